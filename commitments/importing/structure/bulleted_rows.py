"""Rows of a table that was typed with a bullet before each: the bullet is no word of the first cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line

_BULLET = re.compile(r"(?:[-–—*+•·▪]|->|=>)\s+(?=\S)")
_FEWEST = 2


def without_bullets(lines: Sequence[Line]) -> list[Line]:
    """The lines; rows of tables in which a bullet begins each row without it."""
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cells:
            rows[line.table].append(line)
    bulleted = {
        table for table, of in rows.items() if len(of) >= _FEWEST and all(_BULLET.match(line.text) for line in of)
    }
    return [_without(line) if line.cells and line.table in bulleted else line for line in lines]


def _without(line: Line) -> Line:
    found = _BULLET.match(line.text)
    cut = found.end() if found is not None else 0
    return replace(
        line,
        text=line.text[cut:],
        cells=tuple((max(0, start - cut), end - cut) for start, end in line.cells),
        bold=tuple((max(0, start - cut), end - cut) for start, end in line.bold if end > cut),
    )
