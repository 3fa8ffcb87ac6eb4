"""The name of a meeting in capitals, under the line that says of which kind the text is."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("kind", "of", "title", "day"),
    [
        ("COMPTE RENDU", "DE LA ", "DEUXIÈME RENCONTRE NATIONALE-LOCALE SUR LES MARCHÉS", "Date : 6 mai 2025"),
        ("COMPTE RENDU", "DU ", "DIALOGUE NATIONAL-LOCAL SUR LES MARCHÉS", "Date : 6 mai 2025"),
        ("ACTA", "DEL ", "SEGUNDO DIÁLOGO NACIONAL-LOCAL SOBRE MERCADOS", "Fecha: 6 de mayo de 2025"),
        ("ATA", "DO ", "SEGUNDO DIÁLOGO NACIONAL-LOCAL SOBRE MERCADOS", "Data: 6 de maio de 2025"),
        ("MINUTES", "OF THE ", "SECOND NATIONAL-LOCAL DIALOGUE ON MARKETS", "Date: 6 May 2025"),
        ("NOTULEN", "", "DIALOG NASIONAL-LOKAL KEDUA TENTANG PASAR", "Tanggal: 6 Mei 2025"),
    ],
)
def test_the_title_is_the_name_of_the_meeting(kind: str, of: str, title: str, day: str) -> None:
    told = propose(read(f"{kind}\n{of}{title}\n\n{day}\n".encode(), "x.txt"), REGISTER)
    assert told.facts["title"].value == title
