"""Reopening a dialogue, and finalising it again, reads no more often where it agreed and decided more: its series is
locked meanwhile. What is written of each record are lines of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.deciding import decide, decide_between, reopen
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, edit_item, late_entry
from commitments.actions.owing import change_owner, move_due
from commitments.actions.un_adopting import un_adopt
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Amendment, Commitment, DueDateChange, OwnerChange, StatusChange
from dialogues.models import Dialogue, Stakeholder, Theme
from tests.commitments.room import LATER, SECOND, close, fresh, hold, later
from tests.worlds import NOW, China, adopted, stakeholder

pytestmark = pytest.mark.django_db

STILL_LATER = Due("year", date(2030, 12, 31))

GIVEN_UP = Ruling("withdrawn", reason="A law does it.")

story = adopted


@pytest.fixture(autouse=True)
def plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every statement sent as it is: by the name of one that PostgreSQL has prepared, nobody sees what it does."""
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)


def reads(act: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as statements:
        act()
    return sum(one["sql"].startswith("SELECT") for one in statements)


def un_adopting(world: China, dialogue: Dialogue) -> int:
    return reads(lambda: un_adopt(dialogue, by=world.admin, now=later(5), reason="The wrong file."))


def adopting(world: China, dialogue: Dialogue) -> int:
    held = fresh(dialogue)
    return reads(lambda: adopt(held, by=world.staff, now=later(7), footing="agreed", adopted_on=SECOND))


def body(world: China, name: str) -> Stakeholder:
    return stakeholder(name, world.country)


@pytest.mark.parametrize("count", [1, 3, 6])
def test_what_it_agreed(world: China, count: int) -> None:
    """Each moved, given to another, answered and amended since, and edited while it is a draft again."""
    second = hold(world, SECOND)
    by: dict[str, Any] = {"by": world.staff, "now": later(1)}
    steps = [
        add_commitment(
            second, title=f"Step {number}", text="Do it.", due=STILL_LATER, lead=body(world, f"lead-{number}"),
            kind="data", level="local", themes=[Theme.objects.get()], **by,
        )
        for number in range(count)
    ]  # fmt: skip
    items = [
        add_item(one, title="Act", owner=body(world, f"owner-{one.number}"), due=STILL_LATER, **by) for one in steps
    ]
    second = close(world, second, footing="recorded", now=later(2))
    since: dict[str, Any] = {"by": world.staff, "now": later(3), "reason": "A letter."}
    records: list[Commitment | ActionItem] = [*steps, *items]
    for record in records:
        move_due(record, due=LATER, **since)
        change_owner(record, owner=body(world, f"heir-{record.reference}".lower()), **since)
        accept(record, acceptance="accepted", **since)
    for one in steps:
        amend(one, kind="change", text="Do it well.", **since)
    second = confirm_footing(second, by=world.staff, now=later(4), basis="Letters of all.")
    found = un_adopting(world, second)
    edited: dict[str, Any] = {"by": world.staff, "now": later(6)}
    for one, item in zip(steps, items, strict=True):
        lead, owner = (body(world, f"{name}-{one.number}") for name in ("new-lead", "new-owner"))
        edit_commitment(one, lead=lead, due=LATER, text="Do it best.", **edited)
        edit_item(item, owner=owner, due=LATER, **edited)
    assert (found, adopting(world, second)) == (55, 74)
    assert [DueDateChange.objects.count(), OwnerChange.objects.count()] == [6 * count, 4 * count]
    assert Amendment.objects.count() == 3 * count


@pytest.mark.parametrize("count", [1, 3, 6])
def test_what_it_decided(world: China, count: int) -> None:
    """Each completed, withdrew, moved or closed something; one is closed once more since, between dialogues."""
    second = hold(world, SECOND)
    again = put_to(world, second, "again", GIVEN_UP)
    for number in range(count):
        put_to(world, second, f"fulfilled-{number}", Ruling("fulfilled", shown="Minutes."))
        put_to(world, second, f"withdrawn-{number}", GIVEN_UP)
        put_to(world, second, f"carried-{number}", Ruling("carried_over", due=LATER, reason="Late."))
        put_to(world, second, f"superseded-{number}", Ruling("superseded"))
    second = close(world, second, footing="recorded", now=later(1))
    reopen(again, by=world.staff, now=later(2), reason="The law fell.")
    decide_between(again, by=world.staff, now=later(3), ruling=GIVEN_UP, basis="A letter.")
    found = un_adopting(world, second)
    assert (found, adopting(world, second)) == (63, 78)
    assert StatusChange.objects.exclude(action_item=None).count() == 6 * count + 2
    assert DueDateChange.objects.count() == 6 * count


def put_to(world: China, second: Dialogue, name: str, ruling: Ruling) -> Commitment:
    """A next step with one action, about which the second dialogue decides so: all its actions are confirmed, and
    another one takes its place."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    put = late_entry(
        world.first, title=name, text="Do it.", due=STILL_LATER, lead=body(world, f"lead-{name}"),
        kind="data", level="local", themes=[Theme.objects.get()], reason="Left out.", **by,
    )  # fmt: skip
    item = add_item(put, title="Act", owner=body(world, f"owner-{name}"), due=STILL_LATER, **by)
    accept(item, acceptance="accepted", **by)
    match ruling.decision:
        case "fulfilled":
            ruling = replace(ruling, confirms=(item,))
        case "superseded":
            facts: dict[str, Any] = {"title": name, "text": "New.", "lead": body(world, f"new-{name}")}
            ruling = replace(ruling, superseded_by=add_commitment(second, due=STILL_LATER, **facts, **by))
    decide(second, put, ruling=ruling, **by)
    return put
