"""What narrows a list that people read: it stands in the address, and is told where it is not understood.

class StepFilters(ListFilters):
    country = country_field()
    first = ("search", "country")                 # always in sight; the others fold away
    columns = {"country": "dialogue__series__country"}

    def narrow(self, records, *, now):            # what is more than one column
        records = super().narrow(records, now=now)
        return records.overdue(now=now) if self.said("overdue") else records
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from urbanshift.acts import PlainForm
from urbanshift.text import seen

from .paging import PLACES, Order, without_place

LONGEST_SEARCH = 200

YES = "yes"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on: what it says, and the address of the list without it."""

    label: str
    text: str
    without: str


class SearchField(forms.CharField):
    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"type": "search"}))
        super().__init__(**{"label": _("Search"), "required": False, "max_length": LONGEST_SEARCH, **options})

    def to_python(self, value: Any) -> str:
        """As it looks: what is copied from a document comes along with spaces and line ends of its own."""
        return seen(str(super().to_python(value)))


class Checkbox(forms.CheckboxInput):
    """A box that posts `yes`; anything else that stands in an address is told to be unknown."""

    def __init__(self) -> None:
        super().__init__(attrs={"value": YES}, check_test=lambda value: value == YES)

    def format_value(self, value: Any) -> str:
        return YES

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.get(name, "")


class TickField(forms.Field):
    widget = Checkbox

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)

    def to_python(self, value: Any) -> bool:
        if value not in (None, "", YES):
            raise ValidationError(_("Write “yes”, or leave it out."))
        return value == YES


SELECTED = mark_safe(" selected")


class Select(forms.Select):
    """As Django's own, of which each option is a template: a list has a hundred of them beside it."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        shown = self.get_context(name, value, attrs)["widget"]
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (option["value"], SELECTED if option["selected"] else "", option["label"])
                for _group, options, _place in shown["optgroups"]
                for option in options
            ),
        )
        return format_html("<select{}>{}</select>", flatatt({"name": name, **shown["attrs"]}), options)


class PickField(forms.ChoiceField):
    """One of a closed set, or all."""

    widget = Select

    def __init__(self, choices: Any, **options: Any) -> None:
        super().__init__(choices=[("", _("all")), *choices], required=False, **options)


class RecordField(forms.ModelChoiceField):
    """One of few records, named by the key of its address; or all."""

    widget = Select

    def __init__(self, records: QuerySet[Any], key: str = "slug", **options: Any) -> None:
        super().__init__(records, to_field_name=key, required=False, empty_label=_("all"), **options)


class ListFilters(PlainForm):
    """What a list is narrowed by, and in which order it is read. See the module."""

    first: ClassVar[Sequence[str]] = ("search",)
    columns: ClassVar[Mapping[str, str]] = {}

    data: QueryDict

    def __init__(self, query: QueryDict, *, orders: Mapping[str, Order], **options: Any) -> None:
        super().__init__(query, **options)
        self.orders = orders
        if len(orders) > 1:
            own, *others = orders.items()
            # The first one is the list's own, and need not be said.
            choices = [("", own[1].label), *((name, order.label) for name, order in others)]
            self.fields["order"] = forms.ChoiceField(choices=choices, required=False, label=_("Order"), widget=Select)

    def clean(self) -> dict[str, Any]:
        unknown = [name for name in self.data if name not in self.fields and name not in PLACES]
        for name in unknown:
            self.add_error(None, gettext("There is no filter “%(name)s” here.") % {"name": name[:50]})
        twice = [name for name in self.fields if len(self.data.getlist(name)) > 1]
        for name in twice:
            self.add_error(name, gettext("Give this once."))
        return dict(self.cleaned_data)

    def said(self, name: str) -> Any:
        return self.cleaned_data.get(name)

    @property
    def order(self) -> Order:
        return self.orders[self.cleaned_data.get("order") or next(iter(self.orders))]

    def narrow(self, records: Any, *, now: datetime) -> Any:
        """`records` that fit what was said in fields that stand for a column."""
        wanted = {column: self.said(name) for name, column in self.columns.items() if self.said(name)}
        return records.filter(**wanted) if wanted else records

    def chips(self) -> list[Chip]:
        """What is on, in the order of the form."""
        found = []
        for name in self.fields:
            value = self.said(name)
            if value in (None, "", False) or name == "order":
                continue
            other = without_place(self.data)
            other.pop(name, None)
            bound = self[name]
            text = "" if value is True else self._text(bound.field, value)
            found.append(Chip(str(bound.label), text, f"?{other.urlencode()}"))
        return found

    @staticmethod
    def _text(field: Any, value: Any) -> str:
        if isinstance(field, forms.ModelChoiceField):
            return str(field.label_from_instance(value))
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            return next(str(label) for known, label in choices if str(known) == str(value))
        return str(value)

    @property
    def in_sight(self) -> list[Any]:
        return [self[name] for name in self.first]

    @property
    def folded(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in self.first]

    @property
    def unfolded(self) -> bool:
        """Whether one of those that fold away is on, or not understood."""
        return any(self.data.get(field.name) for field in self.folded)
