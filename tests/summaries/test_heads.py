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
