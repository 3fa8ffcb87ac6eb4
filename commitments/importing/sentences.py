"""Where sentences end."""

from __future__ import annotations

import re
from functools import lru_cache

_SENTENCE = re.compile(
    r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡]?[A-ZÀ-ÖØ-ÞŒİŞĞĐĂƠƯŠŽČĆŁ0-9])|(?<=[。！？])(?![」』”’）])|(?<=[。！？][”’）])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Arq|Sr|Sra|Dra|Ing|Lic|Mme|M|No|no|Nr|vs|etc|St|Art|art|approx|e\.g|i\.e|p|pp|Bpk|Ibu|Hon|Engr?|Arch|Cllr|Atty|Rev|Ir|Drs|Av|s\.d|a\.n|d\.a)|\b[A-Z])\.$"
)
_FIRST_END = re.compile(r"[.!?;](?=\s)|[。！？；]")


def first_sentence(text: str) -> str:
    """The first sentence of a text, or what stands before a semicolon in it."""
    ends = (
        one.end()
        for one in _FIRST_END.finditer(text)
        if not _ABBREVIATED.search(text[max(0, one.end() - 8) : one.end()])
    )
    return text[: next(ends, len(text))]


@lru_cache(maxsize=20_000)
def sentence_ends(text: str) -> tuple[int, ...]:
    """Where the sentences of a text end and others begin."""
    return tuple(
        found.end()
        for found in _SENTENCE.finditer(text)
        if not _ABBREVIATED.search(text[max(0, found.start() - 8) : found.start()])
    )
