"""Whether anything of a document was lost on the way to its proposal, or to its review."""

from __future__ import annotations

import json
import re
from collections import Counter

from commitments.importing.lines import Document
from commitments.importing.proposal import Proposal
from commitments.importing.reviewed import Kind, Review
from commitments.importing.reviewed.beginning import begin
from commitments.importing.structure import structure_of
from commitments.importing.vocabulary.comparing import is_han

_COUNTED = re.compile("([一二三四五六七八九十]是|[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793])")
"""What counts in Chinese without a sign behind it."""
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile("以及|来自|(?=[两二三四五六七八九十]个?(?:城市|市|省|区|县))|[和及与的]")
"""What joins names in Chinese, and what counts them, with nothing around it: each of them is shown by itself."""


def letters_of(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def lost_in_structure(document: Document) -> Counter[str]:
    """Letters that stand in the lines, and not in blocks, the signs before them, or furniture; or the other way."""
    structure = structure_of(document)
    there = letters_of("".join(line.text for line in document.lines))
    kept = letters_of("".join(block.text + block.sign for block in structure.blocks))
    kept += letters_of("".join(line.text for line, _what in structure.furniture))
    return (there - kept) + (kept - there)


def lost_words(document: Document, proposal: Proposal) -> list[str]:
    """Words of the document that the proposal shows nowhere."""
    shown = set(_WORD.findall(" ".join(_texts(proposal.as_kept()))))
    signs = {block.sign.strip() for block in structure_of(document).blocks}
    shown.update(_WORD.findall(" ".join(signs)))
    told = " ".join(shown)
    return [
        word
        for line in document.lines
        for word in _WORD.findall(_COUNTED.sub(r"\1 ", line.text))
        if word not in shown
        and not all(part in told or _in_two(part, told) for part in _JOINED.split(word))
        and not any(sign and word.startswith(sign) and word[len(sign) :] in shown for sign in signs)  # '3ºA'
    ]


def lost_in_review(document: Document, review: Review) -> Counter[str]:
    """Letters that the document has and the pieces of the review have not, or the other way."""
    structure = structure_of(document)
    there = letters_of("".join(block.text for block in structure.blocks))
    there += letters_of("".join(line.text for line, _what in structure.furniture))
    kept = letters_of("".join(one.text for one in review.pieces))
    return (there - kept) + (kept - there)


def homeless(review: Review) -> list[str]:
    """Pieces that are in no entry, in no fact, understood as nothing, and not listed as left."""
    shown = {number for one in review.kept for number in one.pieces}
    shown |= {number for numbers in review.fact_pieces.values() for number in numbers}
    shown |= {one.number for one in review.left()}
    return [one.text for one in review.pieces if one.was == "open" and one.has_words and one.number not in shown]


def missing_from_review(document: Document, proposal: Proposal) -> list[object]:
    """What a review that begins with the proposal does not show: letters, pieces, places of entries, and kinds of
    which it has more or fewer."""
    review = begin(proposal, document)
    proposed = Counter({Kind.STEP: len(proposal.steps)} | Counter(point.kind for point in proposal.points))
    entered = Counter(one.kind for one in review.entries if one.kind in proposed)
    return [
        *lost_in_review(document, review),
        *homeless(review),
        *(one.title for one in review.entries if not one.pieces),
        *((proposed - entered) + (entered - proposed)),
    ]


def _in_two(word: str, told: str) -> bool:
    """Whether a word is shown in two parts, one behind the other, as Chinese has no space between a name and what is
    said of it, or the date behind it."""
    ends = (at for at in range(2, len(word) - 1) if is_han(word[at]) or (word[at].isdigit() and word[at - 1].isalpha()))
    return any(word[:at] in told and word[at:] in told for at in ends)


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [json.dumps(value)]
