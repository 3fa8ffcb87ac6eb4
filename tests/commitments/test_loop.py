"""The loop: agreed at one dialogue, followed up, answered for at the next."""

from datetime import date

import pytest

from commitments.actions.adopting import adopt
from commitments.actions.deciding import decide, leave_the_rest
from commitments.actions.un_adopting import un_adopt
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, FollowUp, Snapshot
from tests.worlds import HELD, NOW, China, china
from urbanshift.errors import NotReady

pytestmark = pytest.mark.django_db


story = china


def test_adopting_opens_freezes_and_proposes(world: China) -> None:
    world.adopt_first()
    assert [(c.reference, c.status, c.text_agreed, c.original_due, c.opened_on, c.acceptance) for c in world.steps] == [
        ("CHN-1-01", "open", "Coordinate better.", Due("year", date(2023, 12, 31)), HELD, "accepted"),
        ("CHN-1-02", "open", "Find finance.", Due("next_dialogue"), HELD, "proposed"),
        ("CHN-1-03", "open", "Build data.", Due("none"), HELD, ""),
        ("CHN-1-04", "open", "Bring policies home.", Due("year", date(2023, 12, 31)), HELD, "accepted"),
    ]
    assert [(i.reference, i.acceptance, i.overdue_at is not None) for i in world.items] == [
        ("CHN-1-01-1", "accepted", True),
        ("CHN-1-01-2", "accepted", True),
        ("CHN-1-03-1", "accepted", True),
    ]


def test_the_second_dialogue_finds_them_on_its_agenda_and_decides_each(world: China) -> None:
    world.adopt_first()
    second = world.hold_second()
    assert list(FollowUp.objects.order_by("pk").values_list("commitment__reference", "decision")) == [
        ("CHN-1-01", "pending"),
        ("CHN-1-02", "pending"),
        ("CHN-1-03", "pending"),
        ("CHN-1-04", "pending"),
    ]
    with pytest.raises(NotReady) as refused:
        adopt(second, by=world.staff, now=NOW, footing="agreed")
    assert [fault.field for fault in refused.value.faults] == ["CHN-1-01", "CHN-1-02", "CHN-1-03", "CHN-1-04"]

    one, _two, three, four = world.steps
    decide(
        second,
        one,
        by=world.staff,
        now=NOW,
        ruling=Ruling("fulfilled", shown="Minutes of the coordination office.", confirms=tuple(world.items[:2])),
    )
    decide(
        second,
        three,
        by=world.staff,
        now=NOW,
        ruling=Ruling(
            "carried_over", due=Due.of("quarter", date(2027, 2, 1)), reason="The data office was founded late."
        ),
    )
    decide(second, four, by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="A national law does it."))
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="recorded", adopted_on=date(2024, 10, 20))

    world.reread()
    assert [(c.reference, c.status, c.closed_on, c.times_carried_over, c.progress) for c in world.steps] == [
        ("CHN-1-01", "fulfilled", date(2024, 10, 16), 0, 100),
        ("CHN-1-02", "open", None, 0, None),
        ("CHN-1-03", "open", None, 1, 0),
        ("CHN-1-04", "withdrawn", date(2024, 10, 16), 0, None),
    ]
    assert [(i.reference, i.status, i.due) for i in world.items] == [
        ("CHN-1-01-1", "completed", Due("year", date(2023, 12, 31))),
        ("CHN-1-01-2", "completed", Due("year", date(2023, 12, 31))),
        ("CHN-1-03-1", "not_started", Due("year", date(2023, 12, 31))),
    ]
    assert Snapshot.objects.get(dialogue=second).lines.count() == 4


def test_un_adopting_takes_it_all_back(world: China) -> None:
    world.adopt_first()
    before = list(Commitment.objects.order_by("pk").values("status", "due_on", "closed_on", "progress", "overdue_at"))
    items_before = list(ActionItem.objects.order_by("pk").values("status", "due_on", "progress", "overdue_at"))
    second = world.hold_second()
    one, _two, three, four = world.steps
    decide(
        second,
        one,
        by=world.staff,
        now=NOW,
        ruling=Ruling("fulfilled", shown="Minutes.", confirms=tuple(world.items[:2])),
    )
    decide(second, three, by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="Done elsewhere."))
    decide(
        second,
        four,
        by=world.staff,
        now=NOW,
        ruling=Ruling("carried_over", due=Due.of("year", date(2028, 1, 1)), reason="More time."),
    )
    leave_the_rest(second, by=world.staff, now=NOW)
    second = adopt(second, by=world.staff, now=NOW, footing="agreed")
    second = un_adopt(second, by=world.admin, now=NOW, reason="Wrong file.")
    assert (
        list(Commitment.objects.order_by("pk").values("status", "due_on", "closed_on", "progress", "overdue_at"))
        == before
    )
    assert list(ActionItem.objects.order_by("pk").values("status", "due_on", "progress", "overdue_at")) == items_before
    assert list(FollowUp.objects.order_by("pk").values_list("decision", flat=True)) == [
        "fulfilled",
        "not_discussed",
        "withdrawn",
        "carried_over",
    ]
    second = adopt(second, by=world.staff, now=NOW, footing="agreed")
    assert second.status == "adopted"
