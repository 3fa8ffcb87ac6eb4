"""What each person is to be told now: the facts that `chasing` judges, read in slices, and who speaks for whom.

Reads only. Its queries grow with slices of people and of records, never with lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import batched
from typing import Any

from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from dialogues.models import Dialogue, Membership, Representation, Series, Succession
from dialogues.querysets import IN_ROOM, as_flag
from dialogues.status import DatePrecision, DialogueStatus, MembershipRole, Visibility

from .chasing import (
    BEFORE_DIALOGUE,
    About,
    Chased,
    Line,
    Meeting,
    Member,
    Told,
    addressed,
    is_morning,
    lines_of,
    lines_of_meeting,
)
from .due import local_day
from .models import (
    ActionItem,
    Commitment,
    Digest,
    DueDateChange,
    OwnerChange,
    Reminder,
    Reply,
    Request,
    Sharing,
    Snapshot,
)
from .querysets.action_item import reminding
from .status import Acceptance, Circle, Finding, ItemStatus, ReminderKind

PEOPLE_AT_ONCE = 50
RECORDS_AT_ONCE = 500
MOST = 2000
"""Lines of one digest. Whoever owes more is told the rest on the next mornings."""

NOWHERE = "UTC"
"""The zone of people whose organisations have neither city nor country."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A line that a person is to be told, as a copy or not."""

    line: Line
    copied: bool

    @property
    def urgency(self) -> tuple[int, date, About]:
        return (_URGENCY[self.line.kind], self.line.on, self.line.about)


_URGENCY = {kind: place for place, kind in enumerate(ReminderKind)}


# --- People -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Who can be written to at one instant: active people who speak for an organisation and want reminders.

    `members` by the organisation, those of a successor among them; `organisations` by the person; `zones` by the
    person: that of the first of their organisations that has one.
    """

    now: datetime
    members: Mapping[int, Sequence[Member]]
    organisations: Mapping[int, frozenset[int]]
    zones: Mapping[int, str]

    @classmethod
    def read(cls, now: datetime) -> AddressBook:
        """Two queries."""
        rows = (
            Membership.objects.current(on=now.date())
            .order_by("pk")
            .values_list(
                "user_id",
                "stakeholder_id",
                "role",
                "starts_on",
                "recorded_at",
                Coalesce("stakeholder__city__timezone", "stakeholder__country__timezone"),
                "user__preference__wants_reminders",
                "user__preference__paused_until",
            )
        )
        zones: dict[int, str] = {}
        own: list[tuple[int, Member]] = []
        resting: dict[int, date | None] = {}
        for person, stakeholder, role, starts_on, recorded_at, zone, wants, paused_until in rows:
            if wants is False:
                continue
            if zone:
                zones.setdefault(person, zone)
            resting[person] = paused_until
            is_focal_point = role == MembershipRole.FOCAL_POINT
            own.append((stakeholder, Member(person, is_focal_point, max(starts_on, recorded_at.date()))))
        for person in resting:
            zones.setdefault(person, NOWHERE)
        awake = {person for person, until in resting.items() if until is None or until <= local_day(now, zones[person])}
        members = _with_heirs([(one, member) for one, member in own if member.person in awake], now=now)
        organisations: dict[int, set[int]] = defaultdict(set)
        for stakeholder, people in members.items():
            for member in people:
                organisations[member.person].add(stakeholder)
        return cls(now, members, {person: frozenset(ones) for person, ones in organisations.items()}, zones)

    def day(self, person: int) -> date:
        """The day it is for that person."""
        return local_day(self.now, self.zones[person])

    def to_be_written(self) -> list[int]:
        """The people in whose zone it is morning, and who got no digest today. Those of one organisation stand
        together. One query per thousand of them."""
        morning = [person for person in self.organisations if is_morning(self.now, self.zones[person])]
        written: set[int] = set()
        days = {self.day(person) for person in morning}
        for some in batched(morning, 1000):
            found = Digest.objects.filter(person__in=some, day__in=days).values_list("person_id", "day")
            written |= {person for person, day in found if day == self.day(person)}
        return sorted(set(morning) - written, key=lambda person: (min(self.organisations[person]), person))


def _with_heirs(own: Iterable[tuple[int, Member]], *, now: datetime) -> dict[int, list[Member]]:
    """By the organisation, those who speak for it: its members, and those of its successors since the succession."""
    before: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for line in Succession.objects.begun(now.date()):
        since = max(line.succeeded_on, line.recorded_at.date())
        before[line.successor_id].append((line.predecessor_id, since))
    found: dict[int, dict[int, Member]] = defaultdict(dict)

    def add(stakeholder: int, member: Member, seen: frozenset[int]) -> None:
        there = found[stakeholder].get(member.person)
        if there is not None:
            # Who speaks for it in two ways does so as an officer, and since the earlier day.
            member = Member(
                member.person,
                member.is_focal_point and there.is_focal_point,
                min(member.since, there.since),
            )
        found[stakeholder][member.person] = member
        for predecessor, since in before[stakeholder]:
            if predecessor not in seen:
                heir = Member(member.person, member.is_focal_point, max(member.since, since))
                add(predecessor, heir, seen | {predecessor})

    for stakeholder, member in own:
        add(stakeholder, member, frozenset({stakeholder}))
    return {stakeholder: list(people.values()) for stakeholder, people in found.items()}


# --- What is chased ---------------------------------------------------------------------------------------------------


def governed(series: Series | None = None, prefix: str = "") -> Q:
    """Condition on a commitment: it is followed up in a series that reminds, or in `series` whether it does or not."""
    if series is None:
        return reminding(prefix)
    later = f"{prefix}continued_in"
    return Q(**{later: None, f"{prefix}dialogue__series": series}) | Q(**{later: series})


def chased_items(*, asking: bool | None = None) -> QuerySet[ActionItem, Any]:
    """Live actions that their owners can see, with the facts of `as_chased`. `asking`: as if every series asked for
    news, or none; None: each as it does."""
    asks = {"asks_for_news": True} if asking is None else {"pk__isnull": not asking}
    series = [
        When(
            **{f"commitment__continued_in__{name}": value for name, value in asks.items()},
            commitment__continued_in__isnull=False,
            then=F("commitment__continued_in__report_every_days"),
        ),
        When(
            **{f"commitment__dialogue__series__{name}": value for name, value in asks.items()},
            commitment__continued_in=None,
            then=F("commitment__dialogue__series__report_every_days"),
        ),
    ]
    shared = Sharing.objects.filter(report=OuterRef("latest_report"))
    room = Representation.objects.filter(
        dialogue=OuterRef("commitment__dialogue"), stakeholder=OuterRef("waiting_for_stakeholder"), **IN_ROOM
    )
    made = ActionItem.history.filter(id=OuterRef("pk"), history_type="+").order_by("history_id")
    return (
        ActionItem.objects.live()
        .filter(commitment__visibility__gte=Visibility.PARTICIPANTS)
        .annotate(
            zone=Coalesce("city__timezone", "commitment__dialogue__series__country__timezone"),
            news_every=Case(*series, default=None),
            opened_at=_first_adoption("commitment__dialogue"),
            due_entered_at=_last(DueDateChange, "action_item"),
            handed_over_at=_last(OwnerChange, "action_item"),
            entered_by=Subquery(made.values("history_user")[:1]),
            asked_for=Exists(Request.objects.unanswered().filter(action_item=OuterRef("pk"))),
            replied=Exists(
                Reply.objects.filter(report=OuterRef("latest_report"), stakeholder=OuterRef("waiting_for_stakeholder"))
            ),
            # Whom it waits for is told of it only where it may read that it is waited for.
            body_reads=as_flag(
                Q(Exists(shared.filter(circle__gte=Circle.PARTICIPANTS)), Exists(room))
                | Q(Exists(shared.filter(circle=Circle.PUBLIC)), commitment__visibility=Visibility.PUBLIC)
            ),
        )
        .values(
            "pk",
            "owner",
            "status",
            "acceptance",
            "due_on",
            "overdue_at",
            "last_reported_on",
            "recorded_at",
            "waiting_for_stakeholder",
            "commitment__opened_on",
            "latest_report__recorded_at",
            "latest_report__verification__finding",
            "latest_report__verification__recorded_at",
            "latest_report__verification__item_version",
            "zone",
            "news_every",
            "opened_at",
            "due_entered_at",
            "handed_over_at",
            "entered_by",
            "asked_for",
            "replied",
            "body_reads",
        )
    )


def as_chased(row: Mapping[str, Any], reachable: Collection[int]) -> Chased:
    """What chasing knows of a row of `chased_items`. `reachable`: organisations with somebody to write to. Where the
    one that is waited for has nobody, or has replied, the owner is asked as ever."""
    opened_at = _latest(row["recorded_at"], row["opened_at"])
    body = row["waiting_for_stakeholder"] if row["body_reads"] and not row["replied"] else None
    returned = row["latest_report__verification__finding"] == Finding.RETURNED
    back = (row["latest_report__verification__recorded_at"], row["latest_report__verification__item_version"])
    return Chased(
        about=("action_item", row["pk"]),
        owner=row["owner"],
        zone=row["zone"],
        live=True,
        accepted=row["acceptance"] == Acceptance.ACCEPTED,
        entered_at=_latest(opened_at, row["due_entered_at"]),
        put_at=_latest(opened_at, row["handed_over_at"]),
        put_by=row["entered_by"],
        news_on=row["last_reported_on"] or row["commitment__opened_on"],
        due_on=row["due_on"],
        overdue_at=row["overdue_at"],
        answered_at=row["latest_report__recorded_at"],
        sent_back=back if returned and row["status"] == ItemStatus.IN_PROGRESS else None,
        with_staff=row["status"] == ItemStatus.REPORTED_COMPLETE or row["asked_for"],
        awaited=body if body in reachable and body != row["owner"] else None,
        news_every=row["news_every"],
        reached=row["owner"] in reachable,
    )


def proposed_steps() -> QuerySet[Commitment, Any]:
    """Open next steps whose lead has not answered yet, with the facts of `as_proposed`."""
    return (
        Commitment.objects.with_answer(Acceptance.PROPOSED)
        .filter(visibility__gte=Visibility.PARTICIPANTS, lead__isnull=False)
        .annotate(
            zone=F("dialogue__series__country__timezone"),
            opened_at=_first_adoption("dialogue"),
            due_entered_at=_last(DueDateChange, "commitment"),
            handed_over_at=_last(OwnerChange, "commitment"),
        )
        .values(
            "pk",
            "lead",
            "due_on",
            "recorded_at",
            "opened_on",
            "zone",
            "opened_at",
            "due_entered_at",
            "handed_over_at",
        )
    )


def as_proposed(row: Mapping[str, Any]) -> Chased:
    opened_at = _latest(row["recorded_at"], row["opened_at"])
    return Chased(
        about=("commitment", row["pk"]),
        owner=row["lead"],
        zone=row["zone"],
        live=True,
        accepted=False,
        entered_at=_latest(opened_at, row["due_entered_at"]),
        put_at=_latest(opened_at, row["handed_over_at"]),
        news_on=row["opened_on"],
        due_on=row["due_on"],
    )


def _first_adoption(dialogue: str) -> Subquery:
    """When the dialogue was adopted for the first time, by the clock: until then nobody but staff knew of it."""
    snapshots = Snapshot.objects.filter(dialogue=OuterRef(dialogue)).order_by()
    return Subquery(snapshots.values("dialogue").annotate(first=Min("recorded_at")).values("first"))


def _last(lines: type[DueDateChange | OwnerChange], of: str) -> Subquery:
    found = lines.objects.filter(**{of: OuterRef("pk")}).order_by("-pk")
    return Subquery(found.values("recorded_at")[:1])


def _latest(*instants: datetime | None) -> datetime:
    return max(instant for instant in instants if instant is not None)


def in_slices(rows: QuerySet[Any, Any]) -> Iterator[list[Any]]:
    """Rows with a `pk` in its order, `RECORDS_AT_ONCE` at a time. Their ids are found at once: a database would look
    for them anew, and sort what is left, for each slice."""
    ids = rows.order_by("pk").values_list("pk", flat=True)
    for some in batched(list(ids), RECORDS_AT_ONCE):
        yield list(rows.filter(pk__in=some).order_by("pk"))


# --- The next dialogue ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Agenda:
    """A dialogue that is near, and how many actions and next steps each organisation will be asked about there."""

    meeting: Meeting
    asked: Mapping[int, int]


def agendas(now: datetime, series: Series | None = None) -> list[Agenda]:
    """The next dialogues whose day is known and near, of series that remind or of `series`. Three queries at most."""
    near = now.date() + timedelta(days=1 - BEFORE_DIALOGUE[0])
    dialogues = (
        Dialogue.objects.filter(
            Q(series__sends_reminders=True) if series is None else Q(series=series),
            status=DialogueStatus.PLANNED,
            date_precision=DatePrecision.DAY,
            starts_on__range=(now.date() - timedelta(days=1), near),
        )
        .order_by("pk")
        .values_list("pk", "starts_on", "series__country__timezone")
    )
    found = {
        pk: (Meeting(("dialogue", pk), starts_on, zone), defaultdict[int, int](int))
        for pk, starts_on, zone in dialogues
        if starts_on is not None
    }
    if not found:
        return []
    put = {"commitment__follow_ups__dialogue__in": list(found)}
    items = ActionItem.objects.live().filter(**put).values_list("commitment__follow_ups__dialogue", "owner")
    led = (
        Commitment.objects.open()
        .filter(follow_ups__dialogue__in=list(found), lead__isnull=False)
        .exclude(acceptance=Acceptance.DECLINED)
        .values_list("follow_ups__dialogue", "lead")
    )
    for lines in (items, led):
        for dialogue, organisation, number in lines.order_by().annotate(number=Count("pk")):
            found[dialogue][1][organisation] += number
    return [Agenda(meeting, asked) for meeting, asked in found.values()]


# --- Together ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Round:
    """What people are owed at one instant. `series` narrows it to one, whether that reminds or not; `asking` says
    whether that asks for news, where it is not to be as it does."""

    book: AddressBook
    series: Series | None = None
    asking: bool | None = None
    agendas: list[Agenda] = field(init=False)

    def __post_init__(self) -> None:
        self.agendas = agendas(self.book.now, self.series)

    def owed(self, people: Collection[int]) -> dict[int, list[Owed]]:
        """By the person, what `people` are to be told, the most urgent first. A fixed number of queries, and two for
        each slice of actions that their organisations owe or are waited for."""
        found: dict[int, list[Owed]] = defaultdict(list)
        organisations = frozenset[int]().union(*(self.book.organisations.get(person, ()) for person in people))
        theirs = Q(owner__in=organisations) | Q(waiting_for_stakeholder__in=organisations)
        items = chased_items(asking=self.asking)
        for rows in in_slices(items.filter(theirs, governed(self.series, "commitment__"))):
            self._add(found, people, [as_chased(row, self.book.members) for row in rows], "action_item")
        steps = proposed_steps().filter(governed(self.series), lead__in=organisations)
        for rows in in_slices(steps):
            self._add(found, people, [as_proposed(row) for row in rows], "commitment")
        self._add_meetings(found, people, organisations)
        return dict(found)

    def _add(
        self, found: dict[int, list[Owed]], people: Collection[int], chased: Sequence[Chased], column: str
    ) -> None:
        lines = [(one, line) for one in chased for line in lines_of(one, self.book.now)]
        told = ledger(column, {one.about[1] for one, _line in lines})
        for one, line in lines:
            self._address(found, people, line, told[line.about], one.answered_at, one.zone)

    def _add_meetings(
        self, found: dict[int, list[Owed]], people: Collection[int], organisations: frozenset[int]
    ) -> None:
        told = ledger("dialogue", {agenda.meeting.about[1] for agenda in self.agendas})
        for agenda in self.agendas:
            meeting = agenda.meeting
            for line in lines_of_meeting(meeting, self.book.now, sorted(organisations & agenda.asked.keys())):
                self._address(found, people, line, told[line.about], None, meeting.zone)

    def _address(
        self,
        found: dict[int, list[Owed]],
        people: Collection[int],
        line: Line,
        told: Collection[Told],
        answered_at: datetime | None,
        zone: str,
    ) -> None:
        members = self.book.members.get(line.to, ())
        today = local_day(self.book.now, zone)
        for person, copied in addressed(line, members=members, told=told, answered_at=answered_at, today=today).items():
            if person in people:
                keep(found[person], Owed(line, copied))


def keep(lines: list[Owed], one: Owed) -> None:
    """Add a line to those of a person: once what two of their organisations are told, and the most urgent ones where
    there are more than `MOST`."""
    lines.append(one)
    if len(lines) > 2 * MOST:
        lines[:] = most_urgent(lines)


def most_urgent(lines: Iterable[Owed]) -> list[Owed]:
    """`MOST` of them, each thing once, the most urgent first."""
    by_key = {one.line.key: one for one in sorted(lines, key=lambda one: one.copied, reverse=True)}
    return sorted(by_key.values(), key=lambda one: one.urgency)[:MOST]


def ledger(column: str, records: Collection[int]) -> dict[About, list[Told]]:
    """What was told about the records, whose ids stand in that column, by the record."""
    found: dict[About, list[Told]] = defaultdict(list)
    if not records:
        return found
    lines = Reminder.objects.filter(**{f"{column}__in": records}).order_by("pk")
    for pk, person, to, kind, about_on, step, at, day in lines.values_list(
        column, "person_id", "stakeholder_id", "kind", "about_on", "step", "recorded_at", "digest__day"
    ):
        about = (column, pk)
        found[about].append(Told(person, (ReminderKind(kind), about, about_on, step), to, at, day))
    return found
