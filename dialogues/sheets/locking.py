"""Holding what a spreadsheet is about to change, before its rows are compared."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched
from typing import Any

from accounts.log import hold_stamps

AT_ONCE = 2_000
"""Records of one statement."""


def lock_rows(records: Any, ids: Iterable[int]) -> None:
    """Lock the records with these ids, in their order; nothing else of them is read."""
    for some in batched(sorted(set(ids)), AT_ONCE):
        locked = records.select_for_update(of=("self",), no_key=True).filter(pk__in=some).order_by("pk")
        list(locked.values_list("pk", flat=True))


def lock_out_others() -> None:
    """Have nobody else commit until the transaction ends: no other spreadsheet, and no page, enters meanwhile what is
    new by this one, of which no record can be locked.

    First all records are locked that are going to change: whoever holds one of them commits before.
    """
    hold_stamps()
