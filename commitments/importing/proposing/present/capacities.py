"""As what those were there whom a document names: the words behind a name, in its row, before it, over its list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.listed import GROUPS
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.capacities import (
    OBSERVER,
    OBSERVERS,
    capacity_among,
    capacity_of,
    is_more,
    names_capacity,
    says_invited,
)
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.levels import level_of

from .parts import is_sentence, is_short

_IN_BRACKETS = r"\s*(?P<words>[(（\[](?P<as>[^()（）\[\]]{2,60})[)）\]])"
_BEHIND_SIGN = (
    r"(?:\s+[–—-]\s+|\s*[–—]\s*|\s*[,，]\s*)"
    r"(?P<words>(?P<as>[^\s,，;；.。()（）–—][^,，;；.。()（）–—]{1,40}?))\s*(?=[;；.。]|$)"
)
_AS_WHAT = (
    r"\s+(?:as|como|comme|sebagai|en\s+tant\s+qu(?:e\s|['’])|en\s+qualité\s+d(?:e\s|['’])|en\s+calidad\s+de|"
    r"na\s+qualidade\s+de)\s*(?:an?\s+|une?\s+|uma?\s+)?"
)
_AS = rf"(?P<words>(?:\s+[a-zà-ÿ]+){{0,4}}?{_AS_WHAT}(?P<as>[^\s,;.，；。()]+))"
_BOTH_AS = rf"\s+(?:and|y|e|et)\s+[^,;.:()]{{2,80}}?(?P<words>{_AS_WHAT}(?P<as>[^\s,;.，；。()]+s)\b)"
_HAN_AS = r"[^，。；、（）]{0,4}?(?P<words>(?P<as>(?:作为|以)?观察员(?:身份)?|列席))"
_BEHIND = tuple(map(re.compile, (
    rf"(?:\s*[(（][^()（）]{{1,60}}[)）])??{_IN_BRACKETS}", _BEHIND_SIGN, _AS, _BOTH_AS, _HAN_AS,
)))  # fmt: skip
"""'UNEP (observer)', 'UNEP – observer', 'UNEP came as observer', 'UNEP and GIZ as observers', '世界银行作为观察员'."""
_REMARK = tuple(re.compile(rf"{form}$") for form in (_IN_BRACKETS, _BEHIND_SIGN, _AS))
_FIRST = re.compile(r"\s*(?P<as>[^:：,;()]{2,40})[:：]\s*(?=\S)")
_LEAD = re.compile(r"(?:^|[;；.。(（])\s*(?P<as>[^:：;；.。(（]{2,60}?)(?:\s*[:：]|\s+[–—-]\s)")
"""'Observers: UNEP, GIZ'."""
_WITH = re.compile(
    rf"\b(?:with|con|com|avec|dengan)\s+(?P<names>[^.;:]{{3,200}}?){_AS_WHAT}(?P<as>[^\s,;.()]+)", re.IGNORECASE
)
"""'..., with UNEP and GIZ as observers'."""
_FROM = re.compile(
    r"\s+(?:from|of|were|included?|de|del|des|du|d[aeo]s?|dari|fueron|foram|étaient|adalah)\s[^.;:]*$|\s+d['’][^.;:]*$"
)
_STORY = re.compile(r"\b(?!minist|governo|gouvern|gobiern|municip|agenc|banque|banco)[a-zà-ÿ]{5,}\b")
"""What tells more than names between them and what they are said to be."""
_TICKS = frozenset("✓✔☑☒✅√xX") | {"[x]", "[X]"}
_ATTENDANCE = frozenset(map(key, words.SIGNATURE_COLUMNS))
_MOST_BEFORE = 3
"""Words before brackets that may say what those in them are."""


@dataclass(frozen=True, slots=True)
class Told:
    """As what somebody was there, and the words that say so."""

    capacity: str
    words: tuple[Passage, ...] = ()


def without_capacity(name: Passage) -> Passage:
    """A name without what it was there as: 'UNEP (observer)', 'observers: UNEP'."""
    first = _FIRST.match(name.text)
    if first is not None and capacity_of(first["as"]) is not None:
        return without_capacity(name.part(first.end(), len(name.text)))
    found = (one for form in _REMARK if (one := form.search(name.text)) is not None and capacity_among(one["as"]))
    remark = next(found, None)
    return name.part(0, remark.start()) if remark is not None and remark.start() else name


def is_remark(name: Passage) -> bool:
    """Whether what stands among names says as what the one before was there: 'UNEP, observer'."""
    return is_more(name.text) and key(name.text) not in GROUPS


class Capacities:
    """Finds as what each of those was there whom sections name."""

    def __init__(self, sections: Sequence[Section] = ()) -> None:
        self._over: dict[int, Told] = {}
        self._heads: dict[int, Block] = {}
        self._telling: dict[int, bool] = {}
        above: Section | None = None
        for section in sections:
            told = _of_heading(section)
            if told is not None:
                above = section
            elif above is not None and section.is_part and section.depth > above.depth:
                told = _of_heading(above)
            else:
                above = None
            self._over |= {id(block): one for block, one in _over_blocks(section.blocks, told)}
            for block in section.blocks:
                if block.kind is Kind.ROW:
                    self._heads.setdefault(block.table, block)

    def of(self, name: Passage) -> Told | None:
        """As what one that is named was there; the nearest words count."""
        block, cell = name.block, _cell_of(name)
        told = None
        if self._tells(block):
            told = _behind(cell, name) or self._in_row(cell, name) or _before(cell, name) or _in_sentence(cell, name)
        return told or self._of_column(cell, name) or self._over.get(id(block))

    def _tells(self, block: Block) -> bool:
        """Whether a block says as what anybody was there."""
        if id(block) not in self._telling:
            self._telling[id(block)] = names_capacity(block.text)
        return self._telling[id(block)]

    def is_invited(self, name: Passage) -> bool:
        """Whether the column that tells who came says that one was asked, and no more."""
        head = self._heads.get(name.block.table) if name.block.kind is Kind.ROW else None
        columns = zip(head.cell_texts(), name.block.cell_texts(), strict=False) if head is not None else ()
        return any(key(column) in _ATTENDANCE and says_invited(cell) for column, cell in columns)

    def _in_row(self, cell: Passage, name: Passage) -> Told | None:
        """What another cell of its row says."""
        row = name.block
        others = [Passage(row, start, end) for start, end in row.cells if start != cell.start]
        told = ((capacity_among(other.text), other) for other in others)
        return next((Told(capacity, (other,)) for capacity, other in told if capacity is not None), None)

    def _of_column(self, cell: Passage, name: Passage) -> Told | None:
        """What the name of its column says, or that of one that is ticked in its row."""
        row = name.block
        head = self._heads.get(row.table, row) if row.kind is Kind.ROW else row
        for (start, end), column in zip(row.cells, head.cell_texts(), strict=False) if head is not row else ():
            is_meant = start == cell.start or row.text[start:end].strip() in _TICKS
            if is_meant and (capacity := capacity_of(column)) is not None:
                return Told(capacity)
        return None


def _of_heading(section: Section) -> Told | None:
    heading = section.heading
    capacity = capacity_of(heading.text) if heading is not None else None
    return Told(capacity, (whole(heading),)) if heading is not None and capacity is not None else None


def _over_blocks(blocks: Sequence[Block], above: Told | None) -> Iterator[tuple[Block, Told]]:
    """The blocks of a section over which a line or its heading says as what those in them were there. A line is over
    the blocks behind it that are alike: a list, the rows of a table."""
    told, alike = above, None
    for block in blocks:
        line = _line_of(block)
        if line is not None:
            capacity = capacity_of(line.text)
            told, alike = (Told(capacity, (line,)), None) if capacity is not None else (above, None)
            continue
        alike = alike or block.kind
        if block.kind is not alike or (block.kind is Kind.TEXT and is_sentence(block)):
            told = above
        if told is not None:
            yield block, told


def _line_of(block: Block) -> Passage | None:
    """What stands alone in a line or a row, and says as what, or from which level, those below were there."""
    if block.kind is Kind.ROW:
        full = [Passage(block, start, end) for start, end in block.cells if block.text[start:end].strip()]
        line = full[0] if len(full) == 1 < len(block.cells) else None
    else:
        line = whole(block) if is_short(block) else None
    is_one = line is not None and (capacity_of(line.text) or level_of(line.text.rstrip(" :："), alone=True))
    return line if is_one else None


def _cell_of(name: Passage) -> Passage:
    """The cell of a row that a name stands in, or all of its block."""
    cells = name.block.cells if name.block.kind is Kind.ROW else ()
    own = next(((start, end) for start, end in cells if start <= name.start < end), None)
    return Passage(name.block, *own) if own is not None else Passage(name.block, 0, len(name.block.text))


def _behind(cell: Passage, name: Passage) -> Told | None:
    text = name.block.text[: cell.end]
    for form in _BEHIND:
        found = form.match(text, name.end)
        if found is not None and (capacity := capacity_among(found["as"])) is not None:
            return Told(capacity, (Passage(name.block, *found.span("words")),))
    return None


def _sentence_of(cell: Passage, name: Passage) -> tuple[Passage | None, Passage]:
    """The sentence that a name stands in, and the one before."""
    told = sentences(Passage(name.block, cell.start, cell.end))
    at = next((place for place, one in enumerate(told) if one.start <= name.start < one.end), None)
    return (None, cell) if at is None else (told[at - 1] if at else None, told[at])


def _before(cell: Passage, name: Passage) -> Told | None:
    """What leads in the names of its sentence, or is the sentence before: 'Observers. UNEP; GIZ.'"""
    first, own = _sentence_of(cell, name)
    leads = list(_LEAD.finditer(own.text[: name.start - own.start]))
    lead = own.part(*leads[-1].span("as")) if leads else first
    capacity = capacity_of(lead.text) if lead is not None else None
    return Told(capacity, (lead,)) if lead is not None and capacity is not None else None


def _in_sentence(cell: Passage, name: Passage) -> Told | None:
    """What a sentence says of several: 'with UNEP and GIZ as observers', 'observers from UNEP', 'observers (UNEP)'."""
    _first, own = _sentence_of(cell, name)
    at = name.start - own.start
    for one in _WITH.finditer(own.text):
        if one.start("names") <= at < one.end("names") and (capacity := capacity_of(one["as"])) is not None:
            return Told(capacity)
    if (capacity := _over_brackets(own.text[:at])) is not None:
        return Told(capacity)
    observers = list(OBSERVERS.finditer(own.text[: name.end - own.start]))
    behind = own.text[observers[-1].end() : name.end - own.start] if observers else ""
    return Told(OBSERVER) if _FROM.match(behind) and not _STORY.search(behind) else None


def _over_brackets(before: str) -> str | None:
    """What the last words say before brackets that are open yet: 'two observers (UNEP and'."""
    lead, bracket, inside = before.replace("（", "(").replace("）", ")").rpartition("(")
    last = re.split(r"[,，;；.。:：()]", lead)[-1].split() if bracket and ")" not in inside else []
    told = (capacity_of(" ".join(last[-many:])) for many in range(min(_MOST_BEFORE, len(last)), 0, -1))
    return next((one for one in told if one is not None), None)
