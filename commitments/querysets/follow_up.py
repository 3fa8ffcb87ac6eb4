"""Follow-ups as they are asked for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Prefetch, Q

from commitments.status import UNFINISHED, Decision
from dialogues.querysets import NOTHING, as_flag, dialogue_seen
from dialogues.status import DialogueStatus

from .seeing import commitment_seen, follow_up_ways, is_insider

if TYPE_CHECKING:
    from dialogues.standing import Standing


IN_FORCE = ~Q(decision=Decision.PENDING) & (Q(dialogue=None) | Q(dialogue__status=DialogueStatus.ADOPTED))
"""Condition on a follow-up: decided between dialogues, or at one that is adopted."""


class FollowUpQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The follow-ups that `who` may know of. What was decided there is read only once the
        dialogue is adopted: see `provisional`."""
        return self.filter(reduce(or_, follow_up_ways(who)))

    def with_reach(self, who: Standing) -> Self:
        """Annotate `insider` as for commitments."""
        return self.annotate(insider=as_flag(is_insider(who, "commitment__", "commitment_id")))

    def for_list(self, who: Standing) -> Self:
        """With commitment and dialogue, and what `who` may read of it: `insider`, `dialogue_is_seen`."""
        return (
            self.with_reach(who)
            .annotate(dialogue_is_seen=as_flag(dialogue_seen(who, "dialogue__", "dialogue_id")))
            .select_related("commitment", "dialogue")
        )

    def for_pages(self, who: Standing) -> Self:
        """As `for_list`, with the dialogue that agreed what was decided about, and in `agreed_is_seen` whether `who`
        finds its page."""
        seen = dialogue_seen(who, "commitment__dialogue__", "commitment__dialogue_id")
        return self.for_list(who).annotate(agreed_is_seen=as_flag(seen)).select_related("commitment__dialogue")

    def for_detail(self, who: Standing) -> Self:
        """As `for_list`, with what it names. `successor_is_seen`: whether `who` may know of the
        commitment that took its place."""
        items = apps.get_model("commitments", "ActionItem")._base_manager
        return (
            self.for_list(who)
            .annotate(successor_is_seen=as_flag(commitment_seen(who, "superseded_by__", "superseded_by_id")))
            .select_related("superseded_by", "handed_over_to")
            .prefetch_related(Prefetch("confirms", items.order_by("number")))
        )

    def for_agenda(self, who: Standing) -> Self:
        """As `for_list`, with what the agenda groups by, and in `unanswered` what owners ask for."""
        items = apps.get_model("commitments", "ActionItem")._base_manager
        requests = apps.get_model("commitments", "Request").objects.unanswered()
        asked = (
            requests.filter(action_item__status__in=UNFINISHED)
            .select_related("action_item", "owner", "stakeholder")
            .order_by("pk")
        )
        return (
            self.for_list(who)
            .select_related("dialogue__series", "commitment__dialogue__series__country")
            .prefetch_related(
                "commitment__cities",
                Prefetch("commitment__action_items", items.order_by("pk")),
                Prefetch("commitment__action_items__requests", asked, to_attr="unanswered"),
            )
        )

    def asking(self, who: Standing) -> Self:
        """Those that ask something of `who`: they lead the commitment, or owe something under it."""
        items = apps.get_model("commitments", "ActionItem").objects.live().filter(owner__in=who.stakeholders)
        led = apps.get_model("commitments", "Commitment").objects.open().led_by(who).order_by().values("pk")
        return self.filter(Q(commitment__in=led) | Q(commitment__in=items.order_by().values("commitment")))

    def pending(self) -> Self:
        return self.filter(decision=Decision.PENDING)

    def decided(self) -> Self:
        return self.exclude(decision=Decision.PENDING)

    def provisional(self) -> Self:
        """Decided, at a dialogue that is not adopted: staff alone read it."""
        return self.decided().filter(dialogue__isnull=False).exclude(dialogue__status=DialogueStatus.ADOPTED)

    def in_force(self) -> Self:
        """Decided between dialogues, or at one that is adopted."""
        return self.filter(IN_FORCE)

    def told(self, decisions: Collection[str], who: Standing) -> Self:
        """By the decision as `who` reads it: a provisional one is pending to others than staff."""
        decided = Q(decision__in=decisions)
        if who.is_staff:
            return self.filter(decided)
        pending = ~IN_FORCE if Decision.PENDING in decisions else NOTHING
        return self.filter(decided & IN_FORCE | pending)

    def changed_since(self, instant: datetime, who: Standing) -> Self:
        """Changed at `instant` or later, or of a dialogue that was: its adoption puts its decisions in force. Of a
        provisional decision others than staff know no more than that it was put on the agenda."""
        changed = Q(updated_at__gte=instant) | Q(dialogue__updated_at__gte=instant)
        if who.is_staff:
            return self.filter(changed)
        return self.filter(changed & IN_FORCE | Q(recorded_at__gte=instant) & ~IN_FORCE)
