"""The record that an address names."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Model, QuerySet
from django.http import Http404

from urbanshift.statements.prepared import Told
from urbanshift.statements.written import record_of


def found_or_404[M: Model, *Of](told: Told, records: Callable[[*Of], QuerySet[M]], *of: *Of) -> M:
    """What `record_of` finds; Http404 where there is none."""
    found = record_of(told, records, *of)
    if found is None:
        raise Http404
    return found
