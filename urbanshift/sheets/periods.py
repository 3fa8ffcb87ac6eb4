"""Months, quarters, halves of a year and years in cells, as people of our languages write them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.dates import MONTHS, MONTHS_3, MONTHS_AP

from urbanshift.ordinals import HALVES, ORDINALS, QUARTERS

from .values import in_all_languages, unaccented


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or a month, quarter or year, by its last day; `precision` empty where a day says no more than that, `on`
    None where the precision is one without a date."""

    precision: str
    on: date | None

    def __str__(self) -> str:
        """As it is written in a cell."""
        match self.precision, self.on:
            case "year", date():
                return f"{self.on:%Y}"
            case "quarter", date():
                return f"{self.on:%Y}-Q{(self.on.month + 2) // 3}"
            case "month", date():
                return f"{self.on:%Y-%m}"
        return str(self.on or self.precision)


_NTH = {
    number: (str(number), roman, *(f"{number}{sign}" for sign in "oae"), *map(unaccented, ORDINALS[number]))
    for number, roman in enumerate(("i", "ii", "iii", "iv"), start=1)
}
_HALVES = (*HALVES, "half-year", "half year", "sem")
_QUARTER_SIGNS, _HALF_SIGNS = ("q", "t", "tw"), ("h", "s")
_LAST = ("last", "ultimo", "dernier", "terakhir")
_IN_CHINESE = ("一", "二", "三", "四")
_MORE_MONTHS = {
    "janv": 1, "juil": 7, "agt": 8, "ags": 8, "sept": 9, "set": 9, "setiembre": 9, "nopember": 11,
}  # fmt: skip
"""What people call months beside the names and short forms that our screens have."""

_OF = r"(?:(?:of|de|del|do|du|tahun)\s+)?"
_YEAR_BEHIND = re.compile(rf"(?P<part>\S.*?)[\s/,-]*{_OF}(?P<year>\d{{4}}|'?[2-9]\d)年?")
_YEAR_AHEAD = re.compile(r"(?P<year>\d{4})(?:年|[\s/,-]*)\(?(?P<part>[^\s()].*?)\)?")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
MAY_BE_OCTOBER = re.compile(r"(\d{4})\.1")
"""What programs make of 2027.10 when they take it for a number."""
_YEAR = re.compile(r"(?:(?:year|ano|annee|tahun|cy)\s*)?(\d{4})(?:年|\.0{1,2})?")
"""With a fraction it is kept by programs that keep all numbers so."""
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|o)?(?:[ /.-]|, )(?:de |do |of )?)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?: (?P<then>\d{1,2})(?:st|nd|rd|th|er|o)?,?)?,?(?P<between>[ /.-]|\.-)(?:de |del |do |of )?"
    r"(?P<year>\d{4}|'?[2-9]\d)"
)
_NAME_BEHIND = re.compile(r"(\d{4})[\s/-]+([^\W\d_]{3,})\.?")
_PART_OF_MONTH = re.compile(
    r"^(?:(?:early|late|mid|middle of|debut|mi|awal|pertengahan)[\s-]|"
    r"(?:(?:a|em) )?(?:principios|inicios?|mediados|meados) de )"
)
"""What says which part of a month: to the day nobody knows."""
_TO = r"\s*(?:[-/~到至]|\b(?:to|until|through|a|al|au|ate|sampai|hingga|s/d)\b)\s*"
_SPAN = re.compile(
    rf"(?P<first>[^\W\d_]{{3,}})\.?{_TO}(?P<last>[^\W\d_]{{3,}})\.?[\s,/-]*{_OF}(?P<year>\d{{4}})"
    rf"|(?P<then>\d{{4}})年(?P<from>\d{{1,2}})月?{_TO}(?P<until>\d{{1,2}})月"
)
_MIDDLE = re.compile(
    r"(?:(?:mid(?:dle of)?|mi|pertengahan(?: tahun)?)[\s-](?:year )?|(?:(?:a|em) )?(?:mediados|meados) de )(\d{4})"
    r"|(\d{4})年年?中"
)
_FROM_TO = re.compile(
    r"\s+(?:-|to|until|through|a|al|au|ate|sampai|hingga|s/d)\s+|-(?=[^\W\d_])|(?<=\d{4})-(?=\d)|[~到至]"
)
_UNTIL = re.compile(
    r"(?:(?:by|until|till|due by|(?:no|not) later than|hasta|para|a mas tardar|ate|d'ici(?: a)?|au plus tard|jusqu'au|"
    r"paling lambat|selambat-lambatnya|sampai|hingga)\s+(?:(?:the|el|le|o|dia|en|em|tanggal)\s+)?|[到至](?=\d))?"
    r"(?:(?:(?:at|by|a|pada)\s+)?(?:(?:the|la|o)\s+)?(?:year[- ])?(?:end|fin|fins|fines|finales|fim|final|akhir)[\s-]+"
    r"(?:(?:of|de|del|do|du|d'annee|tahun|bulan)\s+)?)?"
)
"""What stands before a date by whose end something is due: by, until, the end of."""
_AT_LATEST = re.compile(
    r"\s+(?:at the latest|au plus tard|a mas tardar|no maximo)$|"
    r"(?<=[年月日号度])(?:年?[底末]|(?<=月)(?:[上中下]旬|初))?(?:之?前|以前|内)?$"
)


def bounded(text: str) -> str:
    """An unaccented date without what says that it is the last one: by the end of 2027, 2027年底前."""
    text = _AT_LATEST.sub("", text.rstrip(" ."))
    until = _UNTIL.match(text)
    return text[until.end() :] if until else text


@cache
def _months() -> dict[str, int]:
    """The months by their names, and by what these are cut to."""
    told = (MONTHS, MONTHS_3, MONTHS_AP)
    named = in_all_languages(lambda: {str(name).rstrip("."): number for one in told for number, name in one.items()})
    return {unaccented(name): number for name, number in (named | _MORE_MONTHS).items()}


@cache
def _parts() -> dict[str, int]:
    """The last month of each quarter and half of a year, by what people call it."""
    found = {"上半年": 6, "下半年": 12}
    found |= {f"{name} {word}": 12 for name in _LAST for word in QUARTERS}
    for number, names in _NTH.items():
        kinds: list[tuple[int, Collection[str], Collection[str]]] = [(3 * number, QUARTERS, _QUARTER_SIGNS)]
        if number <= 2:
            kinds.append((6 * number, _HALVES, _HALF_SIGNS))
        for month, words, signs in kinds:
            found |= {f"{name} {word}": month for name in names for word in words}
            found |= {f"{word} {name}": month for name in names[:2] for word in (*words, *signs)}
            found |= {text: month for sign in signs for text in (f"{sign}{number}", f"{number}{sign}")}
        for name in (_IN_CHINESE[number - 1], str(number)):
            found |= dict.fromkeys((f"第{name}季度", f"{name}季度"), 3 * number)
    return found


def named_day(text: str) -> tuple[int, int, int | None] | None:
    """Year, month and day, where there is one, of an unaccented text that names the month: 31 december 2025, dec 2025.

    A year of two digits is one beside a day, and behind a stroke or an apostrophe: 31-dec-27, dec-27, dec '27.
    """
    told = _NAMED.fullmatch(text)
    month = _months().get(told["month"]) if told else None
    if told is None or month is None or (told["day"] and told["then"]):
        return None
    year, day = told["year"].lstrip("'"), told["day"] or told["then"]
    if len(year) == 2:
        is_plain = told["between"] == " " and not told["year"].startswith("'")
        if told["then"] or (is_plain and not told["day"]):
            return None
        year = f"20{year}"
    return int(year), month, int(day) if day else None


def period_of(text: str) -> Period | None:
    """The month, quarter or year that an unaccented text says; half a year ends with its last quarter, as in documents.
    Raises ValueError where there is no such month."""
    # Any day in it: the action takes its last one.
    for pattern in (_YEAR_AHEAD, _YEAR_BEHIND):
        if (told := pattern.fullmatch(text)) and (month := _parts().get(told["part"].replace(".", ""))):
            year = told["year"].lstrip("'")
            return Period("quarter", date(int(year) if len(year) > 2 else 2000 + int(year), month, 28))
    if told := _YEAR.fullmatch(text):
        return Period("year", date(int(told[1]), 12, 28))
    if told := _MONTH.fullmatch(text):
        return Period("month", date(int(told[1]), int(told[2]), 28))
    if told := _MONTH_FIRST.fullmatch(text):
        return Period("month", date(int(told[2]), int(told[1]), 28))
    if told := _NAME_BEHIND.fullmatch(text):
        text = f"{told[2]} {told[1]}"
    if (named := named_day(_PART_OF_MONTH.sub("", text))) and named[2] is None:
        return Period("month", date(named[0], named[1], 28))
    return _span_of(text)


def middle_of(text: str) -> Period | None:
    """The half of a year by whose end its middle is over, where an unaccented text says that: mid-2027."""
    told = _MIDDLE.fullmatch(text)
    return Period("quarter", date(int(told[1] or told[2]), 6, 28)) if told else None


def end_of(text: str) -> str:
    """Where a time ends that a text tells by its beginning and its end; empty where it tells no such time."""
    parts = _FROM_TO.split(text)
    return parts[-1] if len(parts) > 1 else ""


def _span_of(text: str) -> Period | None:
    """The quarter, half or whole of a year that is told by its first month and its last: jan-mar 2027, 2027年1-3月."""
    told = _SPAN.fullmatch(text)
    if told is None:
        return None
    if told["then"]:
        first, last = int(told["from"]), int(told["until"])
    else:
        first, last = _months().get(told["first"], 0), _months().get(told["last"], 0)
    if (first, last) == (1, 12):
        return Period("year", date(int(told["year"] or told["then"]), 12, 28))
    if (first, last) in ((1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12)):
        return Period("quarter", date(int(told["year"] or told["then"]), last, 28))
    return None
