"""On which day what happened stands."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from commitments.actions.retracting import retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.models import ActionItem, Commitment, Evidence
from commitments.status import Circle
from commitments.timeline import Subject, everything_of, history_of
from dialogues.models import City
from dialogues.standing import Standing
from tests.commitments.acts import LINK, say
from tests.worlds import China, china

pytestmark = pytest.mark.django_db

story = china

AT_SIX = datetime(2026, 3, 2, 22, tzinfo=UTC)
"""In China, of the day after."""


@pytest.mark.parametrize(("zone", "day"), [(None, 3), ("America/Bogota", 2)])
def test_what_has_no_day_of_its_own_stands_on_the_day_at_the_place(world: China, zone: str | None, day: int) -> None:
    """So that what was reported in the morning is not taken back the day before."""
    if zone:
        City.objects.filter(slug="chengdu").update(timezone=zone)
    else:
        ActionItem.objects.filter(pk=world.items[0].pk).update(city=None)
    world.adopt_first()
    theirs: dict[str, Any] = {"by": world.chengdu_officer, "now": AT_SIX}
    line = say(world.items[0], **theirs, evidence=[LINK])
    share(line, circle=Circle.PARTICIPANTS, **theirs)
    retract_evidence(Evidence.objects.get(report=line), reason="Another paper.", **theirs)
    retract_report(line, reason="Another action.", **theirs)
    staff = Standing.of(world.staff, on=AT_SIX.date())
    step = Commitment.objects.with_reach(staff).get(reference="CHN-1-01")
    on = AT_SIX.date().replace(day=day)
    assert {one.kind: one.on for one in everything_of(Subject.of(step), staff) if one.recorded_at == AT_SIX} == (
        dict.fromkeys(["report", "sharing", "evidence_retraction", "retraction"], on)
    )
    assert [one.kind for one in history_of(Subject.of(step), staff) if one.on == on][-2:] == ["report", "retraction"]
