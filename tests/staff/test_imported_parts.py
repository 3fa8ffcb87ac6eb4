"""As what those of an imported summary were there: seen and changed while it is gone through, and entered so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from commitments.actions.importing import create_draft
from commitments.importing.reviewed import Entry, Kind, Name, Review
from commitments.importing.reviewed.parting import merged
from commitments.models import DocumentImport
from dialogues.models import Dialogue
from tests.summaries.handing_in import handed_in, review_of
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import NOW, China, adopted

from .clients import words
from .imports import entry, send
from .imports import media as media
from .imports import staff as staff
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("read_here")]

story = adopted

SUMMARY = """# Second dialogue

Ningbo, 20 May 2025

## Participants

| Organisation | Role |
|---|---|
| Ministry of Finance | Convenor |
| City of Chengdu | Participant |
| Development Bank | Observer |
"""


@pytest.fixture
def document(world: China) -> DocumentImport:
    return handed_in(world, SUMMARY, number=2)


def parts_of(dialogue: Dialogue) -> list[tuple[str, str, str, bool]]:
    return [
        (one.stakeholder.slug, one.attendance, one.capacity, one.was_in_room)
        for one in dialogue.representation.order_by("pk")
    ]


def drafted(world: China, document: DocumentImport) -> Dialogue:
    document.refresh_from_db()
    create_draft(document, by=world.staff, now=NOW, version=document.version)
    return Dialogue.objects.get(reference="CHN-2")


def test_what_the_document_tells_is_shown_changed_and_entered(
    world: China, staff: Client, document: DocumentImport
) -> None:
    shown = words(staff.get(f"/admin/imports/{document.pk}/"))
    assert ("national · convenor" in shown, "other · observer" in shown) == (True, True)
    city = entry(document, "City of Chengdu")
    page = staff.get(f"/admin/imports/{document.pk}/?edit={city}").content.decode()
    fields = fields_of(page, f"{city}-form")
    assert (fields[f"{city}-attendance"], fields[f"{city}-capacity"]) == ("attended", "participant")
    changed = fields | {f"{city}-attendance": "invited", f"{city}-capacity": "convenor"}
    assert staff.post(f"/admin/imports/{document.pk}/", changed).status_code == 303
    assert "convenor (invited)" in words(staff.get(f"/admin/imports/{document.pk}/"))
    send(staff, document, "accept", entry=[one.id for one in review_of(document).kept])
    assert parts_of(drafted(world, document)) == [
        ("ministry-of-finance", "attended", "convenor", True),
        ("city-of-chengdu", "invited", "convenor", False),
        ("development-bank", "attended", "observer", False),
    ]


def test_one_that_is_named_twice_is_what_one_of_its_names_tells(world: China, staff: Client) -> None:
    summary = SUMMARY + "| The Lending Bank | Participant |\n"
    document = handed_in(world, summary, number=2)
    send(staff, document, "link", name="Lending Bank", theme="no", slug="development-bank")
    send(staff, document, "accept", entry=[one.id for one in review_of(document).kept])
    assert parts_of(drafted(world, document))[-1] == ("development-bank", "attended", "observer", False)


def test_a_review_from_before_opens(world: China, staff: Client, document: DocumentImport) -> None:
    kept = document.reviewed
    for one in kept["entries"]:
        one.pop("capacity", None)
        one.pop("attendance", None)
    DocumentImport.objects.filter(pk=document.pk).update(reviewed=kept)
    assert {(one.attendance, one.capacity) for one in review_of(document).kept} == {("attended", "participant")}
    assert staff.get(f"/admin/imports/{document.pk}/").status_code == 200


def test_merged_parts_are_what_one_of_them_is() -> None:
    named = Entry("e1", Kind.PART, "UNEP", match=Name("UNEP"))
    observer = replace(named, id="e2", capacity="observer", attendance="invited")
    made = merged([named, observer])
    assert (made.capacity, made.attendance) == ("observer", "attended")
    made = merged([observer, replace(observer, id="e3", capacity="convenor")])
    assert (made.capacity, made.attendance) == ("convenor", "invited")
    assert Review.from_json(Review(entries=(made,)).as_json()).entries == (made,)
