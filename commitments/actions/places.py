"""Correcting the time zone of a place, which decides when something is overdue there."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.log import compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.figures import refresh
from commitments.models import Commitment
from dialogues.models import City, Country
from dialogues.standing import Standing

from .checks import text_of
from .locking import lock_commitments


def correct_timezone[T: (City, Country)](
    place: T, *, by: User, now: datetime, timezone: str, reason: str, version: int | None = None
) -> T:
    """Give a city or country its right IANA time zone; what is due there becomes overdue by it.

    Raises NotAllowed, Invalid (no such zone, or no reason), Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER, place)
        text_of("reason", reason, _("Say why the time zone was wrong."))
        # Without the key: what refers to the place is written meanwhile, and waits for nothing.
        found: T = type(place)._base_manager.select_for_update(no_key=True).get(pk=place.pk)
        compare_version(found, version, reader=by)
        if isinstance(found, City):
            there = Q(cities=found) | Q(action_items__city=found)
        else:
            there = Q(dialogue__series__country=found)
        if log.save(found, timezone=timezone):
            touched = Commitment.objects.filter(there).values("pk")  # Of what is closed a silence was counted, too.
            refresh(log, lock_commitments(Commitment.objects.filter(pk__in=touched)))
        return found
