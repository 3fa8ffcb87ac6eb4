"""From bytes to lines: what a file is by its content, never by its name alone. Runs without Django, in a process of its
own, and may be stopped at any moment."""

from __future__ import annotations

import re
from dataclasses import replace

from commitments.importing.lines import Document

from .limits import MOST_BYTES, MOST_CHARACTERS, MOST_LINES, MOST_PAGES
from .refused import Refusal, Unreadable
from .symbols import SYMBOLS

_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h[1-6]|table|article|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_RTF = b"{\\rtf"


def read(data: bytes, name: str = "") -> Document:
    """What `data` says. `name` only tells Markdown from plain text. Raises Unreadable."""
    if len(data) > MOST_BYTES:
        raise Unreadable(Refusal.TOO_LARGE)
    if not data.strip(b"\0 \t\r\n\x0c"):
        raise Unreadable(Refusal.EMPTY)
    document = _without_control(_read(data, name))
    if not any(sign.isalnum() for line in document.lines for sign in line.text):
        raise Unreadable(Refusal.SCAN if document.kind in ("pdf", "docx") else Refusal.EMPTY)
    characters = sum(len(line.text) for line in document.lines)
    if document.pages > MOST_PAGES or characters > MOST_CHARACTERS or len(document.lines) > MOST_LINES:
        raise Unreadable(Refusal.TOO_LONG)
    return document


_CONTROL = dict.fromkeys((*range(32), *range(127, 160), 8232, 8233, *range(55296, 57344)), " ") | SYMBOLS
"""What is no text, and no database takes."""


def _without_control(document: Document) -> Document:
    """The same with spaces for control characters, and signs for those of symbol fonts, so that every place in a line
    stays where it is."""
    lines = tuple(replace(line, text=line.text.translate(_CONTROL)) for line in document.lines)
    return replace(document, lines=lines)


def _read(data: bytes, name: str) -> Document:
    # Each reader is imported where it is needed: together they take longer than reading most documents.
    if b"%PDF-" in data[:1024]:
        from .pdf import read_pdf

        return read_pdf(data)
    if data.startswith(b"PK\x03\x04"):
        from .docx import read_docx

        return read_docx(data)
    if data.startswith((_OLD_OFFICE, _RTF, *_PICTURES)):
        # An encrypted DOCX is an old Office file that holds it.
        if data.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable(Refusal.LOCKED)
        raise Unreadable(Refusal.SCAN if data.startswith(_PICTURES) else Refusal.OTHER_KIND)
    from .columns import narrowed
    from .plain import decoded, read_plain

    text = decoded(data)
    if len(text) > 10 * MOST_CHARACTERS:
        raise Unreadable(Refusal.TOO_LONG)
    if _HTML.match(text[:4096]):
        from .html import read_html

        return read_html(narrowed(_declared(data, text)))
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(Refusal.TOO_LONG)
    from .markdown import is_markdown, read_markdown

    text = narrowed(text)
    if name.lower().endswith((".md", ".markdown")) or is_markdown(text):
        return read_markdown(text)
    return read_plain(text)


_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)


def _declared(data: bytes, guessed: str) -> str:
    """The text in the encoding that the page names, where it names one that fits."""
    told = _CHARSET.search(data[:4096])
    if told is None or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return guessed
    try:
        return data.decode(told[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return guessed
