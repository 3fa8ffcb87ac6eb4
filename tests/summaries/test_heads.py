"""What stands at the head of minutes and pages: their title, which dialogue it was, its topic and its place."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

KENYA = (
    "MINUTES OF THE THIRD NATIONAL-LOCAL DIALOGUE HELD ON 14TH MAY, 2025\n"
    "AT THE KENYA SCHOOL OF GOVERNMENT, NAIROBI, STARTING AT 9.15 A.M."
)


LINES = (
    "The Chair called the meeting to order and a word of prayer was said by\n"
    "Ms. Wanjiru. The minutes of the dialogue before were confirmed, proposed\nby Mr. Mutua.\n"
)
"""As wide as a page, so that what stands over it may have been wrapped, too."""


def head_of(text: str, name: str, file: str = "x.txt") -> object:
    return propose(read(text.encode(), file), REGISTER).value(name)


@pytest.mark.parametrize(
    "title",
    [
        "ACTA DO PRIMEIRO DIÁLOGO NACIONAL-LOCAL SOBRE\nDRENAGEM URBANA E PROTECÇÃO DOS MANGAIS",
        KENYA,
    ],
)
def test_a_title_of_two_lines_below_whose_paper_it_is(title: str) -> None:
    text = f"MINISTRY OF LANDS, PUBLIC WORKS AND HOUSING\nSTATE DEPARTMENT FOR HOUSING\n\n{title}\n\n{LINES}"
    assert head_of(text, "title") == title.replace("\n", " ")


def test_where_a_page_stands_on_its_site_is_no_title() -> None:
    page = (
        "<p>Insights &middot; Urban heat</p><h1>In Da Nang, cities ask who pays for cooler streets</h1>"
        "<p>Viet Nam's National-Local Dialogue on Urban Heat took place on June 12, 2024.</p>"
    )
    assert head_of(page, "title", "x.html") == "In Da Nang, cities ask who pays for cooler streets"


@pytest.mark.parametrize("written", ["IIIe DIALOGUE NATIONAL-LOCAL", "IIIème Dialogue national-local", "III Dialogue"])
def test_roman_numbers_of_the_dialogue(written: str) -> None:
    assert head_of(f"COMPTE RENDU DU {written}\n\nDate : 6 février 2025\n", "ordinal") == 3


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        (
            (
                "Na cidade da Beira, teve lugar o segundo Diálogo Nacional-Local, tendo como tema a drenagem urbana "
                "e as bacias de retenção."
            ),
            "a drenagem urbana e as bacias de retenção",
        ),
        ("2024年12月5日，中国第2次国家-地方对话在宁波市召开，议题为“海绵城市与近零碳社区”。", "海绵城市与近零碳社区"),
        ("专题：二级城市的湿地恢复与住区改造", "二级城市的湿地恢复与住区改造"),
    ],
)
def test_what_it_was_about(sentence: str, topic: str) -> None:
    assert head_of(f"National-Local Dialogue: record\n\n{sentence}\n", "topic") == topic


def test_the_hour_is_no_part_of_the_place() -> None:
    place = str(head_of(f"{KENYA}\n\n{LINES}", "place"))
    assert place.removeprefix("THE ") == "KENYA SCHOOL OF GOVERNMENT, NAIROBI"


LINED = """              ROUNDTABLE NOTE  --  NOT FOR ATTRIBUTION

Clean Air and Compact Growth: National and County Perspectives
Nairobi, 20 May 2025, 2 pm to 5.30 pm, Aberdares Room

This note records a conversation between national departments and county governments.
"""
MINUTES = """ATA DA REUNIÃO DE DIÁLOGO SOBRE MOBILIDADE

Aos oito dias do mês de abril de 2025, às nove horas, no Palácio da Cidade, reuniram-se representantes dos
municípios, a convite da Agenda Teresina 2030, para dialogar sobre mobilidade.
"""
BESIDE = """# Resumen del Primer Diálogo Nacional-Local sobre el agua

Pereira, 5 de agosto de 2025 · Elaborado por el equipo de ciudades de la Fundación Río, con notas de Ana Ruiz

Otros: BID, WWF Colombia. La banda vino del barrio Cuba.
"""
TWO = """# 第三次国家—地方对话摘要：城市更新与绿色 / Summary of the Third National-Local Dialogue: Urban Renewal

> 会议日期：2025年11月18日，宁波
"""
KIND = """# Premier Dialogue national-local sur les lagunes

*Résumé exécutif – Abidjan, 20 mai 2025*
"""
THEMES = """Second National-Local Dialogue on Water, India

| Theme | Contribution of national level | Contribution of local level | Challenges |
|---|---|---|---|
| Reuse | A window was set aside. | Surat sells water. | There is no tariff. |

The first two dialogues dealt with transit and bonds.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LINED, {"title": "Clean Air and Compact Growth: National and County Perspectives", "place": "Nairobi",
                 "start": "2025-05-20", "country_code": "KE"}),
        (MINUTES, {"start": "2025-04-08"}),
        (BESIDE, {"place": "Pereira", "start": "2025-08-05", "country_code": "CO"}),
        (TWO, {"title": TWO.splitlines()[0].strip("# "), "place": "宁波"}),
        (KIND, {"place": "Abidjan", "country_code": "CI"}),
        (THEMES, {"topic": "Water"}),
    ],
)  # fmt: skip
def test_what_lines_of_the_head_tell(text: str, told: dict[str, str]) -> None:
    assert {name: str(head_of(text, name, "x.txt" if text is LINED else "x.md")) for name in told} == told
