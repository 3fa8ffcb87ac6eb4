"""Tables of actions: which column tells what, and the steps in their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from commitments.importing.calling import title_of
from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposal import ProposedDue, ProposedStep
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.dues import proposed_due
from commitments.importing.proposing.entries import lead_of
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.values import is_empty, is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.present.attendance import stacked_in
from commitments.importing.proposing.stacked import deeds_in, stacked
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.column_names import column_of
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.signs import sign_of
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds
from commitments.importing.vocabulary.levels import LEVELS_OF_STEPS, level_of, level_or_both

from .cards import cards_in, turned_in
from .columns import Columns, bare_of, names_other
from .heads import names_parts
from .matrices import Matrices
from .owners_run_on import are_run_on, with_owner
from .raci import OWE, Roles, roles_in

if TYPE_CHECKING:
    from .steps import Steps

_DONE = re.compile(words.DONE, re.IGNORECASE)
_DITTO = frozenset(["idem", "ibid", "same", "same as above", "as above", "ditto", "sda", "同上", "lo mismo", "o mesmo"])
_MOST_HEADS = 5
"""Rows of a table, from its first on, that may be its head though their words do not say so."""
_PAIR = 2
_COUNTS_PART, _NUMBER = re.compile(r"[A-Z]|[IVX]{1,4}|\d{1,2}|[一二三四五六七八九十]"), re.compile(r"\s*\d")
_MOST_OF_SUBJECT = 5
"""Words of a row that says what the rows under it are about."""


class Tables:
    """Reads rows of a section under a head that says what their cells tell."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.columns = Columns(steps.owing)
        self.matrices = Matrices(steps)
        self.above: dict[Tells, Passage] = {}
        self.group: Passage | None = None
        self.roles: Roles | None = None
        self.is_run_on = False
        """Whether those who owe stand in the cells of what is to be done."""

    def read(self, section: Section) -> None:
        rows = [block for block in section.blocks if block.kind is Kind.ROW]
        self.roles = None
        self._cards(rows, section)
        for of_table in _tables(rows):
            self._matrix(of_table, section)
        columns: dict[int, Tells] = {}
        width = 0
        table = None
        tried: dict[int, int] = {}
        for place, row in enumerate(rows):
            if not self.steps.ledger.is_open(row):
                # What only told who was there, or of what, has its head read already.
                columns, table = ({}, row.table) if row.table != table and names_other(row) else (columns, table)
                continue
            is_body = row.table == table and bool(self.above) and self._tells_action(row, columns)
            if row.table != table:
                self.roles = roles_in(row, _under(row, rows[place + 1 :]))
            named = {} if is_body else self.columns.named(row, section, rows[place + 1 :], self.roles)
            tried[row.table] = tried.get(row.table, 0) + 1
            if row.table != table and (named or tried[row.table] <= _MOST_HEADS):
                body = _under(row, rows[place + 1 :])
                named = self.columns.with_contents(named, row, body, section, self.roles)
                if self.columns.tells_of_other(named, row, body, section):
                    columns, table = {}, row.table
                    continue
            if not named and row.table != table and (bare := self.columns.without_head(row, rows[place:], section)):
                columns, width, table = bare, len(row.cells), row.table
                self.above, self.group, self.is_run_on = {}, None, False
            if named:
                columns, width, table = named, len(row.cells), row.table
                self.above, self.group = {}, None
                self.is_run_on = are_run_on(columns, _under(row, rows[place + 1 :]))
                self.steps.ledger.label(whole(row))
            elif columns and len(row.cells) == width and (row.table == table or _goes_on(rows, place)):
                table = row.table
                if not self._is_second_head(row):
                    self._row(row, columns, section, rows[place + 1] if place + 1 < len(rows) else None)
            elif row.table != table:
                columns = {}

    def _cards(self, rows: Sequence[Block], section: Section) -> None:
        self.group = None
        turned = (card for of_table in _tables(rows) for card in turned_in(of_table))
        for card in (*cards_in(rows), *turned) if section.holds is Holds.STEPS else ():
            self._step(card.action, card.cells, section)
            self.steps.ledger.label(*card.labels)
            self.steps.ledger.place(card.action)
            for told, value in card.cells.items():
                self.steps.take(told, value)

    def _matrix(self, rows: Sequence[Block], section: Section) -> None:
        for cell in self.matrices.cells_of(rows, section):
            self.group = None if cell.is_owner else cell.of
            told = {Tells.DUE: cell.due} | ({Tells.OWNER: cell.of} if cell.is_owner and cell.of is not None else {})
            self._step(cell.action, told, section)
            self.steps.ledger.place(cell.action)
        self.group = None

    @staticmethod
    def _tells_action(row: Block, columns: dict[int, Tells]) -> bool:
        """Whether a row under a head tells an action where that says so, and not the name of a column again."""
        cells = row.cell_texts()
        told = [cells[place] for place, one in columns.items() if one is Tells.ACTION and place < len(cells)]
        return any(cell.strip() and column_of(cell) is None for cell in told)

    def _is_second_head(self, row: Block) -> bool:
        """Whether a row only names the parts of a column that the row above it names; it is understood then."""
        if row.first.merged and names_parts(row.cell_texts()) and not self.above:
            self.steps.ledger.label(whole(row))
            return True
        return False

    # --- Rows -------------------------------------------------------------------------------------------------------

    def _row(self, row: Block, columns: dict[int, Tells], section: Section, after: Block | None) -> None:
        cells = self._cells(row, columns)
        parts: list[Passage] = []
        if Tells.ACTION in cells:
            counted = cells[Tells.ACTION]
            _counted, parts = enumerated(counted)
            cells[Tells.ACTION] = counted if parts else _without_number(counted)
            if cells[Tells.ACTION] != counted:
                self.steps.ledger.label(counted.part(0, len(counted.text) - len(cells[Tells.ACTION].text)))
        cells = with_owner(self.steps.owing.owners, cells, columns) if self.is_run_on else cells
        action = cells.get(Tells.ACTION)
        full = [place for place, (start, end) in enumerate(row.cells) if row.text[start:end].strip()]
        if len(full) == _PAIR and _counts_part(row, full[0], after):
            full = full[1:]  # 'A | Immediate', over '1 | Issue a circular'
        alone = Passage(row, *row.cells[full[0]]) if len(full) == 1 < len(row.cells) else None
        # A row that names another owner for the row above stands over nothing.
        is_owed_too = alone is not None and full != [0] and columns.get(full[0]) in (Tells.OWNER, Tells.SUPPORT)
        is_over = alone is not None and (self._is_group(alone) or _is_subject(alone.text, after, columns))
        if alone is not None and is_over and not (is_owed_too or row.is_signed):
            self.group = alone
            self.steps.ledger.label(alone)
            return
        if any(told in cells and _DONE.match(cells[told].text) for told in (Tells.STATUS, Tells.DUE)):
            return
        if any(_is_said(row.text[start:end]) for at, (start, end) in enumerate(row.cells) if at not in columns):
            return  # 'Challenge | No protocol', between rows that say 'Next step'.
        if action is None or is_empty(action.text):
            owners = cells.get(Tells.OWNER) or cells.get(Tells.SUPPORT)
            is_more = action is None and Tells.ACTION in self.above and owners is not None
            if is_more and owners is not None and self.steps.owing.owners.all_owners(owners.text):
                self._joins(cells)
            return
        others = [one for told, one in cells.items() if told is not Tells.ACTION and one and one.block is row]
        if self.steps.steps and not (others or row.is_signed) and re.match(r"[a-zà-ÿ]", action.text):
            self._extend(action)
            return
        parts = parts or deeds_in(action) or [action]
        for number, part in enumerate(parts):
            self._step(part, _of_part(cells, number, len(parts)), section)
        self.steps.ledger.place(action)
        for told, value in cells.items():
            if value.block is not row or told is Tells.ACTION:
                continue
            if told is Tells.NUMBER or is_undated(value.text) or key(value.text) in _DITTO:
                self.steps.ledger.label(value)
            elif self.steps.understands(told, value):
                self.steps.take(told, value)
        self._take_roles(row)
        self.above = {**cells, Tells.ACTION: action}

    def _take_roles(self, row: Block) -> None:
        """What the cells of a row say of roles is understood: who owes it, and who is only asked or told."""
        for place in self.roles.columns if self.roles is not None else ():
            cell = Passage(row, *row.cells[place])
            if self.roles is not None and self.roles.by_head.get(place) in OWE and not is_empty(cell.text):
                self.steps.take(Tells.OWNER, cell)
            else:
                self.steps.ledger.label(cell)

    def _cells(self, row: Block, columns: dict[int, Tells]) -> dict[Tells, Passage]:
        """What the cells of a row tell. One that goes on from the row above, or says 'idem', tells the same."""
        told: dict[Tells, Passage] = {}
        for place, (start, end) in enumerate(row.cells):
            if place not in columns:
                continue
            value = Passage(row, start, end)
            goes_on = (
                place in row.first.merged or key(value.text) in _DITTO or value.text.strip() in ('"', "″", "〃", "”")
            )
            if value.text.strip() and not goes_on:
                is_bare = columns[place] in (Tells.OWNER, Tells.DUE)
                told[columns[place]] = value.part(*bare_of(value.text)) if is_bare else value
            elif goes_on and columns[place] in self.above and columns[place] is not Tells.ACTION:
                told[columns[place]] = self.above[columns[place]]
        return told

    def _step(self, action: Passage, cells: dict[Tells, Passage], section: Section) -> None:
        owing = self.steps.owing
        lead, rest = lead_of(action)
        tail = owing.tail(rest)
        if tail is not None:
            rest = rest.part(0, tail.start)
        text = " ".join(rest.text.split())
        named, due = self._owners(cells)
        if self.roles is not None:
            named = self.roles.named(action.block, owing).with_supporters(named.everyone)
        if tail is not None:
            named = (named or tail.named).with_supporters(tail.named.supporters)
            due = due or tail.due
        if named.owner is None and Tells.OWNER not in cells:
            named = owing.owners.in_text(text).with_supporters(named.supporters)
        told = owing.dues.told(cells[Tells.DUE].text) if Tells.DUE in cells else None
        due = told or due or (None if Tells.DUE in cells else owing.dues.said_in(text) or self._due_of_group())
        if due is None and Tells.DUE not in cells:
            due = owing.dues.said_without_day(text)
        if named.owner is None and self.group is not None and owing.owners.all_owners(self.group.text):
            named = owing.owners.named(self.group.text).with_supporters(named.supporters)
        above = section.heading.text if section.is_part and section.heading else ""
        group = self.group.text if self.group is not None else ""
        city = cells[Tells.CITY].text if Tells.CITY in cells else ""
        level = (level_or_both(cells[Tells.LEVEL].text) if Tells.LEVEL in cells else None) or (
            level_of(group, alone=True) if group else None
        )
        level = level or section.level
        in_column = bool(city) and bool(owing.cities(city) or owing.new_cities.of(city, city, ()))
        said = f"{city} {group} {above} {named.names} {'' if in_column else action.text}"
        said += f" {owing.spelled(said)} {owing.counted(named.names)}"
        self.steps.steps.append(
            ProposedStep(
                title_of(lead.text if lead else None, text), text, action.source, named.owner, due, owing.cities(said),
                level if level in LEVELS_OF_STEPS else None, named.supporters,
                owing.new_cities.of(city, said, named.everyone),
            )
        )  # fmt: skip

    def _owners(self, cells: dict[Tells, Passage]) -> tuple[Named, ProposedDue | None]:
        """Who owes what a row tells; and its due, where one column tells both."""
        owing = self.steps.owing
        named: Named = NOBODY
        due = None
        if Tells.OWNER in cells:
            text = self._names_in(cells[Tells.OWNER])
            parts = [part for part in re.split(r"\s*(?:[;；|,，]|\s{2}|\s[–—/-]\s|[(（)）])\s*", text) if part.strip()]
            ahead = next((by for part in parts if (by := owing.dues.of_next(part)) is not None), None)
            if ahead is not None and Tells.DUE not in cells:
                due, text = ahead, text.replace(ahead.words, "").strip(" ,;()（）–—-/")
            dated = [part for part in parts if (dates := find_dates(part)) and is_mostly_date(part, dates)]
            if dated and Tells.DUE not in cells:
                found = find_dates(dated[-1])
                due = proposed_due(max(found, key=lambda one: one.last), dated[-1])
                at = text.find(dated[-1])
                text = (text[:at] + text[at + len(dated[-1]) :]).strip(" ,;()（）–—-/")
            named = owing.owners.named(text)
        if Tells.SUPPORT in cells:
            named = named.with_supporters(owing.all_in(self._names_in(cells[Tells.SUPPORT])))
        return named, due

    def _names_in(self, cell: Passage) -> str:
        """What a cell names; those that stand over each other in it, where each is one by itself, as in a list."""
        parts = [part.text for part in stacked_in(cell)]
        return "; ".join(parts) if len(parts) > 1 and all(map(self.steps.owing.owners.all_owners, parts)) else cell.text

    def _due_of_group(self) -> ProposedDue | None:
        """The date that stands over the rows of a part of the table, where it says nothing else: 'By June 2026'."""
        text = self.group.text if self.group is not None else ""
        found = self.steps.owing.dues.dates_in(text)
        is_date = len(found) == 1 and is_mostly_date(text, found)
        return proposed_due(found[0], text) if is_date else self.steps.owing.dues.of_next(text)

    def _joins(self, cells: dict[Tells, Passage]) -> None:
        """A row without an action of its own: others who owe what the row above tells."""
        named, _due = self._owners(
            {told: value for told, value in cells.items() if told in (Tells.OWNER, Tells.SUPPORT)}
        )
        if not named or not self.steps.steps:
            return
        last = self.steps.steps[-1]
        whole_of = Named(last.owner, last.supporters) if last.owner else Named(named.owner, last.supporters)
        more = [*([named.owner] if named.owner and last.owner else []), *named.supporters]
        whole_of = whole_of.with_supporters(more)
        self.steps.steps[-1] = replace(last, owner=whole_of.owner, supporters=whole_of.supporters)
        for told, value in cells.items():
            if told in (Tells.OWNER, Tells.SUPPORT):
                self.steps.ledger.place(value)

    def _is_group(self, cell: Passage) -> bool:
        """Whether the only words of a row stand over the rows under it: a city, a level, an organisation."""
        text = cell.text.strip(" :：")
        if not is_name(text):
            return False
        owing = self.steps.owing
        return (
            owing.register.knows_city(text, owing.country)
            or level_of(text, alone=True) is not None
            or (owing.owners.all_owners(text) and len(text.split()) <= 9)
        )

    def _extend(self, rest: Passage) -> None:
        """The last step goes on in a row of its own: the end of a page cut it."""
        last = self.steps.steps[-1]
        text = f"{last.text} {rest.text.strip()}"
        title = title_of(None, text) if last.title == title_of(None, last.text) else last.title
        self.steps.steps[-1] = replace(last, title=title, text=text)
        self.steps.ledger.place(rest)


def _under(head: Block, rows: Sequence[Block]) -> list[Block]:
    """The rows under a head that are as wide as it."""
    return [row for row in rows if row.table == head.table and len(row.cells) == len(head.cells)]


def _of_part(cells: dict[Tells, Passage], number: int, count: int) -> dict[Tells, Passage]:
    """What the cells of a row tell of one of `count` parts of its action: a cell that counts as many, or has as many
    paragraphs, tells of each what stands there for it, 'a) Iloilo City  b) Davao City'."""
    told = dict(cells)
    for what, cell in cells.items() if count > 1 else ():
        _counted, parts = enumerated(cell, fewest=1)
        parts = parts or stacked(cell)
        if what is not Tells.ACTION and len(parts) == count:
            told[what] = parts[number]
    return told


def _without_number(action: Passage) -> Passage:
    """An action without the number that counts it in its own cell: '1. Map the drains'."""
    sign = sign_of(action.text)
    counts = (
        sign is not None and sign.number > 0 and sign.style in ("number", "letter)", "(letter)", "(number)", "(roman)")
    )
    return action.part(sign.length, len(action.text)) if sign is not None and counts else action


def _is_said(cell: str) -> bool:
    """Whether a cell names a kind of what was said, and no step: 'Challenge'."""
    told = key(cell)
    return 0 < len(told.split()) < _FEWEST_OF_DEED and (holds(cell, exactly=True) in DISCUSSED or told in _SAID)


_SAID = frozenset(map(key, words.SAID))
_FEWEST_OF_DEED = 3


def _counts_part(row: Block, place: int, after: Block | None) -> bool:
    """Whether a cell counts a part of the table, and the row under it otherwise: 'A' over '1', 'II' over '4', '2' over
    '2.1'."""
    told, below = row.cell_texts()[place].strip(" .)"), after.cell_texts()[place] if after is not None else ""
    counts = _COUNTS_PART.fullmatch(told) is not None
    return counts and (_NUMBER.match(below) is not None) and (not told.isdigit() or below.startswith(f"{told}."))


def _is_subject(text: str, after: Block | None, columns: dict[int, Tells]) -> bool:
    """Whether the only words of a row are the subject of the rows under it, and nothing that is to be done."""
    if after is None or word_count(text) > _MOST_OF_SUBJECT or DEED.match(text):
        return False
    told = [columns[place] for place, cell in enumerate(after.cell_texts()) if place in columns and cell.strip()]
    return Tells.ACTION in told and len(told) > 1


def _tables(rows: Sequence[Block]) -> Iterator[list[Block]]:
    """The rows of each table, with those on the next page that go on with it."""
    starts = [
        place
        for place, row in enumerate(rows)
        if not place
        or (row.table != rows[place - 1].table and not (_goes_on(rows, place) and _is_as_wide(rows, place)))
    ]
    for start, end in pairwise([*starts, len(rows)]):
        yield list(rows[start:end])


def _is_as_wide(rows: Sequence[Block], place: int) -> bool:
    return len(rows[place].cells) == len(rows[place - 1].cells)


def _goes_on(rows: Sequence[Block], place: int) -> bool:
    """Whether a table on the next page goes on with the one before: nothing stands between."""
    return place > 0 and rows[place - 1].last.page + 1 == rows[place].first.page
