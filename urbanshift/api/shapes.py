"""What an answer looks like: plain serializers, one per list line and one per record.

A shape lists its fields; nothing is taken from a model by itself. What is not known is null,
never an empty string. `guards` name the fields that not every caller sees: they are absent for
the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

type Guard = Callable[[Any, Any], bool]
"""Whether the caller (second) may read the field of the record (first)."""


class Shape(serializers.Serializer[Any]):
    """A serializer that only answers. Its context holds `root`, `caller` and `now`."""

    guards: ClassVar[Mapping[str, Guard]] = {}

    def to_representation(self, instance: Any) -> dict[str, Any]:
        caller = self.context.get("caller")
        line: dict[str, Any] = {}
        for field in self._readable_fields:
            name = str(field.field_name)
            guard = self.guards.get(name)
            if guard is not None and not guard(instance, caller):
                continue
            value = field.get_attribute(instance)
            line[name] = None if value is None or value == "" else field.to_representation(value)
        return line


class Text(serializers.CharField):
    def to_representation(self, value: Any) -> str:
        return str(value)


class Choice(serializers.ChoiceField):
    """One of a closed set; lower case."""

    def to_representation(self, value: Any) -> str:
        return str(value)


class Level(serializers.ChoiceField):
    """One of an ordered set that is stored as a number: answered by its name, in lower case."""

    def __init__(self, levels: Any, **options: Any) -> None:
        self.levels = levels
        super().__init__([(level.name.lower(), level.label) for level in levels], **options)

    def to_representation(self, value: Any) -> str:
        return str(self.levels(value).name.lower())


class Whole(serializers.IntegerField):
    def to_representation(self, value: Any) -> int:
        return int(value)


class Flag(serializers.BooleanField):
    def to_representation(self, value: Any) -> bool:
        return bool(value)


class Day(serializers.DateField):
    """A calendar day without a zone: `2026-03-02`."""

    def to_representation(self, value: Any) -> Any:
        return value.isoformat()


class Instant(serializers.DateTimeField):
    """An instant in UTC: `2026-03-02T09:00:00Z`."""

    def to_representation(self, value: Any) -> Any:
        return value


class Degrees(serializers.FloatField):
    """Degrees as a JSON number, to the five places that are stored: about a metre."""

    def to_representation(self, value: Any) -> Any:
        return float(value)


class Names(serializers.ListField):
    """The names of related records, which have nothing else to show."""

    child = Text()

    def to_representation(self, value: Any) -> list[str]:
        return [one.name for one in value.all()]


@extend_schema_field({"type": "string", "format": "uri"})
class Url(serializers.Field[Any, Any, Any, Any]):
    """The absolute address of the record, or of the one at `source`: `{root}{resource}/{key}/`."""

    def __init__(self, resource: str, key: str, **options: Any) -> None:
        self.resource = resource
        self.key = key
        super().__init__(**{"source": "*", **options})

    def to_representation(self, value: Any) -> str:
        return f"{self.context.get('root', '/')}{self.resource}/{getattr(value, self.key)}/"


class Ref(Shape):
    """A reference to another record, so that a line can be shown without a second call.

    `seen` names the flag on the referring record that says whether the caller may know of the
    other one; where it is false the reference is null.
    """

    def __init__(self, *args: Any, seen: str = "", **options: Any) -> None:
        self.seen = seen
        super().__init__(*args, **options)

    def get_attribute(self, instance: Any) -> Any:
        if self.seen and not getattr(instance, self.seen):
            return None
        return super().get_attribute(instance)
