"""Tables that have no rules but those under their rows, drawn cell by cell: the joints of these tell the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

_THICKEST, _SHORTEST = 2.0, 8.0
"""Points of a rule."""
_NEAR = 1.5
"""Points that two ends may be apart and meet."""
_HIGHEST = 400.0
"""Points between two rules of one table, at the most."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """The rules that stand beside each other on one level, from `top` to `bottom`: where each begins, and where the
    last one ends."""

    top: float
    bottom: float
    ends: tuple[float, ...]

    def meets(self, below: _Rule) -> bool:
        """Whether a table goes on down to another one: both have a joint in common, and its sides."""
        joints = any(_is_among(joint, below.ends[1:-1]) for joint in self.ends[1:-1])
        return joints and below.top - self.bottom <= _HIGHEST and _is_among(self.ends[-1], below.ends[-1:])


def sides_of_cells(page: Any) -> list[dict[str, Any]]:
    """The sides that the cells of such tables would have, as lines of the page; those that are drawn, too."""
    told: list[dict[str, Any]] = []
    for above, below in pairwise(_rules(page)):
        if above.meets(below):
            sides = {*below.ends, *(end for end in above.ends if not _is_among(end, below.ends))}
            told += [_side(at, above.top, below.bottom) for at in sorted(sides)]
    return told


def _rules(page: Any) -> Iterator[_Rule]:
    """What is drawn level and thin, in parts that meet, from the top of the page."""
    drawn = [
        one
        for one in (*page.rects, *page.lines)
        if one["bottom"] - one["top"] <= _THICKEST and one["x1"] - one["x0"] >= _SHORTEST
    ]
    drawn.sort(key=lambda one: (round(one["top"]), one["x0"]))
    for _level, parts in groupby(drawn, key=lambda one: round(one["top"])):
        ends: list[float] = []
        beside = list(parts)
        for part in beside:
            if ends and part["x1"] <= ends[-1] + _NEAR:
                continue  # Drawn twice.
            if ends and abs(part["x0"] - ends[-1]) > _NEAR:
                break
            ends += [part["x1"]] if ends else [part["x0"], part["x1"]]
        else:
            if len(ends) > 2:
                yield _Rule(beside[0]["top"], beside[0]["bottom"], tuple(ends))


def _is_among(end: float, ends: Sequence[float]) -> bool:
    return any(abs(end - other) <= _NEAR for other in ends)


def _side(at: float, top: float, bottom: float) -> dict[str, Any]:
    return {
        "object_type": "line", "x0": at, "x1": at, "top": top, "bottom": bottom, "width": 0, "height": bottom - top,
    }  # fmt: skip
