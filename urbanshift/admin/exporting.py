"""What a list shows, as a spreadsheet: all pages of it, in its order, with the columns that the list declares.

CSV is streamed. It begins with a byte order mark, without which Excel takes it for another encoding; a cell that a
spreadsheet would take for a formula gets an apostrophe before it. XLSX knows texts from formulas by itself.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import batched, chain
from tempfile import TemporaryFile
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter

from urbanshift.errors import Refused
from urbanshift.lists.paging import Keyset
from urbanshift.sheets.guarding import guarded
from urbanshift.sheets.writing import put_away, require_fits_xlsx
from urbanshift.text import for_xml

from .site import show

MOST = 20_000
"""Rows of one file."""

AT_ONCE = 500
"""Records that are read together."""

WIDTH = 20
"""Of a column of XLSX, in letters: what there is by itself cuts off most headings."""


@dataclass(frozen=True, slots=True)
class Column:
    """What is said of each record: a heading, and a text, number, day, instant or nothing. All of them stand in the
    spreadsheet; those for the `table` also on the page, where it has no template of its own."""

    title: Any
    value: Callable[[Any], Any]
    table: bool = False


def rows_of(
    columns: Sequence[Column], keyset: Keyset, read: Callable[[QuerySet[Any]], QuerySet[Any]]
) -> Iterator[list[Any]]:
    """Headings, then a row for each record; a last one says so where there are more than `MOST`. `read` brings what
    the columns say of records, in a number of queries that does not depend on theirs."""
    yield [str(column.title) for column in columns]
    ids = keyset.ids(MOST + 1)
    for some in batched(ids[:MOST], AT_ONCE):
        found = read(keyset.records.model._default_manager.order_by()).in_bulk(some)
        for key in some:
            if key in found:
                yield [_plain(column, found[key]) for column in columns]
    if len(ids) > MOST:
        yield [_("There are more than these %(most)d. Narrow the list, and export it again.") % {"most": MOST}]


def _plain(column: Column, record: Any) -> Any:
    value = column.value(record)
    if value is None or (isinstance(value, int | Decimal | date) and not isinstance(value, bool)):
        return value
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def as_csv(name: str, rows: Iterable[list[Any]]) -> StreamingHttpResponse:
    writer: Any = csv.writer(_Echo())

    def lines() -> Iterator[str]:
        yield "\ufeff"
        for row in rows:
            yield writer.writerow([_harmless(value) for value in row])

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return value.isoformat() if isinstance(value, date) else value


def as_xlsx(name: str, rows: Iterable[list[Any]]) -> FileResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name.rsplit("-", 3)[0])  # Without the day.
    sheet.freeze_panes = "A2"
    lines = iter(rows)
    heading = next(lines)
    for number in range(len(heading)):
        sheet.column_dimensions[get_column_letter(number + 1)].width = WIDTH
    with put_away(book):
        for row in chain([heading], lines):
            sheet.append([_cell(sheet, value) for value in row])
    file = TemporaryFile()  # noqa: SIM115  (the answer closes it)
    book.save(file)
    file.seek(0)
    return FileResponse(
        file,
        as_attachment=True,
        filename=name,
        content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None, microsecond=0)  # A workbook knows no zones.
    if not isinstance(value, str):
        return value
    require_fits_xlsx(value)
    cell = WriteOnlyCell(sheet, for_xml(value))
    cell.data_type = "s"
    return cell


def too_long(request: HttpRequest, title: Any, refusal: Refused, csv: str) -> HttpResponse:
    """The page that says why there is no XLSX, with the address of the `csv`."""
    answer = show(request, "staff/too_long.html", title, refusal=refusal, csv=csv)
    answer.status_code = 409
    return answer


WRITERS = {"csv": as_csv, "xlsx": as_xlsx}
