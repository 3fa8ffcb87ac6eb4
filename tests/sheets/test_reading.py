"""Files as they come: of any encoding and hand, dirty, broken or hostile."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook

from commitments.actions.sheets import hand_in
from commitments.models import Commitment
from tests.worlds import NOW, China
from urbanshift.errors import Invalid, NotAllowed
from urbanshift.sheets.columns import Moment, Number, Period, Unfit, YesNo

from .handing import Desk, changes, counts, faults, notices, problem, table

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
    ],
    ids=["utf-8", "mark", "utf-16", "cp1252", "semicolons", "tabs", "declared", "empty rows", "title above"],
)
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
    page.append(["CHN-1-03-1", "in_progress", '=CONCATENATE("a","b")', 3])
    page["D2"].number_format = page["D3"].number_format = "0%"
    book.create_sheet("Old").append(["more"])
    book.create_sheet("Empty")
    sheet = desk.hand("actions", saved(book), name="reports.xlsx")
    assert sheet.counts["sheets"] == ["Reports", "Sheet", "Old"]
    assert [change[3] for change in changes(sheet) if change[1] == "report_progress"] == ["45", "100"]
    assert faults(sheet) == [
        (4, "narrative", "The cell holds an error of the spreadsheet (#CALC!). Put the value there."),
    ]  # fmt: skip


def test_signs_that_were_lost_are_shown(world: China, desk: Desk) -> None:
    """One cell in another encoding leaves the others as they are."""
    content = "dialogue,title\nCHN-1,Café\nCHN-1,Où été\n".encode() + b"CHN-1,Br\xfccke\n"
    sheet = desk.hand("next-steps", content)
    assert [change[3] for change in changes(sheet) if change[1] == "title"] == ["Café", "Où été"]
    assert faults(sheet) == [(4, "title", "A sign was lost here (\ufffd). Save the file as UTF-8 anew.")]


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
        "unmatched", "These columns are not known: “wer”. Say what they mean, or leave them out.",
    )  # fmt: skip
    assert sheet.headings == [
        ["title", ["a"], [["a", 1]], 0], ["wer", ["b"], [["b", 1]], 0], ["title", ["c"], [["c", 1]], 0],
    ]  # fmt: skip
    sheet = desk.hand("next-steps", b"title,Title\na,c\n")
    assert problem(sheet) == "These columns are there twice: title. Keep one of each."


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
        ("03-04-2027", None), ("1 Smarch 2027", None), ("31 February 2027", None), ("1 May 2, 2027", None),
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
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("0.125", "0.12"), ("12,5", "12.5"),
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


def test_yes_and_no_in_each_language() -> None:
    said = {word: YesNo().read(word) for word in ("Sí", "oui", "sim", "ya", "是", "non", "não", "tidak", "否")}
    assert [word for word, yes in said.items() if yes] == ["Sí", "oui", "sim", "ya", "是"]
