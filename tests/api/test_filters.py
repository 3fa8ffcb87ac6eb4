"""Filters: typed, named by the keys of addresses, and refused by name when they are not understood."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection

from commitments.actions import drafting, meeting
from commitments.models import ActionItem, Commitment
from dialogues.actions import register
from dialogues.models import Stakeholder
from dialogues.status import Visibility
from tests.api.client import Api
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db


def story() -> China:
    world = china()
    world.adopt_first()
    return world


def found(caller: Api, path: str, key: str = "reference") -> list[Any]:
    return [line[key] for line in caller.body(path)["results"]]


ALL = ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("country=CN", ALL),
        ("series=CHN", ALL),
        ("dialogue=CHN-1", ALL),
        ("city=chengdu", ["CHN-1-01", "CHN-1-03"]),
        ("city=ningbo", ["CHN-1-01"]),
        ("city=ningbo,chengdu", ["CHN-1-01", "CHN-1-03"]),
        ("stakeholder=ministry-of-finance", ["CHN-1-01", "CHN-1-04"]),
        ("stakeholder=city-of-chengdu", ["CHN-1-01", "CHN-1-03"]),
        ("stakeholder=development-bank", ["CHN-1-02"]),
        ("theme=biodiversity", ALL),
        ("status=open", ALL),
        ("status=draft,fulfilled", []),
        ("level=national", ["CHN-1-02"]),
        ("level=national,local", ["CHN-1-02", "CHN-1-03"]),
        ("kind=data", ["CHN-1-03"]),
        ("overdue=true", ["CHN-1-01", "CHN-1-03", "CHN-1-04"]),
        ("overdue=false", ["CHN-1-02"]),
        ("search=COORD", ["CHN-1-01"]),
        ("search=build%20data", ["CHN-1-03"]),
        ("search=CHN-1-04", ["CHN-1-04"]),
        ("search=%25", []),
        ("status=open&level=both&city=ningbo", ["CHN-1-01"]),
    ],
)
def test_commitments(world: China, staff: Api, query: str, expected: list[str]) -> None:
    assert found(staff, f"commitments/?{query}") == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("country=CN&series=CHN&dialogue=CHN-1", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("commitment=CHN-1-03", ["CHN-1-03-1"]),
        ("city=ningbo", ["CHN-1-01-2"]),
        ("stakeholder=city-of-chengdu", ["CHN-1-01-1", "CHN-1-03-1"]),
        ("theme=biodiversity", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("status=not_started", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("status=completed", []),
        ("level=local", ["CHN-1-03-1"]),
        ("overdue=true", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("overdue=false", []),
        ("search=in%20ningbo", ["CHN-1-01-2"]),
    ],
)
def test_action_items(world: China, staff: Api, query: str, expected: list[str]) -> None:
    assert found(staff, f"action-items/?{query}") == expected


def test_an_organisation_is_found_by_every_name_it_has(
    world: China, staff: Api, django_assert_num_queries: Any
) -> None:
    common: dict[str, Any] = {"by": world.staff, "now": NOW}
    register.edit(
        world.ministry, **common, acronym="MoF", aliases=["Finance Ministry", "Ministry of the Purse", "财政部"]
    )
    register.edit(world.bank, **common, aliases=["Bank of All", "The Purse"])
    for words, expected in {
        "ministry": ["ministry-of-finance"],  # By its name and by two aliases, and yet once.
        "MINISTRY OF THE": ["ministry-of-finance"],
        "mof": ["ministry-of-finance"],
        "财政": ["ministry-of-finance"],
        "purse": ["development-bank", "ministry-of-finance"],
        "bank of finance": [],
        "%": [],
        "_": [],
    }.items():
        assert found(staff, f"stakeholders/?search={quote(words)}", "slug") == expected, words
    pages = [
        found(staff, f"stakeholders/?search=purse&page_size=1&ordering={order}", "slug") for order in ("slug", "-slug")
    ]
    assert pages == [["development-bank"], ["ministry-of-finance"]]
    for words in ("purse", "mof"):
        with django_assert_num_queries(5):  # Key, its use, stamp, organisations, their successors.
            staff.body(f"stakeholders/?search={words}")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite reads every line")
def test_the_search_for_organisations_has_its_indexes(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Stakeholder.objects.matching("finance").explain()
    assert "stakeholder_search" in plan
    assert "stakeholderalias_search" in plan


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("countries/", ["CN"]),
        ("cities/?country=CN&search=cheng", ["chengdu"]),
        ("stakeholders/?city=ningbo", ["city-of-ningbo"]),
        ("stakeholders/?level=national,international", ["development-bank", "ministry-of-finance"]),
        ("stakeholders/?category=ministry&country=CN", ["ministry-of-finance"]),
        ("stakeholders/?search=bank", ["development-bank"]),
        ("series/?country=CN", ["CHN"]),
        ("dialogues/?country=CN&series=CHN&status=adopted", ["CHN-1"]),
        ("dialogues/?stakeholder=city-of-chengdu,city-of-ningbo", ["CHN-1"]),
        ("dialogues/?stakeholder=development-bank", []),
        ("dialogues/?search=first", ["CHN-1"]),
        ("dialogues/?status=planned", []),
    ],
)
def test_the_register(world: China, staff: Api, path: str, expected: list[str]) -> None:
    keys = {"countries": "iso2", "series": "code", "dialogues": "reference"}
    assert found(staff, path, keys.get(path.partition("/")[0], "slug")) == expected


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("country=XX", "country", "There is no XX."),
        ("country=CN,XX,YY", "country", "There is no XX, YY."),
        ("country=cn", "country", "There is no cn."),
        ("country=", "country", "Give a value, or leave the parameter out."),
        ("country=CN,", "country", "Give a value, or leave the parameter out."),
        ("dialogue=NO-1", "dialogue", "There is no NO-1."),
        ("level=regional", "level", "regional is not known. Choose from: national, local, both."),
        ("overdue=1", "overdue", "Give true or false."),
        ("overdue=True", "overdue", "Give true or false."),
        ("overdue=", "overdue", "Give true or false."),
        ("search=", "search", "Give a word, or leave the parameter out."),
        ("search=%20", "search", "Give a word, or leave the parameter out."),
        ("search=%E2%80%8B%20%EF%BB%BF", "search", "Give a word, or leave the parameter out."),
        ("search=" + "x" * 201, "search", "Give at most 200 characters."),
        ("search=a%00b", "search", "This holds a character that is not text."),
        ("level=" + ",".join(["national"] * 101), "level", "Give at most 100 values."),
        ("level=national&level=local", "level", "Give this once; several values go into one, with commas."),
    ],
)
def test_what_is_not_understood_is_400(world: China, staff: Api, query: str, parameter: str, detail: str) -> None:
    response = staff.get(f"commitments/?{query}")
    assert response.status_code == 400
    assert response.json()["errors"] == [{"parameter": parameter, "detail": detail}]


def test_unknown_parameters_are_400_and_name_those_there_are(world: China, staff: Api) -> None:
    response = staff.get("commitments/?Country=CN&limit=3")
    assert response.status_code == 400
    assert response.json()["errors"] == [
        {
            "parameter": name,
            "detail": "There is no such parameter here. There are: city, country, cursor, dialogue, kind, level, "
            "ordering, overdue, page_size, search, series, stakeholder, status, theme.",
        }
        for name in ("Country", "limit")
    ]


def test_a_single_record_takes_no_parameters(world: China, staff: Api) -> None:
    response = staff.get("commitments/CHN-1-01/?page_size=2")
    assert response.status_code == 400
    assert response.json()["errors"] == [{"parameter": "page_size", "detail": "This address takes no parameters."}]


def test_every_bad_filter_is_named_at_once(world: China, staff: Api) -> None:
    response = staff.get("commitments/?country=XX&overdue=no&status=gone")
    assert sorted(error["parameter"] for error in response.json()["errors"]) == ["country", "overdue", "status"]


def test_a_hidden_record_filters_exactly_as_a_missing_one(world: China, anonymous: Api) -> None:
    """CHN-1 and its commitments are for participants; NO-1 does not exist."""
    for path, key in (("commitments", "dialogue"), ("action-items", "commitment"), ("outcome-points", "dialogue")):
        hidden, missing = "CHN-1" if key == "dialogue" else "CHN-1-01", "NO-1"
        answers = [anonymous.get(f"{path}/?{key}={value}") for value in (hidden, missing)]
        assert [answer.status_code for answer in answers] == [400, 400]
        assert answers[0].content.replace(hidden.encode(), b"NO-1") == answers[1].content


def test_a_filter_by_what_is_visible_finds_nothing_that_is_hidden(world: China, anonymous: Api) -> None:
    for query in ("country=CN", "series=CHN", "city=chengdu", "status=open", "overdue=true", "search=Coordinate"):
        assert found(anonymous, f"commitments/?{query}") == []


def test_no_order_by_a_date_that_is_hidden(world: China, anonymous: Api, partner: Api) -> None:
    for caller in (anonymous, partner):
        response = caller.get("commitments/?ordering=last_reported_on")
        assert response.status_code == 400
        assert response.json()["errors"] == [
            {
                "parameter": "ordering",
                "detail": "Choose one of: reference, due_on, updated_at; with - in front for the reverse.",
            }
        ]


def test_an_officer_orders_by_the_dates_that_they_may_read(world: China, bank: Api) -> None:
    """The bank was not in the room: of what is public it reads the last report's date only where it is named."""
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    for reference, day in (("CHN-1-01", "2025-01-01"), ("CHN-1-02", "2024-01-01"), ("CHN-1-03", "2023-01-01")):
        Commitment.objects.filter(reference=reference).update(last_reported_on=day)
    lines = bank.body("commitments/?ordering=last_reported_on")["results"]
    assert [(line["reference"], line.get("last_reported_on", "hidden")) for line in lines] == [
        ("CHN-1-02", "2024-01-01"),
        ("CHN-1-01", "hidden"),
        ("CHN-1-03", "hidden"),
        ("CHN-1-04", "hidden"),
    ]


def test_a_to_many_filter_shows_no_line_twice(world: China, staff: Api) -> None:
    step = world.steps[0]
    drafting.add_item(
        step, by=world.staff, now=NOW, title="Another", owner=world.chengdu_city, due=step.due, city=world.chengdu
    )
    assert ActionItem.objects.filter(commitment=step, city=world.chengdu).count() == 2
    assert found(staff, "commitments/?city=chengdu,ningbo&stakeholder=city-of-chengdu,city-of-ningbo") == [
        "CHN-1-01",
        "CHN-1-03",
    ]
