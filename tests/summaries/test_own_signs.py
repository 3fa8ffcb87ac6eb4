"""Items of a list, whatever sign stands before them, and whether a space, a tab or nothing stands behind it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.structure import structure_of
from tests.summaries.register import REGISTER

ITEMS = (
    "Publish the drainage map of the city",
    "Train the officers of all wards",
    "Send the note on lakes to the city",
)
OWED = (" (UNEP, May 2025)", " (City of Pune, June 2025)", " (WRI India, July 2025)")
SAME = "- * + – -- -> => > >> • ⁃ ▪ ★ ✓ ✅ ➢ 👉 . .. ~ = == _ ** ++ / // † ¶ o x"
SIGNS = [
    *([sign] * 3 for sign in SAME.split()),
    *(
        signs.split(",")
        for signs in (
            "1.,2.,3.", "1),2),3)", "(1),(2),(3)", "1-,2-,3-", "1.-,2.-,3.-", "1.),2.),3.)", "01,02,03", "1,2,3",
            "No.1,No.2,No.3", "1º,2º,3º", "a.,b.,c.", "(a),(b),(c)", "i.,ii.,iii.", "(i),(ii),(iii)", "①,②,③",
            "一、,二、,三、", "1st,2nd,3rd", "[1],[2],[3]",
        )
    ),
]  # fmt: skip
TIGHT = [
    *([sign] * 3 for sign in "-*+–•✓.~"),
    ["->"] * 3,
    ["a)", "b)", "c)"],
    ["i)", "ii)", "iii)"],
    ["(i)", "(ii)", "(iii)"],
]
WITH_TAB = [
    signs for signs in SIGNS if signs[0] in ("-", "•", "~", "o", "x", "1.", "1-", "1.-", "01", "1", "①", "一、", "[1]")
]
TYPED = [signs for signs in SIGNS if signs[0] in ("-", "•", "~", ".", "//", "1.-", "1.)", "01", "(i)")]


def steps_of(signs: list[str], gap: str, file: str = "x.txt") -> list[str]:
    lines = [f"{sign}{gap}{item}{owed}" for sign, item, owed in zip(signs, ITEMS, OWED, strict=True)]
    told = ["First National-Local Dialogue in India", "Pune, 12 March 2025", "", "Next steps", *lines]
    text = "".join(f"<p>{line}</p>" for line in told) if file.endswith("html") else "\n".join(told)
    return [step.text for step in propose(read(text.encode(), file), REGISTER).steps]


@pytest.mark.parametrize(
    ("gap", "file", "lists"),
    [(" ", "x.txt", SIGNS), ("\t", "x.txt", WITH_TAB), (" ", "x.html", TYPED), ("", "x.txt", TIGHT)],
)
def test_every_sign(gap: str, file: str, lists: list[list[str]]) -> None:
    assert {" ".join(signs): steps_of(signs, gap, file) for signs in lists} == {
        " ".join(signs): list(ITEMS) for signs in lists
    }


@pytest.mark.parametrize(
    "told",
    [
        "/ Ana Reyes, mayor\nThe meeting began at nine.\nIt ended at five.",
        "**Publish** the map\n**Train** the officers\n**Send** the note",
        "== Who came ==\n== What we heard ==\n== Next steps ==",
        "-5 degrees\n-6 degrees\n-7 degrees",
    ],
)
def test_what_is_no_sign(told: str) -> None:
    blocks = structure_of(read(told.encode(), "x.txt")).blocks
    assert not [block.text for block in blocks if block.sign]
