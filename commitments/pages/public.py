"""The public face: which dialogues there are, and what became of what they agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.models import ActionItem, Commitment, FollowUp
from commitments.querysets.beside import translated
from commitments.querysets.commitment import standing_counted
from dialogues.models import Dialogue, OutcomePoint, Representation
from dialogues.standing import Standing
from dialogues.status import Attendance, Capacity, StakeholderLevel

from .next_steps import next_steps_for, reports_read_by


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The dialogues that the reader may know of, by country, with how their next steps stand, in all and of each."""
    who = Standing.of(request.user)
    seen = Commitment.objects.visible_to(who).filter(dialogue__in=Dialogue.objects.visible_to(who))
    standing = standing_counted(timezone.now())
    counted: Any = seen.values("dialogue").annotate(**standing).order_by()
    counts = {row["dialogue"]: row for row in counted}
    dialogues = (
        Dialogue.objects.visible_to(who)
        .select_related("series__country")
        .prefetch_related(translated())
        .order_by("series__country__name", "series__code", "number")
    )
    told = {
        "rows": [{"dialogue": dialogue, "steps": counts.get(dialogue.pk)} for dialogue in dialogues],
        "in_all": {name: sum(row[name] for row in counts.values()) for name in standing},
    }
    return render(request, "home.html", told)


@require_safe
def dialogue(request: HttpRequest, reference: str) -> HttpResponse:
    """One dialogue with what it said and agreed, as far as the reader may see it."""
    who = Standing.of(request.user)
    now = timezone.now()
    found = get_object_or_404(
        Dialogue.objects.visible_to(who).select_related("series__country", "city").prefetch_related(translated()),
        reference=reference,
    )
    decided: Any = FollowUp.objects.visible_to(who).in_force()
    matters = decided.for_pages(who).filter(dialogue=found).order_by("commitment__sort_key")
    points = OutcomePoint.objects.visible_to(who).filter(dialogue=found).order_by("position", "pk")
    told = {
        "dialogue": found,
        "document_link": _link_to(found.document),
        "themes": found.themes.order_by("name"),
        "levels": _by_level(Representation.objects.filter(dialogue=found).select_related("stakeholder").order_by("pk")),
        "steps": next_steps_for(who, dialogue=found),
        "points": points.prefetch_related(translated()),
        "matters": matters.prefetch_related(translated("commitment__")),
        "now": now,
    }
    return render(request, "dialogue.html", told)


@require_safe
def reports(request: HttpRequest, reference: str) -> HttpResponse:
    """What was reported on one action, as far as the reader may read it, the newest first."""
    who = Standing.of(request.user)
    items = ActionItem.objects.visible_to(who).with_insider(who).prefetch_related(translated())
    item = get_object_or_404(items.select_related("commitment__dialogue", "owner", "city"), reference=reference)
    told = {
        "item": item,
        "dialogue": Dialogue.objects.visible_to(who).filter(pk=item.commitment.dialogue_id).first(),
        "reports": reports_read_by(who).filter(action_item=item).order_by("-pk")[:MOST],
    }
    return render(request, "reports.html", told)


MOST = 200
"""Reports on one action that a page shows: more than anybody will write."""


_LINK = re.compile(r"https?://\S+")
_BARE_LINK = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.IGNORECASE)
"""How people write an address: 'shiftcities.org/event/second-dialogue'."""


def _link_to(document: str) -> str:
    """Where the document of a dialogue stands on the web; empty for what is only a name."""
    if _LINK.fullmatch(document):
        return document
    return f"https://{document}" if _BARE_LINK.fullmatch(document) else ""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of government with those of it who took part in a dialogue, and what else is known of each: that it was
    only invited, as what it was there, and how high it was represented."""

    label: Any
    parts: list[tuple[Representation, list[str]]]


def _by_level(parts: Iterable[Representation]) -> list[Level]:
    found: dict[str, list[tuple[Representation, list[str]]]] = {level: [] for level in StakeholderLevel}
    for part in parts:
        found[part.stakeholder.level].append((part, _facts_of(part)))
    return [Level(StakeholderLevel(level).label, of_it) for level, of_it in found.items() if of_it]


def _facts_of(part: Representation) -> list[str]:
    said = (
        part.get_attendance_display() if part.attendance != Attendance.ATTENDED else "",
        part.get_capacity_display() if part.capacity != Capacity.PARTICIPANT else "",
        part.get_rank_display(),
    )
    return [one for one in said if one]
