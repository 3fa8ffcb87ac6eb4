"""Tables under whose head rules are drawn, one over each column, as converters of Word documents write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commitments.importing.lines import Line, Span, row

from .grids import joined
from .measure import is_wide

_RULES = re.compile(r"(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+")
"""What is drawn over the columns: where each begins and ends."""
_RULE = re.compile(r"-{6,}|={6,}|_{6,}")
_TABLES = 4_000
"""Above which the tables are numbered that are ruled so."""
_MOST_HEAD, _MOST_BODY = 6, 600
"""Lines of the head, and of all rows."""


def with_ruled(lines: Sequence[Line]) -> list[Line]:
    """The lines, those under rules of columns told as the rows of tables."""
    told: list[Line] = []
    place, table = 0, _TABLES
    while place < len(lines):
        drawn = _drawn(lines, place)
        if drawn is not None:
            table += 1
            del told[len(told) - drawn.above :]
            told += drawn.rows(table)
            place = drawn.end
        else:
            told.append(lines[place])
            place += 1
    return told


def _drawn(lines: Sequence[Line], place: int) -> _Ruled | None:
    """The table whose columns are ruled at `place`."""
    text = lines[place].text.strip()
    if lines[place].cells or not _RULES.fullmatch(text):
        return None
    left = _left(lines[place])
    columns = [(left + found.start(), left + found.end()) for found in re.finditer(r"\S+", text)]
    head = tuple(_head(lines, place))
    above = len(head)
    is_closed = above < place and _is_rule(lines[place - above - 1])
    body, end = _body(lines, place + 1, is_closed=is_closed)
    if not body or not head:
        return None
    ruled = _Ruled(columns, head, body, above + is_closed, end, _is_parted(body))
    return ruled if ruled.fits() else None


def _head(lines: Sequence[Line], place: int) -> Iterator[Line]:
    """The lines right above the rules, the last one first."""
    for at in range(place - 1, max(-1, place - 1 - _MOST_HEAD), -1):
        line = lines[at]
        if not line.text.strip() or line.cells or lines[at + 1].gap or _is_rule(line):
            return
        yield line


def _body(lines: Sequence[Line], start: int, *, is_closed: bool) -> tuple[Sequence[Line], int]:
    """The lines of the rows, and where the table ends: at a rule, or where none stands above it, at a space."""
    end = start
    while end < min(len(lines), start + _MOST_BODY):
        line = lines[end]
        if _is_rule(line):
            return lines[start:end], end + 1
        if not is_closed and end > start and (line.gap or not line.text.strip()):
            break
        end += 1
    return ([], start) if is_closed else (lines[start:end], end)


def _is_parted(body: Sequence[Line]) -> bool:
    """Whether space parts the rows."""
    return any(line.gap or not line.text.strip() for line in body[1:])


def _is_rule(line: Line) -> bool:
    text = line.text.strip()
    return bool(_RULE.fullmatch(text) or _RULES.fullmatch(text))


def _left(line: Line) -> int:
    return line.indent + len(line.text) - len(line.text.lstrip())


@dataclass(frozen=True, slots=True)
class _Ruled:
    """A table: where its columns stand, the lines of its head (the last one first) and of its rows, how many lines of
    it are above its rules, where it ends, and whether space parts its rows."""

    columns: Sequence[Span]
    head: Sequence[Line]
    body: Sequence[Line]
    above: int
    end: int
    is_parted: bool

    def fits(self) -> bool:
        """Whether no word stands in two columns."""
        return all(self._cells(line) is not None for line in (*self.head, *self.body))

    def rows(self, table: int) -> Iterator[Line]:
        groups = [list(reversed(self.head)), *self._groups()]
        for number, group in enumerate(groups):
            cells = zip(*(self._cells(line) or [] for line in group), strict=True)
            first = group[0]
            yield row(
                first.page, first.number, [joined(parts) for parts in cells], table=table, header=not number,
                gap=not number,
            )  # fmt: skip

    def _groups(self) -> Iterator[list[Line]]:
        """The lines of each row: those between two spaces, or one, with those that go on with its later cells."""
        group: list[Line] = []
        for line in self.body:
            is_empty = not line.text.strip()
            begins = line.gap or is_empty if self.is_parted else bool((self._cells(line) or [""])[0])
            if begins and group:
                yield group
                group = []
            if not is_empty:
                group.append(line)
        if group:
            yield group

    def _cells(self, line: Line) -> list[str] | None:
        """What stands in each column; None where a word stands in two."""
        text = " " * line.indent + line.text
        starts = [start for start, _end in self.columns]
        cells: list[str] = []
        for start, after in zip(starts, [*starts[1:], None], strict=True):
            begins, ends = _at(text, start if cells else 0), len(text) if after is None else _at(text, after)
            if 0 < begins < len(text) and text[begins - 1] != " ":
                return None
            cells.append(text[begins:ends].strip())
        return cells


def _at(text: str, column: int) -> int:
    """The place in a text of what stands at a column."""
    if text.isascii() or column == 0:
        return min(column, len(text))
    at = 0
    for place, sign in enumerate(text):
        if at >= column:
            return place
        at += 1 + is_wide(sign)
    return len(text)
