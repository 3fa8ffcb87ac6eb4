"""Who wrote a document, where a line of its head is nothing but a person or an organisation, with what they wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.kinds import LIKE_PERSON, ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.meetings import DIALOGUE, HELD_BY, LABEL
from commitments.importing.proposing.names.written import is_called_one, is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.closings import closes_letter
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds, leads_to_names
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .authorship import IS_UNIT, WITH_ROLE
from .datelines import written_by
from .kinds_of_text import KIND_OF_TEXT
from .places import HAS_VENUE

if TYPE_CHECKING:
    from .facts import Facts

_LINES, _MOST, _LONGEST = 7, 18, 140
"""Blocks of the head among which such a line stands; its words and signs."""
_PARTS = re.compile(r"\s+(?:[|·•–—]|>>|//)\s+")
_COMMA = re.compile(r",\s+(?![^(]*\))|\s+[–—-]\s+")
_KINDS = "|".join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))
_TEXT = re.compile(
    rf"(?:(?:the|my|our|mis|minhas|mes|as|las|les|suas|sus)\s+)?(?:(?:internal|working|rough|personal|draft|short)\s+)?"
    rf"(?:{_KINDS}|notes?|notas?|apuntes|apontamentos|anotaç\w+|anotac\w+|catatan|coretan|brouillon|prise\s+de\s+notes|"
    r"draft|borrador|rascunho|versión|versão|version|relato|récit|crónica|crônica|chronique|reportagem|reportaje|"
    r"reportage|cobertura|liputan|texto?s?|textes?|write-?up)\b",
    re.IGNORECASE,
)
"""What somebody wrote, behind the name: 'Tsara Tanàna (ONG), notes internes'."""
_OF = (
    r"(?:by|of|from|for|de\s+la|de\s+l['’]|du|des?|del|d[aeo]s?|por|pel[ao]|par|pour|para|oleh|dari|d['’])\s*"
    r"(?:(?:the|la|el|los|las|les?|[ao]s?)\s+|l['’]\s*)?"
)
_TEXT_OF = re.compile(rf"{_TEXT.pattern}\s+{_OF}(?P<who>(?-i:[A-ZÀ-Þ]).{{3,110}}?)\s*\.?", re.IGNORECASE)
"""'Rapport de la Direction générale de l'aménagement du territoire'."""
_LOW = re.compile(
    r"\b(?:office|unit|team|desk|section|branch|division|oficina|unidad|unidade|equip[oe]|equipa|équipe|bureau|service|"
    r"cellule|área|area|gabinete|seksi|bagian|bidang|tim|secretari\w+|secrétariat|sekretariat|planning)\b",
    re.IGNORECASE,
)
"""A part of an organisation, in small letters behind its name: 'planning office'."""
_ROLES = re.compile(
    r"\b(?:intern|trainee|volunteer|student|assistant|reporter|journalist|rapporteur|note-?taker|scribe|secretary|"
    r"planner|"
    r"pasante|practicante|voluntari[oa]|asistente|relator[a]?|periodista|cronista|secretari[oa]|técnic[oa]|"
    r"estagiári[oa]|bolsista|assistente|repórter|jornalista|stagiaire|bénévole|assistante?|rapporteu\w+|secrétaire|"
    r"journaliste|chargée?|magang|relawan|asisten|staf|wartawan|notulis|sekretaris)\b",
    re.IGNORECASE,
)
_HAN_ROLE = re.compile(
    r"\s*(?:[\u3400-\u9fff]{2,16}[的\s]?)?(?:实习生|志愿者|记录人|记录员|项目助理|助理|速记|研究生|"
    r"工作人员)[\s:：·]+(?P<who>[\u3400-\u9fff]{2,4})"
    r"(?=[，,。；（(\s]|$)"
)
"""'实习生 林晓，没有模板'."""
_AUTHOR = "|".join(
    re.escape(name) for names in words.LABELS[Tells.AUTHOR].values() for name in names if not is_han(name)
)
_LABELLED = re.compile(
    rf"(?P<of>[^:,]{{4,90}}),\s+(?i:{_AUTHOR})\s?:\s+[A-ZÀ-Þ][\w'’.-]*(?:\s(?:d[aeo]s?\s)?[A-ZÀ-Þ][\w'’.-]*){{0,3}}"
)
"""'Direction générale de l'aménagement du territoire, rédaction : Hela Mabrouk'."""
_GREETING = 3
"""Blocks among which somebody writes to a colleague and signs."""


_SIGNED_OFF = re.compile(r"[.!]\s+(?:[-–—]|xx?,?)\s*(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’.-]*){0,2})\s*$")
_FIRST_PERSON = re.compile(
    r"\b(?:I|my|me|yo|mis?|apunté|eu|minhas?|meus|je|mes|moi|saya|aku)\b|\bj['’]|我", re.IGNORECASE
)
"""Who signs off a greeting: 'hi Kofi, here my notes from the dialogue. - Abena'."""


def writer_in_head(facts: Facts, head: Sequence[Block]) -> None:
    """Take who wrote it from a line before the first section that is neither place, day, title, nor topic."""
    if "author" in facts.found:
        return
    for passage in _pieces(facts, head):
        who = _who(facts, passage)
        if who is not None and facts.take("author", who.text.strip(" .*_"), who):
            facts.ledger.label(passage)
            return
    for block in head[:_GREETING]:
        told = sentences(whole(block))
        if len(told) > 1 and (signed := WITH_ROLE.fullmatch(told[-1].text)) is not None:
            facts.take("author", signed["who"], told[-1].part(*signed.span("who")))
            return
        signed = _SIGNED_OFF.search(block.text) if _FIRST_PERSON.search(block.text) else None
        if signed is not None and facts.take("author", signed["who"], whole(block).part(*signed.span("who"))):
            return


def writer_in_dateline(facts: Facts, head: Sequence[Block]) -> None:
    """Take who wrote an article from the brackets behind its place and day, where an office or organisation stands
    there: 'Mindelo, 17 de outubro de 2024 (Gabinete de Comunicação) – ...'."""
    for block in head[:_LINES]:
        who = written_by(whole(block)) if block.kind is Kind.TEXT else None
        if who is None or HAS_VENUE.search(who.text):
            continue
        if _LOW.search(who.text) or looks_like_one(who.text) or kind_of(who.text)[0] is not None:
            facts.take("author", who.text, who)
            return


def _pieces(facts: Facts, head: Sequence[Block]) -> Iterator[Passage]:
    """The lines of the head, and what signs part within them, without the title, the day, and the place; above the
    title, where letterheads stand, only one that says what somebody wrote."""
    title = facts.found["title"].value if "title" in facts.found else ""
    lines = [block for block in head[:_LINES] if block.kind in (Kind.TEXT, Kind.HEADING) and not facts.is_mail(block)]
    lines = [block for block in lines if not (block.kind is Kind.HEADING and block.number)]  # '1 PURPOSE'
    at = next((place for place, block in enumerate(lines) if title and title in block.text), len(lines))
    above = [one for block in lines[:at] for one in _pieces_of(facts, block) if _says_what(facts, one)]
    for block in lines[at:]:
        if closes_letter(block.text):
            return
        if title not in block.text or not title:
            yield from _pieces_of(facts, block)
    yield from above


def _says_what(facts: Facts, passage: Passage) -> bool:
    """Whether a line tells what somebody wrote behind the name: '..., notes internes'."""
    who = _who(facts, passage)
    return who is not None and (who.start > passage.start or _TEXT.search(passage.text[len(who.text) :]) is not None)


def _pieces_of(facts: Facts, block: Block) -> Iterator[Passage]:
    passage = whole(block)
    if len(passage.text) > _LONGEST:
        return
    place = facts.found["place"].value if "place" in facts.found else ""
    for line in sentences(passage) if len(passage.text.split()) <= _MOST else [passage]:
        start = 0
        for found in [*_PARTS.finditer(line.text), None]:
            end = found.start() if found is not None else len(line.text)
            piece = line.part(start, end)
            start = found.end() if found is not None else end
            is_free = facts.ledger.is_free(piece)  # What stands beside it may be place and day.
            if is_free and not find_dates(piece.text) and key(piece.text) not in (key(place), ""):
                yield piece


def _who(facts: Facts, passage: Passage) -> Passage | None:
    """Whoever a piece of a line names, without what they wrote."""
    text = passage.text.strip(" *_.")
    start = passage.text.find(text)
    if (han := _HAN_ROLE.match(text)) is not None:
        return passage.part(start, start + han.end("who"))
    labelled = _LABELLED.fullmatch(text)
    if labelled is not None and _is_body(facts, labelled["of"]):
        return passage.part(start, start + len(text))
    if (
        len(text.split()) > _MOST
        or is_han(text)
        or DIALOGUE.search(text)
        or LABEL.match(text)
        or HELD_BY.match(text)
        or _is_known(facts, text)
    ):
        return None
    if (of := _TEXT_OF.fullmatch(text)) is not None:
        is_one = _is_body(facts, of["who"]) and not text.isupper() and not facts.register.cities_in(of["who"])
        return passage.part(start + of.start("who"), start + of.end("who")) if is_one else None
    parts = [0, *(found.end() for found in _COMMA.finditer(text))]
    last = next((found.start() for found in _COMMA.finditer(text) if _TEXT.match(text, found.end())), len(text))
    told = text[:last]
    if KIND_OF_TEXT.fullmatch(told) or not told:
        return None
    is_person = _is_person(told, wrote=last < len(text))
    is_body = _is_body(facts, told) and (len(parts) > 1 or not HAS_VENUE.search(told) or last < len(text))
    return passage.part(start, start + last) if is_person or is_body else None


def _is_known(facts: Facts, text: str) -> bool:
    """Whether a line is the topic, a country, or the name of a section."""
    country = facts.register.country_in(text)
    is_country = country is not None and len(text) - (country[3] - country[2]) <= _MOST_BESIDE
    topic = facts.found["topic"].value if "topic" in facts.found else None
    return is_country or text == topic or holds(text, exactly=True) is not None or leads_to_names(text)


_MOST_BESIDE = 14
"""Signs beside the name of a country in that of a state: 'Republic of Kenya'."""
_BRACKET = re.compile(r"(?P<name>[^()]+?)\s*\((?P<in>[^()]+)\)")


def _is_person(told: str, *, wrote: bool) -> bool:
    """Whether a text is a person with what they do, or who wrote what is named behind them."""
    name, *behind = [part for part in re.split(r",\s+|\s*[()]\s*", told) if part]
    if LIKE_PERSON.fullmatch(name) is None or kind_of(name)[0] is not None:
        return False
    tail = ", ".join(behind)
    is_role = _ROLES.search(tail) is not None or ROLE.search(tail) is not None
    return wrote or is_role or (len(behind) == 1 and _is_one(tail))


def _is_body(facts: Facts, told: str) -> bool:
    """Whether a text is an organisation and its part, or a part of one and the organisation."""
    names = [part.strip() for part in _COMMA.split(told)]
    bracket = _BRACKET.fullmatch(names[0])
    first = bracket["name"] if bracket is not None else names[0]
    is_said = bracket is not None and (_is_one(bracket["in"]) or IS_UNIT.search(bracket["in"]) is not None)
    if not is_name(first) and not _is_office(first):
        return False
    is_one = is_said or _is_one(first) or _is_office(first)
    is_place = not is_said and (
        _is_settlement(facts, first) or (facts.register.country_in(names[-1]) is not None and len(names) > 1)
    )
    return is_one and not is_place and all(_is_part(part) for part in names[1:])


def _is_settlement(facts: Facts, name: str) -> bool:
    """Whether a name is a city's, and no organisation's: 'Quezon City'."""
    return (
        facts.register.knows_city(name, "")
        or re.fullmatch(r"(?:[A-ZÀ-Þ][\w'’-]*\s){1,3}City|Kota\s\S+", name) is not None
    )


def _is_one(name: str) -> bool:
    return kind_of(name)[0] is not None or looks_like_one(name) or is_called_one(name)


def _is_office(name: str) -> bool:
    """Whether a name begins as that of a part of an organisation does: 'Secrétariat de mission'."""
    return IS_UNIT.match(name) is not None and len(name.split()) > 1


def _is_part(name: str) -> bool:
    is_called = name[:1].isupper() and (is_name(name) or kind_of(name)[0] is not None)
    return is_called or _is_office(name) or _LOW.search(name) is not None
