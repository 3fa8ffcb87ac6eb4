"""Short lines that count on, each with a text under it: chapters of minutes where one of them has a known name, or the
items of a list under a name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .ends import COLON_END
from .introducing import says_agreed, word_count

_COUNTED = frozenset({"number", "(roman)", "han", "number-", "number:", "word"})
_MOST_WORDS, _FEWEST = 9, 3
_NO_TITLE = re.compile(r"[.;!?。；！？,，、:：]\s*$|[:：](?!\s*$)")
_SENTENCE = re.compile(r"[.!?:。！？：][\"'”’»)）]*(?:\s*[(（][^()（）]*[)）])?\s*$")


def chapters_of(blocks: Sequence[Block]) -> set[int]:
    """The ids of the blocks that are chapters: '2. Drains' between '1. Apologies' and '3. Any other business'."""
    found: set[int] = set()
    for run in _runs(blocks):
        if len(run) >= _FEWEST and any(holds(one.text) is not None for one in run):
            found |= {id(one) for one in run}
    return found


def listed_in(blocks: Sequence[Block]) -> set[int]:
    """The ids of the items of a list whose titles stand on lines of their own, right under the name of a section: 'Next
    steps', '1. Budget', and its text. Names of other sections among them are chance."""
    above = {id(after): block for block, after in pairwise(blocks)}
    found: set[int] = set()
    for run in (*_runs(blocks), *_bulleted(blocks)):
        over = above.get(id(run[0])) if len(run) > 1 else None
        if over is not None and over.style not in _COUNTED and _lists(over, run):
            found |= {id(one) for one in run}
    return found


def parts_of(blocks: Sequence[Block]) -> set[int]:
    """The ids of short items that count on with letters or as '（二）' does, each over a list or text of its own, where
    one of them is a known name alone: of those, they that hold a known name among other words, as '(b) Obstacles that
    remain' does between '(a) Key messages' and '(c) Opportunities'."""
    found: set[int] = set()
    run: list[Block] = []
    for block, after in pairwise(blocks):
        if block.kind is not Kind.ITEM or block.style not in _OF_PARTS or (run and block.style != run[0].style):
            continue
        is_title = after.style != block.style and _may_name_part(block)
        if not (is_title and block.number == (run[-1].number + 1 if run else 1)):
            found |= _named_parts(run)
            run = [block] if is_title and block.number == 1 else []
        else:
            run.append(block)
    return found | _named_parts(run)


_OF_PARTS = frozenset({"(han)", "(letter)", "letter)", "letter."})
_MOST_SIGNS = 16
"""Signs of a Chinese name of a part."""


def _named_parts(run: Sequence[Block]) -> set[int]:
    is_known = any(holds(one.text, exactly=True) in DISCUSSED for one in run)
    return {id(one) for one in run if holds(one.text) is not None} if is_known and len(run) > 1 else set()


def _may_name_part(block: Block) -> bool:
    is_short = len(block.text) <= _MOST_SIGNS if is_han(block.text) else word_count(block.text) <= _MOST_WORDS
    return is_short and not block.first.sign and _NO_TITLE.search(block.text.rstrip(" :：")) is None


def _bulleted(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Items with one bullet that may be titles, each with its text between it and the next one."""
    run: list[Block] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_bullet = block.kind is Kind.ITEM and block.style in ("bullet", "dash") and _may_be_title(block, after)
        if is_bullet and (not run or block.sign == run[0].sign):
            run.append(block)
        elif block.kind is not Kind.TEXT or block.gap:
            yield run
            run = [block] if is_bullet else []
    yield run


def _lists(over: Block, run: Sequence[Block]) -> bool:
    """Whether a line says that a list follows, and not chapters of which several are known."""
    if COLON_END.search(over.text) and says_agreed(over.text):
        return True
    known = {holds(one.text, exactly=True) for one in run} - {None, Holds.OTHER}
    is_name = len(known) < _SEVERAL
    is_level = level_of(over.text, alone=True) is not None
    return is_name and word_count(over.text) <= _MOST_WORDS and (is_level or holds(over.text) in _LISTING)


_SEVERAL = 2
_LISTING = DISCUSSED | {Holds.STEPS}


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
    text = block.text.removesuffix(".") if block.style == "word" else block.text  # 'PRIMERO. Perspectiva nacional.'
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
