"""HTML: what a browser would show, as lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree, html

from commitments.importing.lines import Document, Line, Span, renumbered, row

from .columns import tabbed, without_tabs
from .grids import with_grids
from .page_tables import LEVEL_OF_TITLE, Cell, is_list, is_page
from .pasted import as_pasted
from .refused import Refusal, Unreadable

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "head",
        "object",
        "iframe",
        "select",
        "del",
        "s",
        "strike",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_BREAK = "\x1e"
_MOST_COLUMNS, _MOST_ROWS = 60, 1_000
"""Columns of a table, and rows that one cell may take."""
_NEAR, _FEWEST_ROWS = 1_000, 2
_ASIDE = frozenset({"nav", "footer", "header"})
_MAY_STAND_AROUND = frozenset({"div", "p", "ul", "ol", "section"})
_AROUND = re.compile(
    r"(?:^|[\s_-])(?:foot(?:er)?|nav(?:bar|igation)?|menu|breadcrumbs?|sidebar)(?:$|[\s_-])", re.IGNORECASE
)
"""How what stands around the text of each page is called."""
_BOLD = frozenset({"b", "strong", "th", "dt", "u"})
"""What stands out from the text around it, in bold print or underlined."""
_TO_TICK = frozenset({"checkbox", "radio"})
_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)


def read_html(text: str) -> Document:
    """What `text` shows. Raises Unreadable where it is empty or nested beyond sense."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    try:
        root = html.document_fromstring(_without_declaration(text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(Refusal.BROKEN) from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable(Refusal.BROKEN)  # The parser gave up on what is nested deeper, and would lose it.
    reading = _Reading()
    lines = list(renumbered(reading.lines_of(root)))
    is_kept = 2 * reading.kept > sum(len(line.text) for line in lines)
    if pasted := as_pasted(lines, is_kept=is_kept, behind_empty=reading.behind_empty):
        return pasted
    return Document(kind="html", lines=tuple(without_tabs(tabbed(with_grids(lines), first_table=reading.table))))


def _without_declaration(text: str) -> str:
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)


class _Reading:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.text = ""
        self.bold: list[Span] = []
        self.heavy: list[bool] = [False]
        self.heading = 0
        self.lists: list[int] = []
        self.sign = ""
        self.aside = 0
        self.unseen = 0
        self.pre = self.kept = 0
        self.gap = True
        self.begun = 0
        self.is_behind_empty = False
        self.behind_empty: set[int] = set()
        self.table = 0
        self.tables: list[bool] = []
        self.cells: list[str] = []
        self.merged: list[int] = []
        self.spans: dict[int, int] = {}
        self.in_cell = self.is_page = self.is_list = False
        self.headers = 0

    def lines_of(self, root: etree._Element) -> list[Line]:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                self._open(element, element.tag.lower())
                self._add(element.text)
            else:
                self._close(element, element.tag.lower())
                self._add(element.tail)
        self._flush()
        return self.lines

    def _open(self, element: etree._Element, tag: str) -> None:
        style = element.get("style") or ""
        if tag in _UNSEEN or element.get("hidden") is not None or _HIDDEN.search(style):
            self.unseen += 1
        if tag in _BLOCKS and not self.in_cell:
            self._flush()
            self.gap = self.gap or tag not in ("li", "dt", "dd", "tr", "td", "th", "body", "html")
            self.begun = len(self.lines)
        elif tag == "br" or (tag in _BLOCKS and self.in_cell):
            self.gap = self.gap or (not self.in_cell and not self.text.strip())
            self._break() if self.in_cell else self._flush()
        heavy = self.heavy[-1]
        if tag in _BOLD or _HEAVY.search(style):
            heavy = True
        elif _LIGHT.search(style):
            heavy = False
        self.heavy.append(heavy)
        if _is_aside(element, tag):
            self.aside += 1
        self._add(_box_of(element, tag))
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.heading = int(tag[1])
            case "ul":
                self.lists.append(-1)
            case "ol":
                self.lists.append(_number(element.get("start"), 1) - 1)
            case "li":
                self._item(element)
            case "dd" if _is_list_of_lists(element.getparent()):
                self.sign = "•"
            case "pre":
                self.pre += 1
            case "table":
                self._begin_table(element)
            case "tr":
                self._begin_row(element)
            case "td" | "th":
                self._begin_cell(element)

    def _close(self, element: etree._Element, tag: str) -> None:
        style = element.get("style") or ""
        match tag:
            case "td" | "th" if self._in_table:
                self._cell(element)
                self.text, self.bold, self.in_cell = "", [], False
            case "tr" if self._in_table:
                self._skip_merged()
                if any(self.cells):
                    header = not any(line.table == self.table for line in self.lines[-_NEAR:])
                    self.lines.append(
                        row(
                            1, 0, self.cells, table=self.table, header=header, aside=bool(self.aside),
                            merged=tuple(self.merged),
                        )
                    )  # fmt: skip
                self.cells = []
            case "td" | "th" if self.is_list and element.getprevious() is None:
                self.unseen -= 1
                self.sign = f"{_as_cell(element).number}."
            case "td" | "th" if self.is_page:
                self._flush()
                self.heading = 0
            case "table":
                self._flush()
                self.tables.pop()
                self.is_page = self.is_list = False
                self.gap = True
            case _ if tag in _BLOCKS:
                if self.in_cell:
                    self._break()
                else:
                    self._flush()
                    self.gap = self.gap or tag not in ("li", "dt", "dd")
                    self.is_behind_empty |= tag in ("p", "div") and len(self.lines) == self.begun
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.heading = 0
            case "ul" | "ol" if self.lists:
                self.lists.pop()
            case "pre":
                self.pre -= 1
        if _is_aside(element, tag):
            self.aside -= 1
        if tag in _UNSEEN or element.get("hidden") is not None or _HIDDEN.search(style):
            self.unseen -= 1
        self.heavy.pop()

    def _begin_table(self, table: etree._Element) -> None:
        rows = _rows(table)
        is_innermost = not table.xpath(".//table")
        self.is_page = is_innermost and is_page(rows)
        self.is_list = is_innermost and is_list(rows)
        is_data = not self.is_page and not self.is_list and _is_data(table, rows)
        self.tables.append(is_data)
        self.table += is_data
        self.spans = {}
        self.headers = 0

    def _begin_row(self, row: etree._Element) -> None:
        """Of a page that is drawn as a table: a value stays beside its name, a text stands under its title."""
        self.cells, self.merged = [], []
        if not self.is_page:
            return
        told = [cell for cell in _cells(row) if cell.paragraphs]
        is_value = len(told) == 2 and told[1].is_value
        self.table += is_value and not self.tables[-1]
        self.tables[-1] = is_value
        if len(told) == 2 and not is_value:
            self.heading = LEVEL_OF_TITLE

    def _begin_cell(self, cell: etree._Element) -> None:
        if self._in_table:
            self._skip_merged()
            self.in_cell = True
            self.text, self.bold = "", []
            self.headers += cell.tag.lower() == "th"
        elif self.is_list and cell.getprevious() is None:
            self.unseen += 1  # It is the sign of what stands in the next one.

    @property
    def _in_table(self) -> bool:
        return bool(self.tables) and self.tables[-1]

    def _break(self) -> None:
        """What stands on lines of its own in a cell is parted by two spaces."""
        if self.text and not self.text.endswith(_BREAK) and not self.unseen:
            self.text += _BREAK

    def _cell(self, element: etree._Element) -> None:
        parts = [" ".join(part.split()) for part in self.text.split(_BREAK)]
        for number in range(min(_number(element.get("colspan"), 1) or 1, _MOST_COLUMNS - len(self.cells))):
            if rows := min(_number(element.get("rowspan"), 1), _MOST_ROWS) - 1:
                self.spans[len(self.cells)] = max(rows, 0)
            self.cells.append("  ".join(filter(None, parts)) if number == 0 else "")

    def _skip_merged(self) -> None:
        """Columns whose cell goes on from a row above are empty in this one."""
        while self.spans.get(len(self.cells), 0) > 0 and len(self.cells) < _MOST_COLUMNS:
            self.spans[len(self.cells)] -= 1
            self.merged.append(len(self.cells))
            self.cells.append("")

    def _item(self, element: etree._Element) -> None:
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] = _number(element.get("value"), self.lists[-1] + 1)
            self.sign = f"{self.lists[-1]}."
        else:
            self.sign = "•"

    def _add(self, text: str | None) -> None:
        if not text or self.unseen:
            return
        if self.pre:
            for number, part in enumerate(text.split("\n")):
                if number:
                    if not self.text.strip():
                        self.gap = True
                    self._flush()
                self._append(part)
        else:
            self._append(_SPACE.sub(_as_one, text))

    def _append(self, text: str) -> None:
        text = text.replace("\u00ad", "")
        if self.pre:
            self.kept += len(text)
        elif not self.text:
            text = text.lstrip(" \t\n\r\f")
        elif self.text.endswith(" "):
            text = text.lstrip(" ")
        if self.heavy[-1] and text.strip():
            self.bold.append((len(self.text), len(self.text) + len(text)))
        self.text += text

    def _flush(self) -> None:
        stripped = self.text.rstrip().replace("\u00a0", " ")
        text = stripped.strip()
        if text:
            if self.is_behind_empty:
                self.behind_empty.add(len(self.lines))
                self.is_behind_empty = False
            lead = len(stripped) - len(stripped.lstrip())
            bold = tuple(
                (max(0, a - lead), min(b - lead, len(text)))
                for a, b in self.bold
                if b - lead > 0 and a - lead < len(text)
            )
            self.lines.append(
                Line(
                    1, 0, text, bold=bold, heading=self.heading, sign=self.sign, depth=len(self.lists),
                    gap=self.gap, indent=len(stripped[:lead].expandtabs(4)), aside=bool(self.aside),
                )
            )  # fmt: skip
            self.sign, self.gap = "", False
        self.text, self.bold = "", []


def _as_one(space: re.Match[str]) -> str:
    """Space as a browser shows it, but for that which somebody may have typed between two columns of one line."""
    return space[0] if set(space[0]) <= {" ", "\t", "\u00a0"} else " "


def _box_of(element: etree._Element, tag: str) -> str:
    """A box to tick, as a sign."""
    is_box = tag == "input" and (element.get("type") or "").lower() in _TO_TICK
    return ("☑ " if element.get("checked") is not None else "☐ ") if is_box else ""


def _is_aside(element: etree._Element, tag: str) -> bool:
    """Whether an element leads elsewhere, or stands around the text of each page; or beside it, and is mostly links."""
    if tag == "aside":
        linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
        return 2 * linked > len("".join(element.itertext()))
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_one = tag in _ASIDE or (tag in _MAY_STAND_AROUND and _AROUND.search(called) is not None)
    return is_one and not element.xpath(".//h1|.//h2|.//article|.//main|.//table")


def _number(told: str | None, otherwise: int) -> int:
    return int(told) if told and told.isascii() and told.isdigit() and len(told) < 6 else otherwise


def _cells(table_row: etree._Element) -> list[Cell]:
    return [_as_cell(cell) for cell in table_row.xpath("td | th")]


def _as_cell(cell: etree._Element) -> Cell:
    items = cell.xpath(".//p | .//li[not(.//p)] | .//h1 | .//h2 | .//h3 | .//div[not(.//p | .//li | .//div)]") or [cell]
    told = (" ".join("".join(one.itertext()).split()) for one in items)
    return Cell([one for one in told if one], is_list=bool(cell.xpath(".//li")))


def _rows(table: etree._Element) -> list[list[Cell]]:
    return [_cells(row) for row in table.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr")]


def _is_data(table: etree._Element, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table shows a table: it has rows of several cells, two of them where it stands in another table, as in
    a mail; and none but under a head holds a page's worth."""
    if table.xpath(".//table"):
        return False
    if table.xpath("ancestor::table") and len(table.xpath(".//tr[count(*[normalize-space()]) > 1]")) < _FEWEST_ROWS:
        return False
    if table.xpath(".//td//h1 | .//td//h2 | .//td//h3"):
        return False
    if table.xpath(".//td[count(.//p) > 4]") and not _has_head(rows):
        return False
    return bool(table.xpath(".//tr[count(td | th) > 1]"))


def _has_head(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether all rows have the cells of the first, which are titles."""
    return (
        len({len(row) for row in rows}) == 1 < len(rows) and len(rows[0]) > 1 and all(one.is_title for one in rows[0])
    )


def _is_list_of_lists(element: etree._Element | None) -> bool:
    """Whether a list of terms has several entries under some of them: who does what, and no label with its value."""
    return element is not None and len(element.findall(".//dd")) > len(element.findall(".//dt"))
