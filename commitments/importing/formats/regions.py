"""Columns of running text that stand side by side on a page, told from tables that are drawn with space.

A page is parted where a strip of it stays white over several lines, and each side is text by itself: its lines stand
at other heights than those beside it, or both are filled with words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import inf
from typing import Any

from .letters import is_heavy

_GUTTER = 7.0
"""Points of white between two columns, at the least."""
_SAME_ROW = 2.5
"""Points that the middles of what stands in one row may be apart."""
_SAME_START = 2.0
"""Points that the beginnings of the lines of a column may be apart."""
_FEWEST_ROWS, _FEWEST_BESIDE = 4, 3
"""Rows of a column, and those of them that stand beside rows of the other one."""
_NARROWEST = 0.13
"""Part of the width of both that a column has."""
_NEXT_LINE = 1.9
"""Heights of a line within which the next one of a text begins."""
_MOST_BESIDE = 0.5
"""Part of the rows of a column that may stand at the heights of those of the other one by chance."""
_FULL, _MOSTLY_FULL = 0.7, 0.45
"""Part of the width of its column that a full line has, and part of the lines of a text that are full."""
_FEWEST_RUNNING, _WIDE = 5, 0.25
"""Lines of such a text, and part of the whole width that they take."""
_MOST_OF_HEADS = 0.4
"""Part of the whole width that headings beside their texts take."""
_FEWEST_LABELS, _FEWEST_LETTERS = 3, 3
"""Labels that stand left of paragraphs, and letters of each."""
_WHITE, _FEWEST_BANDS, _MOSTLY_LEVEL = 0.4, 3, 0.7
"""Heights of a line of white that parts the rows of a table; how many, and the part of them whose cells are level."""
_MOST_OF_CELL = 6
"""Lines of a cell beside another one that has as many."""
_MOST_CANDIDATES, _DEEPEST, _MOST_THINGS = 24, 6, 20_000
_FEWEST_SIGNS, _PART_OF_SIGNS = 2, 0.3
"""Items of a list, and part of its lines that begin with a sign."""
_APART = 1.5
"""Heights of a line that the head or foot of a page is away from its text."""

_SAYS = re.compile(r"[^\W_]")


@dataclass(slots=True)
class Row:
    """What stands at one height: letters, and what takes a place as they do (tables, boxes)."""

    top: float
    bottom: float
    things: list[Any] = field(default_factory=list)
    parts: list[tuple[float, float]] = field(default_factory=list)
    """From where to where something is drawn without a gutter in it."""

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the head of a page ends and its foot begins."""

    head: float
    foot: float


@dataclass(frozen=True, slots=True)
class Region:
    """What is read together: letters and blocks, and between which edges lines stand there. `pairs`: the labels that
    stand left of its paragraphs, each with its own."""

    things: list[Any]
    left: float
    right: float
    pairs: Sequence[tuple[list[Any], list[Any]]] = ()

    @property
    def top(self) -> float:
        return float(min(one["top"] for one in self.things))

    @property
    def bottom(self) -> float:
        return float(max(one["bottom"] for one in self.things))


def regions(things: Sequence[Any], page: Margins) -> list[Region]:
    """The regions of a page, in the order in which it is read."""
    rows = _rows(things)
    text = [row for row in rows if row.bottom > page.head and row.top < page.foot] or rows
    if len(things) > _MOST_THINGS:
        return [Region(list(things), *_edges(text))] if rows else []
    return list(_parted(rows, page, _edges(text))) if rows else []


def _edges(rows: Sequence[Row]) -> tuple[float, float]:
    return min(row.parts[0][0] for row in rows), max(row.parts[-1][1] for row in rows)


def _rows(things: Sequence[Any]) -> list[Row]:
    rows: list[Row] = []
    middle = -100.0
    for thing in sorted(things, key=lambda one: one["top"] + one["bottom"]):
        at = (thing["top"] + thing["bottom"]) / 2
        is_block = "lines" in thing
        if is_block or not rows or at - middle > _SAME_ROW or "lines" in rows[-1].things[0]:
            rows.append(Row(thing["top"], thing["bottom"]))
            middle = at
        row = rows[-1]
        row.things.append(thing)
        row.top, row.bottom = min(row.top, thing["top"]), max(row.bottom, thing["bottom"])
    for row in rows:
        row.parts = list(_parts(row.things))
    return [row for row in rows if row.parts]


def _parts(things: Sequence[Any]) -> Iterator[tuple[float, float]]:
    begins = ends = None
    for thing in sorted(things, key=lambda one: one["x0"]):
        if "lines" not in thing and thing["text"].isspace():
            continue
        if begins is None or ends is None:
            begins, ends = thing["x0"], thing["x1"]
        elif thing["x0"] - ends >= _GUTTER:
            yield begins, ends
            begins, ends = thing["x0"], thing["x1"]
        else:
            ends = max(ends, thing["x1"])
    if begins is not None and ends is not None:
        yield begins, ends


def _parted(rows: Sequence[Row], page: Margins, edges: tuple[float, float], depth: int = 0) -> Iterator[Region]:
    """The regions of these rows, which stand between `edges`."""
    found = _columns(rows, page) if depth < _DEEPEST else None
    if found is None:
        start, end, pairs = _labelled(rows)
        for place, run in enumerate((rows[:start], rows[end:]) if pairs else (rows,)):
            for part, its_edges in _with_headings(run, edges):
                yield Region(_things(part), *its_edges)
            if pairs and not place:
                yield Region(_things(rows[start:end]), *edges, pairs)
        return
    start, end, x = found
    yield from _parted(rows[:start], page, edges, depth + 1)
    for is_left in (True, False):
        side = _side(rows[start:end], x, is_left=is_left)
        yield from _parted(side, page, _edges(side), depth + 1)
    yield from _parted(rows[end:], page, edges, depth + 1)


def _things(rows: Sequence[Row]) -> list[Any]:
    return [thing for row in rows for thing in row.things]


def _labelled(rows: Sequence[Row]) -> tuple[int, int, list[tuple[list[Any], list[Any]]]]:
    """From which to which row a label stands left of the first line of each paragraph, and these pairs."""
    for x in _candidates(rows):
        for first, last in _runs(rows, x):
            beside = [place for place in range(first, last) if rows[place].parts[-1][0] >= x]
            if not beside:
                continue
            start, end = max(first, beside[0] - 1), beside[-1] + 1  # A label may stand a little higher than its text.
            start += not _is_level(rows[start], rows[beside[0]])
            if pairs := _labels(rows[start:end], x):
                return start, end, pairs
    return 0, 0, []


def _is_level(row: Row, other: Row) -> bool:
    """Whether what stands in two rows, printed in other sizes, is on one line."""
    return abs(_middle([row]) - _middle([other])) <= other.height / 2


def _labels(rows: Sequence[Row], x: float) -> list[tuple[list[Any], list[Any]]]:
    left, right = _side(rows, x, is_left=True), _side(rows, x, is_left=False)
    begin = [place for place, row in enumerate(right) if not place or not _follows(right[place - 1], row)]
    several = sum(after - place > 1 for place, after in pairwise([*begin, len(right)]))
    is_text = 2 * several >= len(begin) >= _FEWEST_LABELS
    is_beside = bool(left) and _width(left) <= _MOST_OF_HEADS * _width(rows)
    if not (is_text and is_beside) or any("lines" in thing for row in rows for thing in row.things):
        return []
    tops = [_middle([right[place]]) - right[place].height / 2 for place in begin]
    pairs = []
    for at, top, below in zip(begin, tops, [*tops[1:], inf], strict=True):
        labels = [row for row in left if top <= _middle([row]) < below]
        if not labels or not _is_level(labels[0], right[at]) or not _says(labels):
            return []
        pairs.append((_things(labels), _things([row for row in right if top <= _middle([row]) < below])))
    return pairs if sum(len(one) for one, _text in pairs) == len(_things(left)) else []


def _says(rows: Sequence[Row]) -> bool:
    """Whether something is a label in words, and no sign, number or hour."""
    return sum(thing.get("text", "").isalpha() for thing in _things(rows)) >= _FEWEST_LETTERS


def _with_headings(
    rows: Sequence[Row], edges: tuple[float, float]
) -> Iterator[tuple[Sequence[Row], tuple[float, float]]]:
    """The rows, and between which edges they stand: where headings stand left of their texts, each before its own."""
    runs = ((start, end, x) for x in _candidates(rows) for start, end in _runs(rows, x))
    found = next((run for run in runs if _are_headed(rows[run[0] : run[1]], run[2])), None)
    if found is None:
        if rows:
            yield rows, edges
        return
    start, end, x = found
    if start:
        yield rows[:start], edges
    left, right = _side(rows[start:end], x, is_left=True), _side(rows[start:end], x, is_left=False)
    tops = [row.top for place, row in enumerate(left) if not place or not _follows(left[place - 1], row)]
    for top, below in pairwise([-inf, *tops[1:], inf]):
        for side in (left, right):
            if beside := [row for row in side if top <= row.top + _SAME_ROW < below]:
                yield beside, _edges(side)
    yield from _with_headings(rows[end:], edges)


def _are_headed(rows: Sequence[Row], x: float) -> bool:
    """Whether headings in bold print stand left of the texts that begin at `x`."""
    left, right = _side(rows, x, is_left=True), _side(rows, x, is_left=False)
    if len(left) < _FEWEST_BESIDE or len(right) < _FEWEST_RUNNING or _width(left) > _MOST_OF_HEADS * _width(rows):
        return False
    begin = [row for place, row in enumerate(left) if not place or not _follows(left[place - 1], row)]
    is_level = all(any(abs(row.top - one.top) <= _SAME_ROW for one in right) for row in begin)
    is_bold = all(is_heavy(thing) for row in left for thing in row.things if thing.get("text", "").strip())
    return len(begin) > 1 and is_level and is_bold and _is_full(right)


def _side(rows: Sequence[Row], x: float, *, is_left: bool) -> list[Row]:
    """What of the rows stands on one side of a gutter."""
    return [cut for row in rows if (cut := _cut(row, x, is_left=is_left)) is not None]


def _cut(row: Row, x: float, *, is_left: bool) -> Row | None:
    things = [thing for thing in row.things if ((thing["x0"] + thing["x1"]) / 2 < x) == is_left]
    parts = [part for part in row.parts if (part[0] < x) == is_left]
    if not parts:
        return None
    return Row(min(one["top"] for one in things), max(one["bottom"] for one in things), things, parts)


def _columns(rows: Sequence[Row], page: Margins) -> tuple[int, int, float] | None:
    """The rows from which to which two columns stand side by side, and where the right one begins; the longest ones."""
    best, most = None, 0
    for x in _candidates(rows):
        for first, last in _runs(rows, x):
            start, end = _without_margins(rows, first, last, page)
            if end - start > most and _are_columns(rows[start:end], x):
                best, most = (start, _without_heading(rows, start, end, x), x), end - start
    return best


def _runs(rows: Sequence[Row], x: float) -> Iterator[tuple[int, int]]:
    """From which to which row nothing stands in the strip before `x`."""
    free = groupby(range(len(rows)), lambda place: not _crosses(rows[place], x))
    for places in (list(group) for is_free, group in free if is_free):
        yield places[0], places[-1] + 1


def _candidates(rows: Sequence[Row]) -> list[float]:
    """Where lines begin behind white, often."""
    left = min((row.parts[0][0] for row in rows), default=0.0)
    starts = Counter(
        round(x / _SAME_START)
        for row in rows
        for place, (x, _end) in enumerate(row.parts)
        if (not _is_sign(row, row.parts[place - 1]) if place else x - left > 10 * _GUTTER)
    )
    often = [(starts[one] + starts[one + 1], one) for one in starts if starts[one] + starts[one + 1] >= _FEWEST_BESIDE]
    # A little before all that begins there, so that a part and its letters stand on the same side.
    return [(one - 0.75) * _SAME_START for _count, one in sorted(often, reverse=True)[:_MOST_CANDIDATES]]


def _is_sign(row: Row, part: tuple[float, float]) -> bool:
    """Whether a part is so short that it is the sign of an item, and no text of its own."""
    return part[1] - part[0] < row.height


def _crosses(row: Row, x: float) -> bool:
    return any(begins < x and ends > x - _GUTTER + _SAME_START for begins, ends in row.parts)


def _without_margins(rows: Sequence[Row], start: int, end: int, page: Margins) -> tuple[int, int]:
    """The rows without heads and feet of the page."""
    while start + 1 < end and rows[start].bottom < page.head and _is_apart(rows[start], rows[start + 1]):
        start += 1
    while end - 2 >= start and rows[end - 1].top > page.foot and _is_apart(rows[end - 2], rows[end - 1]):
        end -= 1
    return start, end


def _is_apart(row: Row, below: Row) -> bool:
    return below.top - row.bottom > _APART * row.height


def _without_heading(rows: Sequence[Row], start: int, end: int, x: float) -> int:
    """Where the columns end, if the last lines on the left are headings of what stands under both."""
    while end < len(rows) and end - start >= _FEWEST_ROWS:
        last, above = rows[end - 1], rows[end - 2]
        stands_left = all(begins < x for begins, _end in last.parts)
        is_apart = last.top - above.bottom > 0.6 * last.height and not _is_apart(last, rows[end])
        if not (stands_left and is_apart):
            break
        end -= 1
    return end


def _are_columns(rows: Sequence[Row], x: float) -> bool:
    left, right = _side(rows, x, is_left=True), _side(rows, x, is_left=False)
    whole = _width(rows)
    if not left or not right or min(_width(left), _width(right)) < _NARROWEST * whole:
        return False
    top, bottom = max(left[0].top, right[0].top), min(left[-1].bottom, right[-1].bottom)
    beside = [[row for row in side if top - 1 <= row.top and row.bottom <= bottom + 1] for side in (left, right)]
    if all(_is_list([row for row in side if top - 1 <= row.top]) for side in (left, right)):
        return True
    fewer = min(map(len, beside))
    if min(len(left), len(right)) < _FEWEST_ROWS or fewer < _FEWEST_BESIDE:
        return False
    level = sum(len({begins < x for begins, _end in row.parts}) == 2 for row in rows)
    if level < _MOST_BESIDE * fewer:
        return _is_text(left) and _is_text(right) and not _are_centred(*beside)
    return all(_is_running(side, whole) for side in (left, right)) and not _begin_together(left, right)


def _width(rows: Sequence[Row]) -> float:
    left, right = _edges(rows)
    return right - left


def _follows(above: Row, row: Row) -> bool:
    return row.top - above.top <= _NEXT_LINE * max(row.height, above.height)


def _is_text(rows: Sequence[Row]) -> bool:
    """Whether most lines stand right under each other."""
    return sum(_follows(above, row) for above, row in pairwise(rows)) >= (len(rows) - 1) / 2


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether lines begin with signs: what stands beside each other is two lists then."""
    signs = sum(_SAYS.search(min(row.things, key=lambda one: one["x0"]).get("text", "")) is None for row in rows)
    return signs >= _FEWEST_SIGNS and signs >= _PART_OF_SIGNS * len(rows)


def _is_full(rows: Sequence[Row]) -> bool:
    """Whether lines fill their column, as words of a text do."""
    wide = _width(rows)
    full = sum(sum(end - begins for begins, end in row.parts) >= _FULL * wide for row in rows)
    return full >= _MOSTLY_FULL * len(rows) and _is_text(rows)


def _is_running(rows: Sequence[Row], whole: float) -> bool:
    """Whether a side is a text that fills lines enough, and no column of labels or names."""
    return len(rows) >= _FEWEST_RUNNING and _width(rows) >= _WIDE * whole and _is_full(rows)


def _are_centred(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether white goes through both sides at the same heights, and what stands between it has its middle at the same
    height, as in the rows of a table whose cells stand in their middle."""
    bands: list[tuple[list[Row], list[Row]]] = []
    bottom = 0.0
    for row, is_right in sorted([(row, side is right) for side in (left, right) for row in side], key=_top):
        if not bands or row.top - bottom > _WHITE * row.height:
            bands.append(([], []))
            bottom = row.bottom
        bands[-1][is_right].append(row)
        bottom = max(bottom, row.bottom)
    if any(min(map(len, band)) > _MOST_OF_CELL for band in bands):
        return False  # No cells, but texts side by side.
    level = sum(abs(_middle(one) - _middle(other)) <= 2 * _SAME_ROW for one, other in bands if one and other)
    return len(bands) >= _FEWEST_BANDS and level >= _MOSTLY_LEVEL * len(bands)


def _top(pair: tuple[Row, bool]) -> float:
    return pair[0].top


def _middle(rows: Sequence[Row]) -> float:
    return (rows[0].top + rows[-1].bottom) / 2


def _begin_together(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether what stands apart on one side begins where something begins on the other, as rows of a table do."""
    starts = [[row.top for above, row in pairwise(side) if not _follows(above, row)] for side in (left, right)]
    few, many = sorted(starts, key=len)
    same = sum(any(abs(one - other) <= _SAME_ROW for other in many) for one in few)
    return same > len(few) / 2
