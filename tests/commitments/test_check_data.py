"""`manage.py check_data` finds what no action would have written, and says so in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.guarding import drop
from accounts.models import DataStamp
from commitments.actions.amending import amend
from commitments.actions.deciding import decide_between, leave_the_rest
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.actions.reporting import report
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from dialogues.models import City, Dialogue, Series, Succession
from dialogues.standing import Standing, replacing
from tests.guards import lifted
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db

ELSEWHEN = datetime(2020, 1, 1, tzinfo=UTC)


def story() -> China:
    world = china()
    world.adopt_first()
    one, two = world.items[:2]
    report(one, by=world.chengdu_officer, now=NOW, status="in_progress", narrative="Begun.", progress=35)
    move_due(two, by=world.staff, now=NOW, due=Due.of("year", date(2027, 1, 1)), reason="Late funds.")
    later = NOW + timedelta(minutes=1)
    change_owner(world.steps[2], by=world.staff, now=later, owner=world.ministry, reason="Named since.")
    amend(world.steps[0], by=world.staff, now=NOW, kind="change", text="Coordinate well.", reason="By letter.")
    world.hold_second()
    return world


def check(*arguments: str) -> list[str]:
    """The lines of the command; its last one tells the count or that all is right."""
    out = StringIO()
    try:
        call_command("check_data", *arguments, stdout=out)
    except CommandError as error:
        out.write(str(error))
    return out.getvalue().splitlines()


RIGHT = ["Every stored figure is right."]


def test_what_the_actions_wrote_is_right(world: China) -> None:
    assert check() == RIGHT
    leave_the_rest(Dialogue.objects.get(reference="CHN-2"), by=world.staff, now=NOW)
    assert check() == RIGHT


def test_wrong_figures_are_told_and_repaired(world: China) -> None:
    with lifted(connection):
        for model, reference, values in (
            (ActionItem, "CHN-1-01-1", {"progress": 80, "on_track": "at_risk", "last_reported_on": date(2025, 1, 1)}),
            (ActionItem, "CHN-1-01-2", {"overdue_at": ELSEWHEN}),
            (Commitment, "CHN-1-01", {"progress": None}),
            (Commitment, "CHN-1-02", {"times_carried_over": 2}),
            (Commitment, "CHN-1-03", {"last_reported_on": date(2025, 1, 1)}),
        ):
            model.objects.filter(reference=reference).update(**values)
    assert check() == [
        "CHN-1-01-1: last_reported_on is 2025-01-01 and should be 2026-03-02.",
        "CHN-1-01-1: progress is 80 and should be 35.",
        'CHN-1-01-1: on_track is "at_risk" and should be empty.',
        "CHN-1-01-2: overdue_at is 2020-01-01 00:00 UTC and should be 2027-12-31 16:00 UTC.",
        "CHN-1-01: progress is empty and should be 18.",
        "CHN-1-02: times_carried_over is 2 and should be 0.",
        "CHN-1-03: last_reported_on is 2025-01-01 and should be empty.",
        "Differences found: 7.",
    ]
    stamp = DataStamp.objects.get().value
    assert check("--repair") == RIGHT
    assert check("--repair") == RIGHT
    # One act for the batch, and none where nothing is wrong.
    assert DataStamp.objects.get().value == stamp + 1


def test_what_only_people_can_set_right_is_told(world: China) -> None:
    told = [
        "CHN: last_number is 1, and there is a dialogue 2.",
        "CHN-1: last_commitment_number is 3, and there is a next step 4.",
        'CHN-1-01-1: status is "reported_complete" and should be "in_progress".',
        "CHN-1-01-2: due_on is 2028-12-31 and should be 2027-12-31.",
        "CHN-1-01: last_item_number is 1 and should be 2.",
        'CHN-1-01: text is "Coordinate best." and should be "Coordinate well.".',
        f"CHN-1-03: lead_id is {world.bank.pk} and should be {world.ministry.pk}.",
        'CHN-1-04: text is "Bring policies." and should be "Bring policies home.".',
    ]
    with lifted(connection):
        Series.objects.update(last_number=1)
        Dialogue.objects.filter(reference="CHN-1").update(last_commitment_number=3)
        ActionItem.objects.filter(reference="CHN-1-01-1").update(status="reported_complete")
        ActionItem.objects.filter(reference="CHN-1-01-2").update(due_on=date(2028, 12, 31))
        Commitment.objects.filter(reference="CHN-1-01").update(last_item_number=1, text="Coordinate best.")
        Commitment.objects.filter(reference="CHN-1-03").update(lead=world.bank)
        Commitment.objects.filter(reference="CHN-1-04").update(text="Bring policies.")
    assert check() == [*told, "Differences found: 8."]
    assert check("--repair") == [*told, "Differences found: 8."]


def test_an_event_that_no_stamp_was_given_for_is_told(world: China) -> None:
    with lifted(connection):
        DataStamp.objects.update(value=1)
    assert check()[0].startswith("The data stamp is 1, and there is an event with stamp ")


def test_a_wrong_agenda_is_told_and_set_right(world: China) -> None:
    second = Dialogue.objects.get(reference="CHN-2")
    on_agenda = FollowUp.objects.get(commitment__reference="CHN-1-04")
    decide_between(world.steps[3], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A law."), basis="It.")
    with lifted(connection):
        FollowUp.objects.filter(commitment__reference="CHN-1-02").delete()
        on_agenda.save(force_insert=True)
    assert check() == [
        "CHN-1-02: it is missing on the agenda of CHN-2.",
        "CHN-1-04: it does not belong on the agenda of CHN-2.",
        "Differences found: 2.",
    ]
    assert check("--repair") == RIGHT
    assert set(second.follow_ups.values_list("commitment__reference", flat=True)) == {
        "CHN-1-01",
        "CHN-1-02",
        "CHN-1-03",
    }


@contextmanager
def anything_goes() -> Iterator[None]:
    """Without guards and without constraints."""
    with lifted(connection), connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        yield
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


only_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="The constraints cannot be switched off.")


@only_sqlite
def test_what_a_constraint_refuses_is_told(world: China) -> None:
    sent = StatusReport.objects.get()
    with anything_goes():
        StatusReport.objects.update(progress=500)
        Commitment.objects.filter(reference="CHN-1-03").update(closed_on=date(2024, 1, 1))
        ActionItem.objects.filter(reference="CHN-1-01-2").update(acceptance="perhaps")
    told = check()
    for line in (
        f"Report {sent.pk}: it breaks the constraint statusreport_progress_in_percent.",
        "CHN-1-03: it breaks the constraint commitment_closed_with_day.",
        "CHN-1-01-2: it breaks the constraint actionitem_acceptance_known.",
        "CHN-1-01-1: progress is 35 and should be 500.",
    ):
        assert line in told
    # What rests on it cannot be stored, and all else is.
    with lifted(connection):
        Commitment.objects.filter(reference="CHN-1-02").update(times_carried_over=2)
    assert "CHN-1-02: times_carried_over is 2 and should be 0." in check()
    assert check("--repair") == told


def test_a_time_zone_that_is_none_keeps_nothing_else_from_being_told(world: China) -> None:
    with lifted(connection):
        City.objects.filter(slug="chengdu").update(timezone="Mars/Base")
        Commitment.objects.filter(reference="CHN-1-02").update(times_carried_over=2)
        Series.objects.update(last_number=1)
    told = check()
    assert told[:2] == [
        'chengdu: there is no time zone "Mars/Base".',
        "CHN: last_number is 1, and there is a dialogue 2.",
    ]
    assert any("can be computed (ZoneInfoNotFoundError" in line for line in told)
    assert "CHN-1-02: times_carried_over is 2 and should be 0." in told
    assert "CHN-1-02: times_carried_over is 2 and should be 0." not in check("--repair")


def test_what_is_closed_without_a_decision_is_told_and_stays_on_the_agenda(world: China) -> None:
    with lifted(connection):
        Commitment.objects.filter(reference="CHN-1-04").update(
            status="fulfilled", closed_on=date(2024, 1, 1), overdue_at=None
        )
    told = [
        "CHN-1-04: it is fulfilled, and no decision says so.",
        "CHN-1-04: it does not belong on the agenda of CHN-2.",
        "Differences found: 2.",
    ]
    assert check() == told
    assert check("--repair") == told
    assert FollowUp.objects.filter(commitment__reference="CHN-1-04").exists()


def test_organisations_that_succeeded_each_other_are_told(world: China) -> None:
    """Nobody is the last of them, so nobody stands in place of whom one of them succeeded."""
    city, ministry, bank = world.chengdu_city, world.ministry, world.bank
    later = NOW + timedelta(minutes=1)
    facts: dict[str, Any] = {"kind": "merged", "succeeded_on": date(2025, 1, 1), "reason": "x"}
    with lifted(connection):
        Succession.objects.bulk_create(
            Succession(predecessor=one, successor=other, recorded_at=later, **facts)
            for one, other in ((city, ministry), (ministry, bank), (bank, ministry))
        )
    told = [f"{one.slug}: by successions that go round, it stands in place of itself." for one in (ministry, bank)]
    assert check() == check("--repair") == [*told, "Differences found: 2."]
    withdrawn = withdraw_item(world.items[2], by=world.staff, now=NOW, reason="By law.")
    assert reopen_item(withdrawn, by=world.staff, now=NOW, reason="By law.").owner == city
    officer = Standing.of(world.chengdu_officer, on=NOW.date())
    assert {line.successor for line in replacing(officer, on=NOW.date())} == {ministry, bank}


def test_a_pending_follow_up_of_a_finalised_dialogue_is_told(world: China) -> None:
    with lifted(connection):
        Dialogue.objects.filter(reference="CHN-2").update(
            status="adopted", adopted_on=date(2024, 10, 16), footing="agreed"
        )
        assert "CHN-2: it is finalised and a follow-up on its agenda is pending." in check()


def test_a_missing_guard_is_told_by_exit_code_too() -> None:
    drop(connection)
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("check_data", stdout=out)
    assert error.value.returncode == 1
    told = "The guard guard_user_kept_del is missing in the database, or not as it should be; `migrate` makes it."
    assert told in out.getvalue()


def test_it_reads_in_batches(world: China, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any) -> None:
    monkeypatch.setattr("commitments.consistency.BATCH", 1)
    with lifted(connection):
        Commitment.objects.filter(reference__in=["CHN-1-01", "CHN-1-04"]).update(times_carried_over=1)
    assert check() == [
        "CHN-1-01: times_carried_over is 1 and should be 0.",
        "CHN-1-04: times_carried_over is 1 and should be 0.",
        "Differences found: 2.",
    ]
    monkeypatch.setattr("commitments.consistency.BATCH", 500)
    with django_assert_max_num_queries(85):
        check()
