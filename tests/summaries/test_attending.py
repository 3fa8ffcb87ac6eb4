"""Who was there: names in lists, in sentences, and in tables."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def parts_in(text: str) -> list[tuple[str | None, str]]:
    document = f"# National-Local Dialogue in Kenya\n\nNairobi, 3 March 2025\n\n{text}\n".encode()
    return [(part.level, part.name) for part in propose(read(document, "x.md"), REGISTER).representation]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "National: ministère de l'Urbanisme, du Logement et de l'Hygiène publique, KfW",
            ["ministère de l'Urbanisme, du Logement et de l'Hygiène publique", "KfW"],
        ),
        (
            "National: Ministry of Lands, Housing, Forests and Climate; Ministry of Finance",
            ["Ministry of Lands, Housing, Forests and Climate", "Ministry of Finance"],
        ),
        (
            "National: Ministerio de Vivienda y Asentamientos Humanos (MIVAH) e Instituto de Vivienda y Urbanismo",
            ["Ministerio de Vivienda y Asentamientos Humanos", "Instituto de Vivienda y Urbanismo"],
        ),
        ("Local: communes de Yopougon et de Cocody", ["Yopougon", "Cocody"]),
        ("Local: 成都、重庆、宁波三市代表", ["成都", "重庆", "宁波"]),
        ("National: Ministry of Lands, UNEP and KfW", ["Ministry of Lands", "UNEP", "KfW"]),
    ],
)
def test_names_in_a_list(told: str, names: list[str]) -> None:
    assert [name for _level, name in parts_in(f"## Representation\n\n{told}")] == names


def test_groups_that_are_counted() -> None:
    told = "Two national departments (the Ministry of Lands and UNEP), three city governments (Nakuru, Kisumu and Voi)."
    assert parts_in(f"## Who took part\n\n{told}") == [
        ("national", "Ministry of Lands"),
        ("national", "UNEP"),
        ("local", "Nakuru"),
        ("local", "Kisumu"),
        ("local", "Voi"),
    ]


@pytest.mark.parametrize(
    ("head", "signed"),
    [("Signature", ["UNEP", "KfW"]), ("Remarks", ["UNEP", "County of Nakuru", "KfW"]), ("Budget", [])],
)
def test_a_table_of_those_present(head: str, signed: list[str]) -> None:
    name = "Item" if head == "Budget" else "Name"
    rows = "| 1 | Ann Ode | UNEP | ok |\n| 2 | Bo Ite | County of Nakuru | |\n| 3 | Cy Oba | KfW | ok |"
    table = f"| No | {name} | Institution | {head} |\n|---|---|---|---|\n{rows}"
    assert [part for _level, part in parts_in(f"## Attendance list\n\n{table}")] == signed


def test_minutes_begin_with_their_numbers() -> None:
    told = "Min. 1/2025: Opening\nThe chair opened it.\n\nMin. 2/2025: Discussion\nAll spoke."
    document = f"Minutes of the dialogue in Kenya\n\nPresent\nUNEP\nCounty of Nakuru\n\n{told}\n".encode()
    assert [part.name for part in propose(read(document, "x.txt"), REGISTER).representation] == [
        "UNEP",
        "County of Nakuru",
    ]
