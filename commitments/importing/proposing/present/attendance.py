"""Tables of those who were there: which column names the organisation, which the level, which is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.acronyms import is_spelled
from commitments.importing.proposing.stacked import stacked
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.capacities import capacity_of
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of

from .absent import says_absent

_ORGANISATIONS = frozenset(map(key, words.ORGANISATION_COLUMNS))
_SIGNATURES = frozenset(map(key, words.SIGNATURE_COLUMNS))
_LEVELS = frozenset(map(key, words.LEVEL_COLUMNS))
_PERSONS = frozenset(map(key, words.PERSON_COLUMNS))
_NAME_OF = re.compile(r"^(?:names? of|nombres? de|nomes? d[aeo]|noms? d[eu]|nama)\s(?:(?:the|la|el|l)\s)?")
"""What stands before such a head: 'Name of institution'."""
_NOT_SIGNED = frozenset((
    "", "-", "–", "—", "☐", "□", "✗", "✘", "❌", "○", "x", "[ ]", "[]", "no", "não", "non", "tidak", "否",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Which cells of a row tell what. `table`: the one they are of; `width`: how many columns it has; `is_of_kinds`:
    whether it names nobody, and counts how many of each kind there were; `above`: the level that a row above told;
    `ticks`: those that whoever came has signed or ticked, one of them."""

    table: int
    width: int
    organisation: int
    level: int | None = None
    ticks: tuple[int, ...] = ()
    is_of_kinds: bool = False
    above: list[str] = field(default_factory=list)

    def continued(self, row: Block) -> Columns | None:
        """The same columns, where a row goes on with them behind a line that is none; else none."""
        return replace(self, table=row.table) if len(row.cells) == self.width else None

    def name_in(self, row: Block) -> int | None:
        """The cell of a row that names who was there; none where it is empty, a signature is missing, or another cell
        says that nobody came: 'Apologies'."""
        cells = row.cell_texts()
        if self.organisation >= len(cells) or not cells[self.organisation].strip():
            return None
        ticked = [cells[place] if place < len(cells) else "" for place in self.ticks]
        is_signed = not ticked or any(cell.strip().casefold() not in _NOT_SIGNED for cell in ticked)
        return self.organisation if is_signed and not any(map(says_absent, cells)) else None

    def beside(self, row: Block) -> Iterator[Passage]:
        """The cells of a row that tell of those it names: their level, a signature, how many came."""
        for place, (start, end) in enumerate(row.cells):
            is_number = place != self.organisation and NUMBER.fullmatch(row.text[start:end].strip())
            if is_number or place == self.level or place in self.ticks:
                yield Passage(row, start, end)

    def is_level(self, row: Block) -> bool:
        """Whether a row only tells the level of those under it; takes note of it then."""
        full = [cell for cell in row.cell_texts() if cell.strip()]
        level = level_of(full[0], alone=True) if len(full) == 1 < len(row.cells) else None
        if level is not None:
            self.above[:] = [level]
        return level is not None

    def level_in(self, row: Block) -> str | None:
        """The level that a row tells."""
        cells = row.cell_texts()
        cell = cells[self.level] if self.level is not None and self.level < len(cells) else None
        if cell is None:
            return self.above[0] or None if self.above else None
        if cell.strip() or not self.above:
            self.above[:] = [level_of(cell, alone=True) or ""]
        return self.above[0] or None  # An empty cell goes on with the one above.


def levels_of(head: Block) -> list[str]:
    """The levels that the columns of a table list, each once; none where its head says anything else. Of three columns
    the one that says no level is of the third: 'National | City corporations and pourashavas | Partners'."""
    told = [level_of(cell, alone=True) for cell in head.cell_texts()]
    missing = _ALL_LEVELS - set(told)
    if len(told) == len(_ALL_LEVELS) and told.count(None) == len(missing) == 1 and not _is_column(head, told):
        told[told.index(None)] = next(iter(missing))
    levels = [level for level in told if level is not None]
    return levels if len(levels) == len(told) == len(set(levels)) > 1 else []


def is_by_capacity(head: Block) -> bool:
    """Whether each column of a table is for those who were there as one thing: 'Convenors | Observers'."""
    told = [capacity_of(cell) for cell in head.cell_texts()]
    return None not in told and len(told) == len(set(told)) > 1


def _is_column(head: Block, told: Sequence[str | None]) -> bool:
    """Whether the cell of a head that says no level is empty, or the name of a column of persons or organisations."""
    name = key(head.cell_texts()[told.index(None)])
    return name in _ORGANISATIONS | _PERSONS | _SIGNATURES | _LEVELS or tells(name) is not None or len(name) < _SHORTEST


_ALL_LEVELS = frozenset(("national", "local", "other"))
_SHORTEST = 4
"""Signs of the name of a column that tells who those in it are."""


_STACKED = re.compile(
    r"(?<=[\w)])\s+(?=(?:Minist(?:erio|ério|ère|ry)|Secretar[ií]a|Agenc[ie]a?|Agência|Instituto?|Departamento|Direc(?:ción|ção)|"
    r"Prefeitura|Municipalidad|Alcaldía|Ayuntamiento|Intendencia|Gobierno|Governo|Mairie|Commune|Ville|"
    r"Universi(?:dade?|té|tas)|Banco|Banque|Fund(?:ación|ação)|Fondation|Associação|Association(?=\sd|\spour)|Asociación|"
    r"Câmara|Cámara|Administra(?:ção|ción)|Conselho|Consejo|Federa(?:ção|ción)|Empresa|Office(?=\s(?:national|de))|"
    r"Kementerian|Pemerintah|Dinas|Badan)\s+\w|[A-Z]{4,}$)"
)
"""What may be the next name, behind a capital: it says of what kind it is, or is an acronym."""
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w'’.-]*\)?$|\)$")


def stacked_in(cell: Passage) -> Iterator[Passage]:
    """The names that stand over each other in a cell."""
    parts = stacked(cell)
    is_parted = len(parts) > 1 or ";" in cell.text
    yield from parts if parts and is_parted else _run_on(next(iter(parts), cell))


def _run_on(cell: Passage) -> Iterator[Passage]:
    """The names in a cell whose lines nothing parts, where each begins with what kind it is of."""
    start = 0
    for found in _STACKED.finditer(cell.text):
        before, after = cell.text[start : found.start()], cell.text[found.end() :]
        is_one = after.isupper() and (len(before.split()) == 1 or is_spelled(f"{before} ({after})"))
        if _CAPITAL.search(before) and not is_one:  # 'Kementerian PUPR'
            yield cell.part(start, found.start())
            start = found.end()
    yield cell.part(start, len(cell.text))


def _counted(head: Block, body: list[Block]) -> Columns | None:
    """The columns of a table that only counts how many there were of each kind: 'Ministries | 4'."""
    rows = [cells for row in body if len(cells := row.cell_texts()) == len(head.cells)]
    columns = [[row[place].strip() for row in rows if row[place].strip()] for place in range(len(head.cells))]
    numbers = [len(cells) >= _FEWEST_COUNTED and all(map(NUMBER.fullmatch, cells)) for cells in columns]
    count = len(numbers) - 1
    if count not in (1, 2) or not numbers[-1] or any(numbers[:-1]) or NUMBER.fullmatch(head.cell_texts()[-1]):
        return None
    if key(head.cell_texts()[0]) in _ORGANISATIONS:
        return None  # 'Institution | Character | Delegates' names those whose delegates it counts.
    if count > 1 and _of_levels(body, len(numbers), organisation=0) == 1:
        return Columns(head.table, len(numbers), 0, 1)  # 'NEMA | National | 4'
    return Columns(head.table, len(numbers), count - 1, 0 if count > 1 else None, is_of_kinds=True)


NUMBER = re.compile(r"\d{1,3}")
"""How many there were."""
_FEWEST_COUNTED = 2
"""Kinds that a table counts."""


def columns_of(head: Block, body: list[Block]) -> Columns | None:
    """The columns of a table of those present, by its head; none where no column is of organisations, or it tells of
    persons and the names of these alone. A column for signatures counts where somebody signed."""
    names = [key(cell) for cell in head.cell_texts()]
    if (counted := _counted(head, body)) is not None:
        return counted
    organisation = next((place for place, name in enumerate(names) if _names_bodies(name)), None)
    if organisation is None:
        return None
    level = next((place for place, name in enumerate(names) if tells(name) is Tells.LEVEL or name in _LEVELS), None)
    level = _of_levels(body, len(names), organisation) if level is None else level
    signature = next((place for place, name in enumerate(names) if name in _SIGNATURES), None)
    ticks = _ticked(body, len(names)) or (() if signature is None else (signature,))
    if not any(len(row.cells) > place and row.cell_texts()[place].strip() for row in body for place in ticks):
        ticks = ()
    is_of_present = level is not None or bool(ticks) or any(name in _PERSONS for name in names) or len(names) < 3
    is_of_present = is_of_present or any(capacity_of(cell) for row in body for cell in row.cell_texts())
    return Columns(head.table, len(names), organisation, level, ticks) if is_of_present else None


def is_of_persons(head: Block) -> bool:
    """Whether a table tells of persons, by its head: with what each is of, or with room to sign."""
    names = [key(cell) for cell in head.cell_texts()]
    is_signed = any(name in _SIGNATURES for name in names)
    return is_signed or (any(name in _PERSONS for name in names) and any(map(_names_bodies, names)))


def _names_bodies(head: str) -> bool:
    """Whether the head of a column says that it names organisations: 'Name of institution', 'Agency / LGU'."""
    return any(_NAME_OF.sub("", part.strip()) in _ORGANISATIONS for part in (head, *head.split("/")))


def _ticked(body: Sequence[Block], width: int) -> tuple[int, ...]:
    """The columns that hold nothing but ticks and empty boxes, and some ticks."""
    rows = [cells for row in body if len(cells := row.cell_texts()) == width]
    columns = [{row[place].strip() for row in rows} for place in range(width)]
    return tuple(place for place, told in enumerate(columns) if told <= _BOXES and told & _TICKS)


_TICKS = frozenset("✓✔☑☒✅√") | {"[x]", "[X]"}
_BOXES = _TICKS | frozenset("☐□✗✘❌○-–—") | {"", "[ ]", "[]"}


def _of_levels(body: list[Block], width: int, organisation: int) -> int | None:
    """The column whose cells are levels, whatever its head says: 'National', 'Local', 'Network'."""
    rows = [cells for row in body if len(cells := row.cell_texts()) == width]
    for place in range(width) if len(rows) >= _FEWEST_COUNTED else ():
        told = [level_of(cells[place], alone=True) for cells in rows]
        known = [level for level in told if level is not None]
        if place != organisation and 3 * len(known) >= 2 * len(rows) and len(set(known)) > 1:
            return place
    return None
