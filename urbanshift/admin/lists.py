"""Lists of staff, narrowed by what `urbanshift.lists.filters` makes.

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
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import View

from urbanshift.errors import Refused
from urbanshift.lists.filters import ListFilters
from urbanshift.lists.paging import PER_PAGE, Keyset, Order, Slice, without_place

from . import exporting, site
from .exporting import Column
from .site import page

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
