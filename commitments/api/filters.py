"""What the lists of what was agreed are narrowed by."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from commitments.models import ActionItem, Commitment
from commitments.status import CommitmentKind, CommitmentStatus, Decision, ItemStatus
from dialogues.api.filters import (
    city_filter,
    containing,
    country_filter,
    dialogue_filter,
    level_filter,
    search_filter,
    series_filter,
    stakeholder_filter,
    theme_filter,
    through,
)
from urbanshift.api.filters import ChoiceFilter, Filters, RecordFilter, TruthFilter


def overdue(lines: Any, wanted: bool, view: Any) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = lines.overdue(now=view.now) if wanted else lines.not_overdue(now=view.now)
    return narrowed


def decided(lines: Any, values: list[str], view: Any) -> QuerySet[Any]:
    """By the decision as the caller reads it: a provisional one is pending to others than staff."""
    if view.caller.is_staff:
        narrowed: QuerySet[Any] = lines.filter(decision__in=values)
        return narrowed
    in_force = lines.model.objects.in_force().values("pk")
    told = Q(decision__in=values, pk__in=in_force)
    if Decision.PENDING in values:
        told |= ~Q(pk__in=in_force)
    return lines.filter(told)


def commitment_filter(narrow: str) -> RecordFilter:
    return RecordFilter(
        lambda caller: Commitment.objects.visible_to(caller),
        "reference",
        narrow=narrow,
        help_text="Commitments, by reference.",
    )


def overdue_filter() -> TruthFilter:
    return TruthFilter(narrow=overdue, help_text="Whether it is overdue, by the local date of its place.")


class CommitmentFilters(Filters):
    country = country_filter("dialogue__series__country")
    series = series_filter("dialogue__series")
    dialogue = dialogue_filter("dialogue")
    city = city_filter(through("cities", "action_items__city"), "Cities of the commitment or its actions, by slug.")
    stakeholder = stakeholder_filter(
        through("lead", "party_lines__stakeholder", "action_items__owner"),
        "Lead, supporting, counterpart, or owner of an action, by slug.",
    )
    theme = theme_filter(through("themes"))
    status = ChoiceFilter(CommitmentStatus, narrow="status", help_text="Where the commitment stands.")
    level = level_filter()
    kind = ChoiceFilter(CommitmentKind, narrow="kind", help_text="Kinds of commitment.")
    overdue = overdue_filter()
    search = search_filter(containing("reference", "title", "text"), "reference, title or wording")


class ActionItemFilters(Filters):
    country = country_filter("commitment__dialogue__series__country")
    series = series_filter("commitment__dialogue__series")
    dialogue = dialogue_filter("commitment__dialogue")
    commitment = commitment_filter("commitment")
    city = city_filter("city")
    stakeholder = stakeholder_filter("owner", "Owners, by slug.")
    theme = theme_filter(through("commitment__themes"))
    status = ChoiceFilter(ItemStatus, narrow="status", help_text="Where the action stands.")
    level = level_filter("commitment__level")
    overdue = overdue_filter()
    search = search_filter(containing("reference", "title"), "reference or title")


class StatusReportFilters(Filters):
    country = country_filter("action_item__commitment__dialogue__series__country")
    series = series_filter("action_item__commitment__dialogue__series")
    dialogue = dialogue_filter("action_item__commitment__dialogue")
    commitment = commitment_filter("action_item__commitment")
    action_item = RecordFilter(
        lambda caller: ActionItem.objects.visible_to(caller),
        "reference",
        narrow="action_item",
        help_text="Actions, by reference.",
    )
    city = city_filter("action_item__city")
    stakeholder = stakeholder_filter("stakeholder", "Organisations that report, by slug.")
    theme = theme_filter(through("action_item__commitment__themes"))
    status = ChoiceFilter(ItemStatus, narrow="status", help_text="The status that was reported.")
    level = level_filter("action_item__commitment__level")


class FollowUpFilters(Filters):
    country = country_filter("commitment__dialogue__series__country")
    series = series_filter("commitment__dialogue__series")
    dialogue = dialogue_filter("dialogue")
    commitment = commitment_filter("commitment")
    city = city_filter(through("commitment__cities", "commitment__action_items__city"))
    stakeholder = stakeholder_filter(
        through("commitment__lead", "commitment__party_lines__stakeholder", "commitment__action_items__owner"),
        "Lead, supporting, counterpart, or owner of an action of the commitment, by slug.",
    )
    theme = theme_filter(through("commitment__themes"))
    level = level_filter("commitment__level")
    decision = ChoiceFilter(Decision, narrow=decided, help_text="What was decided.")
