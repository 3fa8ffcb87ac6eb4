"""A connection to PostgreSQL that outlives a request is checked before the next, and asked where that tells more."""

from __future__ import annotations

import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import close_old_connections, connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper

pytestmark = [
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no server that could go away"),
    pytest.mark.django_db(transaction=True),
]

SECONDS = 10


@pytest.fixture(autouse=True)
def questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """The connection lasts, as in production. Each time it was asked, whether it answered."""
    told: list[bool] = []
    ask = DatabaseWrapper.is_usable

    def asked(self: DatabaseWrapper) -> bool:
        told.append(ask(self))
        return told[-1]

    monkeypatch.setattr(DatabaseWrapper, "is_usable", asked)
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", None)
    connection.ensure_connection()
    yield told
    connection.close()


@pytest.fixture
def somebody_else() -> Iterator[Any]:
    """A cursor of another connection to the same database."""
    other = connections.create_connection("default")
    with other.cursor() as cursor:
        yield cursor
    other.close()


@contextmanager
def request() -> Iterator[Any]:
    """What a request does with the connection, and a cursor for it."""
    close_old_connections()
    with connection.cursor() as cursor:
        yield cursor
    close_old_connections()


def served_by() -> int:
    """The server's process, as a request finds it."""
    with request() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def test_a_quiet_connection_is_not_asked(questions: list[bool]) -> None:
    first = served_by()
    assert served_by() == first
    assert questions == []


def test_where_the_server_ended_the_connection_a_request_has_another(questions: list[bool], somebody_else: Any) -> None:
    first = served_by()
    somebody_else.execute("SELECT pg_terminate_backend(%s)", [first])
    until = time.monotonic() + SECONDS
    while somebody_else.execute("SELECT FROM pg_stat_activity WHERE pid = %s", [first]) or somebody_else.rowcount:
        assert time.monotonic() < until, "The server's process did not end."
    assert served_by() != first
    assert questions == [False]


def test_one_that_was_told_something_is_asked_and_kept(questions: list[bool], somebody_else: Any) -> None:
    with request() as cursor:
        cursor.execute("LISTEN something")
        cursor.execute("SELECT pg_backend_pid()")
        [first] = cursor.fetchone()
    somebody_else.execute("NOTIFY something")
    [heard], _, _ = select.select([connection.connection], [], [], SECONDS)
    assert heard is connection.connection
    assert served_by() == first
    assert served_by() == first
    assert questions == [True]


def test_after_an_error_it_is_asked_as_ever(questions: list[bool]) -> None:
    first = served_by()
    connection.errors_occurred = True
    assert served_by() == first
    assert questions == [True]


def test_one_that_was_closed_on_this_side_is_opened_anew(questions: list[bool]) -> None:
    first = served_by()
    connection.connection.close()
    assert served_by() != first
    assert questions == [False]
