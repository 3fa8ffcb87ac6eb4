"""Cities that owe a step, by where they stand: a cell, the first words before an arrow, a bracket at the end."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

KE = (
    "Nakuru City\n\nSubject: 2nd National-Local Dialogue, Kenya\nWhen: Tue 14 May 2024\nWhere: Nakuru\n\n"
    "Chances\n- A levy can pay for drains\n\n"
)
GH = (
    "# First National-Local Dialogue, Ghana\n\nAccra, 11 March 2025\n\n## Present\n\nKumasi; Ministry of Sanitation\n\n"
)
PT = "# Segundo Diálogo Nacional-Local, Brasil\n\nTeresina, 27 de agosto de 2024\n\n## Presentes\n\nEmbrapa; IBAMA\n\n"
FR = "Notes\n\nOBJET : premier Dialogue national-local (Agadir, 21/01/2025)\n\nPrésents : DGCT, communes d'Agadir "


def told(text: str, name: str) -> list[tuple[str, str, list[str]]]:
    steps = propose(read(text.encode(), name), REGISTER).steps
    return [
        (
            step.owner.name if step.owner else "",
            step.due.words if step.due else "",
            [one.name for one in step.supporters],
        )
        for step in steps
    ]


def test_lines_under_a_heading_that_tells_the_hour() -> None:
    text = (
        f"{KE}TO DO, as read out by the chair at 16:10\nNEMA / peg the wetland boundaries / by 30 August 2024\n"
        "Nakuru + Kisumu / one shared checklist / mid June\nEldoret / advertise the post / as soon as the budget "
        "passes\n"
        "UN-Habitat / send the map / this Friday\n"
    )
    assert told(text, "x.txt") == [
        ("NEMA", "30 August 2024", []),
        ("Nakuru", "mid June", ["Kisumu"]),
        ("Eldoret", "as soon as the budget passes", []),
        ("UN-Habitat", "this Friday", []),
    ]


def test_items_that_arrows_part() -> None:
    text = (
        f"{GH}## And now who does what\n\n- Accra -> carry the silt away -> starting April\n- Kumasi -> sign with "
        "pickers -> "
        "June 2025\n- Ministry of Sanitation -> pay the arrears -> this Friday\n"
    )
    assert told(text, "x.md") == [
        ("Accra", "starting April", []),
        ("Kumasi", "June 2025", []),
        ("Ministry of Sanitation", "this Friday", []),
    ]


@pytest.mark.parametrize(
    ("head", "owner"), [("### Municípios\n\n| Ação", "Teresina"), ("| Encaminhamento", "Teresina"), ("| Ação", "")]
)
def test_the_column_of_cities_where_all_is_of_cities(head: str, owner: str) -> None:
    rows = "|---|---|---|\n| Inventário de árvores | maio de 2025 | Teresina |\n"
    text = f"{PT}## Encaminhamentos\n\n{head} | Prazo | Cidade |\n{rows}"
    assert told(text, "x.md") == [(owner, "maio de 2025", [])]


def test_long_lines_that_end_with_brackets() -> None:
    text = (
        f"{FR}et d'El Jadida, AFD\n\nSuites à donner\n\n   [Mobilité]\n   Achever douze km de pistes (Agadir, fin "
        "2025)\n"
        "   Lancer l'étude de la deuxième ligne de bus pour la côte (Agadir et AFD, avril 2025)\n"
        "   Diffuser un cahier des charges type pour les plans de mobilité (DGCT, sous deux mois)\n\n"
        "   [Espaces verts]\n   Créer une pépinière (El Jadida, avant la prochaine saison de plantation)\n\nFin.\n"
    )
    assert told(text, "x.txt") == [
        ("Agadir", "2025", []),
        ("Agadir", "avril 2025", ["AFD"]),
        ("DGCT", "sous deux mois", []),
        ("El Jadida", "avant la prochaine saison de plantation", []),
    ]
