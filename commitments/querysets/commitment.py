"""Commitments as they are asked for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q

from commitments.status import CLOSED, Acceptance, CommitmentStatus, PartyRole
from dialogues import searching
from dialogues.querysets import as_flag, dialogue_seen, gathered, links_of

from .seeing import commitment_seen, is_insider, last_report_shown

if TYPE_CHECKING:
    from dialogues.standing import Standing


def is_overdue(now: datetime) -> Q:
    """Condition on a commitment: it is open, and the due of it or of a live, accepted item of it has passed at the
    place."""
    return Q(status=CommitmentStatus.OPEN, overdue_at__lte=now)


def standing_counted(now: datetime) -> dict[str, Count]:
    """How many commitments stand where: `open`, `overdue` (of these), `closed`, `fulfilled` (of these)."""
    return {
        "open": Count("pk", filter=Q(status=CommitmentStatus.OPEN)),
        "overdue": Count("pk", filter=is_overdue(now)),
        "closed": Count("pk", filter=Q(status__in=CLOSED)),
        "fulfilled": Count("pk", filter=Q(status=CommitmentStatus.FULFILLED)),
    }


class CommitmentQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The commitments that `who` may know of."""
        return self.filter(commitment_seen(who))

    def with_reach(self, who: Standing) -> Self:
        """Annotate `insider`: whether `who` reads reasons, dates of reports and declines of it."""
        return self.annotate(insider=as_flag(is_insider(who)))

    def open(self) -> Self:
        return self.filter(status=CommitmentStatus.OPEN)

    def led_by(self, who: Standing) -> Self:
        """Led by one for whom `who` speaks, or proposed to it."""
        return self.filter(lead__in=who.stakeholders).exclude(acceptance=Acceptance.DECLINED)

    def closed(self) -> Self:
        return self.filter(status__in=CLOSED)

    def agreed(self) -> Self:
        """All but drafts."""
        return self.exclude(status=CommitmentStatus.DRAFT)

    def overdue(self, *, now: datetime) -> Self:
        """Open, and the due of it or of a live, accepted item of it has passed at the place."""
        return self.filter(is_overdue(now))

    def not_overdue(self, *, now: datetime) -> Self:
        return self.exclude(Q(status=CommitmentStatus.OPEN, overdue_at__isnull=False, overdue_at__lte=now))

    def without_action(self) -> Self:
        """Open, and nothing is to be done towards it that nobody withdrew or declined."""
        counting = apps.get_model("commitments", "ActionItem").objects.counting()
        return self.open().filter(~Exists(counting.filter(commitment=OuterRef("pk"))))

    def silent(self, *, on: date, intervals: Collection[int] | None = None) -> Self:
        """Open, and an action of it is silent on the day `on`, see there. `intervals`: those of their series in days,
        where they are known."""
        silent = apps.get_model("commitments", "ActionItem").objects.silent(on=on, intervals=intervals)
        return self.open().filter(pk__in=silent.order_by().values("commitment"))

    def waiting_for(self, obstacle: str) -> Self:
        """Open, and a live action of it waits for an obstacle of this kind."""
        waiting = apps.get_model("commitments", "ActionItem").objects.waiting_for(obstacle)
        return self.open().filter(pk__in=waiting.order_by().values("commitment"))

    def told_to_wait_for(self, obstacles: Collection[str], who: Standing) -> Self:
        """Those with a live action that waits for an obstacle of one of these kinds, as far as `who` reads of it."""
        items = apps.get_model("commitments", "ActionItem").objects.told_to_wait_for(obstacles, who)
        return self.filter(pk__in=items.order_by().values("commitment"))

    def told_to_be_silent(self, since: date, who: Standing, *, inside: Collection[int] | None) -> Self:
        """Those with an action that is silent since the day `since`, where `who` is told of it; see `ActionItem`."""
        items = apps.get_model("commitments", "ActionItem").objects.told_to_be_silent(since, who, inside=inside)
        return self.filter(pk__in=items.order_by().values("commitment"))

    def saying(self, words: str) -> Self:
        """Those with `words` in their reference, title or wording."""
        return searching.saying(self, words, "reference", "title", "text")

    def with_answer(self, answer: Acceptance) -> Self:
        """Open, and what its lead has said so far: nothing, while it is proposed."""
        return self.open().filter(acceptance=answer)

    def on_agenda_of(self, dialogue: Any) -> Self:
        """The open commitments that belong on the agenda of `dialogue`: those of earlier
        dialogues of its series, and those that a concluded series continued into it."""
        return self.open().filter(
            Q(
                dialogue__series=dialogue.series_id,
                dialogue__number__lt=dialogue.number,
                continued_in=None,
            )
            | Q(continued_in=dialogue.series_id)
        )

    def for_list(self, who: Standing) -> Self:
        """With dialogue, parties, cities, themes and the status of each item, and what `who` may read of
        it: `insider`, `dialogue_is_seen`, and `last_report_shown`, null where it is hidden."""
        of_this = {"commitment": OuterRef("pk")}
        items = apps.get_model("commitments", "ActionItem")._base_manager.filter(**of_this)
        parties = apps.get_model("commitments", "CommitmentParty")._base_manager.filter(**of_this)
        return (
            self.with_reach(who)
            .annotate(
                dialogue_is_seen=as_flag(dialogue_seen(who, "dialogue__", "dialogue_id")),
                last_report_shown=last_report_shown(),
                city_ids=links_of(self.model.cities.through, "commitment", "city"),
                theme_ids=links_of(self.model.themes.through, "commitment", "theme"),
                supporting_ids=gathered(parties.filter(role=PartyRole.SUPPORTING), "stakeholder"),
                counterpart_ids=gathered(parties.filter(role=PartyRole.COUNTERPART), "stakeholder"),
                item_statuses=gathered(items, "status"),
            )
            .select_related("dialogue")
        )

    def for_detail(self, who: Standing) -> Self:
        """As `for_list`, with wording, translations and successors. `successor_is_seen`: whether `who`
        may know of the commitment that took its place."""
        amendments, translations = (
            apps.get_model("commitments", lines)._base_manager.filter(commitment=OuterRef("pk"))
            for lines in ("Amendment", "Translation")
        )
        return (
            self.for_list(who)
            .annotate(
                successor_is_seen=as_flag(commitment_seen(who, "superseded_by__", "superseded_by_id")),
                amendment_ids=gathered(amendments, "pk"),
                translation_ids=gathered(translations, "pk"),
            )
            .select_related("dialogue__series", "superseded_by", "continued_in")
            .prefetch_related("amendments", "translations", "cities")
        )
