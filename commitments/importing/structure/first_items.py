"""Lists whose first item stands behind the label on its line, and the others under it: 'Challenges : - no data', or
'会议议定：一是...', and '二是...' on the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from commitments.importing.lines import Line

from .ends import ENDS
from .signs import sign_of

_LED = re.compile(r"(?P<label>[^:：.;]{2,40}?\s*[:：])\s*(?P<sign>[-–—•●▪*]|[(（]?(?:1|a|i|A|I)[.)）])\s+(?=\S)")
_LABEL = re.compile(r"[^:：.;。；，]{2,40}?\s*[:：]\s*(?=\S)")
_COUNTING = frozenset({"di-han", "word", "circled", "(han)"})
"""Signs by which words count, and those that no label has behind it by chance."""
_NEXT = {"1": "2", "a": "b", "i": "ii", "A": "B", "I": "II"}
_MOST_BETWEEN = 4
"""Lines over which the first item may go on."""


def parted_lead(lines: Sequence[Line], place: int) -> list[Line]:
    """The line at `place`, or its label and the first item of the list that goes on under it, each as a line."""
    line = lines[place]
    led = _LED.match(line.text) if not (line.cells or line.sign or line.heading) else None
    if led is None:
        return _parted_count(lines, place)
    after = _next_sign(led["sign"])
    for other in lines[place + 1 : place + 1 + _MOST_BETWEEN]:
        if other.gap or other.cells:
            break
        if other.text.startswith(f"{after} ") and (other.indent > line.indent or after != led["sign"]):
            return _parted_at(line, led.start("sign"), other)
    return [line]


def _parted_count(lines: Sequence[Line], place: int) -> list[Line]:
    """The same where words count: the first item is a sentence, and the next line goes on with the second one."""
    line = lines[place]
    label = _LABEL.match(line.text) if not (line.cells or line.sign or line.heading) else None
    sign = sign_of(line.text[label.end() :]) if label is not None else None
    if label is None or sign is None or sign.style not in _COUNTING or sign.number != 1:
        return [line]
    for above, other in pairwise(lines[place : place + 1 + _MOST_BETWEEN]):
        if other.gap or other.cells:
            break
        after = sign_of(other.text)
        if after is not None and (after.style, after.number) == (sign.style, 2):
            return _parted_at(line, label.end(), other) if ENDS.search(above.text) else [line]
    return [line]


def _parted_at(line: Line, at: int, other: Line) -> list[Line]:
    """The label of a line and the item behind it, indented as the next one is."""
    return [
        replace(line, text=line.text[:at].rstrip(), bold=_bold(line, 0, at), wraps=False),
        replace(line, text=line.text[at:], bold=_bold(line, at, len(line.text)), gap=False, indent=other.indent),
    ]


def _next_sign(sign: str) -> str:
    """The sign of the second item."""
    first = sign.strip("().（）")
    return sign.replace(first, _NEXT[first]) if first in _NEXT else sign


def _bold(line: Line, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in line.bold if a < end and b > start)
