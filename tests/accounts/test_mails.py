"""Mails: written with what causes them, sent once, tried again for a while, then given up and forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from typing import Any

import pytest
from django.core import mail as outbox
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import translation
from django.utils.translation import gettext
from django_tasks_db.models import DBTaskResult

from accounts.access import send_invitation
from accounts.actions import blank_account, edit_account, open_account
from accounts.log import read_stamp, recording
from accounts.mails import (
    KINDS,
    PAUSES,
    SECURITY,
    TOO_LATE,
    TRIAL,
    Kind,
    due,
    queue_mail,
    send,
    send_again,
    send_failed_again,
    try_out,
    why_not_sent,
)
from accounts.management.commands import send_mails
from accounts.models import Mail, User
from tests.staff.clients import signed_in, words
from urbanshift.errors import Conflict, NotAllowed, Stale

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

CODE = Kind("trial", "a code", secret=True, lasts=timedelta(minutes=15))
"""As one that lets somebody in."""

QUEUED = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(autouse=True)
def _as_in_production(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SHOW_MAILS = False
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def administrator() -> User:
    return open_account(by=None, now=NOW, email="admin@example.org", is_superuser=True)


@pytest.fixture
def person(administrator: User) -> User:
    return open_account(by=administrator, now=NOW, email="wu@example.org", name="Wu <Lan>")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what the mail server says; None: it takes the mail."""

    def breaks(error: Exception | None) -> None:
        def send_messages(self: EmailBackend, messages: Any) -> int:
            if error is not None:
                raise error
            return int(whole(self, messages))

        monkeypatch.setattr(EmailBackend, "send_messages", send_messages)

    whole = EmailBackend.send_messages
    return breaks


def state(mail: Mail) -> tuple[str, int]:
    mail.refresh_from_db()
    state = "sent" if mail.sent_at else "failed" if mail.failed_at else "waiting"
    return state, mail.attempts


def waiting(person: User, kind: Kind = TRIAL, **options: Any) -> Mail:
    """A mail that is written and that no worker has taken: nothing is committed in a test."""
    return queue_mail(person, by=None, now=NOW, kind=kind, **options)


def test_what_is_sent(person: User, django_capture_on_commit_callbacks: Any, settings: Any) -> None:
    settings.SITE_URL = "https://tracker.example"
    with django_capture_on_commit_callbacks(execute=True):
        mail = queue_mail(person, by=None, now=NOW, kind=TRIAL, unsubscribe="https://tracker.example/off/x/")
    (message,) = outbox.outbox
    assert isinstance(message, outbox.EmailMultiAlternatives)
    assert (message.to, message.subject) == (["wu@example.org"], "Mails arrive")
    assert message.body == (
        "Hello Wu <Lan>,\n\n"
        "This is a trial: you asked for it on the page about mails. It has arrived, so others will.\n\n"
        "-- \n"
        "UrbanShift Dialogue Tracker · https://tracker.example/"
    )
    ((html, mimetype),) = message.alternatives
    assert mimetype == "text/html"
    assert "<p>Hello Wu &lt;Lan&gt;,</p>" in str(html)
    assert '<html lang="en">' in str(html)
    assert [str(html).count(f'role="{one}"') for one in ("banner", "main")] == [1, 1]
    assert f"{mail.subject}</h1>" in str(html)
    assert message.extra_headers == {
        "Auto-Submitted": "auto-generated",
        "Message-ID": f"<mail-{mail.pk}.20260302090000@tracker.example>",
        "List-Unsubscribe": "<https://tracker.example/off/x/>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    mail.refresh_from_db()
    assert (mail.sent_at, mail.next_try_at, mail.failed_at, mail.attempts) == (NOW, None, None, 1)
    assert (mail.text, mail.html, mail.unsubscribe) == ("", "", "")


def test_the_demo_forgets_nothing(person: User, settings: Any) -> None:
    settings.SHOW_MAILS = True
    mail = waiting(person, CODE)
    send(mail.pk, now=NOW)
    mail.refresh_from_db()
    assert mail.sent_at == NOW
    assert "This is a trial" in mail.text


def test_in_the_language_of_the_person(person: User, administrator: User) -> None:
    edit_account(person, by=person, now=NOW, language="zh-hans")
    person.refresh_from_db()
    mail = waiting(person)
    assert mail.language == "zh-hans"
    assert '<html lang="zh-hans">' in mail.html


def test_what_is_taken_back_sends_nothing(person: User, django_capture_on_commit_callbacks: Any) -> None:
    def fail() -> None:
        with recording(by=None, now=NOW):
            queue_mail(person, by=None, now=NOW, kind=TRIAL)
            raise ZeroDivisionError

    with django_capture_on_commit_callbacks(execute=True) as callbacks, pytest.raises(ZeroDivisionError):
        fail()
    assert (callbacks, outbox.outbox, Mail.objects.count()) == ([], [], 0)


def test_the_worker_sends(
    person: User, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It would take the connection of the test for an old one.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    with override_settings(TASKS=QUEUED):
        with django_capture_on_commit_callbacks(execute=True):
            mail = queue_mail(person, by=None, now=NOW, kind=TRIAL)
        assert state(mail) == ("waiting", 0)
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
        assert state(mail) == ("sent", 1)
    assert len(outbox.outbox) == 1
    assert [task.status for task in DBTaskResult.objects.all()] == ["SUCCESSFUL"]


def test_what_waits_goes_to_the_address_that_the_account_has_got(person: User, administrator: User) -> None:
    """So does what was given up. A word on the account's security goes to whoever had it then, and so does what lets
    somebody in, which is void by now."""
    mails = [waiting(person), waiting(person), waiting(person), waiting(administrator)]
    mails[1].failed_at, mails[1].next_try_at = NOW, None
    mails[1].save()
    send(mails[2].pk, now=NOW)
    staying = [waiting(person, SECURITY, context={"what": "password"}), send_invitation(person, by=None, now=NOW)]
    edit_account(person, by=administrator, now=NOW, email="lan@example.org")
    addresses = [Mail.objects.get(pk=mail.pk).address for mail in (*mails, *staying)]
    assert addresses == [
        "lan@example.org", "lan@example.org", "wu@example.org", "admin@example.org", "wu@example.org", "wu@example.org",
    ]  # fmt: skip
    outbox.outbox.clear()
    send(mails[0].pk, now=NOW)
    assert [message.to for message in outbox.outbox] == [["lan@example.org"]]


def test_a_mail_is_sent_once(person: User) -> None:
    mail = waiting(person)
    for _again in range(3):
        send(mail.pk, now=NOW)
    assert len(outbox.outbox) == 1


def test_what_fails_is_tried_again_after_growing_pauses(person: User, broken: Any) -> None:
    broken(SMTPServerDisconnected("Connection unexpectedly closed\r\nX"))
    mail = waiting(person)
    at = NOW
    with override_settings(TASKS=QUEUED):
        for number, pause in enumerate(PAUSES, start=1):
            send(mail.pk, now=at)
            assert state(mail) == ("waiting", number)
            assert mail.next_try_at == at + pause
            assert mail.error == "SMTPServerDisconnected: Connection unexpectedly closed X"
            # The worker comes back for it then, and not before.
            assert [task.run_after for task in DBTaskResult.objects.order_by("run_after")][-1] == at + pause
            send(mail.pk, now=at + pause - timedelta(seconds=1))
            assert state(mail) == ("waiting", number)
            at += pause
        send(mail.pk, now=at)
    assert state(mail) == ("failed", len(PAUSES) + 1)
    assert mail.failed_at == at
    assert list(PAUSES) == sorted(PAUSES)
    assert "This is a trial" in mail.text  # So that it can be sent again.


def test_it_arrives_once_the_server_is_back(person: User, broken: Any) -> None:
    mail = waiting(person)
    broken(SMTPAuthenticationError(535, b"no"))
    send(mail.pk, now=NOW)
    broken(None)
    assert list(due(now=NOW)) == []
    later = NOW + PAUSES[0]
    assert list(due(now=later)) == [mail]
    send(mail.pk, now=later)
    assert state(mail) == ("sent", 2)
    assert mail.error == ""


def test_an_address_that_is_refused_is_given_up_at_once(person: User, broken: Any) -> None:
    broken(SMTPRecipientsRefused({"wu@example.org": (550, b"No such user here")}))
    mail = waiting(person)
    send(mail.pk, now=NOW)
    assert state(mail) == ("failed", 1)
    assert "No such user here" in mail.error
    broken(SMTPRecipientsRefused({"wu@example.org": (450, b"Greylisted")}))
    other = waiting(person)
    send(other.pk, now=NOW)
    assert state(other) == ("waiting", 1)


@pytest.mark.parametrize(
    "error",
    [
        SMTPConnectError(554, b"rate limited, try later"),
        SMTPHeloError(550, b"not now"),
        SMTPSenderRefused(550, b"too many mails", "tracker@example.org"),
        SMTPSenderRefused(553, b"no", "tracker@example.org"),
        SMTPDataError(451, b"try later"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_the_server_says_of_others_is_tried_again(person: User, broken: Any, error: Exception) -> None:
    broken(error)
    mail = waiting(person)
    send(mail.pk, now=NOW)
    assert state(mail) == ("waiting", 1)


def test_a_mail_whose_content_is_refused_is_given_up_at_once(person: User, broken: Any) -> None:
    broken(SMTPDataError(554, b"It looks like spam"))
    mail = waiting(person)
    send(mail.pk, now=NOW)
    assert state(mail) == ("failed", 1)


def test_what_does_not_hold_any_more_is_not_sent(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    holding = {"holds": True}
    kind = Kind("trial", "news", holds=lambda mail, now: holding["holds"], final=True)
    monkeypatch.setitem(KINDS, "trial", kind)
    mail, other = waiting(person, kind), waiting(person, kind)
    send(mail.pk, now=NOW)
    holding["holds"] = False
    send(other.pk, now=NOW)
    assert [state(mail), state(other)] == [("sent", 1), ("failed", 1)]
    assert (other.error, other.text) == ("It would have come too late to be of use.", "")


def test_what_cannot_be_judged_is_tried_again(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(mail: Mail, now: datetime) -> bool:
        raise ZeroDivisionError

    kind = Kind("trial", "news", holds=fail)
    monkeypatch.setitem(KINDS, "trial", kind)
    mail = waiting(person, kind)
    send(mail.pk, now=NOW)
    assert state(mail) == ("waiting", 1)


def test_a_worker_that_died_leaves_it_to_the_next(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    mail = waiting(person)

    def die(self: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(outbox.EmailMessage, "send", die)
        for number in range(len(PAUSES) + 1):
            with pytest.raises(KeyboardInterrupt):
                send(mail.pk, now=NOW + timedelta(days=number))
    assert state(mail) == ("waiting", len(PAUSES) + 1)
    # It may be the mail that kills them.
    send(mail.pk, now=NOW + timedelta(days=30))
    assert state(mail)[0] == "failed"
    assert mail.error == "The worker ended while it was sending this."


def test_what_a_worker_left_is_caught_up_on(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    mails = [waiting(person), waiting(person)]
    out = StringIO()
    call_command("send_mails", stdout=out)
    assert out.getvalue() == "Mails that were due: 2.\n"
    assert [state(mail) for mail in mails] == [("sent", 1), ("sent", 1)]
    call_command("send_mails", stdout=out)
    assert len(outbox.outbox) == 2


def test_each_mail_of_a_long_run_is_taken_when_it_is_sent(person: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a worker would take it, too: it is taken for a few minutes."""
    mails = [waiting(person), waiting(person)]
    taken: list[tuple[int, datetime]] = []
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW + timedelta(minutes=4 * len(taken)))
    monkeypatch.setattr(send_mails, "send", lambda mail_id, now: taken.append((mail_id, now)))
    call_command("send_mails", stdout=StringIO())
    assert taken == [(mails[0].pk, NOW), (mails[1].pk, NOW + timedelta(minutes=4))]


def test_sending_is_no_edit(person: User) -> None:
    mail = waiting(person)
    stamp = read_stamp()
    send(mail.pk, now=NOW)
    mail.refresh_from_db()
    assert (mail.version, read_stamp()) == (1, stamp)


# --- What lets somebody in ------------------------------------------------------------------------------------------


def test_a_secret_is_not_kept_when_it_could_not_be_sent(person: User, broken: Any) -> None:
    broken(SMTPRecipientsRefused({"wu@example.org": (550, b"no")}))
    mail = waiting(person, CODE, unsubscribe="https://x.example/")
    assert "This is a trial" in mail.text
    send(mail.pk, now=NOW)
    assert state(mail) == ("failed", 1)
    assert (mail.text, mail.html, mail.unsubscribe) == ("", "", "")


def test_what_comes_too_late_is_not_sent(person: User) -> None:
    mail = waiting(person, CODE)
    send(mail.pk, now=NOW + timedelta(minutes=15))
    assert state(mail) == ("failed", 1)
    assert (mail.error, mail.text, outbox.outbox) == ("It would have come too late to be of use.", "", [])


def test_nothing_is_sent_to_who_may_not_sign_in(person: User, administrator: User) -> None:
    mail = waiting(person)
    edit_account(person, by=administrator, now=NOW, is_active=False)
    send(mail.pk, now=NOW)
    assert (state(mail), mail.error, outbox.outbox) == (("failed", 1), "The account is not active.", [])


def test_closing_an_account_forgets_its_mails(person: User, administrator: User) -> None:
    sent, mail, other = waiting(person), waiting(person), waiting(administrator)
    send(sent.pk, now=NOW)
    blank_account(person, by=administrator, now=NOW, reason="Left.")
    assert [state(one)[0] for one in (sent, mail, other)] == ["sent", "failed", "waiting"]
    for one in (sent, mail):
        assert (one.address, one.subject, one.text, one.html) == ("", "–", "", "")
    assert (mail.error, sent.error) == ("The account is closed.", "")
    assert other.address == "admin@example.org"
    send(mail.pk, now=NOW)
    assert len(outbox.outbox) == 1


def test_a_kind_has_one_name() -> None:
    assert KINDS["trial"] is TRIAL


# --- Staff ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def failed(person: User, broken: Any) -> Mail:
    broken(SMTPRecipientsRefused({"wu@example.org": (550, b"No such user here")}))
    mail = waiting(person)
    send(mail.pk, now=NOW)
    broken(None)
    mail.refresh_from_db()
    return mail


def test_staff_send_again_what_failed(
    failed: Mail, administrator: User, person: User, django_capture_on_commit_callbacks: Any
) -> None:
    with pytest.raises(NotAllowed):
        send_again(failed, by=person, now=NOW)
    with pytest.raises(Stale):
        send_again(failed, by=administrator, now=NOW, version=7)
    with django_capture_on_commit_callbacks(execute=True):
        send_again(failed, by=administrator, now=NOW, version=1)
        with pytest.raises(Conflict, match="still waits"):
            send_again(failed, by=administrator, now=NOW)
    assert state(failed) == ("sent", 1)
    assert failed.version == 2
    with pytest.raises(Conflict, match="was sent"):
        send_again(failed, by=administrator, now=NOW)
    assert len(outbox.outbox) == 1


def test_a_secret_is_not_sent_again(person: User, administrator: User, broken: Any) -> None:
    broken(SMTPRecipientsRefused({"wu@example.org": (550, b"no")}))
    mail = waiting(person, CODE)
    send(mail.pk, now=NOW)
    with pytest.raises(Conflict, match="is not kept"):
        send_again(mail, by=administrator, now=NOW)


def test_all_that_failed_lately_is_sent_again(
    failed: Mail, administrator: User, person: User, django_capture_on_commit_callbacks: Any
) -> None:
    long_ago = waiting(person)
    Mail.objects.filter(pk=long_ago.pk).update(next_try_at=None, failed_at=NOW - timedelta(days=31))
    secret = waiting(person, CODE)
    Mail.objects.filter(pk=secret.pk).update(next_try_at=None, failed_at=NOW, text="", html="")
    with pytest.raises(NotAllowed):
        send_failed_again(by=person, now=NOW)
    with django_capture_on_commit_callbacks(execute=True):
        assert send_failed_again(by=administrator, now=NOW) == 1
    assert [state(one)[0] for one in (failed, long_ago, secret)] == ["sent", "failed", "failed"]


def test_only_staff_try_it_out(person: User, administrator: User) -> None:
    with pytest.raises(NotAllowed):
        try_out(by=person, now=NOW)
    assert try_out(by=administrator, now=NOW).person == administrator


def test_the_pages(failed: Mail, administrator: User, person: User, django_capture_on_commit_callbacks: Any) -> None:
    client = signed_in(administrator)
    listed = client.get("/admin/mails/", {"state": "failed"})
    assert "Mails arrive a trial Wu <Lan> wu@example.org 2 March 2026, 9 a.m. could not be sent" in words(listed)
    assert "No such user here" in words(listed)
    assert "No mail fits." in words(client.get("/admin/mails/", {"state": "sent"}))
    assert "Mails arrive" in words(client.get("/admin/mails/", {"search": "wu@", "kind": "trial", "order": "oldest"}))
    assert "No mail fits." in words(client.get("/admin/mails/", {"search": "chengdu"}))
    address = f"/admin/mails/{failed.pk}/"
    page = words(client.get(address))
    assert "Send again" in page
    assert "This is a trial" not in page
    assert client.get(f"{address}page/").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address, {"version_seen": 1}).status_code == 303
    page = words(client.get(address))
    assert "Send again" not in page
    assert "What it said is not kept." in page
    assert "This mail was sent" in words(client.post(address, {"version_seen": 2}))


def test_why_it_was_not_sent_is_said_in_the_language_of_whoever_reads(
    failed: Mail, person: User, administrator: User
) -> None:
    """Not in the one in which it was written; what a mail server said stays as it is."""
    with translation.override("zh-hans"):
        late = waiting(person, Kind("trial", "news"))
        Mail.objects.filter(pk=late.pk).update(useful_until=NOW)
        send(late.pk, now=NOW)
    late.refresh_from_db()
    listed = words(signed_in(administrator).get("/admin/mails/"))
    assert ("too late to be of use" in listed, "No such user here" in listed) == (True, True)
    with translation.override("zh-hans"):
        assert (why_not_sent(late), why_not_sent(failed)) == (gettext(TOO_LATE), failed.error)
        assert why_not_sent(late) != TOO_LATE


def test_who_has_no_name_is_told_by_the_address_once(failed: Mail, person: User, administrator: User) -> None:
    User.objects.filter(pk=person.pk).update(name="")
    client = signed_in(administrator)
    assert "a trial wu@example.org 2 March 2026" in words(client.get("/admin/mails/"))
    assert "Sent to wu@example.org What it is" in words(client.get(f"/admin/mails/{failed.pk}/"))


def test_the_demo_shows_what_they_say(failed: Mail, administrator: User, settings: Any) -> None:
    settings.SHOW_MAILS = True
    client = signed_in(administrator)
    address = f"/admin/mails/{failed.pk}/"
    assert "This is a trial: you asked for it" in words(client.get(address))
    page = client.get(f"{address}page/")
    assert page.content.decode() == failed.html
    assert "default-src 'none'" in page["Content-Security-Policy"]


def test_trying_it_out_on_a_page(administrator: User, django_capture_on_commit_callbacks: Any) -> None:
    client: Client = signed_in(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/admin/mails/try/", {})
    assert answer["Location"] == f"/admin/mails/{Mail.objects.get().pk}/"
    assert [message.to for message in outbox.outbox] == [["admin@example.org"]]
    answer = client.post("/admin/mails/send-again/", {}, follow=True)
    assert "0 mails are being sent." in words(answer)
