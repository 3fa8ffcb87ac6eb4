"""What somebody took on, as prose tells it with a time that has no day."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

EN = (
    "# Second National-Local Dialogue of Ghana\n\nAccra, 11 March 2025\n\n## Present\n\nMinistry of Sanitation; "
    "World Bank; "
    "Kumasi Metropolitan Assembly\n\n"
)
ES = (
    "# Primer Diálogo Nacional-Local de Colombia\n\nMontería, 8 de abril de 2025\n\n## Presentes\n\nMinisterio de "
    "Ambiente; BID; "
    "CVS; Alcaldía de Pasto\n\n"
)
FR = (
    "# Deuxième Dialogue national-local du Sénégal\n\nDakar, 12 novembre 2024\n\n## Présents\n\nMinistère de "
    "l'Urbanisme; DEEC; "
    "Mbour; Banque mondiale; communes de Mbour et de Rufisque\n\n"
)


def told(text: str) -> list[tuple[str, str]]:
    steps = propose(read(text.encode(), "x.md"), REGISTER).steps
    return [(step.owner.name if step.owner else "", step.due.words if step.due else "") for step in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{EN}## Waste\n\nIt was long. The Kumasi Metropolitan Assembly committed to sign before the long "
                "rains.\n"
            ),
            [("Kumasi Metropolitan Assembly", "before the long rains")],
        ),
        (
            (
                f"{ES}## Agua\n\nHubo debate. Quedó convenido que la CVS y la alcaldía de Pasto levantarán un mapa a "
                "partir de julio.\n"
            ),
            [("CVS", "a partir de julio")],
        ),
        (
            (
                f"{ES}## Dinero\n\nEl panel reunió a Jorge Lemus (BID). La alcaldía de Pasto se comprometió a abrir un "
                "vivero antes de "
                "la próxima temporada de lluvias.\n"
            ),
            [("alcaldía de Pasto", "antes de la próxima temporada de lluvias")],
        ),
        (
            (
                f"{FR}## Littoral\n\nLe débat fut vif. Il a été convenu que la DEEC et la commune de Mbour dresseront "
                "un relevé à partir "
                "de janvier.\n\n## Discours de clôture\n\nM. Sarr a remercié tout le monde. Il a ajouté que la Banque "
                "mondiale "
                "financera l'école dès la rentrée prochaine.\n"
            ),
            [("DEEC", "à partir de janvier"), ("Banque mondiale", "dès la rentrée prochaine")],
        ),
    ],
)
def test_a_time_without_a_day_shows_that_it_is_promised(text: str, steps: list[tuple[str, str]]) -> None:
    assert told(text) == steps


@pytest.mark.parametrize(
    "text",
    [
        "## Waste\n\nThe Kumasi Metropolitan Assembly had committed to sign before the rains of 2023.\n",
        "## Waste\n\nThe Ministry of Sanitation agreed to disagree until the budget passes.\n",
        "## Waste\n\nThe Ministry of Sanitation promised to answer before the closing session.\n",
        "## Closing\n\nShe said that the rains will come before Easter. She added that the city will be happy.\n",
    ],
)
def test_what_was_or_will_happen_by_itself_is_none(text: str) -> None:
    assert told(f"{EN}{text}") == []
