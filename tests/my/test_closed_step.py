"""What an action's page tells of the decisions of later dialogues about its next step."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions import drafting, entering
from commitments.actions.deciding import decide_between
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Commitment
from tests.commitments.room import close, hold, rule
from tests.staff.clients import signed_in, words
from tests.worlds import NOW, China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

DAY = date(2024, 10, 16)
SUPERSEDED = "/my/actions/CHN-1-03-1/"
CARRIED_OVER = "/my/actions/CHN-1-01-1/"


def decide(world: China, *, in_room: bool) -> None:
    """CHN-2 puts a next step of its own in the place of CHN-1-03, and carries CHN-1-01 over."""
    second = hold(world, DAY)
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    if in_room:
        entering.set_representation(second, stakeholder=world.chengdu_city, **by)
    successor = drafting.add_commitment(
        second, title="Publish data", text="Publish the data.", due=Due.of("none"), nobody_named=True, kind="data", **by
    )
    later = Due.of("year", date(2099, 1, 1))
    rulings = {
        "CHN-1-03": Ruling("superseded", superseded_by=successor, reason="One portal."),
        "CHN-1-01": Ruling("carried_over", due=later, reason="Elections."),
    }
    close(world, second, rulings)


def test_it_tells_what_closed_the_step_and_what_comes_in_its_place(world: China) -> None:
    decide(world, in_room=True)
    client = signed_in(world.chengdu_officer)
    answer = client.get(SUPERSEDED)
    page = words(answer)
    decided = "Decided at CHN-2: superseded Another dialogue , 16 October 2024 In its place: CHN-2-01 Publish data"
    assert f"Next step: superseded {decided} Why: One portal." in page
    assert f"What happened 16 October 2024 {decided} Why: One portal." in page.partition("Where it stands")[2]
    assert "CHN-1-03 · superseded · agreed by those present · First dialogue" in page
    assert 'href="/dialogues/CHN-2/"' in answer.content.decode()
    carried_over = words(client.get(CARRIED_OVER))
    assert "Decided at CHN-2: carried over" in carried_over
    assert "Next step:" not in carried_over


def test_who_may_not_know_of_the_dialogue_is_told_no_more_than_that(world: China) -> None:
    """An owner knows which dialogue decided, and when; another reads what became of the step."""
    decide(world, in_room=False)
    answer = signed_in(world.chengdu_officer).get(SUPERSEDED)
    page = words(answer)
    assert (
        "Next step: superseded Decided at CHN-2: superseded Another dialogue , 16 October 2024 Why: One portal." in page
    )
    assert "/dialogues/CHN-2/" not in answer.content.decode()
    other = words(signed_in(world.ningbo_officer).get(SUPERSEDED))
    assert "Next step: superseded" in other
    assert [word for word in ("CHN-2-01", "Publish data") if word in page] == []
    assert [word for word in ("CHN-2", "Another dialogue", "One portal.") if word in other] == []


def test_what_is_provisional_is_told_to_nobody(world: China) -> None:
    second = hold(world, DAY)
    entering.set_representation(second, by=world.staff, now=NOW, stakeholder=world.chengdu_city)
    rule(world, second, "CHN-1-03", "withdrawn", reason="A law does it.")
    page = words(signed_in(world.chengdu_officer).get(SUPERSEDED))
    assert [word for word in ("Decided", "withdrawn", "A law does it.") if word in page] == []


def test_a_decision_between_dialogues_tells_its_basis(world: China) -> None:
    decide_between(
        Commitment.objects.get(reference="CHN-1-03"),
        by=world.staff,
        now=NOW,
        ruling=Ruling("withdrawn", reason="A law does it."),
        basis="Letter of the ministry",
    )
    page = words(signed_in(world.chengdu_officer).get(SUPERSEDED))
    decided = "Decided between dialogues: withdrawn Basis: Letter of the ministry Why: A law does it."
    assert f"Next step: withdrawn {decided}" in page
