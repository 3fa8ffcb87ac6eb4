"""Persons in a list of those present, each with whom they came for: 'Ms Ruth Chebet, NEMA', 'Ministry of Lands: Dr H.
Abdi'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.kinds import ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import begins_with_kind
from commitments.importing.proposing.names.persons import is_addressed
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.came_for import CAME_FOR
from commitments.importing.vocabulary.levels import level_of

from .absent import names_absent, says_absent
from .remarks import without_remark

_BETWEEN = re.compile(r"\s*[,，|:：]\s*|\s+[–—-]\s+|\s*[(（]")
_COLON = re.compile(r"\s*[:：]\s*")
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
    listed = [
        block
        for block in blocks
        if block.kind in (Kind.ITEM, Kind.ROW, Kind.TEXT) and not (_leads(block.text) or names_absent(block.text))
    ]
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
    if entry.block.kind is Kind.ROW and any(map(says_absent, entry.block.cell_texts())):
        return None, False
    mayor = _MAYOR_ALONE.fullmatch(text)
    if mayor is not None:
        return entry.part(mayor.start("of"), mayor.end("of")), True
    if (of := _of_led(entry, text, is_person)) is not None:
        return of, True
    parts = _parts(entry.block, entry.start, text)
    if parts and _COUNT.fullmatch(text[slice(*parts[0])]):
        parts = parts[1:]  # The number of a row.
    if len(parts) < _FEWEST:
        return None, False
    count = _COUNT.match(text[slice(*parts[0])])
    first, last = text[parts[0][0] + (count.end() if count else 0) : parts[0][1]], text[slice(*parts[-1])].rstrip(")）")
    if level_of(first, alone=True) is not None:
        return None, False  # 'Others: UNEP, Rosa Paz'
    if _led_by_body(text, parts, is_person):
        return entry.part(parts[0][0] + (count.end() if count else 0), parts[0][1]), True
    for name, rest in ((first, parts[1:]), (last, parts[:-1])):
        is_sure = is_addressed(name)
        is_behind = (
            len(parts) == _FEWEST and "," not in text[parts[0][1] : parts[-1][0]]
        )  # 'UNEP, Slum Dwellers' are two.
        may_be = is_sure or (is_person(name) and (name is first or is_behind))
        if may_be and (of := _of(entry, text, rest, is_sure=is_sure)) is not None:
            return of, is_sure
    return None, False


def _of_led(entry: Passage, text: str, is_person: Callable[[str], bool]) -> Passage | None:
    """For whom somebody came, as the words before a colon say: 'por la Intendencia de Rocha: (por Zoom) Ana Correa'."""
    found = _CAME_FOR.fullmatch(text)
    if found is None:
        return None
    persons = [one.strip() for one in re.split(r"\s*[,，、;；]\s*|\s(?:and|y|e|et|dan)\s", found["who"]) if one.strip()]
    are_persons = all(is_addressed(one) or is_person(one) for one in persons)
    return entry.part(*found.span("of")) if are_persons and not is_person(found["of"]) else None


_CAME_FOR = re.compile(
    rf"(?:{CAME_FOR})(?P<of>[^:：]{{2,90}}?)\s*[:：]\s*(?:[(（][^()（）]{{1,30}}[)）]\s*)?(?P<who>[^:：]+)"
)


def _led_by_body(text: str, parts: Sequence[tuple[int, int]], is_person: Callable[[str], bool]) -> bool:
    """Whether a colon parts the first name from those who came for it, each with what they are in brackets: 'Recife:
    João Lima (Defesa Civil) e Sílvia Lins (Habitação)'."""
    (_start, end), (start, until) = parts[:2]
    is_led = _COLON.fullmatch(text, end, start) is not None and text[until:].lstrip()[:1] in ("(", "（")
    return is_led and is_person(text[start:until]) and not is_person(text[:end])


def _parts(block: Block, at: int, text: str) -> list[tuple[int, int]]:
    """What commas, dashes and brackets part in an entry; the cells of a row."""
    if block.kind is Kind.ROW:
        cells = [(max(start - at, 0), min(end - at, len(text))) for start, end in block.cells]
        return [(start, end) for start, end in cells if text[start:end].strip()]
    spans = [(0, 0), *(found.span() for found in _BETWEEN.finditer(text))]
    ends = [*(start for start, _end in spans[1:]), len(text)]
    return [(start, end) for (_start, start), end in zip(spans, ends, strict=True) if text[start:end].strip()]


def _of(entry: Passage, text: str, parts: list[tuple[int, int]], *, is_sure: bool) -> Passage | None:
    """Whom somebody came for: what stands beside the name, without what they do there; the city of a mayor."""
    for start, end in parts:
        if entry.block.kind is not Kind.ROW and (mayor := _MAYOR.fullmatch(text, start, end)) is not None:
            return entry.part(mayor.start("of"), mayor.end("of"))
    while parts and _is_role(text[slice(*parts[0])]):
        parts = parts[1:]
    while parts and _is_role(text[slice(*parts[-1])]):
        parts = parts[:-1]
    if any(looks_like_one(text[slice(*one)]) for one in parts[1:]):
        while not looks_like_one(text[slice(*parts[0])]):
            parts = parts[1:]  # 'Principal Economist, The National Treasury'
    if parts and (stands_for := _STANDS_FOR.match(text, *parts[0])) is not None:
        parts, is_sure = [(stands_for.end(), parts[0][1]), *parts[1:]], True
    if not parts or (_LOW.match(first := text[slice(*parts[0])]) and not begins_with_kind(first)):
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
    return (ROLE.search(text) is not None and kind_of(text)[0] is None) or _OFFICE.match(text) is not None


_OFFICE = re.compile(
    r"secretari[oa] (?:de (?:actas|la (?:sesión|reunión))|ad hoc|general|ejecutiv[oa]|técnic[oa]|permanente)\b|"
    r"secretári[oa]\b|secrétaire (?:de séance|général|permanent|exécutif)|"
    r"(?:acting |ag\. |deputy |assistant |senior |principal |county |city |district |municipal |regional |provincial )*"
    r"(?:head|chief|director|secretary|town clerk|planner)\b(?! of state)|"
    r"(?:sous-)?(?:chef|cheffe|adjointe?|chargée?|conseill(?:er|ère)|responsable|point focal)"
    r"\s(?:de|du|des|d['’]|technique|au)|"
    r"(?:sub)?(?:jef[ea]|encargad[oa]|responsable|asesor[a]?|técnic[oa]|gerente|chefe|assessor[a]?|especialista)\b|"
    r"(?:plt\. )?(?:kepala|sekretaris|kabid|kasubdit|staf|staf ahli|deputi|asisten)\b",
    re.IGNORECASE,
)
"""What persons are or do, also by words that name an office: 'Secretaria de actas', 'Head of Works'."""
_MAYOR = re.compile(
    r"(?:(?:lord|deputy|vice|acting|executive|sub)[\s-]+)*(?:mayor(?:ess)?|adjointe?\s+au\s+maire|"
    r"(?:vice-)?(?:alcalde(?:sa)?|prefeit[oa]|maire|intendent[ea])|president[ea]\s+municipal|bupati|wali\s?kota|wakil\s+wali\s?kota)\s+"
    r"(?:(?:of|de|del|d[oa]|du)\s+|d['’])?(?:(?:the|la\s+(?:ville|ciudad|commune)\s+de)\s+)?"
    r"(?P<of>(?-i:[A-ZÀ-Þ])[^,;:()]{1,50})",
    re.IGNORECASE,
)
"""A mayor comes for the city: 'adjointe au maire de Fianarantsoa'."""
_MAYOR_ALONE = re.compile(
    rf"(?:(?:mr|mrs|ms|hon|m|mme|sr|sra|bpk|ibu|the|el|la|le|[ao])\b\.?\s*)+{_MAYOR.pattern}", re.IGNORECASE
)
"""The same without a name: 'M. le Maire de Saint-Louis'."""
_STANDS_FOR = re.compile(
    r"(?:representing|on\s+behalf\s+of|en\s+representación\s+del?|em\s+representação\s+d[aeo]s?|représentante?(?:\s+d[eu]s?)?|"
    r"representante\s+d(?:el?|[ao]s?)|au\s+nom\s+d[eu]s?|mewakili|perwakilan(?:\s+dari)?)\s+(?:(?:the|l[ao]s?|el|les?)\s+|l['’])?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""'representing the Ya-Na'."""
