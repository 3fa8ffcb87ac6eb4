"""What counts as accepted without anybody answering."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from django.db.models import Q

from commitments.models import AcceptanceLine, ActionItem, Commitment, OwnerChange
from commitments.status import Acceptance
from dialogues.models import Dialogue, Representation, Stakeholder
from dialogues.standing import heirs
from dialogues.status import Attendance, Footing


def attended(dialogue: Dialogue, *, on: date) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of those that stand where one of
    these stood by the day `on`."""
    there = attended_themselves(dialogue)
    return there | heirs(there, on=on)


def attended_themselves(dialogue: Dialogue) -> frozenset[int]:
    """Ids of the stakeholders that attended the dialogue, and of nobody else."""
    return frozenset(attended_each({dialogue.pk})[dialogue.pk])


def attended_each(dialogues: Collection[int]) -> dict[int, set[int]]:
    """By the ids of the dialogues: the ids of the stakeholders that attended each, and of nobody else. One query."""
    present = Representation.objects.filter(dialogue__in=dialogues, attendance=Attendance.ATTENDED)
    found: dict[int, set[int]] = {pk: set() for pk in dialogues}
    for dialogue, stakeholder in present.order_by().values_list("dialogue_id", "stakeholder_id"):
        found[dialogue].add(stakeholder)
    return found


def acceptance_of(dialogue: Dialogue, stakeholder: Stakeholder, *, on: date) -> Acceptance:
    """Accepted where the stakeholder attended and the footing is agreed, else proposed."""
    # Who was there is asked for only where it matters.
    agreed = dialogue.footing == Footing.AGREED
    there: frozenset[int] = attended(dialogue, on=on) if agreed else frozenset()
    return acceptance_among(dialogue, stakeholder.pk, there)


def acceptance_among(dialogue: Dialogue, stakeholder: int, there: frozenset[int]) -> Acceptance:
    """As `acceptance_of`, by the stakeholder's id, where those with the ids `there` `attended`."""
    if dialogue.footing == Footing.AGREED and stakeholder in there:
        return Acceptance.ACCEPTED
    return Acceptance.PROPOSED


def given_since(handovers: Iterable[OwnerChange], since: datetime) -> list[OwnerChange]:
    """Those of the changes of an owner by which somebody chose another after the instant `since`, when what the
    dialogue agreed took effect: by one of that instant its draft had named another, by a succession nobody chose."""
    return [line for line in handovers if line.succession_id is None and line.recorded_at > since]


def named_by_the_dialogue(owner: int | None, handovers: Sequence[OwnerChange], *, since: datetime) -> int | None:
    """Whom what took effect at the instant `since` names, where the `handovers`, in their order, led to `owner`: that
    one, or in whose place it stands. None where nobody is named, or somebody chose another afterwards."""
    if given_since(handovers, since):
        return None
    for line in reversed(handovers):
        if line.succession_id is None or line.recorded_at < since:
            return owner
        owner = line.from_stakeholder_id
    return owner


def is_confirmation(line: AcceptanceLine, dialogue: Dialogue) -> bool:
    """Whether nobody answered, but those present confirmed the outcome of `dialogue`, and the line tells what that
    accepted."""
    told = (line.on_behalf, line.acceptance, line.reason, line.answered_on)
    return told == (True, Acceptance.ACCEPTED, dialogue.footing_basis, dialogue.footing_confirmed_on)


def line_taking_back(
    confirmation: AcceptanceLine, record: Commitment | ActionItem, *, reason: str, answered_on: date
) -> AcceptanceLine:
    """The line that tells that the record, which a confirmation accepted, is proposed again, not stored."""
    return AcceptanceLine(
        **record.of_it,
        stakeholder_id=confirmation.stakeholder_id,
        on_behalf=True,
        acceptance=Acceptance.PROPOSED,
        reason=reason,
        answered_on=answered_on,
    )


def given_once_adopted(dialogue: Dialogue) -> dict[tuple[str, int], int | None]:
    """Whom staff gave what `dialogue` agreed to after it was adopted for the first time, by the key of the record, or
    whoever stands in the place of that one: nobody agreed to it in the room, however often the dialogue is adopted.
    Whom a draft named when it was adopted once more is whom the dialogue names."""
    adopted = list(dialogue.snapshots.order_by("pk").values_list("recorded_at", flat=True))
    if not adopted:
        return {}
    of_it = Q(commitment__dialogue=dialogue) | Q(action_item__commitment__dialogue=dialogue)
    since = OwnerChange.objects.filter(of_it, recorded_at__gt=adopted[0]).exclude(recorded_at__in=adopted)
    given: dict[tuple[str, int], int | None] = {}
    for line in since.order_by("pk"):
        if line.owed_key in given or line.succession_id is None:
            given[line.owed_key] = line.to_stakeholder_id
    return given


def is_added_since(record: Commitment | ActionItem) -> bool:
    """Whether it is an action that was added to a next step that was open by then: those who were in the room had not
    heard of it. What comes with a late entry was left out by mistake, as that was."""
    if not isinstance(record, ActionItem) or record.added_on is None:
        return False
    return not record.commitment.late_reason or record.recorded_at > record.commitment.recorded_at
