"""The vocabulary of commitments, and who sees what of them, in SQL.

'Overdue', 'open', 'live', 'silent' mean what they mean here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, Max, OuterRef, Prefetch, Q, Subquery, When
from django.db.models.functions import Coalesce

from dialogues.querysets import (
    FEW,
    NOTHING,
    as_flag,
    containing,
    dialogue_seen,
    gathered,
    linked,
    links_of,
    open_circle,
    there_are,
    was_in_room,
)
from dialogues.status import DialogueStatus, Visibility

from .status import (
    CLOSED,
    UNFINISHED,
    Acceptance,
    Circle,
    CommitmentStatus,
    Decision,
    Finding,
    ItemStatus,
    PartyRole,
)

if TYPE_CHECKING:
    from dialogues.standing import Standing


def owner_ways(who: Standing, prefix: str = "", key: str = "pk") -> list[Q]:
    """Conditions: `who` speaks for the lead of the commitment, or for the owner of an item of it that it
    did not offer by itself."""
    if not who.stakeholders:
        return []
    # An action that a stranger offered lets nobody read more than before.
    items = apps.get_model("commitments", "ActionItem")._base_manager.filter(owner__in=who.stakeholders, offered=False)
    return [
        Q(**{f"{prefix}lead__in": who.stakeholders}),
        Q(**{f"{key}__in": items.order_by().values("commitment")}),
    ]


def insider_ways(who: Standing, prefix: str = "", key: str = "pk") -> list[Q]:
    """Conditions: `who` was in the room, or speaks for one that the commitment names: lead, an item's
    owner, or party.

    `prefix` leads to the commitment's columns, `key` to its id.
    """
    if not who.stakeholders:
        return []
    parties = apps.get_model("commitments", "CommitmentParty")._base_manager.filter(stakeholder__in=who.stakeholders)
    return [
        was_in_room(who, f"{prefix}dialogue_id"),
        *owner_ways(who, prefix, key),
        Q(**{f"{key}__in": parties.order_by().values("commitment")}),
    ]


def is_insider(who: Standing, prefix: str = "", key: str = "pk") -> Q:
    """Condition: `who` reads the reasons, the last report's date and a decline: staff, those
    who were in the room, and those whom the commitment names."""
    return Q() if who.is_staff else reduce(or_, insider_ways(who, prefix, key), NOTHING)


def owned_by(who: Standing) -> Q:
    """Condition on an action item: `who` speaks for its owner, who reads what is of the item alone."""
    return Q(owner__in=who.stakeholders)


def commitment_ways(
    who: Standing, prefix: str = "", key: str = "pk", *, inside: Collection[int] | None = None
) -> list[Q]:
    """Conditions on a commitment: `who` sees it where one of them holds. Drafts are for staff alone.

    The first is met soon, in any order; what one of the others leads to is found quickly, or met soon.
    All in one are neither to a database. `inside` are the ids of those of which `who` is an insider, where
    they are known.
    """
    if who.is_staff:
        return [Q()]
    ways = insider_ways(who, prefix, key)
    if ways and inside is not None:
        ways = [Q(**{f"{key}__in": inside})]
    for_insiders = _agreed(prefix, Visibility.PARTICIPANTS)
    return [_agreed(prefix, open_circle(who)), *(for_insiders & way for way in ways)]


def _agreed(prefix: str, visibility: Visibility) -> Q:
    """Condition on a commitment: it is no draft, and within the circle `visibility`."""
    return Q(**{f"{prefix}visibility__gte": visibility}) & ~Q(**{f"{prefix}status": CommitmentStatus.DRAFT})


def commitment_seen(who: Standing, prefix: str = "", key: str = "pk") -> Q:
    """Condition: `who` sees the commitment."""
    return reduce(or_, commitment_ways(who, prefix, key))


def open_sharing(who: Standing) -> Circle:
    """The narrowest circle of sharing that `who` belongs to, whatever it owns and wherever it was."""
    return Circle.PARTNERS if who.is_partner else Circle.PUBLIC


def content_readable(who: Standing, report: str = "", dialogue: str = "", key: str = "pk") -> Q:
    """Condition: `who` reads the content of a report, whoever may see its item.

    `report` leads to the report's columns, `dialogue` to the commitment's dialogue id, `key` to
    the report's id. A retracted report keeps its content from everybody.
    """
    sharing = apps.get_model("commitments", "Sharing")
    retraction = apps.get_model("commitments", "Retraction")
    kept = ~Exists(retraction._base_manager.filter(report=OuterRef(key)))
    if who.is_staff:
        return Q(kept)

    def shared(circle: Circle) -> Q:
        return Q(Exists(sharing._base_manager.filter(report=OuterRef(key), circle__gte=circle)))

    readable = shared(open_sharing(who))
    if who.stakeholders:
        readable |= Q(**{f"{report}stakeholder__in": who.stakeholders})
        readable |= shared(Circle.PARTICIPANTS) & was_in_room(who, dialogue)
    return Q(kept) & readable


def insider_of(who: Standing) -> models.QuerySet[Any]:
    """Ids of the commitments of which `who` is an insider; some more than once."""
    commitments = apps.get_model("commitments", "Commitment")._base_manager.order_by().values_list("pk", flat=True)
    none, *some = [commitments.filter(way) for way in [NOTHING, *insider_ways(who)]]
    return none.union(*some, all=True).order_by() if some else none


def few_inside(who: Standing) -> list[int] | None:
    """Ids of the commitments of which `who` is an insider; None if they are more than a statement should name."""
    if not who.stakeholders:
        return []
    found = list(insider_of(who)[: FEW + 1])
    return sorted(set(found)) if len(found) <= FEW else None


def owes() -> Q:
    """Condition on a stakeholder: it leads an open commitment or owns a live item, and has not declined it."""
    commitments = apps.get_model("commitments", "Commitment").objects.open().filter(lead=OuterRef("pk")).order_by()
    items = apps.get_model("commitments", "ActionItem").objects.live().filter(owner=OuterRef("pk")).order_by("-status")
    return there_are(commitments.exclude(acceptance=Acceptance.DECLINED)) | there_are(items)


def in_cities(cities: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments that name one of the cities, and of those with an action there."""
    commitments, items = (apps.get_model("commitments", name) for name in ("Commitment", "ActionItem"))
    return [
        linked(commitments.cities.through, "commitment", "city", cities),
        linked(items, "commitment", "city", cities),
    ]


def of_stakeholders(stakeholders: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments that one of the stakeholders leads, those in which it has another role, and those of
    which it owns an action."""
    commitments, parties, items = (
        apps.get_model("commitments", name) for name in ("Commitment", "CommitmentParty", "ActionItem")
    )
    return [
        linked(commitments, "pk", "lead", stakeholders),
        linked(parties, "commitment", "stakeholder", stakeholders),
        linked(items, "commitment", "owner", stakeholders),
    ]


def about_themes(themes: Any) -> list[models.QuerySet[Any, Any]]:
    """Ids of the commitments about one of the themes."""
    return [linked(apps.get_model("commitments", "Commitment").themes.through, "commitment", "theme", themes)]


class CommitmentQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The commitments that `who` may know of."""
        return self.filter(commitment_seen(who))

    def with_reach(self, who: Standing) -> Self:
        """Annotate `insider`: whether `who` reads reasons, dates of reports and declines of it."""
        return self.annotate(insider=as_flag(is_insider(who)))

    def open(self) -> Self:
        return self.filter(status=CommitmentStatus.OPEN)

    def closed(self) -> Self:
        return self.filter(status__in=CLOSED)

    def adopted(self) -> Self:
        """All but drafts."""
        return self.exclude(status=CommitmentStatus.DRAFT)

    def overdue(self, *, now: datetime) -> Self:
        """Open, and the due of it or of a live, accepted item of it has passed at the place."""
        return self.filter(status=CommitmentStatus.OPEN, overdue_at__lte=now)

    def not_overdue(self, *, now: datetime) -> Self:
        return self.exclude(Q(status=CommitmentStatus.OPEN, overdue_at__isnull=False, overdue_at__lte=now))

    def without_action(self) -> Self:
        """Open, and nothing is to be done towards it that nobody withdrew or declined."""
        counting = apps.get_model("commitments", "ActionItem").objects.counting()
        return self.open().filter(~Exists(counting.filter(commitment=OuterRef("pk"))))

    def silent(self, *, on: date, intervals: Collection[int] | None = None) -> Self:
        """Open, and an action of it is without news on the day `on` for longer than its series expects it. `intervals`:
        those of their series in days, where they are known."""
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
        return self.filter(containing(words, "reference", "title", "text"))

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
                last_report_shown=_last_report_shown(),
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
            .prefetch_related("amendments", "translations")
        )


def _last_report_shown() -> models.Expression:
    """The day of the last report where the annotation `insider` holds, else null."""
    return Case(When(insider=True, then=F("last_reported_on")), default=None, output_field=models.DateField())


PHONED_AFTER = timedelta(days=60)
"""After it fell due: then the last mail has been sent."""


def reminding(prefix: str = "") -> Q:
    """Condition on a commitment: the series on whose agendas it stands writes to those who owe. One query: which
    series do is asked first, since without any nothing else has to be."""
    series = set(
        apps.get_model("dialogues", "Series")._base_manager.filter(sends_reminders=True).values_list("pk", flat=True)
    )
    own, later = f"{prefix}dialogue__series__in", f"{prefix}continued_in"
    return Q(**{later: None, own: series}) | Q(**{f"{later}__in": series})


def _silent(on: date, intervals: Collection[int] | None = None) -> Q:
    """Condition on an action with `last_news`: on the day `on` it is longer ago than its series expects. One query,
    unless the `intervals` are given that series have, in days."""
    if intervals is None:
        series = apps.get_model("dialogues", "Series")._base_manager.order_by()
        intervals = set(series.values_list("report_every_days", flat=True))
    return reduce(
        or_,
        (
            Q(commitment__dialogue__series__report_every_days=days, last_news__lt=on - timedelta(days=days))
            for days in sorted(intervals)
        ),
        NOTHING,
    )


def _unanswered_since_due(by: datetime) -> Q:
    """Condition on an action: it was overdue at the instant `by`, and no report that stands came since it fell due."""
    silent = Q(latest_report=None) | Q(latest_report__recorded_at__lt=F("overdue_at"))
    return Q(overdue_at__lte=by) & silent


def _somebody_is_written_to(on: date) -> Q:
    """Condition on an action: somebody who speaks for its owner, or for what succeeded that, takes reminders."""
    members = apps.get_model("dialogues", "Membership").objects.current(on=on)
    awake = members.exclude(user__preference__wants_reminders=False).exclude(user__preference__paused_until__gt=on)
    begun = apps.get_model("dialogues", "Succession").objects.begun(on).filter(predecessor=OuterRef(OuterRef("owner")))
    own = awake.filter(stakeholder=OuterRef("owner"))
    heirs = awake.filter(stakeholder__in=begun.values("successor"))
    return Q(Exists(own)) | Q(Exists(heirs))


class ActionItemQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The items that `who` may know of: they follow their commitment."""
        return self.filter(commitment_seen(who, "commitment__", "commitment_id"))

    def with_reach(self, who: Standing) -> Self:
        """Annotate `insider`, as for commitments, but true also of what `who` owns, however it came to that; and
        `content_readable`: whether `who` reads the report that `on_track` and `waiting_for` come from."""
        insider = Q() if who.is_staff else is_insider(who, "commitment__", "commitment_id") | owned_by(who)
        return self.annotate(
            insider=as_flag(insider),
            content_readable=as_flag(
                content_readable(who, "latest_report__", "commitment__dialogue_id", "latest_report_id")
            ),
        )

    def unfinished(self) -> Self:
        return self.filter(status__in=UNFINISHED)

    def live(self) -> Self:
        """Neither completed, withdrawn nor declined, under an open commitment."""
        return self.unfinished().filter(~Q(acceptance=Acceptance.DECLINED), commitment__status=CommitmentStatus.OPEN)

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

    def waiting_for(self, obstacle: str) -> Self:
        """Live, and waiting for an obstacle of this kind."""
        return self.live().filter(waiting_for=obstacle)

    def told_to_wait_for(self, obstacles: Collection[str], who: Standing) -> Self:
        """Live, and waiting for an obstacle of one of these kinds, by a report that `who` reads."""
        readable = content_readable(who, "latest_report__", "commitment__dialogue_id", "latest_report_id")
        return self.live().filter(readable, waiting_for__in=obstacles)

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
        return self.filter(containing(words, "reference", "title"))

    def with_answer(self, answer: Acceptance) -> Self:
        """Unfinished, under an open commitment, and what its owner has said so far: nothing, while proposed."""
        return self.unfinished().filter(acceptance=answer, commitment__status=CommitmentStatus.OPEN)

    def silent(self, *, on: date, intervals: Collection[int] | None = None) -> Self:
        """Live and accepted, and on the day `on` without news for longer than their series expects it."""
        return self.silent_since(on).filter(_silent(on, intervals))

    def silent_since(self, day: date) -> Self:
        """Live and accepted, with neither a report that speaks of `day` or later, nor opened
        later than it."""
        return self.live().filter(acceptance=Acceptance.ACCEPTED).with_last_news().filter(last_news__lt=day)

    def with_last_news(self) -> Self:
        """Annotate `last_news`: the day the last report speaks of, else the day of the opening."""
        return self.annotate(last_news=Coalesce(F("last_reported_on"), F("commitment__opened_on")))

    def owners_turn(self) -> Self:
        """Live and accepted, with neither a report to be checked nor a request to be answered by staff."""
        asked = apps.get_model("commitments", "Request").objects.unanswered().filter(action_item=OuterRef("pk"))
        return (
            self.live()
            .filter(~Exists(asked), acceptance=Acceptance.ACCEPTED)
            .exclude(status=ItemStatus.REPORTED_COMPLETE)
        )

    def unreported(self, *, now: datetime) -> Self:
        """The owner's turn, and overdue without a report since it fell due, or silent for longer than expected."""
        return self.owners_turn().with_last_news().filter(_unanswered_since_due(now) | _silent(now.date()))

    def to_be_phoned(self, *, now: datetime) -> Self:
        """Those about which mails have ended without an answer, or nobody can be written to, as
        `chasing.is_to_be_phoned` says it: the owner's turn, no report since it fell due, and that came after it was
        entered here and, where somebody is written to, is a day longer ago than the last mail; in a series that
        reminds."""
        lines = apps.get_model("commitments", "DueDateChange")._base_manager.filter(action_item=OuterRef("pk"))
        adopted = apps.get_model("commitments", "Snapshot")._base_manager.filter(
            dialogue=OuterRef("commitment__dialogue")
        )
        before = {"recorded_at__lt": OuterRef("overdue_at")}
        return self.owners_turn().filter(
            _unanswered_since_due(now),
            Q(overdue_at__lte=now - PHONED_AFTER) | ~Q(_somebody_is_written_to(now.date())),
            Exists(adopted.filter(**before)),
            ~Exists(lines.filter(recorded_at__gte=OuterRef("overdue_at"))),
            reminding("commitment__"),
            recorded_at__lt=F("overdue_at"),
            commitment__visibility__gte=Visibility.PARTICIPANTS,
        )

    def for_list(self, who: Standing) -> Self:
        """With commitment, place, owner and obstacle, and what `who` may read of it: `insider`,
        `content_readable`, and `last_report_shown`, null where it is hidden."""
        return (
            self.with_reach(who)
            .annotate(last_report_shown=_last_report_shown())
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


def report_ways(who: Standing) -> list[Q]:
    """Conditions on a report: `who` may know of it where one of them holds.

    It is of its own organisation, or was shared with a circle it belongs to, or with those who were in
    the room. Each one leads to few reports, or is met soon; all in one are neither to a database.
    """
    if who.is_staff:
        return [Q()]
    sharings = apps.get_model("commitments", "Sharing")._base_manager.filter(report=OuterRef("pk"))
    retractions = apps.get_model("commitments", "Retraction")._base_manager.filter(report=OuterRef("pk"))
    kept = ~Exists(retractions)
    seen = commitment_seen(who, "action_item__commitment__", "action_item__commitment_id")
    ways = [Q(Exists(sharings.filter(circle__gte=open_sharing(who))), kept) & seen]
    if who.stakeholders:
        ways += [
            Q(stakeholder__in=who.stakeholders),
            Q(Exists(sharings.filter(circle__gte=Circle.PARTICIPANTS)), kept)
            & was_in_room(who, "action_item__commitment__dialogue_id")
            & _agreed("action_item__commitment__", Visibility.PARTICIPANTS),
        ]
    return ways


class StatusReportQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The reports that `who` may know of: of its own organisation, or shared with a circle
        it belongs to. A retracted one is a bare line, for its organisation and staff."""
        return self.filter(reduce(or_, report_ways(who)))

    def not_retracted(self) -> Self:
        return self.filter(retraction=None)

    def for_list(self, who: Standing) -> Self:
        """With action, organisation, evidence and what became of it, and what `who` may read of it:
        `content_is_readable`, `item_is_seen`. `widest`: the circle that it was opened to."""
        sharings = apps.get_model("commitments", "Sharing")._base_manager.filter(report=OuterRef("pk"))
        evidence = apps.get_model("commitments", "Evidence")._base_manager.select_related("retraction").order_by("pk")
        return (
            self.annotate(
                content_is_readable=as_flag(content_readable(who, "", "action_item__commitment__dialogue_id", "pk")),
                item_is_seen=as_flag(commitment_seen(who, "action_item__commitment__", "action_item__commitment_id")),
                widest=Coalesce(
                    Subquery(sharings.values("report").annotate(widest=Max("circle")).values("widest")), Circle.OWNER
                ),
            )
            .select_related("action_item", "stakeholder", "waiting_for_stakeholder", "retraction", "verification")
            .prefetch_related(Prefetch("evidence", evidence))
        )


class EvidenceQuerySet(models.QuerySet[Any]):
    def kept(self) -> Self:
        """The files that were not destroyed."""
        return self.exclude(file="").filter(destroyed_at=None)

    def visible_to(self, who: Standing) -> Self:
        """The evidence whose content `who` reads, as the rest of the report's, unless it was retracted."""
        reports = apps.get_model("commitments", "StatusReport").objects.visible_to(who)
        readable = content_readable(who, "", "action_item__commitment__dialogue_id", "pk")
        return self.filter(retraction=None, report__in=reports.filter(readable).order_by().values("pk"))


class DraftFileQuerySet(models.QuerySet[Any]):
    def visible_to(self, who: Standing) -> Self:
        """The files of drafts that `who` reads: those of its own organisation, and staff all."""
        return self if who.is_staff else self.filter(draft__stakeholder__in=who.stakeholders)


def follow_up_ways(who: Standing, *, inside: Collection[int] | None = None) -> list[Q]:
    """Conditions on a follow-up: `who` may know of it where one of them holds. `inside`: as for commitments.

    They follow their commitment, and need their dialogue visible and adopted; an owner always sees
    that its commitment is on an agenda.
    """
    if who.is_staff:
        return [Q()]
    adopted = apps.get_model("dialogues", "Dialogue").objects.visible_to(who).adopted()
    told = Q(dialogue=None) | Q(dialogue__in=adopted.order_by().values("pk"))
    owned = owner_ways(who, "commitment__", "commitment_id")
    if owned and inside is not None:
        owned = [Q(commitment__in=inside) & reduce(or_, owned)]
    return [
        *(told & way for way in commitment_ways(who, "commitment__", "commitment_id", inside=inside)),
        *(_agreed("commitment__", Visibility.PARTICIPANTS) & way for way in owned),
    ]


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

    def for_detail(self, who: Standing) -> Self:
        """As `for_list`, with what it names. `successor_is_seen`: whether `who` may know of the
        commitment that took its place."""
        return (
            self.for_list(who)
            .annotate(successor_is_seen=as_flag(commitment_seen(who, "superseded_by__", "superseded_by_id")))
            .select_related("superseded_by", "handed_over_to")
            .prefetch_related("confirms")
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
            .select_related("dialogue__series")
            .prefetch_related(
                Prefetch("commitment__action_items", items.order_by("pk")),
                Prefetch("commitment__action_items__requests", asked, to_attr="unanswered"),
            )
        )

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


class RequestQuerySet(models.QuerySet[Any]):
    def unanswered(self) -> Self:
        return self.filter(answer="")
