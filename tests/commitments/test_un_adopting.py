"""Reopening a finalised dialogue: who, when not, what goes back, what stays written."""

from datetime import date
from typing import Any

import pytest

from accounts.models import ChangeEvent
from commitments.actions.adopting import adopt, confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.deciding import decide_between, leave_the_rest, reopen
from commitments.actions.drafting import add_commitment, add_item, edit_commitment, edit_item
from commitments.actions.drafting_many import NewItem, add_items
from commitments.actions.meeting import publish, set_visibility
from commitments.actions.outcome import read_outcome
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.actions.presence import misfits_of
from commitments.actions.retracting import retract_report
from commitments.actions.un_adopting import un_adopt
from commitments.as_of.records import commitment_as_of
from commitments.consistency import differences_of
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    DueDateChange,
    FollowUp,
    OwnerChange,
    Snapshot,
    StatusChange,
)
from dialogues.models import Dialogue
from dialogues.standing import Standing
from dialogues.status import Visibility
from tests.commitments.acts import bring, circle_before, say
from tests.commitments.room import (
    LATER,
    LETTER,
    SECOND,
    THIRD,
    YEAR,
    agenda,
    close,
    fresh,
    hold,
    item,
    later,
    plan,
    reopen_dialogue,
    rule,
    statuses,
    step,
)
from tests.worlds import HELD, NOW, China, adopted
from urbanshift.errors import Conflict, IllegalMove, Invalid, NotAllowed, NotReady, Stale

pytestmark = pytest.mark.django_db

PENDING = {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending", "CHN-1-04": "pending"}


story = adopted


def consistent() -> list[str]:
    commitments = Commitment.objects.select_related("dialogue__series__country").order_by("pk")
    return [str(difference) for difference in differences_of(list(commitments))]


class TestRefusals:
    def test_administrators_alone(self, world: China) -> None:
        for person in (world.staff, world.chengdu_officer, world.partner):
            with pytest.raises(NotAllowed):
                un_adopt(world.first, by=person, now=NOW, reason="Wrong file.")

    def test_with_a_reason(self, world: China) -> None:
        with pytest.raises(Invalid) as refused:
            un_adopt(world.first, by=world.admin, now=NOW, reason=" ")
        assert [fault.field for fault in refused.value.faults] == ["reason"]

    def test_stale(self, world: China) -> None:
        with pytest.raises(Stale):
            un_adopt(world.first, by=world.admin, now=NOW, reason="Wrong.", version=world.first.version - 1)

    def test_only_what_is_adopted(self, world: China) -> None:
        with pytest.raises(IllegalMove):
            un_adopt(hold(world, SECOND), by=world.admin, now=NOW, reason="Wrong.")

    def test_only_the_latest(self, world: China) -> None:
        second = close(world, hold(world, SECOND))
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, world.first)
        assert "CHN-2" in str(refused.value)
        reopen_dialogue(world, second)
        with pytest.raises(Conflict) as refused:  # it holds decisions, though provisional again
            reopen_dialogue(world, world.first)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            (reference, "decided") for reference in PENDING
        ]

    def test_not_once_reports_rest_on_its_commitments(self, world: China) -> None:
        say(world.items[2], by=world.chengdu_officer)
        say(world.items[0], by=world.chengdu_officer)
        say(world.items[0], by=world.chengdu_officer)
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, world.first)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [
            ("CHN-1-01-1", "reported"),
            ("CHN-1-03-1", "reported"),
        ]

    def test_a_report_that_was_retracted_holds_nothing_up(self, world: China) -> None:
        wrong = say(world.items[0], by=world.chengdu_officer)
        retract_report(wrong, by=world.chengdu_officer, now=NOW, reason="It is of another action.")
        reopen_dialogue(world, world.first)
        assert consistent() == []
        adopt(fresh(world.first), by=world.staff, now=NOW, footing="agreed")
        item = fresh(world.items[0])
        assert (item.status, item.latest_report, consistent()) == ("not_started", None, [])

    def test_reports_on_what_it_only_decided_about_do_not_count(self, world: China) -> None:
        second = close(world, hold(world, SECOND))
        say(world.items[0], by=world.chengdu_officer)
        assert reopen_dialogue(world, second).status == "held"

    def test_not_once_the_following_dialogue_holds_a_decision(self, world: China) -> None:
        second = plan(world, SECOND)
        rule(world, second, "CHN-1-04", "not_fulfilled")
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, world.first)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("CHN-1-04", "decided")]
        assert agenda(second) == PENDING | {"CHN-1-04": "not_fulfilled"}

    def test_not_once_one_of_its_own_was_decided_about(self, world: China) -> None:
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter.")
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, world.first)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("CHN-1-04", "decided")]

    def test_not_once_one_of_its_own_took_the_place_of_an_earlier_one(self, world: China) -> None:
        second = hold(world, SECOND)
        new = add_commitment(
            second, by=world.staff, now=NOW, title="New", text="New.", due=Due("none"), nobody_named=True
        )
        second = close(world, second)
        ruling = Ruling("superseded", superseded_by=fresh(new))
        decide_between(world.steps[3], by=world.staff, now=NOW, ruling=ruling, basis="A letter.")
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, second)
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("CHN-1-04", "decided")]


class TestWhatGoesBack:
    def test_its_own_commitments_return_to_draft_and_leave_the_next_agenda(self, world: China) -> None:
        second = plan(world, SECOND)
        assert agenda(second) == PENDING
        first = reopen_dialogue(world, world.first)
        assert (first.status, first.footing, first.adopted_on, first.held_on) == ("held", "", None, HELD)
        assert [
            (one.status, one.text_agreed, one.original_due, one.opened_on, one.acceptance, one.overdue_at)
            for one in Commitment.objects.all()
        ] == [("draft", "", Due(), None, "", None)] * 4
        assert [(one.status, one.original_due, one.acceptance, one.overdue_at) for one in ActionItem.objects.all()] == [
            ("not_started", Due(), "", None)
        ] * 3
        assert agenda(second) == {}
        close(world, first)
        assert agenda(second) == PENDING

    def test_nobody_but_staff_sees_them_and_a_mirror_is_told(self, world: China) -> None:
        before = ChangeEvent.objects.latest("pk").pk
        reopen_dialogue(world, world.first)
        for person in (world.chengdu_officer, world.bank_officer, world.partner, None):
            who = Standing.of(person, on=NOW.date())
            assert not Commitment.objects.visible_to(who).exists()
            assert not ActionItem.objects.visible_to(who).exists()
        removed = ChangeEvent.objects.filter(pk__gt=before, op="remove")
        assert {(event.type, event.key, circle_before(event)) for event in removed} == {
            ("commitment", "CHN-1-01", 1),
            ("commitment", "CHN-1-02", 1),
            ("commitment", "CHN-1-03", 1),
            ("commitment", "CHN-1-04", 1),
            ("action_item", "CHN-1-01-1", 1),
            ("action_item", "CHN-1-01-2", 1),
            ("action_item", "CHN-1-03-1", 1),
        }

    def test_a_decision_leaves_the_sight_of_those_who_saw_it(self, world: China) -> None:
        """Of a public next step at a dialogue for those in the room: nobody else is told that it was."""
        publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        second = close(world, hold(world, SECOND))
        before = ChangeEvent.objects.latest("pk").pk
        reopen_dialogue(world, second)
        removed = ChangeEvent.objects.filter(pk__gt=before, op="remove")
        assert {(event.type, circle_before(event)) for event in removed} == {("follow_up", Visibility.PARTICIPANTS)}

    def test_every_decision_is_provisional_again_and_what_it_did_goes_back(self, world: China) -> None:
        """Items completed by it and moved dates go back by new lines, counters are recounted."""
        bring(world, world.items[0], "in_progress")
        columns = ("status", "due_precision", "due_on", "closed_on", "superseded_by", "times_carried_over", "progress")
        item_columns = ("status", "due_precision", "due_on", "progress", "completed_on", "overdue_at")

        def standing() -> tuple[list[Any], list[Any]]:
            return (
                list(Commitment.objects.order_by("pk").values_list(*columns, "overdue_at")),
                list(ActionItem.objects.order_by("pk").values_list(*item_columns)),
            )

        before = standing()
        second = hold(world, SECOND)
        rulings = {
            "CHN-1-01": Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2])),
            "CHN-1-02": Ruling("superseded", superseded_by=world.steps[2]),
            "CHN-1-03": Ruling("carried_over", due=LATER, reason="Late."),
            "CHN-1-04": Ruling("partly_fulfilled", shown="A draft."),
        }
        second = close(world, second, rulings)
        after = standing()
        assert after != before
        version = second.version
        second = reopen_dialogue(world, second, now=later(1))
        assert (standing(), second.version) == (before, version + 1)
        assert agenda(second) == {reference: ruling.decision for reference, ruling in rulings.items()}
        assert list(
            StatusChange.objects.order_by("pk").values_list(
                "action_item__reference", "from_status", "to_status", "reason"
            )
        ) == [
            ("CHN-1-01-1", "in_progress", "completed", "Minutes."),
            ("CHN-1-01-2", "not_started", "completed", "Minutes."),
            ("CHN-1-01-1", "completed", "in_progress", "The wrong file was entered."),
            ("CHN-1-01-2", "completed", "not_started", "The wrong file was entered."),
        ]
        first, back = DueDateChange.objects.order_by("pk")
        assert (back.undoes, back.before, back.after, back.reason) == (
            first,
            LATER,
            Due("none"),
            "The wrong file was entered.",
        )
        assert consistent() == []
        # And once more, as though nothing had been.
        close(world, second)
        assert standing() == after
        assert consistent() == []

    def test_withdrawn_items_live_again(self, world: China) -> None:
        bring(world, world.items[0], "reported_complete")
        second = close(world, hold(world, SECOND), {"CHN-1-01": Ruling("withdrawn", reason="A law does it.")})
        assert {item("CHN-1-01-1").status, item("CHN-1-01-2").status} == {"withdrawn"}
        reopen_dialogue(world, second)
        assert [item("CHN-1-01-1").status, item("CHN-1-01-2").status] == ["reported_complete", "not_started"]
        assert (item("CHN-1-01-1").progress, step("CHN-1-01").progress) == (100, 50)

    def test_what_changed_after_the_decision_has_the_last_word(self, world: China) -> None:
        """Reopened by staff and reported on since: un-adopting leaves that alone."""
        ruling = Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        second = close(world, hold(world, SECOND), {"CHN-1-01": ruling})
        reopen(step("CHN-1-01"), by=world.staff, now=NOW, reason="It was a mistake.")
        reopen_item(world.items[0], by=world.staff, now=NOW, reason="It was a mistake.")
        say(world.items[0], by=world.chengdu_officer, progress=60)
        reopen_dialogue(world, second)
        assert [(one.status, one.progress) for one in (item("CHN-1-01-1"), item("CHN-1-01-2"))] == [
            ("in_progress", 60),
            ("not_started", 0),
        ]
        assert step("CHN-1-01").status == "open"
        assert consistent() == []

    def test_a_due_moved_since_stays_moved(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": Ruling("carried_over", due=LATER, reason="Late.")})
        own = Due("day", date(2028, 1, 1))
        move_due(world.items[0], by=world.staff, now=NOW, due=own, reason="A letter.")
        reopen_dialogue(world, second)
        assert [step("CHN-1-01").due, item("CHN-1-01-1").due, item("CHN-1-01-2").due] == [YEAR, own, YEAR]

    def test_what_was_closed_again_since_stays_closed(self, world: China) -> None:
        """By the same word, but another decision: between dialogues, after it was reopened."""
        ruling = Ruling("withdrawn", reason="A law does it.")
        second = close(world, hold(world, SECOND), {"CHN-1-04": ruling})
        reopen(step("CHN-1-04"), by=world.staff, now=NOW, reason="The law fell.")
        decide_between(step("CHN-1-04"), by=world.staff, now=later(1), ruling=ruling, basis="A letter.")
        reopen_dialogue(world, second)
        assert step("CHN-1-04").status == "withdrawn"
        assert agenda(second) == {
            "CHN-1-01": "not_discussed",
            "CHN-1-02": "not_discussed",
            "CHN-1-03": "not_discussed",
        }, "a provisional decision about what is closed is removed"

    @pytest.mark.parametrize("at_dialogue", ["fulfilled", "withdrawn"])
    def test_what_is_fulfilled_since_by_what_it_did_to_the_actions_stands_in_the_way(
        self, world: China, at_dialogue: str
    ) -> None:
        """Its actions would go back, and 'fulfilled' stand beside one that nobody began."""
        first = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[2],))
        rulings = {"fulfilled": first, "withdrawn": Ruling("withdrawn", reason="A law does it.")}
        second = close(world, hold(world, SECOND), {"CHN-1-03": rulings[at_dialogue]})
        reopen(step("CHN-1-03"), by=world.staff, now=later(1), reason="Too early.")
        again = Ruling("fulfilled", shown="" if at_dialogue == "fulfilled" else "The law.")
        decide_between(step("CHN-1-03"), by=world.staff, now=later(2), ruling=again, basis="A letter.")
        before = statuses()
        with pytest.raises(Conflict) as refused:
            reopen_dialogue(world, second, now=later(3))
        assert [(fault.field, fault.message) for fault in refused.value.faults] == [
            ("CHN-1-03", "CHN-1-03 is fulfilled by a later word that rests on what was decided here: reopen it first.")
        ]
        assert statuses() == before
        reopen(step("CHN-1-03"), by=world.staff, now=later(4), reason="Too early again.")
        reopen_dialogue(world, second, now=later(5))
        assert (statuses()["CHN-1-03"], item("CHN-1-03-1").status) == ("open", "not_started")
        assert consistent() == []

    def test_what_was_closed_and_reopened_in_between_is_opened_nevertheless(self, world: China) -> None:
        """The dialogue closed it the second time it was adopted, whatever closed it before that."""
        second = close(world, hold(world, SECOND))
        ruling = Ruling("withdrawn", reason="A law does it.")
        decide_between(world.steps[3], by=world.staff, now=later(1), ruling=ruling, basis="A letter.")
        reopen(step("CHN-1-04"), by=world.staff, now=later(2), reason="The law fell.")
        second = reopen_dialogue(world, second, now=later(3))
        second = close(world, second, {"CHN-1-04": ruling}, now=later(4))
        reopen_dialogue(world, second, now=later(5))
        assert step("CHN-1-04").status == "open"

    def test_another_decision_the_second_time(self, world: China) -> None:
        """What the first one did was taken back; taking back the second does not bring it again."""
        second = close(world, hold(world, SECOND), {"CHN-1-01": Ruling("withdrawn", reason="A law does it.")})
        second = reopen_dialogue(world, second)
        second = close(world, second, {"CHN-1-01": "carried_over"})
        reopen_dialogue(world, second)
        assert [(one.status, one.version) for one in (item("CHN-1-01-1"), item("CHN-1-01-2"))] == [
            ("not_started", 4),
            ("not_started", 4),
        ]
        assert consistent() == []

    def test_a_decision_that_lines_name_may_be_removed_nevertheless(self, world: China) -> None:
        """It moved a due and an action, was taken back, and its commitments closed otherwise. The
        lines keep its id, and the history has it."""
        rulings = {
            "CHN-1-01": Ruling("carried_over", due=LATER, reason="Late."),
            "CHN-1-03": Ruling("withdrawn", reason="A law does it."),
        }
        second = reopen_dialogue(world, close(world, hold(world, SECOND), rulings))
        removed = {one.commitment.reference: one.pk for one in FollowUp.objects.filter(dialogue=second)}
        for reference in rulings:
            decide_between(step(reference), by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter.")
        assert agenda(second) == {"CHN-1-02": "not_discussed", "CHN-1-04": "not_discussed"}
        assert set(DueDateChange.objects.values_list("follow_up", flat=True)) == {removed["CHN-1-01"]}
        assert set(StatusChange.objects.values_list("follow_up", flat=True)) == {removed["CHN-1-03"]}
        for reference, ruling in rulings.items():
            trail = FollowUp.history.filter(id=removed[reference]).order_by("history_id")
            assert [trail.last().history_type, trail.last().decision] == ["-", ruling.decision]
        assert consistent() == []

    def test_the_snapshot_is_void_and_adopting_again_writes_another(self, world: China) -> None:
        second = close(world, hold(world, SECOND))
        reopen_dialogue(world, second, now=later(1))
        assert list(Snapshot.objects.filter(dialogue=second).values_list("voided_at", flat=True)) == [later(1)]
        close(world, second, now=later(2))
        assert [snapshot.voided_at for snapshot in Snapshot.objects.filter(dialogue=second).order_by("pk")] == [
            later(1),
            None,
        ]
        assert Snapshot.objects.filter(dialogue=second).latest("pk").lines.count() == 4

    def test_a_confirmed_footing_is_to_be_confirmed_again(self, world: China) -> None:
        first = reopen_dialogue(world, world.first)
        first = close(world, first, footing="recorded")
        first = confirm_footing(first, by=world.staff, now=NOW, basis="Letters of all.")
        first = reopen_dialogue(world, first)
        assert (first.footing, first.footing_confirmed_on, first.footing_basis) == ("", None, "")

    def test_what_was_confirmed_is_proposed_again_and_what_its_owner_answered_stands(self, world: China) -> None:
        first = close(world, reopen_dialogue(world, world.first), footing="recorded")
        said: dict[str, Any] = {"now": NOW, "acceptance": "accepted", "reason": "Letters of all."}
        accept(item("CHN-1-01-1"), by=world.chengdu_officer, **said)
        first = confirm_footing(first, by=world.staff, now=NOW, basis="Letters of all.")
        assert {one.acceptance for one in ActionItem.objects.all()} == {"accepted"}
        close(world, reopen_dialogue(world, first), footing="recorded")
        answers = ActionItem.objects.order_by("pk").values_list("acceptance", flat=True)
        assert list(answers) == ["accepted", "proposed", "proposed"]


class TestAnswersAreKept:
    def test_declines_and_acceptances(self, world: China) -> None:
        """What somebody answered stands when the dialogue is adopted again; the rest follows the rule."""
        accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted")
        first = reopen_dialogue(world, world.first)
        close(world, first, footing="recorded")
        assert [one.acceptance for one in Commitment.objects.order_by("pk")] == [
            "proposed",
            "accepted",
            "",
            "proposed",
        ]
        assert [one.acceptance for one in ActionItem.objects.order_by("pk")] == ["declined", "proposed", "proposed"]
        assert AcceptanceLine.objects.count() == 2

    def test_what_an_organisation_added_itself_stays_accepted(self, world: China) -> None:
        facts: dict[str, Any] = {"by": world.bank_officer, "now": NOW, "owner": world.bank, "due": YEAR}
        added = add_item(world.steps[1], title="Ours", **facts)
        (many,) = add_items([NewItem(world.steps[1], "Staff's", world.bank, YEAR)], by=world.staff, now=NOW)
        assert (fresh(added).acceptance, fresh(many).acceptance) == ("accepted", "proposed")
        overdue = fresh(added).overdue_at
        reopen_dialogue(world, world.first)
        adopt(fresh(world.first), by=world.staff, now=NOW, footing="agreed", adopted_on=HELD)
        assert (fresh(added).acceptance, fresh(added).overdue_at) == ("accepted", overdue)
        assert fresh(many).acceptance == "proposed"

    def test_the_answer_of_another_owner_is_not_theirs(self, world: China) -> None:
        accept(world.items[0], by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not ours.")
        first = reopen_dialogue(world, world.first)
        edit_item(world.items[0], by=world.staff, now=NOW, owner=world.ningbo_city)
        close(world, first, footing="recorded")
        assert item("CHN-1-01-1").acceptance == "proposed"

    def test_what_staff_gave_to_another_waits_for_its_answer(self, world: China) -> None:
        """That one attended; but not to agree to what was another's then."""
        by: dict[str, Any] = {"by": world.staff, "reason": "The bank left."}
        change_owner(world.steps[1], owner=world.ministry, now=later(1), changed_on=date(2025, 1, 1), **by)
        change_owner(world.items[0], owner=world.ningbo_city, now=later(1), changed_on=date(2025, 1, 1), **by)
        first = world.first
        for hours in (2, 5):  # the second time there is one snapshot more
            first = close(world, reopen_dialogue(world, first, now=later(hours)), now=later(hours + 1))
            assert (step("CHN-1-02").lead, step("CHN-1-02").acceptance) == (world.ministry, "proposed")
            assert [one.acceptance for one in ActionItem.objects.order_by("pk")] == ["proposed", "accepted", "accepted"]
            assert list(misfits_of(first, [*Commitment.objects.all(), *ActionItem.objects.all()])) == []
        assert consistent() == []

    def test_nor_is_it_accepted_by_a_confirmation(self, world: China) -> None:
        change_owner(world.steps[1], owner=world.ministry, by=world.staff, now=later(1), reason="The bank left.")
        first = close(world, reopen_dialogue(world, world.first, now=later(2)), footing="recorded", now=later(3))
        confirm_footing(first, by=world.staff, now=later(4), basis="Letters of all.")
        assert [one.acceptance for one in Commitment.objects.order_by("pk")] == ["accepted", "proposed", "", "accepted"]

    def test_whom_its_draft_names_is_whom_the_dialogue_names(self, world: China) -> None:
        change_owner(world.steps[1], owner=world.ministry, by=world.staff, now=later(1), reason="The bank left.")
        first = reopen_dialogue(world, world.first, now=later(2))
        edit_commitment(world.steps[1], lead=world.ningbo_city, by=world.staff, now=later(3))
        first = close(world, first, now=later(4))
        assert step("CHN-1-02").acceptance == "accepted"
        assert list(misfits_of(first, list(Commitment.objects.all()))) == []


class TestLinesStayTrue:
    """What was moved, renamed and handed over while it was adopted stays written, and the lines
    still end where the record stands."""

    def test_moved_dues_go_back_to_what_was_agreed(self, world: China) -> None:
        move_due(world.steps[0], by=world.staff, now=NOW, due=LATER, reason="A letter.")
        move_due(world.items[0], by=world.staff, now=NOW, due=LATER, reason="A letter.")
        move_due(world.items[0], by=world.staff, now=NOW, due=Due("none"), reason="Another letter.")
        first = reopen_dialogue(world, world.first)
        assert [step("CHN-1-01").due, item("CHN-1-01-1").due] == [YEAR, YEAR]
        close(world, first)
        assert [(one.due, one.original_due) for one in (step("CHN-1-01"), item("CHN-1-01-1"))] == [(YEAR, YEAR)] * 2
        assert [(line.before, line.after) for line in DueDateChange.objects.filter(action_item__isnull=False)] == [
            (YEAR, LATER),
            (LATER, Due("none")),
            (Due("none"), LATER),
            (LATER, YEAR),
        ]
        assert consistent() == []

    def test_a_draft_edited_since_is_told_by_one_more_line(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        amend(world.steps[0], kind="change", text="Coordinate much better.", reason="A letter.", **by)
        change_owner(world.steps[0], owner=world.bank, reason="A letter.", **by)
        move_due(world.steps[0], due=LATER, reason="A letter.", **by)
        first = reopen_dialogue(world, world.first)
        assert step("CHN-1-01").text == "Coordinate better.", "a draft reads as it was agreed, as its dates are"
        edit_commitment(
            world.steps[0], text="Coordinate best.", lead=world.ningbo_city, due=Due("month", date(2025, 1, 31)), **by
        )
        close(world, first)
        first_step = step("CHN-1-01")
        assert (first_step.text, first_step.text_agreed, first_step.lead, first_step.due, first_step.original_due) == (
            "Coordinate best.",
            "Coordinate best.",
            world.ningbo_city,
            Due("month", date(2025, 1, 31)),
            Due("month", date(2025, 1, 31)),
        )
        assert [(line.text, line.reason) for line in Amendment.objects.order_by("pk")] == [
            ("Coordinate much better.", "A letter."),
            ("Coordinate better.", "The wrong file was entered."),
            ("Coordinate best.", "Changed while the dialogue was reopened."),
        ]
        assert [(line.from_stakeholder, line.to_stakeholder) for line in OwnerChange.objects.order_by("pk")] == [
            (world.ministry, world.bank),
            (world.bank, world.ningbo_city),
        ]
        assert DueDateChange.objects.latest("pk").after == Due("month", date(2025, 1, 31))
        assert consistent() == []

    def test_what_was_agreed_is_not_lost_to_an_amendment(self, world: China) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        amend(world.steps[0], kind="change", text="协调", reason="A letter.", **by)
        close(world, reopen_dialogue(world, world.first))
        first_step = step("CHN-1-01")
        assert (first_step.text, first_step.text_agreed, first_step.language) == (
            "Coordinate better.",
            "Coordinate better.",
            "en",
        )

    def test_an_amendment_goes_back_from_its_day_on(self, world: China) -> None:
        """Adopted on an earlier day than it was amended before, it reads as it is adopted now; and what is amended
        afterwards is in force by its day."""
        by: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "A letter."}
        amend(world.steps[0], kind="change", text="Coordinate much better.", amended_on=date(2023, 5, 1), **by)
        first = reopen_dialogue(world, world.first)
        edit_commitment(world.steps[0], text="Coordinate best.", by=world.staff, now=NOW)
        close(world, first, adopted_on=date(2022, 12, 1))
        assert step("CHN-1-01").text == "Coordinate best."
        assert [(line.text, line.amended_on) for line in step("CHN-1-01").amendments.all()] == [
            ("Coordinate much better.", date(2023, 5, 1)),
            ("Coordinate better.", date(2023, 5, 1)),
            ("Coordinate best.", date(2023, 5, 1)),
        ]
        assert consistent() == []
        amend(world.steps[0], kind="change", text="Meet monthly.", amended_on=date(2024, 1, 1), **by)
        assert step("CHN-1-01").text == "Meet monthly."
        assert consistent() == []

    def test_what_was_published_is_published_anew(self, world: China) -> None:
        publish(fresh(world.first), by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        reopened = reopen_dialogue(world, world.first)
        assert {*reopened.commitments.values_list("visibility", flat=True)} == {Visibility.STAFF}
        assert not Dialogue.objects.unpublished().exists()
        close(world, reopened)
        assert {*reopened.commitments.values_list("visibility", flat=True)} == {Visibility.PARTICIPANTS}
        assert list(Dialogue.objects.unpublished()) == [reopened]
        set_visibility(step("CHN-1-04"), by=world.staff, now=NOW, visibility=Visibility.PARTNERS)
        assert not Dialogue.objects.unpublished().exists()

    def test_nothing_is_written_where_nothing_moved(self, world: China) -> None:
        close(world, reopen_dialogue(world, world.first))
        assert not DueDateChange.objects.exists()
        assert not OwnerChange.objects.exists()
        assert not Amendment.objects.exists()


def test_provisional_decisions_of_the_reopened_dialogue_may_change(world: China) -> None:
    second = close(world, hold(world, SECOND), {"CHN-1-04": "not_fulfilled"})
    second = reopen_dialogue(world, second)
    rule(world, second, "CHN-1-04", Ruling("fulfilled", shown="The decree."))
    close(world, second)
    assert statuses()["CHN-1-04"] == "fulfilled"
    assert FollowUp.objects.filter(dialogue=second).count() == 4


def test_a_later_planned_dialogue_gives_its_agenda_back_and_gets_it_again(world: China) -> None:
    second = close(world, hold(world, SECOND))
    third = plan(world, THIRD)
    assert agenda(third) == PENDING
    second = reopen_dialogue(world, second)
    assert (agenda(third), agenda(second)) == ({}, dict.fromkeys(PENDING, "not_discussed"))
    leave_the_rest(second, by=world.staff, now=NOW)
    close(world, second)
    assert agenda(third) == PENDING


def test_what_staff_reopened_meanwhile_is_closed_by_the_decision_again(world: China) -> None:
    second = close(world, hold(world, SECOND), {"CHN-1-04": "not_fulfilled"}, now=later(1))
    reopen(step("CHN-1-04"), by=world.staff, now=later(2), reason="Too early.")
    second = reopen_dialogue(world, second, now=later(3))
    adopt(second, by=world.staff, now=later(4), footing="agreed", adopted_on=SECOND)
    assert statuses()["CHN-1-04"] == "not_fulfilled"


def test_a_due_goes_back_to_what_was_agreed_last_not_at_first(world: China) -> None:
    move_due(item("CHN-1-01-1"), by=world.staff, now=NOW, due=LATER, reason="It takes longer.")
    first = reopen_dialogue(world, world.first)
    edited = Due.of("month", date(2024, 5, 1))
    edit_item(item("CHN-1-01-1"), by=world.staff, now=NOW, due=edited)
    first = reopen_dialogue(world, close(world, first))
    assert item("CHN-1-01-1").due == edited
    close(world, first)
    move_due(item("CHN-1-01-1"), by=world.staff, now=NOW, due=LATER, reason="It takes longer.")
    reopen_dialogue(world, first)
    assert item("CHN-1-01-1").due == edited
    assert consistent() == []


class TestDuesMovedSince:
    """What a letter moved as of a later day than the decision is due then, also once that is carried out again."""

    OWN = Due("year", date(2029, 12, 31))
    CARRIED = Ruling("carried_over", due=LATER, reason="Late.")

    def dues(self) -> list[Due]:
        return [step("CHN-1-01").due, item("CHN-1-01-1").due, item("CHN-1-01-2").due]

    def move(self, world: China, record: Commitment | ActionItem, on: date) -> None:
        move_due(record, by=world.staff, now=later(1), due=self.OWN, reason=LETTER, changed_on=on)

    def adopt_again(self, world: China, second: Dialogue, ruling: Ruling | None = None) -> None:
        second = reopen_dialogue(world, second, now=later(2))
        if ruling is not None:
            rule(world, second, "CHN-1-01", ruling, now=later(3))
        shown = read_outcome(fresh(second)).mark
        adopt(second, by=world.staff, now=later(4), footing="agreed", adopted_on=SECOND, seen=shown)
        assert consistent() == []

    def test_the_next_step_stays_and_its_actions_move_with_the_decision(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": self.CARRIED})
        self.move(world, step("CHN-1-01"), date(2025, 6, 1))
        before = self.dues()
        assert before == [self.OWN, LATER, LATER]
        self.adopt_again(world, second)
        assert self.dues() == before
        staff = Standing.of_account(world.staff)
        read = Commitment.objects.visible_to(staff).for_detail(staff)
        assert [
            commitment_as_of(read.get(reference="CHN-1-01"), day, staff).due
            for day in (date(2024, 10, 15), SECOND, date(2025, 6, 1))
        ] == [YEAR, LATER, self.OWN]

    def test_an_action_stays_and_the_rest_moves_with_the_decision(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": self.CARRIED})
        self.move(world, item("CHN-1-01-1"), date(2025, 6, 1))
        self.adopt_again(world, second)
        assert self.dues() == [LATER, self.OWN, LATER]

    def test_once_more(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": self.CARRIED})
        self.move(world, step("CHN-1-01"), date(2025, 6, 1))
        self.adopt_again(world, second)
        self.adopt_again(world, second)
        assert self.dues() == [self.OWN, LATER, LATER]

    def test_also_where_the_first_time_it_was_decided_otherwise(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": "carried_over"})
        self.move(world, step("CHN-1-01"), date(2025, 6, 1))
        self.adopt_again(world, second, self.CARRIED)
        assert self.dues() == [self.OWN, LATER, LATER]

    def test_what_moved_as_of_an_earlier_day_moves_with_the_decision(self, world: China) -> None:
        second = close(world, hold(world, SECOND), {"CHN-1-01": self.CARRIED})
        self.move(world, step("CHN-1-01"), date(2023, 6, 1))
        self.adopt_again(world, second)
        assert step("CHN-1-01").due == LATER


class TestActionsReportedSince:
    """What a decision completed, staff reopened, and its owner reported on is not completed by it a second time."""

    def reopen(self, world: China) -> Dialogue:
        """The second dialogue, reopened, after it had confirmed two actions and staff had reopened one."""
        confirmed = Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2]))
        second = close(world, hold(world, SECOND), {"CHN-1-01": confirmed})
        reopen(step("CHN-1-01"), by=world.staff, now=later(1), reason="A fraud.")
        reopen_item(world.items[0], by=world.staff, now=later(1), reason="A fraud.")
        say(world.items[0], by=world.chengdu_officer, now=later(2), progress=20)
        return reopen_dialogue(world, second, now=later(3))

    def adopt(self, world: China, second: Dialogue) -> None:
        adopt(second, by=world.staff, now=later(5), footing="agreed", adopted_on=SECOND)

    def test_it_stands_in_the_way(self, world: China) -> None:
        second = self.reopen(world)
        with pytest.raises(NotReady) as refused:
            self.adopt(world, second)
        untrue, reported = refused.value.faults
        assert (untrue.code, reported.code) == ("untrue", "reported")
        assert str(untrue.message) == (
            "CHN-1-01: What was reported on since is not completed again by the earlier word. Have a report that it is "
            "done checked, or confirm it no more and decide otherwise."
        )
        assert str(reported.message) == (
            "CHN-1-01: CHN-1-01-1 was reopened and reported on after it had been confirmed here."
        )
        assert (item("CHN-1-01-1").status, item("CHN-1-01-1").progress) == ("in_progress", 20)

    def test_nor_is_it_confirmed_anew(self, world: China) -> None:
        second = self.reopen(world)
        anew = Ruling("fulfilled", shown="More minutes.", confirms=tuple(world.items[:2]))
        with pytest.raises(Conflict) as refused:
            rule(world, second, "CHN-1-01", anew, now=later(4))
        assert [(fault.field, fault.code) for fault in refused.value.faults] == [("confirms.0", "reported")]

    def test_decided_otherwise(self, world: China) -> None:
        second = self.reopen(world)
        rule(world, second, "CHN-1-01", "partly_fulfilled", now=later(4))
        self.adopt(world, second)
        assert (step("CHN-1-01").status, item("CHN-1-01-1").status) == ("partly_fulfilled", "in_progress")
        assert consistent() == []

    def test_checked_since(self, world: China) -> None:
        second = self.reopen(world)
        bring(world, item("CHN-1-01-1"), "completed")
        self.adopt(world, second)
        assert (step("CHN-1-01").status, item("CHN-1-01-1").completed_by_follow_up) == ("fulfilled", None)
        assert consistent() == []

    def test_what_was_reopened_and_given_up_again_with_the_decision(self, world: China) -> None:
        """Nobody reopened the other one: it went back with the decision, and goes with it again."""
        second = self.reopen(world)
        anew = Ruling("fulfilled", shown="Minutes.", confirms=(world.items[1],))
        withdraw_item(world.items[0], by=world.staff, now=later(4), reason="Given up.")
        rule(world, second, "CHN-1-01", anew, now=later(4))
        self.adopt(world, second)
        assert [item("CHN-1-01-1").status, item("CHN-1-01-2").status] == ["withdrawn", "completed"]
