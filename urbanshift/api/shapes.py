"""What an answer looks like: plain serializers, one per list line and one per record.

A shape lists its fields; nothing is taken from a model by itself. What is not known is null,
never an empty string. `guards` name the fields that not every caller sees: they are absent for
the others.

A shape is a serializer for what describes it (OpenAPI); what it answers is made by `show`, from a plan that is drawn
up once per class: a page asks each field a hundred times, and DRF's own way costs more than finding the records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC
from functools import cache
from operator import attrgetter
from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from .deprecation import Deprecation

type Guard = Callable[[Any, Any], bool]
"""Whether the caller (second) may read the field of the record (first)."""

type Context = Mapping[str, Any]
"""`root`, the address that all others begin with; `caller`, who asks; `now`, the instant of the request; `known`, the
registers (`registers.Registers`)."""

type Reader = Callable[[Any, Context], Any]
"""What a field says of a record."""


class Shape(serializers.Serializer[Any]):
    """A serializer that only answers."""

    guards: ClassVar[Mapping[str, Guard]] = {}

    deprecations: ClassVar[Mapping[str, Deprecation]] = {}
    """The fields that will go away."""

    @classmethod
    def show(cls, record: Any, context: Context, only: frozenset[str] | None = None) -> dict[str, Any]:
        """What the caller reads of one record: the record itself, or a row with its columns. `only` names the fields
        that are wanted, all without it."""
        caller = context["caller"]
        return {
            name: read(record, context)
            for name, guard, read in _plan(cls, only)
            if guard is None or guard(record, caller)
        }

    def reader(self, name: str) -> Reader:
        """This shape as the field `name` of another one."""
        shape, found = type(self), self.found(self.source or name)

        def read(record: Any, context: Context) -> Any:
            try:
                inner = found(record)
            except ObjectDoesNotExist:  # The other end of a relation one to one, where there is none.
                inner = None
            return None if inner is None else shape.show(inner, context)

        return read

    def reader_of_many(self, source: str) -> Reader:
        """A list of them, which stands at `source`, as a field of another shape."""
        shape, get = type(self), attrgetter(source)

        def read(record: Any, context: Context) -> list[dict[str, Any]]:
            return [shape.show(one, context) for one in members(get(record))]

        return read

    def found(self, source: str) -> Callable[[Any], Any]:
        """How the record that it shows is found from the one that it is a field of."""
        return attrgetter(source)


class Answer(Shape):
    """What a list line or a single record is answered as. A client may ask for some of its fields alone: no field has
    to be there."""


@cache
def _plan(shape: type[Shape], only: frozenset[str] | None = None) -> list[tuple[str, Guard | None, Reader]]:
    return [
        (name, shape.guards.get(name), _reader(shape, name, field))
        for name, field in shape._declared_fields.items()
        if only is None or name in only
    ]


def _reader(shape: type[Shape], name: str, field: Any) -> Reader:
    if isinstance(field, serializers.SerializerMethodField):
        method = getattr(shape, field.method_name or f"get_{name}")
        return lambda record, context: method(record, context)
    several = isinstance(field, serializers.ListSerializer)
    reader: Reader = field.child.reader_of_many(field.source or name) if several else field.reader(name)
    return reader


def members(related: Any) -> Iterable[Any]:
    """What a list, or the manager of a relation that was read ahead, holds."""
    return related.all() if hasattr(related, "all") else related


class Leaf:
    """A field that shows one value, by the function `shows`."""

    source: str | None

    shows: Callable[[Any], Any] = staticmethod(lambda value: value)

    def found(self, source: str) -> Callable[[Any], Any]:
        return attrgetter(source)

    def reader(self, name: str) -> Reader:
        found, shows = self.found(self.source or name), self.shows

        def read(record: Any, context: Context) -> Any:
            value = found(record)
            return None if value is None or value == "" else shows(value)

        return read


class Text(Leaf, serializers.CharField):
    shows = staticmethod(str)


class Choice(Leaf, serializers.ChoiceField):
    """One of a closed set; lower case."""

    shows = staticmethod(str)


class Level(Leaf, serializers.ChoiceField):
    """One of an ordered set that is stored as a number: answered by its name, in lower case."""

    def __init__(self, levels: Any, **options: Any) -> None:
        self.levels = levels
        self.names = {level.value: level.name.lower() for level in levels}
        super().__init__([(level.name.lower(), level.label) for level in levels], **options)

    def shows(self, value: Any) -> str:
        return self.names[value]


class Whole(Leaf, serializers.IntegerField):
    shows = staticmethod(int)


class Version(Whole):
    """Which state of the record this is."""

    def __init__(self, **options: Any) -> None:
        told = "Raised by each change of the record: what `If-Match`, and `version` in requests, are compared with."
        super().__init__(**{"help_text": told, **options})


class Flag(Leaf, serializers.BooleanField):
    shows = staticmethod(bool)


class Day(Leaf, serializers.DateField):
    """A calendar day without a zone: `2026-03-02`."""

    def shows(self, value: Any) -> Any:
        return value.isoformat()


class Instant(Leaf, serializers.DateTimeField):
    """An instant in UTC: `2026-03-02T09:00:00Z`."""

    def shows(self, value: Any) -> str:
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"


class Degrees(Leaf, serializers.FloatField):
    """Degrees as a JSON number, to the five places that are stored: about a metre."""

    shows = staticmethod(float)


class Names(Leaf, serializers.ListField):
    """The names of related records, which have nothing else to show."""

    child = Text()

    def shows(self, value: Any) -> list[str]:
        return [one.name for one in members(value)]


class Codes(Leaf, serializers.ListField):
    """A list that is stored as one."""

    child = Text()


class Counts(Leaf, serializers.Field[Any, Any, Any, Any]):
    """How many members of a list are each of `values`."""

    def __init__(self, values: Iterable[str], **options: Any) -> None:
        self.counted = tuple(values)
        super().__init__(**options)

    def shows(self, value: Any) -> dict[str, int]:
        return {one: value.count(one) for one in self.counted}


@extend_schema_field({"type": "string", "format": "uri"})
class Url(serializers.Field[Any, Any, Any, Any]):
    """The absolute address of the record, or of the one at `source`: `{root}{resource}/{key}/`."""

    def __init__(self, resource: str, key: str, **options: Any) -> None:
        self.resource = resource
        self.key = key
        super().__init__(**{"source": "*", "help_text": "Its address.", **options})

    def reader(self, name: str) -> Reader:
        key = attrgetter(self.key if self.source == "*" else f"{self.source}.{self.key}")
        resource = self.resource

        def read(record: Any, context: Context) -> str:
            return f"{context['root']}{resource}/{key(record)}/"

        return read


class Ref(Shape):
    """A reference to another record, so that a line can be shown without a second call.

    `seen` names the flag on the referring record that says whether the caller may know of the
    other one; where it is false the reference is null.
    """

    def __init__(self, *args: Any, seen: str = "", **options: Any) -> None:
        self.seen = seen
        super().__init__(*args, **options)

    @classmethod
    def show(cls, record: Any, context: Context, only: frozenset[str] | None = None) -> dict[str, Any]:
        line = super().show(record, context, only)
        if "mirrored" in context:
            # In a mirror the record itself has them; they change without a change of what refers to it.
            line.pop("name", None)
            line.pop("title", None)
        return line

    def found(self, source: str) -> Callable[[Any], Any]:
        get = attrgetter(source)
        if not self.seen:
            return get
        seen = attrgetter(self.seen)
        return lambda record: get(record) if seen(record) else None


class RegisterRef(Ref):
    """A reference to a record of a register, which is shown by its id, from what is remembered of it: the record that
    refers to it has the id, in a column that ends in `_id`; or of several a list, at the source itself."""

    register: ClassVar[type[Model]]

    @classmethod
    def key(cls) -> str:
        """The field that names the record in its address."""
        url: Any = cls._declared_fields["url"]
        key: str = url.key
        return key

    def reader(self, name: str) -> Reader:
        shape, get = type(self), attrgetter(f"{self.source or name}_id")

        def read(record: Any, context: Context) -> Any:
            key = get(record)
            return None if key is None else context["known"][shape][key]

        return read

    def reader_of_many(self, source: str) -> Reader:
        shape, get = type(self), attrgetter(source)

        def read(record: Any, context: Context) -> list[Any]:
            entries: list[Any] = context["known"][shape].among(get(record))
            return entries

        return read
