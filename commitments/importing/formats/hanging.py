"""Names that stand under each other beside a label: 'National    Ministry of Lands' over 'NEMA'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from commitments.importing.lines import Line

_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^\s:：]*(?:\s[^\s:：]+){0,4})\s?[:：]?\s{2,}(?P<value>\S(?:(?!\s{2})[^\t])*)"
)
_ALONE = re.compile(r"[^\W\d_][^\s:：]*(?:\s[^\s:：]+){0,4}\s?[:：]?")
_NAME = re.compile(
    r"[A-ZÀ-Þ(“\"](?:(?!\s{2})[^\t]){1,80}(?<![,;.:：-])(?<!\s[a-z])(?<!\s[a-z]{2})(?<!\s[a-z]{3})(?<!\s[a-z]{4})"
)
"""What ends as a name does, and no line of a sentence."""
_FEWEST_LABELS, _FEWEST_NAMES = 2, 2
"""Labels of such a list, and names under two of them, at the least: what hangs under one alone may go on with it."""


@dataclass(slots=True)
class _List:
    """`column`: where its names begin; `counts`: how many stand beside each label."""

    column: int
    lines: list[Line] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    def take(self, line: Line, below: Line | None) -> bool:
        """Whether a line is one of the list; it is taken then."""
        labelled = _LABELLED.fullmatch(line.text)
        if labelled is not None and line.indent + labelled.start("value") == self.column:
            self._label(line, labelled["label"])
            return self._name(line, labelled["value"])
        if self.counts and line.indent == self.column and not line.gap:
            return self._name(line, line.text)
        is_over = below is not None and below.indent == self.column and not below.gap
        if self.counts and is_over and line.indent < self.column and _ALONE.fullmatch(line.text):
            self._label(line, line.text)
            return True
        return False

    def is_one(self) -> bool:
        return (
            len(self.counts) >= _FEWEST_LABELS
            and sum(count >= _FEWEST_NAMES for count in self.counts) >= _FEWEST_LABELS
        )

    def _label(self, line: Line, label: str) -> None:
        self.lines.append(replace(line, text=f"{label.rstrip(' :：')}:", gap=True))
        self.counts.append(0)

    def _name(self, line: Line, name: str) -> bool:
        self.lines.append(replace(line, text=name, indent=self.column, gap=False, sign="•"))
        self.counts[-1] += 1
        return _NAME.fullmatch(name) is not None


def with_hanging(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those of such lists each by itself: the label, and every name."""
    place = 0
    while place < len(lines):
        found = _list_at(lines, place)
        yield from found.lines if found is not None else [lines[place]]
        place = _end(lines, place, found)


def _list_at(lines: Sequence[Line], place: int) -> _List | None:
    first = _LABELLED.fullmatch(lines[place].text)
    if first is None or lines[place].cells:
        return None
    found = _List(lines[place].indent + first.start("value"))
    for at in range(place, len(lines)):
        kept = len(found.lines), list(found.counts)
        if lines[at].cells or not found.take(lines[at], lines[at + 1] if at + 1 < len(lines) else None):
            found.lines[kept[0] :], found.counts = [], kept[1]
            break
    return found if found.is_one() else None


def _end(lines: Sequence[Line], place: int, found: _List | None) -> int:
    """Where the lines go on behind a list, or behind one of them."""
    last = found.lines[-1].number if found is not None else None
    page = lines[place].page
    at = place + 1
    while last is not None and at < len(lines) and lines[at].page == page and lines[at].number <= last:
        at += 1
    return at
