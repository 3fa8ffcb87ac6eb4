"""What our API costs beside a textbook one, asked alternately on the same server: `make bench`.

Not a test: nothing is timed in the suite. Production's own server answers both, on the database that DATABASE_URL
names, which must be filled (`manage.py fill`); `--fill COUNT` makes and fills an empty one first. It is written to: a
key of staff is made, and titles are edited. `--beside COUNT` measures how deep a list can be read once more, in a
database of another size on the same PostgreSQL server, which is made unless it is there.

CPU per request is what decides: it holds still on a busy machine; requests per second and times do not, and compare
only within one run. See `serving` for how it is read, `asked` for what is asked, `textbook` for the other side.
"""

import argparse
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import quantiles
from typing import Any

from .environment import set_up

if __name__ == "__main__":
    set_up()

from django import get_version as django_version
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.actions import issue_key
from accounts.models import User
from commitments.benchmark.story import MARK
from commitments.models import Commitment
from urbanshift.api.kept import pages

from . import driving
from .asked import CLIENTS, Question, Said, Turns, elsewhere, questions, size
from .multiplied import multiply
from .serving import ROOT, Server, serving

MOST = 20_000
"""Turns that one client takes in one batch."""

TRIES = 3
"""Of a batch that does not count."""

WARM = 1.0
"""Seconds of asking before anything counts."""

STAFF = f"staff@{MARK}"
"""Who filled the database."""


@dataclass(slots=True)
class Side:
    """What one side's answers to a question cost, over all batches."""

    turns: int = 0
    seconds: float = 0.0
    application: float = 0.0
    database: float = 0.0
    times: list[float] = field(default_factory=list)
    first_bytes: list[float] = field(default_factory=list)
    queries: int = 0
    peak: float = 0.0
    grew: float = 0.0
    refusal: str = ""

    @property
    def cpu(self) -> float:
        """Milliseconds of a turn."""
        return 1000 * (self.application + self.database) / self.turns

    def percentile(self, which: int) -> float:
        """Milliseconds."""
        return 1000 * (quantiles(self.times, n=100)[which - 1] if len(self.times) > 1 else self.times[0])


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--fill", type=int, metavar="COUNT", help="migrate and fill the database first")
    parse.add_argument("--beside", type=int, nargs="*", default=[], metavar="COUNT", help="compare with such databases")
    parse.add_argument("--only", nargs="*", default=[], metavar="R", help="ask what begins with one of these: R1 R3")
    parse.add_argument("--rounds", type=int, default=3, help="batches of each side, in turn (3)")
    parse.add_argument("--seconds", type=float, default=2.0, help="that a batch lasts (2)")
    parse.add_argument(
        "--port", type=int, default=8110, help="of the first server; the second takes the next one (8110)"
    )
    parse.add_argument("--write", type=Path, metavar="FILE", help="put the table into this document")
    told = parse.parse_args()
    if "DATABASE_URL" not in os.environ:
        sys.exit("Say in DATABASE_URL which database is measured.")
    if told.fill:
        call_command("migrate", verbosity=0)
        call_command("fill", told.fill)
    if not User.objects.filter(email=STAFF).exists():
        sys.exit("Only a database is measured that was filled for it, because it is written to: say --fill COUNT.")
    for count in told.beside:
        make_beside(count)
    measured = measure(told)
    text = "\n".join(table(measured))
    print(text)
    if told.write:
        write(told.write, text)


def make_beside(count: int) -> None:
    """Let a database with `count` commitments on the same server be there, by the alias of its name.

    Unless it exists it is made, and filled; or, where it has to be several times as large as this one, copied from it.
    """
    ours = connections.settings[DEFAULT_DB_ALIAS]
    name = f"urbanshift_{count}"
    connections.settings[name] = ours | {"NAME": name}
    times, odd = divmod(count, Commitment.objects.count())
    copied = times > 0 and not odd
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchall():
            return
        connection.close()  # Whoever else is connected to it keeps it from being copied.
        cursor.execute(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{ours["NAME"]}"' if copied else ""))
    if copied:
        multiply(times, using=name)
        return
    for command in (["migrate", "--verbosity", "0"], ["fill", str(count)]):
        environment = os.environ | {"DATABASE_URL": address_of(name)}
        subprocess.run([sys.executable, "manage.py", *command], check=True, cwd=ROOT, env=environment)


def address_of(alias: str) -> str:
    """DATABASE_URL, with the name of another database on that server."""
    told = os.environ["DATABASE_URL"]
    return told if alias == DEFAULT_DB_ALIAS else f"{told.rpartition('/')[0]}/{connections.settings[alias]['NAME']}"


@dataclass(frozen=True, slots=True)
class Measured:
    question: Question
    ours: Side
    theirs: Side


def measure(told: argparse.Namespace) -> list[Measured]:
    asked = [one for one in questions(key_of_staff()) if chosen(one, told.only)]
    for using in connections:
        if using != DEFAULT_DB_ALIAS:
            asked += [one for one in elsewhere(using) if chosen(one, told.only)]
    measured = []
    with ExitStack() as stack:
        servers: dict[tuple[bool, str], Server] = {}
        for question in asked:
            which = (question.keeps_pages, question.using)
            if which not in servers:
                environment = {
                    "API_PAGES_MEGABYTES": "32" if question.keeps_pages else "0",
                    "DATABASE_URL": address_of(question.using),
                }
                servers[which] = stack.enter_context(serving(told.port + len(servers), **environment))
            one = measure_one(question, servers[which], told)
            measured.append(one)
            print(*lines(one), sep="\n", flush=True)
    return measured


def chosen(question: Question, only: Sequence[str]) -> bool:
    if connection.vendor == "sqlite" and not question.on_sqlite:
        return False
    return not only or any(question.name.startswith(begin) for begin in only)


def key_of_staff() -> str:
    staff = User.objects.get(email=STAFF)
    _record, key = issue_key(staff, by=None, now=timezone.now(), scope="write", name="benchmark")
    return key


def measure_one(question: Question, server: Server, told: argparse.Namespace) -> Measured:
    ours, theirs = Side(), Side()
    both = [(question.ours, ours), (question.theirs, theirs)]
    for turns, side in both:
        if not question.once:
            side.refusal = refusal(turns, server)
        if side.refusal:
            print(f"*** SKIPPED: {question.name} is not answered: {side.refusal}", file=sys.stderr, flush=True)
            continue
        if question.using == DEFAULT_DB_ALIAS:
            side.queries = queries(question, turns)
        if not question.once:
            ask(question, turns, server, seconds=WARM)
    for number in range(1 if question.once else told.rounds):
        for turns, side in both if number % 2 else reversed(both):
            for _ in range(TRIES):
                if side.refusal or one_batch(question, turns, side, server, told.seconds):
                    break
    return Measured(question, ours, theirs)


def one_batch(question: Question, turns: Turns, side: Side, server: Server, seconds: float) -> bool:
    """Ask for some seconds. Gives whether it counts: not where a process ended meanwhile."""
    server.forget_peak()
    memory = server.memory()
    before = server.spent()
    batch = ask(question, turns, server, seconds=0.0 if question.once else seconds)
    spent = server.spent().since(before)
    if spent is None:
        print(f"*** NOT COUNTED: during a batch of {question.name} a process ended.", file=sys.stderr, flush=True)
        return False
    if batch.refused:
        side.refusal = f"{batch.refused[0][0]} {batch.refused[0][1].decode(errors='replace')}"
        print(f"*** STOPPED: {question.name}: {side.refusal}", file=sys.stderr, flush=True)
        return True
    side.turns += len(batch.times)
    side.seconds += batch.seconds
    side.application += spent[0]
    side.database += spent[1]
    side.times += batch.times
    side.first_bytes += batch.first_bytes
    side.peak = max(side.peak, server.peak())
    side.grew = max(side.grew, server.peak() - memory)
    return True


def ask(question: Question, turns: Turns, server: Server, *, seconds: float) -> driving.Batch:
    tags: dict[Said, str] = {}
    if question.tagged:
        [said] = next(turns(0))
        with driving.Connection("127.0.0.1", server.port) as one:
            tags[said] = one.send(sent(said, server.host)).headers["etag"]
    known: dict[Said, bytes] = {}

    def as_sent(said: Said) -> bytes:
        if said not in known:
            known[said] = sent(said.with_header("If-None-Match", tags[said]) if said in tags else said, server.host)
        return known[said]

    def messages(client: int) -> Iterator[driving.Turn]:
        return ([as_sent(said) for said in turn] for turn in turns(client))

    return driving.ask("127.0.0.1", server.port, messages, clients=question.clients, seconds=seconds, most=MOST)


def sent(said: Said, host: str) -> bytes:
    return driving.message(said.method, said.address, host, body=said.body, **dict(said.headers))


def refusal(turns: Turns, server: Server) -> str:
    """Why the server does not answer it; empty when it does."""
    with driving.Connection("127.0.0.1", server.port) as one:
        for said in next(turns(0)):
            answer = one.send(sent(said, server.host))
            if answer.status not in (200, 304):
                return f"{answer.status} {answer.body[:200].decode(errors='replace')}"
    return ""


def queries(question: Question, turns: Turns) -> int:
    """How many statements one turn takes, asked in this process once it is warm."""
    client = Client()
    taken = 0
    tags: dict[Said, str] = {}
    for turn in islice(turns(0), 1 if question.once else 2):
        if not question.keeps_pages:
            pages.forget()
        with CaptureQueriesContext(connection) as captured:
            for said in turn:
                answer = answered(client, said.with_header("If-None-Match", tags[said]) if said in tags else said)
                assert answer.status_code in (200, 304), answer.content
                if question.tagged:
                    tags[said] = answer["ETag"]
            taken = len(captured)
    return taken


def answered(client: Client, said: Said) -> Any:
    headers = dict(said.headers)
    answer: Any = client.generic(said.method, said.address, said.body, "application/json", secure=True, headers=headers)
    if answer.streaming:
        for _piece in answer.streaming_content:
            pass
    return answer


# --- What is told ---------------------------------------------------------------------------------------------------

HEAD = (
    "| request | | CPU ms | database's | requests/s | p50 ms | p95 ms | p99 ms | statements | peak MB | ratio | aim |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|",
)


def lines(one: Measured) -> Iterator[str]:
    both = [("ours", one.ours), ("textbook", one.theirs)]
    for name, side in both:
        what = f"**{one.question.name}** {one.question.what}" if side is one.ours else ""
        if side.refusal or not side.turns:
            yield f"| {what} | {name} | {'not answered' if side.refusal else 'not counted'} |" + " |" * 9
            continue
        ratio = aim = ""
        if side is one.ours and one.theirs.turns:
            ratio, aim = f"**{one.theirs.cpu / side.cpu:.1f}**", one.question.aim
        figures = [
            f"{side.cpu:.2f}", f"{1000 * side.database / side.turns:.2f}", f"{side.turns / side.seconds:,.0f}",
            *(f"{side.percentile(which):,.1f}" for which in (50, 95, 99)),
            f"{side.queries or ''}", f"{side.peak:.0f}", ratio, aim,
        ]  # fmt: skip
        yield f"| {what} | {name} | {' | '.join(figures)} |"


def table(measured: Sequence[Measured]) -> Iterator[str]:
    yield from machine()
    yield ""
    yield from HEAD
    for one in measured:
        yield from lines(one)
    yield ""
    for one in measured:
        if one.question.once and one.ours.turns:
            yield from (
                f"{one.question.name}, {size()} commitments, {name}: {side.times[0]:.1f} s, first byte after "
                f"{side.first_bytes[0]:.2f} s, memory grew by {side.grew:.0f} MB."
                for name, side in (("ours", one.ours), ("textbook", one.theirs))
                if side.turns
            )
    deep = sorted(
        (Commitment.objects.using(one.question.using).count(), one.ours.cpu, one.theirs.cpu)
        for one in measured
        if one.question.name == "R2 at 90 %" and one.ours.turns and one.theirs.turns
    )
    if len(deep) > 1:
        counts = " / ".join(f"{count:,}" for count, _, _ in deep)
        ours, theirs = (" / ".join(f"{one[side]:.1f}" for one in deep) for side in (1, 2))
        yield f"R2 at 90 % of {counts}: ours {ours} ms of CPU, the textbook's {theirs} ms."


def machine() -> Iterator[str]:
    model = next(
        (
            one.partition(":")[2].strip()
            for one in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in one
        ),
        platform.machine(),
    )
    if connection.vendor == "postgresql":
        version = connection.pg_version  # type: ignore[attr-defined]
        engine = f"PostgreSQL {version // 10000}.{version % 10000}"
    else:
        engine = f"SQLite {sqlite3.sqlite_version}"
    yield (
        f"{datetime.now(UTC):%-d %B %Y}: {size()} commitments on {engine}, Python "
        f"{platform.python_version()}, Django {django_version()}; {os.cpu_count()} cores ({model}) for clients, server "
        f"and database. {CLIENTS} clients ask at once. The load of the last quarter of an hour was "
        f"{os.getloadavg()[2]:.1f}."
    )


def write(file: Path, text: str) -> None:
    """Put the table where the document has the last one of this engine, between two comments."""
    begin, end = (f"<!-- {what} of the ratios on {connection.vendor} -->" for what in ("begin", "end"))
    before, found, rest = file.read_text().partition(begin)
    if not found or end not in rest:
        sys.exit(f"{file} has no {begin} and {end} to put the table between.")
    file.write_text(f"{before}{begin}\n\n{text}\n\n{end}{rest.partition(end)[2]}")


if __name__ == "__main__":
    main()
