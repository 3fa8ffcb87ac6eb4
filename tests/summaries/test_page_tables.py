"""Pages that are drawn as a table, and tables that hold several paragraphs in a cell."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TITLE = "Second National-Local Dialogue of Kenya"
PAGE = (
    ("Theme", ["Clean rivers"]),
    ("Date", ["12 May 2026"]),
    ("Prepared by", ["Achieng Odhiambo, Practical Action"]),
    ("Background", ["The first dialogue met in Nairobi. It asked for maps.", "Two of them were made, one is late."]),
    ("National government", ["- Ministry of Water", "- NEMA", "- Council of Governors"]),
    ("Challenges", ["- Dumping on the banks of the river", "- No money for the pumps"]),
    ("Next steps", ["- NEMA will map the drains by June 2026.", "- UNEP will train the wards by May 2027."]),
)  # fmt: skip
"""Titles, and what stands beside each: items of a list begin with a dash."""


def page_in_word() -> bytes:
    document = Document()
    document.add_paragraph(TITLE, style="Title")
    table = document.add_table(rows=0, cols=2)
    for title, told in PAGE:
        left, right = table.add_row().cells
        left.text = title
        right.paragraphs[0].text = told[0].removeprefix("- ")
        right.paragraphs[0].style = "List Bullet" if told[0].startswith("- ") else None
        for text in told[1:]:
            right.add_paragraph(text.removeprefix("- "), style="List Bullet" if text.startswith("- ") else None)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def page_in_html() -> bytes:
    rows = []
    for title, told in PAGE:
        tags = [f"<li>{text[2:]}</li>" if text.startswith("- ") else f"<p>{text}</p>" for text in told]
        inside = "".join(tags)
        rows.append(f"<tr><td>{title}</td><td>{f'<ul>{inside}</ul>' if '<li>' in inside else inside}</td></tr>")
    return f"<html><body><h1>{TITLE}</h1><table>{''.join(rows)}</table></body></html>".encode()


def read_file(data: bytes, name: str) -> Proposal:
    return propose(read(data, name), REGISTER)


@pytest.mark.parametrize(("made", "name"), [(page_in_word, "x.docx"), (page_in_html, "x.html")])
def test_a_page_that_is_drawn_as_a_table(made: Callable[[], bytes], name: str) -> None:
    told = read_file(made(), name)
    assert [told.value(fact) for fact in ("title", "topic", "author")] == [
        TITLE, "Clean rivers", "Achieng Odhiambo, Practical Action",
    ]  # fmt: skip
    assert [point.text for point in told.points] == ["Dumping on the banks of the river", "No money for the pumps"]
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("NEMA will map the drains by June 2026.", "NEMA"),
        ("UNEP will train the wards by May 2027.", "UNEP"),
    ]


def test_a_few_values_and_lists_of_names_are_no_page() -> None:
    rows = "".join(
        f"<tr><td>{level}</td><td>{''.join(f'<p>{name}</p>' for name in names)}</td></tr>"
        for level, names in {
            "National": ["Ministry of Water", "NEMA", "Council of Governors"],
            "Local": ["City of Kisumu", "Homa Bay Municipality", "Nakuru City"],
            "Others": ["UN-Habitat", "Maseno University", "KEPRO"],
        }.items()
    )
    data = f"<h1>{TITLE}</h1><h2>Participants</h2><table>{rows}</table>".encode()
    assert [(part.level, part.name) for part in read_file(data, "x.html").representation] == [
        ("national", "Ministry of Water"), ("national", "NEMA"), ("national", "Council of Governors"),
        ("local", "City of Kisumu"), ("local", "Homa Bay Municipality"), ("local", "Nakuru City"),
        ("other", "UN-Habitat"), ("other", "Maseno University"), ("other", "KEPRO"),
    ]  # fmt: skip


def test_columns_of_a_web_page_with_many_paragraphs() -> None:
    local = ["City of Kisumu", "Homa Bay Municipality", "Nairobi City County", "Mombasa County", "Nakuru City"]
    others = ["Kenya National Waste Pickers Welfare Association", "Maseno University"]
    cells = "".join(f"<td>{''.join(f'<p>{name}</p>' for name in names)}</td>" for names in (["NEMA"], local, others))
    data = (
        f"<h1>{TITLE}</h1><h2>Who came</h2><table><tr><td>National</td><td>Local</td><td>Others</td></tr>"
        f"<tr>{cells}</tr></table>"
    ).encode()
    assert [(part.level, part.name) for part in read_file(data, "x.html").representation] == [
        ("national", "NEMA"), *(("local", name) for name in local), *(("other", name) for name in others),
    ]  # fmt: skip


def test_letters_in_the_cells_of_a_row_count_its_actions() -> None:
    told = read_file(
        b"""# Third National-Local Dialogue (Philippines), 21 August 2026

| Item | Action | By whom | By when |
|---|---|---|---|
| 1 | Publish the standard | DOTr | 30 October 2026 |
| 2 | a) Share the tool b) Count the passengers on ten routes | a) Iloilo City b) DILG | a) June 2027 b) July 2027 |
| 3 | For information | None | - |
""",
        "x.md",
    )
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps] == [
        ("Publish the standard", "DOTr", "30 October 2026"),
        ("Share the tool", "Iloilo City", "June 2027"),
        ("Count the passengers on ten routes", "DILG", "July 2027"),
    ]


def list_in_word() -> bytes:
    document = Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph("Next steps", style="Heading 1")
    table = document.add_table(rows=0, cols=2)
    for number, text in enumerate(("Map the drains", "Train the wards"), start=1):
        left, right = table.add_row().cells
        left.text, right.text = f"{number}.", text
        right.add_paragraph("Lead: UNEP")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def list_in_html() -> bytes:
    rows = "".join(
        f"<tr><td><b>{number}</b></td><td>{text}<br><small>Lead: UNEP</small></td></tr>"
        for number, text in enumerate(("Map the drains", "Train the wards"), start=1)
    )
    return f"<h1>{TITLE}</h1><h2>Next steps</h2><table>{rows}</table>".encode()


@pytest.mark.parametrize(("made", "name"), [(list_in_word, "x.docx"), (list_in_html, "x.html")])
def test_a_list_whose_numbers_stand_in_cells(made: Callable[[], bytes], name: str) -> None:
    assert [(step.text, step.owner and step.owner.name) for step in read_file(made(), name).steps] == [
        ("Map the drains", "UNEP"),
        ("Train the wards", "UNEP"),
    ]
