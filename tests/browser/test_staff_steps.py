"""Next steps, checking and the acts between dialogues, as staff meet them in a browser."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from commitments.actions.amending import amend
from commitments.actions.answering import ask
from commitments.actions.reporting import report
from commitments.actions.translating import translate
from commitments.models import ActionItem, Commitment
from tests.commitments.acts import say
from tests.worlds import NOW, China, china

from .coming import let_in
from .looks import look_at
from .test_staff import tab_to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first(footing="recorded")
    made.plan_second()
    officers = (made.chengdu_officer, made.ningbo_officer, made.chengdu_officer)
    for item, officer in zip(made.items, officers, strict=True):
        say(item, by=officer, status="reported_complete")
    amend(made.steps[0], by=made.staff, now=NOW, kind="correction", text="Better.", reason="A line lost.", page="4")
    translate(made.steps[0], by=made.staff, now=NOW, field="text", language="zh-Hans", text="加强协调。")
    ask(made.items[0], by=made.chengdu_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    return made


@pytest.fixture
def office(world: China, live_server: Any, watched: Page) -> Page:
    let_in(watched, live_server.url)
    return watched


def test_every_page_fits_and_is_accessible(office: Page, live_server: Any) -> None:
    paths = (
        "/admin/next-step/CHN-1-01/",
        "/admin/action/CHN-1-01-1/",
        "/admin/next-step/CHN-1-01/close/",
        "/admin/next-step/CHN-1-01/add-action/",
        "/admin/action/CHN-1-01-1/report/",
        "/admin/checking/",
        "/admin/checking/CHN-1-01-1/",
        "/admin/requests/",
        "/admin/trail/next-step/CHN-1-01/",
        "/admin/series/CHN/conclude/",
        "/admin/succession/",
    )
    look_at(office, [live_server.url + path for path in paths])


@pytest.mark.both_engines
def test_checking_by_keyboard_alone(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/")
    tab_to(office, "Reports to check")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Checking reports")).to_be_visible()
    tab_to(office, "Check the first one")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Check a report: CHN-1-01-1")).to_be_visible()
    expect(office.get_by_text("The office was founded.").first).to_be_visible()
    office.get_by_label("it is complete: confirm it").press("Space")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Check a report: CHN-1-01-2")).to_be_visible()
    expect(office.locator("#said")).to_be_focused()  # Past the menu, which was read before.
    expect(office.get_by_role("status").get_by_text("Confirmed.")).to_be_visible()
    office.get_by_label("something is missing: send it back").press("Space")
    office.keyboard.press("Enter")
    # Without a question it is not sent back, and what is missing has the focus.
    expect(office.get_by_role("alert")).to_be_focused()
    office.get_by_label("Your question or note").fill("Which office?")
    tab_to(office, "Save, and go to the next one")
    office.keyboard.press("Enter")
    expect(office.get_by_role("heading", name="Check a report: CHN-1-03-1")).to_be_visible()
    # There is none after it, so skipping it leads back to the queue.
    office.get_by_role("link", name="Skip it").press("Enter")
    expect(office.get_by_role("heading", name="Checking reports")).to_be_visible()
    assert list(ActionItem.objects.order_by("reference").values_list("status", flat=True)) == [
        "completed", "in_progress", "reported_complete",
    ]  # fmt: skip


def test_a_missing_organisation_is_added_where_it_is_needed(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/succession/?organisation=ministry-of-finance")
    office.get_by_label("renamed: ").check()
    became = office.get_by_role("combobox", name="What it became")
    became.press_sequentially("Ministry of Money")
    office.get_by_role("button", name="Not in the list? Add “Ministry of Money”").click()
    dialog = office.get_by_role("dialog", name="Add an organisation")
    expect(dialog.get_by_label("Country")).to_have_value("CN")
    dialog.get_by_label("Kind").select_option("ministry")
    dialog.get_by_label("Level").select_option("national")
    dialog.get_by_role("button", name="Add it").click()
    expect(dialog).to_be_hidden()
    # It stands there once: what was typed has become it.
    expect(office.get_by_role("button", name="Remove Ministry of Money")).to_have_count(1)
    office.get_by_label("What happened, and where it is written").fill("A law.")
    office.get_by_role("button", name="Show who takes over what").click()
    expect(office.locator("#preview")).to_be_focused()
    expect(office.get_by_role("listitem").filter(has_text="→ Ministry of Money").first).to_be_visible()
    # It is where the predecessor is that was chosen last.
    box = office.get_by_role("combobox", name="The organisation as it was")
    for name, country in (("Development Bank", ""), ("City Of Chengdu", "CN")):
        box.fill(name)
        office.get_by_role("option", name=name).click()
        became.press_sequentially("Nobody yet")
        office.get_by_role("button", name="Not in the list? Add “Nobody yet”").click()
        expect(dialog.get_by_label("Country")).to_have_value(country)
        dialog.get_by_role("button", name="Go back").click()
        became.fill("")


def test_closing_a_next_step_from_its_page(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/dialogue/CHN-1/")
    office.get_by_role("link", name="CHN-1-04", exact=True).click()
    office.get_by_role("link", name="Close it").click()
    box = office.get_by_role("combobox", name="The next step that takes its place")
    reason = office.get_by_label("Reason", exact=True)
    expect(box).to_be_hidden()
    office.get_by_label("withdrawn", exact=True).check()
    expect(reason).to_be_visible()
    office.get_by_role("button", name="Close it").click()
    expect(reason).to_have_attribute("aria-invalid", "true")
    office.get_by_label("superseded", exact=True).check()
    # What was wrong with the other decision is wrong no more; what is missing in any case is.
    expect(reason).not_to_have_attribute("aria-invalid", "true")
    expect(office.get_by_label("Basis")).to_have_attribute("aria-invalid", "true")
    office.get_by_label("Basis").fill("Letter of the ministry.")
    box.fill("CHN-1-0")
    office.get_by_role("option", name="CHN-1-01").click()
    office.get_by_role("button", name="Close it").click()
    expect(office.get_by_text("The next step is closed.")).to_be_visible()
    expect(office.get_by_role("heading", name="Decided between dialogues: superseded")).to_be_visible()
    closed = Commitment.objects.get(reference="CHN-1-04")
    assert (closed.status, closed.superseded_by.reference) == ("superseded", "CHN-1-01")  # type: ignore[union-attr]


def test_a_due_without_a_date_asks_for_none_and_is_sent_once(office: Page, live_server: Any) -> None:
    sent: list[str] = []
    office.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    office.goto(f"{live_server.url}/admin/action/CHN-1-01-1/move-date/")
    known, day = office.get_by_label("How exactly it is known"), office.get_by_label("Any day in it")
    expect(day).to_have_value("2023-12-31")
    known.select_option("none")
    expect(day).to_be_hidden()
    known.select_option("month")
    expect(day).to_have_value("2023-12-31")
    known.select_option("none")
    office.get_by_label("Why the date moves").fill("Nobody knows when.")
    office.get_by_role("button", name="Move it").evaluate("button => { button.click(); button.click(); }")
    expect(office.get_by_role("status").get_by_text("The date has moved.")).to_be_visible()
    assert len(sent) == 1
    assert ActionItem.objects.get(reference="CHN-1-01-1").due_precision == "none"


def test_what_is_sent_again_after_going_back_is_added_once(office: Page, live_server: Any) -> None:
    office.goto(f"{live_server.url}/admin/next-step/CHN-1-04/add-action/")
    office.get_by_label("Title", exact=True).fill("Found an office")
    box = office.get_by_role("combobox", name="Owner")
    box.press_sequentially("City Of Chengdu")
    office.get_by_role("option", name="City Of Chengdu").click()
    office.get_by_role("button", name="Add it").click()
    expect(office.get_by_text("The action is added.")).to_be_visible()
    office.go_back()
    expect(box).to_have_value("City Of Chengdu")
    office.get_by_role("button", name="Add it").click()
    expect(office.get_by_text("You sent this before.")).to_be_visible()
    assert ActionItem.objects.filter(title="Found an office").count() == 1


def test_what_was_typed_about_a_report_is_put_back_about_the_newest(
    office: Page, live_server: Any, world: China
) -> None:
    told: dict[str, Any] = {"by": world.chengdu_officer, "status": "reported_complete", "no_evidence_reason": "Talks."}
    office.goto(f"{live_server.url}/admin/checking/CHN-1-01-1/")
    office.get_by_label("something is missing").check()
    office.get_by_label("Your question or note").fill("Which offices?")
    report(ActionItem.objects.get(pk=world.items[0].pk), now=NOW, narrative="Done, by all offices.", **told)
    office.get_by_role("button", name="Save, and go to the next one").press("Enter")
    expect(office.get_by_text("Another report came in meanwhile.")).to_be_visible()
    office.get_by_role("button", name="Put it back").press("Enter")
    expect(office.get_by_label("Your question or note")).to_have_value("Which offices?")
    expect(office.get_by_label("something is missing")).to_be_checked()
    office.get_by_role("button", name="Save, and go to the next one").press("Enter")
    expect(office.get_by_text("CHN-1-01-1: Sent back.")).to_be_visible()
