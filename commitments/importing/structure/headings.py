"""Which blocks are headings: by the format, by their look, by their place, or because their name is known."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import Holds, Tells, holds, is_han, key, level_of, tells, words

from .blocks import Block, Kind
from .introducing import COLON_END, introduced_by, says_agreed, word_count
from .signs import ACTION_ONLY

_SENTENCE_END = re.compile(r"[.;!?。；！？,，、]\s*$")
_TIME = re.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}\b")
"""What begins with an hour is a line of a programme."""
_BY = [
    name
    for names in words.LABELS[Tells.AUTHOR].values()
    for name in names
    if name.endswith((" by", " por", " par", " oleh"))
]
_WRITTEN_BY = re.compile(rf"(?i:{'|'.join(map(re.escape, _BY))})\s+[A-ZÀ-Þ]")
"""'Summary by Ama Owusu' is no heading of a summary."""
_INSIDE = re.compile(r"[:：](?!\s*$)")
_ASKS = re.compile(r"[?？]\s*$")
"""A question may be a heading: 'What happens next?'"""
_ACTS = re.compile(r"\b(?:will|shall|akan|vai|vão|va a|van a|irá|irão)\b")
"""What says that a short line is a sentence."""
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAD = re.compile(r"\s*(.{2,90}?)\s*(?:[:：]|\.\s?[-–—]|\s[–—]\s)\s*(?=\S)")
_STOPPED = re.compile(r"\s*([^.:：]{2,60}?)\s*\.\s*(?=\S)")
_INLINE = frozenset(
    {
        Holds.STEPS, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES, Holds.REPRESENTATION, Holds.THEMES,
        Holds.PROGRAMME, Holds.EARLIER, Holds.CONCLUSION,
    }
)  # fmt: skip

_MOST_WORDS = 16
_WEAK_WORDS = 9

_MOST_OF_CHAPTER = 4
"""Words of a chapter's name, where it follows right on a list of sentences."""
_CHAPTERS = frozenset({"number", "(roman)", "letter.", "dotted", "han"})
"""Signs that count chapters, too."""

DEEPEST = 9
"""The level of what stands before its value on one line: any heading ends it."""


def with_headings(blocks: list[Block]) -> list[Block]:
    """The blocks, those that are headings told so, and those that begin with a heading cut after it."""
    told: list[Block] = []
    chapter: Block | None = None
    over = _signs_of_headings(blocks)
    for place, block in enumerate(blocks):
        before = blocks[place - 1] if place else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.kind is Kind.HEADING:
            told.append(block)
            continue
        if block.kind is Kind.ROW:
            told.append(block)
            continue
        if _introduces(block, after) or _introduces_points(block, after):
            level, block.inline = 7, True
        else:
            level = 4 if block.kind is Kind.ITEM and block.sign in over else _level(block, before, after)
        if not level and chapter is not None and _is_next_chapter(block, chapter, before, after):
            level = chapter.level
        if level and block.style in _CHAPTERS and block.number:
            chapter = block
        if level:
            block.kind, block.level = Kind.HEADING, level
            told.append(block)
            continue
        told += [block] if _is_led_by_chance(block, before, after) else _cut(block)
    return told


def _signs_of_headings(blocks: list[Block]) -> set[str]:
    """Bullets that stand before headings only: each is short, and has a text, or a list with another bullet, below."""
    found: dict[str, int] = {}
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ITEM or block.style != "bullet" or block.first.sign or not block.sign:
            continue
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        is_over = after is not None and after.sign != block.sign and not _INSIDE.search(block.text)
        is_over = is_over and word_count(block.text) <= _WEAK_WORDS and not _SENTENCE_END.search(block.text)
        found[block.sign] = found.get(block.sign, 0) + 1 if is_over and found.get(block.sign, 0) >= 0 else -1
    return {sign for sign, count in found.items() if count >= _FEWEST_OVER}


_FEWEST_OVER = 3
"""Headings that share a bullet."""


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
    )


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
    if _SENTENCE_END.search(text) and not (
        _ASKS.search(text) and (holds(text) is not None or (block.is_bold and word_count(text) <= _WEAK_WORDS))
    ):
        return 0
    if block.style == "box" or _TIME.match(text) or _WRITTEN_BY.match(text):
        return 0
    if block.style == "minute":
        return 4
    known = holds(text, exactly=True)
    level_word = level_of(text, alone=True)
    nested = block.sign.count(".") if block.style == "dotted" else 0
    is_item = block.kind is Kind.ITEM
    colon = bool(COLON_END.search(text))
    alone = _is_capitals(text) and not any(one is not None and _is_capitals(one.text) for one in (before, after))
    if is_item and _is_listed(block, before, after) and not block.is_bold and not alone:
        return 5 if _ends_list(block, before, after) else 0
    if ACTION_ONLY.fullmatch(text) and after is not None and after.kind is Kind.TEXT:
        return 5
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
        return 3 + nested
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
    if found is not None and not is_item and (block.gap or colon) and after is not None and word_count(text) <= 12:
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


def is_item_text(text: str) -> bool:
    """Whether what stands behind 一、 is a sentence and no heading."""
    return len(text) > 24 or bool(_SENTENCE_END.search(text)) or "：" in text or "，" in text or "。" in text


def _is_listed(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether an item stands right next to others of its kind, as entries of a list do."""
    follows = (
        before is not None
        and before.kind is Kind.ITEM
        and before.style == block.style
        and before.number + 1 == block.number
    )
    leads = (
        after is not None
        and after.kind is Kind.ITEM
        and after.style == block.style
        and after.number == block.number + 1
    )
    near = [one for one in (before, after) if one is not None and one.kind is Kind.ITEM and one.first.sign]
    if block.first.sign and any(one.style == block.style and one.depth == block.depth for one in near):
        return True  # A list that the format itself makes.
    unnumbered = block.number == 0 and any(
        one is not None and one.kind is Kind.ITEM and one.style == block.style for one in (before, after)
    )
    return follows or leads or unnumbered


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


def _is_next_chapter(block: Block, chapter: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a short line has the number after that of the last chapter, and stands between paragraphs as it does."""
    return (
        block.kind is Kind.ITEM
        and (block.style, block.depth, block.number) == (chapter.style, chapter.depth, chapter.number + 1)
        and before is not None
        and before.kind is Kind.TEXT
        and after is not None
        and after.kind is Kind.TEXT
        and block.gap
        and not block.first.sign
        and word_count(block.text) <= _MOST_OF_CHAPTER
        and not _SENTENCE_END.search(block.text)
        and bool(_SENTENCE_END.search(after.text))
    )


def _is_drawn(block: Block, after: Block | None) -> bool:
    """Whether a bold item of a list that the format itself makes stands above its text: no chapter."""
    return bool(block.first.sign) and after is not None and after.kind is Kind.TEXT and after.depth >= block.depth > 0


def _has_bold_sibling(block: Block, before: Block | None, after: Block | None) -> bool:
    return any(one is not None and one.kind is Kind.ITEM and one.style == block.style for one in (before, after))


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha() and sign.upper() != sign.lower()]
    if len(letters) < 4 or is_han(text):
        return False
    return sum(sign.isupper() for sign in letters) >= 0.85 * len(letters) and (
        " " in text or len(letters) > 5 or holds(text) is not None
    )


def _is_label_only(block: Block) -> bool:
    return tells(block.text, among=(Tells.OWNER, Tells.DUE)) is not None


def _is_weak(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a short line stands above a text as its heading: it looks like any other line."""
    text = block.text
    if any(start == 0 for start, _end in block.bold) and not block.is_bold:
        return False
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


def _is_led_by_chance(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether an item of a list begins with a name of sections, and its neighbours with anything else: 'Funds: ...',
    'Participation: ...'."""
    if block.kind is not Kind.ITEM or not _is_listed(block, before, after):
        return False
    leading = _LEAD if _LEAD.match(block.text) else _STOPPED
    lead = leading.match(block.text)
    if lead is None or key(lead[1]) in ONE_ACTION:
        return False
    near = [one for one in (before, after) if one is not None and one.kind is Kind.ITEM and one.style == block.style]
    leads = [found[1] for one in near if (found := leading.match(one.text)) is not None]
    return bool(leads) and len(leads) == len(near) and not any(holds(one) for one in leads)


def _cut(block: Block) -> list[Block]:
    """A block that begins with the name of a section: that, and what stands behind the colon."""
    lead = _LEAD.match(block.text)
    if not (lead is not None and _is_bold_until(block, lead.end(1))):
        lead = _led_by_stop(block) or lead
    if lead is None or block.style == "box":
        return [block]
    known = holds(lead[1], exactly=True)
    if known is None and (_is_bold_until(block, lead.end(1)) or _says_who(block, lead[1])):
        known = holds(lead[1])
    if known not in _INLINE or (
        block.kind is Kind.ITEM and block.style in ("bullet", "dash") and not _is_bold_until(block, lead.end(1))
    ):
        return [block]
    if tells(lead[1]) in (Tells.AUTHOR, Tells.TOPIC, Tells.DATE, Tells.PLACE):
        return [block]
    if key(lead[1]) in ONE_ACTION and not tells_of_deed(block.text[lead.end() :]):
        return [block]  # 'Action: MoHUA' names who acts.
    head, rest = block.split(lead.end(1), lead.end())
    head.kind, head.level, head.inline = Kind.HEADING, DEEPEST, True
    rest.kind, rest.sign, rest.style, rest.number = Kind.TEXT, "", "", 0
    rest.depth = 0
    return [head, rest]


ONE_ACTION = frozenset(key(one) for one in words.ONE_ACTION)


def tells_of_deed(text: str) -> bool:
    """Whether a text tells of something that is done, and not only a name."""
    if is_han(text):
        return len(text) >= 8
    return sum(len(word) > 2 and word[0].islower() for word in text.split()) >= 3


_PRESENT = re.compile(
    r"(?:people |who was )?(?:in|around|at) the (?:room|table)|en la (?:sala|mesa)|na (?:sala|mesa)|autour de la table",
    re.IGNORECASE,
)


def _says_who(block: Block, lead: str) -> bool:
    """Whether a few words before a colon say in any form that those follow who were there: 'In the room: ...'."""
    return (
        block.kind is Kind.TEXT and _PRESENT.fullmatch(lead.strip()) is not None and holds(lead) is Holds.REPRESENTATION
    )


def _led_by_stop(block: Block) -> re.Match[str] | None:
    """A name in bold print that a full stop ends: '**What was decided.** The ministry will ...'."""
    for start, end in block.bold:
        if (
            start == 0
            and (found := _STOPPED.match(block.text))
            and found.end(1) <= end <= found.end()
            and end < len(block.text)
        ):
            return found
    return None


def _is_bold_until(block: Block, end: int) -> bool:
    return any(start == 0 and stop >= end for start, stop in block.bold)
