"""What is closed, the newest first, and how it ended: actions that were completed, withdrawn, or closed with their next
step; and next steps that we led."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from commitments.models import ActionItem, Commitment, FollowUp
from commitments.pages.next_steps import closed_by
from commitments.querysets.beside import translated
from commitments.status import CLOSES, ItemStatus
from dialogues.standing import Standing

SHOWN_CLOSED = 5
"""How many are shown below what is owed."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An action or a next step that is closed since `day`, and the decision that ended it, as far as the reader may
    know of one."""

    record: ActionItem | Commitment
    day: date
    decision: FollowUp | None

    @property
    def is_step(self) -> bool:
        return isinstance(self.record, Commitment)


@dataclass(frozen=True, slots=True)
class Closed:
    """The newest of what is closed, of so many."""

    lines: Sequence[Ended]
    count: int


def closed_of(who: Standing, items: Any, steps: Any, *, most: int) -> Closed:
    """What those for whom `who` speaks have done with: of `items` those that they owe, and of the `steps` that they
    lead."""
    items = items.done_with().filter(owner__in=who.stakeholders)
    steps = steps.closed()
    ended = [(item, item.ended_on) for item in items.with_end().order_by("-ended_on", "sort_key")[:most]]
    shown = steps.select_related("lead").prefetch_related(translated()).order_by("-closed_on", "sort_key")
    ended += [(step, step.closed_on) for step in shown[:most]]
    if not ended:
        return Closed([], 0)
    ended.sort(key=lambda one: one[1], reverse=True)
    decisions = _Decisions([record for record, _ in ended], who)
    lines = [Ended(record, day, decisions.that_ended(record)) for record, day in ended[:most]]
    return Closed(lines, len(ended) if len(ended) < most else items.count() + steps.count())


class _Decisions:
    """What was decided about what is closed, as far as `who` may know of it. One query."""

    def __init__(self, records: Sequence[Any], who: Standing) -> None:
        items: list[Any] = [record for record in records if isinstance(record, ActionItem)]
        named = {item.completed_by_follow_up_id for item in items} | {item.withdrawn_by for item in items}
        closed = {record.pk for record in records if isinstance(record, Commitment)}
        closed |= {item.commitment_id for item in items if not item.commitment.is_open}
        decided: Any = FollowUp.objects.visible_to(who).in_force().for_list(who)
        decided = decided.filter(Q(pk__in=named - {None}) | Q(commitment__in=closed, decision__in=CLOSES))
        self.by_id: dict[int, FollowUp] = {one.pk: one for one in decided}
        self.about: dict[int, list[FollowUp]] = defaultdict(list)
        for one in self.by_id.values():
            self.about[one.commitment_id].append(one)

    def that_ended(self, record: Any) -> FollowUp | None:
        if isinstance(record, Commitment):
            return closed_by(record, self.about[record.pk])
        if record.status == ItemStatus.COMPLETED:
            return self.by_id.get(record.completed_by_follow_up_id)
        if record.status == ItemStatus.WITHDRAWN:
            return self.by_id.get(record.withdrawn_by)
        return self.that_ended(record.commitment)
