"""Files as they come: of any encoding and hand, dirty, broken or hostile."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from openpyxl import Workbook

from accounts.log import recording
from commitments.actions.sheet_profiles import keep_profile
from commitments.actions.sheets import check_again, hand_in
from commitments.models import Commitment, SheetProfile
from tests.worlds import NOW, China, china
from urbanshift.errors import Invalid, NotAllowed
from urbanshift.sheets.dates import Moment
from urbanshift.sheets.garbled import garbled_word
from urbanshift.sheets.headings import has_totals, numbers_rows
from urbanshift.sheets.lookalikes import said_of_lookalikes
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.numbers import Number, Whole
from urbanshift.sheets.periods import Period
from urbanshift.sheets.values import Habits, Unfit, YesNo

from .handing import Desk, changes, counts, faults, notices, problem, table

story = china

TEXT = "dialogue,title,text\nCHN-1,Café,Où?\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.replace(",", ";").replace("\n", "\r\n").encode(),
        TEXT.replace(",", "\t").encode(),
        b"sep=;\n" + TEXT.replace(",", ";").encode(),
        b"\n;;\n" + TEXT.replace(",", ";").encode() + b";;\n\n",
        ('Our list of 2026\n\nDialogue,"Title","Wording"\n"CHN-1", Café ,Où?,\n').encode(),
        "Agreed, noted, and, to be done\nDialogue;Title;Wording\nCHN-1;Café;Où?\n".encode(),
    ],
    ids=[
        "utf-8",
        "mark",
        "utf-16",
        "cp1252",
        "semicolons",
        "tabs",
        "declared",
        "empty rows",
        "title above",
        "commas above",
    ],
)  # fmt: skip
def test_whatever_the_encoding_and_the_sign_between(world: China, desk: Desk, content: bytes) -> None:
    sheet = desk.hand("next-steps", content)
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [], {"new": 1})
    assert [change[1:] for change in changes(sheet)] == [
        ("dialogue", "", "CHN-1"), ("title", "", "Café"), ("text", "", "Où?"),
    ]  # fmt: skip


def test_a_workbook_as_people_make_it(world: China, desk: Desk) -> None:
    book = Workbook()
    hidden = book.active
    hidden.sheet_state = "hidden"
    hidden.append(["nothing"])
    page = book.create_sheet("steps")
    page.append(["Dialogue", "TITLE *", "due on", "number promised", "amount_promised", "currency", "nobody_named"])
    page.append(["CHN-1", "Dates", datetime(2027, 3, 4), 12.0, 1500.5, "CNY", True])  # noqa: DTZ001  (as a workbook has it)
    page.append(["CHN-1", 2026, date(2027, 3, 4), "NA", "–", None, "n/a"])
    page.append([None, None])
    sheet = desk.hand("next-steps", saved(book), name="steps.xlsx")
    assert faults(sheet) == []
    told = [change[1:] for change in changes(sheet) if change[0] == 2]
    assert {column: new for column, _old, new in told} == {
        "dialogue": "CHN-1", "title": "Dates", "due_precision": "day", "due_on": "2027-03-04",
        "number_promised": "12", "amount_promised": "1500.5", "currency": "CNY", "nobody_named": "yes",
    }  # fmt: skip
    assert [row for row in notices(sheet) if row[0] == 3] == [
        (3, "nobody_named", "“n/a” is taken for an empty cell."),
        (3, "number_promised", "“NA” is taken for an empty cell."),
        (3, "amount_promised", "“–” is taken for an empty cell."),
        (3, "due_on", "“2027-03-04” is taken for a due to the day."),
    ]


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_what_a_workbook_holds_beside_texts(world: China, desk: Desk) -> None:
    """Percentages are what they show; a formula that nobody worked out is no empty cell; other sheets are named."""
    world.adopt_first()
    book = Workbook()
    page = book.active
    page.append(["Read me: fill in the next sheet"])
    page = book.create_sheet("Reports")
    page.append(["reference", "report_status", "narrative", "report_progress"])
    page.append(["CHN-1-01-1", "in_progress", "Begun.", 0.45])
    page.append(["CHN-1-01-2", "in_progress", "Begun.", 1])
    page.append(["CHN-1-02-1", "in_progress", '=CONCATENATE("a","b")', 3])
    page.append(["CHN-1-03-1", "in_progress", "Begun.", 50])
    page["D2"].number_format = page["D3"].number_format = "0%"
    page["D5"].number_format = '0"%"'
    book.create_sheet("Old").append(["more"])
    book.create_sheet("Empty")
    sheet = desk.hand("actions", saved(book), name="reports.xlsx")
    assert sheet.counts["sheets"] == ["Reports", "Sheet", "Old"]
    assert [change[3] for change in changes(sheet) if change[1] == "report_progress"] == ["45", "100", "50"]
    unworked = (
        "The cell holds a formula that no program has worked out. Open the file in a spreadsheet program and save it "
        "there, or put the value into the cell."
    )
    assert faults(sheet) == [
        (4, "narrative", unworked),
        (4, "reference", "There is no CHN-1-02-1. Leave it empty for a new one: references are given."),
    ]


def test_a_date_of_a_workbook_is_what_it_shows(world: China, desk: Desk) -> None:
    """Programs keep the first day of “Mar 2027”; Chinese ones have formats that others lack."""
    book = Workbook()
    book.active.append(["dialogue", "title", "due on"])
    forms = [
        ("mmm-yy", "2027-03"), (r"[$-409]mmmm\ yyyy;@", "2027-03"), ('yyyy"年"m"月"', "2027-03"), ("m/yyyy", "2027-03"),
        ("dd/mm/yyyy", "2027-03-01"), ("d mmm", "2027-03-01"), ("yyyy", "2027-03-01"),
    ]  # fmt: skip
    for place, (form, _said) in enumerate(forms, start=2):
        book.active.append(["CHN-1", form, date(2027, 3, 1)])
        book.active.cell(place, 3).number_format = form
    # A day that is not the first was typed; a year is its first day.
    for day, form in ((date(2027, 3, 15), "mmm-yy"), (date(2027, 1, 1), "yyyy")):
        book.active.append(["CHN-1", f"{form} {day:%d}", day])
        book.active.cell(book.active.max_row, 3).number_format = form
    told = [*(said for _form, said in forms), "2027-03-15", "2027"]
    sheet = desk.hand("next-steps", saved(book), name="dates.xlsx")
    assert [row.cells["due_on"] for row in sheet.rows.order_by("number")] == told
    # openpyxl writes no format that it does not know.
    for number, said in (("57", "2027-03"), ("31", "2027-03-01")):
        book = Workbook()
        book.active.append(["dialogue", "title", "due on"])
        book.active.append(["CHN-1", "A", date(2027, 3, 1)])
        book.active["C2"].number_format = "mm-dd-yy"
        content = renamed(saved(book), ('numFmtId="14"', f'numFmtId="{number}"'))
        sheet = desk.hand("next-steps", content, name="dates.xlsx")
        assert [row.cells["due_on"] for row in sheet.rows.all()] == [said]


def test_a_number_of_a_workbook_has_the_digits_that_it_shows(world: China, desk: Desk) -> None:
    """Else the next delivery, as CSV, would have other identifiers."""
    book = Workbook()
    book.active.append(["dialogue", "title", "source", "external_id", "number_promised"])
    book.active.append(["CHN-1", "A", "List", 7, 12])
    book.active["D2"].number_format = book.active["E2"].number_format = "0000"
    sheet = desk.hand("next-steps", saved(book), name="list.xlsx")
    assert [new for _row, _column, _old, new in changes(sheet)][-3:] == ["12", "List", "0007"]


def test_another_sheet_of_a_workbook_is_read(world: China, desk: Desk) -> None:
    """Before the table somebody explains it in two columns; the next delivery is read as this one."""
    book = Workbook()
    book.active.append(["Field", "Meaning"])
    page = book.create_sheet("Data 2026")
    page.append(["Dialogue", "Title"])
    page.append(["CHN-1", "Plant"])
    sheet = desk.hand("next-steps", saved(book), name="book.xlsx")
    assert (sheet.state, sheet.counts["sheets"]) == ("unmatched", ["Sheet", "Data 2026"])
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    form = client.get(f"{address}columns/").context["form"]
    assert (form.fields["sheet"].choices, form["sheet"].value()) == (
        [("Sheet", "Sheet"), ("Data 2026", "Data 2026")], "Sheet",
    )  # fmt: skip
    with desk.capture(execute=True):
        client.post(f"{address}columns/", {"version_seen": sheet.version, "sheet": "Data 2026", "name": "Theirs"})
    sheet.refresh_from_db()
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [], {"new": 1})
    profile = SheetProfile.objects.get()
    assert counts(desk.hand("next-steps", saved(book), name="next.xlsx", profile=profile)) == {"new": 1}
    # What has three columns is no cover; the guide of ours is never taken for a table.
    page["C1"] = "Lead"
    guide = book.create_sheet("guide", 0)
    guide.append(["Column", "What it is called", "Needed"])
    sheet = desk.hand("next-steps", saved(book), name="book.xlsx")
    assert (counts(sheet), sheet.counts["sheets"]) == ({"new": 1}, ["Data 2026", "Sheet"])
    page["C1"] = None
    book.remove(guide)
    # Where the next one has no such sheet it is read as if nobody had said anything.
    book.remove(book["Sheet"])
    page.title = "Data 2027"
    assert counts(desk.hand("next-steps", saved(book), name="next.xlsx", profile=profile)) == {"new": 1}


def test_headings_that_are_two_rows_high(world: China, desk: Desk) -> None:
    """The lower of the two rows tells the columns; a row below that has most of them is none of the table's."""
    book = Workbook()
    for row in (
        ["Matrix of 2026"], ["Dialogue", "Title", "Timeline", None, "Kind"], [None, None, "From", "Due on"],
        ["CHN-1", "Plant", "2026", "2027", "data"], ["Dialogue", "Title", "From", "Until"],
    ):  # fmt: skip
        book.active.append(row)
    for cells in ("A2:A3", "B2:B3", "C2:D2"):
        book.active.merge_cells(cells)
    sheet = desk.hand("next-steps", saved(book), name="matrix.xlsx", profile=kept(world, columns={"from": ""}))
    assert (sheet.counts["heading_row"], [heading[0] for heading in sheet.headings]) == (
        3, ["Dialogue", "Title", "From", "Due on", "Kind"],
    )  # fmt: skip
    assert faults(sheet) == [(5, "", "This row repeats the headings. Take it out of the file, or what is below it.")]
    assert (4, "due_on", "", "2027-12-31") in changes(sheet)


def renamed(content: bytes, *names: tuple[str, str]) -> bytes:
    """A package whose parts, their names among it, say something else."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            text = package.read(part).decode()
            for old, new in names:
                text, part = text.replace(old, new), part.replace(old, new)
            parts[part] = text.encode()
    return packed(parts)


@pytest.mark.filterwarnings("ignore:File contains an invalid specification")
def test_workbooks_that_are_built_otherwise(world: China, desk: Desk) -> None:
    book = Workbook()
    book.active.append(["Dialogue", "Title"])
    book.active.append(["CHN-1", "Plant"])
    plainly = saved(book)
    numbered = renamed(plainly, ("workbook.xml", "workbook2.xml"))
    assert counts(desk.hand("next-steps", numbered, name="numbered.xlsx")) == {"new": 1}
    loose, strict = "schemas.openxmlformats.org", "purl.oclc.org/ooxml"
    kinds = ("spreadsheetml/2006/main", "officeDocument/2006/relationships")
    content = renamed(plainly, *((f"{loose}/{kind}", f"{strict}/{kind}") for kind in kinds))
    assert problem(desk.hand("next-steps", content, name="strict.xlsx")) == DAMAGED
    book.create_chartsheet("Chart", 0)
    book.active = book["Sheet"]
    book.active["A3"], book.active["B3"], book.active["C1"], book.active["C3"] = "CHN-1", "Count", "Text", "a_x000D_\nb"
    sheet = desk.hand("next-steps", saved(book), name="chart.xlsx")
    assert (counts(sheet), changes(sheet)[-1]) == ({"new": 2}, (3, "text", "", "a\nb"))
    # Cells far to the right that are coloured and empty.
    book.active["XFD1"].number_format = "@"
    assert counts(desk.hand("next-steps", saved(book), name="wide.xlsx")) == {"new": 2}


def test_cells_that_are_one_and_what_is_hidden(world: China, desk: Desk) -> None:
    """What is several rows high stands in each of them; hidden rows and columns are read, and said."""
    book = Workbook()
    page = book.active
    for row in (
        ["Our log", None, None, None], ["title", "lead", "due_on", "indicator"],
        ["Plant", "City Of Ningbo", "2027", "x"],
        ["Count", None, "2028", "y"], ["Water", None, None, "z"],
    ):  # fmt: skip
        page.append(row)
    for cells in ("A1:D1", "B3:B4", "C4:C5"):
        page.merge_cells(cells)
    page.row_dimensions[4].hidden = page.column_dimensions["D"].hidden = True
    sheet = desk.hand("next-steps", saved(book), name="log.xlsx", profile=kept(world, constants={"dialogue": "CHN-1"}))
    assert (faults(sheet), counts(sheet)) == ([], {"new": 3, "notices": 3})
    read = {(row, column): new for row, column, _old, new in changes(sheet)}
    assert [read.get((row, "lead")) for row in (3, 4, 5)] == ["city-of-ningbo", "city-of-ningbo", None]
    assert [read[row, "due_on"] for row in (3, 4, 5)] == ["2027-12-31", "2028-12-31", "2028-12-31"]
    told = {name: sheet.counts[name] for name in ("heading_row", "hidden_rows", "hidden_columns")}
    assert told == {"heading_row": 2, "hidden_rows": 1, "hidden_columns": 1}
    client = Client()
    client.force_login(world.staff)
    page_read = " ".join(client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode().split())
    assert "read like all others: rows 1, columns 1" in page_read
    assert "What stands above it is not read." in page_read


def kept(world: China, **options: Any) -> SheetProfile:
    with recording(by=world.staff, now=NOW) as log:
        return keep_profile(log, "next-steps", "Theirs", Mapping(**options).as_kept())


FOREIGN = [
    ("cp1251", "title,text\nРазработать план,вместе с городами\n"),
    ("cp1250", "title,text\nPřipravit plán,společně s městy žluťoučký kůň\n"),
    ("cp1256", "title,text\nإعداد الخطة,بالتعاون مع المدن\n"),
]


@pytest.mark.parametrize(("encoding", "text"), FOREIGN)
def test_an_encoding_that_is_not_told_is_asked_for(world: China, desk: Desk, encoding: str, text: str) -> None:
    sheet = desk.hand("next-steps", text.encode(encoding))
    assert (sheet.state, problem(sheet)) == ("unreadable", UNTOLD)
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    assert "Match the columns" in client.get(address).content.decode()
    post = {"version_seen": sheet.version, "encoding": encoding, "constants": "dialogue = CHN-1", "name": "Theirs"}
    with desk.capture(execute=True):
        answer = client.post(f"{address}columns/", post)
    assert (answer.status_code, answer["Location"]) == (303, address)
    sheet.refresh_from_db()
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [], {"new": 1})
    read = [new for _row, column, _old, new in changes(sheet) if column in ("title", "text")]
    assert read == re.split("[;,]", text.splitlines()[1], maxsplit=1)
    # The next delivery is read so, too.
    again = desk.hand("next-steps", text.encode(encoding), profile=SheetProfile.objects.get())
    assert counts(again) == {"new": 1}


UNTOLD = (
    "In which encoding this file is written cannot be told. Choose it under “Match the columns”, or save the file as "
    "UTF-8 or XLSX, and import that."
)


@pytest.mark.parametrize(
    ("encoding", "text", "guessed"),
    [
        ("cp932", "都市計画の策定,関係機関と協議して実施する", "cp932"), ("cp1252", "Café,Où?", "cp1252"),
        ("gb18030", "编制规划,与有关部门协商并实施", "gb18030"), ("big5", "編制城市規劃,與有關部門協商並實施", "big5"),
        ("utf-8", "Café,Où?", None), ("utf-16", "Café,Où?", None),
    ],
)  # fmt: skip
def test_an_encoding_that_was_guessed_is_said(
    world: China, desk: Desk, encoding: str, text: str, guessed: str | None
) -> None:
    sheet = desk.hand("next-steps", f"dialogue,title,text\nCHN-1,{text}\n".encode(encoding))
    read = [new for _row, column, _old, new in changes(sheet) if column in ("title", "text")]
    assert (read, sheet.counts.get("encoding")) == (text.split(","), guessed)


def test_an_encoding_that_was_guessed_wrong_is_put_right(world: China, desk: Desk) -> None:
    content = "dialogue;title\nCHN-1;État des lieux, año señalado\n".encode("mac_roman")
    sheet = desk.hand("next-steps", content)
    assert sheet.counts["encoding"] == "cp1252"
    client = Client()
    client.force_login(world.staff)
    page = client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    assert "guessed: where letters are wrong, choose it under “Match the columns”" in page
    sheet = desk.hand("next-steps", content, profile=kept(world, encoding="mac_roman"))
    assert changes(sheet)[-1] == (2, "title", "", "État des lieux, año señalado")


def test_signs_that_were_lost_are_shown(world: China, desk: Desk) -> None:
    """One cell in another encoding leaves the others as they are."""
    content = "dialogue,title\nCHN-1,Café\nCHN-1,Où été\n".encode() + b"CHN-1,Br\xfccke\n"
    sheet = desk.hand("next-steps", content)
    assert [change[3] for change in changes(sheet) if change[1] == "title"] == ["Café", "Où été"]
    assert faults(sheet) == [(4, "title", "A sign was lost here (\ufffd). Save the file as UTF-8 anew.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En SÃ£o Paulo: plan", ("SÃ£o", "São")), ("donâ€™t", ("donâ€™t", "don’t")),
        ("EducaciÃ³n, cafÃ©", ("EducaciÃ³n,", "Educación,")), ("åŸŽå¸‚è§„åˆ’", ("åŸŽå¸‚è§„åˆ’", "城市规划")),
        # What has the bytes of something else, and is none.
        ("«\u00a0qualité\u00a0» et «\u00a0été\u00a0»", None), ("À L’ÉTÉ…", None), ("IRMÃOS", None), ("Ação", None),
        ("城市规划", None), ("plain", None),
    ],
)  # fmt: skip
def test_what_was_saved_in_a_wrong_encoding(text: str, found: tuple[str, str] | None) -> None:
    assert garbled_word(text) == found


def test_a_wrong_encoding_is_shown(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", table("dialogue title text", ["CHN-1", "SÃ£o", "São"]))
    said = "“SÃ£o” is probably “São”, saved in a wrong encoding. It is entered as it stands here."
    assert (notices(sheet), counts(sheet)) == ([(2, "title", said)], {"new": 1, "notices": 1})


def test_long_and_foreign_texts(world: China, desk: Desk) -> None:
    words = ("城市规划" * 500)[:2000]
    content = table("dialogue title text", ["CHN-1", "生物多样性", f"{words}\n“quoted, twice”"])
    assert desk.confirm(desk.hand("next-steps", content)).state == "confirmed"
    assert Commitment.objects.get(title="生物多样性").text == f"{words}\n“quoted, twice”"


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


DAMAGED = "This spreadsheet is damaged, or not built as such files are. Open it, save it anew as XLSX, and import that."
ROW = (
    "Row {} cannot be read: a quotation mark in it is not closed, text follows a closed one, or a cell has more than "
    "100,000 characters. Correct that row, or open the file, save it as XLSX, and import that."
)
LARGE = (
    "This spreadsheet is too large: 150,000 rows, 200 columns and 100,000 characters in a cell are the most. Split it, "
    "and remove columns that are not needed."
)
NONE = "This is no CSV or XLSX file. Open it in a spreadsheet program and save it as XLSX."
BOMB = b"<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"


@pytest.mark.apart
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b" \n\n", "This spreadsheet is empty."),
        (b"a,b\n1,2\n\"3\nstill 3\",4\n5,\"open\n7,8\n", ROW.format(4)),
        (b"sep=;\na;b\n1;\"closed\" and on\n", ROW.format(3)),
        (b"\"title\n", ROW.format(1)),
        (b"PK\x03\x04 and no more", DAMAGED),
        (packed({"word/document.xml": b"<a/>"}), NONE),
        (packed({"xl/workbook.xml": BOMB}), DAMAGED),
        (packed({"xl/workbook.xml": b"<a/>", "xl/a.xml": b"0" * 9_000_000}),
         "This spreadsheet unpacks to far more than it seems to hold. Save it as CSV, and import that."),
        (b"%PDF-1.7 ...", NONE),
        (b"<html><table></table></html>", NONE),
        (b"\xd0\xcf\x11\xe0 old", NONE),
        (b",".join([b"title"] * 300) + b"\n", LARGE),
        (b"title\n" + b"x" * 200_000, ROW.format(2)),
    ],
    ids=[
        "empty", "open quote", "closed too soon", "open heading", "cut", "docx", "entities", "bomb", "pdf", "html",
        "xls", "wide", "long",
    ],
)  # fmt: skip
def test_what_is_no_spreadsheet(world: China, desk: Desk, content: bytes, sentence: str) -> None:
    sheet = desk.hand("next-steps", content)
    assert (sheet.state, problem(sheet), sheet.rows.count()) == ("unreadable", sentence, 0)


def test_headings_that_nobody_knows(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", b"title,wer,title\na,b,c\n")
    assert (sheet.state, problem(sheet)) == (
        "unmatched", "These columns are not known: “wer”, “title (2)”. Say what they mean, or leave them out.",
    )  # fmt: skip
    assert sheet.headings == [
        ["title", ["a"], [["a", 1]], 0], ["wer", ["b"], [["b", 1]], 0], ["title (2)", ["c"], [["c", 1]], 0],
    ]  # fmt: skip
    sheet = desk.hand("next-steps", "title,标题\na,c\n".encode())
    assert problem(sheet) == "These columns are there twice: title. Keep one of each."


def test_one_of_two_columns_of_ours_is_left_out(world: China, desk: Desk) -> None:
    """And the other is not."""
    content = table("dialogue title Lead Lead", ["CHN-1", "A", "", "city-of-ningbo"])
    sheet = desk.hand("next-steps", content)
    assert [heading for heading, *_rest in sheet.headings] == ["dialogue", "title", "Lead", "Lead (2)"]
    read = Mapping(columns={"lead": "", "lead_(2)": "lead"})
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    assert changes(sheet)[-1] == (2, "lead", "", "city-of-ningbo")


def test_text_without_a_heading_is_asked_for_once(world: China, desk: Desk) -> None:
    content = table("", ["", "dialogue", "title"], ["1", "CHN-1", "Plant"], ["2", "CHN-1", "Count"])
    sheet = desk.hand("next-steps", content)
    assert problem(sheet) == "These columns are not known: “[A]”. Say what they mean, or leave them out."
    rows = [["CHN-1", f"Plant {number}"] for number in range(20)]
    sheet = desk.hand("next-steps", table("dialogue title", *rows, ["CHN-1", "Last", "stray"]))
    assert faults(sheet) == [(22, "", "There is text in column 3, which has no heading.")]


@pytest.mark.parametrize(
    ("heading", "cells", "numbers"),
    [
        ("No.", ["1", "2", "", "3"], True), ("S/N", ["4", "5"], True), ("序号", ["1.", "2."], True),
        ("#", ["(1)", "(2)"], True), ("Nº", ["1", "1", "2"], True), ("№", ["1.0", "2.0"], True),
        ("No.", ["1", "3"], False), ("No.", ["A-1", "A-2"], False), ("Number", [], False), ("Year", ["1", "2"], False),
    ],
)  # fmt: skip
def test_what_numbers_the_rows(heading: str, cells: list[str], numbers: bool) -> None:
    assert numbers_rows(heading, cells) is numbers


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [
        ("TOTAL:", True), ("Sub-total Finance", True), ("Total (USD)", True), ("Total – Eje 1", True),
        ("合计（万元）", True),
        ("Total ban on plastic bags", False), ("Totally new", False), ("Summit", False), ("小计划", False),
    ],
)  # fmt: skip
def test_what_is_called_a_total(cell: str, is_one: bool) -> None:
    assert has_totals(["", cell, "3"]) is is_one


def test_a_numbering_is_left_out_and_shown(world: China, desk: Desk) -> None:
    content = table("S/N dialogue title", ["1", "CHN-1", "Plant"], ["2", "CHN-1", "Count"])
    sheet = desk.hand("next-steps", content)
    assert (problem(sheet), counts(sheet), sheet.counts["numberings"]) == ("", {"new": 2}, ["S/N"])
    client = Client()
    client.force_login(world.staff)
    assert (
        'S/N <span class="quiet">It numbers the rows.</span>'
        in client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    )
    # The rows that wait to be filled in have their numbers alone.
    sheet = desk.hand("next-steps", content + b"3,,\r\n4,,\r\n")
    assert (faults(sheet), counts(sheet), sheet.counts["skipped_rows"]) == ([], {"new": 2}, [[4, "3"], [5, "4"]])
    # Who says what it means is believed.
    profile = kept(world, columns={"s/n": "external_id"}, constants={"source": "List"})
    assert (2, "external_id", "", "1") in changes(desk.hand("next-steps", content, profile=profile))


def test_what_is_no_record(world: China, desk: Desk) -> None:
    """The headings once more, as above a second table; the heading of a group; a note."""
    content = table(
        "title text due_on lead", ["A. Capacity"], ["Train", "x", "2027", "City Of Ningbo"],
        ["Title", "Text", "Due on", "Lead"], ["Count", "", "NA", ""], ["Note: dates are tentative"],
        ["", "", "", "See above"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content, profile=kept(world, constants={"dialogue": "CHN-1"}))
    alone = (
        "One cell alone is filled in, as in a note or the heading of a group. Take the row out, or leave out what is "
        "no record; where it is one, write NA into another cell."
    )
    assert faults(sheet) == [
        (2, "", alone),
        (4, "", "This row repeats the headings. Take it out of the file, or what is below it."),
        (6, "", alone),
        (7, "", alone),
    ]
    # Staff may leave them out, here and in the next delivery; what they say is shown.
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    post = {"version_seen": sheet.version, "constants": "dialogue = CHN-1", "skips": "on", "name": "Theirs"}
    post |= {f"heading_{place}": name for place, name in enumerate(("title", "text", "due_on", "lead"))}
    with desk.capture(execute=True):
        assert client.post(f"{address}columns/", post).status_code == 303
    sheet.refresh_from_db()
    assert (faults(sheet), counts(sheet)) == ([], {"new": 2, "notices": 2})
    assert sheet.counts["skipped_rows"] == [
        [2, "A. Capacity"], [4, "Title · Text · Due on · Lead"], [6, "Note: dates are tentative"], [7, "See above"],
    ]  # fmt: skip
    assert "<summary>4</summary><ul><li>2: A. Capacity</li>" in client.get(address).content.decode()
    assert Mapping.of(SheetProfile.objects.get().mapping).skips


def test_who_and_how_large(world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    act: dict[str, Any] = {"now": NOW, "file": ContentFile(b"title\n", name="a.csv")}
    with pytest.raises(NotAllowed, match="Only programme staff enter"):
        hand_in("next-steps", by=world.chengdu_officer, **act)
    monkeypatch.setattr("commitments.actions.sheets.MOST_BYTES", 5)
    with pytest.raises(Invalid, match="more than 30 MB"):
        hand_in("next-steps", by=world.staff, **act)
    with pytest.raises(Invalid, match="is empty"):
        hand_in("next-steps", by=world.staff, now=NOW, file=ContentFile(b"", name="a.csv"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31 December 2027", Period("", date(2027, 12, 31))), ("Dec. 1, 2027", Period("", date(2027, 12, 1))),
        ("5 de mayo de 2027", Period("", date(2027, 5, 5))), ("Dezembro 2027", Period("month", date(2027, 12, 28))),
        ("31-12-2027", Period("", date(2027, 12, 31))), ("01-Mar-2027", Period("", date(2027, 3, 1))),
        ("1st March 2027", Period("", date(2027, 3, 1))), ("T4 2027", Period("quarter", date(2027, 12, 28))),
        ("2027 年 12 月 31 日", Period("", date(2027, 12, 31))),
        ("2027年第三季度", Period("quarter", date(2027, 9, 28))),
        ("3rd quarter 2027", Period("quarter", date(2027, 9, 28))),
        ("2027-05-06 13:30:00", Period("", date(2027, 5, 6))), ("31 / 12 / 2027", Period("", date(2027, 12, 31))),
        ("viernes, 31 de diciembre de 2027", Period("", date(2027, 12, 31))),
        ("Fri, Dec 31, 2027", Period("", date(2027, 12, 31))), ("2027年12月31日星期五", Period("", date(2027, 12, 31))),
        ("12/2027", Period("month", date(2027, 12, 28))), ("2027.0", Period("year", date(2027, 12, 28))),
        ("4Q 2027", Period("quarter", date(2027, 12, 28))), ("2027/28", None), ("31/12/27", None), ("Monday", None),
        ("1er trimestre de 2027", Period("quarter", date(2027, 3, 28))), ("2027-05-06T20:00:00Z", None),
        ("46400", None), ("03-04-2027", None), ("1 Smarch 2027", None),
        ("31 February 2027", None), ("1 May 2, 2027", None),
        # A day of the week in Spanish, and a month in English.
        ("Mar 2027", Period("month", date(2027, 3, 28))), ("mar 6 jul 2027", Period("", date(2027, 7, 6))),
        ("martes 2027", None),
        # Half a year ends with its last quarter.
        ("H1 2027", Period("quarter", date(2027, 6, 28))), ("2027年下半年", Period("quarter", date(2027, 12, 28))),
        ("2º semestre de 2027", Period("quarter", date(2027, 12, 28))), ("H3 2027", None),
        ("first half of 2027", Period("quarter", date(2027, 6, 28))),
        ("Semester I 2027", Period("quarter", date(2027, 6, 28))),
        ("Triwulan II 2027", Period("quarter", date(2027, 6, 28))),
        ("troisième trimestre 2027", Period("quarter", date(2027, 9, 28))),
        # The last day of a time is its end.
        ("by the end of 2027", Period("year", date(2027, 12, 28))), ("2027年底前", Period("year", date(2027, 12, 28))),
        ("até junho de 2027", Period("month", date(2027, 6, 28))),
        ("30 juin 2027 au plus tard", Period("", date(2027, 6, 30))),
        # Years of two digits, where nothing else can be meant.
        ("dez-27", Period("month", date(2027, 12, 28))), ("31-dic.-27", Period("", date(2027, 12, 31))),
        ("Q1 27", Period("quarter", date(2027, 3, 28))), ("1S27", Period("quarter", date(2027, 6, 28))),
        # The first and the last month of a quarter, a half or a year.
        ("Jan–Mar 2027", Period("quarter", date(2027, 3, 28))),
        ("2027年7月至12月", Period("quarter", date(2027, 12, 28))),
        ("enero a marzo de 2027", Period("quarter", date(2027, 3, 28))), ("Feb-Apr 2027", None),
        ("January to December 2027", Period("year", date(2027, 12, 28))), ("Nov 2026 - Jan 2027", None),
        # What part of a month is meant is not to the day.
        ("mid-March 2027", Period("month", date(2027, 3, 28))), ("2027年3月中旬", Period("month", date(2027, 3, 28))),
        ("mid-2027", None), ("End-2027", Period("year", date(2027, 12, 28))),
        ("2027年年底前", Period("year", date(2027, 12, 28))), ("tahun 2027", Period("year", date(2027, 12, 28))),
        ("1° trimestre 2027", Period("quarter", date(2027, 3, 28))),
        ("último trimestre de 2027", Period("quarter", date(2027, 12, 28))),
        ("2027-Mar", Period("month", date(2027, 3, 28))), ("2027.10", Period("month", date(2027, 10, 28))),
        ("3/15/2027 12:00:00 AM", Period("", date(2027, 3, 15))), ("15/03/2027 9:30", Period("", date(2027, 3, 15))),
        ("FY 2026/27", None), ("2026-2027", None),
        ("Dec 27", None), ("set/2027", Period("month", date(2027, 9, 28))), ("20270630", Period("", date(2027, 6, 30))),
    ],
)  # fmt: skip
def test_months_by_their_names(text: str, said: Period | None) -> None:
    if said is not None:
        assert Moment().read(text) == said
    else:
        with pytest.raises(Unfit):
            Moment().read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1 234,50", "1234.5"), ("1'234.5", "1234.5"),
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("12,34,567.5", "1234567.5"), ("12,5", "12.5"),
        ("0.125", "0.12"),
        ("1.234", None), ("1,234", None), ("1.23,45", None), ("5 million", None),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, said: str | None) -> None:
    amount = Number(18, 2, least=0)
    if said is not None:
        assert amount.show(amount.read(text)) == said
    else:
        with pytest.raises(Unfit):
            amount.read(text)


def test_degrees_have_no_thousands() -> None:
    degrees = Number(8, 5, -180, 180)
    assert [degrees.show(degrees.read(text)) for text in ("30,123", "-8.054")] == ["30.123", "-8.054"]
    assert degrees.as_written("0.123", Habits(point=",")) == "0.123"


@pytest.mark.parametrize(
    ("text", "said"),
    [("12.0", 12), ("1,234.00", 1234), ("1.234", 1234), ("12,34,567", 1234567), ("1’234", 1234), ("1,234.567", None)],
)
def test_whole_numbers_as_people_write_them(text: str, said: int | None) -> None:
    if said is not None:
        assert Whole().read(text) == said
    else:
        with pytest.raises(Unfit):
            Whole().read(text)


def test_what_nobody_sees_makes_no_difference(world: China, desk: Desk) -> None:
    """Signs that show nothing, spaces of all widths, full-width digits, and the hyphens of word processors."""
    content = table(
        "\u200breference\ufeff lead kind due_on number_promised cities",
        ["CHN\u20111–01", "City\u00a0of  Ningbo\u200b", "Policy\u200b", "２０２７－１２", "１２",
         "CHENGDU;\u3000ningbo\u200b"],
        ["chn-1-02", "没有", "policу", "未定", "—", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    unknown = "“policу” is none of: policy, plan, coordination, finance, capacity, data, pilot, other."
    unseen = "It looks like “policy”, but the “у” in it is a Cyrillic letter."
    assert faults(sheet) == [(3, "kind", f"{unknown} {unseen}")]
    assert changes(sheet) == [
        (2, "kind", "coordination", "policy"), (2, "lead", "ministry-of-finance", "city-of-ningbo"),
        (2, "due_on", "2023-12-31", "2027-12-31"), (2, "number_promised", "", "12"),
        (2, "due_precision", "year", "month"),
    ]  # fmt: skip
    assert [notice[1:] for notice in notices(sheet) if notice[0] == 3] == [
        ("due_on", "“未定” is taken for an empty cell."), ("number_promised", "“—” is taken for an empty cell."),
        ("lead", "“没有” is taken for an empty cell."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CHN-1-О3", "It looks like “CHN-1-O3”, but the “О” in it is a Cyrillic letter."),
        ("Νingbo", "It looks like “Ningbo”, but the “Ν” in it is a Greek letter."),
        ("Москва", ""), ("Café", ""), ("成都 Chengdu", ""), ("CHN-1-03", ""),
    ],
)  # fmt: skip
def test_letters_that_look_like_others_are_named(text: str, said: str) -> None:
    assert said_of_lookalikes(text) == said


def test_a_reference_says_what_is_unseen_in_it(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", table("reference lead", ["СHN-1-02", "Bаnk"]))
    told = {column: said.partition(" It looks like ")[2] for _row, column, said in faults(sheet)}
    assert told == {
        "reference": "“CHN-1-02”, but the “С” in it is a Cyrillic letter.",
        "lead": "“Bank”, but the “а” in it is a Cyrillic letter.",
    }


def test_what_may_be_january_or_october() -> None:
    """A program that takes 2027.10 for a number keeps 2027.1."""
    with pytest.raises(Unfit) as unfit:
        Moment().read("2027.1")
    assert str(unfit.value.message) == "“2027.1” may mean two months. Write it as 2027-01 or 2027-10."
    assert Moment().read("2027年1月") == Period("month", date(2027, 1, 28))


def test_a_year_of_two_digits_is_named() -> None:
    with pytest.raises(Unfit, match="“31/12/27” has a year of two digits"):
        Moment().read("31/12/27")


def test_a_day_that_is_kept_as_a_number() -> None:
    with pytest.raises(Unfit, match="If a spreadsheet program keeps 2027-01-13 by it, write that"):
        Moment().read("46400")


def test_yes_and_no_in_each_language() -> None:
    said = {word: YesNo().read(word) for word in ("Sí", "oui", "sim", "ya", "是", "non", "não", "tidak", "否")}
    assert [word for word, yes in said.items() if yes] == ["Sí", "oui", "sim", "ya", "是"]
