"""A stranger may offer an action under a next step it can read; it learns no more by that."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from commitments.actions.drafting import add_item
from commitments.actions.meeting import publish
from commitments.actions.owing import change_owner
from commitments.actions.reminders import ask_now, send_reminders, switch_reminders
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp
from commitments.reminding.agendas import agendas
from dialogues.standing import Standing
from dialogues.status import Visibility
from tests.worlds import NOW, china, person, stakeholder
from urbanshift.errors import Conflict

pytestmark = pytest.mark.django_db


def test_who_offers_an_action_stays_a_stranger_until_staff_name_it() -> None:
    world = china()
    world.adopt_first(visibility=3)
    world.plan_second()
    kigali = stakeholder("city-of-kigali", world.country)
    officer = person("kigali", of=kigali)
    step = world.steps[0]

    def reach() -> tuple[bool, int]:
        who = Standing.of(officer, on=NOW.date())
        line: Any = Commitment.objects.with_reach(who).get(pk=step.pk)
        return line.insider, FollowUp.objects.visible_to(who).count()

    item = add_item(step, by=officer, now=NOW, title="Lend a hand", owner=kigali, due=Due.of("none"))
    assert (item.acceptance, item.offered, reach()) == ("accepted", True, (False, 0))

    own = add_item(step, by=world.ningbo_officer, now=NOW, title="Ours", owner=world.ningbo_city, due=Due.of("none"))
    assert not own.offered

    change_owner(item, by=world.staff, now=NOW, owner=world.ministry, reason="They asked.")
    change_owner(item, by=world.staff, now=NOW, owner=kigali, reason="They asked to keep it.")
    assert (ActionItem.objects.get(pk=item.pk).offered, reach()) == (False, (True, 1))


def test_who_offered_an_action_that_it_may_not_read_any_more_is_not_written_to_about_it() -> None:
    world = china()
    world.adopt_first(visibility=3)
    kigali = stakeholder("city-of-kigali", world.country)
    officer = person("kigali", of=kigali)
    due = Due.of("day", date(2026, 3, 20))
    item = add_item(world.steps[3], by=officer, now=NOW, title="Lend a hand", owner=kigali, due=due)
    switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True)
    soon, late = datetime(2026, 3, 18, 1, tzinfo=UTC), datetime(2026, 3, 27, 1, tzinfo=UTC)

    def told(now: datetime) -> set[int]:
        """Ids of those who would be written to."""
        return {written.person for written in send_reminders(now=now, dry_run=True)}

    assert officer.pk in told(soon)
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    assert officer.pk not in told(soon)
    with pytest.raises(Conflict, match="may not read any more what it has not reported on"):
        ask_now(kigali, by=world.staff, now=late)
    # Nobody hears of it by mail: it is a matter for the telephone from the first day on.
    assert list(ActionItem.objects.to_be_phoned(now=late)) == [item]
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    assert not ActionItem.objects.to_be_phoned(now=late).exists()
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)

    own = add_item(world.steps[3], by=world.staff, now=NOW, title="Lend two", owner=kigali, due=Due.of("none"))
    assert not own.offered
    assert officer.pk in told(soon)
    assert ask_now(kigali, by=world.staff, now=late) == [officer]
    assert ActionItem.objects.get(pk=item.pk).offered


def test_who_offered_an_action_is_not_told_that_the_next_dialogue_asks_about_it() -> None:
    world = china()
    world.adopt_first(visibility=3)
    kigali = stakeholder("city-of-kigali", world.country)
    add_item(world.steps[3], by=person("kigali", of=kigali), now=NOW, title="Lend", owner=kigali, due=Due.of("none"))
    switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True)
    world.plan_second(starts_on=date(2026, 3, 25), ends_on=date(2026, 3, 25))
    [agenda] = agendas(datetime(2026, 3, 18, 1, tzinfo=UTC))
    assert (world.chengdu_city.pk in agenda.asked, kigali.pk in agenda.asked) == (True, False)
