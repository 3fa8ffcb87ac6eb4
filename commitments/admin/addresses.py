"""Where staff find a record, and what leads there."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.models import ActionItem, Commitment
from dialogues.models import Dialogue


def of_dialogue(reference: str) -> str:
    return reverse("admin:dialogue", args=[reference])


def trail_of_dialogues() -> list[tuple[Any, str]]:
    """What leads to a page about a dialogue: titles and addresses."""
    return [(_("Dialogues"), reverse("admin:dialogues"))]


def trail_of(dialogue: Dialogue) -> list[tuple[Any, str]]:
    """What leads to a page below that of `dialogue`."""
    return [*trail_of_dialogues(), (dialogue.reference, of_dialogue(dialogue.reference))]


def of_holding(reference: str) -> str:
    """Where it is recorded that a dialogue was held."""
    return reverse("admin:hold", args=[reference])


def of_follow_up(reference: str, step: str = "") -> str:
    """The agenda of a dialogue, or the card of one next step on it."""
    return reverse("admin:follow_up", args=[reference]) + (f"#{step}" if step else "")


def of_planning(code: str) -> str:
    """Where the next dialogue of a series is planned."""
    return f"{reverse('admin:plan_dialogue')}?{urlencode({'series': code})}"


def of_reminders(code: str) -> str:
    """Where it is set whether a series reminds."""
    return reverse("admin:reminders", args=[code])


def of_entry(reference: str, record: str) -> str:
    """Where what a dialogue agreed is entered, at one record of it."""
    return f"{of_dialogue(reference)}entry/#{record}"


@lru_cache(maxsize=4096)
def of_step(reference: str) -> str:
    """A next step's own page. Kept: a screen asks for hundreds."""
    return reverse("admin:next_step", args=[reference])


def of_item(reference: str) -> str:
    return reverse("admin:action", args=[reference])


def of_mail(number: int) -> str:
    return reverse("admin:mail", args=[number])


def of(record: Commitment | ActionItem) -> str:
    return of_step(record.reference) if isinstance(record, Commitment) else of_item(record.reference)


def of_organisation(slug: str) -> str:
    return reverse("admin:organisation", args=[slug])
