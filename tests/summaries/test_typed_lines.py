"""Who, what and when on one line, in any order, any sign between them, and a bullet before the line or none."""

from __future__ import annotations

from itertools import cycle

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.structure import Kind, structure_of
from tests.summaries.register import REGISTER

HEAD = "First National-Local Dialogue in India\nPune, 12 March 2025\n\nNext steps\n"
OWED = {
    "known": [
        ("UNEP", "Publish the drainage map", "May 2025"),
        ("City of Pune", "Train the officers of all wards", "within three months"),
        ("Ministry of Lands", "Send the note on lakes to the cities", "before the rains"),
    ],
    "unknown": [
        ("MoHUA", "Publish the drainage map", "May 2025"),
        ("PMC", "Train the officers of all wards", "Q3 2025"),
        ("SPA Bhopal", "Send the note on lakes to the cities", "to be agreed"),
    ],
}
ORDERS = [
    "{who}{sep}{what}{sep}{when}",
    "{what}{sep}{who}{sep}{when}",
    "{when}{sep}{who}{sep}{what}",
    "{what}{sep}{when}{sep}{who}",
]
SIGNS = [" - ", " – ", ": ", " / ", " | ", "; ", ", ", " -> ", " → ", " > ", " › ", " = ", " ... ", "\t"]


def steps_of(lines: list[str]) -> list[tuple[str, str, bool]]:
    told = propose(read((HEAD + "\n".join(lines) + "\n").encode(), "x.txt"), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "", step.due is not None) for step in told]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("owners", OWED)
def test_any_order_and_any_sign(owners: str, order: str) -> None:
    """Every second sign with a bullet before the line: the others where the owners are unknown."""
    bullets = cycle(["", "- "] if owners == "known" else ["- ", ""])
    lines = {
        sep: [bullet + order.format(who=who, what=what, when=when, sep=sep) for who, what, when in OWED[owners]]
        for sep, bullet in zip(SIGNS, bullets, strict=False)
    }
    meant = [(what, who, when != "to be agreed") for who, what, when in OWED[owners]]
    assert {sep: steps_of(told) for sep, told in lines.items()} == dict.fromkeys(SIGNS, meant)


def test_words_may_lead_into_who_owes_it() -> None:
    lines = [
        "- Menyusun indeks kota; penanggung jawab Bapperida; Maret 2026",
        "- Merevisi perwali hutan kota; penanggung jawab Bagian Hukum; sebelum dialog kedua",
    ]
    assert steps_of(lines) == [
        ("Menyusun indeks kota", "Bapperida", True), ("Merevisi perwali hutan kota", "Bagian Hukum", True),
    ]  # fmt: skip


def test_names_that_nobody_knows_are_left_to_whoever_reads_them() -> None:
    lines = ["Anita Rao - publish the drainage map - May 2026", "Sunil Mehta - train the officers - June 2026"]
    assert steps_of(lines) == [("publish the drainage map", "", True), ("train the officers", "", True)]


def test_what_counts_on_from_the_chapter_is_none_of_its_list() -> None:
    told = (
        "4. Agreed actions\n\n   * UNEP - publish the map\n   * City of Pune - train all\n\n5. For your information.\n"
    )
    head = HEAD.replace("Next steps\n", "3. Challenges\n\nNobody pays.\n\n")
    steps = propose(read((head + told).encode(), "x.txt"), REGISTER).steps
    assert [step.text for step in steps] == ["publish the map", "train all"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_list_without_signs(between: str) -> None:
    lines = [
        "Publish the drainage map (UNEP, May 2025)",
        "Train the officers (City of Pune)",
        "A note on lakes, by July 2025",
    ]
    assert steps_of([between.join(lines)]) == [
        ("Publish the drainage map", "UNEP", True),
        ("Train the officers", "City of Pune", False),
        ("A note on lakes, by July 2025", "", True),
    ]
    assert steps_of(["Publish the map", "Train all officers"]) == [
        ("Publish the map", "", False), ("Train all officers", "", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "The day was long, the hall was full, the talk was good.\nNobody left, nobody slept, and all asked more.",
        "Green roofs - a pilot on five schools - with parents\nCool walls - a pilot on two markets - with traders",
    ],
)
def test_what_a_sign_parts_and_is_no_row(told: str) -> None:
    blocks = structure_of(read((HEAD + told).encode(), "x.txt")).blocks
    assert not [block.text for block in blocks if block.kind is Kind.ROW]
