"""Who is to do something behind 'X agreed that': the other one that is named there, or X itself."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in


def owners_in(steps: str) -> list[tuple[str | None, list[str]]]:
    told = told_in(f"Present: UNEP, ONU-Habitat, PNUE, Bappenas\n\nNext steps\n\n{steps}\n")
    return [(step.owner.name if step.owner else None, [one.name for one in step.supporters]) for step in told.steps]


@pytest.mark.parametrize(
    ("step", "owner"),
    [
        ("UNEP agreed that the Ministry of Lands will publish the map.", "Ministry of Lands"),
        ("NEMA and the county agreed that UNEP will fund the wards.", "UNEP"),
        ("The Ministry of Lands insisted that the County of Kisumu shall map the wards.", "County of Kisumu"),
        ("The Ministry of Lands agreed with the cities that UNEP will draft the note.", "UNEP"),
        ("UNEP agreed that, before the third dialogue, the Ministry of Lands will publish it.", "Ministry of Lands"),
        ("UNEP agreed that all counties will map the wards.", "all counties"),
        (
            "El Ministerio de Vivienda acordó que la Municipalidad de La Paz publicará el mapa.",
            "Municipalidad de La Paz",
        ),
        ("ONU-Habitat aceptó que el Ministerio de Vivienda elaborará la guía.", "Ministerio de Vivienda"),
        ("La Municipalidad de La Paz y el Ministerio acordaron que CAF pagará el estudio.", "CAF"),
        ("O Ministério das Cidades acordou que a Prefeitura de Belém publicará o mapa.", "Prefeitura de Belém"),
        ("O BNDES concordou que a Prefeitura de Belém vai elaborar o guia.", "Prefeitura de Belém"),
        ("Le Ministère de l'Urbanisme a convenu que la Ville de Dakar publiera la carte.", "Ville de Dakar"),
        ("Le PNUE a accepté que la Ville de Dakar rédigera le guide.", "Ville de Dakar"),
        ("Kementerian PUPR sepakat bahwa Pemerintah Kota Semarang akan menerbitkan peta.", "Pemerintah Kota Semarang"),
        ("UNEP menyetujui bahwa Bappenas akan menyusun panduan.", "Bappenas"),
        ("Direktorat Jenderal Cipta Karya sepakat bahwa Bappenas akan menyusun panduan.", "Bappenas"),
        ("住房和城乡建设部与成都市商定，世界银行将编制导则。", "世界银行"),
    ],
)
def test_the_other_one_owes_it(step: str, owner: str) -> None:
    assert owners_in(f"- {step}") == [(owner, [])]


@pytest.mark.parametrize(
    ("step", "owner"),
    [
        ("UNEP agreed that it will publish the map.", "UNEP"),
        ("The Ministry of Lands decided that, before the third dialogue, it will publish it.", "Ministry of Lands"),
        ("El Ministerio de Vivienda acordó que publicará el mapa.", "Ministerio de Vivienda"),
        ("Le PNUE a convenu qu'il publiera la carte.", "PNUE"),
        ("Publish the note in which the ministry said that UNEP will pay.", None),
        ("UNEP will publish what the county agreed that NEMA shall do.", "UNEP"),
    ],
)
def test_whoever_agreed_owes_what_it_will_do_itself(step: str, owner: str | None) -> None:
    assert owners_in(f"- {step}") == [(owner, [])]
