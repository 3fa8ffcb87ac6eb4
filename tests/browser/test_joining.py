"""From the invitation in one's mail to one's actions, and what guards the account afterwards."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import Page, expect

from accounts.mails import try_out
from accounts.models import Mail
from dialogues.actions.people import invite
from dialogues.models import Membership
from tests.worlds import NOW, China, china

from .looks import PHONE, WIDE, faults, fits, look_at
from .test_staff import sign_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

NARROW = (320, 640)
PASSWORD = "seven-bridges-of-ningbo"


@pytest.fixture
def world(live_server: Any, settings: Any) -> China:
    settings.SITE_URL = live_server.url
    made = china()
    made.adopt_first()
    invite(by=made.staff, now=NOW, stakeholder=made.ningbo_city, email="wu@example.org", name="Wu", role="focal_point")
    return made


def link_in(kind: str) -> str:
    found = re.search(r"http://\S+", Mail.objects.filter(kind=kind).latest("pk").text)
    assert found
    return found[0]


def looked_at(page: Page) -> None:
    fits(page, WIDE, NARROW, PHONE)
    assert faults(page) == [], page.url


@pytest.mark.both_engines
def test_from_the_mail_to_what_one_owes_by_keyboard(world: China, watched: Page) -> None:
    watched.goto(link_in("invitation"))
    looked_at(watched)
    watched.get_by_label("Password", exact=True).focus()
    watched.keyboard.type("12345")
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("alert")).to_contain_text("The two are not the same.")
    looked_at(watched)
    watched.get_by_label("Password", exact=True).fill(PASSWORD)
    watched.keyboard.press("Tab")
    watched.keyboard.type(PASSWORD)
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("heading", name="What we owe")).to_be_visible()
    expect(watched.get_by_role("link", name="Coordinate in Ningbo")).to_be_visible()
    assert Membership.objects.active(on=NOW.date()).filter(user__email="wu@example.org").exists()


def test_without_scripts_and_without_a_password(world: China, browser: Any, live_server: Any) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()
    page.goto(link_in("invitation"))
    page.get_by_role("button", name="Join without a password").click()
    expect(page.get_by_role("heading", name="What we owe")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{live_server.url}/my/")
    page.get_by_role("link", name="Have a code mailed to you").click()
    page.get_by_label("E-mail").fill("wu@example.org")
    page.get_by_role("button", name="Mail me a code").click()
    expect(page.get_by_role("heading", name="Type the code")).to_be_visible()
    code = re.search(r"[A-Z]{4}-[A-Z]{4}", Mail.objects.latest("pk").text)
    assert code
    page.get_by_label("Code").fill(code[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="What we owe")).to_be_visible()
    page.context.close()


def test_every_page_of_the_account_fits_and_is_accessible(world: China, live_server: Any, watched: Page) -> None:
    url = live_server.url
    for path in ("/sign-in/", "/sign-in/code/", "/forgotten/", "/forgotten/sent/", "/forgotten/1/x/"):
        watched.goto(url + path)
        looked_at(watched)
    watched.goto(f"{url}/sign-in/")
    watched.get_by_label("E-mail").fill("wu@example.org")
    watched.get_by_label("Password").fill("guess")
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("alert")).to_contain_text("do not belong together")
    looked_at(watched)
    watched.goto(link_in("invitation"))
    watched.get_by_role("button", name="Join without a password").click()
    expect(watched.get_by_role("heading", name="What we owe")).to_be_visible()
    paths = ("/account/", "/account/password/", "/account/address/", "/account/second-factor/", "/my/people/")
    for path in (*paths, "/my/people/invite/", "/sign-out/"):
        watched.goto(url + path)
        looked_at(watched)


@pytest.mark.usefixtures("staff_need_one")
def test_staff_set_up_a_second_factor_and_go_on(world: China, live_server: Any, watched: Page, settings: Any) -> None:
    settings.MFA_TOTP_PERIOD = 86_400  # No code ends while it is being typed.
    watched.goto(f"{live_server.url}/admin/mails/")
    sign_in(watched)
    expect(watched.get_by_role("heading", name="Set up a second factor")).to_be_visible()
    looked_at(watched)
    secret = watched.locator("code.key").inner_text()
    (counter,) = yield_hotp_counters_from_time()
    watched.get_by_label("Code").fill(format_hotp_value(hotp_value(secret, counter)))
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("heading", name="Recovery codes")).to_be_visible()
    looked_at(watched)
    code = watched.locator(".codes code").first.inner_text()
    watched.get_by_role("link", name="Go on").click()
    expect(watched.get_by_role("heading", name="What needs us now")).to_be_visible()
    watched.goto(f"{live_server.url}/sign-out/")
    watched.get_by_role("main").get_by_role("button", name="Sign out").click()
    watched.goto(f"{live_server.url}/admin/")
    sign_in(watched)
    expect(watched.get_by_role("heading", name="The code from your device")).to_be_visible()
    looked_at(watched)
    watched.get_by_label("Code").fill(code)
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("heading", name="What needs us now")).to_be_visible()


@pytest.fixture
def staff_need_one(settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = True


def test_the_staffs_pages_on_mails_and_people(world: China, live_server: Any, watched: Page) -> None:
    mail = try_out(by=world.staff, now=NOW)
    member = Membership.objects.get(user__email="wu@example.org")
    watched.goto(f"{live_server.url}/admin/")
    sign_in(watched)
    expect(watched.get_by_role("heading", name="What needs us now")).to_be_visible()
    invitation = Mail.objects.get(kind="invitation")
    paths = ("mails/", f"mails/{mail.pk}/", f"mails/{invitation.pk}/", "mails/try/", "mails/send-again/")
    members = (f"people/{member.pk}/role/", f"people/{member.pk}/invite/", "people/invite/", "people/")
    look_at(watched, [f"{live_server.url}/admin/{path}" for path in (*paths, *members)])
