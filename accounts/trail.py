"""The audit trail of a model: one line per edit with who, when, what and why.

References inside it are kept without database constraints, so a line of history never stands in the way of anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connections, models, router
from django.utils import timezone
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from urbanshift.statements.prepared import Given, Statement
from urbanshift.statements.written import once

REMOVED = "-"


class _TrailManager(HistoryManager):
    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        """The library asks for the class of both each time a record is saved; Django makes a new one each time."""
        return super().from_queryset(queryset_class, class_name)


class _Trail(HistoricalRecords):
    """An audit trail into which the database itself copies the row that was written, and what that is linked with. It
    has all of it there; here each value would be read and written once more. The library's signals are not sent."""

    def create_historical_record(self, instance: Any, history_type: str, using: str | None = None) -> None:
        if history_type == REMOVED:  # There is no row any more.
            super().create_historical_record(instance, history_type, using)
            return
        kept = getattr(instance, self.manager_name).model
        using = router.db_for_write(kept, instance=instance)
        by = self.get_history_user(instance)
        [line] = _copy(
            type(instance),
            kept,
            using,
            of={"id": instance.pk},
            history_date=getattr(instance, "_history_date", None) or timezone.now(),
            history_type=history_type,
            history_user=by and by.pk,
            history_change_reason=self.get_change_reason_for_object(instance, history_type, using),
        )
        for field in kept._history_m2m_fields:
            of = {field.m2m_field_name(): instance.pk}
            _copy(field.remote_field.through, self.m2m_models[field], using, of=of, history=line)


def _copy(source: Any, kept: Any, using: str, *, of: Mapping[str, Any], **said: Any) -> list[int]:
    """Copy the rows of `source` whose column is as `of` says into what is `kept` of it, each with what is `said`
    beside. The ids of the lines."""
    connection = connections[using]
    columns = [*map(kept._meta.get_field, said), *map(source._meta.get_field, of)]
    told = {
        Given(column): column.get_db_prep_save(value, connection)
        for column, value in zip(columns, (*said.values(), *of.values()), strict=True)
    }
    statement = once(("copy", source, kept, using, *said), lambda: _copying(source, kept, connection, columns))
    return [line for (line,) in Statement(statement, list(told)).read(using, told)]


def _copying(source: Any, kept: Any, connection: Any, columns: Sequence[Any]) -> str:
    """The statement of it, for `columns` of which the last one is of `source`, the others of what is kept."""
    quote = connection.ops.quote_name
    names = {column.name for column in kept._meta.concrete_fields}
    same = ", ".join(quote(column.column) for column in source._meta.concrete_fields if column.name in names)
    *beside, of = (quote(column.column) for column in columns)
    return (
        f"INSERT INTO {quote(kept._meta.db_table)} ({same}, {', '.join(beside)})"  # noqa: S608  (names of ours)
        f" SELECT {same}, {', '.join(['%s'] * len(beside))} FROM {quote(source._meta.db_table)} WHERE {of} = %s"
        f" RETURNING {quote(kept._meta.pk.column)}"
    )


def history(**options: Any) -> HistoricalRecords:
    """The audit trail of a model, as its attribute `history`."""
    reason = models.TextField(null=True, blank=True)
    return _Trail(history_change_reason_field=reason, history_manager=_TrailManager, **options)
