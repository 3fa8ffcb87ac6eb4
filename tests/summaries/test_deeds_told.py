"""What one level of government tells of its deeds: contributions of it, and no messages."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in


@pytest.mark.parametrize(
    ("text", "level", "deeds"),
    [
        (
            (
                "## Rodada 1 – O que a União trouxe\n\n- O Fundo passou a aceitar consórcios com uma "
                "gestão comum dos parques e do lixo.\n"
                "- A Caixa criou uma linha de crédito para a drenagem.\n"
            ),
            "national",
            [
                "O Fundo passou a aceitar consórcios com uma gestão comum dos parques e do lixo.",
                "A Caixa criou uma linha de crédito para a drenagem.",
            ],
        ),
        (
            (
                "## Tour de table des communes\n\nThiès a cartographié douze points bas.\n\n"
                "Le nouveau Code rend obligatoire la pleine terre dans les communes.\n"
            ),
            "local",
            [
                "Thiès a cartographié douze points bas.",
                "Le nouveau Code rend obligatoire la pleine terre dans les communes.",
            ],
        ),
        (
            (
                "## PAPARAN PEMERINTAH DAERAH\n\n1. Kota Batu membina 40 bank sampah.\n"
                "2. Kota Solo telah membuka rute pengumpan yang dari dan untuk warga.\n"
            ),
            "local",
            ["Kota Batu membina 40 bank sampah.", "Kota Solo telah membuka rute pengumpan yang dari dan untuk warga."],
        ),
        (
            "## 城市怎么做\n\n- 成都保留了一千亩草地。\n- 昆明调整了湖滨灯光的时间。\n",
            "local",
            ["成都保留了一千亩草地。", "昆明调整了湖滨灯光的时间。"],
        ),
        # A sentence that only says of what somebody spoke is told by the next one; a remark is none.
        (
            (
                "## What the councils reported\n\nBo City Council spoke about its trees. Over 9,000 "
                "trees have been planted "
                "by school clubs. Makeni described a small effort: headmen now keep a register of "
                "each new house. The lists "
                "are public but few people know where to look.\n"
            ),
            "local",
            [
                "Over 9,000 trees have been planted by school clubs.",
                "Makeni described a small effort: headmen now keep a register of each new house.",
            ],
        ),
        (
            (
                "## Lo que dijeron las municipalidades\n\nEscazú contó su experiencia: las rotondas "
                "se siembran con plantas "
                "nativas del cantón. La Unión explicó que su programa alcanza ya a 900 familias. "
                "Belén prefirió hablar de lo "
                "que le falta.\n"
            ),
            "local",
            [
                "Escazú contó su experiencia: las rotondas se siembran con plantas nativas del cantón.",
                "La Unión explicó que su programa alcanza ya a 900 familias.",
            ],
        ),
    ],
)
def test_deeds_under_the_name_of_a_level_are_contributions(text: str, level: str, deeds: list[str]) -> None:
    told = told_in(f"# Second National Dialogue\n\n{text}")
    assert [(one.kind, one.level, one.text) for one in told.points] == [
        ("policy_contribution", level, deed) for deed in deeds
    ]
    assert told.steps == ()


@pytest.mark.parametrize(
    "text",
    [
        "## What the councils said\n\n- Bo has planted trees.\n- Makeni has built drains but nobody cleans them.\n",
        "## Lo que dijeron los municipios\n\n- Salta abrió un vivero.\n- Jujuy pide agua antes que nada.\n",
        "## Pontos dos municípios\n\n- A Praia recenseou 14 bairros.\n- Santa Catarina quer um aterro partilhado.\n",
        "## Exposés du niveau national\n\n- Le CETUD a ouvert ses données.\n- La ligne de Kaolack rouvrira en mai.\n",
        "## Suara dari daerah\n\n- Batu membina 40 bank sampah.\n- Subsidi hanya dijamin satu tahun.\n",
    ],
)
def test_a_list_that_also_wishes_or_misses_something_is_only_what_was_said(text: str) -> None:
    told = told_in(f"# Second National Dialogue\n\n{text}")
    assert [one.kind for one in told.points] == ["key_message", "key_message"]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        # Behind a table that tells them, prose tells of the day.
        (
            (
                "## Nós críticos e oportunidades\n\n| Nós críticos | Oportunidades |\n|---|---|\n"
                "| A lei não prevê recursos. | A COP abre espaço para projetos. |\n\n"
                "Na plenária, uma participante sugeriu que a União pague as equipes; a sugestão não prosperou.\n"
            ),
            [("challenge", "A lei não prevê recursos."), ("opportunity", "A COP abre espaço para projetos.")],
        ),
        (
            (
                "## What stands in the way?\n\nSpeakers kept coming back to the same points. Heat is not a notified "
                "disaster. Night heat is hardly measured in the settlements.\n"
            ),
            [
                ("challenge", "Heat is not a notified disaster."),
                ("challenge", "Night heat is hardly measured in the settlements."),
            ],
        ),
        (
            "## What the moderator took away\n\n1. Powers came faster than means.\n2. Data convinces engineers.\n",
            [("key_message", "Powers came faster than means."), ("key_message", "Data convinces engineers.")],
        ),
        (
            "## Ce que l'on peut saisir\n\nLa banque a rappelé que sa facilité accepte la garantie des communes.\n",
            [("opportunity", "La banque a rappelé que sa facilité accepte la garantie des communes.")],
        ),
        (
            (
                "## Closing\n\nIn closing, the moderator drew out two messages: water and land are one file; and what "
                "is not on the map will be built upon. She thanked the drummers.\n"
            ),
            [
                ("key_message", "water and land are one file"),
                ("key_message", "what is not on the map will be built upon"),
            ],
        ),
        (
            "## 主要信息\n\n谁维修沟渠，谁就应该参与规划。\n\n绿地是最便宜的蓄水池。\n\n迈向第二次对话会：后续步骤\n",
            [("key_message", "谁维修沟渠，谁就应该参与规划。"), ("key_message", "绿地是最便宜的蓄水池。")],
        ),
    ],
)
def test_what_frames_points_or_stands_beside_them_is_none(text: str, points: list[tuple[str, str]]) -> None:
    told = told_in(f"# Second National Dialogue\n\n{text}")
    assert [(one.kind, one.text) for one in told.points] == points


def test_what_each_of_several_tells_of_its_deeds_in_a_round() -> None:
    there = "## Presentes\n\nGoverno federal: Ministério das Cidades. Municípios: Prefeitura de Timon.\n\n"
    text = (
        "## Exposições\n\nA representante do Ministério das Cidades informou que a seleção já incluiu 98 municípios. "
        "O Ministério de Minas e Energia esclareceu dúvidas sobre a tarifa. Timon relatou que contou os ciclistas. "
        "O sindicato mostrou como já treinou 30 motoristas.\n"
    )
    told = told_in(f"{there}{text}")
    assert [(one.kind, one.level, one.text[:30]) for one in told.points] == [
        ("policy_contribution", "national", "A representante do Ministério "),
        ("policy_contribution", "local", "Timon relatou que contou os ci"),
    ]
    told = told_in(f"{there}{text.replace('Exposições', 'Abertura')}")
    assert told.points == ()
    given = "## Contribuições para as políticas\n\n- O diálogo deu casos ao plano nacional.\n"
    assert [one.text for one in told_in(f"{there}{text}{given}").points] == ["O diálogo deu casos ao plano nacional."]
