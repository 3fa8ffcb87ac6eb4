"""What a resource does, the same way at every address.

The order in which a request is refused, everywhere: 401 for a bad credential; 405; 401 for a write
without a credential; 406; 403 for a write with one that only reads; 400 for the query string;
415, 413 and 400 for the body; 404 for what is not there, or not for the caller to know; 403 for
what is somebody else's act; 428 for a change that does not say of which version; 422 for fields;
412 for a stale version; 409 for what the state of the records forbids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.urls import get_script_prefix
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.exceptions import (
    APIException,
    MethodNotAllowed,
    NotFound,
    ParseError,
    UnsupportedMediaType,
    ValidationError,
)
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSetMixin

from accounts.log import Stamps, leave_stamps, read_stamps, stamps_left
from urbanshift.errors import Invalid, Refused

from .bodies import JSONRenderer
from .conditional import digest, expected_version, tag
from .deprecation import Deprecation, tell
from .filters import Filters, check_parameters
from .idempotency import WHERE, once
from .inputs import Input
from .pagination import PARAMETERS, Order
from .problems import BadQuery
from .registers import Registers
from .rows import Row
from .shapes import Shape
from .statements import read_record

ROOT = "api/v1/"
"""Path of the API below the application's own prefix."""

VARY = ("Accept", "Authorization", "Cookie")


class ApiView(APIView):
    """What every answer under /api/ has in common."""

    http_method_names = ["get", "head", "post", "put", "patch", "delete"]
    metadata_class = None

    deprecated: ClassVar[Deprecation | None] = None
    """Where the address will go away."""

    elsewhere: ClassVar[Mapping[str, Any]] = {}
    """Parameters that other addresses take, and the sentence that says which."""

    @cached_property
    def now(self) -> datetime:
        """The instant of the request: everything in one answer is told as of it."""
        return timezone.now()

    def parameters(self) -> Iterable[str]:
        """The names that the query string may have here."""
        return ()

    def current(self) -> str:
        """A digest over everything that the answer to this request depends on."""
        raise NotImplementedError

    def deprecations(self, response: HttpResponse) -> Iterable[Deprecation]:
        """What the answer depends on that will go away."""
        return (self.deprecated,) if self.deprecated else ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        leave_stamps(None)
        self.perform_authentication(request)
        if (request.method or "").lower() not in self._method_names():
            methods = ", ".join(name.upper() for name in self._method_names())
            raise MethodNotAllowed(request.method or "", _("This address has %(methods)s.") % {"methods": methods})
        if request.method not in SAFE_METHODS:
            self.check_permissions(request)  # Before the format of an answer that they will not get.
        super().initial(request, *args, **kwargs)
        self.check_request(request)

    def check_request(self, request: Request) -> None:
        """Refuse what cannot be read, before anything is looked up."""
        check_parameters(request, self.parameters(), self.elsewhere)
        if request.method in SAFE_METHODS:
            return
        if request.method == "DELETE":
            if request.stream is not None:
                raise ParseError(_("Send no body to remove something."))
            return
        parser = self.get_content_negotiator().select_parser(request, self.get_parsers())
        if request.stream is not None and parser is None:
            raise UnsupportedMediaType(request.content_type)
        if not request.data and request.stream is None:
            if "Transfer-Encoding" in request.headers:
                raise ParseError(_("The body came without its length, and was not read: send Content-Length."))
            raise ParseError(_("The body is empty: send a JSON object."))

    def readings(self) -> Iterable[Callable[[], object]]:
        """All that reads the query string. Each raises BadQuery for what it does not understand."""
        request = self.request
        yield lambda: self.perform_content_negotiation(request)
        yield lambda: check_parameters(request, self.parameters(), self.elsewhere)

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, BadQuery):  # What was met first is not all: who asks is told everything at once.
            told = self._misread() | exc.errors
            exc = BadQuery({name: told[name] for name in self.request.query_params if name in told} | told)
        return super().handle_exception(exc)

    def _misread(self) -> dict[str, str]:
        faults: dict[str, str] = {}
        for read in self.readings():
            try:
                read()
            except BadQuery as bad:
                faults = bad.errors | faults
            except (APIException, Refused):  # Of what the address names; that comes after the query string.
                pass
        return faults

    def _method_names(self) -> list[str]:
        return [name for name in self.http_method_names if hasattr(self, name)]

    @property
    def default_response_headers(self) -> dict[str, str]:
        return {}

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == status.HTTP_405_METHOD_NOT_ALLOWED:
            response["Allow"] = ", ".join(name.upper() for name in self._method_names())
        tell(response, self.deprecations(response))
        patch_vary_headers(response, VARY)
        # What was read may be kept, but not used again without asking (`ETag`); to a credential it is for
        # its holder alone. Refusals and answers to writes are not kept at all.
        keeping = "no-cache" if response.status_code < 400 and request.method in SAFE_METHODS else "no-store"
        user = getattr(request, "_user", None)
        known = "Authorization" in request.headers or (user is not None and user.is_authenticated)
        response["Cache-Control"] = f"private, {keeping}" if known else keeping
        return response


class Unknown(ApiView):
    """Every address under /api/ that is nobody else's."""

    schema = None

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        return super().perform_content_negotiation(request, force=True)

    def check_request(self, request: Request) -> None:
        raise NotFound(_("There is nothing at this address. /api/docs/ lists those there are; each ends in a slash."))

    def _method_names(self) -> list[str]:
        # Nothing is there, whatever is asked of it.
        return [(self.request.method or "").lower()]


class Resource(ViewSetMixin, ApiView):
    """One kind of record, at one family of addresses.

    `key` is the column that names a record in addresses, and the name of the path's part that
    holds it. `row` is the shape of a list line, `full` of a single record. `orders` and
    `filters` are what a list offers; `unique` is the column that ends each order.

    A resource says what the caller may see in `visible`, and who the caller is in `caller`.
    """

    key: ClassVar[str]
    one: ClassVar[str]
    """What the description calls a single record: `a city`."""
    many: ClassVar[str]
    """What it calls the list: `cities`."""
    row: ClassVar[type[Shape]]
    full: ClassVar[type[Shape]]
    filters: ClassVar[type[Filters]] = Filters
    orders: ClassVar[Mapping[str, Order]] = {}
    unique: ClassVar[str] = "id"
    always: ClassVar[Sequence[str]] = PARAMETERS
    """The parameters of a list that are no filters."""
    whole: ClassVar[tuple[str, ...]] = ()
    """What a single record is answered from, as `row_of` takes it; without any from the record itself. With it what is
    `visible` depends on the caller alone: its statement is written once for each."""
    refusals: ClassVar[tuple[str, ...]] = ()
    """Kinds of problem that this one answers with, beside those of all."""

    action: str
    action_map: dict[str, str]

    @cached_property
    def caller(self) -> Any:
        """Who asks, as the domain understands it. Loaded once, when it is first needed."""
        raise NotImplementedError

    @cached_property
    def stamps(self) -> Stamps:
        """The stamps when the request came: everything in an answer to a read is at least as new."""
        return read_stamps()

    def scope(self, registers: int) -> object:
        """Everything about the caller and the day that an answer depends on, beside the data; `registers` is the stamp
        at which a register was last written to."""
        raise NotImplementedError

    def current(self, address: str = "") -> str:
        """As above; or of what stands at another `address`, as it is answered there."""
        way = self.request.accepted_renderer.format
        address = address or self.request.build_absolute_uri()
        return digest(self.stamps.value, address, self.scope(self.stamps.registers), way)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method == "POST":
            # What is left of the dispatch is to call the handler.
            self.post: Any = partial(self._once, self.post)

    def _once(self, handler: Callable[..., Response], request: Request, **kwargs: Any) -> Response:
        act = partial(handler, request, **kwargs)
        return once(request, act, self.shown_again, key_of_record=self.key, now=self.now)

    def require_editor(self, record: Any) -> None:
        """Raise NotAllowed (403) unless the caller may edit the record, as far as it may be edited."""
        raise NotImplementedError

    def mirrored_scope(self) -> object:
        """Everything about the caller that decides what a mirror of theirs holds. A cursor of the feed holds for that
        alone."""
        raise NotImplementedError

    def visible(self) -> QuerySet[Any]:
        """The records that the caller may know of, as the addresses of this resource hold them."""
        raise NotImplementedError

    def for_list(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Everything that a list line needs, in a number of queries that does not depend on their number."""
        return queryset

    def for_detail(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return self.for_list(queryset)

    def parameters(self) -> Iterable[str]:
        if self.action == "list":
            return [*self.always, *self.filters.names(self)]
        return ["fields"] if self.action == "retrieve" else ()

    def readings(self) -> Iterable[Callable[[], object]]:
        yield from super().readings()
        if "fields" in self.parameters():
            yield lambda: self.only

    @property
    def shape(self) -> type[Shape]:
        """The shape that a reading request is answered in."""
        return self.row if self.action == "list" else self.full

    @cached_property
    def only(self) -> frozenset[str] | None:
        """The fields that are asked for; None: all."""
        names = self.several("fields", self.shape._declared_fields)
        return None if names is None else frozenset(names)

    def flag(self, name: str, *, default: bool) -> bool:
        """The parameter `name`, which is true or false."""
        said = self.request.query_params.get(name)
        if said not in (None, "true", "false"):
            raise BadQuery({name: _("Give true or false.")})
        return default if said is None else said == "true"

    def several(self, name: str, known: Iterable[str]) -> list[str] | None:
        """The parameter `name`, which has several of the names `known`; None where it is left out."""
        said = self.request.query_params.get(name)
        if said is None:
            return None
        names = [one.strip() for one in said.split(",")]
        if not all(names):
            raise BadQuery({name: _("Give a value, or leave the parameter out.")})
        if unknown := [one for one in names if one not in known]:
            told = {"unknown": ", ".join(unknown), "values": ", ".join(known)}
            raise BadQuery({name: _("%(unknown)s is not known. Choose from: %(values)s.") % told})
        return names

    def get_renderers(self) -> list[Any]:
        """A list in any of its formats; all else as JSON."""
        return super().get_renderers() if self.action == "list" else [JSONRenderer()]

    def deprecations(self, response: HttpResponse) -> Iterable[Deprecation]:
        used = [one.deprecated for name, one in self.filters.base_filters.items() if name in self.request.GET]
        answered = self.shape.deprecations.values() if response.status_code < 300 else ()
        return [*super().deprecations(response), *filter(None, used), *answered]

    def context(self, stamps: Stamps) -> dict[str, Any]:
        """What a shape needs to show a record that was read after `stamps`."""
        known = Registers(self.root, stamps.registers)
        return {"root": self.root, "caller": self.caller, "now": self.now, "known": known}

    @cached_property
    def root(self) -> str:
        return self.request.build_absolute_uri(get_script_prefix() + ROOT)

    def said(
        self, form: type[Input], check: Callable[..., object] | None = None, *, current: int | None = None
    ) -> dict[str, Any]:
        """What the body says, as `form` reads it; of a record whose version is the `current` one.

        `check` is the pure check of the act that is to be done. It is asked when a field cannot
        be read, by the names of the fields but for `version`, so that all that is wrong is named
        at once. Raises ValidationError.
        """
        read = form(data=self.request.data, context={"caller": self.caller})
        if not read.is_valid():
            raise ValidationError(_more_faults(dict(read.errors), read.as_far_as_read(), check))
        said: dict[str, Any] = read.validated_data
        if "version" in form._declared_fields:
            said["version"] = expected_version(self.request, said, current=current)
        return said

    def record(self, queryset: QuerySet[Any], **key: Any) -> Any:
        """The one record among `queryset` that the address names; NotFound (404) without it."""
        found = queryset.filter(**(key or {self.key: self.kwargs[self.key]})).order_by("pk").first()
        if found is None:
            raise NotFound(_("There is no such record."))
        return found

    def named(self) -> Any:
        """The one record that the address names, of those that the caller may know of; NotFound (404) without it.

        As with `whole`, what is `visible` has to depend on the caller alone: not for addresses below another record.
        """
        return self._found(self.visible, ())

    def answered(self, **key: Any) -> Any:
        """The one record that the address names, or `key`, with everything that is shown of it: itself, or a row.

        Raises NotFound (404) without it.
        """
        if not self.whole:
            return self.record(self.for_detail(self.visible()), **key)
        return self.with_lines(self._found(lambda: self.for_detail(self.visible()), self.whole, **key))

    def _found(
        self, records: Callable[[], QuerySet[Any]], columns: tuple[str, ...], *, of: type | None = None, **key: Any
    ) -> Any:
        """`of`: what the `records` depend on beside the caller, this resource unless it is another."""
        key = key or {self.key: self.kwargs[self.key]}
        found = read_record(records, columns=columns, key=(of or type(self), self.caller), **key)
        if found is None:
            raise NotFound(_("There is no such record."))
        return found

    def with_lines(self, row: Row) -> Row:
        """The row of a single record, and the lines that are shown of it beside."""
        return row

    def version_of(self, record: Any) -> int:
        """The version part of the record's tag; of a line that is never edited it is 1."""
        return getattr(record, "version", 1)

    def shown(self, record: Any, **answer: Any) -> Response:
        """A single record with its tag, read anew after a write: what was read before is older. `answer`: the status
        and headers, of which one names its address."""
        self.stamps = stamps_left()
        return self._shown({"pk": record.pk}, **answer)

    def shown_again(self, key: str, **answer: Any) -> Response:
        """What `shown` answered about the record that addresses name by `key`, as the caller may read it now.

        Raises NotFound (404) where they may not any more.
        """
        return self._shown({self.key: key}, **answer)

    def _shown(self, key: dict[str, Any], *, headers: Mapping[str, str], **answer: Any) -> Response:
        record = self.answered(**key)
        address = next(headers[name] for name in WHERE if name in headers)
        told = {**headers, "ETag": tag(self.current(address), self.version_of(record))}
        return Response(self.full.show(record, self.context(self.stamps)), headers=told, **answer)

    def created(self, record: Any, *, at: str, again: bool = False) -> Response:
        """The answer to a write that made `record`, which stands at the address `at` below the root; or changed it
        `again`."""
        address = f"{self.root}{at}/"
        if again:
            return self.shown(record, headers={"Content-Location": address})
        return self.shown(record, status=status.HTTP_201_CREATED, headers={"Location": address})


def _more_faults(errors: dict[str, Any], said: dict[str, Any], check: Callable[..., object] | None) -> dict[str, Any]:
    """`errors`, and what `check` finds wrong with the fields that could be read."""
    try:
        if check is not None:
            check(**{name: value for name, value in said.items() if name != "version"})
    except Invalid as refused:
        unread = frozenset(errors)
        for fault in refused.faults:
            *path, last = fault.field.split(".")
            if (path or [last])[0] not in unread:
                place = errors
                for part in path:
                    place = place.setdefault(part, {})
                place.setdefault(last, []).append(str(fault.message))
    return errors
