"""Every path that a write can take to the database, for tests that try to break what it keeps."""

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

type Row = Any


@contextmanager
def refused(name: str) -> Iterator[None]:
    """What is written in here breaks the guard or constraint `name`, and leaves nothing behind."""
    with pytest.raises(IntegrityError, match=rf"\b{name}\b"), transaction.atomic():
        yield


def cannot_change(name: str, row: Row, **values: Any) -> None:
    """On no path do these columns of `row` take these values."""
    before = stored(row)
    for change in changes_on_every_path(row, values):
        with refused(name):
            change()
        assert stored(row) == before


def changes_on_every_path(row: Row, values: dict[str, Any]) -> Iterator[Callable[[], None]]:
    for change in (_save, _save_fields, _update, _bulk_update, _sql_update):
        yield partial(change, type(row)._base_manager.get(pk=row.pk), values)


def cannot_insert(name: str, row: Row) -> None:
    """On no path does `row`, which has no id yet, come into its table."""
    before = type(row)._base_manager.count()
    for insert in (_create, _bulk_create, _bulk_create_or_ignore, _sql_insert):
        with refused(name):
            insert(copy.copy(row))
        assert type(row)._base_manager.count() == before


def cannot_delete(name: str, row: Row) -> None:
    """On no path does `row` leave its table. The ORM may refuse first, for what refers to it."""
    for delete in (_delete, _delete_where):
        with pytest.raises(IntegrityError), transaction.atomic():
            delete(type(row)._base_manager.get(pk=row.pk))
    for delete in (_raw_delete, _sql_delete):
        with refused(name):
            delete(row)
    assert type(row)._base_manager.filter(pk=row.pk).exists()


def stored(row: Row) -> dict[str, Any]:
    return dict(type(row)._base_manager.filter(pk=row.pk).values().get())


def _columns(row: Row, values: dict[str, Any]) -> dict[str, Any]:
    """The values as the database driver takes them, by column."""
    fields = {name: row._meta.get_field(name) for name in values}
    return {
        str(field.column): field.get_db_prep_save(
            values[name].pk if isinstance(values[name], models.Model) else values[name], connection
        )
        for name, field in fields.items()
    }


def _with(row: Row, values: dict[str, Any]) -> Row:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _save(row: Row, values: dict[str, Any]) -> None:
    _with(row, values).save()


def _save_fields(row: Row, values: dict[str, Any]) -> None:
    _with(row, values).save(update_fields=list(values))


def _update(row: Row, values: dict[str, Any]) -> None:
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def _bulk_update(row: Row, values: dict[str, Any]) -> None:
    type(row)._base_manager.bulk_update([_with(row, values)], list(values))


def _sql_update(row: Row, values: dict[str, Any]) -> None:
    columns = _columns(row, values)
    places = ", ".join(f"{name} = %s" for name in columns)
    _execute(f"UPDATE {row._meta.db_table} SET {places} WHERE {row._meta.pk.column} = %s", [*columns.values(), row.pk])


def _create(row: Row) -> None:
    row.save(force_insert=True)


def _bulk_create(row: Row) -> None:
    type(row)._base_manager.bulk_create([row])


def _bulk_create_or_ignore(row: Row) -> None:
    type(row)._base_manager.bulk_create([row], ignore_conflicts=True)


def _sql_insert(row: Row) -> None:
    _execute(*insert_statement(row))


def insert_statement(row: Row) -> tuple[str, list[Any]]:
    """SQL that inserts `row`, which has no id yet, and its values."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    columns = _columns(row, {field.attname: getattr(row, field.attname) for field in fields})
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {row._meta.db_table} ({', '.join(columns)}) VALUES ({places})", list(columns.values())


def _delete(row: Row) -> None:
    row.delete()


def _delete_where(row: Row) -> None:
    type(row)._base_manager.filter(pk=row.pk).delete()


def _raw_delete(row: Row) -> None:
    rows = type(row)._base_manager.filter(pk=row.pk)
    rows._raw_delete(rows.db)


def _sql_delete(row: Row) -> None:
    _execute(f"DELETE FROM {row._meta.db_table} WHERE {row._meta.pk.column} = %s", [row.pk])


def _execute(statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
