"""Matrices: dates on one side, those who owe something on the other, and what each is to do by then in the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.names.values import is_undated
from commitments.importing.proposing.stacked import stacked
from commitments.importing.structure import Block, Section
from commitments.importing.structure.column_names import column_of
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds

if TYPE_CHECKING:
    from .steps import Steps

_FEWEST = 2
"""Dates on one side, and rows or columns on the other."""
_FEWEST_WORDS = 3
"""Of what is to be done, in most cells: numbers and ticks are none."""
_MOST_OF = 0.6
"""Names of organisations that make a side one of owners."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing that is to be done, by when, and who or what it is of, where the other side tells that."""

    action: Passage
    due: Passage
    of: Passage | None
    is_owner: bool


class Matrices:
    """Tells the cells of tables that have dates on one side."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps

    def cells_of(self, rows: Sequence[Block], section: Section) -> Iterator[Cell]:
        """What the cells tell, where the rows of a table make a matrix; the sides are understood then."""
        if section.holds is not Holds.STEPS or len(rows) < _FEWEST or len({len(row.cells) for row in rows}) > 1:
            return
        texts = [row.cell_texts() for row in rows]
        named = next((place for place, text in enumerate(texts[0]) if column_of(text) is not Tells.NUMBER), 0)
        if self._are_dates(texts[0]):
            named = -1  # Nothing but lists under dates.
        heads = [place for place, text in enumerate(texts[0]) if place > named and text.strip()]
        body = [place for place, cells in enumerate(texts) if place and (named < 0 or cells[named].strip())]
        if named < 0 or self._are_dates([texts[0][place] for place in heads]):
            of, dates_on_top = [texts[place][named] for place in body if named >= 0], True
        elif self._is_time(texts[0][named]):
            return  # No row names the columns: 'By 31 March | a group for the map | Ministry of Lands'.
        elif len(heads) >= _FEWEST and self._are_dates([texts[place][named] for place in body]):
            of, dates_on_top = [texts[0][place] for place in heads], False
        else:
            return
        full = [text for row in body for place in heads if not is_undated(text := texts[row][place])]
        if not full or 2 * sum(word_count(text) >= _FEWEST_WORDS for text in full) <= len(full):
            return
        if any(column_of(texts[0][place]) in (Tells.ACTION, Tells.OWNER, Tells.DUE) for place in heads):
            return
        are_owners = bool(of) and sum(map(self.steps.owing.owners.all_owners, of)) >= _MOST_OF * len(of)
        self.steps.ledger.label(*(Passage(rows[0], *span) for span in rows[0].cells))
        for row in body:
            side = Passage(rows[row], *rows[row].cells[named]) if named >= 0 else None
            self.steps.ledger.label(*([side] if side is not None else []))
            for place in heads:
                top, cell = Passage(rows[0], *rows[0].cells[place]), Passage(rows[row], *rows[row].cells[place])
                self.steps.ledger.label(cell)  # First all as understood, so that no sign in it is left.
                if is_undated(cell.text):
                    continue
                due, one = (top, side) if dates_on_top or side is None else (side, top)
                for action in enumerated(cell)[1] or stacked(cell):
                    yield Cell(action, due, one, is_owner=are_owners)

    def _are_dates(self, sides: Sequence[str]) -> bool:
        """Whether each of them is nothing but a date, the next dialogue or a length of time, and one to come."""
        dues = self.steps.owing.dues
        told = [dues.until_next(side) or dues.of(side) if self._is_time(side) else None for side in sides]
        day = dues.day
        days = [one.on for one in told if one is not None and one.on is not None]
        is_to_come = not days or day is None or max(days) > day
        return len(sides) >= _FEWEST and is_to_come and all(map(self._is_time, sides))

    def _is_time(self, side: str) -> bool:
        dues = self.steps.owing.dues
        dates = dues.dates_in(side)
        is_date = bool(dates) and is_mostly_date(side, dates)
        return is_date or is_horizon(side) or dues.of_next(side) is not None or dues.until_next(side) is not None
