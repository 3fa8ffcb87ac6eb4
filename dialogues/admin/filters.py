"""Fields that narrow several of the staff's lists."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from dialogues.models import Country, Theme
from dialogues.status import Level
from urbanshift.admin.lookups import LookupField
from urbanshift.lists.filters import PickField, RecordField


def country_field() -> RecordField:
    """Countries that have a series: what is agreed is agreed in one of them."""
    return RecordField(Country.objects.filter(series__isnull=False).distinct(), "iso2", label=_("Country"))


def any_country_field() -> RecordField:
    return RecordField(Country.objects.all(), "iso2", label=_("Country"))


def theme_field() -> RecordField:
    return RecordField(Theme.objects.all(), label=_("Theme"))


def level_field() -> PickField:
    return PickField(Level.choices, label=_("Level"))


def series_field() -> LookupField:
    return _lookup("series", _("Series"))


def dialogue_field() -> LookupField:
    return _lookup("dialogues", _("Dialogue"))


def city_field() -> LookupField:
    return _lookup("cities", _("City"))


def organisation_field(label: Any = None) -> LookupField:
    return _lookup("organisations", label or _("Organisation"))


def _lookup(kind: str, label: Any) -> LookupField:
    return LookupField(kind, label=label, required=False)
