"""Tables without rules whose columns stand close to each other: the head tells where each begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import Any

from pdfplumber.utils.text import extract_words

from .columns import are_labelled
from .letters import BETWEEN_WORDS
from .signatures import Spaced

_FEWEST_COLUMNS, _FEWEST_LINES = 3, 2
"""Of a table, and lines below its head in which two columns or more hold something."""
_NEXT = 4
"""Lines below a head that show where its columns begin."""
_MOST_OF_HEAD = 4
"""Words of a cell of the head."""
_NEAR = 2.0
"""Points from where a column begins to where a word in it does."""


def with_close_columns(texts: Sequence[Any], lines: Sequence[Spaced]) -> list[Spaced]:
    """The lines, those of such tables parted where the columns of their head begin. `texts`: what pdfplumber found of
    each, with its letters."""
    told = list(lines)
    place = 0
    while place < len(lines):
        head, place = lines[place], place + 1
        if not _is_head(head):
            continue
        text, below = texts[place - 1], texts[place : place + _NEXT]
        starts = _starts(text, head, lines[place : place + _NEXT])
        shown = sum(len(list(_parts(one, starts))) > 1 for one in takewhile(partial(_fits, starts=starts), below))
        if shown < _FEWEST_LINES:
            continue
        told[place - 1] = replace(head, parts=tuple(_parts(text, starts)))
        while place < len(lines) and _fits(texts[place], starts):
            told[place] = replace(told[place], parts=tuple(_parts(texts[place], starts)))
            place += 1
    return told


def _starts(text: Any, head: Spaced, below: Sequence[Spaced]) -> list[float]:
    """Where the columns of a head begin; also where a word of it stands over what several lines below begin with."""
    starts = [x for x, _text in head.parts]
    words = [x0 for x0, _x1, _word in _words(text["chars"])]
    often = Counter(round(x) for line in below for x, _text in line.parts)
    more = [x for x in words if often[round(x)] >= _FEWEST_LINES and not any(abs(x - one) <= _NEAR for one in starts)]
    return sorted([*starts, *more])


def _is_head(line: Spaced) -> bool:
    is_wide = len(line.parts) >= _FEWEST_COLUMNS and not are_labelled(line.parts)
    return is_wide and all(len(text.split()) <= _MOST_OF_HEAD for text in line.texts())


def _fits(text: Any, starts: Sequence[float]) -> bool:
    """Whether a line begins in one of the columns, and no word of it goes on from one to the next."""
    words = list(_words(text["chars"]))
    begins = any(abs(words[0][0] - start) <= _NEAR for start in starts) if words else False
    return begins and not any(x0 < start - _NEAR and x1 > start + _NEAR for x0, x1, _word in words for start in starts)


def _parts(text: Any, starts: Sequence[float]) -> Iterator[tuple[float, str]]:
    """What stands in each column of a line, and where that begins."""
    cells: dict[float, list[str]] = {}
    for x0, _x1, word in _words(text["chars"]):
        cells.setdefault(max(start for start in (0.0, *starts) if start <= x0 + _NEAR), []).append(word)
    yield from ((start, " ".join(words)) for start, words in sorted(cells.items()))


def _words(letters: list[Any]) -> Iterator[tuple[float, float, str]]:
    """The words of a line: left, right, letters."""
    for word in extract_words(letters, x_tolerance_ratio=BETWEEN_WORDS):
        yield word["x0"], word["x1"], word["text"]
