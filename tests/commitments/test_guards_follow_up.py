"""What can never be false of an agenda, tried on every path; and that the ordinary way is open."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from commitments.models import ActionItem, Commitment, FollowUp
from dialogues.models import Dialogue
from tests.breaking import cannot_change, cannot_delete, cannot_insert, refused
from tests.factories import (
    ADOPTED,
    HELD,
    TODAY,
    ActionItemFactory,
    CommitmentFactory,
    DialogueFactory,
    FollowUpFactory,
    SeriesFactory,
    SnapshotFactory,
    SnapshotLineFactory,
    adopt,
    reopen,
)

pytestmark = pytest.mark.django_db

BETWEEN = {"dialogue": None, "decision": "not_fulfilled", "decided_on": TODAY, "basis": "Letter of 2 March."}


def _next(commitment: Any, **values: Any) -> Any:
    return DialogueFactory(series=commitment.dialogue.series, **values)


def _unstored(commitment: Any, dialogue: Any, **values: Any) -> Any:
    return FollowUpFactory.build(commitment=commitment, dialogue=dialogue, **values)


# --- At which dialogue ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [{}, BETWEEN], ids=["at a dialogue", "between dialogues"])
@pytest.mark.parametrize("status", ["draft", "fulfilled"])
def test_only_open_commitments_are_followed_up(status: str, place: dict[str, Any]) -> None:
    commitment: Any = CommitmentFactory(status=status)
    dialogue = _next(commitment)
    cannot_insert("followup_of_open_commitment", _unstored(commitment, **{"dialogue": dialogue} | place))


def test_a_follow_up_is_at_a_later_dialogue_of_the_series() -> None:
    commitment: Any = CommitmentFactory(status="open")
    cannot_insert("followup_at_later_dialogue", _unstored(commitment, DialogueFactory(number=9)))
    for number in (2, 5):
        FollowUpFactory(commitment=commitment, dialogue=_next(commitment, number=number))


def test_it_is_not_at_its_own_or_an_earlier_dialogue() -> None:
    series: Any = SeriesFactory()
    first, second = DialogueFactory(series=series, status="adopted"), DialogueFactory(series=series, status="adopted")
    commitment = CommitmentFactory(dialogue=second, status="open")
    # Held again, as while the adoption is taken back, so that nothing but the order stands in the way.
    for dialogue in (second, first):
        Dialogue.objects.filter(pk=dialogue.pk).update(status="held", footing="", adopted_on=None)
        cannot_insert("followup_at_later_dialogue", _unstored(commitment, dialogue))


def test_a_continued_commitment_is_at_dialogues_of_the_series_it_was_continued_in() -> None:
    commitment: Any = CommitmentFactory(status="open")
    own_next = _next(commitment)
    successor = SeriesFactory(continues=commitment.dialogue.series)
    there = DialogueFactory(series=successor)
    cannot_insert("followup_at_later_dialogue", _unstored(commitment, there))
    Commitment.objects.filter(pk=commitment.pk).update(continued_in=successor)
    cannot_insert("followup_at_later_dialogue", _unstored(commitment, own_next))
    assert there.number == commitment.dialogue.number
    FollowUpFactory(commitment=commitment, dialogue=there)


def test_a_follow_up_does_not_stand_on_nothing() -> None:
    # References are checked when the transaction ends.
    row = _unstored(CommitmentFactory(status="open"), DialogueFactory())
    row.dialogue_id = 0
    cannot_insert("followup_at_(later|unadopted)_dialogue", row)
    row = _unstored(CommitmentFactory(status="open"), DialogueFactory())
    row.commitment_id = 0
    cannot_insert("followup_(of_open_commitment|at_later_dialogue)", row)


@pytest.mark.parametrize("status", ["adopted", "cancelled"])
def test_a_closed_agenda_takes_nothing_more(status: str) -> None:
    commitment: Any = CommitmentFactory(status="open")
    decided = {"decision": "not_fulfilled", "decided_on": HELD}
    cannot_insert("followup_at_unadopted_dialogue", _unstored(commitment, _next(commitment, status=status), **decided))


@pytest.mark.parametrize("status", ["planned", "held"])
def test_a_follow_up_does_not_move(status: str) -> None:
    follow_up: Any = FollowUpFactory()
    cannot_change("followup_place_given_once", follow_up, commitment=CommitmentFactory(status="open"))
    cannot_change("followup_place_given_once", follow_up, dialogue=_next(follow_up.commitment, status=status))
    cannot_change("followup_place_given_once", follow_up, **BETWEEN)


# --- What was decided -----------------------------------------------------------------------------------------------


def test_a_provisional_decision_changes_and_goes() -> None:
    follow_up: Any = FollowUpFactory()
    for decision, day in (("not_fulfilled", HELD), ("not_discussed", HELD), ("pending", None)):
        follow_up.decision, follow_up.decided_on = decision, day
        follow_up.save()
    follow_up.delete()
    assert not FollowUp.objects.exists()


def test_of_the_day_of_what_it_decided_more_becomes_known_where_nobody_entered_it() -> None:
    """As of the dialogue's own, which it is."""
    last = date(2022, 11, 30)
    month = {"starts_on": date(2022, 11, 1), "ends_on": last, "date_precision": "month", "held_on": last}
    commitment: Any = CommitmentFactory(status="open")
    dialogue = _next(commitment, **month)
    decided: Any = FollowUpFactory(
        commitment=commitment, dialogue=dialogue, decision="not_discussed", decided_on=last, day_assumed=True
    )
    adopt(dialogue, on=date(2022, 12, 5))
    cannot_change("followup_adopted_day_stands", decided, decided_on=HELD)
    Dialogue.objects.filter(pk=dialogue.pk).update(date_precision="day", starts_on=HELD, ends_on=HELD, held_on=HELD)
    for day in (HELD - timedelta(days=1), date(2022, 12, 1)):
        cannot_change("followup_adopted_day_stands", decided, decided_on=day)
    cannot_change("followup_adopted_frozen", decided, decided_on=HELD, day_assumed=False)
    FollowUp.objects.filter(pk=decided.pk).update(decided_on=HELD)
    decided.refresh_from_db()
    cannot_change("followup_adopted_day_stands", decided, decided_on=last)


def test_what_an_adopted_dialogue_decided_stands() -> None:
    follow_up: Any = FollowUpFactory(decision="not_discussed")
    adopt(follow_up.dialogue)
    cannot_change("followup_adopted_frozen", follow_up, decision="not_fulfilled")
    cannot_change("followup_adopted_frozen", follow_up, note="Nobody remembered.")
    cannot_change("followup_adopted_day_stands", follow_up, decision="pending", decided_on=None)
    cannot_delete("followup_adopted_frozen", follow_up)
    cannot_change("followup_adopted_day_stands", follow_up, decided_on=HELD - timedelta(days=1))
    reopen(follow_up.dialogue)
    FollowUp.objects.filter(pk=follow_up.pk).update(note="Nobody remembered.")
    follow_up.delete()


def test_a_decision_between_dialogues_stands() -> None:
    follow_up = FollowUpFactory(commitment=CommitmentFactory(status="open"), **BETWEEN)
    cannot_change("followup_between_dialogues_frozen", follow_up, decision="withdrawn")
    cannot_change("followup_between_dialogues_frozen", follow_up, basis="Letter of 3 March.")
    cannot_delete("followup_between_dialogues_frozen", follow_up)


def test_what_completed_an_item_stands_until_that_is_taken_back() -> None:
    item: Any = ActionItemFactory()
    follow_up: Any = FollowUpFactory(commitment=item.commitment, decision="fulfilled", shown="The house.")
    follow_up.confirms.add(item)
    confirmation = FollowUp.confirms.through.objects.get()
    adopt(follow_up.dialogue)
    items = ActionItem.objects.filter(pk=item.pk)
    items.update(status="completed", completed_on=HELD, completed_by_follow_up=follow_up)
    reopen(follow_up.dialogue)
    cannot_change("followup_in_effect_stands", follow_up, decision="not_fulfilled")
    cannot_delete("followup_in_effect_stands", follow_up)
    cannot_delete("confirmation_in_effect_stands", confirmation)
    items.update(status="not_started", completed_on=None, completed_by_follow_up=None)
    follow_up.confirms.clear()
    follow_up.decision = "not_fulfilled"
    follow_up.save()


def test_what_closed_a_commitment_stands_until_that_is_taken_back() -> None:
    follow_up: Any = FollowUpFactory(decision="not_fulfilled")
    adopt(follow_up.dialogue)
    closed = Commitment.objects.filter(pk=follow_up.commitment_id)
    closed.update(status="not_fulfilled", closed_on=HELD)
    reopen(follow_up.dialogue)
    cannot_change("followup_in_effect_stands", follow_up, decision="not_discussed")
    cannot_change("followup_in_effect_stands", follow_up, decision="pending", decided_on=None)
    cannot_delete("followup_in_effect_stands", follow_up)
    closed.update(status="open", closed_on=None)
    FollowUpFactory(commitment=follow_up.commitment, **BETWEEN)
    closed.update(status="not_fulfilled", closed_on=TODAY)
    follow_up.delete()


def test_a_dialogue_confirms_items_of_the_commitment_it_decides_about() -> None:
    confirmation: Any = FollowUp.confirms.through
    item: Any = ActionItemFactory()
    other = ActionItemFactory()
    follow_up: Any = FollowUpFactory(commitment=item.commitment)
    cannot_insert("confirmation_of_own_items", confirmation(followup=follow_up, actionitem=other))
    between = FollowUpFactory(commitment=item.commitment, **BETWEEN)
    cannot_insert("confirmation_of_own_items", confirmation(followup=between, actionitem=item))

    follow_up.confirms.set([item])
    confirmed = confirmation.objects.get()
    cannot_change("confirmation_given_once", confirmed, actionitem=other)
    cannot_change("confirmation_given_once", confirmed, followup=FollowUpFactory())
    follow_up.confirms.clear()
    follow_up.confirms.add(item)

    FollowUp.objects.filter(pk=follow_up.pk).update(decision="fulfilled", decided_on=HELD, shown="The house.")
    adopt(follow_up.dialogue)
    second = ActionItemFactory(commitment=item.commitment)
    cannot_insert("confirmation_of_own_items", confirmation(followup=follow_up, actionitem=second))
    cannot_delete("confirmation_adopted_frozen", confirmation.objects.get())
    with refused("confirmation_adopted_frozen"):
        follow_up.confirms.clear()


# --- The dialogue that decides --------------------------------------------------------------------------------------


def test_a_dialogue_with_one_pending_is_not_adopted() -> None:
    decided: Any = FollowUpFactory(decision="not_discussed")
    dialogue = decided.dialogue
    late = CommitmentFactory(dialogue=decided.commitment.dialogue, status="open")
    pending: Any = FollowUpFactory(commitment=late, dialogue=dialogue)
    adopted = {"status": "adopted", "footing": "agreed", "adopted_on": ADOPTED}
    cannot_change("dialogue_adopted_with_nothing_pending", dialogue, **adopted)
    pending.decision, pending.decided_on = "not_discussed", HELD
    pending.save()
    adopt(dialogue)


def test_a_dialogue_that_decided_was_held() -> None:
    follow_up: Any = FollowUpFactory(decision="not_discussed")
    dialogue = follow_up.dialogue
    cannot_change("dialogue_decided_stays_held", dialogue, status="planned", held_on=None)
    follow_up.decision, follow_up.decided_on = "pending", None
    follow_up.save()
    dialogue.status, dialogue.held_on = "planned", None
    dialogue.save()


def test_a_record_with_others_under_it_is_not_deleted_behind_the_orm() -> None:
    follow_up: Any = FollowUpFactory()
    for row in (follow_up.dialogue, follow_up.dialogue.series, follow_up.dialogue.series.country):
        with refused("(FOREIGN|foreign|violates|key)"):
            type(row).objects.filter(pk=row.pk)._raw_delete("default")
            # Where the database waits with it to the end of the transaction.
            connection.check_constraints()


# --- Where all stood afterwards -------------------------------------------------------------------------------------


def test_a_snapshot_is_of_an_adopted_dialogue_and_is_voided_once() -> None:
    cannot_insert("snapshot_of_adopted_dialogue", SnapshotFactory.build(dialogue=DialogueFactory()))
    snapshot: Any = SnapshotFactory()
    SnapshotLineFactory(snapshot=snapshot)
    cannot_delete("snapshot_kept", snapshot)
    cannot_change("snapshot_frozen", snapshot, dialogue=DialogueFactory(status="adopted"))
    snapshot.voided_at = snapshot.recorded_at
    snapshot.save()
    cannot_change("snapshot_voided_for_good", snapshot, voided_at=None)
    cannot_change("snapshot_voided_for_good", snapshot, voided_at=timezone.now())
