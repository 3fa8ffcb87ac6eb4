"""The dialogues that are near, and what they will ask each organisation about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from commitments.chasing import BEFORE_DIALOGUE, Meeting
from commitments.models import ActionItem, Commitment
from commitments.status import Acceptance
from dialogues.models import Dialogue, Series
from dialogues.status import DatePrecision, DialogueStatus


@dataclass(frozen=True, slots=True)
class Agenda:
    """A dialogue that is near, and how many actions and next steps each organisation will be asked about there."""

    meeting: Meeting
    asked: Mapping[int, int]


def agendas(now: datetime, series: Series | None = None, *, around: Collection[int] | None = None) -> list[Agenda]:
    """The next dialogues whose day is known and near, of series that remind or of `series`; what they will ask the
    organisations `around`, None for all. Three queries at most."""
    near = now.date() + timedelta(days=1 - BEFORE_DIALOGUE[0])
    dialogues = (
        Dialogue.objects.filter(
            Q(series__sends_reminders=True) if series is None else Q(series=series),
            status=DialogueStatus.PLANNED,
            date_precision=DatePrecision.DAY,
            starts_on__range=(now.date() - timedelta(days=1), near),
        )
        .order_by("pk")
        .values_list("pk", "starts_on", "series__country__timezone")
    )
    found = {
        pk: (Meeting(("dialogue", pk), starts_on, zone), defaultdict[int, int](int))
        for pk, starts_on, zone in dialogues
        if starts_on is not None
    }
    if not found:
        return []
    put = {"commitment__follow_ups__dialogue__in": list(found)}
    # Who offered an action as a stranger is not told of the agenda: see `owner_ways`.
    owed = ActionItem.objects.live().filter(**put, offered=False)
    items = owed.values_list("commitment__follow_ups__dialogue", "owner")
    led = (
        Commitment.objects.open()
        .filter(follow_ups__dialogue__in=list(found), lead__isnull=False)
        .exclude(acceptance=Acceptance.DECLINED)
        .values_list("follow_ups__dialogue", "lead")
    )
    if around is not None:
        items, led = items.filter(owner__in=around), led.filter(lead__in=around)
    for lines in (items, led):
        for dialogue, organisation, number in lines.order_by().annotate(number=Count("pk")):
            found[dialogue][1][organisation] += number
    return [Agenda(meeting, asked) for meeting, asked in found.values()]
