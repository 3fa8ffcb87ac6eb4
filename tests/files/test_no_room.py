"""A disk that is full, or may only be read: a sentence, and nothing is lost."""

from __future__ import annotations

import errno
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.test import Client

from commitments.models import DocumentImport, DraftFile, Evidence, ReportDraft, SheetImport
from tests.files.samples import pdf
from tests.staff.clients import signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import China, adopted
from urbanshift.uploads import IN_MEMORY

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

SAID = "No file can be kept just now, and nothing was saved. Try again in a few minutes."
REPORT = "/my/actions/CHN-1-01-1/report/"


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(params=[errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def full(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The storage takes the beginning of a file, and no more."""
    save: Any = FileSystemStorage._save  # type: ignore[attr-defined]

    def breaks(self: FileSystemStorage, name: str, content: Any) -> str:
        save(self, name, ContentFile(b"%PDF"))
        raise OSError(request.param, "No room")

    monkeypatch.setattr(FileSystemStorage, "_save", breaks)


def kept() -> int:
    return sum(model.objects.count() for model in (Evidence, DraftFile, ReportDraft, DocumentImport, SheetImport))


def sheet() -> Any:
    return ContentFile(b"reference,horizon,reason\nCHN-1-04,long,Longer.\n", name="a.csv")


def summary() -> Any:
    return ContentFile(b"# Second dialogue\n\n## Next steps\n\n1. Plant trees\n", name="a.md")


def evidence() -> Any:
    return ContentFile(pdf(b"one"), name="one.pdf")


WORK: dict[str, Any] = {"status": "in_progress", "narrative": "Two offices work.", "documents": evidence}


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("who", "address", "said"),
    [
        ("chengdu_officer", REPORT, WORK),
        ("chengdu_officer", REPORT, WORK | {"keep": ""}),
        ("staff", "/admin/action/CHN-1-01-1/report/", WORK),
        ("staff", "/admin/imports/", {"series": "CHN", "summary": summary}),
        ("staff", "/admin/spreadsheets/next-steps/", {"file": sheet}),
    ],
)
def test_it_is_said_above_the_form(world: China, media: Path, who: str, address: str, said: dict[str, Any]) -> None:
    client = signed_in(getattr(world, who))
    sent = {name: value() if callable(value) else value for name, value in said.items()}
    fields: dict[str, Any] = fields_of(client.get(address).content.decode(), "act") | sent
    answer = client.post(address, fields)
    assert answer.status_code == 503
    assert words(answer).count(SAID) == 1
    assert said.get("narrative", "") in answer.content.decode()
    assert (kept(), [path for path in media.rglob("*") if path.is_file()]) == (0, [])


@pytest.mark.usefixtures("full")
def test_a_report_that_lacks_something_hears_of_both(world: China) -> None:
    """Its files would have gone to the draft."""
    client = signed_in(world.chengdu_officer)
    fields = fields_of(client.get(REPORT).content.decode(), "act") | {"narrative": "", "documents": [evidence()]}
    answer = client.post(REPORT, fields)
    assert (answer.status_code, f"one.pdf: {SAID}" in words(answer), kept()) == (200, True, 0)


@pytest.mark.usefixtures("full")
def test_a_script_is_told_the_same(world: China) -> None:
    answer = signed_in(world.chengdu_officer).post("/my/actions/CHN-1-01-1/files/", {"file": evidence()})
    assert (answer.json(), kept()) == ({"message": SAID}, 0)


def test_what_cannot_even_arrive(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(BytesIO):
        def write(self, data: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    client = Client(raise_request_exception=False)
    client.force_login(world.chengdu_officer)
    monkeypatch.setattr("tempfile.TemporaryFile", lambda **_options: Full())
    large = ContentFile(b"%PDF" + b"x" * 2 * IN_MEMORY, name="large.pdf")
    answer = client.post(REPORT, {"narrative": "Work.", "documents": [large]})
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "nothing is lost. What you typed is still in your browser" in words(answer)


def test_another_error_is_none_of_that(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_args: Any) -> str:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(FileSystemStorage, "_save", breaks)
    with pytest.raises(OSError, match="Input/output error"):
        signed_in(world.chengdu_officer).post("/my/actions/CHN-1-01-1/files/", {"file": evidence()})
