"""One's own password, changed by whoever knows the present one; other windows and devices are signed out."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import password_validators_help_texts
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.actions import change_password
from accounts.models import User
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.site import page


class PasswordField(forms.CharField):
    def __init__(self, *, autocomplete: str, **options: Any) -> None:
        super().__init__(
            strip=False,
            max_length=4096,  # Hashing takes longer with the length of what is hashed.
            widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
            **options,
        )


class PasswordForm(ActForm):
    present = PasswordField(label=_("Present password"), autocomplete="current-password")
    password = PasswordField(label=_("New password"), autocomplete="new-password")
    again = PasswordField(label=_("New password, once more"), autocomplete="new-password")

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


@page("password/", name="password")
class Password(Act):
    form_class = PasswordForm
    title = _("Change your password")
    button = _("Change it")
    done = _("Your password is changed.")

    def find(self, **key: Any) -> Any:
        return self.request.user

    def consequences(self) -> list[Any]:
        return [*password_validators_help_texts(), _("Everywhere else you are signed out.")]

    def succeed(self, result: Any) -> HttpResponse:
        self.record.refresh_from_db()
        update_session_auth_hash(self.request, self.record)
        return super().succeed(result)

    def leads_to(self, result: Any) -> str:
        return reverse("admin:index")
