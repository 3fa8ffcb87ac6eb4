"""Reporting by the thousand: what `report` takes on one action item, but for files and links, taken on many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from accounts.log import recording
from accounts.models import User
from commitments import rules
from commitments.figures import progress_under_way, recall_many, refresh
from commitments.models import ActionItem, ReportDraft, StatusReport
from commitments.status import ItemStatus
from dialogues.standing import Standing

from .locking import lock_owed_many
from .refusals import require_not_declined, require_open
from .reporting import accepted_by, check_report, columns_reported, require_move, uses_up


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report on an item: what `check_report` is told of it."""

    item: ActionItem
    told: dict[str, Any]
    reason: str = ""


def report_many(news: Sequence[NewReport], *, by: User, now: datetime) -> list[StatusReport]:
    """Take a report on each of these live items. As `report`; raises what it does."""
    if not news:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found, commitments = lock_owed_many([new.item for new in news])
        under_way = progress_before_completion(list(found.values()))
        told: list[tuple[StatusReport, str]] = []
        for new in news:
            item = found[new.item.pk]
            rules.require(who, rules.REPORT, item)
            line, _none = check_report(item, now=now, **new.told, under_way=under_way.get(item.pk))
            require_open(item.commitment)
            require_not_declined(item)
            require_move(item, line.status)
            line.on_behalf = not who.speaks_for(item.owner_id)
            told.append((line, new.reason))
        lines = log.create_many([line for line, _reason in told], [reason for _line, reason in told])
        accepted = [(one, reason) for line, reason in told if (one := accepted_by(line))]
        log.create_many([one for one, _reason in accepted], [reason for _one, reason in accepted])
        states = recall_many([line.action_item for line, _reason in told])
        log.save_each(
            ((line.action_item, columns_reported(states[line.action_item_id]), reason) for line, reason in told),
            touched=states,
        )
        of_owner = {(line.action_item_id, line.stakeholder_id): (line, reason) for line, reason in told}
        drafts = ReportDraft.objects.select_for_update(of=("self",)).filter(action_item__in=found, files=None)
        for draft in drafts.order_by("pk"):
            sent = of_owner.get((draft.action_item_id, draft.stakeholder_id))
            if sent is not None and uses_up(draft, by=by):
                with log.because(sent[1]):
                    log.delete(draft)
        refresh(log, commitments, {new.item.commitment_id: new.reason for new in news})
        return lines


def progress_before_completion(items: Sequence[ActionItem]) -> dict[int, int]:
    """The progress to which those of the items go back whose reported completion is taken back, by their ids."""
    complete = [item for item in items if item.status == ItemStatus.REPORTED_COMPLETE]
    return progress_under_way(complete) if complete else {}
