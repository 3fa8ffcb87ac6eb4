"""Paragraphs of which several begin with the name of a field and a full stop, and tell who will do what in it: 'Rivers.
MINAE will convene a round table by June.'"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Block
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds import WILL

from .by_sentence import BySentence
from .remarks import before_advice

_MOST_WORDS, _MOST_SIGNS = 5, 8
"""Words of the name of a field; of a Chinese one signs."""
_FEWEST = 2
"""Paragraphs that begin so."""


def by_field(by_sentence: BySentence, texts: Sequence[Block]) -> list[Entry]:
    """The steps of such paragraphs, each under its field, and of those beside them that tell nothing but steps; none
    where one of them tells no step."""
    told: list[list[Entry]] = []
    count = 0
    for block in texts:
        field = _field_of(whole(block))
        if field is None:
            told.append(by_sentence.all_owed(block))
            continue
        steps = _steps_in(by_sentence, field[1])
        if not steps:
            return []
        told.append([replace(one, group=field[0]) for one in steps])
        count += 1
    return [one for steps in told for one in steps] if count >= _FEWEST else []


def _field_of(passage: Passage) -> tuple[Passage, Passage] | None:
    """The name of a field that a paragraph begins with, and what it tells behind it."""
    first, *others = sentences(passage)
    name = first.text.rstrip(" .。")
    is_short = len(name) <= _MOST_SIGNS if is_han(name) else word_count(name) <= _MOST_WORDS
    is_name = is_short and first.text.endswith((".", "。")) and (name[:1].isupper() or is_han(name[:1]))
    if not others or not is_name or WILL.search(name) or find_dates(name):
        return None
    return first, passage.part(others[0].start - passage.start, len(passage.text))


def _steps_in(by_sentence: BySentence, passage: Passage) -> list[Entry]:
    """Those that a paragraph tells apart, or the one that it is, before what somebody only advises."""
    passage = before_advice(passage)
    if apart := by_sentence.told_apart(passage):
        return apart
    one = Entry([passage])
    return [one] if len(sentences(passage)) == 1 and by_sentence.sayings.is_owed(one) else []
