"""Numbers that no column holds, and what is no number: refused by the name of the field, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from commitments.actions import answering, drafting, entering, report_drafts, reporting, verifying
from commitments.due import Due
from dialogues.actions import register
from tests.commitments.acts import outcome, say
from tests.worlds import NOW, China, china
from urbanshift.errors import Invalid, Stale

pytestmark = pytest.mark.django_db


def story() -> China:
    world = china()
    world.adopt_first()
    say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    world.reread()
    return world


HUGE: list[Any] = [10**10, 2**63, 10**30, -1, -(10**30)]
NO_NUMBERS: list[Any] = [float("nan"), float("inf"), float("-inf")]
NO_DECIMALS: list[Any] = [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal("1e30"), Decimal("-1e30")]


def of_dialogue(world: China, **facts: Any) -> Any:
    return entering.edit_dialogue(
        world.first,
        by=world.staff,
        now=NOW,
        reason="Counted.",
        **{"participants": 9, "participants_precision": "about", **facts},
    )


def of_series(world: China, **facts: Any) -> Any:
    return entering.edit_series(world.series, by=world.staff, now=NOW, **facts)


def of_step(world: China, **facts: Any) -> Any:
    return drafting.edit_commitment(world.steps[0], by=world.staff, now=NOW, reason="Counted.", **facts)


def of_amount(world: China, **facts: Any) -> Any:
    return of_step(world, currency="EUR", **facts)


def of_city(world: China, **facts: Any) -> Any:
    common: dict[str, Any] = {
        "longitude": 1, "latitude": 1, "population": 9, "population_basis": "City", "population_source": "Census",
    }  # fmt: skip
    return register.edit(world.chengdu, by=world.staff, now=NOW, **{**common, **facts})


def of_report(world: China, **facts: Any) -> Any:
    return reporting.report(
        world.items[0], by=world.chengdu_officer, now=NOW, status="in_progress", narrative="Going on.", **facts
    )


def of_draft(world: China, **facts: Any) -> Any:
    return report_drafts.save_draft(world.items[0], by=world.chengdu_officer, now=NOW, **facts)


def of_verification(world: China, **facts: Any) -> Any:
    return verifying.verify(world.items[0], by=world.verifier, now=NOW, finding="confirmed", **facts)


@pytest.mark.parametrize(
    ("act", "field", "values"),
    [
        *((of_dialogue, field, [*HUGE, *NO_NUMBERS]) for field in ("participants", "women", "men")),
        (of_series, "report_every_days", [*HUGE, 0, *NO_NUMBERS]),
        *((of_step, field, [*HUGE, *NO_NUMBERS]) for field in ("number_promised", "position")),
        (of_amount, "amount_promised", [*NO_DECIMALS, *NO_NUMBERS]),
        *((of_city, field, [*HUGE, *NO_NUMBERS]) for field in ("population", "geonames_id")),
        (of_city, "latitude", [*NO_DECIMALS, *NO_NUMBERS, 91]),
        (of_city, "longitude", [*NO_DECIMALS, *NO_NUMBERS, 181]),
        *((act, "progress", [*HUGE, *NO_NUMBERS, 101]) for act in (of_report, of_draft)),
        (of_verification, "report", HUGE),
    ],
)  # fmt: skip
def test_what_no_column_holds_is_refused_by_name(
    world: China, act: Callable[..., Any], field: str, values: list[Any]
) -> None:
    for value in values:
        with pytest.raises(Invalid) as refusal:
            act(world, **{field: value})
        assert field in {fault.field for fault in refusal.value.faults}, value


def test_a_version_that_no_column_holds_is_stale(world: China) -> None:
    for act in (of_dialogue, of_series, of_step, of_city, of_report, of_verification):
        for version in HUGE:
            with pytest.raises(Stale):
                act(world, version=version)


def test_days_at_the_ends_of_the_calendar(world: China) -> None:
    """Each is refused, and none is an error of arithmetic."""
    for day in (date.min, date.max):
        for precision in ("day", "month", "year"):
            dates = {"starts_on": day, "ends_on": day, "date_precision": precision}
            planned = outcome(entering.plan_dialogue, world.series, by=world.staff, now=NOW, title="Far", **dates)
            assert planned == "Invalid"
        assert outcome(of_report, world, reported_as_of=day) == "Invalid"
        assert outcome(of_verification, world, verified_on=day) == "Invalid"
        assert outcome(answering.accept, world.items[0], by=world.staff, now=NOW, acceptance="declined", reason="No.",
                       answered_on=day) == "Invalid"  # fmt: skip
        for precision in ("day", "month", "quarter", "year"):
            with pytest.raises(Invalid):
                Due.of(precision, day)
