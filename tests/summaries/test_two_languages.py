"""Texts that say everything in two languages: each step counts once, in the first."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import page_of
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue, Rwanda\n\nKigali, 14 May 2026\n\n"
STEPS = (
    (
        "The Ministry of Environment will publish the wetland map by December 2026.",
        "Le Ministère de l'Environnement publiera la carte des zones humides avant décembre 2026.",
    ),
    ("The City of Kigali will open a desk for complaints.", "La Ville de Kigali ouvrira un guichet des plaintes."),
    ("REMA will test the water of ten wetlands.", "REMA analysera l'eau de dix zones humides."),
)
FIRST = [step for step, _again in STEPS]


def read_text(text: str) -> Proposal:
    return propose(read(text.encode(), "x.md"), REGISTER)


def steps_in(text: str) -> list[str]:
    return [step.text for step in read_text(text).steps]


def test_paragraph_after_paragraph() -> None:
    told = "We agreed as follows:\n\nNous avons convenu de ce qui suit :\n\n" + "\n\n".join(
        f"{number}. {step}\n\n{number}. {again}" for number, (step, again) in enumerate(STEPS, start=1)
    )
    found = read_text(f"{HEAD}{told}\n")
    assert [step.text for step in found.steps] == FIRST
    assert [left.text for left in found.unplaced][-len(STEPS) :] == [again for _step, again in STEPS]


def test_one_language_after_the_other() -> None:
    english, french = (
        "\n".join(f"- {sides[place]}" for sides in STEPS) for place in range(len(("English", "Français")))
    )
    again = "# Deuxième Dialogue national-local, Rwanda\n\nKigali, le 14 mai 2026\n\n## Prochaines étapes\n\n"
    assert steps_in(f"{HEAD}## Next steps\n\n{english}\n\n{again}{french}\n") == FIRST


@pytest.mark.parametrize("over", ["## Next steps\n\n", ""])
def test_two_columns_of_a_table(over: str) -> None:
    agreed = "" if over else "| We agreed: | Nous avons convenu : |\n"
    rows = "".join(f"| {step} | {again} |\n" for step, again in STEPS)
    assert steps_in(f"{HEAD}{over}| English | Français |\n|---|---|\n{agreed}{rows}") == FIRST


def test_two_columns_of_a_page() -> None:
    runs = [(60.0, 60.0, "*Second National-Local Dialogue, Rwanda"), (60.0, 85.0, "Kigali, 14 May 2026")]
    sides = [
        ("*Next steps", "*Prochaines étapes"),
        ("The Ministry of Environment will publish", "Le Ministère de l'Environnement publiera"),
        ("the wetland map by December 2026.", "la carte avant décembre 2026."),
        ("The City of Kigali will open a desk", "La Ville de Kigali ouvrira un guichet"),
        ("for the complaints of residents.", "pour les plaintes des habitants."),
    ]
    for number, (left, right) in enumerate(sides):
        top = 130.0 + 14 * number + 10 * ((number + 1) // 2)
        runs += [(60.0, top, left), (320.0, top, right)]
    assert [step.text for step in propose(read(page_of(runs), "x.pdf"), REGISTER).steps] == [
        "The Ministry of Environment will publish the wetland map by December 2026.",
        "The City of Kigali will open a desk for the complaints of residents.",
    ]


@pytest.mark.parametrize(
    ("heading", "steps"),
    [
        ("Acuerdos / Acordos", [
            ("El Ministerio del Ambiente publicará el mapa de los pozos.",
             "O Ministério do Ambiente publicará o mapa dos poços."),
            ("La Municipalidad de Luque abrirá una ventanilla para los vecinos.",
             "O Município de Luque abrirá um balcão para os moradores."),
        ]),
        ("下一步工作 / Next steps", [
            ("住房和城乡建设部将于2026年9月前印发导则。",
             "The Ministry of Housing will issue the guide by September 2026."),
            ("成都市将编制排水图。", "The City of Chengdu will draw a map of its drains."),
        ]),
        ("Tindak lanjut / Next steps", [
            ("Kementerian PUPR akan menerbitkan panduan untuk kota pada 2026.",
             "Kementerian PUPR will issue the guide for cities in 2026."),
            ("Pemerintah Kota Tomohon akan menyusun peta saluran dengan warga.",
             "The City of Tomohon will map its drains with the residents."),
        ]),
    ],
)  # fmt: skip
def test_in_other_languages(heading: str, steps: list[tuple[str, str]]) -> None:
    told = "\n\n".join(f"{number}. {step}\n\n{number}. {again}" for number, (step, again) in enumerate(steps, start=1))
    assert steps_in(f"# Dialogue\n\n14/5/2026\n\n## {heading}\n\n{told}\n") == [step for step, _again in steps]


def test_what_each_says_in_its_own_language_counts() -> None:
    listed = (
        "1. The Ministry of Environment will publish the map of the wetlands.\n"
        "2. La Ville de Kigali ouvrira un guichet pour les plaintes des habitants.\n"
        "3. The City of Musanze will plant trees along the road.\n"
        "4. Le district de Huye publiera la liste des puits avec les communes.\n"
    )
    assert len(steps_in(f"{HEAD}## Next steps\n\n{listed}")) == len(listed.splitlines())
