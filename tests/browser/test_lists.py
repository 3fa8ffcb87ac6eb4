"""The lists and people as staff meet them: wide and narrow, by keyboard, with and without scripts."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from commitments.models import ActionItem
from dialogues.models import Stakeholder
from tests.staff.offices import office
from tests.worlds import China

from .coming import let_in
from .looks import PHONE, WIDE, faults, fits, look_at
from .test_staff import sign_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    return office()


@pytest.fixture
def desk(world: China, live_server: Any, watched: Page) -> Page:
    """A browser in which an administrator is signed in."""
    let_in(watched, live_server.url, "admin")
    return watched


def test_every_page_fits_and_is_accessible(desk: Page, live_server: Any) -> None:
    paths = (
        "next-steps/",
        "next-steps/?status=open&overdue=yes&level=both",
        "next-steps/set-themes/?pick=CHN-1-01",
        "actions/",
        "actions/move-due/?pick=CHN-1-01-1&pick=CHN-1-01-2",
        "reports/",
        "organisations/",
        "organisations/city-of-ningbo/",
        "organisations/city-of-ningbo/edit/",
        "organisation/new/",
        "people/",
        "people/invite/",
        "cities/",
        "cities/ningbo/",
        "policies/",
        "series/",
        "accounts/",
        "account/new/",
        "keys/",
    )
    look_at(desk, [f"{live_server.url}/admin/{path}" for path in paths])


def test_the_windows_of_administrators_fit_on_a_phone(desk: Page, live_server: Any) -> None:
    """Their tables are wider, and scrolled to the side."""
    desk.set_viewport_size({"width": 320, "height": 640})
    for records in ("commitments/commitment", "dialogues/theme"):
        desk.goto(f"{live_server.url}/admin/{records}/")
        assert desk.evaluate("document.documentElement.scrollWidth") == 320, records
        assert faults(desk) == []


def test_what_is_not_understood(desk: Page, live_server: Any) -> None:
    # The list itself says no to it, which the browser notes as an error: asked for another way.
    answer = desk.request.get(f"{live_server.url}/admin/next-steps/?status=gone")
    assert answer.status == 400
    assert "Not understood, so nothing is listed." in answer.text()


def test_narrowing_choosing_and_acting(desk: Page, live_server: Any) -> None:
    desk.goto(f"{live_server.url}/admin/actions/")
    desk.get_by_label("Status").select_option("still owed")
    desk.get_by_text("More filters").press("Enter")
    desk.get_by_role("combobox", name="Owner", exact=True).fill("chengdu")
    expect(desk.get_by_role("option", name="City Of Chengdu China")).to_be_visible()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    assert faults(desk) == []
    desk.get_by_role("button", name="Show", exact=True).press("Enter")
    # What was left empty is not in the address.
    expect(desk).to_have_url(f"{live_server.url}/admin/actions/?status=live&organisation=city-of-chengdu")
    expect(desk.locator("tbody tr")).to_have_count(2)
    # On a phone all cells of a row are in sight, and the box that chooses all of them.
    fits(desk, PHONE)
    assert desk.get_by_text("Choose all on this page").bounding_box()["width"] > 100  # type: ignore[index]
    cell = desk.locator("tbody tr").first.locator("td[data-label='Last report']")
    assert cell.bounding_box()["x"] + cell.bounding_box()["width"] <= PHONE[0]  # type: ignore[index]
    assert faults(desk) == []
    fits(desk, WIDE)
    desk.get_by_role("checkbox", name="Choose all on this page").press("Space")
    expect(desk.get_by_role("checkbox", name="Choose CHN-1-03-1")).to_be_checked()
    desk.get_by_role("button", name="Withdraw").press("Enter")
    expect(desk.get_by_role("heading", name="2 are chosen")).to_be_visible()
    desk.get_by_label("Why they are withdrawn").fill("Done elsewhere.")
    desk.get_by_role("button", name="Withdraw them").press("Enter")
    expect(desk.get_by_role("heading", name="Done: 2")).to_be_visible()
    assert faults(desk) == []
    assert ActionItem.objects.filter(status="withdrawn").count() == 2
    desk.get_by_role("link", name="Back to the list").press("Enter")
    expect(desk.get_by_text("No action fits.")).to_be_visible()
    desk.get_by_role("link", name="Remove the filter Status").press("Enter")
    expect(desk).to_have_url(f"{live_server.url}/admin/actions/?organisation=city-of-chengdu")
    expect(desk.locator("tbody tr")).to_have_count(2)


def test_what_was_typed_stays_with_what_it_was_typed_for(desk: Page, live_server: Any) -> None:
    """Through another act meanwhile; and never with other actions than those that the page lists."""
    withdraw = f"{live_server.url}/admin/actions/withdraw/?pick="
    desk.goto(f"{withdraw}CHN-1-01-1")
    desk.get_by_label("Why they are withdrawn").fill("A law does it.")
    desk.goto(f"{live_server.url}/admin/action/CHN-1-01-1/move-date/")
    why = desk.get_by_label("Why the date moves")
    why.fill("Late funds.")
    desk.get_by_label("How exactly it is known").select_option("")
    desk.get_by_role("button", name="Move it").click()
    expect(desk.get_by_role("alert")).to_be_focused()
    # What was refused outlives that something else is saved.
    desk.goto(f"{live_server.url}/admin/theme/new/")
    desk.get_by_label("Name").fill("Heat")
    desk.get_by_role("button", name="Add it").click()
    expect(desk.get_by_role("status").get_by_text("The theme is added.")).to_be_visible()
    desk.goto(f"{live_server.url}/admin/action/CHN-1-01-1/move-date/")
    desk.get_by_role("button", name="Put it back").click()
    expect(why).to_have_value("Late funds.")
    desk.goto(f"{withdraw}CHN-1-01-2")
    desk.get_by_role("button", name="Put it back").click()
    expect(desk.get_by_label("Why they are withdrawn")).to_have_value("A law does it.")
    desk.get_by_role("button", name="Withdraw them").click()
    expect(desk.get_by_text("1 is done.")).to_be_visible()
    assert [one.reference for one in ActionItem.objects.filter(status="withdrawn")] == ["CHN-1-01-2"]


def test_a_list_goes_out(desk: Page, live_server: Any) -> None:
    desk.goto(f"{live_server.url}/admin/actions/?status=live")
    for kind in ("CSV", "XLSX"):
        with desk.expect_download() as download:
            desk.get_by_role("link", name=kind, exact=True).click()
        assert download.value.suggested_filename.startswith("actions-")
        assert download.value.suggested_filename.endswith(f".{kind.lower()}")


def test_no_table_is_pushed_sideways_on_a_phone(desk: Page, live_server: Any) -> None:
    fits(desk, PHONE)
    for address in ("organisations/city-of-ningbo/", "next-step/CHN-1-01/", "not-reported/city-of-chengdu/"):
        desk.goto(f"{live_server.url}/admin/{address}")
        assert desk.locator("table").count() > 0
        pushed = "[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length"
        assert desk.evaluate(pushed) == 0, address
        assert faults(desk) == []


def test_people_and_keys(desk: Page, live_server: Any) -> None:
    fits(desk, PHONE)
    desk.goto(f"{live_server.url}/admin/organisations/city-of-ningbo/")
    desk.get_by_role("link", name="Invite somebody").press("Enter")
    desk.get_by_label("E-mail").fill("new@example.org")
    desk.get_by_role("button", name="Invite", exact=True).press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text("The person is invited.")
    desk.get_by_role("link", name="End new@example.org").press("Enter")
    desk.get_by_role("button", name="End it").press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text("The membership ends.")
    desk.goto(f"{live_server.url}/admin/keys/issue/?user=partner@example.org")
    desk.get_by_role("button", name="Issue it").press("Enter")
    expect(desk.get_by_label("Copy it now. It is not shown again.")).to_be_visible()
    assert faults(desk) == []


def test_lists_work_without_scripts(world: China, live_server: Any, browser: Any) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    page.goto(f"{live_server.url}/admin/actions/")
    sign_in(page)
    page.get_by_label("Status").select_option("live")
    page.get_by_text("More filters").click()
    page.get_by_label("Owner", exact=True).fill("City Of Chengdu")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(2)
    page.get_by_label("Choose CHN-1-03-1").check()
    page.get_by_role("button", name="Change the owner").click()
    page.get_by_label("New owner").fill("City Of Ningbo")
    page.get_by_label("Why the owner changes").fill("A new mandate.")
    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_role("heading", name="Done: 1")).to_be_visible()
    page.context.close()


def test_a_table_is_printed_whole(desk: Page, world: China, live_server: Any) -> None:
    """Paper cannot be scrolled."""
    long = "Ministry of the Spatial Planning of the National Territory, of Urban Planning, Housing and City Policy"
    Stakeholder.objects.filter(pk=world.ningbo_city.pk).update(name=long)
    desk.emulate_media(media="print")
    for address in ("actions/", "reports/", "people/", "not-reported/", "next-steps/"):
        desk.goto(f"{live_server.url}/admin/{address}")
        # A4 within its margins, at 96 points an inch.
        fits(desk, (718, 1000))
        assert desk.locator("main table").count() > 0, address
        assert desk.evaluate(
            "[...document.querySelectorAll('.scroll')].every(one => one.scrollWidth <= one.clientWidth)"
        )
