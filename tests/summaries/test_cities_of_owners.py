"""The cities of those who owe a step by a short name, or as a group that counts them."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in


def test_a_short_name_tells_the_city_of_its_long_one() -> None:
    present = "Present: Accra Metropolitan Assembly (AMA), Kumasi Metropolitan Assembly (KMA), UNEP\n\n"
    rows = "| Action | Lead |\n|---|---|\n| Send the fares to KMA | UNEP |\n"
    items = "- AMA, KMA to paint the first 500 roofs\n- UNEP to publish the guide\n"
    for text, cities in ((f"Next steps\n\n{items}", ["Accra", "Kumasi"]), (f"## Next steps\n\n{rows}", ["Kumasi"])):
        step = told_in(f"{present}{text}").steps[0]
        assert sorted([*(one.name for one in step.cities), *step.new_cities]) == cities


@pytest.mark.parametrize("both", ["Both assemblies", "The two assemblies", "Kedua kota"])
def test_a_group_is_of_the_cities_that_it_counts(both: str) -> None:
    present = "Present: Accra Metropolitan Assembly, Kumasi Metropolitan Assembly, UNEP\n\n"
    items = f"- {both} will publish the fares by May 2026.\n- UNEP will publish a guide.\n"
    step = told_in(f"{present}Next steps\n\n{items}").steps[0]
    assert sorted([*(one.name for one in step.cities), *step.new_cities]) == ["Accra", "Kumasi"]


def test_both_of_three_are_nobody_by_place() -> None:
    present = "Present: Accra Metropolitan Assembly, Kumasi Metropolitan Assembly, Tema Metropolitan Assembly\n\n"
    items = "- Both assemblies will publish the fares.\n- Accra Metropolitan Assembly will host.\n"
    step = told_in(f"{present}Next steps\n\n{items}").steps[0]
    assert (step.cities, step.new_cities) == ((), ())


def test_a_group_that_was_there_is_parted_from_the_name_beside_it() -> None:
    text = "Participants\n\nAccra Metropolitan Assembly, UNEP, associations of fishers\n\nNext steps\n\n"
    action = "Action: open the beaches\nWho: Accra Metropolitan Assembly and associations of fishers\nWhen: May 2026\n"
    assert steps_of(f"{text}{action}") == [("open the beaches", "Accra Metropolitan Assembly")]


def test_a_municipal_council_is_of_its_city() -> None:
    rows = "| Owner | Action |\n|---|---|\n| CMQ | Map the drains |\n"
    text = f"Present: Conselho Municipal de Quelimane (CMQ), UNEP\n\n## Next steps\n\n{rows}"
    assert told_in(text).steps[0].new_cities == ("Quelimane",)
