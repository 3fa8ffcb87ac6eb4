"""The staff's pages as staff meet them: wide and narrow, by keyboard alone, when a session ends under their hands."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.entering import add_point
from commitments.due import Due
from dialogues.models import Dialogue
from tests.worlds import NOW, China, china

from .coming import let_in
from .looks import PHONE, WIDE, faults, fits, look_at, weight

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first(footing="recorded")
    day = date(2024, 10, 16)
    made.plan_second(starts_on=day, ends_on=day)
    return made


@pytest.fixture
def office(world: China, live_server: Any, watched: Page) -> Page:
    """A browser in which a member of staff is signed in."""
    let_in(watched, live_server.url)
    return watched


def sign_in(page: Page) -> None:
    page.get_by_label("E-mail").fill("staff@example.org")
    page.get_by_label("Password").fill("correct-horse-battery")
    page.keyboard.press("Enter")


def test_every_page_fits_and_is_accessible(office: Page, live_server: Any) -> None:
    paths = ("", "dialogue/", "dialogue/CHN-1/", "dialogue/CHN-1/publish/", "dialogue/CHN-2/cancel/", "plan-dialogue/")
    look_at(office, [f"{live_server.url}/admin/{path}" for path in paths])


def test_a_first_visit_is_possible_on_a_slow_line(office: Page, live_server: Any) -> None:
    """At 30 kB a second, in three or four seconds."""
    assert weight(office, f"{live_server.url}/admin/dialogue/CHN-2/follow-up/") <= 100_000


def test_what_has_no_place_to_break_fits(office: Page, world: China, live_server: Any) -> None:
    second = Dialogue.objects.get(reference="CHN-2")
    endless: dict[str, Any] = {"by": world.staff, "now": NOW, "title": "https://example.org/" + "on" * 130}
    step = add_commitment(second, **endless, text="on" * 400, language="en", lead=world.bank, due=Due.of("none"))
    add_item(step, **endless, owner=world.bank, due=Due.of("none"))
    add_point(second, **endless, kind="challenge", text="on" * 400)
    for path in ("dialogue/CHN-2/", "trail/dialogue/CHN-2/", "next-step/CHN-2-01/add-action/", "next-steps/"):
        office.goto(f"{live_server.url}/admin/{path}")
        fits(office, PHONE, WIDE)
    # The list shows its other columns beside it.
    assert office.evaluate("[...document.querySelectorAll('.scroll')].every(one => one.scrollWidth <= one.clientWidth)")


@pytest.mark.parametrize(("width", "height"), [pytest.param(*WIDE, marks=pytest.mark.both_engines), PHONE])
def test_holding_a_dialogue_by_keyboard_alone(office: Page, live_server: Any, width: int, height: int) -> None:
    office.set_viewport_size({"width": width, "height": height})
    office.goto(f"{live_server.url}/admin/dialogue/")
    office.keyboard.press("Tab")
    expect(office.get_by_role("link", name="Skip to the content")).to_be_focused()
    office.keyboard.press("Enter")
    tab_to(office, "CHN-2")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", level=1)).to_contain_text("CHN-2")
    tab_to(office, "Record that it was held")
    office.keyboard.press("Enter")
    expect(office.get_by_label("Last day of the meeting")).to_have_value("2024-10-16")
    tab_to(office, "It was held")
    office.keyboard.press("Enter")
    expect(office.get_by_role("status")).to_contain_text("Recorded that it was held.")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called `name` has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText?.trim()") == name:
            return
    raise AssertionError(f"No Tab leads to {name}.")


def test_the_menu_of_a_narrow_window(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/")
    office.set_viewport_size({"width": 390, "height": 844})
    dialogues = office.get_by_role("link", name="Dialogues", exact=True)
    expect(dialogues).to_be_hidden()
    office.get_by_role("button", name="Menu").press("Enter")
    expect(dialogues).to_be_visible()
    expect(office.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "true")
    assert faults(office) == []


def test_the_menu_of_a_wide_window(office: Page, live_server: Any) -> None:
    """It is there wherever one is on a long page, with the other language at its head."""
    office.set_viewport_size({"width": 1440, "height": 500})
    office.goto(f"{live_server.url}/admin/dialogue/CHN-1/")
    office.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert office.evaluate("scrollY") > 0
    expect(office.get_by_role("link", name="Home", exact=True)).to_be_in_viewport()
    # Where one signs out is there, too, and hides nothing that has the focus.
    office.set_viewport_size({"width": 1440, "height": 600})
    account = office.locator(".account summary")
    expect(account).to_be_in_viewport(ratio=1)
    account.press("Enter")
    for line in office.locator(".menu nav a").all():
        line.focus()
        assert line.evaluate(
            "one => { const at = one.getBoundingClientRect();"
            " return one.contains(document.elementFromPoint(at.x + 9, at.y + at.height / 2)); }"
        )
    office.get_by_role("button", name="中文").click()
    expect(office.get_by_role("link", name="首页", exact=True)).to_be_in_viewport()
    office.get_by_role("button", name="English").click()
    expect(office).to_have_title(re.compile("^First dialogue"))


def test_choosing_by_typing(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/plan-dialogue/")
    office.get_by_label("Series").select_option("CHN")
    office.get_by_role("textbox", name="Title").fill("Third dialogue")
    city = office.get_by_role("combobox", name="Programme city")
    city.fill("ning")
    expect(office.get_by_role("option", name="Ningbo China")).to_be_visible()
    assert faults(office) == []
    office.keyboard.press("ArrowDown")
    expect(city).to_have_attribute("aria-activedescendant", re.compile("option_0"))
    # What Enter would choose is told from the others, also where the browser takes colours away.
    office.emulate_media(forced_colors="active")
    expect(office.locator("#id_city_option_0")).to_have_css("outline-style", "solid")
    office.emulate_media(forced_colors="none")
    office.keyboard.press("Enter")
    expect(city).to_have_value("Ningbo")
    themes = office.get_by_role("combobox", name="Themes")
    themes.click()  # Whoever points at it sees what there is, without what is chosen already.
    office.get_by_role("option", name="Biodiversity").click()
    themes.press("ArrowDown")
    expect(office.get_by_text("Nothing found.")).to_be_visible()
    themes.press_sequentially("Nonsense")
    office.keyboard.press("Tab")
    assert faults(office) == []
    office.get_by_role("button", name="Plan it").press("Enter")
    # What is wrong comes first, and everything typed is still there.
    expect(office.locator("#errors")).to_be_focused()
    expect(office.locator("#errors")).to_contain_text("There is none called “Nonsense”")
    expect(office.get_by_role("combobox", name="Programme city")).to_have_value("Ningbo")
    assert faults(office) == []
    office.get_by_role("button", name="Remove Nonsense").press("Enter")
    office.get_by_role("button", name="Plan it").press("Enter")
    expect(office.get_by_role("heading", level=1)).to_contain_text("CHN-3 · Third dialogue")
    third = Dialogue.objects.get(reference="CHN-3")
    assert third.city is not None
    assert (third.city.slug, list(third.themes.values_list("slug", flat=True))) == ("ningbo", ["biodiversity"])


def test_a_session_that_ended_takes_nothing_along(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/dialogue/CHN-2/cancel/")
    office.get_by_label("Why it is cancelled").fill("The hall is closed.")
    Session.objects.all().delete()
    office.get_by_role("button", name="Cancel the dialogue").press("Enter")
    sign_in(office)
    expect(office.get_by_label("Why it is cancelled")).to_have_value("")
    office.get_by_role("button", name="Put it back").press("Enter")
    expect(office.get_by_label("Why it is cancelled")).to_be_focused()
    expect(office.get_by_label("Why it is cancelled")).to_have_value("The hall is closed.")
    office.get_by_role("button", name="Cancel the dialogue").press("Enter")
    expect(office.get_by_role("status")).to_contain_text("The dialogue is cancelled.")
    # Once it is saved it is not offered again.
    office.get_by_role("link", name="Plan it again").click()
    office.goto(f"{live_server.url}/admin/dialogue/CHN-2/cancel/")
    expect(office.get_by_role("button", name="Put it back")).to_have_count(0)


def test_a_page_works_without_scripts(world: China, live_server: Any, browser: Any) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{live_server.url}/admin/plan-dialogue/")
    sign_in(page)
    page.get_by_label("Series").select_option("CHN")
    page.get_by_label("Title").fill("Third dialogue")
    page.get_by_label("Programme city").fill("ningbo")
    page.get_by_label("Themes").fill("Biodiversity")
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CHN-3 · Third dialogue")
    page.context.close()
