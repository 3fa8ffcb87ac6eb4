"""Where things stand, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, ClassVar

from django.db.models import Q
from django.utils.functional import cached_property
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request

from commitments.models import Commitment
from commitments.querysets.seeing import commitment_ways, is_insider
from commitments.reports import DIMENSIONS, ONE_EACH, SEVERAL, Summary, summary
from dialogues.api.references import CityRef, CountryRef, DialogueRef, ThemeRef
from dialogues.models import Series
from urbanshift.api.bodies import dumped
from urbanshift.api.kept import Page
from urbanshift.api.reading import Kept
from urbanshift.api.shapes import Shape

from .filters import CommitmentFilters
from .reading import Agreed

PLACES = {"country": CountryRef, "city": CityRef, "theme": ThemeRef}


_NUMBER = {"type": "integer", "minimum": 0}


def _by_record(name: str) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": [name, "commitments"],
            "properties": {
                name: {"type": ["object", "null"], "description": f"The {name}; null: those without one."},
                "commitments": _NUMBER | {"description": "How many there are."},
            },
        },
        "description": f"How many there are by {name}, the most first.",
    }


def _by_value(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": _NUMBER,
        "description": f"How many there are by {name}; `none`: without one.",
    }


DESCRIBED: dict[str, Any] = {
    "type": "object",
    "required": ["commitments"],
    "properties": {
        "commitments": _NUMBER | {"description": "How many there are, of those that the filters leave."},
        "overdue": _NUMBER | {"description": "How many of them are overdue."},
        "no_news": _NUMBER
        | {"description": "Open, and an action item is without news for longer than its series expects; for staff and "
           "officers, among those of which they are told when the last report came."},
        "average_slip_days": {"type": ["number", "null"]}
        | {"description": "By how many days dues moved, on average; null where none has a date."},
        "share_fulfilled": {"type": ["number", "null"]}
        | {"description": "Which part of those closed is fulfilled, from 0 to 1; null where none is closed."},
        **{f"by_{name}": _by_value(name.replace("_", " ")) for name in ONE_EACH if name not in ("country", "dialogue")},
        **{f"by_{name}": _by_record(name) for name in ("country", "dialogue", *SEVERAL)},
    },
}  # fmt: skip


@lru_cache(maxsize=2)
def intervals(registers: int) -> frozenset[int]:
    """After how many days series call an action silent; remembered as the time zones are."""
    return frozenset(Series.objects.order_by().values_list("report_every_days", flat=True))


class Summaries(Kept, Agreed):
    """How many commitments there are, of those that the caller may know of."""

    row = full = Shape
    filters = CommitmentFilters
    always: ClassVar[tuple[str, ...]] = ("by", "figures")

    def parameters(self) -> Iterable[str]:
        return [*self.always, *self.filters.names(self)]

    @extend_schema(
        summary="Count commitments",
        parameters=[
            OpenApiParameter(
                "by", {"type": "array", "items": {"type": "string", "enum": DIMENSIONS}, "minItems": 1}, explode=False,
                description="The dimensions that are counted by, with commas; all of them without it.",
            ),
            OpenApiParameter(
                "figures", bool, default=True,
                description="Whether to tell `overdue`, `no_news`, `average_slip_days` and `share_fulfilled`, too.",
            ),
        ],
        responses={200: DESCRIBED},
    )  # fmt: skip
    def count(self, request: Request) -> Any:
        """Counts by status, level, kind, category of the lead, country, dialogue, city and theme; and how many are
        overdue or without news, by how many days dues moved on average, and which share of those closed is fulfilled.

        The filters are those of the list of commitments.
        """
        return self.kept(self.page)

    def readings(self) -> Iterable[Callable[[], object]]:
        yield from super().readings()
        yield lambda: self.by
        yield lambda: self.figures
        yield self.narrowed

    def narrowed(self) -> Any:
        """The commitments that the filters leave."""
        return self.filters(self.request.query_params, Commitment.objects.all(), view=self).narrowed()

    def page(self) -> Page:
        found = self.narrowed()
        who, few = self.caller, self.inside
        sets, told = [found.visible_to(who)], is_insider(who)
        if who.stakeholders and not who.is_staff and few is not None:
            # They are counted apart, so that what everybody sees is counted from an index alone.
            first, *others = commitment_ways(who, inside=few)
            sets, told = [found.filter(first), *(found.filter(way & ~first) for way in others)], Q(pk__in=few)
        numbers = summary(
            sets,
            who,
            told=told if who.is_staff or who.stakeholders else None,
            now=self.now,
            by=self.by,
            figures=self.figures,
            intervals=intervals(self.stamps.registers),
        )
        return Page(dumped(self.told(numbers)))

    @cached_property
    def by(self) -> list[str]:
        names = self.several("by", DIMENSIONS)
        return list(DIMENSIONS) if names is None else names

    @cached_property
    def figures(self) -> bool:
        return self.flag("figures", default=True)

    def told(self, numbers: Summary) -> dict[str, Any]:
        """The numbers, with names; the largest first where they are of records."""
        body: dict[str, Any] = {"commitments": numbers.commitments}
        if self.figures:
            body |= {"overdue": numbers.overdue}
            if numbers.no_news is not None:
                body |= {"no_news": numbers.no_news}
            body |= {"average_slip_days": numbers.slip_days, "share_fulfilled": numbers.share_fulfilled}
        for name in (*ONE_EACH, *SEVERAL):
            if name in numbers.counts:
                body[f"by_{name}"] = self._by(name, numbers)
        return body

    def _by(self, name: str, numbers: Summary) -> Any:
        """The counts by `name`: of records in a list, the largest first; of values in an object."""
        counter = numbers.counts[name]
        context = self.context(self.stamps)
        if name in PLACES:
            shown = {key: context["known"][PLACES[name]][key] for key in counter if key is not None}
        elif name == "dialogue":
            shown = {key: DialogueRef.show(one, context) for key, one in numbers.dialogues.items()}
        else:
            return {key or "none": counter[key] for key in sorted(counter, key=lambda one: one or "")}
        ranked = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0] or 0))
        return [{name: shown.get(key), "commitments": number} for key, number in ranked]
