"""What stands behind 'It was agreed that' in a sentence, and the clauses of it that are steps each: 'It was agreed that
Pune will ..., and that Surat will ...'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.deeds import WILL

from .owing import Owing

_IT_WAS_AGREED = re.compile(words.IT_WAS_AGREED, re.IGNORECASE)
_AND_THAT = re.compile(
    r"(?:[,;]\s+(?:(?:and|y|e|et|dan)\s+)?|\s+(?:and|y|e|et|dan)\s+)(?:(?:that|que|bahwa)\s+|qu['’])|"
    r";\s+(?:(?:and|y|e|et|dan)\s+)?|；",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"(?:(?:the|l[oe]s|[ao]s|para|semua|all)\s+)?(?:the|l[oe]s|[ao]s|para|semua|all)", re.IGNORECASE
)
"""What stands before 'participants agreed that'."""
_MOST_BEFORE = 5
"""Words before it that only say where in a text it stands: 'On this point,'."""
_NEAR = 12
"""Signs of a clause among which whoever will do something stands at its beginning."""


def behind_agreed(passage: Passage) -> Passage | None:
    """What was agreed, where a sentence begins by saying that it was."""
    text = passage.text
    found = _IT_WAS_AGREED.search(text)
    if found is None or found[0].endswith("由"):
        return None
    before = text[: found.start()].strip()
    is_first = len(before.split()) <= 1 or _ALL_OF_THEM.fullmatch(before) is not None  # 'Finalmente se acordó que'.
    is_first = is_first or (before.endswith(",") and len(before.split()) <= _MOST_BEFORE)
    is_first = is_first and not any(sign.isdigit() for sign in before)
    return passage.part(found.end(), len(text)) if is_first else None


def clauses_agreed(owing: Owing, passage: Passage) -> list[Passage]:
    """The clauses of what was agreed, where each is of somebody who will do something; all of it in one otherwise."""
    stops = [(0, 0), *(found.span() for found in _AND_THAT.finditer(passage.text))]
    ends = [*(start for start, _end in stops[1:]), len(passage.text.rstrip(" .。；;"))]
    parts = [passage.part(begin, end) for (_start, begin), end in zip(stops, ends, strict=True)]
    return parts if len(parts) > 1 and all(_is_owed(owing, part) for part in parts) else [passage]


def _is_owed(owing: Owing, part: Passage) -> bool:
    """Whether a clause begins with somebody who does something, or says of a group that it will."""
    owners = owing.owners
    owner = owners.in_text(part.text).owner or owners.doing(part.text).owner
    is_first = owner is not None and 0 <= part.text.find(owner.name) < _NEAR
    return is_first or owners.group_will(part.text) or (owner is not None and WILL.search(part.text) is not None)
