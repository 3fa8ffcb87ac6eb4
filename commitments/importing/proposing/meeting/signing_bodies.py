"""The organisation that signs a letter which no person signs: below its close, or in Chinese over its last day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.closings import closes_letter
from commitments.importing.vocabulary.comparing import is_han

_LAST = 8
"""Blocks at the end of a text among which it closes."""


def signing_body(blocks: Sequence[Block]) -> Passage | None:
    """The whole organisation, where a unit of it stands above it."""
    tail = list(blocks[-_LAST:])
    closed = next((at for at, block in enumerate(tail) if closes_letter(block.text)), None)
    if closed is not None:
        signed = list(takewhile(_is_body, tail[closed + 1 :]))
        return whole(signed[-1]) if signed else None
    if len(tail) > 1 and is_han(tail[-1].text) and _is_day(tail[-1].text) and _is_body(tail[-2]):
        return whole(tail[-2])
    return None


def _is_body(block: Block) -> bool:
    text = block.text.strip(" .。,，")
    is_one = kind_of(text)[0] is not None and (is_name(text) or is_han(text))
    return block.kind is Kind.TEXT and is_one and not (DIALOGUE.search(text) or find_dates(text))


def _is_day(text: str) -> bool:
    days = find_dates(text)
    return len(days) == 1 and days[0].precision == "day" and is_mostly_date(text, days)
