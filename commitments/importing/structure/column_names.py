"""What the names of columns tell, and lines that consist of them."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import DISCUSSED, Holds, Tells, holds, is_han, key, tells, words

_COLUMNS = (
    Tells.NUMBER, Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.STATUS, Tells.ACTION, Tells.CITY, Tells.LEVEL,
)  # fmt: skip
_MOST_HEAD = 7
"""Words of the head of a column, at the most."""


def column_of(cell: str, *, loosely: bool = False) -> Tells | None:
    """What a column with this head tells: its name, or `loosely` one among a few other words."""
    cell = " ".join(cell.split()).strip(" :：")
    if not cell or len(cell.split()) > _MOST_HEAD or len(cell) > 70:
        return None
    section = holds(cell, exactly=True)
    if section in DISCUSSED:
        return None
    told = tells(cell, among=_COLUMNS)
    if told is None and section is Holds.STEPS:
        return Tells.ACTION
    if told is not None or not loosely:
        return told
    parts = [
        tells(part.strip(), among=_COLUMNS)
        for part in re.split(r"\s*[/(（)）&,]\s*|\s+(?:and|y|e|et|dan)\s+", cell)
        if part.strip()
    ]
    named = [one for one in parts if one is not None]
    if named:
        return named[0]
    compared = f" {key(cell)} "
    for one in _COLUMNS:
        for names in words.LABELS[one].values():
            if any(len(name) > 4 and f" {key(name)} " in compared and not is_han(name) for name in names):
                return one
    return None
