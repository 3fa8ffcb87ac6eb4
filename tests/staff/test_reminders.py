"""Staff on reminders: switching them on with a look at who would get what, who has not reported, whom to phone."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from accounts.models import Mail, User
from commitments.actions.drafting import add_item
from commitments.actions.meeting import publish
from commitments.actions.owing import change_owner
from commitments.actions.reminders import ask_now, set_preference, switch_reminders
from commitments.admin.home import cards
from commitments.admin.lists import unreported
from commitments.admin.today import Day
from commitments.due import Due
from commitments.models import ActionItem, Digest, Reminder
from dialogues.actions.people import end_membership
from dialogues.actions.register import register_country
from dialogues.models import Membership, Series
from dialogues.status import Visibility
from tests.commitments.acts import say
from tests.commitments.chased import DUE, Place, run, shanghai, told, told_at
from tests.worlds import NOW, person, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed

from .clients import said, signed_in, words
from .page_forms import fields_of

pytestmark = pytest.mark.django_db

OFFICER, COLLEAGUE, FOCAL = "china-officer", "china-colleague", "china-focal"


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


@pytest.fixture
def client(world: Place) -> Client:
    return signed_in(world.staff)


def page(client: Client, address: str, now: Any, **query: str) -> Any:
    with time_machine.travel(now, tick=False):
        return client.get(f"/admin/{address}/", query)


def home(client: Client, now: Any) -> Any:
    with time_machine.travel(now, tick=False):
        return client.get("/admin/")


class TestSwitching:
    def preview(self, client: Client, now: Any) -> str:
        text = words(page(client, "series/CHN/reminders", now))
        return text.partition("on the next morning ")[2]

    def test_it_shows_who_would_get_what(self, world: Place, client: Client) -> None:
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False)
        empty = stakeholder("nobody-there", world.series.country)
        add_item(world.item.commitment, by=world.staff, now=NOW, title="Water", owner=empty, due=Due.of("day", DUE))
        shown = self.preview(client, world.late(1))
        line = "1 matter Overdue CHN-1-01-1 Plant trees by 30 September 2026 · 1 day overdue · China-City"
        assert shown.startswith(
            f"China-Officer · City Of China · {line} China-Colleague · City Of China · {line} "
            "When news is first asked for, if nobody reports until then "
            "Of none: what is owed is asked about by its due date, or is done. "
            "They owe something, and nobody can be written to Nobody There"
        )
        assert not Mail.objects.exists()
        # It is what a run then says.
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True)
        assert told_at(world.late(1)) == [(OFFICER, "overdue", 1), (COLLEAGUE, "overdue", 1)]
        assert self.preview(client, world.late(1)).startswith("Nobody: nothing is due, new or silent now.")

    def test_it_shows_when_news_are_first_asked_for(self, world: Place, client: Client) -> None:
        """Of the box as it is ticked, not as it is stored; and it is what a run then does."""
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False, asks_for_news=False)
        early = world.late(-130)
        address = "/admin/series/CHN/reminders/"
        assert "When news is first asked for" not in words(page(client, "series/CHN/reminders", early))
        ticked: dict[str, Any] = {"look": "yes", "sends_reminders": "on", "asks_for_news": "on"}
        with time_machine.travel(early, tick=False):
            text = words(client.post(address, ticked))
        told_of = "When news is first asked for, if nobody reports until then "
        first = text.partition(told_of)[2]
        assert first.startswith("1 June 2026: CHN-1-01-1 Plant trees City Of China In all 1 action is asked about.")
        # Nothing was saved.
        assert (Series.objects.get().sends_reminders, Series.objects.get().asks_for_news) == (False, False)
        day = date(2026, 6, 1)
        with time_machine.travel(world.at(day), tick=False):
            text = words(client.post(address, ticked))
            assert "China-Officer · City Of China · 1 matter" in text
            assert "1 matter" not in words(client.post(address, {"look": "yes", "sends_reminders": "on"}))
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True, asks_for_news=True)
        assert told_at(world.at(day - timedelta(days=1))) == []
        assert (OFFICER, "no_news", 90) in told_at(world.at(day))

    def test_it_is_switched(self, world: Place, client: Client) -> None:
        version = Series.objects.get().version
        said_: dict[str, Any] = {"sends_reminders": "off", "asks_for_news": "", "version_seen": version}
        answer = client.post("/admin/series/CHN/reminders/", said_, follow=True)
        assert answer.redirect_chain == [("/admin/series/CHN/reminders/", 303)]
        assert "No reminders are sent for this series." in words(answer)
        series = Series.objects.get()
        assert (series.sends_reminders, series.asks_for_news) == (False, False)
        answer = client.post("/admin/series/CHN/reminders/", said_ | {"sends_reminders": "on"})
        assert "Not saved: a colleague changed this meanwhile." in words(answer)

    def test_who_switches_it_leaves_alone_what_a_colleague_ticked(self, world: Place, client: Client) -> None:
        address = "/admin/series/CHN/reminders/"
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True, asks_for_news=True)
        seen = fields_of(client.get(address).content.decode(), "act")
        assert (seen["sends_reminders"], seen["asks_for_news"]) == ("on", "on")
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=True, asks_for_news=False)
        answer = client.post(address, seen | {"sends_reminders": "off"})
        assert "I have seen it; save mine beside it." in words(answer)
        fields = fields_of(answer.content.decode(), "act")
        assert client.post(address, fields | {"renewed": Series.objects.get().version}).status_code == 303
        assert (Series.objects.get().sends_reminders, Series.objects.get().asks_for_news) == (False, False)

    def test_many_people_take_no_more_queries(
        self, world: Place, client: Client, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(5):
            person(f"more-{number}", of=world.owner)
        page(client, "series/CHN/reminders", world.late(1))
        with django_assert_max_num_queries(22):
            shown = page(client, "series/CHN/reminders", world.late(1))
        assert words(shown).count("1 matter Overdue") == 7


class TestNotReported:
    def test_organisations_with_last_sign_in_and_mails(self, world: Place, client: Client) -> None:
        assert "Nobody: what was expected is reported." in words(
            page(client, "not-reported", world.late(0) - timedelta(days=130))
        )
        User.objects.filter(pk=world.officer.pk).update(last_login=world.late(-20))
        run(world.late(-14))
        run(world.late(1))
        text = words(page(client, "not-reported", world.late(2)))
        assert "City Of China China 1 3 10 September 2026, midnight 4 1 October 2026" in text
        say(world.item, by=world.officer, now=world.late(2))
        assert "Nobody: what was expected is reported." in words(page(client, "not-reported", world.late(2)))

    def test_actions_are_counted_to_an_end(self, world: Place, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(unreported, "MOST_COUNTED", 1)
        assert "City Of China China 1 3" in words(page(client, "not-reported", world.late(2)))
        due = Due.of("day", DUE)
        add_item(world.item.commitment, by=world.staff, now=NOW, title="Water them", owner=world.owner, due=due)
        assert "City Of China China 1+ 3" in words(page(client, "not-reported", world.late(2)))

    def test_what_narrows_it(self, world: Place, client: Client) -> None:
        now = world.late(2)
        for query, fits in (
            ({"search": "china"}, True), ({"search": "water"}, False), ({"country": "CN"}, True),
            ({"series": "CHN"}, True), ({"never_asked": "yes"}, True),
        ):  # fmt: skip
            assert ("City Of China" in words(page(client, "not-reported", now, **query))) == fits, query
        run(now)
        assert "Nothing fits." in words(page(client, "not-reported", now, never_asked="yes"))

    def test_one_of_them(self, world: Place, client: Client) -> None:
        set_preference(by=world.officer, now=NOW, wants_reminders=False)
        run(world.late(1))
        text = words(page(client, "not-reported/city-of-china", world.late(2)))
        assert "CHN-1-01-1 Plant trees by 30 September 2026 overdue – 1 October 2026 Report for them" in text
        assert "China-Officer china-officer@example.org officer never wants none none yet" in text
        assert "China-Colleague china-colleague@example.org officer never yes 1 October 2026" in text

    def test_a_message_to_copy(self, world: Place, client: Client) -> None:
        answer = page(client, "not-reported/city-of-china", world.late(2), language="en")
        (message,) = re.findall(r'<textarea id="message"[^>]*>(.*?)</textarea>', answer.content.decode(), re.DOTALL)
        assert message == (
            "Dear colleagues of City Of China, we have no report from you yet on:\n\n"
            "– Plant trees (CHN-1-01-1): by 30 September 2026 · 2 days overdue\n\n"
            "Please report here; it takes two minutes, also from a phone: http://127.0.0.1:8000/my/\n"
            "If a date cannot be kept, ask for a new one there. Thank you."
        )
        User.objects.update(language="zh-hans")
        own = page(client, "not-reported/city-of-china", world.late(2))
        assert '<textarea id="message" rows="10" readonly lang="zh-hans" dir="auto">' in own.content.decode()
        other = page(client, "not-reported/city-of-china", world.late(2), language="fr")
        assert 'readonly lang="fr" dir="auto">' in other.content.decode()
        assert "– Plant trees (CHN-1-01-1)\u00a0: " in other.content.decode()

    def test_who_has_reported_on_all(self, world: Place, client: Client) -> None:
        say(world.item, by=world.officer, now=world.late(2))
        text = words(page(client, "not-reported/city-of-china", world.late(2)))
        assert "It has reported on all that it owes." in text
        assert "Ask them now" not in text

    def test_who_only_leads(self, world: Place, client: Client) -> None:
        step = world.item.commitment
        ministry = stakeholder("ministry-of-water", world.series.country)
        change_owner(step, by=world.staff, now=NOW, owner=ministry, reason="A new mandate.")
        text = words(page(client, "not-reported/ministry-of-water", world.late(2)))
        assert "It has reported on all" not in text
        assert "It owes no action now, so there is nothing that it reports on." in text
        assert f"{step.reference} {step.title} proposed, not answered" in text

    def test_what_its_owner_may_not_read_any_more_is_not_asked(self, world: Place, client: Client) -> None:
        stranger = stakeholder("city-of-kigali", world.series.country)
        due = Due.of("day", DUE)
        publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        officer = person("kigali", of=stranger)
        add_item(world.item.commitment, by=officer, now=NOW, title="Lend", owner=stranger, due=due)
        assert "City Of Kigali China 1 1" in words(page(client, "not-reported", world.late(2)))
        publish(world.first, by=world.staff, now=NOW, visibility=Visibility.PARTICIPANTS)
        assert "City Of Kigali" not in words(page(client, "not-reported", world.late(2)))
        text = words(page(client, "not-reported/city-of-kigali", world.late(2)))
        assert "What it has not reported on it may not read any more." in text
        assert "It has reported on all" not in text
        assert "Officers get a mail" not in text

    def test_the_page_and_the_mail_end_at_the_same_action(
        self, world: Place, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The longest overdue first, and last of all what has no date."""
        monkeypatch.setattr("commitments.querysets.action_item.MOST_ASKED", 2)
        step = world.item.commitment
        for title, due in (("Silent", Due.of("none")), ("Later", Due.of("day", DUE + timedelta(days=2))),
                           ("Sooner", Due.of("day", DUE - timedelta(days=5)))):  # fmt: skip
            add_item(step, by=world.officer, now=NOW, title=title, owner=world.owner, due=due)
        now = world.late(20)
        shown = page(client, "not-reported/city-of-china", now).context["items"]
        ask_now(world.owner, by=world.staff, now=now)
        asked = Reminder.objects.filter(kind="asked", person=world.officer).order_by("pk")
        titles = {one.action_item.title for one in asked if one.action_item}
        assert ([item.title for item, _address in shown], titles) == (
            ["Sooner", "Plant trees"],
            {"Sooner", "Plant trees"},
        )

    def test_few_queries(self, world: Place, client: Client, django_assert_num_queries: Any) -> None:
        page(client, "not-reported/city-of-china", world.late(2))
        with django_assert_num_queries(10):
            page(client, "not-reported/city-of-china", world.late(2))
        for number in range(2):
            person(f"more-{number}", of=world.owner)
            add_item(
                world.item.commitment, by=world.staff, now=NOW, title="Water", owner=world.owner, due=Due.of("day", DUE)
            )
        with django_assert_num_queries(10):
            page(client, "not-reported/city-of-china", world.late(2))


class TestAskingNow:
    def test_they_are_asked(self, world: Place, client: Client) -> None:
        with time_machine.travel(world.late(5), tick=False):
            answer = client.post("/admin/not-reported/city-of-china/", {"note": "The minister asks."}, follow=True)
        assert "A mail goes to: China-Officer, China-Colleague." in words(answer)
        assert {line for line in told() if line[1] == "asked"} == {(OFFICER, "asked", 0), (COLLEAGUE, "asked", 0)}
        digest = Digest.objects.get(person=world.officer)
        assert (digest.recorded_by, digest.day) == (world.staff, DUE + timedelta(days=5))
        assert "Programme staff ask you for a report.\n\nThe minister asks.\n" in digest.mail.text
        assert "The minister asks." in digest.mail.html

    def test_it_is_their_mail_of_the_day_with_all_they_are_owed(self, world: Place) -> None:
        now = world.at(DUE + timedelta(days=1), hour=6)
        ask_now(world.owner, by=world.staff, now=now)
        assert sorted(told()) == sorted(
            (name, kind, step) for name in (OFFICER, COLLEAGUE) for kind, step in (("overdue", 1), ("asked", 0))
        )
        assert run(world.late(1)) == []
        with pytest.raises(Conflict, match="mail of today is sent already, or waits"):
            ask_now(world.owner, by=world.staff, now=world.late(1))
        assert len(ask_now(world.owner, by=world.staff, now=world.late(2))) == 2

    def test_also_where_the_series_does_not_remind(self, world: Place) -> None:
        switch_reminders(world.series, by=world.staff, now=NOW, sends_reminders=False)
        ask_now(world.owner, by=world.staff, now=world.late(1))
        assert told() == [(OFFICER, "asked", 0), (COLLEAGUE, "asked", 0)]

    def test_what_stands_in_the_way(self, world: Place, client: Client) -> None:
        with pytest.raises(NotAllowed):
            ask_now(world.owner, by=world.officer, now=world.late(1))
        with pytest.raises(Invalid) as refusal:
            ask_now(world.owner, by=world.staff, now=world.late(1), note="The\x07minister")
        assert [fault.field for fault in refusal.value.faults] == ["note"]
        with pytest.raises(Conflict, match="has reported on all"):
            ask_now(world.owner, by=world.staff, now=world.late(-60) - timedelta(days=90))
        for one in (world.officer, world.colleague):
            set_preference(by=one, now=NOW, wants_reminders=False)
        assert ask_now(world.owner, by=world.staff, now=world.late(1)) == [world.focal_point]
        end_membership(Membership.objects.get(user=world.focal_point), by=world.staff, now=NOW)
        with time_machine.travel(world.late(5), tick=False):
            answer = client.post("/admin/not-reported/city-of-china/")
        assert said(answer) == ["Nobody of City Of China can be written to: phone, or copy the message."]

    def test_it_counts_among_the_unanswered(self, world: Place) -> None:
        ask_now(world.owner, by=world.staff, now=world.late(-30))
        ask_now(world.owner, by=world.staff, now=world.late(-29))
        assert (FOCAL, "+due_soon", -14) in told_at(world.late(-14))


class TestToPhone:
    def test_after_the_last_mail(self, world: Place, client: Client) -> None:
        for days in (1, 30, 60):
            run(world.late(days))
        assert "Nobody has to be phoned" in words(page(client, "to-phone", world.late(60)))
        text = words(page(client, "to-phone", world.late(61)))
        assert (
            "CHN-1-01-1 Plant trees City Of China China-Officer china-officer@example.org China-Colleague "
            "china-colleague@example.org China-Focal china-focal@example.org 61 7" in text
        )
        # Home leads there.
        assert "To phone: mails have ended, or there is nobody to write to 1 CHN-1-01-1" in words(
            home(client, world.late(62))
        )
        say(world.item, by=world.officer, now=world.late(61))
        assert "Nobody has to be phoned" in words(page(client, "to-phone", world.late(62)))
        assert told_at(world.late(90)) == []

    def test_at_once_where_nobody_can_be_written_to(self, world: Place, client: Client) -> None:
        for one in (world.officer, world.colleague):
            set_preference(by=one, now=NOW, wants_reminders=False)
        assert "Nobody has to be phoned" in words(page(client, "to-phone", world.late(1)))
        set_preference(by=world.focal_point, now=NOW, wants_reminders=False)
        text = words(page(client, "to-phone", world.late(1)))
        assert "China-Officer china-officer@example.org takes no reminders" in text
        for membership in Membership.objects.all():
            end_membership(membership, by=world.staff, now=NOW)
        text = words(page(client, "to-phone", world.late(1), country="CN"))
        assert "CHN-1-01-1 Plant trees City Of China nobody Invite somebody City Of China 1 0" in text
        # Also of a country without a series of its own.
        register_country(by=world.staff, now=NOW, iso2="SL", iso3="SLE", numeric="694", name="Sierra Leone",
                         timezone="Africa/Freetown")  # fmt: skip
        assert "Nothing fits." in words(page(client, "to-phone", world.late(1), country="SL"))

    def test_home_counts_it_as_soon_as_it_is_listed(self, world: Place, client: Client) -> None:
        """The day ends in China when it is afternoon in UTC."""
        ends, told = datetime.combine(DUE, time(16), tzinfo=UTC) + timedelta(days=60), []
        for seconds in (-1, 0, 899):
            now = ends + timedelta(seconds=seconds)
            waiting, _calm = cards(Day(now))
            homes = [row.key for card in waiting if "/to-phone/" in card.address for row in card.few]
            told.append((homes, [one.reference for one in ActionItem.objects.to_be_phoned(now=now)]))
        assert told == [([], []), *[(["CHN-1-01-1"], ["CHN-1-01-1"])] * 2]

    def test_in_a_spreadsheet(self, world: Place, client: Client) -> None:
        end_membership(Membership.objects.get(user=world.focal_point), by=world.staff, now=NOW)
        end_membership(Membership.objects.get(user=world.colleague), by=world.staff, now=NOW)
        with time_machine.travel(world.late(61), tick=False):
            table = b"".join(client.get("/admin/export/to_phone/csv/")).decode("utf-8-sig")
        assert table.splitlines()[1] == (
            "CHN-1-01-1,Plant trees,City Of China,China-City,2026-09-30,61,,0,"
            "China-Officer <china-officer@example.org>,"
        )
        assert not Reminder.objects.exists()
        assert date(2026, 9, 30) == DUE
