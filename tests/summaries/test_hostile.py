"""Files that nobody should have to open: each ends in a sentence, in bounded time and memory."""

from __future__ import annotations

import io
import subprocess
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from commitments.importing import understanding
from commitments.importing.formats import Refusal, Unreadable, bounds, read, read_safely
from commitments.importing.formats.bounds import told_of
from commitments.importing.matching import Register
from commitments.importing.reading import read_document
from commitments.importing.refusing import SENTENCES
from commitments.importing.table_refusing import TABLE_SENTENCES
from commitments.importing.understanding import understand, understand_safely
from tests.summaries.making import docx_of, page_of, pdf_of, written
from urbanshift.errors import Invalid

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: bytes | None = None, **more: bytes) -> bytes:
    """A document with another body, or with more parts."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_of("Some words.", is_markdown=False))) as sound,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package,
    ):
        for part in sound.namelist():
            changed = body if body is not None and part == "word/document.xml" else sound.read(part)
            package.writestr(part, changed)
        for name, content in more.items():
            package.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def pdf(content: bytes, kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    packed = zlib.compress(content, 9)
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 6 0 R >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Font << /F 5 0 R >> >>",
        ]
    )


def locked_pdf() -> bytes:
    sound = pdf(b"BT /F 12 Tf (Some words) Tj ET")
    locks = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (b)]" % (b"a" * 32, b"b" * 32)
    return sound.replace(b"/Root 1 0 R", b"/Root 1 0 R " + locks)


def xml(inner: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{inner}</w:body></w:document>'.encode()


_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

FILES: dict[str, tuple[Any, Refusal]] = {
    "too many bytes": (lambda: b"x" * (30 * 1024 * 1024 + 1), Refusal.TOO_LARGE),
    "nothing": (lambda: b"  \n\n", Refusal.EMPTY),
    "signs only": (lambda: b"--- *** ---", Refusal.EMPTY),
    "bytes": (lambda: bytes(range(256)) * 50, Refusal.NO_TEXT),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"x" * 100, Refusal.SCAN),
    "an old document": (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 100, Refusal.OTHER_KIND),
    "a locked document": (lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), Refusal.LOCKED),
    "another package": (lambda: _package("a.txt"), Refusal.OTHER_KIND),
    "a broken package": (lambda: docx()[:2000], Refusal.BROKEN),
    "entities": (lambda: docx(xml("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", _BOMB)), Refusal.BROKEN),
    "nested parts": (
        lambda: docx(xml("<w:sdt><w:sdtContent>" * 100 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 100)), Refusal.BROKEN,
    ),
    "a locked PDF": (locked_pdf, Refusal.LOCKED),
    "a broken PDF": (lambda: pdf_of("Some words.", is_markdown=False)[:400], Refusal.BROKEN),
    "letters without a name": (lambda: page_of([(60, 90, "Next steps of all cities")], untold="e t"), Refusal.LETTERS),
    "a scan": (lambda: pdf(b"0 0 100 100 re f"), Refusal.SCAN),
    "a PDF that unpacks to much": (lambda: pdf(b" " * 20_000_000), Refusal.UNPACKS),
    "very many pages": (lambda: _pages(201), Refusal.TOO_LONG),
    "nested elements": (lambda: b"<html><body>" + b"<div>" * 5_000 + b"words", Refusal.BROKEN),
    "a long text": (lambda: b"word " * 200_001, Refusal.TOO_LONG),
}  # fmt: skip


def _pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"
    tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    return written([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * count])


def _package(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize("file", FILES)
def test_each_is_refused_for_what_it_is(file: str) -> None:
    make, refusal = FILES[file]
    with pytest.raises(Unreadable) as unreadable:
        read(make())
    assert unreadable.value.refusal is refusal


BEYOND: dict[str, tuple[Any, Refusal]] = {
    "a package that unpacks to much": (lambda: docx(more=b"0" * 1_000_000), Refusal.UNPACKS),
    "very many paragraphs": (lambda: docx(xml("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 400)), Refusal.TOO_LONG),
    "a long page": (lambda: b"<html><body>" + b"<p>hello</p>" * 301, Refusal.TOO_LONG),
}


@pytest.mark.parametrize("file", BEYOND)
def test_what_is_beyond_a_bound_is_refused(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the bounds are a hundredth of what they are."""
    make, refusal = BEYOND[file]
    for module in ("docx", "reading"):
        monkeypatch.setattr(f"commitments.importing.formats.{module}.MOST_LINES", 300)
    monkeypatch.setattr("commitments.importing.formats.docx.MOST_UNPACKED", 1_000_000)
    with pytest.raises(Unreadable) as unreadable:
        read(make())
    assert unreadable.value.refusal is refusal
    assert len(read(docx(xml("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 300))).lines) == 300


def test_pages_that_contain_themselves_end() -> None:
    with pytest.raises(Unreadable):
        read(pdf(b"", kids=b"2 0 R 2 0 R 3 0 R", count=9_999_999))


@pytest.mark.parametrize("kind", ["text", "page", "package"])
def test_blanks_without_end_are_cut(kind: str) -> None:
    """Patterns that look for what stands behind them would do so from each."""
    told = f"1. Plant trees. Lead: X{' ' * 60_000}Y"
    data = {
        "text": told.encode(),
        "page": f"<!DOCTYPE html><html><body><pre>{told}</pre></body></html>".encode(),
        "package": docx_of(told, is_markdown=False),
    }[kind]
    [text] = (line.text for line in read(data).lines if "Plant" in line.text)
    assert text.split()[-5:] == ["Plant", "trees.", "Lead:", "X", "Y"]
    assert len(text) < 300


def test_it_is_read_in_a_process_of_its_own() -> None:
    data = b"# Next steps\n\n- One\n- **Two:** and more\n"
    assert read_safely(data, "x.md") == read(data, "x.md")
    with pytest.raises(Unreadable) as unreadable:
        read_safely(locked_pdf())
    assert unreadable.value.refusal is Refusal.LOCKED


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        (subprocess.TimeoutExpired("x", 1), Refusal.TOO_SLOW),
        (subprocess.CompletedProcess([], -24), Refusal.TOO_SLOW),
        (subprocess.CompletedProcess([], 1), Refusal.BROKEN),
    ],
)
def test_a_process_that_is_stopped_says_so(what: Any, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*args: Any, **options: Any) -> Any:
        if isinstance(what, Exception):
            raise what
        return what

    monkeypatch.setattr(subprocess, "run", stopped)
    with pytest.raises(Invalid) as refused:
        read_document(b"x", "x.txt", register=Register())
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("file", refusal.value)]
    assert str(refused.value) == str(SENTENCES[refusal])


def test_what_it_says_is_worked_out_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may write no files while it works: by then what the next one begins with is written, so the rules are compiled
    once for all."""
    monkeypatch.setattr(bounds, "told_of", lambda: told_of() | {"PYTHONPYCACHEPREFIX": str(tmp_path)})
    document = read(b"# Next steps\n\n- UNDP will plan by June 2030\n", "x.md")
    assert understand_safely(document, Register()) == understand(document, Register())
    compiled = {path.name.partition(".")[0] for path in tmp_path.rglob("*.pyc")}
    assert compiled >= {"owing", "kinds_said", "joining", "sections", "beginning"}
    monkeypatch.setattr(understanding, "MOST_SECONDS_OF_RULES", 0.01)
    with pytest.raises(Unreadable) as unreadable:
        understand_safely(document, Register())
    assert unreadable.value.refusal is Refusal.TOO_SLOW


def test_each_refusal_has_a_sentence() -> None:
    """Of rows and of encodings that are to be chosen only spreadsheets speak."""
    assert set(TABLE_SENTENCES) == set(Refusal)
    assert set(SENTENCES) == set(Refusal) - {Refusal.ROW, Refusal.ENCODING}
