"""How wide a line is, and whether it is so full that the next one goes on with it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line

NARROWEST = 40
"""Columns: below this a line is short, never full."""

_ENOUGH = 3
"""Lines of about one width that make a column of text."""

_WIDEST = 140
"""Columns: beyond this, lines are whole paragraphs, and none of them was broken to fit."""

_HEADS = 3
"""Times from which a line is the head of pages."""

_FIRST_WORD = re.compile(r"\S+")
_DIGITS = re.compile(r"\d+")
_LEADERS = re.compile(r"(?:\.\s?){5,}\s*\d{1,3}$|…{2,}\s*\d{1,3}$")
"""A line of a table of contents, which is as wide as the page and not as the text."""


def width(text: str) -> int:
    """In columns; Chinese characters take two."""
    if text.isascii():
        return len(text)
    return sum(1 + is_wide(sign) for sign in text)


def is_wide(sign: str) -> bool:
    """Whether a sign takes two columns, as Chinese characters do; none does not."""
    return bool(sign) and unicodedata.east_asian_width(sign) in "WF"


def first_word_width(text: str) -> int:
    """Of what could have gone on the line above: a word, or one Chinese character."""
    word = _FIRST_WORD.search(text)
    if word is None:
        return 0
    first = word[0]
    return 2 if is_wide(first[0]) else width(first)


def with_wraps(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text of characters, each told whether it was broken because it was full."""
    many = Counter(_DIGITS.sub("", line.text) for line in lines)
    text = [line for line in lines if many[_DIGITS.sub("", line.text)] < _HEADS and not _LEADERS.search(line.text)]
    full = _column(text)
    wider = _column(lines)
    full = full if full and full < wider - wider // 10 else wider  # Wide heads of pages tell nothing of their column.
    if not full:
        return list(lines)
    told = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        fits = after is None or line.indent + width(line.text) + 1 + first_word_width(after.text) <= full - full // 10
        told.append(replace(line, wraps=not fits))
    return told


def _column(lines: Sequence[Line]) -> int:
    """How wide the column is that lines fill; 0 where they fill none."""
    widths = sorted(line.indent + width(line.text) for line in lines)
    broken = [one for one in widths if NARROWEST <= one <= _WIDEST]
    if not broken or len(broken) < len(lines) // 8 or widths[-1] > 3 * _WIDEST:
        return 0
    full = broken[min(len(broken) - 1, len(broken) * 95 // 100)]
    is_filled = sum(full - full // 8 <= one <= full + full // 8 for one in broken) >= _ENOUGH
    return full if is_filled else 0  # A few long lines are no column.
