"""The room view, proved by its content: what the room may read is there, and nothing of what it may not."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from commitments.actions.amending import amend
from commitments.actions.answering import accept, ask
from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.meeting import publish
from commitments.actions.owing import move_due
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Commitment
from dialogues.models import Dialogue
from dialogues.status import Visibility
from tests.commitments.acts import say
from tests.commitments.room import fresh, rule, step
from tests.worlds import NOW, China, china

from .clients import signed_in, words

pytestmark = pytest.mark.django_db

ROOM = "/admin/dialogue/CHN-2/room/"
SECRET = "Zzyzx"
"""Stands in every text that the room may not read."""


def story() -> China:
    """Everything that can be written down about an agenda was, each text with `SECRET` in it."""
    world = china()
    world.adopt_first()
    User.objects.update(name=f"Person {SECRET}")
    one, two, three = world.items
    shared: dict[str, Any] = {
        "narrative": f"Narrative {SECRET}.",
        "on_track": "off_track",
        "waiting_for": "political_change",
        "waiting_for_stakeholder": world.bank,
    }
    report(one, by=world.chengdu_officer, now=NOW, status="in_progress", share=True, progress=37, **shared)
    evidence = [NewEvidence(url=f"https://a.example/{SECRET}", title=f"Evidence {SECRET}")]
    report(
        three, by=world.chengdu_officer, now=NOW, status="reported_complete", narrative=f"Done {SECRET}.",
        evidence=evidence,
    )  # fmt: skip
    verify(three, by=world.verifier, now=NOW, finding="returned", note=f"Verifier {SECRET}?")
    report(
        three, by=world.chengdu_officer, now=NOW, status="reported_complete", narrative=f"Again {SECRET}.",
        no_evidence_reason=f"None {SECRET}.",
    )  # fmt: skip
    ask(two, by=world.ningbo_officer, now=NOW, kind="due", due=Due.of("year", date(2031, 1, 1)), reason=f"Ask {SECRET}")
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason=f"Declined {SECRET}.")
    amend(world.steps[3], by=world.staff, now=NOW, kind="change", text="Take policies home.", reason=f"Amend {SECRET}.")
    second = world.hold_second()
    note = f"Note {SECRET}."
    due = Due.of("month", date(2032, 5, 1))
    rule(world, second, "CHN-1-01", Ruling("carried_over", due=due, reason=f"Reason {SECRET}.", note=note))
    rule(
        world, second, "CHN-1-03",
        Ruling("fulfilled", shown=f"Shown {SECRET}.", confirms=(fresh(three),), note=note),
    )  # fmt: skip
    rule(world, second, "CHN-1-04", Ruling("withdrawn", reason=f"Reason {SECRET}.", note=note))
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def test_the_room_reads_this_and_nothing_else(client: Client) -> None:
    page = client.get(ROOM)
    assert words(page) == (
        "CHN-2 – Room view CHN-2 Second dialogue Whole list ‹ › "
        "Overdue "
        "CHN-1-01 Coordinate Coordinate better. Ministry Of Finance · by the end of 2023 overdue "
        "Coordinate in Chengdu Chengdu · City Of Chengdu · by the end of 2023 · in progress overdue "
        "Coordinate in Ningbo Ningbo · City Of Ningbo · by the end of 2023 · not started overdue "
        "carried over by the end of May 2032 "
        "CHN-1-03 Data Build data. nobody named · no date "
        "Data in Chengdu Chengdu · City Of Chengdu · by the end of 2023 · reported complete overdue fulfilled "
        "CHN-1-04 Policy Take policies home. Ministry Of Finance · by the end of 2023 overdue withdrawn "
        "Other next steps "
        "CHN-1-02 Finance Find finance. proposed to Development Bank · by this dialogue not decided yet"
    )
    source = page.content.decode()
    for leak in (SECRET, "staff@example.org", "off track", "off_track", "political", "37", "2031", "declin", "Bring"):
        assert leak not in source, leak
    # No address leads to anything but the styles, the script and the mark.
    assert re.findall(r'(?:href|src)="([^"]+)"', source) == [
        "/static/img/mark.svg", "/static/staff/room.css", "/static/staff/room.js",
    ]  # fmt: skip


def test_the_same_words_are_on_the_follow_up_screen(client: Client) -> None:
    """So the secrets were there to be leaked."""
    page = client.get("/admin/dialogue/CHN-2/follow-up/").content.decode()
    for secret in ("Narrative", "Again", "None", "Ask", "Declined", "Note", "Reason", "Shown", "Person"):
        assert f"{secret} {SECRET}" in page, secret
    for secret in ("off track", "a political change", "37"):
        assert secret in page, secret


def test_what_the_room_may_not_read_at_all_is_not_there(client: Client, world: China) -> None:
    Commitment.objects.filter(reference="CHN-1-04").update(visibility=0)
    add_commitment(Dialogue.objects.get(reference="CHN-2"), by=world.staff, now=NOW, title="A draft")
    shown = words(client.get(ROOM))
    assert "CHN-1-04" not in shown
    assert "A draft" not in shown


def test_it_is_told_that_nothing_is_new(client: Client, world: China) -> None:
    first = client.get(ROOM)
    assert client.get(ROOM, headers={"If-None-Match": first["ETag"]}).status_code == 304
    rule(world, Dialogue.objects.get(reference="CHN-2"), "CHN-1-02", "superseded", superseded_by=step("CHN-1-01"))
    second = client.get(ROOM, headers={"If-None-Match": first["ETag"]})
    assert second.status_code == 200
    assert "by this dialogue superseded → CHN-1-01" in words(second)


def test_wording_in_its_own_language(client: Client, world: China) -> None:
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    assert '<p class="wording" lang="en" dir="auto">Coordinate better.</p>' in client.get(ROOM).content.decode()


def in_groups(page: Any) -> list[str]:
    shown = re.findall(r'<h2 id="group-(\w+)">|<article [^>]*id="([\w-]+)"', page.content.decode())
    return [group or reference for group, reference in shown]


def test_it_goes_through_the_groups_of_the_follow_up_screen(client: Client, world: China) -> None:
    due = Due.of("year", date(2030, 1, 1))
    for record in (world.items[2], world.steps[3]):
        move_due(record, by=world.staff, now=NOW, due=due, reason="Funds are late.")
    screen = client.get("/admin/dialogue/CHN-2/follow-up/")
    assert in_groups(screen) == [
        "overdue", "CHN-1-01", "to_be_checked", "CHN-1-03", "no_news", "CHN-1-02", "CHN-1-04",
    ]  # fmt: skip
    room = client.get(ROOM)
    assert in_groups(room) == ["overdue", "CHN-1-01", "to_be_checked", "CHN-1-03", "others", "CHN-1-02", "CHN-1-04"]
    # What waits for somebody comes first on the screen; its place in the room would tell what the report said.
    last = add_item(world.steps[3], by=world.staff, now=NOW, title="Draft", owner=world.ningbo_city, due=due)
    say(last, by=world.ningbo_officer, waiting_for="funding")
    screen = client.get("/admin/dialogue/CHN-2/follow-up/")
    assert in_groups(screen)[4:] == ["waiting", "CHN-1-04", "no_news", "CHN-1-02"]
    assert in_groups(client.get(ROOM)) == in_groups(room)


def test_one_heading_where_all_stand_together(client: Client, world: China) -> None:
    Commitment.objects.exclude(reference="CHN-1-02").update(visibility=0)
    assert "Whole list ‹ › Next steps CHN-1-02 Finance" in words(client.get(ROOM))
