"""Acts on what we sent: taking a report, a piece of its evidence or a request back, sharing a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, QuerySet, prefetch_related_objects
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.answering import require_unanswered, retract_request
from commitments.actions.retracting import (
    require_evidence_retractable,
    require_retractable,
    retract_evidence,
    retract_report,
)
from commitments.actions.sharing import require_shareable, share
from commitments.models import ActionItem, Evidence, Request, Retraction, Sharing, StatusReport
from commitments.querysets.report import with_evidence
from commitments.status import Circle
from dialogues.standing import Standing
from urbanshift.acts import ActForm
from urbanshift.fields import ReasonField
from urbanshift.found import found_or_404
from urbanshift.statements.prepared import Given
from urbanshift.text import titled

from .acts import OfficerAct, address_of

_ID = Given(BigIntegerField())
"""By which an address names a report."""


def _report(who: Standing) -> QuerySet[StatusReport]:
    """The one of an id, if `who` may know of it."""
    reports: Any = StatusReport.objects.visible_to(who).with_content(who)
    found: QuerySet[StatusReport] = reports.filter(pk=_ID).order_by()
    return found.select_related("action_item__commitment__dialogue__series__country", "stakeholder", "retraction")


class ReportAct(OfficerAct):
    """An act on a report of our own, which its page shows."""

    record: Any
    template_name = "my/report_act.html"

    def find(self, **key: Any) -> Any:
        found = found_or_404({_ID: key["pk"]}, _report, self.who)
        self.require(self.who.speaks_for(found.stakeholder_id))
        prefetch_related_objects([found], with_evidence())
        return found

    @property
    def report(self) -> StatusReport:
        found: StatusReport = self.record
        return found

    def context(self, form: ActForm) -> dict[str, Any]:
        return {"report": self.report}

    @cached_property
    def item_is_seen(self) -> bool:
        """Whether the action's page is found: of what was handed to another its former owner may know no more."""
        return ActionItem.objects.visible_to(self.who).filter(pk=self.report.action_item_id).exists()

    def trail(self) -> Iterable[tuple[Any, str]]:
        item = self.report.action_item
        return [*super().trail(), *([(item.reference, address_of(item))] if self.item_is_seen else ())]

    def leads_to(self, result: Any) -> str:
        return address_of(self.report.action_item) if self.item_is_seen else reverse("my")


class RetractForm(ActForm):
    reason = ReasonField(label=_("What was wrong"))

    def act(self, *, by: User, now: datetime) -> Retraction:
        return retract_report(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


class Retract(ReportAct):
    """`/my/reports/<id>/retract/`."""

    form_class = RetractForm
    title = _("Take a report back that was sent in error")
    button = _("Take it back")
    done = _("The report is taken back.")
    dangerous = True

    def require_possible(self) -> None:
        require_retractable(self.record, self.record.action_item)

    def consequences(self) -> Sequence[Any]:
        return [
            _("Nobody reads what it said any more; that there was one stays, with your reason."),
            _("The action stands again where the reports before it left it."),
        ]


class RetractEvidenceForm(ActForm):
    reason = ReasonField(label=_("What was wrong"))

    def act(self, *, by: User, now: datetime) -> Retraction:
        return retract_evidence(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


class RetractEvidence(ReportAct):
    """`/my/evidence/<id>/retract/`: one file or link; the report stays."""

    form_class = RetractEvidenceForm
    title = _("Take evidence back that was sent in error")
    button = _("Take it back")
    done = _("The evidence is taken back.")
    dangerous = True

    def find(self, **key: Any) -> Evidence:
        evidence: Evidence = get_object_or_404(Evidence.objects.select_related("retraction"), pk=key["pk"])
        evidence.report = super().find(pk=evidence.report_id)
        return evidence

    @property
    def report(self) -> StatusReport:
        found: StatusReport = self.record.report
        return found

    def get_title(self) -> Any:
        # What was taken back is called by nothing that it said.
        gone = hasattr(self.record, "retraction") or hasattr(self.report, "retraction")
        return self.title if gone else titled(self.title, self.record.title or self.record.url)

    def require_possible(self) -> None:
        require_evidence_retractable(self.record, self.report, self.report.action_item)

    def consequences(self) -> Sequence[Any]:
        return [
            _("It is read by nobody any more; the report stays. Whoever checks it looks again."),
            _("Where a later report shows the same file again, it goes from there, too."),
        ]


class ShareForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Sharing:
        return share(self.record, by=by, now=now, circle=Circle.PARTICIPANTS)


class Share(ReportAct):
    """`/my/reports/<id>/share/`."""

    form_class = ShareForm
    title = _("Share a report with those who were in the room")
    button = _("Share it")
    done = _("Those who were in the room read it now.")

    def require_possible(self) -> None:
        require_shareable(self.record, self.who)

    def consequences(self) -> Sequence[Any]:
        return [
            _("The organisations that were in the room read what it says."),
            _("This is not taken back: what was read stays read."),
        ]


class RetractRequestForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Request:
        return retract_request(self.record, by=by, now=now, version=self.version)


class RetractRequest(OfficerAct):
    """`/my/requests/<id>/retract/`: what we asked for, before staff answer."""

    record: Request
    form_class = RetractRequestForm
    template_name = "my/request_act.html"
    title = _("Take your request back")
    button = _("Take it back")
    done = _("Your request is taken back.")

    def find(self, **key: Any) -> Request:
        known = ActionItem.objects.visible_to(self.who).order_by().values("pk")
        found = Request.objects.filter(action_item__in=known).select_related("action_item", "owner")
        request: Request = get_object_or_404(found, pk=key["pk"])
        self.require(self.who.speaks_for(request.stakeholder_id))
        return request

    def require_possible(self) -> None:
        require_unanswered(self.record)

    def trail(self) -> Iterable[tuple[Any, str]]:
        item = self.record.action_item
        return [*super().trail(), (item.reference, address_of(item))]

    def consequences(self) -> Sequence[Any]:
        return [
            _("Programme staff are asked no more, nor is the next dialogue. That you asked stays in what happened."),
            _("You can ask again."),
        ]

    def leads_to(self, result: Any) -> str:
        return address_of(self.record.action_item)
