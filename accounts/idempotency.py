"""A write is done once, however often it is asked for: how what was sent under a key was answered.

    with transaction.atomic():
        record = claim(credential=..., key=..., fingerprint=..., now=now)
        if record.status == 0:
            ...                                     # write, and find the answer
            keep(record, status=..., headers=..., made=...)

The key is claimed by inserting its row. Whoever brings the same key meanwhile waits at that row until the transaction
ends: then there is an answer, or, where it was refused, no row at all, and theirs is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, OperationalError, connection, transaction

from .models import ApiKey, IdempotencyRecord, User

KEPT_FOR = timedelta(hours=48)
"""How long an answer is kept at least."""

LOCK_WAIT = 10
"""Seconds that one request waits for another one with the same key. On SQLite, where one lock is for all, its own
time-out holds."""


LOCK_NOT_AVAILABLE = "55P03"
"""PostgreSQL's code for a lock that was waited for too long."""


class AtWork(Exception):  # noqa: N818
    """Another request with the same key has not ended yet."""


def claim(*, credential: str, key: str, fingerprint: str, now: datetime) -> IdempotencyRecord:
    """The record of `key`: a new one without an answer (`status` 0), or the one that was kept. In a transaction.

    Its fingerprint tells whether the same was asked. Raises AtWork when another request with the key is at work for
    longer than `LOCK_WAIT`.
    """
    record = IdempotencyRecord(credential=credential, key=key, fingerprint=fingerprint, recorded_at=now)
    try:
        with transaction.atomic(), _patience():
            record.save(force_insert=True)
        return record
    except IntegrityError:
        return IdempotencyRecord.objects.get(credential=credential, key=key)
    except OperationalError as error:
        if getattr(error.__cause__, "pgcode", None) != LOCK_NOT_AVAILABLE:
            raise
        raise AtWork from error


def keep(record: IdempotencyRecord, *, status: int, headers: Mapping[str, str], made: str = "") -> None:
    """Store how it was answered, and the name of what was `made`, in the transaction that claimed the record."""
    record.status, record.headers, record.made = status, dict(headers), made
    record.save(update_fields=["status", "headers", "made"])


def forget_old_answers(*, now: datetime) -> int:
    """Delete what was kept for long enough; return how many there were."""
    return IdempotencyRecord.objects.filter(recorded_at__lt=now - KEPT_FOR).delete()[0]


def forget_answers(user: User) -> None:
    """Delete what was answered to somebody, whose account is closed."""
    prefixes = ApiKey.objects.filter(user=user).order_by().values_list("prefix", flat=True)
    credentials = [f"user:{user.pk}", *(f"key:{prefix}" for prefix in prefixes)]
    IdempotencyRecord.objects.filter(credential__in=credentials).delete()


@contextmanager
def _patience() -> Iterator[None]:
    """Wait for a lock no longer than `LOCK_WAIT`."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [f"{LOCK_WAIT}s"])
        yield
        cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
