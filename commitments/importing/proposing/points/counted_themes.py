"""Themes that headings or paragraphs count: 'Theme A – Wetland parks', 'Axe 1 : le bus. ...', '议题一：慢行系统'; also
sessions, panels and groups that are each called after one: 'Second panel: the money for upkeep'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.themes import COUNTED_SESSION, COUNTED_THEME, NO_CHAPTER, NTHS

from .discussed import is_name_of_theme, is_part_of_day

type Told = tuple[Passage, list[Block]]
_PLACES = {sign: place for signs in ("123456", "ABCDEF", "一二三四五六") for place, sign in enumerate(signs, start=1)}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_NTHS = [re.compile(told, re.IGNORECASE) for told in NTHS]
_TELLING = frozenset({None, Holds.THEMES, Holds.TOPIC, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold that may tell of themes."""
_NO_CHAPTER = re.compile(NO_CHAPTER)
_STOPPED = re.compile(r"(?<=\w)[.。]\s*(?=\w)")
_FEWEST, _MOST_WORDS, _MOST_SIGNS = 2, 14, 40
"""Themes that are counted, and words or Chinese signs of the name of one."""


def is_counted(text: str) -> bool:
    """Whether a few words are the name of a theme with what counts it: 'Axe A : bâtiments communaux'."""
    return _is_one(text) and len(_STOPPED.split(without_count(text).strip())) == 1


def without_count(name: str) -> str:
    """The name of a theme without what counts it."""
    found = _counted(name)
    return name[found.end() :] if found else name


def counted_themes(sections: Sequence[Section], is_place: Callable[[str], bool]) -> list[Told]:
    """The themes that count from one on, each with what is told of it; none where fewer than two are counted, or where
    what sessions are called after are no themes."""
    told = list(_headings(sections)) or list(_paragraphs(sections))
    numbers = [_number(name.text) for name, _blocks in told]
    if len(told) < _FEWEST or numbers != list(range(1, len(told) + 1)):
        return []
    themes = [one for one in told if not is_part_of_day(without_count(one[0].text))]
    themes = [one for one in themes if not _NO_CHAPTER.search(key(without_count(one[0].text)))]
    are_sessions = any(COUNTED_SESSION.match(name.text) for name, _blocks in themes)
    are_names = all(is_name_of_theme(without_count(name.text).strip(" .。"), is_place) for name, _blocks in themes)
    return themes if len(themes) >= _FEWEST and (are_names or not are_sessions) else []


def _headings(sections: Sequence[Section]) -> Iterator[Told]:
    for section in sections:
        heading = section.heading
        if heading is not None and section.holds in _TELLING and _is_one(heading.text):
            yield whole(heading), section.blocks


def _paragraphs(sections: Sequence[Section]) -> Iterator[Told]:
    for section in sections:
        for block in section.blocks if section.holds in (*_TELLING, Holds.KEY_MESSAGES) else ():
            told = sentences(whole(block)) if block.kind in (Kind.TEXT, Kind.ITEM) else []
            first = next(iter(told), None)
            is_session = first is not None and not told[1:] and COUNTED_SESSION.match(first.text)
            if first is not None and (is_session or COUNTED_THEME.match(first.text)) and _is_one(first.text):
                yield first, [block]


def _is_one(text: str) -> bool:
    bare = text.strip(" .。")
    is_short = len(bare) <= _MOST_SIGNS if is_han(bare) else len(bare.split()) <= _MOST_WORDS
    return is_short and _counted(bare) is not None


def _counted(text: str) -> re.Match[str] | None:
    return COUNTED_THEME.match(text) or COUNTED_SESSION.match(text)


def _number(text: str) -> int:
    found = _counted(text)
    told = next((one for one in found.groupdict().values() if one), "") if found is not None else ""
    nths = (place for place, one in enumerate(_NTHS, start=1) if one.fullmatch(told))
    return _PLACES.get(told.upper()) or _ROMAN.get(told.upper()) or next(nths, 0)
