"""The resources of who met whom, where, and what was said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet

from accounts.models import Record
from dialogues.actions.register import checked_values, edit
from dialogues.as_of import dialogue_as_of
from dialogues.models import City, Country, Dialogue, OutcomePoint, PolicyInstrument, Series, Stakeholder, Theme
from urbanshift.api.as_of import Dated
from urbanshift.api.editing import Edited
from urbanshift.api.formats import GeoJSON
from urbanshift.api.pagination import Order
from urbanshift.api.reading import Listed, Retrieved

from . import filters, inputs, serializers
from .caller import CallersResource

UPDATED = {"updated_at": Order("updated_at")}
"""The order of whoever asks again for what changed since."""


class Registered(Listed, CallersResource, Edited):
    """A resource of the register, which everybody may know."""

    def visible(self) -> QuerySet[Any]:
        found: QuerySet[Any] = self.model.objects.all()
        return found

    def check(self, record: Record, *, aliases: Any = None, reason: str = "", **said: Any) -> object:
        return checked_values(record, said)

    def change(self, record: Record, *, version: int, **said: Any) -> Record:
        return edit(record, by=self.actor, now=self.now, version=version, **said)


class Countries(Registered):
    """Countries of the programme."""

    model = Country
    one, many = "a country", "countries"
    key = unique = "iso2"
    row = full = serializers.CountryRow
    changes = inputs.CountryChanges
    filters = filters.NamedFilters
    orders = {"iso2": Order("iso2"), "name": Order("name"), **UPDATED}


class Cities(Registered):
    """Cities, with their place on the map and the time zone that decides when something is overdue there."""

    model = City
    one, many = "a city", "cities"
    key = unique = "slug"
    row = full = serializers.CityRow
    changes = inputs.CityChanges
    filters = filters.CityFilters
    renderer_classes = (*Listed.renderer_classes, GeoJSON)
    orders = {"slug": Order("slug"), "name": Order("name"), **UPDATED}


class Stakeholders(Registered):
    """Organisations: those that were in the room, and those that owe something."""

    model = Stakeholder
    one, many = "a stakeholder", "stakeholders"
    key = unique = "slug"
    columns = (
        "slug", "name", "acronym", "category", "level", "country_id", "city_id", "version", "successor_lines",
    )  # fmt: skip
    row = serializers.StakeholderRow
    full = serializers.StakeholderDetail
    changes = inputs.StakeholderChanges
    filters = filters.StakeholderFilters
    orders = {"slug": Order("slug"), "name": Order("name"), **UPDATED}

    def for_list(self, queryset: Any) -> QuerySet[Stakeholder]:
        found: QuerySet[Stakeholder] = queryset.for_list()
        return found

    def for_detail(self, queryset: Any) -> QuerySet[Stakeholder]:
        found: QuerySet[Stakeholder] = queryset.for_detail()
        return found


class Themes(Registered):
    """Subjects that dialogues and what they agreed are about."""

    model = Theme
    one, many = "a theme", "themes"
    key = unique = "slug"
    row = full = serializers.ThemeRow
    changes = inputs.ThemeChanges
    filters = filters.NamedFilters
    orders = {"slug": Order("slug"), "name": Order("name"), **UPDATED}


class Policies(Registered):
    """Laws, plans, policies and guidelines that dialogues refer to."""

    model = PolicyInstrument
    one, many = "a policy", "policies"
    key = unique = "slug"
    row = serializers.PolicyRow
    full = serializers.PolicyDetail
    changes = inputs.PolicyChanges
    filters = filters.PolicyFilters
    orders = {"slug": Order("slug"), "title": Order("title"), **UPDATED}

    def for_detail(self, queryset: QuerySet[PolicyInstrument]) -> QuerySet[PolicyInstrument]:
        return self.for_list(queryset).prefetch_related("aliases")


class SeriesViews(Listed, Retrieved, CallersResource):
    """Series of dialogues; a single one lists the dialogues that the caller may know of."""

    one, many = "a series", "series"
    key = unique = "code"
    row = serializers.SeriesRow
    full = serializers.SeriesDetail
    filters = filters.SeriesFilters
    orders = {"code": Order("code"), **UPDATED}

    def visible(self) -> QuerySet[Series]:
        return Series.objects.all()

    def for_detail(self, queryset: QuerySet[Series]) -> QuerySet[Series]:
        seen = Dialogue.objects.visible_to(self.caller).order_by("number")
        return self.for_list(queryset).prefetch_related(Prefetch("dialogues", seen, to_attr="dialogues_seen"))


class Dialogues(Listed, Dated, CallersResource):
    """Meetings of a series; a single one carries who was represented and the points made."""

    model = Dialogue
    one, many = "a dialogue", "dialogues"
    key = unique = "reference"
    columns = (
        "reference", "number", "title", "language", "name_used", "ordinal_announced", "topic", "status", "format",
        "starts_on", "ends_on", "date_precision", "place", "city_id", "participants", "participants_precision",
        "women", "men", "held_on", "adopted_on", "footing", "footing_confirmed_on", "visibility", "version",
        "series_id", "theme_ids", "series__country_id",
    )  # fmt: skip
    row = serializers.DialogueRow
    full = serializers.DialogueDetail
    filters = filters.DialogueFilters
    orders = {"reference": Order("reference"), "starts_on": Order("starts_on", nullable=True), **UPDATED}

    def for_list(self, queryset: Any) -> QuerySet[Dialogue]:
        found: QuerySet[Dialogue] = queryset.for_list()
        return found

    def for_detail(self, queryset: Any) -> QuerySet[Dialogue]:
        found: QuerySet[Dialogue] = queryset.for_detail(self.caller)
        return found

    def zone(self, record: Dialogue) -> str:
        return record.series.country.timezone

    def then(self, record: Dialogue, day: date) -> tuple[Dialogue, datetime]:
        return dialogue_as_of(record, day), self.now


class OutcomePoints(Listed, Retrieved, CallersResource):
    """Points made besides the commitments: key messages, challenges, opportunities, contributions to policy."""

    model = OutcomePoint
    one, many = "an outcome point", "outcome points"
    key = unique = "id"
    columns = whole = (
        "id", "kind", "level", "position", "title", "text", "language", "visibility", "version",
        "dialogue_is_seen", "theme_ids", "policy_lines", "dialogue__reference", "dialogue__title",
    )  # fmt: skip
    row = full = serializers.OutcomePointRow
    filters = filters.OutcomePointFilters
    orders = {"id": Order("id"), **UPDATED}

    def for_list(self, queryset: Any) -> QuerySet[OutcomePoint]:
        found: QuerySet[OutcomePoint] = queryset.for_list(self.caller)
        return found
