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
from django.core.signing import BadSignature, Signer
from django.db.models import F, Field, Model, OrderBy, Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from .problems import BadQuery

DEFAULT_SIZE = 50
LARGEST_SIZE = 200

PARAMETERS = ("cursor", "page_size", "ordering")


@dataclass(frozen=True, slots=True)
class Order:
    """An order that a list can have: by `column`, then by a unique one.

    `column` is a lookup, or an annotation of the list's queryset that holds values of the model's
    field `like`. Where it may be null, lines without a value come last in either direction.
    """

    column: str
    nullable: bool = False
    like: str = ""


class Keyset:
    """Cuts the page that a request asks for out of a queryset.

    `orders` are the orders a client may choose, the first one unless it says otherwise; `unique`
    is the unique column that ends each of them.
    """

    signer = Signer(salt="urbanshift.api.cursor")

    def __init__(self, request: Request, *, orders: Mapping[str, Order], unique: str) -> None:
        self.request = request
        self.orders = orders
        self.unique = unique
        faults: dict[str, str] = {}
        self.size = self._size(faults)
        self.ordering = self._ordering(faults)
        if faults:
            raise BadQuery(faults)
        name = self.ordering.removeprefix("-")
        self.order = orders[name]
        self.columns = list(dict.fromkeys([self.order.column, unique]))
        self.next: str | None = None
        self.previous: str | None = None
        self.descending = self.ordering.startswith("-")
        self.backward, self.after = self._cursor()

    def _size(self, faults: dict[str, str]) -> int:
        said = self.request.query_params.get("page_size", str(DEFAULT_SIZE))
        if not (said.isascii() and said.isdecimal() and len(said) <= 4 and 1 <= int(said) <= LARGEST_SIZE):
            faults["page_size"] = _("Give a whole number from 1 to %(most)d.") % {"most": LARGEST_SIZE}
            return DEFAULT_SIZE
        return int(said)

    def _ordering(self, faults: dict[str, str]) -> str:
        default = next(iter(self.orders))
        said = self.request.query_params.get("ordering", default)
        if said.removeprefix("-") not in self.orders:
            faults["ordering"] = _("Choose one of: %(values)s; with - in front for the reverse.") % {
                "values": ", ".join(self.orders)
            }
            return default
        return said

    def page(self, queryset: QuerySet[Any]) -> list[Any]:
        """The records of the page, in order. One query."""
        descending = self.descending != self.backward
        # Going backward, lines without a value come first.
        nulls = {"nulls_first": True} if self.backward else {"nulls_last": True}
        queryset = queryset.order_by(
            *(OrderBy(F(key), descending=descending, **(nulls if self.order.nullable and not place else {}))
              for place, key in enumerate(self.columns))
        )  # fmt: skip
        if self.after is not None:
            queryset = queryset.filter(self._beyond(self._typed(queryset.model, self.after), descending))
        found = list(queryset[: self.size + 1])
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

    def page_of(self, lines: Sequence[Any], position: Callable[[Any], list[Any]]) -> Sequence[Any]:
        """The page out of lines that are all there, in ascending order of their `position`."""
        positions = [position(line) for line in lines]
        low, high = 0, len(lines)
        if self.after is not None:
            if self.descending != self.backward:
                high = bisect_left(positions, self.after)
            else:
                low = bisect_right(positions, self.after)
        if self.descending != self.backward:
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

    def _beyond(self, after: Sequence[Any], descending: bool) -> Q:
        """Condition: the line comes after the position in the direction that is read."""
        way = "lt" if descending else "gt"
        if self.order.column == self.unique:
            return Q(**{f"{self.unique}__{way}": after[-1]})
        value, key = after
        column = self.order.column
        tied = Q(**{f"{self.unique}__{way}": key})
        if value is None:
            within = Q(**{f"{column}__isnull": True}) & tied
            return within | Q(**{f"{column}__isnull": False}) if self.backward else within
        # The first condition says less than the second, but an index can start from it.
        beyond = Q(**{f"{column}__{way}e": value}) & (Q(**{f"{column}__{way}": value}) | tied)
        if self.order.nullable and not self.backward:
            beyond |= Q(**{f"{column}__isnull": True})
        return beyond

    def _position(self, record: Any) -> list[Any]:
        return [_plain(_value(record, column)) for column in self.columns]

    def _link(self, backward: bool, position: list[Any]) -> str:
        cursor = self.signer.sign_object([self.ordering, backward, position])
        return self.address(cursor=cursor)

    def address(self, **changed: str) -> str:
        """The address of this list with the other parameters kept."""
        parameters = {name: self.request.query_params[name] for name in self.request.query_params}
        query = urlencode(parameters | changed, safe=",:")
        return self.request.build_absolute_uri(f"{self.request.path}?{query}")

    def _cursor(self) -> tuple[bool, list[Any] | None]:
        said = self.request.query_params.get("cursor")
        if said is None:
            return False, None
        try:
            ordering, backward, position = self.signer.unsign_object(said)
        except (BadSignature, ValueError, TypeError):
            raise BadQuery({"cursor": _("Take a cursor from `next` or `previous` as it is.")}) from None
        if ordering != self.ordering:
            raise BadQuery({"cursor": _("This cursor belongs to another ordering.")})
        return backward, position

    def _typed(self, model: type[Model], position: Sequence[Any]) -> list[Any]:
        typed_as = [self.order.like or self.order.column, self.unique][-len(self.columns) :]
        try:
            return [
                None if value is None else _field(model, name).to_python(value)
                for name, value in zip(typed_as, position, strict=True)
            ]
        except (ValidationError, ValueError):
            raise BadQuery({"cursor": _("Take a cursor from `next` or `previous` as it is.")}) from None

    def response(self, lines: Sequence[Any]) -> Response:
        """The body of the page, and the same links as a header (RFC 8288)."""
        links = [f'<{url}>; rel="{rel}"' for rel, url in (("next", self.next), ("prev", self.previous)) if url]
        headers = {"Link": ", ".join(links)} if links else None
        return Response({"results": lines, "next": self.next, "previous": self.previous}, headers=headers)


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


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
