"""DOCX, HTML and PDF made from a text, as people make them: with styles, bold print, rules and page furniture.

Not by our own readers, so that those are not tested against themselves.
"""

from __future__ import annotations

import html
import io
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from docx import Document
from docx.shared import Pt
from markdown_it import MarkdownIt

type Run = tuple[str, bool]


@dataclass
class Made:
    """One paragraph: `kind` is heading, item, text or row; `level` of a heading or depth of an item."""

    kind: str
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    sign: str = ""
    cells: list[str] = field(default_factory=list)
    gap: bool = True


def paragraphs(text: str, *, is_markdown: bool) -> list[Made]:
    """What `text` consists of: Markdown as it is meant, plain text line by line."""
    made: list[Made] = []
    if not is_markdown:
        gap = True
        for line in text.replace("\f", "\n").split("\n"):
            if line.strip():
                made.append(Made("text", [(line.strip(), False)], gap=gap))
            gap = not line.strip()
        return made
    heading, sign = 0, ""
    lists: list[str] = []
    cells: list[str] | None = None
    if text.startswith("---\n"):
        front, _end, text = text[4:].partition("\n---\n")
        made += [Made("text", [(line.replace('"', ""), False)]) for line in front.split("\n")]
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        match token.type:
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "bullet_list_open" | "ordered_list_open":
                lists.append(token.type)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                sign = f"{token.info}." if token.info else "•"
            case "table_open":
                made.append(Made("text"))  # What parts it from a table above.
            case "tr_open":
                cells = []
            case "tr_close":
                made.append(Made("row", cells=cells or []))
                cells = None
            case "inline":
                runs, depth = [], 0
                for child in token.children or []:
                    depth += (child.type == "strong_open") - (child.type == "strong_close")
                    if child.type in ("text", "code_inline"):
                        runs.append((child.content, depth > 0))
                    elif child.type in ("softbreak", "hardbreak"):
                        runs.append(("\n", False))
                if cells is not None:
                    cells.append("".join(text for text, _bold in runs))
                else:
                    kind = "heading" if heading else "item" if sign else "text"
                    made.append(Made(kind, runs, heading or len(lists), sign))
                    sign = ""
    return made


def docx_of(text: str, *, is_markdown: bool) -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "UrbanShift programme"
    document.sections[0].footer.paragraphs[0].text = "www.example.org"
    rows: list[list[str]] = []
    for made in [*paragraphs(text, is_markdown=is_markdown), Made("end")]:
        if made.kind == "row":
            rows.append(made.cells)
            continue
        if rows:
            table = document.add_table(len(rows), len(rows[0]))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, told in zip(row.cells, cells, strict=True):
                    cell.text = told
            rows = []
        if made.kind == "heading":
            document.add_heading("".join(told for told, _bold in made.runs), min(made.level, 9))
        elif made.kind in ("item", "text"):
            style = None if made.kind == "text" else "List Bullet" if made.sign == "•" else "List Number"
            if style and made.level > 1:
                style += f" {min(made.level, 3)}"
            paragraph = document.add_paragraph(style=style)
            for told, bold in made.runs:
                run = paragraph.add_run(told)
                run.bold = bold or None
                run.font.size = Pt(11)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def html_of(text: str, *, is_markdown: bool) -> bytes:
    if is_markdown:
        front = ""
        if text.startswith("---\n"):
            front, _end, text = text[4:].partition("\n---\n")
        body = "".join(f"<p>{html.escape(line)}</p>" for line in front.replace('"', "").split("\n") if line)
        body += MarkdownIt("commonmark").enable("table").render(text)
    else:
        parts, gap = [], True
        for made in paragraphs(text, is_markdown=False):
            told = html.escape(made.runs[0][0])
            gap = made.gap
            parts.append(f"</p>\n<p>{told}" if gap else f"<br>\n{told}")
        body = "".join(parts).removeprefix("</p>\n") + "</p>"
    return (
        "<!DOCTYPE html><html><head><title>x</title><script>var a = 1;</script></head><body>"
        f"<nav><a href='/'>Home</a></nav>{body}<footer>Page 1</footer></body></html>"
    ).encode()


# --- PDF ------------------------------------------------------------------------------------------------------------

WIDTH, HEIGHT, MARGIN, COLUMN = 595, 842, 60, 475


def pdf_of(text: str, *, is_markdown: bool, head: str = "UrbanShift programme") -> bytes:
    """A PDF whose letters are any at all: its fonts are named, not embedded, and say in Unicode what they draw."""
    pdf = _Pdf(head)
    rows: list[list[str]] = []
    for made in [*paragraphs(text, is_markdown=is_markdown), Made("end")]:
        if made.kind == "row":
            rows.append(made.cells)
            continue
        if rows:
            pdf.table(rows)
            rows = []
        size = {1: 18.0, 2: 15.0, 3: 13.0}.get(made.level, 11.5) if made.kind == "heading" else 10.5
        indent = 18 * made.level if made.kind == "item" else 0
        runs = [(told, bold or made.kind == "heading") for told, bold in made.runs]
        if made.kind == "item":
            runs = [(f"{made.sign} ", False), *runs]
        if runs:
            pdf.paragraph(runs, size, indent, gap=made.gap and (made.kind != "item"))
    return pdf.done()


type Placed = tuple[float, float, str]
"""What is drawn, and where, in points from left and top; bold between two stars."""


def page_of(
    runs: Iterable[Placed], *, boxes: Iterable[tuple[float, float, float, float]] = (), untold: str = ""
) -> bytes:
    """A PDF of one page with some runs on it. Boxes: left, top, width, height. `untold`: letters that it draws without
    telling which they are."""
    pdf = _Pdf("", untold)
    pdf.pages[-1].clear()
    for left, top, wide, high in boxes:
        pdf.pages[-1].append(f"{left} {HEIGHT - top - high} {wide} {high} re S")
    for left, top, told in runs:
        pdf.draw(told.strip("*"), left, HEIGHT - top, 10, bold=told.startswith("*"))
    return pdf.done()


class _Pdf:
    def __init__(self, head: str, untold: str = "") -> None:
        self.head = head
        self.untold = untold
        self.letters: dict[str, int] = {}
        self.pages: list[list[str]] = []
        self.y = 0.0
        self._page()

    def _page(self) -> None:
        self.pages.append([])
        self.draw(self.head, MARGIN, HEIGHT - 40, 9, bold=False)
        self.draw(f"Page {len(self.pages)}", MARGIN + 200, 30, 9, bold=False)
        self.y = HEIGHT - 80

    def _width(self, told: str, size: float) -> float:
        return sum((1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.5) * size for sign in told)

    def draw(self, told: str, x: float, y: float, size: float, *, bold: bool) -> None:
        codes = "".join(f"{self.letters.setdefault(sign, len(self.letters) + 1):04x}" for sign in told)
        font = "B" if bold else "R"
        self.pages[-1].append(f"BT /{font} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{codes}> Tj ET")

    def paragraph(self, runs: list[Run], size: float, indent: float, *, gap: bool) -> None:
        self.y -= size * (1.0 if gap else 0.1)
        words: list[Run] = []
        for told, bold in runs:
            piece = ""
            for sign in told:
                if sign == "\n":
                    words += [(piece, bold), ("\n", bold)]
                    piece = ""
                elif sign == " ":
                    words.append((piece + " ", bold))
                    piece = ""
                elif unicodedata.east_asian_width(sign) in "WF":
                    words += [(piece, bold), (sign, bold)]
                    piece = ""
                else:
                    piece += sign
            words.append((piece, bold))
        line: list[Run] = []
        x = 0.0
        for told, bold in [*words, ("\n", False)]:
            wide = self._width(told.rstrip(), size)
            if told == "\n" or x + wide > COLUMN - indent:
                self._line(line, size, indent)
                line, x = [], 0.0
                if told == "\n":
                    continue
            line.append((told, bold))
            x += self._width(told, size)

    def _line(self, line: list[Run], size: float, indent: float) -> None:
        if not any(told.strip() for told, _bold in line):
            return
        if self.y < 70:
            self._page()
        self.y -= size * 1.3
        x = MARGIN + indent
        for told, bold in line:
            if told:
                self.draw(told, x, self.y, size, bold=bold)
                x += self._width(told, size)

    def table(self, rows: list[list[str]]) -> None:
        wide = COLUMN / len(rows[0])
        self.y -= 12
        for cells in rows:
            lines = [self._wrapped(cell, wide - 8) for cell in cells]
            high = 14 * max(len(one) for one in lines) + 6
            if self.y - high < 70:
                self._page()
            for column, told in enumerate(lines):
                x = MARGIN + column * wide
                self.pages[-1].append(f"{x:.2f} {self.y - high:.2f} {wide:.2f} {high:.2f} re S")
                for number, line in enumerate(told):
                    self.draw(line, x + 4, self.y - 14 * (number + 1), 10, bold=False)
            self.y -= high
        self.y -= 8

    def _wrapped(self, cell: str, wide: float) -> list[str]:
        lines = [""]
        for word in cell.split():
            if lines[-1] and self._width(f"{lines[-1]} {word}", 10) > wide:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
            while self._width(lines[-1], 10) > wide:
                fits = int(wide / 10)
                lines[-1:] = [lines[-1][:fits], lines[-1][fits:]]
        return lines

    def done(self) -> bytes:
        unicode_map = "\n".join(
            f"<{code:04x}> <{sign.encode('utf-16-be').hex()}>"
            for sign, code in self.letters.items()
            if sign not in self.untold
        )
        blocks = [unicode_map.split("\n")[at : at + 90] for at in range(0, len(self.letters), 90)]
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            + "\n".join(f"{len(one)} beginbfchar\n" + "\n".join(one) + "\nendbfchar" for one in blocks)
            + "\nendcmap end end"
        )
        widths = " ".join(
            f"{code} [{1000 if unicodedata.east_asian_width(sign) in 'WF' else 500}]"
            for sign, code in self.letters.items()
        )
        objects: list[bytes] = []
        count = len(self.pages)
        kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(count))
        objects += [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode()]
        for first, name in ((3, "Plain"), (5, "Plain-Bold")):
            objects.append(
                (
                    f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
                    f"/DescendantFonts [{first + 1} 0 R] /ToUnicode 7 0 R >>"
                ).encode()
            )
            objects.append(
                (
                    f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << "
                    f"/Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                    f" /DW 500 /W [{widths}] /FontDescriptor {8 if first == 3 else 9} 0 R >>"
                ).encode()
            )
        objects.append(_stream(cmap.encode()))
        objects += [
            (
                f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -200 1000 "
                f"800] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>"
            ).encode()
            for name in ("Plain", "Plain-Bold")
        ]
        for number, drawn in enumerate(self.pages):
            objects.append(
                (
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents "
                    f"{11 + 2 * number} 0 R /Resources << /Font << /R 3 0 R /B 5 0 R >> >> >>"
                ).encode()
            )
            objects.append(_stream("\n".join(drawn).encode()))
        return written(objects)


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def written(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first its catalogue."""
    told = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(told))
        told += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    at = len(told)
    told += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    told += b"".join(b"%010d 00000 n \n" % place for place in places)
    return told + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at)
