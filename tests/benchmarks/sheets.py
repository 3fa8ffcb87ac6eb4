"""A hundred thousand rows: how long they take to be checked and entered, and in how much memory.

    .venv/bin/python -m tests.benchmarks.sheets [ROWS] [KIND]

works on the database that the settings name, which must be empty or the demo's; it leaves what it entered there.
"""

from __future__ import annotations

import csv
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

MEGABYTE = 1024 * 1024
WORDS = "The city sets up a working group and writes down what it costs, who pays for it, and when it is done. "


def rows_of(kind: str, count: int) -> Iterator[list[str]]:
    """Headings, then so many good rows."""
    if kind == "next-steps":
        yield [
            "dialogue",
            "title",
            "text",
            "kind",
            "level",
            "lead",
            "cities",
            "due_precision",
            "due_on",
            "source",
            "external_id",
        ]
        for number in range(count):
            yield [
                "CHN-2", f"Next step {number}", WORDS * 2, "policy", "local", "city-of-chengdu", "chengdu; ningbo",
                "year", "2031-12-31", "bench", str(number),
            ]  # fmt: skip
    elif kind == "actions":
        yield ["commitment", "title", "owner", "city", "due_precision", "due_on"]
        for number in range(count):
            step = f"CHN-2-{number % STEPS + 1:02d}"
            yield [step, f"Action {number}", "city-of-ningbo", "ningbo", "day", "2031-05-06"]
    elif kind == "organisations":
        yield ["slug", "name", "category", "level", "country", "city", "aliases"]
        for number in range(count):
            yield [f"o-{number}", f"Organisation {number}", "ngo", "municipal", "CN", "chengdu", f"O{number}"]
    else:
        yield ["slug", "name", "country", "timezone", "latitude", "longitude"]
        for number in range(count):
            yield [f"c-{number}", f"City {number}", "CN", "Asia/Shanghai", "30.5", "104.06"]


class Peak:
    """What this process took at most, and the one that it started to read the file: the kernel counts what such a one
    had of its parent before it began, so that is looked at while it runs."""

    def __init__(self) -> None:
        self.reader = 0
        Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            for children in Path("/proc/self/task").glob("*/children"):
                for pid in children.read_text().split():
                    with suppress(OSError, AttributeError):
                        status = Path(f"/proc/{pid}/status").read_text()
                        if "table_child" in Path(f"/proc/{pid}/cmdline").read_text():
                            took = re.search(r"VmHWM:\s+(\d+)", status)
                            self.reader = max(self.reader, int(took[1]) // 1024 if took else 0)
            time.sleep(0.2)

    def __str__(self) -> str:
        mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return f"{mine} MB + {self.reader} MB"


STEPS = 5_000
"""Next steps under which the actions are."""


def make_steps(staff: Any, now: datetime) -> None:
    from commitments.actions.drafting_many import NewCommitment, add_commitments
    from dialogues.models import Dialogue

    second = Dialogue.objects.get(reference="CHN-2")
    for start in range(0, STEPS, 500):
        news = [NewCommitment(second, f"Next step {start + number}") for number in range(500)]
        add_commitments(news, by=staff, now=now)


def work(step: str, kind: str, file: str) -> None:
    """One step, in a process that does nothing else, as the worker's."""
    import django
    from django.conf import settings

    django.setup()
    from django.core.files.base import File
    from django.core.management import call_command

    import commitments.sheets  # noqa: F401
    from accounts.models import User
    from commitments.actions import sheets
    from commitments.models import SheetImport

    now = datetime.now(UTC)
    if step == "make":
        call_command("migrate", verbosity=0)
        call_command("load_demo", verbosity=0)
        if kind == "actions":
            make_steps(User.objects.get(email="staff@demo.example"), now)
        return
    # Who develops has every statement kept in memory.
    settings.DEBUG = False
    staff = User.objects.get(email="staff@demo.example")
    peak, before = Peak(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    began, worked = time.monotonic(), time.process_time()
    if step == "entered":
        sheets.confirm(SheetImport.objects.latest("pk"), by=staff, now=now)
    else:
        with Path(file).open("rb") as opened:
            sheets.hand_in(kind, by=staff, now=now, file=File(opened, name="b.csv"))
    sheet = SheetImport.objects.latest("pk")
    told = {name: value for name, value in sheet.counts.items() if name != "consequences"}
    took = f"{time.monotonic() - began:.1f} s ({time.process_time() - worked:.1f} s of work)"
    print(f"{step}: {took}, {peak} at most ({before} MB before); {sheet.state} {told} {sheet.problem}", flush=True)


def main(count: int, kind: str, folder: Path) -> None:
    good, bad = folder / "good.csv", folder / "bad.csv"
    for path, last in ((good, ()), (bad, [["nonsense"]])):
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows_of(kind, count - len(last)))
            csv.writer(file).writerows(last)
    print(f"{count} rows of {kind}, {good.stat().st_size / MEGABYTE:.0f} MB", flush=True)
    steps = [("make", good), ("checked, the last row bad", bad), ("checked", good), ("entered", good), ("again", good)]
    for step, path in steps:
        command = [sys.executable, "-m", "tests.benchmarks.sheets", "--work", step, kind, str(path)]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    os.environ.setdefault("DEBUG", "on")
    arguments = sys.argv[1:]
    if arguments[:1] == ["--work"]:
        work(*arguments[1:])
        sys.exit()
    with tempfile.TemporaryDirectory() as directory:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(directory) / 'sheets.sqlite3'}")
        os.environ.setdefault("MEDIA_ROOT", str(Path(directory) / "media"))
        number = int(arguments[0]) if arguments else 100_000
        main(number, arguments[1] if len(arguments) > 1 else "next-steps", Path(directory))
