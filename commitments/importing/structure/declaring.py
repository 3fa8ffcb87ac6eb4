"""Declarations: a verb in capitals says what those who sign it do, and names what stands under it."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .introducing import word_count

DECLARES = re.compile(r"(?:NOS\s|SE\s|WE\s|NOUS\s)?[A-ZÀ-Þ]{5,}(?:\s+[A-ZÀ-Þ]{3,})?,?\s+(?=[a-zà-ÿ])")
"""'DESTACAMOS los aportes', 'WE RECOGNISE the contributions'."""
_NAMES = frozenset(
    {Holds.CONTRIBUTION, Holds.REPRESENTATION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.KEY_MESSAGES}
)
_MOST = 14
"""Words of such a line."""


def declares(block: Block) -> bool:
    """Whether a paragraph begins with what those who sign it do: 'LAMENTAMOS que ...'."""
    return block.kind is Kind.TEXT and DECLARES.match(block.text) is not None


def is_verb_first(heading: Block) -> bool:
    """Whether a heading is such a line."""
    return DECLARES.match(heading.text) is not None


def is_declared(block: Block, after: Block | None) -> bool:
    """Whether such a line names what the list under it tells: 'RECONOCEMOS la participación de', over levels."""
    begins = DECLARES.match(block.text) if block.kind is Kind.TEXT else None
    if begins is None or after is None or word_count(block.text) > _MOST:
        return False
    is_over = after.kind is Kind.ITEM or level_of(after.text.rstrip(" :："), alone=True) is not None
    return is_over and declared_in(block.text) is not None


def declared_in(text: str) -> Holds | None:
    """What such a line names."""
    begins = DECLARES.match(text)
    told = holds(_OF.sub("", text[begins.end() :].rstrip(" .:："))) if begins is not None else None
    return told if told in _NAMES else None


_OF = re.compile(r"^(?:the|el|la|los|las|les?|os?|as?)\s+|\s+(?:of|de|des|du|d[ao]s?|dari)$", re.IGNORECASE)
