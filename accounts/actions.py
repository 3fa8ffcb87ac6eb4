"""Accounts and keys: opening, editing, closing them.

`by` None is the command line: who may run commands on the server may administer it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from urbanshift.errors import Conflict, Fault, Invalid, NotAllowed
from urbanshift.text import fault_in, line_of, plain, text_of

from .idempotency import forget_answers
from .log import Log, compare_version, hold_stamps, recording
from .mails import SECURITY, forget_mails, move_mails, queue_mail
from .models import ApiKey, User

KEY_LASTS = timedelta(days=365)
"""How long a key is valid unless its maker says otherwise."""

HIGHEST_RATE = 1_000_000
"""Requests a minute."""

KEY_USE_NOTED_EVERY = timedelta(hours=1)

OWN_FACTS = frozenset({"name", "language"})
"""What people change of their own account."""

GRANTED_FACTS = frozenset({"is_staff", "is_superuser", "is_partner"})
MAKES_ADMINISTRATOR = frozenset({"is_superuser", "is_active"})
ADMINISTERED_FACTS = OWN_FACTS | GRANTED_FACTS | {"email", "is_active"}


def require_administrator(by: User | None) -> None:
    """Raise NotAllowed unless `by` is an administrator, or None for the command line."""
    if by is not None and not (by.is_active and by.is_superuser):
        raise NotAllowed(_("Only administrators manage accounts and keys."))


def open_account(
    *,
    by: User | None,
    now: datetime,
    email: str,
    name: str = "",
    language: str = "en",
    password: str | None = None,
    is_staff: bool = False,
    is_superuser: bool = False,
    is_partner: bool = False,
    reason: str = "",
) -> User:
    """Make the account of a person who signs in as `email`, compared without regard to case.

    A plain account reads what anybody reads; what it may do comes from elsewhere. One of the
    facts is granted by administrators only (NotAllowed). An administrator is always staff.
    Without a password nobody signs in with one. Raises Conflict when the e-mail is taken.
    """
    if is_staff or is_superuser or is_partner:
        require_administrator(by)
    with recording(by=by, now=now, reason=reason) as log:
        user = User(
            email=_free_email(email),
            name=name,
            language=language,
            is_staff=is_staff or is_superuser,
            is_superuser=is_superuser,
            is_partner=is_partner,
        )
        if password is not None:
            check_password(password, user)
        user.set_password(password)
        return log.create(user)


def open_plain_accounts(
    facts: Mapping[str, Mapping[str, Any]], *, by: User | None, now: datetime, reasons: Sequence[str]
) -> list[User]:
    """Make accounts of persons without a password, by their e-mail addresses, as accounts have them: their names and
    languages. As `open_account`, many at once, each for its own reason."""
    with recording(by=by, now=now) as log:
        if User.objects.filter(email__in=facts).exists():
            raise email_taken()
        users = [User(email=email, **told) for email, told in facts.items()]
        for user in users:
            user.set_password(None)
        return log.create_many(users, reasons)


def edit_account(
    user: User, *, by: User | None, now: datetime, version: int | None = None, reason: str = "", **values: Any
) -> User:
    """Change facts of an account: `OWN_FACTS` by the person, `ADMINISTERED_FACTS` by administrators.

    Nobody takes from themselves what makes an administrator, so one always remains: whoever acts is
    still one when it is done. Raises Invalid for anything else than these facts, Conflict when the
    account is closed or the e-mail taken, Stale.
    """
    unknown = values.keys() - ADMINISTERED_FACTS
    if unknown:
        raise Invalid(_("This cannot be changed."), [Fault(name, _("This cannot be changed.")) for name in unknown])
    own = by is not None and by.pk == user.pk
    if not own or values.keys() - OWN_FACTS:
        require_administrator(by)
    if own and values.get("is_active") is False:
        raise Conflict(_("Another administrator has to do this: nobody locks themselves out."))
    if values.get("is_superuser"):
        values["is_staff"] = True
    elif values.get("is_staff") is False:
        values.setdefault("is_superuser", False)  # Administrators are staff.
    if own and values.get("is_superuser") is False:
        raise Conflict(_("Another administrator has to do this: nobody locks themselves out."))
    with recording(by=by, now=now, reason=reason) as log:
        found = lock_with_administrators(user, by) if values.keys() & MAKES_ADMINISTRATOR else lock_account(user)
        require_not_closed(found)
        compare_version(found, version, reader=by)
        if "email" in values:
            values["email"] = _free_email(values["email"], but=found)
            if values["email"] != found.email:
                queue_mail(found, by=by, now=now, kind=SECURITY, context={"what": "address"})
        save_account(log, found, **values)
        return found


def save_account(log: Log, user: User, **values: Any) -> None:
    """Save facts of an account read under lock, also another e-mail address, to which its mails go from then on.

    A row whose unique e-mail changes is locked for those, too, who refer to it: whoever is about to commit what this
    person did, and holds the stamps. They are waited for first.
    """
    if values.get("email", user.email) != user.email:
        hold_stamps()
        move_mails(user, values["email"])
    log.save(user, **values)


def change_password(user: User, *, by: User | None, now: datetime, password: str) -> None:
    """Give an account another password: the person's own act, or an administrator's.

    Raises Invalid with every sentence of the password rules that it breaks.
    """
    if by is None or by.pk != user.pk:
        require_administrator(by)
    with recording(by=by, now=now) as log:
        found = lock_account(user)
        check_password(password, found)
        # The column is in no history; the line of history says who changed it and when.
        log.save(found, password=make_password(password))
        queue_mail(found, by=by, now=now, kind=SECURITY, context={"what": "password"})


def issue_key(
    user: User,
    *,
    by: User | None,
    now: datetime,
    scope: str = ApiKey.Scope.READ,
    name: str = "",
    expires_at: datetime | None = None,
    rate: int | None = None,
) -> tuple[ApiKey, str]:
    """Make a key that acts as `user`. Returns its record and the key, which is stored nowhere.

    It lasts `KEY_LASTS` unless `expires_at` says otherwise, and is answered `rate` requests a minute,
    or as many as any key. Raises Invalid for an unknown scope, no rate, or an expiry that has passed,
    Conflict when the account cannot sign in.
    """
    require_administrator(by)
    check_rate(rate)
    if expires_at is not None and expires_at <= now:
        raise Invalid(_("The key would have expired already."), [Fault("expires_at", _("Give a later day."))])
    with recording(by=by, now=now) as log:
        found = lock_account(user)
        if not found.is_active:
            raise Conflict(_("This account is not active, so no key can act as it."))
        record = ApiKey(
            user=found,
            scope=scope,
            name=plain(name) or _("API key"),
            expiry_date=expires_at or now + KEY_LASTS,
            rate=rate,
        )
        key = ApiKey.objects.assign_key(record)
        # The library makes the hash part of the id, which stands in addresses and in history.
        record.pk = record.prefix
        return log.create(record), key


def check_rate(rate: int | None) -> None:
    """Raise Invalid when `rate` is none that a key can have of its own."""
    if rate is not None and not 1 <= rate <= HIGHEST_RATE:
        message = _("Give a whole number from 1 to %(most)d.") % {"most": HIGHEST_RATE}
        raise Invalid(message, [Fault("rate", message)])


def set_key_rate(
    key: ApiKey, *, by: User | None, now: datetime, rate: int | None, version: int | None = None
) -> ApiKey:
    """Answer `rate` requests a minute to a key; None as many as to any.

    Processes that know the key already go by it from its next request on. Raises Invalid for no rate, Conflict when
    the key is revoked, Stale.
    """
    require_administrator(by)
    check_rate(rate)
    with recording(by=by, now=now) as log:
        found = ApiKey.objects.select_for_update(no_key=True).get(pk=key.pk)
        compare_version(found, version, reader=by)
        if found.revoked:
            raise Conflict(_("This key is revoked."))
        log.save(found, rate=rate)
        return found


def revoke_key(key: ApiKey, *, by: User | None, now: datetime, reason: str = "") -> ApiKey:
    """End a key for good. Revoking a revoked one changes nothing."""
    require_administrator(by)
    with recording(by=by, now=now, reason=reason) as log:
        found = ApiKey.objects.select_for_update(no_key=True).get(pk=key.pk)
        log.save(found, revoked=True)
        return found


def note_key_use(key: ApiKey, *, now: datetime) -> None:
    """Store that `key` was used, at most once an hour. It is no edit: no history, no version.

    Whoever reads does not wait for who writes. Where another holds the lock it is left for the next time; SQLite
    says so by OperationalError.
    """
    if key.last_used_at is not None and now - key.last_used_at < KEY_USE_NOTED_EVERY:
        return
    with _without_waiting(), transaction.atomic():
        free = ApiKey.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=key.pk)
        ApiKey.objects.filter(pk__in=free.values("pk")).update(last_used_at=now)


@contextmanager
def _without_waiting() -> Iterator[None]:
    """On SQLite, where one lock is for all, fail at once instead of waiting for it."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")


def blank_account(user: User, *, by: User | None, now: datetime, reason: str) -> User:
    """Deactivate an account for good, revoke its keys, and forget name and e-mail.

    `dialogues.actions.people.close_account` is the whole act: it ends the memberships too.
    Everything the person did keeps pointing to the blank account. Closing a closed one changes
    nothing. Raises Conflict when somebody wants to close their own account.
    """
    require_administrator(by)
    require_somebody_else(user, by)
    reason = text_of("reason", reason, _("Say why the account is closed."))
    with recording(by=by, now=now, reason=reason) as log:
        found = lock_with_administrators(user, by)
        if found.closed_at is not None:
            return found
        for key in ApiKey.objects.select_for_update(no_key=True).filter(user=found, revoked=False).order_by("pk"):
            log.save(key, revoked=True)
        address = found.email
        save_account(
            log,
            found,
            password=make_password(None),
            email=f"closed-{found.pk}@closed.invalid",
            name="",
            is_active=False,
            is_staff=False,
            is_superuser=False,
            is_partner=False,
            closed_at=now,
        )
        Authenticator.objects.filter(user=found).delete()
        _forget(found)
        _forget_sessions(address)
        forget_mails(found, now=now)
        forget_answers(found)
        return found


def require_somebody_else(user: User, by: User | None) -> None:
    """Raise Conflict when somebody is about to close their own account."""
    if by is not None and by.pk == user.pk:
        raise Conflict(_("Another administrator has to do this: nobody locks themselves out."))


def _forget(user: User) -> None:
    """Take what names a person out of the history, which is otherwise never rewritten."""
    User.history.filter(id=user.pk).update(email=user.email, name=user.name)
    # People name keys after themselves and their machines.
    for keys in (ApiKey.objects, ApiKey.history):
        keys.filter(user=user).update(name="")


def _forget_sessions(address: str) -> None:
    """End the sessions that hold the address: of whoever asked for a code that was mailed there, and typed none yet."""
    wanted = address.casefold()
    for session in Session.objects.order_by("pk").iterator(1_000):
        if wanted in str(session.get_decoded()).casefold():
            session.delete()


def lock_account(user: User) -> User:
    """The account as it is, locked. Raises Conflict when it is closed."""
    found = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    require_not_closed(found)
    return found


def lock_with_administrators(user: User, by: User | None) -> User:
    """The account as it is, locked with those of all active administrators: of two who are about to unmake each other
    the second one is none any more, and is refused.

    Raises NotAllowed unless `by` is an administrator as things stand, or None for the command line.
    """
    administrators = Q(is_superuser=True, is_active=True)
    locked = User.objects.select_for_update(no_key=True).filter(administrators | Q(pk=user.pk)).order_by("pk")
    found = {one.pk: one for one in locked}
    require_administrator(by and found.get(by.pk, User()))
    return found[user.pk]


def require_not_closed(user: User) -> None:
    """Raise Conflict when the account is closed, which is for good."""
    if user.closed_at is not None:
        raise Conflict(_("This account is closed."))


def email_of(email: str) -> str:
    """The address as an account has it. Raises Invalid when there is none."""
    return line_of("email", email, _("Give an e-mail address.")).lower()


def _free_email(email: str, *, but: User | None = None) -> str:
    wanted = email_of(email)
    others = User.objects.filter(email__iexact=wanted)
    if but is not None:
        others = others.exclude(pk=but.pk)
    if others.exists():
        raise email_taken()
    return wanted


def email_taken() -> Conflict:
    """What is said of an address under which somebody signs in already."""
    return Conflict(
        _("There is an account with this e-mail address already."),
        [Fault("email", _("Give another e-mail address."), "taken")],
    )


def check_password(password: str, user: User) -> None:
    """Raise Invalid with every sentence of the rules that `password` breaks, as that of `user`."""
    if faults := faults_of_password(password, user):
        message = faults[0].message if faults[0].code == "no_text" else _("This password is not accepted.")
        raise Invalid(message, faults)


def faults_of_password(password: str, user: User) -> list[Fault]:
    """What keeps `password` from being that of `user`."""
    if fault := fault_in("password", password, lines=False):
        return [Fault("password", fault.message, "no_text")]
    try:
        validate_password(password, user)
    except ValidationError as error:
        return [Fault("password", message) for message in error.messages]
    return []
