"""A person's private calendar address: made, renewed, revoked by themselves. It is shown once and stored as a hash."""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256

from accounts.log import recording
from accounts.models import User
from commitments.models import CalendarFeed


def make_feed(*, by: User, now: datetime) -> str:
    """Give a person a new address; an earlier one ends. Returns its secret part, which is stored nowhere."""
    secret = secrets.token_hex(32)
    with recording(by=by, now=now) as log:
        found = _lock_feed(by)
        if found is None:
            log.create(CalendarFeed(person=by, hashed_secret=_hashed(secret)))
        else:
            log.save(found, hashed_secret=_hashed(secret))
    return secret


def revoke_feed(*, by: User, now: datetime) -> None:
    """End a person's address for good. Without one nothing changes."""
    with recording(by=by, now=now) as log:
        found = _lock_feed(by)
        if found is not None:
            log.save(found, hashed_secret=None)


def reader_of(secret: str) -> User | None:
    """The person whose address holds `secret`; None when it was revoked or never given, or the account is closed."""
    return User.objects.filter(calendar_feed__hashed_secret=_hashed(secret), is_active=True).first()


def _lock_feed(person: User) -> CalendarFeed | None:
    """The person's feed, under the lock of the account: there is one at most."""
    User.objects.select_for_update(no_key=True).get(pk=person.pk)
    return CalendarFeed.objects.select_for_update(no_key=True).filter(person=person).first()


def _hashed(secret: str) -> str:
    """Long and random, so a plain hash is enough, and finds it."""
    return sha256(secret.encode()).hexdigest()
