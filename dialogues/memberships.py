"""Inviting somebody again, and the end of a membership: the same acts for staff in the admin and for focal points."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dialogues.actions.people import end_membership, invite_again, require_invitable
from dialogues.models import Membership
from urbanshift.acts import Act, ActForm
from urbanshift.fields import DayField, ReasonField


class AgainForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Any:
        return invite_again(self.record, by=by, now=now)


class OfPerson(Act):
    """An act on a membership, which is the `record`."""

    def person(self) -> str:
        """What whoever acts is told of whose it is."""
        return str(self.record.user)


class InviteAgain(OfPerson):
    """Send the mail again that invites whoever the membership is for."""

    form_class = AgainForm
    title = _("Send the invitation again")
    button = _("Send it")
    done = _("The invitation is sent again.")

    def require_possible(self) -> None:
        require_invitable(self.record, on=timezone.now().date())

    def consequences(self) -> list[Any]:
        return [
            gettext("A mail goes to %(address)s, with a new link for %(person)s.")
            % {"address": self.record.known_address, "person": self.person()}
        ]


class EndForm(ActForm):
    ends_on = DayField(label=_("Last day"), required=False, help_text=_("Leave it empty to end it at once."))
    reason = ReasonField(label=_("Why"), required=False)

    def act(self, *, by: User, now: datetime) -> Membership:
        return end_membership(self.record, by=by, now=now, version=self.version, **self.said)


class EndMembership(OfPerson):
    """One that has ended may get an earlier last day."""

    form_class = EndForm
    title = _("End the membership")
    button = _("End it")
    done = _("The membership ends.")
    dangerous = True

    def consequences(self) -> list[Any]:
        own = self.record.user_id == self.request.user.pk
        others = Membership.objects.current(on=timezone.now().date()).exclude(user=self.record.user_id)
        alone = not others.filter(stakeholder=self.record.stakeholder_id).exists()
        return [
            *([_("It is your own: only somebody else can give you access again.")] if own else ()),
            *([self.nobody_left()] if alone else ()),
            gettext(
                "%(person)s speaks for %(organisation)s to the end of that day; without one, no longer from now on."
            )
            % {"person": self.person(), "organisation": self.record.stakeholder},
            _("What the person reported stays. The account stays, too."),
        ]

    def nobody_left(self) -> str:
        return gettext(
            "Nobody else speaks for %(organisation)s: nobody answers for what it owes until programme staff invite "
            "somebody."
        ) % {"organisation": self.record.stakeholder}
