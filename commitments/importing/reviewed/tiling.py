"""The document cut into pieces, each with what reading made of it: no word in two places, none in no place.

A proposal tells of each thing where it stands and in which words; here they are found again in the paragraphs. What was
placed and stands in no such words (an owner in a cell beside) belongs to the entry that says it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from commitments.importing.ledger import sentences, whole
from commitments.importing.lines import Document
from commitments.importing.proposal import Source
from commitments.importing.structure import Block, structure_of

from .holding import Piece, Was, letters

_MOST_BLOCKS = 120
"""Paragraphs after the first in which the words of one entry are looked for."""
_SURE = 12
"""Letters that must be the same for a part of an entry's words to be found again."""

_MOST_BEFORE = 200
"""Entries before a paragraph that may say what stands in it."""


@dataclass(slots=True)
class _Cut:
    """A stretch of a block's text, and whose it is."""

    start: int
    end: int
    of: str
    order: int = 0


@dataclass(slots=True)
class Tiled:
    """`pieces` in the order of the document; `of` are their numbers by what they belong to."""

    pieces: list[Piece] = field(default_factory=list)
    of: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


class Tiling:
    def __init__(self, document: Document) -> None:
        self.structure = structure_of(document)
        self.blocks = self.structure.blocks
        self.cuts: list[list[_Cut]] = [[] for _block in self.blocks]
        self.taken = [bytearray(len(block.text)) for block in self.blocks]
        self.reached = [0 for _block in self.blocks]
        self.at: dict[tuple[int, int], list[int]] = defaultdict(list)
        for place, block in enumerate(self.blocks):
            for piece in block.pieces:
                where = (piece.line.page, piece.line.number)
                if place not in self.at[where]:
                    self.at[where].append(place)

    # --- Finding words again ----------------------------------------------------------------------------------------

    def mark(self, source: Source, of: str, *, alone: bool = False) -> None:
        """These words belong to `of`. `alone`: a stretch that has an owner already is another one of the same words."""
        places = self.at.get((source.page, source.line), [])
        for place in places:
            found = self._found(place, source, alone=alone)
            if found is not None:
                self._cut(place, *found, of)
                if alone:
                    self.reached[place] = found[1]
                return
        if places:
            self._spread(places[0], letters(source.words), of)

    def _cut(self, place: int, start: int, end: int, of: str) -> None:
        self.cuts[place].append(_Cut(start, end, of, len(self.cuts[place])))
        self.taken[place][start:end] = b"\1" * (end - start)

    def _found(self, place: int, source: Source, *, alone: bool) -> tuple[int, int] | None:
        block = self.blocks[place]
        begin = next(
            (one.at for one in block.pieces if (one.line.page, one.line.number) == (source.page, source.line)), 0
        )
        # They come in the order of the text, so that most are found where the last one ended.
        for start_at in dict.fromkeys([max(begin, self.reached[place]) if alone else begin, begin, 0]):
            at = block.text.find(source.words, start_at) if source.words else -1
            while at >= 0:
                end = at + len(source.words)
                if not alone or self.taken[place].find(1, at, end) < 0:
                    return at, end
                at = block.text.find(source.words, at + 1)
        return None

    def _spread(self, first: int, wanted: str, of: str) -> None:
        """Words that stand in several paragraphs, with others between."""
        for place in range(first, min(first + _MOST_BLOCKS, len(self.blocks))):
            if not wanted:
                return
            text = self.blocks[place].text
            spots = [spot for spot, sign in enumerate(text) if sign.isalnum()]
            own = "".join(text[spot] for spot in spots)
            at = own.find(wanted[:8])
            if at < 0 and own and wanted.startswith(own):
                at = 0
            if at < 0:
                continue
            same = 0
            while same < len(wanted) and at + same < len(own) and wanted[same] == own[at + same]:
                same += 1
            if same == len(wanted) or at + same == len(own) or same >= _SURE:
                self._cut(place, spots[at], spots[at + same - 1] + 1, of)
                wanted = wanted[same:]

    # --- Cutting ----------------------------------------------------------------------------------------------------

    def tiled(self, said: dict[str, str]) -> Tiled:
        """All pieces. `said`: the letters of all that an entry says, by what it is called in `mark`."""
        told = Tiled()
        furniture = list(self.structure.furniture)
        last: dict[str, None] = {}
        for number, block in enumerate(self.blocks):
            here = (block.first.page, block.first.number)
            while furniture and (furniture[0][0].page, furniture[0][0].number) < here:
                line, _what = furniture.pop(0)
                self._add(told, line.page, line.number, -len(furniture) - 1, line.text, Was.FURNITURE, "furniture", "")
            self._block(told, number, block, said, last)
        for place, (line, _what) in enumerate(furniture):
            self._add(told, line.page, line.number, -(10**6) - place, line.text, Was.FURNITURE, "furniture", "")
        return told

    def _add(self, told: Tiled, page: int, line: int, block: int, text: str, was: str, looks: str, sign: str) -> int:
        told.pieces.append(Piece(len(told.pieces) + 1, page, line, block, text, was, looks, sign))
        return len(told.pieces)

    def _block(self, told: Tiled, number: int, block: Block, said: dict[str, str], last: dict[str, None]) -> None:
        owners_of_block = [cut.of for cut in self.cuts[number] if cut.of not in (Was.OPEN, Was.LABEL)]
        waiting = sorted(self.cuts[number], key=lambda one: one.start, reverse=True)
        here: list[_Cut] = []
        before: dict[str, None] = {}
        for start, end in self._stretches(number, block):
            text = block.text[start:end]
            here = [one for one in here if one.end > start]
            while waiting and waiting[-1].start < end:
                here.append(waiting.pop())
            of = list(dict.fromkeys(
                cut.of for cut in sorted(here, key=lambda one: one.order)
                if cut.end > start and _has_words(block.text[max(cut.start, start):min(cut.end, end)])
            ))  # fmt: skip
            mine = [one for one in of if one not in (Was.OPEN, Was.LABEL)]
            if Was.OPEN in of and all(one.startswith("fact:") for one in mine):
                mine = []  # A fact was read from it, and the rest of its words is left.
            was = Was.OPEN
            if not mine and Was.OPEN not in of:
                if Was.LABEL not in of:
                    nearest = chain(islice(reversed(before), 1), owners_of_block, islice(reversed(last), _MOST_BEFORE))
                    mine = self._said_by(text, said, nearest)
                was = Was.OPEN if mine else Was.LABEL
            line = block.line_at(next((spot for spot in range(start, end) if block.text[spot].isalnum()), start))
            sign = block.sign if start == 0 else ""
            piece = self._add(told, line.page, line.number, number, text, was, block.kind.value, sign)
            for one in mine:
                told.of[one].append(piece)
                before.pop(one, None)
                before[one] = None
        for one in before:
            last.pop(one, None)
            last[one] = None

    def _said_by(self, text: str, said: dict[str, str], nearest: Iterable[str]) -> list[str]:
        """What was placed beside the words of an entry: whose it is."""
        own = letters(text)
        if not own:
            return []
        return next(([one] for one in nearest if own in said.get(one, "")), [])

    def _stretches(self, number: int, block: Block) -> Iterator[tuple[int, int]]:
        """From one end of a sentence, or of somebody's words, to the next; none without words."""
        text = block.text
        ends = {one.start for one in sentences(whole(block))}
        for cut in self.cuts[number]:
            ends |= {cut.start, cut.end}
        points = sorted(one for one in ends if 0 < one < len(text))
        start = 0
        for point in points:
            if _has_words(text[start:point]) and _has_words(text[point:]):
                yield start, point
                start = point
        yield start, len(text)


def _has_words(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
