"""The suite without the guards, where it cannot do with them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

from accounts.guarding import drop, install


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """The database without its guards, for as long as the context lasts."""
    drop(connection)
    try:
        yield
    finally:
        install(connection)


def lift_for_flush() -> None:
    """Let the flush after a transactional test empty the tables on SQLite.

    On PostgreSQL it truncates them, which no guard looks at.
    """
    engine: Any = SQLite.ops_class
    flush = engine.execute_sql_flush

    def flush_without_guards(operations: Any, statements: list[str]) -> None:
        with lifted(operations.connection):
            flush(operations, statements)

    engine.execute_sql_flush = flush_without_guards
