"""Reminders: whom they reach about what, and whom not."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from accounts.models import Mail, User
from commitments import chasing
from commitments.actions import deciding, entering, meeting
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, answer_request, ask
from commitments.actions.concluding import conclude
from commitments.actions.drafting import add_item, edit_item, late_entry
from commitments.actions.meeting import publish
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.places import correct_timezone
from commitments.actions.reminders import switch_reminders, write
from commitments.actions.replying import reply
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Digest, Reminder
from commitments.reminding import AddressBook, Owed, Round
from commitments.status import Acceptance
from dialogues.actions.people import close_account, end_membership, invite
from dialogues.models import City, Membership, Stakeholder
from dialogues.status import Visibility
from tests.commitments.acts import say, send_back
from tests.commitments.chased import (
    COLLEAGUE,
    DUE,
    FOCAL,
    OFFICER,
    Place,
    both,
    shanghai,
    told_at,
)
from tests.worlds import NOW, city, person, stakeholder

pytestmark = pytest.mark.django_db


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


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

    def test_what_one_person_is_owed_is_found_without_the_others(self, world: Place) -> None:
        """As it is found with them: whom it waits for, and who stands in the place of whom, are read for each alone."""
        body = self.wait(world)
        heir = stakeholder("heir", world.series.country)
        person("heir", of=heir)
        succeed(
            body, by=world.staff, now=world.late(-80), kind="renamed", successors=[heir], reason="A law.",
            succeeded_on=world.late(-80).date(),
        )  # fmt: skip
        person("bystander", of=stakeholder("bystander", world.series.country))
        now = world.late(1)
        everybody = AddressBook.read(now)
        together = Round(everybody).owed(list(everybody.organisations))
        alone: dict[int, list[Owed]] = {}
        for one in everybody.organisations:
            book = AddressBook.read(now, people=[one])
            assert book.organisations[one] == everybody.organisations[one]
            alone |= Round(book).owed([one])
        assert alone == together
        assert len(together) == 2
        assert set(AddressBook.read(now, people=[world.officer.pk]).members) == {world.owner.pk, body.pk, heir.pk}

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
        assert "Second (CHN-2)\n  1 August 2026 · in 30 days · it will ask about 1 matter of yours" in mail.text
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
