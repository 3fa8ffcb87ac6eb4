"""A next step for a city in another time zone than its country: days end there, wherever they are counted."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from commitments.actions import drafting
from commitments.actions.outcome import read_outcome
from commitments.actions.owing import change_owner, move_due
from commitments.admin.cards import cards_of
from commitments.due import Due
from commitments.figures import silent_days
from commitments.reminding.facts import proposed_steps
from dialogues.actions.register import register_city
from tests.api.conftest import as_user
from tests.commitments.room import item, plan, step
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 10)
DUE = Due.of("day", DAY)
"""It ends at 15:00 UTC in Tokyo, and at 16:00 in Shanghai."""


@pytest.fixture
def world() -> China:
    """The ministry's step is for a city of Tokyo's time; the one that nobody leads has an action there."""
    world = china()
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    city = register_city(country=world.country, name="Elsewhere", timezone="Asia/Tokyo", **by)
    drafting.edit_commitment(step("CHN-1-04"), due=DUE, cities=[city], **by)
    drafting.edit_commitment(step("CHN-1-02"), cities=[city, world.chengdu], **by)
    drafting.edit_item(item("CHN-1-03-1"), city=city, due=DUE, **by)
    world.adopt_first()
    return world


@pytest.mark.parametrize(("reference", "whose"), [("CHN-1-03", "CHN-1-03-1: "), ("CHN-1-04", "")])
def test_days_overdue_on_a_card(world: China, reference: str, whose: str) -> None:
    outcome = read_outcome(plan(world))
    for days in (1, 2):
        now = datetime(2026, 3, 10 + days, 3, tzinfo=UTC)
        card = next(one for one in cards_of(outcome, now=now) if one.reference == reference)
        said = "1 day overdue" if days == 1 else f"{days} days overdue"
        assert f"{whose}{said}" in [sign.text for sign in card.signs]


@pytest.mark.parametrize("reference", ["CHN-1-03", "CHN-1-04"])
def test_on_the_due_day_itself_it_was_not_overdue(world: China, reference: str) -> None:
    staff = as_user(world.staff)
    with time_machine.travel(datetime(2026, 3, 20, tzinfo=UTC), tick=False):
        found = [staff.body(f"commitments/{reference}/?as_of={day}") for day in (DAY, DAY + timedelta(days=1))]
    assert [one["overdue"] for one in found] == [False, True]


def test_a_day_begins_there(world: China) -> None:
    """At half past three it is the next day in Tokyo, and not yet in Shanghai."""
    staff, now = as_user(world.staff), datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
    tomorrow = DAY + timedelta(days=1)
    with time_machine.travel(now, tick=False):
        found = {one: staff.get(f"commitments/{one}/?as_of={tomorrow}").status_code for one in ("CHN-1-03", "CHN-1-04")}
    assert found == {"CHN-1-03": 400, "CHN-1-04": 200}
    opened_on = step("CHN-1-04").opened_on
    assert opened_on is not None
    assert silent_days(step("CHN-1-04"), now) == (tomorrow - opened_on).days
    assert silent_days(step("CHN-1-03"), now) == (DAY - opened_on).days


def test_an_act_is_dated_by_the_day_there(world: China) -> None:
    late = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
    line = move_due(step("CHN-1-04"), by=world.staff, now=late, due=Due.of("year", date(2027, 1, 1)), reason="Late.")
    assert line.changed_on == DAY + timedelta(days=1)


def test_who_is_asked_to_answer_is_asked_by_the_day_there(world: China) -> None:
    """Cities of two zones have none of their own."""
    change_owner(step("CHN-1-04"), by=world.staff, now=NOW, owner=world.bank, reason="A letter.")
    rows: Any = proposed_steps()
    zones = dict(rows.values_list("pk", "zone"))
    assert zones == {step("CHN-1-02").pk: "Asia/Shanghai", step("CHN-1-04").pk: "Asia/Tokyo"}
