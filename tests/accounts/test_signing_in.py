"""Signing in: by password or mailed code, from wherever, as often as it is let; and what ends a session."""

from __future__ import annotations

import re
import time
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import hashers
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.contrib.sessions.models import Session
from django.core import mail as outbox
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.actions import blank_account, change_password, edit_account
from accounts.models import Mail, User
from tests.staff.clients import said, signed_in, words
from tests.worlds import China, china, person

pytestmark = pytest.mark.django_db

RIGHT, WRONG = "correct-horse-battery", "incorrect-horse-battery"
NEW = "seven-bridges-of-chengdu"


@pytest.fixture
def ning() -> User:
    return person("ning")


@pytest.fixture(autouse=True)
def _production(settings: Any) -> None:
    settings.SHOW_MAILS = False
    # A test commits nothing, and nothing is sent before.
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def sign_in(
    email: str = "ning@example.org", password: str = RIGHT, *, client: Client | None = None, **options: Any
) -> Any:
    return (client or Client()).post("/sign-in/", {"login": email, "password": password}, **options)


def is_in(answer: Any) -> bool:
    return bool(answer.status_code == 302) and answer["Location"] != "/sign-in/"


# --- By password ----------------------------------------------------------------------------------------------------

MISMATCH = "E-mail and password do not belong together, or the account is not active. Try again."
TOO_MANY = "Too many attempts. Wait a quarter of an hour, then try again."


def test_what_is_missing_is_said_at_the_top() -> None:
    assert said(sign_in("", "")) == ["E-mail: This field is required.", "Password: This field is required."]
    answer = sign_in(password=WRONG)
    assert said(answer) == []
    assert MISMATCH in words(answer)


def test_signing_in_is_noted_and_no_edit(ning: User) -> None:
    client = Client()
    assert sign_in("NING@example.org ", client=client)["Location"] == "/my/"
    assert client.get("/account/").status_code == 200
    before = ning.version
    ning.refresh_from_db()
    assert ning.last_login is not None
    assert timezone.now() - ning.last_login < timedelta(minutes=1)
    assert (ning.version, ning.history.count()) == (before, 1)


@pytest.mark.parametrize(
    ("facts", "address"), [({"is_staff": True}, "/admin/"), ({"is_partner": True}, "/"), ({}, "/my/")]
)
def test_everybody_is_led_to_their_work(facts: dict[str, Any], address: str) -> None:
    person("wu", **facts)
    assert sign_in("wu@example.org")["Location"] == address


@pytest.mark.parametrize(("ends_on", "address"), [(None, "/my/"), (date(2026, 1, 1), "/")])
def test_a_partner_who_speaks_for_an_organisation_is_led_to_what_it_owes(
    world: China, ends_on: date | None, address: str
) -> None:
    both = person("both", of=world.chengdu_city, is_partner=True)
    both.memberships.update(ends_on=ends_on)
    assert sign_in("both@example.org")["Location"] == address


@pytest.mark.parametrize(
    ("wanted", "address"),
    [
        ("/dialogues/CHN-1/", "/dialogues/CHN-1/"),
        ("https://evil.example/", "/my/"),
        ("//evil.example/", "/my/"),
        ("https://other.tracker.example/", "/my/"),
        ("javascript:alert(1)", "/my/"),
    ],
)
def test_back_to_where_somebody_wanted_to_go(ning: User, wanted: str, address: str, settings: Any) -> None:
    settings.ALLOWED_HOSTS = [".tracker.example"]
    answer = Client().post(
        "/sign-in/",
        {"login": "ning@example.org", "password": RIGHT, "next": wanted},
        headers={"host": "a.tracker.example"},
    )
    assert answer["Location"] == address


@pytest.mark.parametrize("email", ["ning@example.org", "nobody@example.org", "closed@example.org", "code@example.org"])
def test_the_answer_does_not_tell_who_has_an_account(ning: User, email: str) -> None:
    person("closed", is_active=False)
    User.objects.create_user("code@example.org")
    for password in (WRONG, RIGHT if email.startswith("closed") else WRONG):
        answer = sign_in(email, password)
        assert answer.status_code == 200
        assert MISMATCH in words(answer)
        assert password not in answer.content.decode()


def test_the_time_does_not_tell_either(ning: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is hashed as often, and the database asked as often, whoever is asked for."""
    hashed: list[str] = []
    encode = hashers.MD5PasswordHasher.encode

    def noted(self: Any, password: str, salt: str) -> str:
        hashed.append(password)
        return str(encode(self, password, salt))

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", noted)
    User.objects.create_user("code@example.org")
    counts = {}
    for email in ("warm-up@example.org", "ning@example.org", "nobody@example.org", "code@example.org"):
        hashed.clear()
        with CaptureQueriesContext(connection) as queries:
            sign_in(email, WRONG)
        counts[email] = (len(hashed), len(queries))
    assert len({counts[email] for email in list(counts)[1:]}) == 1
    assert counts["nobody@example.org"][0] == 1


def test_nobody_signs_up() -> None:
    for address in ("/signup/", "/accounts/signup/", "/sign-up/"):
        assert Client().get(address).status_code == 404


# --- Lock-out -------------------------------------------------------------------------------------------------------


def test_after_five_failures_the_right_password_does_not_help(ning: User) -> None:
    for _attempt in range(5):
        assert MISMATCH in words(sign_in(password=WRONG))
    assert TOO_MANY in words(sign_in(password=RIGHT))
    # Another process counts in the same place.
    assert "Cache" in type(cache._connections[cache._alias]).__name__  # type: ignore[attr-defined]
    # Others are not locked out by it.
    person("other")
    assert is_in(sign_in("other@example.org"))


@pytest.mark.parametrize(
    "forge",
    [
        lambda n: {"headers": {"x-forwarded-for": f"10.0.0.{n}"}},
        lambda n: {"headers": {"x-real-ip": f"10.0.0.{n}", "forwarded": f"for=10.0.0.{n}", "client-ip": f"10.0.0.{n}"}},
        lambda n: {"headers": {"host": f"a{n}.tracker.example"}},
        lambda n: {"headers": {"user-agent": f"curl/{n}", "accept-language": "tlh"}},
        lambda n: {"REMOTE_ADDR": f"10.0.0.{n}"},
    ],
)
def test_nothing_that_is_sent_along_dodges_it(ning: User, forge: Any, settings: Any) -> None:
    settings.ALLOWED_HOSTS = [".tracker.example", "testserver"]
    for attempt in range(5):
        assert MISMATCH in words(
            sign_in("NING@example.org" if attempt % 2 else "ning@Example.ORG", WRONG, **forge(attempt))
        )
    assert TOO_MANY in words(sign_in(password=RIGHT, **forge(77)))


def test_from_one_place_not_everybody_is_tried(settings: Any) -> None:
    """Behind a proxy it is the last address of the header that counts: the one that the proxy added."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login": "300/m/ip"}
    person("other")
    for number in range(50):
        forged = {"x-forwarded-for": f"10.0.0.{number}, 192.0.2.7"}
        assert MISMATCH in words(sign_in(f"wu{number}@example.org", WRONG, headers=forged))
    assert TOO_MANY in words(sign_in("other@example.org", headers={"x-forwarded-for": "10.9.9.9, 192.0.2.7"}))
    assert is_in(sign_in("other@example.org", headers={"x-forwarded-for": "192.0.2.7, 192.0.2.8"}))


def test_without_a_proxy_the_header_is_nobodys_word(ning: User, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login": "3/m/ip"}
    for number in range(3):
        assert is_in(sign_in(headers={"x-forwarded-for": f"10.0.0.{number}"}))
    answer = sign_in(headers={"x-forwarded-for": "10.0.0.99"})
    assert (answer.status_code, "Wait a quarter of an hour" in words(answer)) == (429, True)


def test_successes_in_between_do_not_help(ning: User) -> None:
    person("mallory")
    for _attempt in range(5):
        sign_in(password=WRONG)
        assert is_in(sign_in("mallory@example.org"))
    assert TOO_MANY in words(sign_in())


def test_who_is_locked_out_comes_in_by_mail(ning: User) -> None:
    for _attempt in range(6):
        sign_in(password=WRONG)
    client = Client()
    code = mailed_code(client)
    assert is_in(client.post("/sign-in/code/mailed/", {"code": code}))


# --- By a mailed code -----------------------------------------------------------------------------------------------


def test_closing_an_account_ends_what_waits_for_a_code(ning: User, client: Client) -> None:
    other, admin = Client(), User.objects.create_superuser("admin@example.org")
    User.objects.create_user("code@example.org")
    mailed_code(client, "Ning@Example.org")
    mailed_code(other, "code@example.org")
    blank_account(ning, by=admin, now=timezone.now(), reason="Left.")
    (session,) = Session.objects.all()
    assert session.session_key == other.cookies["sessionid"].value


def mailed_code(client: Client, email: str = "ning@example.org", **options: Any) -> str:
    answer = client.post("/sign-in/code/", {"email": email} | options)
    assert answer.status_code == 302
    mail = Mail.objects.latest("pk")
    found = re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.text, re.MULTILINE)
    assert found
    return found[0]


def test_by_a_mailed_code(ning: User) -> None:
    client = Client()
    code = mailed_code(client, next="/dialogues/")
    mail = Mail.objects.get()
    assert (mail.person, mail.address, mail.kind, mail.secret) == (ning, "ning@example.org", "sign_in_code", True)
    assert code not in mail.subject
    assert mail.useful_until - mail.recorded_at == timedelta(minutes=15)  # type: ignore[operator]
    assert "on its way to it" in words(client.get("/sign-in/code/mailed/"))
    answer = client.post("/sign-in/code/mailed/?next=/dialogues/CHN-1/", {"code": code.lower().replace("-", " ")})
    assert answer["Location"] == "/dialogues/CHN-1/"
    assert client.get("/account/").status_code == 200


def test_a_code_is_good_once_and_in_the_browser_that_asked(ning: User) -> None:
    client, thief = Client(), Client()
    code = mailed_code(client)
    assert thief.post("/sign-in/code/mailed/", {"code": code})["Location"] == "/sign-in/code/"
    assert is_in(client.post("/sign-in/code/mailed/", {"code": code}))
    client.post("/sign-out/")
    assert client.post("/sign-in/code/mailed/", {"code": code})["Location"] == "/sign-in/code/"


def test_a_code_is_not_guessed(ning: User) -> None:
    client = Client()
    code = mailed_code(client)
    for _attempt in range(2):
        assert "This is not the code." in words(client.post("/sign-in/code/mailed/", {"code": "BBBB-BBBB"}))
    answer = client.post("/sign-in/code/mailed/", {"code": "BBBB-BBBB"}, follow=True)
    assert TOO_MANY in words(answer)
    assert client.post("/sign-in/code/mailed/", {"code": code})["Location"] == "/sign-in/code/"
    # Nor are codes asked for without end.
    for _again in range(2):
        mailed_code(client)
        client.post("/sign-out/")
    assert TOO_MANY in words(client.post("/sign-in/code/", {"email": "NING@example.org"}))


def test_a_code_does_not_last(ning: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client()
    code = mailed_code(client)
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + 15 * 60 + 1)
    assert client.post("/sign-in/code/mailed/", {"code": code})["Location"] == "/sign-in/code/"


def test_another_code_or_another_address(ning: User) -> None:
    client = Client()
    mailed_code(client)
    # Until that is said, the page to sign in leads to where the code is typed.
    assert client.get("/sign-in/")["Location"] == "/sign-in/code/mailed/"
    answer = client.post("/sign-out/", {"next": "/sign-in/code/"})
    assert answer["Location"] == "/sign-in/code/"
    assert client.get("/sign-in/code/").status_code == 200


def asked(address: str, email: str) -> tuple[Any, int, int]:
    """The answer to asking for something by mail: its words, how often the database was asked, mails written."""
    client = Client()
    before = Mail.objects.count()
    with CaptureQueriesContext(connection) as queries:
        first = client.post(address, {"email": email})
    assert first.status_code == 302
    page = words(client.get(first["Location"])).replace(email, "…")
    return (first["Location"], page), len(queries), Mail.objects.count() - before


@pytest.mark.parametrize("address", ["/sign-in/code/", "/forgotten/"])
def test_asking_for_a_mail_does_not_tell_who_has_an_account(ning: User, address: str) -> None:
    person("closed", is_active=False)
    asked(address, "warm-up@example.org")
    known = asked(address, "ning@example.org")
    for email in ("nobody@example.org", "closed@example.org"):
        assert asked(address, email) == known
    assert Mail.objects.filter(person__isnull=False).count() == 1


def test_what_is_written_to_nobody_is_dropped(
    ning: User, django_capture_on_commit_callbacks: Any, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
    with django_capture_on_commit_callbacks(execute=True):
        Client().post("/forgotten/", {"email": "nobody@example.org"})
        Client().post("/sign-in/code/", {"email": "nobody@example.org"})
        Client().post("/forgotten/", {"email": "ning@example.org"})
    assert [message.to for message in outbox.outbox] == [["ning@example.org"]]
    assert [mail.kind for mail in Mail.objects.all()] == ["password_reset"]


# --- A forgotten password -------------------------------------------------------------------------------------------


def reset_link(email: str = "ning@example.org") -> str:
    Client().post("/forgotten/", {"email": email})
    mail = Mail.objects.latest("pk")
    found = re.search(r"https?://[^/\s]+(/forgotten/\S+)", mail.text)
    assert found
    return found[1]


def test_a_forgotten_password(ning: User, settings: Any) -> None:
    settings.SITE_URL = "https://tracker.example"
    elsewhere = signed_in(ning)
    for _attempt in range(6):
        sign_in(password=WRONG)
    # The host that is asked is the client's to name; where the mail leads is not.
    settings.ALLOWED_HOSTS = ["*"]
    Client().post("/forgotten/", {"email": "ning@example.org"}, headers={"host": "evil.example"})
    mail = Mail.objects.latest("pk")
    assert "https://tracker.example/forgotten/" in mail.text
    assert "evil" not in mail.text + mail.html
    link = reset_link()
    client = Client()
    form = client.get(link)["Location"]
    asked = client.get(form)
    assert "At least 12 characters" in words(asked)
    # Programs that keep passwords are told whose it is.
    assert 'value="ning@example.org" autocomplete="username" readonly hidden' in asked.content.decode()
    refused = client.post(form, {"password1": "12345", "password2": "12345"})
    assert "This password is too short." in words(refused)
    assert "not the same" not in words(refused)
    answer = client.post(form, {"password1": NEW, "password2": NEW})
    assert answer["Location"] == "/my/"
    assert client.get("/account/").status_code == 200
    ning.refresh_from_db()
    assert ning.check_password(NEW)
    assert ning.history.latest().history_user == ning
    # Who was signed in is not any more, the link is used, and one is told.
    assert elsewhere.get("/account/").status_code == 302
    assert "was used before" in words(Client().get(link))
    told = Mail.objects.filter(kind="security").get()
    assert "The password of your account was changed." in told.text
    # Whoever reads the account's mail need not wait.
    assert is_in(sign_in(password=NEW))


def test_a_link_is_good_for_a_day(ning: User, monkeypatch: pytest.MonkeyPatch) -> None:
    link = reset_link()
    later = datetime.now() + timedelta(days=1, minutes=1)  # noqa: DTZ005 (as the library does)
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda self: later)
    assert "was used before" in words(Client().get(link))


@pytest.mark.parametrize("key", ["x", "0-0", "set-password", "bt8lc9-" + "a" * 32])
def test_a_link_that_is_none(ning: User, key: str) -> None:
    for uid in ("1", "zzzzzz", "z" * 40, "%00"):
        answer = Client().get(f"/forgotten/{uid}/{key}/")
        assert answer.status_code in (200, 404)
        if answer.status_code == 200:
            assert "was used before" in words(answer)


def test_who_has_no_password_chooses_one_that_way(ning: User) -> None:
    User.objects.create_user("code@example.org")
    client = Client()
    form = client.get(reset_link("code@example.org"))["Location"]
    assert client.post(form, {"password1": NEW, "password2": NEW})["Location"] == "/my/"


def test_the_library_keeps_no_addresses_of_its_own(ning: User) -> None:
    """There would be two truths about how somebody signs in, and closing an account would forget one of them."""
    client = Client()
    client.post("/sign-in/code/mailed/", {"code": mailed_code(client)})
    client = Client()
    client.post(client.get(reset_link())["Location"], {"password1": NEW, "password2": NEW})
    sign_in(password=NEW)
    assert EmailAddress.objects.count() == 0


# --- What ends a session --------------------------------------------------------------------------------------------


@pytest.fixture
def world() -> China:
    made = china()
    made.adopt_first()
    return made


def test_a_session_ends_with_the_password(world: China) -> None:
    sessions = [signed_in(world.chengdu_officer) for _browser in range(2)]
    assert [client.get("/my/").status_code for client in sessions] == [200, 200]
    change_password(world.chengdu_officer, by=world.admin, now=timezone.now(), password=NEW)
    assert [client.get("/my/").status_code for client in sessions] == [302, 302]
    # So does what scripts do with it.
    reads = sessions[0].get("/api/v1/action-items/CHN-1-01-1/")
    assert reads.status_code == 404


def test_a_session_ends_with_the_account(world: China) -> None:
    client, staff = signed_in(world.chengdu_officer), signed_in(world.staff)
    assert client.get("/api/v1/action-items/CHN-1-01-1/").status_code == 200
    for one in (world.chengdu_officer, world.staff):
        edit_account(one, by=world.admin, now=timezone.now(), is_active=False)
    assert client.get("/my/")["Location"] == "/sign-in/?next=/my/"
    assert client.get("/api/v1/action-items/CHN-1-01-1/").status_code == 404
    assert staff.get("/admin/")["Location"] == "/sign-in/?next=/admin/"


def test_who_is_deactivated_while_signing_in_is_not_in(ning: User) -> None:
    client = Client()
    code = mailed_code(client)
    User.objects.filter(pk=ning.pk).update(is_active=False)
    answer = client.post("/sign-in/code/mailed/", {"code": code})
    assert answer["Location"] == "/sign-in/"
    assert client.get("/account/").status_code == 302


def test_signing_out(ning: User) -> None:
    client = signed_in(ning)
    assert "Sign out" in words(client.get("/sign-out/"))
    assert client.get("/account/").status_code == 200  # Not by a link that somebody placed.
    assert client.post("/sign-out/")["Location"] == "/"
    assert client.get("/account/").status_code == 302


def test_every_page_of_signing_in_keeps_nothing() -> None:
    for name in ("account_login", "account_request_login_code", "account_reset_password"):
        assert "no-store" in Client().get(reverse(name))["Cache-Control"], name


def test_who_sent_something_without_being_signed_in_is_told_that_it_was_not_saved(world: China) -> None:
    unsaved = "What you sent was not saved: you are not signed in any more."
    for address in ("/my/preferences/", "/admin/plan-dialogue/", "/account/"):
        client = Client()
        client.get(address)
        assert unsaved not in words(client.get("/sign-in/"))
        client.post(address, {"title": "Third dialogue"})
        assert unsaved in words(client.get("/sign-in/"))
        assert unsaved not in words(client.get("/sign-in/"))
    # A form of signing in is no such form.
    client.post("/sign-in/", {"login": "ning@example.org", "password": WRONG})
    assert unsaved not in words(client.get("/sign-in/"))
