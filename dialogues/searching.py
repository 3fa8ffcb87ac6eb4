"""Words within texts: the same lines on both databases, without regard to case."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.lookups import IContains, IRegex

TRIGRAM = 3
"""Characters by which an index finds text on PostgreSQL. For fewer, every line is read."""


@models.TextField.register_lookup
@models.CharField.register_lookup
class _ContainsWords(IContains):
    """As `icontains`, also on SQLite, whose own comparison knows the case of ASCII alone."""

    lookup_name = "contains_words"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return IContains(self.lhs, self.rhs).as_sql(compiler, connection)

    def as_sqlite(self, compiler: Any, connection: Any) -> Any:
        if self.rhs.isascii() or self.rhs.upper() == self.rhs.lower():
            return self.as_sql(compiler, connection)
        return IRegex(self.lhs, re.escape(self.rhs)).as_sql(compiler, connection)


@models.TextField.register_lookup
@models.CharField.register_lookup
class _ContainsFew(_ContainsWords):
    """The same, of so few characters that every line is read: with the cheapest comparison. To change the case of a
    text in Unicode costs several times what it costs to look into it."""

    lookup_name = "contains_few"

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        column, values = compiler.compile(self.lhs)
        words = connection.ops.prep_for_like_query(self.rhs)
        if words.upper() == words.lower():
            return f"{column}::text LIKE %s", [*values, f"%{words}%"]
        if words.isascii():
            return f'UPPER({column}::text COLLATE "C") LIKE %s', [*values, f"%{words.upper()}%"]
        return self.as_sql(compiler, connection)


def containing(words: str, *columns: str) -> Q:
    """Condition: one of `columns` contains `words`, without regard to case."""
    lookup = "contains_words" if len(words) >= TRIGRAM else "contains_few"
    return reduce(or_, (Q(**{f"{column}__{lookup}": words}) for column in columns))
