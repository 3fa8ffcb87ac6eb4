"""Filling: who meets where, and then the same story for one series after the other.

Dialogue 1 agrees, its owners report; dialogue 2 decides about what dialogue 1 agreed, and agrees
as much again, on which owners report; dialogue 3 was held and has all that is open on its agenda.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.actions import open_account
from accounts.models import User
from commitments.demo.loading import Loader
from dialogues.actions.people import invite
from dialogues.actions.register import register_stakeholder
from dialogues.models import City, Country, Stakeholder, Theme
from dialogues.status import MembershipRole, StakeholderCategory, StakeholderLevel

from .agreeing import adopt, draft, meet
from .answering import carry_out, decide, put_to_third, report
from .bulk import announce, look, next_stamp
from .story import MARK, PER_SERIES, Place, Story


class Filler:
    """Fills an empty database, or one that holds the demo. The same `seed` gives the same rows."""

    def __init__(self, *, seed: int = 1) -> None:
        self.seed = seed
        self.staff: User
        self.verifier: User
        self.places: list[Place] = []
        self.themes: list[Theme] = []

    def fill(self, count: int) -> Iterator[int]:
        """Make `count` commitments; gives how many there are after each series, which is one transaction."""
        with transaction.atomic():
            self.prepare()
        done = 0
        for index in range(-(-count // PER_SERIES)):
            size = min(PER_SERIES, count - done)
            with transaction.atomic():
                self.tell(index, size)
            if (index + 1).bit_count() == 1:  # Twice as many as at the last look.
                look()
            done += size
            yield done

    def prepare(self) -> None:
        """Who meets where: what the demo brings, or would bring, and organisations with officers."""
        now = timezone.now()
        self.staff = open_account(by=None, now=now, email=f"staff@{MARK}", name="Filling", is_staff=True)
        self.verifier = open_account(by=None, now=now, email=f"verifier@{MARK}", name="Checking", is_staff=True)
        if not Country.objects.exists():
            loader = Loader(now, staff=self.staff)
            loader.enter_places()
            loader.enter_themes_and_policies()
        self.themes = list(Theme.objects.order_by("slug"))
        bank = register_stakeholder(
            by=self.staff,
            now=now,
            name="Benchmark Development Bank",
            category=StakeholderCategory.DEVELOPMENT_BANK,
            level=StakeholderLevel.INTERNATIONAL,
        )
        for country in Country.objects.order_by("iso2"):
            self.places.append(self._place(country, bank, now))

    def tell(self, index: int, size: int) -> None:
        """One series from its first dialogue to the agenda of its third."""
        story = Story(
            index=index,
            size=size,
            seed=self.seed,
            place=self.places[index % len(self.places)],
            themes=self.themes,
            staff=self.staff,
            verifier=self.verifier,
        )
        meet(story)
        draft(story, 0)
        draft(story, 1)
        adopt(story, 0)
        story.write_snapshot(0)
        report(story, 0)
        decide(story)
        adopt(story, 1)
        carry_out(story)
        story.write_snapshot(1)
        report(story, 1)
        put_to_third(story)
        announce_all(story)

    def _place(self, country: Country, bank: Stakeholder, now: datetime) -> Place:
        cities = list(country.cities.order_by("slug"))
        named: list[tuple[str, StakeholderCategory, StakeholderLevel, City | None]] = [
            (f"Benchmark Ministry of {country.name}", StakeholderCategory.MINISTRY, StakeholderLevel.NATIONAL, None),
            *(
                (
                    f"Benchmark City of {city.name}",
                    StakeholderCategory.CITY_GOVERNMENT,
                    StakeholderLevel.MUNICIPAL,
                    city,
                )
                for city in cities
            ),
        ]
        stakeholders: list[Stakeholder] = []
        officers: dict[int, User] = {}
        for name, category, level, city in named:
            stakeholder = register_stakeholder(
                by=self.staff, now=now, name=name, category=category, level=level, country=country, city=city
            )
            stakeholders.append(stakeholder)
            membership = invite(
                by=self.staff,
                now=now,
                stakeholder=stakeholder,
                email=f"{stakeholder.slug}@{MARK}",
                role=MembershipRole.FOCAL_POINT,
                starts_on=date(2020, 1, 1),
            )
            officers[stakeholder.pk] = membership.user
        return Place(country, cities, stakeholders, bank, officers)


def announce_all(story: Story) -> None:
    """One event for each record, as of one act: the series came as a whole."""
    stamp, now = next_stamp(), story.at(2)
    commitments = [one.commitment for told in story.agreed for one in told]
    items = [item for told in story.agreed for one in told for item in one.items]
    rows: list[tuple[Sequence[Any], str]] = [
        ([story.series], "code"),
        (story.dialogues, "reference"),
        (story.points, "id"),
        (commitments, "reference"),
        (items, "reference"),
        (story.reports, "id"),
        (story.follow_ups, "id"),
    ]
    for records, key in rows:
        announce(records, key, stamp=stamp, by=story.staff, now=now)
