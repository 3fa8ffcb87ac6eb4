"""What a file is that is not taken, and what may be hidden in one that is."""

from __future__ import annotations

import re

from urbanshift.errors import Text

from . import refusing

# --- What is not taken ----------------------------------------------------------------------------------------------

# Of Linux, of browsers, of Android, a link of Windows; the rest of a Mac and of Java.
_PROGRAMS = (
    *(b"\x7fELF", b"\0asm", b"dex\n", b"L\0\0\0\x01\x14\x02\0"),
    *(b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"),
)

_BEGINNINGS: tuple[tuple[Text, tuple[bytes, ...]], ...] = (
    (refusing.PROGRAM, (*_PROGRAMS, b"MZ", b"#!")),
    (
        refusing.ARCHIVE,
        (
            *(b"PK\x05\x06", b"PK\x07\x08", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"),
            *(b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18", b"MSCF", b"!<arch>", b"xar!", b"LZIP"),
        ),
    ),
    (
        refusing.OTHER_PICTURE,
        (
            *(b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"\0\0\x01\0", b"8BPS"),
            *(b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51", b"\xff\x0a", b"\0\0\0\x0cJXL ", b"%!PS", b"\xd7\xcd\xc6\x9a"),
        ),
    ),
    (
        refusing.FILM,
        (
            *(b"\x1a\x45\xdf\xa3", b"OggS", b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"fLaC"),
            *(b"FLV\x01", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"\0\0\x01\xba", b"\0\0\x01\xb3"),
        ),
    ),
    (refusing.OTHER_DOCUMENT, (b"{\\rtf", b"AT&TFORM", b"CAJ", b"HN\0\0")),
)

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of the older office programs begin."""

_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF = frozenset({b"avif", b"avis"})

_TEXT_CONTROLS = bytes(set(range(32)) - {*b"\t\n\f\r\x1b"}) + b"\x7f"


def words_for(data: bytes) -> Text:
    """The sentence that refuses a file that is none of the kinds that are taken."""
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return refusing.HEIC if brand in _HEIC else refusing.OTHER_PICTURE if brand in _AVIF else refusing.FILM
    if data[:4] == b"RIFF":
        return refusing.FILM if data[8:12] in (b"AVI ", b"WAVE") else refusing.UNKNOWN
    if data.startswith(COMPOUND):
        return refusing.LOCKED if "EncryptedPackage".encode("utf-16-le") in data else refusing.OLD_OFFICE
    for sentence, beginnings in _BEGINNINGS:
        if data.startswith(beginnings):
            return sentence
    if data[257:262] == b"ustar":
        return refusing.ARCHIVE
    if b"%PDF-" in data[:1024] or b"\xff\xd8\xff" in data[:64] or b"\x89PNG\r\n" in data[:64]:
        return refusing.HIDDEN
    return _words_for_text(data[:4096]) or refusing.UNKNOWN


def _words_for_text(head: bytes) -> Text | None:
    """The sentence for text and for what is written in it; None where it is no text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", errors="replace")
    else:
        text = head.decode("utf-8-sig", errors="replace")
        if not text.lstrip().startswith("<") and head.translate(None, _TEXT_CONTROLS) != head:
            return None
    return refusing.MARKUP if text.lstrip().startswith("<") else refusing.TEXT


# --- What may be hidden ---------------------------------------------------------------------------------------------

_PAGE = rb"<!doctype\s+html|<html[\s>]|<script[\s>/]|<iframe[\s>/]|<\?php\s"
_HTML = re.compile(_PAGE, re.IGNORECASE)
# Comments in a PDF are written in a <body> of their own.
_HTML_OUTSIDE_PDF = re.compile(_PAGE + rb"|<body[\s>]", re.IGNORECASE)
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_TAIL = 22 + 0xFFFF
"""Bytes from the end in which a program looks for the directory of a ZIP."""


def is_program(head: bytes) -> bool:
    """Whether what begins with `head`, of a few thousand bytes, is a program of Windows, Linux or a Mac."""
    if head.startswith(b"MZ"):
        return b"PE\0\0" in head
    return head.startswith(_PROGRAMS)


def is_also_something_else(data: bytes) -> bool:
    """Whether a browser, a reader of PDF or an unpacking program could take `data` for something of its own.

    Of what begins as a PDF or a ZIP, whether it is something third.
    """
    pdf, package = data.startswith(b"%PDF-"), data.startswith(b"PK\x03\x04")
    return bool(
        (_HTML if pdf else _HTML_OUTSIDE_PDF).search(data)
        or (not pdf and b"%PDF-" in data[:1024])
        or (not package and _END_OF_ZIP in data[-_LONGEST_TAIL:])
        or b"Rar!\x1a\x07" in data
        or b"7z\xbc\xaf\x27\x1c" in data
    )
