"""What each level of government said, under headings that name nothing but the level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from commitments.importing.structure import Kind, Section
from commitments.importing.vocabulary import Holds, is_han, key, level_of

_SAID = re.compile(
    r"\b(?:discussions?|debates?|exchanges?|interventions?|positions?|views|statements|voices|plenary|presentations?|"
    r"(?:what|who) (?:\w+ )?(?:said|heard)|we (?:said|heard)|discusion(?:es)?|intercambios?|intervencion(?:es)?|"
    r"posicion(?:es)?|exposicion(?:es)?|convers\w+|dijo|dijimos|dicho|oimos|escuch\w+|voces|echanges?|exposes?|debats?|"
    r"paroles?|(?:s est|a ete) dit|entendus?|discuss(?:ao|oes)|intervenc(?:ao|oes)|posic(?:ao|oes)|exposic(?:ao|oes)|"
    r"disse\w*|ouvi\w*|vozes|falas|diskusi|pembahasan|jalannya|tanggapan|suara)\b|讨论|交流|发言|声音",
)
"""What a heading says under which those are told who spoke."""
_GIVEN = frozenset({Holds.CONTRIBUTION, Holds.KEY_MESSAGES})
_LEVELS = {"national", "local"}
_MOST_OF_HEADING = 6
_FEWEST_OF_STATEMENT, _FEWEST_SIGNS = 4, 6
"""Words, and Chinese signs, of a statement."""


def views_told(sections: Sequence[Section]) -> Iterator[Section]:
    """Sections that tell what one level said, each as one that holds just that: 'National agencies' and 'Local
    government units' beside each other under 'Discussion', both with a list of statements; and the one that only stands
    beside another whose level is known: '2.2 Nível municipal'."""
    before: Section | None = None
    for first, second in pairwise(sections):
        if {_level_in(first), _level_in(second)} == _LEVELS and second.holds is None and _states(second):
            if first.holds is None and _states(first) and before is not None and _SAID.search(key(_over(before))):
                yield replace(first, holds=Holds.KEY_MESSAGES, level=_level_in(first))
                yield replace(second, holds=Holds.KEY_MESSAGES, level=_level_in(second))
            elif first.holds in _GIVEN and first.level == _level_in(first):
                yield replace(second, holds=first.holds, level=_level_in(second))
        before = first


def _level_in(section: Section) -> str | None:
    """The level that the heading of a section names, and nothing else."""
    return level_of(section.heading.text.rstrip(" :："), alone=True) if section.heading is not None else None


def _over(section: Section) -> str:
    """What stands right over the section behind: a heading without a text of its own, or a short last line."""
    if not section.blocks:
        return section.heading.text if section.heading is not None else ""
    last = section.blocks[-1]
    return last.text if last.kind is not Kind.ROW and len(last.text.split()) <= _MOST_OF_HEADING else ""


def _states(section: Section) -> bool:
    """Whether a section is a list of statements, and not of names."""
    items = [block.text.strip() for block in section.blocks if block.kind is Kind.ITEM]
    told = [text for text in items if text.endswith((".", "。")) and _is_long(text)]
    return bool(items) and 2 * len(told) > len(items)


def _is_long(text: str) -> bool:
    return len(text) >= _FEWEST_SIGNS if is_han(text) else len(text.split()) >= _FEWEST_OF_STATEMENT
