"""Lines in which an arrow leads from what is to be done to who does it; and texts in small letters throughout."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of

PRESENT = "Present: Ministry of Works, City of Accra, UNEP\n\n"
SMALL = """apuntes del primer diálogo nacional-local de el salvador
san salvador, 15 de enero de 2025

cosas dichas
- faltan planos de los
  barrios altos
- sobra basura

tareas antes del segundo diálogo
lista de lotes -> alcaldía de santa ana (febrero)
fotos de calles arboladas -> alcaldía de sonsonate (antes de semana santa)
modelo de pago -> bid (31 de marzo)

el almuerzo estuvo bueno
"""


def test_an_arrow_leads_to_who_does_it() -> None:
    lines = "Map of the drains → City of Accra (June 2026)\nDraft of the levy → Ministry of Works\n"
    assert steps_of(f"{PRESENT}Homework\n\n{lines}") == [
        ("Map of the drains", "City of Accra"),
        ("Draft of the levy", "Ministry of Works"),
    ]


def test_an_arrow_between_causes_leads_to_nobody() -> None:
    lines = "No data -> no budget\nNo budget -> no pumps\n"
    assert steps_of(f"{PRESENT}Causes\n\n{lines}\nNext steps\n\n- UNEP will test the water.\n") == [
        ("UNEP will test the water.", "UNEP")
    ]


def test_small_letters_throughout_join_no_paragraphs() -> None:
    steps = propose(read(SMALL.encode(), "x.txt"), REGISTER).steps
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in steps] == [
        ("lista de lotes", "alcaldía de santa ana", "febrero"),
        ("fotos de calles arboladas", "alcaldía de sonsonate", "antes de semana santa"),
        ("modelo de pago", "bid", "31 de marzo"),
    ]


def test_paragraphs_with_an_arrow_each_are_a_list_too() -> None:
    lines = "Map of the drains → City of Accra (June 2026)\n\nDraft of the levy → Ministry of Works\n"
    assert steps_of(f"{PRESENT}## Homework\n\n{lines}") == [
        ("Map of the drains", "City of Accra"),
        ("Draft of the levy", "Ministry of Works"),
    ]


def test_two_arrows_in_each_line_part_who_what_and_when() -> None:
    lines = "City of Accra >> map of the drains >> June 2026\nMinistry of Works >> draft of the levy >> May 2026\n"
    assert steps_of(f"{PRESENT}Homework\n\n{lines}") == [
        ("map of the drains", "City of Accra"),
        ("draft of the levy", "Ministry of Works"),
    ]


def test_lines_that_end_with_square_brackets_are_a_list_too() -> None:
    lines = "map of the drains [City of Accra, June 2026]\na draft of the levy [Ministry of Works, by May]\n"
    assert steps_of(f"{PRESENT}Homework\n\n{lines}") == [
        ("map of the drains", "City of Accra"),
        ("a draft of the levy", "Ministry of Works"),
    ]


def test_a_remark_under_lines_with_arrows_is_of_none_of_them() -> None:
    lines = "City of Accra >> map of the drains >> June 2026\nMinistry of Works >> draft of the levy >> May 2026\n"
    text = f"{PRESENT}Homework\n\n{lines}third dialogue = Tamale, after the rains; for our file: lunch bill attached\n"
    assert steps_of(text) == [("map of the drains", "City of Accra"), ("draft of the levy", "Ministry of Works")]
