"""Spreadsheets on their way out: CSV, and XLSX with a guide to the columns and lists of what may stand in them.

What comes out reads as the same values. In CSV a cell that a spreadsheet program would take for a formula has an
apostrophe before it, which reading takes away; in XLSX texts are texts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from urbanshift.errors import Invalid
from urbanshift.text import for_xml

from .columns import Column
from .guarding import guarded
from .kinds import Kind
from .lookups import LOOKUPS
from .numbers import Number, Whole

LONGEST_IN_XLSX = 32_767
"""Signs of one cell; programs take a longer one for a damaged file."""
MOST_LISTED = 2_000
"""Records of a register that a list in the workbook has."""
VALIDATED = 150_000
"""Rows in which a cell offers its values."""


class _Echo:
    def write(self, text: str) -> str:
        return text


def csv_lines(kind: Kind, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a CSV. It begins with the byte order mark, without which Excel takes it for another encoding."""
    writer: Any = csv.writer(_Echo())
    plainly = [isinstance(column.value, Whole | Number) for column in kind.columns]
    yield "\ufeff"
    yield writer.writerow([column.name for column in kind.columns])
    for row in rows:
        yield writer.writerow([text if number else guarded(text) for text, number in zip(row, plainly, strict=True)])


def guarded_lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a CSV for reading alone, of which nothing runs as a formula."""
    writer: Any = csv.writer(_Echo())
    yield "\ufeff"
    for row in rows:
        yield writer.writerow([guarded(text) for text in row])


def workbook(kind: Kind, rows: Iterable[Sequence[str]]) -> IO[bytes]:
    """An XLSX with the rows, the guide and the lists. Raises Invalid where a text does not fit into a cell."""
    book = Workbook(write_only=True)
    with put_away(book):
        _write_rows(book, kind, rows)
        _write_guide(book, kind)
        _write_lists(book, kind)
    file = TemporaryFile()  # noqa: SIM115  (the answer closes it)
    book.save(file)
    file.seek(0)
    return file


@contextmanager
def put_away(book: Workbook) -> Iterator[None]:
    """While a workbook is written: whatever goes wrong, the files that its sheets have on disk are removed."""
    try:
        yield
    except BaseException:
        with TemporaryFile() as nowhere:
            book.save(nowhere)
        raise


_BOLD = Font(bold=True)
_HEAD = PatternFill("solid", fgColor="DCE6F1")
_WRAP = Alignment(wrap_text=True, vertical="top")


def _write_rows(book: Any, kind: Kind, rows: Iterable[Sequence[str]]) -> None:
    sheet = book.create_sheet(kind.name[:31])
    sheet.freeze_panes = "B2"
    for place, column in enumerate(kind.columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = 40 if column.value.is_text else 18
    for rule in _validations(kind):
        sheet.data_validations.append(rule)
    sheet.append([_cell(sheet, column.name, head=True) for column in kind.columns])
    for row in rows:
        sheet.append([_cell(sheet, text) if text else None for text in row])


def require_fits_xlsx(text: str) -> None:
    """Raise Invalid where a text is too long for a cell: what writes it would cut it off."""
    if len(text) > LONGEST_IN_XLSX:
        raise Invalid(
            _("A text has more than %(most)d characters, which no cell of XLSX holds. Download it as CSV.")
            % {"most": LONGEST_IN_XLSX}
        )


def _cell(sheet: Any, text: str, *, head: bool = False, wrap: bool = False) -> Any:
    require_fits_xlsx(text)
    cell = WriteOnlyCell(sheet, for_xml(text))
    cell.data_type = "s"
    # As text: programs would make dates of 2025-12, and numbers of keys.
    cell.number_format = "@"
    if head:
        cell.font, cell.fill = _BOLD, _HEAD
    if wrap:
        cell.alignment = _WRAP
    return cell


def _listed(kind: Kind) -> list[tuple[Column, list[str]]]:
    """The columns whose cells offer values, each with its values, in the order of the sheet that lists them."""
    found: list[tuple[Column, list[str]]] = []
    for column in kind.columns:
        values = list(column.value.values())
        lookup = LOOKUPS.get(column.value.lookup)
        if lookup is not None and lookup.listed:
            keys = lookup.records().order_by(lookup.key).values_list(lookup.key, flat=True)[: MOST_LISTED + 1]
            values = [str(key) for key in keys]
            values = [] if len(values) > MOST_LISTED else values
        if values:
            found.append((column, values))
    return found


def _validations(kind: Kind) -> Iterator[DataValidation]:
    places = {column.name: get_column_letter(place) for place, column in enumerate(kind.columns, start=1)}
    for place, (column, values) in enumerate(_listed(kind), start=1):
        letter = get_column_letter(place)
        rule = DataValidation(
            type="list",
            formula1=f"lists!${letter}$2:${letter}${len(values) + 1}",
            allow_blank=True,
            # A cell may name several records, or one by its name: the list offers, the check refuses.
            showErrorMessage=not column.value.lookup,
            errorTitle=str(column.label)[:32],
            error=_("Choose one of the list.")[:255],
            promptTitle=str(column.label)[:32],
            prompt=str(column.guide)[:255],
            showInputMessage=True,
        )
        rule.add(f"{places[column.name]}2:{places[column.name]}{VALIDATED}")
        yield rule


def _write_guide(book: Any, kind: Kind) -> None:
    sheet = book.create_sheet("guide")
    for place, width in enumerate((22, 28, 12, 60, 70), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for sentence in kind.help:
        sheet.append([_cell(sheet, str(sentence))])
    sheet.append([])
    headings = (
        _("Column"),
        _("What it is called"),
        _("Needed if new"),
        _("What to write"),
        _("What is allowed"),
    )
    sheet.append([_cell(sheet, text, head=True) for text in headings])
    for column in kind.columns:
        needed = _("yes") if column.needed else ""
        told = (column.name, str(column.label), needed, str(column.guide), str(column.value.allowed()))
        sheet.append([_cell(sheet, text, wrap=True) for text in told])


def _write_lists(book: Any, kind: Kind) -> None:
    sheet = book.create_sheet("lists")
    listed = _listed(kind)
    sheet.append([_cell(sheet, column.name, head=True) for column, _values in listed])
    for place in range(max((len(values) for _column, values in listed), default=0)):
        sheet.append([_cell(sheet, values[place]) if place < len(values) else None for _column, values in listed])
