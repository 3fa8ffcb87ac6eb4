"""Spreadsheets: from a file of CSV or XLSX to rows of texts, one at a time. Runs in the process that is bounded.

A row is `(number, cells)`: its number as a spreadsheet program shows it (of a CSV, the place of its record), and a text
for each cell, `""` where it is empty. What a cell of XLSX holds as a date or a number is written as a CSV would have
it: `2025-12-31`, `12.5`. A cell with an error of the program holds its sign, `#REF!`.
"""

from __future__ import annotations

import csv
import io
import os
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import IO, Any

from .limits import MOST_BYTES
from .plain import cleaned, encoding_of, parts_of
from .refused import Refusal, Unreadable

MOST_ROWS = 150_000
MOST_COLUMNS = 200
LONGEST_CELL = 100_000
"""Signs."""
_MOST_PARTS = 5_000
_MOST_UNPACKED = 400 * 1024 * 1024
"""Bytes of all parts of an XLSX. Long tables become fifty times larger."""
_STEEPEST = 250
"""How many times larger a part may become, beyond its first megabyte."""
_DELIMITERS = (",", ";", "\t", "|")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_NO_TABLES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF",
)
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SAMPLE = 64 * 1024
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_GUARDED = re.compile(r"'(?='*[ ]*[=+\-@\t\r])")
"""The apostrophe that our CSV puts before what a spreadsheet program would take for a formula."""

type Rows = Iterator[tuple[int, list[str]]]


def read_rows(file: IO[bytes]) -> tuple[int, Rows]:
    """About how many rows the table in `file` has, and these, the empty ones left out; the file is read while they are.
    Raises Unreadable, perhaps only after some rows."""
    if file.seek(0, os.SEEK_END) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    if not any(part.strip(b"\0 \t\r\n\x0c,;") for part in parts_of(file)):
        raise Unreadable(Refusal.EMPTY)
    file.seek(0)
    start = file.read(_SAMPLE)
    if start.startswith(_OLD_OFFICE):
        locked = "EncryptedPackage".encode("utf-16-le") in start + file.read()
        raise Unreadable(Refusal.LOCKED if locked else Refusal.OTHER_KIND)
    if start.startswith(_NO_TABLES):
        raise Unreadable(Refusal.OTHER_KIND)
    about, rows = _rows_of_xlsx(file) if start.startswith(b"PK\x03\x04") else _rows_of_csv(file)
    return about, _bounded(rows)


def _bounded(rows: Rows) -> Rows:
    count = 0
    for number, cells in rows:
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            continue
        count += 1
        if count > MOST_ROWS + 1 or len(cells) > MOST_COLUMNS or any(len(cell) > LONGEST_CELL for cell in cells):
            raise Unreadable(Refusal.TOO_LONG)
        yield number, cells
    if not count:
        raise Unreadable(Refusal.EMPTY)


# --- CSV ------------------------------------------------------------------------------------------------------------


def _rows_of_csv(file: IO[bytes]) -> tuple[int, Rows]:
    # Cells are short: from so little nobody tells the encodings of Europe apart, and this one is by far the commonest.
    encoding = encoding_of(file, among=("cp1252", "gb18030", "big5"))
    about = sum(part.count(b"\n") for part in parts_of(file)) + 1
    file.seek(0)
    sample = cleaned(file.read(_SAMPLE).decode(encoding, errors="replace"))
    if sample.lstrip()[:1] == "<":
        raise Unreadable(Refusal.OTHER_KIND)
    # Excel says itself which sign parts the cells; nobody else does.
    declared = re.match(r"sep=(.)\n", sample, re.IGNORECASE)
    delimiter = declared[1] if declared else _delimiter(sample)
    csv.field_size_limit(LONGEST_CELL + 1)
    passed = 1 if declared else 0
    return about, _records(islice(_lines(file, encoding), passed, None), delimiter, passed + 1)


def _lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    """The lines one by one: of a long text never more is in memory."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace")
    try:
        for line in text:
            yield from _LINE.findall(cleaned(line))
    finally:
        text.detach()


def _records(lines: Iterator[str], delimiter: str, beginning: int) -> Rows:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = beginning
    try:
        for cells in reader:
            yield number, [_GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in cells]
            number += 1
    except csv.Error as error:
        raise Unreadable(Refusal.ROW, number) from error


def _delimiter(sample: str) -> str:
    """The sign that parts the cells of the first row most often, outside quotes."""
    counts = dict.fromkeys(_DELIMITERS, 0)
    quoted = False
    for sign in sample:
        if sign == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif sign == "\n" and any(counts.values()):
            break
        elif sign in counts:
            counts[sign] += 1
    return max(counts, key=lambda sign: counts[sign])


# --- XLSX -----------------------------------------------------------------------------------------------------------


_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, zipfile.BadZipFile)
"""What openpyxl raises, or what it rests on, for a file that is not built as such files are."""


def _rows_of_xlsx(file: IO[bytes]) -> tuple[int, Rows]:
    _check_package(file)
    # Imported here: it takes longer than reading most tables.
    from openpyxl import load_workbook

    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if not sheets:
            raise Unreadable(Refusal.EMPTY)
        # What the file says of its own size may be a lie, or long past: good enough for a guess.
        about = sheets[0].max_row
        sheets[0].reset_dimensions()
    except _BROKEN as error:
        raise Unreadable(Refusal.BROKEN) from error
    return about if isinstance(about, int) else 0, _cells(sheets[0])


def _cells(sheet: Any) -> Rows:
    try:
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            if len(cells) > 20 * MOST_COLUMNS:
                raise Unreadable(Refusal.TOO_LONG)
            yield number, [_as_text(value) for value in cells]
    except _BROKEN as error:
        raise Unreadable(Refusal.BROKEN) from error


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)


def _check_package(file: IO[bytes]) -> None:
    """Refuse what is no XLSX, is locked, or unpacks to far more than it seems to hold."""
    try:
        package = zipfile.ZipFile(file)
        parts = package.infolist()
        names = {part.filename for part in parts}
        if "xl/workbook.xml" not in names:
            raise Unreadable(Refusal.OTHER_KIND)
        steep = any(part.file_size > 1024 * 1024 + _STEEPEST * part.compress_size for part in parts)
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED or steep:
            raise Unreadable(Refusal.UNPACKS)
        for part in parts:
            if part.flag_bits & 1:
                raise Unreadable(Refusal.LOCKED)
            if part.filename.endswith((".xml", ".rels")):
                with package.open(part) as opened:
                    if _DECLARES.search(opened.read(4096)):
                        raise Unreadable(Refusal.BROKEN)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        raise Unreadable(Refusal.BROKEN) from error
