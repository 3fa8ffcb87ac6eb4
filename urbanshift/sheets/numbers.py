"""Numbers in cells: whole ones, and those with a fraction, however people part their thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from .values import Habits, Unfit, Value, tidied

_MAY_BE_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
"""The sign before three digits may part thousands, or the fraction: nobody can tell."""
_LAKHS = r"\d{1,2}(?:,\d{2})+,\d{3}"
"""How India parts its thousands: 12,34,567."""
_THOUSANDS = r"\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,}|(?:'\d{3})+(?:\.\d+)?)"
_PARTED = re.compile(rf"-?(?:{_THOUSANDS}|{_LAKHS}(?:\.\d+)?)")

_CURRENCY = re.compile(r"^(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3}|R[ps]\.?)\s*(?=\d)|(?<=\d)\s*(?:[$€元]|EUR|USD|F?CFA)$")
"""What stands beside an amount. Letters behind may mean thousands, or millions."""
_NOISE = 3
"""Places behind those that are kept, below which a difference is how programs keep numbers: 0.30000000000000004."""


def _without_spaces(text: str) -> str:
    return text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("’", "'")


POINT, COMMA = ".", ","
"""What stands before a fraction."""
_CERTAIN = {
    sign: re.compile(rf"-?\d{{1,3}}(?:(?:\{other}\d{{3}}){{2,}}(?:\{sign}\d+)?|(?:\{other}\d{{3}})+\{sign}\d+)")
    for sign, other in ((POINT, COMMA), (COMMA, POINT))
}


def pointed(cell: str, point: str) -> str:
    """The number that a cell says, as in 1234.5, where it does so with this sign before a fraction; else the cell."""
    told, parting = _without_spaces(tidied(cell)), COMMA if point == POINT else POINT
    if not re.fullmatch(rf"-?\d{{1,3}}(?:\{parting}\d{{3}})*(?:\{point}\d+)?|-?\d+\{point}\d+", told):
        return cell
    return told.replace(parting, "").replace(point, POINT)


def likely_point(cells: Iterable[str]) -> str | None:
    """Which sign probably stands before a fraction: that of cells where it is certain, if it is the same in all. Empty
    where nobody knows, None where no cell may mean two numbers."""
    told = [_without_spaces(_CURRENCY.sub("", tidied(cell))) for cell in cells]
    if not any(map(_MAY_BE_THOUSANDS.fullmatch, told)):
        return None
    certain = [sign for sign, pattern in _CERTAIN.items() if any(map(pattern.fullmatch, told))]
    return certain[0] if len(certain) == 1 else ""


UNBOUNDED = 2**31 - 1
"""The greatest number that is kept, which nobody has to be told."""


@dataclass(frozen=True)
class Whole(Value):
    """A whole number."""

    least: int = 0
    most: int = UNBOUNDED
    percent: bool = False
    """Whether the sign may stand behind it."""
    rounded: bool = False
    """Whether it is worked out, and may have a fraction."""

    def read(self, text: str) -> int:
        told = self._told_of(text)
        if (exactly := self._fraction(told)) is not None:
            return int(exactly.to_integral_value())
        if re.fullmatch(rf"\d{{1,3}}([,.'])\d{{3}}(?:\1\d{{3}})*|{_LAKHS}", told):
            told = re.sub(r"[,.']", "", told)
        if not re.fullmatch(r"-?[0-9]{1,12}", told) or not self.least <= int(told) <= self.most:
            raise Unfit(_("“%(text)s” is no whole number from %(least)d to %(most)d.") % self._told(text))
        return int(told)

    def is_rounded(self, text: str) -> bool:
        return self._fraction(self._told_of(text)) is not None

    def _told_of(self, text: str) -> str:
        told = _without_spaces(text)
        if self.percent:
            told = told.removesuffix("%")
        # What programs write that keep all numbers with a fraction.
        return re.sub(r"[.,]0{1,2}$", "", told)

    def _fraction(self, told: str) -> Decimal | None:
        """The number within the bounds that `told` says, where it has a fraction and may be rounded."""
        if not self.rounded or not re.fullmatch(r"-?\d{1,12}[.,]\d{1,30}", told):
            return None
        exactly = Decimal(told.replace(",", "."))
        may_be_whole = self.most >= 1_000 and _MAY_BE_THOUSANDS.fullmatch(told)
        return exactly if not may_be_whole and self.least <= exactly <= self.most else None

    def _told(self, text: str) -> dict[str, Any]:
        return {"text": text[:60], "least": self.least, "most": self.most}

    def allowed(self) -> str:
        if self.most == UNBOUNDED:
            return _("a whole number, %(least)d or more") % self._told("")
        return _("a whole number from %(least)d to %(most)d") % self._told("")


@dataclass(frozen=True)
class Number(Value):
    """A number with so many `places` after the point at most, of `digits` in all."""

    digits: int
    places: int
    least: int | None = None
    most: int | None = None

    def as_written(self, cell: str, habits: Habits) -> str:
        # Degrees have no thousands, whatever the other columns have.
        return pointed(cell, habits.point) if habits.point and self.places < 3 else cell

    def read(self, text: str) -> Decimal:
        try:
            value = self._rounded(self._exactly(text))
        except InvalidOperation as error:
            raise Unfit(_("“%(text)s” has too many digits.") % {"text": text[:60]}) from error
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            raise Unfit(_("“%(text)s” is not %(allowed)s.") % {"text": text[:60], "allowed": self.allowed()})
        if len(value.as_tuple().digits) > self.digits:
            raise Unfit(_("“%(text)s” has too many digits.") % {"text": text[:60]})
        return value

    def is_rounded(self, text: str) -> bool:
        exactly = self._exactly(text)
        return abs(exactly - self._rounded(exactly)) > Decimal(1).scaleb(-self.places - _NOISE)

    def _rounded(self, value: Decimal) -> Decimal:
        return value.quantize(Decimal(1).scaleb(-self.places))

    def _exactly(self, text: str) -> Decimal:
        told = _without_spaces(text)
        if _PARTED.fullmatch(told):
            told = told.replace(",", "").replace("'", "")
        elif re.fullmatch(r"-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})", told):
            told = told.replace(".", "").replace(",", ".")
        elif re.fullmatch(r"-?\d+,\d+", told) and not (self.places < 3 and _MAY_BE_THOUSANDS.fullmatch(told)):
            told = told.replace(",", ".")
        elif self.places < 3 and _MAY_BE_THOUSANDS.fullmatch(told):
            message = _(
                "“%(text)s” may mean two numbers. Write it as %(one)s or %(other)s, or say under “Match the columns” "
                "what stands before a fraction."
            )
            one, other = re.sub("[.,]", "", told), told.replace(",", ".")
            raise Unfit(message % {"text": text[:60], "one": one, "other": other})
        if not re.fullmatch(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", told):
            raise Unfit(_("“%(text)s” is no number that is understood. Write it as 1234.5.") % {"text": text[:60]})
        return Decimal(told)

    def likely(self, text: str, habits: Habits) -> str | None:
        """The number beside a currency, which has a column of its own."""
        try:
            return self.show(self.read(self.as_written(_CURRENCY.sub("", self.told(text)), habits)))
        except Unfit:
            return None

    def show(self, value: Any) -> str:
        if value is None:
            return ""
        told = f"{Decimal(value):f}"
        return told.rstrip("0").rstrip(".") if "." in told else told

    def allowed(self) -> str:
        if self.least is not None and self.most is not None:
            return _("a number from %(least)d to %(most)d, as in 1234.5") % {"least": self.least, "most": self.most}
        if self.least is not None:
            return _("a number from %(least)d on, as in 1234.5") % {"least": self.least}
        return _("a number, as in 1234.5")
