"""Spreadsheets: from a file of CSV or XLSX to rows of texts, one at a time. Runs in the process that is bounded.

A row is `(number, cells)`: its number as a spreadsheet program shows it (of a CSV, the place of its record), and a text
for each cell, `""` where it is empty. What a cell of XLSX holds as a date or a number is written as a CSV would have
it: `2025-12-31`, `12.5`. A cell with an error of the program holds its sign, `#REF!`.
"""

from __future__ import annotations

import codecs
import csv
import io
import os
import re
import zipfile
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import IO, Any

from .limits import MOST_BYTES
from .plain import guessed, marked, parts_of, signs_of, unicode_of
from .refused import Refusal, Unreadable
from .rows import About
from .sheet_marks import filled_down, look_beside
from .simplified import is_commonly_simplified
from .western import is_plainly_western

MOST_ROWS = 150_000
MOST_COLUMNS = 200
LONGEST_CELL = 100_000
"""Signs."""
OUR_SHEETS = ("guide", "lists")
"""What our own workbooks have beside the table."""
_LAST_ROW = 1_048_576
"""The last that a sheet of a workbook has."""
_MOST_SHEETS = 50
_LOOKED_AT = 20
"""Rows by which a sheet is known for a table."""
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
_NO_SIGN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd-\uffff]")
_ASCII = bytes(range(0x80))
_BEFORE = 100
"""Bytes before the first one that is not ASCII: what a letter stands behind tells of it."""
_TOO_MANY = 10
"""One in so many signs that are none is too many for a text."""
_MARK = "\ufeff"
"""What Unicode begins files with, and may stand in a text, unseen."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTED = re.compile(r'(?:\A|(?<=[,;\t|\n]))"(?:[^"]++|"")*+(?:"|\Z)')
"""A cell in quotation marks, whichever sign parts the cells, and what is left of one where the text ends."""
_GUARDED = re.compile(r"\A'(?='*[ ]*[=+\-@\t\r])")
"""The apostrophe that our CSV puts before what a spreadsheet program would take for a formula."""

_WORDED = re.compile(r'"[^"]*"|\\.')
"""What a number format says in words: a percent sign there only stands behind the number."""

_LENGTHS = {"my": 7, "ym": 7, "y": 4}
"""Signs of a date of which no day is shown, or the year alone, by what is."""
_CHINESE_DATES = (*range(27, 32), 36, *range(50, 55), 57, 58)
_CHINESE_MONTHS = (27, 36, 50, 52, 57)
"""The formats that Chinese programs have beside those of all others, and those of them that show no day."""

NOT_WORKED_OUT = "#CALC!"
"""What stands in a cell with a formula that has no value."""

type Rows = Iterator[tuple[int, list[str]]]


def read_rows(file: IO[bytes], encoding: str = "", sheet: str = "") -> tuple[About, Rows]:
    """What is known of the table in `file`, and its rows, the empty ones left out; the file is read while they are.

    A CSV is read in the encoding whose mark it begins with, else in the `encoding` that somebody said, one of
    `ENCODINGS`, else in its own; of a workbook the `sheet` that somebody said, where it has one of that title.
    Raises Unreadable, perhaps only after some rows.
    """
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
    is_package = start.startswith(b"PK\x03\x04")
    about, rows = _rows_of_xlsx(file, sheet) if is_package else _rows_of_csv(file, encoding)
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


ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252 (English, español, français, português)",
    "mac_roman": "Mac OS Roman (English, español, français, português)",
    "cp1250": "Windows-1250 (čeština, polski, magyar)",
    "cp1251": "Windows-1251 (русский)",
    "cp1254": "Windows-1254 (Türkçe)",
    "cp1256": "Windows-1256 (العربية)",
    "gb18030": "GB 18030 (简体中文)",
    "big5": "Big5 (繁體中文)",
    "cp932": "Shift-JIS (日本語)",
    "cp949": "EUC-KR (한국어)",
}
"""Those in which a CSV can be read, with what people know them by."""


def _rows_of_csv(file: IO[bytes], said: str) -> tuple[About, Rows]:
    guess = ""
    file.seek(0)
    encoding = marked(file.read(_SAMPLE)) or (said if said in ENCODINGS else unicode_of(file))
    if encoding is None and _is_mostly_utf_8(file):
        encoding = "utf-8"
    if encoding is None:
        encoding = guess = _guessed_encoding(file)
    about = _about_rows(file)
    file.seek(0)
    signs = file.read(_SAMPLE).decode(encoding, errors="replace")
    # What is no text has bytes of nought, too, by which this is told.
    if encoding in ("utf-16-le", "utf-16-be") and len(_NO_SIGN.findall(signs)) * _TOO_MANY > len(signs):
        raise Unreadable(Refusal.NO_TEXT)
    sample = signs_of(signs)
    if sample.lstrip()[:1] == "<":
        raise Unreadable(Refusal.OTHER_KIND)
    # Excel says itself which sign parts the cells; nobody else does.
    declared = re.match(r"sep=(.)\n", sample, re.IGNORECASE)
    csv.field_size_limit(LONGEST_CELL + 1)
    unquoted = _QUOTED.sub("q", sample)
    delimiter = declared[1] if declared else max(_DELIMITERS, key=lambda sign: _parted_by(sign, unquoted))
    passed = 1 if declared else 0
    # Excel does not show that line, and counts the rows behind it.
    return About(about, encoding=guess), _records(islice(_lines(file, encoding), passed, None), delimiter)


def _about_rows(file: IO[bytes]) -> int:
    """How many rows the file has, if all of its quotation marks open or close cells: lines within these are none."""
    rows, is_quoted = 1, False
    for part in parts_of(file):
        for place, piece in enumerate(part.split(b'"')):
            is_quoted ^= place > 0
            rows += 0 if is_quoted else piece.count(b"\n")
    return rows


def _guessed_encoding(file: IO[bytes]) -> str:
    """The encoding that it most probably has. Cells are short: from so little nobody tells those of Europe apart, and
    one is by far the commonest; from those of Asia it is told where its letters are those of our languages. Raises
    Unreadable where it seems to be none of them."""
    sample = _foreign_part(file)
    if is_plainly_western(sample):
        return "cp1252"
    if _is_japanese(sample):
        return "cp932"
    if is_commonly_simplified(sample):
        return "gb18030"
    if found := guessed(sample, among=("cp1252", "gb18030", "big5")):
        return found
    raise Unreadable(Refusal.ENCODING)


def _foreign_part(file: IO[bytes]) -> bytes:
    """What tells the encoding of the file: the part that begins where it is no longer ASCII, or just before."""
    at = 0
    for part in parts_of(file):
        if not part.isascii():
            at += len(part) - len(part.lstrip(_ASCII))
            break
        at += len(part)
    file.seek(max(at - _BEFORE, 0))
    return file.read(_SAMPLE)


def _is_japanese(start: bytes) -> bool:
    """Whether one sign of each few is one that nobody else writes: read as Chinese, they are rare ones."""
    text = codecs.getincrementaldecoder("cp932")(errors="replace").decode(start)
    foreign = [sign for sign in text if sign > "\x7f"]
    return "\ufffd" not in text and sum("ぁ" <= sign <= "ん" for sign in foreign) * 5 > len(foreign)


def _is_mostly_utf_8(file: IO[bytes]) -> bool:
    """Whether some bytes of it alone are something else: these are shown as lost, and all others are read."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    foreign = lost = 0
    for part in parts_of(file):
        text = decoder.decode(part)
        lost += text.count("\ufffd")
        foreign += len(text) - len(text.encode("ascii", "ignore"))
    return 0 < lost < foreign - lost


def _lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    """The lines one by one: of a long text never more is in memory."""
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace")
    try:
        for line in text:
            # What is nought within a text was a sign; what fills the end of the file was none.
            told = line.rstrip("\0").replace("\0", "\ufffd")
            yield from _LINE.findall(_MARK.join(map(signs_of, told.split(_MARK))))
    finally:
        text.detach()


def _records(lines: Iterator[str], delimiter: str) -> Rows:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            yield number, [_GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell for cell in cells]
            number += 1
    except csv.Error as error:
        raise Unreadable(Refusal.ROW, number) from error


def _parted_by(sign: str, sample: str) -> tuple[int, int]:
    """How many of the first rows `sign` parts into equally many cells, and into how many: what stands above a table, or
    between the words of a text, parts each row otherwise. The `sample` is without what stands in quotation marks, of
    whose lines each would be a row for all signs but the right one."""
    rows = csv.reader(io.StringIO(sample), delimiter=sign)
    widths = Counter(len(cells) for cells in islice(rows, _LOOKED_AT) if len(cells) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


# --- XLSX -----------------------------------------------------------------------------------------------------------


_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, zipfile.BadZipFile)
"""What openpyxl raises, or what it rests on, for a file that is not built as such files are."""


def _rows_of_xlsx(file: IO[bytes], said: str) -> tuple[About, Rows]:
    _check_package(file)
    # Imported here: it takes longer than reading most tables.
    from openpyxl.reader.excel import ExcelReader

    class Reader(ExcelReader):
        def read_chartsheet(self, sheet: Any, rel: Any) -> None:
            """Leave it out: it has no rows."""

    try:
        reader = Reader(file, read_only=True, data_only=True, keep_links=False)
        reader.read()
        book = reader.wb
        if not book.worksheets:
            # Its parts are named as openpyxl does not know them, as in Excel's “strict” form.
            raise Unreadable(Refusal.BROKEN)
        visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet for sheet in book.worksheets if sheet not in visible]
        sheets = [*visible, *hidden]
        widths = {sheet: _width(book, sheet) for sheet in sheets[:_MOST_SHEETS]}
        # What is hidden is read only where somebody says so.
        theirs = {sheet: widths[sheet] for sheet in visible[:_MOST_SHEETS] if sheet.title not in OUR_SHEETS}
        # What has one column alone tells people how to fill in the next sheet; what has two is often a cover.
        table = next((sheet for least in (3, 2) for sheet, width in theirs.items() if width >= least), None)
        table = table or next(iter(visible), None)
        chosen = next((sheet for sheet in sheets if sheet.title == said), table)
        if chosen is None:
            raise Unreadable(Refusal.EMPTY)
        others = tuple(sheet.title for sheet in sheets if sheet is not chosen and widths.get(sheet, 1))
        # What the file says of its own size may be a lie, or long past: good enough for a guess.
        about = chosen.max_row
        beside = look_beside(chosen)
    except _BROKEN as error:
        raise Unreadable(Refusal.BROKEN) from error
    told = tuple(title for title in others if title not in OUR_SHEETS)
    about = about if isinstance(about, int) else 0
    unseen = tuple(sheet.title for sheet in hidden if sheet.title in (chosen.title, *told))
    found = About(about, chosen.title, told, unseen, beside.hidden_rows, beside.hidden_columns)
    return found, filled_down(_cells(book, chosen), beside.merged)


def _width(book: Any, sheet: Any) -> int:
    """How many cells of one of the first rows hold something, at the most; of a sheet that cannot be read, one: it is
    refused where it is the one that is meant."""
    try:
        with closing(_cells(book, sheet)) as rows:
            return max((sum(map(bool, cells)) for _number, cells in islice(rows, _LOOKED_AT)), default=0)
    except Unreadable:
        return 1


def _cells(book: Any, sheet: Any) -> Generator[tuple[int, list[str]]]:
    before = 0
    try:
        with sheet._get_source() as source:
            for number, formatted in _parser(book, sheet, source).parse():
                cells = [cell for cell in formatted if cell["value"] is not None]
                width = cells[-1]["column"] if cells else 0
                if width > 20 * MOST_COLUMNS:
                    raise Unreadable(Refusal.TOO_LONG)
                if not before < number <= _LAST_ROW:
                    raise Unreadable(Refusal.BROKEN)
                before = number
                texts = [""] * width
                for cell in cells:
                    texts[cell["column"] - 1] = _as_text(cell["value"])
                yield number, texts
    except _BROKEN as error:
        raise Unreadable(Refusal.BROKEN) from error


def _parser(book: Any, sheet: Any, source: Any) -> Any:
    """What openpyxl itself reads a sheet with, that also tells what it leaves out: that a number is a percentage, and
    that a formula has no value because no program has worked it out."""
    from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

    numbers = [style.numFmtId for style in book._cell_styles]
    shown = [_shown(book, number) for number in numbers]
    percentages = {at for at, form in enumerate(shown) if "%" in form}
    chinese = {at for at, number in enumerate(numbers) if number in _CHINESE_DATES}
    digits = {at: len(form) for at, form in enumerate(shown) if form.strip("0") == ""}
    lengths = {at: _LENGTHS[parts] for at, form in enumerate(shown) if (parts := _parts_of_date(form)) in _LENGTHS}
    lengths |= {at: _LENGTHS["ym"] for at, number in enumerate(numbers) if number in _CHINESE_MONTHS}

    class Parser(WorkSheetParser):
        def parse_cell(self, element: Any) -> Any:
            cell = super().parse_cell(element)
            value = cell["value"]
            if value is None:
                # One whose value is an empty text says that it is a text.
                if element.find(FORMULA_TAG) is not None and element.get("t") != "str":
                    cell["value"] = NOT_WORKED_OUT
            elif cell["style_id"] in percentages and isinstance(value, int | float):
                cell["value"] = f"{round(value * 100, 6):.15g}%"
            elif isinstance(value, int) and not isinstance(value, bool):
                cell["value"] = str(value).zfill(digits.get(cell["style_id"], 0))
            elif cell["style_id"] in lengths and isinstance(value, datetime):
                # Whoever types “Mar 2027” has its first day kept, and sees the month.
                told, length = _as_text(value), lengths[cell["style_id"]]
                cell["value"] = told[:length] if told[length:] in ("-01", "-01-01") else told
            return cell

    # Of a book without styles openpyxl keeps them as a dictionary, an empty one.
    formats = {"date_formats": chinese.union(book._date_formats), "timedelta_formats": book._timedelta_formats}
    return Parser(source, sheet._shared_strings, data_only=True, epoch=book.epoch, **formats)


def _shown(book: Any, number: int) -> str:
    """How a number is shown, without what is said in words."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

    if number < BUILTIN_FORMATS_MAX_SIZE:
        return BUILTIN_FORMATS.get(number, "")
    return _WORDED.sub("", book._number_formats[number - BUILTIN_FORMATS_MAX_SIZE])


def _parts_of_date(form: str) -> str:
    """The letters of the parts of a date that are shown."""
    letters = re.sub(r"\[[^\]]*\]|[^a-z]", "", form.partition(";")[0].lower())
    return "".join(dict.fromkeys(letters))


_ESCAPED = re.compile("(?:_x[0-9A-Fa-f]{4}_)+")
"""How the format writes signs that XML does not have, and what looks like them: _x000D_, _x005F_."""


def _unescaped(found: re.Match[str]) -> str:
    """The signs; those beyond the first plane are written in two halves."""
    halves = b"".join(int(one[2:6], 16).to_bytes(2, "little") for one in re.findall("_x[0-9A-Fa-f]{4}_", found[0]))
    return halves.decode("utf-16-le", errors="replace").replace("\0", "\ufffd")


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return signs_of(_ESCAPED.sub(_unescaped, value)) if _ESCAPED.search(value) else value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
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
        # Some systems number it.
        if not any(re.fullmatch(r"xl/workbook\d*\.xml", name) for name in names):
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
