"""When somebody is written to about what is owed, and when that stops: dates alone, without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from commitments.chasing import (
    AFTER_DUE,
    BEFORE_DIALOGUE,
    BEFORE_DUE,
    Chased,
    Line,
    Meeting,
    Member,
    Told,
    addressed,
    is_morning,
    lines_of,
    lines_of_meeting,
    step_at,
)
from commitments.due import end_of
from commitments.status import ReminderKind

ZONES = ["Asia/Shanghai", "America/Argentina/Buenos_Aires", "Pacific/Auckland"]
ITEM = ("action_item", 7)
OWNER, BODY = 1, 2
OFFICER, COLLEAGUE, FOCAL_POINT = 11, 12, 13
DUE = date(2027, 3, 31)
ENTERED = datetime(2026, 9, 1, 9, tzinfo=UTC)


def at(day: date, zone: str = "Asia/Shanghai", hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(zone))


def owed(**facts: Any) -> Chased:
    """An accepted action that was entered half a year before it is due, and on which nobody has reported."""
    zone = facts.get("zone", "Asia/Shanghai")
    due_on = facts.setdefault("due_on", DUE)
    accepted = facts.setdefault("accepted", True)
    facts.setdefault("overdue_at", end_of(due_on, zone) if due_on and accepted else None)
    return Chased(
        **{
            "about": ITEM, "owner": OWNER, "zone": zone, "live": True,
            "entered_at": ENTERED, "put_at": ENTERED, "news_on": ENTERED.date(),
        } | facts
    )  # fmt: skip


def said(one: Chased, day: date) -> list[tuple[str, int, int]]:
    """Kind, step and whom it goes to of the lines that are owed on that day."""
    return [(line.kind.value, line.step, line.to) for line in lines_of(one, at(day, one.zone))]


def by_step(days: int) -> list[tuple[str, int, int]]:
    return said(owed(), DUE + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "line"),
    [
        (-15, None),
        (-14, ("due_soon", -14)),
        (-13, ("due_soon", -14)),
        (-7, ("due_soon", -14)),
        # The next step says it, in three days at most.
        (-6, None),
        (-4, None),
        (-3, ("due_soon", -3)),
        (-2, ("due_soon", -3)),
        (0, ("due_soon", -3)),
        (1, ("overdue", 1)),
        (8, ("overdue", 1)),
        (26, ("overdue", 1)),
        (27, None),
        (29, None),
        (30, ("overdue", 30)),
        (59, None),
        (60, ("overdue", 60)),
        (400, ("overdue", 60)),
    ],
)
def test_the_step_last_reached_is_owed(days: int, line: tuple[str, int] | None) -> None:
    assert by_step(days) == ([(*line, OWNER)] if line else [])


def test_the_day_is_the_places() -> None:
    """At 23:30 in Auckland it is still the due day there, while it is half a day earlier in Buenos Aires."""
    auckland = owed(zone="Pacific/Auckland")
    assert [line.step for line in lines_of(auckland, at(DUE, "Pacific/Auckland", 23))] == [-3]
    assert [line.step for line in lines_of(auckland, at(DUE + timedelta(days=1), "Pacific/Auckland", 0))] == [1]
    assert auckland.days_late(at(DUE, "America/Argentina/Buenos_Aires", 12)) == 1


def test_a_month_or_year_is_due_on_its_last_day() -> None:
    """The due is stored as that, so that nobody is asked in the middle of the month that was meant."""
    assert said(owed(due_on=date(2027, 12, 31)), date(2027, 12, 17)) == [("due_soon", -14, OWNER)]


def test_due_by_the_next_dialogue_is_late_once_that_passed_over_it() -> None:
    one = owed(due_on=None, overdue_at=None)
    assert said(one, date(2027, 6, 1)) == []
    passed = replace(one, overdue_at=at(date(2027, 6, 1), hour=0))
    assert lines_of(passed, at(date(2027, 6, 1))) == [Line(ReminderKind.OVERDUE, ITEM, date(2027, 5, 31), 1, OWNER)]


class TestNever:
    """What chases nobody."""

    def test_what_fell_due_before_it_was_entered_here(self) -> None:
        late = owed(entered_at=end_of(DUE, "Asia/Shanghai"))
        assert all(said(late, DUE + timedelta(days=days)) == [] for days in range(1, 100))
        # Whether it is accepted is asked by one line, the same on every day, and nothing after that.
        proposed = replace(late, accepted=False, overdue_at=None, news_every=1)
        asked = {line for days in range(1, 100) for line in lines_of(proposed, at(DUE + timedelta(days=days)))}
        assert [(line.kind.value, line.step) for line in asked] == [("proposed", 0)]
        in_time = owed(entered_at=end_of(DUE, "Asia/Shanghai") - timedelta(seconds=1))
        assert said(in_time, DUE + timedelta(days=1)) == [("overdue", 1, OWNER)]

    def test_what_is_not_live(self) -> None:
        over = owed(live=False, sent_back=(ENTERED, 4), news_every=1)
        assert all(said(over, DUE + timedelta(days=days)) == [] for days in range(-200, 100))

    def test_what_waits_for_staff(self) -> None:
        """A report to check, or a request to answer."""
        waiting = owed(with_staff=True, news_every=1)
        assert all(said(waiting, DUE + timedelta(days=days)) == [] for days in range(-180, 100))


class TestAnswers:
    """A report answers the step before it: the next one is left out, and the one after that asks again."""

    @pytest.mark.parametrize(
        ("reported", "asked"),
        [
            (-20, [-14, -3, 1, 30, 60]),
            (-14, [1, 30, 60]),
            (-5, [-14, 1, 30, 60]),
            (0, [-14, -3, 1, 30, 60]),
            (1, [-14, -3, 60]),
            (10, [-14, -3, 1, 60]),
            (40, [-14, -3, 1, 30]),
        ],
    )
    def test_it(self, reported: int, asked: list[int]) -> None:
        when = at(DUE + timedelta(days=reported), hour=6)
        steps = [
            line.step
            for days in (*BEFORE_DUE, *AFTER_DUE)
            for now in [at(DUE + timedelta(days=days))]
            for line in lines_of(owed(answered_at=when if when <= now else None), now)
        ]
        assert steps == asked


class TestNews:
    """A request for news, once per interval of silence, while the due is far or there is none."""

    silent_since = ENTERED.date()

    def days(self, **facts: Any) -> list[int]:
        one = owed(**{"due_on": None, "news_every": 90} | facts)
        days = range(400)
        lines = [(day, line) for day in days for line in lines_of(one, at(self.silent_since + timedelta(days=day)))]
        return [day for day, line in lines if line.kind == ReminderKind.NO_NEWS and line.step + 1 == day]

    def test_once_per_interval(self) -> None:
        assert self.days() == [91, 181, 271, 361]
        assert self.days(news_every=200) == [201]
        assert self.days(news_every=None) == []

    def test_the_due_takes_over(self) -> None:
        """From two weeks before the due on it asks for itself, and after its last step nobody is asked any more."""
        assert self.days(due_on=DUE) == [91, 181]

    def test_silence_is_not_older_than_the_record(self) -> None:
        typed_in = owed(due_on=None, news_every=90, news_on=date(2022, 11, 16))
        assert said(typed_in, self.silent_since + timedelta(days=45)) == []
        assert said(typed_in, self.silent_since + timedelta(days=91)) == [("no_news", 90, OWNER)]

    def test_who_was_asked_otherwise_lately_is_left_alone(self) -> None:
        (line,) = lines_of(owed(due_on=None, news_every=90), at(self.silent_since + timedelta(days=95)))
        by_staff = told(OFFICER, kind=ReminderKind.ASKED, on=self.silent_since + timedelta(days=60))
        today = self.silent_since + timedelta(days=95)
        assert to_whom(line, [by_staff], today=today) == {COLLEAGUE: False}
        assert to_whom(line, [by_staff], today=today + timedelta(days=55)) == {OFFICER: False, COLLEAGUE: False}


class TestOthers:
    """Lines that come once, of what happened."""

    def test_what_was_sent_back_heads_the_rest(self) -> None:
        back = at(DUE + timedelta(days=30), hour=2)
        one = owed(sent_back=(back, 6), answered_at=back - timedelta(days=40))
        assert said(one, DUE + timedelta(days=30)) == [("sent_back", 6, OWNER), ("overdue", 30, OWNER)]

    def test_what_is_proposed_is_asked_once(self) -> None:
        proposed = owed(accepted=False, news_every=90)
        (line,) = lines_of(proposed, at(DUE - timedelta(days=100)))
        assert line == Line(ReminderKind.PROPOSED, ITEM, date(2026, 9, 1), 0, OWNER, happened_at=ENTERED)
        assert lines_of(proposed, at(DUE + timedelta(days=100))) == [line]
        again = replace(proposed, put_at=ENTERED + timedelta(days=50))
        assert lines_of(again, at(DUE))[0].key != line.key

    def test_what_was_assigned_is_news_for_a_while(self) -> None:
        one = owed(put_by=OFFICER)
        (line,) = lines_of(one, ENTERED + timedelta(days=30))
        day = date(2026, 9, 1)
        assert line == Line(ReminderKind.ASSIGNED, ITEM, day, 0, OWNER, but=OFFICER, happened_at=ENTERED)
        assert to_whom(line) == {COLLEAGUE: False}
        assert lines_of(one, ENTERED + timedelta(days=31)) == []
        before, after = ENTERED - timedelta(seconds=1), ENTERED + timedelta(days=1)
        for known in (replace(one, answered_at=after), replace(one, accepted_at=after)):
            assert lines_of(known, ENTERED + timedelta(days=2)) == []
        for earlier in (replace(one, answered_at=before), replace(one, accepted_at=before)):
            assert lines_of(earlier, ENTERED + timedelta(days=2)) == [line]

    def test_a_body_that_is_waited_for_is_asked_instead(self) -> None:
        one = owed(awaited=BODY, news_every=90, sent_back=(at(DUE), 6))
        assert said(one, DUE + timedelta(days=1)) == [("sent_back", 6, OWNER), ("overdue", 1, BODY)]
        assert said(replace(one, due_on=None, overdue_at=None), DUE) == [
            ("sent_back", 6, OWNER),
            ("no_news", 180, BODY),
        ]


@pytest.mark.parametrize(
    ("days", "step"), [(-31, None), (-30, -30), (-11, -30), (-10, None), (-7, -7), (0, -7), (1, None)]
)
def test_before_a_dialogue(days: int, step: int | None) -> None:
    meeting = Meeting(("dialogue", 3), DUE, "Asia/Shanghai")
    lines = lines_of_meeting(meeting, at(DUE + timedelta(days=days)), [OWNER, BODY])
    steps = [] if step is None else [step]
    assert [(line.step, line.to) for line in lines] == [(one, to) for one in steps for to in (OWNER, BODY)]


def test_no_step_is_made_up_for_shortly_before_the_next() -> None:
    assert [step_at(days, BEFORE_DIALOGUE) for days in (-31, -30, -11, -10, -8, -7, 5)] == [
        *(None, -30, -30, None, None, -7, -7)
    ]


# --- Who --------------------------------------------------------------------------------------------------------------

LONG_AGO = date(2020, 1, 1)
OFFICERS = [
    Member(OFFICER, is_focal_point=False, since=LONG_AGO),
    Member(COLLEAGUE, is_focal_point=False, since=LONG_AGO),
]
FOCAL = Member(FOCAL_POINT, is_focal_point=True, since=LONG_AGO)
LATE = Line(ReminderKind.OVERDUE, ITEM, DUE, 30, OWNER)
TODAY = DUE + timedelta(days=30)


def told(person: int, *, kind: Any = ReminderKind.OVERDUE, on: date = DUE, step: int = 0, to: int = OWNER) -> Told:
    day = on + timedelta(days=step)
    return Told(person, (kind, ITEM, on, step), to, at(day), day)


def to_whom(line: Line, ledger: Any = (), *, today: date = TODAY, **facts: Any) -> dict[int, bool]:
    facts = {"members": [*OFFICERS, FOCAL], "answered_at": None} | facts
    return addressed(line, told=ledger, today=today, **facts)


class TestCorrectedZone:
    """The zone of a place is corrected: what was said stays said, whatever day it was there."""

    late_evening = datetime(2026, 9, 1, 18, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("facts", "after", "kind"),
        [
            ({"accepted": False}, 1, "proposed"),
            ({}, 1, "assigned"),
            ({"sent_back": (late_evening, 6), "put_at": late_evening - timedelta(days=40)}, 1, "sent_back"),
            ({"news_every": 90, "due_on": None}, 92, "no_news"),
            ({}, (DUE - late_evening.date()).days - 3, "due_soon"),
            ({}, (DUE - late_evening.date()).days + 2, "overdue"),
        ],
    )
    def test_the_key_stays(self, facts: dict[str, Any], after: int, kind: str) -> None:
        facts = {"put_at": self.late_evening, "entered_at": self.late_evening} | facts
        now = self.late_evening + timedelta(days=after, hours=6)
        keys = [[line.key for line in lines_of(owed(**facts | {"zone": zone}), now)] for zone in ZONES]
        assert keys == [keys[0]] * len(ZONES)
        assert [key[0] for key in keys[0]] == [kind]

    @pytest.mark.parametrize("day", [date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)])
    def test_what_was_told_by_a_day_of_the_place_was_told(self, day: date) -> None:
        one = owed(put_at=self.late_evening, accepted=False)
        (line,) = lines_of(one, at(date(2026, 9, 3)))
        before = replace(told(OFFICER, kind=ReminderKind.PROPOSED, on=day), at=at(date(2026, 9, 2)))
        assert to_whom(line, [before]) == {COLLEAGUE: False}
        (again,) = lines_of(replace(one, put_at=at(date(2026, 9, 5))), at(date(2026, 9, 6)))
        assert to_whom(again, [before]) == {OFFICER: False, COLLEAGUE: False}

    def test_a_new_silence_is_asked_about(self) -> None:
        """Of a day that was entered there is no other one: the same number of days after it is another question."""
        one = owed(due_on=None, news_every=90)
        first = told(OFFICER, kind=ReminderKind.NO_NEWS, on=ENTERED.date(), step=90)
        (line,) = lines_of(replace(one, news_on=date(2027, 1, 1)), at(date(2027, 4, 2)))
        assert (line.on, line.step) == (date(2027, 1, 1), 90)
        assert to_whom(line, [first], today=date(2027, 4, 2)) == {OFFICER: False, COLLEAGUE: False}


class TestWhom:
    def test_officers_are_told_and_only_once(self) -> None:
        assert to_whom(LATE) == {OFFICER: False, COLLEAGUE: False}
        assert to_whom(LATE, [told(OFFICER, step=30)]) == {COLLEAGUE: False}
        assert to_whom(LATE, [told(OFFICER, step=30), told(COLLEAGUE, step=30)]) == {}
        assert to_whom(LATE, [told(OFFICER, step=1)]) == {OFFICER: False, COLLEAGUE: False}

    def test_focal_points_are_where_there_is_no_officer(self) -> None:
        assert to_whom(LATE, members=[FOCAL]) == {FOCAL_POINT: False}
        assert to_whom(LATE, members=[]) == {}

    def test_focal_points_get_a_copy_after_the_second_unanswered_question(self) -> None:
        first, second = told(OFFICER, kind=ReminderKind.DUE_SOON, step=-14), told(OFFICER, step=1)
        both = {OFFICER: False, COLLEAGUE: False}
        assert to_whom(LATE, [first]) == both
        # Several people asked the same are one question; what is only told is none; nor what another one was asked.
        others = [told(COLLEAGUE, kind=ReminderKind.DUE_SOON, step=-14), told(OFFICER, kind=ReminderKind.ASSIGNED)]
        assert to_whom(LATE, [first, *others, replace(second, to=BODY)]) == both
        assert to_whom(LATE, [first, second]) == both | {FOCAL_POINT: True}
        assert to_whom(LATE, [first, second], answered_at=at(DUE - timedelta(days=1))) == both
        assert to_whom(LATE, [first, told(OFFICER, step=30)]) == {COLLEAGUE: False}

    def test_who_came_later_is_not_told_again(self) -> None:
        new = Member(OFFICER, is_focal_point=False, since=TODAY + timedelta(days=1))
        predecessor = told(99, step=30)
        assert to_whom(LATE, [predecessor], members=[new]) == {}
        # Where nobody was told, it is the first one who comes.
        assert to_whom(LATE, members=[new]) == {OFFICER: False}
        assert to_whom(LATE, [replace(predecessor, to=BODY)], members=[new]) == {OFFICER: False}
        assert to_whom(LATE, [predecessor], members=[replace(new, since=TODAY)]) == {OFFICER: False}


def test_mails_are_written_in_the_morning() -> None:
    hours = [hour for hour in range(24) if is_morning(at(DUE, "Pacific/Auckland", hour), "Pacific/Auckland")]
    assert hours == [8, 9, 10, 11]


# --- A year and more --------------------------------------------------------------------------------------------------


def ledger_of(one: Chased, *, first: date, days: int, outage: range = range(0)) -> list[tuple[int, str, int, int]]:
    """What two officers and a focal point are told in so many days by a run every morning: days from the due day, kind,
    step and person. No run on the days of the `outage`."""
    ledger: list[Told] = []
    for number in range(days):
        today = first + timedelta(days=number)
        if (today - DUE).days in outage:
            continue
        for _run in range(2):
            for line in lines_of(one, at(today, one.zone)):
                people = addressed(line, members=[*OFFICERS, FOCAL], told=ledger, answered_at=None, today=today)
                ledger += [Told(person, line.key, line.to, at(today, one.zone), today) for person in people]
    return [((one.day - DUE).days, one.key[0].value, one.key[3], one.person) for one in ledger]


@pytest.mark.parametrize("zone", ZONES)
def test_four_hundred_days_of_silence(zone: str) -> None:
    """Each line comes once to each, and then it stops."""
    both = (OFFICER, COLLEAGUE)
    # Entered on the first day: news for a while; silent for 90 days twice; then the due asks.
    start = (ENTERED.astimezone(ZoneInfo(zone)).date() - DUE).days
    expected = [
        *((start, "assigned", 0, person) for person in both),
        *((start + 91, "no_news", 90, person) for person in both),
        *((start + 181, "no_news", 180, person) for person in both),
        *((days, "due_soon", days, person) for days in BEFORE_DUE for person in both),
        *((days, "overdue", days, person) for days in AFTER_DUE for person in both),
    ]
    one = owed(zone=zone, news_every=90)
    found = ledger_of(one, first=DUE + timedelta(days=start), days=400)
    assert [line for line in found if line[3] != FOCAL_POINT] == expected
    assert [line[:2] for line in found if line[3] == FOCAL_POINT] == [
        *((days, "due_soon") for days in BEFORE_DUE), *((days, "overdue") for days in AFTER_DUE),
    ]  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("begins", range(-22, 62))
def test_a_week_without_a_run_is_made_up_for(zone: str, begins: int) -> None:
    """Wherever it lies, each step comes once: on its day, or on the first morning after the outage, unless the next
    one comes within three days of that. What comes, comes before the hundredth day."""
    outage = range(begins, begins + 7)
    found = ledger_of(owed(zone=zone), first=DUE - timedelta(days=30), days=130, outage=outage)
    steps = (*BEFORE_DUE, *AFTER_DUE)
    expected = []
    for place, step in enumerate(steps):
        day = outage.stop if step in outage else step
        following = steps[place + 1] if place + 1 < len(steps) else 1000
        # The due day parts what is asked before it from what is said after.
        if step < 0 < day or (step != -3 and day > step and following - day <= 3):
            continue
        expected.append((day, step))
    assert [(day, step) for day, _kind, step, person in found if person == OFFICER] == expected
