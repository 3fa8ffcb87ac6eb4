"""The register, read at once for names to be looked for in it."""

from __future__ import annotations

from dialogues.models import City, Country, PolicyInstrument, Stakeholder, Theme

from .matching import Known, Register


def read_register() -> Register:
    """All organisations, cities, policy instruments, themes and countries with their names. A fixed number of queries.

    A succeeded organisation is still found: it is the one that was in the room.
    """
    return Register(
        stakeholders=tuple(
            Known(
                one.slug,
                one.name,
                tuple(name for name in (one.acronym, *(alias.name for alias in one.aliases.all())) if name),
                one.country.iso2 if one.country else "",
                one.city.slug if one.city else "",
                one.category,
            )
            for one in Stakeholder.objects.select_related("country", "city").prefetch_related("aliases").order_by("pk")
        ),
        cities=tuple(
            Known(one.slug, one.name, (one.name_local,) if one.name_local else (), one.country.iso2)
            for one in City.objects.select_related("country").order_by("pk")
        ),
        policies=tuple(
            Known(
                one.slug,
                one.title,
                tuple(alias.name for alias in one.aliases.all()),
                one.country.iso2 if one.country else "",
            )
            for one in PolicyInstrument.objects.select_related("country").prefetch_related("aliases").order_by("pk")
        ),
        themes=tuple(Known(one.slug, one.name) for one in Theme.objects.order_by("pk")),
        countries=tuple(Country.objects.order_by("pk").values_list("iso2", "name")),
    )
