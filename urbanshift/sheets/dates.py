"""Days, and months, quarters and years, in cells, as people of our languages write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.utils.dates import MONTHS, MONTHS_3, MONTHS_AP, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .values import Unfit, Value, in_all_languages

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
"""The hour may stand behind it, but no zone: with one it may be another day there."""
_YEAR_FIRST = re.compile(r"(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?")
_SPACED = re.compile(r"\s*([年月日季])\s*|(?<=\d)\s*([./-])\s*(?=\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_QUARTER = re.compile(r"(\d{4})[ /-]?[qQtT]([1-4])")
_QUARTER_FIRST = re.compile(r"(?:[qQtT]([1-4])|([1-4])[qQtT])[ /-]?(\d{4})")
_QUARTER_IN_WORDS = re.compile(
    r"(?P<year>\d{4})年第?(?P<quarter>[1-4一二三四])季度?|"
    r"(?P<first>[1-4])(?:st|nd|rd|th|er|e|ème|º|°)? (?:quarter|trimestre)(?: of| de)? (?P<then>\d{4})",
    re.IGNORECASE,
)
_IN_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}
_YEAR = re.compile(r"(\d{4})(?:年|\.0{1,2})?")
"""With a fraction it is kept by programs that keep all numbers so."""
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""The days of this century, as spreadsheet programs keep them."""
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de )?)?([^\W\d_]{3,})\.?"
    r"(?: (\d{1,2})(?:st|nd|rd|th)?,?)?,?[ -](?:de )?(\d{4})"
)
_LONGEST = 100
_DATES = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\b(?:19|20|21)\d{2}\b")


@cache
def _months() -> dict[str, int]:
    """The months by their names, and by what these are cut to."""
    told = (MONTHS, MONTHS_3, MONTHS_AP)
    return in_all_languages(lambda: {str(name).rstrip("."): number for one in told for number, name in one.items()})


@cache
def _weekdays() -> re.Pattern[str]:
    """A day of the week before the day itself, or behind it."""
    told = in_all_languages(lambda: {str(name): 0 for one in (WEEKDAYS, WEEKDAYS_ABBR) for name in one.values()})
    name = "|".join(sorted(map(re.escape, told), key=len, reverse=True))
    return re.compile(rf"(?:{name})[.,]*\s+|(?:,|\s|(?<=日))\s*\(?(?:{name})\)?$", re.IGNORECASE)


def _bare(text: str) -> str:
    """A date without its day of the week, and without spaces between its numbers. What is longer is none."""
    if len(text) > _LONGEST:
        return text
    at_ends = (found for found in _weekdays().finditer(text) if found.start() == 0 or found.end() == len(text))
    if found := next(at_ends, None):
        text = text[found.end() :] if found.start() == 0 else text[: found.start()]
    return _SPACED.sub(lambda sign: sign[1] or sign[2], text)


def _named(text: str) -> tuple[int, int, int | None] | None:
    """Year, month and day, where there is one, of a text that names the month: 31 December 2025, Dec 2025."""
    told = _NAMED.fullmatch(text)
    month = _months().get(told[2].casefold()) if told else None
    if told is None or month is None or (told[1] and told[3]):
        return None
    day = told[1] or told[3]
    return int(told[4]), month, int(day) if day else None


class Day(Value):
    """A day: 2025-12-31."""

    def read(self, text: str) -> date:
        if found := _day(text):
            return found
        raise Unfit(_no_day(text))

    def show(self, value: Any) -> str:
        return value.isoformat() if value else ""

    def as_read(self, shown: str) -> str:
        return date_format(date.fromisoformat(shown))

    def allowed(self) -> str:
        return _("a day, as in 2025-12-31")


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or a month, quarter or year, by its last day; `precision` empty where a day says no more than that."""

    precision: str
    on: date


class Moment(Value):
    """A day, a month (2025-12), a quarter (2025-Q4) or a year (2025)."""

    def read(self, text: str) -> Period:
        if day := _day(text):
            return Period("", day)
        try:
            if found := _period(_bare(text)):
                return found
        except ValueError:
            pass
        otherwise = _("“%(text)s” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025.")
        raise Unfit(_no_day(text, otherwise))

    def show(self, value: Any) -> str:
        on = value.on if isinstance(value, Period) else value
        return on.isoformat() if on else ""

    def as_read(self, shown: str) -> str:
        return date_format(date.fromisoformat(shown))

    def allowed(self) -> str:
        return _("any day in the period, as in 2025-12-31; or 2025, 2025-12, 2025-Q4")


def _period(text: str) -> Period | None:
    """Raises ValueError where there is no such month."""
    # Any day in it: the action takes its last one.
    if told := _QUARTER.fullmatch(text):
        return Period("quarter", date(int(told[1]), int(told[2]) * 3, 28))
    if told := _QUARTER_FIRST.fullmatch(text):
        return Period("quarter", date(int(told[3]), int(told[1] or told[2]) * 3, 28))
    if told := _QUARTER_IN_WORDS.fullmatch(text):
        said = told["quarter"] or told["first"]
        quarter = _IN_CHINESE.get(said) or int(said)
        return Period("quarter", date(int(told["year"] or told["then"]), quarter * 3, 28))
    if told := _YEAR.fullmatch(text):
        return Period("year", date(int(told[1]), 12, 28))
    if told := _MONTH.fullmatch(text):
        return Period("month", date(int(told[1]), int(told[2]), 28))
    if told := _MONTH_FIRST.fullmatch(text):
        return Period("month", date(int(told[2]), int(told[1]), 28))
    if (named := _named(text)) and named[2] is None:
        return Period("month", date(named[0], named[1], 28))
    return None


def _day(said: str) -> date | None:
    text = _bare(said)
    try:
        if told := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
            return date(int(told[1]), int(told[2]), int(told[3]))
        if told := _DAY_FIRST.fullmatch(text):
            first, second, year = int(told[1]), int(told[3]), int(told[4])
            if first > 12 or (told[2] == "." and second <= 12):
                return date(year, second, first)
            if second > 12:
                return date(year, first, second)
            if first == second:
                return date(year, first, first)
            message = _("“%(text)s” may mean two days. Write it as %(one)s or %(other)s.")
            one, other = date(year, second, first).isoformat(), date(year, first, second).isoformat()
            raise Unfit(message % {"text": said, "one": one, "other": other})
        if (named := _named(text)) and named[2] is not None:
            return date(named[0], named[1], named[2])
    except ValueError as error:
        raise Unfit(_no_day(said)) from error
    return None


def _no_day(text: str, otherwise: str = "") -> str:
    found = _DATES.findall(text)
    if len(found) > 1:
        return _("There are %(count)d dates in this cell: %(dates)s. Keep one of them.") % {
            "count": len(found),
            "dates": ", ".join(found[:4]),
        }
    if (serial := _SERIAL.fullmatch(text)) and int(serial[1]) in _SERIALS:
        day = _FIRST_SERIAL + timedelta(days=int(serial[1]))
        message = _("“%(text)s” is a number. If a spreadsheet program keeps %(day)s by it, write that.")
        return message % {"text": text, "day": day.isoformat()}
    message = otherwise or _("“%(text)s” is no date that is understood. Write it as 2025-12-31.")
    return message % {"text": text[:60]}
