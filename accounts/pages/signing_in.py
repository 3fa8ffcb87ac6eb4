"""Signing in and out, and what is done about a forgotten password: the library's views, in our pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account import views
from allauth.mfa.base.views import AuthenticateView
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.access import SIGN_IN_CODE

from .forms import write_to_nobody

UNSAVED = "unsaved"
"""Marks the message for a window that keeps nothing: one that does says so in its place (static/js/drafts.js)."""


class UnsavedMiddleware:
    """Tells whoever sent a form, and is led to sign in instead, that nothing of it was saved."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        sign_in = resolve_url(settings.LOGIN_URL)
        if request.method == "POST" and answer.headers.get("Location", "").startswith(f"{sign_in}?"):
            messages.warning(
                request,
                _(
                    "What you sent was not saved: you are not signed in any more. Go back and copy what you typed "
                    "before you sign in here, and send it again afterwards."
                ),
                extra_tags=UNSAVED,
            )
        return answer


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
