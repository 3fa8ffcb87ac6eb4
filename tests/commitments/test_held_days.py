"""The days of a dialogue that was held, corrected before its outcome is final."""

from datetime import date, timedelta
from typing import Any, ClassVar

import pytest

from commitments.actions import entering, meeting
from commitments.actions.deciding import leave_the_rest
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import FollowUp
from dialogues.models import Dialogue
from tests.commitments.room import SECOND, close, fresh, plan, rule, step
from tests.worlds import HELD, NOW, China, adopted
from urbanshift.errors import Conflict, Invalid

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

TODAY = NOW.date()
DAY_BEFORE, DAY_AFTER = SECOND - timedelta(days=1), SECOND + timedelta(days=1)

story = adopted


def correct(world: China, dialogue: Dialogue, starts_on: date, ends_on: date, precision: str = "day") -> Dialogue:
    days: dict[str, Any] = {"starts_on": starts_on, "ends_on": ends_on, "date_precision": precision}
    return entering.edit_dialogue(fresh(dialogue), by=world.staff, now=NOW, **days)


def decided_on(dialogue: Dialogue) -> dict[str, date | None]:
    decided = FollowUp.objects.filter(dialogue=dialogue).order_by("commitment__reference")
    return dict(decided.values_list("commitment__reference", "decided_on"))


class TestTheDayItWasHeld:
    PLANS: ClassVar[dict[str, dict[str, Any]]] = {
        "unknown": {},
        "day": {"starts_on": SECOND, "ends_on": SECOND},
        "days": {"starts_on": DAY_BEFORE, "ends_on": DAY_AFTER},
        "year": {"starts_on": date(2024, 1, 1), "ends_on": date(2024, 12, 31), "date_precision": "year"},
    }

    @pytest.mark.parametrize(
        ("planned", "held_on", "days", "moved"),
        [
            ("unknown", None, (DAY_BEFORE, SECOND, "day"), SECOND),
            ("unknown", None, (TODAY - timedelta(days=1), TODAY, "day"), TODAY),
            ("unknown", SECOND, (DAY_BEFORE, DAY_AFTER, "day"), DAY_AFTER),
            ("unknown", SECOND, (SECOND, SECOND, "month"), SECOND),
            ("unknown", None, (SECOND, SECOND, "month"), date(2024, 10, 31)),
            ("day", None, (SECOND, DAY_AFTER, "day"), DAY_AFTER),
            ("day", None, (HELD, HELD, "day"), HELD),
            ("days", SECOND, (DAY_BEFORE, DAY_AFTER, "day"), SECOND),
            ("days", SECOND, (SECOND, DAY_AFTER, "day"), SECOND),
            ("days", SECOND, (DAY_AFTER, DAY_AFTER, "day"), DAY_AFTER),
            ("year", SECOND, (SECOND, SECOND, "month"), SECOND),
            ("year", SECOND, (DAY_BEFORE, DAY_AFTER, "day"), DAY_AFTER),
            ("year", None, (date(2026, 1, 1), date(2026, 1, 1), "year"), TODAY),
        ],
    )
    def test_is_the_last_one_known(
        self, world: China, planned: str, held_on: date | None, days: tuple[date, date, str], moved: date
    ) -> None:
        dialogue = meeting.hold(plan(world, **self.PLANS[planned]), by=world.staff, now=NOW, held_on=held_on)
        correct(world, dialogue, *days)
        assert fresh(dialogue).held_on == moved

    @pytest.mark.parametrize(
        ("days", "field"),
        [
            ((TODAY, TODAY + timedelta(days=1), "day"), "ends_on"),
            ((TODAY + timedelta(days=1), TODAY + timedelta(days=1), "day"), "starts_on"),
            ((date(2027, 1, 1), date(2027, 1, 1), "year"), "starts_on"),
        ],
    )
    def test_is_not_in_the_future(self, world: China, days: tuple[date, date, str], field: str) -> None:
        dialogue = meeting.hold(plan(world, SECOND), by=world.staff, now=NOW)
        with pytest.raises(Invalid) as refused:
            correct(world, dialogue, *days)
        assert [fault.field for fault in refused.value.faults] == [field]
        assert fresh(dialogue).held_on == SECOND

    def test_stays_while_no_day_is_known(self, world: China) -> None:
        dialogue = meeting.hold(plan(world, SECOND), by=world.staff, now=NOW)
        entering.edit_dialogue(dialogue, by=world.staff, now=NOW, starts_on=None, ends_on=None)
        assert fresh(dialogue).held_on == SECOND

    def test_stays_unknown_beside_a_final_outcome_or_is_learnt(self, world: China) -> None:
        dialogue = meeting.hold(plan(world), by=world.staff, now=NOW, held_on=SECOND)
        leave_the_rest(dialogue, by=world.staff, now=NOW)
        close(world, dialogue)
        told: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "The minutes."}
        entering.edit_dialogue(fresh(dialogue), starts_on=None, ends_on=None, topic="Money", **told)
        assert (fresh(dialogue).starts_on, fresh(dialogue).topic) == (None, "Money")
        entering.edit_dialogue(fresh(dialogue), starts_on=DAY_BEFORE, ends_on=SECOND, **told)
        with pytest.raises(Invalid, match="do not fit together"):
            entering.edit_dialogue(fresh(dialogue), starts_on=None, ends_on=None, **told)
        assert fresh(dialogue).starts_on == DAY_BEFORE

    def test_is_not_forgotten_where_a_year_alone_is_known(self, world: China) -> None:
        dialogue = meeting.hold(plan(world, **self.PLANS["year"]), by=world.staff, now=NOW)
        leave_the_rest(dialogue, by=world.staff, now=NOW)
        close(world, dialogue)
        with pytest.raises(Invalid) as refused:
            entering.edit_dialogue(
                fresh(dialogue), by=world.staff, now=NOW, reason="Why.", starts_on=None, ends_on=None
            )
        assert [str(fault.message) for fault in refused.value.faults] == [
            "Its outcome is final. Give days from 1 January 2024 to 31 December 2024."
        ]


class TestItsDecisions:
    @pytest.fixture
    def today(self, world: China) -> Dialogue:
        """Held today, as whoever left its day out said, and all decided."""
        dialogue = meeting.hold(plan(world), by=world.staff, now=NOW)
        leave_the_rest(dialogue, by=world.staff, now=NOW)
        return dialogue

    def test_that_nobody_dated_move_along(self, world: China, today: Dialogue) -> None:
        assert set(decided_on(today).values()) == {TODAY}
        correct(world, today, DAY_BEFORE, SECOND)
        assert set(decided_on(today).values()) == {SECOND}
        correct(world, today, DAY_BEFORE, DAY_AFTER)
        assert set(decided_on(today).values()) == {DAY_AFTER}
        close(world, today)
        assert fresh(today).adopted_on == DAY_AFTER

    def test_of_a_day_that_fits_stay(self, world: China, today: Dialogue) -> None:
        """In the meeting, or after it where that was so before."""
        rule(world, today, "CHN-1-03", "not_fulfilled", decided_on=DAY_BEFORE)
        correct(world, today, DAY_BEFORE, SECOND)
        rule(world, today, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 11, 1))
        correct(world, today, DAY_BEFORE, DAY_AFTER)
        assert decided_on(today) == {
            "CHN-1-01": DAY_AFTER, "CHN-1-02": DAY_AFTER, "CHN-1-03": DAY_BEFORE, "CHN-1-04": date(2024, 11, 1),
        }  # fmt: skip

    @pytest.mark.parametrize("day", [HELD, TODAY])
    def test_of_a_day_of_its_own_that_does_not_fit_are_named(self, world: China, today: Dialogue, day: date) -> None:
        rule(world, today, "CHN-1-03", "not_fulfilled", decided_on=day)
        with pytest.raises(Conflict, match="do not fit its new days") as refused:
            correct(world, today, DAY_BEFORE, SECOND)
        told = {HELD: "16 November 2022", TODAY: "2 March 2026"}[day]
        assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
            ("CHN-1-03", f"CHN-1-03: It was entered as decided on {told}. Leave the day of that decision empty first.")
        ]
        assert fresh(today).held_on == TODAY
        rule(world, today, "CHN-1-03", "not_fulfilled")
        correct(world, today, DAY_BEFORE, SECOND)
        assert set(decided_on(today).values()) == {SECOND}

    def test_are_neither_later_than_what_they_make_due_nor_earlier_than_what_was_agreed(self, world: China) -> None:
        dialogue = meeting.hold(plan(world, SECOND), by=world.staff, now=NOW)
        soon = Due("day", SECOND + timedelta(days=7))
        rule(world, dialogue, "CHN-1-01", Ruling("carried_over", due=soon, reason="Soon."))
        with pytest.raises(Conflict) as refused:
            correct(world, dialogue, date(2024, 11, 1), date(2024, 11, 2))
        assert [str(fault.message) for fault in refused.value.faults] == [
            "CHN-1-01: It was decided on 2 November 2024; give that day or a later one as the new due."
        ]
        with pytest.raises(Conflict) as refused:
            correct(world, dialogue, date(2022, 11, 1), date(2022, 11, 2))
        assert [str(fault.message) for fault in refused.value.faults] == [
            "CHN-1-01: The next step was agreed on 16 November 2022; give that day or a later one."
        ]
        correct(world, dialogue, SECOND, soon.on or SECOND)
        assert decided_on(dialogue)["CHN-1-01"] == soon.on

    def test_are_read_anew_by_whoever_mirrors_them(self, world: China, today: Dialogue) -> None:
        before = dict(FollowUp.objects.values_list("pk", "version"))
        correct(world, today, DAY_BEFORE, SECOND)
        after = dict(FollowUp.objects.values_list("pk", "version"))
        assert all(after[pk] > version for pk, version in before.items())
        assert step("CHN-1-04").status == "open"
