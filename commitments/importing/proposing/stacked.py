"""What stands over each other in one cell of a table: its paragraphs, and the items of a list in it."""

from __future__ import annotations

import re
from itertools import pairwise

from commitments.importing.ledger import Passage
from commitments.importing.vocabulary.deeds import DEED

_BETWEEN = re.compile(r"\s{2,}")
"""What stands in a cell for the end of a line."""
SIGN = re.compile(r"\s*[•●▪■◆◦‣·○□✓✔➢–—*-]\s*(?=\S)")
_ENDS = re.compile(r"[.;。；]\s*$")


def stacked(cell: Passage) -> list[Passage]:
    """The paragraphs of a cell, without the signs of items; the cell alone where it has one."""
    return [_without_sign(part) for part in _paragraphs(cell)]


def deeds_in(cell: Passage) -> list[Passage]:
    """The paragraphs of a cell that each tell something that is to be done; none where it is one."""
    parts = _paragraphs(cell)
    are_items = all(SIGN.match(part.text) for part in parts)
    are_deeds = all(DEED.match(part.text) and _ENDS.search(part.text) for part in parts)
    return list(map(_without_sign, parts)) if len(parts) > 1 and (are_items or are_deeds) else []


def _paragraphs(cell: Passage) -> list[Passage]:
    spans = [(0, 0), *(one.span() for one in _BETWEEN.finditer(cell.text)), (len(cell.text),) * 2]
    return [cell.part(after, end) for (_start, after), (end, _end) in pairwise(spans) if cell.text[after:end].strip()]


def _without_sign(part: Passage) -> Passage:
    sign = SIGN.match(part.text)
    return part.part(sign.end(), len(part.text)) if sign is not None else part
