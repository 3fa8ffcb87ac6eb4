"""Minutes whose numbered points each end with what was resolved, in capitals and with a colon."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.structure import structure_of
from commitments.importing.vocabulary.kinds_of_sections import Holds
from tests.summaries.register import REGISTER

RESOLVED = {
    "en": ("DECIDED:", "UNEP to draw up a map of the dunes by 15 October 2025."),
    "es": ("SE RESUELVE:", "Encomendar al PNUMA un mapa de las dunas antes del 15 de octubre de 2025."),
    "pt": ("FICOU DECIDIDO:", "O PNUMA fará um mapa das dunas até 15 de outubro de 2025."),
    "fr": ("IL EST DÉCIDÉ :", "Le PNUE établira une carte des dunes avant le 15 octobre 2025."),
    "id": ("DISEPAKATI:", "UNEP akan membuat peta bukit pasir sebelum 15 Oktober 2025."),
    "zh": ("会议决定：", "联合国环境署于2025年10月15日前绘制沙丘图。"),
}


@pytest.mark.parametrize("language", sorted(RESOLVED))
def test_the_next_point_is_no_part_of_what_was_resolved(language: str) -> None:
    heading, step = RESOLVED[language]
    text = (
        "Second National-Local Dialogue\n22 August 2025\n\n1) Last minutes\n   They were approved as they stand.\n\n"
        f"2) Dunes\n   They grow back in five years.\n   {heading}\n   2.1 {step}\n\n"
        "3) Buses\n   Each city tenders its own lines.\n   Nobody agreed on the fares.\n\n"
        "4) Any other business\n   There was none.\n"
    )
    document = read(text.encode(), "x.txt")
    held = {one.heading.text: one.holds for one in structure_of(document).sections if one.heading is not None}
    assert held["Buses"] is not Holds.STEPS
    assert [one.text for one in propose(document, REGISTER).steps] == [step]
