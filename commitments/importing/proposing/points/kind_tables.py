"""Tables whose columns or rows are called challenges and opportunities, or contributions of each level: each cell of
these is a point."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from commitments.importing.ledger import Ledger, Passage, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.stacked import stacked
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .paragraphs import at_semicolons
from .quadrants import KINDS as QUADRANT_KINDS
from .quadrants import told_in_matrix

_BOTH = (Holds.CHALLENGES, Holds.OPPORTUNITIES)
_KINDS = {Holds.CHALLENGES: "challenge", Holds.OPPORTUNITIES: "opportunity"}
_GIVEN = "policy_contribution"
_LEVELS = {"national", "local"}
_NUMBER = re.compile(r"\s*(?:no|n[º°o]?|#|num|núm|序号|编号)?\s*\.?\s*", re.IGNORECASE)
"""The head of a column that counts rows."""
_LED_KINDS = _KINDS | {Holds.CONTRIBUTION: _GIVEN, Holds.KEY_MESSAGES: "key_message"}
_MOST_OF_HEAD = 4
_MOST_OF_LABEL = 7
"""Words that lead a row."""
_LABEL_AND_VALUE = 2


def _names_one(head: str) -> Holds | None:
    """Challenges or opportunities, where the head of a column names one of them and nothing else that is known."""
    told = holds(head) if len(head.split()) <= _MOST_OF_HEAD else None
    return told if told in _BOTH else None


def _kinds_of_all(cells: Sequence[tuple[int, str]], levels_at: int | None) -> dict[int, str]:
    """The kinds of a table of which each column is called after another one, but for those that count rows or tell
    levels: 'Key messages | Obstacles'."""
    told = {place: cell for place, cell in cells if place != levels_at and not _NUMBER.fullmatch(cell)}
    named = [holds(cell, exactly=True) for cell in told.values()]
    kinds = [_LED_KINDS[one] for one in named if one is not None and one in _LED_KINDS]
    are_all = len(told) == len(kinds) == len(set(kinds)) and len(kinds) >= len(_BOTH)
    return dict(zip(told, kinds, strict=True)) if are_all else {}


def _given_at(head: str) -> str | None:
    """The level whose contributions a column tells by its head: 'Contribution of local level'."""
    is_short = len(head.split()) <= _MOST_OF_HEAD + 1
    level = level_of(head) if is_short and holds(head) is Holds.CONTRIBUTION else None
    return level if level in _LEVELS else None


class KindTables:
    """Reads such tables. `add`: takes a point, by its kind and the section that it stands in."""

    def __init__(self, ledger: Ledger, add: Callable[[str, Entry, Section], None]) -> None:
        self.ledger = ledger
        self.add = add

    def read(self, section: Section) -> None:
        self._matrix(section)
        self._columns(section)
        self._led_rows(section)

    def _matrix(self, section: Section) -> None:
        """A matrix of weaknesses, threats and opportunities, beside strengths."""
        rows = [block for block in section.blocks if block.kind is Kind.ROW and self.ledger.is_open(block)]
        for part, name, values in told_in_matrix(rows):
            if self.ledger.is_free(name):
                self.ledger.label(name)
            for one in values if part in QUADRANT_KINDS else ():
                self.add(QUADRANT_KINDS[part], Entry([one]), replace(section, level=None))

    def _columns(self, section: Section) -> None:
        """A table with a column of challenges and one of opportunities, with one of contributions for each level, or
        of nothing but challenges or opportunities: each cell is a point."""
        kinds: dict[int, str] = {}
        given: dict[int, str] = {}
        levels_at: int | None = None
        table = 0
        is_of_level = section.holds not in (Holds.KEY_MESSAGES, Holds.CONTRIBUTION)
        under = section if is_of_level else replace(section, level=None)
        for block in section.blocks:
            if block.kind is not Kind.ROW or (block.table != table and not self._may_head(block, section)):
                continue
            if block.table != table:
                cells = list(enumerate(block.cell_texts()))
                named = {place: holds(cell, exactly=True) for place, cell in cells}
                told = {place: one for place, cell in cells if (one := _names_one(cell)) is not None}
                if len(told) == len(set(told.values())) == len(_BOTH):
                    named = dict(told)  # 'O que pesa | O que ajuda', also beside 'Grupo'
                kinds = {place: _KINDS[one] for place, one in named.items() if one in _BOTH}
                kinds = _with_other(told, [cell for _place, cell in cells], section) or kinds
                table = block.table
                given = {place: level for place, cell in cells if (level := _given_at(cell)) is not None}
                if self.ledger.is_open(block) and set(given.values()) == _LEVELS:
                    kinds = {place: _KINDS[one] for place, one in told.items()} | dict.fromkeys(given, _GIVEN)
                    self.ledger.label(whole(block))
                    continue
                if not self.ledger.is_open(block):
                    kinds = {place: _KINDS[one] for place, cell in cells if (one := _names_one(cell)) is not None}
                    continue
                levels_at = next((place for place, cell in cells if tells(cell) is Tells.LEVEL), None)
                if (all_kinds := _kinds_of_all(cells, levels_at)) and section.holds is not Holds.STEPS:
                    kinds = all_kinds
                    self.ledger.label(whole(block))
                    continue
                others = [cell for one, cell in cells if one not in kinds and one != levels_at]
                is_alone = len(kinds) == 1 and all(map(_NUMBER.fullmatch, others))
                if len(set(kinds.values())) == len(_BOTH) or is_alone:
                    self.ledger.label(whole(block))
                    continue
                kinds = {}
            cells_of = [Passage(block, start, end) for start, end in block.cells]
            leads = [cells_of[levels_at]] if levels_at is not None and levels_at < len(cells_of) else []
            level = level_of(leads[0].text, alone=True) if leads else None
            leads = cells_of[:1] if given and 0 not in kinds else leads  # The theme of the row.
            for place, cell in enumerate(cells_of):
                if place in kinds and _tells_something(cell.text):
                    self.add(kinds[place], Entry([cell], labels=leads, level=given.get(place, level)), under)

    def _led_rows(self, section: Section) -> None:
        """Rows that a kind of points leads, and that list them behind it: 'Challenges | tariffs; titles', 'Contribution
        to national policy | ...'."""
        told: list[tuple[Holds, Passage, Passage]] = []
        for block in _without_heads([block for block in section.blocks if block.kind is Kind.ROW]):
            if len(block.cells) == _LABEL_AND_VALUE and self.ledger.is_open(block):
                label, value = (Passage(block, start, end) for start, end in block.cells)
                named = holds(label.text) if len(label.text.split()) <= _MOST_OF_LABEL else None
                if named in _LED_KINDS and named is not None and _tells_something(value.text):
                    told.append((named, label, value))
        is_of_both = section.holds in (*_BOTH, Holds.BOTH)
        if not is_of_both and not {named for named, *_rest in told} >= set(_BOTH):
            return
        for named, label, value in told:
            if is_of_both and named not in _BOTH:
                continue
            self.ledger.label(label)
            several = stacked(value)
            level = level_of(label.text) if named is Holds.CONTRIBUTION else None
            for one in several if len(several) > 1 else at_semicolons(value) or several:
                self.add(_LED_KINDS[named], Entry([one], level=level), section)

    def _may_head(self, row: Block, section: Section) -> bool:
        """Whether a row is the first of a table that nothing is taken of; or of one of next steps, that tells what
        stands in the way beside each."""
        is_beside = section.holds is Holds.STEPS and any(_names_one(cell) for cell in row.cell_texts())
        return is_beside or self.ledger.is_open(row)


def _with_other(told: dict[int, Holds], cells: Sequence[str], section: Section) -> dict[int, str]:
    """What two columns tell one of which has a known name, where the heading names both: 'Lo que pesa | Lo que empuja',
    under 'Lo que pesa y lo que empuja'."""
    heading = key(section.heading.text) if section.heading is not None else ""
    are_named = len(cells) == _LABEL_AND_VALUE and all(key(cell) and key(cell) in heading for cell in cells)
    if not are_named or len(told) != 1:
        return {}
    ((place, one),) = told.items()
    kind = _KINDS[one]
    return {place: kind, 1 - place: "opportunity" if kind == "challenge" else "challenge"}


def _without_heads(rows: Sequence[Block]) -> Iterator[Block]:
    """The rows of tables, but for a first one that alone begins with a kind of points: that names its column."""
    for _table, group in groupby(rows, key=lambda row: row.table):
        first, *others = group
        is_head = bool(others) and not any(holds(row.cell_texts()[0]) in _LED_KINDS for row in others)
        yield from others if is_head else (first, *others)


def _tells_something(cell: str) -> bool:
    """Whether a cell of a table tells more than that there is nothing, and is no name of another section or a level."""
    is_name = holds(cell, exactly=True) is not None or level_of(cell, alone=True) is not None
    return key(cell) not in words.EMPTY_VALUES and any(sign.isalpha() for sign in cell) and not is_name
