"""Layouts: what tabs part, what a format counts by itself, and what bold print parts within a paragraph."""

from __future__ import annotations

import io

import pytest
from docx import Document

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TABBED = (
    "Kenya National-Local Dialogue", "Next steps", "Action\tResponsible\tDeadline",
    "Publish the map of wetlands\tUNEP\tMay 2025", "Train the engineers\tCounty of Kisumu\tJune 2025",
)  # fmt: skip


def as_docx(*paragraphs: tuple[str, str | None]) -> bytes:
    document = Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read_file(data: bytes, name: str) -> Proposal:
    return propose(read(data, name), REGISTER)


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_tabs_part_the_cells_of_a_table(kind: str) -> None:
    data = "\n".join(TABBED).encode() if kind == "txt" else as_docx(*((text, None) for text in TABBED))
    assert [(step.text, step.owner and step.owner.name) for step in read_file(data, f"x.{kind}").steps] == [
        ("Publish the map of wetlands", "UNEP"),
        ("Train the engineers", "County of Kisumu"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "No  Step                     Who        When",
            "1   Map the wards            UNEP       May 2025",
            "2   Pay the wards                       June 2025",
        ),
        ("No\tStep\tWho\tWhen", "1\tMap the  wards\tUNEP\tMay 2025", "2\tPay the wards\t\tJune 2025"),
    ],
)
def test_an_empty_cell_shifts_no_other_one(rows: tuple[str, ...]) -> None:
    told = read_file("\n".join(["Next steps", "", *rows]).encode(), "x.txt")
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Map the wards", "UNEP", "May 2025"),
        ("Pay the wards", None, "June 2025"),
    ]
    assert told.unplaced == ()


def test_tabs_behind_signs_and_labels_part_no_cells() -> None:
    told = read_file(b"Next steps\n1.\tPublish the map\n2.\tTrain the wards\n3.\tPay the engineers\n", "x.txt")
    assert [step.text for step in told.steps] == ["Publish the map", "Train the wards", "Pay the engineers"]


def test_an_item_that_a_format_counts_is_no_heading() -> None:
    listed = ((text, "List Number") for text in ("Recommendations of the wards", "Budget of the county"))
    told = read_file(as_docx(("Agenda of the next dialogue", "Heading 1"), *listed), "x.docx")
    assert told.points == ()


def test_bold_print_parts_those_who_were_there() -> None:
    text = "<h1>Kenya dialogue</h1><h2>Participants</h2><p><b>National:</b> UNEP, KfW <b>Local:</b> Nakuru</p>"
    assert [(part.level, part.name) for part in read_file(text.encode(), "x.html").representation] == [
        ("national", "UNEP"),
        ("national", "KfW"),
        ("local", "Nakuru"),
    ]


@pytest.mark.parametrize("mark", ["Slide 5", "[Slide 5 of 6]", "--- Diapositiva 5 ---", "幻灯片5", "5"])
def test_the_line_under_the_number_of_a_slide_is_its_title(mark: str) -> None:
    first = "4" if mark == "5" else "Slide 4"
    text = (
        f"Dialogue in Kenya\nNairobi, 3 March 2025\n\n{first}\nOpportunities\n- New funds\n- New laws\n\n{mark}\n"
        "From us to you\n- UNEP: publish the map by May 2025\n- KfW: pay the wards by June 2025\n"
    )
    told = read_file(text.encode(), "x.txt")
    assert [point.text for point in told.points] == ["New funds", "New laws"]
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("publish the map by May 2025", "UNEP"),
        ("pay the wards by June 2025", "KfW"),
    ]
    assert mark in [left.text for left in told.furniture]


@pytest.mark.parametrize("signs", [("一是", "二是"), ("一要", "二要"), ("第一，", "第二，")])
def test_paragraphs_that_count_in_chinese_are_a_list(signs: tuple[str, str]) -> None:
    text = f"国家—地方对话\n\n会议达成以下共识：\n\n{signs[0]}世界银行提供资金；\n\n{signs[1]}联合国环境署完善指南。\n"
    assert [step.text for step in read_file(text.encode(), "x.txt").steps] == [
        "世界银行提供资金",
        "联合国环境署完善指南。",
    ]


def test_the_last_cell_of_a_row_may_be_empty() -> None:
    """Where a tab parts the cells, and the line ends before the last of them."""
    rows = (*TABBED, "Count the wells\tCounty of Kisumu\t")
    told = read_file("\n".join(rows).encode(), "x.txt").steps
    assert [(step.text, step.due and step.due.words) for step in told][-1] == ("Count the wells", None)


UNDER_TITLES = """{}
The City of Accra will publish the map by 30 June 2027.

{}
The City of Kumasi will ask the traders.

{}
The Ministry of Finance will pay for the drains.
"""


@pytest.mark.parametrize("sign", ["{}.", "{})", "•", "-"])
@pytest.mark.parametrize("titles", [("Mapping", "Trees", "Rivers"), ("Mapping", "Participation", "Budget")])
@pytest.mark.parametrize("lead", ["Next steps\n\n", "Next steps\n\nThe following was agreed:\n\n"])
def test_titles_of_steps_stand_on_lines_of_their_own(titles: tuple[str, str, str], lead: str, sign: str) -> None:
    """Also where one of them is the name of other sections."""
    listed = UNDER_TITLES.format(*(f"{sign.format(n)} {title}" for n, title in enumerate(titles, start=1)))
    text = f"First National-Local Dialogue in Ghana\n\n{lead}{listed}"
    told = read_file(text.encode(), "x.txt")
    assert [(step.title, step.owner and step.owner.name) for step in told.steps] == [
        (titles[0], "City of Accra"),
        (titles[1], "City of Kumasi"),
        (titles[2], "Ministry of Finance"),
    ]
    assert told.unplaced == ()


def test_chapters_under_a_title_that_names_next_steps_are_no_steps() -> None:
    text = (
        "Summary and next steps\n\n1. Overview\nThe dialogue was held in Accra.\n\n2. Participants\nUNEP was there.\n\n"
        "3. Challenges\nThe drains are full.\n\n4. Next steps\n\n- UNEP will pay.\n"
    )
    assert [step.text for step in read_file(text.encode(), "x.txt").steps] == ["UNEP will pay."]


def test_labels_in_capitals_need_no_colon() -> None:
    text = """# Next steps

**Heat line**

A line for heat will be added to the budget code.

LEAD Ministry of Housing
WITH Pune Municipal Corporation
BY 31 December 2027

**Cool roofs**

Five thousand roofs will be painted.

LEAD UNEP
BY June 2028
"""
    told = read_file(text.replace("\n", "  \n").encode(), "x.md").steps
    assert [(step.title, step.owner and step.owner.name, step.due and step.due.words) for step in told] == [
        ("Heat line", "Ministry of Housing", "31 December 2027"),
        ("Cool roofs", "UNEP", "June 2028"),
    ]
    assert [one.name for one in told[0].supporters] == ["Pune Municipal Corporation"]


def test_a_bracket_that_closes_on_a_line_of_its_own() -> None:
    text = (
        "三、第三次对话议定事项\n\n1．编制老旧住区降温改造图集。（牵头单位：中国建筑科学研究院；完成时限：2027年10月31日\n）\n"
        "2．印发院落自治资金管理办法。（牵头单位：成都市住房和城乡建设局；完成时限：2027年12月31日\n）\n"
    )
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in
            read_file(text.encode(), "x.txt").steps] == [
        ("编制老旧住区降温改造图集。", "中国建筑科学研究院", "2027年10月31日"),
        ("印发院落自治资金管理办法。", "成都市住房和城乡建设局", "2027年12月31日"),
    ]  # fmt: skip


def test_a_remark_on_a_list_is_none_of_its_items() -> None:
    text = "# Next steps\n\n- Agreed in plenary on day 2. Please comment instead of editing.\n- UNEP maps the drains.\n"
    assert [step.text for step in read_file(text.encode(), "x.md").steps] == ["UNEP maps the drains."]


def test_a_box_of_links_beside_an_article_names_nobody() -> None:
    links = "<aside><h3>See also</h3><ul><li><a href='/1'>UNDP calls</a></li><li><a href='/2'>GIZ</a></li></ul></aside>"
    text = f"<h1>Second Dialogue in Ghana</h1><h2>Participants</h2><ul><li>UNEP</li><li>KfW</li></ul>{links}"
    assert [part.name for part in read_file(text.encode(), "x.html").representation] == ["UNEP", "KfW"]


def test_definitions_under_a_term_are_items_in_markdown() -> None:
    text = (
        "## Next steps\n\n**City of Kumasi**\n: gazette the lanes by May 2027\n: fill the post\n\n"
        "**UNEP**\n: train all\n"
    )
    assert [(step.text, step.owner and step.owner.name) for step in read_file(text.encode(), "x.md").steps] == [
        ("gazette the lanes by May 2027", "City of Kumasi"),
        ("fill the post", "City of Kumasi"),
        ("train all", "UNEP"),
    ]
