"""Who was not there, of a list on which those who came are ticked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.signs import CHAPTERS, TICKED

from .came import Came

_CROSSED = frozenset("✗✘❌✖")
_EMPTY = frozenset("□◻▢○")
"""Bullets that are boxes beside ticked ones: '☑ Kigali', '□ Musanze'."""


def who_stayed_away(items: Sequence[Block], came: Came) -> Iterator[Block]:
    """Those items of a list whose box is not ticked, or that are crossed or empty where others are ticked; and all
    boxes that tick off something else than organisations: '[x] Registration completed'."""
    boxes = [block for block in items if block.style == "box"]
    ticked = [block for block in boxes if TICKED.search(block.sign)]
    names_some = any(came.is_one(block.text.rstrip(" .;,")) for block in ticked)
    yield from (block for block in boxes if not names_some or block not in ticked)
    if any(TICKED.search(block.sign) for block in items):
        yield from (block for block in items if set(block.sign) & (_CROSSED | _EMPTY))


def is_numbered(block: Block) -> bool:
    """Whether an item beside ticked ones has a number: one of the minutes behind the list."""
    return block.kind is Kind.ITEM and block.style in CHAPTERS


def is_ticked_off(section: Section) -> bool:
    """Whether a section is nothing but boxes: a sheet that tells no levels, which lists elsewhere do."""
    return bool(section.blocks) and all(block.style == "box" for block in section.blocks)
