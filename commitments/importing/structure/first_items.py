"""Lists whose first item stands behind the label on its line, and the others under it: 'Challenges : - no data'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line

_LED = re.compile(r"(?P<label>[^:：.;]{2,40}?\s*[:：])\s*(?P<sign>[-–—•●▪*]|[(（]?(?:1|a|i|A|I)[.)）])\s+(?=\S)")
_NEXT = {"1": "2", "a": "b", "i": "ii", "A": "B", "I": "II"}
_MOST_BETWEEN = 4
"""Lines over which the first item may go on."""


def parted_lead(lines: Sequence[Line], place: int) -> list[Line]:
    """The line at `place`, or its label and the first item of the list that goes on under it, each as a line."""
    line = lines[place]
    led = _LED.match(line.text) if not (line.cells or line.sign or line.heading) else None
    if led is None:
        return [line]
    after = _next_sign(led["sign"])
    for other in lines[place + 1 : place + 1 + _MOST_BETWEEN]:
        if other.gap or other.cells:
            break
        if other.text.startswith(f"{after} ") and (other.indent > line.indent or after != led["sign"]):
            at = led.start("sign")
            return [
                replace(line, text=led["label"], bold=_bold(line, 0, at), wraps=False),
                replace(
                    line, text=line.text[at:], bold=_bold(line, at, len(line.text)), gap=False, indent=other.indent
                ),
            ]
    return [line]


def _next_sign(sign: str) -> str:
    """The sign of the second item."""
    first = sign.strip("().（）")
    return sign.replace(first, _NEXT[first]) if first in _NEXT else sign


def _bold(line: Line, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in line.bold if a < end and b > start)
