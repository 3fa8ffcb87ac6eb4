"""Cards: each step in rows or a table of its own, with labels on the left: 'Commitment | Map the drains', 'Responsible
| City of Pasto', 'Deadline | May 2026'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.values import is_empty, is_undated
from commitments.importing.structure import Block
from commitments.importing.structure.column_names import column_of
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells

_PAIR = 2
_OWED = frozenset({Tells.OWNER, Tells.DUE})
_HEADS = _OWED | {Tells.ACTION, Tells.SUPPORT, Tells.STATUS}
_WHERE = frozenset({Tells.CITY, Tells.LEVEL})
_OF_CARD = _OWED | _WHERE | {Tells.SUPPORT, Tells.NUMBER, Tells.STATUS}


@dataclass(slots=True)
class Card:
    """What one card tells, and the labels that say so."""

    action: Passage
    cells: dict[Tells, Passage] = field(default_factory=dict)
    labels: list[Passage] = field(default_factory=list)


def cards_in(rows: Sequence[Block]) -> Iterator[Card]:
    """The cards that rows of label and value make. Each begins with what is to be done, or with its number above that,
    and tells below who owes it, or by when."""
    card: Card | None = None
    ahead: list[Passage] = []
    for row in rows:
        told = _told(row)
        if told is None and card is not None and len(row.cells) == _PAIR and row.table == card.action.block.table:
            continue  # 'Budget | none needed'
        if told is None:
            if card is not None and _OWED & card.cells.keys():
                yield card
            card, ahead = None, []
            continue
        what, label, value = told
        if what is Tells.ACTION or (card is not None and what in card.cells):
            if card is not None and _OWED & card.cells.keys():
                yield card
            card = None
        if what is Tells.ACTION:
            card, ahead = (Card(value, labels=[*ahead, label]) if _is_deed(value.text) else None), []
        elif card is not None:
            card.labels.append(label)
            if not (is_empty(value.text) or (is_undated(value.text) and what is not Tells.NUMBER)):
                card.cells[what] = value
            else:
                card.cells.setdefault(what, value)
                card.labels.append(value)
        elif what is Tells.NUMBER:
            ahead = [label, value]
    if card is not None and _OWED & card.cells.keys():
        yield card


def turned_in(rows: Sequence[Block]) -> Iterator[Card]:
    """The cards of a table that has its labels on the left and a step in each of several columns."""
    told = {what: row for row in rows if (what := column_of(row.cell_texts()[0])) in (Tells.ACTION, *_OF_CARD)}
    action = told.get(Tells.ACTION)
    widths = {len(row.cells) for row in rows}
    if action is None or not _OWED & told.keys() or len(widths) > 1 or max(widths) <= _PAIR:
        return
    if any(column_of(cell) in _HEADS for cell in action.cell_texts()[1:]):
        return  # These are heads of columns.
    for place in range(1, max(widths)):
        values = {what: Passage(row, *row.cells[place]) for what, row in told.items()}
        value = values.pop(Tells.ACTION)
        if _is_deed(value.text):
            cells = {what: one for what, one in values.items() if one.text.strip() and not is_undated(one.text)}
            labels = [one for what, one in values.items() if what not in cells]
            yield Card(value, cells, [*labels, *(Passage(row, *row.cells[0]) for row in told.values())])


def _told(row: Block) -> tuple[Tells, Passage, Passage] | None:
    """What the label on the left of a row tells, with its value; none where it is no such row, or a head."""
    if len(row.cells) != _PAIR:
        return None
    label, value = (Passage(row, *span) for span in row.cells)
    what = column_of(label.text)
    if what not in (Tells.ACTION, *_OF_CARD) or column_of(value.text) in _HEADS:
        return None
    return what, label, value


def _is_deed(text: str) -> bool:
    """Whether a value may be what is to be done, and is no name of whoever acts."""
    return bool(DEED.match(text)) or word_count(text) >= _FEWEST_WORDS


_FEWEST_WORDS = 3
