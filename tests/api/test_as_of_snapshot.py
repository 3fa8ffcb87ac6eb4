"""A list as of a dialogue and each of its lines as of the day on which that was finalised: one past, told twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import adopting, drafting, meeting
from commitments.actions.adopting import confirm_footing
from commitments.actions.amending import amend
from commitments.actions.answering import accept
from commitments.actions.deciding import decide_between
from commitments.actions.owing import change_owner, move_due
from commitments.actions.reporting import report
from commitments.actions.succession import succeed
from commitments.actions.un_adopting import un_adopt
from commitments.actions.verifying import verify
from commitments.consistency import differences_of
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import Commitment, SnapshotLine
from dialogues.models import Dialogue
from dialogues.status import Visibility
from tests.api.client import Api
from tests.api.conftest import as_user
from tests.commitments.room import LETTER, SECOND, close, fresh, hold, item, step
from tests.worlds import HELD, NOW, China, china, city, country, stakeholder

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

FINAL = date(2024, 10, 20)
"""CHN-2 is finalised as of this day."""
BEFORE, AFTER = date(2024, 9, 2), date(2025, 3, 3)


def story() -> China:
    """All was typed in, what happened before CHN-2 and what came after it, when CHN-2 is finalised."""
    world = china()
    world.adopt_first(footing="recorded", visibility=Visibility.PUBLIC)
    what_came_before(world)
    what_came_after(world)
    return world


def what_came_before(world: China) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    said: dict[str, Any] = {**by, "status": "in_progress", "narrative": "Begun.", "reported_as_of": BEFORE}
    accept(step("CHN-1-02"), by=world.bank_officer, now=NOW, acceptance="accepted", answered_on=HELD)
    report(item("CHN-1-01-1"), progress=40, **said)
    move_due(item("CHN-1-01-2"), due=Due.of("year", date(2025, 1, 1)), reason=LETTER, changed_on=BEFORE, **by)
    change_owner(step("CHN-1-04"), owner=world.chengdu_city, reason=LETTER, changed_on=BEFORE, **by)
    accept(step("CHN-1-04"), acceptance="accepted", reason=LETTER, answered_on=BEFORE, **by)
    amend(step("CHN-1-03"), kind="change", text="Build more data.", reason=LETTER, amended_on=BEFORE, **by)
    known = drafting.add_item(step("CHN-1-03"), title="Known", owner=world.chengdu_city, due=Due("none"), **by)
    report(known, progress=60, **said)


def what_came_after(world: China) -> None:
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    last = report(
        item("CHN-1-01-1"), status="reported_complete", narrative="Done.", reported_as_of=AFTER,
        no_evidence_reason="Seen.", **by,
    )  # fmt: skip
    verify(item("CHN-1-01-1"), by=world.verifier, now=NOW, finding="confirmed", verified_on=AFTER, report=last.pk)
    later = {**by, "now": NOW + timedelta(minutes=1)}
    drafting.add_item(step("CHN-1-04"), title="Added", owner=world.chengdu_city, due=Due("none"), **later)
    move_due(step("CHN-1-03"), due=Due.of("year", date(2031, 1, 1)), reason=LETTER, changed_on=AFTER, **by)
    move_due(item("CHN-1-01-2"), due=Due("none"), reason=LETTER, changed_on=AFTER, **by)
    change_owner(step("CHN-1-01"), owner=world.bank, reason=LETTER, changed_on=AFTER, **by)
    heir = stakeholder("its-heir", world.country)
    succeed(world.ningbo_city, kind="renamed", successors=[heir], succeeded_on=AFTER, reason=LETTER, **by)
    accept(step("CHN-1-04"), acceptance="declined", reason="No money.", answered_on=AFTER, **by)
    amend(step("CHN-1-01"), kind="change", text="Coordinate well.", reason=LETTER, amended_on=AFTER, **by)
    decide_between(step("CHN-1-04"), basis=LETTER, ruling=Ruling("withdrawn", reason="A law.", decided_on=AFTER), **by)
    confirm_footing(fresh(world.first), basis=LETTER, confirmed_on=AFTER, **by)
    drafting.late_entry(
        fresh(world.first), title="Late", text="Do it.", due=Due("none"), nobody_named=True, reason="Left out.", **by
    )


def finalise(world: China, second: Dialogue, **rulings: Ruling | str) -> Dialogue:
    decided = {reference.replace("_", "-"): ruling for reference, ruling in rulings.items()}
    second = close(world, second, decided, adopted_on=FINAL)
    return meeting.publish(second, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)


def hold_second(world: China) -> Dialogue:
    """It agrees something itself, of which there are news by now."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    second = hold(world, SECOND)
    own = drafting.add_commitment(second, title="Next", text="Go on.", due=Due("none"), lead=world.bank, **by)
    drafting.add_item(own, title="An act", owner=world.bank, due=Due.of("day", FINAL), **by)
    return second


NO_PAST = {"version", "visibility"}
"""A single record tells those of now."""


def lines_of(api: Api, query: str = "as_of=CHN-2") -> dict[str, dict[str, Any]]:
    lines = api.body(f"commitments/?{query}")["results"]
    return {line["reference"]: {name: line[name] for name in line if name not in NO_PAST} for line in lines}


def each_of(api: Api, lines: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the single records say of the same, as of the day."""
    bodies = {reference: api.body(f"commitments/{reference}/?as_of={FINAL}") for reference in lines}
    return {reference: {name: bodies[reference][name] for name in line} for reference, line in lines.items()}


def assert_one_past(world: China) -> dict[str, dict[str, Any]]:
    """The lines as staff read them, once all who read them were told the same twice."""
    for reader in (world.staff, world.chengdu_officer, world.bank_officer):
        lines = lines_of(as_user(reader))
        assert lines == each_of(as_user(reader), lines)
    outside = lines_of(Api())
    single = each_of(Api(), outside)
    # Where somebody declined later, whose due had passed is not kept.
    assert outside == {**single, "CHN-1-04": {**single["CHN-1-04"], "overdue": False}}
    assert differences_of(list(Commitment.objects.select_related("dialogue__series__country"))) == []
    return lines_of(as_user(world.staff))


def test_what_came_later_is_not_in_it(world: China) -> None:
    finalise(world, hold_second(world))
    told = assert_one_past(world)
    one, three, four = told["CHN-1-01"], told["CHN-1-03"], told["CHN-1-04"]
    assert (one["progress"], one["last_reported_on"], one["lead"]["slug"]) == (20, str(BEFORE), "ministry-of-finance")
    assert (one["text"], one["footing"], one["acceptance"]) == ("Coordinate better.", "recorded", "proposed")
    assert (three["progress"], three["due"]["precision"], three["text"]) == (30, "none", "Build more data.")
    assert (four["status"], four["acceptance"], four["overdue"]) == ("open", "accepted", True)
    assert set(four["action_items"].values()) == {0}
    assert Api().body(f"commitments/CHN-1-04/?as_of={FINAL}")["acceptance"] == "proposed"
    assert (told["CHN-2-01"]["status"], told["CHN-2-01"]["overdue"]) == ("open", False)


def test_what_it_did_itself_is_in_it(world: China) -> None:
    """And what happens afterwards, of later days, changes neither."""
    later = Due.of("year", date(2032, 1, 1))
    second = hold_second(world)
    finalise(
        world, second,
        CHN_1_01=Ruling("superseded", superseded_by=step("CHN-2-01")),
        CHN_1_02=Ruling("carried_over", due=later, reason="The fund."),
        CHN_1_03=Ruling("fulfilled", shown="The portal.", confirms=(item("CHN-1-03-1"), item("CHN-1-03-2"))),
    )  # fmt: skip
    told = assert_one_past(world)
    two, three = told["CHN-1-02"], told["CHN-1-03"]
    assert (told["CHN-1-01"]["status"], two["times_carried_over"], two["due"]["on"]) == ("superseded", 1, "2032-12-31")
    assert (three["status"], three["progress"], three["action_items"]["completed"]) == ("fulfilled", 100, 2)
    by: dict[str, Any] = {"by": world.staff, "now": NOW + timedelta(hours=1)}
    move_due(step("CHN-1-02"), due=Due("none"), reason=LETTER, changed_on=AFTER, **by)
    change_owner(step("CHN-2-01"), owner=world.chengdu_city, reason=LETTER, changed_on=AFTER, **by)
    drafting.add_item(step("CHN-1-02"), title="Added", owner=world.bank, due=Due("none"), **by)
    assert assert_one_past(world) == told


def test_finalised_once_more_it_is_written_anew(world: China) -> None:
    second = hold_second(world)
    finalise(world, second, CHN_1_02="not_fulfilled")
    un_adopt(fresh(second), by=world.admin, now=NOW, reason="Wrong.")
    report(
        item("CHN-1-01-2"), by=world.staff, now=NOW, status="in_progress", narrative="Begun.", progress=20,
        reported_as_of=BEFORE,
    )  # fmt: skip
    finalise(world, fresh(second), CHN_1_02="carried_over")
    told = assert_one_past(world)
    assert (told["CHN-1-02"]["status"], told["CHN-1-02"]["times_carried_over"]) == ("open", 1)
    assert told["CHN-1-01"]["progress"] == 30


def test_finalised_today_it_is_what_the_list_says_today(world: China) -> None:
    second = hold_second(world)
    meeting.publish(close(world, second, adopted_on=NOW.date()), by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
    for api in (as_user(world.staff), Api()):
        assert lines_of(api) == lines_of(api, "ordering=reference")


def test_the_day_ends_at_each_place_for_itself(world: China) -> None:
    """West of the capital it lasts longer: what is due on it is not overdue there, nor is it in the capital."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    west = city("west", country("PT", "PRT", "620", "Portugal", "Atlantic/Azores"))
    for title, place, due in (("Here", world.chengdu, FINAL), ("There", west, FINAL), ("Before", west, SECOND)):
        step = drafting.late_entry(
            fresh(world.first), title=title, text="Do it.", due=Due.of("day", due), nobody_named=True,
            reason="Left out.", cities=[place], **by,
        )  # fmt: skip
        assert step.is_open
    finalise(world, hold_second(world))
    told = {line["title"]: line["overdue"] for line in assert_one_past(world).values()}
    assert (told["Here"], told["There"], told["Before"]) == (False, False, True)


@pytest.mark.parametrize(("adopted_on", "count"), [(FINAL, 23), (NOW.date(), 6)])
@pytest.mark.parametrize("more", [1, 4])
def test_the_queries_do_not_grow(
    world: China, monkeypatch: pytest.MonkeyPatch, more: int, adopted_on: date, count: int
) -> None:
    """Neither with the steps nor with what happened to each."""
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    for number in range(more):
        made = drafting.late_entry(
            fresh(world.first), title=f"Late {number}", text="Do it.", due=Due("none"), lead=world.bank,
            reason="Left out.", cities=[world.chengdu], **by,
        )  # fmt: skip
        acts = [
            drafting.add_item(made, title=f"Act {act}", owner=world.bank, due=Due("none"), city=world.ningbo, **by)
            for act in range(more)
        ]
        for act in acts:
            for day in (BEFORE, AFTER):
                report(act, status="in_progress", narrative="Begun.", reported_as_of=day, **by)
            change_owner(act, owner=stakeholder(f"owner-{act.pk}", None), reason=LETTER, changed_on=AFTER, **by)
        change_owner(made, owner=world.chengdu_city, reason=LETTER, changed_on=AFTER, **by)
        amend(made, kind="change", text="Do more.", reason=LETTER, amended_on=AFTER, **by)
    asked: list[int] = []

    def counted(*args: Any, **facts: Any) -> None:
        with CaptureQueriesContext(connection) as captured:
            write_snapshot(*args, **facts)
        asked.append(len(captured))

    write_snapshot = adopting.write_snapshot
    monkeypatch.setattr(adopting, "write_snapshot", counted)
    second = close(world, hold_second(world), adopted_on=adopted_on)
    assert SnapshotLine.objects.filter(snapshot__dialogue=second).count() == 6 + more
    assert asked == [count]
