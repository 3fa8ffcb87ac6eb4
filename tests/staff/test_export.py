"""What a list shows, as a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from accounts.log import recording
from commitments.actions.drafting import add_commitment
from commitments.due import Due
from dialogues.models import City
from tests.worlds import NOW, China
from urbanshift.admin.lists import LISTS

from .clients import signed_in
from .offices import office

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = office


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def as_csv(client: Client, address: str) -> list[list[str]]:
    answer = client.get(f"/admin/export/{address}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="')
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert body.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def as_xlsx(client: Client, address: str) -> list[list[Any]]:
    answer = client.get(f"/admin/export/{address}")
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return [list(row) for row in load_workbook(io.BytesIO(body)).active.iter_rows(values_only=True)]


def test_next_steps(client: Client) -> None:
    heading, *lines = as_csv(client, "next_steps/csv/")
    assert [line[0] for line in lines] == ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04", "CHN-2-01"]
    assert dict(zip(heading, lines[0], strict=True)) == {
        "Reference": "CHN-1-01",
        "Title": "Coordinate",
        "Wording": "Coordinate better.",
        "Language": "en",
        "Country": "China",
        "Series": "CHN",
        "Dialogue": "CHN-1",
        "Status": "open",
        "Who reads it": "participants",
        "Lead": "Ministry Of Finance",
        "Answer of the lead": "accepted",
        "Supporting": "",
        "Counterpart": "",
        "Cities": "Chengdu; Ningbo",
        "Themes": "Biodiversity",
        "Level": "national and local",
        "Kind": "coordination",
        "Horizon": "",
        "How we will know it is done": "",
        "Number promised": "",
        "Amount promised": "",
        "Currency": "",
        "Due, to the": "year",
        "Due on": "2023-12-31",
        "Originally due on": "2023-12-31",
        "Overdue from (UTC)": "2023-12-31T16:00:00Z",
        "Progress (%)": "15",
        "Times carried over": "0",
        "Last report": "2026-02-01",
        "Opened on": "2022-11-16",
        "Closed on": "",
        "In its place": "",
        "Handed over to": "",
    }


def test_what_would_be_a_formula_is_text(client: Client, world: China) -> None:
    City.objects.filter(pk=world.ningbo.pk).update(name="'=1")
    assert as_csv(client, "cities/csv/?search=ningbo")[1][0] == "''=1"
    lines = as_csv(client, "next_steps/csv/?dialogue=CHN-2")
    assert lines[1][:3] == ["CHN-2-01", "'-1 more", "Also water."]
    assert as_csv(client, "actions/csv/?dialogue=CHN-2")[1][1] == "'@risk"
    assert as_csv(client, "reports/csv/?checked=to-check")[1][9] == "'=1+1"
    answer = client.get("/admin/export/reports/xlsx/?checked=to-check")
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    cell = load_workbook(io.BytesIO(body)).active["J2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_number_below_nothing_is_no_formula(client: Client, world: China) -> None:
    City.objects.filter(pk=world.ningbo.pk).update(latitude=Decimal("-1.26753"), longitude=Decimal("36.5"))
    heading, *lines = as_csv(client, "cities/csv/?search=ningbo")
    assert dict(zip(heading, lines[0], strict=True))["Latitude"] == "-1.26753"
    heading, *lines = as_xlsx(client, "cities/xlsx/?search=ningbo")
    assert dict(zip(heading, lines[0], strict=True))["Latitude"] == -1.26753


def test_what_was_retracted_is_left_out(client: Client) -> None:
    (_heading, line) = as_csv(client, "reports/csv/?checked=retracted")
    assert line[0] == "CHN-1-03-1"
    assert line[9:13] == ["", "", "", ""]
    assert line[-1] == "yes"


def test_a_workbook_has_days_and_numbers(client: Client) -> None:
    heading, *lines = as_xlsx(client, "actions/xlsx/?city=chengdu")
    line = dict(zip(heading, lines[0], strict=True))
    assert line["Due on"].date() == date(2023, 12, 31)
    assert (line["Progress (%)"], line["Waiting for whom"]) == (30, "Ministry Of Finance")
    assert line["Completed on"] is None
    assert line["Overdue from (UTC)"].isoformat() == "2023-12-31T16:00:00"
    assert len(lines) == 2
    book = load_workbook(io.BytesIO(client.get("/admin/export/next_steps/xlsx/").getvalue()))
    assert book.sheetnames == ["next-steps"]
    assert book.active.column_dimensions["B"].width == 20


def test_a_text_that_no_cell_of_a_workbook_holds_is_not_cut_off(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urbanshift.sheets.writing.LONGEST_IN_XLSX", 10)
    answer = client.get("/admin/export/next_steps/xlsx/?status=open")
    assert (answer.status_code, "export/next_steps/csv/?status=open" in answer.content.decode()) == (409, True)


def test_what_no_workbook_can_hold_does_not_stop_it(
    world: China, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urbanshift.text._NO_TEXT", re.compile("(?!)"))  # As if it had come in before it was refused.
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.steps[0], title="Ci\x08ty\ufffe\uffff")
    heading, *lines = as_xlsx(client, "next_steps/xlsx/")
    assert lines[0][heading.index("Title")] == "City"
    book = client.get("/admin/spreadsheets/next-steps/records.xlsx")
    body = b"".join(book.streaming_content)  # type: ignore[attr-defined]
    assert "City" in [cell.value for row in load_workbook(io.BytesIO(body)).worksheets[0] for cell in row]


def test_it_is_the_list_as_it_is_filtered_and_ordered(client: Client) -> None:
    lines = as_csv(client, "actions/csv/?status=live&order=due-last")
    assert [line[0] for line in lines[1:]] == ["CHN-1-03-1", "CHN-1-01-2", "CHN-1-01-1"]


def test_every_list_goes_out(world: China, client: Client) -> None:
    for name, listed in LISTS.items():
        for kind in ("csv", "xlsx"):
            answer = client.get(f"/admin/export/{name}/{kind}/")
            assert answer.status_code == (200 if listed.columns else 404), name
            if listed.columns:
                b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    heading, *lines = as_csv(client, "people/csv/?organisation=city-of-ningbo")
    assert heading[:3] == ["Name", "E-mail", "Organisation"]
    assert [line[:3] for line in lines] == [["Ningbo", "ningbo@example.org", "City Of Ningbo"]]
    assert lines[0][heading.index("State")] == "invited, and never signed in"


def test_no_more_than_so_many(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urbanshift.admin.exporting.MOST", 2)
    assert as_csv(client, "actions/csv/")[1:] == [
        as_csv(client, "actions/csv/")[1],
        as_csv(client, "actions/csv/")[2],
        ["There are more than these 2. Narrow the list, and export it again."],
    ]


def test_as_many_queries_for_many_as_for_few(world: China, client: Client, django_assert_num_queries: Any) -> None:
    second = world.series.dialogues.get(number=2)

    def add(number: int) -> None:
        add_commitment(
            second, by=world.staff, now=NOW, title=f"More {number}", due=Due(), supporting=[world.bank],
            cities=[world.ningbo],
        )  # fmt: skip

    add(1)
    as_csv(client, "next_steps/csv/")
    with django_assert_num_queries(8):
        as_csv(client, "next_steps/csv/")
    add(2)
    add(3)
    with django_assert_num_queries(8):
        assert len(as_csv(client, "next_steps/csv/")) == 9


@pytest.mark.parametrize("address", ["nothing/csv/", "actions/pdf/", "accounts/csv/", "keys/csv/"])
def test_what_there_is_not(client: Client, address: str) -> None:
    assert client.get(f"/admin/export/{address}").status_code == 404


def test_what_is_not_understood_leads_back(client: Client) -> None:
    answer = client.get("/admin/export/actions/csv/?status=done")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/actions/?status=done")
