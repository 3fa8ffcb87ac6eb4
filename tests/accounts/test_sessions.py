"""The session cookie: whatever a visitor sends in it, an odd one is no session."""

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User
from accounts.sessions import SessionStore

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "key",
    [
        "a" * 31 + "\0",
        "a" * 31 + "\ud800",
        "é" * 32,
        "a" * 31 + "'",
        "a" * 31 + " ",
        "a" * 31 + "%",
        "٣" * 32,
        "short",
        "a" * 41,
    ],
)
def test_a_key_that_is_none_of_ours_is_no_session(key: str) -> None:
    assert SessionStore(key).session_key is None


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/api/v1/countries/"])
def test_an_odd_cookie_makes_an_anonymous_visitor(client: Client, address: str) -> None:
    # In quotes a cookie may hold any character, by its octal number.
    cookie = f'{settings.SESSION_COOKIE_NAME}="{"a" * 31}\\000"'
    assert client.get(address, headers={"cookie": cookie}).status_code == 200


def test_a_session_that_we_gave_is_kept(client: Client) -> None:
    user = User.objects.create_user("officer@example.org")
    client.force_login(user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert SessionStore(key).session_key == key
    assert "Sign out" in client.get("/").content.decode()
