"""Chapters of minutes: short lines that count on, each with what was said under it, one of them with a known name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.vocabulary import holds, is_han

from .blocks import Block, Kind
from .introducing import word_count

_COUNTED = frozenset({"number", "(roman)", "han", "number-", "number:"})
_MOST_WORDS, _FEWEST = 9, 3
_NO_TITLE = re.compile(r"[.;!?。；！？,，、:：]\s*$|[:：](?!\s*$)")
_SENTENCE = re.compile(r"[.!?。！？][\"'”’»)）]*\s*$")


def chapters_of(blocks: Sequence[Block]) -> set[int]:
    """The ids of the blocks that are chapters: '2. Drains' between '1. Apologies' and '3. Any other business'."""
    found: set[int] = set()
    for run in _runs(blocks):
        if len(run) >= _FEWEST and any(holds(one.text) is not None for one in run):
            found |= {id(one) for one in run}
    return found


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Lines that count on from 1, and may be titles; what else has such a number between them ends them."""
    run: list[Block] = []
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.style not in _COUNTED or (run and block.style != run[0].style):
            continue
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_next = block.number == (run[-1].number + 1 if run else 1)
        if is_next and _may_be_title(block, after):
            run.append(block)
            continue
        yield run
        run = [block] if block.number == 1 and _may_be_title(block, after) else []
    yield run


def _may_be_title(block: Block, after: Block | None) -> bool:
    text = block.text
    count = word_count(text)
    return (
        block.gap
        and not block.first.sign
        and count <= _MOST_WORDS
        and _NO_TITLE.search(text) is None
        and (text[:1].isupper() or is_han(text[:1]))
        and after is not None
        and after.kind is Kind.TEXT
        and _SENTENCE.search(after.text) is not None
    )
