"""What the names of columns tell, and lines that consist of them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds
from commitments.importing.vocabulary.label_meanings import tells

_COLUMNS = (
    Tells.NUMBER, Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.STATUS, Tells.ACTION, Tells.CITY, Tells.LEVEL,
)  # fmt: skip
_MOST_HEAD = 7
"""Words of the head of a column, at the most."""
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_PARTED = re.compile(r"[;,|，；、｜\t→►▸▶➔➜⇒>]|(?:^|\s)[^\w\s#]+\s")
"""What parts names otherwise than a space does."""
_FEWEST_NAMES, _MOST_OF_NAME, _LONGEST = 3, 4, 90
"""Names on one line, words of each, and signs of the line."""


def column_of(cell: str, *, loosely: bool = False) -> Tells | None:
    """What a column with this head tells: its name, or `loosely` one among a few other words."""
    cell = " ".join(cell.split()).strip(" :：")
    if not cell or len(cell.split()) > _MOST_HEAD or len(cell) > 70:
        return None
    section = holds(cell, exactly=True)
    if section in DISCUSSED:
        return None
    told = tells(cell, among=_COLUMNS)
    if told is None and section is Holds.STEPS:
        return Tells.ACTION
    if told is not None or not loosely:
        return told
    parts = [
        tells(part.strip(), among=_COLUMNS)
        for part in re.split(r"\s*[/(（)）&,]\s*|\s+(?:and|y|e|et|dan)\s+", cell)
        if part.strip()
    ]
    named = [one for one in parts if one is not None]
    if named:
        return named[0]
    compared = f" {key(cell)} "
    for one in _COLUMNS:
        for names in words.LABELS[one].values():
            if any(len(name) > 4 and f" {key(name)} " in compared and not is_han(name) for name in names):
                return one
    return None


def named_column(name: str) -> Tells | None:
    """What a column tells that has this name, and nothing more but what stands in brackets."""
    bare = _BRACKETS.sub("", name)
    is_known = tells(bare) is not None or holds(bare, exactly=True) is Holds.STEPS
    return column_of(bare) if is_known else None


def names_run_on(text: str) -> list[tuple[str, Tells]]:
    """The names of columns that a line consists of with nothing but a space between them: 'No. Action Responsible
    Deadline'; none where it is no such line."""
    is_parted = len(text) > _LONGEST or _PARTED.search(text) is not None
    told = [] if is_parted else _run_on(text.split(), frozenset())
    kinds = {kind for _name, kind in told}
    is_of_actions = Tells.ACTION in kinds and not kinds.isdisjoint({Tells.OWNER, Tells.DUE})
    return told if is_of_actions and len(told) >= _FEWEST_NAMES else []


def _run_on(pieces: Sequence[str], above: Set[Tells]) -> list[tuple[str, Tells]]:
    """The names of which these words consist, the first one as long as may be; none tells what one before it does."""
    for count in range(min(_MOST_OF_NAME, len(pieces)), 0, -1):
        name = " ".join(pieces[:count])
        kind = named_column(name)
        if kind is None or kind in above:
            continue
        rest = _run_on(pieces[count:], above | {kind}) if count < len(pieces) else []
        if rest or count == len(pieces):
            return [(name, kind), *rest]
    return []
