"""Keeping the agenda of a series' next dialogue right."""

from __future__ import annotations

from accounts.log import Log
from commitments.agenda import difference
from commitments.models import Commitment, FollowUp
from dialogues.models import Dialogue, Series
from dialogues.status import DialogueStatus


def agenda_series_id(commitment: Commitment) -> int:
    """The series on whose agendas the commitment stands: its own, or the one it was continued in."""
    return commitment.continued_in_id or commitment.dialogue.series_id


def keep_agenda(log: Log, series: Series) -> None:
    """Add the pending follow-ups that the next dialogue of `series` lacks, and remove those of
    dialogues not adopted that no longer belong. `series` is locked by the caller.

    A removed decision stays in the history.
    """
    upcoming: Dialogue | None = Dialogue.objects.next_of(series)
    belonging = Commitment.objects.on_agenda_of(upcoming).order_by("pk") if upcoming else []
    existing = (
        FollowUp.objects.filter(dialogue__series=series)
        .exclude(dialogue__status=DialogueStatus.ADOPTED)
        .select_related("commitment", "dialogue")
        .order_by("pk")
    )
    found = difference(upcoming.pk if upcoming else None, belonging, existing)
    for follow_up in found.surplus:
        log.delete(follow_up)
    log.create_many([FollowUp(commitment=commitment, dialogue=upcoming) for commitment in found.missing])
