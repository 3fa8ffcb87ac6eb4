"""The files around the application agree with each other."""

import re
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from urbanshift.run import in_its_place_when_done, refuse_taken_port

ROOT = settings.BASE_DIR
LOCKS = {
    "requirements-tools.txt": "requirements-tools.lock",
    "requirements.txt": "requirements.lock",
    "requirements-dev.txt": "requirements-dev.lock",
}


def locked(name: str) -> dict[str, str]:
    """Package to version, of one lock file."""
    return dict(re.findall(r"^([a-z0-9.-]+)(?:\[[^]]*\])?==(\S+)", (ROOT / name).read_text(), re.MULTILINE))


def required(name: str) -> set[str]:
    names = re.findall(r"^([A-Za-z0-9][A-Za-z0-9-]*)", (ROOT / name).read_text(), re.MULTILINE)
    return {name.lower() for name in names}


@pytest.mark.parametrize(("source", "lock"), LOCKS.items())
def test_every_requirement_is_locked_with_hashes(source: str, lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert required(source) <= locked(lock).keys()
    for pinned in re.split(r"\n(?=\S)", text.strip()):
        assert pinned.startswith("#") or "--hash=sha256:" in pinned


@pytest.mark.parametrize("lock", LOCKS.values())
def test_a_lock_names_no_registry_and_no_psycopg_3(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()
    assert not {"psycopg", "psycopg-binary", "psycopg-c", "psycopg-pool"} & locked(lock).keys()


def test_developing_uses_the_versions_of_production() -> None:
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def documented() -> set[str]:
    return set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def test_every_setting_is_documented() -> None:
    text = (ROOT / "urbanshift" / "settings.py").read_text()
    read = set(re.findall(r'env(?:iron)?\.\w+\(\s*"([A-Z_]+)"', text))
    # The three that belong to a developer's machine.
    assert read - documented() == {"DEBUG", "ENV_FILE", "HOST"}


@pytest.fixture
def compose() -> dict:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())


def test_compose_runs_what_it_says(compose: dict) -> None:
    services = compose["services"]
    assert services.keys() == {"database", "migrate", "web", "worker", "scheduler"}
    for name in ("migrate", "web", "worker", "scheduler"):
        assert services[name]["environment"]["DATABASE_URL"].startswith("postgres://")
        assert "DEBUG" not in services[name]["environment"]


def test_every_variable_of_compose_is_documented() -> None:
    used = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    assert used <= documented()


def test_every_setting_reaches_the_containers(compose: dict) -> None:
    """The file .env is not in the image. Compose names the database and the place of files itself."""
    named = compose["services"]["web"]["environment"].keys() | {"POSTGRES_PASSWORD", "WEB_ADDRESS"}
    assert documented() - named == {"MEDIA_ROOT"}


def test_every_command_of_compose_exists(compose: dict) -> None:
    from django.core.management import get_commands

    text = "\n".join(str(service.get("command")) for service in compose["services"].values())
    named = set(re.findall(r"manage\.py (\w+)", text))
    assert named
    assert named <= get_commands().keys()


def test_ignored_by_docker_is_what_the_image_does_not_need() -> None:
    """An app that is not named in .dockerignore would be missing from the image."""
    copied = set(re.findall(r"^!(\S+)", (ROOT / ".dockerignore").read_text(), re.MULTILINE))
    local = {app.split(".")[0] for app in settings.INSTALLED_APPS if (ROOT / app.split(".")[0]).is_dir()}
    assert local | {"urbanshift", "templates", "static", "locale", "manage.py"} <= copied


@pytest.mark.parametrize("port", ["0", "x", "65536", "-1"])
def test_what_is_no_port_is_refused_with_a_sentence(port: str) -> None:
    with pytest.raises(SystemExit, match=rf"Cannot serve on 127.0.0.1:{port} .*: choose another"):
        refuse_taken_port("127.0.0.1", port)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="about files of SQLite")
def test_a_new_database_is_there_once_all_of_it_was_made(tmp_path: Path) -> None:
    """A start that was interrupted leaves none, and what it leaves does not stand in the way of the next."""
    place = tmp_path / "db.sqlite3"
    new = DatabaseWrapper(connection.settings_dict | {"NAME": str(place), "TEST": {}, "OPTIONS": {}})

    def make(number: int, *, interrupted: bool = False) -> None:
        with in_its_place_when_done(new), new.cursor() as cursor:
            cursor.execute("CREATE TABLE made (number)")
            cursor.execute("INSERT INTO made VALUES (%s)", [number])
            assert not place.exists()
            if interrupted:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(1, interrupted=True)
    assert not place.exists()
    make(2)
    assert [one.name for one in tmp_path.iterdir()] == ["db.sqlite3"]
    # One that is there is worked on as it is.
    with in_its_place_when_done(new), new.cursor() as cursor:
        assert cursor.execute("SELECT number FROM made").fetchall() == [(2,)]
    new.close()
