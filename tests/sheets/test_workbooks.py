"""Workbooks as people and their programs make them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from django.test import Client
from openpyxl import Workbook

from commitments.models import SheetProfile
from tests.worlds import China, china

from .handing import DAMAGED, Desk, changes, counts, faults, kept, notices, packed, problem

story = china


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


def test_signs_that_the_format_writes_by_their_numbers(world: China, desk: Desk) -> None:
    book = Workbook()
    page = book.active
    page.append(["dialogue", "title", "text"])
    page.append(["CHN-1", "_x0041_B _x005F_x0041_", "two_x000D_\nlines_x0009_ _xD83C__xDF31_"])
    page.append(["CHN-1", "Half", "half _xD83C_"])
    sheet = desk.hand("next-steps", saved(book), name="steps.xlsx")
    assert [change[3] for change in changes(sheet) if change[0] == 2] == [
        "CHN-1", "AB _x0041_", "two\nlines\t 🌱",
    ]  # fmt: skip
    assert faults(sheet) == [(3, "text", "A sign was lost here (\ufffd). Save the file as UTF-8 anew.")]


def test_a_number_that_a_program_has_shortened_is_told_of(world: China, desk: Desk) -> None:
    book = Workbook()
    page = book.active
    page.append(["dialogue", "title", "source", "external_id"])
    for at, number in enumerate([1.234567890123457e17, 1234567890123450.0, 123456789012345.0, "123456789012345678"]):
        page.append(["CHN-1", f"New {at}", "L", number])
    sheet = desk.hand("next-steps", saved(book), name="steps.xlsx")
    said = (
        "“%s” may be what a spreadsheet program has made of a longer number, of which it keeps 15 digits. Compare it "
        "with the list; a column of texts keeps all."
    )
    assert (faults(sheet), notices(sheet)) == (
        [],
        [(2, "external_id", said % "1.234567890123457e+17"), (3, "external_id", said % "1234567890123450")],
    )


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


def test_a_hidden_sheet_is_named_and_can_be_chosen(world: China, desk: Desk) -> None:
    """It is read only where somebody says so; lists that programs hide far from all eyes are told like the others."""
    book = Workbook()
    book.active.append(["Dialogue", "Title"])
    book.active.append(["CHN-1", "Plant"])
    for title, state in (("Old", "hidden"), ("Deep", "veryHidden"), ("Nothing", "hidden")):
        book.create_sheet(title, 0).sheet_state = state
    for row in (["Dialogue", "Title", "Lead"], ["CHN-1", "Count", "city-of-ningbo"], ["CHN-1", "Share", ""]):
        book["Old"].append(row)
    book["Deep"].append(["x"])
    book.active = book["Sheet"]
    sheet = desk.hand("next-steps", saved(book), name="book.xlsx")
    assert (counts(sheet), sheet.counts["sheets"]) == ({"new": 1}, ["Sheet", "Deep", "Old"])
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    assert "not read: Deep (hidden), Old (hidden)" in client.get(address).content.decode()
    form = client.get(f"{address}columns/").context["form"]
    told = [("Sheet", "Sheet"), ("Deep", "Deep (hidden)"), ("Old", "Old (hidden)")]
    assert (form.fields["sheet"].choices, form["sheet"].value()) == (told, "Sheet")
    with desk.capture(execute=True):
        client.post(f"{address}columns/", {"version_seen": sheet.version, "sheet": "Old"})
    sheet.refresh_from_db()
    assert (counts(sheet), sheet.counts["sheets"]) == ({"new": 2}, ["Old", "Sheet", "Deep"])
    page = client.get(address).content.decode()
    assert "Old (hidden)" in page
    assert "not read: Sheet, Deep (hidden)" in page


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


@pytest.mark.parametrize("number", [2, 99_999_999_999])
def test_rows_that_no_workbook_has(world: China, desk: Desk, number: int) -> None:
    """One of them twice, or past the last."""
    book = Workbook()
    for cells in (["dialogue", "title"], ["CHN-1", "One"], ["CHN-1", "Two"]):
        book.active.append(cells)
    content = renamed(saved(book), ('<row r="3"', f'<row r="{number}"'))
    assert problem(desk.hand("next-steps", content, name="a.xlsx")) == DAMAGED


def test_a_workbook_without_styles(world: China, desk: Desk) -> None:
    """Some programs write none: there is nothing in it but texts and numbers."""
    book = Workbook()
    book.active.append(["Dialogue", "Title", "Due on", "Number promised"])
    book.active.append(["CHN-1", "Plant", 2027, 12])
    with zipfile.ZipFile(io.BytesIO(saved(book))) as package:
        parts = {name: package.read(name) for name in package.namelist() if name != "xl/styles.xml"}
    for part in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[part] = re.sub(rb"<(?:Override|Relationship) [^>]*styles\.xml[^>]*/>", b"", parts[part])
        assert b"styles" not in parts[part]
    sheet = desk.hand("next-steps", packed(parts), name="plain.xlsx")
    assert (problem(sheet), counts(sheet)) == ("", {"new": 1, "notices": 1})
    assert (2, "number_promised", "", "12") in changes(sheet)


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
