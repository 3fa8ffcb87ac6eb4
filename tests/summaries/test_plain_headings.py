"""Headings that name challenges, opportunities, messages and contributions in plain words."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from tests.summaries.register import REGISTER


def points_in(text: str, name: str = "x.md") -> list[tuple[str, str | None, str]]:
    sign = "# " if name.endswith("md") else ""
    head = f"{sign}Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n"
    return [(one.kind, one.level, one.text) for one in propose(read((head + text).encode(), name), REGISTER).points]


@pytest.mark.parametrize(
    ("heading", "held"),
    [
        ("bad things people said", Holds.CHALLENGES),
        ("What hurts", Holds.CHALLENGES),
        ("Problemas", Holds.CHALLENGES),
        ("Lo que duele", Holds.CHALLENGES),
        ("O que dói", Holds.CHALLENGES),
        ("Ce qui coince", Holds.CHALLENGES),
        ("Yang sulit", Holds.CHALLENGES),
        ("堵点", Holds.CHALLENGES),
        ("good things people said", Holds.OPPORTUNITIES),
        ("What promises", Holds.OPPORTUNITIES),
        ("Lo que promete", Holds.OPPORTUNITIES),
        ("O que anima", Holds.OPPORTUNITIES),
        ("Ce qui promet", Holds.OPPORTUNITIES),
        ("Hal-hal baik", Holds.OPPORTUNITIES),
        ("可喜的一面", Holds.OPPORTUNITIES),
        ("Ce qui inquiète, ce qui encourage", Holds.BOTH),
        ("recados", Holds.KEY_MESSAGES),
        ("À retenir", Holds.KEY_MESSAGES),
        ("Apports du dialogue", Holds.CONTRIBUTION),
        ("Aportes del diálogo", Holds.CONTRIBUTION),
        ("Contributions in kind", None),
        ("Good practices", None),
    ],
)
def test_what_plain_headings_hold(heading: str, held: Holds | None) -> None:
    assert holds(heading) is held


def test_names_in_small_letters_over_lists() -> None:
    text = (
        "so it went well\n\nbad things people said\n-- one computer for planning\n-- law is there but no rules\n"
        "-- two offices\n\n"
        "good things people said\n++ carbon money could pay the wardens\n++ the wall can be one project\n\n"
        "lunch was cassava leaf\n"
    )
    assert points_in(text, "x.txt") == [
        ("challenge", None, "one computer for planning"),
        ("challenge", None, "law is there but no rules"),
        ("challenge", None, "two offices"),
        ("opportunity", None, "carbon money could pay the wardens"),
        ("opportunity", None, "the wall can be one project"),
    ]


@pytest.mark.parametrize(
    ("first", "kinds"),
    [
        ("nós", ["challenge", "opportunity"]),
        ("Gargalos", ["challenge", "opportunity"]),
        ("Desafíos", ["challenge", "challenge"]),
    ],
)
def test_brechas_are_openings_in_portuguese_alone(first: str, kinds: list[str]) -> None:
    text = f"### {first}\n\n- o edital não aceita obra pequena\n\n### Brechas\n\n- o Novo PAC tem linha para encostas\n"
    assert [kind for kind, _level, _text in points_in(text)] == kinds


def test_what_two_levels_gained() -> None:
    text = (
        "## What the national level gained\n\n1. The ministry can base its plan on data of cities.\n\n"
        "## What the cities gained\n\n1. Irbid can adopt the method of Amman.\n"
    )
    assert points_in(text) == [
        ("policy_contribution", "national", "The ministry can base its plan on data of cities."),
        ("policy_contribution", "local", "Irbid can adopt the method of Amman."),
    ]


@pytest.mark.parametrize(
    ("national", "local"),
    [
        ("For the Ministry, the exchange fed the draft code.", "For the cities, it gave a list of trees."),
        ("Para el Ministerio de Vivienda, sirvió de insumo.", "Para las municipalidades, dejó una lista."),
        ("Para o Ministério, trouxe dados novos.", "Para os municípios, deixou uma lista comum."),
        ("Pour le ministère, il a nourri le code.", "Pour les communes, il a donné une liste."),
        ("Bagi kementerian, dialog memberi data.", "Bagi kota, dialog memberi daftar pohon."),
        ("对部委来说，对话提供了数据。", "对城市来说，对话提供了清单。"),
        ("At national level, the Ministry heard of it.", "At district level, mayors learned of the fund."),
    ],
)
def test_contributions_to_each_level_in_one_paragraph(national: str, local: str) -> None:
    space = " " if national.isascii() or not national.endswith("。") else ""
    told = points_in(f"## Contributions to policy\n\n{national}{space}{local}\n")
    assert told == [("policy_contribution", "national", national), ("policy_contribution", "local", local)]


def test_a_log_of_the_day_holds_no_messages() -> None:
    text = (
        "## What was said\n\n- 9:15 the mayor opens, short\n- MVCS shows the law, 41 slides\n"
        "- The main difficulty is the price of land\n- workshop at three tables\n"
    )
    assert points_in(text) == [("challenge", None, "The main difficulty is the price of land")]
    assert len(points_in(text.replace("9:15 the mayor opens, short", "Land has to be registered first"))) == 4


@pytest.mark.parametrize(
    "heading",
    [
        "what they said they would do (I think I have all)", "Who's doing what", "Homework", "Next up",
        "Qué queda para cada uno", "En esto quedamos", "Lo prometido", "O que ficou para cada um", "Combinamos",
        "Ce que chacun a promis", "On fait quoi", "Ensuite", "Terus gimana", "Siapa kerjakan apa", "谁来做", "分头去办",
    ],
)  # fmt: skip
def test_next_steps_are_called_so_among_colleagues(heading: str) -> None:
    assert holds(heading) is Holds.STEPS


@pytest.mark.parametrize("heading", ["Green jobs", "Antes y ahora", "What they will need", "垃圾怎么办"])
def test_but_themes_are_no_next_steps(heading: str) -> None:
    assert holds(heading) is not Holds.STEPS
