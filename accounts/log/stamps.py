"""The data stamp, which each act raises, and how long the events under it are kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Min

from accounts.models import ChangeEvent, DataStamp


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


EVENTS_LAST = timedelta(days=400)
"""For how long at least what happened can be asked for."""

FORGOTTEN_AT_ONCE = 5_000


def forget_events(*, now: datetime) -> int:
    """Delete the events older than `EVENTS_LAST`; the history keeps what they were about. Returns their number.

    May run at any time, and be interrupted: who follows the events is told first that they are gone.
    """
    with transaction.atomic():
        stamp = DataStamp.objects.select_for_update().filter(pk=1).first()
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
