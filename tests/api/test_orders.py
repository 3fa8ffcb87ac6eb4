"""Orders of what is owed, where a date may be missing; and of history."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Model

from commitments.models import Commitment
from dialogues.models import City, Country, Dialogue, OutcomePoint, PolicyInstrument, Series, Stakeholder, Theme
from tests.api.client import Api
from tests.api.test_pages import walk
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db

story = china


@pytest.mark.parametrize("ordering", ["due_on", "-due_on", "last_reported_on", "-last_reported_on", "updated_at"])
def test_lines_without_a_date_come_last_either_way(world: China, staff: Api, ordering: str) -> None:
    world.adopt_first()
    column = ordering.removeprefix("-")
    days = [date(2023, 12, 31), None, date(2023, 1, 31), None]
    for place, (step, day) in enumerate(zip(world.steps, days, strict=True)):
        step.due_precision, step.due_on = ("day", day) if day else ("none", None)
        step.last_reported_on = day
        step.updated_at = NOW + timedelta(seconds=place % 2)
        step.save(update_fields=["due_precision", "due_on", "last_reported_on", "updated_at"])

    def rank(step: Commitment) -> tuple[Any, ...]:
        return (getattr(step, column), step.reference)

    descending = ordering.startswith("-")
    dated = sorted((s for s in world.steps if getattr(s, column) is not None), key=rank, reverse=descending)
    undated = sorted(
        (s for s in world.steps if getattr(s, column) is None), key=lambda s: s.reference, reverse=descending
    )
    for size in (1, 2, 3, 10):
        pages = walk(staff, f"commitments/?ordering={ordering}&page_size={size}", "reference")
        assert sum(pages, []) == [step.reference for step in [*dated, *undated]]  # noqa: RUF017


@pytest.mark.parametrize("size", [1, 200])
@pytest.mark.parametrize(
    ("path", "model", "key"),
    [
        ("countries", Country, "iso2"), ("cities", City, "slug"), ("stakeholders", Stakeholder, "slug"),
        ("themes", Theme, "slug"), ("policies", PolicyInstrument, "slug"), ("series", Series, "code"),
        ("dialogues", Dialogue, "reference"), ("outcome-points", OutcomePoint, "id"),
    ],
)  # fmt: skip
def test_what_changed_later_comes_later(
    world: China, staff: Api, path: str, model: type[Model], key: str, size: int
) -> None:
    world.hold_second()
    records = model._default_manager.order_by(key)
    for place, record in enumerate(records):
        record.updated_at = NOW + timedelta(hours=place % 2)  # type: ignore[attr-defined]
        record.save(update_fields=["updated_at"])
    changed = list(records.order_by("updated_at", key).values_list(key, flat=True))
    for order, expected in (("updated_at", changed), ("-updated_at", changed[::-1])):
        pages = walk(staff, f"{path}/?ordering={order}&page_size={size}", key)
        assert sum(pages, []) == expected  # noqa: RUF017


def test_history_is_paged_as_well(world: China, staff: Api) -> None:
    world.adopt_first(footing="recorded")
    for step in ("accepted", "declined", "accepted"):
        body = {"acceptance": step, "reason": "Because." if step == "declined" else None}
        assert staff.post("action-items/CHN-1-01-1/acceptance/", body).status_code == 201
    for order in ("recorded_at", "-recorded_at"):
        pages = walk(staff, f"action-items/CHN-1-01-1/history/?page_size=2&ordering={order}", "after")
        assert pages == [["accepted", "declined"], ["accepted"]]
