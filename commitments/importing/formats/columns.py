"""Tables that are drawn with space alone: lines whose parts stand under each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line, row

from .edges import edged
from .running_cells import run_on
from .signatures import Spaced, with_signatures

_MOST_HEAD_WORDS = 5
"""Words of a cell of the first row, beyond which two columns are two columns of running text."""
_MOST_LABEL_WORDS = 4
"""Words of what stands before a value, whose words may be more."""
_SIGN = re.compile(
    r"[(（\[]?(?:\d{1,2}|[ivxlIVXL]{1,5}|[A-Za-z])(?:[.)）\]、．]+|\.?[-–—])|\d{1,2}[/:º°]|"
    r"[（(]?[一二三四五六七八九十]{1,2}[）)、]|[\u2160-\u217f\u2460-\u249b\u2776-\u277f][.．]?|[A-Z]?\.?\d{1,2}(?:\.\d{1,2})+\.?|[A-Z]\.?\d{1,2}[.)]?|[^\w\s#]{1,3}"
)
"""A sign of a list before its items is no head of a column."""
_CHAPTER = re.compile(r"[A-Z]|[IVX]{1,5}|\d{1,2}")
"""What counts a chapter before its name, with nothing but space between, is no head of a column either."""
_POINTS = 5
"""A tolerance from here on is in points, not in columns of letters."""
_FEWEST_ROWS, _FEWEST_OF_TWO = 2, 3
"""Lines that tabs part before they make a table, and as many of two columns."""
_MOST_OF_CELL = 8
"""Words of a line that goes on with one cell."""
_FEWEST_ABOVE = 4
"""Rows above a line that has one part, and ends the table."""
_MOST_OF_ROW = 12
"""Lines of a row whose cells stand in its middle."""
_COLON = re.compile(r"\s*[:：]")
_LABELLED = re.compile(r"[^\W\d_][^:：]{1,24}[:：]\s*\S")
_RULE = re.compile(r"[-–—=_─\s|+]{4,}")
"""What is drawn under the head of a table."""
_BAR = re.compile(r"\s\|\s")
_BLANKS = re.compile(r"([^\S\n\f]{200})[^\S\n\f]+")


def narrowed(text: str) -> str:
    """`text` with no more blanks side by side than a column may be wide: what patterns look for beyond them would be
    looked for from each of them."""
    return _BLANKS.sub(r"\1", text)


def with_columns(lines: Sequence[Spaced], *, tolerance: float, first_table: int) -> list[Line]:
    """The lines, those that make a table told as its rows. `tolerance`: how far apart the beginnings of what stands in
    one column may be."""
    told: list[Line] = []
    place, table = 0, first_table
    lines = with_signatures(lines)
    while place < len(lines):
        items, end = edged(lines, place, tolerance)
        rows, end = (items, end) if items else _table(lines, place, tolerance)
        if rows:
            table += 1
            rows = rows if items else run_on(rows)
            told += [
                row(line.page, line.number, cells, table=table, header=not (items or number), gap=line.gap)
                for number, (line, cells) in enumerate(rows)
            ]
            place = end
            continue
        end = _end_of_names(lines, place, tolerance) if tolerance >= _POINTS else place
        for one in lines[place:end]:
            told += [replace(one.line, text=text, bold=(), gap=True, wraps=False) for text in one.texts()]
        if end == place:
            told.append(lines[place].line)
        place = max(end, place + 1)
    return told


def _end_of_names(lines: Sequence[Spaced], place: int, tolerance: float) -> int:
    """Where a list of names ends that stand in columns without a head, the first line of which is at `place`; there,
    where none begins."""
    starts = [x for x, _text in lines[place].parts]
    end = place
    while end < len(lines) and all(
        _NAME.fullmatch(text) and _column(x, starts, tolerance) is not None for x, text in lines[end].parts
    ):
        if len(lines[end].parts) == 1:
            break
        end += 1
    is_last = end < len(lines) and len(lines[end].parts) == 1 < len(starts) and not lines[end].line.is_bold
    end += is_last and not lines[end].line.gap and _NAME.fullmatch(lines[end].line.text) is not None
    return end if len(starts) > 1 and end - place >= _FEWEST_ROWS else place


_NAME = re.compile(r"(?=\S+\s)[^\W\d_a-zà-ÿ](?:[^\d.,;:?!]|(?<=\()[^\d]){3,70}")
"""What a name of several words looks like, at the least."""


def _table(lines: Sequence[Spaced], place: int, tolerance: float) -> tuple[list[tuple[Line, list[str]]], int]:
    """The rows of the table that begins at `place`, and where it ends; no rows where none begins."""
    if not _is_head(lines[place].parts):
        return [], place
    drawn = _Drawn(lines[place], tolerance)
    end = place + 1
    while end < len(lines):
        row_of, count = drawn.centred(lines[end : end + _MOST_OF_ROW])
        if not drawn.takes(row_of):
            break
        end += count
    return (drawn.rows, end) if drawn.is_table() else ([], place)


def _is_head(parts: Sequence[tuple[float, str]]) -> bool:
    """Whether a table may begin with a line of these parts."""
    if len(parts) < 2 or any(_COLON.match(text) for _x, text in parts) or are_labelled(parts):
        return False
    first = parts[0][1]
    if _is_long(parts) and not _is_like_person(first) and (len(parts) > 2 or not _is_label(first)):
        return False
    return not (_SIGN.fullmatch(first) or (len(parts) == 2 and _CHAPTER.fullmatch(first)))


def are_labelled(parts: Sequence[tuple[float, str]]) -> bool:
    """Whether several of them are labels with their values: 'Resp.: UNEP    By: May 2027'."""
    return sum(_LABELLED.match(text) is not None for _x, text in parts) > 1


def _is_long(parts: Sequence[tuple[float, str]]) -> bool:
    return any(len(text.split()) > _MOST_HEAD_WORDS for _x, text in parts)


class _Drawn:
    """A table, as far as its lines are read."""

    def __init__(self, head: Spaced, tolerance: float) -> None:
        self.tolerance = tolerance
        self.starts = [x for x, _text in head.parts]
        self.rows = [(head.line, [text for _x, text in head.parts])]
        self.is_long = _is_long(head.parts)
        self.is_cut = False
        """Whether what stands under it follows without a space."""

    def takes(self, spaced: Spaced) -> bool:
        """Whether a line is the next row, goes on with the last one, or is drawn under the head."""
        line = spaced.line
        if len(self.rows) == 1 and not line.gap and _RULE.fullmatch(line.text):
            return True
        if line.gap and len(spaced.parts) == 1:
            return False
        parts = self._parts(spaced)
        cells = self._cells(parts)
        if cells is None:
            return False
        above = self.rows[-1][1]
        is_value = len(cells) == 2 and not cells[0] and not line.gap  # It goes on with what stands beside a label.
        is_long = len(self.rows) == 1 or len(parts[0][1].split()) > _MOST_OF_CELL
        if len(parts) == 1 and not is_value and is_long:
            return False
        is_signed = _SIGN.fullmatch(parts[0][1]) and not _SIGN.fullmatch(above[0])
        if line.gap and len(parts) < len(cells) and is_signed:
            return False  # The next chapter, and no row.
        fewer = len(parts) < sum(map(bool, above)) and cells[0][:1].islower()
        if (len(self.rows) > 1 or is_value) and not line.gap and (not cells[0] or fewer):
            self.rows[-1] = (
                self.rows[-1][0],
                [" ".join(filter(None, pair)) for pair in zip(above, cells, strict=True)],
            )
            return True
        if len(parts) == 1:
            self.is_cut = True
            return False
        self.rows.append((line, cells))
        return True

    def centred(self, lines: Sequence[Spaced]) -> tuple[Spaced, int]:
        """The next row, and how many lines it has, where its cells stand in the middle of it: those with fewer lines
        begin lower than the first. Else the next line."""
        count = next((place for place, one in enumerate(lines) if place and one.line.gap), len(lines))
        parts = [part for one in lines[:count] for part in one.parts]
        columns = [_column(x, self.starts, self.tolerance) for x, _text in parts]
        first = set(columns[: len(lines[0].parts)])
        if self.tolerance < _POINTS or not lines[0].line.gap or None in columns or first >= set(columns):
            return lines[0], 1
        told = [
            " ".join(text for (_x, text), at in zip(parts, columns, strict=True) if at == one)
            for one in range(len(self.starts))
        ]
        row_of = tuple((start, text) for start, text in zip(self.starts, told, strict=True) if text)
        return Spaced(lines[0].line, row_of), count

    def is_table(self) -> bool:
        """Whether what was read is one: it has rows enough, and is no list of numbered chapters under a title."""
        is_of_two = len(self.starts) == 2
        if len(self.rows) < (_FEWEST_ABOVE if self.is_cut else 3 if is_of_two else 2):
            return False
        is_label = _is_like_person if _is_like_person(self.rows[0][1][0]) else _is_label
        if self.is_long and not all(is_label(cells[0]) and cells[1] for _line, cells in self.rows):
            return False
        return not (is_of_two and all(_SIGN.fullmatch(cells[0]) for _line, cells in self.rows[1:]))

    def _parts(self, spaced: Spaced) -> Sequence[tuple[float, str]]:
        if self.tolerance >= _POINTS:
            return spaced.parts
        return [piece for part in spaced.parts for piece in _cut(*part, self.starts)]

    def _cells(self, parts: Sequence[tuple[float, str]]) -> list[str] | None:
        """Each part in its column; None where one stands in no column, or two in one."""
        cells = [""] * len(self.starts)
        for x, text in parts:
            column = _column(x, self.starts, self.tolerance)
            if column is None or cells[column] or _COLON.match(text):
                return None
            cells[column] = text
        return cells


def _is_label(text: str) -> bool:
    """Whether a few words may be what stands before a value."""
    return len(text.split()) <= _MOST_LABEL_WORDS and _WORD.match(text) is not None and not text.endswith((":", "："))


def _is_like_person(text: str) -> bool:
    """Whether a few words may be the name of a person, with a number before it: '2. Dr. Hassan Abdi'."""
    return _PERSON.fullmatch(text) is not None


_PERSON = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?[A-ZÀ-Þ][\w'’-]*\.?(?:\s+(?:[A-ZÀ-Þ][\w'’-]*\.?|de|da|dos|del|bin|el|van)){1,5}"
)
_WORD = re.compile(r"[^\W\d_]{3}|[\u3400-\u9fff]{2}")


def _cut(x: float, text: str, starts: Sequence[float]) -> list[tuple[float, str]]:
    """A part that fills its column up to the next one, so that only one space parts them: cut there."""
    for start in starts:
        at = round(start - x)
        if 0 < at < len(text) and text[at - 1] == " ":
            return [(x, text[: at - 1]), *_cut(start, text[at:], starts)]
    return [(x, text)]


def _column(x: float, starts: Sequence[float], tolerance: float) -> int | None:
    best = min(range(len(starts)), key=lambda column: abs(starts[column] - x))
    return best if abs(starts[best] - x) <= tolerance else None


def tabbed(lines: Sequence[Line], *, first_table: int) -> list[Line]:
    """The lines, those that tabs part into as many cells as their neighbours told as rows of a table."""
    told: list[Line] = []
    place, table = 0, first_table
    lines = [one.line for one in with_signatures([_parted(line) for line in lines])]
    while place < len(lines):
        cells = _cells(lines[place])
        end = place + 1
        while cells and end < len(lines) and _fits(_cells(lines[end]), len(cells), end - place):
            end += 1
        fewest = _FEWEST_OF_TWO if len(cells) == 2 else _FEWEST_ROWS
        if end - place >= fewest and not (len(cells) == 2 and _are_signs(lines[place:end])):
            table += 1
            told += [
                row(
                    line.page,
                    line.number,
                    _filled(_cells(line), len(cells)),
                    table=table,
                    header=not number,
                    gap=line.gap,
                )
                for number, line in enumerate(lines[place:end])
            ]
        else:
            told += lines[place:end]
        place = end
    return told


def _parted(line: Line) -> Spaced:
    """A line with what its tabs part, or a row with its cells."""
    texts = [line.text[start:end] for start, end in line.cells] or re.split(r"\t+", line.text)
    return Spaced(line, tuple((place, text.strip()) for place, text in enumerate(texts)))


def _are_signs(lines: Sequence[Line]) -> bool:
    """Whether the first of two cells only counts its line, or is the same letter for a bullet in each."""
    firsts = [_cells(line)[0] for line in lines]
    if len(set(firsts)) == 1:
        return firsts[0] in ("o", "O", "x", "X")
    counted = [_COUNT.fullmatch(first) for first in firsts]
    return all(one is not None and int(one[1]) == place for place, one in enumerate(counted, start=1))


_COUNT = re.compile(r"(?:No\.?\s?|N[°º]\.?\s?|#)?0{0,2}(\d{1,2})(?:st|nd|rd|th)?")


def _fits(cells: list[str], count: int, rows: int) -> bool:
    """Whether a line has as many cells as those above it; below several the last one may be empty."""
    return len(cells) == count or (rows > 1 and count > _FEWEST_ROWS and len(cells) == count - 1)


def _filled(cells: list[str], count: int) -> list[str]:
    return cells + [""] * (count - len(cells))


def _cells(line: Line) -> list[str]:
    """The parts of a line between its tabs; none where only a sign, a label or the number of a page is parted off."""
    parts = [part.strip() for part in line.text.split("\t")] if "\t" in line.text else []
    if line.cells or line.aside or line.heading or line.sign:
        return []
    is_other = len(parts) == 2 and (
        _SIGN.fullmatch(parts[0]) or parts[0].endswith((":", "：")) or parts[1].isdigit() or not all(parts)
    )
    return [] if is_other or not any(parts) else parts


def without_tabs(lines: Sequence[Line]) -> list[Line]:
    """The lines with single spaces for tabs and wide spaces."""
    return [squeezed(replace(line, text=line.text.replace("\t", " ")) if "\t" in line.text else line) for line in lines]


def spaced(line: Line) -> Spaced:
    """A line of plain text with its parts between two spaces or more; one that bars part is one part."""
    if len(_BAR.findall(line.text)) > 1:
        return Spaced(line, ((line.indent, line.text),), line.indent + len(line.text))
    parts = [(line.indent + found.start(), found[0]) for found in re.finditer(r"\S+(?: \S+)*", line.text)]
    return Spaced(line, tuple(_close(parts)), line.indent + len(line.text))


def _close(parts: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """The parts of a line, those in one that two spaces part behind the end of a sentence, as some type it; and numbers
    of chapters that stand beside each other, each with its name: '5  CHALLENGES       6  OPPORTUNITIES'."""
    firsts = [text.rstrip(".") for _x, text in parts[::2]]
    are_chapters = len(parts) > 2 and len(parts) % 2 == 0 and all(map(str.isdigit, firsts))
    are_chapters = are_chapters and all(int(one) == int(firsts[0]) + place for place, one in enumerate(firsts))
    told: list[tuple[float, str]] = []
    for place, (x, text) in enumerate(parts):
        above = told[-1] if told else (0, "")
        is_near = x - above[0] - len(above[1]) == _TYPED
        is_next = is_near and _SENTENCE.search(above[1]) is not None and _SENTENCE_BEGINS.match(text) is not None
        if told and (is_next or (are_chapters and place % 2)):
            told[-1] = (above[0], f"{above[1]}{' ' * round(x - above[0] - len(above[1]))}{text}")
        else:
            told.append((x, text))
    return told


_TYPED = 2
"""Spaces behind a full stop, as on a typewriter."""
_SENTENCE = re.compile(r"\w\s+\w.*\w[.!?]$")
_SENTENCE_BEGINS = re.compile(r"[A-ZÀ-Þ]\S*\s+\S+\s+\S")


def squeezed(line: Line) -> Line:
    """The line with single spaces, and what is bold still bold; a row stays, as two stand around its empty cells."""
    if line.cells or "  " not in line.text:
        return line
    text = ""
    places = []
    for sign in line.text:
        places.append(len(text))
        if not (sign.isspace() and text.endswith(" ")):
            text += " " if sign.isspace() else sign
    places.append(len(text))
    return replace(line, text=text, bold=tuple((places[start], places[end]) for start, end in line.bold))
