"""Tables that tell of each step who is responsible, accountable, consulted and informed: by their columns, or by the
letters under the names of institutions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.values import is_empty
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .owing import Owing

OWE = ("R", "A")
"""Who owes a step: whoever is responsible for it, else whoever is accountable. The others are only asked or told."""
_LETTERS = re.compile(r"[RACI](?:\s*[/,;+&]?\s*[RACI]){0,3}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[^()（）]*[(（]\s*(?P<in>[RACI])\s*[)）]|(?P<first>[RACI])\s*(?:[:：=]|[–—-])\s*\S.*")
_NAMES = {key(name): role for role, names in words.ROLES_IN_TABLES.items() for name in names}
_FEWEST_HEADS, _FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2, 2
"""Columns that name a role each; columns of letters; rows of these that name somebody who owes a step."""


@dataclass(frozen=True, slots=True)
class Roles:
    """`by_head`: the role that a column tells; `names`: whose letters stand in a column."""

    by_head: dict[int, str] = field(default_factory=dict)
    names: dict[int, Passage] = field(default_factory=dict)

    @property
    def columns(self) -> frozenset[int]:
        return frozenset(self.by_head) | frozenset(self.names)

    def named(self, row: Block, owing: Owing) -> Named:
        """Whoever owes the step of a row, and those who are accountable beside whoever is responsible."""
        told = NOBODY
        for role in OWE:
            for cell in self.of_role(row, role):
                one = owing.owners.named(cell.text)
                told = told.with_supporters(one.everyone) if told.owner is not None else one
        return told

    def of_role(self, row: Block, role: str) -> list[Passage]:
        """The words that name those of a row who have a role: its own, or the heads over its letters."""
        texts = row.cell_texts()
        told = [Passage(row, *row.cells[place]) for place, one in self.by_head.items() if one == role]
        told += [name for place, name in self.names.items() if role in texts[place].upper()]
        return [cell for cell in told if not is_empty(cell.text)]


def roles_in(head: Block, body: Sequence[Block]) -> Roles | None:
    """The roles that a table tells, where `head` is its head: three of them as heads, or letters in its cells."""
    texts = head.cell_texts()
    by_head: dict[int, str] = {}
    for place, text in enumerate(texts):
        role = _role_of(text)
        if role is not None and role not in by_head.values():
            by_head[place] = role
    if len(by_head) >= _FEWEST_HEADS and set(OWE) & set(by_head.values()):
        return Roles(by_head=by_head)
    cells = [row.cell_texts() for row in body]
    names = {
        place: Passage(head, *head.cells[place])
        for place, text in enumerate(texts)
        if text.strip() and _are_letters([row[place] for row in cells])
    }
    owed = sum(any(role in row[place].upper() for place in names for role in OWE) for row in cells)
    are_roles = len(names) >= _FEWEST_COLUMNS and owed >= max(_FEWEST_ROWS, len(cells) - 1)
    return Roles(names=names) if are_roles else None


def _role_of(head: str) -> str | None:
    """The role that the head of a column tells: 'R', 'Responsible (R)', 'R – responsible', 'Consulted'."""
    text = head.strip(" :：")
    found = _IN_BRACKETS.fullmatch(text)
    if found is not None:
        return found["in"] or found["first"]
    return text if text in ("R", "A", "C", "I") else _NAMES.get(key(text))


def _are_letters(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but letters of roles, and some."""
    full = [cell.strip() for cell in cells if not is_empty(cell)]
    return bool(full) and all(_LETTERS.fullmatch(cell) for cell in full)
