"""Tables drawn with space whose rows are lines of running text: two columns that are read one under the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from commitments.importing.lines import Line

type Row = tuple[Line, list[str]]

_ENDS = re.compile(r"[.!?;。；！？]$")
_GOES_ON = re.compile(r"[a-zà-ÿ]")
_HYPHEN, _SOFT_HYPHEN = "-", "\u00ad"
_FEWEST_BELOW, _FEWEST_CUT = 2, 2
"""Rows under the head, and lines that a sentence goes on over."""


def run_on(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table, as many as its cells have sentences, where each row is a line of them: each column ends
    with a sentence, and lines in it do not."""
    head, *below = rows
    columns = [[cell for _line, cells in below if (cell := cells[place])] for place in range(len(head[1]))]
    if len(below) < _FEWEST_BELOW or not all(column and _ENDS.search(column[-1]) for column in columns):
        return list(rows)
    cut = [(above, cell) for column in columns for above, cell in pairwise(column) if not _ENDS.search(above)]
    goes_on = [cell for above, cell in cut if _GOES_ON.match(cell) or above.endswith((_HYPHEN, _SOFT_HYPHEN))]
    if len(cut) < _FEWEST_CUT or not goes_on:
        return list(rows)
    told = list(zip_longest(*map(_sentences, columns), fillvalue=""))
    return [head, *((below[min(place, len(below) - 1)][0], list(cells)) for place, cells in enumerate(told))]


def _sentences(column: Sequence[str]) -> list[str]:
    """The lines of a column, those in one that a sentence goes on over."""
    told: list[str] = []
    for cell in column:
        above = told[-1] if told else "."
        if _ENDS.search(above):
            told.append(cell)
        elif above.endswith(_SOFT_HYPHEN):
            told[-1] = above[:-1] + cell
        else:
            told[-1] = above + ("" if above.endswith(_HYPHEN) and _GOES_ON.match(cell) else " ") + cell
    return told
