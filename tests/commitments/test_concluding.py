"""A series comes to its end, and another one continues it."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.actions import meeting
from commitments.actions.answering import accept
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide_between, leave_the_rest, reopen
from commitments.actions.drafting import add_commitment, late_entry
from commitments.actions.entering import edit_dialogue, open_series, plan_dialogue
from commitments.actions.owing import move_due
from commitments.actions.succession import succeed
from commitments.consistency import differences_of, differences_of_series
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp, SnapshotLine
from commitments.urgency import Urgency, urgency_of
from dialogues.models import Series
from tests.commitments.acts import bring, say
from tests.commitments.room import (
    LATER,
    SECOND,
    THIRD,
    agenda,
    close,
    fresh,
    hold,
    item,
    later,
    plan,
    reopen_dialogue,
    rule,
    step,
)
from tests.worlds import NOW, China, adopted, stakeholder
from urbanshift.errors import Conflict, Invalid, NotReady, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

LETTER = "Letter of both governments of 1 December 2025."
ENDED = date(2025, 12, 1)


story = adopted


@pytest.fixture
def successor(world: China) -> Series:
    return successor_of(world, world.series, "CHN2")


def successor_of(world: China, series: Series, code: str) -> Series:
    return open_series(
        by=world.staff, now=NOW, code=code, country=world.country, name="The programme after", continues=series
    )


def rulings(**changed: Ruling) -> dict[str, Ruling]:
    """A close-out decision for each of the four, 'not fulfilled' unless it is changed."""
    numbers = {"one": 1, "two": 2, "three": 3, "four": 4}
    return {
        f"CHN-1-0{number}": changed.get(name, Ruling("not_fulfilled", reason="Time ran out."))
        for name, number in numbers.items()
    }


def end(world: China, **values: Any) -> Series:
    facts: dict[str, Any] = {"by": world.staff, "now": NOW, "basis": LETTER, "rulings": rulings()}
    return conclude(fresh(world.series), **(facts | {"concluded_on": ENDED} | values))


def check() -> None:
    commitments = Commitment.objects.select_related("dialogue__series__country").order_by("pk")
    assert differences_of(list(commitments)) == []
    assert [line for series in Series.objects.all() for line in differences_of_series(series)] == []


def test_what_is_continued_is_silent_by_the_series_that_follows_it_up(world: China) -> None:
    """To those who list it, to its owner, and on the agenda."""
    open_series(
        by=world.staff, now=NOW, code="CHN2", country=world.country, name="The programme after",
        continues=world.series, report_every_days=30,
    )  # fmt: skip
    end(world, rulings={reference: Ruling("continued") for reference in rulings()})
    for record, days in ((world.items[0], 45), (world.items[2], 15)):
        move_due(record, by=world.staff, now=NOW, due=LATER, reason="A letter.")
        owner = world.chengdu_officer
        say(record, by=owner, status="in_progress", reported_as_of=NOW.date() - timedelta(days=days))
    items = ActionItem.objects.select_related("commitment__dialogue__series__country", "commitment__continued_in")
    told = [urgency_of(items.get(pk=world.items[at].pk), now=NOW, returned=False) for at in (0, 2)]
    assert told == [Urgency.NO_NEWS, Urgency.REST]
    silent = ActionItem.objects.silent(on=NOW.date()).filter(pk__in=[world.items[at].pk for at in (0, 2)])
    assert [one.reference for one in silent] == ["CHN-1-01-1"]
    assert "CHN-1-03" not in [one.reference for one in Commitment.objects.silent(on=NOW.date())]


class TestConcluding:
    def test_each_close_out_decision(self, world: China, successor: Series) -> None:
        bring(world, world.items[2], "completed")
        series = end(
            world,
            rulings=rulings(
                one=Ruling("partly_fulfilled", shown="Minutes of two years."),
                two=Ruling("handed_over", handed_over_to=world.ministry, note="By telephone."),
                three=Ruling("fulfilled"),
                four=Ruling("continued", decided_on=date(2025, 11, 1)),
            ),
        )
        assert series.concluded_on == ENDED
        assert [
            (one.reference, one.status, one.closed_on, one.handed_over_to, one.continued_in)
            for one in Commitment.objects.order_by("pk")
        ] == [
            ("CHN-1-01", "partly_fulfilled", ENDED, None, None),
            ("CHN-1-02", "handed_over", ENDED, world.ministry, None),
            ("CHN-1-03", "fulfilled", ENDED, None, None),
            ("CHN-1-04", "open", None, None, successor),
        ]
        assert list(
            FollowUp.objects.order_by("pk").values_list("decision", "dialogue", "basis", "decided_on", "decided_by")
        ) == [
            ("partly_fulfilled", None, LETTER, ENDED, world.staff.pk),
            ("handed_over", None, LETTER, ENDED, world.staff.pk),
            ("fulfilled", None, LETTER, ENDED, world.staff.pk),
            ("continued", None, LETTER, date(2025, 11, 1), world.staff.pk),
        ]
        check()

    def test_withdrawing_takes_the_actions_along(self, world: China) -> None:
        end(world, rulings=rulings(one=Ruling("withdrawn", reason="A law does it.")))
        assert {item("CHN-1-01-1").status, item("CHN-1-01-2").status} == {"withdrawn"}

    def test_nothing_of_it_is_overdue_or_live_any_more(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(one=Ruling("continued")))
        assert [one.reference for one in Commitment.objects.overdue(now=NOW)] == ["CHN-1-01"]
        assert [one.reference for one in ActionItem.objects.overdue(now=NOW)] == ["CHN-1-01-1", "CHN-1-01-2"]
        assert [one.reference for one in ActionItem.objects.live()] == ["CHN-1-01-1", "CHN-1-01-2"]
        assert [one.reference for one in ActionItem.objects.silent_since(NOW.date())] == ["CHN-1-01-1", "CHN-1-01-2"]

    def test_nothing_is_closed_before_somebody_left_it_open(self, world: China) -> None:
        close(world, hold(world, SECOND), {"CHN-1-04": "carried_over"})
        early = {name: Ruling("not_fulfilled", decided_on=SECOND - timedelta(days=1)) for name in ("three", "four")}
        with pytest.raises(Invalid) as refused:
            end(world, rulings=rulings(**early))
        assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
            ("CHN-1-03.decided_on", "Give 16 October 2024 or a later day."),
            ("CHN-1-04.decided_on", "Give 16 October 2024 or a later day."),
        ]
        on_the_day = {name: Ruling("not_fulfilled", decided_on=SECOND) for name in ("three", "four")}
        end(world, rulings=rulings(**on_the_day))
        assert [step(f"CHN-1-0{number}").closed_on for number in (3, 4)] == [SECOND, SECOND]

    def test_every_missing_decision_is_named(self, world: China) -> None:
        some = rulings()
        del some["CHN-1-02"], some["CHN-1-04"]
        some["CHN-1-99"] = Ruling("not_fulfilled")
        with pytest.raises(NotReady) as refused:
            end(world, rulings=some)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-02", "required"),
            ("CHN-1-04", "required"),
            ("CHN-1-99", "invalid"),
        ]
        assert fresh(world.series).concluded_on is None
        assert not FollowUp.objects.exists()

    @pytest.mark.parametrize("status", ["planned", "held"])
    def test_a_dialogue_that_has_not_ended_is_named(self, world: China, status: str) -> None:
        dialogue = hold(world, SECOND) if status == "held" else plan(world, SECOND)
        with pytest.raises(NotReady) as refused:
            end(world)
        assert [fault.field for fault in refused.value.faults] == ["CHN-2"]
        if status == "held":
            dialogue = meeting.replan(dialogue, by=world.staff, now=NOW)
        meeting.cancel(dialogue, by=world.staff, now=NOW, reason="The programme ends.")
        assert end(world).concluded_on == ENDED

    def test_what_is_wrong_with_any_decision_is_named_at_once(self, world: China, successor: Series) -> None:
        with pytest.raises(Invalid) as refused:
            end(
                world,
                rulings=rulings(
                    one=Ruling("withdrawn"),
                    two=Ruling("handed_over", decided_on=date(2025, 12, 2)),
                    three=Ruling("carried_over"),
                    four=Ruling("not_fulfilled", shown="Nothing.", decided_on=date(2022, 11, 15)),
                ),
            )
        assert [fault.field for fault in refused.value.faults] == [
            "CHN-1-01.reason",
            "CHN-1-02.handed_over_to",
            "CHN-1-02.decided_on",
            "CHN-1-03.decision",
            "CHN-1-04.shown",
            "CHN-1-04.decided_on",
        ]

    def test_nothing_is_handed_over_to_what_was_succeeded(self, world: China, successor: Series) -> None:
        heir = stakeholder("new-ministry", world.country, category="ministry", level="national")
        facts: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "renamed", "reason": "A law."}
        succeed(world.bank, successors=[heir], succeeded_on=ENDED, **facts)
        with pytest.raises(Invalid) as refused:
            end(world, rulings=rulings(two=Ruling("handed_over", handed_over_to=world.bank)))
        (fault,) = refused.value.faults
        assert (fault.field, "Name who stands in its place: " in str(fault.message)) == (
            "CHN-1-02.handed_over_to",
            True,
        )
        end(world, rulings=rulings(two=Ruling("handed_over", handed_over_to=heir)))
        assert Commitment.objects.get(reference="CHN-1-02").handed_over_to == heir

    def test_what_was_handed_over_before_it_was_succeeded_is_told_as_it_was(self, world: China) -> None:
        heir, before = stakeholder("new-ministry", world.country), ENDED - timedelta(days=1)
        facts: dict[str, Any] = {"by": world.staff, "now": NOW, "kind": "renamed", "reason": "A law."}
        succeed(world.ministry, successors=[heir], succeeded_on=ENDED, **facts)
        end(world, rulings=rulings(two=Ruling("handed_over", handed_over_to=world.ministry, decided_on=before)))
        assert (step("CHN-1-02").handed_over_to, step("CHN-1-02").closed_on) == (world.ministry, before)

    def test_what_is_not_true_is_named_at_once(self, world: China) -> None:
        with pytest.raises(NotReady) as refused:
            end(world, rulings=rulings(one=Ruling("fulfilled"), three=Ruling("fulfilled")))
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-01", "untrue"),
            ("CHN-1-01", "not_completed"),
            ("CHN-1-01", "not_completed"),
            ("CHN-1-03", "untrue"),
            ("CHN-1-03", "not_completed"),
        ]
        assert not FollowUp.objects.exists()

    def test_nothing_is_confirmed_without_a_room(self, world: China) -> None:
        ruling = Ruling("fulfilled", shown="The platform.", confirms=(world.items[2],))
        with pytest.raises(Invalid) as refused:
            end(world, rulings=rulings(three=ruling))
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-03.confirms"]

    @pytest.mark.parametrize(
        ("values", "fields"),
        [
            ({"basis": " "}, ["basis"]),
            ({"concluded_on": date(2026, 3, 3)}, ["concluded_on"]),
            ({"concluded_on": date(2022, 11, 15)}, ["concluded_on"]),
            ({"basis": "", "concluded_on": date(2026, 3, 3)}, ["basis", "concluded_on"]),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], fields: list[str]) -> None:
        with pytest.raises(Invalid) as refused:
            end(world, **values)
        assert [fault.field for fault in refused.value.faults] == fields

    def test_stale_and_once(self, world: China) -> None:
        series = fresh(world.series)
        with pytest.raises(Stale):
            end(world, version=series.version + 1)
        end(world, version=series.version)
        with pytest.raises(Conflict):
            end(world, rulings={})

    def test_a_series_without_anything_open(self, world: China) -> None:
        empty = open_series(by=world.staff, now=NOW, code="NIL", country=world.country, name="Nothing")
        assert conclude(empty, by=world.staff, now=NOW, basis=LETTER, rulings={}).concluded_on == NOW.date()

    def test_afterwards_nothing_is_planned_entered_reopened_or_taken_back(self, world: China) -> None:
        second = close(world, hold(world, SECOND))
        skipped = meeting.cancel(plan(world, THIRD), by=world.staff, now=NOW, reason="The programme ends.")
        end(world)
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        for act in (
            lambda: plan(world),
            lambda: meeting.replan(skipped, **by),
            lambda: late_entry(
                world.first, reason="Late.", title="New", text="New.", due=Due("none"), nobody_named=True, **by
            ),
            lambda: reopen(step("CHN-1-01"), reason="No.", **by),
            lambda: reopen_dialogue(world, second),
        ):
            with pytest.raises(Conflict):
                act()
        # Nobody is told to enter it later, or that it could be opened again.
        with pytest.raises(Conflict, match="This series is concluded"):
            add_commitment(world.first, title="New", **by)
        with pytest.raises(Conflict, match="The series is concluded"):
            say(item("CHN-1-01-1"), by=world.chengdu_officer)


class TestContinuing:
    def test_nothing_is_continued_where_nothing_continues_it(self, world: China) -> None:
        with pytest.raises(Conflict) as refused:
            end(world, rulings=rulings(four=Ruling("continued")))
        assert [fault.field for fault in refused.value.faults] == ["CHN-1-04"]
        assert fresh(world.series).concluded_on is None

    def test_nor_in_a_series_that_is_concluded_itself(self, world: China, successor: Series) -> None:
        conclude(successor, by=world.staff, now=NOW, basis=LETTER, rulings={})
        with pytest.raises(Conflict):
            end(world, rulings=rulings(four=Ruling("continued")))

    def test_it_goes_to_that_agenda_and_to_no_other(self, world: China, successor: Series) -> None:
        other = open_series(by=world.staff, now=NOW, code="OTH", country=world.country, name="Another")
        elsewhere = plan(world, SECOND, series=other)
        end(world, rulings=rulings(one=Ruling("continued"), four=Ruling("continued")))
        first = plan(world, THIRD, series=successor)
        assert (first.reference, agenda(first), agenda(elsewhere)) == (
            "CHN2-1",
            {"CHN-1-01": "pending", "CHN-1-04": "pending"},
            {},
        )
        assert FollowUp.objects.pending().count() == 2
        check()

    def test_whoever_would_reopen_another_is_told_where_the_rest_goes_on(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(four=Ruling("continued")))
        third = open_series(
            by=world.staff, now=NOW, code="CHN3", country=world.country, name="A third", continues=successor
        )

        def told() -> str:
            with pytest.raises(Conflict) as refused:
                reopen(step("CHN-1-01"), by=world.staff, now=NOW, reason="No.")
            return str(refused.value)

        rest = "nothing else of it is open any more."
        assert told() == f"The series is concluded. What was continued goes on in CHN2 {successor.name}; {rest}"
        conclude(fresh(successor), by=world.staff, now=NOW, basis=LETTER, rulings={"CHN-1-04": Ruling("continued")})
        assert told() == f"The series is concluded. What was continued goes on in CHN3 {third.name}; {rest}"
        conclude(third, by=world.staff, now=NOW, basis=LETTER, rulings={"CHN-1-04": Ruling("not_fulfilled")})
        assert told() == "The series is concluded; nothing of it is open any more."

    def test_also_to_one_that_is_planned_already(self, world: China, successor: Series) -> None:
        first = plan(world, THIRD, series=successor)
        assert agenda(first) == {}
        end(world, rulings=rulings(four=Ruling("continued")))
        assert agenda(first) == {"CHN-1-04": "pending"}

    def test_it_is_reported_on_decided_and_closed_there(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(one=Ruling("continued"), four=Ruling("continued")))
        say(world.items[0], by=world.chengdu_officer, reported_as_of=date(2026, 1, 15))
        first = hold(world, date(2026, 2, 1), series=successor)
        first = close(
            world,
            first,
            {"CHN-1-01": Ruling("fulfilled", shown="The office.", confirms=tuple(world.items[:2]))},
        )
        one = step("CHN-1-01")
        assert (one.status, one.closed_on, one.continued_in, one.reference) == (
            "fulfilled",
            date(2026, 2, 1),
            successor,
            "CHN-1-01",
        )
        assert step("CHN-1-04").status == "open"
        assert [line.commitment.reference for line in SnapshotLine.objects.filter(snapshot__dialogue=first)] == [
            "CHN-1-01",
            "CHN-1-04",
        ]
        check()
        first = reopen_dialogue(world, first)
        assert step("CHN-1-01").status == "open"
        assert agenda(first) == {"CHN-1-01": "fulfilled", "CHN-1-04": "not_discussed"}
        check()

    def test_a_dialogue_is_not_final_before_the_series_ended_that_its_own_continues(
        self, world: China, successor: Series
    ) -> None:
        """Whether that left it anything or not."""
        end(world)
        first = hold(world, SECOND, series=successor)
        with pytest.raises(Invalid) as refused:
            close(world, first)
        assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
            ("adopted_on", "Give 1 December 2025 or a later day.")
        ]
        assert close(world, first, adopted_on=ENDED).adopted_on == ENDED

    def test_nor_before_the_last_dialogue_there(self, world: China, successor: Series) -> None:
        """Of any series before, and though none is concluded."""
        close(world, hold(world, SECOND), adopted_on=date(2024, 11, 1))
        first = hold(world, SECOND, series=successor_of(world, successor, "CHN3"))
        with pytest.raises(Invalid) as refused:
            close(world, first)
        assert [str(fault.message) for fault in refused.value.faults] == ["Give 1 November 2024 or a later day."]
        assert close(world, first, adopted_on=date(2024, 11, 1)).is_adopted

    def test_nothing_is_decided_before_it_came_there(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(three=Ruling("continued"), four=Ruling("continued")))
        first = hold(world, SECOND, series=successor)
        early = ENDED - timedelta(days=1)
        for act in (
            lambda: rule(world, first, "CHN-1-04", "not_fulfilled", decided_on=early),
            lambda: decide_between(
                step("CHN-1-04"), by=world.staff, now=NOW, basis=LETTER,
                ruling=Ruling("not_fulfilled", decided_on=early),
            ),
        ):  # fmt: skip
            with pytest.raises(Invalid) as refused:
                act()
            assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
                ("decided_on", "Give 1 December 2025 or a later day.")
            ]
        assert rule(world, first, "CHN-1-04", "not_fulfilled", decided_on=ENDED).decided_on == ENDED
        close(world, first, adopted_on=ENDED)
        assert step("CHN-1-04").closed_on == ENDED

    def test_what_nobody_dated_was_decided_once_it_had_come(self, world: China, successor: Series) -> None:
        """Also where the meeting was before, and on whichever days."""
        first = plan(world, SECOND, series=successor)
        end(world, rulings=rulings(three=Ruling("continued"), four=Ruling("continued")))
        rule(world, first, "CHN-1-03", "not_fulfilled")
        first = meeting.hold(first, by=world.staff, now=NOW)
        leave_the_rest(first, by=world.staff, now=NOW)
        assert set(FollowUp.objects.filter(dialogue=first).values_list("decided_on", "day_assumed")) == {(ENDED, True)}
        edit_dialogue(first, by=world.staff, now=NOW, starts_on=THIRD, ends_on=THIRD)
        assert set(FollowUp.objects.filter(dialogue=first).values_list("decided_on", "day_assumed")) == {(ENDED, True)}
        later_day = ENDED + timedelta(days=9)
        edit_dialogue(fresh(first), by=world.staff, now=NOW, starts_on=later_day, ends_on=later_day)
        assert set(FollowUp.objects.filter(dialogue=first).values_list("decided_on", flat=True)) == {later_day}
        close(world, first)
        check()

    def test_it_is_decided_between_dialogues_and_reopened_there(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(four=Ruling("continued")))
        first = plan(world, THIRD, series=successor)
        decide_between(
            step("CHN-1-04"), by=world.staff, now=NOW, ruling=Ruling("fulfilled", shown="The decree."), basis=LETTER
        )
        assert agenda(first) == {}
        reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="The decree fell.")
        assert agenda(first) == {"CHN-1-04": "pending"}

    def test_and_from_there_to_the_next(self, world: China, successor: Series) -> None:
        end(world, rulings=rulings(four=Ruling("continued")))
        third = successor_of(world, successor, "CHN3")
        conclude(fresh(successor), by=world.staff, now=NOW, basis=LETTER, rulings={"CHN-1-04": Ruling("continued")})
        assert (step("CHN-1-04").status, step("CHN-1-04").continued_in) == ("open", third)
        dialogue = plan_dialogue(third, by=world.staff, now=NOW, title="First of the third")
        assert agenda(dialogue) == {"CHN-1-04": "pending"}
        check()

    def test_due_by_the_next_dialogue_is_that_of_the_successor(self, world: China, successor: Series) -> None:
        accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted")
        end(world, rulings=rulings(two=Ruling("continued")))
        assert step("CHN-1-02").overdue_at is None
        close(world, hold(world, date(2026, 2, 1), series=successor, now=later(1)), now=later(1))
        assert step("CHN-1-02").overdue_at is not None
        check()
