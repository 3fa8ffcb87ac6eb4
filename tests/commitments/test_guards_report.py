"""What can never be false of reports, tried on every path; and that the ordinary way is open."""

from typing import Any

import pytest

from commitments.models import Evidence
from tests.breaking import cannot_change, cannot_delete, cannot_insert
from tests.factories import (
    NOW,
    ActionItemFactory,
    EvidenceFactory,
    RetractionFactory,
    SharingFactory,
    StatusChangeFactory,
    StatusReportFactory,
    UserFactory,
    VerificationFactory,
    move,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "values",
    [
        {"title": "Another notice"},
        {"file": "evidence/cd/other.pdf"},
        {"size": 8},
        {"sha256": "cd" * 32},
        {"sent_sha256": "cd" * 32},
        {"content_type": "text/html"},
        {"recorded_at": NOW.replace(year=2027)},
    ],
    ids=lambda values: next(iter(values)),
)
def test_what_was_sent_as_evidence_does_not_change(values: dict[str, Any]) -> None:
    cannot_change("evidence_given_once", EvidenceFactory(as_file=True), **values)


def test_evidence_is_destroyed_at_most() -> None:
    evidence: Any = EvidenceFactory(as_file=True)
    cannot_change("evidence_given_once", EvidenceFactory(), url="https://chengdu.example/other")
    cannot_change("evidence_given_once", evidence, report=StatusReportFactory())
    cannot_delete("evidence_kept", evidence)
    evidence.destroyed_at = NOW
    evidence.version += 1
    evidence.save()
    cannot_change("evidence_destroyed_for_good", evidence, destroyed_at=None)
    cannot_change("evidence_destroyed_for_good", evidence, destroyed_at=NOW.replace(year=2027))
    assert Evidence.objects.get(pk=evidence.pk).destroyed_at == NOW


def test_a_report_comes_after_the_verifications_that_there_are() -> None:
    first: Any = StatusReportFactory(status="reported_complete")
    item = first.action_item
    done = VerificationFactory(action_item=item, report=first, item_version=item.version + 1)
    for version in (done.item_version, done.item_version - 1):
        late = StatusReportFactory.build(action_item=item, recorded_by=UserFactory(), item_version=version)
        late.stakeholder = item.owner
        cannot_insert("statusreport_after_the_verification", late)


# --- Somebody else's word -------------------------------------------------------------------------------------------


def _verification(item: Any, by: Any, **values: Any) -> Any:
    """A verification of the item's latest report that is not stored."""
    facts = {"report": item.latest_report, "item_version": item.version + 1, "note": "Seen."} | values
    return VerificationFactory.build(action_item=item, recorded_by=by, **facts)


@pytest.mark.parametrize("finding", ["confirmed", "returned"])
def test_nobody_verifies_what_they_reported(finding: str) -> None:
    officer, colleague = UserFactory(), UserFactory()
    item: Any = ActionItemFactory()
    StatusReportFactory(action_item=item, recorded_by=officer)
    StatusReportFactory(action_item=item, recorded_by=colleague, status="reported_complete", on_behalf=True)
    for reporter in (officer, colleague):
        cannot_insert("verification_by_somebody_else", _verification(item, reporter, finding=finding))
    VerificationFactory(action_item=item, recorded_by=UserFactory(), finding=finding)


def test_who_retracted_their_report_does_not_verify_either() -> None:
    officer = UserFactory()
    item: Any = ActionItemFactory()
    RetractionFactory(report=StatusReportFactory(action_item=item, recorded_by=officer))
    StatusReportFactory(action_item=item, status="reported_complete")
    cannot_insert("verification_by_somebody_else", _verification(item, officer))


def test_who_reported_before_the_last_verification_may() -> None:
    officer = UserFactory()
    item: Any = ActionItemFactory()
    StatusReportFactory(action_item=item, recorded_by=officer, status="reported_complete")
    VerificationFactory(action_item=item, finding="returned")
    StatusReportFactory(action_item=item, status="reported_complete")
    VerificationFactory(action_item=item, recorded_by=officer)


def test_nobody_verifies_their_own_report_where_a_later_one_was_verified() -> None:
    officer = UserFactory()
    item: Any = ActionItemFactory()
    own = StatusReportFactory(action_item=item, recorded_by=officer, status="reported_complete")
    later = StatusReportFactory(action_item=item, status="reported_complete")
    VerificationFactory(action_item=item, report=later, finding="returned")
    RetractionFactory(report=later)
    move(item, status="reported_complete", latest_report=own)
    cannot_insert("verification_by_somebody_else", _verification(item, officer))
    VerificationFactory(action_item=item, report=own)


def test_what_is_verified_is_the_latest_report_of_completion() -> None:
    name, verifier = "verification_of_latest_report", UserFactory()
    item: Any = ActionItemFactory(status="reported_complete")
    first = item.latest_report
    cannot_insert(name, _verification(item, verifier, report=StatusReportFactory(status="reported_complete")))
    cannot_insert(name, _verification(ActionItemFactory(), verifier, report=first))
    cannot_insert(name, _verification(item, verifier, item_version=item.version))
    retraction: Any = RetractionFactory(report=StatusReportFactory(action_item=item, status="reported_complete"))
    cannot_insert(name, _verification(item, verifier))
    assert item.latest_report == retraction.report
    StatusReportFactory(action_item=item, status="in_progress")
    cannot_insert(name, _verification(item, verifier))
    cannot_insert(name, _verification(item, verifier, report=first))
    StatusReportFactory(action_item=item, status="reported_complete")
    _verification(item, verifier).save()


def test_nothing_is_verified_once_it_is_completed() -> None:
    verification: Any = VerificationFactory()
    item = verification.action_item
    cannot_insert("verification_of_latest_report", _verification(item, UserFactory(), report=verification.report))


def test_what_an_item_is_completed_on_is_not_retracted() -> None:
    report: Any = StatusReportFactory(status="reported_complete")
    evidence, reporter = EvidenceFactory(report=report), UserFactory()
    VerificationFactory(action_item=report.action_item)
    of_report = RetractionFactory.build(report=report, recorded_by=reporter)
    of_evidence = RetractionFactory.build(report=None, evidence=evidence, recorded_by=reporter)
    cannot_insert("retraction_not_of_what_completed", of_report)
    cannot_insert("retraction_not_of_what_completed", of_evidence)
    StatusChangeFactory(action_item=report.action_item, to_status="in_progress")
    of_evidence.save()
    of_report.save()


def test_a_report_is_opened_further_only_after_its_owner_opened_it() -> None:
    report: Any = StatusReportFactory()
    SharingFactory()
    for circle in (2, 3):
        row = SharingFactory.build(report=report, circle=circle, recorded_by=UserFactory())
        cannot_insert("sharing_beyond_the_room", row)
    for circle in (1, 3):
        SharingFactory(report=report, circle=circle)
