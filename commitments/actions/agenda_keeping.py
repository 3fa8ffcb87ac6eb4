"""Keeping the agenda of a series' next dialogue right."""

from __future__ import annotations

from accounts.log import Log
from commitments.agenda import Difference, difference
from commitments.models import Commitment, FollowUp
from dialogues.models import Dialogue, Series
from dialogues.status import DialogueStatus

from .locking import lock_commitments
from .sight import Pictures, sight_of_follow_ups


def agenda_of(series: Series) -> tuple[Dialogue | None, Difference]:
    """The next dialogue of `series`, and how the follow-ups of dialogues not adopted differ from what is put to it."""
    upcoming: Dialogue | None = Dialogue.objects.next_of(series)
    belonging = Commitment.objects.on_agenda_of(upcoming).order_by("pk") if upcoming else []
    existing = (
        FollowUp.objects.filter(dialogue__series=series)
        .exclude(dialogue__status=DialogueStatus.ADOPTED)
        .select_related("commitment", "dialogue")
        .order_by("pk")
    )
    return upcoming, difference(upcoming.pk if upcoming else None, belonging, existing)


def keep_agenda(log: Log, series: Series, *, before: Pictures | None = None) -> None:
    """Add the pending follow-ups that the next dialogue of `series` lacks, and remove those of
    dialogues not adopted that no longer belong. `series` is locked by the caller.

    A removed decision stays in the history. `before` are the pictures of an act that took commitments out of sight
    first: who read then what is removed is told that it is gone.
    """
    upcoming, found = agenda_of(series)
    read_by = sight_of_follow_ups(found.surplus) if found.surplus else {}
    for follow_up in found.surplus:
        seen = (before or {}).get((FollowUp, follow_up.pk))
        log.delete(follow_up, read_by=seen.sight if seen else read_by[follow_up.pk])
    # Whose they are does not change while they are put to it: who is told of it is who reads it.
    lock_commitments(Commitment.objects.filter(pk__in=[commitment.pk for commitment in found.missing]))
    log.create_many([FollowUp(commitment=commitment, dialogue=upcoming) for commitment in found.missing])
