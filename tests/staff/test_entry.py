"""A dialogue is entered on one screen, from its summary on paper."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

from accounts.models import ChangeEvent
from commitments.actions import drafting, entering
from commitments.actions.removing import remove_draft
from commitments.actions.translating import translate
from commitments.due import Due
from commitments.models import ActionItem, Commitment, Translation
from dialogues.actions.register import register_policy, register_theme
from dialogues.fields import language_code
from dialogues.models import Dialogue, OutcomePoint, Representation
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

ENTRY = "/admin/dialogue/{}/entry/"


def story() -> China:
    world = china()
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    register_theme(**staff, name="Flood resilience")
    policy = register_policy(**staff, title="Sponge City guideline", country=world.country)
    point = entering.add_point(
        world.first, **staff, kind="challenge", title="Money", text="It is\n\nshort.", policies=[(policy, "informs")]
    )
    for record, text in ((point, "资金"), (world.steps[0], "协调")):
        translate(record, **staff, field="title", language="zh-Hans", text=text)
    world.second = world.plan_second()  # type: ignore[attr-defined]
    return world


class Screen:
    """The entry screen of a dialogue, as one person has it open."""

    def __init__(self, world: China, reference: str = "CHN-1", who: str = "staff") -> None:
        self.client = Client()
        self.client.force_login(getattr(world, who))
        self.address = ENTRY.format(reference)
        self.open()

    def open(self) -> None:
        self.page = self.client.get(self.address).content.decode()
        self.fields = fields_of(self.page, "entry")

    def send(self, **changes: Any) -> Any:
        """Save with `changes`; a double underscore in a name stands for the hyphen."""
        self.fields |= {name.replace("__", "-"): value for name, value in changes.items()}
        answer = self.client.post(self.address, self.fields)
        self.page = answer.content.decode()
        if answer.status_code != 303:
            self.fields = fields_of(self.page, "entry")
        return answer

    def add(self, rows: str) -> None:
        answer = self.send(page=f"add:{rows}")
        assert answer.status_code == 200


def troubles(page: str) -> list[str]:
    """What the page says at its top is wrong."""
    lines = re.search(r'id="errors">.*?<ul>(.*?)</ul>', page, re.DOTALL)
    return [unescape(strip_tags(line)).strip() for line in lines[1].split("</li>")[:-1]] if lines else []


def events() -> int:
    return ChangeEvent.objects.count()


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
        "The meeting – Last day: Give Nov. 16, 2022 or a later day.",
        "Point 2 – Title: This field is required.",
        "Next step 1 – Lead: There is none called “Nobody of that name”. Choose one from the list.",
        "Next step 2 – Title: This field is required.",
        "Next step 2 – Amount promised: Give the amount, or leave the currency out.",
        "Next step 3, action 1 – Due: Give Nov. 16, 2022 or a later day.",
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


def test_a_policy_that_is_not_found_or_named_twice_is_told(world: China) -> None:
    screen = Screen(world, "CHN-2")
    screen.add("points")
    policy = "sponge-city-guideline"
    screen.fields |= {"points-0-creates": policy, "points-0-amends": policy}
    answer = screen.send(points__0__title="Sponge cities", points__0__informs="A law")
    assert answer.status_code == 200
    assert troubles(screen.page) == [
        "Point 1 – Policies that it informs: There is none called “A law”. Choose one from the list.",
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
        f"Organisation {place + 1} – Organisation: There is none called “Atlantis”. Choose one from the list.",
        f"Next step 1, translation 2 – Language: {language_code.message}",
        "Next step 1, translation 2 – Title in this language: Give the title or the text in this language.",
    ]


def test_what_a_colleague_changed_is_told_beside_what_is_wrong(world: China) -> None:
    screen = Screen(world)
    drafting.edit_commitment(world.steps[1], by=world.verifier, now=NOW, title="Money first")
    screen.add("steps")
    screen.add("steps-4-items")
    screen.send(
        meeting__women="many",
        steps__1__title="Money last",
        steps__1__currency="CNY",
        steps__4__title="",
        steps__4__supporting="ministry-of-finance",
        steps__4__counterpart="ministry-of-finance",
        steps__4__items__0__title="Too early",
        steps__4__items__0__owner="city-of-ningbo",
        steps__4__items__0__due_0="day",
        steps__4__items__0__due_1="2020-01-01",
    )
    assert troubles(screen.page) == [
        "The meeting – Women: Enter a whole number.",
        "Next step 2: A colleague changed this meanwhile.",
        "Next step 2 – Amount promised: Give the amount, or leave the currency out.",
        "Next step 5 – Title: This field is required.",
        "Next step 5 – Counterpart: Name Ministry Of Finance in one role only.",
        "Next step 5, action 1 – Due: Give Nov. 16, 2022 or a later day.",
    ]
    assert "<td>Money last</td><td>Money first</td>" in screen.page


def test_a_colleague_who_saved_meanwhile_is_named(world: China) -> None:
    screen = Screen(world)
    drafting.edit_commitment(
        world.steps[1], by=world.verifier, now=NOW, title="Money first", due=Due.of("none"), nobody_named=False,
        level="local",
    )  # fmt: skip
    drafting.edit_commitment(world.steps[3], by=world.verifier, now=NOW, title="Rules first")
    year = {"steps__1__due_0": "year", "steps__1__due_1": "2031-01-01"}
    answer = screen.send(steps__1__title="Money last", steps__1__level="both", **year)
    assert answer.status_code == 200
    assert "Verifier changed" in screen.page
    assert "<td>by the end of 2031</td><td>no date</td>" in screen.page
    assert "<td>national and local</td><td>local</td>" in screen.page
    assert "<td>Money last</td><td>Money first</td>" in screen.page
    assert Commitment.objects.get(pk=world.steps[1].pk).title == "Money first"
    # Not seen yet, and told again.
    assert screen.send().status_code == 200
    assert "<td>Money last</td><td>Money first</td>" in screen.page
    # Seen, and saved over it. The other step was not touched here, so the colleague's stays.
    renewed = str(Commitment.objects.get(pk=world.steps[1].pk).version)
    assert screen.send(**{"steps-1-renewed": renewed}).status_code == 303
    assert Commitment.objects.get(pk=world.steps[1].pk).title == "Money last"
    assert Commitment.objects.get(pk=world.steps[3].pk).title == "Rules first"


def test_who_saves_over_a_colleague_takes_nothing_else_back(world: China) -> None:
    """Only what was typed is saved: in all other fields of the line stands what the colleague made of them."""
    screen = Screen(world)
    drafting.edit_commitment(
        world.steps[1], by=world.verifier, now=NOW, title="Money first", due=Due.of("none"), cities=[world.ningbo],
    )  # fmt: skip
    assert screen.send(steps__1__text="Find it soon.").status_code == 200
    assert "Verifier changed" in screen.page
    assert "Now stored" not in screen.page
    assert "I have seen it; save mine beside it." in screen.page
    renewed = str(Commitment.objects.get(pk=world.steps[1].pk).version)
    assert (screen.fields["steps-1-title"], screen.fields["steps-1-due_0"]) == ("Money first", "none")
    assert screen.send(**{"steps-1-renewed": renewed}).status_code == 303
    step = Commitment.objects.get(pk=world.steps[1].pk)
    assert (step.title, step.text, step.due, list(step.cities.all())) == (
        "Money first", "Find it soon.", Due.of("none"), [world.ningbo],
    )  # fmt: skip


def test_who_moves_nothing_keeps_the_order_of_a_colleague(world: China) -> None:
    screen, other = Screen(world), Screen(world, who="verifier")
    screen.add("steps")
    last = {"steps-3-order": "1", "steps-0-order": "2", "steps-1-order": "3", "steps-2-order": "4"}
    assert other.send(**last).status_code == 303
    assert screen.send(steps__2__title="Share data", steps__4__title="Report").status_code == 200
    assert troubles(screen.page) == ["Next step 3: A colleague changed this meanwhile."]
    renewed = str(Commitment.objects.get(pk=world.steps[2].pk).version)
    assert screen.send(**{"steps-2-renewed": renewed}).status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("title", flat=True)) == [
        "Policy", "Coordinate", "Finance", "Share data", "Report",
    ]  # fmt: skip


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


def test_what_a_colleague_entered_meanwhile_is_told(world: China) -> None:
    screen = Screen(world)
    for rows in ("parts", "steps-1-translations"):
        screen.add(rows)
    entering.set_representation(
        world.first, by=world.verifier, now=NOW, stakeholder=world.bank, capacity="convenor", rank="director"
    )
    for field in ("title", "text"):
        translate(world.steps[1], by=world.verifier, now=NOW, field=field, language="zh-Hans", text="资金")
    typed = {"parts__3__stakeholder": "development-bank", "parts__3__capacity": "observer"}
    said = {"language": "zh-Hans", "title": "筹资", "text": "筹资。"}
    typed |= {f"steps__1__translations__0__{name}": value for name, value in said.items()}
    assert screen.send(**typed).status_code == 200
    assert troubles(screen.page) == [
        "Organisation 4: A colleague changed this meanwhile.",
        "Next step 2, translation 1: A colleague changed this meanwhile.",
    ]
    assert screen.page.count("Verifier entered this at March 2, 2026, 9 a.m. UTC.") == 2
    assert screen.page.count("I have seen it; save mine over it.") == 2
    # What stands against what was typed, and what stands beside it.
    assert "<td>observer</td><td>convenor</td>" in screen.page
    assert "<td>筹资。</td><td>资金</td>" in screen.page
    assert "<li>Highest rank: director</li>" in screen.page
    assert screen.fields["parts-3-rank"] == "director"
    assert world.first.representation.get(stakeholder=world.bank).capacity == "convenor"
    renewed = dict(re.findall(r'name="([a-z0-9-]+-renewed)" value="(\d+)"', screen.page))
    assert len(renewed) == 2
    assert screen.send(**renewed).status_code == 303
    part = world.first.representation.get(stakeholder=world.bank)
    assert (part.capacity, part.rank) == ("observer", "director")
    assert {one.text for one in Translation.objects.filter(commitment=world.steps[1])} == {"筹资", "筹资。"}


def test_what_a_colleague_removed_is_entered_anew_or_let_go(world: China) -> None:
    screen = Screen(world)
    remove_draft(world.steps[3], by=world.verifier, now=NOW)
    answer = screen.send(steps__3__title="Write rules")
    assert answer.status_code == 200
    assert troubles(screen.page) == [
        "Next step 4: Verifier removed this at March 2, 2026, 9 a.m. UTC. Remove it, too, or enter it anew."
    ]
    assert screen.send(**{"steps-3-renewed": "1"}).status_code == 303
    assert Commitment.objects.get(title="Write rules").reference == "CHN-1-05"


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
    assert "Verifier changed text" in screen.page


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
    assert "Verifier changed text" in screen.page
    # … nor what was finalised.
    world.adopt_first()
    screen.open()
    assert screen.send(points__0__translations__0__removed="on", reason="Wrong").status_code == 200
    assert "What was finalised is not removed." in screen.page
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


def test_what_was_typed_outlives_that_a_colleague_finalises(world: China) -> None:
    screen = Screen(world)
    screen.add("steps")
    screen.fields |= {
        "steps-4-title": "Typed meanwhile",
        "steps-4-text": "Word by word.",
        "steps-1-title": "Money last",
    }
    world.adopt_first()
    answer = screen.send(reason="The summary says so.", meeting__topic="Money")
    assert answer.status_code == 200
    message = (
        "Staff finalised the dialogue at March 2, 2026, 9 a.m. UTC. "
        "Add this as a late entry or amend it, then leave it out here."
    )
    # The meeting was finalised with it, which is told, too.
    assert troubles(screen.page)[1:] == [f"Next step 1: {message}", f"Next step 2: {message}"]
    assert [screen.fields[name] for name in ("steps-1-title", "steps-4-title", "steps-4-text")] == [
        "Money last", "Typed meanwhile", "Word by word.",
    ]  # fmt: skip
    assert "steps-0-title" not in screen.fields
    left_out = {"steps-1-left_out": "1", "steps-4-left_out": "1"}
    version = str(Dialogue.objects.get(reference="CHN-1").version)
    assert screen.send(**left_out, **{"meeting-renewed": version}).status_code == 303
    assert Dialogue.objects.get(reference="CHN-1").topic == "Money"
    assert list(Commitment.objects.order_by("number").values_list("title", flat=True)) == [
        "Coordinate", "Finance", "Data", "Policy",
    ]  # fmt: skip


def test_once_finalised_it_is_corrected_with_a_reason(world: China) -> None:
    world.adopt_first()
    screen = Screen(world)
    assert "steps-total" not in screen.fields
    assert screen.send(meeting__place="Chengdu").status_code == 200
    assert screen.send(reason="Page 2 says so.").status_code == 303
    found = Dialogue.objects.get(reference="CHN-1")
    assert (found.place, found.history.first().history_change_reason) == ("Chengdu", "Page 2 says so.")


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


# --- Many next steps ----------------------------------------------------------------------------------------------


@pytest.fixture
def folded(world: China, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The first dialogue, in draft, its four next steps folded."""
    monkeypatch.setattr("commitments.admin.entry.screen.MOST_OPEN", 3)
    return Screen(world)


def row_of(screen: Screen, place: int) -> str:
    record = screen.fields[f"steps-{place}-row_id"]
    return screen.client.get(f"{screen.address}?row=steps-{place}&record={record}").content.decode()


def test_of_many_the_names_are_shown_and_nothing_is_written(folded: Screen, django_assert_num_queries: Any) -> None:
    of_second = {name: value for name, value in folded.fields.items() if name.startswith("steps-1-")}
    finance = Commitment.objects.get(reference="CHN-1-02")
    assert of_second == {
        "steps-1-folded": "1",
        "steps-1-row_id": str(finance.pk),
        "steps-1-version_seen": str(finance.version),
        "steps-1-order": "2",
    }
    assert '<span class="reference" id="CHN-1-02">' in folded.page
    assert "Find finance." not in folded.page
    before = events()
    assert folded.send().status_code == 303
    assert events() == before


def test_one_is_opened_and_changed_beside_the_folded_ones(folded: Screen) -> None:
    whole = row_of(folded, 1)
    assert "Find finance." in whole
    opened = fields_of(f'<form id="entry">{whole}</form>', "entry")
    del folded.fields["steps-1-folded"]
    answer = folded.send(**(opened | {"steps-1-title": "Find money"}))
    assert answer.status_code == 303
    assert list(Commitment.objects.order_by("pk").values_list("title", flat=True)) == [
        "Coordinate", "Find money", "Data", "Policy",
    ]  # fmt: skip


def test_without_scripts_a_button_opens_it(folded: Screen) -> None:
    folded.send(page="open:steps-1")
    assert "Find finance." in folded.page
    assert ("steps-1-folded" in folded.fields, "steps-0-folded" in folded.fields) == (False, True)
    assert folded.send(steps__1__title="Find money", page="").status_code == 303
    assert Commitment.objects.get(reference="CHN-1-02").title == "Find money"


def test_a_folded_one_is_moved_but_not_over_a_colleague(folded: Screen, world: China) -> None:
    drafting.edit_commitment(world.steps[0], by=world.verifier, now=NOW, title="Consult")
    assert folded.send(steps__3__order="1", steps__0__order="2").status_code == 200
    assert "Verifier changed title" in folded.page
    assert "Now stored" not in folded.page  # Nothing was typed in it.
    assert 'value="Consult"' in folded.page
    assert folded.send().status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("reference", "title")) == [
        ("CHN-1-04", "Policy"), ("CHN-1-01", "Consult"), ("CHN-1-02", "Finance"), ("CHN-1-03", "Data"),
    ]  # fmt: skip


def test_a_folded_one_that_a_colleague_removed_is_gone(folded: Screen, world: China) -> None:
    remove_draft(world.steps[1], by=world.verifier, now=NOW, version=None)
    assert folded.send(steps__2__order="9").status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("reference", flat=True)) == [
        "CHN-1-01", "CHN-1-04", "CHN-1-03",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    ["row=steps-0&record=999999", "row=steps-0&record=x", "row=steps-x&record=1", "row=parts-0&record=1", "row=x"],
)
def test_what_is_no_row_is_not_found(folded: Screen, asked: str) -> None:
    assert folded.client.get(f"{folded.address}?{asked}").status_code == 404
