"""What a list can be narrowed by: declared, typed, and refused by name when it is not understood.

A filter takes several values with commas. Records are named by the keys of their addresses, and
a record that the caller may not know of is refused exactly as one that does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.request import Request

from urbanshift.text import number_in, plain

from .deprecation import Deprecation
from .problems import BadQuery
from .registers import numbers

MOST_VALUES = 100
"""Values that one filter takes."""

LONGEST_SEARCH = 200

_NO_TEXT = re.compile("[\0\ufffd]")
"""NUL; and what Django puts where bytes are no UTF-8: a search in another encoding would find nothing."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})\Z", re.ASCII | re.IGNORECASE)


def check_parameters(request: Request, allowed: Iterable[str], elsewhere: Mapping[str, Any]) -> None:
    """Raise BadQuery for every parameter that is unknown here or given twice. `elsewhere`: those that other addresses
    take, and the sentence that says which."""
    names = sorted(allowed)
    faults: dict[str, str] = {}
    for name, values in request.query_params.lists():
        if name not in names and name in elsewhere:
            faults[name] = str(elsewhere[name])
        elif name not in names:
            faults[name] = (
                _("There is no such parameter here. There are: %(names)s.") % {"names": ", ".join(names)}
                if names
                else _("This address takes no parameters.")
            )
        elif len(values) > 1:
            faults[name] = _("Give this once; several values go into one, with commas.")
        elif _NO_TEXT.search(values[0]):
            faults[name] = _("This holds a character that is not text.")
    if faults:
        raise BadQuery(faults)


def whole_number(said: str, *, least: int, most: int) -> int:
    """The number that `said` is. Raises ValueError, with a sentence, for what is none from `least` to `most`."""
    number = number_in(said)
    if number is not None and least <= number <= most:
        return number
    raise ValueError(_("Give a whole number from %(least)d to %(most)d.") % {"least": least, "most": most})


def calendar_day(said: str) -> date:
    """The day that `said` is. Raises ValueError, with a sentence, for what is none, or is written otherwise."""
    with suppress(ValueError):
        if _DAY.match(said):
            return date.fromisoformat(said)
    raise ValueError(_("Give a day as YYYY-MM-DD."))


class _Values(forms.Field):
    """Several values with commas, none of them empty."""

    def to_python(self, value: Any) -> list[Any]:
        if value is None:
            return []
        said = [one.strip() for one in value.split(",")]
        if not all(said):
            raise forms.ValidationError(_("Give a value, or leave the parameter out."))
        if len(said) > MOST_VALUES:
            raise forms.ValidationError(_("Give at most %(most)d values.") % {"most": MOST_VALUES})
        return list(dict.fromkeys(said))


class _Raw(forms.TextInput):
    """What was sent, also when it is empty: an empty value is a mistake, not no value."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return data.get(name)


class Filter(django_filters.Filter):
    """A filter with its own sentence for the documentation and its own schema.

    `hidden_from(caller)`: whether what it looks at is hidden from the caller; then there is no such parameter for them.
    """

    field_class: type[forms.Field] = _Values
    several = True
    parent: Filters

    def __init__(
        self,
        *,
        help_text: str,
        narrow: Callable[[Any, Any, Any], Any] | str,
        hidden_from: Callable[[Any], bool] | None = None,
        deprecated: Deprecation | None = None,
        **extra: Any,
    ) -> None:
        self.narrow = narrow
        self.hidden_from = hidden_from
        self.deprecated = deprecated
        super().__init__(label="", help_text=help_text, widget=_Raw, **extra)

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value is None or value == []:
            return qs
        if isinstance(self.narrow, str):
            return qs.filter(**{f"{self.narrow}__in": value})
        return self.narrow(qs, value, self.parent.view)

    def described(self) -> dict[str, Any]:
        """The schema of one value."""
        return {"type": "string"}


class _ChoiceValues(_Values):
    def __init__(self, *, choices: Mapping[str, Any], **options: Any) -> None:
        self.choices = choices
        super().__init__(**options)

    def to_python(self, value: Any) -> list[Any]:
        said = super().to_python(value)
        unknown = [one for one in said if one not in self.choices]
        if unknown:
            raise forms.ValidationError(
                _("%(unknown)s is not known. Choose from: %(values)s.")
                % {"unknown": ", ".join(unknown), "values": ", ".join(self.choices)}
            )
        return [self.choices[one] for one in said]


class ChoiceFilter(Filter):
    """Values of a closed set. `choices`: what a client writes, and what it stands for."""

    field_class = _ChoiceValues

    def __init__(self, choices: Any, **options: Any) -> None:
        known = {str(value): value for value in choices.values} if hasattr(choices, "values") else {}
        if isinstance(choices, Mapping):
            known = dict(choices)
        self.known = known
        super().__init__(choices=known, **options)

    def described(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.known)}


class _RecordValues(_Values):
    def __init__(
        self,
        *,
        among: Callable[[Any], QuerySet[Any]],
        collection: str,
        key: str,
        several: bool,
        refusal: Any,
        **options: Any,
    ) -> None:
        self.among = among
        self.collection = collection
        self.key = key
        self.several = several
        self.refusal = refusal
        self.caller: Any = None
        self.registers = 0
        super().__init__(**options)

    def to_python(self, value: Any) -> list[Any]:
        said = super().to_python(value)
        if not said:
            return []
        if not self.several and len(said) > 1:
            raise forms.ValidationError(_("Give one value."))
        among: Any = self.among(self.caller)
        if among.model.in_register:
            found = numbers(among.model, self.key, self.registers)
        else:
            found = dict(among.filter(**{f"{self.key}__in": said}).values_list(self.key, "pk"))
        unknown = [one for one in said if one not in found]
        if unknown:
            sentence = self.refusal or _("There is no %(unknown)s. %(collection)s/ lists those there are, by %(key)s.")
            raise forms.ValidationError(
                sentence % {"unknown": ", ".join(unknown), "collection": self.collection, "key": self.key}
            )
        return [found[one] for one in said]


class RecordFilter(Filter):
    """Records, named by the `key` of their address in `collection`, among those that the caller may know of. `refusal`:
    the sentence about what is `unknown`, where that is more than that there is no such record.

    What is filtered by is their ids: those of a register are remembered, others are one query.
    """

    field_class = _RecordValues

    def __init__(
        self,
        among: Callable[[Any], QuerySet[Any]],
        collection: str,
        key: str,
        *,
        several: bool = True,
        refusal: Any = None,
        **options: Any,
    ) -> None:
        self.several = several
        super().__init__(among=among, collection=collection, key=key, several=several, refusal=refusal, **options)


class _Truth(forms.Field):
    def to_python(self, value: Any) -> bool | None:
        if value is None:
            return None
        if value not in ("true", "false"):
            raise forms.ValidationError(_("Give true or false."))
        return bool(value == "true")


class TruthFilter(Filter):
    """`true` or `false`."""

    field_class = _Truth
    several = False

    def described(self) -> dict[str, Any]:
        return {"type": "boolean"}


class _Day(forms.Field):
    def to_python(self, value: Any) -> date | None:
        if value is None:
            return None
        try:
            return calendar_day(value)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class DayFilter(Filter):
    """A calendar day. What it does is up to `narrow`."""

    field_class = _Day
    several = False

    def described(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class _Instant(forms.Field):
    def to_python(self, value: Any) -> datetime | None:
        if value is None:
            return None
        with suppress(ValueError, OverflowError):
            if _INSTANT.match(value):
                return datetime.fromisoformat(value.upper()).astimezone(UTC)
        raise forms.ValidationError(
            _("Give an instant with its zone, as in 2026-03-02T09:00:00Z; a + in it is written %(plus)s.")
            % {"plus": "%2B"}
        )


class InstantFilter(Filter):
    """An instant (RFC 3339). Without a zone it is refused: nobody can tell what it means."""

    field_class = _Instant
    several = False

    def described(self) -> dict[str, Any]:
        return {"type": "string", "format": "date-time"}


class _Number(forms.Field):
    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        self.least, self.most = least, most
        super().__init__(**options)

    def to_python(self, value: Any) -> int | None:
        if value is None:
            return None
        try:
            return whole_number(value, least=self.least, most=self.most)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class NumberFilter(Filter):
    """A whole number within bounds."""

    field_class = _Number
    several = False

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        self.least, self.most = least, most
        super().__init__(least=least, most=most, **options)

    def described(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class _Words(forms.Field):
    def to_python(self, value: Any) -> str | None:
        if value is None:
            return None
        words = plain(str(value))
        if not words:
            raise forms.ValidationError(_("Give a word, or leave the parameter out."))
        if len(words) > LONGEST_SEARCH:
            raise forms.ValidationError(_("Give at most %(most)d characters.") % {"most": LONGEST_SEARCH})
        return words


class SearchFilter(Filter):
    """Words that occur in one of the columns as given, one after the other, without regard to case
    and to the kind of apostrophe."""

    field_class = _Words
    several = False

    def described(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST_SEARCH}


class Filters(django_filters.FilterSet):
    """The filters of one list. Empty unless a list declares its own."""

    @classmethod
    def names(cls, view: Any) -> list[str]:
        """The names of the filters that there are for the caller of `view`, who is asked for only where it matters."""
        guarded = {name: one.hidden_from for name, one in cls.base_filters.items() if one.hidden_from}
        names = [name for name in cls.base_filters if name not in guarded]
        if view.request.query_params.keys() <= {*names, *view.always}:
            return names
        return [*names, *(name for name, hidden_from in guarded.items() if not hidden_from(view.caller))]

    def __init__(self, data: Any, queryset: QuerySet[Any], *, view: Any) -> None:
        # Those that are asked for: the library copies each of them, and makes a form. What is no text was refused, and
        # is not asked of a database.
        asked = {name for name, said in data.items() if not _NO_TEXT.search(said)}
        self.__dict__["base_filters"] = {name: one for name, one in self.base_filters.items() if name in asked}
        super().__init__(data, queryset, request=view.request)
        self.view = view
        for one in self.filters.values():
            if isinstance(one.field, _RecordValues):
                one.field.caller = view.caller
                one.field.registers = view.stamps.registers

    def narrowed(self) -> QuerySet[Any]:
        """The queryset with every filter applied. Raises BadQuery naming every bad parameter."""
        if not self.form.is_valid():
            raise BadQuery(
                {
                    str(name): " ".join(message for error in errors for message in error.messages)
                    for name, errors in self.form.errors.as_data().items()
                }
            )
        return self.filter_queryset(self.queryset)
