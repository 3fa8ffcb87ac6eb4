"""Which files are taken, and what is kept of them."""

from __future__ import annotations

import zlib
from hashlib import sha256
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook
from PIL import Image

from commitments.files import Examined, examine
from commitments.files.kinds import DOCX, JPEG, ODP, ODS, ODT, PDF, PNG, PPTX, XLSX, Kind

from . import samples


def looked_at(data: bytes, name: str = "") -> Examined:
    return examine(ContentFile(data, name=name))


def shown(examined: Examined) -> Image.Image:
    picture = Image.open(BytesIO(examined.content))
    picture.load()
    return picture


def workbook() -> bytes:
    to = BytesIO()
    Workbook().save(to)
    return to.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (samples.pdf(), PDF),
        (samples.pdf(samples.packed(b"4 0 << /Type /Font >>")), PDF),
        (samples.pdf() + b"\r\n\0\0", PDF),
        (samples.office("docx"), DOCX),
        (samples.office("xlsx"), XLSX),
        (samples.office("pptx"), PPTX),
        (workbook(), XLSX),
        (samples.libre(ODT), ODT),
        (samples.libre(ODS), ODS),
        (samples.libre(ODP), ODP),
        # A table behind a chart, a link to click on, a template on the writer's own disk.
        (samples.office("pptx", {"ppt/embeddings/Sheet1.xlsx": workbook()}), PPTX),
        (
            samples.office(
                "docx",
                {
                    "word/_rels/document.xml.rels": samples.relations(
                        ("hyperlink", "https://chengdu.example/", "External"),
                        ("attachedTemplate", "file:///C:/Templates/Normal.dotm", "External"),
                    )
                },
            ),
            DOCX,
        ),
        (samples.office("docx", {"word/embeddings/oleObject1.bin": samples.compound("Equation Native")}), DOCX),
        (samples.office("docx", {"word/document.xml": " " * 900_000}), DOCX),
    ],
)
def test_a_document_is_kept_as_it_was_sent(data: bytes, kind: Kind) -> None:
    for name in ("", "photo.jpg", "page.html"):
        examined = looked_at(data, name)
        assert (examined.kind, examined.content) == (kind, data)
        assert examined.sha256 == examined.sent_sha256 == sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "kind", "mode"),
    [
        (samples.picture("JPEG"), JPEG, "RGB"),
        (samples.picture("JPEG", mode="L"), JPEG, "L"),
        (samples.picture("JPEG", mode="CMYK"), JPEG, "RGB"),
        (samples.picture("JPEG", progressive=True), JPEG, "RGB"),
        (samples.picture("PNG"), PNG, "RGB"),
        (samples.picture("PNG", mode="1"), PNG, "1"),
        (samples.picture("PNG", mode="P"), PNG, "P"),
        (samples.picture("PNG", mode="LA"), PNG, "LA"),
        (samples.picture("PNG", mode="RGBA"), PNG, "RGBA"),
        (samples.picture("PNG", mode="I;16"), PNG, "I;16"),
        (samples.picture("WEBP"), JPEG, "RGB"),
        (samples.picture("WEBP", lossless=True), JPEG, "RGB"),
        (samples.picture("WEBP", mode="RGBA"), PNG, "RGBA"),
        (samples.picture("WEBP", exif=samples.exif()), JPEG, "RGB"),
    ],
)
def test_a_picture_is_drawn_anew(data: bytes, kind: Kind, mode: str) -> None:
    examined = looked_at(data, "page.html")
    picture = shown(examined)
    assert (examined.kind, picture.format, picture.mode) == (
        kind,
        kind.endings[0][1:].upper().replace("JPG", "JPEG"),
        mode,
    )
    assert picture.size == samples.SIZE
    assert (examined.sha256, examined.sent_sha256) == (
        sha256(examined.content).hexdigest(), sha256(data).hexdigest(),
    )  # fmt: skip
    if mode in ("RGB", "RGBA"):
        assert colours(picture) == ["white", "blue", "red", "blue"]


def colours(picture: Image.Image) -> list[str]:
    """Of the four corners, row by row."""
    right, bottom = picture.width - 1, picture.height - 1
    return [nearest(picture.convert("RGB"), place) for place in ((0, 0), (right, 0), (0, bottom), (right, bottom))]


def nearest(picture: Image.Image, place: tuple[int, int]) -> str:
    known = {"white": (255, 255, 255), "red": (255, 0, 0), "blue": (0, 0, 255)}
    seen = picture.getpixel(place)
    assert isinstance(seen, tuple)
    return min(known, key=lambda name: sum(abs(a - b) for a, b in zip(known[name], seen, strict=True)))


SECRETS = (
    b"Secret",
    b"MakerOfPhones",
    b"GPS",
    b"Exif",
    b"xmpmeta",
    b"Photoshop",
    b"8BIM",
    b"MPF",
    b"\xff\xe1",
    b"\xff\xfe",
)


@pytest.mark.parametrize(
    "data",
    [
        samples.photo(),
        samples.told_png(),
        samples.picture("WEBP", exif=samples.exif(), xmp=samples.XMP, icc_profile=samples.profile()),
    ],
)
def test_nothing_stays_of_a_photo_but_what_it_shows(data: bytes) -> None:
    assert b"Secret" in data or b"XML:com.adobe.xmp" in data
    examined = looked_at(data)
    assert [secret for secret in SECRETS if secret in examined.content] == []
    picture = shown(examined)
    assert dict(picture.getexif()) == {}
    assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "icc_profile"}
    assert picture.info["icc_profile"] == samples.profile()


@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, ["white", "blue", "red", "blue"]),
        (2, ["blue", "white", "blue", "red"]),
        (3, ["blue", "red", "blue", "white"]),
        (4, ["red", "blue", "white", "blue"]),
        (5, ["white", "red", "blue", "blue"]),
        (6, ["red", "white", "blue", "blue"]),
        (7, ["blue", "blue", "red", "white"]),
        (8, ["blue", "blue", "white", "red"]),
        (9, ["white", "blue", "red", "blue"]),
    ],
)
def test_a_photo_stands_upright(orientation: int, corners: list[str]) -> None:
    for data in (samples.photo(orientation), samples.picture("PNG", exif=samples.exif(orientation))):
        picture = shown(looked_at(data))
        assert colours(picture) == corners
        assert picture.size == (samples.SIZE if orientation in (1, 2, 3, 4, 9) else samples.SIZE[::-1])
    assert looked_at(samples.picture("PNG", exif=samples.exif(6))).kind == PNG


def test_what_a_phone_appends_goes() -> None:
    plain = looked_at(samples.picture()).content
    for more in (
        samples.picture(size=(8, 8)),
        b"\0\0\0\x18ftypmp42 a film",
        b"a map of light SEFT",
        b'vivo{"take":1}',
        b"\0" * 99,
    ):
        assert looked_at(samples.picture() + more).content == plain


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_a_broken_note_of_a_camera_turns_nothing() -> None:
    broken = samples.segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff")
    picture = shown(looked_at(samples.with_segments(samples.picture(), broken)))
    assert colours(picture) == ["white", "blue", "red", "blue"]


@pytest.mark.parametrize(
    "profile",
    [b"short", b"\0" * 200, samples.profile() + b"more", samples.profile()[:16] + b"GRAY" + samples.profile()[20:],
     samples.profile().ljust(20_000, b"x")],
)  # fmt: skip
def test_a_profile_that_is_none_goes(profile: bytes) -> None:
    assert "icc_profile" not in shown(looked_at(samples.picture(icc_profile=profile))).info


def test_one_sees_through_what_one_could_see_through() -> None:
    palette = samples.drawing("P")
    to = BytesIO()
    palette.save(to, "PNG", transparency=0)
    assert shown(looked_at(to.getvalue())).info["transparency"] == 0


def test_a_pdf_with_long_content_is_searched_in_what_runs_alone() -> None:
    drawn = zlib.compress(b"(/JavaScript is a word) Tj " * 10)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    assert looked_at(samples.pdf(stream, b"<< /S /URI /URI (https://a.example/JavaScript) >>")).kind == PDF
