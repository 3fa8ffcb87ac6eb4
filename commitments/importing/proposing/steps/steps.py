"""Next steps: what was agreed, with owner, date, city and level where the text says so.

Only what is listed counts: an item, a row of a table of actions, a part that a sentence counts, a heading with its text
under it, a paragraph that says that it was agreed. What else stands in prose, in an agenda, or behind a box of
attendance is none, nor is a question. Better none than a false one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, takewhile, zip_longest

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Part, ProposedDue, ProposedStep
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.dues import proposed_due
from commitments.importing.proposing.entries import Entry, entries_of, label_of, lead_of
from commitments.importing.proposing.meeting.ordinals import ordinal_in
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.ours import UNKNOWN, Ours
from commitments.importing.proposing.names.persons import is_person_of
from commitments.importing.proposing.names.values import is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.sentences import first_sentence
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.beginnings import is_internal
from commitments.importing.structure.ends import COLON_END
from commitments.importing.structure.introducing import binds_nobody, says_agreed, word_count
from commitments.importing.structure.leads import ONE_ACTION
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.consenting import OF_ONE_POINT, OF_WHICH
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds
from commitments.importing.vocabulary.levels import level_or_both

from .agreed_clauses import agreed_in, behind_agreed, clauses_agreed
from .calendars import tasks_of_calendars
from .done_soon import with_answer
from .habits import NONE, habit_of
from .labelled import Labelled
from .last_words import LastWords
from .marked import are_bracketed_texts, are_pointed
from .one_step import Making
from .only_helps import with_helpers
from .owing import Owing
from .own_parts import own_paragraphs, own_parts, own_sentences
from .paragraphs import Paragraphs
from .promised import (
    all_are_deeds,
    all_will,
    are_deeds,
    are_owed,
    are_promised,
    are_reports,
    ends_meeting,
    has_open_box,
    is_asked_for,
    is_done,
    is_ticked,
    is_told,
    may_promise,
    not_ticked,
    only_agreed,
    only_asks,
    only_meets_again,
    speaks_of_more,
    speaks_of_other,
)
from .prose import Prose
from .remarks import without_remarks
from .several_in_an_item import by_others, without_topics
from .tables import Tables
from .whose_tasks import Group, tasks_of_groups

_SILENT = frozenset({None, Holds.OTHER, Holds.CONCLUSION, Holds.OVERVIEW})
"""What sections hold whose lists may be next steps all the same."""


class Steps:
    """Reads what was agreed."""

    def __init__(
        self, ledger: Ledger, register: Register, country: str, people: Sequence[Part], *, day: date | None,
        persons: frozenset[str], language: str | None, number: int | None = None, author: str = "",
        places: Iterable[str] = (), met_in: str = "", ours: Ours = UNKNOWN,
    ) -> None:  # fmt: skip
        self.ledger = ledger
        self.register = register
        self.language = language
        self.author = author
        self.number = number
        self.country = country
        self.owing = Owing(register, country, people, day, persons, number, author, places, met_in, ours)
        self.steps: list[ProposedStep] = []
        self.tables = Tables(self)
        # Sections in which something is listed: what is not, is no step there.
        self.listed: set[int] = set()
        self.paragraphs = Paragraphs(ledger, self.owing, self.listed)
        self.labelled = Labelled(ledger, self.owing)
        self.last_words = LastWords(ledger, self.owing)
        self.prose = Prose(ledger, self.owing, people, number)
        self.habit, self.is_period = NONE, False
        # The heading that named who owes the list that was taken last.
        self.beside: Section | None = None
        # Sections of which the lists of all parts end with brackets that name who owes each entry.
        self.bracketed: set[int] = set()
        # Sections in which some items have an open box before them.
        self.open_boxes: set[int] = set()
        # Lists that tell neither who does something nor what is to be done: taken where no other list does.
        self.vague: list[tuple[Section, list[Entry]]] = []

    def read(self, sections: Sequence[Section]) -> tuple[ProposedStep, ...]:
        for section in sections:
            if section.holds is Holds.STEPS and any(block.kind in (Kind.ITEM, Kind.ROW) for block in section.blocks):
                self.listed.add(id(section.parent or section))
        self.bracketed = self._bracketed(sections)
        self.open_boxes = {id(section.root) for section in sections if any(map(has_open_box, section.blocks))}
        labels = Counter(
            key(one.heading.text) for one in sections if one.holds is Holds.STEPS and one.heading and one.heading.inline
        )
        self.paragraphs.repeated = frozenset(label for label, count in labels.items() if count > 1) - ONE_ACTION
        self.prose.are_elsewhere = any(one.holds is Holds.STEPS for one in sections)
        is_none = any(_says_none(block.text[:_LONGEST]) for one in sections for block in one.blocks)
        self.prose.agrees = any(agreed_in(block.text) for one in sections for block in one.blocks)
        groups = {} if is_none else tasks_of_groups(self.owing, sections) | tasks_of_calendars(self.owing, sections)
        over: Section | None = None  # The heading above, over others that stand deeper.
        for above, section, after in zip([None, *sections], sections, [*sections[1:], None], strict=False):
            over = above if above is not None and above is not sections[0] and not above.blocks else over
            over = over if over is not None and over.depth < section.depth else None
            is_other = section.holds in (Holds.EARLIER, Holds.PROGRAMME) or self._is_of_earlier(section)
            is_other = is_other or (section.holds is Holds.OTHER and is_internal(section.root.heading))
            if section.holds is Holds.PROGRAMME:
                self._called_actions(section)
            if is_other or self._groups(groups.get(id(section), ()), is_none=is_none):
                continue
            self.tables.read(section)
            if section.holds is Holds.STEPS:
                self._add_all(self._running_on(section, after), section)
                self._section(section)
                self._behind_one_action(section, is_none=is_none)
                heading = section.heading if section.is_part and section.blocks else None
                self.beside = section if heading is not None and self._names_owner(heading.text) else None
                continue
            if section.heading is None and above is not None and above.holds is Holds.STEPS:
                self._add_all(self.paragraphs.by_sentence.beside(section.blocks, only_more=True), section)
            count = len(self.steps)
            for entry in self.labelled.marked(section):
                self._add(entry, section)
            is_marked = len(self.steps) > count  # Then what is not marked was only said.
            agreed: set[int] = set()
            for entry, named in self.prose.read(section, is_none=is_none):
                self._add_agreed(entry, section, named)
                agreed.add(id(entry.first.block))
            self._called_actions(section)
            is_asked = over is not None and over.heading is not None and is_asked_for(over.heading.text)
            if not (is_none or is_marked or is_asked) and (section.holds in _SILENT or may_promise(section)):
                self._promised(section, agreed)
        self._taken_on(sections)
        for entry, section in self.labelled.elsewhere(sections, is_none=is_none):
            self._add(entry, section)
        if not self.steps and not is_none:
            for section, entries in self.vague:
                self._add_all(entries, section)
        if not self.steps and not is_none:
            self._promised_last(sections)
        for entry, section in self.last_words.read(sections) if self.steps else ():
            self._add(entry, section)
        return tuple(self.steps)

    def _running_on(self, section: Section, after: Section | None) -> list[Entry]:
        """The paragraphs behind a name of next steps that stands in the first of them, and that nothing calls: the
        minutes do not go on before one says something else."""
        heading = section.heading
        if heading is None or not heading.inline or after is None or after.heading is not None:
            return []
        is_label = key(heading.text) in self.paragraphs.repeated | ONE_ACTION
        return [] if is_label else self.paragraphs.by_sentence.running_on(section.blocks, after.blocks)

    def _called_actions(self, section: Section) -> None:
        """Items that say that they are an action; in a programme, or beside the next date, those that somebody owes."""
        is_beside = section.holds is Holds.PROGRAMME
        for entries in self.labelled.items(section):
            self._add_all([one for one in entries if not is_beside or self.labelled.is_owed(one)], section)

    def _behind_one_action(self, section: Section, *, is_none: bool) -> None:
        """What the minutes say was agreed where they go on behind 'Action: ...'."""
        if section.heading is not None and section.heading.inline and key(section.heading.text) in ONE_ACTION:
            for entry, named in self.prose.read(section, is_none=is_none):
                self._add_agreed(entry, section, named)

    def _taken_on(self, sections: Sequence[Section]) -> None:
        """What somebody took on theme by theme, at no time that is told, where nothing lists it."""
        taken_on = self.prose.taken_on
        if not any(one.holds is Holds.STEPS for one in sections) and (self.steps or len(taken_on) > 1):
            for entry, section, named in taken_on:
                self._add_agreed(entry, section, named)
            self.steps.sort(key=lambda step: (step.source.page, step.source.line))

    def _groups(self, groups: Sequence[Group], *, is_none: bool) -> bool:
        """Whether a section holds what each of some is to do: then that is all it holds, but for sentences behind it
        that say that something was agreed."""
        self.habit = habit_of(self.owing, [one for group in groups for one in group.entries], is_bracketed=False)
        for group in groups:
            self.ledger.label(*([group.title] if group.title is not None else []))
            named = self.owing.owners.named(group.title.text) if group.title is not None else NOBODY
            for entry in group.entries:
                self._add(entry, group.section, named)
        self.habit = NONE
        for section in [group.section for group in groups[:1]]:
            for entry, named in self.prose.read(section, is_none=is_none):
                self._add_agreed(entry, section, named)
        return bool(groups)

    def _bracketed(self, sections: Sequence[Section]) -> set[int]:
        texts: dict[int, list[str]] = defaultdict(list)
        for section in sections:
            if section.holds is Holds.STEPS:
                texts[id(section.root)] += [one.text for one in section.blocks if one.kind is Kind.ITEM]
        return {root for root, told in texts.items() if are_bracketed_texts(self.owing, told)}

    def _is_of_earlier(self, section: Section) -> bool:
        """Whether a heading says that steps of an earlier dialogue stand under it: 'Suites du premier dialogue', in the
        report of the second; or a sentence that somebody only advises or asks for what does: 'Le panel a recommandé ce
        qui suit :'."""
        if section.holds is not Holds.STEPS or section.heading is None:
            return False
        text = section.heading.text
        is_asked = is_asked_for(text) or speaks_of_other(text)
        if is_asked and COLON_END.search(text) and word_count(text) > _MOST_OF_NAME and not says_agreed(text):
            return True
        number = ordinal_in(text, anywhere=True) if self.number is not None else None
        return number is not None and number < (self.number or 0) and bool(DIALOGUE.search(text))

    def _promised(self, section: Section, agreed: Collection[int]) -> None:
        """Lists under a heading that says nothing, or under none, that tell by themselves that they are next steps; or
        that count on from one that is, or from sentences that were `agreed`, by the ids of their blocks."""
        title = section.heading.text if section.heading is not None else ""
        if speaks_of_other(title) or is_asked_for(title) or binds_nobody(title):
            return
        period = self._period(section)
        goes_on = self.is_period and section.heading is not None and is_undated(section.heading.text)
        is_owner = bool(title) and self._names_owner(title, is_beside=self.beside is not None)
        is_beside = is_owner and self.beside is not None and _look_alike(self.beside, section)
        self.is_period, self.beside = False, None
        last: Block | None = None
        over: Block | None = None
        for is_item, run in groupby(section.blocks, lambda block: block.kind is Kind.ITEM):
            listed = list(run)
            if not is_item:
                over = listed[-1]
                continue
            if over is not None and binds_nobody(sentences(whole(over))[-1].text):
                continue
            entries = entries_of([block for block in listed if self.ledger.is_open(block)])[0]
            counts_on = last is not None and listed[0].counts_on(last)
            is_more = (goes_on or counts_on) and are_owed(self.owing, entries)
            is_more = is_more or (is_beside and are_deeds(self.owing, entries))
            is_told = is_more or are_promised(self.owing, entries, by=period)
            last = listed[-1] if is_told or id(listed[-1]) in agreed else None
            if is_told:
                if over is not None:
                    self._put_under(over, entries)
                self._add_all(entries, section)
                self.is_period = period is not None or goes_on
                if is_owner and section.heading is not None:
                    self.beside = section
                    self.ledger.label(whole(section.heading))

    def _put_under(self, over: Block, entries: Sequence[Entry]) -> None:
        """Let a part of a list stand under the time that a short line over it says behind its colon: 'Second stretch:
        the first quarter of 2025'."""
        lead, rest = lead_of(whole(over))
        found, named = self.owing.dues.dates_in(rest.text), self.owing.dues.said_without_day(rest.text)
        is_time = named is not None or (bool(found) and is_mostly_date(rest.text, found))
        if lead is None or not is_time:
            return
        self.ledger.label(lead)
        for entry in entries:
            entry.group = entry.group or rest

    def _names_owner(self, title: str, *, is_beside: bool = True) -> bool:
        """Whether a heading is who owes the list under it; beside one that is, in short."""
        owners = self.owing.owners
        return owners.all_owners(title) or (is_beside and owners.was_there(title))

    def _period(self, section: Section) -> ProposedDue | None:
        """The time to come that a heading says and nothing else: 'First half of 2027'."""
        text = section.heading.text.rstrip(" :：") if section.heading is not None else ""
        found = self.owing.dues.dates_in(text)
        is_to_come = found and self.owing.day is not None and found[-1].last > self.owing.day
        return proposed_due(found[-1], text) if is_to_come and is_mostly_date(text, found) else None

    def _promised_last(self, sections: Sequence[Section]) -> None:
        """Where no next steps are told: the lists behind all that was discussed, where each item says who will do
        something, or begins with what is to be done."""
        last = max((place for place, one in enumerate(sections) if one.holds in DISCUSSED), default=None)
        for section in sections[last + 1 :] if last is not None else ():
            if section.holds in (None, Holds.CONCLUSION) and not (
                section.heading is not None and speaks_of_more(section.heading.text)
            ):
                entries = entries_of([block for block in section.blocks if self.ledger.is_open(block)])[0]
                heading = section.heading.text if section.heading is not None and section.holds is None else ""
                if all_will(self.owing, entries) or (heading and all_are_deeds(heading, entries, self.language)):
                    self._add_all(entries, section)

    # --- Lists and what takes their place ---------------------------------------------------------------------------

    def _section(self, section: Section) -> None:
        blocks = [
            block
            for block, after in zip_longest(section.blocks, section.blocks[1:])
            if self.ledger.is_open(block) and block.kind is not Kind.ROW and not _is_over_table(block, after)
        ]
        if self._counted_in(blocks, section):
            return
        heading = section.heading
        if heading is not None and heading.inline and key(heading.text) in ONE_ACTION and blocks[:1] != []:
            is_list = blocks[0].kind is Kind.ITEM
            labels = takewhile(lambda block: block.kind is Kind.TEXT and label_of(whole(block)), blocks[1:])
            blocks = blocks if is_list else [blocks[0], *labels]  # The minutes go on behind the one action.
        entries, loose = entries_of(blocks)
        if self._only_names(entries):
            return  # A list of those present that follows on what was agreed.
        if are_reports(entries):
            return
        if entries and id(section.root) in self.open_boxes and all(map(is_ticked, entries)):
            return  # 'Since last time', over ticked boxes, beside a list of open ones.
        entries = not_ticked(only_agreed(entries))
        beside = self.paragraphs.by_sentence.beside(loose) if entries else []
        if not entries and any(block.kind is Kind.ROW for block in section.blocks):
            entries = self.paragraphs.by_sentence.beside(loose)
        if not entries:
            entries = self.paragraphs.read(section, loose)
        elif not section.is_part and not (
            any(is_told(self.owing, entry) for entry in entries[:_MOST_ASKED]) or are_pointed(self.owing, entries)
        ):
            self.vague.append((section, entries))
            return
        self._add_all(entries, section)
        self._add_all(beside, section)
        if (
            entries
            and section.is_part
            and heading is not None
            and entries[0].lead is not None
            and entries[0].lead.block is heading
        ):
            return
        if entries and heading is not None and section.is_part and self._is_group(section):
            self.ledger.label(whole(heading))

    def _only_names(self, entries: Sequence[Entry]) -> bool:
        """Whether each entry of a list is an organisation, or a person of one, and nothing else."""
        if len(entries) > 1 and all(is_person_of(entry.text) for entry in entries):
            return True
        return len(entries) > 1 and all(
            entry.lead is None
            and not entry.attributes
            and is_name(entry.text.rstrip(" .;"))
            and not ("——" in entry.text or find_dates(entry.text))
            and self.owing.owners.all_owners(entry.text)
            and self.owing.owners.in_text(entry.text).owner is None  # '世界银行提供资金' tells a deed.
            and not (is_han(entry.text) and DEED.match(entry.text))  # '编制指南——住房和城乡建设部'
            for entry in entries
        )

    def _add_all(self, entries: Sequence[Entry], section: Section) -> None:
        self.habit = habit_of(self.owing, entries, is_bracketed=id(section.root) in self.bracketed)
        entries = without_topics(self.owing, entries)
        entries = [part for one in entries for part in own_paragraphs(self.owing, one)]
        entries = [part for one in entries for part in by_others(self.owing, one)]
        entries = with_helpers(self.owing, entries)
        for entry, whose in (part for one in entries for part in self._as_agreed(one)):
            if named := self._named_below(entry):
                self.ledger.label(entry.body[0], *([entry.lead] if entry.lead is not None else []))
                for below, owner in named:
                    self._add(Entry([below], group=entry.body[0]), section, owner)
                continue
            if own := own_sentences(self.owing, entry):
                for one, owner in own:
                    self._add(one, section, owner or (whose if one is own[0][0] else NOBODY))
                continue
            if own := own_parts(self.owing, entry):
                self.ledger.label(*entry.passages())  # The signs that count them.
                for one, owner in own:
                    self.ledger.release(one.body[0])
                    self._add(one, section, owner or whose)
                continue
            if whose:
                self._add(entry, section, whose)
                continue
            parts = self.owing.apart(entry.body[0]) if len(entry.body) == 1 else []
            parts = self.owing.clauses(parts[0]) if len(parts) == 1 else parts
            for part in parts[:-1]:
                self._add(replace(entry, body=[part], attributes={}, labels=[]), section)
            self._add(replace(entry, body=parts[-1:]) if parts else entry, section)
        self.habit = NONE

    def _add_agreed(self, entry: Entry, section: Section, named: Named) -> None:
        for one, whose in self._as_agreed(entry):
            self._add(one, section, named or whose)

    def _as_agreed(self, entry: Entry) -> list[tuple[Entry, Named]]:
        """An entry without the words that say that it was agreed, and those whom it names behind them; or its clauses,
        where each is of somebody."""
        is_led = entry.lead is not None and not entry.is_titled
        behind = behind_agreed(entry.body[0]) if entry.body and not is_led else None
        if behind is None:
            return [(entry, NOBODY)]
        first = entry.body[0]
        parts = clauses_agreed(self.owing, behind) if len(entry.body) == 1 else [behind]
        said = first.part(0, behind.start - first.start)
        told = [Entry([part], group=entry.group, over=entry.over, level=entry.level) for part in parts[:-1]]
        told.append(replace(entry, body=[parts[-1], *entry.body[1:]], labels=[*entry.labels, said]))
        return [(one, self.owing.owners.in_text(f"{said.text} {one.body[0].text}")) for one in told]

    def _named_below(self, entry: Entry) -> list[tuple[Passage, Named]]:
        """What stands under a step that a colon ends, where each item of it begins with whose it is: 'Each commune
        chooses a park:', and 'Agadir: the valley of birds, autumn 2026'. Each is a step, all of its words."""
        first, *below = entry.body
        if len(below) < _FEWEST_BELOW or not first.text.rstrip().endswith((":", "：")) or entry.attributes:
            return []
        leads = [lead_of(one)[0] if one.block.kind is Kind.ITEM else None for one in below]
        owners = self.owing.owners
        named = [owners.named(lead.text) if lead is not None else NOBODY for lead in leads]
        are_whose = [
            lead is not None and (owners.all_owners(lead.text) or owners.is_place(lead.text)) for lead in leads
        ]
        return list(zip(below, named, strict=True)) if all(are_whose) else []

    def _counted_in(self, blocks: Sequence[Block], section: Section) -> bool:
        """Parts that a numbered paragraph counts after it says that they were agreed: its neighbours are minutes."""
        found = False
        for block in blocks:
            if block.kind is not Kind.ITEM or block.number == 0:
                continue
            counted, parts = enumerated(whole(block))
            if parts and says_agreed(block.text[: counted.start]):
                found = True
                self.ledger.label(counted)
                for part in parts:
                    self.ledger.release(part)
                    lead, rest = lead_of(part)
                    self._add(Entry([rest], lead), section)
        return found

    def _is_group(self, section: Section) -> bool:
        """Whether a heading inside the section names a city or a level, and so tells of each step under it."""
        if section.heading is None:
            return False
        return (
            section.level is not None
            or bool(self.register.cities_in(section.heading.text, self.country))
            or len(section.heading.text.split()) <= 6
        )

    def _add(self, entry: Entry, section: Section, named: Named = NOBODY) -> None:
        entry = with_answer(self.owing, without_remarks(self.owing, entry))
        free = [passage for passage in entry.passages() if self.ledger.is_free(passage)]
        is_none = only_asks(entry) or ends_meeting(self.owing, entry) or only_meets_again(self.owing, entry)
        is_none = is_none or (entry.lead is None and is_done(entry))
        if not free or not any(entry.body) or is_none:
            return
        placed, values = entry.passages(), entry.attributes
        making = Making(self.owing, entry, section, named, author=self.author, habit=self.habit)
        step = making.step()
        if step is None:
            return
        self.steps.append(step)
        self.ledger.place(*placed)
        self.ledger.label(*making.entry.labels, *entry.groups)
        for told, value in values.items():
            if self.understands(told, value):
                self.take(told, value)
            elif is_undated(value.text):
                self.ledger.label(value)

    def understands(self, told: Tells, value: Passage) -> bool:
        """Whether something is made of the value of a label or column."""
        match told:
            case Tells.OWNER | Tells.SUPPORT:
                return bool(self.owing.owners.named(value.text))
            case Tells.DUE:
                return bool(self.owing.dues.told(value.text))
            case Tells.CITY:
                return bool(self.owing.cities(value.text))
            case Tells.LEVEL:
                return bool(level_or_both(value.text))
        return False

    def take(self, told: Tells, value: Passage) -> None:
        """A value is placed where all its words went into the proposal; else its words are shown with the labels."""
        owing = self.owing
        shown: list[str] = []
        match told:
            case Tells.OWNER | Tells.SUPPORT:
                shown = [one.name for one in owing.all_in(value.text)]
            case Tells.DUE:
                due = owing.dues.told(value.text)
                shown = [due.words] if due else []
        is_all = key(value.text) == key(" ".join(shown))
        (self.ledger.place if is_all else self.ledger.label)(value)


def _is_over_table(block: Block, after: Block | None) -> bool:
    """Whether an item ends with a colon, and a table is below it: '17. For the city corporations:'."""
    is_over = after is not None and after.kind is Kind.ROW and block.kind is Kind.ITEM
    return is_over and block.text.rstrip().endswith((":", "："))


def _look_alike(one: Section, other: Section) -> bool:
    """Whether two headings are of one level, or both in capitals."""
    texts = [section.heading.text for section in (one, other) if section.heading is not None]
    return one.depth == other.depth or all(map(str.isupper, texts))


def _says_none(text: str) -> bool:
    """Whether a text says that nothing was agreed, and not only on the point that it tells of."""
    return any(
        not (_OF_ONE_POINT.search(first_sentence(text[found.start() :])) or _OF_WHICH.search(text, 0, found.start()))
        for found in _NONE_AGREED.finditer(text)
    )


_NONE_AGREED = re.compile(words.NONE_AGREED, re.IGNORECASE)
_OF_ONE_POINT, _OF_WHICH = re.compile(OF_ONE_POINT, re.IGNORECASE), re.compile(OF_WHICH, re.IGNORECASE)
_LONGEST = 5_000
"""Signs of a paragraph among which it may say that nothing was agreed."""
_MOST_OF_NAME = 4
"""Words of the name of a section; a sentence has more."""
_FEWEST_BELOW = 2
"""Items under a step that are steps by themselves."""
_MOST_ASKED = 40
"""Entries of a list that show whether it tells what is to be done."""
