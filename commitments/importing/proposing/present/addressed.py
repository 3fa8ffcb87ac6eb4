"""Those to whom a letter goes, where it thanks them for having come to the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from commitments.importing.ledger import Passage, whole
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.addressing import SALUTES, THANKED_FOR_COMING, TO_WHOM

from .came import Came

_TO_WHOM, _SALUTES = re.compile(TO_WHOM, re.IGNORECASE), re.compile(SALUTES, re.IGNORECASE)
_THANKED = re.compile(THANKED_FOR_COMING, re.IGNORECASE)
_FIRST, _BEHIND = 12, 3
"""Blocks of a letter before it salutes, and those behind in which it thanks."""


def addressed_in(sections: Sequence[Section], came: Came) -> list[Passage]:
    """The organisations on the lines between 'To:' and the salute, where the first words behind it thank them."""
    blocks = [block for section in sections for block in _all_of(section)]
    salute = next((at for at, one in enumerate(blocks[:_FIRST]) if _SALUTES.fullmatch(one.text)), None)
    if salute is None or not any(_THANKED.search(one.text) for one in blocks[salute + 1 : salute + 1 + _BEHIND]):
        return []
    to = next((at for at, one in enumerate(blocks[:salute]) if _TO_WHOM.fullmatch(one.text.strip())), salute)
    lines = takewhile(lambda block: came.is_one(block.text.strip(" .,;；，")), blocks[to + 1 : salute])
    return [whole(block) for block in lines]


def _all_of(section: Section) -> list[Block]:
    """The heading and the paragraphs of a section."""
    heading = [section.heading] if section.heading is not None else []
    return [block for block in (*heading, *section.blocks) if block.kind is not Kind.ROW]
