"""Who was there, as prose tells it: with whom others sat, beside whom they were, behind the count of all."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def present(sentence: str) -> list[str]:
    text = f"# Second National-Local Dialogue\n\nAccra, 3 March 2024\n\n## The day\n\n{sentence}\n"
    return [one.name for one in propose(read(text.encode(), "x.md"), REGISTER).representation]


def test_those_with_whom_delegations_sat() -> None:
    told = present(
        "Delegations from the Tamale Municipal Assembly and the Bolgatanga Municipal Assembly sat with the "
        "Fisheries Department, the University of Cape Coast, UNDP and the Ghana Water Trust."
    )
    assert told == [
        "Tamale Municipal Assembly",
        "Bolgatanga Municipal Assembly",
        "Fisheries Department",
        "University of Cape Coast",
        "UNDP",
        "Ghana Water Trust",
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "With the three assemblies there were the Ministry of Works, the eThekwini Land Board, GIZ and UNDP.",
            ["Ministry of Works", "eThekwini Land Board", "GIZ", "UNDP"],
        ),
        (
            "Junto a los cuatro municipios estuvieron el Ministerio de Vivienda, el Fondo de Aguas, la GIZ y el PNUD.",
            ["Ministerio de Vivienda", "Fondo de Aguas", "GIZ", "PNUD"],
        ),
        (
            "Além das quatro câmaras estiveram o Ministério das Obras Públicas, o Banco Mundial, a GIZ e o PNUD.",
            ["Ministério das Obras Públicas", "Banco Mundial", "GIZ", "PNUD"],
        ),
        (
            "Aux côtés des quatre communes étaient présents le ministère de l'Habitat, la Banque mondiale et le PNUD.",
            ["ministère de l'Habitat", "Banque mondiale", "PNUD"],
        ),
        (
            "Bersama keempat kota hadir Kementerian Pekerjaan Umum, Bank Dunia, GIZ, dan UNDP.",
            ["Kementerian Pekerjaan Umum", "Bank Dunia", "GIZ", "UNDP"],
        ),
    ],
)
def test_those_who_were_there_with_others(sentence: str, names: list[str]) -> None:
    assert [name for name in names if name not in present(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        (
            (
                "Asistieron 9 personas (5 mujeres y 4 hombres) del Ministerio de Agua (MIAG), el Sistema Nacional "
                "de Riego Urbano (SINRU), el Fondo de Aguas y el PNUD."
            ),
            ["Ministerio de Agua", "Sistema Nacional de Riego Urbano"],
        ),
        (
            (
                "Participaram 9 pessoas (5 mulheres e 4 homens) do Ministério das Cidades (MCID), o Sistema Nacional "
                "de Rega Urbana (SINRU), o Banco Mundial e o PNUD."
            ),
            ["Ministério das Cidades", "Sistema Nacional de Rega Urbana"],
        ),
    ],
)
def test_those_behind_a_count_with_brackets(sentence: str, first: list[str]) -> None:
    assert present(sentence)[:2] == first


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tomaram parte no diálogo o Banco Mundial, a Câmara Municipal da Praia, a empresa Aquor e a FAO.", "Aquor"),
        ("Participaron en el diálogo el Banco Mundial, el Municipio de Ibarra, la empresa Aquor y la FAO.", "Aquor"),
        ("Ont pris part au dialogue la Banque mondiale, la Mairie de Thiès, l'entreprise Aquor et la FAO.", "Aquor"),
    ],
)
def test_a_company_is_told_by_the_word_before_it(sentence: str, name: str) -> None:
    assert name in present(sentence)


def test_a_person_who_worked_with_somebody_was_not_there_with_it() -> None:
    assert present("The mayor said that she had sat with Ada Bo and with the elders of the town.") == []
