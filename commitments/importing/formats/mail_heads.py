"""The head of a mail in a text of characters: what goes over the end of a line there is one value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line
from commitments.importing.mail_labels import LABELS

_LABEL = re.compile(rf"(?:{'|'.join(LABELS)})\s*[:：]", re.IGNORECASE)
_LIKE_LABEL = re.compile(r"[^\W\d_][^:：.]{0,30}[:：]")
_FEWEST = 3
"""Labels of a head."""
_MOST = 2
"""Lines that one value goes on over."""


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """The lines, each value of a head on one: 'Subject: Outcome of the dialogue, Lalitpur, 12 June', and '2023'."""
    told: list[Line] = []
    labels = 0
    rest = 0
    for place, line in enumerate(lines):
        if rest:
            told[-1] = replace(told[-1], text=f"{told[-1].text} {line.text}")
            rest -= 1
            continue
        is_label = _LABEL.match(line.text) is not None and (labels == 0 or not line.gap)
        labels = labels + 1 if is_label else 0
        told.append(line)
        rest = _lines_below(lines, place) if labels >= _FEWEST else 0
    return told


def _lines_below(lines: Sequence[Line], place: int) -> int:
    """How many lines the value of a label goes on over: those before the next label, or before the space that ends the
    head."""
    count = 0
    for line in lines[place + 1 : place + 2 + _MOST]:
        if line.gap or _LABEL.match(line.text):
            return count
        if _LIKE_LABEL.match(line.text) or line.text.endswith((",", "，")):
            return 0  # 'Dear all,'
        count += 1
    return count if place + 1 + count == len(lines) else 0
