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
