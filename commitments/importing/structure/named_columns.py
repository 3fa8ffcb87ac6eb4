"""Columns that a heading names behind its words, or that are all that a line says, over lines that one sign parts
into as many cells: 'To do after today (who / what / when)', and 'NEMA / re-survey the beacons / by May' under it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from commitments.importing.lines import Line, Span
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .marks import row_of_bars
from .signs import sign_of

_NAMED = re.compile(r"\s*[(（\[［【](?P<in>[^()（）\[\]［］【】]{3,80})[)）\]］】]\s*[:：.]?\s*$")
_MOST_OF_LINE = 60
"""Signs of a line that says nothing but the names of columns."""
_BETWEEN = re.compile(r"\s*(?:[/／|｜,，;；:：、·•+→►▸▶➔➜⇒]|(?<=\s)[-–—]+(?=\s)|[-=]>|>>)\s*")
_TOLD = (Tells.ACTION, Tells.OWNER, Tells.DUE, Tells.SUPPORT, Tells.CITY, Tells.STATUS, Tells.NUMBER)
_FEWEST, _MOST_COLUMNS = 2, 5
"""Rows, and columns, at the least; and columns, at the most."""
_TABLES = 9_000
"""Above which the tables are numbered that are told so."""
_SURE = ("|", "／", "｜", " / ", "->", "=>", "→", "►", "➜", "⇒", ">>", " · ", " • ", "\t")
_SIGNS = (*_SURE, "; ", "；", " - ", " – ", " — ", ": ", "：", ", ", "，", "/", ";", ",")
"""What may part the cells; the first ones stand in sentences so rarely that a last cell may be missing."""


def columns_named(text: str) -> list[Span]:
    """Where the names of columns stand in a bracket at the end of a text, or are all of it ('Who / What / By when'):
    what is done, and who or when; else none."""
    found = _NAMED.search(text)
    if found is None and (len(text) > _MOST_OF_LINE or _BETWEEN.search(text) is None):
        return []
    start, end = found.span("in") if found is not None else (0, len(text.rstrip(" :：.")))
    ends = [(one.start(), one.end()) for one in _BETWEEN.finditer(text, start, end)]
    spans = list(zip([start, *(at for _at, at in ends)], [*(at for at, _at in ends), end], strict=True))
    told = [tells(text[begin:stop], among=_TOLD) for begin, stop in spans]
    is_named = Tells.ACTION in told and None not in told and len(set(told)) == len(told)
    fewest = _FEWEST if found is not None else _FEWEST + 1
    return spans if is_named and fewest <= len(spans) <= _MOST_COLUMNS else []


def with_named_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines; those under one that names their columns as the rows of a table, behind a row of these names."""
    told: list[Line] = []
    done = 0
    for place, line in enumerate(lines):
        rows = _rows_under(lines, place) if place >= done else []
        if rows:
            done = place + 1 + len(rows)
            end = before_columns(line.text)
            before = [replace(line, text=line.text[:end], bold=_cut(line, end), wraps=False)] if end else []
            told += [*before, *(replace(row, table=_TABLES + place) for row in (_head(line), *rows))]
        elif place >= done:
            told.append(line)
    return told


def _rows_under(lines: Sequence[Line], place: int) -> list[Line]:
    """The rows under a line that names their columns; none where no sign parts what follows so."""
    spans = [] if lines[place].cells else columns_named(lines[place].text)
    between = [lines[place].text[end:start].strip() for (_, end), (start, _) in pairwise(spans)]
    for signs in [*([sign] * len(between) for sign in _SIGNS), [f"{sign} " for sign in between]] if spans else ():
        rows: list[Line] = []
        for line in lines[place + 1 :]:
            row = _row(line, signs)
            if row is None or (len(rows) > 1 and line.gap != rows[1].gap):
                break
            rows.append(row)
        after = lines[place + 1 + len(rows) : place + 2 + len(rows)]
        if len(rows) >= _FEWEST and all(one.gap or one.heading or one.cells for one in after):
            return rows
    return []


def _row(line: Line, signs: Sequence[str]) -> Line | None:
    if line.cells or line.sign or line.heading or sign_of(line.text) is not None:
        return None
    cells = _cells(line.text, signs)
    is_told = all(cells) and "|" not in line.text.replace(signs[0], "")
    if is_told and len(cells) == len(signs) > 1 and signs[0] in _SURE:
        cells.append("")  # 'UNEP / send the map', with no date.
    return row_of_bars(line, "|".join(cells)) if is_told and len(cells) == len(signs) + 1 else None


def _cells(text: str, signs: Sequence[str]) -> list[str]:
    """What one sign parts; or several, one after the other, the last of them where it stands last."""
    if len(set(signs)) == 1:
        return [cell.strip() for cell in text.split(signs[0])]
    cells = []
    for sign in signs[:-1]:
        cell, _sign, text = text.partition(sign)
        cells.append(cell.strip())
    return [*cells, *(cell.strip() for cell in text.rpartition(signs[-1])[::2])]


def _head(line: Line) -> Line:
    names = "|".join(line.text[start:end] for start, end in columns_named(line.text))
    return replace(row_of_bars(line, names), gap=False, heading=0, header=True)


def before_columns(text: str) -> int:
    """Where what stands before the names of columns ends."""
    found = _NAMED.search(text)
    return found.start() if found is not None else 0 if columns_named(text) else len(text)


def _cut(line: Line, end: int) -> tuple[Span, ...]:
    return tuple((start, min(stop, end)) for start, stop in line.bold if start < end)
