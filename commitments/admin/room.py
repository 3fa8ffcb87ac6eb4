"""The room view: what the projector shows while the follow-up screen is at work.

Everybody in the room reads it, so it is made of what they may read and of nothing else: wording, actions, due dates,
decisions. What is not fetched here cannot be shown by mistake: no person, note, reason, rating, report or request.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from accounts.log import read_stamp
from commitments.models import ActionItem, FollowUp
from commitments.status import Acceptance, ItemStatus
from commitments.words import due_words, owes_words
from dialogues.models import Dialogue
from dialogues.status import Visibility
from urbanshift.admin.site import page

from . import hub


@dataclass(frozen=True, slots=True)
class Action:
    reference: str
    title: str
    language: str
    owner: str
    city: str
    status: str
    due: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A next step as the room reads it. `decision` is empty while nothing is decided."""

    reference: str
    title: str
    text: str
    language: str
    lead: str
    due: str
    actions: list[Action]
    decision: str
    new_due: str
    successor: str


def shown_to_the_room(dialogue: Dialogue) -> list[Shown]:
    """The agenda, as far as those in the room may read it. Five queries."""
    items = (
        ActionItem.objects.exclude(status=ItemStatus.WITHDRAWN)
        .only(
            "reference", "title", "language", "owner", "city", "status", "acceptance", "commitment",
            "due_precision", "due_on",
        )
        .prefetch_related("owner", "city")
        .order_by("position", "number")
    )  # fmt: skip
    follow_ups = (
        FollowUp.objects.filter(dialogue=dialogue, commitment__visibility__gte=Visibility.PARTICIPANTS)
        .select_related("commitment", "superseded_by")
        .only(
            "decision", "due_precision", "due_on", "dialogue",
            "commitment__reference", "commitment__title", "commitment__text", "commitment__language",
            "commitment__lead", "commitment__acceptance", "commitment__due_precision", "commitment__due_on",
            "superseded_by__reference",
        )
        .prefetch_related("commitment__lead", Prefetch("commitment__action_items", items))
        .order_by("commitment__dialogue__series", "commitment__dialogue__number", "commitment__number")
    )  # fmt: skip
    return [_shown(follow_up) for follow_up in follow_ups]


def _shown(follow_up: FollowUp) -> Shown:
    commitment = follow_up.commitment
    return Shown(
        reference=commitment.reference,
        title=commitment.title,
        text=commitment.text,
        language=commitment.language,
        lead=_owes(commitment.lead, commitment.acceptance),
        due=due_words(commitment.due),
        actions=[
            Action(
                reference=item.reference,
                title=item.title,
                language=item.language,
                owner=_owes(item.owner, item.acceptance),
                city=item.city.name if item.city else "",
                status=str(item.get_status_display()),
                due=due_words(item.due),
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


def _tag(request: HttpRequest, **key: Any) -> str:
    return f'"{read_stamp()}-{get_language()}"'


@page("dialogue/<key:reference>/room/", name="room")
@require_safe
@condition(etag_func=_tag)
def room(request: HttpRequest, reference: str) -> HttpResponse:
    """The agenda for the projector. It asks for itself again, and is told 304 while nothing is new."""
    dialogue = hub.found(reference)
    return render(request, "staff/room.html", {"dialogue": dialogue, "steps": shown_to_the_room(dialogue)})
