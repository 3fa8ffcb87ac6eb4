"""Setting what a record relates to: themes and cities; and, with what each of them is to it, parties and policies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Manager

from accounts.log import Log
from accounts.models import Record


def set_related(log: Log, record: Record, *, saved: bool, **wanted: Iterable[Any] | None) -> bool:
    """Set many-to-many relations of a record read under lock; None leaves one as it is. Returns
    whether the record's version was raised: by `saved` before, or by this.

    The version rises first, so that the history of the relation says who changed it and why.
    """
    for name, related in wanted.items():
        if related is None:
            continue
        relation = getattr(record, name)
        if set(relation.order_by().values_list("pk", flat=True)) != {one.pk for one in related}:
            if not saved:
                log.raise_version(record)
                saved = True
            relation.set(related)
    return saved


def set_lines[LineT: Record](log: Log, lines: Manager[LineT], wanted: Iterable[LineT], *, other: str, how: str) -> bool:
    """Set the lines by which a record relates to others: those of `lines` whose `other` none of the `wanted` has are
    removed, those that relate to it in another way (`how`) are changed, and the rest is made. Returns whether that
    changed anything."""
    there = lines.select_for_update(of=("self",)).order_by("pk")
    gone, changed, new = differing(there, wanted, other=other, how=how)
    for line in gone:
        log.delete(line)
    for line, values in changed:
        log.save(line, **values)
    for line in new:
        log.create(line)
    return bool(gone or changed or new)


def differing[LineT: Record](
    there: Iterable[LineT], wanted: Iterable[LineT], *, other: str, how: str
) -> tuple[list[LineT], list[tuple[LineT, dict[str, Any]]], list[LineT]]:
    """The lines of those `there` that go, those that change with what of them does, and those of the `wanted` that are
    new; `other` and `how` as for `set_lines`. Pure."""
    key = f"{other}_id"
    new = {getattr(line, key): line for line in wanted}
    gone: list[LineT] = []
    changed: list[tuple[LineT, dict[str, Any]]] = []
    for line in there:
        told = new.pop(getattr(line, key), None)
        if told is None:
            gone.append(line)
        elif getattr(told, how) != getattr(line, how):
            changed.append((line, {how: getattr(told, how)}))
    return gone, changed, list(new.values())
