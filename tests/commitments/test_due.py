"""What 'due' means: which day, until which instant, how many days over."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.due import Due, days_overdue, end_of, last_day, local_day, start_of
from commitments.figures import overdue_from
from urbanshift.errors import Invalid

ZONES = ["UTC", "Asia/Shanghai", "Asia/Makassar", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu"]
DATED = ["day", "month", "quarter", "year"]


@pytest.mark.parametrize(
    ("precision", "given_day", "meant"),
    [
        ("day", date(2024, 2, 29), date(2024, 2, 29)),
        ("month", date(2024, 2, 1), date(2024, 2, 29)),  # a leap year
        ("month", date(2023, 2, 28), date(2023, 2, 28)),
        ("month", date(2100, 2, 3), date(2100, 2, 28)),  # a century is none
        ("month", date(2000, 2, 3), date(2000, 2, 29)),  # but each fourth is
        ("month", date(2023, 4, 30), date(2023, 4, 30)),
        ("month", date(2023, 12, 31), date(2023, 12, 31)),
        ("quarter", date(2024, 1, 1), date(2024, 3, 31)),
        ("quarter", date(2024, 3, 31), date(2024, 3, 31)),
        ("quarter", date(2024, 4, 1), date(2024, 6, 30)),
        ("quarter", date(2024, 9, 30), date(2024, 9, 30)),
        ("quarter", date(2024, 11, 11), date(2024, 12, 31)),
        ("year", date(2024, 1, 1), date(2024, 12, 31)),
        ("year", date(2024, 12, 31), date(2024, 12, 31)),
    ],
)
def test_any_day_of_the_period_means_its_last_day(precision: str, given_day: date, meant: date) -> None:
    assert Due.of(precision, given_day) == Due(precision, meant)


@given(st.sampled_from(DATED), st.dates(date(1990, 1, 1), date(2200, 12, 31)))
def test_the_last_day_is_the_last_of_its_period(precision: str, day: date) -> None:
    last = last_day(precision, day)
    after = last + timedelta(days=1)
    assert last >= day
    assert last_day(precision, last) == last
    assert last_day(precision, after) > last
    assert after.day == 1 or precision == "day"
    any_month = range(1, 13)
    assert after.month in {"day": any_month, "month": any_month, "quarter": (1, 4, 7, 10), "year": (1,)}[precision]


@pytest.mark.parametrize("precision", ["next_dialogue", "none"])
def test_what_has_no_date_takes_none(precision: str) -> None:
    assert Due.of(precision) == Due(precision, None)
    with pytest.raises(Invalid) as refused:
        Due.of(precision, date(2024, 1, 1))
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("due.on", "invalid")]


@pytest.mark.parametrize("precision", DATED)
def test_what_has_a_date_needs_one(precision: str) -> None:
    with pytest.raises(Invalid) as refused:
        Due.of(precision)
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("due.on", "required")]


@pytest.mark.parametrize("precision", ["", "week", "DAY", "day "])
def test_a_due_is_chosen_from_the_set(precision: str) -> None:
    with pytest.raises(Invalid) as refused:
        Due.of(precision, date(2024, 1, 1), field="new_due")
    assert [fault.field for fault in refused.value.faults] == ["new_due.precision"]


def test_nothing_chosen_is_no_due() -> None:
    assert not Due()
    assert all(Due.of(precision, date(2024, 1, 1)) for precision in DATED)
    assert Due.of("none")


@pytest.mark.parametrize(
    ("zone", "instant"),
    [
        ("UTC", datetime(2024, 1, 1, 0, 0, tzinfo=UTC)),
        ("Asia/Shanghai", datetime(2023, 12, 31, 16, 0, tzinfo=UTC)),
        ("Asia/Makassar", datetime(2023, 12, 31, 16, 0, tzinfo=UTC)),
        ("Asia/Jakarta", datetime(2023, 12, 31, 17, 0, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2023, 12, 31, 18, 15, tzinfo=UTC)),
        ("Africa/Kigali", datetime(2023, 12, 31, 22, 0, tzinfo=UTC)),
        ("America/Sao_Paulo", datetime(2024, 1, 1, 3, 0, tzinfo=UTC)),
    ],
)
def test_a_due_day_ends_at_midnight_of_its_place(zone: str, instant: datetime) -> None:
    due = Due.of("year", date(2023, 5, 5))
    assert overdue_from(due, zone, None) == end_of(date(2023, 12, 31), zone) == instant
    assert [days_overdue(instant, instant + timedelta(microseconds=step), zone) for step in (-1, 0)] == [0, 1]
    assert days_overdue(instant, instant + timedelta(hours=24), zone) == 2


@pytest.mark.parametrize("precision", ["none", "next_dialogue", ""])
def test_without_a_date_nothing_is_overdue_by_itself(precision: str) -> None:
    assert overdue_from(Due(precision), "UTC", None) is None
    assert days_overdue(None, datetime(2030, 1, 1, tzinfo=UTC), "UTC") == 0


def test_by_the_next_dialogue_is_overdue_from_the_day_it_was_passed_over() -> None:
    passed = date(2024, 10, 20)
    assert overdue_from(Due("next_dialogue"), "Asia/Shanghai", passed) == datetime(2024, 10, 19, 16, 0, tzinfo=UTC)
    assert overdue_from(Due("none"), "Asia/Shanghai", passed) is None


@given(
    st.sampled_from(ZONES),
    st.dates(date(2000, 1, 1), date(2035, 12, 31)),
    st.timedeltas(timedelta(0), timedelta(days=900)),
)
def test_days_overdue_are_days_of_the_calendar_there(zone: str, due_on: date, later: timedelta) -> None:
    """Also where clocks are set forward and back, and where a day was left out."""
    since = end_of(due_on, zone)
    now = since + later
    assert local_day(since, zone) > due_on
    assert days_overdue(since, now, zone) == (local_day(now, zone) - local_day(since, zone)).days + 1
    assert start_of(local_day(now, zone), zone) <= now < end_of(local_day(now, zone), zone)
