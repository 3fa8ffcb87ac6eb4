"""What pages show of what was agreed: the wording in force beside the one agreed, and dues beside the original ones."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.deciding import decide_between, leave_the_rest, reopen
from commitments.actions.drafting import add_item
from commitments.actions.meeting import publish
from commitments.actions.owing import move_due
from commitments.deciding import Ruling
from commitments.due import Due
from dialogues.status import Visibility
from tests.commitments.room import fresh, rule
from tests.staff.clients import signed_in
from tests.worlds import NOW, China, china, city, person, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def story() -> China:
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


def card(reader: User | None, reference: str) -> str:
    """The words about a next step on the page of its dialogue."""
    page = signed_in(reader).get(f"/dialogues/{reference[:5]}/").content.decode()
    (found,) = re.findall(f'<li id="{reference}">.*?(?=<li id=|<h2|</main>)', page, flags=re.DOTALL)
    return words_of(found)


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def agreed(reader: User | None, path: str) -> str:
    """What an officer's page says was agreed."""
    page = signed_in(reader).get(path).content.decode()
    (found,) = re.findall(r'<section aria-labelledby="agreed">.*?</section>', page, flags=re.DOTALL)
    return words_of(found)


def amended(world: China) -> None:
    told: dict[str, Any] = {"by": world.staff, "now": NOW}
    amend(
        world.steps[2], text="Build data together.", kind="change", reason="Cities asked.",
        amended_on=date(2023, 5, 1), **told,
    )  # fmt: skip
    amend(
        world.steps[2], text="Build shared data.", kind="correction", reason="Copied wrongly.", page="7",
        amended_on=date(2023, 6, 1), **told,
    )  # fmt: skip


BESIDE = (
    "Build shared data."
    " Amended on 1 June 2023 (correction of what was copied wrongly), page 7{}"
    " Amended on 1 May 2023 (change){}"
    " Wording, as agreed Build data. From 1 May 2023: Build data together."
)
FOR_INSIDERS, FOR_OTHERS = BESIDE.format(": Copied wrongly.", ": Cities asked."), BESIDE.format("", "")


def test_what_was_amended_stands_beside_what_was_agreed(world: China) -> None:
    amended(world)
    for reader, beside in (
        (world.chengdu_officer, FOR_INSIDERS),
        (world.staff, FOR_INSIDERS),
        (world.bank_officer, FOR_OTHERS),
        (None, FOR_OTHERS),
    ):
        told = card(reader, "CHN-1-03")
        where_it_stands = "Data CHN-1-03 · nobody named · no date open overdue reported: 0 %"
        assert told[: told.index(" Data in Chengdu")] == f"{where_it_stands} {beside}"


def test_officers_read_it_wherever_they_are_told_what_was_agreed(world: China) -> None:
    amended(world)
    where = "CHN-1-03 · agreed by those present · First dialogue , 16 November 2022"
    for path in ("", "report/", "answer/", "ask/"):
        told = agreed(world.chengdu_officer, f"/my/actions/CHN-1-03-1/{path}")
        assert told == f"What was agreed Data {FOR_INSIDERS} {where}"
    assert agreed(world.chengdu_officer, "/my/next-steps/CHN-1-03/add-action/").startswith(
        f"What was agreed Data {FOR_INSIDERS}"
    )


def test_an_action_that_a_stranger_offered_tells_no_reasons(world: China) -> None:
    """As the API: whoever owns it is told why the action moved, not why the wording did."""
    amended(world)
    water = stakeholder("water", world.country, city=city("wuhan", world.country))
    item = add_item(
        world.steps[2], by=person("water", of=water), now=NOW, title="Lend", owner=water, due=Due.of("none")
    )
    assert agreed(person("other", of=water), f"/my/actions/{item.reference}/").startswith(
        f"What was agreed Data {FOR_OTHERS}"
    )


def test_a_due_that_moved_stands_beside_the_original(world: China) -> None:
    step, item = world.steps[0], world.items[0]
    later: dict[str, Any] = {"by": world.staff, "now": NOW, "changed_on": date(2023, 5, 1)}
    move_due(step, due=Due.of("year", date(2024, 1, 1)), reason="The law is late.", **later)
    move_due(item, due=Due.of("none"), reason="Chengdu waits for it.", **later)
    told = {who: card(reader, "CHN-1-01") for who, reader in (("in", world.ningbo_officer), ("out", None))}
    of_step = "by the end of 2024 (at first: by the end of 2023) Date moved on 1 May 2023"
    of_item = "no date (at first: by the end of 2023) not started Date moved on 1 May 2023"
    for said, why, item_why in (
        (told["in"], ": The law is late. open", ": Chengdu waits for it. Coordinate in Ningbo"),
        (told["out"], " open", " Coordinate in Ningbo"),
    ):
        assert of_step + why in said
        assert of_item + item_why in said
    assert told["in"].count("at first") == told["out"].count("at first") == 2
    assert "at first" not in card(None, "CHN-1-04")


def test_what_a_decision_moved_says_why_to_those_who_read_its_words(world: China) -> None:
    second = world.hold_second()
    moved = Ruling("carried_over", due=Due.of("year", date(2027, 1, 1)), reason="So says the room.")
    rule(world, second, "CHN-1-03", moved)
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed")
    # The second dialogue is for those who were in its room, and nobody was.
    moved_on = "by the end of 2027 (at first: no date) Date moved on 16 October 2024"
    assert f"{moved_on}: So says the room. open" in card(world.staff, "CHN-1-03")
    assert f"{moved_on} open" in card(world.ningbo_officer, "CHN-1-03")
    publish(second, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    assert f"{moved_on}: So says the room. open" in card(world.ningbo_officer, "CHN-1-03")
    assert f"{moved_on} open" in card(None, "CHN-1-03")


def test_what_closed_a_next_step_that_was_reopened_is_told_as_past(world: China) -> None:
    told: dict[str, Any] = {"by": world.staff, "now": NOW}
    decide_between(world.steps[3], ruling=Ruling("not_fulfilled", reason="No."), basis="A letter.", **told)
    closed = "Decided between dialogues: not fulfilled"
    assert card(None, "CHN-1-04").endswith(closed)
    reopen(fresh(world.steps[3]), reason="Too early.", **told)
    assert card(None, "CHN-1-04").endswith(f"{closed} · reopened since")
    decide_between(fresh(world.steps[3]), ruling=Ruling("withdrawn", reason="A law."), basis="A law.", **told)
    now = "Decided between dialogues: withdrawn"
    assert card(None, "CHN-1-04").endswith(f"{closed} · reopened since {now}")


def test_the_queries_do_not_grow(world: China, client: Client, django_assert_num_queries: Any) -> None:
    amended(world)
    # As many as without: see test_pages.
    with django_assert_num_queries(17):
        client.get("/dialogues/CHN-1/")
