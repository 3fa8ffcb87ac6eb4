"""Whom to phone: actions about which mails have ended without an answer, or nobody can be written to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commitments.admin import addresses
from commitments.due import days_overdue
from commitments.figures import zone_of
from commitments.models import ActionItem, Reminder
from dialogues.admin.filters import any_country_field, city_field, organisation_field, series_field
from dialogues.models import Membership
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, SearchField
from urbanshift.lists.paging import Order


class ToPhoneFilters(ListFilters):
    first = ("search", "country", "organisation")
    columns = {
        "series": "commitment__dialogue__series",
        "organisation": "owner",
        "city": "city",
    }

    search = SearchField(help_text=_("Reference or title"))
    country = any_country_field()
    organisation = organisation_field(_("Owner"))
    series = series_field()
    city = city_field()

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now).to_be_phoned(now=now)
        if country := self.said("country"):
            # Who is phoned may be of another country than the dialogue was held in.
            records = records.filter(Q(commitment__dialogue__series__country=country) | Q(owner__country=country))
        return records.saying(words) if (words := self.said("search")) else records


def _names(speakers: Iterable[Membership]) -> str:
    return "; ".join(f"{one.user.name} <{one.user.email}>" for one in speakers)


def takes_none(person: Any) -> bool:
    """Whether somebody ended the reminders to them."""
    preference = getattr(person, "preference", None)
    return preference is not None and not preference.wants_reminders


@page("to-phone/", name="to_phone")
class ToPhone(ListPage):
    name = "to_phone"
    title = _("To phone")
    filters = ToPhoneFilters
    template_name = "staff/to_phone.html"
    orders = {
        "oldest": Order(_("longest overdue first"), "overdue_at"),
        "reference": Order(_("by reference"), "sort_key"),
    }
    unique = "reference"
    nothing = _(
        "Nobody has to be phoned. In series that send reminders, whoever was asked by mail has answered, or is still "
        "being asked."
    )
    columns = (
        Column(_("Reference"), lambda item: item.reference),
        Column(_("Title"), lambda item: item.title),
        Column(_("Owner"), lambda item: item.owner),
        Column(_("City"), lambda item: item.city),
        Column(_("Due on"), lambda item: item.due_on),
        Column(_("Days overdue"), lambda item: days_overdue(item.overdue_at, timezone.now(), zone_of(item))),
        Column(_("Last report"), lambda item: item.last_reported_on),
        Column(_("Mails sent"), lambda item: item.mails),
        Column(_("Whom to phone"), lambda item: _names(item.owner.speakers)),
        Column(_("Waiting for whom"), lambda item: item.waiting_for_stakeholder),
    )

    @staticmethod
    def records() -> Any:
        return ActionItem.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        mails = Reminder.objects.said().filter(action_item=OuterRef("pk")).order_by().values("action_item")
        number = mails.annotate(found=Count("digest", distinct=True)).values("found")
        people = Membership.objects.current(on=timezone.now().date()).select_related("user__preference").order_by("pk")
        return (
            records.select_related("owner", "city", "waiting_for_stakeholder", "commitment__dialogue__series__country")
            .prefetch_related(Prefetch("owner__memberships", people, to_attr="speakers"))
            .annotate(mails=Coalesce(Subquery(number), 0))
        )

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_item(record.reference)

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        for speaker in row.owner.speakers:
            speaker.takes_none = takes_none(speaker.user)
        row.days_overdue = days_overdue(row.overdue_at, self.now, zone_of(row))
