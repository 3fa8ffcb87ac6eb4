"""Adopting a dialogue: what it needs, and who has accepted what by it."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.answering import accept
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, late_entry
from commitments.actions.entering import edit_dialogue, set_representation
from commitments.actions.owing import change_owner
from commitments.actions.presence import misfits_of
from commitments.actions.removing import remove_draft
from commitments.actions.succession import succeed
from commitments.due import Due
from commitments.models import AcceptanceLine, ActionItem, Commitment
from tests.commitments.room import YEAR, fresh, item, step
from tests.worlds import HELD, NOW, China, china, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotReady, Stale

pytestmark = pytest.mark.django_db

story = china


def everything_owed(world: China) -> list[Any]:
    """The next steps of the world, then the actions."""
    return [*world.steps, *world.items]


class TestWhoAccepted:
    def test_a_body_that_was_not_in_the_room(self, world: China) -> None:
        """Proposed, never overdue, whatever the footing; those who attended have accepted."""
        edit_commitment(world.steps[1], by=world.staff, now=NOW, due=YEAR)
        add_item(world.steps[1], by=world.staff, now=NOW, title="Find it", owner=world.bank, due=YEAR)
        world.adopt_first()
        second = step("CHN-1-02")
        assert (second.acceptance, second.overdue_at, item("CHN-1-02-1").acceptance, item("CHN-1-02-1").overdue_at) == (
            "proposed",
            None,
            "proposed",
            None,
        )
        assert step("CHN-1-04").overdue_at is not None

    @pytest.mark.parametrize(
        ("attendance", "capacity", "acceptance"),
        [
            ("attended", "convenor", "accepted"),
            ("attended", "participant", "accepted"),
            ("attended", "observer", "accepted"),
            ("invited", "participant", "proposed"),
        ],
    )
    def test_accepted_where_it_attended(self, world: China, attendance: str, capacity: str, acceptance: str) -> None:
        set_representation(
            world.first, by=world.staff, now=NOW, stakeholder=world.bank, attendance=attendance, capacity=capacity
        )
        world.adopt_first()
        assert step("CHN-1-02").acceptance == acceptance

    def test_on_a_recorded_footing_nobody_has_and_confirming_accepts_for_those_who_attended(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        assert [one.acceptance for one in everything_owed(world)] == [
            "proposed", "proposed", "", "proposed", "proposed", "proposed", "proposed",
        ]  # fmt: skip
        assert {one.overdue_at for one in everything_owed(world)} == {None}
        first = confirm_footing(
            world.first, by=world.staff, now=NOW, basis="Minutes signed by all.", confirmed_on=date(2023, 2, 1)
        )
        assert (first.footing, first.footing_confirmed_on, first.footing_basis) == (
            "agreed",
            date(2023, 2, 1),
            "Minutes signed by all.",
        )
        world.reread()
        assert [(one.reference, one.acceptance, one.overdue_at is not None) for one in everything_owed(world)] == [
            ("CHN-1-01", "accepted", True),
            ("CHN-1-02", "proposed", False),
            ("CHN-1-03", "", True),
            ("CHN-1-04", "accepted", True),
            ("CHN-1-01-1", "accepted", True),
            ("CHN-1-01-2", "accepted", True),
            ("CHN-1-03-1", "accepted", True),
        ]
        lines = AcceptanceLine.objects.order_by("pk").values_list(
            "commitment__reference",
            "action_item__reference",
            "stakeholder__slug",
            "acceptance",
            "reason",
            "answered_on",
        )
        signed = ("accepted", "Minutes signed by all.", date(2023, 2, 1))
        assert list(lines) == [
            ("CHN-1-01", None, "ministry-of-finance", *signed),
            (None, "CHN-1-01-1", "city-of-chengdu", *signed),
            (None, "CHN-1-01-2", "city-of-ningbo", *signed),
            (None, "CHN-1-03-1", "city-of-chengdu", *signed),
            ("CHN-1-04", None, "ministry-of-finance", *signed),
        ]

    def test_confirming_leaves_a_decline(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        confirm_footing(world.first, by=world.staff, now=NOW, basis="Minutes signed.")
        assert item("CHN-1-01-1").acceptance == "declined"

    def test_what_was_given_to_another_since_is_not_what_those_present_agreed(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        heir, later = stakeholder("new-bank", None), NOW + timedelta(days=1)
        given, taken_over = world.steps[1], world.steps[0]
        change_owner(given, by=world.staff, now=later, owner=world.chengdu_city, reason="By law.")
        succeed(
            world.ministry, by=world.staff, now=later, kind="renamed", successors=[heir], reason="By law.",
            succeeded_on=NOW.date(),
        )  # fmt: skip
        confirm_footing(world.first, by=world.staff, now=later, basis="Minutes signed.", confirmed_on=HELD)
        for one in (given, taken_over):
            one.refresh_from_db()
        assert (given.lead, given.acceptance) == (world.chengdu_city, "proposed")
        assert (taken_over.lead, taken_over.acceptance) == (heir, "accepted")

    def test_nor_is_an_action_that_was_added_since(self, world: China) -> None:
        world.adopt_first(footing="recorded")
        facts: dict[str, Any] = {"by": world.staff, "now": NOW + timedelta(days=1), "due": Due("none")}
        added = add_item(world.steps[3], title="Added", owner=world.ningbo_city, **facts)
        late = late_entry(
            world.first, reason="Left out.", title="Late", text="Late.", lead=world.ministry, **facts
        )  # fmt: skip
        with_it = add_item(late, title="With it", owner=world.ningbo_city, **facts)
        confirm_footing(
            world.first, by=world.staff, now=NOW + timedelta(days=2), basis="Minutes signed.", confirmed_on=HELD
        )
        records: list[Commitment | ActionItem] = [added, late, with_it]
        for one in records:
            one.refresh_from_db()
        assert [one.acceptance for one in records] == ["proposed", "accepted", "accepted"]
        assert list(misfits_of(fresh(world.first), records)) == []

    def test_confirming_refusals(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "basis": "Minutes signed."}
        with pytest.raises(Conflict):
            confirm_footing(world.first, **by)
        first = world.adopt_first(footing="recorded")
        for values, field in (
            ({"basis": " "}, "basis"),
            ({"confirmed_on": date(2026, 3, 3)}, "confirmed_on"),
            ({"confirmed_on": date(2022, 11, 15)}, "confirmed_on"),
        ):
            with pytest.raises(Invalid) as refused:
                confirm_footing(first, **(by | values))
            assert [fault.field for fault in refused.value.faults] == [field]
        with pytest.raises(NotAllowed):
            confirm_footing(first, **(by | {"by": world.chengdu_officer}))
        with pytest.raises(Stale):
            confirm_footing(first, version=first.version - 1, **by)
        confirm_footing(first, version=first.version, **by)
        with pytest.raises(Conflict):
            confirm_footing(first, **by)


class TestAdopting:
    def test_needs_of_each_next_step_and_action(self, world: China) -> None:
        add_commitment(world.first, by=world.staff, now=NOW, title="New", language="")
        with pytest.raises(NotReady) as refused:
            adopt(world.first, by=world.staff, now=NOW, footing="agreed")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-05.text", "incomplete"),
            ("CHN-1-05.language", "incomplete"),
            ("CHN-1-05.due", "incomplete"),
            ("CHN-1-05.lead", "incomplete"),
        ]

    def test_nothing_opens_that_was_due_before_it_was_agreed(self, world: China) -> None:
        """Its dialogue was given other days after that was entered."""
        day = date(2025, 3, 1)
        first = edit_dialogue(world.first, by=world.staff, now=NOW, starts_on=day, ends_on=day)
        with pytest.raises(NotReady) as refused:
            adopt(first, by=world.staff, now=NOW, footing="agreed")
        told = (
            "It would be due before it was agreed: give 1 March 2025 or a later day, or correct the days of the "
            "dialogue."
        )
        owed = ["CHN-1-01", "CHN-1-01-1", "CHN-1-01-2", "CHN-1-03-1", "CHN-1-04"]
        assert [(fault.field, fault.code, fault.message) for fault in refused.value.faults] == [
            (f"{one}.due", "incomplete", f"{one}: {told}") for one in owed
        ]

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"footing": "hearsay"}, "footing"),
            ({"adopted_on": date(2026, 3, 3)}, "adopted_on"),
            ({"adopted_on": date(2022, 11, 15)}, "adopted_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        said: dict[str, Any] = {"by": world.staff, "now": NOW, "footing": "agreed"}
        with pytest.raises(Invalid) as refused:
            adopt(world.first, **(said | values))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_stale_and_staff_alone(self, world: China) -> None:
        with pytest.raises(Stale):
            adopt(world.first, by=world.staff, now=NOW, footing="agreed", version=world.first.version - 1)
        with pytest.raises(NotAllowed):
            adopt(world.first, by=world.chengdu_officer, now=NOW, footing="agreed")

    def test_a_dialogue_that_agreed_nothing(self, world: China) -> None:
        for record in (*world.items, *world.steps):
            remove_draft(record, by=world.staff, now=NOW)
        assert adopt(world.first, by=world.staff, now=NOW, footing="recorded").status == "adopted"

    def test_today_by_default(self, world: China) -> None:
        first = adopt(world.first, by=world.staff, now=NOW, footing="agreed")
        assert (first.adopted_on, step("CHN-1-01").opened_on) == (NOW.date(), NOW.date())


@pytest.mark.parametrize("count", [1, 10])
def test_what_is_read_does_not_grow_with_the_actions(world: China, count: int) -> None:
    """The series is locked meanwhile. What is written of each is two lines: it, and its history."""
    for number in range(count):
        add_item(world.steps[3], by=world.staff, now=NOW, title=f"Act {number}", owner=world.bank, due=YEAR)
    with CaptureQueriesContext(connection) as statements:
        world.adopt_first()
    assert sum(one["sql"].startswith("SELECT") for one in statements) <= 70
