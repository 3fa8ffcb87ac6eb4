"""What the lists of this app are narrowed by. Filters that other apps' lists share are functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Model, QuerySet

from dialogues import searching
from dialogues.models import (
    City,
    Country,
    Dialogue,
    OutcomePoint,
    OutcomePolicy,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
    Theme,
)
from dialogues.querysets import among, linked
from dialogues.status import (
    DialogueStatus,
    Level,
    PointKind,
    PolicyKind,
    StakeholderCategory,
    StakeholderLevel,
)
from urbanshift.api.filters import ChoiceFilter, Filters, InstantFilter, RecordFilter, SearchFilter

type Narrow = str | Callable[[QuerySet[Any], Any, Any], QuerySet[Any]]


type Links = Callable[[Any], Sequence[QuerySet[Any, Any]]]
"""What links to records, given their ids: for each way, the ids of what is linked."""


def through(key: str, links: Links) -> Narrow:
    """Narrow to lines whose column `key` is linked to one of the records; none appears twice."""

    def narrow(lines: QuerySet[Any], ids: list[int], view: Any) -> QuerySet[Any]:
        return among(lines, key, links(ids))

    return narrow


def by_line(model: type[Model], near: str, far: str) -> Links:
    """Links that are lines of `model`, from its column `near` to its column `far`."""
    return lambda ids: [linked(model, near, far, ids)]


def containing(*columns: str) -> Narrow:
    """Narrow to the lines in which one of the columns contains the words."""

    def narrow(lines: QuerySet[Any], words: str, view: Any) -> QuerySet[Any]:
        return lines.filter(searching.containing(words, *columns))

    return narrow


def calling(*columns: str) -> Narrow:
    """Narrow to the lines in which one of the columns, which hold names, contains the words."""

    def narrow(lines: QuerySet[Any], words: str, view: Any) -> QuerySet[Any]:
        return lines.filter(searching.calling(words, *columns))

    return narrow


def by(method: str) -> Narrow:
    """Narrow by a method of the queryset."""

    def narrow(lines: QuerySet[Any], values: Any, view: Any) -> QuerySet[Any]:
        narrowed: QuerySet[Any] = getattr(lines, method)(values)
        return narrowed

    return narrow


def country_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Country.objects.all(),
        "countries",
        "iso2",
        narrow=narrow,
        help_text="Countries, by ISO alpha-2 code.",
    )


def city_filter(narrow: Narrow, help_text: str = "Cities, by slug.") -> RecordFilter:
    return RecordFilter(lambda caller: City.objects.all(), "cities", "slug", narrow=narrow, help_text=help_text)


def stakeholder_filter(narrow: Narrow, help_text: str) -> RecordFilter:
    return RecordFilter(
        lambda caller: Stakeholder.objects.all(), "stakeholders", "slug", narrow=narrow, help_text=help_text
    )


def theme_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Theme.objects.all(), "themes", "slug", narrow=narrow, help_text="Themes, by slug."
    )


def series_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Series.objects.all(), "series", "code", narrow=narrow, help_text="Series, by code."
    )


def dialogue_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Dialogue.objects.visible_to(caller),
        "dialogues",
        "reference",
        narrow=narrow,
        help_text="Dialogues, by reference.",
    )


def level_filter(narrow: Narrow = "level") -> ChoiceFilter:
    return ChoiceFilter(Level, narrow=narrow, help_text="Levels of government.")


def search_filter(narrow: Narrow, what: str, *, of_names: bool = False) -> SearchFilter:
    accents = ", to the accents of Latin letters" if of_names else ""
    return SearchFilter(
        narrow=narrow,
        help_text=f"Words that occur in {what} as given, one after the other, without regard to case{accents} and to "
        "the kind of apostrophe.",
    )


def _updated_since(lines: QuerySet[Any], instant: Any, view: Any) -> QuerySet[Any]:
    return lines.filter(updated_at__gte=instant)


def updated_since_filter(
    narrow: Narrow = _updated_since, whose: str = "Whose own fields changed at that instant or later."
) -> InstantFilter:
    return InstantFilter(narrow=narrow, help_text=f"{whose} What goes away is told by `changes`, not here.")


class NamedFilters(Filters):
    updated_since = updated_since_filter()
    search = search_filter(calling("name"), "the name", of_names=True)


class CityFilters(Filters):
    country = country_filter("country")
    updated_since = updated_since_filter()
    search = search_filter(calling("name", "name_local"), "a name", of_names=True)


class StakeholderFilters(Filters):
    country = country_filter("country")
    city = city_filter("city")
    level = ChoiceFilter(StakeholderLevel, narrow="level", help_text="Levels of the organisation.")
    category = ChoiceFilter(StakeholderCategory, narrow="category", help_text="Kinds of organisation.")
    updated_since = updated_since_filter()
    search = search_filter(by("matching"), "name, acronym or alias", of_names=True)


class PolicyFilters(Filters):
    country = country_filter("country")
    kind = ChoiceFilter(PolicyKind, narrow="kind", help_text="Kinds of policy.")
    updated_since = updated_since_filter()
    search = search_filter(calling("title"), "the title", of_names=True)


class SeriesFilters(NamedFilters):
    country = country_filter("country")


class DialogueFilters(Filters):
    country = country_filter("series__country")
    series = series_filter("series")
    city = city_filter("city", "Cities in which it took place, by slug.")
    theme = theme_filter(through("pk", by_line(Dialogue.themes.through, "dialogue", "theme")))
    stakeholder = stakeholder_filter(
        through("pk", by_line(Representation, "dialogue", "stakeholder")), "Those represented, by slug."
    )
    status = ChoiceFilter(DialogueStatus, narrow="status", help_text="Where the dialogue stands.")
    updated_since = updated_since_filter()
    search = search_filter(containing("reference", "title", "name_used", "topic"), "reference, title, name or topic")


class OutcomePointFilters(Filters):
    country = country_filter("dialogue__series__country")
    series = series_filter("dialogue__series")
    dialogue = dialogue_filter("dialogue")
    theme = theme_filter(through("pk", by_line(OutcomePoint.themes.through, "outcomepoint", "theme")))
    level = level_filter()
    kind = ChoiceFilter(PointKind, narrow="kind", help_text="Kinds of point.")
    policy = RecordFilter(
        lambda caller: PolicyInstrument.objects.all(),
        "policies",
        "slug",
        narrow=through("pk", by_line(OutcomePolicy, "point", "policy")),
        help_text="Policies that it relates to, by slug.",
    )
    updated_since = updated_since_filter()
    search = search_filter(containing("title", "text"), "title or text")
