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

import pytest

ROOT = Path(__file__).parent.parent
WALK = re.compile(r"^## A walk through the whole loop$(.*?)^## ", re.MULTILINE | re.DOTALL)
SECONDS = 300
"""To begin to serve, and for the walk, on a machine that has much else to do."""
BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@contextmanager
def served(environment: dict[str, str]) -> Iterator[None]:
    """What `make run` serves, from the first answer on."""
    address = f"http://{environment['HOST']}:{environment['PORT']}/livez"
    command = [sys.executable, "-m", "urbanshift.run"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            until = time.monotonic() + SECONDS
            while True:
                try:
                    urllib.request.urlopen(address, timeout=1).close()
                    break
                except (urllib.error.URLError, ConnectionError):
                    assert server.poll() is None, "The server ended."
                    assert time.monotonic() < until, "The server does not answer."
                    time.sleep(0.1)
            yield
        finally:
            server.terminate()


@pytest.mark.long
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
    database = f"sqlite:///{tmp_path / 'walk.sqlite3'}"
    environment = os.environ | {
        "DATABASE_URL": database, "DEBUG": "on", "ENV_FILE": "", "HOST": "127.0.0.1", "PORT": str(port),
    }  # fmt: skip
    with served(environment):
        done = subprocess.run(
            ["bash", "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS
        )
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


@pytest.mark.parametrize(
    "name", re.findall(r"`((?:[a-z]+/)+[a-z_]+\.py)`", (ROOT / "README.md").read_text(encoding="utf-8"))
)
def test_each_file_that_the_readme_names_is_there(name: str) -> None:
    assert (ROOT / name).is_file()
