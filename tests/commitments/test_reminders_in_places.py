"""Reminders in three places of the world at once, over more than a year."""

from collections import Counter
from datetime import date, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

import pytest

from accounts.models import Mail
from commitments.actions.reminders import send_reminders
from commitments.models import Digest, Reminder
from tests.commitments.chased import DUE, argentina, new_zealand, shanghai, told_at
from tests.worlds import person

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

FIRST = date(2026, 3, 3)
"""The first morning after all was entered."""


def test_mornings_are_those_of_each_place() -> None:
    staff = person("staff", is_staff=True)
    places = [shanghai(staff), argentina(staff), new_zealand(staff)]
    hours: dict[str, list[str]] = {}
    day = places[0].late(1).replace(hour=0) - timedelta(days=1)
    for hour in range(72):
        now = day + timedelta(hours=hour)
        for name, kind, step in told_at(now):
            hours.setdefault(f"{kind} {step}", []).append(f"{now:%d %H} {name}")
    assert hours.pop("due_soon -3")
    assert hours == {
        "overdue 1": [
            "30 19 zealand-officer", "30 19 zealand-colleague",
            "01 00 china-officer", "01 00 china-colleague",
            "01 11 argentina-officer", "01 11 argentina-colleague",
        ],
    }  # fmt: skip


def test_four_hundred_days_in_three_places_with_an_outage_and_two_schedulers() -> None:
    """Every third hour of the days on which something can happen, among them one of the morning in each place; two runs
    at once, and none in the week from the 14th to the 8th day before the due. Each line comes once to each, in their
    morning, and then it stops."""
    staff = person("staff", is_staff=True)
    places = [shanghai(staff), argentina(staff), new_zealand(staff)]
    due = (DUE - FIRST).days
    around = {0, 1, 90, 91, 180, 181, 399, *(due + days for days in (*range(-14, -6), -3, 1, 2, 30, 60, 61, 90))}
    outage = {due + days for days in range(-14, -7)}
    for day in sorted(around - outage):
        for hour in range(-9, 15, 3):
            now = places[0].at(FIRST) + timedelta(days=day, hours=hour)
            for _both in zip_longest(send_reminders(now=now), send_reminders(now=now)):
                pass
    expected = [
        (-due, "assigned", 0), (90 - due, "no_news", 90), (180 - due, "no_news", 180),
        (-7, "due_soon", -14), (-3, "due_soon", -3), (1, "overdue", 1), (30, "overdue", 30), (60, "overdue", 60),
    ]  # fmt: skip
    for one in places:
        for reader, lines in ((one.officer, expected), (one.colleague, expected), (one.focal_point, expected[3:])):
            found = list(Reminder.objects.filter(person=reader).select_related("digest").order_by("pk"))
            assert [((line.digest.day - DUE).days, line.kind, line.step) for line in found] == lines
            local = [line.recorded_at.astimezone(ZoneInfo(one.zone)) for line in found]
            assert [line.digest.day for line in found] == [at.date() for at in local]
            assert {at.hour for at in local} <= {8, 9, 10, 11}
    assert set(Counter(Digest.objects.values_list("person", "day")).values()) == {1}
    assert Mail.objects.count() == Digest.objects.count() == 3 * (8 + 8 + 5)
