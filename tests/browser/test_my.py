"""An officer on a phone: what is owed, a report, what happens when the line or the session is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import FilePayload, Page, Route, expect

from commitments.actions.drafting import edit_item
from commitments.models import StatusReport
from tests.commitments.acts import LINK, say, send_back
from tests.files.samples import photo
from tests.worlds import NOW, China, china

from .coming import come
from .looks import PHONE, faults, fits, look_at

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

ITEM = "/my/actions/CHN-1-01-1/"


@pytest.fixture
def world(live_server: Any) -> China:
    made = china()
    made.adopt_first()
    made.hold_second()
    return made


@pytest.fixture
def phone(world: China, live_server: Any, watched: Page) -> Page:
    watched.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    return come(watched, f"{live_server.url}/my/", "chengdu")


def sign_in(page: Page, address: str, who: str = "chengdu") -> None:
    page.goto(address)
    page.locator("input[type=email]").fill(f"{who}@example.org")
    page.locator("input[type=password]").fill("correct-horse-battery")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def jpeg(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


def test_every_page_fits_and_is_accessible(phone: Page, world: China, live_server: Any) -> None:
    told: dict[str, Any] = {"waiting_for": "funding", "waiting_for_stakeholder": world.chengdu_city}
    say(world.items[1], by=world.ningbo_officer, share=True, **told)
    report = say(world.items[0], by=world.chengdu_officer, status="reported_complete", evidence=[LINK])
    send_back(world.items[0], by=world.verifier)
    paths = (
        "",
        "?city=chengdu",
        "actions/CHN-1-01-1/",
        "actions/CHN-1-01-1/report/",
        "actions/CHN-1-01-1/ask/",
        "actions/CHN-1-01-1/answer/",
        "actions/CHN-1-01-2/reply/",
        "next-steps/CHN-1-01/",
        "next-steps/CHN-1-01/add-action/",
        f"reports/{report.pk}/share/",
        f"evidence/{report.evidence.get().pk}/retract/",
        "preferences/",
        "calendar/",
    )
    look_at(phone, [f"{live_server.url}/my/{path}" for path in paths])
    fits(phone, (320, 640))


def test_just_what_is_asked_for_is_to_be_filled_in(phone: Page, world: China, live_server: Any) -> None:
    phone.goto(f"{live_server.url}{ITEM}ask/")
    day, owner = phone.get_by_label("Any day in it"), phone.get_by_label("The other owner")
    expect(owner).to_be_hidden()
    phone.get_by_label("another owner").check()
    expect(owner).to_be_visible()
    phone.get_by_label("a new date").check()
    expect(owner).to_be_hidden()
    phone.get_by_label("How exactly it is known").select_option("next_dialogue")
    expect(day).to_be_hidden()
    phone.get_by_label("How exactly it is known").select_option("year")
    day.fill("2099-05-05")
    phone.get_by_label("Why").fill("The law is late.")
    phone.get_by_role("button", name="Send your request").click()
    expect(phone.get_by_text("you asked for a new date (by the end of 2099):")).to_be_visible()
    expect(phone.get_by_text("The law is late.")).to_be_visible()


def test_a_word_without_end_breaks(phone: Page, world: China, live_server: Any) -> None:
    edit_item(world.items[0], by=world.staff, now=NOW, title="Stadtentwicklung" * 6, reason="As they call it.")
    for path in ("", "actions/CHN-1-01-1/", "actions/CHN-1-01-1/report/"):
        phone.goto(f"{live_server.url}/my/{path}")
        fits(phone, PHONE)


def test_who_waits_is_replied_to_in_place(phone: Page, world: China, live_server: Any) -> None:
    told: dict[str, Any] = {"waiting_for": "funding", "waiting_for_stakeholder": world.chengdu_city}
    say(world.items[1], by=world.ningbo_officer, share=True, **told)
    phone.goto(f"{live_server.url}/my/")
    phone.get_by_role("link", name="1 action of others waits for you").click()
    phone.get_by_text("Reply to City Of Ningbo").click()
    phone.get_by_label("Your reply").fill("You have it in May.")
    fits(phone, (320, 640), PHONE)
    assert faults(phone) == []
    phone.get_by_role("button", name="Send your reply").click()
    expect(phone.get_by_text("it waits until City Of Ningbo reports again.")).to_be_visible()
    expect(phone.get_by_text("You have it in May.")).to_be_visible()


@pytest.mark.both_engines
def test_a_report_on_a_phone(phone: Page, world: China) -> None:
    phone.get_by_role("link", name="Coordinate in Chengdu").click()
    phone.get_by_role("link", name="Report", exact=True).click()
    phone.get_by_label("in progress").check()
    phone.get_by_role("button", name="Send the report").click()
    # Refused: what is wrong has the focus, and leads to its field.
    expect(phone.locator("#errors")).to_be_focused()
    phone.get_by_role("link", name="What was done, and what comes next").click()
    phone.keyboard.type("Two offices work together.")
    assert faults(phone) == []
    phone.get_by_role("button", name="Keep it for later").click()
    expect(phone.locator(".messages")).to_contain_text("Kept for later.")
    expect(phone.get_by_label("What was done, and what comes next")).to_have_value("Two offices work together.")
    # A photo is there before the report is sent; what is no photo is refused in words, and leaves nothing behind.
    choose = phone.get_by_label("Files that show it")
    choose.set_input_files([jpeg("office.jpg", photo()), jpeg("page.jpg", b"<html></html>")])
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    expect(phone.locator("#files .error")).to_contain_text("page.jpg: ")
    assert faults(phone) == []
    phone.get_by_role("button", name="Remove page.jpg").click()
    expect(phone.locator("#files li")).to_have_count(1)
    # Enter in a field keeps what is there, and takes nothing away.
    phone.get_by_label("Progress in percent").press("Enter")
    expect(phone.locator(".messages")).to_contain_text("Kept for later.")
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    phone.get_by_label("Share it with those who were in the room").check()
    phone.get_by_role("button", name="Send the report").click()
    expect(phone.locator(".messages")).to_contain_text("Sent.")
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    expect(phone.get_by_text("Two offices work together.")).to_be_visible()
    sent = StatusReport.objects.get()
    assert sent.narrative == "Two offices work together."
    assert [one.title for one in sent.evidence.all()] == ["office.jpg"]


def test_what_was_typed_outlives_the_session(phone: Page, world: China, live_server: Any) -> None:
    phone.goto(f"{live_server.url}{ITEM}report/")
    phone.get_by_label("in progress").check()
    phone.get_by_label("What was done, and what comes next").fill("Two offices work together.")
    Session.objects.all().delete()
    phone.get_by_role("button", name="Send the report").click()
    phone.wait_for_url("**/sign-in/**")
    [said] = phone.locator("main .messages").locator("visible=true").all_inner_texts()
    assert said.startswith("What you typed and did not save is still in this window. Sign in here, go back")
    sign_in(phone, f"{live_server.url}{ITEM}report/")
    phone.get_by_role("button", name="Put it back").press("Enter")
    expect(phone.get_by_label("in progress")).to_be_focused()
    expect(phone.get_by_label("What was done, and what comes next")).to_have_value("Two offices work together.")
    phone.get_by_role("button", name="Send the report").click()
    expect(phone.locator(".messages")).to_contain_text("Sent.")


def test_what_was_typed_outlives_a_session_that_was_begun_anew_elsewhere(
    world: China, live_server: Any, page: Page
) -> None:
    # Not watched: the browser notes that it was refused.
    phone = come(page, f"{live_server.url}{ITEM}report/", "chengdu")
    phone.get_by_label("in progress").check()
    phone.get_by_label("What was done, and what comes next").fill("Two offices work together.")
    Session.objects.all().delete()
    other = phone.context.new_page()
    sign_in(other, f"{live_server.url}{ITEM}")
    phone.get_by_role("button", name="Send the report").click()
    expect(phone.get_by_role("heading", name="Not saved")).to_be_visible()
    expect(phone.get_by_text("What you typed is still in this window.")).to_be_visible()
    expect(phone.get_by_text("copy what you typed")).to_be_hidden()
    phone.go_back()
    phone.get_by_role("button", name="Put it back").press("Enter")
    expect(phone.get_by_label("What was done, and what comes next")).to_have_value("Two offices work together.")
    phone.get_by_role("button", name="Send the report").click()
    expect(phone.locator(".messages")).to_contain_text("Sent.")


def test_the_next_person_at_the_phone_is_offered_nothing(phone: Page, world: China, live_server: Any) -> None:
    phone.goto(f"{live_server.url}{ITEM}report/")
    phone.get_by_label("What was done, and what comes next").fill("Frank words.")
    Session.objects.all().delete()
    sign_in(phone, f"{live_server.url}/my/actions/CHN-1-01-2/report/", "ningbo")
    assert "Frank words." not in phone.content()
    expect(phone.get_by_role("button", name="Put it back")).to_have_count(0)


def test_a_file_that_is_lost_on_the_line_is_sent_again(world: China, live_server: Any, page: Page) -> None:
    # Not watched: the browser notes that it is offline.
    phone = come(page, f"{live_server.url}{ITEM}report/", "chengdu")
    phone.context.set_offline(True)
    phone.get_by_label("Files that show it").set_input_files([jpeg("office.jpg", photo())])
    expect(phone.locator("#files .error")).to_contain_text("office.jpg did not arrive: the line was lost.")
    phone.context.set_offline(False)
    phone.get_by_role("button", name="Try again").click()
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    phone.get_by_role("button", name="Remove office.jpg").click()
    expect(phone.locator("#files li")).to_have_count(0)


def report_with_a_file_under_way(page: Page, live_server: Any) -> Route:
    """Tap 'Send the report' while its photo is still being sent: the photo, to be let go on."""
    held: list[Route] = []
    page.route("**/my/actions/*/files/", lambda route: held.append(route))
    page.goto(f"{live_server.url}{ITEM}report/")
    page.get_by_label("in progress").check()
    page.get_by_label("What was done, and what comes next").fill("Two offices")
    with page.expect_request("**/my/actions/*/files/"):
        page.get_by_label("Files that show it").set_input_files([jpeg("office.jpg", photo())])
    page.get_by_role("button", name="Send the report").click()
    expect(page.locator("#wish")).to_contain_text("Your report is sent as soon as the files are there.")
    return held.pop()


def test_a_report_goes_by_itself_once_its_files_are_there(phone: Page, world: China, live_server: Any) -> None:
    file = report_with_a_file_under_way(phone, live_server)
    expect(phone.locator("#wish")).to_be_in_viewport(ratio=1)
    expect(phone.get_by_role("progressbar", name="All files")).to_be_visible()
    assert faults(phone) == []
    fits(phone, (320, 640), PHONE)
    # Who leaves now is asked first; who taps again sends nothing twice.
    with phone.expect_event("dialog") as leaving:
        phone.once("dialog", lambda dialog: dialog.dismiss())
        phone.get_by_role("link", name="Go back").click(no_wait_after=True)
    assert leaving.value.type == "beforeunload"
    phone.get_by_role("button", name="Send the report").click()
    # What is typed meanwhile goes along, and what is waited for stays in sight.
    phone.get_by_label("What was done, and what comes next").press_sequentially(" work together.")
    expect(phone.locator("#wish")).to_be_in_viewport(ratio=1)
    assert not StatusReport.objects.exists()
    file.continue_()
    expect(phone.locator(".messages")).to_contain_text("Sent.")
    sent = StatusReport.objects.get()
    assert sent.narrative == "Two offices work together."
    assert [one.title for one in sent.evidence.all()] == ["office.jpg"]


def test_a_report_whose_file_is_lost_says_so_and_waits(world: China, live_server: Any, page: Page) -> None:
    # Not watched: the browser notes that the file was lost.
    phone = come(page, f"{live_server.url}/my/", "chengdu")
    report_with_a_file_under_way(phone, live_server).abort()
    expect(phone.locator("#wish")).to_contain_text("Not sent. office.jpg did not arrive: the line was lost.")
    expect(phone.locator("#wish")).to_be_in_viewport(ratio=1)
    expect(phone.get_by_role("progressbar")).to_have_count(0)
    assert faults(phone) == []
    # It arrives later: nothing goes that nobody asked for again.
    phone.unroute_all()
    phone.get_by_role("button", name="Try again").click()
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    expect(phone.locator("#wish")).to_have_text("")
    assert not StatusReport.objects.exists()
    phone.get_by_role("button", name="Send the report").click()
    expect(phone.locator(".messages")).to_contain_text("Sent.")
    assert [one.title for one in StatusReport.objects.get().evidence.all()] == ["office.jpg"]


def test_a_draft_is_kept_once_its_files_are_there(phone: Page, world: China, live_server: Any) -> None:
    file = report_with_a_file_under_way(phone, live_server)
    # Who thinks better of it says so: the last wish counts.
    phone.get_by_role("button", name="Keep it for later").click()
    expect(phone.locator("#wish")).to_contain_text("Your draft is kept as soon as the files are there.")
    file.continue_()
    expect(phone.locator(".messages")).to_contain_text("Kept for later.")
    expect(phone.get_by_role("link", name="office.jpg")).to_be_visible()
    assert not StatusReport.objects.exists()
