"""The facts about a person on which every rule rests: who they are and for whom they speak.

Loaded once per request, and again by an action that writes. Two queries at most; who asks by a key comes with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import BigIntegerField, QuerySet
from django.utils import timezone

from accounts.models import User
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import rows_of

from .models import Membership, Stakeholder, Succession
from .querysets import inherited_among
from .status import MembershipRole


@dataclass(frozen=True, slots=True)
class Standing:
    """What one person is on one day. Roles are facts: a person can have several at once.

    `stakeholders` are the ids of those the person speaks for: by a current membership, or
    because they succeeded another. `focal_points` is the part where they are focal point.
    `may_write` is False for a key of scope `read`.
    """

    user_id: int | None = None
    is_staff: bool = False
    is_administrator: bool = False
    is_partner: bool = False
    stakeholders: frozenset[int] = frozenset()
    focal_points: frozenset[int] = frozenset()
    may_write: bool = True

    @property
    def is_officer(self) -> bool:
        return bool(self.stakeholders)

    def speaks_for(self, stakeholder_id: int | None) -> bool:
        return stakeholder_id is not None and stakeholder_id in self.stakeholders

    def owned(self, line: Any) -> bool:
        """Whether those spoken for owned the action of which this is a line of its history."""
        return self.speaks_for(getattr(line, "owner_id", None))

    @classmethod
    def of(
        cls,
        user: Any,
        *,
        on: date | None = None,
        may_write: bool = True,
        roles: tuple[Iterable[int], Iterable[int]] | None = None,
    ) -> Standing:
        """The standing of `user` (a User, AnonymousUser or None) on the day `on`, today in UTC.

        `roles` are the ids of the stakeholders of which they are a member on that day, and of those of which they are
        focal point; they are asked for unless they are given.
        """
        if not isinstance(user, User) or not user.is_active:
            return ANYBODY
        day = on or timezone.now().date()
        members, focal_points = _roles_of(user, day) if roles is None else roles
        own = frozenset(members)
        return cls(
            user_id=user.pk,
            is_staff=user.is_staff,
            is_administrator=user.is_superuser,
            is_partner=user.is_partner,
            stakeholders=own | inherited(own, on=day) if own else own,
            focal_points=frozenset(focal_points),
            may_write=may_write,
        )

    @classmethod
    def of_account(cls, user: Any) -> Standing:
        """What the account alone says of `user`: enough for acts of staff, and nothing is asked for it."""
        if not isinstance(user, User) or not user.is_active:
            return ANYBODY
        return cls(user.pk, user.is_staff, user.is_superuser, user.is_partner)


_USER = Given(BigIntegerField())
"""Whose memberships are asked for."""


def _roles_of(user: User, day: date) -> tuple[list[int], list[int]]:
    found: list[Any] = rows_of({_USER: user.pk}, _current, day)
    return [one for one, _ in found], [one for one, role in found if role == MembershipRole.FOCAL_POINT]


def _current(day: date) -> QuerySet[Membership, Any]:
    return Membership.objects.current(on=day).filter(user=_USER).order_by().values_list("stakeholder_id", "role")


ANYBODY = Standing(may_write=False)
"""The standing of somebody who did not sign in."""


def inherited(stakeholders: frozenset[int], *, on: date | None) -> frozenset[int]:
    """Ids of all that `stakeholders` have succeeded by the day `on`, or ever, over any number of steps."""
    return Inherited(on).by(stakeholders)


class Inherited:
    """What many have `inherited` by the day `on`, or ever: the successions are read once, when first asked for."""

    def __init__(self, on: date | None) -> None:
        self.on = on

    def by(self, stakeholders: frozenset[int]) -> frozenset[int]:
        return inherited_among(self._lines, stakeholders)

    @cached_property
    def _lines(self) -> list[Any]:
        return rows_of({}, _begun, self.on)


def _begun(on: date | None) -> QuerySet[Succession, Any]:
    return Succession.objects.begun(on).order_by().values_list("successor_id", "predecessor_id")


def heirs(stakeholders: frozenset[int], *, on: date) -> frozenset[int]:
    """Ids of all that have succeeded one of `stakeholders` by the day `on`, over any number of steps."""
    found: set[int] = set()
    frontier = set(stakeholders)
    while frontier:
        lines = Succession.objects.begun(on).filter(predecessor__in=frontier)
        frontier = set(lines.order_by().values_list("successor_id", flat=True)) - found - stakeholders
        found |= frontier
    return frozenset(found)


def standing_in_for(stakeholder: Stakeholder, *, on: date) -> list[Stakeholder]:
    """Those that stand in its place on the day `on`, and in whose place no other does."""
    there = heirs(frozenset({stakeholder.pk}), on=on)
    gone = Succession.objects.begun(on).filter(predecessor__in=there).order_by().values("predecessor")
    return list(Stakeholder.objects.filter(pk__in=there).exclude(pk__in=gone).order_by("name", "pk"))


def replacing(who: Standing, *, on: date) -> list[Succession]:
    """The successions, in force on the day `on`, by which others for whom `who` does not speak stand in place of those
    for whom `who` does, and of these in turn."""
    found: list[Succession] = []
    frontier = passed = who.stakeholders
    while frontier:
        lines = list(Succession.objects.of(frontier, on=on))
        gone_on = {line.predecessor_id for line in lines if who.speaks_for(line.successor_id)}
        found += (further := [line for line in lines if line.predecessor_id not in gone_on])
        frontier = frozenset(line.successor_id for line in further) - passed
        passed |= frontier
    return found


def spoken_for(*, on: date) -> frozenset[int]:
    """Ids of the stakeholders for whom the people of a successor, who have signed in, speak on the day `on`."""
    successors = Succession.objects.begun(on).values("successor")
    members = Membership.objects.active(on=on).filter(stakeholder__in=successors)
    heirs = frozenset(members.order_by().values_list("stakeholder_id", flat=True).distinct())
    return inherited(heirs, on=on) if heirs else heirs
