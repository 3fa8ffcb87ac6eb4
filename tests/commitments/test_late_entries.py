"""Next steps that are entered after their dialogue was finalised."""

from datetime import date
from typing import Any

import pytest

from accounts.models import ChangeEvent
from commitments.actions import entering
from commitments.actions.adopting import adopt
from commitments.actions.drafting import add_commitment, late_entry
from commitments.actions.meeting import publish
from commitments.actions.removing import remove_draft
from commitments.due import Due
from commitments.models import Commitment
from dialogues.status import Visibility
from tests.commitments.room import SECOND, YEAR, agenda, close, fresh, hold, plan, reopen_dialogue, step
from tests.worlds import HELD, NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotReady

pytestmark = pytest.mark.django_db

story = china


class TestLateEntries:
    def enter(self, world: China, **values: Any) -> Commitment:
        facts: dict[str, Any] = {
            "reason": "It stood on the back.",
            "title": "Left out",
            "text": "Left out.",
            "due": YEAR,
            "lead": world.ministry,
        }
        return late_entry(world.first, by=world.staff, now=NOW, **(facts | values))

    def test_next_number_and_open_at_once(self, world: China) -> None:
        world.adopt_first()
        late = fresh(self.enter(world))
        assert (
            late.reference,
            late.number,
            late.status,
            late.text_agreed,
            late.original_due,
            late.opened_on,
            late.acceptance,
            late.late_reason,
            late.overdue_at == step("CHN-1-01").overdue_at,
        ) == (
            "CHN-1-05",
            5,
            "open",
            "Left out.",
            YEAR,
            HELD,
            "accepted",
            "It stood on the back.",
            True,
        )
        assert ChangeEvent.objects.filter(type="commitment", key="CHN-1-05", op="upsert").exists()

    def test_a_number_once_given_is_not_given_again(self, world: China) -> None:
        remove_draft(world.steps[3], by=world.staff, now=NOW)
        world.adopt_first()
        assert self.enter(world).reference == "CHN-1-05"

    def test_a_point_opens_to_the_room_likewise(self, world: China) -> None:
        point: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "challenge"}
        assert entering.add_point(world.first, **point, title="Before").visibility == Visibility.STAFF
        world.adopt_first(visibility=Visibility.PUBLIC)
        late = entering.add_point(world.first, **point, title="Late", reason="It was left out.")
        assert late.visibility == Visibility.PARTICIPANTS
        publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        assert fresh(late).visibility == Visibility.PUBLIC

    @pytest.mark.parametrize("visibility", [Visibility.PARTICIPANTS, Visibility.PARTNERS, Visibility.PUBLIC])
    def test_it_opens_to_the_room_however_wide_its_dialogue_is(self, world: China, visibility: Visibility) -> None:
        world.adopt_first(visibility=visibility)
        late = self.enter(world)
        assert late.visibility == Visibility.PARTICIPANTS
        publish(world.first, by=world.staff, now=NOW, visibility=visibility)
        assert fresh(late).visibility == visibility

    def test_on_the_agenda_of_the_second_before_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        second = hold(world, SECOND)
        late = self.enter(world)
        assert agenda(second)[late.reference] == "pending"
        with pytest.raises(NotReady) as refused:
            adopt(second, by=world.staff, now=NOW, footing="agreed")
        assert late.reference in [fault.field for fault in refused.value.faults]

    def test_on_the_agenda_of_the_third_once_it_is(self, world: China) -> None:
        world.adopt_first()
        second = close(world, hold(world, SECOND))
        late = self.enter(world)
        assert late.reference not in agenda(second), "the minutes do not change"
        assert agenda(plan(world, date(2025, 9, 1)))[late.reference] == "pending"

    def test_of_the_second_once_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        second = close(world, hold(world, SECOND))
        third = plan(world, date(2025, 9, 1))
        world.first = second
        late = self.enter(world, lead=world.bank, due=Due("year", date(2025, 12, 31)))
        assert (late.reference, late.acceptance, agenda(third)[late.reference]) == ("CHN-2-01", "proposed", "pending")

    def test_nothing_may_be_missing(self, world: China) -> None:
        world.adopt_first()
        with pytest.raises(Invalid) as refused:
            self.enter(world, text=" ", due=Due(), lead=None, language="")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("text", "required"),
            ("language", "required"),
            ("due", "required"),
            ("lead", "required"),
        ]
        for values in ({"reason": " "}, {"title": ""}):
            with pytest.raises(Invalid) as refused:
                self.enter(world, **values)
            assert [fault.field for fault in refused.value.faults] == [*values]
        assert Commitment.objects.count() == 4

    def test_not_before_adoption_and_by_staff_alone(self, world: China) -> None:
        with pytest.raises(Conflict):
            self.enter(world)
        world.adopt_first()
        world.staff = world.chengdu_officer
        with pytest.raises(NotAllowed):
            self.enter(world)

    def test_an_ordinary_entry_is_refused_once_it_is_adopted(self, world: China) -> None:
        world.adopt_first()
        with pytest.raises(Conflict):
            add_commitment(world.first, by=world.staff, now=NOW, title="New")

    def test_un_adopted_it_is_a_draft_as_the_others(self, world: China) -> None:
        first = world.adopt_first()
        late = self.enter(world)
        first = reopen_dialogue(world, first)
        assert fresh(late).status == "draft"
        close(world, first)
        late = fresh(late)
        assert (late.status, late.late_reason, late.number) == ("open", "It stood on the back.", 5)
