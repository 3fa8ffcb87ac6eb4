"""Tables that hold the name of their chapter: a form drawn as tables, each with its title in the first row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .blocks import Block, Kind
from .introducing import word_count
from .signs import CHAPTERS, sign_of

_LEVEL = 4
_MOST_WORDS, _MOST_BESIDE = 10, 2
"""Words of a title, and of what may head a column beside it."""
_NO_TITLES = frozenset({None, Holds.OTHER})


def with_titles_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the titles of tables as headings; what heads a column beside one is a note."""
    told: list[Block] = []
    for before, block, after in zip_longest([None, *blocks[:-1]], blocks, blocks[1:]):
        if block is not None:
            is_first = before is None or before.kind is not Kind.ROW or before.table != block.table
            told += _parts(block, after) if is_first and _is_titled(block, after) else [block]
    return told


def _is_titled(row: Block, after: Block | None) -> bool:
    """Whether the first row of a table names its chapter: by a number, 'C. Contributions | Description', or alone."""
    cells = row.cell_texts()
    if row.kind is not Kind.ROW or not cells or not cells[0].strip():
        return False
    title, beside = cells[0].strip(), [cell for cell in cells[1:] if cell.strip()]
    sign = sign_of(title)
    is_counted = sign is not None and sign.style in CHAPTERS
    name = title[sign.length :] if sign is not None and is_counted else title
    is_under = after is not None and after.kind is Kind.ROW and after.table == row.table
    is_name = word_count(name) <= _MOST_WORDS and is_under and not name.rstrip().endswith((".", "。"))
    if not is_name or len(beside) > 1 or any(word_count(cell) > _MOST_BESIDE for cell in beside):
        return False
    if beside:  # Not where that names a section, too: '3. Challenges | 4. Opportunities'.
        is_alone = holds(beside[0]) in _NO_TITLES
        return is_counted and row.header and is_alone and holds(name) not in _NO_TITLES
    return len(cells) > 1 and (is_counted or holds(name, exactly=True) is not None)


def _parts(row: Block, after: Block | None) -> Iterator[Block]:
    """The title as a heading, and what stands beside it; the row below is the head of the table, if it has one."""
    end = row.cells[0][1]
    title, beside = row.split(end, row.cells[1][0] if len(row.cells) > 1 else end)
    sign = sign_of(title.text)
    title.kind, title.level = Kind.HEADING, _LEVEL
    title.cells, title.header, title.table, title.gap = (), False, 0, True
    if sign is not None and sign.style in CHAPTERS:
        name = title.split(sign.length, sign.length)[1]
        name.sign, name.style, name.number = title.text[: sign.length].strip(), sign.style, sign.number
        title = name
    yield title
    if any(letter.isalnum() for letter in beside.text):
        beside.kind, beside.cells, beside.header, beside.table = Kind.NOTE, (), False, 0
        yield beside
    elif after is not None and after.is_bold:
        after.header = True
