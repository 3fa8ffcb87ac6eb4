"""A summary pasted, gone through by keyboard, and created: ready to be finalised, and nothing typed twice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from commitments.models import DocumentImport
from dialogues.models import Dialogue
from tests.summaries.handing_in import SEED, handed_in, review_of
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import China, china

from .coming import come
from .looks import PHONE, PROJECTOR, WIDE, faults, fits

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


@pytest.fixture
def world(live_server: Any, settings: Any, tmp_path: Path) -> China:
    settings.MEDIA_ROOT = tmp_path
    made = china()
    made.adopt_first()
    return made


def see(screen: Page, id: str) -> Any:  # noqa: A002
    """The entry that has the focus."""
    entry = screen.locator(f"#{id}")
    expect(entry).to_be_focused()
    return entry


def test_paste_review_create(world: China, live_server: Any, watched: Page) -> None:
    screen = come(watched, live_server.url + "/admin/dialogue/CHN-1/")
    screen.goto(live_server.url + "/admin/imports/?series=CHN")
    screen.get_by_label("Or its text").fill(SEED)
    screen.get_by_role("button", name="Read it").press("Enter")
    expect(screen.get_by_role("heading", name="CHN-2: Go through the summary")).to_be_visible()
    screen.get_by_text("Change what is known of the dialogue").click()
    fits(screen, WIDE, PROJECTOR, PHONE)
    assert faults(screen) == []
    fits(screen, PROJECTOR)
    waiting = screen.get_by_role("navigation", name="What is left to look at")
    expect(waiting.get_by_role("link").first).to_have_text("32 entries not looked at")

    # Who was there, the themes and what was contributed to policy, a part at a time.
    for part, count in (("Who was there", 9), ("Themes", 2), ("Points made", 17)):
        these = screen.get_by_role("button", name=re.compile(f"Accept these {count}.*{part}"))
        these.press("Enter")
        expect(these).to_have_count(0)
    document = DocumentImport.objects.get()
    first, second, third, fourth = [one.id for one in review_of(document).entries if one.is_step]

    # The next steps, by the keys. The source shows where each stands, and leads back.
    see(screen, first)
    expect(screen.locator(".piece.here")).to_have_count(2)
    expect(screen.locator(".piece.here").first).to_contain_text("Enhanced Coordination and Communication:")
    screen.keyboard.press("a")
    see(screen, second)
    screen.keyboard.press("e")
    title = screen.locator(f"#{second}").get_by_label("Title")
    expect(title).to_be_focused()
    title.fill("New models of finance")
    assert faults(screen) == []
    screen.keyboard.press("Control+Enter")
    see(screen, third)
    screen.keyboard.press("e")
    wording = screen.locator(f"#{third}").get_by_label("Wording")
    wording.evaluate("one => { one.focus(); one.selectionStart = one.selectionEnd = one.value.indexOf('Training'); }")
    screen.locator(f"#{third}").get_by_role("button", name="Split at the cursor").press("Enter")
    see(screen, third)
    screen.keyboard.press("m")  # No: it was one after all.
    see(screen, third)
    expect(screen.locator(f"#{third} .text")).to_contain_text("Training programs and knowledge-sharing")
    screen.keyboard.press("j")
    see(screen, fourth)
    screen.keyboard.press("i")
    expect(screen.locator(f"#left #{fourth}")).to_be_visible()
    screen.locator(f"#left #{fourth}").get_by_role("button", name="Bring it back").press("Enter")
    see(screen, fourth)
    screen.keyboard.press("a")
    see(screen, third)
    screen.keyboard.press("a")
    expect(waiting.get_by_role("link").first).to_have_text("0 entries not looked at")

    # No date and nobody named: said once for all, as the document says nothing.
    screen.get_by_label("Due", exact=True).select_option("none")
    screen.get_by_label("The dialogue named nobody as lead").check()
    screen.get_by_role("button", name="Say so").press("Enter")
    expect(screen.get_by_text("lead not said")).to_have_count(0)

    # One of the names is new, and one press adds it.
    name = screen.locator("#names").get_by_role("article", name="China Center for Urban Development")
    name.get_by_text("It is new: add it to the register").click()
    name.get_by_label("Kind").select_option("research_institute")
    name.get_by_label("Level").select_option("national")
    name.get_by_role("button", name="Add it and link it").press("Enter")
    expect(name.get_by_text("It is new: add it to the register")).to_have_count(0)

    screen.get_by_role("button", name="Create the draft").press("Enter")
    expect(screen.get_by_role("heading", name="CHN-2: Enter what the dialogue agreed")).to_be_visible()
    expect(screen.locator("#steps-1-row").get_by_label("Title", exact=True).first).to_have_value(
        "New models of finance"
    )

    dialogue = Dialogue.objects.get(reference="CHN-2")
    assert [
        (step.title, step.language, step.due_precision, step.lead, step.nobody_named)
        for step in dialogue.commitments.order_by("position")
    ] == [
        (title, "en", "none", None, True)
        for title in (
            "Enhanced Coordination and Communication", "New models of finance", "Data and Technical Capacity Building",
            "Policy Integration and Localization",
        )
    ]  # fmt: skip
    assert dialogue.representation.filter(stakeholder__slug="china-center-for-urban-development").exists()
    assert dialogue.outcome_points.count() == 17
    document.refresh_from_db()
    assert (document.state, document.dialogue) == ("entered", dialogue)


@pytest.mark.usefixtures("read_here")
def test_a_text_with_emoji_is_split_where_the_cursor_stands(world: China, live_server: Any, watched: Page) -> None:
    """A browser counts an emoji as two."""
    document = handed_in(world, "# Second dialogue\n\n## Next steps\n\n1. Plant 🌳🌳🌳 trees, mend pipes\n", number=2)
    step = next(one for one in review_of(document).entries if one.is_step)
    screen = come(watched, f"{live_server.url}/admin/imports/{document.pk}/?edit={step.id}")
    wording = screen.locator(f"#{step.id}").get_by_label("Wording")
    wording.evaluate("one => { one.focus(); one.selectionStart = one.selectionEnd = one.value.indexOf('mend'); }")
    screen.get_by_role("button", name="Split at the cursor").press("Enter")
    expect(screen.get_by_text("Split. Look through both parts.")).to_be_visible()
    assert [one.text for one in review_of(document).entries] == ["Plant 🌳🌳🌳 trees,", "mend pipes"]
