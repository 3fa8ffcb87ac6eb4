"""What happened to a commitment or an action item, as one line of time.

Everybody who may know of the record reads it, but only what they may read of each line: reports
by their sharing, decisions once they are in force, reasons and declines as insiders. Dates and
organisations, never persons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q

from commitments.due import Due
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.status import Acceptance, Finding, ItemStatus
from dialogues.models import Dialogue, Stakeholder
from dialogues.standing import Standing


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of it. Fields that do not fit its kind are empty."""

    kind: str
    on: date
    recorded_at: datetime
    id: int
    insider: bool
    action_item: ActionItem | None = None
    stakeholder: Stakeholder | None = None
    on_behalf: bool = False
    dialogue: Dialogue | None = None
    dialogue_is_seen: bool = False
    before: str = ""
    after: str = ""
    due_before: Due | None = None
    due_after: Due | None = None
    text: str = ""
    reason: str = ""
    path: str = ""

    @property
    def position(self) -> list[Any]:
        """Where the line stands: as entered; of what was entered at once, as it happened."""
        return [self.recorded_at.isoformat(timespec="microseconds"), self.on.isoformat(), self.kind, self.id]


def history_of(record: Commitment | ActionItem, who: Standing) -> list[HistoryLine]:
    """The lines of a record annotated with `insider`, oldest first; of a commitment with those of
    its action items. The number of queries does not depend on the number of lines."""
    insider = bool(record.insider)  # type: ignore[union-attr]
    if isinstance(record, Commitment):
        own = Q(commitment=record) | Q(action_item__commitment=record)
        of_items = Q(action_item__commitment=record)
        lines = [*_wording(record, insider), *_decisions(record, who, insider)]
    else:
        own = of_items = Q(action_item=record)
        lines = []
    lines += [
        *_reports(of_items, who, insider),
        *_verifications(of_items, insider),
        *_due_changes(own, insider),
        *_owner_changes(own, insider),
        *_status_changes(own, who, insider),
        *_acceptances(own, insider),
    ]
    return sorted(lines, key=lambda line: line.position)


def _wording(commitment: Commitment, insider: bool) -> Iterator[HistoryLine]:
    for line in Amendment.objects.filter(commitment=commitment).order_by("pk"):
        yield HistoryLine(
            "amendment", line.amended_on, line.recorded_at, line.pk, insider,
            after=line.kind, text=line.text, reason=line.reason,
        )  # fmt: skip


def _decisions(commitment: Commitment, who: Standing, insider: bool) -> Iterator[HistoryLine]:
    told: Any = FollowUp.objects.visible_to(who).in_force().filter(commitment=commitment).for_list(who)
    for line in told.order_by("pk"):
        yield HistoryLine(
            "decision", line.decided_on, line.updated_at, line.pk, insider,
            dialogue=line.dialogue, dialogue_is_seen=bool(line.dialogue_is_seen),
            after=line.decision, due_after=line.due, reason=line.reason, path=f"follow-ups/{line.pk}",
        )  # fmt: skip


def _reports(own: Q, who: Standing, insider: bool) -> Iterator[HistoryLine]:
    reports = StatusReport.objects.visible_to(who).filter(own)
    for line in reports.select_related("action_item", "stakeholder").order_by("pk"):
        yield HistoryLine(
            "report", line.reported_as_of, line.recorded_at, line.pk, insider,
            action_item=line.action_item, stakeholder=line.stakeholder, on_behalf=line.on_behalf,
            before=line.status_before, after=line.status, path=f"status-reports/{line.pk}",
        )  # fmt: skip


def _verifications(own: Q, insider: bool) -> Iterator[HistoryLine]:
    findings = Verification.objects.filter(own, report__retraction=None)
    for line in findings.select_related("action_item").order_by("pk"):
        confirmed = line.finding == Finding.CONFIRMED
        yield HistoryLine(
            "verification", line.verified_on, line.recorded_at, line.pk, insider,
            action_item=line.action_item, before=ItemStatus.REPORTED_COMPLETE,
            after=ItemStatus.COMPLETED if confirmed else ItemStatus.IN_PROGRESS,
        )  # fmt: skip


def _due_changes(own: Q, insider: bool) -> Iterator[HistoryLine]:
    for line in DueDateChange.objects.filter(own).select_related("action_item").order_by("pk"):
        yield HistoryLine(
            "due_change", line.changed_on, line.recorded_at, line.pk, insider,
            action_item=line.action_item, due_before=line.before, due_after=line.after, reason=line.reason,
        )  # fmt: skip


def _owner_changes(own: Q, insider: bool) -> Iterator[HistoryLine]:
    changes = OwnerChange.objects.filter(own).select_related("action_item", "from_stakeholder", "to_stakeholder")
    for line in changes.order_by("pk"):
        yield HistoryLine(
            "owner_change", line.changed_on, line.recorded_at, line.pk, insider,
            action_item=line.action_item, stakeholder=line.to_stakeholder,
            before=line.from_stakeholder.slug if line.from_stakeholder else "",
            after=line.to_stakeholder.slug if line.to_stakeholder else "", reason=line.reason,
        )  # fmt: skip


def _status_changes(own: Q, who: Standing, insider: bool) -> Iterator[HistoryLine]:
    changes = StatusChange.objects.filter(own)
    decisions = FollowUp.objects.visible_to(who).in_force().filter(status_changes__in=changes)
    told = set(decisions.values_list("pk", flat=True))
    for line in changes.select_related("action_item").order_by("pk"):
        # What a decision did says why in the decision's words, which are for those who may read that.
        speaks = who.is_staff or (insider and (line.follow_up_id is None or line.follow_up_id in told))
        yield HistoryLine(
            "status_change", line.changed_on, line.recorded_at, line.pk, speaks,
            action_item=line.action_item, before=line.from_status, after=line.to_status, reason=line.reason,
        )  # fmt: skip


def _acceptances(own: Q, insider: bool) -> Iterator[HistoryLine]:
    answers = AcceptanceLine.objects.filter(own).select_related("action_item", "stakeholder")
    if not insider:
        # What came with a report was answered on the day of that, which is not theirs to read.
        reported = StatusReport.objects.filter(action_item=OuterRef("action_item"), recorded_at=OuterRef("recorded_at"))
        answers = answers.exclude(acceptance=Acceptance.DECLINED).exclude(Exists(reported))
    for line in answers.order_by("pk"):
        yield HistoryLine(
            "acceptance", line.answered_on, line.recorded_at, line.pk, insider,
            action_item=line.action_item, stakeholder=line.stakeholder, on_behalf=line.on_behalf,
            after=line.acceptance, reason=line.reason,
        )  # fmt: skip
