"""The pages as people meet them: on a phone, by keyboard, with a screen reader."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accounts.mails import try_out
from accounts.models import User
from commitments.actions.amending import amend
from commitments.actions.sharing import share
from commitments.actions.translating import translate
from commitments.models import Translation
from tests.commitments.acts import LINK, say
from tests.worlds import NOW, China, china

from .looks import PHONE, enlarge, faults, fits, weight

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first(visibility=3)
    return made


def test_readable_on_a_phone_and_by_a_screen_reader(world: China, live_server: Any, watched: Page) -> None:
    said: dict[str, Any] = {"by": world.staff, "now": NOW}
    amend(world.steps[0], kind="change", text="Coordinate each month.", reason="Asked for.", **said)
    translate(world.steps[0], field="title", language="zh-Hans", text="Meet", **said)
    Translation.objects.update(language="en")
    share(say(world.items[0], by=world.chengdu_officer, share=True, evidence=[LINK]), circle=3, **said)
    lists = ("/", "/next-steps/?city=chengdu")
    for path in (*lists, "/dialogues/CHN-1/", "/actions/CHN-1-01-1/reports/", "/sign-in/", "/language/"):
        watched.goto(live_server.url + path)
        watched.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        fits(watched, (1440, 900), (320, 640))
        assert faults(watched) == []


def test_a_first_visit_is_light(world: China, live_server: Any, watched: Page) -> None:
    assert weight(watched, f"{live_server.url}/dialogues/CHN-1/") <= 20_000


def test_a_reader_chooses_another_language_and_goes_on_reading(world: China, live_server: Any, watched: Page) -> None:
    watched.goto(f"{live_server.url}/dialogues/CHN-1/")
    watched.get_by_role("link", name="Bahasa").click()
    watched.get_by_role("button", name="Español").click()
    expect(watched.get_by_role("heading", name="Próximos pasos")).to_be_visible()


def test_signing_in_by_keyboard_alone(world: China, live_server: Any, watched: Page) -> None:
    watched.goto(live_server.url)
    watched.keyboard.press("Tab")
    expect(watched.get_by_role("link", name="Skip to the content")).to_be_focused()
    watched.get_by_role("link", name="Sign in").press("Enter")
    watched.get_by_label("E-mail").fill("ningbo@example.org")
    watched.keyboard.press("Tab")
    watched.keyboard.type("correct-horse-battery")
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("button", name="Sign out")).to_be_visible()
    expect(watched.get_by_role("heading", name="What we owe")).to_be_visible()
    watched.get_by_role("link", name="UrbanShift Dialogue Tracker").press("Enter")
    watched.get_by_role("link", name="First dialogue").press("Enter")
    expect(watched.get_by_role("heading", name="Next steps")).to_be_visible()


def test_the_api_is_documented_without_asking_anybody_else(world: China, live_server: Any, watched: Page) -> None:
    watched.goto(f"{live_server.url}/api/docs/")
    expect(watched.get_by_text("/api/v1/dialogues/{reference}/", exact=True).first).to_be_visible(timeout=20_000)
    # What is left is the markup of Swagger's own script.
    fits(watched, (1280, 720), (360, 740))
    assert set(faults(watched)) <= {"nested-interactive", "heading-order", "region"}
    watched.goto(f"{live_server.url}/api/docs/problems/")
    enlarge(watched)
    fits(watched, (1280, 720), (360, 740))
    assert faults(watched) == []


def test_a_mail_is_no_wider_than_a_phone(world: China, watched: Page) -> None:
    User.objects.filter(pk=world.staff.pk).update(name="https://example.org/" + "on" * 60)
    world.staff.refresh_from_db()
    watched.set_content(try_out(by=world.staff, now=NOW).html)
    fits(watched, PHONE)
    assert faults(watched) == []
