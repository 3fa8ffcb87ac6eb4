"""Files that lie with a draft: put there one by one, shared by its people, sent along or gone with it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction

from accounts.models import User
from commitments.actions.owing import change_owner
from commitments.actions.report_drafts import add_file, discard_draft, remove_file, save_draft
from commitments.actions.reporting import NewEvidence
from commitments.models import ActionItem, DraftFile, Evidence, ReportDraft, StatusReport
from tests.commitments.acts import LINK, bring, everybody, outcome, say
from tests.files import samples
from tests.files.hostile import HOSTILE
from tests.worlds import NOW, China, adopted, person
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotFound, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

OWN = {"owner", "colleague", "successor", "staff", "administrator", "staff of the owner"}
PDF = samples.pdf()


story = adopted


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def on_disk(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def notice(number: int = 0, name: str = "notice.pdf") -> ContentFile[bytes]:
    """A file of its own for each number."""
    return ContentFile(samples.pdf(b"%d" % number), name=name)


def put(item: ActionItem, *, by: User, number: int = 0, **values: Any) -> DraftFile:
    return add_file(item, by=by, now=NOW, file=notice(number), **values)


def test_a_file_begins_a_draft_and_is_kept_whole(world: China, item: ActionItem, media: Path) -> None:
    photo = samples.photo()
    made = add_file(item, by=world.chengdu_officer, now=NOW, file=ContentFile(photo, name="../IMG_1.jpg"))
    content = (media / str(made.file.name)).read_bytes()
    draft = ReportDraft.objects.get()
    assert DraftFile.objects.values().get() == {
        "id": made.pk,
        "recorded_at": NOW,
        "updated_at": NOW,
        "version": 1,
        "draft_id": draft.pk,
        "uploader_id": world.chengdu_officer.pk,
        "title": "IMG_1.jpg",
        "file": made.file.name,
        "content_type": "image/jpeg",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "sent_sha256": sha256(photo).hexdigest(),
    }
    assert (draft.author, draft.stakeholder, draft.version) == (world.chengdu_officer, world.chengdu_city, 1)
    line = made.history.get()
    assert (line.history_user, line.history_date) == (world.chengdu_officer, NOW)
    assert not hasattr(line, "title")
    assert ActionItem.objects.get(pk=item.pk).version == item.version


def test_it_lies_with_what_was_written_and_does_not_make_that_stale(world: China, item: ActionItem) -> None:
    save_draft(item, by=world.chengdu_officer, now=NOW, narrative="The office")
    put(item, by=person("colleague", of=world.chengdu_city), title=" The house ")
    save_draft(item, by=world.chengdu_officer, now=NOW, narrative="The office was founded.", version=1)
    assert ReportDraft.objects.get().files.get().title == "The house"


def test_nobody_else_can_read_the_file_on_the_disk(world: China, item: ActionItem, media: Path) -> None:
    made = put(item, by=world.chengdu_officer)
    path = media / str(made.file.name)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]


def test_who_puts_files_there_and_takes_them_away(world: China, item: ActionItem) -> None:
    kept = put(item, by=world.chengdu_officer)
    people = everybody(world)
    expected = {name: "done" if name in OWN else "NotAllowed" for name in people}
    assert {n: outcome(add_file, item, by=by, now=NOW, file=notice(1)) for n, by in people.items()} == expected
    assert {n: outcome(remove_file, kept, by=by, now=NOW) for n, by in people.items()} == expected


def test_a_stranger_has_no_file_looked_at(world: China, item: ActionItem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commitments.actions.keeping_files.examine", lambda _file: 1 / 0)
    with pytest.raises(NotAllowed):
        put(item, by=world.ningbo_officer)
    with pytest.raises(NotAllowed):
        say(item, by=world.ningbo_officer, evidence=[NewEvidence(file=notice())])


def test_the_same_file_is_there_once(world: China, item: ActionItem, media: Path) -> None:
    """Whoever did not hear that it arrived sends it again."""
    first = put(item, by=world.chengdu_officer)
    assert put(item, by=person("colleague", of=world.chengdu_city)) == first
    assert on_disk(media) == {first.file.name}
    other = put(world.items[2], by=world.chengdu_officer)
    assert other != first
    assert on_disk(media) == {first.file.name, other.file.name}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_refused_leaves_nothing(world: China, item: ActionItem, media: Path, name: str) -> None:
    data, sentence = HOSTILE[name]
    with pytest.raises(Invalid) as refused:
        add_file(item, by=world.chengdu_officer, now=NOW, file=ContentFile(data, name="photo.jpg"))
    assert str(refused.value) == str(sentence)
    assert list(media.iterdir()) == []
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (0, 0)


def test_so_does_what_fails(world: China, item: ActionItem, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(DraftFile, "save", lambda *_args, **_options: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            put(item, by=world.chengdu_officer)
    with monkeypatch.context() as patched:
        patched.setattr("commitments.actions.keeping_files.os.fsync", lambda *_: 1 / 0)  # The disk is full.
        with pytest.raises(ZeroDivisionError):
            put(item, by=world.chengdu_officer)
    with pytest.raises(Invalid):
        put(item, by=world.chengdu_officer, title="a\x00b")
    item = bring(world, item, "withdrawn")
    with pytest.raises(Conflict):
        put(item, by=world.chengdu_officer)
    assert on_disk(media) == set()
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (0, 0)


def test_a_draft_has_twenty_files_at_most(world: China, item: ActionItem, media: Path) -> None:
    for number in range(20):
        put(item, by=world.chengdu_officer, number=number)
    with pytest.raises(Conflict, match="A report has 20 files and links at most"):
        put(item, by=world.chengdu_officer, number=20)
    assert len(on_disk(media)) == 20


def test_a_file_is_taken_away_after_commit(
    world: China, item: ActionItem, media: Path, django_capture_on_commit_callbacks: Any
) -> None:
    made, other = put(item, by=world.chengdu_officer), put(item, by=world.chengdu_officer, number=1)
    with django_capture_on_commit_callbacks() as callbacks:
        remove_file(made, by=person("colleague", of=world.chengdu_city), now=NOW)
    assert on_disk(media) == {made.file.name, other.file.name}
    for callback in callbacks:
        callback()
    assert on_disk(media) == {other.file.name}
    assert list(DraftFile.objects.all()) == [other]
    assert DraftFile.history.filter(id=made.pk).latest("history_id").history_type == "-"
    with pytest.raises(NotFound):
        remove_file(made, by=world.chengdu_officer, now=NOW)


def test_they_go_with_a_draft_that_is_discarded(
    world: China, item: ActionItem, media: Path, django_capture_on_commit_callbacks: Any
) -> None:
    put(item, by=world.chengdu_officer)
    put(item, by=world.staff, number=1)
    with django_capture_on_commit_callbacks(execute=True):
        discard_draft(item, by=world.chengdu_officer, now=NOW)
    assert on_disk(media) == set()
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (0, 0)


def test_they_go_along_with_the_report(
    world: China, item: ActionItem, media: Path, django_capture_on_commit_callbacks: Any
) -> None:
    files = [put(item, by=world.chengdu_officer), put(item, by=world.staff, number=1, title="From staff")]
    more = NewEvidence(file=notice(2, "more.pdf"))
    with django_capture_on_commit_callbacks(execute=True):
        made = say(
            item,
            by=world.chengdu_officer,
            status="reported_complete",
            evidence=[LINK, more],
            files=[file.pk for file in files],
        )
    columns = ("title", "content_type", "size", "sha256", "sent_sha256")
    lines = list(made.evidence.order_by("pk"))
    assert [str(line.file.name) for line in lines[:2]] == [str(file.file.name) for file in files]
    for line, file in zip(lines, files, strict=False):
        assert [getattr(line, name) for name in columns] == [getattr(file, name) for name in columns]
    assert [(line.title, line.url) for line in lines] == [
        ("notice.pdf", ""), ("From staff", ""), ("Notice", LINK.url), ("more.pdf", ""),
    ]  # fmt: skip
    assert {line.recorded_at for line in lines} == {NOW}
    assert on_disk(media) == {str(line.file.name) for line in lines if line.file}
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (0, 0)


def test_they_alone_show_that_it_is_done(world: China, item: ActionItem) -> None:
    file = put(item, by=world.chengdu_officer)
    made = say(item, by=world.chengdu_officer, status="reported_complete", evidence=[], files=[file.pk])
    assert made.evidence.get().title == "notice.pdf"


def test_a_report_that_fails_leaves_them_with_the_draft(
    world: China, item: ActionItem, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(item, by=world.chengdu_officer)
    monkeypatch.setattr("commitments.actions.reporting.refresh", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        say(item, by=world.chengdu_officer, evidence=[NewEvidence(file=notice(1))], files=[file.pk])
    assert on_disk(media) == {file.file.name}
    assert list(DraftFile.objects.all()) == [file]
    assert Evidence.objects.count() == 0


def test_nobody_sends_what_they_have_not_seen(world: China, item: ActionItem) -> None:
    """Neither what a colleague added meanwhile, nor less than they think."""
    seen = put(item, by=world.chengdu_officer)
    put(item, by=person("colleague", of=world.chengdu_city), number=1)
    for files in ([seen.pk], [], [seen.pk, 999_999]):
        with pytest.raises(Stale, match="A colleague added or removed a file meanwhile") as refused:
            say(item, by=world.chengdu_officer, files=files)
        assert refused.value.version == item.version
    assert StatusReport.objects.count() == 0
    no_draft = world.items[2]
    with pytest.raises(Stale):
        say(no_draft, by=world.chengdu_officer, files=[seen.pk])
    say(no_draft, by=world.chengdu_officer, files=[])


def test_a_report_from_elsewhere_leaves_the_draft_while_it_has_files(world: China, item: ActionItem) -> None:
    put(item, by=world.chengdu_officer)
    say(item, by=world.chengdu_officer)
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (1, 1)
    other = world.items[2]
    save_draft(other, by=world.chengdu_officer, now=NOW)
    say(other, by=world.chengdu_officer)
    assert ReportDraft.objects.filter(action_item=other).count() == 0


def test_staff_send_them_on_behalf(world: China, item: ActionItem) -> None:
    """What an officer wrote stays; the files that staff named went along."""
    file = put(item, by=world.chengdu_officer)
    made = say(item, by=world.staff, files=[file.pk])
    assert (made.on_behalf, made.evidence.get().title) == (True, "notice.pdf")
    assert (ReportDraft.objects.count(), DraftFile.objects.count()) == (1, 0)


def test_together_they_are_no_more_than_a_report_has(world: China, item: ActionItem) -> None:
    file = put(item, by=world.chengdu_officer)
    with pytest.raises(Invalid, match="A report has 20 files and links at most"):
        say(item, by=world.chengdu_officer, evidence=[LINK] * 20, files=[file.pk])
    say(item, by=world.chengdu_officer, evidence=[LINK] * 19, files=[file.pk])


def test_they_stay_with_the_organisation_that_wrote_the_draft(world: China, item: ActionItem) -> None:
    file = put(item, by=world.chengdu_officer)
    change_owner(item, by=world.staff, now=NOW, owner=world.ningbo_city, reason="By letter.")
    item = ActionItem.objects.get(pk=item.pk)
    with pytest.raises(Stale):
        say(item, by=world.ningbo_officer, files=[file.pk])
    with pytest.raises(NotAllowed):
        remove_file(file, by=world.ningbo_officer, now=NOW)
    remove_file(file, by=world.chengdu_officer, now=NOW)


def test_an_outer_transaction_that_fails_brings_the_row_back_with_its_file(
    world: China, item: ActionItem, media: Path
) -> None:
    file = put(item, by=world.chengdu_officer)
    with transaction.atomic():
        remove_file(file, by=world.chengdu_officer, now=NOW)
        transaction.set_rollback(True)
    assert list(DraftFile.objects.all()) == [file]
    assert on_disk(media) == {file.file.name}
