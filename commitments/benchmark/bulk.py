"""Writing many rows with their history and events in few statements. Only for filling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models
from django.db.models import F

from accounts.models import ChangeEvent, DataStamp, Record, Recorded, User

PARAMETERS = 20_000
"""How many a statement may have: SQLite takes at most 32,766."""


def insert[T: models.Model](rows: Sequence[T]) -> list[T]:
    """Insert rows of one model."""
    if not rows:
        return []
    return type(rows[0])._base_manager.bulk_create(rows)


def update(rows: Sequence[Record], columns: Sequence[str], *, now: datetime) -> None:
    """Store `columns`, already set, of records of one model, as one more version of each."""
    for row in rows:
        row.version += 1
        row.updated_at = now
    store(rows, [*columns, "version", "updated_at"])


def store(rows: Sequence[models.Model], columns: Sequence[str]) -> None:
    """Store `columns`, already set, of rows of one model. Django's own way takes ten times as long."""
    if not rows:
        return
    options = type(rows[0])._meta
    named = {field.name: field for field in options.concrete_fields}
    fields = [named[column] for column in columns]
    names = [_name(field) for field in fields]
    # Of a value that is null in every row PostgreSQL would not know the type; SQLite would turn dates into numbers.
    template = "CAST(v.{0} AS {1})" if connection.vendor == "postgresql" else "v.{0}"
    settings = ", ".join(
        f"{name} = {template.format(name, field.db_type(connection))}"
        for name, field in zip(names, fields, strict=True)
    )
    for part in _parts(rows, len(fields) + 1):
        values = ", ".join([f"({', '.join(['%s'] * (len(fields) + 1))})"] * len(part))
        parameters: list[Any] = []
        for row in part:
            parameters.append(row.pk)
            parameters += [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
        _execute(
            f"WITH v (pk, {', '.join(names)}) AS (VALUES {values}) "  # noqa: S608 (names of our own columns)
            f"UPDATE {options.db_table} SET {settings} FROM v WHERE {options.db_table}.id = v.pk",
            parameters,
        )


def remember(rows: Sequence[Record], kind: str, *, by: User, now: datetime, reason: str = "") -> None:
    """Write a line of history for each record as it stands; `kind` is + for a new one, ~ for a change."""
    if not rows:
        return
    model = type(rows[0])
    line = model.history.model  # type: ignore[attr-defined]
    names = [_name(field) for field in line.tracked_fields]
    selected = ", ".join(names)
    for part in _parts(rows, 1):
        _execute(
            f"INSERT INTO {line._meta.db_table} "  # noqa: S608 (names of our own columns)
            f"({selected}, history_date, history_change_reason, history_type, history_user_id) "
            f"SELECT {selected}, %s, %s, %s, %s FROM {model._meta.db_table} "
            f"AS r WHERE r.id IN ({_placeholders(part)}) ORDER BY r.id",
            [_instant(now), reason or None, kind, by.pk, *(row.pk for row in part)],
        )


def announce(rows: Sequence[Recorded], key: str, *, stamp: int, by: User, now: datetime) -> None:
    """Write an event for each record. `key` is the column that names it towards partners."""
    if not rows:
        return
    model = type(rows[0])
    for part in _parts(rows, 1):
        _execute(
            f"INSERT INTO {ChangeEvent._meta.db_table} "  # noqa: S608 (names of our own columns)
            "(stamp, op, type, object_id, key, read_by, confided, reason, recorded_at, recorded_by_id) "
            f"SELECT %s, 'upsert', %s, CAST(id AS varchar(150)), CAST({key} AS varchar(120)), NULL, FALSE, '', %s, %s "
            f"FROM {model._meta.db_table} AS r WHERE r.id IN ({_placeholders(part)}) ORDER BY r.id",
            [stamp, model.event_type, _instant(now), by.pk, *(row.pk for row in part)],
        )


def next_stamp() -> int:
    """Raise the data stamp, once per transaction, as the log does."""
    if not DataStamp.objects.filter(pk=1).update(value=F("value") + 1, registers=F("value") + 1):
        DataStamp.objects.create(pk=1, value=1, registers=1)
    return DataStamp.objects.values_list("value", flat=True).get(pk=1)


def look() -> None:
    """Let the database look at how much it holds, and plan by it: guards planned on empty tables read them whole."""
    _execute("ANALYZE", [])


def tidy_up() -> None:
    """Leave the database as it would be after some time of rest."""
    _execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE", [])


def _name(field: models.Field[Any, Any]) -> str:
    return connection.ops.quote_name(str(field.column))


def _parts[T](rows: Sequence[T], width: int) -> Iterator[Sequence[T]]:
    size = PARAMETERS // width
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _placeholders(rows: Sequence[Any]) -> str:
    return ", ".join(["%s"] * len(rows))


def _instant(now: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(now)


def _execute(statement: str, parameters: Sequence[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters or None)
