"""What `python -m tests.postgres` does when there is another server, or none to be had."""

import sys

import pytest

from tests import postgres

PRINTS_ITS_DATABASE = [sys.executable, "-c", "import os, sys; sys.exit(f'on {os.environ[\"DATABASE_URL\"]}')"]


def test_another_server_wins(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", "postgres://other/server")
    assert postgres.main(PRINTS_ITS_DATABASE) == 1
    assert capfd.readouterr().err == "on postgres://other/server\n"


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_no_postgresql_is_told_loudly_and_fails_in_ci(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(postgres, "find_programs", lambda: None)
    assert postgres.main(PRINTS_ITS_DATABASE) == code
    said = capfd.readouterr().err
    assert "THE SUITE DID NOT RUN ON POSTGRESQL" in said
    assert "on postgres://" not in said
