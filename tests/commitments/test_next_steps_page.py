"""All that was agreed, on one page that its readers narrow. See test_public_leaks.py for who finds what there."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from accounts.models import User
from commitments.actions.drafting import edit_commitment
from commitments.actions.meeting import publish
from commitments.actions.translating import translate
from commitments.pages import agreed
from dialogues.models import Theme
from dialogues.status import Visibility
from tests.staff.clients import said, signed_in, words
from tests.worlds import NOW, China, china, city, country, stakeholder

pytestmark = pytest.mark.django_db

ALL = ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"]


def story() -> China:
    world = china()
    told: dict[str, Any] = {"by": world.staff, "now": NOW}
    water = Theme.objects.create(slug="water", name="Water", recorded_at=NOW, updated_at=NOW)
    edit_commitment(world.steps[3], themes=[water], supporting=[world.bank], cities=[world.ningbo], **told)
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


def read(query: str = "", *, by: User | None = None) -> Any:
    return signed_in(by).get(f"/next-steps/{query}")


def shown(page: Any) -> list[str]:
    """The next steps on a page, in its order."""
    return re.findall(r'<li id="([^"]+)">', page.content.decode())


def offered(page: Any, name: str) -> list[str]:
    """What a filter offers to choose, beside all."""
    (field,) = re.findall(rf'<select [^>]*name="{name}".*?</select>', page.content.decode(), flags=re.DOTALL)
    return re.findall(r'<option value="[^"]+"[^>]*>([^<]+)', field)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("?search=chn-1-0", ALL),
        ("?search=COORDINATE+better", ["CHN-1-01"]),
        ("?country=CN", ALL),
        ("?city=ningbo", ["CHN-1-01", "CHN-1-04"]),
        ("?organisation=development-bank", ["CHN-1-02", "CHN-1-04"]),
        ("?organisation=ministry-of-finance&city=ningbo&status=open&theme=water", ["CHN-1-04"]),
        ("?theme=water", ["CHN-1-04"]),
        ("?status=open", ALL),
        ("?status=overdue", ["CHN-1-01", "CHN-1-03", "CHN-1-04"]),
        ("?status=closed", []),
        ("?status=fulfilled", []),
        ("?order=due", ["CHN-1-01", "CHN-1-04", "CHN-1-02", "CHN-1-03"]),
    ],
)
def test_it_shows_what_is_asked_for(world: China, query: str, expected: list[str]) -> None:
    page = read(query)
    assert (page.status_code, shown(page)) == (200, expected)
    assert ("Nothing fits." in words(page)) is (expected == [])


def counted(page: Any) -> str:
    (found,) = re.findall(r"<h2>(.*?)</h2>", page.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_it_counts_what_is_asked_for_and_may_be_known_not_the_page(
    world: China, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agreed, "PER_PAGE", 3)
    assert counted(read()) == "4 next steps open, 3 overdue"
    assert counted(read("?city=ningbo")) == "2 next steps open, 2 overdue"
    publish(world.first, visibility=Visibility.PARTICIPANTS, by=world.staff, now=NOW)
    assert counted(read(by=world.bank_officer)) == "2 next steps open, 1 overdue"


def test_its_pages_follow_each_other(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    for order in ("", "order=due"):
        monkeypatch.setattr(agreed, "PER_PAGE", 25)
        whole = shown(read(f"?{order}"))
        monkeypatch.setattr(agreed, "PER_PAGE", 2)
        first = read(f"?country=CN&{order}")
        led_to = dict(re.findall(r'href="([^"]+)" rel="(\w+)"', first.content.decode()))
        (onward,) = led_to
        second = read(unescape(onward))
        assert (shown(first), shown(second)) == (whole[:2], whole[2:])
        (back,) = re.findall(r'href="([^"]+)" rel="prev"', second.content.decode())
        assert shown(read(unescape(back))) == whole[:2]


def test_behind_its_last_line_it_leads_back_to_the_first_page(world: China) -> None:
    """What stood there may be gone meanwhile."""
    page = read('?country=CN&after=["ZZZ", "ZZZ-9-99"]')
    assert (page.status_code, shown(page)) == (200, [])
    assert "There is no such place in the list. Begin with its first page." in words(page)
    assert '<a class="button" href="?country=CN">First page</a>' in page.content.decode()


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("?country=XX", ["Country: Select a valid choice. That choice is not one of the available choices."]),
        ("?city=%00", ["City: Null characters are not allowed."]),
        ("?status=draft", ["Status: Select a valid choice. draft is not one of the available choices."]),
        ("?colour=red", ["There is no filter “colour” here."]),
        ("?city=ningbo&city=chengdu", ["City: Give this once."]),
        ("?after=CHN-1-02", ["There is no such place in the list. Begin with its first page."]),
    ],
)
def test_what_is_not_understood_is_told_and_nothing_is_listed(world: China, query: str, faults: list[str]) -> None:
    page = read(query)
    assert (page.status_code, said(page), shown(page)) == (400, faults, [])


def test_it_offers_what_the_dialogues_that_are_seen_are_about(world: China) -> None:
    """Whatever else stands in the registers may be named in an address, and is shown as chosen."""
    rwanda = country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    stakeholder("city-of-kigali", rwanda, city=city("kigali", rwanda))
    page = read()
    assert offered(page, "country") == ["China"]
    assert offered(page, "city") == ["Chengdu", "Ningbo"]
    # The bank was not there, and leads a next step.
    there = ["City Of Chengdu", "City Of Ningbo", "Development Bank", "Ministry Of Finance"]
    assert offered(page, "organisation") == there
    page = read("?city=kigali&organisation=city-of-kigali")
    assert offered(page, "city") == ["Chengdu", "Kigali", "Ningbo"]
    assert (page.status_code, shown(page)) == (200, [])
    for chip in ("City: Kigali", "Organisation: City Of Kigali"):
        assert chip in words(page)
    publish(world.first, visibility=Visibility.PARTICIPANTS, by=world.staff, now=NOW)
    page = read()
    assert [offered(page, name) for name in ("country", "city", "organisation")] == [[], [], []]
    assert "No next step is published yet." in words(page)
    page = read(by=world.chengdu_officer)
    assert (shown(page), offered(page, "organisation")) == (ALL, there)
    # Who may know of two of them, and not of the dialogue: what these two name.
    assert offered(read(by=world.bank_officer), "organisation") == ["Development Bank", "Ministry Of Finance"]


def test_it_leads_to_where_each_was_agreed_and_is_led_to(world: China) -> None:
    translate(world.first, field="title", language="fr", text="Premier dialogue", by=world.staff, now=NOW)
    page = signed_in(None).get("/next-steps/?theme=water", headers={"accept-language": "fr"}).content.decode()
    assert 'href="/dialogues/CHN-1/#CHN-1-04"' in page
    assert "Premier dialogue</span> ·" in page
    assert "L’original" in page or "L'original" in unescape(page)
    dialogue = signed_in(None).get("/dialogues/CHN-1/").content.decode()
    for query in ("country=CN", "organisation=ministry-of-finance", "city=ningbo"):
        assert f'href="/next-steps/?{query}"' in dialogue


def test_every_page_leads_to_it_above_or_below(world: China) -> None:
    """An officer's phone has no room for it above what they owe."""
    link = '<a href="/next-steps/">Next steps</a>'
    for reader, place in ((None, 0), (world.partner, 0), (world.staff, 0), (world.chengdu_officer, 2)):
        parts = re.split("<main|</main>", signed_in(reader).get("/").content.decode())
        assert [part.count(link) for part in parts] == [int(number == place) for number in range(3)]


def test_whoever_may_not_know_of_the_dialogue_is_not_led_there(world: China) -> None:
    """The bank leads a next step, and was not in the room."""
    publish(world.first, visibility=Visibility.PARTICIPANTS, by=world.staff, now=NOW)
    page = read(by=world.bank_officer)
    assert shown(page) == ["CHN-1-02", "CHN-1-04"]
    assert "/dialogues/" not in page.content.decode()
    assert world.first.title not in words(page)
    assert "agreed by those present" in words(page)


def test_a_next_step_says_who_supports_it_and_in_which_cities(world: China) -> None:
    assert "Supporting: Development Bank · Cities: Ningbo" in words(read("?theme=water"))


@pytest.mark.parametrize("query", ["?search=CHN-1-01", ""])
def test_it_costs_the_same_for_one_and_for_four(world: China, query: str, django_assert_num_queries: Any) -> None:
    # Three filters' choices and the themes; the ids, the steps and how many there are; of the steps: actions, with
    # their moves, translations and reports, decisions, parties, cities, wordings, moves, translations; the dialogues'.
    with django_assert_num_queries(18):
        assert len(shown(read(query))) in {1, 4}
