"""Checking reports: what is reported complete, one after the other, by somebody else than who reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments import rules
from commitments.actions.verifying import may_verify, require_waiting, verify
from commitments.models import ActionItem, Evidence, StatusReport
from commitments.status import Finding
from dialogues.standing import Standing
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page, show
from urbanshift.errors import Conflict, NotAllowed, Refused
from urbanshift.fields import DayField, TextField
from urbanshift.lists.paging import PER_PAGE, slice_of
from urbanshift.text import titled

from .owed_acts import ItemAct
from .telling import timeline


def waiting() -> QuerySet[ActionItem]:
    """What is to be checked, the longest waiting first."""
    return (
        ActionItem.objects.to_be_checked()
        .select_related("commitment", "owner", "city", "latest_report__stakeholder")
        .order_by("latest_report_id")
    )


def following(item: ActionItem | None, who: Standing, *, on: date) -> ActionItem | None:
    """The first action after `item` whose report `who` may check; of the next few, for those after that are reached
    from there."""
    queue = waiting()
    if item is not None:
        queue = queue.filter(latest_report__gt=item.latest_report_id or 0)
    few = list(queue[:PER_PAGE])
    allowed = may_verify(who, few, on=on)
    return next((one for one in few if one.pk in allowed), None)


def address_of(item: ActionItem | None) -> str:
    """Where `item` is checked; the queue without one."""
    return reverse("admin:check", args=[item.reference]) if item is not None else reverse("admin:checking")


@page("checking/", name="checking")
@require_safe
def checking(request: HttpRequest) -> HttpResponse:
    """The queue: what waits for somebody else's word, and which of it this person may check."""
    today = timezone.now().date()
    who = Standing.of(request.user, on=today)
    found = slice_of(waiting(), request.GET)
    allowed = may_verify(who, found.rows, on=today)
    rows = [{"item": item, "allowed": item.pk in allowed} for item in found.rows]
    first = next((item for item in found.rows if item.pk in allowed), None)
    return show(
        request,
        "staff/checking.html",
        _("Checking reports"),
        slice=found,
        rows=rows,
        first=address_of(first) if first else "",
        refusal=rules.VERIFY.refusal,
    )


def images_of(report: Any) -> list[Evidence]:
    """The pictures that a report shows, unless they were retracted or destroyed."""
    if report is None or not report.content_is_readable:
        return []
    shown = [one for one in report.evidence.all() if not hasattr(one, "retraction") and one.destroyed_at is None]
    return [one for one in shown if one.file and one.kind.is_picture]


class CheckForm(ActForm):
    report = forms.IntegerField(widget=forms.HiddenInput, required=False)
    finding = forms.ChoiceField(
        label=_("What you found"),
        choices=[
            (Finding.CONFIRMED, _("it is complete: confirm it")),
            (Finding.RETURNED, _("something is missing: send it back")),
        ],
        widget=forms.RadioSelect,
    )
    note = TextField(
        label=_("Your question or note"),
        required=False,
        rows=3,
        help_text=_("Read by the owner. Needed where it is sent back: what is missing?"),
    )
    verified_on = DayField(label=_("Checked on"), required=False, help_text=_("Leave it empty for today."))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # What is judged is what the page shows: what was typed about an earlier report does not bring that back.
        for field in self.hidden_fields():
            field.field.widget.attrs["data-shown"] = True

    def act(self, *, by: User, now: datetime) -> Any:
        return verify(self.record, by=by, now=now, version=self.version, **self.said)


@page("checking/<key:reference>/", name="check")
class Check(ItemAct):
    """One report, with what shows it and what happened before; then the next one."""

    form_class = CheckForm
    template_name = refused_template = "staff/check.html"
    title = _("Check a report")
    button = _("Save, and go to the next one")
    done = _("Checked.")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.today = timezone.now().date()
        self.who = Standing.of(request.user, on=self.today)
        self.typed: dict[str, Any] = {}

    def require_possible(self) -> None:
        require_waiting(self.record)
        if not may_verify(self.who, [self.record], on=self.today):
            raise NotAllowed(rules.VERIFY.refusal)

    def fail(self, form: ActForm) -> HttpResponse:
        """Where another report has come in, or the one that was read was retracted, there is nothing to save over it:
        that is said, and the newest is to be judged, or the next one."""
        item = self.find(**self.kwargs)
        read = item.status_reports.filter(pk=form.cleaned_data.get("report") or 0).select_related("retraction").first()
        if read is None or read.pk == item.latest_report_id:
            return super().fail(form)
        self.record = item
        another = _("Another report came in meanwhile.")
        what = _("The report that you read was retracted meanwhile.") if hasattr(read, "retraction") else another
        try:
            self.require_possible()
        except Refused:
            return self.refuse(Conflict(what), form)
        self.typed = {"note": form["note"].value()}
        messages.warning(self.request, format_lazy("{} {}", what, _("This is the newest one: judge it.")))
        return self.render(self.make_form())

    def get_initial(self) -> dict[str, Any]:
        return {"report": self.record.latest_report_id, **self.typed}

    def consequences(self) -> Sequence[Any]:
        return [
            _("Confirmed, the action is completed. Sent back, it is in progress again, and its owner is told why."),
        ]

    def get_done(self, result: Any) -> Any:
        # The next one is shown below it.
        found = _("Confirmed.") if result.finding == Finding.CONFIRMED else _("Sent back.")
        return titled(self.record.reference, found)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [(_("Checking reports"), reverse("admin:checking")), *list(super().trail())[-2:]]

    def leads_to(self, result: Any) -> str:
        return address_of(following(self.record, self.who, on=self.today))

    def back(self) -> str:
        return reverse("admin:checking")

    def context(self, form: ActForm) -> dict[str, Any]:
        return self.refused_context()

    def refused_context(self) -> dict[str, Any]:
        reports = StatusReport.objects.for_pages(self.who).prefetch_related("evidence__retraction")
        report = reports.filter(pk=self.record.latest_report_id or 0).first()
        return {
            "item": self.record,
            "report": report,
            "images": images_of(report),
            "skip": address_of(following(self.record, self.who, on=self.today)),
            **timeline(self.reached(), self.request, self.who),
        }

    def reached(self) -> ActionItem:
        """The action as the timeline takes it."""
        found: ActionItem = ActionItem.objects.with_reach(self.who).select_related("commitment").get(pk=self.record.pk)
        return found
