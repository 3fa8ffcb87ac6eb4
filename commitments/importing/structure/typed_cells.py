"""What parts a line into the cells of a row that was typed, and what tells that it does: times in one column, names in
another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.named_times import is_named_time, named_time_in
from commitments.importing.terms import dates_against
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.label_meanings import tells

from .ends import BRACKETS
from .horizons import is_horizon

_MOST_OF_TIME, _MOST_OF_NAME, _FEWEST_WORDS = 7, 8, 2
"""Words of a cell that tells a time and nothing else, of one that names somebody, and of what is to be done."""
_FEWEST_OF_HAN = 4
"""Signs of what is to be done."""
_ANY_DAY = date(2000, 1, 1)
_MONTH = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)|(?<!\d)1?\d月", re.IGNORECASE)
_DIALOGUE = matcher(words.DIALOGUE)
_IN_WORDS = re.compile(rf"(?:{words.VAGUELY})\s|(?:{words.COMING})\W*$", re.IGNORECASE)
_AGAIN = re.compile(words.AGAIN, re.IGNORECASE)
_UNTOLD = {key(one) for one in (*words.EMPTY_VALUES, *words.AT_ONCE)}
_UNTOLD_FORMS = re.compile("|".join(words.EMPTY_FORMS))
_SMALL = re.compile(
    r"(?:of|the|and|for|with|to|de|del|la|el|los|las|y|e|et|da|do|das|dos|du|des|le|les|dan|di|en|em|on|a|&|\+|-)$|"
    r"(?:l|d)['’]",
    re.IGNORECASE,
)
"""Words between the capitals of a name."""


def tells_when(cell: str) -> bool:
    """Whether words tell how often, or in which time to come, and nothing else: 'every month', 'this month'."""
    return _AGAIN.fullmatch(cell.strip(" .")) is not None


def names_month(text: str) -> bool:
    """Whether a text has the name of a month."""
    return _MONTH.search(text) is not None


def tells_time(text: str) -> bool:
    """Whether a text tells a time among other words: a date, a month, or a time that has a name."""
    return names_month(text) or bool(find_dates(text)) or named_time_in(text) is not None


@lru_cache(maxsize=20_000)
def is_time(cell: str) -> bool:
    """Whether a cell tells a time and little else: 'May 2025', 'within three weeks', 'before the rains'."""
    if len(cell.split()) > _MOST_OF_TIME:
        return False
    told = names_month(cell) or _DIALOGUE.search(cell) or find_dates(cell) or dates_against(cell, _ANY_DAY)
    return bool(told) or is_named_time(cell) or _IN_WORDS.match(cell) is not None or tells_when(cell)


def is_only_time(text: str) -> bool:
    """Whether a text tells a time, or that there is none yet, and nothing else."""
    found = find_dates(text) or dates_against(text, _ANY_DAY)
    is_date = bool(found) and is_mostly_date(text, found)
    return is_date or is_named_time(text) or tells_no_time(text) or is_horizon(text)


def begins_time(word: str) -> bool:
    """Whether a time may begin with a word, and a name does not go on with it: 'Feb', '15', 'before'."""
    return word[:1].isdigit() or names_month(word) or _QUARTER.match(word) is not None or not goes_on_name(word)


def goes_on_name(word: str) -> bool:
    """Whether a name may go on with a word: it has a capital, or is one of those between capitals."""
    return _SMALL.match(word) is not None or any(map(str.isupper, word)) or is_han(word)


_QUARTER = re.compile(r"[QTS][1-4]\b")


def tells_no_time(cell: str) -> bool:
    """Whether a cell says that there is no date yet, or that it is at once."""
    told = key(cell)
    return told in _UNTOLD or _UNTOLD_FORMS.search(told) is not None


def column_of_times(rows: Sequence[Sequence[str]]) -> int | None:
    """The column in which each cell tells a time or none yet, and half of them one; the last such, else the first."""
    width = min(map(len, rows))
    fits = [
        place
        for place in range(width)
        if all(is_time(row[place]) or tells_no_time(row[place]) for row in rows)
        and 2 * sum(is_time(row[place]) for row in rows) >= len(rows)
    ]
    return fits[-1] if fits else None


def are_owed(rows: Sequence[Sequence[str]]) -> bool:
    """Whether three columns tell who, what, and when, as their cells are written: the signs between them may stand in
    any sentence."""
    times = column_of_times(rows)
    if times is None or any(len(row) != _THREE or any(map(_is_of_sentence, row)) for row in rows):
        return False
    first, second = ([row[place] for row in rows] for place in range(_THREE) if place != times)
    return (are_names(first) and are_deeds(second)) or (are_names(second) and are_deeds(first))


_LEADS = re.compile(
    r"(?:lead|led by|by|resp\.?|responsible|responsable|responsável|a cargo de|chef de file|pilote|penanggung jawab|pj|"
    r"pic|oleh|por|par)[\s:]+",
    re.IGNORECASE,
)
"""What leads into the name of whoever owes something."""
_THREE = 3
_STOP = re.compile(r"[^\s.]{3}\.\s+(?=[A-ZÀ-Þ])")


def _is_of_sentence(cell: str) -> bool:
    """Whether a cell shows that the sign beside it parted a sentence: an open bracket, a full stop, a label."""
    is_cut = any(cell.count(begin) != cell.count(end) for begin, end in BRACKETS) or _STOP.search(cell) is not None
    return is_cut or tells(cell) is not None or holds(cell, exactly=True) is not None


def are_names(cells: Sequence[str]) -> bool:
    """Whether most cells are written as names are, and the others tell a kind of organisation: 'ministère'."""
    written = [_is_name(cell) for cell in cells]
    return 2 * sum(written) >= len(cells) and all(
        is_one or (len(cell.split()) <= _MOST_OF_NAME and _KIND.search(cell) is not None)
        for cell, is_one in zip(cells, written, strict=True)
    )


def names_one(cell: str) -> bool:
    """Whether a cell is the name of an organisation beyond doubt: by the word for its kind, or a short one in
    capitals."""
    return _is_name(cell) and (_KIND.search(cell) is not None or _SHORT.fullmatch(cell) is not None)


def begins_with_kind(cell: str) -> bool:
    """Whether a cell begins with the word for a kind of organisation: 'Ministry of Lands'."""
    return _KIND.match(cell) is not None


_SHORT = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&-]{1,11}")


_KIND = matcher(tuple(name for _category, _level, names in words.KINDS for name in names))


def _is_name(cell: str) -> bool:
    cell = _LEADS.sub("", cell)
    told = cell.split()
    if is_han(cell):
        return len(cell) <= 2 * _MOST_OF_NAME + 4
    is_capital = [not one.islower() for one in told if _SMALL.match(one) is None]  # 'eThekwini'
    return bool(told) and any(map(str.isupper, told[0])) and len(told) <= _MOST_OF_NAME and all(is_capital)


def are_deeds(cells: Sequence[str]) -> bool:
    """Whether each cell has several words, and most are no names."""
    long = [
        cell for cell in cells if len(cell.split()) >= _FEWEST_WORDS or (is_han(cell) and len(cell) >= _FEWEST_OF_HAN)
    ]
    return len(long) == len(cells) and 2 * sum(is_han(cell) or not _is_name(cell) for cell in cells) > len(cells)
