"""The follow-up screen in the room: by keyboard alone, two people at it, and the projector beside them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Page, expect

from commitments.actions.drafting import add_commitment
from dialogues.models import Dialogue
from tests.commitments.room import agenda, rule
from tests.worlds import NOW, China, china

from .coming import come
from .looks import faults, look_at
from .test_staff import tab_to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

SCREEN = "/admin/dialogue/CHN-2/follow-up/"
LOOK = "document.dispatchEvent(new Event('visibilitychange'))"
"""What a window does when one comes back to it; otherwise it looks every ten seconds."""


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first()
    made.hold_second()
    return made


def second() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-2")


def sign_in(page: Page, address: str) -> None:
    """Open `address`, signing in on the way."""
    page.goto(address)
    page.get_by_label("E-mail").fill("staff@example.org")
    page.get_by_label("Password").fill("correct-horse-battery")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("CHN-[12]"))
    page.wait_for_load_state()  # Its scripts have run.


@pytest.fixture
def screen(world: China, live_server: Any, watched: Page) -> Page:
    return come(watched, live_server.url + SCREEN)


def said(page: Page) -> Any:
    return page.locator("#notice")


def test_a_card_on_a_page_of_its_own_says_first_what_is_wrong(screen: Page, live_server: Any) -> None:
    screen.goto(f"{live_server.url}{SCREEN}CHN-1-01/")
    screen.get_by_role("button", name="Save").press("Enter")
    expect(screen.get_by_role("alert")).to_be_focused()
    expect(screen.get_by_role("alert")).to_contain_text("Decision: This field is required.")
    assert faults(screen) == []


@pytest.mark.both_engines
def test_four_follow_ups_and_the_end_by_keyboard_alone(screen: Page) -> None:
    keyboard = screen.keyboard
    cards = ["CHN-1-01", "CHN-1-03", "CHN-1-04", "CHN-1-02"]  # Overdue first.
    assert screen.locator(".matter").evaluate_all("all => all.map(one => one.id)") == cards

    # Carried over, with a new date and a reason.
    keyboard.press("j")
    expect(screen.locator("#CHN-1-01 a.decide")).to_be_focused()
    keyboard.press("Enter")
    expect(screen.get_by_role("radio", name="fulfilled", exact=True)).to_be_focused()
    for _ in range(3):
        keyboard.press("ArrowDown")
    expect(screen.get_by_role("radio", name="carried over")).to_be_checked()
    expect(screen.get_by_label("What was shown")).to_be_hidden()
    keyboard.press("Tab")
    keyboard.type("year")
    keyboard.press("Tab")
    keyboard.type("12312027")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    # Refused: what is wrong has the focus, and what was typed is there.
    expect(screen.locator("#decide-CHN-1-01-errors")).to_be_focused()
    expect(screen.locator("#decide-CHN-1-01-errors")).to_contain_text("Say why the date moves.")
    expect(screen.get_by_label("Any day in it")).to_have_value("2027-12-31")
    assert faults(screen) == []
    screen.get_by_role("link", name="Why").press("Enter")
    keyboard.type("The law is late.")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    expect(said(screen)).to_have_text("CHN-1-01 is saved: carried over. Undecided: 3.")
    expect(screen.locator("#CHN-1-01 a.decide")).to_be_focused()

    # Withdrawn, with a reason.
    keyboard.press("j")
    keyboard.press("Enter")
    card = screen.locator("#CHN-1-03")
    expect(card.locator("form")).to_be_visible()
    for _ in range(5):
        keyboard.press("ArrowDown")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    expect(card.locator(".summary")).to_be_focused()
    expect(card.locator(".field.wrong")).to_have_count(1)
    # Another decision lacks something else: what was wrong is not said of it.
    card.get_by_role("radio", name="withdrawn").focus()
    keyboard.press("ArrowDown")
    expect(card.get_by_role("radio", name="superseded")).to_be_checked()
    expect(card.locator(".summary, .error, .wrong, [aria-invalid], [aria-describedby$=_error]")).to_have_count(0)
    keyboard.press("ArrowUp")
    keyboard.press("Tab")
    keyboard.type("A law does it.")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    expect(said(screen)).to_have_text("CHN-1-03 is saved: withdrawn. Undecided: 2.")

    # Fulfilled, by what was shown; there is no action.
    keyboard.press("j")
    keyboard.press("Enter")
    expect(screen.locator("#CHN-1-04 form")).to_be_visible()
    keyboard.press("Space")
    keyboard.press("Tab")
    keyboard.type("The decree.")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    expect(said(screen)).to_have_text("CHN-1-04 is saved: fulfilled. Undecided: 1.")

    # Not discussed.
    keyboard.press("j")
    keyboard.press("Enter")
    expect(screen.locator("#CHN-1-02 form")).to_be_visible()
    for _ in range(4):
        keyboard.press("ArrowDown")
    tab_to(screen, "Save")
    keyboard.press("Enter")
    expect(said(screen)).to_have_text("CHN-1-02 is saved: not discussed. Undecided: 0.")
    keyboard.press("k")
    expect(screen.locator("#CHN-1-04 a.decide")).to_be_focused()
    assert agenda(second()) == {
        "CHN-1-01": "carried_over",
        "CHN-1-02": "not_discussed",
        "CHN-1-03": "withdrawn",
        "CHN-1-04": "fulfilled",
    }

    screen.locator("#way").get_by_role("link", name="Finalise").press("Enter")
    screen.get_by_label("Agreed: those present agreed this text").press("Space")
    tab_to(screen, "Finalise the dialogue")
    keyboard.press("Enter")
    expect(screen.get_by_role("status")).to_contain_text("The dialogue is finalised.")
    assert second().status == "adopted"


def test_the_keys_are_letters_where_one_types_and_can_be_turned_off(screen: Page) -> None:
    screen.locator("#CHN-1-01 a.decide").press("Enter")
    screen.get_by_label("withdrawn").press("Space")
    screen.get_by_label("Why").press_sequentially("jk")
    expect(screen.get_by_label("Why")).to_have_value("jk")
    screen.get_by_label("The keys j and k").uncheck()
    screen.locator("#CHN-1-01").get_by_role("button", name="Save").focus()
    screen.keyboard.press("j")
    expect(screen.locator("#CHN-1-01").get_by_role("button", name="Save")).to_be_focused()
    screen.reload()
    expect(screen.get_by_label("The keys j and k")).not_to_be_checked()
    # What was typed and not saved is offered again with its card.
    screen.locator("#CHN-1-01 a.decide").press("Enter")
    screen.get_by_role("button", name="Put it back").press("Enter")
    expect(screen.get_by_label("Why")).to_have_value("jk")


@pytest.mark.both_engines
def test_two_people_see_each_others_decisions(screen: Page, world: China, live_server: Any, browser: Browser) -> None:
    other = come(browser.new_context().new_page(), live_server.url + SCREEN, "verifier")
    # The one at work on a card is told, and keeps what they typed.
    screen.locator("#CHN-1-01 a.decide").press("Enter")
    screen.get_by_label("withdrawn").press("Space")
    screen.get_by_label("Why").fill("A law does it.")
    for reference in ("CHN-1-01", "CHN-1-03"):
        other.locator(f"#{reference} a.decide").press("Enter")
        other.locator(f"#{reference}").get_by_label("not fulfilled").press("Space")
        other.locator(f"#{reference}").get_by_role("button", name="Save").press("Enter")
        expect(other.locator(f"#{reference} .decision")).to_contain_text("not fulfilled")
    screen.evaluate(LOOK)
    expect(screen.locator("#CHN-1-03 .decision")).to_contain_text("entered by Verifier")
    expect(screen.locator("#CHN-1-01 .note")).to_contain_text("Verifier decided meanwhile: not fulfilled.")
    expect(screen.get_by_label("Why")).to_have_value("A law does it.")
    expect(screen.locator("#way")).to_contain_text("2 undecided")
    assert faults(screen) == []
    # Saving shows the colleague's decision, and overwrites it only when told to.
    save = screen.locator("#CHN-1-01").get_by_role("button", name="Save")
    save.press("Enter")
    expect(screen.locator("#decide-CHN-1-01-stale")).to_contain_text("Verifier changed “decision”")
    expect(screen.locator("#CHN-1-01 .decision")).to_contain_text("not fulfilled")
    expect(screen.get_by_label("Why")).to_have_value("A law does it.")
    assert faults(screen) == []
    assert agenda(second())["CHN-1-01"] == "not_fulfilled"
    screen.get_by_label("I have seen it; save mine over it.").press("Space")
    save.press("Enter")
    expect(said(screen)).to_have_text("CHN-1-01 is saved: withdrawn. Undecided: 2.")
    other.evaluate(LOOK)
    expect(other.locator("#CHN-1-01 .decision")).to_contain_text("withdrawn")
    other.context.close()


def test_many_things_in_the_way_are_folded_and_stay_as_one_left_them(screen: Page, world: China) -> None:
    for title in ("Open the data", "Share the data"):
        add_commitment(second(), by=world.staff, now=NOW, title=title)
    screen.reload()
    missing = screen.get_by_role("link", name="CHN-2-02: The wording is missing.")
    expect(missing).to_be_hidden()
    unfold = screen.get_by_text("6 other things to settle")
    unfold.click()
    expect(missing).to_be_visible()
    unfold.evaluate("summary => summary.blur()")
    rule(world, second(), "CHN-1-04", "not_fulfilled")
    screen.evaluate(LOOK)
    expect(screen.locator("#way")).to_contain_text("3 undecided")
    expect(missing).to_be_visible()
    assert faults(screen) == []


def test_a_session_that_ended_keeps_what_was_typed(world: China, live_server: Any, browser: Browser) -> None:
    context = browser.new_context()
    page = come(context.new_page(), live_server.url + SCREEN)
    page.locator("#CHN-1-01 a.decide").press("Enter")
    page.get_by_label("withdrawn").press("Space")
    page.get_by_label("Why").fill("A law does it.")
    Session.objects.all().delete()
    save = page.locator("#CHN-1-01").get_by_role("button", name="Save")
    save.press("Enter")
    expect(said(page)).to_contain_text("You are signed out.")
    window = context.new_page()
    sign_in(window, live_server.url + SCREEN)
    window.close()
    save.press("Enter")
    expect(said(page)).to_have_text("CHN-1-01 is saved: withdrawn. Undecided: 3.")
    context.close()


def test_every_page_fits_and_is_accessible(screen: Page, world: China, live_server: Any) -> None:
    add_commitment(second(), by=world.staff, now=NOW, title="New")
    rule(world, second(), "CHN-1-04", "withdrawn", reason="A law does it.")
    paths = (
        SCREEN,
        f"{SCREEN}CHN-1-03/",
        f"{SCREEN}CHN-1-04/",
        "/admin/dialogue/CHN-2/leave-the-rest/",
        "/admin/dialogue/CHN-2/finalise/",
        "/admin/dialogue/CHN-2/room/",
    )
    look_at(screen, [live_server.url + path for path in paths])


def test_the_room_follows(screen: Page, world: China, live_server: Any, context: Any) -> None:
    room = context.new_page()
    room.set_viewport_size({"width": 1280, "height": 720})
    room.goto(f"{live_server.url}/admin/dialogue/CHN-2/room/")
    articles = room.locator("article")
    expect(articles).to_have_count(4)
    room.emulate_media(forced_colors="active")
    expect(room.get_by_role("button", pressed=True)).to_have_css("border-top-width", "4px")
    room.emulate_media(forced_colors="none")
    for _press in range(4):
        room.keyboard.press("ArrowRight")
    expect(room.get_by_role("heading", level=2)).to_have_text(["Other next steps"])
    expect(room.get_by_role("heading", level=3)).to_have_text(["CHN-1-02 Finance"])
    assert faults(room) == []
    # What is talked about at the screen is what the room sees.
    screen.bring_to_front()
    screen.locator("#CHN-1-03 a.decide").press("Enter")
    expect(room.get_by_role("heading", level=3)).to_have_text(["CHN-1-03 Data"])
    expect(articles.filter(visible=True)).to_contain_text("not decided yet")
    screen.get_by_label("withdrawn").press("Space")
    screen.get_by_label("Why").fill("A law does it.")
    screen.locator("#CHN-1-03").get_by_role("button", name="Save").press("Enter")
    expect(screen.locator("#CHN-1-03 .decision")).to_be_visible()
    room.evaluate(LOOK)
    expect(articles.filter(visible=True)).to_contain_text("withdrawn")
    assert "A law does it." not in room.content()
    room.keyboard.press("Escape")
    expect(articles.filter(visible=True)).to_have_count(4)
    Session.objects.all().delete()
    room.evaluate(LOOK)
    expect(room.get_by_role("status")).to_contain_text("The connection is lost")


def test_it_works_without_scripts(world: China, live_server: Any, browser: Browser) -> None:
    page = come(browser.new_context(java_script_enabled=False).new_page(), live_server.url + SCREEN)
    page.locator("#CHN-1-03").get_by_role("link", name="Decide").click()
    page.get_by_label("withdrawn").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".summary")).to_contain_text("Say why it is withdrawn.")
    page.get_by_label("Why").fill("A law does it.")
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(f"{live_server.url}{SCREEN}#CHN-1-03")
    expect(page.locator("#CHN-1-03 .decision")).to_contain_text("withdrawn")
    page.get_by_role("link", name="Rest: not discussed").click()
    page.get_by_role("button", name="Record as not discussed").click()
    expect(page.locator("#way")).to_contain_text("Nothing.")
    page.context.close()
