"""The list of all organisations."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from commitments.admin import addresses
from commitments.querysets.narrowing import owes
from dialogues.admin.filters import any_country_field, city_field
from dialogues.models import Stakeholder
from dialogues.standing import spoken_for
from dialogues.status import StakeholderCategory, StakeholderLevel
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.site import page
from urbanshift.lists.filters import ListFilters, PickField, SearchField, TickField
from urbanshift.lists.paging import Order


class OrganisationFilters(ListFilters):
    first = ("search", "country", "category", "unspoken_for")
    columns = {"country": "country", "city": "city", "category": "category", "level": "level"}

    search = SearchField(help_text=_("Name, acronym or alias"))
    country = any_country_field()
    category = PickField(StakeholderCategory.choices, label=_("Kind"))
    unspoken_for = TickField(label=_("Owes something, without an active member"))
    level = PickField(StakeholderLevel.choices, label=_("Level"))
    city = city_field()

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if self.said("unspoken_for"):
            records = records.without_active_member(on=now.date(), but=spoken_for(on=now.date())).filter(owes())
        if words := self.said("search"):
            records = records.matching(words)
        return records


def _successors(organisation: Stakeholder) -> str:
    return "; ".join(one.successor__name for one in organisation.successor_lines)  # type: ignore[attr-defined]


@page("organisations/", name="organisations")
class Organisations(ListPage):
    name = "organisations"
    sheet = "organisations"
    title = _("Organisations")
    filters = OrganisationFilters
    template_name = "staff/organisations.html"
    orders = {"name": Order(_("by name"), "name")}
    unique = "slug"
    columns = (
        Column(_("Key"), lambda one: one.slug),
        Column(_("Name"), lambda one: one.name),
        Column(_("Acronym"), lambda one: one.acronym),
        Column(_("Kind"), lambda one: one.get_category_display()),
        Column(_("Level"), lambda one: one.get_level_display()),
        Column(_("Country"), lambda one: one.country),
        Column(_("City"), lambda one: one.city),
        Column(_("Other names"), lambda one: "; ".join(alias.name for alias in one.aliases.all())),
        Column(_("Succeeded by"), _successors),
    )

    @staticmethod
    def records() -> Any:
        return Stakeholder.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return addresses.of_organisation(record.slug)

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.for_list()

    @classmethod
    def exported(cls, records: Any) -> Any:
        return records.for_detail()
