"""What a connection to PostgreSQL is asked again, it has planned before."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from urbanshift.api import prepared

pytestmark = pytest.mark.django_db

on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL prepares")


def said(*values: int) -> list[str]:
    """What the database is told to answer each of the values, which it has to."""
    with CaptureQueriesContext(connection) as asked:
        for value in values:
            assert prepared.read("default", "SELECT %s + 1", [value]) == [(value + 1,)]
    return [one["sql"].split()[0] for one in asked.captured_queries]


@pytest.fixture(autouse=True)
def _nothing_is_prepared() -> None:
    prepared.forget()


@on_postgresql
def test_the_second_time_it_is_prepared_and_then_only_named() -> None:
    assert said(1, 2, 1, 1, 2) == ["SELECT", "SELECT", "PREPARE", "EXECUTE", "PREPARE"]


@on_postgresql
def test_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST", 2)
    assert said(1, 1, 2, 3) == ["SELECT", "PREPARE", "SELECT", "DEALLOCATE"]
    assert said(2, 3, 1) == ["PREPARE", "PREPARE", "DEALLOCATE"]


@on_postgresql
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_told_to_forget_is_asked_anew() -> None:
    said(1, 1)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    # What failed is no answer; then it is as if it had never been asked.
    assert said(1, 1, 1) == ["EXECUTE", "SELECT", "SELECT", "PREPARE"]


@on_postgresql
def test_in_a_transaction_it_is_refused() -> None:
    said(1, 1)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    with pytest.raises(DatabaseError), transaction.atomic():
        said(1)


@on_postgresql
def test_a_pooler_s_connection_prepares_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    assert said(1, 1, 1) == ["SELECT"] * 3


def test_other_databases_are_asked_as_always() -> None:
    if connection.vendor != "postgresql":
        assert said(1, 1, 1) == ["SELECT"] * 3
