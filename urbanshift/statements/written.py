"""Statements that Django wrote before.

To write a long one takes Django longer than the database to answer it. Where it is the same each time but for a key,
which is `Given`, it is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import FETCH_ONE, Model, QuerySet, Value
from django.db.models.query import get_related_populators

from .prepared import Statement, Told

MOST = 512
"""Statements that a process remembers, of some 10 kB each."""


class _Recipe[T]:
    """How something is made. All recipes are equal: what tells them apart is the key beside them."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make

    def followed(self) -> T:
        """What it makes. It is remembered with that, but nothing of the request that brought it."""
        assert self._make is not None  # noqa: S101  (what is remembered is not made again)
        make, self._make = self._make, None
        return make()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Recipe)

    def __hash__(self) -> int:
        return 0


def once[T](key: Hashable, make: Callable[[], T]) -> T:
    """What `make` makes, made once; `key` names all that it depends on."""
    made: T = _made(key, _Recipe(make))
    return made


@lru_cache(maxsize=MOST)
def _made(key: Hashable, recipe: _Recipe[Any]) -> Any:
    return recipe.followed()


def forget() -> None:
    """Make everything anew."""
    _made.cache_clear()


class Written:
    """The statement of a queryset that gives tuples, with its values; some may be `Given`.

    Of what Django wrote it from nothing is kept: that is ten times as large.
    """

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        self.using = rows.db
        self.statement = Statement("", ())
        self.converters: list[tuple[int, Sequence[Callable[..., Any]], Value]] = []
        compiler = rows.query.get_compiler(self.using)
        with suppress(EmptyResultSet):  # Django knows that it gives nothing.
            self.statement = Statement(*compiler.as_sql())
            shown = compiler.get_converters([column for column, _, _ in compiler.select])
            self.converters = [
                (place, converters, Value(None, output_field=expression.output_field))
                for place, (converters, expression) in shown.items()
            ]
            self.learn(compiler)

    def learn(self, compiler: Any) -> None:
        """Keep what else is needed of how the statement was written."""

    def read(self, told: Told) -> list[Sequence[Any]]:
        """The rows, where the values that are given are as `told`."""
        return self.converted(self.statement.read(self.using, told)) if self.statement.sql else []

    def converted(self, rows: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
        """Rows of these columns, as the models have their values. Of what a column was made from its converters are
        told the type alone."""
        if not self.converters:
            return list(rows)
        connection = connections[self.using]
        converted = [list(row) for row in rows]
        for place, converters, column in self.converters:
            for convert in converters:
                for row in converted:
                    row[place] = convert(row[place], column, connection)
        return converted  # type: ignore[return-value]  # no list of them is changed


class WrittenRecords[M: Model](Written):
    """The statement of a queryset that gives records, with what it selects of related ones and its annotations."""

    def learn(self, compiler: Any) -> None:
        """How a row becomes a record is Django's own way (`ModelIterable`)."""
        self.model: type[M] = compiler.klass_info["model"]
        places = compiler.klass_info["select_fields"]
        self.own = slice(places[0], places[-1] + 1)
        self.names = [column.target.attname for column, _, _ in compiler.select[self.own]]
        self.related = get_related_populators(compiler.klass_info, compiler.select, self.using, FETCH_ONE)
        self.annotations = dict(compiler.annotation_col_map or {})

    def records(self, told: Told) -> list[M]:
        """The records, where the values that are given are as `told`."""
        return [self._record(row) for row in self.read(told)]

    def _record(self, row: Sequence[Any]) -> M:
        record = self.model.from_db(self.using, self.names, row[self.own])
        for related in self.related:
            related.populate(row, record)
        for name, place in self.annotations.items():
            setattr(record, name, row[place])
        return record


def rows_of[*Of](told: Told, rows: Callable[[*Of], QuerySet[Any, Any]], *of: *Of) -> list[Sequence[Any]]:
    """The tuples of the queryset that `rows` makes `of` these, where the values that are given are as `told`. Its
    statement is written once for each function and what it is made of, which nothing else may be part of it."""
    written: Written = once((rows, *of), lambda: Written(rows(*of)))
    return written.read(told)


def records_of[M: Model, *Of](told: Told, records: Callable[[*Of], QuerySet[M]], *of: *Of) -> list[M]:
    """As `rows_of`, of a queryset that gives records; without what it prefetches."""
    written: WrittenRecords[M] = once((records, *of), lambda: WrittenRecords(records(*of)))
    return written.records(told)


def record_of[M: Model, *Of](told: Told, records: Callable[[*Of], QuerySet[M]], *of: *Of) -> M | None:
    """The first of `records_of`; None where there is none."""
    return next(iter(records_of(told, records, *of)), None)
