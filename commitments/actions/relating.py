"""Setting what a record relates to: themes, cities, confirmed items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accounts.log import Log
from accounts.models import Record


def set_related(log: Log, record: Record, *, saved: bool, **wanted: Iterable[Any] | None) -> bool:
    """Set many-to-many relations of a record read under lock; None leaves one as it is. Returns
    whether the record's version was raised: by `saved` before, or by this.

    The version rises first, so that the history of the relation says who changed it and why.
    """
    for name, related in wanted.items():
        relation = getattr(record, name)
        if related is not None and set(relation.values_list("pk", flat=True)) != {one.pk for one in related}:
            if not saved:
                log.raise_version(record)
                saved = True
            relation.set(related)
    return saved
