"""Next steps: what was agreed, with owner, date, city and level where the text says so.

Only what is listed counts: an item, a row of a table of actions, a part that a sentence counts, a heading with its text
under it, a paragraph that says that it was agreed. What else stands in prose, in an agenda, or behind a box of
attendance is none, nor is a question. Better none than a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, takewhile

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Part, ProposedDue, ProposedStep
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import says_agreed
from commitments.importing.structure.leads import ONE_ACTION
from commitments.importing.vocabulary import (
    DISCUSSED,
    LEVELS_OF_STEPS,
    Holds,
    Tells,
    key,
    level_of,
    level_or_both,
    words,
)
from commitments.importing.vocabulary.deeds import DEED, WILL

from .counted import enumerated
from .dues import is_mostly_date, proposed_due
from .entries import Entry, entries_of, lead_of, title_of
from .labelled import Labelled
from .names import NOBODY, Named, is_empty, is_group, is_name, is_undated
from .naming import DIALOGUE
from .ordinals import ordinal_in
from .owing import DASH_LEAD, Owing
from .owner_forms import IS_SHORT, LOW
from .paragraphs import Paragraphs
from .promised import (
    all_are_deeds,
    all_will,
    are_led,
    are_owed,
    are_promised,
    are_reports,
    is_done,
    is_told,
    may_promise,
    only_agreed,
    only_asks,
    speaks_of_more,
    speaks_of_other,
)
from .standing_over import due_above, owners_above, until_when
from .tables import Tables

_SILENT = frozenset({None, Holds.OTHER, Holds.CONCLUSION, Holds.OVERVIEW})
"""What sections hold whose lists may be next steps all the same."""


class Steps:
    """Reads what was agreed."""

    def __init__(
        self, ledger: Ledger, register: Register, country: str, people: Sequence[Part], *, day: date | None,
        persons: frozenset[str], language: str | None, number: int | None = None, author: str = "",
        places: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.ledger = ledger
        self.register = register
        self.language = language
        self.author = author
        self.number = number
        self.country = country
        self.people = people
        self.owing = Owing(register, country, people, day, persons, number, author, places)
        self.steps: list[ProposedStep] = []
        self.tables = Tables(self)
        # Sections in which something is listed: what is not, is no step there.
        self.listed: set[int] = set()
        self.paragraphs = Paragraphs(ledger, self.owing, self.listed)
        self.labelled = Labelled(ledger, self.owing)
        self.are_led = self.is_period = False
        # Lists that tell neither who does something nor what is to be done: taken where no other list does.
        self.vague: list[tuple[Section, list[Entry]]] = []

    def read(self, sections: Sequence[Section]) -> tuple[ProposedStep, ...]:
        for section in sections:
            if section.holds is Holds.STEPS and any(block.kind in (Kind.ITEM, Kind.ROW) for block in section.blocks):
                self.listed.add(id(section.parent or section))
        is_none = any(_NONE_AGREED.search(block.text[:_LONGEST]) for one in sections for block in one.blocks)
        for section in sections:
            if section.holds in (Holds.EARLIER, Holds.PROGRAMME) or self._is_of_earlier(section):
                continue
            self.tables.read(section)
            if section.holds is Holds.STEPS:
                self._section(section)
                continue
            self._sentences(section, is_none=is_none)
            for entries in self.labelled.items(section):
                self._add_all(entries, section)
            if not is_none and (section.holds in _SILENT or may_promise(section)):
                self._promised(section)
        for entry, section in (*self.labelled.conclusions(sections), *self.labelled.records(sections)):
            self._add(entry, section)
        if not self.steps:
            for section, entries in self.vague:
                self._add_all(entries, section)
        if not self.steps and not is_none:
            self._promised_last(sections)
        return tuple(self.steps)

    def _is_of_earlier(self, section: Section) -> bool:
        """Whether a heading says that steps of an earlier dialogue stand under it: 'Suites du premier dialogue', in the
        report of the second."""
        if section.holds is not Holds.STEPS or section.heading is None or self.number is None:
            return False
        number = ordinal_in(section.heading.text, anywhere=True)
        return number is not None and number < self.number and bool(DIALOGUE.search(section.heading.text))

    def _promised(self, section: Section) -> None:
        """Lists under a heading that says nothing, or under none, that tell by themselves that they are next steps."""
        if section.heading is not None and speaks_of_other(section.heading.text):
            return
        period = self._period(section)
        goes_on = self.is_period and section.heading is not None and is_undated(section.heading.text)
        self.is_period = False
        for is_item, run in groupby(section.blocks, lambda block: block.kind is Kind.ITEM):
            blocks = [block for block in run if self.ledger.is_open(block)]
            entries = entries_of(blocks)[0] if is_item else []
            if are_promised(self.owing, entries, by=period) or (goes_on and are_owed(self.owing, entries)):
                self._add_all(entries, section)
                self.is_period = period is not None or goes_on

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
        blocks = [block for block in section.blocks if self.ledger.is_open(block) and block.kind is not Kind.ROW]
        if self._counted_in(blocks, section):
            return
        heading = section.heading
        if heading is not None and heading.inline and key(heading.text) in ONE_ACTION and blocks[:1] != []:
            is_list = blocks[0].kind is Kind.ITEM
            blocks = blocks if is_list else blocks[:1]  # The minutes go on behind the one action.
        entries, loose = entries_of(blocks)
        if self._only_names(entries):
            return  # A list of those present that follows on what was agreed.
        if are_reports(entries):
            return
        entries = only_agreed(entries)
        if not entries:
            entries = self.paragraphs.read(section, loose)
        elif not section.is_part and not any(is_told(self.owing, entry) for entry in entries[:_MOST_ASKED]):
            self.vague.append((section, entries))
            return
        self._add_all(entries, section)
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
        """Whether each entry of a list is an organisation and nothing else."""
        return len(entries) > 1 and all(
            entry.lead is None
            and not entry.attributes
            and is_name(entry.text.rstrip(" .;"))
            and self.owing.owners.all_owners(entry.text)
            and self.owing.owners.in_text(entry.text).owner is None  # '世界银行提供资金' tells a deed.
            for entry in entries
        )

    def _add_all(self, entries: Sequence[Entry], section: Section) -> None:
        self.are_led = are_led(self.owing, entries)
        for entry in entries:
            parts = self.owing.apart(entry.body[0]) if len(entry.body) == 1 else []
            parts = self.owing.clauses(entry.body[0]) if len(parts) == 1 else parts
            for part in parts[:-1]:
                self._add(replace(entry, body=[part], attributes={}, labels=[]), section)
            self._add(replace(entry, body=parts[-1:]) if parts else entry, section)
        self.are_led = False

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

    def _sentences(self, section: Section, *, is_none: bool) -> None:
        """Parts that a sentence counts after it says that they were agreed, wherever it stands."""
        for block in section.blocks:
            if block.kind is Kind.ROW or not self.ledger.is_open(block):
                continue
            told = sentences(whole(block))
            listed = [] if is_none else self._told_behind(told)
            for part in listed:
                self._add(Entry([part]), section)
            for sentence in told if not listed else ():
                counted, parts = enumerated(sentence)
                before = sentence.part(0, counted.start - sentence.start)
                if parts and says_agreed(before.text):
                    over = until_when(self.owing, before)
                    self.ledger.label(counted)
                    for part in parts:
                        self.ledger.release(part)
                        lead, rest = lead_of(part)
                        self._add(Entry([rest], lead, group=over), section)
                elif parts := self._agreed_that(sentence):
                    self.ledger.label(sentence)
                    for part in parts:
                        self.ledger.release(part)
                        self._add(Entry([part]), section)
                elif (named := self._promised_in(sentence)).owner is not None:
                    self._add(Entry([sentence]), section, named)

    def _told_behind(self, told: Sequence[Passage]) -> list[Passage]:
        """The sentences behind a colon, each of which says who will do what: 'She named what they had agreed: the city
        will ... . UNEP will ...'. One alone may be an aside."""
        for place, sentence in enumerate(told):
            before, colon, rest = sentence.text.partition(": ")
            if not colon or not rest or not says_agreed(before):
                continue
            parts = [sentence.part(len(before) + len(colon), len(sentence.text)), *told[place + 1 :]]
            return list(takewhile(self._will_do, parts)) if all(map(self._will_do, parts[:_FEWEST_BEHIND])) else []
        return []

    def _will_do(self, part: Passage) -> bool:
        return WILL.search(part.text) is not None and self.owing.owners.in_text(part.text).owner is not None

    def _promised_in(self, sentence: Passage) -> Named:
        """Those who took on what a sentence says, where it tells by when: '..., and the Fund promised to change the
        rules by 31 July'. Without a date it may tell of anything."""
        text, owners = sentence.text, self.owing.owners
        found = _PROMISED.search(text)
        due = self.owing.dues.said_in(text) if found is not None else None
        days = [one.last for one in find_dates(text)] if due is None else [due.on]
        if found is None or not days or speaks_of_other(text[: found.start()]):
            return NOBODY
        if self.owing.day is not None and any(day is not None and day <= self.owing.day for day in days):
            return NOBODY
        clause = _CLAUSE.split(text[: found.start()])[-1]
        told = (text[found.end() :], clause + text[found.start() :], text)
        said = next((named for one in told if (named := owners.in_text(one)).owner is not None), NOBODY)
        present = next((part.name for part in self.people if part.name in clause), None)
        return said if said or present is None else owners.named(present)

    def _agreed_that(self, sentence: Passage) -> list[Passage]:
        """What a sentence says was agreed in several clauses, each of somebody who will do something: 'They agreed that
        Pune will ..., that Surat will ..., and that ...'."""
        found = _AGREED_THAT.search(sentence.text)
        before = sentence.text[: found.start()] if found else ""
        if found is None or speaks_of_other(before) or ordinal_in(before, anywhere=True) not in (None, self.number):
            return []
        spans = [(found.end(), found.end())]
        spans += [(one.start(), one.end()) for one in _AND_THAT.finditer(sentence.text, found.end())]
        ends = [*(start for start, _end in spans[1:]), len(sentence.text.rstrip(" ."))]
        parts = [sentence.part(begin, end) for (_start, begin), end in zip(spans, ends, strict=True)]
        are_owed = len(parts) > 1 and all(self.owing.owners.in_text(part.text).owner for part in parts)
        return parts if are_owed else []

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
        free = [passage for passage in entry.passages() if self.ledger.is_free(passage)]
        if not free or not any(entry.body) or only_asks(entry):
            return
        if entry.lead is None and is_done(entry):
            return
        values = entry.attributes
        owing = self.owing
        who, until = owing.who_and_when(values[Tells.OWNER].text) if Tells.OWNER in values else ("", None)
        named = owing.owners.named(who) if who else named
        if Tells.SUPPORT in values:
            named = named.with_supporters(owing.all_in(values[Tells.SUPPORT].text))
        due = owing.dues.of(values[Tells.DUE].text) if Tells.DUE in values else until
        source, placed = entry.source, entry.passages()
        last = entry.body[-1]
        if (tail := owing.tail(last, **({"least": 0} if len(entry.body) > 1 else {}))) is not None:
            entry.body[-1] = last.part(0, tail.start)
            entry.labels += tail.labels
            named, due = (named or tail.named).with_supporters(tail.named.supporters), due or tail.due
        if entry.lead is not None and not named and (behind := owing.behind_colon(entry)) is not None:
            named, due = behind.named, behind.due or due
            entry = replace(entry, body=[entry.lead], lead=None, labels=entry.labels + behind.labels)
        text = " ".join(entry.text.split()).rstrip(" –—-→;；,，|")
        if is_empty(text.rstrip(" .。")):
            return  # '办法三：暂无。'
        lead = entry.lead.text if entry.lead is not None else None
        said = f"{lead or ''} {text}"
        if lead is None and not named and (found := _BRACKET_LEAD.match(text)) and DEED.match(text[found.end() :]):
            named, text = (
                owing.owners.named(found["who"].replace("/", ";")),
                text[found.end() :],
            )  # '[Ana] Send the notes'
        first = _BRACKET_FIRST.match(text) if lead is None else None  # 'Step 1 (UNEP, May 2026): Test the water'.
        if first is not None and (told := owing.in_bracket(entry.body[0], first["in"])) is not None:
            named, due = (named or told.named).with_supporters(told.named.supporters), due or told.due
            text = first["rest"]
        if lead is not None and due is None and (dates := find_dates(lead)) and is_mostly_date(lead, dates):
            # 'March 2025: ...', as a roadmap has it.
            due, lead = proposed_due(max(dates, key=lambda one: one.last), lead), None
        if (
            lead is not None
            and named.owner is None
            and (owing.owners.all_owners(lead) or is_group(lead) or self.are_led or self._acts(lead, text))
            and not self._is_title_before_owner(lead, text)
        ):
            helpers = named.supporters
            named, lead = owing.owners.named(lead).with_supporters(helpers), None
        elif lead is None and len(entry.body) == 1 and (found := DASH_LEAD.match(text)):
            who, of = found["who"], (found["person"] or "").strip(" ()")
            is_owner = owing.owners.all_owners(who) or is_group(who)
            if not named and self.are_led and of and (owing.owners.is_owner(of) or owing.owners.is_person(who)):
                # 'Anand Rao (ICLEI) - send the tables'.
                named, text = owing.owners.named(of), text[found.end() :]
            elif not named and (is_owner or self.are_led):
                # 'MoUD - send the tables'.
                named = owing.owners.named(who)
                # 'Everyone - comment' stays whole: nobody by name is told apart.
                is_sure = is_owner or (named and DEED.match(text[found.end() :]))
                text = text[found.end() :] if is_sure and (not of or IS_SHORT.fullmatch(of)) else text
            elif is_title(found, text) or self._begins_anew(found, text):
                lead, text = found["who"], text[found.end() :]
        named = self._completed(named, text, entry, section)
        due = due or owing.dues.said_in(text) or due_above(owing, entry, section)
        city_at, level_at = values.get(Tells.CITY), values.get(Tells.LEVEL)
        above = section.heading.text if section.is_part and section.heading is not None else ""
        group = entry.group.text if entry.group else ""
        of_group = level_of(group, alone=True) if owing.owners.all_owners(group) else entry.level
        level = (level_or_both(level_at.text) if level_at else None) or of_group or section.level
        city = city_at.text if city_at else ""
        told_of_it = f"{city} {group} {above} {named.names} {said}"
        self.steps.append(
            ProposedStep(
                title_of(lead, text), text, source, named.owner, due, owing.cities(told_of_it),
                level if level in LEVELS_OF_STEPS else None, named.supporters,
                owing.new_cities.of(city, told_of_it, named.everyone),
            )
        )  # fmt: skip
        self.ledger.place(*placed)
        self.ledger.label(*entry.labels, *([entry.group] if entry.group else []))
        for told, value in values.items():
            if self.understands(told, value):
                self.take(told, value)
            elif is_undated(value.text):
                self.ledger.label(value)

    def _acts(self, lead: str, text: str) -> bool:
        """Whether a city stands before a colon and what it is to do: 'Chennai: appoint a heat officer'."""
        return bool(DEED.match(text)) and self.register.knows_city(lead, self.country)

    def _begins_anew(self, found: re.Match[str], text: str) -> bool:
        """Whether behind a few words and a dash a sentence begins with who does it: 'Training - ICLEI to draft it'."""
        rest = LOW.sub("", text[found.end() :])
        owner = self.owing.owners.in_text(rest).owner if len(found["who"].split()) <= _MOST_OF_TITLE else None
        return owner is not None and rest.startswith(owner.name)

    def _completed(self, named: Named, text: str, entry: Entry, section: Section) -> Named:
        """With those whom the words of a step name, or what it stands under where they name nobody."""
        told = self.owing.owners.in_text(text)
        if told.owner is None:
            doing = self.owing.owners.bound(text) or self.owing.owners.doing(text)
            told = doing.with_supporters(told.supporters)
        if named.owner is None:
            if told.owner is None and self.author and _I_WILL.match(text):
                told = Named(self.owing.owners.one(self.author), told.supporters)
            named = (told if told.owner is not None else owners_above(self.owing, entry, section)).with_supporters(
                named.supporters
            )
        return named.with_supporters(told.supporters) if told.owner in (None, named.owner) else named

    def _is_title_before_owner(self, lead: str, text: str) -> bool:
        """Whether a short name before a colon is what a step is about, because its sentence begins with somebody whom
        the document names: 'SNI: Kementerian Perdagangan mengajukan ...'."""
        owners = self.owing.owners
        told = owners.in_text(text).owner or owners.doing(text).owner
        return told is not None and key(told.name) in owners.known and key(lead) not in owners.known

    def understands(self, told: Tells, value: Passage) -> bool:
        """Whether something is made of the value of a label or column."""
        match told:
            case Tells.OWNER | Tells.SUPPORT:
                return bool(self.owing.owners.named(value.text))
            case Tells.DUE:
                return bool(self.owing.dues.of(value.text))
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
                due = owing.dues.of(value.text)
                shown = [due.words] if due else []
        is_all = key(value.text) == key(" ".join(shown))
        (self.ledger.place if is_all else self.ledger.label)(value)


_NONE_AGREED = re.compile(words.NONE_AGREED, re.IGNORECASE)
_LONGEST = 5_000
"""Signs of a paragraph among which it may say that nothing was agreed."""
_FEWEST_BEHIND = 2
_PROMISED = re.compile(words.PROMISED, re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s+(?:(?:and|y|e|et|dan)\s+)?|，|；")
_AGREED_THAT = re.compile(
    r"\b(?:agreed|decided|resolved|acordaron|acordó|decidieron|acordaram|decidiram|ont convenu|ont décidé|sepakat|"
    r"menyepakati)\s+(?:that|que|bahwa)\s+",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r"[,;]\s+(?:(?:and|y|e|et|dan)\s+)?(?:that|que|bahwa)\s+", re.IGNORECASE)
_BRACKET_FIRST = re.compile(r"[(（](?P<in>[^()（）]{3,160})[)）]\s*[:：]\s*(?P<rest>\S.*)", re.DOTALL)
_BRACKET_LEAD = re.compile(r"\[(?P<who>[A-ZÀ-Þ][^\[\]:\d]{1,60})\]\s*")
_MOST_OF_TITLE = 5
"""Words of what a step is called before a dash."""
_MOST_ASKED = 40
"""Entries of a list that show whether it tells what is to be done."""


_I_WILL = re.compile(
    r"I(?:['’]ll| will| shall)\b|(?:[Yy]o )?(?:me encargo|voy a)\b|[Yy]o [a-zà-ÿ]{2,}o\b|[Ee]u (?:vou|fico|"
    r"[a-zà-ÿ]{2,}o)\b|"
    r"[Jj]e (?:vais|me charge|[a-zà-ÿ]{3,}e)\b|"
    r"saya akan\b|我(?:会|将|来|负责)"
)
"""How whoever wrote the document says that they will do something."""


def is_title(found: re.Match[str], text: str) -> bool:
    """Whether a few words before a dash are what a step is called: 'Model by-law — Draft a law that ...'."""
    rest = text[found.end() :]
    is_long_dash = text[found.end("who") : found.end()].strip() in ("–", "—")
    return (
        is_long_dash and len(found["who"].split()) <= _MOST_OF_TITLE and rest[:1].isupper() and len(rest.split()) >= 4
    )
