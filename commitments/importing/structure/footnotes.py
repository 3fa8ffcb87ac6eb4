"""Notes that a mark in the text refers to: 'the DGCT (1)', and '(1) Direction Générale ...' under the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from .blocks import Block, Kind

_STYLE = "(number)"


def mark_notes(blocks: Sequence[Block]) -> None:
    """Of blocks that count with '(1)' or '[1]', those are notes to which the text above refers, each and all of a run.
    A note belongs to no section."""
    for is_counted, run in groupby(enumerate(blocks), lambda one: one[1].style == _STYLE and one[1].number > 0):
        if not is_counted:
            continue
        told = list(run)
        first = told[0][0]
        above = blocks[max(0, first - _FAR) : first]
        if all(_is_referred_to(block, above) for _place, block in told):
            for _place, block in told:
                block.kind = Kind.NOTE


_FAR = 400
"""Blocks above a note among which its mark is looked for."""


def _is_referred_to(note: Block, above: Sequence[Block]) -> bool:
    """Whether the sign of a note stands behind a word above it, where nothing is counted there."""
    sign = re.escape(note.sign.strip())
    mark = re.compile(rf"[^\W\d_]{sign}(?!\w)|[^\W\d_]\s{sign}(?=\s*(?:[,.;:)|]|$)|\s+[A-ZÀ-Þ][^\W\d_]*\.?\s*[:：])")
    return any(mark.search(block.text) for block in above if note.sign.strip() in block.text)
