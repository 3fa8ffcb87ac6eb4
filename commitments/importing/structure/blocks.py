"""A block: a paragraph, an item of a list, a heading or a row of a table, made whole from its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from commitments.importing.lines import Line, Span

_LETTER = re.compile(r"[^\W_]")
_FEWEST_OF_PARAGRAPH, _FEWEST_OF_SENTENCE = 12, 8
"""Words of an item that is a paragraph with a number; and of one that ends as a sentence does."""


class Kind(StrEnum):
    TEXT = "text"
    ITEM = "item"
    HEADING = "heading"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Piece:
    """From `at` on, the block's text is that of `line`."""

    at: int
    line: Line


@dataclass(slots=True, eq=False)
class Block:
    """`level` of a heading: 1 is the highest, and none is trusted beyond its neighbours. `sign` and `style` of an item:
    what is written before it, and of which kind its sign is; `number` where it counts; `depth` in lists, from 1.
    `inline`: a heading that stood before its value on one line. `is_signed`: a row whose
    cells have signs of their own."""

    kind: Kind
    text: str
    pieces: list[Piece]
    bold: list[Span] = field(default_factory=list)
    level: int = 0
    sign: str = ""
    style: str = ""
    number: int = 0
    depth: int = 0
    cells: tuple[Span, ...] = ()
    table: int = 0
    header: bool = False
    gap: bool = False
    inline: bool = False
    is_signed: bool = False

    @property
    def first(self) -> Line:
        return self.pieces[0].line

    @property
    def last(self) -> Line:
        return self.pieces[-1].line

    @property
    def is_bold(self) -> bool:
        if not self.bold:
            return False
        place = 0
        for start, end in sorted(self.bold):
            if start > place and _LETTER.search(self.text, place, start):
                return False
            place = max(place, end)
        return not _LETTER.search(self.text, place) and bool(_LETTER.search(self.text))

    @property
    def is_counted(self) -> bool:
        """Whether a number stands before it, as before the paragraphs of minutes."""
        return self.number > 0 and self.style in ("number", "dotted")

    def counts_on(self, before: Block) -> bool:
        """Whether its number is the one after that of another block, told by the same sign."""
        return self.number > 1 and (self.style, self.number) == (before.style, before.number + 1)

    @property
    def is_numbered_paragraph(self) -> bool:
        """Whether it is a paragraph, as one of an aide-memoire that has a number of its own, and no short item."""
        fewest = _FEWEST_OF_SENTENCE if self.text.rstrip().endswith(".") else _FEWEST_OF_PARAGRAPH
        return self.kind is Kind.ITEM and self.number > 0 and len(self.text.split()) >= fewest

    def line_at(self, place: int) -> Line:
        """The line that tells what stands at `place` of the text."""
        found = self.pieces[0]
        for piece in self.pieces:
            if piece.at > place:
                break
            found = piece
        return found.line

    def cell_texts(self) -> list[str]:
        return [self.text[start:end] for start, end in self.cells]

    def append(self, line: Line, text: str, bold: tuple[Span, ...], glue: str) -> None:
        """Go on with another line, with `glue` between."""
        at = len(self.text) + len(glue)
        self.text += glue + text
        self.pieces.append(Piece(at, line))
        self.bold += [(start + at, end + at) for start, end in bold]

    def split(self, first_end: int, second_start: int) -> tuple[Block, Block]:
        """The block cut in two; what is between has no words."""
        return self._part(0, first_end), self._part(second_start, len(self.text))

    def _part(self, start: int, end: int) -> Block:
        pieces = [
            Piece(max(0, piece.at - start), piece.line)
            for piece, after in self._with_after()
            if piece.at < end and after > start
        ]
        return replace(
            self,
            text=self.text[start:end],
            pieces=pieces or [Piece(0, self.line_at(start))],
            bold=[(max(0, a - start), min(end, b) - start) for a, b in self.bold if a < end and b > start],
        )

    def _with_after(self) -> Iterator[tuple[Piece, int]]:
        for place, piece in enumerate(self.pieces):
            after = self.pieces[place + 1].at if place + 1 < len(self.pieces) else len(self.text)
            yield piece, max(after, piece.at + 1)
