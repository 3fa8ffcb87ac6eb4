"""Items that a code counts with nothing but a space behind it: 'M1 The utility will ...', 'AP-2 ...'."""

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
