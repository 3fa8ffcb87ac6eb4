"""PDF: the lines of each page as they stand, with the size and weight of their letters, and tables with rules."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSException
from pdfplumber.utils.exceptions import PdfminerException

from commitments.importing.lines import Document, Line, Span, row

from .columns import Spaced, with_columns
from .drawn import shapes_on, sign_before
from .limits import MOST_CHARACTERS, MOST_PAGES
from .measure import first_word_width, width
from .refused import Refusal, Unreadable

_MOST_RULES = 2_000
"""Rules on a page beyond which it is a drawing and no table."""
_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
_MOST_CONTENT = 16 * 1024 * 1024
"""Bytes that draw one page, beyond which it is no page of a summary."""
_WIDE = 1.4
"""Heights of a letter beyond which a space parts columns."""
_SAME_COLUMN = 8.0
"""Points that the beginnings of what stands in one column may be apart."""
_COLUMNS_OF_HEAD = 3
"""Of a row that stands alone, at the least."""
_MARGIN = 0.08
"""Part of the height of a page that is its head or foot."""


def read_pdf(data: bytes) -> Document:
    """The lines of a PDF. Raises Unreadable where it is locked, broken, too long, or holds no text."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return _read(pdf)
    except Unreadable:
        raise
    except (PdfminerException, PDFSyntaxError, PSException) as error:
        cause = error.args[0] if error.args else None
        locked = isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) or isinstance(
            error, PDFPasswordIncorrect | PDFEncryptionError
        )
        raise Unreadable(Refusal.LOCKED if locked else Refusal.BROKEN) from error
    except RecursionError as error:
        raise Unreadable(Refusal.BROKEN) from error
    except MemoryError as error:
        raise Unreadable(Refusal.UNPACKS) from error
    except Exception as error:  # Whatever a damaged file brings out in the reader: it is read, or it is not.
        raise Unreadable(Refusal.BROKEN) from error


def _read(pdf: Any) -> Document:
    lines: list[Line] = []
    pages = characters = tables = 0
    for page in _pages(pdf):
        pages += 1
        if pages > MOST_PAGES:
            raise Unreadable(Refusal.TOO_LONG)
        characters += len(page.chars)
        if characters > MOST_CHARACTERS:
            raise Unreadable(Refusal.TOO_LONG)
        of_page = list(_lines_of_page(page, pages, tables))
        tables = max([tables, *(line.table for line in of_page if line.table < 500)])
        lines += of_page
        page.close()
    if not pages:
        raise Unreadable(Refusal.BROKEN)
    if characters < 20 * min(pages, 3):
        raise Unreadable(Refusal.SCAN)
    return Document(kind="pdf", lines=tuple(_with_sizes(lines)), pages=pages)


def _pages(pdf: Any) -> Iterator[Any]:
    """One after the other, so that a list of pages without end ends at the most that is read."""
    from pdfminer.pdfpage import PDFPage
    from pdfplumber.page import Page

    top = 0.0
    for number, raw in enumerate(PDFPage.create_pages(pdf.doc), start=1):
        if number > MOST_PAGES:
            raise Unreadable(Refusal.TOO_LONG)
        if _content(raw) > _MOST_CONTENT:
            raise Unreadable(Refusal.UNPACKS)
        page = Page(pdf, raw, page_number=number, initial_doctop=top)
        top += page.height
        yield page


def _content(page: Any) -> int:
    """Bytes of what draws a page, unpacked."""
    total = 0
    for stream in page.contents:
        content = resolve1(stream)
        if isinstance(content, PDFStream):
            total += len(content.get_data())
            if total > _MOST_CONTENT:
                break
    return total


def _lines_of_page(page: Any, number: int, tables: int) -> Iterator[Line]:
    found = _tables(page)
    told: list[tuple[float, list[Line]]] = []
    for table in found:
        tables += 1
        rows = [cells for cells in table.extract(x_tolerance=2, y_tolerance=3) if any(cells)]
        told.append(
            (
                table.bbox[1],
                [
                    row(
                        number,
                        0,
                        [_in_one(cell or "") for cell in cells],
                        table=tables,
                        header=not place,
                        merged=tuple(column for column, cell in enumerate(cells) if cell is None),
                    )
                    for place, cells in enumerate(rows)
                ],
            )
        )
    outside = page
    for table in found:
        x0, top, x1, bottom = table.bbox
        outside = outside.filter(
            lambda one, x0=x0, top=top, x1=x1, bottom=bottom: (
                not (x0 <= (one["x0"] + one["x1"]) / 2 <= x1 and top <= (one["top"] + one["bottom"]) / 2 <= bottom)
            )
        )
    texts = outside.extract_text_lines(return_chars=True, x_tolerance=2, y_tolerance=3, strip=True)
    if texts:
        left = min(one["x0"] for one in texts)
        right = max(one["x1"] for one in texts)
        above = None
        shapes = shapes_on(page, _MOST_RULES)
        spaced: list[Spaced] = []
        for one, after in zip(texts, [*texts[1:], None], strict=True):
            line = _line(one, after, number, left, right, above, float(page.height))
            if line is not None:
                # Its height is kept in its number until the lines of the page are counted.
                line = replace(line, number=round(one["top"] * 100), sign=sign_before(one, shapes))
                spaced.append(Spaced(line, tuple(_parts(one["chars"]))))
                above = one
        tabled = with_columns(spaced, tolerance=_SAME_COLUMN, first_table=tables + 500 * number)
        told += [(line.number / 100, [line]) for line in tabled]
    place = 0
    for _top, lines in sorted(told, key=lambda pair: pair[0]):
        for line in lines:
            place += 1
            yield replace(line, number=place)


_HAN_BREAK = re.compile(r"(?<=[\u3400-\u9fff，、；：。）])\s*\n\s*(?=[\u3400-\u9fff，、；：。（])")


def _in_one(cell: str) -> str:
    """The lines of a cell as one; Chinese without a space between."""
    return " ".join(_HAN_BREAK.sub("", cell).split())


def _tables(page: Any) -> list[Any]:
    if len(page.rects) + len(page.lines) + len(page.curves) > _MOST_RULES:
        return []
    return [table for table in page.find_tables() if _parts_texts(table)]


def _parts_texts(table: Any) -> bool:
    """Whether it has rows and columns, and is no box around a text. One row alone may be the head of a table that
    stands on the next page."""
    widest = max(len(one.cells) for one in table.rows)
    return widest > 1 if len(table.rows) > 1 else widest >= _COLUMNS_OF_HEAD


def _line(one: Any, after: Any, page: int, left: float, right: float, above: Any, height: float) -> Line | None:
    characters = one["chars"]
    text = one["text"].replace("\u00a0", " ").replace("\u00ad", "")
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if not text or not characters:
        return None
    sizes = Counter(round(character["size"], 1) for character in characters)
    size = sizes.most_common(1)[0][0] or 1
    column = max((one["x1"] - one["x0"]) / max(width(text), 1), 0.1)
    wraps = (
        after is not None and one["x1"] + (1 + first_word_width(after["text"])) * column > right - (right - left) * 0.06
    )
    gap = above is None or (one["top"] - above["bottom"]) > 0.65 * max(size, 1)
    middle = (one["top"] + one["bottom"]) / 2
    return Line(
        page,
        0,
        text,
        bold=tuple(_bold_spans(one["text"], characters, lead, len(text))),
        gap=gap,
        indent=round((one["x0"] - left) / max(column, 1)),
        size=float(size),
        wraps=wraps,
        aside=not _MARGIN * height <= middle <= (1 - _MARGIN) * height,
    )


def _parts(characters: list[Any]) -> Iterator[tuple[float, str]]:
    """What stands between wide spaces, and where it begins."""
    text, begins, end = "", 0.0, None
    for one in sorted(characters, key=lambda character: character["x0"]):
        if end is not None and one["x0"] - end > _WIDE * one["size"] and not one["text"].isspace():
            if text.strip():
                yield begins, " ".join(text.split())
            text = ""
        elif end is not None and one["x0"] - end > 0.15 * one["size"]:
            text += " "
        if not text.strip() and not one["text"].isspace():
            begins, text = one["x0"], ""
        text += one["text"]
        if not one["text"].isspace():
            end = one["x1"]
    if text.strip():
        yield begins, " ".join(text.split())


def _bold_spans(text: str, characters: list[Any], lead: int, length: int) -> Iterator[Span]:
    """Where the letters of a line are bold. Its text has spaces that were drawn by nobody."""
    place, start = 0, None
    spans: list[Span] = []
    drawn = iter(characters)
    for place, sign in enumerate(text):
        if sign == " ":
            continue
        character = next(drawn, None)
        while character is not None and character["text"].isspace():
            character = next(drawn, None)
        if character is None:
            break
        heavy = bool(_BOLD.search(character["fontname"]))
        if heavy and start is None:
            start = place
        elif not heavy and start is not None:
            spans.append((start, place))
            start = None
    if start is not None:
        spans.append((start, place + 1))
    for begin, end in spans:
        begin, end = max(0, begin - lead), min(end - lead, length)
        if begin < end:
            yield begin, end


def _with_sizes(lines: list[Line]) -> Iterator[Line]:
    """Sizes as multiples of the one that most of the text has."""
    usual: Counter[float] = Counter()
    for line in lines:
        if not line.cells:
            usual[line.size] += len(line.text)
    body = usual.most_common(1)[0][0] if usual else 1.0
    for line in lines:
        if line.cells:
            yield line
        else:
            size = round(line.size / body, 2) if body else 1.0
            # In the margin and in small print: a head or foot. Text may begin high on a page, too.
            yield replace(line, size=size, aside=line.aside and size < 0.95)
