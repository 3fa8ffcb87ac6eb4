"""Paragraphs that are a list by their ends: under a colon, each but the last one ends with a semicolon, as letters and
minutes have it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .blocks import Block, Kind
from .ends import COLON_END

_GOES_ON = re.compile(r"[;；](?:\s*(?:and|y|e|et|dan|以及))?\s*$")
_ENDS = re.compile(r"[^\W_][)）»”\"]?[.。]\s*$")
_FEWEST = 2
"""Paragraphs before the last one."""


def with_clauses_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, such paragraphs told as items."""
    for place, block in enumerate(blocks):
        if block.kind in (Kind.TEXT, Kind.HEADING) and COLON_END.search(block.text):
            for one in _clauses(blocks[place + 1 :]):
                one.kind, one.style, one.depth = Kind.ITEM, "clause", 1
    return list(blocks)


def _clauses(below: Sequence[Block]) -> list[Block]:
    """The paragraphs that go on with each other, and the one in which they end."""
    told: list[Block] = []
    for block in below:
        if block.kind is not Kind.TEXT:
            break
        told.append(block)
        if not _GOES_ON.search(block.text):
            is_list = len(told) > _FEWEST and _ENDS.search(block.text) is not None
            return told if is_list else []
    return told if len(told) >= _FEWEST and all(_GOES_ON.search(one.text) for one in told) else []
