"""Tables of actions: which column tells what, and the steps in their rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from commitments.importing.calling import title_of
from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposal import ProposedDue, ProposedStep
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.dues import is_mostly_date, proposed_due
from commitments.importing.proposing.entries import lead_of
from commitments.importing.proposing.names.names import NOBODY, Named, is_empty, is_name, is_undated
from commitments.importing.proposing.present.attendance import stacked_in
from commitments.importing.proposing.stacked import deeds_in, stacked
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.signs import sign_of
from commitments.importing.vocabulary import (
    DISCUSSED,
    LEVELS_OF_STEPS,
    Holds,
    Tells,
    holds,
    key,
    level_of,
    level_or_both,
    words,
)
from commitments.importing.vocabulary.deeds import DEED

from .heads import column_of, names_parts, second_head
from .matrices import Matrices
from .promised import SOON, speaks_of_other
from .raci import OWE, Roles, roles_in

if TYPE_CHECKING:
    from .steps import Steps

_REPORTED = {key(one) for one in words.REPORTED}
_OTHER_HEADS = {key(one) for one in words.NO_ACTIONS}
_HOUR = re.compile(r"\s*\d{1,2}\s?(?:[:.hH]\s?\d{2}\b(?![./-])|h\b)")
_DONE = re.compile(words.DONE, re.IGNORECASE)
_DITTO = frozenset(["idem", "ibid", "same", "same as above", "as above", "ditto", "sda", "同上", "lo mismo", "o mesmo"])
_MOST_HEADS = 5
"""Rows of a table, from its first on, that may be its head though their words do not say so."""
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
_PAIR = 2
_MOST_OF = 0.6
"""Rows of a table whose columns tell what they hold, and the part of the cells that has to."""
_LONG = 3
"""Words of what is to be done, on average, at the least."""
_COUNTS_PART, _NUMBER = re.compile(r"[A-Z]|[IVX]{1,4}|\d{1,2}|[一二三四五六七八九十]"), re.compile(r"\s*\d")
_MOST_OF_NAME = 6
"""Words of a name beside known ones."""
_MOST_OF_SUBJECT = 5
"""Words of a row that says what the rows under it are about."""


class Tables:
    """Reads rows of a section under a head that says what their cells tell."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.matrices = Matrices(steps)
        self.above: dict[Tells, Passage] = {}
        self.group: Passage | None = None
        self.roles: Roles | None = None

    def read(self, section: Section) -> None:
        rows = [block for block in section.blocks if block.kind is Kind.ROW]
        self.roles = None
        for of_table in _tables(rows):
            self._matrix(of_table, section)
        columns: dict[int, Tells] = {}
        width = 0
        table = None
        tried: dict[int, int] = {}
        for place, row in enumerate(rows):
            if not self.steps.ledger.is_open(row):
                continue
            is_body = row.table == table and bool(self.above) and self._tells_action(row, columns)
            if row.table != table:
                self.roles = roles_in(row, _under(row, rows[place + 1 :]))
            named = {} if is_body else self._columns(row, section, rows[place + 1 :])
            tried[row.table] = tried.get(row.table, 0) + 1
            if row.table != table and (named or tried[row.table] <= _MOST_HEADS):
                body = _under(row, rows[place + 1 :])
                named = self._with_contents(named, row, body, section)
                if self._tells_of_other(named, row, body, section):
                    columns, table = {}, row.table
                    continue
            if not named and row.table != table and (bare := self._without_head(row, rows[place:], section)):
                columns, width, table = bare, len(row.cells), row.table
                self.above, self.group = {}, None
            if named:
                columns, width, table = named, len(row.cells), row.table
                self.above, self.group = {}, None
                self.steps.ledger.label(whole(row))
            elif columns and len(row.cells) == width and (row.table == table or _goes_on(rows, place)):
                table = row.table
                if not self._is_second_head(row):
                    self._row(row, columns, section, rows[place + 1] if place + 1 < len(rows) else None)
            elif row.table != table:
                columns = {}

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

    # --- Heads ------------------------------------------------------------------------------------------------------

    def _columns(self, row: Block, section: Section, rows: Sequence[Block]) -> dict[int, Tells]:
        """What each column of a table of actions tells, where the row is its head, and the `rows` follow."""
        cells = row.cell_texts()
        after = rows[0] if rows else None
        if after is not None and after.table == row.table and (second := second_head(row, after)):
            cells = [below or above for above, below in zip(cells, second, strict=True)]
        if self.roles is not None:
            cells = ["" if place in self.roles.columns else cell for place, cell in enumerate(cells)]
        told: dict[int, Tells] = {}
        is_first = row.header or section.blocks[0] is row
        for loosely in (False, True) if is_first else (False,):  # What a head says exactly goes before.
            for place, cell in enumerate(cells):
                told_by = column_of(cell, loosely=loosely)
                if told_by is not None and told_by not in told.values():
                    told.setdefault(place, told_by)
        kinds = set(told.values())
        if any(find_dates(cell) or self._is_time(cell) for cell in cells):
            return {}
        if section.holds is not Holds.STEPS and Tells.DUE not in kinds and any(key(one) in _REPORTED for one in cells):
            return {}
        if Tells.ACTION in kinds and (kinds & {Tells.OWNER, Tells.DUE} or section.holds is Holds.STEPS):
            return told
        if section.holds is Holds.STEPS and kinds & {Tells.OWNER, Tells.DUE} and len(cells) > len(told):
            left = [place for place in range(len(cells)) if place not in told and cells[place].strip()]
            if left:
                body = [one.cell_texts() for one in rows if one.table == row.table and len(one.cells) == len(cells)]
                return told | {max(left, key=lambda place: _word_share(body, place)): Tells.ACTION}
        return {}

    def _with_contents(
        self, named: dict[int, Tells], head: Block, body: Sequence[Block], section: Section
    ) -> dict[int, Tells]:
        """The columns, with those whose head says nothing told by what stands under it: names of organisations, or
        dates. Where the heading says nothing either, all three have to be there, and the dates to come."""
        if len(body) < _FEWEST_ROWS or (not named and section.holds not in (None, Holds.STEPS, Holds.CONCLUSION)):
            return named
        texts = head.cell_texts()
        if not named and (
            any(find_dates(cell) or self._is_time(cell) for cell in texts)
            or any(key(one) in _REPORTED for one in texts)
        ):
            return named
        told = dict(named) or {
            place: tells_of for place, cell in enumerate(texts) if (tells_of := column_of(cell)) is not None
        }
        for place in range(len(head.cells)):
            cells = [row.cell_texts()[place] for row in body]
            full = [cell for cell in cells if not is_empty(cell)]
            is_role = self.roles is not None and place in self.roles.columns
            if place in told or is_role or not full or not texts[place].strip():
                continue
            if Tells.DUE not in told.values() and self._share(full, self._is_date) >= _MOST_OF:
                told[place] = Tells.DUE
            elif Tells.OWNER not in told.values() and self._share(full, self.steps.owing.owners.all_owners) >= _MOST_OF:
                told[place] = Tells.OWNER
        if named or not {Tells.OWNER, Tells.DUE} <= set(told.values()):
            return told if named else {}
        if Tells.ACTION not in told.values():
            left = [place for place in range(len(head.cells)) if place not in told and texts[place].strip()]
            long = {place: sum(word_count(row.cell_texts()[place]) for row in body) / len(body) for place in left}
            if not long or max(long.values()) < _LONG:
                return {}
            told[max(long, key=lambda place: long[place])] = Tells.ACTION
        due = next(place for place, one in told.items() if one is Tells.DUE)
        dated = [found for row in body if (found := self.steps.owing.dues.of(row.cell_texts()[due])) is not None]
        day = self.steps.owing.day
        is_to_come = day is not None and all(one.on > day for one in dated if one.on is not None)
        return told if is_to_come and len(dated) >= _MOST_OF * len(body) else {}

    def _without_head(self, row: Block, rows: Sequence[Block], section: Section) -> dict[int, Tells]:
        """The columns of a table of next steps that has no head, where each row has somebody who owes it and a date:
        'Prefeitura | abrir os dados | jun/2025'."""
        body = [one.cell_texts() for one in rows if one.table == row.table and len(one.cells) == len(row.cells)]
        if section.holds is not Holds.STEPS or len(body) < _FEWEST_ROWS:
            return {}
        if len(row.cells) == _PAIR:
            return self._of_pairs(body)
        if len(row.cells) < _FEWEST_COLUMNS:
            return {}
        told: dict[int, Tells] = {}
        for place, cells in enumerate(zip(*body, strict=True)):
            if self._are_owners(cells):
                told.setdefault(place, Tells.OWNER)
            elif any(map(self._is_date, cells)) and all(is_undated(cell) or self._is_time(cell) for cell in cells):
                told.setdefault(place, Tells.DUE)
        left = [place for place in range(len(row.cells)) if place not in told]
        if sorted(told.values()) != sorted([Tells.OWNER, Tells.DUE]) or len(left) != 1:
            return {}
        return told | {left[0]: Tells.ACTION}

    def _are_owners(self, cells: Sequence[str]) -> bool:
        """Whether each cell tells owners: by what is known of them, or all are names and some are known."""
        known = [self.steps.owing.owners.all_owners(cell) for cell in cells]
        return all(known) or (any(known) and all(is_name(cell) and word_count(cell) <= _MOST_OF_NAME for cell in cells))

    def _of_pairs(self, body: Sequence[Sequence[str]]) -> dict[int, Tells]:
        """The columns of a table of two that has no head: who owes, or by when, and what."""
        for beside in range(_PAIR):
            told, actions = ([cells[place] for cells in body] for place in (beside, 1 - beside))
            told = [cell for cell in told if not is_empty(cell)]
            if not told or not all(word_count(action) >= _LONG for action in actions):
                continue
            if self._share(told, self.steps.owing.owners.all_owners) >= _MOST_OF:
                return {beside: Tells.OWNER, 1 - beside: Tells.ACTION}
            if self._share(told, self._is_date) == 1:
                return {beside: Tells.DUE, 1 - beside: Tells.ACTION}
        return {}

    def _tells_of_other(self, named: dict[int, Tells], head: Block, body: Sequence[Block], section: Section) -> bool:
        """Whether a table with such columns is one of something else: a programme with its hours, risks, projects that
        run, aims of later years, or a report of earlier actions, some of which were due before the meeting."""
        if not named:
            return False
        is_named = section.holds is Holds.STEPS
        heading = section.heading.text if section.heading is not None else ""
        # Behind what was discussed one may follow without a heading of its own: who does what by when tells by itself.
        goes_on = section.holds in DISCUSSED and set(named.values()) >= {Tells.ACTION, Tells.OWNER, Tells.DUE}
        if speaks_of_other(heading) and not is_named and not goes_on:
            return True
        if any(key(cell) in _OTHER_HEADS for cell in head.cell_texts()):
            return True
        columns = zip(*(row.cell_texts() for row in body), strict=True)
        if any(self._share(column, _is_hour) > _MOST_OF for column in columns):
            return True
        cells = [row.cell_texts()[place] for row in body for place, one in named.items() if one is Tells.DUE]
        day = self.steps.owing.day
        dues = [due.on for cell in cells if (due := self.steps.owing.dues.of(cell)) and due.on is not None]
        if day is None or not dues:
            return False
        is_report = 2 * sum(on < day for on in dues) >= len(dues) and (not is_named or Tells.STATUS in named.values())
        return is_report or (not is_named and all((on - day).days > SOON for on in dues))

    @staticmethod
    def _share(cells: Sequence[str], is_one: Callable[[str], bool]) -> float:
        return sum(map(is_one, cells)) / len(cells)

    def _is_date(self, cell: str) -> bool:
        found = self.steps.owing.dues.dates_in(cell)
        return bool(found) and is_mostly_date(cell, found)

    def _is_time(self, cell: str) -> bool:
        dues = self.steps.owing.dues
        return self._is_date(cell) or (dues.of_next(cell) or dues.until_next(cell)) is not None

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
        action = cells.get(Tells.ACTION)
        full = [place for place, (start, end) in enumerate(row.cells) if row.text[start:end].strip()]
        if len(full) == _PAIR and _counts_part(row, full[0], after):
            full = full[1:]  # 'A | Immediate', over '1 | Issue a circular'
        alone = Passage(row, *row.cells[full[0]]) if len(full) == 1 < len(row.cells) else None
        # A row that names another owner for the row above stands over nothing.
        is_owed_too = alone is not None and full != [0] and columns.get(full[0]) in (Tells.OWNER, Tells.SUPPORT)
        is_over = alone is not None and (self._is_group(alone) or _is_subject(alone.text, after, columns))
        if alone is not None and is_over and not is_owed_too:
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
        if self.steps.steps and not others and re.match(r"[a-zà-ÿ]", action.text):
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
                told[columns[place]] = value
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
        told = owing.dues.of(cells[Tells.DUE].text) if Tells.DUE in cells else None
        due = told or due or (None if Tells.DUE in cells else owing.dues.said_in(text) or self._due_of_group())
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


def _word_share(rows: Sequence[Sequence[str]], place: int) -> int:
    """How many words a column has."""
    return sum(word_count(cells[place]) for cells in rows)


def _is_said(cell: str) -> bool:
    """Whether a cell names a kind of what was said, and no step: 'Challenge'."""
    told = key(cell)
    return 0 < len(told.split()) < _FEWEST_OF_DEED and (holds(cell, exactly=True) in DISCUSSED or told in _SAID)


_SAID = frozenset(map(key, words.SAID))
_FEWEST_OF_DEED = 3


def _is_hour(cell: str) -> bool:
    return _HOUR.match(cell) is not None


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
