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
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DatabaseError, connections
from django.db.models import Expression, Field
from psycopg2.extensions import AsIs

MOST = 64
"""Statements that a connection remembers. The plan of a large one takes some 100 kB of the database's memory."""

_UNKNOWN = "26000"
"""PostgreSQL's code for a prepared statement that it has not."""

_names = count(1)
_asked: WeakKeyDictionary[Any, OrderedDict[str, str]] = WeakKeyDictionary()
"""For each connection what it was asked last, and the name by which it prepared that; empty after the first time."""


class Given(Expression):
    """A value that is told each time a statement is asked: `field` is its type. One plan serves all that it can be, so
    it has to be a key, which leads to few records whichever it is."""

    def __init__(self, field: Field[Any, Any]) -> None:
        super().__init__(output_field=field)

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


def read(using: str, sql: str, values: Sequence[Any], told: Told | None = None) -> list[tuple[Any, ...]]:
    """The rows that a statement gives on the connection `using`."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql" or connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            cursor.execute(sql, _filled(values, told))
            return cursor.fetchall()
        statements = _asked.setdefault(connection.connection, OrderedDict())
        try:
            cursor.execute(_shortest(statements, *_said(cursor, sql, values, told)))
        except DatabaseError as error:
            if connection.in_atomic_block or getattr(error.__cause__, "pgcode", None) != _UNKNOWN:
                raise
            statements.clear()  # Somebody has told the connection to forget.
            cursor.execute(sql, _filled(values, told))
        return cursor.fetchall()


def forget() -> None:
    """Ask everything as if for the first time; what was prepared stays so, unused."""
    _asked.clear()


def _filled(values: Sequence[Any], told: Told | None) -> list[Any]:
    return [told[value] if told and isinstance(value, Given) else value for value in values]


def _said(cursor: Any, sql: str, values: Sequence[Any], told: Told | None) -> tuple[str, str]:
    """The statement with `$1` and so on where values are given, and those, in brackets; empty without any."""
    if not told:
        return cursor.mogrify(sql, values).decode(), ""
    places = {
        given: AsIs(f"${number}::{given.output_field.cast_db_type(cursor.db)}")
        for number, given in enumerate(told, start=1)
    }
    text = cursor.mogrify(sql, _filled(values, places))
    return text.decode(), cursor.mogrify(f"({', '.join(['%s'] * len(told))})", list(told.values())).decode()


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
