"""Inviting many people to speak for organisations, changing or ending what many may: what `people` does to one person,
with the same checks, lines of history, events and mails, but what is locked and read is so once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import prefetch_related_objects

from accounts.actions import email_of, open_plain_accounts
from accounts.log import recording
from accounts.mails import queue_mails
from accounts.models import User
from dialogues.models import Membership, Stakeholder
from dialogues.rules import APPOINT, INVITE, require
from dialogues.standing import Standing
from dialogues.status import MembershipRole

from .people import (
    ended_by,
    is_told,
    letter_of,
    require_active,
    require_endable,
    require_inviting,
    require_lasting,
    require_time_free,
)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What `invite` takes. Of an address that has no account yet the first one says name and language."""

    stakeholder: Stakeholder
    email: str
    starts_on: date
    ends_on: date | None = None
    role: str = MembershipRole.OFFICER
    name: str = ""
    language: str = "en"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewRole:
    """A membership, and the role that it is to have."""

    membership: Membership
    role: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """A membership, and the day that is to be its last."""

    membership: Membership
    ends_on: date
    reason: str = ""


def invite_many(news: Sequence[Invitation], *, by: User, now: datetime) -> list[Membership]:
    """Let people speak for organisations. As `invite`; raises what it does."""
    if not news:
        return []
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        prefetch_related_objects([new.stakeholder for new in news], "successions")
        for new in news:
            told: dict[str, Any] = {"role": new.role, "starts_on": new.starts_on, "ends_on": new.ends_on}
            require_inviting(who, new.stakeholder, **told)
        people = _people(news, by=by, now=now)
        others: dict[tuple[int, int], list[Membership]] = defaultdict(list)
        for one in Membership.objects.filter(user__in=people.values()).order_by("pk"):
            others[one.user_id, one.stakeholder_id].append(one)
        built: list[Membership] = []
        for new in news:
            user = people[email_of(new.email)]
            require_active(user)
            beside = others[user.pk, new.stakeholder.pk]
            require_time_free(beside, starts_on=new.starts_on, ends_on=new.ends_on)
            told = {"role": new.role, "starts_on": new.starts_on, "ends_on": new.ends_on}
            built.append(Membership(user=user, stakeholder=new.stakeholder, **told))
            beside.append(built[-1])
        made = log.create_many(built, [new.reason for new in news])
        told_of = [one for one in made if is_told(one.ends_on, on=now.date())]
        queue_mails([letter_of(one, by=by, on=now.date()) for one in told_of], by=by, now=now)
        return made


def _people(news: Sequence[Invitation], *, by: User, now: datetime) -> dict[str, User]:
    """The accounts with these addresses, locked, by address; those that are not there yet are opened."""
    first = {email_of(new.email): new for new in reversed(news)}
    there = User.objects.select_for_update(no_key=True).filter(email__in=first).order_by("pk")
    people = {one.email: one for one in there}
    lacking = {email: new for email, new in first.items() if email not in people}
    facts = {email: {"name": new.name, "language": new.language} for email, new in reversed(lacking.items())}
    reasons = [lacking[email].reason for email in facts]
    return people | {one.email: one for one in open_plain_accounts(facts, by=by, now=now, reasons=reasons)}


def change_roles(changes: Sequence[NewRole], *, by: User, now: datetime) -> None:
    """Give memberships other roles. As `change_role`; raises what it does."""
    if not changes:
        return
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found = _locked([one.membership for one in changes])
        for membership in found.values():
            require(who, APPOINT, membership.stakeholder)
            require_lasting(membership, on=now.date())
        log.save_each((found[one.membership.pk], {"role": one.role}, one.reason) for one in changes)


def end_memberships(endings: Sequence[Ending], *, by: User, now: datetime) -> None:
    """Say the last days of memberships. As `end_membership`; raises what it does."""
    if not endings:
        return
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        found = _locked([one.membership for one in endings])
        for one in endings:
            membership = found[one.membership.pk]
            require(who, INVITE, membership.stakeholder)
            require_endable(membership, ends_on=one.ends_on, on=now.date())
        log.save_each((found[one.membership.pk], ended_by(one.ends_on), one.reason) for one in endings)


def _locked(memberships: Sequence[Membership]) -> dict[int, Membership]:
    locked = Membership.objects.select_for_update(of=("self",), no_key=True).select_related("stakeholder", "user")
    return {one.pk: one for one in locked.filter(pk__in=[one.pk for one in memberships]).order_by("pk")}
