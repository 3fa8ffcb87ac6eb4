"""Statements that Django wrote before.

To write a long one takes Django longer than the database to answer it. Where it is the same each time but for a key,
which is `Given`, it is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet

from .prepared import Told, read

MOST = 512
"""Statements that a process remembers."""


class _Recipe[T]:
    """How something is made. All recipes are equal: what tells them apart is the key beside them."""

    def __init__(self, make: Callable[[], T]) -> None:
        self.make = make

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
    return recipe.make()


class Written:
    """The statement of a queryset that gives tuples, with its values; some may be `Given`."""

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        self.using = rows.db
        self.compiler = rows.query.get_compiler(self.using)
        self.sql, self.values = "", ()
        with suppress(EmptyResultSet):  # Django knows that it gives nothing.
            self.sql, self.values = self.compiler.as_sql()
            self.converters = self.compiler.get_converters([column for column, _, _ in self.compiler.select])

    def read(self, told: Told) -> list[tuple[Any, ...]]:
        """The rows, where the values that are given are as `told`."""
        if not self.sql:
            return []
        rows: Any = read(self.using, self.sql, self.values, told)
        return list(self.compiler.apply_converters(rows, self.converters)) if self.converters else rows
