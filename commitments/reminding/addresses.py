"""Who can be written to, and for which organisations they speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import batched

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce

from commitments.chasing import GIVEN_UP_FOR, Member, is_morning, is_to_rest
from commitments.due import local_day
from commitments.models import ActionItem, Digest
from commitments.querysets.reminders import reminded_members
from dialogues.models import Membership, Succession
from dialogues.querysets import inherited_by_each
from dialogues.status import MembershipRole

NOWHERE = "UTC"
"""The zone of people whose organisations have neither city nor country."""


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Who can be written to at one instant: active people who speak for an organisation and want reminders.

    `members` by the organisation, those of a successor among them; `organisations` by the person; `zones` by the
    person: that of the first of their organisations that has one; `inherited` by the organisation: ids of all that it
    has succeeded. `around` are the ids of the organisations that it was narrowed to; None for all there are.
    """

    now: datetime
    members: Mapping[int, Sequence[Member]]
    organisations: Mapping[int, frozenset[int]]
    zones: Mapping[int, str]
    inherited: Mapping[int, frozenset[int]]
    around: frozenset[int] | None = None

    @classmethod
    def read(cls, now: datetime, *, people: Collection[int] | None = None) -> AddressBook:
        """Read them for the instant `now`, which says which memberships are current. Two queries. `people` narrows it
        to what decides what these are owed, however many others there are; one query more, and one for each generation
        of successions."""
        on = now.date()
        around = None if people is None else _around(people, on)
        memberships, successions = reminded_members(on), Succession.objects.begun(on)
        if around is not None:
            memberships = memberships.filter(stakeholder__in=around)
            successions = successions.filter(successor__in=around)
        rows = memberships.order_by("pk").values_list(
            "user_id",
            "stakeholder_id",
            "role",
            "starts_on",
            "recorded_at",
            Coalesce("stakeholder__city__timezone", "stakeholder__country__timezone"),
        )
        zones: dict[int, str] = {}
        own: list[tuple[int, Member]] = []
        for person, stakeholder, role, starts_on, recorded_at, zone in rows:
            if zone:
                zones.setdefault(person, zone)
            is_focal_point = role == MembershipRole.FOCAL_POINT
            own.append((stakeholder, Member(person, is_focal_point, max(starts_on, recorded_at.date()))))
        for _stakeholder, member in own:
            zones.setdefault(member.person, NOWHERE)
        lines = list(successions)
        members = _with_heirs(own, lines)
        organisations: dict[int, set[int]] = defaultdict(set)
        for stakeholder, spokespeople in members.items():
            for member in spokespeople:
                organisations[member.person].add(stakeholder)
        inherited = inherited_by_each((line.successor_id, line.predecessor_id) for line in lines)
        by_person = {person: frozenset(ones) for person, ones in organisations.items()}
        return cls(now, members, by_person, zones, inherited, around)

    def day(self, person: int) -> date:
        """The day it is for that person."""
        return local_day(self.now, self.zones[person])

    def to_be_written(self) -> list[int]:
        """The people in whose zone it is morning, who got no digest today, and whose mailbox is not left to rest. Those
        of one organisation stand together. Two queries per thousand of them."""
        morning = [person for person in self.organisations if is_morning(self.now, self.zones[person])]
        written: set[int] = set()
        resting: set[int] = set()
        days = {self.day(person) for person in morning}
        for some in batched(morning, 1000):
            found = Digest.objects.filter(person__in=some, day__in=days).values_list("person_id", "day")
            written |= {person for person, day in found if day == self.day(person)}
            given_up = Digest.objects.given_up().filter(person__in=some, day__gt=self.now.date() - GIVEN_UP_FOR)
            counted = given_up.order_by().values_list("person_id").annotate(Count("pk"), Max("day"))
            resting |= {person for person, number, last in counted if is_to_rest(number, last, self.day(person))}
        return sorted(set(morning) - written - resting, key=lambda person: (min(self.organisations[person]), person))


def _around(people: Collection[int], on: date) -> frozenset[int]:
    """Ids of the organisations of `people`, of those that what these owe waits for, and of all that succession connects
    with either: who speaks for them decides which of them is told."""
    memberships = Membership.objects.current(on=on).filter(user__in=people).order_by()
    theirs = _family(memberships.values_list("stakeholder", flat=True), on)
    waiting = ActionItem.objects.live().filter(owner__in=theirs, waiting_for_stakeholder__isnull=False).order_by()
    return theirs | _family(waiting.values_list("waiting_for_stakeholder", flat=True).distinct(), on)


def _family(stakeholders: Iterable[int], on: date) -> frozenset[int]:
    """The ids `stakeholders`, and those of all that they succeeded or that succeeded them, over any number of steps."""
    found = set(stakeholders)
    frontier = set(found)
    while frontier:
        either = Q(predecessor__in=frontier) | Q(successor__in=frontier)
        lines = Succession.objects.begun(on).filter(either).values_list("predecessor_id", "successor_id")
        frontier = {one for line in lines for one in line} - found
        found |= frontier
    return frozenset(found)


def _with_heirs(own: Iterable[tuple[int, Member]], successions: Iterable[Succession]) -> dict[int, list[Member]]:
    """By the organisation, those who speak for it: its members, and those of its successors since the succession."""
    before: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for line in successions:
        since = max(line.succeeded_on, line.recorded_at.date())
        before[line.successor_id].append((line.predecessor_id, since))
    found: dict[int, dict[int, Member]] = defaultdict(dict)

    def add(stakeholder: int, member: Member, seen: frozenset[int]) -> None:
        there = found[stakeholder].get(member.person)
        if there is not None:
            # Who speaks for it in two ways does so as an officer, and since the earlier day.
            member = Member(
                member.person,
                member.is_focal_point and there.is_focal_point,
                min(member.since, there.since),
            )
        found[stakeholder][member.person] = member
        for predecessor, since in before[stakeholder]:
            if predecessor not in seen:
                heir = Member(member.person, member.is_focal_point, max(member.since, since))
                add(predecessor, heir, seen | {predecessor})

    for stakeholder, member in own:
        add(stakeholder, member, frozenset({stakeholder}))
    return {stakeholder: list(people.values()) for stakeholder, people in found.items()}
