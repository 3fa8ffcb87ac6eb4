"""Themes that headings or paragraphs count: 'Theme A – Wetland parks', 'Axe 1 : le bus. ...', '议题一：慢行系统'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Kind, Section
from commitments.importing.vocabulary import Holds, is_han
from commitments.importing.vocabulary.themes import COUNTED_THEME

_PLACES = {sign: place for signs in ("123456", "ABCDEF", "一二三四五六") for place, sign in enumerate(signs, start=1)}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_TELLING = frozenset({None, Holds.THEMES, Holds.TOPIC, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold that may tell of themes."""
_FEWEST, _MOST_WORDS, _MOST_SIGNS = 2, 14, 40
"""Themes that are counted, and words or Chinese signs of the name of one."""


def without_count(name: str) -> str:
    """The name of a theme without what counts it."""
    return COUNTED_THEME.sub("", name, count=1) if COUNTED_THEME.match(name) else name


def counted_themes(sections: Sequence[Section]) -> list[tuple[Passage, Entry]]:
    """The themes that count from one on, each with what is told of it; none where fewer than two are counted."""
    told = list(_headings(sections)) or list(_paragraphs(sections))
    numbers = [_number(name.text) for name, _entry in told]
    is_counting = len(told) >= _FEWEST and numbers == list(range(1, len(told) + 1))
    return told if is_counting else []


def _headings(sections: Sequence[Section]) -> Iterator[tuple[Passage, Entry]]:
    for section in sections:
        heading = section.heading
        if heading is not None and section.holds in _TELLING and _is_one(heading.text):
            name = whole(heading)
            texts = [block for block in section.blocks if block.kind is Kind.TEXT]
            yield name, Entry([whole(block) for block in texts[:1]], name)


def _paragraphs(sections: Sequence[Section]) -> Iterator[tuple[Passage, Entry]]:
    for section in sections:
        for block in section.blocks if section.holds in _TELLING else ():
            told = sentences(whole(block)) if block.kind in (Kind.TEXT, Kind.ITEM) else []
            first = next(iter(told), None)
            if first is not None and _is_one(first.text):
                rest = whole(block).part(first.end - whole(block).start, len(block.text))
                yield first, Entry([rest] if rest.text.strip() else [], first)


def _is_one(text: str) -> bool:
    bare = text.strip(" .。")
    is_short = len(bare) <= _MOST_SIGNS if is_han(bare) else len(bare.split()) <= _MOST_WORDS
    return is_short and COUNTED_THEME.match(bare) is not None


def _number(text: str) -> int:
    found = COUNTED_THEME.match(text)
    sign = found["n"].upper() if found is not None else ""
    return _PLACES.get(sign, _ROMAN.get(sign, 0))
