"""Where an action stands is told by the report that speaks of the latest day, whenever it was entered."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.actions.owing import reopen_item
from commitments.actions.reporting_many import NewReport, report_many
from commitments.actions.retracting import retract_report
from commitments.consistency import differences_of
from commitments.figures import progress_under_way
from commitments.models import ActionItem, Commitment, StatusReport
from dialogues.standing import Standing
from tests.commitments.acts import confirm, say, send_back
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Invalid

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = adopted

EARLY, BETWEEN, LATE = date(2023, 1, 1), date(2024, 1, 1), date(2024, 8, 30)


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


def tell(world: China, day: date, progress: int | None = None, **said: Any) -> StatusReport:
    return say(world.items[0], by=world.chengdu_officer, reported_as_of=day, progress=progress, **said)


def stands(item: ActionItem) -> tuple[Any, ...]:
    """Where the action stands as stored, which is what is computed."""
    found = ActionItem.objects.get(pk=item.pk)
    steps = Commitment.objects.select_related("dialogue__series__country").filter(pk=item.commitment_id)
    assert differences_of(list(steps)) == []
    return found.status, found.progress, found.on_track, found.waiting_for, found.latest_report_id


def test_an_older_report_tells_what_was_before(world: China, item: ActionItem) -> None:
    late = tell(world, LATE, 60, on_track="on_track", waiting_for="funding", waiting_for_stakeholder=world.bank)
    early = tell(world, EARLY, 40, narrative="Planned.")
    assert stands(item) == ("in_progress", 60, "on_track", "funding", late.pk)
    item.refresh_from_db()
    assert (item.last_reported_on, item.waiting_for_stakeholder) == (LATE, world.bank)
    shown: Any = StatusReport.objects.latest_of_each_action()
    [first] = shown
    assert (first, first.earlier) == (late, 1)
    retract_report(late, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
    assert stands(item) == ("in_progress", 40, "", "", early.pk)


def test_of_one_day_the_one_entered_last(world: China, item: ActionItem) -> None:
    first = tell(world, LATE, 60)
    second = tell(world, LATE, 50, on_track="at_risk")
    assert stands(item) == ("in_progress", 50, "at_risk", "", second.pk)
    retract_report(second, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
    assert stands(item) == ("in_progress", 60, "", "", first.pk)


def test_entered_many_at_once(world: China, item: ActionItem) -> None:
    late = tell(world, LATE, 60)
    said = {"status": "in_progress", "narrative": "Planned.", "reported_as_of": EARLY, "progress": 40}
    report_many([NewReport(item, said)], by=world.staff, now=NOW)
    assert stands(item) == ("in_progress", 60, "", "", late.pk)


@pytest.mark.parametrize(
    ("now", "then"),
    [("not_started", "in_progress"), ("in_progress", "reported_complete"), ("reported_complete", "in_progress")],
)
def test_it_moves_nothing(world: China, item: ActionItem, now: str, then: str) -> None:
    late = tell(world, LATE, status=now)
    before = stands(item)
    with pytest.raises(Invalid) as refused:
        tell(world, EARLY, status=then)
    assert [fault.field for fault in refused.value.faults] == ["reported_as_of"]
    tell(world, EARLY, 10, status=now)
    assert stands(item) == before
    after = tell(world, LATE, status=then)
    assert stands(item)[0] == then
    retract_report(after, by=world.chengdu_officer, now=NOW, reason="The wrong action.")
    assert stands(item) == before
    assert before[-1] == late.pk


def test_the_latest_report_is_the_one_that_is_checked(world: China, item: ActionItem) -> None:
    late = tell(world, LATE, status="reported_complete")
    tell(world, EARLY, status="reported_complete")
    assert confirm(item, by=world.verifier, report=late.pk).report == late
    assert stands(item) == ("completed", 100, "", "", late.pk)


@pytest.mark.parametrize("undone", ["sent back", "reopened"])
def test_what_is_not_complete_any_more_goes_back_to_the_latest_progress(
    world: China, item: ActionItem, undone: str
) -> None:
    tell(world, EARLY, 20)
    late = tell(world, LATE, status="reported_complete")
    if undone == "sent back":
        send_back(item, by=world.verifier)
    else:
        confirm(item, by=world.verifier)
        reopen_item(item, by=world.staff, now=NOW, reason="The notice was withdrawn.")
    assert stands(item)[:2] == ("in_progress", 20)
    tell(world, BETWEEN, 50)
    assert stands(item) == ("in_progress", 50, "", "", late.pk)
    tell(world, EARLY, 30)
    assert stands(item) == ("in_progress", 50, "", "", late.pk)
    assert ActionItem.objects.sent_back().exists() == (undone == "sent back")
    tell(world, LATE + timedelta(days=1), status="reported_complete")
    assert progress_under_way([item]) == {item.pk: 50}
    send_back(ActionItem.objects.get(pk=item.pk), by=world.verifier)
    assert stands(item)[:2] == ("in_progress", 50)


def test_the_owner_reads_the_latest_first(world: China, item: ActionItem, client: Any) -> None:
    tell(world, LATE, 60, narrative="The office works.")
    tell(world, EARLY, 40, narrative="Planned.")
    who = Standing.of(world.chengdu_officer, on=NOW.date())
    assert StatusReport.objects.read_by(who).latest_of_each_action().get().narrative == "The office works."
    client.force_login(world.chengdu_officer)
    page = client.get(f"/my/actions/{item.reference}/report/").content.decode()
    assert "The office works." in page
    assert "Planned." not in page


def test_whoever_sends_an_older_one_is_told_that_the_action_stands(world: China, item: ActionItem, client: Any) -> None:
    tell(world, LATE, 60)
    told = (
        "The latest report is as of 30 August 2024: "
        "one of an earlier day is kept, and the action stands where it stood."
    )
    for by, url in (
        (world.chengdu_officer, f"/my/actions/{item.reference}/report/"),
        (world.staff, f"/admin/action/{item.reference}/report/"),
    ):
        client.force_login(by)
        item.refresh_from_db()
        said = {"status": "in_progress", "narrative": "Planned.", "reported_as_of": EARLY, "language": "en"}
        page = client.post(url, said | {"version_seen": item.version, "act": "send"}, follow=True).content.decode()
        assert told in page, url
