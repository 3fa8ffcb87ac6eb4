"""Tables of who is responsible, accountable, consulted and informed."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in


def owed(table: str) -> list[tuple[str, str | None, list[str]]]:
    told = told_in(f"Next steps\n\n{table}")
    assert told.unplaced == ()
    return [
        (step.text, step.owner.name if step.owner else None, [one.name for one in step.supporters])
        for step in told.steps
    ]


@pytest.mark.parametrize(
    "head",
    [
        "| Step | R | A | C | I |",
        "| Action | Responsible | Accountable | Consulted | Informed |",
        "| Action | R – responsible | A – accountable | C – consulted | I – informed |",
        "| Acción | Responsable | Aprueba | Consultado | Informado |",
        "| Ação | Executa | Aprova | Consultados | Informados |",
        "| Action | Réalise (R) | Approuve (A) | Consulté (C) | Informé (I) |",
        "| Kegiatan | Pelaksana | Penyetuju | Dikonsultasikan | Diinformasikan |",
        "| 行动 | 负责（R） | 批准（A） | 咨询（C） | 知会（I） |",
    ],
)
def test_columns_of_roles(head: str) -> None:
    rows = (
        "| Publish the map of drains | Kumasi Metropolitan Assembly | Ministry of Works | UNEP | KfW |\n"
        "| Open the new nursery | – | Ministry of Lands | KfW | UNEP |\n"
    )
    assert owed(f"{head}\n|---|---|---|---|---|\n{rows}") == [
        ("Publish the map of drains", "Kumasi Metropolitan Assembly", ["Ministry of Works"]),
        ("Open the new nursery", "Ministry of Lands", []),
    ]


def test_letters_of_roles_under_the_names_of_institutions() -> None:
    table = (
        "| Action | MoWH | KMA | UNEP | Deadline |\n|---|---|---|---|---|\n"
        "| Publish the map of drains | A | R | C | June 2026 |\n"
        "| Open the new nursery | R/A | C | I | December 2026 |\n"
        "| Train the officers of all assemblies | I | R | R | March 2027 |\n"
    )
    assert owed(table) == [
        ("Publish the map of drains", "KMA", ["MoWH"]),
        ("Open the new nursery", "MoWH", []),
        ("Train the officers of all assemblies", "KMA", ["UNEP"]),
    ]


def test_letters_that_are_no_roles() -> None:
    """Classes, and columns of which only one has such letters."""
    table = (
        "| Action | Priority | Responsible |\n|---|---|---|\n"
        "| Publish the map of drains | A | UNEP |\n| Open the new nursery | C | KfW |\n"
    )
    told = told_in(f"Next steps\n\n{table}")
    assert [step.owner and step.owner.name for step in told.steps] == ["UNEP", "KfW"]
