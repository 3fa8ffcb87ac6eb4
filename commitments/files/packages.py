"""Documents of Office and LibreOffice, which are ZIP files: whole, open to everybody, without programs.

They are unpacked in memory alone, a piece at a time, and never more of them than is said here.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from xml.parsers import expat

from . import refusing
from .foreign import COMPOUND, is_program
from .kinds import DOCX, ODP, ODS, ODT, PPTX, XLSX, Kind
from .refusing import refuse

_MOST_ENTRIES = 5_000
_MOST_UNPACKED = 300 * 1024 * 1024
"""Bytes of all that is in a document. Those of 20 MB have 200 million at most, in long tables."""
_STEEPEST = 250
"""How many times larger an entry may become, beyond its first megabyte. Long tables become fifty times larger."""
_LONGEST_TEXT = 4 * 1024 * 1024
"""Bytes of an entry that is read as a whole."""
_LONGEST_INSIDE = 20 * 1024 * 1024
"""Bytes of a document within a document: the table behind a chart."""
_PIECE = 256 * 1024

_OFFICE = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": XLSX,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": PPTX,
}
"""By the type that a document of Office gives its main part. Templates and those with macros have others."""
_LIBRE = {kind.content_type.encode(): kind for kind in (ODT, ODS, ODP)}

_TYPES = "[Content_Types].xml"
_MANIFEST = "META-INF/manifest.xml"
_OTHER_DOCUMENTS = ("OFD.xml", "Index/Document.iwa", "Index.zip", "META-INF/container.xml", "FixedDocSeq.fdseq")
"""What is found in documents of other kinds: OFD, Pages and its sisters, EPUB, XPS."""


def kind_of_package(data: bytes) -> Kind:
    """The kind of the document in `data`. Raises Invalid where it is none, or not one that is taken."""
    package = _opened(data)
    kind = _kind(package)
    if kind is None:
        names = package.namelist()
        office = _TYPES in names or "mimetype" in names or any(one in names for one in _OTHER_DOCUMENTS)
        if office and _holds_macros(package):
            refuse(refusing.PROGRAMS)
        refuse(refusing.OTHER_DOCUMENT if office else refusing.ARCHIVE)
    _look_into(package, inside=False)
    return kind


# --- The ZIP itself -------------------------------------------------------------------------------------------------

_END = struct.Struct("<4s4H2LH")
_BEGINNING = struct.Struct("<4s5H3L2H")
_NO_GAP = frozenset({0})
_AFTER_AN_ENTRY = frozenset({12, 16, 20, 24})
"""Bytes between an entry and the next where its size and checksum are told after it, in their several forms."""
_TOLD_AFTERWARDS, _ENCRYPTED = 0x08, 0x41
_LINK = 0o120000
_DRIVE = re.compile(r"[a-z]:", re.IGNORECASE)


def _opened(data: bytes) -> zipfile.ZipFile:
    """The ZIP in `data`, once it is sure that it holds its entries and not a byte more, and not too many of them."""
    end = len(data) - _END.size
    if end < 0:
        refuse(refusing.BROKEN)
    mark, disk, first_disk, here, count, size, at, remark = _END.unpack_from(data, end)
    if mark != b"PK\x05\x06":
        refuse(refusing.HIDDEN if b"PK\x05\x06" in data[-0x10016:] else refusing.BROKEN)
    if disk or first_disk or here != count or remark or data[end - 20 : end - 16] == b"PK\x06\x07":
        refuse(refusing.BROKEN)
    if count > _MOST_ENTRIES:
        refuse(refusing.UNPACKS)
    if at + size != end:
        refuse(refusing.HIDDEN)
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        refuse(refusing.BROKEN)
    entries = package.infolist()
    names = {one.filename.lower() for one in entries}
    if len(entries) != count or len(names) != count or not all(map(_is_named_properly, entries)):
        refuse(refusing.BROKEN)
    if any(one.flag_bits & _ENCRYPTED for one in entries):
        refuse(refusing.LOCKED)
    if sum(one.file_size for one in entries) > _MOST_UNPACKED or any(map(_is_steep, entries)):
        refuse(refusing.UNPACKS)
    if not _fills(data, entries, at):
        refuse(refusing.HIDDEN)
    return package


def _is_named_properly(entry: zipfile.ZipInfo) -> bool:
    """Whether it would stay in its folder, were it unpacked, and is packed as such entries are."""
    name = entry.orig_filename
    parts = name.split("/")
    return (
        0 < len(name) <= 255
        and name.isprintable()
        and "\\" not in name
        and not _DRIVE.match(name)
        and not {"", ".", ".."} & set(parts[:-1])
        and parts[-1] not in (".", "..")
        and entry.external_attr >> 16 & 0o170000 != _LINK
        and entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    )


def _is_steep(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > 1024 * 1024 + _STEEPEST * entry.compress_size


def _fills(data: bytes, entries: list[zipfile.ZipInfo], end: int) -> bool:
    """Whether the entries lie side by side from the beginning to `end`."""
    at, gaps = 0, _NO_GAP
    for entry in sorted(entries, key=lambda one: one.header_offset):
        begin = entry.header_offset
        if begin - at not in gaps or begin + _BEGINNING.size > end:
            return False
        *_rest, name, extra = _BEGINNING.unpack_from(data, begin)
        at = begin + _BEGINNING.size + name + extra + entry.compress_size
        gaps = _AFTER_AN_ENTRY if entry.flag_bits & _TOLD_AFTERWARDS else _NO_GAP
    return end - at in gaps


# --- What is in it --------------------------------------------------------------------------------------------------


def _kind(package: zipfile.ZipFile) -> Kind | None:
    """The kind that the document says it is, and that its entries agree with."""
    names = package.namelist()
    if _TYPES in names:
        parts = dict(_types_of_parts(package))
        found = {_OFFICE[kind] for part, kind in parts.items() if kind in _OFFICE and part.lstrip("/") in names}
        return found.pop() if len(found) == 1 else None
    if names[:1] == ["mimetype"] and {_MANIFEST, "content.xml"} <= set(names):
        first = package.getinfo("mimetype")
        if first.header_offset == 0 and first.compress_type == zipfile.ZIP_STORED:
            return _LIBRE.get(_whole(package, "mimetype"))
    return None


def _types_of_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each part, or ending of parts, with its type."""
    for element, told in _elements(_whole(package, _TYPES)):
        if element in ("Override", "Default"):
            yield told.get("PartName") or told.get("Extension", ""), told.get("ContentType", "")


_MACROS = re.compile(
    r"(?:^|/)(?:vbaproject\.bin|vbadata\.xml|activex/|macrosheets/|dialogsheets/|customui/.*\.vb)|^(?:basic|scripts)/"
)
_PROGRAMS = frozenset(
    (
        *(".bat", ".cmd", ".com", ".cpl", ".dll", ".exe", ".hta", ".htm", ".html", ".jar", ".js", ".jse", ".lnk"),
        *(".mht", ".mhtml", ".msi", ".ps1", ".py", ".reg", ".scr", ".sh", ".swf", ".vb", ".vbe", ".vbs", ".wsf"),
        ".xhtml",
    )
)
_IN_COMPOUND = [one.encode("utf-16-le") for one in ("\1Ole10Native", "_VBA_PROJECT", "VBA\0", "Macros\0")]
"""Names in a part of the older format: of a file of any kind, of macros."""
_FROM_ELSEWHERE = frozenset({"attachedTemplate", "oleObject", "frame", "subDocument"})
_FAR = re.compile(r"(?:https?|ftp|mhtml|ms-\w+):|[\\/]{2}|file:[\\/]{4}", re.IGNORECASE)


def _holds_macros(package: zipfile.ZipFile) -> bool:
    names = package.namelist()
    if any(_MACROS.search(name.lower()) or PurePosixPath(name.lower()).suffix in _PROGRAMS for name in names):
        return True
    if _TYPES not in names:
        return False
    kinds = [kind.lower() for _part, kind in _types_of_parts(package)]
    return any("macroenabled" in kind or "vba" in kind or "activex" in kind for kind in kinds)


def _look_into(package: zipfile.ZipFile, *, inside: bool) -> None:
    """Unpack all of it, a piece at a time, and refuse what runs programs. `inside`: it lies in another document."""
    if _holds_macros(package):
        refuse(refusing.PROGRAMS)
    for entry in package.infolist():
        name = entry.filename.lower()
        if name == _MANIFEST.lower() and b"encryption-data" in _whole(package, entry.filename):
            refuse(refusing.LOCKED)
        if name.endswith(".rels"):
            _check_relations(_whole(package, entry.filename))
        pieces = _pieces(package, entry)
        head = next(pieces, b"")
        if is_program(head[:4096]):
            refuse(refusing.PROGRAMS)
        if head.startswith(b"PK\x03\x04"):
            _look_inside(package, entry, inside=inside)
        last = head
        compound = head.startswith(COMPOUND)
        _check_compound(head, compound=compound)
        for piece in pieces:
            _check_compound(last[-64:] + piece, compound=compound)
            last = piece


def _check_compound(piece: bytes, *, compound: bool) -> None:
    if compound and any(name in piece for name in _IN_COMPOUND):
        refuse(refusing.PROGRAMS)


def _look_inside(package: zipfile.ZipFile, entry: zipfile.ZipInfo, *, inside: bool) -> None:
    """A document within a document holds no further one, and no more than it would on its own."""
    if inside or entry.file_size > _LONGEST_INSIDE:
        refuse(refusing.UNPACKS)
    within = _opened(b"".join(_pieces(package, entry)))
    names = within.namelist()
    if _TYPES not in names and "mimetype" not in names:
        refuse(refusing.PROGRAMS)
    _look_into(within, inside=True)


def _check_relations(xml: bytes) -> None:
    """Refuse a document whose parts come from another place when it is opened. Links to click on are no parts."""
    for element, told in _elements(xml):
        part_of = told.get("Type", "").rpartition("/")[2]
        external = told.get("TargetMode") == "External"
        if element == "Relationship" and external and part_of in _FROM_ELSEWHERE and _FAR.match(told.get("Target", "")):
            refuse(refusing.ELSEWHERE)


def _whole(package: zipfile.ZipFile, name: str) -> bytes:
    """An entry that is text."""
    entry = package.getinfo(name)
    if entry.file_size > _LONGEST_TEXT:
        refuse(refusing.UNPACKS)
    return b"".join(_pieces(package, entry))


def _pieces(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """An entry, unpacked. Raises Invalid where it is not what the directory says: its name, size and checksum."""
    unpacked = 0
    try:
        with package.open(entry) as opened:
            while piece := opened.read(_PIECE):
                unpacked += len(piece)
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, struct.error):
        refuse(refusing.BROKEN)
    if unpacked != entry.file_size:
        refuse(refusing.BROKEN)


def _elements(xml: bytes) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small text in XML: names without their space, and attributes. With its own entities it is
    refused: they make much of little."""
    found: list[tuple[str, dict[str, str]]] = []

    def begin(name: str, told: dict[str, str]) -> None:
        found.append((name.rpartition(" ")[2], told))

    def refuse_types(*_told: object) -> None:
        refuse(refusing.BROKEN)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = refuse_types
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError):
        refuse(refusing.BROKEN)
    return found
