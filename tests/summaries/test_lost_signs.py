"""Entries of lists that lost their number or bullet, and what comes out of pages into the middle of one."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "Second National-Local Dialogue, Ghana\n\nAccra, 8 November 2023\n\nNext steps\n\n"
HEAD_ES = "Segundo Diálogo Nacional-Local de Guatemala\n\nCobán, 3 de junio de 2024\n\nPróximos pasos\n\n"
END = "\n\nConclusion\n\nTrust has to grow.\n"


def steps_in(text: str, name: str = "x.txt") -> list[str]:
    return [step.text for step in propose(read(text.encode(), name), REGISTER).steps]


LAST = {
    "behind a space, in a list with spaces": (
        (
            f"{HEAD}1. Drain map. AMA will map the drains.\n\n2. Census. GSS will share the blocks.\n\n"
            f"Street trees. Parks and Gardens to plant 500 trees.{END}"
        ),
        "Street trees. Parks and Gardens to plant 500 trees.",
    ),
    "right under the item before": (
        (
            f"{HEAD}1. Drain map. AMA will map the drains of Odaw, with its outfalls and the silt traps, and\n"
            "will publish them.\n2. Census. GSS will share the census blocks with all the assemblies there, one\n"
            f"after the other.\nStreet trees. Parks and Gardens to plant 500 trees along the ring road of Accra.{END}"
        ),
        "Street trees. Parks and Gardens to plant 500 trees along the ring road of Accra.",
    ),
    "behind bullets and colons": (
        (
            f"{HEAD_ES}• Barrancos: la Municipalidad de Cobán publicará el mapa.\n• Agua: el INFOM preparará la guía.\n"
            "Vivero: la Mancomunidad del Sur abrirá un vivero.\n\nEl MARN agradeció. Se levantó la sesión.\n"
        ),
        "la Mancomunidad del Sur abrirá un vivero.",
    ),
    "in Chinese": (
        (
            "第二次国家—地方对话会纪要\n\n2024年5月6日，成都\n\n四、下一步工作\n\n1. 数据平台。成都市建立数据平台。\n"
            "2. 绿色金融。世界银行编制融资方案。\n社区花园。重庆市开展社区花园试点。\n\n五、结语\n\n会议圆满结束。\n"
        ),
        "社区花园。重庆市开展社区花园试点。",
    ),
}


@pytest.mark.parametrize("layout", LAST)
def test_the_last_entry_begins_with_a_title_as_the_others_do(layout: str) -> None:
    text, last = LAST[layout]
    assert steps_in(text)[-1] == last
    assert len(steps_in(text)) == 3


def test_bold_titles_do_not_all_end_with_a_sign() -> None:
    text = (
        "# Third National-Local Dialogue in Uganda\n\n## Next steps\n\n1. **Register.** NEMA will publish it.\n"
        "2. **Boda stages** KCCA will mark 40 stages.\n\n**Toilets:** Jinja will build six.\n\n"
        "Thanks. The chair thanked everybody and closed the meeting.\n"
    )
    assert steps_in(text, "x.md") == ["NEMA will publish it.", "KCCA will mark 40 stages.", "Jinja will build six."]


def test_times_may_stand_over_parts_of_the_list() -> None:
    text = (
        f"{HEAD}Short term (up to 6 months)\n\n1) Map. AMA will map the drains.\n\nMedium term (6 to 12 months)\n\n"
        f"Gardens. Kumasi will open three gardens.\n\n3) By-law. EPA will revise it.{END}"
    )
    told = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert [(step.text, step.due.words if step.due else "") for step in told] == [
        ("Map. AMA will map the drains.", "up to 6 months"),
        ("Gardens. Kumasi will open three gardens.", "6 to 12 months"),
        ("By-law. EPA will revise it.", "6 to 12 months"),
    ]


def test_an_entry_without_a_title_stands_where_a_number_is_missing() -> None:
    text = (
        f"{HEAD}1. AMA will map the drains.\n2. GSS will share the blocks.\n"
        f"Kumasi will publish the budget for parks.\n4. EPA will train 30 officers.{END}"
    )
    assert steps_in(text)[2] == "Kumasi will publish the budget for parks."


@pytest.mark.parametrize(
    "closing",
    [
        "All agreed. The minutes will be circulated.",
        "Note: the list was read out.",
        "Third dialogue. It will be held in Tamale.",
    ],
)
def test_what_closes_a_list_is_no_entry(closing: str) -> None:
    text = f"{HEAD}1. Drain map. AMA will map the drains.\n\n2. Census. GSS will share them.\n\n{closing}{END}"
    assert len(steps_in(text)) == 2


@pytest.mark.parametrize(
    "logo",
    [
        "# URBAN SH/FT\n\nTransforming  \nCities for People  \nand Planet",
        "URBAN SH/FT\nTransformando las ciudades para las personas y el planeta",
        "URBAN SH/FT\n\nGreener towns for all of us",
    ],
)
def test_the_logo_of_a_page_stands_in_no_entry(logo: str) -> None:
    text = (
        f"{HEAD}1. AMA will give the committees of the wards a small fund and a con\u00adtact, beginning with\n\n\n"
        f"{logo}\n\n\nthose of Odaw.\n\n2. GSS will share the blocks.{END}"
    )
    told = "AMA will give the committees of the wards a small fund and a contact, beginning with those of Odaw."
    assert steps_in(text) == [told, "GSS will share the blocks."]
    assert steps_in(text, "x.md") == [told, "GSS will share the blocks."]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the next prepara-\n\ntory meeting", "the next preparatory meeting"),
        ("the next prepara- tory meeting", "the next preparatory meeting"),
        ("the coun-cil and the council", "the council and the council"),
        ("pre- and post-disaster plans", "pre- and post-disaster plans"),
        ("the decision-\nmaking board", "the decision-making board"),
        ("a low-\ncarbon plan", "a low-carbon plan"),
    ],
)
def test_hyphens_that_break_a_word_are_none_of_it(broken: str, whole: str) -> None:
    text = f"{HEAD}- AMA will show its land plan to {broken}.\n- GSS will share the blocks.{END}"
    assert steps_in(text, "x.md")[0] == f"AMA will show its land plan to {whole}."


def test_names_of_sections_may_be_titles_among_others_with_other_signs() -> None:
    text = (
        "# First National-Local Dialogue in Ghana\n\n## Contribution to policy\n\n### Local level\n\n"
        "1. **Land.** The plan counts.\n2. **Rates:** The rates were shown.\n3. **Community action.** They told it.\n"
    )
    points = propose(read(text.encode(), "x.md"), REGISTER).points
    assert [point.title for point in points] == ["Land", "Rates", "Community action"]
