"""What can never be false of dialogues, tried on every path; and that the ordinary way is open."""

from datetime import date
from typing import Any

import pytest

from dialogues.models import Dialogue, OutcomePoint, Representation
from dialogues.status import DIALOGUE_MOVES, DialogueStatus
from tests.breaking import cannot_change, cannot_delete, cannot_insert
from tests.factories import (
    ADOPTED,
    HELD,
    CityFactory,
    CountryFactory,
    DialogueFactory,
    OutcomePointFactory,
    PolicyInstrumentFactory,
    RepresentationFactory,
    SeriesFactory,
    StakeholderFactory,
    SuccessionFactory,
    ThemeFactory,
    adopt,
    reopen,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("guard", "factory", "values"),
    [
        ("country_code_given_once", CountryFactory, {"iso2": "XX"}),
        ("country_code_given_once", CountryFactory, {"iso3": "XXX"}),
        ("country_code_given_once", CountryFactory, {"numeric": "999"}),
        ("city_slug_given_once", CityFactory, {"slug": "elsewhere"}),
        ("stakeholder_slug_given_once", StakeholderFactory, {"slug": "somebody"}),
        ("theme_slug_given_once", ThemeFactory, {"slug": "something"}),
        ("policy_slug_given_once", PolicyInstrumentFactory, {"slug": "a-law"}),
        ("series_code_given_once", SeriesFactory, {"code": "OTHER"}),
        ("dialogue_place_given_once", DialogueFactory, {"number": 7}),
        ("dialogue_place_given_once", DialogueFactory, {"reference": "OTHER-7"}),
    ],
)
def test_a_key_is_given_once(guard: str, factory: Any, values: dict[str, Any]) -> None:
    row = factory()
    cannot_change(guard, row, **values)
    row.name = row.title = "Another name"
    row.save()


def test_nothing_moves_to_another_dialogue() -> None:
    cannot_change("dialogue_place_given_once", DialogueFactory(), series=SeriesFactory())
    cannot_change("outcomepoint_given_once", OutcomePointFactory(), dialogue=DialogueFactory())
    cannot_change("representation_given_once", RepresentationFactory(), dialogue=DialogueFactory())
    cannot_change("representation_given_once", RepresentationFactory(), stakeholder=StakeholderFactory())


def test_counters_only_rise() -> None:
    series: Any = SeriesFactory(last_number=4)
    cannot_change("series_counter_rises", series, last_number=3)
    series.last_number = 6
    series.save()
    cannot_change("dialogue_counter_rises", DialogueFactory(last_commitment_number=4), last_commitment_number=0)


@pytest.mark.parametrize(
    ("number", "reference"),
    [(4, "CHN-4"), (3, "CHN-4"), (3, "CHN-03"), (3, "RWA-3"), (3, "")],
    ids=["ahead of the counter", "another number", "written otherwise", "another series", "none"],
)
def test_a_dialogue_takes_its_number_from_the_counter(number: int, reference: str) -> None:
    series: Any = SeriesFactory(code="CHN", last_number=3)
    cannot_insert("dialogue_reference_from_counter", _dialogue(series, number=number, reference=reference))


def test_the_number_of_a_deleted_dialogue_is_not_given_again() -> None:
    dialogue: Any = DialogueFactory()
    series, number = dialogue.series, dialogue.number
    dialogue.delete()
    cannot_insert("dialogue_reference_never_given_again", _dialogue(series, number=number))
    assert DialogueFactory(series=series).number == number + 1


def test_a_dialogue_comes_after_its_series() -> None:
    # References are checked when the transaction ends; until then a row could stand on nothing.
    row = _dialogue(SeriesFactory())
    row.series_id = 0
    cannot_insert("dialogue_reference_from_counter", row)


def test_a_dialogue_is_not_entered_as_adopted() -> None:
    facts = {"status": "adopted", "held_on": HELD, "adopted_on": ADOPTED, "footing": "agreed"}
    cannot_insert("dialogue_begins_before_adoption", _dialogue(SeriesFactory(code="CHN", last_number=1), **facts))


FACTS: dict[str, dict[str, Any]] = {
    "planned": {"held_on": None},
    "cancelled": {"held_on": None},
    "held": {"held_on": HELD, "adopted_on": None, "footing": ""},
    "adopted": {"held_on": HELD, "adopted_on": ADOPTED, "footing": "agreed"},
}


@pytest.mark.parametrize("to", DialogueStatus.values)
@pytest.mark.parametrize("start", DialogueStatus.values)
def test_a_dialogue_moves_as_its_table_says(start: str, to: str) -> None:
    dialogue: Any = DialogueFactory(status=start)
    facts = (FACTS["held"] if start == "adopted" else {}) | FACTS[to]
    if start != to and (start, to) not in DIALOGUE_MOVES:
        cannot_change("dialogue_moves", dialogue, status=to, **facts)
    else:
        assert Dialogue.objects.filter(pk=dialogue.pk).update(status=to, **facts) == 1


def test_the_dialogues_of_a_series_are_adopted_in_order() -> None:
    series: Any = SeriesFactory()
    first, second, third = (DialogueFactory(series=series, status=status) for status in ("held", "planned", "held"))
    cannot_change("dialogue_adopted_in_order", third, status="adopted", **FACTS["adopted"])
    adopt(first)
    cannot_change("dialogue_adopted_in_order", third, status="adopted", **FACTS["adopted"])
    Dialogue.objects.filter(pk=second.pk).update(status="cancelled")
    adopt(third)
    cannot_change("dialogue_before_adopted_stays", second, status="planned")
    reopen(third)
    Dialogue.objects.filter(pk=second.pk).update(status="planned")
    assert DialogueFactory(series=SeriesFactory(), status="adopted")


def test_only_the_latest_adopted_dialogue_is_reopened() -> None:
    series: Any = SeriesFactory()
    first, second = (DialogueFactory(series=series, status="adopted") for _number in range(2))
    cannot_change("dialogue_before_adopted_stays", first, status="held", **FACTS["held"])
    reopen(second)
    reopen(first)


@pytest.mark.parametrize("values", [{"held_on": date(2022, 11, 15)}, {"adopted_on": date(2022, 11, 21)}])
def test_the_days_of_an_adopted_dialogue_stand(values: dict[str, Any]) -> None:
    cannot_change("dialogue_adopted_frozen", DialogueFactory(status="adopted"), **values)


def test_the_day_of_an_adopted_dialogue_does_not_become_less_known() -> None:
    """It would be the last one of a month, more than which nobody knows, and could be moved."""
    day = date(2022, 11, 30)
    month = {"starts_on": date(2022, 11, 1), "ends_on": day, "date_precision": "month"}
    days: dict[str, Any]
    for days in ({}, {"starts_on": day, "ends_on": day}, month | {"held_on": HELD}):
        dialogue: Any = DialogueFactory(**{"held_on": day} | days)
        adopt(dialogue, on=date(2022, 12, 5))
        cannot_change("dialogue_known_day_stays", dialogue, **month | {"ends_on": dialogue.held_on})
    dialogue = adopt(DialogueFactory(held_on=day, **month), on=date(2022, 12, 5))
    cannot_change("dialogue_known_day_stays", dialogue, starts_on=date(2022, 1, 1), date_precision="year")
    narrower = {"ends_on": date(2022, 11, 20), "held_on": date(2022, 11, 20)}
    assert Dialogue.objects.filter(pk=dialogue.pk).update(**narrower) == 1


def test_a_footing_is_only_ever_confirmed() -> None:
    dialogue: Any = DialogueFactory()
    dialogue.status, dialogue.footing, dialogue.adopted_on = "adopted", "recorded", ADOPTED
    dialogue.save()
    cannot_change("dialogue_footing_only_confirmed", dialogue, footing="agreed")
    dialogue.footing, dialogue.footing_confirmed_on, dialogue.footing_basis = "agreed", ADOPTED, "Letter of the mayor."
    dialogue.save()
    unconfirmed = {"footing": "recorded", "footing_confirmed_on": None, "footing_basis": ""}
    cannot_change("dialogue_footing_only_confirmed", dialogue, **unconfirmed)


def test_nothing_adopted_is_deleted() -> None:
    dialogue: Any = DialogueFactory()
    point, representation = OutcomePointFactory(dialogue=dialogue), RepresentationFactory(dialogue=dialogue)
    adopt(dialogue)
    cannot_delete("outcomepoint_adopted_kept", point)
    cannot_delete("representation_adopted_kept", representation)
    cannot_delete("dialogue_adopted_kept", dialogue)
    reopen(dialogue)
    for row in (point, representation, dialogue):
        row.delete()
    assert [model.objects.count() for model in (OutcomePoint, Representation, Dialogue)] == [0, 0, 0]


def test_a_point_is_read_no_more_widely_than_its_dialogue() -> None:
    dialogue: Any = DialogueFactory(visibility=1)
    row = OutcomePointFactory.build(dialogue=dialogue, visibility=2)
    cannot_insert("outcomepoint_not_wider_than_dialogue", row)
    point: Any = OutcomePointFactory(dialogue=dialogue, visibility=1)
    cannot_change("outcomepoint_not_wider_than_dialogue", point, visibility=2)
    cannot_change("outcomepoint_not_wider_than_dialogue", point, visibility=3)
    cannot_change("dialogue_not_narrower_than_points", dialogue, visibility=0)
    Dialogue.objects.filter(pk=dialogue.pk).update(visibility=3)
    OutcomePoint.objects.filter(pk=point.pk).update(visibility=3)
    OutcomePoint.objects.filter(pk=point.pk).update(visibility=0)
    Dialogue.objects.filter(pk=dialogue.pk).update(visibility=0)


def test_a_point_comes_after_its_dialogue() -> None:
    # References are checked when the transaction ends; until then a row could stand on nothing.
    row = OutcomePointFactory.build(dialogue=DialogueFactory(), visibility=1)
    row.dialogue_id = 0
    cannot_insert("outcomepoint_not_wider_than_dialogue", row)


def _dialogue(series: Any, **values: Any) -> Any:
    """A dialogue that is not stored, by default the first of its series."""
    facts = {"number": 1, "reference": f"{series.code}-1", "status": "planned", "held_on": None} | values
    return DialogueFactory.build(series=series, **facts)


def test_successions_go_in_no_circle() -> None:
    first: Any = SuccessionFactory()
    second: Any = SuccessionFactory(predecessor=first.successor)
    for predecessor, successor in (
        (first.successor, first.predecessor),
        (second.successor, second.predecessor),
        (second.successor, first.predecessor),
    ):
        row = SuccessionFactory.build(recorded_by=None)
        row.predecessor, row.successor = predecessor, successor
        cannot_insert("succession_in_no_circle", row)
    SuccessionFactory(predecessor=first.predecessor, successor=second.successor)  # a split
    SuccessionFactory(successor=first.successor)  # a merger
