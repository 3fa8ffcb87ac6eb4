"""Reading under lock, always in one order: series, dialogue, commitment, action item, the rest.

On SQLite `BEGIN IMMEDIATE` is the lock. Every function here must run inside `recording`, and raises NotFound for a
record that somebody removed meanwhile.

Locked is the row without its key, which never changes: a reference to it is checked when the other transaction ends,
and that one holds the data stamp by then. It would wait for this one, and this one for the stamp. Only what is
removed is locked with its key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import BigIntegerField, Model, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from accounts.log import still_there
from commitments.models import ActionItem, Commitment
from dialogues.models import Dialogue, Series
from urbanshift.errors import NotFound
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import record_of

_ID = Given(BigIntegerField())


def lock_series(series_id: int) -> Series:
    """The series, locked: what is agreed, on its agenda or adopted changes one at a time."""
    return _one(series_id, _locked_series)


def _locked_series(pk: Any) -> QuerySet[Series]:
    locked = Series.objects.select_for_update(of=("self",), no_key=True)
    return locked.select_related("country").filter(pk=pk)


def _one[M: Model](pk: int, by_id: Callable[[Any], QuerySet[M]]) -> M:
    """The record that the queryset `by_id` has for an id, with a statement that Django writes once for each."""
    found = record_of({_ID: pk}, by_id, _ID)
    if found is None:
        raise NotFound(_("There is no such record."))
    return found


def lock_each_series(series_ids: Iterable[int]) -> dict[int, Series]:
    """Several series by their ids, locked in the order of these."""
    return {series_id: lock_series(series_id) for series_id in sorted(series_ids)}


class _Elsewhere(Exception):  # noqa: N818
    """What was looked for went to another series while that one was waited for."""


def lock_agenda_of(commitment_id: int) -> Series:
    """The series on whose agendas the commitment stands, locked: from here on it stays on these.

    Whoever concludes a series sends what is continued to the next one, and is waited for. Then the lock on the former
    is given up before the latter is locked: of two series the one with the lower id comes first.
    """
    while True:
        try:
            with transaction.atomic():
                series = lock_series(_agenda_series_id(commitment_id))
                if _agenda_series_id(commitment_id) != series.pk:
                    raise _Elsewhere
                return series
        except _Elsewhere:
            continue


def _agenda_series_id(commitment_id: int) -> int:
    """The commitment's own series, or the one that it was continued in."""
    series = Coalesce("continued_in", "dialogue__series")
    found: int = still_there(Commitment.objects.values_list(series, flat=True).filter(pk=commitment_id))
    return found


def lock_dialogue(dialogue_id: int) -> Dialogue:
    """The dialogue and before it its series, both locked."""
    series = lock_series(still_there(Dialogue.objects.values_list("series_id", flat=True).filter(pk=dialogue_id)))
    dialogue = _one(dialogue_id, _locked_dialogue)
    dialogue.series = series
    return dialogue


def _locked_dialogue(pk: Any) -> QuerySet[Dialogue]:
    return Dialogue.objects.select_for_update(no_key=True).filter(pk=pk)


def lock_commitments(commitments: QuerySet[Commitment]) -> list[Commitment]:
    """The commitments, locked in the order of their ids, with dialogue, series and country."""
    return list(_locked_commitments(commitments))


def _locked_commitments(commitments: QuerySet[Commitment]) -> QuerySet[Commitment]:
    locked = commitments.select_for_update(of=("self",), no_key=True)
    return locked.select_related("dialogue__series__country").order_by("pk")


def lock_commitment(commitment_id: int) -> Commitment:
    """One commitment, locked, with dialogue, series and country."""
    found = record_of({_ID: commitment_id}, _locked_commitment, _ID)
    if found is None:
        raise NotFound(_("There is no such next step."))
    return found


def _locked_commitment(pk: Any) -> QuerySet[Commitment]:
    return _locked_commitments(Commitment.objects.filter(pk=pk))


def lock_item(item_id: int) -> ActionItem:
    """An action item and before it its commitment, both locked."""
    commitment_id = still_there(ActionItem.objects.values_list("commitment_id", flat=True).filter(pk=item_id))
    commitment = lock_commitment(commitment_id)
    item = _one(item_id, _locked_item)
    item.commitment = commitment
    return item


def _locked_item(pk: Any) -> QuerySet[ActionItem]:
    return _locked_items().filter(pk=pk)


def _locked_items() -> QuerySet[ActionItem]:
    locked = ActionItem.objects.select_for_update(of=("self",), no_key=True)
    return locked.select_related("owner", "city", "latest_report")


def lock_items(commitments: Sequence[Commitment]) -> dict[int, list[ActionItem]]:
    """The items of commitments that are locked already, locked, by the commitment's id."""
    by_id = {commitment.pk: commitment for commitment in commitments}
    found: dict[int, list[ActionItem]] = {pk: [] for pk in by_id}
    for item in (
        ActionItem.objects.select_for_update(of=("self",), no_key=True)
        .select_related("owner", "city")
        .filter(commitment__in=list(by_id))
        .order_by("pk")
    ):
        item.commitment = by_id[item.commitment_id]
        found[item.commitment_id].append(item)
    return found


def lock_owed_many(records: Sequence[Commitment | ActionItem]) -> tuple[dict[int, Any], list[Commitment]]:
    """Many of one model, locked, by id; and the commitments that they are or belong to. As `lock_owed`."""
    if isinstance(records[0], Commitment):
        named = Commitment.objects.filter(pk__in=[record.pk for record in records])
        commitments = lock_commitments(named.prefetch_related("cities"))
        return {one.pk: one for one in commitments}, commitments
    of = {record.commitment_id for record in records if isinstance(record, ActionItem)}
    commitments = lock_commitments(Commitment.objects.filter(pk__in=of))
    by_id = {one.pk: one for one in commitments}
    items = _locked_items().filter(pk__in=[record.pk for record in records]).order_by("pk")
    found = {item.pk: item for item in items}
    for item in found.values():
        item.commitment = by_id[item.commitment_id]
    return found, commitments


def lock_owed(record: Commitment | ActionItem) -> tuple[Commitment | ActionItem, Commitment]:
    """What a lead or an owner owes, and the commitment it belongs to or is, locked."""
    if isinstance(record, Commitment):
        commitment = lock_commitment(record.pk)
        return commitment, commitment
    item = lock_item(record.pk)
    return item, item.commitment
