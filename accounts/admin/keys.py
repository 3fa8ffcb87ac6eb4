"""Keys of the API, for administrators: issued, shown once, revoked."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.actions import HIGHEST_RATE, KEY_LASTS, issue_key, revoke_key, set_key_rate
from accounts.models import ApiKey, User
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lists import ListPage
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page, show
from urbanshift.admin.trails import trail_kind
from urbanshift.errors import Conflict
from urbanshift.fields import DayField, LineField, ReasonField
from urbanshift.lists.filters import ListFilters, PickField, SearchField
from urbanshift.lists.paging import Order
from urbanshift.text import titled

trail_kind("key", ApiKey, key="prefix", administrators=True)


class KeyFilters(ListFilters):
    first = ("search", "scope", "state")
    columns = {"scope": "scope"}

    search = SearchField(help_text=_("Name of the key, beginning of it, or e-mail"))
    scope = PickField(ApiKey.Scope.choices, label=_("Scope"))
    state = PickField([("valid", _("valid")), ("expired", _("expired")), ("revoked", _("revoked"))], label=_("State"))

    def narrow(self, records: Any, *, now: datetime) -> Any:
        records = super().narrow(records, now=now)
        match self.said("state"):
            case "valid":
                records = records.filter(Q(expiry_date=None) | Q(expiry_date__gt=now), revoked=False)
            case "expired":
                records = records.filter(expiry_date__lte=now, revoked=False)
            case "revoked":
                records = records.filter(revoked=True)
        if words := self.said("search"):
            held = User.objects.filter(email__icontains=words).order_by().values("pk")
            records = records.filter(Q(name__icontains=words) | Q(prefix__icontains=words) | Q(user__in=held))
        return records


@page("keys/", name="keys", administrators=True)
class Keys(ListPage):
    name = "keys"
    title = _("API keys")
    filters = KeyFilters
    template_name = "staff/keys.html"
    orders = {"newest": Order(_("newest first"), "created", falling=True)}
    unique = "prefix"

    @staticmethod
    def records() -> Any:
        return ApiKey.objects.all()

    @classmethod
    def shown(cls, records: Any) -> Any:
        return records.select_related("user")


class RateField(forms.IntegerField):
    """How many requests a minute are answered to a key."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=_("Requests a minute"),
            min_value=1,
            max_value=HIGHEST_RATE,
            required=False,
            help_text=_("Leave it empty for as many as any key has."),
            **options,
        )


class IssueForm(ActForm):
    user = LookupField("accounts", label=_("Acts as"), help_text=_("It may do what this person may."))
    scope = forms.ChoiceField(label=_("Scope"), choices=ApiKey.Scope.choices, initial=ApiKey.Scope.READ)
    name = LineField(
        label=_("Name"), max_length=50, required=False, help_text=_("What it is for, such as a partner's mirror.")
    )
    rate = RateField()
    expires_on = DayField(label=_("Last day"), required=False, help_text=_("Leave it empty for a year from now."))

    fault_fields = {"expires_at": "expires_on", "expiry_date": "expires_on"}

    def act(self, *, by: User, now: datetime) -> tuple[ApiKey, str]:
        said = self.cleaned_data
        last = said["expires_on"]
        expires_at = datetime.combine(last, time.max, tzinfo=UTC) if last else now + KEY_LASTS
        return issue_key(
            said["user"], by=by, now=now, scope=said["scope"], name=said["name"], expires_at=expires_at,
            rate=said["rate"],
        )  # fmt: skip


class KeyAct(Act):
    def trail(self) -> Any:
        return [(_("API keys"), reverse("admin:keys"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:keys")


@page("keys/issue/", name="issue_key", administrators=True)
class IssueKey(KeyAct):
    form_class = IssueForm
    title = _("Issue a key")
    button = _("Issue it")

    def get_initial(self) -> dict[str, Any]:
        return {"user": self.request.GET.get("user") or None}

    def consequences(self) -> list[Any]:
        return [_("The key is shown once, and stored nowhere. Who loses it gets another one.")]

    def succeed(self, result: tuple[ApiKey, str]) -> HttpResponse:
        # The answer shows the key, so it cannot lead elsewhere.
        record, key = result
        return show(self.request, "staff/key.html", _("The key"), trail=self.trail(), record=record, key=key)


class OfKey(KeyAct):
    """Something that is done with one key, as long as it is not revoked."""

    record: ApiKey

    def find(self, **key: Any) -> ApiKey:
        return get_object_or_404(ApiKey.objects.select_related("user"), prefix=key["prefix"])

    def get_title(self) -> str:
        return titled(self.title, self.record)

    def require_possible(self) -> None:
        if self.record.revoked:
            raise Conflict(_("This key was revoked."))


class RateForm(ActForm):
    rate = RateField()

    def act(self, *, by: User, now: datetime) -> ApiKey:
        return set_key_rate(self.record, by=by, now=now, rate=self.cleaned_data["rate"], version=self.version)


@page("keys/<key:prefix>/rate/", name="rate_key", administrators=True)
class RateKey(OfKey):
    form_class = RateForm
    title = _("How often the key may ask")
    button = _("Save")
    done = _("The rate is saved.")

    def get_initial(self) -> dict[str, Any]:
        return {"rate": self.record.rate}


class RevokeForm(ActForm):
    reason = ReasonField(label=_("Why"), required=False)

    def act(self, *, by: User, now: datetime) -> ApiKey:
        return revoke_key(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


@page("keys/<key:prefix>/revoke/", name="revoke_key", administrators=True)
class RevokeKey(OfKey):
    form_class = RevokeForm
    title = _("Revoke the key")
    button = _("Revoke it")
    done = _("The key is revoked.")
    dangerous = True

    def consequences(self) -> list[Any]:
        return [
            gettext("“%(key)s” of %(person)s is refused from now on. This cannot be undone.")
            % {"key": self.record, "person": self.record.user}
        ]
