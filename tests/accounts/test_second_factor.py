"""A second factor: for everybody, and for staff before anything else where the settings ask for it."""

from __future__ import annotations

import re
import time
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver

from accounts.access import remove_second_factor
from accounts.models import Mail, User
from tests.staff.clients import signed_in, words
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, Invalid, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

PASSWORD = "correct-horse-battery"


story = adopted


@pytest.fixture(autouse=True)
def _unsent(settings: Any) -> None:
    settings.SHOW_MAILS = False
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def required(settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = True


class Phone:
    """An app for such codes, whose clock can be moved."""

    def __init__(self, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.secret = secret
        self.patch = monkeypatch
        self.now = time.time()
        self.first = ""
        """The code by which it was set up."""

    def code(self) -> str:
        """The next one, for which time passes."""
        self.now += 30
        self.patch.setattr("time.time", lambda: self.now)
        return format_hotp_value(hotp_value(self.secret, int(self.now) // 30))


def sign_in(user: User, client: Client | None = None) -> tuple[Client, Any]:
    client = client or Client()
    return client, client.post("/sign-in/", {"login": user.email, "password": PASSWORD})


def set_up(client: Client, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> tuple[Phone, list[str]]:
    """Set it up as a person does; the phone and the recovery codes."""
    page = client.get("/account/second-factor/set-up/")
    assert page.status_code == 200, page
    found = re.search(r'class="key">([A-Z2-7]+)<', page.content.decode())
    assert found
    # Who holds the phone in the hand cannot scan with it.
    assert re.search(rf'href="otpauth://totp/[^"]+[?;]secret={found[1]}[&"]', page.content.decode())
    phone = Phone(found[1], monkeypatch)
    phone.first = phone.code()
    with callbacks(execute=True):
        answer = client.post("/account/second-factor/set-up/", {"code": phone.first})
    assert answer["Location"] == "/account/recovery-codes/"
    codes = re.findall(r"<code>([0-9]{8})</code>", client.get(answer["Location"]).content.decode())
    assert len(codes) == 10
    return phone, codes


@pytest.fixture
def callbacks(django_capture_on_commit_callbacks: Any) -> Any:
    return django_capture_on_commit_callbacks


# --- For everybody --------------------------------------------------------------------------------------------------


def test_setting_it_up_and_signing_in_with_it(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    user = world.chengdu_officer
    client, _answer = sign_in(user)
    phone, _codes = set_up(client, monkeypatch, callbacks)
    # What the codes come from is not in the database as it is, and the codes are shown once.
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert phone.secret not in stored
    assert not re.search(r"<code>", client.get("/account/recovery-codes/").content.decode())
    assert "10 recovery codes are left" in words(client.get("/account/second-factor/"))
    line = user.history.latest()
    assert (line.history_change_reason, line.history_user) == ("Set up a second factor.", user)
    assert "A second factor was set up for your account." in Mail.objects.get().text
    # From now on the password is half of it.
    other, answer = sign_in(user)
    assert answer["Location"] == "/sign-in/device/"
    assert other.get("/my/").status_code == 302
    assert "This is not the code" in words(other.post("/sign-in/device/", {"code": "000000"}))
    assert "or it was used before" in words(other.post("/sign-in/device/", {"code": phone.first}))
    code = phone.code()
    assert other.post("/sign-in/device/", {"code": code})["Location"] == "/my/"
    assert other.get("/my/").status_code == 200
    # A code that somebody looked at over a shoulder is used.
    third, _answer = sign_in(user)
    assert "or it was used before" in words(third.post("/sign-in/device/", {"code": code}))


def test_a_mailed_code_is_half_of_it_too(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    phone, _codes = set_up(client, monkeypatch, callbacks)
    other = Client()
    other.post("/sign-in/code/", {"email": world.chengdu_officer.email})
    code = re.search(r"^[A-Z]{4}-[A-Z]{4}$", Mail.objects.get(kind="sign_in_code").text, re.MULTILINE)
    assert code
    assert other.post("/sign-in/code/mailed/", {"code": code[0]})["Location"] == "/sign-in/device/"
    assert other.get("/my/").status_code == 302
    assert other.post("/sign-in/device/", {"code": phone.code()})["Location"] == "/my/"


def test_a_new_password_by_mail_is_half_of_it_too(
    world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any
) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    set_up(client, monkeypatch, callbacks)
    other = Client()
    other.post("/forgotten/", {"email": world.chengdu_officer.email})
    link = re.search(r"/forgotten/\S+", Mail.objects.get(kind="password_reset").text)
    assert link
    form = other.get(link[0])["Location"]
    new = "seven-bridges-of-chengdu"
    assert other.post(form, {"password1": new, "password2": new})["Location"] == "/sign-in/device/"
    assert other.get("/my/").status_code == 302


def test_a_recovery_code_is_good_once(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    _phone, codes = set_up(client, monkeypatch, callbacks)
    other, _answer = sign_in(world.chengdu_officer)
    assert other.post("/sign-in/device/", {"code": codes[3]})["Location"] == "/my/"
    assert "9 recovery codes are left" in words(other.get("/account/second-factor/"))
    third, _answer = sign_in(world.chengdu_officer)
    assert "This is not the code" in words(third.post("/sign-in/device/", {"code": codes[3]}))


def test_codes_are_not_guessed(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    phone, _codes = set_up(client, monkeypatch, callbacks)
    for attempt in range(5):
        # From elsewhere, and signing in anew each time.
        other, _answer = sign_in(world.chengdu_officer)
        other.post("/sign-in/device/", {"code": "000000"}, REMOTE_ADDR=f"10.0.0.{attempt}")
    other, _answer = sign_in(world.chengdu_officer)
    assert "Too many attempts." in words(other.post("/sign-in/device/", {"code": phone.code()}))


def test_new_recovery_codes_and_none(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    _phone, codes = set_up(client, monkeypatch, callbacks)
    with callbacks(execute=True):
        assert client.post("/account/recovery-codes/new/")["Location"] == "/account/recovery-codes/"
    other, _answer = sign_in(world.chengdu_officer)
    assert "This is not the code" in words(other.post("/sign-in/device/", {"code": codes[0]}))
    with callbacks(execute=True):
        assert client.post("/account/second-factor/remove/")["Location"] == "/account/second-factor/"
    assert not Authenticator.objects.exists()
    assert sign_in(world.chengdu_officer)[1]["Location"] == "/my/"
    said = [mail.text.split("\n\n")[1] for mail in Mail.objects.order_by("pk")]
    assert said == [
        "A second factor was set up for your account.",
        "New recovery codes were made for your account.",
        "The second factor of your account was removed.",
    ]
    reasons = [line.history_change_reason for line in world.chengdu_officer.history.order_by("pk")]
    assert reasons[-3:] == ["Set up a second factor.", "Made new recovery codes.", "Removed the second factor."]


def test_an_open_window_is_not_enough_to_change_it(
    world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any
) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    phone, _codes = set_up(client, monkeypatch, callbacks)
    phone.now += 400
    phone.code()
    for path in ("second-factor/remove/", "recovery-codes/new/"):
        for method in ("get", "post"):
            answer = getattr(client, method)(f"/account/{path}")
            assert answer["Location"].startswith("/account/again/"), path
    assert Authenticator.objects.count() == 2
    page = client.get("/account/again/?next=/account/second-factor/remove/")
    assert "Use authenticator app or code" in words(page)
    answer = client.post("/account/again/device/?next=/account/second-factor/remove/", {"code": phone.code()})
    assert answer["Location"] == "/account/second-factor/remove/"


def test_another_secret_key_opens_nothing(
    world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any, settings: Any
) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    phone, codes = set_up(client, monkeypatch, callbacks)
    old = settings.SECRET_KEY
    with override_settings(SECRET_KEY="another" * 8):
        other, _answer = sign_in(world.chengdu_officer)
        assert "This is not the code" in words(other.post("/sign-in/device/", {"code": phone.code()}))
        assert "This is not the code" in words(other.post("/sign-in/device/", {"code": codes[0]}))
    with override_settings(SECRET_KEY="another" * 8, SECRET_KEY_FALLBACKS=[old]):
        other, _answer = sign_in(world.chengdu_officer)
        assert other.post("/sign-in/device/", {"code": phone.code()})["Location"] == "/my/"


def test_the_command_lets_in_whom_no_administrator_can_help(
    world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any
) -> None:
    client, _answer = sign_in(world.chengdu_officer)
    set_up(client, monkeypatch, callbacks)
    told = StringIO()
    email = world.chengdu_officer.email
    call_command("remove_second_factor", email.upper(), "--reason", "She called; I know her voice.", stdout=told)
    assert told.getvalue() == f"{email} has no second factor any more, and is told so by mail.\n"
    assert sign_in(world.chengdu_officer)[1]["Location"] == "/my/"
    line = world.chengdu_officer.history.latest("pk")
    assert (line.history_change_reason, line.history_user) == ("She called; I know her voice.", None)
    assert Mail.objects.latest("pk").text.split("\n\n")[1] == "The second factor of your account was removed."


@pytest.mark.parametrize(
    ("email", "reason", "sentence"),
    [
        ("nobody@example.org", "Lost.", "There is no account with the e-mail address nobody@example.org."),
        ("chengdu@example.org", "Lost.", "This account has no second factor."),
        ("chengdu@example.org", " ", "Say why, and how you know that it is this person who asks."),
    ],
)
def test_the_command_says_what_is_wrong(world: China, email: str, reason: str, sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("remove_second_factor", email, "--reason", reason)


# --- For staff ------------------------------------------------------------------------------------------------------


def all_patterns(resolver: Any, prefix: str = "") -> list[tuple[str, URLPattern]]:
    found = []
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            found += all_patterns(one, prefix + str(one.pattern))
        else:
            found.append((prefix + str(one.pattern), one))
    return found


SAMPLES = {
    "id": "1", "int": "1", "key": "CHN-1", "slug": "x", "str": "x", "path": "1", "uuid": "0" * 8, "uidb36": "x",
}  # fmt: skip


def address_of(route: str) -> str:
    """An address that the route takes."""
    filled = re.sub(r"<(?:(\w+):)?\w+>", lambda match: SAMPLES[match[1] or "str"], route)
    if filled.startswith("admin/") and filled.endswith("(?P<url>.*)$"):
        return "/admin/nowhere/"
    return "/" + re.sub(r"[\^$]|\(\?P<\w+>[^)]*\)|\\Z|\(\?:[^)]*\)", "", filled)


ADDRESSES = sorted({address_of(route) for route, _pattern in all_patterns(get_resolver())})

OPEN = {"/account/second-factor/set-up/", "/account/again/", "/account/again/device/", "/sign-out/", "/language/"}
"""Where staff without it may go: to set it up, to show it, to leave."""


def test_the_addresses_are_all_of_them() -> None:
    assert len([one for one in ADDRESSES if one.startswith("/admin/")]) > 150
    assert {"/admin/", "/admin/records/", "/admin/accounts/user/", "/", "/my/", "/account/"} <= set(ADDRESSES)
    assert admin.site.name == "admin"


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize(("who", "methods"), [("staff", ["get", "post", "put"]), ("admin", ["get"])])
def test_staff_set_it_up_before_anything_else(world: China, who: str, methods: list[str]) -> None:
    client = signed_in(getattr(world, who))
    wrong = {}
    for address in ADDRESSES:
        if address.startswith("/api/") or address in OPEN:
            continue
        for method in methods:
            answer = getattr(client, method)(address)
            led = answer.status_code == 302 and answer["Location"].startswith("/account/second-factor/set-up/?next=")
            if not led:
                wrong[method, address] = answer.status_code
    assert wrong == {}


@pytest.mark.usefixtures("required")
def test_the_api_knows_no_session_of_staff_without_it(world: China) -> None:
    client = signed_in(world.staff)
    answer = client.get("/api/v1/dialogues/CHN-2/")
    assert answer.status_code == 401
    assert "second factor" in answer.json()["detail"]
    write = client.post("/api/v1/dialogues/CHN-1/publish/", {}, content_type="application/json")
    assert write.status_code == 401
    # Officers' sessions are theirs.
    assert signed_in(world.chengdu_officer).get("/api/v1/action-items/CHN-1-01-1/").status_code == 200


@pytest.mark.usefixtures("required")
def test_setting_it_up_opens_the_office(world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any) -> None:
    client, answer = sign_in(world.staff)
    assert answer["Location"] == "/admin/"
    led = client.get("/admin/")["Location"]
    assert "Programme staff need a second factor" in words(client.get(led))
    elsewhere = signed_in(world.staff)
    phone, _codes = set_up(client, monkeypatch, callbacks)
    assert client.get("/admin/").status_code == 200
    assert client.get("/api/v1/dialogues/CHN-1/").status_code == 200
    # A session from before shows it once.
    assert elsewhere.get("/admin/")["Location"] == "/account/again/device/?next=%2Fadmin%2F"
    assert elsewhere.post("/account/again/device/?next=/admin/", {"code": phone.code()})["Location"] == "/admin/"
    assert elsewhere.get("/admin/").status_code == 200
    # A new one by signing in.
    third, answer = sign_in(world.staff)
    assert third.get("/admin/")["Location"] == "/sign-in/?next=/admin/"
    assert third.post("/sign-in/device/", {"code": phone.code()})["Location"] == "/admin/"
    assert third.get("/admin/").status_code == 200
    # It is not switched off, neither by them nor by asking twice.
    page = third.post("/account/second-factor/remove/")
    assert "it cannot be switched off" in words(page)
    assert Authenticator.objects.filter(type="totp").exists()


@pytest.mark.usefixtures("required")
def test_what_was_shown_counts_as_long_as_they_have_it(
    world: China, monkeypatch: pytest.MonkeyPatch, callbacks: Any
) -> None:
    client, _answer = sign_in(world.staff)
    set_up(client, monkeypatch, callbacks)
    remove_second_factor(world.staff, by=world.admin, now=NOW, reason="Lost the phone; called me.")
    assert client.get("/admin/")["Location"] == "/account/second-factor/set-up/?next=%2Fadmin%2F"


def test_where_it_is_not_asked_for_nobody_is_led_there(world: China) -> None:
    assert signed_in(world.staff).get("/admin/").status_code == 200


@pytest.mark.usefixtures("required")
def test_officers_are_free(world: China) -> None:
    assert signed_in(world.chengdu_officer).get("/my/").status_code == 200
    assert Client().get("/").status_code == 200


def test_administrators_help_who_lost_the_phone(world: China) -> None:
    user = world.chengdu_officer
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    for by in (world.staff, world.chengdu_officer):
        with pytest.raises(NotAllowed):
            remove_second_factor(user, by=by, now=NOW, reason="Lost.")
    with pytest.raises(Invalid):
        remove_second_factor(user, by=world.admin, now=NOW, reason=" ")
    client = signed_in(world.admin)
    address = f"/admin/accounts/{user.pk}/second-factor/"
    assert "Second factor set up" in words(client.get(f"/admin/accounts/{user.pk}/"))
    assert client.post(address, {"reason": "She called.", "version_seen": 1}).status_code == 303
    assert not Authenticator.objects.exists()
    line = user.history.latest()
    assert (line.history_change_reason, line.history_user) == ("She called.", world.admin)
    with pytest.raises(Conflict):
        remove_second_factor(user, by=world.admin, now=NOW, reason="Again.")
    assert "The second factor of your account was removed." in Mail.objects.get().text
