"""Tables that are drawn with lines of signs: bars between the cells, and rules between the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.lines import Line, row

from .measure import is_wide

_RULE = re.compile(r"[┌├└╔╠╚┏┣┗+|│][─━═┬┼┴╦╬╩╪╤╧┳╋┻+|│=-]{2,}[┐┤┘╗╣╝┓┫┛+|│]")
_BAR = re.compile(r"[│┃║|]")
_ROW = re.compile(r"[│┃║|].*[│┃║|]")
_FEWEST_RULES, _FEWEST_CELLS = 2, 2
_TABLES = 2_000
"""Above which the tables are numbered that are drawn so."""


def with_grids(lines: Sequence[Line]) -> list[Line]:
    """The lines, those between rules that bars part told as the rows of tables."""
    told: list[Line] = []
    place, table = 0, _TABLES
    while place < len(lines):
        end = place
        while end < len(lines) and _is_drawn(lines[end]):
            end += 1
        table += 1
        if rows := list(_rows(lines[place:end], table)):
            told += rows
        else:
            told += lines[place : max(end, place + 1)]
        place = max(end, place + 1)
    return told


def _is_drawn(line: Line) -> bool:
    text = line.text.strip()
    return not line.cells and bool(_RULE.fullmatch(text) or _ROW.fullmatch(text))


def _rows(lines: Sequence[Line], table: int) -> Iterator[Line]:
    """The rows that lines draw; none where rules stand between them but not around, or their cells differ in
    number."""
    rules = [place for place, line in enumerate(lines) if _RULE.fullmatch(line.text.strip())]
    if not rules:
        yield from _barred(lines, table)
    if len(rules) < _FEWEST_RULES or rules[0] != 0:
        return
    cells = {place: _cells(line.text) for place, line in enumerate(lines) if place not in rules}
    widths = {len(told) for told in cells.values()}
    if len(widths) != 1 or max(widths) < _FEWEST_CELLS:
        return
    # Where no rule parts the rows below the head, each line is one.
    are_parted = len(rules) > _FEWEST_RULES + 1
    number = 0
    start = 0
    for place in range(1, len(lines) + 1):
        is_end = place == len(lines) or place in rules or (not are_parted and number and start != place)
        if is_end and (group := [one for one in range(start, place) if one in cells]):
            first = lines[group[0]]
            merged = [joined(parts) for parts in zip(*(cells[one] for one in group), strict=True)]
            yield row(first.page, first.number, merged, table=table, header=not number, gap=not number)
            number += 1
        start = place if is_end else start


def _barred(lines: Sequence[Line], table: int) -> Iterator[Line]:
    """The rows of lines that nothing but bars part, and end."""
    cells = [_cells(line.text) for line in lines]
    if len(lines) > 1 and len({len(told) for told in cells}) == 1 and len(cells[0]) >= _FEWEST_CELLS:
        for number, (line, told) in enumerate(zip(lines, cells, strict=True)):
            yield row(line.page, line.number, told, table=table, header=not number, gap=line.gap)


def _cells(text: str) -> list[str]:
    return [part.strip() for part in _BAR.split(text.strip()[1:-1])]


def joined(parts: Sequence[str]) -> str:
    """What stands over each other in one cell, as one text."""
    told = ""
    for part in parts:
        glue = "" if not told or not part or is_wide(told[-1]) or is_wide(part[0]) else " "
        told += glue + part
    return told
