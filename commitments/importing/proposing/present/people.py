"""Who was there: organisations by the level they speak for, matched against the register."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, groupby, takewhile

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Part
from commitments.importing.proposing.entries import lead_of
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.capacities import CONVENOR, is_more
from commitments.importing.vocabulary.headings import holds, leads_to_names
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

from .absent import stayed_away
from .addressed import addressed_in
from .attendance import levels_of, stacked_in
from .capacities import Capacities, Told
from .coming import says_who_came
from .delegates import delegates_in
from .hosting import hosts_in
from .parts import LEAD, is_short, level_by_kind
from .present import Present
from .remarks import without_count
from .speakers import persons_listed, speakers_in
from .their_sections import LONGEST_CALLED, TheirSections, by_stops
from .ticking import is_ticked_off
from .took import took_from

_MOST_OF_PLACE = 3
"""Words of a place."""

_PAIR = ("level", "names")
_FEWEST_LED = 2
"""Levels that the items of a list tell apart."""
_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold in which a paragraph may tell who was there, where no section does."""


_OPENING = _TELLING | {Holds.TOPIC, Holds.PROGRAMME}
_FIRST, _SURE = 8, 4
"""Paragraphs of the opening, and organisations that one of its sentences lists at the least."""
_WITH_SPEAKERS = _TELLING | {Holds.KEY_MESSAGES, Holds.THEMES, Holds.TOPIC, Holds.REPRESENTATION}
"""The same of a paragraph that may tell who spoke."""
_WITH_HOSTS = _TELLING | {Holds.TOPIC, Holds.REPRESENTATION}
"""The same of one that may tell who held the meeting."""
_MOST_BESIDES = 60
"""Names of sentences that are compared with a list."""
_NEVER_TELLING = frozenset({Holds.STEPS, Holds.EARLIER, Holds.PROGRAMME})
_OF_PANEL = re.compile(
    r"(?:the|el|la|os?|as?|le|l['’])?\s*(?:\w+\s+)?(?:panel(?:lists)?|painel|mesa\s+redonda|table\s+ronde|conversatorio|"
    r"diskusi\s+panel)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says who sat on a panel: persons, of those who came."""
_OF_DIALOGUE = re.compile(
    r"(?:the\s+|el\s+|o\s+|le\s+|本次)?(?:\w+\s+)?(?:dialogue|di[aá]logo|dialog|对话)\b[^.]{0,60}?"
    r"(?:attended by|dihadiri(?:\s+oleh)?|asistieron|participa\w+|réuni|reunió|reuniu|brought together)",
    re.IGNORECASE,
)
"""How a paragraph begins, wherever it stands, that says who came."""


def _is_called(block: Block) -> bool:
    """Whether the first words of a paragraph are the name of those who were there: 'Parties. National: ...'."""
    passage = whole(block)
    first = next(iter(sentences(passage)), passage).text if len(block.text) < LONGEST_CALLED else ""
    return len(first.split()) <= _MOST_OF_PLACE and holds(first.rstrip("."), exactly=True) is Holds.REPRESENTATION


def _tells_local(section: Section) -> bool:
    """Whether a heading or a lead names local governments."""
    texts = [section.heading.text] if section.heading is not None else []
    leads = (lead_of(whole(block))[0] for block in section.blocks if block.kind is not Kind.ROW)
    texts += [lead.text for lead in leads if lead is not None]
    return section.level == "local" or any(level_of(text.rstrip(" :："), alone=True) == "local" for text in texts)


def _table_of(row: Block) -> int:
    return row.table


class People(TheirSections):
    """Reads who was there from the sections for it, or from wherever else the document tells it."""

    besides: tuple[str, ...] = ()
    """Whom sentences name as having come, and the lists that were taken do not."""

    def read(self, sections: list[Section]) -> tuple[Part, ...]:
        """Who was there, as the sections for it tell, else whatever tells it first."""
        self.spell(sections)
        self.capacities = Capacities(sections)
        present = [section for section in sections if section.holds is Holds.REPRESENTATION]
        self.delegates = delegates_in([block for section in present for block in section.blocks], self.is_person)
        self.is_beside_local = any(_tells_local(section) for section in present)
        for section in sorted(present, key=is_ticked_off):
            self.section(section)
        self._by_capacity(sections)
        if all(part.level == "other" for part in self.parts):
            self._led_by_levels(sections)  # 'Governo federal: ...' beside a heading 'Other participants', too.
        is_listed = bool(self.parts)
        ways = (
            self._under_levels, self._under_names, self._in_columns, self._in_rows, self._in_prose, self._of_dialogue,
            self._in_opening,
        )  # fmt: skip
        for elsewhere in ways:
            if not self.parts:
                elsewhere(sections)
        for name in addressed_in(sections, self.came) if not is_listed else ():
            self.name(name, None)
        self._speakers(sections, is_listed=is_listed)
        self._hosts(sections)
        self.besides = self._besides(sections) if is_listed else ()
        return tuple(self.parts)

    def _besides(self, sections: list[Section]) -> tuple[str, ...]:
        """Those of the sentences that say who came, or who held the meeting, whom no list has; nothing is taken."""
        others = Present(self.ledger, self.register, self.country)
        others.spelled, others.is_beside = self.spelled, True
        for section in sections:
            for block in section.blocks if section.holds in _TELLING else ():
                if not (block.kind is Kind.TEXT or block.is_numbered_paragraph):
                    continue
                is_telling = says_who_came(block.text)
                for sentence in sentences(whole(block)) if len(others.parts) < _MOST_BESIDES else ():
                    if not (stayed_away(sentence.text) or _OF_PANEL.match(sentence.text)):
                        came = self.came.names_of(sentence)[1] if is_telling else []
                        for name in [*came, *hosts_in(sentence, self.came)]:
                            others.name(name, None)
        return tuple(one.name for one in self.lacking(others.parts[:_MOST_BESIDES]))

    def _by_capacity(self, sections: list[Section]) -> None:
        """Lists beside those of who was there, whose headings say as what, and lines behind these: 'Organisers',
        'Observers: UNEP, GIZ'."""
        behind = dropwhile(lambda one: one.holds is not Holds.REPRESENTATION, sections if self.parts else ())
        lines = [block for section in behind if section.holds is None for block in section.blocks]
        for section in sections if self.parts else ():
            heading = section.heading if section.holds is None else None
            if heading is not None and is_more(heading.text) and self._lists_names(section):
                self.section(section)
        for block in lines:
            lead, rest = lead_of(whole(block)) if self.ledger.is_open(block) else (None, whole(block))
            listed = self.came.names(rest) if lead is not None and is_more(lead.text) else []
            if listed and 2 * sum(self.came.is_one(name.text.rstrip(" .")) for name in listed) >= len(listed):
                self.take(whole(block), None)

    def _in_prose(self, sections: list[Section]) -> None:
        """Sentences that say who came, in an overview or a section without a name."""
        for section in sections:
            heading = section.heading
            opening = [heading] if heading is not None and heading.inline and not is_short(heading) else []
            for block in [*opening, *(section.blocks if section.holds in _TELLING else ())]:
                if block.kind is Kind.TEXT and self._is_labelled(block):
                    continue
                is_text = block.kind is Kind.TEXT or block.inline or block.is_numbered_paragraph
                is_text = is_text and not _OF_PANEL.match(block.text)
                if not is_text or not (says_who_came(block.text) or _is_called(block)):
                    continue
                rest = whole(block) if self._may_tell(block, section) else self._untold(block)
                is_told = rest is not None and self.clauses(rest, None)
                for passage in sentences(whole(block)):
                    if not (is_told and not self.ledger.is_free(passage)) and not _OF_PANEL.match(passage.text):
                        self.came_in(passage, None)

    def _may_tell(self, block: Block, section: Section) -> bool:
        """Whether a block may name those who were there: nothing is taken of it yet, or it stands in the overview, all
        of which is understood as such."""
        return self.ledger.is_open(block) or section.holds is Holds.OVERVIEW

    def _untold(self, block: Block) -> Passage | None:
        """The sentences of a paragraph behind those that told something else: when and where it was."""
        told = sentences(whole(block))
        behind = next((at for at in range(len(told), 0, -1) if not self.ledger.is_free(told[at - 1])), 0)
        return whole(block).part(told[behind].start, len(block.text)) if behind < len(told) else None

    def _speakers(self, sections: list[Section], *, is_listed: bool) -> None:
        """Whom those came for who spoke, and who held the meeting, beside those whom sentences list; what they said is
        read elsewhere. Where lists tell who was there (`is_listed`), only those of their own paragraphs."""
        for section in sections:
            is_list = section.holds is Holds.REPRESENTATION and not section.is_part
            if not is_list and (is_listed or section.holds not in _WITH_SPEAKERS):
                continue
            listed = set(map(id, persons_listed(section.blocks, self.came)))
            for block in section.blocks:
                is_text = block.kind is Kind.TEXT or block.is_numbered_paragraph or id(block) in listed
                for sentence in sentences(whole(block)) if is_text else []:
                    is_telling = is_list or id(block) in listed
                    if stayed_away(sentence.text):
                        continue
                    for of in speakers_in(sentence, self.came, is_list=is_telling):
                        self.keep(of)
                    for host in hosts_in(sentence, self.came):
                        self.keep(host)

    def _hosts(self, sections: list[Section]) -> None:
        """Note of those who were there which of them held the meeting, as its sentences tell."""
        for section in sections:
            for block in section.blocks if section.holds in _WITH_HOSTS else ():
                is_text = block.kind in (Kind.TEXT, Kind.ITEM) and not block.cells
                for sentence in sentences(whole(block)) if is_text else ():
                    for host in hosts_in(sentence, self.came):
                        self._was_there_as(host.text, Told(CONVENOR))

    def _in_columns(self, sections: list[Section]) -> None:
        """A table with a column for each level, under any heading, whose cells name organisations."""
        for section in sections:
            rows = [block for block in section.blocks if block.kind is Kind.ROW and self.ledger.is_open(block)]
            for _table, (head, *body) in groupby(rows if section.holds not in _NEVER_TELLING else (), _table_of):
                levels = levels_of(head)
                cells = [
                    (stacked, level)
                    for row in body
                    for (start, end), level in zip(row.cells, levels, strict=False)
                    for stacked in stacked_in(Passage(row, start, end))
                ]
                named = [self.came.is_one(name.text) for cell, _level in cells for name in self.came.names(cell)]
                if 2 * sum(named) > len(named):
                    self.ledger.label(whole(head))
                    for cell, level in cells:
                        self.take(cell, level)

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
        """A paragraph that begins with the dialogue and who attended it, or tells who took something from it, wherever
        it stands."""
        for section in sections:
            for block in section.blocks if section.holds not in _NEVER_TELLING else ():
                if block.kind is not Kind.TEXT or not self.ledger.is_open(block):
                    continue
                if _OF_DIALOGUE.match(block.text) or any(map(took_from, sentences(whole(block)))):
                    self.came_in(whole(block), None)

    def _in_opening(self, sections: list[Section]) -> None:
        """The first sentence of the opening that lists organisations of several levels, whatever its verb."""
        opening = [
            block
            for section in takewhile(lambda one: one.holds in _OPENING, sections)
            for block in section.blocks
            if block.kind is Kind.TEXT or block.is_numbered_paragraph
        ]
        for block in opening[:_FIRST]:
            for sentence in sentences(whole(block)):
                names, told = ([], []) if stayed_away(sentence.text) else self.came.names_listed(sentence, fewest=_SURE)
                levels = {level_by_kind(*kind_of(name.text), name.text) for name in told}
                if "national" in levels and len(levels) > 1:
                    self.came_with(sentence, names, told, None)
                    return

    def _led_by_levels(self, sections: list[Section]) -> None:
        """Items or lines that are led by levels, under a name that says nothing: '- **National bodies:** A, B'."""
        for section in sections:
            if section.holds in _TELLING:
                self._leads_of(section)

    def _leads_of(self, section: Section) -> None:
        leads = [
            (lead, names)
            for block in section.blocks
            if block.kind in (Kind.ITEM, Kind.TEXT) and self._may_tell(block, section)
            for lead, names in [lead_of(whole(block)), *by_stops(whole(block))]
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
                self.section(section)

    def _lists_names(self, section: Section) -> bool:
        """Whether a section is nothing but items, half of them at the least names of organisations."""
        items = [block for block in section.blocks if block.kind is Kind.ITEM and self.ledger.is_open(block)]
        named = [one for one in items if self.came.is_one(one.text) and not one.text.rstrip().endswith((".", "。"))]
        return len(items) == len(section.blocks) > 0 and 2 * len(named) >= len(items)
