"""Steps that no list tells: paragraphs of a section that says what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import accumulate, dropwhile

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.counted import enumerated, in_order
from commitments.importing.proposing.entries import Entry, label_of, labels_of, lead_of
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.owners.acting import ACTS
from commitments.importing.proposing.owners.openings import ASIDES
from commitments.importing.proposing.owners.their_city import with_government
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.structure.introducing import announces, says_agreed, word_count
from commitments.importing.structure.leads import ONE_ACTION, asks_what
from commitments.importing.structure.questions import is_question
from commitments.importing.structure.signs import ACTION_ONLY
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import DEED, NOUN_OF_DEED, WILL
from commitments.importing.vocabulary.levels import level_of

from .agreed_clauses import behind_agreed, promised_in
from .answers import Answers, goes_on_ahead
from .bare_lists import bare_list, owed_behind
from .labelled import is_to_do
from .led import Led
from .owing import Owing
from .remarks import before_advice, reports
from .standing_over import until_when, whose
from .whose_tasks import tasks_in

_WEAK = 6
"""The level of headings that look like any other line: no action is called by one."""
COLON_END = re.compile(r"[:：]\s*$")
_RESOLVED = re.compile(words.RESOLVED, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_NEEDED = re.compile(words.TO_BE_DONE, re.IGNORECASE)
_NEAR = 12
"""Signs of a sentence among which whoever will do something stands at its beginning."""
_SEMICOLON = re.compile(r"\s*;\s+")
_FEWEST_SURE = 3
"""Sentences that say who acts, beside which the first may say anything."""
_FEWEST_OWED = 2
"""Paragraphs under one heading that say what is to be done, before each of them is a step."""
_REMARK = re.compile(r"[(（][^()（）]*[)）]\W*")
"""A paragraph in brackets, which is beside what is agreed."""
_MOST_SENTENCES, _FEWEST_WORDS, _MOST_WORDS = 2, 4, 70
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

    def read(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Parts that a sentence counts; paragraphs that words count, or that bold words lead into; a heading with its
        text."""
        entries: list[Entry] = []
        for block in blocks:
            counted, parts = enumerated(whole(block))
            if parts:
                self.ledger.label(counted)
                for part in parts:
                    self.ledger.release(part)
                before = whole(block).part(0, counted.start - whole(block).start)
                entries += _under_clauses(before, parts, until_when(self.owing, before))
        if entries:
            return [*entries, *self._behind_counted(blocks)]
        if entries := self._in_order(blocks):
            return entries
        entries = self._from_records(blocks)
        if len(entries) > 1 or (entries and not section.is_part):
            return entries
        texts = [block for block in blocks if block.kind is Kind.TEXT and label_of(whole(block)) is None]
        told = [(lead, rest) for lead, rest in map(_bold_lead, texts) if lead is not None]
        if len(told) >= 2:
            return [Entry([rest], lead) for lead, rest in told]
        heading = section.heading
        if section.is_part and heading is not None and (owed := self._owed_by(heading, blocks)):
            return owed
        if (
            section.is_part
            and heading is not None
            and section.level is None
            and not heading.inline
            and heading.level < _WEAK
            and id(section.parent) not in self.listed
            and not COLON_END.search(heading.text)
            and blocks
        ):
            text = [block for block in blocks if block.kind is Kind.TEXT and not COLON_END.search(block.text)]
            text = [block for block in text if any(map(str.isalpha, block.text))]  # No number of the next step.
            text = [block for block in text if not _REMARK.fullmatch(block.text)]
            text = [block for block in text if block.depth >= text[0].depth]  # What stands behind a list is none of it.
            if (
                len(text) > 1
                and self.owing.owners.all_owners(heading.text)
                and all(DEED.match(one.text) for one in text)
            ):
                return [Entry([whole(one)], whole(heading)) for one in text]
            if owed := self._owed_under(heading, text):
                return owed
            if text and not self._names_place(heading.text):
                counts = ACTION_ONLY.fullmatch(heading.text) is not None or is_horizon(heading.text)
                entry = Entry([], None if counts else whole(heading).part(0, len(heading.text.rstrip(" .:："))))
                if counts:
                    entry.labels.append(whole(heading))
                for block in text:
                    passage = whole(block)
                    if not entry.take_labels(list(labels_of(passage))):
                        entry.body.append(passage)
                return [entry] if entry.body else []
        return self._resolved(section, blocks)

    def _behind_counted(self, blocks: Sequence[Block]) -> Iterator[Entry]:
        """Paragraphs behind one that counts steps of which each says who will do what, as its first words may call it:
        '**Data.** UNEP will send the inventory.'"""
        behind = dropwhile(lambda block: not enumerated(whole(block))[1], blocks)
        for block in behind:
            lead, rest = lead_of(whole(block))
            is_one = block.kind is Kind.TEXT and _is_short(block) and WILL.search(rest.text) is not None
            if is_one and self._is_owed(Entry([rest])) and not enumerated(whole(block))[1]:
                yield Entry([rest], lead)

    def _owed_by(self, heading: Block, blocks: Sequence[Block]) -> list[Entry]:
        """Sentences under the name of a place, or of a group, that each say who does what, whatever the tense; under
        that of an organisation its paragraphs."""
        name = heading.text.strip(" .:：")
        place = self.owing.government_of(name)
        if not heading.inline and whose(self.owing, name) and (tasks := tasks_in(self.owing, blocks)):
            return tasks
        if not place and self.owing.owners.all_owners(name) and (told := self._owed_to(heading, blocks)):
            return told
        if not (place or is_group(name) or key(name) in _ALL):
            return []
        entries: list[Entry] = []
        for block in blocks:
            told = [Entry([one]) for one in sentences(whole(block))] if block.kind is Kind.TEXT else []
            if not told or not all(self._does(entry.text, place) for entry in told):
                break
            entries += told
        return entries

    def _owed_to(self, heading: Block, blocks: Sequence[Block]) -> list[Entry]:
        """Short paragraphs under the name of an organisation, each what it is to do: 'Désigne un point focal.'"""
        entries: list[Entry] = []
        for block in blocks:
            if entries and entries[-1].take_labels(list(labels_of(whole(block)))):
                continue
            is_sentence = block.text.rstrip().endswith((".", "。")) or DEED.match(block.text) is not None
            if block.kind is not Kind.TEXT or not (_is_short(block) and is_sentence) or _REPORTS.search(block.text):
                break
            if entries and goes_on_ahead(block.text):
                entries[-1].body.append(whole(block))
            else:
                entries.append(Entry([whole(block)], group=whole(heading)))
        is_weak = heading.level >= _WEAK
        return entries if len(entries) > 1 or is_weak else []

    def _does(self, text: str, place: str) -> bool:
        """Whether a sentence begins with somebody, or the government of `place`, who does something."""
        said = with_government(text, place) if place else text
        owners = self.owing.owners
        is_done = owners.in_text(said).owner is not None or owners.doing(said).owner is not None
        is_theirs = said != text and said.startswith(place) and _ACTS_NOW.match(said, len(place)) is not None
        return (is_done or is_theirs or owners.group_will(said)) and not _REPORTS.search(said)

    def _by_places(self, texts: Sequence[Block]) -> list[Entry]:
        """The sentences of lines that each begin with a place, or with a group, and a colon: 'Piura: La municipalidad
        instala tres estaciones.'"""
        entries: list[Entry] = []
        for lead, rest in (lead_of(whole(block)) for block in texts):
            place = self.owing.government_of(lead.text) if lead is not None else ""
            told = [Entry([one], group=lead) for one in sentences(rest)]
            is_whose = lead is not None and (place or is_group(lead.text) or key(lead.text) in _ALL)
            if not (is_whose and all(self._does(one.text, place) for one in told)):
                break
            entries += told
        return entries if len({id(entry.group) for entry in entries}) >= _FEWEST_OWED else []

    def _owed_under(self, heading: Block, texts: Sequence[Block]) -> list[Entry]:
        """Paragraphs under the name of a field ('Data and people') of which several say who will do what: each is a
        step, with what only goes on with it; lines there that end with whose they are; sentences under a time."""
        by_sentence = [self._all_owed(block) for block in texts]
        if texts and all(by_sentence) and self.owing.is_time(heading.text.rstrip(" :：")):
            return [entry for told in by_sentence for entry in told]  # 'Until the end of May'
        if listed := owed_behind(self.owing, texts):
            return listed
        bare = [block for block in texts if label_of(whole(block)) is None]
        owed = [block for block in bare if _is_short(block) and self._will_do(block.text)]
        own = [block for block in bare if block in owed or self._is_own(block)]
        told = [block for block in texts if block in own or _NEEDED.match(block.text)]
        is_sure = bool(owed) or len(own) == len(texts)
        fewest = 1 if own == list(texts) and not owed else _FEWEST_OWED
        if not is_sure or len(told) < fewest or told[0] is not texts[0] or heading.style == "action":
            return []
        entries: list[Entry] = []
        for block in texts:
            if block in told:
                entries.append(Entry([whole(block)]))
            elif not entries[-1].take_labels(list(labels_of(whole(block)))):
                entries[-1].body.append(whole(block))
        return entries

    def _is_own(self, block: Block) -> bool:
        """Whether a paragraph is one sentence that calls what is to be done, and tells whose it is or by when: 'Essai
        de livraisons de nuit, janvier 2026.'"""
        text, (lead, rest) = block.text, lead_of(whole(block))
        if not text.rstrip().endswith((".", "。")):
            return False
        if lead is not None and self.owing.owners.all_owners(rest.text.rstrip(".")):
            return True  # 'Bilan écrit, pour le troisième dialogue : ministère de l'Équipement.'
        is_deed = DEED.match(text) or NOUN_OF_DEED.match(text)
        if len(sentences(whole(block))) > 1 or _REPORTS.search(text) or not is_deed:
            return False
        tail = self.owing.tail(whole(block))
        is_timed = self.owing.dues.said_in(text) or self.owing.dues.said_without_day(text)
        return bool(is_timed or self._will_do(text) or (tail is not None and (tail.due or tail.named)))

    def _resolved(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Paragraphs that each say who will do what, or that it was agreed; what stands behind 'Action:'."""
        texts = [block for block in blocks if block.kind is Kind.TEXT and not _leads_on(block)]
        heading = section.heading
        if heading is not None and heading.inline and key(heading.text) in ONE_ACTION:
            return [
                entry
                for block in texts[:1]
                if _is_short(block) and is_to_do(self.owing, heading.text, _UNDATED.sub("", block.text))
                for entry in self._by_sentence(block) or [Entry([whole(block)])]
            ]
        if heading is not None and heading.inline and asks_what(heading.text):
            return [Entry([whole(block)]) for block in texts if _is_short(block) and self._will_be_done(block.text)]
        if heading is not None and heading.inline and key(heading.text) in self.repeated:
            short = [block for block in texts if _is_short(block)]
            return [
                entry
                for block in short
                for entry in self._by_sentence(block) or ([Entry([whole(block)])] if _may_owe(block.text) else [])
            ]
        if id(section.parent or section) in self.listed:
            return self.beside(texts)
        if listed := bare_list(self.owing, texts):
            return listed
        if heading is not None and is_question(heading.text) and (answered := self.answers.read(texts)):
            return answered
        if listed := [entry for block in texts for entry in self._said_to_follow(block)]:
            return listed
        if groups := self.led.in_groups(texts) or self._by_places(texts):
            return groups
        if shared := [entry for block in texts for entry in self.led.shared_out(block)]:
            return shared
        if (led := self.led.by_owners([block for block in texts if _is_short(block)])) and len(led) == len(texts):
            return led
        told = [self._owed_in(block) for block in texts]
        if any(told):
            pairs = zip(texts, told, strict=True)
            return self._under_times((block, owed or self._all_owed(block)) for block, owed in pairs)
        if len(texts) == 1 and len(owed := self.answers.read(texts)) > 1:
            return owed
        said = [
            block for block in texts
            if _is_short(block) and (_RESOLVED.match(block.text) or self._will_do(block.text))
        ]  # fmt: skip
        is_agreed = any(_RESOLVED.match(block.text) for block in said)
        told_by = [block for block in texts if block in said or (_is_short(block) and self._is_told_by(block))]
        whole_ones = [block for block in texts if block.text.rstrip().endswith((".", "。"))]
        is_led = bool(blocks and _leads_on(blocks[0])) and 3 * len(told_by) >= 2 * len(whole_ones)
        if len(said) > 1 or is_led:
            said = told_by
        agreed = self._agreed_in(texts)
        if len(said) > 1 or is_agreed or agreed:
            is_timed = any(self.owing.is_time(block.text.rstrip(" :：")) for block in texts)
            parts = [(is_timed and self._all_owed(block)) or [Entry([whole(block)])] for block in texts]
            pairs = zip(texts, parts, strict=True)
            return self._under_times(
                (block, agreed.get(id(block)) or (part if block in said else [])) for block, part in pairs
            )
        return self.beside(texts)

    def _agreed_in(self, blocks: Sequence[Block]) -> dict[int, list[Entry]]:
        """The sentences of paragraphs that say that something was agreed, by the ids of these, where two of one do, or
        it has many words; and of those beside them of which all tell what will be done, or who took it on."""
        told = [(id(block), sentences(before_advice(whole(block))), _is_short(block)) for block in blocks]
        agreed = {at: [one for one in said if self._is_agreed(one)] for at, said, _is_one in told}
        if not any(len(agreed[at]) > is_one for at, _said, is_one in told):
            return {}
        return {
            at: self._with_what_goes_on(said) for at, said, is_one in told
            if len(agreed[at]) > is_one or all(WILL.search(one.text) or promised_in(one.text) for one in said)
        }  # fmt: skip

    def _with_what_goes_on(self, said: Sequence[Passage]) -> list[Entry]:
        """Sentences, each with those behind it that only go on with it."""
        entries: list[Entry] = []
        for one in said:
            is_told = self._is_agreed(one) or self._is_owed(Entry([one])) or promised_in(one.text) is not None
            if entries and not is_told and goes_on_ahead(one.text):
                entries[-1].body.append(one)
            elif is_told or WILL.search(one.text):
                entries.append(Entry([one]))
        return entries

    def _is_agreed(self, sentence: Passage) -> bool:
        """Whether a sentence says that it was agreed that something will be done, by whomever."""
        behind = behind_agreed(sentence)
        return behind is not None and WILL.search(behind.text) is not None and not reports(behind.text)

    def _under_times(self, told: Iterable[tuple[Block, list[Entry]]]) -> list[Entry]:
        """What lines and paragraphs tell, each under the last one before it that is nothing but a time: 'In one
        month'."""
        entries: list[Entry] = []
        over: Passage | None = None
        for block, owed in told:
            if not owed and self.owing.is_time(block.text.rstrip(" :：")):
                over = whole(block)
            entries += [replace(entry, group=entry.group or over) for entry in owed]
        return entries

    def _by_clause(self, sentence: Passage, *, least: float = 1) -> list[Entry]:
        """What semicolons part in a sentence, where each part, or a share of them, begins with who will do something;
        none otherwise: 'Iloilo City shall file it by May; DILG shall issue a circular.'"""
        starts = [0, *(found.end() for found in _SEMICOLON.finditer(sentence.text))]
        ends = [*(found.start() for found in _SEMICOLON.finditer(sentence.text)), len(sentence.text)]
        parts = [sentence.part(start, end) for start, end in zip(starts, ends, strict=True)]
        is_told = sum(map(self._begins_with_owner, parts)) >= least * len(parts)
        return [Entry([one]) for one in parts] if len(parts) > 1 and is_told else []

    def _said_to_follow(self, block: Block) -> list[Entry]:
        """The clauses that a paragraph lists behind words that say that they were agreed, and the sentences behind
        these in which somebody will do something: 'Ficou combinado o seguinte: A publica ...; B leva ...'"""
        entries: list[Entry] = []
        for sentence in sentences(whole(block)):
            colon = sentence.text.find(":")
            if not entries and colon > 0 and says_agreed(sentence.text[: colon + 1]):
                rest = sentence.part(colon + 1, len(sentence.text))
                entries = self._by_clause(
                    rest.part(len(rest.text) - len(rest.text.lstrip()), len(rest.text)), least=0.5
                )
            elif entries and self._is_owed(one := Entry([sentence])):
                entries.append(one)
            elif entries and goes_on_ahead(sentence.text):
                entries[-1].body.append(sentence)
        return entries

    def _begins_with_owner(self, passage: Passage) -> bool:
        owners = self.owing.owners
        owner = owners.in_text(passage.text).owner or owners.doing(passage.text).owner
        return owner is not None and 0 <= passage.text.find(owner.name) < _NEAR

    def _by_sentence(self, block: Block) -> list[Entry]:
        """What a paragraph says of several, sentence by sentence, where each begins with who will do something; what
        goes on with one stays with it: 'NDPC to write a note. KNUST to count passengers. No date was fixed.'"""
        entries: list[Entry] = []
        for sentence in sentences(whole(block)):
            owner = self.owing.owners.in_text(sentence.text).owner
            at = sentence.text.find(owner.name) if owner is not None else -1
            if clauses := self._by_clause(sentence):
                entries += clauses
            elif 0 <= at < _NEAR and not _REPORTS.search(sentence.text):
                entries.append(Entry([sentence]))
            elif entries and _UNDATED.match(sentence.text):
                entries[-1].labels.append(sentence)
            elif entries:
                entries[-1].body.append(sentence)
            else:
                return []
        return entries

    def _will_be_done(self, text: str) -> bool:
        """Whether a text says of somebody, or of a group, that they will do something."""
        return bool(self.owing.owners.in_text(text).owner or self.owing.owners.group(text).owner)

    def _will_do(self, text: str) -> bool:
        """Whether a text says of somebody that they owe it, or of a group that it will do something by itself."""
        return self.owing.owners.in_text(text).owner is not None or self.owing.owners.group_will(text)

    def _is_told_by(self, block: Block) -> bool:
        """Whether a paragraph says who does something, beside others that say who will: 'ARCOS writes a guide'; or who
        owes it and by when, behind its words: 'A guide for parks (Beira, by May)'."""
        tail = self.owing.tail(whole(block))
        is_owed = tail is not None and tail.is_whole and tail.named.owner is not None and tail.due is not None
        return is_owed or self.owing.owners.doing(block.text).owner is not None

    def beside(self, blocks: Sequence[Block], *, only_more: bool = False) -> list[Entry]:
        """Sentences of paragraphs before or behind a list, where each says who will do something: of several, or of
        one that says that it adds to it ('Por su parte, el PNUD apoyará ...'). `only_more`: only of such."""
        owed: list[tuple[Block, list[Entry]]] = []
        for block in blocks:
            told = self._all_owed(block) if block.kind is Kind.TEXT else []
            is_sure = all(map(self._has_owner, told))
            is_more = bool(_ADDS.match(block.text) or _OF_LIST.search(block.text))
            owed.append((block, told if is_sure and (is_more or (len(told) > 1 and not only_more)) else []))
        return self._under_times(owed)

    def _owed_in(self, block: Block) -> list[Entry]:
        """The sentences of a paragraph that say who will do what, if two of three of several do. One before them may
        say that something was agreed, or anything where three others say who acts."""
        told = [Entry([sentence]) for sentence in sentences(whole(block))]
        owed: list[Entry] = []
        count = 0
        before: Entry | None = None
        for entry in told:
            is_owed = self._is_owed(entry)
            if before is not None and not is_owed and goes_on_ahead(entry.text):
                before.body += entry.body  # 'They are to sign it within six months.'
                continue
            before = entry if is_owed else None
            owed += [entry] if is_owed else []
            count += 1
        is_sure = len(owed) >= _FEWEST_SURE
        of_it = count - bool(told and told[0] not in owed and (is_sure or says_agreed(told[0].text)))
        is_told = len(told) > _MOST_SENTENCES and 3 * len(owed) >= 2 * of_it
        return [part for entry in owed for part in self._clauses_of(entry)] if is_told else []

    def _clauses_of(self, entry: Entry) -> list[Entry]:
        """The clauses of the sentence of an entry, where each says who will do what; else the entry."""
        if len(entry.body) > 1:
            return [entry]
        told: list[Entry] = []
        for part in self.answers.clauses(entry.body[0]):
            clause, beside = self.answers.beside_promise(part)
            told += [Entry([clause]), *([beside] if beside is not None else [])]
        return told if len(told) > 1 else [entry]

    def _all_owed(self, block: Block) -> list[Entry]:
        """The sentences of a paragraph of which each says who will do what."""
        told = [Entry([sentence]) for sentence in sentences(whole(block))]
        return told if all(map(self._is_owed, told)) else []

    def _is_owed(self, entry: Entry) -> bool:
        """Whether a sentence says who does something, and not that it was done."""
        is_told = self._will_do(entry.text) or self._name_will(entry.text)
        return (is_told and not reports(entry.text)) or self._is_agreed(entry.body[0])

    def _has_owner(self, entry: Entry) -> bool:
        return self.owing.owners.in_text(entry.text).owner is not None

    def _name_will(self, text: str) -> bool:
        """Whether a text begins with a name that the document has elsewhere within a sentence, too, and says that it
        will do something: a place of which nobody knows that it is a city."""
        found = _NAME_WILL.match(ASIDES.sub("", text))
        if found is None or DIALOGUE.search(found["who"]):
            return False
        named = re.compile(rf"[a-zà-ÿ,][\s'’]+{re.escape(found['who'])}(?!\w)")
        return any(named.search(block.text) for block in self.ledger.structure.blocks)

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

    def _names_place(self, text: str) -> bool:
        return self.owing.register.knows_city(text, self.owing.country) or level_of(text, alone=True) is not None


_ALL = {
    key(one) for one in ("all", "both", "all of them", "todas", "todos", "ambas", "ambos", "toutes", "tous", "semua")
}
_ACTS_NOW = re.compile(
    r"\s+(?:se\s+|s['’])?(?!(?:and|or|with|of|for|in|y|e|o|con|de|del|en|para|et|ou|avec|du|des|pour|dan|di|yang|com|da|do|"
    r"em|is|are|was|has|have|es|est|é|adalah)\b)[a-zà-ÿ]{3,}"
)
_ADDS = re.compile(words.ADDS, re.IGNORECASE)
_OF_LIST = re.compile(
    r"\b(?:th(?:is|ese) (?:points|list|steps|actions|commitments|agreements|table)|est[ao]s? (?:lista|tabla|tabela|"
    r"puntos|acuerdos|"
    r"compromisos|pasos)|est[ae]s? (?:pontos|acordos|encaminhamentos|compromissos)|ces (?:points|engagements|actions|"
    r"étapes)|cette liste|ce tableau|(?:daftar|butir|kesepakatan|langkah|tabel)(?:-\w+)? (?:ini|tersebut|di atas))\b|"
    r"(?:以上|上述)(?:事项|各项|任务|清单)|本清单",
    re.IGNORECASE,
)
"""What is done with the list itself: 'ACVN will keep a public list of these points.'"""
_NAME_WILL = re.compile(
    r"(?:(?:[Aa]nd|Y|E|Et|Dan)\s+)?(?:(?:[Tt]he|[Ll][aeo]s?|[Ee]l|[Oo]s?|[Aa]s?)\s+|[Ll]['’])?"
    r"(?P<who>(?:[a-zà-ÿ]+\s+){0,3}?[a-z]?[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|de|del|da|do|du)\s+)?[A-ZÀ-Þ][\w'’-]*){0,4})"
    rf"(?:,\s[^,.;]{{2,60}},)?\s+{ACTS.pattern}"
)


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


def _leads_on(block: Block) -> bool:
    """Whether a paragraph says that what follows was agreed, or ends with a colon, and is none of it."""
    return COLON_END.search(block.text) is not None or announces(block.text)


def _is_short(block: Block) -> bool:
    passage = before_advice(whole(block))
    told = [sentence for sentence in sentences(passage) if not _UNDATED.match(sentence.text)]
    return len(told) <= _MOST_SENTENCES and word_count(passage.text) <= _MOST_WORDS


def _may_owe(text: str) -> bool:
    """Whether a text is a sentence that does not report what was done."""
    return word_count(text) >= _FEWEST_WORDS and not _REPORTS.search(text)


def _bold_lead(block: Block) -> tuple[Passage | None, Passage]:
    passage = whole(block)
    if not any(start == 0 for start, _end in block.bold) or block.is_bold:
        return None, passage
    return lead_of(passage)
