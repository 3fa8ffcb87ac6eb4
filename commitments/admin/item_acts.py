"""Acts of staff on one action, between dialogues; some for its owner, and shown as such."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.answering import require_askable
from commitments.actions.owing import reopen_item, require_staff_move, withdraw_item
from commitments.fields import AskForm, DueField
from commitments.models import ActionItem
from commitments.status import ItemStatus
from urbanshift.admin.acts import ActForm
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, ReasonField

from .owed_acts import TODAY, Answer, ChangeOwner, ItemAct, MoveDue


@page("action/<key:reference>/move-date/", name="move_due_of_item")
class MoveDueOfItem(MoveDue, ItemAct):
    others = _("The date of its next step stays as it is.")


@page("action/<key:reference>/change-owner/", name="change_owner")
class ChangeOwnerOfItem(ChangeOwner, ItemAct):
    title = _("Change the owner")
    done = _("The owner has changed; it is proposed to them.")

    def consequences(self) -> Sequence[Any]:
        return [
            _("It is proposed to the new owner and is not overdue until they accept."),
            gettext("%(name)s no longer reports on it; what they reported stays theirs.") % {"name": self.record.owner},
        ]


class ItemReasonForm(ActForm):
    """A move of staff: why, and when."""

    reason = ReasonField(label=_("Why"))
    changed_on = DayField(label=_("On"), required=False, help_text=TODAY)

    move: Any

    def act(self, *, by: User, now: datetime) -> ActionItem:
        moved: ActionItem = self.move(self.record, by=by, now=now, version=self.version, **self.said)
        return moved


class WithdrawForm(ItemReasonForm):
    move = staticmethod(withdraw_item)


class ReopenForm(ItemReasonForm):
    move = staticmethod(reopen_item)


@page("action/<key:reference>/withdraw/", name="withdraw_item")
class Withdraw(ItemAct):
    form_class = WithdrawForm
    title = _("Withdraw the action")
    button = _("Withdraw it")
    done = _("The action is withdrawn.")
    dangerous = True

    def require_possible(self) -> None:
        require_staff_move(self.record, ItemStatus.WITHDRAWN)

    def consequences(self) -> Sequence[Any]:
        return [_("It is owed no more and counts in no figure. Staff can reopen it.")]


@page("action/<key:reference>/reopen/", name="reopen_item")
class Reopen(ItemAct):
    form_class = ReopenForm
    title = _("Reopen the action")
    button = _("Reopen it")
    done = _("The action is in progress again.")

    def require_possible(self) -> None:
        require_staff_move(self.record, ItemStatus.IN_PROGRESS)

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is %(status)s, and will be in progress again.") % {"status": self.record.get_status_display()},
            _("Its owner owes it again, and is reminded of it."),
        ]


@page("action/<key:reference>/answer/", name="answer_for_owner")
class AnswerForOwner(Answer, ItemAct):
    title = _("Answer for the owner")


class AskForOwnerForm(AskForm):
    kind = forms.ChoiceField(label=_("What they ask for"), widget=forms.RadioSelect)
    due = DueField(label=_("New date"), required=False)
    owner = LookupField("organisations", label=_("Another owner"), required=False)
    reason = ReasonField(label=_("Their reason"))


@page("action/<key:reference>/ask/", name="ask_for_owner")
class AskForOwner(ItemAct):
    form_class = AskForOwnerForm
    title = _("Ask for the owner")
    button = _("Record what they ask for")
    done = _("The request is recorded; it waits for an answer.")

    def require_possible(self) -> None:
        require_askable(self.record)

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is shown as asked for by programme staff on behalf of %(name)s.") % {"name": self.record.owner},
            _("It changes nothing by itself: staff answer it, and it stands on the next agenda."),
        ]
