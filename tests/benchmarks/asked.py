"""What is asked of our API and of the textbook's: R1 to R7, each the same question to both."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, cycle
from typing import Any

import orjson
from django.db import DEFAULT_DB_ALIAS

from commitments.models import Commitment
from dialogues.standing import Standing
from urbanshift.api import cursors

OURS = "/api/v1/commitments/"
THEIRS = "/textbook/commitments/"
FILTERED = "?country=CN&status=open"
PAGE = 50
CLIENTS = 8
RECORDS = 400
"""How many records are asked for, or written to, in turn."""


@dataclass(frozen=True, slots=True)
class Said:
    """One request."""

    address: str
    method: str = "GET"
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()

    def with_header(self, name: str, value: str) -> Said:
        return replace(self, headers=(*self.headers, (name, value)))


type Turns = Callable[[int], Iterator[Sequence[Said]]]
"""What the client of that number asks, without end: each turn requests that together are one answer to the question."""


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    what: str
    ours: Turns
    theirs: Turns
    aim: str
    """How the textbook's CPU has to compare to ours."""
    keeps_pages: bool = True
    """Whether pages that were made before may be sent. Where not, the server keeps none (API_PAGES_MEGABYTES=0): the
    stamp is read, and everything made, as after a write."""
    tagged: bool = False
    """Whether the tag of what was answered before is sent along."""
    clients: int = CLIENTS
    once: bool = False
    """It takes so long that it is asked once, by one client, at a time."""
    on_sqlite: bool = False
    using: str = DEFAULT_DB_ALIAS
    """The database that it is asked of."""


def questions(key: str) -> list[Question]:
    """All of them. `key` is a credential of staff that may write."""
    page = _always(Said(OURS + FILTERED))
    textbook_page = _always(Said(THEIRS + FILTERED))
    summary = _always(Said("/api/v1/summary/?by=status,country&figures=false"))
    textbook_summary = _always(Said(f"{THEIRS}summary/"))
    export = _always(_signed(Said(f"{OURS}?format=jsonl"), key))
    return [
        Question(
            "R1 fresh", "50 lines, filtered", page, textbook_page, "5, towards 11",
            keeps_pages=False, on_sqlite=True,
        ),
        Question("R1 unchanged", "nothing written since", page, textbook_page, "20, towards 33", on_sqlite=True),
        Question("R2 first", "50 lines of all", _always(Said(OURS)), _always(Said(THEIRS)), "", keeps_pages=False),
        Question("R2 at 90 %", "far into the list", *deep(), "as R2 first", keeps_pages=False),
        Question("R3 fresh", "a record, its history", record, textbook_record, "4", keeps_pages=False, on_sqlite=True),
        Question("R3 unchanged", "nothing written since", record, textbook_record, "4", on_sqlite=True),
        Question("R4 fresh", "counts by status and country", summary, textbook_summary, "2", keeps_pages=False),
        Question("R4 unchanged", "nothing written since", summary, textbook_summary, "50"),
        Question(
            "R5", "export, as staff", export, _always(_signed(Said(f"{THEIRS}export/"), key)), "",
            clients=1, once=True, on_sqlite=True,
        ),
        Question("R6", "one field changed", _edits(key), _textbook_edits(key), "1/3"),
        Question(
            "R7", "304 of R1", page, _always(Said(f"/textbook/tagged/commitments/{FILTERED}")), "20, towards 33",
            tagged=True, on_sqlite=True,
        ),
    ]  # fmt: skip


def elsewhere(using: str) -> list[Question]:
    """What is asked of a database of another size."""
    first = _always(Said(OURS)), _always(Said(THEIRS))
    return [
        Question("R2 first", f"50 lines of {size(using)}", *first, "", keeps_pages=False, using=using),
        Question("R2 at 90 %", f"far into {size(using)}", *deep(using), "", keeps_pages=False, using=using),
    ]


def size(using: str = DEFAULT_DB_ALIAS) -> str:
    return f"{Commitment.objects.using(using).count():,}"


def deep(using: str = DEFAULT_DB_ALIAS) -> tuple[Turns, Turns]:
    """The page of anybody's list at 90 % of it: ours by cursor, the textbook's by number."""
    lines = visible().using(using).order_by("reference").values_list("reference", flat=True)
    place = lines.count() * 9 // 10 // PAGE * PAGE
    if not place:
        return _always(Said(OURS)), _always(Said(THEIRS))
    cursor = cursors.sealed([False, [lines[place - 1]]], of=[OURS, "reference", []])
    return _always(Said(f"{OURS}?cursor={cursor}")), _always(Said(f"{THEIRS}?page={place // PAGE + 1}"))


def visible() -> Any:
    """What anybody sees."""
    return Commitment.objects.visible_to(Standing())


def record(client: int) -> Iterator[Sequence[Said]]:
    return iter(cycle([(Said(f"{OURS}{one}/"), Said(f"{OURS}{one}/history/")) for one in _spread(visible(), client)]))


def textbook_record(client: int) -> Iterator[Sequence[Said]]:
    return iter(cycle([(Said(f"{THEIRS}{one}/"),) for one in _spread(visible(), client)]))


def _edits(key: str) -> Turns:
    """Edits of records that no other client edits, each on the version that the one before left."""

    def turns(client: int) -> Iterator[Sequence[Said]]:
        some = _spread(Commitment.objects.open(), client)
        versions = dict(Commitment.objects.filter(reference__in=some).values_list("reference", "version"))

        def all_turns() -> Iterator[Sequence[Said]]:
            for number, title in enumerate(_titles()):
                one = some[number % len(some)]
                body = orjson.dumps({"title": title, "reason": "The office asked for it."})
                said = _signed(Said(f"{OURS}{one}/", "PATCH", body), key)
                yield (said.with_header("If-Match", f'"{versions[one]}"'),)
                versions[one] += 1

        return all_turns()

    return turns


def _textbook_edits(key: str) -> Turns:
    def turns(client: int) -> Iterator[Sequence[Said]]:
        some = _spread(Commitment.objects.open(), client)
        bodies = (orjson.dumps({"title": title}) for title in _titles())
        return ((_signed(Said(f"{THEIRS}{one}/", "PATCH", body), key),) for one, body in zip(cycle(some), bodies))

    return turns


def _titles() -> Iterator[str]:
    """Titles that no record has had: without a change nothing is written."""
    return (f"Plant trees along {secrets.token_hex(4)} Street" for _ in count())


def _spread(records: Any, client: int) -> list[str]:
    """References of records from all over the list, of which no other client is given one."""
    found = list(records.order_by("reference").values_list("reference", flat=True))
    step = max(1, len(found) // RECORDS)
    return found[::step][client::CLIENTS] or found[:1]


def _always(said: Said) -> Turns:
    return lambda client: iter(cycle([(said,)]))


def _signed(said: Said, key: str) -> Said:
    return said.with_header("Authorization", f"Api-Key {key}")
