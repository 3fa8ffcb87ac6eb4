"""The list of all reports."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from commitments.admin import addresses
from commitments.models import ActionItem, StatusReport
from commitments.querysets.narrowing import about_themes
from commitments.status import SAYABLE, Circle, Finding, ItemStatus
from dialogues.admin.filters import (
    city_field,
    country_field,
    dialogue_field,
    level_field,
    organisation_field,
    series_field,
    theme_field,
)
from dialogues.querysets import among
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, PickField, SearchField, TickField
from urbanshift.lists.paging import Order

CHECKED = (
    ("to-check", _("to be checked")),
    *Finding.choices,
    ("retracted", _("retracted")),
)


class ReportFilters(ListFilters):
    first = ("search", "country", "checked")
    columns = {
        "country": "action_item__commitment__dialogue__series__country",
        "series": "action_item__commitment__dialogue__series",
        "dialogue": "action_item__commitment__dialogue",
        "organisation": "stakeholder",
        "city": "action_item__city",
        "level": "action_item__commitment__level",
        "status": "status",
        "on_behalf": "on_behalf",
    }

    search = SearchField(help_text=_("Reference or title of the action"))
    country = country_field()
    checked = PickField(CHECKED, label=_("Checked"))
    status = PickField(
        [one for one in ItemStatus.choices if one[0] in SAYABLE],
        label=_("Status that was reported"),
    )
    series = series_field()
    dialogue = dialogue_field()
    theme = theme_field()
    organisation = organisation_field()
    city = city_field()
    level = level_field()
    on_behalf = TickField(label=_("Written by staff on behalf"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        match self.said("checked"):
            case "to-check":
                waiting = ActionItem.objects.to_be_checked().order_by().values("latest_report")
                records = records.filter(pk__in=waiting)
            case "retracted":
                records = records.filter(retraction__isnull=False)
            case finding if finding:
                records = records.filter(verification__finding=finding)
        if theme := self.said("theme"):
            records = among(records, "action_item__commitment", about_themes([theme.pk]))
        if words := self.said("search"):
            records = records.filter(action_item__in=ActionItem.objects.saying(words).order_by().values("pk"))
        return records


def _unless_retracted(value: Any) -> Any:
    """The content of a report, which leaves every surface once it was retracted."""
    return lambda report: None if hasattr(report, "retraction") else value(report)


def _finding(report: StatusReport) -> Any:
    verification = getattr(report, "verification", None)
    return verification.get_finding_display() if verification else None


@page("reports/", name="reports")
class Reports(ListPage):
    name = "reports"
    title = _("Reports")
    filters = ReportFilters
    template_name = "staff/reports.html"
    orders = {
        "newest": Order(_("newest first"), "id", falling=True),
        "oldest": Order(_("oldest first"), "id"),
    }
    columns = (
        Column(_("Action"), lambda report: report.action_item.reference),
        Column(_("Title of the action"), lambda report: report.action_item.title),
        Column(_("Organisation"), lambda report: report.stakeholder),
        Column(_("On behalf"), lambda report: report.on_behalf),
        Column(_("As of"), lambda report: report.reported_as_of),
        Column(_("Recorded at (UTC)"), lambda report: report.recorded_at),
        Column(_("Status before"), lambda report: report.get_status_before_display()),
        Column(_("Status"), lambda report: report.get_status_display()),
        Column(_("Progress (%)"), lambda report: report.progress),
        Column(_("Report"), _unless_retracted(lambda report: report.narrative)),
        Column(_("The owner's rating"), _unless_retracted(lambda report: report.get_on_track_display())),
        Column(_("Waiting for"), _unless_retracted(lambda report: report.get_waiting_for_display())),
        Column(_("Waiting for whom"), _unless_retracted(lambda report: report.waiting_for_stakeholder)),
        Column(_("Who reads it"), lambda report: Circle(report.widest or Circle.OWNER).label),
        Column(_("Checked"), _finding),
        Column(_("Retracted"), lambda report: hasattr(report, "retraction")),
    )

    @staticmethod
    def records() -> Any:
        return StatusReport.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_item(record.action_item.reference)

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("action_item", "stakeholder", "retraction", "verification")

    @classmethod
    def exported(cls, records: Any) -> Any:
        return cls.shown(records).select_related("waiting_for_stakeholder").annotate(widest=Max("sharings__circle"))
