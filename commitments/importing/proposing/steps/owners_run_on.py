"""Names of whoever owes a step that stand in the cell of what is to be done, as nothing parted the cells: 'Map the
drains Ministry of Lands', where the column of names is empty throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage
from commitments.importing.proposing.owners.owners import Owners
from commitments.importing.structure import Block
from commitments.importing.structure.ends import UNFINISHED
from commitments.importing.structure.typed_cells import begins_with_kind, names_one
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells

_JOINED = re.compile(r"\s*[,;/&+]\s*|\s+(?:and|y|e|et|dan)\s+")
_WORD = re.compile(r"\S+")
_FEWEST_ROWS, _FEWEST_WORDS, _MOST_OF_NAMES = 2, 2, 14
"""Rows without a name in its column, and words of what is to be done, and of names."""


def are_run_on(columns: dict[int, Tells], rows: Sequence[Block]) -> bool:
    """Whether rows have a column of those who owe, and nothing in it."""
    place = next((place for place, told in columns.items() if told is Tells.OWNER), None)
    is_told = place is not None and Tells.ACTION in columns.values() and len(rows) >= _FEWEST_ROWS
    return is_told and not any(row.cell_texts()[place].strip() for row in rows if place is not None)


def with_owner(owners: Owners, cells: dict[Tells, Passage], columns: dict[int, Tells]) -> dict[Tells, Passage]:
    """The cells of a row, whoever owes it apart from what is to be done where that is sure."""
    places = {told: place for place, told in columns.items()}
    is_first = places[Tells.OWNER] < places[Tells.ACTION]
    parted = _parted(owners, cells[Tells.ACTION], is_first=is_first) if Tells.ACTION in cells else None
    return cells if parted is None else {**cells, Tells.ACTION: parted[0], Tells.OWNER: parted[1]}


def _parted(owners: Owners, action: Passage, *, is_first: bool) -> tuple[Passage, Passage] | None:
    """What is to be done, and behind it, or before it where `is_first`, whoever owes it."""
    for at in _places(action.text, is_first=is_first):
        before, behind = action.part(0, len(action.text[:at].rstrip())), action.part(at, len(action.text))
        if is_first and DEED.match(behind.text) and _are_owners(owners, before.text):
            return behind, before
        is_sure = before.text.split()[-1].islower() or _are_owners(owners, behind.text, is_known=True)
        if not is_first and _may_end(before.text) and is_sure and _are_owners(owners, behind.text):
            return before, behind
    return None


def _places(text: str, *, is_first: bool) -> Iterator[int]:
    """Where names may begin, first the longest; or what is to be done behind them, first the shortest."""
    words = [found.start() for found in _WORD.finditer(text)]
    count = len(words)
    places = words[1 : count - 1][:_MOST_OF_NAMES] if is_first else words[max(_FEWEST_WORDS, count - _MOST_OF_NAMES) :]
    yield from (at for at in places if text[at].isupper())


def _may_end(text: str) -> bool:
    """Whether what is to be done may end so: not with a word behind which a name belongs to it."""
    return UNFINISHED.search(text) is None and _JOINED.fullmatch(f" {text.split()[-1]} ") is None and text[-1].isalnum()


def _are_owners(owners: Owners, text: str, *, is_known: bool = False) -> bool:
    """Whether a text is a name that the register or the document has, or several; or, where not all have to be known,
    names that begin with the word for their kind: 'Ministry of Finance / UNEP'."""
    names = [name for name in _JOINED.split(text) if name]
    return owners.is_known_name(text) or all(
        owners.is_known_name(name) or (not is_known and begins_with_kind(name) and names_one(name)) for name in names
    )
