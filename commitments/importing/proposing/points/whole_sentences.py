"""Items with a colon within their sentence, which is no title: 'The river has a memory: it comes back.'"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.ledger import Passage
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure.level_leads import FOR_WHOM, level_of_lead
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds

_FEWEST, _FEWEST_OTHERS = 4, 1
"""Words before the colon of a sentence, and items beside it without any title."""


def with_whole_sentences(entries: Sequence[Entry]) -> list[Entry]:
    """The items of a list, where only one has a colon with its words before and small letters behind: these are one
    sentence, as the others are."""
    led = [one for one in entries if one.lead is not None]
    is_lone = len(led) == 1 and len(entries) > _FEWEST_OTHERS
    return [_whole(one) if is_lone and _is_one_sentence(one) else one for one in entries]


def _is_one_sentence(entry: Entry) -> bool:
    lead, first = entry.lead, entry.body[0] if entry.body else None
    if lead is None or first is None or first.block is not lead.block or is_han(lead.text):
        return False
    is_bold = any(start <= lead.start < end for start, end in lead.block.bold)
    is_called = level_of_lead(lead.text) is not None or FOR_WHOM.match(lead.text) or holds(lead.text) is not None
    between = lead.block.text[lead.end : first.start].strip()
    is_going_on = between == ":" and first.text[:1].islower() and len(lead.text.split()) >= _FEWEST
    return is_going_on and not (is_bold or is_called)


def _whole(entry: Entry) -> Entry:
    first = entry.body[0]
    start = entry.lead.start if entry.lead is not None else first.start
    return replace(entry, lead=None, body=[Passage(first.block, start, first.end), *entry.body[1:]])
