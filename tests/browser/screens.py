"""Take the screenshots of the README, on the way that programme staff and an officer go in a fresh demo.

    make screens

It stops where a step is not found: what the README shows is what the product does. One of them is in Chinese: without
a font that has it (`apt-get install fonts-noto-cjk`) the picture shows boxes.
"""

from __future__ import annotations

import io
import os
import socket
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.conftest import CHROMIUM
from tests.test_readme import ROOT, served

SCREENS = ROOT / "docs" / "screens"
DESK = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
PROJECTOR = {"width": 1440, "height": 810}
COLOURS = 128
"""A screen has few; with a palette the pictures weigh a third."""


def keep(page: Page, name: str, *, whole: bool = False) -> None:
    picture = Image.open(io.BytesIO(page.screenshot(full_page=whole))).convert("RGB")
    picture.quantize(COLOURS).save(SCREENS / f"{name}.png", optimize=True)


SUMMARY = """# Third National-Local Dialogue in China

Ningbo, 20 May 2025

## Participants

- National: Ministry of Finance, China Center for Urban Development
- Local: Chengdu, Ningbo

## Key messages

- Green roofs pay back within nine years where they are planned with the building.

## Next steps

1. **Coordination:** Set up a working group on nature in the city that meets monthly. (Lead: Ministry of Finance, by
   June 2026)
2. **Data:** Share what was measured with the cities. Publish it once a year.

All thanked the hosts for two good days.
"""


def import_a_summary(page: Page, root: str) -> None:
    page.goto(f"{root}/admin/imports/?series=CHN")
    page.get_by_label("Or its text").fill(SUMMARY)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/imports/*/**")
    page.locator("#steps article").first.focus()
    page.locator("#steps").evaluate("one => one.scrollIntoView()")
    keep(page, "review")


def sign_in(page: Page, address: str, who: str) -> None:
    page.goto(address)
    page.locator("input[type=email]").fill(f"{who}@demo.example")
    page.locator("input[type=password]").fill("demo-dialogue")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def staff(page: Page, root: str) -> None:
    sign_in(page, f"{root}/admin/", "verifier")
    keep(page, "home")
    page.goto(f"{root}/admin/dialogue/CHN-2/")
    page.get_by_role("link", name="Enter what it agreed").click()
    for number, (title, wording) in enumerate(
        [
            ("Pool the funds for green roofs", "The cities pool what they have for green roofs and report together."),
            ("Teach the planners", "The ministry opens its training to planners of all cities."),
        ]
    ):
        page.get_by_role("button", name="Add a next step").click()
        step = page.locator(f"#steps-{number}-row")
        step.get_by_label("Title", exact=True).first.fill(title)
        step.get_by_role("textbox", name="Wording", exact=True).fill(wording)
        step.get_by_label("The dialogue named nobody").check()
        step.get_by_label("How exactly it is known").first.select_option("next_dialogue")
    page.locator("#steps-0-row").scroll_into_view_if_needed()
    keep(page, "entry")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Saved.")
    import_a_summary(page, root)
    page.goto(f"{root}/admin/checking/CHN-1-01-1/")
    keep(page, "checking")
    page.get_by_label("Confirm").check()
    page.locator("form button[type=submit].main").first.click()
    page.goto(f"{root}/admin/dialogue/CHN-2/follow-up/")
    for reference, decision, label, words in (
        ("CHN-1-03", "withdrawn", "Why", "A law does it now."),
        ("CHN-1-02", "not discussed", "", ""),
        ("CHN-1-04", "not fulfilled", "", ""),
        ("CHN-1-01", "fulfilled", "", ""),
    ):
        card = page.locator(f"#{reference}")
        card.get_by_role("link", name="Decide").click()
        card.get_by_role("radio", name=decision, exact=True).check()
        if label:
            card.get_by_label(label, exact=True).fill(words)
        if reference == "CHN-1-03":
            page.evaluate("scrollTo(0, 0)")
            keep(page, "follow-up")
        card.get_by_role("button", name="Save").click()
        expect(card.locator(".decision")).to_contain_text(decision)
    page.set_viewport_size(PROJECTOR)  # type: ignore[arg-type]
    page.goto(f"{root}/admin/dialogue/CHN-2/room/")
    keep(page, "room")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    page.goto(f"{root}/admin/dialogue/CHN-2/finalise/")
    keep(page, "finalise")
    page.get_by_label("Agreed: those present agreed this text").check()
    page.get_by_role("button", name="Finalise the dialogue").click()
    expect(page.get_by_role("status").first).to_contain_text("The dialogue is finalised.")
    page.goto(f"{root}/admin/dialogue/CHN-2/publish/")
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    page.get_by_role("button", name="Show what each circle will read").click()
    keep(page, "publish")
    page.goto(f"{root}/admin/next-step/CHN-1-01/")
    keep(page, "next-step")


def staff_on_a_phone(page: Page, root: str) -> None:
    sign_in(page, f"{root}/admin/", "staff")
    keep(page, "home-phone")
    page.locator("button[name=language]").first.evaluate("one => one.click()")  # It is in the menu, which is shut.
    page.wait_for_url("**/admin/**")
    expect(page.locator("html")).to_have_attribute("lang", "zh-hans")
    page.goto(f"{root}/admin/dialogue/CHN-2/follow-up/")
    page.locator("#CHN-1-03").scroll_into_view_if_needed()
    keep(page, "follow-up-phone")


def officer(page: Page, root: str) -> None:
    sign_in(page, f"{root}/my/", "chengdu")
    keep(page, "my")
    page.goto(f"{root}/my/actions/CHN-1-04-1/report/")
    keep(page, "report")


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    root = f"http://127.0.0.1:{port}"
    SCREENS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{Path(directory) / 'screens.sqlite3'}", "DEBUG": "on", "ENV_FILE": "",
            "HOST": "127.0.0.1", "PORT": str(port),
        }  # fmt: skip
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with served(environment):
            officer(browser.new_context(viewport=PHONE).new_page(), root)  # type: ignore[arg-type]
            staff_on_a_phone(browser.new_context(viewport=PHONE).new_page(), root)  # type: ignore[arg-type]
            staff(browser.new_context(viewport=DESK).new_page(), root)  # type: ignore[arg-type]
        browser.close()


if __name__ == "__main__":
    main()
