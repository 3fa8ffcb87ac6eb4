"""The mails: to whom, what, when, and whether they were sent. What they say is read in the demo alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.mails import KINDS, failed_lately, send_again, send_failed_again, try_out, why_not_sent
from accounts.models import Mail, User
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, PickField, SearchField
from urbanshift.lists.paging import Order


class MailState(models.TextChoices):
    WAITING = "waiting", _("waits to be sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("could not be sent")


OF_STATE = {
    MailState.WAITING: Q(next_try_at__isnull=False),
    MailState.SENT: Q(sent_at__isnull=False),
    MailState.FAILED: Q(failed_at__isnull=False),
}

FAILED_LATELY = ("failed-lately", _("could not be sent in the last 30 days"))


def state_of(mail: Mail) -> MailState:
    if mail.sent_at:
        return MailState.SENT
    return MailState.FAILED if mail.failed_at else MailState.WAITING


def kind_of(mail: Mail) -> Any:
    """What staff call it."""
    return KINDS[mail.kind].label if mail.kind in KINDS else mail.kind


def _kinds() -> list[tuple[str, Any]]:
    return [(kind.name, kind.label) for kind in KINDS.values()]


class MailFilters(ListFilters):
    first = ("search", "state", "kind")
    columns = {"kind": "kind"}

    search = SearchField(help_text=_("Name or address"))
    state = PickField([*MailState.choices, FAILED_LATELY], label=_("State"))
    kind = PickField((), label=_("What it is"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [("", _("all")), *_kinds()]  # type: ignore[attr-defined]

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if (state := self.said("state")) == FAILED_LATELY[0]:
            records = records.filter(pk__in=failed_lately(on=now.date()).values("pk"))
        elif state:
            records = records.filter(OF_STATE[MailState(state)])
        if words := self.said("search"):
            people = User.objects.filter(Q(name__icontains=words) | Q(email__icontains=words))
            records = records.filter(Q(address__icontains=words) | Q(person__in=people.order_by().values("pk")))
        return records


@page("mails/", name="mails")
class Mails(ListPage):
    name = "mails"
    title = _("Mails")
    filters = MailFilters
    template_name = "staff/mails.html"
    orders = {
        "newest": Order(_("newest first"), "id", falling=True),
        "oldest": Order(_("oldest first"), "id"),
    }
    columns = (
        Column(_("Person"), lambda one: one.person),
        Column(_("Address"), lambda one: one.address),
        Column(_("What it is"), kind_of),
        Column(_("Subject"), lambda one: one.subject),
        Column(_("Written (UTC)"), lambda one: one.recorded_at),
        Column(_("State"), lambda one: state_of(one).label),
        Column(_("Sent (UTC)"), lambda one: one.sent_at),
        Column(_("Attempts"), lambda one: one.attempts),
        Column(_("Why it was not sent"), why_not_sent),
    )

    @staticmethod
    def records() -> Any:
        return Mail.objects.filter(person__isnull=False)

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("person").defer("text", "html")

    def prepare(self, row: Any) -> None:
        # A mail has an address of its own.
        row.page = reverse("admin:mail", args=[row.pk])
        row.state, row.what, row.why_not = state_of(row), kind_of(row), why_not_sent(row)


class MailAct(Act):
    def trail(self) -> Any:
        return [(_("Mails"), reverse("admin:mails"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:mail", args=[result.pk])


class AgainForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Mail:
        return send_again(self.record, by=by, now=now, version=self.version)


@page("mails/<id:number>/", name="mail")
class OneMail(MailAct):
    form_class = AgainForm
    template_name = "staff/mail.html"
    button = _("Send again")
    done = _("It is being sent.")

    def find(self, **key: Any) -> Mail:
        return get_object_or_404(Mails.records().select_related("person"), pk=key["number"])

    def get_title(self) -> str:
        return self.record.subject

    def back(self) -> str:
        return reverse("admin:mails")

    def context(self, form: Any) -> dict[str, Any]:
        return {
            "state": state_of(self.record), "what": kind_of(self.record), "why_not": why_not_sent(self.record),
            "shown": settings.SHOW_MAILS,
        }  # fmt: skip


@page("mails/<id:number>/page/", name="mail_page")
@require_safe
def mail_page(request: HttpRequest, number: int) -> HttpResponse:
    """What the person sees whose mail program shows HTML; in the demo alone."""
    mail = get_object_or_404(Mails.records(), pk=number)
    if not (settings.SHOW_MAILS and mail.html):
        raise Http404
    return HttpResponse(mail.html)


class TryForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Mail:
        return try_out(by=by, now=now)


@page("mails/try/", name="try_mail")
class TryMail(MailAct):
    form_class = TryForm
    title = _("Send a mail to yourself")
    button = _("Send it")
    done = _("It is being sent.")

    def consequences(self) -> list[Any]:
        by: Any = self.request.user
        return [gettext("A mail goes to %(address)s, so you see whether mails arrive.") % {"address": by.email}]

    def back(self) -> str:
        return reverse("admin:mails")


class AllAgainForm(ActForm):
    def act(self, *, by: User, now: datetime) -> int:
        return send_failed_again(by=by, now=now)


@page("mails/send-again/", name="send_mails_again")
class SendMailsAgain(MailAct):
    form_class = AllAgainForm
    title = _("Send again what failed")
    button = _("Send again")

    def consequences(self) -> list[Any]:
        return [
            _("After the mail server was out of order: all that was given up in the last 30 days is tried anew."),
            _("What held a code or a link to sign in is not among it: whoever needs that asks for another one."),
        ]

    def get_done(self, result: Any) -> Any:
        return ngettext("%(count)d mail is being sent.", "%(count)d mails are being sent.", result) % {"count": result}

    def back(self) -> str:
        return reverse("admin:mails")

    def leads_to(self, result: Any) -> str:
        return reverse("admin:mails")
