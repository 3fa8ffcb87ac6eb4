"""Tables whose cells stand each on a line of its own below the names of their columns, as they come out of a mail or a
page: 'Action', 'Responsible', 'Deadline', and below them 'Map the drains', 'UNEP', 'May 2025'. They become rows again
where they come out even, and only there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from commitments.importing.lines import Line, row
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .column_names import column_of, named_column, names_run_on
from .rows_of_cells import Row, RowsOfCells, are_told, is_count, is_due, may_be_other

_TABLES = 6_000
"""Above which the tables are numbered that are told so."""
_FEWEST, _MOST_COLUMNS, _MOST_UNKNOWN = 2, 9, 3
"""Columns, and those of them whose names say nothing we know."""
_MOST_OF_NAME, _MOST_SIGNS = 5, 45
"""Words and signs of the name of a column."""
_MOST_LINES = 400
"""Below the names of columns."""
_MOST_OF_TIME = 5
"""Words of a cell that tells a time."""
_MARKS = "*_ "
_COUNTED = "#"
"""The name of a column of numbers that has none."""
_SENTENCE = re.compile(r"[.!?。！？]\s*$")
_LABELLED = re.compile(r"[^\W\d_][^:：]{1,40}[:：]\s*\S")


@dataclass(frozen=True, slots=True)
class _Head:
    """The names of columns and what they tell, the place behind them, whether space parts them, and the line with which
    they begin where they are told again."""

    names: tuple[str, ...]
    kinds: tuple[Tells | None, ...]
    end: int
    is_parted: bool
    again: str


@dataclass(frozen=True, slots=True)
class _Item:
    """A line, or a paragraph of several, up to the place behind its last; or an empty cell."""

    text: str
    first: Line
    last: Line
    end: int


def with_cells_in_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines; those of such tables as their rows."""
    told: list[Line] = []
    place = 0
    while place < len(lines):
        rows, end = _table_at(lines, place)
        if rows and _is_above(lines, place):
            rows, end = [], place + 1
        told += rows or lines[place : place + 1]
        place = max(end, place + 1)
    return told


def _is_above(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is the heading over the names of columns, and none of them."""
    return column_of(lines[place].text) is None and bool(_table_at(lines, place + 1)[0])


def _table_at(lines: Sequence[Line], place: int) -> tuple[list[Line], int]:
    """The rows of the table whose names of columns begin with a line, and where it ends; none where none begins."""
    for head in _heads(lines, place):
        rows, end = _rows_below(lines, head)
        if rows:
            first = lines[place]
            names = row(first.page, first.number, head.names, header=True, gap=True)
            return [replace(one, table=_TABLES + place) for one in (names, *rows)], end
    return [], place


# --- The names of columns -------------------------------------------------------------------------------------------


def _heads(lines: Sequence[Line], place: int) -> Iterator[_Head]:
    """What may be the names of columns, from a line on: first those that are all known. Or all of them on the line."""
    run_on = names_run_on(lines[place].text) if _is_plain(lines[place]) else []
    if run_on and place + 2 < len(lines):
        names, kinds = zip(*run_on, strict=True)
        yield _Head(names, kinds, place + 1, lines[place + 2].gap, lines[place].text)
    for is_exact in (True, False):
        labels = _labels(lines, place, is_exact=is_exact)
        names, kinds, ends = zip(*labels, strict=True) if labels else ((), (), ())
        counts = [count for count in range(_FEWEST, len(labels) + 1) if _are_columns(kinds, count)]
        for count in sorted(counts, key=lambda count: kinds[:count].count(None)):
            gaps = {lines[end].gap for end in ends[: count - 1]}
            again = next(name for name, kind in zip(names, kinds, strict=True) if kind not in (None, Tells.NUMBER))
            head = _Head(names[:count], kinds[:count], ends[count - 1], gaps == {True}, again)
            if len(gaps) == 1 and head.end < len(lines):
                is_counted = Tells.NUMBER not in head.kinds and is_count(lines[head.end].text)
                counted = replace(head, names=(_COUNTED, *head.names), kinds=(Tells.NUMBER, *head.kinds))
                yield counted if is_counted else head


def _are_columns(kinds: Sequence[Tells | None], count: int) -> bool:
    """Whether the first names are those of a table of actions, and the next one is not known."""
    first = kinds[:count]
    is_owed = Tells.ACTION in first and not {Tells.OWNER, Tells.DUE}.isdisjoint(first)
    is_last = count == len(kinds) or kinds[count] is None
    return is_owed and is_last and first.count(None) <= _MOST_UNKNOWN


def _labels(lines: Sequence[Line], place: int, *, is_exact: bool) -> list[tuple[str, Tells | None, int]]:
    """Lines that may name columns, what each tells, and the place behind it; up to one that tells the same again."""
    told: list[tuple[str, Tells | None, int]] = []
    while place < len(lines) and len(told) < _MOST_COLUMNS and _may_name(lines[place]):
        name, kind, place = _label(lines, place, is_exact=is_exact)
        if kind is not None and any(kind is one for _name, one, _end in told):
            break
        told.append((name, kind, place))
        if len(told) == _FEWEST and not any(kind is not None for _name, kind, _end in told):
            return []
    return told


def _label(lines: Sequence[Line], place: int, *, is_exact: bool) -> tuple[str, Tells | None, int]:
    """The name that a line is, or with the next one: 'Responsible' over 'institution'."""
    name, end = lines[place].text.strip(_MARKS), place + 1
    if end < len(lines) and _may_name(lines[end]) and not lines[end].gap:
        rest = lines[end].text.strip(_MARKS)
        both = _kind(f"{name} {rest}", is_exact=True)
        if both is not None and _kind(rest, is_exact=True) in (None, both):
            return f"{name} {rest}", both, end + 1
    return name, _kind(name, is_exact=is_exact), end


@lru_cache(maxsize=20_000)
def _kind(name: str, *, is_exact: bool) -> Tells | None:
    return named_column(name) if is_exact else column_of(name)


def _may_name(line: Line) -> bool:
    text = line.text
    is_short = len(text.split()) <= _MOST_OF_NAME and len(text) <= _MOST_SIGNS
    is_value = is_count(text) or _is_due_alone(text) or text.endswith((":", "：", ";", "。"))
    return _is_plain(line) and is_short and not is_value


def _is_plain(line: Line) -> bool:
    return not (line.cells or line.sign or line.heading or line.aside)


# --- What stands below them -----------------------------------------------------------------------------------------


def _rows_below(lines: Sequence[Line], head: _Head) -> tuple[list[Line], int]:
    """The rows below the names of columns, and where they end; none where they do not come out even."""
    groups = list(_groups(lines, head))
    if not head.is_parted:
        return _rows_in([_items(group, joins=False) for group in groups], head, joins=True, empties=True)
    items = [item for group in groups for item in _items(group, joins=True)]
    rows, end = _rows_in([list(_with_empty_ones(items))], head, joins=False, empties=False)
    return (rows, end) if rows else _rows_in([items], head, joins=False, empties=True)


def _groups(lines: Sequence[Line], head: _Head) -> Iterator[list[tuple[int, Line]]]:
    """The lines up to the next one that is none of a text, or names the first column again, as space parts them; each
    with its place."""
    group: list[tuple[int, Line]] = []
    for at, line in enumerate(lines[head.end : head.end + _MOST_LINES], start=head.end):
        if not _is_plain(line) or head.again in (line.text, line.text.strip(_MARKS)):
            break
        if line.gap and group:
            yield group
            group = []
        group.append((at, line))
    if group:
        yield group


def _items(group: Sequence[tuple[int, Line]], *, joins: bool) -> list[_Item]:
    """Each line, or all of them as one."""
    if not joins:
        return [_Item(line.text.strip(_MARKS), line, line, at + 1) for at, line in group]
    text = ""
    for _at, line in group:
        text += line.text if not text or is_han(text[-1] + line.text[:1]) else f" {line.text}"
    return [_Item(text.strip(_MARKS), group[0][1], group[-1][1], group[-1][0] + 1)]


def _with_empty_ones(items: Sequence[_Item]) -> Iterator[_Item]:
    """The items, with an empty one wherever twice as much space stands between two, or three times."""
    steps = [_space(before, item) for before, item in pairwise(items)]
    usual = min(filter(None, steps), default=0)
    for item, step in zip(items, [*steps, usual], strict=False):
        yield item
        if usual and step > usual and step % usual == 0:
            yield from [replace(item, text="")] * (step // usual - 1)


def _space(before: _Item, item: _Item) -> int:
    return item.first.number - before.last.number if item.first.page == before.last.page else 0


def _rows_in(runs: Sequence[Sequence[_Item]], head: _Head, *, joins: bool, empties: bool) -> tuple[list[Line], int]:
    """The rows of which one run after the other consists, and where they end; none where more seems to follow."""
    width = len(head.kinds)
    items = [item for run in runs for item in run]
    told: list[tuple[int, Row]] = []
    against = done = 0
    for run in runs:
        texts = [item.text for item in run]
        is_over = bool(told) and _is_other(run) and not _goes_on(run, width)
        found = RowsOfCells(texts, head.kinds, _ends_of(run, head.kinds), joins=joins, empties=empties).best
        if is_over or found is None:
            break
        told += [(done + place, cells) for place, cells in found.rows]
        against, done = against + found.against, done + found.end
        if found.end < len(run):
            break
    while told and empties and may_be_other(told[-1][1], head.kinds):
        done, _cells = told.pop()
    rows = [cells for _place, cells in told]
    is_sure = against <= 2 * len(rows) and (not against or None not in head.kinds or Tells.NUMBER in head.kinds)
    if not (rows and is_sure and are_told(rows, head.kinds, against)) or _goes_on(items[done:], width):
        return [], head.end
    firsts = [items[place].first for place, _cells in told]
    return [row(line.page, line.number, of) for line, of in zip(firsts, rows, strict=True)], items[done - 1].end


def _ends_of(run: Sequence[_Item], kinds: Sequence[Tells | None]) -> frozenset[int]:
    """The places in a run before which a table may end: nothing follows, or what does is a heading or a sentence, or
    where each row has a time, what has none for long."""
    return frozenset(place for place in range(1, len(run) + 1) if _ends(run[place:], kinds))


def _ends(rest: Sequence[_Item], kinds: Sequence[Tells | None]) -> bool:
    if _is_other(rest):
        return not _goes_on(rest, len(kinds))
    return Tells.DUE in kinds and not _goes_on(rest, 2 * len(kinds))


def _is_other(items: Sequence[_Item]) -> bool:
    if not items:
        return True
    text = items[0].text
    is_sentence = _SENTENCE.search(text) is not None and (" " in text or is_han(text))
    return is_sentence or _is_heading(text) or _LABELLED.match(text) is not None


def _is_heading(text: str) -> bool:
    return holds(text, exactly=True) is not None


def _goes_on(items: Sequence[_Item], width: int) -> bool:
    """Whether the next items seem to be cells: one of them is nothing but a time or a number."""
    near = takewhile(lambda text: not _is_heading(text), (item.text for item in items[:width]))
    return any(is_count(text) or _is_due_alone(text) for text in near if text)


@lru_cache(maxsize=20_000)
def _is_due_alone(text: str) -> bool:
    """Whether a text is a time, or says that there is none yet."""
    is_short = len(text.split()) <= _MOST_OF_TIME and _SENTENCE.search(text) is None
    return is_short and is_due(text) and ("," not in text)  # 'Pune, 12 March 2025'
