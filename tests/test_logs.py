"""What the log says, and what it never says."""

import io
import json
import logging
import re
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import get_resolver

from tests.accounts.test_second_factor import all_patterns
from tests.production import PRODUCTION, load
from urbanshift.logs import SECRET_ADDRESSES, JsonLines


def test_a_log_record_is_one_line_of_json() -> None:
    record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "Bad: %s", ("a\nb ü",), None)
    record.created = 0.0
    line = JsonLines().format(record)
    assert "\n" not in line
    assert json.loads(line) == {
        "time": "1970-01-01T00:00:00.000+00:00",
        "level": "ERROR",
        "logger": "django.request",
        "message": "Bad: a\nb ü",
    }


@pytest.fixture
def written() -> Any:
    """What the log of this process comes to, by the settings."""
    (handler,) = (one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler)
    before = handler.setStream(io.StringIO())
    try:
        yield handler.stream
    finally:
        handler.setStream(before)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "/join/zU9secret:k/"),  # Without the cookie that a form goes with.
        ("post", "/forgotten/1a/zU9secret-k/"),
        ("put", "/account/address/zU9secret:k/"),
        ("put", "/reminders/stop/zU9secret:k/"),
        ("options", "/calendar/zU9secret.ics"),
        ("post", "/calendar/zU9secret.ics"),
        # As mail programs and people make it of a link.
        ("get", "/join/zU9secret:k/."),
        ("get", "/JOIN//zU9secret:k"),
        ("get", "/join/%0AzU9secret:k/."),
        ("get", "/calendar/zU9secret"),
    ],
)
def test_no_address_that_lets_in_is_logged(written: io.StringIO, method: str, path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.generic(method.upper(), path).status_code in (403, 404, 405)
    assert "/…" in written.getvalue()
    assert "secret" not in written.getvalue()


def test_a_line_that_cannot_be_written_stops_nobody(written: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("logging.raiseExceptions", False)
    # As it is without those handlers that the tests add.
    (handler,) = (one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler)
    handler.handle(logging.LogRecord("x", logging.ERROR, __file__, 1, "%d and %d", ("one",), None))
    assert written.getvalue() == ""


def test_every_address_with_a_secret_is_known_to_the_log() -> None:
    """A route of a page that takes more than the name or number of a record takes a secret."""
    taking = [
        route
        for route, _pattern in all_patterns(get_resolver())
        if not route.startswith(("admin/", "api/", "^api"))
        and re.search(r"<", re.sub(r"<(id:pk|key:reference)>", "", route))
    ]
    assert len(taking) == len(SECRET_ADDRESSES)
    assert all(route.startswith(tuple(f"{one}/" for one in SECRET_ADDRESSES)) for route in taking)


@pytest.mark.parametrize("environment", [PRODUCTION, {"DEBUG": "on"}])
def test_whatever_is_logged_passes_by_what_leaves_secrets_out(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    log = load(monkeypatch, **environment)["LOGGING"]
    assert log["root"]["handlers"] == ["stderr"]
    assert log["handlers"]["stderr"]["filters"] == ["without_secrets"]


def test_a_foreign_host_name_writes_nothing(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["tracker.example"]):
        assert client.get("/", headers={"host": "elsewhere.example"}).status_code == 400
    assert capsys.readouterr() == ("", "")
