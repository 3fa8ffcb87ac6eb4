"""Who owes it and by when, after adoption: acts of staff, each with a reason that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import Log, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.due import Due, require_due_not_before
from commitments.figures import ItemState, recall_many, refresh, zone_of
from commitments.models import (
    ActionItem,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    StatusChange,
)
from commitments.status import Acceptance, ItemStatus, Who, may_move
from dialogues.models import Stakeholder, Succession
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, IllegalMove, Invalid

from .checks import day_of, text_of
from .handing import hand_to, hand_to_heirs
from .locking import lock_item, lock_owed
from .refusals import require_not_succeeded, require_open, require_owed
from .sight import sight_kept


def move_due(
    record: Commitment | ActionItem,
    *,
    by: User,
    now: datetime,
    due: Due,
    reason: str,
    changed_on: date | None = None,
    version: int | None = None,
) -> DueDateChange:
    """Move the due of an open commitment or of a live item. The original stays beside it.

    Raises NotAllowed, Invalid, Stale, Conflict (it is not open, or due then already).
    """
    with recording(by=by, now=now, reason=reason) as log:
        record, commitment = lock_owed(record)
        who = Standing.of_account(by)
        reason, changed_on = check_new_due(record, due, who=who, now=now, reason=reason, changed_on=changed_on)
        compare_version(record, version, reader=by)
        require_due_moves(record, due)
        line = shift_due(log, record, due, reason=reason, changed_on=changed_on)
        refresh(log, [commitment])
        return line


def check_new_due(
    record: Commitment | ActionItem,
    due: Due,
    *,
    who: Standing,
    now: datetime,
    reason: str,
    changed_on: date | None = None,
) -> tuple[str, date]:
    """The reason, and the day on which it was decided, of moving a due. Raises NotAllowed, Invalid. Pure."""
    rules.require(who, rules.STEER, record)
    reason = text_of("reason", reason, _("Say why the date moves."))
    if not due:
        raise Invalid(_("The new date is missing."), [Fault("due", _("Choose the new date."), "required")])
    agreed_on = record.commitment.dialogue.first_day
    changed_on = day_of("changed_on", changed_on, now=now, zone=zone_of(record), not_before=agreed_on)
    require_due_not_before(due, agreed_on)
    return reason, changed_on


def require_due_moves(record: Commitment | ActionItem, due: Due) -> None:
    """Raise Conflict where the record is not owed as it stands, or due then already. Pure."""
    require_owed(record)
    if due == record.due:
        raise Conflict(_("It is due then already."), [Fault("due", _("Choose another due."))])


def shift_due(
    log: Log,
    record: Commitment | ActionItem,
    due: Due,
    *,
    reason: str,
    changed_on: date,
    follow_up: FollowUp | None = None,
    undoes: DueDateChange | None = None,
) -> DueDateChange:
    """Write the line and the new due of a record read under lock. Figures are not refreshed."""
    line = line_of_shift(record, due, reason=reason, changed_on=changed_on, follow_up=follow_up, undoes=undoes)
    log.save(record, due_precision=due.precision, due_on=due.on)
    return log.create(line)


def line_of_shift(
    record: Commitment | ActionItem,
    due: Due,
    *,
    reason: str,
    changed_on: date,
    follow_up: FollowUp | None = None,
    undoes: DueDateChange | None = None,
) -> DueDateChange:
    """The line that tells of a new due of a record, not stored."""
    return DueDateChange(
        **record.of_it,
        from_precision=record.due_precision,
        from_on=record.due_on,
        to_precision=due.precision,
        to_on=due.on,
        reason=reason,
        changed_on=changed_on,
        follow_up=follow_up,
        undoes=undoes,
    )


def change_owner(
    record: Commitment | ActionItem,
    *,
    by: User,
    now: datetime,
    owner: Stakeholder,
    reason: str,
    changed_on: date | None = None,
    version: int | None = None,
) -> OwnerChange:
    """Give an open commitment another lead, or a live item another owner: it is proposed to it, or to whom stands in
    its place since.

    Raises NotAllowed, Invalid, Stale, Conflict (it is not open, or owned by it already).
    """
    with recording(by=by, now=now, reason=reason) as log:
        record, commitment = lock_owed(record)
        who = Standing.of_account(by)
        reason, changed_on = check_new_owner(record, who=who, now=now, reason=reason, changed_on=changed_on)
        compare_version(record, version, reader=by)
        others = record.party_lines.filter(stakeholder=owner) if isinstance(record, Commitment) else None
        require_owner_changes(
            record,
            owner,
            named_beside=others is not None and others.exists(),
            successions=Succession.objects.of({owner.pk}, on=changed_on),
        )
        with sight_kept(log, commitments=[commitment]):
            line = hand_to(log, record, owner, acceptance=Acceptance.PROPOSED, reason=reason, changed_on=changed_on)
            hand_to_heirs(log, [record], taken_up_on=changed_on)
        refresh(log, [commitment])
        return line


def check_new_owner(
    record: Commitment | ActionItem, *, who: Standing, now: datetime, reason: str, changed_on: date | None = None
) -> tuple[str, date]:
    """The reason, and the day on which it was decided, of changing an owner. Raises NotAllowed, Invalid. Pure."""
    rules.require(who, rules.STEER, record)
    reason = text_of("reason", reason, _("Say why the owner changes."))
    agreed_on = record.commitment.dialogue.first_day
    return reason, day_of("changed_on", changed_on, now=now, zone=zone_of(record), not_before=agreed_on)


def require_owner_changes(
    record: Commitment | ActionItem, owner: Stakeholder, *, named_beside: bool, successions: Iterable[Succession]
) -> None:
    """Raise Conflict where the record is not owed as it stands, or by this owner already, Invalid where another has
    succeeded that. `named_beside`: it is named in another role; `successions`: those in force on the day, of the owner
    at least. Pure."""
    require_owed(record)
    if record.owed_by_id == owner.pk:
        raise Conflict(_("It is theirs already."), [Fault("owner", _("Choose another organisation."))])
    if named_beside:
        raise Conflict(
            _("%(name)s is named in another role of this next step.") % {"name": owner.name},
            [Fault("owner", _("Remove the other role first."))],
        )
    require_not_succeeded(owner, successions)


def withdraw_item(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    reason: str,
    changed_on: date | None = None,
    version: int | None = None,
) -> ActionItem:
    """Withdraw a live action item: it is not owed any more and counts in no figure.

    Raises NotAllowed, Invalid, Stale, IllegalMove, Conflict (its commitment is not open).
    """
    return _move_by_staff(
        item, ItemStatus.WITHDRAWN, by=by, now=now, reason=reason, changed_on=changed_on, version=version
    )


def reopen_item(
    item: ActionItem,
    *,
    by: User,
    now: datetime,
    reason: str,
    changed_on: date | None = None,
    version: int | None = None,
) -> ActionItem:
    """Reopen a completed or withdrawn item under an open commitment; it is in progress again, and owed by the one
    organisation that stands in its owner's place by now.

    Raises NotAllowed, Invalid, Stale, IllegalMove, Conflict (its commitment is not open).
    """
    return _move_by_staff(
        item, ItemStatus.IN_PROGRESS, by=by, now=now, reason=reason, changed_on=changed_on, version=version
    )


def _move_by_staff(
    item: ActionItem,
    to: ItemStatus,
    *,
    by: User,
    now: datetime,
    reason: str,
    changed_on: date | None,
    version: int | None,
) -> ActionItem:
    with recording(by=by, now=now, reason=reason) as log:
        item = lock_item(item.pk)
        who = Standing.of_account(by)
        reason, changed_on = check_staff_move(
            item, to, who=who, now=now, reason=reason, changed_on=changed_on, withdrawn_on=_withdrawn_on(item)
        )
        compare_version(item, version, reader=by)
        require_staff_move(item, to)
        with sight_kept(log, commitments=[item.commitment]):
            line = line_of_move(item, to, reason=reason, changed_on=changed_on)
            move_each(log, [(item, line, "")])
            if to == ItemStatus.IN_PROGRESS:
                hand_to_heirs(log, [item], taken_up_on=changed_on)
        refresh(log, [item.commitment])
        return item


def _withdrawn_on(item: ActionItem) -> date | None:
    """The day on which an action was withdrawn that is so."""
    if item.status != ItemStatus.WITHDRAWN:
        return None
    return item.status_changes.order_by("item_version").values_list("changed_on", flat=True).last()


def check_staff_move(
    item: ActionItem,
    to: ItemStatus,
    *,
    who: Standing,
    now: datetime,
    reason: str,
    changed_on: date | None = None,
    withdrawn_on: date | None = None,
) -> tuple[str, date]:
    """The reason, and the day on which it was decided, of withdrawing or reopening an action, which was `withdrawn_on`
    that day if it was. Raises NotAllowed, Invalid. Pure."""
    rules.require(who, rules.STEER, item)
    withdrawn = to == ItemStatus.WITHDRAWN
    reason = text_of(
        "reason", reason, _("Say why the action is withdrawn.") if withdrawn else _("Say why the action is reopened.")
    )
    days = [item.commitment.dialogue.first_day, None if withdrawn else item.completed_on or withdrawn_on]
    earliest = max(filter(None, days), default=None)
    return reason, day_of("changed_on", changed_on, now=now, zone=zone_of(item), not_before=earliest)


def require_staff_move(item: ActionItem, to: ItemStatus) -> None:
    """Raise Conflict or IllegalMove unless staff can move the action to `to` as it stands."""
    require_open(item.commitment)
    if item.status == to:
        raise IllegalMove(_("The action is %(status)s already.") % {"status": to.label})
    if not may_move(item.status, to, Who.STAFF):
        raise IllegalMove(
            _("An action that is %(status)s cannot become %(to)s this way.")
            % {"status": item.get_status_display(), "to": to.label}
        )


def move_each(log: Log, moves: Sequence[tuple[ActionItem, StatusChange, str]]) -> list[StatusChange]:
    """Move items read under lock by neither report nor verification, and write the line of each, for its own reason,
    where it has one.

    Figures of the parents are not refreshed.
    """
    lines = log.create_many([line for _item, line, _reason in moves], [reason for _item, _line, reason in moves])
    states = recall_many([item for item, _line, _reason in moves])
    log.save_each([(item, _columns_moved(states[item.pk], line), reason) for item, line, reason in moves])
    return lines


def line_of_move(
    item: ActionItem, to: str, *, reason: str, changed_on: date, follow_up: FollowUp | None = None
) -> StatusChange:
    """The line that tells that an action moved, not stored."""
    return StatusChange(
        action_item=item,
        from_status=item.status,
        to_status=to,
        reason=reason,
        changed_on=changed_on,
        follow_up=follow_up,
        item_version=item.version + 1,
    )


def _columns_moved(state: ItemState, line: StatusChange) -> dict[str, Any]:
    """The columns of an action that moved by `line` and stands so now. What a line completes, its decision does."""
    is_completed = line.to_status == ItemStatus.COMPLETED
    return state.columns | {
        "completed_on": line.changed_on if is_completed else None,
        "completed_by_verification": None,
        "completed_by_follow_up": line.follow_up if is_completed else None,
    }
