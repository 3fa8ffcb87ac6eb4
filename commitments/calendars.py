"""The calendar that a person fetches: due dates of what their organisations owe, and the dialogues they may know of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from accounts.models import Record, User
from dialogues.models import Dialogue, Representation, Stakeholder
from dialogues.querysets import NOTHING
from dialogues.standing import Standing
from dialogues.status import DatePrecision, DialogueStatus

from .calendar_events import whole_days
from .digests import address_of
from .models import ActionItem, Commitment, FollowUp
from .querysets.beside import translated as translated_beside
from .querysets.seeing import owner_ways
from .status import Acceptance, DuePrecision
from .words import due_words, translated

MOST = 2000
"""Events of a calendar for what is to come, and as many for what has passed: those that are nearest."""

KEPT_FOR = timedelta(days=366)
"""For how long a dialogue stays in it once it was held."""

FETCHED_EVERY = timedelta(hours=6)


def calendar_of(person: User, *, now: datetime) -> bytes:
    """The calendar as iCalendar (RFC 5545), by what the person may know today, in their language,
    with titles in it where they were translated.

    All events are days, and at the same record always the same one (UID). What is due by the end of a month, quarter
    or year stands on the last day of it and says so; what has no date, or dates known to the month only, stands on no
    day.
    """
    who = Standing.of(person, on=now.date())
    calendar = Calendar()
    calendar.add("prodid", "-//UrbanShift//Dialogue Tracker//EN")
    calendar.add("version", "2.0")
    with translation.override(person.language):
        calendar.add("x-wr-calname", _("UrbanShift Dialogue Tracker"))
        calendar.add("refresh-interval", FETCHED_EVERY, parameters={"VALUE": "DURATION"})
        for event in (*_dues(who, on=now.date()), *_dialogues(who, on=now.date())):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _dues(who: Standing, *, on: date) -> Iterator[Event]:
    """Of the actions that are owed, and of the next steps that are led."""
    items = ActionItem.objects.live().visible_to(who).filter(owner__in=who.stakeholders, due_on__isnull=False)
    items = items.select_related("owner").prefetch_related(translated_beside())
    for item in _nearest(items, on):
        yield _due(item, item.owner, address_of("action_item", item.reference))
    led: Any = Commitment.objects.visible_to(who).open().led_by(who).filter(due_on__isnull=False)
    led = led.select_related("lead").prefetch_related(translated_beside())
    for step in _nearest(led, on):
        # Whether to lead it is answered on a page of its own.
        if step.acceptance == Acceptance.PROPOSED:
            address = address_of("commitment", step.reference)
        else:
            address = settings.SITE_URL + reverse("my-step", args=[step.reference])
        yield _due(step, step.lead, address)


def _nearest(owed: Any, on: date) -> Iterator[Any]:
    """What is due from the day `on`, and what was due before it: of each the `MOST` that are nearest."""
    yield from owed.filter(due_on__gte=on).order_by("due_on", "pk")[:MOST]
    yield from owed.filter(due_on__lt=on).order_by("-due_on", "pk")[:MOST]


def _due(record: ActionItem | Commitment, whose: Stakeholder, address: str) -> Event:
    accepted = record.acceptance == Acceptance.ACCEPTED
    summary = _("Due: %(title)s") if accepted else _("Due, if you accept it: %(title)s")
    about = [record.reference, whose.name]
    if record.due_precision != DuePrecision.DAY:
        about.append(due_words(record.due))
    title = summary % {"title": translated(record, "title")}
    return _event(record, record.due_on, record.due_on, summary=title, about=about, address=address)


def _dialogues(who: Standing, *, on: date) -> Iterator[Event]:
    """Those that `who` may read, and those on whose agenda something of theirs is, whose date owners know.

    An organisation's people find only those of the series in which it has a part.
    """
    ours: list[Q] = owner_ways(who, "commitment__", "commitment_id")
    asked = FollowUp.objects.visible_to(who).filter(reduce(or_, ours, NOTHING)).order_by().values("dialogue")
    seen = Dialogue.objects.visible_to(who)
    if who.stakeholders and not who.is_staff:
        theirs = Commitment.objects.filter(reduce(or_, owner_ways(who), NOTHING)).order_by()
        rooms = Representation.objects.filter(stakeholder__in=who.stakeholders).order_by()
        seen = seen.filter(
            Q(series__in=rooms.values("dialogue__series")) | Q(series__in=theirs.values("dialogue__series"))
        )
    found = (
        Dialogue.objects.filter(Q(pk__in=seen.order_by().values("pk")) | Q(pk__in=asked))
        .filter(starts_on__isnull=False, date_precision=DatePrecision.DAY, ends_on__gte=on - KEPT_FOR)
        .exclude(status=DialogueStatus.CANCELLED)
        .prefetch_related(translated_beside())
        .order_by("starts_on", "pk")
    )
    for dialogue in found[:MOST]:
        yield _event(
            dialogue,
            dialogue.starts_on,
            dialogue.ends_on,
            summary=_("Dialogue: %(title)s") % {"title": translated(dialogue, "title")},
            about=[dialogue.reference],
            address=address_of("dialogue", dialogue.reference),
        )


def _event(
    record: Record, first: date | None, last: date | None, *, summary: str, about: list[str], address: str
) -> Event:
    assert first is not None and last is not None  # noqa: S101, PT018  (only those that have days are read)
    return whole_days(
        record.event_key,
        first=first,
        last=last,
        changed_at=record.updated_at,
        version=record.version,
        summary=summary,
        about=about,
        url=address,
    )
