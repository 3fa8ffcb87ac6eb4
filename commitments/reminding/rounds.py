"""What each person is to be told at one instant: the lines that `chasing` makes of the facts, addressed to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q

from commitments.chasing import About, Chased, Line, Told, addressed, lines_of, lines_of_meeting
from commitments.due import local_day
from commitments.models import Reminder
from commitments.status import ReminderKind
from dialogues.models import Series

from .addresses import AddressBook
from .agendas import Agenda, agendas
from .facts import as_chased, as_proposed, chased_items, governed, in_slices, proposed_steps

PEOPLE_AT_ONCE = 50
MOST = 2000
"""Lines of one digest. Whoever owes more is told the rest on the next mornings."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A line that a person is to be told, as a copy or not."""

    line: Line
    copied: bool

    @property
    def urgency(self) -> tuple[int, date, About]:
        return (_URGENCY[self.line.kind], self.line.on, self.line.about)


_URGENCY = {kind: place for place, kind in enumerate(ReminderKind)}


@dataclass(slots=True)
class Round:
    """What people are owed at one instant. `series` narrows it to one, whether that reminds or not; `asking` says
    whether that asks for news, where it is not to be as it does. What was told from the instant `since` on is as if it
    had not been."""

    book: AddressBook
    series: Series | None = None
    asking: bool | None = None
    since: datetime | None = None
    agendas: list[Agenda] = field(init=False)

    def __post_init__(self) -> None:
        self.agendas = agendas(self.book.now, self.series, around=self.book.around)

    def owed(self, people: Collection[int]) -> dict[int, list[Owed]]:
        """By the person, what `people` are to be told, the most urgent first. A fixed number of queries, and two for
        each slice of actions that their organisations owe or are waited for."""
        found: dict[int, list[Owed]] = defaultdict(list)
        organisations = frozenset[int]().union(*(self.book.organisations.get(person, ()) for person in people))
        theirs = Q(owner__in=organisations) | Q(waiting_for_stakeholder__in=organisations)
        items = chased_items(asking=self.asking, inherited=self.book.inherited)
        for rows in in_slices(items.filter(theirs, governed(self.series, "commitment__"))):
            chased = [as_chased(row, self.book.members, self.book.inherited) for row in rows]
            self._add(found, people, chased, "action_item")
        steps = proposed_steps().filter(governed(self.series), lead__in=organisations)
        for rows in in_slices(steps):
            self._add(found, people, [as_proposed(row) for row in rows], "commitment")
        self._add_meetings(found, people, organisations)
        return dict(found)

    def _add(
        self, found: dict[int, list[Owed]], people: Collection[int], chased: Sequence[Chased], column: str
    ) -> None:
        lines = [(one, line) for one in chased for line in lines_of(one, self.book.now)]
        told = ledger(column, {one.about[1] for one, _line in lines}, before=self.since)
        for one, line in lines:
            self._address(found, people, line, told[line.about], one.answered_at, one.zone)

    def _add_meetings(
        self, found: dict[int, list[Owed]], people: Collection[int], organisations: frozenset[int]
    ) -> None:
        told = ledger("dialogue", {agenda.meeting.about[1] for agenda in self.agendas}, before=self.since)
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


def ledger(column: str, records: Collection[int], *, before: datetime | None = None) -> dict[About, list[Told]]:
    """What was told about the records, whose ids stand in that column, by the record; only `before` an instant."""
    found: dict[About, list[Told]] = defaultdict(list)
    if not records:
        return found
    lines = Reminder.objects.said().filter(**{f"{column}__in": records}).order_by("pk")
    if before is not None:
        lines = lines.filter(recorded_at__lt=before)
    for pk, person, to, kind, about_on, step, at, day in lines.values_list(
        column, "person_id", "stakeholder_id", "kind", "about_on", "step", "recorded_at", "digest__day"
    ):
        about = (column, pk)
        found[about].append(Told(person, (ReminderKind(kind), about, about_on, step), to, at, day))
    return found
