"""Columns and rows that nobody asked for: unknown headings, numberings, totals, remarks."""

from __future__ import annotations

import pytest
from django.test import Client

from commitments.actions.sheets import check_again
from commitments.models import SheetProfile
from tests.worlds import NOW, China, china
from urbanshift.sheets.headings import has_totals, named, numbers_rows
from urbanshift.sheets.mapping import Mapping, folded

from .handing import Desk, changes, counts, faults, kept, problem, table

story = china


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


def test_a_long_heading_can_be_matched(world: China, desk: Desk) -> None:
    """Questionnaires have their questions as headings."""
    question = "What does the programme agree to do? " + "Say it in your own words. " * 10
    content = f"dialogue,{question},{question}\nCHN-1,Plant,Trees\n".encode()
    sheet = desk.hand("next-steps", content)
    assert sheet.state == "unmatched"
    _dialogue, title, text = (heading for heading, *_rest in sheet.headings)
    assert (len(title) <= 200, text[-4:]) == (True, " (2)")
    read = Mapping(columns={folded(title): "title", folded(text): "text"})
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    sheet.refresh_from_db()
    assert (problem(sheet), changes(sheet)[1:]) == ("", [(2, "title", "", "Plant"), (2, "text", "", "Trees")])


def test_columns_that_are_called_the_same_are_told_apart() -> None:
    assert named(["Date", "Date", "Date (2)", "date", "Days"], ()) == [
        "Date",
        "Date (3)",
        "Date (2)",
        "date (4)",
        "Days",
    ]
