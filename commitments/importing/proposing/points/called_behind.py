"""Lists of which a sentence behind them says what their items are: 'These two constraints were called the most urgent
by the mayors.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.number_words import NUMBERS, han_number
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import announcing, calling_behind, counting_messages
from commitments.importing.vocabulary.comparing import is_han, key

_FEWEST = 2
"""Items of a list."""
_BOTH = 2


def _words(told: Sequence[str]) -> str:
    """The words of a table of several languages, as one pattern; those that end with '*' begin others."""
    found = [word for by_language in told for word in by_language.split()]
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in found)


_KINDS = {
    "challenge": _words(announcing.HARD),
    "opportunity": _words(announcing.BRIGHT),
    "key_message": counting_messages.MESSAGES,
}
_NUMBERS = "|".join(word for word, number in NUMBERS.items() if _FEWEST <= number < 10)
_CALLS = {
    kind: re.compile(rf"(?:{calling_behind.THESE.format(numbers=_NUMBERS)}) (?:{words})\b")
    for kind, words in _KINDS.items()
}
_HAN_CALLS = {kind: re.compile(rf"{calling_behind.HAN_THESE}(?:{words})") for kind, words in _KINDS.items()}
_SOLVED = re.compile(calling_behind.SOLVED)


def lists_called(blocks: Sequence[Block]) -> Iterator[tuple[str, Passage, list[Block]]]:
    """The kind of points that a sentence behind a list calls its items, the sentence, and the items."""
    items: list[Block] = []
    for block in blocks:
        if block.kind is Kind.ITEM:
            items.append(block)
            continue
        first = next(iter(sentences(whole(block))), None)
        kind = _kind_called(first.text, len(items)) if first is not None and block.kind is Kind.TEXT else None
        if kind is not None and first is not None and len(items) >= _FEWEST:
            yield kind, first, items
        items = []


def _kind_called(text: str, count: int) -> str | None:
    """What a sentence calls so many items by its first words, and does not say that they are no more."""
    told = text if is_han(text) else key(text)
    if _SOLVED.search(told):
        return None
    calls = _HAN_CALLS if is_han(text) else _CALLS
    found = ((kind, one.match(told)) for kind, one in calls.items())
    return next((kind for kind, match in found if match is not None and _number_in(match) in (0, count)), None)


def _number_in(found: re.Match[str]) -> int:
    """How many they are said to be; 0 where that is not said."""
    told = found.groupdict()
    if told.get("han"):
        return han_number(told["han"].replace("两", "二"))
    if told.get("both"):
        return _BOTH
    return NUMBERS.get(told.get("number") or "", 0) or calling_behind.ORDINALS.get(told.get("ordinal") or "", 0)
