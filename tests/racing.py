"""Two processes at one database: `python -m tests.racing DATABASE` takes orders, one JSON per line.

An act can be held before it commits, so that another one meets it half way; with the locks taken
out one sees what they are for. What races is told in `tests/races.py`.
"""

import json
import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent


class Racer:
    """A process of its own, seen from the test."""

    def __init__(self, database: dict[str, Any]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.racing", json.dumps(database)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,  # A line that was read ahead would be no longer in the pipe, where one looks for it.
        )

    def order(self, name: str, *arguments: Any) -> None:
        """Have it do something, and do not wait."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([name, *arguments]).encode() + b"\n")

    def answer(self, seconds: float = 60) -> Any:
        """What came of the order."""
        assert self.process.stdout is not None
        if not self.answered(seconds):
            raise TimeoutError("It stands still.")
        line = self.process.stdout.readline()
        assert line, "It ended."
        return json.loads(line)

    def answered(self, seconds: float) -> bool:
        """Whether it answers within so many seconds."""
        assert self.process.stdout is not None
        return bool(select.select([self.process.stdout], [], [], seconds)[0])

    def ask(self, name: str, *arguments: Any) -> Any:
        self.order(name, *arguments)
        return self.answer()

    def end(self) -> None:
        """Its orders end, and so does it."""
        try:
            self.process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()


# --- Inside of it -----------------------------------------------------------------------------------------------------


def attempt(act: Callable[[], Any]) -> str:
    """'done', or the name of what was raised."""
    try:
        act()
    except Exception as error:  # (whatever it is, the test shall see it)
        return type(error).__name__
    return "done"


@contextmanager
def half_way(say: Callable[[str], None]) -> Iterator[None]:
    """On SQLite say 'half way' once: where the first statement asks for the database's one lock, or at the end.

    Whoever begins to write has read what it acts upon, however slow the machine is.
    """
    from django.db import connection

    if connection.vendor != "sqlite":
        yield
        return
    told = False

    def tell(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        nonlocal told
        if not told and sql.startswith(("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE", "REPLACE")):
            told = True
            say("half way")
        return execute(sql, *rest)

    with connection.execute_wrapper(tell):
        yield
    if not told:
        say("half way")


def take_out_locks() -> None:
    from django.db import connection
    from django.db.models import QuerySet

    from urbanshift.statements import written

    written.forget()
    connection.features.has_select_for_update = False
    QuerySet.select_for_update = lambda self, *args, **options: self._chain()  # type: ignore[method-assign]
    if connection.vendor == "sqlite":
        connection.settings_dict["OPTIONS"] = connection.settings_dict["OPTIONS"] | {"transaction_mode": "DEFERRED"}


def main(database: dict[str, Any]) -> None:
    import_module("tests.environment")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")

    import django
    from django.conf import settings

    settings.DATABASES["default"] = database
    media = TemporaryDirectory(prefix="racing-")
    settings.MEDIA_ROOT = media.name
    django.setup()

    from django.db import connection, transaction

    from tests.races import RACES, look
    from tests.worlds import china

    def say(answer: Any) -> None:
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    def hold(act: Callable[[], Any]) -> None:
        """Say what comes of it, and commit it when told to go on, which PostgreSQL may refuse to end a deadlock."""
        with transaction.atomic():
            say(attempt(act))
            sys.stdin.readline()

    for line in sys.stdin:
        match json.loads(line):
            case ["move to", name]:
                connection.close()
                connection.settings_dict["NAME"] = name
                say("moved")
            case ["tell"]:
                china().adopt_first()
                connection.close()
                say("told")
            case ["prepare", name]:
                RACES[name].before()
                say("prepared")
            case ["take out locks"]:
                take_out_locks()
                connection.close()
                say("taken out")
            case ["process at the database"]:
                connection.ensure_connection()
                say(connection.connection.info.backend_pid if connection.vendor == "postgresql" else None)
            case ["act and hold", name]:
                say(attempt(lambda: hold(RACES[name].acts[0])))
            case ["act", name]:
                say(attempt(RACES[name].acts[1]))
            case ["act and say when half way", name]:
                with half_way(say):
                    answer = attempt(RACES[name].acts[1])
                say(answer)
            case ["look", name]:
                say([RACES[name].afterwards(), look(silent=RACES[name].silent)])
    connection.close()
    media.cleanup()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
