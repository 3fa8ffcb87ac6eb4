"""Acts on a report of our own that was sent: taking it back, sharing it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.retracting import require_retractable, retract_report
from commitments.actions.sharing import require_shareable, share
from commitments.models import ActionItem, Retraction, Sharing, StatusReport
from commitments.status import Circle
from urbanshift.acts import ActForm
from urbanshift.fields import ReasonField

from .acts import OfficerAct, address_of


class ReportAct(OfficerAct):
    """An act on a report of our own, which its page shows."""

    record: StatusReport
    template_name = "my/report_act.html"

    def find(self, **key: Any) -> StatusReport:
        reports: Any = StatusReport.objects.visible_to(self.who).for_pages(self.who)
        reports = reports.select_related(
            "action_item__commitment__dialogue__series__country", "stakeholder", "retraction"
        )
        found: StatusReport = get_object_or_404(reports, pk=key["pk"])
        self.require(self.who.speaks_for(found.stakeholder_id))
        return found

    @cached_property
    def item_is_seen(self) -> bool:
        """Whether the action's page is found: of what was handed to another its former owner may know no more."""
        return ActionItem.objects.visible_to(self.who).filter(pk=self.record.action_item_id).exists()

    def trail(self) -> Iterable[tuple[Any, str]]:
        item = self.record.action_item
        return [*super().trail(), *([(item.reference, address_of(item))] if self.item_is_seen else ())]

    def leads_to(self, result: Any) -> str:
        return address_of(self.record.action_item) if self.item_is_seen else reverse("my")


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
