"""Who asks: a key, a session, or nobody."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import OperationalError
from django.db.models import QuerySet, TextField
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import authentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from accounts.actions import note_key_use
from accounts.models import ApiKey, User
from accounts.pages.second_factor import lacks_second_factor
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import record_of

from .keys import KEYWORD, key_in
from .rates import remember

if TYPE_CHECKING:
    from drf_spectacular.openapi import AutoSchema
    from rest_framework.views import APIView

logger = logging.getLogger("urbanshift.api")

_PREFIX = Given(TextField())
"""What a key begins with."""


class KeyAuthentication(authentication.BaseAuthentication):
    """`Authorization: Api-Key KEY`. The key acts as its user, within its scope.

    Raises AuthenticationFailed (401) for any other scheme, a malformed, unknown, revoked or
    expired key, and one whose user is not active. Only the holder of a key learns which.
    """

    def authenticate(self, request: Request) -> tuple[User, ApiKey] | None:
        header = request.headers.get("Authorization")
        if header is None:
            return None
        key = key_in(header)
        if not key:
            raise AuthenticationFailed(_("Send the whole key, as: Authorization: Api-Key KEY."))
        record = self.key_of(key.partition(".")[0])
        generator = ApiKey.objects.key_generator
        # An unknown prefix costs the same hash and comparison as a known one.
        if not generator.verify(key, record.hashed_key if record else generator.hash("")) or record is None:
            raise AuthenticationFailed(_("There is no such key."))
        if record.revoked:
            raise AuthenticationFailed(_("This key was revoked."))
        if record.has_expired:
            raise AuthenticationFailed(_("This key has expired."))
        if not record.user.is_active:
            raise AuthenticationFailed(_("The account of this key is closed."))
        remember(record)
        try:
            note_key_use(record, now=timezone.now())
        except OperationalError:
            # A reader must not wait for, or fail with, whoever holds the lock for writing.
            logger.info("the use of a key was not noted: the database is busy")
        return record.user, record

    def key_of(self, prefix: str) -> ApiKey | None:
        """The key that begins so."""
        return record_of({_PREFIX: prefix}, self._by_prefix, timezone.now().date())

    @classmethod
    def _by_prefix(cls, today: date) -> QuerySet[ApiKey]:
        return cls.keys(today).filter(prefix=_PREFIX)

    @classmethod
    def keys(cls, today: date) -> QuerySet[ApiKey]:
        """All keys, with what has to be known of whose they are `today`."""
        return ApiKey.objects.select_related("user")

    def authenticate_header(self, request: Request) -> str:
        return f'{KEYWORD} realm="api"'


class SessionAuthentication(authentication.SessionAuthentication):
    """The session of somebody who signed in to the pages; writes need the CSRF token.

    Raises AuthenticationFailed (401) for staff who have not shown the second factor that they need.
    """

    def authenticate(self, request: Request) -> tuple[User, None] | None:
        found: tuple[User, None] | None = super().authenticate(request)
        if found is not None and lacks_second_factor(request._request):
            raise AuthenticationFailed(_("Sign in to the pages first, with the second factor that staff need."))
        return found


class CredentialToWrite(BasePermission):
    """Anybody may try to read; writing needs a credential that writes.

    Without any the answer is 401, with one that only reads 403, in both cases before existence
    of anything is looked at.
    """

    def has_permission(self, request: Request, view: APIView) -> bool:
        if request.method in SAFE_METHODS:
            return True
        return bool(request.user and request.user.is_authenticated) and may_write(request)

    @property
    def message(self) -> str:
        return _("This key is for reading only.")


def may_write(request: Request) -> bool:
    """Whether the credential of `request` is one that writes; a session always is."""
    return not isinstance(request.auth, ApiKey) or request.auth.scope == ApiKey.Scope.WRITE


class KeyScheme(OpenApiAuthenticationExtension):
    target_class = KeyAuthentication
    match_subclasses = True
    name = "key"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Api-Key KEY`. A key acts as its user; its scope is `read` or `write`.",
        }


class SessionScheme(OpenApiAuthenticationExtension):
    target_class = SessionAuthentication
    name = "session"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "The session of somebody who signed in; writes send `X-CSRFToken` as well.",
        }
