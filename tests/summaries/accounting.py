"""Whether anything of a document was lost on the way to its proposal."""

from __future__ import annotations

import json
import re
from collections import Counter

from commitments.importing.lines import Document
from commitments.importing.proposal import Proposal
from commitments.importing.structure import structure_of
from commitments.importing.vocabulary import is_han

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
    signs = " ".join(block.sign for block in structure_of(document).blocks)
    shown.update(_WORD.findall(signs))
    told = " ".join(shown)
    return [
        word
        for line in document.lines
        for word in _WORD.findall(_COUNTED.sub(r"\1 ", line.text))
        if word not in shown and not all(part in told or _in_two(part, told) for part in _JOINED.split(word))
    ]


def _in_two(word: str, told: str) -> bool:
    """Whether a word is shown in two parts, one behind the other, as Chinese has no space between a name and what is
    said of it."""
    return any(word[:at] in told and word[at:] in told for at in range(2, len(word) - 1) if is_han(word[at]))


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [json.dumps(value)]
