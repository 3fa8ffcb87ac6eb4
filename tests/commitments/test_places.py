"""A corrected time zone moves the instant at which something becomes overdue."""

from datetime import UTC, datetime

import pytest

from commitments.actions.places import correct_timezone
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Invalid, NotAllowed

pytestmark = pytest.mark.django_db

SHANGHAI = datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
URUMQI = datetime(2023, 12, 31, 18, 0, tzinfo=UTC)


story = adopted


def test_the_zone_of_a_city_decides_about_what_is_due_there(world: China) -> None:
    assert {item.overdue_at for item in world.items} == {SHANGHAI}
    correct_timezone(world.chengdu, by=world.staff, now=NOW, timezone="Asia/Urumqi", reason="Tried in a test.")
    world.reread()
    assert [(item.reference, item.overdue_at) for item in world.items] == [
        ("CHN-1-01-1", URUMQI),
        ("CHN-1-01-2", SHANGHAI),
        ("CHN-1-03-1", URUMQI),
    ]
    assert [step.overdue_at for step in world.steps] == [SHANGHAI, None, URUMQI, SHANGHAI]
    world.chengdu.refresh_from_db()
    assert (world.chengdu.timezone, world.chengdu.version) == ("Asia/Urumqi", 2)


def test_the_zone_of_a_country_decides_where_no_city_is_named(world: China) -> None:
    correct_timezone(world.country, by=world.staff, now=NOW, timezone="Asia/Urumqi", reason="Tried in a test.")
    world.reread()
    assert {item.overdue_at for item in world.items} == {SHANGHAI}
    assert [step.overdue_at for step in world.steps] == [SHANGHAI, None, SHANGHAI, URUMQI]


def test_it_is_for_staff_and_has_a_reason(world: China) -> None:
    with pytest.raises(NotAllowed):
        correct_timezone(world.chengdu, by=world.chengdu_officer, now=NOW, timezone="UTC", reason="x")
    for timezone, reason in (("Asia/Peking", "x"), ("UTC", " ")):
        with pytest.raises(Invalid):
            correct_timezone(world.chengdu, by=world.staff, now=NOW, timezone=timezone, reason=reason)
