"""The data stamp, which each act raises, and how long the events under it are kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Min

from accounts.models import ChangeEvent, DataStamp
from urbanshift.statements.prepared import Given, Statement
from urbanshift.statements.writing import Chain
from urbanshift.statements.written import once


class Stamps(NamedTuple):
    """The data stamp, the one at which a register was last written to, and the one up to which events were
    forgotten."""

    value: int
    registers: int
    forgotten: int


def read_stamps() -> Stamps:
    """The stamps. Read before the data: what follows is at least as new."""
    # Read by every request, and by most of them nothing else: Django would take longer to write it than to ask it.
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT value, registers, forgotten FROM {DataStamp._meta.db_table} WHERE id = 1")  # noqa: S608
        return Stamps(*(cursor.fetchone() or (0, 0, 0)))


def read_stamp() -> int:
    """The data stamp alone."""
    return read_stamps().value


def raise_stamps(events: Sequence[ChangeEvent], *, registers: bool) -> Stamps:
    """Raise the data stamp, and that of the registers where one was written to, and insert the events under it; the
    stamps as they are now.

    Until the transaction ends nobody else raises them.
    """
    one = events if len(events) == 1 else []
    raising = once(("stamps", registers, len(one)), lambda: _raising(registers=registers, events=len(one)))
    stamps = Stamps(*raising.write(*(getattr(event, column.attname) for event in one for column in _TOLD)))
    if not one:
        for event in events:
            event.stamp = stamps.value
        ChangeEvent.objects.bulk_create(events, batch_size=EVENTS_AT_ONCE)
    return stamps


_TOLD = [column for column in ChangeEvent._meta.concrete_fields if column.name not in ("id", "stamp")]
"""What an event says."""


def _raising(*, registers: bool, events: int) -> Chain:
    """What raises the stamps, or makes them with the first act of all, and with them inserts some `events`."""
    risen = "value = stamp.value + 1" + (", registers = stamp.value + 1" if registers else "")
    stamp = (
        f"INSERT INTO {DataStamp._meta.db_table} AS stamp (id, value, registers, forgotten)"  # noqa: S608
        f" VALUES (1, 1, {registers:d}, 0) ON CONFLICT (id) DO UPDATE SET {risen}"
    )
    names = ", ".join(str(column.column) for column in _TOLD)
    event = (
        f"INSERT INTO {ChangeEvent._meta.db_table} ({names}, stamp)"  # noqa: S608
        f" SELECT {', '.join(['%s'] * len(_TOLD))}, first.value FROM first"
    )
    inserted = [Statement(event, [Given(column) for column in _TOLD]) for _ in range(events)]
    return Chain(connection.alias, Statement(stamp, []), *inserted, gives=Stamps._fields)


def hold_stamps() -> None:
    """Have nobody else raise the stamps until the transaction ends, as from `raise_stamps` on.

    For an act whose changes lock out those who are about to commit, and hold the stamps: it waits for them first.
    """
    if connection.features.has_select_for_update:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {DataStamp._meta.db_table} WHERE id = 1 FOR NO KEY UPDATE")  # noqa: S608


_left: ContextVar[Stamps | None] = ContextVar("stamps left by the last act", default=None)


def leave_stamps(stamps: Stamps | None) -> None:
    """Keep what an act raised the stamps to, for who answers it; None before one begins."""
    _left.set(stamps)


def stamps_left() -> Stamps:
    """The stamps as the act that was just done left them; as they are now, where it wrote nothing.

    As with `read_stamps`, what is read after them is at least as new.
    """
    return _left.get() or read_stamps()


def begin_anew(*, now: datetime) -> int:
    """Raise the stamps beyond all that were ever given, and forget the events up to there: for a database that was put
    back from a copy, which would give the stamps since then again, for other data. Returns the data stamp.

    The copy knows nothing of those, nor of how often it was put back already: the clock does. From then on stamps are
    microseconds since 1970, in which nobody does as many acts.
    """
    with transaction.atomic():
        stamp, _made = DataStamp.objects.select_for_update(no_key=True).get_or_create(pk=1)
        stamp.value = stamp.registers = stamp.forgotten = max(stamp.value + 1, _microseconds(now))
        stamp.save()
        return stamp.value


def _microseconds(instant: datetime) -> int:
    return (instant - datetime.fromtimestamp(0, UTC)) // timedelta(microseconds=1)


EVENTS_AT_ONCE = 2_000
"""Events of one statement."""

EVENTS_LAST = timedelta(days=400)
"""For how long at least what happened can be asked for."""

FORGOTTEN_AT_ONCE = 5_000


def forget_events(*, now: datetime) -> int:
    """Delete the events older than `EVENTS_LAST`; the history keeps what they were about. Returns their number.

    May run at any time, and be interrupted: who follows the events is told first that they are gone.
    """
    with transaction.atomic():
        stamp = DataStamp.objects.select_for_update(no_key=True).filter(pk=1).first()
        if stamp is None:
            return 0
        kept = ChangeEvent.objects.filter(recorded_at__gte=now - EVENTS_LAST).aggregate(first=Min("stamp"))["first"]
        forgotten = max(stamp.forgotten, stamp.value if kept is None else kept - 1)
        DataStamp.objects.filter(pk=1).update(forgotten=forgotten)
    count = 0
    while ids := list(
        ChangeEvent.objects.filter(stamp__lte=forgotten).order_by("pk").values_list("pk", flat=True)[:FORGOTTEN_AT_ONCE]
    ):
        count += ChangeEvent.objects.filter(pk__in=ids).delete()[0]
    return count
