"""`manage.py issue_key`."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.actions import edit_account, open_account
from accounts.models import ApiKey, User

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def partner() -> User:
    return open_account(by=None, now=NOW, email="partner@example.org", is_partner=True)


def issue(*arguments: str) -> str:
    out = StringIO()
    call_command("issue_key", *arguments, stdout=out)
    return out.getvalue()


def test_the_key_is_the_last_word(partner: User) -> None:
    key = issue("Partner@example.org", "--scope", "write", "--name", "nightly mirror", "--days", "30").split()[-1]
    record = ApiKey.objects.get(prefix=key.partition(".")[0])
    assert record.is_valid(key)
    assert (record.user, record.scope, record.name) == (partner, "write", "nightly mirror")
    assert record.expiry_date is not None
    assert timedelta(days=29) < record.expiry_date - timezone.now() <= timedelta(days=30)


def test_a_key_only_reads_unless_said_otherwise(partner: User) -> None:
    issue("partner@example.org")
    assert ApiKey.objects.get().scope == "read"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nobody@example.org"], "There is no account with the e-mail address nobody@example.org."),
        *(
            (["partner@example.org", "--days", days], "--days: a key is valid for at least 1 and at most 3650 days.")
            for days in ("0", "3651", "9" * 30)
        ),
        (["partner@example.org", "--scope", "all"], "invalid choice: 'all'"),
        (["partner@example.org", "--name", "x" * 51], r"Some of the values are not valid\.\nname: .*50"),
        (["partner@example.org", "--rate", "0"], r"\AGive a whole number from 1 to \d+\.\Z"),
    ],
)
def test_what_is_wrong_is_said(partner: User, arguments: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        issue(*arguments)
    assert not ApiKey.objects.exists()


def test_an_inactive_account_gets_no_key(partner: User) -> None:
    edit_account(partner, by=None, now=NOW, is_active=False)
    with pytest.raises(CommandError, match="not active"):
        issue("partner@example.org")
