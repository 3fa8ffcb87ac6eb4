"""The calendar that a person fetches: who may know what, and that the address is theirs alone."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from accounts.models import User
from commitments import calendars
from commitments.actions import entering, meeting
from commitments.actions.answering import accept
from commitments.actions.calendar_feeds import make_feed, revoke_feed
from commitments.actions.drafting import add_item
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.translating import translate
from commitments.calendars import calendar_of
from commitments.due import Due
from commitments.models import CalendarFeed, Commitment
from dialogues.actions.people import end_membership
from dialogues.models import Membership
from dialogues.status import Visibility
from tests.commitments.chased import HELD, Place, argentina, shanghai
from tests.staff.clients import signed_in, words
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, person, stakeholder

pytestmark = pytest.mark.django_db

TODAY = NOW.date()


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


def listed(who: User) -> list[Any]:
    return list(Calendar.from_ical(calendar_of(who, now=NOW)).walk("VEVENT"))


def events(who: User) -> dict[str, tuple[str, date, date]]:
    """Summary, first day and the day after the last one, by UID."""
    found = listed(who)
    return {
        str(one["UID"]).removesuffix("@dialogue-tracker"): (str(one["SUMMARY"]), one["DTSTART"].dt, one["DTEND"].dt)
        for one in found
    }


def fetch(secret: str, **headers: str) -> Any:
    return Client(headers=headers).get(f"/calendar/{secret}.ics")


class TestWhatStandsInIt:
    def test_dues_and_dialogues(self, world: Place) -> None:
        assert events(world.officer) == {
            "CHN-1": ("Dialogue: First in China", HELD, HELD + timedelta(days=1)),
            "CHN-1-01-1": ("Due: Plant trees", date(2026, 9, 30), date(2026, 10, 1)),
        }

    @pytest.mark.parametrize(
        ("due", "day", "meant"),
        [
            (Due.of("day", date(2027, 2, 10)), date(2027, 2, 10), ""),
            (Due.of("month", date(2027, 2, 10)), date(2027, 2, 28), "by the end of February 2027"),
            (Due.of("quarter", date(2027, 2, 10)), date(2027, 3, 31), "by the end of Q1 2027"),
            (Due.of("year", date(2027, 2, 10)), date(2027, 12, 31), "by the end of 2027"),
        ],
    )
    def test_a_due_stands_on_its_last_day_and_says_how_it_is_meant(
        self, world: Place, due: Due, day: date, meant: str
    ) -> None:
        move_due(world.item, by=world.staff, now=NOW, due=due, reason="Rain.")
        event = listed(world.officer)[0]
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (day, day + timedelta(days=1))
        assert event["DTSTART"].params["VALUE"] == "DATE"
        lines = ["CHN-1-01-1", "City Of China", *([meant] if meant else [])]
        assert str(event["DESCRIPTION"]) == "\n".join(lines)
        assert str(event["URL"]) == "http://127.0.0.1:8000/my/actions/CHN-1-01-1/"

    def test_what_one_leads_is_due_too(self, world: Place) -> None:
        """It leads to where it is answered while it is proposed, then to its page."""
        step, lead = world.item.commitment, stakeholder("lead", world.series.country)
        who = person("lead", of=lead)
        told: dict[str, Any] = {"by": world.staff, "now": NOW, "reason": "By law."}
        change_owner(step, owner=lead, **told)
        move_due(step, due=Due.of("month", date(2027, 2, 10)), **told)

        def stands() -> list[tuple[str, date, str, str]]:
            return [
                (str(one["SUMMARY"]), one["DTSTART"].dt, str(one["DESCRIPTION"]), str(one["URL"]))
                for one in listed(who)
                if one["UID"] == f"{step.reference}@dialogue-tracker"
            ]

        day, about = date(2027, 2, 28), "CHN-1-01\nLead\nby the end of February 2027"
        page = "http://127.0.0.1:8000/my/next-steps/CHN-1-01/answer/"
        assert stands() == [(f"Due, if you accept it: {step.title}", day, about, page)]
        accept(step, by=who, now=NOW, acceptance="accepted")
        assert stands() == [(f"Due: {step.title}", day, about, "http://127.0.0.1:8000/my/next-steps/CHN-1-01/")]
        type(step).objects.filter(pk=step.pk).update(acceptance="declined")
        assert stands() == []

    def test_titles_are_in_the_language_of_the_reader(self, world: Place) -> None:
        """Where they were translated, as on the pages and in the mails."""
        User.objects.filter(pk=world.officer.pk).update(language="zh-hans")
        world.officer.refresh_from_db()
        told: dict[str, Any] = {"by": world.staff, "now": NOW, "field": "title", "language": "zh-Hans"}
        translate(world.item, text="植树", **told)
        translate(world.first, text="首次对话会", **told)
        assert {one: summary for one, (summary, *_days) in events(world.officer).items()} == {
            "CHN-1": "对话会：首次对话会",
            "CHN-1-01-1": "到期：植树",
        }
        assert events(world.colleague)["CHN-1-01-1"][0] == "Due: Plant trees"

    def test_of_too_many_those_that_are_nearest(self, world: Place, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(calendars, "MOST", 1)
        step = Commitment.objects.get(reference="CHN-1-01")
        for title, day in (("Earlier", -3), ("Lately", -1), ("Soon", 3), ("Much later", 900)):
            due = Due.of("day", TODAY + timedelta(days=day))
            add_item(step, by=world.staff, now=NOW, title=title, owner=world.owner, due=due)
        assert [str(one["SUMMARY"]) for one in listed(world.officer) if "Due" in one["SUMMARY"]] == [
            "Due: Soon",
            "Due: Lately",
        ]

    def test_what_has_no_day_stands_on_none(self, world: Place) -> None:
        for due in (Due.of("none"), Due.of("next_dialogue")):
            move_due(world.item, by=world.staff, now=NOW, due=due, reason="Rain.")
            assert "CHN-1-01-1" not in events(world.officer)
        facts: dict[str, Any] = {"starts_on": date(2027, 2, 1), "ends_on": date(2027, 2, 28)}
        entering.plan_dialogue(world.series, by=world.staff, now=NOW, title="Second", date_precision="month", **facts)
        assert events(world.officer).keys() == {"CHN-1"}

    def test_it_follows_what_moves_under_the_same_uid(self, world: Place) -> None:
        before = listed(world.officer)[0]
        later = NOW + timedelta(days=1)
        move_due(world.item, by=world.staff, now=later, due=Due.of("day", date(2027, 2, 10)), reason="Rain.")
        after = listed(world.officer)[0]
        assert before["UID"] == after["UID"]
        assert after["SEQUENCE"] > before["SEQUENCE"]
        assert (before["LAST-MODIFIED"].dt, after["LAST-MODIFIED"].dt) == (NOW, later)

    def test_only_what_is_owed(self, world: Place) -> None:
        step = world.item.commitment
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        other = stakeholder("other", world.series.country)
        declined = add_item(step, **by, title="Declined", owner=world.owner, due=Due.of("day", date(2027, 1, 1)))
        accept(declined, **by, acceptance="declined", reason="Not ours.")
        add_item(step, **by, title="Of others", owner=other, due=Due.of("day", date(2027, 1, 1)))
        withdraw_item(world.item, **by, reason="A law.")
        assert events(world.officer).keys() == {"CHN-1"}

    def test_what_is_proposed_says_so(self, world: Place) -> None:
        other = stakeholder("other", world.series.country)
        reader = person("other", of=other)
        change_owner(world.item, by=world.staff, now=NOW, owner=other, reason="By law.")
        assert [one for one, _first, _last in events(reader).values()] == ["Due, if you accept it: Plant trees"]

    def test_the_next_dialogue_is_known_to_those_who_will_be_asked(self, world: Place) -> None:
        """It is planned, and read by staff alone; that they are on its agenda owners know, and nobody else."""
        present = stakeholder("present", world.series.country)
        bystander = person("bystander", of=present)
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        entering.set_representation(world.first, **by, stakeholder=present, reason="Left out.")
        day = date(2027, 2, 10)
        entering.plan_dialogue(world.series, **by, title="Second", starts_on=day, ends_on=day + timedelta(days=1))
        assert events(world.officer)["CHN-2"] == ("Dialogue: Second", day, day + timedelta(days=2))
        assert events(bystander).keys() == {"CHN-1"}

    def test_cancelled_ones_go(self, world: Place) -> None:
        day = date(2027, 2, 10)
        by: dict[str, Any] = {"by": world.staff, "now": NOW}
        second = entering.plan_dialogue(world.series, **by, title="Second", starts_on=day, ends_on=day)
        second = meeting.publish(second, **by, visibility=Visibility.PUBLIC)
        assert "CHN-2" in events(world.officer)
        meeting.cancel(second, **by, reason="Flood.")
        assert "CHN-2" not in events(world.officer)

    def test_dialogues_of_others_are_left_out_though_they_are_public(self, world: Place) -> None:
        elsewhere = argentina(world.staff)
        meeting.publish(elsewhere.first, by=world.staff, now=NOW, visibility=Visibility.PUBLIC)
        assert "ARG-1" not in events(world.officer)
        assert events(world.staff).keys() == {"CHN-1", "ARG-1"}

    def test_in_the_readers_language(self, world: Place) -> None:
        world.officer.language = "zh-hans"
        assert b"X-WR-CALNAME" in calendar_of(world.officer, now=NOW)


class TestTheAddress:
    def test_only_a_hash_is_stored(self, world: Place) -> None:
        secret = make_feed(by=world.officer, now=NOW)
        assert re.fullmatch(r"[0-9a-f]{64}", secret)
        feed = CalendarFeed.objects.get()
        assert feed.hashed_secret not in (None, secret)
        assert not hasattr(CalendarFeed.history.get(), "hashed_secret")

    def test_it_is_fetched_without_signing_in(self, world: Place) -> None:
        answer = fetch(make_feed(by=world.officer, now=NOW))
        assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        assert answer["Cache-Control"] == "private, no-cache"
        assert b"Plant trees" in answer.content
        assert "Set-Cookie" not in answer

    def test_what_did_not_change_is_not_sent_again(self, world: Place) -> None:
        secret = make_feed(by=world.officer, now=NOW)
        etag = fetch(secret)["ETag"]
        again = fetch(secret, If_None_Match=etag)
        assert (again.status_code, again["ETag"], again.content) == (304, etag, b"")
        move_due(world.item, by=world.staff, now=NOW, due=Due.of("none"), reason="Rain.")
        assert fetch(secret, If_None_Match=etag).status_code == 200

    def test_by_the_rights_of_the_day(self, world: Place) -> None:
        secret = make_feed(by=world.officer, now=NOW)
        end_membership(Membership.objects.get(user=world.officer), by=world.staff, now=NOW, ends_on=TODAY)
        assert b"Plant trees" not in fetch(secret).content

    def test_renewed_revoked_or_closed_it_is_nobodys(self, world: Place) -> None:
        first = make_feed(by=world.officer, now=NOW)
        second = make_feed(by=world.officer, now=NOW)
        assert (fetch(first).status_code, fetch(second).status_code) == (404, 200)
        User.objects.filter(pk=world.officer.pk).update(is_active=False)
        assert fetch(second).status_code == 404
        User.objects.filter(pk=world.officer.pk).update(is_active=True)
        revoke_feed(by=world.officer, now=NOW)
        assert fetch(second).status_code == 404
        revoke_feed(by=world.officer, now=NOW)
        assert CalendarFeed.objects.get().version == 3
        assert fetch("0" * 64).status_code == 404

    def test_nothing_but_reading(self, world: Place) -> None:
        secret = make_feed(by=world.officer, now=NOW)
        strict = Client(enforce_csrf_checks=True)
        for method in ("POST", "PROPFIND"):
            assert strict.generic(method, f"/calendar/{secret}.ics").status_code == 405
        assert Client().head(f"/calendar/{secret}.ics").status_code == 200


class TestThePage:
    @pytest.mark.parametrize("path", ["/my/calendar/", "/my/calendar/end/"])
    def test_it_is_for_who_signed_in(self, world: Place, path: str) -> None:
        for method in ("get", "post"):
            answer = getattr(Client(), method)(path)
            assert (answer.status_code, answer["Location"]) == (302, f"/sign-in/?next={path}")

    def test_the_address_is_shown_once(self, world: Place) -> None:
        client = signed_in(world.officer)
        assert "Get an address" in words(client.get("/my/calendar/"))
        answer = client.post("/my/calendar/")
        assert answer["Cache-Control"] == "no-store"
        (secret,) = re.findall(r'value="http://127.0.0.1:8000/calendar/([0-9a-f]{64})\.ics"', answer.content.decode())
        assert f'href="webcal://127.0.0.1:8000/calendar/{secret}.ics"' in answer.content.decode()
        assert fetch(secret).status_code == 200
        later = client.post("/my/calendar/", {"once": "1" * 32})
        assert later.status_code == 200
        later = client.get("/my/calendar/")
        assert secret not in later.content.decode()
        assert "Get another address" in words(later)

    def test_sent_again_it_leaves_the_address_as_it_is(self, world: Place) -> None:
        """As the answer is by whoever loads it anew."""
        client = signed_in(world.officer)
        sent = fields_of(client.get("/my/calendar/").content.decode(), "act")
        client.post("/my/calendar/", sent)
        before = CalendarFeed.objects.get().hashed_secret
        again = client.post("/my/calendar/", sent, follow=True)
        assert "it was not done twice" in words(again)
        assert CalendarFeed.objects.get().hashed_secret == before

    def test_and_ended(self, world: Place) -> None:
        client = signed_in(world.officer)
        secret = make_feed(by=world.officer, now=NOW)
        assert "Calendars that ask there get nothing any more" in words(client.get("/my/calendar/end/"))
        answer = client.post("/my/calendar/end/", follow=True)
        assert "The address is ended." in words(answer)
        assert fetch(secret).status_code == 404
