"""People: who speaks for whom; for administrators also accounts and keys."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import ApiKey, User
from dialogues.models import Membership
from tests.worlds import China, person

from .clients import said, signed_in, words
from .offices import office
from .page_forms import fields_of

pytestmark = pytest.mark.django_db

story = office


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


@pytest.fixture
def administrator(world: China) -> Client:
    return signed_in(world.admin)


def people(client: Client, **query: str) -> list[str]:
    answer = client.get("/admin/people/", query)
    assert answer.status_code == 200, words(answer)
    return sorted(str(row.user.name) for row in answer.context["slice"].rows)


def member(name: str) -> Membership:
    return Membership.objects.get(user__email=f"{name}@example.org")


def test_where_memberships_stand(world: China, client: Client) -> None:
    client.force_login(world.chengdu_officer)
    client.force_login(world.staff)
    person("later", of=world.bank)
    person("past", of=world.bank)
    person("gone", of=world.bank, is_active=False)
    Membership.objects.filter(user__name="Later").update(starts_on=date(2999, 1, 1))
    Membership.objects.filter(user__name="Past").update(ends_on=date(2021, 1, 1))
    assert people(client, state="invited") == ["Bank", "Ningbo"]
    assert people(client, state="active") == ["Chengdu"]
    assert people(client, state="to_come") == ["Later"]
    assert people(client, state="ended") == ["Gone", "Past"]
    # What a row says is what the filters find.
    for state in ("invited", "active", "to_come", "ended"):
        answer = client.get("/admin/people/", {"state": state})
        assert {row.state for row in answer.context["slice"].rows} == {state}


def test_filters(world: China, client: Client) -> None:
    assert people(client, organisation="city-of-ningbo") == ["Ningbo"]
    assert people(client, country="CN") == ["Chengdu", "Ningbo"]
    assert people(client, role="focal_point") == []
    assert people(client, search="BANK@") == ["Bank"]


INVITED = {
    "organisation": "city-of-ningbo",
    "email": "New@example.org",
    "name": "New",
    "language": "zh-hans",
    "role": "focal_point",
}


def test_inviting(world: China, client: Client) -> None:
    page = client.get("/admin/people/invite/?organisation=city-of-ningbo").content.decode()
    assert 'value="city-of-ningbo"' in page
    answer = client.post("/admin/people/invite/", INVITED | {"starts_on": "2026-01-05", "is_staff": "on"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/organisations/city-of-ningbo/")
    made = member("new")
    assert (made.role, made.starts_on, made.ends_on) == ("focal_point", date(2026, 1, 5), None)
    user = made.user
    assert (user.language, user.is_staff, user.has_usable_password()) == ("zh-hans", False, False)
    assert said(client.post("/admin/people/invite/", INVITED)) == [
        "This person speaks for the organisation in that time already."
    ]
    backwards = INVITED | {"starts_on": "2030-01-02", "ends_on": "2030-01-01"}
    assert said(client.post("/admin/people/invite/", backwards)) == ["To: Give a later day."]


def test_ending(world: China, client: Client) -> None:
    one = member("ningbo")
    address = f"/admin/people/{one.pk}/end/"
    assert "Ningbo speaks for City Of Ningbo to the end of that day; without one, no longer from now on." in words(
        client.get(address)
    )
    assert said(client.post(address, {"version_seen": 1, "ends_on": "2019-01-01"})) == ["Last day: Give a later day."]
    answer = client.post(address, {"version_seen": 1, "ends_on": "2026-01-01", "reason": "She left."})
    assert answer.status_code == 303
    one.refresh_from_db()
    assert one.ends_on == date(2026, 1, 1)
    assert one.history.latest().history_change_reason == "She left."
    assert len(said(client.post(address, {"version_seen": 1, "ends_on": "2025-01-01"}))) == 1
    assert client.get("/admin/people/999999/end/").status_code == 404


ACCOUNT = {"email": "colleague@example.org", "name": "Colleague", "language": "en"}


def test_opening_and_changing_an_account(world: China, administrator: Client) -> None:
    answer = administrator.post("/admin/account/new/", ACCOUNT | {"is_staff": "on"})
    user = User.objects.get(email="colleague@example.org")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/admin/accounts/{user.pk}/")
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (True, False, False)
    address = f"/admin/accounts/{user.pk}/"
    posted = ACCOUNT | {"version_seen": 1, "is_active": "on", "is_superuser": "on", "reason": "A promotion."}
    assert administrator.post(address, posted).status_code == 303
    user.refresh_from_db()
    # An administrator is staff, whatever the form says.
    assert (user.is_staff, user.is_superuser) == (True, True)
    assert administrator.post(address, ACCOUNT | {"version_seen": 2, "is_staff": "on"}).status_code == 303
    user.refresh_from_db()
    assert (user.is_active, user.is_superuser) == (False, False)
    assert said(administrator.post("/admin/account/new/", ACCOUNT)) == [
        "There is an account with this e-mail address already.",
        "E-mail: Give another e-mail address.",
    ]


def test_an_address_that_is_taken_at_the_same_time(administrator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two looked, and nobody had it; what the second one typed is there to be put right."""
    monkeypatch.setattr("accounts.actions._free_email", lambda email, **_but: email)
    answer = administrator.post("/admin/account/new/", ACCOUNT | {"email": "verifier@example.org"})
    assert (answer.status_code, said(answer)) == (409, ["This would contradict what is recorded already."])
    assert 'value="verifier@example.org"' in answer.content.decode()


def test_nobody_locks_themselves_out(world: China, administrator: Client) -> None:
    address = f"/admin/accounts/{world.admin.pk}/"
    posted = {"version_seen": 1, "email": world.admin.email, "name": "Admin", "language": "en", "is_staff": "on"}
    locked = ["Another administrator has to do this: nobody locks themselves out."]
    assert said(administrator.post(address, posted | {"is_active": "on"})) == locked
    assert said(administrator.post(address, posted | {"is_superuser": "on"})) == locked
    assert said(administrator.post(f"{address}close/", {"version_seen": 1, "reason": "No."})) == locked


def test_closing_an_account(world: China, administrator: Client) -> None:
    address = f"/admin/accounts/{world.ningbo_officer.pk}/"
    answer = administrator.post(f"{address}close/", {"version_seen": 1, "reason": "She left."})
    assert (answer.status_code, answer.headers["Location"]) == (303, address)
    closed = User.objects.get(pk=world.ningbo_officer.pk)
    assert (closed.name, closed.is_active, closed.closed_at is None) == ("", False, False)
    page = administrator.get(address)
    assert f"Account: closed account {closed.pk} " in words(page)
    assert "closed.invalid" not in page.content.decode()
    assert page.context["form"] is None
    # Who had its form open before is told why nothing is saved.
    assert said(administrator.post(address, ACCOUNT | {"version_seen": closed.version})) == ["This account is closed."]


def test_whoever_is_forgotten_is_a_closed_account_wherever_they_were_named(world: China, administrator: Client) -> None:
    person = world.ningbo_officer
    administrator.post(f"/admin/accounts/{person.pk}/close/", {"version_seen": 1, "reason": "She left."})
    for address in ("/admin/accounts/", "/admin/people/", "/admin/organisations/city-of-ningbo/"):
        page = words(administrator.get(address))
        assert f"closed account {person.pk}" in page, address
        assert "closed.invalid" not in page, address


def test_each_act_names_whom_it_is_about(world: China, administrator: Client) -> None:
    person, one = world.ningbo_officer, member("ningbo")
    for address, heading in (
        (f"/admin/accounts/{person.pk}/close/", f"Close the account: {person}"),
        (f"/admin/people/{one.pk}/end/", f"End the membership: {person}, City Of Ningbo"),
        (f"/admin/people/{one.pk}/role/", f"Change the role: {person}, City Of Ningbo"),
    ):
        assert f"<title>{heading} – " in administrator.get(address).content.decode()


def test_accounts_are_found(world: China, administrator: Client) -> None:
    def found(**query: str) -> list[str]:
        answer = administrator.get("/admin/accounts/", query)
        return [row.email.partition("@")[0] for row in answer.context["slice"].rows]

    assert found() == ["admin", "bank", "chengdu", "ningbo", "partner", "staff", "verifier"]
    assert found(granted="staff") == ["admin", "staff", "verifier"]
    assert found(granted="administrator") == ["admin"]
    assert found(granted="partner") == ["partner"]
    User.objects.filter(email__startswith="bank").update(is_active=False)
    assert found(state="deactivated") == ["bank"]
    assert found(state="closed") == []
    assert found(state="active", search="NGDU") == ["chengdu"]


def issue(administrator: Client, **posted: str) -> Any:
    """Post the form, as the page gave it, with `posted`."""
    fields = fields_of(administrator.get("/admin/keys/issue/").content.decode(), "act")
    return administrator.post("/admin/keys/issue/", fields | posted)


def test_a_key_is_shown_once(world: China, administrator: Client) -> None:
    posted = {"user": "partner@example.org", "scope": "write", "name": "Mirror", "expires_on": "2999-12-31"}
    assert "None entered yet." in words(administrator.get("/admin/keys/"))
    assert "No key fits." in words(administrator.get("/admin/keys/", {"scope": "read"}))
    answer = issue(administrator, **posted)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]
    assert "data-saved" in answer.content.decode()  # So the window forgets the form.
    shown = re.search(r'id="key"[^>]*value="([^"]+)"', answer.content.decode())
    assert shown is not None
    key = ApiKey.objects.get()
    assert (key.user, key.scope, key.name, f"{key.expiry_date:%Y-%m-%d}") == (
        world.partner, "write", "Mirror", "2999-12-31",
    )  # fmt: skip
    used = Client().get("/api/v1/dialogues/", headers={"authorization": f"Api-Key {shown[1]}"})
    assert used.status_code == 200
    page = words(administrator.get("/admin/keys/"))
    assert f"Mirror {key.prefix} Partner read and write – 31 December 2999" in page
    assert key.prefix in page
    for address in ("/admin/keys/", f"/admin/accounts/{world.partner.pk}/", f"/admin/keys/{key.prefix}/revoke/"):
        body = administrator.get(address).content.decode()
        assert shown[1] not in body
        assert key.hashed_key not in body


def test_a_reload_issues_no_second_key(world: China, administrator: Client) -> None:
    fields = fields_of(administrator.get("/admin/keys/issue/").content.decode(), "act")
    for _turn in range(2):
        answer = administrator.post("/admin/keys/issue/", fields | {"user": "partner@example.org"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/keys/")
    assert ApiKey.objects.count() == 1


def test_revoking_a_key(world: China, administrator: Client) -> None:
    issue(administrator, user="partner@example.org", scope="read")
    key = ApiKey.objects.get()
    answer = administrator.post(f"/admin/keys/{key.prefix}/revoke/", {"version_seen": 1, "reason": "Lost."})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/keys/")
    key.refresh_from_db()
    assert key.revoked
    for act in ("revoke", "rate"):
        assert "This cannot be done now. This key was revoked." in words(
            administrator.get(f"/admin/keys/{key.prefix}/{act}/")
        )
    for state, count in (("revoked", 1), ("valid", 0), ("expired", 0)):
        assert len(administrator.get("/admin/keys/", {"state": state}).context["slice"].rows) == count


def test_how_often_a_key_may_ask(world: China, administrator: Client) -> None:
    answer = issue(administrator, user="partner@example.org", scope="read", rate="90")
    assert "Requests a minute 90" in words(answer)
    key = ApiKey.objects.get()
    address = f"/admin/keys/{key.prefix}/rate/"
    for before, after in (("90", "600"), ("600", "")):
        fields = fields_of(administrator.get(address).content.decode(), "act")
        assert fields["rate"] == before
        assert administrator.post(address, fields | {"rate": after}).headers["Location"] == "/admin/keys/"
    key.refresh_from_db()
    assert (key.rate, key.version) == (None, 3)
    assert said(administrator.post(address, {"rate": "0", "version_seen": "3"})) == [
        "Requests a minute: Ensure this value is greater than or equal to 1."
    ]
    assert administrator.post(address, {"rate": "5", "version_seen": "1"}).context["form"].stale is not None
    # Whoever is no administrator has no such page.
    assert signed_in(world.staff).get(address).status_code == 403


@pytest.mark.parametrize(
    ("posted", "fault"),
    [
        ({"rate": "0"}, "Requests a minute: Ensure this value is greater than or equal to 1."),
        (
            {"user": "nobody@x.org"},
            "Acts as: There is none called “nobody@x.org”. Choose one from the list, or give its exact name.",
        ),
        ({"scope": "all"}, "Scope: Select a valid choice. all is not one of the available choices."),
        ({"expires_on": "2001-01-01"}, "Last day: Give a later day."),
    ],
)
def test_what_no_key_can_be(administrator: Client, posted: dict[str, str], fault: str) -> None:
    answer = issue(administrator, **{"user": "partner@example.org", "scope": "read"} | posted)
    assert said(answer) == [fault]
    assert not ApiKey.objects.exists()


def test_as_many_queries_for_three_as_for_one(world: China, client: Client, django_assert_num_queries: Any) -> None:
    client.get("/admin/people/?organisation=city-of-ningbo")
    with django_assert_num_queries(6):
        assert people(client, organisation="city-of-ningbo") == ["Ningbo"]
    person("second", of=world.ningbo_city)
    person("third", of=world.ningbo_city)
    with django_assert_num_queries(6):
        assert people(client, organisation="city-of-ningbo") == ["Ningbo", "Second", "Third"]


def test_django_s_own_way_to_a_password_is_closed(client: Client) -> None:
    assert client.get("/admin/password_change/").status_code == 404
