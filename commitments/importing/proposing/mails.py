"""Of which day a mail tells, that is written after the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block
from commitments.importing.terms import days_before
from commitments.importing.vocabulary import words

from .naming import LONGEST_SENTENCE
from .places import AT_PLACE

if TYPE_CHECKING:
    from .facts import Facts


def day_of_mail(facts: Facts, head: Sequence[Block]) -> tuple[list[Found], Passage] | None:
    """The day of the meeting that a mail is about: that of its subject, or of the first sentence that names it."""
    sent = next((find_dates(value.text) for _label, value in facts.mail.values() if find_dates(value.text)), [])
    if not sent or sent[0].precision != "day":
        return None
    bodies = [sentence for block in head if not facts.is_mail(block) for sentence in sentences(whole(block))[:2]]
    told: list[tuple[list[Found], Passage]] = []
    for passage in [*facts.titles, *bodies[:_BODIES]]:
        text = passage.text[:LONGEST_SENTENCE]
        found = [one for one in (find_dates(text) or list(days_before(text, sent[0].last))) if one.precision == "day"]
        is_of_it = len(found) == 1 and 0 <= (sent[0].last - found[0].last).days < _LATE
        if is_of_it and _EVENT_ON.search(text, 0, found[0].start):
            told.append((found, passage))
    same = [one for one in told if one[0][0].first == told[0][0][0].first]
    return next((one for one in same if AT_PLACE.match(one[1].text, one[0][0].end)), told[0]) if told else None


_BODIES, _LATE = 6, 60
"""Sentences of a mail that may name its meeting, and days after which none is written of it."""
_EVENT_ON = re.compile(
    rf"\b(?:{'|'.join(words.DIALOGUE)}|jornada|journée|sesión|sessão|séance|session|event|evento)\b[^.;:]{{0,60}}?"
    rf"\b(?:del?|du|d[oa]|on|of|el|le|em|no)\s+(?:(?:{'|'.join(words.WEEKDAYS)})(?:-feira)?,?\s+|"
    r"(?:segunda|terça|quarta|quinta|sexta),\s+)?$",
    re.IGNORECASE,
)
"""What stands between the name of an event and its day."""
