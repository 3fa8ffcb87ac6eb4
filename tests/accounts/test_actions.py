"""Opening, editing and closing accounts, and their keys."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from accounts.actions import (
    blank_account,
    change_password,
    edit_account,
    issue_key,
    note_key_use,
    open_account,
    revoke_key,
)
from accounts.models import ApiKey, User
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def administrator() -> User:
    return open_account(by=None, now=NOW, email="admin@example.org", name="Ada", is_superuser=True)


@pytest.fixture
def officer(administrator: User) -> User:
    return open_account(
        by=administrator, now=NOW, email="Li.Na@Example.org", name="Li Na", password="a long pass phrase"
    )


def test_an_account_is_opened_with_its_history(administrator: User, officer: User) -> None:
    officer.refresh_from_db()
    assert (officer.email, officer.name, officer.version, officer.recorded_at) == ("li.na@example.org", "Li Na", 1, NOW)
    assert officer.check_password("a long pass phrase")
    assert (officer.is_staff, officer.is_superuser, officer.is_partner) == (False, False, False)
    line = officer.history.get()
    assert (line.history_user, line.history_date) == (administrator, NOW)
    assert not hasattr(line, "password")


def test_without_a_password_nobody_signs_in_with_one(administrator: User) -> None:
    assert not administrator.has_usable_password()


@pytest.mark.parametrize("email", ["LI.NA@example.org", " li.na@example.org"])
def test_an_email_is_taken_whatever_its_case(administrator: User, officer: User, email: str) -> None:
    with pytest.raises(Conflict) as refusal:
        open_account(by=administrator, now=NOW, email=email)
    assert [fault.field for fault in refusal.value.faults] == ["email"]


@pytest.mark.parametrize("email", ["", "  ", "nobody"])
def test_an_email_has_to_be_one(administrator: User, email: str) -> None:
    with pytest.raises(Invalid) as refusal:
        open_account(by=administrator, now=NOW, email=email)
    assert [fault.field for fault in refusal.value.faults] == ["email"]


@pytest.mark.parametrize("fact", ["is_staff", "is_superuser", "is_partner"])
def test_only_administrators_grant_what_makes_a_role(officer: User, fact: str) -> None:
    granted: dict[str, Any] = {fact: True}
    with pytest.raises(NotAllowed):
        open_account(by=officer, now=NOW, email="new@example.org", **granted)
    with pytest.raises(NotAllowed):
        edit_account(officer, by=officer, now=NOW, **granted)
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_plain_account_grants_nothing_and_needs_no_administrator(officer: User) -> None:
    assert open_account(by=officer, now=NOW, email="colleague@example.org").pk


def test_people_change_their_own_name_and_language(officer: User) -> None:
    edited = edit_account(officer, by=officer, now=NOW, name="Li Na (Ningbo)", language="zh-hans")
    assert (edited.name, edited.language, edited.version) == ("Li Na (Ningbo)", "zh-hans", 2)


@pytest.mark.parametrize("values", [{"email": "other@example.org"}, {"is_active": False}])
def test_people_change_nothing_else_of_their_account(officer: User, values: dict[str, Any]) -> None:
    with pytest.raises(NotAllowed):
        edit_account(officer, by=officer, now=NOW, **values)


def test_people_do_not_change_the_account_of_another(administrator: User, officer: User) -> None:
    with pytest.raises(NotAllowed):
        edit_account(administrator, by=officer, now=NOW, name="Somebody")


def test_what_is_no_fact_of_an_account_is_refused(administrator: User, officer: User) -> None:
    with pytest.raises(Invalid) as refusal:
        edit_account(officer, by=administrator, now=NOW, password="x", closed_at=NOW)
    assert {fault.field for fault in refusal.value.faults} == {"password", "closed_at"}


def test_an_administrator_becomes_staff_with_it(administrator: User, officer: User) -> None:
    edited = edit_account(officer, by=administrator, now=NOW, is_superuser=True)
    assert edited.is_staff


@pytest.mark.parametrize("values", [{"is_superuser": False}, {"is_active": False}])
def test_administrators_do_not_lock_themselves_out(administrator: User, values: dict[str, Any]) -> None:
    with pytest.raises(Conflict):
        edit_account(administrator, by=administrator, now=NOW, **values)
    with pytest.raises(Conflict):
        blank_account(administrator, by=administrator, now=NOW, reason="I leave.")


def test_a_stale_edit_is_refused(administrator: User, officer: User) -> None:
    edit_account(officer, by=administrator, now=NOW, version=1, name="Li")
    with pytest.raises(Stale) as refusal:
        edit_account(officer, by=administrator, now=NOW, version=1, name="Na")
    assert refusal.value.version == 2


def test_a_password_is_changed_by_its_owner_or_an_administrator(administrator: User, officer: User) -> None:
    change_password(officer, by=officer, now=NOW, password="another long phrase")
    officer.refresh_from_db()
    assert officer.check_password("another long phrase")
    change_password(officer, by=administrator, now=NOW, password="a third long phrase")
    officer.refresh_from_db()
    assert officer.check_password("a third long phrase")
    assert [line.history_user for line in officer.history.order_by("history_id")] == [
        administrator,
        officer,
        administrator,
    ]
    with pytest.raises(NotAllowed):
        change_password(administrator, by=officer, now=NOW, password="another long phrase")
    with pytest.raises(Invalid) as refusal:
        change_password(officer, by=officer, now=NOW, password="12345")
    assert {fault.field for fault in refusal.value.faults} == {"password"}


def test_a_key_is_shown_once_and_stored_as_a_hash(administrator: User, officer: User) -> None:
    record, key = issue_key(officer, by=administrator, now=NOW, scope="write", name="mirror")
    record.refresh_from_db()
    assert (record.user, record.scope, record.name, record.revoked) == (officer, "write", "mirror", False)
    assert record.expiry_date == NOW + timedelta(days=365)
    assert ApiKey.objects.get_from_key(key) == record
    secret = key.partition(".")[2]
    for table in (ApiKey.objects, ApiKey.history):
        for row in table.values():
            assert secret not in str(row)
            assert record.hashed_key not in str({**row, "hashed_key": ""})


def test_a_key_lasts_as_long_as_was_said(administrator: User, officer: User) -> None:
    record, _ = issue_key(officer, by=administrator, now=NOW, expires_at=NOW + timedelta(days=7))
    assert record.expiry_date == NOW + timedelta(days=7)
    with pytest.raises(Invalid):
        issue_key(officer, by=administrator, now=NOW, expires_at=NOW)
    with pytest.raises(Invalid):
        issue_key(officer, by=administrator, now=NOW, scope="everything")


def test_keys_are_for_administrators_and_for_active_accounts(administrator: User, officer: User) -> None:
    with pytest.raises(NotAllowed):
        issue_key(officer, by=officer, now=NOW)
    record, _ = issue_key(officer, by=administrator, now=NOW)
    with pytest.raises(NotAllowed):
        revoke_key(record, by=officer, now=NOW)
    edit_account(officer, by=administrator, now=NOW, is_active=False)
    with pytest.raises(Conflict):
        issue_key(officer, by=administrator, now=NOW)


def test_a_revoked_key_opens_nothing(administrator: User, officer: User) -> None:
    record, key = issue_key(officer, by=administrator, now=NOW)
    revoke_key(record, by=administrator, now=NOW, reason="It was lost.")
    assert not ApiKey.objects.is_valid(key)
    revoke_key(record, by=administrator, now=NOW)
    assert record.history.count() == 2


def test_the_use_of_a_key_is_noted_hourly(administrator: User, officer: User) -> None:
    record, _ = issue_key(officer, by=administrator, now=NOW)
    noted = []
    for minutes in (0, 59, 60):
        note_key_use(record, now=NOW + timedelta(minutes=minutes))
        record.refresh_from_db()
        noted.append(record.last_used_at)
    assert noted == [NOW, NOW, NOW + timedelta(minutes=60)]
    assert (record.version, record.history.count()) == (1, 1)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL skips a locked row by itself.")
def test_noting_the_use_of_a_key_leaves_writers_their_patience(administrator: User, officer: User) -> None:
    record, _key = issue_key(officer, by=administrator, now=NOW)
    note_key_use(record, now=NOW)
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20_000,)


def test_a_blank_account_names_nobody_anywhere(administrator: User, officer: User) -> None:
    edit_account(officer, by=officer, now=NOW, name="Li Na of Ningbo")
    _, key = issue_key(officer, by=administrator, now=NOW, name="Li Na's laptop")
    closed = blank_account(officer, by=administrator, now=NOW, reason="Left the service.")
    closed.refresh_from_db()
    assert (closed.name, closed.email, closed.is_active, closed.closed_at) == (
        "",
        f"closed-{closed.pk}@closed.invalid",
        False,
        NOW,
    )
    assert not closed.has_usable_password()
    assert not ApiKey.objects.is_valid(key)
    for table in (User.objects, User.history, ApiKey.objects, ApiKey.history):
        for row in table.values():
            assert "li na" not in str(row).lower()
            assert "li.na" not in str(row).lower()


def test_closing_needs_a_reason_and_happens_once(administrator: User, officer: User) -> None:
    with pytest.raises(Invalid):
        blank_account(officer, by=administrator, now=NOW, reason=" ")
    blank_account(officer, by=administrator, now=NOW, reason="Left.")
    version = User.objects.get(pk=officer.pk).version
    blank_account(officer, by=administrator, now=NOW, reason="Left.")
    assert User.objects.get(pk=officer.pk).version == version
    with pytest.raises(Conflict):
        edit_account(officer, by=administrator, now=NOW, name="Back")


def test_closing_is_for_administrators(administrator: User, officer: User) -> None:
    with pytest.raises(NotAllowed):
        blank_account(administrator, by=officer, now=NOW, reason="No.")


def test_the_email_of_a_closed_account_is_free_again(administrator: User, officer: User) -> None:
    email = officer.email
    blank_account(officer, by=administrator, now=NOW, reason="Left.")
    assert open_account(by=administrator, now=NOW, email=email).pk != officer.pk
