"""Who owes it hands it on: the line that tells of it, and the columns that change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from accounts.log import Log
from commitments.models import ActionItem, Commitment, OwnerChange
from commitments.status import UNFINISHED
from dialogues.models import Stakeholder, Succession


def hand_to(
    log: Log,
    record: Commitment | ActionItem,
    owner: Stakeholder,
    *,
    acceptance: str,
    reason: str,
    changed_on: date,
) -> OwnerChange:
    """Write the line and the new owner, whom somebody chose, of a record read under lock. Figures are not refreshed."""
    line = line_of_handover(record, owner, reason=reason, changed_on=changed_on)
    log.save(record, **handed_to(record, owner, acceptance=acceptance))
    return log.create(line)


def hand_on(log: Log, record: Commitment | ActionItem, succession: Succession, *, taken_up_on: date) -> OwnerChange:
    """The same to who stands by `succession` where its owner stood, as of `taken_up_on` or of the day of that, if it is
    later. What was answered stays, and so does that a stranger offered an item."""
    heir = succession.successor
    clear_party(log, record, heir)
    changed_on = max(taken_up_on, succession.succeeded_on)
    line = line_of_handover(record, heir, reason=succession.reason, changed_on=changed_on, succession=succession)
    log.save(record, **handed_to(record, heir, acceptance=record.acceptance, offered=True))
    return log.create(line)


def line_of_handover(
    record: Commitment | ActionItem,
    owner: Stakeholder,
    *,
    reason: str,
    changed_on: date,
    succession: Succession | None = None,
) -> OwnerChange:
    """The line that tells of a new owner of a record, not stored."""
    return OwnerChange(
        **record.of_it,
        from_stakeholder_id=record.owed_by_id,
        to_stakeholder=owner,
        succession=succession,
        reason=reason,
        changed_on=changed_on,
    )


def handed_to(
    record: Commitment | ActionItem, owner: Stakeholder, *, acceptance: str, offered: bool = False
) -> dict[str, Any]:
    """The columns of a record that a new owner changes.

    `offered`: an item that a stranger offered stays that; else whoever gets it is named by it.
    """
    if isinstance(record, Commitment):
        return {"lead": owner, "nobody_named": False, "acceptance": acceptance}
    return {"owner": owner, "acceptance": acceptance, "offered": offered and record.offered}


def hand_to_heirs(log: Log, taken_up: Sequence[Commitment | ActionItem], *, taken_up_on: date) -> None:
    """Records that are opened, reopened, or given or handed on as of an earlier day are owed by the one organisation
    that stands in place of their lead or owner by now: they were not theirs, or not open, when that one took over what
    was.

    What several took over stays with its former owner until staff say whose it is; the officers of all of them report
    on it meanwhile. Acceptance stays as it was answered. Figures are not refreshed.
    """
    successions: dict[int, list[Succession]] = defaultdict(list)
    for line in Succession.objects.begun(log.now.date()).select_related("successor").order_by("pk"):
        successions[line.predecessor_id].append(line)
    for record in taken_up:
        last = _last_taking_over(record.owed_by_id, successions)
        if last is not None:
            hand_on(log, record, last, taken_up_on=taken_up_on)


def _last_taking_over(owner: int | None, successions: Mapping[int, Sequence[Succession]]) -> Succession | None:
    """The succession by which one organisation stands in place of `owner`; None where none does, or several; or where
    they go round in a circle, which no act enters, but which must keep nobody waiting."""
    last: Succession | None = None
    passed: set[int] = set()
    while owner is not None and (lines := successions.get(owner)):
        if len(lines) > 1 or owner in passed:
            return None
        passed.add(owner)
        last = lines[0]
        owner = last.successor_id
    return last


def with_unfinished(commitment: Commitment, items: Iterable[ActionItem]) -> list[Commitment | ActionItem]:
    """A commitment and those of its `items` that are neither completed nor withdrawn: what there is to hand on."""
    return [commitment, *(item for item in items if item.status in UNFINISHED)]


def clear_party(log: Log, record: Commitment | ActionItem, heir: Stakeholder) -> None:
    """A new lead is not named a second time as supporting or counterpart."""
    if isinstance(record, Commitment):
        for line in record.party_lines.filter(stakeholder=heir):
            log.delete(line)
