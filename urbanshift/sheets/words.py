"""The words that somebody else's spreadsheet has in a column: which there are, and what each may mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .columns import Column
from .kinds import Kind
from .lookups import Many, all_of, is_understood, look_up
from .mapping import Mapping, without_brackets, word_key
from .values import NOTHING, Habits, Unfit, Value

MOST_WORDS = 50
"""Words of a column that are kept, the commonest."""
LONGEST_WORD = 80
"""Signs; what is longer is a text."""
LONGEST_NAME = 300
"""Signs, where records are named, several of them perhaps."""
_MOST_COUNTED = 500
"""Different ones, above which a column holds texts."""

EMPTY = "-"
"""What a word means that means an empty cell."""


class Words:
    """Counts the words of each column, which hold these values as far as that is known, without regard to case, while
    the rows pass."""

    def __init__(self, values: Sequence[Value | None]) -> None:
        self._found: list[dict[str, list[Any]] | None] = [{} for _value in values]
        self._longest = [LONGEST_NAME if value is not None and value.lookup else LONGEST_WORD for value in values]

    def counting(
        self,
        rows: Iterable[tuple[int, list[str]]],
        is_left_out: Callable[[Sequence[str]], object] = lambda _cells: False,
    ) -> Iterator[tuple[int, list[str]]]:
        for row in rows:
            for place, (found, cell) in enumerate(
                zip(self._found, () if is_left_out(row[1]) else row[1], strict=False)
            ):
                if found is not None and (word := cell.strip()):
                    self._count(place, found, word)
            yield row

    def _count(self, place: int, found: dict[str, list[Any]], word: str) -> None:
        if len(word) > self._longest[place]:
            return
        if (known := found.get(key := word_key(word))) is not None:
            known[1] += 1
        else:
            found[key] = [word, 1]
            if len(found) > _MOST_COUNTED:
                self._found[place] = None

    def of(self, place: int) -> tuple[list[list[Any]], int]:
        """The commonest words of a column, each with the number of rows that have it, and how many more there are."""
        found = sorted((self._found[place] or {}).values(), key=lambda told: (-told[1], told[0]))
        return found[:MOST_WORDS], len(found[MOST_WORDS:])


def read_as(word: str, value: Value, known: dict[str, Any] | None = None) -> str | None:
    """What `word` means in a cell by itself, as the value that is written for it, `EMPTY` for none; None where it is
    not understood. `known`: what `look_up` has found already."""
    if value.lookup:
        keys = keys_of(word, value)
        found = look_up(value.lookup, keys) if known is None else known
        if all(is_understood(found[key], many=isinstance(value, Many)) for key in keys):
            return word
        return EMPTY if word.casefold() in NOTHING else None
    told = value.told(word)
    if value.means_nothing(told):
        return EMPTY
    try:
        return value.show(value.read(told))
    except Unfit:
        return None


def keys_of(word: str, value: Value) -> list[str]:
    """The records that `word` names, by what they are called."""
    return value.read(word) if isinstance(value, Many) else [word]


@dataclass(frozen=True)
class Word:
    """A word, how many rows have it, what it is taken for by itself (None where it is not understood), and what it may
    mean where that is nothing."""

    text: str
    rows: int
    read: str | None
    likely: str | None = None


@dataclass(frozen=True)
class WordColumn:
    """A column of theirs whose words mean something: the words, and how many more there are."""

    heading: str
    column: Column
    words: list[Word]
    more: int

    @property
    def is_unclear(self) -> bool:
        return any(word.read is None or not self.may_say(word.read) for word in self.words)

    def may_say(self, read: str) -> bool:
        """Whether the column takes what a word is read as: a report does not say that an action is completed."""
        return read == EMPTY or not self.column.value.values() or read in self.column.value.values()


def word_columns(kind: Kind, mapping: Mapping, headings: Iterable[Sequence[Any]]) -> list[WordColumn]:
    """The columns whose words may have to be told: closed sets, and of all others but texts the words that are not
    understood: records that nothing is called so, days and numbers; of dues those, too, that mean an empty cell.

    `headings` are those of the file, each with its first cells, its words with their numbers, and how many more words
    there are.
    """
    found: list[WordColumn] = []
    for heading, _samples, words, more in headings:
        column = kind.by_name.get(mapping.column_of(heading, kind.columns) or "")
        if column is None or column.value.is_text:
            continue
        nothing = set(map(word_key, mapping.nothing))
        counted = [(word, rows) for word, rows in words if word_key(word) not in nothing]
        known = None
        if column.value.lookup:
            known = look_up(
                column.value.lookup, {key for word, _rows in counted for key in keys_of(word, column.value)}
            )
        told = [
            Word(word, rows, read_as(column.value.as_written(word, mapping.habits), column.value, known))
            for word, rows in counted
        ]
        if column.value.values():
            told = [replace(one, likely=kind.likely_value(column.name, one.text)) for one in told]
        elif column.value.lookup:
            likely = _likely_records(column.value, [one.text for one in told if one.read is None])
            told = [replace(one, likely=likely.get(one.text)) for one in told]
        else:
            told = [replace(one, likely=_likely(column.value, one, mapping.habits)) for one in told]
        if not column.value.values():
            kept = mapping.words.get(column.name, {})
            asked = (None, EMPTY) if column.value.asks_of_nothing else (None,)
            told = [word for word in told if word.read in asked or word_key(word.text) in kept]
        if told:
            found.append(WordColumn(heading, column, told, more))
    return found


def _likely(value: Value, word: Word, habits: Habits) -> str | None:
    """What a word that is not understood may mean as a day or a number."""
    if word.read is not None:
        return None
    said = without_brackets(word.text)
    return value.likely(said, habits) or (read_as(said, value) if said != word.text else None)


def _likely_records(value: Value, words: Sequence[str]) -> dict[str, str]:
    """What words may mean that name nothing, without what stands in brackets: City of Belém (lead)."""
    shorter = {word: keys_of(said, value) for word in words if (said := without_brackets(word)) != word}
    found = look_up(value.lookup, {key for keys in shorter.values() for key in keys})
    many = isinstance(value, Many)
    return {
        word: value.show(all_of(found[key] for key in keys) if many else found[keys[0]])
        for word, keys in shorter.items()
        if all(is_understood(found[key], many=many) for key in keys)
    }
