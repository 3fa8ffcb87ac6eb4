"""Lines under each other that each begin with for whom persons came: 'for the Ministry of Works: Eng. Kofi Mensah',
'por CAF: Inés Villalba'. They are the items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.lines import Line
from commitments.importing.vocabulary.came_for import CAME_FOR

from .signs import Sign, sign_of

_LONGEST, _FEWEST = 200, 2
"""Signs of a line, and lines that show that they are a list."""
_PERSONS = (
    r"(?:[(（][^()（）]{1,30}[)）]\s*)?(?:(?:[A-ZÀ-Þ][a-zà-ÿ]{0,4}|Hon|Mme|Prof|Ibu|Bapak)\.?\s+)*"
    r"[A-ZÀ-Þ][\w'’-]+\.?(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|la|bin|el|van)){0,5}"
)
_ONE = re.compile(
    rf"(?:{CAME_FOR})(?P<of>[^:：.;]{{2,90}}?)\s*[:：]\s*(?:{_PERSONS}(?:\s*[,;]\s*(?={_PERSONS})|\s+(?:and|y|e|et|dan)\s+|[.;]?\s*$)"
    r"|[\u3400-\u9fff]{2,3}(?:[、，][\u3400-\u9fff]{2,3})*[。；]?$)"
)


def came_for_in(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of such lines, where several stand right under each other, as far in."""
    told: dict[int, Sign] = {}
    run: list[int] = []
    for place, line in enumerate([*lines, None]):
        is_one = line is not None and _is_one(line)
        is_next = line is not None and bool(run) and not line.gap and line.indent == lines[run[0]].indent
        if not (is_one and is_next):
            told |= {one: Sign(0, "pointed") for one in run} if len(run) >= _FEWEST else {}
            run = []
        run += [place] if is_one else []
    return told


def _is_one(line: Line) -> bool:
    is_plain = not (line.cells or line.sign or line.heading) and len(line.text) <= _LONGEST
    return is_plain and _ONE.match(line.text) is not None and sign_of(line.text) is None
