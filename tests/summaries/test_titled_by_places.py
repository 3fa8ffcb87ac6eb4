"""Paragraphs that the name of a place leads into in bold print, and a full stop ends it: their sentences say who will
do what, and that it was agreed."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

_TEXT = """# Second National-Local Dialogue in Kenya

Nairobi, 18 July 2024

## Who was there

NEMA, KURA, City of Kisumu, Kisumu, Nakuru

## Way forward

**Kisumu.** NEMA will review the shelter plan of Kisumu by May 2025.

**Nakuru.** {opening} KURA will host a visit to the drains.
"""


def test_whoever_acts_owes_it_and_not_the_title() -> None:
    steps = told(_TEXT.format(opening="After some discussion it was settled that"), "x.md")
    assert [(text, owner) for text, owner, *_rest in steps] == [
        ("NEMA will review the shelter plan of Kisumu by May 2025.", "NEMA"),
        ("KURA will host a visit to the drains.", "KURA"),
    ]


_OPENED = {
    "es": ("Próximos pasos", "Después de un debate se acordó que ", "SUNASS publicará una guía de pozos."),
    "pt": ("Encaminhamentos", "Depois de algum debate ficou acordado que ", "a ANA publicará um guia de poços."),
    "fr": ("Prochaines étapes", "Après échanges il a été convenu que ", "l'ONAS publiera un guide des puits."),
    "id": ("Langkah selanjutnya", "Setelah diskusi disepakati bahwa ", "Bappenas akan menerbitkan panduan sumur."),
}


@pytest.mark.parametrize("language", _OPENED)
def test_that_it_was_agreed_after_a_debate_is_none_of_it(language: str) -> None:
    heading, opening, step = _OPENED[language]
    assert [text for text, *_rest in told(f"# {heading}\n\n- {opening}{step}\n", "x.md")] == [step]
