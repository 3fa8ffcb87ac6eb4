"""Action items as they are asked for: whose turn it is, and where nothing was heard."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import Coalesce

from commitments.status import (
    AFTER_DUE,
    CLOSED,
    OWNERS_TURN,
    UNFINISHED,
    Acceptance,
    CommitmentStatus,
    Finding,
    ItemStatus,
)
from dialogues import searching
from dialogues.querysets import NOTHING, as_flag, inherited_by_each
from dialogues.status import Visibility

from .orders import LONGEST_OVERDUE
from .reminders import reminded_members
from .seeing import commitment_seen, content_readable, is_insider, last_report_shown, owned_by, owner_knows

if TYPE_CHECKING:
    from dialogues.models import Stakeholder
    from dialogues.standing import Standing


MOST_ASKED = 200
"""Actions that staff ask an organisation about in one mail."""

PHONED_AFTER = timedelta(days=AFTER_DUE[-1])
"""After it fell due: then the last mail has been sent."""


def series_that_remind() -> frozenset[int]:
    """Ids of the series that write to those who owe."""
    series = apps.get_model("dialogues", "Series")._base_manager.filter(sends_reminders=True).order_by()
    return frozenset(series.values_list("pk", flat=True))


def intervals_of_series() -> frozenset[int]:
    """After how many days without news something is silent, in whichever series."""
    series = apps.get_model("dialogues", "Series")._base_manager.order_by()
    return frozenset(series.values_list("report_every_days", flat=True))


def reminding(prefix: str = "", series: Collection[int] | None = None) -> Q:
    """Condition on a commitment: the series on whose agendas it stands writes to those who owe. One query, unless it is
    told which `series` do: that is asked first, since without any nothing else has to be."""
    if series is None:
        series = series_that_remind()
    own, later = f"{prefix}dialogue__series__in", f"{prefix}continued_in"
    return Q(**{later: None, own: series}) | Q(**{f"{later}__in": series})


def _silent(on: date, intervals: Collection[int] | None = None) -> Q:
    """Condition on an action with `last_news`: on the day `on` it is longer ago than expected by the series on whose
    agendas its commitment stands. One query, unless the `intervals` are given that series have, in days."""
    if intervals is None:
        intervals = intervals_of_series()
    return reduce(
        or_,
        (_expected_every(days) & Q(last_news__lt=on - timedelta(days=days)) for days in sorted(intervals)),
        NOTHING,
    )


def _expected_every(days: int) -> Q:
    """Condition on an action: the series on whose agendas its commitment stands expects news every so many days."""
    own, later = "commitment__dialogue__series__report_every_days", "commitment__continued_in"
    return Q(**{later: None, own: days}) | Q(**{f"{later}__report_every_days": days})


def _insider_of_it(who: Standing) -> Q:
    """Condition on an action: `who` is an insider of its commitment, or speaks for its owner."""
    return Q() if who.is_staff else is_insider(who, "commitment__", "commitment_id") | owned_by(who)


def _unanswered_since_due(by: datetime) -> Q:
    """Condition on an action: it was overdue at the instant `by`, and its latest report came before it fell due."""
    silent = Q(latest_report=None) | Q(latest_report__recorded_at__lt=F("overdue_at"))
    return Q(overdue_at__lte=by) & silent


def written_to_by_heirs(on: date) -> frozenset[int]:
    """Ids of the organisations that others have succeeded, over any number of steps, of which somebody takes reminders.
    One query, and another where any has succeeded another."""
    lines = apps.get_model("dialogues", "Succession").objects.begun(on).values_list("successor_id", "predecessor_id")
    inherited = inherited_by_each(lines)
    if not inherited:
        return frozenset()
    heirs = reminded_members(on).filter(stakeholder__in=inherited).order_by().values_list("stakeholder_id", flat=True)
    return frozenset[int]().union(*(inherited[heir] for heir in set(heirs)))


def _somebody_is_written_to(on: date, heirs_of: Collection[int] | None = None) -> Q:
    """Condition on an action: somebody who speaks for its owner, or for what succeeded that, takes reminders. Queries
    of its own, unless it is told the result of `written_to_by_heirs`."""
    if heirs_of is None:
        heirs_of = written_to_by_heirs(on)
    return Q(Exists(reminded_members(on).filter(stakeholder=OuterRef("owner")))) | Q(owner__in=heirs_of)


class ActionItemQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The items that `who` may know of: they follow their commitment."""
        return self.filter(commitment_seen(who, "commitment__", "commitment_id"))

    def with_insider(self, who: Standing) -> Self:
        """Annotate `insider`, as for commitments, but true also of what `who` owns, however it came to that."""
        return self.annotate(insider=as_flag(_insider_of_it(who)))

    def with_reach(self, who: Standing) -> Self:
        """As `with_insider`, and `content_readable`: whether `who` reads the report that `on_track` and `waiting_for`
        come from."""
        return self.with_insider(who).annotate(
            content_readable=as_flag(
                content_readable(who, "latest_report__", "commitment__dialogue_id", "latest_report_id")
            ),
        )

    def unfinished(self) -> Self:
        return self.filter(status__in=UNFINISHED)

    def live(self) -> Self:
        """Neither completed, withdrawn nor declined, under an open commitment."""
        return self.unfinished().filter(~Q(acceptance=Acceptance.DECLINED), commitment__status=CommitmentStatus.OPEN)

    def live_to(self, who: Standing) -> Self:
        """Live, as `who` reads it. What was declined is among them where `who` reads it as proposed: to be missing
        would tell."""
        declined = Q(acceptance=Acceptance.DECLINED) & _insider_of_it(who)
        return self.unfinished().filter(~declined, commitment__status=CommitmentStatus.OPEN)

    def done_with(self) -> Self:
        """Completed, withdrawn, or left as it stood when its commitment was closed; not those that were declined."""
        ended = ~Q(status__in=UNFINISHED) | Q(commitment__status__in=CLOSED)
        return self.filter(ended).exclude(acceptance=Acceptance.DECLINED)

    def with_end(self) -> Self:
        """Of those that are `done_with`: annotate `ended_on`, the day on which it was completed or withdrawn, else its
        commitment closed; and `withdrawn_by`, the id of the decision that withdrew it, where one did."""
        moves = apps.get_model("commitments", "StatusChange")._base_manager.filter(
            action_item=OuterRef("pk"), to_status=ItemStatus.WITHDRAWN
        )
        last = moves.order_by("-item_version")
        withdrawn = Q(status=ItemStatus.WITHDRAWN)
        return self.annotate(
            withdrawn_by=Case(When(withdrawn, then=Subquery(last.values("follow_up")[:1])), default=None),
            ended_on=Case(
                When(status=ItemStatus.COMPLETED, then=F("completed_on")),
                When(withdrawn, then=Subquery(last.values("changed_on")[:1])),
                default=F("commitment__closed_on"),
            ),
        )

    def counting(self) -> Self:
        """Those that count in progress and in 'fulfilled': not withdrawn, not declined."""
        return self.exclude(status=ItemStatus.WITHDRAWN).exclude(acceptance=Acceptance.DECLINED)

    def overdue(self, *, now: datetime) -> Self:
        """Live and accepted, and the due has passed at the place (`overdue_at` is null else)."""
        return self.filter(overdue_at__lte=now)

    def not_overdue(self, *, now: datetime) -> Self:
        return self.filter(Q(overdue_at=None) | Q(overdue_at__gt=now))

    def to_be_checked(self) -> Self:
        """Live, and reported complete: somebody else's word is missing."""
        return self.live().filter(status=ItemStatus.REPORTED_COMPLETE)

    def sent_back(self) -> Self:
        """Live, and the last report was sent back: its owner has not reported since."""
        return self.live().filter(status=ItemStatus.IN_PROGRESS, latest_report__verification__finding=Finding.RETURNED)

    def sent_back_to(self, who: Standing) -> Self:
        """As `sent_back`, where it was a report of those for whom `who` speaks: whoever owns it since is asked nothing
        by it."""
        return self.sent_back().filter(latest_report__stakeholder__in=who.stakeholders)

    def waiting_for(self, obstacle: str) -> Self:
        """Live, and waiting for an obstacle of this kind."""
        return self.live().filter(waiting_for=obstacle)

    def told_to_wait_for(self, obstacles: Collection[str], who: Standing) -> Self:
        """Live to `who`, and waiting for an obstacle of one of these kinds, by a report that `who` reads."""
        readable = content_readable(who, "latest_report__", "commitment__dialogue_id", "latest_report_id")
        return self.live_to(who).filter(readable, waiting_for__in=obstacles)

    def told_to_be_silent(self, since: date, who: Standing, *, inside: Collection[int] | None) -> Self:
        """Silent since the day `since`, where `who` reads the date of the last report: as an insider of the commitment,
        or of an action of their own. `inside` are the ids of the commitments of which they are insiders, where they are
        known."""
        silent = self.silent_since(since)
        if who.is_staff:
            return silent
        insider = is_insider(who, "commitment__", "commitment_id") if inside is None else Q(commitment__in=inside)
        return silent.filter(insider | owned_by(who))

    def saying(self, words: str) -> Self:
        """Those with `words` in their reference or title."""
        return searching.saying(self, words, "reference", "title")

    def with_answer(self, answer: Acceptance) -> Self:
        """Unfinished, under an open commitment, and what its owner has said so far: nothing, while proposed."""
        return self.unfinished().filter(acceptance=answer, commitment__status=CommitmentStatus.OPEN)

    def silent(self, *, on: date, intervals: Collection[int] | None = None) -> Self:
        """Live and accepted, and on the day `on` without news for longer than their series expects it. What is
        reported complete has nothing more to tell: it waits to be checked."""
        owing = self.live().filter(acceptance=Acceptance.ACCEPTED, status__in=OWNERS_TURN)
        # That it was before today at all is not said as well: PostgreSQL would expect a third of what there is.
        return owing.with_last_news().filter(_silent(on, intervals))

    def silent_since(self, day: date) -> Self:
        """Live and accepted, with neither a report that speaks of `day` or later, nor opened or added
        on it or later."""
        return self.live().filter(acceptance=Acceptance.ACCEPTED).with_last_news().filter(last_news__lt=day)

    def with_last_news(self) -> Self:
        """Annotate `last_news`: the day the last report speaks of, else the day on which it was added to what was open,
        else that of the opening."""
        return self.annotate(last_news=Coalesce(F("last_reported_on"), F("added_on"), F("commitment__opened_on")))

    def owners_turn(self) -> Self:
        """Live and accepted, with neither a report to be checked nor a request to be answered by staff."""
        asked = apps.get_model("commitments", "Request").objects.unanswered().filter(action_item=OuterRef("pk"))
        return self.filter(
            ~Exists(asked),
            status__in=OWNERS_TURN,
            acceptance=Acceptance.ACCEPTED,
            commitment__status=CommitmentStatus.OPEN,
        )

    def unreported(self, *, now: datetime) -> Self:
        """The owner's turn, and overdue without a report since it fell due, or silent for longer than expected."""
        return self.owners_turn().with_last_news().filter(_unanswered_since_due(now) | _silent(now.date()))

    def askable(self, *, now: datetime) -> Self:
        """Unreported, and its owner may know of it: staff can ask for a report."""
        return self.unreported(now=now).filter(owner_knows())

    def asked_in_one_mail(self, owner: Stakeholder, *, now: datetime) -> Self:
        """What of the `askable` staff ask `owner` about at once: `MOST_ASKED` at most, the longest overdue first, then
        what is silent."""
        return self.askable(now=now).filter(owner=owner).order_by(LONGEST_OVERDUE, "sort_key")[:MOST_ASKED]

    def to_be_phoned(
        self, *, now: datetime, series: Collection[int] | None = None, heirs_of: Collection[int] | None = None
    ) -> Self:
        """Those about which mails have ended without an answer, or nobody is written to: the owner's turn, no report
        since it fell due, and that came after it was entered here and, where somebody is written to, is a day longer
        ago than the last mail; in a series that reminds, see `reminding`. Nobody is where nobody can be, and where the
        owner may not know of it any more. `heirs_of`: the result of `written_to_by_heirs`, where it is known."""
        lines = apps.get_model("commitments", "DueDateChange")._base_manager.filter(action_item=OuterRef("pk"))
        adopted = apps.get_model("commitments", "Snapshot")._base_manager.filter(
            dialogue=OuterRef("commitment__dialogue")
        )
        before = {"recorded_at__lt": OuterRef("overdue_at")}
        written_to = _somebody_is_written_to(now.date(), heirs_of) & owner_knows()
        return self.owners_turn().filter(
            _unanswered_since_due(now),
            Q(overdue_at__lte=now - PHONED_AFTER) | ~Q(written_to),
            Exists(adopted.filter(**before)),
            ~Exists(lines.filter(recorded_at__gte=OuterRef("overdue_at"))),
            reminding("commitment__", series),
            recorded_at__lt=F("overdue_at"),
            commitment__visibility__gte=Visibility.PARTICIPANTS,
        )

    def for_list(self, who: Standing) -> Self:
        """With commitment, place, owner and obstacle, and what `who` may read of it: `insider`,
        `content_readable`, and `last_report_shown`, null where it is hidden."""
        return (
            self.with_reach(who)
            .annotate(last_report_shown=last_report_shown())
            .select_related("commitment__dialogue__series__country", "city", "owner", "waiting_for_stakeholder")
        )

    def for_detail(self, who: Standing) -> Self:
        """As `for_list`, with the latest report, requests and translations."""
        requests = apps.get_model("commitments", "Request")._base_manager.select_related("owner", "stakeholder")
        return (
            self.for_list(who)
            .select_related("latest_report")
            .prefetch_related(Prefetch("requests", requests.order_by("pk")), "translations")
        )
