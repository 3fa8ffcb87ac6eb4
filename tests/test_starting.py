"""Starting a process: what is refused in one sentence, and what says that it can work."""

import errno
import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db import ProgrammingError, connection
from django.test import Client, override_settings
from django.utils import timezone

from accounts.models import User
from tests.production import PRODUCTION
from tests.test_settings import DATABASE_ADDRESSES, NO_ADDRESS, NO_KEY
from urbanshift.start import SERVING, check_database, run_command


@pytest.mark.parametrize("command", [["manage.py", "check"], ["-c", "import urbanshift.wsgi"]])
@pytest.mark.parametrize(
    ("variable", "sentence"),
    [
        ({"SECRET_KEY": ""}, NO_KEY),
        ({"DATABASE_URL": "tracker"}, f"DATABASE_URL {NO_ADDRESS}: write {DATABASE_ADDRESSES}."),
    ],
)
def test_a_refusal_is_one_sentence_and_no_traceback(
    command: list[str], variable: dict[str, str], sentence: str
) -> None:
    ended = subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env=os.environ | PRODUCTION | variable,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"Refusing to start: {sentence}\n"


COMMAND, SERVER = ["manage.py", "migrate"], ["-c", "import urbanshift.wsgi"]


@pytest.mark.parametrize(
    ("command", "address", "reason"),
    [
        (COMMAND, "sqlite:////nonexistent/folder/db.sqlite3", "unable to open database file"),
        (COMMAND, f"sqlite:///{__file__}", "file is not a database"),
        *(
            (
                either,
                "postgres://u:secret@127.0.0.1:1/name",
                'connection to server at "127.0.0.1", port 1 failed: Connection refused',
            )
            for either in (COMMAND, SERVER)
        ),
    ],
)
def test_without_a_database_there_is_one_sentence_and_no_traceback(
    command: list[str], address: str, reason: str
) -> None:
    """Each reason, and both that start; one place words the reason for both."""
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", *command],
        cwd=settings.BASE_DIR,
        env=os.environ | PRODUCTION | {"DATABASE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    said = f"The database that DATABASE_URL names cannot be used: {reason}\n"
    assert (ended.returncode, ended.stderr) == (1, said)


@pytest.mark.parametrize("command", ["db_worker", "check_data"])
def test_a_database_that_was_not_set_up_is_one_sentence_too(command: str, tmp_path: Any) -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "ignore", "manage.py", command],
        cwd=settings.BASE_DIR,
        env=os.environ | PRODUCTION | {"DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = "The database that DATABASE_URL names is not set up for this version: run `manage.py migrate` first.\n"
    assert (ended.returncode, ended.stderr.splitlines(keepends=True)[-1], ended.stdout) == (1, said, "")
    assert "Traceback" not in ended.stderr


@pytest.mark.django_db
def test_what_goes_wrong_in_a_database_that_is_set_up_is_told_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(argv: list[str]) -> None:
        raise ProgrammingError

    monkeypatch.setattr("urbanshift.start.execute_from_command_line", breaks)
    # A test's transaction would go with the connection.
    monkeypatch.setattr("urbanshift.start.why_no_database", lambda: "")
    with pytest.raises(ProgrammingError):
        run_command(["manage.py", "check_data"])


@pytest.mark.django_db
def test_a_start_without_a_place_for_files_is_refused(client: Client, tmp_path: Any) -> None:
    (tmp_path / "taken").write_text("")
    for folder in ("/proc/files", tmp_path / "taken", tmp_path / "taken" / "media"):
        with override_settings(MEDIA_ROOT=folder):
            assert (client.get("/readyz").status_code, client.get("/readyz").content) == (503, b"accounts.E003\n")
            with pytest.raises(SystemExit, match="No file can be kept in"):
                check_database()
    with override_settings(MEDIA_ROOT=tmp_path / "new" / "media"):
        assert client.get("/readyz").content == b"ready\n"


@pytest.mark.django_db
def test_who_has_no_room_for_files_is_not_ready(client: Client, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk lets everybody make a file, and write nothing to it."""

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with override_settings(MEDIA_ROOT=tmp_path):
        assert (client.get("/readyz").content, list(tmp_path.iterdir())) == (b"ready\n", [])
        with monkeypatch.context() as broken:
            broken.setattr("accounts.checks.os.fsync", full)
            answer = client.get("/readyz")
        assert (answer.status_code, answer.content) == (503, b"accounts.E003; accounts.E005\n")
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
        assert client.get("/readyz").content == b"accounts.E005\n"


@pytest.mark.django_db
def test_a_start_without_the_cache_that_was_named_is_refused(client: Client) -> None:
    nobody = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    with override_settings(CACHES={"default": nobody}):
        assert (client.get("/readyz").status_code, client.get("/readyz").content) == (503, b"accounts.E004\n")
        with pytest.raises(SystemExit, match="CACHE_URL names does not answer: ConnectionError"):
            check_database()


@pytest.fixture
def demo_account(db: None) -> None:
    now = timezone.now()
    User.objects.bulk_create([User(email="staff@Demo.example", recorded_at=now, updated_at=now)])


@pytest.mark.usefixtures("demo_account")
def test_a_production_start_refuses_demo_accounts() -> None:
    with override_settings(DEBUG=False), pytest.raises(SystemExit) as refusal:
        check_database()
    assert refusal.value.code == (
        "Refusing to start: The database holds demo accounts (…@demo.example), whose password everybody knows, and "
        "DEBUG is off: use a database into which load_demo was never loaded."
    )


@pytest.mark.usefixtures("demo_account")
@pytest.mark.parametrize(("command", "runs"), [*((one, False) for one in sorted(SERVING)), ("check_data", True)])
def test_nor_do_those_that_serve_beside_the_web_server(
    command: str, runs: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr("urbanshift.start.execute_from_command_line", ran.append)
    argv = ["manage.py", command]
    with override_settings(DEBUG=False):
        if runs:
            run_command(argv)
        else:
            with pytest.raises(SystemExit, match="The database holds demo accounts"):
                run_command(argv)
    assert ran == ([argv] if runs else [])


@pytest.mark.usefixtures("demo_account")
def test_demo_accounts_are_welcome_while_developing() -> None:
    with override_settings(DEBUG=True):
        check_database()


@pytest.mark.django_db
def test_a_database_without_demo_accounts_is_served() -> None:
    with override_settings(DEBUG=False):
        check_database()


# --- Health ---------------------------------------------------------------------------------------------------------


def test_livez_asks_nothing_of_anybody(client: Client) -> None:
    """No TLS, no known host name, no database (which this test may not use)."""
    with override_settings(SECURE_SSL_REDIRECT=True, ALLOWED_HOSTS=["tracker.example"]):
        answer = client.get("/livez", headers={"host": "10.0.0.7:8000"})
    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"alive\n", "no-store")


@pytest.mark.parametrize("path", ["/livez", "/readyz"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_health_is_asked_for_and_nothing_else(client: Client, path: str, method: str) -> None:
    """Without a look at the database (which this test may not use)."""
    answer = client.generic(method, path)
    assert (answer.status_code, answer["Allow"], answer["Cache-Control"]) == (405, "GET, HEAD", "no-store")


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "said"), [("/livez", b"alive\n"), ("/readyz", b"ready\n")])
def test_the_process_is_alive_and_ready(client: Client, path: str, said: bytes) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.content) == (200, said)
    assert (client.head(path).status_code, client.head(path).content) == (200, b"")


@pytest.mark.usefixtures("demo_account")
def test_readyz_names_the_check_that_stands_in_the_way(client: Client) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.content) == (503, b"accounts.E001\n")


@pytest.mark.django_db
def test_readyz_knows_unapplied_migrations(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.content) == (503, b"migrations are not applied\n")
