"""What differs between a document and what was entered of the dialogue before: step by step, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from commitments.actions.taking_over import (
    enter_new,
    said_of,
    said_of_points,
    said_of_steps,
    settle,
    take_wording,
)
from commitments.admin import addresses
from commitments.importing.reviewed import FACTS, Entry, Kind, Review
from commitments.importing.reviewed.comparing import Change, Difference, Said, differences
from commitments.models import Commitment, DocumentImport
from commitments.words import due_words
from dialogues.models import Dialogue, OutcomePoint
from urbanshift.admin.acts import see
from urbanshift.admin.site import page, show
from urbanshift.errors import Refused
from urbanshift.text import number_in, titled

from .forms import FactsForm, fact_as_read

CALLED = {
    Change.SAME: gettext_lazy("same wording"),
    Change.CHANGED: gettext_lazy("wording changed"),
    Change.NEW: gettext_lazy("new"),
    Change.GONE: gettext_lazy("gone"),
}


def _called(document: DocumentImport, other: DocumentImport | None) -> str:
    """Its name; with when it was handed in, where the other one has the same."""
    if other is None or other.title != document.title:
        return document.title
    return f"{document.title} ({date_format(document.recorded_at.astimezone(UTC), 'DATETIME_FORMAT')} UTC)"


@dataclass(slots=True)
class Row:
    """One next step, or point: as the earlier document had it, as it was entered (`record`), as this one has it."""

    earlier_said: Said | None
    entered_said: Said | None
    now: Said | None
    record: Commitment | OutcomePoint | None
    entry: Entry | None = None
    """What this document says, with all that belongs to it."""

    @property
    def change(self) -> str:
        return Difference(self.entered_said, self.now).change

    @property
    def called(self) -> Any:
        return CALLED[Change(self.change)]

    @property
    def title(self) -> str:
        said = self.entered_said or self.now or self.earlier_said
        return said.title if said is not None else ""

    @property
    def versions(self) -> list[tuple[Any, str]]:
        """The wordings that there are, each with whose it is; the earlier document's where it is another one."""
        told: list[tuple[Any, str]] = []
        if self.earlier_said is not None and (
            self.entered_said is None or self.entered_said.wording != self.earlier_said.wording
        ):
            told.append((_("In the earlier document"), _wording(self.earlier_said)))
        if self.entered_said is not None:
            told.append((_("Entered"), _wording(self.entered_said)))
        if self.now is not None:
            told.append((_("In this document"), _wording(self.now)))
        return told

    @property
    def particulars(self) -> list[tuple[Any, str, str, str]]:
        """Due and lead of a next step where this document tells another one than was entered: what it is, both, and
        the act that changes it once it is finalised. What the document does not tell, or nobody linked, is none."""
        step, entry = self.record, self.entry
        if entry is None or not isinstance(step, Commitment):
            return []
        told: list[tuple[Any, str, str, str]] = []
        due = step.due if step.is_draft else step.original_due
        if entry.due and entry.due != due:
            told.append((_("Due"), due_words(due), due_words(entry.due), "admin:move_due_of_step"))
        lead, named = step.lead, entry.owner
        if named is not None and named.slug and (lead is None or lead.slug != named.slug):
            told.append((_("Lead"), str(lead or ""), named.called or named.name, "admin:change_lead"))
        return told

    @property
    def since_earlier(self) -> Any:
        """How it differs from the earlier document, where that had something to compare."""
        if self.now is None and self.earlier_said is None:
            return ""
        return CALLED[Difference(self.earlier_said, self.now).change]

    @property
    def reference(self) -> str:
        return self.record.reference if isinstance(self.record, Commitment) else ""


@page("imports/<int:number>/differences/", name="differences")
class Differences(View):
    """GET shows them. POST does what `act` names: `enter` an entry, `take` its wording for a record, `settle`."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        found = DocumentImport.objects.select_related("series__country").defer("proposal")
        self.document = get_object_or_404(found, pk=kwargs["number"])
        dialogue = (
            Dialogue.objects.select_related("series")
            .filter(series=self.document.series_id, number=self.document.number)
            .first()
        )
        if dialogue is None:
            raise Http404
        self.dialogue: Dialogue = dialogue
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.render()

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        person: Any = request.user
        post, clerk = request.POST, {"by": person, "now": timezone.now()}
        try:
            match post.get("act"):
                case "enter":
                    enter_new(self.document, **clerk, entry=post.get("entry", ""))
                    said = _("Entered.")
                case "take":
                    take_wording(
                        self.document, **clerk, entry=post.get("entry", ""), record=self.record(post.get("record", "")),
                        version=number_in(post.get("version_seen", "")) or 0,
                    )  # fmt: skip
                    said = _("The wording was taken over.")
                case "settle":
                    settle(self.document, **clerk)
                    said = _("This version is kept with the dialogue.")
                case _:
                    return self.render()
        except Refused as refusal:
            return self.render(refusal)
        messages.success(request, said)
        return see(request.path)

    def record(self, said: str) -> Commitment | OutcomePoint:
        kind, _colon, key = said.partition(":")
        if kind == "point" and (number := number_in(key)) is not None:
            return get_object_or_404(OutcomePoint, pk=number, dialogue=self.dialogue)
        return get_object_or_404(Commitment, reference=said, dialogue=self.dialogue)

    # --- The page -----------------------------------------------------------------------------------------------------

    def earlier(self) -> DocumentImport | None:
        """The document that the dialogue was entered from, if it is another one."""
        found = DocumentImport.objects.filter(dialogue=self.dialogue).exclude(pk=self.document.pk).defer("proposal")
        return found.order_by("-pk").first()

    def render(self, refusal: Refused | None = None) -> HttpResponse:
        review = Review.from_json(self.document.reviewed)
        earlier = self.earlier()
        before = Review.from_json(earlier.reviewed) if earlier is not None else None
        return show(
            self.request,
            "staff/importing/differences.html",
            titled(self.dialogue.reference, _("What differs from what was entered")),
            document=self.document,
            dialogue=self.dialogue,
            earlier=earlier,
            called=_called(self.document, earlier),
            called_earlier=_called(earlier, self.document) if earlier is not None else "",
            refusal=refusal,
            steps=list(self.rows(review, before, "step")),
            points=list(self.rows(review, before, "point")),
            names=list(_names(before, review)) if before is not None else [],
            facts=list(_facts(before, review)) if before is not None else [],
            trail=[
                *addresses.trail_of_dialogues(),
                (_("Import a summary"), reverse("admin:imports")),
                (self.document.title, reverse("admin:review", args=[self.document.pk])),
            ],
        )

    def rows(self, review: Review, before: Review | None, group: str) -> Iterator[Row]:
        records: dict[str, Commitment | OutcomePoint]
        if group == "step":
            entered = said_of_steps(self.dialogue)
            steps = Commitment.objects.filter(dialogue=self.dialogue).select_related("lead")
            records = {one.reference: one for one in steps}
        else:
            entered = said_of_points(self.dialogue)
            records = {f"point:{one.pk}": one for one in OutcomePoint.objects.filter(dialogue=self.dialogue)}
        now = [said_of(one) for one in review.kept if _is_of(one, group)]
        then = [said_of(one) for one in before.entries if _is_of(one, group)] if before is not None else []
        became = {one.became: one.id for one in before.entries if one.became} if before is not None else {}
        by_id = {one.id: one for one in then}
        entries = {one.id: one for one in review.kept}
        of_earlier = {one.after.id: one.before for one in differences(then, now) if one.after is not None}
        used: set[str] = set()
        for one in differences(entered, now):
            there = of_earlier.get(one.after.id) if one.after is not None else None
            if there is None and one.before is not None:
                there = by_id.get(became.get(one.before.id, ""))
            if there is not None:
                used.add(there.id)
            record = records.get(one.before.id) if one.before else None
            yield Row(there, one.before, one.after, record, entries[one.after.id] if one.after else None)
        for left in then:
            if left.id not in used and left.id not in became.values():
                yield Row(left, None, None, None)


def _wording(said: Said) -> str:
    return (
        said.text if said.text.startswith(said.title.rstrip("…")) else "\n".join(filter(None, (said.title, said.text)))
    )


def _is_of(entry: Entry, group: str) -> bool:
    return entry.is_step if group == "step" else entry.is_point


def _names(before: Review, now: Review) -> Iterator[tuple[Any, str]]:
    """Who was there and which themes: what is new in the document, and what is gone from it."""
    for kind in (Kind.PART, Kind.THEME):
        told = [
            [Said(one.id, one.title, "", kind) for one in review.kept if one.kind == kind] for review in (before, now)
        ]
        for one in differences(*told):
            if one.change != Change.SAME:
                name = one.after or one.before
                yield CALLED[one.change], name.title if name is not None else ""


def _facts(before: Review, now: Review) -> Iterator[tuple[Any, Any, Any]]:
    """The facts of the dialogue that the two documents tell differently."""
    for name in FACTS:
        old, new = before.facts.get(name, ""), now.facts.get(name, "")
        if old != new:
            yield FactsForm.base_fields[name].label, fact_as_read(name, old), fact_as_read(name, new)
