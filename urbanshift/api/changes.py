"""The feed of changes: what became of every record since a cursor, for a mirror of all that its reader may see.

A mirror takes a cursor, reads the lists once, and then follows the feed from that cursor: what was changed while it
read is told again, so nothing is lost in between. Events are in the order in which they were committed (see
`accounts.models.DataStamp`); of each record a page tells the last state alone.

Who may see what is decided when the feed is read, by the same querysets and shapes as everywhere. What left a
reader's sight is told to those alone who had it in sight before, which the event itself remembers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request

from accounts.models import ChangeEvent

from . import cursors
from .bodies import dumped
from .conditional import digest
from .kept import Page
from .pagination import DEFAULT_SIZE, LARGEST_SIZE, page_size
from .positions import ADDRESS, Position, sealed_position
from .problems import BadQuery, Gone
from .reading import Kept
from .registers import Registers
from .shapes import Shape
from .views import Resource

PARAMETERS = ("after", "page_size")

EVENTS_AT_ONCE = 1_000
"""Events that are looked at together."""

MOST_LOOKS = 10
"""How often a request looks for something that its reader may know of, before it answers with none."""

NOT_MIRRORED = ("overdue", "days_overdue", "allowed_transitions")
"""Fields that change without any write, or differ by what the credential may do."""


class ChangeLine(Shape):
    """One line of the feed: a record as it is now, or that it is gone from the reader's sight."""

    seq = serializers.IntegerField(
        help_text="Counts the lines that were told since the first cursor: a gap means that a page was left out."
    )
    op = serializers.ChoiceField(
        [("upsert", "upsert"), ("remove", "remove")],
        help_text="What to do with the record: keep it in place of what was there, or delete it.",
    )
    type = serializers.CharField(help_text="The kind of record.")
    reference = serializers.CharField(help_text="The key in its address: reference, code, slug or id.")
    url = serializers.URLField(help_text="Its address. What was removed answers 404 there.")
    data = serializers.DictField(  # type: ignore[assignment]
        allow_null=True,
        help_text="As its address answers, without `overdue`, `days_overdue`, `allowed_transitions`, and without names "
        "and titles in references. Null where it was removed.",
    )


class ChangePage(Shape):
    """Lines of the feed. `next` is always there: at once where there is `more`, else whenever one looks again."""

    results = ChangeLine(many=True, help_text="Its lines, in order.")
    next = serializers.URLField(help_text="The address to go on from.")
    previous = serializers.URLField(allow_null=True, help_text="Always null: the feed is read forward.")
    more = serializers.BooleanField(help_text="Whether there is more behind `next` already.")


class Changes(Kept, Resource):
    """What became of all records that the caller may see. An app's own view says which there are."""

    key = "id"
    row = ChangeLine
    full = ChangePage
    refusals = ("gone",)
    is_linked = True
    kinds: ClassVar[Mapping[str, tuple[str, type[Resource]]]] = {}
    """Per type of event: the collection in addresses, and the resource that shows such a record."""

    def was_seen(self, event: ChangeEvent) -> bool:
        """Whether the caller may have had the record in sight before it left somebody's."""
        raise NotImplementedError

    def sees_confided(self) -> bool:
        """Whether the caller reads what staff alone read."""
        raise NotImplementedError

    def parameters(self) -> Iterable[str]:
        return PARAMETERS

    def readings(self) -> Iterable[Callable[[], object]]:
        yield from super().readings()
        yield lambda: page_size(self.request)
        yield lambda: self._cursor

    @extend_schema(
        operation_id="changes_list",
        summary="Follow what changes",
        parameters=[
            OpenApiParameter("after", str, description="Where to go on from: out of `next`, as it is."),
            OpenApiParameter(
                "page_size",
                {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE},
                description="How many lines a page has at most.",
            ),
        ],
        responses=ChangePage,
    )
    def list(self, request: Request, **kwargs: Any) -> HttpResponse:
        """What changed after the cursor `after`, in the order in which it was committed, each record as it is now.

        Without `after` there are no lines, and `next` is where the feed stands now: take it, read all lists, then
        follow `next` for good. While `more` is true there is more at once. 410: what the caller may see, or what is
        kept of the past, does not reach to the cursor any more; begin anew from the `exports`.
        """
        return self.kept(self.page)

    def page(self) -> Page:
        """The lines that the request asks for."""
        size = page_size(self.request)
        stamp, _registers, forgotten = self.stamps
        if self._cursor is None:
            return self._page([], Position(stamp, None, 0), more=False)
        position = self._opened(stamp, forgotten)
        for _look in range(MOST_LOOKS):
            events = list(ChangeEvent.objects.filter(position.beyond).order_by("stamp", "id")[:EVENTS_AT_ONCE])
            if not events:
                return self._page([], position, more=False)
            found = self._told(events)
            lines, last = found[:size], events[-1]
            more = len(events) == EVENTS_AT_ONCE or len(found) > size
            if len(found) > size:
                last = lines[-1][0]
            position = Position(last.stamp, last.pk, position.told)
            if lines:
                return self._page(lines, position, more=more)
            if not more:
                break
        return self._page([], position, more=more)

    @cached_property
    def _cursor(self) -> Any:
        """What the cursor holds that was sent; None without one. Raises BadQuery for what is no cursor of this feed."""
        said = self.request.query_params.get("after")
        try:
            return None if said is None else cursors.opened(said, of=ADDRESS)
        except ValueError:
            raise BadQuery({"after": _("Take a cursor from `next`, as it is.")}) from None

    def _opened(self, stamp: int, forgotten: int) -> Position:
        """The position that the cursor stands for. Raises Gone for one that leads nowhere any more."""
        at, event, told, scope = self._cursor
        if scope != digest("changes", self.mirrored_scope()):
            raise self._gone(_("What you may see is not what it was when this cursor was given. Begin anew."))
        # A stamp that is not given yet: the database is another one, or an earlier state of it.
        if not forgotten <= at <= stamp:
            raise self._gone(_("What happened after this cursor is not kept any more. Begin anew."))
        return Position(at, event, told)

    def _gone(self, sentence: str) -> Gone:
        exports = {kind: f"{self.root}{collection}/" for kind, (collection, _view) in self.kinds.items()}
        return Gone(sentence, feed=f"{self.root}{ADDRESS}/", exports=exports)

    def _told(self, events: Sequence[ChangeEvent]) -> Sequence[tuple[ChangeEvent, bool]]:
        """The events that the caller is told, each of another record, and whether it is in sight now: where it is the
        last one; else the last one with which they may have lost sight of it."""
        numbers: dict[str, set[int]] = {}
        for event in events:
            numbers.setdefault(event.type, set()).add(int(event.object_id))
        seen = {
            kind: set(self.as_single(kind).visible().filter(pk__in=ids).order_by().values_list("pk", flat=True))
            for kind, ids in numbers.items()
        }
        told: dict[tuple[str, str], tuple[ChangeEvent, bool]] = {}
        for event in events:
            key = (event.type, event.object_id)
            visible = int(event.object_id) in seen[event.type]
            if self._is_news(event) if visible else self.was_seen(event):
                told.pop(key, None)
                told[key] = (event, visible)
        return list(told.values())

    def _is_news(self, event: ChangeEvent) -> bool:
        return not event.confided or self.sees_confided()

    @cached_property
    def _views(self) -> dict[str, Resource]:
        return {}

    def as_single(self, kind: str) -> Resource:
        """The resource of a kind, as if the caller asked it for a single record."""
        if kind not in self._views:
            view = self.kinds[kind][1](action="retrieve")
            view.request, view.caller, view.now = self.request, self.caller, self.now
            self._views[kind] = view
        return self._views[kind]

    def _page(self, told: Sequence[tuple[ChangeEvent, bool]], position: Position, *, more: bool) -> Page:
        numbers: dict[str, list[int]] = {}
        for event, visible in told:
            if visible:
                numbers.setdefault(event.type, []).append(int(event.object_id))
        data = {(kind, pk): data for kind, ids in numbers.items() for pk, data in self._data(kind, ids).items()}
        lines: Any = []
        for event, visible in told:
            found = data.get((event.type, int(event.object_id)))
            if visible and found is None:
                continue  # It left the caller's sight a moment ago: an event to come says so.
            collection = self.kinds[event.type][0]
            lines.append(
                {
                    "seq": position.told + len(lines) + 1,
                    "op": "upsert" if visible else "remove",
                    "type": event.type,
                    "reference": event.key,
                    "url": f"{self.root}{collection}/{event.key}/",
                    "data": found,
                }
            )
        position = Position(position.stamp, position.event, position.told + len(lines))
        after = self.request.build_absolute_uri(self.request.path) + "?"
        parameters = self.request.query_params.dict() | {"after": sealed_position(position, self.mirrored_scope())}
        following = after + urlencode(parameters)
        body = {"results": lines, "next": following, "previous": None, "more": more}
        return Page(dumped(body), f'<{following}>; rel="next"')

    def _data(self, kind: str, ids: Sequence[int]) -> dict[int, Any]:
        view = self.as_single(kind)
        records = list(view.for_detail(view.visible()).filter(pk__in=ids))
        only = frozenset(view.full._declared_fields).difference(NOT_MIRRORED)
        return {record.pk: view.full.show(record, self.mirrored, only) for record in records}

    @cached_property
    def mirrored(self) -> dict[str, Any]:
        """What a shape needs to show a record to a mirror."""
        known = Registers(self.root, self.stamps.registers, mirrored=True)
        return {**self.context(self.stamps), "known": known, "mirrored": True}
