"""A next step on a page of its own: for those whom it names, also where they may not know of its dialogue."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import User
from commitments.actions.answering import accept
from commitments.actions.deciding import decide_between
from commitments.actions.drafting import add_item, edit_commitment, late_entry
from commitments.actions.owing import move_due
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Commitment
from commitments.words import number_words
from dialogues.models import Theme
from tests.commitments.acts import close, say
from tests.my.test_desk import groups
from tests.staff.clients import signed_in, words
from tests.worlds import HELD, NOW, China, adopted, person, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def story() -> China:
    """The bank, which was not in the room, leads CHN-1-02, under which Ningbo owes an action."""
    world = adopted()
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted")
    add_item(
        world.steps[1], by=world.staff, now=NOW, title="Lend", owner=world.ningbo_city, due=Due.of("day", HELD),
        city=world.ningbo,
    )  # fmt: skip
    world.reread()
    return world


def main(who: User, address: str) -> str:
    """What stands on the page, below its trail."""
    page = words(signed_in(who).get(address))
    return page[page.index("Finance", page.index("What we owe Finance")) : page.index(" What national-local")]


ADDRESS = "/my/next-steps/CHN-1-02/"


def test_who_leads_reads_who_does_what_towards_it(world: China) -> None:
    say(world.items[3], by=world.ningbo_officer, narrative="The council frowns.")
    move_due(world.items[3], by=world.staff, now=NOW, due=Due.of("year", NOW.date()), reason="Snow.")
    assert main(world.bank_officer, ADDRESS) == (
        "Finance Add an action of ours Agreed by those present "
        "CHN-1-02 · Development Bank · by the next dialogue open reported: 0 % Find finance. "
        "Lend · City Of Ningbo, Ningbo · by the end of 2026 (at first: by 16 November 2022) in progress "
        "Date moved on 2 March 2026: Snow."
    )
    client = signed_in(world.bank_officer)
    page = client.get(ADDRESS).content.decode()
    assert 'href="/my/actions/CHN-1-02-1/"' in page
    assert 'href="/my/next-steps/CHN-1-02/add-action/"' in page
    # It may not know of the dialogue.
    assert "/dialogues/CHN-1/" not in page
    assert "First dialogue" not in page
    # The desk leads there, and the action leads back.
    assert f'href="{ADDRESS}"' in client.get("/my/").content.decode()
    assert f'href="{ADDRESS}"' in client.get("/my/actions/CHN-1-02-1/").content.decode()


@pytest.mark.parametrize(
    ("language", "number"),
    [
        ("en", "Number promised: 1,200 Amount promised: 20,000,000.50 CNY"),
        ("fr", "1 200"),
        ("zh-hans", "20,000,000.50 CNY"),
        ("id", "20.000.000,50 CNY"),
    ],
)
def test_what_was_promised_is_told_as_the_language_writes_numbers(world: China, language: str, number: str) -> None:
    edit_commitment(
        world.steps[1], by=world.staff, now=NOW, reason="The summary says so.",
        number_promised=1200, amount_promised=Decimal("20000000.50"), currency="CNY",
    )  # fmt: skip
    for reader, address in ((world.bank_officer, ADDRESS), (world.ningbo_officer, "/dialogues/CHN-1/")):
        User.objects.filter(pk=reader.pk).update(language=language)
        reader.refresh_from_db()
        assert number in words(signed_in(reader).get(address))


def test_a_whole_amount_is_told_without_decimals() -> None:
    assert [number_words(one) for one in (Decimal("20000000.00"), Decimal("0.50"), 12)] == ["20,000,000", "0.50", "12"]


def test_who_may_know_of_the_dialogue_finds_it_from_there(world: China) -> None:
    page = signed_in(world.ningbo_officer).get(ADDRESS).content.decode()
    assert 'href="/dialogues/CHN-1/#CHN-1-02"' in page


def offers(who: User, reference: str) -> list[str]:
    page = signed_in(who).get(f"/my/next-steps/{reference}/").content.decode()
    found = re.search(r'<ul class="buttons acts".*?</ul>', page, flags=re.DOTALL)
    return re.findall(r'href="([^"]+)"', found[0]) if found else []


def test_what_can_be_done_about_it(world: China) -> None:
    for reader in (world.chengdu_officer, world.bank_officer):
        assert offers(reader, "CHN-1-02") == [f"{ADDRESS}add-action/"]
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="No.")
    # It may think better of it, though its list has it no more.
    assert groups(world.bank_officer) == {}
    assert offers(world.bank_officer, "CHN-1-02") == [f"{ADDRESS}answer/", f"{ADDRESS}add-action/"]
    assert offers(world.staff, "CHN-1-02") == []
    close(world, world.steps[1])
    assert offers(world.bank_officer, "CHN-1-02") == []


def test_how_it_ended_is_told_to_who_leads_it(world: China) -> None:
    ruling = Ruling("withdrawn", reason="By law.")
    decide_between(world.steps[1], by=world.staff, now=NOW, ruling=ruling, basis="Minutes of the ministry, 3")
    page = main(world.bank_officer, ADDRESS)
    assert page.startswith(
        "Finance Next step: withdrawn Decided between dialogues: withdrawn Basis: Minutes of the ministry, 3 "
        "Why: By law. Agreed by those present CHN-1-02"
    )


def test_who_may_know_nothing_of_it_does_not_find_it(world: China) -> None:
    for reference in ("CHN-1-01", "CHN-9-09"):
        assert signed_in(world.bank_officer).get(f"/my/next-steps/{reference}/").status_code == 404


def supported(world: China, title: str) -> Commitment:
    return late_entry(
        world.first, by=world.staff, now=NOW, reason="Left out.", title=title, text=f"{title}.",
        due=Due.of("none"), lead=world.ministry, supporting=[world.bank], kind="other", level="national",
        themes=[Theme.objects.get()],
    )  # fmt: skip


def test_who_is_to_support_finds_it(world: China) -> None:
    one = supported(world, "Insure")
    fund = person("fund", of=stakeholder("climate-fund", None))
    page = words(signed_in(world.bank_officer).get("/my/"))
    assert f"What you support 1 Insure {one.reference} · Ministry Of Finance · no date" in page
    assert "What you support" not in words(signed_in(world.bank_officer).get("/my/?status=in_progress"))
    assert signed_in(world.bank_officer).get(f"/my/next-steps/{one.reference}/").status_code == 200
    for other in (world.chengdu_officer, fund):
        assert "What you support" not in words(signed_in(other).get("/my/"))
    close(world, one)
    assert "What you support" not in words(signed_in(world.bank_officer).get("/my/"))


@pytest.mark.parametrize("count", [1, 15])
def test_the_queries_do_not_grow(world: China, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        supported(world, f"Number {number}")
        add_item(
            world.steps[1], by=world.staff, now=NOW, title=f"Lend {number}", owner=world.ningbo_city,
            due=Due.of("none"),
        )  # fmt: skip
    client = signed_in(world.bank_officer)
    with django_assert_num_queries(17):
        assert client.get(ADDRESS).status_code == 200
    with django_assert_num_queries(22):
        assert client.get("/my/").status_code == 200
