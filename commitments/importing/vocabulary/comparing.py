"""How what documents say is compared with names, phrase by phrase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import itemgetter

_PUNCTUATION = re.compile(r"[^\w#%&/]+|_")
_FIRST_ACCENT = "\u0300"
"""The first sign that is written over another one."""
_OLD_SPELLING = re.compile(r"\bac(?=c(?:ao|oes)\b)")
"""'Acção', as ação was written in Portuguese, and is outside Brazil."""
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
SMALL_WORDS = frozenset(
    [
        "for", "of", "to", "from", "by", "in", "on", "and", "with", "the", "a", "an", "at", "until", "after",
        "before", "since", "towards", "de", "del", "la", "el", "los", "las", "para", "por", "y", "e", "do", "da",
        "dos", "das", "em", "no", "na", "com", "pour", "du", "des", "et", "en", "vers", "le", "les", "aux", "au",
        "ao", "al", "untuk", "dari", "dan", "yang", "di", "pada", "ke", "bagi", "as", "pelo", "pela", "pelos", "pelas",
        "como", "cote", "l", "d", "sur", "&",
    ]
)  # fmt: skip
"""Words that only join others."""


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """`text` as names are compared: without case, accents, punctuation."""
    bare = text.casefold().replace("’", "'")
    if not bare.isascii():
        told = unicodedata.normalize("NFKD", bare)
        bare = "".join([sign for sign in told if sign < _FIRST_ACCENT or not unicodedata.combining(sign)])
    words_of_it = _PUNCTUATION.sub(" ", bare).split()
    if len(words_of_it) > 1 and all(len(word) == 1 and is_han(word) for word in words_of_it):
        return "".join(words_of_it)  # '记 录 人', drawn wide.
    return _OLD_SPELLING.sub("a", " ".join(words_of_it))


def is_han(text: str) -> bool:
    """Whether Chinese characters are in it."""
    return not text.isascii() and bool(_HAN.search(text))


def matcher(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the phrases as whole words (in Chinese anywhere), the longest first, in any case."""
    told = sorted({phrase for phrase in phrases if phrase}, key=len, reverse=True)
    whole = "|".join(re.escape(one).replace("'", "['’]") for one in told if not is_han(one))
    anywhere = [re.escape(one) for one in told if is_han(one)]
    return re.compile(
        "|".join([rf"(?<!\w)(?:{whole})(?!\w)", *anywhere] if whole else anywhere) or r"(?!)", re.IGNORECASE
    )


def stands_in(words: str, text: str) -> bool:
    """Whether `words` stand in `text` as they are, case and punctuation aside."""
    told = key(words)
    return bool(told) and matcher([told]).search(key(text)) is not None


class Sought[T]:
    """Names that are looked for in what a text says, as it is compared, each with what it stands for: in their order,
    of which only those can be there whose first word is."""

    def __init__(self, told: Iterable[tuple[str, T]]) -> None:
        self.by_word: dict[str, list[tuple[int, str, T]]] = {}
        self.in_han: list[tuple[int, str, T]] = []
        for place, (name, one) in enumerate(told):
            same = self.in_han if is_han(name) else self.by_word.setdefault(name.partition(" ")[0], [])
            same.append((place, name, one))

    def near(self, told: str) -> list[tuple[str, bool, T]]:
        """The names that may be in `told`, and whether each is in Chinese."""
        found = [(*one, False) for word in set(told.split(" ")) for one in self.by_word.get(word, ())]
        found += [(*one, True) for one in self.in_han] if is_han(told) else []
        return [(name, in_han, one) for _place, name, one, in_han in sorted(found, key=itemgetter(0))]


def table_of[T](told: Mapping[T, Mapping[str, tuple[str, ...]]]) -> dict[str, T]:
    """What each name stands for, by the name as it is compared: the first of those that have it."""
    table: dict[str, T] = {}
    for one, by_language in told.items():
        for names in by_language.values():
            for name in names:
                table.setdefault(key(name), one)
    return table
