"""A hundred thousand rows: how long they take to be checked and entered, and in how much memory.

    .venv/bin/python -m tests.benchmarks.sheets [ROWS] [KIND]

works on the database that the settings name, which must be empty or the demo's; it leaves what it entered there.
"""

from __future__ import annotations

import csv
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
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


def peak() -> str:
    """What this process took at most, and the largest of those that it started to read files."""
    mine, others = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return f"{mine} MB + {others} MB"


STEPS = 5_000
"""Next steps under which the actions are."""


def make_steps(staff: Any, now: datetime) -> None:
    from commitments.actions.drafting_many import NewCommitment, add_commitments
    from dialogues.models import Dialogue

    second = Dialogue.objects.get(reference="CHN-2")
    for start in range(0, STEPS, 500):
        news = [NewCommitment(second, f"Next step {start + number}") for number in range(500)]
        add_commitments(news, by=staff, now=now)


def main(count: int, kind: str) -> None:
    import django
    from django.conf import settings

    django.setup()
    from django.core.files.base import File
    from django.core.management import call_command

    import commitments.sheets  # noqa: F401
    from accounts.models import User
    from commitments.actions import sheets
    from commitments.models import SheetImport

    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0)
    # Who develops has every statement kept in memory.
    settings.DEBUG = False
    staff = User.objects.get(email="staff@demo.example")
    now = datetime.now(UTC)
    start_memory = peak()

    def timed(what: str, act: Any) -> SheetImport:
        began, worked = time.monotonic(), time.process_time()
        sheet: SheetImport = act()
        sheet = SheetImport.objects.get(pk=sheet.pk)
        told = {name: value for name, value in sheet.counts.items() if name != "consequences"}
        took = f"{time.monotonic() - began:.1f} s ({time.process_time() - worked:.1f} s of work)"
        print(
            f"{what}: {took}, {peak()} at most ({start_memory} before); {sheet.state} {told} {sheet.problem}",
            flush=True,
        )
        return sheet

    if kind == "actions":
        make_steps(staff, now)

    def hand(file: Path) -> SheetImport:
        with file.open("rb") as opened:
            return sheets.hand_in(kind, by=staff, now=now, file=File(opened, name="b.csv"))

    folder = Path(tempfile.mkdtemp())
    good, bad = folder / "good.csv", folder / "bad.csv"
    for path, last in ((good, ()), (bad, [["nonsense"]])):
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows_of(kind, count - len(last)))
            csv.writer(file).writerows(last)
    print(f"{count} rows of {kind}, {good.stat().st_size / MEGABYTE:.0f} MB", flush=True)
    timed("checked, the last row bad", lambda: hand(bad))
    sheet = timed("checked", lambda: hand(good))
    timed("entered", lambda: sheets.confirm(sheet, by=staff, now=now))
    timed("checked again", lambda: hand(good))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    os.environ.setdefault("DEBUG", "on")
    with tempfile.TemporaryDirectory() as directory:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(directory) / 'sheets.sqlite3'}")
        os.environ.setdefault("MEDIA_ROOT", str(Path(directory) / "media"))
        arguments = sys.argv[1:]
        main(int(arguments[0]) if arguments else 100_000, arguments[1] if len(arguments) > 1 else "next-steps")
