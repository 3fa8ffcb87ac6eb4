"""One record by a statement that stays the same, or many in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import batched
from typing import Any

from django.db import connection, connections, models, router
from django.db.models import Case, Value, When
from django.db.models.functions import Cast
from django.db.models.signals import post_save

from urbanshift.statements.prepared import Given, Statement
from urbanshift.statements.writing import stored
from urbanshift.statements.written import once


def update_row(record: models.Model, fields: Sequence[str]) -> None:
    """Write `fields`, already set, of one record, with its history.

    As `Model.save(update_fields=fields)`, which writes the statement anew each time, as PostgreSQL then plans it.
    """
    model: Any = type(record)
    using = router.db_for_write(model, instance=record)
    columns = [model._meta.get_field(name) for name in fields]
    statement = once(("update", model, using, *fields), lambda: _updating(model, columns, using))
    values = [column.pre_save(record, False) for column in columns]
    if not statement.read(using, stored(statement.given, [*values, record.pk], using)):
        raise model.NotUpdated(f"{model.__name__} {record.pk} is not there.")
    post_save.send(model, instance=record, created=False, update_fields=frozenset(fields), raw=False, using=using)


def _updating(model: Any, columns: Sequence[Any], using: str) -> Statement:
    quote, pk = connections[using].ops.quote_name, model._meta.pk
    risen = ", ".join(f"{quote(column.column)} = %s" for column in columns)
    return Statement(
        f"UPDATE {quote(model._meta.db_table)} SET {risen} WHERE {quote(pk.column)} = %s RETURNING 1",  # noqa: S608
        [*map(Given, columns), Given(pk)],
    )


def update_rows(manager: Any, records: Sequence[models.Model], fields: Sequence[str]) -> None:
    """Write `fields`, already set, of many records of the manager's model.

    As `QuerySet.bulk_update`, which names each record once for each field. Most of what an act writes on many is the
    same for all of them: those that get the same value are named together.
    """
    meta = manager.model._meta
    columns = [meta.get_field(name) for name in fields]
    size = connection.ops.bulk_batch_size([meta.pk, meta.pk, *columns], records)
    for some in batched(records, size):
        values = {column.attname: _value_of(column, some) for column in columns}
        manager.filter(pk__in=[record.pk for record in some]).update(**values)


def _value_of(column: Any, records: Sequence[models.Model]) -> Any:
    """The value that each of the records has in the column."""
    named: dict[Any, list[models.Model]] = defaultdict(list)
    for record in records:
        value = getattr(record, column.attname)
        named[value if isinstance(value, Hashable) else id(value)].append(record)
    told = [(some, Value(getattr(some[0], column.attname), output_field=column)) for some in named.values()]
    if len(told) == 1:
        return told[0][1]
    case = Case(*(When(pk__in=[one.pk for one in some], then=value) for some, value in told), output_field=column)
    return Cast(case, output_field=column) if connection.features.requires_casted_case_in_updates else case
