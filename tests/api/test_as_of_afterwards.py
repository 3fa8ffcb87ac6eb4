"""How things stood, whatever came afterwards: a dialogue adopted once more, a successor, a next dialogue."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from time_machine import Traveller

from commitments.actions import drafting
from commitments.actions.adopting import confirm_footing
from commitments.actions.answering import accept
from commitments.actions.owing import change_owner, move_due
from commitments.actions.succession import succeed
from commitments.actions.un_adopting import un_adopt
from commitments.due import Due
from tests.api.conftest import as_user
from tests.commitments.room import SECOND, THIRD, close, hold, item, later, step
from tests.worlds import HELD, NOW, China, china, stakeholder

pytestmark = pytest.mark.django_db

story = china


def day(number: int) -> date:
    """A day of the spring of 2025."""
    return date(2025, 3, number)


class TestAdoptedAnew:
    """What went to the bank, and was accepted by it, the corrected draft names the city for that was there."""

    @pytest.fixture
    def anew(self, world: China) -> China:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        world.adopt_first()
        for record in (item("CHN-1-01-1"), step("CHN-1-01")):
            change_owner(record, owner=world.bank, reason="A letter.", changed_on=day(2), **by)
            accept(record, by=world.bank_officer, now=NOW, acceptance="accepted", answered_on=day(6))
        un_adopt(world.first, by=world.admin, now=NOW, reason="Wrong.")
        drafting.edit_item(item("CHN-1-01-1"), owner=world.ningbo_city, **by)
        drafting.edit_commitment(step("CHN-1-01"), lead=world.ningbo_city, **by)
        world.adopt_first()
        return world

    @pytest.mark.parametrize(
        ("path", "role"), [("action-items/CHN-1-01-1/", "owner"), ("commitments/CHN-1-01/", "lead")]
    )
    def test_it_is_whom_the_dialogue_named(self, anew: China, path: str, role: str) -> None:
        staff = as_user(anew.staff)

        def found(*days: date) -> list[tuple[str, str]]:
            bodies = [staff.body(f"{path}?as_of={on}") for on in days]
            return [(body[role]["slug"], body["acceptance"]) for body in bodies]

        days = (HELD, day(1), day(2), day(6))
        assert found(*days, NOW.date()) == [("city-of-ningbo", "accepted")] * 5
        record = item("CHN-1-01-1") if role == "owner" else step("CHN-1-01")
        change_owner(record, by=anew.staff, now=NOW, owner=anew.chengdu_city, reason="A letter.", changed_on=day(7))
        assert found(*days, day(7)) == [*[("city-of-ningbo", "accepted")] * 4, ("city-of-chengdu", "proposed")]


def test_accepted_by_a_confirmation_that_was_taken_back(world: China, clock: Traveller) -> None:
    """Once it is adopted anew, as agreed, they count as having accepted, as they did in the room."""
    first = confirm_footing(world.adopt_first("recorded"), by=world.staff, now=NOW, basis="A letter.")
    un_adopt(first, by=world.admin, now=NOW, reason="Wrong.")
    world.adopt_first()
    clock.shift(timedelta(days=1))
    tomorrow: dict[str, Any] = {"by": world.staff, "now": NOW + timedelta(days=1)}
    change_owner(item("CHN-1-01-1"), owner=world.bank, reason="A letter.", **tomorrow)
    staff = as_user(world.staff)
    assert [staff.body(f"action-items/CHN-1-01-1/?as_of={on}")["acceptance"] for on in (HELD, NOW.date())] == [
        "accepted"
    ] * 2


class TestSucceeded:
    """What those who were there had accepted goes to whoever succeeds them, and later to somebody else."""

    @pytest.mark.parametrize(
        ("path", "role", "was"),
        [("action-items/CHN-1-01-1/", "owner", "chengdu_city"), ("commitments/CHN-1-01/", "lead", "ministry")],
    )
    def test_a_successor_had_accepted(self, world: China, path: str, role: str, was: str) -> None:
        world.adopt_first()
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "A law."}
        before, heir = getattr(world, was), stakeholder("its-heir", world.first.series.country)
        succeed(before, kind="renamed", successors=[heir], succeeded_on=day(3), **by)
        record = item("CHN-1-01-1") if role == "owner" else step("CHN-1-01")
        change_owner(record, owner=world.bank, changed_on=day(6), **by)
        staff = as_user(world.staff)
        bodies = [staff.body(f"{path}?as_of={day(number)}") for number in (2, 3, 5, 6)]
        assert [(body[role]["slug"], body["acceptance"], body["overdue"]) for body in bodies] == [
            (before.slug, "accepted", True),
            ("its-heir", "accepted", True),
            ("its-heir", "accepted", True),
            ("development-bank", "proposed", role == "lead"),
        ]

    @pytest.mark.parametrize("answered", [False, True])
    def test_what_was_given_to_it_before_it_was_merged_waited_for_its_answer(
        self, world: China, answered: bool
    ) -> None:
        """Also where the former owner, which it succeeded then, had accepted. A decline of later takes nothing back."""
        world.adopt_first()
        by: dict[str, Any] = {"by": world.staff, "reason": "By law."}
        record = item("CHN-1-01-2")
        for answer in ("declined", "accepted") if answered else ():
            accept(record, by=world.ningbo_officer, now=later(1), acceptance=answer, reason="So.", answered_on=day(1))
        change_owner(record, owner=world.bank, now=later(2), changed_on=day(2), **by)
        succeed(world.ningbo_city, kind="merged", successors=[world.bank], now=later(3), succeeded_on=day(3), **by)
        accept(record, by=world.bank_officer, now=later(4), acceptance="declined", reason="No.", answered_on=day(6))
        staff = as_user(world.staff)
        bodies = [staff.body(f"action-items/CHN-1-01-2/?as_of={day(number)}") for number in (1, 2, 5, 6)]
        assert [(body["owner"]["slug"], body["acceptance"], body["overdue"]) for body in bodies] == [
            ("city-of-ningbo", "accepted", True),
            ("development-bank", "proposed", False),
            ("development-bank", "proposed", False),
            ("development-bank", "declined", False),
        ]

    def test_who_took_over_from_somebody_absent_had_not_accepted(self, world: China) -> None:
        """Though it attended itself."""
        by: dict[str, Any] = {"by": world.staff, "reason": "By law."}
        facts: dict[str, Any] = {"kind": "merged", "successors": [world.chengdu_city], "succeeded_on": HELD}
        succeed(world.bank, now=NOW, **facts, **by)
        world.adopt_first()
        accept(step("CHN-1-02"), by=world.chengdu_officer, now=later(1), acceptance="accepted", answered_on=day(3))
        staff = as_user(world.staff)
        bodies = [staff.body(f"commitments/CHN-1-02/?as_of={on}") for on in (HELD, day(2), day(3))]
        assert [(body["lead"]["slug"], body["acceptance"]) for body in bodies] == [
            ("city-of-chengdu", "proposed"),
            ("city-of-chengdu", "proposed"),
            ("city-of-chengdu", "accepted"),
        ]


class TestNextDialogue:
    """What was due by it is overdue from when it passed over it, until another decides or the due is moved."""

    def overdue(self, world: China) -> list[bool]:
        staff, days = as_user(world.staff), (day(1), date(2025, 10, 1), date(2026, 2, 1))
        return [staff.body(f"commitments/CHN-1-02/?as_of={on}")["overdue"] for on in days]

    @pytest.fixture
    def passed(self, world: China) -> China:
        world.adopt_first()
        accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted", answered_on=HELD)
        close(world, hold(world, SECOND))
        return world

    def test_another_carried_it_over(self, passed: China) -> None:
        assert self.overdue(passed) == [True, True, True]
        close(passed, hold(passed, THIRD, now=later(1)), {"CHN-1-02": "carried_over"}, now=later(1))
        assert self.overdue(passed) == [True, False, False]

    def test_it_was_moved(self, passed: China) -> None:
        due = Due("day", date(2026, 1, 10))
        move_due(step("CHN-1-02"), by=passed.staff, now=NOW, due=due, reason="A letter.", changed_on=date(2025, 9, 1))
        assert self.overdue(passed) == [True, False, True]
