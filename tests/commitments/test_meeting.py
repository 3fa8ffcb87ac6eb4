"""Planning, holding, cancelling and planning again; numbers; who reads a dialogue."""

from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pytest

from accounts.models import ChangeEvent
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.removing import remove_draft
from commitments.actions.sharing import share
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp
from commitments.status import Circle
from dialogues.models import Dialogue, OutcomePoint
from dialogues.standing import Standing
from dialogues.status import DIALOGUE_MOVES, Visibility
from tests.commitments.acts import circle_before, say
from tests.commitments.room import SECOND, THIRD, agenda, close, fresh, hold, later, plan, reopen_dialogue, rule
from tests.worlds import HELD, NOW, China, china, city, country
from urbanshift.errors import Conflict, IllegalMove, Invalid, NotAllowed, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

ALL_PENDING = {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending", "CHN-1-04": "pending"}


story = china


@pytest.fixture
def adopted(world: China) -> China:
    world.adopt_first()
    return world


def names(series: Any) -> list[tuple[str, str]]:
    return list(Dialogue.objects.filter(series=series).order_by("number").values_list("reference", "status"))


class TestLifeCycle:
    def test_the_table_is_that_of_the_design(self) -> None:
        assert {
            ("planned", "held"),
            ("held", "adopted"),
            ("adopted", "held"),
            ("planned", "cancelled"),
            ("cancelled", "planned"),
            ("held", "planned"),
        } == DIALOGUE_MOVES

    @pytest.mark.parametrize("start", ["planned", "held", "adopted", "cancelled"])
    def test_each_act_from_each_status(self, adopted: China, start: str) -> None:
        by: dict[str, Any] = {"by": adopted.admin, "now": NOW}
        dialogue = plan(adopted, SECOND)
        if start == "cancelled":
            dialogue = meeting.cancel(dialogue, reason="No money.", **by)
        elif start != "planned":
            dialogue = meeting.hold(dialogue, **by)
        if start == "adopted":
            dialogue = close(adopted, dialogue)
        acts = {
            "hold": lambda: meeting.hold(dialogue, **by),
            "cancel": lambda: meeting.cancel(dialogue, reason="No money.", **by),
            "replan": lambda: meeting.replan(dialogue, **by),
        }
        allowed = {
            "planned": {"hold": "held", "cancel": "cancelled"},
            "held": {"replan": "planned"},
            "adopted": {},
            "cancelled": {"replan": "planned"},
        }[start]
        for name, act in acts.items():
            if name in allowed:
                continue
            with pytest.raises(IllegalMove) as refused:
                act()
            assert fresh(dialogue).status == start
            around = (start, name) in {("held", "cancel"), ("cancelled", "hold")}
            assert str(refused.value).endswith(" Plan it again first.") == around
        if start != "held":
            with pytest.raises(IllegalMove):
                adopt(dialogue, footing="agreed", **by)
        for name, to in allowed.items():
            version = fresh(dialogue).version
            assert acts[name]().status == to
            assert fresh(dialogue).version == version + 1
            break

    def test_staff_alone(self, adopted: China) -> None:
        dialogue = plan(adopted, SECOND)
        by: dict[str, Any] = {"by": adopted.chengdu_officer, "now": NOW}
        for act in (
            lambda: entering.plan_dialogue(adopted.series, title="Ours", **by),
            lambda: entering.edit_dialogue(dialogue, title="Ours", **by),
            lambda: meeting.hold(dialogue, **by),
            lambda: meeting.cancel(dialogue, reason="Rain.", **by),
            lambda: meeting.replan(dialogue, **by),
            lambda: meeting.publish(dialogue, visibility=Visibility.PUBLIC, **by),
            lambda: meeting.set_visibility(adopted.steps[0], visibility=Visibility.PARTICIPANTS, **by),
        ):
            with pytest.raises(NotAllowed):
                act()

    @pytest.mark.parametrize("act", ["hold", "cancel", "replan"])
    def test_stale(self, adopted: China, act: str) -> None:
        dialogue = plan(adopted, SECOND)
        entering.edit_dialogue(dialogue, by=adopted.verifier, now=NOW, topic="Water")
        more = {"reason": "No money."} if act == "cancel" else {}
        with pytest.raises(Stale) as refused:
            getattr(meeting, act)(dialogue, by=adopted.staff, now=NOW, version=dialogue.version, **more)
        assert (refused.value.version, refused.value.changes) == (
            dialogue.version + 1,
            ("Verifier changed “topic” on 2 March 2026, 9 a.m. UTC.",),
        )


class TestDays:
    def test_held_on_the_last_day_planned(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2024, 10, 16), ends_on=date(2024, 10, 18))
        assert meeting.hold(dialogue, by=world.staff, now=NOW).held_on == date(2024, 10, 18)

    def test_held_on_another_day(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2024, 10, 16), ends_on=date(2024, 10, 18))
        held = meeting.hold(dialogue, by=world.staff, now=NOW, held_on=date(2024, 10, 17))
        assert held.held_on == date(2024, 10, 17)

    @pytest.mark.parametrize(
        ("precision", "starts_on", "ends_on", "held_on"),
        [
            ("year", date(2023, 1, 1), date(2023, 12, 31), date(2023, 12, 31)),
            ("month", date(2023, 5, 1), date(2023, 5, 31), date(2023, 5, 31)),
            ("year", date(2026, 1, 1), date(2026, 12, 31), date(2026, 3, 2)),  # the year is not over
            ("day", None, None, date(2026, 3, 2)),
        ],
    )
    def test_known_to_the_year_or_month_only(
        self, world: China, precision: str, starts_on: date, ends_on: date, held_on: date
    ) -> None:
        dialogue = plan(world, starts_on=starts_on, ends_on=ends_on, date_precision=precision)
        held = meeting.hold(dialogue, by=world.staff, now=NOW)
        assert (held.status, held.starts_on, held.ends_on, held.date_precision, held.held_on) == (
            "held",
            starts_on,
            ends_on,
            precision,
            held_on,
        )

    def test_without_days_nothing_is_known_to_the_month(self, world: China) -> None:
        undated = plan(world, starts_on=None, ends_on=None)
        dated = plan(world, date(2023, 5, 1))
        edit: dict[str, Any] = {"by": world.staff, "now": NOW}
        for refuse in (
            partial(plan, world, starts_on=None, ends_on=None, date_precision="year"),
            partial(entering.edit_dialogue, undated, **edit, date_precision="month"),
            partial(entering.edit_dialogue, dated, **edit, date_precision="month", starts_on=None, ends_on=None),
        ):
            with pytest.raises(Invalid) as refused:
                refuse()
            assert [(fault.field, fault.message) for fault in refused.value.faults] == [
                ("date_precision", "Give the first and the last day, too.")
            ]
        month = entering.edit_dialogue(dated, **edit, date_precision="month")
        unknown = entering.edit_dialogue(month, **edit, starts_on=None, ends_on=None)
        assert (unknown.starts_on, unknown.ends_on, unknown.known_precision) == (None, None, None)

    def test_a_day_within_the_year_is_as_good_as_its_last(self, world: China) -> None:
        dialogue = plan(world, starts_on=date(2023, 1, 1), ends_on=date(2023, 12, 31), date_precision="year")
        assert meeting.hold(dialogue, by=world.staff, now=NOW, held_on=date(2023, 4, 5)).held_on == date(2023, 4, 5)

    def test_nothing_was_held_in_the_future(self, world: China) -> None:
        tomorrow = plan(world, date(2026, 3, 3))
        for held_on in (None, date(2026, 3, 3)):
            with pytest.raises(Invalid) as refused:
                meeting.hold(tomorrow, by=world.staff, now=NOW, held_on=held_on)
            assert [fault.field for fault in refused.value.faults] == ["held_on"]
        assert fresh(tomorrow).status == "planned"

    def test_nor_before_it_began(self, world: China) -> None:
        with pytest.raises(Invalid) as refused:
            meeting.hold(plan(world, SECOND), by=world.staff, now=NOW, held_on=date(2024, 10, 15))
        assert [fault.field for fault in refused.value.faults] == ["held_on"]

    def test_today_is_that_of_the_place(self, world: China) -> None:
        """At 17:00 UTC the next day has begun in China."""
        evening = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
        dialogue = plan(world, date(2026, 3, 3))
        assert meeting.hold(dialogue, by=world.staff, now=evening).held_on == date(2026, 3, 3)

    @pytest.mark.parametrize(
        ("starts_on", "ends_on", "field"),
        [(SECOND, None, "ends_on"), (None, SECOND, "starts_on"), (SECOND, HELD, "ends_on")],
    )
    def test_two_days_or_none_and_in_order(
        self, world: China, starts_on: date | None, ends_on: date | None, field: str
    ) -> None:
        with pytest.raises(Invalid) as refused:
            plan(world, starts_on=starts_on, ends_on=ends_on)
        assert [fault.field for fault in refused.value.faults] == [field]
        dialogue = plan(world, SECOND)
        with pytest.raises(Invalid):
            entering.edit_dialogue(dialogue, by=world.staff, now=NOW, starts_on=starts_on, ends_on=ends_on)


class TestNumbers:
    def test_taken_in_order_and_never_again(self, adopted: China) -> None:
        """A second attempt is a dialogue of its own, or the same one under its own number."""
        second = plan(adopted, SECOND)
        meeting.cancel(second, by=adopted.staff, now=NOW, reason="Elections.")
        third = plan(adopted, THIRD)
        assert (names(adopted.series), agenda(second), agenda(third)) == (
            [("CHN-1", "adopted"), ("CHN-2", "cancelled"), ("CHN-3", "planned")],
            {},
            ALL_PENDING,
        )
        meeting.cancel(third, by=adopted.staff, now=NOW, reason="Elections again.")
        again = meeting.replan(fresh(second), by=adopted.staff, now=NOW, reason="The new ministry wants it.")
        assert (again.number, again.reference, again.status) == (2, "CHN-2", "planned")
        assert (agenda(second), agenda(third)) == (ALL_PENDING, {})
        fourth = plan(adopted)
        assert (fourth.number, fourth.reference) == (4, "CHN-4")
        adopted.series.refresh_from_db()
        assert adopted.series.last_number == 4

    def test_a_city_is_one_of_its_country(self, world: China) -> None:
        """Another one is told as the place."""
        paris = city("paris", country("FR", "FRA", "250", "France", "Europe/Paris"))
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        plan_abroad = partial(entering.plan_dialogue, world.series, title="Abroad")
        for act in (plan_abroad, partial(entering.edit_dialogue, world.first)):
            with pytest.raises(Invalid) as refused:
                act(city=paris, starts_on=HELD, ends_on=None, **by)
            assert [fault.field for fault in refused.value.faults] == ["ends_on", "city"]
        # One that was taken before stands in no other change's way.
        Dialogue.objects.filter(pk=world.first.pk).update(city=paris)
        assert entering.edit_dialogue(world.first, city=paris, topic="Forests", **by).topic == "Forests"
        assert entering.edit_dialogue(world.first, city=world.chengdu, place="Paris", **by).city == world.chengdu

    def test_the_announced_ordinal_is_text(self, adopted: China) -> None:
        """The room called the third attempt 'second dialogue': its number is its place."""
        meeting.cancel(plan(adopted, SECOND), by=adopted.staff, now=NOW, reason="Elections.")
        third = plan(adopted, THIRD, name_used="Second National-Local Dialogue", ordinal_announced="2nd")
        assert (third.number, third.ordinal_announced) == (3, "2nd")

    def test_number_and_series_are_not_entered(self, adopted: China) -> None:
        for facts in ({"number": 7}, {"series": adopted.series}, {"status": "adopted"}, {"reference": "CHN-7"}):
            with pytest.raises(Invalid) as refused:
                entering.edit_dialogue(adopted.first, by=adopted.staff, now=NOW, reason="Renumbered.", **facts)
            assert [(fault.field, fault.code) for fault in refused.value.faults] == [(*facts, "read_only")]

    def test_a_removed_draft_leaves_a_gap(self, world: China) -> None:
        remove_draft(world.steps[3], by=world.staff, now=NOW)
        new = drafting.add_commitment(world.first, by=world.staff, now=NOW, title="Exchange")
        assert new.reference == "CHN-1-05"
        remove_draft(world.items[1], by=world.staff, now=NOW)
        item = drafting.add_item(
            world.steps[0], by=world.staff, now=NOW, title="Again", owner=world.ningbo_city, due=Due.of("none")
        )
        assert item.reference == "CHN-1-01-3"

    def test_more_than_ninety_nine_next_steps(self, world: China) -> None:
        Dialogue.objects.filter(pk=world.first.pk).update(last_commitment_number=98)
        new = [drafting.add_commitment(world.first, by=world.staff, now=NOW, title="Step") for _ in range(2)]
        assert [step.reference for step in new] == ["CHN-1-99", "CHN-1-100"]


class TestOrder:
    def test_the_second_planned_before_the_first_is_adopted(self, world: China) -> None:
        """It has no agenda until the first is adopted, and gets it then."""
        second = hold(world, SECOND)
        assert agenda(second) == {}
        with pytest.raises(Conflict) as refused:
            adopt(second, by=world.staff, now=NOW, footing="agreed")
        assert [fault.field for fault in refused.value.faults] == ["CHN-1"]
        world.adopt_first()
        assert agenda(second) == ALL_PENDING

    def test_the_first_cancelled(self, world: China) -> None:
        """Cancelled dialogues are skipped: the second becomes the next, and has nothing before it."""
        for record in (*world.items, *world.steps):
            remove_draft(record, by=world.staff, now=NOW)
        second = hold(world, SECOND)
        first = meeting.replan(fresh(world.first), by=world.staff, now=NOW)
        meeting.cancel(first, by=world.staff, now=NOW, reason="It was a workshop.")
        assert adopt(second, by=world.staff, now=NOW, footing="agreed").status == "adopted"

    def test_a_dialogue_with_next_steps_is_not_cancelled(self, world: China) -> None:
        first = meeting.replan(world.first, by=world.staff, now=NOW)
        with pytest.raises(Conflict):
            meeting.cancel(first, by=world.staff, now=NOW, reason="It was a workshop.")

    def test_what_was_skipped_is_not_planned_again_once_a_later_one_is_adopted(self, adopted: China) -> None:
        """Dialogues are adopted in order: a new attempt takes a new number."""
        second = plan(adopted, SECOND)
        meeting.cancel(second, by=adopted.staff, now=NOW, reason="Elections.")
        third = close(adopted, hold(adopted, THIRD))
        with pytest.raises(Conflict) as refused:
            meeting.replan(fresh(second), by=adopted.staff, now=NOW)
        assert [fault.field for fault in refused.value.faults] == ["CHN-3"]
        reopen_dialogue(adopted, third)
        with pytest.raises(Conflict) as refused:
            meeting.replan(fresh(second), by=adopted.staff, now=NOW)
        assert sorted({fault.field for fault in refused.value.faults}) == sorted(ALL_PENDING)

    def test_nor_while_a_later_one_holds_decisions(self, adopted: China) -> None:
        """They would leave the agenda, and with it what the room said."""
        second = plan(adopted, SECOND)
        meeting.cancel(second, by=adopted.staff, now=NOW, reason="Elections.")
        third = hold(adopted, THIRD)
        rule(adopted, third, "CHN-1-04", "not_fulfilled")
        with pytest.raises(Conflict) as refused:
            meeting.replan(fresh(second), by=adopted.staff, now=NOW)
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        assert agenda(third) == ALL_PENDING | {"CHN-1-04": "not_fulfilled"}

    def test_held_becomes_planned_while_nothing_is_decided(self, adopted: China) -> None:
        second = hold(adopted, SECOND)
        rule(adopted, second, "CHN-1-04", "not_fulfilled")
        with pytest.raises(Conflict) as refused:
            meeting.replan(second, by=adopted.staff, now=NOW)
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]

    def test_cancelling_removes_what_was_provisionally_decided_and_history_keeps_it(self, adopted: China) -> None:
        second = plan(adopted, SECOND)
        decided = rule(adopted, second, "CHN-1-04", "not_fulfilled", note="Short.")
        meeting.cancel(second, by=adopted.verifier, now=later(1), reason="Elections.")
        assert not FollowUp.objects.exists()
        last = FollowUp.history.filter(id=decided.pk).latest("history_id")
        assert (last.history_type, last.decision, last.note, last.history_user, last.history_change_reason) == (
            "-",
            "not_fulfilled",
            "Short.",
            adopted.verifier,
            "Elections.",
        )
        again = meeting.replan(fresh(second), by=adopted.staff, now=later(2))
        assert agenda(again) == ALL_PENDING, "nothing comes back as decided"


class TestPublishing:
    @pytest.fixture
    def said(self, world: China) -> China:
        for title in ("Heard", "Confidential"):
            entering.add_point(world.first, by=world.staff, now=NOW, kind="challenge", title=title)
        world.adopt_first()
        return world

    def circles(self) -> dict[str, int]:
        records: list[Any] = [*Dialogue.objects.all(), *Commitment.objects.all(), *OutcomePoint.objects.all()]
        return {str(record): record.visibility for record in records}

    def test_new_records_are_for_staff_and_adoption_opens_them_to_the_room(self, world: China) -> None:
        entering.add_point(world.first, by=world.staff, now=NOW, kind="challenge", title="Heard")
        assert set(self.circles().values()) == {Visibility.STAFF}
        world.adopt_first()
        assert set(self.circles().values()) == {Visibility.PARTICIPANTS}

    def test_a_wider_circle_is_kept_at_adoption(self, world: China) -> None:
        meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        assert self.circles()["CHN-1"] == Visibility.PUBLIC
        assert self.circles()["CHN-1-01"] == Visibility.STAFF, "a draft"
        world.first.refresh_from_db()
        world.adopt_first()
        assert self.circles()["CHN-1"] == Visibility.PUBLIC
        assert self.circles()["CHN-1-01"] == Visibility.PARTICIPANTS, "widening does not widen what is under it"

    def test_publishing_takes_all_along_but_what_is_kept(self, said: China) -> None:
        kept: list[Any] = [said.steps[1], OutcomePoint.objects.get(title="Confidential")]
        meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.PUBLIC, keep=kept)
        assert self.circles() == {
            "CHN-1": 3,
            "CHN-1-01": 3,
            "CHN-1-02": 1,
            "CHN-1-03": 3,
            "CHN-1-04": 3,
            "Heard": 3,
            "Confidential": 1,
        }

    def test_narrowing_takes_everything_along_at_once(self, said: China) -> None:
        said.first = meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.PUBLIC)
        meeting.set_visibility(said.steps[1], by=said.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
        meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.PARTNERS)
        assert self.circles() == {
            "CHN-1": 2,
            "CHN-1-01": 2,
            "CHN-1-02": 1,
            "CHN-1-03": 2,
            "CHN-1-04": 2,
            "Heard": 2,
            "Confidential": 2,
        }

    def test_drafts_stay_hidden_however_wide_their_dialogue(self, said: China) -> None:
        meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.PUBLIC)
        reopen_dialogue(said, fresh(said.first))
        assert self.circles()["CHN-1-01"] == Visibility.STAFF
        for person in (None, said.partner, said.chengdu_officer):
            who = Standing.of(person, on=NOW.date())
            assert list(Commitment.objects.visible_to(who)) == []
            assert list(ActionItem.objects.visible_to(who)) == []
            assert list(OutcomePoint.objects.visible_to(who)) == []

    def test_what_was_agreed_is_not_taken_from_the_room(self, said: China) -> None:
        for act in (
            lambda: meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.STAFF),
            lambda: meeting.set_visibility(said.steps[0], by=said.staff, now=NOW, visibility=Visibility.STAFF),
        ):
            with pytest.raises(Invalid) as refused:
                act()
            assert [fault.field for fault in refused.value.faults] == ["visibility"]
        point = OutcomePoint.objects.get(title="Confidential")
        assert meeting.set_visibility(point, by=said.staff, now=NOW, visibility=Visibility.STAFF).visibility == 0, (
            "what was said besides may be"
        )

    def test_nothing_is_wider_than_its_dialogue(self, said: China) -> None:
        wrong: list[Any] = [Visibility.PARTNERS, Visibility.PUBLIC, 7]
        for visibility in wrong:
            with pytest.raises(Invalid) as refused:
                meeting.set_visibility(said.steps[0], by=said.staff, now=NOW, visibility=visibility)
            assert [fault.field for fault in refused.value.faults] == ["visibility"]

    def test_unknown_circle(self, said: China) -> None:
        seven: Any = 7
        with pytest.raises(Invalid):
            meeting.publish(said.first, by=said.staff, now=NOW, visibility=seven)

    def events_since(self, last: int) -> set[tuple[str, str, str, int | None]]:
        return {
            (event.op, event.type, event.key, circle_before(event)) for event in ChangeEvent.objects.filter(pk__gt=last)
        }

    def test_what_leaves_or_enters_a_circle_is_told_for_all_that_follows_it(self, said: China) -> None:
        """Actions, decisions and shared reports follow their next step: a mirror learns of each."""
        shared = say(said.items[2], by=said.chengdu_officer, share=True)
        say(said.items[2], by=said.chengdu_officer)
        public = meeting.publish(said.first, by=said.staff, now=NOW, visibility=Visibility.PUBLIC)
        share(shared, by=said.staff, now=NOW, circle=Circle.PARTNERS)
        second = close(said, hold(said, SECOND))
        second = meeting.publish(second, by=said.staff, now=NOW, visibility=Visibility.PUBLIC)
        follow_ups = {f.commitment.reference: str(f.pk) for f in FollowUp.objects.select_related("commitment")}

        last = ChangeEvent.objects.latest("pk").pk
        meeting.set_visibility(said.steps[2], by=said.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
        assert self.events_since(last) == {
            ("remove", "commitment", "CHN-1-03", 3),
            ("remove", "action_item", "CHN-1-03-1", 3),
            ("remove", "follow_up", follow_ups["CHN-1-03"], 3),
            ("remove", "status_report", str(shared.pk), 2),
        }
        last = ChangeEvent.objects.latest("pk").pk
        meeting.publish(second, by=said.staff, now=NOW, visibility=Visibility.PARTNERS)
        assert self.events_since(last) == {
            ("remove", "dialogue", "CHN-2", 3),
            ("upsert", "series", "CHN", None),
            *(("remove", "follow_up", follow_ups[f"CHN-1-0{number}"], 3) for number in (1, 2, 4)),
            ("remove", "follow_up", follow_ups["CHN-1-03"], 1),
        }, "the decision about the narrower next step was read only by those who agreed that"
        last = ChangeEvent.objects.latest("pk").pk
        meeting.publish(public, by=said.staff, now=NOW, visibility=Visibility.PUBLIC)
        assert self.events_since(last) == {
            ("upsert", "commitment", "CHN-1-03", None),
            ("upsert", "action_item", "CHN-1-03-1", None),
            ("upsert", "follow_up", follow_ups["CHN-1-03"], None),
            ("upsert", "status_report", str(shared.pk), None),
        }

    def test_nothing_is_told_of_what_nobody_could_see(self, world: China) -> None:
        """A draft and a point of a dialogue that is not adopted, whatever their circle."""
        point = entering.add_point(world.first, by=world.staff, now=NOW, kind="challenge", title="Heard")
        meeting.publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        for record in (world.steps[0], point):
            meeting.set_visibility(record, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
            meeting.set_visibility(record, by=world.staff, now=NOW, visibility=Visibility.STAFF)
        assert not ChangeEvent.objects.filter(op="remove").exists()
