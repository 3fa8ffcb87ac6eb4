"""Writing down where every commitment of a series stood when a dialogue was adopted."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.db.models import Q

from accounts.log import Log
from commitments.due import Due, end_of
from commitments.models import ActionItem, Commitment, Snapshot, SnapshotLine
from commitments.status import PartyRole

BATCH = 500


def write_snapshot(log: Log, snapshot: Snapshot, *, now: datetime) -> None:
    """Write a line per commitment of the series, open or closed, and of those continued in it.

    'Overdue' is as of the end of the day of adoption at the seat of government, or now.
    """
    dialogue = snapshot.dialogue
    series = dialogue.series
    as_of = now
    if dialogue.adopted_on is not None:
        as_of = min(now, end_of(dialogue.adopted_on, series.country.timezone))
    commitments = (
        Commitment.objects.agreed()
        .filter(Q(dialogue__series=series) | Q(continued_in=series))
        .select_related("lead", "superseded_by", "handed_over_to", "dialogue")
        .prefetch_related("party_lines__stakeholder", "cities", "themes")
        .order_by("pk")
    )
    lines: list[SnapshotLine] = []
    for commitment in commitments.iterator(chunk_size=BATCH):
        lines.append(SnapshotLine(snapshot=snapshot, commitment=commitment, data={}))
        if len(lines) == BATCH:
            _write(log, lines, as_of)
            lines = []
    _write(log, lines, as_of)


def _write(log: Log, lines: list[SnapshotLine], as_of: datetime) -> None:
    statuses: dict[int, Counter[str]] = {line.commitment_id: Counter() for line in lines}
    items = ActionItem.objects.filter(commitment__in=list(statuses)).order_by()
    for commitment_id, status in items.values_list("commitment_id", "status"):
        statuses[commitment_id][status] += 1
    for line in lines:
        line.data = standing_data(line.commitment, statuses[line.commitment_id], as_of)
    log.create_many(lines)


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
