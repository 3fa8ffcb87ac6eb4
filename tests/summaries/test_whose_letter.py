"""Names in letters: 'my Ministry', 'our next dialogue', and articles before names that begin with a small letter."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "Second National-Local Dialogue, 23 September 2025\n\n"


@pytest.mark.parametrize(
    ("over", "step", "helper"),
    [
        ("Ministry of Lands and Water", "UNEP undertook to print a guide together with my Ministry.",
         "Ministry of Lands and Water"),
        ("Ministerio de Agua y Suelo", "El PNUMA imprimirá una guía junto con nuestro Ministerio.",
         "Ministerio de Agua y Suelo"),
        ("Ministério da Água", "O PNUMA imprimirá um guia junto com o meu Ministério.", "Ministério da Água"),
        ("Ministère de l'Eau", "Le PNUE imprimera un guide avec mon ministère.", "Ministère de l'Eau"),
        ("Kementerian Air", "UNEP akan mencetak panduan bersama kementerian kami.", "Kementerian Air"),
        ("水利部", "联合国环境规划署将会同我部编印指南。", "水利部"),
    ],
)  # fmt: skip
def test_the_ministry_over_a_letter_is_ours(over: str, step: str, helper: str) -> None:
    ((_words, _owner, helpers, _due),) = told(f"{over}\n\n{HEAD}Next steps\n\n- {step}\n")
    assert helpers == [helper]


def test_another_office_is_not() -> None:
    text = f"Agency for Water\n\n{HEAD}Next steps\n\n- UNEP will print a guide with my Ministry.\n"
    assert told(text)[0][2] != ["Agency for Water"]


def test_an_article_before_a_name_that_begins_small() -> None:
    text = f"{HEAD}Next steps\n\n- The eThekwini Housing Board will bring a lease to our next dialogue.\n"
    ((_words, owner, _helpers, due),) = told(text)
    assert (owner, due) == ("eThekwini Housing Board", "next_dialogue")
