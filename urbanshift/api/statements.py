"""The one statement of a page: which lines are on it, and what is shown of them.

Which they are is asked inside, by nothing but conditions and order, so that an index is read until the page is full.
What is shown of them is asked outside. Django writes both; the outside, which is long and the same for everybody who
may see the same, it writes once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import OrderBy, QuerySet
from django.db.models.expressions import RawSQL

from urbanshift.statements.prepared import Given, Told, read
from urbanshift.statements.written import Written, WrittenRecords, once

from .rows import Row, row_of

type Said = tuple[str, tuple[Any, ...]]
"""A statement and its values."""

_PAGE = "SELECT 0 AS page"
"""Stands in the outside for the inside."""


def read_page(
    inside: Sequence[QuerySet[Any, Any]],
    *,
    shown: Callable[[], QuerySet[Any]],
    columns: tuple[str, ...],
    order: Sequence[OrderBy],
    most: int,
    key: Hashable,
) -> list[Row]:
    """The lines whose ids one of the querysets `inside` gives, `most` at most, in `order`: as rows of `columns`, or as
    the records themselves without any.

    `shown` makes the queryset of everything that is shown; `key` names all that it depends on.
    """
    said = list(_said_by(inside))
    if not said:
        return []
    ids, values = _either(said)
    if not columns:
        records = shown().filter(pk__in=RawSQL(ids, values))  # noqa: S611  (Django's own, joined)
        return list(records.order_by(*order)[:most])
    outside = once(("page", key, *map(_named, order)), lambda: _Outside(shown(), columns, order))
    return outside.read(ids, values, most)


def read_record(records: Callable[[], QuerySet[Any]], *, columns: tuple[str, ...], key: Hashable, **named: Any) -> Any:
    """The one of the `records` whose columns are as `named`, as a row of `columns`, or itself without any; None where
    there is none. Those named are unique together. `key` names all that the queryset depends on, which `records`
    makes."""
    return once(("record", key, columns, *named), lambda: _Record(records(), columns, named)).read(named)


def _said_by(inside: Sequence[QuerySet[Any, Any]]) -> Iterator[Said]:
    """The statement of each, unless Django knows without asking that it gives nothing."""
    for one in inside:
        with suppress(EmptyResultSet):
            yield one.query.sql_with_params()


def _either(said: Sequence[Said]) -> Said:
    """The statement that gives what any of several gives. Each has an order and an end of its own, so it stands in
    brackets of a kind that every database reads."""
    if len(said) == 1:
        return said[0]
    ways = [f"SELECT * FROM ({sql}) AS way{place}" for place, (sql, _) in enumerate(said)]  # noqa: S608  (Django's own)
    text = " UNION ".join(ways)
    return text, tuple(value for _, values in said for value in values)


def _named(order: OrderBy) -> Hashable:
    return (repr(order.expression), order.descending, order.nulls_last)


class _Outside:
    """A statement that lacks which lines it is about."""

    def __init__(self, records: QuerySet[Any], columns: tuple[str, ...], order: Sequence[OrderBy]) -> None:
        model: Any = records.model
        self.row = row_of(model, columns)
        page = RawSQL(_PAGE, ())  # noqa: S611  (ours)
        self.written = Written(records.filter(pk__in=page).order_by(*order).values_list(*columns))
        statement = self.written.statement
        self.before, _, self.after = statement.sql.partition(_PAGE)
        places = self.before.count("%s") - self.before.count("%%s")
        self.values_before, self.values_after = statement.values[:places], statement.values[places:]

    def read(self, ids: str, values: Sequence[Any], most: int) -> list[Row]:
        rows = read(
            self.written.using,
            f"{self.before}{ids}{self.after} LIMIT {most:d}",
            (*self.values_before, *values, *self.values_after),
        )
        return [self.row(one) for one in self.written.converted(rows)]


class _Record:
    """The statement of a single record, which lacks its key."""

    def __init__(self, records: QuerySet[Any], columns: tuple[str, ...], names: Iterable[str]) -> None:
        model: Any = records.model
        self.given = {name: Given(model._meta.pk if name == "pk" else model._meta.get_field(name)) for name in names}
        found = records.filter(**self.given).order_by()
        self.told = _rows(found, columns) if columns else WrittenRecords(found).records

    def read(self, named: Mapping[str, Any]) -> Any:
        return next(iter(self.told({given: named[name] for name, given in self.given.items()})), None)


def _rows(records: QuerySet[Any], columns: tuple[str, ...]) -> Callable[[Told], Iterable[Row]]:
    model: Any = records.model
    written, row = Written(records.values_list(*columns)), row_of(model, columns)
    return lambda told: map(row, written.read(told))
