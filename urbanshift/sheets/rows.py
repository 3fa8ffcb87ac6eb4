"""Rows of a spreadsheet on their way from the file to the records, and what is known while they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from urbanshift.errors import Text


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


class Looks(StrEnum):
    """What a row looks like that may be none of the table's: the headings once more, or most of them, as above a second
    table; the totals below one; or one cell alone, as in the heading of a group, or a note."""

    HEADINGS = "headings"
    TOTALS = "totals"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Change:
    """What a row changes: the column, what the record says and what it is to say."""

    column: str
    old: str
    new: str


@dataclass(slots=True)
class Row:
    """A row on its way. `cells` as they stand in the file, by column; `values` what they mean, with the records that
    they name; `faults` are pairs of column and sentence, `notices` of column and what answers the sentence. `record`
    is the one it is about, None where it is new. `changed` are the columns that differ. `stray` is the place, from one,
    of a column without a heading that has text; 0 where there is none. `looks` say what the row may be instead of a
    record."""

    number: int
    cells: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[tuple[str, str]] = field(default_factory=list)
    notices: list[tuple[str, Callable[[], str]]] = field(default_factory=list)
    record: Any = None
    changes: list[Change] = field(default_factory=list)
    plan: Any = None
    stray: int = 0
    looks: Looks | None = None

    def anew(self) -> Row:
        """The row as it was before anybody examined it."""
        return Row(self.number, self.cells, stray=self.stray, looks=self.looks)

    def refuse(self, column: str, message: Text) -> None:
        self.faults.append((column, str(message)))

    def notice(self, column: str, say: Callable[[], str]) -> None:
        self.notices.append((column, say))

    @property
    def faulty(self) -> set[str]:
        return {column for column, _message in self.faults}

    @property
    def changed(self) -> set[str]:
        return {change.column for change in self.changes}

    @property
    def verdict(self) -> Verdict:
        if self.faults:
            return Verdict.REFUSED
        if self.record is None:
            return Verdict.NEW
        return Verdict.CHANGED if self.changes else Verdict.SAME

    def said(self, name: str, default: Any = None) -> Any:
        """The value of a column; `default` where the file has no such column or the cell is empty."""
        value = self.values.get(name)
        return default if value is None or value == "" else value

    def given(self, *names: str) -> dict[str, Any]:
        """The values of these columns, of those that the file has."""
        return {name: self.values[name] for name in names if name in self.values}

    @property
    def version(self) -> int | None:
        return getattr(self.record, "version", None)


@dataclass
class Context:
    """What one check, or one confirmation, knows: who acts, when, for which file; and what it has looked up so far."""

    by: Any
    now: datetime
    who: Any = None
    title: str = ""
    seen: dict[Any, int] = field(default_factory=dict)
    """The first row that is about a record, by its id."""
    sought: dict[int, int] = field(default_factory=dict)
    becoming: dict[int, int] = field(default_factory=dict)
    """The first row that seeks its record by something, and whose record can be found by it, by the hash of that."""
    found: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    """Records by what they were called, for each lookup; see `look_up`."""
    kept: dict[str, Any] = field(default_factory=dict)
    """What a kind keeps from chunk to chunk."""
