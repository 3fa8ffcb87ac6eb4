"""Who may read which field of a record that they may know of."""

from __future__ import annotations

from typing import Any

from commitments.models import ActionItem, FollowUp, StatusReport
from dialogues.standing import Standing


def is_insider(record: Any, who: Standing) -> bool:
    """Staff, those who were in the room, and those whom the commitment names; of an action also its owner."""
    return bool(record.insider)


def of_insider_commitment(line: Any, who: Standing) -> bool:
    return bool(line.commitment.insider)


def is_staff(record: Any, who: Standing) -> bool:
    return who.is_staff


def reads_latest_report(item: ActionItem, who: Standing) -> bool:
    """Those who read the report that rating and obstacle come from; without any, those who would."""
    if item.latest_report_id is None:
        return who.is_staff or who.speaks_for(item.owner_id)
    return bool(item.content_readable)  # type: ignore[attr-defined]


def reads_content(report: StatusReport, who: Standing) -> bool:
    return bool(report.content_is_readable)  # type: ignore[attr-defined]


def is_told(follow_up: FollowUp, who: Standing) -> bool:
    """The decision is in force, or the reader is of staff: others do not read provisional ones."""
    return who.is_staff or follow_up.dialogue is None or follow_up.dialogue.is_adopted


def is_own_report(report: StatusReport, who: Standing) -> bool:
    return who.is_staff or who.speaks_for(report.stakeholder_id)
