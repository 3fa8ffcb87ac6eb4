"""What the lists of this app are narrowed by. Filters that other apps' lists share are functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q, QuerySet

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
from dialogues.querysets import FEW
from dialogues.status import (
    DialogueStatus,
    Level,
    PointKind,
    PolicyKind,
    StakeholderCategory,
    StakeholderLevel,
)
from urbanshift.api.filters import ChoiceFilter, Filters, RecordFilter, SearchFilter

type Narrow = str | Callable[[QuerySet[Any], Any, Any], QuerySet[Any]]


type Link = tuple[type[Model], str, str]
"""Lines that link records: their model, their column of the one, and their column of the other."""


def through(key: str, *links: Link) -> Narrow:
    """Narrow to lines whose column `key` is linked to one of the records in one of the ways; none appears twice."""

    def narrow(lines: QuerySet[Any], ids: list[int], view: Any) -> QuerySet[Any]:
        sets = [
            model._base_manager.filter(**{f"{far}__in": ids}).order_by().values_list(near, flat=True)
            for model, near, far in links
        ]
        if len(sets) > 1:
            # A database cannot tell how many lines several ways lead to.
            few = list(sets[0].union(*sets[1:], all=True).order_by()[: FEW + 1])
            if len(few) <= FEW:
                return lines.filter(**{f"{key}__in": set(few)})
        condition = Q()
        for one in sets:
            condition |= Q(**{f"{key}__in": one})
        return lines.filter(condition)

    return narrow


def containing(*columns: str) -> Narrow:
    """Narrow to the lines in which one of the columns contains the words."""

    def narrow(lines: QuerySet[Any], words: str, view: Any) -> QuerySet[Any]:
        condition = Q()
        for column in columns:
            condition |= Q(**{f"{column}__icontains": words})
        return lines.filter(condition)

    return narrow


def known_as(stakeholders: Any, words: str, view: Any) -> QuerySet[Any]:
    """Narrow to the stakeholders that have the words in one of their names."""
    narrowed: QuerySet[Any] = stakeholders.matching(words)
    return narrowed


def country_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Country.objects.all(), "iso2", narrow=narrow, help_text="Countries, by ISO alpha-2 code."
    )


def city_filter(narrow: Narrow, help_text: str = "Cities, by slug.") -> RecordFilter:
    return RecordFilter(lambda caller: City.objects.all(), "slug", narrow=narrow, help_text=help_text)


def stakeholder_filter(narrow: Narrow, help_text: str) -> RecordFilter:
    return RecordFilter(lambda caller: Stakeholder.objects.all(), "slug", narrow=narrow, help_text=help_text)


def theme_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(lambda caller: Theme.objects.all(), "slug", narrow=narrow, help_text="Themes, by slug.")


def series_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(lambda caller: Series.objects.all(), "code", narrow=narrow, help_text="Series, by code.")


def dialogue_filter(narrow: Narrow) -> RecordFilter:
    return RecordFilter(
        lambda caller: Dialogue.objects.visible_to(caller),
        "reference",
        narrow=narrow,
        help_text="Dialogues, by reference.",
    )


def level_filter(narrow: Narrow = "level") -> ChoiceFilter:
    return ChoiceFilter(Level, narrow=narrow, help_text="Levels of government.")


def search_filter(narrow: Narrow, what: str) -> SearchFilter:
    return SearchFilter(narrow=narrow, help_text=f"Words that occur in {what}, without regard to case.")


class CityFilters(Filters):
    country = country_filter("country")
    search = search_filter(containing("name", "name_local"), "a name")


class StakeholderFilters(Filters):
    country = country_filter("country")
    city = city_filter("city")
    level = ChoiceFilter(StakeholderLevel, narrow="level", help_text="Levels of the organisation.")
    category = ChoiceFilter(StakeholderCategory, narrow="category", help_text="Kinds of organisation.")
    search = search_filter(known_as, "name, acronym or alias")


class PolicyFilters(Filters):
    country = country_filter("country")
    kind = ChoiceFilter(PolicyKind, narrow="kind", help_text="Kinds of instrument.")
    search = search_filter(containing("title"), "the title")


class SeriesFilters(Filters):
    country = country_filter("country")


class DialogueFilters(Filters):
    country = country_filter("series__country")
    series = series_filter("series")
    city = city_filter("city", "Cities in which it took place, by slug.")
    theme = theme_filter(through("pk", (Dialogue.themes.through, "dialogue", "theme")))
    stakeholder = stakeholder_filter(
        through("pk", (Representation, "dialogue", "stakeholder")), "Those represented, by slug."
    )
    status = ChoiceFilter(DialogueStatus, narrow="status", help_text="Where the dialogue stands.")
    search = search_filter(containing("reference", "title", "name_used", "topic"), "reference, title, name or topic")


class OutcomePointFilters(Filters):
    country = country_filter("dialogue__series__country")
    series = series_filter("dialogue__series")
    dialogue = dialogue_filter("dialogue")
    theme = theme_filter(through("pk", (OutcomePoint.themes.through, "outcomepoint", "theme")))
    level = level_filter()
    kind = ChoiceFilter(PointKind, narrow="kind", help_text="Kinds of point.")
    policy = RecordFilter(
        lambda caller: PolicyInstrument.objects.all(),
        "slug",
        narrow=through("pk", (OutcomePolicy, "point", "policy")),
        help_text="Policy instruments that it relates to, by slug.",
    )
    search = search_filter(containing("title", "text"), "title or text")
