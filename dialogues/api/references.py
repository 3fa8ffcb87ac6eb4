"""How records name places, organisations, subjects and dialogues; and what is said of a field that many have."""

from __future__ import annotations

from dialogues.models import City, Country, PolicyInstrument, Series, Stakeholder, Theme
from urbanshift.api.shapes import Ref, RegisterRef, Text, Url

KEY = "Its key, in addresses and in requests."
NAME = "Its name."
TITLE = "Its title."
NUMBER = "Its place in the series, from 1."
STAGE = "Where it stands: `adopted` once its outcome is final."
FIRST_DAY = "Its first day, exact to `date_precision`; null where that is not known."
LAST_DAY = "Its last day, exact to `date_precision`; null where that is not known."
PRECISION = "How exactly the days are known: with `month` or `year` they are its first and last day; null without days."
CIRCLE = "The widest circle that reads it."


class CountryRef(RegisterRef):
    """A country, as other records name it."""

    register = Country

    iso2 = Text(help_text="ISO 3166-1 alpha-2: its key.")
    name = Text(help_text=NAME)
    url = Url("countries", "iso2")


class CityRef(RegisterRef):
    """A city, as other records name it."""

    register = City

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    url = Url("cities", "slug")


class StakeholderRef(RegisterRef):
    """An organisation, as other records name it."""

    register = Stakeholder

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    url = Url("stakeholders", "slug")


class ThemeRef(RegisterRef):
    """A theme, as other records name it."""

    register = Theme

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    url = Url("themes", "slug")


class PolicyRef(RegisterRef):
    """A policy, as other records name it."""

    register = PolicyInstrument

    slug = Text(help_text=KEY)
    title = Text(help_text=TITLE)
    url = Url("policies", "slug")


class SeriesRef(RegisterRef):
    """A series, as other records name it."""

    register = Series

    code = Text(help_text=KEY)
    name = Text(help_text=NAME)
    url = Url("series", "code")


class DialogueRef(Ref):
    """A dialogue, as other records name it."""

    reference = Text(help_text=KEY)
    title = Text(help_text=TITLE)
    url = Url("dialogues", "reference")
