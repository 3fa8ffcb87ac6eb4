"""What became of every word of a document: placed, understood as a heading or label, furniture, or not placed.

Each word is exactly one of them, so nothing of a document can be lost on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from commitments.importing.lines import Line
from commitments.importing.structure import Block, Kind, Structure

from .proposal import Source
from .sentences import sentence_ends

_OPEN, _PLACED, _LABEL = 0, 1, 2
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def source(self) -> Source:
        line = self.block.line_at(self.start)
        return Source(line.page, line.number, self.text)

    def part(self, start: int, end: int) -> Passage:
        """The part of it from `start` to `end`, counted in its own text, without space around it."""
        text = self.text[start:end]
        bare = text.lstrip()
        begin = self.start + start + len(text) - len(bare)
        return Passage(self.block, begin, begin + len(bare.rstrip()))

    def __bool__(self) -> bool:
        return any(sign.isalnum() for sign in self.text)


def whole(block: Block) -> Passage:
    """All of a block."""
    return Passage(block, 0, len(block.text)).part(0, len(block.text))


def sentences(passage: Passage) -> list[Passage]:
    """Its sentences, as far as points and capitals tell."""
    told: list[Passage] = []
    start, text = 0, passage.text
    for end in sentence_ends(text):
        told.append(passage.part(start, end))
        start = end
    told.append(passage.part(start, len(text)))
    return [one for one in told if one]


class Ledger:
    """Keeps account of the words of one document."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self._states = {id(block): bytearray(len(block.text)) for block in structure.blocks}

    def place(self, *passages: Passage) -> None:
        """These words went into the proposal."""
        for passage in passages:
            self._mark(passage, _PLACED)

    def label(self, *passages: Passage) -> None:
        """These words were understood: they say what the words beside or under them are."""
        for passage in passages:
            self._mark(passage, _LABEL)

    def release(self, passage: Passage) -> None:
        """Nothing was made of these words after all."""
        self._mark(passage, _OPEN)

    def _mark(self, passage: Passage, state: int) -> None:
        states = self._states[id(passage.block)]
        states[passage.start : passage.end] = bytes([state]) * (passage.end - passage.start)

    def is_open(self, block: Block) -> bool:
        """Whether nothing of a block is taken yet."""
        return not any(self._states[id(block)])

    def is_free(self, passage: Passage) -> bool:
        """Whether nothing of a passage is taken yet."""
        return not any(self._states[id(passage.block)][passage.start : passage.end])

    def unplaced(self) -> Iterator[Passage]:
        """What nothing was made of, sentence by sentence; a row of a table as one."""
        for block in self.structure.blocks:
            for start, end in self._runs(block, _OPEN):
                passage = Passage(block, start, end).part(0, end - start)
                if passage:
                    yield from ([passage] if block.kind is Kind.ROW else sentences(passage))

    def labels(self) -> Iterator[Passage]:
        """Headings and labels that were understood."""
        for block in self.structure.blocks:
            for start, end in self._runs(block, _LABEL):
                passage = Passage(block, start, end).part(0, end - start)
                if passage:
                    yield passage

    def label_unshown(self, texts: Iterable[str]) -> None:
        """Take words as labels that went into the proposal and stand in none of its `texts`: 'deadline' before a date
        that is shown without it, a name that was there before."""
        shown = {word for text in texts for word in _WORD.findall(text)}
        for block in self.structure.blocks:
            for start, end in list(self._runs(block, _PLACED)):
                for word in _WORD.finditer(block.text, start, end):
                    if word[0] not in shown:
                        self.label(Passage(block, word.start(), word.end()))

    def furniture(self) -> list[tuple[Line, str]]:
        """Lines that say nothing of the meeting, each with what it is."""
        return self.structure.furniture

    def _runs(self, block: Block, state: int) -> Iterator[tuple[int, int]]:
        """Stretches in one state; what has no words in between does not part them."""
        states = self._states[id(block)]
        if state not in states:
            return
        start = end = -1
        for place, sign in enumerate(block.text):
            if not sign.isalnum():
                continue
            if states[place] == state:
                if start < 0:
                    start = place
                end = place + 1
            elif start >= 0:
                yield start, self._with_punctuation(block, end)
                start = -1
        if start >= 0:
            yield start, self._with_punctuation(block, end)

    def _with_punctuation(self, block: Block, end: int) -> int:
        while end < len(block.text) and not block.text[end].isalnum() and not block.text[end].isspace():
            end += 1
        return end
