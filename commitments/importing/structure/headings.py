"""Which blocks are headings: by the format, by their look, by their place, or because their name is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .counted_titles import chapters_of, listed_in, parts_of
from .ends import COLON_END
from .introducing import (
    announces,
    announces_within,
    begins_with_list,
    introduced_by,
    says_agreed,
    says_made,
    word_count,
)
from .leads import SAYS_WILL, beside_labels, cut, is_labelled, is_led_by_chance, next_chapter_in, repeated_under_items
from .looks import INSIDE, MOST_OF_TITLE, SENTENCE_END, WEAK_WORDS, Look
from .questions import questions_in, without_labels
from .signs import ARROW, CHAPTERS

_NEAR = 5
"""Blocks among which the next item of a list stands, behind lines that tell who owes the one above."""
_OF_CHAPTER = 5


def with_headings(blocks: list[Block]) -> list[Block]:
    """The blocks, those that are headings told so, and those that begin with a heading cut after it."""
    blocks = without_labels(blocks)
    told: list[Block] = []
    chapter: Block | None = None
    is_counted_alone = False
    over = _signs_of_headings(blocks)
    listed = listed_in(blocks)
    asked = questions_in(blocks)
    chapters = (chapters_of(blocks) | parts_of(blocks)) - listed
    bracketed = _bracketed_in(blocks)
    named, over_names = _named_in(blocks)
    repeated = repeated_under_items(blocks)
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.kind in (Kind.HEADING, Kind.ROW) or id(block) in listed:
            told.append(block)
            continue
        heading = told[-1] if told and told[-1].kind is Kind.HEADING else None
        if _is_among_sentences(blocks, place) and not _introduces_points(block, after):
            level = 0
        elif _introduces(block, after, heading) or _introduces_points(block, after):
            level, block.inline = 7, True
        else:
            is_over = block.kind is Kind.ITEM and block.sign in over
            level = _under(told) if is_over else Look(block, before, after).level()
        if not level and (id(block) in chapters or id(block) in asked):
            level = _OF_CHAPTER
        if id(block) in bracketed:
            level = _OF_BULLETS
        if id(block) in named:
            beside = named[id(block)]
            level = min(level or _OF_NAME, beside.level if beside is not None else _OF_NAME)
        elif id(block) in over_names:
            level = level or _OF_CHAPTER
        if not level and chapter is not None and is_counted_alone and _is_counted_on(block, chapter, after):
            level = chapter.level
        if level and block.style in CHAPTERS and block.number:
            is_counted_alone = chapter is not None and _counts_after(block, chapter) and not block.inline
            chapter = block
        elif chapter is not None and (block.style, block.depth) == (chapter.style, chapter.depth):
            is_counted_alone = False  # A list counts with the sign of the chapters.
        if level:
            block.kind, block.level = Kind.HEADING, level
            told.append(block)
            continue
        if chapter_and_text := next_chapter_in(block, chapter):
            chapter = chapter_and_text[0]
            told += chapter_and_text
            continue
        above, below = blocks[max(0, place - _NEAR) : place], blocks[place + 1 : place + 1 + _NEAR]
        is_by_chance = is_led_by_chance(block, beside_labels(above[::-1]), beside_labels(below))
        told += [block] if is_by_chance or id(block) in repeated else cut(block)
    return told


def _signs_of_headings(blocks: list[Block]) -> set[str]:
    """Bullets that stand before headings only: each is short, and has a text, or a list with another bullet, below.
    They are the same, or each is another one behind an empty line."""
    found: dict[str, int] = {}
    alone: list[Block] = []
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.style != "bullet" or block.first.sign or not block.sign:
            continue
        if ARROW.match(block.sign) is not None:
            continue  # '→ UNEP, by May', under each step.
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_over = after is not None and after.sign != block.sign and not INSIDE.search(block.text)
        is_over = is_over and word_count(block.text) <= WEAK_WORDS and not SENTENCE_END.search(block.text)
        is_over = is_over and after is not None and not is_labelled(after.text)
        found[block.sign] = found.get(block.sign, 0) + 1 if is_over and found.get(block.sign, 0) >= 0 else -1
        alone += [block] if is_over and block.gap and not block.sign.isascii() else []
    alone = [one for one in alone if found[one.sign] == 1]
    is_many = len(alone) >= (2 if all(one.is_bold for one in alone) else _FEWEST_OVER)
    return {sign for sign, count in found.items() if count >= _FEWEST_OVER} | {one.sign for one in alone if is_many}


def _bracketed_in(blocks: list[Block]) -> set[int]:
    """Ids of lines that are names of a few words in square brackets, each right over a list; there are two or more."""
    found = {
        id(block)
        for block, after in pairwise(blocks)
        if block.kind is Kind.TEXT
        and after.kind is Kind.ITEM
        and not after.gap
        and _IN_BRACKETS.fullmatch(block.text)
        and word_count(block.text) <= WEAK_WORDS
    }
    return found if len(found) > 1 else set()


def _named_in(blocks: Sequence[Block]) -> tuple[dict[int, Block | None], set[int]]:
    """By their ids, short lines that follow each other, each right over a list with the same sign ('Kisumu', 'Busia'),
    with the one before; and the ids of lines that stand right above the first of them."""
    found: dict[int, Block | None] = {}
    over: set[int] = set()
    run: list[int] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        sign = blocks[run[0] + 1].sign if run else None
        if _is_name_over(block, after) and after is not None and sign in (None, after.sign):
            run.append(place)
        elif block.kind is not Kind.ITEM or block.sign != sign or after is None:
            if len(run) >= _FEWEST_OVER and not any(holds(blocks[one].text) for one in run):
                names = [blocks[one] for one in run]
                found |= {id(name): before for before, name in zip([None, *names], names, strict=False)}
                over |= {id(one) for one in blocks[max(0, run[0] - 1) : run[0]] if _may_stand_over(one)}
            run = []
    return found, over


def _is_name_over(block: Block, after: Block | None) -> bool:
    """Whether a few words stand right over a list."""
    is_over = block.kind is Kind.TEXT and after is not None and after.kind is Kind.ITEM and not after.gap
    is_over = is_over and after is not None and not after.number and not is_labelled(after.text)
    is_short = word_count(block.text) <= WEAK_WORDS and (block.text[:1].isupper() or is_han(block.text[:1]))
    return is_over and is_short and not (SENTENCE_END.search(block.text) or INSIDE.search(block.text))


def _may_stand_over(block: Block) -> bool:
    """Whether a short line behind an empty one stands over the first of several names."""
    is_line = block.kind is Kind.TEXT and block.gap and word_count(block.text) <= WEAK_WORDS
    return is_line and not SENTENCE_END.search(block.text)


_OF_NAME = 6
_IN_BRACKETS = re.compile(r"\[[^\[\]]{2,80}\]|【[^【】]{2,40}】")
_FEWEST_OVER = 3
"""Headings that share a bullet."""


def _under(told: list[Block]) -> int:
    """The level of headings that share a bullet: below the title of a slide, which has no sign."""
    above = next((one for one in reversed(told) if one.kind is Kind.HEADING and one.style != "bullet"), None)
    return 5 if above is not None and above.level == _OF_BULLETS and not above.sign else _OF_BULLETS


_OF_BULLETS = 4


def _introduces(block: Block, after: Block | None, heading: Block | None) -> bool:
    """Whether a sentence stands above a list and says that this is what was agreed. Where the `heading` over it does,
    it need not."""
    is_named = heading is not None and holds(heading.text) is Holds.STEPS
    if after is not None and after.kind is Kind.ITEM and block.kind is Kind.TEXT and says_made(block.text):
        return True
    return (
        after is not None
        and after.kind in (Kind.ITEM, Kind.ROW)
        and (block.kind is Kind.TEXT or _is_paragraph_over_list(block, after) or _is_over_paragraphs(block, after))
        and word_count(block.text) >= 2
        and bool(
            COLON_END.search(block.text)
            or _FOLLOWS.search(block.text)
            or announces_within(block.text)
            or (not is_named and begins_with_list(block.text))
        )
        and says_agreed(block.text)
        and holds(block.text, exactly=True) is None
        and not _COUNTS.search(block.text)
    )


def _is_among_sentences(blocks: list[Block], place: int) -> bool:
    """Whether an item that a colon ends stands over a list of its own, and the next one after it, or the one before
    it, is a sentence: then all are sentences, and none a chapter."""
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    is_over = block.number > 0 and after is not None and after.kind is Kind.ITEM and after.style != block.style
    if not (is_over and COLON_END.search(block.text)) or holds(block.text) is not None or says_agreed(block.text):
        return False
    if block.is_bold:
        return False
    below = next((one for one in blocks[place + 1 : place + _FAR] if one.style == block.style), None)
    above = next((one for one in blocks[max(0, place - _FAR) : place][::-1] if one.style == block.style), None)
    near = [one for one in (below, above) if one is not None and one.depth == block.depth]
    near = [one for one in near if one.counts_on(block) or block.counts_on(one)]
    return any(SENTENCE_END.search(one.text) and word_count(one.text) >= _FEWEST_OF_SENTENCE for one in near)


_FAR, _FEWEST_OF_SENTENCE = 12, 6
"""Blocks among which the next of several sentences stands, and words of one."""


def _is_paragraph_over_list(block: Block, after: Block) -> bool:
    """Whether a paragraph with a number stands over a list with another sign."""
    return block.number > 0 and after.kind is Kind.ITEM and after.style != block.style


def _is_over_paragraphs(block: Block, after: Block) -> bool:
    """Whether a paragraph with a number announces those that count on from it: '9. It was agreed as follows.'"""
    return block.is_counted and _counts_after(after, block) and announces(block.text)


_COUNTS = re.compile(r"[:：][^\n]{0,8}(?<!\d)1[)）].{4,}?(?<!\d)2[)）]")
"""A sentence that has its list within."""
_FOLLOWS = re.compile(
    r"\b(?:(?<!days )(?<!weeks )(?<!months )following|siguientes?(?! al?\b)|seguintes?(?! (?:a|à|aos?|às)\b)|"
    r"suivant(?:e?s)?(?! (?:l[ae]s?|cette?|son|sa) | l['’])|berikut)\b[^.]*\.\s*$|以下[^。]*。\s*$",
    re.IGNORECASE,
)
"""What says that a list follows, though a full stop ends it; not that days do: 'los días siguientes a la firma'."""


def _introduces_points(block: Block, after: Block | None) -> bool:
    """Whether a sentence stands above a list and says what it tells: challenges, or who came; or, as one of several
    paragraphs with numbers, of which level."""
    if after is None or after.kind is not Kind.ITEM:
        return False
    if block.kind is Kind.TEXT:
        return introduced_by(block.text) is not None
    is_over = block.is_counted and after.style != block.style and COLON_END.search(block.text) is not None
    is_of_level = level_of(block.text) is not None and holds(block.text) is None
    is_of_level = is_of_level and not SAYS_WILL.search(block.text)  # '1. The municipalities will build:'
    return is_over and (introduced_by(block.text) is not None or is_of_level)


def _is_counted_on(block: Block, chapter: Block, after: Block | None) -> bool:
    """Whether a short line behind an empty one has the number after that of the last chapter, where these alone count
    so: '6. What will be done until the second dialogue'."""
    return (
        _counts_after(block, chapter)
        and block.kind is Kind.ITEM
        and after is not None
        and after.style != block.style
        and block.gap
        and not block.first.sign
        and word_count(block.text) <= MOST_OF_TITLE
        and not SENTENCE_END.search(block.text)
        and not INSIDE.search(block.text)
    )


def _counts_after(block: Block, chapter: Block) -> bool:
    return block.depth == chapter.depth and block.counts_on(chapter)
