"""Persons in a list of those present, each with whom they came for: 'Ms Ruth Chebet, NEMA', 'Ministry of Lands: Dr H.
Abdi'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.kinds import ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.persons import is_addressed
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import level_of

from .remarks import without_remark

_BETWEEN = re.compile(r"\s*[,，|:：]\s*|\s+[–—-]\s+|\s*[(（]")
_SEVERAL = re.compile(r"\s*[;；]\s*")
_COUNT = re.compile(r"\s*\d{1,3}[.)]?\s*")
_LOW = re.compile(r"(?!(?:the|el|la|le|les|los|las|[ao]s?|l['’])\b)[a-zà-ÿ]")
_FEWEST = 2
"""Persons without a form of address that show that a list is one of persons."""
_MOST_OF_ENTRY = 30
"""Words."""


def delegates_in(blocks: Sequence[Block], is_person: Callable[[str], bool]) -> dict[int, list[Passage]]:
    """Whom the persons in some blocks came for, by the blocks: of those with a form of address, and of all where two of
    three name a person and an organisation."""
    told: dict[int, list[Passage]] = {}
    addressed: set[int] = set()
    headed: set[int] = set()
    listed = [block for block in blocks if block.kind in (Kind.ITEM, Kind.ROW, Kind.TEXT) and not _leads(block.text)]
    for block in listed:
        if block.table in headed:
            continue
        entries = [_entry(one, is_person) for one in _entries_of(block)]
        found = [(of, is_sure) for of, is_sure in entries if of is not None]
        if len(found) == len(entries):
            told[id(block)] = [of for of, _is_sure in found]
            if all(is_sure for _of, is_sure in found):
                addressed.add(id(block))
        elif block.header:
            headed.add(block.table)  # What its columns are is told by their names.
    are_persons = len(told) >= _FEWEST and 3 * len(told) >= 2 * len(listed)
    return told if are_persons else {block: of for block, of in told.items() if block in addressed}


def _leads(text: str) -> bool:
    return text.rstrip().endswith((":", "："))


def _entries_of(block: Block) -> list[Passage]:
    """The entries of a block: one, or those that semicolons part."""
    passage = whole(block)
    spans = [(0, 0), *(found.span() for found in _SEVERAL.finditer(passage.text.rstrip(" .;；")))]
    ends = [*(start for start, _end in spans[1:]), len(passage.text)]
    return [passage.part(start, end) for (_start, start), end in zip(spans, ends, strict=True)]


def _entry(entry: Passage, is_person: Callable[[str], bool]) -> tuple[Passage | None, bool]:
    """Whom the person of an entry came for, if it is one of a person, and whether a form of address shows that."""
    text = without_remark(entry).text.rstrip(" .。")
    if len(text.split()) > _MOST_OF_ENTRY:
        return None, False
    parts = _parts(entry.block, entry.start, text)
    if parts and _COUNT.fullmatch(text[slice(*parts[0])]):
        parts = parts[1:]  # The number of a row.
    if len(parts) < _FEWEST:
        return None, False
    count = _COUNT.match(text[slice(*parts[0])])
    first, last = text[parts[0][0] + (count.end() if count else 0) : parts[0][1]], text[slice(*parts[-1])].rstrip(")）")
    if level_of(first, alone=True) is not None:
        return None, False  # 'Others: UNEP, Rosa Paz'
    for name, rest in ((first, parts[1:]), (last, parts[:-1])):
        is_sure = is_addressed(name)
        is_behind = (
            len(parts) == _FEWEST and "," not in text[parts[0][1] : parts[-1][0]]
        )  # 'UNEP, Slum Dwellers' are two.
        may_be = is_sure or (is_person(name) and (name is first or is_behind))
        if may_be and (of := _of(entry, text, rest, is_sure=is_sure)) is not None:
            return of, is_sure
    return None, False


def _parts(block: Block, at: int, text: str) -> list[tuple[int, int]]:
    """What commas, dashes and brackets part in an entry; the cells of a row."""
    if block.kind is Kind.ROW:
        cells = [(max(start - at, 0), min(end - at, len(text))) for start, end in block.cells]
        return [(start, end) for start, end in cells if text[start:end].strip()]
    spans = [(0, 0), *(found.span() for found in _BETWEEN.finditer(text))]
    ends = [*(start for start, _end in spans[1:]), len(text)]
    return [(start, end) for (_start, start), end in zip(spans, ends, strict=True) if text[start:end].strip()]


def _of(entry: Passage, text: str, parts: list[tuple[int, int]], *, is_sure: bool) -> Passage | None:
    """Whom somebody came for: what stands beside the name, without what they do there."""
    while parts and _is_role(text[slice(*parts[0])]):
        parts = parts[1:]
    while parts and _is_role(text[slice(*parts[-1])]):
        parts = parts[:-1]
    if not parts or _LOW.match(text[slice(*parts[0])]):
        return None
    if entry.block.kind is Kind.ROW:
        parts = [next((one for one in parts if looks_like_one(text[slice(*one)])), parts[-1])]
    start, end = parts[0][0], parts[-1][1]
    end += text[end : end + 1] in (")", "）")
    if text[:start].rstrip().endswith(("(", "（")):
        end = start + len(text[start:end].removesuffix(")").removesuffix("）"))
    of = entry.part(start, end)
    bodies = [one for one in parts if looks_like_one(text[slice(*one)])]
    is_one = len(bodies) <= 1 and (bool(bodies) or looks_like_one(of.text))  # 'Slum Dwellers, UNEP, GIZ' are three.
    return without_remark(of) if (is_one or is_sure) and "、" not in of.text else None


def _is_role(text: str) -> bool:
    return (ROLE.search(text) is not None and kind_of(text)[0] is None) or _KEEPS_RECORD.match(text) is not None


_KEEPS_RECORD = re.compile(
    r"secretari[oa] (?:de (?:actas|la (?:sesión|reunión))|ad hoc|general|ejecutiv[oa]|técnic[oa]|permanente)\b|"
    r"secretári[oa]\b|secrétaire (?:de séance|général|permanent|exécutif)",
    re.IGNORECASE,
)
"""What persons are called by words that name an office, too: 'Secretaria de actas'."""
