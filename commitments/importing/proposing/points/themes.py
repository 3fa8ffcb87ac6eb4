"""Themes: those that a section lists, and those that chapters, sessions or paragraphs are called after."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import ProposedTheme
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, entries_of, lead_of
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.speech import OF_A_PART

from .counted_themes import counted_themes, is_counted, without_count
from .discussed import chapters_discussed, items_discussed, lines_discussed, paragraphs_discussed
from .paragraphs import as_many
from .report_chapters import chapters_of_report, group_work_in
from .sentences_told import rests_of
from .theme_names import as_one, is_sentence, listed_in, themes_in_table
from .themes_told import listed_under, themes_told

_OF_A_PART = re.compile(OF_A_PART, re.IGNORECASE)
_LONGEST_NAME, _LONGEST_LIST = 200, 400
"""Signs of the name of a theme, and of a line that lists several."""
_MOST_OF_LEAD, _MOST_OF_NAME = 12, 10
"""Words of a theme before what is said of it, and of one in a line that lists several."""
_POINTS = frozenset(
    {Holds.CONTRIBUTION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.KEY_MESSAGES, Holds.BOTH, Holds.STEPS}
)


class Themes:
    """Reads them. `is_place`: whether a name is that of a city; `said`: takes what a chapter says of itself to be a
    point, and tells what else stands in its paragraphs."""

    def __init__(
        self,
        ledger: Ledger,
        register: Register,
        is_place: Callable[[str], bool],
        said: Callable[[Section], list[Passage]],
    ) -> None:
        self.ledger = ledger
        self.register = register
        self.is_place = is_place
        self.said = said
        self.told: list[ProposedTheme] = []
        self.under: list[tuple[int, list[Block]]] = []  # What stands under each theme that was discussed.
        self.led: set[int] = set()  # Paragraphs that begin with the name of one.
        self.chapters: set[int] = set()  # Paragraphs of what was discussed, under the name of one or behind it.

    def begin(self, sections: Sequence[Section]) -> None:
        """Themes that parts of what was discussed are called after, where no section lists themes."""
        nested = items_discussed(sections, self.is_place)
        if not nested and any(one.holds is Holds.THEMES or lists_topics(one) for one in sections):
            return
        counted = counted_themes(sections, self.is_place)
        messages = {id(block) for one in sections if one.holds is Holds.KEY_MESSAGES for block in one.blocks}
        are_messages = bool(counted) and all(id(name.block) in messages for name, _blocks in counted)
        if counted and not are_messages:
            self.chapters = {id(block) for _name, blocks in counted for block in blocks}
            return
        told = (
            nested
            or counted
            or chapters_discussed(sections, self.is_place)
            or paragraphs_discussed(sections, self.is_place)
            or lines_discussed(sections, self.is_place)
            or chapters_of_report(sections, self.is_place)
        )
        for name, blocks in told:
            count = len(self.told)
            self._add(name, None, Entry([], name))
            self.under += [(count, blocks)] if len(self.told) > count else []
        self.led = {id(block) for name, blocks in told for block in blocks if block is name.block}
        self.chapters = {id(block) for _name, blocks in told for block in blocks}
        self.chapters |= {id(block) for block in group_work_in(sections)} if told else set()

    def holds_all(self, section: Section) -> bool:
        """Whether what a section tells stands under the name of a theme."""
        return bool(section.blocks) and all(id(block) in self.chapters for block in section.blocks)

    def read(self, section: Section, following: Sequence[Section]) -> None:
        """Those that a section lists, or that the chapters under it are."""
        self._listed(section)
        if section.holds is Holds.THEMES and not self.told:
            self._chapters(section, following)

    def end(self, sections: Sequence[Section]) -> None:
        """What else was said under the themes that were discussed; and those that are counted, or that a sentence
        lists, where nothing else tells themes."""
        for place, blocks in self.under:
            rests = list(self._rests_in(blocks))
            text = " ".join(one.text for one in rests)
            self.told[place] = replace(self.told[place], text=text or None)
            self.ledger.place(*rests)
        for name, blocks in counted_themes(sections, self.is_place) if not self.told else ():
            rests = list(self._rests_in(blocks, behind=name))
            self._add(name, " ".join(one.text for one in rests) or None, Entry(rests, name))
        if not self.told and (listed := themes_told(sections)):
            sentence, names = listed
            self.ledger.label(sentence)
            for name in names:
                self.ledger.release(name)
                self._add(name, None, Entry([name]))

    def _rests_in(self, blocks: Sequence[Block], *, behind: Passage | None = None) -> Iterator[Passage]:
        """What paragraphs say that no point is made of, `behind` the name of a theme where that stands in one."""
        for block in blocks:
            for rest in rests_of(block, self.ledger.is_free) if block.kind is not Kind.ROW else ():
                is_led = behind is not None and block is behind.block
                told = rest.part(max(0, behind.end - rest.start), len(rest.text)) if behind and is_led else rest
                yield from [told] if told.text.strip() else []

    def _listed(self, section: Section) -> None:
        """Items of a list of themes; in an overview those that words lead into. Not what stands under each of them."""
        if any(id(block) in self.chapters for block in section.blocks):
            return
        entries, loose = entries_of(open_in(section, self.ledger), boxes=False)
        is_list = section.holds is not Holds.OVERVIEW
        named = [] if is_list else list(listed_under(section.blocks))
        are_whole = all(entry.lead is None or as_one(entry) for entry in entries)
        for cell in themes_in_table(section.blocks) if section.holds is Holds.THEMES else ():
            self._add(cell, None, Entry([cell]))
        for entry in entries:
            if is_list and is_counted(entry.first.block.text):
                self._add_whole(entry.first.block)
            elif entry.lead is None and entry.body[0].block in named:
                self._add(entry.body[0], None, entry)
            elif is_list and (one := as_one(entry, is_sentence=not are_whole)):
                self._add(one, None, Entry([one]))
            elif entry.lead is not None:
                self._add(entry.lead, entry.text, entry)
            elif is_list:
                self._add(entry.body[0], None, entry)
        if section.holds is Holds.THEMES and not entries:
            for block in loose:
                self._in_paragraph(block)

    def _in_paragraph(self, block: Block) -> None:
        """A theme with what is said of it, or those that a line lists."""
        told = whole(block)
        lead, rest = lead_of(told)
        _counted, parts = enumerated(told)
        if is_counted(told.text):
            self._add_whole(block)
        elif parts:
            for part in parts:
                self._add(part, None, Entry([part]))
        elif counted := as_many(sentences(told)[0])[1]:
            for part in counted:
                self._add(part, None, Entry([part]))
        elif lead is not None and len(lead.text.split()) <= _MOST_OF_LEAD and not _OF_A_PART.match(told.text):
            self._add(lead, rest.text, Entry([rest], lead))
        elif (
            len(block.text) < _LONGEST_LIST
            and not block.text.rstrip().endswith((":", "："))
            and not is_sentence(block.text)
        ):
            for start, end in listed_in(told.text):
                passage = told.part(start, end)
                if 1 <= len(passage.text.split()) <= _MOST_OF_NAME:
                    self._add(passage, None, Entry([passage]))

    def _chapters(self, section: Section, following: Sequence[Section]) -> None:
        """Themes that are chapters of their own under a heading that only says that themes follow."""
        if section.blocks or section.heading is None:
            return
        for chapter in following:
            heading = chapter.heading
            if heading is None or heading.level <= section.depth or chapter.holds is not None or heading.inline:
                return
            if level_of(heading.text, alone=True) is not None:
                continue  # What a level said is no theme.
            name = whole(heading)
            self.chapters |= {id(block) for block in chapter.blocks}
            rests = self.said(chapter)
            body = [*map(whole, open_in(chapter, self.ledger)), *rests]
            self._add(name, " ".join(one.text for one in body) or None, Entry(body, name))

    def _add_whole(self, block: Block) -> None:
        self._add(whole(block), None, Entry([whole(block)]))

    def _add(self, name: Passage, text: str | None, entry: Entry) -> None:
        title = without_count(name.text.strip(" .。;；"))
        if not self.ledger.is_free(name) or len(title) > _LONGEST_NAME or holds(title, exactly=True) in _POINTS:
            return
        self.told.append(ProposedTheme(title, text or None, self.register.theme(title), entry.source))
        self.ledger.place(*entry.passages())


def open_in(section: Section, ledger: Ledger) -> list[Block]:
    """The paragraphs and items of a section that nothing is made of yet."""
    return [block for block in section.blocks if ledger.is_open(block) and block.kind is not Kind.ROW]


def lists_topics(section: Section) -> bool:
    """Whether a section that is called after the topic lists several."""
    return section.holds is Holds.TOPIC and sum(one.kind is Kind.ITEM for one in section.blocks) > 1
