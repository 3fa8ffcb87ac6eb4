"""The public face: which dialogues there are, and what became of what they agreed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.models import ActionItem, Commitment, FollowUp, StatusReport
from commitments.querysets.beside import moves, translated, wordings
from commitments.querysets.commitment import is_overdue
from commitments.status import CLOSED, CLOSES, CommitmentStatus
from commitments.timeline import reads_why_moved
from dialogues.models import Dialogue, OutcomePoint, Representation
from dialogues.querysets import as_flag
from dialogues.standing import Standing
from dialogues.status import Attendance, Capacity, StakeholderLevel


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The dialogues that the reader may know of, by country, with how their next steps stand."""
    who = Standing.of(request.user)
    seen = Commitment.objects.visible_to(who).filter(dialogue__in=Dialogue.objects.visible_to(who))
    counts = {
        row["dialogue"]: row
        for row in seen.values("dialogue")
        .annotate(
            open=Count("pk", filter=Q(status=CommitmentStatus.OPEN)),
            overdue=Count("pk", filter=is_overdue(timezone.now())),
            closed=Count("pk", filter=Q(status__in=CLOSED)),
        )
        .order_by()
    }
    dialogues = (
        Dialogue.objects.visible_to(who)
        .select_related("series__country")
        .prefetch_related(translated())
        .order_by("series__country__name", "series__code", "number")
    )
    return render(
        request,
        "home.html",
        {"rows": [{"dialogue": dialogue, "steps": counts.get(dialogue.pk)} for dialogue in dialogues]},
    )


@require_safe
def dialogue(request: HttpRequest, reference: str) -> HttpResponse:
    """One dialogue with what it said and agreed, as far as the reader may see it."""
    who = Standing.of(request.user)
    now = timezone.now()
    found = get_object_or_404(
        Dialogue.objects.visible_to(who).select_related("series__country", "city").prefetch_related(translated()),
        reference=reference,
    )
    items = ActionItem.objects.visible_to(who).with_insider(who).select_related("owner", "city")
    items = items.order_by("position", "number")
    reported = Prefetch("status_reports", _read_by(who).newest_of_each_action(), to_attr="reported")
    decided: Any = FollowUp.objects.visible_to(who).in_force()
    in_order = decided.with_reach(who).select_related("dialogue").order_by("decided_on", "pk")
    steps = (
        Commitment.objects.visible_to(who)
        .with_reach(who)
        .filter(dialogue=found)
        .select_related("lead", "dialogue")
        .prefetch_related(
            Prefetch("action_items", items.prefetch_related(moves(), translated(), reported)),
            Prefetch("follow_ups", in_order, to_attr="decisions"),
            wordings(),
            moves(),
            translated(),
        )
        .order_by("position", "number")
    )
    matters = decided.for_pages(who).filter(dialogue=found).order_by("commitment__sort_key")
    points = OutcomePoint.objects.visible_to(who).filter(dialogue=found).order_by("position", "pk")
    told = {
        "dialogue": found,
        "document_is_link": LINK.fullmatch(found.document) is not None,
        "themes": found.themes.order_by("name"),
        "levels": _by_level(Representation.objects.filter(dialogue=found).select_related("stakeholder").order_by("pk")),
        "steps": _with_moves(steps, who),
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
        "reports": _read_by(who).filter(action_item=item).order_by("-pk")[:MOST],
    }
    return render(request, "reports.html", told)


MOST = 200
"""Reports on one action that a page shows: more than anybody will write."""


def _read_by(who: Standing) -> Any:
    """The reports whose content `who` reads; `told_who_reads`: they are told who else does."""
    theirs = Q() if who.is_staff else Q(stakeholder__in=who.stakeholders)
    read: Any = StatusReport.objects.read_by(who)
    return read.for_pages(who).annotate(told_who_reads=as_flag(theirs))


LINK = re.compile(r"https?://\S+")


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


@dataclass(frozen=True, slots=True)
class Moved:
    """The last move of a due, and why; empty where the reader is not told."""

    on: date
    why: str


def _with_moves(steps: Any, who: Standing) -> list[Any]:
    """The next steps, each with those of its decisions that closed it and do so no more as `reopened_since`; each of
    them, and each of its actions, with the last move of its due as `moved`."""
    for step in steps:
        step.reopened_since = _overtaken(step)
        words = {one.pk for one in step.decisions if one.insider}
        for record in (step, *step.action_items.all()):
            record.moved = _moved(record, who, words)
    return list(steps)


def _overtaken(step: Any) -> list[FollowUp]:
    """The decisions that closed the next step, but for the one by which it is closed."""
    closing = sorted((one for one in step.decisions if one.decision in CLOSES), key=lambda one: one.pk)
    if closing and CLOSES[closing[-1].decision] == step.status:
        closing.pop()
    return closing


def _moved(record: Any, who: Standing, words: Collection[int]) -> Moved | None:
    if not record.moves or record.due == record.original_due:
        return None
    last = record.moves[0]
    told = reads_why_moved(last.follow_up_id, who, insider=record.insider, words=words)
    return Moved(last.changed_on, last.reason if told else "")
