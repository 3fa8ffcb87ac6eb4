"""The headings of a table that somebody made: the row they are in, below titles and notes, and what each is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import count, pairwise

from openpyxl.utils import get_column_letter

from urbanshift.text import seen

from .mapping import folded
from .values import bare

WITHIN = 20
"""Rows in which the headings are looked for: others put titles and notes above."""
_TOTALS = frozenset(
    [
        *("total", "totals", "grand total", "sum", "total amount", "total budget", "suma", "totales", "total general"),
        *("presupuesto total", "total presupuesto", "somme", "totaux", "total général", "montant total", "soma"),
        *("totais", "total geral", "orçamento total", "valor total", "jumlah", "jumlah total", "total keseluruhan"),
        *("总计", "合计", "小计", "共计", "總計", "合計", "小計"),
    ]
)
"""What the rows are called that people put below a table."""
_TOTAL_OF = re.compile(r"(?:sub[ -]?total(?:es|s)?|sous-total)\b.*|totals?\s*[-–:(].*|[总合小]计\s*[（(:：].*")
"""And with what they sum up behind: Subtotal Finance, Total (USD). What begins with “total” alone may be a title."""
_NUMBERINGS = frozenset(
    [
        *("no", "n", "nr", "num", "number", "sn", "sno", "slno", "srno", "serialno", "serialnumber", "item", "itemno"),
        *("row", "numero", "nro", "item", "orden", "ordem", "ordre", "nomor", "nomorurut", "nourut", "urutan"),
        *("序号", "序號"),
    ]
)
"""What a column is called that numbers the rows, without case, accents and signs."""
_NUMBER = re.compile(r"[(]?(\d{1,6})(?:[.)]|\.0)?")
_LONGEST_TOTAL = 40
_LONGEST = 300
"""Signs of a heading."""
_LONGEST_NAME = 200
"""Signs of what a column is called."""
_WIDE = 0.6
"""The part of the widest row that a row of headings has at least."""
_VALUE = re.compile(r"[\d\s.,:;/%+-]+")

type Cells = Sequence[tuple[int, Sequence[str]]]


def place_of(rows: Cells, is_known: Callable[[str], bool], told: int | None = None) -> int:
    """Which of the first rows has the headings: the one that somebody `told`, unless none of it is known and some of
    another are; else the one that has most of those that are known, two at the least.

    Without that it is told by its looks: the first wide one that holds words alone and has a wide one below; else the
    first wide one. Where the one below says the same in several columns, as below cells two rows high, that has them.
    """
    place = _first_of(rows, is_known, told)
    while rows[place][0] != told and place + 1 < len(rows) and _is_under(rows[place + 1][1], rows[place][1]):
        place += 1
    return place


def cells_of(rows: Cells, place: int) -> Sequence[str]:
    """What the row at `place` has as headings; where it is empty, what those above say that it is the lower row of."""
    cells = list(rows[place][1])
    while place and _is_under(rows[place][1], rows[place - 1][1]):
        place -= 1
        above = rows[place][1]
        cells += [""] * (len(above) - len(cells))
        cells = [cell if cell.strip() or at >= len(above) else above[at] for at, cell in enumerate(cells)]
    return cells


def _is_under(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether both rows are the headings of one table: several cells are as high as both."""
    return repeated(cells, [folded(cell) for cell in above]) > 1


def repeated(cells: Sequence[str], above: Sequence[str]) -> int:
    """How many of the cells say the same as those above them, which are folded."""
    pairs = zip(cells, above, strict=False)
    return sum(bool(other) and len(one) <= _LONGEST and folded(one) == other for one, other in pairs)


def has_totals(cells: Sequence[str]) -> bool:
    """Whether a row is called so."""
    short = (cell.strip().casefold() for cell in cells if cell and len(cell) <= _LONGEST_TOTAL)
    return any(cell.rstrip(" :0123456789") in _TOTALS or _TOTAL_OF.fullmatch(cell) for cell in short)


def numbers_rows(heading: str, cells: Iterable[str]) -> bool:
    """Whether a column only counts the rows, by its heading and its first cells: each is one more than that before it,
    or the same, as in a cell that several rows have together."""
    if bare(heading) not in _NUMBERINGS and heading.strip() != "#":
        return False
    told = [_NUMBER.fullmatch(cell.strip()) for cell in cells if cell.strip()]
    numbers = [int(one[1]) for one in told if one]
    steps = {then - one for one, then in pairwise(numbers)}
    return len(numbers) == len(told) > 0 and steps <= {0, 1}


def _first_of(rows: Cells, is_known: Callable[[str], bool], told: int | None) -> int:
    known = [sum(is_known(cell.strip()) for cell in cells if cell.strip()) for _number, cells in rows]
    there = next((place for place, (number, _cells) in enumerate(rows) if number == told), None)
    if there is not None and (known[there] or max(known) < 2):
        return there
    if max(known) > 1:
        return known.index(max(known))
    filled = [sum(1 for cell in cells if cell.strip()) for _number, cells in rows]
    enough = max(_WIDE * max(filled), 2)
    wide = [place for place, count in enumerate(filled) if count >= enough]
    for place in wide:
        is_wide_below = place + 1 == len(rows) or filled[place + 1] >= enough
        if is_wide_below and not any(_VALUE.fullmatch(cell.strip()) for cell in rows[place][1] if cell.strip()):
            return place
    return wide[0] if wide else 0


def letter_of(place: int) -> str:
    """What spreadsheet programs call the column at a place, from nought."""
    return get_column_letter(place + 1)


def named(cells: Sequence[str], below: Cells) -> list[str]:
    """What each column is called. One that has text below but no heading is called by its letter, `[C]`, and of several
    that are called the same each but the first has a number behind it. A long one is cut."""
    headings = [seen(cell)[:_LONGEST_NAME] for cell in cells]
    taken = set(map(folded, headings))
    headings += [""] * (max((len(row) for _number, row in below), default=0) - len(headings))
    met: set[str] = set()
    for place, heading in enumerate(headings):
        if not heading:
            if any(place < len(row) and row[place].strip() for _number, row in below):
                headings[place] = f"[{letter_of(place)}]"
        elif folded(heading) not in met:
            met.add(folded(heading))
        else:
            told = (f"{heading[: _LONGEST_NAME - 6]} ({times})" for times in count(2))
            headings[place] = next(name for name in told if folded(name) not in taken)
            taken.add(folded(headings[place]))
    return headings
