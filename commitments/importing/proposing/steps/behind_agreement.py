"""What sentences tell behind one that says that they agreed, in the same paragraph or in the next ones: 'Several
commitments were made. The Ministry will publish its map by June. UNEP undertook to fund it.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.meeting.ordinals import ordinal_in
from commitments.importing.proposing.names.groups import asked_group
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import restates, says_agreed, says_made, word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.consenting import AGREEMENTS, NOT_MADE
from commitments.importing.vocabulary.deeds import DEED, WILL

from .agreed_clauses import clauses_agreed, promised_in
from .answers import goes_on_ahead
from .owing import Owing

_AGREEMENTS = re.compile(AGREEMENTS, re.IGNORECASE)
_NOT_MADE = re.compile(NOT_MADE, re.IGNORECASE)
_RECALLS = re.compile(words.RECALLS, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
FEWEST_BEHIND = 2
"""Sentences that say who will do what behind one that says that they agreed."""
_MOST_OF_AGREED = 10
"""Words of a sentence that only names agreements."""


_NOTHING = re.compile(
    r"\b(?:said|stated|explained|replied|dijo|dijeron|señaló|indicó|disse|disseram|indicou|(?:a|ont)\s+(?:dit|indiqué)|"
    r"menyatakan|mengatakan)\b[^.;]{0,40}?\b(?:nothing|not|no|nada|ning\w+|não|nenhum\w*|rien|ne|aucun\w*|belum|tidak)\b|"
    r"\b(?:declined|abstained)\b|表示[^，。；]{0,12}(?:暂|无法|没有|不)",
    re.IGNORECASE,
)
"""What somebody says among others who take something on: that they do not."""
_THAT = re.compile(r"(?:that|que|bahwa)\s+|qu['’]", re.IGNORECASE)
"""What may stand behind the colon before the first clause."""


class BehindAgreement:
    """Reads what stands behind a sentence that says that they agreed. `number`: which dialogue of its series it was."""

    def __init__(self, ledger: Ledger, owing: Owing, number: int | None) -> None:
        self.ledger = ledger
        self.owing = owing
        self.number = number

    def read(self, section: Section) -> list[Entry]:
        """The sentences of the paragraphs of a section, each of which says who will do what, from the first such
        agreement on; or what words count behind it, over several sentences: 'First, ... . Second, ...'."""
        before: Passage | None = None
        for place, block in enumerate(section.blocks):
            if block.kind is not Kind.TEXT:
                before = None
                continue
            if listed := self._counted(block, before):
                return listed
            told = self._told(block)
            for at, sentence in enumerate(told):
                head, colon, rest = sentence.text.partition(": ")
                behind = [*told[at + 1 :], *self._told_in(section.blocks[place + 1 :])]
                if colon and rest and says_agreed(head) and not enumerated(sentence)[1]:
                    parts = [sentence.part(len(head) + len(colon), len(sentence.text)), *told[at + 1 :]]
                    are_owed = all(map(self._will_do, parts[:FEWEST_BEHIND]))
                    told = list(takewhile(self._will_do, parts)) if are_owed else []
                    return [Entry([one]) for part in told for one in clauses_agreed(self.owing, _without_that(part))]
                if self._only_says_agreed(sentence) and len(listed := self._owed_behind(behind)) >= FEWEST_BEHIND:
                    return listed
            before = told[-1] if told else None
        return []

    def _told(self, block: Block) -> list[Passage]:
        return [one for one in sentences(whole(block)) if self.ledger.is_free(one)]

    def _told_in(self, blocks: Sequence[Block]) -> list[Passage]:
        """The sentences of the paragraphs that follow each other from the first of some blocks on."""
        texts = takewhile(lambda block: block.kind is Kind.TEXT, blocks)
        return [sentence for block in texts for sentence in self._told(block)]

    def _counted(self, block: Block, before: Passage | None) -> list[Entry]:
        """What words or signs count in several sentences, behind one that says that it was agreed, where all say that
        something is to be done, and half of them who does; each without what does not go on with it."""
        counted, parts = enumerated(whole(block))
        told = sentences(whole(block).part(0, counted.start - whole(block).start)) if parts else []
        over = told[-1] if told else before
        if over is None or len(sentences(counted)) < FEWEST_BEHIND or not says_agreed(over.text):
            return []
        if self._is_earlier(over.text) or not self.ledger.is_free(whole(block)):
            return []
        bodies = [self._without_others(part) for part in parts]
        if not all(self._is_ahead(body[0]) for body in bodies) or 2 * sum(map(self._does, bodies)) < len(bodies):
            return []
        self.ledger.label(*(counted.part(0, part.start - counted.start) for part in parts[:1]))
        entries: list[Entry] = []
        for body in bodies:
            lead, rest = lead_of(body[0])
            entries.append(Entry([rest, *body[1:]], lead))
        return entries

    @staticmethod
    def _without_others(part: Passage) -> list[Passage]:
        """The first sentence of a part, and those that go on with it and do not say when all is taken up again."""
        first, *others = sentences(part)
        return [first, *takewhile(lambda one: goes_on_ahead(one.text) and not DIALOGUE.search(one.text), others)]

    def _is_ahead(self, part: Passage) -> bool:
        """Whether a part that is counted says that something is to be done, or by when, or who does it."""
        is_deed = WILL.search(part.text) is not None or DEED.match(part.text) is not None
        is_deed = is_deed or self.owing.dues.said_in(part.text) is not None
        is_deed = is_deed or self.owing.dues.said_without_day(part.text) is not None
        return (is_deed or self._does([part])) and not _REPORTS.search(part.text)

    def _does(self, body: Sequence[Passage]) -> bool:
        """Whether a part that is counted says who does something."""
        text, owners = body[0].text, self.owing.owners
        is_owner = owners.in_text(text).owner or owners.bound(text).owner or owners.doing(text).owner
        return bool(self._owes(body[0]) or is_owner or owners.group_will(text) or DEED.match(text))

    def _only_says_agreed(self, sentence: Passage) -> bool:
        """Whether a sentence says that something was agreed, at this meeting, and neither what nor by whom."""
        text = sentence.text
        is_named = word_count(text) <= _MOST_OF_AGREED and _AGREEMENTS.search(text) is not None
        is_named = is_named and not (_NOT_MADE.search(text) or "?" in text)
        is_said = ((is_named or says_made(text)) and not _RECALLS.search(text)) or restates(text)
        is_said = is_said and not self._is_earlier(text)
        return is_said and not find_dates(text) and self.owing.owners.in_text(text).owner is None

    def _is_earlier(self, text: str) -> bool:
        """Whether a sentence speaks of an earlier dialogue."""
        return ordinal_in(text, anywhere=True) not in (None, self.number)

    def _owed_behind(self, told: Sequence[Passage]) -> list[Entry]:
        """The sentences from the first one on that say who will do what, or do so behind a colon, each with what only
        goes on with it."""
        entries: list[Entry] = []
        for sentence in told:
            if entries and _NOTHING.search(sentence.text):
                continue  # 'GIZ said it had nothing to commit.'
            before, colon, _rest = sentence.text.partition(": ")
            behind = sentence.part(len(before) + len(colon), len(sentence.text)) if colon else sentence
            owed = next((part for part in (sentence, behind) if self._owes(part)), None)
            if owed is not None:
                lead = sentence.part(0, owed.start - sentence.start)
                entries.append(Entry([owed], labels=[lead] if lead.text else []))
            elif entries and goes_on_ahead(sentence.text):
                entries[-1].body.append(sentence)
            else:
                break
        return entries

    def _owes(self, part: Passage) -> bool:
        text, owners = part.text, self.owing.owners
        is_promised = promised_in(text) is not None and owners.in_text(text).owner is not None
        return self._will_do(part) or is_promised or self._is_asked(part)

    def _is_asked(self, part: Passage) -> bool:
        """Whether a sentence says that a group is asked for something by a time: 'Councils are asked to return their
        comments by 31 January.'"""
        return bool(asked_group(part.text)) and self.owing.dues.said_in(part.text) is not None

    def _will_do(self, part: Passage) -> bool:
        return WILL.search(part.text) is not None and self.owing.owners.in_text(part.text).owner is not None


def _without_that(part: Passage) -> Passage:
    """What was agreed, without what it begins with behind a colon: 'a saber: que la Alcaldía ...'."""
    that = _THAT.match(part.text)
    return part.part(that.end(), len(part.text)) if that is not None else part
