"""Boxes with a text of their own that stand beside the text of a page: 'At a glance', a quotation, a list of dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_NARROWEST, _LOWEST = 60.0, 30.0
"""Points of the sides of a box."""
_WIDEST = 0.75
"""Part of the width of the text of a page that a box has at most."""
_FEWEST_INSIDE, _FEWEST_BESIDE = 15, 30
"""Letters in a box, and beside it."""
_TOUCHES = 1.5
"""Points between two rectangles that are cells of one table."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a box stands on its page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, thing: Any) -> bool:
        """Whether the middle of a letter or table is inside."""
        across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        return self.x0 <= across <= self.x1 and self.top <= down <= self.bottom

    def is_beside(self, thing: Any) -> bool:
        """Whether something stands at its height, left or right of it."""
        return self.top < (thing["top"] + thing["bottom"]) / 2 < self.bottom and not self.holds(thing)

    def cuts(self, thing: Any) -> bool:
        """Whether its left or right side goes through something."""
        is_level = self.top < (thing["top"] + thing["bottom"]) / 2 < self.bottom
        return is_level and any(thing["x0"] + 1 < side < thing["x1"] - 1 for side in (self.x0, self.x1))

    def touches(self, other: Box) -> bool:
        """Whether both have a side in common, as the cells of a table do."""
        across = min(self.x1, other.x1) - max(self.x0, other.x0)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) >= -_TOUCHES and not (across > _TOUCHES and down > _TOUCHES)


def boxes_on(page: Any, letters: Sequence[Any], most: int) -> list[Box]:
    """The boxes of a page from the top; none where it draws more than `most` shapes, as a picture does."""
    shapes = [*page.rects, *page.curves]
    if not letters or len(shapes) > most:
        return []
    across = max(one["x1"] for one in letters) - min(one["x0"] for one in letters)
    large = {
        Box(one["x0"], one["top"], one["x1"], one["bottom"])
        for one in shapes
        if one["x1"] - one["x0"] >= _NARROWEST and one["bottom"] - one["top"] >= _LOWEST
    }
    told: list[Box] = []
    for box in sorted(large, key=lambda one: (one.x0 - one.x1) * (one.bottom - one.top)):
        is_inside = any(box.x0 >= other.x0 - 1 and box.x1 <= other.x1 + 1 and box.top < other.bottom
                        and box.bottom > other.top for other in told)  # fmt: skip
        if box.x1 - box.x0 > _WIDEST * across or is_inside or any(box.touches(other) for other in large - {box}):
            continue
        inside = sum(box.holds(one) for one in letters)
        beside = sum(box.is_beside(one) for one in letters)
        if inside >= _FEWEST_INSIDE and beside >= _FEWEST_BESIDE and not any(box.cuts(one) for one in letters):
            told.append(box)
    return sorted(told, key=lambda one: (one.top, one.x0))
