"""What a next step on the way is due, late and silent by, and whose that is: its own, or that of one of its actions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext, ngettext

from commitments.due import Due, days_overdue
from commitments.figures import fell_due_first, longest_silence, silent_longest, zone_of
from commitments.models import ActionItem, Commitment
from commitments.status import DuePrecision
from commitments.words import due_words
from dialogues.models import Dialogue


def overdue_words(step: Commitment, items: Collection[ActionItem], *, now: datetime) -> str:
    """For how long what fell due first is overdue, by the day at its place, and what that is where it is one of the
    `items`; empty where nothing is."""
    first = fell_due_first(step, items)
    days = days_overdue(step.overdue_at, now, zone_of(first))
    if not days:
        return ""
    if first is step:
        return ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days}
    words = ngettext("%(which)s is %(days)d day overdue", "%(which)s is %(days)d days overdue", days)
    return words % {"which": first.reference, "days": days}


def silence_words(step: Commitment, items: Collection[ActionItem], *, now: datetime) -> str:
    """For how long nothing was heard of what is silent longest, and what that is where it is one of the `items`; empty
    where there is news of today or none to tell."""
    silent, days = silent_longest(step, items), longest_silence(step, items, now)
    if silent is None or not days:
        return ""
    if silent is step:
        return ngettext("no news for %(days)d day", "no news for %(days)d days", days) % {"days": days}
    if silent.last_reported_on:
        words = ngettext("%(which)s: no news for %(days)d day", "%(which)s: no news for %(days)d days", days)
    else:
        words = ngettext(
            "%(which)s: no report since opening, %(days)d day",
            "%(which)s: no report since opening, %(days)d days",
            days,
        )
    return words % {"which": silent.reference, "days": days}


def due_words_at(dialogue: Dialogue, due: Due, overdue_at: datetime | None) -> str:
    """When something on the agenda of `dialogue` is due, as those say who sit there: the next dialogue is this one, as
    long as it can decide and none before has passed over what is due."""
    if due.precision == DuePrecision.NEXT_DIALOGUE and overdue_at is None and not dialogue.is_adopted:
        return gettext("by this dialogue")
    return due_words(due)
