"""Days that people type: which years somebody can mean. One rule for every way in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from .errors import Fault, Invalid

FIRST_YEAR, LAST_YEAR = 1990, 2199
"""Years that a due, a dialogue and what is done about them may lie in: another one was mistyped."""


def require_likely(days: Mapping[str, date | None]) -> None:
    """Refuse, with Invalid, each of `days` in a year that nobody means, by the name of its field."""
    years = {"first": FIRST_YEAR, "last": LAST_YEAR}
    faults = [
        Fault(field, _("Give a day between %(first)d and %(last)d.") % years)
        for field, day in days.items()
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR
    ]
    if faults:
        raise Invalid(_("Nobody means this year."), faults)
