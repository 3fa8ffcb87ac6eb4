"""Whoever an action waits for replies to its owner: on a page, and through the action."""

from __future__ import annotations

import re
from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.answering import accept
from commitments.actions.owing import change_owner
from commitments.actions.replying import reply
from commitments.actions.sharing import share
from commitments.models import Reply
from commitments.status import Circle
from dialogues.status import Visibility
from tests.commitments.acts import everybody, outcome, say
from tests.staff.clients import said, signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, adopted, person

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

ITEM = "/my/actions/CHN-1-01-1/"


story = adopted


def wait(world: China, **facts: Any) -> None:
    say(
        world.items[0], by=world.chengdu_officer, narrative="No money.", waiting_for="funding",
        waiting_for_stakeholder=world.ningbo_city, **facts,
    )  # fmt: skip


def test_who_replies(world: China) -> None:
    """Ningbo is waited for; before the report was shared nobody but the owner knows."""
    people = everybody(world)
    wait(world)
    results = {who: outcome(reply, world.items[0], by=by, now=NOW, text="In May.") for who, by in people.items() if by}
    assert set(results.values()) == {"NotFound", "NotAllowed"}
    assert results["another owner"] == "NotFound"
    wait(world, share=True)
    results = {who: outcome(reply, world.items[0], by=by, now=NOW, text="In May.") for who, by in people.items() if by}
    assert results.pop("another owner") == "done"
    assert set(results.values()) == {"NotFound", "NotAllowed"}


def test_what_cannot_be_said(world: China) -> None:
    wait(world, share=True)
    assert outcome(reply, world.items[0], by=world.ningbo_officer, now=NOW, text=" ") == "Invalid"
    # The next report waits for nobody.
    say(world.items[0], by=world.chengdu_officer, share=True)
    assert outcome(reply, world.items[0], by=world.ningbo_officer, now=NOW, text="In May.") == "NotAllowed"


def test_that_it_was_declined_is_told_to_insiders_alone(world: China) -> None:
    """The bank, which is named nowhere, is waited for; whoever got the action has declined it since."""
    meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    report_ = say(
        world.items[0], by=world.chengdu_officer, waiting_for="funding", waiting_for_stakeholder=world.bank, share=True
    )
    share(report_, by=world.staff, now=NOW, circle=Circle.PUBLIC)
    change_owner(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city, reason="They have more people.")

    def read() -> list[str]:
        client = signed_in(world.bank_officer)
        return [
            re.sub(r'value="[^"]*"', "", client.get(page).content.decode()) for page in ("/my/", ITEM, f"{ITEM}reply/")
        ]

    before = read()
    accept(world.items[0], by=world.ningbo_officer, now=NOW, acceptance="declined", reason="We do not.")
    assert read() == before
    assert f"{ITEM}reply/" in before[0]
    assert outcome(reply, world.items[0], by=world.bank_officer, now=NOW, text="In May.") == "done"


def test_on_the_pages(world: China) -> None:
    wait(world, share=True)
    client = signed_in(world.ningbo_officer)
    assert f"{ITEM}reply/" in client.get("/my/").content.decode()
    page = client.get(f"{ITEM}reply/")
    assert "No money." in words(page)
    fields = fields_of(page.content.decode(), "act")
    assert said(client.post(f"{ITEM}reply/", fields)) == ["Your reply: This field is required."]
    assert client.post(f"{ITEM}reply/", fields | {"text": "You have it in May."}).status_code == 303
    assert Reply.objects.get().stakeholder == world.ningbo_city
    told = "City Of Ningbo replied: You have it in May."
    for reader in (world.ningbo_officer, world.chengdu_officer):
        assert told in words(signed_in(reader).get(ITEM))
    assert told in words(signed_in(world.staff).get("/admin/action/CHN-1-01-1/"))


def test_from_the_list_and_back_to_it(world: China) -> None:
    wait(world, share=True)
    client = signed_in(world.ningbo_officer)
    empty = client.post(f"{ITEM}reply/", {"from_list": "1", "text": " "})
    assert said(empty) == ["Your reply: This field is required."]
    fields = fields_of(empty.content.decode(), "act") | {"text": "You have it in May."}
    answer = client.post(f"{ITEM}reply/", fields)
    assert (answer.status_code, answer["Location"]) == (303, "/my/#waiting")
    page = words(client.get("/my/"))
    assert "City Of Ningbo replied on" in page
    assert "it waits until City Of Chengdu reports again. You have it in May. Write another reply" in page
    # What they report after that was not replied to.
    wait(world, share=True)
    page = words(client.get("/my/"))
    assert "You have it in May." not in page
    assert "Reply to City Of Chengdu No money." in page


def test_the_same_from_the_list_is_sent_once(world: China) -> None:
    wait(world, share=True)
    client = signed_in(world.ningbo_officer)
    page = client.get("/my/").content.decode()
    fields = fields_of(page, f"reply-to-{world.items[0].pk}") | {"text": "You have it in May."}
    answers = [client.post(f"{ITEM}reply/", fields) for _click in range(2)]
    assert [(one.status_code, one["Location"]) for one in answers] == [(303, "/my/#waiting")] * 2
    assert Reply.objects.count() == 1


def test_others_of_the_room_read_the_report_and_not_the_reply(world: China) -> None:
    wait(world, share=True)
    reply(world.items[0], by=world.ningbo_officer, now=NOW, text="You have it in May.")
    ministry = signed_in(person("minister", of=world.ministry))
    page = words(ministry.get(ITEM))
    assert "No money." in page
    assert "You have it in May." not in page
