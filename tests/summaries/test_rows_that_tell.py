"""Rows and lists that tell who, what and when by how they are made, whatever stands above them."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

PRESENT = "Present: Ministry of Works, Accra Metropolitan Assembly, Kumasi City Council, UNEP\n\n"


def owed(text: str) -> list[tuple[str, str | None, str | None]]:
    """The steps, each with its owner and the words of its due."""
    told = told_in(text).steps
    return [(one.text, one.owner.name if one.owner else None, one.due.words if one.due else None) for one in told]


@pytest.mark.parametrize(
    "heading",
    [
        "Standing of the points of the first round", "So what happens now", "What they said they would do (I have all)",
        "Cada quien con lo suyo", "O que ficou para cada um", "Ce que chacun a promis", "Terus gimana", "分头去办",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sign", [" / ", " | ", " => "])
def test_rows_of_who_what_and_when_are_steps_under_any_heading(heading: str, sign: str) -> None:
    rows = [
        ("UNEP", "publish the map of all drains", "January 2026"),
        ("Kumasi", "train the officers of ten wards", "every month"),
        ("Ministry of Works", "send the note on the lakes", "nobody said when"),
    ]
    lines = "\n".join(sign.join(row) for row in rows)
    assert owed(f"{PRESENT}{heading}\n{lines}\n") == [
        ("publish the map of all drains", "UNEP", "January 2026"),
        ("train the officers of ten wards", "Kumasi", "every month"),
        ("send the note on the lakes", "Ministry of Works", None),
    ]


@pytest.mark.parametrize("heading", ["Challenges", "Programme of visits", "What was done"])
def test_but_not_where_the_heading_says_that_they_are_something_else(heading: str) -> None:
    lines = "UNEP / a visit to the three wetlands / January 2026\nKumasi / a walk along the river banks / May 2026\n"
    assert steps_of(f"{PRESENT}{heading}\n{lines}") == []


def test_rows_that_were_due_before_the_meeting_report() -> None:
    lines = "UNEP / map all drains of the city / January 2025\nKumasi / train the officers of wards / May 2025\n"
    assert steps_of(f"{PRESENT}The list of the first round\n{lines}") == []


def test_what_is_new_is_a_step_beside_what_is_done() -> None:
    lines = (
        "DONE | map the drains of all wards    | UNEP | sent in March\n"
        "NEW  | pay for the pumps of two wards | UNEP | May 2026\n"
        "NEW  | train the ward officers        | Kumasi | no idea\n"
    )
    assert owed(f"{PRESENT}Where we stand\n{lines}") == [
        ("pay for the pumps of two wards", "UNEP", "May 2026"),
        ("train the ward officers", "Kumasi", None),
    ]


@pytest.mark.parametrize(
    "names", ["WHO / WHAT / BY WHEN", "Qui / Quoi / Quand", "Siapa | Apa | Kapan", "谁／做什么／何时"]
)
def test_the_names_of_columns_may_be_the_only_heading(names: str) -> None:
    lines = "UNEP / map the drains / May 2026\nKumasi / train the officers / no date given\n"
    assert owed(f"{PRESENT}{names}\n{lines}") == [
        ("map the drains", "UNEP", "May 2026"),
        ("train the officers", "Kumasi", None),
    ]


def test_a_colon_behind_who_and_brackets_around_when_are_no_part_of_them() -> None:
    lines = "UNEP:\tmap all drains of the city\t(two months)\nKumasi:\ttrain the officers\t(before the rains)\n"
    assert owed(f"{PRESENT}Next steps\n{lines}") == [
        ("map all drains of the city", "UNEP", "two months"),
        ("train the officers", "Kumasi", "before the rains"),
    ]


@pytest.mark.parametrize("what", ["Commitment", "Acuerdo", "Kesepakatan"])
def test_a_column_of_cities_owes_commitments(what: str) -> None:
    table = f"| City | {what} | By when |\n|---|---|---|\n| Kumasi | Share the by-law | May 2026 |\n"
    assert owed(f"{PRESENT}Next steps\n\n{table}") == [("Share the by-law", "Kumasi", "May 2026")]


def test_names_nobody_knows_and_short_words_owe_what_is_told_at_length_beside_them() -> None:
    lines = (
        "by 30 April > NEMA > hand over the boundary survey as a map\n"
        "mid-May > KCCA planning > overlay it on the permit register, list conflicting plots\n"
        "before the rains > all > one page each on progress\n"
    )
    assert owed(f"ACTION LIST\n{lines}") == [
        ("hand over the boundary survey as a map", "NEMA", "30 April"),
        ("overlay it on the permit register, list conflicting plots", "KCCA planning", "mid-May"),
        ("one page each on progress", None, "before the rains"),
    ]
