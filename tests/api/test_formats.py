"""Whole lists in other formats, the fields that are wanted, and how many lines there are."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Generator, Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import islice
from typing import Any, NoReturn

import pytest
from django.db import OperationalError, connection
from icalendar import Calendar
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from openpyxl import load_workbook
from time_machine import Traveller

from accounts.log import recording
from commitments.actions import drafting, entering
from commitments.actions.retracting import retract_report
from commitments.api.reading import CommitmentLines
from dialogues.actions import register
from dialogues.models import PolicyInstrument
from tests.api.client import Api, document, operation
from tests.api.conftest import as_user
from tests.commitments.acts import bring, say
from tests.worlds import NOW, China, china
from urbanshift.api.formats import Begun

pytestmark = pytest.mark.django_db

story = china


def whole(response: Any) -> bytes:
    assert response.status_code == 200, response.content
    return b"".join(response.streaming_content)


LISTS = (
    "countries/", "cities/", "stakeholders/", "themes/", "policies/", "series/", "dialogues/", "outcome-points/",
    "commitments/", "action-items/", "status-reports/", "follow-ups/", "dialogues/CHN-1/commitments/",
    "dialogues/CHN-2/follow-ups/", "commitments/CHN-1-01/action-items/", "commitments/CHN-1-01/follow-ups/",
    "commitments/CHN-1-01/history/", "action-items/CHN-1-01-1/status-reports/", "action-items/CHN-1-01-1/history/",
)  # fmt: skip


def some_of_each(world: China) -> None:
    """Something for every list to tell, reports that were verified and retracted among it."""
    by: Any = {"by": world.staff, "now": NOW}
    policy = PolicyInstrument.objects.create(slug="urban-plan", title="Urban plan", recorded_at=NOW, updated_at=NOW)
    entering.add_point(world.first, kind="challenge", title="Money", policies=[(policy, "informs")], **by)
    world.adopt_first()
    world.plan_second()
    bring(world, world.items[0], "completed")
    wrong = say(world.items[1], by=world.ningbo_officer)
    retract_report(wrong, by=world.ningbo_officer, now=NOW, reason="Another action was meant.")


def test_each_list_is_the_same_whole_as_page_by_page(world: China, staff: Api) -> None:
    some_of_each(world)
    for path in LISTS:
        lines = staff.body(f"{path}?page_size=200")["results"]
        assert lines, path
        jsonl = staff.get(f"{path}?format=jsonl")
        assert [json.loads(line) for line in whole(jsonl).splitlines()] == lines, path
        assert jsonl["Content-Type"] == "application/x-ndjson"
        rows = list(csv.DictReader(io.StringIO(whole(staff.get(path, accept="text/csv")).decode())))
        sheet = load_workbook(io.BytesIO(whole(staff.get(f"{path}?format=xlsx")))).active
        assert sheet is not None
        assert [cell.value for cell in sheet[1]] == list(rows[0]), path
        assert len(rows) == len(lines) == sheet.max_row - 1, path


def test_references_stand_by_their_keys_in_every_format(world: China, staff: Api) -> None:
    by: Any = {"by": world.staff, "now": NOW}
    drafting.edit_commitment(world.steps[0], supporting=[world.ningbo_city, world.bank], **by)
    register.edit(world.bank, name="A bank", **by)
    register.edit(world.chengdu, name="The city of brocade", **by)
    (line,) = staff.body("commitments/?search=coordinate")["results"]
    keys = {"cities": ["chengdu", "ningbo"], "supporting": ["city-of-ningbo", "development-bank"]}
    assert {name: [one["slug"] for one in line[name]] for name in keys} == keys
    csv_rows = csv.DictReader(io.StringIO(whole(staff.get("commitments/?search=coordinate&format=csv")).decode()))
    sheet = load_workbook(io.BytesIO(whole(staff.get("commitments/?search=coordinate&format=xlsx")))).active
    assert sheet is not None
    heading, values = sheet.iter_rows(values_only=True)
    for row in (*csv_rows, dict(zip(heading, values, strict=True))):
        assert {name: row[f"{name}.slug"] for name in keys} == {name: "; ".join(told) for name, told in keys.items()}


def test_every_list_is_among_them() -> None:
    listed = {path for path, operations in document()["paths"].items() if "text/csv" in str(operations.get("get"))}
    assert {re.sub(r"/[A-Z][^/]*", "/{reference}", f"/api/v1/{path}") for path in LISTS} == listed


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_instants_and_flags_are_those_of_json(world: China, staff: Api, ending: str) -> None:
    some_of_each(world)
    answer = whole(staff.get(f"status-reports/?format={ending}"))
    if ending == "csv":
        rows = list(csv.reader(io.StringIO(answer.decode())))
    else:
        sheet: Any = load_workbook(io.BytesIO(answer)).active
        rows = list(sheet.values)
    lines = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert [line["recorded_at"] for line in lines] == ["2026-03-02T09:00:00Z"] * 3
    assert lines[-1]["retraction.recorded_at"] == "2026-03-02T09:00:00Z"
    assert lines[0]["on_behalf"] == ("false" if ending == "csv" else False)
    assert lines[1]["evidence.retracted"] == "false"


def test_a_table_names_its_columns_by_their_paths(world: China, staff: Api) -> None:
    world.adopt_first()
    rows = list(csv.DictReader(io.StringIO(whole(staff.get("action-items/?format=csv&ordering=reference")).decode())))
    first, line = rows[0], staff.body("action-items/")["results"][0]
    assert first["reference"] == line["reference"]
    assert (first["city.slug"], first["city.name"]) == (line["city"]["slug"], line["city"]["name"])
    assert (first["due.precision"], first["due.on"]) == (line["due"]["precision"], line["due"]["on"] or "")
    assert first["url"] == line["url"]
    assert "city.url" not in first


# A text with an apostrophe of its own gets another one: whoever takes one away has the text.
@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "'="])
def test_what_would_be_a_formula_is_defused(world: China, staff: Api, beginning: str) -> None:
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name=f"{beginning}1+1")
    [row] = csv.DictReader(io.StringIO(whole(staff.get("series/?format=csv")).decode()))
    assert row["name"] == f"'{beginning}1+1"
    sheet = load_workbook(io.BytesIO(whole(staff.get("series/?format=xlsx")))).active
    assert sheet is not None
    assert f"'{beginning}1+1" in [cell.value for cell in sheet[2]]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_formula_is_defused_and_a_number_below_nothing_is_none(world: China, staff: Api, ending: str) -> None:
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.items[0], title='=HYPERLINK("https://demo.example/", "Look")')
        log.save(world.ningbo, latitude=Decimal("-1.25"), longitude=Decimal("-36.5"))
    titles = [row["title"] for row in table(staff, "action-items/?fields=title", ending)]
    assert '\'=HYPERLINK("https://demo.example/", "Look")' in titles
    assert not [title for title in titles if title.startswith("=")]
    places = [row["latitude"] for row in table(staff, "cities/?fields=latitude", ending)]
    assert ("-1.25" if ending == "csv" else -1.25) in places


def table(client: Api, path: str, ending: str) -> list[dict[str, Any]]:
    """The rows of a list that is had as a spreadsheet."""
    answer = whole(client.get(f"{path}&format={ending}"))
    if ending == "csv":
        return list(csv.DictReader(io.StringIO(answer.decode())))
    sheet: Any = load_workbook(io.BytesIO(answer)).active
    heading, *rows = sheet.values
    return [dict(zip(heading, row, strict=True)) for row in rows]


def test_what_would_be_an_error_of_the_spreadsheet_stays_a_text(world: China, staff: Api) -> None:
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name="#N/A")
    sheet = load_workbook(io.BytesIO(whole(staff.get("series/?format=xlsx&fields=code,name")))).active
    assert sheet is not None
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [("CHN", "s"), ("#N/A", "s")]


def test_what_no_workbook_can_hold_does_not_stop_it(world: China, staff: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urbanshift.text._NO_TEXT", re.compile("(?!)"))  # As if it had come in before it was refused.
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name="Ci\x08ty\ufffe\uffff")
    sheet = load_workbook(io.BytesIO(whole(staff.get("series/?format=xlsx&fields=code,name")))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == ["CHN", "City"]


def test_cities_on_a_map(world: China, anonymous: Api) -> None:
    body = json.loads(whole(anonymous.get("cities/", accept="application/geo+json")))
    described = operation("GET", "/api/v1/cities/")
    assert described is not None
    schema = described["responses"]["200"]["content"]["application/geo+json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/CityRowFeatureCollection"}
    assert not list(Draft202012Validator({**schema, "components": document()["components"]}).iter_errors(body))
    lines = anonymous.body("cities/")["results"]
    assert body["type"] == "FeatureCollection"
    for feature, line in zip(body["features"], lines, strict=True):
        place = None if line["latitude"] is None else [line["longitude"], line["latitude"]]
        assert (feature["geometry"] and feature["geometry"]["coordinates"]) == place
        assert feature["properties"]["slug"] == line["slug"]


def test_dues_in_a_calendar(world: China, staff: Api) -> None:
    world.adopt_first()
    calendar = Calendar.from_ical(whole(staff.get("action-items/?format=ics")))
    dated = {
        f"{line['reference']}@dialogue-tracker": line["due"]["on"]
        for line in staff.body("action-items/")["results"]
        if line["due"]["on"]
    }
    assert {str(one["uid"]): one.decoded("dtstart").isoformat() for one in calendar.walk("VEVENT")} == dated


def test_what_a_reader_may_not_read_is_in_no_format(world: China, anonymous: Api, partner: Api) -> None:
    world.adopt_first()
    for api in (anonymous, partner):
        assert whole(api.get("commitments/?format=jsonl")) == b""
        assert len(whole(api.get("commitments/?format=csv")).splitlines()) == 1


@pytest.mark.parametrize("media_type", ["text/csv", "application/x-ndjson", "text/calendar", "application/geo+json"])
def test_a_single_record_is_json(world: China, staff: Api, media_type: str) -> None:
    for path in ("cities/chengdu/", "commitments/CHN-1-01/", "summary/", "changes/"):
        assert staff.get(path, accept=media_type).status_code == 406
        assert staff.get(path, accept=f"{media_type}, */*;q=0.1")["Content-Type"] == "application/json"


def test_a_whole_list_has_no_pages(anonymous: Api) -> None:
    refused = anonymous.get("cities/?format=csv&page_size=3&cursor=x&count=true")
    assert refused.status_code == 400
    assert [fault["parameter"] for fault in refused.json()["errors"]] == ["cursor"]
    refused = anonymous.get("cities/?format=csv&page_size=3&count=true")
    assert [fault["parameter"] for fault in refused.json()["errors"]] == ["page_size", "count"]
    for path in ("cities/?format=geojson", "action-items/?format=ics"):
        refused = anonymous.get(f"{path}&fields=url")
        assert (refused.status_code, [fault["parameter"] for fault in refused.json()["errors"]]) == (400, ["fields"])
    assert anonymous.get("cities/?format=pdf").json()["errors"] == [
        {"parameter": "format", "detail": "Choose one of: json, jsonl, csv, xlsx, geojson."}
    ]
    assert anonymous.get("themes/?format=geojson").status_code == 400
    assert anonymous.get("themes/", accept="application/pdf").status_code == 406


def test_unchanged_it_is_not_sent_again(world: China, anonymous: Api) -> None:
    first = anonymous.get("cities/?format=csv")
    tag = first["ETag"]
    assert whole(first)
    assert anonymous.get("cities/?format=csv", if_none_match=tag).status_code == 304
    assert whole(anonymous.get("cities/?format=jsonl", if_none_match=tag))


def test_what_xlsx_does_not_hold_is_refused_instead_of_cut(anonymous: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, what in {"MOST_ROWS": "fewer lines", "LONGEST_IN_XLSX": "more than 1 characters"}.items():
        with monkeypatch.context() as patch:
            patch.setattr(f"urbanshift.api.formats.{name}", 1)
            answer = anonymous.get("cities/?format=xlsx")
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "format")
        assert what in answer.json()["errors"][0]["detail"]


@pytest.mark.parametrize("ending", ["jsonl", "csv", "xlsx", "geojson", "ics"])
def test_under_one_tag_it_is_the_same(world: China, staff: Api, clock: Traveller, ending: str) -> None:
    path = f"{'cities' if ending == 'geojson' else 'commitments'}/?format={ending}"
    first = staff.get(path)
    told = whole(first)
    clock.shift(timedelta(seconds=70))
    second = staff.get(path)
    assert (second["ETag"], whole(second)) == (first["ETag"], told)
    if ending == "ics":
        stamps = {line for line in told.splitlines() if line.startswith((b"DTSTAMP", b"LAST-MODIFIED"))}
        assert stamps == {b"DTSTAMP:20260302T090000Z", b"LAST-MODIFIED:20260302T090000Z"}


def test_who_stops_in_the_middle_leaves_nothing_open() -> None:
    ended = []

    def pieces() -> Generator[bytes]:
        try:
            yield b"first"
            yield b"second"
        finally:
            ended.append(True)

    begun = Begun(pieces())
    assert next(iter(begun)) == b"first"
    assert not ended
    begun.close()
    assert ended


def test_some_lines_after_the_other(world: China, staff: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = staff.body("commitments/")["results"]
    monkeypatch.setattr("urbanshift.api.reading.ROWS_AT_ONCE", 1)
    monkeypatch.setattr("urbanshift.api.formats.LINES_AT_ONCE", 1)
    stopped = staff.get("commitments/?format=jsonl")
    assert json.loads(next(iter(stopped.streaming_content))) == lines[0]
    stopped._iterator.close()  # As the client itself closes an answer that was read to its end.
    told = whole(staff.get("commitments/?format=jsonl"))
    assert ([json.loads(line) for line in told.splitlines()], len(lines)) == (lines, 4)


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only there is anything read ahead")
def test_where_it_fails_nothing_is_read_after_the_transaction(
    world: China, staff: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read after it leaves another one behind, which is refused everything."""
    depth, ended = len(connection.savepoint_ids), []

    def watched(rows: Iterator[Any], at_once: int) -> Generator[Any]:
        try:
            yield from rows
        finally:
            ended.append(len(connection.savepoint_ids) - depth)

    def broken(*_arguments: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("urbanshift.api.reading.ahead", watched)
    monkeypatch.setattr("commitments.api.serializers.CommitmentRow.show", broken)
    assert staff.get("commitments/?format=jsonl").status_code == 500
    assert ended == [1]


def test_only_the_fields_that_are_wanted(world: China, staff: Api, anonymous: Api) -> None:
    world.adopt_first(visibility=3)
    assert staff.body("commitments/?fields=reference,status&page_size=1")["results"] == [
        {"reference": "CHN-1-01", "status": "open"}
    ]
    assert staff.body("commitments/CHN-1-01/?fields=amendments, reference") == {
        "reference": "CHN-1-01", "amendments": []
    }  # fmt: skip
    # What is hidden from a reader is not there, asked for or not.
    assert anonymous.body("commitments/?fields=reference,last_reported_on&page_size=1")["results"] == [
        {"reference": "CHN-1-01"}
    ]
    refused = staff.get("commitments/?fields=reference,colour")
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["detail"].startswith("colour is not known. Choose from: reference, title,")
    assert whole(staff.get("themes/?format=csv&fields=slug")).split()[0] == b"slug"


def test_how_many_there_are(world: China, staff: Api, chengdu: Api, anonymous: Api) -> None:
    world.adopt_first()
    for api in (staff, chengdu, anonymous):
        everything = api.body("commitments/")["results"]
        assert "count" not in api.body("commitments/")
        assert api.body("commitments/?count=true&page_size=1")["count"] == len(everything)
    assert staff.get("commitments/?count=yes").status_code == 400
    history = staff.body("commitments/CHN-1-01/history/?count=true")
    assert history["count"] == len(history["results"])


def test_a_page_is_made_once_until_something_is_written(
    world: China, anonymous: Api, django_assert_num_queries: Any
) -> None:
    anonymous.body("cities/")
    with django_assert_num_queries(1):
        first = anonymous.get("cities/")
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name="Another name")
    assert anonymous.get("cities/")["ETag"] != first["ETag"]
    assert anonymous.get("cities/", if_none_match=first["ETag"]).status_code == 200


def test_what_is_kept_is_kept_for_its_reader(world: China, staff: Api, anonymous: Api) -> None:
    world.adopt_first()
    assert staff.body("commitments/")["results"]
    assert anonymous.body("commitments/")["results"] == []
    ended = as_user(world.partner)
    assert ended.body("commitments/")["results"] == []


@pytest.mark.parametrize("path", ["commitments/?format=csv", "commitments/?format=ics", "cities/?format=geojson"])
def test_what_cannot_be_read_is_a_problem_and_no_empty_list(
    world: China, staff: Api, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    def away(record: Any) -> NoReturn:
        raise OperationalError("away")

    monkeypatch.setattr("urbanshift.api.reading.Listed.lines", lambda self, records: map(away, records))
    answer = staff.get(path)
    assert (answer.status_code, answer["Retry-After"], answer["Content-Type"]) == (503, "5", "application/problem+json")


@pytest.mark.parametrize("name", ["csv", "jsonl", "ics"])
def test_what_breaks_off_does_not_pass_for_the_whole(
    world: China, staff: Api, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A server ends an answer that broke off as it ends any other."""
    monkeypatch.setattr("urbanshift.api.formats.LINES_AT_ONCE", 1)
    lines = CommitmentLines.lines

    def breaking(self: Any, records: Any) -> Iterator[Any]:
        yield from islice(lines(self, records), 2)
        raise OperationalError("secret: away")

    monkeypatch.setattr(CommitmentLines, "lines", breaking)
    answer = staff.get(f"commitments/?format={name}")
    assert answer.status_code == 200
    told = []
    with pytest.raises(OperationalError):
        told.extend(answer.streaming_content)
    text = b"".join(told).decode()
    said = "The database is busy or away. The database is busy or away. Nothing was written; try again."
    if name == "csv":
        heading, *_rows, last = csv.reader(io.StringIO(text))
        assert last == [said, *("" for _cell in heading)]
    elif name == "jsonl":
        *whole_lines, broken = map(json.loads, text.splitlines())
        assert [line["reference"] for line in whole_lines] == ["CHN-1-01", "CHN-1-02"]
        assert (broken["type"].rpartition("#")[2], broken["status"]) == ("unavailable", 503)
        assert "url" not in broken
    else:
        assert not text.rstrip().endswith("END:VCALENDAR")
    assert "secret" not in text


PIECES = [("commitments/", "csv"), ("cities/", "geojson"), ("commitments/", "ics"), ("commitments/", "jsonl")]


@pytest.mark.parametrize(("path", "name"), PIECES)
def test_the_pieces_make_the_same_whole(
    world: China, staff: Api, monkeypatch: pytest.MonkeyPatch, path: str, name: str
) -> None:
    """However many lines go out at once; with none there are a beginning and an end."""
    told = whole(staff.get(f"{path}?format={name}"))
    monkeypatch.setattr("urbanshift.api.formats.LINES_AT_ONCE", 1)
    assert whole(staff.get(f"{path}?format={name}")) == told
    none = whole(staff.get(f"{path}?format={name}&search=nothing-is-called-so")).decode()
    if name == "csv":
        assert [row[0] for row in csv.reader(io.StringIO(none))] == ["reference"]
    elif name == "geojson":
        assert json.loads(none) == {"type": "FeatureCollection", "features": []}
    elif name == "ics":
        assert not Calendar.from_ical(none).events
    else:
        assert none == ""
