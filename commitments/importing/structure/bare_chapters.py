"""Chapters that a number counts with nothing but a space behind it, as word processors do: '4 National perspective'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.lines import Line

from .introducing import word_count
from .signs import Sign

LEVEL_OF_CHAPTER = 2
_CHAPTER = re.compile(r"(?P<n>[1-9]\d?)\s+(?=[A-ZÀ-Þ\u3400-\u9fff])")
_IS_NONE = re.compile(r"[.;:,。；：，!?]\s*$|[:：|]|\b(?:19|20)\d\d\b|\.{3}|\d$")
"""What no such name ends with, or holds: what a sentence, a label, a day and a line of the contents do."""
_MOST_WORDS = 8
_FEWEST = 3
"""Chapters that show that numbers count them."""


def bare_chapters_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines that are names of chapters, with their numbers; none where these do not count from one on."""
    found: dict[int, Sign] = {}
    for place, line in enumerate(lines):
        told = None if line.cells or line.sign or not (line.gap or line.heading) else _CHAPTER.match(line.text)
        if (
            told is not None
            and int(told["n"]) == len(found) + 1
            and word_count(line.text) <= _MOST_WORDS
            and not _IS_NONE.search(line.text, told.end())
        ):
            found[place] = Sign(told.end(), "number", int(told["n"]))
    return found if len(found) >= _FEWEST else {}
