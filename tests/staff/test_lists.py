"""The lists: what each filter leaves, page after page, and what is not understood."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from commitments.actions.drafting import add_commitment, add_item, late_entry
from commitments.actions.entering import plan_dialogue
from commitments.due import Due
from commitments.models import ActionItem, Commitment, StatusReport
from dialogues.actions.register import register_stakeholder
from tests.worlds import NOW, China
from urbanshift.admin.lists import LISTS, ListPage

from .clients import signed_in, words
from .offices import office

pytestmark = pytest.mark.django_db

story = office


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.admin)


def listed(client: Client, address: str, **query: str) -> list[str]:
    """What the first page lists, by the text of each row's link."""
    answer = client.get(f"/admin/{address}/", query)
    assert answer.status_code == 200, words(answer)
    return rows(answer)


def rows(answer: Any) -> list[str]:
    return re.findall(r'<th scope="row"><a[^>]*>(.*?)</a>', answer.content.decode())


type Fits = Callable[[Any], bool]


def live(item: ActionItem) -> bool:
    return (
        item.status in ("not_started", "in_progress", "reported_complete")
        and item.acceptance != "declined"
        and item.commitment.status == "open"
    )


def silent(item: ActionItem) -> bool:
    news = item.last_reported_on or item.added_on or item.commitment.opened_on
    owes = live(item) and item.acceptance == "accepted" and item.status != "reported_complete"
    return owes and news is not None and news < NOW.date() - timedelta(days=90)


def of(step: Commitment) -> set[str]:
    """Slugs of all that have a part in it."""
    lead = {step.lead.slug} if step.lead else set()
    parties = {line.stakeholder.slug for line in step.party_lines.all()}
    return lead | parties | {item.owner.slug for item in step.action_items.all()}


def places(step: Commitment) -> set[str]:
    return {city.slug for city in step.cities.all()} | {item.city.slug for item in step.action_items.all() if item.city}


def has(fact: Callable[[Any], Any], value: str, one: Any) -> bool:
    known = fact(one)
    return value in known if isinstance(known, set) else known == value


def each(fact: Callable[[Any], Any], *values: str) -> dict[str, Fits]:
    """Of each of these values, whether `fact` says it of a record, or has it among others."""
    return {value: partial(has, fact, value) for value in values}


STEPS: dict[str, dict[str, Fits]] = {
    "search": {
        "chn-1": lambda step: step.reference.startswith("CHN-1"),
        "WATER": lambda step: step.reference == "CHN-2-01",
        "%": lambda step: False,
    },
    "country": {"CN": lambda step: True, "KE": lambda step: False},
    "series": {"CHN": lambda step: True, "ken": lambda step: False},
    "dialogue": {"CHN-2": lambda step: step.dialogue.reference == "CHN-2"},
    "status": {
        "draft": lambda step: step.status == "draft",
        "open": lambda step: step.status == "open",
        "closed": lambda step: step.status not in ("draft", "open"),
    },
    "theme": each(lambda step: {theme.slug for theme in step.themes.all()}, "biodiversity", "water"),
    "organisation": each(of, "ministry-of-finance", "city-of-chengdu", "development-bank"),
    "city": each(places, "chengdu", "ningbo"),
    "level": each(lambda one: one.level, "national", "local", "both"),
    "kind": each(lambda one: one.kind, "data", "policy", "pilot"),
    "overdue": {"yes": lambda step: step.status == "open" and step.overdue_at is not None and step.overdue_at <= NOW},
    "silent": {"yes": lambda step: any(silent(item) for item in step.action_items.all())},
    "waiting": each(lambda step: {one.waiting_for for one in step.action_items.all() if live(one)}, "funding", "data"),
    "without_action": {"yes": lambda step: step.status == "open" and not step.action_items.all()},
    "acceptance": each(lambda one: one.acceptance, "accepted", "declined"),
}

ACTIONS: dict[str, dict[str, Fits]] = {
    "search": {"ningbo": lambda item: "ningbo" in item.title.lower(), "-1-01": lambda item: "-1-01" in item.reference},
    "country": {"CN": lambda item: True, "KE": lambda item: False},
    "series": {"CHN": lambda item: True},
    "dialogue": {"CHN-1": lambda item: item.commitment.dialogue.reference == "CHN-1"},
    "status": {
        "live": live,
        "to-check": lambda item: live(item) and item.status == "reported_complete",
        "sent-back": lambda item: item.reference == "CHN-1-01-2",
        "not_started": lambda item: item.status == "not_started",
        "in_progress": lambda item: item.status == "in_progress",
    },
    "theme": {"water": lambda item: item.commitment.reference == "CHN-2-01"},
    "organisation": {"city-of-chengdu": lambda item: item.owner.slug == "city-of-chengdu"},
    "city": {"ningbo": lambda item: item.city is not None and item.city.slug == "ningbo"},
    "level": {"local": lambda item: item.commitment.level == "local"},
    "kind": {"data": lambda item: item.commitment.kind == "data"},
    "overdue": {"yes": lambda item: item.overdue_at is not None and item.overdue_at <= NOW},
    "silent": {"yes": silent},
    "waiting": {"funding": lambda item: live(item) and item.waiting_for == "funding", "data": lambda item: False},
    "rating": {"at_risk": lambda item: item.on_track == "at_risk"},
    "acceptance": each(lambda one: one.acceptance, "proposed", "accepted", "declined"),
}

REPORTS: dict[str, dict[str, Fits]] = {
    "search": {"Chengdu": lambda report: "Chengdu" in report.action_item.title},
    "country": {"CN": lambda report: True, "KE": lambda report: False},
    "series": {"CHN": lambda report: True},
    "dialogue": {"CHN-1": lambda report: True, "CHN-2": lambda report: False},
    "checked": {
        "to-check": lambda report: report.narrative == "=1+1",
        "returned": lambda report: report.narrative == "Done.",
        "confirmed": lambda report: False,
        "retracted": lambda report: report.narrative == "=SUM(A1)",
    },
    "status": {"in_progress": lambda report: report.status == "in_progress"},
    "theme": {"biodiversity": lambda report: True, "water": lambda report: False},
    "organisation": {"city-of-ningbo": lambda report: report.stakeholder.slug == "city-of-ningbo"},
    "city": {"ningbo": lambda report: report.action_item.city.slug == "ningbo"},
    "level": {"local": lambda report: report.action_item.commitment.level == "local"},
    "on_behalf": {"yes": lambda report: report.on_behalf},
}

CASES = [
    (address, model, field, value, fits)
    for address, model, table in (
        ("next-steps", Commitment, STEPS),
        ("actions", ActionItem, ACTIONS),
        ("reports", StatusReport, REPORTS),
    )
    for field, values in table.items()
    for value, fits in values.items()
]


def named(record: Any) -> str:
    return str(record.action_item.reference if isinstance(record, StatusReport) else record.reference)


def test_each_filter_leaves_what_it_says(world: China, client: Client) -> None:
    wrong = {}
    for address, model, field, value, fits in CASES:
        expected = sorted(named(one) for one in model._default_manager.all() if fits(one))
        found = sorted(listed(client, address, **{field: value}))
        if found != expected:
            wrong[address, field, value] = (found, expected)
    assert wrong == {}


def test_every_filter_is_tried() -> None:
    for name, table in (("next_steps", STEPS), ("actions", ACTIONS), ("reports", REPORTS)):
        assert set(table) == set(LISTS[name].filters.base_fields)


def test_filters_narrow_together(client: Client) -> None:
    assert listed(client, "actions", status="live", city="chengdu", organisation="city-of-chengdu") == [
        "CHN-1-01-1",
        "CHN-1-03-1",
    ]
    assert listed(client, "actions", status="live", city="chengdu", waiting="funding") == ["CHN-1-01-1"]


def test_organisations_and_dialogues(world: China, client: Client) -> None:
    assert listed(client, "organisations", search="财政") == ["Ministry Of Finance"]
    assert listed(client, "organisations", country="CN", level="municipal") == ["City Of Chengdu", "City Of Ningbo"]
    assert listed(client, "organisations", category="development_bank") == ["Development Bank"]
    User.objects.exclude(memberships=None).update(last_login=NOW)
    assert listed(client, "organisations", unspoken_for="yes") == ["Ministry Of Finance"]
    assert listed(client, "dialogue", organisation="city-of-ningbo") == ["CHN-1"]
    assert listed(client, "dialogue", country="KE") == ["KEN-1"]
    assert listed(client, "dialogue", status="held") == ["CHN-2"]
    assert listed(client, "dialogue", order="newest") == ["CHN-2", "CHN-1", "KEN-1"]
    assert listed(client, "organisations", search="dévélop") == ["Development Bank"]
    assert listed(client, "dialogue", search="in \u00a0 kenya") == ["KEN-1"]


@pytest.mark.parametrize("name", ["next_steps", "actions"])
def test_page_after_page_in_every_order_and_back(
    world: China, client: Client, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = LISTS[name]
    monkeypatch.setattr(ListPage, "per_page", 2)
    for order, how in page.orders.items():
        records = sorted(page.records(), key=lambda one: one.reference, reverse=how.falling)
        dated = [one for one in records if getattr(one, how.column) is not None]
        dated.sort(key=attrgetter(how.column), reverse=how.falling)
        expected = [one.reference for one in dated]
        expected += [one.reference for one in records if one.reference not in expected]
        said = {} if order == next(iter(page.orders)) else {"order": order}
        address, forward = f"?{urlencode(said)}", []
        while address:
            answer = client.get(f"/admin/{name.replace('_', '-')}/{address}")
            forward.append(rows(answer))
            address, last = answer.context["slice"].next, answer
        assert [one for page_ in forward for one in page_] == expected, order
        assert all(len(one) == 2 for one in forward[:-1])
        back = []
        while address := last.context["slice"].previous:
            last = client.get(f"/admin/{name.replace('_', '-')}/{address}")
            back.append(rows(last))
        assert back == forward[-2::-1], order


def test_a_page_far_in_keeps_the_filters(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ListPage, "per_page", 1)
    answer = client.get("/admin/actions/?status=live&city=chengdu")
    assert answer.context["slice"].next == (
        "?status=live&city=chengdu&after=%5B%22CHN-000001-000001-000001%22%2C+%22CHN-1-01-1%22%5D"
    )
    beyond = client.get(f"/admin/actions/{answer.context['slice'].next}")
    assert rows(beyond) == ["CHN-1-03-1"]
    assert beyond.context["slice"].first == "?status=live&city=chengdu"
    # What is exported or acted on is the whole list.
    assert beyond.context["within"] == "status=live&city=chengdu"


def test_what_is_on_is_shown_and_taken_off(client: Client) -> None:
    answer = client.get(
        "/admin/actions/?search=&status=live&city=chengdu&overdue=yes&country=CN&order=due&after=%5B1%5D"
    )
    assert answer.status_code == 400
    answer = client.get("/admin/actions/?search=&status=live&city=chengdu&overdue=yes&country=CN&order=due")
    assert [(chip.label, chip.text, chip.without) for chip in answer.context["chips"]] == [
        ("Country", "China", "?search=&status=live&city=chengdu&overdue=yes&order=due"),
        ("Status", "still owed", "?search=&city=chengdu&overdue=yes&country=CN&order=due"),
        ("Overdue", "", "?search=&status=live&city=chengdu&country=CN&order=due"),
        ("City", "Chengdu", "?search=&status=live&overdue=yes&country=CN&order=due"),
    ]
    assert "Remove the filter City" in answer.content.decode()


def test_what_is_not_understood_is_told_and_nothing_listed(client: Client) -> None:
    answer = client.get(
        "/admin/next-steps/?status=done&series=NOPE&country=XX&overdue=true&colour=red&level=both&level=local"
        "&order=size&search=" + "a" * 201
    )
    assert answer.status_code == 400
    said = re.findall(r"<li>(.*?)</li>", answer.content.decode().split('id="errors"')[1].split("</div>")[0])
    assert [re.sub("<[^>]*>", "", line) for line in said] == [
        "There is no filter “colour” here.",
        "Search: Ensure this value has at most 200 characters (it has 201).",
        "Country: Select a valid choice. That choice is not one of the available choices.",
        "Status: Select a valid choice. done is not one of the available choices.",
        "Overdue: Write “yes”, or leave it out.",
        "Series: There is none called “NOPE”. Choose one from the list, or give its exact name.",
        "Level: Give this once.",
        "Order: Select a valid choice. size is not one of the available choices.",
    ]
    assert rows(answer) == []


@pytest.mark.parametrize(
    "place", ["", "x", "[]", "[1]", '["a","b"]', "[null]", '{"a":1}', "[[1]]", '["\\u0000"]', "[" * 5000, "[true]"]
)
def test_a_place_that_is_none_is_told(client: Client, place: str) -> None:
    for way in ("after", "before"):
        answer = client.get("/admin/next-steps/", {way: place, "order": "due"})
        assert answer.status_code == 400
        assert "There is no such place in the list." in words(answer)
    assert client.get("/admin/reports/?after=[1]&before=[2]").status_code == 400
    for way in ("after", "before"):
        assert client.get("/admin/reports/", {way: place}).status_code == (400 if place != "[1]" else 200)


def test_what_is_said_of_each(world: China, client: Client) -> None:
    page = words(client.get("/admin/next-steps/"))
    assert "CHN-1-02 Finance declined Development Bank by the next dialogue" in page
    assert "CHN-1-01 Coordinate Ministry Of Finance by the end of 2023 overdue open 15 % 1 February 2026" in page
    page = words(client.get("/admin/actions/"))
    assert "CHN-1-01-1 Coordinate in Chengdu City Of Chengdu Chengdu by the end of 2023 overdue in progress" in page
    page = words(client.get("/admin/reports/"))
    assert "SUM(A1)" not in page
    assert "by staff on its behalf" in page


def test_few_queries(client: Client, django_assert_num_queries: Any) -> None:
    """Session and person; ids, records; and the choices of country and theme."""
    queries = {
        "next_steps": 6, "actions": 6, "reports": 6, "organisations": 5, "dialogues": 6, "people": 5, "all_series": 5,
        "cities": 5, "countries": 4, "themes": 4, "policies": 5, "mails": 3, "accounts": 4, "keys": 3,
        "unreported": 6, "to_phone": 5,
    }  # fmt: skip
    assert set(queries) == set(LISTS)
    for name, number in queries.items():
        client.get(reverse(f"admin:{name}"))
        with django_assert_num_queries(number, info=name):
            client.get(reverse(f"admin:{name}"))


def test_more_records_take_no_more_queries(world: China, client: Client, django_assert_num_queries: Any) -> None:
    second = world.series.dialogues.get(number=2)
    client.get("/admin/next-steps/?dialogue=CHN-2")
    with django_assert_num_queries(7):
        assert len(listed(client, "next-steps", dialogue="CHN-2")) == 1
    for number in range(2):
        lead = register_stakeholder(
            by=world.staff, now=NOW, name=f"Lead {number}", category="ngo", level="international"
        )
        add_commitment(second, by=world.staff, now=NOW, title=f"More {number}", due=Due.of("none"), lead=lead)
    with django_assert_num_queries(7):
        assert len(listed(client, "next-steps", dialogue="CHN-2")) == 3


def test_references_are_read_as_people_count(world: China, client: Client) -> None:
    """The tenth action comes after the ninth, the hundredth next step after the eleventh, dialogue 10 after 9."""
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    for number in range(9):
        add_item(world.steps[0], **staff, title=f"More {number}", owner=world.chengdu_city, due=Due("none"))
    assert listed(client, "actions", dialogue="CHN-1") == [
        *(f"CHN-1-01-{number}" for number in range(1, 12)), "CHN-1-03-1",
    ]  # fmt: skip
    type(world.first).objects.filter(pk=world.first.pk).update(last_commitment_number=98)
    for _more in range(3):
        late_entry(
            world.first, **staff, reason="Left out.", title="Late", text="Late.", nobody_named=True, due=Due("none")
        )
    assert listed(client, "next-steps", dialogue="CHN-1")[-4:] == ["CHN-1-04", "CHN-1-99", "CHN-1-100", "CHN-1-101"]
    for _more in range(8):
        plan_dialogue(world.series, **staff, title="Another")
    assert listed(client, "dialogue", series="CHN") == [f"CHN-{number}" for number in range(1, 11)]
