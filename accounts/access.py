"""How people get in: invitations, what they choose when they join, another address, a lost second factor.

What lets somebody in leaves here only in a mail to the address it is for.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from urbanshift.errors import Conflict, Fault
from urbanshift.text import text_of

from .actions import check_password, email_of, lock_account, open_account, require_administrator, save_account
from .log import recording
from .mails import SECURITY, Letter, mail_kind, queue_mail
from .models import Mail, User
from .signing_in import (
    ADDRESS_KEY_LASTS,
    CODE_LASTS,
    INVITATION_LASTS,
    RESET_LASTS,
    address_by_key,
    address_key,
    invitation_key,
    invited_by_key,
)


def is_still_invited(mail: Mail, now: datetime) -> bool:
    """Whether the mail's person has never signed in, and would do so for something: not where all for which they were
    to speak is over."""
    person: Any = mail.person
    memberships = person.memberships
    has_use = person.is_staff or person.is_partner or not memberships.exists()
    return person.last_login is None and (has_use or memberships.lasting(on=now.date()).exists())


INVITATION = mail_kind(
    "invitation", gettext_lazy("an invitation"), secret=True, lasts=INVITATION_LASTS, holds=is_still_invited
)
SIGN_IN_CODE = mail_kind("sign_in_code", gettext_lazy("a code to sign in"), secret=True, lasts=CODE_LASTS)
PASSWORD_RESET = mail_kind("password_reset", gettext_lazy("a new password"), secret=True, lasts=RESET_LASTS)
NEW_ADDRESS = mail_kind("new_address", gettext_lazy("a new address"), secret=True, lasts=ADDRESS_KEY_LASTS)


def send_invitation(
    user: User, *, by: User | None, now: datetime, organisation: str = "", starts_on: date | None = None
) -> Mail:
    """Write to somebody who has never signed in how they do, and who invites them; `organisation` is the name of whom
    they are to speak for, from the day `starts_on` where that is to come.

    Whoever calls this has asked whether `by` may. Raises Conflict when the person has signed in already: they know how.
    """
    with recording(by=by, now=now):
        found = lock_account(user)
        require_unknown(found)
        _person, kind, context = invitation(found, organisation, starts_on, by=by)
        return queue_mail(found, by=by, now=now, kind=kind, context=context)


def invitation(user: User, organisation: str, starts_on: date | None, *, by: User | None) -> Letter:
    """What `send_invitation` writes to somebody, read under lock, who has never signed in."""
    # Who invites, without a name: the person is of the organisation only afterwards.
    told = {"organisation": organisation, "starts_on": starts_on, "by_staff": by is None or by.is_staff}
    return user, INVITATION, {**told, "key": invitation_key(user), "days": INVITATION_LASTS.days}


def require_unknown(user: User) -> None:
    """Raise Conflict unless the person may sign in and never has, so that they are invited."""
    if not user.is_active:
        raise Conflict(_("This account is not active."))
    if user.last_login is not None:
        raise Conflict(_("This person has signed in before. Whoever forgot the password asks for a new one."))


def open_by_invitation(*, by: User | None, now: datetime, **facts: Any) -> User:
    """Open an account as `open_account` does, without a password, and write to its person."""
    with recording(by=by, now=now):
        user = open_account(by=by, now=now, **facts)
        send_invitation(user, by=by, now=now)
        return user


def invite_again(user: User, *, by: User, now: datetime) -> Mail:
    """Write once more to whoever has never signed in. Administrators only; of organisations their focal points do.

    Raises NotAllowed, Conflict when the person has signed in, or may not.
    """
    require_administrator(by)
    return send_invitation(user, by=by, now=now)


def join(key: str, *, now: datetime, password: str | None, **facts: Any) -> User:
    """Open the account to the person whose invitation `key` is: with a `password`, or None to sign in by mailed codes.

    `facts` are the name and the language by which they want to be addressed. Raises Conflict when the key is none, too
    old or used, Invalid for a password that breaks the rules.
    """
    user = _invited(key)
    with recording(by=user, now=now) as log:
        found = lock_account(user)
        _invited(key)  # Once more: the same link may have been followed twice at once.
        if password is not None:
            check_password(password, found)
            facts["password"] = make_password(password)
        log.save(found, **facts)
        return found


def _invited(key: str) -> User:
    user = invited_by_key(key)
    if user is None:
        raise Conflict(_("This invitation is too old, or was used before."))
    return user


def ask_for_address(*, by: User, now: datetime, address: str) -> None:
    """Write to `address`, which is to become that of the account of `by`, to see whether they read what is sent there.

    Nothing is sent, and nothing is said, where it is another account's: nobody learns here who has one. Raises Invalid
    when it is no address, Conflict when it is the account's own.
    """
    wanted = email_of(address)
    with recording(by=by, now=now):
        found = lock_account(by)
        if wanted == found.email:
            raise Conflict(_("This is your address already."), [Fault("address", _("Give another e-mail address."))])
        taken = User.objects.filter(email__iexact=wanted).exists()
        context = {"address": wanted, "key": address_key(found, wanted)}
        queue_mail(None if taken else found, by=by, now=now, kind=NEW_ADDRESS, context=context, address=wanted)


def confirm_address(key: str, *, now: datetime) -> User:
    """Give the account the address at which `key` was read; the one before is told.

    Raises Conflict when the key is none, too old or used, or the address has become another account's.
    """
    user, address = _asked(key)
    with recording(by=user, now=now) as log:
        found = lock_account(user)
        _asked(key)  # As above.
        if User.objects.filter(email__iexact=address).exclude(pk=found.pk).exists():
            raise Conflict(_("This address cannot be used. Ask for another one."))
        queue_mail(found, by=user, now=now, kind=SECURITY, context={"what": "address"})
        save_account(log, found, email=address)
        return found


def _asked(key: str) -> tuple[User, str]:
    asked = address_by_key(key)
    if asked is None:
        raise Conflict(_("This link is too old, or was used before."))
    return asked


# --- The second factor ----------------------------------------------------------------------------------------------

SECOND_FACTOR = {
    "second_factor_set_up": "Set up a second factor.",
    "second_factor_removed": "Removed the second factor.",
    "recovery_codes": "Made new recovery codes.",
}
"""What people do with theirs, and what the history says of it."""


def note_second_factor(user: User, *, now: datetime, what: str) -> None:
    """Put into the account's history what the person did with their second factor, and tell them by mail."""
    with recording(by=user, now=now, reason=SECOND_FACTOR[what]) as log:
        found = lock_account(user)
        log.raise_version(found)
        queue_mail(found, by=user, now=now, kind=SECURITY, context={"what": what})


def remove_second_factor(user: User, *, by: User | None, now: datetime, reason: str) -> User:
    """Take away the second factor of somebody who lost their device, so that they set up another. Administrators only.

    Raises Invalid without a reason, Conflict when there is none to take away.
    """
    require_administrator(by)
    reason = text_of("reason", reason, _("Say why, and how you know that it is this person who asks."))
    with recording(by=by, now=now, reason=reason) as log:
        found = lock_account(user)
        require_second_factor(found)
        Authenticator.objects.filter(user=found).delete()
        log.raise_version(found)
        queue_mail(found, by=by, now=now, kind=SECURITY, context={"what": "second_factor_removed"})
        return found


def require_second_factor(user: User) -> None:
    """Raise Conflict where there is none to take away."""
    if not Authenticator.objects.filter(user=user).exists():
        raise Conflict(_("This account has no second factor."))
