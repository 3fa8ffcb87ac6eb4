"""The lines that the letters of a page make: their words, which of them are bold, and what stands apart in one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from commitments.importing.lines import Line, Span

from .measure import first_word_width, width

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd\b", re.IGNORECASE)
BETWEEN_WORDS = 0.15
"""Heights of a letter beyond which a space parts words."""
_WIDE = 1.4
"""Heights of a letter beyond which a space parts columns."""
_EVEN = 1.25
"""How many times the narrowest space of a line the widest one has, where all were made wide to fill the line."""
_FEWEST_EVEN = 3
_LEVEL = 0.1
"""How much a line may rise in its length."""
_FEWEST_SPREAD, _SPREAD, _SPREAD_WORDS = 4, 0.9, 1.6
"""Letters that stand apart, their part of a line, and how many times more space is between its words."""
_WORD = 5
"""Columns of a word that stands on the next page."""
_GAP = 0.65
"""Heights of a letter beyond which the space above a line parts it from the one before."""
_MORE = 1.3
"""The same, in a text whose lines stand far apart, by how much more than those of one paragraph."""
_FEWEST_FULL = 4
"""Lines that tell how far those of one paragraph stand apart."""
UNTOLD = re.compile(r"\(cid:\d+\)")
"""A code of which the font does not tell which letter it draws: an emoji, or the bullet of the standard encoding."""
_SIGNS = re.compile(r"dingbats|wingdings|webdings", re.IGNORECASE)
_BULLET, _UNREADABLE = "•", "\ufffd"
_MARGIN = 0.08
"""Part of the height of a page that is its head or foot."""


def line_of(
    one: Any, after: Any, above: Any, *, page: int, edges: tuple[float, float], height: float, leading: float = 0
) -> Line | None:
    """The line that pdfplumber found, between those `above` and `after` it; None where it says nothing. `edges`: left
    and right of the column in which it stands. `leading`: the space that lines of one paragraph have between them."""
    left, right = edges
    characters = one["chars"]
    drawn = one["text"] if not _is_spread(one["text"]) else _closed_up(characters)
    text = drawn.replace("\u00a0", " ")
    text = text[:-1].replace("\u00ad", "") + text[-1:]  # At its end it breaks a word.
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if not text or not characters:
        return None
    sizes = Counter(round(character["size"], 1) for character in characters)
    size = sizes.most_common(1)[0][0] or 1
    column = max((one["x1"] - one["x0"]) / max(width(text), 1), 0.1)
    next_word = _WORD if after is None else first_word_width(after["text"])
    wraps = one["x1"] + (1 + next_word) * column > right - (right - left) * 0.06
    gap = above is None or (one["top"] - above["bottom"]) > max(_GAP * size, _MORE * leading)
    middle = (one["top"] + one["bottom"]) / 2
    return Line(
        page,
        0,
        text,
        bold=tuple(_bold_spans(drawn, characters, lead, len(text))),
        gap=gap,
        indent=round((one["x0"] - left) / max(column, 1)),
        size=float(size),
        wraps=wraps,
        aside=not _MARGIN * height <= middle <= (1 - _MARGIN) * height,
    )


def leading_of(lines: Sequence[Any], right: float) -> float:
    """The space between the lines of one paragraph, where many fill the column that ends at `right`; else none."""
    spaces = sorted(
        below["top"] - one["bottom"]
        for one, below in pairwise(lines)
        if right - one["x1"] < 2 * (one["bottom"] - one["top"]) and one["bottom"] <= below["top"]
    )
    return spaces[len(spaces) // 4] if len(spaces) >= _FEWEST_FULL else 0.0


def _is_spread(text: str) -> bool:
    """Whether the letters of a line stand apart, as those of headings do: 'N E X T S T E P S'."""
    words = text.split()
    return len(words) >= _FEWEST_SPREAD and sum(len(word) == 1 for word in words) >= _SPREAD * len(words)


def _closed_up(characters: Sequence[Any]) -> str:
    """The words of a line whose letters stand apart: between them is more space than between letters."""
    letters = sorted((one for one in characters if not one["text"].isspace()), key=lambda one: one["x0"])
    gaps = [after["x0"] - one["x1"] for one, after in pairwise(letters)]
    usual = median(gaps)
    spaces = (" " if gap > _SPREAD_WORDS * usual else "" for gap in gaps)
    return letters[0]["text"] + "".join(space + one["text"] for space, one in zip(spaces, letters[1:], strict=True))


def is_told(letter: Any) -> bool:
    """Whether a PDF tells which letter it draws: fonts of signs have them in the places of letters."""
    return UNTOLD.fullmatch(letter["text"]) is None and not _is_sign(letter)


def _is_sign(letter: Any) -> bool:
    return letter["text"].isalnum() and _SIGNS.search(letter.get("fontname", "")) is not None


def with_signs(letters: Sequence[Any]) -> list[Any]:
    """The letters; what the PDF does not tell is a bullet where it stands by itself, and unreadable within a word."""
    told: list[Any] = []
    for place, one in enumerate(letters):
        if not is_told(one):
            beside = (*letters[max(0, place - 1) : place], *letters[place + 1 : place + 2])
            is_within = any(is_told(other) and _touch(one, other) for other in beside)
            one = {**one, "text": _UNREADABLE if is_within else _BULLET}
        told.append(one)
    return told


def _touch(one: Any, other: Any) -> bool:
    """Whether two letters stand right beside each other on one line, and the other is one of a word."""
    apart = max(one["x0"], other["x0"]) - min(one["x1"], other["x1"])
    is_level = abs(one["top"] - other["top"]) < one["size"] / 2
    return is_level and apart < BETWEEN_WORDS * one["size"] and other["text"].isalnum()


def is_turned(letter: Any) -> bool:
    """Whether a letter stands on a line that rises or falls, as those of a watermark do."""
    along, rising = letter["matrix"][:2]
    return bool(abs(rising) > _LEVEL * abs(along))


def is_heavy(letter: Any) -> bool:
    """Whether a letter is in bold print, as far as the name of its font tells."""
    return _BOLD.search(letter.get("fontname", "")) is not None


def parts_of(characters: Sequence[Any]) -> Iterator[tuple[float, str]]:
    """What stands between wide spaces, and where it begins."""
    drawn = sorted(characters, key=lambda one: one["x0"])
    wide = float("inf") if _is_even([one for one in drawn if not one["text"].isspace()]) else _WIDE
    text, begins, end = "", 0.0, None
    for one in drawn:
        if end is not None and one["x0"] - end > wide * one["size"] and not one["text"].isspace():
            if text.strip():
                yield begins, " ".join(text.split())
            text = ""
        elif end is not None and one["x0"] - end > BETWEEN_WORDS * one["size"]:
            text += " "
        if not text.strip() and not one["text"].isspace():
            begins, text = one["x0"], ""
        text += one["text"]
        if not one["text"].isspace():
            end = one["x1"]
    if text.strip():
        yield begins, " ".join(text.split())


def _is_even(letters: Sequence[Any]) -> bool:
    """Whether the words of a line stand equally far apart, so that it was filled. The sign of a list does not count."""
    text = letters[next((place for place, one in enumerate(letters) if one["text"].isalnum()), 0) :]
    gaps = [
        (after["x0"] - one["x1"])
        for one, after in pairwise(text)
        if after["x0"] - one["x1"] > BETWEEN_WORDS * one["size"]
    ]
    return len(gaps) >= _FEWEST_EVEN and max(gaps) <= _EVEN * min(gaps)


def _bold_spans(text: str, characters: list[Any], lead: int, length: int) -> Iterator[Span]:
    """Where the letters of a line are bold. Its text has spaces that were drawn by nobody."""
    place, start = 0, None
    spans: list[Span] = []
    drawn = iter(characters)
    for place, sign in enumerate(text):
        if sign == " ":
            continue
        character = next(drawn, None)
        while character is not None and character["text"].isspace():
            character = next(drawn, None)
        if character is None:
            break
        heavy = is_heavy(character)
        if heavy and start is None:
            start = place
        elif not heavy and start is not None:
            spans.append((start, place))
            start = None
    if start is not None:
        spans.append((start, place + 1))
    for begin, end in spans:
        begin, end = max(0, begin - lead), min(end - lead, length)
        if begin < end:
            yield begin, end
