"""Decisions and agendas: whole bodies, and who reads which field."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, ask
from commitments.actions.deciding import decide, decide_between
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, FollowUp
from dialogues.status import Visibility
from tests.api.agreed import SECOND, reported, step
from tests.api.client import ROOT, Api
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


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
    later = (NOW + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    FollowUp.objects.filter(pk=follow_up.pk).update(updated_at=NOW + timedelta(hours=2))
    assert chengdu.body(f"follow-ups/?updated_since={later}")["results"] == []
    assert [line["id"] for line in staff.body(f"follow-ups/?updated_since={later}")["results"]] == [follow_up.pk]
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
