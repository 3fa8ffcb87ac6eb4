"""Who speaks for an organisation, from when to when; and the end of an account."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.access import invitation, require_unknown, send_invitation
from accounts.actions import blank_account, email_of, lock_with_administrators, open_account
from accounts.log import compare_version, recording
from accounts.mails import Letter, mail_kind, queue_mail
from accounts.models import Mail, User
from dialogues.as_of import not_there
from dialogues.models import Membership, Stakeholder
from dialogues.rules import APPOINT, INVITE, require
from dialogues.standing import Standing, standing_in_for
from dialogues.status import MembershipRole
from urbanshift.days import require_likely
from urbanshift.errors import Conflict, Fault, Invalid
from urbanshift.text import comma

ALSO_FORGOTTEN: list[Callable[..., None]] = []
"""What closing an account has other apps forget, in its transaction: called with `by` and `now`."""


def still_speaks(mail: Mail, now: datetime) -> bool:
    """Whether a membership lasts that was entered when the mail was written which tells of it."""
    entered = Membership.objects.filter(user=mail.person_id, recorded_at=mail.recorded_at)
    return entered.lasting(on=now.date()).exists()


MEMBERSHIP = mail_kind(
    "membership", gettext_lazy("a word that somebody speaks for an organisation now"), holds=still_speaks
)


def invite(
    *,
    by: User,
    now: datetime,
    stakeholder: Stakeholder,
    email: str,
    name: str = "",
    language: str = "en",
    role: str = MembershipRole.OFFICER,
    starts_on: date | None = None,
    ends_on: date | None = None,
    reason: str = "",
) -> Membership:
    """Let a person speak for `stakeholder` from `starts_on` (today in UTC) to `ends_on` (inclusive; None: still).

    Unless that time is over they are told by mail, which leads those who have never signed in to doing so. Opens an
    account when `email` has none; `name` and `language` are for that one only. Focal points invite officers, staff
    also focal points. Whom a focal point invites that has an account speaks for the organisation once they `accept`:
    whose it is, and what becomes of it, nobody learns here.

    Raises NotAllowed, Invalid when the end is before the start or a day lies in a year that nobody means, Conflict when
    others stand in place of the organisation by the start, when the person speaks for it in a part of that time already
    or, to staff, when the account is not active.
    """
    start = starts_on or now.date()
    with recording(by=by, now=now, reason=reason) as log:
        who = Standing.of(by, on=now.date())
        require_inviting(who, stakeholder, role=role, starts_on=start, ends_on=ends_on)
        user = User.objects.select_for_update(no_key=True).filter(email__iexact=email_of(email)).first()
        is_asked = user is not None and user != by and not who.is_staff
        if user is None:
            user = open_account(by=by, now=now, email=email, name=name, language=language)
        if not is_asked:
            require_active(user)
        others = Membership.objects.lasting(on=start).filter(user=user, stakeholder=stakeholder)
        require_time_free(others, starts_on=start, ends_on=ends_on)
        made = log.create(
            Membership(
                user=user, stakeholder=stakeholder, role=role, starts_on=start, ends_on=ends_on,
                asked_address=email_of(email) if is_asked else "",
            )
        )  # fmt: skip
        if is_told(ends_on, on=now.date()):
            _tell(made, by=by, now=now)
        return made


def is_still_asked(mail: Mail, now: datetime) -> bool:
    """Whether the mail's person has something to accept."""
    return Membership.objects.asked_of(mail.person).asked(on=now.date()).exists()


ASKED = mail_kind("asked", gettext_lazy("a question whether somebody speaks for an organisation"), holds=is_still_asked)


def accept(membership: Membership, *, by: User, now: datetime) -> Membership:
    """Speak for the organisation whose focal point asked `by`.

    Raises NotFound where `by` was not asked, or is of staff; Conflict when the membership has ended.
    """
    with recording(by=by, now=now) as log:
        found = (
            Membership.objects.asked_of(by)
            .select_for_update(of=("self",), no_key=True)
            .filter(pk=membership.pk)
            .first()
        )
        if found is None:
            raise not_there()
        require_lasting(found, on=now.date())
        log.save(found, asked_address="")
        return found


def require_inviting(
    who: Standing, stakeholder: Stakeholder, *, role: str, starts_on: date, ends_on: date | None
) -> None:
    """Raise what `invite` refuses whoever is invited: NotAllowed, Invalid, Conflict. Pure, but for asking what the
    organisation became."""
    require_likely({"starts_on": starts_on, "ends_on": ends_on})
    _require_end_after(starts_on, ends_on)
    require(who, INVITE, stakeholder)
    if role != MembershipRole.OFFICER:
        require(who, APPOINT, stakeholder)
    _require_there(stakeholder, starts_on=starts_on, ends_on=ends_on)


def _require_there(stakeholder: Stakeholder, *, starts_on: date, ends_on: date | None) -> None:
    """Raise Conflict where others stand in its place when that time begins: they are who is spoken for. What began
    before is typed in as it was."""
    gone_on = min(
        (line.succeeded_on for line in stakeholder.successions.all() if line.has_begun(starts_on)), default=None
    )
    if gone_on is None or (ends_on is not None and ends_on < gone_on):
        return
    message = _("%(name)s was succeeded on %(day)s. Invite the person for whoever stands in its place: %(successors)s.")
    successors = comma().join(one.name for one in standing_in_for(stakeholder, on=starts_on))
    raise Conflict(message % {"name": stakeholder.name, "day": date_format(gone_on), "successors": successors})


def _require_end_after(starts_on: date, ends_on: date | None) -> None:
    if ends_on is not None and ends_on < starts_on:
        raise Invalid(_("A membership ends after it starts."), [Fault("ends_on", _("Give a later day."))])


def require_active(user: User) -> None:
    """Raise Conflict unless the account may sign in."""
    if not user.is_active:
        raise Conflict(_("The account with this e-mail address is not active."))


def require_time_free(others: Iterable[Membership], *, starts_on: date, ends_on: date | None) -> None:
    """Raise Conflict where one of these memberships, of the same person and organisation, falls into that time. Pure,
    but for asking for them."""
    for other in others:
        begins_later = ends_on is not None and other.starts_on > ends_on
        if not begins_later and not other.has_ended(starts_on):
            raise Conflict(_("This person speaks for the organisation in that time already."))


def invite_again(membership: Membership, *, by: User, now: datetime) -> Mail:
    """Send another invitation to somebody who has never signed in, or not accepted; the one before stays good for its
    time.

    Raises NotAllowed, Conflict when the membership has ended or the person has signed in.
    """
    with recording(by=by, now=now):
        # The person before what they are of, as all acts do: whoever closes the account waits for neither.
        User.objects.select_for_update(no_key=True).get(pk=membership.user_id)
        found = (
            Membership.objects.select_for_update(of=("self",), no_key=True)
            .select_related("stakeholder", "user")
            .get(pk=membership.pk)
        )
        require(Standing.of(by, on=now.date()), INVITE, found.stakeholder)
        require_invitable(found, on=now.date())
        if found.asked_address:
            return _tell(found, by=by, now=now)
        organisation, starts_on = found.stakeholder.name, _to_come(found, on=now.date())
        return send_invitation(found.user, by=by, now=now, organisation=organisation, starts_on=starts_on)


def require_invitable(membership: Membership, *, on: date) -> None:
    """Raise Conflict unless `invite_again` takes the membership as it stands on the day `on`."""
    require_lasting(membership, on=on)
    if not membership.asked_address:
        require_unknown(membership.user)


def is_told(ends_on: date | None, *, on: date) -> bool:
    """Whether a person invited on the day `on` hears of it: of a membership that is over they have no use."""
    return ends_on is None or ends_on >= on


def _tell(membership: Membership, *, by: User, now: datetime) -> Mail:
    """Write to the person; where they are asked and could not accept, no mail goes."""
    user, kind, context = letter_of(membership, by=by, on=now.date())
    in_vain = membership.asked_address and (user.is_staff or not user.is_active)
    return queue_mail(None if in_vain else user, by=by, now=now, kind=kind, context=context)


def letter_of(membership: Membership, *, by: User, on: date) -> Letter:
    """What is written on the day `on` to somebody, read under lock and active, who speaks for an organisation from now
    on, or from a day to come, or is asked to."""
    user, organisation, starts_on = membership.user, membership.stakeholder.name, _to_come(membership, on=on)
    if user.last_login is None:
        return invitation(user, organisation, starts_on, by=by)
    if membership.asked_address:
        return user, ASKED, {"organisation": organisation, "starts_on": starts_on}
    return user, MEMBERSHIP, {"organisation": organisation, "starts_on": starts_on}


def _to_come(membership: Membership, *, on: date) -> date | None:
    """The day on which it begins, where that is after the day `on`."""
    return membership.starts_on if membership.starts_on > on else None


def change_role(
    membership: Membership, *, by: User, now: datetime, role: str, version: int | None = None, reason: str = ""
) -> Membership:
    """Make an officer focal point, or a focal point officer. For staff.

    Raises NotAllowed, Stale, Invalid for a role that is none, Conflict when the membership has ended.
    """
    with recording(by=by, now=now, reason=reason) as log:
        found = (
            Membership.objects.select_for_update(of=("self",), no_key=True)
            .select_related("stakeholder")
            .get(pk=membership.pk)
        )
        require(Standing.of(by, on=now.date()), APPOINT, found.stakeholder)
        compare_version(found, version, reader=by)
        require_lasting(found, on=now.date())
        log.save(found, role=role)
        return found


def require_lasting(membership: Membership, *, on: date) -> None:
    """Raise Conflict when the membership was over on the day `on`."""
    if membership.has_ended(on):
        raise Conflict(_("This membership has ended. Invite the person anew."))


def end_membership(
    membership: Membership,
    *,
    by: User,
    now: datetime,
    ends_on: date | None = None,
    version: int | None = None,
    reason: str = "",
) -> Membership:
    """The person speaks for the organisation until the end of `ends_on` in UTC, and no longer; without a day it ends
    at once.

    Of one that has ended the day may be corrected to an earlier one. Raises Invalid when the day is
    before the membership began, NotAllowed, Stale, Conflict when it has ended before.
    """
    with recording(by=by, now=now, reason=reason) as log:
        found = (
            Membership.objects.select_for_update(of=("self",), no_key=True)
            .select_related("stakeholder")
            .get(pk=membership.pk)
        )
        require(Standing.of(by, on=now.date()), INVITE, found.stakeholder)
        compare_version(found, version, reader=by)
        today = now.date()
        require_endable(found, ends_on=ends_on, on=today)
        if ends_on is None:
            log.save(found, ends_on=max(today, found.starts_on), ended_at=now)
        else:
            log.save(found, **ended_by(ends_on))
        return found


def ended_by(ends_on: date) -> dict[str, Any]:
    """The columns of a membership whose last day is said."""
    return {"ends_on": ends_on, "ended_at": None}


def require_endable(membership: Membership, *, ends_on: date | None, on: date) -> None:
    """Raise Invalid or Conflict unless `end_membership` takes that day, as things stand on the day `on`. Pure."""
    require_likely({"ends_on": ends_on})
    _require_end_after(membership.starts_on, ends_on)
    if membership.ends_on is not None and membership.has_ended(on) and (ends_on or on) >= membership.ends_on:
        raise Conflict(_("This membership has ended. Invite the person anew."))


def close_account(user: User, *, by: User | None, now: datetime, reason: str) -> User:
    """Close the account of somebody who left, for good. Accounts are never deleted.

    It is deactivated, its memberships and keys end, name and e-mail are forgotten, also in the
    history and with the spreadsheets of people; what the person did stays, by a blank account.
    Administrators only, not their own.
    """
    with recording(by=by, now=now, reason=reason) as log:
        today = now.date()
        for forget in ALSO_FORGOTTEN:  # First: who enters a spreadsheet locks it before its people.
            forget(by=by, now=now)
        lock_with_administrators(user, by)  # From here on it gets no other memberships.
        current = Membership.objects.filter(Q(ends_on=None) | Q(ends_on__gt=today), user=user)
        memberships = list(current.select_for_update(no_key=True).order_by("pk"))
        closed = blank_account(user, by=by, now=now, reason=reason)
        for membership in memberships:
            log.save(membership, ends_on=max(today, membership.starts_on))
        for asked in Membership.objects.exclude(asked_address="").filter(user=user).order_by("pk"):
            log.save(asked, asked_address="")
        return closed
