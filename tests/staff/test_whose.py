"""What is due, late and silent on the pages of staff, and whose that is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.admin.whose import due_words_at, overdue_words, silence_words
from commitments.due import Due
from tests.commitments.acts import say
from tests.commitments.room import SECOND, THIRD, close, fresh, hold, item, step
from tests.worlds import NOW, China, adopted

from .clients import signed_in, words

pytestmark = pytest.mark.django_db

OPEN = (NOW.date() - date(2022, 11, 16)).days
LATE = (NOW.date() - date(2023, 12, 31)).days
BY_2022 = Due.of("year", date(2022, 12, 1))
BY_NEXT = Due.of("next_dialogue")

story = adopted


def late(reference: str, *, now: datetime = NOW) -> str:
    record = step(reference)
    return overdue_words(record, list(record.action_items.order_by("pk")), now=now)


def silent(reference: str, *, now: datetime = NOW) -> str:
    record = step(reference)
    return silence_words(record, list(record.action_items.order_by("pk")), now=now)


def move(world: China, record: Any, due: Due) -> None:
    move_due(record, by=world.staff, now=NOW, due=due, reason="Funds.", changed_on=date(2023, 1, 1))


class TestOverdue:
    def test_by_a_due_of_its_own_or_by_that_of_an_action(self, world: China) -> None:
        assert late("CHN-1-01") == late("CHN-1-04") == f"{LATE} days overdue"
        assert late("CHN-1-03") == f"CHN-1-03-1: {LATE} days overdue"
        assert late("CHN-1-02") == ""

    def test_by_whichever_was_due_first(self, world: China) -> None:
        before = datetime(2022, 12, 31, 9, tzinfo=NOW.tzinfo)
        move(world, item("CHN-1-01-2"), Due.of("year", date(2030, 1, 1)))
        assert late("CHN-1-01") == f"{LATE} days overdue"
        move(world, step("CHN-1-01"), Due.of("year", date(2030, 1, 1)))
        assert late("CHN-1-01") == f"CHN-1-01-1: {LATE} days overdue"
        assert late("CHN-1-01", now=before) == ""

    def test_by_an_action_while_nobody_has_accepted_to_lead_it(self, world: China) -> None:
        change_owner(step("CHN-1-01"), by=world.staff, now=NOW, owner=world.bank, reason="A letter.")
        assert late("CHN-1-01") == f"CHN-1-01-1: {LATE} days overdue"

    def test_one_day(self, world: China) -> None:
        day = datetime(2024, 1, 1, 9, tzinfo=NOW.tzinfo)
        assert [late("CHN-1-01", now=day), late("CHN-1-03", now=day)] == [
            "1 day overdue", "CHN-1-03-1: 1 day overdue",
        ]  # fmt: skip

    def test_by_the_next_dialogue_that_passed_over_it(self, world: China) -> None:
        move(world, step("CHN-1-03"), BY_NEXT)
        close(world, hold(world, SECOND))
        assert late("CHN-1-03") == f"CHN-1-03-1: {LATE} days overdue"
        withdraw_item(item("CHN-1-03-1"), by=world.staff, now=NOW, reason="Merged.")
        assert late("CHN-1-03") == f"{(NOW.date() - SECOND).days + 1} days overdue"


class TestSilence:
    def test_of_the_action_of_which_nothing_was_heard_for_longest(self, world: China) -> None:
        assert silent("CHN-1-01") == f"CHN-1-01-1: no report since opening, {OPEN} days"
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2023, 5, 12))
        assert silent("CHN-1-01") == f"CHN-1-01-2: no report since opening, {OPEN} days"
        say(world.items[1], by=world.ningbo_officer, reported_as_of=date(2026, 3, 1))
        assert silent("CHN-1-01") == f"CHN-1-01-1: no news for {(NOW.date() - date(2023, 5, 12)).days} days"
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2026, 3, 2))
        assert silent("CHN-1-01") == "CHN-1-01-2: no news for 1 day"

    def test_of_the_next_step_where_it_has_no_action(self, world: China) -> None:
        assert silent("CHN-1-04") == f"no report since opening, {OPEN} days"

    def test_of_nobody(self, world: China) -> None:
        say(world.items[2], by=world.chengdu_officer, status="reported_complete")
        assert silent("CHN-1-03") == ""
        assert silent("CHN-1-04", now=datetime(2022, 11, 16, 1, tzinfo=NOW.tzinfo)) == ""


def test_the_page_of_a_next_step_says_whose_each_figure_is(world: China) -> None:
    say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2023, 5, 12))
    client = signed_in(world.staff)
    shown = words(client.get("/admin/next-step/CHN-1-01/"))
    assert "Last report 12 May 2023 CHN-1-01-1 No news CHN-1-01-2: no report since opening, " in shown
    assert "Status open CHN-1-03-1: " in words(client.get("/admin/next-step/CHN-1-03/"))
    assert "No news for" in words(client.get("/admin/action/CHN-1-01-2/"))


class TestByThisDialogue:
    def test_at_the_dialogue_that_is_meant(self, world: China) -> None:
        second = hold(world, SECOND)
        assert due_words_at(second, BY_NEXT, None) == "by this dialogue"
        assert due_words_at(second, BY_NEXT, NOW) == "by the next dialogue", "an earlier one passed over it"
        assert due_words_at(second, BY_2022, None) == "by the end of 2022"
        assert due_words_at(close(world, second), BY_NEXT, None) == "by the next dialogue"

    def test_on_the_screen_and_in_the_room(self, world: China) -> None:
        move(world, step("CHN-1-04"), BY_NEXT)
        move(world, item("CHN-1-01-1"), BY_NEXT)
        second = hold(world, SECOND)
        client = signed_in(world.staff)

        def shown(number: int) -> tuple[list[int], list[int]]:
            pages = [words(client.get(f"/admin/dialogue/CHN-{number}/{page}/")) for page in ("follow-up", "room")]
            return [page.count("by this dialogue") for page in pages], [page.count("by the next") for page in pages]

        assert shown(2) == ([3, 3], [0, 0])
        close(world, second, {"CHN-1-04": "carried_over"})
        assert shown(2) == ([0, 0], [3, 3])
        hold(world, THIRD)
        # Nobody has accepted to lead CHN-1-02, so it is not late; the action was passed over.
        assert shown(3) == ([2, 2], [1, 1])
        assert fresh(step("CHN-1-04")).overdue_at is None
