"""Whoever sends a form hears of all that is wrong with it in one answer: of what the form lacks, and the rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.log import read_stamp
from accounts.models import Mail
from commitments.actions.deciding import decide_between
from commitments.actions.drafting import edit_commitment
from commitments.admin import mending
from commitments.deciding import Ruling
from commitments.models import ActionItem, Commitment
from dialogues.models import Series, Stakeholder
from tests.files import samples
from tests.worlds import NOW, China, adopted
from urbanshift.trying import stand_ins

from .clients import said, signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

STEP, ITEM = "/admin/next-step/CHN-1-01/", "/admin/action/CHN-1-01-1/"
LATE = "2999-01-01"
FUTURE = "Give today or an earlier day."
NEEDED = "This field is required."


story = adopted


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.admin)


def version_of(address: str) -> int:
    for start, model in ((STEP, Commitment), (ITEM, ActionItem), ("/admin/series/CHN/", Series)):
        if address.startswith(start):
            key = "code" if model is Series else "reference"
            return model.objects.get(**{key: address.split("/")[3]}).version
    return 0


@pytest.mark.parametrize(
    ("address", "sent", "sentences"),
    [
        (
            f"{STEP}close/",
            {"decision": "withdrawn", "decided_on": LATE},
            [f"Basis: {NEEDED}", f"Decided on: {FUTURE}", "Reason: Say why it is withdrawn."],
        ),
        (
            f"{STEP}close/",
            {"decision": "superseded", "basis": "A letter.", "decided_on": LATE, "reason": "A law does it."},
            [f"Decided on: {FUTURE}", "The next step that takes its place: Name the next step that takes its place."],
        ),
        (
            f"{STEP}move-date/",
            {"due_0": "year", "due_1": "2001-05-05", "changed_on": LATE},
            [
                "New date: Give 16 November 2022 or a later day.",
                f"Why the date moves: {NEEDED}",
                f"Moved on: {FUTURE}",
            ],
        ),
        (
            f"{STEP}correct/",
            {"amended_on": LATE, "text": "Other."},
            [f"Page: {NEEDED}", f"Why the wording changes: {NEEDED}", f"Corrected on: {FUTURE}"],
        ),
        (f"{ITEM}withdraw/", {"changed_on": LATE}, [f"Why: {NEEDED}", f"On: {FUTURE}"]),
        (
            f"{ITEM}report/",
            {"status": "reported_complete", "reported_as_of": LATE, "language": "en"},
            [
                f"What was done, and what comes next: {NEEDED}",
                f"As of: {FUTURE}",
                "Links that show it: Show that it is done by a file or a link, or say why there is no evidence.",
            ],
        ),
        (
            f"{STEP}close/",
            {"decided_on": LATE},
            [f"What was decided: {NEEDED}", f"Basis: {NEEDED}", f"Decided on: {FUTURE}"],
        ),
        (
            f"{ITEM}change-owner/",
            {"owner": "Atlantis", "changed_on": LATE},
            [
                "Organisation: There is none called “Atlantis”. Choose one from the list, or give its exact name.",
                f"Why it changes: {NEEDED}",
                f"Changed on: {FUTURE}",
            ],
        ),
        (
            f"{STEP}move-date/",
            {"changed_on": LATE},
            [
                "New date: Choose when it is due, or that it has no date.",
                f"Why the date moves: {NEEDED}",
                f"Moved on: {FUTURE}",
            ],
        ),
        (
            "/admin/succession/",
            {"kind": "split", "predecessor": "ministry-of-finance", "succeeded_on": LATE},
            [f"What it became: {NEEDED}", f"From: {FUTURE}", f"What happened, and where it is written: {NEEDED}"],
        ),
        (
            "/admin/plan-dialogue/",
            {"series": "CHN", "language": "en", "ends_on": "2023-05-01", "date_precision": "day"},
            [f"Title: {NEEDED}", "First day: Give the first and the last day, or neither."],
        ),
        (
            "/admin/keys/issue/",
            {"expires_on": "2000-01-01"},
            [f"Acts as: {NEEDED}", f"Scope: {NEEDED}", "Last day: Give a later day."],
        ),
        (
            "/admin/city/new/",
            {"timezone": "Mars", "latitude": "30"},
            [
                f"Country: {NEEDED}",
                f"Name: {NEEDED}",
                "Time zone: Mars is no IANA time zone.",
                f"Role: {NEEDED}",
                "Longitude: Give latitude and longitude, or neither.",
            ],
        ),
    ],
)  # fmt: skip
def test_all_is_told_at_once(client: Client, address: str, sent: dict[str, str], sentences: list[str]) -> None:
    before = read_stamp()
    assert said(client.post(address, {"version_seen": version_of(address), **sent})) == sentences
    assert (read_stamp(), Mail.objects.count()) == (before, 0)


def test_what_a_colleague_changed_is_told_beside_what_is_missing(world: China, client: Client) -> None:
    seen = version_of(STEP)
    edit_commitment(world.steps[0], by=world.verifier, now=NOW, indicator="By the year's end.", reason="Clearer.")
    answer = client.post(f"{STEP}close/", {"version_seen": seen, "decision": "withdrawn", "reason": "A law."})
    assert said(answer) == [
        f"Basis: {NEEDED}",
        "Verifier changed “how we will know it is done” on 2 March 2026, 9 a.m. UTC.",
    ]


def test_a_refusal_that_may_come_of_what_was_left_out_waits(world: China, client: Client) -> None:
    """The dates are wrong; that the person speaks already would be said of other dates than these."""
    address, person = "/admin/people/invite/", {"organisation": "city-of-ningbo", "role": "officer", "language": "en"}
    sent = {**person, "email": "ningbo@example.org", "starts_on": "2019-01-02", "ends_on": "2019-01-01"}
    assert said(client.post(address, sent)) == ["To: Give a later day."]


def test_what_is_too_long_is_kept_and_told(client: Client) -> None:
    """A browser would cut it off without a word."""
    address, title = f"{STEP}edit/", "T" * 301
    answer = client.post(address, {"version_seen": version_of(address), "title": title, "kind": "data", "reason": "X."})
    assert said(answer) == ["Title: Ensure this value has at most 300 characters (it has 301)."]
    assert answer.context["form"]["title"].value() == title
    assert "maxlength" not in answer.content.decode()


DUES = {"due_0": "year", "due_1": "2001-05-05"}


@pytest.mark.parametrize(
    ("act", "sent", "sentences", "by_name"),
    [
        # What each of them is refused with is told once, at its field.
        ("move-due", DUES, ["New date: Give 16 November 2022 or a later day.", f"Why the date moves: {NEEDED}"], []),
        # What is wrong with some of them is told by name.
        (
            "change-owner",
            {"owner": "city-of-ningbo"},
            [f"Why the owner changes: {NEEDED}"],
            [("CHN-1-01-2", "It is theirs already. Choose another organisation.")],
        ),
        ("change-owner", {"reason": "A letter."}, [f"New owner: {NEEDED}"], []),
        ("withdraw", {}, [f"Why they are withdrawn: {NEEDED}"], []),
    ],
)
def test_acts_on_many_are_asked_for_each(
    client: Client, act: str, sent: dict[str, str], sentences: list[str], by_name: list[tuple[str, str]]
) -> None:
    before = read_stamp()
    items = ActionItem.objects.filter(reference__startswith="CHN-1-01-").order_by("reference")
    chosen = " ".join(f"{item.reference}:{item.version}" for item in items)
    answer = client.post(f"/admin/actions/{act}/", {"chosen": chosen, **sent})
    assert said(answer) == sentences
    assert answer.context["form"].would_refuse == by_name
    if by_name:
        assert "1 of them would be refused CHN-1-01-2 because: It is theirs already." in words(answer)
    # Somebody else was faster with the first one: also that is told by name.
    answer = client.post(f"/admin/actions/{act}/", {"chosen": chosen.replace(":", ":9", 1), **sent})
    assert answer.context["form"].would_refuse[0][0] == "CHN-1-01-1"
    assert read_stamp() == before


@pytest.mark.parametrize(
    ("sent", "sentences"),
    [
        (
            {"series": "CHN", "number": "9"},
            [
                "Number of the dialogue: Give this number, or plan the dialogues before it.",
                "File: Choose a file, or paste the text.",
            ],
        ),
        ({"text": " "}, [f"Series: {NEEDED}", "File: Choose a file, or paste the text."]),
        (
            {"number": "9", "text": "Words.", "summary": b"%PDF-1.4 broken"},
            [f"Series: {NEEDED}", "Or its text: Choose a file or paste the text, not both."],
        ),
        ({"summary": b""}, [f"Series: {NEEDED}", "File: This document is empty."]),
    ],
)
def test_a_summary_is_handed_in(client: Client, sent: dict[str, Any], sentences: list[str]) -> None:
    before = read_stamp()
    if "summary" in sent:
        sent = sent | {"summary": SimpleUploadedFile("summary.pdf", sent["summary"])}
    told = said(client.post("/admin/imports/", sent))
    assert [one for one in sentences if not any(line.startswith(one) for line in told)] == [], told
    assert read_stamp() == before


NARRATIVE = f"What was done, and what comes next: {NEEDED}"


@pytest.mark.parametrize(
    ("more", "file", "sentences"),
    [
        ({}, None, [NARRATIVE]),
        ({"reported_as_of": LATE}, ("hall.jpg", samples.photo()), [NARRATIVE, f"As of: {FUTURE}"]),
        (
            {"status": "", "narrative": "Met."},
            ("hall.exe", b"MZ"),
            [
                f"Where it stands: {NEEDED}",
                "Files that show it: hall.exe: Programs are not taken. Send photos, PDFs or documents, or give a link.",
            ],
        ),
    ],
)
def test_nothing_of_what_was_asked_stays(
    client: Client, settings: Any, tmp_path: Path, more: dict[str, str], file: Any, sentences: list[str]
) -> None:
    """Neither rows nor files, also where the action would have had nothing against it."""
    settings.MEDIA_ROOT = tmp_path
    sent: dict[str, Any] = {"version_seen": version_of(ITEM), "status": "in_progress", "language": "en", **more}
    if file:
        sent["documents"] = SimpleUploadedFile(*file)
    assert said(client.post(f"{ITEM}report/", sent)) == sentences
    assert ActionItem.objects.get(reference="CHN-1-01-1").status_reports.count() == 0
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_cannot_be_done_any_more_is_said_instead(world: China, client: Client) -> None:
    decide_between(
        world.steps[0], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A law."), basis="A letter."
    )
    answer = client.post(f"{STEP}close/", {"version_seen": version_of(STEP), "decision": "withdrawn"})
    assert said(answer) == ["This next step is closed (withdrawn). Programme staff can reopen it."]


def test_no_more_is_asked_than_can_tell(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are eight kinds: with the first one nothing is refused, so it is not with all of them."""
    edit = Mock(side_effect=mending.edit_commitment)
    monkeypatch.setattr(mending, "edit_commitment", edit)
    sent = {"title": "Mended", "reason": "A letter.", "nobody_named": "on"}
    assert said(client.post(f"{STEP}edit/", {"version_seen": version_of(f"{STEP}edit/"), **sent})) == [
        f"Kind: {NEEDED}"
    ]
    assert edit.call_count == 1


def test_of_many_that_could_be_chosen_few_stand_in(world: China, django_assert_num_queries: Any) -> None:
    several = forms.MultipleChoiceField(choices=[(str(number), "") for number in range(9)])
    assert stand_ins(several) == ([["0"], ["1"], ["2"]], False)
    with django_assert_num_queries(1) as asked:
        stand_ins(forms.ModelChoiceField(Stakeholder.objects.all()))
    assert "LIMIT 3" in asked[0]["sql"]
