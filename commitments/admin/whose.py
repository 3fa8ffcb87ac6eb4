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
from urbanshift.text import titled


def overdue_words(step: Commitment, items: Collection[ActionItem], *, now: datetime) -> str:
    """For how long what fell due first is overdue, by the day at its place, and what that is where it is one of the
    `items`; empty where nothing is."""
    first = fell_due_first(step, items)
    days = days_overdue(step.overdue_at, now, zone_of(first))
    if not days:
        return ""
    words = ngettext("%(days)d day overdue", "%(days)d days overdue", days) % {"days": days}
    return words if first is step else titled(first.reference, words)


def silence_words(step: Commitment, items: Collection[ActionItem], *, now: datetime) -> str:
    """For how long nothing was heard of what is silent longest, and what that is where it is one of the `items`; empty
    where there is news of today or none to tell."""
    silent, days = silent_longest(step, items), longest_silence(step, items, now)
    if silent is None or not days:
        return ""
    if silent.last_reported_on:
        words = ngettext("no news for %(days)d day", "no news for %(days)d days", days)
    elif silent.added_on:
        words = ngettext(
            "no report since it was added, %(days)d day", "no report since it was added, %(days)d days", days
        )
    else:
        words = ngettext("no report since opening, %(days)d day", "no report since opening, %(days)d days", days)
    told = words % {"days": days}
    return told if silent is step else titled(silent.reference, told)


def due_words_at(dialogue: Dialogue, due: Due, overdue_at: datetime | None) -> str:
    """When something on the agenda of `dialogue` is due, as those say who sit there: the next dialogue is this one, as
    long as it can decide and none before has passed over what is due."""
    if due.precision == DuePrecision.NEXT_DIALOGUE and overdue_at is None and not dialogue.is_adopted:
        return gettext("by this dialogue")
    return due_words(due)
