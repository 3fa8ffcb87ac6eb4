"""Markdown: headings, lists, tables and bold print as they are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token

from commitments.importing.lines import Document, Line, Span, row

from .grids import with_grids
from .html_tables import without_html_tables
from .ruled import with_ruled

_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_STRONG = re.compile(r"\*\*\S[^*\n]*\*\*")
_TABLE = re.compile(r"^\|.*\|\s*\n\|[\s:|-]+\|\s*$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n((?:[ \t]*[\w -]+:.*\n|[ \t]*\n|[ \t]*- .*\n)+)---[ \t]*\n")
_NOTE = re.compile(r"^\[\^([\w-]{1,20})\]:", re.MULTILINE)
_POINTER = re.compile(r"(?<=\S)\[\^([\w-]{1,20})\](?!:)")
"""What points to a note."""
_ATTRIBUTES = re.compile(r"(?<=[^\s\]])\s*\{[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
_ANCHOR = re.compile(r"\[([^\[\]\n]*)\]\{[#.][^{}\n]*\}")
"""What a converter leaves of places that are pointed to: 'Next steps {#_Toc12}', '[]{#_Toc13 .anchor}'."""
_PICTURE = re.compile(r"(!\[[^\[\]\n]*\]\([^()\n]*\))\{[^{}\n]*\}")
"""A picture, and how wide it is."""
_HAN_STRONG = re.compile(r"\*\*[^*\s][^*\n]{0,80}[。：；！？，、）】》”]\*\*(?=[\u3400-\u9fff《“（])")
"""Bold print that Markdown does not close, as a sign stands before its end and no space behind it."""
_DEFINED = re.compile(r"(?m)^ {0,3}:(?=[ \t]+\S)")
"""What stands before each definition under a term, as several dialects have them: items of a list."""
_FEWEST_DEFINED = 2
_EMPHASIS = re.compile(r"[*_\\`<\[]")
_TAG = re.compile(r"<[^<>]*>")
_QUOTED = re.compile(r"""^(\s*[\w -]+:\s*)(["'])(.*)\2\s*$""")


def is_markdown(text: str) -> bool:
    """Whether `text` looks as if it was written in Markdown, whatever its name."""
    return bool(_HEADING.search(text) or _TABLE.search(text) or len(_STRONG.findall(text[:200_000])) >= 2)


def read_markdown(text: str) -> Document:
    """The lines of `text`. What stands in a file before `---` tells values by their names, as lines do."""
    lines: list[Line] = []
    front = _FRONT_MATTER.match(text)
    if front is not None:
        for number, told in enumerate(front[1].split("\n"), start=2):
            if told.strip():
                quoted = _QUOTED.match(told)
                lines.append(Line(1, number, quoted[1] + quoted[3] if quoted else told.strip()))
        text = "\n" * front[0].count("\n") + text[front.end() :]
    notes = set(_NOTE.findall(text))
    text = _POINTER.sub(lambda found: "" if found[1] in notes else found[0], text.replace("\f", "\n"))
    text = _ANCHOR.sub(r"\1", _PICTURE.sub(r"\1", _ATTRIBUTES.sub("", text)))
    text = _HAN_STRONG.sub(r"\g<0> ", text)
    if len(_DEFINED.findall(text)) >= _FEWEST_DEFINED:
        text = _DEFINED.sub("-", text)
    text, pasted = without_html_tables(text)
    text, drawn = _without_grids(text)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    told = sorted([*_Reading(text).lines_of(tokens), *drawn, *pasted], key=lambda line: line.number)
    return Document(kind="markdown", lines=(*lines, *told))


def _without_grids(text: str) -> tuple[str, list[Line]]:
    """The text without the tables that are drawn in it, and their rows."""
    source = text.split("\n")
    told = with_ruled(with_grids([Line(1, number, line) for number, line in enumerate(source, start=1)]))
    left = {line.number: line.text for line in told if not line.cells}
    rows = [_as_meant(line) for line in told if line.cells]
    return "\n".join(left.get(number, "") for number in range(1, len(source) + 1)), rows


def _as_meant(drawn: Line) -> Line:
    """A row that is drawn, without the signs of bold print and the like in its cells."""
    cells = [drawn.text[start:end] for start, end in drawn.cells]
    if not any(_EMPHASIS.search(cell) for cell in cells):
        return drawn
    inline = MarkdownIt("commonmark")
    meant = [
        " ".join(text for token in inline.parseInline(cell) for text, _bold, _soft in _parts(token)) for cell in cells
    ]
    return row(drawn.page, drawn.number, meant, table=drawn.table, header=drawn.header, gap=drawn.gap)


class _Reading:
    def __init__(self, text: str) -> None:
        self.source = text.split("\n")
        self.lines: list[Line] = []
        self.heading = 0
        self.lists: list[str] = []
        self.sign = ""
        self.table = 0
        self.cells: list[str] = []
        self.in_cell = False
        self.at = 0

    def lines_of(self, tokens: Sequence[Token]) -> list[Line]:
        for token in tokens:
            if token.map is not None:
                self.at = token.map[0]
            match token.type:
                case "heading_open":
                    self.heading = int(token.tag[1:])
                case "heading_close":
                    self.heading = 0
                case "bullet_list_open" | "ordered_list_open":
                    self.lists.append(token.markup)
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "list_item_open":
                    self.sign = token.info + token.markup if token.info else "•"
                case "table_open":
                    self.table += 1
                case "tr_open":
                    self.cells = []
                case "tr_close":
                    header = not any(line.table == self.table for line in self.lines)
                    self.lines.append(row(1, self.at + 1, self.cells, table=self.table, header=header))
                case "th_open" | "td_open":
                    self.in_cell = True
                case "th_close" | "td_close":
                    self.in_cell = False
                case "inline" if self.in_cell:
                    self.cells.append("  ".join(text.strip() for text, _bold, _soft in _parts(token)))
                case "inline":
                    self._paragraph(token)
                case "fence" | "code_block" | "html_block":
                    self._as_it_stands(token)
        return self.lines

    def _paragraph(self, token: Token) -> None:
        for offset, (text, bold, soft) in enumerate(_parts(token)):
            if text.strip():
                stripped = text.strip()
                lead = len(text) - len(text.lstrip())
                spans = tuple((max(0, a - lead), min(len(stripped), b - lead)) for a, b in bold if b - lead > 0)
                self.lines.append(
                    Line(
                        1, self.at + offset + 1, stripped, bold=spans, heading=self.heading, sign=self.sign,
                        depth=len(self.lists), gap=not soft and offset == 0, wraps=True, soft=soft,
                    )
                )  # fmt: skip
            self.sign = ""

    def _as_it_stands(self, token: Token) -> None:
        first = self.at + (1 if token.type == "fence" else 0)
        for offset, told in enumerate(token.content.split("\n")):
            text = _TAG.sub(" ", told).strip() if token.type == "html_block" else told.strip()
            if text:
                self.lines.append(Line(1, first + offset + 1, text, depth=len(self.lists), gap=offset == 0))


def _parts(token: Token) -> list[tuple[str, list[Span], bool]]:
    """The lines of a paragraph: text, what of it is bold, and whether it only goes on with the line before."""
    parts: list[tuple[str, list[Span], bool]] = [("", [], False)]
    depth = 0
    before: list[str] = []
    children = token.children or []
    for place, child in enumerate(children):
        text, bold, soft = parts[-1]
        if child.type == "code_inline" and before[-2:] == ["code_inline", "space"]:
            text = f"{text.rstrip()} · "  # `28/08/2024` `Recife`: values in a row.
        before.append("space" if child.type == "text" and child.content.isspace() else child.type)
        match child.type:
            case "strong_open":
                depth += 1
            case "strong_close":
                depth -= 1
            case "softbreak":
                parts.append(("", [], not (_is_marked(children[:place][::-1]) and _is_marked(children[place + 1 :]))))
            case "hardbreak":
                parts.append(("", [], False))
            case "html_inline" if child.content.lower().startswith("<br"):
                parts.append(("", [], False))
            case "text" | "code_inline" | "text_special":
                if depth and child.content:
                    bold.append((len(text), len(text) + len(child.content)))
                parts[-1] = (text + child.content, bold, soft)
    return parts


def _is_marked(tokens: Sequence[Token]) -> bool:
    """Whether a line is all in emphasis, read from either end: '_Reef to Street_' over '_Thursday 9 October 2025_'."""
    line = [one for one in takewhile(lambda one: one.type not in _BREAKS, tokens) if one.type != "text" or one.content]
    return bool(line) and {line[0].type, line[-1].type} == {"em_open", "em_close"}


_BREAKS = ("softbreak", "hardbreak")
