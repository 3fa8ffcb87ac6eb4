"""Pages of a list that is never counted: there is a next one, or not.

`slice_of` numbers its pages: for lists that stay small. `Keyset` is for those that grow: where a page ends stands in
its address, so a page far from the beginning costs what the first one does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.core.exceptions import ValidationError
from django.db.models import F, Model, OrderBy, Q, QuerySet
from django.http import QueryDict

from urbanshift.text import number_in

PER_PAGE = 50
LAST = 1000
"""Nobody turns more pages than that; who is looking for something searches."""

PLACES = ("after", "before")
"""The parameters that say where a page of a `Keyset` begins or ends."""


class Sliceable(Protocol):
    """What can be read a part at a time, in an order that has no ties."""

    def __getitem__(self, wanted: slice, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list, with the addresses of its neighbours (`?…`), empty where there is none. `number` is None
    where pages have none; then `first` leads back to the beginning."""

    rows: list[Any]
    number: int | None
    previous: str
    next: str
    first: str = ""


def slice_of(
    records: QuerySet[Any] | Sequence[Any] | Sliceable, query: QueryDict, *, per_page: int = PER_PAGE
) -> Slice:
    """The page `?page=` of `records`, which are ordered to the last tie; the first one for anything else."""
    number = min(max(number_in(query.get("page", "")) or 1, 1), LAST)
    start = (number - 1) * per_page
    rows = list(records[start : start + per_page + 1])
    return Slice(
        rows[:per_page],
        number,
        previous=_address(query, page=str(number - 1)) if number > 1 else "",
        next=_address(query, page=str(number + 1)) if len(rows) > per_page and number < LAST else "",
    )


def without_place(query: QueryDict) -> QueryDict:
    """`query` without what says which page it is."""
    other = query.copy()
    for name in (*PLACES, "page"):
        other.pop(name, None)
    return other


def _address(query: QueryDict, **place: str) -> str:
    other = without_place(query)
    for name, value in place.items():
        other[name] = value
    return f"?{other.urlencode()}"


@dataclass(frozen=True, slots=True)
class Order:
    """An order of a list: by `column`, then by the unique column of the list. Where it may be null (`nullable`),
    lines without a value come last."""

    label: Any
    column: str
    falling: bool = False
    nullable: bool = False


class Keyset:
    """A list in one order, whose pages begin where another one ends.

    Lines with a value are read before those without, each kind by itself: one order of both is in no index. Ids come
    first, by nothing but conditions and order; what is shown of the records is read after.
    """

    def __init__(self, records: QuerySet[Any], order: Order, *, unique: str) -> None:
        self.records = records
        self.order = order
        self.columns = list(dict.fromkeys([order.column, unique]))
        self.unique = unique

    def slice(
        self, query: QueryDict, shown: Callable[[QuerySet[Any]], QuerySet[Any]], *, per_page: int = PER_PAGE
    ) -> Slice:
        """The page that `?after=` or `?before=` begins or ends; the first one without. Raises ValueError for a place
        that is none."""
        if all(name in query for name in PLACES):
            raise ValueError("two places")
        backward = "before" in query
        said = query.get("before" if backward else "after")
        place = None if said is None else self._read(said)
        ids = self.ids(per_page + 1, place=place, backward=backward)
        found = shown(self.records.model._default_manager.order_by()).in_bulk(ids[:per_page])
        rows = [found[key] for key in ids if key in found]
        if backward:
            rows.reverse()
        more = len(ids) > per_page
        ahead, behind = (place is not None, more) if backward else (more, place is not None)
        return Slice(
            rows,
            None,
            previous=_address(query, before=self._write(rows[0])) if behind and rows else "",
            next=_address(query, after=self._write(rows[-1])) if ahead and rows else "",
            first=_address(query) if place is not None else "",
        )

    def ids(self, most: int, *, place: list[Any] | None = None, backward: bool = False) -> list[Any]:
        """Up to `most` ids in the order in which they are read, from `place` on."""
        parts = [(self.records, self.columns)]
        if self.order.nullable:
            lacking = Q(**{f"{self.order.column}__isnull": True})
            parts = [(self.records.exclude(lacking), self.columns), (self.records.filter(lacking), [self.unique])]
        if backward:
            parts.reverse()
        if place is not None:
            parts = parts[self.order.nullable and (place[0] is None) != backward :]
            lines, columns = parts[0]
            parts[0] = lines.filter(self._beyond(columns, place[-len(columns) :], backward)), columns
        ids: list[Any] = []
        for lines, columns in parts:
            if len(ids) < most:
                ways = (OrderBy(F(column), descending=self.order.falling != backward) for column in columns)
                ids += lines.order_by(*ways).values_list("pk", flat=True)[: most - len(ids)]
        return ids

    def _beyond(self, columns: list[str], place: list[Any], backward: bool) -> Q:
        """Condition: the line comes after `place` in the direction that is read."""
        way = "lt" if self.order.falling != backward else "gt"
        tied = Q(**{f"{columns[-1]}__{way}": place[-1]})
        if len(columns) == 1:
            return tied
        # The first condition says less than the second, but an index can start from it.
        return Q(**{f"{columns[0]}__{way}e": place[0]}) & (Q(**{f"{columns[0]}__{way}": place[0]}) | tied)

    def _write(self, record: Model) -> str:
        return json.dumps([getattr(record, column) for column in self.columns], default=str, ensure_ascii=False)

    def _read(self, said: str) -> list[Any]:
        try:
            place = json.loads(said)
            fields = [self.records.model._meta.get_field(column) for column in self.columns]
            values = [
                None if value is None and self.order.nullable and field is fields[0] else _typed(field, value)
                for field, value in zip(fields, place, strict=True)
            ]
        except (ValueError, TypeError, RecursionError, ValidationError) as error:
            raise ValueError("no place in this list") from error
        return values


def _typed(field: Any, value: Any) -> Any:
    """`value` as `field` holds it; a plain string or number, nothing else."""
    if not isinstance(value, str | int) or isinstance(value, bool) or "\x00" in str(value):
        raise TypeError
    typed = field.to_python(value)
    if typed is None or (isinstance(typed, int) and abs(typed) >= 2**63):
        raise TypeError
    return typed
