"""Who is written to about what is owed, when, and when that stops. Pure: facts and a clock in, lines out.

A *line* says one thing about one record to one organisation: `lines_of` and `lines_of_meeting` give those that are owed
by the calendar, `addressed` to whom of its people, beside what they were told already. Whatever was missed is made up
for by the same question asked later: only the step last reached is owed, so nothing comes twice, and nothing late that
says less than what comes next. Silence is chased; who has answered, or waits for us, is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from .due import days_overdue, end_of, local_day
from .status import AFTER_DUE, ASKING, ReminderKind

BEFORE_DUE = (-14, -3)
BEFORE_DIALOGUE = (-30, -7)
"""Steps: days from the due day, before `AFTER_DUE`; or from the first day of a dialogue."""

NEAR = 3
"""Days before its next step in which a step that was missed is not made up for: the next one says it."""

NEWS_FOR = timedelta(days=30)
"""For how long it is news that something was given to an organisation."""

COPIED_AFTER = 2
"""So many questions about one record stay unanswered before focal points are told of the next one."""

LEDGER_ZONE = "UTC"
"""By whose days the ledger counts what happened at an instant: the zone of a place may be corrected later, and nobody
is told again for that."""

GIVEN_UP_FOR = timedelta(days=30)
"""For how long a mail that was given up makes the next one wait."""

MORNING = (time(8), time(12))
"""When mails are written, by the clock of their reader. A run that comes later leaves them to the next morning."""

type About = tuple[str, int]
"""What a line is about: the name of the ledger's column (`action_item`, `commitment`, `dialogue`) and an id."""

type Key = tuple[ReminderKind, About, date, int]


@dataclass(frozen=True, slots=True)
class Chased:
    """What chasing knows of an action, or of a next step whose lead has to answer.

    `entered_at`: when what is due now became owed here. `put_at`: when it was put to the owner it has now, by the
    person `put_by`. `news_on`: the day that the last report speaks of, else the day it was opened; `answered_at`: when
    the last report came. `accepted_at`: when the owner last accepted it without a report, itself. `sent_back`: when the
    last report was sent back and the version it made, while nobody has reported since and it was the owner's.
    `with_staff`: a report is to be checked or a request to be answered, so it is not the owner's turn. `awaited`: the
    organisation that it waits for, where the owner has let that one read so. `news_every`: days, None for never.
    """

    about: About
    owner: int
    zone: str
    live: bool
    accepted: bool
    entered_at: datetime
    put_at: datetime
    news_on: date
    due_on: date | None = None
    overdue_at: datetime | None = None
    answered_at: datetime | None = None
    accepted_at: datetime | None = None
    sent_back: tuple[datetime, int] | None = None
    with_staff: bool = False
    awaited: int | None = None
    news_every: int | None = None
    put_by: int | None = None

    @property
    def put_on(self) -> date:
        """The day of `put_at`, as the ledger counts it."""
        return local_day(self.put_at, LEDGER_ZONE)

    @property
    def silent_since(self) -> date:
        """From when on nothing was heard of it: what was opened long ago and typed in lately is nobody's silence."""
        return max(self.news_on, self.put_on)

    @property
    def fell_due_before(self) -> bool:
        """Whether it was due already when it was entered here: what is typed in from paper chases nobody. Whether its
        owner accepts it is asked once all the same."""
        ends = self.overdue_at or (end_of(self.due_on, self.zone) if self.due_on else None)
        return ends is not None and ends <= self.entered_at

    @property
    def is_known(self) -> bool:
        """Whether the owner has reported on it, or accepted it, since it was put to them: it is no news then."""
        return any(at is not None and at >= self.put_at for at in (self.answered_at, self.accepted_at))

    def days_late(self, now: datetime) -> int | None:
        """Days from the due day at the place, negative before it; None where no day is known."""
        return days_late(self.due_on, self.overdue_at, now, self.zone)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The next dialogue of a series, whose first day is known."""

    about: About
    on: date
    zone: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said once: its kind, what it is about, the day that this is about and the step of its kind.

    `step` is days from that day for what comes in steps, days of silence for a request for news, the version of the
    action for what was sent back, else 0. `to` is the organisation that is told. `quiet`: days for which nobody who was
    asked about the same is asked again. `but` is a person who knows. `happened_at` is the instant that `on` is the day
    of; None for a day that somebody entered.
    """

    kind: ReminderKind
    about: About
    on: date
    step: int
    to: int
    quiet: int = 0
    but: int | None = None
    happened_at: datetime | None = None

    @property
    def key(self) -> Key:
        """What a person is told once."""
        return (self.kind, self.about, self.on, self.step)

    @property
    def owed_since(self) -> date:
        """The day from which it is owed."""
        return self.on if self.kind == ReminderKind.SENT_BACK else self.on + timedelta(days=self.step)

    def was_told(self, one: Told) -> bool:
        """Whether `one` says the same: it has its key, or is of its kind and step and came after the instant that this
        is about. Earlier releases called that by a day of the place, which need not be the one of `on`."""
        if one.key == self.key:
            return True
        kind, about, _on, step = one.key
        is_alike = (kind, about, step) == (self.kind, self.about, self.step)
        return is_alike and self.happened_at is not None and one.at >= self.happened_at


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the ledger: what a person was told, for which organisation, when, and on which day of theirs."""

    person: int
    key: Key
    to: int
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Member:
    """A person who can be written to, and speaks for an organisation since a day."""

    person: int
    is_focal_point: bool
    since: date


def days_late(due_on: date | None, overdue_at: datetime | None, now: datetime, zone: str) -> int | None:
    """Days from the due day at the place, negative before it; None where no day is known."""
    late = days_overdue(overdue_at, now, zone)
    return late or ((local_day(now, zone) - due_on).days if due_on else None)


def step_at(days: int, steps: Sequence[int]) -> int | None:
    """The last of `steps` reached when it is `days`; None before the first one, and where a missed one is so NEAR
    before the next that that says it."""
    reached = [step for step in steps if step <= days]
    if not reached:
        return None
    following = next((step for step in steps if step > days), None)
    if following is not None and days > reached[-1] and following - days <= NEAR:
        return None
    return reached[-1]


def lines_of(one: Chased, now: datetime) -> list[Line]:
    """The lines about `one` that its owner, or whom it waits for, is owed now, whoever was told already."""
    if not one.live:
        return []
    found: list[Line] = []
    if one.sent_back is not None:
        at, version = one.sent_back
        day = local_day(at, LEDGER_ZONE)
        found.append(Line(ReminderKind.SENT_BACK, one.about, day, version, one.owner, happened_at=at))
    put = partial(Line, about=one.about, on=one.put_on, step=0, to=one.owner, happened_at=one.put_at)
    if not one.accepted:
        return [*found, put(ReminderKind.PROPOSED)]
    if one.fell_due_before:
        return found
    if now - one.put_at <= NEWS_FOR and not one.is_known:
        found.append(put(ReminderKind.ASSIGNED, but=one.put_by))
    question = None if one.with_staff else _question(one, now)
    return [*found, question] if question else found


def _question(one: Chased, now: datetime) -> Line | None:
    """What is asked about an action that is owed: before and after its due, or for news while that is far."""
    today = local_day(now, one.zone)
    to = one.awaited or one.owner
    late = one.days_late(now)
    if late is not None and late >= BEFORE_DUE[0]:
        kind, steps = (ReminderKind.OVERDUE, AFTER_DUE) if late > 0 else (ReminderKind.DUE_SOON, BEFORE_DUE)
        step = step_at(late, steps)
        due_day = today - timedelta(days=late)
        if step is None or _has_answered(one, due_day, step, steps):
            return None
        return Line(kind, one.about, due_day, step, to)
    since = one.silent_since
    times = ((today - since).days - 1) // one.news_every if one.news_every else 0
    if not one.news_every or times < 1:
        return None
    step = times * one.news_every
    put_at = one.put_at if since == one.put_on else None
    return Line(ReminderKind.NO_NEWS, one.about, since, step, to, quiet=one.news_every, happened_at=put_at)


def _has_answered(one: Chased, due_day: date, step: int, steps: Sequence[int]) -> bool:
    """Whether a report has come since the step before: it has answered, and the next step asks again."""
    if one.answered_at is None:
        return False
    before = steps[max(steps.index(step) - 1, 0)]
    return local_day(one.answered_at, one.zone) >= due_day + timedelta(days=before)


def asked_for_news_on(one: Chased, now: datetime) -> date | None:
    """The day on which news of `one` are asked for next, today at the earliest, if nobody writes anything until then;
    None where they are not, or its due is asked about first."""
    if not one.live or not one.accepted or one.with_staff or one.fell_due_before or not one.news_every:
        return None
    since = one.silent_since
    today = local_day(now, one.zone)
    times = max((today - since).days - 1, one.news_every - 1) // one.news_every
    day = max(since + timedelta(days=max(times, 1) * one.news_every + 1), today)
    if (one.overdue_at and one.overdue_at <= now) or (one.due_on and (day - one.due_on).days >= BEFORE_DUE[0]):
        return None
    return day


def lines_of_meeting(meeting: Meeting, now: datetime, to: Iterable[int]) -> list[Line]:
    """The lines about the next dialogue, to the organisations that will be asked there."""
    days = (local_day(now, meeting.zone) - meeting.on).days
    step = step_at(days, BEFORE_DIALOGUE) if days <= 0 else None
    if step is None:
        return []
    return [Line(ReminderKind.BEFORE_DIALOGUE, meeting.about, meeting.on, step, one) for one in to]


def addressed(
    line: Line, *, members: Collection[Member], told: Collection[Told], answered_at: datetime | None, today: date
) -> dict[int, bool]:
    """The people who are owed `line` now, each with whether it is a copy.

    `members` are those of the organisation that it goes to; `told` is the ledger about the same record. Officers are
    told, or focal points where there is no officer; once so many questions stayed unanswered, focal points get a copy.
    Who came later is not told what the organisation was told before.
    """
    officers = [one for one in members if not one.is_focal_point]
    copied = len(officers) > 0 and unanswered(line, told, answered_at) >= COPIED_AFTER
    knows = {one.person for one in told if line.was_told(one)} | {line.but}
    organisation_knows = any(line.was_told(one) and one.to == line.to for one in told)
    pressed: set[int] = set()
    if line.quiet:
        pressed = {one.person for one in told if _is_question(one) and (today - one.day).days < line.quiet}
    found: dict[int, bool] = {}
    for one in members:
        if one.person in knows or one.person in pressed or (organisation_knows and one.since > line.owed_since):
            continue
        if not officers or not one.is_focal_point:
            found[one.person] = False
        elif copied:
            found.setdefault(one.person, True)
    return found


def unanswered(line: Line, told: Collection[Told], answered_at: datetime | None) -> int:
    """How many questions about the same record, before `line`, its organisation has not answered."""
    return len(
        {
            one.key
            for one in told
            if _is_question(one)
            and one.to == line.to
            and not line.was_told(one)
            and (answered_at is None or one.at > answered_at)
        }
    )


def _is_question(one: Told) -> bool:
    return one.key[0] in ASKING


def is_to_rest(given_up: int, last_on: date, today: date) -> bool:
    """Whether somebody is not written to on the day `today`: so many of their mails were given up lately, that of
    `last_on` the last. What it said is owed again the next morning; but a mailbox that takes nothing is not knocked at
    every day: each mail given up makes the next one wait a day longer."""
    return (today - last_on).days < given_up


def is_morning(now: datetime, zone: str) -> bool:
    """Whether it is the part of the day in `zone` in which mails are written."""
    begins, ends = MORNING
    return begins <= now.astimezone(ZoneInfo(zone)).time() < ends
