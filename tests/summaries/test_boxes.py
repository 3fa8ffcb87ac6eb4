"""Lists of tasks with boxes, calls and clocks; and what stands behind steps that is none."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

PRESENT = "Present: Ministry of Works, City of Accra, City of Kumasi, UNEP\n\n"


def test_who_is_called_and_what_a_clock_stands_before() -> None:
    lines = (
        "- [ ] map of wetlands @UNEP ⏰ 30/Sep\n- [ ] clean the drains @Accra @FriendsOdaw ⏰before the rains\n"
        "- [ ] visit to the depot @UNEP @Kumasi (May)\n- [x] hall booked @Jane\n- [ ] tell how it went @Kumasi\n\n"
        "next one: Tamale, date to be told\n"
    )
    told = told_in(f"{PRESENT}Next steps\n\n{lines}").steps
    assert [
        (step.text, *(one.name for one in ([step.owner] if step.owner else []) + list(step.supporters)))
        for step in told
    ] == [
        ("map of wetlands", "UNEP"),
        ("clean the drains @Accra @FriendsOdaw ⏰before the rains", "Accra", "FriendsOdaw"),
        ("visit to the depot", "UNEP", "Kumasi"),
        ("tell how it went", "Kumasi"),
    ]
    assert [step.due.words if step.due else "" for step in told] == ["30/Sep", "before the rains", "May", ""]


def test_all_boxes_are_ticked_where_ticks_only_count() -> None:
    lines = "[x] UNEP: test the water\n[x] City of Accra: clean the drains\n"
    assert len(steps_of(f"{PRESENT}Next steps\n\n{lines}")) == 2


@pytest.mark.parametrize(
    "last",
    [
        "The mission thanked the City of Accra for its hospitality.",
        "La misión agradeció a todos.",
        "The dialogue ended at noon.",
        "La séance a pris fin à 13 heures.",
        "Dialog ditutup pukul 16.00.",
    ],
)
def test_thanks_and_the_close_behind_steps_are_none(last: str) -> None:
    lines = f"1. UNEP will test the water by May 2026.\n2. The City of Accra will clean the drains.\n3. {last}\n"
    assert [owner for _text, owner in steps_of(f"{PRESENT}Next steps\n\n{lines}")] == ["UNEP", "City of Accra"]


@pytest.mark.parametrize("below", ["próximo: Teresina", "próximo encontro nacional: Teresina", "next : Kumasi"])
def test_a_label_in_small_letters_behind_a_list_is_no_part_of_it(below: str) -> None:
    lines = f"- UNEP will test the water by May 2026\n- The City of Accra will clean the drains\n\n{below}\n"
    assert steps_of(f"{PRESENT}Next steps\n\n{lines}") == [
        ("UNEP will test the water by May 2026", "UNEP"),
        ("The City of Accra will clean the drains", "City of Accra"),
    ]


def test_an_item_over_a_table_is_none() -> None:
    table = "| Action | By | Who |\n|---|---|---|\n| Clean the drains | May 2026 | City of Accra |\n"
    assert steps_of(f"{PRESENT}Next steps\n\n17. For the city:\n\n{table}") == [("Clean the drains", "City of Accra")]


@pytest.mark.parametrize("mark", ["c)", "(iii)", "3)"])
def test_a_mark_at_the_end_of_a_line_counts_what_stands_below(mark: str) -> None:
    one, two = {"c)": ("a)", "b)"), "(iii)": ("(i)", "(ii)"), "3)": ("1)", "2)")}[mark]
    text = (
        f"Conclusion\n\nIt was agreed that: {one} UNEP will test the water; {two} the City of Accra will clean\n"
        f"the drains before the rains come; and {mark}\nthe City of Kumasi will send the list.\n"
    )
    assert [owner for _text, owner in steps_of(PRESENT + text)] == ["UNEP", "City of Accra", "City of Kumasi"]
