"""PDFs: whole, open to everybody, and without programs.

It is read as far as it can be bounded: the file itself and the objects packed in it are searched for what runs programs
or carries other files. What a PDF draws is not looked at.
"""

from __future__ import annotations

import re
import zlib

from . import refusing
from .refusing import refuse

_BEGINNING = re.compile(rb"%PDF-[12]\.\d")
_TAIL = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF[\s\0]*\Z")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)")


def _name(word: str) -> bytes:
    """A pattern for a name, any letter of which may be written as a code."""
    return b"".join(b"(?:%c|#%02x|#%02X)" % (letter, letter, letter) for letter in word.encode())


def _any_of(*words: str) -> re.Pattern[bytes]:
    return re.compile(rb"/(?:" + b"|".join(map(_name, words)) + rb")(?=[\s\0/<>\[\](){}%]|\Z)")


_LOCKED = _any_of("Encrypt")
_ACTIVE = _any_of(
    "JavaScript", "Launch", "XFA", "RichMedia", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "GoToE"
)
# A link to click on. Its address is a string to every reader: only space or a bracket could make it something else.
_LINK = re.compile(rb"/URI\s*\([^\s()\\<>]*\)")
_PACKED = _any_of("ObjStm")
_ANY_FILTER = _any_of("Filter", "F")
_DEFLATED = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*/FlateDecode\s*\])")
_SHIFTED = _any_of("DecodeParms", "DP")
_BEGIN, _STREAM = re.compile(rb"\bobj\b"), re.compile(rb"\bstream\r?\n")

_FARTHEST = 4096
"""Bytes between the words that begin a packed object, its kind and its content."""
_MOST_PACKED = 5_000
_MOST_UNPACKED = 100 * 1024 * 1024


def check_pdf(data: bytes) -> None:
    """Raise Invalid unless `data` is a PDF that everybody can open and that does nothing by itself."""
    tail = _TAIL.search(data, max(0, len(data) - 1024))
    if tail is None:
        refuse(refusing.HIDDEN if _ends_earlier(data) else refusing.BROKEN)
    if not _BEGINNING.match(data) or not _TABLE.match(data, int(tail[1])):
        refuse(refusing.BROKEN)
    if _LOCKED.search(data):
        refuse(refusing.PDF_LOCKED)
    _check_objects(data)
    left = _MOST_UNPACKED
    for number, packed in enumerate(_PACKED.finditer(data)):
        if number >= _MOST_PACKED or left <= 0:
            refuse(refusing.UNPACKS)
        objects = _unpacked(data, packed.start(), left)
        left -= len(objects)
        _check_objects(objects)


def _check_objects(objects: bytes) -> None:
    if _ACTIVE.search(_LINK.sub(b"", objects)):
        refuse(refusing.PDF_ACTIVE)


def _ends_earlier(data: bytes) -> bool:
    """Whether the file ends properly, and something follows."""
    end = data.rfind(b"%%EOF")
    return end >= 0 and _TAIL.search(data, max(0, end - 1024), end + 5) is not None


def _unpacked(data: bytes, kind_at: int, most: int) -> bytes:
    """The objects packed into the stream whose kind is told at `kind_at`. Raises Invalid where they could not be
    searched: packed in a rare way, or too many."""
    stream = _STREAM.search(data, kind_at, kind_at + _FARTHEST)
    begins = [one.end() for one in _BEGIN.finditer(data, max(0, kind_at - _FARTHEST), kind_at)]
    if stream is None or not begins:
        refuse(refusing.PDF_ACTIVE)
    told = data[begins[-1] : stream.start()]
    if not _ANY_FILTER.search(told):
        return b""  # Not packed: it was searched with the file itself.
    if not _DEFLATED.search(told) or _SHIFTED.search(told):
        refuse(refusing.PDF_ACTIVE)
    unpacking = zlib.decompressobj()
    try:
        objects = unpacking.decompress(data[stream.end() : data.find(b"endstream", stream.end())], most)
    except zlib.error:
        refuse(refusing.BROKEN)
    if not unpacking.eof:
        refuse(refusing.UNPACKS if unpacking.unconsumed_tail else refusing.BROKEN)
    return objects
