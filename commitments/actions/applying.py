"""What a decision does to its commitment and the items under it, and how it is taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.utils.translation import gettext as _

from accounts.log import Log
from commitments.deciding import Effect
from commitments.models import ActionItem, Commitment, DueDateChange, FollowUp, Snapshot, StatusChange, StatusReport
from commitments.status import CLOSES, UNFINISHED, CommitmentStatus, Decision, ItemStatus
from dialogues.models import Series

from .lines import with_items
from .owing import line_of_move, move_each, shift_due


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that is to be carried out, and what it does; `closed_on` is the day of what it closes, `reason` why,
    where that is not why the act is done."""

    follow_up: FollowUp
    effect: Effect
    closed_on: date
    reason: str = ""


def apply(log: Log, decided: Sequence[Decided]) -> None:
    """Carry out decisions; their commitments, and the items of these, are locked by the caller.

    Figures are not refreshed.
    """
    move_each(log, [(item, line, one.reason) for one in decided for item, line in _moves(one)])
    for one in decided:
        with log.because(one.reason):
            _apply_to_commitment(log, one)


def _moves(one: Decided) -> Iterator[tuple[ActionItem, StatusChange]]:
    """The lines, not stored, that tell which actions it completes and withdraws."""
    follow_up = one.follow_up
    told: dict[str, Any] = {"changed_on": follow_up.decided_on or one.closed_on, "follow_up": follow_up}
    for item in one.effect.completed:
        yield item, line_of_move(item, ItemStatus.COMPLETED, reason=follow_up.shown, **told)
    for item in one.effect.withdrawn:
        yield item, line_of_move(item, ItemStatus.WITHDRAWN, reason=follow_up.reason, **told)


def _apply_to_commitment(log: Log, one: Decided) -> None:
    """Move the dues that it moves, and close its commitment or send it on."""
    follow_up, commitment = one.follow_up, one.follow_up.commitment
    for record in one.effect.moved:
        shift_due(
            log, record, follow_up.due,
            reason=follow_up.reason, changed_on=follow_up.decided_on or one.closed_on, follow_up=follow_up,
        )  # fmt: skip
    if follow_up.decision == Decision.CONTINUED:
        log.save(commitment, continued_in=_successor_of(commitment))
    if one.effect.closed is not None:
        log.save(
            commitment,
            status=one.effect.closed,
            closed_on=one.closed_on,
            superseded_by=follow_up.superseded_by,
            handed_over_to=follow_up.handed_over_to,
        )


def _successor_of(commitment: Commitment) -> Series:
    """The series that continues the one on whose agendas the commitment stands now."""
    return Series.objects.get(continues=commitment.continued_in_id or commitment.dialogue.series_id)


def take_back(
    log: Log, follow_ups: Sequence[FollowUp], items: Mapping[int, Sequence[ActionItem]], *, reason: str, on: date
) -> None:
    """Undo what `apply` did for these decisions, by new lines, as far as nothing later has changed it again. `items`
    are those of their commitments, by the ids of these.

    Figures are not refreshed.
    """
    reclosed = closed_since(follow_ups)
    for follow_up in follow_ups:
        commitment = follow_up.commitment
        if commitment.status == CLOSES.get(Decision(follow_up.decision)) and follow_up.pk not in reclosed:
            log.save(commitment, status=CommitmentStatus.OPEN, closed_on=None, superseded_by=None, handed_over_to=None)
    told: dict[str, Any] = {"reason": reason or _("The decision was taken back."), "changed_on": on}
    moved = moved_by(follow_ups, items)
    move_each(log, [(item, line_of_move(item, to, follow_up=one, **told), "") for one, item, to in moved])
    _shift_back(log, follow_ups, items, reason=reason, on=on)


def _shift_back(
    log: Log, follow_ups: Sequence[FollowUp], items: Mapping[int, Sequence[ActionItem]], *, reason: str, on: date
) -> None:
    """Give what these decisions moved the due that it had before, unless it moved again."""
    records = {record.owed_key: record for record in with_items((one.commitment for one in follow_ups), items)}
    lines = DueDateChange.objects.filter(follow_up__in=follow_ups, undoes=None, undone_by=None).order_by("pk")
    for line in lines.select_related("follow_up"):
        record = records.get(line.owed_key)
        if record is not None and record.due == line.after:
            shift_due(
                log, record, line.before,
                reason=reason, changed_on=on, follow_up=line.follow_up, undoes=line,
            )  # fmt: skip


def redate(
    log: Log, follow_up: FollowUp, commitment: Commitment, items: Sequence[ActionItem], *, decided_on: date
) -> None:
    """Let what `apply` did have been done on another day, on which its decision was taken, as far as nothing later has
    changed it again. The lines that tell of it stay as they are: who reads them, reads the day of the decision.

    That day follows from those of the dialogue, so the decision is no other by it.
    """
    closed_it = commitment.status == CLOSES.get(Decision(follow_up.decision))
    if closed_it and commitment.closed_on == follow_up.decided_on and not closed_since([follow_up]):
        log.save(commitment, closed_on=decided_on)
    for item in items:
        if item.completed_by_follow_up_id == follow_up.pk:
            log.save(item, completed_on=decided_on)
    log.derive(follow_up, decided_on=decided_on)


def moved_by(
    follow_ups: Iterable[FollowUp], items: Mapping[int, Sequence[ActionItem]]
) -> list[tuple[FollowUp, ActionItem, str]]:
    """What each follow-up completed or withdrew of the `items` of its commitment, with the status that it had before:
    but for that on which something later has the last word, a report, a reopening, or what took it back before. One
    query."""
    put = [(one, item) for one in follow_ups for item in items[one.commitment_id]]
    lines = StatusChange.objects.filter(action_item__in=[item.pk for _one, item in put]).order_by("item_version")
    last = {line.action_item_id: line for line in lines}
    return [
        (one, item, line.from_status)
        for one, item in put
        if (line := last.get(item.pk)) is not None
        and (line.follow_up_id, line.to_status) == (one.pk, item.status)
        and line.from_status in UNFINISHED
    ]


def reported_since(follow_ups: Iterable[FollowUp]) -> dict[int, set[int]]:
    """By the ids of follow-ups, those of the items that each completed and that were reported on afterwards, since
    staff reopened them. One query."""
    later = StatusReport.objects.not_retracted().filter(
        action_item=OuterRef("action_item"), item_version__gt=OuterRef("item_version")
    )
    lines = StatusChange.objects.filter(follow_up__in=[one.pk for one in follow_ups], action_item__isnull=False)
    last = {
        (line.follow_up_id, line.action_item_id): line
        for line in lines.annotate(reported=Exists(later)).order_by("item_version")
    }
    found: dict[int, set[int]] = defaultdict(set)
    for (follow_up, item), line in last.items():
        if follow_up is not None and item is not None and line.to_status == ItemStatus.COMPLETED and line.reported:
            found[follow_up].add(item)
    return found


def closed_since(follow_ups: Iterable[FollowUp]) -> set[int]:
    """The ids of those follow-ups whose commitment was reopened and closed once more, between dialogues, after their
    dialogue was adopted. One query."""
    adopted = Snapshot.objects.filter(dialogue=OuterRef("dialogue"), voided_at=None).values("recorded_at")
    closings = FollowUp.objects.filter(
        commitment=OuterRef("commitment"), dialogue=None, decision__in=list(CLOSES), recorded_at__gt=OuterRef("adopted")
    )
    put = FollowUp.objects.filter(pk__in=[one.pk for one in follow_ups]).annotate(adopted=Subquery(adopted))
    return set(put.filter(Exists(closings)).order_by().values_list("pk", flat=True))
