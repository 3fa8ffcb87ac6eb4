"""Finalising: what stands in the way, what it will do, and that it does just that."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from commitments.actions.deciding import decide_between, reopen
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.entering import set_representation
from commitments.actions.outcome import read_outcome
from commitments.actions.owing import move_due
from commitments.admin.finalising import preview_of
from commitments.deciding import Ruling
from commitments.due import Due, local_day
from commitments.models import ActionItem, DueDateChange
from dialogues.models import Dialogue
from tests.commitments.acts import say
from tests.commitments.room import agenda, rule, statuses, step
from tests.worlds import NOW, China, china

from .clients import said, signed_in, words
from .page_forms import fields_of

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

PAGE = "/admin/dialogue/CHN-2/finalise/"
BY_2030 = Due.of("year", date(2030, 1, 1))


def story() -> China:
    world = china()
    world.adopt_first()
    second = world.hold_second()
    set_representation(second, by=world.staff, now=NOW, stakeholder=world.ministry)
    set_representation(second, by=world.staff, now=NOW, stakeholder=world.ningbo_city, capacity="observer")
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def second() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-2")


def decide_all(world: China) -> None:
    rule(world, second(), "CHN-1-01", "carried_over", due=BY_2030, reason="The law is late.")
    rule(world, second(), "CHN-1-02", "not_discussed")
    rule(world, second(), "CHN-1-03", "fulfilled", shown="The pool.", confirms=(world.items[2],))
    rule(world, second(), "CHN-1-04", "withdrawn", reason="A law does it.")


def agree(world: China) -> None:
    new = add_commitment(
        second(), by=world.staff, now=NOW, title="New", text="Begin anew.", due=BY_2030, lead=world.bank,
        counterpart=[world.ningbo_city],
    )  # fmt: skip
    add_item(new, by=world.staff, now=NOW, title="Begin", owner=world.chengdu_city, due=Due.of("none"))


def post(client: Client, **values: Any) -> Any:
    shown = {"version_seen": second().version, "previewed": read_outcome(second()).mark}
    said = shown | {"footing": "agreed", "adopted_on": "2024-10-20"} | values
    return client.post(PAGE, said)


LONG_AGO = "The day on which it was final. The meeting was more than three months ago: left out, its outcome counts as"


@pytest.mark.parametrize(("days", "asked"), [(92, False), (93, True)])
def test_who_types_in_what_was_final_long_ago_is_asked_for_its_day(
    client: Client, world: China, days: int, asked: bool
) -> None:
    decide_all(world)
    held_on = local_day(timezone.now(), "Asia/Shanghai") - timedelta(days=days)
    Dialogue.objects.filter(reference="CHN-2").update(starts_on=held_on, ends_on=held_on, held_on=held_on)
    page = words(client.get(PAGE))
    assert (LONG_AGO in page, "leave it out for today" in page) == (asked, not asked)


def test_all_that_is_missing_is_named_with_where_to_put_it_right(client: Client, world: China) -> None:
    add_commitment(second(), by=world.staff, now=NOW, title="New")
    # What comes onto the agenda last is named in its place.
    decide_between(step("CHN-1-01"), by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter.")
    reopen(step("CHN-1-01"), by=world.staff, now=NOW, reason="Too early.")
    rule(world, second(), "CHN-1-04", "fulfilled", shown="The decree.")
    edit_commitment(step("CHN-1-04"), by=world.staff, now=NOW, number_promised=2, reason="It says two.")
    page = client.get(PAGE)
    for sentence in (
        "CHN-1-01 is still pending: decide about it. CHN-1-02 is still pending: decide about it.",
        (
            "CHN-2-01: The wording is missing. CHN-2-01: Choose when it is due, or that it has no date. "
            "CHN-2-01: Name the lead, or say that nobody was named."
        ),
        (
            "CHN-1-04: 2 were promised; 0 are shown by completed actions. "
            "Enter the actions that show the others, or decide otherwise."
        ),
        "CHN-2-01 New lead not said",
        "It can be finalised once all of that is settled.",
    ):
        assert sentence in words(page)
    for address in ("follow-up/#CHN-1-01", "follow-up/#CHN-1-04", "entry/#CHN-2-01"):
        assert f'href="/admin/dialogue/CHN-2/{address}"' in page.content.decode()
    assert "Finalise the dialogue" not in words(page)
    # Whoever posts all the same is refused by the action, and the page still says what is missing.
    refused = post(client)
    assert said(refused) == ["CHN-2 cannot become final yet."]
    assert "CHN-1-01 is still pending: decide about it." in words(refused)
    assert second().status == "held"


@pytest.mark.parametrize(("is_decided", "way"), [(True, "To the entry"), (False, "To the follow-up")])
def test_the_way_on_is_where_all_of_it_is_put_right(client: Client, world: China, is_decided: bool, way: str) -> None:
    if is_decided:
        decide_all(world)
    add_commitment(second(), by=world.staff, now=NOW, title="New")
    page = words(client.get(PAGE))
    assert [one for one in ("To the entry", "To the follow-up") if one in page] == [way]


def test_the_preview_says_what_finalising_then_does(client: Client, world: China) -> None:
    decide_all(world)
    agree(world)
    told = preview_of(read_outcome(second()))
    assert [
        [(decision, [one.commitment.reference for one in follow_ups]) for decision, follow_ups in told.closed],
        [item.reference for item in told.completed],
        [item.reference for item in told.withdrawn],
        [(one.record.reference, one.before, one.after) for one in told.moved],
        [one.reference for one in told.going_on],
        [str(one) for one in told.room],
        [str(one) for one in told.named],
    ] == [
        [("fulfilled", ["CHN-1-03"]), ("withdrawn", ["CHN-1-04"])],
        ["CHN-1-03-1"],
        [],
        [
            (reference, "by the end of 2023", "by the end of 2030")
            for reference in ("CHN-1-01", "CHN-1-01-1", "CHN-1-01-2")
        ],
        ["CHN-1-01", "CHN-1-02", "CHN-2-01"],
        ["Ministry Of Finance"],
        ["City Of Chengdu", "Development Bank"],
    ]
    page = words(client.get(PAGE))
    for sentence in (
        (
            "Opens, with wording and dates fixed 1 CHN-2-01 New Begin anew. "
            "Development Bank · by the end of 2030 · read by: participants "
            "CHN-2-01-1 Begin City Of Chengdu · no date"
        ),
        "Closes fulfilled CHN-1-03 Data withdrawn CHN-1-04 Policy",
        "Actions completed, because the dialogue confirmed them CHN-1-03-1 Data in Chengdu",
        "Dates that move CHN-1-01: by the end of 2023 → by the end of 2030",
        "Goes on to the next dialogue, once one is planned 3 CHN-1-01 Coordinate CHN-1-02 Finance CHN-2-01 New",
        "The dialogue: participants. It is opened wider by publishing, afterwards.",
        "In the room: Ministry Of Finance",
        "Only what they are named in: City Of Chengdu, Development Bank",
    ):
        assert sentence in page, sentence
    assert agenda(second())["CHN-1-03"] == "fulfilled"

    answer = post(client)
    assert (answer.status_code, answer["Location"]) == (303, "/admin/dialogue/CHN-2/")
    now = statuses()
    assert {reference: now[reference] for reference in now if reference.startswith(("CHN-1-0", "CHN-2"))} == {
        "CHN-1-01": "open",
        "CHN-1-01-1": "not_started",
        "CHN-1-01-2": "not_started",
        "CHN-1-02": "open",
        "CHN-1-03": "fulfilled",
        "CHN-1-03-1": "completed",
        "CHN-1-04": "withdrawn",
        "CHN-2-01": "open",
        "CHN-2-01-1": "not_started",
    }
    moved = DueDateChange.objects.order_by("pk").values_list("commitment__reference", "action_item__reference")
    assert [one or other for one, other in moved] == [one.record.reference for one in told.moved]
    world.plan_second()
    third = Dialogue.objects.get(reference="CHN-3")
    assert list(agenda(third)) == [one.reference for one in told.going_on]


def test_the_preview_says_which_actions_stay_overdue(client: Client, world: China) -> None:
    """What is carried over to a new date moves those that had its old one; the others keep theirs."""
    own = Due.of("month", date(2023, 6, 1))
    move_due(world.items[1], by=world.staff, now=NOW, due=own, reason="Theirs.", changed_on=date(2023, 1, 10))
    assert "stay overdue" not in words(client.get(PAGE))
    decide_all(world)
    told = preview_of(read_outcome(second()))
    assert [one.record.reference for one in told.moved] == ["CHN-1-01", "CHN-1-01-1"]
    assert [(one.record.reference, one.due) for one in told.left_late] == [("CHN-1-01-2", "by the end of June 2023")]
    item = told.left_late[0].record
    told_so = f"and stay overdue {item.reference} {item.title} City Of Ningbo · by the end of June 2023"
    assert told_so in words(client.get(PAGE))
    post(client)
    late = ActionItem.objects.filter(overdue_at__lte=NOW, commitment__status="open")
    assert [one.reference for one in late] == ["CHN-1-01-2"]


def test_it_goes_on_to_the_dialogue_that_is_planned_already(client: Client, world: China) -> None:
    link = '<a class="button" href="/admin/plan-dialogue/?series=CHN">Plan the next dialogue</a>'
    assert link not in client.get(PAGE).content.decode()  # Nothing goes on yet.
    decide_all(world)
    assert link in client.get(PAGE).content.decode()
    world.plan_second()
    page = client.get(PAGE)
    assert "Goes on to CHN-3" in words(page)
    assert link not in page.content.decode()


def test_the_footing_is_explained_and_must_be_chosen(client: Client, world: China) -> None:
    decide_all(world)
    page = words(client.get(PAGE))
    assert "Agreed: those present agreed this text, in the room or in writing." in page
    assert "Recorded: it is the programme's own summary, which nobody has confirmed yet." in page
    assert said(post(client, footing="")) == ["What the outcome rests on: This field is required."]
    post(client, footing="recorded")
    assert (second().footing, second().adopted_on) == ("recorded", date(2024, 10, 20))


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        ("2024-10-15", "Finalised on: Give 16 October 2024 or a later day."),
        ("2999-01-01", "Finalised on: Give today or an earlier day."),
    ],
)
def test_the_day(client: Client, world: China, day: str, refusal: str) -> None:
    decide_all(world)
    assert said(post(client, adopted_on=day)) == [refusal]


def test_a_decision_dated_after_the_day_is_in_the_way_of_that_day(client: Client, world: China) -> None:
    decide_all(world)
    rule(world, second(), "CHN-1-02", Ruling("not_discussed", decided_on=date(2024, 10, 30)))
    assert "This stands in the way" not in words(client.get(PAGE))
    refused = post(client)
    assert said(refused) == ["CHN-2 cannot become final yet."]
    assert "CHN-1-02: The decision is dated after the outcome becomes final." in words(refused)


def test_a_colleague_was_there_first(client: Client, world: China) -> None:
    decide_all(world)
    assert "a colleague changed this meanwhile" in words(post(client, version_seen=1))
    post(client)
    assert said(post(client)) == ["CHN-2 is final already."]


def test_it_does_what_was_shown_or_nothing(client: Client, world: China) -> None:
    decide_all(world)
    agree(world)
    acts = (
        lambda: rule(world, second(), "CHN-1-04", "not_fulfilled"),
        lambda: rule(world, second(), "CHN-1-01", "carried_over", due=Due.of("none"), reason="Nobody knows."),
        lambda: edit_commitment(step("CHN-2-01"), by=world.staff, now=NOW, text="Begin once more."),
        lambda: set_representation(second(), by=world.staff, now=NOW, stakeholder=world.bank),
    )
    for act in acts:
        seen = fields_of(client.get(PAGE).content.decode(), "act")
        act()
        refused = post(client, **seen, footing="agreed")
        assert said(refused) == [
            "What will happen is not what this page showed. It is shown anew: do it if that is right."
        ]
        assert second().status == "held"
    # A report changes nothing of what was shown; and what is shown anew is done.
    again = fields_of(refused.content.decode(), "act")
    say(world.items[0], by=world.chengdu_officer, now=NOW)
    assert client.post(PAGE, again).status_code == 303
    assert statuses()["CHN-1-04"] == "not_fulfilled"


def test_what_hardly_any_dialogue_is_without_is_asked_for(client: Client, world: China) -> None:
    decide_all(world)
    empty = "No next step and no point was entered: is that all that it agreed?"
    alone = "Nobody is entered as present, so nobody reads the outcome as one who was in the room."
    page = words(client.get(PAGE))
    assert (empty in page, alone in page) == (True, False)
    second().representation.all().delete()
    agree(world)
    page = words(client.get(PAGE))
    assert (empty in page, alone in page) == (False, True)
