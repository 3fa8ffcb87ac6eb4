"""Digests that could not be sent at once: what happened meanwhile decides what is said, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail as outbox
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.db.models.sql.compiler import SQLCompiler
from django.test.utils import CaptureQueriesContext

from accounts.mails import due, send, send_again
from accounts.models import Mail, User
from commitments.actions import reminders
from commitments.actions.drafting import add_item
from commitments.actions.owing import change_owner, withdraw_item
from commitments.actions.reminders import ask_now, is_still_owed, set_preference, switch_reminders
from commitments.actions.succession import succeed
from commitments.chasing import is_to_rest
from commitments.due import Due
from commitments.models import Digest, Reminder
from dialogues.actions.people import end_membership, invite
from dialogues.models import Membership
from tests.commitments.acts import say
from tests.commitments.chased import COLLEAGUE, DUE, OFFICER, Place, run, shanghai, told, told_at
from tests.worlds import person, stakeholder
from urbanshift.errors import Conflict

pytestmark = pytest.mark.django_db


TOO_LATE = "It would have come too late to be of use."


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


@pytest.fixture(autouse=True)
def _as_in_production(settings: Any) -> None:
    settings.SHOW_MAILS = False


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Has the mail server refuse everything, for good, until it is taken back."""

    def refuse(self: EmailBackend, messages: Any) -> int:
        raise SMTPRecipientsRefused({"x@example.org": (550, b"No such user here")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    return monkeypatch


def deliver(now: datetime) -> list[str]:
    """Send what is due; to whom something came."""
    before = len(outbox.outbox)
    for pk in list(due(now=now).values_list("pk", flat=True)):
        send(pk, now=now)
    return sorted(message.to[0].removesuffix("@example.org") for message in outbox.outbox[before:])


@contextmanager
def counting_lines() -> Iterator[list[int]]:
    """Collects how many lines each statement gives that the ORM reads."""
    found: list[int] = []
    read = SQLCompiler.results_iter

    def counted(self: Any, *args: Any, **options: Any) -> Any:
        lines = list(read(self, *args, **options))
        found.append(len(lines))
        return iter(lines)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLCompiler, "results_iter", counted)
        yield found


def fate(user: User) -> list[str]:
    mails = Mail.objects.filter(person=user).order_by("pk")
    return ["sent" if one.sent_at else one.error if one.failed_at else "waiting" for one in mails]


# --- What was given up was not said -----------------------------------------------------------------------------------


def test_the_one_request_to_answer_is_written_again(world: Place, refused: pytest.MonkeyPatch) -> None:
    other = stakeholder("other", world.series.country)
    user = person("other", of=other)
    change_owner(world.item, by=world.staff, now=world.late(-100), owner=other, reason="By law.")
    assert told_at(world.late(-99)) == [("other", "proposed", 0)]
    assert deliver(world.late(-99)) == []
    refused.undo()
    assert told_at(world.late(-99) + timedelta(hours=1)) == []  # One mail a day, whatever became of it.
    assert told_at(world.late(-98)) == [("other", "proposed", 0)]
    assert deliver(world.late(-98)) == ["other"]
    assert told_at(world.late(-90)) == told_at(world.late(30)) == []
    assert [one.attempts for one in Reminder.objects.filter(person=user).order_by("pk")] == [0, 1]


def test_after_an_outage_of_days_it_is_told_once(world: Place, refused: pytest.MonkeyPatch) -> None:
    assert len(told_at(world.late(1))) == 2
    assert told_at(world.late(2)) == []  # It waits.
    assert deliver(world.late(3)) == []
    assert fate(world.officer) == [TOO_LATE]
    refused.undo()
    assert told_at(world.late(3)) == [(OFFICER, "overdue", 1), (COLLEAGUE, "overdue", 1)]
    assert deliver(world.late(3)) == [COLLEAGUE, OFFICER]
    assert told_at(world.late(4)) == []


def test_nobody_sends_again_what_is_written_again(world: Place, refused: pytest.MonkeyPatch, settings: Any) -> None:
    settings.SHOW_MAILS = True  # Here its text is kept.
    run(world.late(1))
    deliver(world.late(1))
    failed = Mail.objects.filter(failed_at__isnull=False)[0]
    with pytest.raises(Conflict, match="cannot be sent again"):
        send_again(failed, by=world.staff, now=world.late(1))


def test_it_does_not_count_as_a_question(world: Place, refused: pytest.MonkeyPatch) -> None:
    """Focal points get a copy once two questions stayed unanswered: those that were asked."""
    for days in (-14, -3):
        run(world.late(days))
        deliver(world.late(days))
    refused.undo()
    assert told_at(world.late(1)) == [(OFFICER, "overdue", 1), (COLLEAGUE, "overdue", 1)]


def test_a_mailbox_that_takes_nothing_is_left_to_rest(world: Place, refused: pytest.MonkeyPatch) -> None:
    days = []
    for late in range(1, 29):
        if run(world.late(late)):
            days.append(late - 1)
        deliver(world.late(late))
    assert days == [0, 1, 3, 6, 10, 15, 21]
    assert [is_to_rest(2, date(2026, 3, 2), date(2026, 3, day)) for day in (3, 4, 5)] == [True, False, False]


# --- What changed while it waited -------------------------------------------------------------------------------------


def test_who_speaks_for_nobody_any_more_reads_nothing(world: Place) -> None:
    run(world.late(1))
    membership = Membership.objects.get(user=world.officer)
    end_membership(membership, by=world.staff, now=world.late(1) + timedelta(minutes=1), reason="Left.")
    assert deliver(world.late(1) + timedelta(hours=6)) == [COLLEAGUE]
    assert fate(world.officer) == [TOO_LATE]
    assert Mail.objects.get(person=world.officer).text == ""


def test_what_was_withdrawn_is_not_asked(world: Place) -> None:
    run(world.late(1))
    withdraw_item(world.item, by=world.staff, now=world.late(1) + timedelta(minutes=1), reason="A law does it.")
    assert deliver(world.late(1) + timedelta(hours=12)) == []


def test_what_was_answered_is_not_asked(world: Place) -> None:
    run(world.late(1))
    say(world.item, by=world.officer, now=world.late(1) + timedelta(minutes=1))
    assert deliver(world.late(1) + timedelta(hours=12)) == []


def test_what_else_it_said_is_owed_again(world: Place) -> None:
    """The officer speaks for a second organisation, too, and is asked for that one the next morning."""
    other = stakeholder("other", world.series.country)
    Membership.objects.create(
        user=world.officer, stakeholder=other, starts_on=date(2020, 1, 1),
        recorded_at=world.late(-90), updated_at=world.late(-90),
    )  # fmt: skip
    step = world.item.commitment
    add_item(step, by=world.staff, now=world.late(-20), title="Water", owner=other, due=Due.of("none"))
    assert sorted(told_at(world.late(1))) == [
        (COLLEAGUE, "overdue", 1),
        (OFFICER, "overdue", 1),
        (OFFICER, "proposed", 0),
    ]
    membership = Membership.objects.get(user=world.officer, stakeholder=world.owner)
    end_membership(membership, by=world.staff, now=world.late(1) + timedelta(minutes=1), reason="Left.")
    assert deliver(world.late(1) + timedelta(hours=1)) == [COLLEAGUE]
    assert told_at(world.late(2)) == [(OFFICER, "proposed", 0)]
    assert deliver(world.late(2)) == [OFFICER]


def test_who_wants_none_any_more_gets_none(world: Place) -> None:
    run(world.late(1))
    set_preference(by=world.officer, now=world.late(1), wants_reminders=False)
    assert deliver(world.late(1) + timedelta(hours=1)) == [COLLEAGUE]


def test_nor_does_anybody_where_reminders_were_switched_off(world: Place) -> None:
    run(world.late(1))
    switch_reminders(world.series, by=world.staff, now=world.late(1), sends_reminders=False)
    assert deliver(world.late(1) + timedelta(hours=1)) == []


def test_a_day_later_it_still_holds(world: Place) -> None:
    for late in (-14, -3, 1, 30):
        assert len(told_at(world.late(late))) >= 2
        assert {OFFICER, COLLEAGUE} <= set(deliver(world.late(late) + timedelta(hours=30)))


def test_whoever_came_late_is_told_with_the_others(world: Place) -> None:
    """That colleagues were told by the same run keeps nothing from them."""
    invite(by=world.staff, now=world.late(3), stakeholder=world.owner, email="late@example.org")
    Mail.objects.all().delete()
    assert ("late", "overdue", 1) in told_at(world.late(5))
    assert "late" in deliver(world.late(5) + timedelta(hours=1))


def test_successors_are_told(world: Place) -> None:
    heir = stakeholder("new-area", world.series.country, city=world.city)
    person("heir", of=heir)
    succeed(
        world.owner, by=world.staff, now=world.late(-40), kind="renamed", successors=[heir], reason="A law.",
        succeeded_on=world.late(-40).date(),
    )  # fmt: skip
    run(world.late(-14))
    assert "heir" in deliver(world.late(-14) + timedelta(hours=1))


def test_asking_whether_it_holds_costs_the_same_however_many_others_there_are(world: Place) -> None:
    run(world.late(1))
    mail = Mail.objects.get(person=world.officer)
    now = world.late(1) + timedelta(hours=1)

    def read() -> tuple[int, int]:
        """How many statements, and how many lines they give."""
        with CaptureQueriesContext(connection) as queries, counting_lines() as lines:
            assert is_still_owed(mail, now)
        return len(queries), sum(lines)

    before = read()
    for number in range(3):
        other = stakeholder(f"other-{number}", world.series.country)
        person(f"other-{number}", of=other)
        heir = stakeholder(f"heir-{number}", world.series.country)
        person(f"heir-{number}", of=heir)
        succeed(
            other, by=world.staff, now=world.late(-40), kind="renamed", successors=[heir], reason="A law.",
            succeeded_on=world.late(-40).date(),
        )  # fmt: skip
        add_item(
            world.item.commitment, by=world.staff, now=world.late(-20), title="Water", owner=heir, due=Due.of("none")
        )
    assert read() == before


def test_what_staff_ask(world: Place) -> None:
    ask_now(world.owner, by=world.staff, now=world.late(40), note="Please.")
    assert "asked" in {kind for _name, kind, _step in told()}
    assert {OFFICER, COLLEAGUE} <= set(deliver(world.late(40) + timedelta(hours=1)))


def test_what_staff_ask_goes_on_without_what_was_answered(world: Place) -> None:
    """The mail server is down for a while, and the officer reports on one of two actions."""
    due = Due.of("day", DUE)
    step = world.item.commitment
    other = add_item(step, by=world.officer, now=world.late(-20), title="Water", owner=world.owner, due=due)
    now = world.late(40)
    ask_now(world.owner, by=world.staff, now=now, note="The minister asks.")
    say(world.item, by=world.officer, now=now + timedelta(minutes=10))
    assert deliver(now + timedelta(hours=1)) == []
    assert fate(world.officer) == fate(world.colleague) == [TOO_LATE, "waiting"]
    last = Mail.objects.filter(person=world.officer).latest("pk")
    assert (other.reference in last.text, world.item.reference + ")" in last.text) == (True, False)
    assert "Programme staff ask you for a report.\n\nThe minister asks.\n" in last.text
    assert deliver(now + timedelta(hours=1)) == [COLLEAGUE, OFFICER]
    assert [one.recorded_by for one in Digest.objects.filter(person=world.officer)] == [world.staff, world.staff]


def test_it_is_given_up_only_where_the_rest_is_asked(world: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    add_item(
        world.item.commitment, by=world.officer, now=world.late(-20), title="Water", owner=world.owner,
        due=Due.of("day", DUE),
    )  # fmt: skip
    now = world.late(40)
    ask_now(world.owner, by=world.staff, now=now)
    say(world.item, by=world.officer, now=now)

    def fail(*_args: Any, **_facts: Any) -> None:
        raise OSError("The disk is full.")

    monkeypatch.setattr(reminders, "write", fail)
    deliver(now + timedelta(minutes=1))
    assert fate(world.officer) == ["waiting"]
    monkeypatch.undo()
    deliver(now + timedelta(hours=1))
    assert fate(world.officer) == [TOO_LATE, "waiting"]


def test_staff_ask_again_on_the_day_on_which_it_was_given_up(world: Place, refused: pytest.MonkeyPatch) -> None:
    now = world.late(40)
    ask_now(world.owner, by=world.staff, now=now)
    with pytest.raises(Conflict, match="is sent already, or waits to be"):
        ask_now(world.owner, by=world.staff, now=now)
    deliver(now)
    refused.undo()
    assert told_at(now) == []  # The clock writes one a day, whatever became of it.
    assert ask_now(world.owner, by=world.staff, now=now) == [world.officer, world.colleague]
    assert deliver(now) == [COLLEAGUE, OFFICER]
    with pytest.raises(Conflict, match="is sent already, or waits to be"):
        ask_now(world.owner, by=world.staff, now=now)


@pytest.mark.parametrize("left", [True, False])
def test_what_staff_ask_is_not_asked_of_whom_it_is_no_matter(world: Place, left: bool) -> None:
    now = world.late(40)
    ask_now(world.owner, by=world.staff, now=now)
    if left:
        end_membership(Membership.objects.get(user=world.officer), by=world.staff, now=now, reason="Left.")
    else:
        say(world.item, by=world.officer, now=now)
    assert OFFICER not in deliver(now + timedelta(hours=1))
    assert Digest.objects.given_up().filter(person=world.officer).exists()
