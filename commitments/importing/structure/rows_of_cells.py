"""Which cells make which rows, where nothing parts the rows: told by numbers that count on, by times, by cells that are
empty, and by lines with which a cell goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from operator import itemgetter

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .ends import UNFINISHED
from .horizons import is_horizon
from .typed_cells import are_deeds, are_names, begins_time, is_only_time, is_time, names_one, tells_no_time

_MOST_LINES = 4
"""Of a cell."""
_MOST_WORDS = {Tells.OWNER: 16, Tells.SUPPORT: 20, Tells.CITY: 10, Tells.LEVEL: 6, Tells.STATUS: 25}
_WHO = (Tells.OWNER, Tells.SUPPORT)
_MOST_OF_TIME = 5
"""Words of a time among which may be others."""
_MOST_OF_DUE = 4
"""Words of a cell under the name of a column of times that tells no time we know."""
_GOES_ON, _ODD, _EMPTY, _OPEN = 1, 1, 2, 2
"""What speaks against a way to read the rows: a cell on several lines, one that is odd in its column, one that is
empty, one with which a sentence goes on."""
_MOST_AGAINST = 6
"""What may speak against one row."""
_COUNT = re.compile(r"[(（]?(?:[A-Z]?\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)）、:]?")
_BEGINS_REST = re.compile(r"[(（\[/&+,;a-zà-öø-ÿœ]")
_ENDS_OPEN = re.compile(r"[,;/&+(（\[、和与及–—-]\s*$")
type Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read items as rows: what speaks against it, how many items it takes, and the rows, each with the place
    of its first item."""

    against: int
    end: int
    rows: tuple[tuple[int, Row], ...] = ()

    def rank(self) -> tuple[int, int]:
        """The lower, the better: where as little speaks against two, the longer one is."""
        return self.against, -self.end


class RowsOfCells:
    """Reads items, each a line or a paragraph, as the rows of a table whose columns tell `kinds`."""

    def __init__(
        self, items: Sequence[str], kinds: Sequence[Tells | None], ends: Set[int], *, joins: bool, empties: bool
    ) -> None:
        """`ends`: the places of items before which the table may end. `joins`: a cell may be several items; `empties`:
        or none."""
        self.items = items
        self.kinds = kinds
        self.ends = ends
        self.joins = joins
        self.empties = empties
        self.found: dict[tuple[int, Tells | None], list[tuple[int, int, str]]] = {}

    @cached_property
    def best(self) -> _Way | None:
        """The way that least speaks against; None where none is, or another one is as good."""
        ways: dict[int, list[_Way]] = {0: [_Way(0, 0)]}
        for place in range(len(self.items)):
            for way, (against, end, row) in product(ways.get(place, ()), self._rows(place) if place in ways else ()):
                longer = _Way(way.against + against, end, (*way.rows, (place, row)))
                ways[end] = sorted([*ways.get(end, ()), longer], key=lambda one: one.against)[:2]
        found = sorted((way for end in self.ends for way in ways.get(end, ())), key=_Way.rank)
        return found[0] if found and not any(one.rank() == found[0].rank() for one in found[1:]) else None

    def _rows(self, place: int) -> Iterator[tuple[int, int, Row]]:
        """The rows that may begin with an item: what speaks against each, and where it ends."""
        ways: list[tuple[int, int, Row]] = [(0, place, ())]
        for kind in self.kinds:
            longer = (
                (against + more, end, (*row, cell))
                for against, at, row in ways
                for more, end, cell in self._cells(at, kind)
                if against + more <= _MOST_AGAINST
            )
            ways = _least(longer, self.kinds)
        yield from (way for way in ways if _is_owed(way[2], self.kinds))

    def _cells(self, place: int, kind: Tells | None) -> list[tuple[int, int, str]]:
        """The cells of a column that may begin with an item: what speaks against each, and where it ends."""
        if (place, kind) not in self.found:
            self.found[place, kind] = list(self._found(place, kind))
        return self.found[place, kind]

    def _found(self, place: int, kind: Tells | None) -> Iterator[tuple[int, int, str]]:
        if self.empties and kind not in (Tells.ACTION, Tells.NUMBER):
            yield _EMPTY, place, ""
        most = _MOST_LINES if self.joins and kind is not Tells.NUMBER else 1
        cell = ""
        for end in range(place + 1, min(place + most, len(self.items)) + 1):
            item = self.items[end - 1]
            if not cell or _goes_on(cell, item):
                cell = _joined(cell, item)
            elif kind in _WHO and names_one(cell.rpartition("; ")[2]) and names_one(item):
                cell = f"{cell}; {item}"
            else:
                return
            odd = _oddness(cell, kind)
            if odd is not None:
                yield odd + _OPEN * _is_open(cell) + _GOES_ON * (end - place - 1), end, cell


def _least(ways: Iterable[tuple[int, int, Row]], kinds: Sequence[Tells | None]) -> list[tuple[int, int, Row]]:
    """Of ways to begin a row those two that least speaks against, for each place where they end."""
    alike: dict[tuple[int, bool], list[tuple[int, int, Row]]] = {}
    for way in ways:
        alike.setdefault((way[1], _is_owed(way[2], kinds)), []).append(way)
    return [way for same in alike.values() for way in sorted(same, key=itemgetter(0))[:2]]


def _oddness(cell: str, kind: Tells | None) -> int | None:
    """What speaks against a cell in a column; None where it cannot stand there."""
    if not cell:
        return None if kind in (Tells.ACTION, Tells.NUMBER) else 0
    if kind is None:
        return 0
    if kind is Tells.NUMBER:
        return 0 if _COUNT.fullmatch(cell) else None
    if kind is Tells.DUE:
        return 0 if is_due(cell) else _ODD if len(cell.split()) <= _MOST_OF_DUE and not is_han(cell) else None
    if tells_no_time(cell) or cell.endswith((":", "：")):
        return None if kind is Tells.ACTION else 0
    if _COUNT.fullmatch(cell) or (is_time(cell) and (cell[0].isdigit() or (kind in _WHO and _begins_as_time(cell)))):
        return None
    return 0 if len(cell.split()) <= _MOST_WORDS.get(kind, len(cell)) else None


def _begins_as_time(cell: str) -> bool:
    return begins_time(cell.split()[0])


def _is_owed(row: Row, kinds: Sequence[Tells | None]) -> bool:
    """Whether a row says who, or by when."""
    return any(cell for cell, kind in zip(row, kinds, strict=False) if kind in (Tells.OWNER, Tells.DUE))


def may_be_other(row: Row, kinds: Sequence[Tells | None]) -> bool:
    """Whether a last row may as well be what stands below the table: no number counts it, and no time shows it."""
    return Tells.NUMBER not in kinds and Tells.DUE in kinds and not is_due(row[kinds.index(Tells.DUE)])


def is_due(cell: str) -> bool:
    """Whether a cell tells a time, that there is none yet, or a term."""
    return (is_time(cell) and len(cell.split()) <= _MOST_OF_TIME) or is_only_time(cell)


def is_count(cell: str) -> bool:
    return _COUNT.fullmatch(cell) is not None


def are_told(rows: Sequence[Row], kinds: Sequence[Tells | None], against: int) -> bool:
    """Whether the cells of rows are what their columns are named for: times, and names where no time shows it."""
    columns = {kind: [row[place] for row in rows] for place, kind in enumerate(kinds) if kind is not None}
    actions = columns[Tells.ACTION]
    named = [one for one in columns.get(Tells.OWNER, ()) if one and not tells_no_time(one)]
    if Tells.NUMBER in columns and not _count_on(columns[Tells.NUMBER]):
        return False
    if Tells.DUE in columns:
        full = [one for one in columns[Tells.DUE] if one]
        times = sum(is_time(one) or is_horizon(one) for one in full)
        is_timed = 3 * sum(map(is_due, full)) >= 2 * len(full)
        is_timed = is_timed and times > 0 and (2 * times >= len(rows) or Tells.NUMBER in columns)
        are_long = 2 * sum(len(one.split()) > 1 or is_han(one) for one in actions) >= len(actions)
        return is_timed and are_long and not any(map(_is_time_alone, [*actions, *named]))
    return not against and len(rows) > 1 and bool(named) and are_names(named) and are_deeds(actions)


def _is_time_alone(cell: str) -> bool:
    return is_time(cell) and cell[:1].isdigit()


def _count_on(cells: Sequence[str]) -> bool:
    """Whether numbers count on, where they are plain ones."""
    told = [int(cell.strip(" .)（(:、")) for cell in cells if cell.strip(" .)（(:、").isdigit()]
    return len(set(cells)) == len(cells) and told == list(range(told[0], told[0] + len(told))) if told else True


def _goes_on(cell: str, item: str) -> bool:
    """Whether a line may be the rest of a cell: it begins small, or the line above ends open."""
    is_time_whole = item[:1].isdigit() and is_time(cell) and is_time(f"{cell} {item}")
    return is_time_whole or _BEGINS_REST.match(item) is not None or _is_open(cell)


def _is_open(cell: str) -> bool:
    is_open = UNFINISHED.search(cell) is not None or _ENDS_OPEN.search(cell) is not None
    return is_open and any(map(str.isalnum, cell))


def _joined(cell: str, item: str) -> str:
    is_close = not cell or (is_han(cell[-1]) or is_han(item[:1]))
    return f"{cell}{item}" if is_close else f"{cell} {item}"
