"""A real browser: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connections
from playwright.sync_api import Page, Playwright, Request, expect

# Playwright runs a loop of its own in the thread of the tests, which Django must not take for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# Long enough for a busy machine; what is there is found at once.
expect.set_options(timeout=20_000)

# The shell draws no window of its own, which halves what a page costs.
CHROMIUM = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a Chromium these tests are skipped on a person's machine, and fail in CI.

    What a browser shows and does is the same whatever the database, but for the main ways, marked `both_engines`.
    """
    for item in items:
        if "/browser/" not in str(item.path):
            continue
        if not CHROMIUM and not os.environ.get("CI"):
            item.add_marker(pytest.mark.skip(reason="no Chromium here: apt-get install chromium-headless-shell"))
        if not item.get_closest_marker("both_engines"):
            item.add_marker(pytest.mark.any_engine)


@pytest.fixture(scope="session")
def playwright(playwright: Playwright) -> Iterator[Playwright]:
    """Playwright, for the rest of the session.

    While its loop runs Django keeps the connections of this thread in another place than before and after, so
    they must be closed before it stops, or they keep the database from being dropped.
    """
    yield playwright
    connections.close_all()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": quiet}


@pytest.fixture(autouse=True)
def _nobody_is_locked_out(transactional_db: None) -> None:
    """Emptying the tables of the models leaves what was counted of the tests before."""
    cache.clear()


@pytest.fixture
def watched(page: Page, live_server: Any) -> Iterator[Page]:
    """A page that may ask no other host for anything, and whose scripts and styles must all work."""
    complaints: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:", "blob:")):
            complaints.append(f"asked {request.url}")

    page.on("request", note)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    assert complaints == []
