"""Who wrote a document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.kinds import LIKE_PERSON, ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import ARTICLE
from commitments.importing.proposing.names.meetings import (
    DIALOGUE,
    LABEL,
    fact_told,
    is_named,
    without_brackets,
)
from commitments.importing.proposing.names.written import is_called_one, is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.closings import closes_letter
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .authorship import (
    A_TEXT_BY,
    AFTER_LETTER,
    BESIDE,
    BESIDE_DAY,
    BY_BEHIND_DAY,
    BY_BESIDE,
    BY_LINE,
    BY_ME,
    BY_OF,
    HAN_NAME,
    HAN_OF_BODY,
    HAN_PUT_TOGETHER,
    HAN_REPORTED,
    HAN_SIGNED,
    HAN_WROTE,
    HAN_WROTE_IT,
    IN_CHARGE,
    IS_SCRIBE,
    KEPT_BY,
    LABEL_ARTICLE,
    LABEL_BESIDE,
    LONGEST_BESIDE,
    MINUTED,
    MOST_OF_LINE,
    NOTES_FROM,
    OF_CONSULTANT,
    PENS,
    PERSON_ROLE_OF,
    POSTED_BY,
    PREPARED_BY,
    PREPARED_FOR,
    SCRIBE_BESIDE,
    SERVED,
    SIGNED,
    SIGNS_AS_SCRIBE,
    SIGNS_LETTER,
    SUMMARY_OF,
    TEXT_BESIDE,
    TEXT_BY,
    TEXT_OF,
    TO_BE,
    UNIT_OF,
    WITH_ROLE,
    WRITERS,
    WRITTEN_BY,
    is_task,
    without_help,
)
from .places import HAS_VENUE
from .signing_bodies import signing_body

if TYPE_CHECKING:
    from .facts import Facts


def _prepared_by(text: str) -> re.Match[str] | None:
    """Who wrote a text, as a sentence says; not who is to write another one: 'The map will be prepared by ...'."""
    found = PREPARED_BY.search(text)
    return found if found is not None and not TO_BE.search(text[: found.start()]) else None


def before_writer(line: Passage) -> Passage:
    """What a line tells before who wrote the text: place and day."""
    told = _told_beside(line.text) or TEXT_BESIDE.search(line.text) or BESIDE.search(line.text)
    return line.part(0, len(line.text[: told.start()].rstrip())) if told is not None and told.start() else line


def _told_beside(text: str) -> re.Match[str] | None:
    """The label of who wrote a text, and its value, behind something else on the line."""
    for found in LABEL_BESIDE.finditer(text[:LONGEST_BESIDE]):
        if fact_told(found["label"], found["who"]) is Tells.AUTHOR and is_named(found["who"]):
            return found
    return None


def _signature(facts: Facts) -> Passage | None:
    """Who signs a letter: the name of a person under the words that close it."""
    tail = facts.structure.blocks[-AFTER_LETTER:]
    for label, block in itertools.pairwise(tail):
        # 'Le rapporteur', and the name under it.
        if key(LABEL_ARTICLE.sub("", label.text)) in WRITERS and SIGNS_LETTER.fullmatch(block.text.strip()):
            return whole(block)
    for block in tail:
        # 'Le Maire de la Ville, Roger Mbassa' on the last line.
        office, _comma, name = block.text.strip().rpartition(",")
        is_office = block is tail[-1] and LABEL_ARTICLE.match(office) and ROLE.search(office)
        if is_office and LIKE_PERSON.fullmatch(name.strip()) and kind_of(name)[0] is None:
            passage = whole(block)
            return passage.part(len(passage.text) - len(name.strip()), len(passage.text))
    for block in tail:
        scribe = SIGNS_AS_SCRIBE.fullmatch(block.text.strip())
        if scribe is not None and kind_of(scribe["who"])[0] is None:
            return whole(block).part(*scribe.span("who"))
    for signer, role in itertools.pairwise(tail):
        # The name, and 'Secretária da reunião' under it.
        if IS_SCRIBE.fullmatch(role.text.strip()) and SIGNS_LETTER.fullmatch(signer.text.strip()):
            return whole(signer)
    for block in tail[-_LAST_LINES:]:
        signed = _SIGNED_FOR.fullmatch(block.text.strip())
        name = signed["who"].partition(",")[0] if signed is not None else ""  # 'Rosa Paz, rapporteur'
        if signed is not None and LIKE_PERSON.fullmatch(name) and kind_of(name)[0] is None:
            return whole(block).part(block.text.index(signed["who"]), len(block.text.rstrip()))
    closed = next((place for place, block in enumerate(tail) if closes_letter(block.text)), len(tail))
    for block in tail[closed + 1 :]:
        name = block.text.strip()
        if HAN_NAME.fullmatch(name) and kind_of(name)[0] is None and not closes_letter(name):
            return whole(block)
        if SIGNS_LETTER.fullmatch(name) and not (kind_of(name)[0] or ROLE.search(name) or ARTICLE.match(name)):
            return whole(block)
    return None


_LAST_LINES = 2
_SIGNED_FOR = re.compile(
    r"(?:(?:signed\s+)?(?:for|on\s+behalf\s+of)|por|pel[oa]|en\s+nombre\s+del?|em\s+nome\s+d[aeo]s?|pour|"
    r"au\s+nom\s+d[eu]s?|"
    r"untuk|atas\s+nama)\s+(?![^:：]*\b(?:press|media|prensa|imprensa|presse|pers)\b)[^:：.;\d]{0,40}?"
    r"\b(?:team|secretar\w+|secrétariat|organi[sz]\w+|ministr\w+|ministèr\w+|deleg\w+|délég\w+|participa\w+|"
    r"committee|comit[éê]|comisi[óo]n|"
    r"comissão|commission|mission|program\w*|equip[oe]|équipe|tim|sekretariat|panitia|kementerian|"
    r"facilit\w+)\b[^:：.;\d]{0,40}[:：]\s*(?P<who>[^:：.;\d]{5,60})",
    re.IGNORECASE,
)
"""The last line of a text, for whom somebody signs it: 'For the programme team: Solange Uwimana'."""


def read_authors(facts: Facts, head: Sequence[Block]) -> None:
    _read_authors(facts, head)
    for block in facts.structure.blocks[:_MINUTES] if "author" not in facts.found else ():
        if block.kind in (Kind.ITEM, Kind.TEXT) and (found := MINUTED.match(block.text)) is not None:
            facts.take("author", found["who"].rstrip("."), whole(block).part(found.start("who"), found.end("who")))
            facts.ledger.label(whole(block))
        for sentence in sentences(whole(block)) if "author" not in facts.found and block.kind is not Kind.ROW else ():
            if (kept := KEPT_BY.search(sentence.text) or SERVED.search(sentence.text)) is not None:
                group = next(one for one, value in kept.groupdict().items() if value)
                facts.keep("author", kept[group].rstrip("."), sentence.part(*kept.span(group)))
                break
    if "author" not in facts.found and (scribe := _labelled_beside(facts)) is not None:
        facts.take("author", scribe.text, scribe)
    _with_organisation(facts, head)
    if "author" not in facts.found and (signed := _signature(facts)) is not None:
        facts.take("author", signed.text.rstrip(" ,"), signed)
    if "author" not in facts.found and (body := signing_body(facts.structure.blocks)) is not None:
        facts.take("author", body.text.strip(" ,，"), body)


def _labelled_beside(facts: Facts) -> Passage | None:
    """Who kept the record, on the only line whose sentences are all labels with their values: 'Chair: the mayor.
    Rapporteur: Awa Ba (Enda)'; groups have each their own."""
    found: list[Passage] = []
    for block in facts.structure.blocks:
        told = sentences(whole(block)) if block.kind is Kind.TEXT and len(block.text.split()) <= _MOST_OF_LABELS else []
        labels = [LABEL.match(one.text) for one in told]
        for one, label in zip(told, labels, strict=True) if len(told) > 1 and None not in labels else ():
            who = one.text[label.end() :] if label is not None else ""
            if label is not None and key(label[1]) in WRITERS and LIKE_PERSON.match(who):
                found.append(one.part(label.end(), len(one.text.rstrip(" ."))))
    is_early = len(found) == 1 and any(found[0].block is block for block in facts.structure.blocks[:_MINUTES])
    return found[0] if is_early else None


_MOST_OF_LABELS = 40
"""Words of a line of labels."""


def _with_organisation(facts: Facts, head: Sequence[Block]) -> None:
    """Add the organisation that stands on a line of its own under who wrote the text."""
    author = facts.found.get("author")
    if author is None:
        return
    for above, block in itertools.pairwise(facts.structure.blocks[:_MINUTES]):
        if not above.text.rstrip().endswith(author.value) or block.kind is not Kind.TEXT:
            continue
        told = block.text.strip()
        in_brackets = _BRACKETS.fullmatch(told)
        is_right_under = (
            above in head
            and not block.gap
            and LIKE_PERSON.fullmatch(author.value)
            and is_name(told)
            and told[0].isupper()
        )
        if (in_brackets or is_right_under) and looks_like_one(told.strip("() ")) and facts.ledger.is_open(block):
            joined = f"{author.value} {told}" if in_brackets else f"{author.value}, {told}"
            facts.found["author"] = Fact(joined, author.source)
            facts.ledger.place(whole(block))
            return


_BRACKETS = re.compile(r"\([^()]{3,100}\)")
_MINUTES = 25
"""Blocks from the beginning among which minutes say who took them."""


def _outer_sentences(head: Sequence[Block]) -> Iterator[Passage]:
    """The first and last sentences of short lines: 'Held in Musanze on 21 November 2024. Report by REMA.'"""
    for block in head:
        told = sentences(whole(block)) if len(block.text.split()) <= MOST_OF_LINE else []
        for one in (told[0], told[-1]) if len(told) > 1 else ():
            if WRITTEN_BY.match(one.text) or TEXT_OF.fullmatch(one.text) or A_TEXT_BY.fullmatch(one.text):
                yield one


def _is_writer(facts: Facts, name: str) -> bool:
    """Whether words behind 'summary of' are the name of a person: no word of them is one of the text in small letters,
    and none names an organisation, a meeting or a country."""
    if kind_of(name)[0] is not None or DIALOGUE.search(name) or ROLE.search(name) or facts.register.country_in(name):
        return False
    if _NO_PERSON.search(name):
        return False
    names = [word for word in re.findall(r"[^\W\d_]{3,}", name) if word[:1].isupper()]
    low = {word for block in facts.structure.blocks for word in _LOW_WORD.findall(block.text)}
    return not facts.register.cities_in(name) and not any(word.lower() in low for word in names)


_NO_PERSON = re.compile(
    r"(?:ci[oó]n(?:es)?|ç[ãõ](?:o|es)|tions?|m(?:i?e)ntos?|dad(?:e?s)?|tés?|ivas?|ivos?|estral|nua[li]s?|nnuels?)\b|"
    r"\b(?:avances?|progr\w+|final|finale|acti\w+|ativid\w+|misi[oó]n|miss\w+|trabaj\w+|trabal\w+|trava\w+|"
    r"result\w+)\b",
    re.IGNORECASE,
)
"""Endings and words of what a report is of, and no person is called."""
_FEWEST_LISTED = 3
"""Lines of a person and an organisation each that list those who were there."""
_FIRST_HEADINGS = 3
"""Headings from the beginning, one of which may be 'Summary of Rosa Quispe'."""
_LOW_WORD = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{3,}")


def _signed_line(facts: Facts, text: str) -> re.Match[str] | None:
    """A line of who wrote the text, with where they work or what they do; or whose notes it is."""
    if (with_role := WITH_ROLE.fullmatch(text)) is not None:
        return with_role
    by, notes = BY_OF.fullmatch(text), NOTES_FROM.fullmatch(text)
    if by is not None and (kind_of(by["of"])[0] is not None or ROLE.search(by["of"]) or _ACRONYM.search(by["of"])):
        return by
    return notes if notes is not None and _is_writer(facts, notes["who"]) else None


def _is_person_of_body(facts: Facts, text: str) -> bool:
    """Whether a line is nothing but a person and the organisation: 'Awa Diop, Enda ECOPOP', 'Luana Prates (IAB)'."""
    if (unit := UNIT_OF.fullmatch(text)) is not None:
        return kind_of(unit["of"])[0] is not None or _ACRONYM.search(unit["of"]) is not None
    found = PERSON_ROLE_OF.fullmatch(text) or _PERSON_OF.fullmatch(text)
    if found is None:
        return False
    names, of = _AND.split(found["who"]), found["of"]
    is_body = kind_of(of)[0] is not None or _ACRONYM.search(of) is not None
    is_body = is_body or (len(names) > 1 and is_name(of) and not _is_place(facts, of))
    is_venue = HAS_VENUE.search(_BODY_FOR.sub("", text)) is not None
    return is_body and not is_venue and all(_is_writer(facts, name) for name in names)


def _is_place(facts: Facts, name: str) -> bool:
    return bool(facts.register.cities_in(name)) or facts.register.country_in(name) is not None


_AND = re.compile(r"\s+(?:and|y|e|et|dan|&)\s+|,\s+")
_TEAM = re.compile(
    r"(?:(?:The|El|La|L['’]|O|A)\s*)?(?:[Tt]eam|[Ee]quipo|[Ee]quipe|[Éé]quipe|Tim|[Ss]ecretariat|[Ss]ecretariado|"
    r"[Ss]ekretariat)"
    r"(?:\s[a-zà-ÿ]+)?\s+(?:of|from|at|del?|d[aeo]s?|du|des|dari)\s+(?:(?:the|la|el|l[ao]s|les?)\s+|"
    r"l['’])?[A-ZÀ-Þ][^.:;()\d]{3,80}"
)
"""Those of whom a line under the title says nothing else: 'Equipo de Fundación Ciudad y Río'."""
_PERSON_OF = re.compile(
    rf"(?P<who>{LIKE_PERSON.pattern}(?:(?:,\s+{LIKE_PERSON.pattern})?\s+(?:and|y|e|et|dan|"
    rf"&)\s+{LIKE_PERSON.pattern})?)(?:,\s+|\s+[–—]\s+|\s+\()(?P<of>[A-ZÀ-Þ][^.:;,()–—\d]{{2,80}}?)\)?"
)
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_BODY_FOR = re.compile(
    r"\b(?:Institut\w*|Cent(?:er|re|ro)|Academy|College|School|Escuela|Escola|École)\s+(?:of|for|para|pour)\s"
)
"""An organisation by what it is for, and no hall: 'Institute for Urban Development'."""


def _signs_under_title(facts: Facts, head: Sequence[Block]) -> bool:
    """Take who wrote it from a line under the title that is called after them, or has a pen before it."""
    headings = [one.heading for one in facts.structure.sections[:_FIRST_HEADINGS] if one.heading is not None]
    are_listed = sum(_is_person_of_body(facts, block.text.strip(" *_")) for block in head) >= _FEWEST_LISTED
    for block in [*head[1:], *(one for one in headings if one not in head)]:
        passage = whole(block)
        if (found := SUMMARY_OF.fullmatch(passage.text)) is not None and _is_writer(facts, found["who"]):
            who = passage.part(found.start("who"), len(passage.text.rstrip(".")))
        elif (found := _signed_line(facts, passage.text)) is not None:
            who = passage.part(found.start("who"), found.end("who"))
        elif (
            (
                block.kind in (Kind.TEXT, Kind.HEADING)
                and not are_listed
                and _is_person_of_body(facts, passage.text.strip(" *_"))
            )
            or (PENS.fullmatch(block.sign) and LIKE_PERSON.fullmatch(passage.text.strip()))
            or (block in head and _TEAM.fullmatch(passage.text.strip()) and not DIALOGUE.search(passage.text))
        ):
            who = passage
        else:
            continue
        if facts.take("author", who.text, who):
            facts.ledger.label(passage.part(0, who.start - passage.start))
            return True
    return False


_ENDING = (
    WITH_ROLE,
    HAN_OF_BODY,
    A_TEXT_BY,
    LABEL_BESIDE,
    POSTED_BY,
    BY_LINE,
    BY_OF,
    BY_BESIDE,
    TEXT_BESIDE,
    SCRIBE_BESIDE,
    BY_BEHIND_DAY,
    BY_ME,
    TEXT_BY,
    HAN_SIGNED,
    HAN_WROTE_IT,
    HAN_PUT_TOGETHER,
)
"""Forms that tell where the name ends."""


def _read_authors(facts: Facts, head: Sequence[Block]) -> None:
    if _signs_under_title(facts, head):
        return
    tail = facts.structure.blocks[-4:]
    lines = [whole(block) for block in [*head, *(one for one in tail if one not in head)]]
    for passage in [*lines, *_outer_sentences(head)]:
        if "author" in facts.found:
            return
        block, passage = passage.block, without_brackets(passage)
        text = passage.text
        found = (
            PREPARED_FOR.search(text)
            or WRITTEN_BY.match(text)
            or BESIDE.search(text)
            or _prepared_by(text)
            or (BESIDE_DAY.search(text) if block in head else None)
            or IN_CHARGE.search(text)
            or (BY_ME.search(text) if block in tail else None)
            or (TEXT_OF.fullmatch(text) if block in head else None)
            or (POSTED_BY.match(text) if block in head else None)
            or ((SIGNED.fullmatch(text) or TEXT_BY.fullmatch(text) or _labelled(text)) if block in tail else None)
            or HAN_SIGNED.fullmatch(text)
            or ((HAN_REPORTED.match(text) or HAN_WROTE.search(text)) if block in head else None)
            or (
                (HAN_WROTE_IT.fullmatch(text) or HAN_PUT_TOGETHER.fullmatch(text) or HAN_OF_BODY.fullmatch(text))
                if block in head
                else None
            )
            or (_by_body(text) if block in head else None)
            or (OF_CONSULTANT.match(text) if block in head else None)
            or (_told_beside(text) if block in head and block.kind is Kind.TEXT else None)
            or (
                (
                    _by_of(facts, text)
                    or BY_LINE.fullmatch(text)
                    or BY_BESIDE.search(text)
                    or TEXT_BESIDE.search(text)
                    or SCRIBE_BESIDE.search(text)
                    or _behind_day(text)
                )
                if block in head
                else None
            )
        )
        is_somebody = found is not None and (is_han(found["who"]) or found["who"] != found["who"].lower())
        is_somebody = is_somebody and found is not None and not is_task(found["who"])
        if found is not None and is_somebody and block.kind is not Kind.ROW and len(found["who"].split()) <= 14:
            if found.re in (HAN_REPORTED, HAN_WROTE):
                facts.keep("author", found["who"], passage.part(found.start("who"), found.end("who")))
                return
            is_cut = found.re in _ENDING
            who = without_help(passage.part(found.start("who"), found.end("who") if is_cut else len(text)))
            if facts.take("author", who.text.rstrip("."), who):
                facts.ledger.label(passage.part(0, found.start("who")))


def _behind_day(text: str) -> re.Match[str] | None:
    """Who wrote it behind the day, where that ends a line."""
    found = BY_BEHIND_DAY.search(text)
    return found if found is not None and found.end() == len(text) else None


def _by_body(text: str) -> re.Match[str] | None:
    """A sentence that says whose text it is: 'Un rapport du Réseau Abidjan Verte.'"""
    found = A_TEXT_BY.fullmatch(text)
    is_one = found is not None and (kind_of(found["who"])[0] is not None or is_called_one(found["who"]))
    return found if is_one and found is not None and not DIALOGUE.search(found["who"]) else None


_LABELLED = re.compile(r"\s*(?P<label>[^:：]{3,40}?)\s*[:：]\s*(?P<who>[^:：]{4,120}?)\s*\.?\s*")


def _labelled(text: str) -> re.Match[str] | None:
    """A label with whoever wrote the text below all else: 'Record: Kofi Boateng', 'Elaboró la síntesis: ...'."""
    found = _LABELLED.fullmatch(text)
    is_one = found is not None and fact_told(found["label"], found["who"]) is Tells.AUTHOR
    return found if found is not None and is_one and is_named(found["who"]) else None


def _by_of(facts: Facts, text: str) -> re.Match[str] | None:
    """A line that only names who wrote it and for whom; not where: 'By Ama Owusu, Accra'."""
    found = BY_OF.fullmatch(text.rstrip())
    if found is None or looks_like_one(of := found["of"].strip()):
        return found
    country = facts.register.country_in(of)
    is_place = facts.register.knows_city(of, "") or (country is not None and of[country[2] : country[3]] == of)
    return None if is_place or " " not in of else found
