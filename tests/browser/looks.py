"""How a page looks: nothing is cut off at any width, and nothing stands in the way of who cannot see or point."""

import gzip
from collections.abc import Iterable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response

WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

WIDE, PROJECTOR, PHONE = (1440, 900), (1280, 720), (390, 844)


def faults(page: Page) -> list[str]:
    return [violation["id"] for violation in Axe().run(page, options=WCAG).response["violations"]]


OUTSIDE = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth && !one.closest(".scroll"))
    .map(one => one.outerHTML)"""
"""What is pressed or filled in and stands beyond the right edge, though the page itself need not move for it."""


def fits(page: Page, *sizes: tuple[int, int]) -> None:
    """Nothing of what `page` shows is wider than it; the last of `sizes` stays."""
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
        assert page.evaluate(OUTSIDE) == [], (page.url, width)


def enlarge(page: Page) -> None:
    """The text of `page` becomes twice as large, and all that is folded is opened."""
    page.evaluate("""() => {
        document.documentElement.style.fontSize = "200%";
        document.querySelectorAll("details").forEach(one => { one.open = true; });
    }""")


def weight(page: Page, address: str) -> int:
    """Bytes that a first visit to `address` fetches, compressed as they are where the application is deployed."""
    fetched: list[Response] = []
    visit = page.context.browser.new_context(storage_state=page.context.storage_state()).new_page()  # type: ignore[union-attr]
    visit.on("response", lambda one: fetched.append(one))
    visit.goto(address, wait_until="networkidle")
    total = sum(len(gzip.compress(one.body())) for one in fetched)
    visit.context.close()
    return total


def look_at(page: Page, addresses: Iterable[str]) -> None:
    """Open each of `addresses` at all widths."""
    for address in addresses:
        page.goto(address)
        fits(page, PROJECTOR, PHONE, WIDE)
        assert faults(page) == [], address
        enlarge(page)
        fits(page, PROJECTOR, PHONE)
