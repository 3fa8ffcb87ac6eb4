"""Action items: whole bodies, and who reads which field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions.answering import ask
from commitments.actions.reporting import report
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.due import Due
from commitments.status import Circle
from dialogues.models import Membership
from tests.api.agreed import CHENGDU, CHENGDU_CITY, MINISTRY, YEAR_2023, reported, step
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.worlds import NOW, China, china, person, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


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


def test_who_belongs_to_a_predecessor_of_the_owner_does_not_verify(public: China) -> None:
    """It is not among what they may do, and refused whatever else they say."""
    Membership.objects.create(
        user=public.verifier, stakeholder=public.chengdu_city, starts_on=date(2020, 1, 1), recorded_at=NOW,
        updated_at=NOW,
    )  # fmt: skip
    heir = stakeholder("greater-chengdu", public.country)
    succeed(public.chengdu_city, by=public.staff, now=NOW, kind="renamed", successors=[heir], reason="A law.")
    report(
        public.items[0], by=person("heir", of=heir), now=NOW, status="reported_complete", narrative="Done.",
        no_evidence_reason="By phone.",
    )  # fmt: skip
    verifier, path = as_user(public.verifier), "action-items/CHN-1-01-1/"
    assert "completed" not in verifier.body(path)["allowed_transitions"]
    assert "completed" in as_user(public.staff).body(path)["allowed_transitions"]
    for finding in ("confirmed", "nonsense"):
        assert verifier.post(f"{path}verification/", {"finding": finding}).status_code == 403


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
