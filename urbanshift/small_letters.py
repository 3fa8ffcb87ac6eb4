"""Small letters as PostgreSQL makes them, also on SQLite, whose own LOWER knows those of ASCII alone.

A function of its own: indexes rest on LOWER as it is.
"""

from __future__ import annotations

from typing import Any

from django.db.models.functions import Lower

_FUNCTION = "UNICODE_LOWER"


class SmallLetters(Lower):
    """A text in small letters, those of all scripts."""

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function=_FUNCTION, **context)


def know_small_letters(connection: Any, **_more: Any) -> None:
    """Make the function known to a new connection."""
    if connection.vendor == "sqlite":
        connection.connection.create_function(_FUNCTION, 1, _lower, deterministic=True)


def _lower(text: str | None) -> str | None:
    return None if text is None else text.lower()
