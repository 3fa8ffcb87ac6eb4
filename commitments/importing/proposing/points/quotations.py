"""What one person said in quotation marks beside what was heard: an ornament, and no message of a level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import Passage
from commitments.importing.structure import Block

_QUOTED = r"[“\"«「『„][^“”\"«»「」『』„]{6,400}[”\"»」』]"
_SAID_BEHIND = re.compile(
    rf"\s*{_QUOTED}\s*[.,，。]?\s*(?:(?:[—–-]{{1,2}}|——)\s*\S[^“\"«]{{1,100}}|[(（][^()（）]{{2,100}}[)）]|"
    r"(?:dijo|disse|lembrou|contou|recordó|contó|afirmó|afirmou|lamentó|lamentou|said|says|added|told|"
    r"recalled|resumió|resumiu|comentó|comentou|a (?:dit|résumé|lancé)|dit|kata|ujar)\s[^“\"«]{2,100})\.?\s*"
)
"""'"The river asks nobody." — a neighbour'."""
_SAID_BEFORE = re.compile(rf"(?P<who>[^.:：“\"«]{{3,80}}?)\s*[:：]\s*{_QUOTED}\s*[.。]?\s*")
"""'Madame Diop, de Guet Ndar : « On nous consulte toujours après. »'."""
_FEWEST = 2
"""Quotations, and nothing else, that a section is made of."""


def without_quotations(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs, without what one person is quoted with; all where there are several of these and nothing else."""
    rest = [block for block in blocks if not is_quotation(block.text)]
    return list(blocks) if not rest and len(blocks) >= _FEWEST else rest


def without_speaker(passage: Passage) -> Passage:
    """What stands in quotation marks, without who said it behind a dash."""
    found = _SPOKEN.fullmatch(passage.text)
    return passage.part(*found.span("said")) if found is not None else passage


_SPOKEN = re.compile(rf"\s*(?P<said>{_QUOTED}[.。]?)\s*(?:[—–-]{{1,2}}|——)\s*\S[^“\"«]{{1,100}}\s*")


def is_quotation(text: str) -> bool:
    """Whether a paragraph is nothing but what somebody said, and who."""
    return _SAID_BEHIND.fullmatch(text) is not None or _SAID_BEFORE.fullmatch(text) is not None
