"""The formats that a list can be had in, whole, beside JSON: written as it is read, at constant memory.

Nothing in them is of the moment at which they are written: under one tag the bytes are the same.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, islice
from tempfile import SpooledTemporaryFile
from typing import IO, Any, ClassVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.writer.excel import ExcelWriter
from rest_framework.renderers import BaseRenderer

from urbanshift.sheets.writing import LONGEST_IN_XLSX, put_away
from urbanshift.text import for_xml

from .bodies import dumped, dumped_line
from .problems import BadQuery
from .tables import Column, cell, text_of

LINES_AT_ONCE = 500
"""Lines that go out in one piece."""

IN_MEMORY = 1024 * 1024
"""Bytes of a workbook beyond which it waits on disk: its format has the end before the beginning."""

MOST_ROWS = 1_048_575
"""Lines that a worksheet holds below its heading."""

NO_TIME = datetime(1980, 1, 1)  # noqa: DTZ001  (of no zone: neither format has any)
"""Stands for when a workbook, and the archive that it is, were made: the first instant that an archive can name."""

PLACE = ("longitude", "latitude")
"""The fields of a line that say where it is, in the order of coordinates."""

type Lines = Iterable[Mapping[str, Any]]


class Export(BaseRenderer):
    """A format. As a renderer it takes part in what `Accept` and `format` choose; it writes by itself."""

    charset: str | None = None
    ending: ClassVar[str]
    is_text: ClassVar[bool] = True
    of_any_fields: ClassVar[bool] = True
    """Whether a client may choose the fields; else it is made of certain ones."""
    beside: ClassVar[tuple[str, ...]] = ()
    """Columns of the record that it is told beside what a line shows, as they are stored."""

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        """The whole, piece by piece."""
        raise NotImplementedError

    @classmethod
    def schemas(cls, row: str, properties: Mapping[str, Any]) -> dict[str, Any]:
        """JSON Schemas by name, the last one that of the whole. `row` names the schema of a line, which has these
        `properties`. None of a format that is no JSON."""
        return {}

    def broken_off(self, problem: Mapping[str, Any], columns: Sequence[Column]) -> bytes:
        """A last line that tells of the problem after which no others come, and that is none of the list; nothing in a
        format of which one sees that its end is missing."""
        return b""


class Begun:
    """Pieces of which the first is made already. Whoever stops in the middle closes them: the transaction in which they
    are read must not wait for its end until somebody collects what is forgotten.

    What goes wrong in the middle is told by a last piece, which `broken_off` makes: a server ends such an answer as it
    ends any other, and what was sent would pass for the whole.
    """

    def __init__(self, pieces: Generator[bytes], broken_off: Callable[[Exception], bytes] = lambda error: b"") -> None:
        self._pieces = pieces
        self._broken_off = broken_off
        self._first = list(islice(pieces, 1))

    def __iter__(self) -> Iterator[bytes]:
        return chain(self._first, self._others())

    def _others(self) -> Iterator[bytes]:
        try:
            yield from self._pieces
        except Exception as error:
            if last := self._broken_off(error):
                yield last
            raise

    def close(self) -> None:
        self._pieces.close()


class JSONLines(Export):
    """One JSON object a line, as the list has it."""

    media_type = "application/x-ndjson"
    format = ending = "jsonl"

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        for some in parts(lines):
            yield b"".join(map(dumped_line, some))

    def broken_off(self, problem: Mapping[str, Any], columns: Sequence[Column]) -> bytes:
        return dumped_line(problem)


class CSV(Export):
    """Comma-separated values (RFC 4180) in UTF-8, with a heading."""

    media_type = "text/csv"
    format = ending = "csv"
    charset = "utf-8"

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        some = (
            _rows([text_of(cell(column.takes(line))) for column in columns] for line in some) for some in parts(lines)
        )
        return around(_rows([[column.name for column in columns]]), some)

    def broken_off(self, problem: Mapping[str, Any], columns: Sequence[Column]) -> bytes:
        # One cell more than the heading has: it fits into no table.
        return _rows([[f"{problem['title']}. {problem['detail']}", *("" for _column in columns)]])


def _rows(rows: Iterable[Sequence[str]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode()


class XLSX(Export):
    """A workbook of one sheet, with a heading that stays in sight."""

    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    format = ending = "xlsx"
    is_text = False

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        book = Workbook(write_only=True)
        book.properties.created = book.properties.modified = NO_TIME
        sheet = book.create_sheet()
        sheet.freeze_panes = "A2"
        sheet.append([column.name for column in columns])
        with put_away(book):
            for count, line in enumerate(lines):
                if count == MOST_ROWS:
                    fewer = _("A worksheet holds fewer lines. Ask for csv or jsonl, or for a part of them.")
                    raise BadQuery({"format": fewer})
                sheet.append([_as_text(sheet, cell(column.takes(line))) for column in columns])
        with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
            with _Timeless(file, "w", ZIP_DEFLATED) as archive:
                ExcelWriter(book, archive).write_data()
            file.seek(0)
            while piece := file.read(64 * 1024):
                yield piece


class _Timeless(ZipFile):
    """An archive whose members do not say when they were put in."""

    def open(self, name: str | ZipInfo, *arguments: Any, **options: Any) -> IO[bytes]:
        if isinstance(name, ZipInfo):
            name.date_time = NO_TIME.timetuple()[:6]
        return super().open(name, *arguments, **options)


def _as_text(sheet: Any, value: Any) -> Any:
    """A text that openpyxl would write as an error of the spreadsheet, such as #N/A, as the text that it is, without
    what no workbook can hold.

    Raises BadQuery for one that it would cut off.
    """
    if not isinstance(value, str):
        return value
    if len(value) > LONGEST_IN_XLSX:
        message = _("A text has more than %(most)d characters, which no cell of XLSX holds. Ask for csv or jsonl.")
        raise BadQuery({"format": message % {"most": LONGEST_IN_XLSX}})
    value = for_xml(value)
    if value not in ERROR_CODES:
        return value
    said = WriteOnlyCell(sheet, value)
    said.data_type = "s"
    return said


class GeoJSON(Export):
    """Features (RFC 7946), each a point at its `longitude` and `latitude`, or without a place where those are not
    known."""

    media_type = "application/geo+json"
    format = ending = "geojson"
    of_any_fields = False

    def write(self, lines: Lines, columns: Sequence[Column]) -> Iterator[bytes]:
        some = (b",".join(dumped(_feature(line)) for line in some) for some in parts(lines))
        return around(b'{"type":"FeatureCollection","features":[', some, b"]}", between=b",")

    @classmethod
    def schemas(cls, row: str, properties: Mapping[str, Any]) -> dict[str, Any]:
        point = {
            "type": _always("Point"),
            "coordinates": {
                "type": "array",
                "items": {"type": "number"},
                "minItems": 2,
                "maxItems": 2,
                "description": "Longitude and latitude, in degrees (WGS 84).",
            },
        }
        told = {name: described for name, described in properties.items() if name not in PLACE}
        feature = {
            "type": _always("Feature"),
            "id": {"type": "string", "format": "uri", "description": "The address of the record."},
            "geometry": _object_of(point)
            | {"type": ["object", "null"], "description": "Null where no place is known."},
            "properties": _object_of(told) | {"description": "What a line of the list has, but for the place."},
        }
        features = {
            "type": "array",
            "items": {"$ref": f"#/components/schemas/{row}Feature"},
            "description": "Its lines, in order.",
        }
        return {
            f"{row}Feature": _object_of(feature) | {"description": "A line of the list, with its place."},
            f"{row}FeatureCollection": _object_of({"type": _always("FeatureCollection"), "features": features})
            | {"description": "The list, as RFC 7946 has it."},
        }


def _always(value: str) -> dict[str, Any]:
    return {"type": "string", "enum": [value], "description": f"Always `{value}`."}


def _object_of(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object that has all of these properties."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


def _feature(line: Mapping[str, Any]) -> dict[str, Any]:
    place = [line[name] for name in PLACE]
    return {
        "type": "Feature",
        "id": line["url"],
        "geometry": None if None in place else {"type": "Point", "coordinates": place},
        "properties": {name: value for name, value in line.items() if name not in PLACE},
    }


def around(head: bytes, pieces: Iterable[bytes], foot: bytes = b"", *, between: bytes = b"") -> Iterator[bytes]:
    """The pieces that are not empty, with what comes before, after and between them.

    The head goes out with the first: when that cannot be read, nothing was said yet.
    """
    before = head
    for piece in pieces:
        if piece:
            yield before + piece
            before = between
    if last := (head if before is head else b"") + foot:
        yield last


def parts(lines: Lines) -> Iterator[list[Mapping[str, Any]]]:
    remaining = iter(lines)
    while some := list(islice(remaining, LINES_AT_ONCE)):
        yield some
