"""Points in lists, tables and labels of many layouts, each of the kind and level that its place says."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n"


def points_in(text: str, name: str = "x.md") -> list[tuple[str, str | None, str]]:
    told = propose(read((HEAD + text).encode(), name), REGISTER)
    return [(point.kind, point.level, point.text) for point in told.points]


@pytest.mark.parametrize(
    ("hard", "bright"),
    [
        ("Roadblocks", "Openings"),
        ("Points of concern", "What gives hope"),
        ("Problems people kept coming back to", "Opportunities"),
        ("Piedras en el camino", "Nos anima"),
        ("Nos preocupa", "Lo que ayuda"),
        ("Pedras no caminho", "O que ajuda"),
        ("Points d'achoppement", "Atouts"),
        ("Batu sandungan", "Peluang"),
        ("大家提到的困难", "机遇"),
    ],
)
def test_names_of_what_is_hard_and_what_helps(hard: str, bright: str) -> None:
    told = points_in(f"## {hard}\n\n- Pumps are old\n- Wards lack staff\n\n## {bright}\n\n- A fund is open to wards\n")
    assert [kind for kind, _level, _text in told] == ["challenge", "challenge", "opportunity"]


@pytest.mark.parametrize(
    ("hard", "bright"),
    [("Challenge", "Opportunity"), ("Reto", "Oportunidad"), ("Desafio", "Oportunidade"), ("Défi", "Atout")],
)
def test_a_label_before_each_point(hard: str, bright: str) -> None:
    told = points_in(
        f"## Summary\n\n{hard}: pumps are old and stop.\n\n{hard}: wards lack staff.\n\n{bright}: a fund is open.\n"
    )
    assert told == [
        ("challenge", None, "pumps are old and stop."),
        ("challenge", None, "wards lack staff."),
        ("opportunity", None, "a fund is open."),
    ]


def test_a_column_that_such_a_label_names_is_no_row() -> None:
    table = "| Obstacle | Where |\n|---|---|\n| Pumps are old | Kisumu |\n| Wards lack staff | Nakuru |\n"
    texts = [text for _kind, _level, text in points_in(f"## Challenges\n\n{table}")]
    assert texts == ["Pumps are old", "Wards lack staff"]


def test_levels_before_the_rows_of_kinds() -> None:
    table = "| Level | Obstacles | Openings |\n|---|---|---|\n| National | Fines are low | A law is open |\n"
    assert points_in(f"## Notes\n\n{table}| Local | Pumps are old | Wards have parks |\n") == [
        ("challenge", "national", "Fines are low"),
        ("opportunity", "national", "A law is open"),
        ("challenge", "local", "Pumps are old"),
        ("opportunity", "local", "Wards have parks"),
    ]


def test_signs_tell_what_is_hard_and_what_helps() -> None:
    listed = "(-) Pumps are old and stop\n(-) Wards lack staff of their own\n(+) A fund is open to wards\n"
    told = points_in(f"CHALLENGES AND OPPORTUNITIES\n\n{listed}", "x.txt")
    assert [kind for kind, _level, _text in told] == ["challenge", "challenge", "opportunity"]
    told = points_in("## Challenges and opportunities\n\n⚠️ **Debt:** fares are low\n\n💡 **Towns:** passes sell well\n")
    assert [kind for kind, _level, _text in told] == ["challenge", "opportunity"]


def test_a_list_of_dashes_under_both_names_says_nothing() -> None:
    assert points_in("## Challenges and opportunities\n\n- Pumps are old\n- A fund is open\n") == []


@pytest.mark.parametrize("sign", [".-", ". –", "."])
def test_levels_before_contributions(sign: str) -> None:
    text = f"Nivel nacional{sign} El plan ganó un capítulo.\nNivel local{sign} Pilar cambió su norma.\n"
    assert points_in(f"APORTES A LA POLÍTICA\n\n{text}", "x.txt") == [
        ("policy_contribution", "national", "El plan ganó un capítulo."),
        ("policy_contribution", "local", "Pilar cambió su norma."),
    ]


@pytest.mark.parametrize(
    ("national", "local"),
    [
        ("What it means for national policy", "What it means in the counties"),
        ("Ce que le dialogue apporte aux politiques nationales", "Ce qu'il apporte aux communes"),
    ],
)
def test_a_name_that_only_the_first_of_two_says_in_full(national: str, local: str) -> None:
    told = points_in(f"## {national}\n\n- A chapter was added.\n\n## {local}\n\n- Kisumu changed its rule.\n")
    assert [(kind, level) for kind, level, _text in told] == [
        ("policy_contribution", "national"),
        ("policy_contribution", "local"),
    ]


def test_for_whom_a_message_is() -> None:
    mail = (
        "The main things I took away:\n\n- For the councils: skips are full on Tuesday.\n"
        "- Also for the councils: youth groups sort plastic.\n- For the ministry: the money has not followed.\n"
    )
    assert points_in(mail, "x.txt") == [
        ("key_message", "local", "skips are full on Tuesday."),
        ("key_message", "local", "youth groups sort plastic."),
        ("key_message", "national", "the money has not followed."),
    ]
