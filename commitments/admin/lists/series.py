"""The list of all series; opening one, and changing what may change of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.entering import edit_series, open_series
from commitments.querysets.narrowing import left_open, unreminded
from dialogues.admin.filters import country_field
from dialogues.admin.register import THERE_ALREADY, EditForm, Entering, NamedForm
from dialogues.models import Country, Dialogue, Series
from dialogues.searching import containing
from urbanshift.admin.acts import ActForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import CodeField, LineField
from urbanshift.lists.filters import ListFilters, SearchField, TickField
from urbanshift.lists.paging import Order


class SeriesFilters(ListFilters):
    first = ("search", "country")
    columns = {"country": "country"}

    search = SearchField(help_text=_("Code, name or programme"))
    country = country_field()
    left_open = TickField(label=_("With next steps open, and no next dialogue"))
    unreminded = TickField(label=_("With actions owed, and no reminders"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if self.said("left_open"):
            records = records.filter(left_open())
        if self.said("unreminded"):
            records = records.filter(unreminded())
        words = self.said("search")
        return records.filter(containing(words, "code", "name", "programme")) if words else records


@page("series/", name="all_series")
class AllSeries(ListPage):
    name = "all_series"
    title = _("Series")
    filters = SeriesFilters
    orders = {"code": Order(_("by code"), "code")}
    unique = "code"
    adding = ("open_series", _("Open a series"))
    columns = (
        Column(_("Code"), lambda one: one.code, table=True),
        Column(_("Name"), lambda one: one.name, table=True),
        Column(_("Country"), lambda one: one.country, table=True),
        Column(_("Programme"), lambda one: one.programme, table=True),
        Column(_("News expected every (days)"), lambda one: one.report_every_days, table=True),
        Column(_("Reminders"), lambda one: _("sent") if one.sends_reminders else _("not sent"), table=True),
        Column(_("Continues"), lambda one: one.continues),
        Column(_("Concluded on"), lambda one: one.concluded_on, table=True),
    )

    @staticmethod
    def records() -> Any:
        return Series.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("country", "continues")

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:edit_series", args=[record.code])


class SeriesForm(ActForm):
    name = LineField(label=_("Name"), max_length=200)
    programme = LineField(label=_("Programme"), max_length=200, required=False)
    report_every_days = forms.IntegerField(
        label=_("News expected every (days)"),
        initial=90,
        max_value=9999,
        help_text=_("An action without a report for longer than this counts as silent."),
    )
    continues = LookupField(
        "series", label=_("Continues"), required=False, help_text=_("The series of an earlier programme.")
    )


class OpenSeriesForm(NamedForm, SeriesForm):
    code = CodeField(
        label=_("Code"),
        max_length=12,
        help_text=_("Capital letters and digits, such as CHN. It begins every reference, and never changes."),
    )
    country = forms.ModelChoiceField(
        Country.objects.all(), to_field_name="iso2", label=_("Country"), empty_label=_("choose")
    )
    field_order = ["code", "country", "name", "programme", "report_every_days", "continues"]

    def others(self) -> QuerySet[Series]:
        continues = self.cleaned_data.get("continues")
        found = Series.objects.filter(country=self.cleaned_data.get("country"))
        # That which it continues may well be called so.
        return found if continues is None else found.exclude(pk=continues.pk)

    def told_of(self, there: Series) -> str:
        return THERE_ALREADY % {"name": f"{there.name} ({there.code})"}

    def act(self, *, by: User, now: datetime) -> Series:
        return open_series(by=by, now=now, **self.said)


@page("series/new/", name="open_series")
class OpenSeries(Entering):
    of = AllSeries
    form_class = OpenSeriesForm
    title = _("Open a series")
    button = _("Open it")
    done = _("The series is open.")

    def get_initial(self) -> dict[str, Any]:
        # Where an earlier one is to be concluded, its page leads here.
        asked = self.request.GET.get("continues", "").replace("\x00", "")
        earlier = Series.objects.select_related("country").filter(code=asked).first()
        return {"continues": earlier, "country": earlier.country} if earlier is not None else {}


class EditSeriesForm(EditForm, SeriesForm):
    field_order = ["name", "programme", "report_every_days", "continues", "reason"]

    def act(self, *, by: User, now: datetime) -> Series:
        reason = self.cleaned_data["reason"]
        return edit_series(self.record, by=by, now=now, version=self.version, reason=reason, **self.values)


@page("series/<key:key>/edit/", name="edit_series")
class EditSeries(Entering):
    of = AllSeries
    template_name = "staff/edit_series.html"
    form_class = EditSeriesForm
    model = Series
    kind = "series"
    key = "code"
    title = _("Change the series")
    done = _("The series is changed.")

    def context(self, form: Any) -> dict[str, Any]:
        return super().context(form) | {"upcoming": Dialogue.objects.next_of(self.record)}
