"""How the agenda shows itself: grouped; and what a snapshot keeps of where all stood."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.actions.answering import accept
from commitments.actions.owing import change_owner, withdraw_item
from commitments.agenda import Difference, Group, difference, group_of
from commitments.deciding import Ruling
from commitments.figures import longest_silence
from commitments.models import Commitment, FollowUp, SnapshotLine
from tests.commitments.acts import bring, say
from tests.commitments.room import SECOND, close, hold, step
from tests.worlds import HELD, NOW, China, adopted

pytestmark = pytest.mark.django_db

BEFORE_DUE = NOW.replace(year=2023)
DAYS = 90


story = adopted


def group(reference: str, *, now: Any = BEFORE_DUE) -> Group:
    commitment = step(reference)
    return group_of(commitment, commitment.action_items.order_by("pk"), now=now, interval=DAYS)


class TestGroups:
    """The first that fits: overdue, to be checked, waiting for whom, no news, on track."""

    def test_in_the_order_in_which_the_room_goes_through_them(self) -> None:
        assert list(Group) == ["overdue", "to_be_checked", "waiting", "no_news", "on_track"]

    def test_overdue_comes_first(self, world: China) -> None:
        bring(world, world.items[2], "reported_complete")
        assert group("CHN-1-03", now=NOW) == Group.OVERDUE
        assert group("CHN-1-03") == Group.TO_BE_CHECKED

    def test_reported_done_comes_before_waiting(self, world: China) -> None:
        say(world.items[0], by=world.chengdu_officer, waiting_for="funding", reported_as_of=HELD)
        assert group("CHN-1-01") == Group.WAITING
        say(world.items[1], by=world.ningbo_officer, status="reported_complete", reported_as_of=HELD)
        assert group("CHN-1-01") == Group.TO_BE_CHECKED

    def test_what_does_not_wait_any_more(self, world: China) -> None:
        say(world.items[2], by=world.chengdu_officer, waiting_for="funding", reported_as_of=date(2023, 2, 1))
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Merged.")
        assert group("CHN-1-03") == Group.ON_TRACK

    def test_a_declined_action_is_not_waited_for(self, world: China) -> None:
        say(world.items[2], by=world.chengdu_officer, waiting_for="funding", reported_as_of=date(2023, 2, 1))
        change_owner(world.items[2], by=world.staff, now=NOW, owner=world.bank, reason="A letter.")
        accept(world.items[2], by=world.bank_officer, now=NOW, acceptance="declined", reason="Not ours.")
        assert group("CHN-1-03") == Group.ON_TRACK

    def test_it_is_not_on_track_because_nobody_is_at_work_on_it(self, world: China) -> None:
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Merged.")
        assert group("CHN-1-03") == Group.NO_NEWS

    def test_nothing_more_is_to_be_told_of_what_is_completed(self, world: China) -> None:
        bring(world, world.items[2], "completed")
        assert group("CHN-1-03", now=NOW) == Group.ON_TRACK

    @pytest.mark.parametrize(("days", "expected"), [(90, Group.ON_TRACK), (91, Group.NO_NEWS)])
    def test_no_news_for_longer_than_the_series_expects(self, world: China, days: int, expected: Group) -> None:
        """Since the last report, or since it was opened."""
        assert group("CHN-1-04", now=BEFORE_DUE.replace(year=2022, month=11, day=16) + timedelta(days=days)) == expected
        say(world.items[2], by=world.chengdu_officer, reported_as_of=date(2023, 1, 1))
        assert group("CHN-1-03", now=BEFORE_DUE.replace(month=1, day=1) + timedelta(days=days)) == expected

    def test_the_news_of_one_city_are_not_those_of_another(self, world: China) -> None:
        later = BEFORE_DUE.replace(month=6)
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2023, 5, 20))
        assert group("CHN-1-01", now=later) == Group.NO_NEWS
        assert (
            longest_silence(step("CHN-1-01"), step("CHN-1-01").action_items.all(), later) == (later.date() - HELD).days
        )
        say(world.items[1], by=world.ningbo_officer, reported_as_of=date(2023, 5, 10))
        assert group("CHN-1-01", now=later) == Group.ON_TRACK

    def test_what_is_only_proposed_hides_no_silence(self, world: China) -> None:
        change_owner(world.items[1], by=world.staff, now=NOW, owner=world.bank, reason="A letter.")
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2023, 5, 20))
        assert group("CHN-1-01", now=BEFORE_DUE.replace(month=6)) == Group.ON_TRACK
        withdraw_item(world.items[0], by=world.staff, now=NOW, reason="Merged.")
        assert group("CHN-1-01", now=BEFORE_DUE.replace(month=9)) == Group.NO_NEWS


class TestDifference:
    def test_what_is_missing_and_what_does_not_belong(self, world: China) -> None:
        second, third = hold(world, SECOND), hold(world, date(2025, 9, 1))
        one, two, three, _four = Commitment.objects.order_by("pk")
        existing = [
            FollowUp(commitment=one, dialogue=second),
            FollowUp(commitment=two, dialogue=third),
            FollowUp(commitment=three, dialogue=second, decision="carried_over"),
        ]
        assert difference(second.pk, [one, two], existing) == Difference(missing=[two], surplus=existing[1:])
        assert difference(None, [], existing) == Difference(missing=[], surplus=existing)
        assert difference(second.pk, [], []) == Difference(missing=[], surplus=[])


class TestSnapshot:
    def test_keeps_where_every_commitment_stood(self, world: China) -> None:
        say(world.items[0], by=world.chengdu_officer, progress=40, reported_as_of=date(2024, 9, 1))
        second = hold(world, SECOND)
        close(
            world,
            second,
            {
                "CHN-1-02": Ruling("superseded", superseded_by=world.steps[2]),
                "CHN-1-04": Ruling("withdrawn", reason="A law does it."),
            },
        )
        lines = SnapshotLine.objects.filter(snapshot__dialogue=second).order_by("commitment__reference")
        common = {
            "language": "en",
            "handed_over_to": None,
            "nobody_named": False,
            "original_due": {"precision": "year", "on": "2023-12-31"},
            "due": {"precision": "year", "on": "2023-12-31"},
            "last_reported_on": None,
            "times_carried_over": 0,
            "visibility": 1,
            "superseded_by": None,
            "closed_on": None,
            "progress": None,
            "progress_outside": None,
            "action_items": {},
            "dialogue": "CHN-1",
            "footing": "agreed",
            "supporting": [],
            "counterpart": [],
            "cities": [],
            "themes": ["biodiversity"],
            "level": "both",
            "horizon": "",
        }
        assert {line.commitment.reference: line.data for line in lines} == {
            "CHN-1-01": common
            | {
                "status": "open",
                "acceptance": "accepted",
                "title": "Coordinate",
                "text": "Coordinate better.",
                "text_agreed": "Coordinate better.",
                "lead": "ministry-of-finance",
                "overdue": True,
                "progress": 20,
                "progress_outside": 20,
                "last_reported_on": "2024-09-01",
                "action_items": {"in_progress": 1, "not_started": 1},
                "cities": ["chengdu", "ningbo"],
                "kind": "coordination",
            },
            "CHN-1-02": common
            | {
                "status": "superseded",
                "acceptance": "proposed",
                "title": "Finance",
                "kind": "finance",
                "level": "national",
                "text": "Find finance.",
                "text_agreed": "Find finance.",
                "lead": "development-bank",
                "overdue": False,
                "due": {"precision": "next_dialogue", "on": None},
                "original_due": {"precision": "next_dialogue", "on": None},
                "superseded_by": "CHN-1-03",
                "closed_on": "2024-10-16",
            },
            "CHN-1-03": common
            | {
                "status": "open",
                "acceptance": "",
                "title": "Data",
                "kind": "data",
                "level": "local",
                "text": "Build data.",
                "text_agreed": "Build data.",
                "lead": None,
                "nobody_named": True,
                "overdue": True,
                "due": {"precision": "none", "on": None},
                "original_due": {"precision": "none", "on": None},
                "progress": 0,
                "progress_outside": 0,
                "action_items": {"not_started": 1},
            },
            "CHN-1-04": common
            | {
                "status": "withdrawn",
                "acceptance": "accepted",
                "title": "Policy",
                "kind": "policy",
                "text": "Bring policies home.",
                "text_agreed": "Bring policies home.",
                "lead": "ministry-of-finance",
                "overdue": False,
                "closed_on": "2024-10-16",
            },
        }

    def test_as_of_the_day_of_adoption(self, world: China) -> None:
        """Adopted as of 2023, what is due at its end was not overdue, though it is typed in years later."""
        day = date(2023, 6, 1)
        second = close(world, hold(world, day))
        lines = SnapshotLine.objects.filter(snapshot__dialogue=second)
        assert {line.data["overdue"] for line in lines} == {False}
        assert world.steps[0] in Commitment.objects.overdue(now=NOW)

    def test_it_does_not_change_afterwards(self, world: China) -> None:
        second = close(world, hold(world, SECOND))
        before = list(SnapshotLine.objects.filter(snapshot__dialogue=second).values_list("data", flat=True))
        bring(world, world.items[2], "completed")
        close(world, hold(world, date(2025, 9, 1)), {"CHN-1-04": "not_fulfilled"})
        assert list(SnapshotLine.objects.filter(snapshot__dialogue=second).values_list("data", flat=True)) == before
