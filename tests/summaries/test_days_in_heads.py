"""Days in the head of a text: under a head of pages that tells the month, before a hall, behind 'yesterday'."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

Told = tuple[object, object, object]


def told(text: str) -> Told:
    """First and last day, and the place."""
    found = propose(read(text.encode(), "x.txt"), REGISTER).facts
    start, end, place = (found[name].value if name in found else None for name in ("start", "end", "place"))
    return start, end, place


@pytest.mark.parametrize(
    ("month", "place", "day"),
    [
        ("National-Local Dialogue, Ghana, May 2026", "Accra Conference Centre, Accra", "5 – 6 May 2026"),
        ("Diálogo Nacional-Local, Perú, mayo de 2026", "Centro de Convenciones, Lima", "5 y 6 de mayo de 2026"),
        ("Dialogue national-local, Bénin, mai 2026", "Palais des Congrès, Cotonou", "5 et 6 mai 2026"),
        ("Diálogo Nacional-Local, Angola, maio de 2026", "Centro de Convenções, Luanda", "5 e 6 de maio de 2026"),
        ("Dialog Nasional-Daerah, Indonesia, Mei 2026", "Balai Kota, Medan", "5–6 Mei 2026"),
    ],
)
def test_days_go_before_the_month_that_stands_above(month: str, place: str, day: str) -> None:
    text = f"{month}\n\n\nREPORT OF THE SECOND NATIONAL-LOCAL DIALOGUE\n\n{place}\n{day}\n\nIt rained.\n"
    assert told(text) == (date(2026, 5, 5), date(2026, 5, 6), place)


def test_a_month_stays_where_the_day_is_of_another_one() -> None:
    text = "Second National-Local Dialogue, Accra, May 2026\n\nAccra, 3 July 2026\n\n1. WHO CAME\n\nNobody.\n"
    assert told(text)[0] == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("line", "hall"),
    [
        ("Accra, 5 May 2026 · Auditorium of the Institution of Engineers and of Surveyors", "Accra"),
        ("Quito, 5 de mayo de 2026 · Auditorio del Colegio de Arquitectos y de Ingenieros Civiles", "Quito"),
        ("Dakar, 5 mai 2026 | Auditorium de la Chambre de Commerce et des Métiers", "Dakar"),
        ("Recife, 5 de maio de 2026 · Auditório do Conselho de Arquitetura e do Urbanismo", "Recife"),
        ("Medan, 5 Mei 2026 · Aula Besar Badan Perencanaan Pembangunan Daerah Provinsi Sumatera Utara", "Medan"),
    ],
)
def test_a_hall_with_a_long_name_stands_behind_place_and_day(line: str, hall: str) -> None:
    start, _end, place = told(f"# Second National-Local Dialogue\n\n{line}\n\n1. WHO CAME\n\nNobody.\n")
    assert start == date(2026, 5, 5)
    assert isinstance(place, str)
    assert place.endswith(f", {hall}") or place == hall
    assert "Aud" in place or "Aula" in place


def test_what_else_stands_behind_place_and_day_is_no_hall() -> None:
    line = "Quito, 5 de mayo de 2026 · Documento de trabajo que la mesa técnica entrega a las instituciones del país"
    assert told(f"# Segundo Diálogo Nacional-Local\n\n{line}\n\nLlovió.\n")[2] in (None, "Quito")


@pytest.mark.parametrize(
    ("begins", "author"),
    [
        ("Accra, 4 March 2026 (Press Office of the Association of Cities) – Yesterday the", "Press Office"),
        (
            "Quito, 4 de marzo de 2026 (Oficina de Prensa de la Asociación de Municipios) – Se celebró ayer el",
            "Oficina",
        ),
        ("Mindelo, 4 de março de 2026 (Gabinete de Imprensa da Associação) – Realizou-se ontem o", "Gabinete"),
        ("Cotonou, 4 mars 2026 (Service de presse de l'Association des communes) – Hier s'est tenu le", "Service"),
    ],
)
def test_who_wrote_an_article_stands_behind_its_day(begins: str, author: str) -> None:
    text = f"Cities and ministries talk of wells\n\n{begins} National-Local Dialogue was held at the Town Hall.\n"
    found = propose(read(text.encode(), "x.txt"), REGISTER).facts
    assert found["author"].value.startswith(author)
    assert found["title"].value == "Cities and ministries talk of wells"
    assert found["start"].value == date(2026, 3, 3)


def test_a_hall_behind_the_day_wrote_nothing() -> None:
    text = "Cities talk of wells\n\nAccra, 4 March 2026 (Palm Convention Centre) – The second dialogue was held.\n"
    assert "author" not in propose(read(text.encode(), "x.txt"), REGISTER).facts
