"""What is measured beside the textbook is answered by both, alike as far as both answer it. Nothing is timed."""

from typing import Any

import pytest
from django.test import Client

from commitments.benchmark.filling import Filler

from .asked import OURS, THEIRS, Turns, questions, visible
from .ratios import answered, key_of_staff


@pytest.fixture(autouse=True)
def both(settings: Any) -> None:
    settings.ROOT_URLCONF = "tests.benchmarks.urls"


def story() -> None:
    list(Filler(seed=3).fill(40))


def statuses(turns: Turns) -> set[int]:
    return {answered(Client(), said).status_code for said in next(turns(0))}


def test_every_question_is_answered_by_both(world: None) -> None:
    asked = questions(key_of_staff())
    told = {one.name: [statuses(one.ours), statuses(one.theirs)] for one in asked}
    assert told == {one.name: [{200}, {200}] for one in asked}


def test_both_answer_the_same_lines(world: None) -> None:
    ours, theirs = (Client().get(address).json() for address in (OURS, THEIRS))
    assert [one["reference"] for one in ours["results"]] == [one["reference"] for one in theirs["results"]]
    assert theirs["count"] == visible().count() > 0
    same = ("reference", "title", "text", "text_agreed", "language", "status", "kind", "level", "horizon", "version")
    assert [{name: one[name] for name in same} for one in ours["results"]] == [
        {name: one[name] for name in same} for one in theirs["results"]
    ]
