"""What is due by the next dialogue, and which dialogue passed over it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from dialogues.models import Dialogue, Series
from dialogues.status import DialogueStatus

from .models import ActionItem, Commitment, DueDateChange, FollowUp, Snapshot
from .status import Decision, DuePrecision


@dataclass(frozen=True, slots=True)
class Passing:
    """A later dialogue that was adopted while a commitment was open: it decided, or passed `over` it."""

    place: tuple[int, int]
    adopted_on: date
    recorded_at: datetime
    over: bool


def missed(
    commitments: Sequence[Commitment], items: Mapping[int, Sequence[ActionItem]], *, on: date | None = None
) -> dict[tuple[str, int], date]:
    """Per record that is due by the next dialogue and whose dialogue passed over it: the day on which the first such
    dialogue since the due was set was adopted. `on`: as it was on that day, whatever is due when by now, so for each
    record as if it had been due by the next dialogue then."""
    records: dict[tuple[str, int], tuple[Commitment, Commitment | ActionItem]] = {}
    for commitment in commitments:
        records[commitment.owed_key] = (commitment, commitment)
        records |= {item.owed_key: (commitment, item) for item in items[commitment.pk]}
    if on is None:
        records = {key: pair for key, pair in records.items() if pair[1].due_precision == DuePrecision.NEXT_DIALOGUE}
    if not records:
        return {}
    owing = {commitment.pk: commitment for commitment, _record in records.values()}
    moved: dict[tuple[str, int], DueDateChange] = {}
    # By the ids of both: over a relation, all lines would be read for them.
    theirs = Q(commitment__in=[pk for kind, pk in records if kind == "commitment"])
    theirs |= Q(action_item__in=[pk for kind, pk in records if kind == "action_item"])
    changes = DueDateChange.objects.filter(theirs, undoes=None, undone_by=None)
    for change in (changes if on is None else changes.filter(changed_on__lte=on)).order_by("pk"):
        moved[change.owed_key] = change
    passings = _passings(list(owing.values()))
    found: dict[tuple[str, int], date] = {}
    for key, (commitment, record) in records.items():
        since = moved.get(key)
        first: date | None = None
        for passing in passings[commitment.pk]:
            if on is not None and passing.adopted_on > on:
                continue
            # Of one day, what was recorded first came first.
            if since and (passing.adopted_on, passing.recorded_at) <= (since.changed_on, since.recorded_at):
                continue
            # An item carries no day on which it was agreed, but the instant at which it was entered.
            if isinstance(record, ActionItem) and passing.recorded_at < record.recorded_at:
                continue
            first = (first or passing.adopted_on) if passing.over else None
        if first is not None:
            found[key] = first
    return found


def _passings(commitments: Sequence[Commitment]) -> dict[int, list[Passing]]:
    """What passed each of the commitments, by its id, in the order of the dialogues."""
    follow_ups = FollowUp.objects.filter(commitment__in=commitments, dialogue__status=DialogueStatus.ADOPTED)
    met = [(one.commitment_id, one.dialogue, one.decision) for one in follow_ups.select_related("dialogue")]
    late = [commitment for commitment in commitments if commitment.late_reason]
    known = {(commitment_id, dialogue.pk) for commitment_id, dialogue, _decision in met if dialogue}
    unaware = Dialogue.objects.adopted().filter(series__in={commitment.dialogue.series_id for commitment in late})
    unmet = [
        (commitment, dialogue)
        for dialogue in (unaware if late else ())
        for commitment in late
        if dialogue.series_id == commitment.dialogue.series_id
        and dialogue.number > commitment.dialogue.number
        and (commitment.pk, dialogue.pk) not in known
    ]
    adopted_at = dict(
        Snapshot.objects.filter(
            voided_at=None, dialogue__in={dialogue for _id, dialogue in known} | {one.pk for _late, one in unmet}
        ).values_list("dialogue_id", "recorded_at")
    )
    # What was left out when it was agreed was due no less: a dialogue that did not know of it passed over it.
    passed = [
        *((commitment_id, dialogue, decision == Decision.NOT_DISCUSSED) for commitment_id, dialogue, decision in met),
        *(
            (commitment.pk, dialogue, True)
            for commitment, dialogue in unmet
            if dialogue.pk in adopted_at and adopted_at[dialogue.pk] <= commitment.recorded_at
        ),
    ]
    found: dict[int, list[Passing]] = {commitment.pk: [] for commitment in commitments}
    before = _series_before({dialogue.series_id for _id, dialogue, _over in passed if dialogue})
    for commitment_id, dialogue, over in passed:
        if dialogue is not None and dialogue.adopted_on is not None and dialogue.pk in adopted_at:
            place = (before[dialogue.series_id], dialogue.number)
            found[commitment_id].append(Passing(place, dialogue.adopted_on, adopted_at[dialogue.pk], over))
    return {pk: sorted(line, key=lambda passing: passing.place) for pk, line in found.items()}


def _series_before(series: Collection[int]) -> dict[int, int]:
    """How many series come before each of these, by its id: the one that it continues, and what that continues. They
    may have been entered in any order. One query where there are several."""
    continued = dict(Series.objects.order_by().values_list("pk", "continues")) if len(series) > 1 else {}
    found = {}
    for one in series:
        earlier, number = continued.get(one), 0
        while earlier is not None:
            earlier, number = continued[earlier], number + 1
        found[one] = number
    return found
