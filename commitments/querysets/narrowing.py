"""Conditions of the lists' filters, each from a side that has an index."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from commitments.status import Acceptance
from dialogues.querysets import among, linked, there_are


def owes() -> Q:
    """Condition on a stakeholder: it leads an open commitment or owns a live item, and has not declined it."""
    commitments = apps.get_model("commitments", "Commitment").objects.open().filter(lead=OuterRef("pk")).order_by()
    items = apps.get_model("commitments", "ActionItem").objects.live().filter(owner=OuterRef("pk")).order_by("-status")
    return there_are(commitments.exclude(acceptance=Acceptance.DECLINED)) | there_are(items)


def left_open() -> Q:
    """Condition on a series: it goes on, next steps are open under it, and no dialogue is to come that decides on
    them."""
    steps = apps.get_model("commitments", "Commitment").objects.open()
    to_come = apps.get_model("dialogues", "Dialogue").objects.not_ended().filter(series=OuterRef("pk"))
    return Q(concluded_on=None) & ~Q(Exists(to_come)) & _there_is_under(steps)


def unreminded() -> Q:
    """Condition on a series: it goes on, actions are owed under it, and nobody is written to about them."""
    owed = apps.get_model("commitments", "ActionItem").objects.with_answer(Acceptance.ACCEPTED)
    return Q(concluded_on=None, sends_reminders=False) & _there_is_under(owed, "commitment__")


def _there_is_under(records: Any, prefix: str = "") -> Q:
    """Condition on a series: some of `records` are followed up in it, of its own or of a series that it continues."""
    later = f"{prefix}continued_in"
    own = records.order_by().filter(**{later: None, f"{prefix}dialogue__series": OuterRef("pk")})
    return Q(Exists(own)) | Q(Exists(records.order_by().filter(**{later: OuterRef("pk")})))


def about(records: Any, *, city: Any = None, organisation: Any = None, theme: Any = None) -> Any:
    """The commitments among `records` that have to do with each of the records that are given, as the lists of the API
    have it."""
    for ways, of in ((in_cities, city), (of_stakeholders, organisation), (about_themes, theme)):
        if of is not None:
            records = among(records, "pk", ways([of.pk]))
    return records


def in_cities(cities: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments that name one of the cities, and of those with an action there."""
    commitments, items = (apps.get_model("commitments", name) for name in ("Commitment", "ActionItem"))
    return [
        linked(commitments.cities.through, "commitment", "city", cities),
        linked(items, "commitment", "city", cities),
    ]


def of_stakeholders(stakeholders: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments that one of the stakeholders leads, those in which it has another role, and those of
    which it owns an action."""
    commitments, parties, items = (
        apps.get_model("commitments", name) for name in ("Commitment", "CommitmentParty", "ActionItem")
    )
    return [
        linked(commitments, "pk", "lead", stakeholders),
        linked(parties, "commitment", "stakeholder", stakeholders),
        linked(items, "commitment", "owner", stakeholders),
    ]


def about_themes(themes: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments about one of the themes."""
    return [linked(apps.get_model("commitments", "Commitment").themes.through, "commitment", "theme", themes)]
