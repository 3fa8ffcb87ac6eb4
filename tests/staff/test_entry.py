"""A dialogue is entered on one screen, from its summary on paper."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

from commitments.actions import drafting, meeting
from commitments.actions.deciding import leave_the_rest
from commitments.actions.translating import translate
from commitments.models import ActionItem, Commitment, FollowUp, Translation
from dialogues.fields import UNKNOWN_LANGUAGE
from dialogues.models import Dialogue, OutcomePoint, Representation
from tests.commitments.room import rule
from tests.staff.entering import ENTRY, Screen, entered, events, troubles
from tests.worlds import NOW, China

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = entered


@pytest.mark.parametrize("reference", ["CHN-1", "CHN-2"])
def test_what_nobody_touched_is_not_written(world: China, reference: str) -> None:
    before = events()
    screen = Screen(world, reference)
    assert screen.send().status_code == 303
    assert events() == before


def test_a_summary_goes_in(world: China) -> None:
    screen = Screen(world, "CHN-2")
    for rows in ("parts", "points", "steps", "steps"):
        screen.add(rows)
    screen.add("steps-0-items")
    screen.add("steps-0-translations")
    answer = screen.send(
        meeting__place="Ningbo",
        meeting__themes="flood-resilience",
        parts__0__stakeholder="city-of-ningbo",
        parts__0__capacity="convenor",
        points__0__kind="opportunity",
        points__0__title="Sponge cities",
        points__0__implements="sponge-city-guideline",
        steps__0__title="Pool funds",
        steps__0__text="Cities pool their funds.",
        steps__0__lead="ministry-of-finance",
        steps__0__due_0="month",
        steps__0__due_1="2027-02-03",
        steps__0__cities="chengdu\r\nningbo",
        steps__0__items__0__title="Pay in",
        steps__0__items__0__owner="City Of Chengdu",
        steps__0__items__0__due_0="none",
        steps__0__translations__0__language="zh-Hans",
        steps__0__translations__0__title="汇集资金",
        steps__1__title="Only a title",
    )
    assert answer.status_code == 303, answer.content.decode()
    second = Dialogue.objects.get(reference="CHN-2")
    assert (second.place, [theme.slug for theme in second.themes.all()]) == ("Ningbo", ["flood-resilience"])
    assert list(second.representation.values_list("stakeholder__slug", "capacity", "name_then")) == [
        ("city-of-ningbo", "convenor", "City Of Ningbo")
    ]
    assert list(
        second.outcome_points.values_list("title", "policy_relations__policy__slug", "policy_relations__relation")
    ) == [("Sponge cities", "sponge-city-guideline", "implements")]
    first, other = Commitment.objects.filter(dialogue=second).order_by("number")
    assert (first.reference, first.lead, first.due_on, first.language, first.position) == (
        "CHN-2-01", world.ministry, date(2027, 2, 28), "en", 1,
    )  # fmt: skip
    assert {city.slug for city in first.cities.all()} == {"chengdu", "ningbo"}
    assert list(first.action_items.values_list("reference", "title", "owner__slug", "due_precision")) == [
        ("CHN-2-01-1", "Pay in", "city-of-chengdu", "none")
    ]
    assert list(first.translations.values_list("field", "language", "text")) == [("title", "zh-Hans", "汇集资金")]
    assert (other.reference, other.title, other.text, other.due_precision) == ("CHN-2-02", "Only a title", "", "")


def test_everything_wrong_is_named_and_nothing_typed_is_lost(world: China) -> None:
    before = events()
    screen = Screen(world)
    screen.add("points")
    answer = screen.send(
        meeting__ends_on="2022-11-01",
        points__1__text="A text without a title",
        steps__0__lead="Nobody of that name",
        steps__1__title="",
        steps__1__currency="CNY",
        steps__2__items__0__due_0="day",
        steps__2__items__0__due_1="2020-01-01",
    )
    assert (answer.status_code, events()) == (200, before)
    # What the forms know, and what only the actions do, of the same line, too.
    assert troubles(screen.page) == [
        "The meeting – Last day: Give 16 November 2022 or a later day.",
        "Point 2 – Title: This field is required.",
        (
            "Next step 1 – Lead: There is none called “Nobody of that name”. "
            "Choose one from the list, or give its exact name."
        ),
        "Next step 2 – Title: This field is required.",
        "Next step 2 – Amount promised: Give the amount, or leave the currency out.",
        "Next step 3, action 1 – Due: Give 16 November 2022 or a later day.",
    ]
    assert screen.fields["steps-0-lead"] == "Nobody of that name"
    assert screen.fields["points-1-text"] == "A text without a title"
    answer = screen.send(
        meeting__ends_on="2022-11-16",
        points__1__title="Now with one",
        steps__0__lead="",
        steps__1__title="Finance it",
        steps__1__currency="",
        steps__2__items__0__due_1="2024-01-01",
    )
    assert answer.status_code == 303


def test_what_each_needs_is_said_beside_it(world: China) -> None:
    screen = Screen(world)
    shown = " ".join(strip_tags(screen.page).split())
    assert "The draft of a next step needs only a title, its actions more. References are given" in shown
    told = "Actions An action needs to say what is to be done, by whom, and by when or that it has no date."
    assert shown.count(told) == 4 + 1, "the blank row has it, too"
    screen.add("steps")
    screen.add("steps-4-items")
    assert screen.send(steps__4__title="Meet", **{"steps-4-items-0-title": "Write"}).status_code == 200
    assert troubles(screen.page) == [
        "Next step 5, action 1 – By whom: This field is required.",
        "Next step 5, action 1 – Due: Choose when it is due, or that it has no date.",
    ]


def test_a_policy_that_is_not_found_or_named_twice_is_told(world: China) -> None:
    screen = Screen(world, "CHN-2")
    screen.add("points")
    policy = "sponge-city-guideline"
    screen.fields |= {"points-0-creates": policy, "points-0-amends": policy}
    answer = screen.send(points__0__title="Sponge cities", points__0__informs="A law")
    assert answer.status_code == 200
    assert troubles(screen.page) == [
        (
            "Point 1 – Policies that it informs: There is none called “A law”. "
            "Choose one from the list, or give its exact name."
        ),
        "Point 1 – Policies that it amends: Sponge City guideline is named twice; choose one relation.",
    ]
    assert screen.fields["points-0-informs"] == "A law"


def test_rows_stay_where_they_were_moved_while_something_is_wrong(world: China) -> None:
    screen = Screen(world)
    screen.send(steps__0__order=9, steps__2__removed="on", steps__0__title="", meeting__women="many")
    rows = re.findall(r'<li class="(row[^"]*)" id="(steps-\d)-row"', screen.page)
    assert rows == [("row", "steps-1"), ("row removed", "steps-2"), ("row", "steps-3"), ("row wrong", "steps-0")]
    assert troubles(screen.page) == [
        "The meeting – Women: Enter a whole number.",
        "Next step 4 – Title: This field is required.",
    ]


def test_a_new_line_of_which_nothing_is_understood_is_not_dropped(world: China) -> None:
    screen = Screen(world)
    for rows in ("parts", "steps-0-translations"):
        screen.add(rows)
    place = len(world.first.representation.all())
    screen.send(**{f"parts-{place}-stakeholder": "Atlantis", "steps-0-translations-1-language": "Elvish"})
    assert troubles(screen.page) == [
        (
            f"Organisation {place + 1} – Organisation: There is none called “Atlantis”. "
            "Choose one from the list, or give its exact name."
        ),
        f"Next step 1, translation 2 – Language: {UNKNOWN_LANGUAGE}",
        "Next step 1, translation 2 – Title in this language: Give the title or the text in this language.",
    ]


def test_what_stands_there_twice_is_told(world: China) -> None:
    screen = Screen(world)
    for rows in ("parts", "parts", "steps-1-translations", "steps-1-translations"):
        screen.add(rows)
    twice = {"parts__3__stakeholder": "development-bank", "parts__4__stakeholder": "city-of-ningbo"}
    for at, title in enumerate(("资金", "资金来源")):
        twice |= {f"steps__1__translations__{at}__language": "zh-Hans", f"steps__1__translations__{at}__title": title}
    before = events()
    assert screen.send(**twice).status_code == 200
    assert troubles(screen.page) == [
        "Organisation 5 – Organisation: This organisation stands here already; change that line.",
        "Next step 2, translation 2 – Language: There is a translation into this language already; change that one.",
    ]
    assert events() == before
    assert screen.fields["steps-1-translations-1-title"] == "资金来源"
    answer = screen.send(
        parts__4__stakeholder="", parts__4__removed="on", steps__1__translations__1__language="French"
    )  # fmt: skip
    assert answer.status_code == 303


def test_a_row_is_called_by_its_title_in_the_language_of_that(world: China) -> None:
    said: dict[str, Any] = {"by": world.staff, "now": NOW, "language": "zh-Hans"}
    drafting.add_commitment(world.first, **said, title="汇集资金", text="汇集资金。")
    screen = Screen(world)
    assert '<span data-title lang="zh-Hans" dir="auto">汇集资金</span>' in screen.page
    assert '<span data-title lang="en" dir="auto">Money</span>' in screen.page
    screen.add("points")
    assert "<span data-title>New point</span>" in screen.page


def test_rows_are_removed_and_moved(world: China) -> None:
    screen = Screen(world)
    answer = screen.send(
        **{
            "steps-0-removed": "on", "steps-3-order": "1", "steps-1-order": "2", "steps-2-order": "3",
            "points-0-removed": "on",
        }
    )  # fmt: skip
    assert answer.status_code == 303, screen.page
    assert list(Commitment.objects.order_by("position").values_list("reference", flat=True)) == [
        "CHN-1-04", "CHN-1-02", "CHN-1-03",
    ]  # fmt: skip
    assert not OutcomePoint.objects.exists()
    assert not ActionItem.objects.filter(commitment=world.steps[0].pk).exists()


CHOOSE = "Choose organisations or cities first."


def test_one_action_for_many_owners(world: China) -> None:
    screen = Screen(world)
    many = {
        "steps-3-many-cities": "chengdu\r\nningbo",
        "steps-3-many-owners": "development-bank",
        "steps-3-many-title": "Write a rule",
        "steps-3-many-due_0": "year",
        "steps-3-many-due_1": "2027-05-05",
    }
    # Until somebody is chosen nothing is written out; nothing else of the page is complained of meanwhile.
    page = screen.send(page="many:steps-3", meeting__title="", **dict.fromkeys(many, "")).content.decode()
    assert [words for words in (CHOOSE, "This field is required.") if words in page] == [CHOOSE]
    assert re.findall(r'name="(\S+)"[^>]* autofocus', page) == ["steps-3-many-owners"]
    screen.open()
    page = screen.send(page="many:steps-3", **many).content.decode()
    assert re.findall(r'name="(\S+)"[^>]* autofocus', page) == ["steps-3-items-0-title"]
    assert [screen.fields[f"steps-3-items-{place}-owner"] for place in range(3)] == [
        "development-bank", "city-of-chengdu", "city-of-ningbo",
    ]  # fmt: skip
    assert not world.steps[3].action_items.exists()
    assert screen.send(steps__3__items__0__title="Lend for it").status_code == 303
    assert list(
        world.steps[3].action_items.order_by("number").values_list("title", "owner__slug", "city__slug", "due_on")
    ) == [
        ("Lend for it", "development-bank", None, date(2027, 12, 31)),
        ("Write a rule", "city-of-chengdu", "chengdu", date(2027, 12, 31)),
        ("Write a rule", "city-of-ningbo", "ningbo", date(2027, 12, 31)),
    ]
    # Saved at once, it does the same.
    screen.open()
    assert screen.send(**many).status_code == 303
    assert world.steps[3].action_items.count() == 6
    # What each is to do is not forgotten where nobody was chosen.
    screen.open()
    page = screen.send(**many | {"steps-3-many-cities": "", "steps-3-many-owners": ""}).content.decode()
    assert troubles(page) == [f"Next step 4, actions for many – Organisations: {CHOOSE}"]
    assert screen.fields["steps-3-many-title"] == "Write a rule"


def test_a_translation_is_improved(world: China) -> None:
    screen = Screen(world)
    assert screen.send(steps__0__translations__0__text="更好地协调。").status_code == 303
    assert list(Translation.objects.filter(commitment=world.steps[0]).order_by("pk").values_list("field", "text")) == [
        ("title", "协调"),
        ("text", "更好地协调。"),
    ]
    screen.open()
    translate(world.steps[0], by=world.verifier, now=NOW, field="title", language="zh-Hans", text="协调一致")
    assert screen.send(steps__0__translations__0__title="协同").status_code == 200
    assert "Verifier changed “text”" in screen.page


def test_a_translation_is_removed_while_nothing_is_finalised(world: China) -> None:
    screen = Screen(world)
    assert (
        screen.send(steps__0__translations__0__title="", steps__0__translations__0__text="更好地协调。").status_code
        == 303
    )
    left = Translation.objects.filter(commitment=world.steps[0])
    assert [(line.field, line.text) for line in left] == [("text", "更好地协调。")]
    screen.open()
    assert screen.send(steps__0__translations__0__removed="on").status_code == 303
    assert not left.all().exists()
    # Not what a colleague improved meanwhile …
    screen = Screen(world)
    made = Translation.objects.get(outcome_point__dialogue=world.first)
    translate(made.subject, by=world.verifier, now=NOW, field="title", language="zh-Hans", text="经费")
    assert screen.send(points__0__translations__0__removed="on").status_code == 200
    assert "Verifier changed “text”" in screen.page
    # … nor what was finalised.
    world.adopt_first()
    screen.open()
    assert screen.send(points__0__translations__0__removed="on", reason="Wrong").status_code == 200
    assert "What is final is not removed." in screen.page
    assert Translation.objects.filter(pk=made.pk).exists()


def test_what_stays_is_not_offered_to_be_removed(world: China) -> None:
    world.adopt_first()
    screen = Screen(world)
    stored, inner = screen.page, re.compile(r"<template>(?:(?!<template>).)*?</template>", re.DOTALL)
    while inner.search(stored):
        stored = inner.sub("", stored)  # What a new row will be, in which another may lie.
    assert 'name="parts-0-stakeholder"' in stored
    assert 'name="points-0-title"' in stored
    assert "data-remove" not in stored
    assert "data-remove" in screen.page
    # Who removed one before it was finalised can keep it after all.
    assert screen.send(points__0__removed="on", reason="Wrong").status_code == 200
    assert screen.page.count("data-undo") > screen.page.count('<p class="gone" hidden>')
    assert 'name="points-0-removed"' in screen.page


def test_hidden_fields_lead_nowhere_else(world: China) -> None:
    """Neither another dialogue's record nor a version nobody saw gets in by a forged field."""
    foreign = drafting.add_commitment(world.second, by=world.staff, now=NOW, title="Elsewhere")  # type: ignore[attr-defined]
    screen = Screen(world)
    answer = screen.send(**{"steps-0-row_id": str(foreign.pk), "steps-0-title": "Taken"})
    assert answer.status_code == 200
    assert Commitment.objects.get(pk=foreign.pk).title == "Elsewhere"
    screen.open()
    answer = screen.send(**{"steps-0-version_seen": "", "steps-0-title": "Unseen"})
    assert answer.status_code == 200
    for odd in ("x", "-1", "9" * 40, ""):
        screen.open()
        screen.fields |= {"steps-total": odd}
        assert screen.client.post(screen.address, screen.fields).status_code in (303, 200)
    assert Commitment.objects.filter(dialogue=world.first).count() == 4


def test_a_row_far_down_is_not_left_out(world: China) -> None:
    screen = Screen(world, "CHN-2")
    screen.add("points")
    moved = {name.replace("points-0-", "points-400-"): value for name, value in screen.fields.items()}
    screen.fields = moved | {"points-total": "401", "points-400-title": "The last of many"}
    assert screen.send().status_code == 303
    assert OutcomePoint.objects.filter(title="The last of many").count() == 1


def test_once_finalised_it_is_corrected_with_a_reason(world: China) -> None:
    world.adopt_first()
    screen = Screen(world)
    assert "steps-total" not in screen.fields
    assert screen.send(meeting__place="Chengdu").status_code == 200
    assert screen.send(reason="Page 2 says so.").status_code == 303
    found = Dialogue.objects.get(reference="CHN-1")
    assert (found.place, found.history.first().history_change_reason) == ("Chengdu", "Page 2 says so.")


def test_the_day_it_was_held_is_corrected_with_its_days(world: China) -> None:
    """Nobody knew the date, so it counts as held today; what it decided stands in the way where it has a day of its
    own."""
    world.adopt_first()
    today = meeting.hold(world.second, by=world.staff, now=NOW)  # type: ignore[attr-defined]
    leave_the_rest(today, by=world.staff, now=NOW)
    rule(world, today, "CHN-1-04", "not_fulfilled", decided_on=NOW.date())
    screen = Screen(world, "CHN-2")
    days = {"meeting__starts_on": "2024-10-16", "meeting__ends_on": "2024-10-17"}
    assert screen.send(**days).status_code == 200
    refusal = "CHN-1-04: It was entered as decided on 2 March 2026. Leave the day of that decision empty first."
    assert refusal in " ".join(strip_tags(screen.page).split())
    assert Dialogue.objects.get(reference="CHN-2").held_on == NOW.date()
    rule(world, today, "CHN-1-04", "not_fulfilled")
    assert screen.send().status_code == 303
    assert Dialogue.objects.get(reference="CHN-2").held_on == date(2024, 10, 17)
    assert set(FollowUp.objects.values_list("decided_on", flat=True)) == {date(2024, 10, 17)}


def test_a_line_that_is_there_is_not_turned_into_another_organisation(world: China) -> None:
    screen = Screen(world)
    assert screen.send(parts__0__stakeholder="development-bank").status_code == 200
    assert "Remove this line and add another one" in screen.page
    assert Representation.objects.filter(stakeholder=world.bank).count() == 0


def test_a_page_costs_the_same_for_one_step_and_for_four(world: China, django_assert_max_num_queries: Any) -> None:
    client = Client()
    client.force_login(world.staff)
    drafting.add_commitment(world.second, by=world.staff, now=NOW, title="One")  # type: ignore[attr-defined]
    for reference in ("CHN-2", "CHN-1"):
        with django_assert_max_num_queries(22, info=reference):
            assert client.get(ENTRY.format(reference)).status_code == 200
