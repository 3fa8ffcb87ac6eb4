"""What staff choose by typing: organisations, cities, themes, policy instruments, series, dialogues."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from dialogues.models import City, Dialogue, PolicyInstrument, Series, Stakeholder, Succession, Theme
from urbanshift.admin.lookups import lookup_kind


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)


def _of_organisation(one: Stakeholder) -> str:
    # One that was just added is not asked for it.
    gone = _("succeeded by another") if getattr(one, "is_succeeded", False) else ""
    return _joined(one.acronym, one.country, one.get_level_display(), gone)


lookup_kind(
    "organisations",
    Stakeholder.objects.select_related("country").annotate(
        is_succeeded=Exists(Succession.objects.filter(predecessor=OuterRef("pk")))
    ),
    search=["name", "acronym", "aliases__name", "slug"],
    exact=["name", "acronym", "aliases__name"],
    hint=_of_organisation,
    country="country__iso2",
)
lookup_kind(
    "cities",
    City.objects.select_related("country"),
    search=["name", "name_local", "slug"],
    exact=["name", "name_local"],
    hint=lambda one: _joined(one.name_local, one.country),
    country="country__iso2",
)
lookup_kind(
    "themes",
    Theme.objects.select_related("parent"),
    search=["name", "slug"],
    exact=["name"],
    hint=lambda one: _joined(one.parent),
)
lookup_kind(
    "policies",
    PolicyInstrument.objects.select_related("country"),
    search=["title", "aliases__name", "slug"],
    exact=["title", "aliases__name"],
    hint=lambda one: _joined(one.country, one.get_kind_display()),
    country="country__iso2",
)
lookup_kind(
    "series",
    Series.objects.select_related("country"),
    search=["code", "name"],
    exact=["code"],
    key="code",
    hint=lambda one: _joined(one.name, one.country),
)
lookup_kind(
    "dialogues",
    Dialogue.objects.all(),
    search=["reference", "title"],
    exact=["reference"],
    key="reference",
    hint=lambda one: one.title,
)
