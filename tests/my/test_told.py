"""What a decision about its next step did to an action is told as the act of whoever decided, to officers and staff."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest

from commitments.actions.deciding import decide_between
from commitments.actions.meeting import publish
from commitments.actions.owing import move_due
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.status import Visibility
from tests.commitments.acts import bring
from tests.commitments.room import close, hold, reopen_dialogue
from tests.staff.clients import signed_in
from tests.worlds import NOW, China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

SECOND = date(2024, 10, 16)


def told(who: Any, address: str) -> list[str]:
    """The lines of the story, without their days and who entered them."""
    answer = signed_in(who).get(address)
    assert answer.status_code == 200
    story = re.search(r'<ol class="(?:story|timeline)">(.*?)</ol>', answer.content.decode(), flags=re.DOTALL)
    assert story is not None
    lines = re.findall(r"<li>\s*<p[^>]*><time.*?</p>(.*?)</div>\s*</li>", story[1], flags=re.DOTALL)
    plain = [" ".join(unescape(re.sub(r"<[^>]+>", " ", line)).split()) for line in lines]
    return [line.partition(" entered by ")[0] for line in plain]


def officers(reference: str) -> str:
    return f"/my/actions/{reference}/"


def staffs(reference: str) -> str:
    return f"/admin/action/{reference}/"


def confirm_at_second(world: China) -> Any:
    second = hold(world, SECOND)
    shown = Ruling("fulfilled", confirms=tuple(world.items[:2]), shown="The list of members.")
    close(world, second, {"CHN-1-01": shown, "CHN-1-03": Ruling("withdrawn", reason="A law does it.")})
    return second


def test_what_a_dialogue_confirmed(world: China) -> None:
    bring(world, world.items[0], "reported_complete")
    confirm_at_second(world)
    assert [line for line in told(world.chengdu_officer, officers("CHN-1-01-1")) if "CHN-2" in line] == [
        "Confirmed by CHN-2 What was shown: The list of members.",
        "Decided at CHN-2: fulfilled Another dialogue , 16 October 2024",
    ]
    assert told(world.staff, f"{staffs('CHN-1-01-1')}?order=oldest")[0] == (
        "Confirmed by CHN-2: reported complete → completed What was shown: The list of members."
    )


def test_what_a_dialogue_withdrew(world: China) -> None:
    confirm_at_second(world)
    assert told(world.chengdu_officer, officers("CHN-1-03-1")) == [
        "Withdrawn by CHN-2 Why: A law does it.",
        "Decided at CHN-2: withdrawn Another dialogue , 16 October 2024 Why: A law does it.",
    ]
    assert told(world.staff, staffs("CHN-1-03-1")) == [
        "Withdrawn by CHN-2: not started → withdrawn Why: A law does it."
    ]


def test_what_was_decided_between_dialogues(world: China) -> None:
    ruling = Ruling("withdrawn", reason="A law does it.")
    decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis="A letter.")
    assert told(world.chengdu_officer, officers("CHN-1-03-1")) == [
        "By a decision about its next step: withdrawn Why: A law does it.",
        "Decided between dialogues: withdrawn Basis: A letter. Why: A law does it.",
    ]
    assert told(world.staff, staffs("CHN-1-03-1")) == [
        "By a decision about its next step: not started → withdrawn Why: A law does it."
    ]


def test_a_decision_that_was_taken_back(world: China) -> None:
    reopen_dialogue(world, confirm_at_second(world))
    assert told(world.chengdu_officer, officers("CHN-1-03-1")) == [
        "Decision taken back: not started",
        "By a decision about its next step: withdrawn",
    ]
    assert told(world.staff, staffs("CHN-1-03-1")) == [
        "Decision taken back: withdrawn → not started Why: The wrong file was entered.",
        "By a decision about its next step: not started → withdrawn Why: A law does it.",
    ]


def test_who_may_not_know_of_the_dialogue_reads_that_it_was_decided(world: China) -> None:
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    confirm_at_second(world)
    assert told(world.bank_officer, officers("CHN-1-01-1")) == ["By a decision about its next step: completed"]


def test_what_staff_did_stays_theirs(world: China) -> None:
    bring(world, world.items[0], "withdrawn")
    assert told(world.chengdu_officer, officers("CHN-1-01-1")) == [
        "Programme staff set it to: withdrawn Why: A national law does it."
    ]
    assert told(world.staff, staffs("CHN-1-01-1")) == ["Action: not started → withdrawn Why: A national law does it."]


def test_what_was_entered_late_stands_by_the_day_it_happened(world: China) -> None:
    """A letter of 2025 is entered before what the dialogue of 2024 decided."""
    move_due(
        world.items[0], by=world.staff, now=NOW, due=Due.of("year", date(2027, 1, 1)), reason="Elections.",
        changed_on=date(2025, 6, 1),
    )  # fmt: skip
    close(world, hold(world, SECOND), {"CHN-1-01": Ruling("carried_over", note="A long talk.")})
    answer = signed_in(world.chengdu_officer).get(officers("CHN-1-01-1"))
    assert [str(one.line.on) for one in answer.context["story"]] == ["2025-06-01", "2024-10-16"]
