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
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds

from .answers import goes_on_ahead
from .owing import Owing
from .promised import TAKEN_HOME, is_asked_for, speaks_of_other
from .whose_tasks import is_told, when

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
_COUNT = re.compile(r"\s*(?:\bn[.º°o]{0,2}\s*|#)?\d{1,2}(?:\.\d{1,2})*$", re.IGNORECASE)
"""What counts an action behind its label: 'Action 8.1'."""
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


def _owed_in(owing: Owing, passage: Passage) -> list[Entry]:
    """The sentences of a paragraph that say who does something, with those that only go on with one; none where less
    than two of three do, or one tells what was done."""
    entries: list[Entry] = []
    count = 0
    owners = owing.owners
    for sentence in sentences(passage):
        text = sentence.text
        is_owed = owners.in_text(text) or owners.doing(text) or owners.group(text) or owners.known_subject(text)
        if entries and not is_owed and goes_on_ahead(text):
            entries[-1].body.append(sentence)
            continue
        count += 1
        entries += [Entry([sentence])] if is_owed else []
    return entries if 3 * len(entries) >= 2 * count and not any(map(is_told, entries)) else []


class Labelled:
    """Looks for what labels tell, in sections that do not say that they tell what was agreed."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def items(self, section: Section) -> Iterator[list[Entry]]:
        """Items of minutes that say that they are an action, among others that tell what was said: 'Follow-up: ...'."""
        items = [block for block in section.blocks if block.kind is Kind.ITEM and self.ledger.is_open(block)]
        for place, block in enumerate(items):
            lead, rest = lead_of(whole(block))
            is_counted = lead is not None and _COUNT.search(lead.text) is not None
            counted = block.sign if block.style == "action" else lead.text if lead is not None and is_counted else ""
            label = _NUMBER_OF_LABEL.split(counted)[0]
            is_agreed = bool(counted) and bool(_COUNTS_AGREED.match(label) or key(label) in ONE_ACTION)
            if is_agreed and is_to_do(self.owing, label, block.text):
                yield entries_of([block])[0]
                continue
            if lead is not None and self._is_called(lead.text, rest.text):
                depth = block.depth
                below = takewhile(lambda one, depth=depth: one.depth > depth, items[place + 1 :])  # type: ignore[misc]
                yield entries_of([block, *below])[0]

    def is_owed(self, entry: Entry) -> bool:
        """Whether labels or brackets at an action say who owes it, or by when: it is to be done under any heading."""
        tail = self.owing.tail(entry.body[-1])
        return bool({Tells.OWNER, Tells.DUE} & entry.attributes.keys() or (tail and (tail.named or tail.due)))

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

    def elsewhere(self, sections: Sequence[Section], *, is_none: bool) -> Iterator[tuple[Entry, Section]]:
        """What labels and headings tell of which several sections have the same. `is_none`: the document says that
        nothing was agreed."""
        yield from self.conclusions(sections)
        yield from self.records(sections)
        yield from () if is_none else self.taken_home(sections)

    def conclusions(self, sections: Sequence[Section]) -> Iterator[tuple[Entry, Section]]:
        """What stands behind 'Conclusion:' in the midst of minutes, where several do; or in lists under several such
        headings, where it says who will do something: 'Conclusion of Item 1: (i) The agency shall issue ...'."""
        told: list[tuple[Entry, Section]] = []
        concluding = [one for one in sections if one.holds is Holds.CONCLUSION and one.heading is not None]
        for section in concluding if len(concluding) >= _FEWEST else ():
            first = section.blocks[0] if section.blocks and self.ledger.is_open(section.blocks[0]) else None
            if section.heading is None or first is None:
                continue
            if first.kind is Kind.ITEM:
                told += [(entry, section) for entry in entries_of(section.blocks)[0] if self._will_do(entry.text)]
            elif section.heading.inline and first.kind is Kind.TEXT:
                told += [(Entry([whole(first)]), section)] if self._is_called(section.heading.text, first.text) else []
        is_list = any(entry.first.block.kind is Kind.ITEM for entry, _section in told)
        yield from told if is_list or len(told) >= _FEWEST else ()

    def _will_do(self, text: str) -> bool:
        owners = self.owing.owners
        return WILL.search(text) is not None and bool(owners.in_text(text) or owners.group_will(text))

    def taken_home(self, sections: Sequence[Section]) -> Iterator[tuple[Entry, Section]]:
        """The sentences behind a label that several sections have, or that says that it is taken home, where they say
        who does something, whatever the tense, and half of them by when: 'We leave with: GIZ writes a guide by May.'"""
        told: dict[str, list[tuple[Passage, Passage, Section]]] = {}
        for section in sections:
            for label, rest in self._behind_labels(section):
                told.setdefault(key(label.text), []).append((label, rest, section))
        for found in told.values():
            name = found[0][0].text
            is_home = TAKEN_HOME.search(name) is not None
            is_other = speaks_of_other(name) or is_asked_for(name) or holds(name) in DISCUSSED
            if not is_home and (is_other or len(found) < _FEWEST or self.owing.owners.all_owners(name)):
                continue
            parts = [(_owed_in(self.owing, rest), label, section) for label, rest, section in found]
            owed = [entry for entries, _label, _section in parts for entry in entries]
            timed = sum(when(self.owing, entry) is not None or WILL.search(entry.text) is not None for entry in owed)
            if len(owed) >= _FEWEST and 2 * timed >= len(owed):
                self.ledger.label(*(label for entries, label, _section in parts if entries))
                yield from ((entry, section) for entries, _label, section in parts for entry in entries)

    def _behind_labels(self, section: Section) -> Iterator[tuple[Passage, Passage]]:
        """The labels of the paragraphs of a section, and what stands behind each."""
        heading = section.heading
        for block in section.blocks:
            if block.kind is not Kind.TEXT or not self.ledger.is_open(block):
                continue
            if heading is not None and heading.inline and block is section.blocks[0]:
                yield whole(heading), whole(block)
            elif (parted := lead_of(whole(block)))[0] is not None:
                yield parted[0], parted[1]

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
