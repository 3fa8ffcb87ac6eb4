"""The follow-up screen: what stands on a card, each decision with what it needs, and colleagues at the same agenda."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from commitments.actions.amending import amend
from commitments.actions.answering import accept, ask
from commitments.actions.deciding import decide, decide_between
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, late_entry
from commitments.actions.entering import plan_dialogue
from commitments.actions.owing import move_due
from commitments.actions.retracting import retract_evidence
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Evidence, FollowUp
from dialogues.models import Dialogue, Stakeholder
from tests.commitments.acts import say, send_back
from tests.commitments.room import agenda, close, hold, item, rule, step
from tests.worlds import NOW, China, china

from .clients import said, signed_in, words
from .page_forms import offered_in

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

SCREEN = "/admin/dialogue/CHN-2/follow-up/"
CHANGES = "/admin/dialogue/CHN-2/follow-up-changes/"
LEAVE = "/admin/dialogue/CHN-2/leave-the-rest/"
BY_2030 = Due.of("year", date(2030, 1, 1))
BY_NEXT = Due.of("next_dialogue")


def story() -> China:
    """Of the four next steps one is overdue, one was declined and is silent, one is reported done, one waits."""
    world = china()
    world.adopt_first()
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    first, second, third = world.items
    say(first, by=world.chengdu_officer, narrative="Two offices agreed.", progress=40, on_track="at_risk")
    ask(second, by=world.ningbo_officer, now=NOW, kind="due", due=BY_2030, reason="The law is late.")
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="We were not there.")
    move_due(third, **staff, due=BY_2030, reason="Funds are late.")
    say(third, by=world.chengdu_officer, status="reported_complete", narrative="The pool is open.")
    move_due(world.steps[3], **staff, due=BY_2030, reason="A new plan.")
    last = add_item(
        world.steps[3], **staff, title="Draft a decree", owner=world.ningbo_city, due=BY_2030, city=world.ningbo
    )
    say(last, by=world.ningbo_officer, waiting_for="funding", waiting_for_stakeholder=world.ministry)
    world.hold_second()
    world.reread()
    return world


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def second() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-2")


def follow_up(reference: str) -> FollowUp:
    return FollowUp.objects.get(dialogue=second(), commitment__reference=reference)


def card(client: Client, reference: str) -> str:
    return words(client.get(f"{SCREEN}{reference}/?part=card"))


def save(client: Client, reference: str, decision: str, *, part: str = "form", **facts: Any) -> Any:
    """Post a decision as the form of the card does that was just opened."""
    values = {"version_seen": follow_up(reference).version, "decision": decision, **facts}
    return client.post(f"{SCREEN}{reference}/{f'?part={part}' if part else ''}", values)


class TestTheScreen:
    def test_the_groups_in_the_order_in_which_the_room_goes_through_them(self, client: Client) -> None:
        page = client.get(SCREEN).content.decode()
        shown = re.findall(r'<h2 id="group-(\w+)">|<article class="matter" id="([\w-]+)"', page)
        assert [group or reference for group, reference in shown] == [
            "overdue", "CHN-1-01", "to_be_checked", "CHN-1-03", "waiting", "CHN-1-04", "no_news", "CHN-1-02",
        ]  # fmt: skip

    def test_a_card_says_all_that_the_room_needs(self, client: Client) -> None:
        shown = card(client, "CHN-1-01")
        assert re.sub(r"\d+ days?", "N days", shown) == (
            "CHN-1-01 Coordinate Coordinate better. Ministry Of Finance by the end of 2023 "
            "N days overdue CHN-1-01-2: no report since opening, N days "
            "CHN-1-01-1 Coordinate in Chengdu in progress, 40 %, overdue "
            "Chengdu · City Of Chengdu · by the end of 2023 · at risk 2 March 2026: Two offices agreed. "
            "CHN-1-01-2 Coordinate in Ningbo not started, overdue Ningbo · City Of Ningbo · by the end of 2023 "
            "City Of Ningbo asks for a new date (by the end of 2030): The law is late. Decide"
        )

    def test_what_moved_was_declined_or_waits(self, client: Client) -> None:
        assert "Development Bank declined: We were not there." in card(client, "CHN-1-02")
        assert "by the end of 2030 · moved by 2557 days" in card(client, "CHN-1-03")
        assert "reported complete, 100 %" in card(client, "CHN-1-03")
        moved = card(client, "CHN-1-04")
        assert "by the end of 2030 at first by the end of 2023, moved by 2557 days" in moved
        assert "waiting for funding (Ministry Of Finance)" in moved

    def test_a_report_that_was_sent_back_and_what_it_lacks(self, client: Client, world: China) -> None:
        assert "Sent back" not in card(client, "CHN-1-03")
        send_back(item("CHN-1-03-1"), by=world.verifier, note="Which offices?")
        assert "The pool is open. Notice Sent back: Which offices?" in card(client, "CHN-1-03")

    def test_evidence_and_not_what_was_retracted(self, client: Client, world: China) -> None:
        page = client.get(f"{SCREEN}CHN-1-03/?part=card").content.decode()
        assert '<a href="https://chengdu.example/notice" target="_blank" rel="noopener noreferrer">Notice</a>' in page
        retract_evidence(Evidence.objects.get(), by=world.chengdu_officer, now=NOW, reason="The wrong one.")
        assert "Notice" not in card(client, "CHN-1-03")

    def test_how_often_it_was_carried_over(self, client: Client, world: China) -> None:
        close(world, second(), {"CHN-1-04": "carried_over"})
        hold(world, date(2025, 9, 1))
        page = words(client.get("/admin/dialogue/CHN-3/follow-up/CHN-1-04/?part=card"))
        assert "carried over once" in page
        assert "carried over" not in words(client.get("/admin/dialogue/CHN-3/follow-up/CHN-1-01/?part=card"))

    def test_the_screen_holds_each_card_as_it_is_now(self, client: Client, world: China) -> None:
        def cards() -> dict[str, str]:
            page = client.get(SCREEN).content.decode()
            return dict(re.findall(r'(<article class="[a-z ]+" id="([\w-]+)".*?</article>)', page, re.DOTALL))

        at_first = cards()
        assert cards() == at_first
        Stakeholder.objects.filter(pk=world.bank.pk).update(name="Bank of All")
        assert [reference for card, reference in cards().items() if card not in at_first] == ["CHN-1-02"]
        close(world, second(), {})
        assert "Decide" not in "".join(cards())

    def test_what_stands_in_the_way_is_in_sight_with_where_to_put_it_right(self, client: Client, world: China) -> None:
        add_commitment(second(), by=world.staff, now=NOW, title="New", nobody_named=True)
        rule(world, second(), "CHN-1-04", "not_fulfilled")
        page = client.get(SCREEN).content.decode()
        panel = page[page.index('<div id="way">') : page.index('<p class="keys')]
        assert re.findall(r'href="([^"]+)"', panel) == [
            f"{SCREEN}#CHN-1-01",
            f"{SCREEN}#CHN-1-02",
            f"{SCREEN}#CHN-1-03",
            LEAVE,
            "/admin/dialogue/CHN-2/entry/#CHN-2-01",
            "/admin/dialogue/CHN-2/entry/#CHN-2-01",
            "/admin/dialogue/CHN-2/finalise/",
        ]
        assert "3 undecided" in words(client.get(SCREEN))
        assert "CHN-2-01: The wording is missing." in words(client.get(SCREEN))

    def test_a_planned_dialogue_decides_and_says_that_it_was_not_held(self, client: Client, world: China) -> None:
        close(world, second())
        world.plan_second()
        shown = words(client.get("/admin/dialogue/CHN-3/follow-up/"))
        assert "Only a held dialogue becomes final; CHN-3 is planned." in shown
        assert "4 undecided" in shown

    def test_a_finalised_dialogue_shows_what_was_decided_and_nothing_to_do(self, client: Client, world: China) -> None:
        close(world, second(), {"CHN-1-04": "not_fulfilled"})
        shown = client.get(SCREEN)
        assert "Finalised, 16 October 2024. The decisions stand." in words(shown)
        assert "Decide" not in words(shown)
        assert "Change" not in words(shown)
        assert "Save" not in words(client.get(f"{SCREEN}CHN-1-04/"))

    @pytest.mark.parametrize("part", ["", "?part=form"])
    @pytest.mark.parametrize("version", [1, 99])
    def test_who_decides_too_late_is_told_and_keeps_what_was_typed(
        self, client: Client, world: China, part: str, version: int
    ) -> None:
        close(world, second(), {"CHN-1-04": "not_fulfilled"})
        posted = {"decision": "withdrawn", "reason": "Nobody came.", "version_seen": version}
        answer = client.post(f"{SCREEN}CHN-1-04/{part}", posted)
        assert said(answer) == ["CHN-2 is final; its decisions stand."]
        assert "Not saved: this cannot be done any more." in words(answer)
        assert "What you typed Why Nobody came." in words(answer)
        assert "<textarea" not in answer.content.decode()

    def test_another_dialogue_comes_first(self, client: Client, world: China) -> None:
        world.plan_second()
        assert "Nothing was put to this dialogue" in words(client.get("/admin/dialogue/CHN-3/follow-up/"))
        assert client.get("/admin/dialogue/CHN-3/follow-up/CHN-1-01/").status_code == 404


class TestDeciding:
    @pytest.mark.parametrize(
        ("reference", "decision", "facts", "says"),
        [
            ("CHN-1-03", "fulfilled", {"confirms": ["CHN-1-03-1"], "shown": "The pool."}, "Confirmed: CHN-1-03-1"),
            ("CHN-1-02", "fulfilled", {"shown": "A treaty."}, "Shown: A treaty."),
            ("CHN-1-01", "partly_fulfilled", {"shown": "Half of it.", "reason": "Ningbo is late."}, "Half of it."),
            ("CHN-1-01", "not_fulfilled", {"reason": "Nobody came."}, "Why: Nobody came."),
            ("CHN-1-01", "carried_over", {}, "carried over"),
            (
                "CHN-1-01",
                "carried_over",
                {"due_0": "quarter", "due_1": "2027-05-01", "reason": "The law is late."},
                "carried over by the end of Q2 2027",
            ),
            ("CHN-1-01", "not_discussed", {"note": "No time."}, "Note: No time."),
            ("CHN-1-01", "withdrawn", {"reason": "A law does it."}, "Why: A law does it."),
            ("CHN-1-01", "superseded", {"superseded_by": "CHN-1-04"}, "superseded CHN-1-04 Policy"),
        ],
    )
    def test_each_decision(
        self, client: Client, reference: str, decision: str, facts: dict[str, Any], says: str
    ) -> None:
        answer = save(client, reference, decision, **facts)
        assert "<form" not in answer.content.decode()
        assert says in words(answer)
        assert "16 October 2024, entered by Staff" in words(answer)
        saved = follow_up(reference)
        assert (saved.decision, saved.decided_on) == (decision, date(2024, 10, 16))
        # The form of what is decided has it all again, and saving that changes nothing.
        page = client.get(f"{SCREEN}{reference}/?part=form").content.decode()
        assert f'value="{decision}" id="decide-{reference}-decision' in page
        assert re.search(rf'value="{decision}"[^>]* checked', page)
        again = save(client, reference, decision, **facts)
        assert "<form" not in again.content.decode()
        assert follow_up(reference).version == saved.version

    @pytest.mark.parametrize(
        ("reference", "decision", "facts", "refusal"),
        [
            ("CHN-1-01", "", {}, ["Decision: This field is required."]),
            (
                "CHN-1-03",
                "fulfilled",
                {},
                [
                    "Not every action is completed. Confirm what the dialogue was shown, or decide otherwise.",
                    "What was shown: Write down what was shown.",
                    "Actions that the dialogue confirms: CHN-1-03-1 is reported complete.",
                ],
            ),
            (
                "CHN-1-03",
                "fulfilled",
                {"confirms": ["CHN-1-03-1"]},
                ["What was shown: Write down what was shown."],
            ),
            (
                "CHN-1-02",
                "fulfilled",
                {},
                ["What was shown: There is no action that shows it: write down what was shown."],
            ),
            (
                "CHN-1-01",
                "carried_over",
                {"due_0": "day", "due_1": "2027-05-01"},
                ["Why: Say why the date moves."],
            ),
            (
                "CHN-1-01",
                "carried_over",
                {"due_0": "day", "due_1": "2023-05-01", "reason": "Late."},
                ["New date: It was decided on 16 October 2024; give that day or a later one as the new due."],
            ),
            ("CHN-1-01", "withdrawn", {}, ["Why: Say why it is withdrawn."]),
            (
                "CHN-1-01",
                "superseded",
                {},
                ["The next step that takes its place: Name the next step that takes its place."],
            ),
            (
                "CHN-1-01",
                "superseded",
                {"superseded_by": "CHN-1-01"},
                ["The next step that takes its place: Name another next step."],
            ),
            (
                "CHN-1-01",
                "not_discussed",
                {"decided_on": "2024-10-15"},
                ["Decided on: Give 16 October 2024 or a later day."],
            ),
            (
                "CHN-1-01",
                "not_fulfilled",
                {"shown": "Something."},
                ["What was shown: A next step that is not fulfilled has no such thing."],
            ),
            ("CHN-1-01", "fulfilled", {"confirms": ["CHN-1-03-1"]}, None),
            ("CHN-1-01", "handed_over", {}, None),
        ],
    )
    def test_each_refusal_stands_on_the_card(
        self, client: Client, reference: str, decision: str, facts: dict[str, Any], refusal: list[str] | None
    ) -> None:
        answer = save(client, reference, decision, **facts)
        assert (answer.status_code, follow_up(reference).decision) == (200, "pending")
        if refusal is None:
            assert "is not one of the available choices" in words(answer)
        else:
            assert said(answer) == refusal
        page = answer.content.decode()
        assert f'id="decide-{reference}"' in page
        assert all(str(value) in page for value in facts.values() if isinstance(value, str))

    def test_the_last_day_of_a_month_is_filled_in_where_somebody_entered_it(self, client: Client, world: China) -> None:
        """Nobody knows that day of a dialogue known to the month only: sent back with the form, it would be entered."""
        last = date(2024, 10, 31)
        month = {"starts_on": date(2024, 10, 1), "ends_on": last, "held_on": last, "date_precision": "month"}
        Dialogue.objects.filter(reference="CHN-2").update(**month)
        for entered in (None, last):
            assert rule(world, second(), "CHN-1-04", "not_fulfilled", decided_on=entered).decided_on == last
            form = client.get(f"{SCREEN}CHN-1-04/?part=form").content.decode()
            assert (f'value="{last}"' in form) == (entered == last)

    def test_nor_is_the_last_day_of_any_dialogue_which_moves_with_that(self, client: Client, world: China) -> None:
        for entered in (None, second().held_on):
            rule(world, second(), "CHN-1-04", "not_fulfilled", decided_on=entered)
            form = client.get(f"{SCREEN}CHN-1-04/?part=form").content.decode()
            assert (f'value="{second().held_on}"' in form) == (entered is not None)

    def test_a_number_that_was_promised(self, client: Client, world: China) -> None:
        edit_commitment(step("CHN-1-03"), by=world.staff, now=NOW, number_promised=2, reason="It says two.")
        page = words(client.get(f"{SCREEN}CHN-1-03/?part=form"))
        assert "2 promised" in page
        assert "2 were promised: that many actions must be completed or confirmed." in page
        refused = save(client, "CHN-1-03", "fulfilled", confirms=["CHN-1-03-1"], shown="The pool.")
        assert said(refused) == [
            (
                "2 were promised; 1 are shown by completed actions. "
                "Enter the actions that show the others, or decide otherwise."
            )
        ]

    def test_a_draft_of_this_dialogue_takes_its_place(self, client: Client, world: China) -> None:
        add_commitment(second(), by=world.staff, now=NOW, title="Data for all")
        page = client.get(f"{SCREEN}CHN-1-03/?part=form").content.decode()
        assert offered_in(client, page, "superseded_by") == ["CHN-1-01", "CHN-1-02", "CHN-1-04", "CHN-2-01"]
        assert client.get("/admin/lookup/successors/?within=CHN-2&q=Data").json()["results"] == [
            {"key": "CHN-1-03", "label": "CHN-1-03 Data", "hint": ""},
            {"key": "CHN-2-01", "label": "CHN-2-01 Data for all", "hint": "draft of CHN-2"},
        ]
        for nowhere in ("BRA-1", "CHN", "CHN-2\x00", "nonsense"):
            found = client.get("/admin/lookup/successors/", {"within": nowhere, "but": "\x00"}).json()["results"]
            assert bool(found) is (nowhere == "CHN-2\x00")
        save(client, "CHN-1-03", "superseded", superseded_by="CHN-2-01")
        assert follow_up("CHN-1-03").superseded_by == step("CHN-2-01")

    def test_a_draft_of_the_dialogue_after_is_not_offered(self, client: Client, world: China) -> None:
        third = plan_dialogue(world.series, by=world.staff, now=NOW, title="Third")
        add_commitment(third, by=world.staff, now=NOW, title="Later")
        page = client.get(f"{SCREEN}CHN-1-03/?part=form").content.decode()
        assert offered_in(client, page, "superseded_by") == ["CHN-1-01", "CHN-1-02", "CHN-1-04"]

    def test_which_fields_a_decision_is_asked_for(self, client: Client) -> None:
        page = client.get(f"{SCREEN}CHN-1-03/?part=form").content.decode()
        every = "fulfilled partly_fulfilled not_fulfilled carried_over not_discussed withdrawn superseded"
        assert re.findall(r'<div data-for="([^"]+)">', page) == [
            "fulfilled partly_fulfilled",
            "fulfilled",
            "carried_over",
            "superseded",
            "partly_fulfilled not_fulfilled carried_over withdrawn superseded",
            every,
            every,
        ]
        # With no action that counts there is none to confirm.
        assert "confirms" not in client.get(f"{SCREEN}CHN-1-02/?part=form").content.decode()

    def test_it_is_changed_and_taken_back_while_it_is_provisional(self, client: Client) -> None:
        save(client, "CHN-1-01", "withdrawn", reason="A law does it.", note="Heard of it.")
        save(client, "CHN-1-01", "not_fulfilled")
        assert (follow_up("CHN-1-01").decision, follow_up("CHN-1-01").reason) == ("not_fulfilled", "")
        answer = save(client, "CHN-1-01", "not_fulfilled", take_back="yes")
        assert "Decide" in words(answer)
        assert (follow_up("CHN-1-01").decision, follow_up("CHN-1-01").decided_by) == ("pending", None)

    def test_without_scripts_a_card_has_a_page_and_leads_back_to_its_place(self, client: Client) -> None:
        page = client.get(f"{SCREEN}CHN-1-01/")
        assert "Decide: CHN-1-01" in words(page)
        refused = save(client, "CHN-1-01", "withdrawn", part="")
        assert said(refused) == ["Why: Say why it is withdrawn."]
        assert "<title>Not saved: " in refused.content.decode()
        answer = save(client, "CHN-1-01", "withdrawn", part="", reason="A law does it.")
        assert (answer.status_code, answer["Location"]) == (303, f"{SCREEN}#CHN-1-01")
        assert "CHN-1-01: withdrawn." in words(client.get(SCREEN))

    def test_what_is_saved_on_the_screen_is_not_said_again_elsewhere(self, client: Client) -> None:
        save(client, "CHN-1-01", "not_discussed")
        assert "CHN-1-01: not discussed." not in words(client.get(SCREEN))


class TestColleagues:
    def test_a_stale_decision_shows_the_colleagues_and_keeps_what_was_typed(self, client: Client, world: China) -> None:
        seen = follow_up("CHN-1-01").version
        ruling = Ruling("not_fulfilled", reason="Nobody came.")
        decide(second(), step("CHN-1-01"), by=world.verifier, now=NOW, ruling=ruling)
        typed = {"version_seen": seen, "decision": "withdrawn", "reason": "A law does it."}
        answer = client.post(f"{SCREEN}CHN-1-01/?part=form", typed)
        assert said(answer) == ["Verifier changed “decision”, “reason”, “decided on” on 2 March 2026, 9 a.m. UTC."]
        shown = words(answer)
        assert "not fulfilled 16 October 2024, entered by Verifier Why: Nobody came." in shown
        assert "A law does it." in shown
        assert follow_up("CHN-1-01").decision == "not_fulfilled"
        page = answer.content.decode()
        renewed = re.search(r'name="renewed" value="(\d+)" form="decide-CHN-1-01"', page)
        assert renewed is not None
        client.post(f"{SCREEN}CHN-1-01/?part=form", typed | {"renewed": renewed[1]})
        assert (follow_up("CHN-1-01").decision, follow_up("CHN-1-01").reason) == ("withdrawn", "A law does it.")

    def test_a_new_due_is_told_as_one(self, client: Client, world: China) -> None:
        seen = follow_up("CHN-1-01").version
        ruling = Ruling("carried_over", reason="More time.", due=Due.of("quarter", date(2027, 4, 1)))
        decide(second(), step("CHN-1-01"), by=world.verifier, now=NOW, ruling=ruling)
        answer = client.post(f"{SCREEN}CHN-1-01/?part=form", {"version_seen": seen, "decision": "not_discussed"})
        assert said(answer) == [
            "Verifier changed “decision”, “new due”, “reason”, “decided on” on 2 March 2026, 9 a.m. UTC."
        ]

    def test_without_the_version_that_was_seen_nothing_is_saved(self, client: Client) -> None:
        client.post(f"{SCREEN}CHN-1-01/", {"decision": "not_discussed"})
        assert follow_up("CHN-1-01").decision == "pending"

    def test_a_stale_take_back(self, client: Client, world: China) -> None:
        rule(world, second(), "CHN-1-01", "not_fulfilled")
        seen = follow_up("CHN-1-01").version
        rule(world, second(), "CHN-1-01", "carried_over")
        values = {"version_seen": seen, "decision": "not_fulfilled", "take_back": "yes"}
        assert "a colleague changed this meanwhile" in words(client.post(f"{SCREEN}CHN-1-01/?part=form", values))
        assert follow_up("CHN-1-01").decision == "carried_over"

    def test_the_screen_learns_that_a_day_may_have_ended(self, client: Client) -> None:
        with time_machine.travel(NOW, tick=False) as clock:
            tag = {"If-None-Match": client.get(CHANGES)["ETag"]}
            assert client.get(CHANGES, headers=tag).status_code == 304
            clock.shift(timedelta(minutes=15))
            assert client.get(CHANGES, headers=tag).status_code == 200

    def test_the_screen_learns_what_they_did(self, client: Client, world: China) -> None:
        before = client.get(CHANGES)
        was = before.json()
        assert {reference: (one["decision"], one["by"]) for reference, one in was["cards"].items()} == dict.fromkeys(
            ("CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"), ("", "")
        )
        decide(second(), step("CHN-1-01"), by=world.verifier, now=NOW, ruling=Ruling("not_fulfilled"))
        after = client.get(CHANGES, headers={"If-None-Match": before["ETag"]})
        now = after.json()
        assert after.status_code == 200
        assert (now["undecided"], now["cards"]["CHN-1-01"]["decision"], now["cards"]["CHN-1-01"]["by"]) == (
            3, "not fulfilled", "Verifier",
        )  # fmt: skip
        assert "3 undecided" in now["way"]
        marks = {reference for reference in was["cards"] if was["cards"][reference] != now["cards"][reference]}
        assert marks == {"CHN-1-01"}

    def test_a_mark_changes_with_everything_that_a_card_shows(self, client: Client, world: China) -> None:
        def marks() -> dict[str, str]:
            return {reference: one["mark"] for reference, one in client.get(CHANGES).json()["cards"].items()}

        before = marks()
        page = client.get(SCREEN).content.decode()
        assert dict(re.findall(r'id="([\w-]+)" data-mark="([\d.]+)"', page)) == before
        say(item("CHN-1-01-1"), by=world.chengdu_officer, narrative="All three now.")
        amend(step("CHN-1-02"), by=world.staff, now=NOW, kind="change", text="Find much.", reason="A letter.")
        rule(world, second(), "CHN-1-03", "not_fulfilled")
        after = marks()
        assert {reference for reference in before if before[reference] != after[reference]} == {
            "CHN-1-01", "CHN-1-02", "CHN-1-03",
        }  # fmt: skip

    def test_what_left_the_agenda_is_not_decided_on_it(self, client: Client, world: China) -> None:
        ruling = Ruling("withdrawn", reason="A law does it.")
        decide_between(step("CHN-1-01"), by=world.verifier, now=NOW, ruling=ruling, basis="A letter of 2025.")
        assert "CHN-1-01" not in client.get(CHANGES).json()["cards"]
        values = {"version_seen": 1, "decision": "not_discussed"}
        assert client.post(f"{SCREEN}CHN-1-01/?part=form", values).status_code == 404


class TestLeavingTheRest:
    def test_it_names_how_many_and_then_says_so(self, client: Client, world: China) -> None:
        rule(world, second(), "CHN-1-04", "not_fulfilled")
        assert (
            "3 next steps are still undecided and are recorded as not discussed: CHN-1-01, CHN-1-02, CHN-1-03."
        ) in words(client.get(LEAVE))
        assert set(agenda(second()).values()) == {"pending", "not_fulfilled"}
        answer = client.post(LEAVE, follow=True)
        assert answer.redirect_chain == [(SCREEN, 303)]
        assert "3 next steps recorded as not discussed." in words(answer)
        assert agenda(second()) == dict.fromkeys(("CHN-1-01", "CHN-1-02", "CHN-1-03"), "not_discussed") | {
            "CHN-1-04": "not_fulfilled"
        }
        assert "Nothing is undecided." in words(client.get(LEAVE))

    def test_a_finalised_dialogue(self, client: Client, world: China) -> None:
        close(world, second())
        assert said(client.post(LEAVE)) == ["CHN-2 is final; its decisions stand."]


@pytest.mark.parametrize("more", [1, 3])
def test_the_queries_do_not_grow_with_the_agenda(
    client: Client, world: China, django_assert_num_queries: Any, more: int
) -> None:
    for number in range(more):
        made = add_late(world, f"Late {number}")
        say(made, by=world.ningbo_officer, waiting_for="funding", waiting_for_stakeholder=world.ministry)
        ask(made, by=world.ningbo_officer, now=NOW, kind="due", due=BY_NEXT, reason="Late.")
        rule(world, second(), made.commitment.reference, "carried_over")
    for address, queries in (
        (SCREEN, 23),
        (f"{SCREEN}CHN-1-01/?part=card", 20),
        (f"{SCREEN}CHN-1-01/?part=form", 20),
        (CHANGES, 19),
        (LEAVE, 5),
        ("/admin/dialogue/CHN-2/finalise/", 25),
        ("/admin/dialogue/CHN-2/room/", 10),
    ):
        with django_assert_num_queries(queries, info=address):
            assert client.get(address).status_code == 200


def add_late(world: China, title: str) -> Any:
    """A next step that dialogue 1 agreed as well, with an action of Ningbo's, on the agenda now."""
    facts: dict[str, Any] = {"title": title, "text": title, "due": BY_2030, "lead": world.ministry}
    late = late_entry(world.first, by=world.staff, now=NOW, reason="It was left out.", **facts)
    return add_item(late, by=world.staff, now=NOW, title=title, owner=world.ningbo_city, due=BY_2030, city=world.ningbo)
