"""Rows that bars part, of which some have nothing between two bars."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue in Ghana\nAccra, 22 September 2025\n\nNEXT STEPS\n\n"
COLUMNS = "   No | Action | Responsible | Support | Deadline\n"
FIRST = "   1  | Draw one map of the flood zones    | UNEP | City of Tema | May 2026\n"
STEP = ("Draw one map of the flood zones", "UNEP", ["City of Tema"], "2026-05-31")


@pytest.mark.parametrize("owner", ["All", "Todos", "Tous", "Semua", "各方"])
def test_a_cell_within_is_empty(owner: str) -> None:
    last = f"   2  | Meet again to compare the two maps | {owner} |              | June 2026\n"
    assert told(HEAD + COLUMNS + FIRST + last) == [STEP, ("Meet again to compare the two maps", "", [], "2026-06-30")]


def test_several_are_empty_and_the_last() -> None:
    last = "   2  | Meet again to compare the two maps |   |   |\n"
    assert told(HEAD + COLUMNS + FIRST + last) == [STEP, ("Meet again to compare the two maps", "", [], "")]
