"""Rows that somebody pasted with nothing but a space between their cells."""

from __future__ import annotations

import time

import pytest

from tests.summaries.test_cells_on_lines import ENDS, HEADS, NAMES, ROWS, STEPS, Step, proposed, steps_of
from tests.summaries.test_pasted import lines_of_word

EN = HEADS["en"]
HEAD = "No. Action Responsible Deadline\n"
FIRST, SECOND = "1 Map the drains Ministry of Lands May 2025\n", "2 Plant trees City of Surat June 2025\n"

SHORT_NAMES = """\
Participants
- REMA
- MININFRA
- MINECOFIN

Next steps
Action Responsible Deadline
Finish the plan REMA 30 May 2025
Share data using GIS MININFRA / MINECOFIN June 2025
"""
OWNERS_FIRST = """\
Responsible Action Deadline
Ministry of Lands Map the drains May 2025
City of Surat Plant trees June 2025
"""
UNSURE = f"""\
{HEAD}1 Update the Master Plan XYZ May 2025
2 Send the map to the Ministry of Lands June 2025
3 Train the staff All Cities July 2025
4 Develop rules with UNEP ongoing
"""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("is_counted", [True, False])
@pytest.mark.parametrize("language", ROWS)
def test_rows_under_a_line_that_names_their_columns(language: str, is_counted: bool, gap: str) -> None:
    rows = [NAMES[language], *((str(number), *cells) for number, cells in enumerate(ROWS[language], start=1))]
    text = gap.join(" ".join(cells if is_counted else cells[1:]) for cells in rows)
    told = proposed(f"{HEADS[language]}{text}\n\n{ENDS[language]}\n")
    steps = [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps]
    assert steps == list(ROWS[language])
    assert [left.text for left in told.unplaced] == [ENDS[language]]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        # The rows go on below; the last one has no time, or one between the others.
        (
            f"{HEAD}1 Map the drains and\nthe wells of the town Ministry of Lands 30 May\n2025\n{SECOND}",
            [("Map the drains and the wells of the town", "Ministry of Lands", "30 May 2025"), STEPS[1]],
        ),
        (f"{HEAD}{FIRST}2 Pay UNEP\n3{SECOND[1:]}", [STEPS[0], ("Pay UNEP", "", ""), STEPS[1]]),
        # The columns are named again on the next page.
        (f"{HEAD}{FIRST}2 Pay the wards UNEP May 2025\n\f{HEAD}1{SECOND[1:]}2{FIRST[1:]}", [
            STEPS[0], ("Pay the wards", "UNEP", "May 2025"), STEPS[1], STEPS[0]]),
        # Short names that the document has, also several.
        (
            SHORT_NAMES,
            [("Finish the plan", "REMA", "30 May 2025"), ("Share data using GIS", "MININFRA", "June 2025")],
        ),
        # Another order, and a cell on each line below.
        (
            OWNERS_FIRST,
            STEPS,
        ),
        (
            f"{HEAD}1\nMap the drains\nMinistry of Lands\nMay 2025\n2\nPlant trees\nCity of Surat\nJune 2025\n",
            STEPS,
        ),
        # What a name may belong to stays with it.
        (
            UNSURE,
            [
                ("Update the Master Plan XYZ", "", "May 2025"),
                ("Send the map to the Ministry of Lands", "", "June 2025"),
                ("Train the staff All Cities", "", "July 2025"),
                ("Develop rules with UNEP", "", ""),
            ],
        ),
    ],
)  # fmt: skip
def test_untidy_ones(text: str, steps: list[Step]) -> None:
    assert steps_of(EN + text) == steps


def test_in_documents() -> None:
    assert steps_of(lines_of_word(f"{EN}{HEAD}{FIRST}{SECOND}\nEnd."), "x.docx") == STEPS


@pytest.mark.parametrize(
    "rows",
    [
        "Map the drains UNEP\nPlant trees City of Surat\n\nThanks.\n",
        "Map the drains by May 2025\nMinistry of Lands June 2025\nPlant trees City of Surat July 2025\n",
    ],
)
def test_rows_that_are_not_sure_stay(rows: str) -> None:
    told = steps_of(f"{EN}Action Responsible Deadline\n{rows}")
    assert not any(owner or text == "Map the drains" for text, owner, _due in told)


@pytest.mark.parametrize("line", ["Action Responsible Deadline", "No. Action Responsible Deadline\n1 map"])
def test_many_lines_that_name_columns_take_no_time(line: str) -> None:
    begun = time.process_time()
    proposed(f"{line}\n" * 1_000)
    assert time.process_time() - begun < 20


@pytest.mark.parametrize("sign", ["\t", "  ", "   ", " | ", "|", "; ", ";", ", ", ","])
@pytest.mark.parametrize("is_counted", [True, False])
def test_signs_between_the_cells(sign: str, is_counted: bool) -> None:
    rows = [NAMES["en"], ("1", *STEPS[0]), ("2", *STEPS[1])]
    text = "\n".join(sign.join(cells if is_counted else cells[1:]) for cells in rows)
    assert steps_of(f"{EN}{text}\n\nThe meeting closed.\n") == STEPS
