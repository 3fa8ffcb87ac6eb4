"""An officer answers what was proposed, asks for a change, and adds an action."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from commitments.actions.answering import accept, answer_request, ask, retract_request
from commitments.actions.owing import change_owner, move_due
from commitments.due import Due
from commitments.figures import zone_of
from commitments.models import ActionItem, Commitment, Request
from tests.staff.clients import said, signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, china, person
from urbanshift.errors import Conflict, Invalid, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

ITEM = "/my/actions/CHN-1-01-1/"


def story() -> China:
    world = china()
    world.adopt_first(footing="recorded")
    return world


def send(client: Client, address: str, **changes: Any) -> Any:
    return client.post(address, fields_of(client.get(address).content.decode(), "act") | changes)


def test_what_is_proposed_is_answered(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    assert said(send(client, f"{ITEM}answer/", acceptance="declined")) == [
        "Why: Say why, so that somebody else can be found."
    ]
    assert send(client, f"{ITEM}answer/", acceptance="declined", reason="Not ours.").status_code == 303
    assert ActionItem.objects.get(reference="CHN-1-01-1").acceptance == "declined"
    assert send(client, f"{ITEM}answer/", acceptance="accepted").status_code == 303
    assert ActionItem.objects.get(reference="CHN-1-01-1").acceptance == "accepted"


def test_a_decline_is_said_to_need_a_reason(world: China) -> None:
    for who, address in (
        (world.chengdu_officer, f"{ITEM}answer/"),
        (world.bank_officer, "/my/next-steps/CHN-1-02/answer/"),
    ):
        page = words(signed_in(who).get(address))
        assert "Your answer We accept it We decline it Why needed if you decline Send your answer" in page
    asked = words(signed_in(world.chengdu_officer).get("/my/next-steps/CHN-1-01/add-action/"))
    assert "For which city optional" in asked


def test_only_what_was_accepted_is_silent(world: China) -> None:
    silent = "No news for"
    readers = {world.chengdu_officer: ITEM, world.staff: "/admin/action/CHN-1-01-1/"}
    assert [silent in words(signed_in(who).get(page)) for who, page in readers.items()] == [False, False]
    accept(world.items[0], by=world.chengdu_officer, now=timezone.now(), acceptance="accepted")
    assert [silent in words(signed_in(who).get(page)) for who, page in readers.items()] == [True, True]


def test_an_act_shows_what_it_is_about(world: China) -> None:
    item, step = world.items[0], world.items[0].commitment
    client = signed_in(world.chengdu_officer)
    for act in ("answer/", "ask/"):
        page = words(client.get(f"{ITEM}{act}"))
        assert f"{item.title} not started CHN-1-01-1 · Chengdu · by the end of" in page
        assert f"What was agreed {step.title} {step.text}" in page
    assert f"What was agreed {step.title} {step.text}" in words(client.get("/my/next-steps/CHN-1-01/add-action/"))
    lead = words(signed_in(world.bank_officer).get("/my/next-steps/CHN-1-02/answer/"))
    led = Commitment.objects.get(reference="CHN-1-02")
    assert f"What was agreed {led.title} {led.text}" in lead
    assert "Due: " in lead


def test_the_lead_answers(world: China) -> None:
    client = signed_in(world.bank_officer)
    assert "/my/next-steps/CHN-1-02/answer/" in client.get("/my/").content.decode()
    answer = send(client, "/my/next-steps/CHN-1-02/answer/", acceptance="accepted")
    assert (answer.status_code, answer["Location"]) == (303, "/my/")
    assert Commitment.objects.get(reference="CHN-1-02").acceptance == "accepted"


@pytest.mark.parametrize(
    ("asked", "due", "owner"),
    [
        ({"kind": "due", "due_0": "month", "due_1": "2099-02-03"}, Due.of("month", date(2099, 2, 28)), None),
        ({"kind": "owner", "owner": "city-of-ningbo"}, Due(), "city-of-ningbo"),
        # What belongs to another wish is left out.
        ({"kind": "withdrawal", "owner": "city-of-ningbo"}, Due(), None),
    ],
)
def test_a_change_is_asked_for(world: China, asked: dict[str, str], due: Due, owner: str | None) -> None:
    client = signed_in(world.chengdu_officer)
    assert send(client, f"{ITEM}ask/", **asked, reason="The law is late.").status_code == 303
    request = Request.objects.get()
    assert (request.kind, request.due, request.owner and request.owner.slug) == (asked["kind"], due, owner)
    told = {"due": "a new date (by the end of February 2099)", "owner": "another owner (City Of Ningbo)"}
    what = told.get(asked["kind"], "withdrawal")
    told_of = f"you asked for {what}: The law is late. Programme staff have not answered yet."
    assert told_of in words(client.get(ITEM))


@pytest.mark.parametrize(
    ("answer", "note"), [("refused", "The law names the day."), ("granted", "Until the law is made."), ("granted", "")]
)
def test_what_staff_answered_is_told_to_who_asked(world: China, answer: str, note: str) -> None:
    client = signed_in(world.chengdu_officer)
    send(client, f"{ITEM}ask/", kind="due", due_0="month", due_1="2099-02-03", reason="The law is late.")
    answer_request(Request.objects.get(), by=world.staff, now=timezone.now(), answer=answer, note=note)
    page = words(client.get(ITEM))
    assert "Programme staff have not answered yet." not in page
    told = f"Request for a new date: {answer} {note}".strip()
    day = date_format(Request.objects.get().asked_on)
    assert f"{told} On {day} you asked for a new date (by the end of February 2099): The law is late." in page
    # It is theirs, whoever owns the action since; another reads neither.
    assert "Request for" not in words(signed_in(world.ningbo_officer).get(ITEM))
    change_owner(world.items[0], by=world.staff, now=timezone.now(), owner=world.ningbo_city, reason="By law.")
    assert told in words(client.get(ITEM))
    assert "Request for" not in words(signed_in(world.ningbo_officer).get(ITEM))


def test_what_was_asked_for_is_taken_back_until_staff_answer(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    wrong = {"kind": "due", "due_0": "month", "due_1": "2099-02-03", "reason": "The law is late."}
    send(client, f"{ITEM}ask/", **wrong)
    asked = Request.objects.get()
    page = f"/my/requests/{asked.pk}/retract/"
    assert f'href="{page}"' in client.get(ITEM).content.decode()
    assert "you asked for a new date (by the end of February 2099): The law is late." in words(client.get(page))
    answer = send(client, page)
    assert (answer.status_code, answer["Location"]) == (303, ITEM)
    asked.refresh_from_db()
    today = timezone.now().astimezone(ZoneInfo(zone_of(world.items[0]))).date()
    assert (asked.answer, asked.answer_note, asked.answered_on) == ("retracted", "", today)
    assert world.items[0].due == ActionItem.objects.get(pk=world.items[0].pk).due
    told = words(client.get(ITEM))
    assert "Request for a new date: taken back" in told
    assert "Programme staff have not answered yet." not in told
    # Staff are asked no more, and read that it was; what was meant can be asked for now.
    assert "CHN-1-01-1" not in words(signed_in(world.staff).get("/admin/requests/"))
    assert "Request for a new date: taken back" in words(signed_in(world.staff).get("/admin/action/CHN-1-01-1/"))
    assert said(client.get(page)) == ["This request was taken back already."]
    with pytest.raises(Conflict, match="was taken back already"):
        answer_request(asked, by=world.staff, now=timezone.now(), answer="granted")
    assert send(client, f"{ITEM}ask/", **wrong | {"due_1": "2099-03-03"}).status_code == 303


def test_who_takes_a_request_back(world: China) -> None:
    asked = ask(world.items[0], by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="Late.")
    with pytest.raises(Invalid):
        answer_request(asked, by=world.staff, now=NOW, answer="retracted")
    with pytest.raises(NotAllowed, match="Only the organisation that sent this retracts it"):
        retract_request(asked, by=world.ningbo_officer, now=NOW)
    answer_request(asked, by=world.staff, now=NOW, answer="refused", note="No.")
    with pytest.raises(Conflict, match="was refused already"):
        retract_request(asked, by=world.chengdu_officer, now=NOW)


def test_a_reason_keeps_its_lines_and_its_direction(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    send(client, f"{ITEM}ask/", kind="withdrawal", reason="Two laws:\n1. one\n2. another")
    kept = '<blockquote dir="auto"><p>Two laws:<br>1. one<br>2. another</p></blockquote>'
    for reader, page in ((client, ITEM), (signed_in(world.staff), "/admin/action/CHN-1-01-1/")):
        assert kept in reader.get(page).content.decode()


def test_what_waits_for_an_answer_is_told_and_not_asked_for_again(world: China) -> None:
    accept(world.items[0], by=world.chengdu_officer, now=timezone.now(), acceptance="accepted")
    client = signed_in(world.chengdu_officer)
    form = f"{ITEM}ask/"
    answers = {"due_0": "month", "due_1": "2099-02-03", "owner": "city-of-ningbo", "reason": "Late."}
    day = date_format(timezone.now().astimezone(ZoneInfo(zone_of(world.items[0]))))
    waits: list[str] = []
    offered = {
        "due": {"due", "due_0", "due_1", "owner", "withdrawal"},
        "owner": {"owner", "withdrawal"},
        "withdrawal": {"withdrawal"},
    }
    told = {
        "due": f"On {day} you asked for a new date (by the end of February 2099)",
        "owner": f"On {day} you asked for another owner (City Of Ningbo)",
        "withdrawal": f"On {day} you asked for withdrawal",
    }
    for kind, there in offered.items():
        assert f'<a class="button" href="{form}">Ask for a change</a>' in client.get(ITEM).content.decode()
        page = client.get(form)
        kinds = set(re.findall(r'name="kind" value="(\w+)"', page.content.decode()))
        assert (kinds | set(fields_of(page.content.decode(), "act"))) & {*offered, "due_0", "due_1"} == there
        assert [one for one in told.values() if one in words(page)] == waits
        fields = {name: value for name, value in answers.items() if name == "reason" or name in page.content.decode()}
        assert send(client, form, kind=kind, **fields).status_code == 303
        waits = [*waits, told[kind]]
    not_answered = "Programme staff have not answered yet."
    assert f"not started {' '.join(f'{one} · {not_answered}' for one in waits)}" in words(client.get("/my/"))
    told_there = words(client.get(ITEM))
    assert [f"{one}: Late. {not_answered}" in told_there for one in waits] == [True, True, True]
    assert "Ask for a change" not in told_there
    assert said(client.get(form)) == ["This was asked for already; programme staff will answer."]
    # What was answered may be asked for again. What alone is left is chosen already.
    answer_request(Request.objects.get(kind="owner"), by=world.staff, now=timezone.now(), answer="refused", note="No.")
    again = client.get(form).content.decode()
    assert (re.findall(r'name="kind" value="(\w+)"', again), fields_of(again, "act")["kind"]) == (["owner"], "owner")


def test_what_a_colleague_asked_for_meanwhile(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    page = client.get(f"{ITEM}ask/").content.decode()
    typed = fields_of(page, "act") | {"kind": "withdrawal", "reason": "Late."}
    send(client, f"{ITEM}ask/", kind="withdrawal", reason="The law is late.")
    assert said(client.post(f"{ITEM}ask/", typed)) == [
        "What you ask for: This was asked for already; programme staff will answer."
    ]
    assert Request.objects.get().reason == "The law is late."


def test_what_staff_changed_meanwhile_is_told_in_words_of_the_page(world: China) -> None:
    """By the hour at the place, and not by the columns that hold it."""
    client = signed_in(world.chengdu_officer)
    typed = {
        act: fields_of(client.get(f"{ITEM}{act}/").content.decode(), "act") | said
        for act, said in (
            ("ask", {"kind": "withdrawal", "reason": "Late."}),
            ("answer", {"acceptance": "accepted"}),
            ("report", {"status": "in_progress", "narrative": "Two offices work."}),
        )
    }
    # Until the end of another year: what it is due by stays a year, and its day alone moves.
    move_due(world.items[0], by=world.staff, now=NOW, due=Due.of("year", date(2099, 1, 1)), reason="Elections.")
    edit = "Programme staff changed “Due” on 2 March 2026, 5 p.m. (UTC+08:00)."
    told = f"Not saved: somebody changed this meanwhile. {edit} What you typed is still here."
    for act, form in typed.items():
        assert told in words(client.post(f"{ITEM}{act}/", form)), act
    colleague = person("colleague", of=world.chengdu_city)
    accept(world.items[0], by=colleague, now=NOW, acceptance="accepted")
    own = "A colleague changed “Your answer” on 2 March 2026, 5 p.m. (UTC+08:00)."
    assert said(client.post(f"{ITEM}ask/", typed["ask"])) == [edit, own]


def test_no_other_owner_is_chosen_at_first(world: China) -> None:
    page = signed_in(world.chengdu_officer).get(f"{ITEM}ask/").content.decode()
    assert '<option value="" selected>choose</option>' in page


def test_what_another_asked_for_is_not_told_as_ours(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    send(client, f"{ITEM}ask/", kind="withdrawal", reason="The law is late.")
    change_owner(world.items[0], by=world.staff, now=timezone.now(), owner=world.ningbo_city, reason="By law.")
    assert "you asked for" in words(client.get(ITEM))
    ningbo = signed_in(world.ningbo_officer)
    assert "you asked for" not in words(ningbo.get(ITEM))
    # Nor does it keep the new owner from asking the same.
    assert send(ningbo, f"{ITEM}ask/", kind="withdrawal", reason="We have no parks.").status_code == 303
    assert [(one.stakeholder, one.reason) for one in Request.objects.unanswered()] == [
        (world.chengdu_city, "The law is late."), (world.ningbo_city, "We have no parks."),
    ]  # fmt: skip


def test_a_wish_without_its_date(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    assert said(send(client, f"{ITEM}ask/", kind="due", reason="Late.")) == ["The new date: Choose the new date."]


def test_all_that_a_wish_lacks_is_told_at_once(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    early = {"kind": "due", "due_0": "year", "due_1": "2001-02-03"}
    assert said(send(client, f"{ITEM}ask/", **early)) == [
        "The new date: Give a day that has not passed yet.",
        "Why: This field is required.",
    ]
    assert not Request.objects.exists()


def test_an_action_of_ours(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    page = "/my/next-steps/CHN-1-01/add-action/"
    answer = send(client, page, title="Map the parks", due_0="year", due_1="2099-01-01", city="chengdu")
    item = ActionItem.objects.get(title="Map the parks")
    assert (answer.status_code, answer["Location"]) == (303, f"/my/actions/{item.reference}/")
    assert (item.owner, item.acceptance, item.city, item.offered) == (
        world.chengdu_city, "accepted", world.chengdu, False,
    )  # fmt: skip
    # Another's is none of the choices.
    assert said(send(client, page, title="Theirs", owner="city-of-ningbo", due_0="none")) == [
        "By whom: Select a valid choice. That choice is not one of the available choices."
    ]
