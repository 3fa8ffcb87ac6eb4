"""Acts of staff on one next step, between dialogues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.amending import amend, require_frozen
from commitments.actions.deciding import decide_between, reopen, require_reopenable
from commitments.actions.drafting import add_item, require_takes_items
from commitments.actions.refusals import require_open
from commitments.deciding import Ruling
from commitments.fields import DueField
from commitments.models import ActionItem, Amendment, Commitment
from commitments.status import BETWEEN_DIALOGUES, AmendmentKind, CommitmentStatus, Decision
from dialogues.fields import LanguageField
from dialogues.standing import Standing
from dialogues.words import called
from urbanshift.admin.acts import ActForm
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, LineField, ReasonField, TextField
from urbanshift.text import comma

from . import addresses
from .owed_acts import TODAY, Answer, ChangeOwner, MoveDue, StepAct
from .rulings import TAKES_ALONG, asked_of


class CloseForm(ActForm):
    decision = forms.ChoiceField(
        label=_("What was decided"),
        choices=[one for one in Decision.choices if one[0] in BETWEEN_DIALOGUES],
        widget=forms.RadioSelect,
    )
    basis = TextField(
        label=_("Basis"), rows=2, help_text=_("Whose decision it is, and where it is written: the letter, its date.")
    )
    decided_on = DayField(label=_("Decided on"), required=False, help_text=TODAY)
    reason = ReasonField(label=_("Reason"), required=False, help_text=_("Needed where it is withdrawn."))
    shown = TextField(
        label=_("What was shown"),
        required=False,
        rows=2,
        help_text=_("Where it is fulfilled or partly fulfilled. Needed where it is fulfilled and has no action."),
    )
    superseded_by = LookupField(
        "open-next-steps",
        label=_("The next step that takes its place"),
        required=False,
        help_text=_("Where it is superseded."),
    )
    note = TextField(label=_("Note for staff"), required=False, rows=2)

    asked_by = "decision"
    asked_of = asked_of(BETWEEN_DIALOGUES)
    # Between dialogues nothing confirms an action: what is not completed stands in the way of the decision.
    fault_fields = {"confirms": "decision"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        successor: Any = self.fields["superseded_by"]
        successor.but = self.record.reference

    def act(self, *, by: User, now: datetime) -> Any:
        said = self.said
        basis = said.pop("basis")
        return decide_between(self.record, by=by, now=now, version=self.version, basis=basis, ruling=Ruling(**said))


class WholeStepAct(StepAct):
    """An act on a next step and what is to be done towards it: its actions are shown."""

    def context(self, form: ActForm) -> dict[str, Any]:
        items = self.record.action_items.select_related("owner", "city", "latest_report")
        return {"items": items.order_by("position", "number"), "now": timezone.now(), **super().context(form)}


@page("next-step/<key:reference>/close/", name="close_step")
class Close(WholeStepAct):
    form_class = CloseForm
    title = _("Close between dialogues")
    button = _("Close it")
    done = _("The next step is closed.")

    def require_possible(self) -> None:
        require_open(self.record)

    def consequences(self) -> Sequence[Any]:
        return [
            _("It closes at once and leaves the agenda of the next dialogue; what was decided there provisionally "
              "is removed, and kept in the history."),
            _("Its actions are not overdue or chased any more. It counts as fulfilled only if each of them is "
              "completed or withdrawn."),
            TAKES_ALONG,
        ]  # fmt: skip


class ReopenForm(ActForm):
    reason = ReasonField(label=_("Why it is reopened"))
    reopened_on = DayField(label=_("Reopened on"), required=False, help_text=TODAY)

    def act(self, *, by: User, now: datetime) -> Commitment:
        return reopen(self.record, by=by, now=now, version=self.version, **self.said)


@page("next-step/<key:reference>/reopen/", name="reopen_step")
class Reopen(WholeStepAct):
    form_class = ReopenForm
    title = _("Reopen")
    button = _("Reopen it")
    done = _("The next step is open again.")

    def require_possible(self) -> None:
        require_reopenable(self.record, self.record.followed_up_in)

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is %(status)s, and will be open again, on the agenda of the next dialogue.")
            % {"status": self.record.get_status_display()},
            _("Its actions stay as they are: those that were withdrawn with it are reopened one by one.")
            if self.record.status == CommitmentStatus.WITHDRAWN
            else _("Its actions stay as they are."),
        ]


class AmendForm(ActForm):
    text = TextField(label=_("New wording"), rows=6)
    reason = ReasonField(label=_("Why the wording changes"))
    amended_on = DayField(label=_("Amended on"), required=False, help_text=TODAY)

    kind = AmendmentKind.CHANGE

    def act(self, *, by: User, now: datetime) -> Amendment:
        return amend(self.record, by=by, now=now, version=self.version, kind=self.kind, **self.said)


class CorrectForm(AmendForm):
    page = LineField(label=_("Page"), max_length=40, help_text=_("The page of the document that has it right."))

    amended_on = DayField(label=_("Corrected on"), required=False, help_text=TODAY)

    kind = AmendmentKind.CORRECTION
    field_order = ("text", "page", "reason", "amended_on")


@page("next-step/<key:reference>/amend/", name="amend")
class Amend(StepAct):
    form_class = AmendForm
    title = _("Amend the wording")
    button = _("Amend it")
    done = _("The wording is amended.")

    def require_possible(self) -> None:
        require_frozen(self.record)

    def get_initial(self) -> dict[str, Any]:
        # A later version of the summary may have it already: see the screen of what differs.
        return {"text": self.request.GET.get("text") or self.record.text}

    def consequences(self) -> Sequence[Any]:
        sentences: list[Any] = [
            _("Everybody who reads the next step reads the new wording, with the wording as agreed beside it."),
            _("An amendment is kept for good: a later one may follow, none is taken back."),
        ]
        translated = self.record.translations.filter(field="text").order_by("language")
        if languages := list(translated.values_list("language", flat=True)):
            told = gettext("Its translations stay as they are (%(languages)s): improve them afterwards.")
            sentences.append(told % {"languages": comma().join(map(called, languages))})
        if newest := self.record.amendments.last():
            sentences.append(_stays(newest))
        return sentences

    def get_done(self, result: Amendment) -> Any:
        """Whoever entered one of an earlier day finds the wording in force as it was."""
        newest = self.record.amendments.last()
        return self.done if newest is None or newest == result else _stays(newest)


def _stays(newest: Amendment) -> str:
    said = gettext("The newest amendment is of %(day)s: one of an earlier day is kept, and the wording in force stays.")
    return said % {"day": date_format(newest.amended_on)}


@page("next-step/<key:reference>/correct/", name="correct")
class Correct(Amend):
    form_class = CorrectForm
    title = _("Correct what was copied wrongly")
    button = _("Correct it")
    done = _("The wording is corrected.")


@page("next-step/<key:reference>/move-date/", name="move_due_of_step")
class MoveDueOfStep(MoveDue, StepAct):
    others = _("The dates of its actions stay as they are.")


@page("next-step/<key:reference>/change-lead/", name="change_lead")
class ChangeLead(ChangeOwner, StepAct):
    title = _("Change the lead")
    done = _("The lead has changed; it is proposed to them.")

    def consequences(self) -> Sequence[Any]:
        return [_("It is proposed to the new lead and is not overdue until they accept.")]


@page("next-step/<key:reference>/answer/", name="answer_for_lead")
class AnswerForLead(Answer, StepAct):
    title = _("Answer for the lead")


class AddItemForm(ActForm):
    title = LineField(label=_("Title"), max_length=300)
    owner = LookupField("organisations", label=_("Owner"))
    city = LookupField("cities", label=_("City"), required=False)
    due = DueField(label=_("Due"))
    language = LanguageField(label=_("Language of the title"), alone=True)

    def act(self, *, by: User, now: datetime) -> ActionItem:
        return add_item(self.record, by=by, now=now, version=self.version, **self.said)


@page("next-step/<key:reference>/add-action/", name="add_item")
class AddItem(StepAct):
    form_class = AddItemForm
    title = _("Add an action")
    button = _("Add it")
    done = _("The action is added.")

    def require_possible(self) -> None:
        require_takes_items(self.record, Standing.of(self.request.user))

    def get_initial(self) -> dict[str, Any]:
        return {"due": self.record.due, "language": self.record.language or self.record.dialogue.language}

    def consequences(self) -> Sequence[Any]:
        if self.record.is_draft:
            return [_("It is proposed to its owner when the dialogue is finalised.")]
        return [
            _("Its owner owes it at once where they were in the room; else it is proposed to them."),
            _("It counts in the progress of the next step."),
        ]

    def leads_to(self, result: Any) -> str:
        return addresses.of(result)
