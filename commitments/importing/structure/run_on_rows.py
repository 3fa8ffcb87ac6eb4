"""Rows that were pasted with nothing but a space between their cells, below a line that names the columns so: 'No.
Action Responsible Deadline', and '1 Map the drains Ministry of Lands 30 May 2026' under it.

A number before them and a time at their end are cells of their own. Where the name of whoever owes it begins, only
those can tell who know the names: its cell is empty here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from commitments.importing.lines import Line, Span, row
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .column_names import names_run_on
from .typed_cells import is_only_time, names_one, tells_no_time

_TABLES = 5_000
"""Above which the tables are numbered that are told so."""
_KINDS = (Tells.ACTION, Tells.OWNER, Tells.DUE)
_FEWEST, _MOST_LINES = 2, 6
"""Rows, and lines of each."""
_MOST_OF_TIME, _FEWEST_WORDS = 7, 2
"""Words of a time, and of what is to be done."""
_NUMBER = re.compile(r"(\d{1,2})[.)]?\s+(?=\S)")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Row:
    """The first line of a row with all its words, and where its number, what is to be done and its time stand."""

    line: Line
    number: Span
    action: Span
    due: Span

    @property
    def told(self) -> str:
        return self.line.text[slice(*self.action)]

    @property
    def time(self) -> str:
        return self.line.text[slice(*self.due)]


def with_run_on_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines; those under one that names columns as the rows of a table."""
    told: list[Line] = []
    place = 0
    while place < len(lines):
        names = names_run_on(lines[place].text) if _is_plain(lines[place]) else []
        rows, end = _rows_below(lines, place, [kind for _name, kind in names]) if names else ([], place + 1)
        if rows:
            head = row(lines[place].page, lines[place].number, [name for name, _kind in names], header=True, gap=True)
            told += [replace(one, table=_TABLES + place) for one in (head, *rows)]
        else:
            told += lines[place:end]
        place = end
    return told


def _rows_below(lines: Sequence[Line], place: int, kinds: Sequence[Tells]) -> tuple[list[Line], int]:
    """The rows under a line that names columns, and where they end; none where one of them ends with no time."""
    is_counted = kinds[0] is Tells.NUMBER
    inner = [kind for kind in kinds if kind is not Tells.NUMBER]
    rows: list[_Row] = []
    end = place + 1
    for group in _groups(lines, place, is_counted=is_counted):
        one = _row(group, len(rows) + 1 if is_counted else 0)
        if one is None:
            # What follows behind a space is no row; what follows without one shows that these are none.
            rows = rows if group[0].gap else []
            break
        rows.append(one)
        end += len(group)
    times = sum(not tells_no_time(one.time) for one in rows if one.time)
    is_told = sorted(inner) == sorted(_KINDS) and inner[-1] is Tells.DUE and 2 * times >= len(rows) >= _FEWEST
    # Where nothing counts them, one may have gone on below its first time.
    is_told = is_told and (is_counted or not any(names_one(one.told) for one in rows))
    return ([_as_row(one, kinds) for one in rows], end) if is_told else ([], place + 1)


def _groups(lines: Sequence[Line], place: int, *, is_counted: bool) -> Iterator[list[Line]]:
    """The lines below one that may make each row: up to the next number or, where nothing counts the rows, to a time;
    none below one that names the columns again."""
    group: list[Line] = []
    number = 2
    for line in islice(lines, place + 1, None):
        is_over = not _is_plain(line) or line.text == lines[place].text or len(group) > _MOST_LINES
        if group and (is_over or line.gap or (is_counted and _counts(line, number))):
            yield group
            group, number = [], number + 1
        if is_over:
            return
        group.append(line)
        if not is_counted and _time_at_end(line.text, 0) is not None:
            yield group
            group = []
    if group:
        yield group


def _row(group: Sequence[Line], number: int) -> _Row | None:
    """The row that lines make; None where no time ends it, or another number begins it. Alone on its line between
    numbers a row may have none."""
    text = group[0].text
    for line in group[1:_MOST_LINES]:
        text += line.text if is_han(text[-1:] + line.text[:1]) else f" {line.text}"
    counted = _NUMBER.match(text) if number else None
    begin = counted.end() if counted is not None else 0
    if (number and (counted is None or int(counted[1]) != number)) or len(group) > _MOST_LINES:
        return None
    due = _time_at_end(text, begin)
    if due is None and number and len(group) == 1:
        due = len(text), len(text)
    if due is None or len(text[begin : due[0]].split()) < _FEWEST_WORDS - is_han(text):
        return None
    action = (begin, len(text[: due[0]].rstrip()))
    return _Row(replace(group[0], text=text, bold=(), wraps=False), counted.span(1) if counted else (0, 0), action, due)


def _counts(line: Line, number: int) -> bool:
    found = _NUMBER.match(line.text)
    return found is not None and int(found[1]) == number


def _time_at_end(text: str, begin: int) -> Span | None:
    """Where the time stands with which a text ends, as many words as tell nothing else."""
    for found in list(_WORD.finditer(text, begin))[-_MOST_OF_TIME:]:
        if is_only_time(text[found.start() :].rstrip(" .")):
            return found.start(), len(text)
    return None


def _as_row(one: _Row, kinds: Sequence[Tells]) -> Line:
    """A row with its cells; in Chinese, where no name has a space in it, that of whoever owes it, too."""
    start, end = one.action
    spans = {Tells.NUMBER: one.number, Tells.ACTION: one.action, Tells.OWNER: (end, end), Tells.DUE: one.due}
    parts = [(found.start(), found.end()) for found in _WORD.finditer(one.line.text, start, end)]
    if is_han(one.line.text) and len(parts) == len(spans) - 2:
        spans |= dict(zip((kind for kind in kinds if kind in (Tells.ACTION, Tells.OWNER)), parts, strict=True))
    return replace(one.line, cells=tuple(spans[kind] for kind in kinds))


def _is_plain(line: Line) -> bool:
    return not (line.cells or line.sign or line.heading or line.aside)
