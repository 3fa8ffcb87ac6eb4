"""Lines that dashes part into the same cells, of which one tells a time: the rows of a calendar that was typed, 'By 31
March - a group for the map - Ministry of Lands'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.lines import Line
from commitments.importing.vocabulary import matcher, words

from .signs import sign_of

_DASHES = (" - ", " – ", " — ", " | ")
_FEWEST, _FEWEST_CELLS = 2, 3
"""Rows, and cells of each, that show that dashes part them."""
_MOST_OF_TIME = 7
"""Words of a cell that tells a time and nothing else."""
_MONTH = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)", re.IGNORECASE)
_DIALOGUE = matcher(words.DIALOGUE)


def dashed_in(lines: Sequence[Line]) -> dict[int, str]:
    """Places of lines that are such rows, each with the dash between its cells."""
    found: dict[int, str] = {}
    run: list[int] = []
    for place, line in enumerate(lines):
        cells = _cells(line)
        is_next = bool(run) and cells and _are_alike(_cells(lines[run[0]]), cells) and _follows(lines, run, place)
        if not is_next:
            found |= _rows(lines, run)
            run = []
        run += [place] if cells else []
    return found | _rows(lines, run)


def _cells(line: Line) -> tuple[str, ...]:
    """The dash that parts a line, and its cells; none where it is no such row."""
    if line.cells or line.sign or line.heading or sign_of(line.text) is not None:
        return ()
    told = [(dash, *line.text.split(dash)) for dash in _DASHES if line.text.count(dash) >= _FEWEST_CELLS - 1]
    return told[0] if len(told) == 1 and all(cell.strip() for cell in told[0][1:]) else ()


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[:1] == other[:1] and len(one) == len(other)


def _follows(lines: Sequence[Line], run: Sequence[int], place: int) -> bool:
    """Whether a line stands right under the last row, as the rows before did: with space between all of them, or
    none."""
    return run[-1] == place - 1 and (len(run) < _FEWEST or lines[run[1]].gap == lines[place].gap)


def _rows(lines: Sequence[Line], run: Sequence[int]) -> dict[int, str]:
    """The rows of a run, where a first or last cell tells the time in each."""
    cells = [_cells(lines[place]) for place in run]
    is_calendar = len(run) >= _FEWEST and any(all(_is_time(told[at]) for told in cells) for at in (1, -1))
    return {place: told[0] for place, told in zip(run, cells, strict=True)} if is_calendar else {}


def _is_time(cell: str) -> bool:
    told = _MONTH.search(cell) or _DIALOGUE.search(cell) or find_dates(cell)
    return bool(told) and len(cell.split()) <= _MOST_OF_TIME
