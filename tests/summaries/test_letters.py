"""What a letter tells of the meeting: in its subject, and where it thanks those who came."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def facts(subject: str, thanks: str) -> dict[str, object]:
    head = "Ministry of Works\nOur ref: MW 14/2\n2 December 2024\n\nDear colleagues,\n\n"
    told = propose(read(f"{head}{subject}\n\nWe were 33. {thanks}\n".encode(), "x.txt"), REGISTER).facts
    return {name: fact.value for name, fact in told.items()}


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("NATIONAL-LOCAL DIALOGUE ON DRY RIVERS, 20 NOVEMBER 2024", "NATIONAL-LOCAL DIALOGUE ON DRY RIVERS"),
        ("DIÁLOGO NACIONAL-LOCAL SOBRE RÍOS, 20 DE NOVIEMBRE DE 2024", "DIÁLOGO NACIONAL-LOCAL SOBRE RÍOS"),
        ("DIALOGUE NATIONAL-LOCAL SUR L'EAU, LE 20 NOVEMBRE 2024", "DIALOGUE NATIONAL-LOCAL SUR L'EAU"),
        ("DIÁLOGO NACIONAL-LOCAL SOBRE RIOS, 20 DE NOVEMBRO DE 2024", "DIÁLOGO NACIONAL-LOCAL SOBRE RIOS"),
        ("DIALOG NASIONAL-DAERAH TENTANG SUNGAI, 20 NOVEMBER 2024", "DIALOG NASIONAL-DAERAH TENTANG SUNGAI"),
    ],
)
def test_a_subject_is_the_title_without_its_day(subject: str, title: str) -> None:
    told = facts(subject, "It was a long day.")
    assert told["title"] == title
    assert told["start"] == date(2024, 11, 20)


def test_a_place_beside_the_day_stays_with_it() -> None:
    subject = "NATIONAL-LOCAL DIALOGUE ON DRY RIVERS, ACCRA, 20 NOVEMBER 2024"
    assert facts(subject, "It was a long day.")["title"] == subject


@pytest.mark.parametrize(
    ("thanks", "place"),
    [
        ("Thank you for coming to Tamale on 20 November, and for a day at the Palm Hotel.", "Palm Hotel, Tamale"),
        ("Thank you all for coming to Tamale on 20 November.", "Tamale"),
        ("Gracias por venir a Ibarra el 20 de noviembre.", "Ibarra"),
        ("Merci d'être venus à Ouidah le 20 novembre.", "Ouidah"),
        ("Obrigado por terem vindo a Mindelo no dia 20 de novembro.", "Mindelo"),
        ("Terima kasih telah datang ke Bitung pada 20 November.", "Bitung"),
    ],
)
def test_where_those_came_whom_a_letter_thanks(thanks: str, place: str) -> None:
    assert facts("NATIONAL-LOCAL DIALOGUE ON DRY RIVERS, 20 NOVEMBER 2024", thanks)["place"] == place


@pytest.mark.parametrize(
    "thanks", ["Thank you for coming to Tamale last year.", "Thank you for coming to the point so soon."]
)
def test_thanks_for_something_else_tell_no_place(thanks: str) -> None:
    assert "place" not in facts("NATIONAL-LOCAL DIALOGUE ON DRY RIVERS, 20 NOVEMBER 2024", thanks)


@pytest.mark.parametrize(
    ("close", "name"),
    [
        ("Yours sincerely,\n\n(signed)", "S. Mensah"),
        ("Yours sincerely,", "V. Mensah"),
        ("Atentamente,", "J. L. Paz"),
        ("Atenciosamente,", "C. Reis"),
        ("Cordialement,", "A. Diallo"),
        ("Hormat kami,", "B. Sari"),
    ],
)
def test_who_signs_with_an_initial(close: str, name: str) -> None:
    thanks = f"It was a long day.\n\n{close}\n\n{name}\nPermanent Secretary\n\n"
    told = facts("NATIONAL-LOCAL DIALOGUE ON DRY RIVERS, 20 NOVEMBER 2024", "We met. " + thanks)
    assert told["author"] == name
