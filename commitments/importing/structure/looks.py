"""How a block looks as a heading: the first rule that has something to say tells its level, 0 where it is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .declaring import is_declared
from .ends import COLON_END
from .going_on import begins_by
from .horizons import is_horizon, names_part_of_day
from .introducing import word_count
from .leads import is_labelled, is_listed
from .signs import ACTION_ONLY, CHAPTERS

SENTENCE_END = re.compile(r"[.;!?。；！？,，、]\s*$")
INSIDE = re.compile(r"[:：](?!\s*$)")
_AT_HOUR = re.compile(r"\b(?:at|a\s+las?|às|à|pukul|vers|sobre\s+las)\s+\d{1,2}[:：]\d\d\b", re.IGNORECASE)
"""When something was said, within a heading: 'To do, as read out at 16:10'."""
WEAK_WORDS = 9
MOST_OF_TITLE = 10
"""Words of a chapter's name, where nothing but chapters counts so."""
_MOST_WORDS, _MOST_KNOWN, _MOST_OF_ITEM = 16, 12, 8
"""Words of any heading; of one that holds a known name; of an item."""
_MOST_OF_CHAPTER = 4
"""Words of a chapter's name, where it follows right on a list of sentences."""
_MOST_OF_SHORT_NAME = 9
_MOST_OF_LABEL = 3
_FEWEST_BELOW = 8
"""Words of a text, before a line above it is its heading though it looks like any other."""
_LARGER = 0.1
_SIZES = ((1.6, 1), (1.3, 2), (1.12, 3))
"""How much larger than the text a heading is printed, and its level."""
_SIZE_OF_ITEMS = 1.4
"""The same, beyond which no item of a list is printed: what has a sign is a heading, too."""
_TIME = re.compile(r"\d{1,2}\s?[:.hH]\s?\d{2}\b")
"""What begins with an hour is a line of a programme."""
_EMPTY = re.compile(r"[:：]\s*[-–—]\s*$")
"""A label without a value, 'Lampiran : -', is no heading."""
_ASKS = re.compile(r"[?？]\s*$")
"""A question may be a heading: 'What happens next?'"""
_MEETING = matcher(words.DIALOGUE)
_LEVEL_LEAD = re.compile(r"([^\d.,;:–—-]{4,40}?)\s[–—-]\s(?=\S)")
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
_SAID_OR_THERE = frozenset(
    {Holds.CONTRIBUTION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES, Holds.REPRESENTATION}
)
_SHORTENED = re.compile(r"(?:[A-Z]\.\s?){2,}")
"""'A.O.B.' is no sentence."""
_COUNTED = re.compile(r"\s*(?:[:：]\s*|[(（]\s*)\d{1,3}(?:\s[a-z]{3,12})?\s*[)）]?\s*$")
"""What counts those who came for one that is named: 'NEMA (1)', 'DNP: 3'."""
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Look:
    """A block between its neighbours, none where the document begins or ends."""

    block: Block
    before: Block | None
    after: Block | None

    def level(self) -> int:
        """The level of the block as a heading, 1 the highest; 0 where it is none."""
        return next((level for rule in _RULES if (level := rule(self)) is not None), 0)

    @cached_property
    def text(self) -> str:
        return self.block.text

    @cached_property
    def count(self) -> int:
        return word_count(self.text)

    @cached_property
    def is_item(self) -> bool:
        return self.block.kind is Kind.ITEM

    @cached_property
    def over(self) -> Kind | None:
        """What stands below."""
        return None if self.after is None else self.after.kind

    @cached_property
    def nested(self) -> int:
        """How deep its number says that it stands: 1 of 3.2."""
        return self.block.sign.count(".") if self.block.style == "dotted" else 0

    @cached_property
    def known(self) -> object | None:
        """What its name alone says that it holds."""
        return holds(self.text, exactly=True)

    @cached_property
    def holds(self) -> object | None:
        """What a name within it says that it holds."""
        return holds(self.text)

    @cached_property
    def has_colon(self) -> bool:
        return bool(COLON_END.search(self.text))

    @cached_property
    def is_capitals(self) -> bool:
        return _is_capitals(self.text)

    @cached_property
    def is_alone_in_capitals(self) -> bool:
        beside = (self.before, self.after)
        return self.is_capitals and not any(one is not None and _is_capitals(one.text) for one in beside)


# --- The rules, each of which tells a level or nothing, in their order -----------------------------------------------


def _is_long_or_wordless(look: Look) -> int | None:
    return 0 if look.count > _MOST_WORDS or not any(sign.isalpha() for sign in look.text) else None


def _is_declared(look: Look) -> int | None:
    return 5 if is_declared(look.block, look.after) else None


def _is_sentence(look: Look) -> int | None:
    if not SENTENCE_END.search(look.text) or _SHORTENED.fullmatch(look.text):
        return None
    is_bold_question = look.block.is_bold and look.count <= WEAK_WORDS
    is_capital_question = look.is_alone_in_capitals and look.block.gap and look.count <= WEAK_WORDS
    is_asked = look.holds is not None or is_bold_question or is_capital_question
    is_question = _ASKS.search(look.text) is not None and is_asked
    is_name = look.known is not None and look.block.gap and not look.is_item and look.text.endswith(".")
    return None if is_question or is_name or _is_bold_title(look.block, look.after) or _is_titled_list(look) else 0


def _is_anything_else(look: Look) -> int | None:
    """A box to tick, a label without a value, a line of a programme, who wrote it."""
    is_other = look.block.style == "box" or _EMPTY.search(look.text) or _TIME.match(look.text) or begins_by(look.text)
    return 0 if is_other else None


def _has_label(look: Look) -> int | None:
    """A label in bold print before its value, between others: 'Participants  about 90'."""
    is_one = look.block.kind is Kind.TEXT and any(one is not None and _is_led(one) for one in (look.before, look.after))
    return 0 if is_one and _is_led(look.block) else None


def _is_led(block: Block) -> bool:
    """Whether a line begins with a few words in bold print and goes on in plain print."""
    end = block.bold[0][1] if block.bold and block.bold[0][0] == 0 and len(block.bold) == 1 else 0
    rest = block.text[end:].strip()
    return end > 0 and len(block.text[:end].split()) <= _MOST_OF_LABEL and bool(rest) and word_count(rest) <= WEAK_WORDS


def _is_marked(look: Look) -> int | None:
    return 4 if look.block.style in ("minute", "slide") or _IN_BRACKETS.fullmatch(look.text) else None


def _is_annex(look: Look) -> int | None:
    is_text = look.block.kind is Kind.TEXT and not look.text.endswith(").")
    return 2 if is_text and _ANNEX.match(look.text) else None


def _is_length_of_time(look: Look) -> int | None:
    return 6 if look.block.kind is Kind.TEXT and look.over in (Kind.ITEM, Kind.ROW) and is_horizon(look.text) else None


def _is_item_over_items(look: Look) -> int | None:
    """'4. Decisions:' over 4.1, 4.2; '9. Contributions to national policy:' over dashes."""
    is_over = look.after is not None and look.over is Kind.ITEM and look.after.style != look.block.style
    if not (is_over and look.is_item and look.block.number and look.has_colon and look.count <= WEAK_WORDS):
        return None
    return 7 if look.known is not None or look.holds in _SAID_OR_THERE else None


def _is_over_its_list(look: Look) -> int | None:
    return 5 if _is_titled_list(look) else None


def _is_one_of_list(look: Look) -> int | None:
    if not look.is_item or look.block.is_bold or look.is_alone_in_capitals:
        return None
    if not is_listed(look.block, look.before, look.after):
        return None
    return 5 if _ends_list(look) else 0


def _is_owed_below(look: Look) -> int | None:
    """An item between lines that tell who owes it, or by when, and the one before, whatever its words are a name of:
    'Fecha: mayo', '2. Apertura del tramo', and 'A cargo de: MOPC'."""
    beside = (look.before, look.after)
    is_between = all(one is not None and one.kind is Kind.TEXT and is_labelled(one.text) for one in beside)
    return 0 if look.is_item and is_between and not look.block.is_bold and look.known is None else None


def _is_named_action(look: Look) -> int | None:
    return 5 if look.over is Kind.TEXT and ACTION_ONLY.fullmatch(look.text) else None


def _is_over_dotted(look: Look) -> int | None:
    """A few words with a number stand over paragraphs that count on from it: '3.6' over 3.6.1."""
    return _over_dotted(look) if look.block.style == "dotted" else None


def _is_chapter_over_dotted(look: Look) -> int | None:
    """The same of a chapter among others in a list: '5.' over 5.1."""
    return _over_dotted(look) if look.block.style == "number" and look.holds is not None else None


def _over_dotted(look: Look) -> int | None:
    after, number = look.after, look.block.sign.rstrip(".) ")
    is_over = after is not None and after.style == "dotted"
    if not (is_over and look.is_item and after is not None and after.sign.startswith(f"{number}.")):
        return None
    return 4 + look.nested if look.count <= WEAK_WORDS and not INSIDE.search(look.text) else None


def _is_large(look: Look) -> int | None:
    block = look.block
    is_listed = look.is_item and (block.style not in CHAPTERS or bool(block.first.sign))
    if is_listed and block.first.size < _SIZE_OF_ITEMS:
        return None
    return next((level for size, level in _SIZES if block.first.size >= size), None)


def _is_bold(look: Look) -> int | None:
    block = look.block
    if not block.is_bold:
        return None
    if look.is_item and look.known is None:
        if block.style in ("bullet", "dash") and not look.has_colon:
            return None
        if look.holds is None and _has_bold_sibling(look):
            return 0
    is_lower = _is_drawn(look) or (look.is_item and block.style not in CHAPTERS)
    is_higher = look.is_capitals and look.count > 1 and not look.is_item
    return min(6, 4 + look.nested + is_lower - is_higher)


def _is_in_capitals(look: Look) -> int | None:
    if not look.is_capitals or (look.is_item and not look.known and look.block.style not in CHAPTERS):
        return None
    is_name = look.known is None and (_is_short_name(look) or _is_listed_name(look))
    is_name = is_name or (look.holds is None and _COUNTED.search(look.text) is not None)
    return 0 if is_name or is_labelled(look.text) else 3 + look.nested


def _is_counted_in_chinese(look: Look) -> int | None:
    """一、 before a few words, and before no sentence."""
    text = look.text
    is_sentence = len(text) > 24 or SENTENCE_END.search(text) or any(sign in text for sign in "：，。")
    return 4 if look.block.style == "han" and not is_sentence else None


def _is_known(look: Look) -> int | None:
    """A known name, or a level of government over what is no heading."""
    is_level = look.over not in (None, Kind.HEADING) and bool(level_of(look.text, alone=True))
    if look.known is None and not is_level:
        return None
    if look.is_item and look.block.style in ("bullet", "dash", "(letter)"):
        return 7 if look.has_colon or (look.known is not None and _is_over_others(look)) else 0
    is_value = look.known is None and not look.has_colon
    if is_value and look.after is not None and tells(look.text, among=(Tells.OWNER, Tells.DUE)) is not None:
        return 0
    return 5 + look.nested if look.known is not None and not look.has_colon else 7


def _is_over_others(look: Look) -> bool:
    """Whether a sign stands before a name alone, that of no list it is in: '➤ Next steps' over dashes."""
    block, before, after = look.block, look.before, look.after
    is_in_list = before is not None and before.kind is Kind.ITEM and before.sign == block.sign
    if is_in_list or after is None:
        return False
    if after.kind is Kind.TEXT:  # 'Budget' and 'Participation' may be titles of steps.
        return look.known in (_SAID_OR_THERE - {Holds.REPRESENTATION}) | {Holds.STEPS}
    return after.sign != block.sign or after.depth > block.depth


def _holds_known(look: Look) -> int | None:
    """A known name among other words, behind a space or between lists."""
    is_inside = INSIDE.search(_AT_HOUR.sub("", look.text)) is not None and not _names_behind_meeting(look.text)
    if look.is_item or look.after is None or look.count > _MOST_KNOWN or is_inside:
        return None
    begins = look.block.gap or look.has_colon or _is_between_lists(look) or _ASKS.search(look.text)
    if not begins or look.holds is None:
        return None
    return 7 if look.has_colon else 5 + look.nested


def _names_behind_meeting(text: str) -> bool:
    """Whether a known name stands behind a meeting and a colon: 'Towards the second dialogue: next steps'."""
    before, behind = [*INSIDE.split(text, maxsplit=1), ""][:2]
    return _MEETING.search(before) is not None and holds(behind, exactly=True) is not None


def _is_chapter_among_items(look: Look) -> int | None:
    block, after = look.block, look.after
    if not look.is_item:
        return None
    if after is None:
        return 0
    holds_known = block.style in CHAPTERS and look.holds is not None and not INSIDE.search(look.text)
    is_short = look.count <= _MOST_OF_ITEM
    is_over_text = after.kind is Kind.TEXT and after.depth <= block.depth
    is_over_text = is_over_text and block.style in ("letter.", "(roman)", "dotted")
    is_over_list = after.kind is Kind.ITEM and after.style not in ("dotted", "number")
    is_over_list = block.style == "dotted" and (after.kind is Kind.ROW or is_over_list)
    is_roman = block.style == "(roman)" and block.gap and block.sign.strip()[:1].isupper()
    is_over_list = is_over_list or (is_roman and after.style in ("dash", "bullet") and not INSIDE.search(look.text))
    return 5 + look.nested if holds_known or (is_short and (is_over_text or is_over_list)) else 0


def _is_colon_over_list(look: Look) -> int | None:
    is_over = look.over in (Kind.ITEM, Kind.ROW) and look.count <= _MOST_OF_ITEM
    return 7 if is_over and look.has_colon else None


def _is_over_signed_rows(look: Look) -> int | None:
    """'still open / new after today', over '[ ] map the drains @Kisumu May'."""
    is_over = look.after is not None and look.after.is_signed and look.block.kind is Kind.TEXT
    return 6 if is_over and look.block.gap and not SENTENCE_END.search(look.text) else None


def _is_part_of_day(look: Look) -> int | None:
    """'morning', over what was done then."""
    is_over = look.block.kind is Kind.TEXT and look.block.gap and look.after is not None
    return 6 if is_over and names_part_of_day(look.text) else None


def _is_weak(look: Look) -> int | None:
    """A short line above a text looks like any other line."""
    block, before, after, text = look.block, look.before, look.after, look.text
    if any(start == 0 for start, _end in block.bold) and not block.is_bold:
        return None
    if after is None or after.first.size > block.first.size + _LARGER:
        return None  # The last line above the next heading.
    if not block.gap or block.depth or look.count > WEAK_WORDS or _HAS_YEAR.search(text):
        return None
    lead = _LEVEL_LEAD.match(text)
    if lead is not None and level_of(lead[1], alone=True) is not None:
        return None  # 'County governments - Mombasa, Nakuru and Kisumu'
    if _ACTS.search(text) or ":" in text or "：" in text or not (text[:1].isupper() or is_han(text[:1])):
        return None
    if before is not None and before.kind is Kind.TEXT and before.text.rstrip().endswith((":", "：", ",")):
        return None
    if before is not None and all(one.text.rstrip().endswith((")", "）")) for one in (before, block)):
        return None  # 'Ms Hettige (Galle Municipal Council)' in a list.
    is_over_text = after.kind is Kind.TEXT and (
        word_count(after.text) >= _FEWEST_BELOW or SENTENCE_END.search(after.text)
    )
    return 6 if is_over_text or after.kind in (Kind.ITEM, Kind.ROW) else None


_RULES: tuple[Callable[[Look], int | None], ...] = (
    _is_long_or_wordless,
    _is_declared,
    _is_sentence,
    _is_anything_else,
    _has_label,
    _is_marked,
    _is_annex,
    _is_length_of_time,
    _is_item_over_items,
    _is_over_its_list,
    _is_chapter_over_dotted,
    _is_one_of_list,
    _is_owed_below,
    _is_named_action,
    _is_over_dotted,
    _is_large,
    _is_bold,
    _is_in_capitals,
    _is_counted_in_chinese,
    _is_known,
    _holds_known,
    _is_chapter_among_items,
    _is_colon_over_list,
    _is_over_signed_rows,
    _is_part_of_day,
    _is_weak,
)


def _is_short_name(look: Look) -> bool:
    """Whether a later item of a list is the short name of those whose list stands under it: '2. FEICOM'."""
    is_over = look.after is not None and look.over is Kind.ITEM and look.after.style != look.block.style
    return is_over and look.block.number > 1 and len(look.text) <= _MOST_OF_SHORT_NAME and " " not in look.text


def _is_listed_name(look: Look) -> bool:
    """Whether one word in capitals stands right under another line that is indented as it is, or between two lines that
    are no sentences: 'EMPOPASTO' in a list."""
    block, before, after = look.block, look.before, look.after
    if block.gap or block.kind is not Kind.TEXT or " " in look.text or before is None:
        return False
    is_under = before.kind is Kind.TEXT and before.last.indent == block.first.indent > 0
    return is_under or (_is_name_alone(before) and after is not None and not after.gap and _is_name_alone(after))


def _is_name_alone(block: Block) -> bool:
    """Whether a line may be nothing but a name."""
    is_short = block.kind is Kind.TEXT and word_count(block.text) <= WEAK_WORDS and block.text[:1].isupper()
    return is_short and not (SENTENCE_END.search(block.text) or INSIDE.search(block.text))


def _is_between_lists(look: Look) -> bool:
    """Whether a few words stand between the last item of a list and the first one of the next, further out."""
    block, before, after = look.block, look.before, look.after
    return (
        before is not None
        and after is not None
        and before.kind is after.kind is Kind.ITEM
        and block.depth == 0
        and block.first.indent <= before.first.indent
        and (look.text[:1].isupper() or is_han(look.text[:1]))
        and look.count <= WEAK_WORDS
    )


def _is_bold_title(block: Block, after: Block | None) -> bool:
    """Whether a few words in bold print stand over a list of another kind, though a full stop ends them: '**5.
    Agreements.**'; or a known name over anything."""
    is_ended = block.is_bold and block.text.rstrip().endswith(".") and after is not None and not after.is_bold
    if not is_ended or after is None or after.style == block.style != "":
        return False
    if block.kind is Kind.TEXT:
        is_over = after.kind is Kind.ITEM or holds(block.text.rstrip(" ."), exactly=True) is not None
        return is_over and word_count(block.text) <= WEAK_WORDS
    is_counted = block.kind is Kind.ITEM and block.number > 0
    return is_counted and word_count(block.text) <= _MOST_OF_CHAPTER and after.kind is Kind.ITEM


def _is_titled_list(look: Look) -> bool:
    """Whether a known name that a full stop ends is one of several paragraphs with numbers, and stands over a list of
    its own: '5. Apports à la politique nationale.' over (i), (ii)."""
    block, after = look.block, look.after
    return (
        look.is_item
        and block.number > 0
        and look.text.rstrip().endswith(".")
        and look.count <= MOST_OF_TITLE
        and after is not None
        and after.kind is Kind.ITEM
        and after.style != block.style
        and after.number <= 1
        and holds(look.text.rstrip(" .")) is not None
    )


def _ends_list(look: Look) -> bool:
    """Whether the next chapter counts on from a list of sentences by chance: '4. UNEP will ...', and '5. Closing' with
    its text, or '5. Next steps' with its list."""
    block, before, after = look.block, look.before, look.after
    is_over_list = look.over is Kind.ITEM and after is not None and after.style != block.style
    is_over = look.over is Kind.TEXT or (is_over_list and look.known in _SAID_OR_THERE | {Holds.STEPS})
    return (
        block.style in CHAPTERS
        and before is not None
        and before.kind is Kind.ITEM
        and is_over
        and block.gap
        and not block.first.sign
        and look.count <= _MOST_OF_CHAPTER < word_count(before.text)
    )


def _is_drawn(look: Look) -> bool:
    """Whether a bold item of a list that the format itself makes stands above its text: no chapter."""
    block, after = look.block, look.after
    return bool(block.first.sign) and after is not None and after.kind is Kind.TEXT and after.depth >= block.depth > 0


def _has_bold_sibling(look: Look) -> bool:
    """Whether a bold item has another beside it, or a list of its own: then it is one of a list, and no chapter."""
    return any(
        one is not None
        and one.kind is Kind.ITEM
        and one.style == look.block.style
        and (one.is_bold or one.depth > look.block.depth)
        for one in (look.before, look.after)
    )


_REMARK = re.compile(r"\s*[(（][^()（）]*\s[^()（）]*[)）]\s*:?\s*$")
"""What stands in brackets behind a name in capitals: 'AGREED (read out at the close)'."""


def _is_capitals(text: str) -> bool:
    text = _REMARK.sub("", text)
    letters = [sign for sign in text if sign.isalpha() and sign.upper() != sign.lower()]
    if len(letters) < 4 or is_han(text):
        return False
    return sum(sign.isupper() for sign in letters) >= 0.85 * len(letters) and (
        " " in text or len(letters) > 5 or holds(text) is not None
    )
