"""The entry screen: rows by keyboard and by mouse, a missing organisation, and nothing lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect

from commitments.models import Commitment
from dialogues.models import Dialogue, Representation, Stakeholder
from tests.worlds import China, china

from .coming import come
from .looks import PHONE, PROJECTOR, WIDE, faults, fits
from .test_follow_up import sign_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

ENTRY = "/admin/dialogue/CHN-2/entry/"


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.plan_second()
    return made


@pytest.fixture
def screen(world: China, live_server: Any, watched: Page) -> Page:
    return come(watched, live_server.url + ENTRY)


def choose(row: Locator, label: str, typed: str, option: str) -> None:
    """Choose by typing, with an arrow key, faster than what is typed is looked for: not of what was there before."""
    field = row.get_by_role("combobox", name=label)
    with row.page.expect_request(lambda asked: "near=CN" in asked.url):
        field.click()
    expect(row.get_by_role("option").first).to_be_visible()
    field.press_sequentially(typed)
    field.press("ArrowDown")
    expect(row.get_by_role("option", name=option, selected=True)).to_be_visible()
    field.press("Enter")


def save(screen: Page) -> None:
    screen.locator(".save-bar").get_by_role("button", name="Save", exact=True).click()


@pytest.mark.both_engines
def test_two_next_steps_with_their_actions(screen: Page) -> None:
    steps = screen.locator("#steps")
    for title in ("Pool funds", "Share data"):
        steps.get_by_role("button", name="Add a next step").click()
        screen.keyboard.type(title)  # The new row has the focus, and is seen.
        typed, bar = screen.locator("input:focus").bounding_box(), screen.locator(".save-bar").bounding_box()
        assert typed
        assert bar
        assert typed["y"] + typed["height"] < bar["y"]
    first = screen.locator("#steps-0-row")
    choose(first, "Lead", "minis", "Ministry Of Finance")
    first.get_by_role("button", name="Add an action").click()
    screen.keyboard.type("Pay in")
    action = screen.locator("#steps-0-items-0-row")
    choose(action, "By whom", "chengdu", "City Of Chengdu")
    action.get_by_label("How exactly it is known").select_option("year")
    action.get_by_label("Any day in it").fill("2027-06-01")
    # The second one goes to the top, by its button.
    screen.locator("#steps-1-row > .tools").get_by_role("button", name="Move up").press("Enter")
    save(screen)
    expect(screen.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    assert list(
        Commitment.objects.filter(dialogue__reference="CHN-2")
        .order_by("position")
        .values_list("reference", "title", "lead__slug", "action_items__owner__slug", "action_items__due_on")
    ) == [
        ("CHN-2-01", "Share data", None, None, None),
        ("CHN-2-02", "Pool funds", "ministry-of-finance", "city-of-chengdu", date(2027, 12, 31)),
    ]


def test_a_missing_organisation_is_added_without_leaving(screen: Page) -> None:
    screen.get_by_role("button", name="Add an organisation").click()
    screen.keyboard.type("Ministry of Water")
    save(screen)
    expect(screen.get_by_role("alert")).to_be_focused()
    screen.get_by_role("button", name="Not in the list? Add “Ministry of Water”").click()
    dialog = screen.get_by_role("dialog", name="Add an organisation")
    similar = dialog.get_by_role("button", name="Ministry Of Finance")
    expect(similar).to_be_visible()
    expect(dialog.get_by_role("heading", level=2)).to_be_in_viewport()
    expect(dialog.get_by_label("Name", exact=True)).to_be_in_viewport()
    first, name = similar.bounding_box(), dialog.get_by_label("Kind").bounding_box()
    assert first
    assert name
    assert first["y"] < name["y"]  # A similar one is shown before all else is asked for.
    assert faults(screen) == []
    expect(dialog.get_by_label("Country")).to_have_value("CN")  # That of the dialogue.
    dialog.get_by_label("Kind").select_option("ministry")
    dialog.get_by_label("Level").select_option("national")
    dialog.get_by_role("button", name="Add it").dblclick()
    expect(dialog).to_be_hidden()
    expect(screen.locator("#parts-0-row").get_by_role("combobox", name="Organisation")).to_have_value(
        "Ministry of Water"
    )
    save(screen)
    expect(screen.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    made = Stakeholder.objects.get(name="Ministry of Water")
    assert Representation.objects.get(dialogue__reference="CHN-2").stakeholder == made
    screen.go_back()  # Over what was refused: the browser does not ask whether to send that again.
    expect(screen.get_by_role("heading", name="CHN-2: Enter what the dialogue agreed")).to_be_visible()


def test_a_step_that_was_removed_comes_back_until_it_is_saved(screen: Page, live_server: Any) -> None:
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1"))
    step = screen.locator("#steps-0-row")
    step.locator("> details > summary").click()
    step.get_by_role("button", name="Remove").first.click()
    expect(step.get_by_text("Removed when you save.").first).to_be_visible()
    expect(step.get_by_label("Title", exact=True).first).to_be_hidden()
    step.get_by_role("button", name="Keep it after all").first.click()
    expect(step.get_by_label("Title", exact=True).first).to_be_visible()
    # Going back by keyboard, what has the focus is not behind the links to the parts of the page.
    screen.locator(".save-bar a").focus()
    for _ in range(30):
        screen.keyboard.press("Shift+Tab")
        assert screen.evaluate(
            "document.activeElement.getBoundingClientRect().bottom > "
            "document.querySelector('.sections').getBoundingClientRect().bottom"
        )


def test_the_page_moves_along_with_a_row_that_is_dragged(screen: Page, world: China, live_server: Any) -> None:
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1"))
    steps = screen.locator("#steps > .rows > .row-list > .row")
    for fold in screen.locator("#steps .fold").all():
        fold.evaluate("one => one.open = true")
    handle = screen.locator("#steps-0-row [data-handle]").first
    height = screen.evaluate("innerHeight")
    for edge, row in ((height - 5, steps.last), (5, steps.first)):
        handle.evaluate("one => one.scrollIntoView({block: 'center'})")
        box = handle.bounding_box()
        assert box
        screen.mouse.move(box["x"] + 5, box["y"] + 5)
        screen.mouse.down()
        screen.mouse.move(box["x"] + 5, edge, steps=4)
        # Nothing else is moved: the page goes on by itself.
        expect(row).to_have_id("steps-0-row")
        screen.mouse.up()


def test_what_was_typed_outlives_the_session(screen: Page, world: China, live_server: Any) -> None:
    screen.locator("#points").get_by_role("button", name="Add a point").click()
    screen.keyboard.type("Sponge cities")
    screen.locator("#steps").get_by_role("button", name="Add a next step").click()
    screen.keyboard.type("Pool funds")
    choose(screen.locator("#steps-0-row"), "Lead", "minis", "Ministry Of Finance")
    for title in ("A mistake", "Share data"):
        screen.locator("#steps").get_by_role("button", name="Add a next step").click()
        screen.keyboard.type(title)
    screen.locator("#steps-1-row > details > .tools").get_by_role("button", name="Remove").click()
    for _ in range(2):  # What is removed stands there until it is saved.
        screen.locator("#steps-2-row > .tools").get_by_role("button", name="Move up").click()
    Session.objects.all().delete()
    save(screen)
    sign_in(screen, screen.url)
    screen.get_by_role("button", name="Put it back").click()
    expect(screen.locator("#points-0-row").get_by_label("Title", exact=True)).to_have_value("Sponge cities")
    # It looks as it did: in the order in which it was put, without what was removed, with names.
    expect(screen.locator("#steps .row:not(.removed) summary [data-title]")).to_have_text(["Share data", "Pool funds"])
    expect(screen.locator("#steps-0-row").get_by_role("combobox", name="Lead")).to_have_value("Ministry Of Finance")
    screen.locator("#steps").get_by_role("button", name="Add a next step").click()
    screen.keyboard.type("Train")
    save(screen)
    expect(screen.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    found = Dialogue.objects.get(reference="CHN-2")
    assert [point.title for point in found.outcome_points.all()] == ["Sponge cities"]
    assert [step.title for step in found.commitments.order_by("position")] == ["Share data", "Pool funds", "Train"]
    expect(screen.get_by_role("button", name="Put it back")).to_have_count(0)


def test_what_has_no_place_any_more_is_shown(screen: Page, world: China, live_server: Any) -> None:
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1"))
    screen.locator("#steps").get_by_role("button", name="Add a next step").click()
    screen.keyboard.type("Pool funds")
    world.adopt_first()
    screen.reload()
    screen.get_by_role("button", name="Put it back").click()
    expect(screen.get_by_role("status").get_by_role("listitem")).to_have_text(["Pool funds"])
    assert faults(screen) == []


def test_many_next_steps_are_opened_one_by_one(screen: Page, live_server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commitments.admin.entry.screen.MOST_OPEN", 3)
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1"))
    row = screen.locator("#steps-1-row")
    title = row.get_by_label("Title", exact=True).first
    expect(screen.locator("[data-folded]")).to_have_count(4)
    row.locator("summary").first.press("Enter")
    expect(title).to_have_value("Finance")
    expect(row.locator("summary").first).to_be_focused()
    # What is in the way of finalising leads to it, opened.
    screen.goto(f"{live_server.url}/admin/dialogue/CHN-1/")
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1") + "#CHN-1-02")
    expect(title).to_have_value("Finance")
    expect(row.locator("summary").first).to_be_focused()
    expect(title).to_be_in_viewport()
    title.fill("Find money")
    expect(row.locator("[data-title]").first).to_have_text("Find money")
    # What was typed there outlives the session, too.
    Session.objects.all().delete()
    save(screen)
    sign_in(screen, screen.url.partition("#")[0])
    expect(title).to_have_count(0)
    screen.get_by_role("button", name="Put it back").click()
    expect(title).to_have_value("Find money")
    # One that is folded is moved like the others.
    last = screen.locator("#steps-3-row")
    last.locator("> .tools").get_by_role("button", name="Move up").click()
    save(screen)
    expect(screen.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    assert list(Commitment.objects.order_by("position").values_list("title", flat=True)) == [
        "Coordinate", "Find money", "Policy", "Data",
    ]  # fmt: skip
    assert faults(screen) == []


def test_it_fits_and_is_accessible(screen: Page, live_server: Any) -> None:
    screen.goto(live_server.url + ENTRY.replace("CHN-2", "CHN-1"))
    for fold in screen.locator("details").all():
        fold.evaluate("one => one.open = true")
    assert faults(screen) == []
    screen.locator("#meeting").get_by_label("Title", exact=True).fill("")
    save(screen)
    expect(screen.locator("#errors")).to_be_focused()
    fits(screen, PROJECTOR, PHONE, WIDE)
    assert faults(screen) == []
    # What has the focus is scrolled to where the bar does not hide it.
    for width in (360, 375, 390, 640, 1280):
        screen.set_viewport_size({"width": width, "height": 740})
        assert screen.evaluate(
            "document.querySelector('.save-bar').offsetHeight <= "
            "parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom)"
        ), width
        # Nor is what stands last, and a phone keeps its room for the fields.
        screen.evaluate("scrollTo(0, document.body.scrollHeight)")
        bar = screen.locator(".save-bar").bounding_box()
        last = screen.get_by_role("button", name="Add a next step").bounding_box()
        assert bar
        assert last
        assert last["y"] + last["height"] <= bar["y"], width
        assert bar["height"] <= 80, width
