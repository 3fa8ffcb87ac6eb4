"""What 'due' means: a day, month, quarter or year, the next dialogue, or no date. Pure."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from urbanshift.days import require_likely
from urbanshift.errors import Fault, Invalid, choose_from

from .status import DATED, DuePrecision


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due. `on` is the last day of the day, month, quarter or year meant.

    `precision` is empty while nobody has chosen one: that is allowed in a draft only.
    """

    precision: str = ""
    on: date | None = None

    def __bool__(self) -> bool:
        return bool(self.precision)

    @property
    def quarter(self) -> int | None:
        """Which quarter of its year the date lies in, 1 to 4."""
        return None if self.on is None else (self.on.month + 2) // 3

    @classmethod
    def of(cls, precision: str, on: date | None = None, *, field: str = "due") -> Due:
        """The due that `precision` and any day in the period mean.

        Raises Invalid when the precision is unknown, or a date is missing or out of place;
        `field` is what the input calls the due.
        """
        if precision not in DuePrecision.values:
            raise Invalid(
                _("This is not a way to give a due date."),
                [Fault(f"{field}.precision", choose_from(DuePrecision.values))],
            )
        if precision not in DATED:
            if on is not None:
                raise Invalid(
                    _("This due has no date."),
                    [Fault(f"{field}.on", _("Leave the date out, or choose day, month, quarter or year."))],
                )
            return cls(precision, None)
        if on is None:
            raise Invalid(
                _("The date is missing."),
                [Fault(f"{field}.on", _("Give any day in the period that is meant."), "required")],
            )
        require_likely({f"{field}.on": on})
        return cls(precision, last_day(precision, on))


def ends_before(due: Due, agreed_on: date | None) -> bool:
    """Whether a due ended before the first day on which it can have been agreed."""
    return due.on is not None and agreed_on is not None and due.on < agreed_on


def require_due_not_before(due: Due, agreed_on: date | None) -> None:
    """Refuse, with Invalid, a due that `ends_before` it can have been agreed."""
    if agreed_on is not None and ends_before(due, agreed_on):
        raise Invalid(
            _("It would be due before the next step was agreed."),
            [Fault("due.on", _("Give %(day)s or a later day.") % {"day": date_format(agreed_on)})],
        )


def last_day(precision: str, day: date) -> date:
    """The last day of the day, month, quarter or year that `day` lies in."""
    if precision == DuePrecision.DAY:
        return day
    month = {
        DuePrecision.MONTH: day.month,
        DuePrecision.QUARTER: (day.month - 1) // 3 * 3 + 3,
        DuePrecision.YEAR: 12,
    }[DuePrecision(precision)]
    return date(day.year, month, calendar.monthrange(day.year, month)[1])


def start_of(day: date, zone: str) -> datetime:
    """The instant at which `day` begins in the time zone named `zone`."""
    return datetime.combine(day, time.min, tzinfo=ZoneInfo(zone))


def end_of(day: date, zone: str) -> datetime:
    """The instant at which `day` ends, and overdue begins, in the time zone named `zone`."""
    return start_of(day + timedelta(days=1), zone)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day at `instant` in the time zone named `zone`."""
    return instant.astimezone(ZoneInfo(zone)).date()


def local_time(instant: datetime, zone: str) -> str:
    """The day and the time at `instant` in the time zone named `zone`, in words, with how far that is from UTC."""
    here = instant.astimezone(ZoneInfo(zone))
    return f"{date_format(here, 'DATETIME_FORMAT')} (UTC{here:%:z})"


def days_overdue(overdue_at: datetime | None, now: datetime, zone: str) -> int:
    """How many days overdue at `now`: 1 on the day after the due day; 0 when it is not."""
    if overdue_at is None or overdue_at > now:
        return 0
    return (local_day(now, zone) - local_day(overdue_at, zone)).days + 1
