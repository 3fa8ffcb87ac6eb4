"""Commitments: whole bodies, and who reads which field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions import drafting
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.deciding import decide, decide_between
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.status import Visibility
from tests.api.agreed import CHENGDU, CHENGDU_CITY, FIRST, MINISTRY, NINGBO, YEAR_2023, reported, slug, step
from tests.api.client import ROOT, Api
from tests.api.conftest import as_user
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


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
