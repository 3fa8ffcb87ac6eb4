"""One's own account: how one is addressed, the e-mail, the password."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.decorators import rate_limit
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.access import ask_for_address, confirm_address
from accounts.actions import change_password, edit_account
from accounts.models import ApiKey, User
from accounts.signing_in import address_by_key, has_second_factor
from urbanshift.acts import Act, ActForm
from urbanshift.errors import Busy, Conflict, Refused
from urbanshift.fields import LineField
from urbanshift.refused_by_database import in_own_words

from .again import shown_again
from .forms import PasswordField, password_hint
from .language import speak


@method_decorator([never_cache, login_required], name="dispatch")
class OwnAct(Act):
    """An act on the account of whoever is signed in."""

    template_name = "account/act.html"

    def find(self, **key: Any) -> Any:
        return self.request.user

    def leads_to(self, result: Any) -> str:
        return reverse("account")


class OwnForm(ActForm):
    name = LineField(
        label=_("Name"), max_length=200, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Of these pages, and of the mails to you.")
    )

    def act(self, *, by: User, now: datetime) -> User:
        return edit_account(by, by=by, now=now, version=self.version, **self.said)


class Account(OwnAct):
    form_class = OwnForm
    template_name = "account/account.html"
    title = _("Your account")

    def get_initial(self) -> dict[str, Any]:
        return {"name": self.record.name, "language": self.record.language}

    def context(self, form: ActForm) -> dict[str, Any]:
        keys = ApiKey.objects.filter(user=self.record.pk, revoked=False)
        return {"second_factor": has_second_factor(self.record), "keys": keys, "now": timezone.now()}

    def succeed(self, result: User) -> HttpResponse:
        """What is said when it is done is read on the next page, in the language just chosen."""
        speak(self.request, result.language)
        return super().succeed(result)


# --- Password -------------------------------------------------------------------------------------------------------


class PasswordForm(ActForm):
    present = PasswordField(label=_("Present password"), autocomplete="current-password")
    password = PasswordField(label=_("New password"), autocomplete="new-password")
    again = PasswordField(label=_("New password, once more"), autocomplete="new-password")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].help_text = password_hint()
        if not self.record.has_usable_password():
            del self.fields["present"]

    def clean_present(self) -> str:
        present: str = self.cleaned_data["present"]
        if not self.record.check_password(present):
            raise forms.ValidationError(_("This is not your present password."), code="wrong")
        return present

    def clean(self) -> None:
        said = self.cleaned_data
        if "password" in said and "again" in said and said["password"] != said["again"]:
            self.add_error("again", forms.ValidationError(_("The two are not the same."), code="differ"))

    def act(self, *, by: User, now: datetime) -> None:
        change_password(self.record, by=by, now=now, password=self.cleaned_data["password"])


def _has_none(request: HttpRequest) -> bool:
    return not (isinstance(request.user, User) and request.user.has_usable_password())


@method_decorator([login_required, rate_limit(action="change_password")], name="dispatch")
class Password(OwnAct):
    form_class = PasswordForm
    template_name = "account/password.html"
    button = _("Change it")
    done = _("Your password is changed.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        # Who has a password gives it here.
        view = shown_again(super().dispatch) if _has_none(request) else super().dispatch
        return view(request, *args, **kwargs)

    def get_title(self) -> Any:
        return _("Choose a password") if _has_none(self.request) else _("Change your password")

    def consequences(self) -> list[Any]:
        return [_("Everywhere else you are signed out.")]

    def succeed(self, result: Any) -> HttpResponse:
        self.record.refresh_from_db()
        update_session_auth_hash(self.request, self.record)
        return super().succeed(result)


# --- E-mail ---------------------------------------------------------------------------------------------------------


class AddressForm(ActForm):
    address = forms.EmailField(
        label=_("New e-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )

    def act(self, *, by: User, now: datetime) -> None:
        ask_for_address(by=by, now=now, address=self.cleaned_data["address"])


@method_decorator([login_required, rate_limit(action="manage_email"), shown_again], name="dispatch")
class Address(OwnAct):
    form_class = AddressForm
    title = _("Change your e-mail")
    button = _("Send a mail there")
    done = _("If the address can be used, a mail is on its way to it. Open the link in it, and the address is changed.")

    def consequences(self) -> list[Any]:
        return [
            gettext("Your address is %(address)s until you open the link in that mail.")
            % {"address": self.record.email},
            _("You then sign in with the new one."),
        ]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, key: str) -> HttpResponse:
    """Where the link in the mail to a new address leads: nothing is done by opening it, which mail programs do."""
    asked = address_by_key(key)
    refusal: Refused | None = None
    if request.method == "POST":
        try:
            with in_own_words():
                confirm_address(key, now=timezone.now())
        except (Conflict, Busy) as refused:
            refusal = refused
        else:
            messages.success(request, gettext("Your e-mail is changed. Sign in with the new one from now on."))
            return redirect("account")
    context = {"address": asked[1] if asked else "", "refusal": str(refusal or "")}
    status = 503 if isinstance(refusal, Busy) else 200 if asked and not refusal else 410
    return render(request, "account/confirm_address.html", context, status=status)
