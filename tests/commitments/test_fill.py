"""`manage.py fill`: coherent, the same every time, and never among what somebody entered."""

from collections import Counter
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from accounts.actions import open_account
from accounts.models import ChangeEvent, DataStamp, User
from commitments.benchmark.filling import Filler
from commitments.demo.loading import load
from commitments.models import ActionItem, Commitment, FollowUp, Snapshot, StatusReport
from dialogues.models import Dialogue
from tests.worlds import NOW

SIZE = 230
"""More than one series, and the last one not full."""


def told() -> list[tuple[Any, ...]]:
    """What a reader would compare, without ids."""
    return [
        *Commitment.objects.order_by("reference").values_list(
            "reference", "title", "text", "status", "due_on", "overdue_at", "progress", "lead__slug", "version"
        ),
        *ActionItem.objects.order_by("reference").values_list(
            "reference", "title", "status", "owner__slug", "due_on", "progress", "last_reported_on", "version"
        ),
    ]


class TestFilled(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        assert list(Filler().fill(SIZE)) == [200, SIZE]

    def test_there_are_as_many_as_asked_for(self) -> None:
        assert Commitment.objects.count() == SIZE
        assert Dialogue.objects.count() == 6
        assert Counter(Dialogue.objects.values_list("status", flat=True)) == {"adopted": 4, "held": 2}

    def test_every_stored_figure_is_right(self) -> None:
        out = StringIO()
        call_command("check_data", stdout=out)
        assert out.getvalue() == "Every stored figure is right.\n"

    def test_they_are_of_every_kind(self) -> None:
        statuses = set(Commitment.objects.values_list("status", flat=True))
        assert statuses >= {"open", "fulfilled", "partly_fulfilled", "not_fulfilled", "withdrawn", "superseded"}
        assert set(ActionItem.objects.values_list("status", flat=True)) == {
            "not_started",
            "in_progress",
            "reported_complete",
            "completed",
            "withdrawn",
        }
        assert set(ActionItem.objects.values_list("acceptance", flat=True)) == {"accepted", "proposed", "declined"}
        assert Commitment.objects.overdue(now=NOW).exists()
        assert FollowUp.objects.pending().count() == Commitment.objects.open().count()
        assert Commitment.objects.filter(times_carried_over=1).exists()

    def test_they_have_the_relations_that_a_list_shows(self) -> None:
        cities = Commitment.cities.through.objects.count() / SIZE
        themes = Commitment.themes.through.objects.count() / SIZE
        assert cities == pytest.approx(2, abs=0.6)
        assert themes == pytest.approx(1.5, abs=0.1)
        assert ActionItem.objects.count() / SIZE == pytest.approx(1.5, abs=0.1)

    def test_history_and_events_are_complete(self) -> None:
        for model in (Commitment, ActionItem):
            newest = {line.id: line for line in model.history.order_by("history_id")}
            for record in model.objects.all():
                line = newest[record.pk]
                assert (line.version, line.status, line.due_on) == (record.version, record.status, record.due_on)
        assert Commitment.history.filter(history_type="+").count() == SIZE
        assert Commitment.history.count() > 2 * SIZE
        events = Counter(ChangeEvent.objects.values_list("type", flat=True))
        assert events["commitment"] == SIZE
        assert events["action_item"] == ActionItem.objects.count()
        assert events["status_report"] == StatusReport.objects.count()
        newest_event = ChangeEvent.objects.order_by("-stamp").first()
        assert newest_event is not None
        assert newest_event.stamp == DataStamp.objects.get().value

    def test_snapshots_tell_where_all_stood(self) -> None:
        assert [snapshot.lines.count() for snapshot in Snapshot.objects.order_by("dialogue__reference")] == [
            100,
            200,
            30,
            30,
        ]

    def test_it_is_not_filled_twice(self) -> None:
        with pytest.raises(CommandError, match="was filled before"):
            call_command("fill", "1")


@pytest.mark.any_engine
@pytest.mark.django_db
def test_the_same_seed_tells_the_same() -> None:
    first, again, other = (_fill_and_forget(seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def _fill_and_forget(seed: int) -> list[tuple[Any, ...]]:
    with transaction.atomic():
        list(Filler(seed=seed).fill(15))
        found = told()
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
def test_a_series_asks_as_often_for_few_as_for_many() -> None:
    filler = Filler()
    filler.prepare()
    asked = []
    for index, size in enumerate((120, 190)):
        with CaptureQueriesContext(connection) as queries:
            filler.tell(index, size)
        asked.append(sum(query["sql"].startswith("SELECT") for query in queries))
    assert asked[0] == asked[1]


@pytest.mark.django_db
def test_the_command_fills_beside_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commitments.management.commands.fill.tidy_up", lambda: None)  # Not inside a transaction.
    load(now=NOW)
    out = StringIO()
    call_command("fill", "20", stdout=out)
    # A slow machine tells its progress first.
    assert "Filled 20 next steps in " in out.getvalue().splitlines()[-1]
    assert Commitment.objects.count() == 24
    call_command("check_data", stdout=out)


@pytest.mark.django_db
def test_it_does_not_fill_among_what_somebody_entered() -> None:
    open_account(by=None, now=NOW, email="staff@example.org", is_staff=True)
    with pytest.raises(CommandError, match="data of its own"):
        call_command("fill", "20")
    assert User.objects.count() == 1


@pytest.mark.parametrize("count", ["-1", "0", "1000001", "1" + "0" * 30])
def test_a_count_that_cannot_be_meant_is_refused(count: str) -> None:
    """Before anything is read: this test may not use the database."""
    with pytest.raises(CommandError) as refusal:
        call_command("fill", "--", count)
    assert str(refusal.value) == "Fill at least 1 and at most 1,000,000 next steps."
