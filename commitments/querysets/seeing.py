"""Who sees what of commitments, in SQL: conditions that every reader is narrowed by.

`commitments.actions.sight` says the same of rows that are read.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, When

from commitments.status import Circle, CommitmentStatus, PartyRole
from dialogues.querysets import FEW, IN_ROOM, NOTHING, open_circle, was_in_room
from dialogues.status import Visibility
from urbanshift.statements.written import rows_of

if TYPE_CHECKING:
    from dialogues.standing import Standing


def owner_ways(who: Standing, prefix: str = "", key: str = "pk") -> list[Q]:
    """Conditions: `who` speaks for the lead of the commitment, or for the owner of an item of it that it
    did not offer by itself."""
    if not who.stakeholders:
        return []
    # An action that a stranger offered lets nobody read more than before.
    items = apps.get_model("commitments", "ActionItem")._base_manager.filter(owner__in=who.stakeholders, offered=False)
    return [
        Q(**{f"{prefix}lead__in": who.stakeholders}),
        Q(**{f"{key}__in": items.order_by().values("commitment")}),
    ]


def insider_ways(who: Standing, prefix: str = "", key: str = "pk") -> list[Q]:
    """Conditions: `who` was in the room, or speaks for one that the commitment names: lead, supporter, or
    an item's owner. A counterpart, whom others address, is none of them.

    `prefix` leads to the commitment's columns, `key` to its id.
    """
    if not who.stakeholders:
        return []
    supporters = apps.get_model("commitments", "CommitmentParty")._base_manager.filter(
        stakeholder__in=who.stakeholders, role=PartyRole.SUPPORTING
    )
    return [
        was_in_room(who, f"{prefix}dialogue_id"),
        *owner_ways(who, prefix, key),
        Q(**{f"{key}__in": supporters.order_by().values("commitment")}),
    ]


def is_insider(who: Standing, prefix: str = "", key: str = "pk") -> Q:
    """Condition: `who` reads the reasons, the last report's date and a decline: staff, those
    who were in the room, and those whom the commitment names."""
    return Q() if who.is_staff else reduce(or_, insider_ways(who, prefix, key), NOTHING)


def owner_knows() -> Q:
    """Condition on an action item: its owner may know of it. One that it offered as a stranger it reads as everybody
    does, unless `owner_is_insider`."""
    return owner_is_insider() | Q(commitment__visibility=Visibility.PUBLIC)


def owner_is_insider() -> Q:
    """Condition on an action item: its owner reads it while it is open to the room, since it was there, or is named:
    by the ways of `insider_ways`, asked of each row. Not so where it offered it as a stranger."""
    models_of = apps.get_app_config("commitments").get_model
    under = {"commitment": OuterRef("commitment")}
    ways = [
        models_of("ActionItem")._base_manager.filter(owner=OuterRef("owner"), offered=False, **under),
        models_of("CommitmentParty")._base_manager.filter(
            stakeholder=OuterRef("owner"), role=PartyRole.SUPPORTING, **under
        ),
        apps.get_model("dialogues", "Representation")._base_manager.filter(
            dialogue=OuterRef("commitment__dialogue"), stakeholder=OuterRef("owner"), **IN_ROOM
        ),
    ]
    own = Q(offered=False) | Q(commitment__lead=F("owner"))
    return reduce(or_, (Q(Exists(way)) for way in ways), own)


def owned_by(who: Standing) -> Q:
    """Condition on an action item: `who` speaks for its owner, who reads what is of the item alone."""
    return Q(owner__in=who.stakeholders)


def commitment_ways(
    who: Standing, prefix: str = "", key: str = "pk", *, inside: Collection[int] | None = None
) -> list[Q]:
    """Conditions on a commitment: `who` sees it where one of them holds. Drafts are for staff alone.

    The first is met soon, in any order; what one of the others leads to is found quickly, or met soon.
    All in one are neither to a database. `inside` are the ids of those of which `who` is an insider, where
    they are known.
    """
    if who.is_staff:
        return [Q()]
    ways = insider_ways(who, prefix, key)
    if ways and inside is not None:
        ways = [Q(**{f"{key}__in": inside})]
    for_insiders = _agreed(prefix, Visibility.PARTICIPANTS)
    return [_agreed(prefix, open_circle(who)), *(for_insiders & way for way in ways)]


def _agreed(prefix: str, visibility: Visibility) -> Q:
    """Condition on a commitment: it is no draft, and within the circle `visibility`."""
    return Q(**{f"{prefix}visibility__gte": visibility}) & ~Q(**{f"{prefix}status": CommitmentStatus.DRAFT})


def commitment_seen(who: Standing, prefix: str = "", key: str = "pk") -> Q:
    """Condition: `who` sees the commitment."""
    return reduce(or_, commitment_ways(who, prefix, key))


def open_sharing(who: Standing) -> Circle:
    """The narrowest circle of sharing that `who` belongs to, whatever it owns and wherever it was."""
    return Circle.PARTNERS if who.is_partner else Circle.PUBLIC


def content_readable(who: Standing, report: str = "", dialogue: str = "", key: str = "pk") -> Q:
    """Condition: `who` reads the content of a report, whoever may see its item.

    `report` leads to the report's columns, `dialogue` to the commitment's dialogue id, `key` to
    the report's id. A retracted report keeps its content from everybody.
    """
    sharing = apps.get_model("commitments", "Sharing")
    retraction = apps.get_model("commitments", "Retraction")
    kept = ~Exists(retraction._base_manager.filter(report=OuterRef(key)))
    if who.is_staff:
        return Q(kept)

    def shared(circle: Circle) -> Q:
        return Q(Exists(sharing._base_manager.filter(report=OuterRef(key), circle__gte=circle)))

    readable = shared(open_sharing(who))
    if who.stakeholders:
        readable |= Q(**{f"{report}stakeholder__in": who.stakeholders})
        readable |= shared(Circle.PARTICIPANTS) & was_in_room(who, dialogue)
    return Q(kept) & readable


def insider_of(who: Standing) -> models.QuerySet[Any]:
    """Ids of the commitments of which `who` is an insider; some more than once."""
    commitments = apps.get_model("commitments", "Commitment")._base_manager.order_by().values_list("pk", flat=True)
    none, *some = [commitments.filter(way) for way in [NOTHING, *insider_ways(who)]]
    return none.union(*some, all=True).order_by() if some else none


def few_inside(who: Standing) -> list[int] | None:
    """Ids of the commitments of which `who` is an insider; None if they are more than a statement should name."""
    if not who.stakeholders:
        return []
    found = rows_of({}, _first_inside, who)
    return sorted({key for (key,) in found}) if len(found) <= FEW else None


def _first_inside(who: Standing) -> models.QuerySet[Any]:
    return insider_of(who)[: FEW + 1]


def last_report_shown() -> models.Expression:
    """The day of the last report where the annotation `insider` holds, else null."""
    return Case(When(insider=True, then=F("last_reported_on")), default=None, output_field=models.DateField())


def report_ways(who: Standing) -> list[Q]:
    """Conditions on a report: `who` may know of it where one of them holds.

    It is of its own organisation, or was shared with a circle it belongs to, or with those who were in
    the room. Each one leads to few reports, or is met soon; all in one are neither to a database.
    """
    if who.is_staff:
        return [Q()]
    sharings = apps.get_model("commitments", "Sharing")._base_manager.filter(report=OuterRef("pk"))
    retractions = apps.get_model("commitments", "Retraction")._base_manager.filter(report=OuterRef("pk"))
    kept = ~Exists(retractions)
    seen = commitment_seen(who, "action_item__commitment__", "action_item__commitment_id")
    ways = [Q(Exists(sharings.filter(circle__gte=open_sharing(who))), kept) & seen]
    if who.stakeholders:
        ways += [
            Q(stakeholder__in=who.stakeholders),
            Q(Exists(sharings.filter(circle__gte=Circle.PARTICIPANTS)), kept)
            & was_in_room(who, "action_item__commitment__dialogue_id")
            & _agreed("action_item__commitment__", Visibility.PARTICIPANTS),
        ]
    return ways


def follow_up_ways(who: Standing, *, inside: Collection[int] | None = None) -> list[Q]:
    """Conditions on a follow-up: `who` may know of it where one of them holds. `inside`: as for commitments.

    They follow their commitment, and need their dialogue visible and adopted; an owner always sees
    that its commitment is on an agenda.
    """
    if who.is_staff:
        return [Q()]
    adopted = apps.get_model("dialogues", "Dialogue").objects.visible_to(who).adopted()
    told = Q(dialogue=None) | Q(dialogue__in=adopted.order_by().values("pk"))
    owned = owner_ways(who, "commitment__", "commitment_id")
    if owned and inside is not None:
        owned = [Q(commitment__in=inside) & reduce(or_, owned)]
    return [
        *(told & way for way in commitment_ways(who, "commitment__", "commitment_id", inside=inside)),
        *(_agreed("commitment__", Visibility.PARTICIPANTS) & way for way in owned),
    ]
