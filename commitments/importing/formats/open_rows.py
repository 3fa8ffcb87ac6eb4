"""Rows of tables that the end of a page cuts: their sides are drawn, and no rule above or below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

_FEWEST_SIDES = 3
"""Sides of cells that end on one level, before a rule is missing there."""
_NEAR = 2.0
"""Points that a rule may be away from where sides end."""
_SHORTEST = 4.0
"""Points of a side or a rule; what is shorter is the end of a thick one."""


def ends_of_rows(page: Any) -> list[dict[str, Any]]:
    """The rules that are missing where the sides of several cells end, as lines of the page."""
    sides = [one for one in page.edges if one["orientation"] == "v" and one["bottom"] - one["top"] > _SHORTEST]
    rules = [one for one in page.edges if one["orientation"] == "h" and one["x1"] - one["x0"] > _SHORTEST]
    return [*_missing(sides, rules, "top"), *_missing(sides, rules, "bottom")]


def _missing(sides: Sequence[Any], rules: Sequence[Any], end: str) -> Iterator[dict[str, Any]]:
    levels: dict[int, list[Any]] = defaultdict(list)
    for side in sides:
        levels[round(side[end])].append(side)
    for ending in levels.values():
        columns = {round(side["x0"] / _SHORTEST) for side in ending}
        level, left, right = ending[0][end], min(one["x0"] for one in ending), max(one["x0"] for one in ending)
        if len(columns) >= _FEWEST_SIDES and not any(abs(one["top"] - level) <= _NEAR for one in rules):
            yield {
                "object_type": "line", "x0": left, "x1": right, "top": level, "bottom": level,
                "width": right - left, "height": 0,
            }  # fmt: skip
