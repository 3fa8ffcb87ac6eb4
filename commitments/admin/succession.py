"""What became of an organisation: renamed, merged or split, with a preview of who takes over what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.succession import drafts_naming, open_matters, require_clear, require_free, succeed
from commitments.models import ActionItem, Commitment
from dialogues.admin.organisations import adding
from dialogues.models import Country, Succession
from dialogues.status import SuccessionKind
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lookups import LookupField, LookupsField
from urbanshift.admin.site import page
from urbanshift.errors import Fault, Refused
from urbanshift.fields import DayField, ReasonField


class SuccessionForm(ActForm):
    predecessor = LookupField("organisations", label=_("The organisation as it was"))
    kind = forms.ChoiceField(
        label=_("What happened to it"),
        choices=[
            (SuccessionKind.RENAMED, _("renamed: the same organisation has another name or form")),
            (SuccessionKind.MERGED, _("merged: another organisation took it in")),
            (SuccessionKind.SPLIT, _("split: several organisations stand in its place")),
        ],
        widget=forms.RadioSelect,
    )
    successors = LookupsField(
        "organisations", label=_("What it became"), help_text=_("One organisation; several where it was split.")
    )
    succeeded_on = DayField(label=_("From"), required=False, help_text=_("Leave it empty for today."))
    reason = ReasonField(label=_("What happened, and where it is written"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # What it became is taken to be where it was.
        self.fields["predecessor"].widget.attrs["data-whereabouts"] = "true"
        self.matters: list[Commitment | ActionItem] = []
        self.drafts: list[Commitment] = []
        self.signature = ""
        self.only_asks = "previewed" not in self.data

    def clean(self) -> None:
        """Find what is open of the predecessor; where several succeed it, ask who takes over each.

        What cannot be recorded is not previewed.
        """
        if self._is_unclear:
            return
        said = self.cleaned_data
        try:
            require_clear(said["kind"], said["successors"])
            require_free(said["predecessor"], said["successors"], on=said.get("succeeded_on"))
        except Refused as refusal:
            self.refuse(refusal)
            return
        led, owned = open_matters(said["predecessor"])
        self.matters = [*led, *owned]
        self.drafts = drafts_naming(said["predecessor"])
        heirs = {one.slug: one for one in said["successors"]}
        if len(heirs) > 1:
            for matter in self.matters:
                self.fields[f"assign-{matter.reference}"] = forms.ChoiceField(
                    label=f"{matter.reference} {matter.title}",
                    choices=[("", _("choose one")), *((slug, one.name) for slug, one in heirs.items())],
                )
        references = [matter.reference for matter in self.matters]
        self.signature = ":".join([said["predecessor"].slug, said["kind"], *sorted(heirs), *references])

    @property
    def _is_unclear(self) -> bool:
        """Whether it is not clear yet who succeeds whom."""
        return not {"predecessor", "kind", "successors"}.isdisjoint(self.errors)

    @property
    def asks(self) -> list[str]:
        """The fields that ask who takes over what."""
        return [name for name in self.fields if name.startswith("assign-")]

    @property
    def is_previewed(self) -> bool:
        """Whether this was shown before: only then was it asked who takes over what."""
        return self.data.get("previewed") == self.signature

    def act(self, *, by: User, now: datetime) -> list[Succession]:
        said = {name: value for name, value in self.said.items() if name in self.base_fields}
        heirs = {one.slug: one for one in said["successors"]}
        chosen = {matter.reference: self.data.get(f"assign-{matter.reference}") for matter in self.matters}
        assign = {reference: heirs[slug] for reference, slug in chosen.items() if slug in heirs}
        if self._is_unclear:  # Asked in vain: who takes over what is asked once it is clear who may.
            led, owned = open_matters(said["predecessor"])
            theirs: list[Commitment | ActionItem] = [*led, *owned]
            assign = dict.fromkeys((one.reference for one in theirs), said["successors"][0])
        elif self.matters and not self.is_previewed:
            assign = dict.fromkeys(chosen, said["successors"][0]) | assign
        return succeed(said.pop("predecessor"), by=by, now=now, assign=assign, **said)

    def ask_in_vain(self, *, by: User, now: datetime) -> None:
        """Say what refuses it, without recording it."""
        if refusal := self._refusal_of(lambda: self.act(by=by, now=now)):
            self.tell(refusal)

    def _stand_ins(self, name: str) -> Sequence[Any]:
        found = super()._stand_ins(name)
        if name == "successors" and self.cleaned_data.get("kind") == SuccessionKind.SPLIT:
            return [[*one, *other] for one, other in pairwise(found)]
        return found

    def _homes(self, fault: Fault) -> tuple[str, str]:
        return super()._homes(replace(fault, field=fault.field.replace("assign.", "assign-", 1)))


@page("succession/", name="succession")
class Succeed(Act):
    form_class = SuccessionForm
    template_name = "staff/succession.html"
    title = _("An organisation was renamed, merged or split")
    button = _("Record it")
    done = _("The succession is recorded.")

    def get_initial(self) -> dict[str, Any]:
        return {"predecessor": self.request.GET.get("organisation") or None}

    def consequences(self) -> Sequence[Any]:
        return [
            _("From that day its successors' officers read what it read, and report on what they take over."),
            _("Its open next steps and actions are handed over with a dated line; what was answered stays answered."),
            _("Those who speak for it do not come along: invite whoever goes on reporting for its successors."),
            _("It keeps its name in everything that was agreed and reported before."),
            _("A succession is kept for good: none is taken back."),
        ]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form: Any = self.make_form(request.POST)
        if form.is_valid() and not form.is_previewed:
            form.ask_in_vain(by=request.user, now=timezone.now())
            if form.refusal is None:
                chosen = _("This is who takes over what. Record it if that is right.")
                asked = _("Say who takes over what, then record it.")
                self.tell_of_preview(asked if form.asks else chosen)
            return self.render(form)
        return super().post(request, **kwargs)

    def context(self, form: Any) -> dict[str, Any]:
        return {
            "matters": form.matters,
            "drafts": form.drafts,
            "previewed": form.signature,
            "asked": [form[name] for name in form.asks],
            "plain": [field for field in form if field.name not in form.asks],
            **adding(self.country_of(form)),
        }

    @staticmethod
    def country_of(form: Any) -> Country | None:
        """Where the organisation is, as far as it is named: what it became is taken to be there, too."""
        said = str(form["predecessor"].value() or "")
        named = form.fields["predecessor"].kind.named(said) if said.isprintable() else []
        return named[0].country if len(named) == 1 else None

    def back(self) -> str:
        return reverse("admin:index")

    def leads_to(self, result: list[Succession]) -> str:
        """To the successor, for whom people are invited next; to what it was, which names all of them, where it was
        split."""
        shown = result[0].successor if len(result) == 1 else result[0].predecessor
        return reverse("admin:organisation", args=[shown.slug])
