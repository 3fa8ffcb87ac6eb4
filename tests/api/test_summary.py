"""The summary counts what the lists show to the same caller, and takes two queries at most."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from commitments.models import Commitment
from dialogues.standing import Standing
from tests.api.circles import Circles, circles
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.worlds import NOW

pytestmark = pytest.mark.django_db

story = circles

READERS = ("anonymous", "partner", "chengdu", "bank", "agency", "kigali", "staff")


def reader(name: str) -> Api:
    return Api() if name == "anonymous" else as_user(User.objects.get(email=f"{name}@example.org"))


def every(api: Api, path: str) -> list[dict[str, Any]]:
    return list(api.body(f"{path}page_size=200")["results"])


@pytest.mark.parametrize("name", READERS)
def test_it_counts_what_the_list_shows(told: Circles, db: None, name: str) -> None:
    api = reader(name)
    lines = every(api, "commitments/?")
    items = every(api, "action-items/?")
    body = api.body("summary/")
    assert body["commitments"] == len(lines)
    assert body["overdue"] == sum(line["overdue"] for line in lines)
    for column in ("status", "level", "kind"):
        assert body[f"by_{column}"] == Counter(line[column] or "none" for line in lines)
    dialogues = Counter(line["dialogue"] and line["dialogue"]["reference"] for line in lines)
    assert counted(body, "dialogue", "reference") == dialogues
    themes = Counter(theme["slug"] for line in lines for theme in line["themes"])
    assert counted(body, "theme", "slug") == themes
    places = {(line["reference"], city["slug"]) for line in lines for city in line["cities"]}
    places |= {(item["commitment"]["reference"], item["city"]["slug"]) for item in items if item["city"]}
    assert counted(body, "city", "slug") == Counter(city for _, city in places)
    closed = [line for line in lines if line["status"] not in ("draft", "open")]
    fulfilled = sum(line["status"] == "fulfilled" for line in closed)
    assert body["share_fulfilled"] == (round(fulfilled / len(closed), 3) if closed else None)
    assert ("no_news" in body) == (name not in ("anonymous", "partner"))


def counted(body: dict[str, Any], name: str, key: str) -> Counter[Any]:
    return Counter({line[name] and line[name][key]: line["commitments"] for line in body[f"by_{name}"]})


def test_silence_is_counted_where_its_reader_is_told(told: Circles, db: None) -> None:
    on = NOW.date()
    for name in ("chengdu", "bank", "staff"):
        who = Standing.of(User.objects.get(email=f"{name}@example.org"), on=on)
        seen: Any = Commitment.objects.visible_to(who).with_reach(who).silent(on=on)
        assert reader(name).body("summary/")["no_news"] == sum(one.insider for one in seen)


def test_it_is_narrowed_as_the_list_is(told: Circles, db: None) -> None:
    staff = reader("staff")
    assert staff.body("summary/?by=status&status=open&figures=false") == {
        "commitments": len(every(staff, "commitments/?status=open&")),
        "by_status": {"open": len(every(staff, "commitments/?status=open&"))},
    }
    assert staff.get("summary/?by=colour").json()["errors"][0]["parameter"] == "by"
    assert staff.get("summary/?figures=perhaps").json()["errors"][0]["parameter"] == "figures"
    assert Api().get("summary/?silent_for=3").json()["errors"][0]["parameter"] == "silent_for"


def test_it_takes_two_queries_beside_the_stamp(told: Circles, db: None) -> None:
    anonymous = Api()
    anonymous.body("summary/")  # Names are remembered now.
    with CaptureQueriesContext(connection) as captured:
        anonymous.body("summary/?figures=true")
    assert len(captured) == 3
    tag = anonymous.get("summary/")["ETag"]
    with CaptureQueriesContext(connection) as captured:
        assert anonymous.get("summary/", if_none_match=tag).status_code == 304
    assert len(captured) == 1
