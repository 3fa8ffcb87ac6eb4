"""What sections hold, told again once all of them are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.vocabulary import Holds, key, level_of, words

from .blocks import Block, Kind
from .introducing import word_count
from .section import Section

TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC, Holds.CONCLUSION})
"""What sections hold in which a sentence may say that challenges follow."""
_MOST_OF_NAME = 5
"""Words of what is called, and not said."""


def tell_again(sections: Sequence[Section]) -> None:
    """Contributions, themes and views under names that say something else, or nothing."""
    _tell_contributions(sections)
    _tell_themes(sections)
    _tell_views(sections)


def _tell_themes(sections: Sequence[Section]) -> None:
    """What is called issues, and lists a few words each, tells themes where challenges have a section of their own."""
    told = [one for one in sections if one.holds is Holds.CHALLENGES and one.heading is not None]
    issues = [one for one in told if one.heading is not None and key(one.heading.text) in _ISSUES]
    for section in issues if len(told) > len(issues) and not any(one.holds is Holds.THEMES for one in sections) else ():
        items = [block for block in section.blocks if block.kind is Kind.ITEM]
        if len(items) > 1 and all(_is_name(block) for block in items) and len(items) == len(section.blocks):
            section.holds = Holds.THEMES


def _is_name(block: Block) -> bool:
    return word_count(block.text) <= _MOST_OF_NAME and block.text[-1:] not in ".。;；"


_ISSUES = frozenset(map(key, words.ISSUES))


def _tell_views(sections: Sequence[Section]) -> None:
    """'Perspectives' over what each level of government said, where next steps are told elsewhere: no outlook."""
    for section in sections:
        if section.heading is None or section.holds is not Holds.STEPS or not _VIEWS.search(key(section.heading.text)):
            continue
        parts = [one for one in sections if one.parent is section]
        others = [one for one in sections if one.holds is Holds.STEPS and one.root is not section and one.blocks]
        if others and {"national", "local"} <= {one.level for one in parts}:
            for one in (section, *parts):
                one.holds = Holds.KEY_MESSAGES


_VIEWS = re.compile(r"^(?:(?:\d{1,2}|[ivx]{1,4}) )?(?:perspectiv[ae]s|perspektif|outlooks?)$")


def _tell_contributions(sections: Sequence[Section]) -> None:
    """'National level' and 'Local level' next to each other, under no name that is known, tell what was given to policy
    there, where most of their items name policies."""
    for national, local in pairwise(sections):
        both = (national, local)
        if any(one.heading is None or one.heading.inline or one.root.holds not in TELLING for one in both):
            continue
        levels = [level_of(one.heading.text, alone=True) for one in both if one.heading is not None]
        items = [block for one in both for block in one.blocks if block.kind is Kind.ITEM]
        policies = [block for block in items if _POLICY.search(block.text[:_BEGINNING])]
        if levels == ["national", "local"] and all(one.blocks for one in both) and 2 * len(policies) > len(items) > 1:
            for one, level in zip(both, levels, strict=True):
                one.holds, one.level, one.parent = Holds.CONTRIBUTION, level, None


_POLICY = re.compile(
    r"polic|polít|politique|kebijakan|strateg|stratég|estratég|\bplan[os]?\b|planes\b|program|\blaws?\b|\bacts?\b|\bcode|código|"
    r"regulat|by-?law|ordinance|ordenan|\blei\b|\bley\b|\bloi\b|decret|norma|rencana|peraturan|\bperda\b|rtrw|undang|"
    r"战略|规划|条例|政策|办法|计划|法",
    re.IGNORECASE,
)
_BEGINNING = 80
"""Signs of an item among which it names a policy."""
