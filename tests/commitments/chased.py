"""Places in which something is owed, for the tests of reminders: made through the actions, as staff would make them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from accounts.models import User
from commitments.actions import drafting, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.reminders import Written, send_reminders, switch_reminders
from commitments.due import Due
from commitments.models import ActionItem, Reminder
from dialogues.models import City, Dialogue, Membership, Series, Stakeholder
from tests.worlds import NOW, city, country, person, stakeholder

HELD = date(2026, 2, 27)
DUE = date(2026, 9, 30)
"""By then somebody is silent for two intervals."""

STAMPS = {"recorded_at": NOW, "updated_at": NOW}

OFFICER, COLLEAGUE, FOCAL = "china-officer", "china-colleague", "china-focal"
"""Those whom the reminders of Shanghai reach, as `told` names them."""


@dataclass
class Place:
    """A country with one city, whose government has two officers and a focal point, and owes one action."""

    staff: User
    zone: str
    series: Series
    first: Dialogue
    city: City
    owner: Stakeholder
    officer: User
    colleague: User
    focal_point: User
    item: ActionItem

    def at(self, day: date, hour: int = 8, minute: int = 0) -> datetime:
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    def late(self, days: int) -> datetime:
        """The morning so many days after the due day, before it where they are negative."""
        return self.at(DUE + timedelta(days=days))

    def reread(self) -> ActionItem:
        self.item = ActionItem.objects.get(pk=self.item.pk)
        return self.item


def place(name: str, iso2: str, iso3: str, numeric: str, zone: str, *, staff: User, due: Due | None = None) -> Place:
    """Dialogue 1 is held and adopted, and reminders are on. All is entered at NOW."""
    where = country(iso2, iso3, numeric, name, zone)
    town = city(f"{name.lower()}-city", where)
    owner = stakeholder(f"city-of-{name.lower()}", where, city=town)
    called = name.lower()
    officer, colleague = person(f"{called}-officer", of=owner), person(f"{called}-colleague", of=owner)
    focal_point = person(f"{called}-focal")
    Membership.objects.create(
        user=focal_point, stakeholder=owner, role="focal_point", starts_on=date(2020, 1, 1), **STAMPS
    )
    by: dict[str, Any] = {"by": staff, "now": NOW}
    series = entering.open_series(**by, code=iso3, country=where, name=f"Dialogues in {name}")
    first = entering.plan_dialogue(series, **by, title=f"First in {name}", starts_on=HELD, ends_on=HELD)
    entering.set_representation(first, **by, stakeholder=owner)
    step = drafting.add_commitment(
        first, **by, title="Plant", text="Plant trees.", due=Due.of("none"), nobody_named=True, kind="other"
    )
    drafting.add_item(step, **by, title="Plant trees", owner=owner, due=due or Due.of("day", DUE), city=town)
    first = adopt(meeting.hold(first, **by), **by, footing="agreed", adopted_on=date(2026, 3, 2))
    series = switch_reminders(series, **by, sends_reminders=True)
    item = ActionItem.objects.get(commitment__dialogue=first)
    return Place(staff, zone, series, first, town, owner, officer, colleague, focal_point, item)


def shanghai(staff: User) -> Place:
    return place("China", "CN", "CHN", "156", "Asia/Shanghai", staff=staff)


def argentina(staff: User) -> Place:
    return place("Argentina", "AR", "ARG", "032", "America/Argentina/Buenos_Aires", staff=staff)


def new_zealand(staff: User) -> Place:
    return place("Zealand", "NZ", "NZL", "554", "Pacific/Auckland", staff=staff)


def run(now: datetime) -> list[Written]:
    return list(send_reminders(now=now))


def told(lines: Iterable[Reminder] | None = None) -> list[tuple[str, str, int]]:
    """Who was told what, by the ledger: the name of the account, the kind and the step; `+` marks a copy."""
    found = Reminder.objects.select_related("person").order_by("pk") if lines is None else lines
    return [
        (one.person.email.removesuffix("@example.org"), ("+" if one.copied else "") + one.kind, one.step)
        for one in found
    ]


def told_at(now: datetime) -> list[tuple[str, str, int]]:
    """Who is told what by a run at that instant."""
    before = Reminder.objects.count()
    run(now)
    return told(list(Reminder.objects.select_related("person").order_by("pk")[before:]))


def both(kind: str, step: int) -> list[tuple[str, str, int]]:
    """The two officers of Shanghai are told."""
    return [(OFFICER, kind, step), (COLLEAGUE, kind, step)]
