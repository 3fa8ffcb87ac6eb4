"""Next steps as people note them: whose it is before a colon, behind a label that comes again, in clauses of a letter,
under a conclusion, or under names on lines of their own."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.telling import told

EN = (
    "Second National-Local Dialogue, Rwanda\n\nKigali, 14 March 2025\n\nWho was there\nNational: REMA, Rwanda "
    "Housing Authority. Cities: Musanze, Rubavu. Partners: UNEP, GGGI.\n\nWhat we talked about\nREMA showed the "
    "flood model.\n\n"
)
PT = (
    "Segundo Diálogo Nacional-Local, Brasil\n\nRecife, 14 de março de 2025\n\nQuem esteve\nUnião: Ministério das "
    "Cidades, Cemaden. Municípios: Prefeitura do Recife. Parceiros: ICLEI, GIZ.\n\nDo que se falou\nO Cemaden mostrou "
    "o modelo.\n\n"
)
FR = (
    "Deuxième dialogue national-local, Sénégal\n\nDakar, 14 mars 2025\n\nQui était là\nÉtat : Ministère de "
    "l'Urbanisme, SONAGED. Communes : Ville de Thiès. Partenaires : AFD.\n\nDe quoi on a parlé\nLa SONAGED a montré "
    "le modèle.\n\n"
)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{EN}Now on our desks (read out, nobody objected)\n* REMA + RHA: publish one map - before 30 April\n"
                "* the two districts: each name a drain officer - with the revised budget\n"
                "* GGGI: lend the model - no date was given\n* us: write to Musanze - next week\n\n"
                "The line I keep: a wetland is a pump.\n"
            ),
            [
                ("publish one map", "REMA", ["RHA"], "2025-04-30"),
                (
                    "each name a drain officer - with the revised budget",
                    "two districts",
                    [],
                    "with the revised budget",
                ),
                ("lend the model", "GGGI", [], ""),
                ("write to Musanze - next week", "", [], "next week"),
            ],
        ),
        (
            (
                f"{PT}O que ficou em cima da mesa\n* Cemaden: entregar um só mapa (até 30 de abril)\n* GIZ: rever o "
                "guia (próximo encontro)\n* ICLEI: juntar dez projetos (sem data)\n"
            ),
            [
                ("entregar um só mapa", "Cemaden", [], "2025-04-30"),
                ("rever o guia (próximo encontro)", "GIZ", [], "próximo encontro"),
                ("juntar dez projetos", "ICLEI", [], ""),
            ],
        ),
        (
            (
                f"{FR}Sur nos bureaux\n- SONAGED : livrer une carte - avant le 30 avril\n- Ville de Thiès : envoyer le "
                "guide - juin\n- les deux communes : nommer un agent - avec le budget révisé\n"
            ),
            [
                ("livrer une carte", "SONAGED", [], "2025-04-30"),
                ("envoyer le guide", "Ville de Thiès", [], "2025-06-30"),
                ("nommer un agent - avec le budget révisé", "deux communes", [], "avec le budget révisé"),
            ],
        ),
    ],
)
def test_lists_whose_entries_say_who_what_and_when_are_steps(text: str, steps: list[object]) -> None:
    assert told(text) == steps


@pytest.mark.parametrize(
    "listed",
    [
        (
            "What each table asked for\n* REMA: publish one map - before 30 April\n* GGGI: lend the model - June\n"
            "* Musanze: open a park - no date\n"
        ),
        (
            "Advice of the panel\n* REMA: publish one map - before 30 April\n* GGGI: lend the model - June\n"
            "* Musanze: open a park - no date\n"
        ),
        (
            "Ideas on the wall\n* REMA: publish one map - before 30 April\n* GGGI: lend the model - June\n"
            "* Musanze: open a park - no date\n"
        ),
        (
            "Since last year\n* REMA: published one map - March 2024\n* GGGI: lent the model - June 2024\n"
            "* Musanze: opened a park - July 2024\n"
        ),
        "Who sat where\n* REMA: Jean Bosco and Alice\n* GGGI: Maria - until lunch\n* Musanze: Peter\n",
    ],
)
def test_what_is_asked_for_or_done_is_none(listed: str) -> None:
    assert told(f"{EN}{listed}") == []


def owned(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    steps = propose(read(text.encode(), name), REGISTER).steps
    return [(step.text, step.owner.name if step.owner is not None else "") for step in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{EN}## Table 1\n\nDrains.\n\n**We leave with:** REMA marks three gullies by March 2026. Musanze "
                "shares its by-law before the rains.\n\n## Table 2\n\n**We leave with:** UNEP and GGGI write a guide "
                "in June 2025. Rubavu picks ten schools.\n"
            ),
            [
                ("REMA marks three gullies by March 2026.", "REMA"),
                ("Musanze shares its by-law before the rains.", "Musanze"),
                ("UNEP and GGGI write a guide in June 2025.", "UNEP"),
                ("Rubavu picks ten schools.", "Rubavu"),
            ],
        ),
        (
            (
                f"{PT}## Grupo 1\n\n**Saldo da mesa:** O Cemaden delimita três encostas até março de 2026.\n\n## Grupo "
                "2\n\n**Saldo da mesa:** O ICLEI monta um guia antes das chuvas.\n"
            ),
            [
                ("O Cemaden delimita três encostas até março de 2026.", "Cemaden"),
                ("O ICLEI monta um guia antes das chuvas.", "ICLEI"),
            ],
        ),
        (
            (
                f"{PT}## Grupo 1\n\n**O que se contou:** O Cemaden delimita encostas.\n\n## Grupo 2\n\n"
                "**O que se contou:** O ICLEI monta guias.\n"
            ),
            [],
        ),
        (
            (
                f"{FR}## Table 1\n\n**Propositions :** SONAGED publie la carte en juin 2025.\n\n## Table 2\n\n"
                "**Propositions :** AFD examine une ligne avant la saison des pluies.\n"
            ),
            [],
        ),
    ],
)
def test_sentences_behind_a_label_that_comes_again_are_steps(text: str, steps: list[tuple[str, str]]) -> None:
    assert owned(text) == steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{FR}Il me revient de consigner ce dont nous sommes convenus avant de nous séparer :\n\nle ministère "
                "remettra la carte avant le 30 septembre 2025 ;\n\nla Ville de Thiès présentera un plan ;\n\nenfin, "
                "aucun départ "
                "n'aura lieu sans lettre au maire.\n\nLa proposition d'une police unique ne figure pas parmi nos "
                "engagements.\n"
            ),
            [
                ("le ministère remettra la carte avant le 30 septembre 2025", "ministère"),
                ("la Ville de Thiès présentera un plan", "Ville de Thiès"),
                ("enfin, aucun départ n'aura lieu sans lettre au maire.", ""),
            ],
        ),
        (
            (
                f"{PT}Registro aqui o que combinamos antes de nos despedirmos:\n\no Ministério das Cidades entregará o "
                "mapa "
                "até 30 de setembro de 2025;\n\no Cemaden fará a limpeza dos pluviômetros;\n\nO ICLEI apresentará um "
                "plano.\n\nA proposta de uma polícia única não foi acolhida.\n"
            ),
            [
                ("o Ministério das Cidades entregará o mapa até 30 de setembro de 2025", "Ministério das Cidades"),
                ("o Cemaden fará a limpeza dos pluviômetros", "Cemaden"),
                ("O ICLEI apresentará um plano.", "ICLEI"),
            ],
        ),
        (
            (
                f"{FR}Le panel a recommandé ce qui suit :\n\nle ministère remettra la carte avant juin 2025 ;\n\nla "
                "Ville de Thiès présentera un plan ;\n\nla SONAGED curera les bassins.\n"
            ),
            [],
        ),
    ],
)
def test_paragraphs_that_semicolons_end_are_a_list(text: str, steps: list[tuple[str, str]]) -> None:
    assert owned(text, "x.txt") == steps


def test_lists_under_conclusions_of_several_items_are_steps_where_somebody_will_act() -> None:
    text = (
        f"{EN}## Item 1. Drains\n\nREMA reported on drains.\n\n## Conclusion of Item 1\n\n(i) REMA shall issue "
        "guidance in June 2025.\n(ii) The lake is fine.\n\n## Item 2. Money\n\nGGGI spoke.\n\n## Conclusion of Item "
        "2\n\n"
        "(i) Within their area the two cities shall list the canals.\n\n## Item 3\n\nNo conclusion.\n"
    )
    assert owned(text) == [
        ("REMA shall issue guidance in June 2025.", "REMA"),
        ("Within their area the two cities shall list the canals.", "two cities"),
    ]


def test_names_further_left_than_items_stand_over_those_below() -> None:
    text = (
        f"{PT}Daqui pra frente\nPactuado na plenária\nICLEI\n   > Chamada mensal entre as cidades | a partir de "
        "abr/2025\n   > Guia de bolso | 1º sem. 2026\nGIZ\n   > Rever o modelo | próximo encontro\n"
    )
    assert [(what[:15], who, when) for what, who, _with, when in told(text)] == [
        ("Chamada mensal ", "ICLEI", "a partir de abr/2025"),
        ("Guia de bolso", "ICLEI", "2026-06-30"),
        ("Rever o modelo ", "GIZ", "próximo encontro"),
    ]


@pytest.mark.parametrize(
    ("table", "owners"),
    [
        (
            (
                "| On s'y met | Qui | Quand |\n|---|---|---|\n| Borner le domaine public | SONAGED | avant la saison "
                "2026 |\n| Lancer une pépinière de plantes | Ville de Thiès | automne 2025 |\n"
            ),
            ["SONAGED", "Ville de Thiès"],
        ),
        (
            (
                "| Exposé | Qui | Quand |\n|---|---|---|\n| Le modèle des crues du fleuve | SONAGED | 9h30 |\n"
                "| Les plantes des dunes de la côte | Ville de Thiès | 11h00 |\n"
            ),
            [],
        ),
    ],
)
def test_a_head_that_asks_who_and_when_tells_of_times_without_days(table: str, owners: list[str]) -> None:
    assert [owner for _text, owner in owned(f"{FR}## Fiche 1\n\n{table}")] == owners
