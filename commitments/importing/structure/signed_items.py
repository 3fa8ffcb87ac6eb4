"""Items whose owners and times signs of their own mark, the same in all of them: '[ ] paint the roofs @eThekwini before
summer', '[NEMA] {30 April} publish the map'. They are the rows of a table that was typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from commitments.importing.lines import Line, Span
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds

from .blocks import Block, Kind
from .section import Section
from .signs import TICKED, Sign, sign_of
from .typed_cells import are_owed, begins_time, goes_on_name, is_time, tells_no_time

_MARK = re.compile(
    r"\[(?P<square>[^\[\]]{1,90})\]|【(?P<lens>[^【】]{1,90})】|〔(?P<shell>[^〔〕]{1,90})〕|\{(?P<curly>[^{}]{1,90})\}|"
    r"<(?P<angle>[^<>]{1,90})>|[(（](?P<round>[^()（）]{1,90})[)）]|"
    r"(?:(?<=[\s\]}>)）】〕])|^)(?:(?P<at>@)|(?P<hash>#)(?!\d)|(?P<bang>!)|(?P<caret>\^)|(?P<tilde>~)(?!\s))\s?(?=\w|\?)|"
    r"\s(?P<arrow>>>|»)\s"
)
"""What marks a cell: brackets around it, or a sign before it, which reaches to the next one."""
_OPEN = frozenset({"at", "hash", "bang", "caret", "tilde", "arrow"})
_TABLES = 7_000
"""Above which the tables are numbered that are told so."""
_FEWEST, _MOST_OF = 2, 0.75
"""Items, and the part of a list that has to be alike."""
_LONGEST, _CELLS = 320, 3
"""Signs of an item, and cells of it."""
_NO_ROWS = DISCUSSED | {Holds.PROGRAMME, Holds.EARLIER}
"""What a section holds in which such rows are no next steps."""
_WORD = re.compile(r"\S+")
type Cells = dict[str, Span]
"""Where the cells of a text stand, by their marks; what is to be done has none."""


def with_signed_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, such items as rows; what is ticked stays an item, as it is done."""
    told: list[Block] = []
    for number, (is_item, run) in enumerate(groupby(blocks, lambda block: block.kind is Kind.ITEM)):
        items = list(run)
        cells = _cells_of(items) if is_item else {}
        told += [_row(item, cells[id(item)], _TABLES + number) if id(item) in cells else item for item in items]
    return told


def as_items(sections: Iterable[Section]) -> None:
    """Let such rows be items again where points are listed: '- drains flood <Kisumu> {April 2024}'."""
    for block in (block for section in sections if section.holds in _NO_ROWS for block in section.blocks):
        if block.is_signed:
            block.kind, block.cells, block.table, block.is_signed = Kind.ITEM, (), 0, False


def signed_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines right under each other that no sign of a list begins, and that are such rows."""
    told: dict[int, Sign] = {}
    for is_one, run in groupby(enumerate(lines), lambda one: _is_one(one[1])):
        places = [place for place, _line in run]
        texts = [lines[place].text for place in places] if is_one else []
        rows = [_cells(text) for text in texts]
        if _are_rows(texts, rows) and len({tuple(sorted(row)) for row in rows}) == 1:
            told |= dict.fromkeys(places, Sign(0, "pointed"))
    return told


def _is_one(line: Line) -> bool:
    is_plain = not (line.cells or line.sign or line.heading)
    return is_plain and len(_cells(line.text)) >= _CELLS and sign_of(line.text) is None


def _cells_of(items: Sequence[Block]) -> dict[int, list[Span]]:
    """The cells of those items that are such rows: what is to be done, and what two marks tell."""
    todo = [item for item in items if TICKED.search(item.sign) is None]
    rows = [_cells(item.text) for item in todo]
    kinds = Counter(kind for row in rows for kind in row)
    marks = [kind for kind, count in kinds.items() if count >= _MOST_OF * len(rows)]
    fits = {
        id(item): [row.get(kind, (len(item.text),) * 2) for kind in sorted(marks)]
        for item, row in zip(todo, rows, strict=True)
        if "" in row and set(row) <= set(marks)
    }
    full = [(item.text, row) for item, row in zip(todo, rows, strict=True) if set(row) == set(marks)]
    is_all = _are_rows([text for text, _row in full], [row for _text, row in full])
    return fits if is_all and len(full) >= max(_FEWEST, _MOST_OF * len(todo)) else {}


def _are_rows(texts: Sequence[str], rows: Sequence[Cells]) -> bool:
    told = [[text[slice(*row[kind])].strip() for kind in sorted(row)] for text, row in zip(texts, rows, strict=True)]
    return len(rows) >= _FEWEST and are_owed(told)


def _cells(text: str) -> Cells:
    """What marks tell in a text, and what they leave; none where they leave no text of one piece."""
    marks = list(_MARK.finditer(text)) if len(text) <= _LONGEST else []
    told: Cells = {}
    left: list[Span] = []
    at = 0
    for place, mark in enumerate(marks):
        left.append((at, mark.start()))
        kind = mark.lastgroup or ""
        after = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        at = after if kind in _OPEN else mark.end()
        start, end = (mark.end(), at) if kind in _OPEN else mark.span(kind)
        if kind in _OPEN and not text[: mark.start()].strip():
            end = at = start + _end_of_first(text[start:end])
        time = _time_behind(text, start, end) if kind in _OPEN else None
        told[f"{kind} {sum(one.startswith(kind) for one in told)}"] = start, time[0] if time is not None else end
        told |= {f"when {kind}": time} if time is not None else {}
    left.append((at, len(text)))
    left = [span for span in left if any(map(str.isalpha, text[slice(*span)]))]
    return told | {"": left[0]} if len(left) == 1 else {}


def _end_of_first(cell: str) -> int:
    """Where a name or time ends that stands before what is to be done: '@UNEP publish the map'."""
    if is_han(cell):
        return len(cell.split(maxsplit=1)[0]) if cell.split() else 0
    found = list(_WORD.finditer(cell))
    for word, after in pairwise(found):
        rest = cell[after.start() :]
        if word[0][-1] in ":,;" or DEED.match(rest) or not goes_on_name(after[0]):
            return word.end()
    return len(cell)


def _time_behind(text: str, start: int, end: int) -> Span | None:
    """The time that stands behind a name, where it does: '@DFFE Feb 2026'."""
    found = list(_WORD.finditer(text, start, end))
    for word in found[1:] if found and not begins_time(found[0][0]) else ():
        rest = text[word.start() : end].strip(" .")
        if tells_no_time(rest) or ((begins_time(word[0]) or is_han(word[0])) and is_time(rest)):
            return word.start(), end
    return None


def _row(block: Block, cells: Sequence[Span], table: int) -> Block:
    return replace(block, kind=Kind.ROW, cells=tuple(cells), table=table, level=0, inline=False, is_signed=True)
