"""A summary is handed in: pasted or uploaded, once, and refused with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from commitments.models import DocumentImport
from dialogues.models import Dialogue
from tests.summaries.handing_in import read_here as read_here
from tests.summaries.handing_in import review_of, told
from tests.worlds import China, adopted

from .clients import said, words
from .imports import SUMMARY, send
from .imports import document as document
from .imports import media as media
from .imports import staff as staff
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.usefixtures("read_here")]

story = adopted


def test_what_is_refused_for_its_number_is_not_read(world: China, staff: Client, tmp_path: Path) -> None:
    answer = staff.post("/admin/imports/", {"series": "CHN", "number": "0", "text": SUMMARY})
    assert "Number of the dialogue: Ensure this value is greater than or equal to 1." in said(answer)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not DocumentImport.objects.exists()


def test_a_file_or_a_text_is_asked_for_and_neither_called_optional(world: China, staff: Client) -> None:
    asked = words(staff.get("/admin/imports/"))
    assert "Number of the dialogue optional" in asked
    assert "File PDF with text" in asked
    assert "Or its text Paste it here" in asked


def test_a_text_is_pasted_and_kept_once(world: China, staff: Client) -> None:
    sent = {"series": "CHN", "number": "", "text": SUMMARY}
    answers = [staff.post("/admin/imports/", sent) for _time in range(2)]
    document = DocumentImport.objects.get()
    assert [(one.status_code, one["Location"]) for one in answers] == [(303, f"/admin/imports/{document.pk}/")] * 2
    assert (document.number, document.state, document.sent_by, document.title) == (
        2, "proposed", world.staff, "CHN-2.txt",
    )  # fmt: skip
    with document.file.open() as file:
        assert file.read().decode() == SUMMARY
    page = staff.get("/admin/imports/")
    assert "CHN-2.txt CHN-2 5 of 5 Staff" in words(page)
    assert Dialogue.objects.count() == 1


def test_a_plain_text_that_is_pasted_keeps_its_lines(world: China, staff: Client) -> None:
    """Markdown would join them; what is Markdown shows it by its signs."""
    text = (
        "Second Dialogue\nChengdu, 5 May 2025\n\nNext steps\nIt was agreed that:\n"
        "i. UNEP will map the parks\nii. UNEP will train all\n"
    )
    staff.post("/admin/imports/", {"series": "CHN", "number": "", "text": text})
    steps = [one.text for one in review_of(DocumentImport.objects.get()).entries if one.is_step]
    assert steps == ["UNEP will map the parks", "UNEP will train all"]


@pytest.mark.parametrize("text", [SUMMARY, SUMMARY.replace("\n", "\r\n")])
def test_the_same_text_without_a_number_is_no_other_dialogue(
    world: China, staff: Client, document: DocumentImport, text: str
) -> None:
    for state in ("proposed", "entered"):
        again = staff.post("/admin/imports/", {"series": "CHN", "number": "", "text": text})
        assert (again["Location"], DocumentImport.objects.get().state) == (f"/admin/imports/{document.pk}/", state)
        send(staff, document, "create", unlooked="yes")
    assert "This file was entered before. Nothing was entered again." in words(staff.get(again["Location"]))
    assert Dialogue.objects.count() == 2
    # Who names another dialogue means it.
    staff.post("/admin/imports/", {"series": "CHN", "number": "3", "text": text})
    assert [one.number for one in DocumentImport.objects.order_by("pk")] == [2, 3]


@pytest.mark.apart
def test_a_file_is_handed_in(world: China, staff: Client) -> None:
    file = SimpleUploadedFile("Acta.md", SUMMARY.encode())
    answer = staff.post("/admin/imports/", {"series": "CHN", "number": 2, "summary": file})
    document = DocumentImport.objects.get()
    assert (answer.status_code, document.title, len(told(review_of(document)))) == (303, "Acta.md", 5)
    download: Any = staff.get(f"/admin/imports/{document.pk}/document/")
    assert (b"".join(download.streaming_content), download["Content-Disposition"]) == (
        SUMMARY.encode(), 'attachment; filename="Acta.md"',
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"series": "CHN"}, "File: Choose a file, or paste the text."),
        ({"series": "CHN", "number": 9, "text": "x"}, "The next dialogue of CHN has the number 2."),
        ({"series": "XXX", "text": "Words that were typed"}, "Series: There is none called “XXX”."),
        ({"series": "CHN", "summary": ("x.pdf", b"%PDF-1.7\n nothing")}, "File: This document is damaged"),
        ({"series": "CHN", "summary": ("x.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99)}, "File: "),
        ({"series": "CHN", "summary": ("x.txt", b"")}, "File: This document is empty."),
        ({"series": "CHN", "summary": ("x.txt", b"words"), "text": "words"}, "Or its text: Choose a file or paste"),
    ],
)
def test_a_refusal_is_said_and_nothing_typed_is_lost(staff: Client, sent: dict[str, Any], sentence: str) -> None:
    post = {name: SimpleUploadedFile(*one) if isinstance(one, tuple) else one for name, one in sent.items()}
    answer = staff.post("/admin/imports/", post)
    assert answer.status_code == 200
    assert any(one.startswith(sentence) for one in said(answer)), said(answer)
    kept = fields_of(answer.content.decode(), "act")
    assert (kept["series"], kept["text"]) == (sent["series"], sent.get("text", ""))
    assert not DocumentImport.objects.exists()


def test_what_is_larger_than_is_read_is_refused_by_its_size(staff: Client, settings: Any) -> None:
    settings.LARGEST_IMPORT = 31 * 1024 * 1024
    file = SimpleUploadedFile("x.txt", b"word " * (6 * 1024 * 1024 + 300_000))
    answer = staff.post("/admin/imports/", {"series": "CHN", "summary": file})
    assert [one.split(",")[0] for one in said(answer)] == [
        "File: This document has more than 30 MB. Save it without its pictures",
    ]  # fmt: skip
