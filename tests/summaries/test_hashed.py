"""'#' before the lines of a plain text: a bullet where several stand under each other, else the mark of a heading."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("NEXT STEPS", "NEMA to map the drains by May 2026", "UNEP to write a guide"),
        (
            "PRÓXIMOS PASOS",
            "El MINAE publicará la guía de los\n     corredores en mayo de 2026",
            "El INVU abrirá un curso",
        ),
        ("PRÓXIMOS PASSOS", "A Caixa abrirá uma linha de crédito", "O BNDES fará um estudo"),
        ("PROCHAINES ÉTAPES", "L'ONAS curera les canaux", "L'ADM ouvrira un guichet"),
        ("LANGKAH SELANJUTNYA", "Bappenas menyusun peta", "BMKG menerbitkan buletin"),
    ],
)
def test_it_is_a_bullet(heading: str, first: str, second: str) -> None:
    text = f"Notes\n\n{heading}\n   # {first}\n   # {second}\n"
    steps = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert [step.text for step in steps] == [" ".join(first.split()), second]


def test_a_list_of_one_is_told_by_the_others() -> None:
    text = "Notes\n\nCHALLENGES\n   # Rents rise.\n   # Land is scarce.\n\nOPPORTUNITIES\n   # The fund is open.\n"
    points = propose(read(text.encode(), "x.txt"), REGISTER).points
    assert [(point.kind, point.text) for point in points] == [
        ("challenge", "Rents rise."), ("challenge", "Land is scarce."), ("opportunity", "The fund is open."),
    ]  # fmt: skip


def test_it_marks_headings_over_text() -> None:
    text = "Notes\n\n  # Challenges\n  - Rents rise.\n\n  # Next steps\n  - NEMA to map the drains\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert ([point.text for point in told.points], [step.text for step in told.steps]) == (
        ["Rents rise."], ["NEMA to map the drains"],
    )  # fmt: skip
