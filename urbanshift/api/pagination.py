"""Lists: always bounded, in a total order, one page after the other by keyset.

A cursor holds where a page ends, not how many lines came before it, so the hundredth page costs
what the first one does, and a line that is added or removed meanwhile neither hides nor repeats
another.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db.models import F, Field, Model, OrderBy, Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.utils.translation import gettext as _
from rest_framework.request import Request

from . import cursors
from .bodies import dumped
from .filters import whole_number
from .kept import Page
from .problems import BadQuery

DEFAULT_SIZE = 50
LARGEST_SIZE = 200

PARAMETERS = ("cursor", "page_size", "ordering", "count", "fields", "format")


@dataclass(frozen=True, slots=True)
class Order:
    """An order that a list can have: by `column`, then by a unique one.

    `column` is a lookup. Where it may be null, lines without a value come last in either direction.

    Or it is an annotation of the records shown: the model's field `like`, but null where that is hidden.
    Then the lines on the list fulfil one of the conditions that `shown` gives, or one that `hidden` gives: they are
    made for the order that is chosen.
    """

    column: str
    nullable: bool = False
    like: str = ""
    shown: Callable[[], Sequence[Q]] | None = None
    hidden: Callable[[], Sequence[Q]] = tuple

    @property
    def stored(self) -> str:
        """The field that an index can know."""
        return self.like or self.column


def page_size(request: Request) -> int:
    """How many lines a page has. Raises BadQuery for what is no such number."""
    try:
        return whole_number(request.query_params.get("page_size", str(DEFAULT_SIZE)), least=1, most=LARGEST_SIZE)
    except ValueError as error:
        raise BadQuery({"page_size": str(error)}) from None


class Keyset:
    """Cuts the page that a request asks for out of a queryset.

    `orders` are the orders a client may choose, the first one unless it says otherwise; `unique`
    is the unique column that ends each of them.
    """

    def __init__(self, request: Request, *, orders: Mapping[str, Order], unique: str) -> None:
        self.request = request
        self.orders = orders
        self.unique = unique
        faults: dict[str, str] = {}
        try:
            self.size = page_size(request)
        except BadQuery as bad:
            faults |= bad.errors
        self.ordering = self._ordering(faults)
        name = self.ordering.removeprefix("-")
        self.order = orders[name]
        self.columns = list(dict.fromkeys([self.order.column, unique]))
        self.next: str | None = None
        self.previous: str | None = None
        self.descending = self.ordering.startswith("-")
        self.backward, self.after = self._cursor(faults)
        if faults:
            raise BadQuery(faults)

    def _ordering(self, faults: dict[str, str]) -> str:
        default = next(iter(self.orders))
        said = self.request.query_params.get("ordering", default)
        if said.removeprefix("-") not in self.orders:
            faults["ordering"] = _("Choose one of: %(values)s; with - in front for the reverse.") % {
                "values": ", ".join(self.orders)
            }
            return default
        return said

    def page(self, among: QuerySet[Any], ways: Sequence[Q], read: Callable[..., list[Any]]) -> list[Any]:
        """The lines of the page, in order: of those `among` that fulfil one of the conditions `ways`.

        `read` is given querysets of ids, of which one has each line of the page, the columns that say where a page
        ends, the order by them, and how many lines there are at most.
        """
        after = None if self.after is None else self._typed(among.model, self.after)
        found = read(self._inside(among, ways, after), by=self.columns, order=self.order_read, most=self.size + 1)
        more = len(found) > self.size
        found = found[: self.size]
        if self.backward:
            found.reverse()
        # Where the client came from there was a line, and may still be one.
        came_from = self.after is not None
        ahead, behind = (came_from, more) if self.backward else (more, came_from)
        if found:
            self.next = self._link(False, self._position(found[-1])) if ahead else None
            self.previous = self._link(True, self._position(found[0])) if behind else None
        return found

    @property
    def order_read(self) -> list[OrderBy]:
        """The order in which lines are read; those without a value last, backward first."""
        *first, last = self.columns
        order = [OrderBy(F(last), descending=self._falling)]
        for column in first:
            where = {"nulls_first" if self.backward else "nulls_last": True} if self.order.nullable else {}
            order.insert(0, OrderBy(F(column), descending=self._falling, **where))
        return order

    def _inside(self, among: QuerySet[Any], ways: Sequence[Q], after: list[Any] | None) -> list[QuerySet[Any, Any]]:
        """Ids of the first lines of each way; together they have those of the page and of the one beyond it.

        Lines with a value and those without are asked for by themselves: one order of both would be in no index.
        """
        parts = [(among, ways, self.columns)]
        if self.order.nullable:
            order, lacking = self.order, Q(**{f"{self.order.stored}__isnull": True})
            parts = [
                (among.exclude(lacking), order.shown() if order.shown else ways, [order.stored, self.unique]),
                (among, [*(lacking & way for way in ways), *order.hidden()], [self.unique]),
            ]
        if self.backward:
            parts.reverse()
        if after is not None:
            parts = parts[self.order.nullable and (after[0] is None) != self.backward :]
            lines, conditions, columns = parts[0]
            parts[0] = lines.filter(self._beyond(columns, after[-len(columns) :])), conditions, columns
        inside = []
        for lines, conditions, columns in parts:
            first = lines.order_by(*(OrderBy(F(column), descending=self._falling) for column in columns))
            inside += [first.filter(way).values("pk")[: self.size + 1] for way in conditions]
        return inside

    @property
    def _falling(self) -> bool:
        return self.descending != self.backward

    def page_of(self, lines: Sequence[Any], position: Callable[[Any], list[Any]]) -> Sequence[Any]:
        """The page out of lines that are all there, in ascending order of their `position`."""
        positions = [position(line) for line in lines]
        low, high = 0, len(lines)
        if self.after is not None:
            if self._falling:
                high = bisect_left(positions, self.after)
            else:
                low = bisect_right(positions, self.after)
        if self._falling:
            start, end = max(low, high - self.size), high
        else:
            start, end = low, min(high, low + self.size)
        before, behind = start > 0, end < len(lines)
        found = list(zip(lines[start:end], positions[start:end], strict=True))
        if self.descending:
            found.reverse()
            before, behind = behind, before
        if found:
            self.next = self._link(False, found[-1][1]) if behind else None
            self.previous = self._link(True, found[0][1]) if before else None
        return [line for line, _ in found]

    def _beyond(self, columns: Sequence[str], after: Sequence[Any]) -> Q:
        """Condition: the line comes after the position in the direction that is read."""
        way = "lt" if self._falling else "gt"
        tied = Q(**{f"{columns[-1]}__{way}": after[-1]})
        if len(columns) == 1:
            return tied
        # The first condition says less than the second, but an index can start from it.
        column, value = columns[0], after[0]
        return Q(**{f"{column}__{way}e": value}) & (Q(**{f"{column}__{way}": value}) | tied)

    def _position(self, record: Any) -> list[Any]:
        return [_value(record, column) for column in self.columns]

    def _link(self, backward: bool, position: list[Any]) -> str:
        return self.address(cursor=cursors.sealed([backward, position], of=self._list))

    @property
    def _list(self) -> list[Any]:
        """What a cursor belongs to: the address, the order, and the filters as they were said."""
        filters = [pair for pair in self.request.query_params.items() if pair[0] not in PARAMETERS]
        return [self.request.path, self.ordering, sorted(filters)]

    def address(self, **changed: str) -> str:
        """The address of this list with the other parameters kept."""
        parameters = {name: self.request.query_params[name] for name in self.request.query_params}
        query = urlencode(parameters | changed, safe=",:")
        return self.request.build_absolute_uri(f"{self.request.path}?{query}")

    def _cursor(self, faults: dict[str, str]) -> tuple[bool, list[Any] | None]:
        said = self.request.query_params.get("cursor")
        if said is None or "ordering" in faults:  # It is one of an order, and of which is not known.
            return False, None
        try:
            backward, position = cursors.opened(said, of=self._list)
        except ValueError:
            faults |= _bad_cursor().errors
            return False, None
        return backward, position

    def _typed(self, model: type[Model], position: Sequence[Any]) -> list[Any]:
        typed_as = [self.order.stored, self.unique][-len(self.columns) :]
        try:
            return [
                None if value is None else _field(model, name).to_python(value)
                for name, value in zip(typed_as, position, strict=True)
            ]
        except (ValidationError, ValueError):
            raise _bad_cursor() from None

    def written(self, lines: Sequence[Any], count: int | None = None, *further: str) -> Page:
        """The page as it is sent: its lines and links, the number of all lines where that is asked for; the same links
        for a header, and `further` ones."""
        links = [f'<{url}>; rel="{rel}"' for rel, url in (("next", self.next), ("prev", self.previous)) if url]
        counted = {} if count is None else {"count": count}
        body = dumped({"results": lines, "next": self.next, "previous": self.previous, **counted})
        return Page(body, ", ".join([*links, *further]))


def _bad_cursor() -> BadQuery:
    return BadQuery(
        {"cursor": _("Take a cursor from `next` or `previous` as it is, with the same ordering and filters.")}
    )


def _value(record: Any, lookup: str) -> Any:
    for name in lookup.split(LOOKUP_SEP):
        record = getattr(record, name)
    return record


def _field(model: type[Model], lookup: str) -> Field[Any, Any]:
    *path, last = lookup.split(LOOKUP_SEP)
    for name in path:
        related = model._meta.get_field(name).related_model
        assert isinstance(related, type)  # noqa: S101  (an order is declared over foreign keys)
        model = related
    field = model._meta.get_field(last)
    assert isinstance(field, Field)  # noqa: S101
    return field
