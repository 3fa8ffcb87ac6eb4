"""Messages that a sentence counts without telling one, and that as many behind it tell: 'Three messages came back in
every session. Wetlands are infrastructure. ...'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.number_words import NUMBERS, han_number
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import counting_messages, speech
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .announced import said_by
from .paragraphs import at_semicolons, behind_colon
from .sentences_told import goes_on_with, is_of_the_day, parted

_MOST = 16
"""Words of a sentence that counts messages, before a colon of it."""
_FEWEST, _FEWEST_TOLD = 2, 3
"""Messages that are counted, and words of one."""
_FEWEST_SIDE_BY_SIDE = 3
"""Sentences of a paragraph that nothing counts."""
_MOST_BEFORE = 2
"""Words before the number of a sentence that under the name of messages may count nothing else."""
_NUMBERS = {word: number for word, number in NUMBERS.items() if _FEWEST <= number < 10}
_MESSAGES = re.compile(rf"\b(?P<number>{'|'.join(_NUMBERS)}) (?:[a-z]+ )?(?:{counting_messages.MESSAGES})\b")
_TAKEN = re.compile(counting_messages.TAKEN.format(numbers="|".join(_NUMBERS)))
_NAMED = re.compile(rf"\b(?:{counting_messages.MESSAGES})\b|信息|要点|启示|观点|体会")
_HAN, _HAN_TAKEN, _NOT_TOLD, _OF_EARLIER = (
    re.compile(one, re.IGNORECASE)
    for one in (
        counting_messages.HAN_MESSAGES,
        counting_messages.HAN_TAKEN,
        counting_messages.NOT_TOLD,
        counting_messages.OF_EARLIER,
    )
)
_COLON = re.compile(r"[:：]")


def counted_messages(passage: Passage, *, is_named: bool) -> tuple[Passage, list[Passage]]:
    """What counts the messages of a paragraph, and these: the sentences behind it, each with what goes on with it, or
    what semicolons part behind its colon. None where they are not as many. `is_named`: a heading calls what stands
    there messages, so that a number does: 'Three stand out.'"""
    told = sentences(passage)
    for place, sentence in enumerate(told):
        count = _count_in(sentence.text, is_named=is_named)
        if not count and not place and is_named and _announces(sentence.text):
            return sentence, _side_by_side(told[1:])
        if not count:
            continue
        parts = _with_what_goes_on(told[place + 1 :], count)
        if place + 1 == len(told):
            parts = at_semicolons(behind_colon(sentence))
            sentence = sentence.part(0, parts[0].start - sentence.start) if parts else sentence
        if len(parts) == count and all(_may_be_message(one.text, is_named=is_named) for one in parts):
            return sentence, parts
    return passage, []


def _may_be_message(text: str, *, is_named: bool) -> bool:
    """Whether a sentence may be a message: where no heading calls it one, neither goes on with the one that counts, nor
    tells what somebody did that day."""
    is_told = is_named or not (goes_on_with(text) or is_of_the_day(text) or _SPOKE.search(key(text)))
    return is_told and word_count(text) >= _FEWEST_TOLD


_SPOKE = re.compile(f"{speech.ASKED}|{speech.NARRATES}")


def _count_in(text: str, *, is_named: bool) -> int:
    """How many messages a sentence counts; 0 where it counts none."""
    head, *behind = _COLON.split(text)
    if word_count(head) > _MOST or "?" in head or _NOT_TOLD.search(head) or _OF_EARLIER.search(head):
        return 0
    if is_han(head):
        found = _HAN.search(head) or _HAN_TAKEN.search(head)
        return han_number(found["han"].replace("两", "二")) if found else 0
    told = key(head)
    if (found := _MESSAGES.search(told)) is not None:
        return _NUMBERS[found["number"]]
    if (taken := _TAKEN.search(told)) is not None:
        return _NUMBERS[taken["number"] or taken["first"]]
    is_empty = is_named and not behind and said_by(head) is not None  # 'Two cities led the way.' tells something.
    first = told.split()[: _MOST_BEFORE + 1] if is_empty else []
    return next((_NUMBERS[word] for word in first if word in _NUMBERS), 0)


def _announces(text: str) -> bool:
    """Whether a sentence only says that messages follow: 'The same messages came back in every session.'"""
    named = _NAMED.subn("", text if is_han(text) else key(text))
    return bool(named[1]) and not _OF_EARLIER.search(text) and said_by(named[0]) is not None


def _side_by_side(told: Sequence[Passage]) -> list[Passage]:
    """Sentences behind one that announces them, each with what goes on with it; none where they argue."""
    parts = parted(Passage(told[0].block, told[0].start, told[-1].end)) if told else []
    return parts if len(parts) > 1 else []


def _with_what_goes_on(told: Sequence[Passage], count: int) -> list[Passage]:
    """Sentences, each with what goes on with it where they are more than are counted."""
    if len(told) == count:
        return list(told)
    parts: list[Passage] = []
    for one in told:
        if parts and goes_on_with(one.text):
            parts[-1] = Passage(one.block, parts[-1].start, one.end)
        else:
            parts.append(one)
    return parts


def counts_paragraphs(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a paragraph under the name of messages only counts those that stand below it."""
    texts = [one for one in blocks if one.kind is Kind.TEXT]
    is_one = bool(texts) and block is texts[0] and len(sentences(whole(block))) == 1
    return is_one and _count_in(block.text, is_named=True) == len(texts) - 1 >= _FEWEST


def are_messages(section: Section, paragraph: Passage) -> bool:
    """Whether the sentences of the only paragraph under the name of messages are one each: none goes on with another,
    and at least three stand side by side."""
    told = sentences(paragraph)
    is_label = section.holds is Holds.KEY_MESSAGES and section.heading is not None and section.heading.inline
    return is_label and len(parted(paragraph)) == len(told) >= _FEWEST_SIDE_BY_SIDE
