"""Dialogues of years ago, known exactly or not, typed in and finalised today."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from typing import Any, ClassVar

import pytest
from django.core.management import call_command

from accounts.log import read_stamp
from accounts.models import ChangeEvent
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.deciding import leave_the_rest, reopen
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp
from dialogues.as_of import dialogue_as_of
from dialogues.models import Dialogue
from tests.api.conftest import as_user
from tests.commitments.acts import say
from tests.commitments.room import SECOND, close, fresh, hold, item, reopen_dialogue, rule, step
from tests.worlds import HELD, NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotReady

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

TODAY = NOW.date()

story = china


def test_a_dialogue_of_years_ago_is_typed_in_today(world: China) -> None:
    """Finalised as of today, what it agreed may all the same be due, reported and decided before today."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    adopt(world.first, footing="agreed", **by)
    first = step("CHN-1-01")
    assert (first.opened_on, world.first.first_day) == (TODAY, HELD)
    drafting.add_item(first, title="Act", owner=world.chengdu_city, due=Due.of("year", date(2023, 1, 1)), **by)
    said = say(item("CHN-1-01-1"), by=world.chengdu_officer, reported_as_of=date(2023, 5, 1))
    assert said.reported_as_of == date(2023, 5, 1)
    second = hold(world, SECOND)
    assert rule(world, second, "CHN-1-04", "not_fulfilled").decided_on == SECOND
    leave_the_rest(second, **by)
    adopt(second, footing="agreed", **by)
    assert (step("CHN-1-04").status, step("CHN-1-04").closed_on) == ("not_fulfilled", SECOND)


@pytest.mark.parametrize(
    ("precision", "days"),
    [("year", (date(2022, 1, 1), date(2022, 12, 31))), ("month", (date(2022, 5, 1), date(2022, 5, 31)))],
)
def test_known_to_the_month_or_year_it_spans_that(world: China, precision: str, days: tuple[date, date]) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    known: dict[str, Any] = {"starts_on": date(2022, 5, 7), "ends_on": date(2022, 5, 8), "date_precision": precision}
    series = entering.open_series(code="OLD", country=world.country, name="Earlier dialogues", **by)
    dialogue = entering.plan_dialogue(series, title="Once", **known, **by)
    assert (dialogue.starts_on, dialogue.ends_on) == days
    dialogue = meeting.hold(dialogue, **by)
    assert (dialogue.held_on, dialogue.first_day, dialogue.known_held_on) == (days[1], days[0], None)
    agreed = drafting.add_commitment(dialogue, title="Act", text="Do it.", due=Due("none"), nobody_named=True, **by)
    adopt(dialogue, footing="recorded", adopted_on=days[0], **by)
    made = drafting.add_item(fresh(agreed), title="Act", owner=world.chengdu_city, due=Due("none"), **by)
    assert say(made, by=world.chengdu_officer, reported_as_of=date(2022, 5, 2)).reported_as_of == date(2022, 5, 2)


class TestDecisionsOfAMonth:
    """Of a dialogue known to the month only, nobody knows the last day: what it decided on no day that somebody
    entered was decided before it was finalised."""

    @pytest.fixture
    def dialogue(self, world: China) -> Dialogue:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        world.adopt_first()
        month: dict[str, Any] = {"starts_on": date(2024, 3, 1), "ends_on": date(2024, 3, 31), "date_precision": "month"}
        return meeting.hold(entering.plan_dialogue(world.series, title="Second", **month, **by), **by)

    def days(self, dialogue: Dialogue) -> set[date | None]:
        return {one.decided_on for one in FollowUp.objects.filter(dialogue=dialogue)}

    def test_they_are_not_later_than_its_finalising(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-01", Ruling("fulfilled", shown="All.", confirms=tuple(world.items[:2])))
        rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        leave_the_rest(dialogue, by=world.staff, now=NOW)
        assert self.days(dialogue) == {date(2024, 3, 31)}
        close(world, dialogue, adopted_on=date(2024, 3, 15))
        assert self.days(dialogue) == {date(2024, 3, 15)}
        assert {step("CHN-1-04").closed_on, item("CHN-1-01-1").completed_on} == {date(2024, 3, 15)}
        reopened = reopen_dialogue(world, dialogue)
        close(world, reopened, adopted_on=date(2024, 3, 10))
        assert self.days(dialogue) == {date(2024, 3, 10)}

    @pytest.mark.parametrize("day", [date(2024, 3, 16), date(2024, 3, 31)])
    def test_a_day_that_was_entered_stands(self, world: China, dialogue: Dialogue, day: date) -> None:
        rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=day)
        with pytest.raises(NotReady) as refused:
            close(world, dialogue, adopted_on=date(2024, 3, 15))
        assert [str(fault.message) for fault in refused.value.faults] == [
            "CHN-1-04: The decision is dated after the outcome becomes final."
        ]
        rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        close(world, dialogue, adopted_on=date(2024, 3, 15))
        assert self.days(dialogue) == {date(2024, 3, 15)}

    def test_what_it_carries_over_may_be_due_within_it(self, world: China, dialogue: Dialogue) -> None:
        moved = Ruling("carried_over", due=Due("day", date(2024, 3, 20)), reason="Soon.")
        assert rule(world, dialogue, "CHN-1-01", moved).due == moved.due
        with pytest.raises(Invalid):
            rule(world, dialogue, "CHN-1-01", replace(moved, due=Due("month", date(2024, 2, 29))))
        with pytest.raises(Invalid):
            rule(world, dialogue, "CHN-1-01", replace(moved, decided_on=date(2024, 3, 21)))

    def test_a_day_that_was_entered_stays(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 3, 2))
        close(world, dialogue, adopted_on=date(2024, 3, 15))
        assert self.days(dialogue) == {date(2024, 3, 2), date(2024, 3, 15)}


class TestDaysLearntLater:
    """Of a dialogue known to the year only, somebody learns the days."""

    YEAR: ClassVar[dict[str, Any]] = {
        "starts_on": date(2024, 1, 1), "ends_on": date(2024, 12, 31), "date_precision": "year",
    }  # fmt: skip
    DAYS: ClassVar[dict[str, Any]] = {
        "starts_on": date(2024, 6, 3), "ends_on": date(2024, 6, 4), "date_precision": "day",
    }  # fmt: skip

    NEW_DUE: ClassVar = Due.of("year", date(2027, 1, 1))
    ENTERED: ClassVar = {"CHN-1-03": date(2024, 6, 3)}
    ASSUMED: ClassVar = ("CHN-1-01", "CHN-1-02", "CHN-1-04")

    def days_of(self, dialogue: Dialogue) -> dict[str, date | None]:
        decided = FollowUp.objects.filter(dialogue=dialogue)
        return dict(decided.values_list("commitment__reference", "decided_on"))

    @pytest.fixture
    def dialogue(self, world: China) -> Dialogue:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        world.adopt_first()
        return meeting.hold(entering.plan_dialogue(world.series, title="Second", **self.YEAR, **by), **by)

    def learn(self, world: China, dialogue: Dialogue, **facts: Any) -> Dialogue:
        return entering.edit_dialogue(dialogue, by=world.staff, now=NOW, reason="The minutes.", **facts)

    def test_it_was_held_then_and_decided_then(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-03", "not_fulfilled")
        rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 6, 3))
        learnt = self.learn(world, dialogue, **self.DAYS)
        assert (learnt.held_on, learnt.known_held_on) == (date(2024, 6, 4), date(2024, 6, 4))
        close(world, dialogue, adopted_on=date(2024, 6, 20))
        assert [step(f"CHN-1-0{end}").closed_on for end in (3, 4)] == [date(2024, 6, 4), date(2024, 6, 3)]

    def test_also_after_its_outcome_is_final(self, world: China, dialogue: Dialogue) -> None:
        close(world, dialogue, adopted_on=date(2024, 6, 20))
        assert dialogue_as_of(fresh(dialogue), date(2024, 7, 1)).status == "adopted"
        learnt = self.learn(world, dialogue, **self.DAYS)
        assert (learnt.held_on, learnt.status) == (date(2024, 6, 4), "adopted")
        with pytest.raises(Invalid, match="do not fit together"):  # Now they stand.
            self.learn(world, dialogue, starts_on=date(2024, 6, 1), ends_on=date(2024, 6, 2))

    def test_what_it_decided_was_decided_then(self, world: China, dialogue: Dialogue) -> None:
        """On its last day, unless another was entered; and closed, completed and moved by it then."""
        rule(world, dialogue, "CHN-1-01", Ruling("fulfilled", shown="All.", confirms=tuple(world.items[:2])))
        rule(world, dialogue, "CHN-1-02", Ruling("carried_over", due=self.NEW_DUE, reason="The fund opens later."))
        rule(world, dialogue, "CHN-1-03", "not_fulfilled", decided_on=date(2024, 6, 3))
        rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        close(world, dialogue, adopted_on=date(2025, 2, 1))
        assert self.days_of(dialogue) == dict.fromkeys(self.ASSUMED, date(2024, 12, 31)) | self.ENTERED
        before = dict(FollowUp.objects.values_list("pk", "version"))
        stamp = read_stamp()

        self.learn(world, dialogue, **self.DAYS)
        day = date(2024, 6, 4)
        assert self.days_of(dialogue) == dict.fromkeys(self.ASSUMED, day) | self.ENTERED
        closed = dict(Commitment.objects.order_by("pk").values_list("reference", "closed_on"))
        assert closed == {"CHN-1-01": day, "CHN-1-02": None, "CHN-1-03": date(2024, 6, 3), "CHN-1-04": day}
        assert {one.completed_on for one in ActionItem.objects.filter(commitment__reference="CHN-1-01")} == {day}
        # No other decision by it, and yet everybody reads it anew.
        assert dict(FollowUp.objects.values_list("pk", "version")) == before
        told = ChangeEvent.objects.filter(stamp__gt=stamp, type="follow_up").values_list("key", flat=True)
        assert set(told) >= {str(pk) for pk in before}
        trail = step("CHN-1-04").history.latest("history_id")
        assert (trail.closed_on, trail.history_change_reason) == (day, "The minutes.")
        call_command("check_data", stdout=StringIO())

    def test_as_of_the_days_between_it_had_been_decided(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-01", Ruling("fulfilled", shown="All.", confirms=tuple(world.items[:2])))
        rule(world, dialogue, "CHN-1-02", Ruling("carried_over", due=self.NEW_DUE, reason="The fund opens later."))
        close(world, dialogue, adopted_on=date(2025, 2, 1))
        read: Any = as_user(world.staff)
        self.learn(world, dialogue, **self.DAYS)
        for day, status, completed_on, due in (
            ("2024-06-03", "open", None, "next_dialogue"),
            ("2024-06-04", "fulfilled", "2024-06-04", "year"),
        ):
            assert read.body(f"commitments/CHN-1-01/?as_of={day}")["status"] == status
            assert read.body(f"action-items/CHN-1-01-1/?as_of={day}")["completed_on"] == completed_on
            assert read.body(f"commitments/CHN-1-02/?as_of={day}")["due"]["precision"] == due
        for address in ("commitments/CHN-1-01/history/", "commitments/CHN-1-02/history/"):
            lines = read.body(address)["results"]
            days = {line["on"] for line in lines if line["kind"] in ("decision", "status_change", "due_change")}
            assert days == {"2024-06-04"}

    def test_not_before_what_it_decided_about_was_agreed(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        close(world, dialogue, adopted_on=date(2025, 2, 1))
        Dialogue.objects.filter(pk=world.first.pk).update(starts_on=date(2024, 3, 1), ends_on=date(2024, 3, 1))
        with pytest.raises(Conflict) as refused:
            self.learn(world, dialogue, starts_on=date(2024, 2, 1), ends_on=date(2024, 2, 1), date_precision="day")
        assert {fault.field for fault in refused.value.faults} == {f"CHN-1-0{end}" for end in (1, 2, 3, 4)}

    def test_what_was_changed_since_stays(self, world: China, dialogue: Dialogue) -> None:
        rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        close(world, dialogue, adopted_on=date(2025, 2, 1))
        reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="A letter.", reopened_on=date(2025, 3, 1))
        self.learn(world, dialogue, **self.DAYS)
        assert (step("CHN-1-04").status, step("CHN-1-04").closed_on) == ("open", None)

    def test_what_is_known_stays_known_once_its_outcome_is_final(self, world: China, dialogue: Dialogue) -> None:
        """As the last day of a month it would pass for unknown, and the next edit would move it."""
        self.learn(world, dialogue, starts_on=date(2024, 5, 30), ends_on=date(2024, 5, 31), date_precision="day")
        close(world, dialogue, adopted_on=date(2024, 6, 20))
        with pytest.raises(Invalid) as refused:
            self.learn(world, dialogue, date_precision="month")
        assert [fault.field for fault in refused.value.faults] == ["date_precision"]
        assert fresh(dialogue).known_held_on == date(2024, 5, 31)

    def test_its_known_days_end_before_its_outcome_was_final(self, world: China, dialogue: Dialogue) -> None:
        self.learn(world, dialogue, starts_on=date(2024, 5, 30), ends_on=date(2024, 5, 31), date_precision="day")
        close(world, dialogue, adopted_on=date(2024, 6, 20))
        with pytest.raises(Invalid) as refused:
            self.learn(world, dialogue, ends_on=date(2024, 6, 21))
        assert [(fault.field, fault.message) for fault in refused.value.faults] == [
            ("ends_on", "Its outcome was final on 20 June 2024. Give that day or an earlier one.")
        ]
        assert self.learn(world, dialogue, ends_on=date(2024, 6, 20)).held_on == date(2024, 5, 31)

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"date_precision": "day"}, "ends_on"),
            ({"starts_on": date(2024, 6, 20), "ends_on": date(2024, 6, 21), "date_precision": "day"}, "ends_on"),
            ({"starts_on": date(2023, 12, 1), "ends_on": date(2024, 1, 2), "date_precision": "day"}, "starts_on"),
            ({"starts_on": date(2025, 1, 1), "ends_on": date(2025, 1, 1), "date_precision": "month"}, "ends_on"),
        ],
    )
    def test_not_after_its_outcome_was_final_nor_in_another_year(
        self, world: China, dialogue: Dialogue, facts: dict[str, Any], field: str
    ) -> None:
        close(world, dialogue, adopted_on=date(2024, 6, 20))
        with pytest.raises(Invalid) as refused:
            self.learn(world, dialogue, **facts)
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_not_in_the_future(self, world: China, dialogue: Dialogue) -> None:
        later = NOW.date() + timedelta(days=3)
        with pytest.raises(Invalid):
            self.learn(world, dialogue, starts_on=NOW.date(), ends_on=later, date_precision="day")
        month = self.learn(world, dialogue, starts_on=NOW.date(), ends_on=later, date_precision="month")
        assert (month.held_on, month.ends_on) == (NOW.date(), date(2026, 3, 31))
