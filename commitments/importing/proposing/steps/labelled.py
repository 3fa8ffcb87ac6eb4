"""Steps that labels tell: 'Action:' in the midst of minutes, and headings with who owes it and by when under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile, zip_longest

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.entries import Entry, entries_of, lead_of, record_of
from commitments.importing.proposing.names.values import is_empty
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.leads import ONE_ACTION, tells_of_deed
from commitments.importing.vocabulary import Holds, Tells, key, words

from .owing import Owing
from .promised import speaks_of_other

_DECISIONS = frozenset({key(one) for one in words.DECISIONS})
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_COUNTS_AGREED = re.compile(
    r"acuerdo|compromiso|acci[oó]n|action|agreement|commitment|acordo|ação|compromisso|encaminhamento|engagement|"
    r"kesepakatan|komitmen|行动|承诺",
    re.IGNORECASE,
)
"""What counts that which was agreed, in the midst of anything: 'Acuerdo 3: ...'."""
_NUMBER_OF_LABEL = re.compile(r"\s*(?:(?<!\w)[Nn][.º°o]{0,2}\s*|#)?\d|[:：]")
"""What counts a label, and stands behind it: 'Decision 3:'."""
_WHO_ACTS = (
    r"(?:action(?:ed)?(?:\s+(?:by|for|point|item))?|acci[oó]n|a[cç]?ção|tarea|tarefa|tâche|tindak lanjut|"
    r"resp(?:\.|ons[aá]ve[li]s?|onsables?|onsible)?|a cargo(?: de)?|penanggung jawab|pj|pic|owner|"
    r"行动|责任单位|负责单位|牵头单位|责任)\s*[:：–—-]\s*"
)
_MARK_BEHIND = re.compile(
    rf"\s*[\[(（［【]\s*{_WHO_ACTS}(?P<who>[^\[\]()（）]{{2,160}})[\])）］】]\s*[.。]?\s*$", re.IGNORECASE
)
_MARK = re.compile(
    rf"\s*[\[(（【]?\s*{_WHO_ACTS}(?P<who>[^\[\]()（）:：]{{2,160}}?)[\])）】]?\s*[.。]?\s*", re.IGNORECASE
)
"""Who acts, behind a paragraph of minutes, or alone on the line below."""
_LONGEST_MARK = 240
_FEWEST = 2
"""Conclusions of minutes, and headings with who owes it and by when under each."""


def is_to_do(owing: Owing, label: str, text: str) -> bool:
    """Whether what stands behind 'Action:' is to be done; a decision may be about anything, so it has to say so."""
    if _REPORTS.search(text):
        return False
    is_owed = owing.owners.in_text(text) or owing.owners.doing(text) or owing.dues.said_in(text)
    return key(label) not in _DECISIONS or bool(is_owed)


class Labelled:
    """Looks for what labels tell, in sections that do not say that they tell what was agreed."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def items(self, section: Section) -> Iterator[list[Entry]]:
        """Items of minutes that say that they are an action, among others that tell what was said: 'Follow-up: ...'."""
        items = [block for block in section.blocks if block.kind is Kind.ITEM and self.ledger.is_open(block)]
        for place, block in enumerate(items):
            label = _NUMBER_OF_LABEL.split(block.sign)[0]
            is_counted = block.style == "action" and (_COUNTS_AGREED.match(label) or key(label) in _DECISIONS)
            if is_counted and is_to_do(self.owing, label, block.text):
                yield entries_of([block])[0]
                continue
            lead, rest = lead_of(whole(block))
            if lead is not None and self._is_called(lead.text, rest.text):
                depth = block.depth
                below = takewhile(lambda one, depth=depth: one.depth > depth, items[place + 1 :])  # type: ignore[misc]
                yield entries_of([block, *below])[0]

    def marked(self, section: Section) -> Iterator[Entry]:
        """Sentences behind which brackets, or the next line, say who acts: '... by March. [Action: KURA]'."""
        blocks = [block for block in section.blocks if self.ledger.is_open(block)]
        for block, after in zip_longest(blocks, blocks[1:]):
            if block.kind not in (Kind.TEXT, Kind.ITEM):
                continue
            passage = whole(block)
            inside = _MARK_BEHIND.search(block.text, max(0, len(block.text) - _LONGEST_MARK))
            below = _MARK.fullmatch(after.text) if after is not None and after.kind is Kind.TEXT else None
            if inside is not None and self._names(inside["who"]):
                last = self._last_sentence(passage.part(0, inside.start()))
                if last is not None:
                    yield Entry([passage.part(last.start, len(block.text))])
            elif below is not None and after is not None and self._names(below["who"]):
                value = whole(after).part(*below.span("who"))
                label = whole(after).part(0, below.start("who"))
                yield Entry([self._last_sentence(passage) or passage], None, {Tells.OWNER: value}, [label])

    def _names(self, who: str) -> bool:
        """Whether a value is nothing but names of those who act."""
        told = self.owing.owners.named(who)
        return not tells_of_deed(who) and bool(told) and all(is_name(one.name) for one in told.everyone)

    @staticmethod
    def _last_sentence(passage: Passage) -> Passage | None:
        """The last sentence, with those behind it that only say that there is no date yet."""
        told = sentences(passage)
        last = next((one for one in reversed(told) if not is_empty(one.text.strip(" ."))), None)
        return passage.part(last.start - passage.start, len(passage.text)) if last is not None else None

    def conclusions(self, sections: Sequence[Section]) -> Iterator[tuple[Entry, Section]]:
        """What stands behind 'Conclusion:' in the midst of minutes, where several do."""
        told = [
            (Entry([whole(section.blocks[0])]), section) for section in sections
            if section.holds is Holds.CONCLUSION and section.heading is not None and section.heading.inline
            and section.blocks and section.blocks[0].kind is Kind.TEXT and self.ledger.is_open(section.blocks[0])
            and self._is_called(section.heading.text, section.blocks[0].text)
        ]  # fmt: skip
        yield from told if len(told) >= _FEWEST else ()

    def records(self, sections: Sequence[Section]) -> Iterator[tuple[Entry, Section]]:
        """Headings that each have nothing under them but who owes it and by when: 'Task 1: ...', and labels."""
        for is_record, run in groupby(sections, lambda section: section.holds is None and self._is_record(section)):
            records = list(run) if is_record else []
            if len(records) >= _FEWEST and 2 * sum(map(self._has_due, records)) >= len(records):
                yield from ((record_of(section), section) for section in records)

    def _is_called(self, label: str, text: str) -> bool:
        return key(label) in ONE_ACTION and tells_of_deed(text) and is_to_do(self.owing, label, text)

    def _is_record(self, section: Section) -> bool:
        heading, day = section.heading, self.owing.day
        if heading is None or not section.blocks or not self.ledger.is_open(section.blocks[0]):
            return False
        told = record_of(section).attributes
        due = self.owing.dues.of(told[Tells.DUE].text) if Tells.DUE in told else None
        is_over = due is not None and due.on is not None and day is not None and due.on < day
        return {Tells.OWNER, Tells.DUE} <= told.keys() and not is_over and not speaks_of_other(heading.text)

    def _has_due(self, section: Section) -> bool:
        return self.owing.dues.of(record_of(section).attributes[Tells.DUE].text) is not None
