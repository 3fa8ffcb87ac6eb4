"""Acts of staff on what is owed, be it a next step or an action of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.answering import accept, require_answerable
from commitments.actions.owing import change_owner, move_due
from commitments.actions.refusals import require_owed
from commitments.fields import DueField
from commitments.models import ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.admin.organisations import adding
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lookups import LookupField
from urbanshift.fields import DayField, ReasonField
from urbanshift.text import titled

from . import addresses
from .steps import above, found_item, found_step, instead_of

TODAY = _("Leave it empty for today.")


class OwedAct(Act):
    """An act on one next step or action, reached from its page."""

    record: Any

    def get_title(self) -> str:
        return titled(self.title, self.record.reference)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*above(self.record), (self.record.reference, addresses.of(self.record))]

    def leads_to(self, result: Any) -> str:
        return addresses.of(self.record)

    def context(self, form: ActForm) -> dict[str, Any]:
        return adding(self.record.commitment.dialogue.series.country, form)

    def instead(self) -> Iterable[tuple[Any, str]]:
        return instead_of(self.record, administrator=self.request.user.is_superuser)


class StepAct(OwedAct):
    template_name = "staff/step_act.html"
    record: Commitment

    def find(self, **key: Any) -> Commitment:
        return found_step(key["reference"])


class ItemAct(OwedAct):
    template_name = "staff/item_act.html"
    record: ActionItem

    def find(self, **key: Any) -> ActionItem:
        return found_item(key["reference"])


class MoveDueForm(ActForm):
    due = DueField(label=_("New date"))
    reason = ReasonField(label=_("Why the date moves"))
    changed_on = DayField(label=_("Moved on"), required=False, help_text=TODAY)

    def act(self, *, by: User, now: datetime) -> Any:
        return move_due(self.record, by=by, now=now, version=self.version, **self.said)


class MoveDue(OwedAct):
    form_class = MoveDueForm
    title = _("Move the date")
    button = _("Move it")
    done = _("The date has moved.")

    others: Any
    """What becomes of the dates beside it."""

    def require_possible(self) -> None:
        require_owed(self.record)

    def get_initial(self) -> dict[str, Any]:
        return {"due": self.record.due}

    def consequences(self) -> Sequence[Any]:
        return [_("The date it was agreed for stays beside the new one, and the reason is kept."), self.others]


class OwnerForm(ActForm):
    owner = LookupField("organisations", label=_("Organisation"))
    reason = ReasonField(label=_("Why it changes"))
    changed_on = DayField(label=_("Changed on"), required=False, help_text=TODAY)

    def act(self, *, by: User, now: datetime) -> Any:
        return change_owner(self.record, by=by, now=now, version=self.version, **self.said)


class ChangeOwner(OwedAct):
    """Of a next step it is the lead that changes."""

    form_class = OwnerForm
    button = _("Change it")

    def require_possible(self) -> None:
        require_owed(self.record)


class AnswerForm(ActForm):
    acceptance = forms.ChoiceField(
        label=_("Their answer"),
        choices=[one for one in Acceptance.choices if one[0] != Acceptance.PROPOSED],
        widget=forms.RadioSelect,
    )
    reason = ReasonField(label=_("Their reason"), required=False, help_text=_("Needed where they decline."))
    answered_on = DayField(label=_("Answered on"), required=False, help_text=TODAY)

    def act(self, *, by: User, now: datetime) -> Any:
        return accept(self.record, by=by, now=now, version=self.version, **self.said)


class Answer(OwedAct):
    """What the owner says to what was proposed to them, told by staff."""

    form_class = AnswerForm
    button = _("Record their answer")
    done = _("The answer is recorded.")

    def require_possible(self) -> None:
        require_answerable(self.record, on=timezone.now().date())

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is shown as answered by programme staff on behalf of %(name)s.")
            % {"name": self.record.owed_by},
            _("What is accepted can be overdue; what is declined goes to the next agenda."),
        ]
