"""All or nothing; and nothing where something changed between the look and the word."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from commitments.actions.drafting import add_commitment, edit_commitment
from commitments.actions.sheet_checking import check_sheet
from commitments.actions.sheet_progress import Telling
from commitments.actions.sheets import check_again, confirm, discard, enter_sheet
from commitments.consistency import differences_of_files
from commitments.models import ActionItem, Commitment, SheetImport, SheetRow
from dialogues.actions.people import close_account
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, NotAllowed, Stale

from .handing import Desk, counts, faults, problem, table

story = china

EDIT = table(
    "reference dialogue title", ["CHN-1-01", "CHN-1", "Other"], ["CHN-1-02", "CHN-1", "Finances"], ["", "CHN-1", "X"]
)


def test_a_change_in_between(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", EDIT)
    edit_commitment(world.steps[1], by=world.verifier, now=NOW, indicator="By the year's end.")
    add_commitment(world.first, by=world.verifier, now=NOW, title="X")
    sheet = desk.confirm(sheet)
    assert (sheet.state, problem(sheet)) == (
        "checked",
        "2 rows are about something that was changed since this was checked. Nothing was entered: check again.",
    )
    changed = "Somebody changed this since the spreadsheet was checked."
    assert faults(sheet) == [(3, "", changed), (4, "", changed)]
    assert counts(sheet) == {"changed": 1, "new": 0, "refused": 2}
    assert Commitment.objects.get(reference="CHN-1-01").title == "Coordinate"
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version)
    sheet.refresh_from_db()
    assert (problem(sheet), counts(sheet)) == ("", {"changed": 2, "same": 1})
    assert desk.confirm(sheet).state == "confirmed"
    assert Commitment.objects.get(reference="CHN-1-02").title == "Finances"


def test_what_an_action_refuses_after_all_undoes_all(world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = desk.hand("next-steps", EDIT)

    def refuse(*_given: Any, **_more: Any) -> None:
        raise Conflict("No more today.")

    monkeypatch.setattr("commitments.sheets.commitments.edit_many", refuse)
    sheet = desk.confirm(sheet)
    assert (sheet.state, problem(sheet)) == ("checked", "Nothing was entered. No more today.")
    assert Commitment.objects.count() == 4


def test_what_can_be_confirmed(world: China, desk: Desk) -> None:
    act: dict[str, Any] = {"by": world.staff, "now": NOW}
    sheet = desk.hand("next-steps", table("reference title", ["CHN-1-01", "A"], ["CHN-1-77", "B"]))
    with pytest.raises(Conflict, match="1 row is refused, so nothing is entered"):
        confirm(sheet, **act)
    same = desk.hand("next-steps", table("reference title", ["CHN-1-01", "Coordinate"]))
    with pytest.raises(Conflict, match="changes nothing"):
        confirm(same, **act)
    good = desk.hand("next-steps", EDIT)
    with pytest.raises(NotAllowed):
        confirm(good, by=world.partner, now=NOW)
    with pytest.raises(Stale):
        confirm(good, **act, version=good.version + 1)
    desk.confirm(good, by=world.verifier)
    assert SheetImport.objects.get(pk=good.pk).confirmed_by == world.verifier
    for again in (confirm, check_again, discard):
        with pytest.raises(Conflict, match="entered already"):
            again(good, **act)
    name = str(same.file.name)
    assert list(differences_of_files()) == []
    with desk.capture(execute=True):
        discard(same, **act)
    assert not (Path(settings.MEDIA_ROOT) / name).exists()
    assert SheetRow.objects.filter(sheet_id=same.pk).count() == 0


def test_what_is_large_is_left_to_the_worker(world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commitments.actions.sheet_checking.AT_ONCE_BYTES", 0)
    monkeypatch.setattr("commitments.actions.sheets.AT_ONCE_ROWS", 0)
    asked: list[str] = []

    def done_at_once(self: Any, *given: Any) -> None:
        asked.append(self.name)
        self.func(*given)

    monkeypatch.setattr(type(check_sheet), "enqueue", done_at_once)
    sheet = desk.confirm(desk.hand("next-steps", EDIT))
    assert (asked, sheet.state) == (["check_sheet", "enter_sheet"], "confirmed")
    # A task that comes twice, or too late, does nothing.
    check_sheet.func(sheet.pk, 1, world.staff.pk)
    enter_sheet.func(sheet.pk, sheet.version)
    assert SheetImport.objects.get().state == "confirmed"
    assert Commitment.objects.count() == 5


def test_a_check_is_that_of_whoever_asks_for_it(world: China, desk: Desk) -> None:
    """Somebody who left handed it in: a colleague goes on with it."""
    sheet = desk.hand("next-steps", EDIT)
    close_account(world.staff, by=world.admin, now=NOW, reason="She left.")
    with desk.capture(execute=True):
        check_again(sheet, by=world.verifier, now=NOW, version=sheet.version)
    sheet.refresh_from_db()
    assert (counts(sheet), faults(sheet)) == ({"changed": 2, "new": 1}, [])
    assert desk.confirm(sheet, by=world.verifier).state == "confirmed"


def test_work_that_was_cut_off_says_so_and_begins_anew(
    world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that was at it was killed: it took no leave, and nobody takes its task up."""
    client = Client()
    client.force_login(world.staff)
    sheet = desk.hand("next-steps", EDIT)
    file = Path(settings.MEDIA_ROOT) / f"{sheet.file.name}.progress"

    def page() -> str:
        return client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()

    for state in ("waiting", "confirming"):
        SheetImport.objects.filter(pk=sheet.pk).update(state=state)
        Telling(str(sheet.file.name), 3).tell(1, now=True)
        assert "1 of about 3 rows." in page()
        assert "Nobody is at it any more" not in page()
        os.utime(file, (time.time() - 400,) * 2)
        assert "Nobody is at it any more" in page()
        assert "data-busy" not in page()
    # It waits for the worker again, of which nothing is told yet.
    monkeypatch.setattr("commitments.actions.sheet_checking.AT_ONCE_BYTES", 0)
    monkeypatch.setattr(type(check_sheet), "enqueue", lambda *_given: None)
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version)
    assert not file.exists()
    assert "It waits for its turn." in page()


def rows_of_actions(count: int) -> bytes:
    rows = [["CHN-1-04", f"Do {number}", "city-of-ningbo", "none"] for number in range(count)]
    return table("commitment title owner due_precision", *rows)


@pytest.mark.any_engine
def test_many_rows_take_few_statements(world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("sheet_checking", "sheets"):
        monkeypatch.setattr(f"commitments.actions.{module}.CHUNK", 100)
    with CaptureQueriesContext(connection) as few:
        sheet = desk.hand("actions", rows_of_actions(100))
    with CaptureQueriesContext(connection) as many:
        sheet = desk.hand("actions", rows_of_actions(400))
    # Four chunks instead of one; organisations and next steps are looked up once.
    assert len(many) - len(few) <= 3 * 8
    assert counts(sheet) == {"new": 400}
    with CaptureQueriesContext(connection) as entering:
        assert desk.confirm(sheet).state == "confirmed"
    assert len(entering) < 4 * 60
    assert ActionItem.objects.count() == 403
    bad = rows_of_actions(401).replace(b"Do 400,city-of-ningbo", b"Do 400,nobody")
    assert [row for row, _column, _text in faults(desk.hand("actions", bad))] == [402]


def test_the_pages(world: China, desk: Desk, django_capture_on_commit_callbacks: Any) -> None:
    client = Client()
    client.force_login(world.staff)

    def hand(content: bytes) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post("/admin/spreadsheets/next-steps/", {"file": SimpleUploadedFile("a.csv", content)})
        assert answer.status_code == 303
        return answer["Location"]

    address = hand(EDIT)
    page = client.get(address).content.decode()
    assert "<del>Coordinate</del>" in page
    assert "<ins>Other</ins>" in page
    version = SheetImport.objects.get().version
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(f"{address}confirm/", {"version_seen": version})["Location"] == address
    assert "Entered by" in client.get(address).content.decode()
    page = client.get(hand(EDIT)).content.decode()
    assert "This file was entered by Staff" in page
    page = client.get(hand(table("reference horizon reason", ["CHN-1-01", "medium", "Found since."]))).content.decode()
    assert "<ins>medium (medium term)</ins>" in page
    refused = hand(table("reference title", ["CHN-9-01", "=cmd()"]))
    assert "There is no CHN-9-01." in client.get(refused).content.decode()
    lines = b"".join(client.get(f"{refused}faults.csv").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert lines.splitlines()[1].startswith("2,reference,CHN-9-01,")
    SheetImport.objects.filter(pk=1).update(state="waiting", confirmed_at=None)
    SheetImport.objects.update(state="waiting", confirmed_at=None)
    page = client.get(refused).content.decode()
    assert 'role="status" aria-live="polite"' in page
    assert '<meta http-equiv="refresh" content="5">' in page


def test_a_spreadsheet_that_the_disk_does_not_take_is_not_kept(
    world: China, desk: Desk, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("commitments.actions.keeping_files.os.fsync", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        desk.hand("organisations", table("name category level", ["Water", "ngo", "national"]))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not SheetImport.objects.exists()
