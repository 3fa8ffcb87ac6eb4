"""The OpenAPI 3.1 description: every operation, with every status that it can answer.

What the kernel does for every resource it also describes for every resource, here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent, build_parameter_type, get_doc

from .as_of import Dated
from .editing import Edited
from .examples import Written
from .filters import Filter
from .formats import Export
from .headers import HEADERS, OF_ALL
from .inputs import Changes, Input
from .pagination import DEFAULT_SIZE, LARGEST_SIZE
from .problems import KINDS, MEDIA_TYPE, MOST_NAMED
from .reading import Kept, Listed, Retrieved
from .shapes import Answer, Shape
from .tables import columns_of
from .views import ApiView, Resource

PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "Why a request was refused (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "description": "Names the kind of problem."},
        "title": {"type": "string", "description": "The kind of problem in words."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599, "description": "The status of the answer."},
        "detail": {"type": "string", "description": "A sentence for the person who asked."},
        "errors": {
            "type": "array",
            "description": "Every bad field (`pointer`, RFC 6901) or parameter (`parameter`), "
            f"the first {MOST_NAMED} of them.",
            "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                    "pointer": {"type": "string", "description": "The field of the body."},
                    "parameter": {"type": "string", "description": "The parameter of the query string."},
                    "reference": {"type": "string", "description": "The record that lacks something."},
                    "detail": {"type": "string", "description": "A sentence about it."},
                },
            },
        },
        "version": {"type": "integer", "description": "With 412: the current version."},
        "changes": {
            "type": "array",
            "items": {"type": "string"},
            "description": "With 412: what changed since the version that was seen, as far as the caller may know.",
        },
        "feed": {"type": "string", "format": "uri", "description": "With 410: where a new cursor is."},
        "exports": {
            "type": "object",
            "additionalProperties": {"type": "string", "format": "uri"},
            "description": "With 410: the lists to begin anew from, by the type of record.",
        },
    },
}

_SEVERAL_TAGS = "Of several with commas one has to fit; `*` fits any version."


class ApiSchema(AutoSchema):
    """Describes the views of this API: pages, filters, orders, tags, and every refusal."""

    def get_tags(self) -> list[str]:
        return [self._tokenize_path()[0]]

    def get_summary(self) -> str | None:
        """In a few words. An act has its own."""
        assert isinstance(self.view, Resource)  # noqa: S101
        if self._is_list_view():
            return f"List {self.view.many}"
        does = {"GET": "Read", "PATCH": "Change", "DELETE": "Remove"}
        return f"{does[self.method]} {self.view.one}"

    def get_description(self) -> str:  # type: ignore[override]  # of the library that this one builds on
        """What is done; of a single record, what it is."""
        told: str = get_doc(self._shape()) if self._is_record() else super().get_description()
        return told

    def get_auth(self) -> list[dict[str, list[str]]]:
        """Reading needs no credential: a write does."""
        return [*([{}] if self.method == "GET" else []), *super().get_auth()]

    def is_deprecated(self) -> bool:
        return isinstance(self.view, ApiView) and self.view.deprecated is not None

    def _is_list_view(self, serializer: Any = None) -> bool:
        return isinstance(self.view, Listed) and bool(super()._is_list_view(serializer))

    def get_request_serializer(self) -> Any:
        return self.view.changes() if self.method == "PATCH" and isinstance(self.view, Edited) else None

    def get_response_serializers(self) -> Any:
        if isinstance(self.view, Listed) and self.view.action == "list":
            return self.view.row(many=True)
        return self.view.full if isinstance(self.view, Resource) else {}

    def _get_paginator(self) -> Any:
        return self if self._is_list_view() else None

    def get_paginated_name(self, serializer_name: str) -> str:
        return f"{serializer_name}Page"

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "description": "A page of a list.",
            "required": ["results", "next", "previous"],
            "properties": {
                "results": schema | {"description": "Its lines, in order."},
                "next": link | {"description": "The address of the page after it; null: there is none."},
                "previous": link | {"description": "The address of the page before it; null: there is none."},
                "count": {"type": "integer", "minimum": 0, "description": "All lines, with `count=true`."},
            },
        }

    def _get_pagination_parameters(self) -> list[dict[str, Any]]:
        if not self._is_list_view():
            return []
        assert isinstance(self.view, Listed)  # noqa: S101
        formats = {renderer.format: renderer.media_type for renderer in self.view.renderer_classes}
        told = "; ".join(f"`{name}`: {media_type}" for name, media_type in formats.items())
        fixed = [f"`{one.format}`" for one in self.view.renderer_classes if not getattr(one, "of_any_fields", True)]
        without = f"; {' and '.join(fixed)} without `fields`, too" if fixed else ""
        orders = [*self.view.orders, *(f"-{name}" for name in self.view.orders)]
        return [
            _parameter(
                "page_size",
                {"type": "integer", "minimum": 1, "maximum": LARGEST_SIZE, "default": DEFAULT_SIZE},
                "How many lines a page has.",
            ),
            _parameter(
                "cursor",
                {"type": "string"},
                "Where the page begins; from `next` or `previous`, as it is, with the same ordering and filters.",
            ),
            _parameter(
                "ordering",
                {"type": "string", "enum": orders, "default": orders[0]},
                "Ascending, or with `-` descending; lines without a value come last either way.",
            ),
            _parameter("count", {"type": "boolean", "default": False}, "Whether to count all lines, as `count`."),
            _parameter(
                "format",
                {"type": "string", "enum": list(formats), "default": "json"},
                f"Instead of `Accept`: {told}. All but JSON give the whole list, without `page_size` and `cursor`"
                f"{without}.",
            ),
        ]

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        # Whatever reads more than one record is narrowed: lists, and what is counted of them.
        if self.method != "GET" or not isinstance(self.view, Resource) or self._is_record():
            return []
        found = []
        for name, one in self.view.filters.base_filters.items():
            assert isinstance(one, Filter)  # noqa: S101
            schema = one.described()
            if one.several:
                schema = {"type": "array", "items": schema, "minItems": 1}
            found.append(
                _parameter(name, schema, one.extra["help_text"])
                | ({"style": "form", "explode": False} if one.several else {})
                | ({"deprecated": True} if one.deprecated else {})
            )
        return found

    def _get_parameters(self) -> list[dict[str, Any]]:
        parameters = super()._get_parameters()
        if isinstance(self.view, Dated) and self._is_record():
            described = "As the record stood when that day ended, by the days entered; not in the future."
            parameters.append(_parameter("as_of", {"type": "string", "format": "date"}, described))
        if self._is_record() or self._is_list_view():
            names = list(self._shape()._declared_fields)
            wanted = {"type": "array", "items": {"type": "string", "enum": names}, "minItems": 1}
            parameters.append(
                _parameter("fields", wanted, "Fields that are wanted, with commas; all without it.")
                | {"style": "form", "explode": False}
            )
        if self._has_tag():
            parameters.append(
                _sent(
                    "If-None-Match",
                    "An `ETag` that was answered before: 304 while it holds. `*`: 304 for all that is there.",
                )
            )
        if self._needs_version():
            parameters.append(
                _sent(
                    "If-Match",
                    f"The `ETag` of the record as it was seen; its version is compared. {_SEVERAL_TAGS}",
                    required=True,
                )
            )
        elif self.method != "GET":
            parameters.append(
                _sent(
                    "If-Match",
                    f"An `ETag` of the record acted on; its version is compared, as `version` is. {_SEVERAL_TAGS}",
                )
            )
        if self.method == "POST":
            parameters.append(
                _sent(
                    "Idempotency-Key",
                    "A key of the sender's own, such as a UUID. The same request with the same key is not done again, "
                    "but answered with the status and `Location` of the first time, and the record as it is read by "
                    "then; for two days at least.",
                )
            )
        return parameters

    def _shape(self) -> type[Shape]:
        assert isinstance(self.view, Resource)  # noqa: S101
        return self.view.shape

    def _has_tag(self) -> bool:
        return self.method == "GET" and isinstance(self.view, Kept)

    def _needs_version(self) -> bool:
        return self.method in ("PATCH", "DELETE")

    def _is_record(self) -> bool:
        return isinstance(self.view, Retrieved) and self.view.action == "retrieve"

    def _get_response_bodies(self, direction: Any = "response") -> dict[str, Any]:
        responses: dict[str, Any] = super()._get_response_bodies(direction)
        if self.method == "GET" and isinstance(self.view, Listed) and self._is_list_view():
            content = responses["200"]["content"]
            for renderer in self.view.renderer_classes:
                if issubclass(renderer, Export):
                    described: dict[str, Any] = {"schema": self._schema_of(renderer, self.view.row)}
                    is_json = described["schema"] != {"type": "string"}
                    if renderer.is_text:
                        described["example"] = Written(partial(_written, renderer, self.view.row, is_json))
                    content[renderer.media_type] = described
        if self._has_tag():
            responses["304"] = {"description": "The tag in `If-None-Match` still holds."}
        component = ResolvedComponent(
            name="Problem", type=ResolvedComponent.SCHEMA, schema=PROBLEM, object="problem document"
        )
        self.registry.register_on_missing(component)
        for name in self._refusals():
            kind = KINDS[name]
            status = str(kind.status)
            before = responses.get(status, {}).get("description")
            answer: dict[str, Any] = {
                "description": f"{before} {kind.title}: {kind.meaning}" if before else f"{kind.title}: {kind.meaning}",
                "content": {MEDIA_TYPE: {"schema": component.ref}},
            }
            responses[status] = answer
        for status, answer in responses.items():
            answer["headers"] = {name: self._header(name) for name in self._headers_of(status)}
        return dict(sorted(responses.items()))

    def _headers_of(self, status: str) -> Iterator[str]:
        """The names of the headers that an answer of this status can have."""
        is_record = self._has_tag() or self.method in ("PATCH", "POST")
        if status == "304" or (status in ("200", "201") and is_record):
            yield "ETag"
        if status == "201":
            yield "Location"
        if status == "200" and self.method in ("PATCH", "POST"):
            yield "Content-Location"
        if status == "200" and self._is_list_view():
            yield "Content-Disposition"
        if status == "200" and isinstance(self.view, Kept) and self.view.is_linked:
            yield "Link"
        for kind in map(KINDS.__getitem__, self._refusals()):
            if status == str(kind.status):
                yield from kind.headers
        yield from OF_ALL

    def _header(self, name: str) -> dict[str, Any]:
        """What stands for the header `name`, which is described once for all."""
        component = ResolvedComponent(name=name, type=ResolvedComponent.HEADER, schema=HEADERS[name], object=name)
        self.registry.register_on_missing(component)
        described: dict[str, Any] = component.ref
        return described

    def _get_request_body(self, direction: Any = "request") -> dict[str, Any] | None:
        """A body is never left out, though each field of it may be: an empty one is refused (`check_request`)."""
        body: dict[str, Any] | None = super()._get_request_body(direction)
        return body and body | {"required": True}

    def _schema_of(self, export: type[Export], line: type[Shape]) -> dict[str, Any]:
        """What a list of such lines is in another format."""
        row = self.resolve_serializer(line, "response")
        described: dict[str, Any] = {"type": "string"}
        for name, schema in export.schemas(row.name, row.schema["properties"]).items():
            component = ResolvedComponent(name=name, type=ResolvedComponent.SCHEMA, schema=schema, object=name)
            self.registry.register_on_missing(component)
            described = component.ref
        return described

    def _refusals(self) -> list[str]:
        """The kinds of problem that this operation can answer with."""
        names = [
            "bad-request",
            "not-authenticated",
            "not-acceptable",
            "too-many-requests",
            "internal-error",
            "unavailable",
        ]
        names += getattr(self.view, "refusals", ())
        if "{" in self.path:
            names.append("not-found")
        if self.method != "GET":
            names += ["not-allowed", "stale", "conflict"]
        if self._needs_version():
            names.append("version-required")
        if self.method not in ("GET", "DELETE"):
            names += ["too-large", "unsupported-media-type", "invalid"]
        if self.method == "POST":
            names += ["illegal-move", "not-ready", "in-flight", "key-reused"]
        return names

    def _map_basic_serializer(self, serializer: Any, direction: Any) -> dict[str, Any]:
        schema: dict[str, Any] = super()._map_basic_serializer(serializer, direction)
        if isinstance(serializer, type):
            serializer = serializer()
        if isinstance(serializer, Input):
            schema["additionalProperties"] = False
            for described in schema.get("properties", {}).values():
                _as_said(described)
        if isinstance(serializer, Input) and serializer.needed:
            schema["required"] = sorted({*schema.get("required", ()), *serializer.needed})
            for name in serializer.needed:
                schema["properties"][name] |= {"type": "string", "minLength": 1}
        if isinstance(serializer, Changes):
            schema.pop("required", None)
            _as_answered(schema["properties"], serializer.of)
        if isinstance(serializer, Shape):
            for name in serializer.deprecations:
                schema["properties"][name]["deprecated"] = True
            # A hidden field is absent, and one that was not asked for.
            all_there = not isinstance(serializer, Answer)
            required = [name for name in schema.get("required", []) if all_there and name not in serializer.guards]
            schema["required"] = required
        return schema


def _written(export: type[Export], line: type[Shape], is_json: bool, lines: Sequence[Any]) -> Any:
    """A list of `lines`, which are of the shape `line`, in another format."""
    stored = dict.fromkeys(export.beside, datetime(2026, 3, 2, 9, tzinfo=UTC))
    text = b"".join(export().write([one | stored for one in lines], columns_of(line))).decode()
    return json.loads(text) if is_json else text


def _as_answered(properties: dict[str, Any], record: type[Shape]) -> None:
    """Describe a field that may be changed as that of the record is, unless it says more of itself."""
    for name, described in properties.items():
        if name in record._declared_fields and (told := record._declared_fields[name].help_text):
            values = described.get("description", "")
            if not values or values.startswith("*"):
                described["description"] = f"{told}\n\n{values}".strip()


def _as_said(schema: dict[str, Any]) -> None:
    """Describe a field that may be left out as it is said: null stands for nothing, and what the code takes it for is
    no value of the set."""
    if schema.get("default") in ("", None, []):
        schema.pop("default", None)
    if "enum" in schema and "null" in schema.get("type", ()) and None not in schema["enum"]:
        schema["enum"] = [*schema["enum"], None]


def _parameter(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return build_parameter_type(name=name, schema=schema, location="query", description=description)


def _sent(name: str, description: str, *, required: bool = False) -> dict[str, Any]:
    return build_parameter_type(
        name=name, schema={"type": "string"}, location="header", description=description, required=required
    )
