"""One act on many records: each is done by itself, or refused by name."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from commitments.actions.owing import withdraw_item
from commitments.models import ActionItem, Commitment
from dialogues.actions.register import register_theme
from dialogues.status import Visibility
from tests.worlds import NOW, China

from .clients import said, signed_in, words
from .offices import office

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = office

CHANGED = (
    "Somebody changed this meanwhile. Look at the new state and send yours again. "
    "Verifier changed “status” on 2 March 2026, 9 a.m. UTC."
)


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def chosen(client: Client, address: str, query: dict[str, Any]) -> str:
    """What the page would post of those that were chosen."""
    page = client.get(f"/admin/{address}/", query).content.decode()
    found = re.search(r'name="chosen" value="([^"]*)"', page)
    assert found is not None, page
    return found[1]


def outcome(answer: Any) -> tuple[list[str], list[tuple[str, str]]]:
    assert answer.status_code == 303
    result = answer.client.get(answer["Location"]).context["outcome"]
    return result.done, [tuple(one) for one in result.refused]


def test_those_chosen_are_listed(client: Client) -> None:
    answer = client.get("/admin/actions/move-due/", {"pick": ["CHN-1-01-2", "CHN-1-01-1", "CHN-1-01-2", "NO"]})
    page = words(answer)
    assert "2 are chosen CHN-1-01-1 Coordinate in Chengdu CHN-1-01-2 Coordinate in Ningbo What will happen" in page
    assert chosen(client, "actions/move-due", {"pick": "CHN-1-01-1"}) == "CHN-1-01-1:3"


def test_all_that_the_list_shows(client: Client) -> None:
    within = "status=live&city=chengdu&order=due-last"
    assert chosen(client, "actions/withdraw", {"all": "yes", "within": within}) == "CHN-1-03-1:5 CHN-1-01-1:3"


def test_each_is_done_or_refused_by_name(world: China, client: Client) -> None:
    first, second, third, draft = ActionItem.objects.order_by("reference")
    told = chosen(client, "actions/move-due", {"pick": [one.reference for one in (first, second, third, draft)]})
    withdraw_item(second, by=world.verifier, now=NOW, reason="Gone.")
    posted = {"chosen": f"{told} CHN-9-01-1:1", "due_0": "month", "due_1": "2027-03-05", "reason": "Late funds."}
    answer = client.post("/admin/actions/move-due/", posted)
    assert outcome(answer) == (
        ["CHN-1-01-1", "CHN-1-03-1"],
        [
            ("CHN-1-01-2", CHANGED),
            ("CHN-2-01-1", "This next step is a draft; it is not open yet."),
            ("CHN-9-01-1", "There is no such record."),
        ],
    )
    page = words(client.get(answer["Location"]))
    assert "Refused: 3 CHN-1-01-2 because: Somebody changed this meanwhile." in page
    assert "Done: 2 CHN-1-01-1 CHN-1-03-1" in page
    assert list(ActionItem.objects.order_by("reference").values_list("due_on", flat=True)) == [
        date(2027, 3, 31), date(2023, 12, 31), date(2027, 3, 31), date(2030, 5, 1),
    ]  # fmt: skip
    assert {line.reason for line in first.duedatechange_lines.all()} == {"Late funds."}
    # Loaded again, it is shown again, and to nobody else.
    assert words(client.get(answer["Location"])) == page
    elsewhere = signed_in(world.verifier).get(answer["Location"], follow=True)
    assert "What came of it is not kept any more." in words(elsewhere)
    # Sent once more, what was done then is stale: nothing is done twice.
    again = client.post("/admin/actions/move-due/", posted)
    assert outcome(again)[0] == []


def test_changing_the_owner(world: China, client: Client) -> None:
    told = chosen(client, "actions/change-owner", {"pick": ["CHN-1-01-1", "CHN-1-01-2"]})
    answer = client.post(
        "/admin/actions/change-owner/", {"chosen": told, "owner": "city-of-ningbo", "reason": "A new mandate."}
    )
    assert outcome(answer) == (
        ["CHN-1-01-1"],
        [("CHN-1-01-2", "It is theirs already. Choose another organisation.")],
    )
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    assert (item.owner, item.acceptance) == (world.ningbo_city, "proposed")


def test_those_refused_are_tried_again_with_what_was_typed(client: Client) -> None:
    told = chosen(client, "actions/change-owner", {"pick": ["CHN-1-01-1", "CHN-1-01-2"]})
    posted = {"chosen": told, "owner": "city-of-ningbo", "reason": "A new mandate.", "within": "status=live"}
    done = client.get(client.post("/admin/actions/change-owner/", posted)["Location"])
    again = client.get(done.context["again"])
    assert [one.reference for one in again.context["chosen"]] == ["CHN-1-01-2"]
    form = again.context["form"]
    assert (form["owner"].value(), form["reason"].value(), form.errors) == ("city-of-ningbo", "A new mandate.", {})
    assert 'href="/admin/actions/?status=live"' in again.content.decode()
    told = chosen(client, "actions/change-owner", {"again": done.context["again"].split("again=")[1].split("&")[0]})
    answer = client.post("/admin/actions/change-owner/", posted | {"chosen": told, "owner": "development-bank"})
    assert outcome(answer) == (["CHN-1-01-2"], [])
    assert "not kept any more" in words(client.get("/admin/actions/change-owner/?again=x", follow=True))


def test_what_fails_is_told_beside_what_is_done(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a deadlock, by a mistake of ours: those before it are done, and those after it, too."""
    items = ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]
    failing = {"CHN-1-01-1": OperationalError("deadlock"), "CHN-1-01-2": ValueError("a mistake")}

    def withdraw(item: ActionItem, **said: Any) -> ActionItem:
        if item.reference in failing:
            raise failing[item.reference]
        return withdraw_item(item, **said)

    told = chosen(client, "actions/withdraw", {"pick": items})
    monkeypatch.setattr("commitments.admin.lists.actions.withdraw_item", withdraw)
    answer = client.post("/admin/actions/withdraw/", {"chosen": told, "reason": "Done elsewhere."})
    assert outcome(answer) == (
        ["CHN-1-03-1"],
        [
            ("CHN-1-01-1", "The database is busy or away. Nothing was written; try again."),
            ("CHN-1-01-2", "Something went wrong here, and it was logged."),
        ],
    )


def test_withdrawing(client: Client) -> None:
    told = chosen(client, "actions/withdraw", {"pick": ["CHN-1-01-1", "CHN-1-03-1"]})
    answer = client.post("/admin/actions/withdraw/", {"chosen": told, "reason": "Done elsewhere."})
    assert outcome(answer) == (["CHN-1-01-1", "CHN-1-03-1"], [])
    assert ActionItem.objects.filter(status="withdrawn").count() == 2


@pytest.mark.parametrize(("how", "themes"), [("add", ["biodiversity", "heat"]), ("replace", ["heat"])])
def test_themes(world: China, client: Client, how: str, themes: list[str]) -> None:
    register_theme(by=world.staff, now=NOW, name="Heat")
    told = chosen(client, "next-steps/set-themes", {"pick": ["CHN-1-01", "CHN-1-02"]})
    posted = {"chosen": told, "themes": "heat", "how": how, "reason": "Found since."}
    assert outcome(client.post("/admin/next-steps/set-themes/", posted)) == (["CHN-1-01", "CHN-1-02"], [])
    for step in Commitment.objects.filter(reference__in=["CHN-1-01", "CHN-1-02"]):
        assert sorted(theme.slug for theme in step.themes.all()) == themes


def test_who_reads_them(world: China, client: Client) -> None:
    picked = {"pick": ["CHN-1-01", "CHN-2-01"]}
    told = chosen(client, "next-steps/set-readers", picked)
    assert "CHN-1-01 Coordinate read by: participants" in words(client.get("/admin/next-steps/set-readers/", picked))
    posted = {"chosen": told, "visibility": Visibility.PARTICIPANTS}
    answer = client.post("/admin/next-steps/set-readers/", posted)
    assert outcome(answer) == (
        ["CHN-1-01"],
        [
            (
                "CHN-2-01",
                "Nothing is read more widely than its dialogue. Choose a circle no wider than that of CHN-2.",
            )
        ],
    )


def test_a_fault_of_the_form_does_nothing(client: Client) -> None:
    told = chosen(client, "actions/move-due", {"pick": ["CHN-1-01-1"]})
    answer = client.post("/admin/actions/move-due/", {"chosen": told, "due_0": "day", "due_1": "", "reason": ""})
    assert said(answer) == [
        "New date: Give any day in the period that is meant.",
        "Why the date moves: This field is required.",
    ]
    assert "CHN-1-01-1 Coordinate in Chengdu" in words(answer)
    assert ActionItem.objects.get(reference="CHN-1-01-1").due_on == date(2023, 12, 31)


@pytest.mark.parametrize(
    "query", [{}, {"pick": "NO"}, {"pick": "\x00"}, {"all": "yes", "within": "city=ningbo&level=local"}]
)
def test_none_chosen_leads_back(client: Client, query: dict[str, str]) -> None:
    answer = client.get("/admin/actions/withdraw/", query, follow=True)
    assert answer.status_code == 200
    assert "Choose some of them first." in words(answer)
    assert answer.request["PATH_INFO"] == "/admin/actions/"


def test_filters_that_are_not_understood_lead_back(client: Client) -> None:
    answer = client.get("/admin/actions/withdraw/", {"all": "yes", "within": "status=gone"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/actions/?status=gone")


def test_no_more_than_so_many(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urbanshift.admin.bulk.MOST", 2)
    for query in ({"all": "yes"}, {"pick": ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]}):
        answer = client.get("/admin/actions/withdraw/", query, follow=True)
        assert "These are more than 2. Narrow the list, or choose fewer." in words(answer)
    posted = {"chosen": "CHN-1-01-1:2 CHN-1-01-2:3 CHN-1-03-1:4", "reason": "No."}
    assert "Choose them anew" in words(client.post("/admin/actions/withdraw/", posted))
    assert not ActionItem.objects.filter(status="withdrawn").exists()


@pytest.mark.parametrize("seen", ["", "CHN-1-01-1", "CHN-1-01-1:", "CHN-1-01-1:x", ":2", "CHN-1-01-1:٢", "\x00:1"])
def test_what_was_not_seen_is_not_acted_on(client: Client, seen: str) -> None:
    answer = client.post("/admin/actions/withdraw/", {"chosen": seen, "reason": "No."})
    assert answer.status_code == 200
    assert not ActionItem.objects.filter(status="withdrawn").exists()


def test_as_many_queries_to_list_many_as_few(client: Client, django_assert_num_queries: Any) -> None:
    client.get("/admin/actions/withdraw/", {"pick": "CHN-1-01-1"})
    for pick in (["CHN-1-01-1"], ["CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1"]):
        with django_assert_num_queries(3):
            client.get("/admin/actions/withdraw/", {"pick": pick})
