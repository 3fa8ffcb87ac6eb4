"""Moving dues, changing owners, withdrawing, reopening by the thousand: what `owing` does to one record, done to many
in one act. As `editing_many`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from accounts.log import compare_version, recording
from accounts.models import User
from commitments.due import Due
from commitments.figures import refresh
from commitments.models import ActionItem, Commitment, CommitmentParty, DueDateChange, OwnerChange, StatusChange
from commitments.status import UNFINISHED, Acceptance, ItemStatus
from dialogues.models import Stakeholder, Succession
from dialogues.standing import Standing

from .handing import hand_to_heirs, handed_to, line_of_handover
from .locking import lock_owed_many
from .owing import (
    check_new_due,
    check_new_owner,
    check_staff_move,
    line_of_move,
    line_of_shift,
    move_each,
    require_due_moves,
    require_owner_changes,
    require_staff_move,
)
from .sight import sight_kept


@dataclass(frozen=True, slots=True)
class Shift:
    """A due that moves, with its reason. `version` is the one that was seen."""

    record: Any
    version: int | None
    due: Due
    reason: str


@dataclass(frozen=True, slots=True)
class Handover:
    """Another owner, or lead, with the reason. `version` is the one that was seen."""

    record: Any
    version: int | None
    owner: Stakeholder
    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """An action that staff withdraw or reopen, with the reason. `version` is the one that was seen."""

    record: ActionItem
    version: int | None
    to: ItemStatus
    reason: str


def shift_dues(shifts: Sequence[Shift], *, by: User, now: datetime) -> list[DueDateChange]:
    """Move dues of open commitments, or of live items, all of one kind. As `move_due`; raises what it does."""
    if not shifts:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of_account(by)
        found, commitments = lock_owed_many([shift.record for shift in shifts])
        lines: list[DueDateChange] = []
        changes: list[tuple[Any, dict[str, Any], str]] = []
        for shift in shifts:
            record = found[shift.record.pk]
            reason, changed_on = check_new_due(record, shift.due, who=who, now=now, reason=shift.reason)
            compare_version(record, shift.version, reader=by)
            require_due_moves(record, shift.due)
            lines.append(line_of_shift(record, shift.due, reason=reason, changed_on=changed_on))
            changes.append((record, {"due_precision": shift.due.precision, "due_on": shift.due.on}, reason))
        log.save_each(changes)
        log.create_many(lines, [line.reason for line in lines])
        refresh(log, commitments, _reasons(changes))
        return lines


def hand_over(handovers: Sequence[Handover], *, by: User, now: datetime) -> list[OwnerChange]:
    """Give open commitments other leads, or live items other owners, all of one kind. As `change_owner`; raises what it
    does."""
    if not handovers:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of_account(by)
        found, commitments = lock_owed_many([one.record for one in handovers])
        beside: set[tuple[int, int]] = set()
        if isinstance(handovers[0].record, Commitment):
            parties = CommitmentParty.objects.filter(commitment__in=found).order_by()
            beside = set(parties.values_list("commitment", "stakeholder"))
        successions = list(Succession.objects.of({one.owner.pk for one in handovers}, on=now.date()))
        lines: list[OwnerChange] = []
        changes: list[tuple[Any, dict[str, Any], str]] = []
        for one in handovers:
            record = found[one.record.pk]
            reason, changed_on = check_new_owner(record, who=who, now=now, reason=one.reason)
            compare_version(record, one.version, reader=by)
            require_owner_changes(
                record, one.owner, named_beside=(record.pk, one.owner.pk) in beside, successions=successions
            )
            lines.append(line_of_handover(record, one.owner, reason=reason, changed_on=changed_on))
            changes.append((record, handed_to(record, one.owner, acceptance=Acceptance.PROPOSED), reason))
        reasons = _reasons(changes)
        with sight_kept(log, commitments=commitments, reasons=reasons):
            log.save_each(changes)
            log.create_many(lines, [line.reason for line in lines])
        refresh(log, commitments, reasons)
        return lines


def move_many(moves: Sequence[Move], *, by: User, now: datetime) -> list[StatusChange]:
    """Withdraw live action items, or reopen others, of open commitments. As `withdraw_item` and `reopen_item`; raises
    what they do."""
    if not moves:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of_account(by)
        found, commitments = lock_owed_many([one.record for one in moves])
        moved: list[tuple[ActionItem, StatusChange, str]] = []
        for one in moves:
            item = found[one.record.pk]
            reason, changed_on = check_staff_move(item, one.to, who=who, now=now, reason=one.reason)
            compare_version(item, one.version, reader=by)
            require_staff_move(item, one.to)
            moved.append((item, line_of_move(item, one.to, reason=reason, changed_on=changed_on), reason))
        reasons = _reasons(moved)
        with sight_kept(log, commitments=commitments, reasons=reasons):
            lines = move_each(log, moved)
            for day, reopened in _reopened(moved).items():
                hand_to_heirs(log, reopened, taken_up_on=day)
        refresh(log, commitments, reasons)
        return lines


def _reopened(moved: Iterable[tuple[ActionItem, StatusChange, str]]) -> dict[date, list[ActionItem]]:
    """Actions that are unfinished again, by the day of their places on which they are."""
    found: dict[date, list[ActionItem]] = defaultdict(list)
    for item, line, _reason in moved:
        if item.status in UNFINISHED:
            found[line.changed_on].append(item)
    return found


def _reasons(changes: Sequence[tuple[Any, Any, str]]) -> dict[int, str]:
    """Why something of each commitment changes, by its id."""
    return {getattr(record, "commitment_id", record.pk): reason for record, _change, reason in changes}
