"""Cards: each step in a table of its own, with labels on the left; and labels on the lines under one action."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

ONE = (
    "| Commitment | Map the drains of Osu |\n|---|---|\n| Lead | City of Accra |\n| Deadline | May 2026 |\n"
    "| Level | Local |\n"
)
TWO = "| Commitment | Train 40 officers |\n|---|---|\n| Lead | UNEP |\n| Budget | none needed |\n| Deadline | – |\n"


def test_each_card_is_a_step() -> None:
    told = told_in(f"## Next steps\n\nOne card for each:\n\n{ONE}\n{TWO}")
    assert [(one.text, one.owner and one.owner.name, one.due and one.due.words, one.level) for one in told.steps] == [
        ("Map the drains of Osu", "City of Accra", "May 2026", "local"),
        ("Train 40 officers", "UNEP", None, None),
    ]
    assert "Budget | none needed" in {left.text for left in told.unplaced}


def test_cards_that_bars_draw_in_plain_text_are_read() -> None:
    drawn = "| Task     | {} |\n| Who      | {} |\n| By when  | {} |\n"
    bars = drawn.format("Map the drains of Osu  ", "City of Accra          ", "May 2026               ")
    again = drawn.format("Test the water weekly  ", "UNEP                   ", "June 2026              ")
    assert steps_of(f"Next steps\n\n{bars}\n{again}") == [
        ("Map the drains of Osu", "City of Accra"),
        ("Test the water weekly", "UNEP"),
    ]


def test_labels_are_nobody() -> None:
    rows = "| Deadline | the thirtieth of the month |\n|---|---|\n| Lead | somebody from the city council |\n"
    assert steps_of(f"## Next steps\n\n{rows}") == []


@pytest.mark.parametrize(
    ("action", "who", "when"),
    [("Action", "Who", "When"), ("Acção", "Quem", "Quando"), ("Action", "Qui", "Quand"), ("行动", "责任", "时限")],
)
def test_lines_under_one_action_tell_who_and_by_when(action: str, who: str, when: str) -> None:
    one = f"{action}: publish the map of drains\n{who}: City of Accra\n{when}: 30/06/2026\n"
    two = f"{action}: test the water of the river\n{who}: UNEP\n{when}: 31/07/2026\n"
    told = told_in(f"Next steps\n\n{one}\n{two}")
    assert [(one.text, one.owner and one.owner.name, one.due and str(one.due.on)) for one in told.steps] == [
        ("publish the map of drains", "City of Accra", "2026-06-30"),
        ("test the water of the river", "UNEP", "2026-07-31"),
    ]
    assert str(told.value("start")) == "2025-09-23"


def test_a_table_may_have_a_step_in_each_column() -> None:
    rows = (
        "| Action | Test the water of the Odaw | Pay for the pumps |\n| Lead | City of Accra | UNEP |\n"
        "| Deadline | May 2026 | – |\n"
    )
    told = told_in(f"## Next steps\n\n| | 1 | 2 |\n|---|---|---|\n{rows}")
    assert [(one.text, one.owner and one.owner.name, one.due and one.due.words) for one in told.steps] == [
        ("Test the water of the Odaw", "City of Accra", "May 2026"),
        ("Pay for the pumps", "UNEP", None),
    ]
