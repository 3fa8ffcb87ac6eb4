"""What is closed between two dialogues, and what is opened again."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.deciding import clear_decision, decide_between, reopen
from commitments.actions.drafting import add_commitment, edit_commitment
from commitments.deciding import Ruling
from commitments.models import StatusChange
from tests.commitments.room import LETTER, SECOND, THIRD, agenda, close, fresh, item, plan, step
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Invalid, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted


class TestBetweenDialogues:
    def test_takes_effect_at_once_with_its_basis(self, world: China, second: Any) -> None:
        follow_up = decide_between(
            world.steps[2],
            by=world.staff,
            now=NOW,
            ruling=Ruling("withdrawn", reason="A law does it.", decided_on=date(2025, 5, 3), note="By telephone."),
            basis=LETTER,
        )
        assert (
            follow_up.dialogue,
            follow_up.basis,
            follow_up.decision,
            follow_up.decided_on,
            follow_up.decided_by,
            follow_up.note,
        ) == (None, LETTER, "withdrawn", date(2025, 5, 3), world.staff, "By telephone.")
        third = step("CHN-1-03")
        assert (third.status, third.closed_on) == ("withdrawn", date(2025, 5, 3))
        assert item("CHN-1-03-1").status == "withdrawn"
        assert list(
            StatusChange.objects.values_list("action_item__reference", "to_status", "reason", "changed_on", "follow_up")
        ) == [("CHN-1-03-1", "withdrawn", "A law does it.", date(2025, 5, 3), follow_up.pk)]
        assert "CHN-1-03" not in agenda(second)

    def test_before_any_second_dialogue_is_planned(self, world: China) -> None:
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER)
        assert agenda(plan(world, SECOND)) == {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending"}

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"basis": " "}, "basis"),
            ({"decided_on": date(2026, 3, 3)}, "decided_on"),
            ({"decided_on": date(2022, 11, 15)}, "decided_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        ruling = Ruling("not_fulfilled", decided_on=values.get("decided_on"))
        with pytest.raises(Invalid) as refused:
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=values.get("basis", LETTER))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_not_before_somebody_left_it_open(self, world: China, second: Any) -> None:
        """What was closed on a wrong day is reopened, and closed on the right one."""
        close(world, second, {"CHN-1-04": "carried_over"})
        four = fresh(world.steps[3])
        act: Any = {"by": world.staff, "now": NOW, "basis": LETTER}

        def refusal(day: date) -> list[tuple[str, str]]:
            with pytest.raises(Invalid) as refused:
                decide_between(fresh(four), ruling=Ruling("not_fulfilled", decided_on=day), **act)
            return [(fault.field, str(fault.message)) for fault in refused.value.faults]

        assert refusal(date(2024, 10, 15)) == [("decided_on", "Give 16 October 2024 or a later day.")]
        decide_between(four, ruling=Ruling("not_fulfilled", decided_on=date(2025, 5, 3)), **act)
        reopen(fresh(four), by=world.staff, now=NOW, reason="It was decided before.")
        assert refusal(date(2024, 10, 15)) == [("decided_on", "Give 16 October 2024 or a later day.")]
        decide_between(fresh(four), ruling=Ruling("not_fulfilled", decided_on=SECOND), **act)
        assert fresh(four).closed_on == SECOND

    def test_stale(self, world: China) -> None:
        seen = world.steps[3]
        edit_commitment(seen, by=world.verifier, now=NOW, kind="finance", reason="It is.")
        with pytest.raises(Stale):
            decide_between(
                seen, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER, version=seen.version
            )

    def test_it_is_not_cleared_but_reopened(self, world: China) -> None:
        follow_up = decide_between(
            world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER
        )
        with pytest.raises(Conflict):
            clear_decision(follow_up, by=world.staff, now=NOW)


class TestReopening:
    def test_it_goes_to_the_next_agenda_and_the_decision_stays(self, world: China, second: Any) -> None:
        follow_up = decide_between(
            world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER
        )
        reopened = reopen(step("CHN-1-04"), by=world.verifier, now=NOW, reason="The letter was withdrawn.")
        assert (reopened.status, reopened.closed_on) == ("open", None)
        assert agenda(second)["CHN-1-04"] == "pending"
        assert fresh(follow_up).decision == "not_fulfilled"
        line = StatusChange.objects.get()
        assert (line.commitment, line.from_status, line.to_status, line.reason, line.changed_on, line.recorded_by) == (
            reopened,
            "not_fulfilled",
            "open",
            "The letter was withdrawn.",
            date(2026, 3, 2),
            world.verifier,
        )

    def test_what_a_dialogue_closed(self, world: China, second: Any) -> None:
        second = close(
            world,
            second,
            {"CHN-1-03": Ruling("fulfilled", shown="The platform.", confirms=(world.items[2],))},
        )
        reopen(step("CHN-1-03"), by=world.staff, now=NOW, reason="It went off line.")
        assert (step("CHN-1-03").status, item("CHN-1-03-1").status) == ("open", "completed"), "actions stay"
        assert agenda(second)["CHN-1-03"] == "fulfilled", "the minutes do not change"
        third = plan(world, THIRD)
        assert agenda(third) == dict.fromkeys(["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"], "pending")

    def test_superseded_and_handed_over_lose_whom_they_named(self, world: China) -> None:
        ruling = Ruling("superseded", superseded_by=world.steps[2])
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        reopened = reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="No.")
        assert (reopened.status, reopened.superseded_by) == ("open", None)

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"reason": ""}, "reason"),
            ({"reopened_on": date(2026, 3, 3)}, "reopened_on"),
            ({"reopened_on": date(2025, 5, 2)}, "reopened_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        ruling = Ruling("not_fulfilled", decided_on=date(2025, 5, 3))
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        said: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "No."}
        with pytest.raises(Invalid) as refused:
            reopen(step("CHN-1-04"), **(said | values))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_only_what_is_closed(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="New")
        for target in (world.steps[0], draft):
            with pytest.raises(Conflict):
                reopen(target, by=world.staff, now=NOW, reason="No.")
