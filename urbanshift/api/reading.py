"""What is read: lists and single records, with their tags, from what was kept where nothing was written since."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from functools import reduce
from operator import or_
from typing import Any, ClassVar

from django.db import connection, transaction
from django.db.models import OrderBy, Q, QuerySet
from django.http import HttpResponse, HttpResponseBase, HttpResponseNotModified, StreamingHttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from rest_framework.request import Request

from urbanshift.statements.ahead import ahead

from .bodies import JSONRenderer, dumped
from .conditional import not_modified, tag, wanted_if_none
from .formats import CSV, LINES_AT_ONCE, XLSX, Begun, Export, JSONLines
from .kept import Page, pages
from .pagination import Keyset, Order
from .positions import changes_url
from .problems import BadQuery, document_of, problem_of
from .rows import row_of
from .statements import read_page
from .tables import Column, columns_of
from .views import ApiView, Resource

ROWS_AT_ONCE = 2_000
"""Rows that an export asks the database for at once. Each time two threads take turns, so it is more than are sent."""


class Kept(ApiView):
    """What is answered by a body that is kept as long as what it depends on stays as it is."""

    is_linked: ClassVar[bool] = False
    """Whether there are links beside the body (`Page.link`)."""

    def kept(self, make: Callable[[], Page]) -> HttpResponse:
        """The answer to this request, with its tag: from what was kept, else as `make` makes it."""
        current = self.current()
        if seen := not_modified(self.request, current):
            return HttpResponseNotModified(headers={"ETag": seen})
        page = pages.get(current)
        if page is None:
            page = make()
            pages.keep(current, page)
        headers = {"ETag": tag(current, page.version)}
        if wanted_if_none(self.request):
            return HttpResponseNotModified(headers=headers)
        if page.link:
            headers["Link"] = page.link
        return HttpResponse(page.body, content_type=JSONRenderer.media_type, headers=headers)


class Listed(Kept, Resource):
    """A list, always bounded, in a total order; or, in another format than JSON, the whole of it."""

    renderer_classes: tuple[Any, ...] = (JSONRenderer, JSONLines, CSV, XLSX)
    is_linked = True

    columns: ClassVar[tuple[str, ...]] = ()
    """What a line is made of, as `row_of` takes it; without any it is made of the record itself."""

    def columns_of_lines(self) -> tuple[str, ...]:
        """The `columns`, as far as what was asked for is made of them."""
        return self.columns

    reading: ExitStack
    """What an export reads its lines in."""

    def list(self, request: Request, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.accepted_renderer, Export):
            return self.export(request.accepted_renderer)
        return self.kept(self.page)

    def readings(self) -> Iterable[Callable[[], object]]:
        yield from super().readings()
        yield lambda: self.counted
        yield self.keyset
        yield self.narrowed

    def keyset(self) -> Keyset:
        """What cuts the page that the request asks for."""
        return Keyset(self.request, orders=self.allowed_orders(), unique=self.unique)

    def page(self) -> Page:
        """The page that the request asks for."""
        keyset = self.keyset()
        narrowed, ways = self.narrowed()
        records = keyset.page(narrowed, ways, self.read)
        count = narrowed.filter(reduce(or_, ways)).count() if self.counted else None
        return keyset.written(list(self.lines(records)), count, self.link_of_changes())

    def link_of_changes(self) -> str:
        """The link to what happens after this answer, for whoever begins a mirror with it."""
        return f'<{changes_url(self.root, self.stamps.value, self.mirrored_scope())}>; rel="changes"'

    def export(self, export: Export) -> HttpResponseBase:
        """The whole list in another format."""
        current = self.current()
        headers = {"ETag": tag(current, None)}
        if not_modified(self.request, current):
            return HttpResponseNotModified(headers=headers)
        keyset = self.keyset()
        of_pages = ["page_size", "cursor", "count", *([] if export.of_any_fields else ["fields"])]
        if beside := [name for name in of_pages if name in self.request.query_params]:
            raise BadQuery(dict.fromkeys(beside, _("What is exported is whole: leave this out.")))
        columns = columns_of(self.row, self.only)

        def broken_off(error: Exception) -> bytes:
            return export.broken_off(document_of(problem_of(error), self.request._request), columns)

        # What goes wrong before the first piece is still a problem document.
        begun = Begun(self._pieces(export, keyset, columns), broken_off)
        if wanted_if_none(self.request):
            begun.close()
            return HttpResponseNotModified(headers=headers)
        name = self.request.path.strip("/").replace("/", "-").removeprefix("api-v1-")
        headers["Link"] = self.link_of_changes()
        headers["Content-Disposition"] = f'attachment; filename="{name}.{export.ending}"'
        kind = f"{export.media_type}; charset={export.charset}" if export.charset else export.media_type
        return StreamingHttpResponse(begun, content_type=kind, headers=headers)

    def _pieces(self, export: Export, keyset: Keyset, columns: Sequence[Column]) -> Generator[bytes]:
        # On PostgreSQL a transaction lets the database give line after line, as they are asked for; on SQLite it
        # would keep others from writing. Whatever ends it, nothing is read any more when it ends.
        with ExitStack() as self.reading:
            if connection.vendor == "postgresql":
                self.reading.enter_context(transaction.atomic())
            yield from export.write(self.lines(self.every(keyset)), columns)

    def every(self, keyset: Keyset) -> Iterable[Any]:
        """All records of the list, in order, one by one."""
        narrowed, ways = self.narrowed()
        records = self.for_list(narrowed.filter(reduce(or_, ways))).order_by(*keyset.order_read)
        made_of = self.columns_of_lines()
        if not made_of:
            return self.one_by_one(records, LINES_AT_ONCE)
        model: Any = records.model
        columns = (*self.beside, *made_of)
        rows = self.one_by_one(records.values_list(*columns), ROWS_AT_ONCE)
        if connection.vendor == "postgresql":  # SQLite reads in the process that asks.
            rows = self.reading.enter_context(closing(ahead(rows, ROWS_AT_ONCE)))
        return map(row_of(model, columns), rows)

    def one_by_one(self, records: QuerySet[Any, Any], at_once: int) -> Iterator[Any]:
        """The records, closed before the transaction ends: their cursor ends with it, and closed later, by whoever
        collects what is forgotten, it would fail in another."""
        read: Any = records.iterator(at_once)
        self.reading.enter_context(closing(read))
        return iter(read)

    def narrowed(self) -> tuple[QuerySet[Any], Sequence[Q]]:
        """What is `sought`, narrowed by the filters."""
        among, ways = self.sought()
        return self.filters(self.request.query_params, among, view=self).narrowed(), ways

    @cached_property
    def counted(self) -> bool:
        """Whether the number of all lines is asked for."""
        return self.flag("count", default=False)

    def sought(self) -> tuple[QuerySet[Any], Sequence[Q]]:
        """Records, and conditions of which each that fulfils one is on the list. All that are visible; or, where
        they are found in several ways, and all in one would be found slowly, the ways."""
        return self.visible(), [Q()]

    def read(
        self, inside: Sequence[QuerySet[Any, Any]], *, by: Sequence[str], order: Sequence[OrderBy], most: int
    ) -> Any:
        """The records of a page, whose ids `inside` gives, with the columns that they are ordered `by`: one
        statement."""

        def shown() -> QuerySet[Any]:
            return self.for_list(inside[0].model._default_manager.order_by())

        made_of = self.columns_of_lines()
        columns = made_of and (*(column for column in by if column not in made_of), *made_of)
        key = (type(self), self.caller)
        return read_page(inside, shown=shown, columns=columns, order=order, most=most, key=key)

    @property
    def beside(self) -> tuple[str, ...]:
        """The columns that the format is told beside what a line shows."""
        renderer = self.request.accepted_renderer
        return renderer.beside if isinstance(renderer, Export) else ()

    def allowed_orders(self) -> Mapping[str, Order]:
        """The orders that this caller may choose: none on a field that is hidden from them."""
        return self.orders

    def lines(self, records: Iterable[Any]) -> Iterator[dict[str, Any]]:
        """What is answered for each of the records."""
        context, only, beside = self.context(self.stamps), self.only, self.beside
        if not beside:
            return (self.row.show(record, context, only) for record in records)
        return (
            self.row.show(record, context, only) | {name: getattr(record, name) for name in beside}
            for record in records
        )


class Retrieved(Kept, Resource):
    """A single record, with its tag."""

    def retrieve(self, request: Request, **kwargs: Any) -> HttpResponse:
        return self.kept(self.single)

    def single(self) -> Page:
        """The record that the request asks for."""
        context = self.context(self.stamps)
        record = self.answered()
        return Page(dumped(self.told(record, context)), version=self.version_of(record))

    def told(self, record: Any, context: dict[str, Any]) -> dict[str, Any]:
        """What is answered for the record."""
        return self.full.show(record, context, self.only)
