"""Conditions of the lists' filters, each from a side that has an index."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Q

from commitments.status import Acceptance
from dialogues.querysets import linked, there_are


def owes() -> Q:
    """Condition on a stakeholder: it leads an open commitment or owns a live item, and has not declined it."""
    commitments = apps.get_model("commitments", "Commitment").objects.open().filter(lead=OuterRef("pk")).order_by()
    items = apps.get_model("commitments", "ActionItem").objects.live().filter(owner=OuterRef("pk")).order_by("-status")
    return there_are(commitments.exclude(acceptance=Acceptance.DECLINED)) | there_are(items)


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
