"""A form that is sent again: by the button after 'Back', or from a draft put back, where an answer was lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client

from accounts.idempotency import AtWork
from accounts.log import Log
from accounts.models import IdempotencyRecord
from commitments.models import Commitment
from tests.worlds import China, adopted
from urbanshift.once import new_token

from .clients import said, signed_in, words
from .entering import Screen, troubles
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

LATE = "/admin/dialogue/CHN-1/late-entry/"
TYPED = {"title": "Left out", "text": "As agreed.", "nobody_named": "on", "due_0": "none", "reason": "Overlooked."}


story = adopted


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def added() -> int:
    return Commitment.objects.filter(late_reason__gt="").count()


def send(client: Client, fields: dict[str, str]) -> Any:
    return client.post(LATE, fields, follow=True)


def test_the_same_is_done_once(client: Client) -> None:
    fields = fields_of(client.get(LATE).content.decode(), "act") | TYPED
    first, again = send(client, fields), send(client, fields)
    assert (added(), again.redirect_chain) == (1, first.redirect_chain)
    assert "You sent this before. Here is what it led to; it was not done twice." in words(again)


def test_the_same_from_another_window_is_told_before(client: Client) -> None:
    windows = [fields_of(client.get(LATE).content.decode(), "act") | TYPED for _window in range(2)]
    _first, told = [send(client, fields) for fields in windows]
    reference = Commitment.objects.get(late_reason__gt="").reference
    assert said(told) == [f"Title: {reference} has this title already. Save again if this is another one."]
    send(client, fields_of(told.content.decode(), "act"))
    assert added() == 2


def test_something_else_is_done_when_it_is_sent_once_more(client: Client) -> None:
    fields = fields_of(client.get(LATE).content.decode(), "act") | TYPED
    (address, _status), *_ = send(client, fields).redirect_chain
    told = send(client, fields | {"title": "Another one"})
    assert (added(), len(said(told))) == (1, 1)
    assert f'that is done (<a href="{address}"' in told.content.decode()
    send(client, fields_of(told.content.decode(), "act"))
    assert added() == 2


def test_what_was_refused_is_put_right_under_the_same_token(client: Client) -> None:
    fields = fields_of(client.get(LATE).content.decode(), "act") | TYPED
    both_said = send(client, fields | {"lead": "chengdu"})
    assert said(both_said)
    assert fields_of(both_said.content.decode(), "act")["once"] == fields["once"]
    send(client, fields)
    assert added() == 1


AT_WORK = "You sent this before, and it is still at work. Wait a little, then send it again: it is not done twice."


def test_one_that_is_still_at_work_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was typed stays, with its token."""
    fields = fields_of(client.get(LATE).content.decode(), "act") | TYPED

    def busy(**_asked: Any) -> IdempotencyRecord:
        raise AtWork

    monkeypatch.setattr("urbanshift.once.claim", busy)
    told = client.post(LATE, fields)
    assert (told.status_code, said(told)) == (409, [AT_WORK])
    monkeypatch.undo()
    again = fields_of(told.content.decode(), "act")
    assert (again["once"], again["title"]) == (fields["once"], "Left out")
    send(client, again)
    assert added() == 1


def test_so_is_the_entry_screen(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    world.plan_second()
    screen = Screen(world, "CHN-2")
    screen.add("steps")

    def busy(**_asked: Any) -> IdempotencyRecord:
        raise AtWork

    monkeypatch.setattr("urbanshift.once.claim", busy)
    assert troubles(screen.send(steps__0__title="A draft").content.decode()) == [AT_WORK]
    monkeypatch.undo()
    assert screen.send(steps__0__title="A draft").status_code == 303


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (IntegrityError, 409, "This would contradict what is recorded already."),
        (OperationalError, 503, "The database is busy or away. Nothing was written; try again."),
    ],
)
def test_what_the_database_refuses_is_told(
    client: Client, monkeypatch: pytest.MonkeyPatch, error: type[Exception], status: int, sentence: str
) -> None:
    fields = fields_of(client.get(LATE).content.decode(), "act") | TYPED

    def refuse(log: Log) -> None:
        raise error("values")

    monkeypatch.setattr(Log, "finish", refuse)
    told = client.post(LATE, fields)
    assert (told.status_code, said(told)) == (status, [sentence])
    monkeypatch.undo()
    assert (added(), IdempotencyRecord.objects.count()) == (0, 0)
    send(client, fields_of(told.content.decode(), "act"))
    assert added() == 1


def test_lines_of_the_entry_screen_are_entered_once(world: China) -> None:
    world.plan_second()
    screen = Screen(world, "CHN-2")
    screen.add("steps")
    for _turn in range(2):
        assert screen.send(steps__0__title="A draft").status_code == 303
    more = screen.send(steps__0__title="Another draft")
    assert "You sent this page before, with something else in it" in troubles(more.content.decode())[0]
    drafts = Commitment.objects.filter(dialogue__reference="CHN-2")
    assert drafts.count() == 1
    screen.send()
    assert drafts.count() == 2


def test_an_organisation_is_added_once_in_the_dialog(client: Client) -> None:
    new = {"once": new_token(), "name": "Water Board", "category": "ministry", "level": "national", "country": "CN"}

    def add(**other: str) -> str:
        json = {"accept": "application/json"}
        return str(client.post("/admin/organisation/new/", new | other, headers=json).json()["key"])

    assert [add(), add(), add(name="Water Office")] == ["water-board", "water-board", "water-office"]


def test_of_a_password_nothing_is_kept(client: Client, world: China) -> None:
    """Not even a digest, which would be quick to guess."""
    new = {
        "once": new_token(),
        "password": "battery-horse-correct",
        "again": "battery-horse-correct",
        "present": "correct-horse-battery",
    }
    assert client.post("/account/password/", new).status_code == 303
    world.staff.refresh_from_db()
    assert world.staff.check_password(new["password"])
    assert not IdempotencyRecord.objects.exists()
