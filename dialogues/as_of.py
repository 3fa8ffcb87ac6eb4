"""How a dialogue stood on a day, by the days entered: for whoever may read it today, what they read of it today.

Whether it was held and adopted, on which footing, and so what it had said. All else has no day of its own, and is told
as it is now: its name, place and dates, who was represented, who reads it.
"""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from dialogues.models import Dialogue
from dialogues.status import DialogueStatus, Footing
from urbanshift.errors import NotFound


def dialogue_as_of(dialogue: Dialogue, day: date) -> Dialogue:
    """`dialogue`, read for a single answer, as it stood when `day` ended. Not to be saved.

    Raises NotFound before the day on which it was entered here or, of an earlier one, held.
    """
    entered = dialogue.recorded_at.astimezone(ZoneInfo(dialogue.series.country.timezone)).date()
    if day < min(entered, dialogue.first_day or entered):
        raise not_there()
    if dialogue.adopted_on is not None and dialogue.adopted_on > day:
        dialogue.status, dialogue.adopted_on, dialogue.footing = DialogueStatus.HELD, None, ""
        dialogue.points_seen = []  # type: ignore[attr-defined]
    elif dialogue.is_adopted:
        dialogue.footing = footing_as_of(dialogue, day)
    if dialogue.footing_confirmed_on is not None and dialogue.footing_confirmed_on > day:
        dialogue.footing_confirmed_on, dialogue.footing_basis = None, ""
    # One that was adopted by then was held, also where its day is only known to be in that month or year.
    if not dialogue.is_adopted and dialogue.held_on is not None and dialogue.held_on > day:
        dialogue.status, dialogue.held_on = DialogueStatus.PLANNED, None
    return dialogue


def footing_as_of(dialogue: Dialogue, day: date) -> str:
    """What the outcome of an adopted dialogue rested on when `day` ended."""
    confirmed_on = dialogue.footing_confirmed_on
    return Footing.RECORDED if confirmed_on is not None and confirmed_on > day else dialogue.footing


def not_there() -> NotFound:
    return NotFound(_("There was no such record on that day."))
