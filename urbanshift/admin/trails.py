"""The audit trail: who changed a record, when, what and why, difference by difference, removals included.

    trail_kind("dialogue", Dialogue, key="reference", parts=[Part(Representation, "dialogue")], address=of_dialogue)

makes `/admin/trail/dialogue/<key>/`, to which the page of the record leads (`of_trail`). It also tells of the parts:
their lines in the history lead to the record by the column named. What was removed is found by its key in the history.

An entry is what one act did to one record, however many lines of the history tell of it: those of one person, instant
and reason. The number of queries does not depend on the number of entries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField, Exists, Model, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import localize
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from urbanshift.lists.paging import slice_of
from urbanshift.text import comma, in_utc, titled

from .site import page, show

SILENT = frozenset({"id", "version", "updated_at", "recorded_at", "password", "last_login"})
"""Columns that nobody changes by hand, or nobody may see."""

ADDED, REMOVED = "+", "-"


@dataclass(frozen=True, slots=True)
class Part:
    """What a trail tells of: the history of `model`, whose column `link` leads to the record.

    `hidden` are columns that are not told of. `covered` names, of lines of the history, those columns that nobody
    may read any more, by the line's id. `only` narrows the lines.
    """

    model: type[Model]
    link: str = "id"
    hidden: frozenset[str] = frozenset()
    covered: Callable[[Sequence[Any]], Mapping[int, frozenset[str]]] | None = None
    only: Q | None = None

    @property
    def lines(self) -> QuerySet[Any]:
        found: QuerySet[Any] = self.model.history.model._base_manager.all()  # type: ignore[attr-defined]
        return found

    def entries(self, key: Any) -> QuerySet[Any]:
        """The first line of each act on what belongs to the record `key`, and each removal; newest first."""
        earlier = of_one_act(self.lines).filter(history_id__lt=OuterRef("history_id"))
        first = Q(history_type=REMOVED) | ~Exists(earlier)
        found = self.lines.filter(first, **{self.link: key})
        if self.only is not None:
            found = found.filter(self.only)
        return found.order_by("-history_date", "-history_id")


def of_one_act(lines: QuerySet[Any]) -> QuerySet[Any]:
    """Those of `lines` that tell of the record and act that the line of the outer query tells of, removals left out."""
    found = lines.filter(id=OuterRef("id"), history_date=OuterRef("history_date")).exclude(history_type=REMOVED)
    kinds: tuple[tuple[str, Any, Any], ...] = (
        ("history_user_id", 0, BigIntegerField()),
        ("history_change_reason", "", TextField()),
    )
    for name, nothing, kind in kinds:
        given, same = (Coalesce(of, Value(nothing), output_field=kind) for of in (name, OuterRef(name)))
        found = found.annotate(**{f"given_{name}": given}).filter(**{f"given_{name}": same})
    return found


@dataclass(frozen=True, slots=True)
class Trail:
    """The trail of one kind of record. `key` is the column that names it; `address` where it is shown.

    Those of `administrators` are theirs alone.
    """

    kind: str
    model: type[Model]
    key: str
    parts: list[Part]
    address: Callable[[str], str] | None
    administrators: bool


TRAILS: dict[str, Trail] = {}


def trail_kind(
    kind: str,
    model: type[Model],
    *,
    key: str,
    hidden: Iterable[str] = (),
    covered: Callable[[Sequence[Any]], Mapping[int, frozenset[str]]] | None = None,
    parts: Iterable[Part] = (),
    address: Callable[[str], str] | None = None,
    administrators: bool = False,
) -> None:
    """Register the trail of a kind of record; see the module."""
    own = Part(model, "id", frozenset(hidden), covered)
    TRAILS[kind] = Trail(kind, model, key, [own, *parts], address, administrators)


def of_trail(kind: str, key: object) -> str:
    """Where it is told who changed a record, when, what and why."""
    return reverse("admin:trail", args=[kind, str(key)])


@dataclass(frozen=True, slots=True)
class Difference:
    """One column, before and after. Empty: there was nothing, or it is not told."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one record."""

    at: datetime
    by: Any
    reason: str
    what: str
    record: str
    verb: str
    differences: list[Difference]
    beside: list[str]
    """Where nothing of its own changed: what of that which belongs to it, by the entries of the same act."""

    @property
    def is_empty(self) -> bool:
        """Whether it was changed, and nothing of its own differs."""
        return self.verb == gettext("changed") and not self.differences


@dataclass(slots=True)
class _Change:
    """The lines of the history that one entry is made of."""

    first: Any
    last: Any
    before: Any


@page("trail/<slug:kind>/<key:key>/", name="trail")
@require_safe
def trail(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """The audit trail of one record, newest first."""
    if kind not in TRAILS:
        raise Http404
    found = TRAILS[kind]
    if found.administrators and not request.user.is_superuser:
        raise PermissionDenied
    record_id, name = _record(found, key)
    heads = _Heads([part.entries(record_id) for part in found.parts])
    shown = slice_of(heads, request.GET)
    entries = _entries(found.parts, shown.rows)
    where = [(name, found.address(key))] if found.address else []
    return show(
        request, "staff/trail.html", titled(gettext("Audit trail"), name), trail=where, slice=shown, entries=entries
    )


def _record(found: Trail, key: str) -> tuple[Any, str]:
    """The id and the name of the record, or of one that was removed. Http404 without either."""
    if found.key == "pk" and not key.isdigit():
        raise Http404
    record = found.model._base_manager.filter(**{found.key: key}).first()
    if record is not None:
        return record.pk, str(record)
    column = "id" if found.key == "pk" else found.key
    gone = found.parts[0].lines.filter(history_type=REMOVED, **{column: key}).order_by("-history_id").first()
    if gone is None:
        raise Http404
    return gone.id, key


class _Heads:
    """The entries of several histories as one sequence, newest first; only as far as it is read."""

    def __init__(self, sources: Sequence[QuerySet[Any]]) -> None:
        self.sources = sources

    def __getitem__(self, wanted: slice) -> list[tuple[int, int]]:
        """(Index of the part, id of the line) of the entries wanted."""
        heads = [
            (at, line, index)
            for index, source in enumerate(self.sources)
            for at, line in source.values_list("history_date", "history_id")[: wanted.stop]
        ]
        heads.sort(key=lambda head: (head[0], -head[2], head[1]), reverse=True)
        return [(index, line) for _at, line, index in heads[wanted]]


def _entries(parts: Sequence[Part], heads: Sequence[tuple[int, int]]) -> list[Entry]:
    """What the entries tell, in the order of `heads`."""
    changes: dict[tuple[int, int], _Change] = {}
    texts = _Texts()
    for index, part in enumerate(parts):
        if ids := [line for at, line in heads if at == index]:
            for change in _changes(part, ids):
                changes[index, change.first.history_id] = change
                texts.need(change)
    texts.read()
    entries = [_entry(parts[index], changes[index, line], texts) for index, line in heads]
    by_act: dict[tuple[Any, ...], list[Entry]] = defaultdict(list)
    for (index, _line), entry in zip(heads, entries, strict=True):
        if index:
            by_act[entry.at, entry.by].append(entry)
    for (index, _line), entry in zip(heads, entries, strict=True):
        if not index and entry.is_empty:
            entry.beside.extend(_named(one) for one in by_act[entry.at, entry.by])
    return entries


def _named(entry: Entry) -> str:
    """What an entry is of, and what became of it, in a list of such."""
    name = " ".join(part for part in (entry.what, entry.record) if part)
    return gettext("%(name)s (%(what)s)") % {"name": name, "what": entry.verb}


def _changes(part: Part, ids: Sequence[int]) -> list[_Change]:
    versions = part.lines.exclude(history_type=REMOVED).filter(id=OuterRef("id"))
    firsts = list(
        part.lines.filter(history_id__in=ids)
        .select_related("history_user")
        .annotate(
            last_id=Subquery(of_one_act(part.lines).order_by("-history_id").values("history_id")[:1]),
            before_id=Subquery(
                versions.filter(version__lt=OuterRef("version")).order_by("-history_id").values("history_id")[:1]
            ),
        )
    )
    wanted = {line for first in firsts for line in (first.last_id, first.before_id) if line}
    others = {line.history_id: line for line in part.lines.filter(history_id__in=wanted)}
    _cover(part, [*firsts, *others.values()])
    return [_Change(first, others.get(first.last_id, first), others.get(first.before_id)) for first in firsts]


def _cover(part: Part, lines: Sequence[Any]) -> None:
    covered = part.covered(lines) if part.covered else {}
    for line in lines:
        line.untold = {*part.hidden, part.link.partition("__")[0]} | covered.get(line.history_id, frozenset())


def _entry(part: Part, change: _Change, texts: _Texts) -> Entry:
    first = change.first
    removed = first.history_type == REMOVED
    if removed:
        verb, differences = gettext("removed"), []
    elif change.before is None:
        verb, differences = gettext("entered"), texts.differences(part.model, None, change.last)
    else:
        verb, differences = gettext("changed"), texts.differences(part.model, change.before, change.last)
    return Entry(
        at=first.history_date,
        by=first.history_user,
        reason=first.history_change_reason or "",
        what=str(part.model._meta.verbose_name),
        record=texts.name_of(part.model, first),
        verb=verb,
        differences=differences,
        beside=[],
    )


class _Texts:
    """How values read: records by their names, choices by their labels, days as people write them, and what a field
    itself knows how to `read_out`."""

    def __init__(self) -> None:
        self.lines: list[Any] = []
        self.linked: dict[tuple[type[Model], int, str], list[Any]] = {}
        """Keys of what lines of the history link to: by model, as each has a history of its own, line and field."""
        self.names: dict[type[Model], dict[Any, str]] = defaultdict(dict)

    def need(self, change: _Change) -> None:
        self.lines += [line for line in (change.first, change.last, change.before) if line is not None]

    def read(self) -> None:
        """Read what the lines link to, and the names of all that they name: a query for each model of these."""
        wanted: dict[type[Model], set[Any]] = defaultdict(set)
        by_model: dict[type[Model], list[Any]] = defaultdict(list)
        for line in self.lines:
            by_model[type(line)].append(line)
            for field in line.tracked_fields:
                if field.is_relation and getattr(line, field.attname) is not None:
                    wanted[field.related_model].add(getattr(line, field.attname))
        for model, lines in by_model.items():
            for field in model._history_m2m_fields:  # type: ignore[attr-defined]
                self._read_links(lines, field, wanted)
        for related, keys in wanted.items():
            self.names[related] = {record.pk: str(record) for record in related._base_manager.filter(pk__in=keys)}

    def _read_links(self, lines: Sequence[Any], field: Any, wanted: dict[type[Model], set[Any]]) -> None:
        through = getattr(type(lines[0]), field.name).model
        column = field.m2m_reverse_field_name()
        found = through._base_manager.filter(history__in=[line.history_id for line in lines])
        for line_id, key in found.order_by(column).values_list("history_id", f"{column}_id"):
            self.linked.setdefault((field.model, line_id, field.name), []).append(key)
            wanted[field.related_model].add(key)

    def differences(self, model: type[Model], before: Any, after: Any) -> list[Difference]:
        """What differs; of what nobody may read on one side, nothing on the other."""
        silent = SILENT | getattr(model, "derived", frozenset()) | after.untold | getattr(before, "untold", frozenset())
        found: list[Difference] = []
        for field in (*after.tracked_fields, *after._history_m2m_fields):
            if field.name in silent:
                continue
            was, is_now = (self.text(field, line) for line in (before, after))
            if was != is_now:
                found.append(Difference(str(field.verbose_name), was, is_now))
        return found

    def text(self, field: Any, line: Any) -> str:
        """How the value of `field` in `line` reads; empty for nothing."""
        if line is None:
            return ""
        if field.many_to_many:
            names = self.names[field.related_model]
            keys = self.linked.get((field.model, line.history_id, field.name), ())
            return comma().join(names.get(key, str(key)) for key in keys)
        value = getattr(line, field.attname)
        if value is None or value == "":
            return ""
        if field.is_relation:
            return self.names[field.related_model].get(value, str(value))
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if hasattr(field, "read_out"):
            return str(field.read_out(value))
        if isinstance(value, bool):
            return gettext("yes") if value else gettext("no")
        if isinstance(value, datetime):
            return in_utc(value)
        if isinstance(value, list):
            return comma().join(str(one) for one in value)
        return str(localize(value))

    def name_of(self, model: type[Model], line: Any) -> str:
        """What tells one record of a model from another: its reference or title, else whom it names."""
        for name in ("reference", "title", "name", "email", "field"):
            if name not in line.untold and (value := getattr(line, name, "")):
                return str(value)
        links = {field.name: field for field in line.tracked_fields if field.is_relation}
        for name in ("stakeholder", "policy", "user", "dialogue"):
            if name in links and name not in line.untold:
                return self.text(links[name], line)
        return ""
