"""How often one may ask: per key, or per address, by fixed windows of a minute."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache.backends.locmem import LocMemCache
from django.db import OperationalError

from accounts.actions import issue_key, revoke_key, set_key_rate
from accounts.models import User
from tests.api.client import Api
from tests.api.conftest import TODAY, key_of
from tests.worlds import NOW, person
from urbanshift.api import rates

pytestmark = pytest.mark.django_db

MADE_UP = "abcdefgh." + 32 * "x"


@pytest.fixture(autouse=True, params=["memory", "cache"])
def limits(request: pytest.FixtureRequest, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_RATE_ANONYMOUS, settings.API_RATE_KEYS = 2, 3
    if request.param == "cache":
        settings.API_RATES_IN_CACHE = True
        monkeypatch.setattr(rates, "cache", LocMemCache(request.node.name, {}))
    monkeypatch.setattr(rates, "_memory", rates._Memory())
    monkeypatch.setattr(rates, "_keys", rates._Keys())


@pytest.fixture
def user(db: None) -> User:
    return person("somebody")


def statuses(api: Api, count: int, path: str = "countries/", **extra: Any) -> list[int]:
    return [api.get(path, **extra).status_code for _ in range(count)]


def test_who_asks_too_often_is_told_when_to_go_on(user: User) -> None:
    told = []
    for _ in range(2):
        answer = Api().get("countries/")
        told.append((answer.status_code, answer["RateLimit-Policy"], answer["RateLimit"]))
    assert told == [(200, '"minute";q=2;w=60', f'"minute";r={left};t=60') for left in (1, 0)]
    refused = Api().get("countries/XX/")
    assert (refused.status_code, refused["Content-Type"]) == (429, "application/problem+json")
    assert (refused["Retry-After"], refused["RateLimit"]) == ("60", '"minute";r=0;t=60')
    assert refused.json() == {
        "type": "http://testserver/api/docs/problems/#too-many-requests",
        "title": "Too many requests",
        "status": 429,
        "detail": "2 requests a minute are answered. Go on in 60 seconds.",
    }
    with time_machine.travel(TODAY + timedelta(seconds=59), tick=False):
        assert Api().get("countries/")["Retry-After"] == "1"
    with time_machine.travel(TODAY + timedelta(seconds=60), tick=False):
        assert Api().get("countries/").status_code == 200


def test_pages_of_people_are_not_counted(user: User) -> None:
    assert {Api(checked=False).get("/").status_code for _ in range(4)} == {200}


def test_a_key_has_its_own_window_and_can_have_its_own_rate(user: User) -> None:
    record, key = issue_key(user, by=None, now=NOW)
    other = Api(key_of(user))
    # Whatever others at its address ask, and from the first one on.
    assert statuses(Api(), 3) == [200, 200, 429]
    first = Api(key).get("countries/")
    assert (first.status_code, first["RateLimit-Policy"]) == (200, '"minute";q=3;w=60')
    assert first["RateLimit"].startswith('"minute";r=2;')
    assert statuses(Api(key), 3) == [200, 200, 429]
    assert statuses(other, 4) == [200, 200, 200, 429]
    set_key_rate(record, by=None, now=NOW, rate=5)
    with time_machine.travel(TODAY + timedelta(minutes=1), tick=False):
        # The first one tells this process of the new rate.
        assert statuses(Api(key), 6) == [200, 200, 200, 200, 200, 429]


def make_up(letters: str) -> list[int]:
    """What is answered to a made-up key for each of the `letters`."""
    return [status for letter in letters for status in statuses(Api(letter + MADE_UP[1:]), 1)]


def test_made_up_keys_are_counted_by_their_address_and_looked_for_once_a_second(
    user: User, django_assert_num_queries: Any
) -> None:
    assert make_up("zxw") == [401, 401, 401]
    for second in (0, 1):
        with time_machine.travel(TODAY + timedelta(seconds=second), tick=False):
            with django_assert_num_queries(1):
                assert make_up("y") == [429]
            with django_assert_num_queries(0):
                assert make_up("yzxwv") == [429] * 5


def test_a_key_that_was_not_met_is_answered_whatever_is_made_up_at_its_address(user: User) -> None:
    keys = [issue_key(user, by=None, now=NOW) for _ in range(2)]
    set_key_rate(keys[0][0], by=None, now=NOW, rate=1)
    assert make_up("zxwv") == [401, 401, 401, 429]
    with time_machine.travel(TODAY + timedelta(seconds=1), tick=False):
        issued = key_of(user)
        assert make_up("z") == [429]
        # Each within its own rate, from the first one on.
        for (_record, key), limit in zip(keys, (1, 3), strict=True):
            first = Api(key).get("countries/")
            assert (first.status_code, first["RateLimit"]) == (200, f'"minute";r={limit - 1};t=59')
            assert statuses(Api(key), limit) == [200] * (limit - 1) + [429]
        assert statuses(Api(issued), 4) == [200, 200, 200, 429]
        assert make_up("z") == [429]


def test_a_key_that_was_revoked_is_none(user: User) -> None:
    record, key = issue_key(user, by=None, now=NOW)
    revoke_key(record, by=None, now=NOW)
    assert make_up("zxw") + statuses(Api(key), 1) == [401, 401, 401, 429]


def test_a_database_that_is_away_closes_no_more(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        def get_usable_keys(self) -> None:
            raise OperationalError

    assert make_up("zxw") == [401, 401, 401]
    monkeypatch.setattr(rates.ApiKey, "objects", Away())
    assert make_up("z") == [429]


def test_made_up_keys_are_counted_where_keys_are_without_limit(user: User, settings: Any) -> None:
    settings.API_RATE_KEYS = 0
    assert statuses(Api(MADE_UP), 3) == [401, 401, 429]
    key = key_of(user)
    with time_machine.travel(TODAY + timedelta(minutes=1), tick=False):
        assert statuses(Api(key), 5) == [200] * 5


def test_an_address_is_what_our_proxy_says(user: User, settings: Any) -> None:
    forged = {"x_forwarded_for": "192.0.2.1"}
    assert statuses(Api(), 2) + statuses(Api(), 1, **forged) == [200, 200, 429]
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert [
        Api().get("countries/", x_forwarded_for=f"10.0.0.{number}, {proxied}").status_code
        for number, proxied in enumerate(["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"])
    ] == [200, 200, 429, 200]
    # Who has a whole network asks as one.
    assert [Api().get("countries/", x_forwarded_for=f"2001:db8::{number:x}").status_code for number in range(3)] == [
        200,
        200,
        429,
    ]
    # More proxies are trusted than wrote into it: what is left is where it came from.
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    assert statuses(Api(), 1, **forged) == [429]


def test_zero_is_without_limit(user: User, settings: Any) -> None:
    settings.API_RATE_ANONYMOUS = 0
    answers = [Api().get("countries/") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert not any("RateLimit" in answer for answer in answers)


def test_memory_is_bounded(user: User, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    if settings.API_RATES_IN_CACHE:
        pytest.skip("The server of the cache bounds its own.")
    monkeypatch.setattr(rates, "MOST_COUNTED", 2)
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert [Api().get("countries/", x_forwarded_for=f"192.0.2.{number}").status_code for number in range(5)] == [
        200, 200, 200, 200, 429,
    ]  # fmt: skip


def test_a_cache_that_is_away_closes_nothing(user: User, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Away(LocMemCache):
        def add(self, *args: Any, **options: Any) -> bool:
            raise ConnectionError

    settings.API_RATES_IN_CACHE = True
    monkeypatch.setattr(rates, "cache", Away("away", {}))
    assert statuses(Api(), 4) == [200] * 4
