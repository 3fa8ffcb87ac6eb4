"""Items that a code or a number counts with nothing but a space behind it: 'M1 The utility will ...', '1 NEMA', '2
KURA'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from commitments.importing.lines import Line

from .signs import Sign

_CODE = re.compile(r"(?P<of>(?![QTSH]\s?\d)[A-Z]{1,3})(?P<by>[ .-]?)(?P<n>[1-9]\d?)\s+(?=[^\W\d_])")
"""Letters that count quarters and halves are none: 'Q1', 'S2'."""
_FEWEST = 2
"""Items that show that codes count them."""
_NUMBER = re.compile(r"(?:No\.?\s?|N[°º]\.?\s?|#)?0{0,2}(?P<n>[1-9]\d?)(?:st|nd|rd|th)?\s+(?=[A-ZÀ-Þ\u3400-\u9fff])")
_FEWEST_NUMBERS = 3
"""The same of numbers, on lines that follow each other."""


def coded_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines that begin with a code, with what it counts to; none where the same code does not count on from
    one."""
    found: dict[tuple[str, str], dict[int, Sign]] = defaultdict(dict)
    for place, line in enumerate(lines):
        told = None if line.cells or line.sign or line.heading else _CODE.match(line.text)
        of = found[told["of"], told["by"]] if told is not None else {}
        if told is not None and int(told["n"]) == len(of) + 1 and any(map(str.islower, line.text)):
            of[place] = Sign(told.end(), f"code {told['of']}", int(told["n"]))
    return {place: sign for told in found.values() if len(told) >= _FEWEST for place, sign in told.items()}


def numbered_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines that begin with a number, where these count on from one without a line between them but what a
    wrapped one goes on with."""
    told: dict[int, Sign] = {}
    run: dict[int, Sign] = {}
    first: Line | None = None
    for place, line in enumerate(lines):
        found = None if line.cells or line.sign or line.heading else _NUMBER.match(line.text)
        number = int(found["n"]) if found is not None else 0
        is_next = first is not None and number == len(run) + 1 and line.indent == first.indent
        is_next = is_next and (not line.gap or place - 1 in run)  # Paragraphs may all stand apart.
        if found is not None and (number == 1 or is_next):
            told |= run if number == 1 and len(run) >= _FEWEST_NUMBERS else {}
            run, first = ({}, line) if number == 1 else (run, first)
            run[place] = Sign(found.end(), "number", number)
        elif first is None or line.gap or line.cells or line.indent <= first.indent:
            told |= run if len(run) >= _FEWEST_NUMBERS else {}
            run, first = {}, None
    return told | (run if len(run) >= _FEWEST_NUMBERS else {})
