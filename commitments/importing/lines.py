"""A document as it was read, whatever its format: its lines, each with its place and how it looks.

What a line means is not asked here. Nothing in this module knows of dialogues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

type Span = tuple[int, int]
"""From (inclusive), to (exclusive), in characters of a text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or one paragraph of a format that does not know lines.

    `page` and `number` count from 1, `number` anew on each page. `bold`: the parts of the text that are.
    `heading`: the level that the format itself gives it, 0 for none. `sign`: the sign of a list that is drawn and
    not part of the text; `depth`: how deep in lists it stands. `cells`: it is a row of table number `table`, and these
    are the parts of its text that are its cells, `merged` the columns whose cell goes on from the row above; `header`:
    the row that names the columns. `gap`: space stands above
    it. `indent`: in characters. `size`: of its letters, as a multiple of the body's. `wraps`: it is full, so the next
    line may go on with it. `soft`: a line of a paragraph the format itself keeps together with the line before.
    `aside`: outside of the running text by its place (head or foot of a page, navigation).
    """

    page: int
    number: int
    text: str
    bold: tuple[Span, ...] = ()
    heading: int = 0
    sign: str = ""
    depth: int = 0
    cells: tuple[Span, ...] = ()
    merged: tuple[int, ...] = ()
    table: int = 0
    header: bool = False
    gap: bool = False
    indent: int = 0
    size: float = 1.0
    wraps: bool = False
    soft: bool = False
    aside: bool = False

    @property
    def is_bold(self) -> bool:
        """Whether all of it that is not space or punctuation is bold."""
        covered: set[int] = set()
        for start, end in self.bold:
            covered.update(range(start, end))
        return bool(covered) and all(place in covered for place, sign in enumerate(self.text) if sign.isalnum())


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: the format, and its lines in their order. Formats that know no pages have one."""

    kind: str
    lines: tuple[Line, ...]
    pages: int = 1

    def as_json(self) -> dict[str, Any]:
        """In a form that can be sent from one process to another."""
        return {"kind": self.kind, "pages": self.pages, "lines": [_without_defaults(line) for line in self.lines]}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Document:
        lines = tuple(
            Line(
                **{
                    **line,
                    "bold": tuple((start, end) for start, end in line.get("bold", ())),
                    "cells": tuple((start, end) for start, end in line.get("cells", ())),
                    "merged": tuple(line.get("merged", ())),
                }
            )
            for line in told["lines"]
        )
        return cls(kind=told["kind"], pages=told["pages"], lines=lines)


_PLAIN = Line(0, 0, "")


def _without_defaults(line: Line) -> dict[str, Any]:
    return {name: value for name, value in asdict(line).items() if value != getattr(_PLAIN, name) or name == "text"}


def row(page: int, number: int, cells: Iterable[str], **looks: Any) -> Line:
    """A row of a table: its cells side by side, with a bar between them."""
    text = ""
    spans: list[Span] = []
    for cell in cells:
        if spans:
            text += " | "
        spans.append((len(text), len(text) + len(cell)))
        text += cell
    return Line(page, number, text, cells=tuple(spans), **looks)


def renumbered(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with numbers that count from 1 on each page."""
    page = number = 0
    for line in lines:
        number = number + 1 if line.page == page else 1
        page = line.page
        yield replace(line, number=number)
