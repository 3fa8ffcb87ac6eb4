"""An act and what it writes.

    with recording(by=user, now=now, reason="The city asked for it.") as log:
        item = ...select_for_update()...
        log.save(item, status=COMPLETED)

`recording` opens the transaction (on SQLite `BEGIN IMMEDIATE` is the lock), stamps history
with who, when and why, and, when the outermost one closes, raises the data stamp and inserts
the change events. A nested `recording` joins the outer one: one act, one stamp, by whoever began it; what it writes has
its own reason, where it has one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from itertools import repeat
from typing import Any

from django.db import models, transaction
from django.db.models import Max
from django.db.models.constants import LOOKUP_SEP
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from accounts.models import ChangeEvent, Line, Record, Recorded, Sight, User
from urbanshift.errors import Invalid
from urbanshift.text import as_stored, fault_in, plain

from .columns import check_columns
from .stamps import leave_stamps, raise_stamps
from .updating import update_row, update_rows

_current: ContextVar[Log | None] = ContextVar("recording", default=None)


class Log:
    """Writes records on behalf of one person at one instant. Made by `recording` only."""

    def __init__(self, *, by: User | None, now: datetime, reason: str) -> None:
        self.by = by
        self.now = now
        self.reason = plain(reason)
        self._events: dict[tuple[str, str], ChangeEvent] = {}
        self._wrote = False
        self._wrote_to_registers = False

    def create[T: Recorded](self, record: T) -> T:
        """Insert `record`, with history and event. Raises Invalid naming every bad field."""
        check_columns(record)
        self._stamp(record, new=True)
        record.save(force_insert=True)
        self.touched(record)
        return record

    def create_many[T: Recorded](self, records: Sequence[T], reasons: Iterable[str] = repeat("")) -> list[T]:
        """Insert many records of one model, as `create` would one by one; each for its own reason, where it has one."""
        if not records:
            return []
        model = type(records[0])
        told = list(zip(records, reasons, strict=False))
        for record, reason in told:
            with self.because(reason):
                check_columns(record)
                self._stamp(record, new=True)
        if hasattr(model, "history"):
            made: list[T] = bulk_create_with_history(
                records,
                model,
                default_user=self.by,
                default_change_reason=self.reason or None,
                default_date=self.now,
            )
        else:
            made = model._default_manager.bulk_create(records)
        for record, (_given, reason) in zip(made, told, strict=True):
            with self.because(reason):
                self.touched(record)
        return made

    def save(self, record: Record, **values: Any) -> bool:
        """Set `values` on a record read under lock and save what differs.

        Returns False, and writes nothing, when nothing differs. Raises the version.
        """
        changed = _set(record, values)
        if not changed:
            return False
        self._prepare(record, changed)
        update_row(record, [*changed, "version", "updated_at"])
        self._changed(record)
        return True

    def save_many[T: Record](self, records: Sequence[T], *fields: str) -> None:
        """Save `fields`, already set, of many records of one model read under lock."""
        for record in records:
            self._prepare(record, fields)
        self._store([(record, "") for record in records], fields)

    def save_each[T: Record](
        self, changes: Iterable[tuple[T, dict[str, Any], str]], *, touched: Collection[int] = ()
    ) -> list[T]:
        """As `save`, of many records of one model: each with its own values, and its own reason, where it has one.

        `touched` are the ids of those whose version rises though nothing of their own may differ, because what belongs
        to them did. Returns those whose version rose.
        """
        saved: list[tuple[T, str]] = []
        fields: set[str] = set()
        for record, values, reason in changes:
            changed = _set(record, values)
            if changed or record.pk in touched:
                with self.because(reason):
                    self._prepare(record, changed)
                fields.update(changed)
                saved.append((record, reason))
        self._store(saved, sorted(fields))
        return [record for record, _reason in saved]

    def _prepare(self, record: Record, fields: Sequence[str]) -> None:
        check_columns(record, only=fields)
        record.version += 1
        self._stamp(record, new=False)

    def _store[T: Record](self, saved: Sequence[tuple[T, str]], fields: Sequence[str]) -> None:
        """Update many records that are prepared, with history, links and events."""
        if not saved:
            return
        records = [record for record, _reason in saved]
        model = type(records[0])
        update_rows(model._default_manager, records, [*fields, "version", "updated_at"])
        # What differs is written; it is only told here.
        bulk_update_with_history(
            records,
            model,
            [],
            default_user=self.by,
            default_change_reason=self.reason or None,
            default_date=self.now,
        )
        self.remember_links(records)
        for record, reason in saved:
            with self.because(reason):
                self._changed(record)

    def remember_links(self, records: Sequence[models.Model]) -> None:
        """Say in the newest line of history of each of many records of one model what it is linked with, as saving one
        says by itself."""
        model: Any = type(records[0])
        keys = [record.pk for record in records]
        fields = getattr(model.history.model, "_history_m2m_fields", ())
        if not fields:
            return
        lines = model.history.model.objects.filter(id__in=keys).order_by().values("id")
        newest = dict(lines.annotate(newest=Max("history_id")).values_list("id", "newest"))
        for field in fields:
            through, near = field.remote_field.through, f"{field.m2m_field_name()}_id"
            far = f"{field.m2m_reverse_field_name()}_id"
            told = getattr(model.history.model, field.name).model
            links = through._base_manager.filter(**{f"{near}__in": keys}).order_by("pk")
            told._base_manager.bulk_create(
                told(id=key, history_id=newest[one], **{near: one, far: other})
                for key, one, other in links.values_list("pk", near, far)
            )

    def raise_version(self, record: Record) -> None:
        """Raise the version of a record read under lock whose own columns stay as they are.

        For a change of what belongs to it: whoever judged it as it was must look again.
        """
        record.version += 1
        self._stamp(record, new=False)
        update_row(record, ["version", "updated_at"])
        self._changed(record)

    def count(self, record: Record, **counters: int) -> None:
        """Set counters of a record read under lock, from which what comes under it takes its number: no new version,
        no history, no event.

        What is numbered may be for fewer eyes than the record, and a counter is no fact of that.
        """
        self._wrote = True
        update_rows(type(record)._base_manager, [record], _set(record, counters))

    def derive(self, record: Record, **values: Any) -> bool:
        """Set figures that are computed from other records: no new version, no history.

        A colleague's unrelated report must not fail an edit of the parent.
        """
        return self.derive_many([(record, values, "")])

    def derive_many[T: Record](self, figures: Iterable[tuple[T, dict[str, Any], str]]) -> bool:
        """As `derive`, of many records of one model, each for its own reason, where it has one: or for that for which
        it was written before."""
        changed: list[tuple[T, str]] = []
        fields: set[str] = set()
        for record, values, reason in figures:
            if differing := _set(record, values):
                changed.append((record, reason))
                fields.update(differing)
        if not changed:
            return False
        self._wrote = True
        records = [record for record, _reason in changed]
        update_rows(type(records[0])._base_manager, records, sorted(fields))
        for record, reason in changed:
            earlier = self._events.get((record.event_type, str(record.pk)))
            with self.because(earlier.reason if earlier else reason):
                self._changed(record)
        return True

    def delete(self, record: Record, *, read_by: Sight | None = None) -> None:
        """Delete a draft; the history keeps its last state. `read_by`: who read it, beside staff."""
        self._stamp(record, new=False)
        self._note(record, ChangeEvent.Op.REMOVE, read_by=read_by, confided=record.is_confided)
        self._note_where_shown(record)
        record.delete()

    def touched(self, record: Recorded) -> None:
        """Note that `record` is new, or reads differently now though its own row may not have changed, to whoever may
        know of it."""
        self._note(record, ChangeEvent.Op.UPSERT)
        self._note_where_shown(record)

    def _changed(self, record: Recorded) -> None:
        self._note(record, ChangeEvent.Op.UPSERT, confided=record.is_confided)
        self._note_where_shown(record)

    def moved_sight(self, record: Recorded, *, read_by: Sight | None) -> None:
        """Note that others may read `record` now than before, or other parts of it. `read_by`: who read it before,
        where somebody does no more."""
        op = ChangeEvent.Op.UPSERT if read_by is None else ChangeEvent.Op.REMOVE
        self._note(record, op, read_by=read_by)

    def _note_where_shown(self, record: Recorded) -> None:
        for path in record.shown_in:
            other: Any = record
            for name in path.split(LOOKUP_SEP):
                other = getattr(other, name) if other is not None else None
            if other is not None:
                self._note(other, ChangeEvent.Op.UPSERT, confided=record.is_confided)

    def _note(
        self, record: Recorded, op: ChangeEvent.Op, *, read_by: Sight | None = None, confided: bool = False
    ) -> None:
        """One event per record and transaction: the last thing that happened, and whoever lost sight of it by any."""
        if not record.event_type:
            return
        if isinstance(record, Record) and record.in_register:
            self._wrote_to_registers = True
        key = (record.event_type, str(record.pk))
        earlier = self._events.get(key)
        if earlier is not None:
            confided = confided and earlier.confided
            read_by = read_by if earlier.read_by is None else [*earlier.read_by, *(read_by or ())]
            if read_by is not None:
                op = ChangeEvent.Op.REMOVE
        self._events[key] = ChangeEvent(
            op=op,
            type=record.event_type,
            object_id=str(record.pk),
            key=record.event_key,
            read_by=read_by,
            confided=confided,
            reason=self.reason,
            recorded_at=self.now,
            recorded_by=self.by,
        )

    @contextmanager
    def because(self, reason: str) -> Iterator[None]:
        """Write what is done inside with a reason of its own, where it has one: one act on many records, each with its
        own."""
        before = self.reason
        self.reason = plain(reason) or before
        try:
            yield
        finally:
            self.reason = before

    def finish(self) -> None:
        """Raise the data stamp, if anything was written, and insert the events. Called once, by `recording`."""
        if not self._wrote:
            return
        leave_stamps(raise_stamps([*self._events.values()], registers=self._wrote_to_registers))

    def _stamp(self, record: Recorded, *, new: bool) -> None:
        if fault := fault_in("reason", self.reason):
            raise Invalid(fault.message, [fault])
        self._wrote = True
        if new:
            record.recorded_at = self.now
        if isinstance(record, Record):
            record.updated_at = self.now
        elif isinstance(record, Line):
            record.recorded_by = self.by
        record._history_user = self.by  # type: ignore[attr-defined]
        record._history_date = self.now  # type: ignore[attr-defined]
        record._change_reason = self.reason or None  # type: ignore[attr-defined]


def _set(record: models.Model, values: dict[str, Any]) -> list[str]:
    """Set those of `values` that differ; their names. A record that another one names is compared by its key."""
    differing: list[str] = []
    for name, value in values.items():
        stored, field = as_stored(value), record._meta.get_field(name)
        key = stored.pk if isinstance(stored, models.Model) else stored
        if getattr(record, getattr(field, "attname", name)) != key:
            setattr(record, name, stored)
            differing.append(name)
    return differing


@contextmanager
def recording(*, by: User | None, now: datetime, reason: str = "") -> Iterator[Log]:
    """Open the transaction in which one act writes; see the module's docstring.

    `by` is the person who acts, None for the clock itself. `now` is the instant the act is
    recorded at; both are the outer one's where it is nested. `reason` goes into the history and the
    events of everything it writes.
    """
    outer = _current.get()
    if outer is not None:
        with transaction.atomic(), outer.because(reason):
            yield outer
        return
    log = Log(by=by, now=now, reason=reason)
    leave_stamps(None)
    with transaction.atomic():
        token = _current.set(log)
        try:
            yield log
            log.finish()
        finally:
            # Before the commit: what follows it is no part of this.
            _current.reset(token)
