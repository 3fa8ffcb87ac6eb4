"""What one level of government brings, where it tells of its deeds: 'Dakar a cartographié 214 points bas', 'The new Act
gives the councils a seat', 'La Unión explicó que su programa alcanza ya a 2.300 familias'.

Under the name of the level, or of a round, these are contributions of it, unless as many of its sentences wish, fear,
ask or miss something: then they are only what was said. So they are where contributions have a section of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import deeds_told
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.speech import HAVE_SPOKEN

from .kinds_said import calls_messages, kind_plain, kind_said
from .sentences_told import is_of_the_day

_DONE = {language: re.compile(forms) for language, forms in deeds_told.DONE.items()}
_NO_DEED = {language: re.compile(forms, re.IGNORECASE) for language, forms in deeds_told.NO_DEED.items()}
_NEW_RULE, _BY_NOW, _ACCORDING = (
    re.compile(one, re.IGNORECASE) for one in (deeds_told.NEW_RULE, deeds_told.BY_NOW, deeds_told.ACCORDING)
)
_QUOTES_OR_ASKS = re.compile(r"[?？\"“”«»]")
_THAT, _TOLD, _SHOWS = (re.compile(one) for one in (deeds_told.THAT, deeds_told.TOLD, deeds_told.SHOWS))
_ROUNDS, _OF_WHOM = re.compile(deeds_told.ROUNDS), re.compile(deeds_told.OF_WHOM)
type LevelAt = Callable[[str], str | None]
_FIRST = 12
"""Words of a sentence, or of what somebody said, among which stands what was done."""
_MOST_OF_SPEAKER = 10
"""Words of a sentence among which stands that its subject said something."""
_FEWEST = 8
"""Words of a sentence that tells what it was that somebody showed."""


def deeds_in(section: Section, blocks: Sequence[Block], language: str | None) -> list[Entry]:
    """The items, or else the sentences of paragraphs, that tell under the name of a level what it has done; nothing
    where that is not what they mostly do, where an item tells something else, or where they are called messages."""
    if language is None or section.level not in ("national", "local") or calls_messages(section):
        return []
    items = [block for block in blocks if block.kind is Kind.ITEM]
    texts = [block for block in blocks if block.kind is Kind.TEXT]
    if items:
        entries = [Entry([rest], lead) for lead, rest in (lead_of(whole(block)) for block in items)]
        done = [tells_deed(one.text, language) for one in entries]
        is_told = 2 * sum(done) > len(done) and not any(_tells_else(one.text, language) for one in entries)
        return entries if is_told else []
    deeds: list[Passage] = []
    others = 0
    for block in texts:
        told_of, more = _deeds_of(whole(block), language)
        deeds += [sentence for sentence, _whose in told_of]
        others += more
    return [Entry([one]) for one in deeds] if len(deeds) >= 2 * others else []


def deeds_of_speakers(
    section: Section, blocks: Sequence[Block], language: str | None, level_at: LevelAt
) -> Iterator[Entry]:
    """What several who were there tell each of their deeds, in a round or in presentations, with the level of who does:
    'EXPOSIÇÕES. Timon expôs que fez ...'. `level_at`: of whom a text begins with."""
    if language is None or section.level is not None:
        return
    is_named = section.heading is not None and _is_round(section.heading.text)
    for block in blocks:
        first, *more = sentences(whole(block)) or [whole(block)]
        is_led = bool(more) and _is_round(first.text.rstrip(" ."))  # 'EXPOSIÇÕES.'
        if block.kind is Kind.ROW or not (is_named or is_led):
            continue
        rest = whole(block).part(more[0].start, len(block.text)) if is_led else whole(block)
        told, others = _deeds_of(rest, language)
        is_told = (len(told) > 1 and len(told) >= 2 * others) or (block.kind is Kind.ITEM and not others)
        for sentence, whose in told if is_told else ():
            is_own = whose == sentence.text and not _leads(whose)
            level = level_at(_OF_WHOM.sub("", whose)) if is_own else None
            if level is not None:
                yield Entry([sentence], level=level)


def _is_round(text: str) -> bool:
    return _ROUNDS.search(key(text)) is not None


def _deeds_of(paragraph: Passage, language: str) -> tuple[list[tuple[Passage, str]], int]:
    """The sentences of a paragraph that tell of deeds, each with the words that begin with whose they are, and how many
    tell something else. One that only says of what somebody spoke is told by the one behind it, or else itself."""
    deeds: list[tuple[Passage, str]] = []
    others = 0
    told = sentences(paragraph)
    leading = ""
    for sentence, after in pairwise([*told, None]):
        if sentence is None:
            continue
        text = sentence.text
        leads = _leads(text)
        if _tells_else(text, language):
            others += 1
        elif leads and after is not None and not _speaks(after.text):
            leading = text
            continue
        elif tells_deed(text, language) or leading or (leads and word_count(text) >= _FEWEST):
            deeds.append((sentence, leading or text))
        else:
            others += 1
        leading = ""
    return deeds, others


def tells_deed(text: str, language: str) -> bool:
    """Whether a sentence tells what has been done, or is so by now; of what somebody said, that, or how
    something is done."""
    if _tells_else(text, language):
        return False
    told = _said(text)
    first = told if is_han(told) else " ".join(told.split()[:_FIRST])
    is_new = _NEW_RULE.match(told) is not None or _BY_NOW.search(first) is not None
    is_shown = _speaks(text) and _SHOWS.search(text) is not None
    return is_new or is_shown or _DONE[language].search(first) is not None


def _tells_else(text: str, language: str) -> bool:
    is_none = _NO_DEED[language].search(text) is not None or _QUOTES_OR_ASKS.search(text) is not None
    return is_none or is_of_the_day(text) or _is_of_both(text)


def _is_of_both(text: str) -> bool:
    """Whether a sentence says that something is missing, or calls itself a difficulty or a chance."""
    return kind_plain(text) == "challenge" or kind_said(text) in ("challenge", "opportunity")


def _speaks(text: str) -> bool:
    """Whether a sentence tells among its first words that somebody said or showed something."""
    if is_han(text):
        return _THAT.search(text[:24]) is not None
    first = key(" ".join(text.split()[:_MOST_OF_SPEAKER]))
    return HAVE_SPOKEN.search(first) is not None or _TOLD.search(first) is not None


def _leads(text: str) -> bool:
    """Whether a sentence says of what somebody spoke, and not what they said of it."""
    return _speaks(text) and _said(text) == text


def _said(text: str) -> str:
    """What somebody said in a sentence that tells who; all of another one."""
    if (found := _ACCORDING.match(text)) is not None:
        return text[found.end() :]
    found = _THAT.search(text) if _speaks(text) else None
    return text[found.end() :] if found is not None and word_count(text[: found.start()]) <= _MOST_OF_SPEAKER else text
