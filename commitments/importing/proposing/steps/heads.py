"""What the heads of columns tell: their names, also where two rows name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.structure import Block
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


def second_head(row: Block, after: Block) -> list[str] | None:
    """The cells of a second row that names columns, where cells of the first one take several of them."""
    if len(after.cells) != len(row.cells) or not after.first.merged:
        return None
    texts = after.cell_texts()
    return [cell if column_of(cell) else "" for cell in texts] if names_parts(texts) else None


def names_parts(texts: Sequence[str]) -> bool:
    """Whether the cells of a row are short, and some are names of columns: 'Main | Support' under 'Responsible'."""
    full = [cell for cell in texts if cell.strip()]
    return any(column_of(cell) is not None for cell in full) and all(
        len(cell.split()) <= _MOST_OF_PART for cell in full
    )


_MOST_OF_PART = 3
"""Words of the name of a part of a column."""
