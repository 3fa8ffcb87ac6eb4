"""Where things stand, in numbers: how many commitments there are of each kind, and how they go. Read-only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Count, F, Func, IntegerField, Q, QuerySet, Sum, TextField, Value

from dialogues.models import Dialogue
from dialogues.standing import Standing

from .models import ActionItem, Commitment
from .querysets.commitment import CommitmentQuerySet
from .status import CommitmentStatus

ONE_EACH = {
    "status": "status",
    "level": "level",
    "kind": "kind",
    "stakeholder_category": "lead__category",
    "country": "dialogue__series__country",
    "dialogue": "dialogue",
}
"""What each commitment has one of at most, and the column that it stands in. The category is that of the lead."""

CHOSEN = ("status", "level", "kind", "stakeholder_category")
"""Those of them whose values are words; of the others they are ids."""

SEVERAL = ("city", "theme")
"""What a commitment can have several of: it counts once for each."""

DIMENSIONS = (*ONE_EACH, *SEVERAL)


@dataclass(slots=True)
class Summary:
    """The numbers. `counts` has for each dimension how many commitments there are by value: a choice, or the id of a
    place, a theme or a dialogue; under None those without one, and those of dialogues that the reader does not see:
    `dialogues` are those that they do.

    `overdue`: open, and overdue at `now`. `no_news`: open, with an action that is without news for longer than its
    series expects it, among those of which the reader is told when the last report came; None where they are told of
    none. `slip_days`: the mean of by how many days dues moved, of those that have a date and had one at first.
    `share_fulfilled`: of those closed, 0 to 1, not counting the partly fulfilled. Both are None without any.
    """

    commitments: int = 0
    counts: dict[str, Counter[Any]] = field(default_factory=dict)
    dialogues: dict[int, Dialogue] = field(default_factory=dict)
    overdue: int = 0
    no_news: int | None = None
    slip_days: float | None = None
    share_fulfilled: float | None = None

    def hide_dialogues(self, seen: dict[int, Dialogue]) -> None:
        """Name those `seen`, and count the others as if they had none."""
        self.dialogues = seen
        counter = self.counts["dialogue"]
        for key in [key for key in counter if key not in seen and key is not None]:
            counter[None] += counter.pop(key)


class _DaysBetween(Func):
    """The days from the second date to the first."""

    arity = 2
    output_field = IntegerField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="(%(expressions)s)", arg_joiner=" - ", **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "CAST(ROUND(julianday(%(expressions)s)) AS INTEGER)"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") - julianday(", **context)


def summary(
    sets: Sequence[CommitmentQuerySet],
    who: Standing,
    *,
    told: Q | None,
    now: datetime,
    by: Collection[str],
    figures: bool,
    intervals: Collection[int],
) -> Summary:
    """The numbers of the commitments in `sets`, which `who` may know of and which have none in common, by the
    dimensions `by`; `figures`: how they go, too.

    `told`: the condition under which `who` is told when the last report came; None: under none. `intervals`: after how
    many days the series call an action silent. Two queries at most.
    """
    found = Summary(counts={name: Counter() for name in DIMENSIONS if name in by})
    parts: list[_Part] = []
    for commitments in sets:
        parts += [_Part("commitments", [_one(commitments, Count("*"))]), *_counts(commitments, by)]
        if figures:
            parts += _figures(commitments, told, now, intervals)
    numbers: Counter[str] = Counter()
    for name, key, number in _asked(sets[0].db, parts):
        if name in found.counts:
            found.counts[name][key if name in CHOSEN or key is None else int(key)] += number
        else:
            numbers[name] += number or 0
    found.commitments = numbers["commitments"]
    if figures:
        found.overdue = numbers["overdue"]
        found.no_news = None if told is None else numbers["no_news"]
        found.slip_days = round(numbers["slip"] / numbers["movable"], 1) if numbers["movable"] else None
        found.share_fulfilled = round(numbers["fulfilled"] / numbers["closed"], 3) if numbers["closed"] else None
    if "dialogue" in by:
        found.hide_dialogues(Dialogue.objects.visible_to(who).in_bulk(key for key in found.counts["dialogue"] if key))
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A number under a `name`, or one for each key: what any of the `queries` gives, each row `one` and `number`, or,
    to be `paired`, each row `one` and a commitment, of which those are counted that differ."""

    name: str
    queries: list[QuerySet[Any, Any]]
    paired: bool = False

    def said(self) -> tuple[str, list[Any]] | None:
        """Its statement; None if Django knows without asking that it gives nothing."""
        texts: list[str] = []
        values: list[Any] = []
        for query in self.queries:
            with suppress(EmptyResultSet):
                sql, some = query.query.sql_with_params()
                texts.append(sql)
                values += some
        if not texts:
            return None
        number, ending = ("COUNT(*)", " GROUP BY one") if self.paired else ("number", "")
        lines = " UNION ".join(texts)
        text = f"SELECT '{self.name}', CAST(one AS TEXT), {number} FROM ({lines}) AS part{ending}"  # noqa: S608  (ours)
        return text, values


def _asked(using: str, parts: list[_Part]) -> list[tuple[str, str | None, int]]:
    said = [one for part in parts if (one := part.said())]
    if not said:  # A search that an index knows nothing of.
        return []
    with connections[using].cursor() as cursor:
        cursor.execute(" UNION ALL ".join(text for text, _ in said), [value for _, some in said for value in some])
        return list(cursor.fetchall())


def _one(lines: QuerySet[Any], number: Any) -> QuerySet[Any, Any]:
    """One number of all `lines`."""
    return lines.order_by().values(one=Value(None, TextField())).annotate(number=number)


def _counts(commitments: CommitmentQuerySet, by: Collection[str]) -> Iterator[_Part]:
    for name, column in ONE_EACH.items():
        if name in by:
            yield _Part(name, [commitments.order_by().values(one=F(column)).annotate(number=Count("*"))])
    ids = commitments.order_by().values("pk")
    if "city" in by:
        named = Commitment.cities.through._base_manager.filter(commitment__in=ids)
        acted = ActionItem._base_manager.filter(commitment__in=ids, city__isnull=False)
        yield _Part("city", [_pairs(named, "city"), _pairs(acted, "city")], paired=True)
    if "theme" in by:
        about = Commitment.themes.through._base_manager.filter(commitment__in=ids)
        yield _Part("theme", [_pairs(about, "theme")], paired=True)


def _pairs(lines: QuerySet[Any], column: str) -> QuerySet[Any, Any]:
    return lines.order_by().values("commitment", one=F(column))


def _figures(
    commitments: CommitmentQuerySet, told: Q | None, now: datetime, intervals: Collection[int]
) -> Iterator[_Part]:
    yield _Part("overdue", [_one(commitments.overdue(now=now), Count("*"))])
    yield _Part("closed", [_one(commitments.closed(), Count("*"))])
    yield _Part("fulfilled", [_one(commitments.filter(status=CommitmentStatus.FULFILLED), Count("*"))])
    dated = commitments.filter(due_on__isnull=False, original_due_on__isnull=False)
    yield _Part("movable", [_one(dated, Count("*"))])
    moved = dated.exclude(due_on=F("original_due_on"))
    yield _Part("slip", [_one(moved, Sum(_DaysBetween(F("due_on"), F("original_due_on"))))])
    if told is not None:
        silent = commitments.filter(told).silent(on=now.date(), intervals=intervals)
        yield _Part("no_news", [_one(silent, Count("*"))])
