"""Pages that are drawn as a table: the titles on the left, what stands under them on the right; and lists that are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEVEL_OF_TITLE = 2
_FEWEST_ROWS, _FEWEST_TEXTS, _FEWEST_ITEMS = 5, 3, 2
_NUMBER = re.compile(r"\(?(?P<n>\d{1,2})[.)]?")
_MOST_OF_TITLE, _MOST_OF_NAME, _MOST_OF_VALUE = 9, 12, 25
"""Words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The paragraphs of a cell, and whether one of them is an item of a list."""

    paragraphs: Sequence[str]
    is_list: bool = False

    @property
    def words(self) -> int:
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    @property
    def is_value(self) -> bool:
        """Whether it says one thing, or names several, and is no text of its own."""
        are_names = all(len(paragraph.split()) <= _MOST_OF_NAME for paragraph in self.paragraphs)
        is_short = len(self.paragraphs) <= 2 and self.words <= _MOST_OF_VALUE
        return not self.is_list and (are_names or is_short)

    @property
    def number(self) -> int:
        """The number that it is, 0 where it is anything else."""
        found = _NUMBER.fullmatch(" ".join(self.paragraphs))
        return int(found["n"]) if found is not None else 0

    @property
    def is_title(self) -> bool:
        is_line = len(self.paragraphs) == 1 and not self.paragraphs[0].endswith((".", ";", "。"))
        return is_line and self.words <= _MOST_OF_TITLE


def is_page(rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether the columns of a table tell nothing but what stands under which title: there are two, the first of
    titles, and most of what stands in the second are texts."""
    told = [[cell for cell in row if cell.paragraphs] for row in rows]
    pairs = [row for row in told if len(row) == 2]
    if len(pairs) < _FEWEST_ROWS or any(len(row) > 2 for row in told) or not all(row[0].is_title for row in pairs):
        return False
    texts = [under for _title, under in pairs if not under.is_value]
    return len(texts) >= _FEWEST_TEXTS and 2 * _words(texts) > _words(under for _title, under in pairs)


def is_list(rows: Iterable[Sequence[Cell]]) -> bool:
    """Whether a table sets a list: two columns, the first of nothing but numbers that count from one on."""
    told = list(rows)
    numbers = [row[0].number for row in told if len(row) == 2 and row[1].paragraphs]
    return len(told) == len(numbers) >= _FEWEST_ITEMS and numbers == list(range(1, len(numbers) + 1))


def _words(cells: Iterable[Cell]) -> int:
    return sum(cell.words for cell in cells)
