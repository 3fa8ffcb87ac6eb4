"""Labels from which signs point to their values: 'Main difficulty >> fees are owed'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from commitments.importing.lines import Line

_POINTED = re.compile(r"(?P<label>[^\W\d_][^:：>»]{1,40}?)\s+(?P<sign>>{2,3}|»|::)\s+(?=[^\W_])")


def with_colons_for_signs(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a colon in place of such signs, where the same stands in lines right under each other."""
    found = [None if line.cells or line.bold else _POINTED.match(line.text) for line in lines]
    pairs = [(place, place + 1) for place, (one, after) in enumerate(pairwise(found)) if _are_alike(one, after)]
    places = {place for pair in pairs for place in pair}
    return [
        replace(line, text=f"{one['label']}: {line.text[one.end() :]}") if one and place in places else line
        for place, (line, one) in enumerate(zip(lines, found, strict=True))
    ]


def _are_alike(one: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    return one is not None and after is not None and one["sign"] == after["sign"]
