"""Entering and changing many cities or organisations in one act: what `register` does to one record, with the same
checks, lines of history and events, but what is taken, locked and read is so once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from accounts.log import Log, compare_version, recording
from accounts.models import User
from dialogues.rules import ENTER, require
from dialogues.standing import Standing
from urbanshift.text import plain

from .register import ALIASES, check_new, checked_values, refuse_taken, stem_of


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to be entered, not stored; without a slug one is made from its name."""

    record: Any
    aliases: Sequence[str] = ()
    reason: str = field(default="")


def register_many(news: Sequence[NewRecord], *, by: User, now: datetime) -> None:
    """Enter records of one model. Raises NotAllowed, Invalid, Conflict where a key is taken."""
    if not news:
        return
    model = type(news[0].record)
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        for new in news:
            check_new(new.record, by=who)
            refuse_taken(new.record, but=() if new.record.slug else ("slug",))
        _give_slugs(model, [new.record for new in news])
        log.create_many([new.record for new in news], [new.reason for new in news])
        if model in ALIASES:
            alias, of = ALIASES[model]
            called = [
                (alias(**{of: new.record, "name": name}), new.reason)
                for new in news
                for name in {name.casefold(): name for name in map(plain, new.aliases) if name}.values()
            ]
            log.create_many([one for one, _reason in called], [reason for _one, reason in called])


def _give_slugs(model: Any, records: Sequence[Any]) -> None:
    """Give each record that has no slug one made from its name, with -2, -3, ... where that is taken, by a record that
    is there already or by another of these."""
    stems = [None if record.slug else stem_of(model, record.name) for record in records]
    there = model._base_manager.values_list("slug", flat=True)
    taken = {*there.filter(slug__in=set(filter(None, stems))), *(record.slug for record in records if record.slug)}
    further: dict[str, Iterator[str]] = {}
    for record, stem in zip(records, stems, strict=True):
        if stem is None:
            continue
        if stem in taken and stem not in further:
            taken.update(there.filter(slug__startswith=f"{stem}-"))
            further[stem] = map(f"{stem}-{{}}".format, count(2))
        record.slug = stem if stem not in taken else next(slug for slug in further[stem] if slug not in taken)
        taken.add(record.slug)


@dataclass(frozen=True, slots=True)
class RecordEdit:
    """New values of a record. `version` is the one that was seen; `aliases`, when given, are all from now on."""

    record: Any
    version: int | None
    values: dict[str, Any]
    aliases: Sequence[str] | None = None
    reason: str = field(default="")


def edit_many(edits: Sequence[RecordEdit], *, by: User, now: datetime) -> None:
    """Change records of one model. As `register.edit`; raises what it does."""
    if not edits:
        return
    model = type(edits[0].record)
    with recording(by=by, now=now) as log:
        require(Standing.of_account(by), ENTER)
        related = [one.name for one in model._meta.concrete_fields if one.is_relation]
        records = model._base_manager.select_for_update(of=("self",), no_key=True).select_related(*related)
        found = {one.pk: one for one in records.filter(pk__in=[edit.record.pk for edit in edits]).order_by("pk")}
        renamed = _set_aliases_of_many(log, [(found[edit.record.pk], edit) for edit in edits])
        changes: list[tuple[Any, dict[str, Any], str]] = []
        for edit in edits:
            record = found[edit.record.pk]
            compare_version(record, edit.version, reader=by)
            changes.append((record, checked_values(record, edit.values), edit.reason))
        log.save_each(changes, touched=renamed)


def _set_aliases_of_many(log: Log, edits: Sequence[tuple[Any, RecordEdit]]) -> set[int]:
    """Make the aliases of each record those that its edit gives, where it gives some. The ids of those that changed."""
    wanted = {
        record.pk: {name.casefold(): name for name in map(plain, edit.aliases) if name}
        for record, edit in edits
        if edit.aliases is not None
    }
    if not wanted:
        return set()
    alias, of = ALIASES[type(edits[0][0])]
    present: dict[int, dict[str, Any]] = defaultdict(dict)
    of_these: Any = alias._base_manager.select_for_update(of=("self",)).select_related(of)
    for one in of_these.filter(**{f"{of}__in": wanted}).order_by("pk"):
        present[getattr(one, f"{of}_id")][one.name.casefold()] = one
    changed: set[int] = set()
    new: list[tuple[Any, str]] = []
    for record, edit in edits:
        names, there = wanted.get(record.pk), present[record.pk]
        if names is None or names.keys() == there.keys():
            continue
        changed.add(record.pk)
        with log.because(edit.reason):
            for key in there.keys() - names.keys():
                log.delete(there[key])
        told = [alias(**{of: record, "name": names[key]}) for key in names if key not in there]
        new += [(one, edit.reason) for one in told]
    log.create_many([one for one, _reason in new], [reason for _one, reason in new])
    return changed
