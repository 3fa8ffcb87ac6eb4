"""The walk in the README, run as it stands against a served demo."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import pytest
from django.db import connection

ROOT = Path(__file__).parent.parent
WALK = re.compile(r"^## A walk through the whole loop$(.*?)^## ", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """An empty database of its own on the engine under test, as a URL."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{folder / 'walk.sqlite3'}"
        return
    config = connection.settings_dict
    facts = {
        key: config[name]
        for key, name in (("host", "HOST"), ("port", "PORT"), ("user", "USER"), ("password", "PASSWORD"))
    }
    name = f"walk_{os.getpid()}"
    admin = psycopg2.connect(dbname="postgres", **{key: value for key, value in facts.items() if value})
    admin.autocommit = True
    try:
        with admin.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
        # A socket's directory stands where an address has its path: after one slash of its own.
        place = f"/{facts['host']}" if facts["host"].startswith("/") else f"{facts['host']}:{facts['port'] or 5432}"
        yield f"postgres://{facts['user']}:{facts['password']}@{place}/{name}"
    finally:
        with admin.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        admin.close()


@contextmanager
def served(environment: dict[str, str]) -> Iterator[None]:
    """The application at HOST and PORT, from the first answer on."""
    address = f"{environment['HOST']}:{environment['PORT']}"
    command = [sys.executable, "manage.py", "runserver", "--noreload", address]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            for _ in range(200):
                try:
                    urllib.request.urlopen(f"http://{address}/livez", timeout=1).close()
                    break
                except (urllib.error.URLError, ConnectionError):
                    assert server.poll() is None, "The server ended."
                    time.sleep(0.1)
            yield
        finally:
            server.terminate()


def test_the_walk_of_the_readme(tmp_path: Path) -> None:
    walk = WALK.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert walk is not None
    script, expected = "set -eu\n", []
    for kind, text in BLOCK.findall(walk.group(1)):
        if kind == "sh":
            script += text
        else:
            expected += text.splitlines()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with database(tmp_path) as url:
        environment = os.environ | {
            "DATABASE_URL": url, "DEBUG": "on", "ENV_FILE": "", "HOST": "127.0.0.1", "PORT": str(port),
        }  # fmt: skip
        for command in (["migrate", "-v0"], ["load_demo"]):
            subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)
        with served(environment):
            done = subprocess.run(
                ["bash", "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
            )
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


@pytest.mark.parametrize(
    "name", re.findall(r"`((?:[a-z]+/)+[a-z_]+\.py)`", (ROOT / "README.md").read_text(encoding="utf-8"))
)
def test_each_file_that_the_readme_names_is_there(name: str) -> None:
    assert (ROOT / name).is_file()
