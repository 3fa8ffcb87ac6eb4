"""Next steps as pages tell them to whoever may know of them: with their actions, what was reported and decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from commitments.models import ActionItem, Commitment, CommitmentParty, FollowUp, StatusReport
from commitments.querysets.beside import moves, translated, wordings
from commitments.status import CLOSES, Decision
from commitments.timeline import reads_why_moved
from dialogues.models import City
from dialogues.querysets import as_flag
from dialogues.standing import Standing


def next_steps_for(who: Standing, **narrowed: Any) -> list[Commitment]:
    """The next steps so `narrowed` that `who` may know of, in their order, as `next_step.html` shows them."""
    steps = Commitment.objects.visible_to(who).filter(**narrowed)
    return as_told(for_pages(steps, who).order_by("position", "number"), who)


def for_pages(steps: Any, who: Standing) -> Any:
    """`steps` with what `as_told` needs of them."""
    items = ActionItem.objects.visible_to(who).with_insider(who).select_related("owner", "city")
    items = items.order_by("position", "number")
    reported = Prefetch("status_reports", reports_read_by(who).latest_of_each_action(), to_attr="reported")
    decided: Any = FollowUp.objects.visible_to(who).in_force().for_list(who)
    decided = decided.prefetch_related(translated("dialogue__"))
    parties = CommitmentParty.objects.select_related("stakeholder")
    return (
        steps.with_reach(who)
        .select_related("lead", "dialogue")
        .prefetch_related(
            Prefetch("action_items", items.prefetch_related(moves(), translated(), reported)),
            Prefetch("follow_ups", decided.order_by("decided_on", "pk"), to_attr="decisions"),
            Prefetch("party_lines", parties.order_by("role", "stakeholder__name")),
            Prefetch("cities", City.objects.order_by("name")),
            wordings(),
            moves(),
            translated(),
        )
    )


def reports_read_by(who: Standing) -> Any:
    """The reports whose content `who` reads; `told_who_reads`: they are told who else does."""
    theirs = Q() if who.is_staff else Q(stakeholder__in=who.stakeholders)
    read: Any = StatusReport.objects.read_by(who)
    return read.for_pages(who).annotate(told_who_reads=as_flag(theirs))


@dataclass(frozen=True, slots=True)
class Moved:
    """The last move of a due, and why; empty where the reader is not told."""

    on: date
    why: str


def as_told(steps: Iterable[Any], who: Standing) -> list[Any]:
    """The next steps, read by `for_pages`, as `next_step.html` shows them: each with those of its decisions that closed
    it and do so no more as `reopened_since`; each of them, and each of its actions, with the last move of its due as
    `moved`."""
    found = list(steps)
    for step in found:
        step.reopened_since = _overtaken(step)
        words = {one.pk for one in step.decisions if one.insider}
        for record in (step, *step.action_items.all()):
            record.moved = _moved(record, who, words)
    return found


def closed_by(step: Commitment, decisions: Iterable[FollowUp]) -> FollowUp | None:
    """The one of `decisions` by which a next step is closed as it stands, where they know of one: the last that was
    made, whatever days they were taken on. It may have been reopened since."""
    closing = (one for one in decisions if one.decision in CLOSES)
    last = max(closing, key=lambda one: one.pk, default=None)
    return last if last is not None and CLOSES[Decision(last.decision)] == step.status else None


def _overtaken(step: Any) -> list[FollowUp]:
    """The decisions that closed the next step, but for the one by which it is closed."""
    standing = closed_by(step, step.decisions)
    return [one for one in step.decisions if one.decision in CLOSES and one != standing]


def _moved(record: Any, who: Standing, words: Collection[int]) -> Moved | None:
    if not record.moves or record.due == record.original_due:
        return None
    last = record.moves[0]
    told = reads_why_moved(last.follow_up_id, who, insider=record.insider, words=words)
    return Moved(last.changed_on, last.reason if told else "")
