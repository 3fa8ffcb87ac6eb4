"""Statements that a connection to PostgreSQL has planned before.

To plan the statement of a page takes as long as to read it. What a connection is asked a second time it prepares, and
keeps by name: with its values, so that no plan is used for values that it does not suit, but for those that are `Given`
each time. Other databases, and connections that a pooler passes round (DISABLE_SERVER_SIDE_CURSORS says so), are asked
as always.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DatabaseError, connections
from django.db.models import CharField, Expression, Field, TextField
from psycopg2.extensions import AsIs

MOST = 64
"""Statements that a connection remembers. The plan of a large one takes some 100 kB of the database's memory."""

_UNKNOWN = "26000"
"""PostgreSQL's code for a prepared statement that it has not."""

_names = count(1)
_asked: WeakKeyDictionary[Any, OrderedDict[str, str]] = WeakKeyDictionary()
"""For each connection what it was asked last, and the name by which it prepared that; empty after the first time."""


class Given(Expression):
    """A value that is told each time a statement is asked: `field` is its type, without a length, so that what is too
    long is not cut. One plan serves all that it can be, so it has to be a key, which leads to few records whichever it
    is; or what is written."""

    def __init__(self, field: Field[Any, Any]) -> None:
        super().__init__(output_field=TextField() if isinstance(field, CharField) else field)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", (self,)

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Given:
        return self

    def copy(self) -> Given:
        """Itself: nothing else tells it apart from another."""
        return self

    __eq__ = object.__eq__
    __hash__ = object.__hash__


type Told = Mapping[Given, Any]
"""What each value is that is given."""

NOTHING: Told = MappingProxyType({})


class Statement:
    """A statement, with values of which some may be `Given`. How PostgreSQL is told it is written once."""

    def __init__(self, sql: str, values: Sequence[Any]) -> None:
        self.sql, self.values = sql, values
        self.given = tuple(dict.fromkeys(value for value in values if isinstance(value, Given)))
        self._text = ""

    def read(self, using: str, told: Told = NOTHING) -> list[tuple[Any, ...]]:
        """The rows that it gives on the connection `using`, where the values that are given are as `told`."""
        connection = connections[using]
        with connection.cursor() as cursor:
            if connection.vendor != "postgresql" or connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
                cursor.execute(self.sql, self._filled(told))
                return cursor.fetchall()
            statements = _asked.setdefault(connection.connection, OrderedDict())
            text, given = self._said(cursor, told)
            is_prepared = bool(statements.get(text))
            try:
                cursor.execute(_shortest(statements, text, given))
            except DatabaseError as error:
                is_unknown = getattr(error.__cause__, "pgcode", None) == _UNKNOWN
                if is_unknown:  # Somebody has told the connection to forget.
                    statements.clear()
                elif not is_prepared:  # It may have failed before it was.
                    statements.pop(text, None)
                if connection.in_atomic_block or not is_unknown:
                    raise
                cursor.execute(self.sql, self._filled(told))
            return cursor.fetchall()

    def _filled(self, told: Told) -> list[Any]:
        return [told[value] if isinstance(value, Given) else value for value in self.values]

    def _said(self, cursor: Any, told: Told) -> tuple[str, str]:
        """The statement with `$1` and so on where values are given, and those, in brackets; empty without any."""
        if not self._text:
            places = {
                given: AsIs(f"${number}::{given.output_field.cast_db_type(cursor.db)}")
                for number, given in enumerate(self.given, start=1)
            }
            self._text = cursor.mogrify(self.sql, self._filled(places)).decode()
        if not self.given:
            return self._text, ""
        brackets = f"({', '.join(['%s'] * len(self.given))})"
        return self._text, cursor.mogrify(brackets, [told[given] for given in self.given]).decode()


def read(using: str, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows that a statement gives on the connection `using`, of which none of the values is given."""
    return Statement(sql, values).read(using)


def forget() -> None:
    """Ask everything as if for the first time; what was prepared stays so, unused."""
    _asked.clear()


def _shortest(statements: OrderedDict[str, str], text: str, given: str) -> str:
    """What to say to be answered `text` for the values `given`. What has any is asked again, with others."""
    name = statements.pop(text, None)
    if name:
        statements[text] = name
        return f"EXECUTE {name}{given}"
    said = ""
    if len(statements) >= MOST:
        _, oldest = statements.popitem(last=False)
        said = f"DEALLOCATE {oldest}; " if oldest else ""
    if name is None and not given:
        statements[text] = ""
        return said + text
    statements[text] = f"page_{next(_names)}"
    return f"{said}PREPARE {statements[text]} AS {text}; EXECUTE {statements[text]}{given}"
