"""Pure checks that several actions share."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from urbanshift.errors import Fault, Invalid


def day_of(field: str, day: date | None, *, now: datetime, zone: str, not_before: date | None = None) -> date:
    """The day on which something happened: `day`, else today at the place.

    Raises Invalid when it lies in the future there, or before `not_before`.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    if day is None:
        return max(today, not_before) if not_before else today
    if day > today:
        raise Invalid(_("A date lies in the future."), [Fault(field, _("Give today or an earlier day."))])
    if not_before is not None and day < not_before:
        raise Invalid(
            _("A date is too early."),
            [Fault(field, _("Give %(day)s or a later day.") % {"day": not_before.isoformat()})],
        )
    return day


def text_of(field: str, value: str | None, what: str) -> str:
    """`value` without surrounding space. Raises Invalid with the sentence `what` when empty."""
    stripped = (value or "").strip()
    if not stripped:
        raise Invalid(what, [Fault(field, what, "required")])
    return stripped
