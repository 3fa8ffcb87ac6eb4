"""Answers to the question what was agreed: the steps that one paragraph tells, sentence by sentence and clause by
clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.owners.leading import FALLS_TO
from commitments.importing.proposing.owners.openings import THAT
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.deeds import DEED, WILL

from .agreed_clauses import clauses_owed, promised_in
from .owing import Owing

_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:It|They|This|These|Those|Such|He|She|Est[aeo]s?|Ess[aeo]s?|Dich[ao]s?|Ell[ao]s?|Él|El(?:e|a|es|as)|Ils?|Elles?|"
    r"C(?:et?|ette|es)|Cel(?:a|le|ui)|Ini|Hal ini|Mereka|Ia)\s|[A-ZÀ-Þ][a-zà-ÿ]*-l?[oa]s?-(?:á|ão)\b|"
    r"(?:L[aeo]s?|Se|Tod[ao]s)\s(?:[a-zà-ÿ]+\s)?[a-zà-ÿ]{2,}(?:rá|rán|rão)\s|[这该其]"
)
"""A sentence that goes on with what the one before tells."""
IS_AHEAD = re.compile(r"\b(?:should|must|debe[n]?|deve[m]?|doi(?:t|vent)|harus|perlu)\b|-(?:á|ão)\b|[应须需]")
_AND_OTHER = re.compile(
    r"\s+(?:and|y|e|et|dan)\s+(?:(?:the|el|la|l[eo]s|[oa]s?|les?|celui|celle)\s+|l['’])?(?:(?:del?|d[ao]|du)\s+(?:la\s+)?)?"
    rf"(?P<who>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|the|del?|d[aeo]s?|du|des|la|y|e|et|and)\s+)*[A-ZÀ-Þ][\w'’-]*){{0,6}})\s+(?:to|a|à|de|d['’]|untuk)\s+(?={DEED.pattern})"
)
_FEWEST_OWED = 2 / 3
"""The part of what an answer tells that says who will do what."""


def goes_on_ahead(text: str) -> bool:
    """Whether a sentence goes on with what is to be done, and tells nothing of the day: 'It was raining.'"""
    is_ahead = WILL.search(text) or IS_AHEAD.search(text)
    return _GOES_ON.match(text) is not None and is_ahead is not None and not _REPORTS.search(text)


class Answers:
    """Reads the paragraphs under a question."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def read(self, blocks: Sequence[Block]) -> list[Entry]:
        """The steps of an answer, if most of what it tells says who will do what."""
        entries: list[Entry] = []
        count = 0
        for block in blocks:
            for part in [clause for sentence in sentences(whole(block)) for clause in self.clauses(sentence)]:
                if self._is_owed(part):
                    entries.append(Entry([part]))
                    count += 1
                elif entries and _UNDATED.match(part.text):
                    entries[-1].labels.append(part)
                elif entries and _GOES_ON.match(part.text):
                    entries[-1].body.append(part)
                else:
                    count += 1
        return entries if entries and len(entries) >= _FEWEST_OWED * count else []

    def clauses(self, sentence: Passage) -> list[Passage]:
        """The clauses of a sentence, where each of them says who will do what; else the sentence."""
        parts = clauses_owed(sentence, self._is_owed)
        for one, after in pairwise(parts):
            self.ledger.label(sentence.part(one.end - sentence.start, after.start - sentence.start))
        return parts

    def beside_promise(self, clause: Passage) -> tuple[Passage, Entry | None]:
        """A clause in which somebody promised to do something, without what another one did with the same verb, and
        that: 'A Beira comprometeu-se a limpar as valas e a de Quelimane a receber técnicos'."""
        promised, owners = promised_in(clause.text), self.owing.owners
        for found in _AND_OTHER.finditer(clause.text, promised.end()) if promised is not None else ():
            who = clause.part(*found.span("who"))
            if owners.all_owners(who.text) or self.owing.government_of(who.text):
                self.ledger.label(clause.part(found.start(), found.end()))
                rest = clause.part(found.end(), len(clause.text))
                return clause.part(0, found.start()), Entry([rest], who)
        return clause, None

    def _is_owed(self, part: Passage) -> bool:
        """Whether a text begins with who will do what, and does not report what was done."""
        text = part.text
        if _REPORTS.search(THAT.sub("", text)):
            return False
        if WILL.search(text) is None and promised_in(text) is None and FALLS_TO.match(text) is None:
            return self.owing.dues.said_in(text) is not None and self.owing.owners.doing(text).owner is not None
        return self.owing.owners.in_text(text).owner is not None or self.owing.owners.group_will(text)
