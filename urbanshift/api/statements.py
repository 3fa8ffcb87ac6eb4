"""The one statement of a page: which lines are on it, and what is shown of them.

Which they are is asked inside, by nothing but conditions and order, so that an index is read until the page is full.
What is shown of them is asked outside. Django writes both; the outside, which is long and the same for everybody who
may see the same, it writes once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import OrderBy, QuerySet
from django.db.models.expressions import RawSQL

from .prepared import read
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
    outside = _compiled(key, tuple(_named(one) for one in order), _Recipe(shown, columns, order))
    return outside.read(ids, values, most)


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


class _Recipe:
    """What a statement is made from. All recipes are equal: what tells them apart is the key beside them."""

    def __init__(self, shown: Callable[[], QuerySet[Any]], columns: tuple[str, ...], order: Sequence[OrderBy]) -> None:
        self.shown = shown
        self.columns = columns
        self.order = order

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Recipe)

    def __hash__(self) -> int:
        return 0


def _named(order: OrderBy) -> Hashable:
    return (repr(order.expression), order.descending, order.nulls_last)


@lru_cache(maxsize=256)
def _compiled(key: Hashable, order: Hashable, recipe: _Recipe) -> _Outside:
    return _Outside(recipe)


class _Outside:
    """A statement that lacks which lines it is about."""

    def __init__(self, recipe: _Recipe) -> None:
        records = recipe.shown()
        model: Any = records.model
        self.row = row_of(model, recipe.columns)
        self.using = records.db
        page = RawSQL(_PAGE, ())  # noqa: S611  (ours)
        rows = records.filter(pk__in=page).order_by(*recipe.order).values_list(*recipe.columns)
        self.compiler = rows.query.get_compiler(self.using)
        sql, values = self.compiler.as_sql()
        shown = [one for one, _, _ in self.compiler.select[: len(recipe.columns)]]
        self.converters = self.compiler.get_converters(shown)
        before, _, self.after = sql.partition(_PAGE)
        self.before = before
        places = before.count("%s") - before.count("%%s")
        self.values_before, self.values_after = tuple(values[:places]), tuple(values[places:])

    def read(self, ids: str, values: Sequence[Any], most: int) -> list[Row]:
        rows: Any = read(
            self.using,
            f"{self.before}{ids}{self.after} LIMIT {most:d}",
            (*self.values_before, *values, *self.values_after),
        )
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        return [self.row(one) for one in rows]
