"""What happened to a commitment or an action item, as one line of time.

`history_of` is for everybody who may know of the record, with only what they may read of each line: reports
by their sharing, decisions once they are in force, reasons and declines as insiders. Dates and organisations,
never persons. `everything_of` is for staff: also what was asked for, shared, retracted and decided provisionally.
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
    Request,
    Retraction,
    Sharing,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.querysets import is_insider
from commitments.status import Acceptance, Circle, Finding, ItemStatus
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
    def stakeholder_id(self) -> int | None:
        return self.stakeholder.pk if self.stakeholder else None

    @property
    def position(self) -> list[Any]:
        """Where the line stands: as entered; of what was entered at once, as it happened."""
        return [self.recorded_at.isoformat(timespec="microseconds"), self.on.isoformat(), self.kind, self.id]

    @property
    def happened(self) -> tuple[date, datetime, str, int]:
        """Where the line stands by the day it happened; of one day, as entered."""
        return self.on, self.recorded_at, self.kind, self.id


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads the history of a record, whether as an insider of it, and the ids of the decisions about it of which
    they read why they were taken."""

    who: Standing
    insider: bool
    words: frozenset[int]

    @classmethod
    def of(cls, record: Commitment | ActionItem, who: Standing) -> _Reader:
        commitment = record.pk if isinstance(record, Commitment) else record.commitment_id
        told = FollowUp.objects.visible_to(who).in_force().filter(commitment=commitment)
        words = told.filter(is_insider(who, "commitment__", "commitment_id")).values_list("pk", flat=True)
        return cls(who, bool(record.insider), frozenset(words))  # type: ignore[union-attr]

    def reads_reason(self, line: Any) -> bool:
        """Insiders do, and who owns the action that the line is of. What a decision did says why in its words."""
        decision = getattr(line, "follow_up_id", None)
        if decision is not None and not self.who.is_staff:
            return decision in self.words
        return self.insider or (line.action_item is not None and self.who.speaks_for(line.action_item.owner_id))


def history_of(record: Commitment | ActionItem, who: Standing) -> list[HistoryLine]:
    """The lines of a record annotated with `insider`, oldest first; of a commitment with those of
    its action items. The number of queries does not depend on the number of lines."""
    return sorted(_told(record, who, *_belonging(record)), key=lambda line: line.position)


def _told(record: Commitment | ActionItem, who: Standing, own: Q, of_items: Q) -> list[HistoryLine]:
    reader = _Reader.of(record, who)
    lines: list[HistoryLine] = []
    if isinstance(record, Commitment):
        lines += [*_wording(record, reader), *_decisions(record, reader)]
    lines += [
        *_reports(of_items, reader),
        *_verifications(of_items, reader),
        *_due_changes(own, reader),
        *_owner_changes(own, reader),
        *_status_changes(own, reader),
        *_acceptances(own, reader),
    ]
    return lines


def everything_of(record: Commitment | ActionItem, who: Standing) -> list[HistoryLine]:
    """The lines of a record as staff read them, by the day they happened, oldest first. As for `history_of`,
    the number of queries does not depend on the number of lines."""
    own, of_items = _belonging(record)
    lines = _told(record, who, own, of_items)
    if isinstance(record, Commitment):
        lines += [*_agreement(record), *_provisional(record)]
    lines += [*_requests(of_items), *_sharings(of_items), *_retractions(of_items)]
    return sorted(lines, key=lambda line: line.happened)


def _belonging(record: Commitment | ActionItem) -> tuple[Q, Q]:
    """Conditions on lines: of the record or an item of it, and of an item alone.

    Items are named by id: with a join in one of two conditions every line there is would be read.
    """
    if isinstance(record, Commitment):
        of_items = Q(action_item__in=list(record.action_items.order_by("pk").values_list("pk", flat=True)))
        return Q(commitment=record) | of_items, of_items
    return Q(action_item=record), Q(action_item=record)


def _wording(commitment: Commitment, reader: _Reader) -> Iterator[HistoryLine]:
    for line in Amendment.objects.filter(commitment=commitment).order_by("pk"):
        yield HistoryLine(
            "amendment", line.amended_on, line.recorded_at, line.pk, reader.insider,
            after=line.kind, text=line.text, reason=line.reason,
        )  # fmt: skip


def _decisions(commitment: Commitment, reader: _Reader) -> Iterator[HistoryLine]:
    told: Any = FollowUp.objects.visible_to(reader.who).in_force().filter(commitment=commitment).for_list(reader.who)
    for line in told.order_by("pk"):
        yield HistoryLine(
            "decision", line.decided_on, line.updated_at, line.pk, reader.insider,
            dialogue=line.dialogue, dialogue_is_seen=bool(line.dialogue_is_seen),
            after=line.decision, due_after=line.due, reason=line.reason, path=f"follow-ups/{line.pk}",
        )  # fmt: skip


def _reports(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    reports = StatusReport.objects.visible_to(reader.who).filter(own)
    for line in reports.select_related("action_item", "stakeholder").order_by("pk"):
        yield HistoryLine(
            "report", line.reported_as_of, line.recorded_at, line.pk, reader.insider,
            action_item=line.action_item, stakeholder=line.stakeholder, on_behalf=line.on_behalf,
            before=line.status_before, after=line.status, path=f"status-reports/{line.pk}",
        )  # fmt: skip


def _verifications(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    findings = Verification.objects.filter(own)
    if not reader.who.is_staff:
        # What was found of a retracted report is told to those who know that there was one.
        findings = findings.filter(Q(report__retraction=None) | Q(report__stakeholder__in=reader.who.stakeholders))
    for line in findings.select_related("action_item").order_by("pk"):
        confirmed = line.finding == Finding.CONFIRMED
        yield HistoryLine(
            "verification", line.verified_on, line.recorded_at, line.pk, reader.insider,
            action_item=line.action_item, before=ItemStatus.REPORTED_COMPLETE,
            after=ItemStatus.COMPLETED if confirmed else ItemStatus.IN_PROGRESS,
            text=line.note if reader.who.speaks_for(line.action_item.owner_id) else "",
        )  # fmt: skip


def _due_changes(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    for line in DueDateChange.objects.filter(own).select_related("action_item").order_by("pk"):
        yield HistoryLine(
            "due_change", line.changed_on, line.recorded_at, line.pk, reader.reads_reason(line),
            action_item=line.action_item, due_before=line.before, due_after=line.after, reason=line.reason,
        )  # fmt: skip


def _owner_changes(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    changes = OwnerChange.objects.filter(own).select_related("action_item", "from_stakeholder", "to_stakeholder")
    for line in changes.order_by("pk"):
        yield HistoryLine(
            "owner_change", line.changed_on, line.recorded_at, line.pk, reader.reads_reason(line),
            action_item=line.action_item, stakeholder=line.to_stakeholder,
            before=line.from_stakeholder.slug if line.from_stakeholder else "",
            after=line.to_stakeholder.slug if line.to_stakeholder else "", reason=line.reason,
        )  # fmt: skip


def _status_changes(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    for line in StatusChange.objects.filter(own).select_related("action_item").order_by("pk"):
        yield HistoryLine(
            "status_change", line.changed_on, line.recorded_at, line.pk, reader.reads_reason(line),
            action_item=line.action_item, before=line.from_status, after=line.to_status, reason=line.reason,
        )  # fmt: skip


def _acceptances(own: Q, reader: _Reader) -> Iterator[HistoryLine]:
    answers = AcceptanceLine.objects.filter(own).select_related("action_item", "stakeholder")
    if not reader.insider:
        # What came with a report was answered on the day of that, which is not theirs to read.
        reported = StatusReport.objects.filter(action_item=OuterRef("action_item"), recorded_at=OuterRef("recorded_at"))
        # A decline reads as proposed to them; what the same organisation answered before or after would tell of it.
        declined = AcceptanceLine.objects.filter(
            Q(commitment=OuterRef("commitment")) | Q(action_item=OuterRef("action_item")),
            stakeholder=OuterRef("stakeholder"),
            acceptance=Acceptance.DECLINED,
        )
        theirs = Q(stakeholder__in=reader.who.stakeholders) | Q(action_item__owner__in=reader.who.stakeholders)
        answers = answers.filter(theirs | ~Exists(declined) & ~Exists(reported))
    for line in answers.order_by("pk"):
        reads = reader.reads_reason(line) or reader.who.speaks_for(line.stakeholder_id)
        yield HistoryLine(
            "acceptance", line.answered_on, line.recorded_at, line.pk, reads,
            action_item=line.action_item, stakeholder=line.stakeholder, on_behalf=line.on_behalf,
            after=line.acceptance, reason=line.reason,
        )  # fmt: skip


# --- For staff alone ------------------------------------------------------------------------------------------------


def _agreement(commitment: Commitment) -> Iterator[HistoryLine]:
    """Where it all begins: the day that it was open from."""
    if commitment.opened_on is not None:
        yield HistoryLine(
            "agreement", commitment.opened_on, commitment.recorded_at, commitment.pk, True,
            dialogue=commitment.dialogue, dialogue_is_seen=True, text=commitment.text_agreed,
            reason=commitment.late_reason,
        )  # fmt: skip


def _provisional(commitment: Commitment) -> Iterator[HistoryLine]:
    found = FollowUp.objects.provisional().filter(commitment=commitment).select_related("dialogue")
    for line in found.order_by("pk"):
        assert line.decided_on is not None  # noqa: S101  (a CHECK holds it)
        yield HistoryLine(
            "provisional", line.decided_on, line.updated_at, line.pk, True,
            dialogue=line.dialogue, dialogue_is_seen=True,
            after=line.decision, due_after=line.due, reason=line.reason,
        )  # fmt: skip


def _requests(own: Q) -> Iterator[HistoryLine]:
    for line in Request.objects.filter(own).select_related("action_item", "stakeholder").order_by("pk"):
        yield HistoryLine(
            "request", line.asked_on, line.recorded_at, line.pk, True,
            action_item=line.action_item, stakeholder=line.stakeholder, on_behalf=line.on_behalf,
            after=line.kind, due_after=line.due, reason=line.reason,
        )  # fmt: skip
        if line.answered_on is not None:
            yield HistoryLine(
                "answer", line.answered_on, line.updated_at, line.pk, True,
                action_item=line.action_item, stakeholder=line.stakeholder,
                before=line.kind, after=line.answer, reason=line.answer_note,
            )  # fmt: skip


def _of_reports(own: Q, prefix: str) -> Q:
    """The condition `own` on an action's lines, for lines of its reports."""
    return Q(**{f"{prefix}__in": StatusReport.objects.filter(own)})


def _sharings(own: Q) -> Iterator[HistoryLine]:
    found = Sharing.objects.filter(_of_reports(own, "report"))
    for line in found.select_related("report__action_item", "report__stakeholder").order_by("pk"):
        yield HistoryLine(
            "sharing", line.recorded_at.date(), line.recorded_at, line.pk, True,
            action_item=line.report.action_item, stakeholder=line.report.stakeholder, after=Circle(line.circle).name,
        )  # fmt: skip


def _retractions(own: Q) -> Iterator[HistoryLine]:
    found = Retraction.objects.filter(_of_reports(own, "report") | _of_reports(own, "evidence__report"))
    for line in found.select_related("report__action_item", "evidence__report__action_item").order_by("pk"):
        report = line.report or line.evidence.report  # type: ignore[union-attr]
        yield HistoryLine(
            "retraction", line.recorded_at.date(), line.recorded_at, line.pk, True,
            action_item=report.action_item, after="report" if line.report_id else "evidence", reason=line.reason,
        )  # fmt: skip
