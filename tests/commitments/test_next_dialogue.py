"""Due by the next dialogue: overdue once the first later one was adopted without deciding."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from commitments.actions import entering, meeting
from commitments.actions.answering import accept
from commitments.actions.concluding import conclude
from commitments.actions.deciding import clear_decision, decide_between, reopen
from commitments.actions.drafting import add_commitment, add_item, late_entry
from commitments.actions.owing import move_due
from commitments.consistency import differences_of
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp, SnapshotLine
from tests.commitments.room import SECOND, THIRD, close, fresh, hold, item, later, plan, reopen_dialogue, step
from tests.worlds import HELD, NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

NEXT = Due("next_dialogue")
FOURTH = date(2025, 12, 1)
PASSED_SECOND = datetime(2024, 10, 15, 16, 0, tzinfo=UTC)
"""2024-10-16 begins in China."""
PASSED_THIRD = datetime(2025, 8, 31, 16, 0, tzinfo=UTC)
PASSED_FOURTH = datetime(2025, 11, 30, 16, 0, tzinfo=UTC)


def story() -> China:
    """CHN-1-02 is due by the next dialogue; the bank has accepted it."""
    world = china()
    world.adopt_first()
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted", answered_on=HELD)
    return world


def overdue_at() -> datetime | None:
    commitments = Commitment.objects.select_related("dialogue__series__country").order_by("pk")
    assert differences_of(list(commitments)) == []
    return step("CHN-1-02").overdue_at


def pass_by(world: China, day: date, decision: str | Ruling = "not_discussed", hours: int = 0) -> Any:
    """A dialogue on that day that decides so about the second step."""
    return close(world, hold(world, day, now=later(hours)), {"CHN-1-02": decision}, now=later(hours))


def test_not_before_a_later_dialogue_was_adopted(world: China) -> None:
    assert overdue_at() is None
    second = hold(world, SECOND)
    assert overdue_at() is None, "held is not adopted"
    close(world, second)
    assert overdue_at() == PASSED_SECOND


def test_overdue_in_lists_and_in_the_snapshot(world: China) -> None:
    pass_by(world, SECOND)
    assert [one.reference for one in Commitment.objects.overdue(now=PASSED_SECOND)] == [
        "CHN-1-01",
        "CHN-1-02",
        "CHN-1-03",
        "CHN-1-04",
    ]
    before = PASSED_SECOND - timedelta(microseconds=1)
    assert "CHN-1-02" not in [one.reference for one in Commitment.objects.overdue(now=before)]
    lines = SnapshotLine.objects.filter(commitment=world.steps[1]).order_by("pk")
    assert [line.data["overdue"] for line in lines] == [False, True]


def test_carried_over_clears_it_and_the_clock_starts_anew(world: China) -> None:
    pass_by(world, SECOND)
    pass_by(world, THIRD, "carried_over", hours=1)
    assert overdue_at() is None
    pass_by(world, FOURTH, hours=2)
    assert overdue_at() == PASSED_FOURTH


def test_a_series_that_continues_another_comes_after_it(world: China) -> None:
    """Though it was entered before: what is carried over in the earlier one is passed over in this one."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    earlier = entering.open_series(code="CHX", name="Before", country=world.country, **by)
    first, second = (plan(world, day, series=earlier) for day in (HELD, SECOND))
    entering.set_representation(first, stakeholder=world.ministry, **by)
    add_commitment(first, title="Laws", text="Write laws.", due=NEXT, lead=world.ministry, **by)
    for dialogue in (first, second):
        close(world, meeting.hold(dialogue, **by), {"CHX-1-01": "carried_over"} if dialogue is second else {})
    entering.edit_series(fresh(world.series), continues=earlier, **by)
    conclude(fresh(earlier), basis="A letter.", rulings={"CHX-1-01": Ruling("continued")}, concluded_on=SECOND, **by)
    assert step("CHX-1-01").overdue_at is None
    pass_by(world, THIRD)
    assert step("CHX-1-01").overdue_at == PASSED_THIRD


def test_passed_over_twice_is_overdue_since_the_first_time(world: China) -> None:
    pass_by(world, SECOND)
    pass_by(world, THIRD, hours=1)
    assert overdue_at() == PASSED_SECOND


def test_a_decision_in_time_is_no_delay(world: China) -> None:
    pass_by(world, SECOND, "carried_over")
    assert overdue_at() is None


def test_un_adopting_restores_it(world: China) -> None:
    second = pass_by(world, SECOND)
    third = pass_by(world, THIRD, "carried_over", hours=1)
    third = reopen_dialogue(world, third, now=later(2))
    assert overdue_at() == PASSED_SECOND
    third = meeting.replan(clear_all(world, third), by=world.staff, now=later(3))
    second = reopen_dialogue(world, second, now=later(4))
    assert overdue_at() is None
    close(world, second, now=later(5))
    assert overdue_at() == PASSED_SECOND


def clear_all(world: China, dialogue: Any) -> Any:
    for follow_up in FollowUp.objects.filter(dialogue=dialogue):
        clear_decision(follow_up, by=world.staff, now=later(3))
    return fresh(dialogue)


def test_a_new_due_ends_it(world: China) -> None:
    pass_by(world, SECOND)
    pass_by(world, THIRD, Ruling("carried_over", due=Due.of("year", date(2027, 1, 1)), reason="Late."), hours=1)
    assert overdue_at() == datetime(2027, 12, 31, 16, 0, tzinfo=UTC)


def test_moved_to_the_next_dialogue_after_one_passed(world: China) -> None:
    """Dialogues before the day on which it was moved do not count, those after it do."""
    move_due(world.steps[1], by=world.staff, now=NOW, due=Due.of("none"), reason="Nobody knows.")
    pass_by(world, SECOND)
    assert overdue_at() is None
    move_due(world.steps[1], by=world.staff, now=later(1), due=NEXT, reason="Now we know.", changed_on=date(2025, 1, 1))
    assert overdue_at() is None
    pass_by(world, THIRD, hours=2)
    assert overdue_at() == PASSED_THIRD


def test_what_counts_is_the_day_it_was_moved_not_the_day_it_was_typed_in(world: China) -> None:
    """The letter of 2023 is entered after the second dialogue of 2024 was."""
    move_due(world.steps[1], by=world.staff, now=NOW, due=Due.of("none"), reason="Nobody knows.")
    pass_by(world, SECOND)
    move_due(world.steps[1], by=world.staff, now=later(1), due=NEXT, reason="A letter.", changed_on=date(2023, 5, 1))
    assert overdue_at() == PASSED_SECOND


def test_items_too(world: China) -> None:
    added = add_item(world.steps[2], by=world.staff, now=NOW, title="Share", owner=world.chengdu_city, due=NEXT)
    pass_by(world, SECOND, hours=1)
    assert fresh(added).overdue_at == PASSED_SECOND
    assert step("CHN-1-03").overdue_at == item("CHN-1-03-1").overdue_at, "the earliest of what is under it"
    after = add_item(world.steps[2], by=world.staff, now=later(2), title="Publish", owner=world.chengdu_city, due=NEXT)
    assert fresh(after).overdue_at is None, "its next dialogue is another"
    pass_by(world, THIRD, hours=3)
    assert fresh(after).overdue_at == PASSED_THIRD
    overdue_at()


def test_not_while_it_is_only_proposed(world: China) -> None:
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="No mandate.")
    pass_by(world, SECOND)
    assert overdue_at() is None
    accept(world.steps[1], by=world.bank_officer, now=later(1), acceptance="accepted")
    assert overdue_at() == PASSED_SECOND


def test_closed_before_the_dialogue_it_did_not_pass_it(world: China) -> None:
    """Decided between dialogues, so that the second could not discuss it; reopened after."""
    decide_between(
        world.steps[1], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled", decided_on=HELD), basis="A letter."
    )
    close(world, hold(world, SECOND, now=later(1)), now=later(1))
    reopen(step("CHN-1-02"), by=world.staff, now=later(2), reason="The letter was withdrawn.")
    assert overdue_at() is None


def test_cancelled_dialogues_are_not_the_next(world: China) -> None:
    meeting.cancel(plan(world, SECOND), by=world.staff, now=NOW, reason="Elections.")
    assert overdue_at() is None
    pass_by(world, THIRD, hours=1)
    assert overdue_at() == PASSED_THIRD


class TestLateEntry:
    """What was left out of the first dialogue was due by the second all the same."""

    def enter(self, world: China, hours: int) -> Commitment:
        return late_entry(
            world.first, by=world.staff, now=later(hours), reason="It stood on the back.", title="Left out",
            text="Left out.", due=NEXT, nobody_named=True,
        )  # fmt: skip

    def test_before_the_second_is_adopted(self, world: China) -> None:
        late = self.enter(world, 1)
        assert late.overdue_at is None
        pass_by(world, SECOND, hours=2)
        assert fresh(late).overdue_at == PASSED_SECOND
        overdue_at()

    def test_after_the_second_is_adopted(self, world: China) -> None:
        second = pass_by(world, SECOND, hours=1)
        late = self.enter(world, 2)
        assert fresh(late).overdue_at == PASSED_SECOND
        under = add_item(late, by=world.staff, now=later(3), title="Do it", owner=world.chengdu_city, due=NEXT)
        assert fresh(under).overdue_at is None
        pass_by(world, THIRD, hours=4)
        assert [fresh(late).overdue_at, fresh(under).overdue_at] == [PASSED_SECOND, PASSED_THIRD]
        overdue_at()
        assert second.number == 2

    def test_until_the_second_is_reopened(self, world: China) -> None:
        """Then it stands on the agenda of the second, and is late once that passes over it again."""
        second = pass_by(world, SECOND, hours=1)
        late = self.enter(world, 2)
        second = reopen_dialogue(world, second, now=later(3))
        assert fresh(late).overdue_at is None
        overdue_at()
        close(world, second, now=later(4))
        assert fresh(late).overdue_at == PASSED_SECOND
        overdue_at()

    def test_and_carried_over_at_the_third(self, world: China) -> None:
        pass_by(world, SECOND, hours=1)
        late = self.enter(world, 2)
        close(world, hold(world, THIRD, now=later(3)), {late.reference: "carried_over"}, now=later(3))
        assert fresh(late).overdue_at is None
        overdue_at()

    def test_of_the_second_itself(self, world: China) -> None:
        world.first = pass_by(world, SECOND, hours=1)
        assert self.enter(world, 2).overdue_at is None


def test_items_that_nobody_accepted_are_never_overdue(world: China) -> None:
    added = add_item(world.steps[2], by=world.staff, now=NOW, title="Share", owner=world.bank, due=NEXT)
    pass_by(world, SECOND, hours=1)
    assert (fresh(added).acceptance, fresh(added).overdue_at) == ("proposed", None)
    assert ActionItem.objects.overdue(now=later(10)).filter(pk=added.pk).count() == 0
