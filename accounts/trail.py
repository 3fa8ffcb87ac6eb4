"""The audit trail of a model: one line per edit with who, when, what and why.

References inside it are kept without database constraints, so a line of history never stands in the way of anything.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import connections, models, router
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords


class _TrailManager(HistoryManager):
    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        """The library asks for the class of both each time a record is saved; Django makes a new one each time."""
        return super().from_queryset(queryset_class, class_name)


class _Trail(HistoricalRecords):
    """An audit trail, into which the database itself copies what is linked."""

    def create_historical_record_m2ms(self, history_instance: Any, instance: Any) -> None:
        connection = connections[router.db_for_write(type(history_instance), instance=instance)]
        quote = connection.ops.quote_name
        for field in history_instance._history_m2m_fields:
            through, kept = field.remote_field.through, self.m2m_models[field]
            columns = ", ".join(quote(one.column) for one in through._meta.concrete_fields)
            line = quote(kept._meta.get_field("history").column)
            link = quote(through._meta.get_field(field.m2m_field_name()).column)
            with connection.cursor() as cursor:
                cursor.execute(
                    f"INSERT INTO {quote(kept._meta.db_table)} ({columns}, {line})"  # noqa: S608  (names of ours)
                    f" SELECT {columns}, %s FROM {quote(through._meta.db_table)} WHERE {link} = %s",
                    [history_instance.pk, instance.pk],
                )


def history(**options: Any) -> HistoricalRecords:
    """The audit trail of a model, as its attribute `history`."""
    reason = models.TextField(null=True, blank=True)
    return _Trail(history_change_reason_field=reason, history_manager=_TrailManager, **options)
