"""Places, organisations, subjects and dialogues: whole bodies, and what each caller reads of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from commitments.actions import entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.deciding import leave_the_rest
from dialogues.models import City, OutcomePoint, PolicyAlias, PolicyInstrument, StakeholderAlias, Succession, Theme
from dialogues.status import Visibility
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.worlds import NOW, China, china, city, country, stakeholder
from urbanshift.api.kept import pages

pytestmark = pytest.mark.django_db

story = china

STAMPS: dict[str, Any] = {"recorded_at": NOW, "updated_at": NOW}

CHINA = {"iso2": "CN", "name": "China", "url": f"{ROOT}countries/CN/"}
SERIES = {"code": "CHN", "name": "Dialogues in China", "url": f"{ROOT}series/CHN/"}
FIRST = {"reference": "CHN-1", "title": "First dialogue", "url": f"{ROOT}dialogues/CHN-1/"}


def ref(resource: str, slug: str, name: str) -> dict[str, str]:
    return {"slug": slug, "name": name, "url": f"{ROOT}{resource}/{slug}/"}


def test_a_country(world: China, anonymous: Api) -> None:
    body = {
        "iso2": "CN",
        "iso3": "CHN",
        "numeric": "156",
        "name": "China",
        "timezone": "Asia/Shanghai",
        "version": 1,
        "url": f"{ROOT}countries/CN/",
    }
    assert anonymous.body("countries/CN/") == body
    assert anonymous.body("countries/")["results"] == [body]


def test_a_city(world: China, anonymous: Api) -> None:
    City.objects.filter(slug="chengdu").update(
        latitude="30.57", longitude="104.06654", population=20_937_757, population_basis="prefecture",
        population_source="Census 2020", name_local="成都", local_language="zh-Hans",
    )  # fmt: skip
    assert anonymous.body("cities/chengdu/") == {
        "slug": "chengdu",
        "name": "Chengdu",
        "name_local": "成都",
        "local_language": "zh-Hans",
        "country": CHINA,
        "role": "primary",
        "iso_3166_2": None,
        "un_locode": None,
        "geonames_id": None,
        "latitude": 30.57,
        "longitude": 104.06654,
        "timezone": "Asia/Shanghai",
        "population": 20_937_757,
        "population_basis": "prefecture",
        "population_source": "Census 2020",
        "version": 1,
        "url": f"{ROOT}cities/chengdu/",
    }


def test_a_stakeholder_that_was_succeeded_stays(world: China, anonymous: Api) -> None:
    heir = stakeholder("ministry-of-finance-and-trade", world.country, category="ministry", level="national")
    Succession.objects.create(
        predecessor=world.ministry, successor=heir, kind="merged", succeeded_on=date(2025, 1, 1), reason="A law.",
        recorded_at=NOW,
    )  # fmt: skip
    StakeholderAlias.objects.create(stakeholder=world.ministry, name="MoF", **STAMPS)
    row = {
        "slug": "ministry-of-finance",
        "name": "Ministry Of Finance",
        "acronym": None,
        "category": "ministry",
        "level": "national",
        "iati_organisation_type": "10",
        "country": CHINA,
        "city": None,
        "succeeded_by": [
            {
                "slug": "ministry-of-finance-and-trade",
                "name": "Ministry Of Finance And Trade",
                "kind": "merged",
                "succeeded_on": "2025-01-01",
                "url": f"{ROOT}stakeholders/ministry-of-finance-and-trade/",
            }
        ],
        "version": 1,
        "url": f"{ROOT}stakeholders/ministry-of-finance/",
    }
    assert row in anonymous.body("stakeholders/")["results"]
    assert anonymous.body("stakeholders/ministry-of-finance/") == {**row, "aliases": ["MoF"]}
    assert anonymous.body("stakeholders/city-of-chengdu/")["city"] == ref("cities", "chengdu", "Chengdu")


def test_a_theme(world: China, anonymous: Api) -> None:
    nature = Theme.objects.get(slug="biodiversity")
    Theme.objects.create(slug="trees", name="Trees", parent=nature, sdg_targets=["11.7", "15.b"], **STAMPS)
    assert anonymous.body("themes/trees/") == {
        "slug": "trees",
        "name": "Trees",
        "parent": ref("themes", "biodiversity", "Biodiversity"),
        "sdg_targets": ["11.7", "15.b"],
        "version": 1,
        "url": f"{ROOT}themes/trees/",
    }


def test_a_policy(world: China, anonymous: Api) -> None:
    policy = PolicyInstrument.objects.create(
        slug="plan", title="The plan", country=world.country, kind="plan", issued_by="The council",
        issued_on=date(2021, 5, 1), note="Ask Mr Wang.", **STAMPS,
    )  # fmt: skip
    PolicyAlias.objects.create(policy=policy, name="The old plan", **STAMPS)
    row = {
        "slug": "plan",
        "title": "The plan",
        "country": CHINA,
        "kind": "plan",
        "issued_by": "The council",
        "issued_on": "2021-05-01",
        "version": 1,
        "url": f"{ROOT}policies/plan/",
    }
    assert anonymous.body("policies/")["results"] == [row]
    assert anonymous.body("policies/plan/") == {**row, "aliases": ["The old plan"]}


def test_a_series_lists_the_dialogues_that_the_caller_may_know_of(world: China, anonymous: Api, staff: Api) -> None:
    row = {
        "code": "CHN",
        "name": "Dialogues in China",
        "programme": None,
        "country": CHINA,
        "continues": None,
        "concluded_on": None,
        "report_every_days": 90,
        "version": 1,
        "url": f"{ROOT}series/CHN/",
    }
    assert anonymous.body("series/")["results"] == [row]
    assert anonymous.body("series/CHN/") == {**row, "dialogues": []}
    assert staff.body("series/CHN/")["dialogues"] == [
        {
            "reference": "CHN-1",
            "number": 1,
            "title": "First dialogue",
            "status": "held",
            "starts_on": "2022-11-16",
            "ends_on": "2022-11-16",
            "date_precision": "day",
            "url": f"{ROOT}dialogues/CHN-1/",
        }
    ]


def dialogue_row(**changed: Any) -> dict[str, Any]:
    return {
        "reference": "CHN-1",
        "series": SERIES,
        "country": CHINA,
        "number": 1,
        "title": "First dialogue",
        "language": "en",
        "name_used": None,
        "ordinal_announced": None,
        "topic": None,
        "status": "adopted",
        "format": None,
        "starts_on": "2022-11-16",
        "ends_on": "2022-11-16",
        "date_precision": "day",
        "place": None,
        "city": None,
        "participants": None,
        "participants_precision": None,
        "women": None,
        "men": None,
        "themes": [],
        "held_on": "2022-11-16",
        "adopted_on": "2022-11-16",
        "footing": "agreed",
        "footing_confirmed_on": None,
        "visibility": "public",
        "url": f"{ROOT}dialogues/CHN-1/",
        **changed,
    }


def part(slug: str, name: str) -> dict[str, Any]:
    return {
        "stakeholder": ref("stakeholders", slug, name),
        "name_then": name,
        "attendance": "attended",
        "capacity": "participant",
        "rank": None,
    }


def test_a_dialogue(world: China, anonymous: Api, chengdu: Api, staff: Api) -> None:
    public, internal = (
        entering.add_point(world.first, by=world.staff, now=NOW, kind="challenge", title=title, level="local")
        for title in ("Said aloud", "Said among us")
    )
    world.adopt_first(visibility=Visibility.PUBLIC)
    meeting.set_visibility(internal, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    version = anonymous.body("dialogues/CHN-1/")["version"]
    row = dialogue_row(version=version)
    assert anonymous.body("dialogues/")["results"] == [row]

    body = anonymous.body("dialogues/CHN-1/")
    points = body.pop("outcome_points")
    assert body == {
        **row,
        "summary": None,
        "prepared_by": None,
        "document": None,
        "representation": [
            part("ministry-of-finance", "Ministry Of Finance"),
            part("city-of-chengdu", "City Of Chengdu"),
            part("city-of-ningbo", "City Of Ningbo"),
        ],
        "allowed_transitions": [],
    }
    assert [(point["title"], point["dialogue"], point["visibility"]) for point in points] == [
        ("Said aloud", FIRST, "public")
    ]
    assert points == anonymous.body("outcome-points/")["results"]
    assert points[0] == anonymous.body(f"outcome-points/{public.pk}/")
    assert anonymous.get(f"outcome-points/{internal.pk}/").status_code == 404

    inside = chengdu.body("dialogues/CHN-1/")
    assert [point["title"] for point in inside["outcome_points"]] == ["Said aloud", "Said among us"]
    assert (inside["footing_basis"], "note" in inside) == (None, False)
    assert staff.body("dialogues/CHN-1/")["note"] is None


def test_a_dialogue_that_is_not_public_is_missing(world: China, anonymous: Api, partner: Api, bank: Api) -> None:
    world.adopt_first()
    for caller in (anonymous, partner, bank):
        assert caller.body("dialogues/")["results"] == []
        assert caller.get("dialogues/CHN-1/").content == caller.get("dialogues/CHN-9/").content


def test_the_overview_belongs_to_the_outcome(world: China, anonymous: Api, staff: Api) -> None:
    entering.edit_dialogue(world.first, by=world.staff, now=NOW, summary="What was said.")
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    assert "summary" not in anonymous.body("dialogues/CHN-1/")
    assert staff.body("dialogues/CHN-1/")["summary"] == "What was said."
    world.adopt_first(visibility=Visibility.PUBLIC)
    assert anonymous.body("dialogues/CHN-1/")["summary"] == "What was said."


@pytest.mark.parametrize(("who", "expected"), [("staff", []), ("admin", ["held"]), ("verifier", [])])
def test_what_may_become_of_an_adopted_dialogue(world: China, who: str, expected: list[str]) -> None:
    world.adopt_first()
    assert as_user(getattr(world, who)).body("dialogues/CHN-1/")["allowed_transitions"] == expected


def test_what_may_become_of_a_held_dialogue(world: China, staff: Api) -> None:
    assert staff.body("dialogues/CHN-1/")["allowed_transitions"] == ["planned", "adopted"]


def test_dialogues_are_adopted_and_un_adopted_in_order(world: China, staff: Api) -> None:
    second = world.hold_second()
    assert staff.body("dialogues/CHN-2/")["allowed_transitions"] == ["planned"]
    world.adopt_first()
    assert staff.body("dialogues/CHN-2/")["allowed_transitions"] == ["planned", "adopted"]
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed")
    admin = as_user(world.admin)
    assert admin.body("dialogues/CHN-1/")["allowed_transitions"] == []
    assert admin.body("dialogues/CHN-2/")["allowed_transitions"] == ["held"]


QUERIES = [
    ("countries", "RW", 2, 2),
    ("cities", "kigali", 2, 2),
    ("stakeholders", "city-of-kigali", 2, 3),
    ("themes", "mobility", 2, 2),
    ("policies", "plan-rwanda", 2, 3),
    ("series", "RWA", 2, 3),
    ("dialogues", "RWA-1", 2, 4),
    ("outcome-points", None, 2, 2),
]
"""Per collection: the key of a record, the queries of the list, and those of the record."""


@pytest.mark.any_engine
def test_the_number_of_queries_does_not_grow(
    world: China, anonymous: Api, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    """With one line each, and with three whose relations are all distinct. Details: the stamp, then the record."""
    world.adopt_first(visibility=Visibility.PUBLIC)

    def add(iso2: str, iso3: str, numeric: str, name: str, town: str, subject: str) -> None:
        place = country(iso2, iso3, numeric, name, "Africa/Kigali")
        there = city(town, place)
        owner = stakeholder(f"city-of-{town}", place, city=there)
        theme = Theme.objects.create(slug=subject, name=subject, parent=Theme.objects.first(), **STAMPS)
        policy = PolicyInstrument.objects.create(
            slug=f"plan-{name.lower()}", title=f"Plan {name}", country=place, **STAMPS
        )
        PolicyAlias.objects.create(policy=policy, name=f"Old plan {name}", **STAMPS)
        StakeholderAlias.objects.create(stakeholder=owner, name=f"{town} city", **STAMPS)
        Succession.objects.create(
            predecessor=owner, successor=world.bank, kind="renamed", succeeded_on=NOW.date(), reason="x",
            recorded_at=NOW,
        )  # fmt: skip
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        series = entering.open_series(code=iso3, country=place, name=f"Dialogues in {name}", **by)
        dialogue = entering.plan_dialogue(
            series, title=f"Dialogue in {name}", themes=[theme], starts_on=NOW.date(), ends_on=NOW.date(), **by
        )
        entering.edit_dialogue(dialogue, city=there, **by)
        entering.set_representation(dialogue, stakeholder=owner, **by)
        entering.add_point(
            dialogue, kind="challenge", title="Point", themes=[theme], policies=[(policy, "informs")], **by
        )
        meeting.publish(meeting.hold(dialogue, **by), visibility=Visibility.PUBLIC, **by)
        type(dialogue).objects.filter(pk=dialogue.pk).update(
            status="adopted", adopted_on=NOW.date(), footing="agreed", held_on=NOW.date()
        )
        dialogue.outcome_points.update(visibility=Visibility.PUBLIC)

    def measure(resource: str, detail: str | None, list_queries: int, detail_queries: int) -> None:
        key = detail or OutcomePoint.objects.order_by("pk").values_list("pk", flat=True)[0]
        # Names and time zones are remembered from the first answers on, and so are these, which are asked for anew.
        anonymous.get(f"{resource}/{key}/")
        anonymous.get(f"{resource}/")
        pages.forget()
        with django_assert_num_queries(list_queries, info=f"{resource}/"):
            anonymous.body(f"{resource}/")
        with django_assert_num_queries(detail_queries, info=f"{resource}/{key}/"):
            anonymous.body(f"{resource}/{key}/")

    add("RW", "RWA", "646", "Rwanda", "kigali", "mobility")
    for collection in QUERIES:
        measure(*collection)
    add("BR", "BRA", "076", "Brazil", "recife", "water")
    add("ID", "IDN", "360", "Indonesia", "bitung", "heat")
    for collection in QUERIES:
        measure(*collection)
