"""Where a meeting was, as lines tell it that stand beside its day, its edition or its title."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.meetings import DIALOGUE, LONGEST_SENTENCE, OWN_NAME
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .authorship import IS_UNIT
from .beside_days import HALL_BEHIND, IS_HALL
from .kinds_of_text import EDGES, KIND_OF_TEXT, trimmed
from .manner import take_format
from .ordinals import edition_in
from .places import AT_HALL, HAS_VENUE, HELD, MONTHS, THANKED, VENUE, host_of, in_city, is_country, place_in

if TYPE_CHECKING:
    from .facts import Facts

_OPENING, _LONGEST_LINE, _MOST_OF_PLACE = 4, 60, 4
"""Blocks at the beginning, signs of a line of the day, and words of a place before its country."""
_PLACE_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:de|del|da|do|la|el)?\s?[A-ZÀ-Þ][\w'’-]+){0,3}")
_BEFORE_PLACE = r"in|at|of|en|à|em|di|de|d['’]|Kota|kota|Ville de|ville de"
_BEHIND_PLACE = r"City|Governorate|Municipality|Municipal|County|Metropolitan|District|Province|Prefecture"
_MOST_FOR_PLACE = 200
"""Blocks in which a place of the title is looked for."""
_PARTS = re.compile(r"\s*[,，|:：]\s*|\s+[–—-]\s+")


def place_told(facts: Facts, found: Sequence[Found], sentence: Passage) -> None:
    """The place that a sentence tells, or that stands in brackets with the day: '(Douala, 28-29 octobre 2025)'."""
    place_in(facts, sentence)
    text, day = sentence.text, found[0]
    inside = _BRACKET_PLACE.search(text, 0, day.start)
    if inside is None and text[: day.start].rstrip().endswith(("(", "（")):
        inside = _BEHIND_DAY.match(text, day.end)
    if inside is not None and "place" not in facts.found:
        facts.keep("place", inside["place"], sentence.part(inside.start("place"), inside.end("place")))


_BRACKET_PLACE = re.compile(
    r"[(（](?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}),?\s+(?:le\s+|les\s+|el\s+|on\s+|em\s+)?$"
)


_BEHIND_DAY = re.compile(r"\s*[,，;]\s*(?P<place>[A-ZÀ-Þ\u3400-\u9fff][^()（）\d;]{2,100}?)\s*[)）]")
"""'(14 and 15 May 2026, Bintumani Conference Centre, Freetown)'."""


def place_of_edition(facts: Facts, head: Sequence[Block]) -> None:
    """The place that a line tells behind which edition it was: '3ª edição - Natal/RN'."""
    for block in head[:_OPENING]:
        parts = _EDITION_PARTS.split(block.text)
        if len(parts) == _PAIR and edition_in(parts[0]) and _PLACE_NAME.fullmatch(parts[1].partition("/")[0]):
            facts.take("place", trimmed(parts[1]), whole(block).part(len(parts[0]), len(block.text)))
            return


_EDITION_PARTS = re.compile(r"\s+[–—-]\s+|\s*[|·•]\s*|,\s+")
_PAIR = 2


def place_under(facts: Facts, head: Sequence[Block]) -> None:
    """A place on a line of its own under that of the day, as notices have it: 'Marrakech, Morocco'; or a hall above."""
    for block, below in itertools.pairwise(head):
        found = find_dates(below.text) if len(below.text) <= _LONGEST_LINE else []
        is_day = bool(found) and found[0].first == facts.found["start"].value and below.kind is not Kind.ROW
        is_hall = VENUE.match(block.text) or _is_hall_and_city(block.text)
        if is_day and facts.ledger.is_open(block) and is_hall and not OWN_NAME.search(block.text):
            facts.take("place", trimmed(block.text), whole(block))
            return
        if is_day and facts.ledger.is_open(block) and _HALL_IN_CITY.fullmatch(block.text.strip()):
            facts.take("place", block.text.strip(), whole(block))  # 'Nairobi (Kenya School of Government)'
            return
        if is_day and block.kind is Kind.TEXT and facts.ledger.is_open(block) and _names_country(facts, block.text):
            facts.take("place", trimmed(block.text), whole(block))
            return
    for above, block in itertools.pairwise(head):
        found = find_dates(above.text) if len(above.text) <= _LONGEST_LINE else []
        if not found or found[0].first != facts.found["start"].value or block.kind is Kind.ROW:
            continue
        text = block.text.strip()
        is_place = _names_country(facts, text) or facts.register.knows_city(text, "") or _is_hall_and_city(text)
        if is_place or (
            facts.ledger.is_open(block) and _PLACE_NAME.fullmatch(text) and _is_place_elsewhere(facts, text)
        ):
            facts.take("place", text, whole(block))
        return


def _is_hall_and_city(text: str) -> bool:
    """Whether a line is nothing but a hall and where it is: 'Iloilo Convention Center, Iloilo City', "
    "'Semarang, Balai Kota'."""
    parts = [part.strip(EDGES) for part in text.split(",")]
    is_listed = len(parts) in (_PAIR, _PAIR + 1)  # 'Bintumani Hotel, Aberdeen, Freetown'
    return is_listed and any(map(IS_HALL.search, parts)) and all(map(_PLACE_NAME.fullmatch, parts))


def place_pinned(facts: Facts, head: Sequence[Block]) -> None:
    """A line with the picture of a pin before it: '📍 Baguio City, CAP Trade and Cultural Center'."""
    for block in head if "place" not in facts.found else ():
        pinned = _PIN.match(block.text)
        if pinned or _PIN.fullmatch(block.sign.strip()):
            place = whole(block).part(pinned.end() if pinned else 0, len(block.text))
            if place and facts.ledger.is_free(place) and len(place.text.split()) <= _MOST_OF_PINNED:
                facts.take("place", trimmed(place.text), place)
                return


_PIN = re.compile("\\s*[\U0001f4cd\U0001f4cc]\ufe0f?\\s*")
_MOST_OF_PINNED = 14
_HALL_IN_CITY = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}\s+\([A-ZÀ-Þ][^()]{5,80}\)")
"""A city, and in brackets where in it."""


def hall_in_city(facts: Facts, blocks: Sequence[Block]) -> None:
    """The hall that a sentence names with the city that is known: 'at the Fatima Hotel, Musanze for two days'."""
    city = facts.found["place"].value if "place" in facts.found else ""
    if not _PLACE_NAME.fullmatch(city):
        return
    named = re.compile(
        rf"\b(?:at|in|en|no|na|au|à|di)\s+(?:the\s+|el\s+|la\s+|l['’])?(?P<hall>{_HALL_BEFORE})"
        rf"(?:,\s+|,?\s+(?:in|en|em|à|di)\s+){re.escape(city)}\b"
    )
    for block in blocks:
        for sentence in sentences(whole(block))[:_OPENING] if block.kind is Kind.TEXT else ():
            at = named.search(sentence.text[:LONGEST_SENTENCE])
            if at is not None and HAS_VENUE.search(at["hall"]):
                if not _OF_OTHER.search(sentence.text):
                    facts.keep("place", f"{at['hall']}, {city}", sentence.part(at.start("hall"), at.end("hall")))
                return


def hall_behind_day(facts: Facts, head: Sequence[Block]) -> None:
    """The hall that stands in brackets or alone behind place and day: 'Kigali, 2 June 2026 (Kigali Marriott Hotel)'."""
    city = facts.found["place"].value if "place" in facts.found else ""
    if not _PLACE_NAME.fullmatch(city):
        return
    for block in head:
        found = find_dates(block.text) if len(block.text) <= LONGEST_SENTENCE and city in block.text else []
        inside = _BRACKET_HALL.match(block.text, found[-1].end) if found else None
        alone = HALL_BEHIND.fullmatch(block.text, found[-1].end) if found else None
        inside = inside or (alone if alone is not None and IS_HALL.search(alone["hall"]) else None)
        if inside is not None and HAS_VENUE.search(inside["hall"]):
            hall = inside["hall"].strip(EDGES)
            place = hall if key(city) in key(hall) else f"{hall}, {city}"
            facts.keep("place", place, whole(block).part(inside.start("hall"), inside.end("hall")))
            return


def hall_under_day(facts: Facts, head: Sequence[Block]) -> None:
    """The hall that stands on a line of its own under that of the city and the day: 'Mérida, 4 de noviembre', and
    'Centro Internacional de Congresos'."""
    place = facts.found["place"].value if "place" in facts.found else ""
    if not place or HAS_VENUE.search(place):
        return
    for above, block in itertools.pairwise(head):
        is_under = block.kind in (Kind.TEXT, Kind.HEADING) and place in above.text and bool(find_dates(above.text))
        text = block.text.strip()
        is_hall = is_under and len(above.text) <= 2 * _LONGEST_LINE and bool(VENUE.match(text) or _HALL.fullmatch(text))
        is_hall = is_hall and _OF_BODY.search(text) is None
        if is_hall and facts.ledger.is_open(block) and not (OWN_NAME.search(block.text) or find_dates(block.text)):
            told = _BESIDE_HALL.sub("", block.text)
            take_format(facts, block.text, whole(block))
            hall = told.strip(EDGES)
            facts.keep("place", hall if key(place) in key(hall) else f"{hall}, {place}", whole(block))
            facts.ledger.place(whole(block))
            return


_OF_BODY = re.compile(
    rf"^(?:Universi|Instit|Minist|Municip|Fundaci|Funda[cç]|Fondation)[^,]+,\s+(?:{IS_UNIT.pattern}|(?:Centr[eo]|Center|Research|"
    r"Urban|Institut\w*|Escuela|Escola|École|School|Cátedra|Chaire|Chair|Pusat|Jurusan|Programa?)\b)"
)
"""A line of an organisation and its part, which is no hall: 'Universidade de Cabo Verde, Centro de Estudos Urbanos'."""
_HALL = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*\s+){1,5}(?:Hotel|Hall|Cent(?:re|er)|Resort|Lodge|Palace|Auditorium|Inn|Suites|House)"
)
"""A line that is nothing but the name of a hall: 'Golden Bean Hotel'."""
_BESIDE_HALL = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
"""How they met, behind the hall: 'Hotel Patra Semarang (tatap muka)'."""
_BRACKET_HALL = re.compile(r"\W{0,3}[(（](?P<hall>[A-ZÀ-Þ][^()（）:\d]{4,80})[)）]")


def hall_of_meeting(facts: Facts, sentences_of: Iterable[Passage]) -> None:
    """The hall in which it was held, as a sentence of this meeting says, with the city that is known: 'Il s'est tenu au
    Palais des Congrès de Marrakech.'"""
    city = facts.found["place"].value if "place" in facts.found else ""
    if HAS_VENUE.search(city) or "," in city:
        return
    for sentence in sentences_of:
        text = sentence.text[:LONGEST_SENTENCE]
        if (told := _HALL_HAN.search(text)) is not None:
            facts.keep("place", told["hall"], sentence.part(told.start("hall"), told.end("hall")))
            return
        filled = _FILLED.search(text) if not _OF_OTHER.search(text) else None
        at_hall = filled.lastgroup if filled is not None else None
        if filled is not None and at_hall is not None and HAS_VENUE.search(filled[at_hall]):
            hall = filled[at_hall].strip(EDGES)
            place = hall if not city or key(city) in key(hall) else f"{hall}, {city}"
            facts.keep("place", place, sentence.part(*filled.span(at_hall)))
            return
        held = (HELD.search(text) or THANKED.search(text)) if not _OF_OTHER.search(text) else None
        for at in AT_HALL.finditer(text, held.end(), held.end() + _FAR) if held is not None else ():
            parts = [part for part in at["hall"].split(", ") if not (_is_time(part) or is_country(facts, part))]
            hall = ", ".join(parts).strip(EDGES)
            if parts and HAS_VENUE.search(parts[0]) and not OWN_NAME.search(hall):
                bare = re.sub(r"\s*\(.*", "", city)
                beside = in_city(text, at.end("hall")) if len(parts) == 1 else ""
                place = f"{hall}{beside}" if beside or not city or key(bare) in key(hall) else f"{hall}, {city}"
                facts.keep("place", place, sentence.part(at.start("hall"), at.end("hall")))
                return
        is_open = held is not None and kind_of(city)[0] is None  # 'na sala do Município': the house is known.
        low = _LOW_HALL.search(text, held.end(), held.end() + _FAR) if is_open and held is not None else None
        # 'En el salón de usos múltiples' is only a room.
        is_named = low is not None and low["hall"] != low["hall"].lower()
        if low is not None and is_named and not (OWN_NAME.search(low["hall"]) or find_dates(low["hall"])):
            hall = low["hall"].strip(EDGES)
            place = hall if not city or key(city) in key(hall) else f"{hall}, {city}"
            facts.keep("place", place, sentence.part(low.start("hall"), low.end("hall")))
            return


def place_of_thanks(facts: Facts, blocks: Sequence[Block]) -> None:
    """The city to which those came whom a letter thanks for it."""
    for block in blocks:
        for sentence in sentences(whole(block))[:_PAIR] if block.kind is Kind.TEXT else ():
            told = THANKED.search(sentence.text[:LONGEST_SENTENCE])
            if told is None or _OF_OTHER.search(sentence.text) or DIALOGUE.search(told["place"] or ""):
                continue
            name = "place" if told["place"] else "han"
            facts.keep("place", told[name], sentence.part(*told.span(name)))
            return


_STOPS = (
    r"(?:(?:on|le|les|el|los|em|pada|tanggal|sur|sous|under|with|avec|con|com|dengan)\s|"
    r"(?:y|e|et|and|dan)\s(?!(?-i:[A-ZÀ-Þ])|d['’]|d(?:e|el|es|u|a|o)\s))"
)
"""What goes on behind a hall, and is none of its name."""
_LOW_HALL = re.compile(
    r"\s(?:at|in|dans|à|au|en|no|na|n[oa]s|di|bertempat\s+di)\s*"
    r"(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’]\s*)?"
    r"(?P<hall>(?i:(?:grande?\s+|main\s+)?(?:h[oô]tel\s+de\s+ville|salles?|salle\s+des\s+fêtes|salons?|amphithéâtre|chambre|mairie|préfecture|"
    r"gouvernorat|sala|salón|cámara|ayuntamiento|alcaldía|gobernación|salão|câmara|prefeitura|reitoria|"
    r"conference\s+(?:room|hall|centre|center)|town\s+hall|city\s+hall|council\s+chambers?|chamber|"
    rf"ruang|aula|gedung|balai|pendopo|kantor))\s(?:(?!{_STOPS})[^\s,;:.()]+\s?){{1,12}})"
    rf"(?=\s*[,;:.(]|\s*$|(?<=\s){_STOPS})"
)
"""A hall whose kind is written in small letters: 'dans la salle des fêtes de l'Hôtel de Ville de Saint-Louis'."""
_HALL_HAN = re.compile(r"(?:地点|会场)(?:为|是|设[在于]|在)(?P<hall>[\u3400-\u9fff]{3,24})(?=[，。；（]|$)")
"""'会议地点为宁波国际会议中心。'"""


def _is_time(part: str) -> bool:
    return key(part.split()[0]) in MONTHS or part.casefold() in words.WEEKDAYS or bool(find_dates(part))


_FAR = 120
"""Signs behind 'held' among which the hall begins."""
_HALL_BEFORE = r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:de|del|da|do|dos|of|du|des|la)\s){0,2}[A-ZÀ-Þ][\w'’-]+){1,6}"
_FILLED = re.compile(
    r"\b(?:filled|packed|crowded(?:\s+into)?|llenaron|colmaron|abarrotaron|lotaram|encheram|ont\s+rempli|memenuhi|memadati)\s+"
    rf"(?:(?:the|el|la|o|a|le)\s+|l['’])?(?P<hall>{_HALL_BEFORE})|"
    r"\b(?:turned|convirti(?:ó|eron)|transform(?:ó|ou|aron|aram)|(?:a|ont)\s+transformé|mengubah)\s+(?:(?:the|el|la|o|a|le)\s+|l['’])?"
    rf"(?P<turned>(?:(?:convention|conference|congress)\s+(?:cent(?:er|re)|hall)\s+of\s+)?{_HALL_BEFORE})\s+(?:into|en|em|menjadi)\b"
)
"""'140 orang memenuhi Pendhapi Gede Balai Kota Surakarta', 'turned the convention center of Iloilo City into'."""
_OF_OTHER = re.compile(
    r"\b(?:next|will\s+be|previous|last\s+(?:year|dialogue)|pr[oó]xim[oa]|será|anterior|prochaine?|sera|précédente?|"
    r"berikutnya|akan|sebelumnya|lunch|dinner|almuerzo|cena|jantar|almoço|déjeuner|dîner|visit\w*)\b",
    re.IGNORECASE,
)
"""What tells of another meeting, or of where one ate."""


def _names_country(facts: Facts, text: str) -> bool:
    """Whether a line is a place and its country: 'Marrakech, Morocco'."""
    first, comma, country = text.strip().rpartition(",")
    found = facts.register.country_in(country) if comma and len(first.split()) <= _MOST_OF_PLACE else None
    return found is not None and country[found[2] : found[3]] == country.strip()


def host_in_title(facts: Facts, head: Sequence[Block]) -> None:
    """The place of which the headline says that it received the dialogue, 'Mérida recibe el Primer Diálogo ...', as a
    paragraph has it that begins with it: 'Iloilo City, Philippines – On 28 August ...'."""
    title = facts.found.get("title")
    host = host_of(title.value) if title is not None and "place" not in facts.found else None
    if title is None or host is None:
        return
    begun = re.compile(
        rf"\s*(?P<place>{re.escape(host['place'])}(?:\s[A-ZÀ-Þ][\w'’-]+)?)(?:,\s[^,.–—]{{3,40}})?\s+[–—-]\s"
    )
    told = next(((block, found) for block in head if (found := begun.match(block.text)) is not None), None)
    if told is not None:
        facts.keep("place", told[1]["place"], whole(told[0]).part(*told[1].span("place")))
        return
    facts.found["place"] = Fact(host["place"], title.source)


def place_in_title(facts: Facts) -> None:
    """The part of the title that the document elsewhere speaks of as a place: '... No. 2, Alexandria – Brief'."""
    title = facts.found.get("title")
    if title is None:
        return
    for part in [part.strip(EDGES) for part in _PARTS.split(title.value)][1:]:
        if not _PLACE_NAME.fullmatch(part) or facts.register.country_in(part) or KIND_OF_TEXT.match(part):
            continue
        if facts.register.knows_city(part, "") or _is_place_elsewhere(facts, part):
            facts.found["place"] = Fact(part, title.source)
            return


def _is_place_elsewhere(facts: Facts, name: str) -> bool:
    """Whether the document speaks of a name as of a place: 'in Rosario', 'Rosario City'."""
    told = re.escape(name)
    as_place = re.compile(rf"\b(?:{_BEFORE_PLACE})\s+{told}\b|\b{told} (?:{_BEHIND_PLACE})\b")
    return any(as_place.search(block.text) for block in facts.structure.blocks[:_MOST_FOR_PLACE])
