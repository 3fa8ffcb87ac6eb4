"""Who was there: organisations by the level they speak for, matched against the register."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Part
from commitments.importing.proposing.entries import INLINE, lead_of
from commitments.importing.proposing.names.bodies import COUNTED_BODIES
from commitments.importing.proposing.names.listed import GROUPS, HAN_PLACE, two_of
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary import Holds, holds, key, leads_to_names, level_of, names_government

from .absent import names_absent, stayed_away
from .attendance import NUMBER, Columns, columns_of, levels_of, stacked_in
from .by_article import is_named_by_article, lone_name
from .came import level_between
from .clauses import by_bold_levels, clauses_of, levels_beside
from .coming import says_who_came
from .delegates import delegates_in
from .name_lists import NameLists, is_like_place, is_many_of
from .parts import LEAD, is_sentence, is_short, is_story
from .remarks import is_name_with_place, is_name_with_unit, who_signs, without_count, without_remark
from .speakers import persons_listed, speakers_in
from .ticking import is_ticked_off, who_stayed_away

_LONGEST_HAN_PLACE = 4
"""Signs of the name of a Chinese city."""
HAN_LAST = re.compile(r"、[\u3400-\u9fff]{2,4}?(?P<n>[两二三四五六七八九])个?(?:城市|市)")
_MOST_OF_PLACE = 3
"""Words of a place."""

_COUNTS_ALL = re.compile(
    r"\s*(?:ao todo|em total|en total|in total|in all|au total|en tout|no total|total|totalnya|jumlah|总计|合计|"
    r"共计)\b(?:\s*[:：])?[^:：;；]{0,20}\d",
    re.IGNORECASE,
)
"""What counts those who came, and names nobody."""


def _by_stops(passage: Passage) -> list[tuple[Passage, Passage]]:
    """The levels that are sentences of a paragraph by themselves, and the names behind each: 'Nivel nacional. DNP;
    Ministerio de Vivienda.'"""
    told = sentences(passage) if len(passage.text) < _LONGEST_CALLED else []
    starts = [at for at, one in enumerate(told) if level_of(one.text.rstrip(" .。"), alone=True) is not None]
    if not starts or starts[0] > 0 or any(after - at == 1 for at, after in pairwise([*starts, len(told)])):
        return []
    groups = [told[at:after] for at, after in pairwise([*starts, len(told)])]
    return [
        (lead, passage.part(first.start - passage.start, rest[-1].end - passage.start))
        for lead, *rest in groups
        if (first := rest[0])
    ]


_PAIR = ("level", "names")
_FEWEST_ITEMS = 4
"""Items of a list that show that it names organisations."""
_FEWEST_LED = 2
"""Levels that the items of a list tell apart."""
_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold in which a paragraph may tell who was there, where no section does."""


_WITH_SPEAKERS = _TELLING | {Holds.KEY_MESSAGES, Holds.THEMES, Holds.TOPIC, Holds.REPRESENTATION}
"""The same of a paragraph that may tell who spoke."""
_NEVER_TELLING = frozenset({Holds.STEPS, Holds.EARLIER, Holds.PROGRAMME})
_OF_DIALOGUE = re.compile(
    r"(?:the\s+|el\s+|o\s+|le\s+|本次)?(?:\w+\s+)?(?:dialogue|di[aá]logo|dialog|对话)\b[^.]{0,60}?"
    r"(?:attended by|dihadiri(?:\s+oleh)?|asistieron|participa\w+|réuni|reunió|reuniu|brought together)",
    re.IGNORECASE,
)
"""How a paragraph begins, wherever it stands, that says who came."""


def _is_called(block: Block) -> bool:
    """Whether the first words of a paragraph are the name of those who were there: 'Parties. National: ...'."""
    passage = whole(block)
    first = next(iter(sentences(passage)), passage).text if len(block.text) < _LONGEST_CALLED else ""
    return len(first.split()) <= _MOST_OF_PLACE and holds(first.rstrip("."), exactly=True) is Holds.REPRESENTATION


_LONGEST_CALLED = 2_000


def _tells_local(section: Section) -> bool:
    """Whether a heading or a lead names local governments."""
    texts = [section.heading.text] if section.heading is not None else []
    leads = (lead_of(whole(block))[0] for block in section.blocks if block.kind is not Kind.ROW)
    texts += [lead.text for lead in leads if lead is not None]
    return section.level == "local" or any(level_of(text.rstrip(" :："), alone=True) == "local" for text in texts)


def _lines_alone(blocks: Sequence[Block]) -> list[Block]:
    """The lines of a section that is nothing but short lines."""
    are_lines = all(block.kind is Kind.TEXT and is_short(block) for block in blocks)
    return list(blocks) if are_lines else []


class _Tables:
    """What the heads of a section's tables say, from one row to the next."""

    def __init__(self) -> None:
        self.columns: Columns | None = None
        self._by_level: tuple[int, list[str]] | None = None

    def levels_over(self, row: Block) -> list[str] | None:
        """The levels that the columns of a row's table are for, if its head named some."""
        table, levels = self._by_level or (None, None)
        return levels if table == row.table else None

    def is_head(self, row: Block, after: list[Block]) -> bool:
        """Whether a row names what the columns below hold. Takes note of it; a table goes on as the one before."""
        if levels := levels_of(row):
            self._by_level = row.table, levels
            return True
        if self.columns is not None and self.columns.table == row.table:
            return False
        named = columns_of(row, [other for other in after if other.table == row.table])
        if named is None:
            self.columns = self.columns.continued(row) if self.columns is not None else None
            return False
        self.columns = named
        return True


class People(NameLists):
    """Reads the sections that tell who was there."""

    counts_names = False
    """Whether the section counts those who came for some that are named."""
    beside: Set[str] = frozenset()
    """The levels of which paragraphs of the section each say who was there."""

    def read(self, sections: list[Section]) -> tuple[Part, ...]:
        """Who was there, as the sections for it tell, else whatever tells it first."""
        self.spell(sections)
        present = [section for section in sections if section.holds is Holds.REPRESENTATION]
        self.delegates = delegates_in([block for section in present for block in section.blocks], self.is_person)
        self.is_beside_local = any(_tells_local(section) for section in present)
        for section in sorted(present, key=is_ticked_off):
            self._section(section)
        if all(part.level == "other" for part in self.parts):
            self._led_by_levels(sections)  # 'Governo federal: ...' beside a heading 'Other participants', too.
        is_listed = bool(self.parts)
        for elsewhere in (self._under_levels, self._under_names, self._in_rows, self._in_prose, self._of_dialogue):
            if not self.parts:
                elsewhere(sections)
        self._speakers(sections, is_listed=is_listed)
        return tuple(self.parts)

    def _in_prose(self, sections: list[Section]) -> None:
        """Sentences that say who came, in an overview or a section without a name."""
        for section in sections:
            heading = section.heading
            opening = [heading] if heading is not None and heading.inline and not is_short(heading) else []
            for block in [*opening, *(section.blocks if section.holds in _TELLING else ())]:
                if block.kind is Kind.TEXT and self._is_labelled(block):
                    continue
                is_text = block.kind is Kind.TEXT or block.inline or block.is_numbered_paragraph
                if not is_text or not (says_who_came(block.text) or _is_called(block)):
                    continue
                may_tell = self.ledger.is_open(block) or section.holds is Holds.OVERVIEW
                is_told = may_tell and self._clauses(whole(block), None)
                for passage in sentences(whole(block)) if is_told else [whole(block)]:
                    if not is_told or self.ledger.is_free(passage):
                        self._came(passage, None)

    def _speakers(self, sections: list[Section], *, is_listed: bool) -> None:
        """Whom those came for who spoke, beside those whom sentences list; what they said is read elsewhere. Where
        lists tell who was there (`is_listed`), only those of their own paragraphs."""
        for section in sections:
            is_list = section.holds is Holds.REPRESENTATION and not section.is_part
            if not is_list and (is_listed or section.holds not in _WITH_SPEAKERS):
                continue
            listed = set(map(id, persons_listed(section.blocks, self.came)))
            for block in section.blocks:
                is_text = block.kind is Kind.TEXT or block.is_numbered_paragraph or id(block) in listed
                for sentence in sentences(whole(block)) if is_text else []:
                    is_telling = is_list or id(block) in listed
                    told = [] if stayed_away(sentence.text) else speakers_in(sentence, self.came, is_list=is_telling)
                    for of in told:
                        self.keep(of)

    def _in_rows(self, sections: list[Section]) -> None:
        """A row of a table of facts that names those who were there: 'Asistentes | SEDESOL; Alcaldía de Choluteca'."""
        for section in sections:
            for block in section.blocks if section.holds not in _NEVER_TELLING else ():
                for label, names in self._pairs_in(block):
                    listed = self.came.names(names)
                    told = [name for name in listed if self.came.is_one(name.text)]
                    is_list = len(told) >= _FEWEST_LED and 2 * len(told) >= len(listed)
                    if is_list and holds(label.text.rstrip(" :："), exactly=True) is Holds.REPRESENTATION:
                        self.ledger.label(label)
                        self.take(names, None)

    def _is_labelled(self, block: Block) -> bool:
        """Whether a dash leads from the name of those who were there to theirs; these are taken then: 'Who was there -
        Ministry of Lands, NEMA, ...'."""
        first = next(iter(sentences(whole(block))), whole(block))
        found = LEAD.match(first.text) if self.ledger.is_open(block) else None
        if found is None or not leads_to_names(found["lead"]):
            return False
        names = first.part(found.end(), len(first.text))
        told = [name for name in self.came.names(names) if self.came.is_one(name.text)]
        if len(told) < _FEWEST_LED:
            return False
        self.ledger.label(first.part(0, found.end()))
        self.take(names, None)
        return True

    def _of_dialogue(self, sections: list[Section]) -> None:
        """A paragraph that begins with the dialogue and who attended it, wherever it stands."""
        for section in sections:
            for block in section.blocks if section.holds not in _NEVER_TELLING else ():
                if block.kind is Kind.TEXT and self.ledger.is_open(block) and _OF_DIALOGUE.match(block.text):
                    self._came(whole(block), None)

    def _led_by_levels(self, sections: list[Section]) -> None:
        """Items or lines that are led by levels, under a name that says nothing: '- **National bodies:** A, B'."""
        for section in sections:
            if section.holds in _TELLING:
                self._leads_of(section)

    def _leads_of(self, section: Section) -> None:
        leads = [
            (lead, names)
            for block in section.blocks
            if block.kind in (Kind.ITEM, Kind.TEXT) and self.ledger.is_open(block)
            for lead, names in [lead_of(whole(block)), *_by_stops(whole(block))]
            if lead is not None
        ]
        leads += [pair for block in section.blocks for pair in self._pairs_in(block)]
        are_levels = {"national", "local"} <= {level_of(lead.text, alone=True) for lead, _names in leads}
        told = [
            (lead, names, level)
            for lead, names in leads
            if (level := level_of(lead.text, alone=not are_levels)) is not None  # 'De la casa y amigos', beside both.
        ]
        listed = [
            one for _lead, names, _level in told for stacked in stacked_in(names) for one in self.came.names(stacked)
        ]
        named = [one for one in listed if self.came.is_one(one.text)]
        if len({level for *_one, level in told}) < _FEWEST_LED or len(named) < len(told):
            return
        for lead, names, level in told:
            self.ledger.label(lead)
            for stacked in stacked_in(names):
                self.take(stacked, level)

    def _pairs_in(self, block: Block) -> Iterator[tuple[Passage, Passage]]:
        """The two cells of a row, of which one may be a level, and the other lists names."""
        if block.kind is Kind.ROW and len(block.cells) == len(_PAIR) and self.ledger.is_open(block):
            lead, names = (Passage(block, start, end) for start, end in block.cells)
            if lead.text.strip() and names.text.strip():
                yield lead, names

    def _under_levels(self, sections: list[Section]) -> None:
        """Lists of names under headings that name nothing but a level, beside each other: 'Niveau national', 'Niveau
        local', 'Autres'."""
        run: list[tuple[Section, str]] = []
        for section in [*sections, None]:
            heading = section.heading if section is not None else None
            level = level_of(heading.text.rstrip(" :："), alone=True) if heading is not None else None
            if section is not None and level is not None and section.holds is None and self._lists_names(section):
                run.append((section, level))
                continue
            if {"national", "local"} <= {told for _one, told in run}:
                break
            run = []
        for section, level in run if len(run) >= _FEWEST_LED else ():
            self.ledger.label(*([whole(section.heading)] if section.heading is not None else []))
            for block in section.blocks:
                self.take(whole(block), level)

    def _under_names(self, sections: list[Section]) -> None:
        """Names under a heading that may be one of anything: 'People', 'Gente'."""
        for section in sections:
            heading = section.heading if section.holds is None else None
            if heading is None or not leads_to_names(heading.text.rstrip(" :：")):
                continue
            listed = [
                name
                for block in section.blocks
                if block.kind in (Kind.TEXT, Kind.ITEM)
                for name in self.came.names(without_count(whole(block)))
            ]
            told = [name for name in listed if self.came.is_one(name.text.rstrip(" ."))]
            if len(told) >= _FEWEST_LED and 2 * len(told) >= len(listed):
                self.ledger.label(whole(heading))
                self._section(section)

    def _lists_names(self, section: Section) -> bool:
        """Whether a section is nothing but items, half of them at the least names of organisations."""
        items = [block for block in section.blocks if block.kind is Kind.ITEM and self.ledger.is_open(block)]
        named = [one for one in items if self.came.is_one(one.text) and not one.text.rstrip().endswith((".", "。"))]
        return len(items) == len(section.blocks) > 0 and 2 * len(named) >= len(items)

    def _is_city(self, name: str) -> bool:
        """Whether a city is known, or its government is there."""
        return self.register.knows_city(name, "") or any(governed(one.name) == name for one in self.parts)

    def _clauses(self, passage: Passage, level: str | None) -> bool:
        """Whether a paragraph tells by clauses who was there; those names are taken then."""
        told = clauses_of(passage, beside=self.beside)
        for its_level, lead, names in told:
            self.ledger.label(lead)
            self.take(names, its_level or level)
        return bool(told)

    def _came(self, passage: Passage, level: str | None, *, is_list: bool = False) -> None:
        """Take those whom sentences of a paragraph list as having come. `is_list`: whether its section is for them."""
        for sentence in sentences(passage):
            if stayed_away(sentence.text):
                continue
            names, told = self.came.names_of(sentence, is_list=is_list)
            if not told:
                continue
            self.ledger.label(sentence)
            its_level = level
            counted = HAN_LAST.search(sentence.text)  # '宁波、青岛、厦门三市': as many as it says are places.
            places = names[-int("〇一二三四五六七八九".find(counted["n"].replace("两", "二"))) :] if counted else []
            alone = lone_name(sentence, names, told)
            for place, name in enumerate(names):
                if place and ";" in sentence.text[names[place - 1].end - sentence.start : name.start - sentence.start]:
                    its_level = level
                if name in places and len(name.text) <= _LONGEST_HAN_PLACE:
                    self.name(name, "local")
                    continue
                if name in told:
                    # 'the county governments of Kisumu, Nakuru and Mombasa': what follows is of the same kind.
                    is_local = is_many_of(name) or HAN_PLACE.fullmatch(name.text) is not None
                    is_city = is_like_place(name) and self.register.knows_city(name.text, "")
                    its_level = "local" if is_local or (its_level == "local" and is_city) else level
                    self.name(name, its_level)
                elif its_level and name.text[:1].isupper():
                    for one in two_of(name):
                        self.name(one, its_level)
                elif (
                    name is alone
                    or COUNTED_BODIES.fullmatch(name.text)
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

    def _section(self, section: Section) -> None:
        if section.heading is not None and not section.is_part and not section.blocks:
            self.ledger.label(whole(section.heading))
        group: str | None = None
        if section.is_part and section.level is None and section.heading is not None and self.is_beside_local:
            group = "national" if names_government(section.heading.text) else None
            self.ledger.label(*([whole(section.heading)] if group else []))
        items = [block for block in section.blocks if block.kind is Kind.ITEM]
        listed = [block for block in items if block.style != "box"] or items or _lines_alone(section.blocks)
        self.is_of_bodies = self._names_bodies(listed)
        self.counts_names = self._counts_names(section.blocks)
        absent = set(map(id, who_stayed_away(items, self.came)))
        tables = _Tables()
        signed = set(map(id, who_signs(section.blocks)))
        self.beside = levels_beside([block for block in section.blocks if block.kind is not Kind.ROW])
        for place, block in enumerate(section.blocks):
            if id(block) in signed or id(block) in absent:
                continue
            if block.style == "action" or not self.ledger.is_open(block):
                continue
            after = section.blocks[place + 1 :]
            if block.kind is Kind.ROW:
                self._row(block, tables, after, section.level or group)
            elif id(block) in self.delegates:
                self._delegates(block, section.level or group)
            elif (level := section.level or group) is not None and (
                is_name_with_unit(block, section.blocks)
                or (section.level not in (None, "local") and is_name_with_place(block, section.blocks, self._is_city))
            ):
                self.ledger.label(whole(block))
                self.name(whole(block), level)
            elif not (names_absent(block.text) or _COUNTS_ALL.match(block.text)):
                group = self._line(block, section.level, group, is_last=not after)

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
        if self._clauses(passage, level or group):
            return group
        alone = level_of(block.text.rstrip(" :："), alone=True)
        if alone and not is_last:
            self.ledger.label(passage)
            return alone
        level = level or group
        told = sentences(passage) if block.kind is Kind.TEXT and stayed_away(block.text) else []
        is_listed = len(told) > 1 and not (stayed_away(told[0].text) or is_story(told[0].text))
        is_listed = is_listed and all(stayed_away(one.text) for one in told[1:])
        if is_listed:
            passage = told[0]  # 'A, B and C. Kenema could not come.'
        elif block.kind is Kind.TEXT and (is_sentence(block) or stayed_away(block.text)):
            self._came(passage, level, is_list=True)
            return group
        led, rest = lead_of(passage)
        is_named = rest.text[:1].isupper() or INLINE.match(rest.text)
        if led is not None and (of := level_of(led.text)) and is_named and ":" not in block.text:
            self.ledger.label(led)  # '**Central government.** Ministry of Finance; NIUA.'
            self.take(rest, of)
            return group
        for led, rest in (stopped := _by_stops(passage)):
            self.ledger.label(led)
            self.take(rest, level_of(led.text.rstrip(" .。"), alone=True))
        if stopped:
            return group
        first = next(iter(sentences(passage)), passage) if block.kind is Kind.TEXT else passage
        if not (self.take_bracketed(passage) or self.take_bracketed(first) or self.take_grouped(first, level)):
            self.take(first, level)
        return group
