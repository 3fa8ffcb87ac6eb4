"""Whose own text a document is: the one government of a city over its title, or that wrote it; the one ministry over
it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from commitments.importing.dates import find_dates
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.forms import SMALL_WORDS
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.ours import Ours
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Kind, Structure
from commitments.importing.vocabulary.comparing import is_han, key

_MOST_OVER = 4
"""Blocks of the beginning of a document among which its letterhead stands."""
_LONGEST = 120
_PARTS = re.compile(r"\s*[,;|()（），；]\s*|\s+[–—-]\s+")
_SMALL = re.compile(SMALL_WORDS)
_OFFICE = re.compile(
    r"(?:Ministry|Department|Secretariat|Ministerio|Secretar[íi]a|Minist[ée]rio|Minist[èe]re|Secr[ée]tariat|Kementerian|"
    r"Dinas)\s|[\u3400-\u9fff]{2,20}(?:部|委员会|局|厅)$",
    re.IGNORECASE,
)
_OF_HAN = re.compile(r"(?<=市)人民?政府$")


def whose_text(structure: Structure, facts: Mapping[str, Fact]) -> Ours:
    """Whoever speaks of themselves as 'our municipality' or 'my Ministry'."""
    return Ours(_city(structure, facts), _office(structure))


def _office(structure: Structure) -> str:
    """The ministry of the letterhead; empty where there is none, or several."""
    lines = [block.text.strip() for block in structure.blocks[:_MOST_OVER]]
    told = {key(line): line for line in lines if len(line) <= _LONGEST and _OFFICE.match(line) and is_name(line)}
    return _in_small(next(iter(told.values()))) if len(told) == 1 else ""


def _city(structure: Structure, facts: Mapping[str, Fact]) -> str:
    """The government of the city that speaks of itself as 'our municipality'; empty where that is not plain."""
    named = [*_over_title(structure), *_who_wrote(facts)]
    told = {key(governed(name) or name): name for name in reversed(named)}
    name = next(iter(told.values())) if len(told) == 1 else ""
    return _OF_HAN.sub("", name) if is_han(name) else _in_small(name)


def _in_small(name: str) -> str:
    """A name as text has it, where a letterhead has it in capitals."""
    words = [word if _SMALL.fullmatch(word) else word.title() for word in name.lower().split()]
    return " ".join(words) if name.isupper() else name


def _over_title(structure: Structure) -> Iterator[str]:
    """The governments that lines of their own name before all text."""
    for block in structure.blocks[:_MOST_OVER]:
        text = block.text.strip()
        is_line = block.kind in (Kind.TEXT, Kind.HEADING) and len(text) <= _LONGEST
        if is_line and not find_dates(text) and not DIALOGUE.search(text) and governed(first := _PARTS.split(text)[0]):
            yield first


def _who_wrote(facts: Mapping[str, Fact]) -> Iterator[str]:
    author = facts["author"].value if "author" in facts else ""
    yield from (part for part in _PARTS.split(author) if governed(part))
