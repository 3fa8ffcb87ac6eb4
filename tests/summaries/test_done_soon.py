"""What somebody says behind a step of when it is done."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue\n22 September 2025\n\n"
STEPS = {
    "en": ("Decisions", "Ask UNEP for a note on the fund.", "Mensah sends it this week.", "this week"),
    "es": ("Acuerdos", "Pedir al PNUMA una nota sobre el fondo.", "Mora la remite esta semana.", "esta semana"),
    "pt": ("Deliberações", "Pedir ao PNUMA uma nota sobre o fundo.", "Mota a envia esta semana.", "esta semana"),
    "fr": ("Décisions", "Demander au PNUE une note sur le fonds.", "Mme Sow l'envoie cette semaine.", "cette semaine"),
    "id": ("Keputusan", "Meminta catatan tentang dana.", "Lestari mengirimkannya minggu ini.", "minggu ini"),
}


@pytest.mark.parametrize("language", sorted(STEPS))
def test_its_time_is_the_due(language: str) -> None:
    heading, step, answer, when = STEPS[language]
    text = f"{HEAD}{heading}\n\n1. {step} {answer}\n2. {step.replace('.', '')} 2.\n"
    words = [(text, due) for text, _owner, _helpers, due in told(text)]
    assert words[0] == (step, when)


def test_what_goes_on_otherwise_stays() -> None:
    text = (
        f"{HEAD}Decisions\n\n1. Ask UNEP for a note on the fund. The note explains it to the cities.\n2. Publish it.\n"
    )
    assert told(text)[0][0].endswith("to the cities.")
