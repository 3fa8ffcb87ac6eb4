"""From the structure of a document to a proposal: what it says of a dialogue, and what nothing was made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date

from commitments.importing.ledger import Ledger, whole
from commitments.importing.lines import Document
from commitments.importing.matching import Register
from commitments.importing.proposal import Fact, Left, Part, Proposal, Source
from commitments.importing.structure import Block, Kind, Section, Structure, structure_of
from commitments.importing.structure.marked_languages import first_language
from commitments.importing.structure.translations import translations_in
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.closing import LEADS_ELSEWHERE
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .languages import language_of
from .meeting.facts import Facts
from .meeting.places import city_in
from .meeting.whose_text import whose_text
from .names.persons import bare_name, persons_in
from .names.places import places_told
from .points.points import Points
from .present.people import People
from .steps.steps import Steps

__all__ = ["propose"]


def propose(document: Document, register: Register, *, country: str = "") -> Proposal:
    """What `document` says of a dialogue. Deterministic; nothing that the document does not carry.

    `country`: of the series, by its ISO alpha-2 code, where that is known: names are looked for there first.
    """
    structure = structure_of(document)
    ledger = Ledger(structure)
    marked = first_language(structure.furniture)
    readable = _without(structure, translations_in(structure.blocks, marked=marked))
    facts = Facts(readable, ledger, register).find()
    country = country or (facts["country_code"].value if "country_code" in facts else "")
    people = People(ledger, register, country)
    representation = people.read(structure.sections)
    points = Points(ledger, register, country, representation)
    persons = persons_in(structure.sections)
    author = _OF_AUTHOR.split(facts["author"].value)[0] if "author" in facts else ""
    if author:
        persons |= {bare_name(author)}
    language = language_of(" ".join(block.text for block in structure.blocks))
    steps = Steps(
        ledger,
        register,
        country,
        representation,
        day=_day_in(facts),
        persons=persons,
        language=language,
        number=facts["ordinal"].value if "ordinal" in facts else None,
        author=author,
        places=_places_in(structure, register, representation),
        met_in=city_in(facts["place"].value) if "place" in facts else "",
        ours=whose_text(structure, facts),
    ).read([] if _comes_before(structure) else structure.sections)
    points.read(structure.sections)
    _label_headings(ledger, structure.sections)
    proposal = Proposal(
        facts=facts,
        language=language,
        representation=representation,
        came_besides=people.besides,
        themes=tuple(points.themes.told),
        points=tuple(points.points),
        steps=steps,
    )
    ledger.label_unshown(proposal.texts())
    return replace(
        proposal,
        unplaced=tuple(Left(passage.text, passage.source) for passage in ledger.unplaced()),
        furniture=tuple(
            Left(line.text, Source(line.page, line.number, line.text), what) for line, what in ledger.furniture()
        ),
        labels=tuple(Left(passage.text, passage.source) for passage in ledger.labels()),
    )


def _day_in(facts: Mapping[str, Fact]) -> date | None:
    """The last day of the meeting, where the document tells it to the day."""
    is_exact = "end" in facts and "date_precision" in facts and facts["date_precision"].value == "day"
    return facts["end"].value if is_exact else None


def _places_in(structure: Structure, register: Register, people: Sequence[Part]) -> list[str]:
    """The cities that the document shows to be such: 'the communes of Cocody and Yopougon', 'the mayor of Natore'."""
    others = {key(part.name) for part in people if part.kind == "organisation"}
    texts = [block.text[:LONGEST] for block in structure.blocks]
    told = places_told(texts, others, lambda name: register.knows_city(name, ""))
    return [name for name in told if register.country_in(name) is None]


def _comes_before(structure: Structure) -> bool:
    """Whether the first lines say that the text is one of what is to come: terms of reference, an invitation; and not
    that it tells what came of it, too: 'Concept note and report'."""
    first = [
        block.text
        for place, block in enumerate(structure.blocks[:_OPENING])
        if place < _FIRST or block.kind is Kind.HEADING
    ]
    if any(map(_AND_RECORD.search, first)):
        return False
    return any(key(text).startswith(name) for text in first for name in _NO_RECORDS)


_AND_RECORD = re.compile(rf"(?:{'|'.join(map(re.escape, words.NO_RECORDS))})\s*(?:{words.AND_RECORD})", re.IGNORECASE)
_NO_RECORDS = tuple(map(key, words.NO_RECORDS))
_FIRST, _OPENING = 2, 4
"""Lines, and headings among the lines, that tell of what kind a text is."""
_OF_AUTHOR = re.compile(r"\s*[,(（–—]")
"""What parts the name of an author from an organisation or a role."""
LONGEST = 8_000
"""Signs of a paragraph beyond which it is none: it is shown as not placed, and nothing is looked for in it."""


def _without(structure: Structure, translated: Set[int]) -> Structure:
    """What is read: not the paragraphs that are none, nor those that say again in another language what others say, nor
    lines that lead to another page."""
    for section in structure.sections:
        section.blocks = [block for block in section.blocks if _is_read(block, translated)]
    return replace(structure, blocks=[block for block in structure.blocks if _is_read(block, translated)])


def _is_read(block: Block, translated: Set[int]) -> bool:
    is_elsewhere = block.kind is not Kind.HEADING and _LEADS_ELSEWHERE.fullmatch(block.text) is not None
    return len(block.text) <= LONGEST and id(block) not in translated and not is_elsewhere


_LEADS_ELSEWHERE = re.compile(LEADS_ELSEWHERE, re.IGNORECASE)


def _label_headings(ledger: Ledger, sections: list[Section]) -> None:
    """Headings whose name is known are understood; whatever else stands as one is shown with the rest."""
    for section in sections:
        heading = section.heading
        if heading is None or section.holds is None or not ledger.is_open(heading):
            continue
        is_sentence = heading.inline and len(heading.text.split()) > 6
        names_part = section.is_part and section.level is None
        if section.holds in (Holds.OTHER, Holds.PROGRAMME, Holds.EARLIER) or is_sentence or names_part:
            continue
        ledger.label(whole(heading))
