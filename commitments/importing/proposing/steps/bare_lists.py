"""Lines under each other that no sign begins, each of which is a next step: what a list is to whoever types it without
bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.dates import find_dates
from commitments.importing.ledger import sentences, whole
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.names.values import is_empty
from commitments.importing.structure import Block
from commitments.importing.structure.ends import ENDS
from commitments.importing.structure.going_on import is_place_and_date
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import DEED

from .owing import Owing

_FEWEST, _MOST_WORDS = 2, 40
"""Lines, and words of each."""
_MOST_OF = 0.75
"""The part of the lines that has to begin with what is to be done, or to end with who owes it or by when."""


def bare_list(owing: Owing, texts: Sequence[Block]) -> list[Entry]:
    """The lines as entries, where all of them are short, none goes on in a second sentence, and most of them tell by
    their form what is to be done; else none."""
    told = [block for block in texts if not (is_empty(key(block.text)) or _is_dateline(block.text))]
    told = [block for block in told if not _TITLE.fullmatch(block.text.strip())]
    if len(told) < _FEWEST or not all(map(_is_line, told)):
        return []
    sure = sum(_is_sure(owing, block) for block in told)
    if sure < _MOST_OF * len(told):
        return []
    while told[-1].gap and not _is_sure(owing, told[-1]):
        told.pop()  # 'That was all.'
    return [_entry(block) for block in told]


def owed_behind(owing: Owing, texts: Sequence[Block]) -> list[Entry]:
    """The same of lines under the name of a field, which might tell one step: where each ends with a bracket, and half
    of these tell who owes it or by when."""
    are_bracketed = len(texts) >= _FEWEST and all(_BRACKET.search(block.text) for block in texts)
    tails = [owing.tail(whole(block)) for block in texts] if are_bracketed else []
    is_owed = 2 * sum(tail is not None and bool(tail.named or tail.due) for tail in tails) >= len(texts)
    return bare_list(owing, texts) if are_bracketed and is_owed else []


_BRACKET = re.compile(r"[)）]\s*[.。]?\s*$")
_TITLE = re.compile(r"\[[^\[\]]{2,50}\]|[=*~–—-]{1,3}\s[^=*~]{2,50}\s[=*~–—-]{1,3}")
"""What stands over some of the lines, between signs: '[Mobility]'."""


def _is_dateline(text: str) -> bool:
    """Whether a line is where and on which day the text was signed."""
    return is_place_and_date(text) and any(one.precision == "day" for one in find_dates(text))


def _is_sure(owing: Owing, block: Block) -> bool:
    return DEED.match(block.text) is not None or _is_owed(owing, block)


def _is_line(block: Block) -> bool:
    return word_count(block.text) <= _MOST_WORDS and len(sentences(whole(block))) == 1 and block.text[:1] not in "(（"


def _is_owed(owing: Owing, block: Block) -> bool:
    """Whether behind its words stands who owes it, or by when, or before them who does."""
    tail = owing.tail(whole(block))
    if (tail is not None and (tail.named or tail.due is not None)) or owing.dues.said_in(block.text) is not None:
        return True
    lead = lead_of(whole(block))[0]
    return lead is not None and bool(owing.owners.all_owners(lead.text)) and not ENDS.search(lead.text)


def _entry(block: Block) -> Entry:
    lead, rest = lead_of(whole(block))
    return Entry([rest], lead)
