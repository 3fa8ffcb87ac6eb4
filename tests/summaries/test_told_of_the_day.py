"""What is told of a meeting and makes no point: that an invitation came late, and what was talked of."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def kinds(text: str) -> list[str]:
    text = f"# Second National-Local Dialogue\n\nAccra, 3 March 2024\n\n## The day\n\n{text}\n"
    return [point.kind for point in propose(read(text.encode(), "x.md"), REGISTER).points]


@pytest.mark.parametrize(
    "regret",
    [
        "The Mayor of Tamale regretted that the invitation had reached her late.",
        "La alcaldesa de Ibarra lamentó que la invitación le llegara tarde.",
        "O prefeito de Mindelo lamentou que o convite tivesse chegado tarde.",
        "Le Maire de Ouidah a déploré que l'invitation lui soit parvenue tard.",
        "Wali kota Bitung menyayangkan undangan yang datang terlambat.",
    ],
)
def test_an_invitation_that_came_late_is_no_challenge(regret: str) -> None:
    assert kinds(f"The chair opened the day. {regret} The hall was full.") == []


@pytest.mark.parametrize(
    "told",
    [
        "In the second half the talk turned to tariffs. The City of Tamale described its deal with the hotels.",
        "En la segunda parte se habló de tarifas. La ciudad de Ibarra describió su acuerdo con los hoteles.",
        "Na segunda parte falou-se de tarifas. A Câmara do Sal descreveu o acordo com os hotéis da ilha.",
        "En seconde partie, on a parlé des tarifs. La ville de Ouidah a décrit son accord avec les hôtels.",
        "Pada bagian kedua dibahas soal tarif. Kota Bitung menggambarkan kesepakatannya dengan hotel.",
    ],
)
def test_what_was_talked_of_is_no_message(told: str) -> None:
    text = f"# Second National-Local Dialogue\n\nAccra, 3 March 2024\n\n## What we heard\n\n{told}\n"
    assert propose(read(text.encode(), "x.md"), REGISTER).points == ()
