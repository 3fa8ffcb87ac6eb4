"""DOCX: paragraphs and tables in their order, with what Word shows of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from commitments.importing.lines import Document, Line, Span, renumbered, row

from .columns import narrowed, tabbed, without_tabs
from .grids import with_grids
from .limits import MOST_LINES
from .page_tables import LEVEL_OF_TITLE, Cell, is_list, is_page
from .pasted import as_pasted
from .refused import Refusal, Unreadable
from .symbols import symbol

MOST_UNPACKED = 150 * 1024 * 1024
"""Bytes of XML that a document may unpack to; pictures are not unpacked."""
_MOST_PARTS = 5_000
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARES_WIDE = re.compile(rb"<\0!\0|\0<\0!")
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titulo|标题|judul)\s*(\d)", re.IGNORECASE)
_P, _TBL, _TR, _TC, _T = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:t")
_SKIPPED = frozenset({qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"), qn("w:rt")})
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_UNSEEN = ("w:vanish", "w:strike", "w:dstrike")
"""Looks of what is hidden, or struck out."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")


def read_docx(data: bytes) -> Document:
    """The lines of a document. Raises Unreadable where it is locked, broken, or unpacks to too much."""
    _check_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
        reading = _Reading(document)
        lines = list(islice(renumbered(reading.lines()), MOST_LINES + 1))
    except (PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError, AttributeError, zipfile.BadZipFile) as e:
        raise Unreadable(Refusal.BROKEN) from e
    if pasted := as_pasted(lines, pages=reading.page, behind_empty=reading.behind_empty):
        return pasted
    lines = without_tabs(tabbed(with_grids(lines), first_table=reading.table))
    return Document(kind="docx", lines=tuple(lines), pages=reading.page)


def _check_package(data: bytes) -> None:
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
        if len(parts) > _MOST_PARTS:
            raise Unreadable(Refusal.UNPACKS)
        if "word/document.xml" not in {part.filename for part in parts}:
            raise Unreadable(Refusal.OTHER_KIND)
        left = MOST_UNPACKED
        for part in parts:
            if part.flag_bits & 1:
                raise Unreadable(Refusal.LOCKED)
            left = _unpack(package, part, left)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        raise Unreadable(Refusal.BROKEN) from error
    except zipfile.error as error:
        raise Unreadable(Refusal.BROKEN) from error


def _unpack(package: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Unpack one part a piece at a time, believing nothing that the package says of its size. Returns what is left of
    the bytes that may be unpacked."""
    is_xml = part.filename.endswith((".xml", ".rels"))
    with package.open(part) as stream:
        before = b""
        while piece := stream.read(256 * 1024):
            left -= len(piece)
            if left < 0:
                raise Unreadable(Refusal.UNPACKS)
            if is_xml and (_DECLARES.search(before + piece) or _DECLARES_WIDE.search(piece[:200])):
                raise Unreadable(Refusal.BROKEN)
            before = piece[-16:]
    return left


class _Reading:
    def __init__(self, document: Any) -> None:
        self.document = document
        self.page = 1
        self.table = 0
        self.counts: dict[tuple[str, int], int] = {}
        self.formats = _formats_of_lists(document)
        self.styles = {style.style_id: style for style in document.styles}
        self.is_behind_empty = False
        self.behind_empty: set[int] = set()

    def lines(self) -> Iterator[Line]:
        for place, line in enumerate(self._all()):
            if self.is_behind_empty:
                self.behind_empty.add(place)
                self.is_behind_empty = False
            yield line

    def _all(self) -> Iterator[Line]:
        yield from self._of_margins("header")
        yield from self._of(self.document.element.body, 0)
        yield from self._of_margins("footer")
        yield from self._of_notes()

    def _of_margins(self, which: str) -> Iterator[Line]:
        told: set[str] = set()
        for section in self.document.sections:
            for name in (which, f"first_page_{which}", f"even_page_{which}"):
                part = getattr(section, name)
                if part.is_linked_to_previous:
                    continue
                for paragraph in part._element.iter(_P):
                    for text, _bold in _texts(paragraph):
                        if text.strip() and text.strip() not in told:
                            told.add(text.strip())
                            yield Line(1 if which == "header" else self.page, 0, text.strip(), aside=True)

    def _of_notes(self) -> Iterator[Line]:
        for relation in self.document.part.rels.values():
            if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
                root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
                for paragraph in root.iter(_P):
                    for text, _bold in _texts(paragraph):
                        if text.strip():
                            yield Line(self.page, 0, text.strip(), gap=True)

    def _of(self, parent: Any, depth: int) -> Iterator[Line]:
        if depth > 50:
            raise Unreadable(Refusal.BROKEN)
        for child in parent:
            if child.tag == _P:
                yield from self._paragraph(child)
                for box in filter(_is_shown, child.iter(_BOX)):
                    yield from self._of(box, depth + 1)
            elif child.tag == _TBL:
                yield from self._rows(child, depth)
            elif child.tag not in _SKIPPED and len(child):
                yield from self._of(child, depth + 1)

    def _rows(self, table: Any, depth: int) -> Iterator[Line]:
        rows = [_cells(one) for one in table.iter(_TR) if _is_own(one, table)]
        if self._is_layout(rows):
            for cells in rows:
                for cell in cells:
                    yield from self._of(cell, depth + 1)
            return
        told = [[self._cell(cell) for cell in cells] for cells in rows]
        if is_list(told):
            for (number, _text), (_cell, text) in zip(told, rows, strict=True):
                for place, line in enumerate(self._of(text, depth + 1)):
                    yield line if place else replace(line, sign=f"{number.number}.", depth=1)
        elif is_page(told):
            yield from self._page(rows, depth)
        else:
            yield from self._table(rows)

    def _cell(self, cell: Any) -> Cell:
        return Cell(_paragraphs(cell), is_list=any(any(self._list(paragraph)) for paragraph in cell.iter(_P)))

    def _page(self, rows: Sequence[Sequence[Any]], depth: int) -> Iterator[Line]:
        """A page that is drawn as a table: a value stays in a row with its name, a text stands under its title."""
        values: list[Sequence[Any]] = []
        for cells in rows:
            told = [cell for cell in cells if _paragraphs(cell)]
            if len(told) == 2 and self._cell(told[1]).is_value:
                values.append(cells)
                continue
            if values:
                yield from self._table(values)
                values = []
            if len(told) == 2:
                yield Line(self.page, 0, _text_of_cell(told.pop(0)), heading=LEVEL_OF_TITLE, gap=True)
            for cell in told:
                yield from self._of(cell, depth + 1)
        if values:
            yield from self._table(values)

    def _table(self, rows: Sequence[Sequence[Any]]) -> Iterator[Line]:
        self.table += 1
        header = True
        for cells in rows:
            texts: list[str] = []
            merged: list[int] = []
            for cell in cells:
                goes_on, wide = _merged(cell)
                for number in range(min(wide, _MOST_COLUMNS)):
                    if goes_on:
                        merged.append(len(texts))
                    texts.append(_text_of_cell(cell) if number == 0 else "")
            if any(texts):
                yield row(self.page, 0, texts, table=self.table, header=header, merged=tuple(merged))
                header = False

    def _is_layout(self, rows: list[list[Any]]) -> bool:
        """Whether a table only says where on the page its texts stand: it has one column, or one row with paragraphs
        over each other, or tables or headings in its cells."""
        cells = [cell for of_row in rows for cell in of_row]
        texts = [[one for one in cell.iterchildren(_P) if next(one.iter(_T), None) is not None] for cell in cells]
        are_alone = len(rows) == 1 and any(len(text) >= _FEWEST_OF_LAYOUT for text in texts)
        has_table = any(next(cell.iter(_TBL), None) is not None for cell in cells)
        has_heading = any(len(text) > 1 and any(map(self._heading, text)) for text in texts)
        return are_alone or has_table or has_heading or not any(len(of_row) > 1 for of_row in rows)

    def _paragraph(self, paragraph: Any) -> Iterator[Line]:
        before, after = _breaks(paragraph)
        self.page += before
        heading, sign, depth = self._looks(paragraph)
        first = True
        parts = _texts(paragraph)
        is_bold = not sign and all(bold for text, bold in parts if text.strip())
        for text, bold in parts:
            stripped = text.strip()
            if not stripped:
                continue
            lead = len(text) - len(text.lstrip())
            spans = tuple(
                (max(0, a - lead), min(b - lead, len(stripped)))
                for a, b in bold
                if b > lead and a - lead < len(stripped)
            )
            goes_on = bool(heading) or (is_bold and stripped[0].islower())
            yield Line(
                self.page, 0, stripped, bold=spans, heading=heading, sign=sign if first else "", depth=depth, gap=first,
                indent=len(text[:lead].expandtabs(4)), soft=goes_on and not first,
            )  # fmt: skip
            first = False
        self.is_behind_empty |= first
        self.page += after

    def _heading(self, paragraph: Any) -> int:
        """Its level as a heading; 0 where it is none."""
        style = self._style(paragraph)
        name = style.name or "" if style is not None else ""
        if found := _HEADING.match(name):
            return int(found[1])
        if name.lower() == "title":
            return 1
        outline = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        level = outline.get(qn("w:val")) or "9" if outline is not None else "9"
        return int(level) + 1 if level < "9" else 0

    def _looks(self, paragraph: Any) -> tuple[int, str, int]:
        """Level as a heading, sign and depth in a list."""
        heading = self._heading(paragraph)
        number, listed = self._list(paragraph)
        if listed:
            return heading, "1." if "Number" in listed else "•", _last_digit(listed)
        if heading or number is None:
            return heading, "", 0
        told = number.find(qn("w:numId"))
        level = number.find(qn("w:ilvl"))
        list_id = told.get(qn("w:val")) if told is not None else "0"
        depth = int(level.get(qn("w:val")) or 0) if level is not None else 0
        if list_id == "0":
            return 0, "", 0
        return 0, self._sign(list_id, depth), depth + 1

    def _list(self, paragraph: Any) -> tuple[Any, str]:
        """The place of a paragraph in a list, told by itself or by its style; or the name of a list's own style."""
        number = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = self._style(paragraph)
        while number is None and style is not None:
            if style.name and style.name.startswith(("List Bullet", "List Number")):
                return None, style.name
            number = style.element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            style = style.base_style
        return number, ""

    def _sign(self, list_id: str, depth: int) -> str:
        if self.formats.get((list_id, depth), "bullet") in ("bullet", "none"):
            return "•"
        for deeper in [key for key in self.counts if key[0] == list_id and key[1] > depth]:
            del self.counts[deeper]
        self.counts[list_id, depth] = self.counts.get((list_id, depth), 0) + 1
        return f"{self.counts[list_id, depth]}."

    def _style(self, paragraph: Any) -> Any:
        told = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return None if told is None else self.styles.get(told.get(qn("w:val")))


def _last_digit(name: str) -> int:
    return int(name[-1]) if name[-1].isdigit() else 1


def _formats_of_lists(document: Any) -> dict[tuple[str, int], str]:
    """How each list numbers each of its levels: `bullet`, `decimal`, ..."""
    formats: dict[tuple[str, int], str] = {}
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return formats
    levels: dict[str, dict[int, str]] = {}
    for abstract in root.iter(qn("w:abstractNum")):
        of_levels = levels.setdefault(abstract.get(qn("w:abstractNumId")) or "", {})
        for level in abstract.iter(qn("w:lvl")):
            told = level.find(qn("w:numFmt"))
            if told is not None:
                of_levels[int(level.get(qn("w:ilvl")) or 0)] = told.get(qn("w:val")) or ""
    for number in root.iter(qn("w:num")):
        refers = number.find(qn("w:abstractNumId"))
        if refers is not None:
            for depth, told in levels.get(refers.get(qn("w:val")) or "", {}).items():
                formats[number.get(qn("w:numId")) or "", depth] = told
    return formats


def _cells(table_row: Any) -> list[Any]:
    return [child for child in table_row.iter(_TC) if next(child.iterancestors(_TR), None) is table_row]


def _is_own(table_row: Any, table: Any) -> bool:
    """Whether a row is of this table, and not of one within its cells, nor deleted."""
    is_deleted = table_row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None
    return next(table_row.iterancestors(_TBL), None) is table and not is_deleted


_MOST_COLUMNS, _FEWEST_OF_LAYOUT = 60, 3


def _merged(cell: Any) -> tuple[bool, int]:
    """Whether a cell goes on with the one above it, and how many columns it takes."""
    looks = cell.find(qn("w:tcPr"))
    if looks is None:
        return False, 1
    down, wide = looks.find(qn("w:vMerge")), looks.find(qn("w:gridSpan"))
    goes_on = down is not None and (down.get(qn("w:val")) or "continue") == "continue"
    told = wide.get(qn("w:val")) or "" if wide is not None else ""
    return goes_on, int(told) if told.isascii() and told.isdigit() and 0 < len(told) < 4 else 1


def _paragraphs(cell: Any) -> list[str]:
    shown = filter(_is_shown, cell.iter(_P))
    told = (text.strip() for paragraph in shown for text, _bold in _texts(paragraph))
    return [one.replace("\t", " ") for one in told if one]


def _text_of_cell(cell: Any) -> str:
    """Its paragraphs, parted by two spaces."""
    return "  ".join(_paragraphs(cell))


def _is_shown(part: Any) -> bool:
    """Whether a part is no second form of another, for programs that know only that one."""
    return not any(above.tag == _FALLBACK for above in part.iterancestors())


def _texts(paragraph: Any) -> list[tuple[str, list[Span]]]:
    """The text of a paragraph, one part for each line that it breaks itself into, and what is bold."""
    parts: list[tuple[str, list[Span]]] = [("", [])]
    heavy_style = False
    for text, heavy in _runs(paragraph, heavy_style):
        for number, piece in enumerate(text.split("\n")):
            if number:
                parts.append(("", []))
            told, bold = parts[-1]
            if heavy and piece.strip():
                bold.append((len(told), len(told) + len(piece)))
            parts[-1] = (told + piece, bold)
    return parts


def _runs(parent: Any, heavy: bool) -> Iterator[tuple[str, bool]]:
    for child in parent:
        if child.tag in _SKIPPED or child.tag == _FALLBACK or child.tag == _BOX:
            continue
        if child.tag == qn("w:r"):
            if not any(_is_set(child, name) for name in _UNSEEN):
                yield from _runs(child, heavy or _is_heavy(child))
        elif child.tag == qn("w:sym"):
            yield symbol(child.get(qn("w:char")) or ""), heavy
        elif child.tag in (_T, _FORMULA):
            yield narrowed((child.text or "").replace("\u00a0", " ").replace("\u00ad", "")), heavy
        elif child.tag in (qn("w:tab"), qn("w:ptab"), qn("w:noBreakHyphen")):
            yield ("-" if child.tag == qn("w:noBreakHyphen") else "\t"), heavy
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n", heavy
        elif len(child):
            yield from _runs(child, heavy)


def _is_set(run: Any, name: str) -> bool:
    """Whether the looks of a run say so: bold, hidden."""
    told = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return told is not None and told.get(qn("w:val")) not in ("0", "false", "off")


def _is_heavy(run: Any) -> bool:
    """Whether a run is bold, or underlined though it is no link."""
    if _is_set(run, "w:b"):
        return True
    line = run.find(f"{qn('w:rPr')}/{qn('w:u')}")
    is_link = run.getparent().tag == qn("w:hyperlink") or run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
    return line is not None and line.get(qn("w:val")) != "none" and not is_link


def _breaks(paragraph: Any) -> tuple[int, int]:
    """How many pages begin before the words of the paragraph, and how many after."""
    before = after = 0
    told = False
    for one in paragraph.iter(_T, qn("w:br"), qn("w:lastRenderedPageBreak")):
        if one.tag == _T:
            told = told or bool((one.text or "").strip())
        elif one.tag != qn("w:br") or one.get(qn("w:type")) == "page":
            if told:
                after += 1
            else:
                before += 1
    return before, after
