"""Who somebody is: by password, by a key in a mail; and what happens when they sign in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core import signing
from django.db.models import BigIntegerField, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from urbanshift.secret_keys import secret_keys
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import record_of

from .models import User

INVITATION_LASTS = timedelta(days=14)
RESET_LASTS = timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
CODE_LASTS = timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
ADDRESS_KEY_LASTS = timedelta(days=2)

_INVITATION, _ADDRESS = "accounts.invitation", "accounts.address"


_ID = Given(BigIntegerField())
"""Of an account."""


class Backend(AuthenticationBackend):
    """E-mail and password. Who is not active is told what those are told who mistype."""

    @classmethod
    def _stash_user(cls, user: Any) -> None:
        """The library keeps those who are not active, to tell them so."""

    def get_user(self, user_id: int) -> User | None:
        """Who is signed in, as the library finds them; asked at every page."""
        user = record_of({_ID: user_id}, _by_id)
        return user if user is not None and self.user_can_authenticate(user) else None


def _by_id() -> QuerySet[User]:
    return User.objects.filter(pk=_ID).order_by()


def note_sign_in(sender: type[User], user: User, **kwargs: Any) -> None:
    """Store the time of the last sign-in; it is no edit, so no history and no new version."""
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())


# --- Keys in mails --------------------------------------------------------------------------------------------------


def invitation_key(user: User) -> str:
    """What lets the person in who has never signed in. It is worthless once they did, or chose a password."""
    return signing.dumps([user.pk, _state(user, user.last_login)], salt=_INVITATION)


def invited_by_key(key: str) -> User | None:
    """Whose invitation it is; None when it is none, too old, or used."""
    try:
        pk, state = signing.loads(key, salt=_INVITATION, max_age=INVITATION_LASTS)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=pk, is_active=True).first()
    return user if user is not None and _is_state(state, user, user.last_login) else None


def address_key(user: User, address: str) -> str:
    """What shows that the person reads mail at `address`, which is to be the account's."""
    return signing.dumps([user.pk, _state(user), address], salt=_ADDRESS)


def address_by_key(key: str) -> tuple[User, str] | None:
    """Whose account is to have which address; None when it is no such key, too old, or another one was chosen since."""
    try:
        pk, state, address = signing.loads(key, salt=_ADDRESS, max_age=ADDRESS_KEY_LASTS)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=pk, is_active=True).first()
    return (user, address) if user is not None and _is_state(state, user) else None


def _state(user: User, *more: object, secret: str | None = None) -> str:
    """A digest of what makes a key worthless when it changes: password, address, and `more`."""
    said = repr([user.password, user.email, *more])
    # Half of it is hard enough to guess, and makes a shorter link.
    return salted_hmac("accounts.state", said, secret=secret, algorithm="sha256").hexdigest()[:32]


def _is_state(state: str, user: User, *more: object) -> bool:
    """Whether `state` is what a key said, and nothing of it changed since."""
    return any(constant_time_compare(_state(user, *more, secret=secret), state) for secret in secret_keys())


def has_second_factor(user: Any) -> bool:
    """Whether signing in as this person takes a code from a device of theirs."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()
