"""Reports and their evidence: whole bodies, and who reads which field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from commitments.actions.owing import change_owner
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import destroy_file, retract_evidence, retract_report
from commitments.actions.verifying import verify
from commitments.models import StatusReport
from tests.api.agreed import CHENGDU_CITY, IN_CHENGDU, reported
from tests.api.client import ROOT, Api
from tests.files import samples
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


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


@pytest.mark.parametrize("handed_over", [False, True])
def test_the_verifiers_note_is_for_staff_and_who_reported(
    public: China, chengdu: Api, ningbo: Api, staff: Api, handed_over: bool
) -> None:
    """Whoever owns the action since reads it no more than others, wherever it is told."""
    line = reported(public, status="reported_complete", no_evidence_reason="Said aloud.", share=True)
    verify(public.items[0], by=public.verifier, now=NOW, finding="returned", note="Send the minutes.")
    if handed_over:
        change_owner(public.items[0], by=public.staff, now=NOW, owner=public.ningbo_city, reason="By law.")
    finding = {"finding": "returned", "verified_on": "2026-03-02"}
    assert ningbo.body(f"status-reports/{line.pk}/")["verification"] == finding
    for caller in (chengdu, staff):
        told = caller.body(f"status-reports/{line.pk}/")["verification"]
        assert told == {**finding, "note": "Send the minutes."}
    for history in ("action-items/CHN-1-01-1/history/", "commitments/CHN-1-01/history/"):
        for caller, note in ((chengdu, "Send the minutes."), (staff, "Send the minutes."), (ningbo, None)):
            lines = caller.body(history)["results"]
            assert [line["text"] for line in lines if line["kind"] == "verification"] == [note]
