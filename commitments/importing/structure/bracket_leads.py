"""Lines that each begin with a bracket, and go on with what is to be done or said: '[Ministry of Lands / May] Send the
maps'. They are the items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.lines import Line
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .signs import Sign, sign_of
from .typed_cells import is_time, tells_no_time

_LED = re.compile(
    r"(?:[\[［【〔{<](?P<in>[^\[\]［］【】〔〕{}<>]{1,90})[\]］】〕}>]|[(（](?P<round>[^()（）]{1,60})[)）])\s*"
    r"(?=[^\W\d_]|[@#!\[［【〔{<(（]\s?\w)"
)
_IS_HOUR = re.compile(r"\s*\d{1,2}\s?[:.hH]\s?\d{0,2}")
"""What begins with an hour is a line of a programme."""
_FEWEST, _FEWEST_WORDS, _FAR = 2, 2, 3
"""Lines that show that brackets begin the items of a list; words behind each; and how far one stands from the next."""


def led_by_brackets(lines: Sequence[Line]) -> dict[int, Sign]:
    """Places of lines that begin with a bracket, where several with different ones follow each other."""
    told: dict[int, Sign] = {}
    run: list[int] = []
    for place, line in enumerate(lines):
        if not _is_led(line):
            continue
        if run and (place - run[-1] > _FAR or line.indent != lines[run[0]].indent):
            told |= _signs(lines, run)
            run = []
        run.append(place)
    return told | _signs(lines, run)


def _is_led(line: Line) -> bool:
    found = None if line.cells or line.sign or line.heading else _LED.match(line.text)
    inner = (found["in"] or found["round"]) if found is not None else ""
    is_when = is_time(inner) or (bool(inner) and tells_no_time(inner))
    if found is None or _IS_HOUR.match(inner) or sign_of(line.text) is not None:
        return False
    if not (is_when or any(map(str.isalpha, inner))):
        return False
    rest = line.text[found.end() :]
    is_said = len(rest) > _FEWEST_WORDS if is_han(rest) else len(rest.split()) >= _FEWEST_WORDS
    return is_said and (is_when or _names_nothing(inner))


def _names_nothing(inner: str) -> bool:
    """Whether a bracket is no name of a section, a level or a label."""
    return holds(inner) is None and level_of(inner, alone=True) is None and tells(inner) is None


def _signs(lines: Sequence[Line], run: Sequence[int]) -> dict[int, Sign]:
    leads = {found[0] for place in run if (found := _LED.match(lines[place].text)) is not None}
    return {place: Sign(0, "bracket") for place in run} if len(run) >= _FEWEST and len(leads) > 1 else {}
