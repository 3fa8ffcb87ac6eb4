"""The facts by which actions and next steps are chased, read from the records in slices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from itertools import batched
from types import MappingProxyType
from typing import Any

from django.db.models import Case, Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from commitments.chasing import Chased
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Commitment,
    DueDateChange,
    OwnerChange,
    Reply,
    Request,
    Sharing,
    Snapshot,
)
from commitments.querysets.action_item import reminding
from commitments.querysets.seeing import owner_knows
from commitments.status import Acceptance, Circle, Finding, ItemStatus
from dialogues.models import Representation, Series
from dialogues.querysets import IN_ROOM, as_flag
from dialogues.status import Visibility

RECORDS_AT_ONCE = 500


def governed(series: Series | None = None, prefix: str = "") -> Q:
    """Condition on a commitment: it is followed up in a series that reminds, or in `series` whether it does or not."""
    if series is None:
        return reminding(prefix)
    later = f"{prefix}continued_in"
    return Q(**{later: None, f"{prefix}dialogue__series": series}) | Q(**{later: series})


def chased_items(
    *, asking: bool | None = None, inherited: Mapping[int, Collection[int]] = MappingProxyType({})
) -> QuerySet[ActionItem, Any]:
    """Live actions that their owners can see, with the facts of `as_chased`. `asking`: as if every series asked for
    news, or none; None: each as it does. `inherited`: by the organisation, all that it has succeeded."""
    asks = {"asks_for_news": True} if asking is None else {"pk__isnull": not asking}
    series = [
        When(
            **{f"commitment__continued_in__{name}": value for name, value in asks.items()},
            commitment__continued_in__isnull=False,
            then=F("commitment__continued_in__report_every_days"),
        ),
        When(
            **{f"commitment__dialogue__series__{name}": value for name, value in asks.items()},
            commitment__continued_in=None,
            then=F("commitment__dialogue__series__report_every_days"),
        ),
    ]
    shared = Sharing.objects.filter(report=OuterRef("latest_report"))
    in_room = Representation.objects.filter(dialogue=OuterRef("commitment__dialogue"), **IN_ROOM)
    was_there = Q(Exists(in_room.filter(stakeholder=OuterRef("waiting_for_stakeholder"))))
    for heir, before in inherited.items():
        was_there |= Q(Exists(in_room.filter(stakeholder__in=before)), waiting_for_stakeholder=heir)
    # Who adds an action says yes with it, which asks nothing of colleagues less.
    said_yes = AcceptanceLine.objects.filter(
        action_item=OuterRef("pk"),
        acceptance=Acceptance.ACCEPTED,
        on_behalf=False,
        recorded_at__gt=OuterRef("recorded_at"),
    )
    made = ActionItem.history.filter(id=OuterRef("pk"), history_type="+").order_by("history_id")
    return (
        ActionItem.objects.live()
        .filter(owner_knows(), commitment__visibility__gte=Visibility.PARTICIPANTS)
        .annotate(
            zone=Coalesce("city__timezone", "commitment__dialogue__series__country__timezone"),
            news_every=Case(*series, default=None),
            opened_at=_first_adoption("commitment__dialogue"),
            due_entered_at=_last(DueDateChange, "action_item"),
            handed_over_at=_last(OwnerChange, "action_item"),
            accepted_at=Subquery(said_yes.order_by("-pk").values("recorded_at")[:1]),
            entered_by=Subquery(made.values("history_user")[:1]),
            asked_for=Exists(Request.objects.unanswered().filter(action_item=OuterRef("pk"))),
            replied=Exists(
                Reply.objects.filter(report=OuterRef("latest_report"), stakeholder=OuterRef("waiting_for_stakeholder"))
            ),
            # Whom it waits for is told of it only where it may read that it is waited for.
            body_reads=as_flag(
                Q(Exists(shared.filter(circle__gte=Circle.PARTICIPANTS))) & was_there
                | Q(Exists(shared.filter(circle=Circle.PUBLIC)), commitment__visibility=Visibility.PUBLIC)
            ),
        )
        .values(
            "pk",
            "owner",
            "status",
            "acceptance",
            "due_on",
            "overdue_at",
            "last_reported_on",
            "recorded_at",
            "waiting_for_stakeholder",
            "commitment__opened_on",
            "latest_report__recorded_at",
            "latest_report__stakeholder",
            "latest_report__verification__finding",
            "latest_report__verification__recorded_at",
            "latest_report__verification__item_version",
            "zone",
            "news_every",
            "opened_at",
            "due_entered_at",
            "handed_over_at",
            "accepted_at",
            "entered_by",
            "asked_for",
            "replied",
            "body_reads",
        )
    )


def as_chased(row: Mapping[str, Any], reachable: Collection[int], inherited: Mapping[int, Collection[int]]) -> Chased:
    """What chasing knows of a row of `chased_items`. `reachable`: organisations with somebody to write to. Where the
    one that is waited for has nobody, or has replied, the owner is asked as ever. `inherited`: by the organisation,
    all that it has succeeded."""
    opened_at = _latest(row["recorded_at"], row["opened_at"])
    body = row["waiting_for_stakeholder"] if row["body_reads"] and not row["replied"] else None
    # Whoever was given the action since is not told what was found of the report of another.
    own = {row["owner"], *inherited.get(row["owner"], ())}
    returned = row["latest_report__stakeholder"] in own and (
        row["latest_report__verification__finding"] == Finding.RETURNED
    )
    back = (row["latest_report__verification__recorded_at"], row["latest_report__verification__item_version"])
    return Chased(
        about=("action_item", row["pk"]),
        owner=row["owner"],
        zone=row["zone"],
        live=True,
        accepted=row["acceptance"] == Acceptance.ACCEPTED,
        entered_at=_latest(opened_at, row["due_entered_at"]),
        put_at=_latest(opened_at, row["handed_over_at"]),
        put_by=row["entered_by"],
        news_on=row["last_reported_on"] or row["commitment__opened_on"],
        due_on=row["due_on"],
        overdue_at=row["overdue_at"],
        answered_at=row["latest_report__recorded_at"],
        accepted_at=row["accepted_at"],
        sent_back=back if returned and row["status"] == ItemStatus.IN_PROGRESS else None,
        with_staff=row["status"] == ItemStatus.REPORTED_COMPLETE or row["asked_for"],
        awaited=body if body in reachable and body != row["owner"] else None,
        news_every=row["news_every"],
    )


def proposed_steps() -> QuerySet[Commitment, Any]:
    """Open next steps whose lead has not answered yet, with the facts of `as_proposed`."""
    return (
        Commitment.objects.with_answer(Acceptance.PROPOSED)
        .filter(visibility__gte=Visibility.PARTICIPANTS, lead__isnull=False)
        .annotate(
            zone=Coalesce(_zone_of_cities(), "dialogue__series__country__timezone"),
            opened_at=_first_adoption("dialogue"),
            due_entered_at=_last(DueDateChange, "commitment"),
            handed_over_at=_last(OwnerChange, "commitment"),
        )
        .values(
            "pk",
            "lead",
            "due_on",
            "recorded_at",
            "opened_on",
            "zone",
            "opened_at",
            "due_entered_at",
            "handed_over_at",
        )
    )


def as_proposed(row: Mapping[str, Any]) -> Chased:
    opened_at = _latest(row["recorded_at"], row["opened_at"])
    return Chased(
        about=("commitment", row["pk"]),
        owner=row["lead"],
        zone=row["zone"],
        live=True,
        accepted=False,
        entered_at=_latest(opened_at, row["due_entered_at"]),
        put_at=_latest(opened_at, row["handed_over_at"]),
        news_on=row["opened_on"],
        due_on=row["due_on"],
    )


def _zone_of_cities() -> Subquery:
    """The time zone of a commitment's cities, where it is one; as `zone_of` has it."""
    links = Commitment.cities.through.objects.filter(commitment=OuterRef("pk")).order_by().values("commitment")
    ends: Any = links.annotate(first=Min("city__timezone"), last=Max("city__timezone"))
    return Subquery(ends.filter(first=F("last")).values("first"))


def _first_adoption(dialogue: str) -> Subquery:
    """When the dialogue was adopted for the first time, by the clock: until then nobody but staff knew of it."""
    snapshots = Snapshot.objects.filter(dialogue=OuterRef(dialogue)).order_by()
    return Subquery(snapshots.values("dialogue").annotate(first=Min("recorded_at")).values("first"))


def _last(lines: type[DueDateChange | OwnerChange], of: str) -> Subquery:
    found = lines.objects.filter(**{of: OuterRef("pk")}).order_by("-pk")
    return Subquery(found.values("recorded_at")[:1])


def _latest(*instants: datetime | None) -> datetime:
    return max(instant for instant in instants if instant is not None)


def in_slices(rows: QuerySet[Any, Any]) -> Iterator[list[Any]]:
    """Rows with a `pk` in its order, `RECORDS_AT_ONCE` at a time. Their ids are found at once: a database would look
    for them anew, and sort what is left, for each slice."""
    ids = rows.order_by("pk").values_list("pk", flat=True)
    for some in batched(list(ids), RECORDS_AT_ONCE):
        yield list(rows.filter(pk__in=some).order_by("pk"))
