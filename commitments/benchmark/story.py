"""The story of one series, while it is being told: what there is so far, and what it adds up to."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import prefetch_related_objects

from accounts.models import User
from commitments.actions.snapshots import standing_data
from commitments.due import end_of
from commitments.figures import Facts, figures_of, figures_of_item, state_of
from commitments.models import (
    ActionItem,
    Commitment,
    FollowUp,
    Snapshot,
    SnapshotLine,
    StatusChange,
    StatusReport,
    Verification,
)
from dialogues.models import City, Country, Dialogue, OutcomePoint, Series, Stakeholder, Theme

from .bulk import insert, remember, store, update

MARK = "fill.example"
"""Domain of the accounts that fill; nobody has a password for one."""

PER_DIALOGUE = 100
"""How many commitments a dialogue agrees; two dialogues of a series agree some."""

PER_SERIES = 2 * PER_DIALOGUE

VERBS = ("Map", "Restore", "Plan", "Finance", "Monitor", "Train", "Coordinate", "Pilot", "Publish", "Review")
THINGS = (
    "urban wetlands", "green corridors", "district heating", "clean bus lines", "flood data", "building codes",
    "tree inventories", "waste sorting", "climate budgets", "river banks",
)  # fmt: skip
WAYS = (
    "together with the districts", "before the rainy season", "with the regional bank", "along the new line",
    "in two steps", "as the national plan asks", "with the universities", "in the open",
)  # fmt: skip


@dataclass(slots=True)
class Place:
    """A country with those who meet there."""

    country: Country
    cities: list[City]
    stakeholders: list[Stakeholder]
    bank: Stakeholder
    officers: dict[int, User]


@dataclass(slots=True)
class Owing:
    """A commitment with what is under it, while it is being told."""

    commitment: Commitment
    cities: list[City]
    items: list[ActionItem] = field(default_factory=list)
    follow_up: FollowUp | None = None


@dataclass(slots=True)
class Lines:
    """What was written about one item, in order."""

    reports: list[StatusReport] = field(default_factory=list)
    verifications: list[Verification] = field(default_factory=list)
    changes: list[StatusChange] = field(default_factory=list)

    @property
    def newest_version(self) -> int:
        """The item's version after the newest of them."""
        versions = [one.item_version for one in self.reports]
        versions += [one.item_version for one in self.verifications]
        versions += [one.item_version for one in self.changes]
        return max(versions)


class Story:
    """Three dialogues of the series `index`: the first two agree `size` commitments between them."""

    def __init__(
        self, *, index: int, size: int, seed: int, place: Place, themes: list[Theme], staff: User, verifier: User
    ) -> None:
        self.index = index
        self.place = place
        self.themes = themes
        self.staff = staff
        self.verifier = verifier
        self.rng = random.Random(f"{seed}/{index}")  # noqa: S311 (the same rows every time)
        self.sizes = [min(size, PER_DIALOGUE), max(0, size - PER_DIALOGUE)]
        first = date(2022, 1, 10) + timedelta(days=self.rng.randrange(300))
        second = first + timedelta(days=500 + self.rng.randrange(200))
        self.days = [first, second, second + timedelta(days=400 + self.rng.randrange(100))]
        self.series = Series()
        self.dialogues: list[Dialogue] = []
        self.points: list[OutcomePoint] = []
        self.agreed: list[list[Owing]] = [[], []]
        self.lines: dict[int, Lines] = {}
        self.follow_ups: list[FollowUp] = []
        self.reports: list[StatusReport] = []
        self.carried: Counter[int] = Counter()
        self.missed: dict[tuple[str, int], date] = {}

    def at(self, which: int) -> datetime:
        """The instant at which dialogue `which` was entered: the morning after it."""
        return datetime.combine(self.days[which] + timedelta(days=1), time(9), tzinfo=UTC)

    def officer(self, item: ActionItem) -> User:
        """Who speaks for the owner of the item; staff do for the bank."""
        return self.place.officers.get(item.owner_id, self.staff)

    def settle(self, items: Sequence[ActionItem], now: datetime, *columns: str) -> None:
        """Let items stand where the lines about them leave them, at the version of the newest line."""
        for item in items:
            lines = self.lines[item.pk]
            state = state_of(lines.reports, lines.verifications, lines.changes)
            for name, value in state.columns.items():
                setattr(item, name, value)
            item.last_reported_on = state.last_reported_on
            item.version = lines.newest_version - 1
        update(
            items,
            [
                "status",
                "progress",
                "latest_report",
                "on_track",
                "waiting_for",
                "waiting_for_stakeholder",
                "last_reported_on",
                *columns,
            ],
            now=now,
        )
        remember(items, "~", by=self.staff, now=now)

    def count(self, told: Sequence[Owing]) -> None:
        """Store the figures of commitments and of their items, as the actions would."""
        facts = Facts(
            items={one.commitment.pk: one.items for one in told},
            cities={one.commitment.pk: one.cities for one in told},
            carried=self.carried,
            missed=self.missed,
            finalised_at={},  # Nothing is added afterwards.
        )
        # Most stay as they are, and each row stored anew goes into all indexes anew.
        items = [item for one in told for item in one.items if _set(item, figures_of_item(item, facts))]
        commitments = [one.commitment for one in told if _set(one.commitment, figures_of(one.commitment, facts))]
        store(items, ["overdue_at"])
        store(commitments, ["overdue_at", "progress", "progress_outside", "last_reported_on", "times_carried_over"])

    def write_snapshot(self, which: int) -> None:
        """Where everything agreed so far stands right after dialogue `which` was adopted."""
        now = self.at(which)
        as_of = min(now, end_of(self.days[which], self.place.country.timezone))
        snapshot = Snapshot(dialogue=self.dialogues[which], **stamps(now))
        insert([snapshot])
        standing = [one for told in self.agreed[: which + 1] for one in told]
        # What is beside a commitment stays as it was drafted, so the second snapshot finds that of the first read.
        prefetch_related_objects([one.commitment for one in standing], "party_lines__stakeholder", "cities", "themes")
        insert(
            [
                SnapshotLine(
                    snapshot=snapshot,
                    commitment=one.commitment,
                    data=standing_data(one.commitment, Counter(item.status for item in one.items), as_of),
                    **line(self.staff, now),
                )
                for one in standing
            ]
        )

    def title(self) -> str:
        """What a commitment, an action or a point is called."""
        return f"{self.rng.choice(VERBS)} {self.rng.choice(THINGS)}"

    def sentence(self) -> str:
        """One sentence that says a little more."""
        return f"{self.title()} {self.rng.choice(WAYS)}, and {self.title().lower()} {self.rng.choice(WAYS)}."


def stamps(now: datetime) -> dict[str, datetime]:
    return {"recorded_at": now, "updated_at": now}


def line(by: User, now: datetime) -> dict[str, Any]:
    return {"recorded_at": now, "recorded_by": by}


def _set(record: Commitment | ActionItem, values: dict[str, Any]) -> bool:
    """Set the values; whether one of them is another than before."""
    changed = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in changed.items():
        setattr(record, name, value)
    return bool(changed)


def set_original_due(record: Commitment | ActionItem) -> None:
    record.original_due_precision, record.original_due_on = record.due_precision, record.due_on
