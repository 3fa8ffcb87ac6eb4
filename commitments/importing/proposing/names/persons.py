"""Persons by their names: those behind a form of address, and those whom the document lists among the present."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .kinds import LIKE_PERSON, ROLE, kind_of, looks_like_one

_ADDRESS = (
    r"(?:(?:Mrs?|Ms|Miss|Dra?|Prof|Sra?|Ing|Lic|Licda|Arq|Arch|Arqta|Econ|Mag|Mme|Mlle|Hon|Engr?|Enga?|Cllr|Atty|Rev|Col|Capt|"
    r"Shri|Smt|Bpk|Bapak|Sdr|Ir|Hj|Drs|Ibu(?!\s+Kota\b))\b\.?|M\.)"
)
_NAME = r"[A-ZÀ-Þ][\w'’-]*\.?(?:\s+(?:(?:de|da|dos|del|bin|el|van)\s+)?[A-ZÀ-Þ][\w'’-]*\.?){0,3}"
_ADDRESSED = re.compile(rf"(?P<address>{_ADDRESS})\s+{_NAME}")
_HAN_ADDRESSED = re.compile(r"[\u3400-\u9fff]{1,4}(?:先生|女士)")
_PARTS = re.compile(r"\s*(?:[,，(（|:：;；]|\s[–—-]\s)\s*")
OF_PERSON = re.compile(r"(?P<person>[^(),]{3,60}?)\s*(?:\((?P<of>[^()]+)\)|(?:,|\s[–—-]\s)\s*(?P<behind>.+))")
"""A person, and whom that one speaks for."""
PERSON_OF = re.compile(r"(?P<of>[^(),]{3,90}?)\s*\((?P<person>[^()]{3,60})\)")
"""The same the other way round: 'NIUA (Ms Rao)'."""


def is_addressed(name: str) -> bool:
    """Whether a name is one of a person, by the form of address before it: 'Ms Rao'."""
    return bool(_ADDRESSED.fullmatch(name) or _HAN_ADDRESSED.fullmatch(name))


def is_person_of(text: str) -> bool:
    """Whether a text is the name of a person with whom that one is of or what that one does, and nothing else: 'Ann
    Kibet (NEMA)'."""
    found = OF_PERSON.fullmatch(text.rstrip(" .;"))
    if found is None or not (is_addressed(found["person"]) or LIKE_PERSON.fullmatch(found["person"])):
        return False
    behind = (found["of"] or found["behind"]).strip()
    return kind_of(found["person"])[0] is None and (looks_like_one(behind) or ROLE.search(behind) is not None)


def bare_name(name: str) -> str:
    """The name of a person as it is compared, without the form of address."""
    found = _ADDRESSED.fullmatch(name)
    return key(name[found.end("address") :] if found else name)


def persons_in(sections: Iterable[Section]) -> frozenset[str]:
    """The persons whom the lists of those present name, each with an organisation or a role behind it."""
    return frozenset(
        bare_name(name)
        for section in sections
        if section.holds is Holds.REPRESENTATION
        for block in section.blocks
        for name in _persons_in(block)
    )


def _persons_in(block: Block) -> Iterator[str]:
    texts = block.cell_texts() if block.kind is Kind.ROW else _PARTS.split(block.text, maxsplit=1)
    parts = [text.strip() for text in texts if text.strip()]
    for name, behind in pairwise(parts):
        is_like_one = is_addressed(name) or (LIKE_PERSON.fullmatch(name) is not None and kind_of(name)[0] is None)
        if is_like_one and (looks_like_one(behind.rstrip(" )）.;")) or ROLE.search(behind)):
            yield name
            return
