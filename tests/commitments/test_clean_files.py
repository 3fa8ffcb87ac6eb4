"""`manage.py clean_files` and `check_data` on the files of evidence: none missing, none changed, none too many."""

from __future__ import annotations

import os
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from commitments.actions.keeping_files import remove_orphans
from commitments.actions.report_drafts import add_file
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import destroy_file, retract_report
from commitments.consistency import names_in_use
from commitments.models import DraftFile, Evidence
from tests.commitments.acts import say
from tests.files import samples
from tests.worlds import NOW, China, adopted

pytestmark = pytest.mark.django_db


story = adopted


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def files(world: China) -> tuple[Evidence, DraftFile]:
    one, _two, three = world.items
    notice = NewEvidence(file=ContentFile(samples.pdf(), name="notice.pdf"))
    made = say(one, by=world.chengdu_officer, evidence=[notice])
    photo = ContentFile(samples.photo(), name="photo.jpg")
    return made.evidence.get(), add_file(three, by=world.chengdu_officer, now=NOW, file=photo)


def run(command: str = "clean_files") -> list[str]:
    out = StringIO()
    try:
        call_command(command, stdout=out)
    except CommandError as error:
        out.write(f"{error} (exit code {error.returncode})")
    return out.getvalue().splitlines()


def age(path: Path, by: timedelta) -> Path:
    instant = (timezone.now() - by).timestamp()
    os.utime(path, (instant, instant))
    return path


def orphan(media: Path, name: str, by: timedelta = timedelta(days=2)) -> Path:
    path = media / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return age(path, by)


RIGHT = ["Files removed that nothing refers to: 0.", "Every file is there, and as it was."]


def test_nothing_is_kept_yet(media: Path) -> None:
    assert run() == RIGHT
    assert list(media.iterdir()) == []


def test_only_what_is_old_and_nobodys_goes(media: Path, files: tuple[Evidence, DraftFile]) -> None:
    for record in files:
        age(media / str(record.file.name), timedelta(days=900))
    gone = [orphan(media, "evidence/ab/old.pdf"), orphan(media, "evidence/2026/11/older.pdf")]
    kept = [
        orphan(media, "evidence/ab/running.pdf", timedelta(hours=23)),
        orphan(media, "something/else.pdf"),
        *(media / str(record.file.name) for record in files),
    ]
    assert run() == ["Files removed that nothing refers to: 2.", RIGHT[1]]
    assert [path.exists() for path in gone] == [False, False]
    assert all(path.exists() for path in kept)
    assert run() == RIGHT


def test_the_clock_is_given(media: Path) -> None:
    path = orphan(media, "evidence/ab/old.pdf", timedelta())
    assert list(remove_orphans(now=timezone.now() + timedelta(hours=23))) == []
    assert list(remove_orphans(now=timezone.now() + timedelta(hours=25))) == ["evidence/ab/old.pdf"]
    assert not path.exists()


def test_it_looks_in_batches(media: Path, files: tuple[Evidence, DraftFile], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commitments.consistency.BATCH", 1)
    monkeypatch.setattr("commitments.actions.keeping_files.BATCH", 1)
    for number in range(3):
        orphan(media, f"evidence/ab/{number}.pdf")
    assert run() == ["Files removed that nothing refers to: 3.", RIGHT[1]]


def test_what_was_destroyed_and_stayed_by_accident_goes(
    world: China, media: Path, files: tuple[Evidence, DraftFile]
) -> None:
    """The process ended between the commit and the deletion."""
    evidence, _draft = files
    destroy_file(evidence, by=world.admin, now=NOW, reason="A face.")
    path = age(media / str(evidence.file.name), timedelta(days=2))
    assert path.exists()
    assert run() == ["Files removed that nothing refers to: 1.", RIGHT[1]]
    assert not path.exists()


def test_what_was_retracted_is_kept(world: China, media: Path, files: tuple[Evidence, DraftFile]) -> None:
    evidence, _draft = files
    retract_report(evidence.report, by=world.staff, now=NOW, reason="All wrong.")
    age(media / str(evidence.file.name), timedelta(days=2))
    assert run() == RIGHT


def test_what_is_missing_or_changed_is_told(media: Path, files: tuple[Evidence, DraftFile]) -> None:
    evidence, draft = files
    path = media / str(evidence.file.name)
    content = path.read_bytes()
    path.write_bytes(content[:-1] + b" ")
    (media / str(draft.file.name)).unlink()
    missing = f"File of a draft report {draft.pk}: its file {draft.file.name} is missing."
    lines = run()
    assert lines[1].startswith(f"Evidence {evidence.pk}: its file {evidence.file.name} has the checksum ")
    assert lines[1].endswith(f" and should have {evidence.sha256}.")
    assert lines[2:] == [missing, "Files missing or changed: 2. (exit code 1)"]
    # Every night, without reading all of them.
    assert run("check_data") == [missing, "Differences found: 1. (exit code 1)"]
    path.write_bytes(content[:-9])
    what, size = f"Evidence {evidence.pk}: its file {evidence.file.name}", len(content)
    assert run("check_data") == [
        f"{what} has {size - 9} bytes and should have {size}.",
        missing,
        "Differences found: 2. (exit code 1)",
    ]


def test_what_is_sent_while_it_looks_is_not_missing(
    world: China, files: tuple[Evidence, DraftFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    _evidence, draft = files
    item = world.items[2]

    def sent_first(names: list[str]) -> set[str]:
        if DraftFile.objects.exists():
            made = say(item, by=world.chengdu_officer, files=[draft.pk])
            destroy_file(made.evidence.get(), by=world.admin, now=NOW, reason="A face.")
        return names_in_use(names)

    Path(draft.file.path).unlink()
    monkeypatch.setattr("commitments.consistency.names_in_use", sent_first)
    assert run("check_data") == ["Every stored figure is right."]


def test_one_statement_says_what_is_in_use(files: tuple[Evidence, DraftFile], django_assert_num_queries: Any) -> None:
    names = {str(record.file.name) for record in files}
    with django_assert_num_queries(1):
        assert names_in_use([*names, "evidence/ab/other.pdf"]) == names
