"""How django-allauth signs people in here: by our mails, actions and sentences."""

from __future__ import annotations

import logging
import secrets
import time
from base64 import b32encode, urlsafe_b64encode
from typing import Any, ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from accounts.access import PASSWORD_RESET, SIGN_IN_CODE
from accounts.actions import change_password, faults_of_password
from accounts.mails import queue_mail
from accounts.models import User
from urbanshift.secret_keys import secret_keys

LETTERS = {
    "account/email/login_code": SIGN_IN_CODE,
    "account/email/password_reset_key": PASSWORD_RESET,
}
"""The library's mails, and ours in their place."""

logger = logging.getLogger("urbanshift.signing_in")


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "E-mail and password do not belong together, or the account is not active. Try again."
        ),
        "too_many_login_attempts": _("Too many attempts. Wait a quarter of an hour, then try again."),
        "incorrect_code": _("This is not the code. Type the one in the newest mail."),
        "incorrect_password": _("This is not your password."),
        "rate_limited": _("Too many attempts. Wait a quarter of an hour, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up: people are invited."""
        return False

    # --- Where to go ------------------------------------------------------------------------------------------------

    def is_safe_url(self, url: str) -> bool:
        """Only to addresses of the host that was asked, and of none of its neighbours."""
        request = context.request
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Staff to what needs them, officers to what they owe, partners who are none to what there is."""
        user = request.user
        if isinstance(user, User) and user.is_staff:
            return reverse("admin:index")
        if isinstance(user, User) and user.is_partner and not _speaks_for_others(user):
            return super().get_login_redirect_url(request)
        return reverse("my")

    def respond_user_inactive(self, request: HttpRequest, user: Any) -> HttpResponse:
        return redirect("account_login")

    def is_ajax(self, request: HttpRequest) -> bool:
        """There are pages, and no answers for scripts."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The library's messages say what our pages say; only what it refuses is passed on."""
        if kwargs.get("message"):
            super().add_message(*args, **kwargs)

    # --- Mails ------------------------------------------------------------------------------------------------------

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue our own mail in the place of the library's."""
        user = context.get("user") or User.objects.get(email=email.lower())
        said: dict[str, Any] = {name: context[name] for name in ("code", "password_reset_url") if name in context}
        queue_mail(user, by=user, now=timezone.now(), kind=LETTERS[template_prefix], context=said)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """As the library's, at the address where mails lead, whatever host was asked."""
        uid, _dash, token = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
        return f"{settings.SITE_URL}{path}"

    # --- Passwords --------------------------------------------------------------------------------------------------

    def clean_password(self, password: str, user: Any = None) -> str:
        if faults := faults_of_password(password, user or User()):
            raise ValidationError([str(fault.message) for fault in faults])
        return password

    def set_password(self, user: Any, password: str) -> None:
        now = timezone.now()
        change_password(user, by=user, now=now, password=password)
        user.refresh_from_db()
        # Who has shown that they read the account's mail need not wait any more.
        self._delete_login_attempts_cached_email(context.request, email=user.email)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """What failed attempts are counted by: the e-mail alone. The library adds the host, which the client names."""
        return str(credentials.get("email", "")).lower()

    def is_reauthentication_required(self, *, app: str, **options: Any) -> bool:
        """Not of who has signed in within the last few minutes: they have just shown who they are."""
        request = context.request
        records = get_authentication_records(request, request.user if isinstance(request.user, User) else None)
        return not any(time.time() - record["at"] < app_settings.REAUTHENTICATION_TIMEOUT for record in records)


def _speaks_for_others(user: Any) -> bool:
    return bool(user.memberships.lasting(on=timezone.now().date()).exists())


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("Programme staff need a second factor, so it cannot be switched off."),
        "incorrect_code": _("This is not the code, or it was used before. Wait for the next one, and type that."),
    }

    def encrypt(self, text: str) -> str:
        """What a device's codes are computed from, as it is stored: a copy of the database alone gives nobody any."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error("a second factor cannot be read: SECRET_KEY was changed, and it has to be set up anew")
            # No code fits this.
            return b32encode(secrets.token_bytes(20)).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not (settings.STAFF_SECOND_FACTOR and authenticator.user.is_staff)


def _cipher() -> MultiFernet:
    salt = "accounts.second_factor"
    digests = (salted_hmac(salt, "", secret=key, algorithm="sha256").digest() for key in secret_keys())
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
