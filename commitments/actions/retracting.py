"""Retracting what was sent in error: the line stays, its content leaves every surface."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from accounts.log import recording
from accounts.models import User
from commitments import rules
from commitments.figures import recall, refresh
from commitments.models import ActionItem, Evidence, Retraction, StatusReport
from commitments.querysets.report import EvidenceQuerySet
from commitments.status import ItemStatus
from dialogues.standing import Standing
from urbanshift.errors import Conflict

from .checks import text_of
from .keeping_files import take_away_after_commit
from .locking import lock_item
from .sheet_reports import forget_report
from .sight import sight_kept


def retract_report(report: StatusReport, *, by: User, now: datetime, reason: str) -> Retraction:
    """Retract a report. The item stands again where the reports that remain left it.

    Allowed under a closed commitment, too: what must not be read must not be read there either.
    An acceptance that came with the report stays.

    Raises NotAllowed, Invalid (no reason), Conflict (retracted already, or the item is completed
    on it).
    """
    with recording(by=by, now=now, reason=reason) as log:
        item = lock_item(report.action_item_id)
        report = item.status_reports.get(pk=report.pk)
        rules.require(Standing.of(by, on=now.date()), rules.RETRACT, report)
        reason = text_of("reason", reason, _("Say what was wrong with it."))
        require_retractable(report, item)
        with sight_kept(log, commitments=[item.commitment]):
            retraction = log.create(Retraction(report=report, reason=reason))
            state = recall(item)
            if not log.save(item, last_reported_on=state.last_reported_on, **state.columns):
                log.raise_version(item)
            refresh(log, [item.commitment])
        forget_report(report)
        return retraction


def retract_evidence(evidence: Evidence, *, by: User, now: datetime, reason: str) -> Retraction:
    """Retract one piece of evidence, with every line that gave its file again; the reports stay.

    The item's version rises: whoever is about to verify must look again.
    Raises as `retract_report`. Returns the retraction of `evidence` itself.
    """
    with recording(by=by, now=now, reason=reason) as log:
        item = lock_item(StatusReport.objects.values_list("action_item_id", flat=True).get(pk=evidence.report_id))
        report = item.status_reports.get(pk=evidence.report_id)
        rules.require(Standing.of(by, on=now.date()), rules.RETRACT, report)
        reason = text_of("reason", reason, _("Say what was wrong with it."))
        require_evidence_retractable(evidence, report, item)
        lines = _given(evidence).filter(report__action_item=item, report__retraction=None, retraction=None)
        for line in lines:
            _require_not_rested_on(item, line.report)
        made = {line.pk: log.create(Retraction(evidence=line, reason=reason)) for line in lines}
        for line in lines:
            log.touched(line.report)
        log.raise_version(item)
        return made[evidence.pk]


def destroy_file(evidence: Evidence, *, by: User, now: datetime, reason: str) -> Evidence:
    """Destroy the file of a piece of evidence, whatever was built on it; the line stays, and every line that gave it
    again says so, too.

    The file goes once the transaction has committed. Raises NotAllowed, Invalid (no reason),
    Conflict (a link, or destroyed already).
    """
    with recording(by=by, now=now, reason=reason) as log:
        item = lock_item(StatusReport.objects.values_list("action_item_id", flat=True).get(pk=evidence.report_id))
        evidence = (
            Evidence.objects.select_for_update(of=("self",), no_key=True).select_related("report").get(pk=evidence.pk)
        )
        rules.require(Standing.of_account(by), rules.DESTROY_FILE, evidence)
        text_of("reason", reason, _("Say why the file must go."))
        require_destroyable(evidence)
        for line in _given(evidence).select_for_update(of=("self",), no_key=True):
            log.save(line, destroyed_at=now)
            log.touched(line.report)
        log.raise_version(item)
        evidence.refresh_from_db()
        take_away_after_commit(str(evidence.file.name))
        return evidence


def require_retractable(report: StatusReport, item: ActionItem) -> None:
    """Raise Conflict unless the report, on `item`, can be retracted as it stands."""
    _require_not_retracted(report)
    _require_not_rested_on(item, report)


def require_evidence_retractable(evidence: Evidence, report: StatusReport, item: ActionItem) -> None:
    """Raise Conflict unless the evidence of `report`, on `item`, can be retracted as it stands."""
    _require_not_retracted(report)
    if Retraction.objects.filter(evidence=evidence).exists():
        raise Conflict(_("This evidence was retracted already."))
    _require_not_rested_on(item, report)


def require_destroyable(evidence: Evidence) -> None:
    """Raise Conflict unless there is a file to destroy."""
    if not evidence.file:
        raise Conflict(_("This evidence is a link; there is no file to destroy."))
    if evidence.destroyed_at is not None:
        raise Conflict(_("The file was destroyed already."))


def _given(evidence: Evidence) -> EvidenceQuerySet:
    """This line, and of a file those of other reports that gave it again."""
    same = {"file": evidence.file.name} if evidence.file else {"pk": evidence.pk}
    lines: EvidenceQuerySet = Evidence.objects.filter(**same)
    return lines.select_related("report").order_by("pk")


def _require_not_retracted(report: StatusReport) -> None:
    if Retraction.objects.filter(report=report).exists():
        raise Conflict(_("This report was retracted already."))


def rested_on(item: ActionItem) -> int | None:
    """The report that the item is completed on: it was verified, or the newest when a dialogue confirmed the item,
    whose witnesses count as verification. None while the item is not completed."""
    if item.status != ItemStatus.COMPLETED:
        return None
    verification = item.completed_by_verification
    return verification.report_id if verification else item.latest_report_id


def _require_not_rested_on(item: ActionItem, report: StatusReport) -> None:
    """Raise Conflict when the item is completed on the report."""
    if report.pk == rested_on(item):
        raise Conflict(
            _(
                "The action is completed on this report. Programme staff can reopen it; the report can be retracted "
                "then."
            )
        )
