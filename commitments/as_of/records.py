"""Commitments and actions as they stood on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from commitments.due import local_day
from commitments.figures import zone_of
from commitments.models import (
    ActionItem,
    Commitment,
    StatusReport,
)
from commitments.querysets.seeing import content_readable
from dialogues.as_of import not_there
from dialogues.standing import Standing

from .past import Past, keep


def commitment_as_of(commitment: Commitment, day: date, who: Standing) -> Commitment:
    """`commitment`, read for a single answer, as it stood when `day` ended. Not to be saved.

    Raises NotFound where it was not open yet; of a draft, where it was not entered yet. The number of queries does not
    depend on how much happened.
    """
    if day < (commitment.opened_on or local_day(commitment.recorded_at, zone_of(commitment))):
        raise not_there()
    if commitment.is_draft:
        return commitment
    successor_today = commitment.superseded_by_id
    Past.of(commitment, day, inside=commitment.insider).recall()
    keep(commitment, "translations", [one for one in commitment.translations.all() if one.translated_on <= day])
    successor = commitment.superseded_by
    if successor is not None and successor.pk != successor_today:
        seen = Commitment.objects.visible_to(who).filter(pk=successor.pk).exists()
        commitment.successor_is_seen = seen  # type: ignore[attr-defined]
    return commitment


def commitments_as_of(commitments: Sequence[Commitment], day: date) -> list[tuple[Commitment, list[ActionItem]]]:
    """Those of the agreed `commitments` that were there when `day` ended, with their actions, as they stood then to
    insiders. Not to be saved.

    Each must have a dialogue of its own, with the country, and its lead, cities and amendments. The number of queries
    depends neither on how many they are nor on how much happened.
    """
    there = [one for one in commitments if one.opened_on is not None and one.opened_on <= day]
    pasts = Past.of_each(there, day, inside=True)
    for past in pasts:
        past.recall()
    return [(past.commitment, list(past.items.values())) for past in pasts]


def item_as_of(item: ActionItem, day: date, who: Standing) -> ActionItem:
    """`item`, read for a single answer, as it stood when `day` ended. Not to be saved.

    Rating and obstacle are those of the report that was the latest then, for those who read that one today.
    Raises NotFound where there was no such action under an open commitment yet.
    """
    commitment = item.commitment
    zone = zone_of(item)
    if day < (commitment.opened_on or local_day(item.recorded_at, zone)):
        raise not_there()
    if commitment.is_draft:
        return item
    past = Past.of(commitment, day, inside=item.insider)
    if item.pk not in past.items:
        raise not_there()
    then = past.items[item.pk]
    for name in (
        "status", "progress", "latest_report", "on_track", "waiting_for", "waiting_for_stakeholder", "last_reported_on",
        "due_precision", "due_on", "owner", "acceptance", "overdue_at",
        "completed_on", "completed_by_verification_id", "completed_by_follow_up_id",
    ):  # fmt: skip
        setattr(item, name, getattr(then, name))
    latest = item.latest_report
    reports = StatusReport.objects.filter(content_readable(who, "", "action_item__commitment__dialogue_id", "pk"))
    item.content_readable = latest is not None and reports.filter(pk=latest.pk).exists()  # type: ignore[attr-defined]
    asked = [request for request in item.requests.all() if request.asked_on <= day]
    for request in asked:
        if request.answered_on is not None and request.answered_on > day:
            request.answer, request.answer_note, request.answered_on = "", "", None
    keep(item, "requests", asked)
    keep(item, "translations", [one for one in item.translations.all() if one.translated_on <= day])
    return item
