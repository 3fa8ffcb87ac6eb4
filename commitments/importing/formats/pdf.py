"""PDF: the lines of each page as they stand, with the size and weight of their letters, and tables with rules."""

from __future__ import annotations

import io
import logging
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

from commitments.importing.lines import Document, Line

from .letters import is_told
from .limits import MOST_CHARACTERS, MOST_PAGES
from .pages import lines_of_page
from .refused import Refusal, Unreadable

_MOST_CONTENT = 16 * 1024 * 1024
"""Bytes that draw one page, beyond which it is no page of a summary."""
_MOST_UNTOLD = 0.2
"""Part of the letters of a document that it may draw without telling which they are."""


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
    pages = characters = untold = tables = 0
    for page in _pages(pdf):
        pages += 1
        if pages > MOST_PAGES:
            raise Unreadable(Refusal.TOO_LONG)
        characters += len(page.chars)
        if characters > MOST_CHARACTERS:
            raise Unreadable(Refusal.TOO_LONG)
        untold += sum(not is_told(one) for one in page.chars)
        of_page = list(lines_of_page(page, pages, tables))
        tables = max([tables, *(line.table for line in of_page if line.table < 500)])
        lines += of_page
        page.close()
    if not pages:
        raise Unreadable(Refusal.BROKEN)
    if characters < 20 * min(pages, 3):
        raise Unreadable(Refusal.SCAN)
    if _MOST_UNTOLD * characters < untold:
        raise Unreadable(Refusal.LETTERS)
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
