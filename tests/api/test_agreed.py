"""Commitments, action items, reports, follow-ups and history: whole bodies, and who reads which field."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import drafting, meeting
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.answering import accept, ask
from commitments.actions.deciding import decide, decide_between, leave_the_rest
from commitments.actions.owing import move_due
from commitments.actions.removing import remove_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.retracting import destroy_file, retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, FollowUp, StatusReport
from commitments.status import Circle
from dialogues.models import Dialogue, Theme
from dialogues.status import Visibility
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.files import samples
from tests.worlds import NOW, China, china, city, country, person, stakeholder
from urbanshift.api.kept import pages

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china

FIRST = {"reference": "CHN-1", "title": "First dialogue", "url": f"{ROOT}dialogues/CHN-1/"}
SECOND = {
    "reference": "CHN-2",
    "title": "Second dialogue",
    "starts_on": "2024-10-16",
    "ends_on": "2024-10-16",
    "date_precision": "day",
    "url": f"{ROOT}dialogues/CHN-2/",
}
YEAR_2023 = {"precision": "year", "on": "2023-12-31"}


def slug(resource: str, key: str, name: str) -> dict[str, str]:
    return {"slug": key, "name": name, "url": f"{ROOT}{resource}/{key}/"}


def step(reference: str, title: str) -> dict[str, str]:
    return {"reference": reference, "title": title, "url": f"{ROOT}commitments/{reference}/"}


def item(reference: str, title: str) -> dict[str, str]:
    return {"reference": reference, "title": title, "url": f"{ROOT}action-items/{reference}/"}


MINISTRY = slug("stakeholders", "ministry-of-finance", "Ministry Of Finance")
CHENGDU_CITY = slug("stakeholders", "city-of-chengdu", "City Of Chengdu")
CHENGDU = slug("cities", "chengdu", "Chengdu")
NINGBO = slug("cities", "ningbo", "Ningbo")
IN_CHENGDU = item("CHN-1-01-1", "Coordinate in Chengdu")


@pytest.fixture
def public(world: China) -> China:
    """Dialogue 1, adopted and open to everybody."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


def reported(world: China, **facts: Any) -> StatusReport:
    said: dict[str, Any] = {"status": "in_progress", "narrative": "The office is open."}
    said |= {"reported_as_of": date(2025, 6, 1), **facts}
    return report(world.items[0], by=world.chengdu_officer, now=NOW, **said)


# --- Commitments ----------------------------------------------------------------------------------------------------


def commitment_row(**changed: Any) -> dict[str, Any]:
    return {
        "reference": "CHN-1-01",
        "title": "Coordinate",
        "text": "Coordinate better.",
        "text_agreed": "Coordinate better.",
        "language": "en",
        "footing": "agreed",
        "dialogue": FIRST,
        "status": "open",
        "acceptance": "accepted",
        "lead": MINISTRY,
        "supporting": [],
        "counterpart": [],
        "cities": [CHENGDU, NINGBO],
        "themes": [slug("themes", "biodiversity", "Biodiversity")],
        "level": "both",
        "kind": "coordination",
        "horizon": None,
        "due": YEAR_2023,
        "original_due": YEAR_2023,
        "progress": 0,
        "overdue": True,
        "times_carried_over": 0,
        "action_items": {
            "not_started": 2,
            "in_progress": 0,
            "reported_complete": 0,
            "completed": 0,
            "withdrawn": 0,
        },
        "visibility": "public",
        "url": f"{ROOT}commitments/CHN-1-01/",
        **changed,
    }


def commitment_rest(**changed: Any) -> dict[str, Any]:
    """What a single commitment has beside its line."""
    return {
        "indicator": None,
        "number_promised": None,
        "amount_promised": None,
        "currency": None,
        "nobody_named": False,
        "opened_on": "2022-11-16",
        "closed_on": None,
        "superseded_by": None,
        "handed_over_to": None,
        "continued_in": None,
        "source": None,
        "external_id": None,
        "amendments": [],
        "translations": [],
        "allowed_transitions": [],
        **changed,
    }


def test_a_commitment_as_everybody_reads_it(public: China, anonymous: Api) -> None:
    row = commitment_row(version=public.steps[0].version)
    assert anonymous.body("commitments/")["results"][0] == row
    assert anonymous.body("dialogues/CHN-1/commitments/")["results"][0] == row
    assert anonymous.body("commitments/CHN-1-01/") == {**row, **commitment_rest()}


def test_a_commitment_as_those_read_it_who_were_in_the_room(public: China, ningbo: Api) -> None:
    reported(public)
    public.reread()
    row = commitment_row(
        version=public.steps[0].version,
        last_reported_on="2025-06-01",
        action_items={"not_started": 1, "in_progress": 1, "reported_complete": 0, "completed": 0, "withdrawn": 0},
    )
    assert ningbo.body("commitments/CHN-1-01/") == {**row, **commitment_rest(late_reason=None)}


def test_a_commitment_that_nobody_leads(public: China, anonymous: Api) -> None:
    body = anonymous.body("commitments/CHN-1-03/")
    assert (body["lead"], body["acceptance"], body["nobody_named"]) == (None, None, True)
    assert body["due"] == {"precision": "none", "on": None}
    assert anonymous.body("commitments/CHN-1-02/")["due"] == {"precision": "next_dialogue", "on": None}


def test_a_draft_is_for_staff(world: China, staff: Api, chengdu: Api, anonymous: Api) -> None:
    for caller in (chengdu, anonymous):
        assert caller.get("commitments/CHN-1-01/").status_code == 404
    body = staff.body("commitments/CHN-1-01/")
    assert (body["status"], body["text_agreed"], body["original_due"], body["acceptance"]) == (
        "draft",
        None,
        None,
        None,
    )
    assert body["footing"] is None


def test_parties_stand_by_their_role(world: China, anonymous: Api) -> None:
    drafting.edit_commitment(
        world.steps[0], by=world.staff, now=NOW, supporting=[world.chengdu_city], counterpart=[world.bank]
    )
    world.adopt_first(visibility=Visibility.PUBLIC)
    body = anonymous.body("commitments/CHN-1-01/")
    assert body["supporting"] == [CHENGDU_CITY]
    assert body["counterpart"] == [slug("stakeholders", "development-bank", "Development Bank")]


def test_the_dialogue_is_null_to_one_that_is_named_but_was_not_there(world: China, bank: Api) -> None:
    world.adopt_first()
    body = bank.body("commitments/CHN-1-02/")
    assert (body["dialogue"], body["footing"]) == (None, "agreed")
    assert bank.get("dialogues/CHN-1/").status_code == 404
    assert [line["reference"] for line in bank.body("commitments/")["results"]] == ["CHN-1-02"]


def test_a_decline_reads_as_proposed_to_others_than_insiders(world: China, anonymous: Api, bank: Api) -> None:
    world.adopt_first(visibility=Visibility.PUBLIC)
    accept(
        world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="Not our mandate."
    )  # fmt: skip
    assert anonymous.body("commitments/CHN-1-02/")["acceptance"] == "proposed"
    assert bank.body("commitments/CHN-1-02/")["acceptance"] == "declined"
    assert "declined" not in anonymous.get("commitments/CHN-1-02/history/").content.decode()
    assert bank.body("commitments/CHN-1-02/history/")["results"][-1]["reason"] == "Not our mandate."


def test_the_newest_wording_stands_beside_what_was_agreed(public: China, anonymous: Api, chengdu: Api) -> None:
    amend(
        public.steps[0], by=public.staff, now=NOW, kind="change", text="Coordinate daily.",
        reason="Weekly was too slow.", amended_on=date(2025, 1, 1),
    )  # fmt: skip
    body = anonymous.body("commitments/CHN-1-01/")
    line = {"kind": "change", "text": "Coordinate daily.", "language": "en", "amended_on": "2025-01-01", "page": None}
    assert (body["text"], body["text_agreed"]) == ("Coordinate daily.", "Coordinate better.")
    assert body["amendments"] == [line]
    assert chengdu.body("commitments/CHN-1-01/")["amendments"] == [{**line, "reason": "Weekly was too slow."}]


def test_a_successor_that_is_hidden_is_null(public: China, anonymous: Api, chengdu: Api) -> None:
    later = public.hold_second()
    successor = drafting.add_commitment(
        later, by=public.staff, now=NOW, title="New", text="New text.", due=Due.of("none"), nobody_named=True
    )
    decide(
        later, public.steps[0], by=public.staff, now=NOW, ruling=Ruling("superseded", superseded_by=successor)
    )  # fmt: skip
    for left in public.steps[1:]:
        decide(later, left, by=public.staff, now=NOW, ruling=Ruling("not_discussed"))
    adopt(later, by=public.staff, now=NOW, footing="agreed")
    body = anonymous.body("commitments/CHN-1-01/")
    assert (body["status"], body["superseded_by"]) == ("superseded", None)
    assert as_user(public.staff).body("commitments/CHN-1-01/")["superseded_by"] == step("CHN-2-01", "New")


def test_what_may_become_of_a_commitment(public: China, staff: Api, chengdu: Api) -> None:
    closings = ["fulfilled", "partly_fulfilled", "not_fulfilled", "withdrawn", "superseded"]
    assert staff.body("commitments/CHN-1-01/")["allowed_transitions"] == closings
    assert chengdu.body("commitments/CHN-1-01/")["allowed_transitions"] == []
    decide_between(
        public.steps[3], by=public.staff, now=NOW, ruling=Ruling("withdrawn", reason="Moot."), basis="Letter 5"
    )
    assert staff.body("commitments/CHN-1-04/")["allowed_transitions"] == ["open"]


# --- Action items ---------------------------------------------------------------------------------------------------


def item_row(**changed: Any) -> dict[str, Any]:
    return {
        "reference": "CHN-1-01-1",
        "commitment": step("CHN-1-01", "Coordinate"),
        "title": "Coordinate in Chengdu",
        "city": CHENGDU,
        "owner": CHENGDU_CITY,
        "status": "not_started",
        "acceptance": "accepted",
        "progress": 0,
        "overdue": True,
        "days_overdue": 792,
        "due": YEAR_2023,
        "original_due": YEAR_2023,
        "url": f"{ROOT}action-items/CHN-1-01-1/",
        **changed,
    }


def item_rest(**changed: Any) -> dict[str, Any]:
    """What a single item has beside its line."""
    return {
        "language": "en",
        "completed_on": None,
        "completed_by": None,
        "source": None,
        "external_id": None,
        "translations": [],
        "allowed_transitions": [],
        **changed,
    }


def test_an_action_item_as_everybody_reads_it(public: China, anonymous: Api) -> None:
    row = item_row(version=public.items[0].version)
    assert anonymous.body("action-items/")["results"][0] == row
    assert anonymous.body("commitments/CHN-1-01/action-items/")["results"][0] == row
    assert anonymous.body("action-items/CHN-1-01-1/") == {**row, **item_rest()}


def test_an_action_item_as_its_owner_reads_it(public: China, chengdu: Api) -> None:
    line = reported(
        public, progress=40, on_track="at_risk", waiting_for="funding", waiting_for_stakeholder=public.ministry
    )
    public.reread()
    assert chengdu.body("action-items/CHN-1-01-1/") == {
        **item_row(version=public.items[0].version, status="in_progress", progress=40),
        "on_track": "at_risk",
        "waiting_for": {"kind": "funding", "stakeholder": MINISTRY},
        "last_reported_on": "2025-06-01",
        **item_rest(allowed_transitions=["in_progress", "reported_complete"]),
        "latest_report": {"id": line.pk, "url": f"{ROOT}status-reports/{line.pk}/"},
        "requests": [],
    }


def test_rating_and_obstacle_follow_the_sharing_of_the_report(
    public: China, chengdu: Api, ningbo: Api, partner: Api, anonymous: Api, staff: Api
) -> None:
    content = {"on_track", "waiting_for", "latest_report"}

    def readers() -> list[str]:
        callers = {"owner": chengdu, "staff": staff, "room": ningbo, "partner": partner, "anybody": anonymous}
        return [name for name, one in callers.items() if content <= one.body("action-items/CHN-1-01-1/").keys()]

    assert readers() == ["owner", "staff"]  # Without a report: those who would read it.
    line = reported(public, on_track="off_track")
    assert readers() == ["owner", "staff"]
    share(line, by=public.chengdu_officer, now=NOW, circle=Circle.PARTICIPANTS)
    assert readers() == ["owner", "staff", "room"]
    share(line, by=public.staff, now=NOW, circle=Circle.PARTNERS)
    assert readers() == ["owner", "staff", "room", "partner"]
    share(line, by=public.staff, now=NOW, circle=Circle.PUBLIC)
    assert readers() == ["owner", "staff", "room", "partner", "anybody"]


def test_the_last_reports_date_is_for_insiders(public: China, ningbo: Api, partner: Api, anonymous: Api) -> None:
    reported(public)
    assert ningbo.body("action-items/CHN-1-01-1/")["last_reported_on"] == "2025-06-01"
    for caller in (partner, anonymous):
        for path in ("action-items/CHN-1-01-1/", "commitments/CHN-1-01/"):
            assert "last_reported_on" not in caller.body(path)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("chengdu_officer", ["reported_complete", "in_progress"]),
        ("ningbo_officer", []),
        ("partner", []),
        ("verifier", ["reported_complete", "in_progress", "completed", "withdrawn"]),
        ("staff", ["reported_complete", "in_progress", "completed", "withdrawn"]),
    ],
)
def test_what_may_become_of_an_item_that_is_reported_complete(public: China, who: str, expected: list[str]) -> None:
    reported(public, status="reported_complete", no_evidence_reason="It was said aloud.")
    caller = as_user(getattr(public, who))
    assert caller.body("action-items/CHN-1-01-1/")["allowed_transitions"] == expected


def test_who_reported_on_behalf_does_not_verify(public: China, staff: Api) -> None:
    report(
        public.items[0], by=public.staff, now=NOW, status="reported_complete", narrative="They phoned.",
        no_evidence_reason="By phone.",
    )  # fmt: skip
    transitions = staff.body("action-items/CHN-1-01-1/")["allowed_transitions"]
    assert "completed" not in transitions


def test_requests_stand_with_the_item_for_insiders(public: China, chengdu: Api, ningbo: Api, anonymous: Api) -> None:
    asked = ask(
        public.items[0], by=public.chengdu_officer, now=NOW, kind="due", reason="Elections.",
        due=Due.of("quarter", date(2026, 8, 1)),
    )  # fmt: skip
    line = {
        "id": asked.pk,
        "kind": "due",
        "stakeholder": CHENGDU_CITY,
        "on_behalf": False,
        "reason": "Elections.",
        "due": {"precision": "quarter", "on": "2026-09-30"},
        "owner": None,
        "asked_on": "2026-03-02",
        "answer": None,
        "answered_on": None,
    }
    assert chengdu.body("action-items/CHN-1-01-1/")["requests"] == [{**line, "answer_note": None}]
    assert ningbo.body("action-items/CHN-1-01-1/")["requests"] == [line]
    assert "requests" not in anonymous.body("action-items/CHN-1-01-1/")


# --- Reports --------------------------------------------------------------------------------------------------------


def report_row(line: StatusReport, **changed: Any) -> dict[str, Any]:
    return {
        "id": line.pk,
        "action_item": IN_CHENGDU,
        "stakeholder": CHENGDU_CITY,
        "on_behalf": False,
        "status_before": "not_started",
        "status": "in_progress",
        "progress": 0,
        "reported_as_of": "2025-06-01",
        "recorded_at": "2026-03-02T09:00:00Z",
        "retraction": None,
        "verification": None,
        "narrative": "The office is open.",
        "language": "en",
        "on_track": None,
        "waiting_for": None,
        "evidence": [],
        "no_evidence_reason": None,
        "url": f"{ROOT}status-reports/{line.pk}/",
        **changed,
    }


def test_a_report_is_read_by_its_organisation_and_staff(public: China, chengdu: Api, ningbo: Api, staff: Api) -> None:
    line = reported(public, evidence=[NewEvidence(url="https://example.org/minutes", title="Minutes")])
    evidence = {
        "id": line.evidence.get().pk,
        "retracted": False,
        "title": "Minutes",
        "url": "https://example.org/minutes",
        "content_type": None,
        "size": None,
        "sha256": None,
        "destroyed_at": None,
    }
    body = report_row(line, evidence=[evidence], circle="owner")
    for caller in (chengdu, staff):
        assert caller.body(f"status-reports/{line.pk}/") == body
        assert caller.body("status-reports/")["results"] == [body]
        assert caller.body("action-items/CHN-1-01-1/status-reports/")["results"] == [body]
    assert ningbo.get(f"status-reports/{line.pk}/").status_code == 404
    assert ningbo.body("status-reports/")["results"] == []
    assert ningbo.body("action-items/CHN-1-01-1/status-reports/")["results"] == []


def test_what_became_of_evidence(public: China, chengdu: Api, tmp_path: Path, settings: Any) -> None:
    """Of a file that was destroyed it is told when; of what was retracted, that it was."""
    settings.MEDIA_ROOT = tmp_path
    page = ContentFile(samples.pdf(), name="notice.pdf")
    line = reported(public, evidence=[NewEvidence(url="https://example.org/minutes"), NewEvidence(file=page)])
    link, file = line.evidence.order_by("pk")
    retract_evidence(link, by=public.chengdu_officer, now=NOW, reason="Wrong.")
    destroy_file(file, by=public.admin, now=NOW, reason="A face.")
    told = chengdu.body(f"status-reports/{line.pk}/")["evidence"]
    assert told[0] == {"id": link.pk, "retracted": True}
    assert (told[1]["retracted"], told[1]["size"], told[1]["destroyed_at"]) == (
        False,
        file.size,
        "2026-03-02T09:00:00Z",
    )


def test_a_shared_report_is_read_without_its_circle(public: China, ningbo: Api, chengdu: Api) -> None:
    line = reported(public, share=True)
    assert ningbo.body(f"status-reports/{line.pk}/") == report_row(line)
    assert chengdu.body(f"status-reports/{line.pk}/")["circle"] == "participants"


def test_of_a_retracted_report_the_bare_line_remains(public: China, ningbo: Api, chengdu: Api, staff: Api) -> None:
    line = reported(public, share=True)
    retract_report(line, by=public.chengdu_officer, now=NOW, reason="Wrong city.")
    bare = report_row(
        line,
        circle="participants",
        retraction={"reason": "Wrong city.", "recorded_at": "2026-03-02T09:00:00Z"},
    )
    for name in ("narrative", "language", "on_track", "waiting_for", "evidence", "no_evidence_reason"):
        del bare[name]
    assert chengdu.body(f"status-reports/{line.pk}/") == bare
    assert staff.body(f"status-reports/{line.pk}/") == bare
    assert ningbo.get(f"status-reports/{line.pk}/").status_code == 404


def test_of_retracted_evidence_the_bare_line_remains(public: China, chengdu: Api) -> None:
    line = reported(public, evidence=[NewEvidence(url="https://example.org/wrong")])
    evidence = line.evidence.get()
    retract_evidence(evidence, by=public.chengdu_officer, now=NOW, reason="Wrong link.")
    assert chengdu.body(f"status-reports/{line.pk}/")["evidence"] == [{"id": evidence.pk, "retracted": True}]


def test_the_verifiers_note_is_for_staff_and_the_owner(public: China, chengdu: Api, ningbo: Api, staff: Api) -> None:
    line = reported(public, status="reported_complete", no_evidence_reason="Said aloud.", share=True)
    verify(public.items[0], by=public.verifier, now=NOW, finding="returned", note="Send the minutes.")
    finding = {"finding": "returned", "verified_on": "2026-03-02"}
    assert ningbo.body(f"status-reports/{line.pk}/")["verification"] == finding
    for caller in (chengdu, staff):
        told = caller.body(f"status-reports/{line.pk}/")["verification"]
        assert told == {**finding, "note": "Send the minutes."}


# --- Follow-ups -----------------------------------------------------------------------------------------------------


def test_a_provisional_decision_reads_as_pending(public: China, chengdu: Api, staff: Api, anonymous: Api) -> None:
    second = public.hold_second()
    decide(
        second, public.steps[2], by=public.staff, now=NOW,
        ruling=Ruling("carried_over", due=Due.of("day", date(2027, 5, 5)), reason="Slow.", note="He was angry."),
    )  # fmt: skip
    follow_up = FollowUp.objects.get(commitment=public.steps[2])
    told = {
        "id": follow_up.pk,
        "dialogue": {**SECOND, "url": None},
        "commitment": step("CHN-1-03", "Data"),
        "decision": "pending",
        "url": f"{ROOT}follow-ups/{follow_up.pk}/",
    }
    assert chengdu.body(f"follow-ups/{follow_up.pk}/") == told
    assert chengdu.body("commitments/CHN-1-03/follow-ups/")["results"] == [told]
    assert chengdu.get(f"follow-ups/{follow_up.pk}/")["ETag"].startswith('"0.')
    assert chengdu.get("dialogues/CHN-2/follow-ups/").status_code == 404
    assert [line["id"] for line in chengdu.body("follow-ups/?decision=pending")["results"]] == [
        line.pk for line in FollowUp.objects.filter(commitment__in=[public.steps[0], public.steps[2]]).order_by("pk")
    ]
    assert chengdu.body("follow-ups/?decision=carried_over")["results"] == []
    assert anonymous.body("follow-ups/")["results"] == []
    assert staff.body(f"follow-ups/{follow_up.pk}/") == {
        **told,
        "dialogue": SECOND,
        "decision": "carried_over",
        "basis": None,
        "due": {"precision": "day", "on": "2027-05-05"},
        "reason": "Slow.",
        "shown": None,
        "decided_on": "2024-10-16",
        "version": 2,
        "superseded_by": None,
        "handed_over_to": None,
        "confirms": [],
        "note": "He was angry.",
    }


def test_a_decision_in_force_is_read_with_its_commitment(public: China, chengdu: Api, anonymous: Api) -> None:
    second = public.hold_second()
    by: dict[str, Any] = {"by": public.staff, "now": NOW}
    decide(second, public.steps[3], ruling=Ruling("withdrawn", reason="Moot.", note="Loud."), **by)
    for left in public.steps[:3]:
        decide(second, left, ruling=Ruling("not_discussed"), **by)
    second = adopt(second, footing="agreed", **by)
    meeting.publish(second, visibility=Visibility.PUBLIC, **by)
    follow_up = FollowUp.objects.get(commitment=public.steps[3])
    told = {
        "id": follow_up.pk,
        "dialogue": SECOND,
        "commitment": step("CHN-1-04", "Policy"),
        "decision": "withdrawn",
        "basis": None,
        "due": None,
        "shown": None,
        "decided_on": "2024-10-16",
        "version": follow_up.version,
        "url": f"{ROOT}follow-ups/{follow_up.pk}/",
    }
    assert anonymous.body("commitments/CHN-1-04/follow-ups/")["results"] == [told]
    assert chengdu.body("commitments/CHN-1-04/follow-ups/")["results"] == [{**told, "reason": "Moot."}]
    agenda = anonymous.body("dialogues/CHN-2/follow-ups/")["results"]
    assert [line["commitment"]["reference"] for line in agenda] == ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"]
    assert "note" not in chengdu.body(f"follow-ups/{follow_up.pk}/")


def test_the_agenda_is_grouped_for_staff(public: China, staff: Api) -> None:
    reported(public, status="reported_complete", no_evidence_reason="Said aloud.")
    public.hold_second()
    lines = staff.body("dialogues/CHN-2/follow-ups/")["results"]
    assert [(line["commitment"]["reference"], line["group"]) for line in lines] == [
        ("CHN-1-01", "overdue"),
        ("CHN-1-02", "no_news"),
        ("CHN-1-03", "overdue"),
        ("CHN-1-04", "overdue"),
    ]


def test_what_was_declined_or_asked_for_stands_on_the_agenda(public: China, staff: Api, chengdu: Api) -> None:
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    ask(item, by=public.chengdu_officer, now=NOW, kind="withdrawal", reason="Done elsewhere.")
    accept(public.steps[1], by=public.bank_officer, now=NOW, acceptance="declined", reason="No mandate.")
    public.hold_second()
    lines = staff.body("dialogues/CHN-2/follow-ups/")["results"]
    asked = [(line["action_item"]["reference"], line["kind"], line["reason"]) for line in lines[0]["requests"]]
    assert asked == [("CHN-1-01-1", "withdrawal", "Done elsewhere.")]
    assert [line["declined"] for line in lines] == [[], ["CHN-1-02"], [], []]
    for line in chengdu.body("commitments/CHN-1-01/follow-ups/")["results"]:
        assert not {"requests", "declined", "group"} & line.keys()


def test_a_decision_between_dialogues_has_a_basis(public: China, anonymous: Api) -> None:
    decide_between(
        public.steps[3], by=public.staff, now=NOW, ruling=Ruling("withdrawn", reason="Moot."), basis="Letter 5"
    )
    line = anonymous.body("follow-ups/")["results"][0]
    assert (line["dialogue"], line["basis"], line["decision"]) == (None, "Letter 5", "withdrawn")
    assert "reason" not in line


# --- History --------------------------------------------------------------------------------------------------------


def happened(caller: Api, path: str) -> list[tuple[Any, ...]]:
    return [
        (line["kind"], line["on"], line["before"], line["after"], line.get("reason", "hidden"))
        for line in caller.body(path)["results"]
    ]


def test_history_tells_each_caller_what_they_may_read(public: China, chengdu: Api, ningbo: Api, anonymous: Api) -> None:
    reported(public, status="reported_complete", no_evidence_reason="Said aloud.")
    verify(public.items[0], by=public.verifier, now=NOW, finding="returned", note="Send the minutes.")
    move_due(
        public.items[0], by=public.staff, now=NOW, due=Due.of("day", date(2026, 12, 1)), reason="Elections.",
        changed_on=date(2026, 1, 5),
    )  # fmt: skip
    path = "action-items/CHN-1-01-1/history/"
    moved = ("due_change", "2026-01-05", None, None)
    returned = ("verification", "2026-03-02", "reported_complete", "in_progress")
    sent = ("report", "2025-06-01", "not_started", "reported_complete")
    assert happened(chengdu, path) == [(*sent, None), (*moved, "Elections."), (*returned, None)]
    assert happened(ningbo, path) == [(*moved, "Elections."), (*returned, None)]
    assert happened(anonymous, path) == [(*moved, "hidden"), (*returned, "hidden")]
    assert set(happened(chengdu, path)) <= set(happened(chengdu, "commitments/CHN-1-01/history/"))
    line = chengdu.body(path)["results"][0]
    assert line["stakeholder"] == CHENGDU_CITY
    assert "example.org" not in chengdu.get(path).content.decode()


def test_what_was_accepted_by_a_report_does_not_tell_its_day(
    world: China, chengdu: Api, ningbo: Api, anonymous: Api
) -> None:
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    accept(world.items[1], by=world.ningbo_officer, now=NOW, acceptance="accepted")
    reported(world)
    path = "commitments/CHN-1-01/history/"
    answered = ("acceptance", "2026-03-02", None, "accepted")
    with_report = ("acceptance", "2025-06-01", None, "accepted")
    sent = ("report", "2025-06-01", "not_started", "in_progress")
    assert happened(chengdu, path) == [(*with_report, None), (*sent, None), (*answered, None)]
    assert happened(ningbo, path) == [(*with_report, None), (*answered, None)]
    assert happened(anonymous, path) == [(*answered, "hidden")]


def test_no_answer_beside_it_tells_that_something_was_declined(world: China, chengdu: Api, anonymous: Api) -> None:
    """That an action was accepted, and reads as proposed after it or was accepted once more, would."""
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    path = "action-items/CHN-1-01-2/history/"
    read = []
    for answer in ("accepted", "declined", "accepted"):
        reason = "No mandate." if answer == "declined" else ""
        accept(world.items[1], by=world.ningbo_officer, now=NOW, acceptance=answer, reason=reason)
        read.append([line[3] for line in happened(anonymous, path)])
    assert read == [["accepted"], [], []]
    assert [line[3] for line in happened(chengdu, path)] == ["accepted", "declined", "accepted"]


def test_history_of_what_is_hidden_is_missing(world: China, anonymous: Api) -> None:
    world.adopt_first()
    for path in ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/"):
        for below in ("", "history/", "follow-ups/", "action-items/", "status-reports/"):
            assert anonymous.get(path + below).status_code == 404


# --- Constant cost --------------------------------------------------------------------------------------------------

ANONYMOUS = {
    "commitments/": 2,
    "action-items/": 2,
    "status-reports/": 2,
    "follow-ups/": 2,
    "dialogues/CHN-1/commitments/": 3,
    "commitments/CHN-1-01/action-items/": 3,
    "commitments/CHN-1-01/follow-ups/": 3,
    "commitments/CHN-1-01/history/": 3,
    "action-items/{item}/status-reports/": 3,
    "action-items/{item}/history/": 3,
    "commitments/CHN-1-01/": 3,
    "action-items/{item}/": 4,
    "status-reports/{report}/": 2,
    "follow-ups/{follow_up}/": 3,
}
"""Queries of an anonymous reader: the stamp, then the page or the record."""

STAFF = {
    **dict.fromkeys(("commitments/", "action-items/", "status-reports/", "follow-ups/"), 3),
    "dialogues/CHN-2/follow-ups/": 6,
}
"""One of them is for the key with its user and their memberships."""


def test_the_number_of_queries_does_not_grow(world: China, anonymous: Api, staff: Api) -> None:
    """With one of each, and with three whose relations are all distinct."""
    grown = Growing(world)
    staff.body("countries/")  # The use of the key is noted once.
    lines = []
    for more in (1, 2):
        grown.grow(more)
        first = grown.reports[0]
        names = {"report": first.pk, "item": first.action_item.reference, "follow_up": grown.follow_ups()[0].pk}
        for path in ("commitments", "action-items", "status-reports"):
            staff.body(f"{path}/?page_size=99")  # Names and time zones are remembered until a register is written to.
        assert {path: queries_of(anonymous, path.format_map(names)) for path in ANONYMOUS} == ANONYMOUS
        assert {path: queries_of(staff, path) for path in STAFF} == STAFF
        lines.append([len(staff.body(path)["results"]) for path in STAFF])
    assert all(one < three for one, three in zip(*lines, strict=True))


def queries_of(api: Api, path: str) -> int:
    pages.forget()
    with CaptureQueriesContext(connection) as captured:
        api.body(path)
    return len(captured)


class Growing:
    """Everything public, with more and more of it under dialogue 1 and its first commitment."""

    def __init__(self, world: China) -> None:
        self.world = world
        self.by: dict[str, Any] = {"by": world.staff, "now": NOW}
        for left in [*world.items, *world.steps[1:]]:
            remove_draft(left, **self.by)
        world.adopt_first(visibility=Visibility.PUBLIC)
        self.second: Dialogue = world.hold_second()
        Dialogue.objects.filter(pk=self.second.pk).update(visibility=Visibility.PUBLIC)
        self.first_step = world.steps[0]
        self.reports: list[StatusReport] = []

    def grow(self, times: int) -> None:
        for _ in range(times):
            self._one()

    def _one(self) -> None:
        number = len(self.reports)
        place = country(f"{chr(65 + number)}Z", f"{chr(65 + number)}ZZ", f"90{number}", f"Land {number}", "UTC")
        town = city(f"town-{number}", place)
        owner = stakeholder(f"owner-{number}", place, city=town)
        other = stakeholder(f"other-{number}", place)
        officer = person(f"officer{number}", of=owner)
        theme = Theme.objects.create(
            slug=f"theme-{number}", name=f"Theme {number}", recorded_at=NOW, updated_at=NOW
        )  # fmt: skip
        step = self.first_step
        if number:
            step = drafting.late_entry(
                self.world.first, title=f"Late {number}", text="More.", due=Due.of("none"), lead=owner,
                reason="Left out.", cities=[town], themes=[theme], **self.by,
            )  # fmt: skip
            self.publish()
        made = drafting.add_item(step, title="Act", owner=owner, due=Due.of("none"), city=town, **self.by)
        line = report(
            made, by=officer, now=NOW, status="reported_complete", narrative="Done.", share=False,
            evidence=[NewEvidence(url="https://example.org/a"), NewEvidence(url="https://example.org/b")],
            waiting_for="funding", waiting_for_stakeholder=other,
        )  # fmt: skip
        for circle in (Circle.PARTICIPANTS, Circle.PARTNERS, Circle.PUBLIC):
            share(line, by=officer if circle == Circle.PARTICIPANTS else self.world.staff, now=NOW, circle=circle)
        # Under the first commitment, too: the addresses below it.
        under = drafting.add_item(
            self.first_step, title="Act", owner=owner, due=Due.of("none"), city=town, **self.by
        )  # fmt: skip
        move_due(under, due=Due.of("day", date(2027, 1, 1 + number)), reason="Later.", **self.by)
        self.reports.append(line)
        decide_between(
            drafting.late_entry(
                self.world.first, title="Closed", text="Over.", due=Due.of("none"), lead=owner, reason="Left out.",
                **self.by,
            ),
            ruling=Ruling("withdrawn", reason="Moot."), basis=f"Letter {number}", **self.by,
        )  # fmt: skip
        amend(self.first_step, kind="change", text=f"Wording {number}.", reason="Better.", **self.by)
        self.publish()

    def publish(self) -> None:
        meeting.publish(self.world.first, visibility=Visibility.PUBLIC, **self.by)

    def follow_ups(self) -> list[FollowUp]:
        return list(FollowUp.objects.filter(dialogue=None).order_by("pk"))


def test_history_does_not_tell_what_a_hidden_dialogue_was_shown(
    world: China, chengdu: Api, staff: Api, anonymous: Api
) -> None:
    """Read by those who were in its room, and by the owner; others read that it moved."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    second = world.hold_second()
    decide(second, world.steps[3], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A frank word."))
    added = drafting.add_item(
        world.steps[3], by=world.staff, now=NOW, title="Act", owner=world.ministry, due=Due.of("none")
    )
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed", adopted_on=second.held_on)
    path = f"action-items/{added.reference}/history/"
    withdrawn = ("status_change", "2024-10-16", "not_started", "withdrawn")
    assert happened(staff, path) == [(*withdrawn, "A frank word.")]
    assert happened(chengdu, path) == [(*withdrawn, "hidden")], "Chengdu was in the first room only"
    assert happened(anonymous, path) == [(*withdrawn, "hidden")]
    assert chengdu.get("dialogues/CHN-2/").status_code == 404


def test_history_does_not_tell_why_a_hidden_dialogue_moved_a_date(
    world: China, chengdu: Api, staff: Api, anonymous: Api
) -> None:
    """The same for what was carried over."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    second = world.hold_second()
    later = Ruling("carried_over", due=Due.of("none"), reason="A frank word.")
    decide(second, world.steps[3], by=world.staff, now=NOW, ruling=later)
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed", adopted_on=second.held_on)
    moved = ("due_change", "2024-10-16", None, None)
    told = {
        name: [line for line in happened(caller, "commitments/CHN-1-04/history/") if line[0] == "due_change"]
        for name, caller in {"staff": staff, "chengdu": chengdu, "anonymous": anonymous}.items()
    }
    assert told == {
        "staff": [(*moved, "A frank word.")],
        "chengdu": [(*moved, "hidden")],
        "anonymous": [(*moved, "hidden")],
    }
