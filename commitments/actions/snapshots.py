"""Writing down where every commitment of a series stood when a dialogue was adopted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from itertools import batched
from typing import Any

from django.db.models import Q

from accounts.log import Log
from commitments.as_of.past import last_moment
from commitments.as_of.records import commitments_as_of
from commitments.due import Due, end_of
from commitments.figures import zone_of
from commitments.models import ActionItem, Commitment, Snapshot, SnapshotLine
from commitments.status import PartyRole

BATCH = 500


type _Standing = tuple[Commitment, Counter[str], datetime]
"""A commitment, its actions by status, and the instant as of which it is overdue or not."""


def write_snapshot(log: Log, snapshot: Snapshot, *, now: datetime) -> None:
    """Write a line per commitment of the series, open or closed, and of those continued in it.

    Each as it stood when the day of adoption ended, though much that happened afterwards may be entered already; as it
    stands now while that day lasts at the seat of government.
    """
    dialogue = snapshot.dialogue
    series, day = dialogue.series, dialogue.adopted_on
    commitments = (
        Commitment.objects.agreed()
        .filter(Q(dialogue__series=series) | Q(continued_in=series))
        .select_related("lead", "superseded_by", "handed_over_to", "dialogue")
        .prefetch_related("party_lines__stakeholder", "cities", "themes")
        .order_by("pk")
    )
    if day is not None and end_of(day, series.country.timezone) <= now:
        commitments = commitments.select_related("dialogue__series__country").prefetch_related("amendments")
        stood = partial(_stood, day=day)
    else:
        stood = partial(_stand, now=now)
    for some in batched(commitments.iterator(chunk_size=BATCH), BATCH):
        log.create_many(
            [
                SnapshotLine(snapshot=snapshot, commitment=one, data=standing_data(one, items, as_of))
                for one, items, as_of in stood(some)
            ]
        )


def _stand(commitments: Sequence[Commitment], *, now: datetime) -> Iterator[_Standing]:
    statuses: dict[int, Counter[str]] = {commitment.pk: Counter() for commitment in commitments}
    items = ActionItem.objects.filter(commitment__in=list(statuses)).order_by()
    for commitment_id, status in items.values_list("commitment_id", "status"):
        statuses[commitment_id][status] += 1
    for commitment in commitments:
        yield commitment, statuses[commitment.pk], now


def _stood(commitments: Sequence[Commitment], *, day: date) -> Iterator[_Standing]:
    for commitment, items in commitments_as_of(commitments, day):
        yield commitment, Counter(item.status for item in items), last_moment(day, zone_of(commitment))


def standing_data(commitment: Commitment, items: Counter[str], as_of: datetime) -> dict[str, Any]:
    """What a snapshot keeps of a commitment, as plain JSON: all that a line of a list shows of it, whoever
    may read that. Other records by their keys."""
    parties: dict[str, list[str]] = {role: [] for role in PartyRole.values}
    for party in sorted(commitment.party_lines.all(), key=lambda one: one.pk):
        parties[party.role].append(party.stakeholder.slug)
    return {
        "dialogue": commitment.dialogue.reference,
        "footing": commitment.dialogue.footing,
        "status": commitment.status,
        "acceptance": commitment.acceptance,
        "title": commitment.title,
        "text": commitment.text,
        "text_agreed": commitment.text_agreed,
        "language": commitment.language,
        "lead": commitment.lead.slug if commitment.lead else None,
        "nobody_named": commitment.nobody_named,
        **parties,
        "cities": sorted(city.slug for city in commitment.cities.all()),
        "themes": sorted(theme.slug for theme in commitment.themes.all()),
        "level": commitment.level,
        "kind": commitment.kind,
        "horizon": commitment.horizon,
        "due": due_data(commitment.due),
        "original_due": due_data(commitment.original_due),
        "progress": commitment.progress,
        "progress_outside": commitment.progress_outside,
        "overdue": commitment.is_open and commitment.overdue_at is not None and commitment.overdue_at <= as_of,
        "times_carried_over": commitment.times_carried_over,
        "last_reported_on": commitment.last_reported_on.isoformat() if commitment.last_reported_on else None,
        "action_items": dict(sorted(items.items())),
        "closed_on": commitment.closed_on.isoformat() if commitment.closed_on else None,
        "superseded_by": commitment.superseded_by.reference if commitment.superseded_by else None,
        "handed_over_to": commitment.handed_over_to.slug if commitment.handed_over_to else None,
        "visibility": commitment.visibility,
    }


def due_data(due: Due) -> dict[str, str | None]:
    return {"precision": due.precision, "on": due.on.isoformat() if due.on else None}
