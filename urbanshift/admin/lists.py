"""Lists of staff: what narrows them stands in the address, and is told where it is not understood.

    class StepFilters(ListFilters):
        country = country_field()
        first = ("search", "country")                 # always in sight; the others fold away
        columns = {"country": "dialogue__series__country"}

        def narrow(self, records, *, now):            # what is more than one column
            records = super().narrow(records, now=now)
            return records.overdue(now=now) if self.said("overdue") else records

    @page("next-steps/", name="next_steps")
    class NextSteps(ListPage):
        name = "next_steps"
        title = _("Next steps")
        filters, template_name, unique = StepFilters, "staff/next_steps.html", "reference"
        orders = {"reference": Order(_("reference"), "reference")}
        columns = (Column(_("Reference"), lambda step: step.reference), ...)

The table is the template's, or made of columns; `exporting` writes all columns. `LISTS` has every list by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import View

from urbanshift.errors import Refused
from urbanshift.text import seen

from . import exporting, site
from .acts import PlainForm
from .exporting import Column
from .paging import PER_PAGE, PLACES, Keyset, Order, Slice, without_place
from .site import page

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


LISTS: dict[str, type[ListPage]] = {}
"""By the name of their page."""


class ListPage(View):
    """One list. See the module."""

    name: ClassVar[str]
    title: Any
    filters: ClassVar[type[ListFilters]]
    template_name: ClassVar[str] = "staff/register.html"
    records: ClassVar[Callable[[], QuerySet[Any]]]
    """All that there are."""
    orders: ClassVar[Mapping[str, Order]]
    unique: ClassVar[str] = "id"
    per_page: ClassVar[int] = PER_PAGE
    columns: ClassVar[Sequence[Column]] = ()
    adding: ClassVar[tuple[str, Any] | None] = None
    """The page that adds one, and what its button says."""
    acts: ClassVar[Sequence[tuple[str, Any]]] = ()
    """Pages that act on many of them at once, and what their buttons say."""

    nothing: ClassVar[Any] = _("None entered yet.")
    """What is said where there is none at all, whatever the filters."""
    sheet: ClassVar[str] = ""
    """The kind of spreadsheet by which many of them are changed."""

    http_method_names = ["get", "head"]

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        LISTS[cls.name] = cls

    @classmethod
    def shown(cls, records: Any) -> Any:
        """`records` with what the table says of them."""
        return records

    @classmethod
    def exported(cls, records: Any) -> Any:
        """`records` with what `columns` say of them, in a number of queries that does not depend on theirs."""
        return cls.shown(records)

    @classmethod
    def asked(cls, query: QueryDict) -> ListFilters:
        """What `query` asks for, cleaned."""
        form = cls.filters(query, orders=cls.orders)
        form.is_valid()
        return form

    @classmethod
    def found(cls, form: ListFilters, *, now: datetime) -> Keyset:
        """The list that a valid `form` asks for."""
        return Keyset(form.narrow(cls.records(), now=now), form.order, unique=cls.unique)

    @classmethod
    def address_of(cls, record: Any) -> str:
        """Where a row leads: the page of its record."""
        return ""

    @cached_property
    def now(self) -> datetime:
        return timezone.now()

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.asked(request.GET)
        slice_ = None
        if not form.errors:
            try:
                slice_ = self.found(form, now=self.now).slice(request.GET, self.shown, per_page=self.per_page)
            except ValueError:
                form.add_error(None, _("There is no such place in the list. Begin with its first page."))
        slice_ = slice_ or Slice([], None, "", "")
        for row in slice_.rows:
            self.prepare(row)
        answer = site.show(
            request,
            self.template_name,
            self.title,
            filters=form,
            slice=slice_,
            list=self,
            now=self.now,
            chips=form.chips() if not form.errors else [],
            within=without_place(request.GET).urlencode(),
            acts=[(reverse(f"admin:{act}"), label) for act, label in self.acts],
            **self.context(),
        )
        if form.errors:
            answer.status_code = 400
        return answer

    def prepare(self, row: Any) -> None:
        """Give a record what the template says of it, and the record does not know itself."""
        row.address = self.address_of(row)
        row.cells = [column.value(row) for column in self.columns if column.table]

    def context(self) -> dict[str, Any]:
        """What the template needs beside."""
        return {}


@page("export/<slug:name>/<slug:kind>/", name="export")
@require_safe
def export(request: HttpRequest, name: str, kind: str) -> HttpResponseBase:
    """The list `name` as its address asks for it, as `csv` or `xlsx`."""
    if name not in LISTS or kind not in exporting.WRITERS or not LISTS[name].columns:
        raise Http404
    listed = LISTS[name]
    form = listed.asked(request.GET)
    if form.errors:
        # The list says what is not understood.
        return HttpResponseRedirect(f"{reverse(f'admin:{name}')}?{request.GET.urlencode()}")
    now = timezone.now()
    rows = exporting.rows_of(listed.columns, listed.found(form, now=now), listed.exported)
    try:
        return exporting.WRITERS[kind](f"{name.replace('_', '-')}-{now:%Y-%m-%d}.{kind}", rows)
    except Refused as refusal:
        csv = f"{reverse('admin:export', args=[name, 'csv'])}?{request.GET.urlencode()}"
        return exporting.too_long(request, listed.title, refusal, csv)
