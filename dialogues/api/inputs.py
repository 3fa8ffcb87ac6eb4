"""What staff may change of places, organisations, subjects and dialogues."""

from __future__ import annotations

from typing import Any

from dialogues.models import City, Country, PolicyInstrument, Series, Theme
from dialogues.status import (
    CityRole,
    CountPrecision,
    DatePrecision,
    Format,
    PointKind,
    PolicyKind,
    PolicyRelation,
    StakeholderCategory,
    StakeholderLevel,
)
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.inputs import Changes, Choice, Day, Input, Key, Latitude, Longitude, Several, Text, TextLine, Whole

from . import serializers

MOST = 2**31 - 1
"""The largest whole number that every engine stores in such a column."""

MOST_NAMED = 200
"""Records, names or codes that one field lists."""


def countries(caller: Any) -> Any:
    return Country.objects.all()


def cities(caller: Any) -> Any:
    return City.objects.all()


def themes(caller: Any) -> Any:
    return Theme.objects.all()


def all_series(caller: Any) -> Any:
    return Series.objects.all()


def policies(caller: Any) -> Any:
    return PolicyInstrument.objects.all()


def reason_input(needed: str) -> Text:
    return Text(optional=True, help_text=f"Why; it stands in the history. {needed}")


NEVER_NEEDED = "Never needed."
NEEDED_ONCE_ADOPTED = "Needed once the dialogue is adopted."


class CountryChanges(Changes):
    """What may change of a country. Its codes are given once."""

    of = serializers.CountryRow

    name = TextLine(max_length=100)
    reason = reason_input(NEVER_NEEDED)


class CityChanges(Changes):
    """What may change of a city. Its time zone, which decides when something is overdue there, is corrected in the
    administration."""

    of = serializers.CityRow

    name = TextLine(max_length=120)
    name_local = TextLine(optional=True, max_length=120)
    local_language = TextLine(optional=True, max_length=20, help_text="BCP 47 tag of `name_local`.")
    role = Choice(CityRole)
    iso_3166_2 = TextLine(optional=True, max_length=6)
    un_locode = TextLine(optional=True, max_length=5)
    geonames_id = Whole(least=1, most=MOST, optional=True)
    latitude = Latitude(optional=True, help_text="Degrees north of the equator, to five places; with `longitude`.")
    longitude = Longitude(optional=True, help_text="Degrees east of Greenwich, to five places; with `latitude`.")
    population = Whole(
        least=0, most=MOST, optional=True, help_text="Inhabitants; with `population_basis` and `population_source`."
    )
    population_basis = TextLine(optional=True, max_length=120)
    population_source = TextLine(optional=True, max_length=200)
    reason = reason_input(NEVER_NEEDED)


class StakeholderChanges(Changes):
    """What may change of an organisation. What became of it is a succession, which is recorded otherwise."""

    of = serializers.StakeholderDetail

    name = TextLine(max_length=200)
    acronym = TextLine(optional=True, max_length=30)
    category = Choice(StakeholderCategory)
    level = Choice(StakeholderLevel)
    country = Key(
        countries,
        "iso2",
        optional=True,
        help_text="The ISO alpha-2 code of the country that it belongs to; null: international.",
    )
    city = Key(
        cities, "slug", optional=True, help_text="The slug of the city that it belongs to, in its country; null: none."
    )
    aliases = Several(
        child=TextLine(max_length=200), most=MOST_NAMED, help_text="All other names that it has from now on."
    )
    reason = reason_input(NEVER_NEEDED)


class ThemeChanges(Changes):
    """What may change of a theme."""

    of = serializers.ThemeRow

    name = TextLine(max_length=120)
    parent = Key(themes, "slug", optional=True, help_text="The slug of the wider theme that it is part of; null: none.")  # type: ignore[assignment]
    sdg_targets = Several(
        child=TextLine(max_length=10), most=MOST_NAMED, help_text='Codes such as "11.3": all that it has from now on.'
    )
    reason = reason_input(NEVER_NEEDED)


class PolicyChanges(Changes):
    """What may change of a policy."""

    of = serializers.PolicyDetail

    title = TextLine(max_length=300)
    country = Key(
        countries,
        "iso2",
        optional=True,
        help_text="The ISO alpha-2 code of the country that it applies to; null: international.",
    )
    kind = Choice(PolicyKind)
    issued_by = TextLine(optional=True, max_length=300)
    issued_on = Day(optional=True)
    aliases = Several(
        child=TextLine(max_length=300), most=MOST_NAMED, help_text="All other titles that it has from now on."
    )
    reason = reason_input(NEVER_NEEDED)


class SeriesChanges(Changes):
    """What may change of a series. Its code and its country are given once."""

    of = serializers.SeriesDetail

    name = TextLine(max_length=200)
    programme = TextLine(optional=True, max_length=200)
    report_every_days = Whole(least=1, most=32_767)
    continues = Key(
        all_series,
        "code",
        optional=True,
        help_text="The code of the series of an earlier programme that this one continues; it stays once "
        "commitments came from there.",
    )
    reason = reason_input(NEVER_NEEDED)


class DialogueChanges(Changes):
    """What may change of a dialogue. Its status, footing and circle follow from acts."""

    of = serializers.DialogueDetail

    title = TextLine(max_length=300)
    language = TextLine(max_length=20, help_text="BCP 47 tag of title, topic and summary.")
    name_used = TextLine(optional=True, max_length=200)
    ordinal_announced = TextLine(optional=True, max_length=60)
    topic = Text(optional=True)
    summary = Text(optional=True)
    format = Choice(Format, optional=True)
    starts_on = Day(optional=True, help_text="Its first day; with `ends_on`.")
    ends_on = Day(optional=True, help_text="Its last day; with `starts_on`.")
    date_precision = Choice(DatePrecision, help_text="With `month` or `year` the dates are its first and last day.")
    place = TextLine(optional=True, max_length=200)
    city = Key(
        cities, "slug", optional=True, help_text="The slug of the city in which it is held; null: none of the register."
    )
    participants = Whole(
        least=0, most=MOST, optional=True, help_text="How many people were there; with `participants_precision`."
    )
    participants_precision = Choice(CountPrecision, optional=True)
    women = Whole(least=0, most=MOST, optional=True)
    men = Whole(least=0, most=MOST, optional=True)
    prepared_by = TextLine(optional=True, max_length=200)
    document = TextLine(optional=True, max_length=500)
    note = Text(optional=True)
    themes = Several(
        child=Key(themes, "slug"), most=MOST_NAMED, help_text="What it is about: the slugs of all themes from now on."
    )
    reason = reason_input(NEEDED_ONCE_ADOPTED)


class PolicyRelationInput(Input):
    """How a point made relates to a policy."""

    policy = Key(policies, "slug", help_text="The slug of the policy.")
    relation = Choice(PolicyRelation, help_text="What the point does to it.")


class OutcomePointChanges(Changes):
    """What may change of a point made."""

    of = serializers.OutcomePointRow

    kind = Choice(PointKind)
    level = Choice(GovernmentLevel, optional=True)
    position = Whole(least=0, most=MOST)
    title = TextLine(max_length=300)
    text = Text(optional=True)
    language = TextLine(max_length=20, help_text="BCP 47 tag of title and text.")
    themes = Several(
        child=Key(themes, "slug"), most=MOST_NAMED, help_text="What it is about: the slugs of all themes from now on."
    )
    policies = Several(
        child=PolicyRelationInput(), most=MOST_NAMED, help_text="All policies that it relates to from now on."
    )
    reason = reason_input(NEEDED_ONCE_ADOPTED)
