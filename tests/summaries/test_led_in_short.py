"""Owners in short before what each is to do, those under whose chairmanship something is done, and times that a text
softens or that are at once."""

from __future__ import annotations

import pytest

from tests.summaries.telling import Told, told

ES = (
    "# Minuta del segundo diálogo nacional-local\n\nMendoza, 14 de mayo de 2025\n\n"
    "Participantes: Ministerio de Ambiente, Secretaría de Energía, Municipalidad de Godoy Cruz, Ushuaia, BID.\n\n"
)
EN = (
    "# Notes of the second national-local dialogue\n\nNakuru, 14 May 2025\n\n"
    "Present: Ministry of Housing, National Treasury, Nakuru County, Kisumu, UNEP.\n\n"
)
FR = (
    "# Compte rendu du deuxième dialogue national-local\n\nThiès, 14 mai 2025\n\n"
    "Présents : Ministère de l'Eau, Ville de Thiès, Ville de Mbour, ONAS, PNUE\n\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ES + "Quedamos en:\n\n- Ambiente: mandar el modelo de convenio (antes del 6/6)\n"
            "- Ushuaia y Gral. Alvear: pasar el listado de edificios (fin de mes)\n"
            "- Hernán: consultar con el BID\n- Godoy Cruz: compartir los pliegos (esta semana si puede ser)\n",
            [
                ("mandar el modelo de convenio", "Ambiente", [], "2025-06-06"),
                ("pasar el listado de edificios", "Ushuaia", ["Gral. Alvear"], "2025-05-31"),
                ("consultar con el BID", "Hernán", [], ""),
                ("compartir los pliegos (esta semana si puede ser)", "Godoy Cruz", [], "esta semana si puede ser"),
            ],
        ),
        (
            EN + "We agreed:\n\n- Housing: send the model bylaw\n- Kisumu & Uasin Gishu: pass on the list\n"
            "- Wanjiku: ask UNEP about the credit\n- Kisumu: share the tender\n",
            [
                ("send the model bylaw", "Housing", [], ""),
                ("pass on the list", "Kisumu", ["Uasin Gishu"], ""),
                ("ask UNEP about the credit", "Wanjiku", [], ""),
                ("share the tender", "Kisumu", [], ""),
            ],
        ),
        (
            FR + "## Suites\n\n- Thiès : envoyer la liste des bassins\n- Mbour et Joal : transmettre les plans\n"
            "- Fatou : relancer le PNUE\n",
            [
                ("envoyer la liste des bassins", "Thiès", [], ""),
                ("transmettre les plans", "Mbour", ["Joal"], ""),
                ("relancer le PNUE", "Fatou", [], ""),
            ],
        ),
    ],
)
def test_names_in_short_lead_a_list_of_deeds(text: str, expected: Told) -> None:
    assert told(text, "x.md") == expected


def test_subjects_that_lead_own_nothing() -> None:
    text = (
        EN + "We agreed:\n\n- Water: install twelve gauges\n- Waste: train the crews\n- Roads: map the culverts\n"
        "- Kisumu: share the tender\n"
    )
    assert [owner for _, owner, _, _ in told(text, "x.md")] == ["", "", "", "Kisumu"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (FR + "## Décisions\n\n- Un comité sur les tarifs siégera sous la présidence de l'ONAS en juin.\n", "ONAS"),
        (FR + "## Décisions\n\n- Un groupe se crée sous la présidence du Ministère de l'Eau.\n", "Ministère de l'Eau"),
        (EN + "## Decisions\n\n- A group will be set up under the chairmanship of the National Treasury.\n",
         "National Treasury"),
        (ES + "## Acuerdos\n\n- Se crea un grupo bajo la presidencia de la Secretaría de Energía.\n",
         "Secretaría de Energía"),
        (ES + "## Compromisos\n\n- Minambiente publica la guía de los ríos — noviembre\n", "Minambiente"),
        (ES + "## Compromisos\n\n- Mineros publican la guía de los ríos — noviembre\n", ""),
    ],
)  # fmt: skip
def test_whose_chair_and_what_a_ministry_is_called(text: str, owner: str) -> None:
    assert [one for _, one, _, _ in told(text, "x.md")] == [owner]


@pytest.mark.parametrize(
    ("value", "due"),
    [("Deadline: immediately.", "immediately"), ("Deadline: to be agreed.", ""), ("Deadline: asap.", "")],
)
def test_at_once_is_told_by_its_words(value: str, due: str) -> None:
    assert [one[3] for one in told(f"{EN}## Agreed\n\n- Map the wards of Kisumu. {value}\n", "x.md")] == [due]
