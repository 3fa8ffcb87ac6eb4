"""Texts in two languages: what is said in the one is said in the other behind it, beside it, or after all of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from commitments.importing.lines import Line
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.bilingual import sides_of
from commitments.importing.vocabulary.comparing import is_han

from .blocks import Block, Kind
from .introducing import word_count

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\s'’(])[A-ZÀ-Þ][\w]{2,}")
_SMALL = {language: frozenset(told) for language, told in words.LANGUAGE_WORDS.items()}
_MORE = {
    "en": frozenset(("a", "an", "in", "is", "on", "at", "we", "as", "that")),
    "es": frozenset(("la", "de", "se", "en", "un", "al", "su", "lo", "e")),
    "pt": frozenset(("a", "o", "de", "no", "na", "um", "se", "à", "pela", "pelo", "as")),
    "fr": frozenset(("la", "de", "l", "d", "un", "en", "ce", "qui", "que", "nous", "sur", "à", "aux")),
    "id": frozenset(("akan", "telah", "dalam", "bahwa", "kami", "atas", "pemerintah", "dialog")),
}
"""Small words that are those of several languages, or rarer: they tell two apart that a text is known to have."""
_FEWEST, _FEWEST_SURE = 2, 3
"""Paragraphs of each language, and what has to speak for a language before one is surely in it."""
_ALIKE, _LONGEST, _MOST_MORE = 0.65, 2.2, 1.3
"""The part of the paragraphs that has its like in the other language; how many times as long one may be, and how many
times as many there may be."""
_FEWEST_ROWS, _FEWEST_WORDS = 2, 3
"""Rows of a table whose columns are two languages, and words of a cell that shows its language."""
_PAIR = 2
_OF_YEAR, _LEAST_OF_HAN, _MOST_OF_HAN = 4, 1.8, 6
"""Digits of a year; how many times as many letters as Chinese signs say the same."""
_FAR, _NEAR, _SAMPLE = 40, 4, 1_000
"""Paragraphs among which the like of one is looked for, fewer where it shares no names; and signs of one that show its
language."""


def surely_in(text: str) -> str | None:
    """The language of a paragraph, by its own small words."""
    if is_han(text[:40]):
        return "zh"
    told = _words(text)
    counts = Counter({language: _weight(told, language) for language in _SMALL})
    (first, most), (_second, next_most) = counts.most_common(_PAIR)
    return first if most >= _FEWEST_SURE and most > next_most else None


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]


def _weight(told: Sequence[str], language: str) -> int:
    """How much the words of a paragraph speak for a language; those that are its own count twice."""
    return sum(2 * (word in _SMALL[language]) + (word in _MORE[language]) for word in told)


def _between(text: str, pair: tuple[str, str]) -> str | None:
    """Which of two languages a paragraph is in; None where nothing tells."""
    if "zh" in pair:
        other = next(one for one in pair if one != "zh")
        return "zh" if is_han(text[:40]) else other if any(sign.isalpha() for sign in text) else None
    told = _words(text)
    first, second = (_weight(told, one) for one in pair)
    return None if first == second else pair[first < second]


def translations_in(blocks: Sequence[Block], *, marked: str = "") -> set[int]:
    """The ids of the paragraphs that say in a second language what the document says in its first; none where it is not
    in two, or where they do not tell the same. `marked`: the first language, of a document that says of each in which
    it is: then they do."""
    told = [block for block in blocks if block.kind is not Kind.ROW]
    sure = [one for block in told if (one := surely_in(block.text)) is not None]
    common = Counter(sure).most_common(_PAIR)
    if len(common) < _PAIR or common[1][1] < _FEWEST or common[0][1] + common[1][1] < _ALIKE * len(sure):
        return set()
    pair = (common[0][0], common[1][0])
    known = [_between(block.text, pair) for block in told]
    spoken = [one for one, block in zip(known, told, strict=True) if one is not None and block.kind is not Kind.HEADING]
    if (marked or next(iter(spoken), "")) == pair[1]:
        pair = (pair[1], pair[0])
    languages = _filled(known)
    mine, other = ([one for one, language in zip(told, languages, strict=True) if language == which] for which in pair)
    is_as_much = _FEWEST <= len(other) <= _MOST_MORE * len(mine) + 1 and _PAIR * len(other) >= spoken.count(pair[0])
    is_again = marked in pair or (is_as_much and _are_alike(mine, other))
    return {id(block) for block in other if not (marked and len(sides_of(block.text)) > 1)} if is_again else set()


def _filled(languages: Sequence[str | None]) -> list[str | None]:
    """The languages; what nothing tells of is as the first where it stands before it, between two paragraphs as both,
    or in the other one of two that take turns."""
    first = next((place for place, one in enumerate(languages) if one is not None), 0)
    filled = [languages[first]] * first + list(languages[first:])
    for place, (language, below) in enumerate(zip(filled, _next_known(languages), strict=True)):
        above = filled[place - 1] if place else None
        if language is None and above is not None and above == below:
            is_turn = place > 1 and filled[place - _PAIR] not in (None, above)
            filled[place] = filled[place - _PAIR] if is_turn else above
    return filled


def _next_known(languages: Sequence[str | None]) -> list[str | None]:
    """For each place the next language from there on that is known."""
    told: list[str | None] = []
    below: str | None = None
    for language in reversed(languages):
        below = language or below
        told.append(below)
    return told[::-1]


def _are_alike(mine: Sequence[Block], other: Sequence[Block]) -> bool:
    """Whether most paragraphs of the second language that name or count anything have their like in the first, in the
    same order."""
    are_han = any(is_han(block.text[:4]) for block in (*mine, *other))  # Other letters name all then.
    telling = [block for block in other if block.kind is not Kind.HEADING and (are_han or _marks(block))]
    mine = [block for block in mine if block.kind is not Kind.HEADING]
    alike = start = 0
    for block in telling:
        near = range(start, min(start + (_NEAR if are_han else _FAR), len(mine)))
        found = next((place for place in near if _is_like(mine[place], block)), None)
        if found is not None:
            alike, start = alike + 1, found + 1
    return alike >= max(_FEWEST, _ALIKE * len(telling))


def _is_like(one: Block, other: Block) -> bool:
    """Whether two paragraphs may say the same: they are about as long, of one kind, and name and count the same."""
    if (one.kind is Kind.ITEM) != (other.kind is Kind.ITEM):
        return False  # Of numbers one list may have twice as many.
    numbers = [set(_NUMBER.findall(block.text)) for block in (one, other)]
    years = [{number for number in told if len(number) == _OF_YEAR} for told in numbers]
    if years[0] != years[1] or not (numbers[0] <= numbers[1] or numbers[1] <= numbers[0]):
        return False
    shorter, longer = sorted((one.text, other.text), key=len)
    if is_han(one.text[:4]) == is_han(other.text[:4]):
        return len(longer) <= _LONGEST * len(shorter) and bool(_marks(one) & _marks(other))
    return is_han(shorter[:4]) and _LEAST_OF_HAN * len(shorter) <= len(longer) <= _MOST_OF_HAN * len(shorter)


def _marks(block: Block) -> set[str]:
    """The numbers that a paragraph tells, and how the names in it begin, which most languages share: 'Envi', 'Kiga'."""
    return set(_NUMBER.findall(block.text)) | {name[:4] for name in _NAME.findall(block.text)}


def with_sides_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; the rows of a table whose two columns say the same in two languages as a paragraph of each. Where rows
    are no more than lines, over which sentences go on, one column after the other."""
    told: list[Line] = []
    for table, run in groupby(lines, lambda line: line.table if line.cells else 0):
        rows = list(run)
        if not table or not _is_in_two(rows):
            told += rows
        elif any(side[:1].islower() for row in rows for side in _texts(row)):
            told += [line for place in range(_PAIR) for line in _column(rows, place)]
        else:
            told += [_side(row, place) for row in rows for place in range(_PAIR) if _texts(row)[place].strip()]
    return told


def _is_in_two(rows: Sequence[Line]) -> bool:
    if any(len(row.cells) != _PAIR for row in rows):
        return False
    long = [cells for cells in map(_texts, rows) if min(map(word_count, cells)) >= _FEWEST_WORDS]
    sides = [(surely_in(left), surely_in(right)) for left, right in long]
    found = Counter((left, right) for left, right in sides if left and right)
    if not found:
        return False
    (left, right), count = found.most_common(1)[0]
    is_most = count >= max(_FEWEST_ROWS, _ALIKE * found.total()) and _PAIR * count >= len(long)
    return left != right and is_most


def _texts(row: Line) -> list[str]:
    return [row.text[start:end] for start, end in row.cells]


def _side(row: Line, place: int) -> Line:
    """One cell of a row as a line of its own."""
    start, end = row.cells[place]
    bold = tuple((max(a, start) - start, min(b, end) - start) for a, b in row.bold if a < end and b > start)
    return replace(
        row, text=row.text[start:end], bold=bold, cells=(), table=0, header=False, merged=(), gap=True, wraps=False
    )


def _column(rows: Sequence[Line], place: int) -> Iterator[Line]:
    """The lines of one column; one that begins with a small letter goes on with the one above."""
    told = [_side(row, place) for row in rows if _texts(row)[place].strip()]
    for line, after in zip_longest(told, told[1:]):
        goes_on = after is not None and after.text[:1].islower()
        yield replace(line, gap=not line.text[:1].islower(), wraps=goes_on)
