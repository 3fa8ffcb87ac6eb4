"""Headings in which those who met speak of themselves: what they take home, what keeps them, what they can use."""

from __future__ import annotations

import pytest

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds


@pytest.mark.parametrize(
    ("heading", "held"),
    [
        ("Messages that stayed with us", Holds.KEY_MESSAGES),
        ("Mensajes que nos llevamos", Holds.KEY_MESSAGES),
        ("As mensagens que nos ficam", Holds.KEY_MESSAGES),
        ("Messages que nous emportons", Holds.KEY_MESSAGES),
        ("Pesan yang kita petik", Holds.KEY_MESSAGES),
        ("我们带走的信息", Holds.KEY_MESSAGES),
        ("What is slowing us down", Holds.CHALLENGES),
        ("Lo que nos detiene", Holds.CHALLENGES),
        ("O que nos atrasa", Holds.CHALLENGES),
        ("Ce qui nous retient", Holds.CHALLENGES),
        ("Yang menahan langkah kita", Holds.CHALLENGES),
        ("是什么拖住了我们", Holds.CHALLENGES),
        ("What we could make use of", Holds.OPPORTUNITIES),
        ("Lo que tenemos a mano", Holds.OPPORTUNITIES),
        ("O que nos empurra", Holds.OPPORTUNITIES),
        ("Ce dont nous pouvons profiter", Holds.OPPORTUNITIES),
        ("Yang bisa kita manfaatkan", Holds.OPPORTUNITIES),
        ("我们可以利用的", Holds.OPPORTUNITIES),
        ("What's ahead", Holds.STEPS),
        ("Cómo sigue esto", Holds.STEPS),
        ("Em que ficámos", Holds.STEPS),
        ("Ce que nous nous sommes promis", Holds.STEPS),
        ("Yang kita janjikan", Holds.STEPS),
        ("我们答应了什么", Holds.STEPS),
    ],
)
def test_what_headings_in_the_first_person_hold(heading: str, held: Holds) -> None:
    assert holds(heading) is held


@pytest.mark.parametrize(
    "heading",
    [
        "What brings us together", "Lo que nos une", "Para onde vamos desde o primeiro diálogo",
        "Ce qui nous rassemble", "Yang mempertemukan kita", "我们的城市", "En qué quedamos después del primer diálogo",
    ],
)  # fmt: skip
def test_what_brings_them_together_is_none_of_these(heading: str) -> None:
    assert holds(heading) in (None, Holds.EARLIER)
