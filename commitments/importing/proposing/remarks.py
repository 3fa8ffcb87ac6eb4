"""What stands behind a name in a list of those present, and is no other name: a remark, or where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Passage
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import key

from .kinds import MANY, looks_like_one
from .listed import GROUPS
from .names import is_name

_REMARK = re.compile(
    r"\s+[–—-]\s+(?=[a-zà-ÿ]+\s)(?:\S+\s+){2,}\S.*$|\s*[(（](?=[a-zà-ÿ]+\s)(?:[^\s()（）]+\s+){3,}[^()（）]*[)）]$"
)
"""'Freetown City Council – the Mayor gave the keynote', 'Ministry of Lands (the Minister was in the chair)'."""
_SENT_BY = re.compile(
    r",\s+(?:represented|led|headed|accompanied|joining|attending|(?:via|by)\s+(?:video|zoom|phone)|online|representad[oa]s?|"
    r"encabezad[oa]s?|acompañad[oa]s?|acompanhad[oa]s?|représentée?s?|accompagnée?s?|diwakili)\b[^;；]*$",
    re.IGNORECASE,
)
"""'Lautoka City Council, represented by its Special Administrator'."""
_WITH_PLACE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^,;/|]{8,90}),\s+(?P<place>[A-ZÀ-Þ][a-zà-ÿ'’]+(?:[ -][A-ZÀ-Þ][a-zà-ÿ'’]+)?)"
)
"""'Riparian Residents' Forum, Kaptembwo'."""
_FEWEST, _FEWEST_WORDS = 3, 3
"""Items of a list that name one each, and words of a name behind which its place may stand."""


def without_remark(item: Passage) -> Passage:
    """An item without what it says besides of whoever it names."""
    found = _SENT_BY.search(item.text) or _REMARK.search(item.text)
    name = item.text[: found.start()] if found is not None else ""
    return item.part(0, len(name)) if looks_like_one(name) and is_name(name) else item


def is_name_with_place(block: Block, beside: Sequence[Block], is_city: Callable[[str], bool]) -> bool:
    """Whether an item names one and where it is: a city that is known, or in a list whose other items name one each."""
    found = _WITH_PLACE.fullmatch(block.text.strip(" .")) if block.kind is Kind.ITEM else None
    if found is None or MANY.match(found["name"]):
        return False
    if is_city(found["place"]) and looks_like_one(found["name"]) and not is_city(found["name"]):
        return True  # 'Universitas Diponegoro, Semarang'
    if len(found["name"].split()) < _FEWEST_WORDS:
        return False
    others = [one for one in beside if one is not block and one.kind is Kind.ITEM]
    place = found["place"]
    is_place = not looks_like_one(place) and key(place) not in GROUPS
    return is_place and len(others) >= _FEWEST and not any(re.search("[,;，；、]", one.text) for one in others)
