"""Who attended is corrected once a dialogue is final: what is accepted by that alone follows."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.models import ChangeEvent
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.answering import accept
from commitments.actions.drafting import add_item, edit_commitment, late_entry
from commitments.actions.entering import set_representation
from commitments.actions.owing import change_owner
from commitments.actions.retracting import retract_report
from commitments.actions.succession import succeed
from commitments.models import AcceptanceLine, ActionItem, Commitment
from dialogues.models import Stakeholder
from tests.commitments.acts import say
from tests.commitments.room import YEAR, item, later, reopen_dialogue, step
from tests.guards import lifted
from tests.worlds import HELD, NOW, China, china, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

WRONG = "The list of those present was the one of the day before."
CONFIRMED = date(2023, 2, 1)


@pytest.fixture
def world() -> China:
    """Adopted as agreed in the room; whatever was not is due in a year that has passed."""
    world = china()
    edit_commitment(world.steps[1], by=world.staff, now=NOW, due=YEAR)
    world.adopt_first()
    return world


def correct(world: China, one: Stakeholder, attendance: str = "invited", *, hours: int = 9, **facts: Any) -> None:
    """`one` attended, or was invited only; hours after the world was entered."""
    set_representation(
        world.first, by=world.staff, now=later(hours), stakeholder=one, attendance=attendance, reason=WRONG, **facts
    )


def merge(world: China, one: Stakeholder, other: Stakeholder, reason: str, **facts: Any) -> None:
    succeed(one, by=world.staff, now=later(2), kind="merged", successors=[other], reason=reason, **facts)


def stands() -> dict[str, str]:
    """Acceptance by reference, with a mark where it is overdue."""
    every: list[Any] = [*Commitment.objects.order_by("pk"), *ActionItem.objects.order_by("pk")]
    return {one.reference: one.acceptance + ("!" if one.overdue_at else "") for one in every if one.owed_by_id}


def differences() -> list[str]:
    out = StringIO()
    try:
        call_command("check_data", stdout=out)
    except CommandError:
        return out.getvalue().splitlines()
    return []


AGREED = {
    "CHN-1-01": "accepted!",
    "CHN-1-02": "proposed",
    "CHN-1-04": "accepted!",
    "CHN-1-01-1": "accepted!",
    "CHN-1-01-2": "accepted!",
    "CHN-1-03-1": "accepted!",
}


class TestNobodyAnswered:
    def test_what_it_was_not_there_to_accept_is_proposed(self, world: China) -> None:
        assert stands() == AGREED
        correct(world, world.chengdu_city)
        assert stands() == AGREED | {"CHN-1-01-1": "proposed", "CHN-1-03-1": "proposed"}
        # Its next step is overdue by itself, and by the other action.
        correct(world, world.ministry)
        correct(world, world.ningbo_city)
        assert set(stands().values()) == {"proposed"}
        assert not AcceptanceLine.objects.exists()
        assert differences() == []

    def test_what_it_was_there_to_accept_is_accepted(self, world: China) -> None:
        correct(world, world.bank, "invited")
        assert stands() == AGREED
        correct(world, world.bank, "attended", capacity="observer")
        assert stands() == AGREED | {"CHN-1-02": "accepted!"}
        assert differences() == []

    def test_it_is_recorded_with_its_reason(self, world: China) -> None:
        before = ChangeEvent.objects.order_by("stamp").last()
        correct(world, world.chengdu_city)
        last = item("CHN-1-01-1").history.latest("history_id")
        assert (last.acceptance, last.history_user, last.history_change_reason) == ("proposed", world.staff, WRONG)
        assert before is not None
        told = ChangeEvent.objects.filter(stamp__gt=before.stamp).values_list("key", flat=True)
        assert {"CHN-1-01", "CHN-1-01-1", "CHN-1-03", "CHN-1-03-1"} <= set(told)
        assert "CHN-1-01-2" not in told

    def test_other_facts_of_a_part_change_nothing(self, world: China) -> None:
        correct(world, world.chengdu_city, "attended", capacity="observer")
        assert stands() == AGREED

    def test_on_a_recorded_footing(self) -> None:
        """Nobody's presence counts before it is confirmed; then it does as it is known by now."""
        world = china()
        world.adopt_first(footing="recorded")
        correct(world, world.ministry)
        correct(world, world.bank, "attended")
        assert set(stands().values()) == {"proposed"}
        confirm_footing(world.first, by=world.staff, now=later(10), basis="Minutes.", confirmed_on=CONFIRMED)
        assert [one for one, how in stands().items() if how.startswith("proposed")] == ["CHN-1-01", "CHN-1-04"]

    def test_that_those_present_confirmed_it_is_taken_back(self) -> None:
        world = china()
        world.adopt_first(footing="recorded")
        confirm_footing(world.first, by=world.staff, now=later(1), basis="Minutes.", confirmed_on=CONFIRMED)
        correct(world, world.ningbo_city)
        correct(world, world.bank, "attended")
        told = AcceptanceLine.objects.filter(action_item__reference="CHN-1-01-2").order_by("pk")
        assert [(one.acceptance, one.reason, one.answered_on, one.on_behalf) for one in told] == [
            ("accepted", "Minutes.", CONFIRMED, True),
            ("proposed", WRONG, CONFIRMED, True),
        ]
        assert (item("CHN-1-01-2").acceptance, step("CHN-1-02").acceptance) == ("proposed", "accepted")
        assert differences() == []
        # Known better once more, it counts again.
        correct(world, world.ningbo_city, "attended", hours=10)
        assert item("CHN-1-01-2").acceptance == "accepted"
        reopen_dialogue(world, world.first, now=later(11))
        adopt(world.first, by=world.staff, now=later(12), footing="recorded", adopted_on=HELD)
        assert set(stands().values()) == {"proposed"}

    def test_who_succeeded_it_stands_where_it_stood(self, world: China) -> None:
        heir = stakeholder("chengdu-new-area", world.country)
        succeed(
            world.chengdu_city, by=world.staff, now=later(2), kind="renamed", successors=[heir], reason="By law.",
            succeeded_on=date(2025, 1, 1),
        )  # fmt: skip
        assert differences() == []
        correct(world, world.chengdu_city)
        assert (item("CHN-1-01-1").owner, item("CHN-1-01-1").acceptance) == (heir, "proposed")
        # That the heir was there on its own account says nothing of whom the dialogue named.
        correct(world, heir, "attended")
        assert item("CHN-1-01-1").acceptance == "proposed"
        correct(world, world.chengdu_city, "attended", hours=10)
        assert item("CHN-1-01-1").acceptance == "accepted"

    def test_who_took_over_since_from_somebody_there_had_not_accepted(self, world: China) -> None:
        """Also where that happened before the dialogue was entered, and was learnt afterwards."""
        succeed(
            world.ministry, by=world.staff, now=later(1), kind="merged", successors=[world.bank], reason="By law.",
            succeeded_on=date(2022, 1, 1),
        )  # fmt: skip
        correct(world, world.ningbo_city)
        assert stands()["CHN-1-02"] == "proposed"
        assert differences() == []

    @pytest.mark.parametrize("day", [date(2022, 11, 10), date(2025, 11, 10)])
    def test_who_took_over_from_somebody_absent_before_it_was_final_had_not_accepted(self, day: date) -> None:
        """Though it attended itself: the dialogue named the other one."""
        world = china()
        merge(world, world.bank, world.chengdu_city, "By law.", succeeded_on=day)
        world.adopt_first()
        assert (step("CHN-1-02").lead, step("CHN-1-02").acceptance) == (world.chengdu_city, "proposed")
        assert differences() == []
        correct(world, stakeholder("guest", world.country), "attended")
        assert step("CHN-1-02").acceptance == "proposed"
        correct(world, world.bank, "attended", hours=10)
        assert step("CHN-1-02").acceptance == "accepted"

    def test_a_late_entry_and_a_late_action(self, world: China) -> None:
        late_entry(
            world.first, by=world.staff, now=later(1), reason="Left out.", title="Late", text="Late.", due=YEAR,
            lead=world.ningbo_city,
        )  # fmt: skip
        add_item(step("CHN-1-03"), by=world.staff, now=later(1), title="More", owner=world.ningbo_city, due=YEAR)
        correct(world, world.ningbo_city)
        assert (step("CHN-1-05").acceptance, item("CHN-1-03-2").acceptance) == ("proposed", "proposed")


class TestSomebodyAnswered:
    @pytest.mark.parametrize("answer", ["accepted", "declined"])
    def test_an_answer_stands(self, world: China, answer: str) -> None:
        accept(item("CHN-1-01-1"), by=world.chengdu_officer, now=later(1), acceptance="declined", reason="Not us.")
        if answer == "accepted":
            accept(item("CHN-1-01-1"), by=world.chengdu_officer, now=later(2), acceptance="accepted")
        correct(world, world.chengdu_city)
        assert item("CHN-1-01-1").acceptance == answer
        correct(world, world.chengdu_city, "attended")
        assert item("CHN-1-01-1").acceptance == answer
        assert differences() == []

    def test_whoever_reported_has_accepted(self, world: China) -> None:
        sent = say(item("CHN-1-01-1"), by=world.chengdu_officer, now=later(1))
        correct(world, world.chengdu_city)
        assert (item("CHN-1-01-1").acceptance, item("CHN-1-03-1").acceptance) == ("accepted", "proposed")
        retract_report(sent, by=world.chengdu_officer, now=later(10), reason="Of another action.")
        assert item("CHN-1-01-1").acceptance == "accepted"
        assert differences() == []

    def test_what_its_own_added_is_accepted(self, world: China) -> None:
        add_item(
            step("CHN-1-03"), by=world.chengdu_officer, now=later(1), title="More", owner=world.chengdu_city, due=YEAR
        )
        correct(world, world.chengdu_city)
        assert (item("CHN-1-03-2").acceptance, item("CHN-1-03-1").acceptance) == ("accepted", "proposed")
        assert differences() == []

    def test_what_was_given_to_it_since_waits_for_its_answer(self, world: China) -> None:
        change_owner(item("CHN-1-01-1"), by=world.staff, now=later(1), owner=world.bank, reason="By letter.")
        correct(world, world.bank, "attended")
        assert item("CHN-1-01-1").acceptance == "proposed"
        assert differences() == []

    def test_so_does_what_was_given_before_its_owner_was_merged_in_the_same_words(self, world: China) -> None:
        decree = "Merged by decree 12."
        change_owner(item("CHN-1-01-2"), by=world.staff, now=later(1), owner=world.bank, reason=decree)
        merge(world, world.ningbo_city, world.bank, decree)
        assert differences() == []
        correct(world, stakeholder("guest", world.country), "attended")
        assert item("CHN-1-01-2").acceptance == "proposed"


def test_what_was_corrected_before_is_told_and_repaired(world: China) -> None:
    with lifted(connection):
        world.first.representation.filter(stakeholder=world.ningbo_city).update(attendance="invited")
        world.first.representation.create(
            stakeholder=world.bank, attendance="attended", name_then="Bank", recorded_at=NOW, updated_at=NOW
        )
    assert differences() == [
        "CHN-1-01-2: it is accepted, and by who attended it is proposed.",
        "CHN-1-02: it is proposed, and by who attended it is accepted.",
    ]
    call_command("check_data", "--repair", stdout=StringIO())
    assert stands() == AGREED | {"CHN-1-01-2": "proposed", "CHN-1-02": "accepted!"}
