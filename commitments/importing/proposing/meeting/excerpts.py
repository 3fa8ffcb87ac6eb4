"""The line of an excerpt that tells which meeting the whole report is of: 'Excerpt from the Terminal Report, Second
National-Local Dialogue on Water, Kisumu, Kenya, 28 January 2025. Writer: ...'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.meetings import LABEL, OWN_NAME
from commitments.importing.structure import Kind
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .beside_days import place_beside
from .occasions import take_dates
from .places import is_country

if TYPE_CHECKING:
    from .facts import Facts

_EXCERPT = re.compile(
    r"\W*(?:(?:an?\s+)?(?:excerpt|extract)(?:ed)?\s+from|taken\s+from|reprinted\s+from|(?:extracto|fragmento|tomado|extraído)\s+"
    r"del?|(?:extrato|trecho|excerto|extraído)\s+d[aeo]|extrait\s+d(?:u|e\s+la|e\s+l['’])|(?:kutipan|petikan|cuplikan)"
    r"(?:\s+dari)?)\s*(?:the\s+|la\s+|el\s+)?(?P<report>[^,:]{3,60}?),\s+|(?:本文)?(?:摘|节选)自(?P<han>[^，,]{2,30}?)[，,]\s*",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,，]\s*")
_FIRST = 4
"""Blocks among which such a line stands."""
_MOST_OF_PLACE = 3
"""Parts between the name of the meeting and its day."""


def read_excerpt(facts: Facts) -> None:
    """Take the name of the meeting, its place and day, and who wrote the text, from such a line."""
    for block in facts.structure.blocks[:_FIRST]:
        first, *others = sentences(whole(block)) or [whole(block)]
        if block.kind is not Kind.TEXT:
            continue
        lead = _EXCERPT.match(first.text)
        if lead is None or not _take_meeting(facts, first.part(lead.end(), len(first.text))):
            continue
        facts.ledger.label(first.part(0, lead.end()))
        for other in others:
            label = LABEL.match(other.text)
            if label is not None and tells(label[1]) is Tells.AUTHOR:
                who = other.part(label.end(), len(other.text.rstrip(" .。*")))
                facts.take("author", who.text, who)
                facts.ledger.label(other.part(0, label.end()))
        return


def _take_meeting(facts: Facts, told: Passage) -> bool:
    """Whether a list of name, place and day begins with the name of the meeting; these are taken then."""
    days = find_dates(told.text)
    comma = _COMMA.search(told.text)
    if not days or days[0].precision != "day" or comma is None or comma.end() > days[0].start:
        return False
    title, behind = told.part(0, comma.start()), told.part(comma.end(), len(told.text))
    between = told.text[comma.end() : days[0].start].rstrip(" ,，")
    where = _COMMA.split(between)
    if not OWN_NAME.search(title.text) or len(where) > _MOST_OF_PLACE:
        return False
    facts.take("title", title.text.strip(" \"'“”«»《》"), title)
    take_dates(facts, find_dates(behind.text), behind)
    if len(where) > 1 and is_country(facts, where[-1]):
        where.pop()  # 'Kisumu, Kenya'
    place_and_day = f"{', '.join(where)}, {told.text[days[0].start :]}"
    place_beside(facts, place_and_day, find_dates(place_and_day), behind)
    return True
