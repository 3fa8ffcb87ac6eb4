"""The audit trail of a model: one line per edit with who, when, what and why.

References inside it are kept without database constraints, so a line of history never stands in the way of anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.db import connections, models, router
from django.utils import timezone
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

from urbanshift.statements.prepared import Given, Statement
from urbanshift.statements.writing import Chain
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
        kept = _kept_of(instance._meta.model, self.manager_name)
        using = router.db_for_write(kept, instance=instance)
        by = self.get_history_user(instance)
        once(("copy", kept, using), lambda: _copying(kept, self.m2m_models, using)).write(
            getattr(instance, "_history_date", None) or timezone.now(),
            history_type,
            by and by.pk,
            self.get_change_reason_for_object(instance, history_type, using),
            instance.pk,
        )


@cache
def _kept_of(model: Any, manager_name: str) -> Any:
    """The model of the trail's lines; the library makes a manager anew for each time it is asked."""
    return getattr(model, manager_name).model


_TOLD = ("history_date", "history_type", "history_user", "history_change_reason")
"""What a line of the trail says beside the row as it is."""


def _copying(kept: Any, kept_links: Mapping[Any, Any], using: str) -> Chain:
    """What copies a row into what is `kept` of it, and its links into what is kept of these. Its key is given last."""
    quote = connections[using].ops.quote_name

    def copy(source: Any, into: Any, of: str, said: Mapping[str, str], beside: str = "") -> str:
        """Copy the rows whose column `of` is given, with what is `said` by the columns that they have only there."""
        names = {column.name for column in into._meta.concrete_fields}
        same = ", ".join(quote(column.column) for column in source._meta.concrete_fields if column.name in names)
        return (
            f"INSERT INTO {quote(into._meta.db_table)} ({same}, {', '.join(map(quote, said))})"  # noqa: S608  (ours)
            f" SELECT {same}, {', '.join(said.values())} FROM {quote(source._meta.db_table)}{beside}"
            f" WHERE {quote(of)} = %s"
        )

    model, number = kept.instance_type, kept._meta.pk.column
    told, key = [kept._meta.get_field(name) for name in _TOLD], Given(model._meta.pk)
    line = copy(model, kept, model._meta.pk.column, dict.fromkeys((column.column for column in told), "%s"))
    links = [
        copy(
            link.remote_field.through,
            kept_links[link],
            link.m2m_column_name(),
            {"history_id": f"first.{number}"},
            ", first",
        )
        for link in kept._history_m2m_fields
    ]
    return Chain(
        using, Statement(line, [*map(Given, told), key]), *(Statement(link, [key]) for link in links), gives=[number]
    )


def history(**options: Any) -> HistoricalRecords:
    """The audit trail of a model, as its attribute `history`."""
    reason = models.TextField(null=True, blank=True)
    return _Trail(history_change_reason_field=reason, history_manager=_TrailManager, **options)
