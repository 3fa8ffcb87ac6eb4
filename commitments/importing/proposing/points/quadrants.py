"""Matrices of strengths, weaknesses, opportunities and threats, whether their columns, rows or cells are called so.
Weaknesses and threats are challenges; strengths are no opportunities, and nothing is made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from commitments.importing.ledger import Passage
from commitments.importing.proposing.stacked import stacked
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.quadrants import OPPORTUNITIES, QUADRANTS, STRENGTHS, THREATS, WEAKNESSES

KINDS = {WEAKNESSES: "challenge", THREATS: "challenge", OPPORTUNITIES: "opportunity"}
_FEWEST = 3
"""Parts that a matrix has; two may be any names over columns."""
_NAMED = {key(name): part for part, names in QUADRANTS.items() for name in names}
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_LETTER = re.compile(r"^(?:[a-z]|\d)(?: |$)|(?<= )[a-z]$|^[swot](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[swot]$")
"""The letter that stands for a part: 'S – Strengths', '优势S'."""
_BEHIND_NAME = re.compile(r"\s*[:：]\s*")


def quadrant(text: str) -> str | None:
    """The part of such a matrix that a few words name: 'Weaknesses (internal)'."""
    return _NAMED.get(_LETTER.sub("", key(_BRACKETS.sub(" ", text))).strip())


def strengths_in(sections: Sequence[Section]) -> list[Section]:
    """The sections that are called after strengths, where others beside them are after the other parts."""
    named = [(one, quadrant(one.heading.text)) for one in sections if one.heading is not None]
    parts = {part for _section, part in named if part is not None}
    return [one for one, part in named if part is STRENGTHS] if len(parts) >= _FEWEST else []


def told_in_matrix(rows: Sequence[Block]) -> list[tuple[str, Passage, list[Passage]]]:
    """Each part that the cells of the tables of a section name, its name there, and what is told of it; nothing
    of other tables."""
    told = list(_parts_in(rows))
    return told if len({part for part, _name, _values in told}) >= _FEWEST else []


def _parts_in(rows: Sequence[Block]) -> Iterator[tuple[str, Passage, list[Passage]]]:
    heads: dict[int, tuple[str, Passage]] = {}
    table = 0
    for row in rows:
        cells = [Passage(row, start, end) for start, end in row.cells] if row.kind is Kind.ROW else []
        heads = heads if row.table == table else {}
        table = row.table
        named = [(place, cell, quadrant(cell.text)) for place, cell in enumerate(cells)]
        if sum(part is not None for _place, _cell, part in named) > 1:
            heads = {place: (part, cell) for place, cell, part in named if part is not None}
            yield from ((part, cell, []) for part, cell in heads.values())
            continue
        for place, cell, part in named:
            name, *values = _paragraphs(cell)
            own = quadrant(name.text)
            if part is not None and place == 0:
                yield part, cell, [one for other in cells[1:] for one in _values(_paragraphs(other))]
                break
            if own is not None and values:
                yield own, name, _values(values)
            elif place in heads and part is None:
                yield heads[place][0], heads[place][1], _values([name, *values])


def _paragraphs(cell: Passage) -> list[Passage]:
    """Those of a cell, the name before a colon as one of its own: 'Threats: floods; debt'."""
    first, *others = stacked(cell) or [cell]
    sign = _BEHIND_NAME.search(first.text)
    if sign is None or quadrant(first.text[: sign.start()]) is None:
        return [first, *others]
    rest = first.part(sign.end(), len(first.text))
    return [first.part(0, sign.start()), *([rest] if rest.text else []), *others]


def _values(parts: Sequence[Passage]) -> list[Passage]:
    told = [one for part in parts for one in _at_signs(part)]
    return [one for one in told if any(sign.isalpha() for sign in one.text)]


def _at_signs(part: Passage) -> list[Passage]:
    """What semicolons part, also single words: 'floods; debt'."""
    spans = [(0, 0), *(one.span() for one in _SEMICOLON.finditer(part.text)), (len(part.text),) * 2]
    return [part.part(after, end) for (_start, after), (end, _end) in pairwise(spans)]


_SEMICOLON = re.compile(r"\s*[;；]\s*")
