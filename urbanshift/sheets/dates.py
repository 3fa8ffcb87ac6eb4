"""Days, and the longer times of `periods`, in cells, as people of our languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.utils.dates import MONTHS, MONTHS_3, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .periods import MAY_BE_OCTOBER, Period, bounded, end_of, middle_of, named_day, period_of
from .values import Habits, Unfit, Value, in_all_languages, tidied, unaccented

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_HOUR = re.compile(r"(?<=[\d日])(?:[ t]|, )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?$")
"""The hour may stand behind a day, but no zone: with one it may be another day there."""
_YEAR_FIRST = re.compile(r"(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})[日号]?")
_DIGITS = re.compile(r"((?:19|20|21)\d{2})(0[1-9]|1[0-2])([0-3]\d)")
_SPACED = re.compile(r"\s*([年月日季])\s*|(?<=\d)\s*([./-])\s*(?=\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""The days of this century, as spreadsheet programs keep them."""
_TWO_DIGITS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}|\d{1,2} [^\W\d_]{3,}\.?,? \d{2}|[^\W\d_]{3,}\.? \d{1,2}, \d{2}")
_LONGEST = 100
_MOST_LOOKED_THROUGH = 1_000
"""Signs of a cell in which dates are looked for."""
_A_YEAR = r"(?:19|20|21)\d{2}"
_NUMBERED = (
    rf"(?<!\d){_A_YEAR}[-/.年]\d{{1,2}}(?:[-/.月]\d{{1,2}}(?!\d)[日号]?|(?!\d)月?)"
    rf"|(?<!\d)\d{{1,2}}[-/.](?:\d{{1,2}}[-/.])?{_A_YEAR}(?!\d)"
)
_UNNUMBERED = rf"(?:\b[QTHS][1-4][ /-]|\b){_A_YEAR}(?:[ -]?[QTHS][1-4])?\b"


@cache
def _dates() -> re.Pattern[str]:
    """What is a date, most probably, among others."""
    months = in_all_languages(lambda: {str(name): 0 for one in (MONTHS, MONTHS_3, MONTHS_AP) for name in one.values()})
    name = "|".join(sorted((re.escape(one.rstrip(".")) for one in months), key=len, reverse=True))
    day = r"\d{1,2}(?:\.|º|st|nd|rd|th|er)?"
    named = rf"(?:\b{day}[ /-](?:de |of )?|\b)(?:{name})\b\.?(?: {day},)?[ /-](?:de |del |do |of )?{_A_YEAR}\b"
    return re.compile(f"{_NUMBERED}|{named}|{_UNNUMBERED}", re.IGNORECASE)


@cache
def _weekdays() -> re.Pattern[str]:
    """A day of the week before the day itself, or behind it."""
    told = in_all_languages(
        lambda: {unaccented(str(name)): 0 for one in (WEEKDAYS, WEEKDAYS_ABBR) for name in one.values()}
    )
    name = "|".join(sorted(map(re.escape, told), key=len, reverse=True))
    return re.compile(rf"(?:{name})[.,]*\s+|(?:,|\s|(?<=日))\s*\(?(?:{name})\)?$", re.IGNORECASE)


def _told(text: str) -> str:
    """What a cell says in small letters without accents, and without spaces between its numbers; nothing where it is
    longer than any date."""
    if len(text) > _LONGEST:
        return ""
    # Behind a number the sign of degrees is meant for that of ordinals.
    return unaccented(_SPACED.sub(lambda sign: sign[1] or sign[2], text.replace("°", "º")))


def _without_weekday(text: str) -> str:
    at_ends = (found for found in _weekdays().finditer(text) if found.start() == 0 or found.end() == len(text))
    if found := next(at_ends, None):
        return text[found.end() :] if found.start() == 0 else text[: found.start()]
    return text


class _Dated(Value):
    def as_written(self, cell: str, habits: Habits) -> str:
        return ordered(cell, habits.order) if habits.order else cell


class Day(_Dated):
    """A day: 2025-12-31."""

    def read(self, text: str) -> date:
        if found := _day(_told(text), text):
            return found
        raise Unfit(_no_day(text))

    def likely(self, text: str, habits: Habits) -> str | None:
        day = _kept_by(self.told(text))
        return day.isoformat() if day else None

    def show(self, value: Any) -> str:
        return value.isoformat() if value else ""

    def as_read(self, shown: str) -> str:
        return date_format(date.fromisoformat(shown))

    def allowed(self) -> str:
        return _("a day, as in 2025-12-31")


class Moment(_Dated):
    """A day, a month (2025-12), a quarter (2025-Q4), half a year (2025-H2) or a year (2025)."""

    def read(self, text: str) -> Period:
        said = bounded(_told(text))
        if day := _day(said, text):
            return Period("", day)
        if either := MAY_BE_OCTOBER.fullmatch(said):
            message = _("“%(text)s” may mean two months. Write it as %(one)s or %(other)s.")
            raise Unfit(message % {"text": text, "one": f"{either[1]}-01", "other": f"{either[1]}-10"})
        try:
            if found := period_of(said):
                return found
        except ValueError:
            pass
        raise Unfit(_no_day(text, self.not_understood()))

    def not_understood(self) -> str:
        return _("“%(text)s” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025.")

    def likely(self, text: str, habits: Habits) -> str | None:
        """The middle of a year is over with its first half, and what lasts from one time to another with the latter."""
        said = bounded(_told(self.told(text)))
        if found := middle_of(said) or _kept_by(said):
            return str(found)
        try:
            return str(self.read(end_of(said) or text))
        except Unfit:
            return None

    def show(self, value: Any) -> str:
        on = value.on if isinstance(value, Period) else value
        return on.isoformat() if on else ""

    def as_read(self, shown: str) -> str:
        return date_format(date.fromisoformat(shown))


def _numbers(cell: str) -> tuple[int, int, int, str] | None:
    """The three numbers by which a cell says a day, the year in full, and the sign between them."""
    told = _NUMBERS.fullmatch(_without_weekday(_HOUR.sub("", bounded(_told(tidied(cell))))))
    if told is None:
        return None
    return int(told[1]), int(told[3]), int(told[4]) + (2000 if len(told[4]) == 2 else 0), told[2]


def ordered(cell: str, order: str) -> str:
    """The day that a cell says, as in 2025-12-31, where it does so by three numbers in this order; else the cell. With
    dots between them the day is the first in each country."""
    told = _numbers(cell)
    if told is None or (order == MONTH_FIRST and told[3] == "."):
        return cell
    first, second, year, _sign = told
    day, month = (first, second) if order == DAY_FIRST else (second, first)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return cell


def likely_order(cells: Iterable[str]) -> str | None:
    """In which order cells probably say their days: that of those where it is certain, if it is the same in all. Empty
    where nobody knows, None where no cell says a day by three numbers."""
    found = [told for cell in cells if (told := _numbers(cell))]
    certain = {DAY_FIRST if one[0] > 12 else MONTH_FIRST for one in found if max(one[:2]) > 12}
    if not found:
        return None
    return certain.pop() if len(certain) == 1 else ""


def _day(text: str, said: str) -> date | None:
    """The day that an unaccented text is, perhaps beside its day of the week, which may be called as a month is, “mar”.
    `said` is what stands in the cell."""
    text = _HOUR.sub("", text)
    return _day_alone(text, said) or _day_alone(_without_weekday(text), said)


def _day_alone(text: str, said: str) -> date | None:
    try:
        if told := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text) or _DIGITS.fullmatch(text):
            return date(int(told[1]), int(told[2]), int(told[3]))
        if told := _DAY_FIRST.fullmatch(text):
            first, second, year = int(told[1]), int(told[3]), int(told[4])
            if first > 12 or (told[2] == "." and second <= 12):
                return date(year, second, first)
            if second > 12:
                return date(year, first, second)
            if first == second:
                return date(year, first, first)
            message = _(
                "“%(text)s” may mean two days. Write it as %(one)s or %(other)s, or say under “Match the columns” what "
                "comes first."
            )
            one, other = date(year, second, first).isoformat(), date(year, first, second).isoformat()
            raise Unfit(message % {"text": said, "one": one, "other": other})
        if (named := named_day(text)) and named[2] is not None:
            return date(named[0], named[1], named[2])
    except ValueError as error:
        raise Unfit(_no_day(said)) from error
    return None


def _kept_by(text: str) -> date | None:
    """The day that spreadsheet programs keep by a number."""
    serial = _SERIAL.fullmatch(text)
    return _FIRST_SERIAL + timedelta(days=int(serial[1])) if serial and int(serial[1]) in _SERIALS else None


def _no_day(text: str, otherwise: str = "") -> str:
    found = _dates().findall(text[:_MOST_LOOKED_THROUGH])
    if len(found) > 1:
        return _("There are %(count)d dates in this cell: %(dates)s. Keep one of them.") % {
            "count": len(found),
            "dates": ", ".join(found[:4]),
        }
    if day := _kept_by(text):
        message = _("“%(text)s” is a number. If a spreadsheet program keeps %(day)s by it, write that.")
        return message % {"text": text, "day": day.isoformat()}
    if _TWO_DIGITS.fullmatch(text):
        return _("“%(text)s” has a year of two digits. Write the year in full, as in 2025-12-31.") % {"text": text[:60]}
    message = otherwise or _("“%(text)s” is no date that is understood. Write it as 2025-12-31.")
    return message % {"text": text[:60]}
