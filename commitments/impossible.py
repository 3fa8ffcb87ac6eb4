"""What no path of ours can write, and somebody may have put past it: values that a constraint refuses, time zones that
are none, organisations that succeeded each other, and commitments that are closed though nothing was decided. Reads
only; told in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from dialogues.models import City, Country, Series, Stakeholder, Succession
from dialogues.models.choices import zones
from dialogues.querysets import inherited_by_each

from .models import Commitment, FollowUp
from .status import CLOSED

OURS = ("accounts", "dialogues", "commitments")


def impossible_values() -> Iterator[str]:
    """Which constraints hold no more, of which record; and which time zones are none. One query per table."""
    for label in OURS:
        for model in apps.get_app_config(label).get_models():
            yield from _broken(model)
    for place in (Country, City):
        for one in place.objects.exclude(timezone__in=zones()).order_by("pk"):
            yield f'{named(one)}: there is no time zone "{one.timezone}".'


def _broken(model: type[models.Model]) -> Iterator[str]:
    checks = {
        f"holds_{place}": constraint
        for place, constraint in enumerate(model._meta.constraints)
        if isinstance(constraint, models.CheckConstraint)
    }
    if not checks:
        return
    # Of what is empty a CHECK does not know, and then it holds.
    told: dict[str, Any] = {
        flag: Coalesce(one.condition, True, output_field=models.BooleanField()) for flag, one in checks.items()
    }
    wrong = Q(*((flag, False) for flag in checks), _connector=Q.OR)
    for row in model._base_manager.annotate(**told).filter(wrong).order_by("pk"):
        for flag, constraint in checks.items():
            if not getattr(row, flag):
                yield f"{named(row)}: it breaks the constraint {constraint.name}."


def named(record: models.Model) -> str:
    """What a record is called, whatever it holds."""
    called = next((value for name in ("reference", "code", "slug") if (value := getattr(record, name, ""))), "")
    return str(called or f"{record._meta.verbose_name} {record.pk}".capitalize())


def circles_of_successions() -> Iterator[str]:
    """Which organisations have succeeded themselves, in turn. Two queries."""
    inherited = inherited_by_each(Succession.objects.order_by().values_list("successor_id", "predecessor_id"))
    round_again = {one for one, others in inherited.items() for other in others if one in inherited.get(other, ())}
    for stakeholder in Stakeholder.objects.filter(pk__in=round_again).order_by("pk"):
        yield f"{named(stakeholder)}: by successions that go round, it stands in place of itself."


def closed_without_decision(series: Series) -> Iterator[str]:
    """Which next steps of the series are closed, though no decision that is in force says so."""
    said = FollowUp.objects.in_force().filter(commitment=OuterRef("pk"), decision=OuterRef("status")).order_by()
    found = Commitment.objects.filter(~Exists(said), dialogue__series=series, status__in=CLOSED)
    for commitment in found.order_by("pk"):
        yield f"{commitment}: it is {commitment.get_status_display()}, and no decision says so."
