"""What Word and browsers show of a document is read, and what is hidden or deleted is not."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.table import Table

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def lines_of(*parts: str) -> list[str]:
    document = Document()
    for part in parts:
        document.element.body[-1].addprevious(parse_xml(part.replace(">", f" {NAMES}>", 1)))
    return told_of(document)


def told_of(document: Document) -> list[str]:  # type: ignore[valid-type]
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return [line.text for line in read(file.getvalue(), "x.docx").lines]


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (run("Shown") + run(" and hidden", "<w:vanish/>"), "Shown"),
        (run("Kept") + run(", struck out", "<w:strike/>"), "Kept"),
        (run("Not hidden", '<w:vanish w:val="0"/>'), "Not hidden"),
        (f"<w:sdt><w:sdtContent>{run('In a field to fill')}</w:sdtContent></w:sdt>", "In a field to fill"),
        (f'<w:ins w:id="1" w:author="x">{run("Inserted")}</w:ins>', "Inserted"),
        (run("Kept") + '<w:del w:id="1" w:author="x"><w:r><w:delText>, gone</w:delText></w:r></w:del>', "Kept"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' + run(" Absent"), "☐ Absent"),
        (run("soft") + "<w:r><w:softHyphen/></w:r>" + run("ware"), "software"),
        (run("left") + "<w:r><w:ptab/></w:r>" + run("right"), "left right"),
        (run("where ") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "where x=1"),
    ],
)
def test_a_paragraph_says_what_word_shows_of_it(inside: str, told: str) -> None:
    assert lines_of(f"<w:p>{inside}</w:p>") == [told]


def filled(table: Table, *rows: tuple[str, ...]) -> None:
    for place, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(place, column).text = text


def test_rows_that_were_deleted_are_none() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=2)
    filled(table, ("Action", "Lead"), ("Build a dam", "UNEP"), ("Map the wards", "KfW"))
    table._tbl.tr_lst[1].get_or_add_trPr().append(parse_xml(f'<w:del {NAMES} w:id="1" w:author="x"/>'))
    assert told_of(document) == ["Action | Lead", "Map the wards | KfW"]


def test_a_table_within_a_table_is_read_once() -> None:
    document = Document()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Agreed in plenary"
    filled(outer.cell(0, 1).add_table(rows=2, cols=2), ("Action", "Lead"), ("Map the wards", "KfW"))
    assert told_of(document) == ["Agreed in plenary", "Action | Lead", "Map the wards | KfW"]


def test_a_table_that_only_lays_out_a_page_is_none() -> None:
    document = Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text, right.text = "Next steps\n", "Venue: Lima"
    left.add_paragraph("UNEP will map the wards by May 2027.", style="List Bullet")
    left.add_paragraph("KfW will pay the wards by June 2027.", style="List Bullet")
    assert told_of(document) == [
        "Next steps",
        "UNEP will map the wards by May 2027.",
        "KfW will pay the wards by June 2027.",
        "Venue: Lima",
    ]


def test_a_table_within_one_that_lays_out_a_mail_is_one() -> None:
    rows = "<tr><th>Action</th><th>Lead</th></tr><tr><td>Map the wards</td><td>KfW <s>UNEP</s></td></tr>"
    layout = f"<table><tr><td>Agreed</td></tr><tr><td><table>{rows}</table></td></tr></table>"
    assert [line.text for line in read(layout.encode(), "x.html").lines] == [
        "Agreed",
        "Action | Lead",
        "Map the wards | KfW",
    ]


def test_a_heading_of_several_lines_is_one() -> None:
    document = Document()
    document.add_heading("UrbanShift\nSecond National-Local Dialogue\nin Kenya", 0)
    file = io.BytesIO()
    document.save(file)
    told = propose(read(file.getvalue(), "x.docx"), REGISTER)
    assert told.value("title") == "UrbanShift Second National-Local Dialogue in Kenya"


@pytest.mark.parametrize("space", ["\t", "          "])
def test_those_who_sign_beside_each_other_stand_under_their_own_labels(space: str) -> None:
    signed = f"Prepared by:{space}Noted by:\nMaria Reyes{space}Jose Cruz\n"
    told = propose(read(f"Second National-Local Dialogue in Kenya\n\n\n{signed}".encode(), "x.txt"), REGISTER)
    assert told.value("author") == "Maria Reyes"
