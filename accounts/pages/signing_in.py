"""Signing in and out, and what is done about a forgotten password: the library's views, in our pages."""

from __future__ import annotations

from typing import Any

from allauth.account import views
from allauth.mfa.base.views import AuthenticateView
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from accounts.access import SIGN_IN_CODE

from .forms import write_to_nobody


class SignIn(views.LoginView):
    template_name = "account/sign_in.html"


class AskForCode(views.RequestLoginCodeView):
    template_name = "account/ask_for_code.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if form._user is None:
            write_to_nobody(SIGN_IN_CODE, code="BBBB-BBBB")
        return super().form_valid(form)


class MailedCode(views.ConfirmLoginCodeView):
    template_name = "account/mailed_code.html"


class DeviceCode(AuthenticateView):
    template_name = "account/device_code.html"


class SignOut(views.LogoutView):
    template_name = "account/sign_out.html"


@method_decorator(never_cache, name="dispatch")
class Forgotten(views.PasswordResetView):
    template_name = "account/forgotten.html"


class ForgottenSent(views.PasswordResetDoneView):
    template_name = "account/forgotten_sent.html"


@method_decorator(never_cache, name="dispatch")
class ChoosePassword(views.PasswordResetFromKeyView):
    template_name = "account/choose_password.html"


class PasswordAgain(views.ReauthenticateView):
    template_name = "account/password_again.html"
