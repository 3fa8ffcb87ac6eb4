"""What the lists of what was agreed are narrowed by."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.models import ActionItem, Commitment, Snapshot
from commitments.querysets.narrowing import about_themes, in_cities, of_stakeholders
from commitments.querysets.seeing import commitment_seen
from commitments.status import CommitmentKind, CommitmentStatus, Decision, ItemStatus, WaitingFor
from dialogues.api.filters import (
    Narrow,
    by,
    city_filter,
    country_filter,
    dialogue_filter,
    level_filter,
    search_filter,
    series_filter,
    stakeholder_filter,
    theme_filter,
    through,
    updated_since_filter,
)
from dialogues.models import Dialogue
from dialogues.standing import Standing
from urbanshift.api.filters import ChoiceFilter, DayFilter, Filters, NumberFilter, RecordFilter, TruthFilter
from urbanshift.api.pagination import PARAMETERS
from urbanshift.api.problems import BadQuery

LONGEST_SILENCE = 3650
"""Days: ten years."""


def overdue(lines: Any, wanted: bool, view: Any) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = lines.overdue(now=view.now) if wanted else lines.not_overdue(now=view.now)
    return narrowed


def decided(lines: Any, values: list[str], view: Any) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = lines.told(values, view.caller)
    return narrowed


def changed_since(lines: Any, instant: Any, view: Any) -> QuerySet[Any]:
    narrowed: QuerySet[Any] = lines.changed_since(instant, view.caller)
    return narrowed


def sent_since(reports: QuerySet[Any], instant: Any, view: Any) -> QuerySet[Any]:
    return reports.filter(Q(recorded_at__gte=instant) | Q(retraction__recorded_at__gte=instant))


def commitment_filter(narrow: str) -> RecordFilter:
    return RecordFilter(
        lambda caller: Commitment.objects.visible_to(caller),
        "commitments",
        "reference",
        narrow=narrow,
        help_text="Commitments, by reference.",
    )


def kind_filter(narrow: Narrow = "kind") -> ChoiceFilter:
    return ChoiceFilter(CommitmentKind, narrow=narrow, help_text="Kinds of commitment.")


def overdue_filter() -> TruthFilter:
    return TruthFilter(narrow=overdue, help_text="Whether it is overdue, by the local date of its place.")


def due_after_filter() -> DayFilter:
    return DayFilter(
        narrow=lambda lines, day, view: lines.filter(due_on__gte=day),
        help_text="Due on this day or later; a month, quarter or year is due on its last day.",
    )


def due_before_filter() -> DayFilter:
    return DayFilter(
        narrow=lambda lines, day, view: lines.filter(due_on__lt=day),
        help_text="Due before this day; a month, quarter or year is due on its last day.",
    )


def waiting_filter(whose: str) -> ChoiceFilter:
    return ChoiceFilter(
        WaitingFor,
        narrow=lambda lines, obstacles, view: lines.told_to_wait_for(obstacles, view.caller),
        help_text=f"What {whose} waits for, where the caller reads the report that says so.",
    )


def silent_for_filter(whose: str) -> NumberFilter:
    def hidden_from(who: Standing) -> bool:
        return not (who.is_staff or who.stakeholders)

    return NumberFilter(
        least=1,
        most=LONGEST_SILENCE,
        narrow=lambda lines, days, view: lines.told_to_be_silent(
            view.now.date() - timedelta(days=days), view.caller, inside=view.inside
        ),
        hidden_from=hidden_from,
        help_text=f"Without news of {whose} for more than so many days, be it that a report says it is complete, of "
        "which `no_news` of the summary expects none. For staff, and for officers where they are told when the last "
        "report came; there is no such parameter for others.",
    )


STANDING = frozenset({"as_of", "country", "series", "dialogue", *PARAMETERS})
"""What a list as of a dialogue can be asked for: by what never changes."""


def as_of(lines: Any, snapshots: list[int], view: Any) -> QuerySet[Any]:
    """What the snapshot holds, and the view tells. Raises BadQuery for filters on what stands otherwise today."""
    others = sorted(set(view.request.query_params) - STANDING)
    if others:
        said = _("This filters by how things stand today. Leave it out, or leave out as_of.")
        raise BadQuery(dict.fromkeys(others, said))
    snapshot = view.tell_as_of(snapshots[0])
    kept: QuerySet[Any] = lines.filter(pk__in=snapshot.lines.order_by().values("commitment"))
    return kept


class CommitmentFilters(Filters):
    country = country_filter("dialogue__series__country")
    series = series_filter("dialogue__series")
    dialogue = dialogue_filter("dialogue")
    city = city_filter(through("pk", in_cities), "Cities of the commitment or its action items, by slug.")
    stakeholder = stakeholder_filter(
        through("pk", of_stakeholders),
        "Lead, supporting, counterpart, or owner of an action item, by slug.",
    )
    theme = theme_filter(through("pk", about_themes))
    status = ChoiceFilter(CommitmentStatus, narrow="status", help_text="Where the commitment stands.")
    level = level_filter()
    kind = kind_filter()
    overdue = overdue_filter()
    waiting = waiting_filter("a live action item of it")
    silent_for = silent_for_filter("a live, accepted action item of it")
    due_after = due_after_filter()
    due_before = due_before_filter()
    updated_since = updated_since_filter()
    search = search_filter(by("saying"), "reference, title or wording")


class CommitmentListFilters(CommitmentFilters):
    as_of = RecordFilter(
        # The snapshot itself: it stays, also where its dialogue is reopened before its lines are read.
        lambda caller: Snapshot.objects.filter(
            dialogue__in=Dialogue.objects.visible_to(caller).adopted(), voided_at=None
        ),
        "dialogues",
        "dialogue__reference",
        narrow=as_of,
        several=False,
        refusal=gettext_lazy("%(unknown)s has no snapshot. Give an adopted dialogue by its reference."),
        help_text="An adopted dialogue, by reference: all as it stood when that was adopted. With it only country, "
        "series and dialogue filter, and the order is by reference.",
    )


class ActionItemFilters(Filters):
    country = country_filter("commitment__dialogue__series__country")
    series = series_filter("commitment__dialogue__series")
    dialogue = dialogue_filter("commitment__dialogue")
    commitment = commitment_filter("commitment")
    city = city_filter("city")
    stakeholder = stakeholder_filter("owner", "Owners, by slug.")
    theme = theme_filter(through("commitment", about_themes))
    status = ChoiceFilter(ItemStatus, narrow="status", help_text="Where the action item stands.")
    level = level_filter("commitment__level")
    kind = kind_filter("commitment__kind")
    overdue = overdue_filter()
    waiting = waiting_filter("the action item, while it is live,")
    silent_for = silent_for_filter("the action item, while it is live and accepted,")
    due_after = due_after_filter()
    due_before = due_before_filter()
    updated_since = updated_since_filter()
    search = search_filter(by("saying"), "reference or title")


def of_item_seen(narrow: Narrow) -> Narrow:
    """Narrow reports by what their action is about, where the caller may know of that: of an own report that was
    taken over by others they may not."""

    def narrowed(reports: Any, values: list[Any], view: Any) -> QuerySet[Any]:
        who = view.caller
        if who.is_officer and not who.is_staff:
            seen = commitment_seen(who, "action_item__commitment__", "action_item__commitment_id")
            reports = reports.filter(~Q(stakeholder__in=who.stakeholders) | seen)
        return narrow(reports, values, view) if callable(narrow) else reports.filter(**{f"{narrow}__in": values})

    return narrowed


class StatusReportFilters(Filters):
    country = country_filter(of_item_seen("action_item__commitment__dialogue__series__country"))
    series = series_filter(of_item_seen("action_item__commitment__dialogue__series"))
    dialogue = dialogue_filter(of_item_seen("action_item__commitment__dialogue"))
    commitment = commitment_filter("action_item__commitment")
    action_item = RecordFilter(
        lambda caller: ActionItem.objects.visible_to(caller),
        "action-items",
        "reference",
        narrow="action_item",
        help_text="Action items, by reference.",
    )
    city = city_filter(of_item_seen("action_item__city"))
    stakeholder = stakeholder_filter("stakeholder", "Organisations that report, by slug.")
    theme = theme_filter(of_item_seen(through("action_item__commitment", about_themes)))
    status = ChoiceFilter(ItemStatus, narrow="status", help_text="The status that was reported.")
    level = level_filter(of_item_seen("action_item__commitment__level"))
    kind = kind_filter(of_item_seen("action_item__commitment__kind"))
    updated_since = updated_since_filter(sent_since, "Sent, or retracted, at that instant or later.")


class FollowUpFilters(Filters):
    country = country_filter("commitment__dialogue__series__country")
    series = series_filter("commitment__dialogue__series")
    dialogue = dialogue_filter("dialogue")
    commitment = commitment_filter("commitment")
    city = city_filter(through("commitment", in_cities))
    stakeholder = stakeholder_filter(
        through("commitment", of_stakeholders),
        "Lead, supporting, counterpart, or owner of an action item of the commitment, by slug.",
    )
    theme = theme_filter(through("commitment", about_themes))
    level = level_filter("commitment__level")
    kind = kind_filter("commitment__kind")
    decision = ChoiceFilter(Decision, narrow=decided, help_text="What was decided.")
    updated_since = updated_since_filter(changed_since, "That changed at that instant or later, or whose dialogue did.")
