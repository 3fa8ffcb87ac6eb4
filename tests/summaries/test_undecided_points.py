"""That nothing was decided on a point, behind what was said of it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

UNDECIDED = {
    "en": ("Opportunities", "The land in Njoro has room for two hundred homes.", "No decision on this point."),
    "es": ("Oportunidades", "El suelo de Piura da lugar a doscientas casas.", "No hubo acuerdo sobre este punto."),
    "pt": ("Oportunidades", "O terreno de Icoaraci comporta duzentas casas.", "Não houve decisão sobre este ponto."),
    "fr": ("Opportunités", "Le terrain de Djougop permet deux cents logements.", "Aucune décision sur ce point."),
    "id": ("Peluang", "Lahan di Aertembaga cukup untuk dua ratus rumah.", "Belum ada keputusan mengenai hal ini."),
    "zh": ("机遇", "港区土地可容纳两百套住房。", "会议未就此议题作出决定。"),
}


@pytest.mark.parametrize("language", UNDECIDED)
def test_that_nothing_was_decided_is_no_point(language: str) -> None:
    heading, point, none = UNDECIDED[language]
    points = propose(read(f"# {heading}\n\n{point}\n\n{none}\n".encode(), "x.md"), REGISTER).points
    assert [one.text for one in points] == [point]


def test_that_no_decision_has_been_reached_on_money_is_a_point() -> None:
    text = "# Challenges\n\n- No decision has been taken on the levy since 2019.\n- Wells run dry.\n"
    assert len(propose(read(text.encode(), "x.md"), REGISTER).points) == 1 + 1
