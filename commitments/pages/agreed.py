"""All that was agreed, as its readers narrow it: by words, country, city, organisation, theme, and where it stands."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import OuterRef, Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from commitments.models import ActionItem, Commitment, CommitmentParty
from commitments.querysets.beside import translated
from commitments.querysets.commitment import standing_counted
from commitments.querysets.narrowing import about
from commitments.status import CLOSED, CommitmentStatus
from dialogues.models import City, Country, Dialogue, Representation, Stakeholder, Theme
from dialogues.querysets import as_flag, dialogue_seen, there_are
from dialogues.standing import Standing
from urbanshift.lists.filters import ListFilters, PickField, RecordField, SearchField
from urbanshift.lists.paging import Keyset, Order, Slice

from .next_steps import as_told, for_pages

PER_PAGE = 25

ORDERS = {
    "reference": Order(_("by reference"), "sort_key"),
    "due": Order(_("due first"), "due_on", nullable=True),
}

OVERDUE = ("overdue", _("overdue"))
ANY_CLOSED = ("closed", _("closed, however"))


class AgreedFilters(ListFilters):
    """What the dialogues and next steps that the reader knows of name is offered; whatever else stands in the registers
    may be named in an address."""

    first = ("search", "country", "city", "status")
    columns = {"country": "dialogue__series__country"}

    search = SearchField(help_text=_("Reference, title or wording"))
    country = RecordField(Country.objects.none(), "iso2", label=_("Country"))
    city = RecordField(City.objects.none(), label=_("City"))
    organisation = RecordField(Stakeholder.objects.none(), label=_("Organisation"))
    theme = RecordField(Theme.objects.order_by("name"), label=_("Theme"))
    status = PickField(
        [
            (CommitmentStatus.OPEN.value, CommitmentStatus.OPEN.label),
            OVERDUE,
            ANY_CLOSED,
            *((status.value, status.label) for status in CommitmentStatus if status in CLOSED),
        ],
        label=_("Status"),
    )

    def __init__(self, query: QueryDict, *, who: Standing) -> None:
        super().__init__(query, orders=ORDERS)
        seen = Dialogue.objects.visible_to(who).order_by()
        countries = seen.values("series__country")
        present = Representation.objects.filter(dialogue__in=seen).order_by()
        self._offer("country", Q(pk__in=countries))
        self._offer("city", Q(country__in=countries))
        self._offer("organisation", Q(pk__in=present.values("stakeholder")) | _owes_some_of(who))

    def _offer(self, name: str, offered: Q) -> None:
        field: Any = self.fields[name]
        said = self.data.get(name, "").replace("\x00", "")
        records = field.queryset.model._default_manager
        field.queryset = records.filter(offered | Q(**{field.to_field_name: said})).order_by("name")

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        match self.said("status"):
            case "overdue":
                records = records.overdue(now=now)
            case "closed":
                records = records.closed()
            case status if status:
                records = records.filter(status=status)
        records = about(records, **{name: self.said(name) for name in ("city", "organisation", "theme")})
        if words := self.said("search"):
            records = records.saying(words)
        return records


def _owes_some_of(who: Standing) -> Q:
    """Condition on an organisation: `who` may know of a next step that it leads, supports or is counterpart of, or of
    an action that it owns."""
    steps = Commitment.objects.visible_to(who).agreed()
    ways = (
        steps.filter(lead=OuterRef("pk")),
        CommitmentParty.objects.filter(stakeholder=OuterRef("pk"), commitment__in=steps),
        ActionItem.objects.filter(owner=OuterRef("pk"), commitment__in=steps),
    )
    return reduce(or_, (there_are(one.order_by()) for one in ways))


def _shown(steps: Any, who: Standing) -> Any:
    """`steps` as `next_step.html` shows them, with the dialogue that agreed each, and whether `who` may know of it."""
    return (
        for_pages(steps.visible_to(who), who)
        .annotate(dialogue_is_seen=as_flag(dialogue_seen(who, "dialogue__", "dialogue_id")))
        .prefetch_related(translated("dialogue__"))
    )


@require_safe
def next_steps(request: HttpRequest) -> HttpResponse:
    """The next steps that the reader may know of and asks for, a page at a time, and how many of them stand where.
    What is not understood is told, with 400."""
    who, now = Standing.of(request.user), timezone.now()
    form = AgreedFilters(request.GET, who=who)
    told: dict[str, Any] = {"filters": form, "slice": Slice([], None, "", ""), "now": now}
    if form.is_valid():
        found = form.narrow(Commitment.objects.visible_to(who).agreed(), now=now)
        try:
            told["slice"] = Keyset(found, form.order, unique="reference").slice(
                request.GET, lambda steps: _shown(steps, who), per_page=PER_PAGE
            )
        except ValueError:
            form.add_error(None, _("There is no such place in the list. Begin with its first page."))
        else:
            as_told(told["slice"].rows, who)
            told |= {"chips": form.chips(), "counted": found.aggregate(**standing_counted(now))}
    return render(request, "next_steps.html", told, status=400 if form.errors else 200)
