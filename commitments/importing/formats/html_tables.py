"""Tables that a Markdown text has as HTML, for what Markdown cannot draw: read as those of a web page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from commitments.importing.lines import Line

from .html import read_html

_TABLE = re.compile(r"^[ \t]*<table\b[^>]*>.*?</table>", re.IGNORECASE | re.DOTALL | re.MULTILINE)
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_NEXT_TABLES = 10_000
"""Their numbers begin behind those of the tables that are drawn."""


def without_html_tables(text: str) -> tuple[str, list[Line]]:
    """The text with nothing where these tables stand, and their lines, each with the number of the one where its row
    begins."""
    told: list[Line] = []
    for found in _TABLE.finditer(text):
        told += _lines_of(found[0], text.count("\n", 0, found.start()) + 1)
    return _TABLE.sub(lambda found: "\n" * found[0].count("\n"), text), told


def _lines_of(source: str, first: int) -> Sequence[Line]:
    rows = [first + source.count("\n", 0, found.start()) for found in _ROW.finditer(source)]
    lines = read_html(source).lines
    numbers = (
        rows if len(rows) == len(lines) else [min(first + at, rows[-1] if rows else first) for at in range(len(lines))]
    )
    return [
        replace(line, number=number, table=_NEXT_TABLES + first if line.cells else line.table)
        for line, number in zip(lines, numbers, strict=True)
    ]
