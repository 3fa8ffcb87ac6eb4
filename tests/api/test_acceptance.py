"""Answers to what stands on the programme's own record: nobody has accepted anything yet."""

from __future__ import annotations

import pytest

from tests.api.client import ROOT, Api
from tests.api.test_writing import ITEM, pointers
from tests.worlds import China, china

pytestmark = pytest.mark.django_db


def story() -> China:
    world = china()
    world.adopt_first(footing="recorded")
    return world


def test_an_owner_accepts_or_declines(world: China, chengdu: Api, ningbo: Api) -> None:
    accepted = chengdu.post(f"{ITEM}acceptance/", {"acceptance": "accepted"})
    assert (accepted.status_code, accepted.json()["acceptance"]) == (201, "accepted")
    assert chengdu.post(f"{ITEM}acceptance/", {"acceptance": "accepted"}).status_code == 409
    assert pointers(ningbo.post("action-items/CHN-1-01-2/acceptance/", {"acceptance": "declined"})) == {
        "/reason": "Say why, so that somebody else can be found."
    }
    assert pointers(ningbo.post("action-items/CHN-1-01-2/acceptance/", {"acceptance": "proposed"})).keys() == {
        "/acceptance"
    }


def test_a_lead_answers_for_the_commitment(world: China, bank: Api, chengdu: Api) -> None:
    sent = bank.post("commitments/CHN-1-02/acceptance/", {"acceptance": "declined", "reason": "No mandate."})
    assert (sent.status_code, sent["Location"]) == (201, f"{ROOT}commitments/CHN-1-02/")
    assert sent.json()["acceptance"] == "declined"
    assert chengdu.post("commitments/CHN-1-02/acceptance/", {"acceptance": "accepted"}).status_code == 403
