"""Ministries, mayors and delegations of which a sentence says only once that they are some."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def present_in(text: str) -> list[tuple[str | None, str]]:
    whole = f"First National-Local Dialogue\n\n3 May 2025\n\n{text}\n"
    return [(part.level, part.name) for part in propose(read(whole.encode(), "x.txt"), REGISTER).representation]


@pytest.mark.parametrize(
    ("sentence", "ministries", "others"),
    [
        (
            (
                "Representatives of the ministries of Finance and Tourism attended, with UN-Habitat and the World Bank "
                "as partners."
            ),
            ["Ministry of Finance", "Ministry of Tourism"],
            ["UN-Habitat", "World Bank"],
        ),
        (
            "Participaron los ministerios de Vivienda y de Ambiente, UNEP y GIZ.",
            ["Ministerio de Vivienda", "Ministerio de Ambiente"],
            ["UNEP", "GIZ"],
        ),
        (
            "Participaram os ministérios das Cidades e do Meio Ambiente, o PNUD e a GIZ.",
            ["Ministério das Cidades", "Ministério do Meio Ambiente"],
            ["PNUD", "GIZ"],
        ),
        (
            "Ont pris part les ministères de l'Habitat et des Finances, le PNUE et l'AFD.",
            ["Ministère de l'Habitat", "Ministère des Finances"],
            ["PNUE", "AFD"],
        ),
        (
            "From Freetown we had the Ministries of Finance, Local Government and Environment, UNDP and GIZ.",
            ["Ministry of Finance", "Ministry of Local Government", "Ministry of Environment"],
            ["UNDP", "GIZ"],
        ),
        (
            "Ont pris part les ministères de l'Habitat, de l'Économie et des Finances, le PNUE et l'AFD.",
            ["Ministère de l'Habitat", "Ministère de l'Économie et des Finances"],
            ["PNUE", "AFD"],
        ),
        (
            (
                "Étaient présents, pour l'État, les ministères de l'Intérieur et de l'Équipement ; pour les "
                "partenaires, l'AFD et la GIZ."
            ),
            ["Ministère de l'Intérieur", "Ministère de l'Équipement"],
            ["AFD", "GIZ"],
        ),
        (
            "Por el nivel nacional asistieron los ministerios de Ambiente y Vivienda. Nos acompañaron CAF y GIZ.",
            ["Ministerio de Ambiente", "Ministerio de Vivienda"],
            ["CAF", "GIZ"],
        ),
        (
            "The Ministry of Housing and Urban Affairs, UNEP and GIZ took part.",
            ["Ministry of Housing and Urban Affairs"],
            ["UNEP", "GIZ"],
        ),
    ],
)
def test_each_ministry_has_its_name(sentence: str, ministries: list[str], others: list[str]) -> None:
    assert present_in(sentence) == [
        *(("national", name) for name in ministries),
        *(("other", name) for name in others),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was attended by the mayors of Freetown, Bo and Makeni, and representatives of the Ministry of Finance.",
        (
            "The mayors of Freetown, Bo and Makeni took part in the debate, as did representatives of the Ministry of "
            "Finance."
        ),
        (
            "Tomaram parte nos trabalhos o Ministry of Finance e os presidentes dos conselhos municipais de Freetown, "
            "Bo e Makeni."
        ),
        "We had the metros of Freetown, Bo and Makeni, and on the State's side the Ministry of Finance.",
    ],
)
def test_cities_by_their_mayors(sentence: str) -> None:
    assert set(present_in(sentence)) == {
        ("local", "Freetown"), ("local", "Bo"), ("local", "Makeni"), ("national", "Ministry of Finance"),
    }  # fmt: skip


def test_nobody_is_called_as_what_they_did() -> None:
    assert present_in("Los alcaldes de Lima y Piura y la Universidad de Lima participaron en la jornada.") == [
        ("local", "Lima"), ("local", "Piura"), ("other", "Universidad de Lima"),
    ]  # fmt: skip


def test_who_came_behind_when_and_where_it_was() -> None:
    text = (
        "ATA DO QUARTO DIÁLOGO NACIONAL-LOCAL DO BRASIL\n\nAos nove dias do mês de abril de 2025, no auditório do "
        'Porto Digital, em Recife, reuniram-se os participantes para tratar do tema "Habitação em áreas de risco". '
        "Pelo Governo Federal estiveram presentes os Ministérios das Cidades e do Meio Ambiente. Pelos municípios, as "
        "prefeituras de Recife e Olinda. Participaram ainda o Instituto Pólis e o WRI Brasil.\n"
    )
    parts = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [(part.level, part.name) for part in parts] == [
        ("national", "Ministério das Cidades"), ("national", "Ministério do Meio Ambiente"), ("local", "Recife"),
        ("local", "Olinda"), ("other", "Instituto Pólis"), ("other", "WRI Brasil"),
    ]  # fmt: skip
