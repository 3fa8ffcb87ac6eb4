"""Items that the end of a page cuts: by its number, by what stands at its head and foot, in every format."""

from __future__ import annotations

from itertools import cycle

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import docx_of, html_of, pdf_of
from tests.summaries.register import REGISTER

ENGLISH = """{head}
FIRST NATIONAL-LOCAL DIALOGUE IN GHANA

Themes

- Floods: the drains of the markets are too small for the rains of today.
{turn_1}
- Heat: the schools have no shade.

Challenges

- The drains are full of sand and nobody is paid for taking it out of them, which
{turn_2}
is the first thing that the traders ask for.
- The maps are old.

Next steps

The participants agreed on the following:

1. Maps: The Ministry of Finance will publish the maps of the drains by June 2026.
2. Shade: {cut}
{turn_3}
{rest}
3. Sand: The city of Accra will publish what the sand costs.
{turn_4}
"""
HEADS = {
    "a number": ("", "{n}", ""),
    "a page": ("", "Page {n}", ""),
    "one of several": ("", "page {n} of 5", ""),
    "dashes": ("", "- {n} -", ""),
    "brackets": ("", "[{n}]", ""),
    "a number before its name": ("", "{n} | Page", ""),
    "a head": ("CITIES FOR ALL", "", "Page {n}\nCITIES FOR ALL"),
    "a head of two lines": ("CITIES FOR ALL\nA programme of the Republic", "Page {n}", "{head}"),
    "a number over a head": ("Cities for all\nA programme of the Republic", "{n}", "{head}"),
    "a head with its number": ("Cities for all, page 1 of 5", "", "Cities for all, page {n} of 5"),
    "foot and head": ("CITIES FOR ALL", "Ministry of Finance, Accra\nPage {n}", "{head}"),
    "a foot that counts": ("CITIES FOR ALL\nA better place to live", "Cities in Ghana      {n}", "{head}"),
    "a foot that counts over a head": ("", "Cities in Ghana      {n}", "Ministry of Finance"),
    "a foot under the number": ("CITIES FOR ALL", "{n}/5\nwww.example.org", "{head}"),
}
CUT = {
    "a small letter": ("The city of Kumasi will plant trees in the yards of", "forty schools by the end of 2026."),
    "a capital": ("The city of Kumasi will plant trees in the yards of the schools in", "Asokwa by the end of 2026."),
    "a day": ("The city of Kumasi will plant trees in the yards of the schools by 30", "June 2026, for forty schools."),
    "a name": ("The city of Kumasi will plant trees at Adum", "School and at two others by the end of 2026."),
}


def made(kind: str, text: str) -> Proposal:
    makers = {"docx": docx_of, "html": html_of, "pdf": pdf_of}
    data = makers[kind](text, is_markdown=False) if kind in makers else text.encode()
    return propose(read(data, f"x.{kind}"), REGISTER)


def turned(text: str, head: str, *, feed: str = "", **values: str) -> str:
    """The text with the ends of its pages."""
    first, foot, over = HEADS[head]
    turns = {}
    for n in range(1, 5):
        below = over.format(n=n + 1, head=first) if n < 4 else ""
        turns[f"turn_{n}"] = f"{foot.format(n=n)}\n{feed if n < 4 else ''}{below}\n"
    return text.format(head=first, **turns, **values).strip()


def in_one_format(*kinds: str) -> list[tuple[str, str]]:
    """Each head in one of these formats, which is another one for the next."""
    return list(zip(HEADS, cycle(kinds), strict=False))


@pytest.mark.parametrize(("head", "kind"), [*in_one_format("txt"), *in_one_format("pdf", "docx", "html", "form feed")])
def test_the_end_of_a_page_cuts_no_item(head: str, kind: str) -> None:
    """In plain text, and in another format: lines at the head and foot of a page are the same in each."""
    cut, rest = CUT["a small letter"]
    feed = "\f" if kind == "form feed" else ""
    text = turned(ENGLISH, head, feed=feed, cut=cut, rest=rest)
    told = made("txt" if feed else kind, text)
    assert [step.text for step in told.steps] == [
        "The Ministry of Finance will publish the maps of the drains by June 2026.",
        f"{cut} {rest}",
        "The city of Accra will publish what the sand costs.",
    ]
    assert [point.text.endswith("traders ask for.") for point in told.points] == [True, False]
    assert [theme.title for theme in told.themes] == ["Floods", "Heat"]
    assert told.value("title") == "FIRST NATIONAL-LOCAL DIALOGUE IN GHANA"


@pytest.mark.parametrize("cut", CUT)
@pytest.mark.parametrize("feed", ["", "\f"])
def test_an_item_goes_on_with_whatever_sign(cut: str, feed: str) -> None:
    text = turned(ENGLISH, "a number over a head", feed=feed, cut=CUT[cut][0], rest=CUT[cut][1])
    assert made("txt", text).steps[1].text == " ".join(CUT[cut])


@pytest.mark.parametrize("kind", ["txt", "pdf", "docx"])
def test_a_word_that_a_page_parts_is_one(kind: str) -> None:
    cut, rest = "The city of Kumasi will train the trad-", "ers of the market by the end of 2026."
    text = turned(ENGLISH, "foot and head", cut=cut, rest=rest)
    assert (
        made(kind, text).steps[1].text == "The city of Kumasi will train the traders of the market by the end of 2026."
    )


CHINESE = """{head}
中国首次国家与地方对话

主题

• 海绵城市：排水管网太小。
{turn_1}
• 绿色交通：公交太慢。

挑战

1. 资金不足，地方政府
{turn_2}
难以承担。
2. 数据太旧。

下一步

① 地图：生态环境部将公布排水管网的地图。
② 融资：{cut}
{turn_3}
{rest}
③ 费用：宁波市人民政府将公布清淤的费用。
{turn_4}
"""


@pytest.mark.parametrize(("head", "kind"), in_one_format("txt", "pdf", "docx"))
def test_chinese_goes_on_without_a_small_letter(head: str, kind: str) -> None:
    cut, rest = "财政部将探索可持续的融资模式，支持海绵城市等", "大型项目，并吸引社会资本。"
    told = made(kind, turned(CHINESE, head, cut=cut, rest=rest))
    assert [step.text for step in told.steps] == [
        "生态环境部将公布排水管网的地图。", cut + rest, "宁波市人民政府将公布清淤的费用。",
    ]  # fmt: skip


def test_what_follows_a_page_by_itself_goes_on_with_nothing() -> None:
    """An item without a stop in a list without any, and the paragraph on the next page."""
    text = (
        "Ghana dialogue\n\nNext steps\n\n- Map the drains of Accra\n- Plant trees in Kumasi\n\nPage 1\n\n"
        "The minister thanked all who came.\n\nPage 2\n"
    )
    assert [step.text for step in made("txt", text).steps] == ["Map the drains of Accra", "Plant trees in Kumasi"]


def test_lines_that_repeat_elsewhere_are_no_heads() -> None:
    """What repeats above the numbers of groups is no foot."""
    text = (
        "Ghana dialogue\n\nDiscussed in groups\n\nGroup 1\nChair: UNEP\n- The drains are full.\n\n"
        "Group 2\nChair: UNEP\n- The maps are old.\n"
    )
    assert made("txt", text).furniture == ()


ENGLISH_TITLE = (
    "REPUBLIC OF GHANA\nGREEN CITIES GROUP\n\nSECOND NATIONAL-LOCAL DIALOGUE IN GHANA\n\nAccra, 5 May 2025\n"
)
ENGLISH_CUT = (
    "Next steps\n\na) UNEP will test the water of the Odaw and publish what it finds for the",
    "city and its wards.",
)
CHINESE_TITLE = "中国第二次国家与地方对话会议纪要\n\n时间：2025年4月16日\n"
CHINESE_CUT = "下一步工作\n\n（一）世界银行编写手册，并向两", "市公开。"


@pytest.mark.parametrize(
    ("first", "head", "cut"),
    [
        (ENGLISH_TITLE, "REPUBLIC OF GHANA                    GREEN CITIES GROUP", ENGLISH_CUT),
        (CHINESE_TITLE, "中国第二次国家与地方对话　　　　　　　　会议纪要", CHINESE_CUT),
    ],
)
def test_a_head_may_have_the_first_lines_side_by_side(first: str, head: str, cut: tuple[str, str]) -> None:
    above, below = cut
    text = f"{first}\n{above}\n\n          — 1 —\n\n{head}\n\n{below}\n\n          — 2 —\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert "".join(head.split()) in {"".join(left.text.split()) for left in told.furniture}
    if first is ENGLISH_TITLE:
        assert [step.text for step in told.steps] == [f"{above.partition(') ')[2]} {below}"]
