"""When and where the meeting was, as the heads and feet of pages say that name it: '3º Diálogo | Brasília, 14 e 15 de
maio de 2024'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.proposal import Fact, Source
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.structure.turnings import TURNS

if TYPE_CHECKING:
    from .facts import Facts

_HEADS = frozenset({"margin", *TURNS})
_BESIDE = re.compile(r"\s*(?:[|·•]|\s[–—-]\s)\s*")
_PLACE = re.compile(r"(?P<place>[A-ZÀ-Þ][^\d,;:|]{2,40}),\s*(?:(?:el|le|les|em|du|pada)\s+)?$")
"""What stands before a day: 'Brasília, 14 e 15 de maio'."""


def read_heads(facts: Facts) -> None:
    """Take the day and the place that a head tells beside the name of the meeting, where nothing else tells a day, and
    no two heads differ."""
    told: dict[tuple[object, object], tuple[list[Found], str, Source]] = {}
    for line, what in facts.structure.furniture if "start" not in facts.found else ():
        found = find_dates(line.text) if what in _HEADS and DIALOGUE.search(line.text) else []
        if found and found[0].precision == "day":
            told.setdefault(
                (found[0].first, found[-1].last), (found, line.text, Source(line.page, line.number, line.text))
            )
    if len(told) != 1:
        return
    _days, (found, text, source) = told.popitem()
    facts.found["start"] = Fact(found[0].first, source)
    facts.found["end"] = Fact(found[-1].last, source)
    facts.found["date_precision"] = Fact(found[0].precision, source)
    beside = _PLACE.search(_BESIDE.split(text[: found[0].start])[-1])
    if beside is not None and "place" not in facts.found:
        facts.found["place"] = Fact(beside["place"], source)
