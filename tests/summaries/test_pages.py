"""Pages of a PDF whose text stands in columns, boxes, lists side by side, or beside its headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from commitments.importing.formats import Refusal, Unreadable, read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import Placed, page_of
from tests.summaries.register import REGISTER

LEFT = (
    "*Next steps*",
    "• The Ministry of Lands will publish the",
    "map of all wetlands on its own pages by",
    "May 2027.",
    "• UNEP will train the engineers of the",
    "counties in the use of that map, by the",
    "end of June 2027.",
)
RIGHT = (
    "*Challenges*",
    "• The maps of drains are missing in most",
    "of the wards, and those that exist were",
    "never checked.",
    "• Money for the upkeep of what is built",
    "comes late in the year, when the rains",
    "have begun again.",
)


def stacked(lines: Sequence[str], left: float, top: float, leading: float = 13.0) -> Iterator[Placed]:
    return ((left, top + leading * number, line) for number, line in enumerate(lines))


def read_page(*runs: Iterable[Placed], boxes: Sequence[tuple[float, float, float, float]] = ()) -> Proposal:
    title = (60.0, 90.0, "*Second National-Local Dialogue in Kenya: What it brought to rivers, cities and wards*")
    drawn = page_of([title, *(one for run in runs for one in run)], boxes=boxes)
    return propose(read(drawn, "x.pdf"), REGISTER)


def texts_of(told: Proposal) -> tuple[list[str], list[str]]:
    return [step.text for step in told.steps], [point.text for point in told.points]


TABLE = (
    ("Action", "Responsible", "By when"),
    ("Publish the map of wetlands", "UNEP", "May 2027"),
    ("Train the engineers", "Ministry of Lands", "June 2027"),
)


def _cells(texts: Sequence[str], top: float, left: float = 230.0) -> list[Placed]:
    return [(left + 170 * place, top, text) for place, text in enumerate(texts)]


STEPS = [
    "The Ministry of Lands will publish the map of all wetlands on its own pages by May 2027.",
    "UNEP will train the engineers of the counties in the use of that map, by the end of June 2027.",
]
CHALLENGES = [
    "The maps of drains are missing in most of the wards, and those that exist were never checked.",
    "Money for the upkeep of what is built comes late in the year, when the rains have begun again.",
]


@pytest.mark.parametrize("lower", [0, 6], ids=["on one grid", "at other heights"])
def test_columns_are_read_one_after_the_other(lower: int) -> None:
    assert texts_of(read_page(stacked(LEFT, 60, 130), stacked(RIGHT, 285, 130 + lower))) == (STEPS, CHALLENGES)


def test_what_a_column_cuts_goes_on_in_the_next_one() -> None:
    left = [*LEFT[:3], "May 2027. It will be shown in every ward", "of the cities that took part in it, and"]
    right = ["in the schools of all counties.", *RIGHT]
    steps, points = texts_of(read_page(stacked(left, 60, 130), stacked(right, 285, 134)))
    assert steps == [f"{STEPS[0]} It will be shown in every ward of the cities that took part in it, and {right[0]}"]
    assert points == CHALLENGES


def test_texts_side_by_side_with_white_at_the_same_heights_are_columns() -> None:
    def parts(side: Sequence[str]) -> list[Placed]:
        return [*stacked(side, 0, 130), *stacked(side[:1], 0, 250), *stacked(side[1:], 0, 270), *stacked(side, 0, 390)]

    left = [(60 + x, y, text) for x, y, text in parts(LEFT)]
    right = [(285 + x, y + 4 * (y < 380), text) for x, y, text in parts(RIGHT)]
    steps, points = texts_of(read_page(left, right))
    assert (steps, points) == (3 * STEPS, 3 * CHALLENGES)


def test_a_box_beside_the_text_parts_none_of_its_sentences() -> None:
    box = ["*At a glance*", "Date: 3 May 2026", "Venue: Sarova Hotel", "Participants: 80"]
    told = read_page(stacked(LEFT, 60, 130), stacked(box, 420, 144, 15.0), boxes=[(410, 130, 130, 75)])
    assert texts_of(told)[0] == STEPS
    assert [str(told.value(name)) for name in ("start", "place", "participants")] == [
        "2026-05-03",
        "Sarova Hotel",
        "80",
    ]


def test_lists_side_by_side_are_no_rows() -> None:
    lists = (
        ("*National*", "• Ministry of Lands", "• Ministry of Water"),
        ("*Local*", "• Kisumu County", "• Nakuru County"),
        ("*Others*", "• UNEP", "• KfW"),
    )
    head = [(60.0, 120.0, "*Representation*")]
    told = read_page(head, *(stacked(one, 60 + 160 * place, 150) for place, one in enumerate(lists)))
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "Ministry of Lands"),
        ("national", "Ministry of Water"),
        ("local", "Kisumu County"),
        ("local", "Nakuru County"),
        ("other", "UNEP"),
        ("other", "KfW"),
    ]


def test_headings_left_of_their_texts_stand_over_them() -> None:
    heads = [(60.0, 150.0, "*Next steps*"), (60.0, 250.0, "*Challenges*"), (60.0, 263.0, "*met on the way*")]
    texts = [*stacked(LEFT[1:], 200, 150), *stacked(RIGHT[1:], 200, 250)]
    assert texts_of(read_page(heads, texts)) == (STEPS, CHALLENGES)


def test_owners_in_the_margin_owe_the_paragraphs_beside_them() -> None:
    texts = (LEFT[1:4], LEFT[4:7], ("Open the new office in the port.",))
    heads = ("UNEP", "NEMA, with KfW", "Ministry of Lands")
    runs: list[Iterable[Placed]] = [[(60.0, 120.0, "*Next steps*")]]
    top = 150.0
    for head, text in zip(heads, texts, strict=True):
        runs += [[(100.0, top, head)], stacked([line.lstrip("• ") for line in text], 200, top)]
        top += 13.0 * len(text) + 12.0
    told = read_page(*runs)
    assert [(step.owner and step.owner.name, [one.name for one in step.supporters]) for step in told.steps] == [
        ("UNEP", []),
        ("NEMA", ["KfW"]),
        ("Ministry of Lands", []),
    ]
    assert told.steps[2].text == texts[2][0]


def test_what_space_parts_into_rows_stays_a_table() -> None:
    head = [(60.0, 120.0, "*Next steps*")]
    rows = (_cells(cells, 150.0 + 20 * number, left=60.0) for number, cells in enumerate(TABLE))
    told = read_page(head, *rows)
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("Publish the map of wetlands", "UNEP"),
        ("Train the engineers", "Ministry of Lands"),
    ]


def test_letters_of_a_heading_that_stand_apart_are_words() -> None:
    places = ((60.0 + 9 * place, sign) for place, sign in enumerate("NEXT STEPS") if sign != " ")
    heading = ((left, 130.0, f"*{sign}*") for left, sign in places)
    assert texts_of(read_page(heading, stacked(LEFT[1:], 60, 150)))[0] == STEPS


def test_cells_in_the_middle_of_their_rows_are_of_one_row() -> None:
    head = [(60.0, 120.0, "*Next steps*"), *_cells(TABLE[0], 140.0, left=60.0)]
    rows = [
        [*stacked(("Publish the map of wetlands", "on pages of its own"), 60, 160), *_cells(TABLE[1][1:], 166.5)],
        [*stacked(("Train the engineers of", "all counties"), 60, 194), *_cells(TABLE[2][1:], 200.5)],
        [(60.0, 228.0, "Pay the wards"), *_cells(("KfW", "July 2027"), 228.0)],
    ]
    told = read_page(head, *rows)
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Publish the map of wetlands on pages of its own", "UNEP", "May 2027"),
        ("Train the engineers of all counties", "Ministry of Lands", "June 2027"),
        ("Pay the wards", "KfW", "July 2027"),
    ]


RUNS = st.tuples(
    st.integers(40, 500),
    st.integers(60, 800),
    st.sampled_from(["*Next steps*", "• UNEP", "of all the wetlands that are on the map", "May 2027", "1."]),
)


@settings(max_examples=40)
@given(st.lists(RUNS, max_size=40))
@example(
    [
        (300, 700, "• UNEP"), (200, 677, "1."), (402, 698, "• UNEP"),
        (100, 533, "of all the wetlands that are on the map"), (200, 597, "of all the wetlands that are on the map"),
        (200, 779, "1."), (200, 762, "of all the wetlands that are on the map"),
    ]
)  # fmt: skip
def test_no_letter_of_a_page_is_lost(runs: list[Placed]) -> None:
    runs = [(60.0, 40.0, "*Second National-Local Dialogue in Kenya*"), *runs]
    lines = read(page_of(runs), "x.pdf").lines
    assert _letters(line.text for line in lines) == _letters(text for _left, _top, text in runs)


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(sign for text in texts for sign in text if sign.isalnum())


def test_rules_under_the_cells_of_rows_are_a_table() -> None:
    """As browsers print a table without sides; a cell of several rows has no rule between them."""
    rows = [
        ("Field", "Action", "Responsible", "By when"),
        ("Water", "Publish the map of", "UNEP", "May 2027"),
        ("", "Train the engineers", "KfW", "June 2027"),
    ]
    lefts, ends = (60, 115, 225, 290), 350
    runs = [(left + 3.0, 150.0 + 40 * place, text) for place, row in enumerate(rows)
            for left, text in zip(lefts, row, strict=True) if text]  # fmt: skip
    runs.append((118.0, 202.0, "wetlands"))
    rules = [(left, 165 + 40 * place, end - left, 0.8) for place in range(3)
             for left, end in zip(lefts, (*lefts[1:], ends), strict=True) if (place, left) != (1, 60)]  # fmt: skip
    rules += [(left, 135, end - left, 0.8) for left, end in zip(lefts, (*lefts[1:], ends), strict=True)]
    told = read_page([(60.0, 120.0, "*Next steps*"), *runs], boxes=rules)
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Publish the map of wetlands", "UNEP", "May 2027"),
        ("Train the engineers", "KfW", "June 2027"),
    ]


def test_what_is_drawn_without_its_letter_is_a_bullet_or_refused() -> None:
    lines = ["*Next steps*", "\u26f2 UNEP will publish the map of wetlands.", "\u26f2 KfW will train the engineers."]
    drawn = page_of([(60.0, 90.0, "*Second National-Local Dialogue in Kenya*"), *stacked(lines, 60, 130)],
                    untold="\u26f2")  # fmt: skip
    assert [step.text for step in propose(read(drawn, "x.pdf"), REGISTER).steps] == [
        "UNEP will publish the map of wetlands.",
        "KfW will train the engineers.",
    ]
    drawn = page_of(stacked(lines, 60, 130), untold="aeiou")
    with pytest.raises(Unreadable) as refusal:
        read(drawn, "x.pdf")
    assert refusal.value.refusal is Refusal.LETTERS


def test_the_head_of_a_table_tells_where_close_columns_begin() -> None:
    rows = (
        (60, 150, "No"), (80, 150, "Action"), (200, 150, "Responsible"), (270, 150, "By when"),
        (60, 164, "1"), (80, 164, "Publish the map of all"), (200, 164, "Ministry of"), (270, 164, "May 2027"),
        (80, 176, "wetlands of the city"), (200, 176, "Lands"),
        (60, 196, "2"), (80, 196, "Train the engineers in"), (200, 196, "UNEP"), (270, 196, "June 2027"),
        (80, 208, "the use of that map"),
    )  # fmt: skip
    told = read_page([(60.0, 130.0, "*Next steps*"), *((float(x), float(y), text) for x, y, text in rows)])
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Publish the map of all wetlands of the city", "Ministry of Lands", "May 2027"),
        ("Train the engineers in the use of that map", "UNEP", "June 2027"),
    ]


def test_labels_side_by_side_under_each_decision_are_no_table() -> None:
    decisions = ("Publish the map of all wetlands", "Train the engineers of the wards", "Mark the drains on the ground")
    runs: list[Placed] = [(60.0, 130.0, "*Next steps*")]
    for place, text in enumerate(decisions):
        top = 150.0 + 40 * place
        runs.append((60.0, top, f"{place + 1}. {text}"))
        runs += [
            (60.0, top + 12, "Lead: UNEP"),
            (180.0, top + 12, "With: KfW"),
            (280.0, top + 12, f"By: May 202{place + 7}"),
        ]
    assert [
        (step.text, step.owner and step.owner.name, step.due and step.due.words) for step in read_page(runs).steps
    ] == [(text, "UNEP", f"May 202{place + 7}") for place, text in enumerate(decisions)]


def test_a_row_that_the_end_of_a_page_cuts_has_no_rule_below() -> None:
    lefts, right = (60.0, 200.0, 300.0), 380.0
    rows = [("Action", "Responsible", "By when"), ("Publish the map of", "UNEP", "May 2027")]
    runs = [(left + 4, 150.0 + 25 * place, text) for place, row in enumerate(rows)
            for left, text in zip(lefts, row, strict=True)]  # fmt: skip
    runs.append((64.0, 187.0, "wetlands"))
    sides = [(left, 138.0, 0.5, 60.0) for left in (*lefts, right)]
    told = read_page([(60.0, 125.0, "*Next steps*"), *runs], boxes=[*sides, (60, 138, 320, 20)])
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Publish the map of wetlands", "UNEP", "May 2027"),
    ]


def test_lines_that_stand_far_apart_are_those_of_one_paragraph() -> None:
    told = read_page(
        stacked([*LEFT, "• UNEP will print the map, once for all", "of the wards."], 60, 130, leading=26.0)
    )
    assert [step.text for step in told.steps] == [
        "The Ministry of Lands will publish the map of all wetlands on its own pages by May 2027.",
        "UNEP will train the engineers of the counties in the use of that map, by the end of June 2027.",
        "UNEP will print the map, once for all of the wards.",
    ]
