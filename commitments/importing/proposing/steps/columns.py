"""What the columns of a table of actions tell: by the names at their head, by what stands under these, or by that alone
where no head is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.lines import Span
from commitments.importing.proposing.names.forms import LEADING
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.meetings import fact_label
from commitments.importing.proposing.names.values import is_empty, is_undated
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.present.attendance import is_of_persons
from commitments.importing.structure import Block, Section
from commitments.importing.structure.column_names import column_of
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.typed_cells import is_time
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import DISCUSSED, Holds

from .heads import second_head
from .owing import Owing
from .promised import SOON, speaks_of_other
from .raci import Roles

_REPORTED = {key(one) for one in words.REPORTED}
_OTHER_HEADS, _PROJECTS = {key(one) for one in words.NO_ACTIONS}, {key(one) for one in words.PROJECTS}
_HOUR = re.compile(
    r"\s*\d{1,2}\s?(?:[:.hH]\s?\d{2}\b(?![./-])|h\b)|"
    r".{3,30}?(?:[,;(–—-]|\s(?:at|a\s+las?|às?|à|pukul|jam))?\s*(?<![\d./:-])\d{1,2}(?:[:hH]\d{2}\b|\s?h\b|\s?[ap]\.?\s?m\b)|"
    r".{3,20}?[上下]午\s*\d{1,2}[时点:：]"
)
"""An hour, also behind its day: '22/10, 9:00'."""
_MONTH = re.compile(rf"(?:{MONTH_NAMES})", re.IGNORECASE)
"""A month alone, which is one of this year or the next where the day of the meeting is known."""
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 3
_SHORT = re.compile(r"(?<!\w)[A-ZÀ-Þ]{2,}(?!\w)|(?<!\w)(?:Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Lic|Ing|Eng|Mme|Prof|Ibu|Bapak)\b")
"""A short name, or what one calls a person: beside a column of times, enough to tell that names stand there."""
_MIXED = re.compile(r"[a-z]{1,5}[A-Z]{2,}\w*")
"""'urbaSEN'."""
_JOINED = re.compile(r"\s*(?:[,;+&/]|\s(?:and|y|e|et|dan|with|con|com|avec|dengan)\s)\s*")
_PAIR, _FEW = 2, 2
_STANDING = re.compile(rf"{words.DONE}|{words.UNDER_WAY}|{words.NEW}", re.IGNORECASE)
_DONE = re.compile(words.DONE, re.IGNORECASE)
"""How far an action is, and whether it is done."""
_SAYS_DONE = re.compile(
    r"(?<!be )(?<!get )\b(?:done|completed|achieved|finished|delivered)\b|\b(?:hecho|realizado|cumplido|feito|cumprido|"
    r"réalisée?s?|terminée?s?|selesai)\b|\b(?:a été|déjà|sont) faits?\b|已完成|完成情况",
    re.IGNORECASE,
)
"""What a heading says of what is over."""
_BARE = re.compile(r"[(（\[]\s*(?P<in>[^()（）\[\]]+?)\s*[)）\]]|(?P<label>.+?)\s*[:：]")
_MOST_OF = 0.6
"""Rows of a table whose columns tell what they hold, and the part of the cells that has to."""
_LABELS = frozenset({Tells.ACTION, Tells.OWNER, Tells.DUE, Tells.SUPPORT, Tells.LEVEL})
_LONG = 3
"""Words of what is to be done, on average, at the least."""
_MOST_OF_NAME = 6
"""Words of a name beside known ones."""


class Columns:
    """Tells what the columns of tables hold."""

    def __init__(self, owing: Owing) -> None:
        self.owing = owing

    def named(self, row: Block, section: Section, rows: Sequence[Block], roles: Roles | None) -> dict[int, Tells]:
        """What each column of a table of actions tells, where the row is its head, and the `rows` follow."""
        cells = row.cell_texts()
        after = rows[0] if rows else None
        if after is not None and after.table == row.table and (second := second_head(row, after)):
            cells = [below or above for above, below in zip(cells, second, strict=True)]
        if roles is not None:
            cells = ["" if place in roles.columns else cell for place, cell in enumerate(cells)]
        told: dict[int, Tells] = {}
        is_first = row.header or section.blocks[0] is row
        for loosely in (False, True) if is_first else (False,):  # What a head says exactly goes before.
            for place, cell in enumerate(cells):
                told_by = column_of(cell, loosely=loosely)
                if told_by is not None and told_by not in told.values():
                    told.setdefault(place, told_by)
        told = _with_cities_that_owe(_without_items_told(told, rows), cells, section)
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
                action = max(left, key=lambda place: _word_share(body, place))
                deeds = sum(DEED.match(texts[action]) is not None for texts in body)
                is_none = is_of_persons(row) and 2 * deeds <= len(body)  # Those who sign, or came.
                return {} if is_none else told | {action: Tells.ACTION}
        return {}

    def with_contents(
        self, named: dict[int, Tells], head: Block, body: Sequence[Block], section: Section, roles: Roles | None
    ) -> dict[int, Tells]:
        """The columns, with those whose head says nothing told by what stands under it: names of organisations, or
        dates. Where the heading says nothing either, all three have to be there, and the dates to come."""
        if len(body) < _FEWEST_ROWS or (not named and section.holds not in (None, Holds.STEPS, Holds.CONCLUSION)):
            return named
        texts = head.cell_texts()
        if not named and (
            any(find_dates(cell) or self._is_time(cell) for cell in texts)
            or any(key(one) in _REPORTED for one in texts)
            or any(map(_STANDING.match, texts))
            or self._is_one_of_times(texts, body)
        ):
            return named
        told = dict(named) or {
            place: tells_of for place, cell in enumerate(texts) if (tells_of := column_of(cell)) is not None
        }
        for place in range(len(head.cells)):
            cells = [row.cell_texts()[place] for row in body]
            full = [cell for cell in cells if not is_empty(cell)]
            is_role = roles is not None and place in roles.columns
            if place in told or is_role or not full or not texts[place].strip():
                continue
            if Tells.DUE not in told.values() and self._share(full, self._is_time) >= _MOST_OF:
                told[place] = Tells.DUE
            elif Tells.OWNER not in told.values() and self._share(full, self.owing.owners.all_owners) >= _MOST_OF:
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
        cells = [row.cell_texts()[due] for row in body]
        dated = [found for cell in cells if (found := self.owing.dues.of(cell)) is not None]
        day = self.owing.day
        is_to_come = day is not None and all(one.on > day for one in dated if one.on is not None)
        # 'Qui | Quand' says of the cells below what they are, also of 'avant la saison 2024'.
        asks_when = {Tells.OWNER, Tells.DUE} <= {column_of(text) for text in texts}
        timed = sum(map(is_time, cells)) if asks_when else len(dated)
        return told if is_to_come and timed >= _MOST_OF * len(body) else {}

    def without_head(self, row: Block, rows: Sequence[Block], section: Section) -> dict[int, Tells]:
        """The columns of a table of next steps that has no head, where each row has somebody who owes it and a date:
        'Prefeitura | abrir os dados | jun/2025'."""
        body = [
            [_bare(cell) for cell in one.cell_texts()]
            for one in rows
            if one.table == row.table and len(one.cells) == len(row.cells)
            if not one.is_signed or all(cell.strip() for cell in one.cell_texts())
        ]
        if len(body) < _FEWEST_ROWS or (section.holds is not Holds.STEPS and not self._may_tell_alone(section, row)):
            return {}
        if len(row.cells) == _PAIR:
            return self._of_pairs(body)
        if len(row.cells) < _FEWEST_COLUMNS:
            return {}
        told: dict[int, Tells] = {}
        for place, cells in enumerate(zip(*body, strict=True)):
            if all(map(_STANDING.match, cells)):
                told.setdefault(place, Tells.STATUS)
            elif self._are_owners(cells):
                told.setdefault(place, Tells.OWNER)
            elif self._are_times(cells):
                told.setdefault(place, Tells.DUE)
        left = [place for place in range(len(row.cells)) if place not in told]
        kinds = sorted(one for one in told.values() if one is not Tells.STATUS)
        if kinds == sorted([Tells.OWNER, Tells.DUE]) and len(left) == 1:
            told |= {left[0]: Tells.ACTION}
        elif kinds == [Tells.DUE] and len(left) == _PAIR:
            told |= self._action_among(body, left)
        is_told = Tells.ACTION in told.values() and (section.holds is Holds.STEPS or self._tell_alone(told, body))
        return told if is_told else {}

    def _is_one_of_times(self, texts: Sequence[str], body: Sequence[Block]) -> bool:
        """Whether a row tells a time as those below it do, and so is no head of theirs."""
        columns = zip(texts, *(row.cell_texts() for row in body), strict=True)
        return any(is_time(cell) and self._are_times(below) for cell, *below in columns)

    def _are_times(self, cells: Sequence[str]) -> bool:
        """Whether each cell tells a time or none yet, and one of them a date, or most of them a time."""
        are_told = any(map(self._is_date, cells)) or 2 * sum(map(is_time, cells)) > len(cells)
        return are_told and all(is_undated(cell) or is_time(cell) for cell in cells)

    def _may_tell_alone(self, section: Section, row: Block) -> bool:
        """Whether rows under a heading that says nothing may be next steps by what they hold."""
        heading = section.heading.text if section.heading is not None else ""
        is_other = speaks_of_other(heading) or _SAYS_DONE.search(heading) is not None
        return (row.is_signed or section.holds in (None, Holds.CONCLUSION)) and not is_other

    def _tell_alone(self, told: dict[int, Tells], body: Sequence[Sequence[str]]) -> bool:
        """Whether rows tell who owes what by when, whatever stands above them: most of those who owe are known, what is
        to be done is told in several words, and each day that is told is to come."""
        by_tells = {one: [cells[place] for cells in body] for place, one in told.items()}
        if self.owing.day is None or Tells.OWNER not in by_tells:
            return False
        standing = by_tells.get(Tells.STATUS, [""] * len(body))
        dues = [
            due.on
            for cell, status in zip(by_tells[Tells.DUE], standing, strict=True)
            if not _DONE.match(status) and (due := self.owing.dues.of(cell)) is not None and due.on is not None
        ]
        are_known = self._share(by_tells[Tells.OWNER], self._is_known) >= _MOST_OF
        are_long = sum(map(word_count, by_tells[Tells.ACTION])) >= _LONG * len(body)
        return are_known and are_long and bool(dues) and all(0 < (on - self.owing.day).days < SOON for on in dues)

    def _is_known(self, cell: str) -> bool:
        owners = self.owing.owners
        return owners.all_owners(cell) or any(
            owners.was_there(one) or owners.is_place(one) for one in _JOINED.split(cell) if one
        )

    @staticmethod
    def _action_among(body: Sequence[Sequence[str]], places: Sequence[int]) -> dict[int, Tells]:
        """The column of two beside the dates that tells what is to be done, where the other one only has names that
        nobody knows; whose they are is left to whoever reads it. Or has names and short words ('KCCA planning', 'all'),
        which are much shorter than what is to be done."""
        names = [place for place in places if all(is_name(cells[place]) for cells in body)]
        rest = [place for place in places if place not in names]
        if len(names) == len(rest):
            return {rest[0]: Tells.ACTION}
        words_of = {place: sum(word_count(cells[place]) for cells in body) for place in places}
        who, what = sorted(places, key=lambda place: words_of[place])
        short = [cells[who] for cells in body]
        are_short = all(word_count(cell) <= _MOST_OF_NAME and DEED.match(cell) is None for cell in short)
        are_names = 2 * sum(is_name(cell) or _SHORT.search(cell) is not None for cell in short) > len(short)
        is_longer = words_of[what] >= max(2 * words_of[who], _LONG * len(body))
        return {who: Tells.OWNER, what: Tells.ACTION} if are_short and are_names and is_longer else {}

    def _are_owners(self, cells: Sequence[str]) -> bool:
        """Whether each cell tells owners: by what is known of them, or all are names and some are known."""
        is_led = all(map(LEADING.match, cells))
        cells = [LEADING.sub("", cell) for cell in cells]
        if 2 * sum(DEED.match(cell) is not None for cell in cells) > len(cells):
            return False  # 'Menyusun indeks kota' names no city government; one 'Water Board' begins as a deed does.
        known = [self.owing.owners.all_owners(cell) for cell in cells]
        are_names = all(
            word_count(cell) <= _MOST_OF_NAME and self._are_written_as_names(_JOINED.split(cell)) for cell in cells
        )
        are_names = are_names and 2 * sum(cell[:1].isupper() or is_han(cell) for cell in cells) > len(cells)
        return all(known) or (are_names and (is_led or any(known) or any(map(_SHORT.search, cells))))

    @staticmethod
    def _are_written_as_names(names: Sequence[str]) -> bool:
        """Whether names are written as those are, or by the word for their kind, the others in a few words beside one:
        'municipalité de Sousse', 'Bappeda + koperasi'."""
        are_like_names = [
            is_name(name) or bool(_MIXED.fullmatch(name)) or kind_of(name)[0] is not None or is_group(name)
            for name in names
        ]
        return any(are_like_names) and all(
            is_one or word_count(name) <= _FEW for name, is_one in zip(names, are_like_names, strict=True)
        )

    def _of_pairs(self, body: Sequence[Sequence[str]]) -> dict[int, Tells]:
        """The columns of a table of two that has no head: who owes, or by when, and what."""
        for beside in range(_PAIR):
            told, actions = ([cells[place] for cells in body] for place in (beside, 1 - beside))
            told = [cell for cell in told if not is_empty(cell)]
            if any(column_of(cell) in _LABELS or fact_label(cell) is not None for cell in told):
                return {}  # 'Deadline | May 2026', below 'Responsible | UNEP', or 'Venue | ...': no name of who acts.
            if not told or not all(word_count(action) >= _LONG for action in actions):
                continue
            if self._share(told, self.owing.owners.all_owners) >= _MOST_OF:
                if self._share(actions, self.owing.owners.all_owners) >= _MOST_OF:
                    return {}  # Those who were there, of both levels.
                return {beside: Tells.OWNER, 1 - beside: Tells.ACTION}
            if self._share(told, self._is_date) == 1:
                return {beside: Tells.DUE, 1 - beside: Tells.ACTION}
        return {}

    def tells_of_other(self, named: dict[int, Tells], head: Block, body: Sequence[Block], section: Section) -> bool:
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
        if names_other(head) and not _are_owed_projects(head, named, section):
            return True
        columns = zip(*(row.cell_texts() for row in body), strict=True)
        if any(self._share(column, _is_hour) > _MOST_OF for column in columns):
            return True
        cells = [row.cell_texts()[place] for row in body for place, one in named.items() if one is Tells.DUE]
        day = self.owing.day
        dues = [due.on for cell in cells if (due := self.owing.dues.of(cell)) and due.on is not None]
        if day is None or not dues:
            return False
        is_report = 2 * sum(on < day for on in dues) >= len(dues) and (not is_named or Tells.STATUS in named.values())
        return is_report or (not is_named and all((on - day).days > SOON for on in dues))

    @staticmethod
    def _share(cells: Sequence[str], is_one: Callable[[str], bool]) -> float:
        return sum(map(is_one, cells)) / len(cells)

    def _is_date(self, cell: str) -> bool:
        found = self.owing.dues.dates_in(cell)
        return (bool(found) and is_mostly_date(cell, found)) or _MONTH.fullmatch(cell.strip()) is not None

    def _is_time(self, cell: str) -> bool:
        dues = self.owing.dues
        return self._is_date(cell) or (dues.of_next(cell) or dues.until_next(cell)) is not None


def names_other(head: Block) -> bool:
    """Whether the head of a table has a column that no table of actions has: 'Speaker'."""
    return any(key(cell) in _OTHER_HEADS for cell in head.cell_texts())


def _without_items_told(told: dict[int, Tells], rows: Sequence[Block]) -> dict[int, Tells]:
    """The columns, without one that is named as numbers are ('Item') and has words in each row."""
    numbers = [place for place, one in told.items() if one is Tells.NUMBER]
    first = rows[0].table if rows else None
    body = [row.cell_texts() for row in rows if row.table == first]
    items = [
        place
        for place in numbers
        if body and all(place < len(cells) and word_count(cells[place]) >= _LONG for cells in body)
    ]
    return {place: one for place, one in told.items() if place not in items}


def _are_owed_projects(head: Block, named: dict[int, Tells], section: Section) -> bool:
    """Whether a table of next steps calls what somebody owes by some time a project: '项目 | 谁负责 | 何时'; one that
    tells how far each is tells what runs."""
    heads = {key(cell) for cell in head.cell_texts()}
    kinds = set(named.values())
    is_owed = {Tells.OWNER, Tells.DUE} <= kinds and Tells.STATUS not in kinds
    return section.holds is Holds.STEPS and is_owed and heads & _OTHER_HEADS <= _PROJECTS


def _with_cities_that_owe(told: dict[int, Tells], cells: Sequence[str], section: Section) -> dict[int, Tells]:
    """The columns; where one is of commitments or tasks, or all are those of cities, and none of who owes them, that of
    the cities is: 'City | Commitment | By when'."""
    actions = [cells[place] for place, one in told.items() if one is Tells.ACTION]
    is_local = section.holds is Holds.STEPS and section.is_part and section.level == "local"
    if Tells.OWNER in told.values() or not (is_local or any(map(_OWED.search, actions))):
        return told
    return {place: Tells.OWNER if one is Tells.CITY else one for place, one in told.items()}


_OWED = re.compile(
    r"\b(?:commitments?|pledges?|promises?|undertakings?|tasks?|homework|compromisos?|promesas?|tareas?|encargos?|"
    r"compromissos?|promessas?|tarefas?|engagements?|promesses?|tâches?|komitmen|janji|tugas|agreements?|acuerdos?|"
    r"acordos?|accords?|kesepakatan|encaminhamentos?)\b|承诺|任务|议定",
    re.IGNORECASE,
)


def bare_of(cell: str) -> Span:
    """Where a cell stands without the brackets around it, or the colon behind it."""
    found = _BARE.fullmatch(cell.strip())
    at = len(cell) - len(cell.lstrip())
    if found is None:
        return at, at + len(cell.strip())
    start, end = found.span("in" if found["in"] is not None else "label")
    return at + start, at + end


def _bare(cell: str) -> str:
    start, end = bare_of(cell)
    return cell[start:end]


def _word_share(rows: Sequence[Sequence[str]], place: int) -> int:
    """How many words a column has."""
    return sum(word_count(cells[place]) for cells in rows)


def _is_hour(cell: str) -> bool:
    return _HOUR.match(cell) is not None
