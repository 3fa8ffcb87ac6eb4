"""The list of all dialogues."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from commitments.admin import addresses
from commitments.admin.today import Day, pending_words
from commitments.models import FollowUp
from dialogues.admin.filters import city_field, country_field, organisation_field, series_field, theme_field
from dialogues.models import Dialogue, Representation
from dialogues.querysets import among, linked
from dialogues.searching import containing
from dialogues.status import DialogueStatus, Footing
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, PickField, SearchField, TickField
from urbanshift.lists.paging import Order


class DialogueFilters(ListFilters):
    first = ("search", "country", "status", "footing")
    columns = {
        "country": "series__country",
        "series": "series",
        "status": "status",
        "footing": "footing",
        "city": "city",
    }

    search = SearchField(help_text=_("Reference, title, name or topic"))
    country = country_field()
    status = PickField(DialogueStatus.choices, label=_("Status"))
    footing = PickField(Footing.choices, label=_("Footing"))
    pending = TickField(label=_("With follow-ups pending"))
    unpublished = TickField(label=_("Finalised, and published to nobody yet"))
    series = series_field()
    city = city_field()
    theme = theme_field()
    organisation = organisation_field(_("Organisation that was represented"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if self.said("pending"):
            records = records.filter(pk__in=FollowUp.objects.pending().values("dialogue"))
        if self.said("unpublished"):
            records = records.unpublished()
        if theme := self.said("theme"):
            records = among(records, "pk", [linked(Dialogue.themes.through, "dialogue", "theme", [theme.pk])])
        if organisation := self.said("organisation"):
            there = linked(Representation, "dialogue", "stakeholder", [organisation.pk])
            records = among(records, "pk", [there])
        if words := self.said("search"):
            records = records.filter(containing(words, "reference", "title", "name_used", "topic"))
        return records


@page("dialogue/", name="dialogues")
class Dialogues(ListPage):
    name = "dialogues"
    title = _("Dialogues")
    filters = DialogueFilters
    template_name = "staff/dialogues.html"
    orders = {
        "reference": Order(_("by series and number"), "sort_key"),
        "newest": Order(_("newest first"), "starts_on", falling=True, nullable=True),
        "oldest": Order(_("oldest first"), "starts_on", nullable=True),
    }
    unique = "reference"
    columns = (
        Column(_("Reference"), lambda one: one.reference),
        Column(_("Title"), lambda one: one.title),
        Column(_("Language"), lambda one: one.language),
        Column(_("Country"), lambda one: one.series.country),
        Column(_("Series"), lambda one: one.series.code),
        Column(_("Number"), lambda one: one.number),
        Column(_("First day"), lambda one: one.starts_on),
        Column(_("Last day"), lambda one: one.ends_on),
        Column(_("How exactly the days are known"), lambda one: one.get_date_precision_display()),
        Column(_("City"), lambda one: one.city),
        Column(_("Place"), lambda one: one.place),
        Column(_("Form"), lambda one: one.get_format_display()),
        Column(_("Status"), lambda one: one.get_status_display()),
        Column(_("Held, last day"), lambda one: one.held_on),
        Column(_("Finalised on"), lambda one: one.adopted_on),
        Column(_("Footing"), lambda one: one.get_footing_display()),
        Column(_("Who reads it"), lambda one: one.get_visibility_display()),
        Column(_("Themes"), lambda one: "; ".join(theme.name for theme in one.themes.all())),
        Column(_("Participants"), lambda one: one.participants),
    )

    @staticmethod
    def records() -> Any:
        return Dialogue.objects.all()

    @cached_property
    def pending(self) -> dict[int, int]:
        """How many follow-ups are pending at each dialogue, where those are looked for."""
        return Day(self.now).pending if self.request.GET.get("pending") else {}

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        row.pending = pending_words(self.pending[row.pk]) if row.pk in self.pending else ""

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_dialogue(record.reference)

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("series__country")

    @classmethod
    def exported(cls, records: Any) -> Any:
        return records.for_list()
