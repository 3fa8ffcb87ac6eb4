"""Spreadsheets as staff hand them in, and what is told of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from typing import Any

from django.core.files.base import ContentFile

import commitments.sheets  # noqa: F401  (makes the kinds known)
from accounts.log import recording
from accounts.models import User
from commitments.actions.sheet_profiles import keep_profile
from commitments.actions.sheets import confirm, hand_in
from commitments.models import SheetImport, SheetProfile
from tests.worlds import NOW, China
from urbanshift.said import as_read
from urbanshift.sheets.kinds import KINDS
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.rows import Verdict
from urbanshift.sheets.writing import csv_lines, workbook

DAMAGED = "This spreadsheet is damaged, or not built as such files are. Open it, save it anew as XLSX, and import that."


def table(headings: str, *rows: Sequence[str]) -> bytes:
    """A CSV with these headings, written with spaces between, and these rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings.split())
    writer.writerows(rows)
    return text.getvalue().encode()


def exported(kind: str, form: str = "csv") -> bytes:
    """All records of a kind as they go out."""
    rows = KINDS[kind].rows()
    if form == "csv":
        return "".join(csv_lines(KINDS[kind], rows)).encode()
    with workbook(KINDS[kind], rows) as file:
        return file.read()


class Desk:
    """Somebody who hands spreadsheets in. `capture` runs what follows a commit."""

    def __init__(self, by: User, capture: Any) -> None:
        self.by = by
        self.capture = capture

    def hand(self, kind: str, content: bytes, name: str = "sheet.csv", **options: Any) -> SheetImport:
        with self.capture(execute=True):
            sheet = hand_in(kind, by=self.by, now=NOW, file=ContentFile(content, name=name), **options)
        return SheetImport.objects.get(pk=sheet.pk)

    def confirm(self, sheet: SheetImport, by: User | None = None) -> SheetImport:
        with self.capture(execute=True):
            confirm(sheet, by=by or self.by, now=NOW, version=sheet.version)
        return SheetImport.objects.get(pk=sheet.pk)


def counts(sheet: SheetImport) -> dict[str, int]:
    return {name: value for name, value in sheet.counts.items() if name in (*Verdict, "notices")}


def problem(sheet: SheetImport) -> str:
    """Why it cannot be read, or entered."""
    return as_read(sheet.problem)


def faults(sheet: SheetImport) -> list[tuple[int, str, str]]:
    """What is refused: row, column, sentence."""
    rows = sheet.rows.order_by("number")
    return [(row.number, column, as_read(said)) for row in rows for column, said in row.faults]


def notices(sheet: SheetImport) -> list[tuple[int, str, str]]:
    rows = sheet.rows.order_by("number")
    return [(row.number, column, as_read(said)) for row in rows for column, said in row.notices]


def changes(sheet: SheetImport) -> list[tuple[int, str, str, str]]:
    """What would change: row, column, what there is, what there is to be."""
    return [(row.number, *change) for row in sheet.rows.order_by("number") for change in row.changes]


def kept(world: China, **options: Any) -> SheetProfile:
    """A profile for next steps of another's making."""
    with recording(by=world.staff, now=NOW) as log:
        return keep_profile(log, "next-steps", "Theirs", Mapping(**options).as_kept())


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of parts, as a workbook is one."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()
