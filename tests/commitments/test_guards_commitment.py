"""What can never be false of a commitment, tried on every path; and that the ordinary way is open."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from django.db import connection

from commitments.models import Commitment, StatusChange
from commitments.status import CLOSED, COMMITMENT_MOVES, CommitmentStatus
from dialogues.models import Dialogue
from tests.breaking import cannot_change, cannot_delete, cannot_insert
from tests.factories import (
    ADOPTED,
    NOW,
    TODAY,
    AmendmentFactory,
    CommitmentFactory,
    DialogueFactory,
    FollowUpFactory,
    OwnerChangeFactory,
    SeriesFactory,
    StakeholderFactory,
    SuccessionFactory,
    adopt,
    reopen,
)
from tests.guards import alone

pytestmark = pytest.mark.django_db

LATE = {
    "status": "open",
    "text_agreed": "Coordinate better.",
    "original_due_precision": "year",
    "original_due_on": date(2023, 12, 31),
    "opened_on": ADOPTED,
    "late_reason": "It was on the last page.",
    "acceptance": "proposed",
}
"""What a commitment has when it is entered late, beside what the factory gives."""

DRAFT = {
    "status": "draft",
    "text_agreed": "",
    "original_due_precision": "",
    "original_due_on": None,
    "opened_on": None,
    "closed_on": None,
    "superseded_by": None,
    "handed_over_to": None,
}


def _unstored(dialogue: Any, **values: Any) -> Any:
    """A commitment that is not stored, by default the first of its dialogue."""
    Dialogue.objects.filter(pk=dialogue.pk).update(last_commitment_number=3)
    facts = {"number": 1, "reference": f"{dialogue.reference}-01", "lead": StakeholderFactory()}
    return CommitmentFactory.build(dialogue=dialogue, **facts | values)


def _named(status: str) -> dict[str, Any]:
    """Whom a commitment of this status names."""
    if status == "superseded":
        return {"superseded_by": CommitmentFactory(status="open")}
    return {"handed_over_to": StakeholderFactory()} if status == "handed_over" else {}


@pytest.mark.parametrize("values", [{"number": 7}, {"reference": "OTHER-1-07"}])
@pytest.mark.parametrize("status", ["draft", "open", "fulfilled"])
def test_a_commitment_keeps_its_place(status: str, values: dict[str, Any]) -> None:
    cannot_change("commitment_place_given_once", CommitmentFactory(status=status), **values)


def test_a_commitment_keeps_its_dialogue() -> None:
    cannot_change("commitment_place_given_once", CommitmentFactory(), dialogue=DialogueFactory())


def test_the_counter_only_rises() -> None:
    commitment: Any = CommitmentFactory(last_item_number=4)
    cannot_change("commitment_counter_rises", commitment, last_item_number=3)
    commitment.last_item_number = 9
    commitment.save()


@pytest.mark.parametrize(
    ("number", "reference"),
    [(4, "CHN-1-04"), (3, "CHN-1-04"), (3, "CHN-1-3"), (3, "CHN-2-03"), (3, "")],
    ids=["ahead of the counter", "another number", "written otherwise", "another dialogue", "none"],
)
def test_a_commitment_takes_its_number_from_the_counter(number: int, reference: str) -> None:
    dialogue: Any = DialogueFactory(series__code="CHN")
    cannot_insert("commitment_reference_from_counter", _unstored(dialogue, number=number, reference=reference))


def test_the_hundredth_commitment_has_three_digits() -> None:
    assert CommitmentFactory(number=100).reference.endswith("-1-100")


# --- The life of a commitment ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", sorted(CLOSED))
def test_a_commitment_does_not_begin_closed(status: str) -> None:
    closed = {"status": status, "closed_on": TODAY, **_named(status)}
    row = _unstored(DialogueFactory(status="adopted"), **LATE | closed)
    cannot_insert("commitment_begins_draft_or_open", row)


def test_a_commitment_does_not_begin_in_another_series() -> None:
    row = _unstored(DialogueFactory(status="adopted"), **LATE, continued_in=SeriesFactory())
    cannot_insert("commitment_begins_draft_or_open", row)


def test_a_commitment_moves_as_its_life_cycle_says() -> None:
    one_of: dict[str, Any] = {
        start: CommitmentFactory(status=start, **_named(start)) for start in CommitmentStatus.values
    }
    nobody = {"superseded_by": None, "handed_over_to": None}
    with alone(connection, "commitment_moves"):
        for start, to in permutations(CommitmentStatus.values, 2):
            values = DRAFT if to == "draft" else {"status": to, "closed_on": TODAY} | nobody | _named(to)
            if start == "draft":
                values = LATE | values
            if (start, to) not in COMMITMENT_MOVES:
                cannot_change("commitment_moves", one_of[start], **values)


@pytest.mark.parametrize("status", ["planned", "held", "cancelled"])
def test_a_commitment_is_open_only_where_its_dialogue_is_adopted(status: str) -> None:
    cannot_insert("commitment_agreed_at_adopted_dialogue", _unstored(DialogueFactory(status=status), **LATE))


def test_a_draft_opens_with_the_adoption_of_its_dialogue() -> None:
    commitment: Any = CommitmentFactory()
    cannot_change("commitment_agreed_at_adopted_dialogue", commitment, **LATE | {"late_reason": ""})
    adopt(commitment.dialogue)
    commitment.refresh_from_db()
    assert commitment.status == "open"
    cannot_change("commitment_draft_of_unadopted_dialogue", commitment, **DRAFT)
    reopen(commitment.dialogue)
    commitment.refresh_from_db()
    assert commitment.status == "draft"


@pytest.mark.parametrize("status", ["adopted", "cancelled"])
def test_an_adopted_or_cancelled_dialogue_takes_no_draft(status: str) -> None:
    cannot_insert("commitment_draft_of_unadopted_dialogue", _unstored(DialogueFactory(status=status)))


@pytest.mark.parametrize("model", [{}, LATE], ids=["draft", "late"])
def test_a_commitment_comes_after_its_dialogue(model: dict[str, Any]) -> None:
    # References are checked when the transaction ends; until then a row could stand on nothing.
    row = _unstored(DialogueFactory(), **model)
    row.dialogue_id = 0
    cannot_insert("commitment_(reference_from_counter|draft_of_unadopted_dialogue|agreed_at_adopted_dialogue)", row)


@pytest.mark.parametrize(
    "values",
    [
        {"late_reason": ""},
        {"text_agreed": "Coordinate worse."},
        {"original_due_on": date(2024, 12, 31)},
        {"original_due_precision": "day"},
        {"original_due_precision": "none", "original_due_on": None},
    ],
)
def test_a_late_entry_has_a_reason_and_says_what_was_agreed(values: dict[str, Any]) -> None:
    dialogue = DialogueFactory(status="adopted")
    cannot_insert("commitment_late_with_reason", _unstored(dialogue, **LATE | values))
    _unstored(dialogue, **LATE).save()


@pytest.mark.parametrize(
    "values",
    [
        {"text_agreed": "Coordinate worse."},
        {"text": "Coordinate worse."},
        {"original_due_on": date(2024, 12, 31)},
        {"due_precision": "none", "due_on": None},
    ],
)
def test_a_draft_opens_with_what_was_agreed(values: dict[str, Any]) -> None:
    commitment: Any = CommitmentFactory()
    # Adopted, and what was agreed not yet opened: the moment in which the action opens it.
    dialogue = commitment.dialogue
    dialogue.status, dialogue.footing, dialogue.adopted_on = "adopted", "agreed", ADOPTED
    dialogue.save()
    opened = LATE | {"late_reason": ""}
    cannot_change("commitment_opens_as_agreed", commitment, **opened | values)
    assert Commitment.objects.filter(pk=commitment.pk).update(**opened) == 1


@pytest.mark.parametrize(
    "values",
    [
        {"text_agreed": "Coordinate worse."},
        {"original_due_on": date(2024, 12, 31)},
        {"original_due_precision": "none", "original_due_on": None},
        {"opened_on": TODAY},
        {"late_reason": "No reason."},
    ],
)
@pytest.mark.parametrize("status", ["open", "fulfilled"])
def test_what_was_agreed_does_not_change(status: str, values: dict[str, Any]) -> None:
    cannot_change("commitment_agreed_frozen", CommitmentFactory(status=status), **values)


def test_the_wording_changes_by_amendment_only() -> None:
    commitment: Any = CommitmentFactory(status="open")
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate every month.")
    AmendmentFactory(commitment=CommitmentFactory(status="open"), text="Coordinate every month.")
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate every month.")
    AmendmentFactory(commitment=commitment, text="Coordinate every month.")
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate every month.", language="zh-Hans")
    Commitment.objects.filter(pk=commitment.pk).update(text="Coordinate every month.")
    AmendmentFactory(commitment=commitment, text="Coordinate every week.")
    Commitment.objects.filter(pk=commitment.pk).update(text="Coordinate every week.")
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate every month.")
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate better.")
    AmendmentFactory(commitment=commitment, text="Coordinate daily.", amended_on=TODAY - timedelta(days=1))
    cannot_change("commitment_reads_as_amended", commitment, text="Coordinate daily.")


def test_what_is_not_frozen_changes_as_before() -> None:
    commitment: Any = CommitmentFactory(status="open")
    commitment.title, commitment.due_on, commitment.visibility = "Meet", date(2027, 12, 31), 0
    commitment.lead, commitment.kind = StakeholderFactory(), "policy"
    commitment.save()
    draft: Any = CommitmentFactory()
    draft.text, draft.language = "先协调。", "zh-Hans"
    draft.save()


def test_a_draft_is_not_amended() -> None:
    row = AmendmentFactory.build(commitment=CommitmentFactory(), recorded_by=None)
    cannot_insert("amendment_after_adoption", row)


# --- How it is closed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", sorted(CLOSED))
def test_only_a_decision_closes(status: str) -> None:
    commitment: Any = CommitmentFactory(status="open")
    named = _named(status)
    cannot_change("commitment_closed_by_decision", commitment, status=status, closed_on=TODAY, **named)
    decided = {"decision": status, "decided_on": TODAY, "dialogue": None, "basis": "Letter.", **named}
    FollowUpFactory(**decided | {"commitment": CommitmentFactory(status="open")})
    cannot_change("commitment_closed_by_decision", commitment, status=status, closed_on=TODAY, **named)
    FollowUpFactory(commitment=commitment, **decided)
    commitment.status, commitment.closed_on = status, TODAY
    for name, value in named.items():
        setattr(commitment, name, value)
    commitment.save()


@pytest.mark.parametrize("status", ["superseded", "handed_over"])
def test_it_is_closed_in_favour_of_whom_the_decision_names(status: str) -> None:
    commitment = CommitmentFactory(status=status, **_named(status))
    cannot_change("commitment_closed_by_decision", commitment, **_named(status))


def test_a_provisional_decision_closes_nothing() -> None:
    follow_up: Any = FollowUpFactory(decision="not_fulfilled")
    commitment = follow_up.commitment
    cannot_change("commitment_closed_by_decision", commitment, status="not_fulfilled", closed_on=TODAY)
    adopt(follow_up.dialogue)
    cannot_change("commitment_closed_by_decision", commitment, status="fulfilled", closed_on=TODAY)
    Commitment.objects.filter(pk=commitment.pk).update(status="not_fulfilled", closed_on=TODAY)
    Commitment.objects.filter(pk=commitment.pk).update(status="open", closed_on=None)


def test_a_decision_closes_once_and_not_again_after_a_reopening() -> None:
    commitment: Any = CommitmentFactory(status="open")
    decided: dict[str, Any] = {"decision": "not_fulfilled", "decided_on": TODAY, "dialogue": None, "basis": "Letter."}
    FollowUpFactory(commitment=commitment, updated_at=NOW, **decided)
    Commitment.objects.filter(pk=commitment.pk).update(status="not_fulfilled", closed_on=TODAY)
    StatusChange.objects.create(
        commitment=commitment, from_status="not_fulfilled", to_status="open", reason="It was not over.",
        changed_on=TODAY, item_version=commitment.version + 1, recorded_at=NOW + timedelta(hours=1),
    )  # fmt: skip
    commitment.status, commitment.closed_on = "open", None
    commitment.save()
    cannot_change("commitment_closed_by_decision", commitment, status="not_fulfilled", closed_on=TODAY)
    FollowUpFactory(commitment=commitment, updated_at=NOW + timedelta(hours=2), **decided)
    Commitment.objects.filter(pk=commitment.pk).update(status="not_fulfilled", closed_on=TODAY)


@pytest.mark.parametrize("to", ["planned", "cancelled"])
def test_a_dialogue_that_agreed_something_was_held(to: str) -> None:
    commitment: Any = CommitmentFactory(status="open")
    held = Dialogue.objects.get(pk=commitment.dialogue_id)
    held.status, held.footing, held.adopted_on = "held", "", None
    held.save()
    with alone(connection, "dialogue_with_open_commitments_stays"):
        cannot_change("dialogue_with_open_commitments_stays", held, status=to, held_on=None)


def test_a_commitment_goes_on_in_the_series_that_continues_its_own() -> None:
    commitment: Any = CommitmentFactory(status="open")
    own = commitment.dialogue.series
    second = SeriesFactory(continues=own)
    third = SeriesFactory(continues=second)
    for other in (own, SeriesFactory(), third):
        cannot_change("commitment_continued_in_successor", commitment, continued_in=other)
    commitment.continued_in = second
    commitment.save()
    cannot_change("series_continues_what_came_to_it", second, continues=SeriesFactory())
    cannot_change("series_continues_what_came_to_it", second, continues=None)
    for other in (None, own):
        cannot_change("commitment_continued_in_successor", commitment, continued_in=other)
    Commitment.objects.filter(pk=commitment.pk).update(continued_in=third)
    for series in (second, third):
        cannot_change("series_continues_what_came_to_it", series, continues=None)


@pytest.mark.parametrize("status", ["open", "fulfilled"])
def test_nothing_adopted_is_deleted(status: str) -> None:
    cannot_delete("commitment_adopted_kept", CommitmentFactory(status=status))


def test_a_draft_is_deleted_and_its_number_not_given_again() -> None:
    draft: Any = CommitmentFactory()
    dialogue = draft.dialogue
    draft.delete()
    assert not Commitment.objects.exists()
    assert CommitmentFactory(dialogue=dialogue).number == 2
    cannot_insert("commitment_reference_never_given_again", _unstored(dialogue))


def test_nor_is_that_of_a_draft_deleted_behind_the_history() -> None:
    draft: Any = CommitmentFactory()
    rows = Commitment.objects.filter(pk=draft.pk)
    rows._raw_delete(rows.db)
    cannot_insert("commitment_reference_never_given_again", _unstored(draft.dialogue))


# --- Who reads it ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["draft", "open"])
def test_a_commitment_is_read_no_more_widely_than_its_dialogue(status: str) -> None:
    dialogue: Any = DialogueFactory(visibility=1)
    commitment = CommitmentFactory(dialogue=dialogue, status=status, visibility=1)
    cannot_change("commitment_not_wider_than_dialogue", commitment, visibility=2)
    cannot_change("commitment_not_wider_than_dialogue", commitment, visibility=3)
    cannot_change("dialogue_not_narrower_than_commitments", dialogue, visibility=0)
    Dialogue.objects.filter(pk=dialogue.pk).update(visibility=3)
    Commitment.objects.filter(pk=commitment.pk).update(visibility=3)
    Commitment.objects.filter(pk=commitment.pk).update(visibility=0)
    Dialogue.objects.filter(pk=dialogue.pk).update(visibility=0)


@pytest.mark.parametrize("facts", [{}, LATE], ids=["draft", "late"])
def test_nor_is_a_new_one(facts: dict[str, Any]) -> None:
    dialogue = DialogueFactory(visibility=1, status="adopted" if facts else "held")
    cannot_insert("commitment_not_wider_than_dialogue", _unstored(dialogue, visibility=2, **facts))


def test_by_a_succession_it_is_owed_by_the_successor() -> None:
    line = OwnerChangeFactory(succession=None)
    succession = SuccessionFactory()
    for other in (succession.predecessor, None):
        line.pk, line.succession, line.to_stakeholder = None, succession, other
        cannot_insert("ownerchange_to_the_successor", line)
    OwnerChangeFactory(succession=succession, to_stakeholder=succession.successor)
