"""What everybody reads who may of the reports on an action: on the page of its dialogue, and on one of its own."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from commitments.actions.meeting import set_visibility
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.models import StatusReport
from dialogues.status import Visibility
from tests.commitments.acts import LINK
from tests.staff.clients import signed_in
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db


def story() -> China:
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


def say(world: China, word: str, circle: int = 0, item: int = 0, **facts: Any) -> StatusReport:
    """A report of Chengdu or Ningbo, opened to a circle."""
    officer = (world.chengdu_officer, world.ningbo_officer, world.chengdu_officer)[item]
    told: dict[str, Any] = {"status": "in_progress", "reported_as_of": date(2024, 5, 3), "evidence": [LINK], **facts}
    line = report(world.items[item], by=officer, now=NOW, narrative=word, share=circle > 0, **told)
    if circle > 1:
        share(line, by=world.staff, now=NOW, circle=circle)
    return line


def words(path: str, reader: User | None) -> str:
    page = signed_in(reader).get(path).content.decode()
    return " ".join(
        re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition(">")[2].partition("</main>")[0]).split()
    )


def of_action(reader: User | None, reference: str = "CHN-1-01-1") -> str:
    """What the page of the dialogue says of an action behind its status."""
    title = {"CHN-1-01-1": "Coordinate in Chengdu", "CHN-1-01-2": "Coordinate in Ningbo"}[reference]
    said = words("/dialogues/CHN-1/", reader).partition(title)[2]
    return re.split(r" (?:Coordinate in|Finance CHN|Policy CHN|Data CHN)", said)[0].partition("overdue")[2].strip()


SAID = "City Of Chengdu reported as of 3 May 2024: in progress {} Progress 0 % Notice"
READ_BY = " Read by: {}"


def test_each_reader_finds_the_newest_report_that_they_read(world: China) -> None:
    for word, circle in (("Old.", 3), ("Public.", 3), ("Partners.", 2), ("Room.", 1), ("Ours.", 0)):
        say(world, word, circle)
    retract_report(say(world, "Wrong.", 3), by=world.chengdu_officer, now=NOW, reason="Sent in error.")
    ours = SAID.format("Ours.") + READ_BY.format("the owner and staff") + " 4 earlier reports : CHN-1-01-1"
    assert {who: of_action(reader) for who, reader in readers(world).items()} == {
        "owner": ours,
        "staff": ours,
        "room": SAID.format("Room.") + " 3 earlier reports : CHN-1-01-1",
        "partner": SAID.format("Partners.") + " 2 earlier reports : CHN-1-01-1",
        "anonymous": SAID.format("Public.") + " 1 earlier report : CHN-1-01-1",
    }
    assert of_action(None, "CHN-1-01-2") == ""


def readers(world: China) -> dict[str, User | None]:
    return {
        "owner": world.chengdu_officer,
        "staff": world.staff,
        "room": world.ningbo_officer,
        "partner": world.partner,
        "anonymous": None,
    }


def test_the_earlier_ones_stand_on_a_page_of_the_action(world: China, client: Client) -> None:
    for word, circle in (("Old.", 3), ("Public.", 3), ("Room.", 1), ("Ours.", 0)):
        say(world, word, circle)
    head = (
        "CHN-1-01 What was reported: Coordinate in Chengdu CHN-1-01-1 · City Of Chengdu, Chengdu"
        " · by the end of 2023 in progress "
    )
    for reader, said in (
        (None, ["Public.", "Old."]),
        (world.ningbo_officer, ["Room.", "Public.", "Old."]),
    ):
        assert words("/actions/CHN-1-01-1/reports/", reader) == head + " ".join(SAID.format(one) for one in said)
    page = client.get("/actions/CHN-1-01-1/reports/").content.decode()
    assert 'href="/dialogues/CHN-1/#CHN-1-01"' in page
    assert f'<a href="{LINK.url}" rel="noopener noreferrer">' in page
    assert "Nothing that can be read here." in words("/actions/CHN-1-01-2/reports/", None)
    assert client.get("/actions/CHN-1-09-1/reports/").status_code == 404


def test_who_may_not_know_of_the_action_finds_no_page(world: China, client: Client) -> None:
    set_visibility(world.steps[0], by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    assert client.get("/actions/CHN-1-01-1/reports/").status_code == 404


@pytest.mark.parametrize("many", [False, True])
def test_the_queries_do_not_grow(world: China, client: Client, django_assert_num_queries: Any, many: bool) -> None:
    for item in (0, 1, 2) if many else (0,):
        for circle in (3, 3, 1) if many else (3,):
            say(world, "Begun.", circle, item)
    # Two more than without: the reports, and what shows them. See test_pages.
    with django_assert_num_queries(18):
        client.get("/dialogues/CHN-1/")
    # the action, its translations, the dialogue; reports, what shows them
    with django_assert_num_queries(5):
        client.get("/actions/CHN-1-01-1/reports/")
