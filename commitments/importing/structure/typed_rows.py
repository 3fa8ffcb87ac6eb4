"""Lines that one sign parts into the same cells, of which one tells a time: the rows of a calendar that was typed, 'By
31 March - a group for the map - Ministry of Lands', 'UNEP -> a map of wetlands -> May'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing.lines import Line

from .signs import sign_of
from .typed_cells import are_owed, column_of_times

_SURE = (
    " | ",
    " // ",
    " / ",
    "／",
    " -> ",
    " => ",
    " → ",
    " ⇒ ",
    " ➔ ",
    " ➜ ",
    " >> ",
    " > ",
    " › ",
    " = ",
    " ~ ",
    " • ",
    " · ",
    " * ",
    " ... ",
)
_DASHES = (" - ", " – ", " — ")
_ANY = ("; ", "；", "｜", " : ", ": ", ", ")
"""Signs that part cells and little else; those that stand in sentences, too; and those that do more often."""
_FEWEST, _FEWEST_CELLS = 2, 3
"""Rows, and cells of each, that show that a sign parts them."""
_LONGEST = 240
"""Signs of a line."""


def typed_rows_in(lines: Sequence[Line]) -> dict[int, str]:
    """Places of lines that are such rows, each with the sign between its cells."""
    found: dict[int, str] = {}
    for sign in (*_SURE, *_DASHES, *_ANY):
        for run in _runs(lines, sign):
            if not any(place in found for place in run) and _are_rows([lines[place].text for place in run], sign):
                found |= dict.fromkeys(run, sign)
    return found


def _runs(lines: Sequence[Line], sign: str) -> Iterator[list[int]]:
    """Lines right under each other with as many cells, with space between all of them or none."""
    run: list[int] = []
    for place, line in enumerate(lines):
        count = _count(line, sign)
        is_next = bool(run) and count == _count(lines[run[0]], sign) and run[-1] == place - 1
        is_next = is_next and (len(run) < _FEWEST or lines[run[1]].gap == line.gap)
        if run and not is_next:
            yield run
            run = []
        run = [*run, place] if count else []
    yield run


def _count(line: Line, sign: str) -> int:
    """How many cells a line has; 0 where it is no such row."""
    if (
        line.cells
        or line.sign
        or line.heading
        or len(line.text) > _LONGEST
        or line.text.count(sign) < _FEWEST_CELLS - 1
    ):
        return 0
    cells = line.text.split(sign)
    return len(cells) if all(cell.strip() for cell in cells) and sign_of(line.text) is None else 0


def _are_rows(texts: Sequence[str], sign: str) -> bool:
    rows = [[cell.strip() for cell in text.split(sign)] for text in texts]
    if len(rows) < _FEWEST:
        return False
    times = column_of_times(rows)
    if sign in _ANY:
        return are_owed(rows)
    return times is not None and (sign in _SURE or times in (0, len(rows[0]) - 1) or are_owed(rows))
