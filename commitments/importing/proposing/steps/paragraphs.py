"""Steps that no list tells: paragraphs of a section that says what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, chain, dropwhile

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.counted import enumerated, in_order
from commitments.importing.proposing.entries import Entry, label_of, labels_of, lead_of
from commitments.importing.proposing.meetings_ahead import only_meets
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.ends import COLON_END
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.leads import ONE_ACTION, asks_what, says_step_agreed
from commitments.importing.structure.questions import is_question
from commitments.importing.structure.signs import ACTION_ONLY
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import DEED, WILL
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.tasks_given import NO_STEP

from .answers import Answers
from .bare_lists import bare_list
from .by_field import by_field
from .by_sentence import BySentence
from .city_by_city import CityByCity
from .labelled import is_to_do
from .led import Led
from .owing import Owing
from .sayings import Sayings, is_short, leads_on
from .standing_over import until_when
from .under_headings import WEAK, UnderHeadings

_RESOLVED = re.compile(words.RESOLVED, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_NO_STEP = re.compile(NO_STEP, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_REMARK = re.compile(r"[(（][^()（）]*[)）]\W*")
"""A paragraph in brackets, which is beside what is agreed."""
_FEWEST_WORDS = 4
"""Of a paragraph that is one step."""


class Paragraphs:
    """Reads the paragraphs of a section. `listed`: sections in which something is listed: what is not, is no step."""

    def __init__(self, ledger: Ledger, owing: Owing, listed: Set[int]) -> None:
        self.ledger = ledger
        self.owing = owing
        self.listed = listed
        # Labels that several sections have, as the sheets of working groups do: 'What we shall do: ...'.
        self.repeated: frozenset[str] = frozenset()
        self.answers = Answers(ledger, owing)
        self.led = Led(ledger, owing)
        self.sayings = Sayings(ledger, owing)
        self.by_sentence = BySentence(owing, self.answers, self.sayings)
        self.cities = CityByCity(owing, self.sayings)
        self.under = UnderHeadings(owing, self.by_sentence, self.sayings)

    def read(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Parts that a sentence counts; paragraphs that words count, or that bold words lead into; a heading with its
        text."""
        if entries := self._counted(blocks) or self._in_order(blocks):
            return entries
        entries = self._from_records(blocks)
        if len(entries) > 1 or (entries and not section.is_part):
            return entries
        if entries := self._led_by_bold(blocks):
            return entries
        if section.is_part and section.heading is not None:
            if owed := self.under.owed_by(section.heading, blocks):
                return owed
            if blocks and self._may_name(section, section.heading):
                named = self._under_name(section.heading, blocks)
                if named is not None:
                    return named
        return self._resolved(section, blocks)

    def _may_name(self, section: Section, heading: Block) -> bool:
        """Whether the heading of a part may call an action or a field, whose paragraphs it stands over."""
        return (
            section.level is None
            and not heading.inline
            and heading.level < WEAK
            and id(section.parent) not in self.listed
            and not COLON_END.search(heading.text)
        )

    def _under_name(self, heading: Block, blocks: Sequence[Block]) -> list[Entry] | None:
        """Paragraphs under the name of who owes them, or of a field; one step that the heading calls, with its text.
        None where it does neither."""
        texts = [block for block in blocks if block.kind is Kind.TEXT and not COLON_END.search(block.text)]
        texts = [block for block in texts if any(map(str.isalpha, block.text))]  # No number of the next step.
        texts = [block for block in texts if not _REMARK.fullmatch(block.text)]
        texts = [block for block in texts if block.depth >= texts[0].depth]  # What stands behind a list is none of it.
        is_owner = len(texts) > 1 and bool(self.owing.owners.all_owners(heading.text))
        if is_owner and all(DEED.match(one.text) for one in texts):
            return [Entry([whole(one)], whole(heading)) for one in texts]
        texts = [block for at, block in enumerate(texts) if at == 0 or not only_meets(block.text)]
        if owed := self.under.owed_under(heading, texts) or self.under.taken_on_under(heading, texts):
            return owed
        if not texts or self._names_place(heading.text):
            return None
        counts = ACTION_ONLY.fullmatch(heading.text) is not None or is_horizon(heading.text)
        entry = Entry([], None if counts else whole(heading).part(0, len(heading.text.rstrip(" .:："))))
        if counts:
            entry.labels.append(whole(heading))
        for passage in map(whole, texts):
            if not entry.take_labels(list(labels_of(passage))):
                entry.body.append(passage)
        return [entry] if entry.body else []

    def _counted(self, blocks: Sequence[Block]) -> list[Entry]:
        """Parts that sentences count, and the paragraphs behind these that are steps, too."""
        entries: list[Entry] = []
        for block in blocks:
            counted, parts = enumerated(whole(block))
            if parts:
                self.ledger.label(counted)
                for part in parts:
                    self.ledger.release(part)
                before = whole(block).part(0, counted.start - whole(block).start)
                entries += _under_clauses(before, parts, until_when(self.owing, before))
        return [*entries, *self._behind_counted(blocks)] if entries else []

    def _behind_counted(self, blocks: Sequence[Block]) -> Iterator[Entry]:
        """Paragraphs behind one that counts steps of which each says who will do what, as its first words may call it:
        '**Data.** UNEP will send the inventory.'"""
        behind = dropwhile(lambda block: not enumerated(whole(block))[1], blocks)
        for block in behind:
            lead, rest = lead_of(whole(block))
            is_one = block.kind is Kind.TEXT and is_short(block) and WILL.search(rest.text) is not None
            if is_one and self.sayings.is_owed(Entry([rest])) and not enumerated(whole(block))[1]:
                yield Entry([rest], lead)

    def _resolved(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Paragraphs that each say who will do what, or that it was agreed; what stands behind 'Action:'."""
        texts = [block for block in blocks if block.kind is Kind.TEXT and not leads_on(block)]
        heading = section.heading
        if heading is not None and heading.inline and (told := self._behind_label(heading, texts)) is not None:
            return told
        if id(section.parent or section) in self.listed:
            return self.by_sentence.beside(texts)
        is_asked = heading is not None and is_question(heading.text)
        return (
            self.cities.read(texts)
            or by_field(self.by_sentence, texts)
            or bare_list(self.owing, texts)
            or (self.answers.read(texts) if is_asked else [])
            or [entry for block in texts for entry in self.by_sentence.said_to_follow(block)]
            or self.led.in_groups(texts)
            or self.under.by_places(texts)
            or [entry for block in texts for entry in self.led.shared_out(block)]
            or self._by_owners(texts)
            or self._owed_in(texts)
            or self._answered(texts)
            or self._said_or_agreed(texts, is_led=bool(blocks) and leads_on(blocks[0]))
            or self.by_sentence.beside(texts)
        )

    def _behind_label(self, heading: Block, texts: Sequence[Block]) -> list[Entry] | None:
        """What stands behind 'Action:', a question, or a label that several sections have, or that says that a step was
        agreed; None behind any other."""
        if key(heading.text) in ONE_ACTION:
            return [
                entry
                for block in texts[:1]
                if is_short(block) and is_to_do(self.owing, heading.text, _UNDATED.sub("", block.text))
                for entry in self.by_sentence.one_each(block) or [Entry([whole(block)])]
            ]
        short = [block for block in texts if is_short(block)]
        if asks_what(heading.text):
            return [Entry([whole(block)]) for block in short if self.sayings.will_be_done(block.text)]
        if says_step_agreed(heading.text) and any(_NO_STEP.match(block.text) for block in texts[:1]):
            return []
        if key(heading.text) in self.repeated or says_step_agreed(heading.text):
            return [
                entry
                for block in short
                for entry in self.by_sentence.one_each(block)
                or ([Entry([whole(block)])] if _may_owe(block.text) else [])
            ]
        return None

    def _by_owners(self, texts: Sequence[Block]) -> list[Entry]:
        """Paragraphs of which each begins with whose it is."""
        led = self.led.by_owners([block for block in texts if is_short(block)])
        return led if len(led) == len(texts) else []

    def _owed_in(self, texts: Sequence[Block]) -> list[Entry]:
        """Sentences of paragraphs that say who will do what: most of one, and all of those beside it."""
        told = [self.by_sentence.owed_in(block) for block in texts]
        if not any(told):
            return []
        pairs = zip(texts, told, strict=True)
        return self.by_sentence.under_times((block, owed or self.by_sentence.all_owed(block)) for block, owed in pairs)

    def _answered(self, texts: Sequence[Block]) -> list[Entry]:
        """The steps that one paragraph tells by itself, where it tells several."""
        owed = self.answers.read(texts) if len(texts) == 1 else []
        return owed if len(owed) > 1 else []

    def _said_or_agreed(self, texts: Sequence[Block], *, is_led: bool) -> list[Entry]:
        """Short paragraphs of which several say who will do what, or one that it was agreed; sentences of longer ones
        that do. `is_led`: words before them say that they were agreed."""
        said = [
            block for block in texts
            if is_short(block) and (_RESOLVED.match(block.text) or self.sayings.will_do(block.text))
        ]  # fmt: skip
        is_agreed = any(_RESOLVED.match(block.text) for block in said)
        told_by = [block for block in texts if block in said or (is_short(block) and self._is_told_by(block))]
        whole_ones = [block for block in texts if block.text.rstrip().endswith((".", "。"))]
        if len(said) > 1 or (is_led and 3 * len(told_by) >= 2 * len(whole_ones)):
            said = told_by
        agreed = self.by_sentence.agreed_in(texts)
        is_timed = any(self.owing.is_time(block.text.rstrip(" :：")) for block in texts)
        timed = {id(one): self.by_sentence.all_owed(one) if is_timed else [] for one in said}
        parts = {id(one): timed[id(one)] or self.by_sentence.parted(whole(one)) for one in said}
        among = {id(one): self.by_sentence.told_apart(whole(one)) for one in texts if one not in said}
        if len([*chain(*parts.values()), *chain(*among.values())]) > 1:
            parts |= among
        elif not (is_agreed or agreed):
            return []
        return self.by_sentence.under_times(
            (block, agreed.get(id(block)) or parts.get(id(block), [])) for block in texts
        )

    def _is_told_by(self, block: Block) -> bool:
        """Whether a paragraph says who does something, beside others that say who will: 'ARCOS writes a guide'; or who
        owes it and by when, behind its words: 'A guide for parks (Beira, by May)'."""
        tail = self.owing.tail(whole(block))
        is_owed = tail is not None and tail.is_whole and tail.named.owner is not None and tail.due is not None
        return is_owed or self.owing.owners.doing(block.text).owner is not None

    def _in_order(self, blocks: Sequence[Block]) -> list[Entry]:
        """Paragraphs that words count: '首先，...', '其次，...'."""
        text = "\n".join(block.text for block in blocks)
        ends = accumulate(len(block.text) + 1 for block in blocks)
        places = {start: place for place, start in enumerate([0, *ends])}
        told = [(places[start], end - start) for start, end in in_order(text) if start in places]
        marks = [(place, length) for place, length in told if length < len(blocks[place].text)]
        for place, length in marks:
            self.ledger.label(whole(blocks[place]).part(0, length))
        return [Entry([whole(blocks[place]).part(length, len(blocks[place].text))]) for place, length in marks]

    def _from_records(self, blocks: Sequence[Block]) -> list[Entry]:
        """Paragraphs with labels of owner and date on the lines under each."""
        entries: list[Entry] = []
        body: Block | None = None
        for block in blocks:
            is_labelled = block.kind is Kind.TEXT and label_of(whole(block)) is not None
            if not is_labelled:
                body = block if block.kind is Kind.TEXT and not COLON_END.search(block.text) else None
                continue
            if body is not None:
                lead, rest = lead_of(whole(body))
                entries.append(Entry([rest], lead))
                body = None
            if entries:
                entries[-1].take_labels(list(labels_of(whole(block))))
        return entries

    def _led_by_bold(self, blocks: Sequence[Block]) -> list[Entry]:
        """Paragraphs that bold words lead into, where several are."""
        texts = [block for block in blocks if block.kind is Kind.TEXT and label_of(whole(block)) is None]
        told = [(lead, rest) for lead, rest in map(_bold_lead, texts) if lead is not None]
        return [part for lead, rest in told for part in self.by_sentence.parted(rest, lead)] if len(told) > 1 else []

    def _names_place(self, text: str) -> bool:
        return self.owing.register.knows_city(text, self.owing.country) or level_of(text, alone=True) is not None


def _under_clauses(before: Passage, parts: Sequence[Passage], until: Passage | None) -> Iterator[Entry]:
    """What is counted, each under the clause that leads into it: 'MINAE se compromete a: 1) ...; 2) .... Por su parte,
    la Municipalidad se compromete a: 3) ...'."""
    over = _last_clause(before) or until
    for part in parts:
        told, after = part, over
        *kept, last = sentences(part)
        if kept and COLON_END.search(last.text):
            told, after = part.part(0, kept[-1].end - part.start), _last_clause(last)
        lead, rest = lead_of(told)
        yield Entry([rest], lead, group=over)
        over = after


def _last_clause(lead: Passage) -> Passage | None:
    """The last clause before what is counted: 'En el camino al segundo diálogo, MINAE se compromete a:'."""
    text = lead.text.rstrip()
    at = max(text.rfind(stop) + 2 for stop in (", ", ". ", "; "))
    return lead.part(at if at > 1 else 0, len(text)) if COLON_END.search(text) else None


def _may_owe(text: str) -> bool:
    """Whether a text is a sentence that does not report what was done."""
    return word_count(text) >= _FEWEST_WORDS and not _REPORTS.search(text)


def _bold_lead(block: Block) -> tuple[Passage | None, Passage]:
    passage = whole(block)
    if not any(start == 0 for start, _end in block.bold) or block.is_bold:
        return None, passage
    return lead_of(passage)
