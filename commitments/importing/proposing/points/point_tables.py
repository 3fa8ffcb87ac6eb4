"""Points that a table tells: each row one, or each cell under the name of a level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from commitments.importing.ledger import Passage
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.stacked import stacked
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

_LEVELS = frozenset({"national", "local"})
_MOST_OF_HEAD = 4
_FEWEST_WORDS = 3
"""Words of what a cell tells, on the average of its column."""


def rows_under(blocks: Sequence[Block]) -> list[Block]:
    """The rows that belong to the heading above: not those under a line without a stop that stands behind a list, and
    names what they are ('To do, as read out by the chair')."""
    is_behind_list = False
    for place, (block, after) in enumerate(pairwise(blocks)):
        is_behind_list = is_behind_list or block.kind is Kind.ITEM
        is_over = block.kind is Kind.TEXT and after.kind is Kind.ROW and block.text[-1:] not in (".", "。")
        if is_behind_list and is_over:
            blocks = blocks[:place]
            break
    return [block for block in blocks if block.kind is Kind.ROW]


def points_in(rows: Sequence[Block], kind: Holds) -> Iterator[tuple[Block, list[Entry]]]:
    """The head of each table, and what its rows tell; nothing of one whose cells only name something."""
    for _table, group in groupby((row for row in rows if row.kind is Kind.ROW), key=lambda row: row.table):
        head, *body = group
        rows = [row for row in body if len(row.cells) == len(head.cells)]
        named = [place for place, cell in enumerate(head.cell_texts()) if _is_called(cell, kind)]
        by_rows = kind is not Holds.KEY_MESSAGES  # What else stands in rows may be anything.
        if told := _by_columns(head, body) or (_by_rows(head, rows, named[:1]) if by_rows else []):
            yield head, told


def crossed_in(rows: Sequence[Block]) -> Iterator[tuple[Block, list[Entry]]]:
    """The head of each table with a column for each level and a row for each kind of points, and what its cells tell:
    'Difficulties | no data | no staff', under '| National | Local'."""
    for _table, group in groupby((row for row in rows if row.kind is Kind.ROW), key=lambda row: row.table):
        head, *body = group
        kinds = {holds(row.cell_texts()[0], exactly=True) for row in body if row.cells}
        if kinds >= {Holds.CHALLENGES, Holds.OPPORTUNITIES} and (told := _by_columns(head, body)):
            yield head, told


def _is_called(head: str, kind: Holds) -> bool:
    """Whether the head of a column says that it tells such points."""
    return len(head.split()) <= _MOST_OF_HEAD and holds(head) is kind


def _by_columns(head: Block, rows: Sequence[Block]) -> list[Entry]:
    """The cells of columns that are called after levels: 'National | Local'."""
    levels = {place: level_of(cell, alone=True) for place, cell in enumerate(head.cell_texts())}
    if not set(levels.values()) >= _LEVELS:
        return []
    entries: list[Entry] = []
    wrapped = {place for place, level in levels.items() if level in _LEVELS and _is_wrapped(rows, place)}
    last: dict[int, Entry] = {}  # What each of these columns told last.
    for row in rows:
        cells = _cells(row)
        beside = [cells[0]] if cells[0] and levels.get(0) not in _LEVELS else []  # The theme of the row.
        told = [(place, one) for place, cell in enumerate(cells) for one in _stacked_in(cell)]
        for place, one in told:
            if levels.get(place) not in _LEVELS or not _tells(one):
                continue
            if place in wrapped and one.text[:1].islower():
                last[place].body.append(one)
                continue
            last[place] = Entry([one], labels=beside, level=levels[place])
            entries.append(last[place])
    return entries


def _is_wrapped(rows: Sequence[Block], place: int) -> bool:
    """Whether the sentences of a column drawn with space go on from row to row: each line begins one with a capital, or
    goes on with a small letter where none has ended."""
    texts = [cell.text for row in rows for cell in _cells(row)[place : place + 1] if cell.text.strip()]
    are_begun = [text[:1].isupper() for text in texts]
    are_ended = [text.rstrip().endswith(".") for text in texts]
    goes_on = [not is_begun for is_begun in are_begun[1:]]
    is_even = all(is_more != is_ended for is_more, is_ended in zip([*goes_on, False], are_ended, strict=True))
    return bool(texts) and are_begun[0] and any(goes_on) and is_even


def _by_rows(head: Block, body: Sequence[Block], named: Sequence[int]) -> list[Entry]:
    """One point of each row: its level, what it is about, and the column that is `named` after such points, if it tells
    more than a name, else the one with the most words. What stands empty under a level is of that level. A table that
    goes on on the next page has no head."""
    places = range(len(head.cells))
    goes_on = any(_names_levels([_cells(row)[place] for row in (head, *body)]) for place in places)
    rows = [head, *body] if goes_on else body
    at_level = next((place for place in places if _names_levels([_cells(row)[place] for row in rows])), None)
    count = {place: sum(word_count(_cells(row)[place].text) for row in rows) for place in places if place != at_level}
    longest = sorted(count, key=lambda place: count[place], reverse=True)
    text_at = next((place for place in (*named, *longest) if count.get(place, 0) >= _FEWEST_WORDS * len(rows)), None)
    if text_at is None:
        return []
    entries: list[Entry] = []
    level: Passage | None = None
    for row in rows:
        cells = _cells(row)
        level = cells[at_level] if at_level is not None and cells[at_level] else level
        leads = (cell for cell in cells[:text_at] if cell is not level and _tells(cell))
        if _tells(cells[text_at]):
            entry = Entry([cells[text_at]], next(leads, None))
            entry.level = level_of(level.text, alone=True) if level is not None else None
            entry.labels += [level] if level is not None and level.block is row else []
            entries.append(entry)
    return entries


def _cells(row: Block) -> list[Passage]:
    return [Passage(row, start, end) for start, end in row.cells]


def _names_levels(cells: Sequence[Passage]) -> bool:
    told = [level_of(cell.text, alone=True) for cell in cells if cell.text.strip()]
    return bool(told) and all(level in _LEVELS for level in told)


def _tells(cell: Passage) -> bool:
    return any(sign.isalpha() for sign in cell.text)


def _stacked_in(cell: Passage) -> list[Passage]:
    """The sentences that stand over each other in a cell, as the items of a list do; else all of it."""
    parts = stacked(cell)
    are_items = all(len(one.text.split()) >= _FEWEST_WORDS or is_han(one.text) for one in parts)
    return parts if are_items else [cell]
