"""What a request may say. Strict: what is not listed is refused by name, and nothing is guessed.

A string is not a number, `1` is not `true`, `null` counts as not given. Every bad field is named
at once (422). What the rules of the matter ask for is checked by the action that is called.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, NoReturn

from django.core.validators import DecimalValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty
from rest_framework.settings import api_settings

from urbanshift.errors import choose_from
from urbanshift.text import fault_in, plain

from .shapes import Shape

_AMOUNT = re.compile(r"\d{1,16}(\.\d{1,2})?\Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")

LONGEST_TEXT = 20_000
"""Characters that a text without a limit of its own may have."""


class Input(serializers.Serializer[Any]):
    """A JSON object with exactly these fields.

    `read_only_names` are those that the record has in answers: they are refused as such, not
    as unknown.
    """

    read_only_names: ClassVar[frozenset[str]] = frozenset()

    needed: ClassVar[tuple[str, ...]] = ()
    """Fields that are described as required and, where they are left out, refused by the action, in its own words."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise serializers.ValidationError({api_settings.NON_FIELD_ERRORS_KEY: [_("Send an object.")]})
        unknown = _("There is no such field. There are: %(names)s.") % {"names": ", ".join(self._declared_fields)}
        errors: dict[str, Any] = {
            name: [_("This is read-only.") if name in self.read_only_names else unknown]
            for name in data
            if name not in self._declared_fields
        }
        self.readable: dict[str, Any] = {}
        for name, field in self.fields.items():
            try:
                self.readable[name] = field.run_validation(field.get_value(data))
            except serializers.ValidationError as error:
                errors[name] = error.detail
        if errors:
            raise serializers.ValidationError(errors)
        return dict(self.readable)

    def as_far_as_read(self) -> dict[str, Any]:
        """What could be read, and in the place of what could not, what stands for nothing."""
        nothing = {name: getattr(field, "missing", None) for name, field in self._declared_fields.items()}
        return nothing | getattr(self, "readable", {})


class Changes(Input):
    """Fields of a record that are to be changed: only those that are given. Null empties one that may be empty.

    `of` is the shape of the record; what else that has is refused as read-only.
    """

    of: ClassVar[type[Shape]]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls.read_only_names = frozenset(cls.of._declared_fields) - frozenset(cls._declared_fields)

    def as_far_as_read(self) -> dict[str, Any]:
        """What could be read: what is not given stays as it is."""
        return dict(getattr(self, "readable", {}))

    def get_fields(self) -> dict[str, Any]:
        said = getattr(self, "initial_data", None)
        if not isinstance(said, Mapping):
            return super().get_fields()
        return {name: deepcopy(field) for name, field in self._declared_fields.items() if name in said}


class _Strict(serializers.Field[Any, Any, Any, Any]):
    """A field is required, or `optional`: then it, or null for it, may be left out."""

    missing: ClassVar[Any] = None

    def __init__(self, *, optional: bool = False, **options: Any) -> None:
        if optional:
            options |= {"required": False, "allow_null": True, "default": self.missing}
        super().__init__(**options)

    def run_validation(self, data: Any = empty) -> Any:
        if data is None and self.allow_null:
            return self.missing
        return super().run_validation(data)

    def refuse(self, message: Any) -> NoReturn:
        raise serializers.ValidationError(message)


class Text(_Strict, serializers.CharField):
    """Text in the form in which it is stored; left out, or empty where that is allowed, it is ''."""

    missing = ""
    lines: ClassVar[bool] = True

    def __init__(self, *, optional: bool = False, **options: Any) -> None:
        options.setdefault("max_length", LONGEST_TEXT)
        super().__init__(optional=optional, allow_blank=optional, **options)

    def run_validation(self, data: Any = empty) -> Any:
        if data is not empty and data is not None and not isinstance(data, str):
            self.refuse(_("Give a string."))
        if isinstance(data, str):
            data = plain(data)
            if fault := fault_in(self.field_name or "", data, lines=self.lines):
                self.refuse(fault.message)
        return super().run_validation(data)


class TextLine(Text):
    """Text on one line: a title, an address, a tag."""

    lines = False


class Choice(_Strict, serializers.ChoiceField):
    """One value of a closed set, exactly as written."""

    missing = ""

    def __init__(self, choices: Any, **options: Any) -> None:
        super().__init__(choices=getattr(choices, "choices", choices), **options)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str) or data not in self.choices:
            self.refuse(choose_from(self.choices))
        return data


class Level(Choice):
    """One of an ordered set, by its name in lower case."""

    def __init__(self, levels: Any, **options: Any) -> None:
        self.by_name = {level.name.lower(): level for level in levels}
        super().__init__([(name, level.label) for name, level in self.by_name.items()], **options)

    def to_internal_value(self, data: Any) -> Any:
        return self.by_name[super().to_internal_value(data)]


class Whole(_Strict, serializers.IntegerField):
    """A whole number within its bounds. `40.0` is one, as JSON Schema has it: some clients know no others."""

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        super().__init__(min_value=least, max_value=most, **options)

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, float) and data.is_integer():
            data = int(data)
        if isinstance(data, bool) or not isinstance(data, int):
            self.refuse(_("Give a whole number."))
        return data


class _Degrees(_Strict):
    most: int

    # A column says of many places that there are too many digits in total.
    default_validators = [DecimalValidator(None, 5)]

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, bool) or not isinstance(data, int | float) or not -self.most <= data <= self.most:
            self.refuse(_("Give degrees, as a number from -%(most)d to %(most)d.") % {"most": self.most})
        return Decimal(str(data))


@extend_schema_field({"type": "number", "minimum": -90, "maximum": 90})
class Latitude(_Degrees):
    """Degrees north of the equator, as a number."""

    most = 90


@extend_schema_field({"type": "number", "minimum": -180, "maximum": 180})
class Longitude(_Degrees):
    """Degrees east of Greenwich, as a number."""

    most = 180


@extend_schema_field({"type": "string", "pattern": _AMOUNT.pattern.replace(r"\Z", "$").join(("^", ""))})
class Amount(_Strict):
    """An amount of money: a decimal number in a string, so that no place of it is lost."""

    def to_internal_value(self, data: Any) -> Decimal:
        if not isinstance(data, str) or not _AMOUNT.match(data):
            self.refuse(_("Give the amount as a string, with at most two places: 1500000.00."))
        return Decimal(data)


class Flag(_Strict, serializers.BooleanField):
    """`true` or `false`; left out it is false."""

    missing = False

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.refuse(_("Give true or false."))
        return data


class Day(_Strict, serializers.DateField):
    """A calendar day: `2026-03-02`. A time is refused."""

    def to_internal_value(self, value: Any) -> date:
        if not isinstance(value, str) or not _DAY.match(value):
            self.refuse(_("Give a day as YYYY-MM-DD."))
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.refuse(_("There is no such day."))


@extend_schema_field({"type": "string"})
class Key(_Strict):
    """Another record, named by its slug, code or reference.

    `among(caller)` are the records that the caller may name: one that they may not know of is
    refused exactly as one that does not exist.
    """

    def __init__(self, among: Callable[[Any], QuerySet[Any]], key: str, **options: Any) -> None:
        self.among = among
        self.key = key
        super().__init__(**options)

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str):
            self.refuse(_("Give a string."))
        found = None
        if data and "\0" not in data:
            found = self.among(self.context["caller"]).filter(**{self.key: data}).first()
        if found is None:
            self.refuse(_("There is no such record."))
        return found


class Several(serializers.ListField):
    """A list of one kind of thing, at most `most` of them; left out, or null, it is empty."""

    missing: ClassVar[tuple[Any, ...]] = ()

    def __init__(self, *, most: int, **options: Any) -> None:
        super().__init__(required=False, allow_null=True, default=list, max_length=most, **options)

    def run_validation(self, data: Any = empty) -> Any:
        if data is None:
            return []
        if data is not empty and not isinstance(data, list):
            raise serializers.ValidationError(_("Give a list."))
        return super().run_validation(data)


class Version(Whole):
    """The version of the record that the caller has seen; stale is 412."""

    def __init__(self) -> None:
        told = "The version that was seen: 412 where it is not the current one any more. Null or left out: any."
        super().__init__(least=1, most=2**31 - 1, optional=True, help_text=told)
