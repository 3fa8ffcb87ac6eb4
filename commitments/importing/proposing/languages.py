"""In which language a document is written, by its small words."""

from __future__ import annotations

import re
from collections import Counter

from commitments.importing.vocabulary import words

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff]")
_SAMPLE = 20_000


def language_of(text: str) -> str | None:
    """One of the languages read, as a BCP 47 tag; None where too little tells."""
    sample = text[:_SAMPLE]
    letters = sum(sign.isalpha() for sign in sample)
    if letters and len(_HAN.findall(sample)) > 0.2 * letters:
        return "zh-Hans"
    told = Counter(map(str.casefold, _WORD.findall(sample)))
    counts = {
        language: sum(count for word, count in told.items() if word in small)
        for language, small in words.LANGUAGE_WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 3 and counts[best] * 20 >= told.total() else None
