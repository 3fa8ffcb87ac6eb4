"""A stranger may offer an action under a next step it can read; it learns no more by that."""

from typing import Any

import pytest

from commitments.actions.drafting import add_item
from commitments.actions.owing import change_owner
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp
from dialogues.standing import Standing
from tests.worlds import NOW, china, person, stakeholder

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
