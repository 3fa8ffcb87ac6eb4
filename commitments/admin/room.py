"""The room view: what the projector shows while the follow-up screen is at work.

Everybody in the room reads it, so it is made of what they may read and of nothing else: wording, actions, due dates,
decisions. What is not fetched here cannot be shown by mistake: no person, note, reason, rating, report or request.

It goes through the agenda in the order of the follow-up screen, as far as its readers may know of that: which next
steps wait for somebody, had no news or are on track would tell what reports say and that there was none, so these
stand together, in the order of references.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import condition, require_safe

from commitments.agenda import Group, told_group_of
from commitments.figures import own_overdue_at
from commitments.models import ActionItem, FollowUp
from commitments.status import Acceptance, ItemStatus
from commitments.words import due_words, owes_words
from dialogues.models import Dialogue
from dialogues.status import Visibility
from urbanshift.admin.site import page

from . import hub
from .agenda import TITLES, agenda_tag
from .whose import due_words_at


@dataclass(frozen=True, slots=True)
class Action:
    reference: str
    title: str
    language: str
    owner: str
    city: str
    status: str
    due: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A next step as the room reads it. `is_late`: by a due of its own. `unconfirmed`: that nobody confirmed what
    was agreed, where nobody did. `decision` is empty while nothing is decided."""

    reference: str
    title: str
    text: str
    language: str
    unconfirmed: str
    lead: str
    due: str
    is_late: bool
    actions: list[Action]
    decision: str
    new_due: str
    successor: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the agenda that is not empty."""

    name: str
    title: Any
    steps: list[Shown]


def shown_to_the_room(dialogue: Dialogue, *, now: datetime) -> list[Section]:
    """The agenda in its groups, as far as those in the room may read it. Six queries."""
    items = (
        ActionItem.objects.exclude(status=ItemStatus.WITHDRAWN)
        .only(
            "reference", "title", "language", "owner", "city", "status", "acceptance", "commitment",
            "due_precision", "due_on", "overdue_at",
        )
        .prefetch_related("owner", "city")
        .order_by("position", "number")
    )  # fmt: skip
    follow_ups = (
        FollowUp.objects.filter(dialogue=dialogue, commitment__visibility__gte=Visibility.PARTICIPANTS)
        .select_related("commitment__dialogue__series__country", "superseded_by")
        .only(
            "decision", "due_precision", "due_on", "dialogue",
            "commitment__reference", "commitment__title", "commitment__text", "commitment__language",
            "commitment__lead", "commitment__acceptance", "commitment__due_precision", "commitment__due_on",
            "commitment__nobody_named", "commitment__overdue_at",
            "commitment__dialogue__footing", "commitment__dialogue__series__country__timezone",
            "superseded_by__reference",
        )
        .prefetch_related("commitment__lead", "commitment__cities", Prefetch("commitment__action_items", items))
        .order_by("commitment__dialogue__series", "commitment__dialogue__number", "commitment__number")
    )  # fmt: skip
    by_group: dict[Group | None, list[Shown]] = defaultdict(list)
    for follow_up in follow_ups:
        commitment = follow_up.commitment
        group = told_group_of(commitment, commitment.action_items.all(), now=now)
        by_group[group].append(_shown(follow_up, dialogue, now=now))
    told = [Section(group, TITLES[group], by_group[group]) for group in Group if group in by_group]
    if others := by_group.get(None):
        told.append(Section("others", _("Other next steps") if told else _("Next steps"), others))
    return told


def _shown(follow_up: FollowUp, dialogue: Dialogue, *, now: datetime) -> Shown:
    commitment = follow_up.commitment
    own = own_overdue_at(commitment, commitment.action_items.all())
    return Shown(
        reference=commitment.reference,
        title=commitment.title,
        text=commitment.text,
        language=commitment.language,
        unconfirmed=str(commitment.dialogue.get_footing_display()) if commitment.dialogue.is_unconfirmed else "",
        lead=_owes(commitment.lead, commitment.acceptance),
        due=due_words_at(dialogue, commitment.due, own),
        is_late=own is not None and own <= now,
        actions=[
            Action(
                reference=item.reference,
                title=item.title,
                language=item.language,
                owner=_owes(item.owner, item.acceptance),
                city=item.city.name if item.city else "",
                status=str(item.get_status_display()),
                due=due_words_at(dialogue, item.due, item.overdue_at),
                is_late=item.overdue_at is not None and item.overdue_at <= now,
            )
            for item in commitment.action_items.all()
        ],
        decision="" if follow_up.is_pending else str(follow_up.get_decision_display()),
        new_due=due_words(follow_up.due),
        successor=follow_up.superseded_by.reference if follow_up.superseded_by else "",
    )


def _owes(organisation: Any, acceptance: str) -> str:
    """Who owes something, as whoever may sit in the room reads it: that it was declined is not for all of them."""
    return owes_words(organisation, acceptance and Acceptance(acceptance).told(insider=False))


@page("dialogue/<key:reference>/room/", name="room")
@require_safe
@condition(etag_func=agenda_tag)
def room(request: HttpRequest, reference: str) -> HttpResponse:
    """The agenda for the projector. It asks for itself again, and is told 304 while nothing is new."""
    dialogue = hub.found(reference)
    return render(
        request, "staff/room.html", {"dialogue": dialogue, "sections": shown_to_the_room(dialogue, now=timezone.now())}
    )
