"""One next step and one action: everything on one page, and the acts that can be done now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from commitments.actions.amending import amend
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.deciding import decide_between
from commitments.actions.drafting import add_commitment
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.actions.translating import translate
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Request
from tests.commitments.acts import say, send_back
from tests.commitments.room import SECOND, close, hold, rule
from tests.files import samples
from tests.worlds import NOW, China, china

from .clients import signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

STEP = "/admin/next-step/CHN-1-01/"
ITEM = "/admin/action/CHN-1-01-1/"


def story() -> China:
    """A next step to which each kind of thing has happened, on days of their own."""
    world = china()
    world.adopt_first()
    step, item = world.steps[0], world.items[0]
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    amend(
        step, **staff, kind="correction", text="Coordinate much better.", reason="A line was left out.", page="4",
        amended_on=date(2022, 12, 1),
    )  # fmt: skip
    translate(step, **staff, field="text", language="zh-Hans", text="加强协调。")
    move_due(item, **staff, due=Due.of("year", date(2025, 1, 1)), reason="Late funds.", changed_on=date(2023, 1, 10))
    change_owner(step, **staff, owner=world.chengdu_city, reason="Named by letter.", changed_on=date(2023, 2, 1))
    accept(step, **staff, acceptance="accepted", answered_on=date(2023, 2, 10))
    wrong = say(
        item,
        by=world.chengdu_officer,
        narrative="The wrong tale.",
        on_track="off_track",
        reported_as_of=date(2023, 3, 1),
    )
    retract_report(wrong, **staff, reason="The wrong file.")
    told = say(
        item, by=world.chengdu_officer, status="reported_complete", on_track="on_track", reported_as_of=date(2023, 4, 1)
    )
    share(told, by=world.chengdu_officer, now=NOW, circle=1)
    send_back(item, by=world.verifier, verified_on=date(2023, 5, 1))
    request = ask(item, by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    answer_request(request, by=world.staff, now=NOW, answer="refused", note="Not by you.")
    withdraw_item(world.items[1], **staff, reason="A law does it.", changed_on=date(2023, 6, 1))
    close(world, hold(world, SECOND), {"CHN-1-01": Ruling("carried_over", note="A long talk.")})
    world.reread()
    return world


def timeline(answer: Any) -> list[str]:
    """Day and heading of each line."""
    return [f"{one.line.on} {one.line.kind} {one.line.after}" for one in answer.context["lines"]]


def test_everything_stands_on_one_line_of_time(world: China) -> None:
    client = signed_in(world.staff)
    answer = client.get(f"{STEP}?order=oldest")
    today = NOW.date()
    assert timeline(answer) == [
        "2022-11-16 agreement ",
        "2022-12-01 amendment correction",
        "2023-01-10 due_change ",
        "2023-02-01 owner_change city-of-chengdu",
        "2023-02-10 acceptance accepted",
        "2023-03-01 report in_progress",
        "2023-04-01 report reported_complete",
        "2023-05-01 verification in_progress",
        "2023-06-01 status_change withdrawn",
        "2024-10-16 decision carried_over",
        f"{today} answer refused",
        f"{today} request withdrawal",
        f"{today} retraction ",
        f"{today} sharing PARTICIPANTS",
    ]
    assert timeline(client.get(STEP)) == timeline(answer)[::-1]
    text = words(answer)
    assert all(one.entered_by for one in answer.context["lines"])
    assert "Chengdu by the end of 2025 in progress 0 % overdue 1 April 2023 CHN-1-01-2" in text
    for part in (
        "Agreed at CHN-1 Coordinate better. entered by Staff, ",
        (
            "Wording in force Correction of what was copied wrongly, 1 December 2022, page 4: A line was left out. "
            "Agreed by those present Coordinate much better. "
            "Wording, as agreed At CHN-1, finalised 16 November 2022 Coordinate better."
        ),
        "Translations Text, Simplified Chinese courtesy",
        "Date moved CHN-1-01-1 Coordinate in Chengdu by the end of 2023 → by the end of 2025 Why: Late funds.",
        "Lead changed Ministry Of Finance → City Of Chengdu Why: Named by letter.",
        "City Of Chengdu: accepted by staff, on behalf",
        (
            "City Of Chengdu reported: in progress CHN-1-01-1 Coordinate in Chengdu "
            "Retracted: nobody reads what it said any more."
        ),
        (
            "City Of Chengdu reported it complete CHN-1-01-1 Coordinate in Chengdu The office was founded. "
            "Progress 100 % · their own rating: on track Notice link, opens in a new window Retract evidence 1 "
            "Read by: those who were in the room · Retract the report entered by Chengdu,"
        ),
        "Report sent back CHN-1-01-1 Coordinate in Chengdu The notice is a draft. entered by Verifier,",
        "Action: not started → withdrawn CHN-1-01-2 Coordinate in Ningbo Why: A law does it.",
        "Decided at CHN-2: carried over Note for staff: A long talk.",
        "City Of Chengdu asked for withdrawal CHN-1-01-1 Coordinate in Chengdu Why: It is done elsewhere.",
        "Request for withdrawal: refused CHN-1-01-1 Coordinate in Chengdu Why: Not by you. entered by Staff,",
        "Report opened to those who were in the room",
        "Report retracted CHN-1-01-1 Coordinate in Chengdu Why: The wrong file.",
        "Carried over 1 time",
    ):
        assert part in text, part
    assert "The wrong tale." not in text
    assert "off track" not in text


def test_an_action_has_its_own_line_of_time(world: China) -> None:
    answer = signed_in(world.staff).get(f"{ITEM}?order=oldest")
    assert [line.split()[1] for line in timeline(answer)] == [
        "due_change", "report", "report", "verification", "answer", "request", "retraction", "sharing",
    ]  # fmt: skip
    text = words(answer)
    assert "Originally due by the end of 2023 731 days later now" in text
    assert "The wrong tale." not in text


def test_what_is_decided_provisionally_is_told_as_such(world: China) -> None:
    third = hold(world, date(2025, 9, 1))
    rule(world, third, "CHN-1-01", "not_fulfilled")
    client = signed_in(world.staff)
    text = words(client.get(STEP))
    assert "Entered for CHN-3, provisional: not fulfilled" in text
    assert "On the agenda of CHN-3 not fulfilled, provisional" in text
    assert "On the agenda of CHN-3 not fulfilled, provisional" in words(client.get(ITEM))


def test_what_comes_back_of_a_dialogue_that_closed_nothing(world: China) -> None:
    text = words(signed_in(world.admin).get("/admin/dialogue/CHN-2/un-adopt/"))
    assert "Actions that it completed or withdrew and dates that it moved go back." in text
    assert "that it closed" not in text


def test_only_an_administrator_is_offered_to_destroy_a_file(world: China, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    data = samples.pdf()
    notice = NewEvidence(file=ContentFile(data, name="notice.pdf"))
    say(world.items[0], by=world.chengdu_officer, evidence=[notice])
    assert "Destroy the file" not in words(signed_in(world.staff).get(ITEM))
    assert f"notice.pdf PDF, {len(data)} bytes Retract evidence 1 Destroy the file" in words(
        signed_in(world.admin).get(ITEM)
    )


def test_a_long_line_of_time_has_pages(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("urbanshift.lists.paging.slice_of.__kwdefaults__", {"per_page": 6})
    client = signed_in(world.staff)
    pages = [timeline(client.get(f"{STEP}?page={number}")) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [6, 6, 2]
    assert client.get(STEP).context["slice"].next == "?page=2"


def test_as_many_queries_for_three_of_each_as_for_one(world: China, django_assert_num_queries: Any) -> None:
    client = signed_in(world.staff)
    for address, number in ((STEP, STEP_QUERIES), (ITEM, ITEM_QUERIES)):
        client.get(address)
        with django_assert_num_queries(number):
            client.get(address)
    later = NOW + timedelta(hours=1)
    for turn in range(2):
        told = say(world.items[0], by=world.chengdu_officer, status="reported_complete", now=later)
        share(told, by=world.chengdu_officer, now=later, circle=1)
        send_back(world.items[0], by=world.verifier)
        move_due(world.items[0], by=world.staff, now=later, due=Due.of("year", date(2027 + turn, 1, 1)), reason="Late.")
        amend(world.steps[0], by=world.staff, now=later, kind="change", text=f"Better {turn}.", reason="Agreed.")
        wrong = say(world.items[0], by=world.chengdu_officer)
        retract_report(wrong, by=world.staff, now=later, reason="Wrong.")
        asked = ask(world.items[0], by=world.chengdu_officer, now=later, kind="withdrawal", reason="Elsewhere.")
        answer_request(asked, by=world.staff, now=later, answer="refused", note="No.")
    for address, number in ((STEP, STEP_QUERIES), (ITEM, ITEM_QUERIES)):
        with django_assert_num_queries(number):
            client.get(address)


STEP_QUERIES = 31
ITEM_QUERIES = 20


# --- What is offered ----------------------------------------------------------------------------------------------


def offered(client: Client, address: str) -> list[str]:
    return [one["button"].page for one in client.get(address).context["buttons"]]


def test_what_can_be_done_is_offered(world: China) -> None:
    client = signed_in(world.staff)
    mending = ["edit_step", "translate_step"]
    open_step = ["add_item", "close_step", "amend", "correct", "move_due_of_step", "change_lead"]
    assert offered(client, STEP) == [*open_step, *mending]  # Its lead has reported.
    assert offered(client, "/admin/next-step/CHN-1-02/") == [*open_step, "answer_for_lead", *mending]
    assert offered(client, "/admin/next-step/CHN-1-03/") == [*open_step, *mending]  # Nobody is named.
    live = [
        "report_for_owner", "ask_for_owner", "move_due_of_item", "change_owner",
        "edit_item", "translate_item", "withdraw_item",
    ]  # fmt: skip
    assert offered(client, ITEM) == live  # Its owner has reported.
    assert "answer_for_owner" in offered(client, "/admin/action/CHN-1-03-1/")
    say(world.items[0], by=world.chengdu_officer, status="reported_complete")
    assert offered(client, ITEM) == ["check", *live]
    assert offered(client, "/admin/action/CHN-1-01-2/") == ["edit_item", "translate_item", "reopen_item"]
    decide_between(world.steps[0], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter.")
    assert offered(client, STEP) == ["amend", "correct", *mending, "reopen_step"]
    assert offered(client, ITEM) == ["edit_item", "translate_item"]


def test_a_draft_takes_actions_alone(world: China) -> None:
    third = hold(world, date(2025, 9, 1))
    add_commitment(third, by=world.staff, now=NOW, title="New")
    client = signed_in(world.staff)
    assert offered(client, "/admin/next-step/CHN-3-01/") == ["add_item"]
    page = client.get("/admin/next-step/CHN-3-01/")
    assert "Wording of the draft None entered yet. Change the draft" in words(page)
    assert "Lead lead not said" in words(page)
    assert '<a href="/admin/dialogue/CHN-3/entry/#CHN-3-01">Change the draft</a>' in page.content.decode()


def test_a_request_stands_at_its_action(world: China) -> None:
    ask(world.items[0], by=world.chengdu_officer, now=NOW, kind="owner", owner=world.bank, reason="The bank pays.")
    request = Request.objects.get(answer="")
    page = signed_in(world.staff).get(ITEM)
    assert "City Of Chengdu asks for another owner. The bank pays. Answer the request" in words(page)
    assert f'href="/admin/request/{request.pk}/answer/"' in page.content.decode()
