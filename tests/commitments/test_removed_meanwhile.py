"""What a colleague removed between somebody's look and their act is said to be gone, in the domain's own words."""

from collections.abc import Callable
from typing import Any

import pytest

from commitments.actions import drafting, entering, meeting
from commitments.actions.deciding import clear_decision, decide_between
from commitments.actions.locking import lock_commitment, lock_dialogue, lock_item, lock_series
from commitments.actions.removing import remove_draft
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import FollowUp
from dialogues.status import Visibility
from tests.worlds import NOW, China, adopted
from urbanshift.errors import NotFound

from .room import LETTER

story = adopted

pytestmark = pytest.mark.django_db

NOBODYS = 99_999


@pytest.mark.parametrize("lock", [lock_series, lock_dialogue, lock_commitment, lock_item])
def test_every_lock_says_so(lock: Callable[[int], Any]) -> None:
    with pytest.raises(NotFound, match="There is no such"):
        lock(NOBODYS)


def test_an_action(world: China) -> None:
    step = drafting.add_commitment(world.plan_second(), by=world.staff, now=NOW, title="Plant trees")
    item = drafting.add_item(
        step, by=world.staff, now=NOW, title="Choose streets", owner=world.chengdu_city, due=Due("none")
    )
    remove_draft(item, by=world.staff, now=NOW)
    with pytest.raises(NotFound):
        drafting.edit_item(item, by=world.staff, now=NOW, title="Choose avenues")
    with pytest.raises(NotFound):
        remove_draft(item, by=world.staff, now=NOW)


def test_a_point(world: China) -> None:
    point = entering.add_point(world.plan_second(), by=world.staff, now=NOW, kind="key_message", title="Trees matter.")
    remove_draft(point, by=world.staff, now=NOW)
    with pytest.raises(NotFound):
        entering.edit_point(point, by=world.staff, now=NOW, title="Trees matter more.")
    with pytest.raises(NotFound):
        meeting.set_visibility(point, by=world.staff, now=NOW, visibility=Visibility.STAFF)
    with pytest.raises(NotFound):
        remove_draft(point, by=world.staff, now=NOW)


def test_a_decision(world: China) -> None:
    """Its next step was closed between dialogues, so it is on the agenda no more."""
    world.plan_second()
    pending = FollowUp.objects.select_related("commitment").get(commitment__reference="CHN-1-04")
    ruling = Ruling("withdrawn", reason="A law does it.")
    decide_between(pending.commitment, by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
    with pytest.raises(NotFound):
        clear_decision(pending, by=world.staff, now=NOW)
