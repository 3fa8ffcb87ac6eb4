"""Entering a dialogue while a colleague does, too."""

import re

import pytest

from commitments.actions import drafting, entering
from commitments.actions.removing import remove_draft
from commitments.actions.translating import translate
from commitments.due import Due
from commitments.models import Commitment, Translation
from dialogues.models import Dialogue
from tests.staff.entering import Screen, entered, troubles
from tests.worlds import NOW, China

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = entered


def test_what_a_colleague_changed_is_told_beside_what_is_wrong(world: China) -> None:
    screen = Screen(world)
    drafting.edit_commitment(world.steps[1], by=world.verifier, now=NOW, title="Money first")
    screen.add("steps")
    screen.add("steps-4-items")
    screen.send(
        meeting__women="many",
        steps__1__title="Money last",
        steps__1__currency="CNY",
        steps__4__title="",
        steps__4__supporting="ministry-of-finance",
        steps__4__counterpart="ministry-of-finance",
        steps__4__items__0__title="Too early",
        steps__4__items__0__owner="city-of-ningbo",
        steps__4__items__0__due_0="day",
        steps__4__items__0__due_1="2020-01-01",
    )
    assert troubles(screen.page) == [
        "The meeting – Women: Enter a whole number.",
        "Next step 2: A colleague changed this meanwhile.",
        "Next step 2 – Amount promised: Give the amount, or leave the currency out.",
        "Next step 5 – Title: This field is required.",
        "Next step 5 – Counterpart: Name Ministry Of Finance in one role only.",
        "Next step 5, action 1 – Due: Give 16 November 2022 or a later day.",
    ]
    assert "<td>Money last</td><td>Money first</td>" in screen.page


def test_a_colleague_who_saved_meanwhile_is_named(world: China) -> None:
    screen = Screen(world)
    drafting.edit_commitment(
        world.steps[1], by=world.verifier, now=NOW, title="Money first", due=Due.of("none"), nobody_named=False,
        level="local",
    )  # fmt: skip
    drafting.edit_commitment(world.steps[3], by=world.verifier, now=NOW, title="Rules first")
    year = {"steps__1__due_0": "year", "steps__1__due_1": "2031-01-01"}
    answer = screen.send(steps__1__title="Money last", steps__1__level="both", **year)
    assert answer.status_code == 200
    assert "Verifier changed" in screen.page
    assert "<td>by the end of 2031</td><td>no date</td>" in screen.page
    assert "<td>national and local</td><td>local</td>" in screen.page
    assert "<td>Money last</td><td>Money first</td>" in screen.page
    assert Commitment.objects.get(pk=world.steps[1].pk).title == "Money first"
    # Not seen yet, and told again.
    assert screen.send().status_code == 200
    assert "<td>Money last</td><td>Money first</td>" in screen.page
    # Seen, and saved over it. The other step was not touched here, so the colleague's stays.
    renewed = str(Commitment.objects.get(pk=world.steps[1].pk).version)
    assert screen.send(**{"steps-1-renewed": renewed}).status_code == 303
    assert Commitment.objects.get(pk=world.steps[1].pk).title == "Money last"
    assert Commitment.objects.get(pk=world.steps[3].pk).title == "Rules first"


def test_who_saves_over_a_colleague_takes_nothing_else_back(world: China) -> None:
    """Only what was typed is saved: in all other fields of the line stands what the colleague made of them."""
    screen = Screen(world)
    drafting.edit_commitment(
        world.steps[1], by=world.verifier, now=NOW, title="Money first", due=Due.of("none"), cities=[world.ningbo],
    )  # fmt: skip
    assert screen.send(steps__1__text="Find it soon.").status_code == 200
    assert "Verifier changed" in screen.page
    assert "Now stored" not in screen.page
    assert "I have seen it; save mine beside it." in screen.page
    renewed = str(Commitment.objects.get(pk=world.steps[1].pk).version)
    assert (screen.fields["steps-1-title"], screen.fields["steps-1-due_0"]) == ("Money first", "none")
    assert screen.send(**{"steps-1-renewed": renewed}).status_code == 303
    step = Commitment.objects.get(pk=world.steps[1].pk)
    assert (step.title, step.text, step.due, list(step.cities.all())) == (
        "Money first", "Find it soon.", Due.of("none"), [world.ningbo],
    )  # fmt: skip


def test_who_moves_nothing_keeps_the_order_of_a_colleague(world: China) -> None:
    screen, other = Screen(world), Screen(world, who="verifier")
    screen.add("steps")
    last = {"steps-3-order": "1", "steps-0-order": "2", "steps-1-order": "3", "steps-2-order": "4"}
    assert other.send(**last).status_code == 303
    assert screen.send(steps__2__title="Share data", steps__4__title="Report").status_code == 200
    assert troubles(screen.page) == ["Next step 3: A colleague changed this meanwhile."]
    renewed = str(Commitment.objects.get(pk=world.steps[2].pk).version)
    assert screen.send(**{"steps-2-renewed": renewed}).status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("title", flat=True)) == [
        "Policy", "Coordinate", "Finance", "Share data", "Report",
    ]  # fmt: skip


def test_what_a_colleague_entered_meanwhile_is_told(world: China) -> None:
    screen = Screen(world)
    for rows in ("parts", "steps-1-translations"):
        screen.add(rows)
    entering.set_representation(
        world.first, by=world.verifier, now=NOW, stakeholder=world.bank, capacity="convenor", rank="director"
    )
    for field in ("title", "text"):
        translate(world.steps[1], by=world.verifier, now=NOW, field=field, language="zh-Hans", text="资金")
    typed = {"parts__3__stakeholder": "development-bank", "parts__3__capacity": "observer"}
    said = {"language": "zh-Hans", "title": "筹资", "text": "筹资。"}
    typed |= {f"steps__1__translations__0__{name}": value for name, value in said.items()}
    assert screen.send(**typed).status_code == 200
    assert troubles(screen.page) == [
        "Organisation 4: A colleague changed this meanwhile.",
        "Next step 2, translation 1: A colleague changed this meanwhile.",
    ]
    assert screen.page.count("Verifier entered this on 2 March 2026, 9 a.m. UTC.") == 2
    assert screen.page.count("I have seen it; save mine over it.") == 2
    # What stands against what was typed, and what stands beside it.
    assert "<td>observer</td><td>convenor</td>" in screen.page
    assert "<td>筹资。</td><td>资金</td>" in screen.page
    assert "<li>Highest rank: director</li>" in screen.page
    assert screen.fields["parts-3-rank"] == "director"
    assert world.first.representation.get(stakeholder=world.bank).capacity == "convenor"
    renewed = dict(re.findall(r'name="([a-z0-9-]+-renewed)" value="(\d+)"', screen.page))
    assert len(renewed) == 2
    assert screen.send(**renewed).status_code == 303
    part = world.first.representation.get(stakeholder=world.bank)
    assert (part.capacity, part.rank) == ("observer", "director")
    assert {one.text for one in Translation.objects.filter(commitment=world.steps[1])} == {"筹资", "筹资。"}


def test_what_a_colleague_removed_is_entered_anew_or_let_go(world: China) -> None:
    screen = Screen(world)
    remove_draft(world.steps[3], by=world.verifier, now=NOW)
    answer = screen.send(steps__3__title="Write rules")
    assert answer.status_code == 200
    assert troubles(screen.page) == [
        "Next step 4: Verifier removed this at 2 March 2026, 9 a.m. UTC. Remove it, too, or enter it anew."
    ]
    assert screen.send(**{"steps-3-renewed": "1"}).status_code == 303
    assert Commitment.objects.get(title="Write rules").reference == "CHN-1-05"


def test_what_a_colleague_removed_is_removed_too(world: China) -> None:
    screen = Screen(world)
    remove_draft(world.steps[3], by=world.verifier, now=NOW)
    screen.add("steps")
    answer = screen.send(
        steps__3__title="Write rules", steps__3__removed="on", steps__4__title="No", steps__4__removed="on"
    )
    assert answer.status_code == 303
    assert Commitment.objects.count() == 3


def test_what_was_typed_outlives_that_a_colleague_finalises(world: China) -> None:
    screen = Screen(world)
    screen.add("steps")
    screen.fields |= {
        "steps-4-title": "Typed meanwhile",
        "steps-4-text": "Word by word.",
        "steps-1-title": "Money last",
    }
    world.adopt_first()
    answer = screen.send(reason="The summary says so.", meeting__topic="Money")
    assert answer.status_code == 200
    message = (
        "Staff finalised the dialogue at 2 March 2026, 9 a.m. UTC. "
        "Add this as a late entry or amend it, then leave it out here."
    )
    # The meeting was finalised with it, which is told, too.
    assert troubles(screen.page)[1:] == [f"Next step 1: {message}", f"Next step 2: {message}"]
    assert [screen.fields[name] for name in ("steps-1-title", "steps-4-title", "steps-4-text")] == [
        "Money last", "Typed meanwhile", "Word by word.",
    ]  # fmt: skip
    assert "steps-0-title" not in screen.fields
    left_out = {"steps-1-left_out": "1", "steps-4-left_out": "1"}
    version = str(Dialogue.objects.get(reference="CHN-1").version)
    assert screen.send(**left_out, **{"meeting-renewed": version}).status_code == 303
    assert Dialogue.objects.get(reference="CHN-1").topic == "Money"
    assert list(Commitment.objects.order_by("number").values_list("title", flat=True)) == [
        "Coordinate", "Finance", "Data", "Policy",
    ]  # fmt: skip
