"""The suite without the guards, where it cannot do with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.base import DatabaseWrapper as PostgreSQL
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

from accounts.guarding import drop, guards, install


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """The database without its guards, for as long as the context lasts."""
    drop(connection)
    try:
        yield
    finally:
        drop(connection)  # What was put in their place.
        install(connection)


@contextmanager
def alone(connection: BaseDatabaseWrapper, name: str) -> Iterator[None]:
    """The database with this one guard, where several would refuse the same and one would hide another."""
    chosen = tuple(guard for guard in guards() if guard.name == name)
    with lifted(connection), patch("accounts.guarding.guards", return_value=chosen):
        install(connection)
        yield


def lift_for_flush() -> None:
    """Let the flush after a transactional test empty the tables."""
    for engine in (SQLite.ops_class, PostgreSQL.ops_class):
        _lift_for_flush(engine)


def _lift_for_flush(engine: Any) -> None:
    flush = engine.execute_sql_flush

    def flush_without_guards(operations: Any, statements: list[str]) -> None:
        with lifted(operations.connection):
            flush(operations, statements)

    engine.execute_sql_flush = flush_without_guards
