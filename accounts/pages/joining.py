"""Where an invitation leads: choose a password, or go without one, and be signed in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from allauth.decorators import rate_limit
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from accounts.access import join
from accounts.models import User
from accounts.signing_in import invited_by_key
from urbanshift.acts import Act, ActForm
from urbanshift.fields import LineField

from .forms import PasswordField, password_hint
from .language import speak

WITHOUT = "without_password"
"""The button of those who go on without one."""


class JoinForm(ActForm):
    name = LineField(
        label=_("Your name"), max_length=200, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Of these pages, and of the mails to you.")
    )
    password = PasswordField(label=_("Password"), autocomplete="new-password", required=False)
    again = PasswordField(label=_("Password, once more"), autocomplete="new-password", required=False)

    def __init__(self, *args: Any, key: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.key = key
        self.fields["password"].help_text = password_hint()

    @property
    def without(self) -> bool:
        return WITHOUT in self.data

    def clean(self) -> None:
        said = self.cleaned_data
        if self.without:
            return
        if not said.get("password"):
            self.add_error("password", forms.ValidationError(_("Choose a password, or go on without one."), "required"))
        elif said["password"] != said.get("again"):
            self.add_error("again", forms.ValidationError(_("The two are not the same."), code="differ"))

    def act(self, *, by: Any, now: datetime) -> User:
        said = self.said
        return join(
            self.key,
            now=now,
            password=None if self.without else said["password"],
            name=said["name"],
            language=said["language"],
        )


@method_decorator([never_cache, rate_limit(action="reset_password_from_key")], name="dispatch")
class Join(Act):
    form_class = JoinForm
    template_name = "account/join.html"
    title = _("Welcome")
    button = _("Join")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.record is not None:
            speak(request, self.record.language)

    def find(self, **key: Any) -> User | None:
        return invited_by_key(key["key"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.record is None:
            return render(request, "account/too_late.html", status=410)
        return super().dispatch(request, *args, **kwargs)

    def form_options(self) -> dict[str, Any]:
        return {"key": self.kwargs["key"]}

    def get_initial(self) -> dict[str, Any]:
        return {"name": self.record.name, "language": self.record.language}

    def back(self) -> str:
        return ""

    def context(self, form: ActForm) -> dict[str, Any]:
        today = timezone.now().date()
        return {
            "without": WITHOUT,
            "memberships": self.record.memberships.lasting(on=today).select_related("stakeholder").order_by("pk"),
            "today": today,
            "somebody_else": self.request.user.is_authenticated,
        }

    def succeed(self, result: User) -> HttpResponse:
        """Sign in, as the library does, which leads on."""
        logout(self.request, show_message=False)
        record_authentication(self.request, result, method="invitation")
        answer: HttpResponse = perform_login(self.request, Login(user=result, email=result.email))
        return answer
