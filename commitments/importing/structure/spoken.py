"""Who said what stands in quotation marks, on a line of its own behind a dash: '— a neighbour, Kibera'."""

from __future__ import annotations

import re

from commitments.importing.lines import Line

from .blocks import Block, Kind

_QUOTED = re.compile(r"[“\"«「『„][^“\"«「『„]{4,400}[”\"»」』][.。]?")
_SPEAKER = re.compile(r"(?:——|--|[—–-])\s*(?=\S)[^.:;。：；“\"«]{2,100}\.?")


def names_speaker(before: Block, line: Line) -> bool:
    """Whether a line names who said what stands above it, all of it in quotation marks."""
    is_right_under = not line.gap and not line.cells and before.kind in (Kind.TEXT, Kind.HEADING)
    return is_right_under and bool(_SPEAKER.fullmatch(line.text) and _QUOTED.fullmatch(before.text))
