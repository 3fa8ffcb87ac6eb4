"""What is done, the newest first: completed, withdrawn, or closed with its next step; and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from commitments.models import ActionItem, FollowUp
from commitments.status import CLOSES, Decision, ItemStatus
from dialogues.standing import Standing

from .acts import items_of

SHOWN_DONE = 5
"""How many are shown below what is owed."""


@dataclass(frozen=True, slots=True)
class Ended:
    """An action that is done, and the decision that ended it, as far as the reader may know of one."""

    item: ActionItem
    decision: FollowUp | None


@dataclass(frozen=True, slots=True)
class Done:
    """The newest of what is done, of so many."""

    lines: Sequence[Ended]
    count: int


def done_of(who: Standing, filters: Any, *, most: int) -> Done:
    """What those for whom `who` speaks have done with, of what `filters` leave."""
    found = filters.narrow(items_of(who).done_with().filter(owner__in=who.stakeholders))
    count = found.count()
    items = list(found.with_end().order_by("-ended_on", "sort_key")[:most]) if count else []
    return Done(_ended(items, who), count)


def _ended(items: Sequence[Any], who: Standing) -> list[Ended]:
    if not items:
        return []
    decisions = _Decisions(items, who)
    return [Ended(item, decisions.that_ended(item)) for item in items]


class _Decisions:
    """What was decided about the next steps of actions that are done, as far as `who` may know of it. One query."""

    def __init__(self, items: Sequence[Any], who: Standing) -> None:
        named = {item.completed_by_follow_up_id for item in items} | {item.withdrawn_by for item in items}
        closed = {item.commitment_id for item in items if not item.commitment.is_open}
        decided: Any = FollowUp.objects.visible_to(who).in_force().for_list(who)
        decided = decided.filter(Q(pk__in=named - {None}) | Q(commitment__in=closed, decision__in=CLOSES))
        self.by_id: dict[int, FollowUp] = {one.pk: one for one in decided.order_by("decided_on", "pk")}
        # A next step that was reopened and closed again was closed by the last.
        self.closing = {(one.commitment_id, CLOSES.get(Decision(one.decision))): one for one in self.by_id.values()}

    def that_ended(self, item: Any) -> FollowUp | None:
        if item.status == ItemStatus.COMPLETED:
            return self.by_id.get(item.completed_by_follow_up_id)
        if item.status == ItemStatus.WITHDRAWN:
            return self.by_id.get(item.withdrawn_by)
        return self.closing.get((item.commitment_id, item.commitment.status))
