"""Owners at the right edge of the lines of a list, in a column that no head names."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import page_of
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of, told_in

STEPS = (
    ("Publish the map of drains by June 2026", "KMA"),
    ("Issue the guide for markets", "Ministry of Works"),
    ("Test the water of three markets", "UNEP"),
)


def owed(told: Proposal) -> list[tuple[str, str | None]]:
    return [(step.text, step.owner.name if step.owner else None) for step in told.steps]


@pytest.mark.parametrize("sign", ["", "- ", "{}. ", "({}) "])
@pytest.mark.parametrize("is_right", [False, True])
def test_names_that_begin_or_end_under_each_other(sign: str, *, is_right: bool) -> None:
    lines = [
        f"{sign.format(number)}{text}".ljust(60 - (len(owner) if is_right else 0)) + owner
        for number, (text, owner) in enumerate(STEPS, start=1)
    ]
    assert steps_of("Next steps\n\n" + "\n".join(lines) + "\n") == list(STEPS)


@pytest.mark.parametrize("is_first", [True, False])
def test_items_of_several_lines(*, is_first: bool) -> None:
    """The name stands on the first or on the last line of its item."""
    first, last = ("KMA", "") if is_first else ("", "KMA")
    lines = [
        "1. Publish the map and show it".ljust(50) + first,
        "   in all ten wards".ljust(50) + last,
        "2. Issue the guide for markets".ljust(50) + "Ministry of Works",
        "3. Test the water of markets".ljust(50) + "UNEP",
    ]
    assert steps_of("Next steps\n\n" + "\n".join(lines) + "\n") == [
        ("Publish the map and show it in all ten wards", "KMA"),
        ("Issue the guide for markets", "Ministry of Works"),
        ("Test the water of markets", "UNEP"),
    ]


def test_dots_that_lead_to_them() -> None:
    steps = [
        ("Publicar la guía de canales antes de septiembre", "Ministerio de Vivienda"),
        ("Levantar el plano de los canales", "Municipalidad de Trujillo"),
        ("Limpiar las rejillas de los mercados", "Municipalidad de Lima"),
    ]
    lines = "\n".join(f"{text} ".ljust(60, ".") + f" {owner}" for text, owner in steps)
    assert steps_of(f"Acuerdos\n\n{lines}\n") == steps


@pytest.mark.parametrize("is_right", [False, True])
def test_on_the_page_of_a_pdf(*, is_right: bool) -> None:
    runs = [(60.0, 60.0, "*Second National-Local Dialogue, Ghana"), (60.0, 85.0, "Accra, 23 September 2025")]
    runs.append((60.0, 130.0, "*Next steps"))
    for number, (text, owner) in enumerate(STEPS):
        top = 160.0 + 18 * number
        runs += [(60.0, top, text), (540.0 - 5 * len(owner) if is_right else 440.0, top, owner)]
    assert owed(propose(read(page_of(runs), "x.pdf"), REGISTER)) == list(STEPS)


def test_in_chinese() -> None:
    lines = "1. 编制排水图并向社会公布          绍兴市\n2. 印发市场排水导则                住房和城乡建设部\n"
    assert owed(told_in(f"下一步工作\n\n{lines}")) == [
        ("编制排水图并向社会公布", "绍兴市"),
        ("印发市场排水导则", "住房和城乡建设部"),
    ]


def test_days_at_the_edge() -> None:
    lines = "1. Publish the map of drains    June 2026\n2. Issue the guide for all      May 2027\n"
    told = told_in(f"Next steps\n\n{lines}")
    assert [(step.text, step.due and str(step.due.on)) for step in told.steps] == [
        ("Publish the map of drains", "2026-06-30"),
        ("Issue the guide for all", "2027-05-31"),
    ]


def test_persons_beside_what_they_are_from_are_no_items() -> None:
    lines = "1. Arch. Salome Kimani      NEMA\n2. Dr. Hassan Abdi          The National Treasury\n"
    assert not any(line.cells for line in read(f"PRESENT\n\n{lines}".encode(), "x.txt").lines)
