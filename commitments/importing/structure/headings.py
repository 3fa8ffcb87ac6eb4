"""Which blocks are headings: by the format, by their look, by their place, or because their name is known."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import Tells, holds, is_han, level_of, tells

from .blocks import Block, Kind
from .counted_titles import chapters_of, listed_in
from .declaring import is_declared
from .going_on import begins_by
from .introducing import COLON_END, introduced_by, says_agreed, word_count
from .leads import beside_labels, cut, is_labelled, is_led_by_chance, is_listed, next_chapter_in
from .signs import ACTION_ONLY, ARROWS

_SENTENCE_END = re.compile(r"[.;!?。；！？,，、]\s*$")
_TIME = re.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}\b")
"""What begins with an hour is a line of a programme."""
_EMPTY = re.compile(r"[:：]\s*[-–—]\s*$")
"""A label without a value, 'Lampiran : -', is no heading."""
_INSIDE = re.compile(r"[:：](?!\s*$)")
_ASKS = re.compile(r"[?？]\s*$")
"""A question may be a heading: 'What happens next?'"""
_ACTS = re.compile(r"\b(?:will|shall|akan|vai|vão|va a|van a|irá|irão)\b")
"""What says that a short line is a sentence."""
_IN_BRACKETS = re.compile(r"【[^【】]+】|〖[^〖〗]+〗")
"""How a line is marked as a heading in Chinese."""
_ANNEX = re.compile(
    r"(?:annex(?:ure|e)?|anexo|appendix|appendice|adjunto|lampiran|apêndice|apéndice)"
    r"(?:\s+(?:\d{1,2}|[IVX]{1,4}|[A-H]|único|única|unique|tunggal))?\s*[.:–—-]\s+(?=[^\W\d_])|"
    r"附[件表录]\s?[\d一二三四五]\s*[:：.、\s]\s*(?=[\u3400-\u9fff])",
    re.IGNORECASE,
)
"""What begins an annex, with or without its number: 'Annex 2 - Agenda of the next dialogue'."""
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")

_NEAR = 5
"""Blocks among which the next item of a list stands, behind lines that tell who owes the one above."""
_MOST_WORDS = 16
_WEAK_WORDS = 9

_MOST_OF_CHAPTER = 4
"""Words of a chapter's name, where it follows right on a list of sentences."""
_OF_CHAPTER = 5
_MOST_OF_TITLE = 10
"""Words of a chapter's name, where nothing but chapters counts so."""
_CHAPTERS = frozenset({"number", "(roman)", "letter.", "dotted", "han"})
"""Signs that count chapters, too."""


def with_headings(blocks: list[Block]) -> list[Block]:
    """The blocks, those that are headings told so, and those that begin with a heading cut after it."""
    told: list[Block] = []
    chapter: Block | None = None
    is_counted_alone = False
    over = _signs_of_headings(blocks)
    listed = listed_in(blocks)
    chapters = chapters_of(blocks) - listed
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.kind is Kind.HEADING:
            told.append(block)
            continue
        if block.kind is Kind.ROW:
            told.append(block)
            continue
        if id(block) in listed:
            told.append(block)
            continue
        if _introduces(block, after) or _introduces_points(block, after):
            level, block.inline = 7, True
        else:
            is_over = block.kind is Kind.ITEM and block.sign in over
            level = _under(told) if is_over else _level(block, before, after)
        if not level and id(block) in chapters:
            level = _OF_CHAPTER
        if not level and chapter is not None and is_counted_alone and _is_counted_on(block, chapter, after):
            level = chapter.level
        if level and block.style in _CHAPTERS and block.number:
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
        told += [block] if is_by_chance else cut(block)
    return told


def _signs_of_headings(blocks: list[Block]) -> set[str]:
    """Bullets that stand before headings only: each is short, and has a text, or a list with another bullet, below.
    They are the same, or each is another one behind an empty line."""
    found: dict[str, int] = {}
    alone: list[Block] = []
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.style != "bullet" or block.first.sign or not block.sign:
            continue
        if block.sign[0] in ARROWS:
            continue  # '→ UNEP, by May', under each step.
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_over = after is not None and after.sign != block.sign and not _INSIDE.search(block.text)
        is_over = is_over and word_count(block.text) <= _WEAK_WORDS and not _SENTENCE_END.search(block.text)
        is_over = is_over and after is not None and not is_labelled(after.text)
        found[block.sign] = found.get(block.sign, 0) + 1 if is_over and found.get(block.sign, 0) >= 0 else -1
        alone += [block] if is_over and block.gap and not block.sign.isascii() else []
    alone = [one for one in alone if found[one.sign] == 1]
    is_many = len(alone) >= (2 if all(one.is_bold for one in alone) else _FEWEST_OVER)
    return {sign for sign, count in found.items() if count >= _FEWEST_OVER} | {one.sign for one in alone if is_many}


_FEWEST_OVER = 3
"""Headings that share a bullet."""


def _under(told: list[Block]) -> int:
    """The level of headings that share a bullet: below the title of a slide, which has no sign."""
    above = next((one for one in reversed(told) if one.kind is Kind.HEADING and one.style != "bullet"), None)
    return 5 if above is not None and above.level == _OF_BULLETS and not above.sign else _OF_BULLETS


_OF_BULLETS = 4


def _introduces(block: Block, after: Block | None) -> bool:
    """Whether a sentence stands above a list and says that this is what was agreed."""
    return (
        after is not None
        and after.kind in (Kind.ITEM, Kind.ROW)
        and (block.kind is Kind.TEXT or (after.kind is Kind.ITEM and after.style != block.style and block.number > 0))
        and word_count(block.text) >= 2
        and bool(COLON_END.search(block.text) or _FOLLOWS.search(block.text))
        and says_agreed(block.text)
        and holds(block.text, exactly=True) is None
        and not _COUNTS.search(block.text)
    )


_COUNTS = re.compile(r"[:：][^\n]{0,8}(?<!\d)1[)）].{4,}?(?<!\d)2[)）]")
"""A sentence that has its list within."""
_FOLLOWS = re.compile(
    r"\b(?:following|siguientes?|seguintes?|suivant(?:e?s)?|berikut)\b[^.]*\.\s*$|以下[^。]*。\s*$", re.IGNORECASE
)
"""What says that a list follows, though a full stop ends it."""


def _introduces_points(block: Block, after: Block | None) -> bool:
    """Whether a sentence stands above a list and says that it tells challenges, or opportunities."""
    is_above_list = after is not None and after.kind is Kind.ITEM and block.kind is Kind.TEXT
    return is_above_list and introduced_by(block.text) is not None


def _level(block: Block, before: Block | None, after: Block | None) -> int:
    """The level of a block as a heading, judged by its look; 0 where it is none."""
    text = block.text
    if word_count(text) > _MOST_WORDS or not any(sign.isalpha() for sign in text):
        return 0
    if is_declared(block, after):
        return 5
    if (
        _SENTENCE_END.search(text)
        and not (
            _ASKS.search(text) and (holds(text) is not None or (block.is_bold and word_count(text) <= _WEAK_WORDS))
        )
        and not (_is_bold_title(block, after) or _is_titled_list(block, after))
    ):
        return 0
    if block.style == "box" or _EMPTY.search(text) or _TIME.match(text) or begins_by(text):
        return 0
    if block.style in ("minute", "slide") or _IN_BRACKETS.fullmatch(text):
        return 4
    if _ANNEX.match(text) and block.kind is Kind.TEXT and not text.endswith(")."):
        return 2
    known = holds(text, exactly=True)
    level_word = level_of(text, alone=True)
    nested = block.sign.count(".") if block.style == "dotted" else 0
    is_item = block.kind is Kind.ITEM
    colon = bool(COLON_END.search(text))
    alone = _is_capitals(text) and not any(one is not None and _is_capitals(one.text) for one in (before, after))
    stands_over = known is not None and colon and after is not None and after.kind is Kind.ITEM
    if is_item and stands_over and block.number and after is not None and after.style != block.style:
        return 7  # '4. Decisions:' over 4.1, 4.2.
    if _is_titled_list(block, after):
        return 5
    if is_item and is_listed(block, before, after) and not block.is_bold and not alone:
        return 5 if _ends_list(block, before, after) else 0
    if ACTION_ONLY.fullmatch(text) and after is not None and after.kind is Kind.TEXT:
        return 5
    if is_item and _is_over_dotted(block, after):
        return 4 + nested
    size = block.first.size
    if size >= 1.12 and (not is_item or (block.style in _CHAPTERS and not block.first.sign)):
        return 1 if size >= 1.6 else 2 if size >= 1.3 else 3
    if block.is_bold and not (is_item and block.style in ("bullet", "dash") and known is None and not colon):
        if is_item and known is None and holds(text) is None and _has_bold_sibling(block, before, after):
            return 0
        return min(
            6,
            4
            + nested
            + (
                1
                if _is_drawn(block, after)
                or (is_item and block.style not in ("number", "roman", "han", "dotted", "letter."))
                else 0
            ),
        )
    if _is_capitals(text) and (
        not is_item or known or block.style in ("number", "(roman)", "letter.", "dotted", "han")
    ):
        is_name = _is_short_name(block, after) or _is_listed_name(block, before)
        return 0 if known is None and is_name else 3 + nested
    if block.style == "han" and not is_item_text(text):
        return 4
    if known is not None or (level_word and after is not None and after.kind is not Kind.HEADING):
        if is_item and block.style in ("bullet", "dash", "(letter)"):
            return 0 if not colon else 7
        if _is_label_only(block) and not colon and after is not None and known is None:
            return 0
        return (5 + nested) if known is not None and not colon else 7
    found = holds(text)
    if _INSIDE.search(text):
        found = None
    begins = block.gap or colon or _is_between_lists(block, before, after) or _ASKS.search(text) is not None
    if found is not None and not is_item and begins and after is not None and word_count(text) <= 12:
        return 5 + nested if not colon else 7
    if is_item:
        if block.style in ("number", "letter.", "(roman)", "han", "dotted") and found is not None and after is not None:
            return 5 + nested
        if (
            block.style in ("letter.", "(roman)", "dotted")
            and word_count(text) <= 8
            and after is not None
            and after.depth <= block.depth
            and after.kind is Kind.TEXT
        ):
            return 5 + nested
        if (
            block.style == "dotted"
            and word_count(text) <= 8
            and after is not None
            and (after.kind is Kind.ROW or (after.kind is Kind.ITEM and after.style not in ("dotted", "number")))
        ):
            return 5 + nested
        return 0
    if colon and after is not None and after.kind in (Kind.ITEM, Kind.ROW) and word_count(text) <= 8:
        return 7
    if _is_weak(block, before, after):
        return 6
    return 0


def _is_short_name(block: Block, after: Block | None) -> bool:
    """Whether a later item of a list is the short name of those whose list stands under it: '2. FEICOM'."""
    is_over = after is not None and after.kind is Kind.ITEM and after.style != block.style
    return is_over and block.number > 1 and len(block.text) <= _MOST_OF_SHORT_NAME and " " not in block.text


_MOST_OF_SHORT_NAME = 9


def _is_listed_name(block: Block, before: Block | None) -> bool:
    """Whether one word in capitals stands right under another line that is indented as it is: 'EMPOPASTO' in a list."""
    is_under = before is not None and before.kind is Kind.TEXT and before.last.indent == block.first.indent > 0
    return is_under and not block.gap and block.kind is Kind.TEXT and " " not in block.text


def _is_over_dotted(block: Block, after: Block | None) -> bool:
    """Whether a few words with a number stand over paragraphs that count on from it: '3.6' over 3.6.1."""
    number = block.sign.rstrip(".) ")
    return (
        block.style == "dotted"
        and after is not None
        and after.style == "dotted"
        and after.sign.startswith(f"{number}.")
        and word_count(block.text) <= _WEAK_WORDS
        and not _INSIDE.search(block.text)
    )


def _is_between_lists(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a few words stand between the last item of a list and the first one of the next, further out."""
    return (
        before is not None
        and after is not None
        and before.kind is after.kind is Kind.ITEM
        and block.depth == 0
        and block.first.indent <= before.first.indent
        and (block.text[:1].isupper() or is_han(block.text[:1]))
        and word_count(block.text) <= _WEAK_WORDS
    )


def _is_bold_title(block: Block, after: Block | None) -> bool:
    """Whether a few words in bold print stand over a list of another kind, though a full stop ends them: '**5.
    Agreements.**'; or a known name over anything."""
    is_ended = block.is_bold and block.text.rstrip().endswith(".") and after is not None and not after.is_bold
    if not is_ended or after is None or after.style == block.style != "":
        return False
    if block.kind is Kind.TEXT:
        is_over = after.kind is Kind.ITEM or holds(block.text.rstrip(" ."), exactly=True) is not None
        return is_over and word_count(block.text) <= _WEAK_WORDS
    is_counted = block.kind is Kind.ITEM and block.number > 0
    return is_counted and word_count(block.text) <= _MOST_OF_CHAPTER and after.kind is Kind.ITEM


def _is_titled_list(block: Block, after: Block | None) -> bool:
    """Whether a known name that a full stop ends is one of several paragraphs with numbers, and stands over a list of
    its own: '5. Apports à la politique nationale.' over (i), (ii)."""
    return (
        block.kind is Kind.ITEM
        and block.number > 0
        and block.text.rstrip().endswith(".")
        and word_count(block.text) <= _MOST_OF_TITLE
        and after is not None
        and after.kind is Kind.ITEM
        and after.style != block.style
        and after.number <= 1
        and holds(block.text.rstrip(" .")) is not None
    )


def is_item_text(text: str) -> bool:
    """Whether what stands behind 一、 is a sentence and no heading."""
    return len(text) > 24 or bool(_SENTENCE_END.search(text)) or "：" in text or "，" in text or "。" in text


def _ends_list(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether the next chapter counts on from a list of sentences by chance: '4. UNEP will ...', and '5. Closing' with
    its text."""
    return (
        block.style in _CHAPTERS
        and before is not None
        and before.kind is Kind.ITEM
        and after is not None
        and after.kind is Kind.TEXT
        and block.gap
        and not block.first.sign
        and word_count(block.text) <= _MOST_OF_CHAPTER < word_count(before.text)
    )


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
        and word_count(block.text) <= _MOST_OF_TITLE
        and not _SENTENCE_END.search(block.text)
        and not _INSIDE.search(block.text)
    )


def _counts_after(block: Block, chapter: Block) -> bool:
    return (block.style, block.depth, block.number) == (chapter.style, chapter.depth, chapter.number + 1)


def _is_drawn(block: Block, after: Block | None) -> bool:
    """Whether a bold item of a list that the format itself makes stands above its text: no chapter."""
    return bool(block.first.sign) and after is not None and after.kind is Kind.TEXT and after.depth >= block.depth > 0


def _has_bold_sibling(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a bold item has another beside it, or a list of its own: then it is one of a list, and no chapter."""
    return any(
        one is not None
        and one.kind is Kind.ITEM
        and one.style == block.style
        and (one.is_bold or one.depth > block.depth)
        for one in (before, after)
    )


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha() and sign.upper() != sign.lower()]
    if len(letters) < 4 or is_han(text):
        return False
    return sum(sign.isupper() for sign in letters) >= 0.85 * len(letters) and (
        " " in text or len(letters) > 5 or holds(text) is not None
    )


def _is_label_only(block: Block) -> bool:
    return tells(block.text, among=(Tells.OWNER, Tells.DUE)) is not None


_LARGER = 0.1


def _is_weak(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a short line stands above a text as its heading: it looks like any other line."""
    text = block.text
    if any(start == 0 for start, _end in block.bold) and not block.is_bold:
        return False
    if after is not None and after.first.size > block.first.size + _LARGER:
        return False  # The last line above the next heading.
    if not block.gap or after is None or block.depth or word_count(text) > _WEAK_WORDS or _HAS_YEAR.search(text):
        return False
    if (
        _ACTS.search(text)
        or COLON_END.search(text)
        or ":" in text
        or "：" in text
        or not (text[:1].isupper() or is_han(text[:1]))
    ):
        return False
    if before is not None and before.kind is Kind.TEXT and before.text.rstrip().endswith((":", "：", ",")):
        return False
    if after.kind is Kind.TEXT:
        return word_count(after.text) >= 8 or bool(_SENTENCE_END.search(after.text))
    return after.kind in (Kind.ITEM, Kind.ROW)
