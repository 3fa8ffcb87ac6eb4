"""Next steps: what was agreed, with owner, date, city and level where the text says so.

Only what is listed counts: an item, a row of a table of actions, a part that a sentence counts, a heading with its text
under it. What stands in prose, in an agenda, or behind a box of attendance is none. Better none than a false one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Organisation, Part, ProposedStep
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.headings import says_agreed
from commitments.importing.vocabulary import Holds, Tells, key, level_of, tells, words

from .entries import Entry, entries_of, enumerated, label_of, lead_of, title_of
from .owing import DASH_LEAD, EMPTY, Owing, is_mostly_date, proposed_due

_COLUMNS = (Tells.NUMBER, Tells.OWNER, Tells.DUE, Tells.STATUS, Tells.ACTION, Tells.CITY, Tells.LEVEL)
_REPORTED = {key(one) for one in words.REPORTED}
_WEAK = 6
"""The level of headings that look like any other line: no action is called by one."""
_COLON_END = re.compile(r"[:：]\s*$")


class Steps:
    """Reads what was agreed."""

    def __init__(self, ledger: Ledger, register: Register, country: str, people: Sequence[Part]) -> None:
        self.ledger = ledger
        self.register = register
        self.country = country
        self.owing = Owing(register, country, people)
        self.steps: list[ProposedStep] = []
        # Sections in which something is listed: what is not, is no step there.
        self.listed: set[int] = set()

    def read(self, sections: Sequence[Section]) -> tuple[ProposedStep, ...]:
        for section in sections:
            if section.holds is Holds.STEPS and any(block.kind in (Kind.ITEM, Kind.ROW) for block in section.blocks):
                self.listed.add(id(section.parent or section))
        for section in sections:
            if section.holds in (Holds.EARLIER, Holds.PROGRAMME):
                continue
            self._tables(section)
            if section.holds is Holds.STEPS:
                self._section(section)
            else:
                self._sentences(section)
        return tuple(self.steps)

    # --- Lists and what takes their place ---------------------------------------------------------------------------

    def _section(self, section: Section) -> None:
        blocks = [block for block in section.blocks if self.ledger.is_open(block) and block.kind is not Kind.ROW]
        entries, loose = entries_of(blocks)
        heading = section.heading
        if not entries:
            entries = self._from_paragraphs(section, loose)
        for entry in entries:
            self._add(entry, section)
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

    def _sentences(self, section: Section) -> None:
        """Parts that a sentence counts after it says that they were agreed, wherever it stands."""
        for block in section.blocks:
            if block.kind is Kind.ROW or not self.ledger.is_open(block):
                continue
            for sentence in sentences(whole(block)):
                counted, parts = enumerated(sentence)
                if parts and says_agreed(sentence.text[: counted.start - sentence.start]):
                    self.ledger.label(counted)
                    for part in parts:
                        self.ledger.release(part)
                        lead, rest = lead_of(part)
                        self._add(Entry([rest], lead), section)

    def _is_group(self, section: Section) -> bool:
        """Whether a heading inside the section names a city or a level, and so tells of each step under it."""
        if section.heading is None:
            return False
        return (
            section.level is not None
            or bool(self.register.cities_in(section.heading.text, self.country))
            or len(section.heading.text.split()) <= 6
        )

    def _from_paragraphs(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Parts that a sentence counts; paragraphs that bold words lead into; a heading with its text."""
        entries: list[Entry] = []
        for block in blocks:
            counted, parts = enumerated(whole(block))
            if parts:
                self.ledger.label(counted)
                for part in parts:
                    self.ledger.release(part)
                entries += [Entry([rest], lead) for lead, rest in map(lead_of, parts)]
        if entries:
            return entries
        led = [(block, *_bold_lead(block)) for block in blocks if block.kind is Kind.TEXT]
        told = [(lead, rest) for _block, lead, rest in led if lead is not None]
        if len(told) >= 2:
            return [Entry([rest], lead) for lead, rest in told]
        heading = section.heading
        if (
            section.is_part
            and heading is not None
            and section.level is None
            and not heading.inline
            and heading.level < _WEAK
            and id(section.parent) not in self.listed
            and not _COLON_END.search(heading.text)
            and blocks
        ):
            text = [block for block in blocks if block.kind is Kind.TEXT and not _COLON_END.search(block.text)]
            if text and not self._names_place(heading.text):
                entry = Entry([], whole(heading).part(0, len(heading.text.rstrip(" .:："))))
                for block in text:
                    passage = whole(block)
                    label = label_of(passage)
                    if label is not None and label[0] not in entry.attributes:
                        entry.attributes[label[0]] = label[2]
                        entry.labels.append(label[1])
                    else:
                        entry.body.append(passage)
                return [entry] if entry.body else []
        return []

    def _names_place(self, text: str) -> bool:
        return self.register.city(text, self.country).state == "exact" or level_of(text, alone=True) is not None

    def _add(self, entry: Entry, section: Section) -> None:
        free = [passage for passage in entry.passages() if self.ledger.is_free(passage)]
        if not free or not any(entry.body):
            return
        owner_at, due_at = entry.attributes.get(Tells.OWNER), entry.attributes.get(Tells.DUE)
        owner = self.owing.owner(owner_at.text) if owner_at else None
        due = self.owing.due_of(due_at.text) if due_at else None
        last = entry.body[-1]
        source = entry.source
        placed = entry.passages()
        tail = self.owing.tail(last)
        if tail is not None:
            cut, tail_owner, tail_due, labels = tail
            entry.body[-1] = last.part(0, cut)
            entry.labels += labels
            owner, due = owner or tail_owner, due or tail_due
        cut_text = entry.text.rstrip()
        lead = entry.lead
        said = f"{lead.text if lead else ''} {cut_text}"
        if lead is not None and due is None and (dates := find_dates(lead.text)) and is_mostly_date(lead.text, dates):
            # 'March 2025: ...', as a roadmap has it.
            due, lead = proposed_due(max(dates, key=lambda one: one.last), lead.text), None
        if lead is not None and owner is None and self.owing.is_owner(lead.text):
            owner, lead = self.owing.owner(lead.text), None
        elif (
            lead is None
            and owner is None
            and len(entry.body) == 1
            and (found := DASH_LEAD.match(cut_text))
            and self.owing.is_owner(found["who"])
        ):
            # 'MoUD - send the tables'.
            owner = self.owing.owner(found["who"])
            cut_text = cut_text[found.end() :]
        owner = owner or self.owing.owner_in(cut_text) or self._owner_above(entry, section)
        due = due or self.owing.due_in(cut_text)
        city_at = entry.attributes.get(Tells.CITY)
        above = section.heading.text if section.is_part and section.heading is not None else ""
        group = entry.group.text if entry.group else ""
        cities = self.owing.cities(f"{city_at.text if city_at else ''} {group} {above} {said}")
        level_at = entry.attributes.get(Tells.LEVEL)
        level = (level_of(level_at.text) if level_at else None) or entry.level or section.level
        self.steps.append(
            ProposedStep(
                title_of(lead.text if lead else None, cut_text), cut_text, source, owner, due, cities,
                level if level in ("national", "local") else None,
            )
        )  # fmt: skip
        self.ledger.place(*placed)
        self.ledger.label(*entry.labels, *([entry.group] if entry.group else []))
        understood = {
            Tells.OWNER: bool(owner_at and self.owing.owner(owner_at.text)),
            Tells.DUE: bool(due_at and self.owing.due_of(due_at.text)),
            Tells.CITY: bool(city_at and self.owing.cities(city_at.text)),
            Tells.LEVEL: bool(level_at and level_of(level_at.text)),
        }
        for told, value in entry.attributes.items():
            if understood.get(told):
                self.ledger.place(value)
            elif key(value.text) in EMPTY:
                self.ledger.label(value)

    def _owner_above(self, entry: Entry, section: Section) -> Organisation | None:
        """The organisation that a step stands under, where a heading or a short item above it is one."""
        heading = whole(section.heading) if section.is_part and section.heading is not None else None
        for above in (entry.group, heading):
            if above is not None and above is not entry.lead and self.owing.is_owner(name := above.text.rstrip(" :：")):
                return self.owing.owner(name)
        return None

    # --- Tables -----------------------------------------------------------------------------------------------------

    def _tables(self, section: Section) -> None:
        rows = [block for block in section.blocks if block.kind is Kind.ROW]
        columns: dict[int, Tells] = {}
        width = 0
        table = None
        for row in rows:
            if not self.ledger.is_open(row):
                continue
            named = self._columns(row, section)
            if named:
                columns, width, table = named, len(row.cells), row.table
                self.ledger.label(whole(row))
            elif columns and len(row.cells) == width and (row.table == table or _goes_on(rows, row)):
                table = row.table
                self._row(row, columns, section)
            elif row.table != table:
                columns = {}

    def _columns(self, row: Block, section: Section) -> dict[int, Tells]:
        """What each column of a table of actions tells, where the row is its head."""
        told: dict[int, Tells] = {}
        cells = row.cell_texts()
        for place, cell in enumerate(cells):
            told_by = tells(cell.strip(" :："), among=_COLUMNS)
            if told_by is not None and told_by not in told.values():
                told[place] = told_by
        kinds = set(told.values())
        reported = any(key(cell) in _REPORTED for cell in cells)
        if section.holds is not Holds.STEPS and reported and Tells.DUE not in kinds:
            return {}
        if Tells.ACTION in kinds and (kinds & {Tells.OWNER, Tells.DUE} or section.holds is Holds.STEPS):
            return told
        if section.holds is Holds.STEPS and kinds & {Tells.OWNER, Tells.DUE} and len(cells) > len(told):
            left = [place for place in range(len(cells)) if place not in told and cells[place].strip()]
            if left:
                return told | {left[0]: Tells.ACTION}
        return {}

    def _row(self, row: Block, columns: dict[int, Tells], section: Section) -> None:
        cells = {
            columns[place]: Passage(row, start, end) for place, (start, end) in enumerate(row.cells) if place in columns
        }
        action = cells.get(Tells.ACTION)
        if action is None or key(action.text) in EMPTY:
            return
        number, owner_at, due_at = cells.get(Tells.NUMBER), cells.get(Tells.OWNER), cells.get(Tells.DUE)
        others = [one for told, one in cells.items() if told is not Tells.ACTION and one]
        if self.steps and not others and re.match(r"[a-zà-ÿ]", action.text):
            self._extend(action)
            return
        lead, rest = lead_of(action)
        owner = self.owing.owner(owner_at.text) if owner_at else None
        due = self.owing.due_of(due_at.text) if due_at else None
        owner = owner or (self.owing.owner_in(rest.text) if not owner_at else None)
        due = due or (self.owing.due_in(rest.text) if not due_at else None)
        text = rest.text.strip()
        city_at, level_at = cells.get(Tells.CITY), cells.get(Tells.LEVEL)
        cities = self.owing.cities(
            f"{city_at.text if city_at else ''} "
            f"{section.heading.text if section.is_part and section.heading else ''} "
            f"{action.text}"
        )
        level = (level_of(level_at.text) if level_at else None) or section.level
        self.steps.append(
            ProposedStep(
                title_of(lead.text if lead else None, text), text, action.source, owner, due, cities,
                level if level in ("national", "local") else None,
            )
        )  # fmt: skip
        self.ledger.place(action)
        if owner is not None and owner_at:
            self.ledger.place(owner_at)
        if due is not None and due_at:
            self.ledger.place(due_at)
        for one in (owner_at, due_at):
            if one is not None and key(one.text) in EMPTY:
                self.ledger.label(one)
        if city_at and self.owing.cities(city_at.text):
            self.ledger.place(city_at)
        if number is not None:
            self.ledger.label(number)

    def _extend(self, rest: Passage) -> None:
        """The last step goes on in a row of its own: the end of a page cut it."""
        last = self.steps[-1]
        text = f"{last.text} {rest.text.strip()}"
        self.steps[-1] = ProposedStep(
            title_of(None, text) if last.title == title_of(None, last.text) else last.title, text, last.source,
            last.owner, last.due, last.cities, last.level,
        )  # fmt: skip
        self.ledger.place(rest)


def _bold_lead(block: Block) -> tuple[Passage | None, Passage]:
    passage = whole(block)
    if not any(start == 0 for start, _end in block.bold) or block.is_bold:
        return None, passage
    return lead_of(passage)


def _goes_on(rows: Sequence[Block], row: Block) -> bool:
    """Whether a table on the next page goes on with the one before: nothing stands between."""
    place = rows.index(row)
    return place > 0 and rows[place - 1].last.page + 1 == row.first.page
