"""Paragraphs that take up city after city, each by its name and a full stop: 'Pemba. The council marks the swamp by
May.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Block
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.kinds_of_labels import Tells

from .owing import Owing
from .sayings import Sayings

_FEWEST = 2
"""Cities that are taken up."""
_PARTS = re.compile(r"\s*[;；]\s*")
_COLON = re.compile(r"\s*[:：]\s+")


class CityByCity:
    """Reads them."""

    def __init__(self, owing: Owing, sayings: Sayings) -> None:
        self.owing = owing
        self.sayings = sayings

    def read(self, texts: Sequence[Block]) -> list[Entry]:
        """What each city does, each step under its name, and what others do by the paragraphs right below; none unless
        two cities do something, and half of it has a time or is still to come."""
        entries: list[Entry] = []
        count = 0
        for passage in map(whole, texts):
            name, rest = self._name_of(passage)
            told = self._steps_in(rest, name)
            if name is not None and not told:
                return []
            if not told or (name is None and not (count and self._is_ahead(told[0]))):
                break
            count += name is not None
            entries += told
        return entries if count >= _FEWEST and 2 * sum(map(self._is_ahead, entries)) >= len(entries) else []

    def _name_of(self, passage: Passage) -> tuple[Passage | None, Passage]:
        """The name of a city that a paragraph begins with, and what it tells behind it; None where there is none."""
        first, *others = sentences(passage)
        is_name = others and first.text.endswith(".") and self.owing.government_of(first.text.rstrip(" ."))
        if not is_name:
            return None, passage
        return first.part(0, len(first.text) - 1), passage.part(others[0].start - passage.start, len(passage.text))

    def _steps_in(self, passage: Passage, name: Passage | None) -> list[Entry]:
        """What a paragraph says that somebody does; who only gives something for it, at no time, helps."""
        place = self.owing.government_of(name.text) if name is not None else ""
        entries: list[Entry] = []
        for part in (clause for sentence in sentences(passage) for clause in _clauses_of(sentence)):
            done = next((one for one in _from_colons(part) if self.sayings.does(one.text, place)), None)
            if done is None:
                continue
            who = self._gives(done, place) if entries and Tells.SUPPORT not in entries[-1].attributes else None
            if who is not None:
                entries[-1].attributes[Tells.SUPPORT] = who
            else:
                entries.append(Entry([done], group=name))
        return entries

    def _gives(self, clause: Passage, place: str) -> Passage | None:
        """Whoever else does something behind a step, at no time of its own: 'The university gives the students.'"""
        owners = self.owing.owners
        owner = owners.in_text(clause.text).owner or owners.doing(clause.text).owner
        at = clause.text.find(owner.name) if owner is not None else -1
        if owner is None or at < 0 or owner.name == place or self._is_ahead(Entry([clause])):
            return None
        return clause.part(at, at + len(owner.name))

    def _is_ahead(self, entry: Entry) -> bool:
        """Whether a step has a time, or is told as one to come."""
        dues = self.owing.dues
        is_timed = dues.said_in(entry.text) or dues.until_next(entry.text) or dues.said_without_day(entry.text)
        return is_timed is not None or WILL.search(entry.text) is not None


def _clauses_of(sentence: Passage) -> Iterator[Passage]:
    """What semicolons part in a sentence."""
    start = 0
    for found in _PARTS.finditer(sentence.text):
        yield sentence.part(start, found.end())
        start = found.end()
    if start < len(sentence.text):
        yield sentence.part(start, len(sentence.text))


def _from_colons(clause: Passage) -> Iterator[Passage]:
    """A clause, and what stands behind each colon in it: 'It has no swamp, but a river: the council brings a plan.'"""
    yield clause
    for found in _COLON.finditer(clause.text):
        yield clause.part(found.end(), len(clause.text))
