"""What stands on a page of a PDF, in the order in which it is read: columns, boxes, tables, and their lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pdfplumber.utils.text import chars_to_textmap

from commitments.importing.lines import Line, row

from .aligned import with_close_columns
from .boxes import Box, boxes_on
from .columns import with_columns
from .drawn import Shape, shapes_on, sign_before
from .jointed import sides_of_cells
from .letters import UNTOLD, is_turned, leading_of, line_of, parts_of, with_signs
from .measure import is_wide
from .open_rows import ends_of_rows
from .regions import Margins, Region, regions
from .signatures import Spaced

_MOST_RULES = 2_000
"""Rules on a page beyond which it is a drawing and no table."""
_SAME_COLUMN = 8.0
"""Points that the beginnings of what stands in one column may be apart."""
_COLUMNS_OF_HEAD = 3
"""Of a row that stands alone, at the least."""
_FEWEST_STACKED = 3
"""Lines of a cell that may be a list without signs."""
_HEAD, _FOOT = 0.08, 0.92
"""Parts of the height of a page between which its text stands."""


def lines_of_page(page: Any, number: int, tables: int) -> Iterator[Line]:
    """The lines of a page. `tables`: how many the pages before have."""
    blocks: list[Any] = []
    level = [one for one in page.chars if not is_turned(one)]
    turned = [one["text"] for one in page.chars if is_turned(one)] if len(level) > len(page.chars) / 2 else []
    letters = with_signs(level if turned else page.chars)
    for table in _tables(page):
        tables += 1
        within = Box(*table.bbox)
        letters = [one for one in letters if not within.holds(one)]
        blocks.append(_block(within, _rows(table, number, tables)))
    drawn = _Page(number, float(page.height), shapes_on(page, _MOST_RULES), tables + 500 * number)
    for box in boxes_on(page, letters, _MOST_RULES):
        held = [one for one in [*letters, *blocks] if box.holds(one)]
        letters = [one for one in letters if not box.holds(one)]
        blocks = [one for one in blocks if not box.holds(one)]
        blocks.append(_block(box, list(drawn.lines(held)), is_box=True))
    place = 0
    for place, line in enumerate(drawn.lines([*letters, *blocks]), start=1):
        yield replace(line, number=place)
    if told := "".join(turned).strip():
        yield Line(number, place + 1, told, gap=True, aside=True)  # 'DRAFT' across the page.


def _block(box: Box, lines: Sequence[Line], *, is_box: bool = False) -> dict[str, Any]:
    """What takes a place on a page as letters do."""
    return {
        "x0": box.x0, "x1": box.x1, "top": box.top, "bottom": box.bottom, "lines": lines, "box": box if is_box else None
    }  # fmt: skip


class _Page:
    """A page, as far as its lines need it."""

    def __init__(self, number: int, height: float, shapes: Sequence[Shape], first_table: int) -> None:
        self.number = number
        self.height = height
        self.shapes = shapes
        self.table = first_table

    def lines(self, things: Sequence[Any]) -> Iterator[Line]:
        """The lines of letters and blocks, one region after the other."""
        bottom, is_full = 0.0, False
        for region in regions(things, Margins(_HEAD * self.height, _FOOT * self.height)):
            for place, line in enumerate(self._of_region(region)):
                # Nobody knows whether there is space between the foot of a column and the head of the next.
                goes_on = not place and is_full and region.top < bottom
                yield replace(line, gap=False) if goes_on else line
                is_full = line.wraps
            bottom = region.bottom

    def _of_region(self, region: Region) -> Iterator[Line]:
        if region.pairs:
            self.table += 1
            for pair in region.pairs:
                yield row(self.number, 0, [_in_one(_text(side)) for side in pair], table=self.table, gap=True)
            return
        blocks = sorted((one for one in region.things if "lines" in one), key=lambda one: (one["top"], one["x0"]))
        letters = [one for one in region.things if "lines" not in one]
        texts = chars_to_textmap(letters, x_tolerance=2, y_tolerance=3).extract_text_lines() if letters else []
        beside = [one["box"] for one in blocks if one["box"] and any(map(one["box"].is_beside, texts))]
        inside = [one for one in texts if _HEAD * self.height <= one["top"] <= _FOOT * self.height]
        leading = leading_of(inside, region.right)
        told: list[tuple[Any, Spaced]] = []
        for text, after in zip(texts, [*texts[1:], None], strict=True):
            above = told[-1][0] if told else None
            edges = _edges(text, inside, beside) if beside else (region.left, region.right)
            line = line_of(text, after, above, page=self.number, edges=edges, height=self.height, leading=leading)
            if line is not None:
                line = replace(line, sign=sign_before(text, self.shapes))
                told.append((text, Spaced(line, tuple(parts_of(text["chars"])), text["x1"])))
        places = [_place(block, told, is_beside=block["box"] in beside) for block in blocks]
        start = 0
        for place, block in sorted(zip(places, blocks, strict=True), key=lambda pair: pair[0]):
            yield from self._tabled(told[start:place])
            yield from block["lines"]
            start = place
        yield from self._tabled(told[start:])

    def _tabled(self, told: Sequence[tuple[Any, Spaced]]) -> Iterator[Line]:
        """The lines, tables that are drawn with space told as such."""
        spaced = with_close_columns([text for text, _one in told], [one for _text, one in told])
        lines = with_columns(spaced, tolerance=_SAME_COLUMN, first_table=self.table)
        self.table = max([self.table, *(line.table for line in lines)])
        yield from lines


def _edges(text: Any, texts: Sequence[Any], boxes: Sequence[Box]) -> tuple[float, float]:
    """Left and right of the column of a line: of what stands beside the same boxes, or beside none as it does."""
    near = [box for box in boxes if box.is_beside(text)]
    same = [one for one in texts if near == [box for box in boxes if box.is_beside(one)]] or [text]
    return min(one["x0"] for one in same), max(one["x1"] for one in same)


def _place(block: Any, told: Sequence[tuple[Any, Spaced]], *, is_beside: bool) -> int:
    """Before which line a table or box is read. What stands beside a text parts none of its sections."""
    below = [place for place, (text, _spaced) in enumerate(told) if text["top"] >= block["top"]]
    if not is_beside:
        return below[0] if below else len(told)
    size = Counter(spaced.line.size for _text, spaced in told).most_common(1)[0][0]
    begins = [
        place
        for place, (_text, spaced) in enumerate(told)
        if place and spaced.line.gap and (spaced.line.is_bold or spaced.line.size > size)
    ]
    return min((one for one in begins if below and one >= below[0]), default=begins[-1] if begins else len(told))


def _rows(table: Any, page: int, number: int) -> list[Line]:
    told = table.extract(x_tolerance=2, y_tolerance=3)
    rows = [
        _with_paragraphs(cells, drawn, table.page) for cells, drawn in zip(told, table.rows, strict=True) if any(cells)
    ]
    return [
        row(
            page,
            0,
            [_in_one(cell or "") for cell in cells],
            table=number,
            header=not place,
            merged=tuple(column for column, cell in enumerate(cells) if cell is None),
        )
        for place, cells in enumerate(rows)
    ]


def _with_paragraphs(cells: list[str | None], drawn: Any, page: Any) -> list[str | None]:
    """The texts of a row, the lines of a cell parted where each ends though the first word of the next one would have
    found room: a list without signs."""
    if not any(map(_may_be_stacked, cells)):
        return cells
    letters = [one for one in page.chars if _is_in(one, drawn.bbox)]
    return [_parted(cell, box, letters) if _may_be_stacked(cell) else cell
            for cell, box in zip(cells, drawn.cells, strict=True)]  # fmt: skip


def _may_be_stacked(cell: str | None) -> bool:
    return cell is not None and cell.count("\n") >= _FEWEST_STACKED - 1 and not any(map(is_wide, cell))


def _is_in(letter: Any, box: Any) -> bool:
    left, top, right, bottom = box
    is_beside = left <= (letter["x0"] + letter["x1"]) / 2 < right
    return bool(is_beside and top <= (letter["top"] + letter["bottom"]) / 2 < bottom)


def _parted(cell: str | None, box: Any, letters: Sequence[Any]) -> str | None:
    inside = [one for one in letters if _is_in(one, box)]
    lines = chars_to_textmap(inside, x_tolerance=2, y_tolerance=3).extract_text_lines()
    left = min((one["x0"] for one in lines), default=box[0])
    ends = [_has_room(line, after, box[2] - (left - box[0])) for line, after in pairwise(lines)]
    return _STACKED.join(line["text"] for line in lines) if len(lines) >= _FEWEST_STACKED and all(ends) else cell


def _has_room(line: Any, after: Any, edge: float) -> bool:
    """Whether the first word of the line `after` would have stood on this one, too, left of the `edge`."""
    word = after["text"].split()[0]
    return float(line["x1"]) + (len(word) + 1) * (after["x1"] - after["x0"]) / len(after["text"]) < edge


def _text(letters: list[Any]) -> str:
    lines = chars_to_textmap(letters, x_tolerance=2, y_tolerance=3).extract_text_lines()
    return "\n".join(line["text"] for line in lines)


_HAN_BREAK = re.compile(r"(?<=[\u3400-\u9fff，、；：。）])\s*\n\s*(?=[\u3400-\u9fff，、；：。（])")


_STACKED = "\x1e"
"""What stands between the lines of a cell that are a list."""
_ITEM = re.compile(rf"\s*\n\s*(?=[•●▪■◆◦‣○□✓✔➢]\s*\S|[–—*-]\s)|{_STACKED}")


_HYPHEN = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")


def _in_one(cell: str) -> str:
    """The lines of a cell as one; Chinese without a space between, nor behind a hyphen. Two spaces part the items of a
    list in it."""
    told = _HYPHEN.sub("-", UNTOLD.sub("•", cell).replace("\u00ad\n", "").replace("\u00ad", ""))
    return "  ".join(" ".join(item.split()) for item in _ITEM.split(_HAN_BREAK.sub("", told)))


def _tables(page: Any) -> list[Any]:
    if len(page.rects) + len(page.lines) + len(page.curves) > _MOST_RULES:
        return []
    drawn = {"explicit_vertical_lines": sides_of_cells(page), "explicit_horizontal_lines": ends_of_rows(page)}
    return [table for table in page.find_tables(drawn) if _parts_texts(table)]


def _parts_texts(table: Any) -> bool:
    """Whether it has rows and columns, and is no box around a text. One row alone may be the head of a table that
    stands on the next page."""
    widest = max(len(one.cells) for one in table.rows)
    return widest > 1 if len(table.rows) > 1 else widest >= _COLUMNS_OF_HEAD
