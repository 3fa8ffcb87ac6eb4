"""Filters: typed, named by the keys of addresses, and refused by name when they are not understood."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection

from commitments.actions import drafting, meeting
from commitments.actions.answering import accept
from commitments.actions.owing import change_owner
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.due import Due
from commitments.models import ActionItem, Commitment, StatusReport
from commitments.status import Circle
from dialogues.actions import register
from dialogues.models import City, PolicyInstrument, Stakeholder
from dialogues.status import Visibility
from tests.api.client import Api, document
from tests.worlds import NOW, China, china
from urbanshift.api.kept import pages

pytestmark = pytest.mark.django_db


def story() -> China:
    """Chengdu waits for funding, and for a mandate, by what it said four weeks ago; Ningbo has never reported."""
    world = china()
    world.adopt_first()
    said: dict[str, Any] = {"status": "in_progress", "narrative": "Soon.", "reported_as_of": date(2026, 2, 2)}
    later = NOW + timedelta(minutes=1)
    for item, obstacle in ((world.items[0], "funding"), (world.items[2], "mandate")):
        report(item, by=world.chengdu_officer, now=later, waiting_for=obstacle, **said)
    world.reread()
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
        ("waiting=funding", ["CHN-1-01"]),
        ("waiting=funding,mandate", ["CHN-1-01", "CHN-1-03"]),
        ("waiting=data", []),
        ("silent_for=20", ["CHN-1-01", "CHN-1-03"]),
        ("silent_for=40", ["CHN-1-01"]),
        ("due_after=2023-12-31", ["CHN-1-01", "CHN-1-04"]),
        ("due_after=2024-01-01", []),
        ("due_before=2024-01-01", ["CHN-1-01", "CHN-1-04"]),
        ("due_before=2023-12-31", []),
        ("updated_since=2026-03-02T09:00:00Z", ALL),
        ("updated_since=2026-03-02T10:00:00%2B01:00", ALL),
        ("updated_since=2026-03-02t09:00:00.000000999z", ALL),
        ("updated_since=2026-03-02T09:00:00.000001Z", []),
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
        ("status=not_started", ["CHN-1-01-2"]),
        ("status=completed", []),
        ("level=local", ["CHN-1-03-1"]),
        ("overdue=true", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("overdue=false", []),
        ("kind=coordination", ["CHN-1-01-1", "CHN-1-01-2"]),
        ("waiting=funding", ["CHN-1-01-1"]),
        ("waiting=mandate,data", ["CHN-1-03-1"]),
        ("silent_for=1", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("silent_for=30", ["CHN-1-01-2"]),
        ("due_after=2023-12-31&due_before=2024-01-01", ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]),
        ("due_before=2023-12-31", []),
        ("updated_since=2026-03-02T09:00:00.000001Z", ["CHN-1-01-1", "CHN-1-03-1"]),
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
    seen = [
        found(staff, f"stakeholders/?search=purse&page_size=1&ordering={order}", "slug") for order in ("slug", "-slug")
    ]
    assert seen == [["development-bank"], ["ministry-of-finance"]]
    pages.forget()
    for words in ("purse", "mof"):
        with django_assert_num_queries(3):  # Key, stamp, organisations.
            staff.body(f"stakeholders/?search={words}")


def test_a_name_is_found_with_and_without_its_accents(world: China, staff: Api) -> None:
    common: dict[str, Any] = {"by": world.staff, "now": NOW}
    policy = PolicyInstrument.objects.create(
        slug="plano", title="Plano de Ação Climática", kind="plan", recorded_at=NOW, updated_at=NOW
    )
    register.edit(City.objects.get(slug="ningbo"), name="Belém do Pará", name_local="Đà Nẵng", **common)
    register.edit(world.bank, name="Banque d’Études", acronym="BÉ", aliases=["Município de São João"], **common)
    for path, slug, several in (
        ("cities", "ningbo", ("Belem", "BELÉM DO PARA", "bêl", "l", "nang", "NẴNG")),
        ("stakeholders", "development-bank", ("d'etudes", "be", "sao joao", "MUNICÍPIO")),
        ("policies", policy.slug, ("acao climatica", "AÇAO")),
    ):
        for words in several:
            assert slug in found(staff, f"{path}/?search={quote(words)}", "slug"), words
    for words in ("belim", "b.lem", "[", "pará$"):
        assert found(staff, f"cities/?search={quote(words)}", "slug") == [], words


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite reads every line")
def test_the_search_for_organisations_has_its_indexes(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = Stakeholder.objects.matching("finance").explain()
    assert "stakeholder_search" in plan
    assert "stakeholderalias_search" in plan


def test_what_was_said_of_commitments_by_their_level_and_kind(world: China, staff: Api) -> None:
    world.hold_second()
    agenda = {line["commitment"]["reference"]: line["id"] for line in staff.body("follow-ups/")["results"]}
    for query, steps, items in (
        ("kind=coordination", ["CHN-1-01"], ["CHN-1-01-1"]),
        ("kind=data,finance", ["CHN-1-02", "CHN-1-03"], ["CHN-1-03-1"]),
        ("kind=policy&level=local", [], []),
    ):
        assert found(staff, f"follow-ups/?{query}", "id") == sorted(agenda[step] for step in steps)
        reports = staff.body(f"status-reports/?{query}")["results"]
        assert [line["action_item"]["reference"] for line in reports] == items


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("countries/", ["CN"]),
        ("cities/?country=CN&search=cheng", ["chengdu"]),
        ("cities/?search=CH%C3%89NG", ["chengdu"]),
        ("stakeholders/?city=ningbo", ["city-of-ningbo"]),
        ("stakeholders/?level=national,international", ["development-bank", "ministry-of-finance"]),
        ("stakeholders/?category=ministry&country=CN", ["ministry-of-finance"]),
        ("stakeholders/?search=bank", ["development-bank"]),
        ("series/?country=CN", ["CHN"]),
        ("series/?search=in%20china", ["CHN"]),
        ("series/?search=kenya", []),
        ("countries/?search=CH%C3%8Dn", ["CN"]),
        ("themes/?search=diversity", ["biodiversity"]),
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


def test_reports_are_found_by_when_they_were_sent_or_taken_back(world: China, staff: Api) -> None:
    def since(hours: int) -> list[int]:
        instant = (NOW + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
        return [line["id"] for line in staff.body(f"status-reports/?updated_since={instant}")["results"]]

    first, *others = StatusReport.objects.order_by("pk")
    assert (since(0), since(1)) == ([first.pk, *(one.pk for one in others)], [])
    retract_report(first, by=world.staff, now=NOW + timedelta(hours=2), reason="Sent in error.")
    assert since(1) == [first.pk]


@pytest.mark.parametrize(
    "path",
    [
        "commitments/?dialogue=%00", "commitments/?as_of=%00", "summary/?dialogue=CHN%00", "summary/?search=%00",
        "action-items/?commitment=a%00b", "status-reports/?action_item=%00", "follow-ups/?commitment=%00",
    ],
)  # fmt: skip
def test_what_is_no_text_is_asked_of_no_database(world: China, staff: Api, anonymous: Api, path: str) -> None:
    parameter = path.partition("?")[2].partition("=")[0]
    for api in (staff, anonymous):
        refused = api.get(path)
        assert (refused.status_code, refused.json()["errors"]) == (
            400, [{"parameter": parameter, "detail": "This holds a character that is not text."}],
        )  # fmt: skip


@pytest.mark.parametrize("words", ["qq", "%25", "_", "%27", "%01"])
def test_a_search_of_few_signs_that_finds_nothing(world: China, staff: Api, words: str) -> None:
    assert staff.body(f"commitments/?search={words}")["results"] == []
    assert staff.body(f"summary/?search={words}")["commitments"] == 0


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("country=XX", "country", "There is no XX. countries/ lists those there are, by iso2."),
        ("country=CN,XX,YY", "country", "There is no XX, YY. countries/ lists those there are, by iso2."),
        ("country=cn", "country", "There is no cn. countries/ lists those there are, by iso2."),
        ("country=", "country", "Give a value, or leave the parameter out."),
        ("country=CN,", "country", "Give a value, or leave the parameter out."),
        ("dialogue=NO-1", "dialogue", "There is no NO-1. dialogues/ lists those there are, by reference."),
        ("fields=", "fields", "Give a value, or leave the parameter out."),
        ("fields=reference,", "fields", "Give a value, or leave the parameter out."),
        ("as_of=CHN-7", "as_of", "CHN-7 has no snapshot. Give an adopted dialogue by its reference."),
        ("level=regional", "level", "regional is not known. Choose from: national, local, both."),
        ("overdue=1", "overdue", "Give true or false."),
        ("overdue=True", "overdue", "Give true or false."),
        ("overdue=", "overdue", "Give true or false."),
        ("search=", "search", "Give a word, or leave the parameter out."),
        ("search=%20", "search", "Give a word, or leave the parameter out."),
        ("search=%E2%80%8B%20%EF%BB%BF", "search", "Give a word, or leave the parameter out."),
        ("search=" + "x" * 201, "search", "Give at most 200 characters."),
        ("search=a%00b", "search", "This holds a character that is not text."),
        ("search=M%E9dellin", "search", "This holds a character that is not text."),
        ("level=" + ",".join(["national"] * 101), "level", "Give at most 100 values."),
        (
            "waiting=money",
            "waiting",
            (
                "money is not known. Choose from: funding, mandate, capacity, data, procurement, "
                "other_level, political_change, other."
            ),
        ),
        *(
            (f"{name}={value}", name, "Give a day as YYYY-MM-DD.")
            for name in ("due_after", "due_before")
            for value in ("", "2026-3-2", "2026-02-30", "2026-03-02T09:00:00Z", "20260302", "0000-01-01", "today")
        ),
        *(
            (
                f"updated_since={value}",
                "updated_since",
                "Give an instant with its zone, as in 2026-03-02T09:00:00Z; a + in it is written %2B.",
            )
            for value in (
                "",
                "2026-03-02",
                "2026-03-02T09:00:00",
                "2026-03-02T09:00:00+01:00",
                "2026-03-02T25:00:00Z",
                "0001-01-01T00:00:00%2B14:00",
                "1772442000",
                "2026-03-02T09:00:60Z",
            )
        ),
        *(
            (f"silent_for={value}", "silent_for", "Give a whole number from 1 to 3650.")
            for value in ("", "0", "-1", "1.5", "3651", "1e3", "%D9%A3", "9" * 30)
        ),
        ("level=national&level=local", "level", "Give this once; several values go into one, with commas."),
    ],
)
def test_what_is_not_understood_is_400(world: China, staff: Api, query: str, parameter: str, detail: str) -> None:
    response = staff.get(f"commitments/?{query}")
    assert response.status_code == 400
    assert response.json()["errors"] == [{"parameter": parameter, "detail": detail}]


@pytest.mark.parametrize(
    "query",
    [
        "commitments/?bogus=1&status=frozen&level=x&page_size=900&ordering=foo&fields=zz&count=maybe&format=pdf",
        "commitments/?as_of=never&status=frozen&cursor=x&page_size=0&due_after=x",
        "commitments/CHN-1-01/action-items/?overdue=x&overdue=y&fields=zz&city=nowhere",
        "commitments/CHN-1-01/history/?bogus=1&ordering=foo&page_size=x&fields=zz",
        "commitments/CHN-1-01/?bogus=1&fields=zz&as_of=never",
        "dialogues/CHN-1/?fields=zz&as_of=2999-01-01",
        "summary/?by=x&figures=x&status=x&bogus=1",
        "changes/?after=x&page_size=0&bogus=1",
        "cities/?country=XX&updated_since=x&count=maybe&page_size=0",
    ],
)
def test_everything_that_is_not_understood_is_named_at_once(world: China, staff: Api, query: str) -> None:
    answer = staff.get(query)
    assert answer.status_code == 400
    asked = [pair.partition("=")[0] for pair in query.partition("?")[2].split("&")]
    assert [one["parameter"] for one in answer.json()["errors"]] == list(dict.fromkeys(asked))


def test_unknown_parameters_are_400_and_name_those_there_are(world: China, staff: Api) -> None:
    response = staff.get("commitments/?Country=CN&limit=3")
    assert response.status_code == 400
    assert response.json()["errors"] == [
        {
            "parameter": name,
            "detail": "There is no such parameter here. There are: as_of, city, count, country, cursor, "
            "dialogue, due_after, due_before, fields, format, kind, level, ordering, overdue, page_size, search, "
            "series, silent_for, stakeholder, status, theme, updated_since, waiting.",
        }
        for name in ("Country", "limit")
    ]


def test_a_single_record_takes_no_filters(world: China, staff: Api) -> None:
    response = staff.get("commitments/CHN-1-01/?page_size=2")
    assert response.status_code == 400
    told = "There is no such parameter here. There are: as_of, fields."
    assert response.json()["errors"] == [{"parameter": "page_size", "detail": told}]


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


def test_no_filter_by_a_silence_that_is_hidden(world: China, anonymous: Api, partner: Api, bank: Api) -> None:
    """Who cannot read it anywhere has no such parameter; officers find where they read when the last report came."""
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    for caller in (anonymous, partner):
        for path in ("commitments/", "action-items/"):
            told = caller.get(f"{path}?silent_for=1&nonsense=1").json()["errors"]
            assert told == [{"parameter": name, "detail": told[0]["detail"]} for name in ("silent_for", "nonsense")]
            assert told[0]["detail"].startswith("There is no such parameter here. There are: ")
            assert "silent_for" not in told[0]["detail"]
    # In no room, and named in the second step alone, of which it is to do nothing.
    assert found(bank, "action-items/?silent_for=1") == found(bank, "commitments/?silent_for=1") == []
    own: Any = {"by": world.bank_officer, "now": NOW, "title": "A fund", "due": Due.of("none")}
    drafting.add_item(world.steps[0], owner=world.bank, **own)
    assert found(bank, "action-items/?silent_for=1") == ["CHN-1-01-3"]
    assert found(bank, "commitments/?silent_for=1") == ["CHN-1-01"]


def test_no_filter_by_an_obstacle_that_is_hidden(
    world: China, anonymous: Api, partner: Api, ningbo: Api, chengdu: Api
) -> None:
    """A report's content is its owner's until it is shared, as far as it is shared."""
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)

    def of(caller: Api) -> list[list[str]]:
        return [found(caller, f"{path}/?waiting=funding,mandate") for path in ("commitments", "action-items")]

    both = [["CHN-1-01", "CHN-1-03"], ["CHN-1-01-1", "CHN-1-03-1"]]
    one = [["CHN-1-01"], ["CHN-1-01-1"]]
    assert [of(caller) for caller in (anonymous, partner, ningbo, chengdu)] == [[[], []], [[], []], [[], []], both]
    report_ = world.items[0].latest_report
    assert report_ is not None
    share(report_, by=world.chengdu_officer, now=NOW, circle=Circle.PARTICIPANTS)
    assert [of(caller) for caller in (anonymous, partner, ningbo, chengdu)] == [[[], []], [[], []], one, both]
    share(report_, by=world.staff, now=NOW, circle=Circle.PUBLIC)
    assert [of(caller) for caller in (anonymous, partner, ningbo, chengdu)] == [one, one, one, both]
    # That whoever got it declined it is for insiders alone, so to others it waits on.
    item = world.items[0]
    change_owner(item, by=world.staff, now=NOW, owner=world.ningbo_city, reason="They have more people.")
    accept(item, by=world.ningbo_officer, now=NOW, acceptance="declined", reason="We do not.")
    only = [["CHN-1-03"], ["CHN-1-03-1"]]
    assert [of(caller) for caller in (anonymous, partner, ningbo, chengdu)] == [one, one, [[], []], only]


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


def test_every_parameter_that_an_address_takes_is_described(world: China, staff: Api) -> None:
    for path, methods in document()["paths"].items():
        if "get" in methods:
            address = re.sub(r"{\w+}", "1", path.removeprefix("/api/v1/"))
            (fault,) = staff.get(f"{address}?colour=red").json()["errors"]
            taken = re.findall(r"[a-z_]+", fault["detail"].partition("There are: ")[2])
            told = [one["name"] for one in methods["get"]["parameters"] if one["in"] == "query"]
            assert sorted(told) == taken, path


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
