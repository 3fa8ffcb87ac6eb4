"""Many records in one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import batched
from typing import Any

from django.db import connection, models
from django.db.models import Case, Value, When
from django.db.models.functions import Cast


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
