"""What was closed when its owner was succeeded is owed by the heir once it is open again."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.deciding import reopen
from commitments.actions.owing import reopen_item, withdraw_item
from commitments.actions.owing_many import Move, move_many
from commitments.actions.succession import succeed
from commitments.consistency import differences_of
from commitments.models import ActionItem, Commitment, OwnerChange
from commitments.status import ItemStatus
from dialogues.models import Stakeholder
from tests.commitments import room
from tests.commitments.acts import bring, close
from tests.commitments.room import SECOND, fresh
from tests.worlds import NOW, China, adopted, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

DAY = date(2026, 2, 1)
TODAY = NOW.date()
LAW = "Decision of the State Council of 20 January 2026."
AGAIN = "The office was closed again."

story = adopted


@pytest.fixture
def heir(world: China) -> Stakeholder:
    return stakeholder("chengdu-new-area", world.country, level="municipal")


def replace(world: China, predecessor: Stakeholder, *successors: Stakeholder, **values: Any) -> None:
    facts: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": LAW, "succeeded_on": DAY}
    kind = "split" if len(successors) > 1 else "renamed"
    succeed(predecessor, kind=kind, successors=list(successors), **(facts | values))


def handed() -> list[tuple[str, str, str, date, str]]:
    """What was handed on: record, from, to, day and reason."""
    return [
        (str(line.commitment or line.action_item), line.from_stakeholder.slug if line.from_stakeholder else "",
         line.to_stakeholder.slug if line.to_stakeholder else "", line.changed_on, line.reason)
        for line in OwnerChange.objects.order_by("pk")
    ]  # fmt: skip


def check() -> None:
    assert differences_of(list(Commitment.objects.select_related("dialogue__series__country"))) == []


@pytest.mark.parametrize("at_once", [False, True])
def test_an_action(world: China, heir: Stakeholder, at_once: bool) -> None:
    item = bring(world, world.items[0], "completed")
    former = item.owner
    replace(world, former, heir)
    before = len(OwnerChange.objects.all())
    acceptance = item.acceptance
    if at_once:
        move_many([Move(item, item.version, ItemStatus.IN_PROGRESS, AGAIN)], by=world.staff, now=NOW)
    else:
        reopen_item(item, by=world.staff, now=NOW, reason=AGAIN)
    item = fresh(item)
    assert (item.status, item.owner, item.acceptance) == ("in_progress", heir, acceptance)
    assert handed()[before:] == [(str(item), former.slug, heir.slug, TODAY, LAW)]
    check()


def test_the_last_of_several_heirs_in_turn(world: China, heir: Stakeholder) -> None:
    item = bring(world, world.items[0], "completed")
    last = stakeholder("greater-chengdu", world.country, level="municipal")
    replace(world, item.owner, heir)
    replace(world, heir, last)
    reopen_item(item, by=world.staff, now=NOW, reason=AGAIN)
    assert fresh(item).owner == last


def test_what_several_took_over_stays_until_staff_say_whose_it_is(world: China, heir: Stakeholder) -> None:
    item = bring(world, world.items[0], "completed")
    other = stakeholder("chengdu-west", world.country, level="municipal")
    former = item.owner
    open_ones = ActionItem.objects.filter(owner=former, commitment__status="open").exclude(pk=item.pk)
    replace(world, former, heir, other, assign={one.reference: heir for one in open_ones})
    reopen_item(item, by=world.staff, now=NOW, reason=AGAIN)
    assert fresh(item).owner == former


def test_a_succession_of_a_later_day_is_not_dated_before_it(world: China, heir: Stakeholder) -> None:
    withdraw_item(world.items[0], by=world.staff, now=NOW, reason="A law does it.", changed_on=DAY)
    item = fresh(world.items[0])
    replace(world, item.owner, heir, succeeded_on=TODAY)
    reopen_item(item, by=world.staff, now=NOW, reason=AGAIN, changed_on=DAY)
    assert [(line[2], line[3]) for line in handed()][-1] == (heir.slug, TODAY)


def test_a_next_step_with_what_is_unfinished_under_it(world: China, heir: Stakeholder) -> None:
    step = world.steps[0]
    done, *others = ActionItem.objects.filter(commitment=step).order_by("pk")
    bring(world, done, "completed")
    close(world, step)
    former = done.owner
    replace(world, former, heir)
    ministry = stakeholder("ministry-of-the-economy", world.country, category="ministry", level="national")
    replace(world, world.ministry, ministry)
    reopen(fresh(step), by=world.staff, now=NOW, reason=AGAIN)
    assert fresh(step).lead == ministry
    assert fresh(done).owner == former  # Completed: it was theirs.
    assert [fresh(one).owner for one in others] == [heir if one.owner == former else one.owner for one in others]
    check()


def test_what_un_adopting_opens_again(world: China) -> None:
    step = world.steps[0]
    second = room.close(world, room.hold(world, SECOND), {step.reference: "not_fulfilled"})
    ministry = stakeholder("ministry-of-the-economy", world.country, category="ministry", level="national")
    replace(world, world.ministry, ministry)
    assert fresh(step).lead == world.ministry
    room.reopen_dialogue(world, second)
    step = fresh(step)
    assert (step.status, step.lead) == ("open", ministry)
    check()


def test_what_un_adopting_leaves_closed_stays_with_whom_it_was(world: China) -> None:
    step = world.steps[0]
    second = room.close(world, room.hold(world, SECOND))
    close(world, fresh(step))
    ministry = stakeholder("ministry-of-the-economy", world.country, category="ministry", level="national")
    replace(world, world.ministry, ministry)
    room.reopen_dialogue(world, second)
    step = fresh(step)
    assert (step.status, step.lead) == ("not_fulfilled", world.ministry)
