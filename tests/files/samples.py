"""Files as people send them, honest and hostile, made here."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

from commitments.files import kinds
from commitments.files.kinds import DOCX, ODT, Kind

SIZE = (24, 16)
"""Width and height of the pictures, as their cameras hold them."""


# --- Pictures -------------------------------------------------------------------------------------------------------


def drawing(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """Red at the left, blue at the right, a white corner at the top left."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    picture.paste("white", (0, 0, size[0] // 3, size[1] // 2))
    if mode in ("LA", "RGBA"):
        picture.putalpha(Image.new("L", size, 200))
    return picture.convert(mode)


def exif(orientation: int = 1) -> Image.Exif:
    """What a phone notes: where, with what, when, and how it was held."""
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x010F] = "MakerOfPhones"
    told[0x9286] = "SecretRemark"
    gps = told.get_ifd(0x8825)
    gps[1], gps[2] = "N", tuple(map(TiffImagePlugin.IFDRational, (30, 39, 36)))
    gps[3], gps[4] = "E", tuple(map(TiffImagePlugin.IFDRational, (104, 3, 48)))
    return told


XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:li>SecretPlace</rdf:li></x:xmpmeta>"


def picture(form: str = "JPEG", *, mode: str = "RGB", size: tuple[int, int] = SIZE, **options: Any) -> bytes:
    to = BytesIO()
    if form == "JPEG":
        options.setdefault("quality", 95)
    drawing(mode, size).save(to, form, **options)
    return to.getvalue()


@cache
def profile() -> bytes:
    """It tells the minute it was made in."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def segment(code: int, content: bytes) -> bytes:
    return b"\xff" + bytes([code]) + struct.pack(">H", len(content) + 2) + content


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with more of them at its beginning."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def photo(orientation: int = 1) -> bytes:
    """As a phone sends it, with everything that must not stay."""
    small = picture(size=(8, 8))
    return with_segments(
        picture(exif=exif(orientation), icc_profile=profile(), comment="SecretRemark"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x5a\0\x0bSecretPlace"),
        segment(0xE2, b"MPF\0SecretSmallCopy" + small),
    )


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_that_says(width: int, height: int) -> bytes:
    """A small file of a large picture."""
    rows = zlib.compress(b"\0" * 1_000_000, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg_that_says(width: int, height: int) -> bytes:
    data = bytearray(picture())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def jpeg_of_many_scans() -> bytes:
    """It sharpens a thousand times while it loads."""
    data = picture(progressive=True)
    at = data.index(b"\xff\xda")
    end = data.index(b"\xff", at + 14)
    return data[:end] + data[at:end] * 1000 + data[end:]


def told_png() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "SecretRemark")
    told.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    return picture("PNG", pnginfo=told, exif=exif(6), icc_profile=profile())


def moving(form: str) -> bytes:
    return picture(form, save_all=True, append_images=[Image.new("RGB", SIZE, "green")], duration=100)


# --- PDF ------------------------------------------------------------------------------------------------------------


def pdf(*objects: bytes, catalog: bytes = b"", trailer: bytes = b"", before: bytes = b"", within: bytes = b"") -> bytes:
    """A PDF of one empty page, with more objects, and more in its catalogue and at its end."""
    made = bytearray(before + b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + within)
    places = []
    for number, one in enumerate(
        (
            b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
            *objects,
        ),
        start=1,
    ):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, table)
    return bytes(made)


def packed(objects: bytes, filter_: bytes = b"/FlateDecode", more: bytes = b"", level: int = 6) -> bytes:
    """A stream in which objects are packed."""
    content = zlib.compress(objects, level)
    return b"<< /Type /ObjStm /N 1 /First 4 /Filter %s %s /Length %d >>\nstream\n%s\nendstream" % (
        filter_, more, len(content), content,
    )  # fmt: skip


SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


# --- Documents of Office and LibreOffice ----------------------------------------------------------------------------

type Entries = Mapping[str, bytes | str]

_MAIN = {
    "docx": ("word/document.xml", "wordprocessingml.document"),
    "xlsx": ("xl/workbook.xml", "spreadsheetml.sheet"),
    "pptx": ("ppt/presentation.xml", "presentationml.presentation"),
}
_SPACE = "http://schemas.openxmlformats.org/package/2006"


def packed_up(entries: Entries, **options: Any) -> bytes:
    to = BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, **options) as package:
        for name, content in entries.items():
            package.writestr(
                zipfile.ZipInfo(name) if name == "mimetype" else name,
                content,
                zipfile.ZIP_STORED if name == "mimetype" else None,
            )
    return to.getvalue()


def types(part: str, kind: str, more: str = "") -> str:
    return (
        f'<?xml version="1.0"?><Types xmlns="{_SPACE}/content-types"><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/{part}" ContentType="{kind}"/>{more}</Types>'
    )


def office_entries(ending: str = "docx", *, kind: str = "", more: str = "") -> dict[str, bytes | str]:
    part, name = _MAIN[ending]
    kind = kind or f"application/vnd.openxmlformats-officedocument.{name}.main+xml"
    return {
        "[Content_Types].xml": types(part, kind, more),
        "_rels/.rels": relations(("officeDocument", part, "Internal")),
        part: "<document/>",
    }


def relations(*told: tuple[str, str, str]) -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{space}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for number, (kind, target, mode) in enumerate(told)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_SPACE}/relationships">{lines}</Relationships>'


def office(ending: str = "docx", entries: Entries | None = None, **options: Any) -> bytes:
    """A document of Office, with more entries."""
    return packed_up({**office_entries(ending, **options), **(entries or {})})


def libre(kind: Kind = ODT, entries: Entries | None = None) -> bytes:
    """A document of LibreOffice, with more entries."""
    return packed_up(
        {
            "mimetype": kind.content_type,
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": "<document-content/>",
            "Configurations2/": "",
            **(entries or {}),
        }
    )


def changed(package: bytes, old: bytes, new: bytes) -> bytes:
    """A ZIP in which one name or number stands otherwise, everywhere."""
    assert len(old) == len(new)
    assert old in package
    return package.replace(old, new)


def locked(package: bytes) -> bytes:
    """With the mark of encryption on every entry."""
    data = bytearray(package)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def lying(package: bytes, entry: str, size: int) -> bytes:
    """Whose directory says another size of an entry than it has."""
    data = bytearray(package)
    at = data.rindex(entry.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(data)


def link(package: Entries, name: str) -> bytes:
    """With an entry that is a symbolic link."""
    to = BytesIO(packed_up(package))
    with zipfile.ZipFile(to, "a") as opened:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = 0o120777 << 16
        opened.writestr(entry, "/etc/passwd")
    return to.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
"""How a document of the older format begins."""


def compound(*names: str) -> bytes:
    return COMPOUND + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in names)


OFFICE = DOCX.content_type
XLSX = kinds.XLSX.content_type
