"""To whom the content of a report is opened, and by whom."""

import pytest

from commitments.actions.meeting import publish
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share, shared_with
from commitments.models import ActionItem, Commitment, Sharing, StatusReport
from dialogues.standing import Standing
from dialogues.status import Visibility
from tests.commitments.acts import events_of, everybody, outcome, say
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

OWNERS = {"owner", "colleague", "successor"}
STAFF = {"staff", "administrator"}


def story() -> China:
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


@pytest.fixture
def report(world: China, item: ActionItem) -> StatusReport:
    return say(item, by=world.chengdu_officer)


def readers(world: China, report: StatusReport) -> set[str]:
    """Who, of all kinds of people, reads the report."""
    people = everybody(world)
    return {
        name
        for name, user in people.items()
        if StatusReport.objects.visible_to(Standing.of(user, on=NOW.date())).filter(pk=report.pk).exists()
    }


@pytest.mark.parametrize("before", [0, 1, 2, 3])
def test_every_circle_and_everybody(world: China, report: StatusReport, before: int) -> None:
    for circle in range(1, before + 1):
        by = world.chengdu_officer if circle == 1 else world.staff
        share(report, by=by, now=NOW, circle=circle)
    people = everybody(world)
    circles = [-1, 0, 1, 2, 3, 4]
    found = {
        (name, circle): outcome(share, report, by=by, now=NOW, circle=circle)
        for name, by in people.items()
        for circle in circles
    }
    expected = {}
    for name in people:
        opens = set()
        if name in OWNERS | {"staff of the owner"}:
            opens |= {1}
        if name in STAFF | {"staff of the owner"} and before >= 1:
            opens |= {2, 3}
        for circle in circles:
            if name not in OWNERS | STAFF | {"staff of the owner"}:
                expected[name, circle] = "NotAllowed"
            elif circle not in (1, 2, 3):
                expected[name, circle] = "Invalid"
            elif circle not in opens:
                expected[name, circle] = "NotAllowed"
            else:
                expected[name, circle] = "done" if circle > before else "Conflict"
    assert found == expected


@pytest.mark.parametrize(
    ("circles", "others"),
    [
        ([], set()),
        ([1], {"another owner"}),
        ([1, 2], {"another owner", "partner"}),
        ([1, 3], {"another owner", "partner", "stranger", "former officer", "closed account", "nobody"}),
    ],
)
def test_each_circle_reads_and_no_other(
    world: China, report: StatusReport, circles: list[int], others: set[str]
) -> None:
    for circle in circles:
        share(report, by=world.chengdu_officer if circle == 1 else world.staff, now=NOW, circle=circle)
    assert readers(world, report) == OWNERS | STAFF | {"staff of the owner"} | others


def test_a_sharing_is_a_record_of_its_own(world: China, report: StatusReport) -> None:
    line = share(report, by=world.chengdu_officer, now=NOW, circle=1)
    assert Sharing.objects.filter(pk=line.pk).values().get() == {
        "id": line.pk,
        "recorded_at": NOW,
        "recorded_by_id": world.chengdu_officer.pk,
        "report_id": report.pk,
        "circle": 1,
    }
    assert shared_with(report) == 1


def test_staff_do_not_open_what_they_wrote_on_behalf_but_its_owner_does(world: China, item: ActionItem) -> None:
    report = say(item, by=world.staff)
    with pytest.raises(NotAllowed):
        share(report, by=world.staff, now=NOW, circle=1)
    share(report, by=world.chengdu_officer, now=NOW, circle=1)


def test_an_unknown_circle_names_the_known_ones(world: China, report: StatusReport) -> None:
    with pytest.raises(Invalid) as refused:
        share(report, by=world.chengdu_officer, now=NOW, circle=0)
    [fault] = refused.value.faults
    assert (fault.field, str(fault.message)) == ("circle", "Choose one of: participants, partners, public.")


def test_what_was_retracted_is_opened_to_nobody(world: China, report: StatusReport) -> None:
    retract_report(report, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
    with pytest.raises(Conflict, match="retracted"):
        share(report, by=world.chengdu_officer, now=NOW, circle=1)


def test_a_report_is_opened_no_wider_than_its_next_step(world: China) -> None:
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
    report = say(world.items[0], by=world.chengdu_officer, share=True)
    for circle in (2, 3):
        with pytest.raises(Conflict, match="fewer people"):
            share(report, by=world.staff, now=NOW, circle=circle)
    publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTNERS)
    share(report, by=world.staff, now=NOW, circle=2)


def test_a_report_on_what_staff_alone_read_is_not_shared_when_it_is_sent(world: China) -> None:
    Commitment.objects.update(visibility=Visibility.STAFF)
    with pytest.raises(Conflict, match="fewer people"):
        say(world.items[0], by=world.chengdu_officer, share=True)
    assert StatusReport.objects.count() == 0


def test_partners_hear_of_it_for_the_report_and_for_the_action_it_is_the_latest_of(
    world: China, item: ActionItem, report: StatusReport
) -> None:
    assert events_of(lambda: share(report, by=world.chengdu_officer, now=NOW, circle=1)) == {
        ("upsert", "status_report", ""),
        ("upsert", "action_item", "CHN-1-01-1"),
    }
    say(item, by=world.chengdu_officer)
    assert events_of(lambda: share(report, by=world.staff, now=NOW, circle=2)) == {("upsert", "status_report", "")}
