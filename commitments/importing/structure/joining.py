"""Whether a line goes on with the block above it: the first rule that has something to say decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from commitments.importing.dates import find_dates
from commitments.importing.lines import Line
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.absence import LEADS_TO_ABSENT
from commitments.importing.vocabulary.comparing import is_han, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .declaring import DECLARES
from .ends import BRACKETS, COLON_END, COUNTS, ENDS, LOWER, UNFINISHED
from .going_on import (
    PLACE_DATE,
    begins_bold,
    begins_dateline,
    begins_inside,
    begins_place_and_day,
    cuts_item,
    hangs_below,
    is_bold_across,
    is_capitals,
    is_cut_open,
    is_place_and_date,
    is_title_cut,
    names_writer,
    names_writer_by_label,
    parts_owner_and_day,
    stands_apart,
)
from .horizons import is_horizon
from .leads import asks_what
from .signs import sign_of

_HEAD = 6
"""Blocks at the beginning among which place and date stand on a line of their own."""
LONGEST, _BEGINNING, END = 9_000, 400, 60
"""Signs beyond which no paragraph goes on; and as many of its beginning and end as tell how it is written."""
_MOST_BELOW = 3
"""Lines over which a bracket may go on."""
_MOST_LEFT = 2
"""Words of a line that ends the sentence of those above it."""
_MOST_OF_REST, _FEWEST_OF_TITLE, _MOST_OVER, _MOST_OF_TITLE = 2, 4, 6, 14
"""Words of a line that ends a sentence and stands over a list; of a title; of what stands over others; of a title."""
_SHORT = 30
"""Signs of a line that may be a level alone."""
_MOST_OF_REMARK, _MOST_OF_DAY, _LONG_ENOUGH = 12, 10, 50
"""Words in brackets that still may tell who owes the step above a space; of a line of place and day; and signs of one
that may be the first of two."""
_FEWEST_COMMAS = 2
_OTHER_SIZE = 0.08
"""As much larger or smaller, for one of a page's usual size, is other print."""
_NEVER_FIRST = frozenset("；，。、）】》;,)]}")
"""What no line begins with that does not go on with the one above."""
_DASH_END = re.compile(r"\s[–—-]\s*$")
_OPENING = tuple(begin for begin, _close in BRACKETS)
_LABEL = re.compile(r"([^:：=]{1,60}?)\s*(?:[:：]|\s=\s)")
_LOW_LABEL_BELOW = re.compile(r"[a-zà-ÿ]+(?:\s[a-zà-ÿ]+){0,2}\s?:\s+\S")
"""'próximo: Teresina', behind a list."""
LIKE_LABEL = re.compile(r"[A-ZÀ-Þ][^:：.;]{1,40}[:：]\s+\S")
"""A line like one with a label and its value, right under another."""
_SPACED_LABEL = re.compile(r"[A-ZÀ-Þ][^:：.;]{1,40}\s[:：]\s+\S")
"""The same in a form, whose colons stand under each other."""
_LOW_LABEL = re.compile(r"[a-zà-ÿ]{2,}(?:\s[a-zà-ÿ]+)?\s?:\s+\S")
"""The same in small letters, behind an empty line: 'people: ...', and 'why: ...'."""
_BY_LINE = re.compile(r"(?:by|por|par|oleh)\s+[A-ZÀ-Þ]")
_PERSON = re.compile(r"(?:M|Mr|Mrs|Ms|Mme|Mlle|Dr|Dra|Sr|Sra|Eng|Ing|Lic|Prof|Hon|Bapak|Ibu|Shri|Smt)\b\.?\s+[A-ZÀ-Þ]")
"""What lines of a list of persons begin with, however long they are."""
HAN_SUBTITLE = re.compile(r"(?:——|--)\s*(?P<topic>[\u3400-\u9fff“”、，]{4,40})")
_ASKS = re.compile(r"^.{4,60}[?？]\s*$")
_MEETING = matcher(words.DIALOGUE)
_LEVEL_LEAD = re.compile(r"(?P<lead>[^\d.,;:–—-]{4,40}?)(?:\s+[–—-]\s+|\s*[:：]\s+)(?=\S)")


@dataclass(frozen=True)
class Joint:
    """A line right under a block, in a format whose lines are those of a page (`is_physical`) or paragraphs."""

    done: Sequence[Block]
    """The blocks so far; the line may go on with the last of them."""
    line: Line
    after: Sequence[Line]
    """Some of the lines that follow."""
    is_physical: bool
    is_turned: bool
    """Whether a page ends between the two."""
    is_small: bool = False
    """Whether all of the text is written in small letters."""

    def goes_on(self) -> bool:
        """Whether the line belongs to the block."""
        return next(said for rule in _RULES if (said := rule(self)) is not None)

    @cached_property
    def before(self) -> Block:
        return self.done[-1]

    @cached_property
    def end(self) -> str:
        return self.before.text[-END:]

    @cached_property
    def beginning(self) -> str:
        return self.before.text[:_BEGINNING]

    @cached_property
    def is_open(self) -> bool:
        """Whether nothing ends the sentence above."""
        return not ENDS.search(self.end) or COUNTS.search(self.end) is not None

    @cached_property
    def is_in_head(self) -> bool:
        return len(self.done) <= _HEAD

    @cached_property
    def is_under_label(self) -> bool:
        return self.is_in_head and is_label(self.before.last)

    @cached_property
    def is_across(self) -> bool:
        return is_bold_across(self.before, self.line)

    @cached_property
    def starts_low(self) -> bool:
        is_low = LOWER.match(self.line.text) is not None and not self.is_small
        return is_low or bool(UNFINISHED.search(self.end))

    @cached_property
    def stands_over(self) -> bool:
        """Whether the line is the name of what stands below it, and not the rest of a sentence: 'hubo:'."""
        count = len(self.line.text.split())
        is_rest = self.starts_low and self.is_open and count <= _MOST_OF_REST
        return bool(COLON_END.search(self.line.text)) and count <= _MOST_OVER and not is_rest

    @cached_property
    def is_long_enough(self) -> bool:
        """Whether the block may be a sentence, the title ('... Dialogue', and 'in India' below), or a clause that
        counts: 'I - as Prefeituras', and 'de Teresina e Timon assinarão o protocolo;'."""
        text = self.before.text
        if self.before.number and text[:1].islower():
            return True
        is_long = len(self.beginning.split()) >= 4 or (is_han(text) and len(text) >= 10)
        return is_long or _MEETING.search(self.beginning) is not None

    @cached_property
    def below(self) -> str:
        """The line, and the next ones that no space, sign or look parts from it."""
        text = self.line.text
        for after in self.after[: _MOST_BELOW - 1]:
            if after.gap or after.cells or after.heading or after.sign or sign_of(after.text) is not None:
                break
            text += f" {after.text}"
        return text


def is_label(line: Line) -> bool:
    """Whether a line begins with a label, or with the name of a section or level, and a colon."""
    label = _LABEL.match(line.text)
    return label is not None and (
        tells(label[1]) is not None
        or holds(label[1], exactly=True) is not None
        or level_of(label[1], alone=True) is not None
        or asks_what(label[1])
        or names_writer_by_label(line.text)
    )


def begins_label(joint: Joint) -> bool:
    """Whether a line begins with a label; not where a sentence above goes on with a word that names a section: '...
    prepared no text of an', 'agreement: what is agreed too soon ...'."""
    is_in_sentence = joint.is_open and joint.line.text[:1].islower() and len(joint.before.last.text) >= _LONG_ENOUGH
    label = _LABEL.match(joint.line.text)
    is_name = label is not None and tells(label[1]) in (None, Tells.ACTION) and not asks_what(label[1])
    return is_label(joint.line) and not (is_in_sentence and is_name and not joint.line.gap)


def _is_spaced_label(line: Line) -> bool:
    return _SPACED_LABEL.match(line.text) is not None and is_label(line)


# --- The rules, each of which says yes, no or nothing, in their order ------------------------------------------------


def _tells_a_level(joint: Joint) -> bool | None:
    """'National', and not 'a county.' at the end of a sentence, nor 'kota' under a full line."""
    line = joint.line
    if not _is_of_level(line.text):
        return None
    is_end = line.text[:1].islower() and joint.is_open
    is_end = is_end and (line.text.endswith(".") or (joint.is_physical and joint.before.last.wraps))
    goes_on = not line.gap and (is_end or UNFINISHED.search(joint.end) or _is_open_bracket(joint.before.text))
    return None if goes_on else False


def _is_too_long(joint: Joint) -> bool | None:
    return False if len(joint.before.text) > LONGEST else None


def _is_subtitle_in_han(joint: Joint) -> bool | None:
    """'首次国家—地方对话成果摘要', and '——沿岸城市的防洪与湿地保护' under it."""
    is_one = joint.is_in_head and HAN_SUBTITLE.fullmatch(joint.line.text) is not None
    return False if is_one and not _MEETING.search(joint.line.text) else None


def _begins_inside(joint: Joint) -> bool | None:
    """What only stands within a sentence, or behind one, is there."""
    if joint.line.gap or joint.before.kind not in (Kind.TEXT, Kind.ITEM):
        return None
    return True if joint.is_physical and begins_inside(joint.line.text) else None


def _declares(joint: Joint) -> bool | None:
    return False if joint.line.gap and DECLARES.match(joint.line.text) else None


def _begins_with_an_end(joint: Joint) -> bool | None:
    is_under = not joint.line.gap and joint.before.kind in (Kind.TEXT, Kind.ITEM)
    return True if is_under and joint.line.text[0] in _NEVER_FIRST else None


def _is_title_cut(joint: Joint) -> bool | None:
    is_under = joint.is_in_head and not (joint.line.gap or joint.line.sign)
    return True if is_under and (is_title_cut(joint.before.text, joint.line.text) or _is_subtitle(joint)) else None


def _is_subtitle(joint: Joint) -> bool:
    """Whether large print goes on behind a colon: 'Cyclones and drainage:', 'what the State owes'."""
    above, line = joint.before.last, joint.line
    is_large = min(above.size, line.size) > 1 + _OTHER_SIZE and abs(above.size - line.size) <= _OTHER_SIZE
    is_alike = is_large and above.is_bold == line.is_bold
    return is_alike and COLON_END.search(above.text) is not None and line.text[:1].islower()


def _stands_apart(joint: Joint) -> bool | None:
    is_under = joint.is_in_head and joint.before.kind is Kind.TEXT and not joint.line.soft
    return False if is_under and stands_apart(joint.before.text, joint.line.text) else None


def _begins_in_capitals(joint: Joint) -> bool | None:
    """A title under what the paper is numbered; or a heading."""
    line, before = joint.line, joint.before
    if not is_capitals(line.text):
        return None
    is_title = joint.is_in_head and before.kind is Kind.TEXT and len(line.text.split()) >= _FEWEST_OF_TITLE
    if is_title and not is_capitals(before.text):
        return False
    is_apart = line.gap or holds(line.text) is not None or not joint.is_open
    return False if is_apart and not is_capitals(joint.end) else None


def _is_softly_broken(joint: Joint) -> bool | None:
    """A line of the same paragraph goes on with it, unless it is bold, a label, or a place and day, by itself."""
    line, before = joint.line, joint.before
    if not line.soft or before.kind is Kind.ROW:
        return None
    if before.kind is Kind.HEADING:
        return True
    is_apart = before.is_bold and not line.is_bold
    is_next = is_label(before.last) and LIKE_LABEL.match(line.text) is not None
    is_day = joint.is_under_label and bool(find_dates(line.text))
    is_under_day = joint.is_in_head and is_place_and_date(before.text)
    is_place = line.text[:1].isupper() and (is_under_day or is_day)
    is_place = is_place or (joint.is_in_head and is_place_and_date(line.text))
    is_byline = joint.is_under_label and names_writer(line.text)
    return not (is_apart or is_next or is_place or is_byline or begins_label(joint) or begins_bold(line))


def _is_under_row_or_heading(joint: Joint) -> bool | None:
    """'<h1>Third Dialogue<br>of Guatemala</h1>' goes on."""
    line, before = joint.line, joint.before
    if before.kind is Kind.HEADING:
        is_broken = line.heading == before.level and not line.gap and LOWER.match(line.text) is not None
        return bool(line.heading) and (line.soft or is_broken)
    return False if before.kind is Kind.ROW or line.heading else None


def _goes_on_with_item(joint: Joint) -> bool | None:
    """'District of Abidjan, April' and '2025)'; 'Publish the map — Responsible: UNEP —' and 'Due: May'."""
    is_item = joint.before.kind is Kind.ITEM
    is_remark = joint.line.gap and len(joint.line.text.split()) > _MOST_OF_REMARK
    if is_item and joint.line.text.startswith(("(", "（")) and joint.is_open and not is_remark:
        return True
    is_bracket = joint.before.kind is Kind.TEXT and joint.before.text.startswith(_OPENING)
    if (is_item or is_bracket) and is_cut_open(joint.before.text, joint.below):
        return True
    return True if is_item and not joint.line.gap and _DASH_END.search(joint.end) else None


def _tells_of_item(joint: Joint) -> bool | None:
    """Whether a line in brackets right under an item tells by when, or whose it is: '(échéance : fin mai 2025)'."""
    if joint.before.kind is not Kind.ITEM or joint.line.gap:
        return None
    found = _LABEL_IN_BRACKETS.fullmatch(joint.line.text)
    is_told = found is not None and tells(found["label"], among=(Tells.DUE, Tells.OWNER, Tells.SUPPORT)) is not None
    return True if is_told else None


_LABEL_IN_BRACKETS = re.compile(r"[(（](?P<label>[^()（）:：]{1,40}?)\s*[:：][^()（）]{2,80}[)）]\s*[.。]?\s*")


def _is_behind_rows(joint: Joint) -> bool | None:
    """'third dialogue in Dharan', under lines that arrows part, of which the last was not full."""
    before = joint.before
    is_row = before.kind is Kind.ITEM and before.style == "pointed" and not before.sign and len(before.pieces) == 1
    return False if is_row and joint.is_physical and not (before.last.wraps or joint.line.soft) else None


def _is_left_of_item(joint: Joint) -> bool | None:
    """A few words further left than the sign of an item that a full stop ends, or over the next one: 'UNEP', over its
    own list."""
    line, before = joint.line, joint.before
    after = joint.after[0] if joint.after else None
    is_over = after is not None and after.indent >= before.first.indent and sign_of(after.text) is not None
    is_ended = not joint.is_open or (is_over and not UNFINISHED.search(joint.end))
    is_item = joint.is_physical and before.kind is Kind.ITEM and bool(before.sign) and is_ended
    is_left = line.indent < min(before.first.indent, before.last.indent) and not (line.gap or joint.is_turned)
    is_short = len(line.text.split()) <= _MOST_OF_NAME and line.text[:1].isupper() and not ENDS.search(line.text)
    return False if is_item and is_left and is_short else None


_MOST_OF_NAME = 8


def _begins_anew(joint: Joint) -> bool | None:
    line = joint.line
    is_next = joint.is_under_label and LIKE_LABEL.match(line.text) is not None
    is_next = is_next or (_SPACED_LABEL.match(line.text) is not None and _is_spaced_label(joint.before.last))
    is_bold = begins_bold(line) and not joint.is_across
    is_next = is_next or (_PERSON.match(line.text) is not None and _PERSON.match(joint.before.last.text) is not None)
    is_label_below = line.gap and joint.before.kind is Kind.ITEM and _LOW_LABEL_BELOW.match(line.text) is not None
    is_next = is_next or (is_label_below and not UNFINISHED.search(joint.end))
    is_next = is_next or (LEADS_TO_ABSENT.match(line.text) is not None and not line.text[:1].islower())
    return False if is_next or begins_label(joint) or parts_owner_and_day(line.text) or is_bold else None


def _goes_on_in_han(joint: Joint) -> bool | None:
    """What stands right under a Chinese sentence, in a list or behind another one, that nothing ends: '..., 试点' and
    '雨水收费与绿色债券相结合的'; broken by hand, no line is full."""
    line, before = joint.line, joint.before
    is_plain = joint.is_physical and not (line.gap or line.sign or line.heading or before.is_bold or line.is_bold)
    if is_plain and before.kind is Kind.ITEM and _HAN_CUT.search(before.text) and _HAN_REST.fullmatch(line.text):
        return True  # '……参与意愿不', and '高。'
    if is_plain and before.kind in (Kind.TEXT, Kind.ITEM) and _HAN_COMMA.search(before.text) and is_han(line.text[:1]):
        return True if len(before.last.text) >= _FEWEST_OF_HAN else None  # '……应提交申请，', and '国际组织协助。'
    is_sentence = _HAN_INSIDE.search(before.text if before.kind is Kind.ITEM else before.text.partition("。")[2])
    if not (is_plain and is_sentence and before.kind in (Kind.TEXT, Kind.ITEM)):
        return None
    is_cut = _HAN_CUT.search(before.text) is not None and is_han(line.text[:1])
    is_cut = is_cut and len(before.last.text) >= _FEWEST_OF_HAN and line.indent >= before.first.indent
    is_named = _names_section(line.text, is_open=True) or is_horizon(line.text)
    return True if is_cut and not (is_named or joint.is_in_head) else None


_HAN_INSIDE = re.compile(r"[，。；]")
_HAN_REST = re.compile(r"[\u3400-\u9fff]{1,6}[。；]")
_HAN_COMMA = re.compile(r"[\u3400-\u9fff）”》][，、]$")
_HAN_CUT = re.compile(r"[\u3400-\u9fff]$")
_FEWEST_OF_HAN = 12
"""Signs of a line that may be cut."""


def _is_under_day(joint: Joint) -> bool | None:
    """What stands right under a line of place and day at the beginning."""
    is_line = joint.is_physical and joint.is_in_head and joint.before.kind is Kind.TEXT
    is_short = is_line and not joint.line.gap and not joint.before.last.wraps
    return False if is_short and _ends_in_day(joint.before.text) else None


def _cuts_a_day(joint: Joint) -> bool | None:
    """'... by 30', and 'November 2025, so that'."""
    line, before = joint.line, joint.before
    if not (joint.is_physical and before.kind in (Kind.TEXT, Kind.ITEM) and before.text[-1:].isdecimal()):
        return None
    if line.sign or line.heading or (line.gap and not joint.is_turned):
        return None
    at = len(joint.end)
    found = find_dates(f"{joint.end} {line.text}")
    return True if any(one.start < at < one.end and one.precision == "day" for one in found) else None


def _is_item_over_pages(joint: Joint) -> bool | None:
    if not (joint.is_open and joint.is_turned):
        return None
    return True if cuts_item(joint.done, joint.line) or hangs_below(joint.before, joint.line) else None


def _is_full_at_turn(joint: Joint) -> bool | None:
    """The last line of a page is full, and no sentence ends with it."""
    line, before = joint.line, joint.before
    if not (joint.is_physical and joint.is_turned and before.last.wraps and joint.is_open and joint.is_long_enough):
        return None
    is_other = before.is_bold or line.is_bold or abs(before.last.size - line.size) > _OTHER_SIZE
    is_text = line.wraps or joint.starts_low or ENDS.search(line.text[-END:]) is not None
    return True if is_text and not (is_other or joint.stands_over or _names_section(line.text, is_open=True)) else None


_LONG_LINE = 45
"""Signs of a line that is no heading, and may end where the next word would have fitted."""
_IN_SENTENCE = re.compile(
    r"\s(?:the|of|and|la|el|los|las|le|les|des?|du|del|d[aeo]s?|y|e|et|dan|di|dari)(?:\s[A-ZÀ-Þ][\w'’-]*){1,3}$"
)
"""What no sentence ends with that goes on with a name."""


def _is_another_in_brackets(joint: Joint) -> bool | None:
    """What ends with a bracket, under what does, however long the lines are: 'Créer une pépinière (El Jadida, mai)'."""
    line, before = joint.line, joint.before
    is_under = joint.is_physical and before.kind is Kind.TEXT and not (line.gap or line.sign or line.heading)
    is_one = is_under and len(before.text) <= _BEGINNING and _IN_BRACKETS.fullmatch(before.text) is not None
    return False if is_one and _IN_BRACKETS.match(joint.below) else None


_IN_BRACKETS = re.compile(r"[A-ZÀ-Þ][^()\n]{8,200}\s\([^()]{2,80}\)\s*\.?(?=\s|$)")
"""A text that ends with a bracket."""


def _is_line_of_page(joint: Joint) -> bool | None:
    """Without a space between them, lines of a page go on where the one above is full, or a sentence is not ended."""
    line, before = joint.line, joint.before
    if not joint.is_physical or line.gap:
        return None
    is_under_title = joint.is_in_head and len(joint.beginning.split()) <= _MOST_OF_TITLE
    is_under_title = is_under_title and not UNFINISHED.search(joint.end)
    days = find_dates(line.text) if PLACE_DATE.match(line.text) else []
    is_day = bool(days) and days[0].start > 0
    if is_under_title and (is_day or begins_dateline(line.text) or begins_place_and_day(line.text)):
        return False
    if is_under_title and _MEETING.search(joint.beginning) and _is_day_and_place(line.text):
        return False
    if (before.is_bold != line.is_bold and not joint.is_across) or abs(before.last.size - line.size) > _OTHER_SIZE:
        return False
    if before.last.wraps and not _names_section(line.text, is_open=joint.is_open):
        return True
    is_long = len(before.pieces) > 1 or len(before.text) >= _LONG_ENOUGH
    if joint.is_open and is_long and (_is_last_of_sentence(line.text) or _lists_on(before.text, line.text)):
        return True  # 'with the support of the World', and 'Bank.'
    is_prose = len(before.pieces) > 1 and len(before.last.text) >= _LONG_LINE and _IN_SENTENCE.search(joint.end)
    if joint.is_open and is_prose and not (joint.stands_over or is_label(line)):
        return True  # '... (REMA) and the Rwanda', and 'Housing Authority. The City ...'
    return joint.starts_low and joint.is_open and joint.is_long_enough and not joint.stands_over


def _is_day_and_place(text: str) -> bool:
    """Whether a line is a day and, behind a comma, where it was: '18-19 March 2025, Saint André Hotel, Muhanga'."""
    days = find_dates(text) if text[:1].isdecimal() and len(text.split()) <= _MOST_OF_DAY + _MOST_OF_REST else []
    is_first = len(days) == 1 and days[0].start == 0 and days[0].precision == "day"
    return is_first and _PLACE_BEHIND.fullmatch(text, days[0].end) is not None


_PLACE_BEHIND = re.compile(r",\s+[A-ZÀ-Þ][^.;:]{2,70}")


def _is_sentence_over_space(joint: Joint) -> bool:
    """Over a space, a page or the end of a paragraph goes on what is plain print and begins with a small letter."""
    line, before = joint.line, joint.before
    is_bold = before.is_bold or line.is_bold
    if not joint.is_open or not joint.is_long_enough or is_bold or joint.stands_over:
        return False
    if line.gap and before.last.page == line.page and (_LOW_LABEL.match(line.text) or _BY_LINE.match(line.text)):
        return False
    is_cut = before.last.page != line.page or line.gap or before.kind is Kind.ITEM or joint.is_physical
    is_apart = line.gap and not joint.is_turned and before.kind is Kind.ITEM
    is_apart = is_apart and (before.text[:1].islower() or before.style == "box")
    if is_apart and LOWER.match(line.text) and not UNFINISHED.search(joint.end):
        return False  # A note in small letters, behind a list of such: 'lunch was late'.
    if joint.starts_low and is_cut and not _names_list(joint):
        return holds(before.text, exactly=True) is None
    # Chinese has no small letters: a full last line on a page goes on at the top of the next.
    return is_han(before.text[-1:]) and before.last.page != line.page and before.last.wraps


_RULES: tuple[Callable[[Joint], bool | None], ...] = (
    _tells_a_level,
    _is_too_long,
    _is_subtitle_in_han,
    _begins_inside,
    _declares,
    _begins_with_an_end,
    _tells_of_item,
    _is_title_cut,
    _stands_apart,
    _begins_in_capitals,
    _is_softly_broken,
    _is_under_row_or_heading,
    _goes_on_with_item,
    _is_behind_rows,
    _is_under_day,
    _is_left_of_item,
    _begins_anew,
    _goes_on_in_han,
    _cuts_a_day,
    _is_item_over_pages,
    _is_full_at_turn,
    _is_another_in_brackets,
    _is_line_of_page,
    _is_sentence_over_space,
)


def _ends_in_day(text: str) -> bool:
    """Whether a line is a place, and a day behind a comma at its end: 'Freetown, Kingdom hotel, 19-20 Nov 2025'."""
    if len(text.split()) > _MOST_OF_DAY or not text[:1].isupper():
        return False
    found = find_dates(text)
    behind = text[: found[-1].start].rstrip() if found and found[-1].end == len(text.rstrip(" .")) else ""
    return behind.endswith(",") and found[-1].precision == "day"


def _lists_on(above: str, text: str) -> bool:
    """Whether a line goes on with names that a label leads: '..., Universitas Sebelas', and 'Maret, Kota Kita.'"""
    _label, colon, names = above.partition(":")
    return bool(colon) and names.count(",") >= _FEWEST_COMMAS and "," in text and text.rstrip().endswith(".")


def _is_last_of_sentence(text: str) -> bool:
    """Whether a line is a word or two that end a sentence."""
    return text.endswith((".", ";")) and len(text.split()) <= _MOST_LEFT and holds(text.rstrip(".;")) is None


def _names_section(text: str, *, is_open: bool) -> bool:
    """Whether a line is the name of a section, or asks what one tells behind the end of a sentence: 'Who does what?'"""
    asks = not is_open and _ASKS.search(text) is not None and holds(text) is not None
    return asks or holds(text, exactly=True) is not None


def _names_list(joint: Joint) -> bool:
    """Whether a name in small letters stands behind a space and over a list: 'good things people said', over '++'."""
    below = next(iter(joint.after), None)
    is_over = below is not None and not below.gap and (bool(below.cells) or not below.text[:1].isalnum())
    is_short = len(_ASIDE.sub("", joint.line.text).split()) <= _MOST_OVER
    return joint.line.gap and is_over and is_short and holds(joint.line.text) is not None


_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")


def _is_of_level(text: str) -> bool:
    """Whether a line is a level of government, or begins with one before a dash: 'Governos locais – Prefeitura'."""
    lead = _LEVEL_LEAD.match(text)
    return level_of(lead["lead"] if lead else text, alone=True) is not None if len(text) <= _SHORT or lead else False


def _is_open_bracket(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    end = text[-_BEGINNING:]
    return max(end.rfind("("), end.rfind("（")) > max(end.rfind(")"), end.rfind("）"))
