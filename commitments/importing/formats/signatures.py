"""Those who sign beside each other: 'Prepared by:   Noted by:' above two names. Each is read under its own label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from commitments.importing.lines import Line

_MOST_BELOW = 5
"""Lines below the labels that belong to them."""
_LABEL = re.compile(r"[^\W\d_](?:\S* ){0,3}\S*[:：]")


@dataclass(frozen=True, slots=True)
class Spaced:
    """A line and its parts between wide spaces, each with where it begins (columns, or points); `right`: where the last
    one ends."""

    line: Line
    parts: tuple[tuple[float, str], ...]
    right: float = 0.0

    def texts(self) -> list[str]:
        return [text for _x, text in self.parts]


def with_signatures(lines: Sequence[Spaced]) -> list[Spaced]:
    """The lines, with what stands under labels side by side told one column after the other."""
    told: list[Spaced] = []
    place = 0
    while place < len(lines):
        rows = [lines[place].texts()]
        if len(rows[0]) > 1 and all(map(_LABEL.fullmatch, rows[0])):
            for below in lines[place + 1 : place + 1 + _MOST_BELOW]:
                if len(below.parts) != len(rows[0]):
                    break
                rows.append(below.texts())
        if len(rows) > 1:
            signed = lines[place : place + len(rows)]
            told += [
                _alone(one.line, text, is_first=one is signed[0])
                for column in zip(*rows, strict=True)
                for one, text in zip(signed, column, strict=True)
                if text
            ]
        else:
            told.append(lines[place])
        place += len(rows)
    return told


def _alone(line: Line, text: str, *, is_first: bool) -> Spaced:
    line = replace(line, text=text, bold=(), cells=(), merged=(), table=0, header=False, gap=is_first, indent=0)
    return Spaced(line, ((0, text),))
