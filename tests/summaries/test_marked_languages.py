"""Texts in two languages that mark each paragraph with its language, or say each name in both: it counts once."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "Second National-Local Dialogue on Rivers, Cameroon\nYaoundé, 14 May 2026\n\n"
NAMES = (
    "Participants\n  Ministry of Water / Ministère de l'Eau\n  Douala City Council / Communauté urbaine de Douala\n"
    "  World Bank / Banque mondiale\n  University of Buea / Université de Buea\n\n"
)
MARKED = """Challenges / Défis
  {a}  The gauges are older than the city council that reads them.
  {b}  Les jauges sont plus vieilles que la mairie qui les lit.
  {a}  Nobody pays for the dredging of the drains.
  {b}  Personne ne paie le curage des caniveaux.

Key message / Message principal
  {a}  The river must be managed from the hills to the sea, and not by each city
      alone.
  {b}  Le fleuve doit être géré des collines à la mer, et non par chaque ville
      seule.

Next steps / Suites à donner
  {a}  (a) The Ministry of Water will install four gauges on the Wouri by 31 January 2027.
      (b) Douala City Council will map the drains, together with the University of
      Buea, by November 2026.
  {b}  (a) Le Ministère de l'Eau installera quatre jauges sur le Wouri d'ici au 31 janvier 2027.
      (b) La Communauté urbaine de Douala dressera, avec l'Université de Buea, la carte des
      caniveaux de Bonabéri d'ici novembre 2026.

Thank you / Merci
"""


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "x.txt"), REGISTER)


@pytest.mark.parametrize(
    ("first", "second"), [("EN", "FR"), ("[EN]", "[FR]"), ("EN:", "FR:"), ("English:", "Français:")]
)
def test_each_paragraph_counts_once_without_its_mark(first: str, second: str) -> None:
    told = told_in(HEAD + NAMES + MARKED.format(a=first, b=second))
    assert [(step.text, step.owner.name if step.owner else "") for step in told.steps] == [
        ("The Ministry of Water will install four gauges on the Wouri by 31 January 2027.", "Ministry of Water"),
        (
            "Douala City Council will map the drains, together with the University of Buea, by November 2026.",
            "Douala City Council",
        ),
    ]
    assert [(point.kind, point.text[:10]) for point in told.points] == [
        ("challenge", "The gauges"),
        ("challenge", "Nobody pay"),
        ("key_message", "The river "),
    ]


def test_each_name_counts_once() -> None:
    told = told_in(HEAD + NAMES + MARKED.format(a="EN", b="FR"))
    assert [part.name for part in told.representation] == [
        "Ministry of Water", "Douala City Council", "World Bank", "University of Buea",
    ]  # fmt: skip


def test_capitals_at_the_beginning_of_lines_are_no_marks() -> None:
    told = told_in(
        "Segundo Diálogo Nacional-Local\n14 de mayo de 2026\n\nPróximos pasos\n\n"
        "EN MAYO: el PNUMA hará el mapa.\nEN JUNIO: CAF pagará la obra.\nES TAREA de CAF pagar el estudio en julio.\n"
    )
    assert all("MAYO" in step.source.words or step.due for step in told.steps)
