"""The files of a report are looked at, and written, before the transaction in which its form is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError, connection
from django.test import Client

from commitments.actions import keeping_files
from commitments.models import DraftFile, Evidence
from tests.files.samples import pdf
from tests.staff.clients import signed_in
from tests.staff.page_forms import fields_of
from tests.worlds import China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

REPORT = {"status": "in_progress", "narrative": "Two offices work."}


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture(params=["/my/actions/CHN-1-01-1/report/", "/admin/action/CHN-1-01-1/report/"])
def sent(request: pytest.FixtureRequest, world: China, media: Path) -> tuple[Client, str, dict[str, Any]]:
    """Who sends which form to where: the owner, or programme staff for them."""
    client = signed_in(world.staff if "admin" in request.param else world.chengdu_officer)
    fields = fields_of(client.get(request.param).content.decode(), "act") | REPORT
    return client, request.param, fields | {"documents": [ContentFile(pdf(b"one"), name="one.pdf")]}


def stored(media: Path) -> int:
    return sum(path.is_file() for path in media.rglob("*"))


def test_nobody_waits_while_they_are_looked_at(
    sent: tuple[Client, str, dict[str, Any]], media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, address, fields = sent
    before, seen, examine = len(connection.savepoint_ids), [], keeping_files.examine

    def spy(file: Any) -> Any:
        seen.append(len(connection.savepoint_ids))
        return examine(file)

    monkeypatch.setattr(keeping_files, "examine", spy)
    assert client.post(address, fields).status_code == 303
    assert seen == [before]
    assert (Evidence.objects.count(), stored(media)) == (1, 1)
    # Sent again it was done, and what came along once more is taken away.
    fields["documents"][0].seek(0)
    assert client.post(address, fields).status_code == 303
    assert (Evidence.objects.count(), stored(media)) == (1, 1)


def test_nothing_stays_of_what_was_taken_back_as_a_whole(
    sent: tuple[Client, str, dict[str, Any]], media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, address, fields = sent

    def fail(*_record: Any, **_kept: Any) -> None:
        raise OperationalError("deadlock")

    monkeypatch.setattr("urbanshift.once.keep", fail)
    assert client.post(address, fields).status_code == 503
    # The owner's go to their draft instead: no browser offers them a second time.
    put_aside = int(address.startswith("/my/"))
    assert (Evidence.objects.count(), DraftFile.objects.count(), stored(media)) == (0, put_aside, put_aside)


def test_what_is_refused_goes_to_the_draft_still(world: China, media: Path) -> None:
    """A report that a colleague was quicker with: its file was taken away, and is looked at once more for the draft."""
    client, address = signed_in(world.chengdu_officer), "/my/actions/CHN-1-01-1/report/"
    fields: dict[str, Any] = fields_of(client.get(address).content.decode(), "act") | REPORT
    fields |= {"version_seen": "1", "documents": [ContentFile(pdf(b"one"), name="one.pdf")]}
    assert client.post(address, fields).status_code == 200
    assert (Evidence.objects.count(), DraftFile.objects.count(), stored(media)) == (0, 1, 1)
