"""The figures that the actions store and `check_data` recomputes: one definition of each.

Pure, but for what reads the lines that they rest on (`recall`, `Facts.of`), and for `refresh`, which stores
what changed for a set of commitments read under lock.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet

from accounts.log import Log
from dialogues.status import DialogueStatus

from .due import Due, end_of, local_day, start_of
from .missed import missed
from .models import (
    ActionItem,
    Commitment,
    FollowUp,
    Snapshot,
    StatusChange,
    StatusReport,
    Verification,
)
from .status import (
    OWNERS_TURN,
    UNFINISHED,
    Acceptance,
    Decision,
    DuePrecision,
    Finding,
    ItemStatus,
)


@dataclass(frozen=True, slots=True)
class ItemState:
    """Where an action item stands by its reports, verifications and other moves."""

    status: str = ItemStatus.NOT_STARTED
    progress: int = 0
    latest_report: StatusReport | None = None

    @property
    def last_reported_on(self) -> date | None:
        """The day that its latest report speaks of."""
        return self.latest_report.reported_as_of if self.latest_report else None

    @property
    def columns(self) -> dict[str, Any]:
        """The item's own columns that follow from this, but for `last_reported_on`."""
        report = self.latest_report
        return {
            "status": self.status,
            "progress": self.progress,
            "latest_report": report,
            "on_track": report.on_track if report else "",
            "waiting_for": report.waiting_for if report else "",
            "waiting_for_stakeholder_id": report.waiting_for_stakeholder_id if report else None,
        }


def state_of(
    reports: Iterable[StatusReport],
    verifications: Iterable[Verification],
    changes: Iterable[StatusChange],
) -> ItemState:
    """Where an item stands after all of these, in the order of the item's versions.

    Of the reports the latest decides, which is the one that speaks of the latest day; of one day, the one entered
    last. What is entered afterwards and speaks of an earlier day tells what was before: the item stands as it did.

    Retracted reports and the verifications of them must have been left out. What was sent back
    or reopened is not complete: its progress is again that of the latest report that did not say
    that it is.
    """
    status: str = ItemStatus.NOT_STARTED
    progress = under_way = 0
    latest: StatusReport | None = None
    latest_under_way: StatusReport | None = None
    decided_from: dict[int, str] = {}
    lines: list[StatusReport | Verification | StatusChange] = [*reports, *verifications, *changes]
    for line in sorted(lines, key=lambda line: line.item_version):
        match line:
            case StatusReport():
                if line.status != ItemStatus.REPORTED_COMPLETE and _is_later(line, latest_under_way):
                    latest_under_way, under_way = line, line.progress
                if _is_later(line, latest):
                    status, progress, latest = line.status, line.progress, line
                elif status == ItemStatus.IN_PROGRESS and latest and latest.status == ItemStatus.REPORTED_COMPLETE:
                    progress = under_way
            case Verification(finding=Finding.CONFIRMED):
                status, progress = ItemStatus.COMPLETED, 100
            case Verification():
                status, progress = ItemStatus.IN_PROGRESS, under_way
            case StatusChange():
                if line.follow_up_id in decided_from and line.from_status not in UNFINISHED:
                    # A decision was taken back. Where its line says it goes back to may rest on a
                    # report that was retracted since; where it came from does not.
                    status = decided_from.pop(line.follow_up_id)
                else:
                    if line.follow_up_id is not None:
                        decided_from[line.follow_up_id] = status
                    status = line.to_status
                if status == ItemStatus.COMPLETED:
                    progress = 100
                elif line.from_status not in UNFINISHED:
                    progress = latest.progress if latest and status == latest.status else under_way
    return ItemState(status, progress, latest)


def _is_later(report: StatusReport, other: StatusReport | None) -> bool:
    """Whether `report`, entered after `other`, speaks of no earlier day."""
    return other is None or report.reported_as_of >= other.reported_as_of


def progress_under_way(items: Collection[ActionItem]) -> dict[int, int]:
    """By the id of each item: the progress that its latest report gave which did not say that it is complete. One
    query."""
    reports = StatusReport.objects.filter(action_item__in=items, retraction=None)
    told = reports.exclude(status=ItemStatus.REPORTED_COMPLETE).order_by("reported_as_of", "item_version")
    return dict.fromkeys((item.pk for item in items), 0) | dict(told.values_list("action_item", "progress"))


def recall(item: ActionItem) -> ItemState:
    """`state_of` the item as stored. Three queries."""
    return recall_many([item])[item.pk]


def recall_many(items: Collection[ActionItem]) -> dict[int, ItemState]:
    """`state_of` each item as stored, by its id. Three queries."""
    lines: dict[int, tuple[list[Any], list[Any], list[Any]]] = {item.pk: ([], [], []) for item in items}
    told: tuple[QuerySet[Any], ...] = (
        StatusReport.objects.filter(retraction=None),
        Verification.objects.filter(report__retraction=None),
        StatusChange.objects.all(),
    )
    for place, every in enumerate(told):
        for line in every.filter(action_item__in=items):
            lines[line.action_item_id][place].append(line)
    return {pk: state_of(*of_item) for pk, of_item in lines.items()}


def zone_of(record: Commitment | ActionItem, cities: Iterable[Any] | None = None) -> str:
    """The time zone that decides when `record` is overdue: the city's, else the country's.

    A commitment for cities of several zones has that of none of them. Its `cities` are read, unless they are given or
    were fetched with it.
    """
    if isinstance(record, ActionItem):
        return record.time_zone
    zones = {str(city.timezone) for city in (record.cities.all() if cities is None else cities)}
    return zones.pop() if len(zones) == 1 else record.dialogue.series.country.timezone


def own_overdue_at(commitment: Commitment, items: Iterable[ActionItem]) -> datetime | None:
    """The instant from which a commitment that is stored as overdue is so by a due of its own, and not by those of its
    `items`; None: by theirs alone."""
    if commitment.overdue_at is None or not _is_answered_for(commitment):
        return None
    if commitment.due_precision != DuePrecision.NEXT_DIALOGUE:
        return overdue_from(commitment.due, zone_of(commitment), None)
    # Which dialogue passed over it is not read again. What is stored is its own, unless an item due otherwise has it.
    theirs = (item for item in items if item.overdue_at == commitment.overdue_at)
    return commitment.overdue_at if all(item.due == commitment.due for item in theirs) else None


def fell_due_first(commitment: Commitment, items: Collection[ActionItem]) -> Commitment | ActionItem:
    """Whose due an overdue commitment is overdue by: its own, or that of one of its `items`."""
    if own_overdue_at(commitment, items) == commitment.overdue_at:
        return commitment
    return next((item for item in items if item.overdue_at == commitment.overdue_at), commitment)


def _is_answered_for(commitment: Commitment) -> bool:
    """Whether somebody has accepted to lead it, or nobody has to."""
    return commitment.nobody_named or commitment.acceptance == Acceptance.ACCEPTED


def overdue_from(due: Due, zone: str, missed_on: date | None) -> datetime | None:
    """The instant from which `due` counts as overdue in `zone`; None: never, or not yet.

    `missed_on` is the day on which the dialogue meant by 'next dialogue' was adopted without
    deciding.
    """
    if due.precision == DuePrecision.NEXT_DIALOGUE:
        return start_of(missed_on, zone) if missed_on else None
    return end_of(due.on, zone) if due.on else None


def slip_days(record: Commitment | ActionItem) -> int | None:
    """By how many days the due of `record` moved, negative where it came nearer; None where it has no date, or
    had none at first."""
    if record.due_on is None or record.original_due_on is None:
        return None
    return (record.due_on - record.original_due_on).days


def silent_days(record: Commitment | ActionItem, now: datetime) -> int | None:
    """How many days `record` has been silent at `now`, by the day at its place: since the day its last report speaks
    of, else since its next step was opened, or it was added to what was open by then. None for a draft."""
    return _days_since(_heard_of(record, record.commitment), record, now)


def silent_longest(commitment: Commitment, items: Iterable[ActionItem]) -> Commitment | ActionItem | None:
    """That one of the `items` of an open commitment of which nothing was heard for longest: the news of one owner are
    not those of another.

    Silent are only actions that are accepted and whose owner has something to tell. Without any action that counts, and
    while all live ones are proposed, it is the commitment that is silent. None where nobody has anything to tell.
    """
    counting = [item for item in items if counts(item)]
    turn = [item for item in counting if item.status in OWNERS_TURN]
    if not commitment.is_open or (counting and not turn):
        return None
    accepted = [item for item in turn if item.acceptance == Acceptance.ACCEPTED]
    return min(accepted, key=lambda item: _heard_of(item, commitment) or date.max, default=commitment)


def longest_silence(commitment: Commitment, items: Iterable[ActionItem], now: datetime) -> int | None:
    """For how many days at `now` nothing was heard of what is `silent_longest`, by the day at the commitment's
    place."""
    silent = silent_longest(commitment, items)
    return None if silent is None else _days_since(_heard_of(silent, commitment), commitment, now)


def _heard_of(record: Commitment | ActionItem, commitment: Commitment) -> date | None:
    """From when on nothing was heard of it. `with_last_news` says the same to the database."""
    return record.last_reported_on or record.added_on or commitment.opened_on


def _days_since(day: date | None, record: Commitment | ActionItem, now: datetime) -> int | None:
    return None if day is None else max((local_day(now, zone_of(record)) - day).days, 0)


def is_live(item: ActionItem, commitment: Commitment) -> bool:
    """Neither completed, withdrawn nor declined, under an open commitment."""
    return commitment.is_open and item.status in UNFINISHED and item.acceptance != Acceptance.DECLINED


def is_owed(item: ActionItem, commitment: Commitment) -> bool:
    """Live and accepted: only then is it overdue, silent or chased."""
    return is_live(item, commitment) and item.acceptance == Acceptance.ACCEPTED


def counts(item: ActionItem) -> bool:
    """Whether the item counts in progress and in 'fulfilled'."""
    return item.status != ItemStatus.WITHDRAWN and item.acceptance != Acceptance.DECLINED


def progress_of(items: Iterable[ActionItem]) -> dict[str, int | None]:
    """The progress of a next step with these items, as insiders read it and as others do.

    Declined items do not count. Who must not know that one is declined reads it as proposed, with its own progress: a
    mean without it would tell.
    """
    there = [item for item in items if item.status != ItemStatus.WITHDRAWN]
    return {"progress": _mean(filter(counts, there)), "progress_outside": _mean(there)}


def _mean(items: Iterable[ActionItem]) -> int | None:
    """Mean progress in percent, rounded half up; None without items."""
    values = [item.progress for item in items]
    return (2 * sum(values) + len(values)) // (2 * len(values)) if values else None


@dataclass(slots=True)
class Facts:
    """What the figures of a set of commitments rest on, read at once for all of them."""

    items: dict[int, list[ActionItem]]
    cities: dict[int, list[Any]]
    carried: dict[int, int]
    missed: dict[tuple[str, int], date]
    finalised_at: dict[int, datetime]
    """By the ids of the dialogues: when what was agreed had been entered here, and was finalised."""

    @classmethod
    def of(cls, commitments: Sequence[Commitment]) -> Facts:
        """Read the facts of `commitments`, whose `dialogue.series.country` must be loaded."""
        ids = [commitment.pk for commitment in commitments]
        by_id = {commitment.pk: commitment for commitment in commitments}
        items: dict[int, list[ActionItem]] = {pk: [] for pk in ids}
        for item in ActionItem.objects.filter(commitment__in=ids).select_related("city").order_by("pk"):
            item.commitment = by_id[item.commitment_id]
            items[item.commitment_id].append(item)
        cities: dict[int, list[Any]] = {pk: [] for pk in ids}
        links = Commitment.cities.through.objects.filter(commitment__in=ids).select_related("city")
        for link in links.order_by("city_id"):
            cities[link.commitment_id].append(link.city)
        carried = dict(
            FollowUp.objects.filter(
                commitment__in=ids,
                decision=Decision.CARRIED_OVER,
                dialogue__status=DialogueStatus.ADOPTED,
            )
            .values_list("commitment")
            .annotate(times=Count("*"))
            .order_by()
        )
        in_force = Snapshot.objects.filter(
            dialogue__in={commitment.dialogue_id for commitment in commitments}, voided_at=None
        )
        finalised_at = dict(in_force.values_list("dialogue", "recorded_at"))
        return cls(items, cities, carried, missed(commitments, items), finalised_at)


def added_on(record: Commitment | ActionItem, zone: str, finalised_at: datetime | None) -> date | None:
    """The day in `zone` on which `record` was added, where the outcome of its dialogue had been `finalised_at` before;
    None where it was there, whenever it was typed in."""
    added = finalised_at is not None and record.recorded_at > finalised_at
    return local_day(record.recorded_at, zone) if added else None


def figures_of_item(item: ActionItem, facts: Facts) -> dict[str, Any]:
    """The stored figures of an item that depend on more than its own moves."""
    zone, missed_on = zone_of(item), facts.missed.get(item.owed_key)
    return {
        "overdue_at": overdue_from(item.due, zone, missed_on) if is_owed(item, item.commitment) else None,
        "added_on": added_on(item, zone, facts.finalised_at.get(item.commitment.dialogue_id)),
    }


def figures_of(commitment: Commitment, facts: Facts) -> dict[str, Any]:
    """The stored figures of a commitment. Its items in `facts` must carry theirs already."""
    items = facts.items[commitment.pk]
    zone = zone_of(commitment, facts.cities[commitment.pk])
    instants = [item.overdue_at for item in items if item.overdue_at is not None]
    if commitment.is_open and _is_answered_for(commitment):
        own = overdue_from(commitment.due, zone, facts.missed.get(commitment.owed_key))
        if own is not None:
            instants.append(own)
    return {
        "overdue_at": min(instants, default=None),
        **progress_of(items),
        "last_reported_on": max((item.last_reported_on for item in items if item.last_reported_on), default=None),
        "added_on": added_on(commitment, zone, facts.finalised_at.get(commitment.dialogue_id)),
        "times_carried_over": facts.carried.get(commitment.pk, 0),
    }


_waiting: ContextVar[dict[int, str] | None] = ContextVar("waiting to be refreshed", default=None)


@contextmanager
def refreshed_once() -> Iterator[dict[int, str]]:
    """Note which commitments many acts want refreshed, by their ids, and for which reasons, for the caller to do so
    once, afterwards: with thousands of items under one, each act would read them all."""
    waiting: dict[int, str] = {}
    token = _waiting.set(waiting)
    try:
        yield waiting
    finally:
        _waiting.reset(token)


def refresh(log: Log, commitments: Sequence[Commitment], reasons: Mapping[int, str] | None = None) -> None:
    """Recompute the figures of `commitments` and of their items and store what differs.

    They are read under lock by the caller, with `dialogue.series.country` loaded. Inside `refreshed_once` it is only
    noted. `reasons` are those of acts on many, each for a reason of its own, by the ids of the commitments.
    """
    why = reasons or {}
    waiting = _waiting.get()
    if waiting is not None:
        waiting.update((commitment.pk, why.get(commitment.pk, log.reason)) for commitment in commitments)
        return
    facts = Facts.of(commitments)
    items = [item for commitment in commitments for item in facts.items[commitment.pk]]
    log.derive_many((one, figures_of_item(one, facts), why.get(one.commitment_id, "")) for one in items)
    log.derive_many((one, figures_of(one, facts), why.get(one.pk, "")) for one in commitments)
