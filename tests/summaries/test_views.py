"""What each level of government said."""

from __future__ import annotations

import pytest

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from tests.summaries.second import told_in


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("National perspective", "national"),
        ("What the local level said", "local"),
        ("Qué dijo el nivel nacional", "national"),
        ("Pontos dos municípios", "local"),
        ("Ce que les villes voient", "local"),
        ("Pandangan pusat", "national"),
        ("地方层面的看法", "local"),
        ("What national institutions said", "national"),
        ("Lo que dijo el Estado central", "national"),
        ("INTERVENTIONS DES COLLECTIVITES", "local"),
        ("Exposés du niveau national", "national"),
        ("Apa kata daerah", "local"),
    ],
)
def test_what_a_level_of_government_said_are_points(heading: str, level: str) -> None:
    told = told_in(f"{heading}\n\n- The levy is collected and not spent.\n- Half of the pumps stand still.\n")
    assert [(point.kind, point.level, point.text) for point in told.points] == [
        ("key_message", level, "The levy is collected and not spent."),
        ("key_message", level, "Half of the pumps stand still."),
    ]
    assert told.representation == ()


def test_perspectives_over_both_levels_are_no_outlook() -> None:
    told = told_in(
        "3 PERSPECTIVAS\n\n3.1 Nacional\n\n(1) A água custa 2,80 euros.\n\n3.2 Local\n\n"
        "(1) A Praia recenseou 14 bairros.\n\n"
        "4 ACÇÕES APROVADAS\n\n(1) A Câmara Municipal da Praia publica o mapa até 31 de Dezembro de 2026.\n"
    )
    assert [(point.level, point.text) for point in told.points] == [
        ("national", "A água custa 2,80 euros."),
        ("local", "A Praia recenseou 14 bairros."),
    ]
    assert [step.text for step in told.steps] == [
        "A Câmara Municipal da Praia publica o mapa até 31 de Dezembro de 2026."
    ]


def test_policies_are_no_points() -> None:
    assert holds("Policies which were discussed") is Holds.OTHER


STATED = "- The levy is collected and not spent.\n- Half of the pumps stand still.\n\n"


@pytest.mark.parametrize(
    ("over", "national", "local", "kinds"),
    [
        ("Discussion", "National agencies", "Local government units", ["national", "national", "local", "local"]),
        ("Échanges", "Échelon national", "Échelon communal", ["national", "national", "local", "local"]),
        ("Lo que se conversó", "Desde lo nacional", "Desde lo local", ["national", "national", "local", "local"]),
        ("The field", "National agencies", "Local government units", []),
        ("Discussion", "National agencies", "Partners", []),
    ],
)
def test_levels_alone_are_told_under_what_was_said(over: str, national: str, local: str, kinds: list[str]) -> None:
    told = told_in(f"{over}\n\n{national}\n\n{STATED}{local}\n\n{STATED}Closing\n\nAll left.\n")
    assert [(point.kind, point.level) for point in told.points] == [("key_message", level) for level in kinds]
    assert (told.representation, told.steps) == ((), ())


def test_names_under_levels_alone_are_no_statements() -> None:
    told = told_in(
        "Discussion\n\nNational level\n\n- Ministry of Works\n- Ministry of Finance\n\n"
        "Local level\n\n- City of Accra\n- City of Kumasi\n\nOthers\n\n- UNEP\n"
    )
    assert told.points == ()
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "Ministry of Works"),
        ("national", "Ministry of Finance"),
        ("local", "City of Accra"),
        ("local", "City of Kumasi"),
        ("other", "UNEP"),
    ]


def test_a_list_of_names_states_nothing() -> None:
    told = told_in(
        "Participants\n\n- Ministry of Works\n- City of Accra\n\n"
        "Discussion\n\nNational level\n\n- Works\n- Finance\n\nLocal level\n\n- Accra\n- Kumasi\n"
    )
    assert ([part.name for part in told.representation], told.points) == (["Ministry of Works", "City of Accra"], ())
