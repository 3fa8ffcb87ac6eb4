"""Pure checks that several actions share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from urbanshift.days import require_likely
from urbanshift.errors import Fault, Invalid, Text, each
from urbanshift.text import as_stored, line_of, text_of

__all__ = ["day_of", "each", "line_of", "long_fault_in", "only", "require_not_before", "text_of"]

LONGEST_TEXT = 100_000
"""Characters of a wording, forty pages: as many as a cell of a spreadsheet may have, so that all come in again."""


def long_fault_in(field: str, text: str) -> list[Fault]:
    """What is wrong with the length of a text: one fault, or none."""
    if len(text) <= LONGEST_TEXT:
        return []
    return [Fault(field, _("Use at most %(count)d characters.") % {"count": LONGEST_TEXT})]


def day_of(field: str, day: date | None, *, now: datetime, zone: str, not_before: date | None = None) -> date:
    """The day on which something happened: `day`, else today at the place.

    Raises Invalid when it lies in the future there, before `not_before`, or in a year that nobody means.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    if day is None:
        return max(today, not_before) if not_before else today
    if day > today:
        raise Invalid(_("A date lies in the future."), [Fault(field, _("Give today or an earlier day."))])
    require_not_before(field, day, not_before)
    require_likely({field: day})
    return day


def require_not_before(field: str, day: date, not_before: date | None) -> None:
    """Raise Invalid where `day` comes before the other one, if there is one."""
    if not_before is not None and day < not_before:
        raise Invalid(
            _("A date is too early."),
            [Fault(field, _("Give %(day)s or a later day.") % {"day": date_format(not_before)})],
        )


def only(
    allowed: frozenset[str], values: Mapping[str, Any], frozen: Mapping[str, Text] | None = None
) -> dict[str, Any]:
    """`values` as they are stored, when all of them are in `allowed`. Raises Invalid naming each that is not, with what
    `frozen` says of it."""
    faults = [
        Fault(name, (frozen or {}).get(name) or _("This cannot be entered here."), "read_only")
        for name in values
        if name not in allowed
    ]
    if faults:
        raise Invalid(_("Some of the values cannot be entered here."), faults)
    return {name: as_stored(value) for name, value in values.items()}
