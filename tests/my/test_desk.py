"""What an organisation owes, most urgent first."""

from __future__ import annotations

import gzip
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from django.utils.formats import date_format

from commitments.actions.adopting import adopt
from commitments.actions.answering import accept
from commitments.actions.deciding import decide
from commitments.actions.drafting import add_commitment, add_item, late_entry
from commitments.actions.entering import open_series, plan_dialogue, set_representation
from commitments.actions.meeting import hold
from commitments.actions.owing import withdraw_item
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from commitments.pages.my import desk
from dialogues.models import Membership, Theme
from tests.commitments.acts import say, send_back
from tests.staff.clients import signed_in, words
from tests.worlds import HELD, NOW, China, adopted, person, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


story = adopted


def groups(who: Any, **query: str) -> dict[str, list[str]]:
    answer = signed_in(who).get("/my/", query)
    assert answer.status_code == 200
    return {
        str(group.urgency.value): [record.reference for record in [*group.steps, *group.items]]
        for group in answer.context["groups"]
    }


def asked_about(who: Any) -> dict[str, list[str]]:
    """What the dialogues will ask about, by their references."""
    return {
        agenda.dialogue.reference: [line.commitment.reference for line in agenda.lines]
        for agenda in signed_in(who).get("/my/").context["agendas"]
    }


def new_action(world: China, due: Due, title: str = "New", step: int = 0) -> ActionItem:
    return add_item(
        world.steps[step], by=world.staff, now=timezone.now(), title=title, owner=world.chengdu_city, due=due
    )


def test_what_is_dated_stands_before_what_is_not_and_is_not_cut(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    undated = new_action(world, Due.of("none"), "Undated")
    dated = new_action(world, Due.of("day", timezone.now().date() + timedelta(days=300)), "Dated")
    assert groups(world.chengdu_officer)["rest"] == [dated.reference, undated.reference]
    monkeypatch.setattr(desk, "MOST", 3)
    assert undated.reference not in [one for some in groups(world.chengdu_officer).values() for one in some]


def test_what_is_owed_by_urgency(world: China) -> None:
    today = timezone.now().date()
    overdue, returned = world.items[2], world.items[0]
    say(returned, by=world.chengdu_officer, status="reported_complete")
    send_back(returned, by=world.verifier, note="Which office?")
    soon = new_action(world, Due.of("day", today + timedelta(days=20)))
    later = new_action(world, Due.of("day", today + timedelta(days=300)))
    say(later, by=world.chengdu_officer, now=timezone.now())
    new = new_action(world, Due.of("none"))
    silent = new_action(world, Due.of("none"))
    ActionItem.objects.filter(pk=silent.pk).update(added_on=None)
    ActionItem.objects.filter(pk=overdue.pk).update(overdue_at=NOW)
    assert groups(world.chengdu_officer) == {
        "sent_back": [returned.reference],
        "overdue": [overdue.reference],
        "soon": [soon.reference],
        "no_news": [silent.reference],
        "rest": [later.reference, new.reference],
    }


def test_what_is_proposed(world: China) -> None:
    item = add_item(
        world.steps[2], by=world.staff, now=NOW, title="Lend", owner=world.bank, due=Due.of("year", date(2099, 1, 1))
    )
    assert groups(world.bank_officer) == {"proposed": ["CHN-1-02", item.reference]}
    assert groups(world.bank_officer, urgency="proposed", dialogue="CHN-1") == {
        "proposed": ["CHN-1-02", item.reference]
    }


def lead(world: China, due: Due, title: str = "Lead") -> Commitment:
    """A next step that the first dialogue agreed, and the ministry leads."""
    facts: dict[str, Any] = {"kind": "coordination", "level": "both", "themes": Theme.objects.all()}
    return late_entry(
        world.first,
        by=world.staff,
        now=NOW,
        reason="Left out.",
        title=title,
        text=title,
        due=due,
        lead=world.ministry,
        **facts,
    )


def test_what_we_lead(world: China) -> None:
    today = timezone.now().date()
    late, soon = world.steps[3], lead(world, Due.of("day", today + timedelta(days=20)))
    own = lead(world, Due.of("none"))
    far = today + timedelta(days=300)
    beside = lead(world, Due.of("day", far), "Beside")
    add_item(beside, by=world.staff, now=NOW, title="Lend", owner=world.chengdu_city, due=Due.of("day", HELD))
    ministry = person("new", of=world.ministry)
    assert groups(ministry) == {
        "overdue": [beside.reference, "CHN-1-01", late.reference],
        "soon": [soon.reference],
        "rest": [own.reference],
    }
    assert groups(ministry, urgency="soon", dialogue="CHN-1") == {"soon": [soon.reference]}
    answer = signed_in(ministry).get("/my/")
    page = words(answer)
    assert "You owe nothing now." not in page
    assert "Policy CHN-1-04 · you lead this next step · by the end of 2023 Add an action of ours" in page
    assert f"{beside.reference} · you lead this next step · by {date_format(far)} · an action under" in page
    assert f'href="/my/next-steps/{late.reference}/add-action/"' in answer.content.decode()
    assert f'href="/my/next-steps/{late.reference}/"' in answer.content.decode()


def test_what_was_accepted_to_lead_stays(world: China) -> None:
    """The bank was not in the room: it does not find the dialogue's page."""
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted")
    assert groups(world.bank_officer) == {"rest": ["CHN-1-02"]}
    answer = signed_in(world.bank_officer).get("/my/")
    assert "Finance CHN-1-02 · you lead this next step · by the next dialogue" in words(answer)
    assert "/dialogues/CHN-1/" not in answer.content.decode()


def test_what_was_declined_or_closed_is_no_more(world: China) -> None:
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="No.")
    assert groups(world.bank_officer) == {}


def test_filters(world: China) -> None:
    new_action(world, Due.of("none"))
    assert groups(world.chengdu_officer, dialogue="CHN-1", city="chengdu") != {}
    assert groups(world.chengdu_officer, city="ningbo") == groups(world.chengdu_officer)  # No choice of ours: ignored.
    assert groups(world.chengdu_officer, urgency="soon") == {}
    assert groups(world.chengdu_officer, status="in_progress") == {}
    assert "Nothing fits what you chose." in words(signed_in(world.chengdu_officer).get("/my/?status=in_progress"))


def test_nothing_owed(world: China) -> None:
    nobody = person("new", of=stakeholder("ministry-of-water", world.country))
    page = words(signed_in(nobody).get("/my/"))
    assert "You owe nothing now. What a dialogue asks of you appears here." in page
    assert "You do not speak for an organisation yet." in words(signed_in(person("nobody")).get("/my/"))
    page = words(signed_in(world.partner).get("/my/"))
    assert "You read what is open to partners. Dialogues · API for partners · Your API keys" in page
    assert "You do not speak for an organisation yet." not in page


def test_who_does_not_speak_any_more_reads_until_when_they_did(world: China) -> None:
    Membership.objects.filter(user=world.chengdu_officer).update(ends_on=date(2026, 1, 1))
    again = {"starts_on": date(2026, 1, 5), "ends_on": date(2026, 2, 1), "recorded_at": NOW, "updated_at": NOW}
    Membership.objects.create(user=world.chengdu_officer, stakeholder=world.chengdu_city, **again)
    # What was ended before it began was nothing.
    never = {"ends_on": date(2026, 1, 5), "ended_at": datetime(2026, 1, 1, tzinfo=UTC)}
    Membership.objects.create(user=world.chengdu_officer, stakeholder=world.ningbo_city, **again | never)
    page = words(signed_in(world.chengdu_officer).get("/my/"))
    assert "Until 1 February 2026 you spoke for City Of Chengdu. Ask its focal point, or programme staff" in page
    assert (page.count("you spoke for"), "yet." in page) == (1, False)


def test_who_speaks_for_several_reads_whose_it_is(world: China) -> None:
    step, item = world.steps[3], world.items[0]
    officer = person("both", of=world.ministry)
    own = f"{item.reference} · {item.city}"
    page = words(signed_in(world.chengdu_officer).get("/my/"))
    assert own in page
    Membership.objects.create(
        user=officer, stakeholder=world.chengdu_city, starts_on=date(2020, 1, 1), recorded_at=NOW, updated_at=NOW
    )
    page = words(signed_in(officer).get("/my/"))
    assert f"{item.reference} · {world.chengdu_city} · {item.city}" in page
    assert f"{step.reference} · {world.ministry} · you lead this next step" in page
    assert own not in page


def test_the_next_dialogue_asks(world: China) -> None:
    second = world.hold_second()
    page = words(signed_in(world.chengdu_officer).get("/my/"))
    asked = (
        "Second dialogue · CHN-2 · 16 October 2024 · was held, and is not finalised yet"
        " You will be asked about 2 next steps. Coordinate CHN-1-01 Data CHN-1-03"
    )
    assert asked in page
    # Owners are told of it; its page they find once they may read it.
    assert "/dialogues/CHN-2/" not in signed_in(world.chengdu_officer).get("/my/").content.decode()
    type(second).objects.filter(pk=second.pk).update(visibility=3)
    answer = signed_in(world.chengdu_officer).get("/my/")
    assert asked in words(answer)
    assert "/dialogues/CHN-2/" in answer.content.decode()


def test_the_next_dialogue_asks_only_who_owes_something(world: China) -> None:
    """Whose actions under a next step are withdrawn or done is asked nothing about it, as the mails have it."""
    world.hold_second()
    withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Somebody else did it.")
    assert asked_about(world.chengdu_officer) == {"CHN-2": ["CHN-1-01"]}
    assert asked_about(world.bank_officer) == {"CHN-2": ["CHN-1-02"]}
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="No.")
    assert asked_about(world.bank_officer) == {}


def test_a_dialogue_without_a_day_asks_after_those_that_have_one(world: China) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    other = open_series(code="CHX", country=world.country, name="More dialogues in China", **by)
    earlier = plan_dialogue(other, title="Other", starts_on=HELD, ends_on=HELD, **by)
    set_representation(earlier, stakeholder=world.chengdu_city, **by)
    add_commitment(
        earlier, title="Lead", text="Lead.", due=Due.of("none"), lead=world.chengdu_city, kind="data", level="local",
        themes=[Theme.objects.get()], **by,
    )  # fmt: skip
    adopt(hold(earlier, **by), footing="agreed", adopted_on=HELD, **by)
    world.plan_second(starts_on=None)
    plan_dialogue(other, title="Next", starts_on=date(2031, 5, 1), ends_on=date(2031, 5, 1), **by)
    assert list(asked_about(world.chengdu_officer)) == ["CHX-2", "CHN-2"]


def test_a_decision_that_is_provisional_is_still_asked_about(world: China) -> None:
    """What staff enter during the meeting shows nowhere before it is finalised, nor by what is missing."""
    second = world.hold_second()
    before = signed_in(world.chengdu_officer).get("/my/").content
    decide(second, world.steps[0], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="Given up."))
    assert asked_about(world.chengdu_officer) == {"CHN-2": ["CHN-1-01", "CHN-1-03"]}
    assert len(signed_in(world.chengdu_officer).get("/my/").content) == len(before)


def test_who_waits_for_us(world: China) -> None:
    told: dict[str, Any] = {"waiting_for": "funding", "waiting_for_stakeholder": world.ningbo_city}
    say(world.items[0], by=world.chengdu_officer, **told)
    ningbo = signed_in(world.ningbo_officer)
    assert "Who waits for you" not in words(ningbo.get("/my/"))
    say(world.items[0], by=world.chengdu_officer, share=True, **told)
    page = words(ningbo.get("/my/"))
    assert "Who waits for you 1" in page
    assert "City Of Chengdu · waits for: funding Reply to City Of Chengdu The office was founded. Your reply" in page
    assert "1 action of others waits for you" in page
    # Whoever speaks for several reads for which of them it waits.
    Membership.objects.create(
        user=world.ningbo_officer, stakeholder=world.bank, starts_on=date(2020, 1, 1), recorded_at=NOW, updated_at=NOW
    )
    assert "City Of Chengdu · waits for: funding, City Of Ningbo Reply" in words(ningbo.get("/my/"))


def test_many_are_shown_by_twenty(world: China) -> None:
    for number in range(21):
        new_action(world, Due.of("none"), f"Number {number}")
    client = signed_in(world.chengdu_officer)
    page = words(client.get("/my/"))
    assert page.count("Number ") == 20
    assert "Show all 2" in page
    assert words(client.get("/my/?urgency=rest")).count("Number ") == 21


def test_what_was_declined_is_found_and_accepted_after_all(world: China) -> None:
    """Nowhere else does its owner, or who was to lead it, come to its page again."""
    step = world.steps[1]
    item = add_item(step, by=world.staff, now=NOW, title="Map the trees", owner=world.bank, due=Due.of("none"))
    for record in (step, item):
        accept(record, by=world.bank_officer, now=NOW, acceptance="declined", reason="Not ours.")
    client = signed_in(world.bank_officer)
    page = client.get("/my/")
    assert (
        "What you declined 2 Programme staff know of it. While it is open you can still accept it. "
        f"Finance CHN-1-02 · by the next dialogue Map the trees {item.reference} · no date not started"
    ) in words(page)
    for address in (f"/my/next-steps/{step.reference}/", f"/my/actions/{item.reference}/"):
        assert f'href="{address}"' in page.content.decode()
        assert "Accept or decline" in words(client.get(address))
    assert "What you declined" not in words(client.get("/my/?status=in_progress"))
    assert "What you declined" not in words(signed_in(world.chengdu_officer).get("/my/"))
    accept(item, by=world.bank_officer, now=NOW, acceptance="accepted")
    assert "What you declined 1" in words(client.get("/my/"))


@pytest.mark.parametrize("count", [1, 3])
def test_the_queries_do_not_grow(world: China, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        new_action(world, Due.of("none"), f"Number {number}", step=number % 3)
    client = signed_in(world.chengdu_officer)
    with django_assert_num_queries(22):
        assert client.get("/my/").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_queries_do_not_grow_with_what_we_lead(world: China, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        lead(world, Due.of("none"), f"Number {number}")
    client = signed_in(person("new", of=world.ministry))
    with django_assert_num_queries(21):
        assert client.get("/my/").status_code == 200


def test_reported_complete_waits_for_staff_whenever_it_is_due(world: China) -> None:
    overdue = new_action(world, Due.of("none"), "Overdue")
    ActionItem.objects.filter(pk=overdue.pk).update(overdue_at=NOW)
    for item in (world.items[0], overdue):
        say(item, by=world.chengdu_officer, status="reported_complete")
    told = groups(world.chengdu_officer)
    assert told["checked"] == [world.items[0].reference, overdue.reference]
    assert list(told)[-1] == "checked"


def test_the_first_load_is_light(world: China) -> None:
    for number in range(21):  # Of more than twenty no more are shown.
        new_action(world, Due.of("none"), f"Number {number}")
    page = signed_in(world.chengdu_officer).get("/my/").content
    named = re.findall(r'(?:href|src)="/static/([^"]+)"', page.decode())
    assert len(named) > 2
    files = [Path(str(finders.find(name))).read_bytes() for name in named]
    assert sum(len(gzip.compress(part)) for part in [page, *files]) < 100_000
