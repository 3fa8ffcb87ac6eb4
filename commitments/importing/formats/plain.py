"""Plain text: whatever encoding it is in, its lines, pages and indents."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import IO

from charset_normalizer import from_bytes

from commitments.importing.lines import Document, Line

from .columns import spaced, squeezed, tabbed, with_columns
from .grids import with_grids
from .hanging import with_hanging
from .letterspaced import drawn_together
from .mail_heads import unfolded
from .measure import with_wraps
from .pointed import with_colons_for_signs
from .refused import Refusal, Unreadable
from .ruled import with_ruled
from .western import western_of

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


_NO_SIGNS = ("Cc", "Cn", "Co")
"""The categories of signs that control, that Unicode does not have, and that everybody may use for their own."""
_MOST_LOST = 1 / 50
"""Of the signs of a text, these: a list may have some as bullets."""


_FEW_NOUGHTS = 10
"""One byte in so many."""

_FEWEST_SIGNS = 4
"""Different signs: fewer tell nothing of their encoding. Any two bytes are a sign in some UTF-16."""

_EUROPEAN = ("cp1252", "cp1250")
_GUESSED = (*_EUROPEAN, "gb18030", "big5", "utf_16")


def decoded(data: bytes) -> str:
    """The text that `data` holds. Raises Unreadable where it is no text."""
    return cleaned(data.decode(_encoding_of_text(data), errors="replace"))


def _encoding_of_text(data: bytes) -> str:
    """One of Unicode, or one that is guessed: in texts there are words enough to tell those of Western Europe apart."""
    if (told := unicode_of(io.BytesIO(data))) is not None:
        return told
    start = data[:_SAMPLE]
    found = guessed(start, among=_GUESSED)
    if found in ("", *_EUROPEAN):
        found = western_of(start) or found
    if not found:
        raise Unreadable(Refusal.NO_TEXT)
    return found


def guessed(sample: bytes, *, among: Sequence[str]) -> str:
    """The one of these encodings that a text with this sample most probably has; empty where it seems to have none."""
    best = from_bytes(sample, cp_isolation=list(among), enable_fallback=False).best()
    return best.encoding if best else ""


def marked(start: bytes) -> str | None:
    """The encoding that a file says itself by the mark of Unicode with which it begins."""
    return next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)


def unicode_of(file: IO[bytes]) -> str | None:
    """The encoding of the text in `file` where it is one of Unicode, of which the bytes leave no doubt. Raises
    Unreadable where it is no text."""
    file.seek(0)
    start = file.read(_SAMPLE)
    if (said := marked(start)) is not None:
        return said
    is_utf_8 = _is_utf_8(file)
    # Of UTF-16 that reads as UTF-8 each other byte is nought: where few are, they are no part of the text.
    if b"\0" in start and not (is_utf_8 and start.count(0) * _FEW_NOUGHTS < len(start)):
        if encoding := _wide_encoding_of(start):
            return encoding
        raise Unreadable(Refusal.NO_TEXT)
    return "utf-8" if is_utf_8 else None


def _wide_encoding_of(start: bytes) -> str:
    """Which UTF-16 a text has that begins so; empty where it is no text. In the wrong one many signs are none; those of
    Latin are others then, each with a byte of nought in its second place."""
    little, big = "utf-16-le", "utf-16-be"
    signs = {start[at : at + 2] for at in range(0, len(start), 2)}
    if len(signs) < _FEWEST_SIGNS:
        return ""
    zeros = {little: sum(sign[1:] == b"\0" for sign in signs), big: sum(sign[:1] == b"\0" for sign in signs)}
    for best, other in sorted([(little, big), (big, little)], key=lambda pair: _lost_in(start, pair[0])):
        if _lost_in(start, best) < _MOST_LOST and zeros[other] * 2 <= len(signs):
            return best
    # It may be damaged.
    return next((encoding for encoding, count in zeros.items() if count * 3 > len(signs)), "")


def _lost_in(start: bytes, encoding: str) -> float:
    """Which part of the signs is none, all where some bytes cannot be one."""
    try:
        signs = "".join(codecs.getincrementaldecoder(encoding)().decode(start).split())
    except UnicodeDecodeError:
        return 1
    return sum(unicodedata.category(sign) in _NO_SIGNS for sign in signs) / max(len(signs), 1)


def _is_utf_8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for part in parts_of(file):
            decoder.decode(part)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def parts_of(file: IO[bytes]) -> Iterator[bytes]:
    """All of the file from its beginning, in parts."""
    file.seek(0)
    while part := file.read(_SAMPLE):
        yield part


def cleaned(text: str) -> str:
    """`text` as a document is read: in `signs_of` it, with one kind of dash; a soft hyphen stays where it breaks a
    line."""
    return _TYPED_DASH.sub(" – ", _SOFT_HYPHEN.sub("", signs_of(text)))


def signs_of(text: str) -> str:
    """`text` without signs that are none, with one kind of line end."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n"))


_TYPED_DASH = re.compile(r"(?<=[a-zà-ÿ.,;:)\"'’”]) --{1,2} (?=[\w(\"'“])")
_SOFT_HYPHEN = re.compile("\u00ad+(?=[^\\s\u00ad])")
_LEADERS = re.compile(r"^(?P<label>[^\W\d_][^.:…·]{1,40}?)\s*(?:(?:\.\s?){4,}|…{2,}|·{4,})\s*(?=[^\W_])")
"""A label before dots that lead to its value: 'Local authorities ....... Bo City Council'."""
_FEW_DOTS = re.compile(r"^(?P<label>[^\W\d_][^.:…·]{1,40}?)\s+\.{2,3}\s+(?=[^\W_])")
"""The same of a long label, beside others."""


def _with_colons_for_dots(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with a colon in place of dots that lead from a label to its value; not to the number of a page."""
    found = [None if line.bold or _LEADS_TO_NUMBER.search(line.text) else _LEADERS.match(line.text) for line in lines]
    for place, line in enumerate(lines):
        is_beside = any(found[max(place - 1, 0) : place + 2]) and not line.bold
        one = found[place] or (_FEW_DOTS.match(line.text) if is_beside else None)
        yield line if one is None else replace(line, text=f"{one['label']}: {line.text[one.end() :]}")


_LEADS_TO_NUMBER = re.compile(r"[.…·]\s*\d{1,3}\s*$")


def read_plain(text: str) -> Document:
    """The lines of `text`; a form feed begins a page."""
    lines: list[Line] = []
    pages = text.split("\f")
    for page, content in enumerate(pages, start=1):
        gap = True
        for number, told in enumerate(content.split("\n"), start=1):
            told = told.replace("\u00a0", " ")
            stripped = told.strip()
            if not stripped:
                gap = True
                continue
            indent = len(told.expandtabs(4)) - len(told.expandtabs(4).lstrip())
            lines.append(Line(page, number, stripped, indent=indent, gap=gap))
            gap = False
    return Document(kind="text", lines=tuple(laid_out(lines)), pages=len(pages))


def _led(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; where dots lead from sentences to the right edge, in a list of several, with space in their place."""
    for is_led, run in groupby(lines, lambda line: _LED.match(line.text) is not None):
        told = list(run)
        if is_led and len(told) >= _FEWEST_LED and any(not _LEADERS.match(line.text) for line in told):
            told = [replace(line, text=_DOTS.sub(lambda dots: " " * len(dots[0]), line.text)) for line in told]
        yield from told


_DOTS = re.compile(r"\s*(?:(?:\.\s?){4,}|…{2,}|·{4,})\s*(?=[^\W\d_])")
_LED = re.compile(r"[^\W\d_].{3,120}?" + _DOTS.pattern)
_FEWEST_LED = 3


def laid_out(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text of characters: rows where tabs or spaces make columns, each told whether it was full."""
    tabled: list[Line] = []
    lines = with_colons_for_signs([drawn_together(line) for line in unfolded(lines)])
    lines = list(_with_colons_for_dots(list(_led(lines))))
    for is_row, run in groupby(tabbed(with_ruled(with_grids(lines)), first_table=0), lambda line: bool(line.cells)):
        if is_row:
            tabled += run
        else:
            loose = [replace(line, text=line.text.replace("\t", "    ")) for line in with_hanging(list(run))]
            tabled += with_columns([spaced(line) for line in loose], tolerance=3, first_table=len(tabled))
    return [squeezed(line) for line in with_wraps(tabled)]
