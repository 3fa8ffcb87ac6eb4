"""What may be decided where, and what each decision needs."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.concluding import conclude
from commitments.actions.deciding import clear_decision, decide, decide_between, leave_the_rest, reopen
from commitments.actions.drafting import add_commitment
from commitments.actions.entering import open_series
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import FollowUp
from commitments.status import Decision
from tests.commitments.acts import outcome
from tests.commitments.room import LATER, LETTER, SECOND, agenda, close, hold, rule, step
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Invalid, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted


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

    @pytest.mark.parametrize(
        "status", ["draft", "fulfilled", "partly_fulfilled", "not_fulfilled", "withdrawn", "superseded"]
    )
    def test_every_decision_about_what_is_not_open(self, world: China, status: str) -> None:
        second = hold(world, SECOND)
        if status == "draft":
            target = add_commitment(second, by=world.staff, now=NOW, title="New")
        else:
            ruling = Ruling(status, **particulars(world, status))
            decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis=LETTER)
            target = step("CHN-1-04")
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        rulings = {decision: Ruling(decision, **particulars(world, decision)) for decision in Decision.values}
        assert {
            decision: (
                outcome(decide, second, target, ruling=ruling, **by),
                outcome(decide_between, target, basis=LETTER, ruling=ruling, **by),
            )
            for decision, ruling in rulings.items()
        } == {
            decision: (
                "NotFound" if status == "draft" else "Conflict",
                "Conflict" if decision in BECOMES["between dialogues"] else "Invalid",
            )
            for decision in Decision.values
        }

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
