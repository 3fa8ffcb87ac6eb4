"""Lines under each other in each of which an arrow stands, or two: 'list of plots -> Kisumu City (May)'; or that each
end with square brackets: 'list of plots [Kisumu, May]'. They are the items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.lines import Line

from .signs import Sign, sign_of

_ARROW = re.compile(r"\s(?:→|⇒|➔|➜|[-=]>|>>|»)\s")
_BRACKETS = re.compile(r"[^\[\]]{6,}\s\[[^\[\]\d][^\[\]]{1,80}\]\s*\.?")
_LONGEST, _FEWEST, _MOST_ARROWS = 160, 2, 2
"""Signs of a line, lines that show that they are a list, and arrows in each."""


def arrows_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of such lines, where several stand under each other, as far in, with space between all of them or none."""
    told: dict[int, Sign] = {}
    run: list[int] = []
    for place, line in enumerate(lines):
        is_next = bool(run) and place == run[-1] + 1 and line.indent == lines[run[0]].indent
        is_next = is_next and (len(run) < _FEWEST or line.gap == lines[run[1]].gap)
        if not (_is_one(line) and is_next):
            told |= _signs(run)
            run = []
        run += [place] if _is_one(line) else []
    return told | _signs(run)


def _is_one(line: Line) -> bool:
    is_plain = not (line.cells or line.sign or line.heading) and len(line.text) <= _LONGEST
    is_one = 1 <= len(_ARROW.findall(line.text)) <= _MOST_ARROWS or _BRACKETS.fullmatch(line.text) is not None
    return is_plain and is_one and sign_of(line.text) is None


def _signs(run: Sequence[int]) -> dict[int, Sign]:
    return {place: Sign(0, "pointed") for place in run} if len(run) >= _FEWEST else {}
