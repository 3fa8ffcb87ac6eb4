"""Who said what stands in quotation marks, on a line of its own behind a dash: '— a neighbour, Kibera'."""

from __future__ import annotations

import re

from commitments.importing.lines import Line
from commitments.importing.vocabulary.headings import holds

from .blocks import Block, Kind

_QUOTED = re.compile(r"[“\"«「『„][^“\"«「『„]{4,400}[”\"»」』][.。]?")
_SPEAKER = re.compile(r"(?:——|--|[—–-])\s*(?=\S)[^.:;。：；“\"«]{2,100}\.?")


def names_speaker(before: Block, line: Line, after: Line | None) -> bool:
    """Whether a line names who said what stands above it, all of it in quotation marks; `after`: the next line, with
    which it is no list under a heading that such marks set off."""
    is_right_under = not line.gap and not line.cells and before.kind in (Kind.TEXT, Kind.HEADING)
    is_spoken = is_right_under and bool(_SPEAKER.fullmatch(line.text) and _QUOTED.fullmatch(before.text))
    return (
        is_spoken and holds(before.text, exactly=True) is None and (after is None or _SPEAKER.match(after.text) is None)
    )
