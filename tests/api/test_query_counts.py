"""Statements for a page: as many for three records as for one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import drafting, meeting
from commitments.actions.amending import amend
from commitments.actions.deciding import decide_between
from commitments.actions.owing import move_due
from commitments.actions.removing import remove_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.sharing import share
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import FollowUp, StatusReport
from commitments.status import Circle
from dialogues.models import Dialogue, Theme
from dialogues.status import Visibility
from tests.api.client import Api
from tests.worlds import NOW, China, china, city, country, person, stakeholder
from urbanshift.api.kept import pages

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china

ANONYMOUS = {
    "commitments/": 2,
    "action-items/": 2,
    "status-reports/": 2,
    "follow-ups/": 2,
    "dialogues/CHN-1/commitments/": 3,
    "commitments/CHN-1-01/action-items/": 3,
    "commitments/CHN-1-01/follow-ups/": 3,
    "commitments/CHN-1-01/history/": 3,
    "action-items/{item}/status-reports/": 3,
    "action-items/{item}/history/": 3,
    "commitments/CHN-1-01/": 3,
    "action-items/{item}/": 4,
    "status-reports/{report}/": 2,
    "follow-ups/{follow_up}/": 3,
}
"""Queries of an anonymous reader: the stamp, then the page or the record."""
STAFF = {
    **dict.fromkeys(("commitments/", "action-items/", "status-reports/", "follow-ups/"), 3),
    "dialogues/CHN-2/follow-ups/": 7,
}
"""One of them is for the key with its user and their memberships."""


def test_the_number_of_queries_does_not_grow(world: China, anonymous: Api, staff: Api) -> None:
    """With one of each, and with three whose relations are all distinct."""
    grown = Growing(world)
    staff.body("countries/")  # The use of the key is noted once.
    lines = []
    for more in (1, 2):
        grown.grow(more)
        first = grown.reports[0]
        names = {"report": first.pk, "item": first.action_item.reference, "follow_up": grown.follow_ups()[0].pk}
        for path in ("commitments", "action-items", "status-reports"):
            staff.body(f"{path}/?page_size=99")  # Names and time zones are remembered until a register is written to.
        assert {path: queries_of(anonymous, path.format_map(names)) for path in ANONYMOUS} == ANONYMOUS
        assert {path: queries_of(staff, path) for path in STAFF} == STAFF
        lines.append([len(staff.body(path)["results"]) for path in STAFF])
    assert all(one < three for one, three in zip(*lines, strict=True))


def queries_of(api: Api, path: str) -> int:
    pages.forget()
    with CaptureQueriesContext(connection) as captured:
        api.body(path)
    return len(captured)


class Growing:
    """Everything public, with more and more of it under dialogue 1 and its first commitment."""

    def __init__(self, world: China) -> None:
        self.world = world
        self.by: dict[str, Any] = {"by": world.staff, "now": NOW}
        for left in [*world.items, *world.steps[1:]]:
            remove_draft(left, **self.by)
        world.adopt_first(visibility=Visibility.PUBLIC)
        self.second: Dialogue = world.hold_second()
        Dialogue.objects.filter(pk=self.second.pk).update(visibility=Visibility.PUBLIC)
        self.first_step = world.steps[0]
        self.reports: list[StatusReport] = []

    def grow(self, times: int) -> None:
        for _ in range(times):
            self._one()

    def _one(self) -> None:
        number = len(self.reports)
        place = country(f"{chr(65 + number)}Z", f"{chr(65 + number)}ZZ", f"90{number}", f"Land {number}", "UTC")
        town = city(f"town-{number}", place)
        owner = stakeholder(f"owner-{number}", place, city=town)
        other = stakeholder(f"other-{number}", place)
        officer = person(f"officer{number}", of=owner)
        theme = Theme.objects.create(
            slug=f"theme-{number}", name=f"Theme {number}", recorded_at=NOW, updated_at=NOW
        )  # fmt: skip
        step = self.first_step
        if number:
            step = drafting.late_entry(
                self.world.first, title=f"Late {number}", text="More.", due=Due.of("none"), lead=owner,
                reason="Left out.", cities=[town], themes=[theme], **self.by,
            )  # fmt: skip
            self.publish()
        made = drafting.add_item(step, title="Act", owner=owner, due=Due.of("none"), city=town, **self.by)
        line = report(
            made, by=officer, now=NOW, status="reported_complete", narrative="Done.", share=False,
            evidence=[NewEvidence(url="https://example.org/a"), NewEvidence(url="https://example.org/b")],
            waiting_for="funding", waiting_for_stakeholder=other,
        )  # fmt: skip
        for circle in (Circle.PARTICIPANTS, Circle.PARTNERS, Circle.PUBLIC):
            share(line, by=officer if circle == Circle.PARTICIPANTS else self.world.staff, now=NOW, circle=circle)
        # Under the first commitment, too: the addresses below it.
        under = drafting.add_item(
            self.first_step, title="Act", owner=owner, due=Due.of("none"), city=town, **self.by
        )  # fmt: skip
        move_due(under, due=Due.of("day", date(2027, 1, 1 + number)), reason="Later.", **self.by)
        self.reports.append(line)
        decide_between(
            drafting.late_entry(
                self.world.first, title="Closed", text="Over.", due=Due.of("none"), lead=owner, reason="Left out.",
                **self.by,
            ),
            ruling=Ruling("withdrawn", reason="Moot."), basis=f"Letter {number}", **self.by,
        )  # fmt: skip
        amend(self.first_step, kind="change", text=f"Wording {number}.", reason="Better.", **self.by)
        self.publish()

    def publish(self) -> None:
        meeting.publish(self.world.first, visibility=Visibility.PUBLIC, **self.by)

    def follow_ups(self) -> list[FollowUp]:
        return list(FollowUp.objects.filter(dialogue=None).order_by("pk"))
