"""What is added to a finalised outcome is silent since then, and not since the opening of years ago."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from commitments.actions.drafting import add_item, late_entry
from commitments.actions.drafting_many import NewItem, add_items
from commitments.admin.whose import silence_words
from commitments.agenda import Group, group_of
from commitments.consistency import differences_of
from commitments.due import Due
from commitments.figures import longest_silence, silent_days
from commitments.models import ActionItem, Commitment
from commitments.urgency import Urgency, urgency_of
from tests.commitments.acts import say
from tests.commitments.room import close, fresh, item, reopen_dialogue, step
from tests.worlds import HELD, NOW, China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

ADDED = datetime(2026, 3, 12, 17, tzinfo=UTC)
"""One in the morning of the next day in China."""
DAY = date(2026, 3, 13)
INTERVAL = 90


def add(world: China, to: str = "CHN-1-01", **values: Any) -> ActionItem:
    facts: dict[str, Any] = {"by": world.chengdu_officer, "owner": world.chengdu_city} | values
    return fresh(add_item(step(to), now=ADDED, title="New", due=Due("none"), **facts))


def enter_late(world: China) -> Commitment:
    late = late_entry(
        world.first, by=world.staff, now=ADDED, reason="It stood on the back.", title="Left out", text="Left out.",
        due=Due("none"), lead=world.ministry,
    )  # fmt: skip
    return step(late.reference)


def at(days: int) -> datetime:
    return ADDED + timedelta(days=days)


def is_coherent() -> bool:
    return differences_of(list(Commitment.objects.select_related("dialogue__series__country"))) == []


def test_an_action_is_silent_since_it_was_added(world: China) -> None:
    new = add(world)
    assert (new.added_on, [silent_days(new, at(days)) for days in (0, 5)]) == (DAY, [0, 5])
    found = ActionItem.objects.filter(pk=new.pk)
    assert [found.silent_since(DAY + timedelta(days=more)).exists() for more in (0, 1)] == [False, True]
    for days, silent in ((INTERVAL, False), (INTERVAL + 1, True)):
        assert found.silent(on=DAY + timedelta(days=days)).exists() == silent
        urgency = urgency_of(new, now=at(days), returned=False)
        assert urgency == (Urgency.NO_NEWS if silent else Urgency.REST)
    assert is_coherent()


def test_so_are_many_that_are_added_at_once(world: China) -> None:
    news = [NewItem(step("CHN-1-01"), "New", world.chengdu_city, Due("none"), None, {})]
    [new] = add_items(news, by=world.staff, now=ADDED)
    assert fresh(new).added_on == DAY
    assert is_coherent()


def test_what_was_there_when_its_next_step_opened_is_silent_since_then(world: China) -> None:
    """Though that was of 2022 and is typed in today."""
    assert {one.added_on for one in ActionItem.objects.all()} == {None}
    assert silent_days(item("CHN-1-01-1"), NOW) == (NOW.date() - HELD).days


def test_of_what_was_reported_on_it_is_since_the_day_that_speaks_of(world: China) -> None:
    new = add(world)
    say(new, by=world.chengdu_officer, now=at(1), reported_as_of=DAY)
    assert silent_days(fresh(new), at(3)) == 3


def test_a_late_entry_is_silent_since_it_was_entered(world: China) -> None:
    late = enter_late(world)
    assert (late.opened_on, late.added_on, silent_days(late, at(5))) == (HELD, DAY, 5)
    assert longest_silence(late, [], at(5)) == 5
    assert silence_words(late, [], now=at(5)) == "no report since it was added, 5 days"
    assert group_of(late, [], now=at(5), interval=INTERVAL) == Group.ON_TRACK
    assert group_of(late, [], now=at(INTERVAL + 1), interval=INTERVAL) == Group.NO_NEWS
    new = add(world, late.reference)
    assert (new.added_on, silent_days(new, at(5))) == (DAY, 5)
    assert is_coherent()


def test_what_was_added_was_there_when_the_dialogue_is_finalised_once_more(world: China) -> None:
    new, late = add(world), enter_late(world)
    dialogue = reopen_dialogue(world, fresh(world.first))
    assert (fresh(new).added_on, fresh(late).added_on) == (None, None)
    close(world, dialogue, now=at(1))
    assert (fresh(new).added_on, fresh(late).added_on) == (None, None)
    assert is_coherent()
