"""A stranger offers an action under a public next step: it reads what is its own, and no more of the step."""

from __future__ import annotations

from typing import Any

import pytest

from commitments.actions.adopting import adopt
from commitments.actions.answering import answer_request
from commitments.actions.deciding import decide, leave_the_rest
from commitments.actions.meeting import publish
from commitments.actions.owing import move_due
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, Request
from dialogues.status import Visibility
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.worlds import NOW, China, china, person, stakeholder

pytestmark = pytest.mark.django_db

OFFERED, DECLINED = "action-items/CHN-1-01-3/", "action-items/CHN-1-01-4/"


def story() -> China:
    """Kigali, which was in no room here, offers two actions: it reports on one, and declines the other after all."""
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    person("kigali", of=stakeholder("city-of-kigali", world.country))
    return world


@pytest.fixture
def kigali(world: China) -> Api:
    from accounts.models import User

    caller = as_user(User.objects.get(email__startswith="kigali"))
    for _ in range(2):
        offer = {"title": "Lend a hand", "due": {"precision": "year", "on": "2027-01-01"}}
        assert caller.post("commitments/CHN-1-01/action-items/", offer).status_code == 201
    for path, body in (
        (f"{OFFERED}requests/", {"kind": "withdrawal", "reason": "We are busy."}),
        (f"{OFFERED}status-reports/", {"status": "in_progress", "narrative": "Begun.", "reported_as_of": "2026-02-01"}),
        (f"{DECLINED}acceptance/", {"acceptance": "declined", "reason": "We cannot."}),
    ):
        assert caller.post(path, body).status_code == 201, path
    asked = Request.objects.get()
    answer_request(asked, by=world.staff, now=NOW, answer="refused", note="Please stay.")
    return caller


def test_it_reads_its_own(kigali: Api) -> None:
    told = kigali.body(OFFERED)
    assert told["last_reported_on"] == "2026-02-01"
    assert [(line["reason"], line["answer"], line["answer_note"]) for line in told["requests"]] == [
        ("We are busy.", "refused", "Please stay.")
    ]
    told = kigali.body(DECLINED)
    assert (told["acceptance"], told["last_reported_on"], told["requests"]) == ("declined", None, [])
    for path in (f"{DECLINED}history/", "commitments/CHN-1-01/history/"):
        declines = [line for line in kigali.body(path)["results"] if line["after"] == "declined"]
        assert [(line["stakeholder"]["slug"], line["reason"]) for line in declines] == [
            ("city-of-kigali", "We cannot.")
        ], path
    shown = {line["reference"]: line["acceptance"] for line in kigali.body("action-items/")["results"]}
    assert (shown["CHN-1-01-3"], shown["CHN-1-01-4"]) == ("accepted", "declined")


def test_others_who_are_no_insiders_read_none_of_it(kigali: Api, anonymous: Api, bank: Api) -> None:
    for reader in (anonymous, bank):
        assert not {"requests", "last_reported_on"} & reader.body(OFFERED).keys()
        assert reader.body(DECLINED)["acceptance"] == "proposed"
        assert reader.body(f"{DECLINED}history/")["results"] == []


def test_it_orders_by_the_last_report_that_it_may_read(world: China, kigali: Api) -> None:
    for ordering in ("last_reported_on", "-last_reported_on"):
        page: dict[str, Any] = kigali.body(f"action-items/?ordering={ordering}&page_size=1")
        found = [page["results"][0]["reference"]]
        while page["next"]:
            page = kigali.body(page["next"])
            found.append(page["results"][0]["reference"])
        rest = sorted(ActionItem.objects.exclude(reference="CHN-1-01-3").values_list("reference", flat=True))
        assert found == ["CHN-1-01-3", *(rest if ordering == "last_reported_on" else rest[::-1])]


def test_it_reads_why_its_date_moved_but_not_the_words_of_a_decision(world: China, kigali: Api) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    step = Commitment.objects.get(reference="CHN-1-01")
    move_due(ActionItem.objects.get(reference="CHN-1-01-3"), due=step.due, reason="They asked.", **by)
    second = world.hold_second()
    decide(second, step, ruling=Ruling("carried_over", due=Due.of("none"), reason="They argued."), **by)
    leave_the_rest(second, **by)
    publish(adopt(second, footing="agreed", **by), visibility=Visibility.PUBLIC, **by)
    for path in (f"{OFFERED}history/", "commitments/CHN-1-01/history/"):
        lines = [line for line in kigali.body(path)["results"] if line["kind"] == "due_change"]
        moves = [
            ((line["action_item"] or {}).get("reference"), line["due_after"]["precision"], line.get("reason"))
            for line in lines
        ]
        assert {move for move in moves if move[0] == "CHN-1-01-3"} == {
            ("CHN-1-01-3", "year", "They asked."),
            ("CHN-1-01-3", "none", None),
        }, path
        assert "They argued." not in str(lines)
