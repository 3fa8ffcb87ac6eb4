"""What paragraphs tell sentence by sentence, or clause by clause, of who will do what and of what was agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.introducing import says_agreed, word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.lists import OF_LIST

from .agreed_clauses import promised_in, stands_first
from .answers import Answers, goes_on_ahead
from .owing import Owing
from .remarks import before_advice
from .sayings import Sayings, is_short

_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_SEMICOLON = re.compile(r"\s*(?:;\s+|；\s*)")
_AND = re.compile(r"(?:and|y|e|et|dan)\s+(?=\S)")
"""What joins the last clause of a sentence to the others."""
_FEWEST_SURE = 3
"""Sentences that say who acts, beside which the first may say anything."""
_MOST_SENTENCES = 2
"""Of a paragraph that is one step."""
_FEWEST_PARTED = 2
"""Sentences of a paragraph of which some may only tell of the matter."""
_FEWEST_WORDS = 8
"""Of a sentence that says by itself what will be done."""
_ADDS = re.compile(words.ADDS, re.IGNORECASE)
_OF_LIST = re.compile(OF_LIST, re.IGNORECASE)


_FIELD = re.compile(
    r"关于[\u3400-\u9fff]{1,8}。|(?:On|About|Regarding|Sobre|Acerca de|Sur|Concernant|Quanto a|Tentang|Soal|Mengenai)"
    r"\s[^.;:,]{2,40}\."
)
"""A first sentence that only says what the others are about: 'On money. The Fund will ...'."""


class BySentence:
    """Parts paragraphs."""

    def __init__(self, owing: Owing, answers: Answers, sayings: Sayings) -> None:
        self.owing = owing
        self.answers = answers
        self.sayings = sayings

    def one_each(self, block: Block) -> list[Entry]:
        """What a paragraph says of several, sentence by sentence, where each begins with who will do something; what
        goes on with one stays with it: 'NDPC to write a note. KNUST to count passengers. No date was fixed.'"""
        entries: list[Entry] = []
        for sentence in sentences(whole(block)):
            owner = self.owing.owners.in_text(sentence.text).owner
            if clauses := self._by_clause(sentence):
                entries += clauses
            elif stands_first(owner, sentence.text) and not _REPORTS.search(sentence.text):
                entries.append(Entry([sentence]))
            elif entries and _UNDATED.match(sentence.text):
                entries[-1].labels.append(sentence)
            elif entries:
                entries[-1].body.append(sentence)
            else:
                return []
        return entries

    def _by_clause(self, sentence: Passage, *, least: float = 1) -> list[Entry]:
        """What semicolons part in a sentence, where each part, or a share of them, begins with who will do something;
        none otherwise: 'Iloilo City shall file it by May; DILG shall issue a circular.'"""
        parts = list(map(_without_and, _at_semicolons(sentence)))
        if len(parts) == 1 or sum(map(self.sayings.begins_with_owner, parts)) < least * len(parts):
            return []
        for one, after in pairwise(parts):
            self.answers.ledger.label(sentence.part(one.end - sentence.start, after.start - sentence.start))
        return [Entry([one]) for one in parts]

    def said_to_follow(self, block: Block) -> list[Entry]:
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
            elif entries and self.sayings.is_owed(one := Entry([sentence])):
                entries.append(one)
            elif entries and goes_on_ahead(sentence.text):
                entries[-1].body.append(sentence)
        return entries

    def owed_in(self, block: Block) -> list[Entry]:
        """The sentences of a paragraph that say who will do what, if two of three of several do. One before them may
        say that something was agreed, or anything where three others say who acts."""
        told = [Entry([sentence]) for sentence in sentences(whole(block))]
        owed: list[Entry] = []
        count = 0
        before: Entry | None = None
        for entry in told:
            is_owed = self.sayings.is_owed(entry)
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
        if len(told) > 1:
            return told
        parts = _at_semicolons(entry.body[0])  # '由成都市牵头，……；由德阳市负责，……'
        return [Entry([one]) for one in parts] if all(self.sayings.is_owed(Entry([one])) for one in parts) else [entry]

    def all_owed(self, block: Block) -> list[Entry]:
        """The sentences of a paragraph of which each says who will do what, or behind one that it has no date."""
        entries: list[Entry] = []
        field, *others = sentences(whole(block))
        for sentence in others if others and _FIELD.fullmatch(field.text) else [field, *others]:
            if self.sayings.is_owed(one := Entry([sentence])):
                entries.append(one)
            elif entries and _UNDATED.match(sentence.text):
                entries[-1].labels.append(sentence)
            else:
                return []
        return entries

    def parted(self, passage: Passage, lead: Passage | None = None) -> list[Entry]:
        """The steps of a paragraph: those that it tells apart, or itself."""
        return self.told_apart(passage, lead) or [Entry([passage], lead)]

    def told_apart(self, passage: Passage, lead: Passage | None = None) -> list[Entry]:
        """What a paragraph says of who will do what, apart from what only tells of the matter: 'The map comes first.
        BIG will draw it by May. The last one is void.' None where all of it may be one step."""
        told = [part for sentence in sentences(before_advice(passage)) for part in self._owing_clauses(sentence)]
        owed = [one for one in told if self.sayings.is_owed(Entry([one]))]
        owed = [one for one in owed if self._is_ahead(one)] or owed
        if len(told) < _FEWEST_PARTED or not owed or _may_lead_to(told[0], owed[0]):
            return []
        entries: list[Entry] = []
        for one in told:
            if one in owed:
                entries.append(Entry([one], lead))
            elif entries and _UNDATED.match(one.text):
                entries[-1].labels.append(one)
            elif entries and (goes_on_ahead(one.text) or self.owing.dues.said_in(one.text)):
                entries[-1].body.append(one)
        return entries

    def _owing_clauses(self, sentence: Passage) -> list[Passage]:
        """What semicolons part in a sentence, where a part behind one says who will do what; else the sentence."""
        parts = _at_semicolons(sentence)
        return parts if any(self.sayings.is_owed(Entry([one])) for one in parts[1:]) else [sentence]

    def _is_ahead(self, sentence: Passage) -> bool:
        return WILL.search(sentence.text) is not None or bool(self.owing.dues.said_in(sentence.text))

    def running_on(self, first: Sequence[Block], behind: Sequence[Block]) -> list[Entry]:
        """The paragraph behind a name that stands in it, and those right below it, where each is short and begins with
        who will do something: 'And now? The Ministry will ...', and 'The University will ...'. None unless several."""
        if len(first) != 1:
            return []
        run = list(takewhile(self._is_one_step, [*first, *behind]))
        return [Entry([whole(block)]) for block in run] if len(run) > 1 else []

    def _is_one_step(self, block: Block) -> bool:
        """Whether a short paragraph says of somebody that they will do something."""
        entry = Entry([whole(block)])
        return (
            block.kind is Kind.TEXT and is_short(block) and self.sayings.has_owner(entry) and bool(self.all_owed(block))
        )

    def agreed_in(self, blocks: Sequence[Block]) -> dict[int, list[Entry]]:
        """The sentences of paragraphs that say that something was agreed, by the ids of these, where two of one do, or
        it has many words; and of those beside them of which all tell what will be done, or who took it on."""
        told = [(id(block), sentences(before_advice(whole(block))), is_short(block)) for block in blocks]
        agreed = {at: [one for one in said if self.sayings.is_agreed(one)] for at, said, _is_one in told}
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
            is_told = (
                self.sayings.is_agreed(one) or self.sayings.is_owed(Entry([one])) or promised_in(one.text) is not None
            )
            if entries and not is_told and goes_on_ahead(one.text):
                entries[-1].body.append(one)
            elif is_told or WILL.search(one.text):
                entries.append(Entry([one]))
        return entries

    def beside(self, blocks: Sequence[Block], *, only_more: bool = False) -> list[Entry]:
        """Sentences of paragraphs before or behind a list, where each says who will do something: of several, or of
        one that says that it adds to it ('Por su parte, el PNUD apoyará ...'). `only_more`: only of such."""
        owed: list[tuple[Block, list[Entry]]] = []
        for block in blocks:
            told = self.all_owed(block) if block.kind is Kind.TEXT else []
            is_sure = all(map(self.sayings.has_owner, told))
            is_more = bool(_ADDS.match(block.text) or _OF_LIST.search(block.text))
            owed.append((block, told if is_sure and (is_more or (len(told) > 1 and not only_more)) else []))
        return self.under_times(owed)

    def under_times(self, told: Iterable[tuple[Block, list[Entry]]]) -> list[Entry]:
        """What lines and paragraphs tell, each under the last one before it that is nothing but a time: 'In one
        month'."""
        entries: list[Entry] = []
        over: Passage | None = None
        for block, owed in told:
            if not owed and self.owing.is_time(block.text.rstrip(" :：")):
                over = whole(block)
            entries += [replace(entry, group=entry.group or over) for entry in owed]
        return entries


def _at_semicolons(sentence: Passage) -> list[Passage]:
    found = list(_SEMICOLON.finditer(sentence.text))
    starts, ends = [0, *(one.end() for one in found)], [*(one.start() for one in found), len(sentence.text)]
    return [sentence.part(start, end) for start, end in zip(starts, ends, strict=True)]


def _without_and(clause: Passage) -> Passage:
    joined = _AND.match(clause.text)
    return clause.part(joined.end(), len(clause.text)) if joined is not None else clause


def _may_lead_to(first: Passage, owed: Passage) -> bool:
    """Whether a sentence says that something will be done, and another one in few words by whom: 'DPU will do it.'"""
    return first != owed and WILL.search(first.text) is not None and word_count(owed.text) < _FEWEST_WORDS
