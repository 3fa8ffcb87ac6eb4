"""People who are signed in already, without the pages on the way: those are gone through in `test_joining`."""

from urllib.parse import urljoin

from django.conf import settings
from playwright.sync_api import Page

from accounts.models import User
from tests.staff.clients import signed_in


def let_in(page: Page, address: str, who: str = "staff") -> None:
    """`who` is signed in where `address` is served, and `page` stays where it is."""
    cookie = signed_in(User.objects.get(email=f"{who}@example.org")).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": urljoin(address, "/")}])


def come(page: Page, address: str, who: str = "staff") -> Page:
    """Open `address` as `who`; its scripts have run."""
    let_in(page, address, who)
    page.goto(address)
    return page
