"""The decisions that need more than a word: fulfilled, carried over, superseded."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.answering import accept
from commitments.actions.deciding import clear_decision, decide_between
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.owing import reopen_item, withdraw_item
from commitments.actions.removing import remove_draft
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, DueDateChange
from tests.commitments.acts import bring
from tests.commitments.room import LATER, LETTER, SECOND, THIRD, YEAR, close, fresh, hold, item, plan, rule, step
from tests.worlds import NOW, China, adopted, stakeholder
from urbanshift.errors import Conflict, Invalid, NotReady

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted


class TestFulfilled:
    """Every item completed, withdrawn, or confirmed by this dialogue; declined ones do not count."""

    @pytest.mark.parametrize("first", ["not_started", "in_progress", "reported_complete", "completed", "withdrawn"])
    def test_each_state_of_an_item_that_nobody_confirms(self, world: China, second: Any, first: str) -> None:
        bring(world, world.items[0], first)
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[1],))
        if first in ("completed", "withdrawn"):
            assert rule(world, second, "CHN-1-01", ruling).decision == "fulfilled"
        else:
            with pytest.raises(Conflict) as refused:
                rule(world, second, "CHN-1-01", ruling)
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [("confirms", "not_completed")]
            assert "CHN-1-01-1" in str(refused.value.faults[0].message)

    def test_declined_items_do_not_count(self, world: China, second: Any) -> None:
        declined = add_item(world.steps[0], by=world.staff, now=NOW, title="Pay", owner=world.bank, due=Due("none"))
        accept(declined, by=world.bank_officer, now=NOW, acceptance="declined", reason="No mandate.")
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        assert rule(world, second, "CHN-1-01", ruling).decision == "fulfilled"
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=(*world.items[:2], declined))
        assert [fault.field for fault in refused.value.faults] == ["confirms.2"]

    def test_items_of_another_next_step_are_not_confirmed(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items))
        assert [fault.field for fault in refused.value.faults] == ["confirms.2"]

    def test_without_items_what_was_shown_is_enough(self, world: China, second: Any) -> None:
        second = close(world, second, {"CHN-1-04": Ruling("fulfilled", shown="The decree was shown.")})
        fourth = step("CHN-1-04")
        assert (fourth.status, fourth.closed_on, fourth.progress) == ("fulfilled", SECOND, None)

    def test_all_withdrawn_is_as_without_items(self, world: China, second: Any) -> None:
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Another way was found.")
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-03", "fulfilled")
        assert [fault.field for fault in refused.value.faults] == ["shown"]
        assert rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.").decision == "fulfilled"

    def test_twelve_cities(self, world: China, second: Any) -> None:
        """A number was promised: that many are shown."""
        reason = "The summary says twelve."
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=12, reason=reason)
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list of twelve.")
        items = [
            add_item(
                world.steps[3], by=world.staff, now=NOW, title=f"City {number}", due=Due("none"),
                owner=stakeholder(f"city-{number}", world.country),
            )
            for number in range(12)
        ]  # fmt: skip
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list.", confirms=tuple(items[:11]))
        assert len(refused.value.faults) == 1
        withdraw_item(items[11], by=world.staff, now=NOW, reason="It was merged.")
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list.", confirms=tuple(items[:11]))
        assert str(refused.value) == (
            "12 were promised; 11 are shown by completed actions. Enter the actions that show the others, or decide "
            "otherwise."
        )
        reopen_item(items[11], by=world.staff, now=NOW, reason="It was not.")
        close(world, second, {"CHN-1-04": Ruling("fulfilled", shown="A list.", confirms=tuple(items))})
        assert step("CHN-1-04").status == "fulfilled"
        assert {one.status for one in step("CHN-1-04").action_items.all()} == {"completed"}
        assert step("CHN-1-04").progress == 100

    def test_only_a_dialogue_confirms(self, world: China) -> None:
        """Between dialogues there is no room of witnesses: what is not completed is verified first."""
        bring(world, world.items[2], "reported_complete")
        ruling = Ruling("fulfilled", shown="The platform.", confirms=(world.items[2],))
        with pytest.raises(Invalid) as refused:
            decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        assert [fault.field for fault in refused.value.faults] == ["confirms"]
        with pytest.raises(Conflict):
            decide_between(world.steps[2], by=world.staff, now=NOW, ruling=Ruling("fulfilled"), basis=LETTER)
        assert (step("CHN-1-03").status, item("CHN-1-03-1").status) == ("open", "reported_complete")


class TestCarriedOver:
    def test_a_new_due_moves_the_live_items_that_had_the_old_one(self, world: China, second: Any) -> None:
        """Neither what is finished, withdrawn or declined, nor what had a date of its own."""
        own_date = Due("day", date(2024, 1, 31))
        for title, owner, due in (
            ("Own date", world.ningbo_city, own_date),
            ("Withdrawn", world.ningbo_city, YEAR),
            ("Declined", world.bank, YEAR),
        ):
            add_item(world.steps[0], by=world.staff, now=NOW, title=title, owner=owner, due=due)
        world.reread()
        bring(world, world.items[0], "completed")
        withdraw_item(ActionItem.objects.get(title="Withdrawn"), by=world.staff, now=NOW, reason="Merged.")
        accept(
            ActionItem.objects.get(title="Declined"),
            by=world.bank_officer,
            now=NOW,
            acceptance="declined",
            reason="No.",
        )
        ruling = Ruling("carried_over", due=LATER, reason="The law came late.")
        follow_up = rule(world, second, "CHN-1-01", ruling)
        assert step("CHN-1-01").due == YEAR, "provisional"
        close(world, second)
        assert {one.reference: one.due for one in ActionItem.objects.filter(commitment=world.steps[0])} == {
            "CHN-1-01-1": YEAR,
            "CHN-1-01-2": LATER,
            "CHN-1-01-3": own_date,
            "CHN-1-01-4": YEAR,
            "CHN-1-01-5": YEAR,
        }
        first = step("CHN-1-01")
        assert (first.status, first.due, first.original_due, first.times_carried_over) == ("open", LATER, YEAR, 1)
        assert [
            (
                str(line.commitment or line.action_item),
                line.before,
                line.after,
                line.reason,
                line.changed_on,
                line.follow_up,
            )
            for line in DueDateChange.objects.order_by("pk")
        ] == [
            ("CHN-1-01", YEAR, LATER, "The law came late.", SECOND, follow_up),
            ("CHN-1-01-2", YEAR, LATER, "The law came late.", SECOND, follow_up),
        ]

    def test_without_a_new_due_nothing_moves(self, world: China, second: Any) -> None:
        close(world, second, {"CHN-1-01": "carried_over"})
        assert (step("CHN-1-01").due, step("CHN-1-01").times_carried_over) == (YEAR, 1)
        assert not DueDateChange.objects.exists()

    def test_each_time_is_counted_and_not_discussed_is_not(self, world: China, second: Any) -> None:
        close(world, second, {"CHN-1-01": "carried_over"})
        close(world, hold(world, THIRD), {"CHN-1-01": "carried_over"})
        assert {one.reference: one.times_carried_over for one in Commitment.objects.all()} == {
            "CHN-1-01": 2,
            "CHN-1-02": 0,
            "CHN-1-03": 0,
            "CHN-1-04": 0,
        }


class TestSuperseded:
    def test_by_a_draft_of_the_deciding_dialogue(self, world: China, second: Any) -> None:
        draft = add_commitment(
            second, by=world.staff, now=NOW, title="Better", text="Better.", due=Due("none"), nobody_named=True
        )
        close(world, second, {"CHN-1-04": Ruling("superseded", superseded_by=draft)})
        fourth = step("CHN-1-04")
        assert (fourth.status, fourth.superseded_by, fresh(draft).status) == ("superseded", draft, "open")

    def test_the_draft_must_be_complete(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="Better")
        with pytest.raises(NotReady) as refused:
            close(world, second, {"CHN-1-04": Ruling("superseded", superseded_by=draft)})
        assert [fault.field for fault in refused.value.faults] == ["CHN-2-01.text", "CHN-2-01.due", "CHN-2-01.lead"]

    def test_the_draft_stays_while_it_is_named(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="Better")
        decided = rule(world, second, "CHN-1-04", "superseded", superseded_by=draft)
        with pytest.raises(Conflict) as refused:
            remove_draft(draft, by=world.staff, now=NOW)
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        clear_decision(decided, by=world.staff, now=NOW)
        remove_draft(draft, by=world.staff, now=NOW)
        assert not Commitment.objects.filter(dialogue=second).exists()

    def test_not_by_a_draft_of_another_dialogue(self, world: China, second: Any) -> None:
        draft = add_commitment(plan(world, THIRD), by=world.staff, now=NOW, title="Better")
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "superseded", superseded_by=draft)
        assert [fault.field for fault in refused.value.faults] == ["superseded_by"]

    def test_not_by_itself(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[3])
        assert [fault.field for fault in refused.value.faults] == ["superseded_by"]

    def test_not_by_what_was_closed_meanwhile(self, world: China, second: Any) -> None:
        """The caller's copy still says open."""
        ruling = Ruling("not_fulfilled")
        decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        superseded = Ruling("superseded", superseded_by=world.steps[2])
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", superseded)
        with pytest.raises(Conflict):
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=superseded, basis=LETTER)

    def test_not_in_a_circle(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "superseded", superseded_by=world.steps[3])
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        with pytest.raises(NotReady) as refused:
            close(world, second)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-03", "untrue"),
            ("CHN-1-04", "untrue"),
        ]

    def test_not_by_what_the_same_dialogue_closes(self, world: China, second: Any) -> None:
        """Nobody would answer for it any more."""
        rule(world, second, "CHN-1-03", "superseded", superseded_by=world.steps[3])
        rule(world, second, "CHN-1-04", "not_fulfilled")
        with pytest.raises(NotReady) as refused:
            close(world, second)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("CHN-1-03", "untrue")]
