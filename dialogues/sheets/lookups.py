"""What cells name: countries, cities, organisations, themes, dialogues."""

from __future__ import annotations

from dialogues.models import City, Country, Dialogue, Stakeholder, Theme
from urbanshift.sheets.lookups import lookup_of

lookup_of("countries", "iso2", Country.objects.all, names=("iso3", "name"), listed=True)
lookup_of("cities", "slug", lambda: City.objects.select_related("country"), names=("name", "name_local"), listed=True)
lookup_of("organisations", "slug", Stakeholder.objects.all, names=("name", "acronym", "aliases__name"), listed=True)
lookup_of("themes", "slug", Theme.objects.all, names=("name",), listed=True)
lookup_of(
    "dialogues",
    "reference",
    lambda: Dialogue.objects.select_related("series__country"),
    names=("title",),
    listed=True,
)
