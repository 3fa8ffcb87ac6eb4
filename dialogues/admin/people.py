"""Who speaks for an organisation: the list of all of them, inviting somebody, and the end of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.actions import require_not_closed, require_somebody_else
from accounts.admin.people import OfAccount
from accounts.models import User
from dialogues import memberships
from dialogues.actions.people import (
    change_role,
    close_account,
    invite,
    require_lasting,
)
from dialogues.models import Membership
from dialogues.searching import calling
from dialogues.status import MembershipRole, MemberState
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.exporting import Column
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, LineField, ReasonField
from urbanshift.lists.filters import ListFilters, PickField, RecordField, SearchField
from urbanshift.lists.paging import Order
from urbanshift.text import comma, titled

from .filters import any_country_field, organisation_field


class PeopleFilters(ListFilters):
    first = ("search", "state", "organisation")
    columns = {"organisation": "stakeholder", "role": "role", "country": "stakeholder__country"}

    search = SearchField(help_text=_("Name or e-mail"))
    state = PickField(MemberState.choices, label=_("State"))
    organisation = organisation_field()
    role = PickField(MembershipRole.choices, label=_("Role"))
    country: RecordField = any_country_field()

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        if state := self.said("state"):
            records = getattr(records, state)(on=now.date())
        if words := self.said("search"):
            people = User.objects.filter(calling(words, "name", "email"))
            records = records.filter(user__in=people.order_by().values("pk"))
        return records


@page("people/", name="people")
class People(ListPage):
    name = "people"
    sheet = "people"
    title = _("People")
    filters = PeopleFilters
    template_name = "staff/people.html"
    orders = {
        "newest": Order(_("newest first"), "id", falling=True),
        "oldest": Order(_("oldest first"), "id"),
    }
    columns = (
        Column(_("Name"), lambda one: one.user.name),
        Column(_("E-mail"), lambda one: one.user.email),
        Column(_("Organisation"), lambda one: one.stakeholder),
        Column(_("Country"), lambda one: one.stakeholder.country),
        Column(_("Role"), lambda one: one.get_role_display()),
        Column(_("From"), lambda one: one.starts_on),
        Column(_("To"), lambda one: one.ends_on),
        Column(_("State"), lambda one: one.state_on(timezone.now().date()).label),
        Column(_("Last signed in (UTC)"), lambda one: one.user.last_login),
    )

    @staticmethod
    def records() -> Any:
        return Membership.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("user", "stakeholder__country")

    def context(self) -> dict[str, Any]:
        return {"today": self.now.date()}

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        row.state = row.state_on(self.now.date())


class InviteForm(ActForm):
    organisation = LookupField("organisations", label=_("Organisation"))
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    name = LineField(label=_("Name"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")
    role = forms.ChoiceField(
        label=_("Role"),
        choices=MembershipRole.choices,
        initial=MembershipRole.OFFICER,
        help_text=_("A focal point also invites others of the organisation."),
    )
    starts_on = DayField(label=_("From"), required=False, help_text=_("Leave it empty for today."))
    ends_on = DayField(label=_("To"), required=False, help_text=_("Leave it empty where no end is known."))

    fault_fields = {"stakeholder": "organisation"}

    def act(self, *, by: User, now: datetime) -> Membership:
        said = dict(self.cleaned_data)
        return invite(by=by, now=now, stakeholder=said.pop("organisation"), **said)


@page("people/invite/", name="invite")
class Invite(Act):
    form_class = InviteForm
    title = _("Invite somebody")
    button = _("Invite")
    done = _("The person is invited.")

    def get_initial(self) -> dict[str, Any]:
        return {"organisation": self.request.GET.get("organisation") or None}

    def consequences(self) -> list[Any]:
        return [
            _("A mail goes to the person. Whoever has never signed in chooses a password there, or goes without."),
            _("If the last day has passed already, no mail is sent."),
            _("The person reports for the organisation, and reads what it may read."),
        ]

    def trail(self) -> Any:
        return [(_("People"), reverse("admin:people"))]

    def back(self) -> str:
        return reverse("admin:people")

    def leads_to(self, result: Any) -> str:
        return reverse("admin:organisation", args=[result.stakeholder.slug])


class OfMembership(Act):
    """An act on a membership that is there."""

    def find(self, **key: Any) -> Membership:
        return get_object_or_404(Membership.objects.select_related("user", "stakeholder"), pk=key["number"])

    def get_title(self) -> str:
        return titled(self.title, f"{self.record.user}{comma()}{self.record.stakeholder}")

    def trail(self) -> Any:
        return [(_("People"), reverse("admin:people"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:organisation", args=[self.record.stakeholder.slug])


@page("people/<id:number>/invite/", name="invite_again")
class InviteAgain(OfMembership, memberships.InviteAgain):
    pass


class RoleForm(ActForm):
    role = forms.ChoiceField(
        label=_("Role"),
        choices=MembershipRole.choices,
        help_text=_("A focal point also invites others of the organisation."),
    )
    reason = ReasonField(label=_("Why"), required=False)

    def act(self, *, by: User, now: datetime) -> Membership:
        said = self.cleaned_data
        return change_role(self.record, by=by, now=now, version=self.version, role=said["role"], reason=said["reason"])


@page("people/<id:number>/role/", name="change_role")
class ChangeRole(OfMembership):
    form_class = RoleForm
    title = _("Change the role")
    button = _("Change it")
    done = _("The role is changed.")

    def require_possible(self) -> None:
        require_lasting(self.record, on=timezone.now().date())

    def get_initial(self) -> dict[str, Any]:
        return {"role": self.record.role}


@page("people/<id:number>/end/", name="end_membership")
class EndMembership(OfMembership, memberships.EndMembership):
    pass


class CloseForm(ActForm):
    reason = ReasonField(label=_("Why"))

    def act(self, *, by: User, now: datetime) -> User:
        return close_account(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


@page("accounts/<id:number>/close/", name="close_account", administrators=True)
class CloseAccount(OfAccount):
    form_class = CloseForm
    title = _("Close the account")
    button = _("Close it for good")
    done = _("The account is closed.")
    dangerous = True

    def require_possible(self) -> None:
        require_not_closed(self.record)
        by: Any = self.request.user
        require_somebody_else(self.record, by)

    def consequences(self) -> list[Any]:
        return [
            gettext("%(person)s cannot sign in any more; memberships and keys end today.") % {"person": self.record},
            _("Name and e-mail are forgotten, also in the history. This cannot be undone."),
            _("What the person did stays, by a blank account."),
        ]
