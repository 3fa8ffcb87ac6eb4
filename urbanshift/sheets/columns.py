"""Columns: what stands in a cell, how it is read, how it is written, and what is allowed.

    Column("kind", _("Kind"), Choice(CommitmentKind), _("What is to be done."))

`read` takes a text that is not empty and returns a value, or raises `Unfit` with a sentence that says what is wrong and
what is allowed. A reference is read as the key; `kinds` looks all keys of many rows up at once. `show` is the reverse:
what was shown reads as the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils import translation
from django.utils.dates import MONTHS, MONTHS_3, MONTHS_AP
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from urbanshift.errors import Fault, Text
from urbanshift.text import fault_in, plain

SEPARATOR = "; "

NOTHING = frozenset({"na", "n/a", "n.a.", "#n/a", "nan", "none", "null", "nil", "-", "–", "—", "?", "tbd", "tbc"})
"""Words that mean an empty cell, in any but a column of texts: there they are what somebody wrote."""

MOST_NAMED = 12
"""Values that a sentence names; the guide has all of them."""


def in_all_languages[T](names: Callable[[], Mapping[str, T]]) -> dict[str, T]:
    """What `names` answers in all of our languages, the names without regard to case."""
    found: dict[str, T] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found |= {name.casefold(): one for name, one in names().items()}
    return found


def _said_of_cell(fault: Fault) -> str:
    """What is wrong with a text, without the name of its field: the column has one."""
    said = str(fault.message).lstrip(":： ")
    return said[:1].upper() + said[1:]


class Unfit(Exception):  # noqa: N818  (it says what the cell is)
    """What stands in a cell is none of what is allowed there."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


class Value:
    """What a cell holds; the base of all kinds of values. A text is the simplest."""

    is_text = False
    """Whether it is what somebody wrote, of which nothing is to be understood."""
    lookup = ""
    """Which records it names; see `Lookup`."""

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def show(self, value: Any) -> str:
        return "" if value is None else str(value)

    def as_read(self, shown: str) -> str:
        """What `show` answered, for people to read: with what it is called on the screens, or by their locale."""
        called = dict(self.options()).get(shown, shown)
        return shown if called == shown else f"{shown} ({called})"

    def allowed(self) -> Text:
        """What may stand in the cell, for the guide."""
        raise NotImplementedError

    def means_nothing(self, text: str) -> bool:
        """Whether `text` stands for an empty cell; where records are named, they are asked for first."""
        return not (self.is_text or self.lookup) and text.casefold() in NOTHING and text not in self.values()

    def values(self) -> Sequence[str]:
        """All that may stand in it, where that is a closed set."""
        return ()

    def options(self) -> Sequence[tuple[str, str]]:
        """`values`, each with what it is called."""
        return [(value, value) for value in self.values()]


@dataclass(frozen=True)
class Line(Value):
    """A text on one line."""

    most: int
    is_text = True

    def read(self, text: str) -> str:
        if fault := fault_in("", text, lines=False):
            raise Unfit(_said_of_cell(fault))
        if len(text) > self.most:
            message = _("Use at most %(most)d characters; these are %(count)d.")
            raise Unfit(message % {"most": self.most, "count": len(text)})
        return text

    def allowed(self) -> str:
        return _("a text on one line, %(most)d characters at most") % {"most": self.most}


class Paragraphs(Value):
    """A text of any length."""

    is_text = True

    def read(self, text: str) -> str:
        if fault := fault_in("", text):
            raise Unfit(_said_of_cell(fault))
        return text

    def allowed(self) -> str:
        return _("a text of any length")


@dataclass(frozen=True)
class Choice(Value):
    """One of a closed set: its value, or the word for it on the screens, in any of our languages: a file says the same
    to everybody."""

    choices: type[models.TextChoices]
    offered: Sequence[str] = ()
    """Those that the list in a workbook offers; all where none is named."""

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The values by what they are called."""
        values = {str(value): str(value) for value in self.choices.values}
        return in_all_languages(lambda: {str(label): str(value) for value, label in self.choices.choices}) | values

    def read(self, text: str) -> str:
        if (value := self.known.get(text.casefold())) is not None:
            return value
        raise Unfit(_("“%(text)s” is none of: %(values)s.") % {"text": text[:60], "values": ", ".join(self.values())})

    def allowed(self) -> str:
        return ", ".join(f"{value} ({label})" if value != label else value for value, label in self.options())

    def values(self) -> Sequence[str]:
        return [str(value) for value in self.offered or self.choices.values]

    def options(self) -> Sequence[tuple[str, str]]:
        offered = self.values()
        return [(str(value), str(label)) for value, label in self.choices.choices if value in offered]


_YES = frozenset(("yes", "true", "1", "x", "✓", "✔", "是", "sí", "si", "oui", "vrai", "sim", "ya", "verdadero"))
_NO = frozenset(("no", "false", "0", "否", "non", "faux", "não", "nao", "tidak", "falso"))


class YesNo(Value):
    def read(self, text: str) -> bool:
        said = text.casefold()
        if said in _YES:
            return True
        if said in _NO:
            return False
        raise Unfit(_("“%(text)s” is neither yes nor no.") % {"text": text[:60]})

    def show(self, value: Any) -> str:
        return "yes" if value else "no"

    def allowed(self) -> str:
        return _("yes or no")

    def values(self) -> Sequence[str]:
        return ["yes", "no"]

    def options(self) -> Sequence[tuple[str, str]]:
        return [("yes", _("yes")), ("no", _("no"))]


_MAY_BE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
"""The sign before three digits may part thousands, or the fraction: nobody can tell."""


def _without_spaces(text: str) -> str:
    return text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "")


@dataclass(frozen=True)
class Whole(Value):
    """A whole number."""

    least: int = 0
    most: int = 2**31 - 1
    percent: bool = False
    """Whether the sign may stand behind it."""

    def read(self, text: str) -> int:
        told = _without_spaces(text)
        if self.percent:
            told = told.removesuffix("%").removesuffix("％")
        if re.fullmatch(r"\d{1,3}([,.']\d{3})+", told):
            told = re.sub(r"[,.']", "", told)
        # What programs write that keep all numbers with a fraction.
        told = re.sub(r"\.0{1,2}$", "", told)
        if not re.fullmatch(r"-?[0-9]{1,12}", told) or not self.least <= int(told) <= self.most:
            raise Unfit(_("“%(text)s” is no whole number from %(least)d to %(most)d.") % self._told(text))
        return int(told)

    def _told(self, text: str) -> dict[str, Any]:
        return {"text": text[:60], "least": self.least, "most": self.most}

    def allowed(self) -> str:
        return _("a whole number from %(least)d to %(most)d") % self._told("")


@dataclass(frozen=True)
class Number(Value):
    """A number with so many `places` after the point at most, of `digits` in all."""

    digits: int
    places: int
    least: int | None = None
    most: int | None = None

    def read(self, text: str) -> Decimal:
        told = _without_spaces(text).replace("\u2212", "-").replace("’", "'")
        if re.fullmatch(r"-?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,}|(?:'\d{3})+(?:\.\d+)?)", told):
            told = told.replace(",", "").replace("'", "")
        elif re.fullmatch(r"-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})", told):
            told = told.replace(".", "").replace(",", ".")
        elif re.fullmatch(r"-?\d+,\d+", told) and not _MAY_BE_THOUSANDS.fullmatch(told):
            told = told.replace(",", ".")
        elif self.places < 3 and _MAY_BE_THOUSANDS.fullmatch(told):
            told = ""
        if not re.fullmatch(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", told):
            raise Unfit(_("“%(text)s” is no number that is understood. Write it as 1234.5.") % {"text": text[:60]})
        try:
            value = Decimal(told).quantize(Decimal(1).scaleb(-self.places))
        except InvalidOperation as error:
            raise Unfit(_("“%(text)s” has too many digits.") % {"text": text[:60]}) from error
        too_long = len(value.as_tuple().digits) > self.digits
        if too_long or (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            raise Unfit(_("“%(text)s” is not %(allowed)s.") % {"text": text[:60], "allowed": self.allowed()})
        return value

    def show(self, value: Any) -> str:
        if value is None:
            return ""
        told = f"{Decimal(value):f}"
        return told.rstrip("0").rstrip(".") if "." in told else told

    def allowed(self) -> str:
        if self.least is not None and self.most is not None:
            return _("a number from %(least)d to %(most)d, as in 1234.5") % {"least": self.least, "most": self.most}
        return _("a number, as in 1234.5")


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
"""The hour may stand behind it, but no zone: with one it may be another day there."""
_YEAR_FIRST = re.compile(r"(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?")
_SPACED = re.compile(r"\s*([年月日季])\s*")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_QUARTER = re.compile(r"(?:(\d{4})[ -]?[qQtT]([1-4])|[qQtT]([1-4])[ /-]?(\d{4}))")
_QUARTER_IN_WORDS = re.compile(
    r"(?P<year>\d{4})年第?(?P<quarter>[1-4一二三四])季度?|"
    r"(?P<first>[1-4])(?:st|nd|rd|th|er|e|ème|º|°)? (?:quarter|trimestre)(?: of| de)? (?P<then>\d{4})",
    re.IGNORECASE,
)
_IN_CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}
_YEAR = re.compile(r"(\d{4})年?")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""The days of this century, as spreadsheet programs keep them."""
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de )?)?([^\W\d_]{3,})\.?"
    r"(?: (\d{1,2})(?:st|nd|rd|th)?,?)?,?[ -](?:de )?(\d{4})"
)
_DATES = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\b(?:19|20|21)\d{2}\b")


@cache
def _months() -> dict[str, int]:
    """The months by their names, and by what these are cut to."""
    told = (MONTHS, MONTHS_3, MONTHS_AP)
    return in_all_languages(lambda: {str(name).rstrip("."): number for one in told for number, name in one.items()})


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
        text = _SPACED.sub(r"\1", text)
        if told := _QUARTER.fullmatch(text):
            year, quarter = (told[1], told[2]) if told[1] else (told[4], told[3])
            return _period("quarter", int(year), int(quarter) * 3)
        if told := _QUARTER_IN_WORDS.fullmatch(text):
            said = told["quarter"] or told["first"]
            return _period("quarter", int(told["year"] or told["then"]), (_IN_CHINESE.get(said) or int(said)) * 3)
        if told := _MONTH.fullmatch(text):
            return _period("month", int(told[1]), int(told[2]))
        if (named := _named(text)) and named[2] is None:
            return _period("month", named[0], named[1])
        if told := _YEAR.fullmatch(text):
            return _period("year", int(told[1]), 12)
        otherwise = _("“%(text)s” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025.")
        raise Unfit(_no_day(text, otherwise))

    def show(self, value: Any) -> str:
        on = value.on if isinstance(value, Period) else value
        return on.isoformat() if on else ""

    def as_read(self, shown: str) -> str:
        return date_format(date.fromisoformat(shown))

    def allowed(self) -> str:
        return _("any day in the period, as in 2025-12-31; or 2025, 2025-12, 2025-Q4")


def _period(precision: str, year: int, month: int) -> Period:
    try:
        # Any day in it: the action takes its last one.
        return Period(precision, date(year, month, 28))
    except ValueError as error:
        raise Unfit(_no_day(f"{year}-{month}")) from error


def _day(text: str) -> date | None:
    text = _SPACED.sub(r"\1", text)
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
            raise Unfit(message % {"text": text, "one": one, "other": other})
        if (named := _named(text)) and named[2] is not None:
            return date(named[0], named[1], named[2])
    except ValueError as error:
        raise Unfit(_no_day(text)) from error
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


class Email(Value):
    def read(self, text: str) -> str:
        try:
            validate_email(text)
        except ValidationError as error:
            raise Unfit(_("“%(text)s” is no e-mail address.") % {"text": text[:60]}) from error
        return text.lower()

    def allowed(self) -> str:
        return _("an e-mail address")


@dataclass(frozen=True)
class Texts(Value):
    """Several texts, with semicolons between."""

    most: int = 200
    is_text = True

    def read(self, text: str) -> list[str]:
        # A semicolon that belongs to a text has a backslash before it.
        found = [plain(one.replace("\\;", ";")) for one in re.split(r"(?<!\\);", text)]
        found = list(filter(None, found))
        for one in found:
            Line(self.most).read(one)
        return found

    def show(self, value: Any) -> str:
        return SEPARATOR.join(one.replace(";", "\\;") for one in value or ())

    def allowed(self) -> str:
        return _("texts with semicolons between")


@dataclass(frozen=True)
class One(Value):
    """A record of another kind, by its key, or by its exact name where only one has it."""

    lookup: str = ""
    what: Text = ""

    def read(self, text: str) -> str:
        return text

    def show(self, value: Any) -> str:
        return "" if value is None else LOOKUPS[self.lookup].key_of(value)

    def allowed(self) -> str:
        return _("one of %(what)s, by its key or its exact name") % {"what": self.what}


_BETWEEN = re.compile("[;；、\n]")
"""What parts names. A comma is part of some."""


@dataclass(frozen=True)
class Many(One):
    """Several of them, with semicolons between, or each on a line."""

    def read(self, text: str) -> list[str]:  # type: ignore[override]
        return list(dict.fromkeys(filter(None, (one.strip() for one in _BETWEEN.split(text)))))

    def show(self, value: Any) -> str:
        return SEPARATOR.join(sorted(map(LOOKUPS[self.lookup].key_of, value or ())))

    def allowed(self) -> str:
        return _("some of %(what)s, with semicolons between, by key or exact name") % {"what": self.what}


@dataclass(frozen=True)
class Lookup:
    """Records that cells name. `key` is the column that names them, `names` others that do where one record alone has
    them; `records` are all that may be named, with what is said of them."""

    name: str
    key: str
    records: Callable[[], Any]
    names: Sequence[str] = ()
    listed: bool = False
    """Whether there are few enough for a list of them in the workbook."""

    def key_of(self, record: Any) -> str:
        return str(getattr(record, self.key))


LOOKUPS: dict[str, Lookup] = {}
"""By name."""


def lookup_of(
    name: str, key: str, records: Callable[[], Any], *, names: Sequence[str] = (), listed: bool = False
) -> None:
    """Make records known that cells name."""
    LOOKUPS[name] = Lookup(name, key, records, names, listed)


@dataclass(frozen=True)
class Column:
    """A column: its name, which is its heading in a file; what people call it; what it holds.

    `of` takes the value out of a record for writing and comparing, None where the column is no property of the record
    but something to be done. `fixed`: what is refused when it differs, said in a sentence. `needed`: a new record needs
    it. `kept`: it is never empty, so an empty cell leaves it as it is.
    """

    name: str
    label: Text
    value: Value
    guide: Text = ""
    of: Callable[[Any], Any] | None = None
    needed: bool = False
    fixed: Text = ""
    kept: bool = False
    examples: Sequence[str] = field(default=())

    @cached_property
    def labels(self) -> Collection[str]:
        """The label in all of our languages: a heading means the same to everybody."""
        return in_all_languages(lambda: {str(self.label): self}).keys()

    def shown(self, record: Any) -> str:
        """What a file says of `record` here."""
        return self.value.show(self.of(record)) if self.of else ""


REASON = Column(
    "reason",
    gettext_lazy("Reason"),
    Paragraphs(),
    gettext_lazy(
        "Why it changes. Needed for what is agreed already: a moved date, another owner. Kept for everybody who asks."
    ),
)


def by_name(columns: Iterable[Column]) -> Mapping[str, Column]:
    return {column.name: column for column in columns}
