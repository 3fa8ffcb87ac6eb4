"""Lines put together to blocks: wrapped lines, items cut by the end of a page, sentences that a logo interrupts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from commitments.importing.lines import Document, Line

from .arrow_lines import arrows_in
from .bare_chapters import LEVEL_OF_CHAPTER, bare_chapters_in
from .blocks import Block, Kind, Piece
from .bracket_leads import led_by_brackets
from .broken_words import BrokenWords
from .bulleted_rows import without_bullets
from .came_for import came_for_in
from .capital_labels import with_colons
from .cells_on_lines import with_cells_in_rows
from .closings import closes_letter
from .codes import coded_in, numbered_in
from .ends import COLON_END, ENDS, UNFINISHED
from .first_items import parted_lead
from .footnotes import is_aside, mark_notes
from .furniture import furniture_of, titles_of_slides
from .going_on import LETTERED, counts_on
from .interruptions import without_interruptions
from .joining import END, LIKE_LABEL, LONGEST, Joint, is_label
from .looks import SENTENCE_END
from .lost_signs import with_lost_signs
from .marked_languages import AGAIN, LANGUAGE, with_names_once, without_marks_of_languages
from .marks import barred_in, boxes_in, bulleted, hashed_in, quoted_in, row_of_bars, without_marks
from .named_columns import with_named_rows
from .names_over_tasks import TYPED, names_over_tasks
from .outlines import LEVEL_OF_OUTLINE, outlined_in
from .own_signs import own_signs_in
from .run_on_rows import with_run_on_rows
from .signed_items import signed_in
from .signs import ARROW, Sign, counts_within, last_sign, later_signs, marks_in, running_on, sign_of
from .spoken import names_speaker
from .translations import with_sides_apart
from .turnings import SLIDE, TURNS
from .typed_rows import typed_rows_in
from .underlined import is_underlined, level_of_rule
from .wrapped_rows import with_rows_whole

_RULE = re.compile(r"\s*[-–—_=*~]{4,}\s*")
"""A line that parts what stands above it from what stands below."""
_CLOSING = re.compile(r"\s*[)\]）】」』”»。；，、！？.;,!?]+\s*")
"""What ends a sentence or a bracket and had no room on its line."""
_OF_SLIDE = 4
"""The level of the title of a slide."""
_DASHED = re.compile(r"\s[–—-]\s")
_MOST_LABELS = 3
"""Lines with labels under an item, and the item."""
_MOST_COUNTED = 10
"""How far words count: 'Ninth, ...'."""
_MOST_CLAUSES = 10
"""Lines around one among which paragraphs stand that semicolons end."""
_DRAWN_BESIDE = frozenset({"box", "bullet", "number", "keycap", "letter)", "(letter)"})
"""Signs that were typed behind the one that a list draws by itself."""
_SOFT = frozenset({"bullet", "box", "bracket", "pointed", "number", "keycap", "(number)"})
"""Signs that begin an item also where a line is only broken."""
_PHYSICAL = frozenset({"text", "pdf"})
"""Formats whose lines are lines of a page; those of the others are paragraphs."""


def assembled(document: Document) -> tuple[list[Block], list[tuple[Line, str]]]:
    """The blocks of a document, and the lines that are furniture, each with what it is."""
    lines = BrokenWords(with_cells_in_rows(with_run_on_rows(document.lines))).mended()
    lines, again = with_names_once(with_sides_apart(lines))
    lines, languages = without_marks_of_languages(lines)
    document = replace(document, lines=tuple(with_named_rows(without_bullets(with_colons(lines)))))
    if document.kind == "text":
        document = replace(document, lines=tuple(with_rows_whole(document.lines)))
    document = replace(document, lines=tuple(with_named_rows(document.lines)))
    aside = furniture_of(document)
    furniture = [*((line, AGAIN) for line in again), *((line, LANGUAGE) for line in languages)]
    lines = []
    quoted, hashed = quoted_in(document.lines), hashed_in(document.lines)
    is_physical = document.kind in _PHYSICAL
    boxes, barred = boxes_in(document.lines), barred_in(document.lines, are_paragraphs=not is_physical)
    typed = typed_rows_in(document.lines)
    titles = titles_of_slides(document.lines, aside)
    outlined = outlined_in(document.lines) if document.kind == "text" else set()
    named = names_over_tasks(document.lines if document.kind == "text" else ())
    is_under_rule = is_behind_gap = is_over = False
    turned: set[int] = set()
    for place, line in enumerate(document.lines):
        lead, *first = parted_lead(document.lines, place)
        if first and place not in aside:
            lines += _parted(replace(lead, gap=lead.gap or is_behind_gap or is_under_rule))
            line, is_behind_gap, is_under_rule = first[0], False, False
        if line.cells and line.table in boxes:
            # Nothing is told by columns there: it is a box around a text.
            line = replace(
                line, cells=(), table=0, gap=line.header or bool(sign_of(line.text)),
                bold=((0, len(line.text)),) if line.header and len(line.text.split()) <= 8 else (),
            )  # fmt: skip
        if place in titles:
            line = replace(line, heading=line.heading or _OF_SLIDE)
        if place in outlined:
            line = replace(line, heading=line.heading or LEVEL_OF_OUTLINE)
        if place in named.items:
            line = replace(line, sign=TYPED)
        elif place in named.headings:
            line = replace(line, heading=line.heading or named.headings[place])
        if place in aside:
            furniture.append((line, aside[place]))
            is_over = is_over or aside[place] in TURNS
            # What stands under the number of a slide begins anew, as what stands under an empty line does.
            is_behind_gap = is_behind_gap or (line.gap and (document.kind == "text" or aside[place] == SLIDE))
        else:
            line = bulleted(line) if place in hashed else line
            cleaned = without_marks(replace(line, gap=True) if is_behind_gap else line, is_quoted=place in quoted)
            is_behind_gap = False
            if place in barred:
                cleaned = row_of_bars(cleaned, cleaned.text)
            elif place in typed:
                cleaned = row_of_bars(cleaned, cleaned.text, typed[place])
            if any(sign.isalnum() for sign in cleaned.text):
                turned |= {len(lines)} if is_over else set()
                is_over = False
                lines += _parted(replace(cleaned, gap=True) if is_under_rule else cleaned)
            elif lines and not cleaned.gap and _CLOSING.fullmatch(cleaned.text):
                lines[-1] = replace(lines[-1], text=lines[-1].text + cleaned.text.strip())
            elif place in quoted:
                is_behind_gap = True  # An empty line of a quotation.
            is_under_rule = _RULE.fullmatch(cleaned.text) is not None
            if is_under_rule and len(lines) > 1 and is_physical and is_underlined(lines[-1], cleaned):
                lines[-1] = replace(lines[-1], heading=level_of_rule(cleaned.text))
    blocks = _Assembling(lines, is_physical=is_physical, turned=turned).blocks()
    blocks = list(with_lost_signs(list(_counted_on(without_interruptions(blocks, furniture)))))
    mark_notes(blocks)
    return blocks, furniture


def _counted_on(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of an item that counts on in its midst, over the ends of lines, each part by itself."""
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        is_next = after is not None and after.counts_on(block)
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
    sign = None if line.cells or line.sign or line.heading or len(line.text) > LONGEST else sign_of(line.text)
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
        self.words = BrokenWords(lines)
        self.bar_table = 1000
        listed = numbered_in(lines)
        self.chapters = {place: sign for place, sign in bare_chapters_in(lines).items() if place not in listed}
        self.codes = signed_in(lines) | own_signs_in(lines) | listed | coded_in(lines)
        self.codes |= led_by_brackets(lines) | arrows_in(lines) | came_for_in(lines)
        self.is_small = _is_small(lines)

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
        if is_aside(line.text):
            self._add(Kind.NOTE, line, 0, None)
            return
        before = self.done[-1] if self.done else None
        sign = None if line.sign else code or sign_of(line.text)
        if sign is None and before is not None and not line.sign:
            sign = last_sign(line.text, before.style)
        if sign is not None and line.soft and sign.style not in _SOFT:
            sign = sign if before is not None and counts_on(sign, line.text, self._above_labels(before)) else None
        if sign is not None and sign.style in ("(letter)", "letter)", "letter."):
            sign = self._as_roman(sign)
        if sign is not None and sign.style == "letter o":
            # A bullet that a font draws as a ring; or a word, where a sentence goes on.
            after = self.lines[self.place + 1 : self.place + 2]
            is_behind = before is None or line.gap or before.style == "bullet" or ENDS.search(before.text[-END:])
            is_open = before is not None and not line.gap and _goes_on_over(before)
            follows = (bool(is_behind) and not is_open) or any(one.text.startswith("o ") for one in after)
            follows = follows and not self._is_among_clauses(line)
            sign = Sign(sign.length, "bullet") if follows else None
        if sign is not None and not self._is_plausible(sign, line, before):
            sign = None
        below = next(iter(self.lines[self.place + 1 : self.place + 2]), None)
        is_spoken = before is not None and names_speaker(before, line, below)
        if before is not None and (is_spoken or (sign is not None and self._points_on(before, line))):
            before.append(line, line.text, line.bold, " ")
            return
        if before is not None and sign is None and not line.sign and self._joint(line).goes_on():
            before.append(line, line.text, line.bold, self.words.glue(before, line))
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

    def _is_among_clauses(self, line: Line) -> bool:
        """Whether 'o' begins one of several paragraphs that semicolons end and that have no sign: 'o Ministério fará
        ...;', and 'a Prefeitura fará ...;'."""
        near = self.lines[max(0, self.place - _MOST_CLAUSES) : self.place + _MOST_CLAUSES]
        behind = [one for above, one in itertools.pairwise(near) if one.gap and above.text.rstrip().endswith(";")]
        return line.gap and any(not one.text.startswith("o ") for one in behind)

    def _joint(self, line: Line) -> Joint:
        after = self.lines[self.place + 1 : self.place + 3]
        return Joint(
            self.done, line, after, is_physical=self.is_physical, is_turned=self.is_turned, is_small=self.is_small
        )

    def _points_on(self, before: Block, line: Line) -> bool:
        """Whether a line with an arrow stands alone under a paragraph, and tells more of it: '→ UNEP, by May'."""
        after = next((one for one in self.lines[self.place + 1 :] if one.gap or one.indent <= line.indent), None)
        is_alone = after is None or after.gap or ARROW.match(after.text) is None
        is_alone = is_alone and not any(block.kind is Kind.ITEM and ARROW.match(block.sign) for block in self.done[-2:])
        is_under = (
            before.kind is Kind.TEXT and not COLON_END.search(before.text) and ARROW.search(before.text[-END:]) is None
        )
        arrow = ARROW.match(line.text)
        is_plain = arrow is not None and LIKE_LABEL.match(line.text[arrow.end() :]) is None
        if arrow is not None and ENDS.search(before.text[-END:]) and _is_sentence(line.text[arrow.end() :]):
            return False  # '=> It was agreed that the bank will publish its terms.'
        return is_plain and not line.gap and is_under and is_alone

    def _above_labels(self, before: Block) -> Block:
        """The item that the labels under it are of, or `before`: 'Action: MoHUA' between a) and b)."""
        for block in reversed(self.done[-_MOST_LABELS:]):
            if block.kind is Kind.ITEM:
                return block
            if block.kind is not Kind.TEXT or len(block.pieces) > 1 or not is_label(block.first):
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
        is_open = before is not None and not line.gap and UNFINISHED.search(before.text[-END:]) is not None
        if is_open and before is not None and sign.number > 1 and not counts_on(sign, line.text, before):
            return False  # '... was kept by', and 'M. Thiam' on the next line.
        is_amid = before is not None and before.kind is Kind.TEXT and not line.gap and line.text[:1].islower()
        if sign.style == "word" and is_amid and before is not None and SENTENCE_END.search(before.text) is None:
            return False  # '... The challenge that came' over 'second, ...'.
        if sign.style == "word" and before is not None and not line.gap and self._runs_on(sign, before):
            return False  # 'Second, ...' at the beginning of a line of a paragraph.
        if sign.style in ("letter.", "(roman)") and self.done and _signs(self.done[-1], line):
            return False  # 'Yours sincerely,', and 'S. Naivalurua' below.
        if sign.style == "dash" and before is not None and before.number and before.last.wraps and not line.gap:
            return not _DASHED.search(before.text)  # '4) Accra - clean the drains', and '- by May' on the next line.
        if (
            before is None
            or line.gap
            or not before.last.wraps
            or sign.style in ("bullet", "box", "bracket", "pointed", "dash", "word", "action")
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

    def _runs_on(self, sign: Sign, before: Block) -> bool:
        """Whether a paragraph counts with words, of which one stands at the beginning of a line by chance: another one
        stands in its midst, or none before it counted as far."""
        after = itertools.takewhile(lambda one: not one.gap, self.lines[self.place + 1 :])
        is_within = counts_within(before.text, sign.number - 1) or any(
            counts_within(one.text, number) for one in after for number in range(sign.number + 1, _MOST_COUNTED)
        )
        is_next = sign.number <= 1 or any(
            style == sign.style and number + 1 == sign.number for _indent, style, number in self.lists
        )
        return is_within or not is_next

    def _counts_on(self, sign: Sign, before: Block) -> bool:
        """Whether a number goes on with that above a list whose last item is a whole sentence: '6.' behind '5. Agreed
        actions' and a) to e)."""
        last = next((one for one in reversed(self.done) if one.style == sign.style and one.number), None)
        is_whole = before.kind is Kind.ITEM and ENDS.search(before.text[-END:]) is not None
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


def _goes_on_over(before: Block) -> bool:
    """Whether a block goes on over the end of its line, which a semicolon may end where it is no item."""
    end = before.text[-END:]
    return UNFINISHED.search(end) is not None or (before.kind is Kind.TEXT and end.rstrip().endswith(";"))


def _signs(above: Block, line: Line) -> bool:
    """Whether a line is the name of who signs, under the words that close a letter, and begins with an initial."""
    return closes_letter(above.text.strip("()（） ")) and _INITIALS.fullmatch(line.text.strip()) is not None


_INITIALS = re.compile(r"[A-Z]\.(?:\s?[A-Z]\.)*\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?,?")


def _is_small(lines: Sequence[Line]) -> bool:
    """Whether a text is written in small letters throughout: then none of them shows that a sentence goes on."""
    first = [line.text[0] for line in lines if line.gap and line.text[:1].isalpha() and not line.cells]
    return len(first) >= _FEWEST_SMALL and sum(map(str.islower, first)) >= _MOST_SMALL * len(first)


_FEWEST_SMALL, _MOST_SMALL = 5, 0.8
"""Lines of such a text that stand behind space, and how many of them begin so."""


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and ENDS.search(text[-END:]) is not None and len(text.split()) >= _FEWEST_OF_SENTENCE


_FEWEST_OF_SENTENCE = 7
