"""The vocabulary of the places, organisations and dialogues; and who sees what, in SQL."""

from __future__ import annotations

import re
from collections import namedtuple
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, reduce
from operator import add, or_
from typing import TYPE_CHECKING, Any, Self

import orjson
from django.apps import apps
from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import JSONArray
from django.db.models.lookups import IsNull

from .searching import FEW, calling
from .status import Attendance, Capacity, DialogueStatus, Footing, Visibility

if TYPE_CHECKING:
    from .standing import Standing

IN_ROOM = {
    "attendance": Attendance.ATTENDED,
    "capacity__in": [Capacity.CONVENOR, Capacity.PARTICIPANT],
}
"""Filters on Representation for those who were in the room."""

NOTHING = Q(pk__in=[])


def open_circle(who: Standing) -> Visibility:
    """The narrowest circle that `who` reads without having been in any room."""
    return Visibility.PARTNERS if who.is_partner else Visibility.PUBLIC


def was_in_room(who: Standing, dialogue: str) -> Q:
    """Condition: a stakeholder that `who` speaks for was in the room of the dialogue whose id
    stands in the column `dialogue`."""
    if not who.stakeholders:
        return NOTHING
    representation = apps.get_model("dialogues", "Representation")
    rooms = representation._base_manager.filter(stakeholder__in=who.stakeholders, **IN_ROOM)
    # Asked once per statement, not once per line: among conditions with OR an EXISTS would be.
    return Q(**{f"{dialogue}__in": rooms.order_by().values("dialogue")})


def dialogue_seen(who: Standing, prefix: str = "", key: str = "pk") -> Q:
    """Condition: `who` sees the dialogue. `prefix` leads to its columns, `key` to its id."""
    if who.is_staff:
        return Q()
    seen = Q(**{f"{prefix}visibility__gte": open_circle(who)})
    if who.stakeholders:
        seen |= Q(**{f"{prefix}visibility__gte": Visibility.PARTICIPANTS}) & was_in_room(who, key)
    return seen


def as_flag(condition: Q) -> models.Expression:
    """`condition` as a column to annotate: whether it holds."""
    if not condition:
        return models.Value(True)
    return models.ExpressionWrapper(condition, output_field=models.BooleanField())


def among[T: models.QuerySet[Any]](lines: T, key: str, sets: Sequence[models.QuerySet[Any, Any]]) -> T:
    """`lines` whose column `key` is one of the values that any of `sets` gives; none appears twice."""
    if len(sets) > 1:
        # A database cannot tell how many lines several ways lead to.
        few = list(sets[0].union(*sets[1:], all=True).order_by()[: FEW + 1])
        if len(few) <= FEW:
            return lines.filter(**{f"{key}__in": set(few)})
    return lines.filter(reduce(or_, (Q(**{f"{key}__in": one}) for one in sets), NOTHING))


def there_are(lines: models.QuerySet[Any]) -> Q:
    """Condition: there are some of `lines`, which refer to the outer query. They are read in their order, up to the
    first one: it has to be that of an index which begins with what they are found by.

    For few outer lines that each lead to many others. As EXISTS a database reads all of those once; without an order
    it reads any of them, in the hope of one that fits.
    """
    return Q(IsNull(Subquery(lines.values("pk")[:1]), False))


class _List(models.Field[Any, Any]):
    """A list of numbers or words, as `gathered` gives it. PostgreSQL's driver makes it itself."""

    def get_db_converters(self, connection: Any) -> list[Any]:
        return [_loaded] if connection.vendor == "sqlite" else []


def _loaded(value: str, expression: Any, connection: Any) -> Any:
    return orjson.loads(value)


class _Gathered(Subquery):
    output_field = _List()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, "(SELECT json_group_array(one) FROM (%(subquery)s))", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, "ARRAY(%(subquery)s)", **context)


def gathered(lines: models.QuerySet[Any], column: str) -> Any:
    """The values of `column` of `lines`, which refer to the outer query, as one list in no order: to sort five lists
    for each line took a quarter of what an export costs the database."""
    return _Gathered(lines.order_by().annotate(one=models.F(column)).values("one"))


@cache
def _line_of(columns: tuple[str, ...]) -> Any:
    """What makes a line of the values of `columns`."""
    return namedtuple("line", columns)


class _Lines(models.Field[Any, Any]):
    """A list of lines, as `gathered_lines` gives it: of each its columns, by their names and of their types."""

    def __init__(self, columns: Mapping[str, models.Field[Any, Any]]) -> None:
        self.types = list(columns.values())
        self.line = _line_of(tuple(columns))
        super().__init__()

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> list[Any]:
        return [self.line(*map(_typed, self.types, line)) for line in orjson.loads(value)]


def _typed(field: models.Field[Any, Any], value: Any) -> Any:
    """A value of `field` that a database wrote as JSON. Instants are those of UTC, whether it says so or not."""
    value = field.to_python(value)
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value


class _GatheredLines(Subquery):
    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, "(SELECT json_group_array(json(one)) FROM (%(subquery)s))", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "(SELECT coalesce(json_agg(one), '[]')::text FROM (%(subquery)s) AS lines)"
        return self.as_sql(compiler, connection, template, **context)


def gathered_lines(lines: models.QuerySet[Any], *columns: str) -> Any:
    """The `columns` of `lines`, which refer to the outer query, as one list of lines in the order in which they were
    entered."""
    types = {column: models.F(column).resolve_expression(lines.query.clone()).output_field for column in columns}
    return _GatheredLines(lines.order_by("pk").annotate(one=JSONArray(*columns)).values("one"), _Lines(types))


def links_of(through: type[models.Model], near: str, far: str) -> models.Expression:
    """The ids in the column `far` of the lines of `through` that name the outer record in the column `near`."""
    return gathered(through._base_manager.filter(**{near: OuterRef("pk")}), far)


def linked(model: type[models.Model], near: str, far: str, records: Any) -> models.QuerySet[Any, Any]:
    """The values of the column `near` of the lines of `model` that link to one of `records` in the column `far`."""
    return model._base_manager.filter(**{f"{far}__in": records}).order_by().values_list(near, flat=True)


PIECES = 12
"""Parts of a name that are looked for at most."""

TELLING = 10
"""A part of a name that no more than these have tells by itself who is meant."""


def pieces_of(name: str) -> list[str]:
    """The parts of a name by which similar ones are found: how its words begin; where a script knows no spaces,
    each two characters beside each other."""
    pieces: list[str] = []
    for word in re.findall(r"\w+", name.casefold()):
        if ord(word[0]) >= 0x2E80:
            pieces += [word[at : at + 2] for at in range(max(len(word) - 1, 1))]
        elif len(word) > 2:
            pieces.append(word[:5])
    return list(dict.fromkeys(pieces))[:PIECES]


class StakeholderQuerySet(models.QuerySet[Any]):
    def similar_to(self, name: str) -> Self:
        """Those that may be meant by `name`: whose acronym it is, or whose name or an alias shares with it most words,
        or a word that few have: "city" alone tells nothing. The most similar ones first. Two queries."""
        aliases = apps.get_model("dialogues", "StakeholderAlias")._base_manager.filter(stakeholder=OuterRef("pk"))
        pieces: list[Any] = [
            Q(name__contains_words=piece) | Exists(aliases.filter(name__contains_words=piece))
            for piece in pieces_of(name)
        ]
        having = self.aggregate(**{f"n{place}": Count("pk", filter=has) for place, has in enumerate(pieces)})
        shared: list[Any] = [
            Case(When(has, then=len(pieces) if having[f"n{place}"] <= TELLING else 1), default=0)
            for place, has in enumerate(pieces)
        ]
        # It is the same one, however much else is in the name.
        same = Q(name__iexact=name) | Q(acronym__iexact=name) | Exists(aliases.filter(name__iexact=name))
        shared.append(Case(When(same, then=PIECES * PIECES), default=0))
        return (
            self.annotate(likeness=reduce(add, shared))
            .filter(likeness__gt=len(pieces) // 2)
            .order_by("-likeness", "name", "pk")
        )

    def named(self, name: str) -> Self:
        """Those whose name, acronym or alias is `name`, without regard to case."""
        return self.filter(Q(name__iexact=name) | Q(acronym__iexact=name) | Q(aliases__name__iexact=name)).distinct()

    def matching(self, words: str) -> Self:
        """Those in whose name, acronym or alias the words occur, without regard to case and accents."""
        alias = apps.get_model("dialogues", "StakeholderAlias")
        own = self.model._base_manager.filter(calling(words, "name", "acronym"))
        other = alias._base_manager.filter(calling(words, "name"))
        # Apart, so that each serves from its own index: an OR over both would read every line.
        return self.filter(pk__in=own.order_by().values("pk").union(other.order_by().values("stakeholder")))

    def without_active_member(self, *, on: date, but: Collection[int] = ()) -> Self:
        """Those for whom nobody speaks on the day `on` who ever signed in. `but`: ids of those whose successors' people
        do."""
        members = apps.get_model("dialogues", "Membership").objects.active(on=on).filter(stakeholder=OuterRef("pk"))
        return self.filter(~Exists(members)).exclude(pk__in=but)

    def for_list(self) -> Self:
        """With place and successors."""
        successions = apps.get_model("dialogues", "Succession")._base_manager.filter(predecessor=OuterRef("pk"))
        told = gathered_lines(successions, "kind", "succeeded_on", "successor__slug", "successor__name")
        return self.select_related("country", "city").annotate(successor_lines=told)

    def for_detail(self) -> Self:
        """As `for_list`, with the aliases."""
        return self.for_list().prefetch_related("aliases")


def _end_of(day: date) -> datetime:
    """The instant at which `day` ends in UTC."""
    return datetime.combine(day + timedelta(days=1), time.min, tzinfo=UTC)


class MembershipQuerySet(models.QuerySet[Any]):
    def current(self, *, on: date) -> Self:
        """Memberships in force on the day `on`, of accounts that may sign in."""
        return self.lasting(on=on).filter(starts_on__lte=on, user__is_active=True, asked_address="")

    def lasting(self, *, on: date) -> Self:
        """Those that last, if they have begun, to the end of the day `on` or longer."""
        not_at_once = Q(ended_at=None) | Q(ended_at__gte=_end_of(on))
        return self.filter(not_at_once, Q(ends_on=None) | Q(ends_on__gte=on))

    def asked(self, *, on: date) -> Self:
        """Those that last as long, of people who have not accepted what a focal point asked them."""
        return self.lasting(on=on).exclude(asked_address="")

    def asked_of(self, user: Any) -> Self:
        """What focal points asked `user`, who has not answered. Staff are invited by staff alone."""
        return self.none() if user.is_staff else self.filter(user=user).exclude(asked_address="")

    def invited(self, *, on: date) -> Self:
        """In force on the day `on`, of people who never signed in."""
        return self.current(on=on).filter(user__last_login=None)

    def active(self, *, on: date) -> Self:
        """In force on the day `on`, of people who signed in once."""
        return self.current(on=on).filter(user__last_login__isnull=False)

    def to_come(self, *, on: date) -> Self:
        """Beginning after the day `on`, of accounts that may sign in."""
        return self.lasting(on=on).filter(starts_on__gt=on, user__is_active=True, asked_address="")

    def ended(self, *, on: date) -> Self:
        """Over on the day `on`, or of accounts that may not sign in any more."""
        closed = Q(user__is_active=False, asked_address="")
        return self.filter(Q(ends_on__lt=on) | Q(ended_at__lt=_end_of(on)) | closed)


def inherited_among(lines: Iterable[tuple[int, int]], stakeholders: frozenset[int]) -> frozenset[int]:
    """Ids of all that `stakeholders` have succeeded, over any number of steps. Each of `lines` names a successor and
    its predecessor."""
    return _inherited(stakeholders, _predecessors(lines))


def inherited_by_each(lines: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """By the id of each that succeeded another: as `inherited_among`."""
    predecessors = _predecessors(lines)
    return {one: _inherited(frozenset({one}), predecessors) for one in predecessors}


def _predecessors(lines: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for successor, predecessor in lines:
        found.setdefault(successor, set()).add(predecessor)
    return found


def _inherited(stakeholders: frozenset[int], predecessors: Mapping[int, set[int]]) -> frozenset[int]:
    found: set[int] = set()
    frontier = set(stakeholders)
    while frontier:
        frontier = set[int]().union(*(predecessors.get(one, ()) for one in frontier)) - found - stakeholders
        found |= frontier
    return frozenset(found)


class SuccessionQuerySet(models.QuerySet[Any]):
    def begun(self, on: date | None) -> Self:
        """Successions in force when it is the day `on` in UTC; all of them without one.

        None is entered before its day, which begins in the east half a day earlier than in UTC.
        """
        return self.all() if on is None else self.filter(succeeded_on__lte=on + timedelta(days=1))

    def of(self, predecessors: Collection[int], *, on: date) -> Self:
        """Those in force by which others stand in place of `predecessors`, with who does."""
        lines = self.begun(on).filter(predecessor__in=predecessors)
        return lines.select_related("predecessor", "successor").order_by("succeeded_on", "pk")


class DialogueQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The dialogues that `who` may know of."""
        return self.filter(dialogue_seen(who))

    def adopted(self) -> Self:
        return self.filter(status=DialogueStatus.ADOPTED)

    def held(self) -> Self:
        """Held, and not adopted yet."""
        return self.filter(status=DialogueStatus.HELD)

    def footing_unconfirmed(self) -> Self:
        """Adopted as the programme recorded it: those present have not confirmed it."""
        return self.adopted().filter(footing=Footing.RECORDED)

    def unpublished(self) -> Self:
        """Adopted, and read by those alone who were in the room: nobody has said yet who else reads it. So is what a
        dialogue agreed that was published, reopened and adopted again, though it is itself as public as before."""

        def has(**what: Any) -> Any:
            """Whether a next step or a point of it is `what`."""
            agreed = [("commitments", "Commitment"), ("dialogues", "OutcomePoint")]
            lines = [apps.get_model(*model).objects.filter(dialogue=OuterRef("pk"), **what) for model in agreed]
            return reduce(or_, map(Exists, lines))

        closed = has() & ~has(visibility__gt=Visibility.PARTICIPANTS)
        return self.adopted().filter(Q(visibility=Visibility.PARTICIPANTS) | closed)

    def not_ended(self) -> Self:
        """Neither adopted nor cancelled; the lowest-numbered one of a series is its next."""
        return self.filter(status__in=[DialogueStatus.PLANNED, DialogueStatus.HELD])

    def next_of(self, series: Any) -> Any | None:
        """The next dialogue of `series`, the only one with an agenda; None without any."""
        return self.not_ended().filter(series=series).order_by("number").first()

    def latest_adopted_of(self, series: Any) -> Any | None:
        """The dialogue of `series` that was adopted last, the only one that is un-adopted; None without any."""
        return self.adopted().filter(series=series).order_by("-number").first()

    def for_list(self) -> Self:
        """With series, place and themes."""
        return self.annotate(theme_ids=links_of(self.model.themes.through, "dialogue", "theme")).select_related(
            "series__country", "city"
        )

    def for_detail(self, who: Standing) -> Self:
        """As `for_list`, with representation, and the points that `who` may read as `points_seen`.

        `in_room` says whether `who` speaks for one that was there, or is staff.
        """
        points = apps.get_model("dialogues", "OutcomePoint").objects.visible_to(who).for_list(who)
        parts = apps.get_model("dialogues", "Representation")._base_manager.select_related("stakeholder")
        return (
            self.for_list()
            .annotate(in_room=as_flag(Q() if who.is_staff else was_in_room(who, "pk")))
            .prefetch_related(
                Prefetch("representation", parts.order_by("pk")),
                Prefetch("outcome_points", points.order_by("position", "pk"), to_attr="points_seen"),
            )
        )


class OutcomePointQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The points that `who` may read: of adopted dialogues, within the point's own circle."""
        if who.is_staff:
            return self
        return self.filter(dialogue_seen(who, key="dialogue_id"), dialogue__status=DialogueStatus.ADOPTED)

    def for_list(self, who: Standing) -> Self:
        """With dialogue, themes and policies. `dialogue_is_seen`: whether `who` may know of the dialogue."""
        relations = apps.get_model("dialogues", "OutcomePolicy")._base_manager.filter(point=OuterRef("pk"))
        return self.select_related("dialogue").annotate(
            dialogue_is_seen=as_flag(dialogue_seen(who, "dialogue__", "dialogue_id")),
            theme_ids=links_of(self.model.themes.through, "outcomepoint", "theme"),
            policy_lines=gathered_lines(relations, "policy_id", "relation"),
        )
