"""Sentences under the name of a theme that say plainly that something is missing, or could be done."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.proposing.points.kinds_said import kind_plain
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("challenge", "Surat noted that no budget head exists for the upkeep of rain gardens."),
        ("challenge", "Irbid has no depot of its own."),
        ("challenge", "No hay un formato común."),
        ("challenge", "Los municipios no pueden tomar deuda sin aval provincial."),
        ("challenge", "Faltam pluviómetros na zona sul."),
        ("challenge", "Les communes arrosent à l'eau potable, faute de réseau."),
        ("challenge", "Sayangnya, indeks itu belum punya pedoman nasional."),
        ("challenge", "专项债只能用于新建，不能用于养护。"),
        ("opportunity", "The income could be tied to protection."),
        ("opportunity", "Un canon turístico podría pagar la reposición de arena."),
        ("opportunity", "O mercado de carbono poderia remunerar as comunidades."),
        ("opportunity", "La taxe pourrait financer le drainage."),
        ("opportunity", "Sasi dapat menjadi dasar peraturan daerah."),
        ("opportunity", "温泉企业愿意为上游湿地付费。"),
        ("challenge", "Data collected by communities are seldom accepted by planners."),
        ("challenge", "El INGD admitió que la norma es vieja."),
        ("challenge", "Se comprobó que ninguna usa la misma escala."),
        ("challenge", "Os fundos raramente passam dos ministérios."),
        ("challenge", "湖泊补水与农业用水的矛盾在本市最为突出。"),
        ("challenge", "项目规模小，银行不愿意逐个评审。"),
        ("opportunity", "Boda boda associations offered to take part in the design of stages."),
        ("opportunity", "Los maestros ya formados pueden enseñar a otros."),
        ("opportunity", "Um município com contas auditadas pode candidatar-se directamente."),
        ("opportunity", "把同一街道的项目打包，可以达到发行门槛。"),
        (None, "No painel moderado pela jornalista Nilza Cossa, o pedreiro explicou quanto custa um telhado."),
        (None, "Cities should not wait for what nobody pays."),
        (None, "The mayor asked whether the levy could pay for trees."),
        (None, "“There is no soil left,” said the planner."),
        (None, "Funds may be used for floods, but auditors have disallowed them."),
        (None, "The corporation will publish a map of parks without a fence."),
        (None, "Convendría una plataforma que nadie tiene."),
        (None, "The commission described the river front."),
        (None, "Nobody spoke of trams."),
        (None, "Nadie habló de tranvías."),
        (None, "河湖水系不能再被侵占。"),
        (None, "No Lubango, as nascentes estão em terreno do Estado."),
        (None, "No action was required."),
        (None, "The institute committed itself to revise the profiles free of charge."),
    ],
)
def test_what_a_plain_sentence_says(kind: str | None, sentence: str) -> None:
    assert kind_plain(sentence) == kind


CHAPTERS = """# National-Local Dialogue

## {opening}

The city has no map of drains.

## Drains

The engineer spoke of pumps. The city has no map of drains. The levy could pay for one.

## Buses

The last speaker showed routes of the buses.

## Next steps

- UNEP: a map by May 2027
"""


def test_plain_sentences_count_under_a_theme_alone() -> None:
    told = propose(read(CHAPTERS.format(opening="Background").encode(), "x.md"), REGISTER)
    assert [(one.kind, one.text) for one in told.points] == [
        ("challenge", "The city has no map of drains."),
        ("opportunity", "The levy could pay for one."),
    ]
    listed = "## Challenges\n\n- The price of land.\n\n## Next steps"
    told_twice = propose(
        read(CHAPTERS.format(opening="Background").replace("## Next steps", listed).encode(), "x.md"), REGISTER
    )
    assert [one.text for one in told_twice.points] == ["The price of land."]
    assert [(one.title, one.text) for one in told.themes] == [
        ("Drains", "The engineer spoke of pumps."),
        ("Buses", "The last speaker showed routes of the buses."),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Subsidies arrive in December.", "challenge"),
        ("The canals are dredged by one agency, owned by a second.", "challenge"),
        ("The heat is not measured.", "challenge"),
        ("Los mapas no sirven para decidir sobre un lote.", "challenge"),
        ("Los subsidios solo pagan obra nueva.", "challenge"),
        ("As câmaras plantam sem saber quem vai regar.", "challenge"),
        ("Les communes n'ont ni bateau ni agent.", "challenge"),
        ("Subsidi belum termasuk belanja wajib daerah.", "challenge"),
        ("规划滞后于建设。", "challenge"),
        ("Savings on gas would repay a simple package in eleven years.", "opportunity"),
        ("Road budgets can lawfully pay for sidewalks.", "opportunity"),
        ("Los terrenos pueden convertirse en parques inundables.", "opportunity"),
        ("A rega com água tratada já é permitida por lei.", "opportunity"),
        ("Les maraîchers achètent déjà les boues séchées.", "opportunity"),
        ("Dana kelurahan boleh dipakai untuk jalan papan.", "opportunity"),
        ("这些记录可以直接用于评估。", "opportunity"),
        ("Phone data do not show the grandmother who has no phone.", None),
        ("The council should say who pays for itself.", None),
        ("Participants walked for one hour.", None),
    ],
)
def test_what_a_sentence_says_plainly(sentence: str, kind: str | None) -> None:
    assert kind_plain(sentence) == kind
