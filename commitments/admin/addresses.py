"""Where staff find a record."""

from __future__ import annotations

from django.urls import reverse

from commitments.models import ActionItem, Commitment


def of_dialogue(reference: str) -> str:
    return reverse("admin:dialogue", args=[reference])


def of_step(reference: str) -> str:
    """A next step, on the page of the dialogue that agreed it."""
    return f"{of_dialogue(reference.rsplit('-', 1)[0])}#{reference}"


def of_item(reference: str) -> str:
    """An action, under its next step."""
    return of_step(reference.rsplit("-", 1)[0])


def of(record: Commitment | ActionItem) -> str:
    return of_step(record.reference) if isinstance(record, Commitment) else of_item(record.reference)
