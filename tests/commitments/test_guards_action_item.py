"""What can never be false of an action item, tried on every path; and that the ordinary way is open."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.models import ActionItem, FollowUp
from commitments.status import ITEM_MOVES, UNDONE_MOVES, ItemStatus
from tests.breaking import cannot_change, cannot_delete, cannot_insert
from tests.factories import (
    HELD,
    NOW,
    TODAY,
    ActionItemFactory,
    CommitmentFactory,
    FollowUpFactory,
    RetractionFactory,
    StakeholderFactory,
    StatusChangeFactory,
    StatusReportFactory,
    UserFactory,
    VerificationFactory,
    adopt,
    move,
    reopen,
)

pytestmark = pytest.mark.django_db

NOT_COMPLETED = {"completed_on": None, "completed_by_verification": None, "completed_by_follow_up": None}


def _unstored(commitment: Any, **values: Any) -> Any:
    type(commitment).objects.filter(pk=commitment.pk).update(last_item_number=3)
    facts = {"number": 1, "reference": f"{commitment.reference}-1", "owner": StakeholderFactory()}
    return ActionItemFactory.build(commitment=commitment, **facts | values)


def _confirmed(item: Any) -> Any:
    """A follow-up of the next dialogue, not adopted, that decided 'fulfilled' and confirmed the item."""
    follow_up: Any = FollowUpFactory(commitment=item.commitment)
    follow_up.confirms.add(item)
    FollowUp.objects.filter(pk=follow_up.pk).update(decision="fulfilled", decided_on=HELD, shown="The house.")
    return follow_up


@pytest.mark.parametrize("values", [{"number": 7}, {"reference": "OTHER-1-01-7"}])
def test_an_item_keeps_its_place(values: dict[str, Any]) -> None:
    cannot_change("actionitem_place_given_once", ActionItemFactory(), **values)


def test_an_item_keeps_its_commitment() -> None:
    cannot_change("actionitem_place_given_once", ActionItemFactory(), commitment=CommitmentFactory())


@pytest.mark.parametrize(
    ("number", "reference"),
    [(4, "CHN-1-01-4"), (3, "CHN-1-01-4"), (3, "CHN-1-01-03"), (3, "CHN-1-02-3"), (3, "")],
    ids=["ahead of the counter", "another number", "written otherwise", "another commitment", "none"],
)
def test_an_item_takes_its_number_from_the_counter(number: int, reference: str) -> None:
    commitment: Any = CommitmentFactory(dialogue__series__code="CHN")
    cannot_insert("actionitem_reference_from_counter", _unstored(commitment, number=number, reference=reference))


def test_an_item_does_not_stand_on_nothing() -> None:
    # References are checked when the transaction ends.
    row = _unstored(CommitmentFactory())
    row.commitment_id = 0
    cannot_insert("actionitem_reference_from_counter", row)


@pytest.mark.parametrize("status", ["in_progress", "reported_complete", "withdrawn"])
def test_an_item_begins_as_not_started(status: str) -> None:
    cannot_insert("actionitem_begins_not_started", _unstored(CommitmentFactory(), status=status))


def test_an_item_begins_without_a_report() -> None:
    report: Any = StatusReportFactory()
    cannot_insert("actionitem_begins_not_started", _unstored(CommitmentFactory(), latest_report=report))


@pytest.mark.parametrize("to", [status for status in ItemStatus.values if status != "completed"])
@pytest.mark.parametrize("start", ItemStatus.values)
def test_an_item_moves_as_its_table_says(start: str, to: str) -> None:
    item: Any = ActionItemFactory(status=start)
    if start != to and (start, to) not in ITEM_MOVES:
        cannot_change("actionitem_moves", item, status=to, **NOT_COMPLETED)
    elif start != to:
        move(item, status=to, **NOT_COMPLETED)


def test_what_was_withdrawn_is_not_completed() -> None:
    item: Any = ActionItemFactory(status="withdrawn")
    follow_up = _confirmed(item)
    adopt(follow_up.dialogue)
    completed = {"status": "completed", "completed_on": HELD, "completed_by_follow_up": follow_up}
    cannot_change("actionitem_moves", item, **completed)


@pytest.mark.parametrize("status", ["in_progress", "reported_complete"])
def test_an_item_is_not_started_again_when_its_report_was_retracted(status: str) -> None:
    item: Any = ActionItemFactory(status=status)
    RetractionFactory(report=StatusReportFactory())
    cannot_change("actionitem_moves", item, status="not_started", latest_report=None)
    RetractionFactory(report=item.latest_report)
    move(item, status="not_started", latest_report=None)


@pytest.mark.parametrize("start", ["not_started", "in_progress", "reported_complete"])
def test_a_dialogue_completes_what_it_confirmed_and_may_take_it_back(start: str) -> None:
    item: Any = ActionItemFactory(status=start)
    follow_up = _confirmed(item)
    completed = {"status": "completed", "completed_on": HELD, "completed_by_follow_up": follow_up}
    cannot_change("actionitem_completed_by_dialogue", item, **completed)
    adopt(follow_up.dialogue)
    move(item, **completed)
    if (ItemStatus.COMPLETED, start) not in ITEM_MOVES:
        cannot_change("actionitem_moves", item, status=start, **NOT_COMPLETED)
    reopen(follow_up.dialogue)
    assert (ItemStatus.COMPLETED, start) in UNDONE_MOVES
    move(item, status=start, **NOT_COMPLETED)


@pytest.mark.parametrize("start", ["not_started", "reported_complete"])
def test_a_dialogue_that_withdrew_may_take_it_back(start: str) -> None:
    item: Any = ActionItemFactory(status=start)
    follow_up: Any = FollowUpFactory(commitment=item.commitment, decision="withdrawn", reason="A law does it.")
    adopt(follow_up.dialogue)
    StatusChangeFactory(action_item=item, to_status="withdrawn", follow_up=follow_up)
    cannot_change("actionitem_moves", item, status=start)
    reopen(follow_up.dialogue)
    move(item, status=start)


# --- What was agreed ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {"original_due_on": date(2024, 12, 31)},
        {"original_due_precision": "day"},
        {"original_due_precision": "", "original_due_on": None},
    ],
)
def test_the_original_due_stands(values: dict[str, Any]) -> None:
    item: Any = ActionItemFactory()
    cannot_change("actionitem_original_due_frozen", item, **values)
    item.due_on = date(2027, 12, 31)
    item.save()


def test_the_original_due_follows_the_adoption() -> None:
    item: Any = ActionItemFactory(commitment=CommitmentFactory())
    assert item.original_due_precision == ""
    adopt(item.commitment.dialogue)
    item.refresh_from_db()
    assert item.original_due_on == item.due_on
    reopen(item.commitment.dialogue)
    ActionItem.objects.filter(pk=item.pk).update(original_due_precision="", original_due_on=None, acceptance="")


def test_an_item_of_an_adopted_commitment_is_not_deleted() -> None:
    cannot_delete("actionitem_adopted_kept", ActionItemFactory())


def test_an_item_of_a_draft_is_deleted_and_its_number_not_given_again() -> None:
    item: Any = ActionItemFactory(commitment=CommitmentFactory())
    commitment = item.commitment
    item.delete()
    assert not ActionItem.objects.exists()
    assert ActionItemFactory(commitment=commitment).number == 2
    cannot_insert("actionitem_reference_never_given_again", _unstored(commitment))


# --- Somebody else's word -------------------------------------------------------------------------------------------


def test_the_latest_report_is_one_of_the_item() -> None:
    item: Any = ActionItemFactory(status="in_progress")
    cannot_change("actionitem_latest_report_of_its_own", item, latest_report=StatusReportFactory())
    retracted = item.latest_report
    StatusReportFactory(action_item=item)
    RetractionFactory(report=retracted)
    cannot_change("actionitem_latest_report_of_its_own", item, latest_report=retracted)


def _verified(item: Any, **values: Any) -> Any:
    """A verification of the item that has not moved it."""
    facts = {"finding": "confirmed", "verified_on": TODAY, "recorded_by": UserFactory()} | values
    line = VerificationFactory.build(
        action_item=item, report=item.latest_report, item_version=item.version + 1, **facts
    )
    line.save()
    return line


def _completed_by(verification: Any, version: int) -> dict[str, Any]:
    return {
        "status": "completed",
        "completed_on": TODAY,
        "completed_by_verification": verification,
        "version": version,
    }


def test_a_verification_completes_its_own_item() -> None:
    item, other = ActionItemFactory(status="reported_complete"), ActionItemFactory(status="reported_complete")
    verification = _verified(other)
    for version in (item.version, item.version + 1):
        cannot_change("actionitem_completed_by_verification", item, **_completed_by(verification, version))
    move(other, status="completed", completed_on=TODAY, completed_by_verification=verification)


def test_a_verification_that_sends_back_completes_nothing() -> None:
    item: Any = ActionItemFactory(status="reported_complete")
    returned = _verified(item, finding="returned")
    cannot_change("actionitem_completed_by_verification", item, **_completed_by(returned, item.version + 1))


def test_a_verification_completes_only_once() -> None:
    verification: Any = VerificationFactory()
    item = verification.action_item
    StatusChangeFactory(action_item=item, to_status="in_progress")
    StatusReportFactory(action_item=item, status="reported_complete")
    cannot_change("actionitem_completed_by_verification", item, **_completed_by(verification, item.version + 1))
    cannot_change("actionitem_version_rises", item, **_completed_by(verification, verification.item_version))
    VerificationFactory(action_item=item)
    assert item.status == "completed"


@pytest.mark.parametrize("why", ["not confirmed", "another commitment", "another decision", "between dialogues"])
def test_a_dialogue_completes_only_what_it_confirmed(why: str) -> None:
    item: Any = ActionItemFactory()
    match why:
        case "not confirmed":
            follow_up: Any = _confirmed(ActionItemFactory(commitment=item.commitment))
        case "another commitment":
            follow_up = _confirmed(ActionItemFactory())
        case "another decision":
            follow_up = _confirmed(item)
            FollowUp.objects.filter(pk=follow_up.pk).update(decision="partly_fulfilled")
        case _:
            facts = {"decision": "fulfilled", "decided_on": TODAY, "basis": "Letter."}
            follow_up = FollowUpFactory(commitment=item.commitment, dialogue=None, **facts)
    if follow_up.dialogue:
        adopt(follow_up.dialogue)
    completed = {"status": "completed", "completed_on": HELD, "completed_by_follow_up": follow_up}
    cannot_change("actionitem_completed_by_dialogue", item, **completed)


def test_a_dialogue_completes_once_and_not_again_after_a_reopening() -> None:
    """Unless its decision is provisional again in between: then it is carried out anew."""
    item: Any = ActionItemFactory()
    follow_up = _confirmed(item)
    adopt(follow_up.dialogue)
    completed = {"status": "completed", "completed_on": HELD, "completed_by_follow_up": follow_up}
    move(item, **completed)
    reopened = StatusChangeFactory(action_item=item, to_status="in_progress", recorded_at=NOW + timedelta(days=1))
    cannot_change("actionitem_completed_by_dialogue", item, **completed)
    reopen(follow_up.dialogue)
    FollowUp.objects.filter(pk=follow_up.pk).update(updated_at=reopened.recorded_at)
    adopt(follow_up.dialogue)
    move(item, **completed)
