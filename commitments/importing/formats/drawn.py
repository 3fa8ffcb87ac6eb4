"""Signs of lists that a page draws as shapes, as browsers print them: discs, squares, boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_SMALLEST, _LARGEST = 1.5, 14.0
"""Points of the sides of a sign; what is smaller is a speck, what is larger a picture."""
_SQUARE = 1.4
"""How much longer one side of a sign may be than the other."""
_FAR = 40.0
"""Points from a sign to its line, at the most."""
_BOX = 0.6
"""Heights of a line from which on a shape that is only outlined is a box to tick."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A small shape: its right side, its middle from the top of the page, its height, and whether it is filled."""

    right: float
    middle: float
    height: float
    is_filled: bool


def shapes_on(page: Any, most: int) -> list[Shape]:
    """The small shapes of a page that may be signs; none where it has more than `most`, as a drawing does."""
    drawn = [*page.curves, *page.rects, *page.images]
    if len(drawn) > most:
        return []
    return [
        Shape(one["x1"], (one["top"] + one["bottom"]) / 2, one["bottom"] - one["top"], bool(one.get("fill", True)))
        for one in drawn
        if _SMALLEST <= (wide := one["x1"] - one["x0"]) <= _LARGEST
        and _SMALLEST <= (high := one["bottom"] - one["top"]) <= _LARGEST
        and max(wide, high) <= _SQUARE * min(wide, high)
    ]


def sign_before(line: Any, shapes: Sequence[Shape]) -> str:
    """The sign that is drawn right before a line; empty where none is."""
    high = line["bottom"] - line["top"]
    for shape in shapes:
        if line["top"] <= shape.middle <= line["bottom"] and 0 <= line["x0"] - shape.right <= _FAR:
            return "☐" if not shape.is_filled and shape.height >= _BOX * high else "•"
    return ""
