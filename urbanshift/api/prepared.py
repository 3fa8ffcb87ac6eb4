"""Statements that a connection to PostgreSQL has planned before.

To plan the statement of a page takes as long as to read it. What a connection is asked a second time it prepares, and
keeps by name: with its values, so that no plan is used for values that it does not suit. Other databases, and
connections that a pooler passes round (DISABLE_SERVER_SIDE_CURSORS says so), are asked as always.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from itertools import count
from typing import Any
from weakref import WeakKeyDictionary

from django.db import DatabaseError, connections

MOST = 64
"""Statements that a connection remembers. The plan of a large one takes some 100 kB of the database's memory."""

_UNKNOWN = "26000"
"""PostgreSQL's code for a prepared statement that it has not."""

_names = count(1)
_asked: WeakKeyDictionary[Any, OrderedDict[str, str]] = WeakKeyDictionary()
"""For each connection what it was asked last, and the name by which it prepared that; empty after the first time."""


def read(using: str, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows that a statement gives on the connection `using`."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql" or connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            cursor.execute(sql, values)
            return cursor.fetchall()
        text = cursor.mogrify(sql, values).decode()
        statements = _asked.setdefault(connection.connection, OrderedDict())
        try:
            cursor.execute(_shortest(statements, text))
        except DatabaseError as error:
            if connection.in_atomic_block or getattr(error.__cause__, "pgcode", None) != _UNKNOWN:
                raise
            statements.clear()  # Somebody has told the connection to forget.
            cursor.execute(text)
        return cursor.fetchall()


def forget() -> None:
    """Ask everything as if for the first time; what was prepared stays so, unused."""
    _asked.clear()


def _shortest(statements: OrderedDict[str, str], text: str) -> str:
    """What to say to be answered `text`."""
    name = statements.pop(text, None)
    if name:
        statements[text] = name
        return f"EXECUTE {name}"
    said = ""
    if len(statements) >= MOST:
        _, oldest = statements.popitem(last=False)
        said = f"DEALLOCATE {oldest}; " if oldest else ""
    if name is None:
        statements[text] = ""
        return said + text
    statements[text] = f"page_{next(_names)}"
    return f"{said}PREPARE {statements[text]} AS {text}; EXECUTE {statements[text]}"
