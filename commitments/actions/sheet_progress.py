"""How far the work on a spreadsheet has come: told beside its file, where others see it while the work's transaction is
still open, and where SQLite has no second lock to wait for."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

from django.core.files.storage import default_storage

OFTEN = 0.5
"""Seconds between two words on it."""
SILENCE = timedelta(minutes=5)
"""After so long without a word nobody is at it: a part of the rows takes seconds, all that follows them less than two
minutes."""


def _name(file: str) -> str:
    return f"{file}.progress"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of about `total` rows, as was `told_at` that instant; a `total` of 0 is not known."""

    done: int
    total: int
    told_at: datetime

    @property
    def percent(self) -> int | None:
        return min(100 * self.done // self.total, 100) if self.total else None

    def has_stopped(self, *, now: datetime) -> bool:
        """Whether the process that was at it has ended before it was done."""
        return now - self.told_at > SILENCE


class Telling:
    """Tells the progress of the work on the spreadsheet `file`."""

    def __init__(self, file: str, total: int = 0) -> None:
        self.file = file
        self.total = total
        self._told = 0.0
        self.tell(0, now=True)

    def tell(self, done: int, *, now: bool = False) -> None:
        if not now and monotonic() - self._told < OFTEN:
            return
        self._told = monotonic()
        # Whether it can be told changes nothing of what is done.
        with suppress(OSError), default_storage.open(_name(self.file), "wb") as told:
            told.write(json.dumps([done, max(self.total, done) if self.total else 0]).encode())

    def end(self) -> None:
        forget_progress(self.file)


def forget_progress(file: str) -> None:
    """Say nothing more of the work on `file`, until somebody begins with it."""
    default_storage.delete(_name(file))


def progress_of(file: str) -> Progress | None:
    """How far it has come; None where nothing is told."""
    with suppress(OSError, ValueError), default_storage.open(_name(file), "rb") as told:
        done, total = json.loads(told.read())
        return Progress(done, total, default_storage.get_modified_time(_name(file)))
    return None
