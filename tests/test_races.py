"""Two people at once: one winner or two clean results, one clear conflict, a history without gaps.

Each race is run by two processes: the first has acted and not yet committed when the second acts.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.racing import Racer

pytestmark = [pytest.mark.django_db, pytest.mark.long]

PENDING = {"CHN-1-01": "pending", "CHN-1-02": "pending", "CHN-1-03": "pending", "CHN-1-04": "pending"}
DECIDED = dict.fromkeys(PENDING, "not_discussed") | {"CHN-1-03": "withdrawn"}
STEPS = {"CHN-1-01": "Coordinate", "CHN-1-02": "Finance", "CHN-1-03": "Data", "CHN-1-04": "Policy"}
ITEMS = {
    "CHN-1-01-1": "Coordinate in Chengdu",
    "CHN-1-01-2": "Coordinate in Ningbo",
    "CHN-1-03-1": "Data in Chengdu",
}

EXPECTED: dict[str, tuple[str, str, Any]] = {
    "two decisions, both seen": ("done", "Stale", ["not_fulfilled", 2]),
    "two decisions, blindly": ("done", "done", ["withdrawn", 3]),
    "one entry of a summary, by two": (
        "done",
        "Stale",
        [["Plant a thousand trees", True, False], ["Mend pipes", False, False]],
    ),
    "two entries of a summary, each by one": (
        "done",
        "done",
        [["Plant trees", True, False], ["Mend pipes", False, True]],
    ),
    "a decision between dialogues, and one at the next": (
        "done",
        "Conflict",
        ["partly_fulfilled", {reference: "pending" for reference in PENDING if reference != "CHN-1-04"}],
    ),
    "a decision at the next dialogue, and one between": (
        "done",
        "done",
        ["partly_fulfilled", {reference: "pending" for reference in PENDING if reference != "CHN-1-04"}],
    ),
    "a report, and the verification of the one before": ("done", "Conflict", ["in_progress", 2, 0]),
    "a verification, and a report": ("done", "IllegalMove", ["completed", 1, 1]),
    "adoption, and a late entry": ("done", "done", ["adopted", DECIDED, "open"]),
    "a late entry, and adoption": ("done", "NotReady", ["held", DECIDED | {"CHN-1-05": "pending"}]),
    "two late entries": ("done", "done", STEPS | {"CHN-1-05": "One", "CHN-1-06": "Two"}),
    "two actions": ("done", "done", ITEMS | {"CHN-1-04-1": "One", "CHN-1-04-2": "Two"}),
    "two dialogues": ("done", "done", {"CHN-1": "First dialogue", "CHN-2": "One", "CHN-3": "Two"}),
    "two first writes of all": ("done", "done", [["CHN-1-01", 1], ["CHN-1-04", 2]]),
    "two un-adopts, both seen": ("done", "Stale", ["held", ""]),
    "two un-adopts, blindly": ("done", "IllegalMove", ["held", ""]),
    "two files, and room for one": ("done", "Conflict", 20),
    "a report with its files, and one more": ("done", "done", [["1.pdf"], ["2.pdf"]]),
    "a file, and the report without it": ("done", "Stale", [[], ["1.pdf", "2.pdf"]]),
    "a report, and adoption": ("done", "done", ["adopted", "withdrawn", 1, 0]),
    "adoption, and a report": ("done", "Conflict", ["adopted", "withdrawn", 0, 0]),
    "a report, and un-adopting": ("done", "Conflict", ["adopted", "in_progress", 1, 0]),
    "a report, and closing the account of who sends it": ("done", "done", ["in_progress", 1, 0, False]),
    "a report, and another address of who sends it": ("done", "done", ["in_progress", 1, 0, True]),
    "a report, and another address of who sends it, as confirmed": ("done", "done", ["in_progress", 1, 0, True]),
    "a conclusion, and a decision between dialogues": (
        "done",
        "done",
        ["partly_fulfilled", {reference: "pending" for reference in PENDING if reference != "CHN-1-04"}],
    ),
    "a decision between dialogues, and a conclusion": ("done", "NotReady", ["partly_fulfilled", {}]),
    "a series is cut off, and the one before is concluded": (
        "done",
        "Conflict",
        [["CHN", False, False], ["CHX", False, False]],
    ),
    "a series is concluded, and the next one cut off": (
        "done",
        "Conflict",
        [["CHN", False, True], ["CHX", True, False]],
    ),
    "two organisations, each merged into the other": ("done", "Conflict", [["city-of-chengdu", "city-of-ningbo"]]),
    "a retraction, and a verification": ("done", "Conflict", ["not_started", 1, 0]),
    "a verification, and a retraction": ("done", "Conflict", ["completed", 1, 1]),
    "two answers to a request": ("done", "Conflict", ["granted", 1]),
    "a request is taken back, and granted": ("done", "Conflict", ["retracted", 0]),
    "a request is granted, and taken back": ("done", "Conflict", ["granted", 1]),
    "un-adopting, and a decision at the next dialogue": ("done", "Conflict", ["held", {}]),
    "a decision at the next dialogue, and un-adopting": (
        "done",
        "Conflict",
        ["adopted", PENDING | {"CHN-1-04": "not_fulfilled"}],
    ),
    "two administrators, each by the other": ("done", "NotAllowed", ["verifier@example.org"]),
    "two administrators, one closed by the other": ("done", "NotAllowed", ["admin@example.org"]),
    "two administrators, one who is to be closed by the other": ("done", "NotAllowed", ["verifier@example.org"]),
    "un-adopting, and a report": ("done", "Conflict", ["held", "not_started", 0, 0]),
    "a spreadsheet, and an amendment": ("done", "done", ["confirmed", "long", "Better."]),
    "a spreadsheet read a kept way, and that way kept anew": ("done", "done", [1, 2]),
    "an amendment, and a spreadsheet": ("done", "Differs", ["confirming", "", "Better."]),
    "a city, by two spreadsheets": ("done", "Differs", ["kunming"]),
    "an organisation, by two spreadsheets": ("done", "Differs", ["kunming-water"]),
    "an officer, by two spreadsheets": ("done", "Differs", 1),
    "a last day, by two spreadsheets": ("done", "Differs", [["2040-12-31", 2]]),
}
"""What the first and the second say, and what can be seen afterwards."""

WAITING_ANYHOW = {
    "postgresql": {
        "a decision at the next dialogue, and one between",
        "adoption, and a late entry",
        "two first writes of all",
        "a report, and adoption",
        "a report, and closing the account of who sends it",
        "a report, and another address of who sends it",
        "a report, and another address of who sends it, as confirmed",
        "a spreadsheet, and an amendment",
        "a spreadsheet read a kept way, and that way kept anew",
    }
}.get(connection.vendor, set())
"""Where the guards and what is unique wait for the first one, too: there the locks change nothing."""


def copy(template: str, name: str) -> None:
    """Make a database `name` that holds what `template` holds, to which nobody is connected."""
    if connection.vendor == "sqlite":
        Path(name).write_bytes(Path(template).read_bytes())
    else:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def drop(name: str) -> None:
    if connection.vendor != "sqlite":
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="module")
def empty(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """A database of its own with tables, guards and no rows, and the name that copies of it may have."""
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            directory = tmp_path_factory.mktemp("races")
            names = str(directory / "world.sqlite3"), str(directory / "race.sqlite3")
            connection.ensure_connection()
            with closing(sqlite3.connect(names[0])) as file:
                connection.connection.backup(file)
        else:
            suite = connection.settings_dict["NAME"]
            names = f"{suite}_world", f"{suite}_race"
            connection.close()
            copy(suite, names[0])
    yield names
    with django_db_blocker.unblock():
        drop(names[0])


@pytest.fixture(scope="module")
def racers(empty: tuple[str, str]) -> Iterator[tuple[Racer, Racer]]:
    """Two processes, and the world told by one of them."""
    database = connection.settings_dict | {"NAME": empty[0]}
    racers = Racer(database), Racer(database)
    racers[0].ask("tell")
    yield racers
    for racer in racers:
        racer.end()


@pytest.fixture(scope="module")
def unlocked(racers: tuple[Racer, Racer]) -> tuple[Racer, Racer]:
    """They race without locks from now on, so what needs this comes last."""
    for racer in racers:
        racer.ask("take out locks")
    return racers


@pytest.fixture
def place(empty: tuple[str, str], racers: tuple[Racer, Racer], db: None) -> Iterator[None]:
    """A copy of the world, at which both are."""
    world, race = empty
    copy(world, race)
    for racer in racers:
        racer.ask("move to", race)
    yield
    for racer in racers:
        racer.ask("move to", world)
    drop(race)


def run(racers: tuple[Racer, Racer], name: str) -> tuple[str, str, Any, list[str]]:
    """What both say, what can be seen afterwards, and what is wrong with it."""
    one, two = racers
    one.ask("prepare", name)
    process = two.ask("process at the database")
    first = one.ask("act and hold", name)
    two.order("act and say when half way", name)
    meet(two, process)
    one.order("go on")
    committed, second = one.answer(), two.answer()
    seen, wrong = one.ask("look", name)
    if committed != "done":
        wrong.append(f"The first one said {first} and could not commit: {committed}.")
    return first, second, seen, wrong


def meet(second: Racer, process: int | None) -> None:
    """Wait until the second one waits for the first, or has its answer without waiting."""
    if process is None:
        assert second.answer() == "half way"  # SQLite does not tell who waits.
        return
    until = time.monotonic() + 10
    with connection.cursor() as cursor:
        while time.monotonic() < until and not second.answered(0.01):
            cursor.execute("SELECT count(*) FROM pg_locks WHERE pid = %s AND NOT granted", [process])
            if cursor.fetchone()[0]:
                return


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("name", EXPECTED)
def test_at_once(racers: tuple[Racer, Racer], name: str) -> None:
    first, second, seen, wrong = run(racers, name)
    assert wrong == []
    assert (first, second, seen) == EXPECTED[name]


@pytest.mark.usefixtures("place")
def test_a_reader_with_a_key_waits_for_nobody(racers: tuple[Racer, Racer]) -> None:
    """Who writes holds the lock for as long as the reader reads; that the key was used is noted another time."""
    one, two = racers
    name = "a key is revoked, and used"
    one.ask("prepare", name)
    assert one.ask("act and hold", name) == "done"
    assert two.ask("act", name) == "done"  # It answers while the first one holds on, or the test ends here.
    one.order("go on")
    assert one.answer() == "done"
    seen, _wrong = one.ask("look", name)  # A key is in no event, of which the other sentence would speak.
    assert seen == [[True, None]]


@pytest.mark.usefixtures("place")
@pytest.mark.skipif(connection.vendor == "sqlite", reason="There nobody else writes while a spreadsheet is entered.")
def test_nobody_waits_for_a_spreadsheet_that_is_entered(racers: tuple[Racer, Racer]) -> None:
    one, two = racers
    name = "a spreadsheet, and a check of it"
    one.ask("prepare", name)
    assert one.ask("act and hold", name) == "done"
    assert two.ask("act", name) == "Conflict"  # It answers while the first one holds on, or the test ends here.
    one.order("go on")
    assert one.answer() == "done"
    seen, _wrong = one.ask("look", name)
    assert seen == ["confirmed", "long", "Bring policies home."]


REMINDED = [[["Chengdu", "due_soon", -3], ["Chengdu", "assigned", 0]], 1, 1]
"""The lines that somebody was told, in one digest, by one mail."""


@pytest.mark.usefixtures("place")
def test_two_schedulers_say_nothing_twice(racers: tuple[Racer, Racer]) -> None:
    """Both have found what is owed before either has written it."""
    first, second, seen, _wrong = run(racers, "two schedulers")  # A mail is in no event.
    assert (first, second, seen) == ("done", "done", REMINDED)


@pytest.mark.usefixtures("place")
def test_a_mail_that_a_colleague_sends_again_keeps_no_other(racers: tuple[Racer, Racer]) -> None:
    first, second, seen, _wrong = run(racers, "one mail again, and all that failed")  # A mail is in no event.
    assert (first, second, seen) == ("done", "done", [["One", False, 2], ["Two", False, 2]])


@pytest.mark.usefixtures("place")
def test_nor_without_locks_but_one_of_them_fails(unlocked: tuple[Racer, Racer]) -> None:
    """The ledger's constraints keep it."""
    first, second, seen, _wrong = run(unlocked, "two schedulers")
    assert (first, second, seen) == ("done", "RuntimeError", REMINDED)


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize("name", [name for name in EXPECTED if name not in WAITING_ANYHOW])
def test_without_locks_it_goes_wrong(unlocked: tuple[Racer, Racer], name: str) -> None:
    """What the locks are for, and that the test above would notice."""
    first, second, seen, wrong = run(unlocked, name)
    assert wrong or (first, second, seen) != EXPECTED[name]
