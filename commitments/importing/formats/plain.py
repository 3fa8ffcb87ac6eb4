"""Plain text: whatever encoding it is in, its lines, pages and indents."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from charset_normalizer import from_bytes

from commitments.importing.lines import Document, Line

from .columns import spaced, squeezed, with_columns
from .measure import with_wraps
from .refused import Refusal, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ud800-\udfff]")
_SAMPLE = 256 * 1024
"""Bytes from which an encoding is guessed."""


_GUESSED = ("cp1252", "gb18030", "big5", "cp1250", "utf_16")


def decoded(data: bytes, *, among: Sequence[str] = _GUESSED) -> str:
    """The text that `data` holds, in Unicode or in one of the encodings `among` which is guessed. Raises Unreadable
    where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _cleaned(data.decode(encoding, errors="replace"))
    if b"\0" in data[:_SAMPLE]:
        for encoding in ("utf-16-le", "utf-16-be"):
            zeros = data[1 if encoding.endswith("le") else 0 : _SAMPLE : 2].count(0)
            if zeros * 3 > min(len(data), _SAMPLE) // 2:
                return _cleaned(data.decode(encoding, errors="replace"))
        raise Unreadable(Refusal.NO_TEXT)
    try:
        return _cleaned(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    best = from_bytes(data[:_SAMPLE], cp_isolation=list(among), enable_fallback=False).best()
    if best is None:
        raise Unreadable(Refusal.NO_TEXT)
    return _cleaned(data.decode(best.encoding, errors="replace"))


def _cleaned(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n"))


def read_plain(text: str) -> Document:
    """The lines of `text`; a form feed begins a page."""
    lines: list[Line] = []
    pages = text.split("\f")
    for page, content in enumerate(pages, start=1):
        gap = True
        for number, told in enumerate(content.split("\n"), start=1):
            told = told.replace("\t", "    ").replace("\u00a0", " ")
            stripped = told.strip()
            if not stripped:
                gap = True
                continue
            indent = len(told) - len(told.lstrip())
            lines.append(Line(page, number, stripped, indent=indent, gap=gap))
            gap = False
    tabled = with_columns([spaced(line) for line in lines], tolerance=3, first_table=0)
    return Document(kind="text", lines=tuple(squeezed(line) for line in with_wraps(tabled)), pages=len(pages))
