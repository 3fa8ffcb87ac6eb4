"""What is closed stays on the list of those who owed it, and says how it ended."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.utils.formats import date_format

from commitments.actions.answering import accept
from commitments.actions.deciding import decide_between, reopen
from commitments.actions.drafting import add_item
from commitments.actions.meeting import publish
from commitments.actions.owing import change_owner, reopen_item, withdraw_item
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from dialogues.status import Visibility
from tests.commitments.acts import confirm, say
from tests.commitments.room import close, hold, item
from tests.staff.clients import signed_in, words
from tests.worlds import NOW, China, adopted

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

SECOND = date(2024, 10, 16)
TODAY = date_format(NOW)


def closed(who: Any, **query: str) -> list[str]:
    """The words of each line that is closed."""
    answer = signed_in(who).get("/my/", query)
    assert answer.status_code == 200
    section = answer.content.decode().partition('<h2 id="closed">')[2].partition("</section>")[0]
    return [
        " ".join(unescape(re.sub(r"<[^>]+>", " ", line)).split())
        for line in re.findall(r"<li>(.*?)</li>", section, flags=re.DOTALL)
    ]


def new_action(world: China, title: str, step: int = 0) -> ActionItem:
    return add_item(
        world.steps[step], by=world.staff, now=NOW, title=title, owner=world.chengdu_city, due=Due.of("none")
    )


def lead(step: Commitment, world: China) -> None:
    change_owner(step, by=world.staff, now=NOW, owner=world.chengdu_city, reason="By law.")
    accept(step, by=world.chengdu_officer, now=NOW, acceptance="accepted")


def leave(step: Commitment, world: China) -> None:
    """Close a next step between dialogues."""
    ruling = Ruling("not_fulfilled", decided_on=date(2024, 3, 4))
    decide_between(step, by=world.staff, now=NOW, ruling=ruling, basis="A letter.")


def decide(world: China) -> None:
    """CHN-2 confirms an action of CHN-1-01, withdraws CHN-1-03 and leaves CHN-1-04 as not fulfilled."""
    new_action(world, "Bring it home", step=3)
    second = hold(world, SECOND)
    shown = Ruling("fulfilled", confirms=tuple(world.items[:2]), shown="The list of members.")
    withdrawn = Ruling("withdrawn", reason="A law does it.")
    close(world, second, {"CHN-1-01": shown, "CHN-1-03": withdrawn, "CHN-1-04": Ruling("not_fulfilled")})


def test_what_staff_confirmed_is_told_with_the_day(world: China) -> None:
    say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    assert closed(world.chengdu_officer) == []
    confirm(world.items[0], by=world.verifier)
    assert closed(world.chengdu_officer) == [
        f"Coordinate in Chengdu CHN-1-01-1 · Chengdu completed confirmed on {TODAY}"
    ]
    answer = signed_in(world.chengdu_officer).get("/my/")
    # What is owed comes first.
    assert words(answer).index("CHN-1-03-1") < words(answer).index("Closed 1 Coordinate in Chengdu")
    assert '<a href="/my/actions/CHN-1-01-1/" ' in answer.content.decode()
    # What staff reopen is owed again.
    reopen_item(item("CHN-1-01-1"), by=world.staff, now=NOW, reason="It was another park.")
    assert closed(world.chengdu_officer) == []


def test_what_a_dialogue_did_is_told_as_its_act(world: China) -> None:
    decide(world)
    assert closed(world.chengdu_officer) == [
        "Coordinate in Chengdu CHN-1-01-1 · Chengdu completed confirmed by CHN-2 · 16 October 2024",
        "Data in Chengdu CHN-1-03-1 · Chengdu withdrawn withdrawn by CHN-2 · 16 October 2024",
        "Bring it home CHN-1-04-1 not started Next step: not fulfilled · CHN-2 · 16 October 2024",
    ]
    page = words(signed_in(world.chengdu_officer).get("/my/"))
    assert "You owe nothing now." in page


def test_whose_owner_offered_it_is_told_of_no_dialogue_that_it_may_not_know_of(world: China) -> None:
    """The bank was in no room, and is named nowhere in that next step: it reads what became of its action."""
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    action = add_item(
        world.steps[3], by=world.bank_officer, now=NOW, title="Lend", owner=world.bank, due=Due.of("none")
    )
    assert action.offered
    second = hold(world, SECOND)
    close(world, second, {"CHN-1-04": Ruling("fulfilled", confirms=(action,), shown="The list.")})
    assert closed(world.bank_officer) == ["Lend CHN-1-04-1 completed confirmed on 16 October 2024"]


def test_a_next_step_that_was_closed_under_our_lead(world: China) -> None:
    """Among the actions that are closed, by the day; not narrowed by what no next step has."""
    lead(world.steps[3], world)
    lead(world.steps[2], world)
    withdraw_item(world.items[0], by=world.staff, now=NOW, reason="Twice.", changed_on=date(2024, 5, 6))
    leave(world.steps[2], world)
    second = hold(world, SECOND)
    close(world, second, {"CHN-1-04": Ruling("not_fulfilled")})
    ours = [
        "Policy CHN-1-04 · you led this next step not fulfilled CHN-2 · 16 October 2024",
        "Coordinate in Chengdu CHN-1-01-1 · Chengdu withdrawn withdrawn on 6 May 2024",
        "Data CHN-1-03 · you led this next step not fulfilled 4 March 2024",
        "Data in Chengdu CHN-1-03-1 · Chengdu not started Next step: not fulfilled · 4 March 2024",
    ]
    assert sorted(closed(world.chengdu_officer)) == sorted(ours)
    assert closed(world.chengdu_officer)[:2] == ours[:2]
    assert closed(world.chengdu_officer, dialogue="CHN-1", urgency="closed")[:2] == ours[:2]
    assert closed(world.chengdu_officer, city="chengdu") == [ours[1], ours[3]]
    assert closed(world.ningbo_officer) == []


def test_what_was_closed_once_more_is_closed_by_the_last_decision(world: China) -> None:
    """Also where that was taken before the one which staff reopened, and only became known later."""
    step = world.steps[2]
    for basis, day in (("A letter.", date(2024, 3, 4)), ("An older one.", date(2023, 5, 6))):
        ruling = Ruling("not_fulfilled", decided_on=day)
        decide_between(step, by=world.staff, now=NOW, ruling=ruling, basis=basis)
        if basis == "A letter.":
            reopen(step, by=world.staff, now=NOW, reason="Another one was meant.")
        step.refresh_from_db()
    above = words(signed_in(world.chengdu_officer).get("/my/actions/CHN-1-03-1/")).partition("What happened")[0]
    assert "Basis: An older one." in above
    assert "A letter." not in above


def test_what_staff_ended_is_told_with_the_day(world: China) -> None:
    withdraw_item(world.items[0], by=world.staff, now=NOW, reason="Twice.", changed_on=date(2023, 5, 6))
    leave(world.steps[2], world)
    assert closed(world.chengdu_officer) == [
        "Data in Chengdu CHN-1-03-1 · Chengdu not started Next step: not fulfilled · 4 March 2024",
        "Coordinate in Chengdu CHN-1-01-1 · Chengdu withdrawn withdrawn on 6 May 2023",
    ]
    assert closed(world.ningbo_officer) == []


def test_what_was_declined_was_never_ours(world: China) -> None:
    accept(world.items[2], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="No.")
    withdraw_item(item("CHN-1-03-1"), by=world.staff, now=NOW, reason="They declined.")
    assert closed(world.chengdu_officer) == []


def test_the_newest_come_first_and_the_rest_is_asked_for(world: China) -> None:
    for number in range(7):
        action = new_action(world, f"Number {number}")
        withdraw_item(action, by=world.staff, now=NOW, reason="No.", changed_on=date(2023, 1, 1 + number))
    newest = [f"Number {number}" for number in range(6, -1, -1)]
    assert [line[:8] for line in closed(world.chengdu_officer)] == newest[:5]
    answer = signed_in(world.chengdu_officer).get("/my/")
    assert '<a href="?urgency=closed">Show all 7</a>' in answer.content.decode()
    assert [line[:8] for line in closed(world.chengdu_officer, urgency="closed")] == newest
    assert "Show all 7" not in words(signed_in(world.chengdu_officer).get("/my/?urgency=closed"))
    assert signed_in(world.chengdu_officer).get("/my/?urgency=closed").context["groups"] == []


def test_it_is_narrowed_like_what_is_owed(world: China) -> None:
    decide(world)
    reference = [line.partition(" CHN-")[2][:6] for line in closed(world.chengdu_officer, status="completed")]
    assert reference == ["1-01-1"]
    assert len(closed(world.chengdu_officer, city="chengdu")) == 2
    assert closed(world.chengdu_officer, urgency="soon") == []
    page = words(signed_in(world.chengdu_officer).get("/my/?status=completed"))
    assert "Nothing fits what you chose." not in page
    page = words(signed_in(world.chengdu_officer).get("/my/?status=reported_complete"))
    assert "Nothing fits what you chose." in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_queries_do_not_grow(world: China, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        new_action(world, f"Number {number}", step=3)
    leave(world.steps[3], world)
    client = signed_in(world.chengdu_officer)
    with django_assert_num_queries(24):
        assert client.get("/my/").status_code == 200
