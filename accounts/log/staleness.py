"""Two people at one record: the later one is told who changed what meanwhile, or that it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Record, User
from urbanshift.errors import LaterEdit, NotFound, Stale
from urbanshift.text import comma, in_utc, quoted

MEANWHILE = gettext_lazy("Somebody changed this meanwhile. Look at the new state and send yours again.")

NO_LABELS: Mapping[str, Any] = {}


def still_there[M: Model, Row](records: QuerySet[M, Row]) -> Row:
    """The one among `records`, read by its id. Raises NotFound where somebody removed it meanwhile."""
    try:
        return records.get()
    except ObjectDoesNotExist as error:
        raise NotFound(_("There is no such record.")) from error


def compare_version(
    record: Record,
    version: int | None,
    *,
    reader: User | None,
    insider: bool = True,
    confidant: Callable[[Any], bool] = lambda _entry: False,
) -> None:
    """Refuse with Stale when `record`, read under lock, is no longer at `version`.

    None compares nothing: the caller did not say what they had seen. What changed is told to an `insider`;
    colleagues are named to staff only, and columns that are `confided` to staff and to whoever is the `confidant` of
    that line of the history.
    """
    if version is None or record.version == version:
        return
    to_staff = bool(reader and reader.is_staff)
    edits = list(_edits_since(record, version, to_staff, confidant)) if insider else []
    changes = dict.fromkeys(_told(edit, entry, to_staff=to_staff) for edit, entry in edits)
    raise Stale(
        MEANWHILE, version=record.version, changes=list(changes), edits=[edit for edit, _entry in edits], record=record
    )


def _edits_since(
    record: Record, version: int, to_staff: bool, confidant: Callable[[Any], bool]
) -> Iterator[tuple[LaterEdit, Any]]:
    """Each later edit, with its line of the history."""
    trail = getattr(record, "history", None)
    if trail is None:
        return
    later = trail.filter(version__gte=version).select_related("history_user").order_by("history_id")
    # A relation has a line of its own in the history, of the version that it raised.
    newest = {entry.version: entry for entry in later[:40]}
    first = next(iter(newest.values()), None)
    if first is not None and first.version > version:
        yield _edit(first, entered=True), first
    for before, entry in pairwise(newest.values()):
        meta = entry.instance_type._meta
        # The library's own comparison leaves out what no form edits.
        changed = {
            field.name
            for field in entry.tracked_fields
            if getattr(entry, field.attname) != getattr(before, field.attname)
        }
        related = [field.name for field in entry._history_m2m_fields]
        changed |= set(entry.diff_against(before, included_fields=related).changed_fields)
        # Who it was is told of each line.
        people = {field.name for field in meta.fields if field.related_model is User}
        silent = {"version", "updated_at"} | entry.instance_type.derived | people
        if changed & entry.instance_type.confided and not (to_staff or confidant(entry)):
            changed -= silent | entry.instance_type.confided
            if not changed:
                continue  # Even the instant is the news of others.
        shown = [field for field in (*meta.fields, *meta.many_to_many) if field.name not in silent]
        # A day and how precise it is are one date.
        days = {f"{field.name.removesuffix('_precision')}_on": field.name for field in shown if _is_precision(field)}
        named = {days.get(name, name) for name in changed}
        yield _edit(entry, columns=tuple((one.name, one.verbose_name) for one in shown if one.name in named)), entry


def _is_precision(field: Any) -> bool:
    return str(field.name).endswith("_precision")


def _edit(entry: Any, **facts: Any) -> LaterEdit:
    return LaterEdit(entry.history_date, bool(entry.history_user and entry.history_user.is_staff), **facts)


def _told(edit: LaterEdit, entry: Any, *, to_staff: bool) -> str:
    who = str(entry.history_user) if to_staff and entry.history_user else _("A colleague")
    when = in_utc(edit.at)
    return edit_in_words(edit, who=who, when=when)


def edit_in_words(edit: LaterEdit, *, who: str, when: str, labels: Mapping[str, Any] = NO_LABELS) -> str:
    """A later edit in a sentence. `labels`: what the reader's page calls a column, where it has a word of its own."""
    if edit.entered:
        return _("%(who)s entered this on %(when)s.") % {"who": who, "when": when}
    names = dict.fromkeys(quoted(labels.get(name, label)) for name, label in edit.columns)
    # Without a column of its own, what belongs to it changed: parties, a report.
    what = comma().join(names) or _("what belongs to it")
    return _("%(who)s changed %(what)s on %(when)s.") % {"who": who, "what": what, "when": when}
