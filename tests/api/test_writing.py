"""Writes: one act each, strict inputs, and refusals in one order."""

from __future__ import annotations

from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.reporting import report
from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from dialogues.models import Dialogue
from dialogues.status import Visibility
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.worlds import NOW, China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


story = adopted


ITEM = "action-items/CHN-1-01-1/"
REPORT: dict[str, Any] = {"status": "in_progress", "narrative": "Begun."}
COMPLETE = {"status": "reported_complete", "narrative": "Done.", "no_evidence_reason": "It was said aloud."}


def pointers(response: Any) -> dict[str, str]:
    assert response.status_code == 422, response.content
    return {error["pointer"]: error["detail"] for error in response.json()["errors"]}


# --- Reports --------------------------------------------------------------------------------------------------------


def test_a_report_is_made_and_answered_with_its_address(world: China, chengdu: Api) -> None:
    sent = chengdu.post(
        f"{ITEM}status-reports/",
        {
            "status": "in_progress",
            "narrative": "  The office is open.  ",
            "language": "zh-Hans",
            "reported_as_of": "2025-06-01",
            "progress": 40.0,
            "on_track": "at_risk",
            "waiting_for": {"kind": "funding", "stakeholder": "ministry-of-finance"},
            "evidence": [{"url": "https://example.org/minutes", "title": "Minutes"}],
            "share": True,
            "version": world.items[0].version,
        },
    )
    assert sent.status_code == 201
    line = StatusReport.objects.get()
    assert sent["Location"] == f"{ROOT}status-reports/{line.pk}/"
    assert sent["Cache-Control"] == "private, no-store"
    assert sent.json() == chengdu.body(sent["Location"])
    assert {name: sent.json()[name] for name in ("narrative", "progress", "circle", "waiting_for")} == {
        "narrative": "The office is open.",
        "progress": 40,
        "circle": "participants",
        "waiting_for": {
            "kind": "funding",
            "stakeholder": {
                "slug": "ministry-of-finance",
                "name": "Ministry Of Finance",
                "url": f"{ROOT}stakeholders/ministry-of-finance/",
            },
        },
    }
    assert (line.recorded_by, line.language, line.on_behalf) == (world.chengdu_officer, "zh-Hans", False)


def test_null_counts_as_not_given(world: China, chengdu: Api) -> None:
    nothing = dict.fromkeys(
        ["reported_as_of", "progress", "on_track", "waiting_for", "evidence", "no_evidence_reason", "share", "version"]
    )
    assert chengdu.post(f"{ITEM}status-reports/", {**REPORT, **nothing}).status_code == 201


def test_staff_report_on_behalf(world: China, staff: Api) -> None:
    assert staff.post(f"{ITEM}status-reports/", REPORT).json()["on_behalf"] is True


def test_every_bad_field_is_named_at_once(world: China, chengdu: Api) -> None:
    sent = chengdu.post(
        f"{ITEM}status-reports/",
        {
            "status": "completed",
            "narrative": 5,
            "progress": "40",
            "on_track": "fine",
            "waiting_for": {"stakeholder": "nobody", "since": 1},
            "evidence": [{"url": "https://example.org", "size": 1}, "link"],
            "reported_as_of": "2025-02-30",
            "share": 1,
            "version": True,
            "id": 7,
            "Status": "x",
        },
    )
    assert pointers(sent) == {
        "/id": "This is read-only.",
        "/Status": "There is no such field. There are: status, narrative, language, reported_as_of, progress, "
        "on_track, waiting_for, evidence, no_evidence_reason, share, version.",
        "/status": "Choose one of: not_started, in_progress, reported_complete.",
        "/narrative": "Give a string.",
        "/progress": "Give a whole number.",
        "/on_track": "Choose one of: on_track, at_risk, off_track.",
        "/waiting_for/since": "There is no such field. There are: kind, stakeholder.",
        "/waiting_for/kind": "This field is required.",
        "/waiting_for/stakeholder": "There is no such record.",
        "/evidence/0/size": "There is no such field. There are: url, title.",
        "/evidence/1": "Send an object.",
        "/reported_as_of": "There is no such day.",
        "/share": "Give true or false.",
        "/version": "Give a whole number.",
    }
    assert not StatusReport.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", ["in_progress"]),
        ("status", None),
        ("progress", 101),
        ("progress", -1),
        ("progress", 40.5),
        ("progress", True),
        ("reported_as_of", "2025-06-01T00:00:00"),
        ("reported_as_of", "20250601"),
        ("reported_as_of", "2025-W22-7"),
        ("reported_as_of", 20250601),
        ("reported_as_of", "2027-01-01"),
        ("narrative", ""),
        ("narrative", "x" * 20_001),
        ("language", "english please"),
        ("language", "qq"),
        ("waiting_for", "funding"),
        ("evidence", {"url": "https://example.org"}),
        ("evidence", [{"url": "https://example.org"}] * 21),
        ("evidence", [{"url": "javascript:alert(1)"}]),
        ("evidence", [{"url": "https://officer:secret@chengdu.example/"}]),
        ("share", "true"),
        ("version", 0),
        ("version", 2**31),
    ],
)
def test_a_field_that_is_wrong_in_itself_is_422(world: China, chengdu: Api, field: str, value: Any) -> None:
    found = pointers(chengdu.post(f"{ITEM}status-reports/", {**REPORT, field: value}))
    assert {pointer.split("/")[1] for pointer in found} == {field}


def test_what_the_rule_needs_is_422_as_well(world: China, chengdu: Api) -> None:
    sent = chengdu.post(f"{ITEM}status-reports/", {"status": "reported_complete"})
    assert pointers(sent).keys() == {"/narrative", "/evidence"}


def test_what_the_life_cycle_does_not_have_is_409(world: China, chengdu: Api) -> None:
    assert chengdu.post(f"{ITEM}status-reports/", REPORT).status_code == 201
    sent = chengdu.post(f"{ITEM}status-reports/", {**REPORT, "status": "not_started"})
    assert (sent.status_code, sent.json()["type"].rpartition("#")[2]) == (409, "illegal-move")


# --- Verification ---------------------------------------------------------------------------------------------------


def test_the_word_of_somebody_else_completes(world: China, chengdu: Api, verifier: Api) -> None:
    line = chengdu.post(f"{ITEM}status-reports/", COMPLETE).json()
    sent = verifier.post(f"{ITEM}verification/", {"finding": "confirmed", "report": line["id"]})
    assert sent.status_code == 201
    assert sent["Location"] == f"{ROOT}{ITEM}"
    body = sent.json()
    assert (body["status"], body["progress"], body["completed_by"], body["completed_on"]) == (
        "completed", 100, "verification", "2026-03-02",
    )  # fmt: skip


def test_it_is_sent_back_with_a_note(world: China, chengdu: Api, verifier: Api) -> None:
    chengdu.post(f"{ITEM}status-reports/", COMPLETE)
    assert pointers(verifier.post(f"{ITEM}verification/", {"finding": "returned"})).keys() == {"/note"}
    sent = verifier.post(f"{ITEM}verification/", {"finding": "returned", "note": "Send the minutes."})
    assert sent.json()["status"] == "in_progress"


def test_who_reported_does_not_verify(world: China, staff: Api, verifier: Api, chengdu: Api) -> None:
    staff.post(f"{ITEM}status-reports/", COMPLETE)
    for caller in (staff, chengdu):
        assert caller.post(f"{ITEM}verification/", {"finding": "confirmed"}).status_code == 403
    assert verifier.post(f"{ITEM}verification/", {"finding": "confirmed"}).status_code == 201


def test_a_newer_report_than_the_one_judged_is_409(world: China, chengdu: Api, verifier: Api) -> None:
    first = chengdu.post(f"{ITEM}status-reports/", COMPLETE).json()
    chengdu.post(f"{ITEM}status-reports/", COMPLETE)
    sent = verifier.post(f"{ITEM}verification/", {"finding": "confirmed", "report": first["id"]})
    assert sent.status_code == 409
    assert [error["pointer"] for error in sent.json()["errors"]] == ["/report"]


# --- Answers and requests -------------------------------------------------------------------------------------------


def test_an_owner_asks_for_a_new_date(world: China, chengdu: Api) -> None:
    body = {"kind": "due", "reason": "Elections.", "due": {"precision": "quarter", "on": "2026-08-01"}}
    sent = chengdu.post(f"{ITEM}requests/", body)
    assert (sent.status_code, sent["Location"]) == (201, f"{ROOT}{ITEM}")
    assert [(line["kind"], line["due"]) for line in sent.json()["requests"]] == [
        ("due", {"precision": "quarter", "on": "2026-09-30"})
    ]
    assert chengdu.post(f"{ITEM}requests/", body).status_code == 409


def test_an_owner_asks_for_another_owner(world: China, chengdu: Api) -> None:
    sent = chengdu.post(f"{ITEM}requests/", {"kind": "owner", "reason": "Not ours.", "owner": "city-of-ningbo"})
    assert [line["owner"]["slug"] for line in sent.json()["requests"]] == ["city-of-ningbo"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"kind": "due", "reason": "x", "due": {"precision": "month"}}, {"/due/on"}),
        ({"kind": "due", "reason": "x", "due": {"precision": "none", "on": "2027-01-01"}}, {"/due/on"}),
        ({"kind": "due", "reason": "x", "due": {"precision": "week", "on": "2027-01-01"}}, {"/due/precision"}),
        ({"kind": "due", "reason": "x", "due": {}}, {"/due/precision"}),
        ({"kind": "due", "reason": "x", "due": "2027-01-01"}, {"/due"}),
        ({"kind": "due", "reason": "x"}, {"/due"}),
        ({"kind": "owner"}, {"/reason", "/owner"}),
        ({"kind": "money", "reason": "x"}, {"/kind"}),
        ({}, {"/kind", "/reason"}),
        ({"kind": "due", "due": {"precision": "year", "on": "9999-01-01"}}, {"/due/on", "/reason"}),
    ],
)
def test_a_request_says_what_it_asks_for(world: China, chengdu: Api, body: dict[str, Any], expected: set[str]) -> None:
    assert pointers(chengdu.post(f"{ITEM}requests/", body)).keys() == expected


# --- Sharing and retracting -----------------------------------------------------------------------------------------


@pytest.fixture
def line(world: China) -> StatusReport:
    return report(world.items[0], by=world.chengdu_officer, now=NOW, **REPORT)


def test_an_organisation_opens_its_report_to_the_room(line: StatusReport, chengdu: Api, ningbo: Api) -> None:
    address = f"status-reports/{line.pk}/"
    assert ningbo.get(address).status_code == 404
    sent = chengdu.post(f"{address}sharing/", {"circle": "participants"})
    assert (sent.status_code, sent["Location"], sent.json()["circle"]) == (201, f"{ROOT}{address}", "participants")
    assert ningbo.get(address).status_code == 200
    assert chengdu.post(f"{address}sharing/", {"circle": "participants"}).status_code == 409
    assert chengdu.post(f"{address}sharing/", {"circle": "public"}).status_code == 403
    assert ningbo.post(f"{address}sharing/", {"circle": "public"}).status_code == 403
    assert pointers(chengdu.post(f"{address}sharing/", {"circle": "owner"})).keys() == {"/circle"}


def test_who_may_not_read_a_report_does_not_share_or_retract_it(
    line: StatusReport, ningbo: Api, partner: Api, bank: Api
) -> None:
    for caller in (ningbo, partner, bank):
        assert caller.post(f"status-reports/{line.pk}/sharing/", {"circle": "public"}).status_code == 404
        assert caller.post(f"status-reports/{line.pk}/retraction/", {"reason": "x"}).status_code == 404


def test_a_report_is_retracted(line: StatusReport, chengdu: Api) -> None:
    address = f"status-reports/{line.pk}/"
    assert pointers(chengdu.post(f"{address}retraction/", {})).keys() == {"/reason"}
    sent = chengdu.post(f"{address}retraction/", {"reason": "Wrong city."})
    assert (sent.status_code, sent["Location"]) == (201, f"{ROOT}{address}")
    assert (sent.json()["retraction"]["reason"], "narrative" in sent.json()) == ("Wrong city.", False)
    assert chengdu.post(f"{address}retraction/", {"reason": "Again."}).status_code == 409
    assert chengdu.body(ITEM)["status"] == "not_started"


# --- Action items ---------------------------------------------------------------------------------------------------


def test_an_officer_adds_an_action_of_their_own(world: China, ningbo: Api) -> None:
    sent = ningbo.post(
        "commitments/CHN-1-04/action-items/", {"title": "Our own", "due": {"precision": "year", "on": "2027-05-01"}}
    )
    assert sent.status_code == 201
    assert sent["Location"] == f"{ROOT}action-items/CHN-1-04-1/"
    body = sent.json()
    assert (body["owner"]["slug"], body["acceptance"], body["due"]) == (
        "city-of-ningbo", "accepted", {"precision": "year", "on": "2027-12-31"},
    )  # fmt: skip
    named = ningbo.post(
        "commitments/CHN-1-04/action-items/", {"title": "x", "due": {"precision": "none"}, "owner": "city-of-chengdu"}
    )
    assert named.status_code == 403


def test_staff_name_the_owner(world: China, staff: Api) -> None:
    body: dict[str, Any] = {"title": "Theirs", "due": {"precision": "none"}, "city": "ningbo"}
    assert pointers(staff.post("commitments/CHN-1-04/action-items/", body)).keys() == {"/owner"}
    sent = staff.post("commitments/CHN-1-04/action-items/", {**body, "owner": "city-of-ningbo"})
    assert (sent.status_code, sent.json()["city"]["slug"]) == (201, "ningbo")


def test_an_action_needs_title_and_due(world: China, ningbo: Api) -> None:
    sent = ningbo.post("commitments/CHN-1-04/action-items/", {"status": "completed", "city": "atlantis"})
    assert pointers(sent) == {
        "/status": "This is read-only.",
        "/title": "This field is required.",
        "/due": "This field is required.",
        "/city": "There is no such record.",
    }


def test_a_partner_adds_nothing(world: China, partner: Api) -> None:
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    assert partner.post("commitments/CHN-1-04/action-items/", {}).status_code == 403


# --- Decisions and adoption -----------------------------------------------------------------------------------------


def decide(caller: Api, reference: str, **body: Any) -> Any:
    return caller.post(f"dialogues/CHN-2/follow-ups/{reference}/", body)


def test_a_decision_is_recorded_and_changed(world: China, staff: Api) -> None:
    world.hold_second()
    first = decide(staff, "CHN-1-04", decision="withdrawn", reason="Moot.", note="Loud.", version=1)
    follow_up = FollowUp.objects.get(commitment__reference="CHN-1-04")
    assert (first.status_code, first["Location"]) == (201, f"{ROOT}follow-ups/{follow_up.pk}/")
    assert first.json() == staff.body(first["Location"])
    changed = decide(
        staff, "CHN-1-04", decision="carried_over", due={"precision": "month", "on": "2027-02-01"}, reason="Slow."
    )
    assert (changed.status_code, changed.json()["due"]) == (200, {"precision": "month", "on": "2027-02-28"})
    assert "Location" not in changed  # Nothing was made.
    stale = decide(staff, "CHN-1-04", decision="not_discussed", version=1)
    assert (stale.status_code, stale.json()["version"]) == (412, 3)


def test_what_was_shown_is_confirmed_by_reference(world: China, staff: Api) -> None:
    world.hold_second()
    wrong = decide(staff, "CHN-1-01", decision="fulfilled", shown="Minutes.", confirms=["CHN-1-01-1", "CHN-9-9-9"])
    assert pointers(wrong) == {"/confirms/1": "There is no such record."}
    ActionItem.objects.filter(reference="CHN-1-01-2").update(position=0)  # Shown first, and still the second one.
    sent = decide(staff, "CHN-1-01", decision="fulfilled", shown="Minutes.", confirms=["CHN-1-01-1", "CHN-1-01-2"])
    assert [one["reference"] for one in sent.json()["confirms"]] == ["CHN-1-01-1", "CHN-1-01-2"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"decision": "withdrawn"}, 422),
        ({"decision": "superseded"}, 422),
        ({"decision": "superseded", "superseded_by": "CHN-9-01"}, 422),
        ({"decision": "handed_over"}, 422),
        ({"decision": "pending"}, 422),
        ({"decision": "carried_over", "due": {"precision": "day", "on": "2027-01-01"}}, 422),
        ({"decision": "not_discussed", "shown": "x"}, 422),
        ({"decision": "not_discussed", "decided_on": "2030-01-01"}, 422),
        ({"decision": "fulfilled"}, 409),
        ({}, 422),
    ],
)
def test_a_decision_needs_what_it_needs(world: China, staff: Api, body: dict[str, Any], status: int) -> None:
    world.hold_second()
    assert decide(staff, "CHN-1-01", **body).status_code == status


def test_only_what_is_on_the_agenda_is_decided(world: China, staff: Api, chengdu: Api) -> None:
    body = {"decision": "not_discussed"}
    assert staff.post("dialogues/CHN-1/follow-ups/CHN-1-01/", body).status_code == 409
    world.hold_second()
    for path in ("dialogues/CHN-2/follow-ups/CHN-2-01/", "dialogues/CHN-9/follow-ups/CHN-1-01/"):
        assert staff.post(path, body).status_code == 404
    assert chengdu.post("dialogues/CHN-2/follow-ups/CHN-1-01/", body).status_code == 404
    Dialogue.objects.filter(reference="CHN-2").update(visibility=3)
    assert chengdu.post("dialogues/CHN-2/follow-ups/CHN-1-01/", body).status_code == 403


def test_adopting_names_everything_that_is_missing(world: China, staff: Api) -> None:
    world.hold_second()
    for reference in ("CHN-1-01", "CHN-1-02"):
        assert decide(staff, reference, decision="not_discussed").status_code == 201
    sent = staff.post("dialogues/CHN-2/adopt/", {"footing": "agreed"})
    assert sent.status_code == 409
    assert sent.json() == {
        "type": "http://testserver/api/docs/problems/#not-ready",
        "title": "Something is still missing",
        "status": 409,
        "detail": "CHN-2 cannot become final yet.",
        "errors": [
            {"pointer": "", "reference": name, "detail": f"{name} is still pending: decide about it."}
            for name in ("CHN-1-03", "CHN-1-04")
        ],
    }
    assert Dialogue.objects.get(reference="CHN-2").status == "held"


def test_a_dialogue_is_adopted(world: China, staff: Api, chengdu: Api) -> None:
    second = world.hold_second()
    for reference in ("CHN-1-01", "CHN-1-02", "CHN-1-03"):
        decide(staff, reference, decision="not_discussed")
    decide(staff, "CHN-1-04", decision="withdrawn", reason="Moot.")
    body = {"footing": "recorded", "adopted_on": "2024-11-01"}
    assert staff.post("dialogues/CHN-2/adopt/", {**body, "version": second.version + 1}).status_code == 412
    sent = staff.post("dialogues/CHN-2/adopt/", {**body, "version": second.version})
    assert sent.status_code == 200
    told = sent.json()
    assert (told["status"], told["footing"], told["adopted_on"]) == ("adopted", "recorded", "2024-11-01")
    assert Commitment.objects.get(reference="CHN-1-04").status == "withdrawn"
    assert staff.post("dialogues/CHN-2/adopt/", body).status_code == 409
    assert pointers(staff.post("dialogues/CHN-2/adopt/", {"status": "adopted"})).keys() == {"/status", "/footing"}


# --- The order of refusals ------------------------------------------------------------------------------------------

WRITES = {
    "action-items/CHN-1-01-1/status-reports/": REPORT,
    "action-items/CHN-1-01-1/verification/": {"finding": "confirmed"},
    "action-items/CHN-1-01-1/acceptance/": {"acceptance": "accepted"},
    "action-items/CHN-1-01-1/requests/": {"kind": "withdrawal", "reason": "x"},
    "commitments/CHN-1-01/acceptance/": {"acceptance": "accepted"},
    "commitments/CHN-1-01/action-items/": {"title": "x", "due": {"precision": "none"}, "owner": "city-of-chengdu"},
    "dialogues/CHN-1/adopt/": {"footing": "agreed"},
    "dialogues/CHN-1/follow-ups/CHN-1-01/": {"decision": "not_discussed"},
}


@pytest.mark.parametrize("path", WRITES)
def test_refusals_come_in_one_order(world: China, path: str) -> None:
    """Each caller below is refused for one reason more than the one before; the first reason is told."""
    bad = {"nonsense": 1}
    stranger, reader = as_user(world.partner), as_user(world.staff, scope="read")
    assert Api("bad").post(path, bad).status_code == 401
    assert Api().post(path, bad).status_code == 401
    assert reader.post(path, bad).status_code == 403
    assert stranger.post(f"{path}?x=1", bad).status_code == 400
    assert stranger.send("POST", path, "{", content_type="text/plain").status_code == 415
    assert stranger.send("POST", path, "{", content_type="application/json").status_code == 400
    assert stranger.post(path, bad).status_code == 404
    type(world.first).objects.update(visibility=3)
    Commitment.objects.update(visibility=3)
    assert stranger.post(path, bad).status_code == 403
    assert stranger.post(path, WRITES[path]).status_code == 403
    assert "/nonsense" in pointers(as_user(world.staff).post(path, bad))
    assert not ActionItem.objects.exclude(status="not_started").exists()
