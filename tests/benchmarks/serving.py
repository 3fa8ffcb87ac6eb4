"""The server that is measured, started as production starts it, and what it and its database spend.

CPU is that of the server's processes and of the database processes that its connections have, to the nanosecond, as the
kernel counts it. Only on Linux, and next to the database, it can be read.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60
SECONDS_TO_END = 20


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of CPU by process, of the application and of the database for it."""

    application: dict[int, float]
    database: dict[int, float]

    def since(self, before: Spent) -> tuple[float, float] | None:
        """What both spent since; None where a process has ended meanwhile and taken along what it spent."""
        both = ((self.application, before.application), (self.database, before.database))
        if any(was.keys() - now.keys() for now, was in both):
            return None
        application, database = (sum(now[pid] - was.get(pid, 0.0) for pid in now) for now, was in both)
        return application, database


@dataclass(slots=True)
class Server:
    """A running one. Its processes are the one that was started and all that this one started."""

    port: int
    process: subprocess.Popen[bytes]
    name: str
    """As its database connections call themselves."""

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def processes(self) -> list[int]:
        found, unseen = [], [self.process.pid]
        while unseen:
            pid = unseen.pop()
            found.append(pid)
            for task in Path(f"/proc/{pid}/task").iterdir():
                unseen += [int(child) for child in (task / "children").read_text().split()]
        return found

    def spent(self) -> Spent:
        return Spent(cpu_of(self.processes()), cpu_of(self._backends()))

    def _backends(self) -> list[int]:
        if connection.vendor != "postgresql":
            return []
        with connection.cursor() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity WHERE application_name = %s", [self.name])
            return [pid for (pid,) in cursor.fetchall()]

    def forget_peak(self) -> None:
        """From now on `peak` is the highest since now."""
        for pid in self.processes():
            Path(f"/proc/{pid}/clear_refs").write_text("5")

    def peak(self) -> float:
        """The most memory that one of its processes had, in MB."""
        return max(_status(pid, "VmHWM") for pid in self.processes())

    def memory(self) -> float:
        """The most memory that one of its processes has, in MB."""
        return max(_status(pid, "VmRSS") for pid in self.processes())


def cpu_of(processes: Iterable[int]) -> dict[int, float]:
    """Seconds that each ran so far, with all threads that it has or had; of one that is elsewhere nothing is known."""
    found = {}
    for pid in processes:
        with suppress(OSError):
            found[pid] = time.clock_gettime((~pid << 3) | 2)  # CPUCLOCK_SCHED, see clock_getcpuclockid(3).
    return found


def _status(pid: int, name: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


@contextmanager
def serving(port: int, **environment: str) -> Iterator[Server]:
    """A server of the application and the textbook on 127.0.0.1, for as long as the context lasts."""
    name = f"bench-{os.getpid()}-{port}"
    # Parallel workers would end with their statement, and what they spent could not be read.
    told = {"PGAPPNAME": name, "PGOPTIONS": "-c max_parallel_workers_per_gather=0"}
    # Threads that wait while others are asked would end, and their connections with them.
    told["GRANIAN_BLOCKING_THREADS_IDLE_TIMEOUT"] = "600"
    process = subprocess.Popen(
        command(port), env=os.environ | told | environment, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL
    )
    try:
        server = Server(port, process, name)
        wait_until_ready(server)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def command(port: int) -> list[str]:
    """What the Dockerfile starts, on another address and with the addresses of the textbook beside ours."""
    text = (ROOT / "Dockerfile").read_text()
    program, *options = json.loads(text[text.rindex("CMD ") + 4 :].replace("\\\n", ""))
    for option, value in {"--host": "127.0.0.1", "--port": str(port)}.items():
        options[options.index(option) + 1] = value
    assert options[-1] == "urbanshift.wsgi:application"
    return [str(Path(sys.executable).parent / program), *options[:-1], "tests.benchmarks.wsgi:application"]


def wait_until_ready(server: Server) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            with urlopen(Request(f"http://{server.host}/livez"), timeout=5):
                return
        except (URLError, ConnectionError) as error:
            if server.process.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"The server did not start: {error}")
            time.sleep(0.1)
