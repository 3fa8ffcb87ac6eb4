"""From an invitation to being signed in; and looking after one's own account."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import signing
from django.test import Client
from django.utils import timezone

from accounts import access
from accounts.access import ask_for_address, confirm_address, join, send_invitation
from accounts.actions import blank_account, edit_account, issue_key, lock_account, open_account, revoke_key
from accounts.mails import queue_mail
from accounts.models import ApiKey, Mail, User
from accounts.signing_in import INVITATION_LASTS, address_key, invitation_key
from dialogues.actions.people import invite, invite_again
from dialogues.actions.people_many import Invitation, invite_many
from tests.staff.clients import signed_in, words
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, Invalid

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

PASSWORD = "seven-bridges-of-chengdu"


def story() -> China:
    return china()


@pytest.fixture(autouse=True)
def _unsent(settings: Any) -> None:
    settings.SHOW_MAILS = False
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.SITE_URL = "https://tracker.example"


@pytest.fixture
def invited(world: China) -> User:
    made = invite(
        by=world.staff, now=NOW, stakeholder=world.ningbo_city, email="wu@example.org", name="Wu", language="fr"
    )
    return made.user


def link_in(kind: str) -> str:
    mail = Mail.objects.filter(kind=kind).latest("pk")
    found = re.search(r"https://tracker\.example(/\S+)", mail.text)
    assert found
    assert f'href="https://tracker.example{found[1]}"' in mail.html
    return found[1]


# --- Joining --------------------------------------------------------------------------------------------------------


def test_an_invitation_says_what_for_and_leads_in(world: China, invited: User) -> None:
    mail = Mail.objects.get()
    assert (mail.person, mail.kind, mail.language, mail.secret) == (invited, "invitation", "fr", True)
    assert "City Of Ningbo" in mail.subject
    # Names of staff are for staff.
    assert "Staff" not in mail.text + mail.html
    client = Client()
    page = client.get(link_in("invitation"))
    assert page["Content-Language"] == "fr"
    assert "City Of Ningbo" in words(page)
    assert client.get("/my/").status_code == 302  # Opening the link does nothing: mail programs do that, too.
    answer = client.post(
        link_in("invitation"), {"name": "Wu Lan", "language": "en", "password": PASSWORD, "again": PASSWORD}
    )
    assert answer["Location"] == "/my/"
    assert "City Of Ningbo" in words(client.get("/my/"))
    invited.refresh_from_db()
    assert (invited.name, invited.language, invited.check_password(PASSWORD)) == ("Wu Lan", "en", True)
    assert invited.last_login is not None
    assert invited.history.latest().history_user == invited


def named_to_programs(page: str) -> str | None:
    """The name that a program keeps a password under, where a page asks for a new one."""
    found = re.search(r'<input type="email" value="([^"]*)" autocomplete="username" readonly hidden>', page)
    return found and found[1]


def test_programs_keep_a_password_under_what_one_signs_in_with(world: China, invited: User) -> None:
    pages = {
        "wu@example.org": Client().get(f"/join/{invitation_key(invited)}/"),
        world.staff.email: signed_in(world.staff).get("/account/password/"),
    }
    assert {email: named_to_programs(page.content.decode()) for email, page in pages.items()} == {
        email: email for email in pages
    }
    own = signed_in(world.staff).get("/account/").content.decode()
    assert re.search(r'<input type="text" name="name"[^>]* autocomplete="name"', own)


def test_joining_without_a_password(world: China, invited: User) -> None:
    client = Client()
    link = link_in("invitation")
    answer = client.post(link, {"name": "Wu", "language": "zh-hans", "without_password": "yes"})
    assert answer["Location"] == "/my/"
    invited.refresh_from_db()
    assert (invited.has_usable_password(), invited.language) == (False, "zh-hans")
    # Once is enough: whoever finds the mail later finds nothing.
    assert Client().get(link).status_code == 410
    late = Client().post(link, {"name": "Eve", "language": "en", "without_password": "yes"})
    assert late.status_code == 410
    assert "Have a code mailed to you" in words(late)


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({}, "Choose a password, or go on without one."),
        ({"password": PASSWORD}, "The two are not the same."),
        ({"password": "12345678", "again": "12345678"}, "This password is too short."),
        ({"password": "wu@example.org", "again": "wu@example.org"}, "too similar to the e-mail"),
        ({"password": "a\x00" * 12, "again": "a\x00" * 12}, "Null characters are not allowed."),
        ({"password": PASSWORD, "again": PASSWORD, "language": "xx"}, "Select a valid choice."),
    ],
)
def test_what_does_not_do(world: China, invited: User, posted: dict[str, str], said: str) -> None:
    edit_account(invited, by=world.admin, now=NOW, language="en")
    client = Client()
    answer = client.post(f"/join/{invitation_key(User.objects.get(pk=invited.pk))}/", {"language": "en"} | posted)
    assert answer.status_code == 200
    assert said in words(answer)
    assert client.get("/my/").status_code == 302


@pytest.mark.parametrize("how", ["old", "other salt", "of an address", "deactivated", "new address", "closed"])
def test_a_key_that_opens_nothing(world: China, invited: User, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    key = invitation_key(invited)
    if how == "old":
        now = timezone.now().timestamp()
        monkeypatch.setattr("time.time", lambda: now + INVITATION_LASTS.total_seconds() + 60)
    elif how == "other salt":
        key = signing.dumps([invited.pk, "x"])
    elif how == "of an address":
        key = address_key(invited, "wu@example.org")
    elif how == "closed":
        blank_account(invited, by=world.admin, now=NOW, reason="Left.")
    else:
        facts = {"is_active": False} if how == "deactivated" else {"email": "eve@example.org"}
        edit_account(invited, by=world.admin, now=NOW, **facts)
    for one in (key, key[:-1], f"{key}x", "x", "%00"):
        assert Client().get(f"/join/{one}/").status_code == 410, one
    with pytest.raises(Conflict):
        join(key, now=NOW, password=PASSWORD, name="Eve", language="en")


def test_a_key_is_nobody_elses(world: China, invited: User) -> None:
    other = open_account(by=world.admin, now=NOW, email="eve@example.org")
    pk, state = signing.loads(invitation_key(other), salt="accounts.invitation")
    forged = signing.dumps([invited.pk, state], salt="accounts.invitation")
    assert pk == other.pk
    assert Client().get(f"/join/{forged}/").status_code == 410


def test_a_key_outlasts_the_secret_that_it_was_made_with(invited: User, settings: Any) -> None:
    key, old = invitation_key(invited), settings.SECRET_KEY
    settings.SECRET_KEY = "another" * 8
    assert Client().get(f"/join/{key}/").status_code == 410
    settings.SECRET_KEY_FALLBACKS = [old]
    assert Client().get(f"/join/{key}/").status_code == 200


def test_whoever_is_signed_in_there_is_signed_out(world: China, invited: User) -> None:
    client = signed_in(world.staff)
    page = client.get(f"/join/{invitation_key(invited)}/")
    assert "Staff" in words(page)
    assert client.get("/admin/").status_code == 200
    client.post(f"/join/{invitation_key(invited)}/", {"language": "en", "without_password": "yes"})
    assert client.get("/admin/").status_code == 403
    assert client.get("/my/").status_code == 200


def test_who_has_signed_in_before_needs_no_key(world: China, invited: User) -> None:
    User.objects.filter(pk=invited.pk).update(last_login=NOW)
    with pytest.raises(Conflict):
        send_invitation(invited, by=world.staff, now=NOW)
    invite(by=world.staff, now=NOW, stakeholder=world.chengdu_city, email="wu@example.org")
    mail = Mail.objects.latest("pk")
    assert (mail.kind, mail.secret) == ("membership", False)
    assert "City Of Chengdu" in mail.subject
    assert "https://tracker.example/my/" in mail.text


LATER = {"starts_on": date(2027, 3, 1)}


def test_who_is_invited_for_later_is_told_from_when(world: China) -> None:
    """Mail, page and desk name the day; until then nobody speaks for the organisation."""
    told: dict[str, Any] = {"by": world.staff, "stakeholder": world.ningbo_city, "email": "wu@example.org", **LATER}
    made = invite(now=NOW, **told)
    begins = "You speak for City Of Ningbo from 1 March 2027."
    for again in (False, True):
        if again:
            invite_again(made, by=world.staff, now=NOW)
        mail = Mail.objects.latest("pk")
        assert mail.kind == "invitation"
        assert begins in mail.text
        assert begins in mail.html
    link = link_in("invitation")
    client = Client()
    with time_machine.travel(NOW, tick=False):
        assert "City Of Ningbo (officer) · from 1 March 2027" in words(client.get(link))
        client.post(link, {"language": "en", "without_password": "yes"})
        page = words(client.get("/my/"))
    assert begins in page
    assert "You do not speak for an organisation yet." not in page


def test_who_has_an_account_is_told_from_when(world: China) -> None:
    User.objects.filter(pk=world.bank_officer.pk).update(last_login=NOW)
    told: dict[str, Any] = {"stakeholder": world.ningbo_city, "email": world.bank_officer.email, **LATER}
    invite(by=world.staff, now=NOW, **told)
    mail = Mail.objects.latest("pk")
    assert (mail.kind, mail.subject) == ("membership", "You speak for City Of Ningbo from 1 March 2027")
    for body in (mail.text, mail.html):
        assert "You also speak for City Of Ningbo in the UrbanShift Dialogue Tracker from 1 March 2027." in body
    with time_machine.travel(NOW, tick=False):
        assert "You speak for City Of Ningbo from 1 March 2027." in words(signed_in(world.bank_officer).get("/my/"))
    invite_many([Invitation(**told | {"email": "new@example.org", "role": "officer"})], by=world.staff, now=NOW)
    assert "You speak for City Of Ningbo from 1 March 2027." in Mail.objects.latest("pk").text


def test_an_account_that_an_administrator_opens_is_an_invitation_too(world: China) -> None:
    client = signed_in(world.admin)
    client.post("/admin/account/new/", {"email": "new@example.org", "language": "en", "is_staff": "on"})
    answer = Client().post(link_in("invitation"), {"language": "en", "password": PASSWORD, "again": PASSWORD})
    assert answer["Location"] == "/admin/"


def test_the_pages_show_what_the_database_says(world: China, invited: User) -> None:
    """What was typed as a name is text on the page that it leads to."""
    User.objects.filter(pk=invited.pk).update(name="<script>alert(1)</script>")
    page = Client().get(f"/join/{invitation_key(User.objects.get(pk=invited.pk))}/").content.decode()
    assert "<script>alert" not in page


# --- One's own account ----------------------------------------------------------------------------------------------

OLD = "correct-horse-battery"


def test_how_one_is_addressed(world: China) -> None:
    client = signed_in(world.chengdu_officer)
    page = words(client.get("/account/"))
    assert "chengdu@example.org" in page
    answer = client.post("/account/", {"name": "Li", "language": "zh-hans", "version_seen": 1})
    assert (answer.status_code, answer["Location"]) == (303, "/account/")
    world.chengdu_officer.refresh_from_db()
    assert (world.chengdu_officer.name, world.chengdu_officer.language) == ("Li", "zh-hans")
    hidden = {"is_staff": "on", "email": "x@example.org", "is_active": "", "password": "x"}
    client.post("/account/", {"name": "Li", "language": "en", "version_seen": 2} | hidden)
    world.chengdu_officer.refresh_from_db()
    assert (world.chengdu_officer.is_staff, world.chengdu_officer.email) == (False, "chengdu@example.org")
    stale = client.post("/account/", {"name": "Wu", "language": "en", "version_seen": 2})
    assert "a colleague changed this meanwhile" in words(stale)


def test_a_new_language_is_confirmed_in_itself(world: China) -> None:
    """The sentence is read on the next page, which speaks it already; staff see others' accounts in their own."""
    client = signed_in(world.chengdu_officer)
    for version, (language, saved) in enumerate((("zh-hans", "已保存。"), ("en", "Saved.")), 1):
        told = {"name": "Li", "language": language, "version_seen": version}
        assert saved in words(client.post("/account/", told, follow=True))
    facts = {"is_staff": "on", "is_superuser": "on", "is_active": "on", "language": "zh-hans", "version_seen": 1}
    for who, saved in ((world.partner, "The account is changed."), (world.admin, "账号已更改。")):
        roles = (
            facts
            if who == world.admin
            else {"is_active": "on", "is_partner": "on"} | {name: facts[name] for name in ("language", "version_seen")}
        )
        answer = signed_in(world.admin).post(f"/admin/accounts/{who.pk}/", {"email": who.email, **roles}, follow=True)
        assert saved in words(answer)


def test_a_partner_reads_which_keys_act_as_them(world: China) -> None:
    """And until when each is good; none of others, none that was revoked, and of none more than how it begins."""
    client = signed_in(world.partner)
    assert "You have no key yet." in words(client.get("/account/"))
    assert "API keys" not in words(signed_in(world.chengdu_officer).get("/account/"))
    of: dict[str, Any] = {"by": world.admin, "now": NOW}
    used, secret = issue_key(world.partner, **of, name="Mirror", scope="read")
    ApiKey.objects.filter(pk=used.pk).update(last_used_at=NOW)
    late, _secret = issue_key(world.partner, **of, name="Old", scope="write", expires_at=NOW + timedelta(days=1))
    gone, _secret = issue_key(world.partner, **of, name="Lost", scope="read")
    revoke_key(gone, by=world.admin, now=NOW)
    issue_key(world.chengdu_officer, **of, name="Hers")
    with time_machine.travel(NOW + timedelta(days=2), tick=False):
        answer = signed_in(world.partner).get("/account/")
    page = words(answer)
    assert f"Mirror {used.prefix} read · valid to 2 March 2027 · last used 2 March 2026" in page
    assert f"Old {late.prefix} read and write · expired 3 March 2026 · not used yet" in page
    assert not any(told in page for told in ("Lost", "Hers", "no key", secret))
    assert used.hashed_key not in answer.content.decode()


PAGES = ("", "password/", "address/", "second-factor/", "second-factor/set-up/", "recovery-codes/new/")


@pytest.mark.parametrize("path", PAGES)
def test_strangers_have_no_account(path: str) -> None:
    assert Client().get(f"/account/{path}")["Location"].startswith("/sign-in/?next=%2Faccount%2F") or Client().get(
        f"/account/{path}"
    )["Location"].startswith("/sign-in/?next=/account/")


@pytest.mark.parametrize("who", ["chengdu_officer", "partner", "staff"])
def test_a_password_is_changed_by_who_knows_it(world: China, who: str) -> None:
    user = getattr(world, who)
    here, elsewhere = signed_in(user), signed_in(user)
    answer = here.post("/account/password/", {"present": OLD, "password": PASSWORD, "again": PASSWORD}, follow=True)
    assert "Your password is changed." in words(answer)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert user.history.latest().history_user == user
    assert elsewhere.get("/account/").status_code == 302
    assert "The password of your account was changed." in Mail.objects.get().text


@pytest.mark.parametrize(
    ("sent", "answers"),
    [
        ({}, ["This field is required."] * 3),
        ({"present": "guess", "password": PASSWORD, "again": PASSWORD}, ["This is not your present password."]),
        ({"present": OLD, "password": PASSWORD, "again": PASSWORD + " "}, ["The two are not the same."]),
        (
            {"present": OLD, "password": "1234567", "again": "1234567"},
            [
                "This password is too short. It must contain at least 12 characters.",
                "This password is too common.",
                "This password is entirely numeric.",
            ],
        ),
    ],
)
def test_a_password_that_does_not_do(world: China, sent: dict[str, str], answers: list[str]) -> None:
    answer = signed_in(world.staff).post("/account/password/", sent)
    page = answer.content.decode()
    assert re.findall(r"<p>([^<]*)</p></div>|<p>([^<]*)</p>(?=<p>)", page)
    for sentence in answers:
        assert sentence in words(answer)
    for typed in set(sent.values()):
        assert typed not in page
    world.staff.refresh_from_db()
    assert world.staff.check_password(OLD)


def test_the_present_password_is_not_guessed_there(world: China) -> None:
    client = signed_in(world.staff)
    guess = {"present": "guess", "password": PASSWORD, "again": PASSWORD}
    codes = [client.post("/account/password/", guess).status_code for _attempt in range(6)]
    assert codes == [200] * 5 + [429]


def test_who_has_no_password_may_choose_one(world: China, invited: User) -> None:
    client = Client()
    client.post(f"/join/{invitation_key(invited)}/", {"language": "en", "without_password": "yes"})
    assert "none: a code is mailed to you each time" in words(client.get("/account/"))
    answer = client.post("/account/password/", {"password": PASSWORD, "again": PASSWORD})
    assert answer["Location"] == "/account/"
    invited.refresh_from_db()
    assert invited.check_password(PASSWORD)
    assert client.get("/account/").status_code == 200


# --- Another address ------------------------------------------------------------------------------------------------


def asking(user: User) -> Client:
    """A browser in which the person has just signed in."""
    client = Client()
    client.post("/sign-in/", {"login": user.email, "password": OLD})
    return client


def test_an_address_is_checked_before_it_is_the_accounts(world: China) -> None:
    user = world.chengdu_officer
    client = asking(user)
    answer = client.post("/account/address/", {"address": "Li@Chengdu.example"}, follow=True)
    assert "a mail is on its way to it" in words(answer)
    mail = Mail.objects.get()
    assert (mail.person, mail.address, mail.kind, mail.secret) == (user, "li@chengdu.example", "new_address", True)
    user.refresh_from_db()
    assert user.email == "chengdu@example.org"
    link = link_in("new_address")
    phone = Client()
    assert "li@chengdu.example" in words(phone.get(link))
    user.refresh_from_db()
    assert user.email == "chengdu@example.org"  # Opening the link does nothing.
    assert phone.post(link)["Location"] == "/account/"
    user.refresh_from_db()
    assert user.email == "li@chengdu.example"
    told = Mail.objects.get(kind="security")
    assert (told.address, "another e-mail address" in told.text) == ("chengdu@example.org", True)
    # The account has the old address no more: nothing that is done with it would help.
    for said in (told.text, told.html):
        assert ("Tell programme staff at once" in said, "/forgotten/" in said) == (True, False)
    assert phone.post(link).status_code == 410
    assert client.get("/account/").status_code == 200


def test_whose_address_it_is_already_is_not_told(world: China) -> None:
    client = asking(world.chengdu_officer)
    pages = [
        words(client.post("/account/address/", {"address": address}, follow=True)).replace(address, "…")
        for address in ("ningbo@example.org", "free@example.org")
    ]
    assert pages[0] == pages[1]
    assert [mail.address for mail in Mail.objects.filter(person__isnull=False)] == ["free@example.org"]
    assert "This is your address already." in words(
        client.post("/account/address/", {"address": "Chengdu@example.org"})
    )


def test_an_address_that_was_taken_meanwhile(world: China) -> None:
    ask_for_address(by=world.chengdu_officer, now=NOW, address="li@example.org")
    link = link_in("new_address")
    open_account(by=world.admin, now=NOW, email="LI@example.org")
    assert "This address cannot be used." in words(Client().post(link))


def test_an_address_that_is_taken_at_the_same_moment(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    """After it was looked for, and before it is written: the database keeps it out."""
    ask_for_address(by=world.chengdu_officer, now=NOW, address="li@example.org")

    def queue(*told: Any, **facts: Any) -> Any:
        monkeypatch.undo()
        open_account(by=world.admin, now=NOW, email="LI@example.org")
        return queue_mail(*told, **facts)

    link = link_in("new_address")
    monkeypatch.setattr(access, "queue_mail", queue)
    answer = Client().post(link)
    assert (answer.status_code, "This would contradict what is recorded already." in words(answer)) == (410, True)


def test_of_two_links_one_is_used(world: China) -> None:
    keys = [address_key(world.chengdu_officer, address) for address in ("a@example.org", "b@example.org")]
    confirm_address(keys[0], now=NOW)
    for key in (keys[1], keys[0], invitation_key(world.ningbo_officer), "x"):
        with pytest.raises(Conflict):
            confirm_address(key, now=NOW)
        assert Client().get(f"/account/address/{key}/").status_code == 410
    with pytest.raises(Invalid):
        ask_for_address(by=world.chengdu_officer, now=NOW, address=" ")


def test_one_link_followed_twice_at_once_counts_once(
    world: China, invited: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waited for the account finds that it is open, or has its new address, already."""

    def after_the_other(act: Any, key: str, **facts: Any) -> None:
        def lock(user: User) -> User:
            monkeypatch.undo()
            act(key, now=NOW, **facts)
            return lock_account(user)

        monkeypatch.setattr(access, "lock_account", lock)
        with pytest.raises(Conflict):
            act(key, now=NOW, **facts)

    after_the_other(join, invitation_key(invited), password=PASSWORD)
    after_the_other(confirm_address, address_key(world.chengdu_officer, "a@example.org"))


def test_an_open_window_is_not_enough(world: China) -> None:
    """Whoever finds a browser signed in some time ago has to know the password."""
    client = signed_in(world.chengdu_officer)
    answer = client.get("/account/address/")
    assert answer["Location"] == "/account/again/?next=%2Faccount%2Faddress%2F"
    assert "This is not your password." in words(client.post(answer["Location"], {"password": "guess"}))
    assert client.post(answer["Location"], {"password": OLD})["Location"] == "/account/address/"
    assert client.get("/account/address/").status_code == 200


@pytest.mark.parametrize("path", ["address", "password", "second-factor/set-up"])
def test_who_has_no_password_signs_in_anew_before_that(
    world: China, invited: User, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client()
    client.post(f"/join/{invitation_key(invited)}/", {"language": "en", "without_password": "yes"})
    assert client.get(f"/account/{path}/").status_code == 200
    now = time.time() + 400
    monkeypatch.setattr("time.time", lambda: now)
    quoted = path.replace("/", "%2F")
    assert client.get(f"/account/{path}/")["Location"] == f"/sign-in/code/?next=%2Faccount%2F{quoted}%2F"
    assert client.get("/my/").status_code == 302


def test_an_administrator_changes_an_address_and_the_person_is_told(world: China) -> None:
    edit_account(world.chengdu_officer, by=world.admin, now=NOW, email="li@example.org")
    assert [(mail.address, mail.kind) for mail in Mail.objects.all()] == [("chengdu@example.org", "security")]


def test_closing_an_account_takes_its_second_factor(world: China) -> None:
    Authenticator.objects.create(user=world.chengdu_officer, type="totp", data={"secret": "x"})
    blank_account(world.chengdu_officer, by=world.admin, now=NOW, reason="Left.")
    assert not Authenticator.objects.exists()
