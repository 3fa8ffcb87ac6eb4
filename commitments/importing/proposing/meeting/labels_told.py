"""What labels tell of the meeting: on one line, in rows, over what they name, in headings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.meetings import (
    LABEL,
    bold_label,
    fact_label,
    fact_told,
    labels_in,
    without_brackets,
)
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.speech import OF_A_PART

from .subjects import tells_theme

if TYPE_CHECKING:
    from .facts import Facts

TELLS_OF_IT = re.compile(
    r"\W*(?:\w+\s){1,2}(?:encuentro|encontro|reunión|reunião|réunion|rencontre|di[aá]logo|dialogue|taller|"
    r"oficina|atelier|jornada|journée)\s+(?!sobre\b|sur\b)[a-zà-ÿ]+",
    re.IGNORECASE,
)
"""How a sentence begins that tells what the meeting did, and not what it was about."""
_OF_A_PART = re.compile(OF_A_PART, re.IGNORECASE)
_OPENING = 3
"""Blocks at the beginning, one of which may head an agenda."""
_FEWEST_BESIDE = 5
"""Words of a sentence behind a topic that is none of it."""
_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC, Holds.THEMES, Holds.CONCLUSION})
"""What sections hold in which labels tell of the meeting; among those who were there, 'Local:' is no place."""


def labels_told(facts: Facts, head: Sequence[Block]) -> Iterator[tuple[Tells, Passage, Passage]]:
    """Label and value, wherever a fact may be told: on one line, in a row of two cells, or one above the other."""
    for section in facts.structure.sections:
        is_led = section.heading is not None and section.heading.inline and section.holds is not Holds.STEPS
        is_telling = section.holds in _TELLING or is_led  # 'When: May' under 'Action: ...' tells of that.
        is_telling = is_telling or (section.holds is Holds.PROGRAMME and _opens(facts, section))
        if not is_telling and not any(block in head for block in section.blocks):
            continue
        if section.heading is not None:
            yield from _by_heading(section, section.heading, head)
        for label, value in itertools.pairwise(section.blocks):
            if _stands_over(label, value) and (told := fact_label(label.text)) is not None:
                yield told, whole(label), whole(value)
            yield from _under_heads(label, value)
        for block in section.blocks:
            if (is_telling or block in head) and not facts.is_mail(block):
                yield from _in_block(block, in_head=block in head or section.holds is Holds.OVERVIEW)


def _by_heading(section: Section, heading: Block, head: Sequence[Block]) -> Iterator[tuple[Tells, Passage, Passage]]:
    """What a heading tells as a label of the text under it; or by itself, as a line in bold print does."""
    value = section.blocks[0] if section.blocks else None
    told = _told_over(heading, value)
    after = section.blocks[1] if len(section.blocks) > 1 else None
    if told is Tells.TOPIC and after is not None and after.kind is Kind.TEXT and fact_label(after.text) is None:
        value = None  # A chapter of the minutes, and no label.
    if told is not None and value is not None and value.kind is Kind.TEXT and fact_label(value.text) is None:
        told_by = whole(value)
        if told is Tells.TOPIC:  # What follows tells of anything: 'Heat in schools. 60 people came.'
            told_by = sentences(told_by)[0]
            told_by = told_by.part(0, len(told_by.text.rstrip(" .。")))
        tells_more = tells_theme(told_by.text) or TELLS_OF_IT.match(told_by.text) or find_dates(told_by.text)
        is_of_part = _OF_A_PART.match(told_by.text) is not None and told_by.text != value.text.rstrip(" .。")
        if told is not Tells.TOPIC or not (tells_more or is_of_part):
            yield told, whole(heading), told_by
    # A date there may be that of the text.
    pair = _on_one_line(heading) if heading in head else None
    if pair is not None and pair[0] in (Tells.TOPIC, Tells.AUTHOR):
        yield pair


def _in_block(block: Block, *, in_head: bool) -> Iterator[tuple[Tells, Passage, Passage]]:
    """What a row, or a line with labels, tells; of a paragraph in the head its sentences, too."""
    if block.kind is Kind.ROW:
        yield from _in_row(block)
    elif block.kind in (Kind.TEXT, Kind.ITEM):
        if several := labels_in(block):
            yield from several
        elif pair := _on_one_line(block):
            yield pair
        elif in_head and block.kind is Kind.TEXT:
            yield from _in_sentences(block)
            yield from _behind_signs(block)


def _told_over(heading: Block, value: Block | None) -> Tells | None:
    """What a heading tells as a label of what is under it, or was cut from it: 'Participants: 60 expected'."""
    told = fact_label(heading.text)
    counts = told is None and value is not None and fact_told(heading.text, value.text) is Tells.HEAD_COUNT
    return Tells.HEAD_COUNT if counts else told


def _on_one_line(block: Block) -> tuple[Tells, Passage, Passage] | None:
    passage = without_brackets(whole(block))
    text = passage.text
    found = LABEL.match(text) or bold_label(block)
    if found is None or (told := fact_told(found[1].rstrip(" ."), text[found.end() :])) is None:
        return None
    value = passage.part(found.end(), len(text))
    if not any(map(str.isalnum, value.text)):
        return None  # 'Theme: ...'
    if told is Tells.DATE and len(told_by := sentences(value)) > 1 and find_dates(told_by[0].text):
        value = told_by[0]  # '**When and where.** 12 May 2026, City Hall. Some 70 people came.'
    if told is Tells.TOPIC and len(sentences(value)[-1].text.split()) >= _FEWEST_BESIDE:
        value = sentences(value)[0]  # 'Theme: "Urban forests". The meeting was chaired by the Director of Cabinet.'
    return told, passage.part(found.start(1), found.end(1)), value


def _in_sentences(block: Block) -> Iterator[tuple[Tells, Passage, Passage]]:
    """The theme that a label tells in the midst of a paragraph: '... in Chengdu. Theme: park cities. 88 people'."""
    for sentence in sentences(whole(block))[1:]:
        found = LABEL.match(sentence.text)
        if found is not None and fact_label(found[1]) is Tells.TOPIC:
            label, end = sentence.part(found.start(1), found.end(1)), len(sentence.text.rstrip(" .。*_"))
            yield Tells.TOPIC, label, sentence.part(found.end(), end)


def _behind_signs(block: Block) -> Iterator[tuple[Tells, Passage, Passage]]:
    """The theme that a label tells behind place and day: 'Pune, 21 November 2026 · Theme of the day: clean buses'."""
    passage = whole(block)
    found = _LAST_PART.search(passage.text)
    if found is not None and fact_label(found["label"]) is Tells.TOPIC and find_dates(passage.text[: found.start()]):
        end = len(passage.text.rstrip(" .。*_"))
        yield Tells.TOPIC, passage.part(*found.span("label")), passage.part(found.end(), end)


_LAST_PART = re.compile(
    r"(?:\s(?:[·•|–—]|/{1,2})\s|[;；])\s*(?P<label>(?:(?!\s/{1,2}\s)[^·•|:：;；]){3,40}?)\s*[:：]\s*(?=[^·•|;；]+$)"
)


def _opens(facts: Facts, section: Section) -> bool:
    """Whether a section stands at the beginning: an agenda that tells when and where above its hours."""
    return section.heading in facts.structure.blocks[:_OPENING]


def _stands_over(label: Block, value: Block) -> bool:
    """Whether a line is only a label, and its value the line under it."""
    return (
        label.kind is value.kind is Kind.TEXT
        and len(value.text.split()) <= 16
        and len(label.text.split()) <= 4
        and tells(label.text) is not None
        and fact_label(value.text) is None
    )


def _in_row(block: Block) -> Iterator[tuple[Tells, Passage, Passage]]:
    cells = [Passage(block, start, end) for start, end in block.cells if block.text[start:end].strip()]
    cells = [one.part(found.end(), len(one.text)) if (found := _COLON.match(one.text)) else one for one in cells]
    if len(cells) > 2 and all(holds(one.text) in DISCUSSED for one in cells[1:]):
        return  # 'Theme | National contribution | Local contribution | Challenges'
    for label, value in zip(cells[::2], cells[1::2], strict=False):
        told = fact_told(label.text.rstrip(" :："), value.text)
        is_head = tells(value.text) is not None or (told is Tells.AUTHOR and level_of(value.text, alone=True))
        is_head = is_head or (told is Tells.TOPIC and holds(value.text) in _HEADS)
        if told is not None and len(cells) in (2, 4) and not is_head:  # Else both head a column.
            yield told, label, value


_HEADS = frozenset({Holds.CONTRIBUTION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES, Holds.STEPS})
"""What heads of columns beside one of themes hold: 'Theme | Challenges'."""
_COLON = re.compile(r"\s*[:：]\s*(?=\S)")
"""What stands before a value behind a tab: 'Topic<tab>: clean rivers'."""


def _under_heads(head: Block, row: Block) -> Iterator[tuple[Tells, Passage, Passage]]:
    """What a row tells under heads of columns that all are labels, or the names of levels: 'Topic | Date and
    place', and further down 'Author | Partner'."""
    if head.kind is not Kind.ROW or row.kind is not Kind.ROW or head.table != row.table:
        return
    labels = [Passage(head, start, end) for start, end in head.cells]
    values = [Passage(row, start, end) for start, end in row.cells]
    told = [fact_label(label.text.strip(" :：")) for label in labels]
    are_heads = all(one or level_of(label.text, alone=True) for one, label in zip(told, labels, strict=True))
    are_heads = are_heads and any(told) and (head.header or None in told)
    if len(labels) == len(values) > 1 and are_heads and len(set(told)) == len(told):
        yield from (
            (one, label, value) for one, label, value in zip(told, labels, values, strict=True) if one is not None
        )
