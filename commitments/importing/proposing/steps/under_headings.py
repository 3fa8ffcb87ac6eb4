"""Paragraphs under a name: of a place, a group or an organisation, whose they are; or of a field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry, label_of, labels_of, lead_of
from commitments.importing.proposing.meetings_ahead import only_meets
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import DEED, NOUN_OF_DEED, WILL
from commitments.importing.vocabulary.lists import ALL_OF_THEM

from .agreed_clauses import promised_in
from .answers import goes_on_ahead
from .bare_lists import owed_behind
from .by_sentence import BySentence
from .owing import Owing
from .own_parts import goes_on_with_own_time
from .remarks import is_advice, reports
from .sayings import Sayings, is_short
from .standing_over import whose
from .whose_tasks import tasks_in

WEAK = 6
"""The level of headings that look like any other line: no action is called by one."""
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_NEEDED = re.compile(words.TO_BE_DONE, re.IGNORECASE)
_FEWEST_OWED = 2
"""Paragraphs under one heading that say what is to be done, before each of them is a step."""


class UnderHeadings:
    """Reads them."""

    def __init__(self, owing: Owing, by_sentence: BySentence, sayings: Sayings) -> None:
        self.owing = owing
        self.by_sentence = by_sentence
        self.sayings = sayings

    def owed_by(self, heading: Block, blocks: Sequence[Block]) -> list[Entry]:
        """Sentences under the name of a place, or of a group, that each say who does what, whatever the tense; under
        that of an organisation its paragraphs."""
        name = heading.text.strip(" .:：")
        place = self.owing.government_of(name)
        if not heading.inline and whose(self.owing, name) and (tasks := tasks_in(self.owing, blocks)):
            return tasks
        if not place and self.owing.owners.all_owners(name) and (told := self._owed_to(heading, blocks)):
            return told
        if not (place or is_group(name) or key(name) in ALL_OF_THEM):
            return []
        entries: list[Entry] = []
        for block in blocks:
            said = sentences(whole(block)) if block.kind is Kind.TEXT else []
            if not said or not self.sayings.does(said[0].text, place):
                break
            of_it = [Entry([said[0]])]
            for sentence in said[1:]:
                if self.sayings.does(sentence.text, place):
                    of_it.append(Entry([sentence]))
                elif goes_on_with_own_time(self.owing, sentence):
                    of_it[-1].body.append(sentence)
                else:
                    return entries
            entries += of_it
        return entries

    def _owed_to(self, heading: Block, blocks: Sequence[Block]) -> list[Entry]:
        """Short paragraphs under the name of an organisation, each what it is to do: 'Désigne un point focal.'"""
        entries: list[Entry] = []
        for block in blocks:
            if entries and entries[-1].take_labels(list(labels_of(whole(block)))):
                continue
            is_sentence = block.text.rstrip().endswith((".", "。")) or DEED.match(block.text) is not None
            if block.kind is not Kind.TEXT or not (is_short(block) and is_sentence) or _REPORTS.search(block.text):
                break
            if entries and goes_on_ahead(block.text):
                entries[-1].body.append(whole(block))
            else:
                entries.append(Entry([whole(block)], group=whole(heading)))
        is_weak = heading.level >= WEAK
        return entries if len(entries) > 1 or is_weak else []

    def by_places(self, texts: Sequence[Block]) -> list[Entry]:
        """The sentences of lines that each begin with a place, or with a group, and a colon: 'Piura: La municipalidad
        instala tres estaciones.'"""
        entries: list[Entry] = []
        for lead, rest in (lead_of(whole(block)) for block in texts):
            place = self.owing.government_of(lead.text) if lead is not None else ""
            told = [Entry([one], group=lead) for one in sentences(rest)]
            is_whose = lead is not None and (place or is_group(lead.text) or key(lead.text) in ALL_OF_THEM)
            if not (is_whose and all(self.sayings.does(one.text, place) for one in told)):
                break
            entries += told
        return entries if len({id(entry.group) for entry in entries}) >= _FEWEST_OWED else []

    def owed_under(self, heading: Block, texts: Sequence[Block]) -> list[Entry]:
        """Paragraphs under the name of a field ('Data and people') of which several say who will do what: each is a
        step, with what only goes on with it; lines there that end with whose they are; sentences under a time."""
        by_sentence = [self.by_sentence.all_owed(block) for block in texts]
        if texts and all(by_sentence) and self.owing.is_time(heading.text.rstrip(" :：")):
            return [entry for told in by_sentence for entry in told]  # 'Until the end of May'
        if listed := owed_behind(self.owing, texts):
            return listed
        bare = [block for block in texts if label_of(whole(block)) is None]
        owed = [block for block in bare if is_short(block) and self.sayings.will_do(block.text)]
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

    def taken_on_under(self, heading: Block, texts: Sequence[Block]) -> list[Entry]:
        """The sentences under the name of a field of which several say who takes on what, apart from what only tells of
        the matter, each with what goes on with it: 'The Ministry will ... . UNEP undertook to ... . The expert
        recommended ...'. None under what is to be done itself, or behind a sentence that says so of nobody."""
        if DEED.match(heading.text) or NOUN_OF_DEED.match(heading.text):
            return []
        entries: list[Entry] = []
        for sentence in (one for block in texts for one in sentences(whole(block))):
            if self._takes_on(sentence):
                entries.append(Entry([sentence]))
            elif not entries and WILL.search(sentence.text):
                return []
            elif entries and _UNDATED.match(sentence.text):
                entries[-1].labels.append(sentence)
            elif entries and (goes_on_ahead(sentence.text) or goes_on_with_own_time(self.owing, sentence)):
                entries[-1].body.append(sentence)
        return entries if len(entries) >= _FEWEST_OWED else []

    def _takes_on(self, sentence: Passage) -> bool:
        """Whether a sentence says of somebody that they will do something, or promised to, and is no advice."""
        text = sentence.text
        is_said = WILL.search(text) is not None or promised_in(text) is not None
        is_none = is_advice(text) or only_meets(text) or reports(text)
        return is_said and not is_none and self.sayings.will_do(text)

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
        return bool(is_timed or self.sayings.will_do(text) or (tail is not None and (tail.due or tail.named)))
