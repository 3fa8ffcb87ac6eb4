"""What leads and owners say to what was proposed to them, what they ask for, what staff answer."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db.models import Model

from commitments.actions.answering import accept, answer_request, ask, still_askable
from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.retracting import retract_report
from commitments.actions.succession import succeed
from commitments.due import Due
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Commitment,
    DueDateChange,
    OwnerChange,
    Request,
    StatusChange,
)
from dialogues.models import Stakeholder
from tests.commitments.acts import STATUSES, bring, close, events_of, everybody, outcome, say
from tests.commitments.room import YEAR
from tests.worlds import HELD, NOW, China, china, person, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, Refused, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

OWNERS_AND_STAFF = {"owner", "colleague", "successor", "staff of the owner", "staff", "administrator"}
LATER = Due("month", date(2026, 9, 30))


def story() -> China:
    """Adopted on a recorded footing: all is proposed."""
    world = china()
    world.adopt_first(footing="recorded")
    return world


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


def fresh[M: Model](record: M) -> M:
    return type(record)._default_manager.get(pk=record.pk)


def answer(record: Any, acceptance: str = "accepted", *, by: Any, **values: Any) -> AcceptanceLine:
    if acceptance == "declined":
        values.setdefault("reason", "Not our task.")
    return accept(record, by=by, now=NOW, acceptance=acceptance, **values)


class TestAccepting:
    @pytest.mark.parametrize("start", ["proposed", "accepted", "declined"])
    def test_every_answer_to_every_answer_and_everybody(self, world: China, item: ActionItem, start: str) -> None:
        if start != "proposed":
            answer(item, start, by=world.chengdu_officer)
        people = everybody(world)
        answers = ["accepted", "declined", "proposed", "perhaps", ""]
        found = {(name, to): outcome(answer, item, to, by=by) for name, by in people.items() for to in answers}
        expected = {}
        for name in people:
            for to in answers:
                if name not in OWNERS_AND_STAFF:
                    expected[name, to] = "NotAllowed"
                elif to not in ("accepted", "declined"):
                    expected[name, to] = "Invalid"
                else:
                    expected[name, to] = "Conflict" if to == start else "done"
        assert found == expected

    @pytest.mark.parametrize("start", STATUSES)
    def test_only_what_is_unfinished_is_answered(self, world: China, item: ActionItem, start: str) -> None:
        item = bring(world, item, start)
        found = {to: outcome(answer, item, to, by=world.chengdu_officer) for to in ("accepted", "declined")}
        proposed_still = start == "not_started"
        assert found == {
            "accepted": "done" if proposed_still else "Conflict",
            "declined": "done" if proposed_still else "Conflict",
        }

    def test_accepted_it_can_be_overdue(self, world: China, item: ActionItem) -> None:
        assert (item.acceptance, item.overdue_at) == ("proposed", None)
        line = answer(item, by=world.chengdu_officer, answered_on=HELD, version=item.version)
        assert AcceptanceLine.objects.filter(pk=line.pk).values().get() == {
            "id": line.pk,
            "recorded_at": NOW,
            "recorded_by_id": world.chengdu_officer.pk,
            "commitment_id": None,
            "action_item_id": item.pk,
            "stakeholder_id": world.chengdu_city.pk,
            "on_behalf": False,
            "acceptance": "accepted",
            "reason": "",
            "answered_on": HELD,
        }
        after, parent = fresh(item), fresh(item.commitment)
        assert (after.acceptance, after.version) == ("accepted", item.version + 1)
        assert after.overdue_at == parent.overdue_at == datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
        assert parent.version == item.commitment.version

    @pytest.mark.parametrize("who", ["staff", "chengdu_officer"])
    def test_it_is_told_who_answered_and_who_asked_for_whom(self, world: China, item: ActionItem, who: str) -> None:
        by = getattr(world, who)
        assert answer(item, "declined", by=by, reason="Not our task.").on_behalf == (who == "staff")
        assert answer(item, by=by).on_behalf == (who == "staff")
        asked = ask(item, by=by, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
        assert asked.on_behalf == (who == "staff")

    def test_declined_it_counts_in_nothing(self, world: China, item: ActionItem) -> None:
        answer(item, by=world.chengdu_officer)
        say(world.items[1], by=world.ningbo_officer, progress=40)
        assert fresh(item.commitment).progress == 20
        line = answer(item, "declined", by=world.chengdu_officer, reason="  Not our task. ")
        after, parent = fresh(item), fresh(item.commitment)
        assert (line.reason, after.acceptance, after.overdue_at) == ("Not our task.", "declined", None)
        # To those who do not know of it, it is still one of two.
        assert (parent.progress, parent.progress_outside) == (40, 20)

    def test_an_answer_is_an_event_of_action_and_next_step(self, world: China, item: ActionItem) -> None:
        assert events_of(lambda: answer(item, by=world.chengdu_officer)) == {
            ("upsert", "action_item", "CHN-1-01-1"),
            ("upsert", "commitment", "CHN-1-01"),
        }

    def test_a_lead_answers_for_the_next_step(self, world: China) -> None:
        step = world.steps[0]
        officer = person("ministry", of=world.ministry)
        with pytest.raises(NotAllowed):
            answer(step, by=world.chengdu_officer)
        line = answer(step, by=officer, version=step.version)
        assert (line.commitment, line.action_item, line.stakeholder) == (step, None, world.ministry)
        after = fresh(step)
        assert (after.acceptance, after.version) == ("accepted", step.version + 1)
        assert after.overdue_at == datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
        answer(step, "declined", by=officer)
        assert (fresh(step).acceptance, fresh(step).overdue_at) == ("declined", None)
        answer(step, by=world.staff)
        assert list(AcceptanceLine.objects.order_by("pk").values_list("acceptance", "recorded_by")) == [
            ("accepted", officer.pk),
            ("declined", officer.pk),
            ("accepted", world.staff.pk),
        ]

    def test_where_nobody_is_named_there_is_nobody_to_answer(self, world: China) -> None:
        step = world.steps[2]
        with pytest.raises(NotAllowed):
            answer(step, by=world.chengdu_officer)
        with pytest.raises(Conflict, match="Nobody is named"):
            answer(step, by=world.staff)

    def test_everything_that_is_wrong_is_said_at_once(self, world: China, item: ActionItem) -> None:
        with pytest.raises(Invalid) as refused:
            answer(item, "declined", by=world.chengdu_officer, reason=" ", answered_on=date(2022, 11, 15))
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("reason", "required"),
            ("answered_on", "invalid"),
        ]

    def test_not_allowed_comes_before_invalid_before_stale_before_conflict(
        self, world: China, item: ActionItem
    ) -> None:
        answer(item, by=world.chengdu_officer)
        with pytest.raises(NotAllowed):
            answer(item, "perhaps", by=world.ningbo_officer, version=1)
        with pytest.raises(Invalid):
            answer(item, "perhaps", by=world.chengdu_officer, version=1)
        with pytest.raises(Stale):
            answer(item, by=world.chengdu_officer, version=1)
        with pytest.raises(Conflict):
            answer(item, by=world.chengdu_officer, version=fresh(item).version)

    def test_who_has_reported_does_not_decline_any_more(self, world: China, item: ActionItem) -> None:
        report = say(item, by=world.chengdu_officer)
        with pytest.raises(Conflict, match="another owner"):
            answer(item, "declined", by=world.chengdu_officer)
        retract_report(report, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
        answer(item, "declined", by=world.chengdu_officer)

    def test_a_lead_that_has_reported_on_an_action_does_not_decline_any_more(self, world: China) -> None:
        step = world.steps[1]
        add_item(step, by=world.staff, now=NOW, title="Lend", owner=world.bank, due=YEAR)
        answer(step, by=world.bank_officer)
        say(ActionItem.objects.get(owner=world.bank), by=world.bank_officer)
        with pytest.raises(Conflict, match="change the lead"):
            answer(step, "declined", by=world.bank_officer)

    def test_a_new_owner_answers_for_itself_whatever_the_old_one_reported(self, world: China, item: ActionItem) -> None:
        say(item, by=world.chengdu_officer)
        change_owner(item, by=world.staff, now=NOW, owner=world.bank, reason="The bank does it.")
        answer(item, by=world.bank_officer)
        answer(item, "declined", by=world.bank_officer)

    def test_a_successor_stands_by_what_was_reported_before_it(self, world: China, item: ActionItem) -> None:
        say(item, by=world.chengdu_officer)
        area = stakeholder("new-area", world.country)
        succeed(
            world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[area], reason="A new law.",
            succeeded_on=date(2026, 3, 1),
        )  # fmt: skip
        assert fresh(item).owner == area
        with pytest.raises(Conflict, match="another owner"):
            answer(item, "declined", by=person("area", of=area))

    def test_drafts_and_closed_next_steps_are_not_answered(self, world: China, item: ActionItem) -> None:
        close(world, item.commitment)
        for record in (item, fresh(item.commitment)):
            with pytest.raises(Conflict, match="closed"):
                answer(record, by=world.staff)
        second = world.hold_second()
        draft = add_commitment(second, by=world.staff, now=NOW, title="Learn", lead=world.ministry)
        with pytest.raises(Conflict, match="it is not open yet"):
            answer(draft, by=world.staff)


class TestAsking:
    def wish(self, world: China, kind: str) -> dict[str, Any]:
        wishes: dict[str, dict[str, Any]] = {"due": {"due": LATER}, "owner": {"owner": world.bank}, "withdrawal": {}}
        return wishes[kind]

    @pytest.mark.parametrize("kind", ["due", "owner", "withdrawal"])
    def test_it_stands_there_and_changes_nothing(self, world: China, item: ActionItem, kind: str) -> None:
        before = ActionItem.objects.filter(pk=item.pk).values().get()
        wish = self.wish(world, kind)
        made = ask(
            item,
            by=world.chengdu_officer,
            now=NOW,
            kind=kind,
            reason=" The law changed. ",
            version=item.version,
            **wish,
        )
        due = wish.get("due", Due())
        assert Request.objects.filter(pk=made.pk).values().get() == {
            "id": made.pk,
            "recorded_at": NOW,
            "updated_at": NOW,
            "version": 1,
            "action_item_id": item.pk,
            "stakeholder_id": world.chengdu_city.pk,
            "kind": kind,
            "reason": "The law changed.",
            "due_precision": due.precision,
            "due_on": due.on,
            "owner_id": world.bank.pk if kind == "owner" else None,
            "asked_on": date(2026, 3, 2),
            "asked_by_id": world.chengdu_officer.pk,
            "on_behalf": False,
            "answer": "",
            "answer_note": "",
            "answered_on": None,
        }
        assert ActionItem.objects.filter(pk=item.pk).values().get() == before
        with pytest.raises(Conflict, match="asked for already"):
            ask(item, by=world.staff, now=NOW, kind=kind, reason="Again.", **wish)

    def test_who_asks(self, world: China, item: ActionItem) -> None:
        people = everybody(world)
        assert {
            name: outcome(ask, item, by=by, now=NOW, kind="withdrawal", reason="The law changed.")
            for name, by in people.items()
        } == {name: "done" if name in OWNERS_AND_STAFF else "NotAllowed" for name in people}

    @pytest.mark.parametrize(
        ("kind", "wish", "faults"),
        [
            ("due", [], [("due", "required")]),
            ("due", ["due", "owner"], [("owner", "invalid")]),
            ("due", ["past"], [("due.on", "invalid")]),
            ("owner", [], [("owner", "required")]),
            ("owner", ["due", "owner"], [("due", "invalid")]),
            ("withdrawal", ["due", "owner"], [("due", "invalid"), ("owner", "invalid")]),
            ("money", [], [("kind", "invalid")]),
        ],
    )
    def test_each_kind_takes_what_it_needs_and_no_more(
        self, world: China, item: ActionItem, kind: str, wish: list[str], faults: list[tuple[str, str]]
    ) -> None:
        known: dict[str, tuple[str, Any]] = {
            "due": ("due", LATER),
            "past": ("due", Due("day", date(2026, 3, 1))),
            "owner": ("owner", world.bank),
        }
        with pytest.raises(Invalid) as refused:
            ask(item, by=world.chengdu_officer, now=NOW, kind=kind, reason=" ", **dict(known[name] for name in wish))
        found = [(fault.field, fault.code) for fault in refused.value.faults]
        expected = [("reason", "required"), *faults]
        assert found == (expected if kind != "money" else [*faults, ("reason", "required")])

    @pytest.mark.parametrize("due", [Due("next_dialogue"), Due("none"), Due("day", date(2026, 3, 2)), LATER])
    def test_any_due_that_has_not_passed_is_asked_for(self, world: China, item: ActionItem, due: Due) -> None:
        assert ask(item, by=world.chengdu_officer, now=NOW, kind="due", reason="The law changed.", due=due).due == due

    def test_what_is_so_already_is_not_asked_for(self, world: China, item: ActionItem) -> None:
        move_due(item, by=world.staff, now=NOW, due=LATER, reason="The law changed.")
        wishes: list[dict[str, Any]] = [{"kind": "due", "due": LATER}, {"kind": "owner", "owner": world.chengdu_city}]
        for wish in wishes:
            with pytest.raises(Conflict, match="already"):
                ask(item, by=world.chengdu_officer, now=NOW, reason="The law changed.", **wish)

    def test_an_heir_asks_for_nothing_that_was_asked_before_it(self, world: China, item: ActionItem) -> None:
        wish: dict[str, Any] = {"now": NOW, "reason": "The law changed.", "due": LATER}
        ask(item, by=world.chengdu_officer, kind="due", **wish)
        area = stakeholder("new-area", world.country)
        succeed(
            world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[area], reason="A new law.",
            succeeded_on=date(2026, 3, 1),
        )  # fmt: skip
        with pytest.raises(Conflict, match="asked for already"):
            ask(item, by=person("area", of=area), kind="due", **wish)
        assert still_askable(fresh(item)) == ["owner", "withdrawal"]

    @pytest.mark.parametrize("start", STATUSES)
    def test_only_for_what_is_live(self, world: China, item: ActionItem, start: str) -> None:
        item = bring(world, item, start)
        expected = "Conflict" if start in ("completed", "withdrawn") else "done"
        wish: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW, "kind": "withdrawal", "reason": "New law."}
        assert outcome(ask, item, **wish) == expected
        if start == "not_started":
            answer(item, "declined", by=world.chengdu_officer)
            assert outcome(ask, item, **wish) == "Conflict"

    def test_under_an_open_next_step(self, world: China, item: ActionItem) -> None:
        close(world, item.commitment)
        with pytest.raises(Conflict, match="closed"):
            ask(item, by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="The law changed.")

    def test_a_stale_reader_looks_again(self, world: China, item: ActionItem) -> None:
        say(item, by=world.chengdu_officer)
        with pytest.raises(Stale):
            ask(item, by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="New law.", version=item.version)


class TestAnsweringARequest:
    @pytest.fixture
    def requests(self, world: China, item: ActionItem) -> dict[str, Request]:
        common: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW, "reason": "The law changed."}
        return {
            "due": ask(item, kind="due", due=LATER, **common),
            "owner": ask(item, kind="owner", owner=world.bank, **common),
            "withdrawal": ask(item, kind="withdrawal", **common),
        }

    def reply(self, request: Request, *, by: Any, answer: str = "granted", **values: Any) -> Request:
        return answer_request(request, by=by, now=NOW, answer=answer, **values)

    def test_granting_a_date_moves_it(self, world: China, item: ActionItem, requests: dict[str, Request]) -> None:
        done = self.reply(requests["due"], by=world.staff, note="Agreed by phone.")
        assert (done.answer, done.answer_note, done.answered_on, done.version) == (
            "granted",
            "Agreed by phone.",
            date(2026, 3, 2),
            2,
        )
        assert item.history.latest("history_id").history_change_reason == "The law changed."
        after = fresh(item)
        assert (after.due, after.original_due, after.version) == (LATER, YEAR, item.version + 1)
        line = DueDateChange.objects.get()
        assert (line.before, line.after, line.reason, line.changed_on) == (
            YEAR,
            LATER,
            "The law changed.",
            date(2026, 3, 2),
        )

    def test_granting_an_owner_proposes_to_it(
        self, world: China, item: ActionItem, requests: dict[str, Request]
    ) -> None:
        self.reply(requests["owner"], by=world.staff)
        after = fresh(item)
        assert (after.owner, after.acceptance) == (world.bank, "proposed")
        assert OwnerChange.objects.get().reason == "The law changed."

    def test_granting_withdrawal_withdraws(self, world: China, item: ActionItem, requests: dict[str, Request]) -> None:
        self.reply(requests["withdrawal"], by=world.staff, note="Agreed by telephone.")
        assert fresh(item).status == "withdrawn"
        assert StatusChange.objects.get().reason == "The law changed."
        assert fresh(requests["withdrawal"]).answer_note == "Agreed by telephone."

    def test_refusing_changes_nothing_and_says_why(
        self, world: China, item: ActionItem, requests: dict[str, Request]
    ) -> None:
        before = ActionItem.objects.filter(pk=item.pk).values().get()
        with pytest.raises(Invalid) as refused:
            self.reply(requests["due"], by=world.staff, answer="refused", note=" ")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("note", "required")]
        done = self.reply(requests["due"], by=world.staff, answer="refused", note="The ministry waits for it.")
        assert (done.answer, done.answer_note) == ("refused", "The ministry waits for it.")
        assert ActionItem.objects.filter(pk=item.pk).values().get() == before
        ask(item, by=world.chengdu_officer, now=NOW, kind="due", due=LATER, reason="Please look again.")

    def test_who_answers(self, world: China, requests: dict[str, Request]) -> None:
        people = everybody(world)
        assert {name: outcome(self.reply, requests["due"], by=by) for name, by in people.items()} == {
            name: "done" if name in ("staff", "administrator", "staff of the owner") else "NotAllowed"
            for name in people
        }

    def test_everything_that_is_wrong_is_said_at_once(self, world: China, requests: dict[str, Request]) -> None:
        for answered_on in (date(2026, 3, 1), date(2026, 3, 3)):
            with pytest.raises(Invalid) as refused:
                self.reply(requests["due"], by=world.staff, answer="perhaps", answered_on=answered_on)
            assert [fault.field for fault in refused.value.faults] == ["answer", "answered_on"]

    def test_once_and_by_who_has_seen_it(self, world: China, requests: dict[str, Request]) -> None:
        self.reply(requests["due"], by=world.staff, version=1)
        with pytest.raises(Stale):
            self.reply(requests["due"], by=world.verifier, version=1)
        with pytest.raises(Conflict, match="granted already"):
            self.reply(requests["due"], by=world.verifier)

    def test_what_cannot_be_granted_any_more_is_refused_whole(
        self, world: China, item: ActionItem, requests: dict[str, Request]
    ) -> None:
        withdraw_item(item, by=world.staff, now=NOW, reason="A national law does it.")
        for request in (requests["due"], requests["owner"]):
            with pytest.raises(Refused) as refused:
                self.reply(request, by=world.staff)
            assert isinstance(refused.value, Conflict)
            assert fresh(request).answer == ""
            self.reply(request, by=world.staff, answer="refused", note="It was withdrawn.")
        assert (DueDateChange.objects.count(), OwnerChange.objects.count()) == (0, 0)
        assert Stakeholder.objects.get(action_items=item) == world.chengdu_city
        assert Commitment.objects.get(pk=item.commitment_id).progress == 0

    def test_what_was_done_meanwhile_is_granted_without_another_change(
        self, world: China, item: ActionItem, requests: dict[str, Request]
    ) -> None:
        move_due(item, by=world.staff, now=NOW, due=LATER, reason="The dialogue moved.")
        change_owner(item, by=world.staff, now=NOW, owner=world.bank, reason="The bank took it over.")
        withdraw_item(item, by=world.staff, now=NOW, reason="A national law does it.")
        before = fresh(item).version
        for request in requests.values():
            assert self.reply(request, by=world.staff).answer == "granted"
        assert fresh(item).version == before
        assert (DueDateChange.objects.count(), OwnerChange.objects.count(), StatusChange.objects.count()) == (1, 1, 1)
