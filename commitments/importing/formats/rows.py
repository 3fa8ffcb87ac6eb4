"""The rows of a spreadsheet, read in a process of its own while they are used: not all of them are ever in memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from typing import IO, Any

from .bounds import HOUSE, told_of
from .limits import MOST_SECONDS_OF_TABLES
from .refused import Refusal, Unreadable

PATIENCE = 20 * 60
"""Seconds that whoever uses the rows may take for all of them."""


@dataclass(frozen=True, slots=True)
class About:
    """About how many rows a table has; of a workbook the sheet that it is on, others that hold something, which of
    these sheets are hidden, and how many of its rows and columns; of a CSV its encoding, where that was guessed."""

    rows: int
    sheet: str = ""
    others: Sequence[str] = ()
    hidden_sheets: Sequence[str] = ()
    hidden_rows: int = 0
    hidden_columns: int = 0
    encoding: str = ""


def stream_rows(
    file: IO[bytes], expect: Callable[[About], None] | None = None, encoding: str = "", sheet: str = ""
) -> Generator[tuple[int, list[str]]]:
    """The rows of the table in `file`, which lies on a disk: see `tables`. Raises Unreadable, perhaps after some rows.

    `encoding` is that of a CSV, `sheet` the title of the one of a workbook that is read, where somebody said so;
    `expect` is told what is known of it before. Close it (`contextlib.closing`) where not all rows are read.
    """
    with subprocess.Popen(  # noqa: S603  (each is one word of the command, and nothing else than a name)
        [sys.executable, "-m", "commitments.importing.formats.table_child", encoding, sheet],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=HOUSE,
        env=told_of(),
    ) as child:
        # Whoever opened a hostile file must not wait for ever; the limit of its own time stops most before.
        late = Timer(PATIENCE + MOST_SECONDS_OF_TABLES, child.kill)
        late.daemon = True
        late.start()
        try:
            ended = yield from _told(child.stdout, expect)
        finally:
            late.cancel()
            with suppress(OSError):
                child.kill()
    if ended is None:
        raise Unreadable(Refusal.TOO_SLOW if (child.returncode or 0) < 0 else Refusal.BROKEN)
    if ended["end"]:
        raise Unreadable(Refusal(ended["end"]), ended["row"])


def _told(lines: Any, expect: Callable[[About], None] | None) -> Any:
    """Yield the rows; return how it ended, None where it does not say."""
    for line in lines:
        told = json.loads(line)
        if isinstance(told, dict):
            if "end" in told:
                return told
            if expect is not None:
                expect(About(**told["about"]))
            continue
        yield told[0], told[1]
    return None
