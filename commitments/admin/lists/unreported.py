"""Who has not reported: the organisations of which a report is missing that they can be asked for."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Exists, IntegerField, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commitments.models import ActionItem, Reminder
from commitments.status import OWNERS_TURN
from dialogues.admin.filters import any_country_field, series_field
from dialogues.models import Membership, Stakeholder
from dialogues.querysets import there_are
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, SearchField, TickField
from urbanshift.lists.paging import Order


class UnreportedFilters(ListFilters):
    first = ("search", "country", "series", "never_asked")
    columns = {"country": "country"}

    search = SearchField(help_text=_("Name, acronym or alias"))
    country = any_country_field()
    series = series_field()
    never_asked = TickField(label=_("Nobody was written to yet"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        missing = ActionItem.objects.askable(now=now).filter(owner=OuterRef("pk"))
        if series := self.said("series"):
            missing = missing.filter(Q(commitment__dialogue__series=series) | Q(commitment__continued_in=series))
        # Each status by itself: among all of them the index leads past thousands of others.
        records = records.filter(
            reduce(or_, (there_are(missing.filter(status=one).order_by("status")) for one in OWNERS_TURN))
        )
        if self.said("never_asked"):
            records = records.filter(~Exists(Reminder.objects.said().filter(stakeholder=OuterRef("pk"))))
        return records.matching(words) if (words := self.said("search")) else records


@page("not-reported/", name="unreported")
class Unreported(ListPage):
    name = "unreported"
    title = _("Who has not reported")
    filters = UnreportedFilters
    orders = {"name": Order(_("by name"), "name")}
    unique = "slug"
    nothing = _("Nobody: what was expected is reported.")
    columns = (
        Column(_("Organisation"), lambda one: one.name, table=True),
        Column(_("Country"), lambda one: one.country, table=True),
        Column(_("Actions without a report"), lambda one: _bounded(one.missing), table=True),
        Column(_("People"), lambda one: one.people, table=True),
        Column(_("Last signed in (UTC)"), lambda one: one.last_signed_in, table=True),
        Column(_("Mails sent"), lambda one: one.mails, table=True),
        Column(_("Last mail"), lambda one: one.last_mail, table=True),
        Column(_("Key"), lambda one: one.slug),
    )

    @staticmethod
    def records() -> Any:
        return Stakeholder.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        """With how much is missing, who could report it, and how often they were asked."""
        now = timezone.now()
        missing = ActionItem.objects.askable(now=now).filter(owner=OuterRef("pk")).order_by()
        people = Membership.objects.current(on=now.date()).filter(stakeholder=OuterRef("pk")).order_by()
        mails = Reminder.objects.said().filter(stakeholder=OuterRef("pk")).order_by()
        return records.select_related("country").annotate(
            missing=_Bounded(missing.values("pk")[: MOST_COUNTED + 1]),
            people=_aggregated(people, "stakeholder", Count("user", distinct=True)),
            last_signed_in=Subquery(
                people.values("stakeholder").annotate(found=Max("user__last_login")).values("found")
            ),
            mails=_aggregated(mails, "stakeholder", Count("digest", distinct=True)),
            last_mail=Subquery(mails.values("stakeholder").annotate(found=Max("digest__day")).values("found")),
        )

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:ask_now", args=[record.slug])


MOST_COUNTED = 50
"""Actions that are counted for one organisation; the list tells that there are more."""


class _Bounded(Subquery):
    """How many lines a query gives that ends after some."""

    template = '(SELECT COUNT(*) FROM (%(subquery)s) AS "some")'
    output_field = IntegerField()


def _bounded(number: int) -> int | str:
    return number if number <= MOST_COUNTED else f"{MOST_COUNTED}+"


def _aggregated(lines: Any, group: str, number: Any) -> Coalesce:
    """How many of `lines`, which all have the same `group`; 0 without any."""
    return Coalesce(Subquery(lines.values(group).annotate(found=number).values("found")), 0)
