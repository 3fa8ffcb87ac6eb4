"""What stands beside the cells of a workbook's sheet: what is hidden, and which cells are one.

It is read from the sheet's part by its signs, before the rows are: which cells are one stands behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_PART = 1 << 20
_SIGN = re.compile(
    rb"<(?:\w{1,20}:)?(?:(row|col)\b[^<>]{0,500}?\bhidden=[\"'](?:1|true)[\"'][^<>]{0,500}"
    rb"|mergeCell\b[^<>]{0,100}?\bref=[\"']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})[\"'][^<>]{0,100})>"
)
_SPAN = re.compile(rb"\b(min|max)=[\"'](\d{1,5})[\"']")
_LONGEST_SIGN = 1_000
_MOST_MERGED = 20_000
_WIDEST = 200


@dataclass
class Beside:
    """`merged`: by its first row, what begins there as one cell that is more than a row high: its column, from none,
    and its last row."""

    hidden_rows: int = 0
    hidden_columns: int = 0
    merged: dict[int, list[tuple[int, int]]] = field(default_factory=dict)


def look_beside(sheet: Any) -> Beside:
    """Look through the part of one of openpyxl's read-only sheets."""
    from openpyxl.utils import column_index_from_string

    found = Beside()
    kept = b""
    count = 0
    with sheet._get_source() as source:
        while part := source.read(_PART):
            kept += part
            end = 0
            for sign in _SIGN.finditer(kept):
                end = sign.end()
                if sign[1] == b"row":
                    found.hidden_rows += 1
                elif sign[1] == b"col":
                    span = {name: int(number) for name, number in _SPAN.findall(sign[0])}
                    wide = span.get(b"max", 1) - span.get(b"min", 1) + 1
                    # All that is right of the table is nobody's.
                    found.hidden_columns += wide if span.get(b"max", 1) <= _WIDEST else 0
                elif int(sign[4]) > int(sign[3]) and count < _MOST_MERGED:
                    count += 1
                    column = column_index_from_string(sign[2].decode()) - 1
                    found.merged.setdefault(int(sign[3]), []).append((column, int(sign[4])))
            kept = kept[max(end, len(kept) - _LONGEST_SIGN) :]
    return found


type Rows = Iterator[tuple[int, list[str]]]


def filled_down(rows: Rows, merged: dict[int, list[tuple[int, int]]]) -> Rows:
    """The rows, with what stands in a cell that is several rows high in each of them, as whoever looks at it sees."""
    open_: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        open_ = {column: (last, text) for column, (last, text) in open_.items() if number <= last}
        for column, (_last, text) in open_.items() if any(cells) else ():
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cells[column] or text
        for column, last in merged.get(number, ()):
            if column < len(cells) and cells[column]:
                open_[column] = (last, cells[column])
        yield number, cells
