"""What a list can be narrowed by: declared, typed, and refused by name when it is not understood.

A filter takes several values with commas. Records are named by the keys of their addresses, and
a record that the caller may not know of is refused exactly as one that does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.request import Request

from urbanshift.text import plain

from .problems import BadQuery

MOST_VALUES = 100
"""Values that one filter takes."""

LONGEST_SEARCH = 200


def check_parameters(request: Request, allowed: Iterable[str]) -> None:
    """Raise BadQuery for every parameter that is unknown here or given twice."""
    names = sorted(allowed)
    faults: dict[str, str] = {}
    for name, values in request.query_params.lists():
        if name not in names:
            faults[name] = (
                _("There is no such parameter here. There are: %(names)s.") % {"names": ", ".join(names)}
                if names
                else _("This address takes no parameters.")
            )
        elif len(values) > 1:
            faults[name] = _("Give this once; several values go into one, with commas.")
        elif "\0" in values[0]:
            faults[name] = _("This holds a character that is not text.")
    if faults:
        raise BadQuery(faults)


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
    """A filter with its own sentence for the documentation and its own schema."""

    field_class: type[forms.Field] = _Values
    several = True
    parent: Filters

    def __init__(self, *, help_text: str, narrow: Callable[[Any, Any, Any], Any] | str, **extra: Any) -> None:
        self.narrow = narrow
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
    def __init__(self, *, key: str, among: Callable[[Any], QuerySet[Any]], **options: Any) -> None:
        self.key = key
        self.among = among
        self.caller: Any = None
        super().__init__(**options)

    def to_python(self, value: Any) -> list[Any]:
        said = super().to_python(value)
        if not said:
            return []
        found = dict(self.among(self.caller).filter(**{f"{self.key}__in": said}).values_list(self.key, "pk"))
        unknown = [one for one in said if one not in found]
        if unknown:
            raise forms.ValidationError(_("There is no %(unknown)s.") % {"unknown": ", ".join(unknown)})
        return [found[one] for one in said]


class RecordFilter(Filter):
    """Records, named by the `key` of their address, among those that the caller may know of.

    One query. What is filtered by is their ids.
    """

    field_class = _RecordValues

    def __init__(self, among: Callable[[Any], QuerySet[Any]], key: str, **options: Any) -> None:
        super().__init__(among=among, key=key, **options)


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
    """Words that occur in one of the columns, without regard to case."""

    field_class = _Words
    several = False

    def described(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": LONGEST_SEARCH}


class Filters(django_filters.FilterSet):
    """The filters of one list. Empty unless a list declares its own."""

    def __init__(self, data: Any, queryset: QuerySet[Any], *, view: Any) -> None:
        super().__init__(data, queryset, request=view.request)
        self.view = view
        for one in self.filters.values():
            if isinstance(one.field, _RecordValues):
                one.field.caller = view.caller

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
