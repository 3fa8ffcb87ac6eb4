"""Chapters whose number stands between rules, labels from which signs point, titles between bars, and agendas."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

NOTE = """{title}

{n1} Attendance

[x] Environmental Protection Agency
[x] City of Accra

{n2} Discussion

The talk was lively. It lasted two hours.

   {hard}  {sign}  Haulers are owed nine months of fees.
   {good}  {sign}  The plant has spare capacity.

{n3} Looking ahead to the third dialogue: provisional agenda

09:00  Registration
09:30  Review of debts
"""


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "note.txt"), REGISTER)


@pytest.mark.parametrize(
    "numbers", [("-- 1 --", "-- 2 --", "-- 3 --"), ("-- I --", "-- II --", "-- III --"), ("=1=", "=2=", "=3=")]
)
@pytest.mark.parametrize("sign", [">>", "»", "::"])
def test_numbers_between_rules_count_chapters(numbers: tuple[str, str, str], sign: str) -> None:
    n1, n2, n3 = numbers
    title = "Second national-local dialogue in Ghana"
    told = told_in(
        NOTE.format(title=title, n1=n1, n2=n2, n3=n3, sign=sign, hard="Main difficulty", good="Main opening")
    )
    assert [part.name for part in told.representation] == ["Environmental Protection Agency", "City of Accra"]
    assert [(point.kind, point.text) for point in told.points] == [
        ("challenge", "Haulers are owed nine months of fees."),
        ("opportunity", "The plant has spare capacity."),
    ]
    assert told.steps == ()


@pytest.mark.parametrize(
    ("title", "hard", "good"),
    [
        ("Segundo diálogo nacional-local del Perú", "Principal dificultad", "Principal oportunidad"),
        ("Segundo diálogo nacional-local do Brasil", "Principal dificuldade", "Principal oportunidade"),
        ("Deuxième dialogue national-local au Maroc", "Principale difficulté", "Principale opportunité"),
        ("Dialog nasional-daerah kedua di Indonesia", "Tantangan utama", "Peluang utama"),
    ],
)
def test_signs_point_from_labels_in_any_language(title: str, hard: str, good: str) -> None:
    pointed = f"   {hard}  >>  Sembilan bulan tanpa dana.\n   {good}  >>  Pabrik kompos masih kosong.\n"
    told = told_in(f"{title}\n\nDiskusi berlangsung lama.\n\n{pointed}")
    assert [point.kind for point in told.points] == ["challenge", "opportunity"]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("GHANA | NATIONAL-LOCAL DIALOGUE | 2\n=====", "Second National-Local Dialogue in Ghana - Record of the Day"),
        ("PERÚ | DIÁLOGO NACIONAL-LOCAL | 2\n=====", "Segundo Diálogo Nacional-Local del Perú"),
    ],
)
def test_what_stands_between_bars_above_the_title_is_none(head: str, title: str) -> None:
    assert told_in(f"{head}\n\n{title}\nAccra, 8 October 2026\n\nIt rained.\n").value("title") == title


@pytest.mark.parametrize(
    ("title", "heading", "first", "second"),
    [
        ("First dialogue in Ghana", "SECOND DIALOGUE: DRAFT AGENDA", "Present the inventory", "Sign the protocol"),
        (
            "Primeiro diálogo em Moçambique",
            "SEGUNDO DIÁLOGO: PROGRAMA PROVISÓRIO",
            "Apresentar o inventário",
            "Assinar",
        ),
        (
            "Primer diálogo del Perú",
            "HACIA EL SEGUNDO DIÁLOGO: AGENDA PRELIMINAR",
            "Presentar el mapa",
            "Firmar el acta",
        ),
        (
            "Premier dialogue au Maroc",
            "PERSPECTIVES : ORDRE DU JOUR PROVISOIRE",
            "Examiner le bilan",
            "Arrêter la liste",
        ),
    ],
)
def test_a_provisional_agenda_is_no_list_of_steps(title: str, heading: str, first: str, second: str) -> None:
    assert told_in(f"{title}\n\n3 March 2026\n\n{heading}\n\n- {first}\n- {second}\n").steps == ()


def test_a_dash_on_both_sides_of_a_number_counts_steps() -> None:
    steps = ("- 1 - UNEP will publish the map", "- 2 - The World Bank will count the trucks")
    text = "\n".join(("First dialogue in Ghana", "", "3 March 2026", "", "Next steps", "", *steps))
    assert len(told_in(text).steps) == len(steps)
