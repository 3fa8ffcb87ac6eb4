"""A corrected time zone moves the instant at which something becomes overdue."""

from datetime import UTC, date, datetime

import pytest

from commitments.actions.deciding import decide_between
from commitments.actions.drafting import add_item
from commitments.actions.places import correct_timezone
from commitments.consistency import differences_of_commitments
from commitments.deciding import Ruling
from commitments.due import Due
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


def test_what_is_closed_counts_its_silence_by_the_right_zone_too(world: China) -> None:
    """An action that was added shortly after midnight at one place and before it at the other."""
    at_night = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)  # 1 December in Shanghai, 30 November in London.
    item = add_item(
        world.steps[0], by=world.staff, now=at_night, title="New", owner=world.chengdu_city, due=Due.of("none"),
        city=world.chengdu,
    )  # fmt: skip
    ruling = Ruling("withdrawn", reason="No need.")
    decide_between(world.steps[0], ruling=ruling, basis="A letter.", by=world.staff, now=at_night)
    for zone in ("Europe/London", "Asia/Shanghai"):
        correct_timezone(world.chengdu, by=world.staff, now=at_night, timezone=zone, reason="Tried in a test.")
        assert list(differences_of_commitments()) == [], zone
    item.refresh_from_db()
    assert item.added_on == date(2026, 12, 1)


def test_it_is_for_staff_and_has_a_reason(world: China) -> None:
    with pytest.raises(NotAllowed):
        correct_timezone(world.chengdu, by=world.chengdu_officer, now=NOW, timezone="UTC", reason="x")
    for timezone, reason in (("Asia/Peking", "x"), ("UTC", " ")):
        with pytest.raises(Invalid):
            correct_timezone(world.chengdu, by=world.staff, now=NOW, timezone=timezone, reason=reason)
