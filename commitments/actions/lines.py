"""What was written beside records since they were agreed, read once for all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import Q, QuerySet

from commitments.models import AcceptanceLine, ActionItem, Amendment, Commitment, DueDateChange, OwnerChange


def with_items(
    commitments: Iterable[Commitment], items: Mapping[int, Sequence[ActionItem]]
) -> list[Commitment | ActionItem]:
    """The commitments, each followed by its `items`, which are given by the ids of these."""
    records: list[Commitment | ActionItem] = []
    for commitment in commitments:
        records += [commitment, *items[commitment.pk]]
    return records


def lines_of[L: (AcceptanceLine, DueDateChange, OwnerChange)](
    lines: QuerySet[L], records: Collection[Commitment | ActionItem]
) -> dict[tuple[str, int], list[L]]:
    """Those of `lines` that belong to each of the records, in their order, by the record's key. One query."""
    commitments = [record.pk for record in records if isinstance(record, Commitment)]
    items = [record.pk for record in records if isinstance(record, ActionItem)]
    theirs = Q(commitment__in=commitments) | Q(action_item__in=items)
    found: dict[tuple[str, int], list[L]] = {record.owed_key: [] for record in records}
    for line in lines.filter(theirs).order_by("pk"):
        found[line.owed_key].append(line)
    return found


def last_lines[L: (AcceptanceLine, DueDateChange, OwnerChange)](
    lines: QuerySet[L], records: Collection[Commitment | ActionItem]
) -> dict[tuple[str, int], L]:
    """The last of `lines_of` each of the records that has one."""
    return {key: theirs[-1] for key, theirs in lines_of(lines, records).items() if theirs}


def newest_amendments(commitments: Iterable[Commitment]) -> dict[int, Amendment]:
    """The amendment in force of each commitment that has one, by its id. One query."""
    ids = [commitment.pk for commitment in commitments]
    # In their order, so that the newest one stays.
    return {line.commitment_id: line for line in Amendment.objects.filter(commitment__in=ids)}
