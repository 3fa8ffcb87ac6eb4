"""What happened to a commitment or an action item, as each caller may read it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commitments.actions import drafting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept
from commitments.actions.deciding import decide, leave_the_rest
from commitments.actions.owing import move_due
from commitments.actions.retracting import retract_report
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.status import Visibility
from tests.api.agreed import CHENGDU_CITY, reported
from tests.api.client import Api
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


def happened(caller: Api, path: str) -> list[tuple[Any, ...]]:
    return [
        (line["kind"], line["on"], line["before"], line["after"], line.get("reason", "hidden"))
        for line in caller.body(path)["results"]
    ]


def test_history_tells_each_caller_what_they_may_read(public: China, chengdu: Api, ningbo: Api, anonymous: Api) -> None:
    reported(public, status="reported_complete", no_evidence_reason="Said aloud.")
    verify(public.items[0], by=public.verifier, now=NOW, finding="returned", note="Send the minutes.")
    move_due(
        public.items[0], by=public.staff, now=NOW, due=Due.of("day", date(2026, 12, 1)), reason="Elections.",
        changed_on=date(2026, 1, 5),
    )  # fmt: skip
    path = "action-items/CHN-1-01-1/history/"
    moved = ("due_change", "2026-01-05", None, None)
    returned = ("verification", "2026-03-02", "reported_complete", "in_progress")
    sent = ("report", "2025-06-01", "not_started", "reported_complete")
    assert happened(chengdu, path) == [(*sent, None), (*moved, "Elections."), (*returned, None)]
    assert happened(ningbo, path) == [(*moved, "Elections."), (*returned, None)]
    assert happened(anonymous, path) == [(*moved, "hidden"), (*returned, "hidden")]
    assert set(happened(chengdu, path)) <= set(happened(chengdu, "commitments/CHN-1-01/history/"))
    line = chengdu.body(path)["results"][0]
    assert line["stakeholder"] == CHENGDU_CITY
    assert "example.org" not in chengdu.get(path).content.decode()


def test_what_was_accepted_by_a_report_does_not_tell_its_day(
    world: China, chengdu: Api, ningbo: Api, anonymous: Api
) -> None:
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    accept(world.items[1], by=world.ningbo_officer, now=NOW, acceptance="accepted")
    reported(world)
    path = "commitments/CHN-1-01/history/"
    answered = ("acceptance", "2026-03-02", None, "accepted")
    with_report = ("acceptance", "2025-06-01", None, "accepted")
    sent = ("report", "2025-06-01", "not_started", "in_progress")
    assert happened(chengdu, path) == [(*with_report, None), (*sent, None), (*answered, None)]
    assert happened(ningbo, path) == [(*with_report, None), (*answered, None)]
    assert happened(anonymous, path) == [(*answered, "hidden")]


def test_no_answer_beside_it_tells_that_something_was_declined(world: China, chengdu: Api, anonymous: Api) -> None:
    """That an action was accepted, and reads as proposed after it or was accepted once more, would."""
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    path = "action-items/CHN-1-01-2/history/"
    read = []
    for answer in ("accepted", "declined", "accepted"):
        reason = "No mandate." if answer == "declined" else ""
        accept(world.items[1], by=world.ningbo_officer, now=NOW, acceptance=answer, reason=reason)
        read.append([line[3] for line in happened(anonymous, path)])
    assert read == [["accepted"], [], []]
    assert [line[3] for line in happened(chengdu, path)] == ["accepted", "declined", "accepted"]


def test_history_of_what_is_hidden_is_missing(world: China, anonymous: Api) -> None:
    world.adopt_first()
    for path in ("commitments/CHN-1-01/", "action-items/CHN-1-01-1/"):
        for below in ("", "history/", "follow-ups/", "action-items/", "status-reports/"):
            assert anonymous.get(path + below).status_code == 404


def test_history_does_not_tell_what_a_hidden_dialogue_was_shown(
    world: China, chengdu: Api, staff: Api, anonymous: Api
) -> None:
    """Read by those who were in its room, and by the owner; others read that it moved."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    second = world.hold_second()
    decide(second, world.steps[3], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A frank word."))
    added = drafting.add_item(
        world.steps[3], by=world.staff, now=NOW, title="Act", owner=world.ministry, due=Due.of("none")
    )
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed", adopted_on=second.held_on)
    path = f"action-items/{added.reference}/history/"
    withdrawn = ("status_change", "2024-10-16", "not_started", "withdrawn")
    assert happened(staff, path) == [(*withdrawn, "A frank word.")]
    assert happened(chengdu, path) == [(*withdrawn, "hidden")], "Chengdu was in the first room only"
    assert happened(anonymous, path) == [(*withdrawn, "hidden")]
    dialogues = [caller.body(path)["results"][0]["dialogue"] for caller in (staff, chengdu, anonymous)]
    assert [one and one["reference"] for one in dialogues] == ["CHN-2", None, None]
    assert chengdu.get("dialogues/CHN-2/").status_code == 404


def test_history_does_not_tell_why_a_hidden_dialogue_moved_a_date(
    world: China, chengdu: Api, staff: Api, anonymous: Api
) -> None:
    """The same for what was carried over."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    second = world.hold_second()
    later = Ruling("carried_over", due=Due.of("none"), reason="A frank word.")
    decide(second, world.steps[3], by=world.staff, now=NOW, ruling=later)
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed", adopted_on=second.held_on)
    moved = ("due_change", "2024-10-16", None, None)
    told = {
        name: [line for line in happened(caller, "commitments/CHN-1-04/history/") if line[0] == "due_change"]
        for name, caller in {"staff": staff, "chengdu": chengdu, "anonymous": anonymous}.items()
    }
    assert told == {
        "staff": [(*moved, "A frank word.")],
        "chengdu": [(*moved, "hidden")],
        "anonymous": [(*moved, "hidden")],
    }


def test_history_tells_that_a_report_was_retracted(
    world: China, chengdu: Api, ningbo: Api, staff: Api, anonymous: Api
) -> None:
    """Told to those who read its line: whoever knew nothing of it needs no word that it counts no more."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    report = reported(world)
    retract_report(report, by=world.chengdu_officer, now=NOW, reason="Of another action.")
    for path in ("action-items/CHN-1-01-1/history/", "commitments/CHN-1-01/history/"):
        for reader in (chengdu, staff):
            assert happened(reader, path) == [
                ("report", "2025-06-01", "not_started", "in_progress", None),
                ("retraction", "2026-03-02", None, None, "Of another action."),
            ]
            lines = reader.body(path)["results"]
            assert [line["stakeholder"] for line in lines] == [CHENGDU_CITY] * 2
            assert lines[0]["url"] == lines[1]["url"]
        assert (happened(ningbo, path), happened(anonymous, path)) == ([], [])
