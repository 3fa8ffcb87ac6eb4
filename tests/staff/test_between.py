"""The acts between dialogues: what each does, what its form says when it is refused, and when a colleague was first."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from commitments.actions.adopting import confirm_footing
from commitments.actions.answering import ask
from commitments.actions.deciding import decide_between
from commitments.actions.drafting import add_commitment, edit_commitment, edit_item
from commitments.actions.owing import change_owner, withdraw_item
from commitments.actions.reporting import link
from commitments.actions.translating import translate
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.files import refusing
from commitments.models import ActionItem, Commitment, OwnerChange, Request, StatusReport
from dialogues.models import Dialogue
from tests.commitments.acts import say, send_back
from tests.commitments.room import hold
from tests.files import samples
from tests.worlds import NOW, China, china

from .clients import said, signed_in, words
from .page_forms import fields_of, offered_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

STEP = "/admin/next-step/CHN-1-01/"
ITEM = "/admin/action/CHN-1-01-1/"


def story() -> China:
    world = china()
    world.adopt_first(footing="recorded")
    hold(world, date(2024, 10, 16))
    world.reread()
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def step() -> Commitment:
    return Commitment.objects.get(reference="CHN-1-01")


def item() -> ActionItem:
    return ActionItem.objects.get(reference="CHN-1-01-1")


def first() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-1")


def send(client: Client, address: str, **values: Any) -> Any:
    """Post what is typed, on the newest state unless told otherwise."""
    for start, read in ((STEP, step), (ITEM, item), ("/admin/dialogue/CHN-1/", first)):
        if address.startswith(start):
            values.setdefault("version_seen", read().version)
    return client.post(address, values)


def done(answer: Any, address: str) -> None:
    assert (said(answer), answer.status_code, answer.headers.get("Location")) == ([], 303, address)


# --- A next step --------------------------------------------------------------------------------------------------


def test_closing_with_a_basis(client: Client) -> None:
    page = client.get(f"{STEP}close/")
    assert "leaves the agenda of the next dialogue" in words(page)
    assert "takes along those of its actions that are still owed" in words(page)
    # What is decided about stands above it, and only what the decision needs is asked for.
    assert "Coordinate open proposed to Ministry Of Finance · by the end of 2023 CHN-1-01-1 Coordinate in" in words(
        page
    )
    assert re.findall(r'<div data-for="([^"]+)">', page.content.decode()) == [
        "partly_fulfilled not_fulfilled withdrawn superseded",
        "fulfilled partly_fulfilled",
        "superseded",
    ]
    # It cannot take its own place: it is not offered.
    assert offered_in(client, page.content.decode(), "superseded_by") == ["CHN-1-02", "CHN-1-03", "CHN-1-04"]
    answer = send(
        client, f"{STEP}close/", decision="superseded", basis="Letter of the ministry, 1 February 2026.",
        superseded_by="CHN-1-04", decided_on="2026-02-01", note="They were angry.",
    )  # fmt: skip
    done(answer, STEP)
    decision = step().follow_ups.get()
    assert (step().status, step().closed_on, step().superseded_by.reference) == (  # type: ignore[union-attr]
        "superseded", date(2026, 2, 1), "CHN-1-04",
    )  # fmt: skip
    assert (decision.basis, decision.note) == ("Letter of the ministry, 1 February 2026.", "They were angry.")


@pytest.mark.parametrize(
    ("values", "words_of_it"),
    [
        ({}, ["What was decided: This field is required.", "Basis: This field is required."]),
        ({"decision": "carried_over", "basis": "x"}, [
            "What was decided: Select a valid choice. carried_over is not one of the available choices."]),
        ({"decision": "withdrawn", "basis": "x"}, ["Reason: Say why it is withdrawn."]),
        ({"decision": "superseded", "basis": "x"}, [
            "The next step that takes its place: Name the next step that takes its place."]),
        ({"decision": "superseded", "basis": "x", "superseded_by": "CHN-1-01"}, [
            "The next step that takes its place: Name another next step."]),
        ({"decision": "not_fulfilled", "basis": "x", "shown": "A film."}, [
            "What was shown: A next step that is not fulfilled has no such thing."]),
        ({"decision": "not_fulfilled", "basis": "x", "decided_on": "2999-01-01"}, [
            "Decided on: Give today or an earlier day."]),
        ({"decision": "fulfilled", "basis": "x"}, [
            "Not every action is completed. Have the reports checked, withdraw the others, or decide otherwise.",
            "What was decided: CHN-1-01-1 is not started.",
            "What was decided: CHN-1-01-2 is not started.",
        ]),
    ],
)  # fmt: skip
def test_what_keeps_it_from_closing(client: Client, values: dict[str, Any], words_of_it: list[str]) -> None:
    assert said(send(client, f"{STEP}close/", **values)) == words_of_it
    assert step().status == "open"


def test_reopening(client: Client, world: China) -> None:
    assert said(send(client, f"{STEP}reopen/", reason="Too early.")) == ["Only a closed next step is reopened."]
    decide_between(step(), by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter.")
    text = words(client.get(f"{STEP}reopen/"))
    assert "It is not fulfilled, and will be open again" in text
    assert "Its actions stay as they are. Why" in text
    assert said(send(client, f"{STEP}reopen/", reason="")) == ["Why it is reopened: This field is required."]
    done(send(client, f"{STEP}reopen/", reason="Too early."), STEP)
    assert step().status == "open"
    decide_between(step(), by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A law."), basis="A letter.")
    assert "those that were withdrawn with it are reopened one by one" in words(client.get(f"{STEP}reopen/"))


def test_amending(client: Client) -> None:
    assert ">\nCoordinate better.</textarea>" in client.get(f"{STEP}amend/").content.decode()
    assert said(send(client, f"{STEP}amend/", text="Coordinate better.", reason="Agreed.")) == [
        "New wording: The wording is this already.",
    ]
    done(send(client, f"{STEP}amend/", text="Coordinate more.", reason="Agreed by letter."), STEP)
    line = step().amendments.get()
    assert (step().text, step().text_agreed, line.kind, line.page) == (
        "Coordinate more.", "Coordinate better.", "change", "",
    )  # fmt: skip


def test_amending_with_an_earlier_day(client: Client) -> None:
    """The newest amendment by its day stays in force, and staff read so before and after."""
    told = "The newest amendment is of 1 May 2025: one of an earlier day is kept, and the wording in force stays."
    assert "The newest amendment" not in words(client.get(f"{STEP}amend/"))
    late: dict[str, Any] = {"text": "Coordinate more.", "reason": "By letter.", "amended_on": "2025-05-01"}
    done(send(client, f"{STEP}amend/", **late), STEP)
    assert "The wording is amended." in words(client.get(STEP))
    assert told in words(client.get(f"{STEP}amend/"))
    done(send(client, f"{STEP}amend/", **late | {"text": "Coordinate a bit.", "amended_on": "2023-01-01"}), STEP)
    shown = words(client.get(STEP))
    assert (told in shown, "The wording is amended." in shown) == (True, False)
    words_now = "Change, 1 May 2025: By letter. Recorded by the programme, not yet confirmed Coordinate more."
    assert f"Wording in force {words_now} Wording, as agreed" in shown


def test_correcting_needs_the_page(client: Client) -> None:
    values = {"text": "Coordinate more.", "reason": "A line was left out."}
    assert said(send(client, f"{STEP}correct/", **values)) == ["Page: This field is required."]
    done(send(client, f"{STEP}correct/", **values, page="4"), STEP)
    assert (step().amendments.get().kind, step().amendments.get().page) == ("correction", "4")


def test_translations_of_the_wording_before_are_told_as_such(client: Client, world: China) -> None:
    assert "translations" not in words(client.get(f"{STEP}amend/"))
    clerk: dict[str, Any] = {"by": world.staff, "now": NOW - timedelta(days=1)}
    translate(step(), **clerk, field="text", language="zh-Hans", text="加强协调。")
    assert "Its translations stay as they are (Simplified Chinese)" in words(client.get(f"{STEP}amend/"))
    assert "of the wording before" not in words(client.get(STEP))
    done(send(client, f"{STEP}amend/", text="Coordinate more.", reason="Agreed by letter."), STEP)
    assert "Text, Simplified Chinese courtesy, 1 March 2026 of the wording before Improve" in words(client.get(STEP))


def test_a_draft_is_not_amended(client: Client, world: China) -> None:
    draft = add_commitment(Dialogue.objects.get(reference="CHN-2"), by=world.staff, now=NOW, title="New")
    answer = client.post(
        "/admin/next-step/CHN-2-01/amend/", {"version_seen": draft.version, "text": "x", "reason": "y"}
    )
    assert said(answer) == ["This next step is a draft: edit it."]


@pytest.mark.parametrize("address", [STEP, ITEM])
def test_moving_a_date(client: Client, address: str) -> None:
    at = f"{address}move-date/"
    assert 'value="2023-12-31"' in client.get(at).content.decode()
    assert said(send(client, at, due_0="year", due_1="2023-06-01", reason="Late.")) == [
        "It is due then already.",
        "New date: Choose another due.",
    ]
    assert said(send(client, at, due_0="day", due_1="2020-06-01", reason="Late.")) == [
        "New date: Give 16 November 2022 or a later day."
    ]
    assert said(send(client, at, due_0="month", due_1="", reason="Late.")) == [
        "New date: Give any day in the period that is meant."
    ]
    done(send(client, at, due_0="quarter", due_1="2027-02-03", reason="Late."), address)
    moved = step() if address == STEP else item()
    assert (moved.due, moved.original_due) == (
        Due("quarter", date(2027, 3, 31)), Due("year", date(2023, 12, 31)),
    )  # fmt: skip


@pytest.mark.parametrize(("address", "act"), [(STEP, "change-lead/"), (ITEM, "change-owner/")])
def test_changing_who_owes_it(client: Client, address: str, act: str) -> None:
    mine = "Ministry Of Finance" if address == STEP else "City Of Chengdu"
    assert said(send(client, address + act, owner=mine, reason="x")) == [
        "It is theirs already.",
        "Organisation: Choose another organisation.",
    ]
    assert said(send(client, address + act, owner="Nobody", reason="")) == [
        "Organisation: There is none called “Nobody”. Choose one from the list, or give its exact name.",
        "Why it changes: This field is required.",
    ]
    done(send(client, address + act, owner="Development Bank", reason="By letter.", changed_on="2026-01-05"), address)
    changed: Any = step() if address == STEP else item()
    assert (changed.lead if address == STEP else changed.owner).name == "Development Bank"
    assert changed.acceptance == "proposed"
    assert changed.ownerchange_lines.get().changed_on == date(2026, 1, 5)


@pytest.mark.parametrize(("address", "who"), [(STEP, "Ministry Of Finance"), (ITEM, "City Of Chengdu")])
def test_answering_for_somebody(client: Client, address: str, who: str) -> None:
    at = f"{address}answer/"
    assert f"answered by programme staff on behalf of {who}" in words(client.get(at))
    assert said(send(client, at, acceptance="declined")) == [
        "Their reason: Say why, so that somebody else can be found."
    ]
    assert said(send(client, at, acceptance="proposed")) == [
        "Their answer: Select a valid choice. proposed is not one of the available choices."
    ]
    done(send(client, at, acceptance="declined", reason="Not ours."), address)
    answered: Any = step() if address == STEP else item()
    line = answered.acceptanceline_lines.get()
    assert (answered.acceptance, line.on_behalf, line.reason) == ("declined", True, "Not ours.")
    assert said(send(client, at, acceptance="declined", reason="Not ours.")) == ["This is declined already."]


def test_adding_an_action(client: Client) -> None:
    at = f"{STEP}add-action/"
    values = {
        "title": "Coordinate in Wuhan",
        "owner": "development-bank",
        "language": "en",
        "due_0": "none",
        "due_1": "",
    }
    assert said(send(client, at, **(values | {"due_0": ""}))) == ["Due: Choose when it is due, or that it has no date."]
    answer = send(client, at, **values, city="Chengdu")
    assert answer["Location"] == "/admin/action/CHN-1-01-3/"
    added = ActionItem.objects.get(reference="CHN-1-01-3")
    assert (added.title, added.owner.slug, added.acceptance, added.city.slug, added.due) == (  # type: ignore[union-attr]
        "Coordinate in Wuhan", "development-bank", "proposed", "chengdu", Due("none"),
    )  # fmt: skip


# --- An action ----------------------------------------------------------------------------------------------------


def test_withdrawing_and_reopening_an_action(client: Client) -> None:
    assert said(send(client, f"{ITEM}withdraw/", reason="")) == ["Why: This field is required."]
    assert said(send(client, f"{ITEM}reopen/", reason="x")) == [
        "An action that is not started cannot become in progress this way."
    ]
    done(send(client, f"{ITEM}withdraw/", reason="A law does it."), ITEM)
    assert item().status == "withdrawn"
    assert said(send(client, f"{ITEM}withdraw/", reason="x")) == ["The action is withdrawn already."]
    assert "It is withdrawn, and will be in progress again." in words(client.get(f"{ITEM}reopen/"))
    done(send(client, f"{ITEM}reopen/", reason="The law fell."), ITEM)
    assert item().status == "in_progress"


def test_reporting_for_the_owner(client: Client, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    at = f"{ITEM}report/"
    assert "reported by programme staff on behalf of City Of Chengdu" in words(client.get(at))
    answer = send(
        client, at, status="reported_complete", narrative="The office was founded.", language="en", progress="",
        evidence="https://chengdu.example/notice\n\nhttps://chengdu.example/rules", reported_as_of="2026-02-01",
        documents=[
            SimpleUploadedFile("photo.png", samples.picture("PNG")), SimpleUploadedFile("rules.pdf", samples.pdf()),
        ],
        waiting_for="", on_track="on_track", no_evidence_reason="", waiting_for_stakeholder="",
    )  # fmt: skip
    done(answer, ITEM)
    made = StatusReport.objects.get()
    assert (made.on_behalf, made.status, made.progress, made.reported_as_of, made.on_track) == (
        True, "reported_complete", 100, date(2026, 2, 1), "on_track",
    )  # fmt: skip
    assert [one.url or one.title for one in made.evidence.order_by("pk")] == [
        "https://chengdu.example/notice", "https://chengdu.example/rules", "photo.png", "rules.pdf",
    ]  # fmt: skip


def test_what_was_sent_back_is_shown_again(world: China, client: Client) -> None:
    at = f"{ITEM}report/"
    assert "Show again what was sent back" not in words(client.get(at))
    links = "https://chengdu.example/notice\nhttps://chengdu.example/draft"
    facts = {"status": "reported_complete", "narrative": "The office was founded.", "language": "en"}
    done(send(client, at, evidence=links, **facts), ITEM)
    send_back(item(), by=world.verifier)
    notice, draft = StatusReport.objects.get().evidence.order_by("pk")
    page = client.get(at).content.decode()
    ticked = re.findall(r'<input type="checkbox" name="again" value="(\d+)"[^>]* checked', page)
    assert ticked == [str(notice.pk), str(draft.pk)]
    done(send(client, at, again=[notice.pk], **facts), ITEM)
    assert [one.url for one in StatusReport.objects.latest("pk").evidence.all()] == [notice.url]


@pytest.mark.parametrize(
    ("values", "words_of_it"),
    [
        ({"narrative": ""}, ["What was done, and what comes next: This field is required."]),
        ({"status": "completed"}, [
            "Where it stands: Select a valid choice. completed is not one of the available choices."]),
        ({"status": "reported_complete"}, [
            "Links that show it: Show that it is done by a file or a link, or say why there is no evidence."]),
        ({"evidence": "chengdu.example"}, [
            f"Links that show it: chengdu.example: {link.message}"]),
        ({"progress": "101"}, ["Progress in percent: Ensure this value is less than or equal to 100."]),
        ({"waiting_for_stakeholder": "Development Bank"}, [
            "What it waits for: Say what the action waits for from them."]),
        ({"reported_as_of": "2020-01-01"}, ["As of: Give 16 November 2022 or a later day."]),
    ],
)  # fmt: skip
def test_what_keeps_a_report_from_being_taken(client: Client, values: dict[str, Any], words_of_it: list[str]) -> None:
    plain = {"status": "in_progress", "narrative": "We began.", "language": "en"}
    assert said(send(client, f"{ITEM}report/", **(plain | values))) == words_of_it
    assert StatusReport.objects.count() == 0


def test_a_file_that_is_not_taken_is_refused_in_words(client: Client, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.LARGEST_FILE = 1024 * 1024
    files = [SimpleUploadedFile("photo.png", b"x" * 2_200_000), SimpleUploadedFile("page.html", b"<html>")]
    answer = send(client, f"{ITEM}report/", status="in_progress", narrative="x", language="en", documents=files)
    assert said(answer) == [
        "Files that show it: photo.png: This file has 2.1 MB; 1 MB is the most. Make it smaller or give a link.",
        "Files that show it: page.html: " + str(refusing.MARKUP),
    ]
    assert list(tmp_path.iterdir()) == []
    assert StatusReport.objects.count() == 0


def test_asking_for_the_owner(client: Client) -> None:
    at = f"{ITEM}ask/"
    assert said(send(client, at, kind="due", due_0="", due_1="", reason="Late.")) == ["New date: Choose the new date."]
    assert said(send(client, at, kind="withdrawal", owner="Development Bank", reason="x")) == [
        "Another owner: Leave the owner out, or ask for another owner."
    ]
    colleague = fields_of(client.get(at).content.decode(), "act")
    done(send(client, at, kind="due", due_0="year", due_1="2099-01-01", reason="Late funds."), ITEM)
    request = Request.objects.get()
    assert (request.kind, request.due, request.on_behalf) == ("due", Due("year", date(2099, 12, 31)), True)
    # It is no choice any more; whoever had the page before is told.
    assert re.findall(r'name="kind" value="(\w+)"', client.get(at).content.decode()) == ["owner", "withdrawal"]
    assert said(client.post(at, colleague | {"kind": "due", "due_0": "none", "reason": "Late."})) == [
        "What they ask for: This was asked for already; programme staff will answer."
    ]


# --- A colleague was first ----------------------------------------------------------------------------------------

OF_STEP: dict[str, dict[str, Any]] = {
    "close/": {"decision": "not_fulfilled", "basis": "A letter."},
    "amend/": {"text": "More.", "reason": "Agreed."},
    "correct/": {"text": "More.", "reason": "Agreed.", "page": "4"},
    "move-date/": {"due_0": "year", "due_1": "2027-01-01", "reason": "Late."},
    "change-lead/": {"owner": "Development Bank", "reason": "By letter."},
    "answer/": {"acceptance": "accepted"},
    "add-action/": {"title": "x", "owner": "development-bank", "language": "en", "due_0": "none", "due_1": ""},
}
OF_ITEM: dict[str, dict[str, Any]] = {
    "report/": {"status": "in_progress", "narrative": "We began.", "language": "en"},
    "answer/": {"acceptance": "accepted"},
    "ask/": {"kind": "withdrawal", "reason": "Elsewhere.", "due_0": "", "due_1": ""},
    "move-date/": {"due_0": "year", "due_1": "2027-01-01", "reason": "Late."},
    "change-owner/": {"owner": "Development Bank", "reason": "By letter."},
    "withdraw/": {"reason": "A law does it."},
}


@pytest.mark.parametrize(
    ("address", "values"),
    [(STEP + act, values) for act, values in OF_STEP.items()]
    + [(ITEM + act, values) for act, values in OF_ITEM.items()],
)
def test_a_colleagues_change_is_told_and_may_be_saved_over(
    client: Client, world: China, address: str, values: dict[str, Any]
) -> None:
    seen = step().version if address.startswith(STEP) else item().version
    edit_commitment(step(), by=world.verifier, now=NOW, reason="Better.", title="Coordinate well")
    edit_item(item(), by=world.verifier, now=NOW, reason="Better.", title="Coordinate well")
    answer = send(client, address, **values, version_seen=seen)
    assert said(answer) == ["Verifier changed “title” on 2 March 2026, 9 a.m. UTC."]
    newest = step().version if address.startswith(STEP) else item().version
    assert send(client, address, **values, version_seen=seen, renewed=newest).status_code == 303


# --- Requests -----------------------------------------------------------------------------------------------------


def test_the_queue_of_requests(client: Client, world: China, django_assert_num_queries: Any) -> None:
    assert "Nobody waits for an answer." in words(client.get("/admin/requests/"))
    ask(item(), by=world.chengdu_officer, now=NOW, kind="owner", owner=world.bank, reason="The bank pays.")
    with django_assert_num_queries(3):
        text = words(client.get("/admin/requests/"))
    assert "CHN-1-01-1 Coordinate in Chengdu On 2 March 2026 City Of Chengdu asked for another owner." in text
    assert "New owner Development Bank (now: City Of Chengdu) Why The bank pays." in text
    ask(item(), by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="x")
    ask(world.items[1], by=world.ningbo_officer, now=NOW, kind="due", due=Due.of("year", date(2027, 1, 1)), reason="x")
    with django_assert_num_queries(3):
        text = words(client.get("/admin/requests/"))
    assert "New date by the end of 2027 (now: by the end of 2023) Why x" in text


def test_answering_a_request(client: Client, world: China) -> None:
    request = ask(item(), by=world.chengdu_officer, now=NOW, kind="owner", owner=world.bank, reason="The bank pays.")
    at = f"/admin/request/{request.pk}/answer/"
    assert "Granted, the action is proposed to Development Bank" in words(client.get(at))
    assert said(client.post(at, {"version_seen": 1, "answer": "refused"})) == ["Note: Say why it is refused."]
    granted = {"answer": "granted", "reason": "The bank pays for it."}
    assert client.post(at, {"version_seen": 0, **granted}).status_code == 200  # It was not seen.
    assert item().owner == world.chengdu_city
    # Those who were in the room read why: as it was asked for, or as staff put it.
    assert fields_of(client.get(at).content.decode(), "act")["reason"] == "The bank pays."
    unsaid = "Reason of the change: Say why it changes, for those who were in the room."
    assert said(client.post(at, {"version_seen": 1, "answer": "granted"})) == [unsaid]
    done(client.post(at, {"version_seen": 1, **granted}), "/admin/requests/")
    assert "CHN-1-01-1: The request is answered." in words(client.get("/admin/requests/"))
    assert item().owner == world.bank
    assert OwnerChange.objects.get().reason == "The bank pays for it."
    request.refresh_from_db()
    assert request.answer == "granted"
    answer = client.post(at, {"version_seen": request.version, **granted})
    assert said(answer) == ["This request was granted already."]


def test_whoever_asked_may_not_own_the_action_any_more(client: Client, world: China) -> None:
    due = Due.of("year", date(2027, 1, 1))
    request = ask(item(), by=world.chengdu_officer, now=NOW, kind="due", due=due, reason="The law is late.")
    at = f"/admin/request/{request.pk}/answer/"
    assert "City Of Chengdu asked" in words(client.get(at))
    assert "now owned by" not in words(client.get(at))
    change_owner(item(), by=world.staff, now=NOW, owner=world.bank, reason="The bank pays.")
    assert "asked for a new date. now owned by Development Bank" in words(client.get("/admin/requests/"))
    sentence = "Development Bank owns the action since City Of Chengdu asked: ask them before you grant it."
    assert sentence in words(client.get(at))


def test_a_request_that_cannot_be_granted_any_more(client: Client, world: China) -> None:
    request = ask(item(), by=world.chengdu_officer, now=NOW, kind="owner", owner=world.bank, reason="It is theirs.")
    withdrawal = ask(item(), by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    withdraw_item(item(), by=world.staff, now=NOW, reason="A law does it.")
    at = f"/admin/request/{withdrawal.pk}/answer/"
    assert "It is so already. Granted, nothing else changes." in words(client.get(at))
    done(client.post(at, {"version_seen": 1, "answer": "granted", "reason": "Done elsewhere."}), "/admin/requests/")
    at = f"/admin/request/{request.pk}/answer/"
    text = words(client.get(at))
    assert "It cannot be granted any more. This action is withdrawn. Programme staff can reopen it." in text
    assert "grant it" not in text
    answer = client.post(at, {"version_seen": 1, "answer": "granted", "note": "Well.", "reason": "It is theirs."})
    assert said(answer) == ["Answer: This action is withdrawn. Programme staff can reopen it."]
    done(client.post(at, {"version_seen": 1, "answer": "refused", "note": "Done already."}), "/admin/requests/")


# --- The outcome of a dialogue ------------------------------------------------------------------------------------


def test_confirming_a_footing(world: China, client: Client) -> None:
    at = "/admin/dialogue/CHN-1/confirm-footing/"
    assert "accepted by them, and can be overdue: CHN-1-01, CHN-1-01-1, CHN-1-01-2," in words(client.get(at))
    withdraw_item(ActionItem.objects.get(reference="CHN-1-01-2"), by=world.staff, now=NOW, reason="A law does it.")
    text = words(client.get(at))
    assert "can be overdue: CHN-1-01, CHN-1-01-1, " in text
    assert "CHN-1-01-2" not in text
    assert said(send(client, at, basis="")) == ["Basis: This field is required."]
    done(send(client, at, basis="By letter of 3 March 2023.", confirmed_on="2023-03-03"), "/admin/dialogue/CHN-1/")
    assert (first().footing, first().footing_confirmed_on, item().acceptance) == (
        "agreed", date(2023, 3, 3), "accepted",
    )  # fmt: skip
    assert said(send(client, at, basis="Again.")) == ["Only a finalised dialogue with a recorded footing is confirmed."]


def test_a_late_entry(client: Client) -> None:
    at = "/admin/dialogue/CHN-1/late-entry/"
    values: dict[str, Any] = {
        "title": "Parks", "text": "Plan parks.", "language": "en", "due_0": "year", "due_1": "2027-01-01",
        "kind": "plan", "cities": "Chengdu\nNingbo", "themes": "biodiversity", "supporting": "development-bank",
        "number_promised": "12", "amount_promised": "20000000", "currency": "CNY",
    }  # fmt: skip
    shown = words(client.get(at))
    assert "Lead Name it, or say below that nobody was named. Nobody was named to lead it" in shown
    assert "Supported by optional" in shown
    assert said(send(client, at, **values, lead="ministry-of-finance")) == [
        "Why it was left out: This field is required."
    ]
    assert said(send(client, at, **values, reason="The page was lost.")) == [
        "Lead: Name the lead, or say that nobody was named."
    ]
    answer = send(client, at, **values, reason="The page was lost.", lead="ministry-of-finance")
    done(answer, "/admin/next-step/CHN-1-05/")
    added = Commitment.objects.get(reference="CHN-1-05")
    assert (added.status, added.late_reason, [one.slug for one in added.cities.order_by("slug")]) == (
        "open", "The page was lost.", ["chengdu", "ningbo"],
    )  # fmt: skip
    page = words(client.get("/admin/next-step/CHN-1-05/"))
    assert "Number promised 12 Amount promised 20,000,000 CNY Entered late The page was lost." in page


def test_reopening_a_finalised_dialogue(world: China) -> None:
    client = signed_in(world.admin)
    at = "/admin/dialogue/CHN-1/un-adopt/"
    text = words(client.get(at))
    assert "4 next steps return to draft, and are read by staff alone." in text
    assert "decisions of it" not in text  # There are none.
    say(item(), by=world.chengdu_officer)
    answer = send(client, at, reason="The wrong file.")
    assert said(answer) == [
        "CHN-1 cannot be reopened. Amend or correct its wording, or add what was left out.",
        "Reports rest on CHN-1-01-1.",
    ]
    assert first().status == "adopted"


def test_what_comes_back(world: China) -> None:
    client = signed_in(world.admin)
    done(send(client, "/admin/dialogue/CHN-1/un-adopt/", reason="The wrong file."), "/admin/dialogue/CHN-1/")
    assert (first().status, step().status) == ("held", "draft")


def test_what_nobody_confirmed_is_said_to_be_so_wherever_it_is_decided_about(world: China, client: Client) -> None:
    addresses = ("dialogue/CHN-2/follow-up/", "dialogue/CHN-2/room/")
    told = "recorded by the programme, not yet confirmed"
    for address in addresses:
        assert words(client.get(f"/admin/{address}")).count(told) == 4, address
    confirm_footing(world.first, by=world.staff, now=NOW, basis="Letters of all.", confirmed_on=NOW.date())
    for address in addresses:
        assert told not in words(client.get(f"/admin/{address}")), address
