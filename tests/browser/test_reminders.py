"""Reminders as staff and officers meet them: wide and narrow, with and without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from commitments.models import Digest, Preference
from tests.worlds import China, china

from .coming import come
from .looks import look_at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first()
    return made


def test_staff_ask_and_copy_a_message(world: China, live_server: Any, watched: Page) -> None:
    """The actions of the world fell due long before they were entered: nobody chases them but staff."""
    admin = f"{live_server.url}/admin/"
    come(watched, admin)
    look_at(watched, [f"{admin}{path}" for path in ("not-reported/", "to-phone/", "series/CHN/reminders/")])
    watched.goto(f"{admin}not-reported/")
    watched.get_by_role("link", name="City Of Chengdu").click()
    watched.get_by_label("A sentence of ours").fill("The ministry would like to know.")
    watched.get_by_role("button", name="Ask them now, by mail").click()
    expect(watched.get_by_text("A mail goes to: Chengdu.")).to_be_visible()
    assert Digest.objects.get().recorded_by == world.staff
    watched.context.grant_permissions(["clipboard-read", "clipboard-write"])
    watched.get_by_role("button", name="Copy the message").click()
    expect(watched.get_by_role("status").get_by_text("Copied.")).to_be_visible()
    copied = watched.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dear colleagues of City Of Chengdu, we have no report from you yet on:")
    look_at(watched, [watched.url])


def test_switching_reminders_on(world: China, live_server: Any, watched: Page) -> None:
    address = f"{live_server.url}/admin/series/CHN/reminders/"
    come(watched, address)
    watched.get_by_label("are sent", exact=True).check()
    watched.get_by_role("button", name="Save").click()
    expect(watched.get_by_text("the first ones on the next morning of each reader")).to_be_visible()


def test_officers_pause_and_fetch_dates(world: China, live_server: Any, watched: Page) -> None:
    my = f"{live_server.url}/my/"
    come(watched, f"{my}preferences/", "chengdu")
    look_at(watched, [f"{my}{path}" for path in ("preferences/", "calendar/", "calendar/end/")])
    watched.goto(f"{my}preferences/")
    watched.get_by_label("Remind me by mail").uncheck()
    watched.get_by_role("button", name="Save").click()
    expect(watched.get_by_text("Saved.")).to_be_visible()
    assert not Preference.objects.get().wants_reminders
    watched.get_by_role("link", name="Dates in your own calendar").click()
    watched.get_by_role("button", name="Get an address").click()
    shown = watched.get_by_label("Your private address")
    expect(shown).to_have_value(re.compile(r"/calendar/[0-9a-f]{64}\.ics$"))
    answer = watched.request.get(shown.input_value().replace("http://127.0.0.1:8000", live_server.url))
    assert "BEGIN:VCALENDAR" in answer.text()
    assert "Data in Chengdu" in answer.text()
