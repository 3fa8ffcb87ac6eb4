"""What each level of government said or brought, under headings that name nothing but the level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from commitments.importing.structure import Kind, Section
from commitments.importing.structure.ends import COLON_END
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.speech import HAVE_SPOKEN, SAID_UNDER, WORDS_OF

from .deeds_told import deeds_in

_GIVEN = frozenset({Holds.CONTRIBUTION, Holds.KEY_MESSAGES})
_UNTOLD = frozenset({None, Holds.OTHER})
_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
_LEVELS = {"national", "local"}
_MOST_OF_HEADING = 6
_FEWEST_OF_STATEMENT, _FEWEST_SIGNS = 4, 6
"""Words, and Chinese signs, of a statement."""


def views_told(sections: Sequence[Section], language: str | None) -> Iterator[Section]:
    """Sections that tell what one level said, each as one that holds just that: lists of statements whose heading says
    so, 'Reports of the counties'; 'National agencies' and 'Local government units' beside each other under
    'Discussion'; and the one that only stands beside another whose level is known, '2.2 Nível municipal'."""
    for place, section in enumerate(sections):
        if section.holds in _TELLING:
            yield from _led_in(section)
        level = _level_in(section)
        is_told = level in _LEVELS and section.holds in _UNTOLD
        if is_told and (
            _states(section) or (_speaks(section) and deeds_in(replace(section, level=level), section.blocks, language))
        ):
            told = _view_at(sections, place)
            if told is not None:
                yield replace(section, holds=told, level=level)


def _led_in(section: Section) -> Iterator[Section]:
    """The lists of a section that a paragraph leads into by its last words: 'In the afternoon the cities reported:'."""
    for place, block in enumerate(section.blocks):
        items = [*takewhile(lambda one: one.kind is Kind.ITEM, section.blocks[place + 1 :])]
        part = Section(block, Holds.KEY_MESSAGES, blocks=items)
        if block.kind is Kind.TEXT and COLON_END.search(block.text) and _speaks(part) and _states(part):
            part.level = _level_in(part)
            yield from [part] if part.level in _LEVELS else []


def _view_at(sections: Sequence[Section], place: int) -> Holds | None:
    """What the statements at a place are, under a heading that names their level."""
    section, before = sections[place], sections[place - 1] if place else None
    if _speaks(section):
        return Holds.KEY_MESSAGES
    is_second = before is not None and {_level_in(before), _level_in(section)} == _LEVELS
    if is_second and before is not None:
        if before.holds in _GIVEN and before.level == _level_in(before):
            return before.holds
        if _speaks(before) and _states(before):
            return Holds.KEY_MESSAGES
    first = place - is_second
    pair = sections[first : first + 2]
    are_both = {_level_in(one) for one in pair} == _LEVELS and all(one.holds is None and _states(one) for one in pair)
    above = sections[first - 1] if first else None
    is_over = above is not None and (above.holds is Holds.THEMES or SAID_UNDER.search(key(_over(above))))
    return Holds.KEY_MESSAGES if are_both and is_over else None


def _level_in(section: Section) -> str | None:
    """The level that the heading of a section names, and nothing else but that it spoke; of a paragraph its last
    clause."""
    if section.heading is None:
        return None
    text = _NUMBERED.sub("", section.heading.text).rstrip(" :：")
    told = level_of(text, alone=True) or _level_of_speaker(key(text))
    return told or _level_of_speaker(key(_CLAUSE.split(text)[-1]))


_CLAUSE = re.compile(r"[,.;:]\s+|[，。；：]")
_NUMBERED = re.compile(r"^[^\W\d_]+\s+(?:\d{1,2}|[IVX]{1,4})\s*[.:：–—-]+\s*(?=\S)")
"""What counts the rounds of a meeting: 'Rodada 1 – O que a União trouxe'."""


def _level_of_speaker(text: str) -> str | None:
    bare = _ARTICLE.sub("", WORDS_OF.sub(" ", text))
    spoke = HAVE_SPOKEN.search(bare)
    return level_of((bare[: spoke.start()].strip() or bare[spoke.end() :]) if spoke else bare, alone=True)


def _speaks(section: Section) -> bool:
    said = key(section.heading.text) if section.heading is not None else ""
    return bool(WORDS_OF.search(said) or HAVE_SPOKEN.search(said))


_ARTICLE = re.compile(r"^\s*(?:os?|as?|para) ")


def _over(section: Section) -> str:
    """What stands over the section behind: a heading with no list of its own, and a short last line."""
    is_bare = section.heading is not None and all(block.kind is Kind.TEXT for block in section.blocks)
    last = section.blocks[-1] if section.blocks else None
    is_short = last is not None and last.kind is not Kind.ROW and len(last.text.split()) <= _MOST_OF_HEADING
    said = (section.heading if is_bare else None, last if is_short else None)
    return " ".join(one.text for one in said if one is not None)


def _states(section: Section) -> bool:
    """Whether a section is a list of statements, and not of names: sentences that end, but where the heading says that
    somebody spoke."""
    items = [block.text.strip() for block in section.blocks if block.kind is Kind.ITEM]
    is_said = section.heading is not None and HAVE_SPOKEN.search(key(section.heading.text)) is not None
    told = [text for text in items if (is_said or text.endswith((".", "。"))) and _is_long(text)]
    return bool(items) and 2 * len(told) > len(items)


def _is_long(text: str) -> bool:
    return len(text) >= _FEWEST_SIGNS if is_han(text) else len(text.split()) >= _FEWEST_OF_STATEMENT
