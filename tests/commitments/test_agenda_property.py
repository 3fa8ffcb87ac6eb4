"""Whatever happens in whatever order: the agenda is what its definition says, references are
given once, and every stored figure is what the records behind it give."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from django.db import models, transaction

from accounts.models import ChangeEvent, DataStamp
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.concluding import conclude
from commitments.actions.deciding import clear_decision, decide, decide_between, leave_the_rest, reopen
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.actions.removing import remove_draft
from commitments.actions.un_adopting import un_adopt
from commitments.consistency import differences_of
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp, Snapshot
from dialogues.models import Dialogue, Series
from tests.commitments.acts import confirm, say
from tests.worlds import NOW, China, china
from urbanshift.errors import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

CLOSING = ["fulfilled", "partly_fulfilled", "not_fulfilled", "withdrawn", "superseded"]
WORDS = ["carried_over", "not_discussed", *CLOSING]
AT_THE_END = ["fulfilled", "not_fulfilled", "withdrawn", "handed_over", "continued"]


def story() -> China:
    """The first dialogue is adopted, and one is planned after it."""
    world = china()
    world.adopt_first()
    world.plan_second()
    return world


class Programme:
    """Anything that staff may try, in an order and with records drawn from `seed`."""

    def __init__(self, world: China, seed: int) -> None:
        self.world = world
        self.random = Random(seed)
        self.clock = NOW
        self.given: dict[str, tuple[type, int]] = {}
        self.done: list[str] = []

    def go(self, steps: int) -> None:
        """Take so many steps, an hour apart, and look after each. The domain may refuse one, which is taken back; any
        other error is a fault of ours. A failure tells the steps that led there."""
        for name in self.random.choices(list(STEPS), list(STEPS.values()), k=steps):
            self.clock += timedelta(hours=1)
            try:
                with transaction.atomic():
                    getattr(self, name)()
                self.done.append(name)
            except Refused as refused:
                self.done.append(f"{name}: {type(refused).__name__}")
                continue
            except Exception as error:
                error.add_note(f"After {self.done}, {name}.")
                raise
            try:
                self.check()
            except AssertionError as error:
                error.add_note(f"After {self.done}.")
                raise

    # --- With what ---------------------------------------------------------------------------------------------

    @property
    def by(self) -> dict[str, Any]:
        return {"by": self.world.admin, "now": self.clock}

    def one[M: models.Model](self, rows: models.QuerySet[M]) -> M:
        """Any of the rows. Without one the step is refused."""
        found = list(rows.order_by("pk"))
        if not found:
            raise Refused("There is none.")
        return self.random.choice(found)

    def dialogue(self, *statuses: str) -> Dialogue:
        return self.one(Dialogue.objects.filter(status__in=statuses))

    def commitment(self, *statuses: str) -> Commitment:
        return self.one(Commitment.objects.filter(status__in=statuses) if statuses else Commitment.objects.all())

    def owed(self) -> Commitment | ActionItem:
        return self.commitment() if self.random.random() < 0.5 else self.one(ActionItem.objects.all())

    def due(self) -> Due:
        return self.random.choice([Due("none"), Due("next_dialogue"), Due.of("year", NOW.date())])

    def ruling(self, commitment: Commitment, words: list[str]) -> Ruling:
        word = self.random.choice(words)
        match word:
            case "fulfilled":
                items = commitment.action_items.exclude(status="withdrawn").exclude(acceptance="declined")
                return Ruling(word, shown="It was shown.", confirms=tuple(items) if words == WORDS else ())
            case "withdrawn":
                return Ruling(word, reason="A law does it.")
            case "carried_over" if self.random.random() < 0.5:
                return Ruling(word, due=self.due(), reason="More time.")
            case "superseded":
                others = Commitment.objects.filter(status__in=["draft", "open"]).exclude(pk=commitment.pk)
                return Ruling(word, superseded_by=self.one(others))
            case "handed_over":
                return Ruling(word, handed_over_to=self.world.bank)
        return Ruling(word)

    # --- What may happen ---------------------------------------------------------------------------------------

    def plan(self) -> None:
        entering.plan_dialogue(self.one(Series.objects.all()), title="Another", **self.by)

    def hold(self) -> None:
        meeting.hold(self.dialogue("planned"), **self.by)

    def cancel(self) -> None:
        meeting.cancel(self.dialogue("planned"), reason="Elections.", **self.by)

    def plan_again(self) -> None:
        meeting.replan(self.dialogue("cancelled", "held"), **self.by)

    def draft(self) -> None:
        drafting.add_commitment(
            self.dialogue("planned", "held"), title="New", text="New.", due=self.due(), lead=self.world.ministry,
            **self.by,
        )  # fmt: skip

    def edit_draft(self) -> None:
        drafting.edit_commitment(
            self.commitment("draft"), text=f"Version {len(self.done)}.", due=self.due(), lead=self.world.bank,
            **self.by,
        )  # fmt: skip

    def remove(self) -> None:
        remove_draft(self.commitment("draft"), **self.by)

    def add_item(self) -> None:
        owner = self.random.choice([self.world.chengdu_city, self.world.bank])
        drafting.add_item(self.commitment(), title="Do it", owner=owner, due=self.due(), **self.by)

    def enter_late(self) -> None:
        drafting.late_entry(
            self.dialogue("adopted"), title="Late", text="Late.", due=self.due(), nobody_named=True,
            reason="Left out.", **self.by,
        )  # fmt: skip

    def decide(self) -> None:
        follow_up = self.one(FollowUp.objects.filter(dialogue__status__in=["planned", "held"]))
        dialogue = Dialogue.objects.get(follow_ups=follow_up)
        ruling = self.ruling(follow_up.commitment, WORDS)
        decide(dialogue, follow_up.commitment, ruling=ruling, **self.by)

    def clear(self) -> None:
        clear_decision(self.one(FollowUp.objects.all()), **self.by)

    def decide_between(self) -> None:
        commitment = self.commitment()
        ruling = self.ruling(commitment, CLOSING)
        decide_between(commitment, ruling=ruling, basis="A letter.", **self.by)

    def reopen(self) -> None:
        reopen(self.commitment(*CLOSING, "handed_over"), reason="A mistake.", **self.by)

    def adopt(self) -> None:
        """The next dialogue of a series, held if need be; all that is left was not discussed."""
        upcoming = Dialogue.objects.next_of(self.one(Series.objects.all()))
        if upcoming is None:
            raise Refused("There is none.")
        if upcoming.status == "planned":
            meeting.hold(upcoming, **self.by)
        leave_the_rest(upcoming, **self.by)
        adopt(upcoming, footing=self.random.choice(["agreed", "recorded"]), **self.by)

    def un_adopt(self) -> None:
        latest = Dialogue.objects.adopted().filter(series=self.one(Series.objects.all())).order_by("-number")[:1]
        un_adopt(self.one(Dialogue.objects.filter(pk__in=[one.pk for one in latest])), reason="Wrong file.", **self.by)

    def conclude(self) -> None:
        """Open the series that continues one, end what has not ended, and conclude it."""
        series = self.one(Series.objects.filter(concluded_on=None))
        if not Series.objects.filter(continues=series).exists():
            entering.open_series(
                code=f"CHN{Series.objects.count() + 1}", country=self.world.country, name="After", continues=series,
                **self.by,
            )  # fmt: skip
        for dialogue in Dialogue.objects.filter(series=series, status="planned"):
            meeting.cancel(dialogue, reason="The programme ends.", **self.by)
        of_it = models.Q(dialogue__series=series, continued_in=None) | models.Q(continued_in=series)
        rulings = {one.reference: self.ruling(one, AT_THE_END) for one in Commitment.objects.open().filter(of_it)}
        conclude(series, basis="A letter.", rulings=rulings, **self.by)

    def report(self) -> None:
        status = self.random.choice(["in_progress", "reported_complete"])
        say(self.one(ActionItem.objects.all()), status=status, by=self.world.staff, now=self.clock)

    def verify(self) -> None:
        confirm(self.one(ActionItem.objects.filter(status="reported_complete")), by=self.world.verifier)

    def withdraw_or_reopen_item(self) -> None:
        item = self.one(ActionItem.objects.all())
        act = reopen_item if item.status in ("completed", "withdrawn") else withdraw_item
        act(item, reason="A letter.", **self.by)

    def move_due(self) -> None:
        move_due(self.owed(), due=self.due(), reason="A letter.", **self.by)

    def answer(self) -> None:
        accept(self.owed(), acceptance=self.random.choice(["accepted", "declined"]), reason="So.", **self.by)

    def change_hands(self) -> None:
        owner = self.random.choice([self.world.bank, self.world.ningbo_city, self.world.ministry])
        change_owner(self.owed(), owner=owner, reason="A letter.", **self.by)

    def amend(self) -> None:
        amend(self.commitment(), kind="change", text=f"Amended {len(self.done)}.", reason="A letter.", **self.by)

    # --- What is always true -----------------------------------------------------------------------------------

    def check(self) -> None:
        self.agendas_are_what_they_are_defined_to_be()
        self.references_are_given_once()
        self.figures_are_what_the_records_give()
        self.snapshots_are_of_adopted_dialogues()
        self.closed_is_as_a_decision_in_force_says()
        self.stamps_follow_the_order_of_events()

    def agendas_are_what_they_are_defined_to_be(self) -> None:
        dialogues = list(Dialogue.objects.order_by("number"))
        commitments = list(Commitment.objects.select_related("dialogue"))
        follow_ups = list(FollowUp.objects.exclude(dialogue=None))
        for series in Series.objects.all():
            upcoming = next(
                (one for one in dialogues if one.series_id == series.pk and one.status in ("planned", "held")), None
            )
            expected = {
                (upcoming.pk, one.pk)
                for one in commitments
                if upcoming is not None
                and one.status == "open"
                and (
                    one.continued_in_id == series.pk
                    or (
                        one.continued_in_id is None
                        and one.dialogue.series_id == series.pk
                        and one.dialogue.number < upcoming.number
                    )
                )
            }
            of_series = {one.pk: one for one in dialogues if one.series_id == series.pk}
            there = [
                (one.dialogue_id, one.commitment_id)
                for one in follow_ups
                if one.dialogue_id in of_series and of_series[one.dialogue_id].status != "adopted"
            ]
            assert sorted(there) == sorted(expected)
        adopted = {one.pk for one in dialogues if one.status == "adopted"}
        assert [one for one in follow_ups if one.dialogue_id in adopted and one.decision == "pending"] == []

    def references_are_given_once(self) -> None:
        for model in (Dialogue, Commitment, ActionItem):
            for reference, pk in model.objects.values_list("reference", "pk"):
                assert self.given.setdefault(reference, (model, pk)) == (model, pk)

    def figures_are_what_the_records_give(self) -> None:
        commitments = Commitment.objects.select_related("dialogue__series__country").order_by("pk")
        assert [str(difference) for difference in differences_of(list(commitments))] == []

    def snapshots_are_of_adopted_dialogues(self) -> None:
        in_force = Snapshot.objects.filter(voided_at=None).values_list("dialogue_id", flat=True)
        assert sorted(in_force) == sorted(Dialogue.objects.adopted().values_list("pk", flat=True))

    def closed_is_as_a_decision_in_force_says(self) -> None:
        for one in Commitment.objects.closed():
            assert one.follow_ups.in_force().filter(decision=one.status).exists()
        assert not Commitment.objects.filter(superseded_by__status="draft").exists()

    def stamps_follow_the_order_of_events(self) -> None:
        stamps = list(ChangeEvent.objects.order_by("pk").values_list("stamp", flat=True))
        assert all(0 <= after - before <= 1 for before, after in pairwise(stamps))
        assert stamps[-1] == DataStamp.objects.get().value


STEPS = {
    "plan": 6, "hold": 4, "cancel": 4, "plan_again": 4, "draft": 6, "edit_draft": 4, "remove": 2, "add_item": 4,
    "enter_late": 4, "decide": 16, "clear": 2, "decide_between": 6, "reopen": 8, "adopt": 12, "un_adopt": 10,
    "conclude": 1, "report": 2, "verify": 2, "withdraw_or_reopen_item": 2, "move_due": 4, "answer": 2,
    "change_hands": 2, "amend": 2,
}  # fmt: skip
"""How often each is tried."""


@pytest.mark.parametrize("seed", range(1, 7))
def test_whatever_happens(world: China, seed: int) -> None:
    programme = Programme(world, seed)
    programme.check()
    programme.go(40)
    taken = [step for step in programme.done if ":" not in step]
    assert len(taken) >= 12, "a walk that is refused everywhere shows nothing"


def test_it_looks_at_what_it_should(world: China) -> None:
    """The checks see a follow-up that is missing, a figure that is wrong, a reference given twice."""
    programme = Programme(world, 0)
    programme.check()
    at = datetime(2026, 1, 1, tzinfo=NOW.tzinfo)
    faults: list[Callable[[], Any]] = [
        lambda: FollowUp.objects.latest("pk").delete(),
        lambda: Commitment.objects.filter(pk=world.steps[0].pk).update(times_carried_over=1),
        lambda: ActionItem.objects.filter(pk=world.items[0].pk).update(overdue_at=at),
        lambda: Snapshot.objects.update(voided_at=NOW),
        lambda: programme.given.update({"CHN-1": (Dialogue, 0)}),
        lambda: DataStamp.objects.update(value=10_000),
    ]
    for fault in faults:
        before = dict(programme.given)
        with transaction.atomic():
            fault()
            with pytest.raises(AssertionError):
                programme.check()
            transaction.set_rollback(True)
        programme.given = before
