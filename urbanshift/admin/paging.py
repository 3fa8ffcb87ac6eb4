"""Pages of a list that is never counted: there is a next one, or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import QuerySet
from django.http import QueryDict

PER_PAGE = 50
LAST = 1000
"""Nobody turns more pages than that; who is looking for something searches."""


class Sliceable(Protocol):
    """What can be read a part at a time, in an order that has no ties."""

    def __getitem__(self, wanted: slice, /) -> Any: ...


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list, with the addresses of its neighbours (`?…`), empty where there is none."""

    rows: list[Any]
    number: int
    previous: str
    next: str


def slice_of(
    records: QuerySet[Any] | Sequence[Any] | Sliceable, query: QueryDict, *, per_page: int = PER_PAGE
) -> Slice:
    """The page `?page=` of `records`, which are ordered to the last tie; the first one for anything else."""
    said = query.get("page", "")
    number = min(max(int(said), 1), LAST) if said.isascii() and said.isdigit() and len(said) < 6 else 1
    start = (number - 1) * per_page
    rows = list(records[start : start + per_page + 1])

    def address(wanted: int) -> str:
        other = query.copy()
        other["page"] = str(wanted)
        return f"?{other.urlencode()}"

    return Slice(
        rows[:per_page],
        number,
        previous=address(number - 1) if number > 1 else "",
        next=address(number + 1) if len(rows) > per_page and number < LAST else "",
    )
