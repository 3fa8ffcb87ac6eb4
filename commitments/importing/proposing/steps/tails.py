"""What stands behind the words of a step, and what its labels tell of owners and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from commitments.importing.ledger import Passage
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

DELIVERED = re.compile("|".join(words.DELIVERED), re.IGNORECASE)
_COORDINATION = {key(one) for one in ("coordination", "coordinación", "coordenação", "koordinasi", "统筹", "协调")}
"""Labels that tell who leads, where nothing else stands before the colon: 'Coordination renforcée :' is a title."""
_BY_LABELS = frozenset({"until", "hasta", "ate", "d ici", "avant", "paling lambat"})
"""What stands before a colon and a date, and may begin anything else."""
ACTION_BY = frozenset(["action", "action by", "actioned by", "act", "resp", "r", "accion", "acao"])
"""What stands before an owner in brackets behind an action."""


@dataclass(slots=True)
class Tail:
    """What stands at the end of a step behind its words: where it begins, and what it tells."""

    start: int
    named: Named = NOBODY
    due: ProposedDue | None = None
    labels: list[Passage] = field(default_factory=list)
    is_whole: bool = True
    """Whether all of it is understood; else its words stay with the step."""


def told_by(label: str, *, only: bool = False) -> Tells | None:
    """What a label tells of owners and dates. `only`: where it can mean nothing else in running text."""
    if key(label) in ACTION_BY and not only:
        return Tells.OWNER
    if key(label) in _COORDINATION:
        return Tells.OWNER
    if key(label) in _BY_LABELS:
        return Tells.DUE
    if DELIVERED.fullmatch(label.strip()):
        return Tells.DUE
    among = (Tells.SUPPORT, Tells.OWNER, Tells.DUE) if only else (Tells.SUPPORT, Tells.OWNER, Tells.DUE, Tells.CITY)
    return tells(label, among=among)
