"""What people want of reminders, on their page and by the link in a mail."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.mails import send
from accounts.models import Mail, User
from commitments.actions.reminders import set_preference, stop_address
from commitments.models import Preference
from dialogues.models import Membership
from tests.commitments.chased import Place, run, shanghai
from tests.staff.clients import signed_in, words
from tests.worlds import NOW, person
from urbanshift.errors import Invalid, Stale

pytestmark = pytest.mark.django_db


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


def wants(user: User) -> tuple[bool, date | None] | None:
    return Preference.objects.filter(person=user).values_list("wants_reminders", "paused_until").first()


class TestThePage:
    def test_it_is_for_who_signed_in(self, world: Place) -> None:
        for method in ("get", "post"):
            answer = getattr(Client(), method)("/my/preferences/")
            assert (answer.status_code, answer["Location"]) == (302, "/sign-in/?next=/my/preferences/")

    def test_without_a_choice_reminders_come(self, world: Place) -> None:
        page = signed_in(world.officer).get("/my/preferences/").content.decode()
        assert re.search(r'name="wants_reminders"[^>]* checked', page)

    def test_a_pause_is_kept_and_shown(self, world: Place) -> None:
        client = signed_in(world.officer)
        until = timezone.now().date() + timedelta(days=20)
        said: dict[str, Any] = {"wants_reminders": "on", "paused_until": until.isoformat()}
        answer = client.post("/my/preferences/", said, follow=True)
        assert answer.redirect_chain == [("/my/preferences/", 303)]
        assert wants(world.officer) == (True, until)
        assert f'value="{until.isoformat()}"' in answer.content.decode()

    def test_a_pause_that_is_over_is_forgotten(self, world: Place) -> None:
        yesterday = timezone.now() - timedelta(days=1)
        set_preference(by=world.officer, now=yesterday, wants_reminders=True, paused_until=yesterday.date())
        client = signed_in(world.officer)
        assert yesterday.date().isoformat() not in client.get("/my/preferences/").content.decode()
        client.post("/my/preferences/", {"wants_reminders": "on", "version_seen": "1"})
        assert wants(world.officer) == (True, None)

    def test_a_day_that_cannot_be_meant_is_told_at_its_field(self, world: Place) -> None:
        answer = signed_in(world.officer).post("/my/preferences/", {"paused_until": "2020-01-01"})
        assert answer.status_code == 200
        assert "Give a day within a year from now." in words(answer)
        assert wants(world.officer) is None

    def test_two_windows(self, world: Place) -> None:
        set_preference(by=world.officer, now=NOW, wants_reminders=True)
        set_preference(by=world.officer, now=NOW, wants_reminders=False, version=1)
        answer = signed_in(world.officer).post("/my/preferences/", {"wants_reminders": "on", "version_seen": "1"})
        assert "Not saved: somebody changed this meanwhile." in words(answer)
        assert wants(world.officer) == (False, None)


def test_what_is_refused(world: Place) -> None:
    for until in (NOW.date() - timedelta(days=1), NOW.date() + timedelta(days=367)):
        with pytest.raises(Invalid):
            set_preference(by=world.officer, now=NOW, wants_reminders=True, paused_until=until)
    set_preference(by=world.officer, now=NOW, wants_reminders=False)
    with pytest.raises(Stale):
        set_preference(by=world.officer, now=NOW, wants_reminders=True, version=7)


class TestTheLinkInAMail:
    def path(self, world: Place) -> str:
        run(world.late(1))
        written = Mail.objects.get(person=world.officer)
        assert written.unsubscribe == stop_address(world.officer)
        return written.unsubscribe.removeprefix("http://127.0.0.1:8000")

    def test_to_follow_it_changes_nothing(self, world: Place) -> None:
        """Programs that look for evil follow links."""
        answer = Client().get(self.path(world))
        assert "End reminders by mail?" in words(answer)
        assert (answer.status_code, answer["Cache-Control"]) == (
            200,
            "max-age=0, no-cache, no-store, must-revalidate, private",
        )
        assert wants(world.officer) is None

    def test_one_click_of_a_mail_program_ends_them(self, world: Place) -> None:
        """As RFC 8058 has it: a POST without cookies, without a token of ours, and without signing in."""
        client = Client(enforce_csrf_checks=True)
        path = self.path(world)
        for _click in range(2):
            answer = client.post(path, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
            assert answer.status_code == 200
            assert "You get no reminders any more" in words(answer)
        assert wants(world.officer) == (False, None)
        assert wants(world.colleague) is None
        (line,) = Preference.history.filter(person=world.officer)
        assert (line.history_user, line.history_type) == (world.officer, "+")
        assert run(world.late(30)) != []
        assert not Mail.objects.filter(person=world.officer, recorded_at=world.late(30)).exists()

    def test_it_is_told_whether_colleagues_are_still_reminded(self, world: Place) -> None:
        path = self.path(world)
        colleagues, nobody = "Your colleagues are still reminded.", f"Nobody is reminded for {world.owner} any more."
        assert colleagues not in words(Client().get(path))
        page = words(Client().post(path))
        assert (colleagues in page, nobody in page) == (True, False)
        Membership.objects.filter(stakeholder=world.owner).exclude(user=world.officer).delete()
        page = words(Client().post(path))
        assert (colleagues in page, nobody in page) == (False, True)
        Membership.objects.filter(user=world.officer).delete()
        page = words(Client().post(path))
        assert (colleagues in page, nobody in page) == (False, False)

    def test_the_mail_promises_no_single_click(self, world: Place) -> None:
        self.path(world)
        mail = Mail.objects.get(person=world.officer)
        assert (f"End them: {mail.unsubscribe}" in mail.text, ">End them</a>" in mail.html) == (True, True)

    def test_the_mail_says_where(self, world: Place) -> None:
        self.path(world)
        send(Mail.objects.get(person=world.officer).pk, now=world.late(1))
        (message,) = mail.outbox
        headers = message.message()
        # In one piece, however long it is: what is folded or encoded mail programs do not follow.
        assert f"\nList-Unsubscribe: <{stop_address(world.officer)}>\n" in headers.as_string()
        assert headers["List-Unsubscribe"] == f"<{stop_address(world.officer)}>"
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert {part.get_content_type() for part in headers.walk()} == {
            "multipart/alternative", "text/plain", "text/html",
        }  # fmt: skip

    def test_it_is_read_in_the_language_of_the_mail(self, world: Place) -> None:
        User.objects.filter(pk=world.officer.pk).update(language="zh-hans")
        answer = Client(headers={"Accept-Language": "en"}).get(self.path(world))
        assert answer["Content-Language"] == "zh-hans"
        assert '<html lang="zh-hans">' in answer.content.decode()

    @pytest.mark.parametrize("token", ["x", "NQ:x", "%00", "MQ:" + 43 * "A"])
    def test_nobody_elses_is_guessed(self, world: Place, token: str) -> None:
        for method in ("get", "post"):
            assert getattr(Client(), method)(f"/reminders/stop/{token}/").status_code == 404
        assert not Preference.objects.exists()

    def test_a_closed_account_has_none(self, world: Place) -> None:
        path = self.path(world)
        User.objects.filter(pk=world.officer.pk).update(is_active=False)
        assert Client().post(path).status_code == 404
