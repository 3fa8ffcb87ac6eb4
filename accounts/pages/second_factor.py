"""A second factor: everybody may have one, and staff show theirs before anything else where the settings ask for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.base.views import IndexView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from accounts.access import note_second_factor
from accounts.models import User
from accounts.signing_in import has_second_factor

from .again import shown_again
from .language import is_api

OPEN = frozenset({"mfa_activate_totp", "mfa_reauthenticate", "account_reauthenticate", "account_logout", "language"})
"""Pages, by the names of their addresses, on which one sets up or shows a second factor, or leaves."""


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether this is a session of staff who have not shown the second factor that they need.

    It is shown by signing in with it, or by setting it up, and counts for as long as they have it.
    """
    user = request.user
    if not (settings.STAFF_SECOND_FACTOR and isinstance(user, User) and user.is_staff):
        return False
    shown = [record.get("id") for record in get_authentication_records(request, user) if record["method"] == "mfa"]
    return not (shown and Authenticator.objects.filter(user=user, pk__in=shown).exists() and has_second_factor(user))


class SecondFactorMiddleware:
    """Leads staff who lack it to where they set it up or show it, from every page whatsoever.

    The API asks for itself, of sessions only (`urbanshift.api.authentication`); a key is a credential of its own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if not settings.STAFF_SECOND_FACTOR or is_api(request) or (match is not None and match.view_name in OPEN):
            return None
        if not lacks_second_factor(request):
            return None
        name = "mfa_reauthenticate" if has_second_factor(request.user) else "mfa_activate_totp"
        there = request.get_full_path() if request.method in ("GET", "HEAD") else reverse("admin:index")
        return HttpResponseRedirect(f"{reverse(name)}?{urlencode({REDIRECT_FIELD_NAME: there})}")


# --- Pages ----------------------------------------------------------------------------------------------------------


class SecondFactor(IndexView):
    template_name = "account/second_factor.html"


@method_decorator([never_cache, shown_again], name="dispatch")
class NewDevice(ActivateTOTPView):
    template_name = "account/new_device.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Who sets it up has typed a code from it: this session has shown it."""
        answer: HttpResponse = super().form_valid(form)
        device = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        # It marks the code as used, which the library does of any other than the first one.
        device.wrap().validate_code(form.cleaned_data["code"])
        record_authentication(self.request, self.request.user, "mfa", id=device.pk, type=device.type)
        return answer


class RemoveDevice(DeactivateTOTPView):
    template_name = "account/remove_device.html"


@method_decorator(never_cache, name="dispatch")
class RecoveryCodes(ViewRecoveryCodesView):
    template_name = "account/recovery_codes.html"


class NewRecoveryCodes(GenerateRecoveryCodesView):
    template_name = "account/new_recovery_codes.html"


class DeviceCodeAgain(ReauthenticateView):
    template_name = "account/device_code_again.html"


# --- What the library tells when somebody did something there -------------------------------------------------------


def when_added(*, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Receiver of `authenticator_added`. The recovery codes come with the device, and are not told of apart."""
    if authenticator.type == Authenticator.Type.TOTP:
        note_second_factor(user, now=timezone.now(), what="second_factor_set_up")


def when_removed(*, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Receiver of `authenticator_removed`. That the recovery codes went with the device is not told of apart."""
    if authenticator.type == Authenticator.Type.TOTP:
        note_second_factor(user, now=timezone.now(), what="second_factor_removed")


def when_reset(*, user: User, **kwargs: Any) -> None:
    """Receiver of `authenticator_reset`: there are new recovery codes."""
    note_second_factor(user, now=timezone.now(), what="recovery_codes")
