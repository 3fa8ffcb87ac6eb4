"""The cache in a table: what it keeps, and that nobody goes on where it cannot be written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test import Client

from tests.worlds import person

pytestmark = pytest.mark.django_db

NOBODY_THERE = "redis://127.0.0.1:1/0"


@pytest.fixture(autouse=True)
def _emptied() -> None:
    cache.clear()  # Tests that commit leave what they counted.


def test_an_entry_is_added_once_until_it_expires() -> None:
    assert [cache.add("key", word, timeout=1000) for word in ("one", "two")] == [True, False]
    assert cache.get("key") == "one"
    assert [cache.add("gone", word, timeout=-10) for word in ("one", "two")] == [True, True]


def test_what_is_set_takes_the_place_of_what_was() -> None:
    for value in ({"tried": [1.5]}, None):
        cache.set("key", value, timeout=None)
        assert cache.get("key", "nothing") == value


def test_only_what_is_there_lasts_longer() -> None:
    cache.set("key", "one", timeout=-10)
    assert (cache.touch("key", timeout=1000), cache.touch("other", timeout=1000)) == (True, False)
    assert cache.get_many(["key", "other"]) == {"key": "one"}


def locked(statements: str = "") -> AbstractContextManager[None]:
    """Another process writes, and does not end: what would write in the cache, those `statements` alone where they are
    named, waits in vain."""

    def wait(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if '"cache"' in sql and sql.startswith(statements or ("INSERT", "UPDATE", "DELETE")):
            raise OperationalError("database is locked")
        return execute(sql, *rest)

    return connection.execute_wrapper(wait)


@pytest.mark.parametrize(
    "write",
    [
        lambda: cache.add("other", "two"),
        lambda: cache.set("key", "two"),
        lambda: cache.touch("key"),
        lambda: cache.delete("key"),
        lambda: cache.get("expired"),
    ],
)
def test_what_cannot_be_written_is_no_answer(write: Callable[[], Any]) -> None:
    cache.set("key", "one")
    cache.set("expired", "one", timeout=-10)
    with locked(), pytest.raises(OperationalError):
        write()
    assert cache.get_many(["key", "other"]) == {"key": "one"}


@pytest.mark.parametrize("password", ["correct-horse-battery", "incorrect-horse-battery"])
@pytest.mark.parametrize("statements", ["", "DELETE"])
def test_nobody_signs_in_uncounted(statements: str, password: str) -> None:
    """Nor is anybody told that they tried too often."""
    person("ning")
    client = Client(raise_request_exception=False)
    with locked(statements):
        answer = client.post("/sign-in/", {"login": "ning@example.org", "password": password})
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "sessionid" not in client.cookies


def test_nobody_signs_in_while_the_server_that_counts_is_away(settings: Any) -> None:
    person("ning")
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": NOBODY_THERE}}
    client = Client(raise_request_exception=False)
    answer = client.post("/sign-in/", {"login": "ning@example.org", "password": "correct-horse-battery"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "sessionid" not in client.cookies
    assert client.get("/").status_code == 200
