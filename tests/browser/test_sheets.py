"""A spreadsheet from its download to the records, by keyboard, wide and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from commitments.models import Commitment, SheetImport
from tests.factories import FACTORIES
from tests.staff.offices import office
from tests.worlds import China

from .coming import let_in
from .looks import PHONE, PROJECTOR, faults, fits

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    return office()


def test_out_and_in(world: China, live_server: Any, watched: Page, tmp_path: Path) -> None:
    desk = watched
    let_in(desk, live_server.url)
    desk.goto(f"{live_server.url}/admin/next-steps/")
    desk.get_by_role("link", name="Import a spreadsheet").press("Enter")
    assert faults(desk) == []
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Next steps CSV").press("Enter")
    file = tmp_path / "steps.csv"
    download.value.save_as(file)
    text = file.read_text(encoding="utf-8-sig")
    file.write_text(text.replace("Also water.", "Water first."), encoding="utf-8")
    desk.get_by_label("File").set_input_files(file)
    desk.get_by_role("button", name="Check it").press("Enter")
    expect(desk.get_by_role("heading", name="steps.csv")).to_be_visible()
    expect(desk.locator("del")).to_have_text("Also water.")
    expect(desk.locator("ins")).to_have_text("Water first.")
    fits(desk, PHONE, PROJECTOR)
    assert faults(desk) == []
    desk.get_by_role("link", name="Enter it").first.press("Enter")
    desk.get_by_role("button", name="Enter it").press("Enter")
    expect(desk.get_by_role("status").first).to_contain_text("It is entered.")
    assert Commitment.objects.filter(text="Water first.").count() == 1
    # One that is worked on: the bar is named, and the page comes anew by itself when it is done.
    waiting = FACTORIES[SheetImport](sent_by=world.staff, state="waiting")
    desk.goto(f"{live_server.url}/admin/spreadsheet/{waiting.pk}/")
    expect(desk.get_by_role("progressbar", name="Progress")).to_be_visible()
    assert faults(desk) == []
    SheetImport.objects.filter(pk=waiting.pk).update(state="checked")
    expect(desk.get_by_text("There are no rows below the headings.")).to_be_visible()
