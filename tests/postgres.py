"""Run a command with DATABASE_URL naming a PostgreSQL server: `python -m tests.postgres COMMAND …`.

TEST_DATABASE_URL wins. Without it a server is made in a temporary directory, reachable through a socket in there and
nowhere else, and removed with everything in it when the command has ended, however it ends. Without PostgreSQL's
programs the command is not run: loudly, and as a failure when CI is set.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# C.UTF-8, as in docker-compose.yml: text sorts by code point, as on SQLite.
INITDB_OPTIONS = ["--username=urbanshift", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
# The data lives for minutes: what protects it from a power cut is switched off.
SERVER_OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_connections": "60",
    # As in docker-compose.yml.
    "jit": "off",
}
SECONDS_TO_START = 30
ROOM = 8 << 30
"""In bytes; databases that are filled for measuring hold about one half of it."""


def main(command: list[str]) -> int:
    if url := os.environ.get("TEST_DATABASE_URL"):
        return run(command, url)
    if not (programs := find_programs()):
        print(
            "\n*** SKIPPED: THE SUITE DID NOT RUN ON POSTGRESQL."
            "\n*** TEST_DATABASE_URL is not set, and initdb is neither on PATH nor under /usr/lib/postgresql."
            "\n*** On Debian and Ubuntu the package postgresql brings it.\n",
            file=sys.stderr,
        )
        return 1 if os.environ.get("CI") else 0
    with server(programs) as url:
        return run(command, url)


def run(command: list[str], url: str) -> int:
    return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode


def find_programs() -> Path | None:
    """The directory of `initdb` and `postgres`: the one on PATH, else Debian's newest."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if (path / "initdb").exists()]
    return max(versions, key=lambda path: float(path.parent.name), default=None)


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A new PostgreSQL server for as long as the context lasts; gives its address."""
    directory = Path(tempfile.mkdtemp(prefix="urbanshift-postgres-", dir=in_memory()))
    try:
        with (directory / "log").open("w") as log:
            how: dict[str, Any] = {"cwd": directory, "stdout": log, "stderr": log} | ordinary_user()
            if "user" in how:
                os.chown(directory, how["user"], how["group"])
            data = directory / "data"
            if subprocess.run([programs / "initdb", "-D", data, *INITDB_OPTIONS], check=False, **how).returncode:
                sys.exit(f"initdb failed:\n{(directory / 'log').read_text()}")
            options = [f"-c{name}={value}" for name, value in SERVER_OPTIONS.items()]
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, "-k", directory, *options],
                start_new_session=True,  # Ctrl-C is for the command; the server goes after it.
                **how,
            )
        try:
            wait_until_ready(programs, directory, process)
            # The suite makes databases of its own; this one is for other commands.
            subprocess.run([programs / "createdb", "-h", directory, "-U", "urbanshift", "urbanshift"], check=True)
            yield f"postgres://urbanshift@/{directory}/urbanshift"
        finally:
            stop(process)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def in_memory() -> Path | None:
    """A directory in memory, where there is one with room for all that the suite makes."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > ROOM else None


def ordinary_user() -> dict[str, Any]:
    """For subprocess: whom to run as. PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def wait_until_ready(programs: Path, directory: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while subprocess.run([programs / "pg_isready", "--quiet", "--host", str(directory)], check=False).returncode:
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"PostgreSQL did not start:\n{(directory / 'log').read_text()}")
        time.sleep(0.05)


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)  # PostgreSQL's 'fast' shutdown.
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if __name__ == "__main__":
    # So that the server is removed when somebody ends this process, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
