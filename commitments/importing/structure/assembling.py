"""Lines put together to blocks: wrapped lines, items cut by the end of a page, sentences that a logo interrupts."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from commitments.importing.dates import find_dates
from commitments.importing.lines import Document, Line
from commitments.importing.vocabulary import holds, is_han, level_of, matcher, tells, words

from .bare_chapters import LEVEL_OF_CHAPTER, bare_chapters_in
from .blocks import Block, Kind, Piece
from .codes import coded_in
from .declaring import DECLARES
from .ends import BRACKETS, ENDS, LOWER, UNFINISHED
from .footnotes import mark_notes
from .furniture import SLIDE, furniture_of, titles_of_slides
from .going_on import (
    COLON_END,
    LETTERED,
    PLACE_DATE,
    begins_bold,
    begins_inside,
    counts_on,
    cuts_item,
    is_bold_across,
    is_capitals,
    is_cut_open,
    is_place_and_date,
    is_title_cut,
    parts_owner_and_day,
    stands_apart,
)
from .interruptions import without_interruptions
from .leads import asks_what
from .marks import barred_in, boxes_in, quoted_in, row_of_bars, without_marks
from .signs import ARROWS, Sign, last_sign, later_signs, marks_in, running_on, sign_of
from .turnings import TURNS

_RULE = re.compile(r"\s*[-–—_=*~]{4,}\s*")
"""A line that parts what stands above it from what stands below."""
_OF_SLIDE = 4
"""The level of the title of a slide."""
_HEAD = 6
"""Blocks at the beginning among which place and date stand on a line of their own."""
_DASHED = re.compile(r"\s[–—-]\s")
_DASH_END = re.compile(r"\s[–—-]\s*$")
_OPENING = tuple(begin for begin, _close in BRACKETS)
_MOST_BELOW = 3
"""Lines over which a bracket may go on."""
_MOST_LABELS = 3
"""Lines with labels under an item, and the item."""
_LONGEST, _BEGINNING, _END = 9_000, 400, 60
"""Signs beyond which no paragraph goes on; and as many of its beginning and end as tell how it is written."""
_LABEL = re.compile(r"([^:：]{1,60}?)\s*[:：]")
_LIKE_LABEL = re.compile(r"[A-ZÀ-Þ][^:：.;]{1,40}[:：]\s+\S")
"""A line like one with a label and its value, right under another."""
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_FEWEST_BROKEN = 3
"""Lines that end within a word, before a document is one that breaks words, though it has none of them in one."""
_PREFIXES = frozenset(
    ["agro", "anti", "auto", "bio", "co", "cross", "eco", "ex", "high", "hydro", "infra", "inter", "intra", "low",
     "macro", "meso", "micro", "mid", "mini", "multi", "nature", "non", "peri", "post", "pre", "re", "self",
     "semi", "short", "long", "socio", "sub", "supra", "trans", "urban", "well", "vice", "water", "waste", "sobre",
     "bien", "mal", "contra", "não", "pró", "pasca", "antar", "sous", "sur", "mi"]
)  # fmt: skip
"""What a hyphen behind it may belong to: 'low-carbon', 'socio-económico'."""
_CLITICS = frozenset(
    ["se", "me", "te", "nos", "vos", "lhe", "lhes", "lo", "la", "los", "las", "no", "na", "nas", "o", "a", "os", "as",
     "vous", "nous", "moi", "toi", "il", "elle", "on", "ci", "là", "ce", "nya", "kah", "lah"]
)  # fmt: skip
"""What stands behind a hyphen that belongs to the word: 'realizou-se', 'ceux-ci'."""
_DRAWN_BESIDE = frozenset({"box", "bullet", "number", "keycap", "letter)", "(letter)"})
"""Signs that were typed behind the one that a list draws by itself."""
_PHYSICAL = frozenset({"text", "pdf"})
"""Formats whose lines are lines of a page; those of the others are paragraphs."""


def assembled(document: Document) -> tuple[list[Block], list[tuple[Line, str]]]:
    """The blocks of a document, and the lines that are furniture, each with what it is."""
    aside = furniture_of(document)
    furniture: list[tuple[Line, str]] = []
    lines: list[Line] = []
    quoted = quoted_in(document.lines)
    is_physical = document.kind in _PHYSICAL
    boxes, barred = boxes_in(document.lines), barred_in(document.lines, are_paragraphs=not is_physical)
    titles = titles_of_slides(document.lines, aside)
    is_under_rule = is_behind_gap = is_over = False
    turned: set[int] = set()
    for place, line in enumerate(document.lines):
        if line.cells and line.table in boxes:
            # Nothing is told by columns there: it is a box around a text.
            line = replace(
                line, cells=(), table=0, gap=line.header or bool(sign_of(line.text)),
                bold=((0, len(line.text)),) if line.header and len(line.text.split()) <= 8 else (),
            )  # fmt: skip
        if place in titles:
            line = replace(line, heading=line.heading or _OF_SLIDE)
        if place in aside:
            furniture.append((line, aside[place]))
            is_over = is_over or aside[place] in TURNS
            # What stands under the number of a slide begins anew, as what stands under an empty line does.
            is_behind_gap = is_behind_gap or (line.gap and (document.kind == "text" or aside[place] == SLIDE))
        else:
            cleaned = without_marks(replace(line, gap=True) if is_behind_gap else line, is_quoted=place in quoted)
            is_behind_gap = False
            if place in barred:
                cleaned = row_of_bars(cleaned, cleaned.text)
            if any(sign.isalnum() for sign in cleaned.text):
                turned |= {len(lines)} if is_over else set()
                is_over = False
                lines += _parted(replace(cleaned, gap=True) if is_under_rule else cleaned)
            elif place in quoted:
                is_behind_gap = True  # An empty line of a quotation.
            is_under_rule = _RULE.fullmatch(cleaned.text) is not None
    blocks = _Assembling(lines, is_physical=is_physical, turned=turned).blocks()
    blocks = list(_counted_on(without_interruptions(blocks, furniture)))
    mark_notes(blocks)
    return blocks, furniture


def _counted_on(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of an item that counts on in its midst, over the ends of lines, each part by itself."""
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        is_next = after is not None and after.style == block.style and after.number == block.number + 1
        rest, done = block, 0
        if block.kind is Kind.ITEM and block.number and not is_next:
            for start, end in running_on(block.text, Sign(0, block.style, block.number)):
                part, rest = rest.split(start - done, end - done)
                rest.sign, rest.number, rest.gap = block.text[start:end].strip(), part.number + 1, False
                done = end
                yield part
        yield rest


def _parted(line: Line) -> list[Line]:
    """A line, or the items of a list that stand side by side in it, each as a line."""
    sign = None if line.cells or line.sign or line.heading or len(line.text) > _LONGEST else sign_of(line.text)
    if sign is None and not line.cells and not line.heading:
        places = marks_in(line.text)
    else:
        places = later_signs(line.text, sign) if sign is not None else []
    bounds = [0, *places, len(line.text)]
    if not places:
        return [line]
    return [
        replace(
            line, text=line.text[start:end].rstrip(), gap=line.gap and not start, soft=line.soft and not start,
            wraps=line.wraps and end == len(line.text),
            bold=tuple((max(a, start) - start, min(b, end) - start) for a, b in line.bold if a < end and b > start),
        )
        for start, end in itertools.pairwise(bounds)
    ]  # fmt: skip


class _Assembling:
    def __init__(self, lines: Sequence[Line], *, is_physical: bool, turned: Set[int] = frozenset()) -> None:
        """`turned`: the places of lines before which a page ends."""
        self.lines = lines
        self.is_physical = is_physical
        self.turned = turned
        self.is_turned = False
        self.place = 0
        self.done: list[Block] = []
        self.lists: list[tuple[int, str, int]] = []
        self.words: Counter[str] | None = None
        self.breaks = False
        # Parts of words at the ends of lines, which are no words.
        self.pieces: Counter[str] = Counter()
        self.bar_table = 1000
        self.chapters = bare_chapters_in(lines)
        self.codes = coded_in(lines)

    def blocks(self) -> list[Block]:
        above: Line | None = None
        for place, line in enumerate(self.lines):
            self.place = place
            self.is_turned = place in self.turned or (above is not None and above.page != line.page)
            if line.cells:
                self._row(line, above)
            elif (chapter := self.chapters.get(place)) is not None:
                self.lists = []
                heading = replace(line, heading=line.heading or LEVEL_OF_CHAPTER)
                self._add(Kind.HEADING, heading, chapter.length, chapter)
            else:
                self._line(line, self.codes.get(place))
            above = line
        return self.done

    def _row(self, line: Line, above: Line | None) -> None:
        table, header = line.table, line.header
        if table == -1:  # Told by bars only: a table is as long as its rows follow each other.
            header = above is None or above.table != -1
            self.bar_table += header
            table = self.bar_table
        self.done.append(
            Block(
                Kind.ROW, line.text, [Piece(0, line)], list(line.bold), cells=line.cells, table=table, header=header,
                gap=line.gap,
            )
        )  # fmt: skip

    def _line(self, line: Line, code: Sign | None) -> None:
        before = self.done[-1] if self.done else None
        sign = None if line.sign else code or sign_of(line.text)
        if sign is None and before is not None and not line.sign:
            sign = last_sign(line.text, before.style)
        if sign is not None and line.soft and sign.style not in ("bullet", "box", "number", "keycap", "(number)"):
            sign = sign if before is not None and counts_on(sign, line.text, self._above_labels(before)) else None
        if sign is not None and sign.style in ("(letter)", "letter)", "letter."):
            sign = self._as_roman(sign)
        if sign is not None and sign.style == "letter o":
            # A bullet that a font draws as a ring; or a word, where a sentence goes on.
            follows = before is None or line.gap or before.style == "bullet" or ENDS.search(before.text[-_END:])
            sign = Sign(sign.length, "bullet") if follows else None
        if sign is not None and not self._is_plausible(sign, line, before):
            sign = None
        if before is not None and sign is not None and self._points_on(before, line):
            before.append(line, line.text, line.bold, " ")
            return
        if before is not None and sign is None and not line.sign and self._goes_on(before, line):
            before.append(line, line.text, line.bold, self._glue(before, line))
            return
        if line.heading:
            self.lists = []
            length = sign.length if sign else 0
            self._add(Kind.HEADING, line, length, sign)
        elif line.sign:
            explicit = sign_of(f"{line.sign} x")
            inner = sign_of(line.text)
            # A box behind a bullet, or a number that was typed behind the list's own.
            length = inner.length if inner is not None and inner.style in _DRAWN_BESIDE else 0
            style = (
                inner.style if inner is not None and inner.style == "box" else explicit.style if explicit else "bullet"
            )
            drawn = Sign(length, style, explicit.number if explicit else 0)
            self._add(Kind.ITEM, line, length, drawn)
            self.done[-1].depth = self._depth(line, drawn) if self.is_physical else max(1, line.depth)
        elif sign is not None:
            self._add(Kind.ITEM, line, sign.length, sign)
            self.done[-1].depth = self._depth(line, sign)
        else:
            self._add(Kind.TEXT, line, 0, None)
            self.done[-1].depth = line.depth
            if line.gap and not line.indent and self.is_physical and not line.depth:
                self.lists = [one for one in self.lists if one[0] == 0]

    def _points_on(self, before: Block, line: Line) -> bool:
        """Whether a line with an arrow stands alone under a paragraph, and tells more of it: '→ UNEP, by May'."""
        after = self.lines[self.place + 1] if self.place + 1 < len(self.lines) else None
        is_alone = after is None or after.gap or after.text[:1] not in ARROWS
        is_under = (
            before.kind is Kind.TEXT
            and not COLON_END.search(before.text)
            and not any(sign in ARROWS for sign in before.text[-_END:])
        )
        is_plain = line.text[:1] in ARROWS and _LIKE_LABEL.match(line.text.lstrip(f"{ARROWS} ")) is None
        return is_plain and not line.gap and is_under and is_alone

    def _above_labels(self, before: Block) -> Block:
        """The item that the labels under it are of, or `before`: 'Action: MoHUA' between a) and b)."""
        for block in reversed(self.done[-_MOST_LABELS:]):
            if block.kind is Kind.ITEM:
                return block
            if block.kind is not Kind.TEXT or len(block.pieces) > 1 or not self._is_label(block.first):
                break
        return before

    def _add(self, kind: Kind, line: Line, cut: int, sign: Sign | None) -> None:
        bold = [(max(0, a - cut), b - cut) for a, b in line.bold if b > cut]
        self.done.append(
            Block(
                kind, line.text[cut:], [Piece(0, line)], bold, level=line.heading,
                sign=line.text[:cut].strip(), style=sign.style if sign else "", number=sign.number if sign else 0,
                gap=line.gap,
            )
        )  # fmt: skip

    def _is_plausible(self, sign: Sign, line: Line, before: Block | None) -> bool:
        """Whether a number at the beginning of a line counts: not where the line above was full, and it is not next."""
        if sign.style == "dash" and before is not None and before.number and before.last.wraps and not line.gap:
            return not _DASHED.search(before.text)  # '4) Accra - clean the drains', and '- by May' on the next line.
        if (
            before is None
            or line.gap
            or not before.last.wraps
            or sign.style in ("bullet", "box", "dash", "word", "action")
        ):
            return not (
                sign.style == "dash"
                and before is not None
                and before.last.wraps
                and not line.gap
                and before.kind is Kind.TEXT
                and not self._in_list()
            )
        if sign.style in ("letter.", "letter)") and before.last.wraps and sign.number > 1:
            return (before.style == sign.style and before.number + 1 == sign.number) or any(
                style == sign.style for _indent, style, _number in self.lists
            )
        is_next = before.style == sign.style and before.number + 1 == sign.number
        return (
            is_next
            or sign.number <= 1
            or self._counts_on(sign, before)
            or any(style == sign.style and number + 1 == sign.number for _indent, style, number in self.lists)
        )

    def _counts_on(self, sign: Sign, before: Block) -> bool:
        """Whether a number goes on with that above a list whose last item is a whole sentence: '6.' behind '5. Agreed
        actions' and a) to e)."""
        last = next((one for one in reversed(self.done) if one.style == sign.style and one.number), None)
        is_whole = before.kind is Kind.ITEM and ENDS.search(before.text[-_END:]) is not None
        return is_whole and last is not None and last.number + 1 == sign.number

    def _as_roman(self, sign: Sign) -> Sign:
        """A letter that counts as a roman number, where it goes on with such a list or begins one."""
        value = {9: 1, 22: 5, 24: 10}.get(sign.number, 0)  # i, v, x
        goes_on = any(style == "(roman)" and number + 1 == value for _indent, style, number in self.lists)
        after_h = any(style == sign.style and number == sign.number - 1 for _indent, style, number in self.lists)
        return Sign(sign.length, "(roman)", value) if goes_on or (value == 1 and not after_h) else sign

    def _in_list(self) -> bool:
        return bool(self.lists)

    def _depth(self, line: Line, sign: Sign) -> int:
        """How deep an item stands, by its indent and by the kind of its sign."""
        if not self.is_physical and line.depth:
            return line.depth + self._is_under(line, sign)
        indent = line.indent
        while self.lists and self.lists[-1][0] > indent + 1:
            self.lists.pop()
        styles = [style for _indent, style, _number in self.lists]
        if sign.style in styles and (not self.lists or self.lists[-1][0] >= indent - 1):
            while self.lists[-1][1] != sign.style:
                self.lists.pop()
            self.lists[-1] = (indent, sign.style, sign.number)
        elif self.lists and self.lists[-1][0] >= indent - 1 and sign.number == 0 and not self.lists[-1][2]:
            self.lists[-1] = (indent, sign.style, sign.number)  # Another bullet in the same list.
        else:
            self.lists.append((indent, sign.style, sign.number))
        return len(self.lists)

    def _is_under(self, line: Line, sign: Sign) -> bool:
        """Whether an item that a letter counts stands under a number, though the format sets both equally deep."""
        before = self.done[-2] if len(self.done) > 1 else None
        if line.sign or before is None or before.kind is not Kind.ITEM or sign.style not in LETTERED:
            return False
        if before.style == sign.style:
            return before.depth == line.depth + 1
        return sign.number == 1 and before.depth == line.depth and before.number > 0

    def _goes_on(self, before: Block, line: Line) -> bool:
        """Whether `line` goes on with the block before it, and does not tell a level by itself."""
        is_end = (
            not line.gap
            and line.text[:1].islower()
            and line.text.endswith(".")
            and not ENDS.search(before.text[-_END:])
        )
        is_open = not line.gap and (UNFINISHED.search(before.text[-_END:]) or _is_open(before.text))
        if _tells_level(line.text) and not (is_end or is_open):
            return False  # 'National', and not 'a county.' at the end of a sentence.
        return self._is_continued(before, line)

    def _is_continued(self, before: Block, line: Line) -> bool:
        """Whether `line` goes on with the block before it."""
        if len(before.text) > _LONGEST:
            return False
        if self.is_physical and before.kind in (Kind.TEXT, Kind.ITEM) and not line.gap and begins_inside(line.text):
            return True
        end = before.text[-_END:]
        if line.gap and DECLARES.match(line.text):
            return False
        if line.text[0] in _NEVER_FIRST and not line.gap and before.kind in (Kind.TEXT, Kind.ITEM):
            return True
        if len(self.done) <= _HEAD and not (line.gap or line.sign) and is_title_cut(before.text, line.text):
            return True
        if (
            len(self.done) <= _HEAD
            and before.kind is Kind.TEXT
            and not line.soft
            and stands_apart(before.text, line.text)
        ):
            return False
        is_in_head = len(self.done) <= _HEAD and before.kind is Kind.TEXT and len(line.text.split()) >= _FEWEST_OF_TITLE
        if is_in_head and is_capitals(line.text) and not is_capitals(before.text):
            return False  # A title, under what the paper is numbered.
        is_apart = line.gap or holds(line.text) is not None or ENDS.search(end) is not None
        if is_apart and is_capitals(line.text) and not is_capitals(end):
            return False
        if line.soft and before.kind is not Kind.ROW:
            if before.kind is Kind.HEADING:
                return True
            apart = before.is_bold and not line.is_bold
            is_next = self._is_label(before.last) and _LIKE_LABEL.match(line.text) is not None
            is_place = len(self.done) <= _HEAD and line.text[:1].isupper() and is_place_and_date(before.text)
            is_place = is_place or (len(self.done) <= _HEAD and is_place_and_date(line.text))
            is_under_label = len(self.done) <= _HEAD and self._is_label(before.last) and bool(find_dates(line.text))
            is_place = is_place or (is_under_label and line.text[:1].isupper())
            return not (apart or is_next or is_place or self._is_label(line) or begins_bold(line))
        if before.kind in (Kind.ROW, Kind.HEADING) and not (
            before.kind is Kind.HEADING and self._heading_goes_on(before, line)
        ):
            return False
        if before.kind is Kind.HEADING:
            return True
        if line.heading:
            return False
        if before.kind is Kind.ITEM and line.text.startswith(("(", "（")) and not ENDS.search(end):
            return True
        is_bracket = before.kind is Kind.TEXT and before.text.startswith(_OPENING)
        if (before.kind is Kind.ITEM or is_bracket) and is_cut_open(before.text, self._below(line)):
            return True  # 'District of Abidjan, April' and '2025)' on the next line.
        if before.kind is Kind.ITEM and not line.gap and _DASH_END.search(end):
            return True  # 'Publish the map — Responsible: UNEP —' and 'Due: May' on the next line.
        is_next = len(self.done) <= _HEAD and self._is_label(before.last) and _LIKE_LABEL.match(line.text) is not None
        is_across = is_bold_across(before, line)
        if is_next or self._is_label(line) or parts_owner_and_day(line.text) or (begins_bold(line) and not is_across):
            return False
        is_open = not ENDS.search(end)
        if is_open and self.is_turned and cuts_item(self.done, line):
            return True
        starts_low = bool(LOWER.match(line.text)) or bool(UNFINISHED.search(end))
        is_rest = starts_low and is_open and len(line.text.split()) <= _MOST_OF_REST  # '..., con fecha donde', 'hubo:'
        stands_over = bool(COLON_END.search(line.text)) and len(line.text.split()) <= 6 and not is_rest
        long_enough = len(before.text[:_BEGINNING].split()) >= 4 or (is_han(before.text) and len(before.text) >= 10)
        long_enough = long_enough or _MEETING.search(before.text[:_BEGINNING]) is not None  # '... Dialogue', 'in India'
        if self.is_physical and not line.gap:
            if (
                len(self.done) <= _HEAD
                and len(before.text[:_BEGINNING].split()) <= 14
                and not UNFINISHED.search(end)
                and PLACE_DATE.match(line.text)
                and find_dates(line.text)
            ):
                return False  # Place and date under a title.
            if before.is_bold != line.is_bold and not is_across:
                return False
            if abs(before.last.size - line.size) > 0.08:
                return False
            if before.last.wraps and not _names_section(line.text, is_open=is_open):
                return True
            if is_open and len(before.pieces) > 1 and _is_last_of_sentence(line.text):
                return True  # 'with the support of the World', and 'Bank.'
            return starts_low and is_open and long_enough and not stands_over
        if not is_open or not long_enough or before.is_bold or line.is_bold or stands_over:
            return False
        if starts_low and (before.last.page != line.page or line.gap or before.kind is Kind.ITEM or self.is_physical):
            return not self._is_only_label(before)
        # Chinese has no small letters: a full last line on a page goes on at the top of the next.
        return is_han(before.text[-1:]) and before.last.page != line.page and before.last.wraps

    def _below(self, line: Line) -> str:
        """A line, and the next ones that no space, sign or look parts from it."""
        text = line.text
        for after in self.lines[self.place + 1 : self.place + _MOST_BELOW]:
            if after.gap or after.cells or after.heading or after.sign or sign_of(after.text) is not None:
                break
            text += f" {after.text}"
        return text

    def _heading_goes_on(self, before: Block, line: Line) -> bool:
        is_broken = line.heading == before.level and not line.gap and LOWER.match(line.text) is not None
        return bool(line.heading) and (line.soft or is_broken)  # '<h1>Third Dialogue<br>of Guatemala</h1>'

    def _is_only_label(self, block: Block) -> bool:
        return holds(block.text, exactly=True) is not None

    def _is_label(self, line: Line) -> bool:
        label = _LABEL.match(line.text)
        return label is not None and (
            tells(label[1]) is not None
            or holds(label[1], exactly=True) is not None
            or level_of(label[1], alone=True) is not None
            or asks_what(label[1])
        )

    def _glue(self, before: Block, line: Line) -> str:
        if is_han(before.text[-1:]) or before.text[-1:] in "，。、；：）（" or is_han(line.text[:1]):
            return (
                ""
                if before.text[-1:] != " "
                and (is_han(line.text[:1]) or not line.text[:1].isascii() or is_han(before.text[-1:]))
                else " "
            )
        if len(before.text) > 2 and before.text[-1] == "-" and before.text[-2].isalpha() and LOWER.match(line.text):
            head = _WORD.findall(before.text[:-1])[-1:]
            tail = _WORD.match(line.text)
            if head and tail and self._is_broken(head[0].casefold(), tail[0].casefold()):
                before.text = before.text[:-1]
                before.bold = [(a, min(b, len(before.text))) for a, b in before.bold]
            return ""
        return " "

    def _is_broken(self, head: str, tail: str) -> bool:
        """Whether a hyphen at the end of a line breaks a word and does not belong to it: the document has the word in
        one; or it breaks others, as several show of which neither part is a word, and both are no words here either."""
        if self.words is None:
            self.words = Counter(word.casefold() for line in self.lines for word in _WORD.findall(line.text))
            ends = [(_WORD.findall(one.text)[-1:], _WORD.match(after.text), one) for one, after in
                    itertools.pairwise(self.lines) if one.text.endswith("-")]  # fmt: skip
            broken = [(first[0].casefold(), second[0].casefold()) for first, second, _line in ends if first and second]
            self.pieces = Counter(itertools.chain(*broken))
            self.breaks = any(self.words[first + second] for first, second in broken)
            self.breaks = self.breaks or sum(itertools.starmap(self._are_none, broken)) >= _FEWEST_BROKEN
        if self.words[head + tail]:
            return True
        return self.breaks and self._are_none(head, tail)

    def _are_none(self, head: str, tail: str) -> bool:
        """Whether neither part of a word is one by itself, as far as the document tells."""
        are_words = self.words is None or any(self.words[one] > self.pieces[one] for one in (head, tail))
        return not are_words and head != tail and tail not in _CLITICS and head not in _PREFIXES


def _is_last_of_sentence(text: str) -> bool:
    """Whether a line is a word or two that end a sentence."""
    return text.endswith((".", ";")) and len(text.split()) <= _MOST_LEFT and holds(text.rstrip(".;")) is None


_MOST_LEFT = 2
"""Words of a line that ends the sentence of those above it."""


def _names_section(text: str, *, is_open: bool) -> bool:
    """Whether a line is the name of a section, or asks what one tells behind the end of a sentence: 'Who does what?'"""
    asks = not is_open and _ASKS.search(text) is not None and holds(text) is not None
    return asks or holds(text, exactly=True) is not None


_ASKS = re.compile(r"^.{4,60}[?？]\s*$")


def _tells_level(text: str) -> bool:
    """Whether a line is a level of government, or begins with one before a dash: 'Governos locais – Prefeitura'."""
    lead = _LEVEL_LEAD.match(text)
    return level_of(lead["lead"] if lead else text, alone=True) is not None if len(text) <= _SHORT or lead else False


def _is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    end = text[-_BEGINNING:]
    return max(end.rfind("("), end.rfind("（")) > max(end.rfind(")"), end.rfind("）"))


_NEVER_FIRST = frozenset("；，。、）】》;,)]}")
"""What no line begins with that does not go on with the one above."""
_MOST_OF_REST, _FEWEST_OF_TITLE = 2, 4
_MEETING = matcher(words.DIALOGUE)
_LEVEL_LEAD = re.compile(r"(?P<lead>[^\d.,;:–—-]{4,40}?)(?:\s+[–—-]\s+|\s*[:：]\s+)(?=\S)")
_SHORT = 30
"""Signs of a line that may be a level alone."""
