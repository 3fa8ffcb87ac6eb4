"""Texts that somebody put into a web page or a Word document as they are, line by line."""

from __future__ import annotations

import html
import io
from collections.abc import Callable

import pytest
from docx import Document

from commitments.importing.formats import read
from commitments.importing.lines import Line
from commitments.importing.proposing import propose
from tests.summaries.measure import HERE
from tests.summaries.register import REGISTER

WRAPPED = """\
Kenya National-Local Dialogue on Wetlands

Recommendations were heard from all sides, and the counties asked that the maps of
wetlands be drawn before the rains begin.

Next steps
- The National Environment Authority publishes the map of the wetlands of Kisumu and
  Nakuru by 31 May 2026.
- Nakuru County trains the engineers of its wards in the upkeep of wetlands, as far as
  the budget goes.
"""
COLUMNS = """\
Minutes of the second dialogue

Next steps
No  Step                       Who        When
1   Map the wards of the       UNEP       May 2025
    old town
2   Pay the wards                         June 2025

Any other business
None.
"""


def lines_of_word(text: str) -> bytes:
    """Each line a paragraph."""
    return as_word(text.split("\n"))


def parts_of_word(text: str) -> bytes:
    """Each paragraph of the text one of Word, with its lines broken by hand."""
    return as_word(text.split("\n\n"))


def as_word(parts: list[str]) -> bytes:
    document, file = Document(), io.BytesIO()
    for part in parts:
        document.add_paragraph(part)
    document.save(file)
    return file.getvalue()


def kept(text: str) -> bytes:
    return f"<html><body><pre>{html.escape(text)}</pre></body></html>".encode()


def broken(text: str) -> bytes:
    return "<html><body>{}</body></html>".format("<br>\n".join(html.escape(text).split("\n"))).encode()


def divided(text: str) -> bytes:
    """As mail programs do: each line in a box of its own, an empty one as a break, space that does not break."""
    told = html.escape(text).replace("  ", "&nbsp; ").split("\n")
    return "".join(f"<div>{line or '<br>'}</div>" for line in told).encode()


def without_empty_ones(text: str) -> bytes:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line).encode()


def steps_of(data: bytes, name: str) -> list[tuple[object, ...]]:
    steps = propose(read(data, name), REGISTER).steps
    return [(one.text, one.owner and one.owner.name, one.due and one.due.words) for one in steps]


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (lines_of_word, "x.docx"), (parts_of_word, "x.docx"), (kept, "x.html"), (broken, "x.html"),
        (divided, "x.html"), (without_empty_ones, "x.html"),
    ],
)  # fmt: skip
def test_wrapped_lines_are_put_together(made: Callable[[str], bytes], name: str) -> None:
    assert steps_of(made(WRAPPED), name) == [
        (
            "The National Environment Authority publishes the map of the wetlands of Kisumu and Nakuru by 31 May 2026.",
            "National Environment Authority",
            "31 May 2026",
        ),
        (
            "Nakuru County trains the engineers of its wards in the upkeep of wetlands, as far as the budget goes.",
            "Nakuru County",
            None,
        ),
    ]


@pytest.mark.parametrize(
    ("made", "name"),
    [(lines_of_word, "x.docx"), (parts_of_word, "x.docx"), (kept, "x.html"), (divided, "x.html")],
)
def test_columns_of_spaces_are_a_table(made: Callable[[str], bytes], name: str) -> None:
    assert steps_of(made(COLUMNS), name) == [
        ("Map the wards of the old town", "UNEP", "May 2025"),
        ("Pay the wards", None, "June 2025"),
    ]


def test_columns_of_tabs_in_a_web_page_are_a_table() -> None:
    rows = ("Step\tWho\tWhen", "Map the wards\tUNEP\tMay 2025", "Pay the wards\t\tJune 2025")
    page = "<p>Next steps</p>" + "".join(f"<p>{row}</p>" for row in rows)
    assert steps_of(page.encode(), "x.html") == [
        ("Map the wards", "UNEP", "May 2025"),
        ("Pay the wards", None, "June 2025"),
    ]


def test_bars_between_cells_in_paragraphs_are_a_table() -> None:
    rows = ("Step | Who | When", "Map the wards | UNEP | May 2025", "Pay the wards | - | June 2025")
    assert steps_of(as_word(["Next steps", *rows]), "x.docx") == [
        ("Map the wards", "UNEP", "May 2025"),
        ("Pay the wards", None, "June 2025"),
    ]


def test_bold_print_stays_where_wide_space_is_closed() -> None:
    (line,) = read(b"<p>Map   the <b>wards  of</b> Kisumu</p>", "x.html").lines
    assert (line.text, [line.text[start:end] for start, end in line.bold]) == ("Map the wards of Kisumu", ["wards of"])


def test_paragraphs_that_fill_their_line_by_chance_stay_apart() -> None:
    sentences = [
        f"The {place} county reported that its wetlands had been mapped and fenced by its own wardens."
        for place in ("first", "second", "third", "fourth")
    ]
    document = read(as_word(sentences), "x.docx")
    assert (document.kind, [line.text for line in document.lines]) == ("docx", sentences)


def test_what_a_page_keeps_line_by_line_is_read_as_a_text() -> None:
    def seen(lines: tuple[Line, ...]) -> list[object]:
        return [(line.text, line.cells, line.gap, line.indent, line.wraps) for line in lines]

    read_ones = 0
    for path in sorted((HERE / "documents").glob("*/*.txt")):
        data = path.read_bytes()
        plain = read(data, path.name)
        if plain.kind != "text" or plain.pages > 1 or not data.isascii():
            continue
        read_ones += 1
        assert (path.name, seen(read(kept(data.decode()), "x.html").lines)) == (path.name, seen(plain.lines))
    assert read_ones
