"""Reminders: what a run writes to whom, and that it writes it once."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import Mail, User
from commitments import chasing
from commitments.actions import deciding, entering, meeting, reminders
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.concluding import conclude
from commitments.actions.drafting import add_item, edit_item, late_entry
from commitments.actions.meeting import publish
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.places import correct_timezone
from commitments.actions.reminders import send_reminders, set_preference, switch_reminders, write
from commitments.actions.replying import reply
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.actions.translating import translate
from commitments.chasing import is_to_be_phoned
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Digest, Reminder
from commitments.reminding import AddressBook, Round, as_chased, chased_items, most_urgent
from commitments.status import Acceptance
from dialogues.actions.people import close_account, end_membership, invite
from dialogues.models import City, Membership, Stakeholder
from dialogues.status import Visibility
from tests.commitments.acts import say, send_back
from tests.commitments.chased import (
    DUE,
    STAMPS,
    Place,
    run,
    shanghai,
    told,
    told_at,
)
from tests.worlds import NOW, city, person, stakeholder
from urbanshift.errors import Conflict, NotAllowed, Stale

pytestmark = pytest.mark.django_db

OFFICER, COLLEAGUE, FOCAL = "china-officer", "china-colleague", "china-focal"


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


def both(kind: str, step: int) -> list[tuple[str, str, int]]:
    """The two officers are told."""
    return [(OFFICER, kind, step), (COLLEAGUE, kind, step)]


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


# --- Whom, and whom not -----------------------------------------------------------------------------------------------


class TestNobody:
    def test_before_staff_have_switched_it_on(self, world: Place) -> None:
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False)
        assert told_at(world.late(1)) == []
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True)
        assert told_at(world.late(1)) == both("overdue", 1)

    def test_for_what_fell_due_before_it_was_entered(self, world: Place) -> None:
        """Another dialogue of long ago is typed in; and a date is moved to a day that has passed."""
        staff: dict[str, Any] = {"by": world.staff, "now": world.late(-60)}
        past = Due.of("day", DUE - timedelta(days=90))
        add_item(world.item.commitment, **staff, title="Typed in", owner=world.owner, due=past)
        assert told_at(world.late(-59)) == both("no_news", 90)
        assert told_at(world.late(1)) == both("overdue", 1)
        move_due(world.item, by=world.staff, now=world.late(2), due=past, reason="Misread.")
        assert told_at(world.late(30)) == []

    def test_but_for_one_request_to_accept_it(self, world: Place) -> None:
        """A dialogue of long ago is typed in, with a step and two actions of somebody who was not there."""
        bank = stakeholder("bank", world.series.country)
        person("banker", of=bank)
        by: dict[str, Any] = {"by": world.staff, "now": world.late(-60)}
        past = Due.of("day", DUE - timedelta(days=90))
        accepted = add_item(world.item.commitment, **by, title="Long due", owner=bank, due=past)
        add_item(world.item.commitment, **by, title="As long due", owner=bank, due=past)
        late_entry(
            world.first, **by, title="Led", text="Led.", due=Due.of("month", date(2026, 3, 1)), lead=bank,
            reason="Forgotten.", kind="other",
        )  # fmt: skip
        asked = [("banker", "proposed", 0)] * 3
        assert [line for line in told_at(world.late(-59)) if line[0] == "banker"] == asked
        assert Mail.objects.filter(person__email="banker@example.org").count() == 1
        accept(accepted, by=User.objects.get(email="banker@example.org"), now=world.late(-58), acceptance="accepted")
        later = [line for days in range(-57, 62, 7) for line in told_at(world.late(days)) if line[0] == "banker"]
        assert later == []

    def test_for_what_is_not_owed(self, world: Place) -> None:
        step = world.item.commitment
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        withdraw_item(world.item, **by, reason="A law does it.")
        declined = add_item(step, **by, title="Declined", owner=world.owner, due=Due.of("day", DUE))
        accept(declined, **by, acceptance=Acceptance.DECLINED, reason="Not ours.")
        assert told_at(world.late(1)) == []

    def test_once_the_next_step_is_closed(self, world: Place) -> None:
        deciding.decide_between(
            world.item.commitment, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="A letter."
        )
        assert told_at(world.late(1)) == []

    @pytest.mark.parametrize("whose", ["owner", "staff"])
    def test_for_what_they_have_accepted(self, world: Place, whose: str) -> None:
        """It is no news to whom said yes; it is where others did so for them."""
        bank = stakeholder("bank", world.series.country)
        people = {"owner": person("banker", of=bank), "staff": world.staff}
        by: dict[str, Any] = {"by": world.staff, "now": world.late(-170)}
        loan = add_item(world.item.commitment, **by, title="A loan", owner=bank, due=Due.of("year", date(2027, 1, 1)))
        told = [line for line in told_at(world.late(-169)) if line[0] == "banker"]
        accept(loan, by=people[whose], now=world.late(-168), acceptance=Acceptance.ACCEPTED)
        told += [line for line in told_at(world.late(-167)) if line[0] == "banker"]
        assert told == [("banker", "proposed", 0), *([] if whose == "owner" else [("banker", "assigned", 0)])]

    def test_while_staff_have_to_answer(self, world: Place) -> None:
        request = ask(
            world.item,
            by=world.officer,
            now=world.late(-20),
            kind="due",
            reason="Rain.",
            due=Due.of("day", date(2027, 1, 1)),
        )
        assert told_at(world.late(-14)) == []
        assert told_at(world.late(1)) == []
        answer_request(request, by=world.staff, now=world.late(1), answer="refused", note="No.")
        assert told_at(world.late(2)) == both("overdue", 1)
        say(world.item, by=world.officer, now=world.late(3), status="reported_complete")
        assert told_at(world.late(30)) == []

    def test_who_left(self, world: Place) -> None:
        close_account(world.officer, by=person("admin", is_staff=True, is_superuser=True), now=NOW, reason="Left.")
        membership = Membership.objects.get(user=world.colleague)
        end_membership(membership, by=world.staff, now=NOW, ends_on=DUE)
        assert told_at(world.late(0)) == [(COLLEAGUE, "due_soon", -3)]
        # What is left is the focal point, who is told as the first one.
        assert told_at(world.late(1)) == [(FOCAL, "overdue", 1)]


class TestOthers:
    def test_focal_points_get_a_copy_after_two_unanswered_questions(self, world: Place) -> None:
        assert told_at(world.late(-14)) == both("due_soon", -14)
        assert told_at(world.late(-3)) == both("due_soon", -3)
        assert told_at(world.late(1)) == [*both("overdue", 1), (FOCAL, "+overdue", 1)]
        mail = Digest.objects.get(person=world.focal_point).mail
        assert mail.subject == "For you to know: your colleagues were asked, and have not answered"
        say(world.item, by=world.officer, now=world.late(31))
        assert told_at(world.late(60)) == []
        assert told_at(world.late(61)) == []

    def test_successors_are_asked(self, world: Place) -> None:
        heir = stakeholder("new-area", world.series.country, city=world.city)
        person("heir", of=heir)
        succeed(
            world.owner, by=world.staff, now=world.late(-40), kind="renamed", successors=[heir], reason="A law.",
            succeeded_on=DUE - timedelta(days=40),
        )  # fmt: skip
        assert ("heir", "due_soon", -14) in told_at(world.late(-14))

    def test_who_came_later_is_asked_where_nobody_was(self, world: Place) -> None:
        for one in (world.officer, world.colleague, world.focal_point):
            end_membership(Membership.objects.get(user=one), by=world.staff, now=NOW, ends_on=date(2026, 3, 3))
        assert told_at(world.late(1)) == []
        invite(by=world.staff, now=world.late(5), stakeholder=world.owner, email="late@example.org")
        invite(by=world.staff, now=world.late(9), stakeholder=world.owner, email="later@example.org")
        assert told_at(world.late(8)) == [("late", "overdue", 1)]
        assert told_at(world.late(10)) == []
        assert told_at(world.late(30)) == [("late", "overdue", 30), ("later", "overdue", 30)]

    def test_what_is_new_is_told_to_colleagues_of_who_added_it(self, world: Place) -> None:
        add_item(
            world.item.commitment,
            by=world.officer,
            now=world.late(-60),
            title="Water",
            owner=world.owner,
            due=Due.of("none"),
        )
        assert told_at(world.late(-59)) == [
            (OFFICER, "no_news", 90),
            (COLLEAGUE, "no_news", 90),
            (COLLEAGUE, "assigned", 0),
        ]

    def test_what_is_proposed_is_asked_once_and_again_of_another_owner(self, world: Place) -> None:
        other = stakeholder("other", world.series.country)
        person("other", of=other)
        change_owner(world.item, by=world.staff, now=world.late(-100), owner=other, reason="By law.")
        assert told_at(world.late(-99)) == [("other", "proposed", 0)]
        assert told_at(world.late(1)) == told_at(world.late(30)) == []
        change_owner(world.item, by=world.staff, now=world.late(31), owner=world.owner, reason="By law.")
        assert told_at(world.late(32)) == both("proposed", 0)
        assert told_at(world.late(60)) == []

    def test_a_lead_is_asked_for_an_answer(self, world: Place) -> None:
        bank = stakeholder("bank", None, category="development_bank", level="international")
        person("bank", of=bank)
        late_entry(
            world.first, by=world.staff, now=world.late(-100), reason="Left out.", title="Finance", text="Find money.",
            due=Due.of("next_dialogue"), lead=bank, kind="finance", language="en",
        )  # fmt: skip
        assert told_at(world.late(-99).replace(hour=8)) == [("bank", "proposed", 0)]
        mail = Mail.objects.get(person__name="Bank")
        assert "You are proposed to lead this next step" in mail.text
        # It asks for an answer, and for no report.
        assert ("Accept or decline it there" in mail.text, "two minutes" in mail.text) == (True, False)
        assert ("Accept or decline it there" in mail.html, "two minutes" in mail.html) == (True, False)
        assert told_at(world.late(-98).replace(hour=8)) == []

    def test_what_was_sent_back(self, world: Place) -> None:
        say(world.item, by=world.officer, now=world.late(-60), status="reported_complete")
        send_back(world.item, by=world.staff, verified_on=None)
        version = world.reread().version
        assert told_at(world.late(-58)) == both("sent_back", version)
        assert told_at(world.late(-57)) == []
        say(world.item, by=world.officer, now=world.late(-50), status="reported_complete")
        assert told_at(world.late(-49)) == []

    def test_what_was_sent_back_is_told_to_who_wrote_it(self, world: Place) -> None:
        say(world.item, by=world.officer, now=world.late(-60), status="reported_complete")
        send_back(world.item, by=world.staff, verified_on=None)
        version = world.reread().version
        other, heir = (stakeholder(slug, world.series.country) for slug in ("other", "heir"))
        person("other", of=other)
        change_owner(world.item, by=world.staff, now=world.late(-59), owner=other, reason="By law.")
        assert told_at(world.late(-58)) == [("other", "proposed", 0)]
        change_owner(world.reread(), by=world.staff, now=world.late(-57), owner=world.owner, reason="By law.")
        person("heir", of=heir)
        succeed(
            world.owner, by=world.staff, now=world.late(-57), kind="renamed", successors=[heir], reason="A law.",
        )  # fmt: skip
        assert ("heir", "sent_back", version) in told_at(world.late(-56))
        last = stakeholder("last", world.series.country)
        person("last", of=last)
        succeed(heir, by=world.staff, now=world.late(-56), kind="merged", successors=[last], reason="Another law.")
        assert ("last", "sent_back", version) in told_at(world.late(-55))

    def test_news_are_asked_for_once_per_interval(self, world: Place) -> None:
        days = [told_at(world.at(date(2026, 3, 2) + timedelta(days=day))) for day in (1, 90, 91, 92, 181, 182)]
        assert days == [both("assigned", 0), [], both("no_news", 90), [], both("no_news", 180), []]
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True, asks_for_news=False)
        move_due(world.item, by=world.staff, now=NOW, due=Due.of("none"), reason="It goes on.")
        assert told_at(world.late(100)) == []


class TestCorrectedPlaces:
    """Correcting where something is owed moves the days of its instants; nobody is told again for that."""

    entered_at = datetime(2026, 3, 3, 17, tzinfo=UTC)
    """It is 4 March in Shanghai, and still 3 March in Urumqi."""

    def told_first(self, world: Place) -> None:
        """One action is proposed, one assigned and one sent back at the instant; the morning after tells of them."""
        absent = stakeholder("absent", world.series.country)
        person("absent", of=absent)
        for title, owner in (("Water them", absent), ("Prune them", world.owner)):
            add_item(
                world.item.commitment, by=world.staff, now=self.entered_at, title=title, owner=owner,
                due=Due.of("day", DUE), city=world.city,
            )  # fmt: skip
        say(world.item, by=world.officer, now=self.entered_at - timedelta(minutes=30), status="reported_complete")
        send_back(world.item, by=world.staff, now=self.entered_at, verified_on=None)
        version = world.reread().version
        assert sorted(told_at(world.at(date(2026, 3, 4)))) == sorted(
            [("absent", "proposed", 0), *both("assigned", 0), *both("sent_back", version)]
        )

    def test_the_zone_of_a_city(self, world: Place) -> None:
        self.told_first(world)
        now = world.at(date(2026, 3, 5))
        correct_timezone(world.city, by=world.staff, now=now, timezone="Asia/Urumqi", reason="It is in the west.")
        assert told_at(world.at(date(2026, 3, 6), 10)) == []

    def test_the_city_of_an_action(self, world: Place) -> None:
        self.told_first(world)
        west = city("urumqi", world.series.country)
        City.objects.filter(pk=west.pk).update(timezone="Asia/Urumqi")
        west.refresh_from_db()
        for item in ActionItem.objects.all():
            edit_item(item, by=world.staff, now=world.at(date(2026, 3, 5)), city=west, reason="The wrong city.")
        assert told_at(world.at(date(2026, 3, 6), 10)) == []

    def test_what_the_ledger_keeps_by_the_days_of_the_place(
        self, world: Place, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As an earlier release wrote it: such a line says the same."""
        monkeypatch.setattr(chasing, "LEDGER_ZONE", world.zone)
        self.told_first(world)
        monkeypatch.undo()
        assert told_at(world.at(date(2026, 3, 6), 10)) == []

    def test_it_was_told_so_while_a_run_was_on(self, world: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        absent = stakeholder("absent", world.series.country)
        reader = person("absent", of=absent)
        change_owner(world.item, by=world.staff, now=self.entered_at, owner=absent, reason="By law.")
        book = AddressBook.read(world.at(date(2026, 3, 6)))
        (lines,) = Round(book).owed([reader.pk]).values()
        monkeypatch.setattr(chasing, "LEDGER_ZONE", world.zone)
        assert told_at(world.at(date(2026, 3, 5))) == [("absent", "proposed", 0)]
        assert write(reader.pk, lines, book=book, by=None, now=book.now) is None


class TestAwaited:
    """Where an action waits for another body and its owner shared that, that body is asked instead."""

    def wait(self, world: Place, *, in_room: bool = True, shared: bool = True) -> Stakeholder:
        body = stakeholder("ministry", world.series.country, category="ministry", level="national")
        person("minister", of=body)
        if in_room:
            entering.set_representation(world.first, by=world.staff, now=NOW, stakeholder=body, reason="Left out.")
        say(
            world.item, by=world.officer, now=world.late(-100), waiting_for="funding", waiting_for_stakeholder=body,
            share=shared,
        )  # fmt: skip
        return body

    def test_it_is(self, world: Place) -> None:
        body = self.wait(world)
        assert told_at(world.late(-14)) == [("minister", "due_soon", -14)]
        mail = Mail.objects.get()
        assert "Others wait for you" in mail.text
        assert "City Of China waits for you (funding)" in mail.text
        assert Reminder.objects.get().stakeholder == body

    def test_until_it_has_replied(self, world: Place) -> None:
        self.wait(world)
        reply(world.item, by=User.objects.get(name="Minister"), now=world.late(-90), text="In the next budget.")
        assert told_at(world.late(-14)) == both("due_soon", -14)

    def test_it_succeeded_who_was_in_the_room(self, world: Place) -> None:
        before = stakeholder("old-ministry", world.series.country, category="ministry", level="national")
        entering.set_representation(world.first, by=world.staff, now=NOW, stakeholder=before, reason="Left out.")
        body = self.wait(world, in_room=False)
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        succeed(before, **by, kind="renamed", successors=[body], reason="A law.", succeeded_on=NOW.date())
        assert told_at(world.late(-14)) == [("minister", "due_soon", -14)]

    @pytest.mark.parametrize(("in_room", "shared"), [(True, False), (False, True), (False, False)])
    def test_not_where_it_may_not_read_so(self, world: Place, in_room: bool, shared: bool) -> None:
        self.wait(world, in_room=in_room, shared=shared)
        assert told_at(world.late(-14)) == both("due_soon", -14)

    def test_whoever_reads_everything_public_may(self, world: Place) -> None:
        self.wait(world, in_room=False)
        publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        shared: Any = world.reread().latest_report
        share(shared, by=world.staff, now=NOW, circle=3)
        assert told_at(world.late(-14)) == [("minister", "due_soon", -14)]

    def test_where_it_has_nobody_the_owner_is_asked(self, world: Place) -> None:
        body = self.wait(world)
        end_membership(Membership.objects.get(stakeholder=body), by=world.staff, now=NOW)
        assert told_at(world.late(-14)) == both("due_soon", -14)


class TestDialogues:
    def plan(self, world: Place, **facts: Any) -> Any:
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True, asks_for_news=False)
        return entering.plan_dialogue(world.series, by=world.staff, now=NOW, title="Second", **facts)

    def test_those_who_will_be_asked_know_it_in_time(self, world: Place) -> None:
        day = DUE - timedelta(days=60)
        second = self.plan(world, starts_on=day, ends_on=day)
        asked = [told_at(world.at(day - timedelta(days=before))) for before in (31, 30, 29, 7, 6)]
        assert asked == [[], both("before_dialogue", -30), [], both("before_dialogue", -7), []]
        mail = Mail.objects.order_by("pk")[0]
        assert mail.subject == "The next dialogue"
        assert "Second (CHN-2)\n  Aug. 1, 2026 · in 30 days · it will ask about 1 matter of yours" in mail.text
        later = day + timedelta(days=1)
        entering.edit_dialogue(second, by=world.staff, now=NOW, starts_on=later, ends_on=later)
        assert told_at(world.at(day - timedelta(days=5))) == both("before_dialogue", -7)

    def test_not_while_its_day_is_not_known(self, world: Place) -> None:
        self.plan(world, starts_on=date(2026, 8, 1), ends_on=date(2026, 8, 31), date_precision="month")
        assert told_at(world.at(date(2026, 7, 5))) == []

    def test_nor_those_who_owe_nothing_any_more(self, world: Place) -> None:
        self.plan(world, starts_on=date(2026, 8, 1), ends_on=date(2026, 8, 1))
        withdraw_item(world.item, by=world.staff, now=NOW, reason="A law.")
        assert told_at(world.at(date(2026, 7, 2))) == []


class TestOtherSeries:
    def test_due_by_the_next_dialogue_and_passed_over(self, world: Place) -> None:
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        move_due(world.item, **by, due=Due.of("next_dialogue"), reason="Rain.")
        switch_reminders(world.series, **by, sends_reminders=True, asks_for_news=False)
        second = entering.plan_dialogue(world.series, **by, title="Second", starts_on=DUE, ends_on=DUE)
        assert told_at(world.late(-14)) == both("before_dialogue", -30)
        held: dict[str, Any] = {"by": world.staff, "now": world.late(2)}
        second = meeting.hold(second, **held)
        deciding.leave_the_rest(second, **held)
        adopt(second, **held, footing="agreed", adopted_on=DUE + timedelta(days=2))
        assert told_at(world.late(2)) == both("overdue", 1)
        assert told_at(world.late(31)) == both("overdue", 30)

    def test_what_goes_on_in_another_series_is_chased_by_that(self, world: Place) -> None:
        """The series it was agreed in is concluded, and says nothing any more, whatever was switched there."""
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        heir = entering.open_series(
            **by, code="CHN2", country=world.series.country, name="The programme after", continues=world.series
        )
        rulings = {"CHN-1-01": Ruling("continued", reason="It takes longer.")}
        conclude(world.series, **by, basis="A letter.", rulings=rulings, concluded_on=date(2026, 3, 2))
        assert told_at(world.late(1)) == []
        switch_reminders(heir, **by, sends_reminders=True)
        assert told_at(world.late(1)) == both("overdue", 1)
        assert ActionItem.objects.to_be_phoned(now=world.late(61)).exists()


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
        "  by Sept. 30, 2026 · 30 days overdue · China-City\n"
        "  http://127.0.0.1:8000/my/actions/CHN-1-01-1/\n\n"
        "A report takes two minutes, also from a phone. If the date cannot be kept, ask for a new one there.\n"
    )
    assert mail.unsubscribe in footer
    assert mail.unsubscribe.startswith("http://127.0.0.1:8000/reminders/stop/")
    assert "30 days overdue" in mail.html


def test_who_speaks_for_several_is_told_who_owes_what(world: Place) -> None:
    other = stakeholder("water-board", world.series.country, city=world.city)
    Membership.objects.create(
        user=world.officer, stakeholder=other, role="officer", starts_on=date(2020, 1, 1), **STAMPS
    )
    step = world.item.commitment
    add_item(step, by=world.officer, now=NOW, title="Lay pipes", owner=other, due=Due.of("day", DUE))
    run(world.late(30))
    body = Mail.objects.get(person=world.officer).text
    assert f"(CHN-1-01-1)\n  {world.owner.name} · by Sept. 30, 2026 · 30 days overdue · China-City\n" in body
    assert f"(CHN-1-01-2)\n  {other.name} · by Sept. 30, 2026 · 30 days overdue\n" in body
    assert "(CHN-1-01-1)\n  by Sept. 30, 2026" in Mail.objects.get(person=world.colleague).text


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


def test_whom_to_phone_is_the_same_in_python_and_sql(world: Place) -> None:
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
    for days in (0, 1, 59, 60, 61, 62, 63, 100):
        now = world.late(days)
        rows: Any = chased_items()
        book = AddressBook.read(now)
        by_facts = {row["pk"] for row in rows if is_to_be_phoned(as_chased(row, book.members, book.inherited), now)}
        in_sql = set(ActionItem.objects.to_be_phoned(now=now).values_list("pk", flat=True))
        assert by_facts == in_sql, days
    assert list(ActionItem.objects.to_be_phoned(now=world.late(61)).order_by("pk").values_list("title", flat=True)) == [
        "Plant trees",
        "reported before",
        "of empty",
        "of on-leave",
        "of gone",
        "of older",
    ]
    alone = ActionItem.objects.to_be_phoned(now=world.late(1)).order_by("pk").values_list("title", flat=True)
    assert list(alone) == ["of empty", "of on-leave"]
    switch_reminders(world.series, **by, sends_reminders=False)
    assert not ActionItem.objects.to_be_phoned(now=world.late(61)).exists()
