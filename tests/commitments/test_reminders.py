"""Reminders: that a run writes each thing once and when, what a mail says, and what people want of it."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import Mail
from commitments.actions import reminders
from commitments.actions.answering import accept, ask
from commitments.actions.drafting import add_item
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.reminders import send_reminders, set_preference, switch_reminders, write
from commitments.actions.succession import succeed
from commitments.actions.translating import translate
from commitments.due import Due
from commitments.models import ActionItem, Digest, Reminder
from commitments.reminding import AddressBook, Round, most_urgent
from commitments.status import Acceptance
from dialogues.models import Membership
from tests.commitments.acts import say
from tests.commitments.chased import (
    COLLEAGUE,
    DUE,
    FOCAL,
    OFFICER,
    STAMPS,
    Place,
    argentina,
    both,
    new_zealand,
    run,
    shanghai,
    told,
    told_at,
)
from tests.worlds import NOW, person, stakeholder
from urbanshift.errors import Conflict, NotAllowed, Stale

pytestmark = pytest.mark.django_db


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


# --- Once -------------------------------------------------------------------------------------------------------------


class TestOnce:
    def test_a_mail_and_its_lines_are_one(self, world: Place) -> None:
        assert [one.lines for one in run(world.late(1))] == [1, 1]
        digest = Digest.objects.get(person=world.officer)
        assert (digest.day, digest.recorded_by) == (DUE + timedelta(days=1), None)
        assert (digest.mail.person, digest.mail.address) == (world.officer, "china-officer@example.org")
        assert told() == both("overdue", 1)
        assert {one.stakeholder for one in Reminder.objects.all()} == {world.owner}

    def test_a_second_run_says_nothing(self, world: Place) -> None:
        assert len(run(world.late(1))) == 2
        assert run(world.late(1)) == []
        assert run(world.late(1) + timedelta(hours=1)) == []
        assert run(world.late(2)) == []
        assert Mail.objects.count() == 2

    def test_two_runs_at_once(self, world: Place) -> None:
        """Both have found what is owed before the other one has written anything."""
        book = AddressBook.read(world.late(1))
        owed = [Round(book).owed(book.to_be_written()) for _run in range(2)]
        people = sorted(owed[0])
        assert owed[0] == owed[1]
        wrote = [
            write(one, most_urgent(lines[one]), book=book, by=None, now=book.now) is not None
            for one in people
            for lines in owed
        ]
        assert wrote == [True, False, True, False]
        assert told() == both("overdue", 1)

    def test_one_digest_a_day_though_something_else_is_owed_later(self, world: Place) -> None:
        run(world.late(1))
        move_due(
            world.item, by=world.staff, now=world.late(1), due=Due.of("day", DUE + timedelta(days=10)), reason="Rain."
        )
        assert run(world.late(1) + timedelta(hours=2)) == []
        assert told_at(world.late(2)) == both("due_soon", -14)

    def test_the_database_keeps_it(self, world: Place) -> None:
        run(world.late(1))
        line = Reminder.objects.filter(person=world.officer).get()
        copy = {field.attname: getattr(line, field.attname) for field in Reminder._meta.concrete_fields}
        with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
            Reminder.objects.create(**copy | {"id": None})
        digest = line.digest
        with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
            Digest.objects.create(
                person=world.officer, day=digest.day, mail=Mail.objects.exclude(pk=digest.mail_id)[0], recorded_at=NOW
            )

    def test_what_fails_for_one_leaves_nothing_and_keeps_nobody_waiting(
        self, world: Place, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        queue = reminders.queue_mail

        def fail_for_the_first(user: Any, **facts: Any) -> Mail:
            if user == world.officer:
                queue(user, **facts)
                raise OSError("The disk is full.")
            return queue(user, **facts)

        monkeypatch.setattr(reminders, "queue_mail", fail_for_the_first)
        found = run(world.late(1))
        assert [(one.person, one.lines, one.error) for one in found] == [
            (world.officer.pk, 0, "OSError"),
            (world.colleague.pk, 1, ""),
        ]
        assert told() == [(COLLEAGUE, "overdue", 1)]
        assert [mail.person for mail in Mail.objects.all()] == [world.colleague]
        monkeypatch.undo()
        assert told_at(world.late(1) + timedelta(hours=1)) == [(OFFICER, "overdue", 1)]

    def test_a_dry_run_writes_nothing(self, world: Place) -> None:
        found = list(send_reminders(now=world.late(1), dry_run=True))
        assert [(one.person, one.lines) for one in found] == [(world.officer.pk, 1), (world.colleague.pk, 1)]
        assert (told(), Mail.objects.count()) == ([], 0)

    def test_slices_change_nothing(self, world: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        step = world.item.commitment
        for number in range(4):
            add_item(step, by=world.staff, now=NOW, title=f"Water {number}", owner=world.owner, due=Due.of("day", DUE))
        monkeypatch.setattr("commitments.reminding.facts.RECORDS_AT_ONCE", 2)
        monkeypatch.setattr(reminders, "PEOPLE_AT_ONCE", 1)
        run(world.late(1))
        assert Counter(told()) == {(OFFICER, "overdue", 1): 5, (COLLEAGUE, "overdue", 1): 5}
        assert Mail.objects.count() == 2

    def test_who_owes_very_much_is_told_it_on_several_mornings(
        self, world: Place, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        step = world.item.commitment
        for number in range(4):
            add_item(step, by=world.staff, now=NOW, title=f"Water {number}", owner=world.owner, due=Due.of("day", DUE))
        monkeypatch.setattr("commitments.reminding.rounds.MOST", 2)
        assert [len(told_at(world.late(days))) for days in (1, 2, 3, 4)] == [4, 4, 2, 0]
        assert set(Counter((one.person_id, one.action_item_id) for one in Reminder.objects.all()).values()) == {1}

    @pytest.mark.parametrize("items", [1, 3])
    def test_queries_do_not_grow_with_actions(self, world: Place, items: int) -> None:
        step = world.item.commitment
        for number in range(items - 1):
            add_item(step, by=world.staff, now=NOW, title=f"Water {number}", owner=world.owner, due=Due.of("day", DUE))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert [one.lines for one in run(world.late(1))] == [items, items]
        assert len(queries) == 41


# --- When -------------------------------------------------------------------------------------------------------------


def test_whoever_belongs_nowhere_has_their_morning_in_utc(world: Place) -> None:
    agency = stakeholder("agency", None, category="un_agency", level="international")
    person("agency", of=agency)
    change_owner(world.item, by=world.staff, now=world.late(-60), owner=agency, reason="By agreement.")
    assert told_at(world.late(-50).replace(hour=7)) == []
    assert told_at(world.late(-50).replace(hour=8)) == [("agency", "proposed", 0)]


def test_after_an_outage_the_last_step_is_told_once(world: Place) -> None:
    assert told_at(world.late(-14)) == both("due_soon", -14)
    # No run for a week and more.
    assert told_at(world.late(5)) == [*both("overdue", 1)]
    assert told_at(world.late(6)) == []
    assert told_at(world.late(45)) == [*both("overdue", 30), (FOCAL, "+overdue", 30)]


# --- What people want -------------------------------------------------------------------------------------------------


class TestPreferences:
    def test_a_pause(self, world: Place) -> None:
        """What was owed meanwhile is told afterwards: only the last step of it, and once."""
        set_preference(
            by=world.officer, now=world.late(-20), wants_reminders=True, paused_until=DUE + timedelta(days=3)
        )
        assert told_at(world.late(-14)) == [(COLLEAGUE, "due_soon", -14)]
        assert told_at(world.late(1)) == [(COLLEAGUE, "overdue", 1)]
        assert told_at(world.late(2)) == []
        assert told_at(world.late(3)) == [(OFFICER, "overdue", 1)]

    @pytest.mark.parametrize("where", [argentina, new_zealand])
    def test_a_pause_ends_at_one_instant_for_mails_and_for_the_phone(self, world: Place, where: Any) -> None:
        there = where(world.staff)
        ends = DUE + timedelta(days=5)
        for one in (there.officer, there.colleague, there.focal_point):
            set_preference(by=one, now=NOW, wants_reminders=True, paused_until=ends)
        found = []
        for hours in range(-30, 31, 3):
            now = datetime.combine(ends, time(), tzinfo=UTC) + timedelta(hours=hours)
            phoned = ActionItem.objects.to_be_phoned(now=now).filter(owner=there.owner).exists()
            found.append((there.owner.pk in AddressBook.read(now).members, phoned))
        assert found == [(False, True)] * 10 + [(True, False)] * 11

    def test_none_at_all(self, world: Place) -> None:
        set_preference(by=world.officer, now=NOW, wants_reminders=False)
        set_preference(by=world.colleague, now=NOW, wants_reminders=False)
        assert told_at(world.late(1)) == [(FOCAL, "overdue", 1)]

    def test_what_was_said_while_a_run_was_on_counts(self, world: Place) -> None:
        book = AddressBook.read(world.late(1))
        lines = Round(book).owed([world.officer.pk])[world.officer.pk]
        set_preference(by=world.officer, now=NOW, wants_reminders=False)
        assert write(world.officer.pk, lines, book=book, by=None, now=book.now) is None


def test_a_mail_is_in_the_language_of_its_reader(world: Place) -> None:
    type(world.officer).objects.filter(pk=world.officer.pk).update(language="zh-hans")
    translate(world.item, by=world.staff, now=NOW, field="title", language="zh-Hans", text="植树")
    run(world.late(1))
    mail = Mail.objects.get(person=world.officer)
    assert mail.language == "zh-hans"
    assert "植树 (CHN-1-01-1)" in mail.text
    assert 'lang="zh-Hans" dir="auto">植树</a>' in mail.html
    assert "Plant trees (CHN-1-01-1)" in Mail.objects.get(person=world.colleague).text


def test_what_a_digest_says(world: Place) -> None:
    run(world.late(30))
    mail = Mail.objects.get(person=world.officer)
    assert mail.subject == "1 matter waits for your answer"
    body, _line, footer = mail.text.partition("\n-- \n")
    assert body == (
        "Hello China-Officer,\n\n"
        "Overdue\n\n"
        "- Plant trees (CHN-1-01-1)\n"
        "  by 30 September 2026 · 30 days overdue · China-City\n"
        "  http://127.0.0.1:8000/my/actions/CHN-1-01-1/\n\n"
        "A report takes two minutes, also from a phone. If the date cannot be kept, ask for a new one there.\n"
    )
    assert mail.unsubscribe in footer
    assert mail.unsubscribe.startswith("http://127.0.0.1:8000/reminders/stop/")
    assert "30 days overdue" in mail.html


@pytest.mark.parametrize(("language", "said"), [("en", "more: "), ("fr", "1 autre\u00a0: "), ("zh-hans", "项：")])
def test_what_is_left_out_of_a_digest_has_the_colon_of_its_language(
    world: Place, language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    type(world.officer).objects.filter(pk=world.officer.pk).update(language=language)
    step = world.item.commitment
    add_item(step, by=world.staff, now=NOW, title="Lay pipes", owner=world.owner, due=Due.of("day", DUE))
    monkeypatch.setattr("commitments.digests.SHOWN", 1)
    run(world.late(1))
    assert f"{said}http://127.0.0.1:8000/my/\n" in Mail.objects.get(person=world.officer).text


def test_who_speaks_for_several_is_told_who_owes_what(world: Place) -> None:
    other = stakeholder("water-board", world.series.country, city=world.city)
    Membership.objects.create(
        user=world.officer, stakeholder=other, role="officer", starts_on=date(2020, 1, 1), **STAMPS
    )
    step = world.item.commitment
    add_item(step, by=world.officer, now=NOW, title="Lay pipes", owner=other, due=Due.of("day", DUE))
    run(world.late(30))
    body = Mail.objects.get(person=world.officer).text
    assert f"(CHN-1-01-1)\n  {world.owner.name} · by 30 September 2026 · 30 days overdue · China-City\n" in body
    assert f"(CHN-1-01-2)\n  {other.name} · by 30 September 2026 · 30 days overdue\n" in body
    assert "(CHN-1-01-1)\n  by 30 September 2026" in Mail.objects.get(person=world.colleague).text


def test_who_may_switch_it(world: Place) -> None:
    with pytest.raises(NotAllowed):
        switch_reminders(world.series, by=world.officer, now=NOW, sends_reminders=False)
    with pytest.raises(Stale):
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False, version=1)
    type(world.series).objects.filter(pk=world.series.pk).update(concluded_on=DUE)
    with pytest.raises(Conflict, match="concluded"):
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True)
    assert not switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False).sends_reminders


# --- When it is staff's turn ------------------------------------------------------------------------------------------


def test_whom_to_phone(world: Place) -> None:
    """For actions of all kinds, on days around those on which something changes."""
    step = world.item.commitment
    by: dict[str, Any] = {"by": world.staff, "now": NOW}

    def another(title: str, due: Due | None = None, owner: Any = None) -> ActionItem:
        return add_item(step, **by, title=title, owner=owner or world.owner, due=due or Due.of("day", DUE))

    say(another("reported before"), by=world.officer, now=world.late(-5))
    say(another("reported since"), by=world.officer, now=world.late(2))
    complete = another("reported complete")
    say(complete, by=world.officer, now=world.late(-5), status="reported_complete")
    ask(another("asked for"), by=world.officer, now=world.late(2), kind="withdrawal", reason="A law.")
    withdraw_item(another("withdrawn"), **by, reason="A law.")
    accept(another("declined"), **by, acceptance=Acceptance.DECLINED, reason="Not ours.")
    another("proposed", owner=stakeholder("absent", world.series.country))
    another("typed in", due=Due.of("day", date(2026, 3, 1)))
    moved = another("moved")
    move_due(moved, by=world.staff, now=world.late(20), due=Due.of("day", DUE + timedelta(days=1)), reason="Rain.")
    another("no date", due=Due.of("none"))
    pausing = person("pausing", of=stakeholder("on-leave", world.series.country))
    heir = stakeholder("heir", world.series.country)
    person("heir", of=heir)
    gone = stakeholder("gone", world.series.country)
    older = stakeholder("older", world.series.country)
    for owner in (stakeholder("empty", world.series.country), pausing.memberships.get().stakeholder, gone, older):
        accept(another(f"of {owner.slug}", owner=owner), **by, acceptance=Acceptance.ACCEPTED)
    for before, after in ((older, gone), (gone, heir)):
        succeed(before, **by, kind="renamed", successors=[after], reason="A law.", succeeded_on=NOW.date())
    set_preference(by=pausing, now=NOW, wants_reminders=True, paused_until=world.late(62).date())

    def phoned(days: int) -> list[str]:
        found = ActionItem.objects.to_be_phoned(now=world.late(days)).order_by("pk")
        return list(found.values_list("title", flat=True))

    assert phoned(0) == []
    assert [phoned(days) for days in (1, 59, 60)] == [["of empty", "of on-leave"]] * 3
    unanswered = ["Plant trees", "reported before", "of empty", "of on-leave", "of gone", "of older"]
    assert [phoned(days) for days in (61, 62, 63, 100)] == [unanswered] * 4
    switch_reminders(world.series, **by, sends_reminders=False)
    assert phoned(61) == []
