"""Who was there is corrected after adoption: what is accepted, or proposed, by that alone follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q

from accounts.log import Log
from commitments.figures import refresh
from commitments.models import AcceptanceLine, ActionItem, Commitment, OwnerChange, Snapshot, StatusReport
from commitments.status import Acceptance
from dialogues.models import Dialogue, Succession
from dialogues.querysets import inherited_among
from dialogues.status import Footing

from .acceptance import (
    attended_themselves,
    given_once_adopted,
    is_added_since,
    is_confirmation,
    line_taking_back,
    named_by_the_dialogue,
)
from .locking import lock_commitments, lock_items

BY_PRESENCE = frozenset({Acceptance.ACCEPTED, Acceptance.PROPOSED})
"""What somebody's presence decides; who declines says so."""


class Misfit(NamedTuple):
    """A commitment or item whose acceptance is another than follows from who attended, which is `acceptance`.

    `confirmation`: the line by which it was accepted, where those present had confirmed the outcome."""

    record: Commitment | ActionItem
    acceptance: Acceptance
    confirmation: AcceptanceLine | None

    def __str__(self) -> str:
        return f"{self.record}: it is {self.record.acceptance}, and by who attended it is {self.acceptance}."


def follow_presence(log: Log, dialogue: Dialogue) -> None:
    """Let what nobody answered of what an adopted dialogue agreed be accepted where its lead or owner attended, as far
    as is known by now, else proposed. `dialogue` is locked."""
    commitments = lock_commitments(Commitment.objects.filter(dialogue=dialogue))
    items = lock_items(commitments)
    records: list[Commitment | ActionItem] = []
    for commitment in commitments:
        records += [commitment, *items[commitment.pk]]
    misfits = list(misfits_of(dialogue, records))
    for record, acceptance, confirmation in misfits:
        log.save(record, acceptance=acceptance)
        if confirmation is not None:
            # As of the day of that: it never was accepted.
            day = confirmation.answered_on
            log.create(line_taking_back(confirmation, record, reason=log.reason, answered_on=day))
    if misfits:
        refresh(log, commitments)


def misfits_of(dialogue: Dialogue, records: Sequence[Commitment | ActionItem]) -> Iterator[Misfit]:
    """Which of the commitments and items that `dialogue` agreed are not as adoption, or a confirmation, makes them by
    who attended. What was answered, reported on, or added by its own owner stands, and so does what was given to
    somebody else since. On a recorded footing nobody's presence counts."""
    adopted = Snapshot.objects.filter(dialogue=dialogue, voided_at=None).first()
    if adopted is None or dialogue.footing != Footing.AGREED:
        return
    told = _Told.of(dialogue, records, adopted_at=adopted.recorded_at)
    given = given_once_adopted(dialogue)
    for record in records:
        is_given = record.owed_by_id is not None and given.get(record.owed_key) == record.owed_by_id
        misfit = told.misfit(record) if record.acceptance in BY_PRESENCE and not is_given else None
        if misfit is not None:
            yield misfit


@dataclass(slots=True)
class _Told:
    """What is told of commitments and items that a dialogue agreed on an agreed footing, in the order in which it was
    entered."""

    dialogue: Dialogue
    adopted_at: datetime
    answers: dict[tuple[str, int], list[AcceptanceLine]]
    handovers: dict[tuple[str, int], list[OwnerChange]]
    reports: set[tuple[int, int]]
    """The ids of an item and of whom it was reported for. That accepts, also where it is retracted."""
    successions: list[Succession]
    there: frozenset[int]
    """Who attended themselves."""
    _known: dict[datetime, list[tuple[int, int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, dialogue: Dialogue, records: Iterable[Commitment | ActionItem], *, adopted_at: datetime) -> _Told:
        items = [record.pk for record in records if isinstance(record, ActionItem)]
        under = Q(commitment__dialogue=dialogue) | Q(action_item__in=items)
        reports = StatusReport.objects.filter(action_item__in=items).order_by()
        return cls(
            dialogue=dialogue,
            adopted_at=adopted_at,
            answers=_by_record(AcceptanceLine.objects.filter(under).order_by("pk")),
            handovers=_by_record(OwnerChange.objects.filter(under).order_by("pk")),
            reports=set(reports.values_list("action_item_id", "stakeholder_id")),
            successions=list(Succession.objects.order_by("pk")),
            there=attended_themselves(dialogue),
        )

    def misfit(self, record: Commitment | ActionItem) -> Misfit | None:
        """The record with what follows from who attended, where that alone decides and it stands otherwise."""
        owner = record.owed_by_id
        if owner is None:
            return None
        own = self._with_predecessors(owner)
        answer = next((line for line in reversed(self.answers[record.owed_key]) if line.stakeholder_id in own), None)
        confirmation = answer if answer is not None and is_confirmation(answer, self.dialogue) else None
        is_answered = answer is not None and answer.acceptance != Acceptance.PROPOSED and confirmation is None
        if is_answered or any((record.pk, one) in self.reports for one in own if isinstance(record, ActionItem)):
            return None
        if self.dialogue.footing_confirmed_on and record.acceptance == Acceptance.PROPOSED and is_added_since(record):
            return None  # It was added before they confirmed it, which did not accept it.
        since = confirmation.recorded_at if confirmation else max(self.adopted_at, record.recorded_at)
        named = named_by_the_dialogue(owner, self.handovers[record.owed_key], since=since)
        if named is None:
            return None
        acceptance = Acceptance.ACCEPTED if self._was_there(named, when=since) else Acceptance.PROPOSED
        return Misfit(record, acceptance, confirmation) if record.acceptance != acceptance else None

    def _with_predecessors(self, owner: int) -> frozenset[int]:
        itself = frozenset({owner})
        return itself | inherited_among(((one.successor_id, one.predecessor_id) for one in self.successions), itself)

    def _was_there(self, named: int, *, when: datetime) -> bool:
        """Whether it attended, or one did in whose place it stood, as that was known then."""
        if when not in self._known:
            begun = Succession.objects.begun(when.date()).filter(recorded_at__lte=when).order_by()
            self._known[when] = list(begun.values_list("successor_id", "predecessor_id"))
        itself = frozenset({named})
        return not self.there.isdisjoint(itself | inherited_among(self._known[when], itself))


def _by_record[T: (OwnerChange, AcceptanceLine)](lines: Iterable[T]) -> dict[tuple[str, int], list[T]]:
    found: dict[tuple[str, int], list[T]] = defaultdict(list)
    for line in lines:
        found[line.owed_key].append(line)
    return found
