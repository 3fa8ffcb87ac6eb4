"""Somebody else's word on a report that says complete."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from commitments.actions.answering import accept
from commitments.actions.owing import change_owner, reopen_item
from commitments.actions.retracting import retract_report
from commitments.actions.succession import succeed
from commitments.actions.verifying import may_verify, reporters_of, verify
from commitments.figures import recall
from commitments.models import ActionItem, Commitment, StatusReport, Verification
from dialogues.standing import Standing
from tests.commitments.acts import STATUSES, bring, close, confirm, events_of, everybody, outcome, say, send_back
from tests.worlds import NOW, China, adopted, person, stakeholder
from urbanshift.errors import Conflict, IllegalMove, Invalid, NotAllowed, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

VERIFIERS = {"staff", "administrator"}
"""Of all kinds of people: staff who do not belong to the owner."""


story = adopted


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


@pytest.fixture
def complete(world: China, item: ActionItem) -> ActionItem:
    return bring(world, item, "reported_complete")


def fresh(item: ActionItem) -> ActionItem:
    return ActionItem.objects.get(pk=item.pk)


@pytest.mark.parametrize("start", STATUSES)
def test_every_status_every_finding_and_everybody(world: China, item: ActionItem, start: str) -> None:
    item = bring(world, item, start)
    people = everybody(world)
    findings = ["confirmed", "returned", "perhaps"]
    found = {
        (name, finding): outcome(verify, item, by=by, now=NOW, finding=finding, note="The notice is a draft.")
        for name, by in people.items()
        for finding in findings
    }
    expected = {}
    for name in people:
        for finding in findings:
            if name not in VERIFIERS:
                expected[name, finding] = "NotAllowed"
            elif finding == "perhaps":
                expected[name, finding] = "Invalid"
            else:
                expected[name, finding] = "done" if start == "reported_complete" else "IllegalMove"
    assert found == expected


def test_confirmed_completes(world: China, complete: ActionItem) -> None:
    report = complete.latest_report
    assert report is not None
    made = confirm(
        complete, by=world.verifier, verified_on=date(2026, 3, 2), report=report.pk, version=complete.version
    )
    assert Verification.objects.filter(pk=made.pk).values().get() == {
        "id": made.pk,
        "recorded_at": NOW,
        "recorded_by_id": world.verifier.pk,
        "action_item_id": complete.pk,
        "report_id": report.pk,
        "finding": "confirmed",
        "note": "",
        "verified_on": date(2026, 3, 2),
        "item_version": complete.version + 1,
    }
    after = fresh(complete)
    assert (after.version, after.status, after.progress) == (complete.version + 1, "completed", 100)
    assert (after.completed_on, after.completed_by_verification, after.completed_by_follow_up) == (
        date(2026, 3, 2),
        made,
        None,
    )
    assert after.overdue_at is None
    assert recall(after).columns["status"] == "completed"
    assert Commitment.objects.get(pk=after.commitment_id).progress == 50


def test_sent_back_is_in_progress_again(world: China, complete: ActionItem) -> None:
    send_back(complete, by=world.verifier)
    after = fresh(complete)
    assert (after.version, after.status, after.latest_report) == (
        complete.version + 1,
        "in_progress",
        complete.latest_report,
    )
    assert after.overdue_at == complete.overdue_at == datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
    assert recall(after).columns["status"] == "in_progress"
    say(after, by=world.chengdu_officer, status="reported_complete")
    confirm(after, by=world.verifier)
    assert fresh(complete).status == "completed"


@pytest.mark.parametrize("act", [confirm, send_back])
def test_a_verification_is_an_event_of_report_action_and_next_step(
    world: China, complete: ActionItem, act: Any
) -> None:
    assert events_of(lambda: act(complete, by=world.verifier)) == {
        ("upsert", "status_report", ""),
        ("upsert", "action_item", "CHN-1-01-1"),
        ("upsert", "commitment", "CHN-1-01"),
    }


def test_progress_said_lower_is_whole_once_confirmed(world: China, item: ActionItem) -> None:
    say(item, by=world.chengdu_officer, status="reported_complete", progress=90)
    confirm(item, by=world.verifier)
    assert fresh(item).progress == 100


def test_everything_that_is_wrong_is_said_at_once(world: China, complete: ActionItem) -> None:
    with pytest.raises(Invalid) as refused:
        verify(
            complete,
            by=world.verifier,
            now=NOW,
            finding="returned",
            note=" ",
            verified_on=date(2026, 3, 3),
            report=10_000,
        )
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [
        ("note", "required"),
        ("verified_on", "invalid"),
        ("report", "invalid"),
    ]


def test_nothing_is_verified_before_the_day_it_speaks_of(world: China, item: ActionItem) -> None:
    say(item, by=world.chengdu_officer, status="reported_complete", reported_as_of=date(2026, 3, 1))
    with pytest.raises(Invalid) as refused:
        confirm(item, by=world.verifier, verified_on=date(2026, 2, 28))
    assert [fault.field for fault in refused.value.faults] == ["verified_on"]
    assert confirm(item, by=world.verifier, verified_on=date(2026, 3, 1)).verified_on == date(2026, 3, 1)


def test_not_allowed_comes_before_invalid_before_stale_before_conflict(world: China, item: ActionItem) -> None:
    with pytest.raises(NotAllowed):
        verify(item, by=world.chengdu_officer, now=NOW, finding="perhaps", version=1)
    with pytest.raises(Invalid):
        verify(item, by=world.verifier, now=NOW, finding="perhaps", version=1)
    with pytest.raises(Stale):
        verify(item, by=world.verifier, now=NOW, finding="confirmed", version=1)
    with pytest.raises(IllegalMove):
        verify(item, by=world.verifier, now=NOW, finding="confirmed", version=item.version)


def test_only_the_latest_report_is_judged(world: China, complete: ActionItem) -> None:
    first = complete.latest_report
    second = say(complete, by=world.chengdu_officer, status="reported_complete")
    elsewhere = say(world.items[1], by=world.ningbo_officer, status="reported_complete")
    assert first is not None
    with pytest.raises(Conflict) as refused:
        confirm(complete, by=world.verifier, report=first.pk)
    assert [fault.field for fault in refused.value.faults] == ["report"]
    with pytest.raises(Invalid):
        confirm(complete, by=world.verifier, report=elsewhere.pk)
    assert confirm(complete, by=world.verifier, report=second.pk).report == second


def test_a_retracted_report_is_not_judged(world: China, complete: ActionItem) -> None:
    earlier = complete.latest_report
    later = say(complete, by=world.chengdu_officer, status="reported_complete")
    retract_report(later, by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    with pytest.raises(Conflict):
        confirm(complete, by=world.verifier, report=later.pk)
    assert confirm(complete, by=world.verifier).report == earlier


def test_nobody_checks_what_they_wrote(world: China, item: ActionItem) -> None:
    say(item, by=world.staff)
    say(item, by=world.chengdu_officer, status="reported_complete")
    with pytest.raises(NotAllowed):
        confirm(item, by=world.staff)
    assert reporters_of(item) == {world.staff.pk, world.chengdu_officer.pk}
    send_back(item, by=world.verifier)
    assert reporters_of(item) == frozenset()
    say(item, by=world.chengdu_officer, status="reported_complete")
    confirm(item, by=world.staff)


def test_nobody_checks_the_like_of_what_they_wrote_and_retracted(world: China, item: ActionItem) -> None:
    wrong = say(item, by=world.staff, status="reported_complete")
    retract_report(wrong, by=world.staff, now=NOW, reason="The wrong action.")
    say(item, by=world.chengdu_officer, status="reported_complete")
    with pytest.raises(NotAllowed):
        confirm(item, by=world.staff)
    confirm(item, by=world.verifier)


def test_the_verification_of_a_retracted_report_still_counts_as_one(world: China, item: ActionItem) -> None:
    wrong = say(item, by=world.staff, status="reported_complete")
    send_back(item, by=world.verifier)
    retract_report(wrong, by=world.staff, now=NOW, reason="The wrong action.")
    say(item, by=world.chengdu_officer, status="reported_complete")
    confirm(item, by=world.staff)


def test_nobody_checks_their_own_where_a_later_one_was_sent_back_and_retracted(world: China, item: ActionItem) -> None:
    own = say(item, by=world.staff, status="reported_complete")
    later = say(item, by=world.chengdu_officer, status="reported_complete")
    send_back(item, by=world.verifier)
    retract_report(later, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
    waiting = fresh(item)
    assert (waiting.status, waiting.latest_report) == ("reported_complete", own)
    assert reporters_of(waiting) == {world.staff.pk}
    assert may_verify(Standing.of(world.staff, on=NOW.date()), [waiting], on=NOW.date()) == set()
    with pytest.raises(NotAllowed):
        confirm(waiting, by=world.staff)
    assert confirm(waiting, by=world.verifier).report == own


def test_reopened_it_takes_a_new_report_and_a_new_word(world: China, item: ActionItem) -> None:
    item = bring(world, item, "completed")
    reopen_item(item, by=world.staff, now=NOW, reason="The notice was withdrawn.")
    with pytest.raises(IllegalMove):
        confirm(item, by=world.verifier)
    say(item, by=world.chengdu_officer, status="reported_complete")
    again = confirm(item, by=world.verifier)
    assert fresh(item).completed_by_verification == again
    assert StatusReport.objects.filter(verification__finding="confirmed").count() == 2


def test_under_a_closed_next_step_nothing_is_verified(world: China, complete: ActionItem) -> None:
    close(world, complete.commitment)
    with pytest.raises(Conflict, match="closed"):
        confirm(complete, by=world.verifier)


def test_what_its_new_owner_declined_is_not_verified(world: China, complete: ActionItem) -> None:
    change_owner(complete, by=world.staff, now=NOW, owner=world.bank, reason="The bank does it.")
    accept(complete, by=world.bank_officer, now=NOW, acceptance="declined", reason="We do not.")
    with pytest.raises(Conflict, match="declined"):
        confirm(complete, by=world.verifier)


def test_nobody_checks_what_their_organisation_owes_under_a_new_name(world: China, complete: ActionItem) -> None:
    heir = stakeholder("office-of-chengdu", world.country)
    succeed(world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[heir], reason="Renamed.")
    both = person("both", is_staff=True, of=world.chengdu_city)
    with pytest.raises(NotAllowed):
        confirm(fresh(complete), by=both)
    assert confirm(fresh(complete), by=world.verifier).finding == "confirmed"


def test_nobody_checks_what_their_organisation_reported_before_it_was_given_to_another(
    world: China, complete: ActionItem
) -> None:
    change_owner(complete, by=world.staff, now=NOW, owner=world.ningbo_city, reason="Ningbo goes on with it.")
    both = person("both", is_staff=True, of=world.chengdu_city)
    with pytest.raises(NotAllowed):
        confirm(fresh(complete), by=both)
    assert may_verify(Standing.of(both, on=NOW.date()), [fresh(complete)], on=NOW.date()) == set()
    assert may_verify(Standing.of(world.verifier, on=NOW.date()), [fresh(complete)], on=NOW.date()) == {complete.pk}
    assert confirm(fresh(complete), by=world.verifier).finding == "confirmed"
