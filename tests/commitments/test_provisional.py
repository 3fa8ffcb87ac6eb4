"""Decisions of a dialogue until it is adopted: they may change, have a day, and must still be true at the end."""

from datetime import date
from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.adopting import adopt
from commitments.actions.deciding import clear_decision, decide, decide_between, leave_the_rest
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.outcome import read_outcome
from commitments.actions.owing import reopen_item, withdraw_item
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Commitment, DueDateChange, FollowUp, StatusChange
from tests.commitments.acts import bring
from tests.commitments.room import (
    LATER,
    LETTER,
    SECOND,
    THIRD,
    agenda,
    close,
    fresh,
    hold,
    later,
    plan,
    rule,
    statuses,
    step,
)
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Invalid, NotFound, NotReady, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted


class TestProvisional:
    def test_nothing_happens_until_adoption(self, world: China, second: Any) -> None:
        before = statuses()
        rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        rule(world, second, "CHN-1-02", "withdrawn", reason="No.")
        rule(world, second, "CHN-1-03", "carried_over", due=LATER, reason="Late.")
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        assert statuses() == before
        assert not StatusChange.objects.exists()
        assert not DueDateChange.objects.exists()
        assert {one.times_carried_over for one in Commitment.objects.all()} == {0}

    def test_it_may_change_and_history_keeps_each(self, world: China, second: Any) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        first, was_pending = decide(second, world.steps[3], ruling=Ruling("not_fulfilled", note="Short."), **by)
        assert was_pending
        ruling = Ruling("withdrawn", reason="A law does it.")
        changed, was_pending = decide(
            second, world.steps[3], by=world.verifier, now=later(1), ruling=ruling, version=first.version
        )
        assert (changed.pk, was_pending, changed.decision, changed.note, changed.decided_by) == (
            first.pk,
            False,
            "withdrawn",
            "",
            world.verifier,
        )
        with pytest.raises(Stale) as refused:
            decide(second, world.steps[3], ruling=Ruling("not_fulfilled"), version=first.version, **by)
        assert refused.value.version == changed.version
        assert list(
            FollowUp.history.filter(id=first.pk)
            .order_by("history_id")
            .values_list("decision", "history_user", "history_change_reason")
        ) == [
            ("pending", world.staff.pk, None),
            ("not_fulfilled", world.staff.pk, None),
            ("withdrawn", world.verifier.pk, "A law does it."),
        ]

    def test_entered_for_the_wrong_one(self, world: China, second: Any) -> None:
        decided = rule(
            world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]), note="Long."
        )
        cleared = clear_decision(decided, by=world.staff, now=NOW, version=decided.version)
        assert (
            cleared.decision,
            cleared.decided_on,
            cleared.decided_by,
            cleared.shown,
            cleared.note,
            list(cleared.confirms.all()),
        ) == ("pending", None, None, "", "Long.", [])
        with pytest.raises(Stale):
            clear_decision(decided, by=world.staff, now=NOW, version=decided.version)

    def test_another_set_of_confirmed_items_is_another_version(self, world: China, second: Any) -> None:
        bring(world, world.items[0], "completed")
        one = rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[1],))
        two, _ = decide(second, world.steps[0], by=world.staff, now=NOW, ruling=ruling)
        assert (two.version, list(two.confirms.all())) == (one.version + 1, [world.items[1]])
        again, _ = decide(second, world.steps[0], by=world.staff, now=NOW, ruling=ruling)
        assert again.version == two.version, "nothing changed"
        trail = FollowUp.history.filter(id=one.pk).order_by("history_id")
        assert set(trail.values_list("history_user", flat=True)) == {world.staff.pk}, "nothing is nobody's"

    def test_the_rest_was_not_discussed_by_one_act(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "not_fulfilled")
        left = leave_the_rest(second, by=world.staff, now=NOW)
        assert [one.commitment.reference for one in left] == ["CHN-1-01", "CHN-1-02", "CHN-1-03"]
        assert {(one.decision, one.decided_on, one.decided_by) for one in left} == {
            ("not_discussed", SECOND, world.staff)
        }
        assert agenda(second) == {
            "CHN-1-01": "not_discussed",
            "CHN-1-02": "not_discussed",
            "CHN-1-03": "not_discussed",
            "CHN-1-04": "not_fulfilled",
        }
        assert leave_the_rest(second, by=world.staff, now=NOW) == []

    def test_closed_between_dialogues_it_leaves_the_agenda_and_history_keeps_it(
        self, world: China, second: Any
    ) -> None:
        provisional = rule(world, second, "CHN-1-04", "not_fulfilled", note="Said in the room.")
        decide_between(
            world.steps[3], by=world.verifier, now=NOW, ruling=Ruling("fulfilled", shown="The decree."), basis=LETTER
        )
        assert agenda(second) == {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending"}
        last = FollowUp.history.filter(id=provisional.pk).latest("history_id")
        assert (last.history_type, last.decision, last.note, last.history_user) == (
            "-",
            "not_fulfilled",
            "Said in the room.",
            world.verifier,
        )
        close(world, second)
        assert step("CHN-1-04").status == "fulfilled"
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", "withdrawn", reason="No.")

    @pytest.mark.parametrize("status", ["planned", "held"])
    def test_while_planned_or_held(self, world: China, status: str) -> None:
        dialogue = hold(world, SECOND) if status == "held" else plan(world, SECOND)
        assert rule(world, dialogue, "CHN-1-04", "not_fulfilled").decided_on == SECOND

    def test_not_at_a_cancelled_or_adopted_one_or_one_that_is_not_the_next(self, world: China) -> None:
        second, third = hold(world, SECOND), hold(world, THIRD)
        with pytest.raises(Conflict):
            rule(world, third, "CHN-1-04", "not_fulfilled")
        close(world, second)
        for act in (
            lambda: rule(world, second, "CHN-1-04", "not_fulfilled"),
            lambda: leave_the_rest(second, by=world.staff, now=NOW),
            lambda: clear_decision(FollowUp.objects.filter(dialogue=second)[0], by=world.staff, now=NOW),
        ):
            with pytest.raises(Conflict):
                act()
        cancelled = meeting.cancel(
            meeting.replan(third, by=world.staff, now=NOW), by=world.staff, now=NOW, reason="Elections."
        )
        with pytest.raises(Conflict):
            rule(world, cancelled, "CHN-1-04", "not_fulfilled")

    def test_not_about_what_is_not_on_the_agenda(self, world: China, second: Any) -> None:
        own = add_commitment(second, by=world.staff, now=NOW, title="New")
        with pytest.raises(NotFound):
            decide(second, own, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"))


class TestDays:
    def test_the_last_day_unless_entered_otherwise(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2024, 10, 16), ends_on=date(2024, 10, 18))
        dialogue = meeting.hold(dialogue, by=world.staff, now=NOW)
        assert rule(world, dialogue, "CHN-1-03", "not_fulfilled").decided_on == date(2024, 10, 18)
        other = rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 10, 16))
        assert other.decided_on == date(2024, 10, 16)
        close(world, dialogue, adopted_on=date(2024, 11, 1))
        assert [step(one).closed_on for one in ("CHN-1-03", "CHN-1-04")] == [date(2024, 10, 18), date(2024, 10, 16)]

    def test_entered_before_the_meeting_it_is_of_its_last_day(self, world: China) -> None:
        """Not of the day on which somebody prepared the agenda."""
        dialogue = plan(world, date(2026, 3, 10))
        early = rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        assert early.decided_on == date(2026, 3, 2)
        after = later(24 * 10)
        dialogue = meeting.hold(dialogue, by=world.staff, now=after)
        assert fresh(early).decided_on == date(2026, 3, 10)
        close(world, dialogue, now=after)
        assert step("CHN-1-04").closed_on == date(2026, 3, 10)

    def test_a_day_within_the_meeting_stays(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 3))
        decided = rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2026, 3, 1))
        meeting.hold(dialogue, by=world.staff, now=later(48))
        assert fresh(decided).decided_on == date(2026, 3, 1)

    @pytest.mark.parametrize("day", [date(2026, 3, 3), date(2024, 10, 15), date(2022, 11, 15)])
    def test_neither_in_the_future_nor_before_the_meeting(self, world: China, second: Any, day: date) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", "not_fulfilled", decided_on=day)
        assert [fault.field for fault in refused.value.faults] == ["decided_on"]

    def test_not_after_the_adoption(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 10, 25))
        with pytest.raises(NotReady) as refused:
            close(world, second, adopted_on=date(2024, 10, 24))
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        close(world, second, adopted_on=date(2024, 10, 25))
        assert step("CHN-1-04").closed_on == date(2024, 10, 25)

    def test_adopted_in_the_order_of_days_too(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            close(world, second, adopted_on=date(2024, 10, 15))
        assert [fault.field for fault in refused.value.faults] == ["adopted_on"]
        close(world, second, adopted_on=date(2025, 10, 1))
        third = hold(world, THIRD)
        with pytest.raises(Invalid) as refused:
            close(world, third, adopted_on=THIRD)
        assert [str(fault.message) for fault in refused.value.faults] == ["Give 1 October 2025 or a later day."]


class TestStillTrueAtAdoption:
    """A decision was true when it was entered; adoption looks again, under lock."""

    def adopt(self, world: China, second: Any) -> list[tuple[str, str]]:
        with pytest.raises(NotReady) as refused:
            close(world, second)
        return [(fault.field, fault.code) for fault in refused.value.faults]

    def test_an_item_was_reopened(self, world: China, second: Any) -> None:
        bring(world, world.items[2], "completed")
        rule(world, second, "CHN-1-03", "fulfilled")
        reopen_item(world.items[2], by=world.staff, now=NOW, reason="It broke.")
        assert self.adopt(world, second) == [("CHN-1-03", "untrue"), ("CHN-1-03", "not_completed")]

    def test_an_item_was_added(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.", confirms=(world.items[2],))
        add_item(world.steps[2], by=world.staff, now=NOW, title="More", owner=world.ningbo_city, due=Due("none"))
        assert self.adopt(world, second) == [("CHN-1-03", "untrue"), ("CHN-1-03", "not_completed")]

    def test_a_confirmed_item_was_withdrawn(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.", confirms=(world.items[2],))
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Merged.")
        assert self.adopt(world, second)[0] == ("CHN-1-03", "untrue")

    def test_more_was_promised(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "fulfilled", shown="The decree.")
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=2, reason="It says two.")
        assert self.adopt(world, second) == [("CHN-1-04", "untrue")]

    def test_the_successor_was_closed(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        ruling = Ruling("withdrawn", reason="Elsewhere.")
        decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        assert self.adopt(world, second)[0] == ("CHN-1-04", "untrue")

    def test_everything_that_stands_in_the_way_is_named_at_once(self, world: China, second: Any) -> None:
        add_commitment(second, by=world.staff, now=NOW, title="New", nobody_named=True, due=Due("none"))
        rule(world, second, "CHN-1-04", "fulfilled", shown="The decree.")
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=2, reason="It says two.")
        before = statuses()
        with pytest.raises(NotReady) as refused:
            adopt(second, by=world.staff, now=NOW, footing="agreed")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-2-01.text", "incomplete"),
            ("CHN-1-01", "pending"),
            ("CHN-1-02", "pending"),
            ("CHN-1-03", "pending"),
            ("CHN-1-04", "untrue"),
        ]
        assert statuses() == before
        # Whoever looks beforehand is told the same, to the word.
        assert tuple(read_outcome(second).obstacles(adopted_on=second.held_on)) == refused.value.faults
