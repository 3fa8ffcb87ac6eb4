"""Decisions: what may be decided where, what each needs, and that it stays provisional."""

from datetime import date
from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept
from commitments.actions.concluding import conclude
from commitments.actions.deciding import clear_decision, decide, decide_between, leave_the_rest, reopen
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.entering import open_series
from commitments.actions.outcome import read_outcome
from commitments.actions.owing import reopen_item, withdraw_item
from commitments.actions.removing import remove_draft
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, DueDateChange, FollowUp, StatusChange
from commitments.status import Decision
from tests.commitments.acts import bring, outcome
from tests.commitments.room import SECOND, THIRD, agenda, close, fresh, hold, item, later, plan, rule, statuses, step
from tests.worlds import NOW, China, china, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotFound, NotReady, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

YEAR = Due("year", date(2023, 12, 31))
LATER = Due("quarter", date(2027, 3, 31))
LETTER = "Letter of the ministry of 3 May 2025."


def story() -> China:
    world = china()
    world.adopt_first()
    return world


@pytest.fixture
def second(world: China) -> Any:
    return hold(world, SECOND)


def particulars(world: China, decision: str) -> dict[str, Any]:
    """What a decision about CHN-1-04 needs, and nothing else."""
    needed: dict[str, dict[str, Any]] = {
        "fulfilled": {"shown": "The decree was shown."},
        "withdrawn": {"reason": "A national law does it."},
        "superseded": {"superseded_by": world.steps[2]},
        "handed_over": {"handed_over_to": world.bank},
    }
    return needed.get(decision, {})


BECOMES = {
    "at a dialogue": {
        "fulfilled": "fulfilled",
        "partly_fulfilled": "partly_fulfilled",
        "not_fulfilled": "not_fulfilled",
        "carried_over": "open",
        "not_discussed": "open",
        "withdrawn": "withdrawn",
        "superseded": "superseded",
    },
    "between dialogues": {
        "fulfilled": "fulfilled",
        "partly_fulfilled": "partly_fulfilled",
        "not_fulfilled": "not_fulfilled",
        "withdrawn": "withdrawn",
        "superseded": "superseded",
    },
    "at close-out": {
        "fulfilled": "fulfilled",
        "partly_fulfilled": "partly_fulfilled",
        "not_fulfilled": "not_fulfilled",
        "withdrawn": "withdrawn",
        "handed_over": "handed_over",
        "continued": "open",
    },
}
"""What may be decided where, and what the commitment then is."""


def decide_about_the_fourth(world: China, where: str, ruling: Ruling) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    fourth = world.steps[3]
    match where:
        case "at a dialogue":
            close(world, hold(world, SECOND), {fourth.reference: ruling})
        case "between dialogues":
            decide_between(fourth, ruling=ruling, basis=LETTER, **by)
        case "at close-out":
            others = {one.reference: Ruling("not_fulfilled") for one in world.steps if one != fourth}
            conclude(world.series, basis=LETTER, rulings={**others, fourth.reference: ruling}, **by)


class TestWhatMayBeDecided:
    @pytest.mark.parametrize("decision", Decision.values)
    @pytest.mark.parametrize("where", BECOMES)
    def test_every_decision_everywhere(self, world: China, where: str, decision: str) -> None:
        if where == "at close-out":
            open_successor(world)
        ruling = Ruling(decision, **particulars(world, decision))
        if decision not in BECOMES[where]:
            with pytest.raises(Invalid) as refused:
                decide_about_the_fourth(world, where, ruling)
            assert [fault.field.split(".")[-1] for fault in refused.value.faults] == ["decision"]
            return
        decide_about_the_fourth(world, where, ruling)
        fourth = step("CHN-1-04")
        day = SECOND if where == "at a dialogue" else NOW.date()
        assert (fourth.status, fourth.closed_on, fourth.superseded_by, fourth.handed_over_to, fourth.continued_in) == (
            BECOMES[where][decision],
            None if BECOMES[where][decision] == "open" else day,
            world.steps[2] if decision == "superseded" else None,
            world.bank if decision == "handed_over" else None,
            world.series.continued_by if decision == "continued" else None,
        )

    @pytest.mark.parametrize("decision", Decision.values)
    @pytest.mark.parametrize(
        "status", ["draft", "fulfilled", "partly_fulfilled", "not_fulfilled", "withdrawn", "superseded"]
    )
    def test_every_decision_about_what_is_not_open(self, world: China, status: str, decision: str) -> None:
        second = hold(world, SECOND)
        if status == "draft":
            target = add_commitment(second, by=world.staff, now=NOW, title="New")
        else:
            ruling = Ruling(status, **particulars(world, status))
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
            target = step("CHN-1-04")
        ruling = Ruling(decision, **particulars(world, decision))
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "ruling": ruling}
        assert [
            outcome(lambda: decide(second, target, **by)),
            outcome(lambda: decide_between(target, basis=LETTER, **by)),
        ] == [
            "NotFound" if status == "draft" else "Conflict",
            "Conflict" if decision in BECOMES["between dialogues"] else "Invalid",
        ]

    def test_what_was_handed_over_is_closed_too(self, world: China) -> None:
        decide_about_the_fourth(world, "at close-out", Ruling("handed_over", handed_over_to=world.bank))
        ruling = Ruling("fulfilled", shown="Shown.")
        with pytest.raises(Conflict):
            decide_between(step("CHN-1-04"), by=world.staff, now=NOW, ruling=ruling, basis=LETTER)

    def test_staff_alone(self, world: China, second: Any) -> None:
        by: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW}
        ruling = Ruling("not_fulfilled")
        for act in (
            lambda: decide(second, world.steps[0], ruling=ruling, **by),
            lambda: leave_the_rest(second, **by),
            lambda: decide_between(world.steps[0], ruling=ruling, basis=LETTER, **by),
            lambda: reopen(world.steps[0], reason="No.", **by),
            lambda: conclude(world.series, basis=LETTER, rulings={}, **by),
            lambda: clear_decision(FollowUp.objects.order_by("pk")[0], **by),
        ):
            with pytest.raises(NotAllowed):
                act()


def open_successor(world: China) -> Any:
    return open_series(
        by=world.staff, now=NOW, code="CHN2", country=world.country, name="Second programme", continues=world.series
    )


GIVEN = {
    "due": LATER,
    "shown": "Shown.",
    "confirms": "the item",
    "superseded_by": "the third",
    "handed_over_to": "the bank",
}
USES = {
    "fulfilled": {"shown", "confirms"},
    "partly_fulfilled": {"shown"},
    "not_fulfilled": set(),
    "carried_over": {"due"},
    "not_discussed": set(),
    "withdrawn": set(),
    "superseded": {"superseded_by"},
}


class TestParticulars:
    @pytest.mark.parametrize("decision", USES)
    def test_each_decision_takes_its_own_and_no_others(self, world: China, second: Any, decision: str) -> None:
        values = {"confirms": (world.items[0],), "superseded_by": world.steps[2], "handed_over_to": world.bank}
        taken = set()
        for name, value in GIVEN.items():
            entered: dict[str, Any] = {"reason": "So it was.", "shown": "Shown."} if name == "confirms" else {}
            entered |= {"reason": "So it was.", name: values.get(name, value)}
            if decision == "superseded":
                entered.setdefault("superseded_by", world.steps[2])
            try:
                rule(world, second, "CHN-1-01", Ruling(decision, **entered))
            except Invalid as refused:
                assert name in {fault.field for fault in refused.faults}  # noqa: PT017
            except Conflict:
                taken.add(name)  # sound in form, though not every item is completed
            else:
                taken.add(name)
        assert taken == USES[decision]

    @pytest.mark.parametrize(
        ("ruling", "field"),
        [
            (Ruling("withdrawn"), "reason"),
            (Ruling("withdrawn", reason="  "), "reason"),
            (Ruling("carried_over", due=LATER), "reason"),
            (Ruling("superseded"), "superseded_by"),
            (Ruling("fulfilled"), "shown"),
            (Ruling("fulfilled", shown=" "), "shown"),
        ],
        ids=str,
    )
    def test_what_is_missing_is_named(self, world: China, second: Any, ruling: Ruling, field: str) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", ruling)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [(field, "required")]
        assert agenda(second)["CHN-1-04"] == "pending"

    def test_all_of_it_is_named_at_once(self, world: China, second: Any) -> None:
        ruling = Ruling(
            "carried_over", due=Due("day", date(2024, 10, 15)), shown="Shown.", superseded_by=world.steps[0]
        )
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", ruling)
        assert [fault.field for fault in refused.value.faults] == ["shown", "superseded_by", "reason", "due.on"]

    def test_confirming_needs_what_was_shown(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-01", "fulfilled", confirms=tuple(world.items[:2]))
        assert [fault.field for fault in refused.value.faults] == ["shown"]


class TestFulfilled:
    """Every item completed, withdrawn, or confirmed by this dialogue; declined ones do not count."""

    @pytest.mark.parametrize("first", ["not_started", "in_progress", "reported_complete", "completed", "withdrawn"])
    def test_each_state_of_an_item_that_nobody_confirms(self, world: China, second: Any, first: str) -> None:
        bring(world, world.items[0], first)
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[1],))
        if first in ("completed", "withdrawn"):
            assert rule(world, second, "CHN-1-01", ruling).decision == "fulfilled"
        else:
            with pytest.raises(Conflict) as refused:
                rule(world, second, "CHN-1-01", ruling)
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [("confirms", "not_completed")]
            assert "CHN-1-01-1" in str(refused.value.faults[0].message)

    def test_declined_items_do_not_count(self, world: China, second: Any) -> None:
        declined = add_item(world.steps[0], by=world.staff, now=NOW, title="Pay", owner=world.bank, due=Due("none"))
        accept(declined, by=world.bank_officer, now=NOW, acceptance="declined", reason="No mandate.")
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        assert rule(world, second, "CHN-1-01", ruling).decision == "fulfilled"
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=(*world.items[:2], declined))
        assert [fault.field for fault in refused.value.faults] == ["confirms.2"]

    def test_items_of_another_next_step_are_not_confirmed(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items))
        assert [fault.field for fault in refused.value.faults] == ["confirms.2"]

    def test_without_items_what_was_shown_is_enough(self, world: China, second: Any) -> None:
        second = close(world, second, {"CHN-1-04": Ruling("fulfilled", shown="The decree was shown.")})
        fourth = step("CHN-1-04")
        assert (fourth.status, fourth.closed_on, fourth.progress) == ("fulfilled", SECOND, None)

    def test_all_withdrawn_is_as_without_items(self, world: China, second: Any) -> None:
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Another way was found.")
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-03", "fulfilled")
        assert [fault.field for fault in refused.value.faults] == ["shown"]
        assert rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.").decision == "fulfilled"

    def test_twelve_cities(self, world: China, second: Any) -> None:
        """A number was promised: that many are shown."""
        reason = "The summary says twelve."
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=12, reason=reason)
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list of twelve.")
        items = [
            add_item(
                world.steps[3], by=world.staff, now=NOW, title=f"City {number}", due=Due("none"),
                owner=stakeholder(f"city-{number}", world.country),
            )
            for number in range(12)
        ]  # fmt: skip
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list.", confirms=tuple(items[:11]))
        assert len(refused.value.faults) == 1
        withdraw_item(items[11], by=world.staff, now=NOW, reason="It was merged.")
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "fulfilled", shown="A list.", confirms=tuple(items[:11]))
        assert str(refused.value) == "12 were promised; 11 are shown by completed actions."
        reopen_item(items[11], by=world.staff, now=NOW, reason="It was not.")
        close(world, second, {"CHN-1-04": Ruling("fulfilled", shown="A list.", confirms=tuple(items))})
        assert step("CHN-1-04").status == "fulfilled"
        assert {one.status for one in step("CHN-1-04").action_items.all()} == {"completed"}
        assert step("CHN-1-04").progress == 100

    def test_only_a_dialogue_confirms(self, world: China) -> None:
        """Between dialogues there is no room of witnesses: what is not completed is verified first."""
        bring(world, world.items[2], "reported_complete")
        ruling = Ruling("fulfilled", shown="The platform.", confirms=(world.items[2],))
        with pytest.raises(Invalid) as refused:
            decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        assert [fault.field for fault in refused.value.faults] == ["confirms"]
        with pytest.raises(Conflict):
            decide_between(world.steps[2], by=world.staff, now=NOW, ruling=Ruling("fulfilled"), basis=LETTER)
        assert (step("CHN-1-03").status, item("CHN-1-03-1").status) == ("open", "reported_complete")


class TestCarriedOver:
    def test_a_new_due_moves_the_live_items_that_had_the_old_one(self, world: China, second: Any) -> None:
        """Neither what is finished, withdrawn or declined, nor what had a date of its own."""
        own_date = Due("day", date(2024, 1, 31))
        for title, owner, due in (
            ("Own date", world.ningbo_city, own_date),
            ("Withdrawn", world.ningbo_city, YEAR),
            ("Declined", world.bank, YEAR),
        ):
            add_item(world.steps[0], by=world.staff, now=NOW, title=title, owner=owner, due=due)
        world.reread()
        bring(world, world.items[0], "completed")
        withdraw_item(ActionItem.objects.get(title="Withdrawn"), by=world.staff, now=NOW, reason="Merged.")
        accept(
            ActionItem.objects.get(title="Declined"),
            by=world.bank_officer,
            now=NOW,
            acceptance="declined",
            reason="No.",
        )
        ruling = Ruling("carried_over", due=LATER, reason="The law came late.")
        follow_up = rule(world, second, "CHN-1-01", ruling)
        assert step("CHN-1-01").due == YEAR, "provisional"
        close(world, second)
        assert {one.reference: one.due for one in ActionItem.objects.filter(commitment=world.steps[0])} == {
            "CHN-1-01-1": YEAR,
            "CHN-1-01-2": LATER,
            "CHN-1-01-3": own_date,
            "CHN-1-01-4": YEAR,
            "CHN-1-01-5": YEAR,
        }
        first = step("CHN-1-01")
        assert (first.status, first.due, first.original_due, first.times_carried_over) == ("open", LATER, YEAR, 1)
        assert [
            (
                str(line.commitment or line.action_item),
                line.before,
                line.after,
                line.reason,
                line.changed_on,
                line.follow_up,
            )
            for line in DueDateChange.objects.order_by("pk")
        ] == [
            ("CHN-1-01", YEAR, LATER, "The law came late.", SECOND, follow_up),
            ("CHN-1-01-2", YEAR, LATER, "The law came late.", SECOND, follow_up),
        ]

    def test_without_a_new_due_nothing_moves(self, world: China, second: Any) -> None:
        close(world, second, {"CHN-1-01": "carried_over"})
        assert (step("CHN-1-01").due, step("CHN-1-01").times_carried_over) == (YEAR, 1)
        assert not DueDateChange.objects.exists()

    def test_each_time_is_counted_and_not_discussed_is_not(self, world: China, second: Any) -> None:
        close(world, second, {"CHN-1-01": "carried_over"})
        close(world, hold(world, THIRD), {"CHN-1-01": "carried_over"})
        assert {one.reference: one.times_carried_over for one in Commitment.objects.all()} == {
            "CHN-1-01": 2,
            "CHN-1-02": 0,
            "CHN-1-03": 0,
            "CHN-1-04": 0,
        }


class TestSuperseded:
    def test_by_a_draft_of_the_deciding_dialogue(self, world: China, second: Any) -> None:
        draft = add_commitment(
            second, by=world.staff, now=NOW, title="Better", text="Better.", due=Due("none"), nobody_named=True
        )
        close(world, second, {"CHN-1-04": Ruling("superseded", superseded_by=draft)})
        fourth = step("CHN-1-04")
        assert (fourth.status, fourth.superseded_by, fresh(draft).status) == ("superseded", draft, "open")

    def test_the_draft_must_be_complete(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="Better")
        with pytest.raises(NotReady) as refused:
            close(world, second, {"CHN-1-04": Ruling("superseded", superseded_by=draft)})
        assert [fault.field for fault in refused.value.faults] == ["CHN-2-01.text", "CHN-2-01.due", "CHN-2-01.lead"]

    def test_the_draft_stays_while_it_is_named(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="Better")
        decided = rule(world, second, "CHN-1-04", "superseded", superseded_by=draft)
        with pytest.raises(Conflict) as refused:
            remove_draft(draft, by=world.staff, now=NOW)
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        clear_decision(decided, by=world.staff, now=NOW)
        remove_draft(draft, by=world.staff, now=NOW)
        assert not Commitment.objects.filter(dialogue=second).exists()

    def test_not_by_a_draft_of_another_dialogue(self, world: China, second: Any) -> None:
        draft = add_commitment(plan(world, THIRD), by=world.staff, now=NOW, title="Better")
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-04", "superseded", superseded_by=draft)
        assert [fault.field for fault in refused.value.faults] == ["superseded_by"]

    def test_not_by_itself(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[3])
        assert [fault.field for fault in refused.value.faults] == ["superseded_by"]

    def test_not_by_what_was_closed_meanwhile(self, world: China, second: Any) -> None:
        """The caller's copy still says open."""
        ruling = Ruling("not_fulfilled")
        decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        superseded = Ruling("superseded", superseded_by=world.steps[2])
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", superseded)
        with pytest.raises(Conflict):
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=superseded, basis=LETTER)

    def test_not_in_a_circle(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "superseded", superseded_by=world.steps[3])
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        with pytest.raises(NotReady) as refused:
            close(world, second)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-03", "untrue"),
            ("CHN-1-04", "untrue"),
        ]

    def test_not_by_what_the_same_dialogue_closes(self, world: China, second: Any) -> None:
        """Nobody would answer for it any more."""
        rule(world, second, "CHN-1-03", "superseded", superseded_by=world.steps[3])
        rule(world, second, "CHN-1-04", "not_fulfilled")
        with pytest.raises(NotReady) as refused:
            close(world, second)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("CHN-1-03", "untrue")]


class TestProvisional:
    def test_nothing_happens_until_adoption(self, world: China, second: Any) -> None:
        before = statuses()
        rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        rule(world, second, "CHN-1-02", "withdrawn", reason="No.")
        rule(world, second, "CHN-1-03", "carried_over", due=LATER, reason="Late.")
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        assert statuses() == before
        assert not StatusChange.objects.exists()
        assert not DueDateChange.objects.exists()
        assert {one.times_carried_over for one in Commitment.objects.all()} == {0}

    def test_it_may_change_and_history_keeps_each(self, world: China, second: Any) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        first, was_pending = decide(second, world.steps[3], ruling=Ruling("not_fulfilled", note="Short."), **by)
        assert was_pending
        ruling = Ruling("withdrawn", reason="A law does it.")
        changed, was_pending = decide(
            second, world.steps[3], by=world.verifier, now=later(1), ruling=ruling, version=first.version
        )
        assert (changed.pk, was_pending, changed.decision, changed.note, changed.decided_by) == (
            first.pk,
            False,
            "withdrawn",
            "",
            world.verifier,
        )
        with pytest.raises(Stale) as refused:
            decide(second, world.steps[3], ruling=Ruling("not_fulfilled"), version=first.version, **by)
        assert refused.value.version == changed.version
        assert list(
            FollowUp.history.filter(id=first.pk)
            .order_by("history_id")
            .values_list("decision", "history_user", "history_change_reason")
        ) == [
            ("pending", world.staff.pk, None),
            ("not_fulfilled", world.staff.pk, None),
            ("withdrawn", world.verifier.pk, "A law does it."),
        ]

    def test_entered_for_the_wrong_one(self, world: China, second: Any) -> None:
        decided = rule(
            world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]), note="Long."
        )
        cleared = clear_decision(decided, by=world.staff, now=NOW, version=decided.version)
        assert (
            cleared.decision,
            cleared.decided_on,
            cleared.decided_by,
            cleared.shown,
            cleared.note,
            list(cleared.confirms.all()),
        ) == ("pending", None, None, "", "Long.", [])
        with pytest.raises(Stale):
            clear_decision(decided, by=world.staff, now=NOW, version=decided.version)

    def test_another_set_of_confirmed_items_is_another_version(self, world: China, second: Any) -> None:
        bring(world, world.items[0], "completed")
        one = rule(world, second, "CHN-1-01", "fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[1],))
        two, _ = decide(second, world.steps[0], by=world.staff, now=NOW, ruling=ruling)
        assert (two.version, list(two.confirms.all())) == (one.version + 1, [world.items[1]])
        again, _ = decide(second, world.steps[0], by=world.staff, now=NOW, ruling=ruling)
        assert again.version == two.version, "nothing changed"
        trail = FollowUp.history.filter(id=one.pk).order_by("history_id")
        assert set(trail.values_list("history_user", flat=True)) == {world.staff.pk}, "nothing is nobody's"

    def test_the_rest_was_not_discussed_by_one_act(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "not_fulfilled")
        left = leave_the_rest(second, by=world.staff, now=NOW)
        assert [one.commitment.reference for one in left] == ["CHN-1-01", "CHN-1-02", "CHN-1-03"]
        assert {(one.decision, one.decided_on, one.decided_by) for one in left} == {
            ("not_discussed", SECOND, world.staff)
        }
        assert agenda(second) == {
            "CHN-1-01": "not_discussed",
            "CHN-1-02": "not_discussed",
            "CHN-1-03": "not_discussed",
            "CHN-1-04": "not_fulfilled",
        }
        assert leave_the_rest(second, by=world.staff, now=NOW) == []

    def test_closed_between_dialogues_it_leaves_the_agenda_and_history_keeps_it(
        self, world: China, second: Any
    ) -> None:
        provisional = rule(world, second, "CHN-1-04", "not_fulfilled", note="Said in the room.")
        decide_between(
            world.steps[3], by=world.verifier, now=NOW, ruling=Ruling("fulfilled", shown="The decree."), basis=LETTER
        )
        assert agenda(second) == {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending"}
        last = FollowUp.history.filter(id=provisional.pk).latest("history_id")
        assert (last.history_type, last.decision, last.note, last.history_user) == (
            "-",
            "not_fulfilled",
            "Said in the room.",
            world.verifier,
        )
        close(world, second)
        assert step("CHN-1-04").status == "fulfilled"
        with pytest.raises(Conflict):
            rule(world, second, "CHN-1-04", "withdrawn", reason="No.")

    @pytest.mark.parametrize("status", ["planned", "held"])
    def test_while_planned_or_held(self, world: China, status: str) -> None:
        dialogue = hold(world, SECOND) if status == "held" else plan(world, SECOND)
        assert rule(world, dialogue, "CHN-1-04", "not_fulfilled").decided_on == SECOND

    def test_not_at_a_cancelled_or_adopted_one_or_one_that_is_not_the_next(self, world: China) -> None:
        second, third = hold(world, SECOND), hold(world, THIRD)
        with pytest.raises(Conflict):
            rule(world, third, "CHN-1-04", "not_fulfilled")
        close(world, second)
        for act in (
            lambda: rule(world, second, "CHN-1-04", "not_fulfilled"),
            lambda: leave_the_rest(second, by=world.staff, now=NOW),
            lambda: clear_decision(FollowUp.objects.filter(dialogue=second)[0], by=world.staff, now=NOW),
        ):
            with pytest.raises(Conflict):
                act()
        cancelled = meeting.cancel(
            meeting.replan(third, by=world.staff, now=NOW), by=world.staff, now=NOW, reason="Elections."
        )
        with pytest.raises(Conflict):
            rule(world, cancelled, "CHN-1-04", "not_fulfilled")

    def test_not_about_what_is_not_on_the_agenda(self, world: China, second: Any) -> None:
        own = add_commitment(second, by=world.staff, now=NOW, title="New")
        with pytest.raises(NotFound):
            decide(second, own, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"))


class TestDays:
    def test_the_last_day_unless_entered_otherwise(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2024, 10, 16), ends_on=date(2024, 10, 18))
        dialogue = meeting.hold(dialogue, by=world.staff, now=NOW)
        assert rule(world, dialogue, "CHN-1-03", "not_fulfilled").decided_on == date(2024, 10, 18)
        other = rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 10, 16))
        assert other.decided_on == date(2024, 10, 16)
        close(world, dialogue, adopted_on=date(2024, 11, 1))
        assert [step(one).closed_on for one in ("CHN-1-03", "CHN-1-04")] == [date(2024, 10, 18), date(2024, 10, 16)]

    def test_entered_before_the_meeting_it_is_of_its_last_day(self, world: China) -> None:
        """Not of the day on which somebody prepared the agenda."""
        dialogue = plan(world, date(2026, 3, 10))
        early = rule(world, dialogue, "CHN-1-04", "not_fulfilled")
        assert early.decided_on == date(2026, 3, 2)
        after = later(24 * 10)
        dialogue = meeting.hold(dialogue, by=world.staff, now=after)
        assert fresh(early).decided_on == date(2026, 3, 10)
        close(world, dialogue, now=after)
        assert step("CHN-1-04").closed_on == date(2026, 3, 10)

    def test_a_day_within_the_meeting_stays(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 3))
        decided = rule(world, dialogue, "CHN-1-04", "not_fulfilled", decided_on=date(2026, 3, 1))
        meeting.hold(dialogue, by=world.staff, now=later(48))
        assert fresh(decided).decided_on == date(2026, 3, 1)

    @pytest.mark.parametrize("day", [date(2026, 3, 3), date(2024, 10, 15), date(2022, 11, 15)])
    def test_neither_in_the_future_nor_before_the_meeting(self, world: China, second: Any, day: date) -> None:
        with pytest.raises(Invalid) as refused:
            rule(world, second, "CHN-1-04", "not_fulfilled", decided_on=day)
        assert [fault.field for fault in refused.value.faults] == ["decided_on"]

    def test_not_after_the_adoption(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "not_fulfilled", decided_on=date(2024, 10, 25))
        with pytest.raises(NotReady) as refused:
            close(world, second, adopted_on=date(2024, 10, 24))
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        close(world, second, adopted_on=date(2024, 10, 25))
        assert step("CHN-1-04").closed_on == date(2024, 10, 25)

    def test_adopted_in_the_order_of_days_too(self, world: China, second: Any) -> None:
        with pytest.raises(Invalid) as refused:
            close(world, second, adopted_on=date(2024, 10, 15))
        assert [fault.field for fault in refused.value.faults] == ["adopted_on"]
        close(world, second, adopted_on=date(2025, 10, 1))
        third = hold(world, THIRD)
        with pytest.raises(Invalid) as refused:
            close(world, third, adopted_on=THIRD)
        assert [str(fault.message) for fault in refused.value.faults] == ["Give Oct. 1, 2025 or a later day."]


class TestStillTrueAtAdoption:
    """A decision was true when it was entered; adoption looks again, under lock."""

    def adopt(self, world: China, second: Any) -> list[tuple[str, str]]:
        with pytest.raises(NotReady) as refused:
            close(world, second)
        return [(fault.field, fault.code) for fault in refused.value.faults]

    def test_an_item_was_reopened(self, world: China, second: Any) -> None:
        bring(world, world.items[2], "completed")
        rule(world, second, "CHN-1-03", "fulfilled")
        reopen_item(world.items[2], by=world.staff, now=NOW, reason="It broke.")
        assert self.adopt(world, second) == [("CHN-1-03", "untrue"), ("CHN-1-03", "not_completed")]

    def test_an_item_was_added(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.", confirms=(world.items[2],))
        add_item(world.steps[2], by=world.staff, now=NOW, title="More", owner=world.ningbo_city, due=Due("none"))
        assert self.adopt(world, second) == [("CHN-1-03", "untrue"), ("CHN-1-03", "not_completed")]

    def test_a_confirmed_item_was_withdrawn(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-03", "fulfilled", shown="The platform.", confirms=(world.items[2],))
        withdraw_item(world.items[2], by=world.staff, now=NOW, reason="Merged.")
        assert self.adopt(world, second)[0] == ("CHN-1-03", "untrue")

    def test_more_was_promised(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "fulfilled", shown="The decree.")
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=2, reason="It says two.")
        assert self.adopt(world, second) == [("CHN-1-04", "untrue")]

    def test_the_successor_was_closed(self, world: China, second: Any) -> None:
        rule(world, second, "CHN-1-04", "superseded", superseded_by=world.steps[2])
        ruling = Ruling("withdrawn", reason="Elsewhere.")
        decide_between(world.steps[2], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        assert self.adopt(world, second)[0] == ("CHN-1-04", "untrue")

    def test_everything_that_stands_in_the_way_is_named_at_once(self, world: China, second: Any) -> None:
        add_commitment(second, by=world.staff, now=NOW, title="New", nobody_named=True, due=Due("none"))
        rule(world, second, "CHN-1-04", "fulfilled", shown="The decree.")
        edit_commitment(world.steps[3], by=world.staff, now=NOW, number_promised=2, reason="It says two.")
        before = statuses()
        with pytest.raises(NotReady) as refused:
            adopt(second, by=world.staff, now=NOW, footing="agreed")
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-2-01.text", "incomplete"),
            ("CHN-1-01", "pending"),
            ("CHN-1-02", "pending"),
            ("CHN-1-03", "pending"),
            ("CHN-1-04", "untrue"),
        ]
        assert statuses() == before
        # Whoever looks beforehand is told the same, to the word.
        assert tuple(read_outcome(second).obstacles(adopted_on=second.held_on)) == refused.value.faults


class TestBetweenDialogues:
    def test_takes_effect_at_once_with_its_basis(self, world: China, second: Any) -> None:
        follow_up = decide_between(
            world.steps[2],
            by=world.staff,
            now=NOW,
            ruling=Ruling("withdrawn", reason="A law does it.", decided_on=date(2025, 5, 3), note="By telephone."),
            basis=LETTER,
        )
        assert (
            follow_up.dialogue,
            follow_up.basis,
            follow_up.decision,
            follow_up.decided_on,
            follow_up.decided_by,
            follow_up.note,
        ) == (None, LETTER, "withdrawn", date(2025, 5, 3), world.staff, "By telephone.")
        third = step("CHN-1-03")
        assert (third.status, third.closed_on) == ("withdrawn", date(2025, 5, 3))
        assert item("CHN-1-03-1").status == "withdrawn"
        assert list(
            StatusChange.objects.values_list("action_item__reference", "to_status", "reason", "changed_on", "follow_up")
        ) == [("CHN-1-03-1", "withdrawn", "A law does it.", date(2025, 5, 3), follow_up.pk)]
        assert "CHN-1-03" not in agenda(second)

    def test_before_any_second_dialogue_is_planned(self, world: China) -> None:
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER)
        assert agenda(plan(world, SECOND)) == {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending"}

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"basis": " "}, "basis"),
            ({"decided_on": date(2026, 3, 3)}, "decided_on"),
            ({"decided_on": date(2022, 11, 15)}, "decided_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        ruling = Ruling("not_fulfilled", decided_on=values.get("decided_on"))
        with pytest.raises(Invalid) as refused:
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=values.get("basis", LETTER))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_stale(self, world: China) -> None:
        seen = world.steps[3]
        edit_commitment(seen, by=world.verifier, now=NOW, kind="finance", reason="It is.")
        with pytest.raises(Stale):
            decide_between(
                seen, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER, version=seen.version
            )

    def test_it_is_not_cleared_but_reopened(self, world: China) -> None:
        follow_up = decide_between(
            world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER
        )
        with pytest.raises(Conflict):
            clear_decision(follow_up, by=world.staff, now=NOW)


class TestReopening:
    def test_it_goes_to_the_next_agenda_and_the_decision_stays(self, world: China, second: Any) -> None:
        follow_up = decide_between(
            world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis=LETTER
        )
        reopened = reopen(step("CHN-1-04"), by=world.verifier, now=NOW, reason="The letter was withdrawn.")
        assert (reopened.status, reopened.closed_on) == ("open", None)
        assert agenda(second)["CHN-1-04"] == "pending"
        assert fresh(follow_up).decision == "not_fulfilled"
        line = StatusChange.objects.get()
        assert (line.commitment, line.from_status, line.to_status, line.reason, line.changed_on, line.recorded_by) == (
            reopened,
            "not_fulfilled",
            "open",
            "The letter was withdrawn.",
            date(2026, 3, 2),
            world.verifier,
        )

    def test_what_a_dialogue_closed(self, world: China, second: Any) -> None:
        second = close(
            world,
            second,
            {"CHN-1-03": Ruling("fulfilled", shown="The platform.", confirms=(world.items[2],))},
        )
        reopen(step("CHN-1-03"), by=world.staff, now=NOW, reason="It went off line.")
        assert (step("CHN-1-03").status, item("CHN-1-03-1").status) == ("open", "completed"), "actions stay"
        assert agenda(second)["CHN-1-03"] == "fulfilled", "the minutes do not change"
        third = plan(world, THIRD)
        assert agenda(third) == dict.fromkeys(["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"], "pending")

    def test_superseded_and_handed_over_lose_whom_they_named(self, world: China) -> None:
        ruling = Ruling("superseded", superseded_by=world.steps[2])
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        reopened = reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="No.")
        assert (reopened.status, reopened.superseded_by) == ("open", None)

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"reason": ""}, "reason"),
            ({"reopened_on": date(2026, 3, 3)}, "reopened_on"),
            ({"reopened_on": date(2025, 5, 2)}, "reopened_on"),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], field: str) -> None:
        ruling = Ruling("not_fulfilled", decided_on=date(2025, 5, 3))
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
        said: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "No."}
        with pytest.raises(Invalid) as refused:
            reopen(step("CHN-1-04"), **(said | values))
        assert [fault.field for fault in refused.value.faults] == [field]

    def test_only_what_is_closed(self, world: China, second: Any) -> None:
        draft = add_commitment(second, by=world.staff, now=NOW, title="New")
        for target in (world.steps[0], draft):
            with pytest.raises(Conflict):
                reopen(target, by=world.staff, now=NOW, reason="No.")
