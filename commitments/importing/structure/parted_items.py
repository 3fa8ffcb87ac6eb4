"""Items of a list that one sign parts into the same cells: the rows of a table that was typed, '1. Repair the pumps /
Water Office / May', and 'Water Office ► repaired pumps ► May'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.lines import Span
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import matcher
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .blocks import Block, Kind
from .named_columns import before_columns, columns_named
from .typed_cells import are_owed, column_of_times

_SIGNS = (
    re.compile(r"\s+/\s+"),
    re.compile(r"\s+//\s+"),
    re.compile(r"\s*／\s*"),
    re.compile(r"\s*[►▸▶➤➔➜⇒]\s*"),
    re.compile(r"\s*(?:→|=>|->|>>)\s*"),
    re.compile(r"\s+[>›]\s+"),
    re.compile(r"\s+\|\s+"),
    re.compile(r"\s*｜\s*"),
    re.compile(r"\s+·\s+"),
    re.compile(r"\s+(?:•|\*|=|~|\.{3}|…)\s+"),
    _SEMICOLON := re.compile(r"\s*[;；]\s*(?=\S)"),
    _DASH := re.compile(r"\s+[–—-]{1,2}\s+"),
    _COLON := re.compile(r"\s*[:：]\s+"),
    _COMMA := re.compile(r",\s+"),
)  # fmt: skip
"""What parts the cells of an item."""
_IN_SENTENCES = frozenset({_SEMICOLON, _DASH, _COLON, _COMMA})
"""Those that stand in sentences, too, unless they part what is to be done, a name and a time in each item."""
_TABLES = 6_000
"""Above which the tables are numbered that are told so."""
_FEWEST, _FEWEST_CELLS, _MOST_CELLS = 2, 3, 6
_MOST_OF_TIME, _MOST_OF_HEAD = 5, 16
"""Words of a cell that tells a time and nothing else, and of the line that names the cells."""
_TIME = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)|\b(?:19|20)\d\d\b", re.IGNORECASE)
_DIALOGUE = matcher(words.DIALOGUE)
_NUMBER = re.compile(r"\s*(?:no|n[º°o]|nr|#|s/?n|序号)\.?\s+(?=\S)", re.IGNORECASE)
"""What stands over the numbers of the items, before the name of the first cell."""
_TOLD = (Tells.ACTION, Tells.OWNER, Tells.DUE, Tells.SUPPORT)


def with_rows_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, such items as rows of a table; a line over them that names their cells is its head."""
    told: list[Block] = []
    table = _TABLES
    for sign, run in groupby(blocks, _parted_by):
        items = list(run)
        above, after = told[-1] if told else None, blocks[len(told) + len(items) :][:1]
        is_all = not any(_is_beside(one, items[0]) for one in (above, *after))
        rows = _rows(above, items, sign, table) if sign is not None and is_all else []
        table += 1
        if len(rows) > len(items) and above is not None:
            told[-1:] = _before_head(above)
        told += rows or items
    return told


def _parted_by(block: Block) -> re.Pattern[str] | None:
    """The sign that parts an item."""
    if block.kind is not Kind.ITEM:
        return None
    parts = [sign for sign in _SIGNS if sign.search(block.text)]
    return next((sign for sign in parts if len(_cells(block.text, sign)) >= _FEWEST_CELLS), parts[0] if parts else None)


def _is_beside(block: Block | None, item: Block) -> bool:
    """Whether a block is of the same list as an item."""
    return block is not None and block.kind is Kind.ITEM and (block.style, block.depth) == (item.style, item.depth)


def _rows(above: Block | None, items: Sequence[Block], sign: re.Pattern[str], table: int) -> list[Block]:
    """The items as rows, behind their head where the block above them is one; none where they are no such rows."""
    cells = [_cells(item.text, sign) for item in items]
    head = _head(above, sign)
    width = len(head) if head else max(map(len, cells))
    fewest = _FEWEST_CELLS if not columns_named(above.text if above is not None else "") else _FEWEST
    fits = all(width - 1 <= len(one) <= width for one in cells) and fewest <= width <= _MOST_CELLS
    last = [item.text[slice(*one[-1])] for item, one in zip(items, cells, strict=True) if len(one) == width]
    if not fits or len(items) < _FEWEST or 2 * len(last) < len(items):
        return []
    texts = [[item.text[start:end].strip() for start, end in one] for item, one in zip(items, cells, strict=True)]
    is_told = column_of_times(texts) is not None or _tell_times(last)
    if not head and (not is_told or (sign in _IN_SENTENCES and not are_owed(texts))):
        return []
    rows = [_row(item, one, width, table) for item, one in zip(items, cells, strict=True)]
    return [_row(above, head, width, table, header=True), *rows] if head and above is not None else rows


def _cells(text: str, sign: re.Pattern[str]) -> list[Span]:
    """What the sign parts."""
    ends = [(found.start(), found.end()) for found in sign.finditer(text)]
    starts = [0, *(end for _start, end in ends)]
    return [
        (start, end) for start, end in zip(starts, [*(at for at, _end in ends), len(text)], strict=True) if end > start
    ]


def _head(above: Block | None, sign: re.Pattern[str]) -> list[Span]:
    """The cells of a line that names what stands in those of the items below: who, or by when, and what."""
    if above is None or above.kind not in (Kind.TEXT, Kind.HEADING) or len(above.text.split()) > _MOST_OF_HEAD:
        return []
    if spans := columns_named(above.text):
        return spans
    cells = _cells(above.text.rstrip(" :："), sign)
    number = _NUMBER.match(above.text)
    if number is not None and cells and number.end() < cells[0][1]:
        cells[0] = number.end(), cells[0][1]
    named = {tells(above.text[start:end], among=_TOLD) for start, end in cells} - {None}
    are_named = len(named) > 1 and len(cells) >= _FEWEST_CELLS
    return cells if are_named else []


def _before_head(above: Block) -> list[Block]:
    """What stands before the names of columns that a bracket behind it tells."""
    end = before_columns(above.text)
    return [above.split(end, len(above.text))[0]] if 0 < end < len(above.text) else []


def _tell_times(cells: Sequence[str]) -> bool:
    """Whether half of the last cells tell a time, and none more than that or nothing."""
    times = [cell for cell in cells if _TIME.search(cell) or _DIALOGUE.search(cell) or find_dates(cell)]
    return 2 * len(times) >= len(cells) and all(len(cell.split()) <= _MOST_OF_TIME for cell in cells)


def _row(block: Block, cells: Sequence[Span], width: int, table: int, *, header: bool = False) -> Block:
    end = (len(block.text), len(block.text))
    spans = (*cells, *[end] * (width - len(cells)))
    return replace(block, kind=Kind.ROW, cells=spans, table=table, header=header, level=0, inline=False)
