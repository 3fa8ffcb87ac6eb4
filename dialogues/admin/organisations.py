"""One organisation: what it is, who speaks for it; adding one, after a look at those of a similar name."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from dialogues.actions.register import register_stakeholder
from dialogues.models import Country, Stakeholder
from dialogues.standing import standing_in_for
from dialogues.status import StakeholderCategory, StakeholderLevel
from urbanshift import once
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lookups import KINDS, LookupField
from urbanshift.admin.site import page, show
from urbanshift.admin.trails import of_trail
from urbanshift.errors import Refused
from urbanshift.fields import LineField
from urbanshift.refused_by_database import in_own_words

from .register import EditForm, NamedForm, aliases_field, choice_field, land_field

SIMILAR = 10
"""Organisations of a similar name that are shown."""


class OrganisationForm(ActForm):
    name = LineField(label=_("Name"), max_length=200)
    acronym = LineField(label=_("Acronym"), max_length=30, required=False)
    category = choice_field(_("Kind"), StakeholderCategory.choices)
    level = choice_field(_("Level"), StakeholderLevel.choices)
    country = land_field()
    city = LookupField("cities", label=_("City that it governs or works for"), required=False)
    aliases = aliases_field()


def adding(country: Country | None, form: forms.Form | None = None) -> dict[str, Any]:
    """What a page about `country` needs, so that what is chosen there is looked for in it first, and a missing
    organisation, taken to be of it, is added without leaving the page: not where no field of `form` takes one."""
    if form is not None and not any(
        getattr(one, "kind", None) == KINDS["organisations"] for one in form.fields.values()
    ):
        return {"near": country}
    initial = {"country": country.iso2 if country is not None else ""}
    return {"near": country, "organisation_form": OrganisationForm(auto_id="new_%s", initial=initial)}


class AddForm(OrganisationForm):
    def act(self, *, by: User, now: datetime) -> Stakeholder:
        return register_stakeholder(by=by, now=now, **self.cleaned_data)


class ChangeForm(EditForm, NamedForm, OrganisationForm):
    also = ("aliases__name",)
    field_order = ["name", "acronym", "category", "level", "country", "city", "aliases", "reason"]

    def others(self) -> QuerySet[Stakeholder]:
        return Stakeholder.objects.filter(country=self.cleaned_data.get("country"))


def similar(name: str) -> list[Stakeholder]:
    """Organisations that may be meant by `name`, the likeliest first."""
    name = " ".join(name[:200].replace("\x00", "").split())
    known: Any = KINDS["organisations"].records
    return list(known.similar_to(name)[:SIMILAR]) if name else []


def _as_option(one: Stakeholder) -> dict[str, str]:
    kind = KINDS["organisations"]
    return {"key": kind.key_of(one), "label": kind.label(one), "hint": kind.hint(one)}


class OrganisationAct(Act):
    record: Stakeholder

    def trail(self) -> Any:
        return [(_("Organisations"), reverse("admin:organisations"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:organisation", args=[result.slug])


@page("organisation/new/", name="add_organisation")
class AddOrganisation(OrganisationAct):
    """As a page it shows those of a similar name before it adds one. Asked for JSON, it serves a dialog:

    GET `?name=` answers `{"similar": [{"key", "label", "hint"}]}`; POST 201 `{"key", "label", "hint"}`, or 422
    `{"errors": {field: [sentences]}}`, what belongs to no field under `__all__`.
    """

    form_class = AddForm
    template_name = "staff/add_organisation.html"
    title = _("Add an organisation")
    button = _("Add it")
    done = _("The organisation is added.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        answer = super().dispatch(request, *args, **kwargs)
        patch_vary_headers(answer, ("Accept",))
        return answer

    @property
    def wants_json(self) -> bool:
        return self.request.get_preferred_type(["text/html", "application/json"]) == "application/json"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.wants_json:
            return JsonResponse({"similar": [_as_option(one) for one in similar(request.GET.get("name", ""))]})
        return super().get(request, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.wants_json:
            return self.answer(self.make_form(request.POST))
        form = self.make_form(request.POST)
        name = request.POST.get("name", "")
        if form.is_valid() and request.POST.get("looked_at") != name and similar(name):
            messages.info(request, _("Look first whether it is one of these. If it is none of them, add it."))
            return self.render(form)
        return super().post(request, **kwargs)

    def answer(self, form: ActForm) -> JsonResponse:
        now = timezone.now()
        made = None
        try:
            with in_own_words(), once.sent_once(self.request, now=now) as sending:
                made = self.made_before(sending)
                if made is None and (made := form.send(by=self.request.user, now=now)) is not None:
                    sending.done(partial(self.leads_to, made))
        except Refused as refusal:
            made = None
            form.tell(refusal)
        if made is None:
            errors = {name: [str(one) for one in sentences] for name, sentences in form.errors.items()}
            return JsonResponse({"errors": errors}, status=422)
        return JsonResponse(_as_option(made), status=201)

    @staticmethod
    def made_before(sending: once.Sending) -> Stakeholder | None:
        """What was made of the same, where the answer to it was lost."""
        if not (sending.was_done and sending.is_the_same):
            return None
        records: Any = KINDS["organisations"].records
        return records.get(slug=resolve(sending.led_to).kwargs["key"])

    def get_initial(self) -> dict[str, Any]:
        return {"name": self.request.GET.get("name", "")[:200]}

    def back(self) -> str:
        return reverse("admin:organisations")

    def context(self, form: Any) -> dict[str, Any]:
        name = form["name"].value() or ""
        return {"similar": similar(name), "looked_at": name}


@page("organisations/<key:key>/edit/", name="edit_organisation")
class EditOrganisation(OrganisationAct):
    form_class = ChangeForm
    title = _("Change the organisation")
    done = _("The organisation is changed.")

    def find(self, **key: Any) -> Stakeholder:
        return get_object_or_404(Stakeholder.objects.select_related("country", "city"), slug=key["key"])

    def get_initial(self) -> dict[str, Any]:
        names = ("name", "acronym", "category", "level", "city")
        return {name: getattr(self.record, name) for name in names} | {
            "country": self.record.country.iso2 if self.record.country else "",
            "aliases": [alias.name for alias in self.record.aliases.order_by("name", "pk")],
        }


@page("organisations/<key:key>/", name="organisation")
@require_safe
def organisation(request: HttpRequest, key: str) -> HttpResponse:
    """What it is, who speaks for it, and where what it owes is listed."""
    found = get_object_or_404(Stakeholder.objects.for_detail(), slug=key)
    today = timezone.now().date()
    successors = list(found.successions.select_related("successor").order_by("pk"))
    members = list(found.memberships.select_related("user").order_by("starts_on", "pk"))
    return show(
        request,
        "staff/organisation.html",
        found.name,
        trail=[(_("Organisations"), reverse("admin:organisations"))],
        organisation=found,
        successors=successors,
        standing_in=standing_in_for(found, on=today) if successors else [],
        predecessors=found.inheritances.select_related("predecessor").order_by("pk"),
        members=[(one, one.state_on(today)) for one in members],
        query=f"organisation={found.slug}",
        audit=of_trail("organisation", found.slug),
    )
