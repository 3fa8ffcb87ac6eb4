"""What is measured beside the textbook is answered by both, alike as far as both answer it. Nothing is timed."""

from typing import Any

import pytest
from django.test import Client, override_settings

from commitments.benchmark.filling import Filler
from commitments.models import Commitment

from .asked import FILTERED, OURS, THEIRS, Question, Turns, questions, visible
from .ratios import answered, key_of_staff

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def both(settings: Any) -> None:
    settings.ROOT_URLCONF = "tests.benchmarks.urls"


def story() -> None:
    list(Filler(seed=2).fill(40))


def statuses(question: Question, turns: Turns) -> list[int]:
    if question.beside:
        return []
    return [answered(Client(), said).status_code for said in next(turns(0))]


def test_every_question_is_answered_by_both(world: None) -> None:
    asked = questions(key_of_staff())
    assert {one.name: statuses(one, one.theirs) for one in asked} == {
        one.name: [200] * len(next(one.theirs(0))) for one in asked
    }
    refused = {one.name: statuses(one, one.ours) for one in asked}
    assert {name: told for name, told in refused.items() if set(told) != {200}} == {}


def test_both_answer_the_same_lines(world: None) -> None:
    ours, theirs = (Client().get(address).json() for address in (OURS, THEIRS))
    assert [one["reference"] for one in ours["results"]] == [one["reference"] for one in theirs["results"]]
    assert theirs["count"] == visible().count() > 0
    same = ("reference", "title", "text", "text_agreed", "language", "status", "kind", "level", "horizon", "version")
    assert [{name: one[name] for name in same} for one in ours["results"]] == [
        {name: one[name] for name in same} for one in theirs["results"]
    ]
