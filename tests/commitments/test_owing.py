"""Who owes what until when: dues that move, owners that change, actions withdrawn and reopened."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from commitments.actions.answering import accept
from commitments.actions.drafting import add_item, edit_commitment
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.due import Due
from commitments.models import ActionItem, Commitment, DueDateChange, OwnerChange, StatusChange
from tests.commitments.acts import STATUSES, bring, close, events_of, outcome, say
from tests.commitments.room import LATER, SECOND, YEAR, fresh, item, reopen_dialogue, step
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

LATER_ENDS = datetime(2027, 3, 31, 16, 0, tzinfo=UTC)


story = adopted


def every_act(world: China, record: Commitment | ActionItem, **values: Any) -> dict[str, Any]:
    """The outcome of each act of staff upon a record; what they write is taken back."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "A letter."} | values
    acts: dict[str, Any] = {
        "move due": lambda: move_due(record, due=LATER, **by),
        "change owner": lambda: change_owner(record, owner=world.bank, **by),
    }
    if isinstance(record, ActionItem):
        acts |= {"withdraw": lambda: withdraw_item(record, **by), "reopen": lambda: reopen_item(record, **by)}
    return {name: outcome(act) for name, act in acts.items()}


@pytest.mark.parametrize("status", STATUSES)
def test_what_staff_may_do_to_an_action(world: China, status: str) -> None:
    chosen = bring(world, world.items[0], status)
    finished = status in ("completed", "withdrawn")
    assert every_act(world, chosen) == {
        "move due": "Conflict" if finished else "done",
        "change owner": "Conflict" if finished else "done",
        "withdraw": "IllegalMove" if finished else "done",
        "reopen": "done" if finished else "IllegalMove",
    }


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_nothing_while_its_next_step_is_not_open(world: China, status: str) -> None:
    if status == "closed":
        close(world, world.steps[0])
    else:
        reopen_dialogue(world, world.first)
    assert set(every_act(world, fresh(world.items[0])).values()) == {"Conflict"}
    assert set(every_act(world, fresh(world.steps[0])).values()) == {"Conflict"}


@pytest.mark.parametrize("person", ["chengdu_officer", "bank_officer", "partner"])
def test_officers_never_change_owner_or_due_date(world: China, person: str) -> None:
    for record in (world.items[0], world.steps[0]):
        assert set(every_act(world, record, by=getattr(world, person)).values()) == {"NotAllowed"}


def test_each_needs_a_reason_and_the_version_that_was_seen(world: China) -> None:
    for record in (world.items[0], world.steps[0]):
        assert set(every_act(world, record, reason=" ").values()) == {"Invalid"}
        assert set(every_act(world, record, version=record.version + 1).values()) == {"Stale"}


class TestDues:
    def test_it_moves_with_a_line_and_the_original_stays_beside_it(self, world: China) -> None:
        line = move_due(world.steps[0], by=world.staff, now=NOW, due=LATER, reason="A letter.", changed_on=SECOND)
        first = step("CHN-1-01")
        assert (first.due, first.original_due) == (LATER, YEAR)
        assert (
            line.commitment,
            line.action_item,
            line.before,
            line.after,
            line.reason,
            line.changed_on,
            line.recorded_by,
            line.follow_up,
        ) == (first, None, YEAR, LATER, "A letter.", SECOND, world.staff, None)
        assert {one.due for one in first.action_items.all()} == {YEAR}, "only a dialogue moves them along"

    def test_overdue_follows_at_once_there_and_above(self, world: China) -> None:
        assert step("CHN-1-03").overdue_at == item("CHN-1-03-1").overdue_at == datetime(2023, 12, 31, 16, tzinfo=UTC)
        move_due(world.items[2], by=world.staff, now=NOW, due=LATER, reason="A letter.")
        assert step("CHN-1-03").overdue_at == item("CHN-1-03-1").overdue_at == LATER_ENDS
        move_due(world.items[2], by=world.staff, now=NOW, due=Due("none"), reason="A letter.")
        assert (step("CHN-1-03").overdue_at, item("CHN-1-03-1").overdue_at) == (None, None)

    def test_a_parents_version_is_not_raised_by_its_action(self, world: China) -> None:
        """A colleague's edit of the next step does not fail because an action moved."""
        seen = world.steps[2].version
        move_due(world.items[2], by=world.staff, now=NOW, due=LATER, reason="A letter.")
        assert step("CHN-1-03").version == seen
        edit_commitment(world.steps[2], by=world.staff, now=NOW, kind="plan", reason="It is.", version=seen)

    def test_refusals(self, world: China) -> None:
        with pytest.raises(Invalid) as refused:
            move_due(world.items[0], by=world.staff, now=NOW, due=Due(), reason="A letter.")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("due", "required")]
        with pytest.raises(Conflict) as conflict:
            move_due(world.items[0], by=world.staff, now=NOW, due=YEAR, reason="A letter.")
        assert [fault.field for fault in conflict.value.faults] == ["due"]
        assert not DueDateChange.objects.exists()

    def test_what_a_mirror_is_told(self, world: China) -> None:
        assert events_of(lambda: move_due(world.items[2], by=world.staff, now=NOW, due=LATER, reason="A letter.")) == {
            ("upsert", "action_item", "CHN-1-03-1"),
            ("upsert", "commitment", "CHN-1-03"),
        }


class TestOwners:
    def test_an_action_goes_to_another_who_has_to_answer(self, world: China) -> None:
        say(world.items[0], by=world.chengdu_officer)
        line = change_owner(
            world.items[0], by=world.staff, now=NOW, owner=world.bank, reason="A letter.", changed_on=SECOND
        )
        chosen = item("CHN-1-01-1")
        assert (chosen.owner, chosen.acceptance, chosen.status, chosen.overdue_at) == (
            world.bank,
            "proposed",
            "in_progress",
            None,
        )
        assert (
            line.action_item,
            line.commitment,
            line.from_stakeholder,
            line.to_stakeholder,
            line.reason,
            line.changed_on,
        ) == (chosen, None, world.chengdu_city, world.bank, "A letter.", SECOND)
        with pytest.raises(NotAllowed):
            say(world.items[0], by=world.chengdu_officer)
        accept(world.items[0], by=world.bank_officer, now=NOW, acceptance="accepted")
        assert item("CHN-1-01-1").overdue_at is not None

    def test_a_lead_where_nobody_was_named(self, world: China) -> None:
        line = change_owner(world.steps[2], by=world.staff, now=NOW, owner=world.bank, reason="A letter.")
        third = step("CHN-1-03")
        assert (third.lead, third.nobody_named, third.acceptance, line.from_stakeholder) == (
            world.bank,
            False,
            "proposed",
            None,
        )

    def test_refusals(self, world: China) -> None:
        edit_commitment(world.steps[0], by=world.staff, now=NOW, supporting=[world.bank], reason="They offered.")
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "A letter."}
        for record, owner in (
            (world.items[0], world.chengdu_city),
            (world.steps[0], world.ministry),
            (world.steps[0], world.bank),
        ):
            with pytest.raises(Conflict) as refused:
                change_owner(record, owner=owner, **by)
            assert [fault.field for fault in refused.value.faults] == ["owner"]
        assert not OwnerChange.objects.exists()

    def test_two_at_once_by_what_they_saw(self, world: China) -> None:
        seen = world.items[0].version
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "A letter.", "version": seen}
        change_owner(world.items[0], owner=world.bank, **by)
        with pytest.raises(Stale) as refused:
            change_owner(world.items[0], owner=world.ministry, **by)
        assert refused.value.changes == ("Staff changed “owner”, “acceptance” on 2 March 2026, 9 a.m. UTC.",)


class TestWithdrawing:
    def test_it_counts_in_no_figure(self, world: China) -> None:
        say(world.items[0], by=world.chengdu_officer, progress=80)
        assert step("CHN-1-01").progress == 40
        withdraw_item(world.items[1], by=world.staff, now=NOW, reason="Merged.", changed_on=SECOND)
        first, second = step("CHN-1-01"), item("CHN-1-01-2")
        assert (first.progress, second.status, second.overdue_at) == (80, "withdrawn", None)
        line = StatusChange.objects.get()
        assert (
            line.action_item,
            line.from_status,
            line.to_status,
            line.reason,
            line.changed_on,
            line.item_version,
        ) == (
            second,
            "not_started",
            "withdrawn",
            "Merged.",
            SECOND,
            second.version,
        )

    def test_all_of_them(self, world: China) -> None:
        """Without an action that counts there is no progress, and it is overdue by its own due."""
        for one in world.items[:2]:
            withdraw_item(one, by=world.staff, now=NOW, reason="Merged.")
        assert (step("CHN-1-01").progress, step("CHN-1-01").overdue_at) == (
            None,
            datetime(2023, 12, 31, 16, tzinfo=UTC),
        )

    def test_reopened_it_is_in_progress_with_what_was_reported(self, world: China) -> None:
        say(world.items[0], by=world.chengdu_officer, progress=30)
        withdraw_item(world.items[0], by=world.staff, now=NOW, reason="Merged.")
        reopened = reopen_item(world.items[0], by=world.staff, now=NOW, reason="It was not.")
        assert (reopened.status, reopened.progress, step("CHN-1-01").progress) == ("in_progress", 30, 15)

    def test_completed_and_reopened_nobody_has_completed_it(self, world: China) -> None:
        bring(world, world.items[0], "completed")
        reopen_item(world.items[0], by=world.staff, now=NOW, reason="It broke.")
        reopened = item("CHN-1-01-1")
        assert (
            reopened.status,
            reopened.completed_on,
            reopened.completed_by_verification,
            reopened.completed_by_follow_up,
            reopened.overdue_at is not None,
        ) == ("in_progress", None, None, None, True)

    def test_not_before_it_was_completed(self, world: China) -> None:
        bring(world, world.items[0], "completed")
        completed_on = item("CHN-1-01-1").completed_on
        assert completed_on is not None
        with pytest.raises(Invalid) as refused:
            reopen_item(
                world.items[0], by=world.staff, now=NOW, reason="It broke.", changed_on=completed_on - timedelta(days=1)
            )
        assert [fault.field for fault in refused.value.faults] == ["changed_on"]
        assert item("CHN-1-01-1").status == "completed"
        reopen_item(world.items[0], by=world.staff, now=NOW, reason="It broke.", changed_on=completed_on)

    def test_nor_before_it_was_withdrawn(self, world: China) -> None:
        withdrawn_on = date(2025, 5, 1)
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        withdraw_item(world.items[0], reason="A law does it.", changed_on=withdrawn_on, **by)
        with pytest.raises(Invalid) as refused:
            reopen_item(world.items[0], reason="The law fell.", changed_on=date(2025, 4, 30), **by)
        assert [(fault.field, fault.message) for fault in refused.value.faults] == [
            ("changed_on", "Give 1 May 2025 or a later day.")
        ]
        reopen_item(world.items[0], reason="The law fell.", changed_on=withdrawn_on, **by)
        assert item("CHN-1-01-1").status == "in_progress"


def test_an_action_added_by_staff_after_the_fact_is_owed_as_any_other(world: China) -> None:
    added = add_item(
        world.steps[3], by=world.staff, now=NOW, title="Write it", owner=world.ministry, due=YEAR, city=world.chengdu
    )
    assert (added.reference, added.acceptance, added.original_due, added.overdue_at, added.status) == (
        "CHN-1-04-1",
        "accepted",
        YEAR,
        datetime(2023, 12, 31, 16, tzinfo=UTC),
        "not_started",
    )
    assert step("CHN-1-04").progress == 0
