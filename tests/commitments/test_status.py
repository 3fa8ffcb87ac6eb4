"""Which status may follow which, and by whom: the table against the design, the acts against the table."""

import pytest

from commitments.actions.adopting import adopt
from commitments.actions.deciding import decide
from commitments.actions.owing import reopen_item, withdraw_item
from commitments.deciding import Ruling
from commitments.models import ActionItem, Commitment, StatusChange
from commitments.status import ITEM_MOVES, UNDONE_MOVES, ItemStatus, Who, may_move, moves_from
from tests.commitments.acts import STATUSES, bring, confirm, outcome, say, send_back
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Invalid

LIVE = ["not_started", "in_progress", "reported_complete"]

DESIGNED = {
    Who.OWNER: {
        ("not_started", "not_started"),
        ("not_started", "in_progress"),
        ("not_started", "reported_complete"),
        ("in_progress", "in_progress"),
        ("in_progress", "reported_complete"),
        ("reported_complete", "in_progress"),
        ("reported_complete", "reported_complete"),
    },
    Who.VERIFIER: {("reported_complete", "in_progress"), ("reported_complete", "completed")},
    Who.STAFF: {
        *((live, "withdrawn") for live in LIVE),
        ("completed", "in_progress"),
        ("withdrawn", "in_progress"),
    },
    Who.DIALOGUE: {*((live, "completed") for live in LIVE), *((live, "withdrawn") for live in LIVE)},
}
"""The table of the design, and 'reports may keep the status'."""


def test_the_table_is_that_of_the_design() -> None:
    assert {
        who: {(start, to) for start in STATUSES for to in STATUSES if may_move(start, to, who)} for who in Who
    } == DESIGNED


def test_every_move_of_the_table_is_somebodys() -> None:
    assert set(ITEM_MOVES) == set().union(*DESIGNED.values())


def test_moves_from_lists_what_may_follow() -> None:
    assert {who: {(start, to) for start in STATUSES for to in moves_from(start, who)} for who in Who} == DESIGNED


def test_what_a_dialogue_did_goes_back_and_nothing_else() -> None:
    assert {(to, start) for start, to in DESIGNED[Who.DIALOGUE]} == UNDONE_MOVES


def test_values_that_stand_for_nothing_are_no_status() -> None:
    with pytest.raises(ValueError, match="done"):
        may_move("done", ItemStatus.COMPLETED, Who.STAFF)


story = adopted


@pytest.mark.django_db
@pytest.mark.parametrize("to", STATUSES)
@pytest.mark.parametrize("start", STATUSES)
def test_every_act_moves_an_item_as_the_table_says(world: China, start: str, to: str) -> None:
    """Each pair by each act that could lead there. Whoever has no act for it cannot do it."""
    item = bring(world, world.items[2], start)

    def status_after() -> str:
        return ActionItem.objects.get(pk=item.pk).status

    acts = {
        Who.OWNER: lambda: say(item, by=world.chengdu_officer, status=to),
        Who.VERIFIER: {
            "completed": lambda: confirm(item, by=world.verifier),
            "in_progress": lambda: send_back(item, by=world.verifier),
        }.get(to),
        Who.STAFF: {
            "withdrawn": lambda: withdraw_item(item, by=world.staff, now=NOW, reason="A law does it."),
            "in_progress": lambda: reopen_item(item, by=world.staff, now=NOW, reason="It is not done."),
        }.get(to),
    }
    found, expected = {}, {}
    for who, act in acts.items():
        if act is None:
            assert (start, to) not in DESIGNED[who]
            continue

        def tried(act=act) -> None:
            act()
            assert status_after() == to

        found[who] = outcome(tried)
        if (start, to) in DESIGNED[who]:
            expected[who] = "done"
        else:
            # A value that is no report's is wrong in itself; what the table lacks is a conflict.
            expected[who] = "Invalid" if who is Who.OWNER and to in ("completed", "withdrawn") else "IllegalMove"
        assert status_after() == start
    assert found == expected


@pytest.mark.django_db
@pytest.mark.parametrize("start", STATUSES)
def test_a_dialogue_that_confirms_completes_what_is_live(world: China, start: str) -> None:
    item = bring(world, world.items[2], start)
    second = world.hold_second()
    ruling = Ruling("fulfilled", shown="The platform was shown.", confirms=(item,))
    if start == "withdrawn":
        with pytest.raises(Invalid) as refused:
            decide(second, world.steps[2], by=world.staff, now=NOW, ruling=ruling)
        assert [fault.field for fault in refused.value.faults] == ["confirms.0"]
        return
    decide(second, world.steps[2], by=world.staff, now=NOW, ruling=ruling)
    for step in (world.steps[0], world.steps[1], world.steps[3]):
        decide(second, step, by=world.staff, now=NOW, ruling=Ruling("not_discussed"))
    assert ActionItem.objects.get(pk=item.pk).status == start, "provisional"
    adopt(second, by=world.staff, now=NOW, footing="agreed")
    item = ActionItem.objects.get(pk=item.pk)
    assert (item.status, item.progress) == ("completed", 100)
    by_dialogue = item.completed_by_follow_up is not None
    assert by_dialogue == (start != "completed"), "what somebody verified stays verified by that"
    assert list(StatusChange.objects.filter(action_item=item).values_list("from_status", "to_status")) == (
        [(start, "completed")] if by_dialogue else []
    )


@pytest.mark.django_db
@pytest.mark.parametrize("start", STATUSES)
def test_a_dialogue_that_withdraws_takes_what_is_live_along(world: China, start: str) -> None:
    item = bring(world, world.items[2], start)
    second = world.hold_second()
    decide(
        second, world.steps[2], by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="The law changed.")
    )  # fmt: skip
    for step in (world.steps[0], world.steps[1], world.steps[3]):
        decide(second, step, by=world.staff, now=NOW, ruling=Ruling("not_discussed"))
    adopt(second, by=world.staff, now=NOW, footing="agreed")
    assert ActionItem.objects.get(pk=item.pk).status == ("completed" if start == "completed" else "withdrawn")


@pytest.mark.django_db
@pytest.mark.parametrize("ended", ["completed", "withdrawn"])
def test_reopened_it_is_as_far_as_was_reported_before_it_was_called_complete(world: China, ended: str) -> None:
    item = world.items[2]
    say(item, by=world.chengdu_officer, progress=30)
    say(item, by=world.chengdu_officer, status="reported_complete")
    if ended == "completed":
        confirm(item, by=world.verifier)
    else:
        withdraw_item(item, by=world.staff, now=NOW, reason="A law does it.")
    reopen_item(item, by=world.staff, now=NOW, reason="It is not done.")
    assert ActionItem.objects.values_list("status", "progress").get(pk=item.pk) == ("in_progress", 30)
    assert Commitment.objects.get(pk=item.commitment_id).progress == 30
