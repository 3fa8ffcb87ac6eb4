"""Accounts, for administrators: the list, opening one, one with its facts and keys, and its end."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.access import (
    invite_again,
    open_by_invitation,
    remove_second_factor,
    require_second_factor,
    require_unknown,
)
from accounts.actions import edit_account, require_not_closed
from accounts.models import User
from accounts.signing_in import has_second_factor
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import lookup_kind
from urbanshift.admin.site import page
from urbanshift.admin.trails import of_trail
from urbanshift.fields import LineField, ReasonField
from urbanshift.lists.filters import ListFilters, PickField, SearchField
from urbanshift.lists.paging import Order
from urbanshift.text import titled

lookup_kind(
    "accounts",
    User.objects.filter(is_active=True),
    search=["email", "name"],
    exact=["email"],
    key="email",
    hint=lambda one: one.email if one.name else "",
    for_administrators=True,
)

GRANTED = (
    ("administrator", _("administrators"), Q(is_superuser=True)),
    ("staff", _("staff"), Q(is_staff=True)),
    ("partner", _("partners"), Q(is_partner=True)),
)
STATES = (
    ("active", _("active"), Q(is_active=True)),
    ("deactivated", _("deactivated"), Q(is_active=False, closed_at=None)),
    ("closed", _("closed"), Q(closed_at__isnull=False)),
)


class AccountFilters(ListFilters):
    first = ("search", "granted", "state")

    search = SearchField(help_text=_("Name or e-mail"))
    granted = PickField([one[:2] for one in GRANTED], label=_("Role"))
    state = PickField([one[:2] for one in STATES], label=_("State"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        for name, kinds in (("granted", GRANTED), ("state", STATES)):
            for kind, _label, condition in kinds:
                if self.said(name) == kind:
                    records = records.filter(condition)
        if words := self.said("search"):
            records = records.filter(Q(name__icontains=words) | Q(email__icontains=words))
        return records


@page("accounts/", name="accounts", administrators=True)
class Accounts(ListPage):
    name = "accounts"
    title = _("Accounts")
    filters = AccountFilters
    template_name = "staff/accounts.html"
    orders = {"email": Order(_("by e-mail"), "email")}
    unique = "email"

    @staticmethod
    def records() -> Any:
        return User.objects.all()

    @classmethod
    def address_of(cls, record: Any) -> str:
        return reverse("admin:account", args=[record.pk])


class AccountForm(ActForm):
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    name = LineField(label=_("Name"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")
    is_staff = forms.BooleanField(
        label=_("Staff"), required=False, help_text=_("Enters, decides, checks and publishes.")
    )
    is_superuser = forms.BooleanField(
        label=_("Administrator"),
        required=False,
        help_text=_("Staff who also reopen dialogues and manage accounts and keys."),
    )
    is_partner = forms.BooleanField(label=_("Partner"), required=False, help_text=_("Reads what is open to partners."))


class OpenForm(AccountForm):
    def act(self, *, by: User, now: datetime) -> User:
        return open_by_invitation(by=by, now=now, **self.cleaned_data)


class AccountAct(Act):
    def trail(self) -> Any:
        return [(_("Accounts"), reverse("admin:accounts"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:account", args=[result.pk])


class OneAccountAct(AccountAct):
    def find(self, **key: Any) -> User:
        return get_object_or_404(User.objects, pk=key["number"])

    def get_title(self) -> str:
        return titled(self.title, self.record)


@page("account/new/", name="open_account", administrators=True)
class OpenAccount(AccountAct):
    form_class = OpenForm
    title = _("Open an account")
    button = _("Open it")
    done = _("The account is open, and a mail that leads to it is on its way.")

    def back(self) -> str:
        return reverse("admin:accounts")


class ChangeForm(AccountForm):
    is_active = forms.BooleanField(label=_("May sign in"), required=False)
    reason = ReasonField(label=_("Why"), required=False)

    def act(self, *, by: User, now: datetime) -> User:
        said = self.said
        reason = said.pop("reason")
        # What stays as it is is not asked for: an administrator may be staff without saying so.
        changed = {name: said[name] for name in self.changed_data if name in said}
        return edit_account(self.record, by=by, now=now, version=self.version, reason=reason, **changed)


@page("accounts/<id:number>/", name="account", administrators=True)
class Account(OneAccountAct):
    form_class = ChangeForm
    template_name = "staff/account.html"
    title = _("Account")
    done = _("The account is changed.")

    def get_initial(self) -> dict[str, Any]:
        return {name: getattr(self.record, name) for name in ChangeForm.base_fields if hasattr(self.record, name)}

    def back(self) -> str:
        return reverse("admin:accounts")

    def succeed(self, result: User) -> HttpResponse:
        if result == self.request.user:
            translation.activate(result.language)  # The next page speaks it already.
        return super().succeed(result)

    def render(self, form: Any) -> HttpResponse:
        # Nothing changes of a closed account. Who sends a form that was open before is told so beside what was typed.
        if self.record.closed_at and not form.is_bound:
            form = None
        return super().render(form)

    def context(self, form: Any) -> dict[str, Any]:
        return {
            "memberships": self.record.memberships.select_related("stakeholder").order_by("starts_on", "pk"),
            "keys": self.record.api_keys.order_by("-created"),
            "second_factor": has_second_factor(self.record),
            "audit": of_trail("person", self.record.pk),
        }


class OfAccount(OneAccountAct):
    """Something that is done with an account, reached from its page."""

    def trail(self) -> Any:
        return [*super().trail(), (self.record, self.back())]

    def back(self) -> str:
        return reverse("admin:account", args=[self.record.pk])

    def leads_to(self, result: Any) -> str:
        return self.back()


class InviteForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Any:
        return invite_again(self.record, by=by, now=now)


@page("accounts/<id:number>/invite/", name="invite_account", administrators=True)
class InviteAccount(OfAccount):
    form_class = InviteForm
    title = _("Send the invitation again")
    button = _("Send it")
    done = _("The invitation is sent again.")

    def require_possible(self) -> None:
        require_unknown(self.record)

    def consequences(self) -> list[Any]:
        return [
            gettext("A mail goes to %(address)s, with a new link for %(person)s.")
            % {"address": self.record.email, "person": self.record}
        ]


class RemoveForm(ActForm):
    reason = ReasonField(
        label=_("Why"), help_text=_("And how you know that it is this person who asks: by a call, in the office.")
    )

    def act(self, *, by: User, now: datetime) -> User:
        return remove_second_factor(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


@page("accounts/<id:number>/second-factor/", name="remove_second_factor", administrators=True)
class RemoveSecondFactor(OfAccount):
    form_class = RemoveForm
    title = _("Remove the second factor")
    button = _("Remove it")
    done = _("The second factor is removed.")
    dangerous = True

    def require_possible(self) -> None:
        require_not_closed(self.record)
        require_second_factor(self.record)

    def consequences(self) -> list[Any]:
        return [
            _("For somebody who lost the phone and the recovery codes. The person is told by mail."),
            _("Staff set up another one before they do anything else."),
        ]
