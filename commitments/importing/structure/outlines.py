"""Short lines over others that are indented below them, one after the other without space between: 'Marrakech', and
under it sentences. They are headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.lines import Line
from commitments.importing.vocabulary.comparing import is_han

from .introducing import word_count
from .leads import is_labelled
from .looks import INSIDE, SENTENCE_END
from .signs import sign_of

LEVEL_OF_OUTLINE = 6
_FEWEST, _MOST_WORDS, _MOST_SIGNS = 2, 6, 12
"""Such lines, and words of one; of a Chinese one signs."""


def outlined_in(lines: Sequence[Line]) -> set[int]:
    """Places of such lines, where several are indented as deep and sentences stand under each."""
    told: set[int] = set()
    run: list[int] = []
    for place in range(len(lines)):
        if run and lines[place].indent > lines[run[-1]].indent and not lines[place].cells:
            continue  # What stands under it.
        is_next = run and lines[place].indent == lines[run[0]].indent
        if not is_next:
            told |= _sure(lines, run)
            run = []
        if _is_over(lines, place):
            run.append(place)
        elif run:
            told |= _sure(lines, run)
            run = []
    return told | _sure(lines, run)


def _sure(lines: Sequence[Line], run: Sequence[int]) -> set[int]:
    is_close = any(not lines[after].gap for _place, after in pairwise(run))
    return set(run) if len(run) >= _FEWEST and is_close else set()


def _is_over(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a short name over sentences that are indented deeper."""
    line = lines[place]
    if line.cells or line.sign or line.heading or sign_of(line.text) is not None:
        return False
    count = word_count(line.text) <= (_MOST_SIGNS if is_han(line.text) else _MOST_WORDS)
    is_name = count and (line.text[:1].isupper() or is_han(line.text[:1])) and not SENTENCE_END.search(line.text)
    if not is_name or INSIDE.search(line.text) or is_labelled(line.text):
        return False
    end = next((at for at in range(place + 1, len(lines)) if lines[at].indent <= line.indent), len(lines))
    below = lines[place + 1 : end]
    is_plain = all(not (one.cells or one.sign) and sign_of(one.text) is None for one in below)
    return bool(below) and is_plain and not below[0].gap and below[-1].text.rstrip().endswith((".", "。", "；", ";"))
