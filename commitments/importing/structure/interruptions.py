"""What stands in the middle of an unfinished sentence: a logo, a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.dates import find_dates
from commitments.importing.lines import Line, Span
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.label_meanings import tells

from .blocks import Block, Kind
from .ends import ENDS, LOWER
from .going_on import begins_by
from .turnings import LOGO

_MOST_BETWEEN = 5
"""Blocks that may stand in between."""
_LONGEST_LABEL = 80
_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 8
"""Words of what may break off: a motto under the name of a state, or a title, does not."""
_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))


def without_interruptions(blocks: list[Block], furniture: list[tuple[Line, str]]) -> list[Block]:
    """The blocks without what stands in the middle of an unfinished sentence: a logo, a caption."""
    kept: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        end = _end_of_interruption(blocks, place)
        if end:
            for between in blocks[place + 1 : end]:
                furniture += [(piece.line, LOGO) for piece in between.pieces]
            rest = blocks[end]
            for number, piece in enumerate(rest.pieces):
                stop = rest.pieces[number + 1].at if number + 1 < len(rest.pieces) else len(rest.text)
                part = rest.text[piece.at : stop].rstrip()
                bold: tuple[Span, ...] = tuple(
                    (max(a, piece.at) - piece.at, min(b, stop) - piece.at)
                    for a, b in rest.bold
                    if a < stop and b > piece.at
                )
                glue = "" if is_han(block.text[-1:]) else " "
                block.append(piece.line, part, bold, glue)
            blocks[end] = block
            place = end
            continue
        kept.append(block)
        place += 1
    return kept


def _end_of_interruption(blocks: Sequence[Block], place: int) -> int:
    """Where the sentence that breaks off at `place` goes on; 0 where it does not break off, or nothing is between."""
    block = blocks[place]
    if block.kind not in (Kind.TEXT, Kind.ITEM) or block.is_bold or len(_WORD.findall(block.text)) < _FEWEST_WORDS:
        return 0
    if not LOWER.match(block.text[-1:]) and block.text[-1:] != ",":
        return 0
    for end in range(place + 1, min(place + 2 + _MOST_BETWEEN, len(blocks))):
        one = blocks[end]
        if _is_value(one.text) or key(one.text) in _KINDS_OF_TEXT:
            return 0  # 'date: 2023-08-22' between 'title: ...' and 'author: ...'; 'Minutes'
        if end > place + 1 and one.kind is Kind.TEXT and LOWER.match(one.text) and len(one.text.split()) >= 5:
            return end
        if find_dates(one.text) or begins_by(one.text):
            return 0  # 'Tue 17 Sept 2024, Kisumu', and 'taken by P. Otieno', under a title.
        if one.text.rstrip()[-1:] in (",", "，"):
            return 0  # 'Dear colleagues,'
        if one.kind in (Kind.ROW, Kind.ITEM) or len(one.text.split()) > 8 or ENDS.search(one.text) or holds(one.text):
            return 0
    return 0


def _is_value(text: str) -> bool:
    """Whether a line tells a value by a label, which no logo does."""
    label, colon, value = text[:_LONGEST_LABEL].replace("：", ":").replace(" = ", ":").partition(":")
    return bool(colon and value.strip()) and tells(label) is not None
