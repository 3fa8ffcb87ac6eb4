"""The sections that are for those who were there: their lines, tables and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from types import MappingProxyType

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.entries import INLINE, lead_of
from commitments.importing.proposing.names.bodies import COUNTED_BODIES, GROUP_BODIES
from commitments.importing.proposing.names.kinds import kind_of, looks_like_one
from commitments.importing.proposing.names.listed import GROUPS, HAN_PLACE, two_of
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.levels import level_of, names_government

from .absent import names_absent, stayed_away
from .attendance import NUMBER, Columns, columns_of, is_by_capacity, levels_of, stacked_in
from .by_article import is_named_by_article, lone_name
from .came import level_between
from .clauses import by_bold_levels, clauses_of, levels_beside
from .coming import CAME_LAST
from .head_counts import head_count
from .levelled import represented_in
from .ministries import ministries_in
from .name_lists import NameLists, is_like_place, is_many_of
from .parts import is_sentence, is_short, is_story
from .remarks import is_name_with_place, is_name_with_unit, who_signs, without_count, without_remark
from .sent import without_others
from .ticking import is_numbered, who_stayed_away

_LONGEST_HAN_PLACE = 4
"""Signs of the name of a Chinese city."""
HAN_LAST = re.compile(r"、[\u3400-\u9fff]{2,4}?(?P<n>[两二三四五六七八九])个?(?:城市|市)")
_FEWEST_LISTED = 3
"""Organisations that a sentence for those who were there lists, whatever it says of them."""
_FEWEST_ITEMS = 4
"""Items of a list that show that it names organisations."""
_COUNTS_ALL = re.compile(
    r"\s*(?:ao todo|em total|en total|in total|in all|au total|en tout|no total|total|totalnya|jumlah|总计|合计|"
    r"共计)\b(?:\s*[:：])?[^:：;；]{0,20}\d|"
    r"\s*(?:firmaron|suscribieron|assinaram|subscreveram|ont\s+signé|menandatangani|签到|签名)\b[^:：,;；，]{0,40}?\d{1,4}\s*"
    r"(?:personas|pessoas|participantes|personnes|orang|peserta|人)\s*[.。]?\s*$|"
    r"\s*\d{1,4}\s*(?:people|persons|participants|personas|pessoas|participantes|personnes|orang|peserta|人)\s+(?:have\s+)?"
    r"(?:signed|firmaron|assinaram|ont\s+signé|menandatangani|签到)\b[^:：,;；，]{0,40}$",
    re.IGNORECASE,
)
"""What counts those who came, or signed, and names nobody: 'Assinaram a folha 29 pessoas.'"""


def _only_counts(text: str) -> bool:
    """Whether a sentence counts those who came, and names nobody: 'In all 33 people came.'"""
    is_count = _COUNTS_ALL.match(text) is not None or head_count(text) is not None
    return is_count and not looks_like_one(text.rstrip(" .。"))


LONGEST_CALLED = 2_000
"""Signs of a paragraph whose first words may be the name of those who were there."""


def by_stops(passage: Passage) -> list[tuple[Passage, Passage]]:
    """The levels that are sentences of a paragraph by themselves, and the names behind each: 'Nivel nacional. DNP;
    Ministerio de Vivienda.'"""
    told = sentences(passage) if len(passage.text) < LONGEST_CALLED else []
    starts = [at for at, one in enumerate(told) if level_of(one.text.rstrip(" .。"), alone=True) is not None]
    if not starts or starts[0] > 0 or any(after - at == 1 for at, after in pairwise([*starts, len(told)])):
        return []
    groups = [told[at:after] for at, after in pairwise([*starts, len(told)])]
    return [
        (lead, passage.part(first.start - passage.start, rest[-1].end - passage.start))
        for lead, *rest in groups
        if (first := rest[0])
    ]


def _lines_alone(blocks: Sequence[Block]) -> list[Block]:
    """The lines of a section that is nothing but short lines."""
    are_lines = all(block.kind is Kind.TEXT and is_short(block) for block in blocks)
    return list(blocks) if are_lines else []


class _Tables:
    """What the heads of a section's tables say, from one row to the next."""

    def __init__(self) -> None:
        self.columns: Columns | None = None
        self._by_level: tuple[int, Sequence[str | None]] | None = None

    def levels_over(self, row: Block) -> Sequence[str | None] | None:
        """The levels that the columns of a row's table are for, if its head named some, or as what each was there."""
        table, levels = self._by_level or (None, None)
        return levels if table == row.table else None

    def is_head(self, row: Block, after: list[Block]) -> bool:
        """Whether a row names what the columns below hold. Takes note of it; a table goes on as the one before."""
        if levels := levels_of(row):
            self._by_level = row.table, levels
            return True
        if is_by_capacity(row):
            self._by_level = row.table, [None] * len(row.cells)
            return True
        if self.columns is not None and self.columns.table == row.table:
            return False
        named = columns_of(row, [other for other in after if other.table == row.table])
        if named is None:
            self.columns = self.columns.continued(row) if self.columns is not None else None
            return False
        self.columns = named
        return True


class TheirSections(NameLists):
    """Takes those whom sections for them name."""

    counts_names = False
    """Whether the section counts those who came for some that are named."""
    delegates: Mapping[int, Sequence[Passage]] = MappingProxyType({})
    """Whom the persons that blocks name came for, by the identity of the block."""
    beside: Set[str] = frozenset()
    """The levels of which paragraphs of the section each say who was there."""

    def is_city(self, name: str) -> bool:
        """Whether a city is known, or its government is there."""
        return self.register.knows_city(name, "") or any(governed(one.name) == name for one in self.parts)

    def clauses(self, passage: Passage, level: str | None) -> bool:
        """Whether a paragraph tells by clauses who was there; those names are taken then."""
        told = clauses_of(passage, beside=self.beside)
        for its_level, lead, names in told:
            self.ledger.label(lead)
            self.take(names, its_level or level)
        return bool(told)

    def came_in(self, passage: Passage, level: str | None, *, is_list: bool = False) -> None:
        """Take those whom sentences of a paragraph list as having come. `is_list`: whether its section is for them."""
        for sentence in sentences(passage):
            if stayed_away(sentence.text):
                continue
            if is_list and (behind := represented_in(sentence)) is not None:
                self.take(behind, level)
                continue
            names, told = self.came.names_of(sentence, is_list=is_list)
            if (halves := self._both_came(sentence)) and not is_list:
                for half, (its_names, its_told) in halves:
                    self.came_with(half, its_names, its_told, level)
                continue
            if not told and is_list:
                names, told = self.came.names_listed(sentence, fewest=_FEWEST_LISTED)
            if told:
                self.came_with(without_others(sentence), names, told, level)

    def _both_came(self, sentence: Passage) -> list[tuple[Passage, tuple[list[Passage], list[Passage]]]]:
        """The parts of a sentence between semicolons, with those who came by each, where all name some: 'NEMA and UNEP
        sent their staff; the cities of Bo and Kenema each came with a team.'"""
        ends = [found.start() for found in re.finditer(r";\s", sentence.text)]
        starts = [0, *(end + 2 for end in ends)]
        halves = [sentence.part(start, end) for start, end in zip(starts, [*ends, len(sentence.text)], strict=True)]
        is_led = bool(ends) and CAME_LAST.match(sentence.text) is not None
        told = [(half, self.came.names_of(half)) for half in halves] if is_led else []
        return told if all(certain for _half, (_names, certain) in told) else []

    def came_with(self, sentence: Passage, names: list[Passage], told: list[Passage], level: str | None) -> None:
        """Take the names of a sentence, of which those `told` are certain."""
        self.ledger.label(sentence)
        its_level = level
        counted = HAN_LAST.search(sentence.text)  # '宁波、青岛、厦门三市': as many as it says are places.
        before = [name for name in names if counted and name.end <= sentence.start + counted.end()]
        places = before[-int("〇一二三四五六七八九".find(counted["n"].replace("两", "二"))) :] if counted else []
        alone = lone_name(sentence, names, told)
        ministries = ministries_in(names)
        for place, name in enumerate(names):
            if place and ";" in sentence.text[names[place - 1].end - sentence.start : name.start - sentence.start]:
                its_level = level
            if name in places and len(name.text) <= _LONGEST_HAN_PLACE:
                self.name(name, "local")
                continue
            if id(name) in ministries:
                self.name(name, "national", called=ministries[id(name)])
            elif name in told:
                # 'the county governments of Kisumu, Nakuru and Mombasa': what follows is of the same kind.
                is_local = is_many_of(name) or HAN_PLACE.fullmatch(name.text) is not None
                is_city = is_like_place(name) and self.register.knows_city(name.text, "")
                its_level = "local" if is_local or (its_level == "local" and is_city) else level
                self.name(name, its_level)
            elif its_level and name.text[:2] != name.text[:2].lower():
                for one in two_of(name):
                    self.name(one, its_level)
            elif (
                name is alone
                or COUNTED_BODIES.fullmatch(name.text)
                or GROUP_BODIES.fullmatch(name.text)
                or (is_named_by_article(sentence, name) and self.register.country_in(name.text) is None)
            ):
                self.name(name, its_level)
            elif is_name(name.text) and (between := level_between(names[place - 1 : place + 2], told)):
                self.name(name, between)
            else:
                self.ledger.release(name)

    def _row(self, block: Block, tables: _Tables, after: list[Block], above: str | None) -> None:
        """A row of a table with a column for each level, or a column of organisations; or one whose first cell is a
        level, and a later one lists names."""
        if (levels := tables.levels_over(block)) is not None:
            for (start, end), told in zip(block.cells, levels, strict=False):
                for stacked in stacked_in(Passage(block, start, end)):
                    self.take(stacked, told)
            return
        if tables.is_head(block, after):
            self.ledger.label(whole(block))
            return
        columns = tables.columns
        if columns is not None:
            if columns.is_level(block):
                self.ledger.label(whole(block))
                return
            self.ledger.label(*columns.beside(block))
            at = columns.name_in(block)
            if at is not None:
                names = Passage(block, *block.cells[at])
                level = columns.level_in(block) or above
                if columns.is_of_kinds:
                    self.take_kind(names, level)
                    return
                for stacked in stacked_in(names):
                    self.take(stacked, level)
            return
        if id(block) in self.delegates:
            self._delegates(block, above)
            return
        cells = [Passage(block, start, end) for start, end in block.cells if block.text[start:end].strip()]
        level = level_of(cells[0].text, alone=True) if len(cells) > 1 else None
        at = next((place for place, cell in enumerate(cells) if place and not NUMBER.fullmatch(cell.text)), None)
        if level is not None and at is not None:
            self.ledger.label(*cells[:at])
            for stacked in stacked_in(cells[at]):
                self.take(stacked, level)

    def _delegates(self, block: Block, level: str | None) -> None:
        """Whom the persons that a line names came for; who they are is not told."""
        for of in self.delegates[id(block)]:
            self.take(of, level)

    def section(self, section: Section) -> None:
        if section.heading is not None and not section.is_part and not section.blocks:
            self.ledger.label(whole(section.heading))
        group: str | None = None
        if section.is_part and section.level is None and section.heading is not None and self.is_beside_local:
            group = "national" if names_government(section.heading.text) else None
            self.ledger.label(*([whole(section.heading)] if group else []))
        items = [block for block in section.blocks if block.kind is Kind.ITEM]
        absent = set(map(id, who_stayed_away(items, self.came)))
        is_ticked = any(block.style == "box" and id(block) not in absent for block in items)
        signed = [block for block in items if block.style != "box" and id(block) not in absent]
        listed = signed or items or _lines_alone(section.blocks)
        self.is_of_bodies = self._names_bodies(listed)
        self.counts_names = self._counts_names(section.blocks)
        tables = _Tables()
        signers = set(map(id, who_signs(section.blocks)))
        self.beside = levels_beside([block for block in section.blocks if block.kind is not Kind.ROW])
        for place, block in enumerate(section.blocks):
            if id(block) in signers or id(block) in absent or (is_ticked and is_numbered(block)):
                continue
            if block.style == "action" or not self.ledger.is_open(block):
                continue
            after = section.blocks[place + 1 :]
            if self._stands_over_others(section.blocks, place):
                return
            if block.kind is Kind.ROW:
                self._row(block, tables, after, section.level or group)
            elif id(block) in self.delegates:
                self._delegates(block, section.level or group)
            elif is_name_with_unit(block, section.blocks) or (
                section.level not in (None, "local") and is_name_with_place(block, section.blocks, self.is_city)
            ):
                self.ledger.label(whole(block))
                self.name(whole(block), section.level or group)
            elif not (names_absent(block.text) or _COUNTS_ALL.match(block.text)):
                group = self._line(block, section.level, group, is_last=not after)

    def _stands_over_others(self, blocks: Sequence[Block], place: int) -> bool:
        """Whether a line behind the items of a list names no level and nobody, and stands over another list, as what
        that is called does: 'what they complained about'."""
        around = blocks[place - 1 : place + 2] if place else []
        if [one.kind for one in around] != [Kind.ITEM, Kind.TEXT, Kind.ITEM] or blocks[place].text[:1].isupper():
            return False
        text = blocks[place].text.rstrip(" :：")
        return is_short(blocks[place]) and level_of(text) is None and not self.came.is_one(text)

    def _counts_names(self, blocks: Sequence[Block]) -> bool:
        """Whether what is counted are those who came for some, and not women, or kinds: half of them are certain."""
        counted = [one for block in blocks if (one := without_count(whole(block))) != whole(block)]
        named = [one for one in counted if self.came.is_one(one.text.strip()) and key(one.text) not in GROUPS]
        return 2 * len(named) >= len(counted)

    def _names_bodies(self, items: Sequence[Block]) -> bool:
        """Whether two of three items of a list are certainly organisations."""
        named = [block for block in items if self.came.is_one(without_count(whole(block)).text.rstrip(" .;,"))]
        return len(items) >= _FEWEST_ITEMS and 3 * len(named) >= 2 * len(items)

    def _line(self, block: Block, level: str | None, group: str | None, *, is_last: bool) -> str | None:
        """A paragraph or an item. Returns the level that the next ones are of: its own, if it names nothing else."""
        passage = whole(block)
        counted = without_count(passage) if self.counts_names else passage
        if counted is not passage:
            self.ledger.label(passage.part(len(counted.text), len(passage.text)))
        passage = without_remark(counted) if block.kind is Kind.ITEM or is_short(block) else counted
        if (several := by_bold_levels(block)) and block.kind is Kind.TEXT:
            for lead, names, its_level in several:
                self.ledger.label(lead)
                self.take(names, its_level)
            return group
        if self.clauses(passage, level or group):
            for sentence in sentences(passage) if is_sentence(block) else ():
                if self.ledger.is_free(sentence):
                    self.came_in(sentence, level or group, is_list=True)
            return group
        alone = level_of(block.text.rstrip(" :："), alone=True)
        is_body = block.kind is Kind.ITEM and kind_of(block.text.rstrip(" .;"))[0] == "bilateral_agency"
        if alone and not is_last and not is_body:  # 'European Union' is no level.
            self.ledger.label(passage)
            return alone
        level = level or group
        told = sentences(passage) if stayed_away(block.text) else []
        is_listed = len(told) > 1 and not (stayed_away(told[0].text) or is_story(told[0].text))
        is_listed = is_listed and all(stayed_away(one.text) or _only_counts(one.text) for one in told[1:])
        if is_listed:
            passage = told[0]  # 'A, B and C. Kenema could not come.'
        elif told or (block.kind is Kind.TEXT and is_sentence(block)):
            self.came_in(passage, level, is_list=True)
            return group
        led, rest = lead_of(passage)
        is_named = rest.text[:1].isupper() or INLINE.match(rest.text)
        if led is not None and (of := level_of(led.text)) and is_named and ":" not in block.text:
            self.ledger.label(led)  # '**Central government.** Ministry of Finance; NIUA.'
            self.take(rest, of)
            return group
        for led, rest in (stopped := by_stops(passage)):
            self.ledger.label(led)
            self.take(rest, level_of(led.text.rstrip(" .。"), alone=True))
        if stopped:
            return group
        first = next(iter(sentences(passage)), passage) if block.kind is Kind.TEXT else passage
        if not (self.take_bracketed(passage) or self.take_bracketed(first) or self.take_grouped(first, level)):
            self.take(first, level)
        return group
