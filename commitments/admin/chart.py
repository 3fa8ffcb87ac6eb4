"""The chart of the home page: what is open, by country and age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from commitments.models import Commitment
from dialogues.models import Dialogue
from dialogues.words import country_called

from .today import Day, counted

AGES = (_("under 6 months"), _("6 to 12 months"), _("1 to 2 years"), _("older"))
_LIMITS = (timedelta(days=183), timedelta(days=366), timedelta(days=731))

LONGEST = 90
"""Percent of its line that the longest bar fills: its number stands behind it."""

WIDE, NARROW = 6, 3
"""Pixels of a percent, on a screen and on a phone."""

ROWS = 20
"""Countries that are drawn: those with the most open next steps."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: so many open next steps of one age. Measured in percent of the line."""

    age: int
    label: Any
    count: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def has_room(self) -> bool:
        """Whether its number can be read in it."""
        return self._holds_number(WIDE)

    @property
    def is_tight(self) -> bool:
        """Whether it cannot on a phone."""
        return not self._holds_number(NARROW)

    def _holds_number(self, unit: int) -> bool:
        return self.width * unit >= 9 * len(str(self.count)) + 6


@dataclass(frozen=True, slots=True)
class Bar:
    country: str
    counts: list[int]
    total: int
    segments: list[Segment]

    @property
    def end(self) -> float:
        return max((one.x + one.width for one in self.segments), default=0)


def age_of(held_on: date | None, today: date) -> int:
    """Which of `AGES` what was agreed on `held_on` has reached."""
    return sum(today - (held_on or today) >= limit for limit in _LIMITS)


def open_by_age(day: Day) -> list[Bar]:
    """How many next steps are open, by the country of their dialogue and how long ago it was."""
    counts: dict[str, list[int]] = {}
    # Counted along an index, and not joined: a database would read every next step for it.
    open_steps: list[Any] = day.read("open", lambda: counted(Commitment.objects.open()))
    opened = dict(open_steps)
    found = day.read(
        "adopted",
        lambda: Dialogue.objects.adopted().order_by().values_list("pk", "series__country__name", "held_on"),
    )
    for dialogue, country, held_on in found:
        if dialogue in opened:
            counts.setdefault(country, [0] * len(AGES))[age_of(held_on, day.today)] += opened[dialogue]
    most = sorted(counts.items(), key=lambda one: (-sum(one[1]), one[0]))[:ROWS]
    widest = max((sum(ages) for _country, ages in most), default=1)
    return [_bar(country, ages, LONGEST / widest) for country, ages in most]


def _bar(country: str, ages: list[int], unit: float) -> Bar:
    segments: list[Segment] = []
    x = 0.0
    for age, count in enumerate(ages):
        if count:
            segments.append(Segment(age, AGES[age], count, round(x, 1), round(count * unit, 1)))
            x += count * unit
    return Bar(country_called(country), ages, sum(ages), segments)
