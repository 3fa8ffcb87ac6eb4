"""Opening a series, and what is changed of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.actions.checks import line_of, only
from commitments.actions.locking import lock_each_series
from commitments.models import Commitment
from dialogues.models import (
    Country,
    Series,
)
from dialogues.standing import Standing
from urbanshift.errors import Conflict, Fault, Invalid

SERIES_FACTS = frozenset({"name", "programme", "report_every_days", "continues"})
"""What staff may change of a series: its code and country are keys of others."""


def open_series(
    *,
    by: User,
    now: datetime,
    code: str,
    country: Country,
    name: str,
    programme: str = "",
    continues: Series | None = None,
    report_every_days: int = 90,
) -> Series:
    """Open a series under a code that never changes. `continues` is an earlier programme's.

    Raises NotAllowed, Invalid (a bad code), Conflict (the code is taken, or that series is
    continued already).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        code = line_of("code", code, _("Give the series a code."))
        if Series.objects.filter(code=code).exists():
            raise Conflict(
                _("There is a series %(code)s already.") % {"code": code}, [Fault("code", _("Choose another code."))]
            )
        _check_interval(report_every_days)
        _check_continued(continues, country=country)
        return log.create(
            Series(
                code=code,
                country=country,
                name=line_of("name", name, _("Give the series a name.")),
                programme=programme,
                continues=continues,
                report_every_days=report_every_days,
            )
        )


def edit_series(
    series: Series, *, by: User, now: datetime, version: int | None = None, reason: str = "", **facts: Any
) -> Series:
    """Change a series' name, programme, the interval after which no news counts as silence, or, until next steps came
    to it from there, what it continues. See SERIES_FACTS.

    Raises NotAllowed, Invalid (also: it would continue itself), Conflict (that series is continued already, or next
    steps came from the one that it continues), Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        facts = only(SERIES_FACTS, facts)
        continues: Series | None = facts.get("continues")
        # Both ends, in one order: of two series that would continue each other one is refused.
        locked = lock_each_series({series.pk, *([continues.pk] if continues else [])})
        series = locked[series.pk]
        compare_version(series, version, reader=by)
        if "continues" in facts and (continues and continues.pk) != series.continues_id:
            _check_continued(continues, country=series.country, by=series)
        if "name" in facts:
            facts["name"] = line_of("name", facts["name"], _("Give the series a name."))
        _check_interval(facts.get("report_every_days", series.report_every_days))
        log.save(series, **facts)
        return series


def _check_continued(earlier: Series | None, *, country: Country, by: Series | None = None) -> None:
    """Refuse that a series of `country`, `by` or a new one, continues `earlier`."""
    # Also where they went on to the next one: its dialogues decided about them.
    if by is not None and Commitment.history.filter(continued_in=by).exists():
        raise Conflict(
            _("Next steps came to %(code)s from the series that it continues.") % {"code": by.code},
            [Fault("continues", _("Leave this as it is."))],
        )
    if earlier is None:
        return
    if earlier.country_id != country.pk:
        raise Invalid(
            _("%(code)s is a series of another country.") % {"code": earlier.code},
            [Fault("continues", _("Choose a series of %(country)s, or none.") % {"country": country})],
        )
    if Series.objects.filter(continues=earlier).exists():
        raise Conflict(
            _("%(code)s is continued by another series already.") % {"code": earlier.code},
            [Fault("continues", _("Choose another series, or none."))],
        )
    before: Series | None = earlier
    while before is not None:
        if before == by:
            raise Invalid(
                _("A series does not continue itself."),
                [Fault("continues", _("Choose a series that does not come after this one."))],
            )
        before = before.continues


def _check_interval(days: int) -> None:
    if days < 1:
        raise Invalid(
            _("The interval is no number of days."),
            [Fault("report_every_days", _("Give the days after which no news counts as silence."))],
        )
