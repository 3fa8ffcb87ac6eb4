"""What a decision does to its commitment and the items under it, and how it is taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Subquery
from django.utils.translation import gettext as _

from accounts.log import Log
from commitments.deciding import Effect
from commitments.models import ActionItem, Commitment, FollowUp, Snapshot, StatusChange, StatusReport
from commitments.status import CLOSES, UNFINISHED, CommitmentStatus, Decision, ItemStatus
from dialogues.models import Series

from .owing import move, shift_due


def apply(log: Log, follow_up: FollowUp, commitment: Commitment, effect: Effect, *, closed_on: date) -> None:
    """Carry out the decision of `follow_up`, whose `effect` this is; commitment and items are locked by the caller.

    Figures are not refreshed.
    """
    decided_on = follow_up.decided_on or closed_on
    for item in effect.completed:
        move(
            log, item, ItemStatus.COMPLETED,
            reason=follow_up.shown, changed_on=decided_on, follow_up=follow_up,
            completed_on=decided_on, completed_by_follow_up=follow_up,
        )  # fmt: skip
    for item in effect.withdrawn:
        move(log, item, ItemStatus.WITHDRAWN, reason=follow_up.reason, changed_on=decided_on, follow_up=follow_up)
    for record in effect.moved:
        shift_due(log, record, follow_up.due, reason=follow_up.reason, changed_on=decided_on, follow_up=follow_up)
    if follow_up.decision == Decision.CONTINUED:
        log.save(commitment, continued_in=_successor_of(commitment))
    if effect.closed is not None:
        log.save(
            commitment,
            status=effect.closed,
            closed_on=closed_on,
            superseded_by=follow_up.superseded_by,
            handed_over_to=follow_up.handed_over_to,
        )


def _successor_of(commitment: Commitment) -> Series:
    """The series that continues the one on whose agendas the commitment stands now."""
    return Series.objects.get(continues=commitment.continued_in_id or commitment.dialogue.series_id)


def take_back(
    log: Log, follow_up: FollowUp, commitment: Commitment, items: Sequence[ActionItem], *, reason: str, on: date
) -> None:
    """Undo what `apply` did, by new lines, as far as nothing later has changed it again.

    Figures are not refreshed.
    """
    if commitment.status == CLOSES.get(Decision(follow_up.decision)) and not closed_since(commitment, follow_up):
        log.save(commitment, status=CommitmentStatus.OPEN, closed_on=None, superseded_by=None, handed_over_to=None)
    for item in items:
        before = status_before(item, follow_up)
        if before is not None:
            move(
                log, item, before,
                reason=reason or _("The decision was taken back."), changed_on=on, follow_up=follow_up,
            )  # fmt: skip
    records: dict[tuple[str, int], Commitment | ActionItem] = {commitment.owed_key: commitment}
    records |= {item.owed_key: item for item in items}
    for change in follow_up.due_date_changes.filter(undoes=None, undone_by=None).order_by("pk"):
        moved = records.get(change.owed_key)
        if moved is not None and moved.due == change.after:
            shift_due(
                log, moved, change.before,
                reason=reason, changed_on=on, follow_up=follow_up, undoes=change,
            )  # fmt: skip


def redate(
    log: Log, follow_up: FollowUp, commitment: Commitment, items: Sequence[ActionItem], *, decided_on: date
) -> None:
    """Let what `apply` did have been done on another day, on which its decision was taken, as far as nothing later has
    changed it again. The lines that tell of it stay as they are: who reads them, reads the day of the decision.

    That day follows from those of the dialogue, so the decision is no other by it.
    """
    closed_it = commitment.status == CLOSES.get(Decision(follow_up.decision))
    if closed_it and commitment.closed_on == follow_up.decided_on and not closed_since(commitment, follow_up):
        log.save(commitment, closed_on=decided_on)
    for item in items:
        if item.completed_by_follow_up_id == follow_up.pk:
            log.save(item, completed_on=decided_on)
    log.derive(follow_up, decided_on=decided_on)


def status_before(item: ActionItem, follow_up: FollowUp) -> str | None:
    """The status that the item had before `follow_up` completed or withdrew it; None where it did not, or something
    later has the last word on the item: a report, a reopening, or what took it back before."""
    last = item.status_changes.order_by("item_version").last()
    is_its_own = last is not None and last.follow_up_id == follow_up.pk and last.to_status == item.status
    return last.from_status if last is not None and is_its_own and last.from_status in UNFINISHED else None


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


def closed_since(commitment: Commitment, follow_up: FollowUp) -> bool:
    """Whether the commitment was reopened and closed once more, between dialogues, after the
    dialogue of `follow_up` was adopted."""
    adopted = Snapshot.objects.filter(dialogue=follow_up.dialogue_id, voided_at=None).values("recorded_at")
    closings = commitment.follow_ups.filter(dialogue=None, decision__in=list(CLOSES))
    return closings.filter(recorded_at__gt=Subquery(adopted)).exists()
