"""Sentences under next steps, before a list, behind it, or without one."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def steps_of(text: str) -> tuple[ProposedStep, ...]:
    return propose(read(text.encode(), "x.md"), REGISTER).steps


@pytest.mark.parametrize(
    ("heading", "item", "sentence", "owner"),
    [
        ("Next steps", "UNEP to test the water by May 2026",
         "In addition, the Ministry of Works will write to all councils.", "Ministry of Works"),
        ("Próximos pasos", "El MINAE publicará la guía", "Por su parte, el PNUD apoyará a Montes de Oca.", "PNUD"),
        ("Próximos passos", "A Caixa abrirá a linha", "Além disso, o Ministério das Cidades publicará o manual.",
         "Ministério das Cidades"),
        ("Prochaines étapes", "L'ONAS curera les canaux",
         "Par ailleurs, la Commune de Thiès ouvrira un guichet.", "Commune de Thiès"),
        ("Langkah selanjutnya", "Bappenas menyusun peta",
         "Selain itu, Kementerian Pekerjaan Umum akan menerbitkan pedoman.", "Kementerian Pekerjaan Umum"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_table", [False, True])
def test_a_paragraph_behind_a_list_may_add_to_it(
    heading: str, item: str, sentence: str, owner: str, *, is_table: bool
) -> None:
    listed = f"| {heading} | X |\n|---|---|\n| {item} | |\n" if is_table else f"- {item}\n- {item} 2\n"
    steps = steps_of(f"# Notes\n\n## {heading}\n\n{listed}\n{sentence}\n\nThe hall was cold.\n")
    assert [(step.text, step.owner and step.owner.name) for step in steps][-1] == (sentence, owner)


def test_what_else_stands_behind_a_list_is_none() -> None:
    text = (
        "# Notes\n\n## Next steps\n\n- UNEP to test the water by May 2026\n- NEMA to map the drains\n\n"
        "The Ministry of Works will host the lunch.\n\nIn addition, the hall will be cold.\n"
    )
    assert len(steps_of(text)) == 2


@pytest.mark.parametrize(
    ("heading", "first", "second", "lead"),
    [
        ("Ce qui a été convenu", "Au terme des échanges, l'ADM transmettra un modèle avant le 31 août 2025.",
         "La Ville de Thiès s'engage à inscrire une ligne à son budget.", "Il a en outre été retenu de :"),
        ("Compromisos", "El MINAE publicará la guía en mayo de 2026.",
         "La Municipalidad de Piura abrirá una oficina.", "También se acordó:"),
        ("Next steps", "NEMA will map the drains by May 2026.", "The Ministry of Works will write to all councils.",
         "It was also agreed to:"),
    ],
)  # fmt: skip
def test_sentences_before_a_list_are_steps_where_each_says_who_will_do_what(
    heading: str, first: str, second: str, lead: str
) -> None:
    steps = steps_of(f"# Notes\n\n## {heading}\n\n{first} {second}\n\n{lead}\n\n- build a hall\n- plan a visit\n")
    assert [step.text for step in steps] == [first, second, "build a hall", "plan a visit"]


def test_places_that_the_text_has_elsewhere_do_what_they_say() -> None:
    text = """# Rosario fue sede del Segundo Diálogo Nacional-Local

Vinieron equipos de Rosario y de Paraná, con la Nación.

## Compromisos

Al cierre, las partes acordaron una hoja de ruta. La Nación elaborará un registro. Rosario capacitará a los equipos. \
El BID evaluará una línea de crédito.

Además, Paraná estudiará el costo.

Plazo de prensa cerrado.
"""
    assert [step.text for step in steps_of(text)] == [
        "La Nación elaborará un registro.",
        "Rosario capacitará a los equipos.",
        "El BID evaluará una línea de crédito.",
        "Además, Paraná estudiará el costo.",
    ]


def test_words_that_begin_a_sentence_are_no_names() -> None:
    text = (
        "# Second National-Local Dialogue in Ghana\n\n## What happens next\n\nSpeakers urged the house to act. Nobody "
        "will wait. Everyone will hope for rain. Papers will follow.\n"
    )
    assert steps_of(text) == ()


@pytest.mark.parametrize(
    ("heading", "item", "thanks"),
    [
        ("Next steps", "The Ministry of Works will write to all councils.", "The ADB team thanked the authorities."),
        ("Próximos pasos", "El MINAE publicará la guía.", "La misión del BID agradeció la acogida."),
        ("Prochaines étapes", "L'ONAS curera les canaux.", "La mission a remercié les autorités."),
    ],
)
def test_thanks_behind_a_step_are_none_of_it(heading: str, item: str, thanks: str) -> None:
    steps = steps_of(f"# Notes\n\n## {heading}\n\n1. {item}\n2. {item} {thanks}\n")
    assert [step.text for step in steps] == [item, item]
