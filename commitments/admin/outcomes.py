"""Acts on the outcome of a finalised dialogue: confirm its footing, add what was left out, reopen it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.adopting import confirm_footing, proposed_to_present, require_recorded
from commitments.actions.drafting import late_entry, require_takes_late
from commitments.actions.outcome import read_outcome
from commitments.actions.un_adopting import require_un_adoptable, un_adopt
from commitments.fields import DueField
from commitments.models import ActionItem, Commitment
from commitments.status import CLOSES, CommitmentKind, Decision
from dialogues.admin.organisations import adding
from dialogues.fields import LanguageField
from dialogues.models import Dialogue
from urbanshift.admin.acts import ActForm, TwinForm
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, ReasonField, TextField
from urbanshift.text import comma

from . import addresses
from .entry.forms import StepFacts
from .lives import TITLE_THERE, DialogueAct


class FootingForm(ActForm):
    basis = TextField(
        label=_("Basis"), rows=3, help_text=_("How those present confirmed it, and where that is written.")
    )
    confirmed_on = DayField(label=_("Confirmed on"), required=False, help_text=_("Leave it empty for today."))

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return confirm_footing(self.record, by=by, now=now, version=self.version, **self.said)


@page("dialogue/<key:reference>/confirm-footing/", name="confirm_footing")
class ConfirmFooting(DialogueAct):
    form_class = FootingForm
    title = _("Confirm the footing")
    button = _("Confirm it")
    done = _("The footing is confirmed.")

    def require_possible(self) -> None:
        require_recorded(self.record)

    def consequences(self) -> Sequence[Any]:
        records: list[Commitment | ActionItem] = []
        for step in self.record.commitments.prefetch_related("action_items"):
            records += [step, *step.action_items.all()]
        accepted = proposed_to_present(self.record, records, on=timezone.now().date())
        which = comma().join(sorted(record.reference for record, _owner in accepted if record.is_open))
        accepts = gettext(
            "What was proposed to organisations that attended counts as accepted by them, and can be overdue."
        )
        if which:
            accepts = gettext(
                "What was proposed to organisations that attended counts as accepted by them, and can be overdue: "
                "%(which)s."
            ) % {"which": which}
        return [_("From then on the outcome counts as agreed by those present, wherever it is shown."), accepts]


class LateForm(StepFacts, TwinForm):
    text = TextField(label=_("Wording, as agreed"), rows=5)
    language = LanguageField(label=_("Language of the wording"), alone=True)
    lead = LookupField(
        "organisations", label=_("Lead"), required=False, help_text=_("Name it, or say below that nobody was named.")
    )
    nobody_named = forms.BooleanField(label=_("Nobody was named to lead it"), required=False)
    due = DueField(label=_("Due"))
    reason = ReasonField(label=_("Why it was left out"))

    field_order = (
        "title", "text", "language", "lead", "nobody_named", "due", *StepFacts.base_fields, "reason",
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        lead: Any = self.fields["lead"]
        lead.has_alternative = True  # Somebody is named, or nobody: the action asks for either.

    def clean(self) -> None:
        super().clean()
        title = self.cleaned_data.get("title")
        if there := self.record.commitments.filter(title__iexact=title or "").order_by("number").first():
            self.tell_of_twin(there.reference, "title", TITLE_THERE % {"reference": there.reference})

    def act(self, *, by: User, now: datetime) -> Commitment:
        return late_entry(self.record, by=by, now=now, **self.said)


@page("dialogue/<key:reference>/late-entry/", name="late_entry")
class LateEntry(DialogueAct):
    form_class = LateForm
    template_name = "staff/missing_organisation.html"
    title = _("Add a next step that was left out")
    button = _("Add it")
    done = _("The next step is added. Give it its actions now.")

    def require_possible(self) -> None:
        require_takes_late(self.record)

    def get_initial(self) -> dict[str, Any]:
        # A later version of the summary may have it already: see the screen of what differs.
        asked = self.request.GET
        told = {"title": asked.get("title", "")[:300], "text": asked.get("text", "")}
        given = {"language": self.record.language, "kind": CommitmentKind.OTHER}
        return {**given, **{name: value for name, value in told.items() if value}}

    def consequences(self) -> Sequence[Any]:
        return [
            _("It takes the next number, opens at once and is marked as entered late, with the reason."),
            _("It is read by those who were in the room; publishing opens it wider."),
            _("It comes onto the agenda of the next dialogue."),
        ]

    def context(self, form: ActForm) -> dict[str, Any]:
        return adding(self.record.series.country)

    def leads_to(self, result: Any) -> str:
        return addresses.of_step(result.reference) if isinstance(result, Commitment) else super().leads_to(result)


class UnAdoptForm(ActForm):
    reason = ReasonField(label=_("Why it is reopened"))

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return un_adopt(self.record, by=by, now=now, version=self.version, **self.said)


@page("dialogue/<key:reference>/un-adopt/", name="un_adopt", administrators=True)
class UnAdopt(DialogueAct):
    form_class = UnAdoptForm
    title = _("Reopen a finalised dialogue")
    button = _("Reopen it")
    done = _("The dialogue is reopened.")
    dangerous = True

    def require_possible(self) -> None:
        require_un_adoptable(read_outcome(self.record))

    def consequences(self) -> Sequence[Any]:
        """What comes back, counted."""
        own = self.record.commitments.count()
        decided = list(self.record.follow_ups.exclude(decision=Decision.PENDING).values_list("decision", flat=True))
        closed = sum(decision in CLOSES for decision in decided)
        counted = (
            (
                own,
                ngettext(
                    "%(count)d next step returns to draft, and is read by staff alone.",
                    "%(count)d next steps return to draft, and are read by staff alone.",
                    own,
                ),
            ),
            (
                len(decided),
                ngettext(
                    "%(count)d decision of it becomes provisional again.",
                    "%(count)d decisions of it become provisional again.",
                    len(decided),
                ),
            ),
            (
                closed,
                ngettext(
                    "%(count)d next step that it closed is open again.",
                    "%(count)d next steps that it closed are open again.",
                    closed,
                ),
            ),
        )
        return [
            *(sentence % {"count": count} for count, sentence in counted if count),
            *([gettext("Actions that it completed or withdrew and dates that it moved go back.")] if decided else ()),
            gettext(
                "Amendments and moved dates of its own next steps go back to what was agreed; the lines of both stay."
            ),
            gettext(
                "What was kept of how all stood that day counts no more; what was accepted by confirming its footing "
                "is proposed again."
            ),
            gettext("It is refused once reports rest on its next steps, or the following dialogue holds a decision."),
        ]
