"""The heads of columns where two rows name them."""

from __future__ import annotations

from collections.abc import Sequence

from commitments.importing.structure import Block
from commitments.importing.structure.column_names import column_of


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
