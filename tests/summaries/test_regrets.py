"""What somebody regrets that is no challenge: how a meeting was called."""

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
