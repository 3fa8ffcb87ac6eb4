"""Matrices of dates and institutions, and tables without a head."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

DATED = """| | By 30 June 2026 | Before the third dialogue |
|---|---|---|
| Ministry of Works and Housing | Publish the map of drains | – |
| Kumasi Metropolitan Assembly | Open the new nursery | Plant 200 trees along the river |
"""
TURNED = """| | Ministry of Works and Housing | Kumasi Metropolitan Assembly |
|---|---|---|
| By 30 June 2026 | Publish the map of drains | Open the new nursery |
| Before the third dialogue | | Plant 200 trees along the river |
"""


@pytest.mark.parametrize("table", [DATED, TURNED])
def test_each_full_cell_of_a_matrix_is_a_step(table: str) -> None:
    told = told_in(f"## Next steps\n\n{table}")
    steps = {
        (step.text, step.owner and step.owner.name, step.due and (step.due.on and step.due.on.isoformat()))
        for step in told.steps
    }
    assert steps == {
        ("Publish the map of drains", "Ministry of Works and Housing", "2026-06-30"),
        ("Open the new nursery", "Kumasi Metropolitan Assembly", "2026-06-30"),
        ("Plant 200 trees along the river", "Kumasi Metropolitan Assembly", None),
    }
    assert all(step.due is not None for step in told.steps)


def test_rows_that_name_nobody_own_nothing() -> None:
    rows = "| Data | Publish the flood map | Extend it to the port |\n"
    table = f"| Field | June 2026 | December 2026 |\n|---|---|---|\n{rows}"
    assert steps_of(f"## Next steps\n\n{table}") == [("Publish the flood map", None), ("Extend it to the port", None)]


@pytest.mark.parametrize("cells", ["| Trees | 200 | 300 |", "| UNEP | x | |", "| Kumasi | yes | no |"])
def test_numbers_and_ticks_are_no_steps(cells: str) -> None:
    assert steps_of(f"## Next steps\n\n| | 2026 | 2027 |\n|---|---|---|\n{cells}\n{cells}\n") == []


def test_two_columns_without_a_head_tell_who_and_what() -> None:
    rows = "| UNEP | Publish the map of drains by May 2026 |\n| Ministry of Finance | Open the new fund |\n"
    assert steps_of(f"## Next steps\n\n| | |\n|---|---|\n{rows}") == [
        ("Publish the map of drains by May 2026", "UNEP"),
        ("Open the new fund", "Ministry of Finance"),
    ]


def test_lists_under_dates_are_steps_without_owners() -> None:
    rows = "| Publish the flood map<br>Name a focal point | Open the new nursery (UNEP) | – |\n"
    told = told_in(f"## Next steps\n\n| Short term | By December 2026 | Long term |\n|---|---|---|\n{rows}")
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("Publish the flood map", None),
        ("Name a focal point", None),
        ("Open the new nursery", "UNEP"),
    ]
    assert [step.due and step.due.on and step.due.on.isoformat() for step in told.steps] == [None, None, "2026-12-31"]
